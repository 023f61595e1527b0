import { boolean, duration, integer, json, lines, secret, text } from '@staging-actions/action-kit'
import {
  type PromotionReport,
  readTestedImages,
  type TestedImages,
  type TestedVersion
} from '@staging-actions/approval'
import { appNameForm } from '@staging-actions/config/load'

export interface AppInput {
  readonly app: string
  readonly url: string
  readonly tested?: TestedVersion | undefined
}

/** What ran together when the commit was tested, as argocd-sync wrote it down. */
interface ComposedApp {
  readonly revision: string
  /** Names of the apps that it passed next to. */
  readonly neighbors: readonly string[] | undefined
  /** Those that nobody had deployed there. */
  readonly without: readonly string[]
}

export interface ComposedApps {
  readonly stack: string
  readonly apps: ReadonlyMap<string, ComposedApp>
}

export const inputs = {
  'github-token': secret({ required: true }),
  'teams-app-id': text({ pattern: /^[A-Za-z0-9.]{1,64}$/, expected: 'the id of a GitHub App, or its client id' }),
  'teams-app-private-key': secret(),
  approvers: lines({
    pattern:
      /^@?[A-Za-z0-9][A-Za-z0-9_-]{0,59}(\/[A-Za-z0-9._-]{1,100})?$|^permission:(write|maintain|admin)$|^id:[1-9]\d{0,14}$/,
    expected: '@user, id:<number of an account>, @org/team, permission:write|maintain|admin or code-owners'
  }),
  'minimum-approvals': integer({ min: 1, max: 10 }),
  timeout: duration(),
  'wait-minutes': integer({ min: 0, max: 350 }),
  'require-tests': boolean({ default: false }),
  'tests-job': text({ pattern: /^[^\n]*\{app\}[^\n]*$/, expected: 'the name of a job with {app} in it' }),
  apps: json<readonly AppInput[]>(readApps),
  images: json<TestedImages>(readTestedImages),
  composition: json<ComposedApps>(readComposition),
  uncovered: lines(),
  'gone-from-production': lines(),
  sha: text({ pattern: /^([0-9a-f]{40}|[0-9a-f]{64})$/, expected: 'a full commit SHA' }),
  environment: text({ pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, expected: 'the name of an environment' }),
  'promotion-branch': text({
    pattern: /^(?!-)(?!.*\.\.)[^\s~^:?*[\\\p{Cc}]{1,200}$/u,
    expected: 'the name of a branch'
  }),
  generation: integer({ min: 0, max: 1_000_000 }),
  'cost-per-hour': text({ pattern: /^\d{1,4}(\.\d{1,6})?$/, expected: 'an amount such as 0.12' }),
  'config-path': text(),
  requests: text({
    pattern: /^(open|\[?\d{1,10}(\s*,\s*\d{1,10}){0,99}\]?)$/,
    expected: 'open, or numbers of issues separated by commas'
  }),
  'look-only': boolean({ default: false }),
  'promotion-follows': boolean({ default: false }),
  promotion: json<PromotionReport>(readPromotion),
  again: boolean({ default: false })
}

/** `["web"]`, `[{"app": "web", "url": "https://…", "tested": {…}}]`, or a matrix `{"include": […]}`. */
function readApps(value: unknown): { readonly value: readonly AppInput[] } | { readonly expected: string } {
  const list = Array.isArray(value) ? value : (value as { include?: unknown } | null)?.include
  const expected = 'a JSON list of apps, such as ["web"] or [{"app": "web", "url": "https://web.example.com"}]'
  if (!Array.isArray(list)) return { expected }
  const apps = list.map((entry: unknown): AppInput | undefined => {
    const {
      app,
      url = '',
      tested
    } = (typeof entry === 'string' ? { app: entry } : (entry ?? {})) as Record<string, unknown>
    const valid = typeof app === 'string' && appNameForm.test(app) && typeof url === 'string'
    return valid && (url === '' || /^https?:\/\/[^\s<>"')]+$/.test(url))
      ? { app, url, tested: readTested(tested) }
      : undefined
  })
  return apps.every((app) => app !== undefined) ? { value: apps } : { expected }
}

/** `toJSON(steps.<promote>.outputs)`: all of it is text, and of a step that could say nothing it is empty. */
function readPromotion(value: unknown): { readonly value: PromotionReport } | { readonly expected: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { expected: 'the outputs of promote as JSON' }
  const text = (name: string) => String((value as Readonly<Record<string, unknown>>)[name] ?? '')
  return {
    value: {
      merged: text('merged') === 'true',
      mergeSha: /^[0-9a-f]{40,64}$/.test(text('merge-sha')) ? text('merge-sha') : '',
      pullRequestUrl: text('pull-request-url'),
      productionRunUrl: text('production-run-url'),
      inMergeQueue: text('in-merge-queue') === 'true',
      reason: /^[a-z-]{1,40}$/.test(text('reason')) ? text('reason') : '',
      mayLack: text('production-may-lack')
        .split(',')
        .filter((name) => appNameForm.test(name))
    }
  }
}

/** Undefined for anything malformed: then the app has no passed tests. */
function readTested(value: unknown): TestedVersion | undefined {
  const { revision, run } = (value ?? {}) as Record<string, unknown>
  return typeof revision === 'string' && /^[0-9a-f]{40,64}$/.test(revision) && typeof run === 'string'
    ? { revision, run }
    : undefined
}

/** Shown to people, and decides nothing: what is malformed is left out. */
function readComposition(value: unknown): { readonly value: ComposedApps } | { readonly expected: string } {
  const { stack, apps } = (value ?? {}) as Readonly<Record<string, unknown>>
  if (typeof apps !== 'object' || apps === null) return { expected: 'the output `composition` of argocd-sync' }
  const list = Object.entries(apps).flatMap(([app, entry]: [string, unknown]) => {
    const { revision, neighbors, without } = (entry ?? {}) as Readonly<Record<string, unknown>>
    if (!appNameForm.test(app) || typeof revision !== 'string' || !/^[0-9a-f]{40}$/.test(revision)) return []
    return [[app, { revision, neighbors: readNames(neighbors), without: readNames(without) ?? [] }] as const]
  })
  const isDigest = typeof stack === 'string' && /^[0-9a-f]{64}$/.test(stack)
  return { value: { stack: isDigest ? stack : '', apps: new Map(list) } }
}

function readNames(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined
}

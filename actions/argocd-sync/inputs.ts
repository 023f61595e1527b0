import { boolean, integer, json, lines, secret, text } from '@staging-actions/action-kit'
import { appNameForm } from '@staging-actions/config/load'
import type { Removal, StandingApp } from '@staging-actions/deploy'

export const inputs = {
  app: lines({
    pattern: appNameForm,
    expected: 'apps’ names: at most 40 lower-case letters, digits and hyphens each'
  }),
  'github-token': secret(),
  'digitalocean-token': secret(),
  kubeconfig: secret(),
  server: text({
    pattern: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
    expected: 'a URL such as https://argocd.example.com'
  }),
  'auth-token': secret(),
  'server-ca': lines({ pattern: /^[A-Za-z0-9+/= -]+$/, expected: 'a certificate in PEM' }),
  'server-headers': secret(),
  environment: text(),
  generation: integer({ min: 0, max: 1_000_000 }),
  application: text({ pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, expected: 'the name of an Application' }),
  revision: text({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a full commit sha' }),
  'image-tag': text({
    pattern: /^\w[\w.-]{0,127}$/,
    expected: 'a tag of at most 128 letters, digits, "_", "." and "-"'
  }),
  'helm-parameters': lines({ pattern: /^[^\s=]+=.*$/, expected: 'name=value' }),
  'kustomize-images': lines({
    pattern: /^[^\s=@:]+(:\d+\/[^\s=@:]+)?(=[^\s=]+|[:@][^\s=]+)$/,
    expected: 'name:tag, name@digest or name=newname:tag'
  }),
  'wait-for': lines({
    pattern: /^(workflow=[A-Za-z0-9._-]{1,100}\.ya?ml|image=[^\s=]+)$/,
    expected: 'workflow=<file> or image=<image>'
  }),
  'registry-auth': secret(),
  remove: json<readonly Removal[], { default: readonly Removal[] }>(readRemovals, { default: [] }),
  standing: json<ReadonlyMap<string, StandingApp>>(readStanding),
  observe: json<readonly string[], { default: readonly string[] }>(readNames, { default: [] }),
  answering: lines({ pattern: appNameForm, expected: 'names of apps' }),
  'stack-digest': text({ pattern: /^[0-9a-f]{64}$/, expected: 'the output `stack-digest` of provision' }),
  prune: boolean({ default: false }),
  'dry-run': boolean({ default: false }),
  'tests-passed': boolean({ default: false }),
  'tests-job': text({ pattern: /^[^{}]*\{app\}[^{}]*$/, expected: 'the name of a job, with {app} in it' }),
  'terminate-after-minutes': integer({ min: 0, max: 180 }),
  'grace-seconds': integer({ min: 0, max: 1800, default: 30 }),
  'timeout-minutes': integer({ min: 1, max: 180, default: 10 }),
  'app-timeout-minutes': integer({ min: 1, max: 180 }),
  'config-path': text()
}

/** `["web"]`, or `[{"app": "web", …}]`. */
function readNames(value: unknown): { readonly value: readonly string[] } | { readonly expected: string } {
  const expected = 'the output `apps-to-promote` of detect-changed-apps, or a JSON list of names'
  if (!Array.isArray(value)) return { expected }
  const names = value.map((entry: unknown) => (typeof entry === 'string' ? entry : (entry as { app?: unknown })?.app))
  return names.every((name) => typeof name === 'string' && appNameForm.test(name))
    ? { value: names as readonly string[] }
    : { expected }
}

/** `[{"app": "old", "application": "staging-old"}]` */
function readRemovals(value: unknown): { readonly value: readonly Removal[] } | { readonly expected: string } {
  const expected = 'the output `removals` of detect-changed-apps'
  if (!Array.isArray(value)) return { expected }
  const list = value.map((entry: unknown): Removal | undefined => {
    const { app, application } = (entry ?? {}) as Readonly<Record<string, unknown>>
    const isOne = typeof app === 'string' && appNameForm.test(app) && typeof application === 'string'
    return isOne && /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(application) ? { app, application } : undefined
  })
  return list.every((one) => one !== undefined) ? { value: list } : { expected }
}

/** `{"web": {"revision": "…", "run": "https://…", "at": "2026-…"}}` */
function readStanding(
  value: unknown
): { readonly value: ReadonlyMap<string, StandingApp> } | { readonly expected: string } {
  const expected = 'the output `standing` of detect-changed-apps'
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { expected }
  const list = Object.entries(value).map(([app, entry]): [string, StandingApp] | undefined => {
    const { revision, run, at } = (entry ?? {}) as Readonly<Record<string, unknown>>
    return appNameForm.test(app) && typeof revision === 'string' && typeof run === 'string'
      ? [app, { revision, run, at: typeof at === 'string' ? at : undefined }]
      : undefined
  })
  return list.every((one) => one !== undefined) ? { value: new Map(list) } : { expected }
}

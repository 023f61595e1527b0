import { isDeepStrictEqual } from 'node:util'
import { type Look, lookAt } from '@staging-actions/base'
import { type Configuration, configurationPath, isEnvironmentFile, loadConfiguration } from '@staging-actions/config'
import { type Comparison, fileLimit, type GitHub, readFileAt } from '@staging-actions/github'
import { parseHandle, type Team, type User } from './approvers.ts'
import { codeOwnersPaths, parseCodeOwners } from './code-owners.ts'

/*
 * What a commit changes of what guards production. The request itself is judged by the promotion branch's own rules; once the
 * commit is there, its rules are those that the next one is judged by.
 */

export interface GateChanges {
  /** One clause each, in Markdown; empty: it leaves the gate alone. */
  readonly changes: readonly GateChange[]
  /** People and teams whom it makes approvers or owners of code. */
  readonly appointed: readonly (User | Team)[]
}

export interface GateChange {
  /** `who may approve`, `the production workflow`. */
  readonly what: string
  /** Names from the repository: text of somebody else's. Empty when there is nothing to name. */
  readonly names: readonly string[]
}

/** The files and the configurations of both sides. */
export interface GateSeen {
  /** Paths that differ, with what they were called before. */
  readonly files: readonly string[]
  /** GitHub lists no more files: an absence proves nothing. */
  readonly isCut: boolean
  readonly configPath: string
  readonly trusted: Configuration
  /** Of the commit. */
  readonly own: Look<Configuration>
  /** Texts of CODEOWNERS; undefined: there is none. */
  readonly owners: { readonly trusted: string | undefined; readonly own: string | undefined }
}

/** Pure. */
export function judgeGateChanges(seen: GateSeen): GateChanges {
  const { files, isCut, configPath, trusted, own, owners } = seen
  const changes: GateChange[] = []
  const add = (what: string, names: readonly string[]) => {
    if (names.length > 0) changes.push({ what, names })
  }
  if (isCut)
    add(`${fileLimit} files or more, and GitHub lists no others: what else it changes cannot be said here`, [
      'look yourself'
    ])
  const production = trusted.promotion.workflow && `.github/workflows/${trusted.promotion.workflow}`
  const isWorkflow = (path: string) => /^\.github\/(workflows|actions)\//.test(path)
  add(
    'the production workflow',
    files.filter((path) => path === production)
  )
  add(
    'workflows',
    files.filter((path) => isWorkflow(path) && path !== production)
  )
  add(
    'who owns what',
    files.filter((path) => codeOwnersPaths.includes(path))
  )
  const after = own.kind === 'seen' ? own.value : undefined
  if (!after) add('its configuration, which cannot be read', [configPath])
  for (const [what, names] of after ? configured(trusted, after) : []) add(what, names)
  const sides = [trusted, ...(after ? [after] : [])]
  const stacks = sides.flatMap((one) => one.stacks)
  for (const name of new Set(stacks.map((stack) => stack.name))) {
    const folders = stacks.filter((stack) => stack.name === name).map(({ directory }) => directory)
    add(`the stack ${name}`, below(files, folders))
  }
  const bootstraps = sides.map((one) => one.bootstrap.directory)
  add('the bootstrap of the cluster', below(files, bootstraps))
  const ownFolders = [...stacks.map(({ directory }) => directory), ...bootstraps]
  const environmentFiles = files.filter((path) => sides.some((side) => isEnvironmentFile(path, side)))
  add(
    'what stacks may read next to them',
    environmentFiles.filter((path) => below([path], ownFolders).length === 0)
  )
  return { changes, appointed: appointedBy(trusted, after, owners) }
}

/** What of the configuration differs that gates production, bounds the cost or says what runs with the cloud's token. */
function configured(before: Configuration, after: Configuration): readonly (readonly [string, readonly string[]])[] {
  const lists = (what: string, from: readonly string[], to: readonly string[]) =>
    [
      [`${what}, added`, to.filter((name) => !from.includes(name))],
      [`${what}, taken away`, from.filter((name) => !to.includes(name))]
    ] as const
  const { approvers: was, ...approval } = before.approval
  const { approvers: is, ...approvalAfter } = after.approval
  const {
    environment,
    environment: { domains = [] }
  } = before
  const bounds = ['domain', 'ttl', 'team', 'limit', 'budget'] as const
  return [
    ...lists('who may approve', was, is),
    ['how approvals count', differing('approval', approval, approvalAfter)],
    ['how it is promoted', differing('promotion', before.promotion, after.promotion)],
    ...lists('protected names', before.protected, after.protected),
    ...lists('domains that hosts may lie in', domains, after.environment.domains ?? []),
    [
      'what bounds the environment',
      bounds.filter((key) => environment[key] !== after.environment[key]).map((key) => `environment.${key}`)
    ],
    ['what counts as a change', differing('changes', before.changes, after.changes)],
    [
      'apps that go out without tests, added',
      withoutTests(after).filter((name) => !withoutTests(before).includes(name))
    ],
    ['stacks', isDeepStrictEqual(before.stacks, after.stacks) ? [] : ['stacks']],
    ['the bootstrap', differing('bootstrap', before.bootstrap, after.bootstrap)]
  ]
}

function withoutTests({ apps = [] }: Configuration): readonly string[] {
  return apps.filter(({ tests }) => tests === 'none').map(({ name }) => name)
}

function differing(prefix: string, before: object, after: object): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  const read = (side: object, key: string) => (side as Readonly<Record<string, unknown>>)[key]
  return [...keys]
    .filter((key) => !isDeepStrictEqual(read(before, key), read(after, key)))
    .map((key) => `${prefix}.${key}`)
}

function below(files: readonly string[], folders: readonly string[]): readonly string[] {
  return files.filter((path) => folders.some((folder) => path.startsWith(`${folder.replace(/\/+$/, '')}/`)))
}

function appointedBy(
  trusted: Configuration,
  after: Configuration | undefined,
  owners: GateSeen['owners']
): readonly (User | Team)[] {
  const handles = (entries: readonly string[]) =>
    entries.flatMap((entry) => (/^permission:|^code-owners$/.test(entry) ? [] : (parseHandle(entry) ?? [])))
  const owning = (text: string | undefined) => parseCodeOwners(text ?? '').flatMap((rule) => rule.owners)
  const before = [...handles(trusted.approval.approvers), ...owning(owners.trusted)].map(keyOf)
  const now = [...handles(after?.approval.approvers ?? []), ...owning(owners.own)]
  const known = new Map(now.filter((one) => !before.includes(keyOf(one))).map((one) => [keyOf(one), one]))
  return [...known.values()]
}

function keyOf(one: User | Team): string {
  return (one.kind === 'user' ? one.login : `${one.org}/${one.team}`).toLowerCase()
}

/** Costs two reads; two more where CODEOWNERS differs. */
export async function readGateChanges(
  github: GitHub,
  { branch, sha, configPath = configurationPath }: { branch: string; sha: string; configPath?: string | undefined },
  { status, files: changed, renamedFrom }: Pick<Comparison, 'status' | 'files' | 'renamedFrom'>
): Promise<GateChanges> {
  // What the branch has already is changed by nobody's approval any more.
  if (status === 'identical' || status === 'behind') return { changes: [], appointed: [] }
  const loadAt = (ref: string) =>
    loadConfiguration({ path: configPath, readFile: (file) => readFileAt(github, file, ref) })
  const files = [...new Set([...changed, ...renamedFrom])].sort()
  const isCut = changed.length >= fileLimit
  const [trusted, own] = await Promise.all([loadAt(branch), lookAt(loadAt(sha))])
  const ownersAt = async (ref: string) => {
    if (!isCut && !files.some((path) => codeOwnersPaths.includes(path))) return undefined
    for (const path of codeOwnersPaths) {
      const text = await readFileAt(github, path, ref)
      if (text !== undefined) return text
    }
    return undefined
  }
  const owners = { trusted: await ownersAt(branch), own: await ownersAt(sha) }
  return judgeGateChanges({ files, isCut, configPath, trusted, own, owners })
}

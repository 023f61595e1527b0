import { createHash } from 'node:crypto'
import { StagingError } from '@staging-actions/base'

/** Which environment of which repository: all names follow from these two. */
export interface EnvironmentIdentity {
  /** `[a-z][a-z0-9-]{0,19}`, not ending in `-`. */
  readonly environment: string
  /** GitHub's numeric id: it survives renames and transfers, and no other repository of the same server ever has it. */
  readonly repositoryId: number
  /** URL of the GitHub server: another one counts its repositories from 1, too. Default: github.com. */
  readonly server?: string
}

const environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/

export interface EnvironmentNames extends Omit<EnvironmentIdentity, 'server'> {
  /** `k3x9q2`: short for the server; undefined for github.com. */
  readonly serverMark?: string
  readonly ownerTag: string
  readonly prefix: string
  readonly cluster: string
  /** The database cluster. */
  readonly database: string
  /** The database in it: names of SQL have no hyphens. */
  readonly databaseName: string
  readonly vpc: string
  readonly loadBalancer: string
  readonly project: string
  /** GitHub's own environment: a job with `environment: staging` would fight a Deployment of that name. */
  readonly deploymentEnvironment: string
}

/** `refs/heads/staging` → `staging`; of a tag its name. */
export function branchOf(ref: string): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}

/** Whether a login is an App's: what it does is nobody's word, and its looks are nobody's use. */
export function isBot(login: string): boolean {
  return login.endsWith('[bot]')
}

export function isEnvironmentName(text: string): boolean {
  return environmentPattern.test(text)
}

/** The only place that spells these. Throws when the environment's name or the repository's id cannot make safe ones. */
export function environmentNames({ environment, repositoryId, server }: EnvironmentIdentity): EnvironmentNames {
  if (!isEnvironmentName(environment))
    throw new StagingError('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
      hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
    })
  if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
    throw new StagingError('internal', 'the id of the repository is not known', {
      hint: 'GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?'
    })
  const serverMark = markOf(server)
  const repository = { repositoryId, ...(serverMark && { serverMark }) }
  const { ownerTag, prefix } = marksOf(repository, environment)
  return {
    environment,
    ...repository,
    ownerTag,
    prefix,
    cluster: `${prefix}-cluster`,
    database: `${prefix}-db`,
    databaseName: environment.replaceAll('-', '_'),
    vpc: `${prefix}-vpc`,
    loadBalancer: `${prefix}-lb`,
    project: prefix,
    deploymentEnvironment: `${environment}-live`
  }
}

/** The tag and the first part of the names of an environment of the repository; of `''`, how those of all its environments begin. */
export function marksOf(
  { serverMark, repositoryId }: Pick<EnvironmentNames, 'repositoryId' | 'serverMark'>,
  environment: string
): Pick<EnvironmentNames, 'ownerTag' | 'prefix'> {
  // Two hyphens: what stands between single ones could be read as an id and a name.
  const repository = `${serverMark ? `${serverMark}--` : ''}${repositoryId.toString(36)}`
  return {
    ownerTag: `staging:${serverMark ? `${serverMark}-` : ''}${repositoryId}:${environment}`,
    prefix: `stg-${repository}-${spelled(environment)}`
  }
}

/** `staging--2`: a single hyphen ends an environment's part of a name, so that the names of `staging-2` do not begin like those of `staging`. */
function spelled(environment: string): string {
  return environment.replaceAll('-', '--')
}

/** The environment that is spelled so in a name; undefined: none is. */
export function environmentSpelled(text: string): string | undefined {
  const environment = text.replaceAll('--', '-')
  return isEnvironmentName(environment) && spelled(environment) === text ? environment : undefined
}

/** Whether a name is `<prefix>`, or `<prefix>-` and more: of the environment that has this prefix, and of no other one. */
export function isNameOf({ prefix }: Pick<EnvironmentNames, 'prefix'>, name: string): boolean {
  return name === prefix || (name.startsWith(`${prefix}-`) && !name.startsWith(`${prefix}--`))
}

/** Undefined for github.com, and for a server on the machine itself, which can only play one. */
function markOf(server: string | undefined): string | undefined {
  const host = server === undefined ? 'github.com' : new URL(server).host.toLowerCase()
  if (host === 'github.com' || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return undefined
  const digest = createHash('sha256').update(host).digest()
  return digest.readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6)
}

/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state. Throws for one
 * whose segments could lead elsewhere.
 */
export function stateKey(names: KeyParts, stack: string, chosen?: string): string {
  const key = chosen ?? `${stack}.tfstate`
  const wrong = unsafeSegment(key)
  if (wrong !== undefined)
    throw new StagingError(
      'invalid-configuration',
      `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`,
      { hint: 'Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot.' }
    )
  return stateKeyPrefix(names) + key
}

type KeyParts = Pick<EnvironmentNames, 'environment' | 'repositoryId' | 'serverMark'>

/** `4242/staging/`: below it lie all states of the environment. */
export function stateKeyPrefix({ environment, repositoryId, serverMark }: KeyParts): string {
  return `${serverMark ? `${serverMark}-` : ''}${repositoryId}/${environment}/`
}

function unsafeSegment(key: string): string | undefined {
  return key.split('/').find((segment) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment))
}

/** Whether no store can take it for another key. */
export function isSafeKey(key: string): boolean {
  return unsafeSegment(key) === undefined
}

/** `refs/staging/staging`: the ref of an environment's ledger. */
export function ledgerRef(refPrefix: string, environment: string): string {
  return `${refPrefix}/${environment}`
}

/** DigitalOcean puts this tag on all that belongs to a cluster: its nodes, their volumes. */
export function clusterTag(clusterId: string): string {
  return `k8s:${clusterId}`
}

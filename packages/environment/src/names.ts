import { StagingError } from '@staging-actions/base'

/** Which environment of which repository: all names follow from these two. */
export interface EnvironmentIdentity {
  /** `[a-z][a-z0-9-]{0,19}`, not ending in `-`. */
  readonly environment: string
  /** GitHub's numeric id: it survives renames, and no other repository ever has it. */
  readonly repositoryId: number
}

const environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/

export interface EnvironmentNames extends EnvironmentIdentity {
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

export function isEnvironmentName(text: string): boolean {
  return environmentPattern.test(text)
}

/** The only place that spells these. Throws when the environment's name or the repository's id cannot make safe ones. */
export function environmentNames({ environment, repositoryId }: EnvironmentIdentity): EnvironmentNames {
  if (!isEnvironmentName(environment))
    throw new StagingError('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
      hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
    })
  if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
    throw new StagingError('internal', 'the id of the repository is not known', {
      hint: 'GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?'
    })
  const prefix = `stg-${repositoryId.toString(36)}-${environment}`
  return {
    environment,
    repositoryId,
    ownerTag: `staging:${repositoryId}:${environment}`,
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

/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state.
 */
export function stateKey({ environment, repositoryId }: EnvironmentIdentity, stack: string, chosen?: string): string {
  return `${repositoryId}/${environment}/${chosen?.replace(/^\/+/, '') ?? `${stack}.tfstate`}`
}

/** `refs/staging/staging`: the ref of an environment's ledger. */
export function ledgerRef(refPrefix: string, environment: string): string {
  return `${refPrefix}/${environment}`
}

/** DigitalOcean puts this tag on all that belongs to a cluster: its nodes, their volumes. */
export function clusterTag(clusterId: string): string {
  return `k8s:${clusterId}`
}

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import {
  type App,
  type Configuration,
  environmentFolders,
  isEnvironmentFile,
  type Stack
} from '@staging-actions/config'
import { type EnvironmentNames, stateKey } from '../names.ts'
import type { Origin } from '../readiness/observe-hosts.ts'
import type { StackBackend, StackVariables } from './stack-terraform.ts'
import { filesBelow } from './terraform-files.ts'

/**
 * All that a stack is told, as the last word before any `terraform.tfvars` of its own: of the environment, then what the
 * configuration says for this stack, then what nobody may change, for all is found, and told from others', by it.
 */
export function stackVariables(
  stack: Pick<Stack, 'variables'>,
  names: EnvironmentNames,
  configuration: Configuration,
  apps: readonly App[]
): StackVariables {
  const { region, domain } = configuration.environment
  return {
    own: {
      region,
      hosts: hostsOf(apps, domain),
      database_name: names.databaseName,
      ...(domain !== undefined && { domain })
    },
    configured: stack.variables,
    identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
  }
}

/** The host names that the environment has to answer for: those in its zone. */
export function hostsOf(apps: readonly App[], domain: string | undefined): readonly string[] {
  if (domain === undefined) return []
  const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname)
  return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`))
}

/** Where its apps answer, in its zone. */
export function originsOf(apps: readonly App[], domain: string | undefined): readonly Origin[] {
  const hosts = new Set(hostsOf(apps, domain))
  const urls = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url))
  const origins = urls
    .filter(({ hostname, port }) => hosts.has(hostname) && port === '')
    .map(({ hostname, protocol }) => ({ host: hostname, isPlain: protocol === 'http:' }))
  return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()]
}

/**
 * Fewer than the regions of clusters: from the published provider's own list
 * (terraform-provider-digitalocean, digitalocean/spaces/spaces_entities.go, seen in August 2026).
 */
const spacesRegions: ReadonlySet<string> = new Set('ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1'.split(' '))

export function stackBackend(
  stack: Stack,
  names: EnvironmentNames,
  configuration: Configuration,
  /** From the runner's environment; wins over the region's own endpoint, not over the stack's. */
  spacesUrl: string | undefined
): StackBackend {
  const { bucket, key, region = configuration.environment.region, endpoint } = stack.backend
  if (!bucket)
    throw new StagingError('invalid-configuration', `the stack ${stack.name} has no bucket for its state`, {
      hint: 'Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket.'
    })
  if (!endpoint && !spacesUrl && !spacesRegions.has(region))
    throw new StagingError(
      'invalid-configuration',
      `there is no Spaces in ${region}, where the state of ${stack.name} would be`,
      {
        hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(', ')}. For another one set \`stacks[].backend.endpoint\`.`
      }
    )
  const address = endpoint ?? spacesUrl ?? `https://${region}.digitaloceanspaces.com`
  // What the control panel shows as a bucket's origin endpoint: objects would be written below `<bucket>/`, and the versions
  // that a teardown has to delete would not be found.
  if (new URL(address).hostname.startsWith(`${bucket}.`))
    throw new StagingError('invalid-configuration', `the endpoint ${address} is that of the bucket ${bucket} itself`, {
      hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region}.digitaloceanspaces.com, or leave it out.`
    })
  return { bucket, key: stateKey(names, stack.name, key), region, endpoint: address }
}

/**
 * A fingerprint of all that decides what a provision would make: the files of the stacks, of modules next to them and of the
 * bootstrap, and the stacks' variables.
 */
export async function environmentDigest(
  workspace: string,
  configuration: Configuration,
  names: EnvironmentNames,
  apps: readonly App[]
): Promise<string> {
  const variables = stackVariables({ variables: {} }, names, configuration, apps)
  const hash = createHash('sha256').update(
    JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables])
  )
  const files = new Set<string>()
  for (const folder of environmentFolders(configuration))
    for (const name of await filesBelow(join(workspace, folder))) files.add(`${folder}/${name}`)
  for (const file of [...files].sort())
    if (isEnvironmentFile(file, configuration)) hash.update(file).update(await readFile(join(workspace, file)))
  return hash.digest('hex')
}

/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
export function stackBackends(
  names: EnvironmentNames,
  configuration: Configuration,
  spacesUrl: string | undefined
): readonly StackBackend[] {
  const backends = configuration.stacks.map((stack) => stackBackend(stack, names, configuration, spacesUrl))
  const places = backends.map(({ bucket, key }) => `${bucket}/${key}`)
  const twice = places.find((place, index) => places.indexOf(place) !== index)
  if (twice)
    throw new StagingError('invalid-configuration', `two stacks have one state, ${twice}`, {
      hint: 'Each would delete what the other made: give each its own `stacks[].backend.key`.'
    })
  return backends
}

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import type { App, Configuration, Stack } from '@staging-actions/config'
import { type EnvironmentNames, stateKey } from '../names.ts'
import type { StackBackend } from './stack-terraform.ts'

/** What every stack is told of the environment; a stack declares those that it wants. */
export function stackVariables(
  names: EnvironmentNames,
  configuration: Configuration,
  apps: readonly App[]
): Readonly<Record<string, string>> {
  const { region, domain } = configuration.environment
  return {
    TF_VAR_name_prefix: names.prefix,
    TF_VAR_owner_tag: names.ownerTag,
    TF_VAR_environment: names.environment,
    TF_VAR_region: region,
    TF_VAR_hosts: JSON.stringify(hostsOf(apps, domain)),
    TF_VAR_database_name: names.databaseName,
    ...(domain !== undefined && { TF_VAR_domain: domain })
  }
}

/** The host names that the environment has to answer for: those in its zone. */
export function hostsOf(apps: readonly App[], domain: string | undefined): readonly string[] {
  if (domain === undefined) return []
  const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname)
  return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`))
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

/** A fingerprint of all that decides what an apply would make: the stacks' files, the modules beside them, and their variables. */
export async function stacksDigest(
  workspace: string,
  configuration: Configuration,
  variables: Readonly<Record<string, string>>
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([configuration.stacks, variables]))
  // Modules are looked for beside the stacks, where a relative `source` would find them.
  const folders = new Set(
    configuration.stacks.map(({ directory }) => directory.split('/').slice(0, -1).join('/') || directory)
  )
  for (const folder of [...folders].sort()) {
    for (const file of await terraformFiles(join(workspace, folder)))
      hash.update(file).update(await readFile(join(workspace, folder, file)))
  }
  return hash.digest('hex')
}

/** Without `.terraform.lock.hcl`, which `init` writes where there is none. */
async function terraformFiles(directory: string): Promise<readonly string[]> {
  try {
    const files = await readdir(directory, { recursive: true })
    return files.filter((file) => /\.(tf|tf\.json|tfvars|tftpl)$/.test(file) && !file.includes('.terraform/')).sort()
  } catch {
    return []
  }
}

/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
export function stackBackends(
  names: EnvironmentNames,
  configuration: Configuration,
  spacesUrl: string | undefined
): readonly StackBackend[] {
  return configuration.stacks.map((stack) => stackBackend(stack, names, configuration, spacesUrl))
}

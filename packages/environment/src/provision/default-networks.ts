import { ApiError, type Logger, StagingError } from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import type { PlannedChange } from '@staging-actions/terraform'

/**
 * Before networks are made: the first one of a region becomes its default, which can never be deleted. So a region that has none yet
 * gets a default first, as DigitalOcean itself makes it with the first Droplet: free, of nobody, and it stays.
 * https://docs.digitalocean.com/reference/api/reference/vpcs/#vpcs_create
 */
export async function giveDefaultNetworks(
  changes: readonly PlannedChange[],
  { vpcs }: Pick<DigitalOcean, 'vpcs'>,
  log: Logger
): Promise<void> {
  const regions = new Set(
    changes.flatMap(({ type, actions, after }) => {
      const region = after?.['region']
      return type === 'digitalocean_vpc' && actions.includes('create') && typeof region === 'string' ? [region] : []
    })
  )
  if (regions.size === 0) return
  const isEmpty = async (region: string) => !(await vpcs.list()).some((one) => one.region === region)
  for (const region of regions) {
    if (!(await isEmpty(region))) continue
    const name = `default-${region}`
    try {
      await vpcs.create({ name, region })
      log.info(
        `${region} has no network yet: ${name} is its default from now on, free, and stays when the environment goes`
      )
    } catch (error) {
      // Another run may have made one meanwhile, or this one, by a request whose answer was lost.
      if (!(await isEmpty(region))) continue
      throw withRemedy(error, region, name)
    }
  }
}

function withRemedy(error: unknown, region: string, name: string): unknown {
  if (!(error instanceof ApiError)) return error
  return new StagingError(error.reason, `no default network could be made in ${region}: ${error.message}`, {
    cause: error,
    hint: `Make one by hand, so that the environment's own network can be deleted: \`doctl vpcs create --name ${name} --region ${region}\`.`
  })
}

import { ApiError } from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import type { Plan } from '@staging-actions/terraform'
import type { ResourceKind } from '../inventory/resource.ts'
import type { EnvironmentNames } from '../names.ts'
import { makesRegistry, type PlanView } from './judge-plan.ts'
import { mayDeploy } from './judge-providers.ts'
import { hidesMembers } from './judge-reach.ts'
import { bearsOtherTags, selectorsAmong, tagsInUse } from './judge-tags.ts'

type AccountFacts = Pick<PlanView, 'registryTier' | 'selectors' | 'members' | 'usedTags' | 'foreignClusters'>

/** What the account has that a plan could touch: each part is asked for only where the plan makes it matter, and once. */
export async function accountFacts(
  plan: Plan,
  names: EnvironmentNames,
  isOurs: (kind: ResourceKind, id: string) => boolean,
  digitalocean: DigitalOcean
): Promise<AccountFacts> {
  const makesTags = plan.changes.some(({ type, actions }) => type === 'digitalocean_tag' && actions.includes('create'))
  const bearsTags = plan.changes.some((change) => bearsOtherTags(change, { ...plan, names }))
  const goingByTags = makesTags || bearsTags ? await listGoingByTags(digitalocean) : undefined
  const clusters = mayDeploy(plan) ? await digitalocean.clusters.list() : []
  return {
    registryTier: plan.changes.some(makesRegistry) ? (await digitalocean.registryPlan())?.slug : undefined,
    selectors: bearsTags && goingByTags ? selectorsAmong(goingByTags, isOurs) : [],
    usedTags: makesTags && goingByTags ? tagsInUse(await digitalocean.tags.list(), goingByTags) : [],
    members: plan.changes.some(hidesMembers) ? await membersOfProjects(digitalocean) : [],
    foreignClusters: clusters.filter(({ id }) => !isOurs('cluster', id))
  }
}

async function listGoingByTags({ loadBalancers, firewalls, databases }: DigitalOcean) {
  const [balancers, walls, stores] = await Promise.all([loadBalancers.list(), firewalls.list(), databases.list()])
  return { balancers, firewalls: walls, databases: stores }
}

/** URNs of all that lies in a project, which is all that can; buckets, zones and apps among it. */
async function membersOfProjects({ projects }: DigitalOcean): Promise<readonly string[]> {
  const all = await projects.list()
  const members = all.map(({ id }) =>
    projects.resources(id).catch((error: unknown) => {
      // It was deleted since it was listed, which needs it to be empty.
      if (error instanceof ApiError && error.status === 404) return []
      throw error
    })
  )
  return (await Promise.all(members)).flat()
}

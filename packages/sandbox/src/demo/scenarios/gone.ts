import { check, clusterIds, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'

/** Somebody deletes the cluster in DigitalOcean's console: status says so, create makes it whole, destroy finds what the first one left. */
export async function playGone(world: World): Promise<Check[]> {
  const { developer, colleague } = world
  const created = await world.control(developer, { action: 'create', reason: 'trying the new editor' })
  const [first = ''] = await clusterIds(world)
  await world.act(colleague, "deletes the cluster in DigitalOcean's console", () => deleteCluster(world, first))
  const status = await world.control(developer, { action: 'status', reason: 'it does not answer' })
  const again = await world.control(developer, { action: 'create', reason: 'it is needed today' })
  const [second = ''] = await clusterIds(world)
  const destroyed = await world.control(developer, { action: 'destroy', reason: 'done for today' })
  const said = status.summaries.map(({ markdown }) => markdown).join('\n')
  return [
    succeeded('create succeeded', created),
    check('status says that it is not whole', /degraded|incomplete|not whole|missing/i.test(said), said.slice(0, 500)),
    succeeded('create made it whole', again),
    check('with another cluster', second !== '' && second !== first, second || 'there is none'),
    succeeded('destroy succeeded', destroyed)
  ]
}

async function deleteCluster({ sandbox }: World, id: string): Promise<void> {
  const { env, secrets } = sandbox
  const answer = await fetch(`${env['DIGITALOCEAN_API_URL']}/v2/kubernetes/clusters/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${secrets['DIGITALOCEAN_TOKEN']}` }
  })
  if (!answer.ok) throw new Error(`DELETE of the cluster ${id}: ${answer.status}`)
}

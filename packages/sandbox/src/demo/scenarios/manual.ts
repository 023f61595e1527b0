import { check, revision, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'

/** A person in the Actions tab: create, status, deploy, destroy. */
export async function playManual(world: World): Promise<Check[]> {
  const sha = await revision(world, 'main')
  const created = await world.control(world.developer, { action: 'create', reason: 'trying the new editor' })
  const status = await world.control(world.developer, { action: 'status', reason: 'is it there?' })
  const deployed = await world.control(world.developer, {
    action: 'deploy',
    reason: 'show it to design',
    apps: 'guesstimate',
    'image-tag': `sha-${sha}`
  })
  const destroyed = await world.control(world.developer, { action: 'destroy', reason: 'done for today' })
  return [
    succeeded('create succeeded', created),
    succeeded('status succeeded', status),
    check(
      'status says so in words',
      status.summaries.some(({ markdown }) => /ready/i.test(markdown) && /trying the new editor/.test(markdown)),
      'no summary says ready and why'
    ),
    succeeded('deploy succeeded', deployed),
    succeeded('destroy succeeded', destroyed)
  ]
}

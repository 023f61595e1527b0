import { check, nothingLeft, revision, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'

/** A person in the Actions tab: create, status, deploy, destroy. */
export async function playManual(world: World): Promise<Check[]> {
  const sha = await revision(world, 'main')
  const created = await control(world, { action: 'create', reason: 'trying the new editor' })
  const status = await control(world, { action: 'status', reason: 'is it there?' })
  const deployed = await control(world, {
    action: 'deploy',
    reason: 'show it to design',
    apps: 'guesstimate',
    'image-tag': `sha-${sha}`
  })
  const destroyed = await control(world, { action: 'destroy', reason: 'done for today' })
  return [
    succeeded('create succeeded', created),
    succeeded('status succeeded', status),
    check(
      'status says so in words',
      status.summaries.some(({ markdown }) => /ready/i.test(markdown) && /trying the new editor/.test(markdown)),
      'no summary says ready and why'
    ),
    succeeded('deploy succeeded', deployed),
    succeeded('destroy succeeded', destroyed),
    ...(await nothingLeft(world))
  ]
}

async function control(world: World, inputs: Readonly<Record<string, string>>) {
  const id = await world.act(world.developer, `runs staging-control: ${inputs['action']}`, ({ login }) =>
    world.dispatcher.dispatch(world.repository.fullName, login, {
      workflow: 'staging-control.yml',
      ref: 'main',
      inputs
    })
  )
  return world.dispatcher.waitForRun(id, { timeout: 600_000 })
}

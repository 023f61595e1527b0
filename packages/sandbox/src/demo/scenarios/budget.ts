import { check, clusterIds, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { lookAfter } from './hourly-look.ts'
import { readSource } from './push-and-decide.ts'

const path = '.github/staging.yml'

/** An environment that people forgot: when it has cost what the team allows, the hourly look destroys it, whoever holds it. */
export async function playBudget(world: World): Promise<Check[]> {
  const { developer, lead, sandbox, repository } = world
  const text = await readSource(world, path)
  const limited = text.replace('ttl: 8h, idle: 2h', 'ttl: 24h, idle: 12h, budget: 1')
  await world.act(lead, 'allows $1 an environment', (person) =>
    person.push(repository.defaultBranch, { [path]: limited }, 'A dollar is enough')
  )
  const created = await world.control(developer, { action: 'create', reason: 'trying the new editor' })
  const [made] = await clusterIds(world)
  const reaping = await lookAfter(world, 600)
  const spent = sandbox.digitalocean.account.cost()
  const said = reaping.summaries.map(({ markdown }) => markdown).join('\n')
  return [
    succeeded('create succeeded', created),
    check('there was an environment', made !== undefined),
    check('it has cost more than that', spent > 1, `$${spent.toFixed(2)}`),
    succeeded('the hourly look succeeded', reaping),
    check('it says that the budget is why', /budget/i.test(said), said.slice(0, 500)),
    check('the environment is gone', (await clusterIds(world)).length === 0)
  ]
}

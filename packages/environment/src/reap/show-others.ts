import { StagingError } from '@staging-actions/base'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { showOutside } from '../outside/show-outside.ts'
import { tellOfEnd } from '../outside/tell-of-end.ts'
import { inTurns, whyToStop } from './reap-budget.ts'
import type { ReapRequest } from './reap-environments.ts'

/** Each takes some requests of GitHub's thousand an hour. */
const mostAnHour = 30

/**
 * The hourly look puts right what people see of the others, and tells who holds one that ends before the next look. Where there are
 * more than an hour has requests for, each hour shows others.
 */
export async function showOthers({ environment, open, deadline }: ReapRequest): Promise<void> {
  const { clock, log } = environment.context
  const readable = [...(await environment.ledgers())].flatMap(([name, document]) =>
    document instanceof StagingError
      ? []
      : [{ name, document, lives: endOf(document, configuredLimits(environment.configuration)) !== undefined }]
  )
  // What lives comes before what is only remembered.
  const all = readable.sort((a, b) => Number(b.lives) - Number(a.lives))
  const due = all.length > mostAnHour ? inTurns(all, clock.now()).slice(0, mostAnHour) : all
  for (const [index, { name, document }] of due.entries()) {
    const why = index % 10 === 0 ? await whyToStop(environment, deadline) : undefined
    if (why !== undefined) {
      log.info(`what people see of ${due.length - index} others is left as it is, since ${why}`)
      return
    }
    const other = await open(name)
    await showOutside(other)
    await tellOfEnd(other, document)
  }
}

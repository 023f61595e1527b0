import { type Clock, type Deadline, type Logger, waitUntil } from '@staging-actions/base'
import type { ApplicationPort } from './port.ts'

export interface RemoveDeps {
  readonly port: ApplicationPort
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

/** Deletes an Application with what it deployed, and waits until it is gone. False: there was none. */
export async function removeApplication(name: string, { port, clock, log, deadline }: RemoveDeps): Promise<boolean> {
  if (!(await port.find(name))) return false
  await port.remove(name)
  await waitUntil(
    async () =>
      (await port.find(name)) ? { kind: 'waiting', seen: 'it is still there' } : { kind: 'done', value: undefined },
    { awaited: `the Application ${name} to be gone`, clock, deadline, log, first: 500, most: 5000 }
  )
  log.info(`${name}: removed, with what it deployed`)
  return true
}

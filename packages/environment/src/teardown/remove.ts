import {
  ApiError,
  type Clock,
  type Deadline,
  type Logger,
  StagingError,
  WaitTimeoutError,
  waitUntil
} from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import { kindActions, type Resource, type ResourceKind } from '../inventory/resource.ts'

export interface RemoveDeps {
  readonly digitalocean: DigitalOcean
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
  /** By `<kind>/<id>`; entered as they are seen to be gone. */
  readonly goneAt: Map<string, number>
}

/** Kinds of one stage go together; a stage begins when the one before is gone. */
const stages: readonly (readonly ResourceKind[])[] = [
  ['dns-record'],
  ['load-balancer'],
  ['database', 'cluster'],
  ['droplet'],
  ['volume-snapshot', 'volume', 'firewall', 'certificate'],
  ['vpc'],
  ['project'],
  ['tag']
]

/** Nodes go with their cluster, some minutes later: deleting them by hand is for those that do not. */
const patience = 180_000

/** Deletes all that is there and waits until each is gone. What cannot be deleted in time stays out of `goneAt`. */
export async function removeResources(resources: readonly Resource[], deps: RemoveDeps): Promise<void> {
  for (const stage of stages) {
    const due = resources.filter(({ kind }) => stage.includes(kind))
    // A tag is what the next run finds the rest by: without it a leftover would be nobody's.
    if (
      stage.includes('tag') &&
      resources.some((one) => one.kind !== 'tag' && !deps.goneAt.has(`${one.kind}/${one.id}`))
    )
      return
    await Promise.all(due.map((resource) => removeOne(resource, deps)))
  }
}

/** Only looks; for what something else is deleting. */
export async function noteGone(resources: readonly Resource[], deps: RemoveDeps): Promise<void> {
  await Promise.all(resources.map((resource) => look(resource, deps)))
}

async function removeOne(resource: Resource, deps: RemoveDeps): Promise<void> {
  const { digitalocean, clock, log, deadline } = deps
  const { kind, name } = resource
  const started = clock.monotonic()
  let asked = false
  try {
    await waitUntil(
      async () => {
        if (!(await look(resource, deps))) return { kind: 'done', value: undefined }
        if (asked) return { kind: 'waiting', seen: 'being deleted' }
        if (kind === 'droplet' && resource.proof === 'cluster' && clock.monotonic() - started < patience)
          return { kind: 'waiting', seen: 'going with its cluster' }
        const refusal = await requestDelete(resource, digitalocean)
        // A tag or a network that is still in use is refused now and taken later.
        if (refusal) return { kind: 'waiting', seen: refusal }
        asked = true
        return { kind: 'waiting', seen: 'being deleted' }
      },
      { awaited: `the ${kind} ${name} to be gone`, clock, deadline, log, first: 250, most: 5000 }
    )
  } catch (error) {
    const isTime = error instanceof WaitTimeoutError || (error instanceof StagingError && error.reason === 'timeout')
    if (!isTime) throw error
    log.warning(`the ${kind} ${name} (${resource.id}) is still there: delete it by hand if no later run does`)
  }
}

const inUse = [403, 409, 412, 422]

/** Undefined when the deletion was taken; else why it was not. */
async function requestDelete(resource: Resource, digitalocean: DigitalOcean): Promise<string | undefined> {
  try {
    await kindActions[resource.kind].delete(digitalocean, resource)
    return undefined
  } catch (error) {
    if (error instanceof ApiError && inUse.includes(error.status))
      return `refused (${error.status}): ${error.detail ?? 'no reason given'}`
    throw error
  }
}

/** Whether it is still there; notes the moment when it is not. */
async function look(resource: Resource, { digitalocean, clock, goneAt }: RemoveDeps): Promise<boolean> {
  const key = `${resource.kind}/${resource.id}`
  if (goneAt.has(key)) return false
  if (await kindActions[resource.kind].exists(digitalocean, resource)) return true
  goneAt.set(key, clock.now())
  return false
}

import { ApiError, type Clock, type Deadline, type Logger, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { text } from '@staging-actions/kubernetes'
import { type Application, deployedSource, type Maker } from './application.ts'
import type { ApplicationPort } from './port.ts'
import { sameSources } from './sources.ts'

export interface RemoveDeps {
  readonly port: ApplicationPort
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

export type Removal =
  | { readonly kind: 'removed' | 'absent' }
  /** Somebody wants it to be there. `why` is a clause about it: "apps-staging makes it, from infra/argocd/apps at staging". */
  | { readonly kind: 'kept'; readonly why: string }

/** Milliseconds that an app of apps may take to look at git. */
const comparison = 60_000
/** Milliseconds in which what makes it again has done so: an ApplicationSet does it the moment that it hears of the deletion. */
const rebirth = 3000

/**
 * Deletes an Application with what it deployed, and waits until it is gone: the very one, by its uid. One that an app of apps
 * still has in git is left alone, since it would be there again at once; one that somebody else made again is told as kept.
 */
export async function removeApplication(name: string, deps: RemoveDeps): Promise<Removal> {
  const { port, clock, log, deadline } = deps
  const found = await port.find(name)
  if (!found) return { kind: 'absent' }
  const wish = found.maker ? await wishOf(found.maker, name, deps) : { kind: 'gone' as const }
  if (wish.kind === 'wanted') return { kind: 'kept', why: wish.why }
  await port.remove(name)
  const look = async () => {
    const now = await port.find(name)
    return now?.uid === found.uid ? ('there' as const) : now
  }
  const next = await waitUntil(
    async () => {
      const seen = await look()
      return seen === 'there' ? { kind: 'waiting', seen: 'it is still there' } : { kind: 'done', value: seen }
    },
    { awaited: `the Application ${name} to be gone`, clock, deadline, log, first: 500, most: 5000 }
  )
  if (!next && wish.kind === 'unknown') await clock.sleep(rebirth, deadline.signal)
  const again = next ?? (wish.kind === 'unknown' ? await port.find(name) : undefined)
  if (again) return { kind: 'kept', why: `${whoIs(again.maker)} made it again the moment that it was deleted` }
  log.info(`${name}: removed, with what it deployed`)
  return { kind: 'removed' }
}

type Wish = { readonly kind: 'gone' | 'unknown' } | { readonly kind: 'wanted'; readonly why: string }

/** Whether an app of apps has it in git as git is now. Of an ApplicationSet nobody can tell. */
async function wishOf(maker: Maker, name: string, deps: RemoveDeps): Promise<Wish> {
  if (maker.kind === 'ApplicationSet') return { kind: 'unknown' }
  const parent = await comparedNow(maker.name, deps)
  if (!parent || parent.sync.status === 'Unknown') return { kind: 'unknown' }
  const entry = parent.resources.find(
    (resource) => resource.kind === 'Application' && resource.group === 'argoproj.io' && resource.name === name
  )
  if (!entry || entry.requiresPruning) return { kind: 'gone' }
  return { kind: 'wanted', why: `${whoIs(maker)} makes it, from ${placeOf(parent)}` }
}

/** Undefined: there is none, the token may not see it, or Argo CD did not look at git in time. */
async function comparedNow(name: string, { port, clock, log, deadline }: RemoveDeps): Promise<Application | undefined> {
  try {
    if (!(await port.find(name))) return undefined
    await port.refresh(name, 'normal')
    return await waitUntil(
      async () => {
        const now = await port.find(name)
        const isCompared = !now || (!now.refreshRequested && sameSources(now.sync.comparedTo, now.sources))
        return isCompared ? { kind: 'done', value: now } : { kind: 'waiting', seen: 'it has not yet' }
      },
      { awaited: `${name} to compare with git`, clock, deadline: deadline.within(comparison), log, most: 2000 }
    )
  } catch (error) {
    if (error instanceof WaitTimeoutError && !deadline.passed()) return undefined
    if (error instanceof ApiError && error.status === 403) return undefined
    throw error
  }
}

function whoIs(maker: Maker | undefined): string {
  return maker ? `the ${maker.kind} ${maker.name}` : 'somebody'
}

/** `infra/argocd/apps at staging` */
function placeOf({ sources }: Application): string {
  const source = sources[deployedSource(sources) ?? 0]
  return `${text(source, 'path') ?? text(source, 'repoURL')} at ${text(source, 'targetRevision') ?? 'HEAD'}`
}

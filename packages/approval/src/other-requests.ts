import type { Logger } from '@staging-actions/base'
import type { GitHub, Issue } from '@staging-actions/github'
import type { AppReport } from './app-report.ts'
import { closeReplaced, type FoundRequest, readOpenRequest } from './find-requests.ts'
import type { EnvironmentKeeper } from './keep-environment.ts'
import { digestOf } from './marker.ts'
import type { SeenRequest } from './watch-request.ts'

/* There is one open request: of the newest commit, and the oldest one of that. */

interface Asked {
  readonly sha: string
  readonly run: { readonly id: number; readonly attempt: number }
  readonly apps: readonly AppReport[]
}

interface OthersDeps {
  readonly github: GitHub
  readonly log: Logger
  readonly keeper: EnvironmentKeeper
}

export type SameRequest = FoundRequest & { readonly seen: SeenRequest }

/** The open request of this commit; one that a new one has to take the place of is closed. */
export async function findSame(
  open: readonly FoundRequest[],
  { sha, run, apps }: Asked,
  { github, log }: Pick<OthersDeps, 'github' | 'log'>,
  self: string
): Promise<SameRequest | undefined> {
  for (const found of open.filter(({ marker }) => marker.sha === sha)) {
    const seen = await readOpenRequest(github, found, self)
    if (!seen) continue
    const of = seen.marker?.run
    const isOtherQuestion =
      of?.id === run.id && of.attempt === run.attempt && seen.marker?.digest !== digestOf(sha, apps)
    const why = seen.standing.voidBecause ?? (isOtherQuestion ? 'its run asks about other results by now' : undefined)
    if (why === undefined) return { ...found, seen }
    log.info(`${found.issue.url} gives way to a new request: ${why}`)
    await closeReplaced(github, found, self, why)
  }
  return undefined
}

/** One request a commit: those of older commits give way. */
export async function closeOlder(
  open: readonly FoundRequest[],
  { sha, run }: Asked,
  { github, log, keeper }: OthersDeps,
  self: string
): Promise<void> {
  for (const older of open.filter(({ marker }) => marker.sha !== sha && marker.run.id <= run.id)) {
    if (!(await closeReplaced(github, older, self, `${sha.slice(0, 7)} took its place`))) continue
    log.info(`closed the older request ${older.issue.url}`)
    if (older.marker.waiting === 'events') await keeper.release(older.issue.number)
  }
}

/**
 * Two runs that asked about one commit before either was in a list: the older request stays. Who made the younger one goes on in it;
 * one that is handed over already has nobody who would.
 * @returns the older one, where `issue` gave way to it
 */
export async function joinTwin(
  open: readonly FoundRequest[],
  request: Asked,
  issue: Pick<Issue, 'number' | 'url'>,
  deps: OthersDeps,
  self: string
): Promise<SameRequest | undefined> {
  const { github, log, keeper } = deps
  const twins = open.filter(({ issue: { number }, marker }) => marker.sha === request.sha && number !== issue.number)
  for (const younger of twins.filter((twin) => twin.issue.number > issue.number && twin.marker.waiting === 'events')) {
    if (!(await closeReplaced(github, younger, self, `#${issue.number} asks about the same commit`))) continue
    log.info(`closed ${younger.issue.url}: ${issue.url} asks about the same commit`)
    await keeper.release(younger.issue.number)
  }
  const same = await findSame(
    twins.filter((twin) => twin.issue.number < issue.number),
    request,
    deps,
    self
  )
  const mine = open.find((found) => found.issue.number === issue.number)
  if (!same || !mine) return undefined
  await closeReplaced(github, mine, self, `#${same.issue.number} asks about the same commit`)
  log.info(`closed ${issue.url}: ${same.issue.url} asks about the same commit`)
  return same
}

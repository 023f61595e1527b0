import { lookAt, renderMoment, StagingError } from '@staging-actions/base'
import { textMark } from '../inventory/github-ownership.ts'
import { liveLeases } from '../ledger/leases.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { momentOf } from '../lifetime/say-end.ts'
import type { Environment } from '../open-environment.ts'
import { renderLeft } from '../outside/left.ts'
import { closeOurIssue, mentionable, type OurIssue, writeOurIssue } from '../outside/our-issue.ts'
import { plain } from '../outside/plain-text.ts'
import { judgeReaper, observeReaper, type ReaperHealth, reaperRemedy } from './reaper-health.ts'

type Ledgers = ReadonlyMap<string, LedgerDocument | StagingError>

/** One for the repository: it looks after all of its environments. */
function reaperIssue({ names }: Pick<Environment, 'names'>): OurIssue {
  return {
    kind: 'reaper',
    owner: names.ownerTag.slice(0, -names.environment.length - 1),
    title: 'staging-reaper does not look after the staging environments',
    label: { name: 'staging-reaper', color: 'd93f0b', description: 'What is past its time is not destroyed' }
  }
}

/**
 * Who watches the reaper: every run of ours that comes by. While something lives and it failed, or has not run for three hours, one
 * issue says so and mentions who holds something. Undefined: nobody could see how it is. It keeps the run from nothing.
 */
export async function watchReaper(environment: Environment, ledgers: Ledgers): Promise<ReaperHealth | undefined> {
  const { github, context } = environment
  const { log, clock, signal } = context
  const look = await observeReaper(github)
  if (look.kind === 'failed') {
    signal.throwIfAborted()
    log.debug(`how staging-reaper is was not seen: ${look.error.message}`)
    return undefined
  }
  const living = livingIn(environment, ledgers)
  const since = living.length === 0 ? undefined : Math.min(...living.map((one) => one.since))
  const health = judgeReaper(look.value, { since, now: clock.now() })
  if (health.problem === undefined) return health
  log.warning(`${health.problem}: nothing ends what is past its time. ${reaperRemedy}`)
  const written = await lookAt(writeOurIssue(github, reaperIssue(environment), render(environment, health, living)))
  signal.throwIfAborted()
  if (written.kind === 'failed')
    log.warning(
      `no issue tells of it: ${written.error.message}${written.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`
    )
  else for (const left of written.value.left) log.warning(renderLeft(left))
  return health
}

/** The reaper itself, when it has succeeded. */
export async function closeReaperIssue(environment: Environment): Promise<void> {
  const closed = await lookAt(closeOurIssue(environment.github, reaperIssue(environment)))
  if (closed.kind === 'failed')
    environment.context.log.warning(
      `the issue that tells of a reaper that fails was not closed: ${closed.error.message}`
    )
}

interface Living {
  readonly name: string
  /** Milliseconds since the epoch. */
  readonly since: number
  /** From when on it may be destroyed, ISO 8601; undefined: at any time. */
  readonly until: string | undefined
  readonly holders: readonly string[]
}

/** What cannot be read may live, too, and nobody knows since when. */
function livingIn(environment: Environment, ledgers: Ledgers): readonly Living[] {
  const now = environment.context.clock.now()
  return [...ledgers].flatMap(([name, document]): Living[] => {
    if (document instanceof StagingError) return [{ name, since: now, until: undefined, holders: [] }]
    const end = endOf(document, configuredLimits(environment.configuration))
    if (!end) return []
    return [
      {
        name,
        since: document.life ? Date.parse(document.life.since) : now,
        until: momentOf(end),
        holders: liveLeases(document, now).map(({ holder }) => holder)
      }
    ]
  })
}

/** How many environments are listed. */
const most = 50

function render(
  environment: Environment,
  { problem = '', lastSucceeded }: ReaperHealth,
  living: readonly Living[]
): string {
  const { owner } = reaperIssue(environment)
  const mentions = mentionable(living.flatMap(({ holders }) => holders))
  return [
    textMark('reaper', owner),
    `**${problem}.** ${lastSucceeded ? `It last succeeded at ${renderMoment(lastSucceeded)}.` : 'None of its last runs succeeded.'} Until it does, nothing ends what is past its time, and all of this is billed on:`,
    '',
    '| environment | may be destroyed from | held by |',
    '|---|---|---|',
    ...living
      .slice(0, most)
      .map(
        ({ name, until, holders }) =>
          `| ${plain(name)} | ${until ? renderMoment(until) : 'now'} | ${[...new Set(holders)].map(plain).join(', ')} |`
      ),
    ...(living.length > most ? [`| and ${living.length - most} more | | |`] : []),
    '',
    reaperRemedy,
    '',
    ...(mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(' ')}: you hold one of these.`, ''] : []),
    'The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.',
    ''
  ].join('\n')
}

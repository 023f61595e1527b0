import { commentOnIssue, listComments, selfAmong } from '@staging-actions/github'
import { textMark, textVerdict } from '../inventory/github-ownership.ts'
import type { Environment } from '../open-environment.ts'
import type { Left } from './left.ts'
import { closeOurIssue, findOurIssues, mentionable, type OurIssue, writeOurIssue } from './our-issue.ts'

type Parts = Pick<Environment, 'github' | 'names'>

function dashboardOf({ names }: Parts): OurIssue {
  return {
    kind: 'dashboard',
    owner: names.ownerTag,
    title: `Staging environment: ${names.environment}`,
    label: { name: 'staging-dashboard', color: '1d76db', description: 'How a staging environment is' }
  }
}

/** Where people are mentioned without a dashboard: opened when there is something to tell, closed when the environment is gone. */
function noticesOf({ names }: Parts): OurIssue {
  return {
    kind: 'notice',
    owner: names.ownerTag,
    title: `Staging environment: the end of ${names.environment}`,
    label: { name: 'staging-notice', color: 'fbca04', description: 'Tells who holds a staging environment of its end' }
  }
}

export async function writeDashboard(parts: Parts, body: string): Promise<readonly Left[]> {
  return (await writeOurIssue(parts.github, dashboardOf(parts), body)).left
}

interface Telling {
  readonly logins: readonly string[]
  readonly text: string
  /** The same is told once a day. */
  readonly once: string
}

type Teller = Parts & {
  readonly context: Pick<Environment['context'], 'clock'>
  readonly configuration: Pick<Environment['configuration'], 'dashboard'>
}

/** Mentions people below the dashboard; where there is none, or not any more, below an issue of its own. */
export async function mentionPeople(environment: Teller, { logins, text, once }: Telling): Promise<void> {
  const people = mentionable(logins)
  if (people.length === 0) return
  const { github, configuration } = environment
  const dashboard = configuration.dashboard
    ? (await findOurIssues(github, dashboardOf(environment))).ours[0]
    : undefined
  const number =
    dashboard?.number ?? (await writeOurIssue(github, noticesOf(environment), renderNotices(environment))).number
  await tellOnce(environment, number, { once, text: `${people.map((login) => `@${login}`).join(' ')}: ${text}` })
}

/** Below any issue: what was said there within a day is not said again. */
export async function tellOnce(
  { github, names, context }: Pick<Teller, 'github' | 'names' | 'context'>,
  number: number,
  { once, text }: Pick<Telling, 'once' | 'text'>
): Promise<void> {
  const mark = textMark('told', `${names.ownerTag} ${once}`)
  const since = new Date(context.clock.now() - 24 * 3_600_000).toISOString()
  const same = (await listComments(github, number, since)).filter(({ body }) => body.startsWith(mark))
  const self = await selfAmong(
    github,
    same.map(({ author }) => author)
  )
  if (same.some((comment) => textVerdict(comment, mark, self).kind === 'ours')) return
  await commentOnIssue(github, number, `${mark}\n${text}`)
}

/** The environment is gone. One request where nobody was told. */
export async function closeNotices(parts: Parts): Promise<void> {
  await closeOurIssue(parts.github, noticesOf(parts))
}

function renderNotices({ names }: Parts): string {
  return [
    textMark('notice', names.ownerTag),
    `Who holds the environment \`${names.environment}\` is mentioned below before it ends. It is closed when the environment is gone.`,
    '',
    'With `dashboard: true` in `.github/staging.yml` an issue shows how the environment is, and people are mentioned there. This text is written by staging-actions: edits are lost.',
    ''
  ].join('\n')
}

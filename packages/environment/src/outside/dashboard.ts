import { commentOnIssue, listComments, selfAmong } from '@staging-actions/github'
import { textMark, textVerdict } from '../inventory/github-ownership.ts'
import type { Environment } from '../open-environment.ts'
import type { Left } from './left.ts'
import { findOurIssues, mentionable, type OurIssue, writeOurIssue } from './our-issue.ts'

type Parts = Pick<Environment, 'github' | 'names'>

function dashboardOf({ names }: Parts): OurIssue {
  return {
    kind: 'dashboard',
    owner: names.ownerTag,
    title: `Staging environment: ${names.environment}`,
    label: { name: 'staging-dashboard', color: '1d76db', description: 'How a staging environment is' }
  }
}

export async function writeDashboard(parts: Parts, body: string): Promise<readonly Left[]> {
  return writeOurIssue(parts.github, dashboardOf(parts), body)
}

/** Mentions people below the dashboard. Nothing where there is none. */
export async function tellOnDashboard(
  environment: Parts & { readonly context: Pick<Environment['context'], 'clock'> },
  { logins, text, once }: { readonly logins: readonly string[]; readonly text: string; readonly once: string }
): Promise<void> {
  const people = mentionable(logins)
  if (people.length === 0) return
  const { github, names, context } = environment
  const {
    ours: [found]
  } = await findOurIssues(github, dashboardOf(environment))
  if (!found) return
  const mark = textMark('told', `${names.ownerTag} ${once}`)
  const since = new Date(context.clock.now() - 24 * 3_600_000).toISOString()
  const same = (await listComments(github, found.number, since)).filter(({ body }) => body.startsWith(mark))
  const self = await selfAmong(
    github,
    same.map(({ author }) => author)
  )
  if (same.some((comment) => textVerdict(comment, mark, self).kind === 'ours')) return
  await commentOnIssue(github, found.number, `${mark}\n${people.map((login) => `@${login}`).join(' ')}: ${text}`)
}

import {
  commentOnIssue,
  createIssue,
  ensureLabel,
  type Issue,
  listComments,
  listIssues,
  updateIssue
} from '@staging-actions/github'
import type { Environment } from '../open-environment.ts'
import { dashboardMarker } from './render-dashboard.ts'

const label = { name: 'staging-dashboard', color: '1d76db', description: 'How a staging environment is' }

/** The issue of the environment; the oldest, should two runs have made one at once. */
async function findDashboard({ github, names }: Pick<Environment, 'github' | 'names'>): Promise<Issue | undefined> {
  const issues = await listIssues(github, label.name, 'all')
  const marker = dashboardMarker(names.environment)
  return issues.filter(({ body }) => body.startsWith(marker)).sort((a, b) => a.number - b.number)[0]
}

/** One body, edited in place; nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
export async function writeDashboard(environment: Pick<Environment, 'github' | 'names'>, body: string): Promise<void> {
  const { github, names } = environment
  const found = await findDashboard(environment)
  if (found?.body === body && found.state === 'open') return
  if (found) {
    await updateIssue(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) })
    return
  }
  await ensureLabel(github, label)
  await createIssue(github, { title: `Staging environment: ${names.environment}`, body, labels: [label.name] })
}

/** Mentions people below the dashboard. Nothing where there is none. */
export async function tellOnDashboard(
  environment: Environment,
  { logins, text, once }: { readonly logins: readonly string[]; readonly text: string; readonly once: string }
): Promise<void> {
  const people = [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login))
  const found = people.length > 0 ? await findDashboard(environment) : undefined
  if (!found) return
  const marker = `<!-- staging-actions:told ${once} -->`
  const { github } = environment
  const since = new Date(environment.context.clock.now() - 24 * 3_600_000).toISOString()
  const told = await listComments(github, found.number, since)
  if (told.some((comment) => comment.body.startsWith(marker))) return
  await commentOnIssue(github, found.number, `${marker}\n${people.map((login) => `@${login}`).join(' ')}: ${text}`)
}

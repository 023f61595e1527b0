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

/** The issues of the environment, the oldest first: there is one, unless two runs made one before either was in a list. */
async function findDashboards({ github, names }: Pick<Environment, 'github' | 'names'>): Promise<readonly Issue[]> {
  const issues = await listIssues(github, label.name, 'all')
  const marker = dashboardMarker(names.environment)
  return issues.filter(({ body }) => body.startsWith(marker)).sort((a, b) => a.number - b.number)
}

/** One body, edited in place; nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
export async function writeDashboard(environment: Pick<Environment, 'github' | 'names'>, body: string): Promise<void> {
  const { github, names } = environment
  const [found, ...others] = await findDashboards(environment)
  for (const other of others)
    if (other.state === 'open')
      await updateIssue(github, other.number, {
        body: `See #${found?.number}.`,
        state: 'closed',
        stateReason: 'not_planned'
      })
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
  const [found] = people.length > 0 ? await findDashboards(environment) : []
  if (!found) return
  const marker = `<!-- staging-actions:told ${once} -->`
  const { github } = environment
  const since = new Date(environment.context.clock.now() - 24 * 3_600_000).toISOString()
  const told = await listComments(github, found.number, since)
  if (told.some((comment) => comment.body.startsWith(marker))) return
  await commentOnIssue(github, found.number, `${marker}\n${people.map((login) => `@${login}`).join(' ')}: ${text}`)
}

import {
  commentOnIssue,
  createIssue,
  ensureLabel,
  type Issue,
  listComments,
  listIssues,
  selfAmong,
  updateIssue,
  viewIssue
} from '@staging-actions/github'
import { isOfAnother, issueVerdict, isUs, textMark, textVerdict } from '../inventory/github-ownership.ts'
import type { Environment } from '../open-environment.ts'
import { type Left, leftBy } from './left.ts'

const label = { name: 'staging-dashboard', color: '1d76db', description: 'How a staging environment is' }

type Parts = Pick<Environment, 'github' | 'names'>

interface Dashboards {
  /** The oldest first: there is one, unless two runs made one before either was in a list. */
  readonly ours: readonly Issue[]
  readonly left: readonly Left[]
}

/**
 * The issues of the environment. Anybody may give an issue our label, our title and our mark: GitHub's history of its text tells
 * whose it is, and is asked of each that would be written to. `wanted`: the text that needs no writing; undefined: the first one
 * is looked for, to comment on it.
 */
async function findDashboards({ github, names }: Parts, wanted?: string): Promise<Dashboards> {
  const mark = textMark('dashboard', names.ownerTag)
  const issues = (await listIssues(github, label.name, 'all'))
    .filter(({ body }) => !isOfAnother(body, 'dashboard', mark))
    .sort((a, b) => a.number - b.number)
  const self = await selfAmong(
    github,
    issues.map(({ author }) => author)
  )
  const ours: Issue[] = []
  const left: Left[] = []
  for (const issue of issues) {
    const isOpen = issue.state === 'open'
    if (ours.length > 0 && (!isOpen || wanted === undefined)) continue
    const mayBeOurs = isUs(issue.author, self)
    if (mayBeOurs && isOpen && issue.body === wanted && ours.length === 0) {
      ours.push(issue)
      continue
    }
    const verdict = mayBeOurs
      ? issueVerdict(await viewIssue(github, issue.number), mark, self)
      : textVerdict(issue, mark, self)
    if (verdict.kind === 'ours') ours.push(issue)
    if (isOpen) left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`))
  }
  return { ours, left }
}

/** One body, edited in place; nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
export async function writeDashboard(parts: Parts, body: string): Promise<readonly Left[]> {
  const { github, names } = parts
  const { ours, left } = await findDashboards(parts, body)
  const [found, ...others] = ours
  for (const other of others)
    if (other.state === 'open')
      await updateIssue(github, other.number, {
        body: `See #${found?.number}.`,
        state: 'closed',
        stateReason: 'not_planned'
      })
  if (!found) {
    await ensureLabel(github, label)
    await createIssue(github, { title: `Staging environment: ${names.environment}`, body, labels: [label.name] })
  } else if (found.body !== body || found.state !== 'open')
    await updateIssue(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) })
  return left
}

/** Mentions people below the dashboard. Nothing where there is none. */
export async function tellOnDashboard(
  environment: Environment,
  { logins, text, once }: { readonly logins: readonly string[]; readonly text: string; readonly once: string }
): Promise<void> {
  const people = [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login))
  if (people.length === 0) return
  const { github, names, context } = environment
  const {
    ours: [found]
  } = await findDashboards(environment)
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

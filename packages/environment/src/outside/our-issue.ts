import {
  createIssue,
  ensureLabel,
  type GitHub,
  type Issue,
  listIssues,
  selfAmong,
  updateIssue,
  viewIssue
} from '@staging-actions/github'
import { isOfAnother, issueVerdict, isUs, type TextKind, textMark, textVerdict } from '../inventory/github-ownership.ts'
import { type Left, leftBy } from './left.ts'

/** An issue that we keep: one of its kind and owner, whose text is edited in place. */
export interface OurIssue {
  readonly kind: Extract<TextKind, 'dashboard' | 'notice' | 'reaper'>
  /** What its mark names: an environment's tag, or what the tags of all environments of the repository begin with. */
  readonly owner: string
  readonly title: string
  readonly label: { readonly name: string; readonly color: string; readonly description: string }
}

export interface FoundIssues {
  /** The oldest first: there is one, unless two runs made one before either was in a list. */
  readonly ours: readonly Issue[]
  readonly left: readonly Left[]
}

/**
 * Anybody may give an issue our label, our title and our mark: GitHub's history of its text tells whose it is, and is asked of
 * each that would be written to. `wanted`: the text that needs no writing; undefined: the first one is looked for.
 */
export async function findOurIssues(
  github: GitHub,
  { kind, owner, label }: OurIssue,
  wanted?: string
): Promise<FoundIssues> {
  const mark = textMark(kind, owner)
  const issues = (await listIssues(github, label.name, 'all'))
    .filter(({ body }) => !isOfAnother(body, kind, mark))
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

export interface WrittenIssue {
  readonly number: number
  readonly left: readonly Left[]
}

/** Nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
export async function writeOurIssue(github: GitHub, issue: OurIssue, body: string): Promise<WrittenIssue> {
  const { ours, left } = await findOurIssues(github, issue, body)
  const [found, ...others] = ours
  await closeTwins(github, found, others)
  if (!found) return { number: await openOurIssue(github, issue, body), left }
  if (found.body !== body || found.state !== 'open')
    await updateIssue(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) })
  return { number: found.number, left }
}

/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github: GitHub, issue: OurIssue, body: string): Promise<number> {
  await ensureLabel(github, issue.label)
  const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] })
  const { ours } = await findOurIssues(github, issue, body)
  const all = [...ours.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number)
  const [oldest = made, ...others] = all
  if (oldest.number !== made.number) await closeTwins(github, oldest, others)
  return oldest.number
}

async function closeTwins(github: GitHub, kept: Issue | undefined, others: readonly Issue[]): Promise<void> {
  for (const other of others)
    if (other.state === 'open')
      await updateIssue(github, other.number, {
        body: `See #${kept?.number}.`,
        state: 'closed',
        stateReason: 'not_planned'
      })
}

/** What it was opened for is over. One request where there is none. */
export async function closeOurIssue(github: GitHub, issue: OurIssue): Promise<void> {
  const isOpen = (await listIssues(github, issue.label.name, 'open')).length > 0
  if (!isOpen) return
  const { ours } = await findOurIssues(github, issue, '')
  for (const one of ours)
    if (one.state === 'open')
      await updateIssue(github, one.number, { body: one.body, state: 'closed', stateReason: 'completed' })
}

/** Logins that GitHub can mention, each once. */
export function mentionable(logins: readonly string[]): readonly string[] {
  return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login))
}

import type { Actor, IssueView } from '@staging-actions/github'

export { environmentNames } from '../names.ts'

/**
 * Whose something at GitHub is. What the cloud's tags are there, is here a mark of ours in a place where GitHub lets us write,
 * together with what GitHub itself records: who made it. A name is no proof, and a mark that somebody else wrote is none either.
 */
export type GitHubVerdict =
  | { readonly kind: 'ours'; readonly proof: GitHubProof }
  /** Told, and never changed. */
  | { readonly kind: 'in-doubt'; readonly because: string }
  | { readonly kind: 'not-ours'; readonly because: string }

export type GitHubProof =
  | 'owner in its value'
  | 'owner in its payload, and maker'
  | 'mark in its first text, and author'
  | 'mark in its commit'
  | 'made by this run'

const ours = (proof: GitHubProof): GitHubVerdict => ({ kind: 'ours', proof })
const doubt = (because: string): GitHubVerdict => ({ kind: 'in-doubt', because })
const notOurs = (because: string): GitHubVerdict => ({ kind: 'not-ours', because })

/** Who may have written for us: an app, as GITHUB_TOKEN is one, or the account of our own token. */
export function isUs({ login, type }: Actor, self: string | undefined): boolean {
  return type === 'Bot' || login === self
}

/** The hidden first line of a text of ours. */
export function textMark(what: TextKind, owner: string): string {
  return `<!-- staging-actions:${what} ${owner} -->`
}

export type TextKind = 'dashboard' | 'notice' | 'promotion' | 'reaper' | 'told'

/** How every request for approval begins; what else its first line says is read in packages/approval. */
export const requestMark = '<!-- staging-actions:request '

/** Whether the text bears the mark of another owner than `mark` is of. */
export function isOfAnother(text: string, what: TextKind, mark: string): boolean {
  return text.startsWith(`<!-- staging-actions:${what} `) && !text.startsWith(mark)
}

/** `owner`: the environment's tag. GitHub does not say who wrote a variable: the mark is all that there is. */
export function variableVerdict(value: string, owner: string): GitHubVerdict {
  const said = fieldOf(value, 'owner')
  if (said === owner) return ours('owner in its value')
  return notOurs(said === undefined ? 'its value does not name us' : `its value names ${said}`)
}

/** A Deployment's payload cannot be changed later: it is its creator's word. */
export function deploymentVerdict(
  { payload, creator }: { readonly payload: unknown; readonly creator: Actor },
  owner: string,
  self: string | undefined
): GitHubVerdict {
  const said = fieldOf(payload, 'owner')
  if (said !== owner) return notOurs(said === undefined ? 'its payload does not name us' : `its payload names ${said}`)
  return isUs(creator, self)
    ? ours('owner in its payload, and maker')
    : doubt(`its payload names us, and ${creator.login} made it`)
}

/** The versions of an issue's text, the oldest first. */
export function versionsOf({ edits, author, createdAt, body }: IssueView): IssueView['edits'] {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }]
}

/**
 * An issue with a text of ours. Anybody who may edit it can write a mark into it: the first version counts, which is its author's.
 * `begins`: what that version has to begin with.
 */
export function issueVerdict(issue: IssueView, begins: string, self: string | undefined): GitHubVerdict {
  const versions = versionsOf(issue)
  const bears = versions.some(({ body }) => body?.startsWith(begins) === true)
  if (!bears) return notOurs('its text does not bear our mark')
  const { login } = issue.author
  if (!isUs(issue.author, self)) return doubt(`its text bears our mark, and ${login} opened it`)
  const [first] = versions
  if (first?.body === undefined) return doubt('its first text was deleted from its history')
  return first.body.startsWith(begins)
    ? ours('mark in its first text, and author')
    : doubt('our mark was written into it later')
}

/** A comment or the text of a pull request: what has one version that can be seen at no further cost. */
export function textVerdict(
  { body, author }: { readonly body: string; readonly author: Actor },
  begins: string,
  self: string | undefined
): GitHubVerdict {
  if (!body.startsWith(begins)) return notOurs('its text does not bear our mark')
  return isUs(author, self)
    ? ours('mark in its first text, and author')
    : doubt(`its text bears our mark, and ${author.login} wrote it`)
}

/** A line of the message of a commit that we made for a ref to point at. */
export function commitMark(what: 'claim' | 'selftest'): string {
  return `Made-by: staging-actions (${what})`
}

/** A ref that points at a commit of our own. `message` undefined: it points at no commit. GitHub does not say who made a ref. */
export function refVerdict(message: string | undefined, mark: string): GitHubVerdict {
  return message?.split('\n').includes(mark) ? ours('mark in its commit') : notOurs('it points at no commit of ours')
}

/** A branch at somebody's commit bears nothing itself: it is ours when we saw that there was none, and wrote that down where nobody else writes. */
export function branchVerdict(made: {
  readonly byThisRun: boolean
  /** The pull request of ours whose head it is, and what it says: that the branch was made for it. */
  readonly pull: { readonly body: string; readonly author: Actor } | undefined
  readonly mark: string
  readonly self: string | undefined
}): GitHubVerdict {
  const { byThisRun, pull, mark, self } = made
  if (byThisRun) return ours('made by this run')
  if (!pull) return notOurs('it was there before')
  const verdict = textVerdict(pull, mark, self)
  return verdict.kind === 'not-ours' ? notOurs('it was there before') : verdict
}

function fieldOf(value: unknown, name: string): string | undefined {
  const read = typeof value === 'string' ? parsed(value) : value
  const field = read && typeof read === 'object' ? (read as Readonly<Record<string, unknown>>)[name] : undefined
  return typeof field === 'string' ? field : undefined
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

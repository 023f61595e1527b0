import type { IssueView } from '@staging-actions/github'
import { decide, whoTries } from './decide.ts'
import type { Decision, DecisionRequest, Right } from './decision.ts'
import { findRight, type Rights } from './rights.ts'
import type { SeenRequest } from './watch-request.ts'
import type { VerdictWords } from './words/verdict-words.ts'

/** What a request is judged by, besides what GitHub knows of it. */
export interface Judged {
  readonly sha: string
  /** Milliseconds since the epoch. */
  readonly askedAt: number
  readonly expiresAt: number
  /** Who started the deployment; more than one after a re-run by somebody else. */
  readonly initiators: readonly string[]
  readonly blockedBy: readonly string[]
  readonly supersededBy?: string | undefined
  /** What GitHub's record of the run that asked says against it. */
  readonly voidBecause?: string | undefined
  readonly minimum: number
  readonly excludeInitiator: boolean
  readonly words: VerdictWords
}

export interface Judges {
  readonly self: string
  readonly rights: Rights
}

/** Reads the rights of all who tried, then decides. `seen` undefined: nothing was ever seen of it; `gone`: nothing is there now. */
export async function judgeRequest(
  judged: Judged,
  seen: SeenRequest | undefined,
  gone: boolean,
  now: number,
  { self, rights }: Judges
): Promise<Decision> {
  const { minimum, excludeInitiator, words, ...request } = judged
  const wasOurs = (at: string) => seen?.standing.wasOurs(Date.parse(at)) ?? false
  const facts = {
    request: {
      ...request,
      self,
      issue: gone || !seen ? ({ state: 'gone' } as const) : issueState(seen.issue),
      concluded: seen?.conclusion,
      voidBecause: seen?.standing.voidBecause ?? judged.voidBecause,
      altered: seen?.standing.altered,
      erasures: seen?.erasures,
      closings: seen?.closings
    },
    comments: (seen?.issue.comments ?? []).map((comment) => ({ ...comment, intact: wasOurs(comment.createdAt) })),
    boxEdits: (seen?.boxEdits ?? []).map((edit) => ({ ...edit, intact: edit.intact && wasOurs(edit.at) }))
  }
  const known = new Map<string, Right>()
  for (const login of whoTries({ ...facts, words })) known.set(login, await findRight(rights, login))
  const areas = rights.ownership?.kind === 'known' ? rights.ownership.areas.map(({ pattern }) => pattern) : []
  return decide({ ...facts, now, rules: { minimum, excludeInitiator, words, areas, rights: known } })
}

function issueState({ state }: IssueView): DecisionRequest['issue'] {
  return state.kind === 'open'
    ? { state: 'open' }
    : {
        state: 'closed',
        by: state.by,
        at: state.at === undefined ? undefined : Date.parse(state.at),
        reason: state.reason
      }
}

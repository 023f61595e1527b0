import { type Finding, fine, type Look, problem, renderMoment, unknown, warning } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'

const area = 'Promotion'
const day = 86_400_000
/** Milliseconds before its end from which a token is warned of. */
const soon = 14 * day

/** What PROMOTION_TOKEN alone can lack: an App has a right for everything, and its tokens are made anew. */
export interface PromotionToken {
  /** Whether it reads requests. */
  readonly hears: Look<unknown>
  /** Milliseconds since the epoch; undefined: it does not end, or GitHub does not say so. */
  readonly endsAt: Look<number | undefined>
  /** Undefined: checks are not read, because no rule demands any or a pull request is merged. */
  readonly readsChecks: Look<boolean> | undefined
}

export function judgeToken(token: PromotionToken, { branch }: Promotion, now: number): readonly Finding[] {
  return [...judgeHearing(token), ...judgeEnd(token, now), ...judgeChecks(token, branch)]
}

/** Without it promote goes nowhere: a rejection after the approval would not be heard. */
function judgeHearing({ hears }: PromotionToken): readonly Finding[] {
  if (hears.kind !== 'failed') return []
  const check = 'rejections'
  const { reason, message } = hears.error
  return reason === 'forbidden' || reason === 'not-found'
    ? [
        problem(
          area,
          check,
          'forbidden',
          'PROMOTION_TOKEN may not read issues: promote cannot hear that a request was rejected, and promotes nothing',
          'Give that token the repository permission "Issues", read-only.'
        )
      ]
    : [unknown(area, check, message, 'Run it again.')]
}

/** One that has ended is refused with 401 everywhere, and said by the other rows. */
function judgeEnd({ endsAt }: PromotionToken, now: number): readonly Finding[] {
  if (endsAt.kind === 'failed' || endsAt.value === undefined) return []
  const check = 'PROMOTION_TOKEN'
  const left = endsAt.value - now
  const when = renderMoment(endsAt.value)
  if (left > soon) return [fine(area, check, `it ends ${when}`)]
  const days = Math.max(0, Math.floor(left / day))
  return [
    warning(
      area,
      check,
      `it ends ${when}, in ${days} ${days === 1 ? 'day' : 'days'}: from then on nothing is promoted`,
      'Make a new one with the same permissions and put it into the secret, or give a GitHub App, PROMOTION_APP_ID and its key: its tokens are renewed by themselves.'
    )
  ]
}

function judgeChecks({ readsChecks }: PromotionToken, branch: string): readonly Finding[] {
  const check = 'checks'
  if (readsChecks?.kind === 'failed') return [unknown(area, check, readsChecks.error.message, 'Run it again.')]
  if (readsChecks?.value !== false) return []
  return [
    problem(
      area,
      check,
      'forbidden',
      `PROMOTION_TOKEN may not read checks, and a fast-forward waits for those that ${branch} requires`,
      'A fine-grained token has no permission for checks: give a GitHub App with "Checks" and "Commit statuses", read-only (PROMOTION_APP_ID and its key), or set `promotion.method: merge`.'
    )
  ]
}

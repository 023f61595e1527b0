import type { ProtectedParts } from '@staging-actions/config'
import { findRunStarters } from '@staging-actions/github'
import type { Decision } from './decision.ts'
import { type Judged, judgeRequest } from './judge-request.ts'
import type { Known } from './known-request.ts'
import { unshownGate } from './render/render-gate.ts'
import type { Rights } from './rights.ts'
import { notShown, proveAskings } from './run-proof.ts'

/** What people said decides only where GitHub's own record of the run that asked agrees with what they were asked. */
export async function judgeHandedOver(
  seen: Known,
  { approval, promotion }: Pick<ProtectedParts, 'approval' | 'promotion'>,
  self: string,
  rights: Rights
): Promise<Decision> {
  const { marker, askedAt, standing } = seen
  const starters = await findRunStarters(rights.github, marker.run.id)
  const judged: Judged = {
    sha: marker.sha,
    askedAt,
    // What people were told, but never longer than the rules allow.
    expiresAt: Math.min(marker.until, askedAt + approval.timeout),
    // The text was written by the pushed commit's own workflow file: GitHub's record of the run is asked too.
    initiators: [marker.initiator, ...(starters ?? [])],
    blockedBy: marker.blockedBy,
    supersededBy: seen.conclusion?.kind === 'superseded' ? 'a newer commit' : undefined,
    minimum: approval.minimum,
    excludeInitiator: approval.excludeInitiator,
    words: approval.words
  }
  const judge = (more: Partial<Judged>) => judgeRequest({ ...judged, ...more }, seen, false, seen.now, { self, rights })
  const decision = await judge({})
  if (decision.kind !== 'approved') return decision
  const askings = standing.askings.filter(({ at }) => Date.parse(at) >= askedAt)
  const { voidBecause, blockedBy } = await proveAskings(rights.github, askings, promotion.branch)
  // One of those who approve may have started it.
  if (approval.excludeInitiator && !starters) throw notShown(`who started run ${marker.run.id}`)
  const unshown = unshownGate(seen.ours, rights.gateChanges).map(({ what }) => what)
  const hidden =
    unshown.length === 0
      ? undefined
      : `its text does not show that the commit changes what guards production (${unshown.join('; ')}): run the job that asks again`
  const why = voidBecause ?? hidden
  if (why === undefined && blockedBy.length === 0) return decision
  return judge({ voidBecause: why, blockedBy: [...marker.blockedBy, ...blockedBy] })
}

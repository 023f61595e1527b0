/** `differs`: the service does not do what we rely on. `not-seen`: it could not be asked, and `seen` says why. */
export type Verdict = 'as-believed' | 'differs' | 'not-seen'

/** What an experiment saw of one belief. */
export interface Sighting {
  /** `<service>/<name>`: the file below docs/beliefs that says what we rely on and why. */
  readonly belief: string
  readonly expected: string
  /** Numbers, statuses and our own words only: people send this to a public place. No name, address or secret of theirs. */
  readonly seen: string
  readonly verdict: Verdict
}

export function saw(belief: string, expected: string, seen: string, holds: boolean): Sighting {
  return { belief, expected, seen, verdict: holds ? 'as-believed' : 'differs' }
}

export function notSeen(belief: string, expected: string, why: string): Sighting {
  return { belief, expected, seen: why, verdict: 'not-seen' }
}

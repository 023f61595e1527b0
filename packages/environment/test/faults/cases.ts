import { type Call, nameOf, parseCall } from './calls.ts'
import { type Kind, kinds } from './kinds.ts'
import type { PhaseName } from './phase-names.ts'
import { type WorldState, worldStates } from './world-states.ts'

/** One play: a phase in which one call goes wrong, or which begins in a world that is not as it was left. */
export type Case =
  | { readonly id: string; readonly phase: PhaseName; readonly call: Call; readonly kind: Kind }
  | { readonly id: string; readonly phase: PhaseName; readonly state: WorldState }

export function casesOf(calls: readonly Call[]): readonly Case[] {
  return calls.flatMap((call) =>
    kinds
      .filter(({ isOut }) => isOut(call) === undefined)
      .map((kind) => ({ id: `${nameOf(call)} ${kind.name}`, phase: call.phase, call, kind }))
  )
}

export function stateCases(phases: readonly PhaseName[]): readonly Case[] {
  return worldStates.flatMap((state) =>
    state.phases
      .filter((phase) => phases.includes(phase))
      .map((phase) => ({ id: `${phase} state ${state.name}`, phase, state }))
  )
}

/** The case with that id, without asking which calls there are. Throws for what is none. */
export function parseCase(id: string): Case {
  const [, name = '', last = ''] = /^(.+) (\S+)$/.exec(id) ?? []
  const call = parseCall(name)
  const [found] = call
    ? casesOf([call]).filter((one) => one.id === id)
    : stateCases([name.split(' ')[0] as PhaseName]).filter((one) => one.id === id)
  if (!found) throw new Error(`there is no case "${id}" (its last word is a kind or a state: ${last})`)
  return found
}

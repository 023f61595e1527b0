/** What a team does with an environment, in its order. */
export const phaseNames = ['create', 'abandon', 'reuse', 'deploy', 'destroy', 'expire'] as const
export type PhaseName = (typeof phaseNames)[number]

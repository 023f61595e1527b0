export type { CommandResult } from './program.ts'
export type { LabRepository } from './repository.ts'
export { type Argolab, type ArgolabOptions, startArgolab } from './start-argolab.ts'
export type { LabUser } from './users.ts'

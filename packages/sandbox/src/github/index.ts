export type { BranchRules } from './branch-rules.ts'
export type { GitHubEvent } from './events.ts'
export { type AppKey, type AppSeed, type GitHubEmulator, type RepositorySeed, startGitHub } from './github.ts'
export { credentials, type ScriptedPerson } from './person.ts'
export { queuedRun } from './queued-run.ts'
export type {
  Artifact,
  Comment,
  Conclusion,
  Deployment,
  Issue,
  JobSummary,
  Repository,
  RepositorySettings,
  Role,
  WorkflowJob,
  WorkflowRun
} from './state.ts'
export type { Level, Permission, Token, TokenKind, TokenRequest } from './tokens.ts'

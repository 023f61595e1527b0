export type { Right } from './accounts.ts'
export type { ArgoCd } from './argocd.ts'
export type { GitCredentials } from './git.ts'

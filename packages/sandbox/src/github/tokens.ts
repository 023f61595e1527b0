import { createHash, randomBytes } from 'node:crypto'
import type { Repository, Role } from './state.ts'

/** `user`: a classic one, which may what the person may; `fine-grained`: what its permissions say. */
export type TokenKind = 'github-token' | 'user' | 'fine-grained' | 'app'

/** The keys that a workflow's `permissions` and an App's settings have. */
export type Permission =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'deployments'
  | 'issues'
  | 'members'
  | 'metadata'
  | 'pull-requests'
  | 'statuses'
  | 'variables'
  | 'workflows'

export type Level = 'none' | 'read' | 'write'

export interface TokenRequest {
  readonly login: string
  readonly kind: TokenKind
  /** Of a `user` token nothing is asked: it may what the person may. */
  readonly permissions?: Readonly<Partial<Record<Permission, Level>>>
  /** `owner/name`; the only repository that the token opens. Required of a GITHUB_TOKEN. */
  readonly repository?: string
  /** The run that a GITHUB_TOKEN belongs to. */
  readonly run?: number
  /** The organization that an App's installation token is for. */
  readonly organization?: string
  /** Milliseconds since the epoch; undefined: as long as the test lasts. */
  readonly expiresAt?: number
}

export interface Token extends TokenRequest {
  readonly value: string
}

const prefixes: Readonly<Record<TokenKind, string>> = {
  'github-token': 'ghs_',
  app: 'ghs_',
  user: 'ghp_',
  'fine-grained': 'github_pat_'
}
const ranks: Readonly<Record<Role, number>> = { read: 1, triage: 2, write: 3, maintain: 4, admin: 5 }

/** Issues, finds and revokes tokens; keeps only their hashes as keys. */
export class TokenBook {
  readonly #tokens = new Map<string, Token>()

  issue(request: TokenRequest): Token {
    const part = (bytes: number) => randomBytes(bytes).toString('base64url')
    // Since May 2026 those of Apps and runs are long, with dots in them: https://github.com/dessant/lock-threads/issues/55
    const long = () => `15368_${part(27)}.${part(96)}.${part(256)}`
    const value = prefixes[request.kind] + (isPersonal(request) ? part(27).replace(/[-_]/g, 'x') : long())
    const token = { ...request, value }
    this.#tokens.set(hash(value), token)
    return token
  }

  revoke(value: string): void {
    this.#tokens.delete(hash(value))
  }

  find(value: string, now: number): Token | undefined {
    const token = this.#tokens.get(hash(value))
    return token?.expiresAt !== undefined && now >= token.expiresAt ? undefined : token
  }
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}

/** A personal access token. */
export function isPersonal({ kind }: Pick<TokenRequest, 'kind'>): boolean {
  return kind === 'user' || kind === 'fine-grained'
}

/** The role that somebody has in a repository; everybody may read a public one. */
export function roleOf(repository: Repository, login: string): Role | undefined {
  const role = repository.collaborators.get(login.toLowerCase())
  if (role) return role
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'admin'
  return repository.private ? undefined : 'read'
}

export function atLeast(role: Role | undefined, wanted: Role): boolean {
  return role !== undefined && ranks[role] >= ranks[wanted]
}

/** `visible` false: the repository does not exist for this token. */
export interface Grant {
  readonly visible: boolean
  readonly allowed: boolean
}

/** `open:issues` is what a reader may do with issues: open one, comment, react. */
export type Need = `${'read' | 'write'}:${Permission}` | 'open:issues'

const rolesNeeded: Readonly<Partial<Record<Permission, Role>>> = { administration: 'admin', members: 'admin' }

/** What the token may do in the repository. Pure. */
export function grant(token: Token, repository: Repository, need: Need): Grant {
  const [verb, permission] = need.split(':') as ['read' | 'write' | 'open', Permission]
  if (token.kind === 'user') {
    const role = roleOf(repository, token.login)
    if (role === undefined) return { visible: false, allowed: false }
    const wanted: Role = verb === 'write' ? (rolesNeeded[permission] ?? 'write') : 'read'
    // Variables are settings of the repository: who only reads code does not see them.
    const atRead = permission === 'variables' ? 'write' : wanted
    return { visible: true, allowed: atLeast(role, atRead) }
  }
  const elsewhere =
    token.organization !== undefined && token.organization.toLowerCase() !== repository.owner.toLowerCase()
  const visible =
    !elsewhere &&
    (token.repository === undefined || token.repository.toLowerCase() === repository.fullName.toLowerCase())
  if (!visible) return { visible: !repository.private, allowed: !repository.private && verb === 'read' }
  if (permission === 'metadata' && verb === 'read') return { visible, allowed: true }
  // There is no `variables` key in a workflow's permissions: a GITHUB_TOKEN never may.
  if (token.kind === 'github-token' && permission === 'variables') return { visible, allowed: false }
  // No such permission can be chosen for one: https://github.com/sortie-ai/sortie/issues/765
  if (token.kind === 'fine-grained' && permission === 'checks') return { visible, allowed: false }
  const level = token.permissions?.[permission] ?? 'none'
  return { visible, allowed: level === 'write' || (level === 'read' && verb === 'read') }
}

/** A change under .github/workflows needs a right that no GITHUB_TOKEN can have. */
export function mayChangeWorkflows(token: Token): boolean {
  if (token.kind === 'user') return true
  return token.kind !== 'github-token' && token.permissions?.['workflows'] === 'write'
}

/**
 * Events made with a GITHUB_TOKEN start no workflow, but for two dispatches. Those of a pull request that it opens or pushes to make
 * runs that a person has to approve (https://docs.github.com/en/actions/concepts/security/github_token).
 */
export function startOf(kind: TokenKind, event: string, action?: string): 'starts' | 'held' | 'nothing' {
  if (kind !== 'github-token' || event === 'workflow_dispatch' || event === 'repository_dispatch') return 'starts'
  return event === 'pull_request' && /^(opened|synchronize|reopened)$/.test(action ?? '') ? 'held' : 'nothing'
}

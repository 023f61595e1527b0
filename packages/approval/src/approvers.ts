import { StagingError } from '@staging-actions/base'

/** Who may decide, as `approval.approvers` says it. */
export type Approver =
  | User
  | Team
  | { readonly kind: 'permission'; readonly level: 'write' | 'maintain' | 'admin' }
  /** The owners of what changed, by CODEOWNERS of the promotion branch. */
  | { readonly kind: 'code-owners' }

export interface User {
  readonly kind: 'user'
  /** `id:<number>` where only the number is known. */
  readonly login: string
  /** Of the account: a login may be given up and taken by somebody else. Undefined: it was named by its login. */
  readonly id?: number
}

export interface Team {
  readonly kind: 'team'
  readonly org: string
  readonly team: string
}

/** @throws StagingError invalid-configuration */
export function parseApprovers(entries: readonly string[]): readonly Approver[] {
  return entries.map((entry) => {
    if (entry === 'code-owners') return { kind: 'code-owners' }
    const level = /^permission:(write|maintain|admin)$/.exec(entry)?.[1]
    if (level === 'write' || level === 'maintain' || level === 'admin') return { kind: 'permission', level }
    const named = parseHandle(entry)
    if (named) return named
    throw new StagingError('invalid-configuration', `${JSON.stringify(entry)} names no approver`, {
      hint: 'An approver is @user, id:<number of an account>, @org/team, permission:write, permission:maintain, permission:admin or code-owners.'
    })
  })
}

/** `@user` or `@org/team`, with or without the `@`; or `id:<number>`. */
export function parseHandle(text: string): User | Team | undefined {
  const id = /^id:([1-9]\d{0,14})$/.exec(text)?.[1]
  if (id !== undefined) return { kind: 'user', login: text, id: Number(id) }
  const team = /^@?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(text)
  if (team) return { kind: 'team', org: team[1] ?? '', team: team[2] ?? '' }
  const login = /^@?([A-Za-z0-9_-]{1,60})$/.exec(text)?.[1]
  return login === undefined ? undefined : { kind: 'user', login }
}

/** Who may decide, as a sentence's subject. */
export function describeApprovers(approvers: readonly Approver[]): string {
  return approvers.length === 0 ? 'everyone with write permission' : approvers.map(describe).join(', ')
}

function describe(approver: Approver): string {
  switch (approver.kind) {
    case 'user':
      return approver.login.startsWith('id:') ? `the account ${approver.login.slice(3)}` : `@${approver.login}`
    case 'team':
      return `@${approver.org}/${approver.team}`
    case 'permission':
      return `everyone with ${approver.level} permission`
    case 'code-owners':
      return 'the code owners of what changed'
  }
}

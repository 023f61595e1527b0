import { StagingError } from '@staging-actions/base'
import { type Configuration, loadConfiguration, type ProtectedParts, protectedParts } from '@staging-actions/config'
import { canSeeTeam, type GitHub, getPermission, isTeamMember, readFileAt } from '@staging-actions/github'
import type { Right } from './decide.ts'

export interface GateSource {
  /** The repository's default branch: where the rules begin. */
  readonly defaultBranch: string
  /** By input; wins over the file. */
  readonly promotionBranch?: string | undefined
  readonly configPath?: string | undefined
}

/**
 * The rules of the gate to production, from the promotion branch's own file: never from the commit that asks to pass.
 * Which branch that is, the default branch's file says.
 */
export async function loadGate(github: GitHub, source: GateSource): Promise<ProtectedParts> {
  const { defaultBranch, promotionBranch, configPath } = source
  const first = await loadAt(github, promotionBranch ?? defaultBranch, configPath)
  const branch = promotionBranch ?? first.promotion.branch
  const rules = branch === (promotionBranch ?? defaultBranch) ? first : await loadAt(github, branch, configPath)
  const gate = protectedParts(rules)
  return { ...gate, promotion: { ...gate.promotion, branch } }
}

async function loadAt(github: GitHub, branch: string, path: string | undefined): Promise<Configuration> {
  // A path that only the pushed commit has would fail here: the promotion branch may be older than the file.
  return loadConfiguration({ path, readFile: (file) => readFileAt(github, file, branch) })
}

/** `@user`, `@org/team`, or `permission:write|maintain|admin`. */
type Approver =
  | { readonly kind: 'user'; readonly login: string }
  | { readonly kind: 'team'; readonly org: string; readonly team: string }
  | { readonly kind: 'permission'; readonly level: Level }

type Level = 'write' | 'maintain' | 'admin'

export function parseApprovers(entries: readonly string[]): readonly Approver[] {
  return entries.map((entry) => {
    const team = /^@?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(entry)
    if (team) return { kind: 'team', org: team[1] ?? '', team: team[2] ?? '' }
    const user = /^@?([A-Za-z0-9-]{1,39})$/.exec(entry)
    if (user) return { kind: 'user', login: user[1] ?? '' }
    const permission = /^permission:(write|maintain|admin)$/.exec(entry)
    if (permission) return { kind: 'permission', level: permission[1] as Level }
    throw new StagingError('invalid-configuration', `${JSON.stringify(entry)} names no approver`, {
      hint: 'An approver is @user, @org/team, permission:write, permission:maintain or permission:admin.'
    })
  })
}

/** Who may decide, as a sentence's subject. */
export function describeApprovers(approvers: readonly Approver[]): string {
  if (approvers.length === 0) return 'everyone with write permission'
  return approvers
    .map((approver) => {
      if (approver.kind === 'user') return `@${approver.login}`
      if (approver.kind === 'team') return `@${approver.org}/${approver.team}`
      return `everyone with ${approver.level} permission`
    })
    .join(', ')
}

/** Fails before anybody is asked when the token could never find out whether they may decide. */
export async function checkApprovers(github: GitHub, approvers: readonly Approver[]): Promise<void> {
  for (const approver of approvers)
    if (approver.kind === 'team' && !(await canSeeTeam(github, approver.org, approver.team)))
      throw new StagingError('needs-app-token', `the token cannot see the team @${approver.org}/${approver.team}`, {
        hint: 'GITHUB_TOKEN cannot read teams. Give a token of a GitHub App with the organization permission `members: read`, or name people in `approval.approvers`.'
      })
}

/** Weakest first. */
const levels: readonly string[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

/** Whether one person may decide, and why; asked anew for every decision, since rights are taken away too. */
export async function findRight(github: GitHub, approvers: readonly Approver[], login: string): Promise<Right> {
  const wanted: readonly Approver[] = approvers.length > 0 ? approvers : [{ kind: 'permission', level: 'write' }]
  for (const approver of wanted) {
    if (approver.kind === 'user' && approver.login.toLowerCase() === login.toLowerCase())
      return { may: true, why: 'is named as an approver' }
    if (approver.kind === 'team' && (await isTeamMember(github, approver.org, approver.team, login)))
      return { may: true, why: `is a member of @${approver.org}/${approver.team}` }
    if (approver.kind === 'permission') {
      const permission = await getPermission(github, login)
      if (levels.indexOf(permission) >= levels.indexOf(approver.level))
        return { may: true, why: `has ${permission} permission` }
    }
  }
  return { may: false, why: `that is for ${describeApprovers(approvers).replaceAll('@', '')}` }
}

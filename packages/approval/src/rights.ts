import { type Logger, lookAt, StagingError } from '@staging-actions/base'
import {
  type Comparison,
  canSeeTeam,
  compareCommits,
  findAccountId,
  findLogin,
  type GitHub,
  getGivenPermission,
  getPermission,
  isTeamMember,
  type Permission
} from '@staging-actions/github'
import { type Approver, describeApprovers, type Team, type User } from './approvers.ts'
import type { Right } from './decision.ts'
import { type GateChanges, readGateChanges } from './gate-changes.ts'
import { type Ownership, readOwnership } from './ownership.ts'
import type { TeamReader } from './team-reader.ts'

/** What tells whether somebody may decide about one commit. */
export interface Rights {
  readonly github: GitHub
  readonly teams: TeamReader
  readonly approvers: readonly Approver[]
  /** Undefined: no approver is one by owning code. */
  readonly ownership: Ownership | undefined
  /** How the commit lies to the promotion branch. */
  readonly comparison: Comparison
  readonly gateChanges: GateChanges
}

export interface RightsQuestion {
  readonly approvers: readonly Approver[]
  readonly branch: string
  readonly sha: string
  readonly configPath?: string | undefined
}

/** Reads what the approvers depend on, and fails before anybody is asked when nobody could ever be found to be one. */
export async function openRights(
  { approvers: wanted, branch, sha, configPath }: RightsQuestion,
  { github, teams, log }: { readonly github: GitHub; readonly teams: TeamReader; readonly log: Logger }
): Promise<Rights> {
  const comparison = await compareCommits(github, branch, sha)
  const approvers = await Promise.all(wanted.map((approver) => withLogin(github, approver)))
  const byOwning = approvers.some(({ kind }) => kind === 'code-owners')
  const ownership = byOwning ? await readOwnership(github, branch, comparison, log) : undefined
  if (ownership?.kind === 'unknown') log.info(`no code owner may decide: ${ownership.why}`)
  if (ownership && approvers.every(({ kind }) => kind === 'code-owners')) requireOwners(ownership)
  const owners = ownership?.kind === 'known' ? ownership.areas.flatMap((area) => area.owners) : []
  const named = new Map<string, Team>()
  for (const approver of [...approvers, ...owners])
    if (approver.kind === 'team') named.set(`${approver.org}/${approver.team}`.toLowerCase(), approver)
  for (const team of named.values()) await requireVisible(teams, team)
  const gateChanges = await readGateChanges(github, { branch, sha, configPath }, comparison)
  return { github, teams, approvers, ownership, comparison, gateChanges }
}

/** Somebody who is named by the number of their account is told and shown by the login that it has now. */
async function withLogin(github: GitHub, approver: Approver): Promise<Approver> {
  if (approver.kind !== 'user' || approver.id === undefined) return approver
  const login = await findLogin(github, approver.id)
  if (login !== undefined) return { ...approver, login }
  throw new StagingError('invalid-configuration', `no account has the number ${approver.id}`, {
    hint: 'Correct `approval.approvers`: `https://api.github.com/users/<login>` shows the number of an account as `id`.'
  })
}

function requireOwners(ownership: Ownership): void {
  const problem =
    ownership.kind === 'unknown'
      ? ownership.why
      : ownership.kind === 'known' && ownership.areas.length === 0
        ? 'nobody owns anything that changed'
        : ownership.kind === 'known' && ownership.areas.some(({ owners }) => owners.length === 0)
          ? `nobody who owns ${ownership.areas.find(({ owners }) => owners.length === 0)?.pattern} is named as @user or @org/team`
          : undefined
  if (problem !== undefined)
    throw new StagingError('invalid-configuration', `no code owner could approve this: ${problem}`, {
      hint: 'Name somebody besides code-owners in `approval.approvers`, or add a line for everything, `* @org/team`, to CODEOWNERS.'
    })
}

async function requireVisible(teams: TeamReader, { org, team }: Team): Promise<void> {
  if (await teams.read(org, (github) => canSeeTeam(github, org, team))) return
  throw new StagingError('needs-app-token', `the token cannot see the team @${org}/${team}`, {
    hint: 'GITHUB_TOKEN cannot read teams. Give `teams-app-id` and `teams-app-private-key` of a GitHub App with the organization permission "Members: read", installed there, or name people in `approval.approvers`.'
  })
}

/** Weakest first. */
const levels: readonly Permission[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

/** Whether one person may decide, and why; asked again for every decision, since rights are taken away too. */
export async function findRight(rights: Rights, login: string): Promise<Right> {
  const person = personOf(rights.github, login)
  const right = await findOwnRight(rights, person)
  return right.may && (await isAppointed(rights, person)) ? { ...right, isAppointed: true } : right
}

interface Person {
  readonly login: string
  /** Asked of GitHub once, however many approvers are named by a number. */
  readonly accountId: () => Promise<number | undefined>
}

function personOf(github: GitHub, login: string): Person {
  let id: Promise<number | undefined> | undefined
  return {
    login,
    accountId: () => {
      id ??= findAccountId(github, login)
      return id
    }
  }
}

/**
 * Whether the commit makes them an approver or an owner. Anyone whom the promotion branch names is one already; of a team that nobody
 * can look into everybody else may be a member.
 */
async function isAppointed(rights: Rights, person: Person): Promise<boolean> {
  const { appointed } = rights.gateChanges
  if (appointed.length === 0) return false
  for (const one of rights.approvers) if (one.kind === 'user' && (await isOne(rights, one, person))) return false
  for (const one of appointed) {
    if (one.kind === 'user') {
      if (await isOne(rights, one, person)) return true
      continue
    }
    const { org, team } = one
    const isVisible = await lookAt(rights.teams.read(org, (github) => canSeeTeam(github, org, team)))
    if (isVisible.kind === 'failed' || !isVisible.value || (await isOne(rights, one, person))) return true
  }
  return false
}

async function findOwnRight(rights: Rights, person: Person): Promise<Right> {
  const { github, approvers } = rights
  const { login } = person
  let refused: string | undefined
  const wanted: readonly Approver[] = approvers.length > 0 ? approvers : [{ kind: 'permission', level: 'write' }]
  for (const approver of wanted) {
    if (approver.kind === 'permission') {
      const permission = await getPermission(github, login)
      if (levels.indexOf(permission) >= levels.indexOf(approver.level))
        return { may: true, why: `has ${permission} permission` }
    } else if (approver.kind === 'team' && (await isOne(rights, approver, person)))
      return { may: true, why: `is a member of ${name(approver)}` }
    else if (approver.kind === 'user' && (await isOne(rights, approver, person))) {
      // A name that stays in the configuration after its bearer has left decides nothing.
      if ((await getGivenPermission(github, login)) !== 'none') return { may: true, why: 'is named as an approver' }
      refused = 'you are named as an approver, and have no access to the repository any more'
    }
  }
  return (
    (await rightOfOwner(rights, person)) ?? {
      may: false,
      why: refused ?? `that is for ${describeApprovers(approvers).replaceAll('@', '')}`
    }
  )
}

/** GitHub takes nobody for an owner who cannot write, and neither does this. */
async function rightOfOwner(rights: Rights, person: Person): Promise<Right | undefined> {
  const { github, ownership } = rights
  if (!ownership || ownership.kind === 'unknown') return undefined
  const candidates = ownership.kind === 'landed' ? [{ pattern: '', owners: ownership.owners }] : ownership.areas
  const owned: string[] = []
  for (const { pattern, owners } of candidates)
    for (const owner of owners)
      if (await isOne(rights, owner, person)) {
        owned.push(pattern)
        break
      }
  if (owned.length === 0) return undefined
  if (levels.indexOf(await getPermission(github, person.login)) < levels.indexOf('write')) return undefined
  return ownership.kind === 'landed'
    ? { may: true, why: 'is a code owner' }
    : { may: true, why: `owns ${owned.join(', ')}`, owns: owned }
}

async function isOne({ teams }: Rights, named: User | Team, { login, accountId }: Person): Promise<boolean> {
  if (named.kind === 'user')
    return named.id === undefined ? named.login.toLowerCase() === login.toLowerCase() : (await accountId()) === named.id
  const { org, team } = named
  return teams.read(org, (github) => isTeamMember(github, org, team, login))
}

function name({ org, team }: Team): string {
  return `@${org}/${team}`
}

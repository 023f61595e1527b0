import { assertNever, type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import type { Approval } from '@staging-actions/config'
import type { Permission } from '@staging-actions/github'
import type { Approver } from '../approvers.ts'

const area = 'Approval'

/** One entry of `approval.approvers`, and what GitHub says of it. */
export type ApproverSeen =
  | { readonly kind: 'user'; readonly login: string; readonly permission: Look<Permission> }
  | { readonly kind: 'team'; readonly team: string; readonly isSeen: Look<boolean> }
  /** How many rules CODEOWNERS of the promotion branch has; undefined: there is none. */
  | { readonly kind: 'code-owners'; readonly rules: Look<number | undefined> }
  | {
      readonly kind: 'permission'
      readonly level: Extract<Approver, { kind: 'permission' }>['level']
      readonly people: Look<number>
    }

/** Whether there is anybody who may decide, and enough of them. */
export function judgeApprovers(approvers: readonly ApproverSeen[], rules: Approval): readonly Finding[] {
  return [...approvers.map(judgeOne), ...judgeNumber(approvers, rules), ...judgeDuties(rules)]
}

/** Whether one person can write, push and approve a change without anybody else seeing it. */
function judgeDuties({ minimum, excludeInitiator }: Approval): readonly Finding[] {
  if (excludeInitiator || minimum > 1) return []
  return [
    warning(
      area,
      'separation of duties',
      'one approval is enough, and anyone who pushed may give it: nobody else has to look',
      'Set `approval.exclude-initiator: true`, or `approval.minimum: 2`.'
    )
  ]
}

function judgeOne(approver: ApproverSeen): Finding {
  if (approver.kind === 'user') {
    const { login, permission } = approver
    const check = `approver ${login}`
    if (permission.kind === 'failed') return unknown(area, check, permission.error.message, 'Run it again.')
    return permission.value === 'none'
      ? problem(
          area,
          check,
          'not-found',
          'there is no such person, or they were given no access to the repository: what they say decides nothing',
          'Correct `approval.approvers`, or invite them.'
        )
      : fine(area, check, `has ${permission.value} permission`)
  }
  if (approver.kind === 'team') {
    const check = `approver ${approver.team}`
    if (approver.isSeen.kind === 'failed') return unknown(area, check, approver.isSeen.error.message, 'Run it again.')
    return approver.isSeen.value
      ? fine(area, check, 'the token can see the team')
      : unknown(
          area,
          check,
          'this token cannot see the team: GITHUB_TOKEN never can',
          'Give the jobs that ask `teams-app-id` and its key, of a GitHub App with the organization permission "Members: read", or name people.'
        )
  }
  if (approver.kind === 'code-owners') {
    const check = 'code owners'
    if (approver.rules.kind === 'failed') return unknown(area, check, approver.rules.error.message, 'Run it again.')
    return approver.rules.value
      ? fine(area, check, `${approver.rules.value} rules`)
      : problem(
          area,
          check,
          'invalid-configuration',
          'the promotion branch has no CODEOWNERS, or nothing in it',
          'Merge one, or name people in `approval.approvers`.'
        )
  }
  if (approver.kind === 'permission') {
    const { level, people } = approver
    const check = `approvers with ${level}`
    if (people.kind === 'failed')
      return unknown(area, check, 'the token may not list who has access', 'Look under Settings → Collaborators.')
    return people.value > 0
      ? fine(area, check, people.value === 1 ? 'one person' : `${people.value} people`)
      : problem(
          area,
          check,
          'not-found',
          'there is nobody',
          'Correct `approval.approvers`, or give somebody the right.'
        )
  }
  return assertNever(approver)
}

function judgeNumber(approvers: readonly ApproverSeen[], { minimum, excludeInitiator }: Approval): readonly Finding[] {
  const check = 'number of approvers'
  const people = new Set(approvers.flatMap((one) => (one.kind === 'user' ? [one.login.toLowerCase()] : [])))
  // Of a team, or of all who have a right, nobody can tell how many there will be.
  if (approvers.length === 0 || people.size < approvers.length) return []
  if (people.size < minimum)
    return [
      problem(
        area,
        check,
        'invalid-configuration',
        `${minimum} approvals are needed and ${people.size} people are named`,
        'Name more in `approval.approvers`, or lower `approval.minimum`.'
      )
    ]
  if (excludeInitiator && people.size === minimum)
    return [
      warning(
        area,
        check,
        `${people.size} are named, ${minimum} are needed, and who started a deployment may not approve it`,
        'Name one more in `approval.approvers`.'
      )
    ]
  return [fine(area, check, `${people.size} named, ${minimum} needed`)]
}

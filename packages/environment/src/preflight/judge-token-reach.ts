import { type Finding, fine, type Look, takesPlan, unknown, warning } from '@staging-actions/base'
import { givenInput, jobsOf, pushBranches } from '@staging-actions/config'
import type { GuardedEnvironment } from '@staging-actions/github'

const area = 'Workflows'
const check = 'who can read the token'

/** Our workflows with jobs that hold the cloud's token; their callers mostly have the same names. */
export const tokenWorkflows = [
  'staging-deploy.yml',
  'staging-decision.yml',
  'staging-reaper.yml',
  'staging-control.yml'
]

export interface TokenReach {
  /** Texts of the callers on the default branch, by file name; undefined: there is no such file. */
  readonly callers: ReadonlyMap<string, Look<string | undefined>>
  readonly defaultBranch: string
  /** Of the name that staging-deploy gives; undefined: there is none. */
  readonly guarded: Look<GuardedEnvironment | undefined>
  /** Where our own Deployments are shown. */
  readonly deploymentEnvironment: string
}

const remedy =
  'Put DIGITALOCEAN_TOKEN and the Spaces key into a GitHub environment, take them out of the secrets of the repository, and name it in `cloud-environment` of the four callers: docs/security.md has the section "The cloud\'s token".'

/** The name that staging-deploy gives. */
export function cloudEnvironment(callers: TokenReach['callers']): string | undefined {
  const text = callers.get('staging-deploy.yml')
  return text?.kind === 'seen' ? givenInput(text.value, 'cloud-environment') : undefined
}

/** Whether a job calls one of ours that holds the token, and does not name the environment. */
function callsWithout(text: string, name: string): boolean {
  return Object.values(jobsOf(text)).some(({ uses, with: given }) => {
    const called = /\/\.github\/workflows\/([\w.-]+)@/.exec(String(uses))?.[1]
    if (called === undefined || !tokenWorkflows.includes(called)) return false
    return (given as Readonly<Record<string, unknown>> | undefined)?.['cloud-environment'] !== name
  })
}

/**
 * A secret of the repository is in reach of every workflow on every branch; one of an environment that is limited to branches, only
 * of jobs on those.
 */
export function judgeTokenReach({ callers, defaultBranch, guarded, deploymentEnvironment }: TokenReach): Finding {
  const failed = [...callers.values()].find((text) => text.kind === 'failed')
  if (failed?.kind === 'failed') return unknown(area, check, failed.error.message, 'Run it again.')
  const textOf = (file: string) => {
    const text = callers.get(file)
    return text?.kind === 'seen' ? text.value : undefined
  }
  const name = cloudEnvironment(callers)
  if (name === undefined)
    return takesPlan(warning(area, check, 'anyone who may push to any branch, by a workflow of their own', remedy))
  const others = [...callers.keys()].filter((file) => callsWithout(textOf(file) ?? '', name))
  if (others.length > 0)
    return warning(
      area,
      check,
      `${others.join(' and ')} ${others.length === 1 ? 'does' : 'do'} not name the environment ${name}, and so get none of its secrets`,
      `Give their jobs \`with: { cloud-environment: ${name} }\`.`
    )
  if (name === deploymentEnvironment)
    return warning(
      area,
      check,
      `the environment ${name} is the one in which the environment itself is shown, and GitHub lists every job there`,
      'Give it another name, such as staging-cloud.'
    )
  if (guarded.kind === 'failed')
    return unknown(area, check, `whether the environment ${name} is limited to branches cannot be read`, remedy)
  const wanted = [...new Set([...pushBranches(textOf('staging-deploy.yml') ?? ''), defaultBranch])]
  const limit = `Limit it to the branches ${wanted.join(' and ')}, with no tags.`
  if (guarded.value === undefined)
    return takesPlan(warning(area, check, `there is no environment ${name}: GitHub makes one without limits`, limit))
  const { branches, tags } = guarded.value
  const isLimited = Array.isArray(branches) && branches.every((one) => wanted.includes(one)) && tags.length === 0
  if (!isLimited)
    return warning(area, check, `the environment ${name} is open to more than ${wanted.join(' and ')}`, limit)
  const missing = wanted.filter((one) => !branches.includes(one))
  if (missing.length > 0)
    return warning(area, check, `the environment ${name} does not take jobs on ${missing.join(' and ')}`, limit)
  return fine(
    area,
    check,
    `anyone who may push to ${wanted.join(' or ')}, if it is a secret of the environment ${name} alone`
  )
}

/** What keeps every job of ours that holds the token from beginning. */
export function judgeWaiting({ callers, guarded }: Pick<TokenReach, 'callers' | 'guarded'>): readonly Finding[] {
  const name = cloudEnvironment(callers)
  const waitsFor = guarded.kind === 'seen' ? guarded.value?.waitsFor : undefined
  if (name === undefined || waitsFor === undefined) return []
  return [
    warning(
      area,
      'jobs that hold the token',
      `each waits for ${waitsFor}, as the environment ${name} demands, the hourly look and every clean-up among them: what is past its time is billed until then`,
      `Take required reviewers and the wait timer out of the environment ${name}: its branches are what guards its secrets.`
    )
  ]
}

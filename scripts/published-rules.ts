import { parse } from 'yaml'
import { publishedJobs } from './published-jobs.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: unknown
  readonly steps?: readonly Step[]
  readonly uses?: string
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs?: Readonly<Record<string, Job>>
}

/** Variables that hold what a team has its commits run: what that installs and starts can read its whole machine. */
const testsCommit = /\$(?:\{)?(?:INSTALL|TEST)_COMMAND\b/
/** Our actions that start Terraform, and with it the commit's stack where the run is the commit's own. */
const startsTerraform = /^\.\/dist\/(provision|teardown)$/
const ofCloud = /^(DIGITALOCEAN_TOKEN|SPACES_(ACCESS|SECRET)_KEY)$/
const merges = /^PROMOTION_/
/** What would bring another commit's files into a job. */
const bringsCode =
  /\bgit\b[^\n;&|]*\b(checkout|switch|fetch|pull|clone|worktree|restore)\b|\bgh\s+(pr\s+checkout|repo\s+clone)\b/

const read = (text: string) => (parse(text) ?? {}) as Workflow

/**
 * What each job of a published workflow may do is the table's word; and where foreign code runs, nothing is that merges. One line a
 * problem.
 * @param name of the workflow: `staging-deploy`.
 */
export function publishedProblems(name: string, text: string): string[] {
  const expected = publishedJobs[name]
  if (!expected) return [`scripts/published-jobs.ts does not know ${name}`]
  const jobs = Object.entries(read(text).jobs ?? {})
  const gone = Object.keys(expected).filter((job) => !jobs.some(([one]) => one === job))
  return [
    ...gone.map((job) => `scripts/published-jobs.ts knows a job ${job} that is not there`),
    ...jobs.flatMap(([key, job]) => {
      const known = expected[key]
      if (!known) return [`scripts/published-jobs.ts does not know the job ${key}`]
      const wanted = Object.fromEntries(
        Object.entries(known.rights).map(([right, why]) => [right, why.split(':')[0] ?? ''])
      )
      return [
        ...differs(`permissions of ${key}`, job.permissions && rightsOf(job.permissions), rightsOf(wanted)),
        ...differs(`secrets of ${key}`, secretsOf(job), [...known.secrets].sort()),
        ...besideForeignCode(key, job),
        ...ofOtherCommits(key, job)
      ]
    })
  ]
}

function differs(what: string, found: readonly string[] | undefined, wanted: readonly string[]): readonly string[] {
  if (found?.join() === wanted.join()) return []
  return [
    `${what} are ${found?.join(', ') ?? 'not given'}, and ${wanted.join(', ') || 'none'} in scripts/published-jobs.ts`
  ]
}

function rightsOf(permissions: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(permissions)
    .map(([right, level]) => `${right}: ${level}`)
    .sort()
}

function secretsOf(job: Job): readonly string[] {
  const all = [...JSON.stringify(job).matchAll(/\bsecrets(?:\.([A-Z_a-z0-9]+)|[^\w])/g)]
  return [...new Set(all.map(([whole, name]) => name ?? whole))].sort()
}

/** Code that a pushed commit brings is in the job, and can read all that the machine has. */
function besideForeignCode(key: string, job: Job): readonly string[] {
  const rights = Object.entries(job.permissions ?? {})
  const secrets = secretsOf(job)
  const tests = job.steps?.some(({ run }) => run !== undefined && testsCommit.test(run)) ?? false
  const terraform = job.steps?.some(({ uses }) => uses !== undefined && startsTerraform.test(uses)) ?? false
  return [
    ...(tests && !(job.permissions && rights.every(([, level]) => level === 'read' || level === 'none'))
      ? [`${key} runs the commit's code: its permissions must be given, and only for reading`]
      : []),
    ...(tests && (secrets.length > 0 || /\bgithub\.token\b/.test(JSON.stringify(job)))
      ? [`${key} runs the commit's code: no secret may stand in it`]
      : []),
    ...(terraform && secrets.some((name) => merges.test(name))
      ? [`${key} runs Terraform: what merges may not stand next to it`]
      : []),
    // `contents: write` is there for the ledger, and merges where main takes pushes: docs/security.md says so.
    ...(terraform && job.permissions?.['pull-requests'] === 'write'
      ? [`${key} runs Terraform: it may not write pull requests`]
      : []),
    ...(secrets.some((name) => ofCloud.test(name)) && job.environment !== `\${{ inputs.cloud-environment }}`
      ? [`${key} holds the cloud's token: it needs \`environment: \${{ inputs.cloud-environment }}\``]
      : [])
  ]
}

/** A job runs the commit that GitHub started it for. Any other one would bring its author's code to this one's secrets. */
function ofOtherCommits(key: string, { steps = [] }: Job): readonly string[] {
  return steps.flatMap(({ uses = '', run = '', with: given = {} }) => [
    ...(uses.startsWith('actions/checkout@') && ('ref' in given || 'repository' in given)
      ? [`${key} checks out another commit than its own`]
      : []),
    ...(bringsCode.test(run) ? [`${key} fetches code in a script: ${bringsCode.exec(run)?.[0]}`] : [])
  ])
}

const order = ['none', 'read', 'write']

/** A called workflow gets no more than its caller has: each caller of ours has all that the jobs ask for, and nothing more. */
export function callerProblems(text: string): string[] {
  const { permissions: top, jobs = {} } = read(text)
  const calls = Object.entries(jobs).flatMap(([key, job]) => {
    const called = /^<org>\/staging-actions\/\.github\/workflows\/([\w-]+)\.yml@/.exec(job.uses ?? '')?.[1]
    return called === undefined ? [] : [{ key, called, own: job.permissions }]
  })
  return calls.flatMap(({ key, called, own }) => {
    const needed = new Map<string, string>()
    for (const { rights } of Object.values(publishedJobs[called] ?? {}))
      for (const [right, why] of Object.entries(rights)) {
        const level = why.split(':')[0] ?? ''
        if (order.indexOf(level) > order.indexOf(needed.get(right) ?? 'none')) needed.set(right, level)
      }
    return differs(`permissions of the call ${key}`, rightsOf(own ?? top ?? {}), rightsOf(Object.fromEntries(needed)))
  })
}

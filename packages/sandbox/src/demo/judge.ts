import { tryGit } from '../github/git.ts'
import type { WorkflowRun } from '../github/index.ts'
import { leaseHolders } from '../story/lease-holders.ts'
import { failuresOf } from './failures.ts'
import type { Check, JobReport, Report } from './report.ts'
import type { World } from './world.ts'

/** The object at a revision of the team's repository, or what git said instead. */
export async function revision(world: World, name: string): Promise<string> {
  const { exitCode, stdout, stderr } = await tryGit(world.repository.directory, ['rev-parse', '--verify', name])
  return exitCode === 0 ? stdout.trim() : stderr.trim()
}

/** What a trailer of a branch's newest commit says, one a line; empty without it. */
export async function trailer(world: World, branch: string, name: string): Promise<string> {
  const format = `--format=%(trailers:key=${name},valueonly,unfold)`
  return (await tryGit(world.repository.directory, ['log', '-1', format, branch])).stdout.trim()
}

/** The Kubernetes clusters that the account has now, without those of other people. */
export async function clusterIds({ sandbox }: World): Promise<readonly string[]> {
  return (await sandbox.digitalocean.account.leftovers()).filter(({ kind }) => kind === 'cluster').map(({ id }) => id)
}

/** The version that a visitor of the app's page sees, or what is there instead. */
export async function servedVersion({ sandbox }: World, host: string): Promise<string> {
  const answer = await sandbox.visit(host, '/version')
  if (!answer) return `there is no name ${host}`
  return answer.status === 200 ? (JSON.parse(answer.body) as { version: string }).version : `${answer.status}`
}

/** Messages of the ledger's writes, the newest first: its history outlives the environment. */
export async function ledgerWrites(world: World, environment = 'staging'): Promise<readonly string[]> {
  const args = ['log', '--format=%s', `refs/staging/${environment}`]
  const { stdout } = await tryGit(world.repository.directory, args)
  return stdout.trim().split('\n')
}

/** How the job ended whose name has this in it. */
export const jobResult = (run: WorkflowRun | undefined, name: string) =>
  run?.jobs.find((candidate) => candidate.name.includes(name))?.conclusion

export function check(text: string, held: boolean, seen?: string): Check {
  return { text, held, ...(seen !== undefined && { seen }) }
}

export function succeeded(text: string, run: WorkflowRun | undefined): Check {
  return check(
    text,
    run?.conclusion === 'success',
    run ? `${run.conclusion ?? run.status} ${run.problem ?? ''}`.trim() : 'no such run'
  )
}

/** What must hold at the end of every scenario, when all runs are over: judged from the clouds, not from what the actions say. */
export async function nothingLeft(world: World): Promise<Check[]> {
  await world.untilIdle()
  const { digitalocean, spaces } = world.sandbox
  const leftovers = await digitalocean.account.leftovers()
  const objects = [...spaces.buckets.keys()].flatMap((bucket) =>
    world.others.keysBeside(bucket).map((key) => `${bucket}/${key}`)
  )
  const holders = leftovers.length > 0 ? await leaseHolders(world.repository) : []
  const held = holders.map(({ environment, holder, reason }) => `; ${holder} holds ${environment}: ${reason}`)
  const disturbed = world.others.disturbed()
  const active = world.repository.deployments.filter(
    (one) => one.statuses.at(-1)?.state === 'success' && /-live$/.test(one.environment) && !world.others.isOthers(one)
  )
  return [
    check(
      'the account is as empty as before',
      leftovers.length === 0,
      `${leftovers.map(({ kind, name }) => `${kind} ${name}`).join(', ')}${held.join('')}`
    ),
    check('what other people have is byte for byte as it was', disturbed.length === 0, disturbed.join('; ')),
    check("no state of Terraform's is left in the bucket", objects.length === 0, objects.join(', ')),
    check(
      'no environment is shown as live',
      active.length === 0,
      active.map(({ environment }) => environment).join(', ')
    )
  ]
}

export async function makeReport(
  world: World,
  scenario: string,
  checks: readonly Check[],
  seconds: number,
  events: Report['events']
): Promise<Report> {
  const { kernel, digitalocean } = world.sandbox
  const leftovers = await digitalocean.account.leftovers()
  return {
    schema: 1,
    scenario,
    outcome: checks.every(({ held }) => held) ? 'success' : 'failure',
    seconds,
    jobs: world.repository.runs.flatMap(jobsOf),
    failures: await failuresOf(world.repository.runs),
    requests: kernel.requests.summary(),
    rudeness: kernel.rude.tally(),
    cost: digitalocean.account.cost(),
    receipt: receipt(world),
    leftovers: leftovers.map(({ kind, id, name }) => ({ kind, id, name })),
    checks,
    figures: {},
    events
  }
}

function jobsOf(run: WorkflowRun): JobReport[] {
  return run.jobs.map((job) => ({
    workflow: run.name,
    run: run.id,
    // A skipped matrix has no legs, and GitHub shows its bare name.
    job: job.name.replace(/ \(\$\{\{.*\}\}\)$/, ''),
    matrix: job.matrix ? String(job.matrix['app'] ?? JSON.stringify(job.matrix)) : '',
    result: job.conclusion ?? job.status,
    seconds:
      job.startedAt && job.completedAt
        ? Math.round((Date.parse(job.completedAt) - Date.parse(job.startedAt)) / 100) / 10
        : 0
  }))
}

/** Every billed thing that came and went, by the account's own memory. */
function receipt(world: World): Report['receipt'] {
  const iso = (at: number | undefined) => (at === undefined ? '' : new Date(at).toISOString())
  return world.sandbox.digitalocean.account
    .shelves()
    .flatMap(([kind, shelf]) => shelf.history().map((item) => ({ kind, item })))
    .filter(({ item }) => item.goneAt !== undefined)
    .map(({ kind, item }) => ({
      kind,
      id: item.id,
      name: item.name,
      created: iso(item.createdAt),
      gone: iso(item.goneAt)
    }))
}

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import { InputError, StagingError } from '@staging-actions/base'
import { DigitalOcean } from '@staging-actions/digitalocean'
import {
  artifacts,
  bucket,
  cancel,
  cancelledRun,
  cleanUp,
  countOf,
  customRefs,
  type Experiment,
  editHistories,
  environmentSecret,
  type GitHubGround,
  isJobOver,
  issueWrites,
  jobLog,
  makeReport,
  notSeen,
  play,
  recordJob,
  renderReport,
  type Sighting,
  stay,
  token
} from '@staging-actions/selftest'
import type { inputs } from './inputs.ts'
import type { PartResult } from './outputs.ts'

type Inputs = InputsOf<typeof inputs>
type Part = (input: Inputs, context: ActionContext) => Promise<PartResult>

/** A whole part of the self-test lasts so long at the most: the cancelled run may live for five minutes after its cancel. */
const patience = 22 * 60_000

export function main(input: Inputs, context: ActionContext): Promise<PartResult> {
  return parts[input.part](input, context)
}

const parts: Readonly<Record<Inputs['part'], Part>> = {
  artifacts: async (input, context) =>
    played(await play([artifacts(context.workspace)], await ground(input, context), context.log)),

  refs: async (input, context) => {
    const { spawn, env, temp, clock, run, urls, repository } = context
    const { github } = await ground(input, context)
    const place = { repositoryUrl: `${urls.server}/${repository.fullName}`, token: needed(input, 'githubToken') }
    return played(await play([customRefs], { github, run: run.id, spawn, env, temp, clock, ...place }, context.log))
  },

  issues: async (input, context) => {
    let issueNumber: number | undefined
    const writes = issueWrites((number) => {
      issueNumber = number
    })
    const sightings = await play([writes], await ground(input, context), context.log)
    return { ...played(sightings), issueNumber }
  },

  edits: async (input, context) =>
    input.issueNumber === undefined
      ? played(unseen(editHistories(0), 'no issue could be made to look at'))
      : played(await play([editHistories(input.issueNumber)], await ground(input, context), context.log)),

  log: async (input, context) => played(await play([jobLog(input.needs)], await ground(input, context), context.log)),

  secret: async ({ environment, environmentSecret: secret }) =>
    played(environmentSecret(environment, secret !== undefined)),

  cancel: async (input, context) => {
    let childRun: number | undefined
    const experiment = cancel((id) => {
      childRun = id
    })
    const sightings = await play(
      [experiment],
      {
        ...(await ground(input, context)),
        workflow: context.workflowFile,
        branch: context.ref.replace(/^refs\/heads\//, ''),
        sha: context.sha,
        inputs: {
          part: 'cancelled',
          'wait-for-kill': String(input.waitForKill)
        },
        waitForKill: input.waitForKill
      },
      context.log
    )
    return { ...played(sightings), childRun }
  },

  stay: async (input, context) => {
    const { seconds, untilJob } = input
    const { workspace, clock, log, run } = context
    const at = untilJob && (await ground(input, context))
    log.info(`staying for ${seconds} s${at ? `, or until the job ${untilJob} is over` : ''}, whatever comes`)
    const isOver = at && (() => isJobOver(at.github, run.id, untilJob))
    await stay({ most: seconds * 1_000, isOver, directory: workspace, clock })
    return played([])
  },

  record: async (input, context) => {
    if (input.job === undefined) throw new InputError(['input "job" is needed with "part: record"'])
    const { job, cancelled, needs } = input
    const at = await ground(input, context)
    const record = await recordJob({ job, cancelled, needs, directory: context.workspace }, at)
    context.log.info(JSON.stringify(record))
    return played([])
  },

  cancelled: async (_, context) => played(await play([cancelledRun], { directory: context.workspace }, context.log)),

  digitalocean: async (input, context) => {
    if (input.digitaloceanToken === undefined) return played(unseen(token, 'no secret DIGITALOCEAN_TOKEN was given'))
    const { clock, log, signal, urls } = context
    const digitalocean = new DigitalOcean({
      token: input.digitaloceanToken,
      baseUrl: urls.digitalocean,
      clock,
      log,
      signal
    })
    return played(await play([token], { digitalocean }, log))
  },

  bucket: async (input, context) => {
    const { spacesAccessKey: accessKey, spacesSecretKey: secretKey, bucket: name, region } = input
    if (accessKey === undefined || secretKey === undefined || name === undefined)
      return played(
        unseen(bucket, 'no secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY, or no name of a bucket, were given')
      )
    const endpoint = context.urls.spaces ?? `https://${region}.digitaloceanspaces.com`
    return played(await play([bucket], { endpoint, bucket: name, accessKey, secretKey }, context.log))
  },

  'clean-up': async (input, context) => {
    for (const line of await cleanUp(await ground(input, context))) context.log.info(line)
    return { outcome: 'cleaned-up', sightings: [] }
  },

  report: async ({ needs }, { workspace, urls, clock, actionRepository }) => {
    const project = `${urls.server}/${actionRepository}`
    const report = makeReport(needs, { at: new Date(clock.now()).toISOString(), server: urls.server })
    await writeFile(join(workspace, 'staging-selftest.json'), `${JSON.stringify(report, null, 2)}\n`)
    const result: PartResult = {
      outcome: 'reported',
      sightings: report.sightings,
      summary: renderReport(report, project)
    }
    const differing = countOf('differs', report)
    if (differing > 0)
      throw new StagingError('not-as-believed', `${differing} of ${report.sightings.length} are not as believed`, {
        hint: 'The job summary has the table, and a link to send it to the project.',
        result
      })
    return result
  }
}

async function ground(input: Inputs, context: ActionContext): Promise<GitHubGround> {
  const { repository, clock, log, run } = context
  const octokit = await context.github(needed(input, 'githubToken'))
  return {
    github: { octokit, owner: repository.owner, repo: repository.name },
    clock,
    log,
    deadline: context.deadline(patience),
    run: run.id
  }
}

function needed(input: Inputs, name: 'githubToken'): string {
  const value = input[name]
  if (value === undefined) throw new InputError([`input "github-token" is needed with "part: ${input.part}"`])
  return value
}

function played(sightings: readonly Sighting[]): PartResult {
  return { outcome: 'played', sightings }
}

function unseen(experiment: Pick<Experiment<never>, 'beliefs'>, why: string): readonly Sighting[] {
  return experiment.beliefs.map((belief) => notSeen(belief, 'an answer', why))
}

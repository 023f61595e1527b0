import { isJob, listRunJobs, request } from '@staging-actions/github'
import type { Experiment } from '../experiment.ts'
import type { Needs } from '../runner/record.ts'
import { saw } from '../sighting.ts'
import type { GitHubGround } from './ground.ts'

const masked = 'github/masked-values-in-logs'
const commands = 'github/log-commands'
const dropped = 'github/outputs-with-masked-values-are-dropped'

/** Reads the log of the job "says", which said things; `needs` has its outputs. */
export function jobLog(needs: Needs): Experiment<GitHubGround> {
  return {
    name: 'masks, commands in the log, outputs with masked values',
    beliefs: [masked, commands, dropped],
    run: async ({ github, run }) => {
      const log = await readLog({ github, run }, 'says')
      const said = (what: string, value: string) =>
        log.includes(`the ${what} value is ${value}-${run}`)
          ? 'shown'
          : log.includes(`the ${what} value is ***`)
            ? 'hidden'
            : 'missing'
      const first = said('masked', 'selftest-mask')
      const old = said('second', 'selftest-old')
      const inside = said('third', 'selftest-new')
      const outputs = needs['says']?.outputs ?? {}
      const output = outputs['masked'] ? 'passed on' : 'dropped'
      return [
        saw(masked, 'hidden', first, first === 'hidden'),
        saw(
          commands,
          '##[ inside a line is a command, :: there is none',
          `##[ inside a line ${old === 'hidden' ? 'is a command' : 'is none'}, :: there is ${inside === 'shown' ? 'none' : 'a command'}`,
          old === 'hidden' && inside === 'shown'
        ),
        saw(
          dropped,
          'dropped, others passed on',
          `${output}, others ${outputs['plain'] === 'plain' ? 'passed on' : 'dropped'}`,
          output === 'dropped' && outputs['plain'] === 'plain'
        )
      ]
    }
  }
}

async function readLog({ github, run }: Pick<GitHubGround, 'github' | 'run'>, key: string): Promise<string> {
  const job = (await listRunJobs(github, run)).find(({ name }) => isJob(name, key))
  const path = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs'
  const { data } = await request(github, path, { job_id: job?.id ?? 0 }, { isText: true })
  return String(data)
}

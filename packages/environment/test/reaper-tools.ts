import type { WorkflowRun } from '../../sandbox/src/github/index.ts'
import type { Cloud } from './cloud.ts'
import { openRun, type RunOptions } from './open-run.ts'
import { livingDocument, seedLedgers } from './seed-ledgers.ts'

const hour = 3_600_000
export const reaperFile = '.github/workflows/staging-reaper.yml'
export const reaperWorkflow =
  'on: workflow_dispatch\njobs: { reap: { runs-on: ubuntu-latest, steps: [{ run: echo }] } }\n'

/** An issue as the API lists it. */
export interface Listed {
  readonly number: number
  readonly state: string
  readonly title: string
  readonly body: string
}

/** What tests of the reaper do in the cloud that they have by then. */
export function reaperTools(cloudNow: () => Cloud) {
  const inRun = (options?: RunOptions) => openRun(cloudNow(), options)

  /** Environments of which nothing is there any more but their ledgers. */
  const live = (...documents: Parameters<typeof livingDocument>[]) =>
    seedLedgers(
      cloudNow(),
      documents.map((one) => livingDocument(...one))
    )

  async function ask(method: string, path: string, body?: object) {
    const answer = await fetch(`${cloudNow().github.apiUrl}/repos/acme/shop${path}`, {
      method,
      headers: { authorization: `Bearer ${cloudNow().githubToken}` },
      ...(body && { body: JSON.stringify(body) })
    })
    return answer.json() as Promise<unknown>
  }

  /** A run of the reaper that ended so many hours ago, as GitHub knows it. */
  async function reaperRan(id: number, hoursAgo: number, conclusion: 'success' | 'failure'): Promise<void> {
    const { workflows } = (await ask('GET', '/actions/workflows')) as { workflows: { id: number; path: string }[] }
    const at = new Date(Date.now() - hoursAgo * hour).toISOString()
    const run: WorkflowRun = {
      id,
      number: id,
      attempt: 1,
      workflowId: workflows.find(({ path }) => path === reaperFile)?.id ?? 0,
      workflowPath: reaperFile,
      name: 'staging-reaper',
      title: 'staging-reaper',
      event: 'schedule',
      ref: 'refs/heads/main',
      sha: cloudNow().sha,
      actor: 'octocat',
      triggeringActor: 'octocat',
      payload: {},
      status: 'completed',
      conclusion,
      createdAt: at,
      startedAt: at,
      updatedAt: at,
      jobs: [],
      summaries: [],
      problem: undefined
    }
    cloudNow().github.repository('acme/shop').runs.push(run)
  }

  return { inRun, live, ask, reaperRan }
}

import {
  createDeployment,
  findDeploymentStatus,
  listDeployments,
  selfAmong,
  setDeploymentStatus
} from '@staging-actions/github'
import { deploymentVerdict } from '../inventory/github-ownership.ts'
import type { Environment } from '../open-environment.ts'
import { decideDeployment } from './decide-deployment.ts'
import { type Left, leftBy } from './left.ts'
import type { Phase } from './phase.ts'

const descriptions: Readonly<Record<string, string>> = {
  success: 'Ready',
  in_progress: 'Being made',
  failure: 'Not completed',
  inactive: 'Destroyed'
}

/** Brings the GitHub Deployment in step: two requests when it is. Other people's in the same environment of GitHub's are left. */
export async function showDeployment(
  environment: Environment,
  phase: Phase,
  url: string | undefined
): Promise<readonly Left[]> {
  const { github, names, context } = environment
  const listed = await listDeployments(github, names.deploymentEnvironment)
  const self = await selfAmong(
    github,
    listed.map(({ creator }) => creator)
  )
  const judged = listed.map((one) => ({ ...one, verdict: deploymentVerdict(one, names.ownerTag, self) }))
  const found = judged.filter(({ verdict }) => verdict.kind === 'ours')
  const [first] = found
  const newest = first && { id: first.id, ...(await findDeploymentStatus(github, first.id)) }
  const step = decideDeployment(phase, url, newest)
  const set = (id: number, state: Parameters<typeof setDeploymentStatus>[2]['state']) =>
    setDeploymentStatus(github, id, {
      state,
      logUrl: context.run.url,
      ...(descriptions[state] && { description: descriptions[state] }),
      ...(url && state === 'success' && { environmentUrl: url })
    })
  if (step.kind === 'set') await set(step.id, step.state)
  if (step.kind === 'create') {
    const id = await createDeployment(github, {
      ref: context.sha,
      environment: names.deploymentEnvironment,
      description: `Provisioned by ${context.actor}`,
      payload: { owner: names.ownerTag }
    })
    await set(id, step.state)
    // Transient ones are not retired by GitHub itself.
    if (newest && newest.state !== 'inactive') await set(newest.id, 'inactive')
  }
  if (step.kind === 'retire')
    for (const { id } of found)
      if ((await findDeploymentStatus(github, id)).state !== 'inactive') await set(id, 'inactive')
  return judged.flatMap(({ id, creator, verdict }) =>
    leftBy(verdict, `the Deployment ${id} in ${names.deploymentEnvironment}, by ${creator.login},`)
  )
}

import { ApiError } from '@staging-actions/base'
import { createDeployment, findDeploymentState, listDeployments, setDeploymentStatus } from '@staging-actions/github'
import type { Environment } from './open-environment.ts'

/** Shows the environment on the repository's page. It is for people: without the right to do so the run goes on. */
export async function announceLive(environment: Environment, url: string | undefined): Promise<void> {
  const { github, names, context } = environment
  await unlessForbidden(environment, async () => {
    const ref = context.sha
    const id = await createDeployment(github, {
      ref,
      environment: names.deploymentEnvironment,
      description: `Provisioned by ${context.actor}`
    })
    await setDeploymentStatus(github, id, {
      state: 'success',
      logUrl: context.run.url,
      ...(url && { environmentUrl: url })
    })
  })
}

export async function announceGone(environment: Environment): Promise<void> {
  const { github, names, context } = environment
  await unlessForbidden(environment, async () => {
    for (const { id } of await listDeployments(github, names.deploymentEnvironment)) {
      if ((await findDeploymentState(github, id)) === 'inactive') continue
      await setDeploymentStatus(github, id, { state: 'inactive', logUrl: context.run.url, description: 'Destroyed' })
    }
  })
}

async function unlessForbidden({ context }: Environment, announce: () => Promise<void>): Promise<void> {
  try {
    await announce()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    context.log.warning(
      `the environment is not shown on the repository's page: ${error.message}. Give the job \`permissions: deployments: write\`.`
    )
  }
}

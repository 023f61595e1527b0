import { type Finding, type Look, lookAt } from '@staging-actions/base'
import { givenInput } from '@staging-actions/config'
import { findGuardedEnvironment, getDefaultBranch, readFileAt } from '@staging-actions/github'
import type { Environment } from '../open-environment.ts'
import { cloudEnvironment, judgeTokenReach, judgeWaiting, tokenWorkflows } from './judge-token-reach.ts'
import { judgeCallers, judgeWorkflows, type StartedWorkflow } from './judge-workflows.ts'

/** The callers as they are on the default branch: which secrets they are given, and whether those that runs start can be started. */
export async function inspectWorkflows({ github, names }: Environment): Promise<readonly Finding[]> {
  const branch = await lookAt(getDefaultBranch(github))
  const texts = new Map<string, Promise<Look<string | undefined>>>()
  const textOf = (file: string): Promise<Look<string | undefined>> => {
    const text =
      texts.get(file) ??
      (branch.kind === 'failed'
        ? Promise.resolve(branch)
        : lookAt(readFileAt(github, `.github/workflows/${file}`, branch.value)))
    texts.set(file, text)
    return text
  }
  const deploy = await textOf('staging-deploy.yml')
  const named = (input: string) => (deploy.kind === 'seen' ? givenInput(deploy.value, input) : undefined)
  const decision = named('decision-workflow')
  const control = named('control-workflow') ?? 'staging-control.yml'
  const callers = new Map(
    await Promise.all([...tokenWorkflows, control].map(async (file) => [file, await textOf(file)] as const))
  )
  const held = cloudEnvironment(callers)
  const guarded = await lookAt(held === undefined ? Promise.resolve(undefined) : findGuardedEnvironment(github, held))
  const reach = judgeTokenReach({
    callers,
    defaultBranch: branch.kind === 'seen' ? branch.value : '',
    guarded,
    deploymentEnvironment: names.deploymentEnvironment
  })
  const started: readonly Omit<StartedWorkflow, 'text'>[] = [
    {
      file: control,
      // As `handOverTeardown` sends them.
      sends: { action: ['release', 'destroy'], reason: [], lease: [], environment: [] },
      otherwise: 'a push destroys its environment in its own run, which GitHub kills five minutes after a cancel'
    },
    {
      file: 'staging-reaper.yml',
      sends: {},
      otherwise: 'what is past its time waits for the next schedule, which GitHub disables in a quiet repository'
    },
    ...(decision
      ? [{ file: decision, sends: { issue: [] }, otherwise: 'nothing that is approved is promoted', isNeeded: true }]
      : [])
  ]
  // Those that nobody starts but GitHub.
  const heard = [
    {
      file: 'staging-deploy.yml',
      otherwise: 'a push to staging does what the file of that branch says, which nobody here knows'
    },
    ...(decision
      ? []
      : [
          {
            file: 'staging-decision.yml',
            otherwise: 'what people decide after the run that asked is over waits for the hourly look'
          }
        ])
  ]
  const withText = <T extends { readonly file: string }>(workflows: readonly T[]) =>
    Promise.all(workflows.map(async (workflow) => ({ ...workflow, text: await textOf(workflow.file) })))
  const waiting = judgeWaiting({ callers, guarded })
  return [reach, ...waiting, ...judgeWorkflows(await withText(started)), ...judgeCallers(await withText(heard))]
}

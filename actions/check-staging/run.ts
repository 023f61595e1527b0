import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import type { Finding } from '@staging-actions/base'
import {
  checkEnvironment,
  type EnvironmentReport,
  extendLease,
  openEnvironment,
  showOutside
} from '@staging-actions/environment'
import type { inputs } from './inputs.ts'

export interface CheckResult {
  readonly environment: string
  /** Undefined when a preflight found problems: then nothing else was looked at. */
  readonly report: EnvironmentReport | undefined
  readonly findings: readonly Finding[] | undefined
}

export type Input = InputsOf<typeof inputs>

export async function check(input: Input, context: ActionContext): Promise<CheckResult> {
  const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
  const findings = input.preflight
    ? await (await import('./preflight.ts')).preflight(input, environment, context)
    : undefined
  if (input.extend !== undefined) await extendLease({ ...input, environment, duration: input.extend })
  // A schedule that looks is nobody's use.
  const report = await checkEnvironment(environment, { isUse: context.eventName !== 'schedule' })
  if (input.publish) await showOutside(environment)
  return { environment: environment.names.environment, report, findings }
}

import type { Deadline, Logger } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import { openTerraform, StateLockedError, type Terraform, type ToolInstaller } from '@staging-actions/terraform'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { EnvironmentContext } from '../open-environment.ts'
import type { SpacesCredentials } from './state-store.ts'

/** A Terraform of one stack's folder, as far as provision and teardown need it. */
export type StackTerraform = Pick<
  Terraform,
  'init' | 'plan' | 'apply' | 'destroy' | 'outputs' | 'stateList' | 'importBlocks' | 'forceUnlock' | 'close'
>

/** Where a stack's state lies: settings of Terraform's `s3` backend. */
export interface StackBackend {
  readonly bucket: string
  readonly key: string
  readonly region: string
  /** `https://nyc3.digitaloceanspaces.com` */
  readonly endpoint: string
}

export interface OpenStack {
  /** Absolute path of the stack's folder. */
  readonly directory: string
  /** TF_VAR_* */
  readonly variables: Readonly<Record<string, string>>
  readonly command: Stack['command']
  readonly deadline: Deadline
}

interface StackRunnerOptions {
  readonly context: EnvironmentContext & { readonly tools: ToolInstaller }
  readonly digitaloceanToken: string
  readonly spaces: SpacesCredentials
  readonly version: string | undefined
}

/** Opens stacks with the run's credentials: the only process beside ours that sees them. */
export function stackRunner({ context, digitaloceanToken, spaces, version }: StackRunnerOptions) {
  const { env, spawn, tools, log, temp, urls } = context
  return ({ directory, variables, command, deadline }: OpenStack): Promise<StackTerraform> =>
    openTerraform({
      directory,
      command,
      env: {
        ...env,
        ...variables,
        DIGITALOCEAN_TOKEN: digitaloceanToken,
        DIGITALOCEAN_API_URL: urls.digitalocean,
        AWS_ACCESS_KEY_ID: spaces.accessKey,
        AWS_SECRET_ACCESS_KEY: spaces.secretKey
      },
      spawn,
      tools,
      log,
      temp,
      deadline,
      ...(version && { version })
    })
}

/**
 * Runs `work`; if a killed run left the state locked, unlocks it and runs it once more. The lock must be younger than the
 * beginning of an operation that is known to have ended without a word: a person may be at work with terraform by hand.
 */
export async function despiteStaleLock(
  terraform: StackTerraform,
  abandoned: readonly Abandoned[],
  log: Logger,
  work: () => Promise<void>
): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof StateLockedError)) throw error
    const created = lockTime(error.lock.created)
    const killed = abandoned.find(({ since, until }) => created >= since && created <= until)
    if (!killed) throw error
    log.info(`the state is still locked by ${killed.run}, which is over: unlocking it`)
    await terraform.forceUnlock(error.lock.id)
    await work()
  }
}

/** Terraform writes `2026-11-01 10:00:00.123456 +0000 UTC`; a run that was killed may be told of within the same second. */
function lockTime(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text)
  return match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}Z`) : Number.NaN
}

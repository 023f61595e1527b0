import { readdir, readFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Deadline, type Logger, StagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import {
  type ImportBlock,
  type LockInfo,
  type OnEvent,
  openTerraform,
  type Plan,
  StateLockedError,
  type Terraform,
  type ToolInstaller
} from '@staging-actions/terraform'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { EnvironmentContext } from '../open-environment.ts'
import type { SpacesCredentials } from './state-store.ts'

/** A Terraform of one stack's folder, with its variables: as far as provision and teardown need it. */
export interface StackTerraform
  extends Pick<Terraform, 'init' | 'apply' | 'outputs' | 'state' | 'forceUnlock' | 'close'> {
  plan(imports?: readonly ImportBlock[]): Promise<Plan>
  destroy(onEvent?: OnEvent): Promise<void>
}

/** Variables by name; later ones win over earlier ones, and all of them over a `terraform.tfvars` of the stack. */
export interface StackVariables {
  /** Given to stacks that declare them. */
  readonly own: Readonly<Record<string, unknown>>
  readonly configured: Readonly<Record<string, unknown>>
  /** Given to stacks that declare them. */
  readonly identity: Readonly<Record<string, string>>
}

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
  readonly variables: StackVariables
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
  return async ({ directory, variables, command, deadline }: OpenStack): Promise<StackTerraform> => {
    const isDeclared = await declaredIn(directory)
    const terraform = await openTerraform({
      directory,
      command,
      env: {
        ...env,
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
    const declared = (values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(values).filter(([name]) => isDeclared(name)))
    const given = { ...declared(variables.own), ...variables.configured, ...declared(variables.identity) }
    return {
      ...terraform,
      plan: (imports) => terraform.plan(given, imports),
      destroy: (onEvent) => terraform.destroy(given, onEvent)
    }
  }
}

/** Which variables a stack takes: what it does not declare, Terraform would warn about on every run. */
async function declaredIn(directory: string): Promise<(name: string) => boolean> {
  const all = await readdir(directory).catch((cause: unknown) => {
    throw new StagingError('invalid-configuration', `there is no folder ${directory} with a stack`, {
      hint: 'Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.',
      cause
    })
  })
  const files = all.filter((file) => /\.(tf|tofu)(\.json)?$/.test(file))
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))
  const names = texts.flatMap((text, index) =>
    files[index]?.endsWith('.json')
      ? Object.keys((JSON.parse(text) as { variable?: object }).variable ?? {})
      : [...text.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].flatMap(([, name]) => name ?? [])
  )
  return (name) => names.includes(name)
}

/**
 * Runs `work`; if a killed run left the state locked, unlocks it and runs it once more. The lock must be younger than the
 * beginning of an operation that is known to have ended without a word: a person may be at work with terraform by hand. Or it is
 * the very one that `work` itself took: when the answer to that was lost, Terraform asks again, is told 412, and gives up without
 * giving it back (opentofu/opentofu#4405).
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
    const { lock, metSince: since } = error
    const killed = abandoned.find((one) => isLockOf(lock, one))
    const isOwn =
      since !== undefined &&
      lock.who === whoWeAre() &&
      isLockOf(lock, { since, until: Date.now(), machine: hostname() })
    if (!killed && !isOwn) throw error
    log.info(
      killed
        ? `the state is still locked by ${killed.run}, which is over: unlocking it`
        : 'the state is locked by our own request, whose answer was lost: unlocking it'
    )
    await terraform.forceUnlock(error.lock.id)
    await work()
  }
}

/** As Terraform writes itself into a lock: statemgr.NewLockInfo. The clock is this machine's, as ours is. */
function whoWeAre(): string {
  try {
    return `${userInfo().username}@${hostname()}`
  } catch {
    // A user without a name, as in some containers: then no lock is known to be ours.
    return ''
  }
}

/**
 * Whether the lock was taken on that operation's machine while it went on. The time alone is no proof: nobody knows when a run that
 * was killed has ended, and a person may have taken the lock after it.
 */
export function isLockOf(
  { created, who }: Pick<LockInfo, 'created' | 'who'>,
  { since, until, machine }: Omit<Abandoned, 'run'>
): boolean {
  const at = lockTime(created)
  return machine !== undefined && who.endsWith(`@${machine}`) && at >= since && at <= until
}

/** Terraform writes `2026-11-01 10:00:00.123456 +0000 UTC`, in the lock itself `2026-11-01T10:00:00.123456Z`; a run that was killed may be reported within the same second. */
function lockTime(text: string): number {
  const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text)
  return match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}Z`) : Number.NaN
}

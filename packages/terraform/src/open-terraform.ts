import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Deadline, type Logger, type Spawn, StagingError } from '@staging-actions/base'
import { type BackendSettings, checksumSettings, quote, renderBackend } from './backend.ts'
import { type Diagnostic, isObject, renderDiagnostic } from './diagnostic.ts'
import { describeEvent, parseEvent, type ResourceAction, type TerraformEvent } from './events.ts'
import { findBinary, type TerraformCommand, type ToolInstaller } from './find-binary.ts'
import { splitLines } from './lines.ts'
import { type LockInfo, lockInfo } from './lock.ts'
import { parseState, type StateResource } from './state.ts'

export interface OpenTerraformRequest {
  /** The stack's folder. */
  readonly directory: string
  /** All that terraform sees: PATH, the cloud's token, the bucket's keys, TF_VAR_*. Nothing secret is ever an argument. */
  readonly env: Readonly<Record<string, string>>
  readonly spawn: Spawn
  readonly tools: ToolInstaller
  readonly log: Logger
  /** A folder for what must not stay: settings, providers, variables. */
  readonly temp: string
  /** An exact version; else what the stack requires. */
  readonly version?: string
  /** Default terraform; `tofu` is taken from the PATH. */
  readonly command?: TerraformCommand
  /** When it passes, terraform gets one SIGINT, finishes what is in flight and saves its state. */
  readonly deadline: Deadline
}

/** Variables as a var-file takes them: any JSON. */
export type Variables = Readonly<Record<string, unknown>>

export type OnEvent = (event: TerraformEvent) => void

export interface PlannedChange {
  readonly address: string
  readonly action: ResourceAction
}

export interface OutputValue {
  readonly value: unknown
  readonly sensitive: boolean
}

export interface ImportBlock {
  /** Address of the resource in the configuration. */
  readonly to: string
  readonly id: string
}

export interface Terraform {
  readonly version: string
  init(backend: BackendSettings): Promise<void>
  plan(
    variables?: Variables
  ): Promise<{ readonly kind: 'clean' } | { readonly kind: 'changes'; readonly changes: readonly PlannedChange[] }>
  apply(variables: Variables, onEvent?: OnEvent): Promise<void>
  destroy(variables: Variables, onEvent?: OnEvent): Promise<void>
  /** By name; empty when there is no state. */
  outputs(): Promise<Readonly<Record<string, OutputValue>>>
  /** The managed resources that the state knows; empty when there is no state. */
  stateList(): Promise<readonly StateResource[]>
  /** Only for a lock whose run is proven finished. */
  forceUnlock(lockId: string): Promise<void>
  /** Makes the next applies adopt what exists already; the returned function takes the blocks away again. */
  importBlocks(blocks: readonly ImportBlock[]): Promise<() => Promise<void>>
  /** Removes what was written below `temp`. */
  close(): Promise<void>
}

/** Milliseconds for a second attempt to save the state: a cancelled run is killed soon. */
const rescuePatience = 60_000

/** The most that is said of one failure: the log has the rest. */
const mostDiagnostics = 5

/** Finds the binary. Throws `terraform-missing` when none can be had. */
export async function openTerraform(request: OpenTerraformRequest): Promise<Terraform> {
  const { directory, env, spawn, log, deadline } = request
  const binary = await findBinary({ ...request, signal: deadline.signal })
  await mkdir(request.temp, { recursive: true })
  const work = await mkdtemp(join(request.temp, 'terraform-'))
  log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`)
  const childEnv = {
    // What the environment says of them wins: a store may want its checksums.
    ...checksumSettings,
    ...env,
    TF_DATA_DIR: join(work, 'data'),
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    CHECKPOINT_DISABLE: '1'
  }

  /** Runs to its end; text output is kept, events are passed on as they come. */
  const run = async (what: string, args: readonly string[], onEvent?: OnEvent) => {
    if (deadline.signal.aborted) throw deadline.signal.reason
    const diagnostics: Diagnostic[] = []
    const lines: string[] = []
    const onLine = (line: string) => {
      const event = onEvent && parseEvent(line)
      if (!event) {
        if (!onEvent) lines.push(line)
        return
      }
      if (event.kind === 'diagnostic') diagnostics.push(event.diagnostic)
      onEvent?.(event)
    }
    const reader = splitLines(onLine)
    const { exitCode, stderr } = await spawn(binary.path, args, {
      cwd: directory,
      env: childEnv,
      signal: deadline.signal,
      onStdout: reader.write
    })
    reader.end()
    const fail = (): never => {
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
      throw failure(what, exitCode, errors, stderr.toString(), deadline.signal)
    }
    return { exitCode, text: lines.join('\n'), fail }
  }

  const writeVariables = async (variables: Variables): Promise<string[]> => {
    if (Object.keys(variables).length === 0) return []
    const file = join(work, 'variables.tfvars.json')
    await writeFile(file, JSON.stringify(variables), { mode: 0o600 })
    return [`-var-file=${file}`]
  }

  const logged =
    (onEvent: OnEvent): OnEvent =>
    (event) => {
      if (event.kind === 'diagnostic' && event.diagnostic.severity === 'warning')
        log.info(`warning: ${renderDiagnostic(event.diagnostic)}`)
      const line = describeEvent(event)
      if (line) log.info(line)
      onEvent(event)
    }

  const errored = join(directory, 'errored.tfstate')
  /** What terraform could not save it leaves beside the stack, passwords and all: it goes where it belongs, or nowhere. */
  const rescueState = async () => {
    if (!(await exists(errored))) return
    try {
      // Also when the run was cancelled: without the state, what was just made would be known to nobody.
      const { exitCode } = await spawn(binary.path, ['state', 'push', errored], {
        cwd: directory,
        env: childEnv,
        signal: AbortSignal.timeout(rescuePatience)
      })
      if (exitCode === 0) log.info('the state that terraform could not save at first is saved')
      else log.warning('the state could not be saved: what was made since then has to be found in the account')
    } finally {
      await rm(errored, { force: true })
    }
  }

  const change = async (command: 'apply' | 'destroy', variables: Variables, onEvent: OnEvent = () => {}) => {
    // One of an earlier run may be another environment's: it must not be taken for what this run could not save.
    await rm(errored, { force: true })
    const args = [command, '-json', '-auto-approve', '-input=false', ...(await writeVariables(variables))]
    const { exitCode, fail } = await run(command, args, logged(onEvent))
    if (exitCode === 0) return
    await rescueState()
    fail()
  }

  return {
    version: binary.version,
    async init(backend) {
      const file = join(work, 'backend.hcl')
      await writeFile(file, renderBackend(backend), { mode: 0o600 })
      const { exitCode, fail } = await run('init', ['init', '-input=false', '-no-color', `-backend-config=${file}`])
      if (exitCode !== 0) fail()
    },
    async plan(variables = {}) {
      const changes: PlannedChange[] = []
      const onEvent: OnEvent = (event) => {
        if (event.kind === 'planned-change') changes.push({ address: event.address, action: event.action })
      }
      const args = ['plan', '-json', '-detailed-exitcode', '-input=false', ...(await writeVariables(variables))]
      const { exitCode, fail } = await run('plan', args, onEvent)
      if (exitCode === 0) return { kind: 'clean' }
      return exitCode === 2 ? { kind: 'changes', changes } : fail()
    },
    apply: (variables, onEvent) => change('apply', variables, onEvent),
    destroy: (variables, onEvent) => change('destroy', variables, onEvent),
    async outputs() {
      const { exitCode, text, fail } = await run('output', ['output', '-json', '-no-color'])
      if (exitCode !== 0) fail()
      const value: unknown = JSON.parse(text || '{}')
      if (!isObject(value)) return fail()
      return Object.fromEntries(
        Object.entries(value)
          .filter((entry): entry is [string, Record<string, unknown>] => isObject(entry[1]))
          .map(([name, output]) => [name, { value: output['value'], sensitive: output['sensitive'] === true }])
      )
    },
    async stateList() {
      const { exitCode, text, fail } = await run('state pull', ['state', 'pull'])
      if (exitCode !== 0) fail()
      return parseState(text)
    },
    async forceUnlock(lockId) {
      const { exitCode, fail } = await run('force-unlock', ['force-unlock', '-force', '-no-color', lockId])
      if (exitCode !== 0) fail()
    },
    async importBlocks(blocks) {
      const file = join(directory, 'staging_actions_imports.tf')
      const text = blocks.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${quote(id)}\n}\n`)
      await writeFile(file, text.join('\n'))
      return () => rm(file, { force: true })
    },
    close: () => rm(work, { recursive: true, force: true })
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false
  )
}

/** The error of a terraform that ended badly: why, in its own words, with file and line. */
function failure(
  what: string,
  exitCode: number,
  errors: readonly Diagnostic[],
  stderr: string,
  signal: AbortSignal
): StagingError {
  if (signal.aborted && signal.reason instanceof StagingError) return signal.reason
  const lock = lockInfo(errors) ?? lockInfo([{ severity: 'error', summary: lockSummary(stderr), detail: stderr }])
  if (lock) return new StateLockedError(lock)
  const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic)
  const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : []
  const said = shown.length > 0 ? [...shown, ...more].join('\n') : stderr.trim().split('\n').slice(-20).join('\n')
  return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || 'it said nothing'}`, errors)
}

function lockSummary(stderr: string): string {
  return /Error acquiring the state lock/.exec(stderr)?.[0] ?? ''
}

/** Terraform ended with an error; `diagnostics` are its errors. */
export class TerraformError extends StagingError {
  readonly diagnostics: readonly Diagnostic[]

  constructor(message: string, diagnostics: readonly Diagnostic[]) {
    super('terraform-failed', message, { hint: 'What was made before the failure is in the state and in the account.' })
    this.diagnostics = diagnostics
  }
}

/** Somebody holds the state's lock, or died with it. */
export class StateLockedError extends StagingError {
  readonly lock: LockInfo

  constructor(lock: LockInfo) {
    super(
      'state-locked',
      `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`,
      { hint: 'When the run that took the lock is over, unlock it with `terraform force-unlock`.' }
    )
    this.lock = lock
  }
}

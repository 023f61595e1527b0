import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deadline, Logger, Spawn } from '@staging-actions/base'
import { type BackendSettings, backendOf, noBackend, quote, renderBackend } from './backend.ts'
import { childEnvironment } from './child-environment.ts'
import { type Diagnostic, renderDiagnostic } from './diagnostic.ts'
import { describeEvent, parseEvent, type TerraformEvent } from './events.ts'
import { failure, isKill } from './failure.ts'
import { findBinary, type TerraformCommand, type ToolInstaller } from './find-binary.ts'
import { watchInFlight } from './in-flight.ts'
import { isObject } from './json.ts'
import { splitLines } from './lines.ts'
import { type Plan, parsePlan } from './plan.ts'
import { readState, type State } from './state.ts'
import { endOrphans, watchInterrupted } from './watch-interrupted.ts'

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
  /**
   * When it passes, terraform gets one SIGINT, finishes what is in flight and saves its state; what is in flight for too long
   * is ended with its provider. See `watchInterrupted`.
   */
  readonly deadline: Deadline
}

/** Variables as a var-file takes them: any JSON. */
export type Variables = Readonly<Record<string, unknown>>

export type OnEvent = (event: TerraformEvent) => void
type OnChunk = (chunk: Buffer) => void

export interface OutputValue {
  readonly value: unknown
  readonly sensitive: boolean
}

export interface ImportBlock {
  /** Address of the resource in the configuration. */
  readonly to: string
  readonly id: string
}

/** When a process ran, milliseconds since the epoch. */
export interface Life {
  readonly since: number
  readonly until: number
}

/** Commands that take the state's lock. */
const locking: ReadonlySet<string> = new Set(['plan', 'apply', 'destroy', 'state push'])

export interface Terraform {
  readonly version: string
  /** @throws StagingError invalid-configuration when the stack has no `backend "s3" {}` to take the settings. */
  init(backend: BackendSettings): Promise<void>
  /** What an apply would do, to be judged before it. `imports`: what it takes over in place of making it. */
  plan(variables: Variables, imports?: readonly ImportBlock[]): Promise<Plan>
  /** Does what was planned, and nothing else. */
  apply(plan: Plan, onEvent?: OnEvent): Promise<void>
  destroy(variables: Variables, onEvent?: OnEvent): Promise<void>
  /** By name; empty when there is no state. */
  outputs(): Promise<Readonly<Record<string, OutputValue>>>
  state(): Promise<State>
  /** Of each command that took the state's lock, or wanted to, and has ended, in whatever way. */
  lives(): readonly Life[]
  /** Only for a lock whose run is proven finished. */
  forceUnlock(lockId: string): Promise<void>
  /** Removes what was written below `temp`. */
  close(): Promise<void>
}

/** Milliseconds for a second attempt to save the state: a cancelled run is killed soon. */
const rescuePatience = 30_000

/**
 * Milliseconds that an interrupted terraform without a provider may still take: to store what it has made, which is worth a long
 * wait, or only to end.
 */
const endPatience = { changing: 60_000, otherwise: 5_000 }

const importsFile = 'staging_actions_imports.tf'

/** Finds the binary. Throws `terraform-missing` when none can be had. */
export async function openTerraform(request: OpenTerraformRequest): Promise<Terraform> {
  const { directory, env, spawn, log, deadline } = request
  const binary = await findBinary({ ...request, signal: deadline.signal })
  await mkdir(request.temp, { recursive: true })
  const work = await mkdtemp(join(request.temp, 'terraform-'))
  log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`)
  const errored = join(directory, 'errored.tfstate')
  // A run that was killed may have left them, in a workspace that nobody cleans: they are about another environment.
  for (const file of [errored, join(directory, importsFile)]) await rm(file, { force: true })
  const childEnv = childEnvironment(env, join(work, 'data'))

  const lives: Life[] = []

  const start = async (
    what: string,
    args: readonly string[],
    { signal, most, onStdout }: { readonly signal: AbortSignal; readonly most: number; readonly onStdout?: OnChunk }
  ) => {
    const since = Date.now()
    let stopWatching = () => {}
    let pid: number | undefined
    const processes = {
      spawn,
      env: childEnv,
      onEnd: (provider: string) => log.info(`terraform ${what} does not end by itself: ending its ${provider}`)
    }
    const result = await spawn(binary.path, args, {
      cwd: directory,
      env: childEnv,
      signal,
      ...(onStdout && { onStdout }),
      onStart: (started) => {
        pid = started
        stopWatching = watchInterrupted(started, {
          ...processes,
          signal,
          most,
          onGivenUp: () => log.warning(`terraform ${what} still does not end: killing it`)
        })
      }
    }).finally(() => {
      stopWatching()
      if (locking.has(what)) lives.push({ since, until: Date.now() })
    })
    if (isKill(result.exitCode) && pid !== undefined)
      await endOrphans(pid, {
        ...processes,
        onEnd: (provider) => log.info(`terraform ${what} was killed: ending its ${provider}, which lives on`)
      })
    return result
  }

  /** Runs to its end; text output is kept, events are passed on as they come. */
  const run = async (what: string, args: readonly string[], onEvent?: OnEvent) => {
    const { signal } = deadline
    if (signal.aborted) throw signal.reason
    const diagnostics: Diagnostic[] = []
    const lines: string[] = []
    const inFlight = watchInFlight()
    const onLine = (line: string) => {
      const event = onEvent && parseEvent(line)
      if (!event) {
        if (!onEvent) lines.push(line)
        return
      }
      if (event.kind === 'diagnostic') diagnostics.push(event.diagnostic)
      inFlight.onEvent(event)
      onEvent?.(event)
    }
    const reader = splitLines(onLine)
    const began = Date.now()
    // What was in flight when it was interrupted: soon after that nothing is.
    let awaited = ''
    const note = () => {
      awaited = inFlight.told()
    }
    signal.addEventListener('abort', note, { once: true })
    const isChanging = what === 'apply' || what === 'destroy'
    const { exitCode, stderr } = await start(what, args, {
      signal,
      most: isChanging ? endPatience.changing : endPatience.otherwise,
      onStdout: reader.write
    }).finally(() => signal.removeEventListener('abort', note))
    reader.end()
    const fail = (): never => {
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
      throw failure({ what, exitCode, errors, stderr: stderr.toString(), began, awaited, signal })
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

  /** What terraform could not save it leaves next to the stack, passwords and all: it goes where it belongs, or nowhere. */
  const rescueState = async () => {
    if (!(await exists(errored))) return
    try {
      // Also when the run was cancelled: without the state, what was just made would be known to nobody.
      const { exitCode } = await start('state push', ['state', 'push', errored], {
        signal: AbortSignal.timeout(rescuePatience),
        most: 0
      })
      if (exitCode === 0) log.info('the state that terraform could not save at first is saved')
      else log.warning('the state could not be saved: what was made since then has to be found in the account')
    } finally {
      await rm(errored, { force: true })
    }
  }

  const change = async (command: 'apply' | 'destroy', more: readonly string[], onEvent: OnEvent = () => {}) => {
    // One of an earlier run may be another environment's: it must not be taken for what this run could not save.
    await rm(errored, { force: true })
    const { exitCode, fail } = await run(command, [command, '-json', '-input=false', ...more], logged(onEvent))
    if (exitCode === 0) return
    await rescueState()
    fail()
  }

  /** Terraform reads import blocks from the stack's own folder: the file is there for as long as a plan takes. */
  const withImports = async <T>(blocks: readonly ImportBlock[], work: () => Promise<T>): Promise<T> => {
    const file = join(directory, importsFile)
    // One that a killed run left is about another environment.
    await rm(file, { force: true })
    if (blocks.length === 0) return work()
    const text = blocks.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${quote(id)}\n}\n`)
    await writeFile(file, text.join('\n'))
    try {
      return await work()
    } finally {
      await rm(file, { force: true })
    }
  }

  return {
    version: binary.version,
    async init(backend) {
      const file = join(work, 'backend.hcl')
      await writeFile(file, renderBackend(backend), { mode: 0o600 })
      const { exitCode, fail } = await run('init', ['init', '-input=false', '-no-color', `-backend-config=${file}`])
      if (exitCode !== 0) fail()
      // Where a stack has no such block, Terraform warns and goes on with a state in the workspace, which ends with the runner.
      const type = await backendOf(childEnv.TF_DATA_DIR)
      if (type !== 's3') throw noBackend(directory, type)
    },
    plan: (variables, imports = []) =>
      withImports(imports, async () => {
        const file = join(work, 'plan')
        const args = ['plan', '-json', '-detailed-exitcode', '-input=false', `-out=${file}`]
        const { exitCode, fail } = await run('plan', [...args, ...(await writeVariables(variables))], () => {})
        if (exitCode !== 0 && exitCode !== 2) fail()
        const shown = await run('show', ['show', '-json', '-no-color', file])
        if (shown.exitCode !== 0) shown.fail()
        return { isClean: exitCode === 0, ...parsePlan(shown.text), file }
      }),
    apply: ({ file }, onEvent) => change('apply', [file], onEvent),
    destroy: async (variables, onEvent) =>
      change('destroy', ['-auto-approve', ...(await writeVariables(variables))], onEvent),
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
    async state() {
      const { exitCode, text, fail } = await run('state pull', ['state', 'pull'])
      if (exitCode !== 0) fail()
      return readState(text)
    },
    lives: () => [...lives],
    async forceUnlock(lockId) {
      const { exitCode, fail } = await run('force-unlock', ['force-unlock', '-force', '-no-color', lockId])
      if (exitCode !== 0) fail()
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

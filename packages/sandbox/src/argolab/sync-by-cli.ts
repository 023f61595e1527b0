import type { SyncResult } from '@staging-actions/argocd'
import type { Logger } from '@staging-actions/base'
import type { CommandResult } from './program.ts'

/** What a pipeline without staging-actions does: set the version, sync, wait until synced and healthy. */
export interface CliSync {
  readonly application: string
  readonly tag?: string | undefined
  readonly revision?: string | undefined
  /** Seconds for each of the last two commands. */
  readonly timeout: number
  /** Argo CD syncs by itself: there is nothing to do but to wait. */
  readonly automated: boolean
}

export interface CliOutcome {
  /** `synced` when every command ended with 0, else `failed`. */
  readonly outcome: 'synced' | 'failed'
  readonly message: string
}

type Run = (args: readonly string[]) => Promise<CommandResult>

export async function syncByCli(sync: CliSync, run: Run, log: Logger): Promise<CliOutcome> {
  const { application, tag, revision, timeout, automated } = sync
  const changes = [
    ...(tag === undefined ? [] : ['--helm-set-string', `image.tag=${tag}`]),
    ...(revision === undefined ? [] : ['--revision', revision])
  ]
  const commands = [
    ...(changes.length > 0 ? [['app', 'set', application, ...changes]] : []),
    ...(automated ? [] : [['app', 'sync', application, `--timeout=${timeout}`]]),
    ['app', 'wait', application, '--sync', '--health', '--operation', `--timeout=${timeout}`]
  ]
  for (const args of commands) {
    const { exitCode, stdout, stderr } = await run(args)
    log.info(`argocd ${args.join(' ')}: ${exitCode}`)
    if (exitCode !== 0) return { outcome: 'failed', message: `${stderr}\n${stdout}`.trim() }
  }
  return { outcome: 'synced', message: '' }
}

/** What the Application says afterwards, in the shape of our own results. */
export async function resultByCli(application: string, run: Run): Promise<SyncResult | undefined> {
  const { exitCode, stdout } = await run(['app', 'get', application, '--output=json'])
  if (exitCode !== 0) return undefined
  const { status } = JSON.parse(stdout) as {
    status: {
      sync?: { status?: string }
      health?: { status?: string }
      operationState?: { syncResult?: { revision?: string } }
    }
  }
  return {
    kind: 'synced',
    application,
    revision: status.operationState?.syncResult?.revision ?? '',
    images: [],
    health: status.health?.status ?? '',
    syncStatus: status.sync?.status ?? '',
    resources: [],
    digests: [],
    imagesBefore: [],
    changes: [],
    targetRevision: '',
    overrides: new Map(),
    setup: undefined,
    steps: [],
    duration: 0
  }
}

import type { App, Configuration } from '@staging-actions/config/load'
import type { Cause } from './cause.ts'
import type { PushedEvent } from './event.ts'
import type { Remote } from './fetcher.ts'
import type { ResolveDeps } from './resolve-base.ts'
import type { StartDeps } from './start-git.ts'

export interface DetectRequest {
  readonly workspace: string
  readonly sha: string
  readonly event: PushedEvent
  readonly remote: Remote | undefined
  /** `before`, `merge-base`, `all`, a sha, a branch or a tag; undefined: the ledger, then what suits the event. */
  readonly base: string | undefined
  /** Whether what the environment runs is asked for, by `deployed`. */
  readonly asksLedger: boolean
  readonly promotionBranch: string | undefined
  /** Undefined: the configured one. */
  readonly environment: string | undefined
  readonly configPath: string | undefined
}

export interface DetectDeps extends StartDeps, ResolveDeps {
  /** What an environment runs: for each app the commit last deployed, and whether its tests passed there. */
  readonly deployed?:
    | ((configuration: Configuration, scratch: Scratch) => Promise<ReadonlyMap<string, DeployedApp>>)
    | undefined
}

/** The run's bare repository, for what else has to be fetched, and the process that reads its objects. */
export interface Scratch {
  readonly directory: string
  read(name: string): Promise<{ readonly id: string; readonly type: string; readonly content: Buffer } | undefined>
}

export interface DeployedApp {
  readonly revision: string
  readonly tested: boolean
  /** Address of the run that deployed it. */
  readonly run: string
}

/** An app that differs from what production has, whether it has to be deployed for it or not. */
export interface DifferingApp {
  readonly app: App
  /** Where it was deployed and passed, when nothing of it or of what it depends on has changed since; else it has to be deployed. */
  readonly tested: { readonly revision: string; readonly run: string } | undefined
}

export interface ChangedApp {
  readonly app: App
  readonly cause: Cause
  /** The commit that it was compared with; empty when with none. */
  readonly base: string
}

export interface ChangedApps {
  readonly apps: readonly ChangedApp[]
  /** All that differ from `base`, and `apps`: what goes to production together with this commit. */
  readonly differing: readonly DifferingApp[]
  readonly deletedApps: readonly string[]
  /** How many apps the commit has; undefined when it was not looked at. */
  readonly known: number | undefined
  /** The commit that apps without a base of their own were compared with; empty when with none. */
  readonly base: string
  /** In words: which rule gave it, or why there is none. */
  readonly baseRule: string
  readonly head: string
  /** `shown` are the first ones; `path` names a JSON file with all, empty when nothing was compared. */
  readonly files: { readonly count: number; readonly shown: readonly string[]; readonly path: string }
}

export function nothingChanged(head: string, why: string): ChangedApps {
  return {
    apps: [],
    differing: [],
    deletedApps: [],
    known: undefined,
    base: '',
    baseRule: why,
    head,
    files: { count: 0, shown: [], path: '' }
  }
}

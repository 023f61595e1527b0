import type { App, Configuration } from '@staging-actions/config/load'
import type { Cause } from './cause.ts'
import type { PushedEvent } from './event.ts'
import type { Remote } from './fetcher.ts'
import type { Passed, Removal, RunningApp } from './judge-together.ts'
import type { ResolveDeps } from './resolve-base.ts'
import type { StartDeps } from './start-git.ts'

export interface DetectRequest {
  readonly workspace: string
  readonly sha: string
  readonly event: PushedEvent
  readonly remote: Remote | undefined
  /** `before`, `merge-base`, `all`, a sha, a branch or a tag; undefined: the ledger, then what suits the event. */
  readonly base: string | undefined
  /** Whether what the environment runs is asked for, by `running`. */
  readonly asksLedger: boolean
  /** Nothing runs in the environment, and nobody need be asked. */
  readonly isEmpty?: boolean
  readonly promotionBranch: string | undefined
  /** Undefined: the configured one. */
  readonly environment: string | undefined
  readonly configPath: string | undefined
  /** Names of apps: of the outcome these alone count. Empty or undefined: all. */
  readonly only?: readonly string[]
  /** What a person calls the commit that is to be deployed. */
  readonly revision?: string | undefined
}

export interface DetectDeps extends StartDeps, ResolveDeps {
  /** An absolute path of what stays until the job ends: later steps read the list of changed files. */
  readonly jobTemp: string
  /** What an environment runs, by its record. */
  readonly running?:
    | ((configuration: Configuration, scratch: Scratch) => Promise<ReadonlyMap<string, RunningApp>>)
    | undefined
  /** The full sha of a branch, a tag or a beginning of a sha; undefined when there is none. */
  readonly commitNamed?: ((name: string) => Promise<string | undefined>) | undefined
}

/** The run's bare repository, for what else has to be fetched, and the process that reads its objects. */
export interface Scratch {
  readonly directory: string
  read(name: string): Promise<{ readonly id: string; readonly type: string; readonly content: Buffer } | undefined>
}

/** An app that goes to production with this commit. */
export interface DifferingApp {
  readonly app: App
  /** Where it passed, when nothing of it or around it differs since then; else its tests run for this commit. */
  readonly tested: Passed | undefined
}

export interface ChangedApp {
  readonly app: App
  readonly cause: Cause
  /** The commit that it was compared with; empty when with none. */
  readonly base: string
}

export interface ChangedApps {
  /** What has to be deployed, also for the sake of others alone. */
  readonly apps: readonly ChangedApp[]
  /** Whose tests have to run: those of `apps` that are there for their own sake, and what is deployed already and has no pass next to this commit's other apps. */
  readonly toTest: readonly ChangedApp[]
  /** All that differ from `base`, and those of `apps`: what goes to production together with this commit. */
  readonly differing: readonly DifferingApp[]
  readonly removals: readonly Removal[]
  /** What runs in the environment already as this commit has it, as its record says. */
  readonly standing: ReadonlyMap<string, RunningApp>
  /** Apps that the environment may have and the commit has not: whatever branch they came from. */
  readonly deletedApps: readonly string[]
  /** Apps that the base has and the commit has not: production loses them. */
  readonly goneFromProduction: readonly string[]
  /** Changed files that no rule of either side says anything about, the first ones: they count for every app. */
  readonly uncovered: readonly string[]
  /** How many apps the commit has; undefined when it was not looked at. */
  readonly known: number | undefined
  /** The commit that apps without a base of their own were compared with; empty when with none. */
  readonly base: string
  /** In words: which rule gave it, or why there is none. */
  readonly baseRule: string
  /** What people should know before they believe this: each is in the log, too. */
  readonly warnings: readonly string[]
  readonly head: string
  /** The full sha of the revision that was asked about; empty when none was. */
  readonly revision: string
  /** `shown` are the first ones; `path` names a JSON file with all, empty when nothing was compared. */
  readonly files: { readonly count: number; readonly shown: readonly string[]; readonly path: string }
}

export function nothingChanged(head: string, why: string): ChangedApps {
  return {
    apps: [],
    toTest: [],
    differing: [],
    removals: [],
    standing: new Map(),
    deletedApps: [],
    goneFromProduction: [],
    uncovered: [],
    known: undefined,
    base: '',
    baseRule: why,
    warnings: [],
    head,
    revision: '',
    files: { count: 0, shown: [], path: '' }
  }
}

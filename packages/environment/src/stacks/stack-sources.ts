import { rm } from 'node:fs/promises'
import { type App, appsIn, type Configuration, loadConfiguration } from '@staging-actions/config'
import { getDefaultBranch } from '@staging-actions/github'
import type { Environment } from '../open-environment.ts'
import { environmentDigest } from './stack-settings.ts'

/** Files with stacks in them, and what those are given. */
export interface StackSource {
  /** Absolute path of what `stacks[].directory` is relative to. */
  readonly workspace: string
  readonly configuration: Configuration
  readonly apps: readonly App[]
}

export interface StackSources {
  /** The promotion branch's own. */
  promoted(): Promise<StackSource>
  /** What is checked out, where it may run next to the cloud's token; undefined: it is the promotion branch's, or may not. */
  ofCommit(): Promise<StackSource | undefined>
  /** Removes what was fetched. */
  close(): Promise<void>
}

/**
 * Whose Terraform may run here. Code of a commit gets the cloud's token in that commit's own runs, and nowhere else: a run on the
 * default branch (a schedule, an event of an issue, a start by hand) believes nothing of what is checked out unless GitHub says that
 * it is the promotion branch's.
 */
export function stackSources(environment: Environment): StackSources {
  const { configuration, context, github, apps } = environment
  const { workspace } = context
  const { branch } = configuration.promotion
  const checkout: StackSource = { workspace, configuration, apps }
  let fetched: Promise<StackSource> | undefined
  const isPromoted = once(
    async () => context.ref === `refs/heads/${branch}` && (await commitOf(environment)) === context.sha
  )
  return {
    promoted: async () => {
      if (await isPromoted()) return checkout
      fetched ??= fetchPromoted(environment)
      return fetched
    },
    ofCommit: async () => {
      if (await isPromoted()) return undefined
      return context.ref === `refs/heads/${await getDefaultBranch(github)}` ? undefined : checkout
    },
    close: async () => {
      const source = await fetched?.catch(() => undefined)
      if (source) await rm(source.workspace, { recursive: true, force: true })
    }
  }
}

export function digestOf({ workspace, configuration, apps }: StackSource, { names }: Environment): Promise<string> {
  return environmentDigest(workspace, configuration, names, apps)
}

/** Its stacks with its own values for them; where their state lies, and what they are called, is granted, and so is the same. */
async function fetchPromoted(environment: Environment): Promise<StackSource> {
  const { configuration, configPath } = environment
  const workspace = await environment.checkOutBranch(configuration.promotion.branch)
  const { environment: own, stacks, bootstrap, apps } = await loadConfiguration({ path: configPath, workspace })
  const promoted: Configuration = {
    ...configuration,
    environment: { ...configuration.environment, region: own.region },
    stacks: configuration.stacks.map((stack) => ({
      ...stack,
      variables: (stacks.find(({ name }) => name === stack.name) ?? stack).variables
    })),
    bootstrap,
    apps
  }
  return {
    workspace,
    configuration: promoted,
    apps: appsIn(workspace, promoted)
  }
}

/** Of the checkout; undefined: it is none, or none of ours. */
async function commitOf({ context }: Environment): Promise<string | undefined> {
  const { spawn, workspace, env } = context
  const { exitCode, stdout } = await spawn('git', ['rev-parse', 'HEAD'], { cwd: workspace, env })
  return exitCode === 0 ? stdout.toString('utf8').trim() : undefined
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined
  return () => {
    asked ??= ask()
    return asked
  }
}

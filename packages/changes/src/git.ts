import { devNull } from 'node:os'
import { type Spawn, type SpawnOptions, type SpawnResult, StagingError } from '@staging-actions/base'

export interface GitDeps {
  readonly spawn: Spawn
  /** What a child may inherit: PATH, proxy and CA settings; no token. */
  readonly env: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * The environment of every git that we start: no configuration but the scratch repository's own,
 * no replace refs, no prompts. `GIT_*` of the caller never gets here.
 */
export function gitEnvironment(env: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || name === 'GIT_SSL_CAINFO')
  return {
    ...Object.fromEntries(inherited),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C'
  }
}

/**
 * Runs git in a git directory.
 * @param accepted exit codes that are answers; any other is a failure with git's own message.
 */
export async function runGit(
  deps: GitDeps,
  directory: string,
  args: readonly string[],
  options: Partial<Pick<SpawnOptions, 'env' | 'input' | 'onStdout'>> & { readonly accepted?: readonly number[] } = {}
): Promise<SpawnResult> {
  const { accepted = [0], env, ...rest } = options
  const result = await deps.spawn('git', [`--git-dir=${directory}`, ...args], {
    ...rest,
    env: { ...gitEnvironment(deps.env), ...env },
    ...(deps.signal && { signal: deps.signal })
  })
  deps.signal?.throwIfAborted()
  if (accepted.includes(result.exitCode)) return result
  throw gitFailure(args[0] ?? '', result)
}

export function gitFailure(command: string, result: SpawnResult): StagingError {
  return new StagingError('git-failed', `git ${command} ended with ${result.exitCode}: ${said(result.stderr)}`)
}

/** What git wrote to stderr, on one bounded line: it may quote names that somebody else chose. */
export function said(stderr: Buffer): string {
  const text = stderr.toString('utf8', 0, 4000).trim()
  return JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}…` : text)
}

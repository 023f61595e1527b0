import { StagingError } from '@staging-actions/base'
import { type ProgramResult, runProgram } from '../kernel/index.ts'

export interface GitResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

export interface GitOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Nothing of the person's own git settings reaches the emulator: a signing key or a hook path would change its answers. */
export const gitEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  LANG: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com'
}

/** Runs git in `directory` and answers whatever came of it. Never synchronous: git may be talking to this very process. */
export async function tryGit(directory: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { exitCode, stdout, stderr } = await runGit(directory, args, options)
  return { exitCode, stdout: stdout.toString('utf8'), stderr }
}

function runGit(directory: string, args: readonly string[], { input, env }: GitOptions): Promise<ProgramResult> {
  // No process can be given one: git would call it a bad name.
  if (args.some((argument) => argument.includes('\0')))
    return Promise.resolve({ exitCode: 128, stdout: Buffer.alloc(0), stderr: 'a name with a NUL in it' })
  return runProgram('git', args, {
    cwd: directory,
    env: { ...gitEnvironment, ...env },
    ...(input !== undefined && { input })
  })
}

/** The output of a git command that must succeed, as it is (no trimming). */
export async function git(directory: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const result = await tryGit(directory, args, options)
  if (result.exitCode !== 0)
    throw new StagingError(
      'git-failed',
      `git ${args[0]} in ${directory} ended with ${result.exitCode}: ${result.stderr}`
    )
  return result.stdout
}

/** Every ref and what it points at. */
export async function listRefs(directory: string, prefix = 'refs/'): Promise<ReadonlyMap<string, string>> {
  const output = await git(directory, ['for-each-ref', '--format=%(objectname) %(refname)', prefix])
  return new Map(
    output
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))])
  )
}

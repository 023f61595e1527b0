import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Files, TestRepository } from './git-repository.ts'
import { type ActionRun, type ActionRunOptions, runActionProcess } from './run-action.ts'

export interface DetectOptions extends Pick<ActionRunOptions, 'inputs' | 'env'> {
  readonly eventName?: string
  readonly event?: Record<string, unknown>
  readonly sha?: string
  readonly ref?: string
  readonly cwd?: string
}

export interface Detected {
  readonly apps: string[]
  readonly deleted: string[]
  /** App → reason. */
  readonly reasons: Record<string, string>
  readonly files: string[]
  readonly outputs: ActionRun['outputs']
  readonly summary: string
  readonly log: string
}

/** Runs detect-changed-apps as a push to `staging` of this repository. */
export async function startDetection(repository: TestRepository, options: DetectOptions = {}): Promise<ActionRun> {
  const sha = options.sha ?? (await repository.head())
  return runActionProcess('detect-changed-apps', {
    inputs: options.inputs ?? {},
    event: { repository: { id: 4242, default_branch: 'main' }, ...options.event },
    cwd: options.cwd ?? repository.work,
    env: {
      GITHUB_SERVER_URL: repository.serverUrl,
      GITHUB_REPOSITORY: repository.fullName,
      GITHUB_REPOSITORY_ID: '4242',
      GITHUB_SHA: sha,
      GITHUB_REF: options.ref ?? 'refs/heads/staging',
      GITHUB_EVENT_NAME: options.eventName ?? 'push',
      RUNNER_TEMP: repository.root,
      ...options.env
    }
  })
}

/** The same, expected to succeed. */
export async function detectIn(repository: TestRepository, options: DetectOptions = {}): Promise<Detected> {
  const run = await startDetection(repository, options)
  if (run.exitCode !== 0) throw new Error(run.log)
  const { outputs, summary, log } = run
  const matrix = JSON.parse(outputs['matrix'] ?? '') as { include: { app: string; reason: string }[] }
  return {
    apps: JSON.parse(outputs['apps'] ?? ''),
    deleted: JSON.parse(outputs['deleted-apps'] ?? ''),
    reasons: Object.fromEntries(matrix.include.map(({ app, reason }) => [app, reason])),
    files: JSON.parse(outputs['files'] ?? ''),
    outputs,
    summary,
    log
  }
}

/** `fetch` of `--git-dir=… fetch …`, sorted. */
export function commandsOf(processes: readonly string[]): string[] {
  return processes.map((line) => line.split(' ').find((word) => !word.startsWith('-')) ?? '').sort()
}

/** A `git` that writes down its arguments, one process a line, and then is the real one. */
export async function watchGit(
  repository: TestRepository
): Promise<{ env: Record<string, string>; processes: () => Promise<string[]> }> {
  const folder = join(repository.root, 'bin')
  const log = join(repository.root, 'processes')
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
  await mkdir(folder)
  await writeFile(join(folder, 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nexec '${real}' "$@"\n`)
  await chmod(join(folder, 'git'), 0o755)
  await writeFile(log, '')
  return {
    env: { PATH: `${folder}:${process.env['PATH']}` },
    processes: async () => (await readFile(log, 'utf8')).trim().split('\n')
  }
}

const json = (value: unknown) => JSON.stringify(value)

/** A package.json. */
export function manifest(name: string, rest: Record<string, unknown> = {}): string {
  return json({ name, version: '1.0.0', ...rest })
}

/** Two apps; web uses ui and through it tokens, api uses core and develops with lint; nobody uses orphan. */
export const shop: Files = {
  'package.json': json({ private: true, workspaces: ['apps/*', 'packages/*'] }),
  'README.md': 'shop',
  'apps/web/package.json': manifest('web', { dependencies: { '@acme/ui': '^1.0.0' } }),
  'apps/web/index.js': '1',
  'apps/api/package.json': manifest('api', {
    dependencies: { '@acme/core': '*' },
    devDependencies: { '@acme/lint': '*' }
  }),
  'apps/api/index.js': '1',
  'packages/ui/package.json': manifest('@acme/ui', {
    dependencies: { '@acme/tokens': 'workspace:*' },
    devDependencies: { '@acme/stories': '*' }
  }),
  'packages/ui/index.js': '1',
  'packages/tokens/package.json': manifest('@acme/tokens'),
  'packages/tokens/index.js': '1',
  'packages/core/package.json': manifest('@acme/core'),
  'packages/core/index.js': '1',
  'packages/lint/package.json': manifest('@acme/lint'),
  'packages/stories/package.json': manifest('@acme/stories', { dependencies: { '@acme/orphan': '*' } }),
  'packages/orphan/package.json': manifest('@acme/orphan'),
  'packages/orphan/index.js': '1'
}

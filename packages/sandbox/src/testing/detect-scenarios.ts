import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { silentLogger } from '@staging-actions/base'
import { type ChangedApps, type DetectRequest, detectChangedApps, renderCause } from '@staging-actions/changes'
import { spawn } from '../../../action-kit/src/spawn.ts'
import type { FileChange, Files } from './git-repository.ts'

/** A commit, a change on top of it, and the apps that this changes. */
export interface Scenario {
  readonly name: string
  readonly before?: Files
  readonly change: Files
  /** App → the reason's text, or a part of it. */
  readonly changed: Readonly<Record<string, string>>
  readonly deleted?: readonly string[]
  /** Parts of lines of the log. */
  readonly told?: readonly string[]
}

const env = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() }

/**
 * Plays each scenario in this process: `change` on top of `before`, compared with it by its sha. All are in one repository, which
 * is made by two processes.
 * @param start what each `before` is added to
 */
export function playScenarios(scenarios: readonly Scenario[], start: Files): void {
  const workspace = mkdtempSync(join(tmpdir(), 'scenarios-'))
  let shas: readonly string[]
  beforeAll(() => {
    const pairs = scenarios.flatMap(({ before, change }): Commit[] => [
      { files: { ...start, ...before }, onto: undefined },
      { files: change, onto: 'the one before' }
    ])
    shas = writeCommits(workspace, pairs)
  })
  afterAll(() => rmSync(workspace, { recursive: true, force: true }))
  test.each(scenarios.map((scenario, index) => ({ ...scenario, index })))('$name', async (scenario) => {
    const { index, changed, deleted = [], told = [] } = scenario
    const lines: string[] = []
    const say = (line: string) => void lines.push(line)
    const log = { ...silentLogger, info: say, notice: say, warning: say }
    const request = { base: shas[2 * index], sha: shas[2 * index + 1] ?? '' }
    const { apps, deletedApps } = await detectCommits(workspace, request, log)
    const reasons = Object.fromEntries(apps.map(({ app, cause }) => [app.name, renderCause(cause)]))
    expect(Object.keys(reasons)).toEqual(Object.keys(changed).sort())
    for (const [app, reason] of Object.entries(changed))
      expect([app, reasons[app]]).toEqual([app, expect.stringContaining(reason)])
    expect(deletedApps).toEqual(deleted)
    for (const line of told) expect(lines).toContainEqual(expect.stringContaining(line))
  })
}

/** detect-changed-apps on a checkout, without the action around it. */
export async function detectCommits(
  workspace: string,
  request: Partial<DetectRequest> & Pick<DetectRequest, 'sha'>,
  log = silentLogger
): Promise<ChangedApps> {
  const event = {
    name: 'push',
    ref: 'refs/heads/staging',
    before: undefined,
    deleted: false,
    target: undefined,
    source: undefined,
    defaultBranch: 'main',
    ...request.event
  }
  return detectChangedApps(
    {
      workspace,
      remote: undefined,
      base: undefined,
      asksLedger: false,
      promotionBranch: undefined,
      environment: undefined,
      configPath: undefined,
      ...request,
      event
    },
    { spawn, env, temp: tmpdir(), jobTemp: tmpdir(), log }
  )
}

export interface Commit {
  readonly files: Files
  /** How many commits before it in the list its parent is; undefined: it is the first of a history. */
  readonly onto: 'the one before' | number | undefined
}

/** Makes a repository with these commits, and nothing checked out. @returns their shas */
export function writeCommits(directory: string, commits: readonly Commit[]): readonly string[] {
  const git = (args: readonly string[], input = '') =>
    execFileSync('git', ['-C', directory, ...args], { env, input, stdio: ['pipe', 'pipe', 'inherit'] })
  git(['init', '--quiet', '--initial-branch=main'])
  const stream = commits.map(({ files, onto }, index) =>
    [
      `commit refs/heads/all\nmark :${index + 1}\ncommitter A <a@example.com> ${index + 1} +0000\ndata 1\nc`,
      ...(onto ? [`from :${index + 1 - (onto === 'the one before' ? 1 : onto)}`] : ['deleteall']),
      ...Object.entries(files).map(([path, change]) => importLine(path, change)),
      ''
    ].join('\n')
  )
  git(['fast-import', '--quiet', '--force', '--export-marks=.git/marks'], stream.join(''))
  const marks = readFileSync(join(directory, '.git/marks'), 'utf8').trim().split('\n')
  const byMark = new Map(marks.map((line) => line.split(' ') as [string, string]))
  return commits.map((_, index) => byMark.get(`:${index + 1}`) ?? '')
}

function importLine(path: string, change: FileChange): string {
  const blob = (mode: string, text: string) => `M ${mode} inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}`
  if (change === null) return `D ${path}`
  if (typeof change === 'string') return blob('100644', change)
  if ('link' in change) return blob('120000', change.link)
  if ('executable' in change) return blob('100755', change.executable)
  return `M 160000 ${change.submodule} ${path}`
}

import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { Logger } from '@staging-actions/base'
import { parseJestJson } from './jest-json.ts'
import { parseJunit } from './junit.ts'
import { emptyReport, mergeReports, type TestReport } from './test-report.ts'

/** What one app's job left behind: its own word on how it ended, and the reports of its test runner. */
export interface AppResults {
  readonly app: string
  /** From `staging-result.json`; undefined when the job did not get as far as writing it. */
  readonly outcome: 'passed' | 'failed' | undefined
  readonly url: string | undefined
  readonly tests: TestReport
}

/** Larger ones are no test reports, or none that a person reads in an issue. */
const mostBytes = 20 * 1024 * 1024
const mostFiles = 2_000

/**
 * Reads a folder of results: a folder an app, `staging-results-<app>` as artifacts are downloaded or just `<app>`,
 * each with `staging-result.json` and JUnit XML or Jest JSON anywhere below.
 * What cannot be read is said in the log and counts for nothing: it can only make an app untested, never passed.
 */
export async function readResults(folder: string, log: Logger): Promise<AppResults[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    log.info(`no test results: there is no folder ${folder}`)
    return []
  }
  const results: AppResults[] = []
  for (const entry of entries.filter((found) => found.isDirectory()).sort((a, b) => a.name.localeCompare(b.name))) {
    const app = entry.name.replace(/^staging-results-/, '')
    if (!/^[a-z0-9-]{1,40}$/.test(app)) continue
    results.push(await readApp(app, join(folder, entry.name), log))
  }
  return results
}

async function readApp(app: string, folder: string, log: Logger): Promise<AppResults> {
  const reports: TestReport[] = []
  let word: { outcome: AppResults['outcome']; url: string | undefined } = { outcome: undefined, url: undefined }
  for (const file of await listFiles(folder)) {
    const name = relative(folder, file)
    try {
      const text = await readFile(file, 'utf8')
      if (name === 'staging-result.json') word = readWord(JSON.parse(text))
      else if (name.endsWith('.xml')) reports.push(parseJunit(text, name))
      else reports.push(parseJestJson(JSON.parse(text)) ?? emptyReport)
    } catch (error) {
      log.info(`${app}: ${JSON.stringify(name)} is no test report: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { app, ...word, tests: mergeReports(reports) }
}

async function listFiles(folder: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(xml|json)$/.test(entry.name)) continue
    const file = join(entry.parentPath, entry.name)
    if (found.length < mostFiles && (await stat(file)).size <= mostBytes) found.push(file)
  }
  return found.sort()
}

function readWord(value: unknown): { outcome: AppResults['outcome']; url: string | undefined } {
  const { outcome, url } = (value ?? {}) as { outcome?: unknown; url?: unknown }
  return {
    outcome: outcome === 'passed' ? 'passed' : outcome === undefined ? undefined : 'failed',
    url: typeof url === 'string' && /^https?:\/\/[^\s<>"')]+$/.test(url) ? url : undefined
  }
}

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { CancelReading } from '../dispatcher/index.ts'
import type { WorkflowRun } from '../github/state.ts'
import { openWorld, type World } from './world.ts'

// .github/workflows/staging-selftest.yml itself, through the caller of the example, as an adopter plays it.

/** Where the sandbox is known not to be like GitHub (docs/sandbox.md): it shows in the report as it should. */
const unlikeGitHub = ['github/outputs-with-masked-values-are-dropped']

/** One row of the report's table. */
interface Row {
  readonly mark: string
  readonly belief: string
  readonly seen: string
}

interface Played {
  readonly world: World
  readonly run: WorkflowRun
  /** The run that it cancelled. */
  readonly other: WorkflowRun
  readonly report: string
  readonly rows: ReadonlyMap<string, Row>
}

async function selftest(cancelReading: CancelReading): Promise<Played> {
  const world = await openWorld({ cancelReading })
  const { dispatcher, repository, lead, sandbox } = world
  repository.settings.environments = { promotion: { branches: ['main'], secrets: { PROMOTION_APP_ID: '123456' } } }
  const id = await dispatcher.dispatch(repository.fullName, lead.login, {
    workflow: 'staging-selftest.yml',
    ref: 'main',
    inputs: { 'wait-for-kill': 'false', bucket: 'acme-terraform-state', environment: 'promotion' }
  })
  const run = await dispatcher.waitForRun(id, { timeout: 540_000 })
  const report = run.summaries.find(({ markdown }) => markdown.includes('Self-test:'))?.markdown
  const other = dispatcher.runs().find((one) => one.id !== id)
  if (report === undefined || other === undefined) {
    const logs = await logsOf(run)
    await world.close()
    throw new Error(`no report, in ${sandbox.directory}:\n${logs}`)
  }
  const cells = [...report.matchAll(/^\| (\S+) \| (?:\[([^\]]+)\]\S*|(\S+)) \| .*? \| (.*) \|$/gm)]
  const rows = cells.map(([, mark = '', linked, plain, seen = '']) => ({ mark, belief: linked ?? plain ?? '', seen }))
  return { world, run, other, report, rows: new Map(rows.map((row) => [row.belief, row])) }
}

async function logsOf(run: WorkflowRun): Promise<string> {
  const logs = run.jobs.map(async ({ name, conclusion, logFile }) => {
    const log = logFile ? await readFile(logFile, 'utf8').catch(() => '') : ''
    return `== ${name}: ${conclusion}\n${log}`
  })
  return (await Promise.all(logs)).join('\n')
}

/** What a step of a job with `if: always()` sees of a cancel, by each reading of what GitHub does. */
const readings = [
  { reading: 'documents', sees: /^the running step was interrupted; cancelled\(\) is true/ },
  { reading: 'runner', sees: /^the running step was not interrupted; cancelled\(\) is false/ }
] as const

const worlds = new Map<CancelReading, Played>()
beforeAll(async () => {
  await Promise.all(readings.map(async ({ reading }) => worlds.set(reading, await selftest(reading))))
}, 900_000)
afterAll(() => Promise.all([...worlds.values()].map(({ world }) => world.close())), 60_000)

describe.each(readings)('the self-test, a cancel being as the $reading say', ({ reading, sees }) => {
  const playedHere = () => worlds.get(reading) as Played

  test('sees in the sandbox what is believed, but for what the sandbox is known not to play', async () => {
    const played = playedHere()
    const marked = (mark: string) => [...played.rows.values()].filter((row) => row.mark === mark)
    expect(unlikeGitHub).toEqual(expect.arrayContaining(marked('❌').map(({ belief }) => belief)))
    expect(marked('❔').map(({ belief }) => belief)).toEqual(['github/a-cancelled-run-is-killed-after-five-minutes'])
    expect(marked('✅').length).toBeGreaterThan(20)
    // What differs has to be noticed.
    expect(played.run.conclusion).toBe('failure')
  })

  test('sees how a cancel looks from inside the run that it cancelled', () => {
    const played = playedHere()
    const seen = (belief: string) => played.rows.get(`github/${belief}`)?.seen
    expect(played.other.conclusion).toBe('cancelled')
    expect(seen('signals-at-a-cancel')).toMatch(/^SIGINT, SIGTERM \S+ s later, alive until/)
    expect(seen('cancel-of-a-running-always-job')).toMatch(sees)
    expect(seen('environment-secrets-in-a-called-workflow')).toBe('the secret of the environment')
  })

  test('takes away what it made, and its report holds no name and no secret', () => {
    const { world, report } = playedHere()
    const { repository, sandbox } = world
    expect(repository.issues.filter((one) => !world.others.isOthers(one)).map(({ state }) => state)).toEqual(['closed'])
    expect(world.others.disturbed()).toEqual([])
    for (const word of ['acme', 'monorepo', 'octocat', '123456', ...Object.values(sandbox.secrets)])
      expect(report).not.toContain(word)
    expect(repository.runs.map(({ event }) => event)).toEqual(['workflow_dispatch', 'workflow_dispatch'])
  })
})

import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { WorkflowRun } from '../github/state.ts'
import { openWorld, type World } from './world.ts'

// .github/workflows/staging-selftest.yml itself, through the caller of the example, as an adopter plays it.

/** Starts it as a person does, and returns its report with the run. */
async function selftest(world: World, inputs: Readonly<Record<string, string>>) {
  const { dispatcher, repository, lead } = world
  const id = await dispatcher.dispatch(repository.fullName, lead.login, {
    workflow: 'staging-selftest.yml',
    ref: 'main',
    inputs: { 'stay-seconds': '15', 'wait-for-kill': 'false', ...inputs }
  })
  const run = await dispatcher.waitForRun(id, { timeout: 240_000 })
  const report = run.summaries.find(({ markdown }) => markdown.includes('Self-test:'))?.markdown
  if (report === undefined) throw new Error(`no report:\n${await logsOf(run)}`)
  return { run, report }
}

async function logsOf(run: WorkflowRun): Promise<string> {
  const logs = run.jobs.map(async ({ name, conclusion, logFile }) => {
    const log = logFile ? await readFile(logFile, 'utf8').catch(() => '') : ''
    return `== ${name}: ${conclusion}\n${log}`
  })
  return (await Promise.all(logs)).join('\n')
}

test('the self-test plays in the sandbox', async () => {
  const world = await openWorld()
  try {
    const { run, report } = await selftest(world, { bucket: 'acme-terraform-state' })
    console.log(report)
    console.log(await logsOf(run))
    for (const other of world.dispatcher.runs()) if (other !== run) console.log(await logsOf(other))
    expect(run.conclusion).toBe('success')
  } finally {
    await world.close()
  }
}, 300_000)

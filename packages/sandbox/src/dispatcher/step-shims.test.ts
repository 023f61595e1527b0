import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { findProgram, makeStepShims } from './step-shims.ts'

test("a step that starts before act's pid is known waits for it, and gets its job's token", async () => {
  const bin = await mkdtemp(join(tmpdir(), 'step-shims-'))
  try {
    const hidden = `ghs_${'0'.repeat(40)}`
    const shims = await makeStepShims(
      bin,
      { node: process.execPath, bash: findProgram('bash', process.env['PATH'] ?? '') ?? '' },
      { byJob: new Map([['look', new Map([[hidden, 'its own']])]]), refused: new Map() }
    )
    const env = { PATH: process.env['PATH'] ?? '', GITHUB_JOB: 'look', 'INPUT_GITHUB-TOKEN': hidden }
    const step = promisify(execFile)(
      join(bin, 'node'),
      ['-e', "process.stdout.write(process.env['INPUT_GITHUB-TOKEN'])"],
      { env }
    )
    await sleep(300)
    // This process is the one that starts the step, as act is.
    shims.actStarted(process.pid)
    expect((await step).stdout).toBe('its own')
  } finally {
    await rm(bin, { recursive: true, force: true })
  }
})

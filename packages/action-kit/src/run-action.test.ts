import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type ActionRunOptions, runActionProcess } from '../../sandbox/src/testing/run-action.ts'

const file = join(import.meta.dirname, 'fixtures', 'greet.ts')
const run = (inputs: Record<string, string>, options: ActionRunOptions = {}) =>
  runActionProcess('greet', {
    script: file,
    inputs,
    env: { GITHUB_REPOSITORY: 'acme/shop', GITHUB_REPOSITORY_ID: '4242' },
    ...options
  })

describe('an action', () => {
  test('turns its result into outputs and a summary', async () => {
    const { exitCode, outputs, summary } = await run({ name: 'world' })
    expect({ exitCode, outputs, summary: summary.trim() }).toEqual({
      exitCode: 0,
      outputs: { outcome: 'greeted', greeting: 'hello world', id: '4242', reason: '' },
      summary: '### hello world'
    })
  })

  test.each([
    ['greet', 0, '### hello world'],
    ['fail', 1, '### hello world'],
    ['crash', 1, '### ❌']
  ])(
    'where the runner has no files for them, as act and Gitea may: outputs and summary are in the log (%s)',
    async (mode, code, title) => {
      const { exitCode, log } = await run(
        { name: 'world', mode },
        {
          env: {
            GITHUB_REPOSITORY: 'acme/shop',
            GITHUB_REPOSITORY_ID: '4242',
            GITHUB_STEP_SUMMARY: '',
            GITHUB_OUTPUT: ''
          }
        }
      )
      expect(exitCode).toBe(code)
      expect(log).toContain(`\n${title}`)
      expect(log).toMatch(/^::set-output name=outcome::/m)
      expect(log).not.toMatch(/is not set|^node:internal|^\s+at /m)
    }
  )

  test('names every bad input and acts on none', async () => {
    const { exitCode, outputs, log } = await run({ mode: 'shout' })
    expect(exitCode).toBe(1)
    expect(outputs).toEqual({ outcome: 'failure', reason: 'invalid-input' })
    expect(log).toContain('input "name" is required')
    expect(log).toContain('input "mode" is "shout": expected one of greet')
  })

  test('keeps what was reached before a failure, and says what to do', async () => {
    const { exitCode, outputs, summary, log } = await run({ name: 'x', mode: 'fail' })
    expect(exitCode).toBe(1)
    expect(outputs).toEqual({ outcome: 'failure', reason: 'leftovers', greeting: 'hello x', id: '4242' })
    expect(summary).toContain('hello x')
    expect(log).toMatch(/::error::one volume is left%0ARun it again\./)
  })

  test('calls a defect of ours by its name', async () => {
    const { exitCode, outputs, summary } = await run({ name: 'x', mode: 'crash' })
    expect([exitCode, outputs['reason']]).toEqual([1, 'internal'])
    expect(summary).toContain('please report it')
  })

  test('masks a secret before anything is logged, and quotes none', async () => {
    const { log } = await run({ name: 'x', token: 'hunter2', mode: 'leak' })
    expect(log.indexOf('::add-mask::hunter2')).toBe(0)
  })

  test('lets no text start a workflow command', async () => {
    const { log } = await run({ name: 'x' })
    expect(log).not.toMatch(/^[\s\u0085]*::(warning|error)::(?!a branch)/m)
    expect(log).toContain('nor a file called')
    expect(log).not.toContain('##[')
  })

  test.each(['greet', 'fail', 'crash', 'wait'])('leaves no folder behind, however it ends: %s', async (mode) => {
    const temp = await mkdtemp(join(tmpdir(), 'temp-'))
    await run(
      { name: 'x', mode },
      {
        env: { GITHUB_REPOSITORY: 'acme/shop', GITHUB_REPOSITORY_ID: '4242', RUNNER_TEMP: temp },
        onOutput: (text, kill) => text.includes('waiting') && kill('SIGINT')
      }
    )
    expect(await readdir(temp)).toEqual([])
  })

  test('ends with reason cancelled when the run is cancelled', async () => {
    const { exitCode, outputs } = await run(
      { name: 'x', mode: 'wait' },
      { onOutput: (text, kill) => text.includes('waiting') && kill('SIGINT') }
    )
    expect([exitCode, outputs['reason']]).toEqual([1, 'cancelled'])
  })

  test('what is wrong with the run itself is reported after the masks', async () => {
    const env = { GITHUB_EVENT_PATH: '/there/is/none' }
    const { exitCode, outputs, log } = await run({ name: 'x', token: 'hunter2' }, { env })
    expect(exitCode).toBe(1)
    expect(outputs).toEqual({ outcome: 'failure', reason: 'internal' })
    expect(log).toMatch(/^::add-mask::hunter2\n::error::could not read the event at /)
  })

  test('its post half cleans up', async () => {
    const { exitCode, log } = await run({ name: 'x' }, { post: true })
    expect(exitCode).toBe(0)
    expect(log).toContain('cleaned up')
  })

  test('a failing post half warns and fails nothing', async () => {
    const { exitCode, log } = await run({ name: 'x', mode: 'crash' }, { post: true })
    expect(exitCode).toBe(0)
    expect(log).toContain('::warning::could not clean up')
  })
})

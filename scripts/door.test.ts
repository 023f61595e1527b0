import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import manifest from '../package.json' with { type: 'json' }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'door-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** `npm run <unknown>` as a Node of this version runs it. */
async function runAs(version: string) {
  const preload = join(folder, `${version}.cjs`)
  await writeFile(preload, `Object.defineProperty(process.versions, 'node', { value: '${version}' })`)
  const door = join(import.meta.dirname, 'door.cjs')
  return new Promise<{ readonly code: unknown; readonly stderr: string }>((done) =>
    execFile(process.execPath, ['--require', preload, door, 'nothing'], (error, _, stderr) =>
      done({ code: error?.code ?? 0, stderr })
    )
  )
}

test.each(['12.22.12', '18.20.8', '20.10.0'])(
  'Node %s is too old: one sentence that says what to install',
  async (version) => {
    expect(await runAs(version)).toEqual({
      code: 1,
      stderr: `✗ Node ${version} is too old: install Node 20.11 or newer.\n`
    })
  }
)

test.each(['20.11.0', '24.1.0'])('Node %s passes the door', async (version) => {
  expect((await runAs(version)).stderr).toContain('unknown command "nothing"')
})

test('every npm script goes through the door', () => {
  for (const script of Object.values(manifest.scripts)) expect(script).toMatch(/^node scripts\/door\.cjs [\w:]+$/)
})

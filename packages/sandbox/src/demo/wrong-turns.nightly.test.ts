import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { editFile } from './decisions.ts'
import { ledgerWrites } from './judge.ts'
import { type PlayOptions, play } from './play.ts'
import type { Report } from './report.ts'
import type { World } from './world.ts'

const result = (report: Report, job: string) => report.jobs.find((candidate) => candidate.job.includes(job))?.result

/** The caller's workflow with inputs of its own: no look at what failed, and little patience. */
const impatient: PlayOptions['edit'] = (folder) =>
  editFile(folder, '.github/workflows/staging-deploy.yml', (text) =>
    text.replace('    with: {', '    with: { keep-on-failure: 0m, sync-timeout-minutes: 1,')
  )

describe('what goes wrong turns the run red in the right job, asks nobody, and leaves nothing', () => {
  const turns: [string, PlayOptions][] = [
    [
      'a dead app',
      {
        prepare: ({ sandbox }: World) =>
          onEvent(sandbox, 'argocd', 'installed', () => {
            for (const cluster of sandbox.clusters.all()) cluster.behaviour.dead.add('roast-my-post')
          })
      }
    ],
    [
      'a stopped Argo CD controller',
      {
        prepare: ({ sandbox }: World) =>
          sandbox.kernel.events.on('event', ({ kind, text }) => {
            if (!/\/ deploy\b(?!-)/.test(text)) return
            if (kind === 'job started') for (const cluster of sandbox.clusters.all()) cluster.argocd.pause()
            // Next to a stopped one a teardown waits two minutes, then deletes all the same: applications.test.ts.
            if (kind === 'job completed') for (const cluster of sandbox.clusters.all()) cluster.argocd.resume()
          })
      }
    ],
    [
      'a failing integration test',
      {
        edit: async (folder) => {
          await impatient(folder)
          const file = join(folder, 'apps/roast-my-post/test/integration.test.js')
          await writeFile(
            file,
            `import { test } from 'node:test'\ntest('serves a roast', () => { throw new Error('raw in the middle') })\n`
          )
        }
      }
    ]
  ]
  // They wait more than they work: all at once, each in a world of its own.
  const playing = new Map<string, Promise<{ report: Report; writes: readonly string[] }>>()
  const playTurn = async (options: PlayOptions) => {
    let writes: readonly string[] = []
    const inspect = async (world: World) => {
      writes = await ledgerWrites(world)
    }
    return { report: await play('deploy', { edit: impatient, inspect, ...options }), writes }
  }
  beforeAll(() => {
    for (const [name, options] of turns) {
      const turn = playTurn(options)
      // Anyone who waits for it hears of it.
      turn.catch(() => {})
      playing.set(name, turn)
    }
  })

  test.each(turns)(
    '%s',
    async (name) => {
      const { report, writes } = await (playing.get(name) as ReturnType<typeof playTurn>)
      expect(writes.length).toBeGreaterThan(1)
      expect(writes).not.toContain('tests of roast-my-post passed')
      expect(result(report, '/ deploy')).toBe(name === 'a failing integration test' ? 'success' : 'failure')
      expect(result(report, 'deploy-and-test')).toBe('failure')
      expect(result(report, 'create-staging-if-needed')).toBe('success')
      expect(result(report, 'await-approval')).toBe('skipped')
      expect(result(report, 'finalize')).toBe('success')
      expect(report.events.filter(({ kind }) => kind === 'issue opened')).toEqual([])
      expect(report.leftovers).toEqual([])
      expect(report.checks.find(({ text }) => text.startsWith("no state of Terraform's"))?.held).toBe(true)
    },
    600_000
  )
})

function onEvent(sandbox: World['sandbox'], service: string, kind: string, act: () => void): void {
  sandbox.kernel.events.on('event', (event) => {
    if (event.service === service && event.kind === kind) act()
  })
}

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { CancelReading } from '../dispatcher/index.ts'
import { ledgerWrites, nothingLeft } from './judge.ts'
import { play, playStory } from './play.ts'
import { jobsOf } from './re-run.ts'
import type { Report } from './report.ts'
import { judgeDecision, pushAndDecide, rejects } from './scenarios/push-and-decide.ts'
import { openWorld, type World } from './world.ts'

/** What did not hold, as a person would read it. */
const broken = (report: Report) => report.checks.filter(({ held }) => !held)

describe('the main job, through the real workflow files', () => {
  test('deploy: a push becomes an environment, a decision, a merge, a production deploy and a clean-up', async () => {
    let writes: readonly string[] = []
    const report = await play('deploy', {
      inspect: async (world) => {
        writes = await ledgerWrites(world)
      }
    })
    expect(broken(report)).toEqual([])
    // What a pipeline costs: its writes of the ledger, and its requests to GitHub, git's own among them.
    expect(writes).toHaveLength(11)
    const { byRoute = {} } = report.requests['github'] ?? {}
    const ofGit = (route: string) => /git-(upload|receive)-pack|info\/refs/.test(route)
    const rest = Object.entries(byRoute).filter(([route]) => !ofGit(route))
    expect(rest.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(200)
    expect(report.outcome).toBe('success')
    expect(report.receipt.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['cluster', 'database', 'vpc', 'load-balancer', 'volume'])
    )
  }, 300_000)

  test("reject: main is untouched, nothing is left; the commit's tests saw no token, and its Terraform ran in no run of the default branch", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spy-'))
    const seen = (when: string) => join(folder, when)
    const spy = `resource "terraform_data" "spy" {
  provisioner "local-exec" {
    command = "env > '${seen('create')}'"
  }
  provisioner "local-exec" {
    when    = destroy
    command = "env > '${seen('destroy')}'"
  }
}
`
    // What a dependency of the tests could do: look around, and stand in the way of what runs after it.
    const lurk = `
import * as fs from 'node:fs'
const { GITHUB_PATH } = process.env
fs.mkdirSync('${folder}/bin')
fs.writeFileSync('${seen('tests')}', Object.entries(process.env).map((pair) => pair.join('=')).join('\\n'))
fs.writeFileSync('${folder}/bin/node', \`#!/bin/sh\\nenv >> '${seen('after')}'\\nexec '\${process.execPath}' "$@"\\n\`, { mode: 0o755 })
fs.appendFileSync(GITHUB_PATH, '${folder}/bin\\n')
`
    try {
      let secrets: readonly string[] = []
      const script = async (world: World) => {
        secrets = [...world.repository.secrets.values()]
        const tests = 'apps/roast-my-post/test/integration.test.js'
        const source = await readFile(join(world.sandbox.directory, 'source', tests), 'utf8')
        const more = { 'infra/staging/spy.tf': spy, [tests]: `${source}${lurk}` }
        return judgeDecision(world, await pushAndDecide(world, rejects, more))
      }
      let control: readonly (string | undefined)[] = []
      const report = await playStory(
        { name: 'reject', title: 'reject', script, urls: [], deeds: () => [] },
        {
          inspect: async (world) => {
            control = world.runsOf('staging-control.yml').map(({ ref, conclusion }) => `${ref} ${conclusion}`)
          }
        }
      )
      expect(broken(report)).toEqual([])
      expect(control).toEqual(['refs/heads/main success'])
      // In its own run it has what it always had: anyone who may push to staging can read the cloud's token.
      expect(await readFile(seen('create'), 'utf8')).toMatch(/^DIGITALOCEAN_TOKEN=./m)
      expect((await readdir(folder)).sort()).toEqual(['after', 'bin', 'create', 'tests'])
      for (const [when, own] of [
        ['tests', 'STAGING_VERSION='],
        ['after', 'OUTCOME=passed']
      ] as const) {
        const text = await readFile(seen(when), 'utf8')
        expect(text).toContain(own)
        expect(secrets.filter((secret) => secret !== '' && text.includes(secret))).toEqual([])
        expect(text).not.toMatch(/\bghs_/)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }, 300_000)

  test('manual: create, status, deploy and destroy by hand', async () => {
    expect(broken(await play('manual'))).toEqual([])
  }, 300_000)

  test('shared: a push uses what a colleague made, and leaves it to her', async () => {
    expect(broken(await play('shared'))).toEqual([])
  }, 300_000)
})

describe('a cancelled push hands its clean-up to a run of its own, whatever its last job hears of the cancel', () => {
  const stories = [
    ['deploy', 'documents'],
    ['deploy', 'runner'],
    ['await-approval', 'documents'],
    ['await-approval', 'runner']
  ] as const

  /** Cancelled when that job has begun: how the jobs ended, the runs of staging-control, and what did not hold. */
  async function cancelled(during: string, cancelReading: CancelReading) {
    const world = await openWorld({ cancelReading })
    try {
      await world.developer.push('staging', { 'apps/roast-my-post/heat.js': '// more heat\n' })
      const run = await world.until('the run', () => world.runsOf('staging-deploy.yml')[0])
      await world.until(during, () => {
        const job = run.jobs.find(({ name }) => name.endsWith(`/ ${during}`))
        return job?.steps.find(({ name, status }) => /Sync|Ask/.test(name) && status === 'in_progress')
      })
      if (during === 'await-approval') await world.until('the request', () => world.openIssue())
      world.dispatcher.cancel(run.id)
      await world.dispatcher.waitForRun(run.id, { timeout: world.patience })
      const left = (await nothingLeft(world)).filter(({ held }) => !held)
      const after = world.runsOf('staging-control.yml').map(({ title, conclusion }) => [title, conclusion])
      return { jobs: jobsOf(run), conclusion: run.conclusion, after, left, open: world.openIssue() }
    } finally {
      await world.close()
    }
  }

  // They wait more than they work: all at once.
  const playing = new Map<string, ReturnType<typeof cancelled>>()
  beforeAll(() => {
    for (const [during, reading] of stories) {
      const story = cancelled(during, reading)
      // Anyone who waits for it hears of it.
      story.catch(() => {})
      playing.set(`${during} ${reading}`, story)
    }
  })

  test.each(stories)(
    'during %s, by the %s',
    async (during, reading) => {
      const { jobs, conclusion, after, left, open } = await (playing.get(`${during} ${reading}`) as ReturnType<
        typeof cancelled
      >)
      expect(jobs).toMatchObject({ [during]: 'cancelled', promote: 'cancelled', finalize: 'success' })
      expect([conclusion, open]).toEqual(['cancelled', undefined])
      expect(after).toEqual([[expect.anything(), 'success']])
      expect(left).toEqual([])
    },
    600_000
  )
})

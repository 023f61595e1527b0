import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { runActionProcess } from '../testing/run-action.ts'
import { ledgerWrites, nothingLeft, revision } from './judge.ts'
import { play } from './play.ts'
import type { Report } from './report.ts'
import { openWorld } from './world.ts'

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
    expect(writes).toHaveLength(8)
    const { byRoute = {} } = report.requests['github'] ?? {}
    const ofGit = (route: string) => /git-(upload|receive)-pack|info\/refs/.test(route)
    const rest = Object.entries(byRoute).filter(([route]) => !ofGit(route))
    expect(rest.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(200)
    expect(report.outcome).toBe('success')
    expect(report.receipt.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['cluster', 'database', 'vpc', 'load-balancer', 'volume'])
    )
  }, 300_000)

  test('reject: main is untouched, and nothing is left', async () => {
    expect(broken(await play('reject'))).toEqual([])
  }, 300_000)

  test('manual: create, status, deploy and destroy by hand', async () => {
    expect(broken(await play('manual'))).toEqual([])
  }, 300_000)

  test('shared: a push uses what a colleague made, and leaves it to her', async () => {
    expect(broken(await play('shared'))).toEqual([])
  }, 300_000)
})

test('a cancelled run hands its clean-up to a run of its own', async () => {
  const world = await openWorld()
  try {
    const { sandbox, repository, dispatcher } = world
    const inputs = { action: 'create', reason: 'to be cancelled' }
    const created = await dispatcher.dispatch(repository.fullName, 'mona', {
      workflow: 'staging-control.yml',
      ref: 'main',
      inputs
    })
    expect((await dispatcher.waitForRun(created)).conclusion).toBe('success')
    const token = sandbox.github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: repository.fullName,
      permissions: { actions: 'write', contents: 'write', deployments: 'write' },
      run: created
    })
    const handed = await runActionProcess('teardown', {
      entry: 'bundle',
      cwd: join(sandbox.directory, 'source'),
      inputs: {
        'github-token': token.value,
        'digitalocean-token': sandbox.secrets['DIGITALOCEAN_TOKEN'] ?? '',
        'spaces-access-key': sandbox.secrets['SPACES_ACCESS_KEY'] ?? '',
        'spaces-secret-key': sandbox.secrets['SPACES_SECRET_KEY'] ?? '',
        'hand-over-to': 'staging-control.yml',
        reason: 'the run was cancelled'
      },
      env: {
        ...sandbox.env,
        GITHUB_REPOSITORY: repository.fullName,
        GITHUB_REPOSITORY_ID: String(repository.id),
        GITHUB_SHA: await revision(world, 'main'),
        GITHUB_REF: 'refs/heads/main',
        GITHUB_ACTOR: 'mona',
        GITHUB_RUN_ID: String(created)
      }
    })
    expect(handed.outputs).toMatchObject({ outcome: 'handed-over', destroyed: 'false' })
    const release = world.runsOf('staging-control.yml').at(-1)
    expect((await dispatcher.waitForRun(release?.id ?? 0)).conclusion).toBe('success')
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 300_000)

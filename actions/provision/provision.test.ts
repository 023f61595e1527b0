import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { scopeNames } from '@staging-actions/digitalocean'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'
import type { ActionRunOptions } from '../../packages/sandbox/src/testing/run-action.ts'

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions()
}, 300_000)
afterAll(() => staging.cloud.stop())

describe('provision', () => {
  test('says all that is wrong with its inputs, and asks nobody', async () => {
    const { cloud, run } = staging
    const asked = cloud.kernel.requests.all().length
    const { exitCode, outputs, log } = await run('provision', {
      'spaces-access-key': '',
      'lease-duration': 'soon',
      'timeout-minutes': '0',
      'terraform-version': 'newest'
    })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-input' })
    for (const name of ['spaces-access-key', 'lease-duration', 'timeout-minutes', 'terraform-version'])
      expect(log).toContain(name)
    expect(cloud.kernel.requests.all()).toHaveLength(asked)
  })

  test('a key that would lead to the state of others is refused for each stack, and nobody is asked', async () => {
    const { cloud, run } = staging
    const file = join(cloud.directory, 'checkout/.github/staging.yml')
    const text = await readFile(file, 'utf8')
    const keys = ['../7/staging/staging.tfstate', '/production.tfstate', 'a//b.tfstate', '%2e%2e/7/x.tfstate', 'a/./b']
    const stacks = keys.map((key, index) => `  - { name: s${index}, backend: { bucket: b, key: '${key}' } }\n`)
    await writeFile(file, `version: 1\nenvironment: { domain: example.com }\nstacks:\n${stacks.join('')}`)
    const asked = cloud.kernel.requests.all().length
    const { outputs, log } = await run('provision')
    await writeFile(file, text)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-configuration' })
    for (const index of keys.keys()) expect(log).toContain(`stacks[${index}].backend.key`)
    expect(cloud.kernel.requests.all().slice(asked)).toEqual([])
  })

  test('keys that do not open the bucket are refused before anything is made', async () => {
    const { cloud, run } = staging
    const { outputs } = await run('provision', { 'spaces-secret-key': 'wrong' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test.each([
    ['project:assign_resource', 'puts cluster, database and load balancer into the project'],
    ['database:view_credentials', 'a database without user and password']
  ])('a token without %s is refused before anything is made, with what fails without it', async (scope, breaks) => {
    const { cloud, run } = staging
    const token = cloud.digitalocean.tokenFor(scopeNames().filter((name) => name !== scope))
    const { outputs, log } = await run('provision', { 'digitalocean-token': token })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
    expect(log).toContain(`- ${scope}: without it`)
    expect(log).toContain(breaks)
    expect(log).toContain('https://cloud.digitalocean.com/account/api/tokens')
    expect([...new Set(log.match(/- \w+:\w+: without it/g))]).toEqual([`- ${scope}: without it`])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('a run that is cancelled in the middle gives its claim back; the next takes over what it left, and all of it goes', async () => {
    const { cloud, run, succeeding } = staging
    const cancelled = await run('provision', {}, { onOutput: duringCreate(staging, 'SIGINT') })
    expect(cancelled.outputs).toMatchObject({ outcome: 'failure', reason: 'cancelled' })
    expect(cancelled.log).toContain('released the claim')
    expect((await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)).toContain('cluster')

    // A team that may not delete any Droplet, or an answer that nobody has written down: no scope is missing.
    const nothing = '/v2/droplets/9007199254740991'
    const answer = { status: 403, body: '{"id":"forbidden","message":"no"}' }
    cloud.kernel.faults.add({ service: 'digitalocean', method: 'DELETE', path: nothing, when: 'before', answer })
    const second = { env: { GITHUB_RUN_ID: '7002' } }
    const taken = await succeeding('provision', {}, second)
    expect(taken.log).toContain('taking it over')
    expect(taken.log).toMatch(/::warning.*seems to lack scopes.*- droplet:delete: without it teardown cannot delete/)
    expect(taken.summary).toContain('seems to lack the scope `droplet:delete`')
    expect((await run('check-staging')).outputs).toMatchObject({ state: 'ready' })
    const gone = await succeeding('teardown', {}, second)
    expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 200_000)

  test('a run that is killed outright leaves a lock: its post step tells of it, the next run unlocks, completes, and tears down', async () => {
    const { cloud, run, succeeding } = staging
    const killed = await run('provision', {}, { onOutput: duringCreate(staging, 'SIGKILL') })
    expect(killed.outputs).toEqual({})
    const post = await run('provision', {}, { post: true })
    expect(post.log).toContain('released the claim')
    const third = { env: { GITHUB_RUN_ID: '7003' } }
    const taken = await succeeding('provision', {}, third)
    expect(taken.log).toContain('unlocking it')
    const gone = await succeeding('teardown', {}, third)
    expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 200_000)
})

/** Sends the signal once Terraform is about the cluster and the account has it. */
function duringCreate({ cloud }: StagingActions, signal: NodeJS.Signals): NonNullable<ActionRunOptions['onOutput']> {
  let sent = false
  return (text, kill) => {
    if (sent || !/kubernetes_cluster\S*: create begins/.test(text)) return
    sent = true
    void (async () => {
      while (!(await cloud.digitalocean.account.leftovers()).some(({ kind }) => kind === 'cluster'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      kill(signal)
    })()
  }
}

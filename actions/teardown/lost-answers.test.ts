import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

/** Processes of that name, of that parent. */
function childrenOf(pid: number, name: string): readonly number[] {
  const all = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  return all.filter((child) => readFileSync(`/proc/${child}/comm`, 'utf8').trim() === name)
}

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions()
}, 300_000)
afterAll(() => staging.cloud.stop())

describe('Terraform’s provider', () => {
  test('asleep when the run is cancelled is ended: Terraform stores its state, gives its lock back, and the next run goes on', async () => {
    const { cloud, run, succeeding } = staging
    const { faults } = cloud.kernel
    faults.add({
      service: 'digitalocean',
      method: 'POST',
      path: '/v2/databases',
      nth: 2, // The first one is asked to see whether the token may.
      when: 'before',
      answer: {
        status: 429,
        headers: { 'retry-after': '2400' },
        body: '{"id":"too_many_requests","message":"slow down"}'
      }
    })
    let interruptedAt = 0
    const cancelled = await run(
      'provision',
      {},
      {
        onOutput: (_, kill) => {
          const asked = cloud.kernel.requests
            .all()
            .filter(({ path, status }) => path === '/v2/databases' && status === 429)
          if (asked.length === 0 || interruptedAt > 0) return
          interruptedAt = performance.now()
          kill('SIGINT')
        }
      }
    )
    expect(cancelled.outputs).toMatchObject({ outcome: 'failure', reason: 'cancelled' })
    expect(cancelled.log).toContain('ending its terraform-provi')
    expect(cancelled.log).toMatch(
      /during terraform apply of .*digitalocean_database_cluster\.this \(create, for \d+ s\)/
    )
    // A runner kills everything some ten seconds after a cancel; here the machine may be slow.
    expect(performance.now() - interruptedAt).toBeLessThan(30_000)
    const keys = [...(cloud.spaces.buckets.get('acme-terraform-state')?.keys() ?? [])]
    expect(keys).toContain('4242/staging/staging.tfstate')
    expect(keys.filter((key) => key.endsWith('.tflock'))).toEqual([])
    faults.clear()

    // Done, and the answer lost: the provider asks again, and meets the name; or makes a second one, where a name is no obstacle.
    for (const path of ['/v2/load_balancers', '/v2/databases', '/v2/domains/example.com/records'])
      faults.add({ service: 'digitalocean', method: 'POST', path, nth: 2, when: 'after', answer: { status: 502 } })
    // And one answer that says of what is there that it is not.
    faults.add({
      service: 'digitalocean',
      method: 'GET',
      path: '/v2/projects/*',
      when: 'before',
      answer: { status: 404, body: '{"id":"not_found","message":"no such project"}' }
    })
    // The lock is written, and the answer lost: Terraform meets its own.
    faults.add({
      service: 'spaces',
      method: 'PUT',
      path: '/acme-terraform-state/4242/staging/staging.tfstate.tflock',
      when: 'after',
      answer: { status: 500, body: '<Error><Code>InternalError</Code></Error>' }
    })
    // And Terraform itself is killed, for want of memory, say: its lock stays. Its provider is ended, where it has not ended by itself.
    const killed: number[] = []
    const made = await succeeding(
      'provision',
      {},
      {
        env: { GITHUB_RUN_ID: '7002' },
        onOutput: (text, _, pid) => {
          if (killed.length > 0 || !text.includes('create begins')) return
          killed.push(...childrenOf(pid, 'terraform'))
          for (const terraform of killed) process.kill(terraform, 'SIGKILL')
        }
      }
    )
    faults.clear()
    expect(killed).toHaveLength(1)
    expect(made.log).toContain('terraform apply was killed (exit code 137)')
    expect(made.log).toMatch(/our own terraform, which was killed: the lock \S+ is released/)
    expect(made.log).toContain('taking it over')
    expect(made.log).toContain('locked by a terraform of ours, which has ended')
    const there = (await cloud.digitalocean.account.leftovers()).filter(({ name }) => name.startsWith('stg-39u'))
    const kinds = there.map(({ kind }) => kind)
    expect(kinds.filter((kind) => ['cluster', 'database', 'vpc', 'project'].includes(kind)).sort()).toEqual([
      'cluster',
      'database',
      'project',
      'vpc'
    ])
  }, 300_000)

  test('that meets lost answers, or none at all, destroys everything in the same run', async () => {
    const { cloud, succeeding } = staging
    const { faults } = cloud.kernel
    const inventory = await cloud.digitalocean.account.leftovers()
    const idOf = (kind: string) =>
      inventory.find((one) => one.kind === kind && one.name.startsWith('stg-39u-staging'))?.id ?? ''
    // What a record's lost answer leaves: two that say the same, of which no state and no ledger knows the one.
    const zone = cloud.digitalocean.account.domains.find('example.com')
    const record = zone?.records.find(({ type, name }) => type === 'A' && name === 'roast-my-post.staging')
    if (!record) throw new Error('the environment has no record')
    zone?.records.push({ ...record, id: record.id + 1_000_000 })
    // Done, and the answer lost: asked again it is 404, which the provider reports as an error.
    for (const path of [`/v2/databases/${idOf('database')}`, `/v2/projects/${idOf('project')}`])
      faults.add({ service: 'digitalocean', method: 'DELETE', path, when: 'after', answer: 'reset' })
    // No answer to any of its five tries: the provider panics.
    const vpc = `/v2/vpcs/${idOf('vpc')}`
    faults.add({ service: 'digitalocean', method: 'DELETE', path: vpc, times: 5, when: 'before', answer: 'reset' })

    const gone = await succeeding('teardown', {}, { env: { GITHUB_RUN_ID: '7002' } })
    expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(gone.log).toContain('Once more, with the')
    expect(gone.log).toMatch(/deleting database cluster .*: 404/)
    // A crash of the plugin, in either of Terraform's words.
    expect(gone.log).toMatch(/Plugin did not respond|ApplyResourceChange request was cancelled/)
    expect(gone.log).not.toContain('terraform did not destroy')
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 300_000)
})

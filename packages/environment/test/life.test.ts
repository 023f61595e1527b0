import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import type { ProvisionDeps } from '../src/index.ts'
import type { LedgerDocument } from '../src/ledger/schema.ts'
import { apiStack, ask, makeEnvironmentByApi } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun, type RunOptions } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

/** As a later stack deploys: what the cluster that is there says to a Service with production's load balancer. */
async function refusalOfCopy(): Promise<string | undefined> {
  const made = cloud.clusters.all().at(-1)
  const cluster = openCluster((await made?.kubeconfig()) ?? '', { clock: systemClock, log: silentLogger })
  try {
    return await cluster.refusal({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'web', annotations: { 'kubernetes.digitalocean.com/load-balancer-id': 'production' } },
      spec: { ports: [{ port: 80 }] }
    })
  } finally {
    cluster.close()
  }
}

const inRun = (options?: RunOptions) => openRun(cloud, options)

describe('the life of an environment', () => {
  test('absent, created, used again, destroyed, and nothing is left', async () => {
    const two = {
      ...files,
      '.github/staging.yml': files['.github/staging.yml'].replace(
        'stacks: [',
        'stacks: [{ name: cluster, directory: infra/cluster, backend: { bucket: acme-terraform-state } }, '
      ),
      'infra/cluster/main.tf': files['infra/staging/main.tf']
    }
    const first = await inRun({ files: two })
    expect(await first.check()).toMatchObject({ state: 'absent' })
    let taken: string | undefined = 'it was not asked'
    let ledger: LedgerDocument | undefined
    const made = await first.provision({
      openTerraform: async ({ directory, variables }) => {
        const stack = apiStack(cloud, variables, first.story)
        if (directory.endsWith('cluster')) return stack
        return {
          ...stack,
          apply: async () => {
            taken = await refusalOfCopy()
            ledger = await first.environment.ledger.read()
          },
          outputs: async () => ({})
        }
      }
    })
    expect(taken).toMatch(/did not get here/)
    // Whatever fails from here on, the next run knows the state of the first stack.
    expect(ledger?.journal.filter(({ kind, id }) => kind === 'state' && id !== '')).toMatchObject([
      { name: expect.stringContaining('/cluster.tfstate') }
    ])
    const urls = { web: 'https://web.staging.example.com' }
    expect(made).toMatchObject({ created: true, deployedApps: [], generation: 0, urls })
    expect(first.story).toEqual([
      'init acme-terraform-state/4242/staging/cluster.tfstate',
      'apply',
      'init acme-terraform-state/4242/staging/staging.tfstate'
    ])
    expect(first.masked).toContain('postgres://u:hunter2hunter2@db/app')

    const cluster = cloud.clusters.get(made.clusterId)
    const binding = 'ValidatingAdmissionPolicyBinding'
    expect(cluster?.find('admissionregistration.k8s.io/v1', binding, '', 'staging-actions')).toBeDefined()
    expect(await first.check()).toMatchObject({
      state: 'ready',
      clusterId: made.clusterId,
      holders: [{ id: 'run-7001', holder: 'octocat', branch: 'staging', reason: 'a test' }]
    })

    const version = { revision: 'a'.repeat(40), images: [], run: first.environment.context.run.url, tested: true }
    await first.environment.ledger.update('a deploy', (current) => ({
      ...current,
      apps: { web: { ...version, at: new Date().toISOString() } }
    }))
    const second = await inRun({ run: 7002, actor: 'hubot', files: two })
    expect(await second.provision()).toMatchObject({
      created: false,
      deployedApps: ['web'],
      clusterId: made.clusterId
    })
    expect(second.story).toEqual([])

    expect(await second.teardown()).toMatchObject({ kind: 'kept', heldBy: [{ holder: 'octocat' }] })
    const gone = destroyed(await first.teardown())
    expect(gone.leftovers).toEqual([])
    expect(gone.receipt.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'dns-record',
        'load-balancer',
        'database',
        'cluster',
        'volume',
        'volume-snapshot',
        'vpc',
        'project',
        'tag'
      ])
    )
    expect(gone.receipt.every((entry) => entry.gone !== null || entry.because)).toBe(true)
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(await first.check()).toMatchObject({ state: 'absent', holders: [] })
    expect((await first.environment.ledger.read())?.generation).toBe(1)
  })

  test("production's cluster is not taken for its own, whatever a stack says of it", async () => {
    const production = cloud.digitalocean.account.clusters.all().find(({ name }) => name.startsWith('production'))
    const run = await inRun()
    let opened = 0
    const refused = run.provision({
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables),
        apply: async () => {},
        outputs: async () => ({ cluster_id: { value: production?.id, sensitive: false } })
      }),
      openCluster: async () => {
        opened += 1
        throw new Error('somebody else\u2019s')
      }
    })
    await expect(refused).rejects.toMatchObject({
      reason: 'foreign-environment',
      message: `the output \`cluster_id\` of the stack staging is "${production?.id}", which is no cluster that the stacks of this environment have made`
    })
    expect([production?.name, opened]).toEqual([expect.stringMatching(/^production/), 0])
    expect(cloud.others.disturbed()).toEqual([])
  })

  test("another repository's resources are not touched", async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging', hosts: ['other'] })
    const before = await cloud.digitalocean.account.leftovers()
    const run = await inRun()
    await run.provision()
    destroyed(await run.teardown())
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
  })

  test('a name of ours without our tag stops everything before anything is made', async () => {
    await ask(cloud, 'POST', '/v2/databases', {
      name: 'stg-39u-staging-db',
      engine: 'pg',
      size: 'db-s-1vcpu-1gb',
      region: 'nyc3',
      num_nodes: 1
    })
    const run = await inRun()
    await expect(run.provision()).rejects.toMatchObject({ reason: 'foreign-environment' })
    expect(run.story).toEqual([])
    expect((await run.environment.ledger.read())?.operations).toEqual([])
  })

  test('a failed create gives its claim back and is taken over by the next run', async () => {
    const first = await inRun()
    const failing: Partial<ProvisionDeps> = {
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables),
        apply: async () => {
          await ask(cloud, 'POST', '/v2/vpcs', {
            name: `${variables.identity['name_prefix']}-vpc`,
            region: 'nyc3',
            description: variables.identity['owner_tag']
          })
          throw new Error('the network broke')
        }
      })
    }
    await expect(first.provision(failing)).rejects.toThrow('the network broke')
    expect(await first.check()).toMatchObject({ state: 'orphaned' })
    const gone = destroyed(await (await inRun({ run: 7002 })).teardown())
    expect(gone.receipt.map(({ name }) => name)).toEqual(['stg-39u-staging-vpc', 'staging:4242:staging'])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('a destroy that begins during a create stops it before its next effect', async () => {
    const first = await inRun()
    const overtaken: Partial<ProvisionDeps> = {
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables, first.story),
        init: async () => {
          await first.environment.ledger.update('destroyed meanwhile', (current) => ({
            ...current,
            generation: current.generation + 1
          }))
        }
      })
    }
    await expect(first.provision(overtaken)).rejects.toMatchObject({ reason: 'superseded' })
    expect(first.story).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('a token of another team is refused before anything is asked', async () => {
    const run = await inRun()
    await run.environment.ledger.update('another team', (current) => ({
      ...current,
      teamUuid: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6'
    }))
    await expect(run.provision()).rejects.toMatchObject({ reason: 'wrong-account' })
    await expect(run.teardown()).rejects.toMatchObject({ reason: 'wrong-account' })
    await expect(run.check()).rejects.toMatchObject({ reason: 'wrong-account' })
  })

  test('always destroys what others hold; a protected one is not destroyed at all', async () => {
    const first = await inRun()
    await first.provision()
    const guarded = { '.github/staging.yml': `${files['.github/staging.yml']}protected: [stag*]\n` }
    const second = await inRun({ run: 7002, files: guarded })
    await expect(second.teardown({ policy: 'always' })).rejects.toMatchObject({ reason: 'forbidden' })
    // A pushed commit takes nothing from the list.
    const pushed = await inRun({ run: 7003, isMerged: false })
    await expect(pushed.teardown({ policy: 'always' })).rejects.toMatchObject({ reason: 'forbidden' })
    const third = await inRun({ run: 7004 })
    expect(destroyed(await third.teardown({ policy: 'always' })).leftovers).toEqual([])
  })

  test('keep-for keeps it, for so long', async () => {
    const run = await inRun()
    await run.provision()
    expect(await run.teardown({ keepFor: 1_800_000 })).toMatchObject({ kind: 'kept', heldBy: [{ id: 'run-7001' }] })
    const { expiresAt } = await run.check()
    expect(Date.parse(expiresAt ?? '') - Date.now()).toBeLessThan(1_810_000)
  })

  test('what will not go is named, and the teardown fails', async () => {
    const run = await inRun()
    await run.provision()
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'DELETE',
      path: '/v2/volumes/*',
      times: 10_000,
      when: 'before',
      answer: { status: 409, body: '{"id":"conflict","message":"attached"}' }
    })
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'DELETE',
      path: '/v2/databases/*',
      times: 10_000,
      when: 'before',
      answer: { status: 409, body: '{"id":"conflict","message":"busy"}' }
    })
    const failed = await run.teardown({ deadline: new Deadline(systemClock, 6000) }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ reason: 'leftovers', result: { kind: 'destroyed' } })
    const { leftovers } = (failed as { result: { leftovers: { kind: string }[] } }).result
    expect(leftovers.map(({ kind }) => kind)).toContain('database')
    cloud.kernel.faults.clear()
    expect(destroyed(await (await inRun({ run: 7002 })).teardown()).leftovers).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('a forged journal makes nothing of a neighbour ours: it is named, and stays', async () => {
    await makeEnvironmentByApi(cloud, { prefix: 'stg-1-staging', tag: 'staging:1:staging' })
    const before = await cloud.digitalocean.account.leftovers()
    const run = await inRun()
    await run.environment.ledger.update('forged', (current) => ({
      ...current,
      journal: before
        .filter(({ kind }) => ['cluster', 'database', 'vpc', 'volume', 'load-balancer'].includes(kind))
        .map(({ kind, id, name }) => ({ kind, id, name, by: 'me', at: '2026-11-01T00:00:00Z' }))
    }))
    await expect(run.teardown()).rejects.toMatchObject({ reason: 'leftovers' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
  })

  test('two at once: one creates, the other waits and uses it', async () => {
    const runs = [await inRun({ run: 7001 }), await inRun({ run: 7002 })]
    const results = await Promise.all(runs.map((run) => run.provision()))
    expect(results.map(({ created }) => created).sort()).toEqual([false, true])
    expect(results[0]?.clusterId).toBe(results[1]?.clusterId)
    expect((await runs[0]?.check())?.holders).toHaveLength(2)
  })

  test('the bootstrap fills its placeholders in, and leaves the rest as it is', async () => {
    const run = await inRun()
    const { clusterId } = await run.provision()
    const kubeconfig = await run.environment.digitalocean.clusters.kubeconfig(clusterId, 600)
    const cluster = openCluster(kubeconfig, run.environment.context)
    const settings = await cluster.get({ apiVersion: 'v1', kind: 'ConfigMap', name: 'settings', namespace: 'default' })
    const secret = await cluster.get({ apiVersion: 'v1', kind: 'Secret', name: 'database', namespace: 'staging' })
    cluster.close()
    expect(settings['data']).toEqual({
      repository: `${cloud.github.url}/acme/shop`,
      revision: 'staging',
      host: 'web.staging.example.com',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: not a placeholder of ours
      kept: '${HOME}'
    })
    expect(Object.keys(secret['data'] as object)).toEqual(['DATABASE_URL'])
  })
})

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import type { Environment, Ledger, ProvisionDeps } from '../src/index.ts'
import { apiStack, ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun, type RunOptions } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

const inRun = (options?: RunOptions) => openRun(cloud, options)
const short = () => new Deadline(systemClock, 6000)

/** Terraform, during whose apply something else happens. */
const meanwhile = (work: () => Promise<unknown>): Partial<ProvisionDeps> => ({
  openTerraform: async ({ variables }) => {
    const stack = apiStack(cloud, variables)
    return {
      ...stack,
      apply: async (given) => {
        await work()
        await stack.apply(given)
      }
    }
  }
})

/** The environment as a run sees it, into whose ledger somebody else writes right before the run's own first write. */
function overtaken(environment: Environment, work: (ledger: Ledger) => Promise<unknown>): Environment {
  const { ledger } = environment
  let isFirst = true
  const update: Ledger['update'] = async (message, edit) => {
    if (isFirst) {
      isFirst = false
      await work(ledger)
    }
    return ledger.update(message, edit)
  }
  return { ...environment, ledger: { ...ledger, update } }
}

const now = () => new Date().toISOString()

describe('who holds the environment while it is made', () => {
  test('a teardown that ends during a provision of another run leaves it alone', async () => {
    const first = await inRun()
    await first.provision()
    const second = await inRun({ run: 7002, actor: 'hubot', files: { 'infra/staging/main.tf': '# changed\n' } })
    let ended: unknown
    await second.provision({
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables),
        apply: async () => {
          ended = await first.teardown()
        },
        outputs: async () => ({ cluster_id: { value: (await second.check()).clusterId, sensitive: false } })
      })
    })
    expect(ended).toMatchObject({ kind: 'kept', heldBy: [{ id: 'run-7002', holder: 'hubot' }] })
    expect(await second.check()).toMatchObject({ state: 'ready', holders: [{ id: 'run-7002' }] })
  })

  test('the lease of a provision lasts as long as it may take, and from its end as long as was asked', async () => {
    const run = await inRun()
    let during: string | undefined
    await run.provision(
      meanwhile(async () => {
        during = (await run.check()).expiresAt
      }),
      { leaseDuration: 60_000, deadline: new Deadline(systemClock, 600_000) }
    )
    expect(Date.parse(during ?? '') - Date.now()).toBeGreaterThan(500_000)
    const [lease] = (await run.check()).holders
    expect(Date.parse(lease?.until ?? '') - Date.now()).toBeLessThan(61_000)
  })

  test('a provision that fails holds nothing any more; what its run held before it stays', async () => {
    const failing = meanwhile(async () => {
      throw new Error('the network broke')
    })
    const run = await inRun()
    await expect(run.provision(failing)).rejects.toThrow('the network broke')
    expect((await run.check()).holders).toEqual([])
    await run.provision()
    const again = await inRun({ files: { 'infra/staging/main.tf': '# changed\n' } })
    const broken: Partial<ProvisionDeps> = {
      openTerraform: async () => {
        throw new Error('no terraform here')
      }
    }
    await expect(again.provision(broken)).rejects.toThrow('no terraform here')
    expect((await again.check()).holders).toMatchObject([{ id: 'run-7001' }])
  })

  test('what an apply that failed has left is applied again, also where the stacks of before are wanted again', async () => {
    const run = await inRun()
    const { stackDigest: first } = await run.provision()
    const stack = async () => (await run.environment.ledger.read())?.stack
    const digest = (await stack())?.digest
    const other = await inRun({ run: 7002, files: { 'infra/staging/main.tf': '# changed\n' } })
    const failing = meanwhile(async () => {
      throw new Error('the network broke')
    })
    await expect(other.provision(failing)).rejects.toThrow('the network broke')
    expect(await stack()).toMatchObject({ digest, uncertain: other.environment.context.run.url })
    const restored = await inRun({ run: 7003 })
    let applies = 0
    const unchanged: Partial<ProvisionDeps> = {
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables),
        apply: async () => {
          applies += 1
        },
        outputs: async () => ({ cluster_id: { value: (await run.check()).clusterId, sensitive: false } })
      })
    }
    const again = await restored.provision(unchanged)
    expect(again.stackDigest).toMatch(/^[0-9a-f]{64}$/)
    expect(applies).toBe(1)
    // Tests of the first run can tell that they met something else in between.
    const reused = await (await inRun({ run: 7004 })).provision(unchanged)
    expect([reused.stackDigest === again.stackDigest, again.stackDigest === first]).toEqual([true, false])
    expect(restored.lines.join('\n')).toMatch(
      /taking it over \(nobody knows what is there: its last apply did not end well/
    )
    expect(await stack()).toMatchObject({ digest })
    expect(await stack()).not.toHaveProperty('uncertain')
  })
})

describe('a destroy that takes the provision of its own run for dead', () => {
  test('is green too early: what was made after it is written down, and goes with the next reaper', async () => {
    const run = await inRun()
    const lost = meanwhile(async () => {
      const finalize = await inRun()
      expect(destroyed(await finalize.teardown()).leftovers).toEqual([])
      await ask(cloud, 'POST', '/v2/tags', { name: 'staging:4242:staging' })
    })
    await expect(run.provision(lost)).rejects.toMatchObject({ reason: 'superseded' })
    expect((await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)).toContain('record')
    expect(run.lines.join('\n')).toMatch(
      /what this run made after staging was destroyed is left to staging-reaper: .*cluster stg-39u-staging-cluster/
    )
    const reaper = await inRun({ run: 7090 })
    expect((await reaper.reap()).results).toMatchObject([{ kind: 'destroyed', leftovers: [] }])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
  })
})

describe('two at the same moment', () => {
  const operation = (kind: 'provision' | 'teardown', run: number) => ({
    id: `${kind}-${run}-1`,
    kind,
    run: { id: run, attempt: 1, url: `runs/${run}` },
    actor: 'hubot',
    since: now()
  })

  test('a teardown that another one overtakes waits for it instead of taking it for dead', async () => {
    const run = await inRun()
    const environment = overtaken(run.environment, (ledger) =>
      ledger.update('another teardown', (current) => ({
        ...current,
        generation: 1,
        operations: [operation('teardown', 7009)]
      }))
    )
    await expect(run.teardown({ environment, deadline: short() })).rejects.toMatchObject({
      reason: 'environment-busy'
    })
    expect(await run.environment.ledger.read()).toMatchObject({
      generation: 1,
      operations: [{ id: 'teardown-7009-1' }]
    })
  })

  test('a claim that was refused by the server does not count when the next look finds the environment busy', async () => {
    const run = await inRun()
    const other = await inRun({ run: 7002 })
    const { ledger } = run.environment
    // The edit is asked twice: once for a write that is refused, once for the document that somebody else has written.
    const update: Ledger['update'] = async (message, edit) => {
      edit(await other.environment.ledger.update('nothing', () => undefined))
      await other.environment.ledger.update('another teardown', (current) => ({
        ...current,
        operations: [operation('teardown', 7009)]
      }))
      return ledger.update(message, edit)
    }
    const environment = { ...run.environment, ledger: { ...ledger, update } }
    await expect(run.teardown({ environment, deadline: short() })).rejects.toMatchObject({
      reason: 'environment-busy'
    })
    expect(await ledger.read()).toMatchObject({ generation: 0 })
  })

  test('a provision that began at the same moment is waited for, even by always', async () => {
    const run = await inRun()
    const environment = overtaken(run.environment, (ledger) =>
      ledger.update('a provision', (current) => ({ ...current, operations: [operation('provision', 7009)] }))
    )
    await expect(run.teardown({ environment, policy: 'always', deadline: short() })).rejects.toMatchObject({
      reason: 'environment-busy',
      message: expect.stringContaining('provision by hubot to stop')
    })
  })

  test('a lease taken between the start of a destroy and its claim goes with the environment', async () => {
    const run = await inRun()
    await run.provision()
    const environment = overtaken(run.environment, async (ledger) => {
      await new Promise((resolve) => setTimeout(resolve, 20))
      return ledger.update('a lease', (current) => ({
        ...current,
        leases: [
          ...current.leases,
          {
            id: 'run-7009',
            holder: 'hubot',
            run: 'runs/7009',
            branch: 'staging',
            reason: '',
            since: now(),
            until: new Date(Date.now() + 3_600_000).toISOString()
          }
        ]
      }))
    })
    destroyed(await run.teardown({ environment, policy: 'always' }))
    expect(await run.environment.ledger.read()).toMatchObject({ leases: [], operations: [] })
  })
})

describe('the end of a failed run', () => {
  test('what is to be kept is kept, also where the policy is to destroy always', async () => {
    const run = await inRun()
    await run.provision()
    expect(await run.teardown({ policy: 'always', keepFor: 1_800_000 })).toMatchObject({
      kind: 'kept',
      heldBy: [{ id: 'run-7001' }]
    })
    destroyed(await run.teardown({ policy: 'always', keepFor: 0 }))
  })

  test('what another run has deployed over is not kept: it is not there to be looked at', async () => {
    const run = await inRun()
    await run.provision()
    const newer = await inRun({ run: 7002 })
    await newer.provision()
    const version = { revision: 'a'.repeat(40), images: [], run: newer.environment.context.run.url, tested: false }
    await newer.environment.ledger.update('a deploy', (current) => ({
      ...current,
      apps: { web: { ...version, at: new Date(Date.now() + 1).toISOString() } }
    }))
    const kept = await run.teardown({ keepFor: 1_800_000 })
    expect(kept).toMatchObject({ kind: 'kept', heldBy: [{ id: 'run-7002' }] })
    expect(kept.kind === 'kept' && kept.heldBy).toHaveLength(1)
  })

  test('nothing is kept where nothing was made', async () => {
    const run = await inRun()
    expect(destroyed(await run.teardown({ keepFor: 1_800_000 })).receipt).toEqual([])
    expect(await run.check()).toMatchObject({ state: 'absent', holders: [] })
  })
})

describe('the account', () => {
  const pinTo = (run: { environment: Environment }, teamUuid: string) =>
    run.environment.ledger.update('a team', (current) => ({ ...current, teamUuid }))

  test('a teardown with a token of another one changes nothing at all', async () => {
    const run = await inRun()
    await pinTo(run, 'another-team')
    const before = await run.environment.ledger.read()
    await expect(run.teardown()).rejects.toMatchObject({ reason: 'wrong-account' })
    expect(await run.environment.ledger.read()).toEqual(before)
  })

  test('an environment that is gone may be made in another one', async () => {
    const run = await inRun()
    await run.provision()
    destroyed(await run.teardown())
    expect(await run.environment.ledger.read()).toMatchObject({ teamUuid: null, generation: 1 })
  })
})

describe('an environment that is there', () => {
  test('gets the token that Argo CD reads the repository with, also when it was changed', async () => {
    const first = await inRun()
    const { clusterId } = await first.provision({}, { repositoryToken: 'the-first-token' })
    const second = await inRun({ run: 7002 })
    expect(await second.provision({}, { repositoryToken: 'the-second-token' })).toMatchObject({ created: false })
    const kubeconfig = await second.environment.digitalocean.clusters.kubeconfig(clusterId, 600)
    const cluster = openCluster(kubeconfig, second.environment.context)
    const ref = { apiVersion: 'v1', kind: 'Secret', name: 'staging-repository', namespace: 'argocd' }
    const { data } = await cluster.get(ref)
    cluster.close()
    expect(data).toMatchObject({ password: Buffer.from('the-second-token').toString('base64') })
  })

  test('is not degraded for ever by what its stack does not want any more', async () => {
    const first = await inRun()
    const { clusterId } = await first.provision()
    const { databases } = first.environment.digitalocean
    const database = (await databases.list()).find(({ name }) => name === 'stg-39u-staging-db')
    await databases.delete(database?.id ?? '')
    expect(await first.check()).toMatchObject({ state: 'degraded' })
    const second = await inRun({ run: 7002, files: { 'infra/staging/main.tf': '# without a database\n' } })
    await second.provision({
      openTerraform: async ({ variables }) => ({
        ...apiStack(cloud, variables),
        apply: async () => {},
        outputs: async () => ({ cluster_id: { value: clusterId, sensitive: false } })
      })
    })
    expect(await second.check()).toMatchObject({ state: 'ready' })
  })

  test('is asked at its address before any resolver hears of its names', async () => {
    const run = await inRun()
    const asked: string[] = []
    let answers = 0
    await run.provision({
      reach: async ({ host, address }) => {
        asked.push(`${host} at ${address}`)
        answers += 1
        return answers === 1
          ? { kind: 'failed', code: 'ECONNREFUSED', message: 'connection refused' }
          : { kind: 'http', status: 404, location: undefined }
      },
      fetch: async (url) => {
        asked.push(String(url))
        return new Response('no app yet', { status: 404 })
      }
    })
    const { ip } =
      (await run.environment.digitalocean.loadBalancers.list()).find(({ name }) => name === 'stg-39u-staging-lb') ?? {}
    const there = `web.staging.example.com at ${ip}`
    expect(asked).toEqual([there, there, 'https://web.staging.example.com/'])
  })
})

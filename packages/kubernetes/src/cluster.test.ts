import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ApiError, Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { makeKernel } from '../../sandbox/src/kernel/index.ts'
import { type Clusters, type EmulatedCluster, startClusters } from '../../sandbox/src/kubernetes/index.ts'
import { makeAuthority } from '../../sandbox/src/names/index.ts'
import { type Cluster, deploymentReadiness, openCluster, podReadiness, type WatchEvent } from './index.ts'

const kernel = makeKernel({ timeScale: 20 })
const warnings: string[] = []
let clusters: Clusters
let emulated: EmulatedCluster
let cluster: Cluster

beforeAll(async () => {
  clusters = await startClusters({ kernel, ca: await makeAuthority() })
  emulated = await clusters.open({ id: 'c', name: 'c', nodes: ['n1', 'n2'] })
  const log = { ...silentLogger, warning: (message: string) => void warnings.push(message) }
  cluster = openCluster(await emulated.kubeconfig(), { clock: systemClock, log })
})
afterAll(async () => {
  cluster.close()
  await clusters.close()
})

const configMap = (name: string, data: Record<string, string>) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'default' },
  data
})
const ref = (name: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', namespace: 'default', name })

/** Its pauses are over at once. */
function hurried() {
  let slept = 0
  return {
    ...systemClock,
    monotonic: () => systemClock.monotonic() + slept,
    sleep: async (milliseconds: number) => {
      slept += milliseconds
    }
  }
}

describe('a cluster', () => {
  test('is ready when all its nodes are', async () => {
    await cluster.waitReady({ deadline: new Deadline(systemClock, 2000), nodes: 2 })
    await expect(cluster.waitReady({ deadline: new Deadline(systemClock, 300), nodes: 3 })).rejects.toThrow(
      '2 of 3 nodes Ready'
    )
  })

  test('applies, and takes back what it no longer says', async () => {
    await cluster.apply(configMap('a', { x: '1', y: '1' }))
    await cluster.patch(ref('a'), { kind: 'merge', value: { data: { z: 'other' } } })
    const applied = await cluster.apply(configMap('a', { x: '2' }))
    expect(applied['data']).toEqual({ x: '2', z: 'other' })
    expect((await cluster.apply(configMap('a', { x: '2' }))).metadata.resourceVersion).toBe(
      applied.metadata.resourceVersion
    )
  })

  test('replaces all of an object, no matter who writes it at the same time', async () => {
    const replaced = await Promise.all(['1', '2', '3'].map((x) => cluster.replace(configMap('whole', { x }))))
    expect(new Set(replaced.map(({ metadata }) => metadata.resourceVersion)).size).toBe(3)
    await cluster.patch(ref('whole'), { kind: 'merge', value: { data: { z: 'other' } } })
    expect((await cluster.replace(configMap('whole', { x: '4' })))['data']).toEqual({ x: '4' })
    expect((await cluster.get(ref('whole')))['data']).toEqual({ x: '4' })
  })

  test('the page of a proxy says of nothing that it is not there', async () => {
    await cluster.apply(configMap('behind', { x: '1' }))
    const path = '/api/v1/namespaces/:namespace/configmaps/:name'
    const body = '<!DOCTYPE html><title>Sign in</title>'
    const strike = (times: number) =>
      kernel.faults.add({ service: 'kubernetes', path, when: 'before', times, answer: { status: 404, body } })
    strike(1)
    expect((await cluster.find(ref('behind')))?.['data']).toEqual({ x: '1' })
    strike(Number.POSITIVE_INFINITY)
    const hasty = openCluster(await emulated.kubeconfig(), { clock: hurried(), log: silentLogger })
    try {
      await expect(hasty.find(ref('behind'))).rejects.toMatchObject({
        reason: 'service-error',
        message: expect.stringContaining('what came in its place is a page of HTML')
      })
    } finally {
      kernel.faults.clear()
      hasty.close()
    }
  })

  test.each([
    ['nothing', '{}'],
    ['null', 'null'],
    ['a list without items', '{"kind":"ConfigMapList","apiVersion":"v1","metadata":{"resourceVersion":"7"}}'],
    ['half of a list', '{"kind":"ConfigMapList","items":[']
  ])('an answer that holds %s says of nothing that it is not there', async (_, body) => {
    await cluster.apply(configMap('hollow', { x: '1' }))
    const path = '/api/v1/namespaces/default/configmaps'
    const query = { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'default' }
    const fault = { service: 'kubernetes', method: 'GET', path, when: 'before', answer: { status: 200, body } } as const
    const hasty = openCluster(await emulated.kubeconfig(), { clock: hurried(), log: silentLogger })
    try {
      kernel.faults.add({ ...fault, times: Number.POSITIVE_INFINITY })
      await expect(hasty.list(query)).rejects.toMatchObject({
        reason: 'service-error',
        message: expect.stringContaining('what came in its place is no ')
      })
      kernel.faults.clear()
      const empty = '{"kind":"ConfigMapList","apiVersion":"v1","metadata":{"resourceVersion":"7"},"items":null}'
      kernel.faults.add({ ...fault, answer: { status: 200, body: empty } })
      expect(await hasty.list(query)).toEqual({ objects: [], resourceVersion: '7' })
    } finally {
      kernel.faults.clear()
      hasty.close()
    }
  })

  test('says whom it takes us for', async () => {
    expect(await cluster.whoAmI()).toMatchObject({ groups: expect.arrayContaining(['system:authenticated']) })
  })

  test('waits for a kind that is not served yet', async () => {
    const definition = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'things.example.com' },
      spec: {
        group: 'example.com',
        scope: 'Namespaced',
        names: { kind: 'Thing', plural: 'things' },
        versions: [{ name: 'v1', served: true, storage: true }]
      }
    }
    const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 't', namespace: 'default' } }
    const [, made] = await Promise.all([
      systemClock.sleep(300).then(() => cluster.apply(definition)),
      cluster.apply(thing)
    ])
    expect(made.metadata.name).toBe('t')
  })

  test('find, get and delete know what is not there', async () => {
    expect(await cluster.find(ref('nope'))).toBeUndefined()
    expect(await cluster.find({ apiVersion: 'no.such/v1', kind: 'Nope', name: 'x' })).toBeUndefined()
    await cluster.delete(ref('nope'))
    await expect(cluster.get(ref('nope'))).rejects.toMatchObject({
      status: 404,
      reason: 'not-found',
      service: 'Kubernetes'
    })
  })

  test('a patch of an older version is a conflict', async () => {
    const value = { metadata: { resourceVersion: '1' }, data: { x: '3' } }
    await expect(cluster.patch(ref('a'), { kind: 'merge', value })).rejects.toMatchObject({ status: 409 })
  })

  test('an unknown field is told as a warning', async () => {
    const deployment = {
      selector: { matchLabels: { app: 'w' } },
      template: { metadata: { labels: { app: 'w' } }, spec: { containers: [{ name: 'w', image: 'w:1' }] } },
      repliccas: 2
    }
    await cluster.apply({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'w', namespace: 'default' },
      spec: deployment
    })
    expect(warnings.join()).toContain('unknown field "spec.repliccas"')
  })

  test('a bad token and a lacking right are told apart', async () => {
    const open = async (token: string) =>
      openCluster(await emulated.kubeconfig(token), { clock: systemClock, log: silentLogger })
    const reasons = await Promise.all(
      ['bad', emulated.tokenWith('reader', [{ groups: [''], resources: ['secrets'], verbs: ['get'] }])].map(
        async (token) => (await open(token)).get(ref('a')).catch((error: ApiError) => error.reason)
      )
    )
    expect(reasons).toEqual(['unauthorized', 'forbidden'])
  })

  test('asks again when the server is not well', async () => {
    kernel.faults.add({
      service: 'kubernetes',
      method: 'GET',
      path: '/api/v1/namespaces/default/configmaps/a',
      times: 2,
      when: 'before',
      answer: { status: 503 }
    })
    expect((await cluster.get(ref('a'))).metadata.name).toBe('a')
    kernel.faults.add({
      service: 'kubernetes',
      method: 'GET',
      path: '/api/v1/namespaces/default/configmaps/a',
      when: 'before',
      answer: 'reset'
    })
    expect((await cluster.get(ref('a'))).metadata.name).toBe('a')
  })

  test('a watch goes on after its events have expired', async () => {
    const stop = new AbortController()
    const seen: WatchEvent[] = []
    const watching = (async () => {
      for await (const event of cluster.watch(
        { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'default', fieldSelector: 'metadata.name=w' },
        stop.signal
      ))
        seen.push(event)
    })().catch(() => {})
    const until = async (done: () => boolean) => {
      for (let look = 0; look < 100 && !done(); look += 1) await systemClock.sleep(50)
      expect(done()).toBe(true)
    }
    await until(() => seen.length === 1)
    await cluster.apply(configMap('w', { x: '1' }))
    await until(() => seen.length === 2)
    // The next connection finds that what it has is too old.
    kernel.faults.add({
      service: 'kubernetes',
      method: 'GET',
      path: '/api/v1/namespaces/default/configmaps',
      when: 'before',
      answer: { status: 200, body: '{"type":"ERROR","object":{"kind":"Status","code":410,"reason":"Expired"}}\n' }
    })
    emulated.cutWatches()
    await until(() => seen.length === 3)
    // A line of which only half came, as when the connection breaks: it is taken up again.
    kernel.faults.add({
      service: 'kubernetes',
      method: 'GET',
      path: '/api/v1/namespaces/default/configmaps',
      when: 'before',
      answer: { status: 200, body: '{"type":"MODIFIED","obj\n' }
    })
    emulated.cutWatches()
    await cluster.delete(ref('w'))
    await until(() => seen.length === 4)
    stop.abort()
    await watching
    expect(seen.map(({ kind }) => kind)).toEqual(['listed', 'changed', 'listed', 'deleted'])
  })
})

describe('readiness', () => {
  const deployment = (status: object) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'd', generation: 2 },
    spec: { replicas: 1 },
    status
  })
  test.each([
    [
      'the status of an older generation',
      { observedGeneration: 1, replicas: 1, updatedReplicas: 1, availableReplicas: 1 },
      'waiting'
    ],
    ['old pods', { observedGeneration: 2, replicas: 2, updatedReplicas: 1, availableReplicas: 2 }, 'waiting'],
    ['all there', { observedGeneration: 2, replicas: 1, updatedReplicas: 1, availableReplicas: 1 }, 'ready'],
    [
      'past its deadline',
      { observedGeneration: 2, conditions: [{ type: 'Progressing', reason: 'ProgressDeadlineExceeded' }] },
      'failed'
    ]
  ])('of a Deployment: %s', (_, status, kind) => {
    expect(deploymentReadiness(deployment(status)).kind).toBe(kind)
  })

  test.each([
    ['ErrImagePull', 0, 'waiting'],
    ['ImagePullBackOff', 0, 'failed'],
    ['CrashLoopBackOff', 2, 'waiting'],
    ['CrashLoopBackOff', 5, 'failed']
  ])('of a pod: %s after %d restarts', (reason, restartCount, kind) => {
    const status = {
      phase: 'Pending',
      containerStatuses: [{ name: 'c', restartCount, state: { waiting: { reason } } }]
    }
    expect(podReadiness({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' }, status }).kind).toBe(kind)
  })
})

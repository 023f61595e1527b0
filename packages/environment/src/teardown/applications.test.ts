import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { type Cluster, openCluster } from '@staging-actions/kubernetes'
import { makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { type Clusters, type EmulatedCluster, startClusters } from '../../../sandbox/src/kubernetes/index.ts'
import { makeAuthority } from '../../../sandbox/src/names/index.ts'
import type { Resource } from '../inventory/resource.ts'
import { deleteApplications } from './applications.ts'

const apiVersion = 'argoproj.io/v1alpha1'
const cascade = 'resources-finalizer.argocd.argoproj.io'
const own = { server: 'https://kubernetes.default.svc', namespace: 'demo' }
const other = { server: 'https://production.example.com', namespace: 'demo' }

let clusters: Clusters
let emulated: EmulatedCluster
let cluster: Cluster
beforeAll(async () => {
  clusters = await startClusters({ kernel: makeKernel({ timeScale: 20 }), ca: await makeAuthority() })
  emulated = await clusters.open({ id: 'c', name: 'c' })
  emulated.argocd.install()
  // Nobody carries finalizers out: an Application that has one stays, and shows what it was told to delete.
  emulated.argocd.pause()
  cluster = openCluster(await emulated.kubeconfig(), { clock: systemClock, log: silentLogger })
})
afterAll(async () => {
  cluster.close()
  await clusters.close()
})

const application = (name: string, destination: Readonly<Record<string, string>>, finalizers: readonly string[] = []) =>
  emulated.create({
    apiVersion,
    kind: 'Application',
    metadata: {
      name,
      namespace: 'argocd',
      finalizers: [...finalizers],
      ownerReferences: [{ apiVersion, kind: 'ApplicationSet', name: 'everywhere', uid: setId }]
    },
    spec: { project: 'default', source: { repoURL: 'https://example.com/x.git', path: '.' }, destination }
  })
let setId = ''

describe('the Applications of an environment that goes', () => {
  test('take along what they deployed here, and nothing in another cluster', async () => {
    const set = emulated.create({
      apiVersion,
      kind: 'ApplicationSet',
      metadata: { name: 'everywhere', namespace: 'argocd' },
      spec: { generators: [{ clusters: {} }], template: {} }
    })
    setId = String(set.metadata.uid)
    application('here', own)
    application('here-by-name', { name: 'in-cluster', namespace: 'demo' })
    application('elsewhere', other)
    application('elsewhere-cascading', other, [cascade, `${cascade}/background`])
    application('elsewhere-by-name', { name: 'production', namespace: 'demo' }, [cascade])
    const deadline = new Deadline(systemClock, 3000)
    await deleteApplications(cluster, { clock: systemClock, log: silentLogger, deadline, ours: [] })

    const { objects } = await cluster.list({ apiVersion, kind: 'Application', namespace: 'argocd' })
    expect(objects.map(({ metadata }) => [metadata.name, metadata['finalizers']])).toEqual([
      ['here', [cascade]],
      ['here-by-name', [cascade]]
    ])
    expect(objects.every(({ metadata }) => metadata.deletionTimestamp)).toBe(true)
    // What would make them again, with the finalizers of its template.
    expect(emulated.find(apiVersion, 'ApplicationSet', 'argocd', 'everywhere')).toBeUndefined()
  })

  test('take nothing along in the cloud that is not proven to be ours', async () => {
    const ours: readonly Resource[] = [
      { kind: 'load-balancer', id: 'ours', name: 'a', proof: 'cluster' },
      { kind: 'volume', id: 'ours', name: 'pvc', proof: 'cluster' }
    ]
    const service = (name: string, annotations: Readonly<Record<string, string>>) =>
      emulated.create({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, namespace: 'default', annotations: { ...annotations } },
        spec: { type: 'LoadBalancer', ports: [{ port: 80 }] }
      })
    const volume = (name: string, volumeHandle: string) =>
      emulated.create({
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name },
        spec: {
          accessModes: ['ReadWriteOnce'],
          capacity: { storage: '1Gi' },
          persistentVolumeReclaimPolicy: 'Delete',
          csi: { driver: 'dobs.csi.digitalocean.com', volumeHandle }
        }
      })
    const id = 'kubernetes.digitalocean.com/load-balancer-id'
    service('ours', { [id]: 'ours' })
    service('copied', { [id]: 'production' })
    service('by-name', { 'service.beta.kubernetes.io/do-loadbalancer-name': 'production-lb' })
    volume('ours', 'ours')
    volume('moved', 'production')
    application('last', own)
    const deadline = new Deadline(systemClock, 3000)
    await deleteApplications(cluster, { clock: systemClock, log: silentLogger, deadline, ours })

    const disowned = (name: string) =>
      emulated.find('v1', 'Service', 'default', name)?.metadata.annotations?.[
        'service.kubernetes.io/do-loadbalancer-disown'
      ]
    expect(['ours', 'copied', 'by-name'].map(disowned)).toEqual([undefined, 'true', 'true'])
    const policies = ['ours', 'moved'].map((name) => emulated.find('v1', 'PersistentVolume', '', name)?.['spec'])
    expect(policies).toMatchObject([
      { persistentVolumeReclaimPolicy: 'Delete' },
      { persistentVolumeReclaimPolicy: 'Retain' }
    ])
  })

  test('stay where what they lead to cannot be seen: they go with the cluster, whose end runs no controller', async () => {
    emulated.argocd.install()
    application('blind', own)
    const blind: Cluster = {
      ...cluster,
      list: (query) =>
        query.kind === 'PersistentVolume' ? Promise.reject(new Error('no answer')) : cluster.list(query)
    }
    const deadline = new Deadline(systemClock, 3000)
    await deleteApplications(blind, { clock: systemClock, log: silentLogger, deadline, ours: [] })
    expect(emulated.find(apiVersion, 'Application', 'argocd', 'blind')?.metadata.deletionTimestamp).toBeUndefined()
  })
})

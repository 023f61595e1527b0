import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock, toStagingError } from '@staging-actions/base'
import { type Cluster, type KubernetesObject, openCluster } from '@staging-actions/kubernetes'
import { makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { type Clusters, type EmulatedCluster, startClusters } from '../../../sandbox/src/kubernetes/index.ts'
import { makeAuthority } from '../../../sandbox/src/names/index.ts'
import { guardCluster } from './guard-cluster.ts'

const everything = [{ groups: ['*'], resources: ['*'], verbs: ['*'] }]
const id = 'kubernetes.digitalocean.com/load-balancer-id'
const balancer = 'service.beta.kubernetes.io/do-loadbalancer-'
const dns = 'external-dns.alpha.kubernetes.io/hostname'

let clusters: Clusters
let emulated: EmulatedCluster
const opened: Cluster[] = []
/** Who asks: Argo CD, DigitalOcean's controllers, a person with a kubeconfig. */
let as: Record<'argocd' | 'controller' | 'person' | 'driver', Cluster>
beforeAll(async () => {
  clusters = await startClusters({ kernel: makeKernel({ timeScale: 20 }), ca: await makeAuthority() })
  emulated = await clusters.open({ id: 'c', name: 'c' })
  const open = async (user: string) => {
    const kubeconfig = await emulated.kubeconfig(emulated.tokenWith(user, everything))
    const cluster = openCluster(kubeconfig, { clock: systemClock, log: silentLogger })
    opened.push(cluster)
    return cluster
  }
  as = {
    argocd: await open('system:serviceaccount:argocd:argocd-application-controller'),
    controller: await open('cloud-controller-manager'),
    person: await open('admin'),
    driver: await open('system:serviceaccount:kube-system:csi-do-controller-sa')
  }
  const options = { names: { prefix: 'stg-39u-staging' }, bounds: ['staging.example.com', 'example.org'] }
  const deps = { clock: systemClock, log: silentLogger, deadline: new Deadline(systemClock, 20_000) }
  await guardCluster(as.person, options, deps)
})
afterAll(async () => {
  for (const cluster of opened) cluster.close()
  await clusters.close()
})

const service = (annotations?: Readonly<Record<string, string>>, name = 'web'): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace: 'default', ...(annotations && { annotations }) },
  spec: { type: 'LoadBalancer', ports: [{ port: 80 }] }
})
const volume = (driver: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'PersistentVolume',
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'], capacity: { storage: '1Gi' }, csi: { driver, volumeHandle: 'production' } }
})
const ingress = (annotations: Readonly<Record<string, string>>): KubernetesObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'web', namespace: 'default', annotations },
  spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } }
})
const named = { [`${balancer}certificate-name`]: 'wildcard' }

describe('what the cluster refuses to be told', () => {
  test.each<[string, keyof typeof as, KubernetesObject, RegExp | undefined]>([
    ['a Service as any other', 'argocd', service(), undefined],
    ['with annotations as any other', 'argocd', service({ [`${balancer}protocol`]: 'http' }), undefined],
    ["a Service with production's load balancer", 'argocd', service({ [id]: 'p' }), /load-balancer-id \(p\) names/],
    ['the same by a person', 'person', service({ [id]: 'p' }), /Leave the annotation out/],
    ['a name that could be taken', 'argocd', service({ [`${balancer}name`]: 'production-lb' }), /stg-39u-staging-/],
    ['a name of ours', 'argocd', service({ [`${balancer}name`]: 'stg-39u-staging-web' }), undefined],
    ['a certificate that may make records', 'argocd', service(named), /disable-lets-encrypt-dns-records: "true"/],
    [
      'a certificate that may not',
      'argocd',
      service({ ...named, [`${balancer}disable-lets-encrypt-dns-records`]: 'true' }),
      undefined
    ],
    [
      'a host of production',
      'argocd',
      service({ [dns]: 'www.example.com' }),
      /www\.example\.com.*environment\.domains/
    ],
    ['one host too many', 'argocd', ingress({ [dns]: 'a.staging.example.com, www.example.com' }), /outside of/],
    ['a host that only ends alike', 'argocd', ingress({ [dns]: 'my-example.org' }), /outside of/],
    ['hosts of ours', 'argocd', ingress({ [dns]: 'a.staging.example.com, example.org' }), undefined],
    ["production's volume", 'argocd', volume('dobs.csi.digitalocean.com'), /the volume production/],
    ['the same by its driver', 'driver', volume('dobs.csi.digitalocean.com'), undefined],
    ["another driver's volume", 'argocd', volume('nfs.csi.k8s.io'), undefined]
  ])('%s (%s)', async (_, who, object, because) => {
    const refusal = await as[who].refusal(object)
    if (because) expect(refusal).toMatch(because)
    else expect(refusal).toBeUndefined()
  })

  test('the id is written by the controller alone, and what it wrote stays', async () => {
    await as.argocd.apply(service(undefined, 'made'))
    const ref = { apiVersion: 'v1', kind: 'Service', namespace: 'default', name: 'made' }
    const write = (by: Cluster, value: string) =>
      by.patch(ref, { kind: 'merge', value: { metadata: { annotations: { [id]: value } } } }).then(
        () => 'written',
        (error) => toStagingError(error).message
      )
    expect(await write(as.argocd, 'production')).toMatch(/names a load balancer that this Service did not get here/)
    expect(await write(as.controller, 'its-own')).toBe('written')
    // As Argo CD does when something else of the Service changes.
    await as.argocd.apply({ ...service(undefined, 'made'), spec: { ports: [{ port: 81 }] } })
    expect(await write(as.argocd, 'its-own')).toBe('written')
    expect(await write(as.argocd, 'production')).toMatch(/Leave the annotation out/)
  })

  test('what was there before the guard was is not kept from its controller', async () => {
    const ref = { apiVersion: 'admissionregistration.k8s.io/v1', kind: 'ValidatingAdmissionPolicyBinding' }
    await as.person.delete({ ...ref, name: 'staging-actions' })
    const old = { [`${balancer}name`]: 'production-lb' }
    await as.argocd.apply(service(old, 'old'))
    const options = { names: { prefix: 'stg-39u-staging' }, bounds: [] }
    const deps = { clock: systemClock, log: silentLogger, deadline: new Deadline(systemClock, 20_000) }
    await guardCluster(as.person, options, deps)
    await as.controller.patch(
      { apiVersion: 'v1', kind: 'Service', namespace: 'default', name: 'old' },
      { kind: 'merge', value: { metadata: { annotations: { [id]: 'production' } } } }
    )
  })

  test('a cluster that does not refuse is no place to deploy to', async () => {
    const deaf: Cluster = { ...as.person, refusal: async () => undefined }
    const deps = { clock: systemClock, log: silentLogger, deadline: new Deadline(systemClock, 300) }
    await expect(guardCluster(deaf, { names: { prefix: 'x' }, bounds: [] }, deps)).rejects.toThrow(
      /it takes a Service that names a load balancer/
    )
  })
})

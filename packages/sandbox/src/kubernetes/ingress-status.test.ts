import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { silentLogger, systemClock } from '@staging-actions/base'
import { items, openCluster } from '@staging-actions/kubernetes'
import { makeKernel } from '../kernel/index.ts'
import { makeAuthority } from '../names/index.ts'
import { installTraefik } from '../testing/install-traefik.ts'
import { type Clusters, type EmulatedCluster, startClusters } from './index.ts'
import { at, listAt } from './json.ts'

const address = '203.0.113.9'
const flag = /^.*ingressendpoint\.ip=.*\n/m
let directory: string
let clusters: Clusters
let cluster: EmulatedCluster

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'ingress-'))
  clusters = await startClusters({
    kernel: makeKernel({ timeScale: 50 }),
    ca: await makeAuthority({ directory }),
    loadBalancer: () => Promise.resolve('203.0.113.77')
  })
  cluster = await clusters.open({ id: 'c', name: 'c', nodes: ['node-1', 'node-2'] })
})
afterEach(async () => {
  await clusters.close()
  await rm(directory, { recursive: true, force: true })
})

function addIngress(name: string, spec: Readonly<Record<string, unknown>> = {}): void {
  cluster.create({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name, namespace: 'default' },
    spec
  })
}

function addressesOf(name: string): unknown[] {
  const ingress = cluster.find('networking.k8s.io/v1', 'Ingress', 'default', name)
  return listAt(ingress, 'status', 'loadBalancer', 'ingress')
}

/** Until the controller has had its say: an Ingress of its own class that it certainly serves, or both its pods for a while. */
async function settled(ready: () => boolean): Promise<void> {
  for (let look = 0; look < 200 && !ready(); look += 1) await sleep(25)
  expect(ready()).toBe(true)
}

const traefikRuns = () =>
  at(cluster.find('apps/v1', 'Deployment', 'ingress', 'traefik'), 'status', 'availableReplicas') === 2

describe('an Ingress gets an address', () => {
  test('from the Traefik of infra/bootstrap: its classes, and without a class; not one of another controller', async () => {
    await installTraefik(cluster, address)
    addIngress('alias', { ingressClassName: 'nginx' })
    addIngress('plain')
    addIngress('foreign', { ingressClassName: 'haproxy' })
    await settled(() => addressesOf('alias').length > 0 && addressesOf('plain').length > 0)
    expect([addressesOf('alias'), addressesOf('plain')]).toEqual([[{ ip: address }], [{ ip: address }]])
    expect(addressesOf('foreign')).toEqual([])
  })

  test.each<[string, (text: string) => string]>([
    ['no flag says which', (text) => text.replace(flag, '')],
    ['it may not write it', (text) => text.replace('ingresses/status', 'ingresses/other')],
    ['it cannot list what it watches', (text) => text.replace('endpointslices', 'endpoints')],
    ['the placeholder was not filled', (text) => text.replace(`\${load_balancer_ip}`, `\${another}`)],
    [
      'the Service that it copies from is not there',
      (text) => text.replace('ingressendpoint.ip=', 'ingressendpoint.publishedservice=')
    ]
  ])('and none when %s', async (_, change) => {
    await installTraefik(cluster, address, change)
    addIngress('web', { ingressClassName: 'traefik' })
    await settled(traefikRuns)
    // Ten seconds of the cluster's time.
    await sleep(200)
    expect(addressesOf('web')).toEqual([])
  })

  test('and none from a Traefik that was rolled out again without the flag', async () => {
    await installTraefik(cluster, address)
    await settled(traefikRuns)
    const opened = openCluster(await cluster.kubeconfig(), { clock: systemClock, log: silentLogger })
    const traefik = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'traefik', namespace: 'ingress' }
    const [container] = items(await opened.get(traefik), 'spec', 'template', 'spec', 'containers')
    const index = items(container, 'args').findIndex((arg) => String(arg).includes('ingressendpoint'))
    const path = `/spec/template/spec/containers/0/args/${index}`
    await opened.patch(traefik, { kind: 'json', operations: [{ op: 'remove', path }] })
    opened.close()
    // A minute of the cluster's time, in which its rollout is long over.
    await sleep(1200)
    await settled(traefikRuns)
    addIngress('web', { ingressClassName: 'traefik' })
    await sleep(300)
    expect(addressesOf('web')).toEqual([])
  })

  test('of each node, past the load balancer, when Traefik is to copy from a NodePort Service', async () => {
    await installTraefik(cluster, address, (text) =>
      text.replace(`ingressendpoint.ip=\${load_balancer_ip}`, 'ingressendpoint.publishedservice=ingress/traefik')
    )
    addIngress('web', { ingressClassName: 'traefik' })
    await settled(() => addressesOf('web').length > 0)
    const ports = [{ port: 30_080, protocol: 'TCP' }]
    expect(addressesOf('web')).toEqual([
      { ip: '198.51.100.2', ports },
      { ip: '198.51.100.3', ports }
    ])
  })

  test('from any other controller: that of the LoadBalancer in front of its pods', async () => {
    cluster.create({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'haproxy', annotations: { 'ingressclass.kubernetes.io/is-default-class': 'true' } },
      spec: { controller: 'haproxy.org/ingress-controller' }
    })
    const labels = { app: 'haproxy' }
    cluster.create({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'haproxy', namespace: 'default' },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'haproxy', image: 'haproxytech/ingress:3' }] } }
      }
    })
    addIngress('web')
    cluster.create({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'haproxy', namespace: 'default' },
      spec: { type: 'LoadBalancer', selector: labels, ports: [{ port: 80 }] }
    })
    await settled(() => addressesOf('web').length > 0)
    expect(addressesOf('web')).toEqual([{ ip: '203.0.113.77' }])
  })
})

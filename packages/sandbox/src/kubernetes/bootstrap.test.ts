import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { type Logger, silentLogger, systemClock } from '@staging-actions/base'
import { openCluster, parseManifests } from '@staging-actions/kubernetes'
import { type DigitalOceanEmulator, startDigitalOcean } from '../digitalocean/index.ts'
import { makeKernel } from '../kernel/index.ts'
import { makeAuthority } from '../names/index.ts'
import { type Clusters, startClusters } from './index.ts'

jest.setTimeout(60_000)

const folder = resolve(import.meta.dirname, '../../../../infra/bootstrap')
let directory: string
let clusters: Clusters
let cloud: DigitalOceanEmulator

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'bootstrap-'))
  const kernel = makeKernel({ timeScale: 60 })
  const opened = await startClusters({ kernel, ca: await makeAuthority({ directory }) })
  clusters = opened
  cloud = await startDigitalOcean({
    kernel,
    clusterOpened: ({ id, name, pools }) =>
      opened.open({ id, name, nodes: pools.flatMap((pool) => pool.nodes.map((node) => node.name)) }),
    clusterGone: (id) => opened.gone(id)
  })
})
afterEach(async () => {
  await cloud.close()
  await clusters.close()
  await rm(directory, { recursive: true, force: true })
})

async function call(method: string, path: string, body?: unknown): Promise<string> {
  const response = await fetch(`${cloud.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${cloud.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  return response.text()
}

test('a fresh cluster, reached by the kubeconfig of the cloud, takes the bootstrap manifests without a warning', async () => {
  const made = await call('POST', '/v2/kubernetes/clusters', {
    name: 'c',
    region: 'nyc3',
    version: '1.36.3-do.0',
    node_pools: [{ name: 'n', size: 's-2vcpu-4gb', count: 2 }]
  })
  const { kubernetes_cluster: cluster } = JSON.parse(made) as { kubernetes_cluster: { id: string } }
  const kubeconfig = await call('GET', `/v2/kubernetes/clusters/${cluster.id}/kubeconfig?expiry_seconds=600`)
  const warnings: string[] = []
  const log: Logger = { ...silentLogger, warning: (message) => warnings.push(message) }
  const open = openCluster(kubeconfig, { clock: systemClock, log })
  const placeholders: Readonly<Record<string, string>> = {
    repository_url: 'https://github.com/acme/monorepo',
    revision: 'staging',
    environment: 'staging',
    domain: 'example.com',
    load_balancer_ip: '203.0.113.9'
  }
  for (const name of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, name), 'utf8')
    const filled = text.replace(/\$\{([a-z_]+)\}/g, (_, key: string) => placeholders[key] ?? '?')
    expect(filled).not.toContain('${')
    for (const manifest of parseManifests(filled, name)) await open.apply(manifest)
  }
  expect(warnings).toEqual([])
  const service = await open.get({ apiVersion: 'v1', kind: 'Service', name: 'traefik', namespace: 'ingress' })
  expect(service).toMatchObject({ spec: { type: 'NodePort', ports: [{ nodePort: 30_080 }] } })
  const argo = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', name: 'apps-staging', namespace: 'argocd' }
  expect(await open.get(argo)).toMatchObject({
    spec: { source: { repoURL: 'https://github.com/acme/monorepo', targetRevision: 'staging' } }
  })
})

import { expect, test } from '@jest/globals'
import { digitalOceanJudge } from '../conformance/digitalocean.ts'
import { makeKernel } from '../kernel/index.ts'
import { startDigitalOcean } from './index.ts'

// The published document (digitalocean/openapi), bundled as one JSON file.
const path = process.env['STAGING_ACTIONS_DIGITALOCEAN_OPENAPI']

if (!path) {
  test.skip('not judged: STAGING_ACTIONS_DIGITALOCEAN_OPENAPI names no document to hold the emulator against', () => {})
} else {
  const { judge, scopes } = digitalOceanJudge(path)

  test('every scope is the one that the published API names', () => {
    expect(scopes).toEqual([])
  })

  test('every request and every answer is of the form of the published API', async () => {
    const kernel = makeKernel()
    const cloud = await startDigitalOcean({
      kernel,
      clusterOpened: async () => ({ endpoint: 'https://k.example', caData: 'Y2E=', tokenFor: () => 'token' })
    })
    const found: string[] = []
    kernel.events.on('exchange', (exchange) => {
      const verdict = judge.judge(exchange)
      if (verdict.kind === 'differing')
        found.push(...verdict.differences.map((line) => `${verdict.route} ${exchange.status}: ${line}`))
    })
    // biome-ignore lint/suspicious/noExplicitAny: answers of many forms
    const call = async (method: string, target: string, body?: unknown): Promise<any> => {
      const response = await fetch(`${cloud.url}${target}`, {
        method,
        headers: { authorization: `Bearer ${cloud.token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) })
      })
      const text = await response.text()
      return text.startsWith('{') ? JSON.parse(text) : undefined
    }
    try {
      for (const plural of [
        'account',
        'customers/my/balance',
        'customers/my/invoices',
        'actions',
        'regions',
        'sizes',
        'kubernetes/options',
        'databases/options'
      ])
        await call('GET', `/v2/${plural}`)
      const { vpc } = await call('POST', '/v2/vpcs', { name: 'v', region: 'nyc3' })
      await call('PUT', `/v2/vpcs/${vpc.id}`, { name: 'w', description: 'x' })
      await call('POST', '/v2/vpcs', { name: 'v' })
      const { project } = await call('POST', '/v2/projects', { name: 'p', purpose: 'x', environment: 'Staging' })
      await call('PATCH', `/v2/projects/${project.id}`, { name: 'q' })
      const { kubernetes_cluster: cluster } = await call('POST', '/v2/kubernetes/clusters', {
        name: 'c',
        region: 'nyc3',
        version: '1.36.3-do.0',
        vpc_uuid: vpc.id,
        tags: ['t'],
        node_pools: [{ name: 'n', size: 's-2vcpu-4gb', count: 1 }]
      })
      const root = `/v2/kubernetes/clusters/${cluster.id}`
      for (const part of [
        '',
        '/node_pools',
        '/credentials',
        '/user',
        '/status_messages',
        '/upgrades',
        '/destroy_with_associated_resources'
      ])
        await call('GET', `${root}${part}`)
      await call('PUT', root, { name: 'c', tags: ['t'] })
      const { node_pool: pool } = await call('POST', `${root}/node_pools`, { name: 'm', size: 's-2vcpu-4gb', count: 1 })
      await call('PUT', `${root}/node_pools/${pool.id}`, { name: 'm', count: 2 })
      await call('DELETE', `${root}/node_pools/${pool.id}`)
      await call('POST', `/v2/projects/${project.id}/resources`, { resources: [`do:kubernetes:${cluster.id}`] })
      const { database } = await call('POST', '/v2/databases', {
        name: 'db-a',
        engine: 'pg',
        version: '17',
        size: 'db-s-1vcpu-1gb',
        region: 'nyc3',
        num_nodes: 1,
        tags: ['t'],
        rules: [{ type: 'tag', value: 't' }]
      })
      const db = `/v2/databases/${database.id}`
      await call('POST', `${db}/dbs`, { name: 'app' })
      await call('POST', `${db}/users`, { name: 'u' })
      await call('POST', `${db}/pools`, { name: 'p', mode: 'transaction', size: 5, db: 'app', user: 'u' })
      await call('PUT', `${db}/firewall`, { rules: [{ type: 'k8s', value: cluster.id }] })
      for (const part of [
        '',
        '/dbs',
        '/dbs/app',
        '/users',
        '/users/u',
        '/pools',
        '/pools/p',
        '/firewall',
        '/ca',
        '/backups'
      ])
        await call('GET', `${db}${part}`)
      await call('PATCH', `${db}/config`, { config: { work_mem: 4 } })
      await call('PUT', `${db}/do_settings`, { do_settings: { service_cnames: ['db.example.com'] } })
      await call('PUT', `${db}/install_update`)
      await call('POST', `${db}/replicas`, { name: 'copy', size: 'db-s-1vcpu-1gb', region: 'nyc3', tags: ['t'] })
      for (const part of ['/config', '/do_settings', '/events', '/replicas', '/replicas/copy', '/sql_mode'])
        await call('GET', `${db}${part}`)
      await call('DELETE', `${db}/replicas/copy`)
      const { database: valkey } = await call('POST', '/v2/databases', {
        name: 'cache',
        engine: 'valkey',
        size: 'db-s-1vcpu-1gb',
        region: 'nyc3',
        num_nodes: 1
      })
      await call('PUT', `/v2/databases/${valkey.id}/eviction_policy`, { eviction_policy: 'allkeys_lru' })
      await call('GET', `/v2/databases/${valkey.id}/eviction_policy`)
      const { load_balancer: balancer } = await call('POST', '/v2/load_balancers', {
        name: 'lb',
        region: 'nyc3',
        tag: 't',
        forwarding_rules: [{ entry_protocol: 'http', entry_port: 80, target_protocol: 'http', target_port: 80 }]
      })
      await call('GET', `/v2/load_balancers/${balancer.id}`)
      const { droplet } = await call('POST', '/v2/droplets', {
        name: 'd',
        region: 'nyc3',
        size: 's-1vcpu-1gb',
        image: 'debian-13-x64'
      })
      await call('GET', `/v2/droplets/${droplet.id}`)
      const { volume } = await call('POST', '/v2/volumes', { name: 'v', region: 'nyc3', size_gigabytes: 1 })
      await call('POST', `/v2/volumes/${volume.id}/actions`, { type: 'attach', droplet_id: droplet.id })
      const { action } = await call('POST', `/v2/volumes/${volume.id}/actions`, {
        type: 'resize',
        size_gigabytes: 2,
        region: 'nyc3'
      })
      for (const path of [
        `volumes/${volume.id}/actions`,
        `volumes/${volume.id}/actions/${action.id}`,
        `actions/${action.id}`
      ])
        await call('GET', `/v2/${path}`)
      const { snapshot } = await call('POST', `/v2/volumes/${volume.id}/snapshots`, { name: 's' })
      await call('GET', `/v2/snapshots/${snapshot.id}`)
      await call('DELETE', `/v2/volumes/${volume.id}`)
      const firewall = {
        name: 'fw',
        inbound_rules: [{ protocol: 'tcp', ports: '22', sources: { addresses: ['::/0'] } }]
      }
      const { firewall: made } = await call('POST', '/v2/firewalls', firewall)
      await call('PUT', `/v2/firewalls/${made.id}`, firewall)
      await call('POST', `/v2/firewalls/${made.id}/tags`, { tags: ['t'] })
      await call('POST', `/v2/firewalls/${made.id}/rules`, firewall)
      await call('DELETE', `/v2/firewalls/${made.id}/droplets`, { droplet_ids: [droplet.id] })
      const { invoices, invoice_preview: preview } = await call('GET', '/v2/customers/my/invoices')
      expect(invoices).toEqual([])
      for (const part of ['', '/summary']) await call('GET', `/v2/customers/my/invoices/${preview.invoice_uuid}${part}`)
      await call('POST', '/v2/certificates', { name: 'x', type: 'lets_encrypt', dns_names: ['x.example.com'] })
      const { reserved_ip: address } = await call('POST', '/v2/reserved_ips', { region: 'nyc3' })
      await call('POST', `/v2/reserved_ips/${address.ip}/actions`, { type: 'assign', droplet_id: droplet.id })
      await call('POST', '/v2/domains', { name: 'acme.example' })
      const records = '/v2/domains/acme.example/records'
      const { domain_record: record } = await call('POST', records, { type: 'A', name: 'a', data: '192.0.2.1' })
      await call('PUT', `${records}/${record.id}`, { type: 'A', data: '192.0.2.2' })
      await call('POST', records, { type: 'MX', name: '@', data: 'mail', priority: 10 })
      await call('POST', records, { type: 'CNAME', name: 'www', data: 'acme.example.' })
      await call('POST', '/v2/registries', { name: 'r', subscription_tier_slug: 'basic', region: 'fra1' })
      await call('POST', '/v2/registries/subscription', { tier_slug: 'professional' })
      for (const path of ['', '/subscription', '/r']) await call('GET', `/v2/registries${path}`)
      await call('DELETE', '/v2/registries/r')
      await call('GET', '/v2/databases/metrics/credentials')
      await call('POST', '/v2/spaces/keys', { name: 'k', grants: [{ bucket: 'b', permission: 'read' }] })
      for (const plural of [
        'vpcs',
        `vpcs/${vpc.id}`,
        `vpcs/${vpc.id}/members`,
        'projects',
        'projects/default',
        `projects/${project.id}/resources`,
        'kubernetes/clusters',
        'databases',
        'load_balancers',
        'droplets',
        'volumes',
        'snapshots',
        'firewalls',
        'certificates',
        'reserved_ips',
        `reserved_ips/${address.ip}/actions`,
        `vpcs/${vpc.id}/peerings`,
        'domains',
        'domains/acme.example',
        'domains/acme.example/records',
        'tags',
        'tags/t',
        'spaces/keys'
      ])
        await call('GET', `/v2/${plural}`)
      for (const gone of ['databases/none', 'droplets/1', 'kubernetes/clusters/none', 'tags/none'])
        await call('GET', `/v2/${gone}`)
      await call('DELETE', `${root}/destroy_with_associated_resources/dangerous`)
      await call('DELETE', db)
      expect([...new Set(found)]).toEqual([])
    } finally {
      await cloud.close()
    }
  })
}

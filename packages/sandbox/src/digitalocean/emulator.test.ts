import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Kernel, makeKernel } from '../kernel/index.ts'
import { type DigitalOceanEmulator, startDigitalOcean } from './index.ts'

let kernel: Kernel
let cloud: DigitalOceanEmulator
const gone: string[] = []
const minute = 60_000

beforeEach(async () => {
  gone.length = 0
  kernel = makeKernel()
  cloud = await startDigitalOcean({
    kernel,
    provisioning: {
      cluster: 5 * minute,
      database: 6 * minute,
      loadBalancer: minute,
      clusterDelete: 2 * minute,
      dropletDelete: minute
    },
    clusterOpened: async (cluster) => ({
      endpoint: `https://${cluster.id}.example`,
      caData: 'Y2E=',
      tokenFor: (seconds) => `token-${seconds}`
    }),
    clusterGone: (id) => {
      gone.push(id)
    }
  })
})
afterEach(() => cloud.close())

// biome-ignore lint/suspicious/noExplicitAny: answers of many forms
type Answer = any

async function call(method: string, path: string, body?: unknown, token = cloud.token) {
  const response = await fetch(`${cloud.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  const text = await response.text()
  const json: Answer = text.startsWith('{') ? JSON.parse(text) : text
  return { status: response.status, headers: response.headers, body: json }
}

const clusterRequest = {
  name: 'c',
  region: 'nyc3',
  version: '1.36.3-do.0',
  ha: false,
  tags: ['mine'],
  node_pools: [{ name: 'nodes', size: 's-2vcpu-4gb', count: 2, tags: ['mine'] }]
}

async function makeCluster(vpc?: string): Promise<string> {
  const { status, body } = await call('POST', '/v2/kubernetes/clusters', {
    ...clusterRequest,
    ...(vpc ? { vpc_uuid: vpc } : {})
  })
  expect(status).toBe(201)
  return body.kubernetes_cluster.id
}

test('a wrong token, an unknown route, an unknown field and a broken body are refused in the form of the service', async () => {
  expect(await call('GET', '/v2/account', undefined, 'wrong')).toMatchObject({
    status: 401,
    body: { id: 'unauthorized', message: expect.any(String), request_id: expect.any(String) }
  })
  expect(await call('GET', '/v2/nonsense')).toMatchObject({ status: 404, body: { id: 'not_found' } })
  expect(await call('POST', '/v2/tags', { name: 'a', colour: 'red' })).toMatchObject({
    status: 422,
    body: { id: 'unprocessable_entity', message: expect.stringContaining('colour') }
  })
  const send = (type: string) =>
    fetch(`${cloud.url}/v2/vpcs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.token}`, 'content-type': type },
      body: '{'
    })
  expect(await (await send('application/json')).json()).toMatchObject({ id: 'bad_request' })
  expect(await (await send('application/x-www-form-urlencoded')).json()).toMatchObject({ id: 'unsupported_media_type' })
})

test('every answer counts down the rate limit, and lists are paged', async () => {
  for (const name of ['a', 'b', 'c']) await call('POST', '/v2/tags', { name })
  const first = await call('GET', '/v2/tags?per_page=2')
  expect(Number(first.headers.get('ratelimit-remaining'))).toBe(4996)
  expect(first.body).toMatchObject({
    meta: { total: 6 },
    links: { pages: { next: expect.stringContaining('page=2') } }
  })
  const last = await call('GET', '/v2/tags?per_page=2&page=3')
  expect(last.body.tags.map((tag: Answer) => tag.name)).toEqual(['b', 'c'])
  expect(last.body.links.pages.next).toBeUndefined()
  expect((await call('GET', '/v2/tags?per_page=201')).status).toBe(422)
})

test('250 requests a minute and 5,000 an hour; a burst is told how long to wait, the hour when it has room again', async () => {
  const ask = async (count: number) => {
    const statuses = new Set<number>()
    for (let done = 0; done < count; done += 25)
      for (const { status } of await Promise.all(Array.from({ length: 25 }, () => call('GET', '/v2/account'))))
        statuses.add(status)
    return [...statuses]
  }
  const begun = Date.now()
  expect(await ask(250)).toEqual([200])
  const burst = await call('GET', '/v2/account')
  expect(burst).toMatchObject({ status: 429, body: { id: 'too_many_requests', request_id: expect.any(String) } })
  const seconds = Number(burst.headers.get('retry-after'))
  expect(seconds).toBeGreaterThan(59 - (Date.now() - begun) / 1000)
  expect(seconds).toBeLessThanOrEqual(60)
  // Another token has an allowance of its own.
  expect((await call('GET', '/v2/account', undefined, cloud.tokenFor(['account:read']))).status).toBe(200)
  for (let elapsed = 1; elapsed < 20; elapsed += 1) {
    kernel.clock.advance(minute)
    expect(await ask(elapsed < 19 ? 250 : 225)).toEqual([200])
  }
  kernel.clock.advance(minute)
  expect(await ask(25)).toEqual([200, 429])
  const spent = await call('GET', '/v2/account')
  expect([spent.status, spent.headers.get('ratelimit-remaining'), spent.headers.get('retry-after')]).toEqual([
    429,
    '0',
    null
  ])
  const wait = Number(spent.headers.get('ratelimit-reset')) * 1000 - Date.now()
  // What the requests themselves took is over, too.
  expect(wait).toBeGreaterThan(40 * minute - (Date.now() - begun) - 1000)
  expect(wait).toBeLessThanOrEqual(40 * minute)
})

test('a token may what its scopes name, and nothing else', async () => {
  const token = cloud.tokenFor(['tag:create', 'kubernetes:read'])
  expect((await call('POST', '/v2/tags', { name: 'x' }, token)).status).toBe(201)
  expect((await call('GET', '/v2/kubernetes/clusters', undefined, token)).status).toBe(200)
  for (const [method, path] of [
    ['GET', '/v2/tags'],
    ['DELETE', '/v2/kubernetes/clusters/x'],
    ['GET', '/v2/kubernetes/clusters/x/kubeconfig'],
    ['GET', '/v2/account']
  ] as const)
    expect(await call(method, path, undefined, token)).toMatchObject({ status: 403, body: { id: 'forbidden' } })
})

test('a field of a request, and a field of an answer, may need a scope of its own', async () => {
  const database = { name: 'db-a', engine: 'pg', size: 'db-s-1vcpu-1gb', region: 'nyc3', num_nodes: 1 }
  const scopes = ['database:create', 'database:read', 'domain:update', 'project:update', 'project:read']
  const token = cloud.tokenFor(scopes)
  const refused = { status: 403, body: { id: 'forbidden' } }
  expect(await call('POST', '/v2/databases', { ...database, tags: ['x'] }, token)).toMatchObject(refused)
  expect(await call('POST', '/v2/databases', { ...database, private_network_uuid: 'x' }, token)).toMatchObject(refused)
  const made = await call('POST', '/v2/databases', database, token)
  expect(made.status).toBe(201)
  const seen = JSON.stringify(made.body)
  for (const field of ['"password"', '"user"', '"tags"', '"private_network_uuid"', 'AVNS_'])
    expect(seen).not.toContain(field)
  expect(made.body.database).toMatchObject({ connection: { host: expect.any(String) }, users: [{ name: 'doadmin' }] })
  // One scope that the document names in place of another.
  const record = { type: 'A', name: 'a', data: '192.0.2.1' }
  expect((await call('POST', '/v2/domains/example.com/records', record, token)).status).toBe(201)
  const { project } = (await call('POST', '/v2/projects', { name: 'p', purpose: 'x' })).body
  const urn = { resources: [`do:dbaas:${made.body.database.id}`] }
  expect((await call('POST', `/v2/projects/${project.id}/resources`, urn, token)).status).toBe(200)

  await call('POST', '/v2/tags', { name: 'x' })
  const resourcesOf = async (scope: string) =>
    Object.keys((await call('GET', '/v2/tags/x', undefined, cloud.tokenFor(['tag:read', scope]))).body.tag.resources)
  expect(await resourcesOf('image:read')).toEqual(['count', 'images'])
  expect(await resourcesOf('database:read')).toEqual(['count', 'databases'])
})

test('the name that a record points at is written with a dot at its end, and comes back without it', async () => {
  const records = '/v2/domains/example.com/records'
  const dataOf = async (record: object) => (await call('POST', records, record)).body.domain_record.data
  expect(await dataOf({ type: 'CNAME', name: 'www', data: 'web.example.org.' })).toBe('web.example.org')
  expect(await dataOf({ type: 'MX', name: '@', data: 'mail.example.org.', priority: 10 })).toBe('mail.example.org')
  expect(await dataOf({ type: 'MX', name: '@', data: 'mail', priority: 20 })).toBe('mail.example.com')
  expect(await dataOf({ type: 'CAA', name: '@', data: 'ca.example.', flags: 0, tag: 'issue' })).toBe('ca.example')
  expect(await dataOf({ type: 'CAA', name: '@', data: 'mailto:a@example.org.', flags: 0, tag: 'iodef' })).toBe(
    'mailto:a@example.org.'
  )
  expect((await call('POST', records, { type: 'CNAME', name: 'x', data: 'web.example.org' })).status).toBe(422)
})

test('the account begins with what outlives every environment, and that is never a leftover', async () => {
  expect((await call('GET', '/v2/account')).body.account.team.uuid).toBe(cloud.account.team.uuid)
  const { certificates } = (await call('GET', '/v2/certificates?name=staging-example-com')).body
  expect(certificates).toMatchObject([
    { state: 'verified', dns_names: ['*.staging.example.com', 'staging.example.com'] }
  ])
  expect((await call('GET', '/v2/domains/example.com')).status).toBe(200)
  expect((await call('GET', '/v2/projects/default')).body.project.is_default).toBe(true)
  expect(await cloud.account.leftovers()).toEqual([])
})

test('a cluster is provisioned in sandbox time, then grows what Kubernetes makes', async () => {
  const id = await makeCluster()
  expect((await call('GET', `/v2/kubernetes/clusters/${id}`)).body.kubernetes_cluster).toMatchObject({
    status: { state: 'provisioning' },
    endpoint: ''
  })
  expect((await call('GET', `/v2/kubernetes/clusters/${id}/kubeconfig`)).status).toBe(404)
  kernel.clock.advance(5 * minute)
  expect((await call('GET', `/v2/kubernetes/clusters/${id}`)).body.kubernetes_cluster).toMatchObject({
    status: { state: 'running' },
    endpoint: `https://${id}.example`,
    tags: ['k8s', `k8s:${id}`, 'mine'],
    node_pools: [{ count: 2, tags: ['k8s', `k8s:${id}`, 'k8s:worker', 'mine'] }]
  })
  const kubeconfig = (await call('GET', `/v2/kubernetes/clusters/${id}/kubeconfig?expiry_seconds=600`)).body
  expect(kubeconfig).toContain('token: token-600')
  const associated = (await call('GET', `/v2/kubernetes/clusters/${id}/destroy_with_associated_resources`)).body
  expect([associated.load_balancers.length, associated.volumes.length, associated.volume_snapshots.length]).toEqual([
    1, 2, 1
  ])
  expect((await call('GET', '/v2/droplets?tag_name=mine')).body.droplets).toHaveLength(2)
})

test('a cluster that could grow beyond the limit of Droplets is refused', async () => {
  cloud.account.dropletLimit = 10
  const make = (most: number) =>
    call('POST', '/v2/kubernetes/clusters', {
      name: 'large',
      region: 'nyc3',
      version: '1.36.3-do.0',
      node_pools: [{ name: 'pool', size: 's-2vcpu-4gb', auto_scale: true, min_nodes: 1, max_nodes: most }]
    })
  expect(await make(11)).toMatchObject({
    status: 422,
    body: { message: expect.stringContaining('not enough available droplet limit') }
  })
  expect((await make(10)).status).toBe(201)
})

test('the first network of a region becomes its default, which is not deleted before another one is', async () => {
  const make = async (name: string) => (await call('POST', '/v2/vpcs', { name, region: 'fra1' })).body.vpc
  const first = await make('first')
  const second = await make('second')
  expect([first.default, second.default]).toEqual([true, false])
  expect(await call('DELETE', `/v2/vpcs/${first.id}`)).toMatchObject({ status: 403, body: { id: 'forbidden' } })
  await call('PATCH', `/v2/vpcs/${second.id}`, { default: true })
  expect((await call('DELETE', `/v2/vpcs/${first.id}`)).status).toBe(204)
})

test('a delete is asynchronous, leaves what Kubernetes made, and its network is blocked until every member is gone', async () => {
  const vpc = (await call('POST', '/v2/vpcs', { name: 'v', region: 'nyc3' })).body.vpc.id
  const id = await makeCluster(vpc)
  kernel.clock.advance(5 * minute)
  await call('GET', `/v2/kubernetes/clusters/${id}`)
  expect((await call('DELETE', `/v2/kubernetes/clusters/${id}`)).status).toBe(204)
  expect((await call('GET', `/v2/kubernetes/clusters/${id}`)).body.kubernetes_cluster.status.state).toBe('deleting')
  expect(gone).toEqual([])
  kernel.clock.advance(2 * minute)
  expect((await call('GET', `/v2/kubernetes/clusters/${id}`)).status).toBe(404)
  expect(gone).toEqual([id])
  const kinds = async () =>
    (await call('GET', `/v2/vpcs/${vpc}/members`)).body.members.map((member: Answer) => member.urn.split(':')[1])
  expect(await kinds()).toEqual(['droplet', 'droplet', 'loadbalancer'])
  kernel.clock.advance(minute)
  expect(await kinds()).toEqual(['loadbalancer'])
  expect(await call('DELETE', `/v2/vpcs/${vpc}`)).toMatchObject({ status: 403, body: { id: 'forbidden' } })
  const [balancer] = (await call('GET', '/v2/load_balancers')).body.load_balancers
  await call('DELETE', `/v2/load_balancers/${balancer.id}`)
  expect((await call('DELETE', `/v2/vpcs/${vpc}`)).status).toBe(204)
  const left = (await cloud.account.leftovers()).map((item) => item.kind)
  expect(left.sort()).toEqual(['snapshot', 'tag', 'tag', 'volume', 'volume'])
})

test('a dangerous delete takes all that Kubernetes made along, a selective one what it names', async () => {
  const first = await makeCluster()
  kernel.clock.advance(5 * minute)
  const { volumes } = (await call('GET', `/v2/kubernetes/clusters/${first}/destroy_with_associated_resources`)).body
  const root = `/v2/kubernetes/clusters/${first}/destroy_with_associated_resources`
  expect((await call('DELETE', `${root}/selective`, { volumes: [volumes[0].id] })).status).toBe(204)
  kernel.clock.advance(3 * minute)
  expect((await cloud.account.leftovers()).filter((item) => item.kind === 'volume')).toMatchObject([
    { id: volumes[1].id }
  ])
  const second = await makeCluster()
  kernel.clock.advance(5 * minute)
  await call('GET', `/v2/kubernetes/clusters/${second}`)
  await call('DELETE', `/v2/kubernetes/clusters/${second}/destroy_with_associated_resources/dangerous`)
  kernel.clock.advance(3 * minute)
  const left = (await cloud.account.leftovers()).filter((item) => item.tags.includes(`k8s:${second}`))
  expect(left).toEqual([])
})

test('a cluster that cannot be opened ends in an error', async () => {
  const broken = await startDigitalOcean({ kernel, clusterOpened: () => Promise.reject(new Error('no room')) })
  const response = await fetch(`${broken.url}/v2/kubernetes/clusters`, {
    method: 'POST',
    headers: { authorization: `Bearer ${broken.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(clusterRequest)
  })
  const { kubernetes_cluster: cluster } = (await response.json()) as Answer
  const seen = await fetch(`${broken.url}/v2/kubernetes/clusters/${cluster.id}`, {
    headers: { authorization: `Bearer ${broken.token}` }
  })
  expect(((await seen.json()) as Answer).kubernetes_cluster.status).toEqual({ state: 'error', message: 'no room' })
  await broken.close()
})

test('from 1.36 on a cluster is highly available unless told not to be, and cannot go back', async () => {
  const { ha: _, ...silent } = clusterRequest
  const { body } = await call('POST', '/v2/kubernetes/clusters', silent)
  expect(body.kubernetes_cluster.ha).toBe(true)
  const back = await call('PUT', `/v2/kubernetes/clusters/${body.kubernetes_cluster.id}`, { name: 'c', ha: false })
  expect(back.status).toBe(422)
})

test('a database takes its time, limits its pools, and is found by tag', async () => {
  const request = { name: 'db-a', engine: 'pg', version: '17', size: 'db-s-1vcpu-1gb', region: 'nyc3', num_nodes: 1 }
  const { status, body } = await call('POST', '/v2/databases', { ...request, tags: ['mine'] })
  expect(status).toBe(201)
  const root = `/v2/databases/${body.database.id}`
  expect(body.database.status).toBe('creating')
  expect((await call('POST', `${root}/dbs`, { name: 'app' })).status).toBe(412)
  kernel.clock.advance(6 * minute)
  expect((await call('GET', '/v2/databases?tag_name=mine')).body.databases).toMatchObject([{ status: 'online' }])
  expect((await call('GET', '/v2/databases?tag_name=other')).body.databases).toEqual([])
  expect((await call('POST', `${root}/dbs`, { name: 'app' })).status).toBe(201)
  const pool = { name: 'p', mode: 'transaction', size: 23, db: 'app', user: 'doadmin' }
  expect((await call('POST', `${root}/pools`, pool)).status).toBe(422)
  expect((await call('POST', `${root}/pools`, { ...pool, size: 22 })).status).toBe(201)
  await call('PUT', `${root}/firewall`, { rules: [{ type: 'ip_addr', value: '192.0.2.1' }] })
  await call('PUT', `${root}/firewall`, { rules: [{ type: 'tag', value: 'mine' }] })
  expect((await call('GET', `${root}/firewall`)).body.rules).toMatchObject([{ type: 'tag', value: 'mine' }])
  expect((await call('DELETE', root)).status).toBe(204)
  expect((await call('GET', root)).status).toBe(404)
})

test('TLS at a load balancer needs a certificate, which is then in use', async () => {
  const [certificate] = (await call('GET', '/v2/certificates')).body.certificates
  const rule = { entry_protocol: 'https', entry_port: 443, target_protocol: 'http', target_port: 30_080 }
  await call('POST', '/v2/tags', { name: 'mine' })
  const request = { name: 'lb', region: 'nyc3', tag: 'mine', forwarding_rules: [rule] }
  expect((await call('POST', '/v2/load_balancers', request)).status).toBe(422)
  const made = await call('POST', '/v2/load_balancers', {
    ...request,
    forwarding_rules: [{ ...rule, certificate_id: certificate.id }]
  })
  expect(made).toMatchObject({ status: 202, body: { load_balancer: { status: 'new', ip: '' } } })
  expect((await call('DELETE', `/v2/certificates/${certificate.id}`)).status).toBe(403)
  kernel.clock.advance(minute)
  const { load_balancer: active } = (await call('GET', `/v2/load_balancers/${made.body.load_balancer.id}`)).body
  expect(active.status).toBe('active')
  await call('POST', '/v2/domains/example.com/records', { type: 'A', name: 'app.staging', data: active.ip })
  expect(cloud.account.lookUp('app.staging.example.com')).toEqual([active.ip])
  expect(cloud.account.behind(active.ip)?.clusterIds).toEqual([])
})

test('a load balancer selects by a tag that exists, and makes none', async () => {
  const rule = { entry_protocol: 'http', entry_port: 80, target_protocol: 'http', target_port: 30_080 }
  const request = { name: 'lb', region: 'nyc3', tag: 'Mine', forwarding_rules: [rule] }
  expect(await call('POST', '/v2/load_balancers', request)).toMatchObject({
    status: 422,
    body: { message: 'tag Mine does not exist' }
  })
  expect(await cloud.account.leftovers()).toEqual([])
  await call('POST', '/v2/tags', { name: 'mine' })
  const { status, body } = await call('POST', '/v2/load_balancers', request)
  expect([status, body.load_balancer.tag]).toEqual([202, 'mine'])
  const path = `/v2/load_balancers/${body.load_balancer.id}`
  expect((await call('PUT', path, { ...request, tag: 'other' })).status).toBe(422)
  expect((await call('GET', path)).body.load_balancer.tag).toBe('mine')
})

test('a project with something in it stays', async () => {
  const { project } = (await call('POST', '/v2/projects', { name: 'p', purpose: 'x' })).body
  const root = `/v2/projects/${project.id}`
  const assigned = await call('POST', `${root}/resources`, { resources: ['do:domain:example.com', 'do:droplet:1'] })
  expect(assigned.body.resources.map((item: Answer) => item.status)).toEqual(['assigned', 'not_found'])
  expect((await call('DELETE', root)).status).toBe(412)
  await call('POST', '/v2/projects/default/resources', { resources: ['do:domain:example.com'] })
  expect((await call('DELETE', root)).status).toBe(204)
})

test('an attached volume stays; a tag counts what it is on; a firewall wants tags that exist', async () => {
  const { volume } = (await call('POST', '/v2/volumes', { name: 'v', region: 'nyc3', size_gigabytes: 1, tags: ['t'] }))
    .body
  const request = { name: 'd', region: 'nyc3', size: 's-1vcpu-1gb', image: 'debian-13-x64', tags: ['t'] }
  const { droplet } = (await call('POST', '/v2/droplets', request)).body
  const action = { type: 'attach', droplet_id: droplet.id }
  expect((await call('POST', `/v2/volumes/${volume.id}/actions`, action)).status).toBe(202)
  expect((await call('DELETE', `/v2/volumes/${volume.id}`)).status).toBe(409)
  expect((await call('GET', '/v2/tags/t')).body.tag.resources).toMatchObject({ count: 2, volumes: { count: 1 } })
  const rule = { protocol: 'tcp', ports: '22', sources: { addresses: ['0.0.0.0/0'] } }
  expect((await call('POST', '/v2/firewalls', { name: 'fw', inbound_rules: [rule], tags: ['no'] })).status).toBe(422)
  expect((await call('POST', '/v2/firewalls', { name: 'fw', inbound_rules: [rule], tags: ['t'] })).status).toBe(202)
})

test('where lists lag, what was made is there by its id and not in a list, and a network holds what is gone for a while', async () => {
  await cloud.close()
  cloud = await startDigitalOcean({
    kernel,
    lag: { lists: 10 * minute, members: 10 * minute },
    clusterOpened: async () => ({ endpoint: '', caData: '', tokenFor: () => '' })
  })
  const vpc = (await call('POST', '/v2/vpcs', { name: 'v', region: 'nyc3' })).body.vpc.id
  const request = { name: 'db-a', engine: 'pg', size: 'db-s-1vcpu-1gb', region: 'nyc3', num_nodes: 1 }
  const { id } = (await call('POST', '/v2/databases', { ...request, private_network_uuid: vpc })).body.database
  const listed = async () => (await call('GET', '/v2/databases')).body.databases.length
  const held = async () => (await call('GET', `/v2/vpcs/${vpc}/members`)).body.meta.total
  expect([(await call('GET', `/v2/databases/${id}`)).status, await listed(), await held()]).toEqual([200, 0, 1])
  kernel.clock.advance(10 * minute)
  expect(await listed()).toBe(1)
  await call('DELETE', `/v2/databases/${id}`)
  expect([(await call('GET', `/v2/databases/${id}`)).status, await listed(), await held()]).toEqual([404, 1, 1])
  expect((await call('DELETE', `/v2/vpcs/${vpc}`)).status).toBe(403)
  kernel.clock.advance(10 * minute)
  expect([await listed(), await held()]).toEqual([0, 0])
  expect((await call('DELETE', `/v2/vpcs/${vpc}`)).status).toBe(204)
})

test('what lives costs by the hour, and no longer once it is gone', async () => {
  // Within one month: each month's invoice begins the seconds, and their cents, again.
  kernel.clock.setNow(Date.parse('2026-11-10T12:00:00Z'))
  const { droplet } = (
    await call('POST', '/v2/droplets', { name: 'd', region: 'nyc3', size: 's-2vcpu-4gb', image: 'debian-13-x64' })
  ).body
  kernel.clock.advance(10 * 60 * minute)
  expect(cloud.account.cost()).toBeCloseTo(0.3571, 3)
  await call('DELETE', `/v2/droplets/${droplet.id}`)
  kernel.clock.advance(100 * 60 * minute)
  expect(cloud.account.cost()).toBeCloseTo(0.3577, 3)
})

test('an answer that is lost leaves its effect: the second POST is told that the name exists', async () => {
  kernel.faults.add({
    service: 'digitalocean',
    method: 'POST',
    path: '/v2/vpcs',
    when: 'after',
    answer: { status: 500 }
  })
  expect((await call('POST', '/v2/vpcs', { name: 'v', region: 'nyc3' })).status).toBe(500)
  expect((await call('POST', '/v2/vpcs', { name: 'v', region: 'nyc3' })).status).toBe(422)
})

test('a reset takes everything away and lays the foundation again', async () => {
  const id = await makeCluster()
  kernel.clock.advance(5 * minute)
  await call('GET', `/v2/kubernetes/clusters/${id}`)
  await cloud.reset()
  expect(gone).toEqual([id])
  expect(await cloud.account.leftovers()).toEqual([])
  expect((await call('GET', '/v2/domains')).body.domains).toHaveLength(1)
})

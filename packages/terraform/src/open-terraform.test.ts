import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { spawn } from '../../action-kit/src/spawn.ts'
import { type DigitalOceanEmulator, startDigitalOcean } from '../../sandbox/src/digitalocean/index.ts'
import { type Kernel, makeKernel } from '../../sandbox/src/kernel/index.ts'
import { type SpacesByName, startSpacesByName } from '../../sandbox/src/testing/spaces-by-name.ts'
import { noTools, type TerraformForTests, terraformForTests } from '../../sandbox/src/testing/terraform.ts'
import { type OnEvent, openTerraform, type Terraform, type TerraformEvent, type Variables } from './index.ts'

jest.setTimeout(300_000)

const root = resolve(import.meta.dirname, '../../..')
const timeScale = 60
const ownerTag = 'staging:4242:staging'
const hosts = ['guesstimate.staging.example.com', 'roast-my-post.staging.example.com']

let tool: TerraformForTests
let directory: string
let kernel: Kernel
let cloud: DigitalOceanEmulator
let spaces: SpacesByName
const gone: string[] = []

beforeAll(async () => {
  tool = await terraformForTests()
})

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'terraform-stack-'))
  await cp(join(root, 'infra'), join(directory, 'infra'), { recursive: true })
  kernel = makeKernel({ timeScale })
  spaces = await startSpacesByName({ kernel })
  gone.length = 0
  cloud = await startDigitalOcean({
    kernel,
    provisioning: { cluster: 20_000, database: 30_000, clusterDelete: 20_000, dropletDelete: 10_000 },
    clusterOpened: async (cluster) => ({
      endpoint: 'https://127.0.0.1:1',
      caData: Buffer.from('authority').toString('base64'),
      tokenFor: (seconds) => `token-of-${cluster.name}-${seconds}`
    }),
    clusterGone: (id) => {
      gone.push(id)
    }
  })
  // As provision does: a load balancer refuses a tag that nobody made.
  await call('POST', '/v2/tags', { name: ownerTag })
  await cloud.account.snapshot()
})

afterEach(async () => {
  await cloud.close()
  await spaces.close()
  await rm(directory, { recursive: true, force: true })
})

const stack = () => join(directory, 'infra/staging')
const key = '4242/staging/staging.tfstate'

function environment(): Record<string, string> {
  return {
    PATH: `${dirname(tool.binary)}:${process.env['PATH'] ?? ''}`,
    HOME: directory,
    // Of the job's own terraform.
    TF_WORKSPACE: 'production',
    TF_CLI_CONFIG_FILE: tool.cliConfig,
    SANDBOX_TIME_SCALE: String(timeScale),
    DIGITALOCEAN_TOKEN: cloud.token,
    DIGITALOCEAN_API_URL: cloud.url,
    ...spaces.env,
    AWS_ACCESS_KEY_ID: spaces.accessKey,
    AWS_SECRET_ACCESS_KEY: spaces.secretKey,
    TF_VAR_name_prefix: 'stg-39u-staging',
    TF_VAR_owner_tag: ownerTag,
    TF_VAR_environment: 'staging',
    TF_VAR_region: 'nyc3',
    TF_VAR_domain: 'example.com',
    TF_VAR_hosts: JSON.stringify(hosts),
    TF_VAR_database_name: 'app'
  }
}

async function open(options: { readonly signal?: AbortSignal; readonly directory?: string } = {}): Promise<Terraform> {
  const terraform = await openTerraform({
    directory: options.directory ?? stack(),
    env: environment(),
    spawn,
    tools: noTools,
    log: silentLogger,
    temp: join(directory, 'temp'),
    deadline: new Deadline(systemClock, 120_000, options.signal)
  })
  await terraform.init({ bucket: 'acme-terraform-state', key, endpoint: spaces.endpoint })
  return terraform
}

async function call(method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const response = await fetch(`${cloud.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${cloud.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  return response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>)
}

async function planAndApply(terraform: Terraform, variables: Variables, onEvent?: OnEvent): Promise<void> {
  await terraform.apply(await terraform.plan(variables), onEvent)
}

/** Records whose value is a name or whose type has arguments of its own: the provider and the service write them differently. */
const records = `
resource "digitalocean_record" "alias" {
  domain = "example.com"
  type   = "CNAME"
  name   = "docs.staging"
  value  = "\${var.hosts[0]}."
}
resource "digitalocean_record" "mail" {
  domain   = "example.com"
  type     = "MX"
  name     = "staging"
  value    = "mail.example.com."
  priority = 10
}
resource "digitalocean_record" "service" {
  domain   = "example.com"
  type     = "SRV"
  name     = "_sip._tcp.staging"
  value    = "sip.example.com."
  priority = 10
  port     = 5060
  weight   = 5
}
resource "digitalocean_record" "issuers" {
  domain = "example.com"
  type   = "CAA"
  name   = "staging"
  value  = "letsencrypt.org."
  flags  = 0
  tag    = "issue"
}
`

test('the staging stack is applied, plans clean, is destroyed, and leaves what Kubernetes made', async () => {
  await writeFile(join(stack(), 'records.tf'), records)
  const terraform = await open()
  const events: TerraformEvent[] = []
  await planAndApply(terraform, { node_size: 's-1vcpu-2gb' }, (event) => events.push(event))

  const completed = events.flatMap((event) =>
    event.kind === 'apply-complete' && event.action === 'create' ? [event] : []
  )
  expect(completed).toHaveLength(15)
  const clusterEvent = completed.find((event) => event.type === 'digitalocean_kubernetes_cluster')
  const outputs = await terraform.outputs()
  expect(clusterEvent).toMatchObject({ id: outputs['cluster_id']?.value })
  expect(Object.keys(outputs).sort()).toEqual(['cluster_id', 'database_id', 'load_balancer_ip', 'secrets'])
  expect(outputs['secrets']).toMatchObject({
    sensitive: true,
    value: {
      'staging/database': {
        DATABASE_URL: expect.stringMatching(/^postgresql:\/\/doadmin:.*:25061\/app-pool\?sslmode=require$/),
        DIRECT_DATABASE_URL: expect.stringMatching(/^postgresql:\/\/doadmin:.*:25060\/app\?sslmode=require$/)
      }
    }
  })
  expect(await terraform.plan({ node_size: 's-1vcpu-2gb' })).toMatchObject({ isClean: true })

  // The cluster is what the facts ask for: ours by tag, small, without the costly control plane.
  const [cluster] = cloud.account.clusters.all()
  expect(cluster).toMatchObject({ name: 'stg-39u-staging-cluster', ha: false })
  expect([...(cluster?.tags ?? [])]).toEqual(['k8s', `k8s:${cluster?.id}`, ownerTag])
  const droplets = cloud.account.droplets.all()
  expect(droplets.map((droplet) => [droplet.size, droplet.tags.has(ownerTag)])).toEqual([
    ['s-1vcpu-2gb', true],
    ['s-1vcpu-2gb', true]
  ])
  // A name leads through the load balancer to the nodes.
  const [address = ''] = cloud.account.lookUp(hosts[0] ?? '')
  expect(address).toBe(outputs['load_balancer_ip']?.value)
  expect(cloud.account.behind(address)?.clusterIds).toEqual([cluster?.id])
  expect((await terraform.state()).resources.map((resource) => resource.address)).toContain(
    `module.dns.digitalocean_record.host["${hosts[0]}"]`
  )
  expect(cloud.account.cost()).toBeGreaterThan(0)

  // What Kubernetes made blocks the network: a teardown takes it away first.
  const made = cloud.account.loadBalancers.all().filter(({ name }) => !name.startsWith('stg-39u-staging'))
  expect(made).toHaveLength(1)
  for (const { id } of made) await call('DELETE', `/v2/load_balancers/${id}`)
  await terraform.destroy({ node_size: 's-1vcpu-2gb' })
  expect((await terraform.state()).resources).toEqual([])
  expect(gone).toEqual([cluster?.id])
  const leftovers = (await cloud.account.leftovers()).map((item) => item.kind)
  expect(leftovers.sort()).toEqual(['snapshot', 'tag', 'volume', 'volume'])
  await terraform.close()
})

test('an interrupt ends the apply after what is in flight, and the state knows all of it', async () => {
  const cancelled = new AbortController()
  const terraform = await open({ signal: cancelled.signal })
  const reason = new Error('the run was cancelled')
  const applying = planAndApply(terraform, {}, (event) => {
    if (event.kind === 'apply-start' && event.type === 'digitalocean_kubernetes_cluster') cancelled.abort(reason)
  })
  await expect(applying).rejects.toThrow()
  const after = await open()
  const known = (await after.state()).resources.map((resource) => resource.id)
  for (const cluster of cloud.account.clusters.all()) expect(known).toContain(cluster.id)
  await planAndApply(after, {})
  expect(await after.plan({})).toMatchObject({ isClean: true })
})

test('a refusal of the cloud is told with resource, file and line', async () => {
  const terraform = await open()
  await expect(planAndApply(terraform, { node_size: 's-nonsense' })).rejects.toMatchObject({
    reason: 'terraform-failed',
    message: expect.stringMatching(/main\.tf:\d+,\d+: .*invalid size slug/s),
    diagnostics: [
      expect.objectContaining({
        address: 'module.cluster.digitalocean_kubernetes_cluster.this',
        line: expect.anything()
      })
    ]
  })
})

test('a variable without a value leads to where it is given, and a limit of the account is told as one', async () => {
  await writeFile(join(stack(), 'needed.tf'), 'variable "operator_email" { type = string }\n')
  const needing = await open()
  await expect(needing.plan({})).rejects.toMatchObject({
    reason: 'invalid-configuration',
    message: expect.stringContaining('operator_email'),
    hint: expect.stringContaining('"operator_email" a value in `stacks[].variables`')
  })
  kernel.faults.add({
    service: 'digitalocean',
    method: 'POST',
    path: '/v2/kubernetes/clusters',
    when: 'before',
    answer: {
      status: 422,
      body: JSON.stringify({
        id: 'unprocessable_entity',
        message: 'validation error: 2 additional nodes but not enough available droplet limit'
      })
    }
  })
  await expect(planAndApply(needing, { operator_email: 'a@example.com' })).rejects.toMatchObject({
    reason: 'quota-exceeded',
    hint: expect.stringContaining('higher limit')
  })
})

test('a cluster that ends in an error is told, and lives on unknown to the state', async () => {
  kernel.faults.add({
    service: 'digitalocean',
    method: 'GET',
    path: '/v2/kubernetes/clusters/*',
    when: 'before',
    answer: { status: 403, body: JSON.stringify({ id: 'forbidden', message: 'not for you' }) }
  })
  const terraform = await open()
  await expect(planAndApply(terraform, {})).rejects.toMatchObject({ reason: 'terraform-failed' })
  const known = (await terraform.state()).resources.map((resource) => resource.type)
  expect(known).not.toContain('digitalocean_kubernetes_cluster')
  expect(cloud.account.clusters.all()).toHaveLength(1)
})

test.each([
  ['a name that nothing has', 'output "wrong" {\n  value = module.nothing.here\n}\n'],
  [
    'an argument that the provider refuses',
    'resource "digitalocean_record" "wrong" {\n  domain = "example.com"\n  type   = "PTR"\n  name   = "x"\n  value  = "y"\n}\n',
    3
  ]
])('a wrong stack is told with file and line before anything is made: %s', async (_, wrong, line = 2) => {
  await writeFile(join(stack(), 'wrong.tf'), wrong)
  const terraform = await open().catch((error: unknown) => error)
  const error =
    terraform instanceof Error ? terraform : await (terraform as Terraform).plan({}).catch((e: unknown) => e)
  expect(error).toMatchObject({ reason: 'terraform-failed', message: expect.stringContaining(`wrong.tf:${line}`) })
  expect(await cloud.account.leftovers()).toEqual([])
})

test('a lock that somebody holds is told with its id, and a force-unlock frees it', async () => {
  const terraform = await open()
  const info = {
    ID: '5f4dcc3b-aa76-5d61-8327-deb882cf99aa',
    Operation: 'OperationTypeApply',
    Who: 'run@runner',
    Created: '2026-11-01T10:00:00Z',
    Version: '1.11.4',
    Info: '',
    Path: ''
  }
  spaces.buckets.get('acme-terraform-state')?.set(`${key}.tflock`, {
    body: Buffer.from(JSON.stringify(info)),
    etag: '"lock"',
    at: kernel.clock.now(),
    type: 'application/json'
  })
  await expect(terraform.plan({})).rejects.toMatchObject({
    reason: 'state-locked',
    lock: { id: info.ID, who: 'run@runner', operation: 'OperationTypeApply' }
  })
  await terraform.forceUnlock(info.ID)
  expect(await terraform.plan({})).toMatchObject({ isClean: false })
})

test('import blocks adopt what exists and is in no state', async () => {
  const first = await open()
  await planAndApply(first, {})
  const before = (await first.state()).resources
  // The state is lost; everything lives on.
  spaces.buckets.get('acme-terraform-state')?.clear()
  const second = await open()
  const id = (type: string) => before.find((resource) => resource.type === type)?.id ?? ''
  const clusterId = id('digitalocean_kubernetes_cluster')
  const databaseId = id('digitalocean_database_cluster')
  const records = before.filter((resource) => resource.type === 'digitalocean_record')
  const plan = await second.plan({}, [
    { to: 'module.project.digitalocean_project.this', id: id('digitalocean_project') },
    { to: 'module.network.digitalocean_vpc.this', id: id('digitalocean_vpc') },
    { to: 'module.cluster.digitalocean_kubernetes_cluster.this', id: clusterId },
    { to: 'module.database.digitalocean_database_cluster.this', id: databaseId },
    { to: 'module.database.digitalocean_database_db.this', id: `${databaseId},app` },
    { to: 'module.database.digitalocean_database_connection_pool.this', id: `${databaseId},app-pool` },
    { to: 'module.database.digitalocean_database_firewall.this', id: databaseId },
    { to: 'module.ingress.digitalocean_loadbalancer.this', id: id('digitalocean_loadbalancer') },
    ...records.map((record) => ({ to: record.address, id: `example.com,${record.id}` }))
  ])
  expect(plan.changes.filter(({ importing }) => importing !== undefined)).toHaveLength(8 + records.length)
  expect(plan.changes.flatMap(({ actions }) => actions).filter((action) => action === 'delete')).toEqual([])
  await second.apply(plan)
  expect(await second.plan({})).toMatchObject({ isClean: true })
  expect(cloud.account.clusters.all().map((cluster) => cluster.id)).toEqual([clusterId])
})

test('no secret is in an argument, and the variables go in by file', async () => {
  const seen: string[][] = []
  const terraform = await openTerraform({
    directory: stack(),
    env: environment(),
    spawn: (command, args, options) => {
      seen.push([command, ...args])
      return spawn(command, args, options)
    },
    tools: noTools,
    log: silentLogger,
    temp: join(directory, 'temp'),
    deadline: new Deadline(systemClock, 60_000)
  })
  await terraform.init({ bucket: 'acme-terraform-state', key, endpoint: spaces.endpoint })
  await terraform.plan({ database_size: 'db-s-1vcpu-2gb' })
  const text = JSON.stringify(seen)
  for (const secret of [cloud.token, spaces.accessKey, spaces.secretKey, 'db-s-1vcpu-2gb'])
    expect(text).not.toContain(secret)
  const file = /-var-file=([^"]+)/.exec(text)?.[1] ?? ''
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ database_size: 'db-s-1vcpu-2gb' })
  await terraform.close()
  await expect(readFile(file)).rejects.toThrow()
})

test('a stack that would keep its state on the runner is refused before anything is planned', async () => {
  const bare = join(directory, 'bare')
  await mkdir(bare)
  const main = join(bare, 'main.tf')
  await writeFile(main, 'resource "terraform_data" "one" {}\n')
  await expect(open({ directory: bare })).rejects.toMatchObject({
    reason: 'invalid-configuration',
    message: `the stack in ${bare} has no backend: its state would not be kept in the bucket, and be lost with the runner`,
    hint: expect.stringContaining('`terraform { backend "s3" {} }`')
  })
  await writeFile(main, 'terraform {\n  backend "s3" {}\n}\n')
  await (await open({ directory: bare })).close()
})

test('the foundation is applied, plans clean, is protected, and is destroyed', async () => {
  const foundation = join(directory, 'infra/foundation')
  await mkdir(foundation, { recursive: true })
  await writeFile(join(foundation, 'backend.tf'), 'terraform {\n  backend "s3" {}\n}\n')
  const terraform = await openTerraform({
    directory: foundation,
    env: {
      ...environment(),
      SPACES_ACCESS_KEY_ID: spaces.accessKey,
      SPACES_SECRET_ACCESS_KEY: spaces.secretKey
    },
    spawn,
    tools: noTools,
    log: silentLogger,
    temp: join(directory, 'temp'),
    deadline: new Deadline(systemClock, 60_000)
  })
  await terraform.init({ bucket: 'acme-terraform-state', key: 'foundation.tfstate', endpoint: spaces.endpoint })
  const variables = { domain: 'acme.example', state_bucket: 'acme-new-state', environments: ['staging', 'preview'] }
  await planAndApply(terraform, variables)
  expect(await terraform.plan(variables)).toMatchObject({ isClean: true })
  expect((await terraform.outputs())['certificate_names']?.value).toEqual({
    preview: 'preview-acme-example',
    staging: 'staging-acme-example'
  })
  expect([...spaces.buckets.keys()]).toContain('acme-new-state')
  // The provider puts the bucket into the name of the host; the state's own bucket is in the path.
  const asked = kernel.requests.all().filter(({ service }) => service === 'spaces')
  expect(asked.filter(({ path }) => path === '/').length).toBeGreaterThan(5)
  expect(asked.some(({ path }) => path === '/acme-terraform-state/foundation.tfstate')).toBe(true)
  await expect(terraform.destroy(variables)).rejects.toMatchObject({
    message: expect.stringContaining('Instance cannot be destroyed')
  })
  expect([...spaces.buckets.keys()]).toContain('acme-new-state')
  const main = join(foundation, 'main.tf')
  await writeFile(main, (await readFile(main, 'utf8')).replaceAll('prevent_destroy = true', 'prevent_destroy = false'))
  await terraform.destroy(variables)
  expect([...spaces.buckets.keys()]).not.toContain('acme-new-state')
  expect((await terraform.state()).resources).toEqual([])
})

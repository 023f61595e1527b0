import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ask } from '../../packages/environment/test/api-stack.ts'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

let staging: StagingActions
const inStack = (file: string) => join(staging.cloud.directory, 'checkout/infra/staging', file)
beforeAll(async () => {
  staging = await startStagingActions()
}, 300_000)
afterAll(() => staging.cloud.stop())

/** Of the crowd: production's own. */
const production = () => {
  const found = staging.cloud.digitalocean.account.databases.all().find(({ name }) => name === 'production-db')
  if (!found) throw new Error('production has no database')
  return found.id
}
const refused = async (...what: readonly string[]) => {
  const { outputs, log } = await staging.run('provision')
  expect(outputs).toMatchObject({ outcome: 'failure', reason: 'foreign-environment' })
  for (const each of what) expect(log).toContain(each)
  expect(staging.cloud.others.disturbed()).toEqual([])
}

/** HCL of a cluster of ours with a pool that bears these tags. */
const clusterOf = (name: string, tags: string) => `resource "digitalocean_kubernetes_cluster" "${name}" {
  name    = "\${var.name_prefix}-${name}"
  region  = var.region
  version = "1.36.0-do.0"
  tags    = [var.owner_tag]
  node_pool {
    name       = "pool"
    size       = "s-2vcpu-4gb"
    node_count = 1
    tags       = ${tags}
  }
}
`

/** One story: each chapter stands on what the one before left in the account. */
describe('a plan is judged before it runs', () => {
  test("an import block that is not provision's own is refused, and nothing is made", async () => {
    await writeFile(
      inStack('imports.tf'),
      `import {\n  to = module.database.digitalocean_database_cluster.this\n  id = "${production()}"\n}\n`
    )
    await refused('module.database.digitalocean_database_cluster.this would be taken over by an import block')
    expect((await staging.cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)).toEqual(['tag'])
    await rm(inStack('imports.tf'))
  }, 300_000)

  test("production's bucket, its names and its database are not taken, also where a plan does not show them", async () => {
    const { cloud } = staging
    const objects = cloud.spaces.buckets.get('acme-assets')?.size
    const cluster = cloud.digitalocean.account.clusters.all().find(({ name }) => name.startsWith('production'))
    const [droplet] = cloud.digitalocean.account.droplets.all()
    await writeFile(
      inStack('taken.tf'),
      `resource "digitalocean_spaces_bucket" "assets" {
  name          = "acme-assets"
  region        = "nyc3"
  force_destroy = true
}
resource "digitalocean_record" "www" {
  domain = "example.com"
  type   = "A"
  name   = "www"
  value  = "203.0.113.7"
}
# Read during the apply: no plan shows what it says.
data "digitalocean_kubernetes_versions" "late" {
  depends_on = [digitalocean_record.www]
}
resource "digitalocean_spaces_bucket" "late" {
  name   = data.digitalocean_kubernetes_versions.late.latest_version
  region = "nyc3"
}
resource "terraform_data" "told" {
  input = "${production()}"
}
${clusterOf('joined', `["k8s:${cluster?.id}"]`)}# One element that is not known yet hides the others of the list.
resource "digitalocean_tag" "app" {
  name = "\${var.name_prefix}-app"
}
variable "keep" {
  default = ["do:droplet:${droplet?.id}"]
}
locals {
  tags    = ["production", digitalocean_tag.app.id]
  members = concat(var.keep, [digitalocean_kubernetes_cluster.joined.urn])
}
${clusterOf('hidden', 'local.tags')}resource "digitalocean_project" "mine" {
  name        = "\${var.name_prefix}-mine"
  description = var.owner_tag
  resources   = local.members
}
resource "digitalocean_project_resources" "keyed" {
  for_each  = toset(var.keep)
  project   = digitalocean_project.mine.id
  resources = [each.key, digitalocean_kubernetes_cluster.joined.urn]
}
resource "digitalocean_database_firewall" "told" {
  cluster_id = terraform_data.told.output
  rule {
    type  = "ip_addr"
    value = "203.0.113.7"
  }
}
`
    )
    await refused(
      `digitalocean_kubernetes_cluster.joined would bear the tag k8s:${cluster?.id}, by which the firewall k8s-${cluster?.id}-worker selects`,
      'digitalocean_database_firewall.told would be a part of the database that only the apply shows (cluster_id, from terraform_data.told.output)',
      'digitalocean_kubernetes_cluster.hidden would bear tags that only the apply shows (node_pool.tags, from local.tags, which no plan shows)',
      'digitalocean_project.mine would move the resource that only the apply shows into its project (resources, from local.members, which no plan shows, next to var.domain and var.keep, which may name what is not proven to be ours)',
      `digitalocean_project_resources.keyed["do:droplet:${droplet?.id}"] would move the resource that only the apply shows into its project (resources, from digitalocean_kubernetes_cluster.joined.urn, next to each.key, which names what is not proven to be ours)`
    )
    const taken = await readFile(inStack('taken.tf'), 'utf8')
    await writeFile(inStack('taken.tf'), taken.slice(0, taken.indexOf('resource "terraform_data"')))
    await refused(
      'digitalocean_spaces_bucket.assets would be the bucket acme-assets, which is there already',
      'digitalocean_record.www would make a name out of bounds, www.example.com',
      'digitalocean_spaces_bucket.late would be a bucket of which only the apply shows the name (name, from data.digitalocean_kubernetes_versions.late, which is read then)'
    )
    expect(cloud.spaces.buckets.get('acme-assets')?.size).toBe(objects)
    await rm(inStack('taken.tf'))
  }, 300_000)

  test("a provider with another account's token makes nothing: nobody could look for it later", async () => {
    const token = staging.cloud.digitalocean.tokenFor(['account:read'])
    await writeFile(
      inStack('taken.tf'),
      `variable "other_token" {
  default = "${token}"
}
provider "digitalocean" {
  alias = "production"
  token = var.other_token
}
`
    )
    const { outputs, log } = await staging.run('provision')
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'wrong-account' })
    expect(log).toContain('the provider digitalocean.production has a `token` of its own in the stack')
    expect(log).not.toContain(token)
    await rm(inStack('taken.tf'))
  }, 300_000)

  test('what nothing could prove to be ours later is not made: the error says which line to write', async () => {
    const main = await readFile(inStack('main.tf'), 'utf8')
    await writeFile(inStack('main.tf'), main.replace(/"[^"]*-db"/, '"reports"'))
    // biome-ignore lint/suspicious/noTemplateCurlyInString: HCL
    await refused('would be called reports: write name = "${var.name_prefix}')
    await writeFile(inStack('main.tf'), main)
  }, 300_000)

  test("neither a stack's own terraform.tfvars nor what a killed run left in its folder changes what is made", async () => {
    const { cloud, succeeding } = staging
    await writeFile(inStack('terraform.tfvars'), 'name_prefix = "production"\nowner_tag = "production"\n')
    await writeFile(
      inStack('staging_actions_imports.tf'),
      `import {\n  to = module.database.digitalocean_database_cluster.this\n  id = "${production()}"\n}\n`
    )
    await succeeding('provision')
    const made = (await cloud.digitalocean.account.leftovers()).filter(({ kind }) => kind === 'cluster')
    expect(made.map(({ name }) => name)).toEqual(['stg-39u-staging-cluster'])
    await rm(inStack('terraform.tfvars'))
  }, 400_000)

  test('a database that would be replaced, with its data, stops it', async () => {
    const main = await readFile(inStack('main.tf'), 'utf8')
    await writeFile(inStack('main.tf'), main.replace('var.name_prefix}-db"', 'var.name_prefix}-pg"'))
    await refused('would be replaced, with its data')
    await writeFile(inStack('main.tf'), main)
  }, 300_000)

  test("somebody's database in our network is not taken over in place of ours", async () => {
    const { cloud, succeeding } = staging
    const { databases } = cloud.digitalocean.account
    const ours = databases.all().find(({ name }) => name === 'stg-39u-staging-db')
    await ask(cloud, 'DELETE', `/v2/databases/${ours?.id}`)
    const { database } = await ask(cloud, 'POST', '/v2/databases', {
      name: 'reports',
      engine: 'pg',
      size: 'db-s-1vcpu-1gb',
      region: 'nyc3',
      num_nodes: 1,
      private_network_uuid: ours?.vpcId
    })
    cloud.kernel.clock.advance(600_000)
    for (const key of cloud.others.keysBeside('acme-terraform-state'))
      cloud.spaces.buckets.get('acme-terraform-state')?.delete(key)
    await succeeding('provision')
    const names = databases.all().map(({ id, name }) => `${name} ${id === database?.['id']}`)
    expect(names).toContain('reports true')
    expect(names).toContain('stg-39u-staging-db false')
    await ask(cloud, 'DELETE', `/v2/databases/${database?.['id']}`)
    expect((await succeeding('teardown')).outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 600_000)
})

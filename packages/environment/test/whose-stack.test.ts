import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/src/github/git.ts'
import type { ProvisionDeps } from '../src/index.ts'
import { apiStack, putState } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

const path = 'infra/staging/main.tf'
const provider = 'digitalocean = { source = "digitalocean/digitalocean", version = "2.99.1" }'
const ofMain = `# main's
terraform {
  required_providers {
    ${provider}
  }
}
`
/** What somebody pushed: it names a provider of its own, and would run something when it is destroyed. */
const ofCommit = `# the commit's
terraform {
  required_providers {
    ${provider}
    helper = { source = "mallory/helper" }
  }
}
resource "terraform_data" "spy" {
  provisioner "local-exec" {
    when    = destroy
    command = "env"
  }
}
`

let cloud: Cloud
/** What each Terraform was made of, in order. */
let used: string[]
beforeEach(async () => {
  cloud = await startCloud({ files: { ...files, [path]: ofMain } })
  used = []
})
afterEach(() => cloud.stop())

const openTerraform: ProvisionDeps['openTerraform'] = async ({ directory, variables }) => {
  used.push(await readFile(join(directory, 'main.tf'), 'utf8'))
  return apiStack(cloud, variables)
}
const open = (run: number, main: string, ref?: string) =>
  openRun(cloud, { run, files: { [path]: main }, openTerraform, ...(ref && { ref }) })

describe('the Terraform that destroys', () => {
  test("on the default branch is never the commit's, whatever is checked out there: it names the promotion branch's providers", async () => {
    await (await open(7001, ofCommit)).provision()
    used = []
    destroyed(await (await open(7002, ofCommit, 'refs/heads/main')).teardown({ policy: 'always' }))
    expect(used).toHaveLength(1)
    expect(used[0]).toContain('p0 = { source = "registry.terraform.io/digitalocean/digitalocean", version = "2.99.1" }')
    expect(used.join()).not.toMatch(/spy|helper/)
  })

  test("on the default branch is the promotion branch's where that was applied, whatever is checked out there", async () => {
    await (await open(7001, ofMain)).provision()
    used = []
    destroyed(await (await open(7002, ofCommit, 'refs/heads/main')).teardown({ policy: 'always' }))
    expect(used).toEqual([ofMain])
  })

  test("on the promotion branch is the checkout's where GitHub says that it is that branch's", async () => {
    await (await open(7001, ofMain)).provision()
    used = []
    const run = await open(7002, ofMain, 'refs/heads/main')
    const { workspace } = run.environment.context
    const url = `${cloud.github.url}/acme/shop.git`
    const token = Buffer.from(`x-access-token:${cloud.githubToken}`).toString('base64')
    const header = `http.extraheader=AUTHORIZATION: basic ${token}`
    await git(workspace, ['init', '--quiet'])
    await git(workspace, ['-c', header, 'fetch', '--quiet', url, cloud.sha])
    await git(workspace, ['update-ref', '--no-deref', 'HEAD', cloud.sha])
    const { checkOutBranch } = run.environment
    let fetched = 0
    Object.assign(run.environment, {
      checkOutBranch: (branch: string) => {
        fetched += 1
        return checkOutBranch(branch)
      }
    })
    destroyed(await run.teardown({ policy: 'always' }))
    expect([used, fetched]).toEqual([[ofMain], 0])
  })

  test("in the commit's own run is the commit's", async () => {
    await (await open(7001, ofCommit)).provision()
    used = []
    destroyed(await (await open(7002, ofCommit)).teardown({ policy: 'always' }))
    expect(used).toEqual([ofCommit])
  })

  test('runs no provider that came in with a state which only Terraform can read', async () => {
    await (await open(7001, ofCommit)).provision()
    const bucket = cloud.spaces.buckets.get('acme-terraform-state')
    const key = '4242/staging/staging.tfstate'
    bucket?.set(key, { body: Buffer.from('{"encrypted": true}'), etag: '"2"', at: 0, type: 'application/json' })
    const story: string[] = []
    const onMain = await openRun(cloud, {
      run: 7002,
      ref: 'refs/heads/main',
      openTerraform: async ({ directory, variables }) => {
        const terraform = apiStack(cloud, variables, story)
        const lock = 'provider "registry.terraform.io/mallory/helper" {\n  version = "1.0.0"\n}\n'
        // As `terraform init` writes it, of all that it has installed.
        const init: typeof terraform.init = async (backend) => {
          await terraform.init(backend)
          await writeFile(join(directory, '.terraform.lock.hcl'), lock)
        }
        return { ...terraform, init }
      }
    })
    await expect(onMain.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('its state names the provider mallory/helper')
    })
    expect(story).toEqual([`init acme-terraform-state/${key}`])
    bucket?.delete(key)
  })

  test('takes no provider that the promotion branch does not name: what it made is named, with where it can be destroyed', async () => {
    const run = await open(7001, ofCommit)
    await run.provision()
    const bucket = cloud.spaces.buckets.get('acme-terraform-state')
    const key = '4242/staging/staging.tfstate'
    const state = JSON.parse(bucket?.get(key)?.body.toString('utf8') ?? '') as { lineage: string }
    putState(cloud, { bucket: 'acme-terraform-state', key }, [{ type: 'helper_thing', id: 'one' }], state.lineage)
    const text = bucket?.get(key)?.body.toString('utf8').replace('digitalocean/digitalocean', 'mallory/helper') ?? ''
    bucket?.set(key, { body: Buffer.from(text), etag: '"2"', at: 0, type: 'application/json' })
    used = []
    const onMain = await open(7002, ofCommit, 'refs/heads/main')
    await expect(onMain.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringMatching(
        /holds helper_thing\.this_0 \(one\): .*mallory\/helper, which infra\/staging of the promotion branch does not name/
      ),
      hint: expect.stringContaining('on the branch that made it')
    })
    expect(used).toEqual([])
    bucket?.delete(key)
  })
})

import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { StagingError } from '@staging-actions/base'
import { type PlannedChange, readState } from '@staging-actions/terraform'
import type { ProvisionDeps } from '../src/index.ts'
import { apiStack } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

const key = '4242/staging/staging.tfstate'
const stored = () => cloud.spaces.buckets.get('acme-terraform-state')?.get(key)?.body.toString('utf8') ?? ''

/** What our own stack holds of another provider: nobody can ask whether it is there. */
function holdOther(): void {
  const bucket = cloud.spaces.buckets.get('acme-terraform-state')
  const object = bucket?.get(key)
  if (!object) throw new Error('there is no state')
  const state = JSON.parse(stored())
  state.resources.push({
    ...{ mode: 'managed', type: 'cloudflare_record', name: 'shop' },
    provider: 'provider["registry.terraform.io/cloudflare/cloudflare"]',
    instances: [{ attributes: { id: 'cf-1' } }]
  })
  bucket?.set(key, { ...object, body: Buffer.from(JSON.stringify(state)) })
}

const again: PlannedChange = {
  ...{ address: 'cloudflare_record.shop', type: 'cloudflare_record', actions: ['create'], isTainted: false },
  ...{ before: undefined, after: { name: 'shop' }, unknown: {}, sources: {}, importing: undefined }
}

test('a state whose body is lost on the way to terraform is not taken for one that holds nothing: what it holds is not made again', async () => {
  const story: string[] = []
  const failing: ProvisionDeps['openTerraform'] = async ({ variables }) => {
    const stack = apiStack(cloud, variables, story)
    return {
      ...stack,
      apply: async (plan) => {
        await stack.apply(plan)
        holdOther()
      },
      outputs: () => Promise.reject(new StagingError('service-error', 'no outputs today'))
    }
  }
  const first = await openRun(cloud, { openTerraform: failing })
  await expect(first.provision()).rejects.toThrow('no outputs today')

  let read = 0
  let planned = 0
  const hollow: ProvisionDeps['openTerraform'] = async ({ variables }) => ({
    ...apiStack(cloud, variables, story),
    outputs: async () => ({
      cluster_id: {
        value: readState(stored()).resources.find(({ type }) => type === 'digitalocean_kubernetes_cluster')?.id,
        sensitive: false
      }
    }),
    // The second answer, and the plan that is made with it, are those of a state that was never begun.
    state: async () => readState(++read === 2 ? '' : stored()),
    plan: async () =>
      ++planned === 1 ? { isClean: false, changes: [again], file: '' } : { isClean: true, changes: [], file: '' }
  })
  const next = await openRun(cloud, { run: 7002, openTerraform: hollow })
  await next.provision()
  expect(story.filter((one) => one === 'apply')).toEqual(['apply'])
  expect(next.lines.join('\n')).toContain('Terraform takes for gone what is there: cloudflare_record.shop')
})

test('a state that only terraform can read is not empty by an answer that lost its body: the destroy is not green over what it holds', async () => {
  const run = await openRun(cloud, { openTerraform: async ({ variables }) => apiStack(cloud, variables) })
  await run.provision()
  holdOther()
  const whole = stored()
  const bucket = cloud.spaces.buckets.get('acme-terraform-state')
  const object = bucket?.get(key)
  if (object) bucket?.set(key, { ...object, body: Buffer.from('{"meta": {}, "encrypted_data": "c2VjcmV0"}') })

  let isOver = false
  let answers = 0
  const terraform: ProvisionDeps['openTerraform'] = async ({ variables }) => ({
    ...apiStack(cloud, variables),
    destroy: async () => {
      isOver = true
    },
    // The first answer after the destroy has no body.
    state: async () => readState(isOver && ++answers === 1 ? '' : whole)
  })
  const next = await openRun(cloud, { openTerraform: terraform })
  await expect(next.teardown()).rejects.toMatchObject({
    reason: 'leftovers',
    message: expect.stringContaining('the state 4242/staging/staging.tfstate cannot be read')
  })
})

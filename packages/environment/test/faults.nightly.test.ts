import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Fault } from '../../sandbox/src/kernel/index.ts'
import { type StagingActions, startStagingActions } from './staging-actions.ts'

/*
 * A sample of the fault matrix (docs/faults.md) with the built actions, their processes and the real Terraform: what the matrix plays
 * in one process holds there, too. Each: the disturbed run, the next ordinary one, the destroy.
 */
let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions()
})
afterAll(() => staging.cloud.stop())

const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>Sign in</title>' }
const failed = { status: 500, body: '{"id":"server_error","message":"Unexpected server-side error"}' }
type Struck = Pick<Fault, 'service' | 'method' | 'path' | 'when' | 'answer'> & Pick<Fault, 'nth' | 'times'>
const digitalocean = (method: string, path: string, when: Fault['when'], answer: Fault['answer'], nth = 1): Struck => ({
  service: 'digitalocean',
  method,
  path,
  when,
  answer,
  nth
})

const createFaults: readonly (readonly [string, Struck])[] = [
  ['the cluster is made, and the answer is 500', digitalocean('POST', '/v2/kubernetes/clusters', 'after', failed)],
  ['the database is made, and the connection breaks', digitalocean('POST', '/v2/databases', 'after', 'reset')],
  ['a proxy answers for the account', digitalocean('GET', '/v2/account', 'before', html)],
  [
    'the state is written, and the answer is lost',
    {
      service: 'spaces',
      method: 'PUT',
      path: '/acme-terraform-state/4242/staging/staging.tfstate',
      when: 'after',
      answer: 'reset'
    }
  ],
  [
    'git does not take the claim',
    { service: 'github', method: 'POST', path: '/acme/shop/git-receive-pack', when: 'before', answer: 'reset' }
  ]
]
const destroyFaults: readonly (readonly [string, Struck])[] = [
  ['the database goes, and the answer is lost', digitalocean('DELETE', '/v2/databases/:id', 'after', 'reset')],
  [
    'the token may not delete the cluster',
    {
      service: 'digitalocean',
      path: '/v2/kubernetes/clusters/:id/destroy_with_associated_resources/selective',
      when: 'before',
      times: 1000,
      answer: { status: 403, body: '{"id":"forbidden","message":"You are not authorized to perform this operation"}' }
    }
  ]
]

/** What the run says of itself, and nobody else's business was touched. */
async function disturbed(fault: Struck, work: () => ReturnType<StagingActions['run']>) {
  const { cloud } = staging
  cloud.kernel.faults.add(fault)
  const ended = await work()
  cloud.kernel.faults.clear()
  expect(cloud.others.disturbed()).toEqual([])
  if (ended.exitCode !== 0) expect(ended.outputs['reason']).not.toBe('internal')
  return ended
}

async function destroy(): Promise<void> {
  await staging.succeeding('teardown', { policy: 'always' })
  expect(await staging.cloud.digitalocean.account.leftovers()).toEqual([])
  expect(staging.cloud.others.keysBeside('acme-terraform-state')).toEqual([])
  expect(staging.cloud.others.disturbed()).toEqual([])
}

/** Of what there may be one of. */
async function kindsThere(): Promise<readonly string[]> {
  const items = await staging.cloud.digitalocean.account.leftovers()
  return items
    .map(({ kind }) => kind)
    .filter((kind) => ['cluster', 'database', 'project', 'vpc'].includes(kind))
    .sort()
}

test.each(createFaults)('create: %s', async (_, fault) => {
  await disturbed(fault, () => staging.run('provision'))
  await staging.succeeding('provision')
  expect(await kindsThere()).toEqual(['cluster', 'database', 'project', 'vpc'])
  await destroy()
})

test.each(destroyFaults)('destroy: %s', async (_, fault) => {
  await staging.succeeding('provision')
  const ended = await disturbed(fault, () => staging.run('teardown', { policy: 'always' }))
  const left = await staging.cloud.digitalocean.account.leftovers()
  if (ended.exitCode === 0) expect(left).toEqual([])
  else for (const { name } of left) expect(ended.log).toContain(name)
  await destroy()
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions({ provisioning: { nodes: 10 * 60_000 } })
}, 300_000)
afterAll(() => staging.cloud.stop())

test('a database that admits no cluster without nodes is waited for: the nodes come later than the cluster', async () => {
  const { outputs, log } = await staging.run('provision')
  expect(log).toContain('no VMs found for Kubernetes cluster')
  expect(log).toMatch(/waiting for the cluster \S+ to run: without nodes yet/)
  expect(outputs).toMatchObject({ outcome: 'success', created: 'true' })
  const [database] = staging.cloud.digitalocean.account.databases
    .all()
    .filter(({ name }) => name === 'stg-39u-staging-db')
  expect(database?.rules.map(({ type, value }) => [type, value])).toEqual([['k8s', outputs['cluster-id']]])
}, 600_000)

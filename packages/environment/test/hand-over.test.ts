import { afterEach, describe, expect, test } from '@jest/globals'
import { queuedRun } from '../../sandbox/src/github/index.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

const control = `on:
  workflow_dispatch:
    inputs:
      action: { type: choice, options: [status, release, destroy], required: true }
      reason: { type: string, required: true }
      lease: { type: string, default: '' }
      environment: { type: string, default: '' }
jobs: {}
`
let cloud: Cloud
afterEach(() => cloud.stop())

/** A run with `actions: write`; the default branch has this staging-control. */
async function inRun(run = 7001) {
  const { value: token } = cloud.github.tokens.issue({
    login: 'octocat',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: { contents: 'write', deployments: 'write', actions: 'write', issues: 'write' }
  })
  return openRun(cloud, { run, token })
}
/** What the last dispatch sent. */
let sent: Readonly<Record<string, string>> | undefined
const begin = async (workflow = control) => {
  cloud = await startCloud({ files: { ...files, '.github/workflows/staging-control.yml': workflow } })
  cloud.github.onEvent(async ({ name, payload }) => {
    if (name !== 'workflow_dispatch') return []
    sent = payload['inputs'] as typeof sent
    return [9000]
  })
  return inRun()
}
const leases = async ({ environment }: Awaited<ReturnType<typeof inRun>>) =>
  (await environment.ledger.read())?.leases.map(({ id }) => id)

describe('a destroy that is handed over', () => {
  test('leaves the environment to the one who runs this run again before the other one begins', async () => {
    const first = await begin()
    await first.provision()
    expect(await first.handOver('staging-control.yml')).toMatchObject({ kind: 'handed-over' })
    expect(sent).toMatchObject({ action: 'release', environment: 'staging' })
    expect(await leases(first)).toEqual([])
    // The second attempt has the number of the first.
    const again = await inRun()
    await again.provision()
    const other = await inRun(7002)
    expect(await other.teardown({ leaseId: sent?.['lease'] || undefined })).toMatchObject({
      kind: 'kept',
      heldBy: [{ id: 'run-7001' }]
    })
    // Nobody else is in the way of the other run when that one has ended, too.
    await again.handOver('staging-control.yml')
    destroyed(await other.teardown({ leaseId: sent?.['lease'] || undefined }))
  })

  test('says of a lease that is not there that nothing was released, and who holds the environment', async () => {
    const first = await begin()
    await first.provision()
    const other = await inRun(7002)
    expect(await other.teardown({ leaseId: 'run-7' })).toMatchObject({ kind: 'kept', heldBy: [{ id: 'run-7001' }] })
    expect(other.lines.join('\n')).toContain(
      'input "lease-id" is "run-7", and staging has no such lease: it has ended before, or never was. Nothing was released, and those who hold it keep it (run-7001 of octocat). status shows the ids'
    )
    expect(await leases(other)).toEqual(['run-7001'])
  })

  test("a request's lease is ended by the other run, in its claim", async () => {
    const run = await begin()
    await run.provision()
    await run.environment.ledger.update('asked', (current) => ({
      ...current,
      leases: current.leases.map((lease) => ({ ...lease, id: 'approval-5' }))
    }))
    await run.handOver('staging-control.yml', { leaseId: 'approval-5' })
    expect([sent?.['lease'], await leases(run)]).toEqual(['approval-5', ['approval-5']])
  })

  test('where GitHub takes the start and refuses to begin the run, it is done here', async () => {
    const run = await begin()
    const repository = cloud.github.repository('acme/shop')
    const workflowPath = '.github/workflows/staging-control.yml'
    cloud.github.onEvent(async (event) => {
      const workflowId = repository.workflows.get(workflowPath)?.id ?? 0
      const own = { id: 9000, number: 1, workflowId, workflowPath, name: 'staging-control', title: 'staging-control' }
      const refused = { status: 'completed', conclusion: 'startup_failure' } as const
      if (event.name === 'workflow_dispatch') repository.runs.push({ ...queuedRun(event, event.sha, own), ...refused })
      return []
    })
    await run.provision()
    destroyed(await run.handOver('staging-control.yml'))
    const told = run.lines.find((line) => line.includes('could not be started'))
    expect(told).toContain('GitHub took the start of staging-control.yml and refused to begin the run')
  })

  test('where the other workflow does not take what it is sent, it is done here, and the remedy is told', async () => {
    const old = control.replace("      lease: { type: string, default: '' }\n", '')
    const run = await begin(old)
    await run.provision()
    destroyed(await run.handOver('staging-control.yml'))
    const told = run.lines.find((line) => line.includes('could not be started'))
    expect(told).toContain('Unexpected inputs provided: ["lease"]')
    expect(told).toContain('the inputs `action` (with release and destroy among its options), `reason`, `lease`')
  })
})

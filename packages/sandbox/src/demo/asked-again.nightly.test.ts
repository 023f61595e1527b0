import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { clusterIds, nothingLeft, revision } from './judge.ts'
import { jobsOf, reRunFailed } from './re-run.ts'
import { approves, type LeadsPart, pushAndDecide, rejects } from './scenarios/push-and-decide.ts'
import { openWorld, type World } from './world.ts'

test('what is deployed and tested already is asked about again without being deployed again, unless its cluster went; what is destroyed before the approval goes out by a word of its own', async () => {
  const world = await openWorld()
  try {
    const { dispatcher, colleague } = world
    await world.control(colleague, { action: 'create', reason: 'she keeps it over all pushes' })
    expect((await pushAndDecide(world, rejects)).expected).toBe('rejected')

    const again = await pushOfNoApp(world, 'Now with more heat.\n', rejects)
    expect(again.jobs).toMatchObject({
      deploy: 'success',
      'deploy-and-test': 'skipped',
      'await-approval': 'success',
      finalize: 'success'
    })

    await deleteClusterByHand(world)
    const before = await revision(world, 'main')
    const hotter = await pushOfNoApp(world, 'Now with even more heat.\n', {
      ...approves,
      deed: async (lead, issue) => {
        await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
        await approves.deed(lead, issue)
      }
    })
    expect(hotter.jobs).toMatchObject({
      'create-staging-if-needed': 'success',
      'deploy-and-test': 'success',
      'await-approval': 'success',
      promote: 'failure',
      finalize: 'success'
    })
    expect(await revision(world, 'main')).toBe(before)
    const stopped = hotter.run.jobs.find(({ name }) => name.includes('promote'))
    expect(await readFile(stopped?.logFile ?? '', 'utf8')).toContain('the environment was destroyed meanwhile')

    // Who runs that job again wants it all the same.
    await reRunFailed(world, hotter.run)
    await dispatcher.waitForRun(hotter.run.id, { timeout: world.patience })
    expect(jobsOf(hotter.run)).toMatchObject({ 'await-approval': 'success', promote: 'success', finalize: 'success' })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${hotter.sha}^{tree}`))
    await dispatcher.waitForRun(world.runsOf('deploy-production.yml')[0]?.id ?? 0, { timeout: world.patience })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
    expect(world.openIssue()).toBeUndefined()
  } finally {
    await world.close()
  }
}, 600_000)

/** Nothing of it is an app's: what is asked about is what earlier pushes brought. */
async function pushOfNoApp(world: World, text: string, lead: LeadsPart) {
  const before = world.runsOf('staging-deploy.yml').length
  const sha = await world.developer.push('staging', { 'docs/roast.md': text }, 'Say so')
  const run = world.runsOf('staging-deploy.yml')[before]
  if (!run) throw new Error('the push started no run')
  const asked = await world.until('a request, or the end of the run', () =>
    run.status === 'completed' ? { issue: undefined } : world.openIssue() && { issue: world.openIssue() }
  )
  expect(asked.issue?.body).toContain('roast-my-post')
  expect(asked.issue?.body).toContain('passed')
  // Also of what was not deployed: the run has looked at its pods.
  expect(asked.issue?.body).toMatch(/What runs there, and goes out[\s\S]*roast-my-post`: `\S+@sha256:[0-9a-f]{64}/)
  await lead.deed(world.lead, asked.issue?.number ?? 0)
  await world.dispatcher.waitForRun(run.id, { timeout: world.patience })
  return { sha, run, jobs: jobsOf(run) }
}

/** On DigitalOcean's page, with what belongs to it. */
async function deleteClusterByHand(world: World): Promise<void> {
  const { digitalocean, secrets } = world.sandbox
  for (const id of await clusterIds(world)) {
    const { status } = await fetch(
      `${digitalocean.url}/v2/kubernetes/clusters/${id}/destroy_with_associated_resources/dangerous`,
      {
        method: 'DELETE',
        headers: { authorization: `Bearer ${secrets['DIGITALOCEAN_TOKEN']}`, 'X-Dangerous': 'true' }
      }
    )
    expect(status).toBe(204)
  }
}

import { expect, test } from '@jest/globals'
import { stageGitHub } from './testing.ts'

const enable = `mutation ($pull: ID!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: { pullRequestId: $pull, mergeMethod: MERGE, expectedHeadOid: $head }) { pullRequest { number autoMergeRequest { mergeMethod } } }
}`

/** acme/shop with a pull request 1 from `release`, and a ruleset of main. */
async function stage() {
  const world = await stageGitHub()
  const { github } = world
  const repository = github.repository('acme/shop')
  const rules = { branch: 'main', pullRequests: true, approvals: 0, checks: ['ci'], strict: false, bypass: ['alice'] }
  repository.rules.push(rules)
  const head = await github.as('bob').push('release', { 'b.txt': '1' })
  const bob = github.as('bob').token
  const { json: pull } = await world.api(bob, 'POST', '/pulls', { title: 'Release', head: 'release', base: 'main' })
  const state = async () => (await world.api(bob, 'GET', '/pulls/1')).json.mergeable_state
  const report = (status: string, context = 'ci') =>
    world.api(bob, 'POST', `/statuses/${head}`, { state: status, context })
  return { world, repository, bob, head, pull, state, report }
}

test('rules: what blocks, who passes, and what only makes unstable', async () => {
  const { world, bob, head, state, report } = await stage()
  await using _ = world
  expect(await state()).toBe('blocked')
  const refused = await world.api(bob, 'PUT', '/pulls/1/merge', { sha: head })
  expect([refused.status, refused.json.message]).toEqual([
    405,
    expect.stringContaining('Required status check "ci" is expected.')
  ])
  expect((await world.api(bob, 'PATCH', '/git/refs/heads/main', { sha: head })).json.message).toContain(
    'Changes must be made through a pull request.'
  )
  await expect(world.github.as('bob').push('main', { 'c.txt': '1' })).rejects.toThrow('Repository rule violations')
  await report('success')
  expect(await state()).toBe('clean')
  await report('failure', 'lint')
  expect(await state()).toBe('unstable')
  const { json } = await world.api(bob, 'GET', '/rules/branches/main')
  expect(json.map(({ type }: { type: string }) => type)).toEqual(['pull_request', 'required_status_checks'])
  await world.github.as('alice').push('main', { 'c.txt': '1' })
})

test('auto-merge: refused where it is not allowed or has nothing to wait for; merges once the rules are met', async () => {
  const { world, repository, bob, head, pull, report } = await stage()
  await using _ = world
  const ask = () => world.graphql(bob, enable, { pull: pull.node_id, head })
  expect((await ask()).json.errors[0].message).toBe('Pull request Auto merge is not allowed for this repository')
  repository.settings.allowAutoMerge = true
  await report('success')
  expect((await ask()).json.errors[0].message).toBe('Pull request Pull request is in clean status')
  await report('pending')
  const { json } = await ask()
  expect(json.errors).toBeUndefined()
  expect(json.data.enablePullRequestAutoMerge.pullRequest.autoMergeRequest.mergeMethod).toBe('MERGE')
  expect((await world.api(bob, 'GET', '/pulls/1')).json).toMatchObject({
    merged: false,
    auto_merge: { merge_method: 'merge' }
  })
  await report('success')
  expect((await world.api(bob, 'GET', '/pulls/1')).json).toMatchObject({ merged: true, state: 'closed' })
})

test('reviews: the author’s own does not count, the last word of each does', async () => {
  const { world, repository, bob, state, report } = await stage()
  await using _ = world
  repository.rules.splice(0, 1, {
    branch: 'main',
    pullRequests: true,
    approvals: 1,
    checks: [],
    strict: false,
    bypass: []
  })
  await report('success')
  const review = (token: string, event: string) => world.api(token, 'POST', '/pulls/1/reviews', { event })
  const alice = world.github.as('alice').token
  expect((await review(bob, 'APPROVE')).status).toBe(422)
  expect(await state()).toBe('blocked')
  await review(alice, 'APPROVE')
  expect(await state()).toBe('clean')
  await review(alice, 'REQUEST_CHANGES')
  expect(await state()).toBe('blocked')
  const query = '{ repository(owner: "acme", name: "shop") { pullRequest(number: 1) { reviewDecision } } }'
  expect((await world.graphql(bob, query)).json.data.repository.pullRequest.reviewDecision).toBe('CHANGES_REQUESTED')
})

test('an archived repository can be read and not written', async () => {
  const { world, repository, bob } = await stage()
  await using _ = world
  repository.settings.archived = true
  expect((await world.api(bob, 'GET', '/pulls/1')).status).toBe(200)
  const { status, json } = await world.api(bob, 'POST', '/issues', { title: 'x' })
  expect([status, json.message]).toEqual([403, 'Repository was archived so is read-only.'])
})

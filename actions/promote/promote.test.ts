import { describe, expect, test } from '@jest/globals'
import { git } from '../../packages/sandbox/src/github/git.ts'
import { PromotionWorld, permissions, told } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('promote', () => {
  test.concurrent('merges exactly the commit by a pull request of its own, and starts the production deploy', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository, sha } = world
    await world.asked(5)
    const { outputs, exitCode, summary, log } = await world.run({ 'decision-issue': '5' })
    expect(log).not.toContain('::error')
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '', merged: 'true', 'pull-request': '6' })
    expect(exitCode).toBe(0)
    const main = (await world.tip('main')) ?? ''
    expect(outputs['merge-sha']).toBe(main)
    expect(await world.tree(main)).toBe(await world.tree(sha))
    expect(world.pulls()[0]).toMatchObject({ state: 'closed', pull: { merged: true, headSha: sha } })
    expect(world.pulls()[0]?.body).toContain('#5')
    expect(await world.tip(`staging-release/${sha}`)).toBeUndefined()
    expect(repository.runs).toEqual([expect.objectContaining({ event: 'workflow_dispatch', sha: main })])
    expect(outputs['production-run-url']).toBe(`${github.url}/acme/shop/actions/runs/${repository.runs[0]?.id}`)
    expect(summary).toContain('is on `main`')
  })

  test.concurrent('run twice, it merges once and deploys once', async () => {
    await using world = await PromotionWorld.make()
    const { repository } = world
    const first = await world.run()
    const second = await world.run()
    expect(second.outputs).toMatchObject({
      outcome: 'already-merged',
      merged: 'true',
      'merge-sha': first.outputs['merge-sha'] ?? ''
    })
    expect(second.outputs['production-run-url']).toBe(first.outputs['production-run-url'])
    expect(world.pulls()).toHaveLength(1)
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent.each([
    ['both find no pull request and open one', 2, 1_500],
    ['one opens its pull request when the other has merged', 1, 8_000]
  ])('two runs at the same moment, %s: both end well, once each', async (_, times, stallMs) => {
    await using world = await PromotionWorld.make()
    const { kernel, repository, sha } = world
    const path = '/api/v3/repos/acme/shop/pulls'
    kernel.faults.add({ service: 'github', method: 'POST', path, times, when: 'before', answer: { stallMs } })
    const runs = await Promise.all([world.run(), world.run()])
    const main = (await world.tip('main')) ?? ''
    for (const { outputs, log } of runs) {
      expect(log).not.toContain('::error')
      expect(outputs).toMatchObject({ merged: 'true', 'merge-sha': main, 'pull-request': '1', reason: '' })
    }
    expect(await world.tree(main)).toBe(await world.tree(sha))
    expect(world.pulls()).toMatchObject([{ state: 'closed', pull: { merged: true, headSha: sha } }])
    expect(repository.runs).toHaveLength(1)
    expect(await world.tip(`staging-release/${sha}`)).toBeUndefined()
  })

  test.concurrent("somebody's branch of the release's name is used and stays; a pull request of theirs is merged or left open", async () => {
    await using world = await PromotionWorld.make()
    const { github, repository, sha } = world
    const branch = `staging-release/${sha}`
    await world.post('git/refs', { ref: `refs/heads/${branch}`, sha })
    expect((await world.run()).outputs).toMatchObject({ outcome: 'merged', 'pull-request': '1' })
    expect(await world.tip(branch)).toBe(sha)

    world.rule({ checks: ['ci'], strict: true })
    world.sha = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    const theirs = `staging-release/${world.sha}`
    await world.post('git/refs', { ref: `refs/heads/${theirs}`, sha: world.sha })
    await world.post('pulls', { title: 'Mine', body: 'Please', head: theirs, base: 'main' })
    await world.report('success')
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'base-moved', merged: 'false' })
    expect(log).toMatch(/ada opened .*pull\/2: it is merged as it is, or left open/)
    expect(repository.issues.at(-1)).toMatchObject({ title: 'Mine', body: 'Please', state: 'open' })
    expect(await world.tip(theirs)).toBe(world.sha)
  })

  test.concurrent('a run that stopped after the merge is continued: the deploy is started then', async () => {
    await using world = await PromotionWorld.make()
    const { repository } = world
    await world.run({}, { permissions: { ...permissions, actions: 'read' } })
    expect(repository.runs).toHaveLength(0)
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged' })
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('a branch that has moved before GitHub says so at the pull request: it waits to hear as which commit', async () => {
    await using world = await PromotionWorld.make()
    const { repository } = world
    await world.run({}, { permissions: { ...permissions, actions: 'read' } })
    const main = (await world.tip('main')) ?? ''
    const { pull, ...issue } = await world.pull()
    const found = repository.issues.find(({ number }) => number === issue.number)
    Object.assign(pull, { merged: false, mergeCommitSha: null })
    Object.assign(found ?? {}, { state: 'open' })
    const running = world.run()
    await world.looksAtPull(2)
    Object.assign(found ?? {}, { state: 'closed' })
    pull.merged = true
    await world.looksAtPull(2)
    pull.mergeCommitSha = main
    const { outputs, log } = await running
    expect(log).toContain('GitHub does not say so yet')
    expect(outputs).toMatchObject({ outcome: 'already-merged', 'merge-sha': main })
    expect(repository.runs).toMatchObject([{ sha: main }])
  })

  test.concurrent('the next promotion is not held up by the merge commit of the last one', async () => {
    await using world = await PromotionWorld.make()
    const { github } = world
    await world.run()
    const next = await github.as('ada').push('staging', { 'apps/web/index.js': '3' })
    const { outputs } = await world.run({}, { sha: next })
    expect(outputs).toMatchObject({ outcome: 'merged' })
    expect(await world.tree(outputs['merge-sha'] ?? '')).toBe(await world.tree(next))
  })

  test.concurrent('the merge commit and the pull request keep the record; the production workflow is told what it takes', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository } = world
    await github.as('ada').push('main', { '.github/workflows/deploy.yml': told })
    await world.post('merges', { base: 'staging', head: 'main' })
    world.sha = (await world.tip('staging')) ?? ''
    const image = `ghcr.io/acme/web@sha256:${'a1'.repeat(32)}`
    const url = `${github.url}/acme/shop`
    await world.asked(5)
    const record = {
      'decision-issue': '5',
      'approved-by': 'grace,ada',
      'test-run-url': `${url}/actions/runs/66`,
      images: JSON.stringify({ web: [image] })
    }
    const wrong = await world.run({
      ...record,
      images: '{"web": ["ghcr.io/acme/web:latest"]}',
      'test-run-url': 'run 66'
    })
    expect(wrong.outputs['reason']).toBe('invalid-input')
    expect(wrong.log).toMatch(/"images"[\s\S]*"test-run-url"|"test-run-url"[\s\S]*"images"/)
    const { outputs } = await world.run(record)
    expect(outputs).toMatchObject({ outcome: 'merged', reason: '' })
    const trailers = await git(repository.directory, ['log', '-1', '--format=%(trailers:only,unfold)', 'main'])
    expect(trailers.trim().split('\n')).toEqual([
      `Tested-commit: ${world.sha}`,
      'Approved-by: grace, ada',
      `Decision: ${url}/issues/5`,
      `Test-run: ${url}/actions/runs/66`,
      `Promotion-run: ${url}/actions/runs/77`,
      `Tested-image: web ${image}`
    ])
    const [pull] = world.pulls()
    expect(pull?.body).toContain('The decision by `grace`, `ada` and the test results: #5.')
    expect(pull?.body.endsWith(trailers.trim())).toBe(true)
    expect(repository.runs).toMatchObject([
      {
        payload: {
          inputs: { commit: world.sha, images: JSON.stringify({ web: [image] }), request: `${url}/issues/5` }
        }
      }
    ])
  })

  test.concurrent('fast-forward moves the branch to the commit itself', async () => {
    await using world = await PromotionWorld.make()
    const { repository, sha } = world
    const { outputs } = await world.run({ method: 'fast-forward' })
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': sha, 'pull-request': '' })
    expect(await world.tip('main')).toBe(sha)
    expect(repository.runs).toHaveLength(1)
  })

  test.concurrent('a missing permission is named', async () => {
    await using world = await PromotionWorld.make()
    const { outputs, log } = await world.run({}, { permissions: { contents: 'read' } })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
    expect(log).toContain('contents: write')
  })

  test.concurrent('a tag called as the promotion branch: neither merged into nor deployed from', async () => {
    await using world = await PromotionWorld.make()
    const { repository, sha, github } = world
    const evil = await github.as('ada').push('mine', { 'apps/web/index.js': 'evil' })
    await git(repository.directory, ['update-ref', 'refs/tags/main', evil])
    const { outputs } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'merged', 'merge-sha': await world.tip('main') })
    expect(repository.runs.map(({ ref, sha: at }) => [ref, at])).toEqual([['refs/heads/main', outputs['merge-sha']]])
    expect(await world.tree(outputs['merge-sha'] ?? '')).toBe(await world.tree(sha))
  })

  test.concurrent('an archived repository takes nothing', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.archived = true
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ reason: 'forbidden', merged: 'false' })
    expect(log).toContain('the repository is archived')
  })
})

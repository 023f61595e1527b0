import { once } from 'node:events'
import { describe, expect, test } from '@jest/globals'
import { PromotionWorld, workflow } from '../../packages/sandbox/src/testing/promotion-world.ts'

const changed = { '.github/workflows/deploy.yml': `${workflow}# changed\n` }

const decide = workflow.replace('workflow_dispatch', '{ workflow_dispatch: { inputs: { issue: {} } } }')

describe('promote as GITHUB_TOKEN, where workflow files have moved', () => {
  test.concurrent('main and staging move theirs at the last moment: the branch is refused without a reason, and the error has it', async () => {
    await using world = await PromotionWorld.make()
    const { github, kernel } = world
    const held = once(kernel.events, 'held')
    const path = '/api/v3/repos/acme/shop/git/refs'
    kernel.faults.add({ service: 'github', method: 'POST', path, when: 'before', answer: { stallMs: 4_000 } })
    const running = world.run()
    await held
    await github.as('ada').push('main', changed, 'Deploy in another way')
    await github.as('ada').push('staging', changed, 'Deploy in another way')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain(`the workflow files at ${world.sha.slice(0, 7)} are not those of main`)
    expect(log).toContain('PROMOTION_TOKEN')
    expect(log).toContain('merge main into staging')
    expect(world.pulls()).toEqual([])
  })

  test.concurrent('staging has moved on from workflow files that it brings: the error names them', async () => {
    await using world = await PromotionWorld.make()
    const sha = await world.github.as('ada').push('staging', changed)
    await world.github.as('ada').push('staging', { '.github/workflows/deploy.yml': workflow })
    const { outputs, log } = await world.run({}, { sha })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false', 'pull-request': '' })
    expect(log).toContain('may not bring changes of workflow files to main: .github/workflows/deploy.yml')
  })

  test.concurrent('a workflow file that is moved out of its folder', async () => {
    await using world = await PromotionWorld.make()
    const ada = world.github.as('ada')
    const sha = await ada.push('staging', { '.github/workflows/decide.yml': null, 'docs/decide.yml': decide })
    const { outputs, log } = await world.run({}, { sha })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('.github/workflows/decide.yml')
  })

  test.concurrent('a token without `contents: write`, where the files are the same: `forbidden`', async () => {
    await using world = await PromotionWorld.make()
    const { outputs } = await world.run({}, { permissions: { contents: 'read', 'pull-requests': 'write' } })
    expect(outputs).toMatchObject({ reason: 'forbidden', merged: 'false' })
  })

  test.concurrent('a fast-forward of main: needs-app-token, with the files', async () => {
    await using world = await PromotionWorld.make()
    const sha = await world.github.as('ada').push('staging', changed)
    const { outputs, log } = await world.run({ method: 'fast-forward' }, { sha })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
    expect(log).toContain('.github/workflows/deploy.yml')
  })

  test.concurrent('a merge queue does not take it: needs-app-token at once', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    const sha = await world.github.as('ada').push('staging', changed)
    const { outputs, log } = await world.run({}, { sha })
    expect(outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false', 'pull-request': '1' })
    expect(log).toContain('may not bring changes of workflow files to main: .github/workflows/deploy.yml')
  })

  test.concurrent('whichever status GitHub gives its words', async () => {
    await using world = await PromotionWorld.make()
    const message =
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/deploy.yml` without `workflows` permission'
    const sha = await world.github.as('ada').push('staging', changed)
    const path = '/api/v3/repos/acme/shop/pulls/*'
    const answer = { status: 405, body: JSON.stringify({ message }) }
    world.kernel.faults.add({ service: 'github', method: 'PUT', path, when: 'before', answer })
    expect((await world.run({}, { sha })).outputs).toMatchObject({ reason: 'needs-app-token', merged: 'false' })
  })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { ensureWorkflow } from '../../packages/sandbox/src/github/dispatch.ts'
import type { WorkflowRun } from '../../packages/sandbox/src/github/state.ts'
import { PromotionWorld, told } from '../../packages/sandbox/src/testing/promotion-world.ts'

describe('promote and the production workflow', () => {
  test.concurrent('a production workflow that does not exist is said after the merge', async () => {
    await using world = await PromotionWorld.make()
    const { sha } = world
    const { outputs } = await world.run({ workflow: 'missing.yml' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'not-found', merged: 'true' })
    expect(await world.tree((await world.tip('main')) ?? '')).toBe(await world.tree(sha))
  })

  test.concurrent('a production workflow that is disabled, and one that cannot be started by hand: said after the merge, each as what it is', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository } = world
    const record = ensureWorkflow(github.server, repository, '.github/workflows/deploy.yml')
    record.disabled = true
    const disabled = await world.run()
    expect(disabled.outputs).toMatchObject({ reason: 'conflict', merged: 'true' })
    expect(disabled.log).toContain('deploy.yml is disabled (disabled manually): nobody can start it')
    record.disabled = false
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    await using other = await PromotionWorld.make()
    await other.github.as('ada').push('main', { '.github/workflows/ci.yml': 'on: push\njobs: {}\n' })
    other.sha = await other.github.as('ada').push('next', { 'apps/web/index.js': '3' })
    const undispatchable = await other.run({ workflow: 'ci.yml' })
    expect(undispatchable.outputs).toMatchObject({ reason: 'conflict', merged: 'true' })
    expect(undispatchable.log).toContain('ci.yml has no `workflow_dispatch` on main')
  })

  test.concurrent('a production workflow that GitHub takes and refuses to begin: said after the merge; the next try starts it', async () => {
    await using world = await PromotionWorld.make()
    world.beginsNothing = true
    const { outputs, log } = await world.run()
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'conflict', merged: 'true' })
    expect(log).toContain('GitHub took the start of deploy.yml and refused to begin the run')
    world.beginsNothing = false
    expect((await world.run()).outputs).toMatchObject({ outcome: 'already-merged', reason: '' })
    expect(world.repository.runs).toMatchObject([{ conclusion: 'startup_failure' }, { conclusion: null }])
  })

  test.concurrent('more than GitHub takes of inputs is not sent: which input, how much, and the merge is done', async () => {
    await using world = await PromotionWorld.make()
    await world.github.as('ada').push('main', { '.github/workflows/deploy.yml': told })
    await world.post('merges', { base: 'staging', head: 'main' })
    world.sha = await world.github.as('ada').push('staging', { 'apps/web/index.js': 'more' })
    const image = (index: number) => `ghcr.io/acme/web@sha256:${String(index).padStart(64, '0')}`
    const list = Array.from({ length: 20 }, (_, index) => image(index))
    const images = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`app-${index}`, list]))
    const { outputs, log } = await world.run({ images: JSON.stringify(images) })
    expect(outputs).toMatchObject({ reason: 'invalid-input', merged: 'true', 'production-run-url': '' })
    expect(log).toMatch(
      /deploy\.yml cannot be started with [\d,]+ characters of inputs: GitHub takes 65,535, and `images` alone/
    )
    expect(log).toContain('The merge is done')
    const asked = world.kernel.requests
      .all()
      .filter(({ method, path }) => method === 'POST' && /dispatches$/.test(path))
    expect(asked).toEqual([])
  })

  test.concurrent('what a failed production run was told is told the next one too, until one succeeds; what nobody can tell any more is named', async () => {
    await using world = await PromotionWorld.make()
    const { github, repository } = world
    const image = (app: string, build: string) => `ghcr.io/acme/${app}@sha256:${build.repeat(32)}`
    await github.as('ada').push('main', { '.github/workflows/deploy.yml': told })
    await world.asked(5)
    /** The next commit of staging goes out; what its production run is told, and the log. */
    const promoteNext = async (path: string, images: Readonly<Record<string, readonly string[]>>) => {
      await world.post('merges', { base: 'staging', head: 'main' })
      world.sha = await github.as('ada').push('staging', { [path]: `${repository.runs.length}` })
      const { outputs, log } = await world.run({ images: JSON.stringify(images), 'decision-issue': '5' })
      expect(outputs['reason'] === '' ? '' : log).toBe('')
      const run = repository.runs.at(-1)
      const payload = run?.payload as { inputs: { images: string } } | undefined
      return { run, told: JSON.parse(payload?.inputs.images ?? 'null'), log, mayLack: outputs['production-may-lack'] }
    }
    const end = (run: WorkflowRun | undefined, conclusion: 'success' | 'failure') =>
      Object.assign(run ?? {}, { status: 'completed', conclusion })

    const first = await promoteNext('apps/web/index.js', {
      web: [image('web', 'a1')],
      api: [image('api', 'a1')],
      gone: [image('gone', 'a1')]
    })
    end(first.run, 'failure')
    const second = await promoteNext('apps/api/index.js', { api: [image('api', 'b2')] })
    expect(second.told).toEqual({ web: [image('web', 'a1')], api: [image('api', 'b2')] })
    expect(second.log).toContain('production is told the images of web too: ')
    end(second.run, 'success')
    const third = await promoteNext('apps/web/index.js', { web: [image('web', 'c3')] })
    expect(third.told).toEqual({ web: [image('web', 'c3')] })
    end(third.run, 'failure')
    await github.as('ada').push('main', { '.github/workflows/deploy.yml': `${told}# fixed\n` })
    const fourth = await promoteNext('apps/api/index.js', { api: [image('api', 'd4')] })
    expect(fourth.told).toEqual({ web: [image('web', 'c3')], api: [image('api', 'd4')] })
    end(fourth.run, 'failure')
    await github.as('ada').push('main', { 'apps/web/hotfix.js': '1' })
    const fifth = await promoteNext('apps/api/index.js', { api: [] })
    expect(fifth).toMatchObject({ told: {}, mayLack: 'web' })
    expect(fifth.log).toMatch(
      /production may lack web: \w{7} brought it, and \S+ has not ended well; \w{7} may have changed it/
    )
    const { commit } = await world.api<{ commit: { message: string } }>('commits/main')
    expect(commit.message).toContain('Tested-without-digest: api')
  })

  test.concurrent('the end of production can be waited for; its failure is ours', async () => {
    await using world = await PromotionWorld.make()
    const { repository } = world
    const end = async (conclusion: 'success' | 'failure') => {
      while (repository.runs.length === 0) await sleep(50)
      await sleep(500)
      Object.assign(repository.runs[0] ?? {}, { status: 'completed', conclusion })
    }
    const [failed] = await Promise.all([world.run({ 'wait-for-production': 'true' }), end('failure')])
    expect(failed.outputs).toMatchObject({
      outcome: 'failure',
      reason: 'production-failed',
      merged: 'true',
      'production-conclusion': 'failure'
    })
    await end('success')
    const again = await world.run({ 'wait-for-production': 'true' })
    expect(again.outputs).toMatchObject({ outcome: 'already-merged', 'production-conclusion': 'success' })
    expect(repository.runs).toHaveLength(1)
  })
})

import { describe, expect, test } from '@jest/globals'
import { type PromotionResult, promote } from '@staging-actions/approval'
import { type Clock, Deadline, type StagingError, silentLogger, systemClock } from '@staging-actions/base'
import { makeOctokit } from '../../packages/action-kit/src/github.ts'
import { dequeue } from '../../packages/sandbox/src/github/merge-queue.ts'
import { PromotionWorld, permissions } from '../../packages/sandbox/src/testing/promotion-world.ts'

/* What promote waits minutes for: its pauses pass at once, and GitHub is asked over HTTP as ever. */

class Played {
  readonly world: PromotionWorld
  readonly said: string[] = []
  paused = 0
  readonly #started = systemClock.monotonic()
  /** Called at each pause, with the milliseconds that have been paused by then. */
  atPause: (paused: number) => void = () => {}

  constructor(world: PromotionWorld) {
    this.world = world
  }

  /** Milliseconds, those of pauses and those of a slow machine. */
  get elapsed(): number {
    return this.clock.monotonic() - this.#started
  }

  get clock(): Clock {
    return {
      now: () => systemClock.now() + this.paused,
      monotonic: () => systemClock.monotonic() + this.paused,
      sleep: async (milliseconds, signal) => {
        signal?.throwIfAborted()
        this.paused += milliseconds
        this.atPause(this.paused)
        await systemClock.sleep(5)
      }
    }
  }

  async promote(login = 'github-actions[bot]', minutes = 30): Promise<PromotionResult> {
    const { github, sha } = this.world
    const token =
      login === 'github-actions[bot]'
        ? github.tokens.issue({ login, kind: 'github-token', repository: 'acme/shop', permissions }).value
        : github.as(login).token
    const { clock } = this
    const octokit = makeOctokit(token, github.apiUrl, silentLogger)
    const request: Parameters<typeof promote>[0] = {
      sha,
      promotion: { branch: 'main', method: 'merge', workflow: 'deploy.yml' },
      approved: { by: ['grace'], testRunUrl: '', images: {} },
      runUrl: `${github.url}/acme/shop/actions/runs/77`,
      repositoryUrl: `${github.url}/acme/shop`,
      waitForProduction: false
    }
    return promote(request, {
      github: { octokit, owner: 'acme', repo: 'shop', clock },
      clock,
      deadline: new Deadline(clock, minutes * 60_000),
      log: { ...silentLogger, info: (text) => this.said.push(text) },
      requireStillWanted: async () => {}
    })
  }

  failure(login?: string, minutes?: number): Promise<StagingError> {
    return this.promote(login, minutes).then(
      () => {
        throw new Error('it was promoted')
      },
      (error) => error
    )
  }
}

test.concurrent('a pull request that was closed, and of which GitHub never says by whom: after a minute conflict, and it stays closed', async () => {
  await using world = await PromotionWorld.make()
  world.rule({ approvals: 1 })
  const played = new Played(world)
  expect((await played.failure()).reason).toBe('needs-review')
  const pull = await world.pull()
  Object.assign(pull, { state: 'closed', closedAt: world.kernel.clock.iso() })
  Object.assign(world.pulls()[0] ?? {}, { state: 'closed', closedAt: world.kernel.clock.iso() })
  const before = played.paused
  const error = await played.failure()
  expect([error.reason, error.message]).toEqual([
    'conflict',
    expect.stringMatching(/pull\/1 was closed, and GitHub does not say by whom/)
  ])
  expect(error.hint).toContain('reopen it and run this again')
  expect(played.paused - before).toBeGreaterThan(50_000)
  expect([world.pulls().length, (await world.pull()).state]).toEqual([1, 'closed'])
})

test.concurrent('a required check that GitHub holds and nobody lets go: the end says what to press', async () => {
  await using world = await PromotionWorld.make()
  world.checkedBy = '.github/workflows/ci.yml'
  world.rule({ checks: ['ci'] })
  const { reason, message, hint } = await new Played(world).failure()
  expect(reason).toBe('timeout')
  expect(message).toContain('GitHub holds a workflow run of')
  expect(hint).toContain('let its workflow run `on: push` to the staging branch')
})

describe('a merge queue whose required check never reports', () => {
  async function queued(world: PromotionWorld) {
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ checks: ['ci'] })
    await world.report('success')
    return new Played(world)
  }

  test.concurrent('put there by GITHUB_TOKEN: after three minutes it is taken out, and an App is asked for', async () => {
    await using world = await PromotionWorld.make()
    const played = await queued(world)
    const error = await played.failure()
    expect([error.reason, error.message]).toEqual([
      'needs-app-token',
      expect.stringContaining('nobody has begun ci on')
    ])
    expect(error.hint).toContain('on: merge_group')
    expect(played.elapsed).toBeGreaterThan(170_000)
    const { pull, state } = await world.pull()
    expect([pull.queue, pull.merged, state]).toEqual([undefined, false, 'open'])
  })

  test.concurrent('put there by somebody else: the log names it, and at the end of the time it is taken out', async () => {
    await using world = await PromotionWorld.make()
    const played = await queued(world)
    const error = await played.failure('ada', 5)
    expect(error.reason).toBe('timeout')
    expect(error.message).toMatch(
      /could not be merged in time: .*nobody has begun ci: does its workflow run `on: merge_group`/
    )
    expect(played.said.join('\n')).toContain('nobody has begun ci')
    expect((await world.pull()).pull.queue).toBeUndefined()
  })

  test.concurrent('the queue loses its patience first: the check is named', async () => {
    await using world = await PromotionWorld.make()
    const played = await queued(world)
    let isOut = false
    played.atPause = (paused) => {
      const [issue] = world.pulls()
      if (isOut || paused < 60_000 || !issue?.pull?.queue?.group) return
      isOut = true
      dequeue(world.github.server, issue, issue.pull, 'github-merge-queue[bot]', 'ci_timeout')
    }
    const error = await played.failure('ada')
    expect([error.reason, error.message]).toEqual(['timeout', expect.stringContaining('nobody has reported ci on')])
    // What took it out then says nothing of the next time.
    played.atPause = () => {}
    const again = played.promote('ada')
    for (;;) {
      const group = (await world.pull()).pull.queue?.group
      if (group) {
        await world.report('success', 'ci', group.head)
        break
      }
      await systemClock.sleep(5)
    }
    expect(await again).toMatchObject({ merged: true })
  })
})

describe('a merge queue whose checks take longer than promote waits', () => {
  async function timedOut(world: PromotionWorld) {
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ checks: ['ci'], bypass: ['ada'] })
    await world.report('success')
    const played = new Played(world)
    const ended = played.failure('ada', 40)
    const { pull } = await world.pull()
    while (!pull.queue?.group) await systemClock.sleep(5)
    await world.report('pending', 'ci', pull.queue.group.head)
    return { played, pull, error: await ended, head: pull.queue.group.head }
  }

  test.concurrent('it stays there, and that is said; the next run goes on waiting and puts it there no second time', async () => {
    await using world = await PromotionWorld.make()
    const { played, pull, error, head } = await timedOut(world)
    expect([error.reason, error.message]).toEqual([
      'timeout',
      expect.stringMatching(
        /in time: it is number 1 in the merge queue: awaiting checks. It stays in the merge queue of main/
      )
    ])
    expect(error.hint).toContain('`promotion-timeout-minutes`')
    expect(error.result).toMatchObject({ merged: false, inMergeQueue: true, pullRequest: 1 })
    expect(played.elapsed).toBeGreaterThan(39 * 60_000)
    expect([pull.queue?.group?.head, pull.enqueued]).toEqual([head, 1])
    const again = played.promote('ada')
    while (!played.said.join().includes('is in the merge queue of main already')) await systemClock.sleep(5)
    await world.report('success', 'ci', head)
    expect(await again).toMatchObject({ merged: true, mergeSha: head })
    expect([pull.enqueued, world.repository.runs.length]).toEqual([1, 1])
  })

  test.concurrent('and it was merged before the next run: production is started, once', async () => {
    await using world = await PromotionWorld.make()
    const { played, head } = await timedOut(world)
    await world.report('success', 'ci', head)
    expect(await played.promote('ada')).toMatchObject({ merged: true, mergeSha: head })
    expect(world.repository.runs).toMatchObject([{ sha: head }])
  })

  test.concurrent('and it was merged with somebody else before the next run: production is withheld', async () => {
    await using world = await PromotionWorld.make()
    const { played, head } = await timedOut(world)
    await world.report('success', 'ci', head)
    while ((await world.tip('main')) !== head) await world.api('pulls/1')
    await world.github.as('ada').push('main', { 'hotfix.txt': 'now' })
    const error = await played.failure('ada')
    expect([error.reason, error.result]).toEqual(['base-moved', expect.objectContaining({ merged: true })])
    expect(world.repository.runs).toEqual([])
  })

  test.concurrent('and main moves before the next run: base-moved, and it is taken out', async () => {
    await using world = await PromotionWorld.make()
    const { played, pull } = await timedOut(world)
    await world.github.as('ada').push('main', { 'hotfix.txt': 'now' })
    const error = await played.failure('ada')
    expect([error.reason, error.result]).toEqual(['base-moved', expect.objectContaining({ merged: false })])
    expect([pull.queue, pull.merged]).toEqual([undefined, false])
  })

  test.concurrent('and the environment is destroyed before the next run: superseded, and it is taken out', async () => {
    await using world = await PromotionWorld.make()
    const { pull } = await timedOut(world)
    await world.destroyed(1)
    const asAda = { 'github-token': world.github.as('ada').token, generation: '0' }
    expect((await world.run(asAda)).outputs).toMatchObject({ reason: 'superseded', merged: 'false' })
    expect([pull.queue, pull.merged, (await world.pull()).state]).toEqual([undefined, false, 'closed'])
  })
})

describe('a rule that refuses', () => {
  test.concurrent('what nothing shows, at the merge queue: after two minutes, in its own words', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'merge_queue' }] }
    world.rule({ refuses: "Required workflow 'audit' is not satisfied" })
    const played = new Played(world)
    const error = await played.failure()
    expect([error.reason, error.message]).toEqual([
      'merge-refused',
      expect.stringMatching(/GitHub refuses to merge .*Required workflow 'audit' is not satisfied/)
    ])
    expect(error.hint).toContain('bypass list')
    expect(played.elapsed).toBeLessThan(200_000)
  })

  test.concurrent.each([
    [
      'a deployment that the head commit does not have: named at once',
      'required_deployments',
      'Missing successful active production deployment.',
      /main takes only what was deployed to an environment/,
      60_000
    ],
    [
      'nothing that GitHub shows: after two minutes, in its own words',
      'commit_message_pattern',
      'Commit message must match a given regex pattern',
      /GitHub refuses to merge .*: .*Commit message must match a given regex pattern/,
      200_000
    ]
  ])('for want of %s', async (_, type, refuses, message, most) => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type }] }
    world.rule({ refuses })
    const played = new Played(world)
    const error = await played.failure()
    expect([error.reason, error.message]).toEqual(['merge-refused', expect.stringMatching(message)])
    expect(error.hint).toContain('bypass list')
    expect(played.elapsed).toBeLessThan(most)
    expect(world.pulls()).toMatchObject([{ state: 'open', pull: { merged: false } }])
  })

  test.concurrent('for want of the results of a code scan: waited for as long as there is time, and merged once they are there', async () => {
    await using world = await PromotionWorld.make()
    world.repository.settings.branchRules = { main: [{ type: 'code_scanning' }] }
    const refuses = 'Code scanning is waiting for results from CodeQL for the commit 493026f.'
    world.rule({ refuses })
    const error = await new Played(world).failure(undefined, 10)
    expect([error.reason, error.message]).toEqual(['timeout', expect.stringContaining(refuses)])
    const played = new Played(world)
    const free = { ...world.repository.rules[0], refuses: '' } as (typeof world.repository.rules)[number]
    played.atPause = (paused) => {
      if (paused > 6 * 60_000) world.repository.rules[0] = free
    }
    await played.promote()
    expect(played.paused).toBeGreaterThan(6 * 60_000)
    expect(world.pulls()).toMatchObject([{ state: 'closed', pull: { merged: true } }])
  })
})

describe('a production workflow that GitHub says it took', () => {
  test.concurrent('and that does not start: told after two minutes, and a run that came later is the answer', async () => {
    await using world = await PromotionWorld.make()
    world.withheld = []
    const played = new Played(world)
    const error = await played.failure()
    expect([error.reason, error.message]).toEqual([
      'timeout',
      expect.stringContaining('deploy.yml did not start in time: GitHub took the request, and no run has appeared')
    ])
    expect(error.result).toMatchObject({ merged: true })
    expect(played.elapsed).toBeGreaterThan(110_000)
    const [late] = world.withheld
    world.withheld = undefined
    if (late) world.startRun(late)
    expect(await played.promote()).toMatchObject({ already: true })
    expect(world.repository.runs).toHaveLength(1)
  })

  test.concurrent.each([
    ['is lost, and its run shows half a minute later: it is found, and not started again', 'after', 30_000],
    ['is lost on the way there: after a minute without a run it is started, once', 'before', 0]
  ] as const)('whose answer %s', async (_, when, late) => {
    await using world = await PromotionWorld.make()
    const path = '/api/v3/repos/acme/shop/actions/workflows/deploy.yml/dispatches'
    world.kernel.faults.add({ service: 'github', method: 'POST', path, when, answer: { status: 502 } })
    if (late > 0) world.withheld = []
    const played = new Played(world)
    let from: number | undefined
    played.atPause = (paused) => {
      const [event] = world.withheld ?? []
      if (!event) return
      from ??= paused
      if (paused - from < late) return
      world.withheld = undefined
      world.startRun(event)
    }
    const { productionRunUrl, mergeSha } = await played.promote()
    expect(world.repository.runs).toMatchObject([{ sha: mergeSha }])
    expect(productionRunUrl).toContain(`/actions/runs/${world.repository.runs[0]?.id}`)
  })
})

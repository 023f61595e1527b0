import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Clock, systemClock } from '@staging-actions/base'
import { type StackVariables, showOutside } from '../src/index.ts'
import { apiStack } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { files, openRun, type RunOptions } from './open-run.ts'

const changed = { '.github/staging.yml': `${files['.github/staging.yml']}dashboard: true\n` }
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ files: { ...files, ...changed } })
})
afterAll(() => cloud.stop())

const inRun = (options: RunOptions = {}) => openRun(cloud, { files: changed, ...options })
const repository = () => cloud.github.repository('acme/shop')
const states = () => repository().deployments.map(({ statuses }) => statuses.at(-1)?.state)
const issue = () => repository().issues.at(-1)
const writes = () =>
  cloud.kernel.requests
    .all()
    .filter(({ service, method, path }) => service === 'github' && method !== 'GET' && path.startsWith('/api/v3'))

/** One environment, as people see it from outside; each chapter goes on where the last one ended. */
describe('seen from outside', () => {
  test('a create that fails: in progress, then a failure; the next one succeeds', async () => {
    const first = await inRun()
    const seen: (string | undefined)[] = []
    const failing = {
      openTerraform: async ({ variables }: { variables: StackVariables }) => ({
        ...apiStack(cloud, variables),
        apply: async () => {
          seen.push(states().at(-1))
          throw new Error('the network broke')
        }
      })
    }
    await expect(first.provision(failing)).rejects.toThrow('the network broke')
    expect(seen).toEqual(['in_progress'])
    expect(states()).toEqual(['failure'])
    expect(issue()?.body).toContain('staging is there in part')

    const second = await inRun({ run: 7002 })
    await second.provision()
    expect(states()).toEqual(['inactive', 'success'])
    const [, live] = repository().deployments
    expect(live).toMatchObject({ environment: 'staging-live' })
    expect(live?.statuses.at(-1)).toMatchObject({ environmentUrl: 'https://web.staging.example.com' })
    // One line says why the variable is not there.
    expect(second.lines.filter((line) => line.includes('STAGING_STAGING is not written'))).toHaveLength(1)
  })

  test('the dashboard: one issue, edited in place, not written when nothing changed', async () => {
    const run = await inRun({ run: 7003, actor: 'hubot' })
    await run.provision({}, { reason: 'a | b @someone <!-- x -->' })
    expect(repository().issues).toHaveLength(1)
    const body = issue()?.body ?? ''
    expect(body).toContain('staging is ready')
    expect(body).toContain('| [octocat](')
    expect(body).toContain('| [hubot](')
    expect(body).toMatch(/It costs about \*\*\$0\.1\d an hour\*\*/)
    expect(body).toContain('provision&#58; ready, leased by hubot')
    expect(body).not.toContain('@someone')
    cloud.kernel.requests.clear()
    await showOutside(run.environment)
    await showOutside(run.environment)
    expect(writes()).toEqual([])
  })

  test('what has drifted is mended: a Deployment set inactive, an issue edited, closed, deleted', async () => {
    const { environment } = await inRun({ run: 7003, actor: 'hubot' })
    const wanted = issue()?.body
    repository()
      .deployments.at(-1)
      ?.statuses.push({
        ...(repository().deployments.at(-1)?.statuses.at(-1) as NonNullable<
          ReturnType<typeof repository>['deployments'][number]['statuses'][number]
        >),
        state: 'inactive'
      })
    Object.assign(issue() ?? {}, { body: `${wanted}edited`, state: 'closed' })
    await showOutside(environment)
    expect(states()).toEqual(['inactive', 'inactive', 'success'])
    expect(issue()).toMatchObject({ body: wanted, state: 'open' })
    repository().issues.length = 0
    await showOutside(environment)
    expect(issue()).toMatchObject({ body: wanted, state: 'open', labels: ['staging-dashboard'] })
  })

  test('where the token may, the variable says the same', async () => {
    const value = cloud.github.tokens.issue({
      login: 'shop-bot[bot]',
      kind: 'app',
      repository: 'acme/shop',
      permissions: { contents: 'write', deployments: 'write', issues: 'write', variables: 'write' }
    }).value
    const { environment } = await inRun({ run: 7004, token: value })
    await showOutside(environment)
    const variable = JSON.parse(repository().variables.get('STAGING_STAGING')?.value ?? '{}')
    expect(variable).toMatchObject({
      state: 'ready',
      urls: { web: 'https://web.staging.example.com' },
      holders: ['octocat', 'hubot'],
      generation: 0
    })
  })

  test('the hourly look tells who holds it of its end, once', async () => {
    const clock: Clock = { ...systemClock, now: () => systemClock.now() + 1_800_000 }
    const reaper = await inRun({ run: 7090, actor: 'octocat', clock })
    expect(await reaper.reap()).toMatchObject({ results: [], failures: [] })
    expect(await reaper.reap()).toMatchObject({ results: [], failures: [] })
    expect(repository().comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- .* -->\n@octocat @hubot: it may be destroyed from .* UTC on; extend it/)
    ])
  })

  test('a destroy: who holds it is told by name, once; then everything is inactive', async () => {
    const run = await inRun({ run: 7005, actor: 'mona' })
    await run.teardown({ policy: 'always', reason: 'done @all' })
    expect(states().every((state) => state === 'inactive')).toBe(true)
    expect(issue()?.body).toContain('staging is not there')
    const comments = repository()
      .comments.map(({ body }) => body)
      .slice(1)
    expect(comments).toHaveLength(1)
    expect(comments[0]).toContain('@octocat @hubot: mona destroys it now')
    expect(comments[0]).not.toContain('@all')
  })
})

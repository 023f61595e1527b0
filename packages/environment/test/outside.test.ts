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
const deployments = () => repository().deployments.filter((one) => !cloud.others.isOthers(one))
const states = () => deployments().map(({ statuses }) => statuses.at(-1)?.state)
const issues = () => repository().issues.filter((one) => !cloud.others.isOthers(one))
const issue = () => issues().at(-1)
const comments = () => repository().comments.filter((one) => !cloud.others.isOthers(one))
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
    const [, live] = deployments()
    expect(live).toMatchObject({ environment: 'staging-live' })
    expect(live?.statuses.at(-1)).toMatchObject({ environmentUrl: 'https://web.staging.example.com' })
    // One line says why the variable is not there.
    expect(second.lines.filter((line) => line.includes('STAGING_STAGING is not written'))).toHaveLength(1)
    // What people have under our names stays as it is, and is told: see `cloud.stop`.
    const left = second.lines.filter((line) => line.includes('is not ours, and stays as it is'))
    expect(left).toHaveLength(4)
    expect(left.join('\n')).toMatch(/Deployment \d+ in staging-live, by eve, .*: its payload does not name us/)
    expect(left.join('\n')).toMatch(/Deployment \d+ in staging-live, by eve, .*: its payload names us, and eve made it/)
    expect(left.join('\n')).toMatch(/issues\/1 .*: its text bears our mark, and eve wrote it/)
    expect(left.join('\n')).toMatch(/issues\/3 .*: its text does not bear our mark/)
  })

  test('the dashboard: one issue, edited in place, not written when nothing changed', async () => {
    const run = await inRun({ run: 7003, actor: 'hubot' })
    await run.provision({}, { reason: 'a | b @someone <!-- x -->' })
    expect(issues()).toHaveLength(1)
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

  test('what has drifted is fixed: a Deployment set inactive, an issue edited, closed, deleted', async () => {
    const { environment } = await inRun({ run: 7003, actor: 'hubot' })
    const wanted = issue()?.body
    const shown = deployments().at(-1)?.statuses ?? []
    shown.push(...shown.slice(-1).map((status) => ({ ...status, state: 'inactive' })))
    Object.assign(issue() ?? {}, { body: `${wanted}edited`, state: 'closed' })
    await showOutside(environment)
    expect(states()).toEqual(['inactive', 'inactive', 'success'])
    expect(issue()).toMatchObject({ body: wanted, state: 'open' })
    repository().issues.splice(
      repository().issues.findIndex(({ id }) => id === issue()?.id),
      1
    )
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
    const { environment, lines } = await inRun({ run: 7004, token: value })
    await showOutside(environment)
    await showOutside(environment)
    // Somebody has one of that name: it is left, and told once a run.
    expect(lines.filter((line) => line.includes('the variable STAGING_STAGING is not ours'))).toHaveLength(1)
    cloud.others.act(() => repository().variables.delete('STAGING_STAGING'))
    await showOutside(environment)
    const variable = JSON.parse(repository().variables.get('STAGING_STAGING')?.value ?? '{}')
    expect(variable).toMatchObject({
      owner: 'staging:4242:staging',
      state: 'ready',
      urls: { web: 'https://web.staging.example.com' },
      holders: ['octocat', 'hubot'],
      generation: 0
    })
    expect(issues()).toHaveLength(1)
  })

  test('the hourly look tells who holds it of its end, once', async () => {
    const clock: Clock = { ...systemClock, now: () => systemClock.now() + 1_800_000 }
    const reaper = await inRun({ run: 7090, actor: 'octocat', clock })
    expect(await reaper.reap()).toMatchObject({ results: [], failures: [] })
    expect(await reaper.reap()).toMatchObject({ results: [], failures: [] })
    expect(comments().map(({ body }) => body)).toEqual([
      expect.stringMatching(/^<!-- .* -->\n@octocat @hubot: it may be destroyed from .* UTC on, because .*: extend it/)
    ])
  })

  test('a destroy: who holds it is told by name, once; then everything is inactive', async () => {
    const run = await inRun({ run: 7005, actor: 'mona' })
    await run.teardown({ policy: 'always', reason: 'done @all' })
    expect(states().every((state) => state === 'inactive')).toBe(true)
    expect(issue()?.body).toContain('staging is not there')
    const said = comments()
      .map(({ body }) => body)
      .slice(1)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('@octocat @hubot: mona destroys it now')
    expect(said[0]).not.toContain('@all')
  })
})

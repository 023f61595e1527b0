import { describe, expect, test } from '@jest/globals'
import { parseWorkflowFile } from '../github/workflow-file.ts'
import { matchesFilter } from './patterns.ts'
import { unionOfPermissions } from './permissions.ts'
import { asksToSkip, startsOn } from './triggers.ts'

test.each([
  [['main'], 'main', true],
  [['main'], 'main2', false],
  [['release/*'], 'release/1', true],
  [['release/*'], 'release/1/2', false],
  [['release/**'], 'release/1/2', true],
  [['**'], 'a/b', true],
  [['apps/**/*.ts'], 'apps/x.ts', true],
  [['apps/**/*.ts'], 'apps/a/b/x.ts', true],
  [['**.md'], 'docs/x.md', true],
  [['*', '!secret'], 'secret', false],
  [['!secret', '*'], 'secret', true],
  [['v[12].[0-9]+'], 'v1.10', true],
  [['v[12].[0-9]+'], 'v3.1', false]
])('filter %j on %s: %s', (patterns, name, expected) => {
  expect(matchesFilter(patterns, name)).toBe(expected)
})

describe('what starts a workflow', () => {
  const file = (on: string) =>
    parseWorkflowFile('.github/workflows/x.yml', `on: ${on}\njobs: { a: { runs-on: ubuntu-latest, steps: [] } }`)
  const push = (ref: string) => ({ name: 'push' as const, action: undefined, ref, payload: {} })

  test.each([
    ['push', 'refs/heads/main', [], true],
    ['{ push: { branches: [staging] } }', 'refs/heads/staging', [], true],
    ['{ push: { branches: [staging] } }', 'refs/heads/main', [], false],
    ['{ push: { branches: [staging] } }', 'refs/tags/staging', [], false],
    ['{ push: { tags: ["v*"] } }', 'refs/tags/v1', [], true],
    ['{ push: { tags: ["v*"] } }', 'refs/heads/v1', [], false],
    ['{ push: { branches-ignore: [main] } }', 'refs/heads/x', [], true],
    ['{ push: { paths: ["apps/**"] } }', 'refs/heads/x', ['apps/a', 'b'], true],
    ['{ push: { paths: ["apps/**"] } }', 'refs/heads/x', ['b'], false],
    ['{ push: { paths-ignore: ["**.md"] } }', 'refs/heads/x', ['a.md'], false],
    ['{ push: { paths-ignore: ["**.md"] } }', 'refs/heads/x', ['a.md', 'b.ts'], true],
    ['workflow_dispatch', 'refs/heads/x', [], false]
  ])('%s, a push to %s that changes %j: %s', async (on, ref, changed, expected) => {
    expect(await startsOn(file(on), push(ref), async () => changed)).toBe(expected)
  })

  test('types, cron lines and [skip ci]', async () => {
    const event = (name: 'issues' | 'issue_comment' | 'schedule', action: string | undefined, payload = {}) => ({
      ...push('refs/heads/main'),
      name,
      action,
      payload
    })
    const none = async () => []
    expect(await startsOn(file('{ issues: { types: [edited] } }'), event('issues', 'edited'), none)).toBe(true)
    expect(await startsOn(file('{ issues: { types: [edited] } }'), event('issues', 'opened'), none)).toBe(false)
    expect(await startsOn(file('issue_comment'), event('issue_comment', 'created'), none)).toBe(true)
    const hourly = event('schedule', undefined, { schedule: '0 * * * *' })
    expect(await startsOn(file('{ schedule: [{ cron: "0 * * * *" }] }'), hourly, none)).toBe(true)
    expect(await startsOn(file('{ schedule: [{ cron: "5 * * * *" }] }'), hourly, none)).toBe(false)
    expect(asksToSkip({ name: 'push', payload: { head_commit: { message: 'Tidy [skip ci]' } } })).toBe(true)
  })
})

test('the permissions of a run are the union over its jobs', () => {
  const parse = (text: string) => parseWorkflowFile('x.yml', text)
  const jobs = 'jobs: { a: { permissions: { issues: write } }, b: {} }'
  expect(unionOfPermissions(parse(`on: push\npermissions: { contents: read }\n${jobs}`), 'write')).toEqual({
    metadata: 'read',
    issues: 'write',
    contents: 'read'
  })
  expect(unionOfPermissions(parse('on: push\njobs: { a: {} }'), 'read')).toEqual({ metadata: 'read', contents: 'read' })
  expect(unionOfPermissions(parse('on: push\npermissions: {}\njobs: { a: {} }'), 'write')).toEqual({ metadata: 'read' })
})

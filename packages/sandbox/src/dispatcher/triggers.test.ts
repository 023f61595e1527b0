import { describe, expect, test } from '@jest/globals'
import { parseWorkflowFile } from '../github/workflow-file.ts'
import { matchesFilter } from './patterns.ts'
import { permissionsOfJobs } from './permissions.ts'
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

describe('what the token of a job may do', () => {
  const parse = (text: string) => parseWorkflowFile('x.yml', text)
  const none = new Map()

  test("its own permissions replace the workflow's; where neither says anything, the repository's setting counts", () => {
    const own = parse(
      'on: push\npermissions: { contents: read }\njobs: { a: { permissions: { issues: write } }, b: {} }'
    )
    expect(Object.fromEntries(permissionsOfJobs(own, none, 'write'))).toEqual({
      a: { metadata: 'read', issues: 'write' },
      b: { metadata: 'read', contents: 'read' }
    })
    const silent = parse('on: push\njobs: { a: {} }')
    expect(permissionsOfJobs(silent, none, 'read').get('a')).toEqual({ metadata: 'read', contents: 'read' })
    expect(permissionsOfJobs(silent, none, 'write').get('a')).toMatchObject({ contents: 'write', issues: 'write' })
    const nothing = parse('on: push\npermissions: {}\njobs: { a: {} }')
    expect(permissionsOfJobs(nothing, none, 'write').get('a')).toEqual({ metadata: 'read' })
  })

  test('a called workflow gives its jobs what they ask for, and never more than its caller has', () => {
    const caller = (level: string) =>
      parse(`on: push\njobs: { call: { uses: o/n/.github/workflows/y.yml@v1, permissions: { contents: ${level} } } }`)
    const inner = parseWorkflowFile(
      '.github/workflows/y.yml',
      'on: workflow_call\npermissions: {}\njobs: { a: { permissions: { contents: write } }, b: {} }'
    )
    const called = new Map([['o/n/.github/workflows/y.yml@v1', inner]])
    expect(Object.fromEntries(permissionsOfJobs(caller('write'), called, 'read'))).toEqual({
      a: { metadata: 'read', contents: 'write' },
      b: { metadata: 'read' }
    })
    expect(() => permissionsOfJobs(caller('read'), called, 'read')).toThrow(
      "The nested job 'a' of .github/workflows/y.yml is requesting 'contents: write', but is only allowed 'contents: read'"
    )
  })
})

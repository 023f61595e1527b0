import { describe, expect, test } from '@jest/globals'
import { parseCodeOwners, ruleOf } from './code-owners.ts'

// The forms of GitHub's own example file, and what it says of each.
const rules: readonly (readonly [pattern: string, owned: readonly string[], not: readonly string[]])[] = [
  ['*', ['a', 'a/b/c.js', '.github/x'], []],
  ['*.js', ['a.js', 'a/b/c.js'], ['a.jsx', 'js']],
  ['/build/logs/', ['build/logs/a', 'build/logs/b/c'], ['build/log', 'x/build/logs/a', 'build/logs']],
  ['docs/*', ['docs/getting-started.md'], ['docs/build-app/troubleshooting.md', 'x/docs/a']],
  ['apps/', ['apps/a', 'apps/b/c', 'x/apps/a'], ['apps', 'app/a']],
  ['/docs/', ['docs/a', 'docs/b/c'], ['x/docs/a']],
  ['/scripts/', ['scripts/a'], ['x/scripts/a']],
  ['**/logs', ['logs/a', 'build/logs/a', 'deeply/nested/logs/a/b'], ['logs2/a']],
  ['/apps/web', ['apps/web', 'apps/web/index.js'], ['apps/website/a', 'apps/webs']],
  ['apps/web/**', ['apps/web/a', 'apps/web/b/c'], ['apps/api/a']],
  ['/apps/*/config', ['apps/web/config', 'apps/web/config/a'], ['apps/web/x/config']],
  ['src/{a,b}', ['src/{a,b}'], ['src/a']],
  ['a\\ b/c.txt', ['a b/c.txt'], ['a/c.txt']]
]

describe('a pattern of CODEOWNERS', () => {
  test.each(rules)('%s', (pattern, owned, not) => {
    const parsed = parseCodeOwners(`${pattern} @ada`)
    expect(owned.filter((path) => !ruleOf(parsed, path))).toEqual([])
    expect(not.filter((path) => ruleOf(parsed, path))).toEqual([])
  })
})

test('the last line that matches decides, also when it names nobody', () => {
  const parsed = parseCodeOwners('* @ada\n/apps/ @acme/web grace@example.com # all of it\n/apps/github\n')
  const owners = (path: string) => ruleOf(parsed, path)
  expect(owners('README.md')?.owners).toEqual([{ kind: 'user', login: 'ada' }])
  expect(owners('apps/x')).toMatchObject({
    owners: [{ kind: 'team', org: 'acme', team: 'web' }],
    unknown: ['grace@example.com']
  })
  expect(owners('apps/github/x')?.owners).toEqual([])
})

test('comments, blank lines and what GitHub does not take are no rules', () => {
  expect(parseCodeOwners('# hi\n\n   \n!apps @ada\n[ab].js @ada\n#*.js @ada\n')).toEqual([])
})

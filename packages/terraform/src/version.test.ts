import { expect, test } from '@jest/globals'
import { parseVersion, satisfies, versionsNamedIn } from './version.ts'

test.each([
  ['1.11.4', '>= 1.10.0, < 2.0.0', true],
  ['1.9.8', '>= 1.10.0, < 2.0.0', false],
  ['2.0.0', '>= 1.10.0, < 2.0.0', false],
  ['1.9.9', '~> 1.9.3', true],
  ['1.10.0', '~> 1.9.3', false],
  ['1.9.2', '~> 1.9.3', false],
  ['1.12.0', '~> 1.9', true],
  ['2.0.0', '~> 1.9', false],
  ['1.11.4', '1.11.4', true],
  ['1.11.4', '= 1.11.4', true],
  ['1.11.4', '!= 1.11.4', false],
  ['1.11.4', '> 1.11.4', false],
  ['1.11.4', '<= 1.11.4', true],
  ['1.11.4', 'latest', false]
])('%s satisfies "%s": %s', (version, constraint, expected) => {
  const parsed = parseVersion(version)
  expect(parsed && satisfies(parsed, constraint)).toBe(expected)
})

test('a constraint names versions, and a pre-release is none', () => {
  expect(versionsNamedIn('~> 1.9.3, != 1.9')).toEqual([
    { major: 1, minor: 9, patch: 3 },
    { major: 1, minor: 9, patch: 0 }
  ])
  expect(parseVersion('1.12.0-beta1')).toBeUndefined()
})

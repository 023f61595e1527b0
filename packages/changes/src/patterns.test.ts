import { expect, test } from '@jest/globals'
import { minimatch } from 'minimatch'
import { prepareMatchers } from './patterns.ts'

const patterns = [
  'apps/web/**',
  'apps/**',
  '**',
  '*',
  '*.md',
  '**/*.md',
  '**/README.md',
  'README.md',
  '**/LICENSE*',
  'apps/*/src/**',
  'apps/{web,api}/**',
  '**/*.test.js',
  '**/test/**',
  'apps/web',
  '**/.env',
  '**/*-lock.yaml',
  'a/**/b',
  'a/**/**',
  'docs/**/*.png',
  'a*',
  'a*.md',
  '**/a*d',
  '.*',
  '**/.*',
  '*.*',
  '**/*'
]
const paths = [
  'apps/web/index.js',
  'apps/web',
  'apps/webx/index.js',
  'apps/web/a/b/c.md',
  'README.md',
  'xREADME.md',
  'a/README.md',
  'a/xREADME.md',
  '.md',
  'a/.md',
  'a.md',
  'LICENSE',
  'a/LICENSE.txt',
  'apps/web/.env',
  '.env',
  'apps/api/src/x/y.test.js',
  'apps/api/test/y.js',
  'pnpm-lock.yaml',
  'a/-lock.yaml',
  'a/b',
  'a/x/y/b',
  'a',
  'docs/x/a.png',
  'a\nb.md',
  'ü/é.md',
  'a.',
  '..a',
  'ad',
  'b/axd'
]

test.each(patterns)('%s matches what minimatch says', async (pattern) => {
  const matcher = (await prepareMatchers([pattern]))([pattern])
  for (const path of paths)
    expect([path, matcher({ path, submodule: false }) !== undefined]).toEqual([
      path,
      minimatch(path, pattern, { dot: true, nocomment: true, nonegate: true })
    ])
})

test('a submodule stands for what is below it', async () => {
  const patterns = ['apps/web/**', 'apps/*/src/**', '**/*.js']
  const matcherOf = await prepareMatchers(patterns)
  const matches = (pattern: string, path: string) => matcherOf([pattern])({ path, submodule: true }) !== undefined
  expect(matches('apps/web/**', 'apps/web')).toBe(true)
  expect(matches('apps/web/**', 'apps/api')).toBe(false)
  expect(matches('apps/*/src/**', 'apps/web')).toBe(true)
  expect(matches('apps/*/src/**', 'libs/web')).toBe(false)
  expect(matches('**/*.js', 'vendor')).toBe(true)
})

test('the first pattern that matches is named', async () => {
  const patterns = ['x', 'apps/**', '**']
  expect((await prepareMatchers(patterns))(patterns)({ path: 'apps/a', submodule: false })).toBe('apps/**')
})

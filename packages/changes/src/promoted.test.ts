import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { shop } from '../../sandbox/src/testing/detect-changes.ts'
import { detectCommits, writeCommits } from '../../sandbox/src/testing/detect-scenarios.ts'
import type { Files } from '../../sandbox/src/testing/git-repository.ts'

/*
 * After a promotion by squash or rebase the merge base stays where it was. Each case: what staging has, what main got of it by a
 * commit of its own, and what comes next on staging.
 */

const entry = (extra: string) => ({
  '.github/staging.yml': `version: 1\napps:\n  - {name: web${extra}}\n  - {name: api}`
})
const cases: { name: string; staging: Files; main: Files; next: Files; apps: string[]; deleted?: string[] }[] = [
  {
    name: 'what was promoted does not come again',
    staging: { 'apps/web/index.js': '2' },
    main: { 'apps/web/index.js': '2' },
    next: { 'apps/api/index.js': '2' },
    apps: ['api']
  },
  {
    name: 'what was promoted and changed again comes again',
    staging: { 'apps/web/index.js': '2' },
    main: { 'apps/web/index.js': '2' },
    next: { 'apps/web/index.js': '3' },
    apps: ['web']
  },
  {
    name: 'what was promoted and is taken back comes again',
    staging: { 'apps/web/new.js': '2' },
    main: { 'apps/web/new.js': '2' },
    next: { 'apps/web/new.js': '3', 'apps/web/index.js': '4' },
    apps: ['web']
  },
  {
    name: 'a hotfix that only main has does not count, and what was promoted before it does not come again',
    staging: { 'apps/web/index.js': '2' },
    main: { 'apps/web/index.js': '2', 'packages/core/index.js': 'fixed' },
    next: { 'README.md': '2' },
    apps: []
  },
  {
    name: 'a part of it alone was promoted',
    staging: { 'apps/web/index.js': '2', 'packages/core/index.js': '2' },
    main: { 'apps/web/index.js': '2' },
    next: { 'README.md': '2' },
    apps: ['api']
  },
  {
    name: "an app's entry in the configuration",
    staging: entry(', image-parameter: image.tag'),
    main: entry(', image-parameter: image.tag'),
    next: { 'apps/api/index.js': '2' },
    apps: ['api']
  },
  {
    name: 'an app that is gone from both',
    staging: { 'apps/web/index.js': null, 'apps/web/package.json': null },
    main: { 'apps/web/index.js': null, 'apps/web/package.json': null },
    next: { 'packages/tokens/index.js': '2', 'apps/api/index.js': '2' },
    apps: ['api']
  }
]

const workspace = mkdtempSync(join(tmpdir(), 'promoted-'))
let shas: readonly string[]
beforeAll(() => {
  shas = writeCommits(
    workspace,
    cases.flatMap(({ staging, main, next }) => [
      { files: shop, onto: undefined },
      { files: staging, onto: 'the one before' as const },
      { files: next, onto: 'the one before' as const },
      { files: main, onto: 3 }
    ])
  )
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

test.each(cases.map((one, index) => ({ ...one, index })))('$name', async ({ index, apps, deleted = [] }) => {
  const [, , sha = '', tip = ''] = shas.slice(4 * index, 4 * index + 4)
  execFileSync('git', ['-C', workspace, 'update-ref', 'refs/remotes/origin/main', tip])
  const found = await detectCommits(workspace, { sha })
  expect(found.apps.map(({ app }) => app.name)).toEqual(apps)
  expect(found.deletedApps).toEqual(deleted)
  expect(found.base).toBe(shas[4 * index])
})

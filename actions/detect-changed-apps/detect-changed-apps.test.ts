import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  type DetectOptions,
  detectIn,
  manifest,
  shop,
  startDetection
} from '../../packages/sandbox/src/testing/detect-changes.ts'
import { type Files, TestRepository } from '../../packages/sandbox/src/testing/git-repository.ts'

let repository: TestRepository

beforeEach(async () => {
  repository = await TestRepository.create()
})

afterEach(() => repository.remove())

const start = (options: DetectOptions = {}) => startDetection(repository, options)
const detect = (options: DetectOptions = {}) => detectIn(repository, options)
const json = (value: unknown) => JSON.stringify(value)
const configured = (apps: string, rest = '') => `version: 1\n${rest}\napps:\n${apps}`

/** What npm writes for the shop with some packages from the registry; `coreA` is where core's `a` lies. */
function lock(versions: Record<string, string>, coreA = 'node_modules/a'): string {
  const entry = (name: string, version: string, rest = {}) => ({
    version: versions[name] ?? version,
    integrity: `sha512-${name}-${versions[name] ?? version}`,
    ...rest
  })
  return json({
    name: 'shop',
    lockfileVersion: 3,
    packages: {
      '': { workspaces: ['apps/*', 'packages/*'], devDependencies: { typescript: '^7.0.0' } },
      'apps/api': { dependencies: { '@acme/core': '*' } },
      'apps/web': { dependencies: { '@acme/ui': '^1.0.0' }, devDependencies: { vite: '^7.0.0' } },
      'packages/core': { dependencies: { a: '^1.0.0' } },
      'packages/tokens': { dependencies: { leftPad: '^1.0.0' } },
      'packages/ui': { dependencies: { '@acme/tokens': '*' }, devDependencies: { storybook: '^9.0.0' } },
      'node_modules/@acme/core': { resolved: 'packages/core', link: true },
      'node_modules/@acme/tokens': { resolved: 'packages/tokens', link: true },
      'node_modules/@acme/ui': { resolved: 'packages/ui', link: true },
      [coreA]: entry('a', '1.0.0', { dependencies: { deep: '^2.0.0' } }),
      'node_modules/deep': entry('deep', '2.0.0'),
      'node_modules/leftPad': entry('leftPad', '1.0.0'),
      'node_modules/storybook': entry('storybook', '9.0.0'),
      'node_modules/typescript': entry('typescript', '7.0.0'),
      'node_modules/vite': entry('vite', '7.0.0', { dependencies: { leftPad: '^1.0.0' } })
    }
  })
}

interface Scenario {
  readonly name: string
  readonly before?: Files
  readonly change: Files
  /** App → the reason's text, or a part of it. */
  readonly changed: Record<string, string>
  readonly deleted?: string[]
}

const everywhere = (what: string) => ({ web: what, api: what })

const scenarios: Scenario[] = [
  {
    name: "an app's own file",
    change: { 'apps/web/index.js': '2' },
    changed: { web: 'apps/web/index.js (apps/web/**)' }
  },
  {
    name: 'files of two apps',
    change: { 'apps/web/index.js': '2', 'apps/api/new.js': '' },
    changed: { web: 'apps/web/index.js', api: 'apps/api/new.js' }
  },
  {
    name: 'a dotfile of an app',
    change: { 'apps/web/.env.production': 'A=1' },
    changed: { web: 'apps/web/.env.production' }
  },
  { name: 'a file deleted', change: { 'apps/api/index.js': null }, changed: { api: 'apps/api/index.js' } },
  {
    name: 'a file moved from one app to another counts for both',
    change: { 'apps/api/index.js': null, 'apps/web/moved.js': '1' },
    changed: { web: 'apps/web/moved.js', api: 'apps/api/index.js' }
  },
  { name: 'a mode alone', change: { 'apps/web/index.js': { executable: '1' } }, changed: { web: 'apps/web/index.js' } },
  {
    name: 'a file that became a symbolic link',
    change: { 'apps/web/index.js': { link: '../api/index.js' } },
    changed: { web: 'apps/web/index.js' }
  },
  {
    name: 'a submodule in an app',
    change: { 'apps/web/vendor': { submodule: 'a'.repeat(40) } },
    changed: { web: 'apps/web/vendor' }
  },
  {
    name: 'a submodule that points at another commit',
    before: { 'apps/web/vendor': { submodule: 'a'.repeat(40) } },
    change: { 'apps/web/vendor': { submodule: 'b'.repeat(40) } },
    changed: { web: 'apps/web/vendor (apps/web/**)' }
  },
  {
    name: 'a submodule that is gone',
    before: { 'apps/web/vendor': { submodule: 'a'.repeat(40) } },
    change: { 'apps/web/vendor': null },
    changed: { web: 'apps/web/vendor (apps/web/**)' }
  },
  {
    name: 'a submodule above what an app names',
    before: {
      '.github/staging.yml': configured(
        '  - {name: a, paths: [libs/shared/src/**/*.js]}\n  - {name: b, paths: [apps/api/**]}'
      ),
      'libs/shared': { submodule: 'a'.repeat(40) }
    },
    change: { 'libs/shared': { submodule: 'b'.repeat(40) } },
    changed: { a: 'libs/shared (libs/shared/src/**/*.js)' }
  },
  {
    name: 'a submodule above the folder that an app names',
    before: {
      '.github/staging.yml': configured('  - {name: a, paths: [libs/shared/**]}\n  - {name: b, paths: [apps/api/**]}'),
      libs: { submodule: 'a'.repeat(40) }
    },
    change: { libs: { submodule: 'b'.repeat(40) } },
    changed: { a: 'libs (libs/shared/**)' }
  },
  {
    name: 'a submodule of an app that ignores some files everywhere',
    before: {
      '.github/staging.yml': configured(
        "  - {name: a, paths: [apps/web/**], ignore: ['**/*.md', 'apps/web/vendor/docs/**']}\n  - {name: b, paths: [apps/api/**]}"
      ),
      'apps/web/vendor': { submodule: 'a'.repeat(40) }
    },
    change: { 'apps/web/vendor': { submodule: 'b'.repeat(40) } },
    changed: { a: 'apps/web/vendor (apps/web/**)' }
  },
  {
    name: 'a submodule that is ignored as a whole',
    before: {
      '.github/staging.yml': "version: 1\nchanges: {ignore: ['vendor/**']}",
      vendor: { submodule: 'a'.repeat(40) }
    },
    change: { vendor: { submodule: 'b'.repeat(40) } },
    changed: {}
  },
  {
    name: 'an app that is a submodule',
    change: { 'apps/docs': { submodule: 'b'.repeat(40) } },
    changed: { docs: 'apps/docs (apps/docs/**)' }
  },
  {
    name: 'a library, through one edge',
    change: { 'packages/core/index.js': '2' },
    changed: { api: 'packages/core/index.js: packages/core → apps/api' }
  },
  {
    name: 'a library, through two edges',
    change: { 'packages/tokens/index.js': '2' },
    changed: { web: 'packages/tokens/index.js: packages/tokens → packages/ui → apps/web' }
  },
  {
    name: 'a dev dependency of an app counts for the app',
    change: { 'packages/lint/rules.js': '' },
    changed: { api: 'packages/lint/rules.js: packages/lint → apps/api' }
  },
  {
    name: 'a dev dependency of a library does not reach what uses the library',
    change: { 'packages/stories/a.js': '' },
    changed: {}
  },
  { name: 'nor does what is behind it', change: { 'packages/orphan/index.js': '2' }, changed: {} },
  {
    name: 'unless the configuration says so',
    before: { '.github/staging.yml': 'version: 1\nchanges: {dev-dependencies: true}' },
    change: { 'packages/orphan/index.js': '2' },
    changed: { web: 'packages/orphan → packages/stories → packages/ui → apps/web' }
  },
  { name: 'prose in the root', change: { 'README.md': 'x', 'docs/a.md': '', LICENSE: '' }, changed: {} },
  { name: "a library's README", change: { 'packages/ui/README.md': 'x' }, changed: {} },
  {
    name: "an app's README is the app's",
    change: { 'apps/web/README.md': 'x' },
    changed: { web: 'apps/web/README.md' }
  },
  { name: 'the workflows', change: { '.github/workflows/ci.yml': 'x' }, changed: {} },
  {
    name: 'the environment: stacks and bootstrap',
    change: { 'infra/staging/main.tf': 'x', 'infra/bootstrap/a.yaml': 'x' },
    changed: everywhere('infra/bootstrap/a.yaml is part of the environment')
  },
  {
    name: 'what belongs to no app',
    change: { 'tools/build.sh': 'x' },
    changed: everywhere('tools/build.sh belongs to no app')
  },
  {
    name: "the root's manifest",
    change: { 'package.json': json({ private: true, workspaces: ['apps/*', 'packages/*'], type: 'module' }) },
    changed: everywhere('package.json belongs to no app')
  },
  {
    name: 'a global file',
    before: { '.github/staging.yml': 'version: 1\nchanges: {global: [apps/web/shared.json]}' },
    change: { 'apps/web/shared.json': '1' },
    changed: { web: 'apps/web/shared.json', api: 'apps/web/shared.json (apps/web/shared.json) counts for every app' }
  },
  {
    name: 'an ignored file by configuration',
    before: { '.github/staging.yml': "version: 1\nchanges: {ignore: ['tools/**']}" },
    change: { 'tools/build.sh': 'x' },
    changed: {}
  },
  { name: 'an app that is new', change: { 'apps/blog/index.js': '' }, changed: { blog: 'apps/blog/index.js' } },
  {
    name: 'an app that is gone',
    change: { 'apps/api/package.json': null, 'apps/api/index.js': null },
    changed: { web: 'api is deleted, which counts for every app' },
    deleted: ['api']
  },
  {
    name: 'an app that is gone, and one that depended on its package',
    before: {
      'packages/e2e/package.json': manifest('e2e', { dependencies: { api: '*' } }),
      'apps/web/package.json': manifest('web', { dependencies: { e2e: '*' } })
    },
    change: { 'apps/api/package.json': null, 'apps/api/index.js': null },
    changed: { web: 'apps/api → packages/e2e → apps/web' },
    deleted: ['api']
  },
  {
    name: 'an app renamed',
    change: {
      'apps/api/package.json': null,
      'apps/api/index.js': null,
      'apps/backend/package.json': manifest('api'),
      'apps/backend/index.js': '1'
    },
    changed: { backend: 'apps/backend/index.js', web: 'api is deleted, which counts for every app' },
    deleted: ['api']
  },
  {
    name: 'an app that only leaves the catalog in the commit that changes it: what stays behind counts for everybody',
    before: {
      '.github/staging.yml': configured('  - {name: web}\n  - {name: api}\n  - {name: old}'),
      'apps/old/a.txt': '1'
    },
    change: { '.github/staging.yml': configured('  - {name: web}\n  - {name: api}'), 'apps/old/a.txt': '2' },
    changed: everywhere('apps/old/a.txt belongs to no app'),
    deleted: ['old']
  },
  {
    name: 'a workspace below apps that was never cataloged',
    before: { '.github/staging.yml': configured('  - {name: web}\n  - {name: api}') },
    change: { 'apps/jobs/package.json': manifest('jobs'), 'apps/jobs/index.js': '1' },
    changed: everywhere('apps/jobs/index.js belongs to no app')
  },
  {
    name: 'an ignore that grows in the commit that needs it',
    change: { '.github/staging.yml': "version: 1\nchanges: {ignore: ['tools/**']}", 'tools/build.sh': 'x' },
    changed: everywhere('tools/build.sh belongs to no app')
  },
  {
    name: 'a global that shrinks in the commit that would feel it',
    before: { '.github/staging.yml': 'version: 1\nchanges: {global: [apps/web/shared.json]}' },
    change: { '.github/staging.yml': 'version: 1', 'apps/web/shared.json': '1' },
    changed: { web: 'apps/web/shared.json', api: 'apps/web/shared.json (apps/web/shared.json) counts for every app' }
  },
  {
    name: 'a library deleted',
    change: { 'packages/core/package.json': null, 'packages/core/index.js': null },
    changed: { api: 'packages/core → apps/api' }
  },
  {
    name: 'a library whose new version is out of range: the base had the edge',
    change: { 'packages/ui/package.json': manifest('@acme/ui', { version: '2.0.0' }) },
    changed: { web: 'packages/ui → apps/web' }
  },
  {
    name: 'a range that the copy does not satisfy is no edge, and a workspace that nobody uses is no secret',
    before: { 'packages/ui/package.json': manifest('@acme/ui', { version: '3.0.0' }) },
    change: { 'packages/ui/index.js': '2' },
    changed: everywhere('packages/ui/index.js belongs to no app')
  },
  {
    name: 'an alias',
    before: { 'apps/web/package.json': manifest('web', { dependencies: { kit: 'npm:@acme/core@^1.0.0' } }) },
    change: { 'packages/core/index.js': '2' },
    changed: { web: 'packages/core → apps/web', api: 'packages/core → apps/api' }
  },
  {
    name: 'an edge that the change adds',
    change: {
      'apps/web/package.json': manifest('web', { dependencies: { '@acme/core': '*' } }),
      'packages/core/index.js': '2'
    },
    changed: { web: 'apps/web/package.json', api: 'packages/core' }
  },
  {
    name: 'a circle of libraries',
    before: {
      'packages/core/package.json': manifest('@acme/core', { dependencies: { '@acme/tokens': '*' } }),
      'packages/tokens/package.json': manifest('@acme/tokens', { dependencies: { '@acme/core': '*' } })
    },
    change: { 'packages/tokens/index.js': '2' },
    changed: { web: 'packages/tokens → packages/ui → apps/web', api: 'packages/tokens → packages/core → apps/api' }
  },
  {
    name: 'a manifest that is no JSON',
    change: { 'packages/core/package.json': '{' },
    changed: { api: 'packages/core/package.json: packages/core → apps/api' }
  },
  {
    name: 'nested workspaces and an exclusion',
    before: {
      'package.json': json({ workspaces: { packages: ['apps/**', './packages/*/', '!packages/orphan'] } }),
      'apps/web/plugins/x/package.json': manifest('x', { dependencies: { '@acme/core': '*' } })
    },
    change: { 'packages/core/index.js': '2' },
    changed: { web: 'packages/core → apps/web/plugins/x', api: 'packages/core → apps/api' }
  },
  {
    name: 'configured apps with paths, ignore and dependencies',
    before: {
      '.github/staging.yml': configured(
        "  - {name: a, paths: [apps/web/**], ignore: ['**/*.test.js']}\n  - {name: b, paths: [apps/api/**, 'packages/c*/**'], depends-on: [a]}"
      )
    },
    change: { 'apps/web/index.js': '2' },
    changed: { a: 'apps/web/index.js (apps/web/**)', b: 'apps/web/index.js: a → b' }
  },
  {
    name: 'a file that an app ignores',
    before: {
      '.github/staging.yml': configured(
        "  - {name: a, paths: [apps/web/**], ignore: ['**/*.test.js']}\n  - {name: b, paths: [apps/api/**], depends-on: [a]}"
      )
    },
    change: { 'apps/web/index.test.js': '2' },
    changed: {}
  },
  {
    name: 'a path shared by two apps',
    before: {
      '.github/staging.yml': configured(
        '  - {name: a, paths: [apps/web/**, shared/**]}\n  - {name: b, paths: [apps/api/**, shared/**]}'
      )
    },
    change: { 'shared/x.sql': '' },
    changed: { a: 'shared/x.sql (shared/**)', b: 'shared/x.sql (shared/**)' }
  },
  {
    name: 'a glob with magic',
    before: {
      '.github/staging.yml': configured(
        "  - {name: a, paths: ['apps/*/{src,lib}/**/*.js']}\n  - {name: b, paths: [apps/api/**]}"
      )
    },
    change: { 'apps/web/lib/deep/x.js': '' },
    changed: { a: 'apps/web/lib/deep/x.js' }
  },
  {
    name: "an app's entry in the configuration",
    before: { '.github/staging.yml': configured('  - {name: web}\n  - {name: api}') },
    change: { '.github/staging.yml': configured('  - {name: web, image-parameter: image.tag}\n  - {name: api}') },
    changed: { web: 'its entry in the catalogue changed' }
  },
  {
    name: 'an app that the configuration adds over files that were there',
    before: { '.github/staging.yml': configured('  - {name: web}') },
    change: { '.github/staging.yml': configured('  - {name: web}\n  - {name: api}') },
    changed: { api: 'new in the catalogue' }
  },
  {
    name: 'an app that the configuration drops',
    before: { '.github/staging.yml': configured('  - {name: web}\n  - {name: api}') },
    change: { '.github/staging.yml': configured('  - {name: web}') },
    changed: { web: 'api is deleted, which counts for every app' },
    deleted: ['api']
  },
  {
    name: 'a configured app whose files are gone',
    before: { '.github/staging.yml': configured('  - {name: web}\n  - {name: api}') },
    change: { 'apps/api/package.json': null, 'apps/api/index.js': null },
    changed: { web: 'api is deleted, which counts for every app' },
    deleted: ['api']
  },
  {
    name: 'a part of the configuration that is no app',
    before: { '.github/staging.yml': 'version: 1' },
    change: { '.github/staging.yml': 'version: 1\nteardown: {policy: always}' },
    changed: {}
  },
  {
    name: 'a configuration that was wrong before',
    before: { '.github/staging.yml': 'version: 7' },
    change: { '.github/staging.yml': 'version: 1' },
    changed: everywhere('the configuration of')
  },
  {
    name: 'what an app links to counts as its own',
    before: { 'apps/web/shared': { link: '../../shared/web' }, 'shared/web/x.css': '' },
    change: { 'shared/web/x.css': '2' },
    changed: { web: 'shared/web/x.css (linked from apps/web/shared)' }
  },
  {
    name: 'what an app links to in another one',
    before: { 'apps/web/schema.json': { link: '../api/schema.json' }, 'apps/api/schema.json': '' },
    change: { 'apps/api/schema.json': '2' },
    changed: { web: 'linked from apps/web/schema.json', api: 'apps/api/schema.json (apps/api/**)' }
  },
  {
    name: 'what a library links to',
    before: { 'packages/tokens/colours': { link: '../../docs/colours' }, 'docs/colours/red': '' },
    change: { 'docs/colours/red': '2' },
    changed: { web: 'docs/colours/red: packages/tokens → packages/ui → apps/web' }
  },
  {
    name: 'links out of the repository',
    before: {
      'apps/web/etc': { link: '../../../../etc' },
      'apps/web/abs': { link: '/etc' },
      'apps/web/all': { link: '../..' }
    },
    change: { 'apps/api/index.js': '2' },
    changed: { api: 'apps/api/index.js' }
  },
  {
    name: 'a lock file: only who resolves to something else',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({ leftPad: '1.1.0' }) },
    changed: { web: 'package-lock.json: ' }
  },
  {
    name: 'a lock file: a package deep inside',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({ deep: '2.0.1' }) },
    changed: { api: 'package-lock.json: packages/core → apps/api' }
  },
  {
    name: 'a lock file: what a library is developed with does not reach its users',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({ storybook: '9.0.1' }) },
    changed: {}
  },
  {
    name: 'a lock file: what an app is developed with is its own',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({ vite: '7.0.1' }) },
    changed: { web: 'package-lock.json: apps/web' }
  },
  {
    name: 'a lock file: packages of the root',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({ typescript: '7.0.1' }) },
    changed: everywhere('package-lock.json resolves packages of the root anew')
  },
  {
    name: 'a lock file: only moved about',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({}, 'packages/core/node_modules/a') },
    changed: {}
  },
  {
    name: 'a lock file that is new',
    change: { 'package-lock.json': lock({}) },
    changed: everywhere('package-lock.json differs, and whom that concerns is not known')
  },
  ...['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'npm-shrinkwrap.json'].map((name) => ({
    name: `another package manager's lock file: ${name}`,
    change: { [name]: '' },
    changed: everywhere(`${name} differs, and whom that concerns is not known`)
  })),
  {
    name: "an app's own lock file is the app's",
    change: { 'apps/web/yarn.lock': '' },
    changed: { web: 'apps/web/yarn.lock (apps/web/**)' }
  },
  {
    name: "yarn's and bun's workspaces: the long form, the workspace and portal protocols",
    before: {
      'package.json': json({ workspaces: { packages: ['apps/*', 'packages/*'], nohoist: ['**'] } }),
      'apps/web/package.json': manifest('web', { dependencies: { '@acme/core': 'workspace:^' } }),
      'apps/api/package.json': manifest('api', { dependencies: { '@acme/core': 'portal:../../packages/core' } })
    },
    change: { 'packages/core/index.js': '2' },
    changed: { web: 'packages/core → apps/web', api: 'packages/core → apps/api' }
  },
  {
    name: "pnpm's workspaces: exclusions and catalogs",
    before: {
      'package.json': '{}',
      'pnpm-workspace.yaml': "packages: [apps/*, 'packages/**', '!packages/orphan']\ncatalog: {x: ^1.0.0}\n",
      'apps/web/package.json': manifest('web', { dependencies: { '@acme/core': 'catalog:', '@acme/orphan': '*' } }),
      'apps/api/package.json': manifest('api')
    },
    change: { 'packages/core/index.js': '2', 'packages/orphan/README.md': '2' },
    changed: { web: 'packages/core/index.js: packages/core → apps/web' }
  },
  {
    name: "pnpm's workspaces",
    before: {
      'package.json': '{}',
      'pnpm-workspace.yaml': "packages:\n  - apps/*\n  - 'packages/*'\n"
    },
    change: { 'packages/core/index.js': '2' },
    changed: { api: 'packages/core/index.js: packages/core → apps/api' }
  },
  { name: 'nothing', change: {}, changed: {} }
]

describe('a push to staging, compared with where it left main', () => {
  test.each(scenarios)('$name', async ({ before, change, changed, deleted = [] }) => {
    await repository.commit({ ...shop, ...before })
    await repository.switchTo('staging', 'main')
    await repository.commit(change, { push: false })
    const run = await detect({ event: { before: '0'.repeat(40) } })
    expect(run.apps).toEqual(Object.keys(changed).sort())
    for (const [app, reason] of Object.entries(changed))
      expect([app, run.reasons[app]]).toEqual([app, expect.stringContaining(reason)])
    expect(run.deleted).toEqual(deleted)
    expect(run.outputs['has-apps']).toBe(String(run.apps.length > 0))
    expect(run.outputs['count']).toBe(String(run.apps.length))
    expect(run.outputs['outcome']).toBe(run.apps.length + deleted.length > 0 ? 'changed' : 'unchanged')
  })
})

test('a range that leads to the registry is no edge, and the debug log says so', async () => {
  await repository.commit({ ...shop, 'packages/ui/package.json': manifest('@acme/ui', { version: '3.0.0' }) })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'packages/ui/index.js': '2' })
  const run = await detect()
  expect(run.reasons['web']).toBe('packages/ui/index.js belongs to no app')
  expect(run.log).toContain(`::debug::apps/web asks for "^1.0.0" of packages/ui: not the workspace's copy, no edge`)
})

test('what the catalogue names and the commit has not is warned of, and so is a repository without apps', async () => {
  await repository.commit({ 'services/web/index.js': '1' })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'services/web/index.js': '2' })
  const none = await detect()
  expect(none.log).toMatch(/^::warning::there is no app in [0-9a-f]{40}: name apps in .github\/staging.yml/m)
  expect(none.summary).toContain('### There is no app')
  await repository.commit({ '.github/staging.yml': 'version: 1\napps: [{name: web, paths: [service/web/**]}]' })
  const wrong = await detect()
  expect(wrong.apps).toEqual([])
  expect(wrong.log).toMatch(/^::warning::nothing of the app web is in [0-9a-f]{40}: correct its `paths`/m)
  await repository.commit({ '.github/staging.yml': 'version: 1\napps: [{name: web, paths: [services/web]}]' })
  expect((await detect()).log).toContain('::warning::services/web in the paths of web is a folder, and matches no file')
})

test('a configuration that is a symbolic link is the file that it leads to, at both ends', async () => {
  const web = 'version: 1\napps: [{name: web, paths: [services/web/**]}'
  await repository.commit({
    '.github/staging.yml': { link: '../config/staging.yml' },
    'config/staging.yml': `${web}]`,
    'services/web/index.js': '1',
    'services/api/index.js': '1'
  })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'services/web/index.js': '2' })
  expect((await detect()).apps).toEqual(['web'])
  await repository.commit({ 'config/staging.yml': `${web}, {name: api, paths: [services/api/**]}]` })
  const run = await detect()
  expect(run.apps).toEqual(['api', 'web'])
  expect(run.reasons['api']).toContain('new in the catalogue')
})

test('the summary says why, and draws what reached what', async () => {
  await repository.commit(shop)
  await repository.switchTo('staging', 'main')
  const head = await repository.commit({ 'packages/tokens/index.js': '2', 'apps/api/index.js': '2' })
  const run = await detect()
  const base = await repository.git('rev-parse', 'main')
  expect(run.summary.trim()).toBe(
    [
      '### 2 of 2 apps changed',
      '',
      `Compared \`${head.slice(0, 12)}\` with \`${base.slice(0, 12)}\`, the merge base with main; 2 files differ.`,
      '',
      '| app | why |',
      '| --- | --- |',
      '| `api` | apps/api/index.js (apps/api/&#42;&#42;) |',
      '| `web` | packages/tokens/index.js: packages/tokens → packages/ui → apps/web |',
      '',
      '```mermaid',
      'graph LR',
      '  n0["packages/tokens"] --> n1["packages/ui"]',
      '  n1["packages/ui"] --> n2["web"]',
      '```'
    ].join('\n')
  )
})

describe('the base', () => {
  let fork: string

  beforeEach(async () => {
    fork = await repository.commit(shop)
    await repository.switchTo('staging', 'main')
  })

  test('several pushes: what the first changed is still there in the second', async () => {
    const before = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    const run = await detect({ event: { before } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs['base']).toBe(fork)
    expect(run.summary).toContain('the merge base with main')
  })

  test('what main gained meanwhile does not count', async () => {
    await repository.switchTo('main')
    await repository.commit({ 'apps/api/index.js': 'main' })
    await repository.switchTo('staging')
    await repository.commit({ 'apps/web/index.js': '2' })
    expect((await detect()).apps).toEqual(['web'])
  })

  test('input before: the last push alone', async () => {
    const before = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect({ inputs: { base: 'before' }, event: { before } })).apps).toEqual(['api'])
  })

  test('input before on a first push: the next rule, said so', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    const run = await detect({ inputs: { base: 'before' }, event: { before: '0'.repeat(40) } })
    expect(run.apps).toEqual(['web'])
    expect(run.log).toContain('this is the first push of the branch')
  })

  test('input all: everything, and nothing was compared', async () => {
    const run = await detect({ inputs: { base: 'all' } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs).toMatchObject({ base: '', files: '[]', 'files-path': '' })
  })

  test.each(['sha', 'branch', 'tag'])('input %s', async (kind) => {
    await repository.commit({ 'apps/web/index.js': '2' })
    const sha = await repository.head()
    await repository.git('tag', 'v1')
    await repository.git('branch', 'feature/x')
    await repository.commit({ 'apps/api/index.js': '2' })
    const base = { sha, branch: 'feature/x', tag: 'v1' }[kind] ?? ''
    const run = await detect({ inputs: { base } })
    expect(run.apps).toEqual(['api'])
    expect(run.outputs['base']).toBe(sha)
  })

  test.each(['f'.repeat(40), 'no-such-branch'])('an input that does not exist (%s) fails', async (base) => {
    const run = await start({ inputs: { base } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'no-base' })
  })

  test('an annotated tag leads to its commit', async () => {
    await repository.git('tag', '-a', 'v2', '-m', 'two')
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect({ inputs: { base: 'v2' } })).apps).toEqual(['api'])
  })

  test('a push to the promotion branch itself: what the push brought', async () => {
    await repository.switchTo('main')
    const before = await repository.head()
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect({ ref: 'refs/heads/main', event: { before } })).apps).toEqual(['api'])
  })

  test('the very first push of all: everything', async () => {
    await repository.switchTo('main')
    const run = await detect({ ref: 'refs/heads/main', event: { before: '0'.repeat(40) } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.reasons['web']).toBe('there is nothing to compare with')
  })

  test('a new branch without commits of its own changes nothing', async () => {
    await repository.push()
    expect((await detect({ event: { before: '0'.repeat(40) } })).apps).toEqual([])
  })

  test('a deleted branch changes nothing', async () => {
    const run = await detect({ event: { before: fork, after: '0'.repeat(40), deleted: true } })
    expect(run.apps).toEqual([])
    expect(run.summary).toContain('refs/heads/staging was deleted')
  })

  test.each(['workflow_dispatch', 'schedule'])('%s compares with the promotion branch', async (eventName) => {
    await repository.commit({ 'apps/web/index.js': '2' })
    expect((await detect({ eventName })).apps).toEqual(['web'])
  })

  test("another promotion branch, by input and by the default branch's configuration; not by the commit's own", async () => {
    const production = { '.github/staging.yml': 'version: 1\npromotion: {branch: production}' }
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.git('push', '--quiet', 'origin', 'HEAD:production')
    await repository.git('fetch', '--quiet', 'origin')
    await repository.commit({ 'apps/api/index.js': '2', ...production })
    expect((await detect()).apps).toEqual(['api', 'web'])
    await repository.switchTo('main')
    await repository.commit(production)
    await repository.switchTo('staging')
    expect((await detect()).apps).toEqual(['api'])
    expect((await detect({ inputs: { 'promotion-branch': 'main' } })).apps).toEqual(['api', 'web'])
  })

  test('a repository whose main branch is called otherwise', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.git('push', '--quiet', 'origin', `${fork}:refs/heads/trunk`)
    await repository.gitIn(repository.server, 'branch', '--quiet', '--force', '--delete', 'main')
    await repository.git('fetch', '--quiet', '--prune', 'origin')
    await repository.git('branch', '--quiet', '-D', 'main')
    const event = { repository: { id: 4242, default_branch: 'trunk' } }
    const run = await detect({ event })
    expect(run.apps).toEqual(['web'])
    expect(run.outputs['base']).toBe(fork)
    await repository.git('push', '--quiet', 'origin', 'HEAD:trunk')
    await repository.git('fetch', '--quiet', 'origin')
    const pushed = await detect({ ref: 'refs/heads/trunk', event: { ...event, before: fork } })
    expect(pushed.apps).toEqual(['web'])
  })

  test("a pull request's test merge: what the pull request changes, whatever main gained", async () => {
    const sha = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('main')
    await repository.commit({ 'packages/core/index.js': 'main' })
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'staging')
    const run = await detect({
      eventName: 'pull_request',
      ref: 'refs/pull/7/merge',
      event: { pull_request: { base: { sha: fork, ref: 'main' }, head: { sha } } }
    })
    expect(run.apps).toEqual(['web'])
  })

  test("a pull request's head that is itself a merge of main: all that it changes, not what the merge brought", async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('main')
    const target = await repository.commit({ 'packages/core/index.js': 'main' })
    await repository.switchTo('staging')
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'main')
    const event = { pull_request: { base: { sha: target }, head: { sha: await repository.head() } } }
    const run = await detect({ eventName: 'pull_request', ref: 'refs/pull/7/merge', event })
    expect(run.apps).toEqual(['web'])
  })

  test("a pull request's head", async () => {
    await repository.switchTo('main')
    const target = await repository.commit({ 'packages/core/index.js': 'main' })
    await repository.switchTo('staging')
    await repository.commit({ 'apps/web/index.js': '2' })
    const run = await detect({ eventName: 'pull_request', event: { pull_request: { base: { sha: target } } } })
    expect(run.apps).toEqual(['web'])
  })

  test('a merge group', async () => {
    const base = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    const run = await detect({ eventName: 'merge_group', event: { merge_group: { base_sha: base } } })
    expect(run.apps).toEqual(['api'])
  })

  test('two merge bases: one of them is taken', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.git('branch', 'left')
    await repository.switchTo('main')
    await repository.commit({ 'apps/api/index.js': 'main' })
    await repository.git('branch', 'right')
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'one way', 'left')
    await repository.push()
    await repository.switchTo('staging')
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'the other way', 'right')
    await repository.commit({ 'docs/x.md': '2', 'packages/tokens/index.js': '2' })
    expect((await repository.git('merge-base', '--all', 'origin/main', 'staging')).split('\n')).toHaveLength(2)
    const run = await detect()
    expect(run.apps).toContain('web')
    expect(run.files).toEqual(expect.arrayContaining(['docs/x.md', 'packages/tokens/index.js']))
  })

  test('a branch that has nothing in common with main is compared with its tip, and the log says so', async () => {
    await repository.git('checkout', '--quiet', '--orphan', 'other')
    await repository.commit({ 'apps/web/index.js': '2' })
    const run = await detect({ ref: 'refs/heads/other' })
    expect(run.apps).toEqual(['web'])
    expect(run.log).toContain('the head has nothing in common with main')
  })

  test('an octopus merge does not confuse it', async () => {
    await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('side', 'main')
    await repository.commit({ 'packages/tokens/index.js': '2' })
    await repository.switchTo('other', 'main')
    await repository.commit({ 'docs/x.md': '2' })
    await repository.switchTo('staging')
    await repository.git('merge', '--quiet', '-m', 'octopus', 'side', 'other')
    await repository.push()
    const run = await detect()
    expect(run.apps).toEqual(['web'])
    expect(run.files).toEqual(['apps/web/index.js', 'docs/x.md', 'packages/tokens/index.js'])
  })
})

describe('clones', () => {
  let fork: string

  beforeEach(async () => {
    fork = await repository.commit(shop)
    await repository.switchTo('staging', 'main')
    await repository.commit({ 'apps/web/index.js': '2' })
  })

  test('shallow, of one branch: the tip of main is fetched alone, and nothing of the clone changes', async () => {
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const before = await readFile(`${cwd}/.git/config`, 'utf8')
    const run = await detect({ cwd })
    expect(run.apps).toEqual(['web'])
    expect(run.log).toContain('fetching its tip alone')
    expect(await readFile(`${cwd}/.git/config`, 'utf8')).toBe(before)
    expect(await repository.gitIn(cwd, 'rev-list', '--all', '--count')).toBe('1')
  })

  test('shallow, and main moved on: what only main has counts too, and the log says so', async () => {
    await repository.switchTo('main')
    await repository.commit({ 'packages/core/index.js': 'main' })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const run = await detect({ cwd, sha: await repository.git('rev-parse', 'staging') })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.log).toContain('too shallow to know where the head left main')
  })

  test('shallow, input before: that commit alone is fetched', async () => {
    const before = await repository.head()
    await repository.commit({ 'packages/core/package.json': manifest('@acme/core', { version: '1.1.0' }) })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const run = await detect({ cwd, inputs: { base: 'before' }, event: { before } })
    expect(run.reasons).toEqual({ api: 'packages/core/package.json: packages/core → apps/api' })
    expect(run.outputs['base']).toBe(before)
  })

  test.each([
    ['blobless', ['--filter=blob:none']],
    ['treeless', ['--filter=tree:0']],
    ['blobless and shallow', ['--filter=blob:none', '--depth=1']],
    ['sparse', ['--filter=blob:none', '--sparse']],
    ['without a working tree', ['--no-checkout']]
  ])('%s', async (_, options) => {
    await repository.commit({ 'packages/core/package.json': manifest('@acme/core', { version: '1.1.0' }) })
    const cwd = await repository.clone('clone', '--branch=staging', ...options)
    const run = await detect({ cwd })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs['base']).toBe(fork)
  })

  test('a force push: the old commit is fetched, though no branch holds it', async () => {
    const before = await repository.head()
    await repository.git('reset', '--quiet', '--hard', fork)
    await repository.commit({ 'apps/api/index.js': '2' }, { push: false })
    await repository.push('--force')
    const cwd = await repository.clone('clone', '--branch=staging')
    const run = await detect({ cwd, inputs: { base: 'before' }, event: { before } })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.outputs['base']).toBe(before)
  })

  test('a before that the server has no more: the next rule, said so', async () => {
    const run = await detect({ inputs: { base: 'before' }, event: { before: 'd'.repeat(40) } })
    expect(run.apps).toEqual(['web'])
    expect(run.outputs['base']).toBe(fork)
    expect(run.log).toContain(`not compared with the push's before (${'d'.repeat(40)}): it could not be fetched`)
  })

  test('no checkout at all: what is needed is fetched', async () => {
    const run = await detect({ cwd: repository.root })
    expect(run.reasons).toEqual({ web: 'apps/web/index.js (apps/web/**)' })
  })

  test('no checkout, no token, and main moved on: compared with its tip, and the log says why', async () => {
    await repository.switchTo('main')
    await repository.commit({ 'packages/core/index.js': 'main' })
    const run = await detect({ cwd: repository.root, sha: await repository.git('rev-parse', 'staging') })
    expect(run.apps).toEqual(['api', 'web'])
    expect(run.log).toContain('without `github-token` nobody can tell where two of them part')
    expect(run.log).toContain('nobody here can tell where the head left main')
  })

  test('no checkout, and main moved on: the server says where the branch left it', async () => {
    await repository.switchTo('main')
    const tip = await repository.commit({ 'packages/core/index.js': 'main' })
    const sha = await repository.git('rev-parse', 'staging')
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.setHeader('content-type', 'application/json')
      response.end(
        json({
          status: 'diverged',
          ahead_by: 1,
          behind_by: 1,
          merge_base_commit: { sha: fork },
          commits: [],
          files: [],
          html_url: ''
        })
      )
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    try {
      const run = await detect({
        cwd: repository.root,
        sha,
        inputs: { 'github-token': 'ghs_secret' },
        env: { GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
      })
      expect(run.apps).toEqual(['web'])
      expect(run.outputs['base']).toBe(fork)
      expect(asked).toEqual([`GET /repos/acme/shop/compare/${tip}...${sha}`])
    } finally {
      server.close()
    }
  })

  test('no checkout and no way to fetch: a failure, never an empty answer', async () => {
    const run = await start({ cwd: repository.root, env: { GITHUB_SERVER_URL: `file://${repository.root}/nowhere` } })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'git-failed' })
    expect(run.log).toContain('Check the repository out before this step')
  })

  test('a linked worktree', async () => {
    await repository.git('worktree', 'add', '--quiet', '--detach', `${repository.root}/linked`, 'staging')
    expect((await detect({ cwd: `${repository.root}/linked` })).apps).toEqual(['web'])
  })

  test('packed refs', async () => {
    await repository.git('pack-refs', '--all', '--prune')
    await repository.git('gc', '--quiet')
    expect((await detect()).apps).toEqual(['web'])
  })
})

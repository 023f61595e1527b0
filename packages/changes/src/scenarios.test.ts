import { manifest, shop } from '../../sandbox/src/testing/detect-changes.ts'
import { playScenarios, type Scenario } from '../../sandbox/src/testing/detect-scenarios.ts'

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
      'node_modules/extra': entry('extra', '1.0.0'),
      'node_modules/leftPad': entry('leftPad', '1.0.0'),
      'node_modules/storybook': entry('storybook', '9.0.0'),
      'node_modules/typescript': entry('typescript', '7.0.0'),
      'node_modules/vite': entry('vite', '7.0.0', { dependencies: { leftPad: '^1.0.0' } })
    }
  })
}

const everywhere = (what: string) => ({ web: what, api: what })

const scenarios: Scenario[] = [
  {
    name: 'a glob of folders: each is an app, and what the entry says holds for each',
    before: {
      '.github/staging.yml': configured('  - {name: "services/*", ignore: ["**/*.md"]}'),
      'services/My_Api/index.js': '1',
      'services/mail/index.js': '1',
      'services/mail/README.md': '1'
    },
    change: { 'services/My_Api/index.js': '2', 'services/mail/README.md': '2' },
    changed: { 'my-api': 'services/My_Api/index.js (services/My_Api/**)' },
    told: ['the folder services/My_Api is the app my-api']
  },
  {
    name: 'a glob of folders that nothing matches is told',
    before: { '.github/staging.yml': configured('  - {name: web}\n  - {name: "jobs/*"}') },
    change: { 'apps/web/index.js': '2' },
    changed: { web: 'apps/web/index.js (apps/web/**)' },
    told: ['no folder jobs/* is in']
  },
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
    name: 'stacks that no environment is made of',
    change: { 'infra/production/main.tf': 'x', 'infra/foundation/main.tf': 'x' },
    changed: {}
  },
  {
    name: 'a module next to the stack',
    change: { 'infra/modules/dns/main.tf': 'x' },
    changed: everywhere('infra/modules/dns/main.tf is part of the environment')
  },
  {
    name: "an app's Argo CD manifests: what begins with its name",
    before: { 'apps/web-admin/index.js': '1', 'apps/blog/index.js': '1' },
    change: {
      'infra/argocd/apps/web-admin.yaml': 'x',
      'infra/argocd/apps/web/ingress.yaml': 'x',
      'infra/argocd/apps/staging-blog.yaml': 'x'
    },
    changed: {
      web: 'infra/argocd/apps/web/ingress.yaml (infra/argocd/apps/web*)',
      'web-admin': 'infra/argocd/apps/web-admin.yaml',
      blog: 'infra/argocd/apps/staging-blog.yaml'
    }
  },
  {
    name: 'a manifest that the paths of an app name: that is the reason',
    before: {
      '.github/staging.yml': configured(
        '  - {name: web, paths: [apps/web/**, infra/argocd/apps/web.yaml]}\n  - {name: api}'
      )
    },
    change: { 'infra/argocd/apps/web.yaml': 'x' },
    changed: { web: 'infra/argocd/apps/web.yaml (infra/argocd/apps/web.yaml)' }
  },
  {
    name: 'Argo CD manifests of nobody',
    change: { 'infra/argocd/apps/webhook.yaml': 'x' },
    changed: everywhere('infra/argocd/apps/webhook.yaml belongs to no app')
  },
  {
    name: 'the folder of manifests and the template that an app names',
    before: {
      '.github/staging.yml': configured(
        '  - {name: web, manifests: deploy/web}\n  - {name: api, template: deploy/api.yaml}'
      )
    },
    change: { 'deploy/web/a.yaml': 'x', 'deploy/api.yaml': 'x' },
    changed: { web: 'deploy/web/a.yaml (deploy/web/**)', api: 'deploy/api.yaml (its template)' }
  },
  {
    name: 'files that only editors and the tools of a repository read',
    change: {
      '.prettierrc.json': 'x',
      'apps/.editorconfig': 'x',
      'renovate.json': 'x',
      '.vscode/settings.json': 'x',
      CODEOWNERS: 'x',
      '.github/CODEOWNERS': 'x',
      '.husky/pre-commit': 'x'
    },
    changed: {}
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
    changed: everywhere('package-lock.json resolves packages of the root differently')
  },
  {
    name: 'a lock file: only moved about',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({}, 'packages/core/node_modules/a') },
    changed: {}
  },
  {
    name: 'a lock file: an entry that nobody names',
    before: { 'package-lock.json': lock({}) },
    change: { 'package-lock.json': lock({ extra: '1.0.1' }) },
    changed: everywhere('package-lock.json resolves packages that no workspace names')
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
  {
    name: 'folders that cannot be names of apps get one',
    change: {
      'apps/My_App.v2/index.js': '1',
      [`apps/${'long-'.repeat(9)}/index.js`]: '1',
      'apps/Web2/index.js': '1'
    },
    changed: {
      'my-app-v2': 'apps/My_App.v2/index.js (apps/My_App.v2/**)',
      'long-long-long-long-long-long-lon-68284f': 'apps/long-',
      web2: 'apps/Web2/index.js'
    }
  },
  {
    name: "an app's end-to-end tests are a part of it",
    before: { 'apps/web-e2e/package.json': manifest('web-e2e', { scripts: { test: 'playwright test' } }) },
    change: { 'apps/web-e2e/spec.js': '1' },
    changed: { web: 'apps/web-e2e/spec.js (apps/web-e2e/**)' }
  },
  ...[
    { 'apps/web-e2e/Dockerfile': 'FROM scratch' },
    { 'infra/argocd/apps/web-e2e.yaml': 'x' },
    { 'apps/web-e2e/package.json': manifest('web-e2e', { scripts: { 'test:integration': 'x' } }) }
  ].map((before) => ({
    name: `unless they have what makes an app: ${Object.keys(before)}`,
    before,
    change: { 'apps/web-e2e/spec.js': '1' },
    changed: { 'web-e2e': 'apps/web-e2e/spec.js (apps/web-e2e/**)' }
  })),
  {
    name: 'a sibling of no app is one',
    change: { 'apps/shop-e2e/a.js': '1' },
    changed: { 'shop-e2e': 'apps/shop-e2e/a.js' }
  },
  { name: 'nothing', change: {}, changed: {} }
]

playScenarios(scenarios, shop)

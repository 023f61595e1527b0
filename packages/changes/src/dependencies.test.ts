import { manifest } from '../../sandbox/src/testing/detect-changes.ts'
import { playScenarios, type Scenario } from '../../sandbox/src/testing/detect-scenarios.ts'
import type { Files } from '../../sandbox/src/testing/git-repository.ts'

const json = (value: unknown) => JSON.stringify(value)
const root = (rest: Record<string, unknown> = {}) =>
  json({ private: true, workspaces: ['apps/*', 'packages/*'], ...rest })
const uses = (name: string, dependencies: Record<string, string>) => manifest(name, { dependencies })

/** Two apps and a library that none of them uses; `spare` is used by a third, so that a change of it is nobody else's. */
const start: Files = {
  'package.json': root(),
  'apps/web/package.json': manifest('web'),
  'apps/web/index.js': '1',
  'apps/api/package.json': manifest('api'),
  'apps/api/index.js': '1',
  'packages/ui/package.json': manifest('@acme/ui'),
  'packages/ui/index.js': '1'
}
const change = { 'packages/ui/index.js': '2' }
const everywhere = (what: string) => ({ web: what, api: what })

const byPath: Scenario[] = [
  ...[
    'file:../../packages/ui',
    'file:../../packages/ui/',
    '../../packages/ui',
    'link:../../packages/ui',
    'portal:../../packages/ui',
    'workspace:../../packages/ui',
    'workspace:packages/ui',
    'file:..\\..\\packages\\ui'
  ].map((range) => ({
    name: `an edge by path, whatever the key is called: ${range}`,
    before: { 'apps/web/package.json': uses('web', { 'another-name': range }) },
    change,
    changed: { web: 'packages/ui/index.js: packages/ui → apps/web' }
  })),
  {
    name: 'a target that has no name',
    before: {
      'apps/web/package.json': uses('web', { ui: 'file:../../packages/ui' }),
      'packages/ui/package.json': '{"version":"1.0.0"}'
    },
    change,
    changed: { web: 'packages/ui → apps/web' }
  },
  {
    name: 'a target outside the workspaces, and what that depends on by path',
    before: {
      'apps/web/package.json': uses('web', { x: 'file:../../vendor/x' }),
      'vendor/x/package.json': uses('x', { deep: 'link:../deep' }),
      'vendor/deep/index.js': '1'
    },
    change: { 'vendor/deep/index.js': '2' },
    changed: { web: 'vendor/deep/index.js: vendor/deep → vendor/x → apps/web' }
  },
  {
    name: 'a target that is a file',
    before: { 'apps/web/package.json': uses('web', { x: 'file:../../vendor/x-1.0.0.tgz' }), 'vendor/x-1.0.0.tgz': '1' },
    change: { 'vendor/x-1.0.0.tgz': '2' },
    changed: { web: 'vendor/x-1.0.0.tgz → apps/web' }
  },
  {
    name: 'a target that the change removes',
    before: { 'apps/web/package.json': uses('web', { x: 'file:../../vendor/x' }), 'vendor/x/index.js': '1' },
    change: { 'vendor/x/index.js': null },
    changed: { web: 'vendor/x → apps/web' }
  },
  {
    name: 'a path edge of an app without a root manifest',
    before: { 'package.json': null, 'apps/web/package.json': uses('web', { ui: 'file:../../packages/ui' }) },
    change,
    changed: { web: 'packages/ui → apps/web' }
  },
  {
    name: 'a path edge of a manifest deeper in an app',
    before: { 'apps/web/server/package.json': uses('server', { ui: 'file:../../../packages/ui' }) },
    change,
    changed: { web: 'packages/ui → apps/web/server' }
  },
  {
    name: 'a path out of the repository',
    before: { 'apps/web/package.json': uses('web', { x: 'file:../../../../x', y: 'file:/etc', z: 'link:~/z' }) },
    change: { 'apps/api/index.js': '2' },
    changed: { api: 'apps/api/index.js' }
  },
  {
    name: 'two workspaces of the same name: the users of both',
    before: {
      'apps/web/package.json': uses('web', { '@acme/ui': '*' }),
      'packages/another/package.json': manifest('@acme/ui'),
      'packages/zz/package.json': manifest('@acme/ui')
    },
    change,
    changed: { web: 'packages/ui → apps/web' }
  },
  {
    name: 'an app that is changed through a path outside its folder reaches anyone who depends on its package',
    before: {
      '.github/staging.yml':
        'version: 1\napps:\n  - {name: web, paths: [apps/web/**, shared/**]}\n  - {name: api, paths: [apps/api/**]}',
      'apps/api/package.json': uses('api', { web: '*' }),
      'shared/x.sql': '1'
    },
    change: { 'shared/x.sql': '2' },
    changed: { web: 'shared/x.sql (shared/**)', api: 'shared/x.sql: web → apps/api' }
  }
]

const ofTheRoot: Scenario[] = [
  ...['dependencies', 'devDependencies', 'optionalDependencies'].map((kind) => ({
    name: `what the root manifest depends on belongs to everybody: ${kind}`,
    before: { 'package.json': root({ [kind]: { '@acme/ui': '*' } }) },
    change,
    changed: everywhere('packages/ui/index.js: packages/ui → the root')
  })),
  {
    name: 'what that depends on',
    before: {
      'package.json': root({ devDependencies: { '@acme/ui': '*' } }),
      'packages/ui/package.json': uses('@acme/ui', { '@acme/base': '*' }),
      'packages/base/package.json': manifest('@acme/base')
    },
    change: { 'packages/base/index.js': '2' },
    changed: everywhere('packages/base → packages/ui → the root')
  },
  {
    name: 'what it depends on by path',
    before: { 'package.json': root({ devDependencies: { tools: 'file:tools' } }), 'tools/index.js': '1' },
    change: { 'tools/index.js': '2' },
    changed: everywhere('tools/index.js: tools → the root')
  }
]

const wants = { 'apps/web/package.json': uses('web', { '@acme/ui': '^9.0.0' }) }
const overridden: Scenario[] = [
  ...(
    [
      ['npm, a path', { overrides: { '@acme/ui': 'file:packages/ui' } }],
      ['npm, a bare path', { overrides: { '@acme/ui@^9.0.0': './packages/ui' } }],
      ['npm, nested', { overrides: { web: { '.': '1.0.0', '@acme/ui': 'file:packages/ui' } } }],
      ['pnpm', { pnpm: { overrides: { '@acme/ui': 'workspace:*' } } }],
      ['pnpm, below a package', { pnpm: { overrides: { 'web>@acme/ui@9': 'link:packages/ui' } } }],
      ['yarn', { resolutions: { '@acme/ui': 'workspace:packages/ui' } }],
      ['yarn, anywhere', { resolutions: { '**/@acme/ui': 'file:./packages/ui' } }],
      ['yarn, with a range', { resolutions: { '@acme/ui@npm:^9.0.0': 'portal:./packages/ui' } }],
      ['a range that the workspace satisfies', { overrides: { '@acme/ui': '1.0.0' } }]
    ] as [string, Record<string, unknown>][]
  ).map(([name, rest]) => ({
    name: `an override wins over the range of the manifest: ${name}`,
    before: { ...wants, 'package.json': root(rest) },
    change,
    changed: { web: 'packages/ui/index.js: packages/ui → apps/web' }
  })),
  {
    name: 'an override in pnpm-workspace.yaml',
    before: {
      ...wants,
      'package.json': '{}',
      'pnpm-workspace.yaml': "packages: ['apps/*', 'packages/*']\noverrides:\n  '@acme/ui': 'link:packages/ui'\n"
    },
    change,
    changed: { web: 'packages/ui → apps/web' }
  },
  {
    name: 'an override of what no workspace names is for packages of others, and so for everybody',
    before: { 'package.json': root({ overrides: { react: 'file:packages/ui' } }) },
    change,
    changed: everywhere('packages/ui → the root')
  },
  {
    name: 'an override that leads to the registry changes no edge',
    before: {
      'apps/web/package.json': uses('web', { '@acme/ui': '^1.0.0' }),
      'package.json': root({ overrides: { '@acme/ui': '9.0.0' } })
    },
    change,
    changed: { web: 'packages/ui → apps/web' }
  }
]

const library = (scripts: Record<string, string>) => ({
  'apps/web/package.json': uses('web', { '@acme/ui': '*' }),
  'packages/ui/package.json': manifest('@acme/ui', { devDependencies: { '@acme/tool': '*' }, scripts }),
  'packages/tool/package.json': manifest('@acme/tool'),
  'packages/tool/index.js': '1'
})
const buildTime: Scenario[] = [
  ...['build', 'prepare', 'prepack', 'compile', 'build:lib'].map((script) => ({
    name: `what a library is built with changes its users: the script ${script}`,
    before: library({ [script]: 'tool' }),
    change: { 'packages/tool/index.js': '2' },
    changed: { web: 'packages/tool → packages/ui → apps/web' }
  })),
  {
    name: 'a library that is not built',
    before: library({ test: 'jest' }),
    change: { 'packages/tool/index.js': '2' },
    changed: {}
  },
  {
    name: 'a library that is built, and a configuration that says that this does not matter',
    before: { ...library({ build: 'tool' }), '.github/staging.yml': 'version: 1\nchanges: {dev-dependencies: false}' },
    change: { 'packages/tool/index.js': '2' },
    changed: {}
  },
  {
    name: 'a library that is not built, and a configuration that says that this does not matter, either',
    before: { ...library({}), '.github/staging.yml': 'version: 1\nchanges: {dev-dependencies: true}' },
    change: { 'packages/tool/index.js': '2' },
    changed: { web: 'packages/tool → packages/ui → apps/web' }
  }
]

const ignoring = (patterns: string) => ({ '.github/staging.yml': `version: 1\nchanges: {ignore: ${patterns}}` })
const content = { 'apps/web/package.json': uses('web', { '@acme/content': '*' }) }
const ignored: Scenario[] = [
  {
    name: 'a Markdown package that an app depends on, whatever changes.ignore says of Markdown',
    before: {
      ...ignoring("['**/*.md', 'docs/**']"),
      ...content,
      'packages/content/package.json': manifest('@acme/content'),
      'packages/content/posts/hello.md': '1'
    },
    change: { 'packages/content/posts/hello.md': '2', 'README.md': '2' },
    changed: { web: 'packages/content/posts/hello.md: packages/content → apps/web' }
  },
  {
    name: 'a README deeper in a package that an app depends on may be its content',
    before: { ...content, 'packages/content/package.json': manifest('@acme/content') },
    change: { 'packages/content/guide/README.md': '2' },
    changed: { web: 'packages/content/guide/README.md' }
  },
  {
    name: 'a workspace below docs that an app depends on',
    before: {
      'package.json': json({ workspaces: ['apps/*', 'docs/*'] }),
      ...content,
      'docs/content/package.json': manifest('@acme/content')
    },
    change: { 'docs/content/page.mdx': '2' },
    changed: { web: 'docs/content/page.mdx: docs/content → apps/web' }
  },
  {
    name: 'a workspace below docs that no app depends on',
    before: {
      'package.json': json({ workspaces: ['apps/*', 'docs/*'] }),
      'docs/content/package.json': manifest('@acme/content')
    },
    change: { 'docs/content/page.mdx': '2' },
    changed: {}
  },
  ...[
    { files: undefined, changed: {} },
    { files: ['dist'], changed: {} },
    { files: ['dist', 'LICENSE*'], changed: { web: 'packages/content/LICENSE.txt' } },
    { files: ['LICENSE.txt'], changed: { web: 'packages/content/LICENSE.txt' } },
    { files: ['*'], changed: { web: 'packages/content/LICENSE.txt' } }
  ].map(({ files, changed }) => ({
    name: `a license of a package that publishes ${json(files) ?? 'what it likes'}`,
    before: { ...content, 'packages/content/package.json': manifest('@acme/content', { files }) },
    change: { 'packages/content/LICENSE.txt': '2' },
    changed
  })),
  {
    name: 'a license of an app, and of a path that an app names',
    before: {
      '.github/staging.yml':
        'version: 1\napps:\n  - {name: web, paths: [apps/web/**, legal/LICENSE]}\n  - {name: api, paths: [apps/api/**]}'
    },
    change: { 'apps/api/LICENSE': '2', 'legal/LICENSE': '2' },
    changed: { web: 'legal/LICENSE', api: 'apps/api/LICENSE' }
  },
  {
    name: 'a pattern that leads into packages by name leaves out what it matches there',
    before: {
      ...ignoring("['packages/*/test/**']"),
      ...content,
      'packages/content/package.json': manifest('@acme/content')
    },
    change: { 'packages/content/test/x.js': '2' },
    changed: {}
  },
  {
    name: "what one app ignores of a package is still the package's for others",
    before: {
      '.github/staging.yml':
        "version: 1\napps:\n  - {name: web, paths: [apps/web/**, packages/ui/**], ignore: ['**/*.md']}\n  - {name: api, paths: [apps/api/**]}",
      'apps/web/package.json': uses('web', { '@acme/ui': '*' }),
      'apps/api/package.json': uses('api', { '@acme/ui': '*' })
    },
    change: { 'packages/ui/page.md': '2' },
    changed: { api: 'packages/ui/page.md: packages/ui → apps/api' }
  }
]

const linked: Scenario[] = [
  {
    name: "a symbolic link deep in an app's folder",
    before: { 'apps/web/src/a/b/shared': { link: '../../../../../shared/web' }, 'shared/web/x.css': '1' },
    change: { 'shared/web/x.css': '2' },
    changed: { web: 'shared/web/x.css (linked from apps/web/src/a/b/shared)' }
  },
  {
    name: "a symbolic link deep in a package's folder",
    before: {
      'apps/web/package.json': uses('web', { '@acme/ui': '*' }),
      'packages/ui/src/icons/set': { link: '../../../../art/icons' },
      'art/icons/a.svg': '1'
    },
    change: { 'art/icons/a.svg': '2' },
    changed: { web: 'art/icons/a.svg: packages/ui → apps/web' }
  },
  {
    name: 'a link that leads through another one',
    before: {
      'apps/web/shared': { link: '../../current/web' },
      current: { link: 'versions/2' },
      'versions/2/web/x.css': '1'
    },
    change: { 'versions/2/web/x.css': '2' },
    changed: { web: 'versions/2/web/x.css (linked from' }
  },
  {
    name: 'a link to a package uses what the package uses',
    before: {
      'apps/web/ui': { link: '../../packages/ui/src' },
      'packages/ui/package.json': uses('@acme/ui', { '@acme/base': '*' }),
      'packages/base/package.json': manifest('@acme/base')
    },
    change: { 'packages/base/index.js': '2' },
    changed: { web: 'packages/base → packages/ui → web' }
  },
  {
    name: 'an app folder that is itself a link',
    before: { 'apps/shop': { link: '../services/shop' }, 'services/shop/index.js': '1' },
    change: { 'services/shop/index.js': '2' },
    changed: { shop: 'services/shop/index.js (linked from apps/shop)' }
  },
  {
    name: 'a workspace folder that is itself a link',
    before: {
      'apps/web/package.json': uses('web', { lib: '*' }),
      'packages/lib': { link: '../elsewhere/lib' },
      'elsewhere/lib/package.json': manifest('lib')
    },
    change: { 'elsewhere/lib/index.js': '2' },
    changed: { web: 'elsewhere/lib/index.js: packages/lib → apps/web' }
  },
  {
    name: 'links that lead round and round',
    before: {
      'apps/web/a': { link: '../../x/b' },
      'x/b': { link: '../y/c' },
      'y/c': { link: '../x/b' },
      'apps/web/self': { link: 'self' }
    },
    change: { 'apps/api/index.js': '2' },
    changed: { api: 'apps/api/index.js' }
  }
]

const nestedRoot = (lock: string): Files => ({
  'package.json': null,
  '.github/staging.yml':
    "version: 1\napps:\n  - {name: web, paths: ['front/apps/web/**']}\n  - {name: shop, paths: ['front/apps/shop/**']}\n  - {name: api}",
  'front/package.json': json({ workspaces: ['apps/*', 'libs/*'], devDependencies: { build: '*' } }),
  [`front/${lock}`]: '',
  'front/apps/web/package.json': uses('web', { ui: '*' }),
  'front/apps/shop/package.json': manifest('shop'),
  'front/libs/ui/package.json': manifest('ui'),
  'front/libs/build/package.json': manifest('build')
})
const nested: Scenario[] = [
  {
    name: 'a folder with a lock file and workspaces of its own',
    before: nestedRoot('package-lock.json'),
    change: { 'front/libs/ui/index.js': '2' },
    changed: { web: 'front/libs/ui/index.js: front/libs/ui → front/apps/web' }
  },
  {
    name: 'what its root depends on is for all of its workspaces, and for nobody else',
    before: nestedRoot('yarn.lock'),
    change: { 'front/libs/build/index.js': '2' },
    changed: { web: 'front/libs/build → front → front/apps/web', shop: 'front/libs/build → front → front/apps/shop' }
  },
  {
    name: 'what lies in it and in none of its workspaces is for all of them',
    before: nestedRoot('pnpm-lock.yaml'),
    change: { 'front/tsconfig.json': '2' },
    changed: { web: 'front/tsconfig.json: front → front/apps/web', shop: 'front/tsconfig.json: front' }
  }
]

const languages: Scenario[] = [
  {
    name: 'Go: a replace with a path',
    before: {
      'apps/api/go.mod': 'module x.com/api\n\nrequire x.com/lib v0.0.0\n\nreplace (\n\tx.com/lib => ../../libs/go\n)\n',
      'libs/go/go.mod': 'module x.com/lib\n'
    },
    change: { 'libs/go/a.go': '2' },
    changed: { api: 'libs/go/a.go: libs/go → apps/api' }
  },
  {
    name: 'Go: a module of a workspace',
    before: {
      'go.work': 'go 1.25\n\nuse (\n\t./apps/api\n\t./libs/go\n)\n',
      'apps/api/go.mod': 'module x.com/api\n\nrequire (\n\tx.com/lib v0.0.0\n)\n',
      'libs/go/go.mod': 'module x.com/lib\n'
    },
    change: { 'libs/go/a.go': '2' },
    changed: { api: 'libs/go → apps/api' }
  },
  {
    name: 'Python: a path of uv, and what that one depends on by a path of Poetry',
    before: {
      'apps/api/pyproject.toml':
        '[project]\nname = "api"\ndependencies = ["lib"]\n\n[tool.uv.sources]\nlib = { path = "../../libs/py", editable = true }\n',
      'libs/py/pyproject.toml': '[tool.poetry]\nname = "lib"\n[tool.poetry.dependencies]\nbase = {path = "../base"}\n',
      'libs/base/setup.py': '1'
    },
    change: { 'libs/base/setup.py': '2' },
    changed: { api: 'libs/base/setup.py: libs/base → libs/py → apps/api' }
  },
  {
    name: 'Python: a member of the workspace',
    before: {
      'pyproject.toml': '[tool.uv.workspace]\nmembers = ["libs/*", "apps/*"]\n',
      'apps/api/pyproject.toml': '[project]\nname = "api"\n\n[tool.uv.sources]\nmy_lib = { workspace = true }\n',
      'libs/py/pyproject.toml': '[project]\nversion = "1"\nname = "my-lib"\n'
    },
    change: { 'libs/py/x.py': '2' },
    changed: { api: 'libs/py/x.py: libs/py → apps/api' }
  },
  {
    name: 'Rust: a path, and a member of the workspace',
    before: {
      'apps/api/Cargo.toml': '[package]\nname = "api"\n[dependencies]\na = { path = "../../crates/a" }\n',
      'crates/a/Cargo.toml': '[package]\nname = "a"\n[dependencies]\nb.workspace = true\n',
      'crates/b/Cargo.toml': '[package]\nname = "b"\n'
    },
    change: { 'crates/b/src/lib.rs': '2' },
    changed: { api: 'crates/b/src/lib.rs: crates/b → crates/a → apps/api' }
  },
  {
    name: 'depends-on by folder',
    before: {
      '.github/staging.yml': 'version: 1\napps:\n  - {name: web}\n  - {name: api, depends-on: [libs/java, proto/]}'
    },
    change: { 'libs/java/src/X.java': '2' },
    changed: { api: 'libs/java/src/X.java: libs/java → api' }
  }
]

playScenarios(
  [...languages, ...byPath, ...ofTheRoot, ...overridden, ...buildTime, ...ignored, ...linked, ...nested],
  start
)

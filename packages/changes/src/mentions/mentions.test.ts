import { expect, test } from '@jest/globals'
import { manifest } from '../../../sandbox/src/testing/detect-changes.ts'
import { playScenarios, type Scenario } from '../../../sandbox/src/testing/detect-scenarios.ts'
import type { Files } from '../../../sandbox/src/testing/git-repository.ts'
import { readDockerfile } from './dockerfile.ts'
import { readerOf } from './readers.ts'

const json = (value: unknown) => JSON.stringify(value)

/**
 * The app b depends on a package by its manifest, the app a mentions it: without that mention the package would be b's alone. Nothing
 * else would say so, for what nobody has is everybody's.
 */
const start: Files = {
  'package.json': json({ private: true, workspaces: ['apps/*', 'packages/*'] }),
  'apps/a/package.json': manifest('a'),
  'apps/a/main.js': '1',
  'apps/b/package.json': manifest('b', { dependencies: { u: '*', v: '*' } }),
  'apps/b/main.js': '1',
  'apps/c/main.js': '1',
  'packages/u/package.json': manifest('u', { dependencies: { deep: '*' } }),
  'packages/u/src/index.js': '1',
  'packages/v/package.json': manifest('v'),
  'packages/deep/package.json': manifest('deep')
}
const change = { 'packages/u/src/index.js': '2' }
const both = { a: 'packages/u', b: 'packages/u → apps/b' }
const onlyB = { b: 'packages/u' }

const images: Scenario[] = [
  ...[
    'COPY packages/u /u',
    'COPY ./packages/u/ /u/',
    'COPY /packages/u /u',
    'copy packages/u/src/*.js /u',
    'ADD --chown=1:1 --link packages/v packages/u /u/',
    'COPY ["packages/u", "/u"]',
    'COPY \\\n  # all of it\n\n  packages/u \\\n  /u',
    '# escape=`\nFROM x\nCOPY `\n  packages/u /u',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
    'ARG DIR=packages\nCOPY ${DIR}/u /u',
    'ENV DIR packages/u\nCOPY $DIR /u',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
    'COPY ${DIR:-packages/u} /u',
    'RUN --mount=type=bind,source=packages/u,target=/u make',
    'RUN --mount=type=cache,target=/root --mount=target=/u,src=packages/u make',
    'RUN <<EOF\nCOPY here\nEOF\nCOPY packages/u /u',
    'RUN cat <<NEVER_ENDED\nCOPY packages/u /u',
    'ONBUILD COPY packages/u /u',
    'COPY --from=build /x /x\r\nCOPY packages/u /u\r\n',
    'COPY ../../packages/u /u',
    'COPY ../../../../packages/u /u',
    'COPY packages/u/src/index.js /u'
  ].map((lines) => ({
    name: `an image takes in a package: ${json(lines)}`,
    before: { 'apps/a/Dockerfile': `${lines.startsWith('#') ? '' : 'FROM x\n'}${lines}` },
    change,
    changed: both
  })),
  ...[
    'COPY . .',
    'COPY * /x/',
    'COPY --from=u packages/u /u',
    'COPY --chown=1 --from=u packages/u /u',
    'ADD https://x.example/packages/u /u',
    'COPY packages/u/package.json pnpm-lock.yaml ./',
    '# COPY packages/u /u',
    'RUN <<EOF\nCOPY packages/u /u\nEOF',
    'RUN <<-"ONE" <<TWO\nCOPY packages/u /u\n\tONE\nCOPY packages/u /u\nTWO',
    'COPY <<FILE /u\nCOPY packages/u /u\nFILE',
    'RUN --mount=type=bind,from=x,source=packages/u,target=/u make',
    'RUN --mount=type=secret,source=packages/u make',
    'COPY $DIR/u /u',
    'COPY packages/none /u'
  ].map((lines) => ({
    name: `an image that takes in no package: ${json(lines)}`,
    before: { 'apps/a/Dockerfile': `FROM x\n${lines}` },
    change,
    changed: onlyB
  })),
  ...['Dockerfile.prod', 'web.Dockerfile', 'Containerfile', 'docker/Dockerfile'].map((name) => ({
    name: `an image whose file is ${name}`,
    before: { [`apps/a/${name}`]: 'FROM x\nCOPY packages/u /u' },
    change,
    changed: both
  })),
  {
    name: 'what the package that an image takes in depends on',
    before: { 'apps/a/Dockerfile': 'FROM x\nCOPY packages/u/src /u' },
    change: { 'packages/deep/index.js': '2' },
    changed: { a: 'packages/deep → packages/u → a', b: 'packages/deep → packages/u → apps/b' }
  },
  {
    name: 'an image takes in a part of another app',
    before: { 'apps/c/Dockerfile': 'FROM x\nCOPY apps/b/proto /proto\nCOPY apps/c /c', 'apps/b/proto/x.proto': '1' },
    change: { 'apps/b/proto/x.proto': '2' },
    changed: { b: 'apps/b/proto/x.proto (apps/b/**)', c: 'apps/b/proto/x.proto: apps/b/proto → c' }
  },
  {
    name: "an app's folder has what its image takes in, and so has the repository",
    before: { 'apps/c/Dockerfile': 'FROM x\nCOPY packages/u /u', 'apps/c/packages/u/x.js': '1' },
    change,
    changed: onlyB
  },
  {
    name: "the same, where another line says that the context is the repository's root",
    before: { 'apps/c/Dockerfile': 'FROM x\nCOPY packages/u /u\nCOPY apps/c /c', 'apps/c/packages/u/x.js': '1' },
    change,
    changed: { ...onlyB, c: 'packages/u → c' }
  },
  {
    name: 'an image takes in all packages, and the manifest says which of them',
    before: {
      'apps/a/package.json': manifest('a', { dependencies: { v: '*' } }),
      'apps/a/Dockerfile': 'FROM x\nCOPY packages ./packages'
    },
    change,
    changed: onlyB
  },
  {
    name: 'an image takes in all packages, and nothing says which of them',
    before: { 'apps/a/Dockerfile': 'FROM x\nCOPY packages ./packages' },
    change,
    changed: both
  },
  {
    name: 'an image takes in all packages but for what the app ignores',
    before: {
      'apps/a/Dockerfile': 'FROM x\nCOPY packages ./packages',
      '.github/staging.yml': "version: 1\napps:\n  - {name: a, ignore: ['packages/**']}\n  - {name: b}\n  - {name: c}"
    },
    change,
    changed: onlyB
  },
  {
    name: 'an app names the Dockerfile that lies elsewhere',
    before: {
      'docker/c.Dockerfile': 'FROM x\nCOPY packages/u /u',
      '.github/staging.yml':
        'version: 1\napps:\n  - {name: a}\n  - {name: b}\n  - {name: c, paths: [apps/c/**, docker/c.Dockerfile]}'
    },
    change,
    changed: { ...onlyB, c: 'packages/u → c' }
  },
  {
    name: "what an image takes in and is nobody's stays everybody's",
    before: { 'apps/a/Dockerfile': 'FROM x\nCOPY proto /proto', 'proto/x.proto': '1' },
    change: { 'proto/x.proto': '2' },
    changed: { a: 'proto', b: 'proto/x.proto belongs to no app', c: 'proto/x.proto belongs to no app' }
  },
  {
    name: 'what an image took in, and takes in no more',
    before: { 'apps/a/Dockerfile': 'FROM x\nCOPY packages/u /u' },
    change: { ...change, 'apps/a/Dockerfile': 'FROM x' },
    changed: { a: 'apps/a/Dockerfile', b: 'packages/u' }
  },
  {
    name: 'an image takes in a folder that changes.ignore names, and prose',
    before: { 'apps/a/Dockerfile': 'FROM x\nCOPY docs /docs\nCOPY LICENSE /', 'docs/x.md': '1', LICENSE: '1' },
    change: { 'docs/x.md': '2', LICENSE: '2' },
    changed: { a: 'docs/x.md: docs → a' }
  },
  {
    name: 'an image takes in a license',
    before: { 'apps/a/Dockerfile': 'FROM x\nCOPY LICENSE /', LICENSE: '1' },
    change: { LICENSE: '2' },
    changed: {}
  },
  {
    name: 'a folder of nested workspaces that an image takes a part of',
    before: {
      'front/package.json': json({ workspaces: ['libs/*'] }),
      'front/yarn.lock': '',
      'front/libs/ui/package.json': manifest('ui'),
      'front/config/x.json': '1',
      'apps/a/package.json': manifest('a', { dependencies: { ui: 'link:../../front/libs/ui' } }),
      'apps/b/Dockerfile': 'FROM x\nCOPY front/config /x'
    },
    change: { 'front/config/x.json': '2' },
    changed: { a: 'front/config/x.json: front → front/libs/ui → apps/a', b: 'front/config' }
  }
]

const python: Files = {
  'libs/u/pyproject.toml': '[project]\nname = "u"\n',
  'libs/u/u.py': '1',
  'apps/b/pyproject.toml': '[project]\nname = "b"\ndependencies = ["u @ file:../../libs/u"]\n'
}
const lists: Scenario[] = [
  ...(
    [
      ['-e ../../libs/u', {}],
      ['--editable=../../libs/u[extra]', {}],
      ['-e file:../../libs/u#egg=u', {}],
      ['-e libs/u', {}],
      ['flask==3 # -e x\n../../libs/u ; python_version > "3"', {}],
      ['u @ file:../../libs/u', {}],
      ['-r ../common.txt', { 'apps/common.txt': '-e ../libs/u\n' }],
      ['--requirement ../../pip/one.txt', { 'pip/one.txt': '-r two.txt', 'pip/two.txt': './libs/u' }],
      ['-c ../limits.txt', { 'apps/limits.txt': 'u @ file:../libs/u' }],
      ['-r a.txt\n-e \\\n ../../libs/u', { 'apps/a/a.txt': '-r requirements.txt' }]
    ] as [string, Files][]
  ).map(([text, rest]) => ({
    name: `pip: ${json(text)}`,
    before: { ...python, 'apps/a/requirements.txt': text, ...rest },
    change: { 'libs/u/u.py': '2' },
    changed: { a: 'libs/u/u.py', b: 'libs/u/u.py: libs/u → apps/b' }
  })),
  ...['requirements-dev.txt', 'requirements/base.in', 'dev-requirements.txt'].map((name) => ({
    name: `pip: a list that is called ${name}`,
    before: { ...python, [`apps/a/${name}`]: '-e ./libs/u' },
    change: { 'libs/u/u.py': '2' },
    changed: { a: 'libs/u', b: 'libs/u' }
  })),
  {
    name: 'pip: what is no path of the repository',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
    before: { ...python, 'apps/a/requirements.txt': '# -e ../../libs/u\n-e git+https://x/u\n-e .\nu\n-e ${LIBS}/u\n' },
    change: { 'libs/u/u.py': '2' },
    changed: { b: 'libs/u' }
  },
  {
    name: "pip: the root's own list is everybody's",
    before: { ...python, 'requirements.txt': '-e ./libs/u' },
    change: { 'libs/u/u.py': '2' },
    changed: { a: "the root's", b: 'libs/u', c: "the root's" }
  },
  {
    name: "Python: what the root's own project asks for is everybody's",
    before: {
      ...python,
      'pyproject.toml':
        '[project]\nname = "root"\ndependencies = ["u"]\n[tool.uv.sources]\nu = { workspace = true }\n[tool.uv.workspace]\nmembers = ["libs/*"]\n'
    },
    change: { 'libs/u/u.py': '2' },
    changed: { a: "the root's", b: 'libs/u', c: "the root's" }
  },
  {
    name: "Python: where the root's workspace has its members",
    before: {
      ...python,
      'pyproject.toml': '[tool.uv.sources]\nu = { workspace = true }\nx = { path = "libs/u" }\n'
    },
    change: { 'libs/u/u.py': '2' },
    changed: { b: 'libs/u' }
  },
  {
    name: "Go: what the root's own module asks for is everybody's",
    before: {
      'go.mod': 'module x.com/root\n\nrequire x.com/u v0.0.0\n\nreplace x.com/u => ./libs/u\n',
      'libs/u/go.mod': 'module x.com/u\n',
      'apps/b/go.mod': 'module x.com/b\nreplace x.com/u => ../../libs/u\n'
    },
    change: { 'libs/u/u.go': '2' },
    changed: { a: "the root's", b: 'libs/u', c: "the root's" }
  }
]

const crate = (name: string, rest = '') => `[package]\nname = "${name}"\n${rest}`
const rust: Files = {
  'apps/b/Cargo.toml': crate('b', '[dependencies]\nu = { path = "../../crates/u" }\n'),
  'crates/u/Cargo.toml': crate('u')
}
const crates: Scenario[] = [
  {
    name: "Rust: what the root puts in place of a package of others is everybody's",
    before: { ...rust, 'Cargo.toml': '[patch.crates-io]\nserde = { path = "crates/u" }\n' },
    change: { 'crates/u/lib.rs': '2' },
    changed: { a: "the root's", b: 'crates/u → apps/b', c: "the root's" }
  },
  {
    name: "Rust: a member by the name that the workspace's root gives it, and one that nobody asks for",
    before: {
      ...rust,
      'apps/a/Cargo.toml': crate('a', '[dependencies]\ncore.workspace = true\n'),
      'Cargo.toml': '[workspace.dependencies]\ncore = { path = "crates/u", package = "u" }\n'
    },
    change: { 'crates/u/lib.rs': '2' },
    changed: { a: 'crates/u → apps/a', b: 'crates/u → apps/b' }
  }
]

const typescript: Scenario[] = [
  ...(
    [
      ['references', { references: [{ path: '../../packages/u' }] }],
      ['references to a file', { references: [{ path: '../../packages/u/src/tsconfig.lib.json' }] }],
      ['paths', { compilerOptions: { paths: { u: ['../../packages/u/src/index.js'], 'x/*': ['../none/*'] } } }],
      ['paths with a pattern', { compilerOptions: { paths: { 'u/*': ['../../packages/u/src/*'] } } }],
      ['paths from a baseUrl', { compilerOptions: { baseUrl: '../..', paths: { u: ['packages/u/src'] } } }],
      ['rootDirs', { compilerOptions: { rootDirs: ['src', '../../packages/u/src'] } }],
      ['include', { include: ['src', '../../packages/u/**/*.ts'] }],
      // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
      ['files', { files: ['${configDir}/../../packages/u/src/index.js'] }]
    ] as [string, unknown][]
  ).map(([name, content]) => ({
    name: `tsconfig: ${name}`,
    before: {
      'apps/a/tsconfig.json': `// an "app"\n${json(content).slice(0, -1)}, /* x */ }`,
      'packages/u/src/tsconfig.lib.json': '{}'
    },
    change: { 'packages/u/package.json': manifest('u', { version: '1.0.1', dependencies: { deep: '*' } }) },
    changed: both
  })),
  {
    name: 'tsconfig: extends, through another one',
    before: {
      'apps/a/tsconfig.app.json': json({ extends: ['../../packages/u/base', 'some-package/x.json'] }),
      'packages/u/base.json': json({ extends: '../v/strict.json' }),
      'packages/v/strict.json': '{}'
    },
    change: { 'packages/v/strict.json': '{ }' },
    changed: { a: 'packages/v/strict.json', b: 'packages/v' }
  },
  {
    name: 'tsconfig: paths of a configuration that it extends say nothing of the app',
    before: {
      'apps/a/tsconfig.json': json({ extends: '../../tsconfig.base.json' }),
      'tsconfig.base.json': json({ compilerOptions: { paths: { u: ['packages/u/src'] } } })
    },
    change,
    changed: onlyB
  },
  {
    name: 'tsconfig: the references of the root build everything, and say nothing of an app',
    before: { 'tsconfig.json': json({ references: [{ path: 'packages/u' }, { path: 'apps/a' }] }) },
    change,
    changed: onlyB
  },
  {
    name: 'tsconfig: of a package',
    before: {
      'apps/a/package.json': manifest('a', { dependencies: { v: '*' } }),
      'packages/v/tsconfig.json': json({ references: [{ path: '../u' }] })
    },
    change,
    changed: { a: 'packages/u → packages/v → apps/a', b: 'packages/u → apps/b' }
  },
  {
    name: 'tsconfig: of an app that the app refers to',
    before: {
      'apps/a/tsconfig.json': json({ references: [{ path: '../c' }] }),
      'apps/c/tsconfig.json': json({ references: [{ path: '../../packages/u' }] })
    },
    change,
    changed: { ...onlyB, a: 'packages/u → c → a', c: 'packages/u → c' }
  },
  {
    name: 'tsconfig: no JSON',
    before: { 'apps/a/tsconfig.json': '{ "references": [{ "path": "../../packages/u" }' },
    change,
    changed: onlyB
  }
]

const others: Scenario[] = (
  [
    ['apps/a/Gemfile', "gem 'u', path: '../../packages/u'\n"],
    ['apps/a/mix.exs', '{:u, path: "../../packages/u"},'],
    ['apps/a/composer.json', json({ repositories: [{ type: 'path', url: '../../packages/u' }] })],
    ['apps/a/a.csproj', '<ProjectReference Include="..\\..\\packages\\u\\src\\index.js" />'],
    ['apps/a/pom.xml', '<parent><relativePath>../../packages/u/pom.xml</relativePath></parent>'],
    ['apps/a/build.gradle', "implementation project(':packages:u')"],
    ['apps/a/build.gradle.kts', 'implementation(project(path = ":packages:u"))'],
    ['apps/a/settings.gradle', "includeBuild('../../packages/u')"],
    ['apps/a/pubspec.yaml', 'dependencies:\n  u:\n    path: ../../packages/u\n'],
    ['apps/a/Package.swift', '.package(path: "../../packages/u"),'],
    ['apps/a/deno.json', json({ imports: { u: '../../packages/u/src/index.js' } })],
    ['apps/a/chart/Chart.yaml', 'dependencies:\n  - name: u\n    repository: file://../../../packages/u\n'],
    ['apps/a/deploy/kustomization.yaml', 'resources:\n  - ../../../packages/u\n'],
    ['apps/a/main.tf', 'module "u" {\n  source = "../../packages/u"\n}\n']
  ] as [string, string][]
).map(([file, text]) => ({
  name: `a path in ${file}`,
  before: { [file]: text, 'packages/u/pom.xml': '1' },
  change: { 'packages/u/src/index.js': '2', 'packages/u/pom.xml': '2' },
  changed: both
}))

playScenarios([...images, ...lists, ...crates, ...typescript, ...others], start)

test.each([
  ['heredocs that nothing ends', 'apps/a/Dockerfile', 'RUN <<A <<B\n'],
  ['variables of variables', 'apps/a/Dockerfile', 'ARG A=$A$A$A\nCOPY $A /x\n'],
  ['one long word', 'apps/a/Dockerfile', 'ARG aaaaaaaaaaaaa', 'a'],
  ['braces', 'apps/a/Dockerfile', 'COPY ${a:-', '${a:-'],
  ['continued lines', 'apps/a/Dockerfile', 'COPY x \\\n'],
  ['flags', 'apps/a/Dockerfile', 'COPY --a=b', ' --a=b'],
  ['comments that nothing ends', 'apps/a/tsconfig.json', '/*'],
  ['quotes', 'apps/a/tsconfig.json', '"\\'],
  ['commas', 'apps/a/tsconfig.json', ',  '],
  ['brackets', 'apps/a/requirements.txt', '-e ./', '['],
  ['spaces', 'apps/a/requirements.txt', '-e ./x', ' '],
  ['dots', 'apps/a/main.tf', '../'],
  ['projects', 'apps/a/build.gradle', 'project ( path : ']
])('reading takes as long as the text: %s', (_, file, first, rest = first) => {
  const read = readerOf(file) ?? readDockerfile
  const takes = (size: number) => {
    const text = first + rest.repeat(size / rest.length)
    const start = process.cpuUsage()
    read(text, 'apps/a')
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
  takes(5000)
  // A square would take minutes.
  expect(takes(300_000)).toBeLessThan(3000)
})

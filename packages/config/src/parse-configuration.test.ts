import { describe, expect, test } from '@jest/globals'
import { StagingError } from '@staging-actions/base'
import { appCatalogue, defaultConfiguration, folderApps, folderGlobs, parseConfiguration } from './index.ts'

const path = '.github/staging.yml'

function problemsOf(text: string): string[] {
  try {
    parseConfiguration(text, path)
  } catch (error) {
    expect(error).toBeInstanceOf(StagingError)
    expect((error as StagingError).reason).toBe('invalid-configuration')
    return (error as StagingError).message.split('\n').map((line) => line.trim())
  }
  return []
}

const full = `
version: 1
environment: { name: preview, domain: example.com, region: fra1, ttl: 90m, idle: 1h, team: f81d4fae-7dec-41d0-a765-00a0c91e6bf6, limit: 5, budget: 12.5 }
account: { limit: 10, budget: 80 }
dashboard: true
ledger: { ref-prefix: refs/heads/staging-ledger }
stacks: [{ name: staging, directory: infra/staging, variables: { size: 2, zones: [a, b] }, backend: { bucket: acme-terraform-state } }]
bootstrap: { directory: infra/bootstrap }
apps:
  - { name: ui, paths: [packages/ui/**] }
  - { name: roast-my-post, paths: [apps/roast-my-post/**], ignore: ['**/*.md'], depends-on: [ui], application: roast,
      url: https://roast.example.com, image-parameter: image.tag, test: { command: npm test, results: 'results/*.xml' } }
changes: { global: [tsconfig.json], ignore: [], dev-dependencies: true }
approval:
  { approvers: ['@org/team-leads', octocat, 'permission:maintain'], minimum: 2, timeout: 2d, wait-minutes: 0,
    exclude-initiator: true, labels: [ops], assignees: ['@octocat'], mentions: ['@org/team-leads'],
    words: { approve: [ok], reject: [nein] }, template: .github/request.md }
promotion: { branch: release/1.x, method: fast-forward, workflow: deploy-production.yml }
teardown: { policy: always, keep-on-failure: 5m }
protected: ['production*', live]
prices: { s-2vcpu-4gb: 0.03571 }
`

test('a version alone means the defaults, and those are what a repository without the file gets', () => {
  expect(parseConfiguration('version: 1', path)).toEqual(defaultConfiguration())
})

test.each([
  ['environment: { ttl: 0m }', 'environment.ttl'],
  ['environment: { idle: 0h }', 'environment.idle'],
  ['environment: { ttl: 100d }', 'environment.ttl'],
  ['environment: { idle: 999999d }', 'environment.idle'],
  ['approval: { timeout: 0m }', 'approval.timeout'],
  ['teardown: { keep-on-failure: 400d }', 'teardown.keep-on-failure']
])('a duration of no time, or of years, is refused: %s', (text, name) => {
  expect(problemsOf(`version: 1\n${text}`).join('\n')).toMatch(`${name}: expected a duration from 1m to 99d`)
})

test('every part is read: camelCase keys, durations in milliseconds', () => {
  expect(parseConfiguration(full, path)).toEqual({
    version: 1,
    environment: {
      name: 'preview',
      domain: 'example.com',
      region: 'fra1',
      ttl: 5_400_000,
      idle: 3_600_000,
      idleApplies: 'unheld',
      team: 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6',
      limit: 5,
      shared: 'replace',
      budget: 12.5
    },
    account: { limit: 10, budget: 80 },
    dashboard: true,
    ledger: { refPrefix: 'refs/heads/staging-ledger', formerRefPrefixes: ['refs/staging'] },
    stacks: [
      {
        name: 'staging',
        directory: 'infra/staging',
        owns: 'tags',
        command: 'terraform',
        variables: { size: 2, zones: ['a', 'b'] },
        backend: { bucket: 'acme-terraform-state' }
      }
    ],
    bootstrap: { directory: 'infra/bootstrap' },
    apps: [
      { name: 'ui', paths: ['packages/ui/**'] },
      {
        name: 'roast-my-post',
        paths: ['apps/roast-my-post/**'],
        ignore: ['**/*.md'],
        dependsOn: ['ui'],
        application: 'roast',
        url: 'https://roast.example.com',
        imageParameter: 'image.tag',
        test: { command: 'npm test', results: 'results/*.xml' }
      }
    ],
    changes: { global: ['tsconfig.json'], ignore: [], devDependencies: true },
    approval: {
      approvers: ['@org/team-leads', 'octocat', 'permission:maintain'],
      minimum: 2,
      timeout: 172_800_000,
      waitMinutes: 0,
      excludeInitiator: true,
      labels: ['ops'],
      assignees: ['octocat'],
      mentions: ['@org/team-leads'],
      words: { approve: ['ok'], reject: ['nein'] },
      template: '.github/request.md'
    },
    promotion: { branch: 'release/1.x', method: 'fast-forward', workflow: 'deploy-production.yml' },
    teardown: { policy: 'always', keepOnFailure: 300_000 },
    protected: ['production*', 'live'],
    prices: { 's-2vcpu-4gb': 0.03571 }
  })
})

test('every problem is told at once, each at its place, in the order of the file', () => {
  const text = [
    'version: 2',
    'enviroment: {}',
    'environment:',
    '  ttl: 8 hours',
    '  name: Staging',
    'apps:',
    '  - name: web',
    '    pathz: [apps/web/**]',
    '    depends-on: [api]',
    '  - name: Bad Name',
    '    test: { comand: x }',
    '  - paths: [../secrets/**]',
    'approval:',
    '  minimum: zero',
    '  waitMinutes: 3'
  ].join('\n')
  expect(problemsOf(text)).toEqual([
    '.github/staging.yml is wrong in 12 places:',
    '1:10 version: expected 1, not 2',
    '2:1 enviroment: unknown key; did you mean "environment"?',
    '4:8 environment.ttl: expected a duration from 1m to 99d, such as 30m, 8h or 2d, not "8 hours"',
    '5:9 environment.name: expected a name of lower-case letters, digits and hyphens, at most 20, beginning with a letter and not ending with a hyphen, not "Staging"',
    '8:5 apps[0].pathz: unknown key; did you mean "paths"?',
    '9:18 apps[0].depends-on[0]: expected one of the apps web, Bad Name, not "api"',
    '10:11 apps[1].name: expected a name of lower-case letters, digits and hyphens, at most 40, or a glob of folders such as services/*, not "Bad Name"',
    '11:13 apps[1].test.comand: unknown key; did you mean "command"?',
    '12:5 apps[2].name: expected a name of lower-case letters, digits and hyphens, at most 40, or a glob of folders such as services/*, but it is missing',
    '12:13 apps[2].paths[0]: expected a glob relative to the repository\'s root, without "..", a leading "/" or "!", not "../secrets/**"',
    '14:12 approval.minimum: expected a whole number from 1 to 10, not "zero"',
    '15:3 approval.waitMinutes: unknown key; did you mean "wait-minutes"?'
  ])
})

describe('refused', () => {
  test.each<[string, string, string]>([
    ['nothing at all', '', '1:1 expected a mapping, not nothing'],
    ['a list', '- version: 1', '1:1 expected a mapping, not a list'],
    ['no version', 'apps: []', '1:1 version: expected 1, but it is missing'],
    ['broken YAML', 'version: 1\napps: [', '2:8 Flow sequence in block collection must be sufficiently indented'],
    ['a key twice', 'version: 1\nversion: 1', '2:1 Map keys must be unique'],
    ['a part left empty', 'version: 1\napproval:', '2:10 approval: expected a mapping, not nothing'],
    ['an unknown tag', 'version: 1\nprotected: !env FOO', '2:12 Unresolved tag: !env'],
    ['two documents', 'version: 1\n---\nversion: 1', '2:1 Source contains multiple documents'],
    [
      'a name twice',
      'version: 1\napps: [{name: a}, {name: a}]',
      '2:26 apps[1].name: "a" is the name of apps[0] already'
    ],
    [
      'a circle',
      'version: 1\napps: [{name: a, depends-on: [b]}, {name: b, depends-on: [a]}]',
      '2:59 apps[1].depends-on[0]: a circle: a → b → a'
    ],
    ['an app that depends on itself', 'version: 1\napps: [{name: a, depends-on: [a]}]', 'a circle: a → a'],
    ['a name too long', `version: 1\napps: [{name: ${'a'.repeat(41)}}]`, '2:15 apps[0].name: expected'],
    ['a name with a newline', 'version: 1\napps: [{name: "a\\nb"}]', 'not "a\\nb"'],
    ['an unknown key far from all', 'version: 1\nxyzzy: 1', '2:1 xyzzy: unknown key; known are version, environment,'],
    ['a hostile key', 'version: 1\n"a\\n::error::x": 1', '2:1 "a\\n::error::x": unknown key'],
    [
      'a variable that is none',
      'version: 1\nstacks: [{name: s, directory: d, variables: {"a b": 1}}]',
      '2:46 stacks[0].variables."a b": expected the name of a Terraform variable'
    ],
    [
      'a value JSON lacks',
      'version: 1\nstacks: [{name: s, directory: d, variables: {a: .inf}}]',
      'stacks[0].variables.a: expected a value that JSON can hold'
    ],
    ['a price below nothing', 'version: 1\nprices: {a: -1}', '2:13 prices.a: expected US dollars an hour, not -1'],
    [
      'a folder outside',
      'version: 1\nbootstrap: {directory: /etc}',
      '2:24 bootstrap.directory: expected a path inside the repository'
    ],
    ...[
      '/tmp/*.xml',
      '~/*.xml',
      ' /tmp/*.xml',
      '!staging-result.json',
      '#x',
      'a/../../*.xml',
      '[.][.]/*.xml',
      '\\.\\./*',
      'a '
    ].map((results): [string, string, string] => [
      `reports outside: ${JSON.stringify(results)}`,
      `version: 1\napps: [{name: a, test: {results: ${JSON.stringify(results)}}}]`,
      'apps[0].test.results: expected a glob inside the repository, relative to its root'
    ]),
    [
      'aliases without end',
      `version: 1\nx0: &x0 [1]\n${Array.from({ length: 9 }, (_, i) => `x${i + 1}: &x${i + 1} [${`*x${i},`.repeat(9)}]`).join('\n')}`,
      'has too many aliases'
    ],
    ['a huge file', `version: 1 #${' '.repeat(300_000)}`, 'is larger than 256 KiB']
  ])('%s', (_, text, expected) => {
    expect(problemsOf(text).join('\n')).toContain(expected)
  })

  test('a thousand problems are counted, not all shown', () => {
    const lines = problemsOf(`version: 1\n${Array.from({ length: 1000 }, (_, i) => `k${i}: 1`).join('\n')}`)
    expect(lines[0]).toBe('.github/staging.yml is wrong in 1000 places:')
    expect(lines).toHaveLength(42)
  })
})

describe('the catalogue', () => {
  test('without apps, each folder is an app with everything by convention', () => {
    const configuration = parseConfiguration('version: 1\nenvironment: {domain: example.com}', path)
    expect(
      appCatalogue(
        configuration,
        new Map([['apps/*', folderApps('apps/*', ['web', '.cache', '_shared', 'api'], () => false)]])
      )
    ).toEqual([
      {
        name: 'api',
        directory: 'apps/api',
        paths: ['apps/api/**'],
        ignore: [],
        dependsOn: [],
        saysDependencies: false,
        tests: 'required',
        application: 'staging-api',
        url: 'https://api.staging.example.com',
        test: {
          command: 'npm run test:integration --prefix=apps/api',
          results: 'apps/api/test-results/*.xml'
        }
      },
      expect.objectContaining({ name: 'web', application: 'staging-web' })
    ])
  })

  test('the folder of an app is where its first path begins', () => {
    const configuration = parseConfiguration(
      'version: 1\napps: [{name: a, paths: ["services/a/{src,lib}/**"]}, {name: b, paths: ["**"]}]',
      path
    )
    expect(
      appCatalogue(configuration, new Map([['apps/*', folderApps('apps/*', ['ignored'], () => false)]])).map(
        ({ name, directory, url }) => [name, directory, url]
      )
    ).toEqual([
      ['a', 'services/a', ''],
      ['b', '.', '']
    ])
  })

  test('folders that cannot be apps are refused by name', () => {
    expect(() => folderApps('apps/*', ['web', '$(id)', 'A\n::error::x'], () => false)).toThrow(
      'these folders below apps/ cannot be apps: "$(id)", "A\\n::error::x"'
    )
  })
  test('two folders that would be apps of one name are told', () => {
    expect(() => folderApps('apps/*', ['My_App', 'my-app', 'web'], () => false)).toThrow(
      'these folders below apps/ would be apps of the same name: "My_App", "my-app"'
    )
  })

  describe('a glob of folders', () => {
    const catalogue = (apps: string, folders: readonly string[]) => {
      const configuration = parseConfiguration(`version: 1\nenvironment: {domain: example.com}\napps: ${apps}`, path)
      return appCatalogue(
        configuration,
        new Map(folderGlobs(configuration).map((glob) => [glob, folderApps(glob, folders, () => false)]))
      )
    }

    test('makes an app of each folder, with what its entry says of all', () => {
      const apps = catalogue(
        `[{name: "services/*", application: "shop-\${app}", url: "https://\${app}.example.com", image-parameter: image.tag, test: {command: "make -C \${path} it", results: "\${path}/out/*.xml"}}]`,
        ['web', 'My_Api.v2', 'web-e2e', '.cache']
      )
      expect(apps).toEqual([
        expect.objectContaining({
          name: 'my-api-v2',
          directory: 'services/My_Api.v2',
          application: 'shop-my-api-v2',
          test: { command: 'make -C services/My_Api.v2 it', results: 'services/My_Api.v2/out/*.xml' }
        }),
        expect.objectContaining({
          name: 'web',
          paths: ['services/web/**', 'services/web-e2e/**'],
          url: 'https://web.example.com',
          imageParameter: 'image.tag'
        })
      ])
    })

    test('leaves out what an entry of its own has, by its name or as its folder, and what an earlier glob has', () => {
      const apps = catalogue(
        '[{name: "services/*-api", image-parameter: api}, {name: web}, {name: cron}, {name: shop, paths: ["services/store/**"]}, {name: "services/*", depends-on: [web, orders-api]}]',
        ['web', 'store', 'orders-api', 'mail']
      )
      expect(
        apps.map(({ name, directory, imageParameter, dependsOn }) => [name, directory, imageParameter, dependsOn])
      ).toEqual([
        ['orders-api', 'services/orders-api', 'api', []],
        ['web', 'services/web', undefined, []],
        ['cron', 'apps/cron', undefined, []],
        ['shop', 'services/store', undefined, []],
        ['mail', 'services/mail', undefined, ['web', 'orders-api']]
      ])
    })

    test('refuses two apps of one name, a circle, and a name that no folder makes', () => {
      expect(() =>
        catalogue(
          '[{name: "services/*", depends-on: [nobody]}, {name: "jobs/*"}, {name: a, depends-on: [b]}, {name: b, depends-on: [a]}]',
          ['web']
        )
      ).toThrow(
        'the apps do not fit together: services/web and jobs/web would be apps of the same name; depends-on: expected one of the apps web, a, b, not "nobody"; depends-on: a circle: a → b → a'
      )
    })

    test('says what cannot hold for all of them', () => {
      expect(
        problemsOf(
          `version: 1\napps: [{name: "services/*", paths: [x/**], tests: none, application: shop, url: "https://shop.example.com"}, {name: web, application: "a-\${app}"}, {name: "*"}, {name: "a/../*"}, {name: "a/*/b"}]`
        ).map((line) => line.replace(/^\d+:\d+ /, ''))
      ).toEqual([
        '.github/staging.yml is wrong in 8 places:',
        'apps[0].paths: the folders of services/* are the paths: write it in an entry with a name of its own',
        'apps[0].tests: an app without tests has to be named: write it in an entry with a name of its own',
        `apps[0].application: expected \${app} in it, since each app has its own`,
        `apps[0].url: expected \${app} in it, since each app has its own`,
        `apps[1].application: \${app} stands for a name only where the entry's name is a glob of folders`,
        ...['"*"', '"a/../*"', '"a/*/b"'].map(
          (name, index) =>
            `apps[${index + 2}].name: expected a name of lower-case letters, digits and hyphens, at most 40, or a glob of folders such as services/*, not ${name}`
        )
      ])
    })
  })
})

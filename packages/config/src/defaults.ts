import type { Configuration } from './configuration.ts'

const minute = 60_000
const hour = 60 * minute

/**
 * What holds where `.github/staging.yml` says nothing. Plain data, so that a repository without the file
 * pays for no parser; a test holds it equal to the schema's own defaults.
 */
export function defaultConfiguration(): Configuration {
  return {
    version: 1,
    environment: {
      name: 'staging',
      domain: undefined,
      domains: undefined,
      region: 'nyc3',
      ttl: 8 * hour,
      idle: 2 * hour,
      idleApplies: 'unheld',
      team: undefined,
      limit: 3,
      shared: 'replace',
      budget: undefined
    },
    account: { limit: undefined, budget: undefined },
    dashboard: false,
    ledger: { refPrefix: 'refs/staging', formerRefPrefixes: [] },
    stacks: [
      { name: 'staging', directory: 'infra/staging', owns: 'tags', command: 'terraform', variables: {}, backend: {} }
    ],
    bootstrap: { directory: 'infra/bootstrap' },
    apps: undefined,
    changes: { global: [], ignore: [...ignoredByDefault], devDependencies: 'libraries' },
    approval: {
      approvers: [],
      minimum: 1,
      timeout: 24 * hour,
      waitMinutes: 30,
      excludeInitiator: false,
      labels: [],
      assignees: [],
      mentions: [],
      words: { approve: [], reject: [] },
      template: undefined
    },
    promotion: { branch: 'main', method: 'merge', workflow: undefined },
    teardown: { policy: 'when-unused', keepOnFailure: 30 * minute },
    protected: ['production*'],
    prices: {}
  }
}

/** Prose, what only git, editors and the repository's own tools read, and stacks that no environment is made of. */
export const ignoredByDefault: readonly string[] = [
  '*.md',
  '**/README.md',
  '**/CHANGELOG.md',
  '**/LICENSE*',
  'docs/**',
  '**/.editorconfig',
  '**/.gitattributes',
  '**/.gitignore',
  '.git-blame-ignore-revs',
  '.mailmap',
  'CODEOWNERS',
  '.github/**',
  '.vscode/**',
  '.idea/**',
  '.devcontainer/**',
  '.husky/**',
  '.prettierrc*',
  '.prettierignore',
  'prettier.config.*',
  'renovate.json*',
  '.renovaterc*',
  '.commitlintrc*',
  'commitlint.config.*',
  '.lintstagedrc*',
  'lint-staged.config.*',
  '.markdownlint*',
  '.pre-commit-config.yaml',
  '.cspell.json',
  'cspell.json',
  'infra/foundation/**',
  'infra/production/**'
]

import { manifest } from '../../sandbox/src/testing/detect-changes.ts'
import { playScenarios, type Scenario } from '../../sandbox/src/testing/detect-scenarios.ts'
import type { Files } from '../../sandbox/src/testing/git-repository.ts'

/* Files that two neighboring rules of `rules.ts` both speak of: the earlier one has the word, or both have. */

const everywhere = (what: string) => ({ web: what, api: what })
const configuration = (changes: string, web = 'name: web') =>
  `version: 1\nchanges: {${changes}}\napps:\n  - {${web}}\n  - {name: api}`
const start: Files = {
  'package.json': JSON.stringify({ workspaces: ['apps/*', 'packages/*', 'infra/*'] }),
  'apps/web/package.json': manifest('web', { dependencies: { ui: '*' } }),
  'apps/api/package.json': manifest('api'),
  'packages/ui/package.json': manifest('ui'),
  'apps/web/shared': { link: '../../shared' },
  'shared/x.md': '1'
}

const scenarios: Scenario[] = [
  {
    name: 'global before links',
    before: { '.github/staging.yml': configuration('global: [shared/**]') },
    change: { 'shared/x.md': '2' },
    changed: { web: 'linked from apps/web/shared', api: 'shared/x.md (shared/**) counts for every app' }
  },
  {
    name: "links, and another app's paths",
    before: {
      '.github/staging.yml': 'version: 1\napps:\n  - {name: web}\n  - {name: api, paths: [apps/api/**, shared/**]}'
    },
    change: { 'shared/x.md': '2' },
    changed: { web: 'linked from apps/web/shared', api: 'shared/x.md (shared/**)' }
  },
  {
    name: "an app's paths, and a package",
    before: {
      '.github/staging.yml': 'version: 1\napps:\n  - {name: web}\n  - {name: api, paths: [apps/api/**, packages/ui/**]}'
    },
    change: { 'packages/ui/x.js': '2' },
    changed: { web: 'packages/ui → apps/web', api: 'packages/ui/x.js (packages/ui/**)' }
  },
  {
    name: 'a package, and what a Dockerfile takes in of it',
    before: { 'apps/api/Dockerfile': 'FROM x\nCOPY packages/ui/src /ui' },
    change: { 'packages/ui/src/x.js': '2' },
    changed: { web: 'packages/ui → apps/web', api: 'packages/ui' }
  },
  {
    name: 'what a Dockerfile takes in, and the environment that it lies in',
    before: { 'apps/web/Dockerfile': 'FROM x\nCOPY infra/bootstrap /b' },
    change: { 'infra/bootstrap/a.yaml': '2' },
    changed: { web: 'infra/bootstrap → web', api: 'infra/bootstrap/a.yaml is part of the environment' }
  },
  {
    name: 'what a Dockerfile takes in before changes.ignore',
    before: { 'apps/web/Dockerfile': 'FROM x\nCOPY docs /docs' },
    change: { 'docs/x.md': '2' },
    changed: { web: 'docs/x.md: docs → web' }
  },
  {
    name: 'a package, and the environment that it lies in',
    before: {
      'infra/staging/package.json': manifest('stack'),
      'apps/web/package.json': manifest('web', { dependencies: { stack: '*' } })
    },
    change: { 'infra/staging/main.tf': '2' },
    changed: { web: 'infra/staging → apps/web', api: 'infra/staging/main.tf is part of the environment' }
  },
  {
    name: 'the environment before changes.ignore',
    before: { '.github/staging.yml': configuration("ignore: ['infra/**']") },
    change: { 'infra/bootstrap/a.yaml': '2' },
    changed: everywhere('infra/bootstrap/a.yaml is part of the environment')
  },
  {
    name: "an app's paths before changes.ignore",
    before: { '.github/staging.yml': configuration("ignore: ['**/*.md']") },
    change: { 'apps/api/page.md': '2' },
    changed: { api: 'apps/api/page.md (apps/api/**)' }
  },
  {
    name: 'links before changes.ignore',
    before: { '.github/staging.yml': configuration("ignore: ['**/*.md']") },
    change: { 'shared/x.md': '2' },
    changed: { web: 'linked from apps/web/shared' }
  },
  {
    name: 'changes.ignore before a lock file that nobody can read',
    before: { '.github/staging.yml': configuration("ignore: ['*.lockb']") },
    change: { 'bun.lockb': '2' },
    changed: {}
  },
  {
    name: 'anything else',
    change: { Makefile: '2' },
    changed: everywhere('Makefile belongs to no app')
  }
]

playScenarios(scenarios, start)

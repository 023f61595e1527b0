import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest } from '../../../sandbox/src/testing/detect-changes.ts'
import { playScenarios, type Scenario } from '../../../sandbox/src/testing/detect-scenarios.ts'
import type { Files } from '../../../sandbox/src/testing/git-repository.ts'

/* The lock files below `recorded` were written by the managers themselves for this workspace. */

const patterns = ['apps/*', 'packages/*']
const start: Files = {
  'package.json': JSON.stringify({ private: true, workspaces: patterns, devDependencies: { once: '1.4.0' } }),
  'apps/web/package.json': manifest('web', {
    dependencies: { '@acme/ui': '*', 'is-odd': '3.0.1' },
    devDependencies: { ms: '2.1.2' }
  }),
  'apps/api/package.json': manifest('api', { dependencies: { 'is-odd': '2.0.0', ms: '^2.0.0' } }),
  'apps/blog/index.js': '1',
  'packages/ui/package.json': manifest('@acme/ui', {
    peerDependencies: { ms: '*' },
    dependencies: { wrappy: '^1.0.0' }
  })
}
const everywhere = (what: string) => ({ web: what, api: what, blog: what })

/** Of some packages, the version or content that each manager's file names. */
const managers = [
  { record: 'pnpm-12.yaml', file: 'pnpm-lock.yaml', settings: /autoInstallPeers: true/ },
  { record: 'pnpm-9.yaml', file: 'pnpm-lock.yaml', settings: /autoInstallPeers: true/ },
  { record: 'pnpm-8.yaml', file: 'pnpm-lock.yaml', settings: /autoInstallPeers: true/ },
  { record: 'yarn-1.lock', file: 'yarn.lock', settings: undefined },
  { record: 'yarn-4.lock', file: 'yarn.lock', settings: undefined },
  { record: 'bun-1.lock', file: 'bun.lock', settings: undefined }
]
const content = {
  number4: /sha512-rSklcAI|10c0\/bb17a331/,
  number6: /sha512-Wu1VHe|10c0\/5da4c684/,
  ms2: /sha512-sGkPx|10c0\/a437714e/,
  once: /sha512-lNaJgI|10c0\/5d48aca2/
}

const scenarios = managers.flatMap(({ record, file, settings }): Scenario[] => {
  const text = readFileSync(join(import.meta.dirname, 'recorded', record), 'utf8')
  const before: Files = {
    [file]: text,
    ...(file.startsWith('pnpm') && { 'pnpm-workspace.yaml': `packages: ${JSON.stringify(patterns)}` })
  }
  const other = (what: RegExp) => {
    if (!what.test(text)) throw new Error(`${record} has nothing like ${what}`)
    return { [file]: text.replace(what, (found) => `${found}x`) }
  }
  return [
    {
      name: `${record}: a package deep below one app`,
      before,
      change: other(content.number6),
      changed: { web: `${file}: apps/web` }
    },
    {
      name: `${record}: the same package in another version, below another app`,
      before,
      change: other(content.number4),
      changed: { api: `${file}: apps/api` }
    },
    {
      name: `${record}: what the root asks for`,
      before,
      change: other(content.once),
      changed: everywhere(`${file} resolves packages of the root differently`)
    },
    { name: `${record}: line ends`, before, change: { [file]: text.replaceAll('\n', '\r\n') }, changed: {} },
    {
      name: `${record}: no lock file of this kind`,
      before,
      change: { [file]: `<<<<<<<\n${text}` },
      changed: everywhere(`${file} differs, and whom that concerns is not known`)
    },
    ...(settings
      ? [
          {
            name: `${record}: a setting that says how to install`,
            before,
            change: { [file]: text.replace(settings, 'autoInstallPeers: false') },
            changed: everywhere(`${file} resolves packages that no workspace names`)
          }
        ]
      : [])
  ]
})

playScenarios(scenarios, start)

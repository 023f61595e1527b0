import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Random } from '../../../sandbox/src/kernel/random.ts'
import { parseManifest } from '../manifest.ts'
import { compareLocks } from './compare-locks.ts'

/*
 * What the readers make of files that the managers themselves write today, in random workspaces: exactly those workspaces resolve
 * to something else that were given another version of a package.
 */

const pool: Readonly<Record<string, readonly string[]>> = {
  'is-odd': ['2.0.0', '3.0.1'],
  'is-number': ['4.0.0', '6.0.0', '7.0.0'],
  ms: ['2.1.2', '2.1.3'],
  once: ['1.3.3', '1.4.0'],
  '@types/ms': ['0.7.34', '2.1.0']
}
const folders = ['apps/a', 'apps/b', 'apps/c', 'packages/d', 'packages/e']
const home = mkdtempSync(join(tmpdir(), 'managers-'))
const inFolder = (path: string) => join(home, path)
const env = {
  // Proxies and certificates of the machine's registry are in it.
  ...process.env,
  HOME: home,
  YARN_ENABLE_TELEMETRY: '0',
  YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
  npm_config_fund: 'false',
  npm_config_audit: 'false'
}

interface Manager {
  readonly name: string
  readonly lock: string
  readonly command: readonly string[]
  readonly workspaceRange: string
}

const modules = inFolder('tools/node_modules')
const managers: readonly Manager[] = [
  {
    name: 'npm',
    lock: 'package-lock.json',
    command: ['npm', 'install', '--package-lock-only', '--ignore-scripts'],
    workspaceRange: '*'
  },
  {
    name: 'pnpm',
    lock: 'pnpm-lock.yaml',
    command: [join(modules, '.bin/pnpm'), 'install', '--lockfile-only', '--no-frozen-lockfile'],
    workspaceRange: 'workspace:*'
  },
  {
    name: 'pnpm 9',
    lock: 'pnpm-lock.yaml',
    command: ['node', join(modules, 'pnpm-9/bin/pnpm.cjs'), 'install', '--lockfile-only', '--no-frozen-lockfile'],
    workspaceRange: 'workspace:*'
  },
  {
    name: 'yarn 1',
    lock: 'yarn.lock',
    command: ['node', join(modules, 'yarn/bin/yarn.js'), 'install', '--ignore-scripts', '--non-interactive'],
    workspaceRange: '*'
  },
  {
    name: 'yarn',
    lock: 'yarn.lock',
    command: ['node', join(modules, '@yarnpkg/cli-dist/bin/yarn.js'), 'install', '--mode=update-lockfile'],
    workspaceRange: 'workspace:*'
  },
  {
    name: 'bun',
    lock: 'bun.lock',
    command: [join(modules, 'bun/bin/bun.exe'), 'install', '--lockfile-only'],
    workspaceRange: 'workspace:*'
  }
]

beforeAll(() => {
  mkdirSync(inFolder('tools'))
  writeFileSync(inFolder('tools/package.json'), '{"private":true}')
  const packages = ['pnpm@12', 'pnpm-9@npm:pnpm@9', 'yarn@1', '@yarnpkg/cli-dist@4', 'bun@1']
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: inFolder('tools'),
    stdio: 'inherit',
    env
  })
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

type Picks = Record<
  string,
  { readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string> }
>

function randomPicks(random: Random): Picks {
  const some = () =>
    Object.fromEntries(
      Object.entries(pool)
        .filter(() => random.next() < 0.4)
        .map(([name, versions]) => [name, versions[random.below(versions.length)] ?? ''])
    )
  return Object.fromEntries(
    folders.map((folder) => {
      const dependencies = some()
      const devDependencies = Object.fromEntries(Object.entries(some()).filter(([name]) => !(name in dependencies)))
      return [folder, { dependencies, devDependencies }]
    })
  )
}

/** Another version of one package in one workspace. */
function edited(
  random: Random,
  picks: Picks
): { readonly picks: Picks; readonly folder: string; readonly isDevelopment: boolean } | undefined {
  const folder = folders[random.below(folders.length)] ?? ''
  const kind = random.next() < 0.5 ? 'dependencies' : 'devDependencies'
  const name = Object.keys(picks[folder]?.[kind] ?? {})[0]
  const own = picks[folder]
  if (name === undefined || own === undefined) return undefined
  const version = (pool[name] ?? []).find((other) => other !== own[kind][name]) ?? ''
  return {
    picks: { ...picks, [folder]: { ...own, [kind]: { ...own[kind], [name]: version } } },
    folder,
    isDevelopment: kind === 'devDependencies'
  }
}

function writeWorkspace(directory: string, { name, workspaceRange }: Manager, picks: Picks): void {
  const write = (path: string, content: unknown) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  write('package.json', { name: 'root', private: true, workspaces: ['apps/*', 'packages/*'] })
  if (name.startsWith('pnpm')) write('pnpm-workspace.yaml', 'packages: ["apps/*", "packages/*"]\n')
  for (const [folder, { dependencies, devDependencies }] of Object.entries(picks))
    write(`${folder}/package.json`, {
      name: `@acme/${folder.slice(-1)}`,
      version: '1.0.0',
      dependencies: { ...dependencies, ...(folder === 'apps/a' && { '@acme/d': workspaceRange }) },
      devDependencies
    })
}

test.each(managers)('$name', async (manager) => {
  const directory = inFolder(manager.name.replace(' ', '-'))
  mkdirSync(directory)
  const lockOf = (picks: Picks) => {
    writeWorkspace(directory, manager, picks)
    // npm leaves what a manifest that was edited by hand no longer asks for.
    rmSync(join(directory, manager.lock), { force: true })
    if (manager.name === 'yarn') writeFileSync(join(directory, 'yarn.lock'), '')
    execFileSync(manager.command[0] ?? '', manager.command.slice(1), {
      cwd: directory,
      env,
      stdio: ['ignore', 2, 'inherit']
    })
    const workspaces = ['', ...folders].flatMap((folder) => {
      const manifest = parseManifest(readFileSync(join(directory, folder, 'package.json'), 'utf8'))
      return manifest ? [{ directory: folder, manifest }] : []
    })
    return { text: readFileSync(join(directory, manager.lock), 'utf8'), workspaces }
  }
  for (let seed = 0; seed < 4; seed++) {
    const random = new Random(seed)
    const picks = randomPicks(random)
    const edit = edited(random, picks)
    if (!edit) continue
    const changes = await compareLocks(manager.lock, lockOf(picks), lockOf(edit.picks))
    const found = { runtime: [...(changes?.runtime ?? [])], development: [...(changes?.development ?? [])] }
    const expected = edit.isDevelopment
      ? { runtime: [], development: [edit.folder] }
      : { runtime: [edit.folder], development: [] }
    expect({ seed, ...found, unnamed: changes?.unnamed }).toEqual({ seed, ...expected, unnamed: false })
  }
})

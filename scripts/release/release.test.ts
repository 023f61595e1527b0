import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { root } from '../tools/project.mjs'
import { compareVersions, notesOf, pinned, releaseProblems, relinked } from './plan.mjs'

describe('what a release says', () => {
  test('versions come in the order of semantic versioning, pre-releases before their release', () => {
    const inOrder = [
      '0.9.9',
      '1.0.0-alpha',
      '1.0.0-alpha.1',
      '1.0.0-alpha.beta',
      '1.0.0-rc.2',
      '1.0.0-rc.11',
      '1.0.0',
      '1.0.1',
      '1.10.0',
      '2.0.0'
    ]
    for (const [index, version] of inOrder.entries())
      for (const [other, later] of inOrder.entries())
        expect(Math.sign(compareVersions(version, later))).toBe(Math.sign(index - other))
  })

  test('all that speaks against it is said at once, each with its remedy', () => {
    const problems = releaseProblems({
      version: '1.0.0-rc.1',
      repository: undefined,
      tags: ['v0.9.0', 'v1.0.0', 'v1'],
      notes: undefined,
      clean: false,
      onMain: false
    })
    expect(problems).toEqual([
      expect.stringContaining('--repository OWNER/NAME'),
      expect.stringContaining('v1.0.0 is released already: raise "version"'),
      expect.stringContaining('nothing under "## 1.0.0-rc.1"'),
      expect.stringContaining('commit them'),
      expect.stringContaining('release from main')
    ])
    expect(
      releaseProblems({ version: '1.0', repository: 'a/b', tags: [], notes: 'x', clean: true, onMain: true })
    ).toEqual([expect.stringContaining('"1.0" is no semantic version')])
    expect(
      releaseProblems({
        version: '1.0.0',
        repository: 'a/b',
        tags: ['v1.0.0-rc.1', 'v1'],
        notes: 'x',
        clean: true,
        onMain: true
      })
    ).toEqual([])
  })

  test('the notes are those of its own version', () => {
    const changelog = '# Changelog\n\n## 1.0.0\n- The last.\n\n## 1.0.0-rc.1 - 2027-01-31\n### Added\n- The first.\n'
    expect(notesOf(changelog, '1.0.0-rc.1')).toBe('### Added\n- The first.')
    expect(notesOf(changelog, '1.0.0')).toBe('- The last.')
    expect(notesOf(changelog, '2.0.0')).toBeUndefined()
  })

  test('a page keeps its links: to where things are in the release, else to the source', () => {
    const moved = (path: string) =>
      ({ 'docs/adopt.md': 'docs/adopt.md', 'actions/promote/README.md': 'promote/README.md' })[path]
    const places = {
      from: 'docs/security.md',
      to: 'docs/security.md',
      moved,
      source: 'https://github.com/a/b/blob/f00'
    }
    expect(
      relinked(
        '[1](adopt.md#x) [2](../actions/promote/README.md) [3](../scripts/lint.ts) [4](https://x.dev) [5](#here)',
        places
      )
    ).toBe(
      '[1](adopt.md#x) [2](../promote/README.md) [3](https://github.com/a/b/blob/f00/scripts/lint.ts) [4](https://x.dev) [5](#here)'
    )
  })

  test('workflows name our actions by a full SHA, with the version next to it', () => {
    expect(pinned('      - uses: ./dist/promote\n', { repository: 'a/b', sha: 'f'.repeat(40), version: '1.2.3' })).toBe(
      `      - uses: a/b/promote@${'f'.repeat(40)} # v1.2.3\n`
    )
  })
})

describe('npm run release, in a clone with a remote', () => {
  let folder: string
  let clone: string
  const git = (args: readonly string[], cwd = clone) =>
    execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()
  const release = (...args: readonly string[]) =>
    spawnSync(process.execPath, ['scripts/release/main.mjs', ...args, '--repository', 'acme-tools/staging-actions'], {
      cwd: clone,
      encoding: 'utf8'
    })
  const commit = (version: string) => {
    const described = JSON.parse(readFileSync(join(clone, 'package.json'), 'utf8'))
    writeFileSync(join(clone, 'package.json'), JSON.stringify({ ...described, version }))
    writeFileSync(join(clone, 'CHANGELOG.md'), `# Changelog\n\n## ${version}\n- What changed in ${version}.\n`)
    git(['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-qam', `Prepare ${version}`])
    git(['push', '-q', 'origin', 'HEAD:main'])
  }
  const tags = () =>
    Object.fromEntries(
      git(['ls-remote', '--tags', 'origin'])
        .split('\n')
        .map((line) => line.split('\trefs/tags/').reverse())
    )

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'release-'))
    clone = join(folder, 'clone')
    git(['clone', '-q', '--shared', root, clone], folder)
    git(['init', '-q', '--bare', join(folder, 'remote.git')], folder)
    // CI's own clone may be shallow.
    git(['config', 'receive.shallowUpdate', 'true'], join(folder, 'remote.git'))
    git(['remote', 'set-url', 'origin', join(folder, 'remote.git')])
    commit('1.0.0-rc.1')
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('a dry run twice is the same bytes, and touches no tag', () => {
    const sums = [1, 2].map(() => {
      const { status, stderr } = release('--dry-run')
      expect([status, stderr]).toEqual([0, ''])
      return readFileSync(join(clone, '.release/SHA256SUMS'), 'utf8')
    })
    expect(sums[0]).toBe(sums[1])
    expect(readFileSync(join(clone, '.release/notes.md'), 'utf8')).toBe('- What changed in 1.0.0-rc.1.\n')
    expect(git(['ls-remote', '--tags', 'origin'])).toBe('')
  }, 60_000)

  test('two commits: the actions, then the workflows that pin them; the tags point at the second', () => {
    expect(release('--publish').status).toBe(0)
    const { 'v1.0.0-rc.1': exact = '', v1 } = tags()
    expect(v1).toBe(exact)
    const actions = git(['rev-parse', `${exact}^`])
    expect(git(['rev-parse', `${actions}^`])).toBe(git(['rev-parse', 'HEAD']))
    const read = (sha: string) => git(['ls-tree', '-r', '--name-only', sha]).split('\n')
    const pathsOf = { exact: read(exact), actions: read(actions) }
    const added = pathsOf.exact.filter((path) => !pathsOf.actions.includes(path))
    expect(added).toEqual(
      expect.arrayContaining(['.github/workflows/staging-deploy.yml', '.github/workflows/staging-control.yml'])
    )
    expect(added.every((path) => path.startsWith('.github/workflows/staging-'))).toBe(true)

    const used = added.flatMap((path) =>
      [...git(['show', `${exact}:${path}`]).matchAll(/^ +(?:- )?uses: (\S+)/gm)].map(([, uses = '']) => uses)
    )
    // An organization may ask for full SHAs of everything that runs: what we use ourselves, too.
    expect(used.filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses))).toEqual([])
    const ours = used.filter((uses) => uses.startsWith('acme-tools/staging-actions/'))
    expect(ours.length).toBeGreaterThan(20)
    for (const uses of ours) {
      const [, name, sha] = /^acme-tools\/staging-actions\/([\w-]+)@(.*)$/.exec(uses) ?? []
      expect(sha).toBe(actions)
      expect(pathsOf.actions).toEqual(
        expect.arrayContaining([
          `${name}/action.yml`,
          `${name}/index.js`,
          `${name}/licenses.txt`,
          `${name}/bom.cdx.json`
        ])
      )
    }
  }, 60_000)

  test('what people read and copy names the repository that publishes it, and every link leads somewhere', () => {
    const tree = join(folder, 'tree')
    git(
      ['clone', '-q', '--depth', '1', '--branch', 'v1.0.0-rc.1', `file://${join(folder, 'remote.git')}`, tree],
      folder
    )
    const has = (path: string) => existsSync(join(tree, path))
    const expected = [
      'staging.schema.json',
      'infra/staging',
      'examples/monorepo',
      'docs/adopt.md',
      'provision/README.md',
      'LICENSE'
    ]
    expect(expected.filter((path) => !has(path))).toEqual([])
    const naming = spawnSync('git', ['grep', '-lF', '<org>/staging-actions', '--', ':!CHANGELOG.md'], {
      cwd: tree,
      encoding: 'utf8'
    })
    expect(naming.stdout).toBe('')
    const read = (path: string) => readFileSync(join(tree, path), 'utf8')
    expect(read('README.md')).toContain('acme-tools/staging-actions/.github/workflows/staging-deploy.yml@v1')
    const pages = git(['ls-files', '*.md'], tree).split('\n')
    const broken = pages.flatMap((page) =>
      [
        ...read(page)
          .replace(/^ *```[\s\S]*?^ *```|(`+)[^\n]*?\1/gm, '')
          .matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)
      ]
        .map(([, link = '']) => link)
        .filter((link) => !/^[a-z]+:/.test(link) && !has(join(dirname(page), link)))
        .map((link) => `${page}: ${link}`)
    )
    expect(broken).toEqual([])
  }, 120_000)

  test('what is released is not released again; the next one moves the major tag, and no other', () => {
    const again = release('--publish')
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('v1.0.0-rc.1 is released already')])
    const before = tags()
    commit('1.0.0-rc.2')
    expect(release('--publish').status).toBe(0)
    const after = tags()
    expect(after['v1.0.0-rc.1']).toBe(before['v1.0.0-rc.1'])
    expect(after['v1.0.0-rc.2']).toBe(after['v1'])
    expect(after['v1']).not.toBe(before['v1'])
    writeFileSync(join(clone, 'README.md'), 'Not committed')
    expect(release('--publish').stderr).toContain('the work tree has changes')
  }, 60_000)
})

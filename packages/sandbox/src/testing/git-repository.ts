import { appendFile, chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runProgram } from '../kernel/index.ts'

/** Text, nothing (deleted), a symbolic link, an executable, or a submodule's commit. */
export type FileChange =
  | string
  | null
  | { readonly link: string }
  | { readonly executable: string }
  | { readonly submodule: string }

export type Files = Readonly<Record<string, FileChange>>

/** A real repository with the server that it was pushed to, in a temporary folder. */
export class TestRepository {
  /** What GITHUB_SERVER_URL is: the repository is `acme/shop` below it. */
  readonly serverUrl: string
  readonly fullName = 'acme/shop'
  readonly root: string
  /** A full clone. */
  readonly work: string
  readonly server: string

  private constructor(root: string) {
    this.root = root
    this.work = join(root, 'work')
    this.server = join(root, 'server', this.fullName)
    this.serverUrl = pathToFileURL(join(root, 'server')).href
  }

  static async create(options: { readonly objectFormat?: 'sha1' | 'sha256' } = {}): Promise<TestRepository> {
    const repository = new TestRepository(await mkdtemp(join(tmpdir(), 'repository-')))
    const format = `--object-format=${options.objectFormat ?? 'sha1'}`
    await mkdir(dirname(repository.server), { recursive: true })
    await repository.gitIn(
      repository.root,
      'init',
      '--quiet',
      '--bare',
      format,
      '--initial-branch=main',
      repository.server
    )
    await repository.gitIn(repository.root, 'init', '--quiet', format, '--initial-branch=main', repository.work)
    await appendFile(
      join(repository.server, 'config'),
      '[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n'
    )
    await repository.git('remote', 'add', 'origin', pathToFileURL(repository.server).href)
    return repository
  }

  /** stdout, trimmed. Under no configuration but the repository's own. */
  async git(...args: string[]): Promise<string> {
    return this.gitIn(this.work, ...args)
  }

  async gitIn(folder: string, ...args: string[]): Promise<string> {
    const env = testEnvironment(this.root)
    const { exitCode, stdout, stderr } = await runProgram('git', args, { cwd: folder, env })
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.toString('utf8').trim()
  }

  /** Writes, commits and pushes; returns the commit. */
  async commit(files: Files, options: { readonly message?: string; readonly push?: boolean } = {}): Promise<string> {
    for (const [path, change] of Object.entries(files)) await this.#change(path, change)
    await this.git('add', '--all')
    for (const [path, change] of Object.entries(files))
      if (isSubmodule(change))
        await this.git('update-index', '--add', '--cacheinfo', `160000,${change.submodule},${path}`)
    await this.git('commit', '--quiet', '--allow-empty', '-m', options.message ?? 'change')
    if (options.push !== false) await this.push()
    return this.head()
  }

  head(): Promise<string> {
    return this.git('rev-parse', 'HEAD')
  }

  /** Pushes the current branch, which makes its `origin/…` known too. */
  async push(...options: string[]): Promise<void> {
    await this.git('push', '--quiet', ...options, 'origin', 'HEAD')
  }

  async switchTo(branch: string, from?: string): Promise<void> {
    await this.git('checkout', '--quiet', ...(from === undefined ? [branch] : ['-B', branch, from]))
  }

  /** A clone as actions/checkout makes it, next to the full one; returns its folder. */
  async clone(name: string, ...options: string[]): Promise<string> {
    const folder = join(this.root, name)
    await this.gitIn(this.root, 'clone', '--quiet', ...options, pathToFileURL(this.server).href, folder)
    return folder
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true })
  }

  async #change(path: string, change: FileChange): Promise<void> {
    const file = join(this.work, path)
    if (isSubmodule(change)) {
      await mkdir(file, { recursive: true })
      return
    }
    await rm(file, { recursive: true, force: true })
    if (change === null) return
    await mkdir(dirname(file), { recursive: true })
    if (typeof change === 'string') await writeFile(file, change)
    else if ('link' in change) await symlink(change.link, file)
    else {
      await writeFile(file, change.executable)
      await chmod(file, 0o755)
    }
  }
}

function isSubmodule(change: FileChange): change is { readonly submodule: string } {
  return typeof change === 'object' && change !== null && 'submodule' in change
}

function testEnvironment(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Octo Cat',
    GIT_AUTHOR_EMAIL: 'octocat@example.com',
    GIT_COMMITTER_NAME: 'Octo Cat',
    GIT_COMMITTER_EMAIL: 'octocat@example.com',
    GIT_ALLOW_PROTOCOL: 'file'
  }
}

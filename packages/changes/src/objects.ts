import { PassThrough } from 'node:stream'
import type { SpawnResult } from '@staging-actions/base'
import { type GitDeps, gitEnvironment, gitFailure } from './git.ts'
import {
  type Commit,
  folderMode,
  type GitObject,
  parseCommit,
  parseTree,
  type TreeEntry,
  tagged
} from './git-object.ts'

interface Asked {
  resolve(object: GitObject | undefined, id: string): void
  reject(error: unknown): void
}

/**
 * Objects by id, through one `git cat-file --batch` that lives as long as the run. Only ids and names of our own are
 * ever asked for, never names from the repository.
 */
export class ObjectReader {
  readonly #requests = new PassThrough()
  readonly #waiting: Asked[] = []
  readonly #known = new Map<string, Promise<GitObject | undefined>>()
  readonly #ended: Promise<void>
  readonly #trees = new Map<string, readonly TreeEntry[]>()
  /** Entries by `<tree>:<path>`, and those of a folder by their names. */
  readonly #found = new Map<string, Promise<TreeEntry | undefined>>()
  readonly #names = new Map<readonly TreeEntry[], ReadonlyMap<string, TreeEntry>>()
  readonly #missing = new Set<string>()
  /** Why nothing more can be read. */
  #failure: unknown
  #unsent = ''
  #chunks: Buffer[] = []
  #length = 0
  #needed = 1

  constructor(deps: GitDeps, directory: string) {
    this.#ended = deps
      .spawn('git', [`--git-dir=${directory}`, 'cat-file', '--batch'], {
        env: gitEnvironment(deps.env),
        input: this.#requests,
        onStdout: (chunk) => this.#take(chunk),
        ...(deps.signal && { signal: deps.signal })
      })
      .then(
        (result) => this.#end(result),
        (error: unknown) => this.#fail(error)
      )
  }

  /** Asks ahead for what will most likely be read, by names such as `<sha>:apps`: it is here when its id is asked for. */
  expect(names: readonly string[]): void {
    for (const name of names) {
      const take = (id: string, object: GitObject) => this.#known.set(id, Promise.resolve(object))
      this.#waiting.push({ resolve: (object, id) => object && take(id, object), reject: () => {} })
      this.#ask(name)
    }
  }

  /** Undefined when the repository does not have it. */
  read(id: string): Promise<GitObject | undefined> {
    const known = this.#known.get(id)
    if (known) return known
    const answer = new Promise<GitObject | undefined>((resolve, reject) => {
      if (this.#failure) reject(this.#failure)
      const take = (object: GitObject | undefined) => {
        if (!object) this.#missing.add(id)
        resolve(object)
      }
      this.#waiting.push({ resolve: take, reject })
    })
    this.#known.set(id, answer)
    this.#ask(id)
    return answer
  }

  /** By a name of our own, such as a ref: what it stands for at this moment. Undefined when there is no such thing. */
  named(name: string): Promise<(GitObject & { readonly id: string }) | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#failure) reject(this.#failure)
      this.#waiting.push({ resolve: (object, id) => resolve(object && { ...object, id }), reject })
      this.#ask(name)
    })
  }

  /** What was asked for and is not there, since this was last called. It is asked for again: it may be fetched meanwhile. */
  takeMissing(): string[] {
    const missing = [...this.#missing]
    if (missing.length > 0) this.#found.clear()
    this.#missing.clear()
    for (const id of missing) this.#known.delete(id)
    return missing
  }

  /** The text of a file; undefined when its object is missing or something else. */
  async text(id: string): Promise<string | undefined> {
    const object = await this.read(id)
    return object?.type === 'blob' ? object.content.toString('utf8') : undefined
  }

  async commit(sha: string): Promise<Commit | undefined> {
    const object = await this.read(sha)
    if (object?.type === 'tag') {
      const target = tagged(object.content)
      return target ? this.commit(target) : undefined
    }
    if (object?.type !== 'commit') return undefined
    return parseCommit(sha, object.content)
  }

  /** The entries of a folder; undefined when its object is missing. */
  async tree(id: string): Promise<readonly TreeEntry[] | undefined> {
    const parsed = this.#trees.get(id)
    if (parsed) return parsed
    const object = await this.read(id)
    if (object?.type !== 'tree') return undefined
    const entries = this.#trees.get(id) ?? parseTree(object.content, id.length / 2)
    this.#trees.set(id, entries)
    return entries
  }

  /** The entry at a path below a tree; undefined when there is none. */
  find(tree: string, path: string): Promise<TreeEntry | undefined> {
    const names = path.split('/').filter((segment) => segment !== '' && segment !== '.')
    return this.#at(tree, names.join('/'))
  }

  /** Of many paths in one folder, each takes a single step: whatever was found stays known. */
  #at(tree: string, path: string): Promise<TreeEntry | undefined> {
    const key = `${tree}:${path}`
    const found = this.#found.get(key) ?? this.#lookUp(tree, path)
    this.#found.set(key, found)
    return found
  }

  async #lookUp(tree: string, path: string): Promise<TreeEntry | undefined> {
    if (path === '') return { name: '', mode: folderMode, id: tree }
    const slash = path.lastIndexOf('/')
    const folder = slash < 0 ? tree : folderId(await this.#at(tree, path.slice(0, slash)))
    const entries = folder === undefined ? undefined : await this.tree(folder)
    return entries && this.#named(entries).get(path.slice(slash + 1))
  }

  #named(entries: readonly TreeEntry[]): ReadonlyMap<string, TreeEntry> {
    const named = this.#names.get(entries) ?? new Map(entries.map((entry) => [entry.name, entry]))
    this.#names.set(entries, named)
    return named
  }

  async close(): Promise<void> {
    this.#requests.end()
    await this.#ended
  }

  /** What is asked for in one go takes one write. */
  #ask(name: string): void {
    if (this.#unsent === '')
      process.nextTick(() => {
        this.#requests.write(this.#unsent)
        this.#unsent = ''
      })
    this.#unsent += `${name}\n`
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#needed) return
    let data = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks)
    for (;;) {
      const line = data.indexOf(10)
      if (line < 0) break
      const [id = '', type = '', size] = data.toString('latin1', 0, line).split(' ')
      if (size === undefined) {
        // "<id> missing"
        this.#waiting.shift()?.resolve(undefined, '')
        data = data.subarray(line + 1)
        continue
      }
      const end = line + 1 + Number(size)
      this.#needed = end + 1
      if (data.length < this.#needed) break
      this.#waiting.shift()?.resolve({ type, content: data.subarray(line + 1, end) }, id)
      data = data.subarray(end + 1)
      this.#needed = 1
    }
    this.#chunks = data.length > 0 ? [data] : []
    this.#length = data.length
  }

  #end(result: SpawnResult): void {
    this.#fail(gitFailure('cat-file', result))
  }

  #fail(error: unknown): void {
    this.#failure = error
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error)
  }
}

function folderId(entry: TreeEntry | undefined): string | undefined {
  return entry?.mode === folderMode ? entry.id : undefined
}

import type { Socket } from 'node:net'
import { StagingError } from '@staging-actions/base'
import { countAsRunning, startProgram } from '../kernel/index.ts'
import { gitEnvironment } from './git.ts'

export interface GitObject {
  readonly sha: string
  readonly type: 'commit' | 'tree' | 'blob' | 'tag'
  readonly content: Buffer
}

/** Milliseconds after its last answer that a reader ends. */
const idle = 2000

const readers = new Map<string, ObjectReader>()

/**
 * The object that a name stands for (`<sha>`, `<ref>`, `<sha>:<path>`, `<name>^{commit}`); undefined when there is none. One
 * `git cat-file` answers all that are asked in a repository: most calls of GitHub's API read an object or two, and a process for
 * each took a fifth of a test's time.
 */
export async function readObject(directory: string, name: string): Promise<GitObject | undefined> {
  // What begins with a dash is no name in git, and no process can be given a NUL.
  if (name.startsWith('-') || name.includes('\0')) return undefined
  return countAsRunning(readerOf(directory).read(name))
}

/** The names of a folder's entries; none when there is no such folder. */
export async function readTree(directory: string, name: string): Promise<readonly string[]> {
  const object = await readObject(directory, name)
  const names: string[] = []
  if (object?.type !== 'tree') return names
  // `MODE NAME NUL` and the 20 bytes of the object's id, again and again.
  const { content } = object
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf(0, at)
    names.push(content.subarray(content.indexOf(0x20, at) + 1, end).toString())
    at = end + 21
  }
  return names
}

/** The commit that a name stands for; undefined when there is none. */
export async function findCommit(directory: string, name: string): Promise<string | undefined> {
  return (await readObject(directory, `${name}^{commit}`))?.sha
}

/** What a full ref points at; undefined when it does not exist. */
export async function findRef(directory: string, ref: string): Promise<string | undefined> {
  // git would take `refs/heads/main~1` and `HEAD` for names of commits, too.
  if (!/^refs\/[^ ~^:?*[\\]+$/.test(ref) || ref.includes('@{')) return undefined
  return (await readObject(directory, ref))?.sha
}

function readerOf(directory: string): ObjectReader {
  const open = readers.get(directory)
  if (open) return open
  const reader = new ObjectReader(directory, () => {
    if (readers.get(directory) === reader) readers.delete(directory)
  })
  readers.set(directory, reader)
  return reader
}

interface Question {
  readonly name: Buffer
  answer(object: GitObject | undefined): void
  fail(cause: StagingError): void
}

class ObjectReader {
  readonly #questions: Question[] = []
  readonly #socket: Promise<Socket>
  #read: Buffer = Buffer.alloc(0)

  constructor(directory: string, onEnd: () => void) {
    const end = (): void => {
      onEnd()
      for (const { fail } of this.#questions.splice(0))
        fail(new StagingError('git-failed', `git cat-file in ${directory} ended without an answer`))
    }
    const args = ['cat-file', '--batch-command', '-z']
    this.#socket = startProgram('git', args, { cwd: directory, env: gitEnvironment }).then((socket) => {
      socket.on('data', (chunk) => this.#take(socket, chunk))
      socket.on('error', () => socket.destroy())
      socket.on('end', () => socket.destroy())
      socket.on('close', end)
      socket.setTimeout(idle, () => {
        if (this.#questions.length > 0) return
        onEnd()
        socket.destroy()
      })
      return socket
    })
    this.#socket.catch(end)
  }

  read(name: string): Promise<GitObject | undefined> {
    return new Promise((answer, fail) => {
      // git answers in order.
      this.#questions.push({ name: Buffer.from(name), answer, fail })
      this.#socket.then(
        (socket) => socket.ref().write(`contents ${name}\0`),
        () => {}
      )
    })
  }

  #take(socket: Socket, chunk: Buffer): void {
    this.#read = Buffer.concat([this.#read, chunk])
    for (let question = this.#questions[0]; question; question = this.#questions[0]) {
      const head = readHead(this.#read, question.name)
      // After what there is comes a line break.
      const end = head ? head.end + head.size + (head.object ? 1 : 0) : Number.POSITIVE_INFINITY
      if (!head || this.#read.length < end) return
      const content = this.#read.subarray(head.end, head.end + head.size)
      this.#read = this.#read.subarray(end)
      this.#questions.shift()
      question.answer(head.object && { ...head.object, content })
    }
    socket.unref()
  }
}

interface Head {
  /** Undefined when there is none. */
  readonly object: Omit<GitObject, 'content'> | undefined
  /** Bytes of the head, and of the content after it. */
  readonly end: number
  readonly size: number
}

/** `<sha> <type> <size>\n`, or the name itself, which may hold a line break, and `missing`. */
function readHead(read: Buffer, name: Buffer): Head | undefined {
  for (const said of [' missing\n', ' ambiguous\n']) {
    const all = Buffer.concat([name, Buffer.from(said)])
    if (read.subarray(0, all.length).equals(all)) return { object: undefined, end: all.length, size: 0 }
  }
  const end = read.indexOf('\n') + 1
  const [, sha, type, size] =
    /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)\n$/.exec(read.subarray(0, end).toString()) ?? []
  if (sha === undefined) return undefined
  return { object: { sha, type: type as GitObject['type'] }, size: Number(size), end }
}

export interface GitObject {
  readonly type: string
  readonly content: Buffer
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
}

export interface TreeEntry {
  readonly name: string
  /** 0o040000 folder, 0o120000 symbolic link, 0o160000 submodule, else a file. */
  readonly mode: number
  readonly id: string
}

export const folderMode = 0o040000
export const linkMode = 0o120000
export const submoduleMode = 0o160000

/** Undefined when it is none. */
export function parseCommit(sha: string, content: Buffer): Commit | undefined {
  const header = content.toString('latin1').split('\n\n', 1)[0] ?? ''
  const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1]
  if (tree === undefined) return undefined
  return { sha, tree, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '') }
}

/** What an annotated tag stands for. */
export function tagged(content: Buffer): string | undefined {
  return /^object ([0-9a-f]+)$/m.exec(content.toString('latin1'))?.[1]
}

/** @param idLength in bytes */
export function parseTree(content: Buffer, idLength: number): TreeEntry[] {
  const entries: TreeEntry[] = []
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at)
    const end = content.indexOf(0, space)
    const id = content.subarray(end + 1, end + 1 + idLength)
    entries.push({
      mode: Number.parseInt(content.toString('latin1', at, space), 8),
      name: content.toString('utf8', space + 1, end),
      id: id.toString('hex')
    })
    at = end + 1 + idLength
  }
  return entries
}

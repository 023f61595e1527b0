import { folderMode, submoduleMode } from '../git-object.ts'
import { isIn, realPath } from '../links.ts'
import { parentOf } from '../path-ranges.ts'
import { type Tree, textAt } from '../workspaces.ts'
import { type Read, readerOf } from './readers.ts'
import type { Source } from './source.ts'

/** A file says by a path that it takes in something elsewhere in the repository. */
export interface Mention {
  readonly file: string
  /** A folder, or a file. */
  readonly target: string
  readonly isFile: boolean
  /** What takes in the file takes in the target, too. */
  readonly isPassedOn: boolean
}

/** Of files that hand on what they take in: one leads to the next. */
const mostHops = 8

/** Nobody writes a longer one. */
const longestFile = 1_000_000

/** What files of known forms mention. @param files names of those that are asked */
export async function readMentions(tree: Tree, files: readonly string[]): Promise<readonly Mention[]> {
  const mentions: Mention[] = []
  const known = new Set(files)
  let next = files.flatMap((file) => {
    const read = readerOf(file)
    return read ? [{ file, read }] : []
  })
  for (let hops = 0; next.length > 0 && hops < mostHops; hops++) {
    const found = await Promise.all(next.map(({ file, read }) => mentionsOf(tree, file, read)))
    mentions.push(...found.flat())
    // It is of the same form, whatever it is called.
    const passing = found.flatMap((list, index) =>
      list
        .filter(({ isFile, isPassedOn }) => isFile && isPassedOn)
        .map(({ target }) => ({ file: target, read: next[index]?.read }))
    )
    next = passing.flatMap(({ file, read }) => {
      if (!read || known.has(file)) return []
      known.add(file)
      return [{ file, read }]
    })
  }
  return mentions
}

async function mentionsOf(tree: Tree, file: string, read: Read): Promise<readonly Mention[]> {
  const text = await textAt(tree, file)
  if (text === undefined || text.length > longestFile) return []
  const directory = parentOf(file)
  const targets = await Promise.all(read(text, directory).map((source) => targetOf(tree, source, file)))
  const all = targets.filter((target) => target !== undefined)
  return [...new Map(all.map((mention) => [`${mention.target}\0${mention.isPassedOn}`, mention])).values()]
}

/** Undefined: it is not there, or not elsewhere. */
async function targetOf(tree: Tree, source: Source, file: string): Promise<Mention | undefined> {
  const { objects, id, links } = tree
  const directory = parentOf(file)
  for (const candidate of source.candidates) {
    if (candidate === undefined) continue
    const path = realPath(candidate, links)
    const entry = await objects.find(id, path)
    if (!entry) continue
    const isFolder = entry.mode === folderMode || entry.mode === submoduleMode
    const folder = isFolder ? path : parentOf(path)
    const { isWhole, isPassedOn } = source
    // What is handed on may well be next to the file, if that lies elsewhere itself.
    const isElsewhere = (one: string) =>
      one !== '' && one !== file && !isIn(directory, one) && (isPassedOn || directory === '' || !isIn(one, directory))
    if ((isFolder || isWhole) && isElsewhere(folder)) return { file, target: folder, isFile: false, isPassedOn }
    return !isFolder && isElsewhere(path) ? { file, target: path, isFile: true, isPassedOn } : undefined
  }
  return undefined
}

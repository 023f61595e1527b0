import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** Files of a folder by path, as a repository's first commit takes them. */
export async function filesBelow(directory: string, prefix = ''): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(directory, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && !entry.parentPath.includes('node_modules')) {
      const path = join(entry.parentPath, entry.name)
      files[prefix + path.slice(directory.length + 1)] = await readFile(path, 'utf8')
    }
  return files
}

/** The example repository with this project's own stacks, as a user's repository would hold them. */
export async function exampleFiles(): Promise<Record<string, string>> {
  const infra = await filesBelow(join(root, 'infra'), 'infra/')
  const example = await filesBelow(join(root, 'examples/monorepo'))
  const kept = Object.entries({ ...infra, ...example }).filter(
    // A lock file names the published provider, which a test machine may not have.
    ([path]) => !path.includes('.terraform') && !path.startsWith('infra/foundation/')
  )
  return Object.fromEntries(kept)
}

/** A checkout of those files. */
export async function checkOut(files: Readonly<Record<string, string>>, directory: string): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(directory, path, '..'), { recursive: true })
    await writeFile(join(directory, path), text)
  }
  return directory
}

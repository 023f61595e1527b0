import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** Paths of the files below a folder, relative to it; none where there is no such folder. */
export async function filesBelow(directory: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)]))
    // A link may lead to a folder.
    const isFile = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()))
    return paths.filter((_, index) => isFile[index]).map((path) => relative(directory, path).replaceAll('\\', '/'))
  } catch {
    return []
  }
}

/** Names of a folder's own files of configuration, Terraform's and OpenTofu's. */
export async function terraformFilesIn(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).filter((file) => /\.(tf|tofu)(\.json)?$/.test(file)).sort()
  } catch {
    return []
  }
}

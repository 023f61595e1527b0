import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The `required_version` of a stack's own files, all of them joined; undefined when it names none. */
export async function requiredVersion(directory: string): Promise<string | undefined> {
  const names = (await readdir(directory)).filter((name) => /\.(tf|tofu)$/.test(name)).sort()
  const found: string[] = []
  for (const name of names) {
    const text = (await readFile(join(directory, name), 'utf8')).replace(/^\s*(#|\/\/).*$/gm, '')
    for (const match of text.matchAll(/^\s*required_version\s*=\s*"([^"]+)"/gm)) if (match[1]) found.push(match[1])
  }
  return found.length > 0 ? found.join(', ') : undefined
}

import { glob, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Program, pathOf } from './programs.ts'
import { rendersSmall } from './small-renderer.ts'

const marks = /(^|\/)(Chart\.yaml|kustomization\.ya?ml|Kustomization)$/
const skipped = new Set(['node_modules', '.git', '.terraform'])

/**
 * Looks for the programs that charts and kustomizations of a folder need, before anybody waits for a deploy: a build takes
 * minutes. One sentence for each that cannot be had.
 */
export async function prepareRenderers(folder: string): Promise<readonly string[]> {
  const needed = new Set<Program>()
  for await (const path of glob('**/*', { cwd: folder, exclude: (name) => skipped.has(name) })) {
    const isChart = path.endsWith('Chart.yaml')
    const program = isChart ? 'helm' : 'kustomize'
    if (!marks.test(path) || needed.has(program)) continue
    if (!(await rendersSmall(await treeOf(join(folder, dirname(path))), program))) needed.add(program)
  }
  const missing: string[] = []
  for (const program of [...needed].sort())
    await pathOf(program).catch((cause: unknown) =>
      missing.push(cause instanceof Error ? cause.message : String(cause))
    )
  return missing
}

async function treeOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
  const isText = (path: string) => /\.ya?ml$/.test(path)
  const texts = paths
    .filter(isText)
    .map(async (path) => [path.slice(folder.length + 1), await readFile(path, 'utf8')] as const)
  const others = new Set(paths.filter((path) => !isText(path)).map((path) => path.slice(folder.length + 1)))
  return Object.assign(new Map(await Promise.all(texts)), { others })
}

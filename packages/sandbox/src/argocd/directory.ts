import { at, type Obj, textAt } from '../kubernetes/json.ts'
import type { Tree } from './git.ts'
import { objectsOf, RenderProblem } from './manifests.ts'

/** The plain manifests of a folder; `options` is `source.directory`. What Argo CD would read and the sandbox cannot fails. */
export function renderDirectory(tree: Tree, options: unknown): Obj[] {
  const recurse = at(options, 'recurse') === true
  const include = globOf(textAt(options, 'include'))
  const exclude = globOf(textAt(options, 'exclude'))
  const isManifest = (name: string) =>
    /\.(ya?ml|json|jsonnet)$/.test(name) &&
    (recurse || !name.includes('/')) &&
    !(exclude?.test(name) ?? false) &&
    (include?.test(name) ?? true)
  for (const name of tree.others)
    if (isManifest(name))
      throw new RenderProblem(
        `the sandbox does not render ${name}: it is ${name.endsWith('.jsonnet') ? 'jsonnet' : 'a symbolic link'}`
      )
  return [...tree]
    .filter(([name, text]) => isManifest(name) && !text.includes('+argocd:skip-file-rendering'))
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([name, text]) => (looksLikeManifest(name, text) ? objectsOf(text, name) : []))
}

/** Other YAML that lies there, such as values, is left alone. */
function looksLikeManifest(name: string, text: string): boolean {
  return name.endsWith('.json') || ['apiVersion:', 'kind:', 'metadata:'].every((word) => text.includes(word))
}

/** A pattern of gobwas/glob without separators: `*` goes over folders too. */
function globOf(pattern: string): RegExp | undefined {
  if (!pattern) return undefined
  let depth = 0
  const source = pattern.replace(/\\.|\*+|[?{},]|\[[^\]]*\]|[^\\*?{},[\]]+/g, (part) => {
    if (part.startsWith('*')) return '.*'
    if (part === '?') return '.'
    if (part === '{') return depth++ >= 0 ? '(?:' : ''
    if (part === '}') return depth-- > 0 ? ')' : '\\}'
    if (part === ',') return depth > 0 ? '|' : ','
    if (part.startsWith('[')) return part.replace('[!', '[^')
    return part.startsWith('\\') ? part : part.replace(/[.+^$()|/-]/g, '\\$&')
  })
  try {
    return new RegExp(`^(?:${source})$`)
  } catch (cause) {
    throw new RenderProblem(`"${pattern}" is no pattern of files`, { cause })
  }
}

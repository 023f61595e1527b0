import { parse, parseAllDocuments } from 'yaml'
import { at, copy, isRecord, type JsonRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'
import type { Tree } from './git.ts'

/** Why manifests cannot be generated, in the words of the repo server. */
export class RenderProblem extends Error {}

export interface RenderRequest {
  /** The folder that the source names. */
  readonly tree: Tree
  /** Any folder of the same commit, for a kustomization's `../base`. */
  readonly readFolder: (path: string) => Promise<Tree | undefined>
  /** A file of another source, `$<ref>/<path>`. */
  readonly readReferred: (file: string) => Promise<string | undefined>
  readonly path: string
  readonly source: JsonRecord
  readonly release: { readonly name: string; readonly namespace: string }
}

export type SourceType = 'Directory' | 'Helm' | 'Kustomize'

export function sourceTypeOf(tree: Tree): SourceType {
  if (tree.has('Chart.yaml')) return 'Helm'
  return ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some((name) => tree.has(name))
    ? 'Kustomize'
    : 'Directory'
}

/** The small part of Helm and Kustomize that the sandbox knows; whatever is beyond it fails loudly, as a broken chart would. */
export function render(request: RenderRequest): Promise<Obj[]> {
  const type = sourceTypeOf(request.tree)
  if (type === 'Helm') return renderChart(request)
  if (type === 'Kustomize') return renderKustomization(request)
  return Promise.resolve(renderDirectory(request))
}

function renderDirectory({ tree, source }: RenderRequest): Obj[] {
  const recurse = at(source, 'directory', 'recurse') === true
  const files = [...tree].filter(([name]) => /\.(ya?ml|json)$/.test(name) && (recurse || !name.includes('/')))
  return files.sort(([a], [b]) => a.localeCompare(b)).flatMap(([name, text]) => documents(text, name))
}

function documents(text: string, name: string): Obj[] {
  const objects: Obj[] = []
  const parsed = parseAllDocuments(text)
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const [problem] = document.errors
    if (problem) throw new RenderProblem(`Failed to unmarshal "${name}": ${problem.message.split('\n')[0]}`)
    const value: unknown = document.toJS()
    if (value === null || value === undefined) continue
    if (!isRecord(value) || !textAt(value, 'kind') || !textAt(value, 'metadata', 'name'))
      throw new RenderProblem(`Failed to unmarshal "${name}": Object 'Kind' is missing`)
    objects.push(value as unknown as Obj)
  }
  return objects
}

async function renderChart({ tree, readReferred, source, release }: RenderRequest): Promise<Obj[]> {
  const chart: unknown = parse(tree.get('Chart.yaml') ?? '')
  const values: JsonRecord = {}
  const overlay = (text: string) => {
    const parsed: unknown = parse(text)
    if (isRecord(parsed)) merge(values, parsed)
  }
  overlay(tree.get('values.yaml') ?? '{}')
  for (const file of listAt(source, 'helm', 'valueFiles').map(String)) {
    const text = file.startsWith('$') ? await readReferred(file) : tree.get(file.replace(/^\.\//, ''))
    if (text === undefined) throw new RenderProblem(`\`helm template\` failed: open ${file}: no such file or directory`)
    overlay(text)
  }
  overlay(textAt(source, 'helm', 'values') || '{}')
  const object = at(source, 'helm', 'valuesObject')
  if (isRecord(object)) merge(values, object)
  for (const parameter of listAt(source, 'helm', 'parameters')) {
    const value = textAt(parameter, 'value')
    set(
      values,
      textAt(parameter, 'name').split('.'),
      at(parameter, 'forceString') === true ? value : (parse(value) as unknown)
    )
  }
  const name = textAt(source, 'helm', 'releaseName') || release.name
  const scope = {
    Values: values,
    Release: { Name: name, Namespace: release.namespace, Service: 'Helm' },
    Chart: { Name: textAt(chart, 'name'), Version: textAt(chart, 'version') }
  }
  return [...tree]
    .filter(([file]) => /^templates\/.*\.ya?ml$/.test(file) && !/\/(_|NOTES)/.test(file))
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([file, text]) => documents(expand(text, file, scope), file))
}

/** `{{ .Values.a.b }}`, `.Release.Name`, `.Chart.Name`, with `| quote` or `| default "x"`; nothing else of Go templates. */
function expand(text: string, file: string, scope: JsonRecord): string {
  return text.replace(/\{\{-?\s*(.*?)\s*-?\}\}/g, (_, expression: string, offset: number) => {
    const match = /^\.((?:Values|Release|Chart)(?:\.\w+)+)(?:\s*\|\s*default\s+"([^"]*)")?(\s*\|\s*quote)?$/.exec(
      expression
    )
    const line = text.slice(0, offset).split('\n').length
    if (!match?.[1])
      throw new RenderProblem(
        `\`helm template\` failed: template: ${file}:${line}: the sandbox does not render {{ ${expression} }}`
      )
    const found = at(scope, ...match[1].split('.')) ?? match[2] ?? ''
    if (typeof found === 'object')
      throw new RenderProblem(`\`helm template\` failed: template: ${file}:${line}: ${match[1]} is no plain value`)
    const plain = `${found as string | number | boolean}`
    return match[3] ? JSON.stringify(plain) : plain
  })
}

function merge(target: JsonRecord, more: JsonRecord): void {
  for (const [key, value] of Object.entries(more)) {
    const here = target[key]
    if (isRecord(here) && isRecord(value)) merge(here, value)
    else target[key] = copy(value)
  }
}

function set(target: JsonRecord, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  if (['__proto__', 'constructor', 'prototype'].includes(first)) return
  if (rest.length === 0) {
    target[first] = value
    return
  }
  const inner = target[first]
  const next = isRecord(inner) ? inner : {}
  target[first] = next
  set(next, rest, value)
}

const kustomizeKeys = new Set(['apiVersion', 'kind', 'metadata', 'resources', 'images', 'namespace'])

async function renderKustomization(request: RenderRequest): Promise<Obj[]> {
  const objects = await build(request, request.tree, request.path)
  for (const image of listAt(request.source, 'kustomize', 'images').map(String)) {
    const [from = '', to = from] = image.includes('=') ? image.split('=') : [image.replace(/[:@].*$/, ''), image]
    const tag = /:([^/:]+)$/.exec(to)?.[1]
    retag(objects, { name: from, newName: to.replace(/:[^/:]+$/, ''), newTag: tag })
  }
  return objects
}

async function build(request: RenderRequest, tree: Tree, path: string): Promise<Obj[]> {
  const file = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].find((name) => tree.has(name)) ?? ''
  const config: unknown = parse(tree.get(file) ?? '')
  if (!isRecord(config)) throw new RenderProblem(`\`kustomize build\` failed: ${path} has no kustomization`)
  const beyond = Object.keys(config).find((key) => !kustomizeKeys.has(key))
  if (beyond)
    throw new RenderProblem(`\`kustomize build\` failed: the sandbox does not know "${beyond}" of ${path}/${file}`)
  const objects: Obj[] = []
  for (const resource of listAt(config, 'resources').map(String)) {
    const text = tree.get(resource.replace(/^\.\//, ''))
    if (text !== undefined) {
      objects.push(...documents(text, resource))
      continue
    }
    const folder = normalize(`${path}/${resource}`)
    const inner = await request.readFolder(folder)
    if (!inner)
      throw new RenderProblem(
        `\`kustomize build\` failed: accumulating resources: ${resource}: no such file or directory`
      )
    objects.push(...(await build(request, inner, folder)))
  }
  for (const image of listAt(config, 'images'))
    retag(objects, {
      name: textAt(image, 'name'),
      newName: textAt(image, 'newName') || undefined,
      newTag: textAt(image, 'newTag') || undefined
    })
  const namespace = textAt(config, 'namespace')
  if (namespace) for (const object of objects) object.metadata.namespace = namespace
  return objects
}

function normalize(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function retag(
  objects: readonly Obj[],
  image: { name: string; newName: string | undefined; newTag: string | undefined }
): void {
  for (const object of objects)
    for (const kind of ['containers', 'initContainers'])
      for (const container of listAt(object, 'spec', 'template', 'spec', kind)) {
        const current = textAt(container, 'image')
        const name = current.replace(/@.*$/, '').replace(/:[^/:]+$/, '')
        if (name !== image.name || !isRecord(container)) continue
        const tag = image.newTag ?? /:([^/:]+)$/.exec(current)?.[1]
        container['image'] = `${image.newName ?? name}${tag ? `:${tag}` : ''}`
      }
}

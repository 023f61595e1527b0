import { parse } from 'yaml'
import { at, copy, isRecord, type JsonRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'
import type { Tree } from './git.ts'
import { kubernetesYaml, objectsOf } from './manifests.ts'
import type { RenderRequest } from './render.ts'

type SmallRequest = Pick<RenderRequest, 'tree' | 'source' | 'release' | 'readReferred' | 'buildOptions'>

/*
 * The small part of Helm and Kustomize that our own example needs, exactly as the programs have it. Whatever is beyond it is for the
 * programs themselves: each function answers undefined as soon as it meets something that it does not know to the last detail.
 */

class Beyond extends Error {}

function within<T>(condition: T): asserts condition {
  if (!condition) throw new Beyond()
}

async function orUndefined<T>(work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    // Also what is no YAML: the program says why, in its own words.
    if (
      error instanceof Beyond ||
      (error instanceof Error && /^YAML|^Failed to unmarshal/.test(error.name + error.message))
    )
      return undefined
    throw error
  }
}

/** Whether a folder is rendered here, as far as its files say: what a source adds may still be beyond it. */
export async function rendersSmall(tree: Tree, program: 'helm' | 'kustomize'): Promise<boolean> {
  const release = { name: 'any', namespace: 'any', project: 'default' }
  const request = { tree, source: {}, release, buildOptions: '', readReferred: () => Promise.resolve(undefined) }
  return (await (program === 'helm' ? renderSmallChart(request) : renderSmallKustomization(request))) !== undefined
}

const chartKeys = ['apiVersion', 'name', 'version', 'appVersion', 'description', 'type']
const helmKeys = ['valueFiles', 'values', 'valuesObject', 'parameters', 'releaseName']
const chartFile = /^(Chart\.yaml|[\w-]+(\.[\w-]+)*\.ya?ml|templates\/(?!_)[\w-]+\.ya?ml|README\.md)$/

export function renderSmallChart(request: SmallRequest): Promise<Obj[] | undefined> {
  return orUndefined(async () => {
    const { tree, source, release } = request
    within(tree.others.size === 0 || [...tree.others].every((name) => name === 'README.md'))
    within([...tree.keys()].every((name) => chartFile.test(name) && name !== 'requirements.yaml'))
    const chart = readMap(tree, 'Chart.yaml')
    within(onlyHas(chart, chartKeys) && ['v1', 'v2'].includes(textAt(chart, 'apiVersion')))
    within(/^\d+\.\d+\.\d+$/.test(textAt(chart, 'version')) && textAt(chart, 'name'))
    within((textAt(chart, 'type') || 'application') === 'application')
    within(onlyHas(at(source, 'helm') ?? {}, helmKeys))
    const name = textAt(source, 'helm', 'releaseName') || release.name
    within(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= 53)
    const scope = {
      Values: await valuesOf(request),
      Release: { Name: name, Namespace: release.namespace, Service: 'Helm' },
      Chart: { Name: textAt(chart, 'name'), Version: textAt(chart, 'version') }
    }
    return [...tree]
      .filter(([file]) => file.startsWith('templates/'))
      .sort(([a], [b]) => a.localeCompare(b))
      .flatMap(([file, text]) => objectsOf(expand(text, scope), file))
  })
}

function readMap(tree: Tree, name: string): JsonRecord {
  const parsed: unknown = parse(tree.get(name) ?? '', kubernetesYaml)
  within(isRecord(parsed))
  return parsed
}

function onlyHas(value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && Object.keys(value).every((key) => keys.includes(key))
}

async function valuesOf({ tree, source, readReferred }: SmallRequest): Promise<JsonRecord> {
  const values: JsonRecord = {}
  const overlay = (text: string) => {
    const parsed: unknown = parse(text, kubernetesYaml)
    within(parsed === null || parsed === undefined || isRecord(parsed))
    if (isRecord(parsed)) merge(values, parsed)
  }
  overlay(tree.get('values.yaml') ?? '')
  for (const file of listAt(source, 'helm', 'valueFiles').map(String)) {
    within(/^\$?[\w./-]+$/.test(file) && !file.startsWith('/'))
    const text = file.startsWith('$') ? await readReferred(file) : tree.get(file.replace(/^\.\//, ''))
    within(text !== undefined)
    overlay(text)
  }
  const object = at(source, 'helm', 'valuesObject')
  if (isRecord(object)) merge(values, object)
  else overlay(textAt(source, 'helm', 'values'))
  for (const parameter of listAt(source, 'helm', 'parameters')) {
    const [name, value] = [textAt(parameter, 'name'), textAt(parameter, 'value')]
    within(/^[\w-]+(\.[\w-]+)*$/.test(name) && !/[\\{}[\]$]/.test(value))
    set(values, name.split('.'), at(parameter, 'forceString') === true ? value : typed(value))
  }
  return values
}

/** How `--set` takes a value (helm, pkg/strvals). */
function typed(value: string): unknown {
  within(value !== 'null')
  if (value === 'true' || value === 'false') return value === 'true'
  return /^(0|[1-9]\d{0,14})$/.test(value) ? { integer: value } : value
}

/** `{{ .Values.a.b }}`, `.Release.Name`, `.Chart.Name`, with `| quote` or `| default "x"`; nothing else of Go templates. */
function expand(text: string, scope: JsonRecord): string {
  return text.replace(/\{\{.*?\}\}/gs, (expression) => {
    const match =
      /^\{\{ *\.((?:Values|Release|Chart)(?:\.\w+)+)(?: *\| *default "([^"\\]*)")?( *\| *quote)? *\}\}$/.exec(
        expression
      )
    within(match?.[1])
    const path = match[1].split('.')
    // What lies in something that is not there is an error of helm's.
    within(isRecord(at(scope, ...path.slice(0, -1))))
    const found = plain(at(scope, ...path))
    const said = match[2] !== undefined && ['', '0', 'false'].includes(found) ? match[2] : found
    within(/^[\x20-\x7e]*$/.test(said))
    return match[3] ? JSON.stringify(said) : said
  })
}

/** As Go prints it; it has numbers of YAML as floats. */
function plain(value: unknown): string {
  if (value === undefined) return ''
  const integer = textAt(value, 'integer')
  if (integer) return integer
  within(['string', 'boolean', 'number'].includes(typeof value))
  if (typeof value === 'number') within(Number.isInteger(value) && Math.abs(value) < 1e6)
  return String(value)
}

function merge(target: JsonRecord, more: JsonRecord): void {
  for (const [key, value] of Object.entries(more)) {
    // It takes a key out.
    within(value !== null)
    const here = target[key]
    within(!isRecord(here) || isRecord(value))
    if (isRecord(here) && isRecord(value)) merge(here, value)
    else target[key] = copy(value)
  }
}

function set(target: JsonRecord, path: readonly string[], value: unknown): void {
  const [first = '', ...rest] = path
  within(!['__proto__', 'constructor', 'prototype'].includes(first))
  if (rest.length === 0) {
    target[first] = value
    return
  }
  const inner = target[first]
  within(inner === undefined || isRecord(inner))
  const next = inner ?? {}
  target[first] = next
  set(next, rest, value)
}

const kustomizationKeys = ['apiVersion', 'kind', 'resources', 'images']
const kindsWithPods = ['Deployment', 'StatefulSet', 'DaemonSet']
const kindsWithout = ['ConfigMap', 'Ingress', 'Service', 'ServiceAccount']

export function renderSmallKustomization(request: SmallRequest): Promise<Obj[] | undefined> {
  return orUndefined(() => {
    const { tree, source } = request
    within(onlyHas(at(source, 'kustomize') ?? {}, ['images']) && !request.buildOptions)
    const files = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].filter((name) => tree.has(name))
    within(files.length === 1)
    const config = readMap(tree, files[0] ?? '')
    within(onlyHas(config, kustomizationKeys) && textAt(config, 'kind') !== 'Component')
    const objects = listAt(config, 'resources').flatMap((resource) => {
      const text = tree.get(String(resource).replace(/^\.\//, ''))
      within(text !== undefined)
      return objectsOf(text, String(resource))
    })
    within(
      objects.length > 0 &&
        new Set(objects.map(({ kind, metadata }) => `${kind}/${metadata.name}`)).size === objects.length
    )
    within(objects.every(({ kind }) => [...kindsWithPods, ...kindsWithout].includes(kind)))
    const images = listAt(config, 'images').map((image) => {
      within(onlyHas(image, ['name', 'newName', 'newTag']) && Object.values(image as JsonRecord).every(isText))
      return { name: textAt(image, 'name'), newName: textAt(image, 'newName'), newTag: textAt(image, 'newTag') }
    })
    for (const given of listAt(source, 'kustomize', 'images').map(String)) {
      const [, from, , name, tag] = /^(([\w./:-]+)=)?([\w./-]+(?::\d+\/[\w./-]+)?)(?::([\w.-]+))?$/.exec(given) ?? []
      within(name && tag)
      const image = { name: from?.slice(0, -1) ?? name, newName: from ? name : '', newTag: tag }
      const others = images.filter((other) => other.name !== image.name)
      images.splice(0, images.length, ...others, image)
    }
    for (const image of images) retag(objects, image)
    return objects
  })
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function retag(objects: readonly Obj[], image: { name: string; newName: string; newTag: string }): void {
  for (const object of objects)
    for (const kind of ['containers', 'initContainers'])
      for (const container of listAt(object, 'spec', 'template', 'spec', kind)) {
        const current = textAt(container, 'image')
        within(!current.includes('@'))
        const name = current.replace(/:[^/:]+$/, '')
        if (name !== image.name || !isRecord(container)) continue
        const tag = image.newTag || /:([^/:]+)$/.exec(current)?.[1]
        container['image'] = `${image.newName || name}${tag ? `:${tag}` : ''}`
      }
}

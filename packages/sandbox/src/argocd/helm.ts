import { glob, mkdir, realpath, stat, writeFile } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { parse, stringify } from 'yaml'
import { at, isRecord, listAt, textAt } from '../kubernetes/json.ts'
import { RenderProblem } from './manifests.ts'
import type { Workplace } from './programs.ts'
import type { RenderRequest } from './render.ts'
import { buildEnvironment, refsOf, substitute } from './variables.ts'

/**
 * `helm template` as the repo server calls it (argo-cd v3.5.7, reposerver/repository/repository.go helmTemplate and
 * util/helm/cmd.go): the chart's dependencies are built where helm says that they are missing.
 */
export async function templateChart(request: RenderRequest, place: Workplace): Promise<string> {
  const args = await templateArguments(request, place)
  const template = () =>
    inHelm('failed to execute helm template command', () =>
      place.run('helm', args, {
        cwd: place.path,
        show: (command) => command.replace(/(--api-versions [^ ]+ )+/, '<api versions removed> ')
      })
    )
  try {
    return await template()
  } catch (error) {
    if (
      !(error instanceof RenderProblem) ||
      !/found in (Chart|requirements)\.yaml, but missing in charts/.test(error.message)
    )
      throw error
    await buildDependencies(request, place)
    return template()
  }
}

async function inHelm<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RenderProblem)) throw error
    throw new RenderProblem(`${what}: failed running helm: ${error.message}`)
  }
}

async function templateArguments(request: RenderRequest, place: Workplace): Promise<readonly string[]> {
  const { source, release, apiVersions, kubernetesVersion } = request
  const helm = at(source, 'helm')
  const fill = (text: string) => substitute(text, buildEnvironment(request))
  const flags: string[] = ['template', '.', '--name-template', textAt(helm, 'releaseName') || release.name]
  const add = (flag: string, value: string) => value && flags.push(flag, value)
  add('--namespace', textAt(helm, 'namespace') || textAt(source, 'namespace') || release.namespace)
  add('--kube-version', (textAt(helm, 'kubeVersion') || kubernetesVersion).replace(/^v/, ''))
  for (const parameter of listAt(helm, 'parameters')) {
    const flag = at(parameter, 'forceString') === true ? '--set-string' : '--set'
    flags.push(flag, `${textAt(parameter, 'name')}=${escaped(fill(textAt(parameter, 'value')))}`)
  }
  const roots = await rootsOf(request, place)
  for (const parameter of listAt(helm, 'fileParameters')) {
    const path = await locate(textAt(parameter, 'path'), { place, roots, fill })
    flags.push('--set-file', `${textAt(parameter, 'name')}=${escaped(path)}`)
  }
  for (const file of await valueFiles(helm, { place, roots, fill })) flags.push('--values', file)
  const given = isRecord(at(helm, 'valuesObject')) ? stringify(at(helm, 'valuesObject')) : textAt(helm, 'values')
  if (given) {
    const file = join(place.scratch, 'values.yaml')
    await writeFile(file, given)
    flags.push('--values', file)
  }
  const versions = listAt(helm, 'apiVersions').map(String)
  for (const version of versions.length > 0 ? versions : apiVersions) flags.push('--api-versions', version)
  if (at(helm, 'skipCrds') !== true) flags.push('--include-crds')
  if (at(helm, 'skipSchemaValidation') === true) flags.push('--skip-schema-validation')
  if (at(helm, 'skipTests') === true) flags.push('--skip-tests')
  return flags
}

/** A comma that is not escaped would begin another value; `{a,b}` is a list. */
function escaped(value: string): string {
  return value.startsWith('{') && value.endsWith('}') ? value : value.replace(/(?<!\\),/g, '\\,')
}

interface Files {
  readonly place: Workplace
  /** Name of a `ref` → where its repository lies. */
  readonly roots: ReadonlyMap<string, string>
  readonly fill: (text: string) => string
}

async function rootsOf(
  { source, referredCommit }: RenderRequest,
  { scratch }: Workplace
): Promise<Map<string, string>> {
  const roots = new Map<string, string>()
  for (const name of refsOf(source)) {
    const commit = await referredCommit(name)
    if (!commit) continue
    const folder = join(scratch, `ref-${roots.size}`)
    await mkdir(folder)
    await commit.checkOut(folder)
    roots.set(name, folder)
  }
  return roots
}

async function valueFiles(helm: unknown, files: Files): Promise<readonly string[]> {
  const ignoresMissing = at(helm, 'ignoreMissingValueFiles') === true
  const found: { readonly path: string; readonly isExplicit: boolean }[] = []
  for (const file of listAt(helm, 'valueFiles').map(String)) {
    const path = await locate(file, files, 'error resolving helm value files: error resolving value file path: ')
    if (/[*?[]/.test(path) && !isUrl(path)) {
      const matches: string[] = []
      for await (const match of glob(path)) matches.push(match)
      matches.sort()
      if (matches.length === 0 && !ignoresMissing)
        throw new RenderProblem(`error resolving helm value files: values file glob "${file}" matched no files`)
      found.push(...matches.map((match) => ({ path: match, isExplicit: false })))
    } else if (isUrl(path) || !ignoresMissing || (await exists(path))) found.push({ path, isExplicit: true })
  }
  // A file that is also named by itself has that place.
  const explicit = new Set(found.filter(({ isExplicit }) => isExplicit).map(({ path }) => path))
  return [...new Set(found.filter(({ path, isExplicit }) => isExplicit || !explicit.has(path)).map(({ path }) => path))]
}

function isUrl(path: string): boolean {
  return /^https?:\/\//.test(path)
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}

/** Relative to the source's folder, or with a slash to the repository's; never outside of it. */
async function locate(file: string, { place, roots, fill }: Files, why = ''): Promise<string> {
  const [, name = '', rest = ''] = /^\$([^/]+)\/(.*)$/.exec(file) ?? []
  const other = roots.get(name)
  const path = fill(other === undefined ? file : rest)
  if (isUrl(path)) return path
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(path)?.[1]
  if (scheme) throw new RenderProblem(`${why}the URL scheme '${scheme}' is not allowed`)
  const root = other ?? place.root
  const full = other !== undefined || path.startsWith('/') ? join(root, path) : resolve(place.path, path)
  const real = await realpath(full).catch(() => full)
  if (!`${real}${sep}`.startsWith(`${await realpath(root)}${sep}`) && !`${full}${sep}`.startsWith(`${root}${sep}`))
    throw new RenderProblem(`${why}file '${path}' resolved to outside repository root`)
  return full
}

/** Only those in repositories that Argo CD need not be told of; helm's own words where one cannot be had. */
async function buildDependencies({ tree }: RenderRequest, place: Workplace): Promise<void> {
  const why = 'error building helm chart dependencies: '
  const chart: unknown = parse(tree.get('Chart.yaml') ?? '')
  const repositories = new Set(listAt(chart, 'dependencies').map((entry) => textAt(entry, 'repository')))
  for (const repository of repositories)
    if (repository.startsWith('https://'))
      await inHelm(`${why}failed to add helm repository ${repository}: failed to add repository`, () =>
        place.run('helm', ['repo', 'add', repository.replaceAll('/', '-'), repository], { cwd: place.path })
      )
  await inHelm(`${why}failed to build helm dependencies: failed to build dependencies`, () =>
    place.run('helm', ['dependency', 'build'], { cwd: place.path })
  )
}

import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { at, isRecord, listAt, textAt } from '../kubernetes/json.ts'
import { kubernetesYaml, RenderProblem } from './manifests.ts'
import type { Workplace } from './programs.ts'
import type { RenderRequest } from './render.ts'
import { buildEnvironment, substitute } from './variables.ts'

/** `kustomize edit` and `kustomize build` as the repo server calls them (argo-cd v3.5.7, util/kustomize/kustomize.go). */
export async function buildKustomization(request: RenderRequest, place: Workplace): Promise<string> {
  const options = at(request.source, 'kustomize')
  for (const args of edits(request, options)) await place.run('kustomize', ['edit', ...args], { cwd: place.path })
  await addPatches(listAt(options, 'patches'), place)
  const components = await presentComponents(options, place)
  if (components.length > 0)
    await place.run('kustomize', ['edit', 'add', 'component', ...components], { cwd: place.path })
  return place.run('kustomize', ['build', place.path, ...buildFlags(request)], { cwd: place.root })
}

/** What the source says over the kustomization, in the repo server's order. */
function edits(request: RenderRequest, options: unknown): readonly (readonly string[])[] {
  const fill = (text: string) => substitute(text, buildEnvironment(request))
  const isSet = (key: string) => at(options, key) === true
  const pairs = (key: string, change: (text: string) => string) =>
    Object.entries((at(options, key) ?? {}) as Record<string, unknown>).map(
      ([name, value]) => `${name}:${change(String(value))}`
    )
  const labels = pairs('commonLabels', fill)
  const annotations = pairs('commonAnnotations', isSet('commonAnnotationsEnvsubst') ? fill : (text) => text)
  const replicas = listAt(options, 'replicas').map((entry) => `${textAt(entry, 'name')}=${String(at(entry, 'count'))}`)
  const images = listAt(options, 'images').map((image) => fill(String(image)))
  const text = (key: string, what: string) => (textAt(options, key) ? [['set', what, '--', textAt(options, key)]] : [])
  return [
    ...text('namePrefix', 'nameprefix'),
    ...text('nameSuffix', 'namesuffix'),
    ...(images.length > 0 ? [['set', 'image', ...images]] : []),
    ...(replicas.length > 0 ? [['set', 'replicas', ...replicas]] : []),
    ...(labels.length > 0
      ? [
          [
            ...['add', 'label'],
            ...(isSet('forceCommonLabels') ? ['--force'] : []),
            ...(isSet('labelWithoutSelector') ? ['--without-selector'] : []),
            ...(isSet('labelIncludeTemplates') ? ['--include-templates'] : []),
            ...labels
          ]
        ]
      : []),
    ...(annotations.length > 0
      ? [['add', 'annotation', ...(isSet('forceCommonAnnotations') ? ['--force'] : []), ...annotations]]
      : []),
    ...text('namespace', 'namespace')
  ]
}

/** There is no `kustomize edit` for them. */
async function addPatches(patches: readonly unknown[], { path }: Workplace): Promise<void> {
  if (patches.length === 0) return
  for (const name of ['kustomization.yaml', 'kustomization.yml', 'Kustomization']) {
    const text = await readFile(join(path, name), 'utf8').catch(() => undefined)
    if (text === undefined) continue
    const config: unknown = parse(text, kubernetesYaml)
    if (!isRecord(config)) throw new RenderProblem('expected kustomization.yaml to be type map[string]any')
    await writeFile(join(path, name), stringify({ ...config, patches: [...listAt(config, 'patches'), ...patches] }))
    return
  }
  throw new RenderProblem('kustomization file not found in the path')
}

async function presentComponents(options: unknown, { path }: Workplace): Promise<readonly string[]> {
  const named = listAt(options, 'components').map(String)
  if (at(options, 'ignoreMissingComponents') !== true) return named
  const found = await Promise.all(
    named.map((name) =>
      stat(join(path, name)).then(
        () => name,
        () => ''
      )
    )
  )
  return found.filter(Boolean)
}

function buildFlags({ buildOptions, apiVersions, kubernetesVersion }: RenderRequest): readonly string[] {
  const given = buildOptions.split(/\s+/).filter(Boolean)
  if (!given.includes('--enable-helm')) return given
  const versions = apiVersions.flatMap((version) => ['--helm-api-versions', version])
  return [...given, '--helm-kube-version', kubernetesVersion.replace(/^v/, ''), ...versions]
}

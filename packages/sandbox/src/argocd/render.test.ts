import { globSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { JsonRecord } from '../kubernetes/json.ts'
import { nameOf, noPrograms, renderRequest } from '../testing/render-request.ts'
import { objectsOf } from './manifests.ts'
import { prepareRenderers } from './needed-programs.ts'
import { render, withOverrides } from './render.ts'
import { rendersSmall } from './small-renderer.ts'
import { hookOf } from './target.ts'

const root = resolve(import.meta.dirname, '../../../..')

const chart = {
  'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'values.yaml': 'image: { tag: one }\nport: 8080\n',
  'templates/cm.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }} }\ndata: { tag: {{ .Values.image.tag | quote }}, port: "{{ .Values.port }}" }\n'
}
const template = (text: string) => ({ 'templates/cm.yaml': `${chart['templates/cm.yaml']}# ${text}\n` })
const parameters = (name: string, value: string) => ({ helm: { parameters: [{ name, value }] } })

describe('charts', () => {
  test('those of our example are rendered without helm', async () => {
    const charts = globSync('examples/*/apps/*/chart/Chart.yaml', { cwd: root }).map(dirname)
    expect(charts.length).toBeGreaterThan(1)
    for (const path of charts)
      expect((await render(renderRequest(join(root, path)))).map(nameOf)).toContain('Deployment shop')
  })

  test.each<[string, JsonRecord, string, string]>([
    ['its own', {}, 'one', '8080'],
    ['a parameter', parameters('image.tag', 'two'), 'two', '8080'],
    ['a version as a parameter stays as it was written', parameters('image.tag', '1.10'), '1.10', '8080'],
    ['a number as a parameter', parameters('port', '9000000'), 'one', '9000000'],
    ['values', { helm: { values: 'port: 1\n' } }, 'one', '1'],
    ['an object outdoes values', { helm: { values: 'port: 1\n', valuesObject: { image: { tag: 'x' } } } }, 'x', '8080']
  ])('values: %s', async (_, source, tag, port) => {
    expect(await render(renderRequest(chart, { source }))).toMatchObject([{ data: { tag, port } }])
  })

  test.each<[string, Record<string, string>, JsonRecord?]>([
    ['a helper', { 'templates/_helpers.tpl': '' }],
    ['a subchart', { 'charts/worker/Chart.yaml': 'name: worker' }],
    ['a packed subchart', { 'charts/worker-1.tgz': '' }],
    ['a dependency', { 'Chart.yaml': `${chart['Chart.yaml']}dependencies: [{ name: worker, version: 1.0.0 }]\n` }],
    ['a schema of values', { 'values.schema.json': '{}' }],
    ['a definition of a kind', { 'crds/shop.yaml': '' }],
    ['notes', { 'templates/NOTES.txt': '' }],
    ['a symbolic link', { 'templates/more': '' }],
    ['a range', template('{{ range .Values.hosts }}{{ . }}{{ end }}')],
    ['toYaml', template('{{ .Values.image | toYaml }}')],
    ['space that is taken away', template('{{- .Values.port }}')],
    ['a value in one that is not there', template('{{ .Values.none.port }}')],
    ['a map in a text', template('{{ .Values.image }}')],
    ['a number that Go writes otherwise', { 'values.yaml': 'image: { tag: 1.5e3 }\nport: 1000000\n' }],
    ['a null', { 'values.yaml': 'image: { tag: null }\n' }],
    ['YAML that is broken', { 'values.yaml': 'image: [\n' }],
    ['a file that is not there', {}, { helm: { valueFiles: ['none.yaml'] } }],
    ['a file elsewhere', {}, { helm: { valueFiles: ['/values.yaml'] } }],
    ['a list as a parameter', {}, parameters('image.tag', '{a,b}')],
    ['a variable of Argo CD', {}, parameters('image.tag', '$ARGOCD_APP_REVISION')],
    ['an item of a list', {}, parameters('hosts[0]', 'a')],
    ['what is beyond the rest of `helm`', {}, { helm: { skipCrds: true } }],
    ['a name that helm refuses', {}, { helm: { releaseName: 'Shop' } }]
  ])('%s is for helm itself', async (_, files, source = {}) => {
    await expect(render(renderRequest({ ...chart, ...files }, { source }))).rejects.toThrow('this is for helm itself')
  })
})

describe('kustomizations', () => {
  const web = (image: string) =>
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: '${image}' }] } } }\n`
  const plain = { 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': web('acme/web:1') }
  const imageOf = async (files: Record<string, string>, images: readonly string[]) => {
    const [object] = await render(renderRequest(files, { source: { kustomize: { images } } }))
    return JSON.stringify(object).match(/"image":"([^"]*)"/)?.[1]
  }

  test('resources and images are rendered without kustomize', async () => {
    expect(await imageOf(plain, ['acme/web:2'])).toBe('acme/web:2')
    expect(await imageOf(plain, ['acme/web=registry.local:5000/web:3'])).toBe('registry.local:5000/web:3')
    const renamed = {
      ...plain,
      'kustomization.yaml': `${plain['kustomization.yaml']}images: [{ name: acme/web, newName: x/web }]\n`
    }
    expect(await imageOf(renamed, [])).toBe('x/web:1')
  })

  test.each<[string, Record<string, string>, JsonRecord?]>([
    ['a base', { 'kustomization.yaml': 'resources: [../base]\n' }],
    ['a generator', { 'kustomization.yaml': 'configMapGenerator: [{ name: a, literals: [b=c] }]\n' }],
    ['a namespace', { 'kustomization.yaml': 'resources: [web.yaml]\nnamespace: x\n' }],
    ['a digest', {}, { kustomize: { images: ['acme/web@sha256:00'] } }],
    ['a prefix', {}, { kustomize: { namePrefix: 'a-' } }],
    ['a kind with images of its own', { 'web.yaml': web('a:1').replace('Deployment', 'CronJob') }]
  ])('%s is for kustomize itself', async (_, files, source = {}) => {
    const request = renderRequest({ ...plain, ...files }, { source })
    await expect(render(request)).rejects.toThrow('this is for kustomize itself')
  })
})

test('what a repository needs of programs is known from its files', async () => {
  expect(await prepareRenderers(join(root, 'examples/monorepo'))).toEqual([])
  expect(await prepareRenderers(join(root, 'packages/sandbox/src/rehearsal/single-app'))).toEqual([])
  const tree = (path: string) => renderRequest(join(root, 'packages/sandbox/src/shapes', path)).tree
  expect(await rendersSmall(tree('umbrella/deploy/charts/shop'), 'helm')).toBe(false)
  expect(await rendersSmall(tree('overlays/deploy/overlays/preview'), 'kustomize')).toBe(false)
  expect(await rendersSmall(renderRequest(chart).tree, 'helm')).toBe(true)
})

describe('folders of manifests', () => {
  const map = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`
  const files = { 'a.yaml': map('a'), 'b.yml': map('b'), 'deep/c.yaml': map('c'), 'values.yaml': 'replicas: 2\n' }
  const names = async (source: JsonRecord, more = {}) =>
    (await render(renderRequest({ ...files, ...more }, { source }))).map(({ metadata }) => metadata.name)

  test('what is asked for, without what is no manifest', async () => {
    expect(await names({})).toEqual(['a', 'b'])
    expect(await names({ directory: { recurse: true } })).toEqual(['a', 'b', 'c'])
    expect(await names({ directory: { recurse: true, exclude: '{a,deep/*}.yaml' } })).toEqual(['b'])
    expect(await names({ directory: { recurse: true, include: '*.yaml' } })).toEqual(['a', 'c'])
    expect(await names({}, { 'd.yaml': `# +argocd:skip-file-rendering\n${map('d')}` })).toEqual(['a', 'b'])
  })

  test('what Argo CD renders and the sandbox does not fails', async () => {
    await expect(names({}, { 'main.jsonnet': '' })).rejects.toThrow('the sandbox does not render main.jsonnet')
    await expect(names({ plugin: { name: 'cdk' } })).rejects.toThrow('no config management plugins')
    await expect(names({ helm: {}, directory: {} })).rejects.toThrow(
      'multiple application sources defined: Helm,Directory'
    )
  })

  test('the source says what it is, not the files', async () => {
    const request = renderRequest(files, { source: { helm: { parameters: [] } }, programs: noPrograms })
    await expect(render(request)).rejects.toThrow('this is for helm itself')
  })
})

test('YAML is read as Kubernetes reads it', () => {
  const text =
    'apiVersion: v1\nkind: List\nitems:\n- { apiVersion: v1, kind: ConfigMap, metadata: { name: a }, mode: 0644, on: yes, at: 2001-01-01, time: 12:30:45 }\n---\nnull\n'
  expect(objectsOf(text, 'a.yaml')).toEqual([
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
      mode: 420,
      true: true,
      at: '2001-01-01',
      time: '12:30:45'
    }
  ])
})

test('files next to the manifests may say more of the source, never another repository', () => {
  const { tree } = renderRequest({
    '.argocd-source.yaml': 'repoURL: https://example.com/x\nhelm: { releaseName: one }\n',
    '.argocd-source-shop.yaml': 'helm: { releaseName: two }\n'
  })
  expect(withOverrides({ repoURL: 'a', helm: { values: 'x' } }, tree, 'shop')).toEqual({
    repoURL: 'a',
    helm: { values: 'x', releaseName: 'two' }
  })
})

test.each([
  [{ 'helm.sh/hook': 'pre-install,pre-upgrade' }, 'PreSync'],
  [{ 'helm.sh/hook': 'post-upgrade' }, 'PostSync'],
  [{ 'helm.sh/hook': 'test' }, 'Skip'],
  [{ 'helm.sh/hook': 'crd-install' }, ''],
  [{ 'helm.sh/hook': 'test', 'argocd.argoproj.io/hook': 'Sync' }, 'Sync'],
  [{}, '']
])('the hook of %j is "%s"', (annotations, hook) => {
  expect(hookOf({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a', annotations } })).toBe(hook)
})

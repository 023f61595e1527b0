import { globSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { at, type JsonRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'
import { byName, nameOf, renderRequest } from '../testing/render-request.ts'
import { type Lab, startLab } from './lab.ts'
import { openPrograms, type Programs } from './programs.ts'
import { type Commit, render, sourceTypeOf } from './render.ts'
import { hookOf } from './target.ts'

/* helm and kustomize themselves: found, fetched or built, which takes minutes once. */

const root = resolve(import.meta.dirname, '../../../..')
const shapes = resolve(import.meta.dirname, '../shapes')
let directory: string
let programs: Programs
let lab: Lab

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'programs-'))
  programs = openPrograms({ directory })
  lab = await startLab({ timeScale: 20 })
})
afterAll(async () => {
  await lab.close()
  await rm(directory, { recursive: true, force: true })
})

const folders = globSync(['{examples,packages,infra}/**/{Chart.yaml,kustomization.yaml}'], {
  cwd: root,
  exclude: ['**/node_modules']
})
  .map(dirname)
  // A component is no kustomization of its own, nor is a subchart a chart that anybody deploys.
  .filter((path) => !/\/(components|charts\/[^/]+\/charts)\//.test(`${path}/`))

const tags: Readonly<Record<'helm' | 'kustomize', readonly JsonRecord[]>> = {
  helm: [
    {},
    { helm: { parameters: [{ name: 'image.tag', value: '1.10', forceString: true }] } },
    { helm: { releaseName: 'other', values: 'image: { tag: 7 }\n' } }
  ],
  kustomize: [{}, { kustomize: { images: ['ghcr.io/lovelace/web:1.10'] } }]
}

test.each(folders)('what renders %s here agrees with the program itself', async (path) => {
  const { source, tree } = renderRequest(root, { path })
  const program = sourceTypeOf(source, tree) === 'Helm' ? 'helm' : 'kustomize'
  for (const source of tags[program]) {
    const request = { ...renderRequest(root, { path, source, programs }), commit: shapeOf(path) }
    const real = await programs.render(program, request)
    expect(real.length).toBeGreaterThan(0)
    expect(byName(await render(request))).toEqual(byName(real))
  }
})

/** Not all of this repository: the folder that is a repository by itself in the test or the example. */
function shapeOf(path: string): Commit {
  const top = path
    .split('/')
    .slice(0, path.startsWith('packages') ? 5 : 2)
    .join('/')
  const { commit } = renderRequest(join(root, top))
  return {
    id: path,
    checkOut: async (folder) => {
      await mkdir(join(folder, top), { recursive: true })
      await commit.checkOut(join(folder, top))
    }
  }
}

describe('Argo CD', () => {
  const files = async (shape: string): Promise<Record<string, string>> => {
    const names = globSync('**/*', { cwd: join(shapes, shape), withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = names.map((entry) => join(entry.parentPath, entry.name))
    const read = paths.map(async (path) => [path.slice(join(shapes, shape).length + 1), await readFile(path, 'utf8')])
    return Object.fromEntries(await Promise.all(read)) as Record<string, string>
  }
  const application = (name: string) => lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', name)
  const conditions = (name: string) =>
    listAt(application(name), 'status', 'conditions').map((one) => textAt(one, 'message'))
  const compared = async (name: string): Promise<Obj> => {
    for (let look = 0; look < 400; look += 1) {
      const found = application(name)
      if (found && at(found, 'status', 'sync', 'status')) return found
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(`${name} was not compared`)
  }
  const resources = (object: Obj) =>
    listAt(object, 'status', 'resources')
      .map((one) => `${textAt(one, 'kind')} ${textAt(one, 'name')}`)
      .sort()

  test('an umbrella of charts with helpers, a subchart and values of another source is compared as a whole', async () => {
    await lab.commit(await files('umbrella'))
    const source = { repoURL: lab.repositoryUrl, targetRevision: 'main' }
    const helm = {
      valueFiles: ['values-preview.yaml', '$values/deploy/values/common.yaml'],
      parameters: [{ name: 'global.tag', value: '1.10', forceString: true }]
    }
    lab.add('shop', '', {
      source: null,
      sources: [
        { ...source, ref: 'values' },
        { ...source, path: 'deploy/charts/shop', helm }
      ]
    })
    expect(resources(await compared('shop'))).toEqual([
      'ConfigMap shop-worker',
      'Deployment shop',
      'Deployment shop-worker',
      'Ingress shop',
      'Service shop'
    ])
  })

  test('overlays with a base, a component, patches and a generator', async () => {
    await lab.commit(await files('overlays'))
    lab.add('preview', 'deploy/overlays/preview')
    expect(resources(await compared('preview'))).toEqual([
      expect.stringMatching(/^ConfigMap settings-\w{10}$/),
      'Deployment web',
      'Deployment worker',
      'Ingress web',
      'Service web'
    ])
  })

  const broken = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ required "a name is needed" .Values.name }} }\n'
  const chart = (name: string, more = '') => ({
    [`${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`
  })
  test.each<[string, Record<string, string>, JsonRecord, RegExp]>([
    [
      'fails',
      { ...chart('fails'), 'fails/templates/a.yaml': broken },
      {},
      /failed to execute helm template command: failed running helm: `helm template \. --name-template fails --namespace demo --kube-version 1\.36\.3 <api versions removed> --include-crds` failed exit status 1: Error: .*a name is needed/s
    ],
    [
      'values',
      chart('values'),
      { helm: { valueFiles: ['none.yaml'] } },
      /Error: open <path to cached source>\/values\/none\.yaml: no such file or directory/
    ],
    [
      'outside',
      chart('outside'),
      { helm: { valueFiles: ['../../x.yaml'] } },
      /file '..\/..\/x.yaml' resolved to outside repository root/
    ],
    [
      'far',
      chart('far', 'dependencies: [{ name: worker, version: 1.0.0, repository: "file://../none" }]\n'),
      {},
      /error building helm chart dependencies: failed to build helm dependencies: .*helm dependency build.*none/s
    ],
    [
      'nobase',
      { 'nobase/kustomization.yaml': 'resources: [../none]\n' },
      {},
      /`kustomize build <path to cached source>\/nobase` failed exit status 1: Error: accumulating resources: /
    ]
  ])(
    "what cannot be rendered is a ComparisonError with the program's own words: %s",
    async (name, more, source, words) => {
      await lab.commit(more)
      lab.add(name, name, { source: { repoURL: lab.repositoryUrl, path: name, targetRevision: 'main', ...source } })
      expect(at(await compared(name), 'status', 'sync', 'status')).toBe('Unknown')
      expect(conditions(name).join('\n')).toMatch(words)
    }
  )

  test('a dependency that lies next to the chart is built', async () => {
    const worker = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }}-{{ .Chart.Name }} }\n'
    await lab.commit({
      ...chart('beside', 'dependencies: [{ name: near, version: 1.0.0, repository: "file://../near" }]\n'),
      ...chart('near'),
      'near/templates/a.yaml': worker
    })
    lab.add('beside', 'beside')
    expect(resources(await compared('beside'))).toEqual(['ConfigMap beside-near'])
  })
})

test('the hooks of helm are hooks of Argo CD, and its tests are none', async () => {
  const charts = join(shapes, 'umbrella')
  const objects = await render(renderRequest(charts, { path: 'deploy/charts/shop', programs }))
  expect(
    objects
      .filter((object) => hookOf(object))
      .map((object) => `${nameOf(object)} ${hookOf(object)}`)
      .sort()
  ).toEqual(['Job shop-migrate PreSync', 'Pod shop-answers Skip'])
})

test('an edit of the source goes into the kustomization', async () => {
  const source = {
    kustomize: {
      images: ['ghcr.io/lovelace/web:$ARGOCD_APP_REVISION_SHORT'],
      namePrefix: 'my-',
      replicas: [{ name: 'web', count: 4 }],
      commonLabels: { of: 'us' },
      labelWithoutSelector: true,
      patches: [{ target: { kind: 'Service' }, patch: '- { op: add, path: /metadata/annotations, value: { a: b } }' }]
    }
  }
  const objects = await render(
    renderRequest(join(shapes, 'overlays'), { path: 'deploy/overlays/preview', source, programs })
  )
  expect(objects.find(({ metadata }) => metadata.name === 'my-web' && metadata.labels?.['of'] === 'us')).toBeDefined()
  const web = objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'my-web')
  expect(at(web, 'spec', 'template', 'spec', 'containers', 0, 'image')).toBe('ghcr.io/lovelace/web:fffffff')
  expect(at(web, 'spec', 'replicas')).toBe(4)
  expect(objects.find(({ kind }) => kind === 'Service')?.metadata.annotations).toEqual({ a: 'b' })
})

test('a program that cannot be had is told in one sentence', async () => {
  const { ensureRenderer } = await import('../../../../scripts/tools/renderers.mjs')
  const before = process.env['PATH']
  const empty = await mkdtemp(join(directory, 'empty-'))
  await writeFile(join(empty, 'x'), '')
  process.env['PATH'] = empty
  try {
    expect((await ensureRenderer('kustomize', { cacheDir: empty, log: () => {} })).missing).toMatch(
      /^kustomize 5\.8\.1 could be had neither from github\.com nor by building it: put kustomize 5 on the PATH, or install go 1\.24 or newer$/
    )
  } finally {
    process.env['PATH'] = before
  }
})

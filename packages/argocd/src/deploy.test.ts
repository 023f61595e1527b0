import { mkdtemp, rm } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, StagingError, silentLogger, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import { type Lab, startLab } from '../../sandbox/src/argocd/lab.ts'
import { makeAuthority } from '../../sandbox/src/names/index.ts'
import {
  type ApplicationPort,
  fetchTrusting,
  overCluster,
  overServer,
  type SyncRequest,
  syncApplication,
  syncApplications,
  trySync
} from './index.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab({ timeScale: 20 })
  await lab.commit({
    // At 20 times the speed a usual progress deadline is over in seconds: too soon for forty at once on a busy machine.
    'many/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'many/values.yaml': 'image: { tag: 1.0.0 }\n',
    'many/templates/deployment.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: {{ .Release.Name }} }\nspec: { progressDeadlineSeconds: 6000, selector: { matchLabels: { app: {{ .Release.Name }} } }, template: { metadata: { labels: { app: {{ .Release.Name }} } }, spec: { containers: [{ name: web, image: "registry.local/web:{{ .Values.image.tag }}" }] } } }\n',
    'kust/kustomization.yaml': 'resources: [deployment.yaml]\nimages: [{ name: registry.local/web, newTag: 1.0.0 }]\n',
    'kust/deployment.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: kust }\nspec: { selector: { matchLabels: { app: kust } }, template: { metadata: { labels: { app: kust } }, spec: { containers: [{ name: web, image: registry.local/web }] } } }\n'
  })
})

afterAll(() => lab.close())

describe.each(['cluster', 'server'] as const)('over the %s', (way) => {
  const port = async (log = silentLogger): Promise<ApplicationPort> => {
    const options = { clock: systemClock, log }
    return way === 'cluster'
      ? overCluster(openCluster(await lab.cluster.kubeconfig(), options))
      : overServer({ ...options, url: lab.cluster.argocd.url, token: lab.cluster.argocd.tokenFor('ci'), fetch })
  }
  const deps = async (within = 15_000) => ({
    port: await port(),
    clock: systemClock,
    log: silentLogger,
    deadline: new Deadline(systemClock, within)
  })
  const name = (what: string) => `${what}-${way}`
  const request = (application: string, more: Partial<SyncRequest> = {}): SyncRequest => ({
    application,
    version: { helmParameters: {}, kustomizeImages: [] },
    imageTags: [],
    prune: false,
    marker: `${application}-${systemClock.now()}`,
    ...more
  })
  const tag = (value: string) => ({
    version: { helmParameters: { 'image.tag': value }, kustomizeImages: [] },
    imageTags: [value]
  })
  const find = (kind: 'Deployment' | 'ConfigMap', of: string) =>
    lab.cluster.find(kind === 'Deployment' ? 'apps/v1' : 'v1', kind, 'demo', of)

  test('kustomize images: the one that was asked for runs', async () => {
    lab.add(name('kust'), 'kust')
    const result = await syncApplication(
      request(name('kust'), {
        version: { helmParameters: {}, kustomizeImages: ['registry.local/web:7.0.0'] },
        imageTags: ['7.0.0']
      }),
      await deps()
    )
    expect(result.images).toEqual(['registry.local/web:7.0.0'])
    expect(result.changes).toEqual([
      { path: 'kustomize.images.registry.local/web', before: undefined, after: 'registry.local/web:7.0.0' }
    ])
  })

  test('several sources: the one with manifests gets the version, and its revision counts', async () => {
    lab.add(name('multi'), 'chart')
    const admin = openCluster(await lab.cluster.kubeconfig(), { clock: systemClock, log: silentLogger })
    await admin.patch(
      { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd', name: name('multi') },
      {
        kind: 'merge',
        value: {
          spec: {
            source: null,
            sources: [
              { repoURL: lab.repositoryUrl, targetRevision: 'main', ref: 'values' },
              { repoURL: lab.repositoryUrl, targetRevision: 'main', path: 'chart' }
            ]
          }
        }
      }
    )
    admin.close()
    const sha = await lab.commit({ 'values/x.yaml': 'x: 1\n' })
    await lab.commit({ 'values/x.yaml': 'x: 2\n' })
    const result = await syncApplication(
      request(name('multi'), { ...tag('7.1.0'), version: { ...tag('7.1.0').version, revision: sha } }),
      await deps()
    )
    expect(result).toMatchObject({ kind: 'synced', revision: sha, images: ['registry.local/web:7.1.0'] })
    expect(result.changes.map(({ path }) => path)).toEqual([
      'sources[0].targetRevision',
      'sources[1].helm.parameters.image.tag',
      'sources[1].targetRevision'
    ])
  })

  test('what went from git stays without prune, and goes with it', async () => {
    const file = `prune-${way}/two.yaml`
    const map = (of: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${of} }\n`
    await lab.commit({ [`prune-${way}/one.yaml`]: map(name('one')), [file]: map(name('two')) })
    lab.add(name('prune'), `prune-${way}`)
    await syncApplication(request(name('prune')), await deps())
    expect(find('ConfigMap', name('two'))).toBeDefined()
    await lab.commit({ [file]: '---\n' })
    const kept = await syncApplication(request(name('prune')), await deps()).catch((error: unknown) => error)
    expect(kept).toBeInstanceOf(StagingError)
    expect((kept as StagingError).message).toContain(`what git no longer has is still there: ConfigMap ${name('two')}.`)
    expect(find('ConfigMap', name('two'))).toBeDefined()
    await syncApplication(request(name('prune'), { prune: true }), await deps())
    expect(find('ConfigMap', name('two'))).toBeUndefined()
  })

  test('a dry run says what would change, and changes nothing', async () => {
    lab.add(name('dry'), 'chart')
    await syncApplication(request(name('dry'), tag('1.0.0')), await deps())
    const tried = await trySync(request(name('dry'), tag('2.0.0')), await deps())
    expect(tried.kind).toBe('tried')
    expect(tried.changes).toEqual([{ path: 'helm.parameters.image.tag', before: '1.0.0', after: '2.0.0' }])
    // The server can try no other parameters: it says so, and the change is told all the same.
    const messages = tried.resources.map(({ message }) => message)
    expect(messages).toEqual(
      way === 'cluster'
        ? [`configmap/${name('dry')}-cm configured (dry run)`, `deployment.apps/${name('dry')} configured (dry run)`]
        : []
    )
    const head = await lab.commit({ 'values/y.yaml': `y: ${way}\n` })
    const other = await trySync(
      request(name('dry'), { version: { revision: head, helmParameters: {}, kustomizeImages: [] } }),
      await deps()
    )
    expect(other.resources.map(({ message }) => message)).toContain(
      `deployment.apps/${name('dry')} unchanged (dry run)`
    )
    expect(await (await port()).find(name('dry'))).toMatchObject({ sources: [{ targetRevision: 'main' }] })
    const result = await syncApplication(request(name('dry'), tag('1.0.0')), await deps())
    expect(result.images).toEqual(['registry.local/web:1.0.0'])
  })

  test('an Application that is not there is made from its template, at the version', async () => {
    const template = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: name('made'), namespace: 'argocd' },
      spec: {
        project: 'default',
        source: { repoURL: lab.repositoryUrl, path: 'chart', targetRevision: 'main' },
        destination: { server: 'https://kubernetes.default.svc', namespace: 'demo' },
        syncPolicy: { automated: { selfHeal: true } }
      }
    }
    const result = await syncApplication(request(name('made'), { ...tag('8.0.0'), template }), await deps())
    expect(result).toMatchObject({ kind: 'synced', images: ['registry.local/web:8.0.0'] })
    const again = await syncApplication(request(name('made'), { ...tag('8.1.0'), template }), await deps())
    expect(again.images).toEqual(['registry.local/web:8.1.0'])
    expect(again.imagesBefore).toEqual(['registry.local/web:8.0.0'])
  })

  test("somebody else's operation is terminated when told so", async () => {
    lab.add(name('stuck'), 'slow')
    lab.cluster.behaviour.held.add('slow-hook')
    const other = await port()
    const application = await other.find(name('stuck'))
    if (!application) throw new Error('no application')
    await other.sync(application, { marker: 'other', prune: false, syncOptions: [] })
    await lab.commit({
      'slow/cm.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: slow }\ndata: { rev: "${way}" }\n`
    })
    setTimeout(() => lab.cluster.behaviour.held.delete('slow-hook'), 3000)
    const started = systemClock.monotonic()
    const sha = await lab.commit({ 'values/z.yaml': `z: ${way}\n` })
    const result = await syncApplication(
      request(name('stuck'), {
        version: { revision: sha, helmParameters: {}, kustomizeImages: [] },
        terminateAfter: 500
      }),
      await deps()
    )
    expect(result.revision).toBe(sha)
    expect(result.steps.map((step) => step.name)).toEqual(
      expect.arrayContaining(['waiting for another operation', 'syncing'])
    )
    expect(systemClock.monotonic() - started).toBeLessThan(10_000)
  })

  test('an API server that falls silent for some seconds in the middle is waited for', async () => {
    lab.add(name('silent'), 'chart')
    const service = way === 'cluster' ? 'kubernetes' : 'argocd'
    lab.kernel.faults.add({ service, method: 'GET', path: '/*', nth: 2, times: 8, when: 'before', answer: 'reset' })
    const lines: string[] = []
    const log = { ...silentLogger, info: (line: string) => lines.push(line) }
    const parts = { ...(await deps(60_000)), port: await port(log) }
    const result = await syncApplication(request(name('silent'), tag('5.1.0')), parts)
    lab.kernel.faults.clear()
    expect(result).toMatchObject({ kind: 'synced', images: ['registry.local/web:5.1.0'] })
    expect(lines.join('\n')).toContain('waiting until it answers again')
  })

  test('40 Applications at once, over one watch', async () => {
    const names = Array.from({ length: 40 }, (_, index) => name(`n${index}`))
    for (const each of names) lab.add(each, 'many')
    const before = lab.kernel.requests.all().length
    const started = systemClock.monotonic()
    const outcomes = await syncApplications(
      names.map((each) => request(each, tag('4.0.0'))),
      await deps(150_000)
    )
    const seconds = (systemClock.monotonic() - started) / 1000
    expect(outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.error.message] : []))).toEqual([])
    const seen = lab.kernel.requests.all().slice(before)
    // What is not healthy yet is looked at every 3 s, by two requests: the longer a slow machine takes, the more of them.
    expect(seen.length / names.length).toBeLessThan(12 + (2 * seconds) / 3)
  }, 200_000)
})

describe('a server behind a proxy', () => {
  let proxy: Server
  let folder: string
  let ca: string
  let url: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proxy-'))
    const authority = await makeAuthority({ directory: folder })
    ca = authority.caPem
    const target = new URL(lab.cluster.argocd.url)
    proxy = createServer(await authority.issue(['localhost', '127.0.0.1']), (incoming, outgoing) => {
      if (incoming.headers['x-gate'] !== 'open') return void outgoing.writeHead(403).end()
      if (!incoming.url?.startsWith('/argo/cd/')) return void outgoing.writeHead(404).end()
      const { method, headers } = incoming
      const path = incoming.url.slice('/argo/cd'.length)
      const onward = httpRequest({ host: target.hostname, port: target.port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      // The client went away, or the server closed: the other side learns it by the same.
      onward.on('error', () => outgoing.destroy())
      incoming.pipe(onward)
      outgoing.on('close', () => onward.destroy())
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    url = `https://localhost:${(proxy.address() as AddressInfo).port}/argo/cd/`
  })

  afterAll(async () => {
    proxy.closeAllConnections()
    await new Promise((resolve) => proxy.close(resolve))
    await rm(folder, { recursive: true, force: true })
  })

  const through = (headers: Record<string, string>, trusting: typeof fetch) => {
    lab.add('proxied', 'plain')
    const token = lab.cluster.argocd.tokenFor('ci')
    const log = silentLogger
    const port = overServer({ url, token, headers, fetch: trusting, clock: systemClock, log })
    const version = { helmParameters: {}, kustomizeImages: [] }
    return syncApplication(
      { application: 'proxied', version, imageTags: [], prune: false, marker: 'proxied' },
      { port, clock: systemClock, log, deadline: new Deadline(systemClock, 15_000) }
    ).finally(async () => {
      const admin = openCluster(await lab.cluster.kubeconfig(), { clock: systemClock, log })
      await admin.delete({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        namespace: 'argocd',
        name: 'proxied'
      })
    })
  }

  test('is reached with its prefix, its authority and its headers', async () => {
    expect((await through({ 'x-gate': 'open' }, fetchTrusting(ca))).kind).toBe('synced')
  })

  test('is refused without the header, and not trusted without the authority', async () => {
    await expect(through({}, fetchTrusting(ca))).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(through({ 'x-gate': 'open' }, fetch)).rejects.toMatchObject({ reason: 'network' })
  })
})

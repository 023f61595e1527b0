import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { silentLogger, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import { at, type Obj, textAt } from '../kubernetes/json.ts'
import { type Lab, startLab } from './lab.ts'

let lab: Lab
beforeAll(async () => {
  lab = await startLab({ timeScale: 20 })
})
afterAll(() => lab.close())

const application = (name: string): Obj => {
  const found = lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', name)
  if (!found) throw new Error(`no Application ${name}`)
  return found
}
const ended = async (name: string, by: string): Promise<Obj> => {
  for (let look = 0; look < 200; look += 1) {
    const state = at(application(name), 'status', 'operationState')
    if (
      textAt(state, 'operation', 'initiatedBy', 'username') === by &&
      /Succeeded|Failed|Error/.test(textAt(state, 'phase')) &&
      !application(name)['operation']
    ) {
      await sleep(100)
      return application(name)
    }
    await sleep(25)
  }
  throw new Error(`${name} did not end: ${JSON.stringify(at(application(name), 'status', 'operationState'))}`)
}
const patch = async (name: string, value: Record<string, unknown>) => {
  const cluster = openCluster(await lab.cluster.kubeconfig(), { clock: systemClock, log: silentLogger })
  const patched = await cluster.patch(
    { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd', name },
    { kind: 'merge', value }
  )
  cluster.close()
  return patched
}
const start = (name: string, by: string, clear: boolean) =>
  patch(name, {
    operation: { initiatedBy: { username: by }, sync: { syncStrategy: { hook: {} } } },
    ...(clear ? { status: { operationState: null } } : {})
  })
const rev = (value: string) => ({
  'slow/cm.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: slow }\ndata: { rev: "${value}" }\n`
})
const liveRev = () => textAt(lab.cluster.find('v1', 'ConfigMap', 'demo', 'slow'), 'data', 'rev')

describe('what real Argo CD does and a client must live with', () => {
  test('an operation over a state that was not cleared skips hooks and resources, and says Succeeded', async () => {
    lab.add('slow', 'slow')
    await start('slow', 'op1', true)
    expect(at(await ended('slow', 'op1'), 'status', 'operationState', 'message')).toBe(
      'successfully synced (all tasks run)'
    )
    expect(liveRev()).toBe('1')

    const second = await lab.commit(rev('2'))
    await start('slow', 'op2', false)
    const fooled = await ended('slow', 'op2')
    expect(fooled).toMatchObject({
      status: {
        operationState: {
          phase: 'Succeeded',
          message: 'successfully synced (no more tasks)',
          syncResult: { revision: second }
        },
        sync: { status: 'OutOfSync', revision: second },
        health: { status: 'Healthy' }
      }
    })
    expect(liveRev()).toBe('1')
    expect(lab.cluster.find('batch/v1', 'Job', 'demo', 'slow-hook')).toBeUndefined()

    await start('slow', 'op3', true)
    expect(await ended('slow', 'op3')).toMatchObject({
      status: { operationState: { phase: 'Succeeded' }, sync: { status: 'Synced' } }
    })
    expect(liveRev()).toBe('2')
  })

  test('right after a patch the status is of the spec before', async () => {
    lab.add('web', 'chart')
    await start('web', 'a', true)
    await ended('web', 'a')
    const patched = await patch('web', {
      spec: { source: { helm: { parameters: [{ name: 'image.tag', value: '2' }] } } }
    })
    expect(patched).toMatchObject({ status: { sync: { status: 'Synced' }, operationState: { phase: 'Succeeded' } } })
    expect(at(patched, 'status', 'sync', 'comparedTo', 'source', 'helm')).toBeUndefined()
    await sleep(300)
    expect(application('web')).toMatchObject({
      status: { sync: { status: 'OutOfSync', comparedTo: { source: { helm: { parameters: [{ value: '2' }] } } } } }
    })
  })

  test('while it retries, the phase is Running although it has a finishedAt', async () => {
    lab.add('bad', 'bad')
    await sleep(200)
    await patch('bad', {
      operation: {
        initiatedBy: { username: 'r' },
        sync: {},
        retry: { limit: 1, backoff: { duration: '20s', factor: 2, maxDuration: '1m' } }
      }
    })
    await sleep(400)
    const state = at(application('bad'), 'status', 'operationState')
    expect(state).toMatchObject({ phase: 'Running', retryCount: 1, finishedAt: expect.any(String) })
    expect(textAt(state, 'message')).toMatch(
      /^one or more synchronization tasks are not valid\. Retrying attempt #1 at \d+:\d\d[AP]M\.$/
    )
    expect(await ended('bad', 'r')).toMatchObject({ status: { operationState: { phase: 'Failed' } } })
  })

  test('an app of apps makes its children, and ignores what it is told to ignore', async () => {
    const child = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: child, namespace: argocd }
spec:
  project: default
  source: { repoURL: "${lab.repositoryUrl}", path: plain, targetRevision: main }
  destination: { server: https://kubernetes.default.svc, namespace: demo }
`
    await lab.commit({ 'apps/child.yaml': child })
    lab.add('root', 'apps', {
      destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
      ignoreDifferences: [{ group: 'argoproj.io', kind: 'Application', jsonPointers: ['/spec/source/targetRevision'] }],
      syncPolicy: { automated: { selfHeal: true }, syncOptions: ['RespectIgnoreDifferences=true'] }
    })
    for (
      let look = 0;
      look < 100 && !lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'child');
      look += 1
    )
      await sleep(50)
    await patch('child', { spec: { source: { targetRevision: 'HEAD' } } })
    await lab.commit({
      'apps/child.yaml': child.replace('project: default', 'project: default\n  revisionHistoryLimit: 3')
    })
    await patch('root', { metadata: { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } })
    for (let look = 0; look < 100 && at(application('child'), 'spec', 'revisionHistoryLimit') !== 3; look += 1)
      await sleep(50)
    expect(application('child')).toMatchObject({
      spec: { revisionHistoryLimit: 3, source: { targetRevision: 'HEAD' } }
    })
    // What it was told to ignore is applied as it was found, and is in the annotation from then on.
    const annotation = application('child').metadata.annotations?.['kubectl.kubernetes.io/last-applied-configuration']
    expect(JSON.parse(annotation ?? '')).toMatchObject({ spec: { source: { targetRevision: 'HEAD' } } })
  })
})

describe("argocd-server's REST", () => {
  const ask = (path: string, init: RequestInit = {}, token = lab.cluster.argocd.tokenFor('ci')) =>
    fetch(`${lab.cluster.argocd.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    })

  test('an unknown Application is forbidden, even to an administrator, unless its project is named', async () => {
    const admin = lab.cluster.argocd.tokenFor('admin')
    expect((await ask('/api/v1/applications/nope', {}, admin)).status).toBe(403)
    expect((await ask('/api/v1/applications/nope?project=default', {}, admin)).status).toBe(404)
  })

  test('a refresh, and the watch of an unknown name, hang without a byte when nobody answers', async () => {
    lab.add('lonely', 'plain')
    lab.cluster.argocd.pause()
    try {
      const hangs = (path: string) =>
        ask(path, { signal: AbortSignal.timeout(300) }).then(
          () => 'answered',
          () => 'hangs'
        )
      expect(await hangs('/api/v1/applications/lonely?refresh=normal')).toBe('hangs')
      expect(await hangs('/api/v1/stream/applications?name=nope')).toBe('hangs')
    } finally {
      lab.cluster.argocd.resume()
    }
  })

  test('a second operation is refused while one is there', async () => {
    lab.add('twice', 'slow')
    lab.cluster.behaviour.held.add('slow-hook')
    expect((await ask('/api/v1/applications/twice/sync', { method: 'POST', body: '{}' })).status).toBe(200)
    const second = await ask('/api/v1/applications/twice/sync', { method: 'POST', body: '{}' })
    expect([second.status, await second.json()]).toEqual([
      400,
      {
        error: 'another operation is already in progress',
        code: 9,
        message: 'another operation is already in progress'
      }
    ])
    await sleep(200)
    expect((await ask('/api/v1/applications/twice/operation', { method: 'DELETE' })).status).toBe(200)
    lab.cluster.behaviour.held.clear()
    expect(await ended('twice', 'ci')).toMatchObject({
      status: { operationState: { phase: 'Failed', message: 'Operation terminated' } }
    })
  })
})

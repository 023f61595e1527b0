import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import { type Lab, startLab } from '../../sandbox/src/argocd/lab.ts'
import { overCluster, overServer, removeApplication } from './index.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab({ timeScale: 20 })
})
afterAll(() => lab.close())

const find = (name: string) => lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', name)
const appears = async (name: string, other?: string) => {
  for (let look = 0; look < 400; look += 1) {
    const uid = find(name)?.metadata.uid
    if (uid && uid !== other) return uid
    await sleep(25)
  }
  throw new Error(`${name} does not appear`)
}
/** In the folder `apps-<name>`, of an app of apps `root-<name>` that heals itself. */
const child = (name: string) => ({
  [`apps-${name}/child.yaml`]: `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec:
  project: default
  source: { repoURL: "${lab.repositoryUrl}", path: plain, targetRevision: main }
  destination: { server: https://kubernetes.default.svc, namespace: demo }
`
})
const addRoot = (name: string) =>
  lab.add(`root-${name}`, `apps-${name}`, {
    destination: { server: 'https://kubernetes.default.svc', namespace: 'argocd' },
    syncPolicy: { automated: { selfHeal: true } }
  })

describe.each(['cluster', 'server'] as const)('over the %s', (way) => {
  const remove = async (name: string) => {
    const options = { clock: systemClock, log: silentLogger }
    const port =
      way === 'cluster'
        ? overCluster(openCluster(await lab.cluster.kubeconfig(), options))
        : overServer({ ...options, url: lab.cluster.argocd.url, token: lab.cluster.argocd.tokenFor('admin'), fetch })
    return removeApplication(name, { ...options, port, deadline: new Deadline(systemClock, 20_000) })
  }

  test('what an app of apps has in git is left alone, and named; once git has it no more it is removed, and stays gone', async () => {
    const name = `child-${way}`
    await lab.commit(child(name))
    addRoot(name)
    const uid = await appears(name)
    expect(await remove(name)).toEqual({
      kind: 'kept',
      why: `the Application root-${name} makes it, from apps-${name} at main`
    })
    expect(find(name)?.metadata).toMatchObject({ uid })
    expect(find(name)?.metadata.deletionTimestamp).toBeUndefined()

    // Argo CD looks at git every three minutes by itself: it knows only when it is asked.
    await lab.commit({
      [`apps-${name}/child.yaml`]: `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`
    })
    expect(await remove(name)).toEqual({ kind: 'removed' })
    expect(find(name)).toBeUndefined()
    expect(await remove(name)).toEqual({ kind: 'absent' })
  })

  test('what an ApplicationSet makes again is another one: it is told, and not waited for', async () => {
    const name = `generated-${way}`
    const generate = () =>
      lab.cluster.create({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: {
          name,
          namespace: 'argocd',
          ownerReferences: [{ apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', name: 'shops', uid: 'u-1' }]
        },
        spec: {
          project: 'default',
          source: { repoURL: lab.repositoryUrl, path: 'plain', targetRevision: 'main' },
          destination: { server: 'https://kubernetes.default.svc', namespace: 'demo' }
        }
      })
    generate()
    const uid = await appears(name)
    // Its controller hears of the deletion, and is done some time later.
    const leave = lab.cluster.store.subscribe(({ type, object }) => {
      if (type === 'DELETED' && object.metadata.uid === uid) setTimeout(generate, 700)
    })
    expect(await remove(name)).toEqual({
      kind: 'kept',
      why: 'the ApplicationSet shops made it again the moment that it was deleted'
    })
    leave()
    expect(await appears(name, uid)).toBeDefined()
  })
})

test('an app of apps that heals itself makes a child again within a second, also long after its last operation', async () => {
  await lab.commit(child('healed'))
  addRoot('healed')
  const uid = await appears('healed')
  await sleep(6000 / 20)
  // From here on in real time: a busy machine must not look like a slow Argo CD.
  lab.kernel.clock.setScale(1)
  const cluster = openCluster(await lab.cluster.kubeconfig(), { clock: systemClock, log: silentLogger })
  await cluster.delete({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd', name: 'healed' })
  const deleted = lab.kernel.clock.now()
  await appears('healed', uid)
  expect(lab.kernel.clock.now() - deleted).toBeLessThan(4000)
  cluster.close()
})

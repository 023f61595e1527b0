import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, type Logger, silentLogger, systemClock, toStagingError } from '@staging-actions/base'
import { type Cluster, type KubernetesObject, openCluster, refOf } from '@staging-actions/kubernetes'
import { makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { type Clusters, type EmulatedCluster, startClusters } from '../../../sandbox/src/kubernetes/index.ts'
import { makeAuthority } from '../../../sandbox/src/names/index.ts'
import { askers, type GuardCase, guardBounds, guardCases, guardKinds, guardPrefix } from '../../test/guard-cases.ts'
import { guardCluster, warnOfUnguarded } from './guard-cluster.ts'

const everything = [{ groups: ['*'], resources: ['*'], verbs: ['*'] }]
const options = { names: { prefix: guardPrefix }, bounds: guardBounds }
const policyRef = {
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicy',
  name: 'staging-actions'
}

let clusters: Clusters
let emulated: EmulatedCluster
const opened: Cluster[] = []
const openAs = async (who: keyof typeof askers): Promise<Cluster> => {
  const { user, groups } = askers[who]
  const kubeconfig = await emulated.kubeconfig(emulated.tokenWith(user, everything, groups))
  const cluster = openCluster(kubeconfig, { clock: systemClock, log: silentLogger })
  opened.push(cluster)
  return cluster
}
const guard = async (cluster: Cluster, given: Partial<typeof options> = {}, log: Logger = silentLogger) =>
  guardCluster(
    cluster,
    { ...options, ...given },
    { clock: systemClock, log, deadline: new Deadline(systemClock, 20_000) }
  )

beforeAll(async () => {
  clusters = await startClusters({ kernel: makeKernel({ timeScale: 20 }), ca: await makeAuthority() })
})
afterAll(() => clusters.close())

describe('what the cluster refuses to be told', () => {
  const named = (title: string, { object }: GuardCase): KubernetesObject => ({
    ...object,
    metadata: { ...object.metadata, name: `case-${Object.keys(guardCases).indexOf(title)}` }
  })
  const as: Partial<Record<keyof typeof askers, Cluster>> = {}
  beforeAll(async () => {
    emulated = await clusters.open({ id: 'c', name: 'c' })
    for (const kind of guardKinds) emulated.create(structuredClone(kind) as never)
    for (const [title, one] of Object.entries(guardCases))
      if (one.patch) emulated.create(structuredClone(named(title, one)) as never)
    for (const who of Object.keys(askers) as (keyof typeof askers)[]) as[who] = await openAs(who)
    await guard(await openAs('a person'))
  })
  afterAll(() => {
    for (const cluster of opened.splice(0)) cluster.close()
  })

  test.each(Object.entries(guardCases))('%s', async (title, one) => {
    const cluster = as[one.who] as Cluster
    const object = named(title, one)
    const refusal = one.patch ? await refusalOfPatch(cluster, object, one) : await cluster.refusal(object)
    if (one.because) expect(refusal).toMatch(one.because)
    else expect(refusal).toBeUndefined()
  })

  async function refusalOfPatch(
    cluster: Cluster,
    object: KubernetesObject,
    { who, patch = {}, subresource }: GuardCase
  ): Promise<string | undefined> {
    if (subresource) return refusalOfStatus(askers[who], object, patch)
    return cluster.patch(refOf(object), { kind: 'merge', value: patch }).then(
      () => undefined,
      (error) => toStagingError(error).message
    )
  }

  /** No code of ours writes a status. */
  async function refusalOfStatus(
    { user, groups }: (typeof askers)[keyof typeof askers],
    { apiVersion, kind, metadata }: KubernetesObject,
    patch: object
  ): Promise<string | undefined> {
    const base = apiVersion === 'v1' ? '/api/v1' : `/apis/${apiVersion}`
    const plural = kind === 'Ingress' ? 'ingresses' : `${kind.toLowerCase()}s`
    const place = ['PersistentVolume', 'VolumeSnapshotContent'].includes(kind) ? plural : `namespaces/default/${plural}`
    const asked = request(`${emulated.endpoint}${base}/${place}/${metadata.name}/status`, {
      method: 'PATCH',
      ca: Buffer.from(emulated.caData, 'base64'),
      headers: {
        authorization: `Bearer ${emulated.tokenWith(user, everything, groups)}`,
        'content-type': 'application/merge-patch+json'
      }
    })
    asked.end(JSON.stringify(patch))
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    const body = (await json(answer)) as { readonly message?: string }
    return answer.statusCode === 200 ? undefined : body.message
  }
})

describe('the guard', () => {
  let count = 0
  let person: Cluster
  beforeEach(async () => {
    count += 1
    emulated = await clusters.open({ id: `g${count}`, name: 'g' })
    person = await openAs('a person')
  })
  afterAll(() => {
    for (const cluster of opened.splice(0)) cluster.close()
  })

  test('holds the one who puts it up, by whatever name and in whatever group', async () => {
    const kubeconfig = await emulated.kubeconfig(emulated.tokenWith('kubernetes-admin', everything, ['system:masters']))
    const other = openCluster(kubeconfig, { clock: systemClock, log: silentLogger })
    opened.push(other)
    const said: string[] = []
    const log = { ...silentLogger, warning: (text: string) => said.push(text) }
    await guard(other, {}, log)
    expect(said.join()).toMatch(/none of the groups .* \(system:masters, system:authenticated\)/)
    await guard(person, {}, log)
    expect(said).toHaveLength(1)
  })

  test('is in force, with the rules of now, when it returns', async () => {
    await guard(person)
    const production: KubernetesObject = {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: {
        name: 'web',
        namespace: 'default',
        annotations: { 'external-dns.kubernetes.io/hostname': 'a.example.org' }
      },
      spec: {}
    }
    expect(await person.refusal(production)).toBeUndefined()
    await guard(person, { bounds: ['staging.example.com'] })
    expect(await person.refusal(production)).toMatch(/a\.example\.org/)
  })

  test('loses what others added to it', async () => {
    await guard(person)
    const limited = { objectSelector: { matchLabels: { guarded: 'yes' } } }
    await person.patch(policyRef, { kind: 'merge', value: { spec: { matchConstraints: limited } } })
    await person.patch(policyRef, {
      kind: 'merge',
      value: { spec: { matchConditions: [{ name: 'never', expression: 'false' }] } }
    })
    await guard(person)
    const { spec } = await person.get(policyRef)
    expect(spec).toMatchObject({ matchConstraints: { objectSelector: {} }, matchConditions: [] })
  })

  test('that the cluster keeps in another form is none', async () => {
    const weakened: Cluster = {
      ...person,
      replace: async (manifest) => {
        const kept = await person.replace(manifest)
        return { ...kept, spec: { ...(kept['spec'] as object), matchConditions: [{ name: 'x', expression: 'false' }] } }
      }
    }
    await expect(guard(weakened)).rejects.toThrow(/keeps another ValidatingAdmissionPolicy/)
  })

  test('of a newer version stays', async () => {
    await guard(person)
    const newer = { metadata: { annotations: { 'staging-actions/rules': '99-newer' } } }
    await person.patch(policyRef, { kind: 'merge', value: newer })
    const said: string[] = []
    const asked: string[] = []
    const refusing: Cluster = {
      ...person,
      refusal: async ({ metadata }) => {
        asked.push(metadata.name)
        return `'staging-actions' … these are the rules 99-newer`
      }
    }
    await guard(refusing, {}, { ...silentLogger, warning: (text) => said.push(text) })
    expect((await person.get(policyRef)).metadata.annotations).toEqual({ 'staging-actions/rules': '99-newer' })
    expect(said.join()).toContain('newer version of staging-actions')
    expect(asked).toEqual(['staging-actions-rules', 'staging-actions-probe', 'staging-actions-probe'])
  })

  test.each([
    ['staging-actions-rules', 'its new rules are not in force yet'],
    ['staging-actions-probe', "it takes a Service that names a load balancer of somebody's"]
  ])('is none while the cluster takes %s', async (taken, seen) => {
    let stamp: string | undefined = ''
    const taking: Partial<Cluster> = {
      whoAmI: async () => undefined,
      find: async () => undefined,
      replace: async (manifest) => {
        stamp ||= manifest.metadata.annotations?.['staging-actions/rules']
        return manifest
      },
      refusal: async ({ metadata }) =>
        metadata.name === taken ? undefined : `denied by 'staging-actions': these are the rules ${stamp}`
    }
    await waitsBecause(seen, taking as Cluster)
  })

  test('is none while the cluster takes a volume of somebody’s from us', async () => {
    const taking: Cluster = {
      ...person,
      refusal: async (object) => (object.kind === 'PersistentVolume' ? undefined : person.refusal(object))
    }
    await waitsBecause("takes a PersistentVolume that names a volume of somebody's", taking)
  })

  /** It says what it waits for, and does not return by itself. */
  async function waitsBecause(seen: string, cluster: Cluster): Promise<void> {
    const said: string[] = []
    const log = { ...silentLogger, info: (text: string) => said.push(text) }
    const stop = new AbortController()
    const deadline = new Deadline(systemClock, 60_000, stop.signal)
    const waiting = guardCluster(cluster, options, { clock: systemClock, log, deadline })
    while (!said.join().includes(seen)) await new Promise((resolve) => setTimeout(resolve, 20))
    stop.abort()
    await expect(waiting).rejects.toThrow()
  }
})

test('a stack that deploys into the cluster that it makes is warned of', () => {
  const change = (address: string, type: string) => ({ address, type, actions: ['create'] }) as never
  const cluster = change('digitalocean_kubernetes_cluster.main', 'digitalocean_kubernetes_cluster')
  const release = change('helm_release.argocd', 'helm_release')
  const said: string[] = []
  const log = { ...silentLogger, warning: (text: string) => said.push(text) }
  warnOfUnguarded('all', [cluster], log)
  warnOfUnguarded('all', [release], log)
  expect(said).toEqual([])
  warnOfUnguarded('all', [cluster, release], log)
  expect(said.join()).toMatch(
    /the stack all deploys into the cluster that it makes \(helm_release\.argocd\).*later stack/
  )
})

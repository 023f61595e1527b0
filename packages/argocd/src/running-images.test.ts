import { expect, test } from '@jest/globals'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import { immutableReferences, runningImages } from './live-state.ts'

const digest = (sign: string) => `sha256:${sign.repeat(64)}`
const image = 'localhost:5000/acme/web:sha-1'
const containers = [{ name: 'web', image }]
const workload = object('Deployment', { template: { spec: { containers } } })

function object(kind: string, spec: object, status: object = {}): KubernetesObject {
  return { apiVersion: 'v1', kind, metadata: { name: 'web', namespace: 'web' }, spec, status } as KubernetesObject
}

function pod(
  imageID: string,
  more: readonly { name: string; image: string; imageID: string }[] = []
): KubernetesObject {
  return object(
    'Pod',
    { containers: [...containers, ...more.map(({ name, image: of }) => ({ name, image: of }))] },
    { containerStatuses: [...more, { name: 'web', image, imageID }] }
  )
}

function evicted(imageID: string): KubernetesObject {
  const { status, ...rest } = pod(imageID) as KubernetesObject & { status: object }
  return { ...rest, status: { ...status, phase: 'Failed', reason: 'Evicted' } } as KubernetesObject
}

const references = (...pods: readonly KubernetesObject[]) => immutableReferences(runningImages(workload, pods))

test.each<readonly [string, readonly KubernetesObject[], readonly string[]]>([
  [
    'as containerd says it',
    [pod(`localhost:5000/acme/web@${digest('1')}`)],
    [`localhost:5000/acme/web@${digest('1')}`]
  ],
  // The same content was pulled under another name before (kubernetes/kubernetes#40062).
  ['under another name', [pod(`docker.io/else/copy@${digest('1')}`)], [`localhost:5000/acme/web@${digest('1')}`]],
  ['as Docker said it', [pod(`docker-pullable://acme/web@${digest('1')}`)], [`localhost:5000/acme/web@${digest('1')}`]],
  // The digest of its configuration, which no registry knows (containerd/containerd#8408).
  ['by its configuration', [pod(digest('1'))], []],
  ['before anything was pulled', [pod('')], []],
  [
    'in pods that agree',
    [pod(`web@${digest('1')}`), pod(`web@${digest('1')}`)],
    [`localhost:5000/acme/web@${digest('1')}`]
  ],
  [
    'in pods that do not: the tag was moved',
    [pod(`web@${digest('2')}`), pod(`web@${digest('1')}`)],
    [`localhost:5000/acme/web@${digest('1')}`, `localhost:5000/acme/web@${digest('2')}`]
  ],
  [
    'next to one that was evicted',
    [pod(`web@${digest('2')}`), evicted(`web@${digest('1')}`)],
    [`localhost:5000/acme/web@${digest('2')}`]
  ],
  ['of which only what was evicted is left', [evicted(`web@${digest('1')}`)], []],
  [
    'next to a container that something else put into the pod',
    [pod(`web@${digest('1')}`, [{ name: 'proxy', image: 'istio/proxy:1', imageID: `istio/proxy@${digest('3')}` }])],
    [`localhost:5000/acme/web@${digest('1')}`]
  ],
  [
    'of the version before',
    [object('Pod', { containers: [{ name: 'web', image: 'localhost:5000/acme/web:sha-0' }] })],
    []
  ]
])('what a workload runs, %s', (_, pods, expected) => {
  expect(references(...pods)).toEqual(expected)
})

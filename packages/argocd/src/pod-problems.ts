import { field, items, type KubernetesObject, number, podReadiness, text } from '@staging-actions/kubernetes'
import type { ResourceProblem } from './port.ts'

/** Why a container waits, where it waits for its image. */
const pulls: ReadonlySet<string> = new Set([
  'ErrImagePull',
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'ImageInspectError',
  'RegistryUnavailable',
  'SignatureValidationFailed'
])

/** What is wrong with pods that are there to run. One that ended is made again, or fails what it belongs to. `beyond`: who waits for it. */
export function podProblems(pods: readonly KubernetesObject[], beyond = ''): readonly ResourceProblem[] {
  const living = pods.filter(
    (pod) => !pod.metadata.deletionTimestamp && !['Succeeded', 'Failed'].includes(text(pod, 'status', 'phase') ?? '')
  )
  return living.flatMap((pod) => {
    const readiness = podReadiness(pod)
    if (readiness.kind === 'ready' || (readiness.kind === 'waiting' && ['Pending', 'Running'].includes(readiness.seen)))
      return []
    const told = readiness.kind === 'failed' ? readiness.message : readiness.seen
    const [, container, reason = ''] = /^container (\S+): (\w+)/.exec(told) ?? []
    const image = imageOf(pod, container)
    const isPull = pulls.has(reason)
    return [
      {
        kind: 'Pod',
        name: pod.metadata.name,
        namespace: pod.metadata.namespace ?? '',
        message: `${image ? told.replace(/^container (\S+): /, `container $1 (${image}): `) : told}${beyond}`,
        terminal: readiness.kind === 'failed' || isPull,
        ...(isPull ? { pull: { uid: pod.metadata.uid ?? '', since: pod.metadata.creationTimestamp ?? '' } } : {})
      }
    ]
  })
}

function imageOf(pod: KubernetesObject, container: string | undefined): string | undefined {
  const specs = [...items(pod, 'spec', 'initContainers'), ...items(pod, 'spec', 'containers')]
  return text(
    specs.find((spec) => field(spec, 'name') === container),
    'image'
  )
}

/**
 * Those of the workload's present version; others are on their way out, also those with the same images. Until its controller has
 * taken up the specification, all are of one before.
 */
export function podsOfVersion(
  workload: KubernetesObject,
  pods: readonly KubernetesObject[]
): readonly KubernetesObject[] {
  if ((number(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0)) return []
  const template = field(workload, 'spec', 'template', 'spec')
  const wanted = [...items(template, 'initContainers'), ...items(template, 'containers')].flatMap(
    (container) => text(container, 'image') ?? []
  )
  const mark = markOf(workload)
  return pods.filter((pod) => {
    const images = [...items(pod, 'spec', 'initContainers'), ...items(pod, 'spec', 'containers')].map(
      (entry) => text(entry, 'image') ?? ''
    )
    const own = mark && pod.metadata.labels?.[mark.label]
    return (
      !pod.metadata.deletionTimestamp &&
      wanted.every((image) => images.includes(image)) &&
      (own === undefined || own === mark?.value)
    )
  })
}

/**
 * What the pods of the present version are labeled with: a Deployment names its ReplicaSet in its conditions, a StatefulSet its
 * revision, a DaemonSet counts its templates. Undefined: it does not say.
 */
function markOf(workload: KubernetesObject): { readonly label: string; readonly value: string } | undefined {
  const mark = (label: string, value: string | undefined) => (value ? { label, value } : undefined)
  if (workload.kind === 'StatefulSet')
    return mark('controller-revision-hash', text(workload, 'status', 'updateRevision'))
  if (workload.kind === 'DaemonSet')
    return mark('pod-template-generation', workload.metadata.annotations?.['deprecated.daemonset.template.generation'])
  const progressing = items(workload, 'status', 'conditions').find((entry) => field(entry, 'type') === 'Progressing')
  const [, set = ''] = /replica ?set "([^"]+)"/i.exec(text(progressing, 'message') ?? '') ?? []
  const { name } = workload.metadata
  return mark('pod-template-hash', set.startsWith(`${name}-`) ? set.slice(name.length + 1) : undefined)
}

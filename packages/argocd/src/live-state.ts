import { field, items, type KubernetesObject, text, workloadReadiness } from '@staging-actions/kubernetes'
import type { Application, ResourceStatus } from './application.ts'
import { suspectOf } from './evidence.ts'
import { podsOfVersion } from './pod-problems.ts'
import type { ApplicationPort, ResourceProblem } from './port.ts'

const workloadKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet'])

export function workloadsOf(application: Application): readonly ResourceStatus[] {
  return application.resources.filter(
    (resource) => resource.group === 'apps' && workloadKinds.has(resource.kind) && !resource.hook
  )
}

/** The Ingresses that may be what an Application still waits for; none once it is healthy. */
export function ingressesOf(application: Application): readonly ResourceStatus[] {
  if (application.health === 'Healthy') return []
  return application.resources.filter(
    (resource) => resource.group === 'networking.k8s.io' && resource.kind === 'Ingress' && !resource.hook
  )
}

/** Argo CD calls an Ingress Progressing until its status has an address (gitops-engine, pkg/health/health_ingress.go). */
export function ingressProblems(ingresses: readonly KubernetesObject[]): readonly ResourceProblem[] {
  return ingresses
    .filter((ingress) => items(ingress, 'status', 'loadBalancer', 'ingress').length === 0)
    .map((ingress) => {
      const ofClass = text(ingress, 'spec', 'ingressClassName')
      return {
        kind: 'Ingress',
        name: ingress.metadata.name,
        namespace: ingress.metadata.namespace ?? '',
        message: `it has no address, and is not healthy without: no ingress controller${ofClass ? ` of the class ${ofClass}` : ''} has written one into its status`,
        terminal: false
      }
    })
}

/** What stands in the way of a user whose Ingress gets no address. */
export const ingressHint =
  'Does a controller of its class run in the cluster, may it update ingresses/status, and does it know its address? Traefik is told by --providers.kubernetesingress.ingressendpoint.ip, as in infra/bootstrap/20-ingress.yaml; docs/adopt.md, "Your own ingress controller", has the others.'

export function apiVersionOf(resource: { readonly group: string; readonly version: string }): string {
  return resource.group ? `${resource.group}/${resource.version}` : resource.version
}

/** The images that a workload asks for, init containers included. */
export function imagesOf(workload: KubernetesObject): readonly string[] {
  const spec = field(workload, 'spec', 'template', 'spec')
  return [...items(spec, 'initContainers'), ...items(spec, 'containers')].flatMap(
    (container) => text(container, 'image') ?? []
  )
}

export function workloadProblems(workloads: readonly KubernetesObject[]): readonly ResourceProblem[] {
  return workloads.flatMap((workload) => {
    const readiness = workloadReadiness(workload)
    if (readiness.kind === 'ready') return []
    return [
      {
        kind: workload.kind,
        name: workload.metadata.name,
        namespace: workload.metadata.namespace ?? '',
        message: readiness.kind === 'failed' ? readiness.message : readiness.seen,
        terminal: readiness.kind === 'failed'
      }
    ]
  })
}

/** Those that the Application has and that nobody shows: gone, or not seen yet. Without them it cannot be said what runs. */
export function missingWorkloads(
  application: Application,
  found: readonly KubernetesObject[]
): readonly ResourceProblem[] {
  return workloadsOf(application)
    .filter(
      ({ kind, namespace, name }) =>
        !found.some(
          (workload) =>
            workload.kind === kind && workload.metadata.name === name && workload.metadata.namespace === namespace
        )
    )
    .map(({ kind, namespace, name }) => ({ kind, namespace, name, message: 'it is not there yet', terminal: false }))
}

/** What the pods of these workloads run, by digest. */
export async function runningDigests(
  application: Application,
  workloads: readonly KubernetesObject[],
  port: Pick<ApplicationPort, 'pods'>
): Promise<readonly string[]> {
  const running = await Promise.all(
    workloads.map(async (workload) => runningImages(workload, await port.pods(application, suspectOf(workload), 'all')))
  )
  return immutableReferences(running.flat())
}

/** By which content an image of this name runs. `undefined`: its runtime does not say, or no container of it has begun. */
interface RunningImage {
  /** Without tag and digest: `ghcr.io/acme/web`. */
  readonly name: string
  readonly digest: string | undefined
}

/**
 * What the containers of a workload really run: a tag says what was asked for, the kubelet says what was pulled. Only its own
 * containers, not those that something else puts into its pods. containerd names the digest of what the tag led to, an index where
 * there is one, and any repository that it knows this content by; CRI-O, and containerd for images of old, may say `sha256:…`
 * alone, which no registry knows. A pod that was evicted, or went down with its node, runs nothing, and stays until somebody deletes it.
 * @see https://github.com/kubernetes/kubernetes/issues/113278
 * @see https://github.com/kubernetes/kubernetes/issues/115199
 * @see https://github.com/kubernetes/kubernetes/issues/40062
 * @see https://github.com/containerd/containerd/issues/8408
 */
export function runningImages(workload: KubernetesObject, pods: readonly KubernetesObject[]): readonly RunningImage[] {
  const spec = field(workload, 'spec', 'template', 'spec')
  const own = [...items(spec, 'initContainers'), ...items(spec, 'containers')]
  const living = podsOfVersion(workload, pods).filter((pod) => text(pod, 'status', 'phase') !== 'Failed')
  return living.flatMap((pod) => {
    const statuses = [...items(pod, 'status', 'initContainerStatuses'), ...items(pod, 'status', 'containerStatuses')]
    return own.map((container) => {
      const status = statuses.find((entry) => text(entry, 'name') === text(container, 'name'))
      return {
        name: nameOfImage(text(container, 'image') ?? ''),
        digest: /@(sha256:[0-9a-f]{64})$/.exec(text(status, 'imageID') ?? '')?.[1]
      }
    })
  })
}

/** Sorted, each once: `ghcr.io/acme/web@sha256:…`. What has no digest is left out. */
export function immutableReferences(images: readonly RunningImage[]): readonly string[] {
  const known = images.flatMap(({ name, digest }) => (digest === undefined ? [] : `${name}@${digest}`))
  return [...new Set(known)].sort()
}

function nameOfImage(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
}

/** `app=web,tier=front`, from a workload's selector. */
export function selectorOf(workload: KubernetesObject): string {
  const labels = field(workload, 'spec', 'selector', 'matchLabels')
  return Object.entries(typeof labels === 'object' && labels !== null ? labels : {})
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(',')
}

import { ApiError } from '@staging-actions/base'
import { type Cluster, items, type KubernetesObject, type ObjectRef, text } from '@staging-actions/kubernetes'
import { type Application, readApplication } from './application.ts'
import { gatherEvidence, logLines, orNothing, pullFailureIn, type Suspect, type Witness } from './evidence.ts'
import {
  apiVersionOf,
  ingressesOf,
  ingressProblems,
  missingWorkloads,
  selectorOf,
  workloadProblems,
  workloadsOf
} from './live-state.ts'
import { podProblems, podsOfVersion } from './pod-problems.ts'
import { type ApplicationPort, markerName, type ResourceProblem, type StartResult } from './port.ts'
import { windowsFor } from './sync-windows.ts'

const apiVersion = 'argoproj.io/v1alpha1'
const kind = 'Application'
/** With it Argo CD deletes an Application's resources before it lets the Application go. */
const cascade = 'resources-finalizer.argocd.argoproj.io'

/** The way in that needs nothing but the cluster: no ingress, no DNS, no Argo CD token. */
export function overCluster(cluster: Cluster, namespace = 'argocd'): ApplicationPort {
  const ref = (name: string): ObjectRef => ({ apiVersion, kind, name, namespace })

  /** Guarded by resourceVersion: a write in between makes it a 409, and nothing happens. */
  const patch = async (application: Application, value: Record<string, unknown>): Promise<StartResult> => {
    const guarded = {
      ...value,
      metadata: { ...(value['metadata'] as object | undefined), resourceVersion: application.resourceVersion }
    }
    try {
      const patched = await cluster.patch(ref(application.name), { kind: 'merge', value: guarded })
      return { kind: 'started', application: readApplication(patched) }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 409) return { kind: 'busy' }
      if (error.status === 422 || error.status === 400)
        return { kind: 'refused', message: error.detail ?? error.message }
      throw error
    }
  }

  const ownerOf = (suspect: Suspect) =>
    cluster.find({
      apiVersion: suspect.kind === 'Job' ? 'batch/v1' : 'apps/v1',
      kind: suspect.kind,
      namespace: suspect.namespace,
      name: suspect.name
    })

  const witness: Witness = {
    async uid(suspect) {
      return (await ownerOf(suspect))?.metadata.uid
    },
    async pods(suspect) {
      const { kind: of, namespace: place, name } = suspect
      if (of === 'Pod') {
        const pod = await cluster.find({ apiVersion: 'v1', kind: 'Pod', namespace: place, name })
        return pod ? [pod] : []
      }
      // A token for deploys needs no right to Jobs: their pods say whose they are.
      const owner = await (of === 'Job' ? orNothing(ownerOf(suspect), undefined) : ownerOf(suspect))
      const labelSelector = of === 'Job' ? `job-name=${name}` : owner && selectorOf(owner)
      if (!labelSelector) return []
      const pods = await cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace: place, labelSelector })
      if (owner && of !== 'Job') return podsOfVersion(owner, pods.objects)
      return pods.objects.filter((pod) =>
        items(pod, 'metadata', 'ownerReferences').some(
          (entry) =>
            text(entry, 'kind') === of &&
            text(entry, 'name') === name &&
            (!owner || text(entry, 'uid') === owner.metadata.uid)
        )
      )
    },
    async events({ kind: of, namespace: place, name, uid }) {
      const fieldSelector = `involvedObject.kind=${of},involvedObject.name=${name},involvedObject.uid=${uid}`
      return (await cluster.list({ apiVersion: 'v1', kind: 'Event', namespace: place, fieldSelector })).objects
    },
    log: ({ metadata }, container, previous) =>
      cluster.log(
        { namespace: metadata.namespace ?? '', name: metadata.name },
        { container, previous, lines: logLines }
      )
  }

  /** What must not be read is not judged: a token for deploys needs no right to Ingresses. */
  const waitingIngresses = async (application: Application) => {
    const found = await Promise.all(
      ingressesOf(application).map(async ({ namespace: place, name }) => {
        const query = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespace: place, name }
        try {
          return await cluster.find(query)
        } catch (error) {
          if (error instanceof ApiError && error.status === 403) return undefined
          throw error
        }
      })
    )
    return ingressProblems(found.filter((ingress) => ingress !== undefined))
  }

  return {
    description: `the cluster at ${cluster.server}`,

    async find(name) {
      const object = await cluster.find(ref(name))
      return object && readApplication(object)
    },

    async list() {
      const { objects } = await cluster.list({ apiVersion, kind, namespace })
      return objects.map((object) => object.metadata.name).sort()
    },

    async refresh(name, asked) {
      const value = { metadata: { annotations: { 'argocd.argoproj.io/refresh': asked } } }
      try {
        await cluster.patch(ref(name), { kind: 'merge', value })
      } catch (error) {
        // Deleted meanwhile: anyone who looks for it next says so.
        if (!(error instanceof ApiError && error.status === 404)) throw error
      }
    },

    set: (application, sources) =>
      patch(application, {
        spec: application.multiSource ? { sources } : { source: replacing(application, sources[0]) }
      }),

    async sync(application, request) {
      if (application.operation) return { kind: 'busy' }
      return patch(application, {
        operation: {
          initiatedBy: { username: markerName },
          info: [{ name: markerName, value: request.marker }],
          // argocd-server takes the Application's own; here nobody does, and the first conflict would be the end.
          ...(application.retry !== undefined && { retry: application.retry }),
          sync: {
            syncStrategy: { hook: {} },
            ...(request.dryRun
              ? {
                  dryRun: true,
                  ...(application.multiSource
                    ? { sources: request.dryRun.sources }
                    : { source: request.dryRun.sources[0] })
                }
              : {}),
            ...(request.prune ? { prune: true } : {}),
            ...(request.syncOptions.length > 0 ? { syncOptions: request.syncOptions } : {})
          }
        },
        // An earlier operation's state that stays is merged into ours: its hooks and resources would count as done.
        status: { operationState: null }
      })
    },

    async create(manifest) {
      try {
        return { kind: 'started', application: readApplication(await cluster.apply(manifest)) }
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.status === 409) return { kind: 'busy' }
        if (error.status === 422 || error.status === 400)
          return { kind: 'refused', message: error.detail ?? error.message }
        throw error
      }
    },

    async remove(name) {
      try {
        // Without it the resources would stay.
        await cluster.patch(ref(name), {
          kind: 'merge',
          value: { metadata: { finalizers: [cascade] }, operation: null }
        })
        await cluster.delete(ref(name))
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404)) throw error
      }
    },

    async terminate(application) {
      // As argocd-server does it. Only what runs can be terminated; what has not begun is taken away.
      if (!application.operation) return
      await patch(
        application,
        application.operationState ? { status: { operationState: { phase: 'Terminating' } } } : { operation: null }
      )
    },

    async *watch(names, signal) {
      const [only = ''] = names
      const query = {
        apiVersion,
        kind,
        namespace,
        ...(names.length === 1 ? { fieldSelector: `metadata.name=${only}` } : {})
      }
      const wanted = new Set(names)
      for await (const event of cluster.watch(query, signal)) {
        const objects = (event.kind === 'listed' ? event.objects : [event.object]).filter((object) =>
          wanted.has(object.metadata.name)
        )
        if (event.kind === 'deleted') for (const { metadata } of objects) yield { kind: 'deleted', name: metadata.name }
        else for (const object of objects) yield { kind: 'application', application: readApplication(object) }
        if (event.kind !== 'listed') continue
        const there = new Set(objects.map((object) => object.metadata.name))
        for (const name of names) if (!there.has(name)) yield { kind: 'deleted', name }
      }
    },

    evidence: (_, suspect) => gatherEvidence(suspect, witness),

    pods: (_, of) => orNothing(witness.pods(of), []),

    lastPullFailure: async (_, pod) => pullFailureIn(await orNothing(witness.events(pod), [])),

    async windows(application) {
      const project = { apiVersion, kind: 'AppProject', namespace, name: application.project }
      const found = await orNothing(cluster.find(project), undefined)
      return found && { windows: windowsFor(found, application), allowed: undefined }
    },

    afterwards: (signal) => overCluster(cluster.within(signal), namespace),

    async live(application) {
      const found = await Promise.all(
        workloadsOf(application).map((resource) =>
          cluster.find({
            apiVersion: apiVersionOf(resource),
            kind: resource.kind,
            name: resource.name,
            namespace: resource.namespace
          })
        )
      )
      const workloads = found.filter((workload): workload is KubernetesObject => workload !== undefined)
      const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)]
      const inPods: ResourceProblem[] = []
      for (const workload of workloads) {
        const { name, namespace: place } = workload.metadata
        if (!place || !problems.some((problem) => problem.name === name && problem.kind === workload.kind)) continue
        const pods = await cluster.list({
          apiVersion: 'v1',
          kind: 'Pod',
          namespace: place,
          labelSelector: selectorOf(workload)
        })
        inPods.push(...podProblems(podsOfVersion(workload, pods.objects)))
      }
      return { workloads, problems: [...inPods, ...problems, ...(await waitingIngresses(application))] }
    }
  }
}

/** A merge patch keeps what it does not name: keys that are to go must be null. */
function replacing(application: Application, source: unknown): unknown {
  const [before] = application.sources
  const gone = Object.keys(before ?? {}).filter((key) => !Object.hasOwn(source as object, key))
  return { ...(source as object), ...Object.fromEntries(gone.map((key) => [key, null])) }
}

import { ApiError, answeredInstead, StagingError } from '@staging-actions/base'
import { field, items, type KubernetesObject, text } from '@staging-actions/kubernetes'
import { type ResourceStatus, readApplication } from './application.ts'
import {
  gatherEvidence,
  logLines,
  orNothing,
  pullFailureIn,
  type Suspect,
  suspectOf,
  type Witness
} from './evidence.ts'
import {
  apiVersionOf,
  ingressesOf,
  ingressProblems,
  missingWorkloads,
  workloadProblems,
  workloadsOf
} from './live-state.ts'
import { podProblems, podsOfVersion } from './pod-problems.ts'
import { type ApplicationPort, markerName } from './port.ts'
import { type ServerOptions, ServerTransport } from './server-transport.ts'
import { readWindow, windowsFor } from './sync-windows.ts'

const base = '/api/v1/applications'

/** The way in over argocd-server's REST API, with an account's or a project role's token. */
export function overServer(options: ServerOptions): ApplicationPort {
  const transport = new ServerTransport(options)
  const path = (name: string) => `${base}/${encodeURIComponent(name)}`

  const list = async (): Promise<readonly string[]> => {
    const body = await transport.send({ method: 'GET', path: base, query: { fields: 'items.metadata.name' } })
    // Without any it is null. An answer without it is none of the server's, and says of no Application that it is not there.
    if (field(body, 'items') === undefined)
      throw answeredInstead({ service: 'Argo CD', method: 'GET', path: base }, 'what came in its place is no list')
    return items(body, 'items')
      .map((item) => text(item, 'metadata', 'name') ?? '')
      .sort()
  }

  const findAll = async (name: string, resources: readonly ResourceStatus[]) => {
    const all: KubernetesObject[] = []
    for (const resource of resources) {
      const query = {
        group: resource.group,
        version: resource.version,
        kind: resource.kind,
        namespace: resource.namespace,
        resourceName: resource.name
      }
      const found = await findResource(transport, `${path(name)}/resource`, query)
      if (found) all.push({ ...found, apiVersion: apiVersionOf(resource), kind: resource.kind })
    }
    return all
  }

  const treeOf = (name: string) => transport.send({ method: 'GET', path: `${path(name)}/resource-tree` })
  const podsIn = async (tree: unknown, name: string, suspect: Suspect, which: 'all' | 'ailing') => {
    const live = await Promise.all(
      podsBelow(tree, suspect, which).map((pod) =>
        findResource(transport, `${path(name)}/resource`, {
          group: '',
          version: 'v1',
          kind: 'Pod',
          namespace: suspect.namespace,
          resourceName: pod
        })
      )
    )
    return live.filter((pod) => pod !== undefined)
  }
  const podsOf = async (name: string, suspect: Suspect, which: 'all' | 'ailing') =>
    podsIn(await treeOf(name), name, suspect, which)

  /** Pods, events and logs are asked for by what the Application's tree says of them. */
  const witnessOf = (name: string): Witness => ({
    async uid(suspect) {
      return text(items(await treeOf(name), 'nodes').find(is(suspect)), 'uid')
    },
    pods: (suspect) => podsOf(name, suspect, 'all'),
    async events({ namespace, name: resourceName, uid }) {
      const query = { resourceNamespace: namespace, resourceName, resourceUID: uid }
      const body = await transport.send({ method: 'GET', path: `${path(name)}/events`, query })
      return items(body, 'items') as readonly KubernetesObject[]
    },
    async log({ metadata }, container, previous) {
      const query = {
        namespace: metadata.namespace ?? '',
        podName: metadata.name,
        container,
        tailLines: String(logLines),
        ...(previous ? { previous: 'true' } : {})
      }
      const signal = AbortSignal.timeout(10_000)
      const lines: string[] = []
      const request = { method: 'GET', path: `${path(name)}/logs` } as const
      for await (const line of transport.lines({ ...request, query, signal }))
        lines.push(text(transport.parseLine(request, line), 'result', 'content') ?? '')
      return lines.join('\n')
    }
  })

  const port: ApplicationPort = {
    description: transport.url,

    async find(name) {
      try {
        const found = readApplication(await transport.send({ method: 'GET', path: path(name) }))
        if (found.name !== name)
          throw answeredInstead({ service: 'Argo CD', method: 'GET', path: path(name) }, 'it names no Application')
        return found
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        if (error.status === 404) return undefined
        // An unknown Application is answered like a forbidden one, to an administrator too. The list tells.
        if (error.status === 403 && !(await list()).includes(name)) return undefined
        throw error
      }
    },

    list,

    async refresh(name, kind) {
      // It blocks until the controller has compared, and for good when there is none; asking is enough: `refreshRequested` tells.
      try {
        await transport.send({
          method: 'GET',
          path: path(name),
          query: { refresh: kind },
          within: 1000,
          once: true
        })
      } catch (error) {
        // Deleted meanwhile is answered as forbidden: anyone who looks for it next says which it is.
        if (!(error instanceof ApiError && [0, 403, 404].includes(error.status))) throw error
      }
    },

    async set(application, sources) {
      const current = await port.find(application.name)
      if (current?.resourceVersion !== application.resourceVersion) return { kind: 'busy' }
      const patch = JSON.stringify({ spec: application.multiSource ? { sources } : { source: sources[0] } })
      const body = { name: application.name, patchType: 'merge', patch }
      return start(() => transport.send({ method: 'PATCH', path: path(application.name), body, within: 60_000 }))
    },

    async sync(application, request) {
      const { dryRun } = request
      if (dryRun?.changes.some(({ path: changed }) => changed !== 'targetRevision'))
        return {
          kind: 'refused',
          message:
            "Argo CD's server tries other revisions, but no other parameters or images; over the cluster's own API both can be tried"
        }
      const revision = dryRun?.changes[0]?.after
      const body = {
        ...(dryRun ? { dryRun: true } : {}),
        ...(revision === undefined ? {} : { revision }),
        name: application.name,
        strategy: { hook: {} },
        infos: [{ name: markerName, value: request.marker }],
        ...(request.prune ? { prune: true } : {}),
        ...(request.syncOptions.length > 0 ? { syncOptions: { items: request.syncOptions } } : {})
      }
      const send = () =>
        start(() => transport.send({ method: 'POST', path: `${path(application.name)}/sync`, body, within: 60_000 }))
      const result = await send()
      if (result.kind !== 'refused') return result
      // "In progress", "no such revision" and "auto-sync is set to …" share one code: whether an operation is there decides.
      // It may have ended in between, so the second refusal is the one that counts.
      if ((await port.find(application.name))?.operation) return { kind: 'busy' }
      return send()
    },

    async create(manifest) {
      const { apiVersion: _version, kind: _kind, ...body } = manifest
      return start(() => transport.send({ method: 'POST', path: base, body, within: 60_000 }))
    },

    async remove(name) {
      try {
        await transport.send({ method: 'DELETE', path: path(name), query: { cascade: 'true' } })
      } catch (error) {
        // It went in between: the next look sees that, or is refused too.
        if (!(error instanceof ApiError && [403, 404].includes(error.status)) || (await port.find(name))) throw error
      }
    },

    async terminate(application) {
      try {
        await transport.send({ method: 'DELETE', path: `${path(application.name)}/operation` })
      } catch (error) {
        // It ended in between.
        if (!(error instanceof ApiError && error.status === 400)) throw error
      }
    },

    async *watch(names, signal) {
      const [only = ''] = names
      const query: Readonly<Record<string, string>> = names.length === 1 ? { name: only } : {}
      const wanted = new Set(names)
      let failures = 0
      for (;;) {
        signal.throwIfAborted()
        try {
          const request = { method: 'GET', path: '/api/v1/stream/applications' } as const
          for await (const line of transport.lines({ ...request, query, signal })) {
            const result = field(transport.parseLine(request, line), 'result')
            failures = 0
            const application = readApplication(field(result, 'application'))
            if (!wanted.has(application.name)) continue
            if (text(result, 'type') === 'DELETED') yield { kind: 'deleted', name: application.name }
            else yield { kind: 'application', application }
          }
        } catch (error) {
          if (!(error instanceof ApiError) || ![0, 429, 500, 502, 503, 504].includes(error.status)) throw error
          failures += 1
          if (failures > 8) throw error
        }
        await options.clock.sleep(Math.min(10_000, 200 * 2 ** failures), signal)
      }
    },

    async live(application) {
      const workloads = await findAll(application.name, workloadsOf(application))
      const waiting = ingressProblems(await findAll(application.name, ingressesOf(application)))
      const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)]
      if (problems.length === 0) return { workloads, problems: waiting }
      const tree = await treeOf(application.name)
      const inPods = await Promise.all(
        workloads
          .filter((workload) => workloadProblems([workload]).length > 0)
          .map(async (workload) => {
            const pods = await podsIn(tree, application.name, suspectOf(workload), 'ailing')
            return podProblems(podsOfVersion(workload, pods))
          })
      )
      return { workloads, problems: [...inPods.flat(), ...problems, ...waiting] }
    },

    evidence: (application, suspect) => gatherEvidence(suspect, witnessOf(application.name)),

    pods: (application, of, which) => orNothing(podsOf(application.name, of, which), []),

    lastPullFailure: async (application, pod) =>
      pullFailureIn(await orNothing(witnessOf(application.name).events(pod), [])),

    async windows(application) {
      const body = await orNothing(
        transport.send({ method: 'GET', path: `${path(application.name)}/syncwindows`, once: true }),
        undefined
      )
      if (field(body, 'canSync') !== false) return body === undefined ? undefined : { windows: [], allowed: true }
      // Here they are without their time zones; not every account may read the project.
      const project = { method: 'GET', path: `/api/v1/projects/${encodeURIComponent(application.project)}` } as const
      const known = windowsFor(await orNothing(transport.send({ ...project, once: true }), undefined), application)
      const shown = items(body, 'assignedWindows').map((window) => readWindow(window, undefined))
      return { windows: known.length > 0 ? known : shown, allowed: false }
    },

    afterwards: (signal) => overServer({ ...options, signal })
  }
  return port
}

async function start(send: () => Promise<unknown>) {
  try {
    return { kind: 'started', application: readApplication(await send()) } as const
  } catch (error) {
    // A sync window that closed since it was asked for is told as a missing right.
    const isClosed = error instanceof ApiError && error.status === 403 && /by sync window/.test(error.detail ?? '')
    if (error instanceof ApiError && (error.status === 400 || isClosed))
      return { kind: 'refused', message: error.detail ?? error.message } as const
    if (error instanceof ApiError && error.status === 409) return { kind: 'busy' } as const
    throw error
  }
}

async function findResource(
  transport: ServerTransport,
  path: string,
  query: Readonly<Record<string, string>>
): Promise<KubernetesObject | undefined> {
  try {
    const manifest = text(await transport.send({ method: 'GET', path, query }), 'manifest')
    return manifest ? (JSON.parse(manifest) as KubernetesObject) : undefined
  } catch (error) {
    // 400: the server's tree of the Application does not have it, as in the first moments after it was made.
    if (error instanceof ApiError && (error.status === 404 || error.status === 400)) return undefined
    if (error instanceof SyntaxError)
      throw new StagingError('service-error', 'Argo CD gave a manifest that is not JSON', { cause: error })
    throw error
  }
}

/** Of so many pods each is asked for: they mostly say the same. */
const mostPods = 5

/** Names of the pods that descend from a resource, or of the pod itself. */
function podsBelow(tree: unknown, suspect: Suspect, which: 'all' | 'ailing'): readonly string[] {
  const nodes = items(tree, 'nodes')
  const isSuspect = is(suspect)
  const descends = (node: unknown): boolean =>
    isSuspect(node) ||
    items(node, 'parentRefs').some((parent) => {
      const found = nodes.find((candidate) => text(candidate, 'uid') === text(parent, 'uid'))
      return found !== undefined && found !== node && descends(found)
    })
  const isMeant = (node: unknown) => which === 'all' || text(node, 'health', 'status') !== 'Healthy'
  const names = nodes.flatMap((node) =>
    text(node, 'kind') === 'Pod' && isMeant(node) && descends(node) ? (text(node, 'name') ?? []) : []
  )
  return which === 'all' ? names : names.slice(0, mostPods)
}

function is({ kind, namespace, name }: Suspect): (node: unknown) => boolean {
  return (node) =>
    text(node, 'kind') === kind && text(node, 'name') === name && (text(node, 'namespace') ?? '') === namespace
}

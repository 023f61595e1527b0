import { ApiError, type Clock, Deadline, type Logger, proxyHint, StagingError, waitUntil } from '@staging-actions/base'
import { Discovery, listPathOf, pathOf } from './discovery.ts'
import { parseKubeconfig } from './kubeconfig.ts'
import { describeRef, items, type KubernetesObject, type ObjectQuery, type ObjectRef, refOf, text } from './object.ts'
import { nodeReadiness } from './readiness.ts'
import { Transport } from './transport.ts'
import { listObjects, type ObjectList, type WatchEvent, watchObjects } from './watch.ts'

const fieldManager = 'staging-actions'
/** Each loses only to somebody who wrote in between. */
const mostReplaces = 5

export interface Cluster {
  /** `https://host[:port]` */
  readonly server: string
  /** Undefined when the object, or its kind, does not exist. */
  find(ref: ObjectRef): Promise<KubernetesObject | undefined>
  get(ref: ObjectRef): Promise<KubernetesObject>
  list(query: ObjectQuery): Promise<ObjectList>
  /** See `watchObjects`: ends only by throwing. */
  watch(query: ObjectQuery, signal: AbortSignal): AsyncIterable<WatchEvent>
  /** Server-side apply, taking over fields that others manage. Waits up to two minutes for a kind that is not served yet. */
  apply(manifest: KubernetesObject): Promise<KubernetesObject>
  /** Makes the object, or replaces all of it: what others added to it is gone. Gives it as the server has it then. */
  replace(manifest: KubernetesObject): Promise<KubernetesObject>
  patch(ref: ObjectRef, patch: Patch): Promise<KubernetesObject>
  /** Why the server would not create this object; undefined: it would. Nothing is created. */
  refusal(manifest: KubernetesObject): Promise<string | undefined>
  /** Whom the server takes us for; undefined: it does not say. */
  whoAmI(): Promise<Identity | undefined>
  /** Gone already is done. Dependents go in the background. */
  delete(ref: ObjectRef): Promise<void>
  /** The last lines that a container wrote; `previous`: those of its run before the last restart. */
  log(pod: { readonly namespace: string; readonly name: string }, options: LogOptions): Promise<string>
  /** Until at least `nodes` (default 1) exist and all are Ready. */
  waitReady(options: { readonly deadline: Deadline; readonly nodes?: number }): Promise<void>
  /** The same cluster for what outlives a cancelled run: its requests end with this signal alone. Closed with this one. */
  within(signal: AbortSignal): Cluster
  close(): void
}

export interface Identity {
  readonly username: string
  readonly groups: readonly string[]
}

export interface LogOptions {
  readonly container: string
  readonly lines: number
  readonly previous: boolean
}

export type Patch =
  | { readonly kind: 'merge'; readonly value: Readonly<Record<string, unknown>> }
  | { readonly kind: 'json'; readonly operations: readonly Readonly<Record<string, unknown>>[] }

export interface OpenClusterOptions {
  readonly clock: Clock
  readonly log: Logger
  readonly signal?: AbortSignal
}

/** Opens nothing yet: the first request does. Throws when the kubeconfig cannot be used. */
export function openCluster(kubeconfigYaml: string, options: OpenClusterOptions): Cluster {
  const { clock, log } = options
  const transport = new Transport(parseKubeconfig(kubeconfigYaml), options)
  const discovery = new Discovery(transport)
  const others: Cluster[] = []

  const locate = async (ref: ObjectRef) => pathOf(await discovery.get(ref.apiVersion, ref.kind), ref)
  const warn = (ref: ObjectRef, warnings: readonly string[]) => {
    for (const warning of warnings) log.warning(`${describeRef(ref)}: ${warning}`)
  }

  const cluster: Cluster = {
    server: transport.server,

    async find(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind)
      if (!resource) return undefined
      try {
        const { body } = await transport.send({ method: 'GET', path: pathOf(resource, ref) })
        return body as KubernetesObject
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return undefined
        throw error
      }
    },

    async get(ref) {
      const { body } = await transport.send({ method: 'GET', path: await locate(ref) })
      return body as KubernetesObject
    },

    list: (query) => listObjects(transport, discovery, query),

    watch: (query, signal) => watchObjects(transport, discovery, query, { clock, log, signal }),

    async apply(manifest) {
      const ref = refOf(manifest)
      const deadline = new Deadline(clock, 120_000, options.signal)
      const resource = await waitUntil(
        async () => {
          const found = await discovery.find(ref.apiVersion, ref.kind)
          return found ? { kind: 'done', value: found } : { kind: 'waiting', seen: 'not served yet' }
        },
        {
          awaited: `the cluster to serve ${ref.kind} of ${ref.apiVersion}`,
          clock,
          deadline,
          log,
          first: 500,
          most: 5000
        }
      )
      const { body, warnings } = await transport.send({
        method: 'PATCH',
        path: pathOf(resource, ref),
        query: { fieldManager, force: 'true' },
        contentType: 'application/apply-patch+yaml',
        body: manifest,
        idempotent: true
      })
      warn(ref, warnings)
      return body as KubernetesObject
    },

    async replace(manifest) {
      const ref = refOf(manifest)
      const resource = await discovery.get(ref.apiVersion, ref.kind)
      for (let attempt = 1; ; attempt += 1) {
        const version = (await cluster.find(ref))?.metadata.resourceVersion
        const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion: version } }
        try {
          const answer = await transport.send(
            version === undefined
              ? {
                  method: 'POST',
                  path: listPathOf(resource, { namespace: 'default', ...ref }),
                  query: { fieldManager },
                  body
                }
              : { method: 'PUT', path: pathOf(resource, ref), query: { fieldManager }, body }
          )
          warn(ref, answer.warnings)
          return answer.body as KubernetesObject
        } catch (error) {
          // Somebody else wrote it, or made it, in the meantime.
          if (!(error instanceof ApiError && error.status === 409)) throw error
          if (attempt < mostReplaces) continue
          if (version !== undefined) throw error
          throw new StagingError(
            'service-error',
            `Kubernetes says that ${ref.kind} ${ref.name} is not there, and refuses to make it because it exists`,
            { cause: error, hint: proxyHint('Kubernetes') }
          )
        }
      }
    },

    async patch(ref, patch) {
      const { body, warnings } = await transport.send({
        method: 'PATCH',
        path: await locate(ref),
        query: { fieldManager },
        contentType: patch.kind === 'merge' ? 'application/merge-patch+json' : 'application/json-patch+json',
        body: patch.kind === 'merge' ? patch.value : patch.operations
      })
      warn(ref, warnings)
      return body as KubernetesObject
    },

    async refusal(manifest) {
      const { apiVersion, kind, metadata } = manifest
      const resource = await discovery.get(apiVersion, kind)
      try {
        await transport.send({
          method: 'POST',
          path: listPathOf(resource, { apiVersion, kind, namespace: metadata.namespace ?? 'default' }),
          query: { dryRun: 'All', fieldManager },
          body: manifest,
          idempotent: true
        })
        return undefined
      } catch (error) {
        if (error instanceof ApiError && [400, 403, 409, 422].includes(error.status))
          return error.detail ?? error.message
        throw error
      }
    },

    async whoAmI() {
      const [apiVersion, kind] = ['authentication.k8s.io/v1', 'SelfSubjectReview']
      const body = { apiVersion, kind }
      try {
        const answer = await transport.send({
          method: 'POST',
          path: `/apis/${apiVersion}/selfsubjectreviews`,
          body,
          idempotent: true
        })
        const username = text(answer.body, 'status', 'userInfo', 'username')
        const groups = items(answer.body, 'status', 'userInfo', 'groups').filter((group) => typeof group === 'string')
        return username === undefined ? undefined : { username, groups }
      } catch (error) {
        if (error instanceof ApiError && [403, 404].includes(error.status)) return undefined
        throw error
      }
    },

    async delete(ref) {
      const resource = await discovery.find(ref.apiVersion, ref.kind)
      if (!resource) return
      try {
        await transport.send({
          method: 'DELETE',
          path: pathOf(resource, ref),
          query: { propagationPolicy: 'Background' }
        })
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 404)) throw error
      }
    },

    log: ({ namespace, name }, { container, lines, previous }) =>
      transport.text({
        method: 'GET',
        path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}/log`,
        query: {
          container,
          tailLines: String(lines),
          // Lines may be of any length.
          limitBytes: '65536',
          ...(previous ? { previous: 'true' } : {})
        }
      }),

    async waitReady({ deadline, nodes = 1 }) {
      await waitUntil(
        async () => {
          const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Node' })
          const ready = objects.filter((node) => nodeReadiness(node).kind === 'ready').length
          return objects.length >= nodes && ready === objects.length
            ? { kind: 'done', value: undefined }
            : { kind: 'waiting', seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` }
        },
        { awaited: "the cluster's nodes to be Ready", clock, deadline, log }
      )
    },

    within(signal) {
      const other = openCluster(kubeconfigYaml, { ...options, signal })
      others.push(other)
      return other
    },

    close() {
      transport.close()
      for (const other of others) other.close()
    }
  }
  return cluster
}

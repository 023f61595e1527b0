import { stringify } from 'yaml'
import type { ArgoCd } from '../argocd/argocd.ts'
import { startArgoCd } from '../argocd/argocd.ts'
import type { GitAccess } from '../argocd/git.ts'
import type { Programs } from '../argocd/programs.ts'
import { type Kernel, serve } from '../kernel/index.ts'
import type { Authority } from '../names/index.ts'
import { type AccessRule, everything, TokenBook } from './access.ts'
import { AdmissionPolicies } from './admission.ts'
import { kubernetesApi } from './api.ts'
import { type Behaviour, Controllers } from './controllers/controllers.ts'
import { podLog } from './controllers/pod-story.ts'
import { answerFromIngress, type IngressAnswer, listensOn } from './ingress.ts'
import { type Obj, textAt } from './json.ts'
import { kubernetesVersion, ResourceRegistry } from './resources.ts'
import { rudeAnswers } from './rude.ts'
import { Store } from './store.ts'

export interface ClusterSettings {
  readonly id: string
  readonly name: string
  /** Names of its nodes. Default: one. */
  readonly nodes?: readonly string[]
}

export interface EmulatedCluster {
  readonly id: string
  /** `https://127.0.0.1:PORT` */
  readonly endpoint: string
  /** Base64 of PEM, as in a kubeconfig. */
  readonly caData: string
  readonly store: Store
  /** What goes wrong: missing images, dead apps, Jobs that do not end. */
  readonly behaviour: Behaviour
  readonly argocd: ArgoCd
  /** A token of an administrator; it ends after so many real seconds (0: never). */
  tokenFor(expirySeconds: number): Promise<string>
  /** A token with just these rights. Default: of no group. */
  tokenWith(user: string, rules: readonly AccessRule[], groups?: readonly string[]): string
  /** A kubeconfig around a token; default: an administrator's, good for an hour. */
  kubeconfig(token?: string): Promise<string>
  find(apiVersion: string, kind: string, namespace: string, name: string): Obj | undefined
  /** Puts an object there as an administrator would. */
  create(object: Obj): Obj
  /** GET of a host's path, as the world sees it through the cluster's ingress. */
  ingress(host: string, path: string): IngressAnswer
  /** Whether a ready pod is behind this port of every node. */
  listensOn(nodePort: number): boolean
  /** Forgets old events: watches that resume from before get 410. */
  compact(): void
  /** Ends every open watch, as a load balancer in between does now and then. */
  cutWatches(): void
  close(): Promise<void>
}

/** Whom the kubeconfigs of the service are for: the owner of the token that asked for them, as one cluster of it said. */
const member = { user: 'sammy@example.com', groups: ['do-role-name:Member', 'k8saas:authenticated', 'k8saas:default'] }

export interface ClusterParts {
  readonly kernel: Kernel
  readonly authority: Authority
  readonly git: GitAccess
  readonly programs: Programs
  readonly loadBalancer: (clusterId: string, service: Obj) => Promise<string>
}

/** One cluster: API server, controllers, nodes; Argo CD once its Job has run or `argocd.install()` was called. */
export async function startCluster(parts: ClusterParts, settings: ClusterSettings): Promise<EmulatedCluster> {
  const { kernel, authority } = parts
  const registry = new ResourceRegistry()
  const store = new Store(kernel)
  const tokens = new TokenBook()
  const watches = new Set<() => void>()
  const controllers = new Controllers({
    kernel,
    store,
    registry,
    loadBalancer: (service) => parts.loadBalancer(settings.id, service),
    onJobDone: (job) => {
      if (installsArgoCd(job)) argocd.install()
    }
  })
  populate(controllers, settings)
  const tls = await authority.issue(['127.0.0.1', 'localhost'])
  const policies = new AdmissionPolicies({ kernel, store, registry })
  const api = kubernetesApi({
    kernel,
    store,
    registry,
    policies,
    tokens,
    watches,
    podLog: (pod, options) => podLog(controllers, pod, options)
  })
  const served = await serve(kernel, 'kubernetes', api, { tls, rude: rudeAnswers })
  const argocd = await startArgoCd({
    kernel,
    controllers,
    store,
    registry,
    policies,
    git: parts.git,
    programs: parts.programs
  })
  const caData = Buffer.from(authority.caPem).toString('base64')
  const tokenFor = (expirySeconds: number) => {
    const token = `k8s_${kernel.random.hex(40)}`
    tokens.add(token, { ...member, rules: [everything] }, expirySeconds)
    return Promise.resolve(token)
  }
  return {
    id: settings.id,
    endpoint: served.url,
    caData,
    store,
    behaviour: controllers.behaviour,
    argocd,
    tokenFor,
    tokenWith: (user, rules, groups = []) => {
      const token = `k8s_${kernel.random.hex(40)}`
      tokens.add(token, { user, groups, rules }, 0)
      return token
    },
    kubeconfig: async (token) =>
      stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: settings.name, cluster: { server: served.url, 'certificate-authority-data': caData } }],
        users: [{ name: 'user', user: { token: token ?? (await tokenFor(3600)) } }],
        contexts: [{ name: settings.name, context: { cluster: settings.name, user: 'user' } }],
        'current-context': settings.name
      }),
    find: (apiVersion, kind, namespace, name) => controllers.find(apiVersion, kind, namespace, name),
    create: (object) => controllers.make(object),
    ingress: (host, path) => answerFromIngress(controllers, registry, host, path),
    listensOn: (nodePort) => listensOn(controllers, nodePort),
    compact: () => store.compact(),
    cutWatches: () => {
      for (const end of [...watches]) end()
    },
    close: async () => {
      await argocd.close()
      controllers.close()
      await served.close()
    }
  }
}

function populate(controllers: Controllers, settings: ClusterSettings): void {
  for (const name of ['default', 'kube-system', 'kube-public', 'kube-node-lease'])
    controllers.make({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name, labels: { 'kubernetes.io/metadata.name': name } },
      status: { phase: 'Active' }
    })
  controllers.make({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'do-block-storage', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
    provisioner: 'dobs.csi.digitalocean.com'
  })
  for (const [index, name] of (settings.nodes ?? [`${settings.name}-node-1`]).entries())
    controllers.make({
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name, labels: { 'kubernetes.io/hostname': name } },
      status: {
        conditions: [
          { type: 'Ready', status: 'True', reason: 'KubeletReady', message: 'kubelet is posting ready status' }
        ],
        addresses: [
          { type: 'Hostname', address: name },
          { type: 'InternalIP', address: `10.10.0.${index + 2}` },
          { type: 'ExternalIP', address: `198.51.100.${index + 2}` }
        ],
        nodeInfo: { kubeletVersion: kubernetesVersion }
      }
    })
}

/** The Job of the bootstrap that installs Argo CD, by name or by label. */
function installsArgoCd(job: Obj): boolean {
  const label = textAt(job, 'metadata', 'labels', 'staging-actions/installs')
  return label === 'argocd' || (job.metadata.namespace === 'argocd' && job.metadata.name === 'argocd-install')
}

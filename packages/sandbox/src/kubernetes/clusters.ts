import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitCredentials, openGitAccess } from '../argocd/git.ts'
import type { Kernel } from '../kernel/index.ts'
import type { Authority } from '../names/index.ts'
import { type ClusterSettings, type EmulatedCluster, startCluster } from './cluster.ts'
import type { Obj } from './json.ts'

export interface ClustersOptions {
  readonly kernel: Kernel
  readonly ca: Authority
  /** Base URL of the GitHub emulator: `https://github.com/…` in an Application is fetched from there. */
  readonly gitUrl?: string
  /** For repositories that no Secret in the cluster has credentials for. */
  readonly gitCredentials?: (url: string) => GitCredentials | undefined
  /** The address that a Service of type LoadBalancer gets. Default: one of TEST-NET-3. */
  readonly loadBalancer?: (clusterId: string, service: Obj) => Promise<string>
  /** Images, or tags, that no registry has, from the start. */
  readonly missing?: readonly string[]
}

export interface Clusters {
  open(settings: ClusterSettings): Promise<EmulatedCluster>
  /** Undefined once it is gone. */
  get(id: string): EmulatedCluster | undefined
  all(): readonly EmulatedCluster[]
  gone(id: string): Promise<void>
  close(): Promise<void>
}

/** What the kubeconfigs of emulated clusters reach. Each has its own port, controllers, and Argo CD. */
export async function startClusters(options: ClustersOptions): Promise<Clusters> {
  const { kernel, ca } = options
  const directory = await mkdtemp(join(tmpdir(), 'sandbox-argocd-'))
  const clusters = new Map<string, EmulatedCluster>()
  const git = openGitAccess({ directory, github: options.gitUrl, credentials: options.gitCredentials })
  const gone = async (id: string) => {
    const cluster = clusters.get(id)
    clusters.delete(id)
    await cluster?.close()
  }
  return {
    open: async (settings) => {
      const cluster = await startCluster(
        {
          kernel,
          authority: ca,
          git,
          loadBalancer: options.loadBalancer ?? (() => Promise.resolve(`203.0.113.${1 + kernel.random.below(254)}`))
        },
        settings
      )
      for (const image of options.missing ?? []) cluster.behaviour.missing.add(image)
      clusters.set(settings.id, cluster)
      return cluster
    },
    get: (id) => clusters.get(id),
    all: () => [...clusters.values()],
    gone,
    close: async () => {
      for (const id of [...clusters.keys()]) await gone(id)
      await rm(directory, { recursive: true, force: true })
    }
  }
}

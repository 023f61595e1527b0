import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GitCredentials, openGitAccess } from '../argocd/git.ts'
import { openPrograms } from '../argocd/programs.ts'
import type { Kernel, Restore } from '../kernel/index.ts'
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
  /** How long pods take, in place of what a real cluster's took. */
  readonly pods?: PodTimes
}

/** Milliseconds of sandbox time. */
export interface PodTimes {
  /** Until a pod is ready. */
  readonly start: number
  /** Until a Job's pod has done its work. */
  readonly job: number
}

export interface Clusters {
  open(settings: ClusterSettings): Promise<EmulatedCluster>
  /** Undefined once it is gone. */
  get(id: string): EmulatedCluster | undefined
  all(): readonly EmulatedCluster[]
  gone(id: string): Promise<void>
  /** Keeps every cluster's objects; what is gone by then is opened again, elsewhere. */
  capture(): Restore
  close(): Promise<void>
}

/** What the kubeconfigs of emulated clusters reach. Each has its own port, controllers, and Argo CD. */
export async function startClusters(options: ClustersOptions): Promise<Clusters> {
  const { kernel, ca } = options
  const directory = await mkdtemp(join(tmpdir(), 'sandbox-argocd-'))
  const clusters = new Map<string, EmulatedCluster>()
  const opened = new Map<string, ClusterSettings>()
  const git = openGitAccess({ directory, github: options.gitUrl, credentials: options.gitCredentials })
  const programs = openPrograms({ directory })
  const gone = async (id: string) => {
    const cluster = clusters.get(id)
    clusters.delete(id)
    await cluster?.close()
  }
  const open = async (settings: ClusterSettings): Promise<EmulatedCluster> => {
    const cluster = await startCluster(
      {
        kernel,
        authority: ca,
        git,
        programs,
        loadBalancer: options.loadBalancer ?? (() => Promise.resolve(`203.0.113.${1 + kernel.random.below(254)}`))
      },
      settings
    )
    for (const image of options.missing ?? []) cluster.behaviour.missing.add(image)
    if (options.pods) Object.assign(cluster.behaviour, { podMs: options.pods.start, jobMs: options.pods.job })
    clusters.set(settings.id, cluster)
    opened.set(settings.id, settings)
    return cluster
  }
  const capture = (): Restore => {
    const saved = [...clusters.values()].map((cluster) => ({
      settings: opened.get(cluster.id) ?? { id: cluster.id, name: cluster.id },
      installed: cluster.argocd.installed,
      objects: cluster.store.saved()
    }))
    return async () => {
      for (const id of [...clusters.keys()]) if (!saved.some(({ settings }) => settings.id === id)) await gone(id)
      for (const { settings, installed, objects } of saved) {
        // Argo CD cannot be taken out of a cluster again.
        if (!installed && clusters.get(settings.id)?.argocd.installed) await gone(settings.id)
        const cluster = clusters.get(settings.id) ?? (await open(settings))
        if (installed) cluster.argocd.install()
        cluster.store.putBack(objects)
      }
    }
  }
  return {
    open,
    capture,
    get: (id) => clusters.get(id),
    all: () => [...clusters.values()],
    gone,
    close: async () => {
      for (const id of [...clusters.keys()]) await gone(id)
      await rm(directory, { recursive: true, force: true })
    }
  }
}

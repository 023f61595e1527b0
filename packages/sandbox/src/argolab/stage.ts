import {
  type ApplicationPort,
  overCluster,
  overServer,
  type SyncRequest,
  type SyncResult,
  syncApplication,
  syncApplications,
  trySync
} from '@staging-actions/argocd'
import { ApiError, Deadline, type Logger, StagingError, silentLogger, systemClock } from '@staging-actions/base'
import { type Cluster, field, items, type KubernetesObject, openCluster, text } from '@staging-actions/kubernetes'
import { countRequests } from './count-requests.ts'
import { exampleFiles } from './examples.ts'
import { demoNamespace, type Ground } from './ground.ts'
import { layLine } from './line.ts'
import type { LabRepository } from './repository.ts'
import { resultByCli, syncByCli } from './sync-by-cli.ts'
import type { LabUser } from './users.ts'

/** Ours over the cluster's own API, ours over argocd-server; and, for comparison, the argocd command. */
export type Way = 'cluster' | 'server' | 'argocd command'

export interface SyncOptions {
  /** Default: the stage's own Application. */
  readonly app?: string
  readonly tag?: string
  readonly revision?: string
  /** Milliseconds. Default 60 000. */
  readonly within?: number
  /** Default ci. */
  readonly user?: LabUser
  /** Instead of the user's own. */
  readonly token?: string
  /** Through another port than the service's own. */
  readonly line?: string
  readonly prune?: boolean
  readonly dryRun?: boolean
  readonly kustomizeImages?: readonly string[]
  readonly template?: KubernetesObject
  /** Milliseconds that another's operation is waited for before it is terminated. */
  readonly terminateAfter?: number
  readonly signal?: AbortSignal
  /** Milliseconds that what looks hopeless may stay so. Default 3000. */
  readonly grace?: number
}

/** How one call of syncApplication ended. */
export interface Attempt {
  /** `synced`, or the reason of the failure; the argocd command knows only `failed`. */
  readonly outcome: string
  readonly message: string
  readonly result: SyncResult | undefined
  /** What was told meanwhile, each with its seconds. */
  readonly lines: readonly string[]
  /** Monotonic milliseconds. */
  readonly from: number
  readonly to: number
  readonly requests: number
}

type Ended = Pick<Attempt, 'outcome' | 'message' | 'result' | 'requests'>

/** Where the runs of our repository are, and those of another one. */
export const labRuns = 'https://github.example.com/acme/shop/actions/runs/'
export const otherRuns = 'https://github.example.com/acme/billing/actions/runs/'

let runs = 100

/** How long a sync may take that is not told otherwise, in milliseconds. */
export const usual = 60_000

async function ending(work: Promise<SyncResult>): Promise<Omit<Ended, 'requests'>> {
  try {
    const result = await work
    return { outcome: result.kind, message: '', result }
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    return { outcome: error.reason, message: error.message, result: error.result as SyncResult | undefined }
  }
}

/** Where one scenario plays: an Application of its own, with a repository of its own, on one ground, over one way in. */
export class Stage {
  readonly ground: Ground
  readonly way: Way
  readonly app: string
  readonly attempts: Attempt[] = []
  #repository: LabRepository | undefined
  #automated = false
  readonly #clusters: Cluster[] = []

  constructor(ground: Ground, way: Way, app: string) {
    this.ground = ground
    this.way = way
    this.app = app
  }

  get repository(): LabRepository {
    if (!this.#repository) throw new Error('add() first')
    return this.#repository
  }

  /**
   * Creates the Application of a folder of the examples; `spec` is laid over the usual one. With `values`, a folder's staging.yaml
   * is a second source that the first takes its values from. Returns the first commit.
   */
  async add(path: string, spec: Readonly<Record<string, unknown>> = {}, values?: string): Promise<string> {
    this.#automated = field(spec, 'syncPolicy', 'automated') !== undefined
    this.#repository = await this.ground.repository(this.app)
    const sha = await this.#repository.commit(exampleFiles(this.app))
    const { url: repoURL } = this.#repository
    const sources = values && [
      { repoURL, path, targetRevision: 'main', helm: { valueFiles: [`$values/${values}/staging.yaml`] } },
      { repoURL, targetRevision: 'main', ref: 'values' }
    ]
    await this.create(this.app, path, { ...spec, ...(sources ? { sources, source: undefined } : {}) })
    return sha
  }

  /** Another Application of the stage's repository. */
  async create(name: string, path: string, spec: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.ground.admin.apply(this.manifest(name, path, spec))
  }

  manifest(name: string, path: string, spec: Readonly<Record<string, unknown>> = {}): KubernetesObject {
    return {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name, namespace: 'argocd' },
      spec: {
        project: 'default',
        source: { repoURL: this.repository.url, path, targetRevision: 'main' },
        destination: { server: 'https://kubernetes.default.svc', namespace: demoNamespace },
        ...spec
      }
    }
  }

  /** The way in as a user. */
  async port(
    options: Pick<SyncOptions, 'user' | 'token' | 'line' | 'signal'> = {},
    log: Logger = silentLogger
  ): Promise<ApplicationPort> {
    const user = options.user ?? 'ci'
    const client = { clock: systemClock, log, ...(options.signal ? { signal: options.signal } : {}) }
    if (this.way === 'server')
      return overServer({
        url: options.line ?? this.ground.serverUrl,
        token: options.token ?? (await this.ground.token(user)),
        fetch,
        ...client
      })
    let kubeconfig = this.ground.kubeconfig(user)
    if (options.token) kubeconfig = kubeconfig.replace(/token: .*/, `token: ${options.token}`)
    if (options.line) kubeconfig = kubeconfig.replace(/server: .*/, `server: ${options.line}`)
    const cluster = openCluster(kubeconfig, client)
    this.#clusters.push(cluster)
    return overCluster(cluster)
  }

  async sync(options: SyncOptions = {}): Promise<Attempt> {
    const from = systemClock.monotonic()
    const lines: string[] = []
    const push = (line: string) => void lines.push(`${((systemClock.monotonic() - from) / 1000).toFixed(2)} ${line}`)
    const log: Logger = { debug: () => {}, info: push, warning: push, group: (_, work) => work() }
    const ended = await (this.way === 'argocd command' ? this.#syncByCli(options, log) : this.#syncOurs(options, log))
    const attempt = { ...ended, lines, from, to: systemClock.monotonic() }
    this.attempts.push(attempt)
    return attempt
  }

  async #syncOurs(options: SyncOptions, log: Logger): Promise<Ended> {
    const deps = await this.#deps(options, log)
    const work = options.dryRun ? trySync : syncApplication
    const { value, requests } = await countRequests(() => ending(work(this.#request(options), deps)))
    return { ...value, requests }
  }

  /** Several at once over one watch, as one deploy of several apps does it; told as one attempt. Returns the outcomes, in order. */
  async syncAll(apps: readonly string[], options: SyncOptions): Promise<readonly string[]> {
    const from = systemClock.monotonic()
    const { value: outcomes, requests } = await countRequests(async () =>
      syncApplications(
        apps.map((app) => this.#request({ ...options, app })),
        await this.#deps(options, silentLogger)
      )
    )
    const failures = outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.error] : []))
    this.attempts.push({
      outcome: failures[0]?.reason ?? 'synced',
      message: failures.map(({ message }) => message).join('\n'),
      result: undefined,
      lines: [],
      requests,
      from,
      to: systemClock.monotonic()
    })
    return outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.error.reason : outcome.kind))
  }

  #request(options: SyncOptions): SyncRequest {
    const { app: application = this.app, revision, tag, kustomizeImages = [], prune = false } = options
    const { template, terminateAfter } = options
    runs += 1
    return {
      application,
      version: {
        ...(revision === undefined ? {} : { revision }),
        helmParameters: tag === undefined ? {} : { 'image.tag': tag },
        kustomizeImages
      },
      imageTags: tag === undefined ? [] : [tag],
      prune,
      ...(template ? { template } : {}),
      ...(terminateAfter === undefined ? {} : { terminateAfter }),
      grace: options.grace ?? 3000,
      marker: `${labRuns}${runs} 1 ${application} ${systemClock.now()}`,
      ours: labRuns
    }
  }

  async #deps(options: SyncOptions, log: Logger) {
    return {
      port: await this.port(options, log),
      clock: systemClock,
      log,
      deadline: new Deadline(systemClock, options.within ?? usual, options.signal)
    }
  }

  async #syncByCli(options: SyncOptions, log: Logger): Promise<Ended> {
    const { cli } = this.ground
    if (!cli) throw new Error(`${this.ground.name} has no argocd command`)
    const application = options.app ?? this.app
    const { user, token, signal } = options
    const line = await layLine(options.line ?? this.ground.serverUrl)
    const run = (args: readonly string[]) =>
      cli(args, {
        url: line.url,
        ...(user ? { user } : {}),
        ...(token ? { token } : {}),
        ...(signal ? { signal } : {})
      })
    const timeout = Math.ceil((options.within ?? usual) / 1000)
    const { tag, revision } = options
    try {
      const ended = await syncByCli({ application, tag, revision, timeout, automated: this.#automated }, run, log)
      const result = await resultByCli(application, (args) => cli(args, { user: 'admin' }))
      return { ...ended, result, requests: line.calls() }
    } finally {
      await line.close()
    }
  }

  /** Somebody else, an administrator, starts an operation on the Application as it is, without waiting for it. */
  async startAnother(operation: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.patch({
      operation: { initiatedBy: { username: 'somebody' }, sync: { syncStrategy: { hook: {} } }, ...operation },
      status: { operationState: null }
    })
  }

  /** A merge patch of the Application, by an administrator. */
  async patch(value: Readonly<Record<string, unknown>>): Promise<void> {
    await this.ground.admin.patch(this.ref(this.app), { kind: 'merge', value })
  }

  /** The project has these sync windows from now on, in addition to those that other stages gave it. */
  async deny(windows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const project = { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', name: 'default', namespace: 'argocd' }
    for (;;) {
      const { metadata, spec } = await this.ground.admin.get(project)
      const others = items({ spec }, 'spec', 'syncWindows').filter(
        (window) => items(window, 'applications')[0] !== this.app
      )
      const value = {
        metadata: { resourceVersion: metadata.resourceVersion },
        spec: { syncWindows: [...others, ...windows] }
      }
      try {
        await this.ground.admin.patch(project, { kind: 'merge', value })
        return
      } catch (error) {
        // Another stage was quicker.
        if (!(error instanceof ApiError && error.status === 409)) throw error
      }
    }
  }

  ref(name: string) {
    return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', name, namespace: 'argocd' }
  }

  application(): Promise<KubernetesObject> {
    return this.ground.admin.get(this.ref(this.app))
  }

  find(kind: 'Deployment' | 'Job' | 'ConfigMap', name: string = this.app): Promise<KubernetesObject | undefined> {
    const apiVersion = { Deployment: 'apps/v1', Job: 'batch/v1', ConfigMap: 'v1' }[kind]
    return this.ground.admin.find({ apiVersion, kind, name, namespace: demoNamespace })
  }

  /** The tag that the Deployment asks for, if as many pods as wanted are available and none is of another version. */
  async liveTag(name: string = this.app): Promise<string> {
    const deployment = await this.find('Deployment', name)
    if (!deployment) return 'no Deployment'
    const [container] = items(deployment, 'spec', 'template', 'spec', 'containers')
    const tag = (text(container, 'image') ?? '').split(':').at(-1) ?? ''
    const status = field(deployment, 'status')
    const rolledOut =
      field(status, 'observedGeneration') === deployment.metadata.generation &&
      ['replicas', 'updatedReplicas', 'availableReplicas'].every((name) => field(status, name) === 1)
    return rolledOut ? tag : `${tag}, not rolled out`
  }

  /** The revision in the live ConfigMap. */
  async liveRevision(): Promise<string> {
    return text(await this.find('ConfigMap'), 'data', 'revision') ?? 'no ConfigMap'
  }

  async until(awaited: string, ready: () => Promise<boolean>, milliseconds = 30_000): Promise<void> {
    const end = systemClock.monotonic() + milliseconds
    while (!(await ready())) {
      if (systemClock.monotonic() > end) throw new Error(`${this.app}: waited for ${awaited}`)
      await systemClock.sleep(100)
    }
  }

  close(): void {
    for (const cluster of this.#clusters) cluster.close()
  }
}

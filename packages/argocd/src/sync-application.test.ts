import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, type Logger, StagingError, systemClock } from '@staging-actions/base'
import { items, openCluster, text } from '@staging-actions/kubernetes'
import { type Lab, startLab } from '../../sandbox/src/argocd/lab.ts'
import type { Application } from './application.ts'
import {
  type ApplicationPort,
  overCluster,
  overServer,
  type SyncResult,
  syncApplication,
  syncApplications,
  type Version
} from './index.ts'

let lab: Lab

beforeAll(async () => {
  lab = await startLab({ timeScale: 20 })
  lab.kernel.events.on('event', (event) => {
    if (event.kind === 'defect') process.stderr.write(`${event.text}\n`)
  })
})

afterAll(() => lab.close())

interface Options {
  readonly version?: Partial<Version>
  readonly imageTags?: readonly string[]
  readonly within?: number
}

/** The story of a run, for what must be told. */
function listening(): { log: Logger; lines: string[] } {
  const lines: string[] = []
  const push = (line: string) => void lines.push(line)
  return { lines, log: { debug: () => {}, info: push, warning: push, group: (_, work) => work() } }
}

let run = 0

describe.each(['cluster', 'server'] as const)('over the %s', (way) => {
  const port = async (token?: string): Promise<ApplicationPort> => {
    const { log } = listening()
    const options = { clock: systemClock, log }
    if (way === 'cluster') return overCluster(openCluster(await lab.cluster.kubeconfig(token), options))
    const { argocd } = lab.cluster
    return overServer({ ...options, url: argocd.url, token: token ?? argocd.tokenFor('ci'), fetch })
  }

  const sync = async (application: string, options: Options = {}, through?: ApplicationPort) => {
    const { log, lines } = listening()
    run += 1
    const request = {
      application,
      version: { helmParameters: {}, kustomizeImages: [], ...options.version },
      imageTags: options.imageTags ?? [],
      prune: false,
      grace: 500,
      marker: `run-${run}`
    }
    const deadline = new Deadline(systemClock, options.within ?? 15_000)
    try {
      const result = await syncApplication(request, {
        port: through ?? (await port()),
        clock: systemClock,
        log,
        deadline
      })
      return { result, lines, error: undefined }
    } catch (error) {
      if (!(error instanceof StagingError)) throw error
      return { result: error.result as SyncResult | undefined, lines, error }
    }
  }

  const tag = (value: string): Options => ({ version: { helmParameters: { 'image.tag': value } }, imageTags: [value] })
  const name = (what: string) => `${what}-${way}`
  /** A ConfigMap behind a PreSync hook, in a folder of their own. */
  const hooked = (folder: string, rev: string) => ({
    [`${folder}/cm.yaml`]: `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${folder} }\ndata: { rev: "${rev}" }\n`,
    [`${folder}/hook.yaml`]: `apiVersion: batch/v1\nkind: Job\nmetadata: { name: ${folder}-hook, annotations: { argocd.argoproj.io/hook: PreSync } }\nspec: { backoffLimit: 0, template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "registry.local/hook:1" }] } } }\n`
  })
  const live = (kind: string, what: string) =>
    lab.cluster.find(kind === 'Deployment' ? 'apps/v1' : 'v1', kind, 'demo', what)

  test('a plain sync is Synced and Healthy at the head of its branch', async () => {
    lab.add(name('plain'), 'plain')
    const { result, error } = await sync(name('plain'))
    expect(error).toBeUndefined()
    expect(result).toMatchObject({ kind: 'synced', health: 'Healthy', syncStatus: 'Synced' })
    expect(result?.revision).toMatch(/^[0-9a-f]{40}$/)
    expect(live('ConfigMap', 'plain')).toBeDefined()
  })

  test('a new image tag is live when it says so, and so is the next one', async () => {
    lab.add(name('web'), 'chart')
    for (const value of ['1.1.0', '1.2.0']) {
      const { result, error } = await sync(name('web'), tag(value))
      expect(error).toBeUndefined()
      expect(result?.images).toEqual([`registry.local/web:${value}`])
      expect(lab.cluster.find('apps/v1', 'Deployment', 'demo', name('web'))).toMatchObject({
        status: { availableReplicas: 1, conditions: [{ type: 'Available' }, { reason: 'NewReplicaSetAvailable' }] }
      })
    }
  })

  test("the operation retries as often as the Application's own policy says", async () => {
    const retry = { limit: 3, backoff: { duration: '2s' } }
    lab.add(name('patient'), 'plain', { syncPolicy: { retry } })
    const { error } = await sync(name('patient'))
    expect(error).toBeUndefined()
    const application = lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', name('patient'))
    expect(application).toMatchObject({ status: { operationState: { operation: { retry } } } })
  })

  test('the same version again is synced again', async () => {
    const { result, error } = await sync(name('web'), tag('1.2.0'))
    expect(error).toBeUndefined()
    expect(result?.kind).toBe('synced')
  })

  test('a full sha becomes the target and is what is synced', async () => {
    lab.add(name('pinned'), 'plain')
    const older = await lab.commit({
      'plain/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plain }\ndata: { rev: "2" }\n'
    })
    await lab.commit({
      'plain/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plain }\ndata: { rev: "3" }\n'
    })
    const { result, error } = await sync(name('pinned'), { version: { revision: older } })
    expect(error).toBeUndefined()
    expect(result?.revision).toBe(older)
    expect(live('ConfigMap', 'plain')).toMatchObject({ data: { rev: '2' } })
  })

  test('with a stopped controller there is no success, until it goes on', async () => {
    lab.add(name('stale'), 'chart')
    expect((await sync(name('stale'), tag('1.0.0'))).error).toBeUndefined()
    lab.cluster.argocd.pause()
    try {
      const short = await sync(name('stale'), { ...tag('2.0.0'), within: 1500 })
      expect(short.error?.reason).toBe('timeout')
      const running = sync(name('stale'), tag('2.0.0'))
      await systemClock.sleep(700)
      expect(lab.cluster.find('apps/v1', 'Deployment', 'demo', name('stale'))).toMatchObject({
        spec: { template: { spec: { containers: [{ image: 'registry.local/web:1.0.0' }] } } }
      })
      lab.cluster.argocd.resume()
      const { result, error } = await running
      expect(error).toBeUndefined()
      expect(result?.images).toEqual(['registry.local/web:2.0.0'])
    } finally {
      lab.cluster.argocd.resume()
    }
  })

  test('a PreSync hook runs at every sync, and its resources are applied', async () => {
    lab.add(name('hooked'), 'slow')
    const runs = new Set<string>()
    for (const rev of ['2', '3']) {
      await lab.commit({
        'slow/cm.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: slow }\ndata: { rev: "${rev}-${way}" }\n`
      })
      const { error } = await sync(name('hooked'))
      expect(error).toBeUndefined()
      runs.add(lab.cluster.find('batch/v1', 'Job', 'demo', 'slow-hook')?.metadata.uid ?? '')
      expect(live('ConfigMap', 'slow')).toMatchObject({ data: { rev: `${rev}-${way}` } })
    }
    expect(runs.size).toBe(2)
  })

  test('a failed hook ends it at once and is named', async () => {
    lab.add(name('hookfail'), 'slow')
    lab.cluster.behaviour.dead.add('hook')
    const { error } = await sync(name('hookfail'))
    lab.cluster.behaviour.dead.delete('hook')
    expect(error?.reason).toBe('sync-failed')
    expect(error?.message).toContain('PreSync hook Job slow-hook: Job has reached the specified backoff limit')
    expect(error?.message).toMatch(
      /last lines of container c of Pod slow-hook-\w+:\n.*hook 1: started\n.*cannot be read/
    )
  })

  test('a manifest that the cluster does not take is named', async () => {
    lab.add(name('bad'), 'bad')
    const { error } = await sync(name('bad'))
    expect(error?.reason).toBe('sync-failed')
    expect(error?.message).toContain('Nope nope: The Kubernetes API could not find example.com/Nope')
  })

  test('a folder that is not there is told in the words of Argo CD', async () => {
    lab.add(name('lost'), 'nope-dir')
    const { error } = await sync(name('lost'))
    expect(error?.reason).toBe('sync-failed')
    expect(error?.message).toContain('nope-dir: app path does not exist')
  })

  test('an unknown revision is refused or fails', async () => {
    lab.add(name('norev'), 'plain')
    const { error } = await sync(name('norev'), { version: { revision: 'no-such-branch' } })
    expect(error?.reason).toBe('sync-failed')
    expect(error?.message).toContain("unable to resolve 'no-such-branch' to a commit SHA")
  })

  test('an unknown Application: those that there are', async () => {
    const { error } = await sync('nope')
    expect(error?.reason).toBe('unknown-application')
    expect(error?.message).toContain(name('bad'))
  })

  test('a bad token', async () => {
    const { error } = await sync(name('plain'), {}, await port('not-a-token'))
    expect(error).toMatchObject({ reason: 'unauthorized', status: 401 })
  })

  test('a token without rights', async () => {
    const { cluster } = lab
    const token =
      way === 'cluster'
        ? cluster.tokenWith('reader', [
            { groups: ['argoproj.io', ''], resources: ['applications'], verbs: ['get', 'list', 'watch'] }
          ])
        : cluster.argocd.tokenFor('readonly')
    const { error } = await sync(name('plain'), {}, await port(token))
    expect(error).toMatchObject({ reason: 'forbidden', status: 403 })
  })

  test("somebody else's operation is waited for", async () => {
    lab.add(name('busy'), 'slow')
    lab.cluster.behaviour.held.add('slow-hook')
    const other = await port()
    const application = await other.find(name('busy'))
    if (!application) throw new Error('no application')
    const before = await lab.commit({
      'slow/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: slow }\ndata: { rev: "9" }\n'
    })
    await systemClock.sleep(300)
    const fresh = await other.find(name('busy'))
    if (!fresh) throw new Error('no application')
    expect(await other.sync(fresh, { marker: 'other', prune: false, syncOptions: [] })).toMatchObject({
      kind: 'started'
    })
    const pinned = { version: { revision: before } }
    expect((await sync(name('busy'), { ...pinned, within: 2500 })).error?.reason).toBe('operation-in-progress')
    setTimeout(() => lab.cluster.behaviour.held.delete('slow-hook'), 500)
    const { result, error, lines } = await sync(name('busy'), pinned)
    expect(error).toBeUndefined()
    expect(result?.revision).toBe(before)
    expect(lines.join('\n')).toContain('waiting for an operation of')
  })

  test('an Ingress that no controller gives an address: it is named, with why and what would help', async () => {
    const ingress = `apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: gate-${way} }\nspec: { ingressClassName: traefik, rules: [{ host: gate.example.com }] }\n`
    await lab.commit({ [`gate-${way}/ingress.yaml`]: ingress })
    lab.add(name('gate'), `gate-${way}`)
    const { error, lines } = await sync(name('gate'), { within: 4000 })
    expect(error?.reason).toBe('timeout')
    const why = `Ingress gate-${way}: it has no address, and is not healthy without: no ingress controller of the class traefik has written one`
    expect(error?.message).toContain(why)
    expect(lines.join('\n')).toContain(why)
    expect(error?.hint).toContain('ingressendpoint.ip')
  })

  test('an image that no registry has ends it long before the timeout, with the pod and its message', async () => {
    lab.add(name('pull'), 'chart')
    lab.cluster.behaviour.missing.add('9.9.9')
    const started = systemClock.monotonic()
    const { error } = await sync(name('pull'), { ...tag('9.9.9'), within: 20_000 })
    expect(error?.reason).toBe('unhealthy')
    expect(error?.message).toMatch(/Pod pull-\w+-[0-9a-f-]+: .*Back-off pulling image "registry.local\/web:9.9.9"/)
    expect(error?.message).toContain('Warning Failed: Failed to pull image "registry.local/web:9.9.9": not found')
    expect(systemClock.monotonic() - started).toBeLessThan(10_000)
  })

  test('what is hopeless before Argo CD has compared is told with what the comparison says', async () => {
    lab.add(name('early'), 'chart')
    lab.cluster.behaviour.missing.add('9.9.9')
    const real = await port()
    let isSynced = false
    let isAsked = false
    const asBefore = (application: Application): Application =>
      isAsked ? application : { ...application, sync: { ...application.sync, status: 'OutOfSync' } }
    const { result, error } = await sync(name('early'), tag('9.9.9'), {
      ...real,
      sync: (...given) => {
        isSynced = true
        return real.sync(...given)
      },
      refresh: (...given) => {
        isAsked = isSynced
        return real.refresh(...given)
      },
      find: async (application) => {
        const found = await real.find(application)
        return found && asBefore(found)
      },
      watch: async function* (...given) {
        for await (const seen of real.watch(...given))
          yield seen.kind === 'application' ? { ...seen, application: asBefore(seen.application) } : seen
      }
    })
    expect(error?.reason).toBe('unhealthy')
    expect(result?.syncStatus).toBe('Synced')
  })

  test('a dead app is unhealthy once its progress deadline has passed', async () => {
    lab.add(name('dead'), 'chart')
    lab.cluster.behaviour.dead.add('6.6.6')
    const { error } = await sync(name('dead'), tag('6.6.6'))
    expect(error?.reason).toBe('unhealthy')
    expect(error?.message).toMatch(/Deployment dead-\w+|Pod dead-\w+/)
    expect(error?.message).toMatch(/last events:\n(.*\n)*.*BackOff: Back-off restarting failed container/)
    expect(error?.message).toMatch(
      /last lines of container web of Pod dead-[\w-]+:\n.*web 6.6.6: started\n.*cannot be read/
    )
  })

  test('a token that may not see events and logs still says what is wrong', async () => {
    lab.add(name('blind'), 'chart')
    const { cluster } = lab
    const rules = [
      { groups: ['argoproj.io'], resources: ['applications'], verbs: ['get', 'list', 'watch', 'patch'] },
      { groups: ['apps', ''], resources: ['deployments', 'pods'], verbs: ['get', 'list'] }
    ]
    cluster.argocd.addAccount('blind', ['get', 'update', 'sync'])
    const token = way === 'cluster' ? cluster.tokenWith('blind', rules) : cluster.argocd.tokenFor('blind')
    const { error } = await sync(name('blind'), tag('6.6.6'), await port(token))
    expect(error?.reason).toBe('unhealthy')
    expect(error?.message).not.toContain('last lines')
  })

  test('several Applications share one watch, and one that fails leaves the others alone', async () => {
    const names = Array.from({ length: 5 }, (_, index) => name(`many-${index}`))
    for (const each of names) lab.add(each, 'chart')
    const before = lab.kernel.requests.all().length
    const outcomes = await syncApplications(
      names.map((application, index) => ({
        application,
        version: { helmParameters: { 'image.tag': index === 2 ? '9.9.9' : '5.0.0' }, kustomizeImages: [] },
        imageTags: [index === 2 ? '9.9.9' : '5.0.0'],
        prune: false,
        marker: `many-${way}-${index}`
      })),
      { port: await port(), clock: systemClock, log: listening().log, deadline: new Deadline(systemClock, 20_000) }
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(['synced', 'synced', 'failed', 'synced', 'synced'])
    const seen = lab.kernel.requests.all().slice(before)
    const lists = seen.filter(({ method, path }) => method === 'GET' && /\/(stream\/)?applications$/.test(path))
    // Over the cluster: the list that the watch begins with, and the watch.
    expect(lists.length).toBeLessThanOrEqual(2)
    // Whether a sync window denies is one of them; the one that fails looks for its grace, and for what it leaves.
    expect(seen.length / names.length).toBeLessThan(18)
  })

  test('each Application has its own time, and one that is over leaves the others theirs', async () => {
    await lab.commit(hooked(name('late'), '1'))
    lab.cluster.behaviour.held.add(`${name('late')}-hook`)
    lab.add(name('late'), name('late'))
    lab.add(name('quick'), 'chart')
    const nothing = { version: { helmParameters: {}, kustomizeImages: [] }, imageTags: [], prune: false }
    const outcomes = await syncApplications(
      [
        { ...nothing, application: name('late'), marker: `late-${way}`, within: 1500 },
        { ...nothing, application: name('quick'), marker: `quick-${way}` }
      ],
      { port: await port(), clock: systemClock, log: listening().log, deadline: new Deadline(systemClock, 20_000) }
    )
    lab.cluster.behaviour.held.delete(`${name('late')}-hook`)
    expect(outcomes).toMatchObject([{ kind: 'failed', error: { reason: 'timeout' } }, { kind: 'synced' }])
  })

  test('an operation that Argo CD does not begin is begun when a comparison is asked for', async () => {
    const head = await lab.commit(hooked(name('lies'), '1'))
    lab.add(name('lies'), name('lies'), {
      source: { repoURL: lab.repositoryUrl, path: name('lies'), targetRevision: head }
    })
    await systemClock.sleep(400)
    lab.cluster.argocd.overlook(name('lies'))
    const { result, error } = await sync(name('lies'), { version: { revision: head } })
    expect(error).toBeUndefined()
    expect(result?.revision).toBe(head)
  })

  test('a request for a comparison that Argo CD overlooks is made again', async () => {
    lab.add(name('deaf'), 'chart')
    expect((await sync(name('deaf'), tag('5.0.0'))).error).toBeUndefined()
    lab.cluster.argocd.overlookRequest(name('deaf'))
    const { error, lines } = await sync(name('deaf'), { ...tag('5.0.0'), within: 20_000 })
    expect(error).toBeUndefined()
    expect(lines).toContain(`${name('deaf')}: Argo CD leaves the request for a comparison alone; asking again`)
  })

  /** However long a busy machine takes for it. */
  const begun = async (application: string) => {
    const find = () => lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', application)
    while (text(find(), 'status', 'operationState', 'phase') !== 'Running') await systemClock.sleep(20)
  }

  test('a watch that is cut in the middle is taken up again', async () => {
    lab.add(name('cut'), 'slow')
    lab.cluster.behaviour.held.add('slow-hook')
    const running = sync(name('cut'))
    await begun(name('cut'))
    if (way === 'cluster') lab.cluster.cutWatches()
    else lab.cluster.argocd.cutWatches()
    await systemClock.sleep(300)
    lab.cluster.behaviour.held.delete('slow-hook')
    expect((await running).error).toBeUndefined()
  })

  test('an Application that is deleted in the middle is told at once', async () => {
    lab.add(name('gone'), 'slow')
    lab.cluster.behaviour.held.add('slow-hook')
    const running = sync(name('gone'))
    await begun(name('gone'))
    const admin = openCluster(await lab.cluster.kubeconfig(), { clock: systemClock, log: listening().log })
    await admin.delete({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      namespace: 'argocd',
      name: name('gone')
    })
    admin.close()
    const { error } = await running
    lab.cluster.behaviour.held.delete('slow-hook')
    expect(error?.reason).toBe('unknown-application')
  })

  test("auto-sync's operation for the commit before is not taken for ours", async () => {
    await lab.commit(hooked(name('older'), '1'))
    lab.cluster.behaviour.held.add(`${name('older')}-hook`)
    lab.add(name('older'), name('older'), { syncPolicy: { automated: { prune: true, selfHeal: true } } })
    while (!(await (await port()).find(name('older')))?.operation) await systemClock.sleep(20)
    const head = await lab.commit(hooked(name('older'), '2'))
    const running = sync(name('older'))
    setTimeout(() => lab.cluster.behaviour.held.delete(`${name('older')}-hook`), 500)
    const { result, error } = await running
    expect(error).toBeUndefined()
    expect(result?.revision).toBe(head)
    expect(live('ConfigMap', name('older'))).toMatchObject({ data: { rev: '2' } })
  })

  test('after a push one sync is one operation: a hook does not run twice', async () => {
    await lab.commit(hooked(name('once'), '0'))
    lab.add(name('once'), name('once'))
    for (const rev of ['1', '2', '3']) {
      await lab.commit(hooked(name('once'), rev))
      const { error } = await sync(name('once'))
      expect(error).toBeUndefined()
    }
    const application = lab.cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', name('once'))
    expect(items(application, 'status', 'history')).toHaveLength(3)
  })

  test('auto-sync with self-heal keeps what was asked for', async () => {
    lab.add(name('auto'), 'chart', { syncPolicy: { automated: { prune: true, selfHeal: true } } })
    await systemClock.sleep(400)
    const { result, error } = await sync(name('auto'), tag('3.0.0'))
    expect(error).toBeUndefined()
    expect(result?.images).toEqual(['registry.local/web:3.0.0'])
  })

  test('a tag that the chart takes nowhere is told', async () => {
    lab.add(name('wrong'), 'chart')
    const { error } = await sync(name('wrong'), {
      version: { helmParameters: { 'image.version': '4.0.0' } },
      imageTags: ['4.0.0']
    })
    expect(error?.reason).toBe('sync-failed')
    expect(error?.message).toContain('running: registry.local/web:1.0.0')
  })
})

import { setTimeout as sleep } from 'node:timers/promises'
import { StagingError } from '@staging-actions/base'
import { field, items, text } from '@staging-actions/kubernetes'
import { layCuttableLine } from './cuttable-line.ts'
import { configMap, jobOf } from './examples.ts'
import type { Attempt, Stage } from './stage.ts'

/** A story and how it must end, on every ground and over every way in. */
export interface Scenario {
  /** Names its Application too. */
  readonly name: string
  readonly title: string
  /** Stops or floods what the others need: plays when they are done. */
  readonly alone?: boolean
  /** Not for the argocd command. */
  readonly withoutCli?: boolean
  /** What was observed, in a few words each. */
  readonly play: (stage: Stage) => Promise<readonly string[]>
  readonly expected: readonly string[]
}

const auto = { syncPolicy: { automated: { prune: true, selfHeal: true } } }

export const scenarios: readonly Scenario[] = [
  {
    name: 'plain',
    title: 'a plain sync',
    play: async (stage) => {
      const head = await stage.add('plain')
      const { outcome, result } = await stage.sync()
      return [
        outcome,
        `${result?.syncStatus}`,
        `${result?.health}`,
        isHead(result?.revision, head),
        await stage.liveRevision()
      ]
    },
    expected: ['synced', 'Synced', 'Healthy', 'head', '1']
  },
  {
    name: 'tag',
    title: 'a new image tag is live, the next one too, and the same again',
    play: async (stage) => {
      await stage.add('web')
      const seen: string[] = []
      for (const tag of ['1.1.0', '1.2.0', '1.2.0']) seen.push(...(await synced(stage, tag)))
      return seen
    },
    expected: ['synced', '1.1.0', 'synced', '1.2.0', 'synced', '1.2.0']
  },
  {
    name: 'stale',
    title: 'the controller is stopped: no success until it goes on',
    alone: true,
    play: (stage) => playStopped(stage, {}),
    expected: ['synced', '1.1.0', 'timeout', 'still waiting', '1.1.0', 'synced', '2.0.0']
  },
  {
    name: 'stale-auto',
    title: 'the controller is stopped, under auto-sync',
    alone: true,
    play: (stage) => playStopped(stage, auto),
    expected: ['synced', '1.1.0', 'timeout', 'still waiting', '1.1.0', 'synced', '2.0.0']
  },
  {
    name: 'push',
    title: 'git push, then sync at once, without a refresh',
    play: async (stage) => {
      await stage.add('plain')
      const seen = [(await stage.sync()).outcome]
      for (const revision of ['2', '3']) {
        const head = await stage.repository.commit({ 'plain/configmap.yaml': configMap(stage.app, revision) })
        const { outcome, result } = await stage.sync()
        seen.push(outcome, isHead(result?.revision, head), await stage.liveRevision())
      }
      return seen
    },
    expected: ['synced', 'synced', 'head', '2', 'synced', 'head', '3']
  },
  {
    name: 'hook',
    title: 'a PreSync hook runs at every sync, and only then',
    play: async (stage) => {
      await stage.add('hook')
      const seen: string[] = []
      const jobs = new Set<string | undefined>()
      for (const revision of ['1', '1', '2']) {
        await stage.repository.commit({ 'hook/configmap.yaml': configMap(stage.app, revision) })
        seen.push((await stage.sync()).outcome, await stage.liveRevision())
        jobs.add((await stage.find('Job', jobOf(stage.app)))?.metadata.uid)
      }
      // Every sync that ends well is an entry: a fourth would have run the hook once more than asked for.
      const entries = items(await stage.application(), 'status', 'history').length
      return [...seen, `${jobs.size} runs`, `${entries} syncs`]
    },
    expected: ['synced', '1', 'synced', '1', 'synced', '2', '3 runs', '3 syncs']
  },
  {
    name: 'dead-hook',
    title: 'a PreSync hook fails, and is named',
    play: async (stage) => {
      await stage.add('dead-hook')
      const attempt = await stage.sync()
      return [attempt.outcome, says(attempt, `Job ${jobOf(stage.app)}`), await stage.liveRevision()]
    },
    expected: ['sync-failed', 'says so', 'no ConfigMap']
  },
  {
    name: 'bad',
    title: 'a manifest that the cluster does not know, and is named',
    play: async (stage) => {
      await stage.add('bad')
      const attempt = await stage.sync()
      return [attempt.outcome, says(attempt, `Nope ${stage.app}`)]
    },
    expected: ['sync-failed', 'says so']
  },
  {
    name: 'lost',
    title: 'ComparisonError: a folder that is not there',
    play: async (stage) => {
      await stage.add('nowhere')
      const attempt = await stage.sync()
      return [attempt.outcome, says(attempt, 'nowhere: app path does not exist')]
    },
    expected: ['sync-failed', 'says so']
  },
  {
    name: 'no-branch',
    title: 'a branch that is not there',
    play: async (stage) => {
      await stage.add('plain')
      const attempt = await stage.sync({ revision: 'no-such-branch' })
      return [attempt.outcome, says(attempt, 'no-such-branch')]
    },
    expected: ['sync-failed', 'says so']
  },
  {
    name: 'no-sha',
    title: 'a full sha that is not there',
    play: async (stage) => {
      await stage.add('plain')
      return [(await stage.sync({ revision: 'f'.repeat(40) })).outcome]
    },
    expected: ['sync-failed']
  },
  {
    name: 'unknown',
    title: 'an unknown Application: those that there are',
    play: async (stage) => {
      await stage.add('plain')
      const attempt = await stage.sync({ app: `${stage.app}-not` })
      return [attempt.outcome, says(attempt, stage.app)]
    },
    expected: ['unknown-application', 'says so']
  },
  {
    name: 'bad-token',
    title: 'a bad token',
    play: async (stage) => {
      await stage.add('plain')
      return [(await stage.sync({ token: 'not-a-token' })).outcome]
    },
    expected: ['unauthorized']
  },
  {
    name: 'no-right',
    title: 'a token that may only read',
    play: async (stage) => {
      await stage.add('plain')
      return [(await stage.sync({ user: 'readonly' })).outcome]
    },
    expected: ['forbidden']
  },
  {
    name: 'no-right-at-all',
    title: 'a token that may nothing',
    play: async (stage) => {
      await stage.add('plain')
      const { outcome } = await stage.sync({ user: 'nobody' })
      // argocd-server answers the same for what is not there and for what may not be seen, and its list is empty.
      return [stage.way === 'server' && outcome === 'unknown-application' ? 'forbidden' : outcome]
    },
    expected: ['forbidden']
  },
  {
    name: 'busy',
    title: "somebody else's operation is waited for",
    play: async (stage) => {
      const seen = await startHeld(stage)
      const next = await stage.repository.commit({ 'held/configmap.yaml': configMap(stage.app, '2') })
      const running = stage.sync({ revision: next })
      seen.push(await Promise.race([running.then(({ outcome }) => outcome), sleep(2500, 'still waiting')]))
      await stage.ground.release(jobOf(stage.app))
      const attempt = await running
      return [...seen, attempt.outcome, isHead(attempt.result?.revision, next), await stage.liveRevision()]
    },
    expected: ['held', 'still waiting', 'synced', 'head', '2']
  },
  {
    name: 'busy-ever',
    title: "somebody else's operation never ends",
    play: async (stage) => {
      const seen = await startHeld(stage)
      const next = await stage.repository.commit({ 'held/configmap.yaml': configMap(stage.app, '2') })
      const attempt = await stage.sync({ revision: next, within: 4000 })
      const application = await stage.application()
      return [
        ...seen,
        attempt.outcome,
        field(application, 'operation', 'initiatedBy', 'username') === 'somebody' ? 'left alone' : 'touched'
      ]
    },
    expected: ['held', 'operation-in-progress', 'left alone']
  },
  {
    name: 'dead',
    title: 'a Deployment whose containers crash, past its progress deadline',
    play: async (stage) => {
      await stage.add('web')
      const seen = await synced(stage, '1.1.0')
      const attempt = await stage.sync({ tag: 'dead' })
      return [...seen, attempt.outcome, says(attempt, stage.app)]
    },
    expected: ['synced', '1.1.0', 'unhealthy', 'says so']
  },
  {
    name: 'broken',
    title: 'an image that no registry has: long before the timeout',
    play: async (stage) => {
      await stage.add('web')
      const seen = await synced(stage, '1.1.0')
      const attempt = await stage.sync({ tag: 'broken' })
      const soon = attempt.to - attempt.from < 15_000 ? 'soon' : 'late'
      return [...seen, attempt.outcome, says(attempt, 'Back-off pulling image'), soon]
    },
    expected: ['synced', '1.1.0', 'unhealthy', 'says so', 'soon']
  },
  {
    name: 'auto',
    title: 'auto-sync: the version stays',
    play: async (stage) => {
      await stage.add('web', auto)
      const seen = [...(await synced(stage, '3.0.0')), ...(await synced(stage, '3.1.0'))]
      await sleep(2000)
      return [...seen, await stage.liveTag()]
    },
    expected: ['synced', '3.0.0', 'synced', '3.1.0', '3.1.0']
  },
  {
    name: 'auto-older',
    title: 'auto-sync is still busy with the commit before: that is not ours',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held', auto)
      await stage.until('the hook', async () => (await stage.find('Job', jobOf(stage.app))) !== undefined)
      const head = await stage.repository.commit({ 'held/configmap.yaml': configMap(stage.app, '2') })
      const running = stage.sync()
      const seen = [await Promise.race([running.then(({ outcome }) => outcome), sleep(2500, 'still waiting')])]
      await stage.ground.release(jobOf(stage.app))
      const { outcome, result } = await running
      return [...seen, outcome, isHead(result?.revision, head), await stage.liveRevision()]
    },
    expected: ['still waiting', 'synced', 'head', '2']
  },
  {
    name: 'heal',
    title: 'self-heal works at the same moment',
    play: async (stage) => {
      await stage.add('web', auto)
      const seen = await synced(stage, '3.0.0')
      const container = { name: 'web', image: 'registry.example.com/web:9.9.9' }
      await stage.ground.admin.patch(
        { apiVersion: 'apps/v1', kind: 'Deployment', name: stage.app, namespace: 'demo' },
        { kind: 'merge', value: { spec: { template: { spec: { containers: [container] } } } } }
      )
      return [...seen, ...(await synced(stage, '3.0.0'))]
    },
    expected: ['synced', '3.0.0', 'synced', '3.0.0']
  },
  {
    name: 'sha',
    title: 'a sha that is not the target, older than the branch',
    play: async (stage) => {
      const older = await stage.add('plain')
      await stage.repository.commit({ 'plain/configmap.yaml': configMap(stage.app, '2') })
      const seen = [(await stage.sync()).outcome, await stage.liveRevision()]
      const { outcome, result } = await stage.sync({ revision: older })
      return [...seen, outcome, isHead(result?.revision, older), await stage.liveRevision()]
    },
    expected: ['synced', '2', 'synced', 'head', '1']
  },
  {
    name: 'sha-auto',
    title: 'a sha that is not the target, under auto-sync',
    play: async (stage) => {
      const older = await stage.add('plain', auto)
      await stage.repository.commit({ 'plain/configmap.yaml': configMap(stage.app, '2') })
      // Auto-sync may be at the older commit at this very moment: that is not what is asked for.
      const seen = [(await stage.sync()).outcome, await stage.liveRevision()]
      const { outcome, result } = await stage.sync({ revision: older })
      await sleep(1500)
      return [...seen, outcome, isHead(result?.revision, older), await stage.liveRevision()]
    },
    expected: ['synced', '2', 'synced', 'head', '1']
  },
  {
    name: 'timeout',
    title: 'the deadline passes while a hook runs',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held')
      const attempt = await stage.sync({ within: 8000 })
      return [attempt.outcome, attempt.to - attempt.from < 10_000 ? 'in time' : 'late', says(attempt, jobOf(stage.app))]
    },
    expected: ['timeout', 'in time', 'says so']
  },
  {
    name: 'cancelled',
    title: 'the run is cancelled in the middle',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held')
      const cancel = new AbortController()
      const running = stage.sync({ signal: cancel.signal })
      await sleep(2500)
      const at = performance.now()
      cancel.abort(new StagingError('cancelled', 'the run was cancelled'))
      const { outcome } = await running
      return [outcome, performance.now() - at < 1000 ? 'at once' : 'late']
    },
    expected: ['cancelled', 'at once']
  },
  {
    name: 'deleted',
    title: 'the Application is deleted in the middle',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held')
      const running = stage.sync()
      await sleep(2500)
      await stage.ground.admin.delete(stage.ref(stage.app))
      const attempt = await running
      return [attempt.outcome, attempt.to - attempt.from < 8000 ? 'soon' : 'late']
    },
    expected: ['unknown-application', 'soon']
  },
  {
    name: 'cut',
    title: 'the watch is cut in the middle, twice',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held')
      const target = stage.way === 'cluster' ? stage.ground.admin.server : stage.ground.serverUrl
      const line = await layCuttableLine(target)
      try {
        const running = stage.sync({ line: line.url })
        let cuts = 0
        for (let time = 0; time < 2; time += 1) {
          await sleep(2500)
          cuts += line.cut()
        }
        await stage.ground.release(jobOf(stage.app))
        const { outcome } = await running
        return [cuts > 0 ? 'cut' : 'nothing to cut', outcome, await stage.liveRevision()]
      } finally {
        await line.close()
      }
    },
    expected: ['cut', 'synced', '1']
  },
  {
    name: 'retry',
    title: 'an operation between two attempts is Running with finishedAt: not the end',
    play: async (stage) => {
      const namespace = stage.app
      await stage.add('plain', { destination: { server: 'https://kubernetes.default.svc', namespace } })
      await stage.startAnother({
        sync: { syncStrategy: { hook: {} }, revision: 'main' },
        retry: { limit: 5, backoff: { duration: '2s', factor: 1, maxDuration: '2s' } }
      })
      const state = async () => field(await stage.application(), 'status', 'operationState')
      await stage.until('the first retry', async () => text(await state(), 'finishedAt') !== undefined)
      const seen = [text(await state(), 'phase') ?? '']
      const running = stage.sync()
      seen.push(await Promise.race([running.then(({ outcome }) => outcome), sleep(1000, 'still waiting')]))
      await stage.ground.admin.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } })
      const { outcome } = await running
      const live = await stage.ground.admin.find({ apiVersion: 'v1', kind: 'ConfigMap', name: stage.app, namespace })
      return [...seen, outcome, text(live, 'data', 'revision') ?? 'no ConfigMap']
    },
    expected: ['Running', 'still waiting', 'synced', '1']
  },
  {
    name: 'many',
    title: '40 Applications at once',
    alone: true,
    // Forty times its memory is more than a small machine has.
    withoutCli: true,
    play: async (stage) => {
      await stage.add('web')
      const names = Array.from({ length: 40 }, (_, index) => `${stage.app}-${index}`)
      await Promise.all(names.map((name) => stage.create(name, 'web')))
      const outcomes = await stage.syncAll(names, { tag: '4.0.0', within: 120_000 })
      const tags = await Promise.all(names.map((name) => stage.liveTag(name)))
      return [
        `${outcomes.filter((outcome) => outcome === 'synced').length} synced`,
        `${tags.filter((tag) => tag === '4.0.0').length} live`
      ]
    },
    expected: ['40 synced', '40 live']
  }
]

async function playStopped(stage: Stage, spec: Readonly<Record<string, unknown>>): Promise<string[]> {
  const { ground } = stage
  await stage.add('web', spec)
  const seen = await synced(stage, '1.1.0')
  ground.pauseController()
  try {
    seen.push((await stage.sync({ tag: '2.0.0', within: 3000 })).outcome)
    const running = stage.sync({ tag: '2.0.0' })
    const first = await Promise.race([running.then(({ outcome }) => outcome), sleep(3000, 'still waiting')])
    seen.push(first, await stage.liveTag())
    ground.resumeController()
    seen.push((await running).outcome, await stage.liveTag())
  } finally {
    ground.resumeController()
  }
  return seen
}

async function synced(stage: Stage, tag: string): Promise<string[]> {
  const { outcome } = await stage.sync({ tag })
  return [outcome, await stage.liveTag()]
}

/** Somebody's operation runs, and its hook does not end. */
async function startHeld(stage: Stage): Promise<string[]> {
  await stage.ground.hold(jobOf(stage.app))
  await stage.add('held')
  await stage.startAnother()
  await stage.until('the hook', async () => (await stage.find('Job', jobOf(stage.app))) !== undefined)
  return ['held']
}

function isHead(revision: string | undefined, head: string): string {
  return revision === head ? 'head' : `${revision}, not ${head}`
}

function says(attempt: Attempt, what: string): string {
  return attempt.message.includes(what) ? 'says so' : `says: ${attempt.message}`
}

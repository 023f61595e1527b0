import { setTimeout as sleep } from 'node:timers/promises'
import { field, text } from '@staging-actions/kubernetes'
import { configMap, jobOf } from '../examples.ts'
import { auto, isHead, type Scenario, startHeld, synced } from './scenario.ts'

/** Somebody else is at the same Application. */
export const others: readonly Scenario[] = [
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
  }
]

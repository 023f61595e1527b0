import { setTimeout as sleep } from 'node:timers/promises'
import { items } from '@staging-actions/kubernetes'
import { configMap, jobOf, values } from '../examples.ts'
import { auto, isHead, type Scenario, synced } from './scenario.ts'

/** What is asked for is there in the end. */
export const versions: readonly Scenario[] = [
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
    name: 'tag-push',
    title: 'git push, then a new image tag at once: both are live',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('web')
      const seen = await synced(stage, '1.1.0')
      const head = await stage.repository.commit({ 'web/values.yaml': values('registry.example.com/shop') })
      const { outcome, result } = await stage.sync({ tag: '1.2.0' })
      return [...seen, outcome, isHead(result?.revision, head), ...(result?.images ?? [])]
    },
    expected: ['synced', '1.1.0', 'synced', 'head', 'registry.example.com/shop:1.2.0']
  },
  {
    name: 'tag-push-auto',
    title: 'git push, then a new image tag at once, under auto-sync',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('web', auto)
      const seen = await synced(stage, '1.1.0')
      const head = await stage.repository.commit({ 'web/values.yaml': values('registry.example.com/shop') })
      const { outcome, result } = await stage.sync({ tag: '1.2.0' })
      return [...seen, outcome, isHead(result?.revision, head), ...(result?.images ?? [])]
    },
    expected: ['synced', '1.1.0', 'synced', 'head', 'registry.example.com/shop:1.2.0']
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
  }
]

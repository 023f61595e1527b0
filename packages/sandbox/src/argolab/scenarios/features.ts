import { field, items } from '@staging-actions/kubernetes'
import { configMap, jobOf } from '../examples.ts'
import { isHead, type Scenario, says, startHeld } from './scenario.ts'

/** What the argocd command has no simple word for, or another one: ours alone. */
export const features: readonly Scenario[] = [
  {
    name: 'prune',
    title: 'what git no longer has: told, and deleted only with prune',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('pair')
      const seen = [(await stage.sync()).outcome]
      const gone = await stage.repository.commit({ 'pair/extra.yaml': null })
      const kept = await stage.sync()
      seen.push(kept.outcome, says(kept, `ConfigMap ${stage.app}-extra`), await extra(stage))
      const { outcome, result } = await stage.sync({ prune: true })
      return [...seen, outcome, isHead(result?.revision, gone), await extra(stage)]
    },
    expected: ['synced', 'sync-failed', 'says so', 'there', 'synced', 'head', 'gone']
  },
  {
    name: 'prune-auto',
    title: 'prune, where auto-sync has brought the commit already and does not prune',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('pair', { syncPolicy: { automated: {} } })
      const seen = [(await stage.sync()).outcome]
      const gone = await stage.repository.commit({ 'pair/extra.yaml': null })
      const { outcome, result } = await stage.sync({ revision: gone, prune: true })
      return [...seen, outcome, isHead(result?.revision, gone), await extra(stage)]
    },
    expected: ['synced', 'synced', 'head', 'gone']
  },
  {
    name: 'dry-run',
    title: 'a dry run of another revision: what would change, and nothing changed',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('plain')
      const seen = [(await stage.sync()).outcome]
      const next = await stage.repository.commit({ 'plain/configmap.yaml': configMap(stage.app, '2') }, 'next')
      const { outcome, result } = await stage.sync({ revision: next, dryRun: true })
      const application = await stage.application()
      return [
        ...seen,
        outcome,
        result?.changes.map(({ path }) => path).join(', ') ?? '',
        result?.resources.find(({ kind }) => kind === 'ConfigMap')?.status ?? 'not tried',
        `${field(application, 'spec', 'source', 'targetRevision')}`,
        await stage.liveRevision()
      ]
    },
    expected: ['synced', 'tried', 'targetRevision', 'Synced', 'main', '1']
  },
  {
    name: 'kustomize',
    title: 'an image of a kustomization',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('kustomize')
      const seen: string[] = []
      for (const tag of ['1.1.0', '1.2.0']) {
        const { outcome } = await stage.sync({ kustomizeImages: [`registry.example.com/web:${tag}`] })
        seen.push(outcome, await stage.liveTag())
      }
      const images = items(await stage.application(), 'spec', 'source', 'kustomize', 'images')
      return [...seen, images.join(' ')]
    },
    expected: ['synced', '1.1.0', 'synced', '1.2.0', 'registry.example.com/web:1.2.0']
  },
  {
    name: 'two-sources',
    title: 'a chart whose values are another source: revision and tag',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('web', {}, 'values')
      const next = await stage.repository.commit({ 'values/staging.yaml': 'image: { tag: from-values }\n' })
      const first = await stage.sync({ revision: next })
      const seen = [first.outcome, isHead(first.result?.revision, next), await stage.liveTag()]
      const { outcome } = await stage.sync({ tag: '2.0.0' })
      return [...seen, outcome, await stage.liveTag()]
    },
    expected: ['synced', 'head', 'from-values', 'synced', '2.0.0']
  },
  {
    name: 'made',
    title: 'an Application that is not there is made from its template, at the version',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('plain')
      const name = `${stage.app}-made`
      const template = stage.manifest(name, 'web')
      // Who deploys only may not: that needs a right of its own.
      const refused = await stage.sync({ app: name, template, tag: '5.0.0' })
      const { outcome } = await stage.sync({ app: name, template, tag: '5.0.0', user: 'admin' })
      return [refused.outcome, outcome, await stage.liveTag(name)]
    },
    expected: ['forbidden', 'synced', '5.0.0']
  },
  {
    name: 'terminate',
    title: "somebody else's operation is terminated when that is asked for",
    withoutCli: true,
    play: async (stage) => {
      const seen = await startHeld(stage)
      const next = await stage.repository.commit({
        'held/configmap.yaml': configMap(stage.app, '2'),
        'held/job.yaml': null
      })
      const { outcome, result } = await stage.sync({ revision: next, terminateAfter: 1000 })
      await stage.ground.release(jobOf(stage.app))
      return [...seen, outcome, isHead(result?.revision, next), await stage.liveRevision()]
    },
    expected: ['held', 'synced', 'head', '2']
  }
]

async function extra(stage: Parameters<Scenario['play']>[0]): Promise<string> {
  return (await stage.find('ConfigMap', `${stage.app}-extra`)) ? 'there' : 'gone'
}

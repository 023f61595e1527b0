import { setTimeout as sleep } from 'node:timers/promises'
import { text } from '@staging-actions/kubernetes'
import { jobOf, values, withoutSecret } from '../examples.ts'
import { demoNamespace } from '../ground.ts'
import { type Scenario, says } from './scenario.ts'

/** What looks hopeless, and is not; and what is, by its name. */
export const patience: readonly Scenario[] = [
  {
    name: 'late-image',
    title: 'an image that is pushed after a run failed for it: its back-off is of before',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('web')
      await stage.ground.hold(stage.app)
      const failed = await stage.sync({ tag: 'late' })
      const seen = [failed.outcome, says(failed, 'registry.example.com/web:late')]
      await stage.ground.release(stage.app)
      const { outcome } = await stage.sync({ tag: 'late' })
      return [...seen, outcome, await stage.liveTag()]
    },
    expected: ['unhealthy', 'says so', 'synced', 'late']
  },
  {
    name: 'late-secret',
    title: 'a Secret that comes after its pods, as External Secrets deliver it',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('secretive')
      const failed = await stage.sync({ tag: '1.1.0' })
      const seen = [failed.outcome, says(failed, 'CreateContainerConfigError'), says(failed, 'Pod ')]
      const running = stage.sync({ tag: '1.2.0', grace: 20_000 })
      seen.push(await Promise.race([running.then(({ outcome }) => outcome), sleep(6000, 'still waiting')]))
      const metadata = { name: `${stage.app}-env`, namespace: demoNamespace }
      await stage.ground.admin.apply({ apiVersion: 'v1', kind: 'Secret', metadata, stringData: { key: 'value' } })
      const { outcome } = await running
      return [...seen, outcome, await stage.liveTag()]
    },
    expected: ['unhealthy', 'says so', 'says so', 'still waiting', 'synced', '1.2.0']
  },
  {
    name: 'old-pods',
    title: 'pods of the version before, which has the same image, never get well',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('secretive')
      const failed = await stage.sync({ tag: 'held' })
      await stage.ground.hold(stage.app)
      await stage.repository.commit({ 'secretive/templates/deployment.yaml': withoutSecret })
      const running = stage.sync({ tag: 'held' })
      const first = await Promise.race([running.then(({ outcome }) => outcome), sleep(10_000, 'still waiting')])
      await stage.ground.release(stage.app)
      const { outcome } = await running
      return [failed.outcome, first, outcome, await stage.liveTag()]
    },
    expected: ['unhealthy', 'still waiting', 'synced', 'held']
  },
  {
    name: 'degraded-before',
    title: 'Degraded when the run begins, and well within its grace',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('web')
      await stage.repository.commit({ 'web/values.yaml': values('registry.example.com/web', 6) })
      await stage.ground.hold(stage.app)
      const failed = await stage.sync({ tag: 'held' })
      const health = text(await stage.application(), 'status', 'health', 'status') ?? ''
      const running = stage.sync({ tag: 'held', grace: 20_000 })
      const first = await Promise.race([running.then(({ outcome }) => outcome), sleep(5000, 'still waiting')])
      await stage.ground.release(stage.app)
      const { outcome } = await running
      return [failed.outcome, says(failed, `Deployment ${stage.app}`), health, first, outcome, await stage.liveTag()]
    },
    expected: ['unhealthy', 'says so', 'Degraded', 'still waiting', 'synced', 'held']
  },
  {
    name: 'dead-job',
    title: 'a Job that is no hook fails, and is named',
    withoutCli: true,
    play: async (stage) => {
      await stage.add('job')
      const failed = await stage.sync()
      return [failed.outcome, says(failed, `Job ${jobOf(stage.app)}`)]
    },
    expected: ['unhealthy', 'says so']
  }
]

import { jobOf, values } from '../examples.ts'
import { usual } from '../stage.ts'
import { type Scenario, says, synced } from './scenario.ts'

/** What cannot be had ends at once, and says why. */
export const refusals: readonly Scenario[] = [
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
    name: 'dead',
    title: 'a Deployment whose containers crash, past its progress deadline',
    play: async (stage) => {
      await stage.add('web')
      await stage.repository.commit({ 'web/values.yaml': values('registry.example.com/web', 6) })
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
      const soon = attempt.to - attempt.from < usual / 2 ? 'soon' : 'late'
      return [...seen, attempt.outcome, says(attempt, 'Back-off pulling image'), soon]
    },
    expected: ['synced', '1.1.0', 'unhealthy', 'says so', 'soon']
  }
]

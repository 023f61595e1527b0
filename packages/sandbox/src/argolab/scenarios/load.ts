import type { Scenario } from './scenario.ts'

/** Many at once. */
export const load: readonly Scenario[] = [
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

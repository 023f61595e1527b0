import { setTimeout as sleep } from 'node:timers/promises'
import { StagingError } from '@staging-actions/base'
import { jobOf } from '../examples.ts'
import { layLine } from '../line.ts'
import type { Stage } from '../stage.ts'
import { isEnded } from './left-behind.ts'
import { auto, type Scenario, says, synced } from './scenario.ts'

/** Time, connections and the controller fail. */
export const interruptions: readonly Scenario[] = [
  {
    name: 'timeout',
    title: 'the deadline passes while a hook runs',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held')
      // Long enough for Argo CD to have begun and reported the hook, on a busy machine too.
      const within = 20_000
      const attempt = await stage.sync({ within })
      const time = attempt.to - attempt.from < within + 3000 ? 'in time' : 'late'
      return [attempt.outcome, time, says(attempt, jobOf(stage.app)), await isEnded(stage)]
    },
    expected: ['timeout', 'in time', 'says so', 'ended']
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
      const time = performance.now() - at < 3000 ? 'at once' : 'late'
      await stage.until('the end of its operation', async () => (await isEnded(stage)) === 'ended')
      return [outcome, time, await isEnded(stage)]
    },
    expected: ['cancelled', 'at once', 'ended']
  },
  {
    name: 'cut',
    title: 'the watch is cut in the middle, twice',
    play: async (stage) => {
      await stage.ground.hold(jobOf(stage.app))
      await stage.add('held')
      const target = stage.way === 'cluster' ? stage.ground.admin.server : stage.ground.serverUrl
      const line = await layLine(target)
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

import { field, items, text } from '@staging-actions/kubernetes'
import { configMap, jobOf } from '../examples.ts'
import { labRuns, otherRuns, type Stage, usual } from '../stage.ts'
import { auto, isHead, type Scenario, says, startHeld } from './scenario.ts'

/** What a failed run leaves: nothing of its own goes on, or stands in the way of the next. */
export const leftBehind: readonly Scenario[] = [
  {
    name: 'broken-hook',
    title: 'a PreSync hook whose image no registry has; the next run has a good one',
    withoutCli: true,
    play: (stage) => playBroken(stage, 'migrated', [`Job ${jobOf(stage.app)}`, 'registry.example.com/migrate:broken']),
    expected: ['sync-failed', 'soon', 'says so', 'says so', 'says so', 'ended', 'synced', 'soon', '2.0.0']
  },
  {
    name: 'broken-wave',
    title: 'an earlier wave whose image no registry has; the next run has a good one',
    withoutCli: true,
    play: (stage) => playBroken(stage, 'waves', [`Deployment ${stage.app}`, 'registry.example.com/web:broken']),
    expected: ['sync-failed', 'soon', 'says so', 'says so', 'says so', 'ended', 'synced', 'soon', '2.0.0']
  },
  {
    name: 'older-run',
    title: 'an operation that an older run of the same repository left is ended, and the run goes on',
    withoutCli: true,
    play: async (stage) => {
      const { seen, next } = await startOlder(stage, labRuns)
      const running = stage.sync({ revision: next })
      await stage.until('the end of the older operation', async () => (await markerOf(stage)) !== older(labRuns))
      await stage.ground.release(jobOf(stage.app))
      const { outcome, result } = await running
      return [...seen, outcome, isHead(result?.revision, next), await stage.liveRevision()]
    },
    expected: ['held', 'synced', 'head', '2']
  },
  {
    name: 'older-run-elsewhere',
    title: 'an operation that a run of another repository left is not ours to end',
    withoutCli: true,
    play: async (stage) => {
      const { seen, next } = await startOlder(stage, otherRuns)
      const { outcome } = await stage.sync({ revision: next, within: 4000 })
      return [...seen, outcome, (await markerOf(stage)) === older(otherRuns) ? 'left alone' : 'touched']
    },
    expected: ['held', 'operation-in-progress', 'left alone']
  },
  {
    name: 'window',
    title: 'a sync window that denies: red at once, and nothing is deployed later',
    withoutCli: true,
    play: (stage) => playWindow(stage, {}),
    expected: ['synced', '1.1.0', 'sync-failed', 'soon', 'says so', 'says so', 'as before', 'ended', 'synced', '2.0.0']
  },
  {
    name: 'window-unseen',
    title: 'a sync window that denies, and a token that may not see it',
    withoutCli: true,
    play: (stage) => playWindow(stage, {}, 'narrow'),
    expected: ['synced', '1.1.0', 'sync-failed', 'soon', 'as before', 'ended', 'synced', '2.0.0']
  },
  {
    name: 'window-auto',
    title: 'a sync window that denies, under auto-sync',
    withoutCli: true,
    play: (stage) => playWindow(stage, auto),
    expected: ['synced', '1.1.0', 'sync-failed', 'soon', 'says so', 'says so', 'as before', 'ended', 'synced', '2.0.0']
  }
]

async function playBroken(stage: Stage, path: string, named: readonly string[]): Promise<string[]> {
  await stage.add(path)
  const failed = await stage.sync({ tag: 'broken' })
  const seen = [failed.outcome, isSoon(failed), ...['Pod ', ...named].map((what) => says(failed, what))]
  seen.push(await isEnded(stage))
  const next = await stage.sync({ tag: '2.0.0' })
  return [...seen, next.outcome, isSoon(next), await stage.liveTag()]
}

function isSoon({ from, to }: { readonly from: number; readonly to: number }): string {
  return to - from < usual / 2 ? 'soon' : 'late'
}

/** No operation is there, or comes to be. */
export async function isEnded(stage: Stage): Promise<string> {
  return field(await stage.application(), 'operation') === undefined ? 'ended' : 'still there'
}

const older = (runs: string) => `${runs}1 1 web 1000`

async function markerOf(stage: Stage): Promise<string | undefined> {
  return text(items(await stage.application(), 'operation', 'info')[0], 'value')
}

/** An operation with the mark of a run long ago, and a newer commit. */
async function startOlder(stage: Stage, runs: string): Promise<{ seen: string[]; next: string }> {
  const info = [{ name: 'staging-actions', value: older(runs) }]
  const seen = await startHeld(stage, { info })
  return { seen, next: await stage.repository.commit({ 'held/configmap.yaml': configMap(stage.app, '2') }) }
}

/** Denied since a few minutes ago, for three hours. */
async function playWindow(stage: Stage, spec: Readonly<Record<string, unknown>>, user?: 'narrow'): Promise<string[]> {
  await stage.add('web', spec)
  const first = await stage.sync({ tag: '1.1.0' })
  const seen = [first.outcome, await stage.liveTag()]
  const before = field(await stage.application(), 'spec')
  const since = new Date(Math.floor((Date.now() - 300_000) / 60_000) * 60_000)
  const schedule = `${since.getUTCMinutes()} ${since.getUTCHours()} * * *`
  await stage.deny([{ kind: 'deny', schedule, duration: '3h', applications: [stage.app] }])
  const denied = await stage.sync({ tag: '2.0.0', ...(user ? { user } : {}) })
  const opening = new Date(since.getTime() + 3 * 3_600_000).toISOString().slice(0, 16)
  seen.push(denied.outcome, isSoon(denied), ...(user ? [] : [schedule, opening].map((what) => says(denied, what))))
  const after = field(await stage.application(), 'spec')
  seen.push(JSON.stringify(after) === JSON.stringify(before) ? 'as before' : 'changed', await isEnded(stage))
  await stage.deny([])
  const next = await stage.sync({ tag: '2.0.0' })
  return [...seen, next.outcome, await stage.liveTag()]
}

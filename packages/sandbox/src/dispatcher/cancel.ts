import { setTimeout as sleep } from 'node:timers/promises'
import { descendants, findByEnvironment, listProcesses, readEnvironment, signal, waitForEnd } from './processes.ts'
import type { StepShims } from './step-shims.ts'

/** How long a step has after SIGINT, and then after SIGTERM: the real runner's figures. */
const afterInterrupt = 7_500
const afterTerminate = 2_500
/** act's own handling of the signal takes some milliseconds on a busy machine. */
const settling = 500

/**
 * Ends processes as GitHub's runner does: SIGINT to each step's own process (not to its children), 7.5 s, SIGTERM, 2.5 s,
 * then the whole tree is killed.
 */
export async function endSteps(steps: readonly number[]): Promise<void> {
  const trees = await listProcesses()
  for (const pid of steps) signal(pid, 'SIGINT')
  const stubborn = await waitForEnd(steps, afterInterrupt)
  for (const pid of stubborn) signal(pid, 'SIGTERM')
  for (const pid of await waitForEnd(stubborn, afterTerminate))
    for (const entry of [{ pid }, ...descendants(trees, pid), ...descendants(await listProcesses(), pid)])
      signal(entry.pid, 'SIGKILL')
}

/**
 * Cancels what act runs: the steps are given their time while act cannot see them end (it would go on to the next step),
 * then act learns of the cancellation and goes on by itself; conditions see `cancelled()`. A step for which `goesOn` holds
 * (its condition is `always()`) is left alone, as on GitHub.
 */
export async function cancelAct(
  act: number,
  shims: StepShims,
  goesOn: (environment: Readonly<Record<string, string>>) => boolean
): Promise<void> {
  shims.hold()
  const steps = await Promise.all(
    shims.steps(await listProcesses(), act).map(async (pid) => (goesOn(await readEnvironment(pid)) ? [] : [pid]))
  )
  await endSteps(steps.flat())
  signal(act, 'SIGINT')
  // act kills the held shells when it has understood; those of steps that it lets run (always()) must end by themselves.
  await sleep(settling)
  await shims.release()
}

/** After the server's patience (five minutes on GitHub) nothing of the run may live. */
export async function killAct(act: number, trackingId: string): Promise<void> {
  const tree = descendants(await listProcesses(), act)
  for (const { pid } of [{ pid: act }, ...tree]) signal(pid, 'SIGKILL')
  await sweepOrphans(trackingId)
}

/** What steps left running when their job ended; the runner knows them by RUNNER_TRACKING_ID. */
export async function sweepOrphans(trackingId: string): Promise<void> {
  const orphans = await findByEnvironment({ RUNNER_TRACKING_ID: trackingId })
  for (const pid of orphans) signal(pid, 'SIGTERM')
  for (const pid of await waitForEnd(orphans, 1_000)) signal(pid, 'SIGKILL')
}

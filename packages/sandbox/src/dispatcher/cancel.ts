import { descendants, findByEnvironment, listProcesses, signal, waitForEnd } from './processes.ts'

/** How long a step has after SIGINT, and then after SIGTERM: the real runner's figures. */
const afterInterrupt = 7_500
const afterTerminate = 2_500

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
 * Cancels what act runs. act itself would kill the steps at once, so it is stopped while they are given their time, and
 * learns of the cancellation before it can look at the next step: conditions then see `cancelled()`.
 */
export async function cancelAct(act: number): Promise<void> {
  signal(act, 'SIGSTOP')
  try {
    const steps = (await listProcesses()).filter(({ parent, zombie }) => parent === act && !zombie)
    await endSteps(steps.map(({ pid }) => pid))
  } finally {
    signal(act, 'SIGINT')
    signal(act, 'SIGCONT')
  }
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

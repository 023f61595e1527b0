import { createInterface } from 'node:readline'
import type { World } from './world.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborted, with the signal's name, by a Ctrl-C, a SIGTERM, a terminal that closes, or when nobody reads any more (`| head`): then the
 * story ends, and everything that it started goes. A second Ctrl-C changes nothing: it would leave processes behind.
 */
export function stopOnSignals(): AbortSignal {
  const stopped = new AbortController()
  const stop = (signal: (typeof signals)[number]) => {
    console.error(
      stopped.signal.aborted ? 'Still cleaning up: it takes a few seconds.' : '\nStopping, and cleaning up.'
    )
    stopped.abort(signal)
  }
  for (const signal of signals) process.on(signal, () => stop(signal))
  process.stdout.once('error', () => stop('SIGHUP'))
  return stopped.signal
}

/** 128 and the signal's number, as a shell has it. */
export function exitCodeOf(stopped: AbortSignal): number {
  return 128 + { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[stopped.reason as (typeof signals)[number]]
}

/** Where there is no browser the lead answers in the terminal. */
export function answerInTerminal({ lead, openIssue }: World): void {
  if (!process.stdin.isTTY) return
  console.log('Or answer here when you are asked: approve, or reject: and why, and Enter.')
  const lines = createInterface({ input: process.stdin })
  lines.on('line', (line) => {
    const issue = openIssue()
    if (!line.trim()) return
    if (issue) void lead.comment(issue.number, line.trim())
    else console.log('Nobody is asked at the moment.')
  })
}

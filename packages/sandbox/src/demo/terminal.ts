import { createInterface } from 'node:readline'
import type { World } from './world.ts'

/** Aborted by a Ctrl-C or a SIGTERM: then the story ends, and everything that it started goes. */
export function stopOnSignals(): AbortSignal {
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.error('\nStopping, and cleaning up.')
      stopped.abort(signal)
    })
  return stopped.signal
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

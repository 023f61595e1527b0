import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { play } from './play.ts'
import { renderTable } from './table.ts'

export interface PlayedOnce {
  readonly scenario: string
  readonly seed: number
  readonly outcome: 'success' | 'failure'
  readonly seconds: number
  /** What did not hold, or why it ended early. */
  readonly broken: readonly string[]
  /** Folder with the logs of its jobs, which stays for a look; undefined: all went as it should. */
  readonly kept?: string
}

/** Plays scenarios again and again, each time with another seed, so many at once; a line each. */
export async function playMany(options: {
  readonly names: readonly string[]
  readonly times: number
  readonly atOnce: number
  readonly seed: number
  readonly rude: boolean | readonly string[]
  readonly write: (line: string) => void
  readonly signal: AbortSignal
}): Promise<readonly PlayedOnce[]> {
  const { names, times, atOnce, seed, rude, write, signal } = options
  const waiting = Array.from({ length: times }, (_, round) =>
    names.map((scenario) => ({ scenario, seed: seed + round }))
  ).flat()
  const total = waiting.length
  const played: PlayedOnce[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
      const once = await playOnce(next.scenario, { seed: next.seed, rude, signal })
      played.push(once)
      const why = once.broken.length > 0 ? `: ${once.broken.join('; ')}` : ''
      write(
        `${played.length}/${total}  ${once.scenario}, seed ${once.seed}: ${once.outcome} in ${once.seconds} s${why}${once.kept ? ` (kept: ${once.kept})` : ''}`
      )
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  signal.throwIfAborted()
  return played
}

async function playOnce(
  scenario: string,
  options: { readonly seed: number; readonly rude: boolean | readonly string[]; readonly signal: AbortSignal }
): Promise<PlayedOnce> {
  const { seed } = options
  const started = performance.now()
  const directory = await mkdtemp(join(tmpdir(), 'staging-demo-'))
  try {
    const { outcome, seconds, checks } = await play(scenario, { ...options, directory, keep: true })
    const broken = checks.filter(({ held }) => !held).map(({ text, seen }) => (seen ? `${text}: ${seen}` : text))
    if (outcome === 'failure') return { scenario, seed, outcome, seconds, broken, kept: directory }
    await rm(directory, { recursive: true, force: true })
    return { scenario, seed, outcome, seconds, broken }
  } catch (error) {
    // One that breaks off is counted as what it is; the others are still worth knowing.
    const seconds = Math.round((performance.now() - started) / 100) / 10
    return {
      scenario,
      seed,
      outcome: 'failure',
      seconds,
      broken: [error instanceof Error ? error.message : String(error)],
      kept: directory
    }
  }
}

export function renderPlays(plays: readonly PlayedOnce[]): string {
  const names = [...new Set(plays.map(({ scenario }) => scenario))]
  const rows = names.map((name) => {
    const own = plays.filter(({ scenario }) => scenario === name)
    const seconds = own.map((play) => play.seconds).sort((a, b) => a - b)
    const good = own.filter(({ outcome }) => outcome === 'success').length
    return [name, own.length, good, seconds[Math.floor(seconds.length / 2)] ?? 0, seconds.at(-1) ?? 0]
  })
  return renderTable(['scenario', 'played', 'as it should', 'median s', 'longest s'], rows)
}

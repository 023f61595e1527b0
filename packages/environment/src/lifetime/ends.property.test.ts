import { expect, test } from '@jest/globals'
import { randomOf } from '../../test/random.ts'
import { withLease, withoutLease } from '../ledger/leases.ts'
import { emptyDocument, type LedgerDocument } from '../ledger/schema.ts'
import { endOf, leaseEnd, withLife, withUse } from './end.ts'
import { type Limits, limitsOf, widened } from './limits.ts'
import { withSeen } from './spending.ts'

const hour = 3_600_000
const { ENDS_SEED } = process.env
const lives = ENDS_SEED === undefined ? 1500 : 1

/**
 * People, pipelines, requests and a configuration that changes, at random moments, with the reaper once an hour: what people were
 * told last is never later than the real end, but by somebody's own word: who lets go of the last lease.
 */
test('the end that was told last is never later than the real one', () => {
  const base = ENDS_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(ENDS_SEED)
  let ended = 0
  for (let life = 0; life < lives; life += 1) {
    const seed = base + life
    const story = play(randomOf(seed))
    if (story.problem !== undefined) throw new Error(`ENDS_SEED=${seed}\n${story.lines.join('\n')}\n${story.problem}`)
    ended += story.isOver ? 1 : 0
  }
  if (ENDS_SEED === undefined) expect(ended).toBeGreaterThan(lives / 2)
})

function play(random: () => number): { lines: string[]; problem: string | undefined; isOver: boolean } {
  const began = Date.parse('2026-11-01T10:00:00Z')
  const pick = <T>(...items: readonly T[]): T => items[Math.floor(random() * items.length)] as T
  const limits = (): Limits => ({
    ttl: pick(2, 8, 20) * hour,
    idle: pick(0.5, 2, 6) * hour,
    idleApplies: pick('unheld', 'unheld', 'always'),
    approval: pick(2, 24) * hour,
    budget: pick(undefined, undefined, 2, 5)
  })
  let configured = limits()
  let now = began
  let document: LedgerDocument = withLife(
    emptyDocument({ environment: 'staging', repositoryId: 4242 }),
    configured,
    now
  )
  const lines: string[] = []
  const say = (what: string) => lines.push(`${((now - began) / hour).toFixed(2)} h: ${what}`)
  let told = 0
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const tell = (what: string) => {
    const end = endOf(document, configured)
    told = end?.at ?? 0
    say(`${what}; it says ${((told - began) / hour).toFixed(2)} h, ${end?.because}`)
  }
  const lease = (id: string, duration: number, byHand: boolean) =>
    withLease(document, {
      id,
      holder: 'octocat',
      run: 'r',
      branch: 'staging',
      reason: '',
      since: new Date(now).toISOString(),
      until: new Date(now + duration).toISOString(),
      ...(byHand && { byHand: true as const })
    })
  const deeds: Readonly<Record<string, () => void>> = {
    pipeline: () => {
      document = withUse(withLife(document, configured, now), now)
      document = lease(`run-${next()}`, leaseEnd(document, pick(1, 8) * hour, now) - now, false)
    },
    person: () => {
      document = withUse(document, now)
      document = lease(`run-${next()}`, leaseEnd(document, pick(1, 5) * hour, now) - now, true)
    },
    extend: () => {
      const duration = Math.min(pick(1, 6), configured.ttl / hour) * hour
      document = withUse(lease(`run-${next()}`, duration, true), now)
      const own = limitsOf(document, configured)
      const until = Math.max(Date.parse(document.life?.until ?? ''), now + duration)
      document = {
        ...document,
        life: document.life && {
          ...document.life,
          until: new Date(until).toISOString(),
          limits: widened(own, configured)
        }
      }
    },
    request: () => {
      document = withUse(lease(`approval-${next()}`, configured.approval + 3 * hour, false), now)
    },
    use: () => {
      document = withUse(document, now)
    },
    configure: () => {
      configured = limits()
    }
  }
  deeds['pipeline']?.()
  const part = { kind: 'load-balancer', id: 'lb', name: 'lb', hourly: 0.3, createdAt: new Date(began).toISOString() }
  document = withSeen(document, [part], { now, isComplete: true })
  tell('made')
  for (let hours = 1; hours < 80; hours += 1) {
    const reaper = began + hours * hour
    for (const at of [random(), random()].sort()) {
      now = Math.max(now, began + (hours - 1 + at) * hour)
      const end = endOf(document, configured)
      if (random() > 0.15 || !end || end.at <= now) continue
      const what = pick(...Object.keys(deeds))
      const before = told
      deeds[what]?.()
      tell(what)
      // Nobody's deed takes from what others were told, but letting go.
      if (told < before - 1) return { lines, problem: `${what} ended it earlier than it was told`, isOver: false }
    }
    now = reaper
    const end = endOf(document, configured)
    if (end && end.at <= now) {
      say(`destroyed, ${end.because}`)
      const problem = now < told ? 'it was told to live for longer' : undefined
      return { lines, problem, isOver: true }
    }
    tell('looked at')
    if (random() < 0.1) {
      const own = document.leases.find(({ byHand }) => byHand)
      if (own) document = withoutLease(document, own.id)
      tell('a person lets go')
    }
  }
  return { lines, problem: undefined, isOver: false }
}

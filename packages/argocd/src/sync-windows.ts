import { field, items, text } from '@staging-actions/kubernetes'
import { nextTime, parseSchedule } from './cron.ts'

/** When syncs are allowed or denied: a window of an AppProject. */
export interface SyncWindow {
  readonly kind: 'allow' | 'deny'
  readonly schedule: string
  /** As Go writes it: `1h30m`. */
  readonly duration: string
  /** Syncs that somebody asks for are not denied by it. */
  readonly manualSync: boolean
  /** Undefined: it is not shown. */
  readonly timeZone: string | undefined
  readonly description: string
}

/** The windows that concern an Application. */
export interface SeenWindows {
  readonly windows: readonly SyncWindow[]
  /** What Argo CD itself says of a sync that somebody asks for now; undefined: it was not asked. */
  readonly allowed: boolean | undefined
}

export function readWindow(json: unknown, timeZone: string | undefined): SyncWindow {
  return {
    kind: text(json, 'kind') === 'deny' ? 'deny' : 'allow',
    schedule: text(json, 'schedule') ?? '',
    duration: text(json, 'duration') ?? '',
    manualSync: field(json, 'manualSync') === true,
    timeZone,
    description: text(json, 'description') ?? ''
  }
}

export interface Destined {
  readonly name: string
  readonly destinationNamespace: string
  /** Its server and its name, those that are set. */
  readonly destinationClusters: readonly string[]
}

/** Those of an AppProject that are for this Application (argo-cd, types.go, SyncWindows.Matches). */
export function windowsFor(project: unknown, application: Destined): readonly SyncWindow[] {
  return items(project, 'spec', 'syncWindows')
    .filter((window) => concerns(window, application))
    .map((window) => readWindow(window, text(window, 'timeZone') || 'UTC'))
}

function concerns(window: unknown, { name, destinationNamespace, destinationClusters }: Destined): boolean {
  const fits = (patterns: readonly unknown[], values: readonly string[]) =>
    patterns.some((pattern) => values.some((value) => globs(String(pattern), value)))
  const asked = (
    [
      ['applications', [name]],
      ['clusters', destinationClusters],
      ['namespaces', [destinationNamespace]]
    ] as const
  ).filter(([key]) => items(window, key).length > 0)
  const answers = asked.map(([key, values]) => fits(items(window, key), values))
  return field(window, 'andOperator') === true ? answers.length > 0 && answers.every(Boolean) : answers.some(Boolean)
}

function globs(pattern: string, value: string): boolean {
  const escaped = pattern
    .replace(/[.+^$()|\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\?/g, '.')
  const alternatives = escaped.replace(/\{([^{}]*)\}/g, (_, list: string) => `(?:${list.split(',').join('|')})`)
  try {
    return new RegExp(`^${alternatives.replace(/\[!/g, '[^')}$`, 's').test(value)
  } catch {
    return false
  }
}

/** Whether a sync that somebody asks for may begin at a time (argo-cd, types.go, SyncWindows.CanSync). */
export function allowsSync(windows: readonly SyncWindow[], time: number): boolean {
  const spans = windows.map((window) => ({ window, active: isActive(window, time, time) }))
  // Argo CD refuses to sync by windows that it cannot read.
  if (spans.some(({ active }) => active === undefined)) return false
  const denying = spans.filter(({ window, active }) => active && window.kind === 'deny')
  if (denying.length > 0) return denying.every(({ window }) => window.manualSync)
  const allowing = spans.filter(({ window }) => window.kind === 'allow')
  if (allowing.length === 0 || allowing.some(({ active }) => active)) return true
  return allowing.every(({ window }) => window.manualSync)
}

/** Those that deny a sync at a time: deny windows that are active, else allow windows that are not. */
export function denyingWindows(windows: readonly SyncWindow[], time: number): readonly SyncWindow[] {
  const denying = windows.filter(
    (window) => window.kind === 'deny' && !window.manualSync && isActive(window, time, time) !== false
  )
  return denying.length > 0 ? denying : windows.filter((window) => window.kind === 'allow' && !window.manualSync)
}

/** When the next sync may begin, in milliseconds of the epoch; undefined: not within what can be said. */
export function nextOpening(windows: readonly SyncWindow[], now: number): number | undefined {
  let time = now
  for (let turn = 0; turn < 500; turn += 1) {
    const edges = windows.flatMap((window) => edgesAfter(window, time, now))
    if (edges.length === 0) return undefined
    time = Math.min(...edges)
    if (allowsSync(windows, time)) return time
  }
  return undefined
}

/** Undefined: Argo CD cannot read it. The offset of a time zone is that of now, as Argo CD takes it. */
function isActive(window: SyncWindow, time: number, now: number): boolean | undefined {
  const span = spanOf(window, now)
  if (!span) return undefined
  const start = nextTime(span.schedule, time + span.offset - span.duration)
  return start !== undefined && start <= time + span.offset
}

function edgesAfter(window: SyncWindow, time: number, now: number): readonly number[] {
  const span = spanOf(window, now)
  if (!span) return []
  const start = nextTime(span.schedule, time + span.offset)
  const end = nextTime(span.schedule, time + span.offset - span.duration)
  return [
    ...(start === undefined ? [] : [start - span.offset]),
    ...(end === undefined ? [] : [end + span.duration - span.offset])
  ]
}

function spanOf({ schedule, duration, timeZone }: SyncWindow, now: number) {
  const [parsed, length] = [parseSchedule(schedule), milliseconds(duration)]
  return parsed && length !== undefined
    ? { schedule: parsed, duration: length, offset: offsetOf(timeZone, now) }
    : undefined
}

const units: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 }

function milliseconds(duration: string): number | undefined {
  if (!/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(duration)) return undefined
  return [...duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (units[unit] ?? 0),
    0
  )
}

/** Of UTC's clock to that of the zone; one that nobody knows counts as UTC, as with Argo CD. */
function offsetOf(timeZone: string | undefined, now: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: timeZone ?? 'UTC', timeZoneName: 'longOffset' })
    const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? []
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  } catch {
    return 0
  }
}

/** `deny "0 22 * * *" for 8h (UTC): night freeze` */
export function describeWindow({ kind, schedule, duration, timeZone, description }: SyncWindow): string {
  return `${kind} "${schedule}" for ${duration}${timeZone ? ` (${timeZone})` : ''}${description ? `: ${description}` : ''}`
}

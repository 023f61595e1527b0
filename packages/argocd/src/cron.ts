/** A schedule as Argo CD's sync windows have it: minute, hour, day of the month, month, day of the week. */
export interface Schedule {
  readonly minutes: ReadonlySet<number>
  readonly hours: ReadonlySet<number>
  readonly days: ReadonlySet<number>
  readonly months: ReadonlySet<number>
  readonly weekdays: ReadonlySet<number>
  /** Days of the month and of the week are both asked for; otherwise one of them is enough. */
  readonly both: boolean
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const minute = 60_000
const day = 24 * 60 * minute
/** Beyond it a schedule counts as one that never comes. */
const mostDays = 5 * 366

/** Undefined: it is no such schedule (robfig/cron v3, parser.go and spec.go, without seconds and without `@daily`). */
export function parseSchedule(expression: string): Schedule | undefined {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 5) return undefined
  const [minutes, hours, days, months, weekdays] = [
    readField(fields[0], 0, 59),
    readField(fields[1], 0, 23),
    readField(fields[2], 1, 31),
    readField(fields[3], 1, 12, (name) => monthNames.indexOf(name) + 1 || undefined),
    readField(fields[4], 0, 6, (name) => (dayNames.includes(name) ? dayNames.indexOf(name) : undefined))
  ]
  if (!minutes || !hours || !days || !months || !weekdays) return undefined
  return { minutes, hours, days, months, weekdays, both: isStar(fields[2]) || isStar(fields[4]) }
}

/** `*` and `*` with a step of one: then the other field alone decides about the day. */
function isStar(text = ''): boolean {
  return text.split(',').some((part) => /^[*?](\/1)?$/.test(part))
}

function readField(
  text = '',
  least: number,
  most: number,
  named: (name: string) => number | undefined = () => undefined
): ReadonlySet<number> | undefined {
  const numberOf = (word: string) => named(word.toLowerCase()) ?? (/^\d+$/.test(word) ? Number(word) : Number.NaN)
  const values = new Set<number>()
  for (const part of text.split(',').filter(Boolean)) {
    const [range = '', step = '1', ...more] = part.split('/')
    const [low = '', high, ...rest] = range.split('-')
    const isAny = low === '*' || low === '?'
    const from = isAny ? least : numberOf(low)
    // `5/15` is from 5 on.
    const to = isAny || (high === undefined && part.includes('/')) ? most : numberOf(high ?? low)
    const by = /^\d+$/.test(step) ? Number(step) : 0
    if (more.length + rest.length > 0 || !(from >= least && to <= most && from <= to && by > 0)) return undefined
    for (let value = from; value <= to; value += by) values.add(value)
  }
  return values.size > 0 ? values : undefined
}

/** The first time after `time` that it names, by the clock of UTC, in milliseconds of the epoch; undefined: none in five years. */
export function nextTime(schedule: Schedule, time: number): number | undefined {
  const [hours, minutes] = [schedule.hours, schedule.minutes].map((set) => [...set].sort((a, b) => a - b))
  const first = Math.floor(time / day) * day
  for (let index = 0; index <= mostDays; index += 1) {
    const start = first + index * day
    if (!isOn(schedule, new Date(start))) continue
    for (const hour of hours ?? [])
      for (const at of minutes ?? []) {
        const found = start + (hour * 60 + at) * minute
        if (found > time) return found
      }
  }
  return undefined
}

function isOn({ days, months, weekdays, both }: Schedule, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false
  const [byDay, byWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())]
  return both ? byDay && byWeekday : byDay || byWeekday
}

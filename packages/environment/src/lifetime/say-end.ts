import { renderDuration, renderMoment } from '@staging-actions/base'
import type { End } from './end.ts'

/** What people read of an end, wherever they read it. */

const causes: Readonly<Record<End['because'], string>> = {
  unused: 'nobody holds it any longer',
  idle: 'nobody uses it',
  ttl: 'its time is over',
  budget: 'its budget is used up'
}

/** One clause. */
export function causeOf({ because }: Pick<End, 'because'>): string {
  return causes[because]
}

/** What keeps it, an infinitive clause in the imperative: `extend it in staging-control to keep it`. */
export function remedyOf({ because }: Pick<End, 'because'>): string {
  return because === 'budget'
    ? 'raise `environment.budget` and extend it in staging-control to keep it'
    : 'extend it in staging-control to keep it'
}

/** ISO 8601 of the end; undefined: there is none to say, or it may be destroyed at any time. */
export function momentOf(end: End | undefined): string | undefined {
  return end && end.at > 0 ? new Date(end.at).toISOString() : undefined
}

/**
 * `may be destroyed from 2026-11-24 10:00 UTC on, because nobody uses it then, or as soon as the runs and requests that hold it let go of
 * it`. Moments, no durations: it stays true, and the same, as long as nothing happens. `emphasis` is put around the moment.
 */
export function sayEnd(end: End, emphasis = ''): string {
  const at = momentOf(end)
  if (at === undefined) return `may be destroyed at any time, because ${causeOf(end)}`
  const { sooner, budget } = end
  const from = sooner ? `from ${renderMoment(sooner)} on, ` : ''
  const orSooner = sooner === undefined ? '' : `, or ${from}as soon as the runs and requests that hold it let go of it`
  const orSpent = budget === undefined ? '' : `; before that ${ifItGrows(budget)}`
  return `may be destroyed from ${emphasis}${renderMoment(at)}${emphasis} on, because ${causeOf(end)} then${orSooner}${orSpent}`
}

/** For people who were told an end without a word of the budget, which may bring it sooner; undefined: there is no budget. */
export function sayBudget({ budget }: Pick<End, 'budget'>): string | undefined {
  return budget === undefined ? undefined : `may be destroyed before ${ifItGrows(budget)}`
}

/** Shortly before. `left`: milliseconds. */
export function sayNearEnd(end: End, left: number): string {
  const when = left > 0 ? `in ${renderDuration(left)}` : 'at any time'
  return `may be destroyed ${when}, because ${causeOf(end)}${left > 0 ? ' then' : ''}: ${remedyOf(end)}`
}

/** Somebody destroys it, and waits whether the others object. The texts are Markdown. */
export function sayEnding(ending: { readonly by: string; readonly at: string; readonly reason: string }): string {
  const { by, at, reason } = ending
  return `**${by} destroys it at ${renderMoment(at)}** (${reason}), unless somebody else who holds it extends it`
}

function ifItGrows(budget: number): string {
  return `if it comes to cost more than now, since its budget is $${budget}`
}

/** To those who wait for a decision: what holds it for them lasts until then. */
export function sayLatestEnd({ sooner: _, ...end }: End): string {
  return sayEnd(end)
}

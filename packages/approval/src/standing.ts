import { versionsOf } from '@staging-actions/environment/ownership'
import type { Actor, IssueView } from '@staging-actions/github'
import { withoutTicks } from './boxes.ts'
import { type Marker, parseMarker, repositoryUrlOf, withMarker } from './marker.ts'
import { withoutProgress } from './render/render-progress.ts'
import { isSubjectOf, isTitleOf } from './render/subject.ts'

/** Which run asked, and since when. GitHub's record of that run has to agree (run-proof.ts). */
export interface Asking {
  readonly marker: Marker
  /** ISO 8601: when the first text of this run was written. */
  readonly at: string
}

/**
 * What the history of a request proves. Every workflow with `issues: write` writes as we do, so no single text of ours proves
 * anything: a request stands for the commit of its oldest text, and all that came later has to agree with that.
 */
export interface Standing {
  /** Why nothing can be approved by it any more; undefined while it stands. */
  readonly voidBecause: string | undefined
  /** Oldest first. */
  readonly askings: readonly Asking[]
  /** The newest title that we gave it. */
  readonly title: string
  /** Whether title and text were ours at that moment, milliseconds since the epoch: what people read when they said something. */
  readonly wasOurs: (at: number) => boolean
  /** Who changed what is shown now; undefined: it is ours. */
  readonly altered: { readonly by: Actor | undefined; readonly at: string } | undefined
}

/** @param self our own login */
export function readStanding(issue: IssueView, self: string): Standing {
  const texts = readTexts(issue, self)
  const titles = readTitles(issue, self)
  const { askings, voidBecause } = readAskings(issue, self)
  const [first] = askings
  const misnamed =
    first && titles.ours.find((title) => !isTitleOf(title, first.marker)) !== undefined
      ? 'its title was changed so that it no longer names the commit'
      : undefined
  const shown = [texts.states.at(-1), titles.states.at(-1)].find((state) => state && !state.isOurs)
  return {
    voidBecause: voidBecause ?? misnamed,
    askings,
    title: titles.ours.at(-1) ?? issue.title,
    wasOurs: (at) => [texts.states, titles.states].every((states) => wasOurs(states, at)),
    altered: shown && { by: shown.by, at: shown.at }
  }
}

/** From its moment on. */
interface State {
  /** ISO 8601. */
  readonly at: string
  readonly by: Actor | undefined
  readonly isOurs: boolean
}

/** GitHub's moments are whole seconds: of what happened within the same one the order is not known, so all of it has to be ours. */
function wasOurs(states: readonly State[], at: number): boolean {
  const before = states.findLast((state) => Date.parse(state.at) < at)
  const within = states.filter((state) => Date.parse(state.at) === at)
  return [before, ...within].every((state) => state === undefined || state.isOurs)
}

function readTexts(issue: IssueView, self: string): { readonly states: readonly State[] } {
  let ours: string | undefined
  const states = versionsOf(issue).map(({ at, editor, body }): State => {
    const isOwn = editor.login === self
    if (isOwn && body !== undefined) ours = withoutTicks(body)
    return { at, by: editor, isOurs: isOwn || (body !== undefined && withoutTicks(body) === ours) }
  })
  return { states }
}

function readTitles(
  { title, author, createdAt, events }: IssueView,
  self: string
): { readonly states: readonly State[]; readonly ours: readonly string[] } {
  const renames = events.flatMap((event) => (event.kind === 'renamed' ? [event] : []))
  const ours = [renames[0]?.from ?? title]
  const states: State[] = [{ at: createdAt, by: author, isOurs: true }]
  for (const { at, by, to } of renames) {
    if (by?.login === self) ours.push(to)
    states.push({ at, by, isOurs: to === ours.at(-1) })
  }
  return { states, ours }
}

function readAskings(
  issue: IssueView,
  self: string
): { readonly askings: readonly Asking[]; readonly voidBecause: string | undefined } {
  const versions = versionsOf(issue)
  const repositoryUrl = repositoryUrlOf(issue)
  const askings: Asking[] = []
  const voided = (voidBecause: string) => ({ askings, voidBecause })
  if (versions.some(({ body }) => body === undefined)) {
    const [oldest] = versions
    const marker = oldest?.editor.login === self ? parseMarker(oldest.body ?? '') : undefined
    if (oldest && marker) askings.push({ marker, at: oldest.at })
    return voided('a version of its text was deleted from its history')
  }
  let before: { readonly marker: Marker; readonly body: string } | undefined
  for (const { at, editor, body = '' } of versions) {
    if (editor.login !== self) continue
    const marker = parseMarker(body)
    if (!marker) return voided(`something that writes as ${self} replaced its text`)
    const first = askings[0]?.marker ?? marker
    if (marker.sha !== first.sha || marker.environment !== first.environment)
      return voided(
        `it was asked about ${first.sha.slice(0, 7)} on ${first.environment}, and a later text names ${marker.sha.slice(0, 7)} on ${marker.environment}`
      )
    if (!isSubjectOf(body, marker, repositoryUrl))
      return voided(`a text of it does not say to people that it is about ${marker.sha.slice(0, 7)}`)
    if (!before || !isSameRun(before.marker, marker)) askings.push({ marker, at })
    else if (!isContinued(before, { marker, body }))
      return voided(`something that writes as ${self} changed what run ${marker.run.id} had asked`)
    before = { marker, body }
  }
  return { askings, voidBecause: undefined }
}

function isSameRun({ run }: Marker, { run: other }: Marker): boolean {
  return run.id === other.id && run.attempt === other.attempt
}

/** What one run changes in its own text: ticks, who has approved so far, and that it hands over. */
function isContinued(
  before: { readonly marker: Marker; readonly body: string },
  after: { readonly marker: Marker; readonly body: string }
): boolean {
  if (before.marker.waiting === 'events' && after.marker.waiting === 'job') return false
  const { generation = after.marker.generation } = before.marker
  const frame = (body: string) =>
    withoutTicks(withoutProgress(withMarker(body.replaceAll('\r\n', '\n'), { ...after.marker, generation })))
  const same = { waiting: after.marker.waiting, generation: after.marker.generation }
  return (
    generation === after.marker.generation &&
    JSON.stringify({ ...before.marker, ...same }) === JSON.stringify({ ...after.marker, ...same }) &&
    frame(before.body) === frame(after.body)
  )
}

import type { Actor, BodyEdit } from '@staging-actions/github'

export type Box = 'approve' | 'reject'

export const boxMarks: Readonly<Record<Box, string>> = {
  approve: '<!-- staging-actions:approve -->',
  reject: '<!-- staging-actions:reject -->'
}

/** One tick or untick, and who did it. */
export interface BoxEdit {
  /** ISO 8601. */
  readonly at: string
  readonly editor: Actor
  readonly box: Box
  readonly ticked: boolean
  /** False when the same hand changed more than boxes since our own last version: then what people saw was not ours. */
  readonly intact: boolean
}

/** The states of the boxes; undefined for one that the text does not have exactly once. */
export function readBoxes(body: string): Readonly<Record<Box, boolean | undefined>> {
  return { approve: readBox(body, 'approve'), reject: readBox(body, 'reject') }
}

function readBox(body: string, box: Box): boolean | undefined {
  const states = body.split('\n').flatMap((line) => {
    const match = line.includes(boxMarks[box]) ? /^\s*[-*] \[([ xX])\] /.exec(line) : null
    return match ? [match[1] !== ' '] : []
  })
  return states.length === 1 ? states[0] : undefined
}

/** The text with the box set; the same text when there is no such box. */
export function setBox(body: string, box: Box, ticked: boolean): string {
  return body
    .split('\n')
    .map((line) =>
      line.includes(boxMarks[box]) ? line.replace(/^(\s*[-*] \[)[ xX](\] )/, `$1${ticked ? 'x' : ' '}$2`) : line
    )
    .join('\n')
}

/** What stays the same whatever is ticked. GitHub's web editor writes CRLF. */
export function withoutTicks(body: string): string {
  return setBox(setBox(body.replaceAll('\r\n', '\n').trimEnd(), 'approve', false), 'reject', false)
}

/**
 * The ticks in the history of a body.
 * @param history oldest first, beginning with a version of ours
 * @param self our own login: what we write is the text that people are asked about, and no tick
 */
export function readBoxEdits(history: readonly BodyEdit[], self: string): BoxEdit[] {
  const edits: BoxEdit[] = []
  let ours: string | undefined
  let before: Readonly<Record<Box, boolean | undefined>> = { approve: false, reject: false }
  for (const { at, editor, body } of history) {
    if (body === undefined) {
      // A version that somebody deleted: nothing that follows it can be attributed, and the request is void (standing.ts).
      ours = undefined
      continue
    }
    const now = readBoxes(body)
    if (editor.login === self) ours = withoutTicks(body)
    else {
      const intact = ours !== undefined && withoutTicks(body) === ours
      for (const box of ['approve', 'reject'] as const)
        if (now[box] !== undefined && now[box] !== (before[box] ?? false))
          edits.push({ at, editor, box, ticked: now[box], intact })
    }
    before = now
  }
  return edits
}

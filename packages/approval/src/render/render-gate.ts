import type { GateChange, GateChanges } from '../gate-changes.ts'
import { code, cut, firstOf } from './foreign-text.ts'

/*
 * What a request says of a commit that changes the gate. It comes right after the subject, whatever a template says: nobody approves
 * such a change without having seen that it is one.
 */

const most = { changes: 30, names: 10 }

const heading = ['> [!WARNING]', '> **This changes what guards production**, not only apps:']

/** Empty for a commit that leaves the gate alone. */
export function renderGate({ changes, appointed }: GateChanges): string {
  if (changes.length === 0) return ''
  const people = appointed.map((one) => (one.kind === 'user' ? one.login : `${one.org}/${one.team}`))
  return [
    ...heading,
    ...changes.slice(0, most.changes).map(({ what, names }) => `${lineOf(what)}${firstOf(names, most.names)}`),
    ...(people.length > 0
      ? ['>', `> It makes approvers or owners of ${firstOf(people, most.names)}: somebody else has to approve it, too.`]
      : [])
  ].join('\n')
}

function lineOf(what: string): string {
  return `> - ${what}: `
}

/**
 * What of these changes a request does not say where it has to: the run that asked may be of a workflow file that the commit changes,
 * and then its text is the word of the commit's author. What it says beyond them was true when it was written. Pure.
 * @param body as we wrote it
 */
export function unshownGate(body: string, { changes }: GateChanges): readonly GateChange[] {
  const [, , section = ''] = body.replaceAll('\r\n', '\n').split('\n\n')
  const lines = section.split('\n')
  const isOne = heading.every((line, index) => lines[index] === line)
  return changes.slice(0, most.changes).filter(({ what, names }) => {
    const line = isOne ? lines.find((one) => one.startsWith(lineOf(what))) : undefined
    return line === undefined || names.slice(0, most.names).some((name) => !line.includes(code(cut(name, 200))))
  })
}

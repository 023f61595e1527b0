import { expect, test } from '@jest/globals'
import { describeEvent, parseEvent, type TerraformEvent } from './events.ts'
import { splitLines } from './lines.ts'

const hook = { resource: { addr: 'a.b', resource_type: 'a' }, action: 'create', elapsed_seconds: 3 }

test.each<[string, unknown, TerraformEvent | undefined]>([
  ['a start', { type: 'apply_start', hook }, { kind: 'apply-start', address: 'a.b', type: 'a', action: 'create' }],
  [
    'a completion with its id',
    { type: 'apply_complete', hook: { ...hook, id_key: 'id', id_value: '42' } },
    { kind: 'apply-complete', address: 'a.b', type: 'a', action: 'create', id: '42', seconds: 3 }
  ],
  [
    'a failure',
    { type: 'apply_errored', hook },
    { kind: 'apply-errored', address: 'a.b', type: 'a', action: 'create', seconds: 3 }
  ],
  [
    'a diagnostic with its place',
    {
      type: 'diagnostic',
      diagnostic: {
        severity: 'error',
        summary: 'No',
        detail: 'why',
        address: 'a.b',
        range: { filename: 'main.tf', start: { line: 7, column: 3 } }
      }
    },
    {
      kind: 'diagnostic',
      diagnostic: {
        severity: 'error',
        summary: 'No',
        detail: 'why',
        address: 'a.b',
        file: 'main.tf',
        line: 7,
        column: 3
      }
    }
  ],
  ['outputs, which may be secret', { type: 'outputs', outputs: { secrets: { value: 'x' } } }, undefined],
  ['a kind that came later', { type: 'ephemeral_op_start', hook }, undefined]
])('%s', (_name, line, expected) => {
  expect(parseEvent(JSON.stringify(line))).toEqual(expected)
})

test('what is no JSON is no event', () => {
  expect(parseEvent('panic: …')).toBeUndefined()
  expect(parseEvent('')).toBeUndefined()
})

test('events that people read are one line each', () => {
  const event = parseEvent(JSON.stringify({ type: 'apply_complete', hook: { ...hook, id_key: 'id', id_value: '42' } }))
  expect(event && describeEvent(event)).toBe('a.b: create done in 3 s [42]')
})

test('lines survive chunks that cut through them and through characters', () => {
  const lines: string[] = []
  const reader = splitLines((line) => lines.push(line))
  const bytes = Buffer.from('zwölf\nzwei')
  for (const byte of bytes) reader.write(Buffer.from([byte]))
  reader.end()
  expect(lines).toEqual(['zwölf', 'zwei'])
})

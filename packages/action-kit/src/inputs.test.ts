import { describe, expect, test } from '@jest/globals'
import { InputError } from '@staging-actions/base'
import { boolean, choice, duration, integer, json, lines, readInputs, renamed, secret, text } from './inputs.ts'

const table = {
  'github-token': secret({ required: true }),
  environment: text({ default: 'staging', pattern: /^[a-z-]+$/, expected: 'lower-case letters' }),
  'timeout-minutes': integer({ min: 1, max: 60, default: 40 }),
  'dry-run': boolean({ default: false }),
  policy: choice(['when-unused', 'always'], { default: 'when-unused' }),
  'keep-for': duration(),
  parameters: lines({ pattern: /=/, expected: 'name=value' }),
  data: json<number[]>((value) => (Array.isArray(value) ? { value } : { expected: 'a list' })),
  'old-name': renamed('environment')
}

const read = (values: Record<string, string>) => readInputs(table, (name) => values[name] ?? '')

describe('readInputs', () => {
  test('fills defaults and reads kebab-case as camelCase', () => {
    expect(read({ 'github-token': ' t ' })).toEqual({
      githubToken: 't',
      environment: 'staging',
      timeoutMinutes: 40,
      dryRun: false,
      policy: 'when-unused',
      keepFor: undefined,
      parameters: [],
      data: undefined,
      oldName: undefined
    })
  })

  test('parses what is given', () => {
    const values = {
      'github-token': 't',
      'keep-for': '30m',
      parameters: 'a=1\n\n b=2 \n',
      data: '[1]',
      'dry-run': 'true'
    }
    expect(read(values)).toMatchObject({ keepFor: 1_800_000, parameters: ['a=1', 'b=2'], data: [1], dryRun: true })
  })

  const wrong: [string, Record<string, string>, string][] = [
    ['a missing secret', {}, 'input "github-token" is required and empty'],
    ['a word for a boolean', { 'dry-run': 'yes' }, 'input "dry-run" is "yes": expected true or false'],
    ['a number out of range', { 'timeout-minutes': '61' }, 'expected a whole number from 1 to 60'],
    ['a number with letters', { 'timeout-minutes': '5m' }, 'expected a whole number'],
    ['an unknown choice', { policy: 'never' }, 'expected one of when-unused, always'],
    ['a wrong duration', { 'keep-for': '30 minutes' }, 'expected a duration from 1m to 99d, such as 30m, 8h or 2d'],
    ['a duration of no time', { 'keep-for': '0m' }, 'expected a duration from 1m to 99d'],
    ['a duration of years', { 'keep-for': '999999d' }, 'expected a duration from 1m to 99d'],
    ['a line of another form', { parameters: 'a=1\nb' }, 'not "b"'],
    ['broken JSON', { data: '[' }, 'expected valid JSON'],
    ['JSON of another kind', { data: '{}' }, 'expected a list'],
    ['a renamed input', { 'old-name': 'x' }, 'it is now called "environment"'],
    ['two lines where one is due', { environment: 'a\nb' }, 'expected one line']
  ]
  test.each(wrong)('refuses %s', (_name, values, message) => {
    expect(() => read({ ...(message.includes('github-token') ? {} : { 'github-token': 't' }), ...values })).toThrow(
      message
    )
  })

  test('tells every problem at once', () => {
    try {
      read({ policy: 'never', 'dry-run': 'no' })
      throw new Error('not refused')
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).problems).toHaveLength(3)
    }
  })

  test('never quotes a secret', () => {
    const pin = { pin: { ...secret(), parse: () => ({ expected: 'digits' }) } }
    expect(() => readInputs(pin, () => 'hunter2')).toThrow(/malformed/)
    expect(() => readInputs(pin, () => 'hunter2')).not.toThrow(/hunter2/)
  })
})

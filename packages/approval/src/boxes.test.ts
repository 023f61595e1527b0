import { describe, expect, test } from '@jest/globals'
import { boxMarks, readBoxEdits, readBoxes, setBox, withoutTicks } from './boxes.ts'

const self = 'github-actions[bot]'
const body = `<!-- head -->\ntext\n- [ ] **Approve** ${boxMarks.approve}\n- [ ] **Reject** ${boxMarks.reject}\n`
const approved = setBox(body, 'approve', true)
const bot = { login: self, type: 'Bot' }
const ada = { login: 'ada', type: 'User' }
const grace = { login: 'grace', type: 'User' }
const edit = (editor: typeof ada, text: string | undefined, at: string) => ({ editor, body: text, at })

describe('boxes', () => {
  test('are read and set, by whatever editor wrote the lines', () => {
    expect(readBoxes(body)).toEqual({ approve: false, reject: false })
    expect(readBoxes(approved.replaceAll('\n', '\r\n').replace('[x]', '[X]'))).toEqual({ approve: true, reject: false })
    expect(withoutTicks(approved.replaceAll('\n', '\r\n'))).toBe(withoutTicks(body))
  })

  test('a second box of the same name makes neither count', () => {
    expect(readBoxes(`${body}- [x] **Approve** ${boxMarks.approve}\n`).approve).toBeUndefined()
  })

  test('a tick belongs to the hand that made it', () => {
    expect(
      readBoxEdits(
        [edit(bot, body, '1'), edit(ada, approved, '2'), edit(grace, setBox(approved, 'reject', true), '3')],
        self
      )
    ).toEqual([
      { at: '2', editor: ada, box: 'approve', ticked: true, intact: true },
      { at: '3', editor: grace, box: 'reject', ticked: true, intact: true }
    ])
  })

  test('what we free ourselves is no untick of anybody', () => {
    const edits = readBoxEdits(
      [edit(bot, body, '1'), edit(ada, approved, '2'), edit(bot, body, '3'), edit(grace, approved, '4')],
      self
    )
    expect(edits.map(({ editor, ticked }) => [editor.login, ticked])).toEqual([
      ['ada', true],
      ['grace', true]
    ])
  })

  test('a tick together with another text, or after one, is not intact until we wrote ours again', () => {
    const forged = body.replace('text', 'another text')
    const edits = readBoxEdits(
      [
        edit(bot, body, '1'),
        edit(ada, forged, '2'),
        edit(grace, setBox(forged, 'approve', true), '3'),
        edit(bot, body, '4'),
        edit(grace, approved, '5')
      ],
      self
    )
    expect(edits.map(({ at, intact }) => [at, intact])).toEqual([
      ['3', false],
      ['5', true]
    ])
  })

  test('a version that was removed from the history hides what was shown', () => {
    const edits = readBoxEdits([edit(bot, body, '1'), edit(ada, undefined, '2'), edit(ada, approved, '3')], self)
    expect(edits).toEqual([{ at: '3', editor: ada, box: 'approve', ticked: true, intact: false }])
  })
})

import { describe, expect, test } from '@jest/globals'
import type { IssueEvent, IssueView } from '@staging-actions/github'
import { readConclusion, readErasures } from './conclusion.ts'
import type { Marker } from './marker.ts'
import { showApprovals } from './render/render-progress.ts'
import { type RequestView, renderRequest } from './render/render-request.ts'
import { readStanding } from './standing.ts'
import { noWords } from './words/verdict-words.ts'

const self = 'github-actions[bot]'
const us = { login: self, type: 'Bot' }
const mallory = { login: 'mallory', type: 'User' }
const commitA = 'a'.repeat(40)
const commitB = 'b'.repeat(40)
const asked = Date.parse('2026-03-02T10:00:00Z')
const at = (seconds: number) => new Date(asked + seconds * 1000).toISOString().replace('.000Z', 'Z')
const url = 'https://github.com/acme/shop'

const marker = (parts: Partial<Marker> = {}): Marker => ({
  owner: 'staging:7:staging',
  environment: 'staging',
  sha: commitA,
  run: { id: 7, attempt: 1 },
  digest: '0'.repeat(16),
  until: asked + 86_400_000,
  waiting: 'job',
  initiator: 'deployer',
  blockedBy: [],
  words: noWords,
  ...parts
})

const text = (parts: Partial<Marker> = {}, view: Partial<RequestView> = {}) =>
  renderRequest({
    marker: marker(parts),
    repositoryUrl: url,
    runUrl: `${url}/actions/runs/7`,
    title: 'Sell more',
    authors: [],
    commits: 1,
    compareUrl: `${url}/compare/x`,
    branch: 'main',
    method: 'merge',
    workflow: undefined,
    apps: [],
    deciders: '@ada',
    minimum: 1,
    uncovered: [],
    gone: [],
    stack: undefined,
    areas: [],
    gate: { changes: [], appointed: [] },
    words: noWords,
    template: undefined,
    timeout: 86_400_000,
    costPerHour: undefined,
    approvals: [],
    mentions: [],
    ...view
  })

type Version = readonly [by: typeof us, seconds: number, body: string | undefined]

function issue(versions: readonly Version[], more: Partial<IssueView> = {}): IssueView {
  const [[author, , body] = [us, 0, '']] = versions
  return {
    number: 1,
    url: `${url}/issues/1`,
    title: `Approve ${commitA.slice(0, 7)} on staging: web`,
    body: versions.at(-1)?.[2] ?? '',
    author,
    labels: [],
    createdAt: at(0),
    updatedAt: at(0),
    state: { kind: 'open' },
    edits:
      versions.length > 1 ? versions.map(([editor, seconds, said]) => ({ editor, at: at(seconds), body: said })) : [],
    events: [],
    comments: [],
    ...(body !== undefined && versions.length === 1 && { body }),
    ...more
  }
}

const ours = text()
const ticked = ours.replace('- [ ] **Approve**', '- [x] **Approve**')
const approval = [{ login: 'ada', at: at(5), by: 'comment', reason: '' }] as const
const forged = ours.replace('1 commit', '812 of 812 passed, 1 commit')

describe('a request stands for the commit of its oldest text', () => {
  test.each<readonly [string, readonly Version[], RegExp | undefined]>([
    ['as it was made', [[us, 0, ours]], undefined],
    [
      'ticked and freed again',
      [
        [us, 0, ours],
        [mallory, 5, ticked],
        [us, 9, ours]
      ],
      undefined
    ],
    [
      'by an editor that writes other line ends',
      [
        [us, 0, ours],
        [mallory, 5, ticked.replaceAll('\n', '\r\n')]
      ],
      undefined
    ],
    [
      'with an approval shown',
      [
        [us, 0, ours],
        [us, 9, showApprovals(ours, approval, 2)]
      ],
      undefined
    ],
    [
      'handed over',
      [
        [us, 0, ours],
        [us, 9, text({ waiting: 'events', generation: 3 })]
      ],
      undefined
    ],
    [
      'asked again by another run',
      [
        [us, 0, ours],
        [us, 9, text({ run: { id: 8, attempt: 1 }, digest: '1'.repeat(16) })]
      ],
      undefined
    ],
    [
      'forged by a person, who writes no text of ours',
      [
        [us, 0, ours],
        [mallory, 5, forged]
      ],
      undefined
    ],
    [
      'another commit in the marker',
      [
        [us, 0, ours],
        [us, 5, ours.replace(`sha=${commitA}`, `sha=${commitB}`)]
      ],
      /asked about aaaaaaa on staging, and a later text names bbbbbbb/
    ],
    [
      'another commit in the marker and in sight',
      [
        [us, 0, ours],
        [us, 5, text({ sha: commitB })]
      ],
      /a later text names bbbbbbb/
    ],
    [
      'another environment',
      [
        [us, 0, ours],
        [us, 5, text({ environment: 'other' })]
      ],
      /a later text names aaaaaaa on other/
    ],
    [
      'another commit in sight alone',
      [[us, 0, ours.replace(`/commit/${commitA}`, `/commit/${commitB}`)]],
      /does not say to people that it is about aaaaaaa/
    ],
    ['no first line', [[us, 0, ours.replace(/\*\*Should .*\n/, '\n')]], /does not say to people/],
    [
      'other words by the same run',
      [
        [us, 0, ours],
        [us, 5, forged]
      ],
      /changed what run 7 had asked/
    ],
    [
      'blockers taken away',
      [
        [us, 0, text({ blockedBy: ['no'] })],
        [us, 5, ours]
      ],
      /changed what run 7 had asked/
    ],
    [
      'words that look like the line of approvals',
      [
        [us, 0, ours],
        [us, 5, ours.replace('nobody yet', '`ada` (box), 812 of 812 passed')]
      ],
      /changed what run 7 had asked/
    ],
    [
      'taken back from the events',
      [
        [us, 0, text({ waiting: 'events' })],
        [us, 5, ours]
      ],
      /changed what run 7 had asked/
    ],
    [
      'another generation',
      [
        [us, 0, text({ generation: 3 })],
        [us, 5, text({ generation: 4 })]
      ],
      /changed what run 7 had asked/
    ],
    [
      'no request at all any more',
      [
        [us, 0, ours],
        [us, 5, 'All is well.']
      ],
      /replaced its text/
    ],
    [
      'a version was deleted',
      [
        [us, 0, ours],
        [mallory, 5, undefined],
        [us, 9, ours]
      ],
      /deleted from its history/
    ],
    [
      'its oldest version was deleted',
      [
        [us, 0, undefined],
        [us, 9, ours]
      ],
      /deleted from its history/
    ]
  ])('%s', (_, versions, why) => {
    const { voidBecause } = readStanding(issue(versions), self)
    if (why) expect(voidBecause).toMatch(why)
    else expect(voidBecause).toBeUndefined()
  })

  test('who asked, and since when', () => {
    const { askings } = readStanding(
      issue([
        [us, 0, ours],
        [us, 5, text({ waiting: 'events' })],
        [us, 9, text({ run: { id: 8, attempt: 2 } })]
      ]),
      self
    )
    expect(askings.map(({ marker: { run }, at: since }) => [run.id, run.attempt, since])).toEqual([
      [7, 1, at(0)],
      [8, 2, at(9)]
    ])
  })

  test('a title of ours that names another commit', () => {
    const title = `Approve ${commitB.slice(0, 7)} on staging: web`
    const from = `Approve ${commitA.slice(0, 7)} on staging: web`
    const events: IssueEvent[] = [{ kind: 'renamed', at: at(5), by: us, from, to: title }]
    expect(readStanding(issue([[us, 0, ours]], { title, events }), self).voidBecause).toContain('its title was changed')
  })
})

describe('what people read', () => {
  const before = `Approve ${commitA.slice(0, 7)} on staging: web`
  const renamed = (seconds: number, from: string, to: string, by = mallory): IssueEvent => ({
    ...{ kind: 'renamed', at: at(seconds), by, from, to }
  })

  test('a text that was not ours counts from its own second until the end of the one in which we wrote ours again', () => {
    const standing = readStanding(
      issue([
        [us, 0, ours],
        [mallory, 10, forged],
        [us, 20, ours]
      ]),
      self
    )
    const seconds = [0, 9, 10, 15, 20, 21]
    expect(seconds.map((second) => standing.wasOurs(asked + second * 1000))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true
    ])
    expect(standing.altered).toBeUndefined()
  })

  test('a title counts as the text does', () => {
    const events = [renamed(10, before, 'Approve this at once'), renamed(20, 'Approve this at once', before, us)]
    const standing = readStanding(issue([[us, 0, ours]], { title: before, events }), self)
    expect([9, 12, 21].map((second) => standing.wasOurs(asked + second * 1000))).toEqual([true, false, true])
    expect([standing.title, standing.voidBecause, standing.altered]).toEqual([before, undefined, undefined])
  })

  test('what is shown now and not ours is told, with who did it', () => {
    const byText = readStanding(
      issue([
        [us, 0, ours],
        [mallory, 10, forged]
      ]),
      self
    )
    expect(byText.altered).toEqual({ by: mallory, at: at(10) })
    const title = 'Approve this at once'
    const byTitle = readStanding(issue([[us, 0, ours]], { title, events: [renamed(10, before, title)] }), self)
    expect([byTitle.altered?.by, byTitle.title]).toEqual([mallory, before])
  })
})

describe('how a request ended', () => {
  const comment = (kind: string, seconds: number, edited = false, author = us) => ({
    ...{ id: seconds, author, createdAt: at(seconds), edited },
    body: `<!-- staging-actions:outcome ${kind} -->\nSo it is.\n`
  })
  const closed = (seconds: number, reason: string | undefined, by = us): IssueEvent => ({
    ...{ kind: 'closed', at: at(seconds), by, reason }
  })
  const reopened: IssueEvent = { kind: 'reopened', at: at(90), by: mallory }
  const end = (comments: IssueView['comments'], events: readonly IssueEvent[] = []) =>
    readConclusion(issue([[us, 0, ours]], { comments, events }), self)?.kind

  test.each<readonly [string, IssueView['comments'], readonly IssueEvent[], string | undefined]>([
    ['not yet', [], [], undefined],
    ['closed by a person', [], [closed(5, 'COMPLETED', mallory)], undefined],
    ['said by us', [comment('rejected', 5)], [closed(6, 'NOT_PLANNED')], 'rejected'],
    ['our word deleted', [], [closed(6, 'NOT_PLANNED')], 'rejected'],
    ['our word deleted, and opened again', [], [closed(6, 'NOT_PLANNED'), reopened], 'rejected'],
    ['our word edited by somebody', [comment('rejected', 5, true)], [closed(6, 'NOT_PLANNED')], 'rejected'],
    ['another word next to it', [comment('rejected', 5), comment('approved', 9)], [], 'rejected'],
    ['a word before it', [comment('approved', 1), comment('timed-out', 5)], [], 'timed-out'],
    ['approved', [comment('approved', 5)], [closed(6, 'COMPLETED')], 'approved'],
    ['approved, the word in a locked issue that took none', [], [closed(6, 'COMPLETED')], 'approved'],
    ['approved, on a server that names no reason', [comment('approved', 5)], [closed(6, undefined)], 'approved'],
    ['approved, and closed as not planned', [comment('approved', 5)], [closed(6, 'NOT_PLANNED')], 'rejected'],
    ['somebody else writes it', [comment('approved', 5, false, mallory)], [], undefined]
  ])('%s', (_, comments, events, expected) => {
    expect(end(comments, events)).toBe(expected)
  })

  test('comments that somebody else deleted, and no others', () => {
    const deleted = (author: typeof us, by: typeof us | undefined): IssueEvent => ({
      ...{ kind: 'comment-deleted', at: at(5), by, author }
    })
    const ada = { login: 'ada', type: 'User' }
    const events = [deleted(ada, mallory), deleted(ada, ada), deleted(us, mallory), deleted(ada, undefined)]
    expect(readErasures(issue([[us, 0, ours]], { events }), self).map(({ by }) => by?.login)).toEqual([
      'mallory',
      undefined
    ])
  })
})

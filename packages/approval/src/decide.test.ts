import { describe, expect, test } from '@jest/globals'
import type { BoxEdit } from './boxes.ts'
import { decide, whoTries } from './decide.ts'
import type { Decision, DecisionComment, DecisionInput, Right } from './decision.ts'
import { noWords } from './words/verdict-words.ts'

const self = 'github-actions[bot]'
const asked = Date.parse('2026-03-02T10:00:00Z')
const expires = asked + 24 * 3_600_000
const at = (minutes: number) => new Date(asked + minutes * 60_000).toISOString().replace('.000Z', 'Z')

let id = 0
function says(
  login: string,
  body: string,
  minutes: number,
  extra: { type?: string; edited?: number; forged?: true } = {}
): DecisionComment {
  id += 1
  return {
    id,
    author: { login, type: extra.type ?? 'User' },
    body,
    createdAt: at(minutes),
    edited: extra.edited !== undefined,
    intact: !extra.forged
  }
}

function ticks(
  login: string,
  box: BoxEdit['box'],
  minutes: number,
  extra: Partial<BoxEdit> & { type?: string } = {}
): BoxEdit {
  const { type = 'User', ...rest } = extra
  return { at: at(minutes), editor: { login, type }, box, ticked: true, intact: true, ...rest }
}

const unticks = (login: string, box: BoxEdit['box'], minutes: number) => ticks(login, box, minutes, { ticked: false })

const yes: Right = { may: true, why: 'is named as an approver' }
const no: Right = { may: false, why: 'that is for the team leads' }
const rights = new Map<string, Right>([
  ['ada', yes],
  ['grace', yes],
  ['linus', yes],
  ['deployer', yes],
  ['mallory', { may: true, why: 'has write permission', isAppointed: true }],
  ['outsider', no],
  ['stranger', no],
  ['webster', { may: true, why: 'owns /apps/web/', owns: ['/apps/web/'] }],
  ['apia', { may: true, why: 'owns /apps/api/', owns: ['/apps/api/'] }],
  ['both', { may: true, why: 'owns everything', owns: ['/apps/web/', '/apps/api/'] }]
])

interface Case {
  readonly name: string
  readonly comments?: readonly DecisionComment[]
  readonly boxes?: readonly BoxEdit[]
  readonly minimum?: number
  readonly excludeInitiator?: boolean
  readonly areas?: readonly string[]
  readonly now?: number
  readonly request?: Partial<DecisionInput['request']>
  readonly expected: Decision['kind']
  readonly by?: readonly string[]
  readonly approvals?: readonly string[]
  readonly answered?: readonly string[]
  readonly untick?: readonly string[]
  readonly why?: string
  readonly unheard?: readonly string[]
  readonly reopened?: boolean
}

const us = { login: self, type: 'Bot' }

const erased = (author: string, by: string | undefined, minutes: number) => ({
  author: { login: author, type: 'User' },
  by: by === undefined ? undefined : { login: by, type: 'User' },
  at: at(minutes)
})

/**
 * A closing, as the timeline and the issue itself show it. `minutes` after it was asked; `now`: whether it still is; else who opened it
 * again, by default we.
 */
function closes(
  login: string,
  minutes: number,
  reason = 'COMPLETED',
  now: boolean | string = true
): Partial<DecisionInput['request']> {
  const by = { login, type: 'User' }
  const reopenedBy = typeof now === 'string' ? { login: now, type: 'User' } : undefined
  return {
    closings: [{ by, at: at(minutes), reason, reopenedBy }],
    ...(now === true && { issue: { state: 'closed', by, at: Date.parse(at(minutes)), reason } })
  }
}

const cases: Case[] = [
  {
    name: 'an owner of all that changed approves alone',
    comments: [says('webster', 'approve', 5)],
    areas: ['/apps/web/'],
    expected: 'approved',
    by: ['webster']
  },
  {
    name: 'an owner of a part is not enough',
    comments: [says('webster', 'approve', 5)],
    areas: ['/apps/web/', '/apps/api/'],
    expected: 'pending',
    approvals: ['webster']
  },
  {
    name: 'the box of an owner of a part is free for the next one',
    boxes: [ticks('webster', 'approve', 5)],
    areas: ['/apps/web/', '/apps/api/'],
    expected: 'pending',
    untick: ['approve']
  },
  {
    name: 'an owner of each part',
    comments: [says('webster', 'approve', 5), says('apia', 'approve', 6)],
    areas: ['/apps/web/', '/apps/api/'],
    expected: 'approved',
    by: ['webster', 'apia']
  },
  {
    name: 'an owner of each part, one after the other took it back',
    boxes: [ticks('webster', 'approve', 5), unticks('webster', 'approve', 6)],
    comments: [says('apia', 'approve', 7)],
    areas: ['/apps/web/', '/apps/api/'],
    expected: 'pending',
    approvals: ['apia']
  },
  {
    name: 'one who owns both parts',
    boxes: [ticks('both', 'approve', 5)],
    areas: ['/apps/web/', '/apps/api/'],
    expected: 'approved'
  },
  {
    name: 'two are needed, and one owns it all',
    comments: [says('both', 'approve', 5)],
    areas: ['/apps/web/', '/apps/api/'],
    minimum: 2,
    expected: 'pending'
  },
  {
    name: 'two approvals, neither of them by an owner of one part',
    comments: [says('webster', 'approve', 5), says('both', '/approve', 6)],
    areas: ['/apps/web/', '/apps/api/', '/infra/'],
    minimum: 2,
    expected: 'pending'
  },
  {
    name: 'a named approver stands for all owners',
    comments: [says('ada', 'approve', 5)],
    areas: ['/apps/web/', '/apps/api/', '/infra/'],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'an owner of a part rejects the whole',
    comments: [says('ada', '/approve', 5), says('apia', 'reject: the header is gone', 5)],
    areas: ['/apps/web/', '/apps/api/'],
    expected: 'rejected',
    by: ['apia']
  },
  { name: 'nobody said anything', expected: 'pending' },
  { name: 'an approver approves by comment', comments: [says('ada', 'approve', 5)], expected: 'approved', by: ['ada'] },
  {
    name: 'the reason of a command is kept',
    comments: [says('ada', '/approve: seen it', 5)],
    expected: 'approved',
    why: 'seen it'
  },
  { name: 'an approver approves by box', boxes: [ticks('ada', 'approve', 5)], expected: 'approved', by: ['ada'] },
  { name: 'a login is a login in any case', comments: [says('ADA', 'approve', 5)], expected: 'approved', by: ['ADA'] },
  {
    name: 'a rejection by comment, with its reason',
    comments: [says('ada', 'reject: wrong price', 5)],
    expected: 'rejected',
    by: ['ada'],
    why: 'wrong price'
  },
  { name: 'a rejection by box', boxes: [ticks('ada', 'reject', 5)], expected: 'rejected', by: ['ada'] },
  {
    name: 'chatter decides nothing and is not answered',
    comments: [says('ada', 'looking at it now', 5), says('outsider', 'nice!', 6)],
    expected: 'pending',
    answered: []
  },
  {
    name: 'an unclear approval is answered',
    comments: [says('ada', 'approve after lunch', 5)],
    expected: 'pending',
    answered: ['ada']
  },
  {
    name: 'every unclear approval is answered',
    comments: [says('ada', 'approve after lunch', 5), says('ada', 'approve soon', 6)],
    expected: 'pending',
    answered: ['ada', 'ada']
  },
  {
    name: 'unclear first, then clear',
    comments: [says('ada', 'approve, I think', 5), says('ada', 'approve', 6)],
    expected: 'approved',
    answered: ['ada']
  },
  {
    name: 'what may be a no holds: nothing is approved until its author has spoken again',
    comments: [says('grace', 'no, the login is broken', 5), says('ada', 'approve', 6)],
    expected: 'pending',
    approvals: ['ada'],
    unheard: ['grace'],
    answered: ['grace']
  },
  {
    name: 'an approver who says "wait" holds, and one who says 👍 is asked; of anybody else it is talk',
    comments: [
      says('grace', 'wait', 5),
      says('ada', '👍', 6),
      says('outsider', 'wait!', 7),
      says('outsider', '👍', 8),
      says('ada', 'approve', 9)
    ],
    expected: 'pending',
    approvals: ['ada'],
    unheard: ['grace'],
    answered: ['grace', 'ada']
  },
  {
    name: 'it was no no',
    comments: [says('grace', 'No, looks good', 5), says('ada', 'approve', 6), says('grace', 'approve', 7)],
    expected: 'approved',
    by: ['ada', 'grace']
  },
  {
    name: 'it was one',
    comments: [says('grace', "don't merge", 5), says('ada', 'approve', 6), says('grace', 'reject', 7)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'what may be a no, of somebody who may not decide, holds nothing',
    comments: [says('outsider', 'no, wait', 5), says('ada', 'approve', 6)],
    expected: 'approved',
    answered: ['outsider']
  },
  {
    name: 'anyone who started it and may have said no clears that by an approval that does not count',
    excludeInitiator: true,
    comments: [says('deployer', 'no, wait', 5), says('deployer', 'approve', 6), says('ada', 'approve', 7)],
    expected: 'approved',
    by: ['ada'],
    answered: ['deployer', 'deployer']
  },
  {
    name: 'an approval is taken back by comment',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('ada', '/unapprove', 6), says('grace', 'approve', 7)],
    expected: 'pending',
    approvals: ['grace'],
    answered: []
  },
  {
    name: 'a tick is taken back by comment, and its box is freed',
    minimum: 2,
    boxes: [ticks('ada', 'approve', 5)],
    comments: [says('ada', '/approve cancel', 6)],
    expected: 'pending',
    approvals: [],
    untick: ['approve']
  },
  {
    name: 'taken back, and given again',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('ada', '/unapprove', 6), says('ada', 'lgtm', 7)],
    expected: 'pending',
    approvals: ['ada']
  },
  {
    name: "somebody else's approval cannot be taken back, and one that is not there neither",
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('grace', '/unapprove', 6), says('outsider', '/unapprove', 7)],
    expected: 'pending',
    approvals: ['ada'],
    answered: ['grace', 'outsider']
  },
  {
    name: 'what is decided is not taken back',
    request: { concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5), says('ada', '/unapprove', 7)],
    expected: 'approved',
    by: ['ada'],
    answered: ['ada']
  },
  {
    name: 'an edited comment takes nothing back',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('ada', '/unapprove', 6, { edited: 7 })],
    expected: 'pending',
    approvals: ['ada'],
    answered: ['ada']
  },
  {
    name: 'an outsider approves by comment',
    comments: [says('outsider', 'approve', 5)],
    expected: 'pending',
    answered: ['outsider']
  },
  {
    name: 'an outsider is told once',
    comments: [says('outsider', 'approve', 5), says('outsider', 'lgtm', 6), says('outsider', 'reject', 7)],
    expected: 'pending',
    answered: ['outsider']
  },
  {
    name: 'two outsiders are told once each',
    comments: [says('outsider', 'approve', 5), says('stranger', 'approve', 6)],
    expected: 'pending',
    answered: ['outsider', 'stranger']
  },
  {
    name: 'an outsider cannot reject',
    comments: [says('outsider', 'reject', 5)],
    expected: 'pending',
    answered: ['outsider']
  },
  {
    name: 'an outsider ticks: unticked and answered',
    boxes: [ticks('outsider', 'approve', 5)],
    expected: 'pending',
    answered: ['outsider'],
    untick: ['approve']
  },
  {
    name: 'an outsider ticks reject: unticked and answered',
    boxes: [ticks('outsider', 'reject', 5)],
    expected: 'pending',
    answered: ['outsider'],
    untick: ['reject']
  },
  {
    name: 'somebody whose rights nobody knows',
    comments: [says('ghosty', 'approve', 5)],
    expected: 'pending',
    answered: ['ghosty']
  },
  {
    name: 'a bot approves: nothing, and no answer',
    comments: [says('renovate[bot]', 'approve', 5, { type: 'Bot' })],
    expected: 'pending',
    answered: []
  },
  {
    name: 'a bot that calls itself a user',
    comments: [says('sly[bot]', 'approve', 5)],
    expected: 'pending',
    answered: []
  },
  {
    name: 'a bot ticks: unticked in silence',
    boxes: [ticks('renovate[bot]', 'approve', 5, { type: 'Bot' })],
    expected: 'pending',
    answered: [],
    untick: ['approve']
  },
  {
    name: 'a bot cannot reject either',
    comments: [says('renovate[bot]', 'reject', 5, { type: 'Bot' })],
    expected: 'pending',
    answered: []
  },
  { name: 'a deleted account', comments: [says('ghost', 'approve', 5)], expected: 'pending', answered: [] },
  {
    name: 'what we say ourselves is no verdict',
    comments: [says(self, 'approve', 5, { type: 'Bot' })],
    expected: 'pending',
    answered: []
  },
  {
    name: 'an edited comment is void',
    comments: [says('ada', 'approve', 5, { edited: 6 })],
    expected: 'pending',
    answered: ['ada']
  },
  {
    name: 'an edited rejection is void too, and answered',
    comments: [says('ada', 'reject', 5, { edited: 6 })],
    expected: 'pending',
    answered: ['ada']
  },
  {
    name: "an edited comment without a verdict is nobody's business",
    comments: [says('ada', 'hello there', 5, { edited: 6 })],
    expected: 'pending',
    answered: []
  },
  {
    name: 'an edited comment, then a new one',
    comments: [says('ada', 'approve', 5, { edited: 6 }), says('ada', 'approve', 7)],
    expected: 'approved',
    by: ['ada'],
    answered: ['ada']
  },
  {
    name: 'a comment from before the request',
    comments: [says('ada', 'approve', -5)],
    expected: 'pending',
    answered: []
  },
  { name: 'a tick from before the request', boxes: [ticks('ada', 'approve', -5)], expected: 'pending', answered: [] },
  {
    name: 'a comment in the same second as the request',
    request: { askedAt: asked + 900 },
    comments: [says('ada', 'approve', 0)],
    expected: 'approved'
  },
  { name: 'one of two', minimum: 2, comments: [says('ada', 'approve', 5)], expected: 'pending', approvals: ['ada'] },
  {
    name: 'two of two by comment',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('grace', 'approve', 6)],
    expected: 'approved',
    by: ['ada', 'grace']
  },
  {
    name: 'the same person twice is one',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('ada', 'lgtm', 6)],
    expected: 'pending',
    approvals: ['ada']
  },
  {
    name: 'the same person by box and comment is one',
    minimum: 2,
    comments: [says('ada', 'approve', 5)],
    boxes: [ticks('Ada', 'approve', 6)],
    expected: 'pending',
    approvals: ['ada'],
    untick: ['approve']
  },
  {
    name: 'the first of two ticks: the box is freed for the second',
    minimum: 2,
    boxes: [ticks('ada', 'approve', 5)],
    expected: 'pending',
    approvals: ['ada'],
    untick: ['approve']
  },
  {
    name: 'two of two by box',
    minimum: 2,
    boxes: [ticks('ada', 'approve', 5), ticks('grace', 'approve', 6)],
    expected: 'approved',
    by: ['ada', 'grace']
  },
  {
    name: 'two of two, one by box and one by comment',
    minimum: 2,
    boxes: [ticks('ada', 'approve', 5)],
    comments: [says('grace', '/approve', 6)],
    expected: 'approved',
    by: ['ada', 'grace']
  },
  {
    name: 'an outsider does not make two',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('outsider', 'approve', 6)],
    expected: 'pending',
    approvals: ['ada'],
    answered: ['outsider']
  },
  {
    name: 'three of three',
    minimum: 3,
    comments: [says('ada', 'approve', 5), says('grace', 'approve', 6), says('linus', 'approve', 7)],
    expected: 'approved'
  },
  {
    name: 'one rejection beats one approval',
    comments: [says('ada', 'approve', 5), says('grace', 'reject', 6)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'one rejection beats two approvals',
    minimum: 2,
    comments: [says('ada', 'approve', 5), says('grace', 'approve', 6), says('linus', 'no', 7)],
    expected: 'rejected',
    by: ['linus']
  },
  {
    name: 'a rejection first, an approval later',
    comments: [says('grace', 'reject', 5), says('ada', 'approve', 6)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'two deciders in the same second: the rejection counts',
    comments: [says('ada', 'approve', 5), says('grace', 'reject', 5)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'both boxes ticked by one hand',
    boxes: [ticks('ada', 'approve', 5), ticks('ada', 'reject', 5)],
    expected: 'rejected',
    by: ['ada']
  },
  {
    name: 'the first of two rejections is named',
    comments: [says('grace', 'reject: a', 5), says('ada', 'reject: b', 6)],
    expected: 'rejected',
    by: ['grace'],
    why: 'a'
  },
  {
    name: 'ticked and unticked again',
    boxes: [ticks('ada', 'approve', 5), unticks('ada', 'approve', 6)],
    expected: 'pending',
    approvals: [],
    untick: []
  },
  {
    name: 'ticked, unticked, ticked',
    boxes: [ticks('ada', 'approve', 5), unticks('ada', 'approve', 6), ticks('ada', 'approve', 7)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'somebody else unticks an approval: it is taken back',
    boxes: [ticks('ada', 'approve', 5), unticks('outsider', 'approve', 6)],
    expected: 'pending',
    approvals: []
  },
  {
    name: 'unticking takes nothing from a comment',
    comments: [says('ada', 'approve', 4)],
    boxes: [ticks('ada', 'approve', 5), unticks('ada', 'approve', 6)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'a rejecter takes his tick back',
    boxes: [ticks('ada', 'reject', 5), unticks('ada', 'reject', 6)],
    expected: 'pending'
  },
  {
    name: 'nobody else takes back a rejection',
    boxes: [ticks('ada', 'reject', 5), unticks('grace', 'reject', 6)],
    expected: 'rejected',
    by: ['ada']
  },
  {
    name: "an outsider's tick unticked by an approver: nothing stands",
    boxes: [ticks('outsider', 'approve', 5), unticks('ada', 'approve', 6)],
    expected: 'pending',
    approvals: [],
    answered: ['outsider'],
    untick: []
  },
  {
    name: 'an outsider ticks, then an approver comments',
    boxes: [ticks('outsider', 'approve', 5)],
    comments: [says('ada', 'approve', 6)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'a tick in a text that was altered by hand',
    boxes: [ticks('ada', 'approve', 5, { intact: false })],
    expected: 'pending',
    answered: ['ada'],
    untick: ['approve']
  },
  {
    name: 'the initiator may approve where nothing forbids it',
    comments: [says('deployer', 'approve', 5)],
    expected: 'approved',
    by: ['deployer']
  },
  {
    name: 'the initiator is excluded by option',
    excludeInitiator: true,
    comments: [says('Deployer', 'approve', 5)],
    expected: 'pending',
    answered: ['Deployer']
  },
  {
    name: 'the excluded initiator may still reject',
    excludeInitiator: true,
    comments: [says('deployer', 'reject', 5)],
    expected: 'rejected',
    by: ['deployer']
  },
  {
    name: 'the excluded initiator ticks',
    excludeInitiator: true,
    boxes: [ticks('deployer', 'approve', 5)],
    expected: 'pending',
    answered: ['deployer'],
    untick: ['approve']
  },
  {
    name: 'the initiator and one more, of two',
    excludeInitiator: true,
    minimum: 2,
    comments: [says('deployer', 'approve', 5), says('ada', 'approve', 6)],
    expected: 'pending',
    approvals: ['ada']
  },
  {
    name: 'an app without a pass blocks approval',
    request: { blockedBy: ['the tests of web failed'] },
    comments: [says('ada', 'approve', 5)],
    expected: 'pending',
    approvals: [],
    answered: ['ada']
  },
  {
    name: 'a blocked request is rejected all the same',
    request: { blockedBy: ['the tests of web failed'] },
    comments: [says('ada', 'reject', 5)],
    expected: 'rejected'
  },
  {
    name: 'a blocked request times out',
    request: { blockedBy: ['the tests of web failed'] },
    now: expires,
    expected: 'timed-out'
  },
  { name: 'just before the end', now: expires - 1, expected: 'pending' },
  { name: 'at the end', now: expires, expected: 'timed-out' },
  {
    name: 'an approval just before the end, seen after it',
    now: expires + 60_000,
    comments: [says('ada', 'approve', 24 * 60 - 1)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'an approval at the end is late',
    now: expires + 60_000,
    comments: [says('ada', 'approve', 24 * 60)],
    expected: 'timed-out',
    answered: ['ada']
  },
  {
    name: 'a rejection that is late changes nothing',
    now: expires + 60_000,
    comments: [says('ada', 'reject', 24 * 60 + 1)],
    expected: 'timed-out'
  },
  {
    name: 'one of two at the end',
    minimum: 2,
    now: expires,
    comments: [says('ada', 'approve', 5)],
    expected: 'timed-out',
    approvals: ['ada']
  },
  { name: 'superseded', request: { supersededBy: 'abc1234' }, expected: 'superseded', why: 'abc1234 took its place' },
  {
    name: 'superseded before the approval was seen',
    request: { supersededBy: 'abc1234' },
    comments: [says('ada', 'approve', 5)],
    expected: 'superseded'
  },
  {
    name: 'superseded and rejected',
    request: { supersededBy: 'abc1234' },
    comments: [says('ada', 'reject', 5)],
    expected: 'superseded'
  },
  {
    name: 'closed by a person',
    request: { issue: { state: 'closed', by: { login: 'grace', type: 'User' } } },
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'closed by a person after an approval',
    request: { issue: { state: 'closed', by: { login: 'grace', type: 'User' } } },
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: '"Close with comment: approve": open again, and the author is asked which of the two is meant',
    request: closes('ada', 5),
    comments: [says('ada', 'approve', 5)],
    expected: 'pending',
    approvals: ['ada'],
    unheard: ['ada'],
    answered: ['ada'],
    reopened: true
  },
  {
    name: 'the same, where the comment comes seconds after the closing',
    request: closes('ada', 5),
    comments: [says('ada', 'approve', 5.1)],
    expected: 'pending',
    unheard: ['ada'],
    answered: ['ada'],
    reopened: true
  },
  {
    name: 'the same with a tick, by somebody who approved long before, where two have to',
    request: closes('ada', 55),
    boxes: [ticks('ada', 'approve', 5)],
    minimum: 2,
    expected: 'pending',
    unheard: ['ada'],
    reopened: true
  },
  {
    name: 'the same with what may be meant as an approval',
    request: closes('ada', 5),
    comments: [says('ada', 'LGTM, ship it', 5)],
    expected: 'pending',
    unheard: ['ada'],
    reopened: true
  },
  {
    name: 'until its author says it again: nobody else approves it',
    request: closes('ada', 5, 'COMPLETED', false),
    comments: [says('ada', 'approve', 5), says('grace', 'approve', 7)],
    expected: 'pending',
    unheard: ['ada'],
    reopened: false
  },
  {
    name: 'it was meant to approve',
    request: closes('ada', 5, 'COMPLETED', false),
    comments: [says('ada', 'approve', 5), says('ada', 'approve', 7)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'it was meant to reject',
    request: closes('ada', 5, 'COMPLETED', false),
    comments: [says('ada', 'approve', 5), says('ada', 'reject', 7)],
    expected: 'rejected',
    by: ['ada']
  },
  {
    name: 'closed, and approved by the same person minutes later: the later word counts',
    request: closes('ada', 5),
    comments: [says('ada', 'approve', 8)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'closed as not planned says no, whatever was said with it',
    request: closes('ada', 5, 'NOT_PLANNED'),
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected',
    by: ['ada']
  },
  {
    name: 'closed a moment ago: what was said with it may not be there yet',
    request: closes('ada', 5),
    now: Date.parse(at(5)) + 3_000,
    expected: 'pending',
    reopened: false
  },
  {
    name: 'closed as not planned a moment ago needs no second word',
    request: closes('ada', 5, 'NOT_PLANNED'),
    now: Date.parse(at(5)) + 3_000,
    expected: 'rejected',
    by: ['ada'],
    why: 'the request was closed without a decision'
  },
  {
    name: 'closed with a comment that approves by somebody who may not decide',
    request: closes('outsider', 5),
    comments: [says('outsider', 'approve', 5)],
    expected: 'pending',
    unheard: [],
    reopened: true
  },
  {
    name: 'closed with a comment that says nothing of either',
    request: closes('ada', 5),
    comments: [says('ada', 'Thanks, everybody', 5)],
    expected: 'rejected',
    by: ['ada']
  },
  {
    name: 'approved, and then closed as done by people: it goes out',
    request: { ...closes('grace', 7), concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5)],
    expected: 'approved'
  },
  {
    name: 'approved, and then closed as not planned before it went out',
    request: { ...closes('grace', 7, 'NOT_PLANNED'), concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected',
    by: ['grace']
  },
  ...['NOT_PLANNED', 'DUPLICATE', 'COMPLETED'].map(
    (reason): Case => ({
      name: `closed (${reason}), and opened again by somebody else before it was seen: its author is asked, and nobody else approves it`,
      request: closes('ada', 5, reason, 'grace'),
      comments: [says('grace', 'approve', 7)],
      expected: 'pending',
      approvals: ['grace'],
      unheard: ['ada'],
      answered: ['ada']
    })
  ),
  {
    name: 'its author means no',
    request: closes('ada', 5, 'NOT_PLANNED', 'grace'),
    comments: [says('grace', 'approve', 7), says('ada', 'reject', 8)],
    expected: 'rejected',
    by: ['ada']
  },
  {
    name: 'its author does not mind any more',
    request: closes('ada', 5, 'NOT_PLANNED', 'grace'),
    comments: [says('grace', 'approve', 7), says('ada', 'approve', 8)],
    expected: 'approved',
    by: ['grace', 'ada']
  },
  {
    name: 'the same by somebody who may not decide',
    request: closes('outsider', 5, 'NOT_PLANNED', 'grace'),
    comments: [says('grace', 'approve', 7)],
    expected: 'approved',
    by: ['grace']
  },
  {
    name: 'approved, closed as not planned, and opened again by somebody else: nothing goes out until its author has spoken',
    request: {
      ...closes('ada', 7, 'NOT_PLANNED', 'grace'),
      concluded: { kind: 'approved', at: at(6), isSaid: true }
    },
    comments: [says('grace', 'approve', 5)],
    expected: 'pending',
    unheard: ['ada']
  },
  {
    name: 'approved, closed as done, and opened again by somebody else: it goes out',
    request: {
      ...closes('ada', 7, 'COMPLETED', 'grace'),
      concluded: { kind: 'approved', at: at(6), isSaid: true }
    },
    comments: [says('grace', 'approve', 5)],
    expected: 'approved'
  },
  {
    name: 'approved, and then somebody else edits the comment that approved: its author says it again, and nothing is destroyed before',
    request: { concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [
      { ...says('ada', 'approve', 5, { edited: 7 }), lastEdit: { at: at(7), by: { login: 'mallory', type: 'User' } } }
    ],
    expected: 'pending',
    unheard: ['ada'],
    answered: ['ada']
  },
  {
    name: 'approved, and then somebody else deletes the comment that approved: the same',
    request: {
      concluded: { kind: 'approved', at: at(6), isSaid: true },
      erasures: [erased('ada', 'mallory', 7)]
    },
    expected: 'pending',
    unheard: ['ada'],
    answered: ['ada']
  },
  {
    name: 'closed by nobody that GitHub still knows: open again',
    request: { issue: { state: 'closed', by: undefined } },
    expected: 'pending',
    reopened: true
  },
  {
    name: 'closed by somebody who may not decide: open again, and they are told',
    request: { issue: { state: 'closed', by: { login: 'outsider', type: 'User' } } },
    expected: 'pending',
    answered: ['outsider'],
    reopened: true
  },
  {
    name: 'closed by somebody who may not decide, after an approval',
    request: { issue: { state: 'closed', by: { login: 'outsider', type: 'User' } } },
    comments: [says('ada', 'approve', 5)],
    expected: 'approved',
    answered: ['outsider']
  },
  {
    name: 'closed by a bot: open again, and no bot is answered',
    request: { issue: { state: 'closed', by: { login: 'stale[bot]', type: 'Bot' } } },
    expected: 'pending',
    answered: [],
    reopened: true
  },
  {
    name: 'closed by somebody who may not decide, and its time is over',
    request: { issue: { state: 'closed', by: { login: 'outsider', type: 'User' } } },
    now: expires,
    expected: 'timed-out'
  },
  {
    name: 'concluded by ourselves after an approval: asked again, the answer is the same',
    request: { issue: { state: 'closed', by: us }, concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5)],
    expected: 'approved'
  },
  {
    name: 'concluded as approved, and the approval is gone',
    request: { issue: { state: 'closed', by: us }, concluded: { kind: 'approved', at: at(6), isSaid: true } },
    expected: 'rejected',
    by: []
  },
  {
    name: 'concluded as approved, and rejected before it went out',
    request: { concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5), says('grace', 'reject', 7)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'concluded as approved, and somebody may have said no since: it waits for their word, and nothing is destroyed',
    request: { concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5), says('grace', 'No, looks good', 7)],
    now: expires + 1,
    expected: 'pending',
    answered: ['grace']
  },
  {
    name: 'concluded as approved, and who may have said no has approved since: it goes on, however late',
    request: { concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5), says('grace', 'wait', 7), says('grace', 'approve', 24 * 60 + 1)],
    now: expires + 120_000,
    expected: 'approved',
    answered: ['grace']
  },
  {
    name: 'concluded as approved, and rejected after the time to decide and before it went out',
    request: { concluded: { kind: 'approved', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5), says('grace', 'reject', 24 * 60 + 1)],
    now: expires + 120_000,
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'concluded as rejected: an approval next to which no rejection can be seen any more changes nothing',
    request: { issue: { state: 'closed', by: us }, concluded: { kind: 'rejected', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected',
    by: []
  },
  {
    name: 'concluded as rejected, and somebody opened it again',
    request: { concluded: { kind: 'rejected', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected'
  },
  {
    name: 'concluded as timed out: a late approval changes nothing',
    request: { issue: { state: 'closed', by: us }, concluded: { kind: 'timed-out', at: at(6), isSaid: true } },
    comments: [says('ada', 'approve', 5)],
    expected: 'timed-out'
  },
  {
    name: 'a comment of an approver that somebody else deleted may have been a rejection: nothing is approved',
    request: { erasures: [erased('grace', 'mallory', 6)] },
    comments: [says('ada', 'approve', 5)],
    expected: 'pending',
    unheard: ['grace'],
    answered: ['grace']
  },
  {
    name: 'until its author says again what they think: no',
    request: { erasures: [erased('grace', 'mallory', 6)] },
    comments: [says('ada', 'approve', 5), says('grace', 'reject', 7)],
    expected: 'rejected',
    by: ['grace']
  },
  {
    name: 'until its author says again what they think: yes',
    request: { erasures: [erased('grace', 'mallory', 6)] },
    comments: [says('ada', 'approve', 5), says('grace', 'approve', 7)],
    expected: 'approved',
    by: ['ada', 'grace']
  },
  {
    name: 'what its author had said before it was deleted is no answer to that',
    request: { erasures: [erased('grace', undefined, 6)] },
    comments: [says('grace', 'approve', 5)],
    expected: 'pending',
    unheard: ['grace']
  },
  {
    name: 'a deleted comment of somebody who may not decide holds nothing up',
    request: { erasures: [erased('outsider', 'mallory', 6)] },
    comments: [says('ada', 'approve', 5)],
    expected: 'approved',
    answered: []
  },
  {
    name: 'a comment on a text that was not ours approves nothing',
    comments: [says('ada', 'approve', 5, { forged: true })],
    expected: 'pending',
    approvals: [],
    answered: ['ada']
  },
  {
    name: 'said again, on our text',
    comments: [says('ada', 'approve', 5, { forged: true }), says('ada', 'approve', 7)],
    expected: 'approved',
    by: ['ada']
  },
  {
    name: 'a rejection of a text that was not ours is none, and nobody approves over it',
    comments: [says('grace', 'reject', 5, { forged: true }), says('ada', 'approve', 7)],
    expected: 'pending',
    unheard: ['grace'],
    answered: ['grace']
  },
  {
    name: 'a rejection of a text that was not ours, taken back',
    comments: [says('grace', 'reject', 5, { forged: true }), says('grace', 'approve', 7)],
    expected: 'approved',
    by: ['grace']
  },
  {
    name: 'a rejecting tick in a text that was not ours',
    boxes: [ticks('grace', 'reject', 5, { intact: false })],
    comments: [says('ada', 'approve', 7)],
    expected: 'pending',
    unheard: ['grace'],
    untick: ['reject']
  },
  {
    name: 'a text that somebody changed: they are told',
    request: { altered: { by: { login: 'mallory', type: 'User' }, at: at(4) } },
    expected: 'pending',
    answered: ['mallory']
  },
  {
    name: 'a text that a bot changed: no bot is told',
    request: { altered: { by: { login: 'tidy[bot]', type: 'Bot' }, at: at(4) } },
    expected: 'pending',
    answered: []
  },
  {
    name: 'anyone whom the commit makes an approver does not approve it alone',
    comments: [says('mallory', 'approve', 5)],
    expected: 'pending',
    approvals: ['mallory']
  },
  {
    name: 'with somebody else',
    comments: [says('mallory', 'approve', 5), says('ada', 'approve', 6)],
    expected: 'approved',
    by: ['mallory', 'ada']
  },
  {
    name: 'anyone whom the commit makes an approver may reject it',
    comments: [says('mallory', 'reject', 5)],
    expected: 'rejected',
    by: ['mallory']
  },
  {
    name: 'a text that proves nothing any more',
    request: { voidBecause: 'a version of its text was deleted from its history' },
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected',
    by: [],
    why: 'a version of its text was deleted from its history'
  },
  { name: 'deleted', request: { issue: { state: 'gone' } }, expected: 'rejected', by: [] },
  {
    name: 'deleted after an approval: what cannot be read again decides nothing',
    request: { issue: { state: 'gone' } },
    comments: [says('ada', 'approve', 5)],
    expected: 'rejected'
  },
  {
    name: 'the order of the lists does not matter',
    minimum: 2,
    comments: [says('grace', 'approve', 9), says('ada', 'approve', 5)],
    expected: 'approved',
    by: ['ada', 'grace']
  }
]

function inputOf({
  comments = [],
  boxes = [],
  minimum = 1,
  excludeInitiator = false,
  areas = [],
  now = asked + 3_600_000,
  request
}: Case): DecisionInput {
  return {
    request: {
      sha: 'a'.repeat(40),
      askedAt: asked,
      expiresAt: expires,
      initiators: ['deployer'],
      self,
      blockedBy: [],
      issue: { state: 'open' },
      ...request
    },
    comments,
    boxEdits: boxes,
    now,
    rules: { minimum, excludeInitiator, areas, words: noWords, rights }
  }
}

describe('decide', () => {
  test.each(cases)('$name', (entry) => {
    const decision = decide(inputOf(entry))
    expect(decision.kind).toBe(entry.expected)
    if (entry.by) expect('by' in decision ? decision.by : undefined).toEqual(entry.by)
    if (entry.why !== undefined) expect('why' in decision ? decision.why : undefined).toBe(entry.why)
    if (entry.approvals) expect(decision.approvals.map(({ login }) => login)).toEqual(entry.approvals)
    if (entry.answered) expect(decision.answers.map(({ login }) => login)).toEqual(entry.answered)
    if (entry.untick) expect(decision.untick).toEqual(entry.untick)
    if (entry.unheard) expect('unheard' in decision ? decision.unheard : undefined).toEqual(entry.unheard)
    if (entry.reopened !== undefined) expect(decision.reopen).toBe(entry.reopened)
  })

  test('the table has at least 80 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80)
  })

  test('asked again, it says the same, answers included', () => {
    for (const entry of cases) expect(decide(inputOf(entry))).toEqual(decide(inputOf(entry)))
  })

  test('rights are asked for people who try, and for nobody else', () => {
    const entry: Case = {
      name: '',
      expected: 'pending',
      comments: [
        says('Ada', 'approve', 1),
        says('chatty', 'hello', 2),
        says('renovate[bot]', 'approve', 3, { type: 'Bot' })
      ],
      boxes: [ticks('grace', 'reject', 4)]
    }
    expect(whoTries({ ...inputOf(entry), words: noWords })).toEqual(['ada', 'grace'])
  })
})

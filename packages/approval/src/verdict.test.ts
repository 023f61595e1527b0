import { expect, test } from '@jest/globals'
import { noWords, readVerdict } from './verdict.ts'

const approve = (reason = '') => ({ kind: 'approve', reason })
const reject = (reason = '') => ({ kind: 'reject', reason })
const unclear = { kind: 'unclear' }
const none = { kind: 'none' }

test.each([
  ['approve', approve()],
  ['  Approve.\n', approve()],
  ['APPROVED!', approve()],
  ['approve ✅', approve()],
  ['👍 approve', approve()],
  ['**approve**', approve()],
  ['lgtm', approve()],
  ['LGTM 🚀🚀', approve()],
  ['👩🏽‍💻 ship it!', approve()],
  ['/approve', approve()],
  ['/approve looked at the new checkout', approve('looked at the new checkout')],
  ['/Approve\nseen it', approve('seen it')],
  ['ａｐｐｒｏｖｅ', approve()],
  ['approve after the release', unclear],
  ['approve if the tests are green', unclear],
  ['Approved, but please wait', unclear],
  ['I approve', unclear],
  ['I would approve, but', unclear],
  ['lgtm once the typo is gone', unclear],
  ['approve\nreject', unclear],
  ['reject', reject()],
  ['Reject: the header is gone', reject('the header is gone')],
  ['rejected', reject()],
  ['❌ reject, wrong price', reject('wrong price')],
  ['/reject not on a Friday', reject('not on a Friday')],
  ['/deny', reject()],
  ['no', reject()],
  ['No!', reject()],
  ['no, the login is broken', reject('the login is broken')],
  ['nope', reject()],
  ["don't ship this", reject('this')],
  ['Don’t deploy', reject()],
  ['do not approve', reject()],
  ['not approved', reject()],
  ['Stop', reject()],
  ['decline — see #12', reject('see #12')],
  ['veto', reject()],
  ['', none],
  ['👍', none],
  ['no idea what this is', none],
  ['nothing to see', none],
  ['> approve', none],
  ['`approve`', none],
  ['approver list?', none],
  ['Who approves this?', none],
  ['rejection letters', none],
  ['stopping by to say hi', none],
  ['/approved', approve()],
  ['/approvex', none],
  ['looks good to me', none],
  ['approvе', none]
])('%j', (comment, expected) => {
  expect(readVerdict(comment, noWords)).toEqual(expected)
})

test.each([
  ['ok', approve()],
  ['OK! 🚀', approve()],
  ['Los  geht’s', approve()],
  ['ok, after lunch', unclear],
  ['approve', none],
  ['/approve', approve()],
  ['Nein, der Preis stimmt nicht', reject('der Preis stimmt nicht')],
  ['reject', reject()],
  ['stop', reject()],
  ['halt', reject()]
])('with words of the repository: %j', (comment, expected) => {
  expect(readVerdict(comment, { approve: ['OK', "los geht's", 'halt'], reject: ['nein', 'Halt'] })).toEqual(expected)
})

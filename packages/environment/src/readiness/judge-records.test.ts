import { describe, expect, test } from '@jest/globals'
import type { ServerAnswer } from '../dns/name-servers.ts'
import { judgeDelegation } from '../dns/zone.ts'
import { judgeRecords } from './judge-records.ts'

const host = 'web.staging.example.com'
const ours = '203.0.113.11'
const theirs = '198.51.100.7'
const ipv6 = '2001:db8::7'
const at = (...addresses: string[]): ServerAnswer => ({ kind: 'addresses', addresses })
const nothing: ServerAnswer = { kind: 'nothing' }
const failed = (code: string): ServerAnswer => ({ kind: 'failed', code })
const elsewhere = { isOurZone: false }

const table: readonly [string, readonly ServerAnswer[], { isOurZone?: boolean; ours?: string[] }, string][] = [
  ['all servers give our address', [at(ours), at(ours), at(ours)], {}, `ask ${ours}`],
  ['one server does not answer', [at(ours), failed('ETIMEOUT'), at(ours)], {}, `ask ${ours}`],
  ['one server answers SERVFAIL', [failed('ESERVFAIL'), at(ours)], {}, `ask ${ours}`],
  [
    'no server answers',
    [failed('ESERVFAIL'), failed('ETIMEOUT')],
    {},
    'unanswered: ns1 answered SERVFAIL, ns2 did not answer in time'
  ],
  ['no record yet', [nothing, nothing], {}, 'ns1, ns2 know no address'],
  ['one server is behind', [at(ours), nothing], {}, 'ns2 knows no address'],
  ["a second record of somebody's", [at(ours, theirs)], {}, `ns1 gives ${theirs} (record 7), which is not`],
  ["somebody's AAAA next to our A", [at(ours, ipv6)], {}, `ns1 gives ${ipv6}, which is not`],
  [
    'a wildcard answers until ours is there',
    [at(theirs), at(ours)],
    {},
    `ns1 gives ${theirs} (record 7), which is not`
  ],
  [
    'two stray addresses',
    [at(theirs, ipv6)],
    {},
    `ns1 gives ${theirs} (record 7), which is not|ns1 gives ${ipv6}, which`
  ],
  ['a zone elsewhere, something in front', [at(theirs)], elsewhere, `ask ${theirs}`],
  [
    'a zone elsewhere, ours and not ours',
    [at(ours, theirs)],
    elsewhere,
    `ns1 gives ${theirs} (record 7), which is not`
  ],
  ['no address of ours is known', [at(theirs)], { ours: [] }, `ask ${theirs}`],
  ['a CNAME out of the zone', [{ kind: 'alias', target: 'edge.example.net' }], {}, 'ask , edge.example.net']
]

describe('what the name servers of a zone say about a host', () => {
  test.each(table)('%s', (_, answers, { isOurZone = true, ours: known = [ours] }, expected) => {
    const verdict = judgeRecords({
      host,
      answers: answers.map((answer, index) => ({ server: `ns${index + 1}`, answer })),
      ours: new Set(known),
      isOurZone,
      describe: (address) => (address === theirs ? 'record 7' : undefined)
    })
    const seen =
      verdict.kind === 'addresses'
        ? [`ask ${[verdict.addresses.join(' '), ...(verdict.target ? [verdict.target] : [])].join(', ')}`]
        : verdict.kind === 'unanswered'
          ? [`unanswered: ${verdict.because}`]
          : verdict.problems.map((problem) => problem.seen)
    for (const [index, part] of expected.split('|').entries()) expect(seen[index]).toContain(part)
    expect(seen).toHaveLength(expected.split('|').length)
  })
})

describe('whom a zone is delegated to', () => {
  const wanted = ['ns1.digitalocean.com', 'ns2.digitalocean.com']
  test('to its own servers, or to some of them', () => {
    expect(judgeDelegation('example.com', ['NS2.digitalocean.com.'], wanted)).toBeUndefined()
  })
  test('to nobody, to others, and to others as well', () => {
    expect(judgeDelegation('example.com', [], wanted)?.seen).toBe('nobody answers for example.com')
    const mixed = judgeDelegation('example.com', ['ns1.digitalocean.com', 'ns.registrar.example'], wanted)
    expect(mixed?.seen).toContain('ns.registrar.example')
    expect(mixed?.remedy).toContain('At the registrar')
  })
})

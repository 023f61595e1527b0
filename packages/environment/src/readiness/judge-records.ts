import type { ServerAnswer } from '../dns/name-servers.ts'
import type { HostProblem } from './problem.ts'

export interface RecordsView {
  readonly host: string
  /** The zone's name servers, each with what it says. */
  readonly answers: readonly { readonly server: string; readonly answer: ServerAnswer }[]
  /** Addresses that are ours to answer at; empty: they are not known, and any will do that answers rightly. */
  readonly ours: ReadonlySet<string>
  /** Whether the zone is in the account: then every address of the host has to be ours. Elsewhere something may stand in front. */
  readonly isOurZone: boolean
  /** The record that gives a host this address, for people; undefined: none that is known. */
  readonly describe: (address: string) => string | undefined
}

export type RecordsVerdict =
  /** All servers that answered agree; these are to be asked. `target`: a CNAME that leads out of the zone. */
  | { readonly kind: 'addresses'; readonly addresses: readonly string[]; readonly target?: string }
  | { readonly kind: 'wrong'; readonly problems: readonly HostProblem[] }
  /** No server answered at all. */
  | { readonly kind: 'unanswered'; readonly because: string }

/** Whether the name leads to us at each of its name servers. Those that do not answer are passed over, as resolvers do. */
export function judgeRecords(view: RecordsView): RecordsVerdict {
  const { host, answers, ours, isOurZone, describe } = view
  const answered = answers.filter(({ answer }) => answer.kind !== 'failed')
  if (answered.length === 0) return { kind: 'unanswered', because: renderFailures(view.answers) }
  const expected = ours.size > 0 ? [...ours].join(' or ') : 'an address'
  const missing = answered.filter(({ answer }) => answer.kind === 'nothing').map(({ server }) => server)
  const problems: HostProblem[] =
    missing.length > 0
      ? [
          {
            host,
            seen: `${missing.join(', ')} ${missing.length === 1 ? 'knows' : 'know'} no address`,
            expected,
            ...(missing.length === answered.length && {
              remedy: `Does a stack make a record for ${host}? Only names in \`hosts\` get one from infra/modules/dns.`
            })
          }
        ]
      : []
  const addresses = new Set(answered.flatMap(({ answer }) => (answer.kind === 'addresses' ? answer.addresses : [])))
  const mustBeOurs = ours.size > 0 && (isOurZone || [...addresses].some((address) => ours.has(address)))
  for (const address of mustBeOurs ? addresses : []) {
    if (ours.has(address)) continue
    const at = answered
      .filter(({ answer }) => answer.kind === 'addresses' && answer.addresses.includes(address))
      .map(({ server }) => server)
    const record = describe(address)
    problems.push({
      host,
      seen: `${at.join(', ')} ${at.length === 1 ? 'gives' : 'give'} ${address}${record ? ` (${record})` : ''}, which is not an address of this environment`,
      expected: `${expected} alone`,
      remedy: record
        ? `Delete the ${record}, or give the app another host: part of its traffic goes elsewhere.`
        : `Wait until the name servers agree; if they do not, look for another record of ${host}.`
    })
  }
  if (problems.length > 0) return { kind: 'wrong', problems }
  const target = answered.flatMap(({ answer }) => (answer.kind === 'alias' ? [answer.target] : []))[0]
  return { kind: 'addresses', addresses: [...addresses], ...(target !== undefined && { target }) }
}

const meanings: Readonly<Record<string, string>> = {
  ETIMEOUT: 'did not answer in time',
  ESERVFAIL: 'answered SERVFAIL',
  EREFUSED: 'refused to answer',
  ECONNREFUSED: 'is not there',
  ENOTFOUND: 'has no address'
}

/** `ns1.digitalocean.com answered SERVFAIL, ns2.digitalocean.com did not answer in time` */
function renderFailures(answers: RecordsView['answers']): string {
  return answers
    .flatMap(({ server, answer }) =>
      answer.kind === 'failed' ? [`${server} ${meanings[answer.code] ?? `failed (${answer.code})`}`] : []
    )
    .join(', ')
}

import { type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import type { Certificate, DomainRecord } from '@staging-actions/digitalocean'
import { judgeDelegation, nameServersIn } from '../dns/zone.ts'
import type { HostRefusal } from '../hosts/judge-hosts.ts'

const area = 'DNS'

export interface NamesView {
  readonly domain: string | undefined
  /** Of the zone in the account; undefined: it is not there. */
  readonly records: Look<readonly DomainRecord[] | undefined>
  /** What the world's resolvers say who answers for the domain; empty: nobody. */
  readonly nameServers: Look<readonly string[]>
  /** The name that the stack looks for; undefined: not known. */
  readonly certificate: string | undefined
  readonly certificates: Look<readonly Certificate[]>
  readonly now: number
}

/** Whether the apps' names will be found, and answered for with a certificate. */
export function judgeNames(view: NamesView): readonly Finding[] {
  const { domain, records } = view
  if (domain === undefined)
    return [
      warning(
        area,
        'zone',
        'no `environment.domain` is configured: the apps have no names, and none are waited for',
        'Set `environment.domain` to a zone of the staging team.'
      )
    ]
  if (records.kind === 'failed')
    return [unknown(area, 'zone', `${domain} cannot be read`, 'Give the token the scope domain:read.')]
  if (records.value === undefined)
    return [
      problem(
        area,
        'zone',
        'not-found',
        `${domain} is not a zone of this account`,
        'Make it with infra/foundation, or in the control panel under Networking → Domains.'
      )
    ]
  return [
    fine(area, 'zone', `${domain}, ${records.value.length} records`),
    delegationOf(domain, records.value, view.nameServers),
    ...judgeCertificate(view)
  ]
}

/** Whether each app's host is free, or ours. What cannot be seen is told by the rows of the token and of the ledger. */
export function judgeHostFindings(hosts: Look<readonly HostRefusal[]>, domain: string | undefined): readonly Finding[] {
  if (hosts.kind === 'failed')
    return [unknown(area, 'hosts', `they cannot be looked at: ${hosts.error.message}`, 'See the rows above and below.')]
  if (hosts.value.length > 0)
    return hosts.value.map(({ app, host, because, remedy }) =>
      problem(area, `host of ${app}`, 'host-taken', `${host}: ${because}`, remedy)
    )
  return domain === undefined ? [] : [fine(area, 'hosts', 'none is taken by anybody else')]
}

/** DigitalOcean's own, for a zone that lists none. */
const usualNameServers = ['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com']

/** As provision will judge it. */
function delegationOf(
  domain: string,
  records: readonly DomainRecord[],
  nameServers: NamesView['nameServers']
): Finding {
  const check = 'delegation'
  if (nameServers.kind === 'failed')
    return unknown(
      area,
      check,
      `the resolver did not say who answers for ${domain}`,
      'Run it where names can be resolved.'
    )
  const own = nameServersIn(records)
  const wrong = judgeDelegation(domain, nameServers.value, own.length > 0 ? own : usualNameServers)
  return wrong
    ? problem(area, check, 'not-ready', wrong.seen, wrong.remedy)
    : fine(area, check, `${domain} is answered by ${nameServers.value.join(', ')}`)
}

export function judgeCertificate({
  certificate,
  certificates,
  now,
  domain
}: Pick<NamesView, 'certificate' | 'certificates' | 'now' | 'domain'>): readonly Finding[] {
  const check = 'certificate'
  if (certificate === undefined) return []
  if (certificates.kind === 'failed')
    return [unknown(area, check, `${certificate} cannot be looked for`, 'Give the token the scope certificate:read.')]
  const found = certificates.value.find(({ name }) => name === certificate)
  if (!found)
    return [
      problem(
        area,
        check,
        'not-found',
        `there is none called ${certificate}`,
        `Make the wildcard certificate with infra/foundation (for *.<environment>.${domain}), or name another in \`certificate_name\`.`
      )
    ]
  const end = found.not_after ? Date.parse(found.not_after) : Number.NaN
  if (found.state === 'error' || end <= now)
    return [
      problem(
        area,
        check,
        'not-ready',
        `${certificate} is ${found.state === 'error' ? 'in error' : 'expired'}`,
        'Look at it in the control panel: DigitalOcean renews its own only in a zone that is delegated to it.'
      )
    ]
  return [fine(area, check, found.not_after ? `${certificate}, until ${found.not_after.slice(0, 10)}` : certificate)]
}

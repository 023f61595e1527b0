import type { DigitalOcean, DomainRecord } from '@staging-actions/digitalocean'
import { type DnsSettings, findAddresses, findNameServers, openNameServers } from '../dns/name-servers.ts'
import { fullName, judgeDelegation, nameServersIn } from '../dns/zone.ts'
import { judgeAnswer, needsSecondLook } from './judge-answer.ts'
import { judgeRecords } from './judge-records.ts'
import type { HostProblem } from './problem.ts'
import type { Reach } from './reach.ts'

/** Where an app answers: `https://web.staging.example.com`. */
export interface Origin {
  readonly host: string
  readonly isPlain: boolean
}

export interface HostsRequest {
  /** The zone. */
  readonly domain: string
  readonly origins: readonly Origin[]
  /** Of our load balancers. */
  readonly addresses: readonly string[]
  /** Addresses that records of ours give a host: what was made to stand in front of a load balancer. */
  readonly recorded: (host: string) => readonly string[]
}

export interface HostsDeps {
  readonly digitalocean: DigitalOcean
  readonly dns: DnsSettings
  readonly reach: Reach
  readonly signal: AbortSignal
}

/** One look at one origin. `unanswered`: none of the zone's name servers said anything, as on a machine that may not ask them. */
export type Look =
  | { readonly kind: 'ready' }
  | { readonly kind: 'problems'; readonly problems: readonly HostProblem[] }
  | { readonly kind: 'unanswered'; readonly because: string }

/** As many origins side by side; each asks every name server, then every address. */
const atOnce = 16
const patience = 10_000

/** Looks at origins from outside: the zone's own name servers, then each address that they give. No resolver hears of a host. */
export async function observeHosts(
  { domain, origins, addresses, recorded }: HostsRequest,
  deps: HostsDeps,
  /** Believe the zone's records in the account instead of name servers that cannot be asked. */
  believeRecords: boolean
): Promise<readonly Look[]> {
  const records = await deps.digitalocean.domains.findRecords(domain)
  const wanted = nameServersIn(records ?? [])
  const found = await findNameServers(domain, deps.dns.resolver).catch(() => undefined)
  const misled = records && found && wanted.length > 0 ? judgeDelegation(domain, found, wanted) : undefined
  if (misled) return origins.map(({ host }) => ({ kind: 'problems', problems: [{ host, ...misled }] }))
  const servers = await openNameServers((found ?? wanted).slice(0, 8), deps.dns)
  const zone = records && { domain, records }
  const lookAt = async (origin: Origin): Promise<Look> => {
    const { host } = origin
    const ours = new Set([...addresses, ...recorded(host)])
    const answers = believeRecords
      ? []
      : await Promise.all(servers.map(async (server) => ({ server: server.name, answer: await server.ask(host) })))
    const verdict = judgeRecords({
      host,
      answers:
        believeRecords && zone ? [{ server: 'the zone in the account', answer: addressesIn(zone, host) }] : answers,
      ours,
      isOurZone: records !== undefined,
      describe: (address) => describeRecord(zone, host, address)
    })
    deps.signal.throwIfAborted()
    if (verdict.kind === 'wrong') return { kind: 'problems', problems: verdict.problems }
    if (verdict.kind === 'unanswered')
      return believeRecords
        ? { kind: 'ready' }
        : { kind: 'unanswered', because: verdict.because || 'nobody could be asked' }
    const further = verdict.target === undefined ? [] : ((await findAddresses(verdict.target, deps.dns.resolver)) ?? [])
    const problems = await askAddresses(origin, [...new Set([...verdict.addresses, ...further])], deps)
    return problems.length === 0 ? { kind: 'ready' } : { kind: 'problems', problems }
  }
  const looks: Look[] = []
  for (let first = 0; first < origins.length; first += atOnce)
    looks.push(...(await Promise.all(origins.slice(first, first + atOnce).map(lookAt))))
  return looks
}

async function askAddresses(
  { host, isPlain }: Origin,
  addresses: readonly string[],
  { reach, signal }: HostsDeps
): Promise<readonly HostProblem[]> {
  const problems = await Promise.all(
    addresses.map(async (address) => {
      const ask = (more: Partial<Parameters<Reach>[0]> = {}) =>
        reach({ host, address, isPlain, signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]), ...more })
      const first = await ask()
      // A load balancer that sends browsers to HTTPS does so without any node.
      const leadsToTls = isPlain && first.kind === 'http' && first.location?.startsWith(`https://${host}`)
      const answer = leadsToTls ? await ask({ isPlain: false }) : first
      const forNobody = needsSecondLook(answer)
        ? await ask({ isPlain: isPlain && !leadsToTls, hostHeader: `no-app-has-this-name.${host}` })
        : undefined
      signal.throwIfAborted()
      return judgeAnswer({ host, address, answer, ...(forNobody && { forNobody }) })
    })
  )
  return problems.flatMap((problem) => problem ?? [])
}

interface AccountZone {
  readonly domain: string
  readonly records: readonly DomainRecord[]
}

/** What the zone's records say, where the name servers themselves cannot be asked. */
function addressesIn({ domain, records }: AccountZone, host: string) {
  const found = covering(records, domain, host).flatMap(({ type, data }) =>
    ['A', 'AAAA'].includes(type) ? [data] : []
  )
  const alias = covering(records, domain, host).find(({ type }) => type === 'CNAME')
  if (alias) return { kind: 'alias', target: alias.data.replace(/\.$/, '') } as const
  return found.length > 0 ? ({ kind: 'addresses', addresses: found } as const) : ({ kind: 'nothing' } as const)
}

/** `A record 4711 of web.staging.example.com` */
function describeRecord(zone: AccountZone | undefined, host: string, address: string): string | undefined {
  const record = zone && covering(zone.records, zone.domain, host).find(({ data }) => data === address)
  return zone && record && `${record.type} record ${record.id} of ${fullName(record.name, zone.domain)}`
}

/** Of the host itself; else of the wildcard nearest to it. */
function covering(records: readonly DomainRecord[], domain: string, host: string): readonly DomainRecord[] {
  const at = (name: string) => records.filter((record) => fullName(record.name, domain) === name)
  const own = at(host)
  if (own.length > 0) return own
  const labels = host.split('.')
  return (
    labels.map((_, index) => at(['*', ...labels.slice(index + 1)].join('.'))).find(({ length }) => length > 0) ?? []
  )
}

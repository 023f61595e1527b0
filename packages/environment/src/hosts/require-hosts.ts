import { type Deadline, RefusedError, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import type { App, Configuration } from '@staging-actions/config'
import { fullName } from '../dns/zone.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { type HostRefusal, judgeHosts, takenByOther } from './judge-hosts.ts'

/** Milliseconds that an environment which began later may need to give way. */
const patience = 30_000

/** Refuses before anything is made when a host that the apps want is not to be taken. Requests are made only where hosts are wanted. */
export async function requireHosts(
  environment: Environment,
  document: LedgerDocument,
  observed: Pick<Observed, 'addresses' | 'resources'>,
  deadline: Deadline
): Promise<void> {
  requireNone(await refusedHosts(environment, document, observed))
  const { hosts } = contestedHosts(environment)
  if (!hosts) return
  // A run that began later sees our claim and gives way. Clocks differ: nobody goes on next to a claim of the same host.
  const { clock, log } = environment.context
  let rival: HostRefusal | undefined
  try {
    await waitUntil<undefined>(
      async () => {
        const { having, wanting } = hostsOfOthers(environment, await environment.ledgers())
        requireNone(hosts.flatMap((host) => rivalry(environment, host, having.get(host)) ?? []))
        rival = hosts.flatMap((host) => rivalry(environment, host, wanting.get(host)) ?? [])[0]
        return rival ? { kind: 'waiting', seen: rival.because } : { kind: 'done', value: undefined }
      },
      { awaited: 'the hosts to be free', deadline: deadline.within(patience), clock, log, first: 500, most: 3000 }
    )
  } catch (error) {
    if (error instanceof WaitTimeoutError && rival) requireNone([rival])
    throw error
  }
}

/** Refuses hosts out of `environment.domains`, whatever is there already: tests would run against somebody else. Asks nobody. */
export function requireBounds({ apps, configuration, names }: Environment): void {
  const bounds = boundsOf(configuration, names.environment)
  const nothing = {
    own: undefined,
    zone: undefined,
    records: undefined,
    ownerTag: '',
    recorded: [],
    held: new Set<string>()
  }
  requireNone(
    judgeHosts({
      ...nothing,
      wanted: wantedHosts(apps),
      bounds,
      addresses: new Set(),
      taken: new Set(),
      others: new Map()
    })
  )
}

function requireNone(refusals: readonly HostRefusal[]): void {
  if (refusals.length === 0) return
  throw new RefusedError(
    'host-taken',
    refusals.map(({ app, host, because }) => `the app ${app} cannot have the host ${host}: ${because}`).join('\n'),
    { hint: [...new Set(refusals.map(({ remedy }) => remedy))].join(' ') }
  )
}

function rivalry({ apps }: Environment, host: string, other: string | undefined): HostRefusal | undefined {
  if (other === undefined) return undefined
  const app = wantedHosts(apps).find((wanted) => wanted.host === host)?.app ?? ''
  return { app, host, ...takenByOther(other) }
}

/** The hosts that a provision would refuse now. */
export async function refusedHosts(
  environment: Environment,
  document: LedgerDocument | undefined,
  { addresses, resources }: Pick<Observed, 'addresses' | 'resources'>
): Promise<readonly HostRefusal[]> {
  const { apps, configuration, names, digitalocean } = environment
  const { domain } = configuration.environment
  const wanted = wantedHosts(apps)
  if (wanted.length === 0) return []
  const [records, ledgers] = await Promise.all([
    domain === undefined ? undefined : digitalocean.domains.findRecords(domain),
    contestedHosts(environment).hosts ? environment.ledgers() : undefined
  ])
  return judgeHosts({
    wanted,
    bounds: boundsOf(configuration, names.environment),
    own: ownDomain(configuration, names.environment),
    zone: domain,
    records,
    ownerTag: names.ownerTag,
    recorded: document?.journal ?? [],
    held: new Set(resources.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : []))),
    addresses: new Set(addresses),
    taken: new Set(document?.stack?.hosts),
    others: ledgers ? hostsOfOthers(environment, ledgers).having : new Map()
  })
}

function wantedHosts(apps: readonly App[]) {
  return apps.filter(({ url }) => url !== '').map(({ name, url }) => ({ app: name, host: new URL(url).hostname }))
}

/**
 * Both are the promotion branch's (see `withGrants`). Without a zone no host is known to be the environment's: tests would run
 * against whatever a commit names, production among it.
 */
export function boundsOf({ environment: { domains, domain } }: Configuration, name: string): readonly string[] {
  return domains ?? (domain === undefined ? [] : [`${name}.${domain}`])
}

/** `<environment>.<domain>`; undefined: the configuration has no domain. */
export function ownDomain({ environment: { domain } }: Configuration, name: string): string | undefined {
  return domain === undefined ? undefined : `${name}.${domain}`
}

/** Hosts that do not follow from the environment's name, so that another one may want them too; for its operation in the ledger. */
export function contestedHosts({ apps, configuration, names }: Environment): { readonly hosts?: string[] } {
  const own = `.${ownDomain(configuration, names.environment)}`
  const hosts = wantedHosts(apps)
    .map(({ host }) => host)
    .filter((host) => !host.endsWith(own))
  return hosts.length > 0 ? { hosts } : {}
}

/**
 * The environments that have a host, or claimed it before us, and those that claimed it after us. A ledger that cannot be read
 * hides no host from the zone's records, which are looked at too.
 */
function hostsOfOthers(
  { names, context }: Environment,
  ledgers: ReadonlyMap<string, LedgerDocument | StagingError>
): { readonly having: ReadonlyMap<string, string>; readonly wanting: ReadonlyMap<string, string> } {
  const claims = (document: LedgerDocument) => document.operations.filter(({ kind }) => kind === 'provision')
  const own = ledgers.get(names.environment)
  const mine =
    own && !(own instanceof StagingError) ? claims(own).find(({ run }) => run.id === context.run.id)?.since : undefined
  const isEarlier = (since: string, other: string) =>
    mine === undefined ||
    Date.parse(since) < Date.parse(mine) ||
    (Date.parse(since) === Date.parse(mine) && other < names.environment)
  const having = new Map<string, string>()
  const wanting = new Map<string, string>()
  for (const [other, document] of ledgers) {
    if (other === names.environment || document instanceof StagingError) continue
    for (const host of document.stack?.hosts ?? []) having.set(host, other)
    for (const { since, hosts = [] } of claims(document))
      for (const host of hosts) (isEarlier(since, other) ? having : wanting).set(host, other)
  }
  return { having, wanting }
}

/** The addresses that records of ours give a host. */
export function recordedAddresses(
  { resources }: Pick<Observed, 'resources'>,
  zone: string,
  host: string
): readonly string[] {
  return resources.flatMap(({ kind, name, address }) => {
    const [type, short] = name.split(' ')
    return kind === 'dns-record' && type !== 'TXT' && short !== undefined && fullName(short, zone) === host && address
      ? [address]
      : []
  })
}

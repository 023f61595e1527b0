import { Resolver } from 'node:dns/promises'

export interface DnsSettings {
  /** `host:port` of the resolver that is asked who answers for a zone; undefined: the machine's own. */
  readonly resolver: string | undefined
  /** `host:port` by name of name servers that are not to be asked at port 53 of the address that the resolver gives. */
  readonly nameServers: Readonly<Record<string, string>>
}

/** What one name server says about a host. */
export type ServerAnswer =
  /** Its A and AAAA records, those that its CNAME leads to among them. */
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }
  /** A CNAME that leads out of what this server knows. */
  | { readonly kind: 'alias'; readonly target: string }
  | { readonly kind: 'nothing' }
  /** `code` is c-ares': ESERVFAIL, ETIMEOUT, EREFUSED, ECONNREFUSED … */
  | { readonly kind: 'failed'; readonly code: string }

export interface NameServer {
  readonly name: string
  ask(host: string): Promise<ServerAnswer>
}

const nobody = ['ENOTFOUND', 'ENODATA']
const patience = { timeout: 2000, tries: 2 }

function resolverAt(server: string | undefined): Resolver {
  // A new one each time: it remembers nothing.
  const resolver = new Resolver(patience)
  if (server) resolver.setServers([server])
  return resolver
}

/** Who answers for a zone, as a resolver says; empty when nobody does. Rejects when the resolver itself does not answer. */
export async function findNameServers(zone: string, resolver: string | undefined): Promise<readonly string[]> {
  return (await unlessNothing(resolverAt(resolver).resolveNs(zone))) ?? []
}

/**
 * Opens the name servers themselves, by name. They are asked instead of a resolver, which would remember for half an hour that a
 * record was not there yet. A server whose address cannot be found fails when it is asked.
 */
export async function openNameServers(
  names: readonly string[],
  { resolver, nameServers }: DnsSettings
): Promise<readonly NameServer[]> {
  return Promise.all(
    names.map(async (name): Promise<NameServer> => {
      const address =
        nameServers[name] ??
        (
          await resolverAt(resolver)
            .resolve4(name)
            .catch(() => [])
        )[0]
      return { name, ask: async (host) => (address ? askServer(address, host) : { kind: 'failed', code: 'ENOTFOUND' }) }
    })
  )
}

/** Where a name of somebody else's leads, as a resolver says; undefined when it does not answer. */
export async function findAddresses(
  host: string,
  resolver: string | undefined
): Promise<readonly string[] | undefined> {
  const found = await resolverAt(resolver)
    .resolve4(host)
    .catch(() => undefined)
  return found
}

async function askServer(address: string, host: string): Promise<ServerAnswer> {
  const server = resolverAt(address)
  try {
    const [v4, v6] = await Promise.all([unlessNothing(server.resolve4(host)), unlessNothing(server.resolve6(host))])
    const addresses = [...(v4 ?? []), ...(v6 ?? [])]
    if (addresses.length > 0) return { kind: 'addresses', addresses }
    const [target] = (await unlessNothing(server.resolveCname(host))) ?? []
    return target === undefined ? { kind: 'nothing' } : { kind: 'alias', target }
  } catch (error) {
    return { kind: 'failed', code: codeOf(error) }
  }
}

async function unlessNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (nobody.includes(codeOf(error))) return undefined
    throw error
  }
}

function codeOf(error: unknown): string {
  return (error as Partial<NodeJS.ErrnoException>).code ?? 'unknown'
}

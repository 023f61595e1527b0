import { Resolver } from 'node:dns/promises'

const nobody = ['ENOTFOUND', 'ENODATA']

/** Who answers for a domain, as a resolver says; empty when nobody does. Rejects when the resolver itself does not answer. */
export async function findNameServers(domain: string, server: string | undefined): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  if (server) resolver.setServers([server])
  try {
    return await resolver.resolveNs(domain)
  } catch (error) {
    if (error instanceof Error && 'code' in error && nobody.includes(String(error.code))) return []
    throw error
  }
}

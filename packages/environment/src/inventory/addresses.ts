import type { Droplet, LoadBalancer } from '@staging-actions/digitalocean'

/** An IPv6 address can be written in several ways; of those this is one. */
export function canonicalAddress(address: string): string {
  if (!address.includes(':')) return address
  const url = URL.parse(`http://[${address}]`)
  return url ? url.hostname.slice(1, -1) : address.toLowerCase()
}

/** By which it is reached from outside, canonical. */
export function addressesOfBalancer({ ip, ipv6 }: Pick<LoadBalancer, 'ip' | 'ipv6'>): readonly string[] {
  return [ip, ipv6].flatMap((one) => (one ? [canonicalAddress(one)] : []))
}

/** The same of a droplet. */
export function addressesOfDroplet({ networks }: Pick<Droplet, 'networks'>): readonly string[] {
  return [...(networks?.v4 ?? []), ...(networks?.v6 ?? [])].flatMap(({ type, ip_address }) =>
    type === 'public' ? [canonicalAddress(ip_address)] : []
  )
}

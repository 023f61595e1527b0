import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { Authority } from '../names/index.ts'

/** Lets this process trust a sandbox's authority, for tests that call our own code in place; children are given `names.env`. */
export function trustAuthority(authority: Pick<Authority, 'caPem'>): void {
  setDefaultCACertificates([...getCACertificates('default'), authority.caPem])
}

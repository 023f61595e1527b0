import { createHash } from 'node:crypto'
import type { Account } from './account.ts'
import { addDomain } from './domains.ts'

/** What is in the account before anyone asks for an environment: free, and it outlives all of them. */
export interface FoundationOptions {
  /** The DNS zone. Default `example.com`. */
  readonly domain?: string
  /** The environments with a wildcard certificate `*.<environment>.<domain>`. Default `staging`. */
  readonly environments?: readonly string[]
  /** Where the default VPC is. Default `nyc3`. */
  readonly region?: string
}

function certificateName(environment: string, domain: string): string {
  return `${environment}-${domain.replaceAll('.', '-')}`
}

const day = 86_400_000

export function layFoundation(account: Account, options: FoundationOptions): void {
  const { domain = 'example.com', environments = ['staging'], region = 'nyc3' } = options
  account.projects.add({
    ...account.fresh(account.uuid(), account.team.name, []),
    description: 'Update your project information under Settings',
    purpose: 'Just trying out DigitalOcean',
    environment: 'Development',
    isDefault: true,
    updatedAt: account.now()
  })
  account.defaultVpc(region)
  addDomain(account, domain)
  for (const environment of environments) {
    const name = certificateName(environment, domain)
    account.certificates.add({
      ...account.fresh(account.uuid(), name, []),
      type: 'lets_encrypt',
      dnsNames: [`*.${environment}.${domain}`, `${environment}.${domain}`],
      sha1: createHash('sha1').update(name).digest('hex'),
      notAfter: account.now() + 60 * day
    })
  }
  // An account that ever had a cluster has these: they belong to nobody, and nobody removes them.
  for (const tag of ['k8s', 'k8s:worker', 'terraform:default-node-pool']) account.ensureTag(tag)
}

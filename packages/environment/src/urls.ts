import type { LedgerDocument } from './ledger/schema.ts'
import type { Environment } from './open-environment.ts'

/** Of the configured apps, and of those that are deployed although the catalogue cannot be seen from here. */
export function urlsOf(
  { apps, configuration, names }: Pick<Environment, 'apps' | 'configuration' | 'names'>,
  document: LedgerDocument | undefined
): Record<string, string> {
  const { domain } = configuration.environment
  const deployed = domain
    ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`])
    : []
  return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])])
}

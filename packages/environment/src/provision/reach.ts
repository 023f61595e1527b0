import { request } from 'node:https'

export interface ReachRequest {
  readonly host: string
  /** An IPv4 or IPv6 address that should answer for the host. */
  readonly address: string
  readonly signal: AbortSignal
  /** Default: 443. */
  readonly port?: number
  /** PEM of an authority to trust instead of the usual ones. */
  readonly ca?: string
}

/** Resolves when the address answers for the host, whatever it answers, with a certificate that the host needs. */
export type Reach = (request: ReachRequest) => Promise<void>

/** Speaks to the address itself: no resolver hears of a name that may not be there yet, and remembers for half an hour that it is not. */
export const reach: Reach = ({ host, address, signal, port = 443, ca }) =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        host: address,
        port,
        servername: host,
        headers: { host },
        method: 'GET',
        path: '/',
        signal,
        agent: false,
        ...(ca && { ca })
      },
      (response) => {
        response.destroy()
        resolve()
      }
    )
    asked.on('error', reject)
    asked.end()
  })

/** Undefined behind a proxy: it finds the hosts by name, and the resolver of this machine hears of none. */
export function reachFrom(env: Readonly<Record<string, string>>): Reach | undefined {
  const isProxied = env['NODE_USE_ENV_PROXY'] === '1' && (env['HTTPS_PROXY'] || env['https_proxy'])
  return isProxied ? undefined : reach
}

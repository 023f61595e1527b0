import { type ApplicationPort, fetchTrusting, overCluster, overServer } from '@staging-actions/argocd'
import { type Deadline, InputError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config/load'
import { openCluster, parseKubeconfig } from '@staging-actions/kubernetes'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import type { environmentKubeconfig } from './environment-cluster.ts'

/** Argo CD's Applications, and the connections that they are reached over. */
export interface OpenApplications {
  readonly port: ApplicationPort
  close(): void
}

/** The server if one is given; else the cluster of the kubeconfig; else the environment's own, found by its owner tag. */
export async function openApplications(
  request: DeployRequest,
  context: DeployContext,
  configuration: Configuration,
  deadline: Deadline
): Promise<OpenApplications> {
  const { clock, log, signal } = context
  if (request.server !== undefined) {
    if (request.authToken === undefined) throw new InputError(['input "auth-token" is needed with "server"'])
    const ca = request.serverCa.join('\n')
    if (ca && !request.server.startsWith('https:')) throw new InputError(['input "server-ca" is for an https "server"'])
    const port = overServer({
      url: request.server,
      token: request.authToken,
      headers: headersOf(request.serverHeaders, context),
      fetch: ca ? fetchTrusting(`${ca}\n`) : context.fetch,
      clock,
      log,
      signal
    })
    return { port, close: () => {} }
  }
  const kubeconfig = request.kubeconfig ?? (await fetchKubeconfig(request, context, configuration, deadline))
  const { credential } = parseKubeconfig(kubeconfig)
  context.mask(credential.kind === 'token' ? credential.token : credential.key)
  const cluster = openCluster(kubeconfig, { clock, log, signal })
  return { port: overCluster(cluster), close: () => cluster.close() }
}

/** The cloud's client is loaded only when it is asked. */
async function fetchKubeconfig(...asked: Parameters<typeof environmentKubeconfig>): Promise<string> {
  return (await import('./environment-cluster.ts')).environmentKubeconfig(...asked)
}

/** `Name: value` a line. Proxies take secrets this way: each value is masked by itself. */
function headersOf(text: string | undefined, { mask }: DeployContext): Readonly<Record<string, string>> {
  const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim())
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^\s*([A-Za-z0-9-]+):\s*(\S.*?)\s*$/.exec(line) ?? []
      if (!name || name.toLowerCase() === 'authorization')
        throw new InputError([
          'input "server-headers" is malformed: expected "Name: value" a line, and not Authorization, which "auth-token" is for'
        ])
      mask(value)
      return [name, value]
    })
  )
}

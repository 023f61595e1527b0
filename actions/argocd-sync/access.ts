import type { ActionContext } from '@staging-actions/action-kit'
import { type ApplicationPort, fetchTrusting, overCluster, overServer } from '@staging-actions/argocd'
import { type Deadline, InputError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config/load'
import { openCluster, parseKubeconfig } from '@staging-actions/kubernetes'
import type { environmentKubeconfig } from './environment-cluster.ts'
import type { Inputs } from './run.ts'

export interface Access {
  readonly port: ApplicationPort
  close(): void
}

/** The server if one is given; else the cluster of the kubeconfig; else the environment's own, found by its owner tag. */
export async function openPort(
  input: Inputs,
  context: ActionContext,
  configuration: Configuration,
  deadline: Deadline
): Promise<Access> {
  const { clock, log, signal } = context
  if (input.server !== undefined) {
    if (input.authToken === undefined) throw new InputError(['input "auth-token" is needed with "server"'])
    const ca = input.serverCa.join('\n')
    if (ca && !input.server.startsWith('https:')) throw new InputError(['input "server-ca" is for an https "server"'])
    const port = overServer({
      url: input.server,
      token: input.authToken,
      headers: headersOf(input.serverHeaders, context),
      fetch: ca ? fetchTrusting(`${ca}\n`) : context.fetch,
      clock,
      log,
      signal
    })
    return { port, close: () => {} }
  }
  const kubeconfig = input.kubeconfig ?? (await fetchKubeconfig(input, context, configuration, deadline))
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
function headersOf(text: string | undefined, { mask }: ActionContext): Readonly<Record<string, string>> {
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

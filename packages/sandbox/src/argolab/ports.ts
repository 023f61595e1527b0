import { type AddressInfo, createServer } from 'node:net'

/**
 * So many loopback ports that were free a moment ago, chosen by the system: most of Kubernetes does not take 0 for a port.
 * All are held until the last is known, so that none is given twice.
 */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
      return server
    })
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

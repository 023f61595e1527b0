import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A port that leads to another, and can be cut: every connection that is open breaks, new ones go through. */
export interface CuttableLine {
  /** The same URL with this port in it. */
  readonly url: string
  /** How many connections it broke. */
  cut(): number
  close(): Promise<void>
}

export async function layCuttableLine(target: string): Promise<CuttableLine> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    open.add(near)
    near.on('close', () => {
      open.delete(near)
      far.destroy()
    })
    far.on('close', () => near.destroy())
    for (const socket of [near, far]) socket.on('error', () => socket.destroy())
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.port = String((server.address() as AddressInfo).port)
  const cut = () => {
    const sockets = [...open]
    for (const socket of sockets) socket.resetAndDestroy()
    return sockets.length
  }
  return {
    url: url.href.replace(/\/$/, ''),
    cut,
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

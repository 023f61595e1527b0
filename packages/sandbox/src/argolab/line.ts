import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A port that leads to another. */
export interface Line {
  /** The same URL with this port in it. */
  readonly url: string
  /** Breaks every connection that is open; new ones go through. How many it broke. */
  cut(): number
  /** How many gRPC calls went through so far, over HTTP/2 without TLS. */
  calls(): number
  close(): Promise<void>
}

export async function layLine(target: string): Promise<Line> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  let calls = 0
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    open.add(near)
    near.on('close', () => {
      open.delete(near)
      far.destroy()
    })
    far.on('close', () => near.destroy())
    for (const socket of [near, far]) socket.on('error', () => socket.destroy())
    const count = callCounter()
    near.on('data', (chunk: Buffer) => {
      calls += count(chunk)
    })
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
    calls: () => calls,
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const preface = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'
const frameHead = 9
const headersFrame = 1

/** Of one connection: a call is one HEADERS frame of the client's (RFC 9113, 4.1). Anything but HTTP/2 has none. */
function callCounter(): (chunk: Buffer) => number {
  let begun = false
  let pending: Buffer = Buffer.alloc(0)
  let skip = 0
  return (chunk) => {
    pending = Buffer.concat([pending, chunk])
    if (!begun) {
      if (pending.length < preface.length) return 0
      begun = true
      skip = pending.toString('latin1', 0, preface.length) === preface ? preface.length : Number.POSITIVE_INFINITY
    }
    let found = 0
    for (;;) {
      const over = Math.min(skip, pending.length)
      pending = pending.subarray(over)
      skip -= over
      if (skip > 0 || pending.length < frameHead) return found
      if (pending[3] === headersFrame) found += 1
      skip = frameHead + pending.readUIntBE(0, 3)
    }
  }
}

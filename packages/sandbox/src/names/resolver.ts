import { createSocket } from 'node:dgram'

export interface Resolver {
  /** `127.0.0.1:PORT`, as STAGING_DNS_SERVER takes it. */
  readonly server: string
  close(): Promise<void>
}

const ns = 2
const noSuchName = 3

/** A DNS server on loopback that says who answers for a domain: the records NS that `nameServers` gives; none means that there is no such name. */
export async function startResolver(nameServers: (domain: string) => readonly string[]): Promise<Resolver> {
  const socket = createSocket('udp4')
  socket.on('message', (query, { address, port }) => socket.send(answer(query, nameServers), port, address))
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    server: `127.0.0.1:${socket.address().port}`,
    close: () => new Promise((resolve) => socket.close(() => resolve()))
  }
}

/** RFC 1035, as much as one question needs. */
function answer(query: Buffer, nameServers: (domain: string) => readonly string[]): Buffer {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString('ascii'))
    at += length + 1
  }
  const question = query.subarray(12, at + 5)
  const type = query.readUInt16BE(at + 1)
  const found = nameServers(labels.join('.').toLowerCase())
  const servers = type === ns ? found : []
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  header.writeUInt16BE(0x8180 | (found.length === 0 ? noSuchName : 0), 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(servers.length, 6)
  return Buffer.concat([header, question, ...servers.map(record)])
}

function record(server: string): Buffer {
  const name = Buffer.concat([
    ...server.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'ascii')])),
    Buffer.from([0])
  ])
  const head = Buffer.alloc(12)
  // A pointer to the question's name.
  head.writeUInt16BE(0xc00c, 0)
  head.writeUInt16BE(ns, 2)
  head.writeUInt16BE(1, 4)
  head.writeUInt32BE(60, 6)
  head.writeUInt16BE(name.length, 10)
  return Buffer.concat([head, name])
}

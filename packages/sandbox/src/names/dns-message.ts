import { isIPv6 } from 'node:net'
import type { ZoneRecord } from './zone.ts'

/** RFC 1035, as much as one question needs. */
export interface Question {
  readonly name: string
  /** `A`, or the number of a type that is not known here. */
  readonly type: string
}

const types: Readonly<Record<string, number>> = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, AAAA: 28 }
const codes = { 'no-error': 0, servfail: 2, 'no-such-name': 3, refused: 5 } as const

export interface Reply {
  readonly code: keyof typeof codes
  readonly isAuthoritative: boolean
  readonly records: readonly ZoneRecord[]
}

export function readQuestion(query: Buffer): Question {
  const labels: string[] = []
  let at = 12
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString('ascii'))
    at += length + 1
  }
  const number = query.readUInt16BE(at + 1)
  const type = Object.entries(types).find(([, value]) => value === number)?.[0] ?? String(number)
  return { name: labels.join('.').toLowerCase(), type }
}

export function renderReply(query: Buffer, { code, isAuthoritative, records }: Reply): Buffer {
  let end = 12
  while ((query[end] ?? 0) > 0) end += (query[end] ?? 0) + 1
  const known = records.filter(({ type }) => types[type] !== undefined)
  const header = Buffer.alloc(12)
  query.copy(header, 0, 0, 2)
  header.writeUInt16BE(0x8100 | (isAuthoritative ? 0x0400 : 0x0080) | codes[code], 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(known.length, 6)
  return Buffer.concat([header, query.subarray(12, end + 5), ...known.map(renderRecord)])
}

function renderRecord({ name, type, data, ttl }: ZoneRecord): Buffer {
  const content = renderData(type, data)
  const head = Buffer.alloc(10)
  head.writeUInt16BE(types[type] ?? 0, 0)
  head.writeUInt16BE(1, 2)
  head.writeUInt32BE(ttl, 4)
  head.writeUInt16BE(content.length, 8)
  return Buffer.concat([renderName(name), head, content])
}

function renderData(type: string, data: string): Buffer {
  if (type === 'A') return Buffer.from(data.split('.').map(Number))
  if (type === 'AAAA') return renderIPv6(data)
  if (type === 'TXT') return Buffer.concat([Buffer.from([data.length]), Buffer.from(data, 'ascii')])
  if (type !== 'SOA') return renderName(data)
  const numbers = Buffer.alloc(20)
  numbers.writeUInt32BE(Number(data), 16)
  return Buffer.concat([renderName('ns1.digitalocean.com'), renderName('hostmaster.digitalocean.com'), numbers])
}

function renderIPv6(address: string): Buffer {
  if (!isIPv6(address)) throw new Error(`${address} is no IPv6 address`)
  const [front = '', back] = address.split('::')
  const groups = (part: string) => part.split(':').filter((group) => group !== '')
  const missing = 8 - groups(front).length - groups(back ?? '').length
  const all = [...groups(front), ...(back === undefined ? [] : Array<string>(missing).fill('0')), ...groups(back ?? '')]
  return Buffer.concat(
    all.map((group) => {
      const value = Buffer.alloc(2)
      value.writeUInt16BE(Number.parseInt(group, 16))
      return value
    })
  )
}

function renderName(name: string): Buffer {
  const labels = name.split('.').filter((label) => label !== '')
  return Buffer.concat([
    ...labels.map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label, 'ascii')])),
    Buffer.from([0])
  ])
}

import { crc32, inflateRawSync } from 'node:zlib'

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 } as const

/** One file of a zip; undefined when there is none of that name. Throws a RangeError or an Error for what is no zip. */
export function unzipFile(zip: Uint8Array, name: string): Buffer | undefined {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength)
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new Error('it is no zip')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== signatures.entry) throw new Error('its directory is damaged')
    const nameLength = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) return content(bytes, at)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return undefined
}

function content(bytes: Buffer, entry: number): Buffer {
  const method = bytes.readUInt16LE(entry + 10)
  const sum = bytes.readUInt32LE(entry + 16)
  const size = bytes.readUInt32LE(entry + 20)
  const local = bytes.readUInt32LE(entry + 42)
  if (bytes.readUInt32LE(local) !== signatures.local) throw new Error('its directory is damaged')
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(from, from + size)
  if (method !== 0 && method !== 8) throw new Error(`it is packed in an unknown way (${method})`)
  const file = method === 0 ? packed : inflateRawSync(packed)
  if (crc32(file) !== sum) throw new Error('its content is damaged')
  return file
}

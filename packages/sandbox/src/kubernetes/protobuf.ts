import type { JsonRecord } from './json.ts'

/*
 * What `kubectl create namespace` and helm send of their own: the protobuf of the few kinds that they make by their typed clients
 * (k8s.io/api core/v1, apimachinery meta/v1 and runtime: generated.proto).
 */

type Field =
  | { readonly name: string; readonly as: 'text' | 'bytes' | 'truth' | 'texts' | 'map of texts' | 'map of bytes' }
  | Message
type Message = { readonly name: string; readonly fields: Readonly<Record<number, Field>>; readonly isMany?: true }

const owner: Message = {
  name: 'ownerReferences',
  isMany: true,
  fields: {
    1: { name: 'kind', as: 'text' },
    3: { name: 'name', as: 'text' },
    4: { name: 'uid', as: 'text' },
    5: { name: 'apiVersion', as: 'text' },
    6: { name: 'controller', as: 'truth' },
    7: { name: 'blockOwnerDeletion', as: 'truth' }
  }
}

/** Without what the server alone sets. */
const metadata: Message = {
  name: 'metadata',
  fields: {
    1: { name: 'name', as: 'text' },
    2: { name: 'generateName', as: 'text' },
    3: { name: 'namespace', as: 'text' },
    5: { name: 'uid', as: 'text' },
    6: { name: 'resourceVersion', as: 'text' },
    11: { name: 'labels', as: 'map of texts' },
    12: { name: 'annotations', as: 'map of texts' },
    13: owner,
    14: { name: 'finalizers', as: 'texts' }
  }
}

const kinds: Readonly<Record<string, Message['fields']>> = {
  'v1/Namespace': { 1: metadata },
  'v1/ServiceAccount': { 1: metadata },
  'v1/DeleteOptions': {
    2: {
      name: 'preconditions',
      fields: { 1: { name: 'uid', as: 'text' }, 2: { name: 'resourceVersion', as: 'text' } }
    },
    4: { name: 'propagationPolicy', as: 'text' },
    5: { name: 'dryRun', as: 'texts' }
  },
  'v1/ConfigMap': {
    1: metadata,
    2: { name: 'data', as: 'map of texts' },
    3: { name: 'binaryData', as: 'map of bytes' },
    4: { name: 'immutable', as: 'truth' }
  },
  'v1/Secret': {
    1: metadata,
    2: { name: 'data', as: 'map of bytes' },
    3: { name: 'type', as: 'text' },
    4: { name: 'stringData', as: 'map of texts' },
    5: { name: 'immutable', as: 'truth' }
  }
}

const unknown: Message['fields'] = {
  1: { name: 'typeMeta', fields: { 1: { name: 'apiVersion', as: 'text' }, 2: { name: 'kind', as: 'text' } } },
  2: { name: 'raw', as: 'bytes' }
}

/** The object as JSON; undefined for a kind that is not known here. */
export function readProtobuf(body: Buffer): JsonRecord | undefined {
  if (body.subarray(0, 4).toString('latin1') !== 'k8s\0') return undefined
  const { typeMeta, raw } = readMessage(body.subarray(4), unknown)
  const { apiVersion, kind } = (typeMeta ?? {}) as { apiVersion?: string; kind?: string }
  const fields = kinds[`${apiVersion}/${kind}`]
  return fields && { apiVersion, kind, ...readMessage(Buffer.from(String(raw ?? ''), 'base64'), fields) }
}

function readMessage(bytes: Buffer, fields: Message['fields']): JsonRecord {
  const found: JsonRecord = {}
  for (const [number, value] of entriesOf(bytes)) {
    const field = fields[number]
    if (field) put(found, field, value)
  }
  return found
}

function put(into: JsonRecord, field: Field, value: Buffer | number): void {
  const { name } = field
  const bytes = typeof value === 'number' ? Buffer.alloc(0) : value
  const list = () => (into[name] ?? []) as unknown[]
  if ('fields' in field) {
    const inner = readMessage(bytes, field.fields)
    into[name] = field.isMany ? [...list(), inner] : inner
  } else if (field.as === 'text') {
    // Absent and empty are the same to Go.
    if (bytes.length > 0) into[name] = bytes.toString('utf8')
  } else if (field.as === 'bytes') into[name] = bytes.toString('base64')
  else if (field.as === 'truth') into[name] = value !== 0
  else if (field.as === 'texts') into[name] = [...list(), bytes.toString('utf8')]
  else {
    const entry = new Map(entriesOf(bytes))
    const text = (number: number, encoding: BufferEncoding) => {
      const part = entry.get(number)
      return Buffer.isBuffer(part) ? part.toString(encoding) : ''
    }
    const key = text(1, 'utf8')
    into[name] = {
      ...(into[name] as JsonRecord | undefined),
      [key]: text(2, field.as === 'map of bytes' ? 'base64' : 'utf8')
    }
  }
}

/** Number and value of each field: bytes, or what fits a number. */
function* entriesOf(bytes: Buffer): Generator<[number, Buffer | number]> {
  let at = 0
  const varint = () => {
    let value = 0
    for (let shift = 0; at < bytes.length; shift += 7) {
      const byte = bytes[at++] ?? 0
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) break
    }
    return value
  }
  while (at < bytes.length) {
    const key = varint()
    const wire = key & 7
    const number = Math.floor(key / 8)
    if (wire === 0) yield [number, varint()]
    else {
      const size = wire === 2 ? varint() : wire === 1 ? 8 : 4
      yield [number, bytes.subarray(at, at + size)]
      at += size
    }
  }
}

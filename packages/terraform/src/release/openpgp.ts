import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'

/*
 * As much of OpenPGP (RFC 4880) as a detached signature of a release needs: RSA keys and signatures of version 4. Whatever
 * else is met is refused, not skipped. See docs/adr/0017-what-is-trusted-of-a-release.md.
 */

/** A key of a keyring that may sign. */
export interface SigningKey {
  /** 40 hex digits, upper case. */
  readonly fingerprint: string
  readonly key: KeyObject
  /** Milliseconds since the epoch; undefined: it never expires. */
  readonly expires: number | undefined
  readonly created: number
}

export type SignatureVerdict =
  | { readonly kind: 'valid'; readonly fingerprint: string }
  | { readonly kind: 'unknown-key'; readonly keyId: string }
  | { readonly kind: 'expired-key'; readonly fingerprint: string; readonly expired: number }
  | { readonly kind: 'mismatch' }
  | { readonly kind: 'malformed'; readonly why: string }

interface Packet {
  readonly tag: number
  readonly body: Buffer
}

interface Signature {
  readonly type: number
  readonly publicKeyAlgorithm: number
  readonly hash: string | undefined
  /** What is hashed of the signature itself, before the trailer. */
  readonly hashed: Buffer
  readonly subpackets: ReadonlyMap<number, Buffer>
  readonly value: Buffer
}

const tags = { signature: 2, publicKey: 6, publicSubkey: 14 } as const
const types = { binary: 0x00, certification: [0x10, 0x11, 0x12, 0x13], binding: 0x18, directKey: 0x1f } as const
const revocations = [0x20, 0x28, 0x30]
const subpacket = { created: 2, expires: 3, keyExpires: 9, issuer: 16, keyFlags: 27, fingerprint: 33 } as const
/** What a critical subpacket of a release's signature may be without being refused. */
const understood: ReadonlySet<number> = new Set(Object.values(subpacket))
const hashes: Readonly<Record<number, string>> = { 8: 'sha256', 9: 'sha384', 10: 'sha512' }
const rsa = [1, 3]
const maySign = 0x02

/**
 * The keys of an armored keyring that may sign. What it says of itself (expiry, use) is believed: the keyring is part of the
 * project's source, and anyone who can change that can change this too.
 */
export function readKeyring(armored: string): readonly SigningKey[] {
  const found: SigningKey[] = []
  let primaryExpires: number | undefined
  let current: { isPrimary: boolean; body: Buffer; said: Signature[] } | undefined
  const finish = () => {
    if (!current) return
    const key = describeKey(current.body, current.said, current.isPrimary)
    if (current.isPrimary) primaryExpires = key?.expires
    if (key?.signs) found.push({ ...key, expires: earliest(key.expires, primaryExpires) })
  }
  for (const { tag, body } of packets(dearmor(armored))) {
    if (tag === tags.publicKey || tag === tags.publicSubkey) {
      finish()
      current = { isPrimary: tag === tags.publicKey, body, said: [] }
    } else if (tag === tags.signature) current?.said.push(parseSignature(body))
  }
  finish()
  return found
}

/** Whether a detached signature is one of these keys over `data`. `now`: milliseconds since the epoch. */
export function verifyDetached(
  data: Uint8Array,
  signature: Uint8Array,
  keys: readonly SigningKey[],
  now: number
): SignatureVerdict {
  try {
    const [packet, ...more] = packets(Buffer.from(signature))
    if (packet?.tag !== tags.signature || more.length > 0) throw new Error('it is not one signature')
    const parsed = parseSignature(packet.body)
    if (parsed.type !== types.binary) throw new Error('it does not sign a file')
    if (!rsa.includes(parsed.publicKeyAlgorithm) || !parsed.hash)
      throw new Error('it is not RSA with SHA-256, SHA-384 or SHA-512')
    const named = issuer(parsed)
    const key = keys.find(({ fingerprint }) => fingerprint.endsWith(named))
    if (!key) return { kind: 'unknown-key', keyId: named.slice(-16) }
    const made = seconds(parsed, subpacket.created)
    if (made === undefined || made * 1000 < key.created) throw new Error('it is older than its key')
    const lasts = seconds(parsed, subpacket.expires)
    if (lasts && (made + lasts) * 1000 <= now) throw new Error('it has expired')
    const trailer = Buffer.alloc(6)
    trailer.writeUInt16BE(0x04ff, 0)
    trailer.writeUInt32BE(parsed.hashed.length, 2)
    if (!verify(parsed.hash, Buffer.concat([data, parsed.hashed, trailer]), key.key, padded(parsed.value, key.key)))
      return { kind: 'mismatch' }
    // Last, so that an expired key is named only where it signed this.
    if (key.expires !== undefined && key.expires <= now)
      return { kind: 'expired-key', fingerprint: key.fingerprint, expired: key.expires }
    return { kind: 'valid', fingerprint: key.fingerprint }
  } catch (error) {
    // Whatever it is that cannot be read: it proves nothing.
    return { kind: 'malformed', why: error instanceof Error ? error.message : 'it cannot be read' }
  }
}

function describeKey(body: Buffer, said: readonly Signature[], isPrimary: boolean) {
  const [version, algorithm] = [body.readUInt8(0), body.readUInt8(5)]
  if (version !== 4 || !rsa.includes(algorithm) || said.some(({ type }) => revocations.includes(type))) return undefined
  const [n, rest] = readNumber(body.subarray(6))
  const [e] = readNumber(rest)
  const created = body.readUInt32BE(1)
  const about: readonly number[] = isPrimary ? [...types.certification, types.directKey] : [types.binding]
  // The newest word counts: a key's end is moved by a new signature.
  const newest = said
    .filter(({ type }) => about.includes(type))
    .sort((a, b) => (seconds(b, subpacket.created) ?? 0) - (seconds(a, subpacket.created) ?? 0))[0]
  const lasts = newest && seconds(newest, subpacket.keyExpires)
  const flags = newest?.subpackets.get(subpacket.keyFlags)?.[0] ?? 0
  const jwk = { kty: 'RSA', n: n.toString('base64url'), e: e.toString('base64url') }
  const prefix = Buffer.from([0x99, body.length >> 8, body.length & 0xff])
  return {
    fingerprint: createHash('sha1').update(prefix).update(body).digest('hex').toUpperCase(),
    key: createPublicKey({ key: jwk, format: 'jwk' }),
    created: created * 1000,
    expires: lasts ? (created + lasts) * 1000 : undefined,
    signs: (flags & maySign) !== 0
  }
}

function parseSignature(body: Buffer): Signature {
  if (body.readUInt8(0) !== 4) throw new Error('it is not of version 4')
  const hashedLength = body.readUInt16BE(4)
  const unhashedLength = body.readUInt16BE(6 + hashedLength)
  const end = 8 + hashedLength + unhashedLength
  const hashed = readSubpackets(body.subarray(6, 6 + hashedLength))
  const unhashed = readSubpackets(body.subarray(8 + hashedLength, end))
  return {
    type: body.readUInt8(1),
    publicKeyAlgorithm: body.readUInt8(2),
    hash: hashes[body.readUInt8(3)],
    hashed: body.subarray(0, 6 + hashedLength),
    // Who signed may stand in the part that is not hashed: another key fails the check. Nothing else of it is believed.
    subpackets: new Map([...[...unhashed].filter(([type]) => type === subpacket.issuer), ...hashed]),
    value: rsa.includes(body.readUInt8(2)) ? readNumber(body.subarray(end + 2))[0] : Buffer.alloc(0)
  }
}

function readSubpackets(bytes: Buffer): ReadonlyMap<number, Buffer> {
  const found = new Map<number, Buffer>()
  for (let at = 0; at < bytes.length; ) {
    const [length, size] = newLength(bytes, at)
    const type = bytes.readUInt8(at + size)
    const content = bytes.subarray(at + size + 1, at + size + length)
    if (content.length !== length - 1) throw new Error('a part of it is cut off')
    if (type & 0x80 && !understood.has(type & 0x7f)) throw new Error(`it says something unknown (${type & 0x7f})`)
    found.set(type & 0x7f, content)
    at += size + length
  }
  return found
}

function* packets(bytes: Buffer): Generator<Packet> {
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.readUInt8(at)
    if (!(head & 0x80)) throw new Error('it is no OpenPGP')
    const isNew = (head & 0x40) !== 0
    const [length, size] = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3)
    const body = bytes.subarray(at + 1 + size, at + 1 + size + length)
    if (body.length !== length) throw new Error('it is cut off')
    yield { tag: isNew ? head & 0x3f : (head >> 2) & 0x0f, body }
    at += 1 + size + length
  }
}

/** A length and how many bytes it takes. */
function newLength(bytes: Buffer, at: number): readonly [number, number] {
  const first = bytes.readUInt8(at)
  if (first < 192) return [first, 1]
  if (first < 224) return [((first - 192) << 8) + bytes.readUInt8(at + 1) + 192, 2]
  if (first < 255) throw new Error('its length is not given')
  return [bytes.readUInt32BE(at + 1), 5]
}

function oldLength(bytes: Buffer, at: number, kind: number): readonly [number, number] {
  if (kind === 3) throw new Error('its length is not given')
  const size = 2 ** kind
  return [bytes.readUIntBE(at, size), size]
}

/** A number with its length in bits before it, and what follows. */
function readNumber(bytes: Buffer): readonly [Buffer, Buffer] {
  const size = Math.ceil(bytes.readUInt16BE(0) / 8)
  const number = bytes.subarray(2, 2 + size)
  if (number.length !== size) throw new Error('a number of it is cut off')
  return [number, bytes.subarray(2 + size)]
}

/** OpenPGP drops leading zeros, RSA wants them. */
function padded(value: Buffer, key: KeyObject): Buffer {
  const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8)
  return Buffer.concat([Buffer.alloc(Math.max(0, size - value.length)), value])
}

/** The end of the fingerprint of the key that it names. */
function issuer(signature: Signature): string {
  const fingerprint = signature.subpackets.get(subpacket.fingerprint)?.subarray(1)
  const named = fingerprint ?? signature.subpackets.get(subpacket.issuer)
  if (!named || named.length < 8) throw new Error('it does not say whose it is')
  return named.toString('hex').toUpperCase()
}

function seconds(signature: Signature, which: number): number | undefined {
  const bytes = signature.subpackets.get(which)
  return bytes?.length === 4 ? bytes.readUInt32BE(0) : undefined
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b)
}

function dearmor(text: string): Buffer {
  const body = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:.+: .*\r?\n)*\r?\n([\s\S]*?)-----END/.exec(text)?.[1]
  if (body === undefined) throw new TypeError('an armored OpenPGP public key was expected')
  return Buffer.from(body.replace(/^=.*$/m, ''), 'base64')
}

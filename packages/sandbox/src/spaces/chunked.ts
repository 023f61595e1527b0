/**
 * The payload of a body in `aws-chunked` encoding: `<hex length>[;chunk-signature=…]\r\n<bytes>\r\n` until a length of 0,
 * then trailers such as a checksum. Undefined when it is malformed.
 */
export function decodeChunked(body: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = body.indexOf('\r\n', at)
    if (end < 0) return undefined
    const length = Number.parseInt(body.subarray(at, end).toString('latin1').split(';')[0] ?? '', 16)
    if (!Number.isSafeInteger(length) || length < 0) return undefined
    if (length === 0) return Buffer.concat(parts)
    const from = end + 2
    if (from + length + 2 > body.length) return undefined
    parts.push(body.subarray(from, from + length))
    at = from + length + 2
  }
}

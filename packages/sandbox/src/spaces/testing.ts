import { createHash, createHmac } from 'node:crypto'
import { Agent, request } from 'node:https'
import { text as textOf } from 'node:stream/consumers'
import type { Authority } from '../names/index.ts'
import type { SpacesEmulator } from './index.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

export interface SignedOptions {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Default: the emulator's own. */
  readonly key?: string
  readonly secret?: string
  /** Default: the body's digest. */
  readonly contentSha256?: string
  /** Headers that are signed too, of those in `headers`. */
  readonly signing?: readonly string[]
  /** Puts the bucket into the host's name: `acme-terraform-state`. */
  readonly bucket?: string
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Sends requests as an S3 client signs them (Signature Version 4), over TLS, by name, to the emulator's port. */
export function spacesClient(spaces: SpacesEmulator, authority: Pick<Authority, 'caPem'>) {
  const agent = new Agent({ ca: authority.caPem, keepAlive: true })
  const call = (method: string, target: string, options: SignedOptions = {}): Promise<Answer> => {
    const { body = '', headers = {}, key = spaces.accessKey, secret = spaces.secretKey, bucket } = options
    const region = new URL(spaces.endpoint).host
    const host = bucket ? `${bucket}.${region}` : region
    const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
    const scope = `${date.slice(0, 8)}/us-east-1/s3/aws4_request`
    const [path = '', query = ''] = target.split('?')
    const digest = options.contentSha256 ?? sha(body)
    const all: Record<string, string> = { ...headers, host, 'x-amz-content-sha256': digest, 'x-amz-date': date }
    const names = ['host', 'x-amz-content-sha256', 'x-amz-date', ...(options.signing ?? [])].sort()
    const canonical = [
      method,
      path,
      query,
      names.map((name) => `${name}:${all[name]}\n`).join(''),
      names.join(';'),
      digest
    ].join('\n')
    const signingKey = [scope.slice(0, 8), 'us-east-1', 's3', 'aws4_request'].reduce<string | Buffer>(
      hmac,
      `AWS4${secret}`
    )
    const signature = hmac(signingKey, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha(canonical)}`).toString('hex')
    const authorization = `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`
    const { port } = new URL(spaces.url)
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: '127.0.0.1', port, servername: host, agent, method, path: target, headers: { ...all, authorization } },
        async (incoming) => {
          const answered = new Headers()
          for (const [name, value] of Object.entries(incoming.headers)) answered.set(name, String(value))
          resolve({ status: incoming.statusCode ?? 0, headers: answered, text: await textOf(incoming) })
        }
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
  return { call, close: () => agent.destroy() }
}

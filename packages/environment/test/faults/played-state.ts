import { randomUUID } from 'node:crypto'
import type { Clock } from '@staging-actions/base'
import type { LockInfo } from '@staging-actions/terraform'
import { AwsClient } from 'aws4fetch'
import type { SpacesEmulator } from '../../../sandbox/src/spaces/index.ts'
import type { StackBackend } from '../../src/index.ts'
import { type Json, type PlayedResource, ProviderError } from './played-provider.ts'

export const stateAgent = 'APN/1.0 HashiCorp/1.0 Terraform (played)'

interface StateOptions {
  readonly spaces: Pick<SpacesEmulator, 'url' | 'accessKey' | 'secretKey'>
  readonly backend: StackBackend
  readonly clock: Clock
  /** Aborts when Terraform is killed. */
  readonly signal: AbortSignal
}

/** Tries of the backend's client, as AWS' SDK makes them. */
const attempts = 5

/** A state as Terraform's `s3` backend keeps it: the object, and the lock next to it. */
export class PlayedState {
  readonly #options: StateOptions
  readonly #client: AwsClient

  constructor(options: StateOptions) {
    this.#options = options
    this.#client = new AwsClient({
      accessKeyId: options.spaces.accessKey,
      secretAccessKey: options.spaces.secretKey,
      service: 's3',
      region: 'us-east-1',
      retries: 0
    })
  }

  /** The workspaces, as `init` asks for them. */
  async list(): Promise<void> {
    await this.#send('GET', '?list-type=2&max-keys=1000&prefix=env%3A%2F', [404])
  }

  async text(): Promise<string | undefined> {
    const { status, text } = await this.#send('GET', this.#options.backend.key, [404])
    return status === 404 ? undefined : text
  }

  async read(): Promise<{ readonly known: Map<string, Json>; readonly lineage: string | undefined }> {
    const text = await this.text()
    if (text === undefined || text === '') return { known: new Map(), lineage: undefined }
    let state: { readonly lineage?: string; readonly resources?: readonly StoredResource[] }
    try {
      state = JSON.parse(text)
    } catch {
      throw new ProviderError(200, 'Error refreshing state: state snapshot was not valid JSON')
    }
    return {
      lineage: state.lineage,
      known: new Map(
        (state.resources ?? []).flatMap(({ type, name, instances }) =>
          instances.map(({ index_key: index, attributes }) => [
            index === undefined ? `${type}.${name}` : `${type}.${name}[${JSON.stringify(index)}]`,
            attributes
          ])
        )
      )
    }
  }

  async write(
    known: ReadonlyMap<string, Json>,
    stack: readonly PlayedResource[],
    lineage: string | undefined
  ): Promise<void> {
    const resources = stack.flatMap(({ address, type }): StoredResource[] => {
      const attributes = known.get(address)
      const [, name = '', index] = /^[^.]+\.([^[]+)(?:\[(.+)\])?$/.exec(address) ?? []
      const provider = 'provider["registry.terraform.io/digitalocean/digitalocean"]'
      const instance = {
        schema_version: 0,
        attributes: attributes ?? {},
        ...(index && { index_key: JSON.parse(index) })
      }
      return attributes ? [{ mode: 'managed', type, name, provider, instances: [instance] }] : []
    })
    const cluster = known.get('digitalocean_kubernetes_cluster.this')
    const state = {
      version: 4,
      terraform_version: '1.11.4',
      serial: 1,
      lineage: lineage ?? randomUUID(),
      outputs: cluster ? { cluster_id: { value: cluster['id'], type: 'string' } } : {},
      resources
    }
    const body = JSON.stringify(state)
    try {
      await this.#send('PUT', this.#options.backend.key, [], body)
    } catch (error) {
      // It is in errored.tfstate then, and our own code pushes that once more.
      if (!(error instanceof ProviderError)) throw error
      await this.#send('PUT', this.#options.backend.key, [], body).catch(() => {})
      throw new ProviderError(error.status, `Error saving state: ${error.message}`)
    }
  }

  /** Undefined: it is ours. Else what the lock of another says. */
  async lock({ id, operation, who, created }: LockInfo): Promise<string | undefined> {
    const key = `${this.#options.backend.key}.tflock`
    const text = JSON.stringify({ ID: id, Operation: operation, Who: who, Created: created })
    const { status } = await this.#send('PUT', key, [409, 412], text, { 'if-none-match': '*' })
    if (status < 400) return undefined
    return (await this.#send('GET', key, [404])).text
  }

  async unlock(): Promise<void> {
    await this.#send('DELETE', `${this.#options.backend.key}.tflock`, [404])
  }

  async #send(
    method: string,
    key: string,
    expected: readonly number[],
    body?: string,
    headers: Readonly<Record<string, string>> = {}
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { spaces, backend, clock, signal } = this.#options
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted()
      const request = await this.#client.sign(`${spaces.url}/${backend.bucket}/${key}`, {
        method,
        headers: { ...headers, 'user-agent': stateAgent },
        ...(body !== undefined && { body })
      })
      const response = await fetch(request, { signal }).catch(() => undefined)
      signal.throwIfAborted()
      const status = response?.status ?? 0
      const text = (await response?.text().catch(() => '')) ?? ''
      if (response?.ok || expected.includes(status)) return { status, text }
      if ((status > 0 && status < 500 && status !== 429) || attempt === attempts)
        throw new ProviderError(status, `S3: ${method} ${key}: ${status === 0 ? 'EOF' : `StatusCode: ${status}`}`)
      await clock.sleep(500 * 2 ** attempt, signal)
    }
  }
}

interface StoredResource {
  readonly mode: string
  readonly type: string
  readonly name: string
  readonly provider: string
  readonly instances: readonly {
    readonly schema_version: number
    readonly attributes: Json
    readonly index_key?: string
  }[]
}

import { StagingError } from '@staging-actions/base'
import { parse } from 'yaml'

/** How to reach one cluster: what the current context of a kubeconfig says. */
export interface ClusterAccess {
  /** `https://host[:port][/prefix]`, without a trailing slash. */
  readonly server: string
  /** PEM; undefined when the server's certificate is signed by a public authority. */
  readonly ca: string | undefined
  readonly credential:
    | { readonly kind: 'token'; readonly token: string }
    | { readonly kind: 'certificate'; readonly certificate: string; readonly key: string }
}

const hint =
  'Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.'

/** Reads the current context. Never quotes what it reads: a kubeconfig is a secret. */
export function parseKubeconfig(text: string): ClusterAccess {
  const config = read(text)
  const contextName = config['current-context']
  const context = named(config['contexts'], contextName, 'context')
  const cluster = named(config['clusters'], context['cluster'], 'cluster')
  const user = named(config['users'], context['user'], 'user')
  const server = cluster['server']
  if (typeof server !== 'string' || !/^https:\/\/[^\s/]+/.test(server)) throw malformed('its server is no https URL')
  if (cluster['insecure-skip-tls-verify'] === true) throw malformed('it asks to trust any certificate')
  return {
    server: server.replace(/\/+$/, ''),
    ca: pem(cluster, 'certificate-authority'),
    credential: credentialOf(user)
  }
}

function read(text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = parse(text)
  } catch {
    // The parser's own message quotes lines of the text.
    throw malformed('it is not YAML')
  }
  if (!isRecord(value)) throw malformed('it is not a mapping')
  return value
}

function named(list: unknown, name: unknown, kind: string): Record<string, unknown> {
  const entries: unknown[] = Array.isArray(list) ? list : []
  const entry = entries.find((candidate) => isRecord(candidate) && candidate['name'] === name)
  const value = isRecord(entry) ? entry[kind] : undefined
  if (!isRecord(value)) throw malformed(`it has no ${kind} for its current context`)
  return value
}

function credentialOf(user: Record<string, unknown>): ClusterAccess['credential'] {
  const token = user['token']
  if (typeof token === 'string' && token !== '') return { kind: 'token', token }
  const certificate = pem(user, 'client-certificate')
  const key = pem(user, 'client-key')
  if (certificate && key) return { kind: 'certificate', certificate, key }
  throw malformed('its user has neither a token nor a client certificate inline')
}

function pem(record: Record<string, unknown>, name: string): string | undefined {
  const data = record[`${name}-data`]
  if (typeof data === 'string' && data !== '') return Buffer.from(data, 'base64').toString('utf8')
  if (record[name] !== undefined) throw malformed(`${name} is a file`)
  return undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function malformed(what: string): StagingError {
  return new StagingError('invalid-input', `the kubeconfig cannot be used: ${what}`, { hint })
}

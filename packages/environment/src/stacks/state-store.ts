import { randomUUID } from 'node:crypto'
import { notJson, proxyHint, StagingError } from '@staging-actions/base'
import { type LockInfo, parseLock, readState as parseState, type State } from '@staging-actions/terraform'
import { askBucket, type BucketRequest, type SpacesCredentials } from './ask-bucket.ts'
import type { StackBackend } from './stack-terraform.ts'

/** The buckets of the stacks' states, opened by one key. */
export interface StateStore {
  honoursConditionalWrites(backend: StackBackend): Promise<boolean>
  /** Its text; undefined: there is none. */
  readState(backend: StackBackend): Promise<string | undefined>
  /** Keys of the states below a prefix, at most a thousand; undefined: the key of the bucket may not list it. */
  findStates(backend: StackBackend, prefix: string): Promise<readonly string[] | undefined>
  /** Who holds the state; undefined: nobody. */
  findLock(backend: StackBackend): Promise<LockInfo | undefined>
  /** Releases the lock of that id, and no other. False: somebody else holds the state by now, or nobody. */
  releaseLock(backend: StackBackend, id: string): Promise<boolean>
  deleteState(backend: StackBackend): Promise<void>
}

/** What it holds; one that is not there holds nothing. Throws for one that nobody can read. */
export async function heldIn(states: Pick<StateStore, 'readState'>, backend: StackBackend): Promise<State> {
  return parseState((await states.readState(backend)) ?? '')
}

export function stateStore(credentials: SpacesCredentials): StateStore {
  return {
    honoursConditionalWrites: (backend) => honoursConditionalWrites(backend, credentials),
    readState: (backend) => readState(backend, credentials),
    findStates: (backend, prefix) => findStates(backend, prefix, credentials),
    findLock: (backend) => findLock(backend, credentials),
    releaseLock: (backend, id) => releaseLock(backend, id, credentials),
    deleteState: (backend) => deleteState(backend, credentials)
  }
}

async function readState(backend: StackBackend, credentials: SpacesCredentials): Promise<string | undefined> {
  const text = await readJson(backend, credentials, backend.key)
  // Without a byte in it it is none, as Terraform has it: what it held the ledger may tell.
  return text?.trim() === '' ? undefined : text
}

/** Undefined: it is not there. */
async function readJson(
  backend: StackBackend,
  credentials: SpacesCredentials,
  key: string
): Promise<string | undefined> {
  const { status, text } = await readWhole(backend, credentials, { method: 'GET', key, expected: [404] }, isJson)
  return status === 404 ? undefined : text
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

export async function findStates(
  backend: StackBackend,
  prefix: string,
  credentials: SpacesCredentials
): Promise<readonly string[] | undefined> {
  const query = { 'list-type': '2', prefix }
  const { status, text } = await readList(backend, credentials, { method: 'GET', query, expected: [401, 403, 404] })
  if (status === 404) return []
  if (status >= 400) return undefined
  return [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)]
    .map(([, entry = '']) => element(entry, 'Key') ?? '')
    .filter((key) => key.endsWith('.tfstate'))
}

async function findLock(backend: StackBackend, credentials: SpacesCredentials): Promise<LockInfo | undefined> {
  const text = await readJson(backend, credentials, lockKey(backend))
  return text === undefined ? undefined : parseLock(text)
}

/** As `terraform force-unlock` does. */
async function releaseLock(backend: StackBackend, id: string, credentials: SpacesCredentials): Promise<boolean> {
  const lock = await findLock(backend, credentials)
  if (lock?.id !== id) return false
  await askBucket(backend, credentials, { method: 'DELETE', key: lockKey(backend), expected: [404] })
  return true
}

function lockKey({ key }: StackBackend): string {
  return `${key}.tflock`
}

/**
 * Deletes a stack's state with all its versions, and what a killed run left of its lock. It holds passwords: it must not outlive
 * the environment, and in a bucket with versioning a plain delete only covers it up.
 */
export async function deleteState(backend: StackBackend, credentials: SpacesCredentials): Promise<void> {
  for (const key of [backend.key, lockKey(backend)]) {
    const { status } = await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] })
    // S3 deletes what is not there without a word. That there is none is believed when it is said of the thing itself, too.
    if (status === 404) await requireAbsent(backend, credentials, key)
    for (const version of await versionsOf(backend, credentials, key))
      await askBucket(backend, credentials, { method: 'DELETE', key, query: { versionId: version }, expected: [404] })
  }
}

async function requireAbsent(backend: StackBackend, credentials: SpacesCredentials, key: string): Promise<void> {
  const { status } = await askBucket(backend, credentials, { method: 'GET', key, expected: [404] })
  if (status !== 404)
    throw new StagingError(
      'service-error',
      `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`,
      {
        hint: proxyHint('Spaces')
      }
    )
}

/** Throws for what is no list, or not all of one: nothing would be found in it, and left where it lies. */
async function readList(backend: StackBackend, credentials: SpacesCredentials, request: BucketRequest) {
  const isList = (text: string) => /<\/List\w+Result>\s*$/.test(text)
  const answer = await readWhole(backend, credentials, request, isList)
  if (answer.status >= 400 || isList(answer.text)) return answer
  throw notJson('Spaces', `/${backend.bucket}/`, answer.text, 'list of a bucket')
}

/** What is not whole is asked for once more: a proxy may have answered, or lost the answer's body. */
async function readWhole(
  backend: StackBackend,
  credentials: SpacesCredentials,
  request: BucketRequest,
  isWhole: (text: string) => boolean
) {
  const answer = await askBucket(backend, credentials, request)
  return answer.status >= 400 || isWhole(answer.text) ? answer : askBucket(backend, credentials, request)
}

/** Ids of what the bucket keeps of one key, the marks of deletions among them. Without versioning there are none, or `null`. */
async function versionsOf(
  backend: StackBackend,
  credentials: SpacesCredentials,
  key: string
): Promise<readonly string[]> {
  const found: string[] = []
  let from: Readonly<Record<string, string>> = {}
  for (;;) {
    // A store that knows no versions says so in one of these ways. A key that may not list them may not delete them either:
    // then the bucket's own rule has to (infra/foundation).
    const query = { versions: '', prefix: key, ...from }
    const { status, text } = await readList(backend, credentials, {
      method: 'GET',
      query,
      expected: [400, 403, 404, 405, 501]
    })
    if (status >= 400) return found
    const page = text.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs)
    // The prefix matches the keys that only begin with this one.
    for (const [, , entry = ''] of page)
      if (element(entry, 'Key') === key) found.push(element(entry, 'VersionId') ?? '')
    const keyMarker = element(text, 'NextKeyMarker')
    if (element(text, 'IsTruncated') !== 'true' || !keyMarker) return found.filter((version) => version !== '')
    from = { 'key-marker': keyMarker, 'version-id-marker': element(text, 'NextVersionIdMarker') ?? '' }
  }
}

/** The text of the first element of that name. */
function element(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]
  return text?.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity: keyof typeof entities) => entities[entity] ?? whole)
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const

/**
 * Whether the bucket refuses a second `If-None-Match: *`. S3-compatible stores may take the header and ignore it: then
 * Terraform's lock file excludes nobody, and only the ledger does.
 */
export async function honoursConditionalWrites(
  backend: StackBackend,
  credentials: SpacesCredentials
): Promise<boolean> {
  const key = `${backend.key}.probe-${randomUUID()}`
  const condition = { 'if-none-match': '*' }
  try {
    // Refused, it is there by a request whose answer was lost.
    await askBucket(backend, credentials, { method: 'PUT', key, headers: condition, expected: [409, 412, 501] })
    const again = await askBucket(backend, credentials, {
      method: 'PUT',
      key,
      headers: condition,
      expected: [409, 412, 501]
    })
    // 501 is a store that takes no conditions at all: Terraform could not even take its lock.
    return again.status === 409 || again.status === 412
  } finally {
    await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] })
  }
}

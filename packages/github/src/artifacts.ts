import { ApiError, answeredInstead, type Clock, isPage, StagingError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request } from './request.ts'

export interface Artifact {
  readonly id: number
  /** What the job that uploaded it called it: the only word about it that its files cannot forge. */
  readonly name: string
  /** Bytes of the archive, as GitHub tells them. */
  readonly size: number
  /** Its archive is deleted; only the record is left. */
  readonly isExpired: boolean
}

/**
 * The artifacts of a run, of all its attempts and of all pages. Of several with one name the newest counts: an attempt that
 * uploads a name again leaves the earlier one in the list. Needs `actions: read`.
 */
export async function listRunArtifacts(github: GitHub, run: number): Promise<readonly Artifact[]> {
  const newest = new Map<string, Artifact>()
  for (let page = 1; ; page += 1) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
      run_id: run,
      per_page: 100,
      page
    })
    for (const { id, name, size_in_bytes: size, expired: isExpired } of data.artifacts)
      if ((newest.get(name)?.id ?? 0) < id) newest.set(name, { id, name, size, isExpired })
    if (data.artifacts.length < 100) return [...newest.values()]
  }
}

export interface ArtifactDownload {
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Bytes. */
  readonly most: number
}

const tries = 3

/**
 * The artifact's zip. GitHub answers with a short-lived address at a storage service; our token does not go there.
 * @returns undefined where it has expired or was deleted
 * @throws StagingError invalid-input when it is larger than `most`; ApiError when it cannot be read
 */
export async function downloadArtifact(
  github: GitHub,
  artifact: Artifact,
  { fetch, clock, signal, most }: ArtifactDownload
): Promise<Uint8Array | undefined> {
  const tooLarge = () =>
    new StagingError('invalid-input', `artifact ${artifact.name} is larger than ${most / 2 ** 20} MiB`)
  if (artifact.size > most) throw tooLarge()
  // The address opens the archive to anyone for a minute: it is asked for again at each try, and in no message.
  for (let attempt = 1; ; attempt += 1) {
    const address = await findArchive(github, artifact.id, signal)
    if (address === 'expired') return undefined
    if (address === undefined) {
      // The list has it: that it is not there is believed when it is said again.
      if (attempt === tries) return undefined
      await clock.sleep(attempt * 2_000, signal)
      continue
    }
    const asked = { service: "GitHub's artifact storage", method: 'GET', path: `(artifact ${artifact.id})` }
    const failed = (status: number, cause?: unknown) =>
      new ApiError({ ...asked, status }, ...(cause === undefined ? [] : [{ cause }]))
    let failure: ApiError
    try {
      const response = await fetch(address, { signal })
      if (response.ok) {
        const bytes = await readAtMost(response, most)
        if (bytes === undefined) throw tooLarge()
        if (!isPage(new TextDecoder().decode(bytes.subarray(0, 200)))) return bytes
        failure = answeredInstead(asked)
      } else {
        await response.body?.cancel()
        failure = failed(response.status)
      }
    } catch (cause) {
      signal.throwIfAborted()
      if (cause instanceof StagingError) throw cause
      failure = failed(0, cause)
    }
    if (attempt === tries) throw failure
    await clock.sleep(attempt * 2_000, signal)
  }
}

async function findArchive(github: GitHub, id: number, signal: AbortSignal): Promise<string | 'expired' | undefined> {
  try {
    const { headers } = await request(
      github,
      'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
      { artifact_id: id, archive_format: 'zip' },
      { signal, redirect: 'manual' }
    )
    if (headers.location) return headers.location
    throw new StagingError('service-error', `GitHub does not say where artifact ${id} is`)
  } catch (error) {
    if (error instanceof ApiError && error.status === 410) return 'expired'
    if (error instanceof ApiError && error.status === 404) return undefined
    throw error
  }
}

/** Undefined: there is more. Whatever the answer says of its length, no more than that is kept. */
async function readAtMost(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

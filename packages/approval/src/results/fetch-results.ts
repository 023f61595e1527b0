import { type Clock, Deadline, type Logger, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { type Artifact, downloadArtifact, type GitHub, listRunArtifacts } from '@staging-actions/github'
import { readArchive } from './read-archive.ts'
import { type AppResults, readResults } from './read-results.ts'

/** What is known of an app's tests in this run. */
export type FetchedResults =
  | { readonly kind: 'read'; readonly results: AppResults }
  /** It left something, and that says nothing. */
  | { readonly kind: 'unreadable'; readonly why: string }

export interface FetchDeps {
  readonly github: GitHub
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly log: Logger
}

export interface FetchRequest {
  /** The run whose jobs tested. */
  readonly run: number
  readonly apps: readonly string[]
  /** Those of them that were tested in this run: GitHub's list is asked again until it has their artifacts. */
  readonly expected: readonly string[]
}

/** Milliseconds. GitHub's lists lag behind by seconds, and the job that uploaded ended before this job was given a runner. */
const patience = 30_000
/** Bytes of one archive: test reports compress well. */
const mostBytes = 50 * 2 ** 20

/** The artifact that speaks for an app, and for no other. */
function artifactOf(app: string): string {
  return `staging-results-${app}`
}

/**
 * Reads the artifacts of a run in which the jobs of its apps left their results. An artifact speaks for the app in its own name,
 * which GitHub keeps; what its files say about apps is not asked, since the tests may have written them.
 * @throws StagingError when GitHub cannot be read: a hiccup must not decide what passed
 */
export async function fetchResults(request: FetchRequest, deps: FetchDeps): Promise<Map<string, FetchedResults>> {
  const { github, log } = deps
  const found = new Map<string, FetchedResults>()
  const artifacts = await listExpected(request, deps)
  for (const app of request.apps) {
    const artifact = artifacts.get(artifactOf(app))
    if (!artifact) continue
    const zip = artifact.isExpired
      ? undefined
      : await downloadArtifact(github, artifact, { ...deps, most: mostBytes }).catch(asUnreadable)
    found.set(app, readZip(app, zip, log))
  }
  for (const name of artifacts.keys())
    if (name.startsWith(artifactOf('')) && !request.apps.some((app) => artifactOf(app) === name))
      log.info(`artifact ${JSON.stringify(name)} is of no app in question: it counts for nothing`)
  return found
}

async function listExpected(
  { run, expected }: FetchRequest,
  { github, clock, signal, log }: FetchDeps
): Promise<ReadonlyMap<string, Artifact>> {
  let artifacts = new Map<string, Artifact>()
  try {
    await waitUntil(
      async () => {
        artifacts = new Map((await listRunArtifacts(github, run)).map((artifact) => [artifact.name, artifact]))
        const missing = expected.map(artifactOf).filter((name) => !artifacts.has(name))
        return missing.length === 0
          ? { kind: 'done', value: undefined }
          : { kind: 'waiting', seen: `GitHub does not list ${missing.join(', ')} yet` }
      },
      { awaited: 'the test results', clock, deadline: new Deadline(clock, patience, signal), log, first: 1_000 }
    )
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    log.info(error.message)
  }
  return artifacts
}

/** Too large a file is a fact about it; whatever else went wrong is none. */
function asUnreadable(error: unknown): StagingError {
  if (error instanceof StagingError && error.reason === 'invalid-input') return error
  throw error
}

function readZip(app: string, zip: Uint8Array | StagingError | undefined, log: Logger): FetchedResults {
  if (zip === undefined) return { kind: 'unreadable', why: 'its results have expired: re-run all jobs' }
  try {
    if (zip instanceof StagingError) throw zip
    return { kind: 'read', results: readResults(app, readArchive(zip), log) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    log.warning(`the results of ${app} cannot be read: ${why}`)
    // The log is the place for what is in it: this sentence is shown in an issue.
    return { kind: 'unreadable', why: 'its results cannot be read, as the log says' }
  }
}

import { copyState, type Kernel, type Rudeness } from '../kernel/index.ts'
import { findRef } from './git-objects.ts'
import type { GitHubState, Repository } from './state.ts'

/**
 * GitHub answers reads from copies of its database that follow a little later, and each request may meet another copy: what was
 * just made is not there, what was just closed is open, and the next answer may be older than the last one.
 */
const staleReads: Rudeness = {
  name: 'github.stale-reads',
  source:
    '404 right after it was made: rust-lang/highfive#190, runatlantis/atlantis#1131, kubernetes/test-infra#2262, python/the-knights-who-say-ni#86; ' +
    'a closed issue listed as open for 15 to 30 s: mattpocock/sandcastle#598; a run that is not listed yet: apache/airflow#71305, Codex-/return-dispatch#183; ' +
    'an artifact that is not listed yet: actions/upload-artifact#400; a ref that reads as before: web-platform-tests/wpt-pr-bot#62, Psysonic/psysonic#414; ' +
    'a status that is not there yet: dpb587/github-status-resource#3',
  rate: 0.2,
  most: 4000
}

/** Milliseconds between copies. */
const every = 200

interface Copy {
  readonly at: number
  readonly parts: Pick<
    Repository,
    'issues' | 'comments' | 'labels' | 'deployments' | 'commitStatuses' | 'variables' | 'runs' | 'artifacts'
  >
}

/** Where each ref of a repository was before a change. */
interface RefsBefore {
  readonly at: number
  readonly refs: ReadonlyMap<string, string>
}

/** What each repository was like in the last seconds. Keeps nothing where reads are never stale. */
export class Replicas {
  readonly #kernel: Kernel
  readonly #state: GitHubState
  readonly #copies = new Map<number, Copy[]>()
  readonly #refs = new Map<number, RefsBefore[]>()
  /** The moment that a replica shows. */
  readonly #moments = new WeakMap<Repository, number>()
  #timer: NodeJS.Timeout | undefined

  constructor(kernel: Kernel, state: GitHubState) {
    this.#kernel = kernel
    this.#state = state
    // Runs and people change the records without a request: only looking all the time sees what was before.
    if (kernel.rude.plays(staleReads)) this.#timer = setInterval(() => this.#copyAll(), every).unref()
  }

  /** The repository as the copy has it that answers this request: as it is, or as it was. */
  read(repository: Repository, request: string): Repository {
    const { rude, clock } = this.#kernel
    const behind = rude.lag(staleReads, request)
    if (behind === 0) return repository
    const moment = clock.now() - behind
    const copy = this.#copies.get(repository.id)?.findLast(({ at }) => at <= moment)
    // Where there is no copy the repository itself is younger than that.
    if (!copy) return repository
    const replica = { ...repository, ...copy.parts }
    this.#moments.set(replica, moment)
    return replica
  }

  /** What a full ref points at, as the copy has it. */
  async findRef(repository: Repository, ref: string): Promise<string | undefined> {
    const moment = this.#moments.get(repository)
    const before = this.#refs.get(repository.id)?.find(({ at }) => moment !== undefined && at > moment)
    return before ? before.refs.get(ref) : findRef(repository.directory, ref)
  }

  /** To be told before refs change. */
  refsChange(repository: Repository, refs: ReadonlyMap<string, string>): void {
    if (!this.#timer) return
    const now = this.#kernel.clock.now()
    const kept = (this.#refs.get(repository.id) ?? []).filter(({ at }) => at > now - 2 * (staleReads.most ?? 0))
    this.#refs.set(repository.id, [...kept, { at: now, refs }])
  }

  /** After a reset nothing was before. */
  forget(): void {
    this.#copies.clear()
    this.#refs.clear()
  }

  close(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }

  #copyAll(): void {
    const now = this.#kernel.clock.now()
    for (const repository of this.#state.repositories.values()) {
      const { issues, comments, labels, deployments, commitStatuses, variables, runs, artifacts } = repository
      const parts = copyState({
        issues,
        comments,
        labels,
        deployments,
        commitStatuses,
        variables,
        artifacts,
        // What never changes, and is large, is shared.
        runs: runs.map((run) => ({ ...run, payload: {}, summaries: [] }))
      })
      const copies = (this.#copies.get(repository.id) ?? []).filter(({ at }) => at > now - 2 * (staleReads.most ?? 0))
      this.#copies.set(repository.id, [...copies, { at: now, parts }])
    }
  }
}

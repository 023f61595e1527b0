import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { LedgerGit } from './ledger/ledger-git.ts'
import type { EnvironmentContext } from './open-environment.ts'

/** Milliseconds: all files of a commit, as actions/checkout fetches them. */
const transferLimit = 600_000

/**
 * The files of a branch's newest commit, in a folder of their own below `temp`; no step before this one has touched them.
 * Answers the folder, which the caller removes.
 * @throws StagingError when the branch cannot be fetched.
 */
export async function checkOutBranch(
  { repository, urls, spawn, env, temp, clock, signal }: EnvironmentContext,
  token: string,
  branch: string
): Promise<string> {
  const ref = `refs/heads/${branch}`
  const repositoryUrl = `${urls.server}/${repository.fullName}`
  const git = new LedgerGit({ repositoryUrl, token, ref, spawn, env, temp, clock, signal, directory: undefined })
  const directory = join(temp, `checkout-${crypto.randomUUID()}`)
  try {
    const fetched = await git.read(
      ['fetch', '--quiet', '--no-tags', '--depth=1', repositoryUrl, ref],
      () => true,
      transferLimit
    )
    if (fetched === undefined)
      throw new StagingError('timeout', `the files of ${branch} could not be fetched within ten minutes, twice`)
    await mkdir(directory, { recursive: true })
    await git.run(['--work-tree', directory, 'checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD'])
    return directory
  } catch (error) {
    await rm(directory, { recursive: true, force: true })
    throw error
  } finally {
    await git.remove()
  }
}

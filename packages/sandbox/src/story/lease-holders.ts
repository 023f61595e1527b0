import { git, tryGit } from '../github/git.ts'
import type { Repository } from '../github/index.ts'

/** Who holds which environment, as the repository's own ledgers say. */
export async function leaseHolders(
  repository: Repository
): Promise<readonly { readonly environment: string; readonly holder: string; readonly reason: string }[]> {
  const refs = await git(repository.directory, ['for-each-ref', '--format=%(refname)', 'refs/staging/'])
  const found = await Promise.all(
    refs
      .split('\n')
      .filter(Boolean)
      .map(async (ref) => {
        const { exitCode, stdout } = await tryGit(repository.directory, ['show', `${ref}:environment.json`])
        if (exitCode !== 0) return []
        const { leases } = JSON.parse(stdout) as { readonly leases: readonly { holder: string; reason: string }[] }
        return leases.map(({ holder, reason }) => ({ environment: ref.split('/').slice(2).join('/'), holder, reason }))
      })
  )
  return found.flat()
}

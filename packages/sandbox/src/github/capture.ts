import type { Restore } from '../kernel/index.ts'
import { git, listRefs } from './git.ts'
import type { GitHubServer } from './server.ts'
import type { Repository } from './state.ts'

/** Keeps issues, runs, settings and every ref. Git's objects never change and are never collected here: refs are all it takes. */
export async function captureGitHub(server: GitHubServer): Promise<Restore> {
  const restoreState = server.state.capture()
  const repositories = [...server.state.repositories.values()]
  const saved = await Promise.all(
    repositories.map(async (repository) => ({ repository, refs: await listRefs(repository.directory) }))
  )
  return async () => {
    await restoreState()
    server.limits.clear()
    server.replicas.forget()
    await Promise.all(saved.map(({ repository, refs }) => restoreRefs(repository, refs)))
  }
}

async function restoreRefs(
  { directory, defaultBranch }: Repository,
  saved: ReadonlyMap<string, string>
): Promise<void> {
  const current = await listRefs(directory)
  const moved = [...saved].filter(([ref, sha]) => current.get(ref) !== sha)
  const made = [...current.keys()].filter((ref) => !saved.has(ref))
  const commands = [...moved.map(([ref, sha]) => `update ${ref} ${sha}`), ...made.map((ref) => `delete ${ref}`)]
  if (commands.length > 0) await git(directory, ['update-ref', '--stdin'], { input: `${commands.join('\n')}\n` })
  await git(directory, ['symbolic-ref', 'HEAD', `refs/heads/${defaultBranch}`])
}

import { deleteRef, request, updateIssue } from '@staging-actions/github'
import { selftestBranch } from './cancel.ts'
import { selftestRef } from './custom-refs.ts'
import { type GitHubGround, issueTitle, marker } from './ground.ts'

/** Takes away what this run made, whatever became of the jobs that made it. Returns what it closed and deleted, in words. */
export async function cleanUp({ github, run }: Pick<GitHubGround, 'github' | 'run'>): Promise<readonly string[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', { state: 'open', per_page: 100 })
  // Only what nobody but a workflow can have written so: an issue of a person's with this title is theirs.
  const ours = data.filter(
    ({ title, user, body }) => title === issueTitle && user?.type === 'Bot' && body?.startsWith(marker)
  )
  for (const { number } of ours) await updateIssue(github, number, { state: 'closed', stateReason: 'not_planned' })
  const refs = [selftestRef(run), selftestBranch(run)]
  for (const ref of refs) await deleteRef(github, ref)
  return [...ours.map(({ number }) => `issue #${number} is closed`), ...refs.map((ref) => `refs/${ref} is not there`)]
}

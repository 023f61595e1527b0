import { commitMark, issueVerdict, refVerdict } from '@staging-actions/environment/ownership'
import { deleteRef, findRef, findRefMessage, request, updateIssue, viewIssue } from '@staging-actions/github'
import { selftestBranch } from './cancel.ts'
import { selftestRef } from './custom-refs.ts'
import { type GitHubGround, issueMark, issueTitle } from './ground.ts'

type Where = Pick<GitHubGround, 'github' | 'run'>

/** Takes away what this run made, whatever became of the jobs that made it. Returns what it closed and deleted, in words. */
export async function cleanUp(where: Where): Promise<readonly string[]> {
  const { github, run } = where
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', { state: 'open', per_page: 100 })
  const said: string[] = []
  for (const { number, title, body, pull_request } of data) {
    if (title !== issueTitle || pull_request || !body?.startsWith(issueMark(run))) continue
    const verdict = issueVerdict(await viewIssue(github, number), issueMark(run), undefined)
    if (verdict.kind === 'ours') await updateIssue(github, number, { state: 'closed', stateReason: 'not_planned' })
    said.push(verdict.kind === 'ours' ? `issue #${number} is closed` : `issue #${number} stays: ${verdict.because}`)
  }
  for (const ref of [selftestRef(run), selftestBranch(run)]) said.push(await removeRef(where, ref))
  return said
}

async function removeRef({ github }: Where, ref: string): Promise<string> {
  if ((await findRef(github, ref)) === undefined) return `refs/${ref} is not there`
  const verdict = refVerdict(await findRefMessage(github, ref), commitMark('selftest'))
  if (verdict.kind !== 'ours') return `refs/${ref} stays: ${verdict.because}`
  await deleteRef(github, ref)
  return `refs/${ref} is deleted`
}

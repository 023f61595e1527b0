import { commentOnIssue, createIssue, listComments, request, updateIssue } from '@staging-actions/github'
import type { Experiment } from '../experiment.ts'
import { notSeen, saw } from '../sighting.ts'
import { type GitHubGround, issueMark, issueTitle, marker } from './ground.ts'

const created = 'github/updated-at-after-a-create'
const readable = 'github/read-after-write'

export function bodiesOf(run: number): { readonly before: string; readonly after: string } {
  const text = `${issueMark(run)} this issue closes itself.\n\n`
  return { before: `${text}- [ ] a box\n`, after: `${text}- [x] a box\n` }
}

/**
 * Opens an issue, ticks its box by an edit, comments twice and edits the second comment. `onIssue` is told its number at once,
 * so that it is closed whatever happens. The comments' histories are read by another job, with less rights.
 */
export function issueWrites(onIssue: (number: number) => void): Experiment<GitHubGround> {
  return {
    name: 'an issue, a comment, their moments',
    beliefs: [created, readable],
    run: async ({ github, clock, run }) => {
      const bodies = bodiesOf(run)
      const issue = await createIssue(github, { title: issueTitle, body: bodies.before, labels: [] })
      onIssue(issue.number)
      const { octokit, owner, repo } = github
      // By itself: our own client would ask again until the issue is there.
      const atOnce = await octokit
        .request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
          ...{ owner, repo, issue_number: issue.number },
          request: { retries: 0 }
        })
        .then(
          ({ status }) => status,
          (error: { status?: number }) => error.status ?? 0
        )
      const comment = await commentOnIssue(github, issue.number, `${marker}: never edited`)
      const listed = (await listComments(github, issue.number)).some(({ id }) => id === comment.id)
      const edited = await commentOnIssue(github, issue.number, `${marker}: before the edit`)
      await updateIssue(github, issue.number, { body: bodies.after })
      await request(github, 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
        comment_id: edited.id,
        body: `${marker}: after the edit`
      })
      await clock.sleep(3_000)
      const later = (await listComments(github, issue.number)).find(({ id }) => id === comment.id)
      const readAtOnce = `a read right after the create: ${atOnce}; a list right after it: ${listed ? 'has it' : 'does not have it yet'}`
      return [
        later
          ? seconds(Date.parse(later.updatedAt) - Date.parse(later.createdAt))
          : notSeen(created, '0 or 1 s', 'the comment was not in the list after 3 s'),
        // Both are possible, and the product has to work with either.
        saw(readable, 'the resource, or 404 and lists that lag', readAtOnce, atOnce === 200 || atOnce === 404)
      ]
    }
  }
}

function seconds(milliseconds: number) {
  const after = milliseconds / 1000
  return saw(created, '0 or 1 s', `${after} s`, after >= 0 && after <= 1)
}

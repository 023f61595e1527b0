import { viewIssue } from '@staging-actions/github'
import type { Experiment } from '../experiment.ts'
import { saw } from '../sighting.ts'
import type { GitHubGround } from './ground.ts'
import { bodiesOf } from './issue-writes.ts'

const histories = 'github/edit-histories-with-issues-read'
const lastEdited = 'github/last-edited-at-tells-an-edit'

/** What the decisions about a deployment are read from, with the right that the job has which reads them: `issues: read`. */
export function editHistories(issue: number): Experiment<GitHubGround> {
  return {
    name: 'edit histories with `issues: read`',
    beliefs: [histories, lastEdited],
    run: async ({ github, run }) => {
      const bodies = bodiesOf(run)
      const { edits, comments: written } = await viewIssue(github, issue)
      const texts = edits.map(({ body }) =>
        body === undefined ? 'hidden' : body.includes('[x]') ? 'ticked' : 'unticked'
      )
      const whole = edits.every(({ body }) => body === bodies.before || body === bodies.after)
      const bots = edits.every(({ editor }) => editor.type === 'Bot')
      const comments = written.map(({ body, edited }) => [body.includes('never edited'), edited])
      const right = comments.filter(([never, told]) => never !== told).length
      return [
        saw(
          histories,
          'unticked, ticked; whole bodies; editors are bots',
          `${texts.join(', ') || 'none'}; ${whole ? 'whole bodies' : 'something else than the bodies'}; ${bots ? 'editors are bots' : 'editors are not told as bots'}`,
          whole && bots && texts.join() === 'unticked,ticked'
        ),
        saw(
          lastEdited,
          'right for 2 of 2 comments',
          `right for ${right} of ${comments.length} comments`,
          right === 2 && comments.length === 2
        )
      ]
    }
  }
}

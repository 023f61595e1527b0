import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ScriptedPerson, WorkflowRun } from '../../github/index.ts'
import { check, ledgerWrites, revision, succeeded, trailer } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'

/** What the lead does where nobody plays the lead. */
export interface LeadsPart {
  readonly expected: 'approved' | 'rejected'
  readonly text: (issue: number) => string
  readonly deed: (lead: ScriptedPerson, issue: number) => Promise<unknown>
}

export const approves: LeadsPart = {
  expected: 'approved',
  text: (issue) => `ticks Approve in #${issue}`,
  deed: (lead, issue) => lead.tickBox(issue, 'Approve')
}

export const rejects: LeadsPart = {
  expected: 'rejected',
  text: (issue) => `rejects in a comment on #${issue}`,
  deed: (lead, issue) => lead.comment(issue, 'reject: the roast is burnt')
}

/** A push, and what became of it. */
export interface Asked {
  /** What was pushed. */
  readonly sha: string
  /** Where main was before. */
  readonly before: string
  readonly pipeline: WorkflowRun
  /** What should be the end of it: what the scenario says, or what a person decided. */
  readonly expected: LeadsPart['expected']
  readonly issue: number | undefined
}

/**
 * A developer changes an app and pushes to staging; the lead decides in the issue; the pipeline ends.
 * @param more what else is in the commit, by path.
 */
export async function pushAndDecide(
  world: World,
  lead: LeadsPart,
  more: Readonly<Record<string, string>> = {}
): Promise<Asked> {
  const before = await revision(world, 'main')
  const earlier = world.runsOf('staging-deploy.yml').length
  const path = 'apps/roast-my-post/roast.js'
  const source = await readSource(world, path)
  const files = { [path]: `${source}\n// Now with more heat.\n`, ...more }
  const sha = await world.act(world.developer, 'pushes "Roast with more heat" to staging', (developer) =>
    developer.push('staging', files, 'Roast with more heat')
  )
  const pipeline = await world.until('the run of staging-deploy', () => world.runsOf('staging-deploy.yml')[earlier])
  const asked = await world.until('the approval issue, or the end of the run', () =>
    pipeline.status === 'completed' ? { issue: world.openIssue() } : world.openIssue() && { issue: world.openIssue() }
  )
  const number = asked.issue?.number
  if (number !== undefined && !world.leadIsPerson)
    await world.act(world.lead, lead.text(number), (person) => lead.deed(person, number))
  await world.dispatcher.waitForRun(pipeline.id, { timeout: world.patience })
  if (world.leadIsPerson) await world.untilQuiet()
  const decided = asked.issue?.stateReason === 'completed' ? 'approved' : 'rejected'
  return { sha, before, pipeline, issue: number, expected: world.leadIsPerson ? decided : lead.expected }
}

/** What must hold after the decision, in the repository. */
export async function judgeDecision(world: World, asked: Asked): Promise<Check[]> {
  const { repository } = world
  const { pipeline } = asked
  const request = repository.issues.find(({ number }) => number === asked.issue)
  const production = world.runsOf('deploy-production.yml')[0]
  if (asked.expected === 'rejected') {
    const after = await revision(world, 'main')
    return [
      check('the pipeline ended', pipeline.status === 'completed', pipeline.status),
      check('main is untouched', asked.before === after, `${asked.before} became ${after}`),
      check('no production deploy was started', production === undefined),
      check(
        'the approval issue is closed as rejected',
        request?.state === 'closed' && request.stateReason === 'not_planned',
        `${request?.state} ${request?.stateReason}`
      )
    ]
  }
  if (production) await world.dispatcher.waitForRun(production.id, { timeout: 120_000 })
  const writes = await ledgerWrites(world)
  const image = await trailer(world, 'main', 'Tested-image')
  const deployed = production?.summaries.map(({ markdown }) => markdown).join('\n') ?? ''
  const [merged, tested] = [await revision(world, 'main^{tree}'), await revision(world, `${asked.sha}^{tree}`)]
  return [
    succeeded('the pipeline succeeded', pipeline),
    check("main's tree is exactly the tested commit's tree", merged === tested, `${merged} is not ${tested}`),
    succeeded('the production deploy was started, and ran', production),
    check(
      'production deploys the digest that ran in staging, and the merge commit names it',
      /^roast-my-post \S+@sha256:[0-9a-f]{64}$/.test(image) && deployed.includes(image.replace(/^\S+ /, '')),
      `${image || 'no trailer'}; deployed: ${deployed}`
    ),
    check('the approval issue is closed', request?.state === 'closed', request?.state ?? 'no issue was opened'),
    check(
      'the last word in it is how the promotion ended',
      lastComment(world, asked)?.includes('**Promoted**') === true,
      lastComment(world, asked) ?? 'there is no comment'
    ),
    check(
      'the ledger knew that the tests passed',
      writes.includes('tests of roast-my-post passed'),
      `its writes: ${writes.join('; ')}`
    )
  ]
}

function lastComment({ repository }: World, { issue }: Asked): string | undefined {
  return repository.comments.findLast((comment) => comment.issue === issue)?.body
}

/** A file of the team's repository as it was published. */
export function readSource({ sandbox }: World, path: string): Promise<string> {
  return readFile(join(sandbox.directory, 'source', path), 'utf8')
}

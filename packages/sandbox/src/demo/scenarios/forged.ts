import { check, revision } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { judgeDecision, pushAndDecide, rejects } from './push-and-decide.ts'

/** Who may write, but not decide, approves in each way that there is: nothing comes of it, everybody sees it, and the lead decides. */
export async function playForged(world: World): Promise<Check[]> {
  const { colleague, repository } = world
  const before = await revision(world, 'main')
  let openAfter: string | undefined
  let mainAfter = ''
  const told = () => repository.comments.filter(({ body }) => body.includes(`@${colleague.login}`)).length
  const asked = await pushAndDecide(world, {
    ...rejects,
    deed: async (lead, issue) => {
      await world.act(colleague, `comments /approve on #${issue}`, (person) => person.comment(issue, '/approve'))
      await world.act(colleague, `ticks Approve in #${issue}`, (person) => person.tickBox(issue, 'Approve'))
      await world.until(`a word to ${colleague.login}`, () => (told() > 0 ? true : undefined))
      openAfter = repository.issues.find(({ number }) => number === issue)?.state
      mainAfter = await revision(world, 'main')
      return rejects.deed(lead, issue)
    }
  })
  return [
    check('the request stayed open', openAfter === 'open', openAfter ?? 'there was none'),
    check('main stayed where it was', mainAfter === before, mainAfter),
    check(`${colleague.login} was told so`, told() > 0),
    ...(await judgeDecision(world, asked))
  ]
}

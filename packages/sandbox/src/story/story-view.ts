import { hourlyPrices } from '../digitalocean/prices.ts'
import { git } from '../github/git.ts'
import type { Issue, Repository, WorkflowRun } from '../github/index.ts'
import { leaseHolders } from './lease-holders.ts'
import type { Ending, Span, Story } from './story.ts'

/** All that the page shows, at one moment; times are sandbox time in milliseconds since the epoch. */
export interface StoryView {
  readonly title: string
  readonly repository: string
  readonly you: string
  readonly began: number
  readonly now: number
  /** Sandbox seconds in a second of the wall clock. */
  readonly scale: number
  readonly runs: readonly RunView[]
  readonly decisions: readonly (Span & { readonly issue: number })[]
  readonly issues: readonly IssueView[]
  readonly resources: readonly ResourceView[]
  /** US dollars. */
  readonly cost: number
  readonly holders: readonly { readonly environment: string; readonly holder: string; readonly reason: string }[]
  readonly branches: readonly { readonly name: string; readonly sha: string; readonly subject: string }[]
  readonly pages: readonly { readonly url: string; readonly up: boolean; readonly text: string }[]
  readonly deeds: readonly { readonly id: string; readonly label: string; readonly by: string }[]
  readonly lines: Story['lines']
  readonly ending: Ending | undefined
}

interface RunView {
  readonly id: number
  readonly title: string
  readonly because: string
  readonly status: string
  readonly problem: string | undefined
  readonly jobs: readonly (Span & {
    readonly name: string
    readonly status: string
    readonly step: string
    /** What a job that failed said of why. */
    readonly errors: readonly string[]
  })[]
}

interface IssueView {
  readonly number: number
  readonly title: string
  readonly state: string
  readonly author: string
  readonly body: string
  readonly comments: readonly { readonly id: number; readonly author: string; readonly body: string }[]
}

interface ResourceView extends Span {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** US dollars an hour. */
  readonly hourly: number
  readonly ready: boolean
}

export async function viewStory(story: Story): Promise<StoryView> {
  const { subject, began, lines, requests, ending } = story
  const { sandbox, repository, you } = subject
  const { clock } = sandbox.kernel
  const { account } = sandbox.digitalocean
  await account.onSettle()
  return {
    title: subject.title,
    repository: repository.fullName,
    you: you.login,
    began,
    now: clock.now(),
    scale: clock.scale,
    runs: repository.runs.map((run) => viewRun(story, run)),
    decisions: [...requests].map(([issue, span]) => ({ issue, ...span })),
    issues: repository.issues
      .filter(({ pull, number }) => !pull && !story.issuesBefore.has(number))
      .map((issue) => viewIssue(repository, issue)),
    resources: viewResources(story),
    cost: account.cost(),
    holders: await leaseHolders(repository),
    branches: await viewBranches(repository),
    pages: await Promise.all(subject.urls.map((url) => viewPage(story, url))),
    deeds: subject.deeds.map(({ id, label, by }) => ({ id, label, by })),
    lines,
    ending
  }
}

function viewRun(story: Story, run: WorkflowRun): RunView {
  return {
    id: run.id,
    title: `${run.name} #${run.number}`,
    because: `${run.event.replaceAll('_', ' ')}, ${run.triggeringActor}`,
    status: run.conclusion ?? run.status,
    problem: run.problem,
    jobs: run.jobs
      .filter(({ attempt, conclusion }) => attempt === run.attempt && conclusion !== 'skipped')
      .map((job) => {
        const span = story.jobs.get(`${run.id}/${job.attempt}/${job.name}`)
        return {
          // The caller's job stands before every name: it says nothing here.
          name: job.name.replace(/^[^/]+ \/ /, ''),
          status: job.conclusion ?? job.status,
          step: job.steps.find(({ status }) => status === 'in_progress')?.name ?? '',
          errors: job.conclusion === 'failure' ? job.errors : [],
          from: span?.from ?? Date.parse(job.startedAt ?? job.createdAt),
          to: span?.to ?? (job.completedAt === null ? undefined : Date.parse(job.completedAt))
        }
      })
  }
}

function viewIssue(repository: Repository, issue: Issue): IssueView {
  const { number, title, state, author, body } = issue
  const comments = repository.comments.filter((comment) => comment.issue === number)
  return {
    number,
    title,
    state,
    author,
    body,
    comments: comments.map(({ id, author, body }) => ({ id, author, body }))
  }
}

function viewResources({ subject, before }: Story): ResourceView[] {
  const { account } = subject.sandbox.digitalocean
  const now = account.now()
  const prices = new Map(hourlyPrices(account).map(({ kind, id, hourly }) => [`${kind}/${id}`, hourly]))
  return account.shelves().flatMap(([kind, shelf]) =>
    shelf
      .history()
      // What other people make during the story is none of it.
      .filter(({ id }) => !before.has(id) && !account.isOfOthers(`${kind}/${id}`))
      .map((item) => ({
        id: item.id,
        kind,
        name: item.name,
        hourly: prices.get(`${kind}/${item.id}`) ?? 0,
        ready: item.readyAt <= now,
        from: item.createdAt,
        to: item.goneAt !== undefined && item.goneAt <= now ? item.goneAt : undefined
      }))
  )
}

async function viewBranches(repository: Repository): Promise<StoryView['branches']> {
  const format = '--format=%(refname:short)%00%(objectname:short)%00%(contents:subject)'
  const text = await git(repository.directory, ['for-each-ref', format, 'refs/heads/'])
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [name = '', sha = '', subject = ''] = line.split('\0')
      return { name, sha, subject }
    })
}

/** What a visitor sees at an app's address: its version, or why there is none. */
async function viewPage({ subject }: Story, url: string): Promise<StoryView['pages'][number]> {
  const answer = await subject.sandbox.visit(new URL(url).hostname, '/version')
  if (!answer) return { url, up: false, text: 'no such name' }
  if (answer.status !== 200) return { url, up: false, text: `answers ${answer.status}` }
  return { url, up: true, text: (JSON.parse(answer.body) as { version: string }).version }
}

import type { Repository, ScriptedPerson } from '../github/index.ts'
import type { SandboxEvent } from '../kernel/index.ts'
import type { Sandbox } from '../sandbox.ts'
import { narrate, type StoryLine } from './narrator.ts'

/** Something that a person can let another one do, by a button. */
export interface Deed {
  readonly id: string
  readonly label: string
  /** In whose name. */
  readonly by: string
  run(): Promise<unknown>
}

export interface StorySubject {
  readonly title: string
  readonly sandbox: Sandbox
  readonly repository: Repository
  /** Whom the person at the page plays: ticks boxes and comments in this name. */
  readonly you: ScriptedPerson
  /** The apps' addresses, `https://…`. */
  readonly urls: readonly string[]
  readonly deeds: readonly Deed[]
}

/** From when to when something lasted, in sandbox time; `to` undefined while it lasts. */
export interface Span {
  readonly from: number
  to: number | undefined
}

export interface Ending {
  readonly outcome: 'success' | 'failure'
  readonly text: string
  readonly checks: readonly { readonly text: string; readonly held: boolean; readonly seen?: string }[]
  /** Why it is a failure: each as the terminal says it. */
  readonly failures: readonly { readonly title: string; readonly text: string }[]
}

/** What has been seen of a story so far, besides what the clouds know themselves. */
export interface Story {
  readonly subject: StorySubject
  /** Sandbox time, milliseconds since the epoch. */
  readonly began: number
  readonly lines: readonly StoryLine[]
  /** Of jobs, by `<run>/<attempt>/<job's name>`; to the millisecond, where the API has seconds. */
  readonly jobs: ReadonlyMap<string, Span>
  /** Of requests for a decision, by the issue's number. */
  readonly requests: ReadonlyMap<number, Span>
  /** Ids of what was in the account before. */
  readonly before: ReadonlySet<string>
  /** Numbers of the issues that were there before. */
  readonly issuesBefore: ReadonlySet<number>
  readonly ending: Ending | undefined
  /** Called whenever something happened; answers how to stop. */
  onChange(listener: () => void): () => void
  end(ending: Ending): void
  close(): Promise<void>
}

export async function followStory(subject: StorySubject): Promise<Story> {
  const { sandbox, repository } = subject
  const { events, clock } = sandbox.kernel
  const listeners = new Set<() => void>()
  const lines: StoryLine[] = []
  const jobs = new Map<string, Span>()
  const requests = new Map<number, Span>()
  const before = new Set((await sandbox.digitalocean.account.inventory()).map(({ id }) => id))
  const issuesBefore = new Set(repository.issues.map(({ number }) => number))
  let ending: Ending | undefined
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const silence = narrate(sandbox.kernel, repository, (line) => {
    lines.push(line)
    changed()
  })
  const hear = ({ at, kind, data }: SandboxEvent) => {
    if (kind === 'job started' || kind === 'job completed') {
      const run = repository.runs.find(({ id }) => id === data?.['run'])
      const key = `${run?.id}/${run?.attempt}/${data?.['job']}`
      if (kind === 'job started') jobs.set(key, { from: at, to: undefined })
      else {
        const span = jobs.get(key)
        if (span) span.to = at
      }
    }
    for (const issue of repository.issues) {
      if (issue.pull || issuesBefore.has(issue.number)) continue
      const span = requests.get(issue.number)
      if (!span) requests.set(issue.number, { from: at, to: issue.state === 'open' ? undefined : at })
      else if (issue.state === 'open') span.to = undefined
      else span.to ??= at
    }
    changed()
  }
  events.on('event', hear)
  return {
    subject,
    began: clock.now(),
    lines,
    jobs,
    requests,
    before,
    issuesBefore,
    get ending() {
      return ending
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: (given) => {
      ending = given
      changed()
    },
    close: async () => {
      events.off('event', hear)
      await silence()
    }
  }
}

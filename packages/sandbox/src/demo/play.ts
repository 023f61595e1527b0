import { setTimeout as sleep } from 'node:timers/promises'
import type { SandboxEvent } from '../kernel/index.ts'
import { leaseHolders } from '../story/lease-holders.ts'
import { narrate, renderLine } from '../story/narrator.ts'
import { servePage } from '../story/serve-page.ts'
import { type Deed, followStory } from '../story/story.ts'
import { type Failure, keepLogs, renderWhy, titleOf } from './failures.ts'
import { makeReport, nothingLeft } from './judge.ts'
import type { Check, Report } from './report.ts'
import { playBudget } from './scenarios/budget.ts'
import { playCancel } from './scenarios/cancel.ts'
import { playDeploy } from './scenarios/deploy.ts'
import { playFix } from './scenarios/fix.ts'
import { playForged } from './scenarios/forged.ts'
import { playGone } from './scenarios/gone.ts'
import { playManual } from './scenarios/manual.ts'
import { playQueue } from './scenarios/queue.ts'
import { playReject } from './scenarios/reject.ts'
import { playShared } from './scenarios/shared.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

export const scenarios: Readonly<Record<string, (world: World) => Promise<Check[]>>> = {
  deploy: playDeploy,
  reject: playReject,
  manual: playManual,
  shared: playShared,
  queue: playQueue,
  fix: playFix,
  cancel: playCancel,
  gone: playGone,
  forged: playForged,
  budget: playBudget
}

export interface PlayOptions extends WorldOptions {
  /** Gets the story, a line at a time. */
  readonly write?: (line: string) => void
  readonly colour?: boolean
  /** A person plays the lead, at a page of this machine: called with its URL. */
  readonly interactive?: (url: string, world: World) => void
  /** Changes the world before the story begins: a test's wrong turn. */
  readonly prepare?: (world: World) => void
  /** A folder that need not be there yet: gets the logs of the jobs that failed, if the story ends otherwise than it should. */
  readonly keepLogsIn?: string
  /** Called with the report while the world still stands. */
  readonly inspect?: (world: World) => Promise<void>
  /** Ends the story before its end; `play` rejects with its reason when all is cleaned up. */
  readonly signal?: AbortSignal
}

/** Plays a scenario in a sandbox of its own, from an empty account to an empty account. */
export async function play(name: string, options: PlayOptions = {}): Promise<Report> {
  const scenario = scenarios[name]
  if (!scenario) throw new RangeError(`unknown scenario "${name}": one of ${Object.keys(scenarios).join(', ')}`)
  const urls = ['roast-my-post', 'guesstimate'].map((app) => `https://${app}.staging.example.com`)
  return playStory({ name, title: `Scenario “${name}”`, script: scenario, urls, deeds: demoDeeds }, options)
}

/** What happens by itself, and what a person at the page sees and may let others do. */
export interface StoryPlan {
  /** For the report. */
  readonly name: string
  readonly title: string
  readonly script: (world: World) => Promise<Check[]>
  /** The apps' addresses. */
  readonly urls: readonly string[]
  readonly deeds: (world: World) => readonly Deed[]
}

/** Plays a story in a sandbox of its own; in the end nothing may be left. */
export async function playStory(plan: StoryPlan, options: PlayOptions): Promise<Report> {
  const started = performance.now()
  const world = await openWorld({ ...options, leadIsPerson: options.interactive !== undefined })
  const { kernel } = world.sandbox
  const events: SandboxEvent[] = []
  kernel.events.on('event', (event) => events.push(event))
  const { write, colour = false } = options
  const silence = write ? narrate(kernel, world.repository, (line) => write(renderLine(line, colour))) : async () => {}
  const page = options.interactive ? await openPage(world, plan) : undefined
  try {
    options.prepare?.(world)
    if (page) options.interactive?.(page.url, world)
    const checks = await unlessAborted(options.signal, async () => {
      const found = await plan.script(world)
      if (page && plan.deeds(world).length > 0) await untilNobodyHoldsAny(world)
      return [...found, ...(await nothingLeft(world))]
    })
    await options.inspect?.(world)
    await silence()
    const seconds = Math.round((performance.now() - started) / 100) / 10
    const made = await makeReport(world, plan.name, checks, seconds, events)
    const report = { ...made, failures: await keptFailures(made, options) }
    await page?.end(report)
    return report
  } finally {
    await silence()
    await page?.close()
    await world.close()
  }
}

/** The sandbox's folder goes, and its logs with it: nobody may be sent to a file that is not there. */
async function keptFailures({ outcome, failures }: Report, { keep, keepLogsIn }: PlayOptions): Promise<Failure[]> {
  if (keep) return [...failures]
  if (outcome === 'failure' && keepLogsIn !== undefined) return keepLogs(failures, keepLogsIn)
  return failures.map((failure) => ({ ...failure, log: undefined }))
}

interface OpenPage {
  readonly url: string
  end(report: Report): Promise<void>
  close(): Promise<void>
}

async function openPage(world: World, { title, urls, deeds }: StoryPlan): Promise<OpenPage> {
  const { sandbox, repository, lead } = world
  const story = await followStory({ title, sandbox, repository, you: lead, urls, deeds: deeds(world) })
  const page = await servePage(story)
  return {
    url: page.url,
    end: async ({ outcome, checks, failures }) => {
      const text =
        outcome === 'success' ? 'The story has ended, and nothing is left.' : 'The story did not end as it should.'
      const why = outcome === 'success' ? [] : failures.map((one) => ({ title: titleOf(one), text: renderWhy(one) }))
      story.end({ outcome, text, checks, failures: why })
      await page.ended()
    },
    close: async () => {
      await story.close()
      await page.close()
    }
  }
}

function demoDeeds(world: World): readonly Deed[] {
  const { developer, colleague } = world
  let pushed = 0
  const control = (action: string, reason: string) => () =>
    world.act(colleague, `runs staging-control: ${action}`, (person) =>
      person.dispatch({ workflow: 'staging-control.yml', ref: 'main', inputs: { action, reason } })
    )
  const push = () => {
    pushed += 1
    const files = { 'apps/guesstimate/estimate-notes.js': `// note ${pushed}\n` }
    return world.act(developer, 'pushes another change to staging', (person) => person.push('staging', files))
  }
  const { login } = colleague
  return [
    { id: 'push', label: 'pushes another change to staging', by: developer.login, run: push },
    { id: 'status', label: 'asks for the status', by: login, run: control('status', 'is it there?') },
    { id: 'create', label: 'creates the environment', by: login, run: control('create', 'to try something') },
    { id: 'destroy', label: 'destroys the environment', by: login, run: control('destroy', 'done for today') }
  ]
}

/** A person may have made an environment of their own: while somebody holds one, the story goes on. */
async function untilNobodyHoldsAny(world: World): Promise<void> {
  for (;;) {
    await world.untilQuiet()
    if ((await leaseHolders(world.repository)).length === 0) return
    await sleep(500)
  }
}

async function unlessAborted<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  if (!signal) return work()
  signal.throwIfAborted()
  const ended = new AbortController()
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { signal: ended.signal })
  )
  const working = work()
  // What it runs into after an abort is nobody's concern.
  working.catch(() => {})
  try {
    return await Promise.race([working, aborted])
  } finally {
    ended.abort()
  }
}

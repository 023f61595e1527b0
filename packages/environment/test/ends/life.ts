import { summary as statusSummary } from '../../../../actions/check-staging/outputs.ts'
import { summary as provisionSummary } from '../../../../actions/provision/outputs.ts'
import { summary as teardownSummary } from '../../../../actions/teardown/outputs.ts'
import {
  checkEnvironment,
  extendLease,
  provisionEnvironment,
  reapEnvironments,
  teardownEnvironment
} from '../../src/index.ts'
import { openRequestKeeper } from '../../src/ledger/keep-for-request.ts'
import { leaseId } from '../../src/ledger/leases.ts'
import { configuredLimits, type Limits } from '../../src/lifetime/limits.ts'
import { type Run, World } from '../interleavings/world.ts'
import { MemoryIssues } from './memory-issues.ts'

const hour = 3_600_000

/** US dollars an hour, by the configuration, of what only a state knows of. */
export const heldPrices: Readonly<Record<string, number>> = { aws_eip: 0.01, aws_eks_cluster: 0.2 }

/** What somebody was told about an end, and when: hours from the beginning. */
export interface Told {
  readonly to: string
  readonly at: number
  /** Until when it lives for sure, by what was said: before `latest` where a run or a request may let go of it sooner. */
  readonly until: number
  readonly latest: number
  readonly why: string
  /** It was said that the budget may end it before, should it come to cost more. */
  readonly maySpend: boolean
}

/** What somebody was told that it has cost so far. */
interface ToldCost {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** US dollars. */
  readonly soFar: number
}

/** One environment, what people do to it, and the reaper once an hour; what they are told is read as they would read it. */
export class Life {
  readonly world: World
  readonly issues: MemoryIssues
  readonly told: Told[] = []
  readonly costs: ToldCost[] = []
  /** Hours; undefined: it lives. */
  goneAt: number | undefined
  /** Why, as the one who destroyed it said. */
  because = ''
  /** Of the last teardown. */
  summary = ''
  readonly runs = new Map<string, Run>()
  /** Numbers, by who asked. */
  readonly #requests = new Map<string, number>()
  /** Hours that a run asks for, by its id, and whether it is a person's `create`: run again, it has the same inputs. */
  readonly #asked = new Map<number, { readonly duration: number; readonly isByHand: boolean }>()
  readonly #began: number

  constructor(workspace: string, limits: Partial<Limits>) {
    this.world = new World(() => 0, workspace)
    this.#began = this.world.now()
    this.issues = new MemoryIssues(() => this.world.now())
    this.issues.onComment = ({ number, title }, body) => {
      const people = [...body.matchAll(/@([a-z]+)\b/g)].map(([, login = '']) => login)
      for (const to of title.startsWith('Request') ? [`#${number}`] : people) this.#hear(to, body)
    }
    this.world.answer = (route, parameters) => this.issues.answer(route, parameters)
    this.world.account.sizes = [{ slug: 's-2vcpu-4gb', price_hourly: 0.25, price_monthly: 168 }]
    this.world.account.databaseSize = 'db-s-1vcpu-1gb'
    this.configure(limits)
  }

  /** Hours from the beginning. */
  hours(at = this.world.now()): number {
    return (at - this.#began) / hour
  }

  configure({ approval, ...limits }: Partial<Limits>): void {
    const { configuration } = this.world
    this.world.configuration = {
      ...configuration,
      prices: heldPrices,
      environment: { ...configuration.environment, ...limits },
      approval: { ...configuration.approval, ...(approval !== undefined && { timeout: approval }) }
    }
  }

  /** Nodes of the cluster from now on: those that stay are the same. */
  scale(count: number): void {
    const { account } = this.world
    const createdAt = new Date(this.world.now()).toISOString()
    const more = Array.from({ length: Math.max(0, count - account.nodes.length) }, () => ({
      id: `node-${this.hours()}-${Math.random()}`,
      size: 's-2vcpu-4gb',
      createdAt
    }))
    account.nodes = [...account.nodes.slice(0, count), ...more]
  }

  /**
   * @param isByHand a person's `create`, not a push
   * @param before the attempt that it follows
   */
  async provision(actor: string, duration: number, isByHand: boolean, before?: Run): Promise<Run> {
    const run = this.world.openRun(actor, before)
    this.runs.set(actor, run)
    this.#asked.set(run.id, { duration, isByHand })
    const provisioned = await provisionEnvironment(
      {
        ...{ environment: run.environment, reason: 'a test', leaseDuration: duration * hour, isByHand },
        ...{ deadline: run.deadline(), repositoryToken: undefined }
      },
      run.deps
    )
    if (isByHand) run.goesOn = false
    this.goneAt = undefined
    this.#cost(provisioned.cost.soFar)
    this.#hear(actor, provisionSummary(provisioned))
    return run
  }

  async extend(actor: string, duration: number): Promise<void> {
    const run = this.#visit(actor)
    await extendLease({
      ...{ environment: run.environment, duration: duration * hour, leaseId: undefined, reason: undefined }
    })
    this.#hear(actor, run.lines.join('\n'))
  }

  async status(actor: string): Promise<void> {
    const run = this.#visit(actor)
    const report = await checkEnvironment(run.environment, { isUse: true })
    this.#cost(report.cost.soFar)
    this.#hear(actor, statusSummary({ environment: 'staging', report, findings: undefined } as never))
  }

  /** The run of this person's push hands a request over, and ends. */
  async request(actor: string, time: number): Promise<void> {
    const run = this.runs.get(actor)
    if (!run) throw new Error(`${actor} has no run`)
    const until = this.world.now() + time * hour
    const issue = this.issues.add('Request', '<!-- staging-actions:request x -->', [])
    this.#requests.set(actor, issue.number)
    const { context, ledger } = run.environment
    const kept = await openRequestKeeper(ledger, context).keep(
      'keep',
      { id: `approval-${issue.number}`, holder: `approval #${issue.number}`, reason: 'waits', until },
      configuredLimits(this.world.configuration)
    )
    // What its text says, unless a comment below says otherwise at once.
    const own = `may be destroyed from ${new Date(until).toISOString().slice(0, 16).replace('T', ' ')} UTC on`
    this.#hear(`#${issue.number}`, `${own}\n${kept.endsBefore ?? ''}`)
    run.goesOn = false
  }

  /** Whose requests nobody has decided. */
  askers(): readonly string[] {
    const held = (this.world.ledger.newest()?.leases ?? []).map(({ id }) => id)
    return [...this.#requests].filter(([, number]) => held.includes(`approval-${number}`)).map(([actor]) => actor)
  }

  /** A decision: the request's run releases what it held, and cleans up. */
  async decide(actor: string): Promise<void> {
    this.#say(`#${this.#requests.get(actor)}`, 'is decided')
    await this.#teardown(this.#visit('decider'), `approval-${this.#requests.get(actor)}`, 'when-unused')
  }

  /** The run has failed: what it made is kept to be looked at. */
  async keep(actor: string, time: number): Promise<void> {
    const run = this.runs.get(actor)
    if (!run) throw new Error(`${actor} has no run`)
    run.goesOn = false
    await this.#teardown(run, leaseId(run.id), 'when-unused', time * hour)
  }

  /** A person lets go of what they hold. */
  async release(actor: string): Promise<void> {
    this.#say(actor, 'lets go')
    const lease = this.world.ledger.newest()?.leases.find(({ holder }) => holder === actor)
    await this.#teardown(this.#visit(actor), lease?.id ?? '', 'when-unused')
  }

  /** The run ends, and releases its lease; nobody else: the environment goes. */
  async finish(actor: string): Promise<void> {
    const run = this.runs.get(actor)
    if (!run) throw new Error(`${actor} has no run`)
    run.goesOn = false
    await this.#teardown(run, leaseId(run.id), 'when-unused')
  }

  /** GitHub says that it waits for a person (an environment's reviewer, say) or for a runner, or that it works again. */
  stall(actor: string, status: Run['shown']['status'] = 'waiting'): void {
    const run = this.runs.get(actor)
    if (run) run.shown = { status, at: this.world.now() }
  }

  /** *Re-run all jobs* of this person's run, which is over: it makes the environment again, or uses it. */
  async rerun(actor: string): Promise<Run> {
    const before = this.#over(actor)
    const { duration, isByHand } = this.#asked.get(before.id) ?? { duration: 1, isByHand: false }
    return this.provision(actor, duration, isByHand, before)
  }

  /** *Re-run failed jobs* of a push: those that come after the environment was made. */
  rerunFailed(actor: string): void {
    const before = this.#over(actor)
    if (this.#asked.get(before.id)?.isByHand) throw new Error(`nothing of ${actor}'s create has failed`)
    this.runs.set(actor, this.world.openRun(actor, before))
    this.#say(actor, 'runs it again')
  }

  #over(actor: string): Run {
    const run = this.runs.get(actor)
    if (!run || run.goesOn) throw new Error(`${actor} has no run that is over`)
    return run
  }

  /** GitHub says that it is over, and nothing of it released anything. */
  crash(actor: string): void {
    const run = this.runs.get(actor)
    if (run) run.goesOn = false
  }

  async destroy(actor: string): Promise<void> {
    await this.#teardown(this.#visit(actor), 'run-1', 'always')
  }

  async reap(): Promise<void> {
    const run = this.world.openRun('schedule')
    this.world.words.set(run.id, { policy: 'expired', lease: '' })
    const { results } = await reapEnvironments(
      { environment: run.environment, open: async () => run.environment, reason: undefined, deadline: run.deadline() },
      run.deps
    )
    run.goesOn = false
    const ended = results.find(({ kind }) => kind === 'destroyed')
    if (ended?.kind === 'destroyed') {
      this.#cost(ended.cost)
      const why = run.lines.find((line) => line.includes('is past its time')) ?? ''
      this.#gone(/past its time: (.*?)( since |$)/.exec(why)?.[1] ?? why)
    }
    this.world.busy.clear()
  }

  async #teardown(run: Run, lease: string, policy: 'when-unused' | 'always', keepFor?: number): Promise<void> {
    this.world.words.set(run.id, { policy, lease })
    const result = await teardownEnvironment(
      {
        ...{ environment: run.environment, policy, leaseId: lease, reason: 'done', keepFor },
        deadline: run.deadline()
      },
      run.deps
    )
    run.goesOn = false
    this.summary = teardownSummary(result)
    if (result.kind === 'kept') this.#hear(run.actor, this.summary)
    if (result.kind === 'destroyed') this.#cost(result.cost)
    if (result.kind === 'destroyed') this.#gone(policy === 'always' ? 'a person destroyed it' : 'nobody else held it')
    this.world.busy.clear()
  }

  #cost(soFar: number): void {
    this.costs.push({ at: this.world.now(), soFar })
  }

  #visit(actor: string): Run {
    const run = this.world.openRun(actor)
    run.goesOn = false
    return run
  }

  /** A person's own word: from then on it may go, as far as they are concerned. */
  #say(who: string, why: string): void {
    const at = this.hours()
    this.told.push({ to: who, at, until: at, latest: at, why, maySpend: false })
  }

  #gone(because: string): void {
    this.world.held.forget()
    this.goneAt = this.hours()
    this.because = because
  }

  /** Ends are moments in what people read: the last of a text counts. */
  #hear(to: string, text: string): void {
    const moment = String.raw`\**(\d{4}-\d\d-\d\d \d\d:\d\d) UTC\**`
    const end = new RegExp(
      `(?:may be destroyed from|is kept to be looked at until) ${moment}(?: on, because ([^:\\n]*?) then(?:(, or )(?:from ${moment} on, )?as soon as)?)?`,
      'g'
    )
    const said = [...text.matchAll(end)].at(-1)
    const now = /destroys (?:it now|staging)|may be destroyed at any time/.exec(text)
    if (!said && !now) return
    const at = this.world.now()
    const momentOf = (written: string | undefined) => (written ? Date.parse(`${written.replace(' ', 'T')}Z`) : at)
    const [, latest, because, orSooner, sooner] = said ?? []
    const until = Math.min(momentOf(latest), orSooner ? Math.max(at, momentOf(sooner)) : Number.POSITIVE_INFINITY)
    const why = because ?? now?.[0] ?? 'its own time'
    const maySpend = text.includes('if it comes to cost more than now')
    this.told.push({
      to,
      at: this.hours(),
      until: this.hours(until),
      latest: this.hours(momentOf(latest)),
      why,
      maySpend
    })
  }
}

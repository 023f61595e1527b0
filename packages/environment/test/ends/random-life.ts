import { databaseSizes } from '../../../sandbox/src/digitalocean/catalogue.ts'
import { owed } from '../../../sandbox/src/digitalocean/invoice.ts'
import type { PricedLife } from '../../../sandbox/src/digitalocean/prices.ts'
import { endOf } from '../../src/lifetime/end.ts'
import { configuredLimits } from '../../src/lifetime/limits.ts'
import { randomOf } from '../random.ts'
import { heldPrices, Life } from './life.ts'

const hour = 3_600_000
const nodeHourly = 0.25
const databases = ['db-s-1vcpu-1gb', 'db-s-1vcpu-2gb', 'db-s-2vcpu-4gb'] as const
const people = ['ada', 'bob', 'eve'] as const

type Pick = <T>(...items: readonly T[]) => T

/**
 * People, pipelines, requests, a cluster that grows and shrinks, a database that is resized, things that only a state knows of, a
 * registry, and a configuration that changes, at random moments; the reaper about once an hour. The use cases are the real ones. Answers what was wrong: somebody was told a later end than
 * the real one, which no person's word explains; or a cost below the invoice of what the account really had.
 */
export async function playRandomLife(seed: number, workspace: string): Promise<string | undefined> {
  const random = randomOf(seed)
  const pick: Pick = (...items) => items[Math.floor(random() * items.length)] as (typeof items)[number]
  const life = new Life(workspace, limits(pick))
  const story = new RandomLife(life, random, pick)
  const problem = await life.world.time.run(story.play(24))
  return problem && `${story.lines.join('\n')}\n${problem}`
}

function limits(pick: Pick) {
  return {
    ttl: pick(2, 8, 20) * hour,
    idle: pick(0.5, 2, 6) * hour,
    idleApplies: pick('unheld', 'unheld', 'always') as 'unheld' | 'always',
    approval: pick(2, 24) * hour,
    budget: pick(undefined, undefined, 2, 5)
  }
}

/** Milliseconds since the epoch. */
interface Node {
  readonly id: string
  readonly from: number
  until: number
  /** When somebody read a cost and it was gone. */
  seenGone: number
}

class RandomLife {
  readonly lines: string[] = []
  readonly #life: Life
  readonly #random: () => number
  readonly #pick: Pick
  readonly #nodes: Node[] = []
  /** Since when the database has these, milliseconds since the epoch. */
  readonly #sizes: { size: string; from: number }[] = []
  /** Changed since the last look at all of it: what changes twice is not seen. */
  #isUnseen = false
  /** How often the stack was changed. */
  #changes = 0
  /** Of the environment that lives now. */
  #since = 0
  #told = 0
  #costs = 0

  constructor(life: Life, random: () => number, pick: Pick) {
    this.#life = life
    this.#random = random
    this.#pick = pick
  }

  async play(hours: number): Promise<string | undefined> {
    const { world } = this.#life
    this.#sizes.push({ size: world.account.databaseSize, from: world.now() })
    this.#since = world.now()
    this.#scale(2)
    for (let next = 0; next < hours; next += 1) {
      for (const at of [this.#random(), this.#random(), this.#random()].sort()) {
        await this.#until(next + 0.05 + at * 0.8)
        if (this.#random() > 0.3) continue
        const problem = await this.#deed()
        if (problem) return problem
      }
      await this.#until(next + 1)
      // The schedule is late, or left out.
      if (this.#random() < 0.12) continue
      const problem = await this.#do('reaper', () => this.#life.reap(), false)
      if (problem) return problem
      this.#isUnseen = false
    }
    return undefined
  }

  #deed(): Promise<string | undefined> {
    const life = this.#life
    const who = this.#pick(...people)
    const document = life.world.ledger.newest()
    const isThere = document?.life !== undefined && document.life !== null
    const create = () => this.#do(`${who} creates`, () => life.provision(who, this.#pick(1, 3, 6), true), false)
    const push = () => this.#do(`${who} pushes`, () => life.provision(who, 8, false), false)
    if (!isThere) return this.#pick(create, push)()
    const runsThat = (isOver: boolean) =>
      [...life.runs].filter(([, { goesOn }]) => goesOn !== isOver).map(([actor]) => actor)
    const runner = this.#pick(...runsThat(false))
    const over = this.#pick(...runsThat(true))
    const holder = document?.leases.find((lease) => lease.byHand && people.some((one) => one === lease.holder))?.holder
    const asker = this.#pick(...life.askers())
    const deeds = [
      create,
      push,
      () => this.#do(`${who} extends`, () => life.extend(who, this.#pick(1, 2)), false),
      () => this.#do(`${who} looks`, () => life.status(who), false),
      () => this.#do('the configuration changes', async () => life.configure(limits(this.#pick)), false),
      ...(this.#isUnseen ? [] : [() => this.#grow(), () => this.#grow(), () => this.#push()]),
      () => this.#do('the stack changes', async () => this.#want(), false),
      ...(runner === undefined
        ? []
        : [
            () => this.#do(`${runner}'s run ends`, () => life.finish(runner), false),
            () => this.#do(`${runner}'s run dies`, async () => life.crash(runner), false),
            () => this.#do(`${runner}'s run asks`, () => life.request(runner, this.#pick(2, 8)), false),
            () => this.#do(`${runner}'s run is kept`, () => life.keep(runner, this.#pick(0.5, 3)), false),
            () => this.#stall(runner)
          ]),
      ...(over === undefined
        ? []
        : [
            () => this.#do(`${over}'s run is run again`, () => life.rerun(over), false),
            () => this.#do(`${over}'s failed jobs are run again`, async () => life.rerunFailed(over), false)
          ]),
      ...(holder === undefined ? [] : [() => this.#do(`${holder} lets go`, () => life.release(holder), true)]),
      ...(asker === undefined ? [] : [() => this.#do(`${asker}'s is decided`, () => life.decide(asker), true)]),
      ...(this.#random() < 0.2 ? [() => this.#do(`${who} destroys`, () => life.destroy(who), true)] : [])
    ]
    return this.#pick(...deeds)()
  }

  #stall(runner: string): Promise<string | undefined> {
    const status = this.#pick('waiting', 'queued', 'in_progress')
    return this.#do(`${runner}'s run is ${status}`, async () => this.#life.stall(runner, status), false)
  }

  async #grow(): Promise<string | undefined> {
    // The autoscaler asks for what is not there, and may never come.
    if (this.#random() < 0.3)
      return this.#do(
        'asked for nodes',
        async () => {
          this.#life.world.account.awaited = this.#pick(0, 1, 4)
        },
        false
      )
    this.#isUnseen = true
    if (this.#random() < 0.6) return this.#do('scaled', async () => this.#scale(this.#pick(1, 3, 6)), false)
    return this.#do(
      'resized',
      async () => {
        const size = this.#pick(...databases)
        this.#life.world.account.databaseSize = size
        this.#sizes.push({ size, from: this.#life.world.now() })
      },
      false
    )
  }

  /** What the next apply brings about. One more or less than are named, and than the journal has room for. */
  #want(): void {
    this.#changes += 1
    const some = (type: string, count: number) => Array.from({ length: count }, (_, index) => `${type}.n${index}`)
    this.#life.world.held.wanted = [
      ...some('aws_eip', this.#pick(0, 1, 20, 21, 60)),
      ...some('aws_eks_cluster', this.#pick(0, 1, 2)),
      ...some('digitalocean_container_registry', this.#pick(0, 1))
    ]
  }

  async #push(): Promise<string | undefined> {
    this.#isUnseen = this.#life.world.held.push(this.#pick(0, 50, 900))
    return undefined
  }

  #scale(count: number): void {
    const { world } = this.#life
    world.account.awaited = Math.max(0, world.account.awaited - Math.max(0, count - world.account.nodes.length))
    this.#life.scale(count)
    const there = new Set(world.account.nodes.map(({ id }) => id))
    for (const node of this.#nodes) if (!there.has(node.id)) node.until = Math.min(node.until, world.now())
    for (const { id } of world.account.nodes)
      if (!this.#nodes.some((node) => node.id === id))
        this.#nodes.push({ id, from: world.now(), until: Number.POSITIVE_INFINITY, seenGone: Number.POSITIVE_INFINITY })
  }

  /** @param isWord of a person, who ends it by it if it ends */
  async #do(what: string, deed: () => Promise<unknown>, isWord: boolean): Promise<string | undefined> {
    const life = this.#life
    const wasThere = life.world.ledger.newest()?.life
    this.lines.push(`${life.hours().toFixed(2)} h: ${what}`)
    try {
      await deed()
    } catch (error) {
      // Somebody may be refused; what they were told before stays true.
      this.lines.push(`  refused: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`)
    }
    for (const { to, until, latest, why } of life.told.slice(this.#told))
      this.lines.push(`  ${to} is told ${until.toFixed(2)} (${latest.toFixed(2)}), ${why}`)
    const problem =
      this.#costProblem() ?? (wasThere && !life.world.ledger.newest()?.life ? this.#endProblem(isWord) : undefined)
    if (isWord) this.#excuse()
    this.#told = life.told.length
    return problem
  }

  /** Who lets go shortens it by their own word, also for others who were told of them; what they hold themselves goes on. */
  #excuse(): void {
    const { world, told } = this.#life
    const document = world.ledger.newest()
    const end = document?.life && endOf(document, configuredLimits(world.configuration))
    if (!end) return
    // Without them it may depend on runs and requests again.
    const until = this.#life.hours(end.sooner === undefined ? end.at : Math.max(world.now(), end.sooner))
    for (const one of new Map(told.map((each) => [each.to, each])).values())
      if (one.until > until) told.push({ ...one, until, why: 'somebody else’s word' })
  }

  /** Whatever somebody reads of the cost is held against the invoice at that moment. */
  #costProblem(): string | undefined {
    for (const { at, soFar } of this.#life.costs.slice(this.#costs)) {
      this.#isUnseen = false
      for (const node of this.#nodes) if (node.until <= at) node.seenGone = Math.min(node.seenGone, at)
      const invoice = owed(this.#lives(at))
      this.lines.push(`  it says $${soFar}, and the invoice $${invoice.toFixed(4)}`)
      if (soFar < invoice - 0.01 * Math.ceil((at - this.#since) / hour + 1e-6))
        return `the cost shown is below the invoice`
      const above = this.#most(at)
      if (soFar > above) return `the cost shown is far above the invoice, and above $${above.toFixed(4)}`
    }
    this.#costs = this.#life.costs.length
    return undefined
  }

  /**
   * US dollars that may be shown at the most: of nodes that are there, and no longer than until somebody saw that they were gone; a
   * database's growth may be counted from the last look that was written down, and each hour begun.
   */
  #most(at: number): number {
    const [smallest, largest] = [databases[0], databases[2]].map((size) => (databaseSizes[size]?.monthly ?? 0) / 672)
    const resized = this.#sizes.filter(({ from }) => from > this.#since).length
    const ofDatabase = 0.1 + resized * 12 * ((largest ?? 0) - (smallest ?? 0))
    // Of what each apply made or took away a look before it, and the hours begun; and days of what registries store.
    const ofHeld = (this.#changes + 1) * 4 * (60 * 0.01 + 2 * 0.2 + 20 / 672) + 4 * 900 * (0.02 / 28)
    return owed(this.#lives(at, ({ seenGone }) => Math.min(at, seenGone))) + ofDatabase + ofHeld
  }

  #endProblem(isWord: boolean): string | undefined {
    const { goneAt = Number.NaN, told, because } = this.#life
    this.lines.push(`  gone at ${goneAt.toFixed(2)}: ${because}`)
    // That it is destroyed now comes too late to count.
    const inTime = told.filter(({ why }) => !why.startsWith('destroys'))
    const last = new Map(inTime.map((one) => [one.to, one]))
    told.splice(0)
    this.#since = this.#life.world.now()
    // The next cluster has nodes of its own.
    this.#scale(0)
    this.#scale(2)
    const isSpent = because.includes('budget')
    const deceived = [...last.values()].filter((one) => one.until > goneAt + 1 / 60 && !(isSpent && one.maySpend))
    return isWord || deceived.length === 0
      ? undefined
      : `${deceived.map(({ to, until }) => `${to} was told ${until.toFixed(2)}`).join(', ')}`
  }

  /** What this environment has had until then, as the account is invoiced for it. */
  #lives(now: number, goneAt: (node: Node) => number = ({ until }) => until): readonly PricedLife[] {
    const { account } = this.#life.world
    const of = (kind: string) =>
      account.ever
        .filter((thing) => thing.kind === kind && Date.parse(thing.created_at) >= this.#since)
        .map(({ id, created_at, goneAt = now }) => ({ id, from: Date.parse(created_at), until: Math.min(now, goneAt) }))
    const nodes = of('cluster').flatMap((cluster) =>
      this.#nodes.map(
        (node): PricedLife => ({
          ...{ kind: 'droplet', id: `${cluster.id}/${node.id}`, hourly: nodeHourly },
          ...{ from: Math.max(cluster.from, node.from), until: Math.min(cluster.until, goneAt(node)) }
        })
      )
    )
    const sized = of('database').flatMap((database) =>
      this.#sizes.map(
        ({ size, from }, index): PricedLife => ({
          ...{ kind: 'database', id: database.id, hourly: (databaseSizes[size]?.monthly ?? 0) / 672 },
          ...{
            from: Math.max(database.from, from),
            until: Math.min(database.until, this.#sizes[index + 1]?.from ?? now)
          }
        })
      )
    )
    const held = this.#life.world.held.invoiced(this.#since, now, heldPrices)
    return [...nodes, ...sized, ...held].filter(({ from, until }) => until > from)
  }

  #until(hours: number): Promise<void> {
    const { time } = this.#life.world
    return time.sleep(Math.max(0, hours - this.#life.hours()) * hour)
  }
}

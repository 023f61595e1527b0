import { describe, expect, test } from '@jest/globals'
import { dependenciesOf, neighborsOf } from '@staging-actions/config/load'
import { lastTest } from '../../approval/src/carried-result.ts'
import { isUnmoved } from '../../approval/src/promote/require-unmoved.ts'
import { differenceOf } from '../../deploy/src/observe-apps.ts'
import { foreignPaths, type Recorded, whatRuns } from '../../deploy/src/what-runs.ts'
import {
  applyNameOf,
  compositionOf,
  type EndedDeploy,
  type Surroundings,
  withComposition,
  withDeployBegun,
  withDeployed,
  withDoubted,
  withoutApps,
  withPasses,
  withStackBegun
} from '../../environment/src/composition/index.ts'
import { decideProvision } from '../../environment/src/decide.ts'
import { emptyDocument, type LedgerDocument } from '../../environment/src/ledger/schema.ts'
import type { RunJob } from '../../github/src/runs.ts'
import { Random } from '../../sandbox/src/kernel/random.ts'
import { judgeTogether, type Passed, type Together } from '../src/judge-together.ts'
import { ModelCluster, type Wanted } from './model-cluster.ts'
import {
  appsOf,
  type Commit,
  type Content,
  mergeBase,
  mergedTree,
  names,
  since,
  toApp,
  treeOf
} from './model-repository.ts'

/*
 * Random histories of a team: pushes, failures, reverts, hotfixes, deploys by hand of every kind, parameters set in Argo CD's interface, deletions, other catalogs and
 * stacks, applies that end half way, several runs at once, runs that run again, crashes, apps that nobody has deployed yet, and approvals in any order, on the
 * pure rooms. What really ran next to what is kept in a log that the rooms do not see. Nothing goes out that did not pass next to
 * exactly what it goes out with. And none is refused that did: what differs from production is asked about, what nothing disturbed
 * is approvable, whatever runs there since, and what is approved is merged unless production has changed meanwhile.
 */

interface Met {
  readonly apps: ReadonlyMap<string, number>
  /** Those of them that somebody has deployed. */
  readonly deployed: ReadonlySet<string>
  readonly stack: number
}

/** What an app met when its tests began, and when they ended. */
interface Executed {
  readonly app: string
  readonly met: readonly Met[]
  readonly passed: boolean
}

interface Run {
  readonly url: string
  readonly head: Commit
  attempt: number
  /** Of all attempts, as GitHub lists them. */
  readonly jobs: RunJob[]
}

const requestOf = ({ imageTag, color }: Wanted) => ({
  ...{ imageTag, helmParameters: color ? [`color=${color}`] : [], kustomizeImages: [] }
})

const stranger = toApp(['stranger', { content: 0, dependsOn: [] }])

const standingCluster = {
  ...{ teamUuid: 'team', doubts: [], lent: [], addresses: [], nodePrices: {} },
  resources: [{ kind: 'cluster', id: 'c-1', name: 'staging', proof: 'name and tag' }],
  cluster: { id: 'c-1', name: 'staging', status: { state: 'running' } }
} as never

class Team {
  readonly #random: Random
  readonly #commits = new Map<string, Commit>()
  readonly #log: Executed[] = []
  readonly #runs: Run[] = []
  readonly #cluster: ModelCluster
  #asked: Commit[] = []
  main: Commit
  staging: Commit
  promoted = 0
  refused = 0
  #ledger: LedgerDocument = emptyDocument({ environment: 'staging', repositoryId: 4242 } as never)
  #stack = 0
  #count = 0

  constructor(seed: number) {
    this.#random = new Random(seed)
    const apps = new Map(
      names.slice(0, 3).map((name) => [name, { content: 0, dependsOn: this.#someDependencies(name) }])
    )
    this.main = this.#commit({ apps, stack: 0, parents: [] })
    this.staging = this.main
    const following = names.filter(() => this.#random.next() < 0.5)
    this.#cluster = new ModelCluster(following, (sha) => this.#commits.get(sha))
  }

  step(): void {
    const chance = this.#random.next()
    if (chance < 0.5) this.#pipeline(this.#start(this.#push()))
    else if (chance < 0.6) this.#runAgain()
    else if (chance < 0.66) this.#hotfix()
    else if (chance < 0.76) this.#deployByHand()
    else if (chance < 0.8) this.#destroy()
    else if (chance < 0.85) this.#someStack()
    else if (chance < 0.88) this.#touch()
    else this.#approve()
  }

  #commit(parts: Pick<Commit, 'apps' | 'stack'> & { readonly parents: readonly Commit[] }): Commit {
    this.#count += 1
    const { apps, stack, parents } = parts
    const history = new Set<Commit>(parents.flatMap((parent) => [...parent.history]))
    const commit = { apps, stack, history, sha: this.#count.toString(16).padStart(40, '0') }
    history.add(commit)
    this.#commits.set(commit.sha, commit)
    return commit
  }

  #some<T>(list: readonly T[]): T {
    return list[this.#random.below(list.length)] as T
  }

  #someDependencies(name: string): readonly string[] | undefined {
    if (this.#random.next() < 0.4) return undefined
    // Only on earlier ones: no circles.
    return names.slice(0, names.indexOf(name)).filter(() => this.#random.next() < 0.4)
  }

  #push(): Commit {
    const apps = new Map(this.staging.apps)
    let { stack } = this.staging
    for (let edits = 1 + this.#random.below(3); edits > 0; edits -= 1) {
      const name = this.#some(names)
      const chance = this.#random.next()
      const before = apps.get(name)
      const onMain = this.main.apps.get(name)
      if (chance < 0.4) apps.set(name, { dependsOn: [], ...before, content: this.#random.below(1000) + 1 })
      else if (chance < 0.65 && onMain) apps.set(name, onMain)
      else if (chance < 0.75 && before) apps.set(name, { ...before, dependsOn: this.#someDependencies(name) })
      else if (chance < 0.83) apps.delete(name)
      else if (chance < 0.9) stack = this.#random.below(3)
    }
    // A catalog that names what is not there would be refused.
    for (const [name, app] of apps)
      if (app.dependsOn) apps.set(name, { ...app, dependsOn: app.dependsOn.filter((one) => apps.has(one)) })
    this.staging = this.#commit({ apps, stack, parents: [this.staging] })
    return this.staging
  }

  #hotfix(): void {
    const apps = new Map(this.main.apps)
    const name = this.#some([...apps.keys(), 'a'])
    apps.set(name, { dependsOn: undefined, ...apps.get(name), content: this.#random.below(1000) + 1 })
    this.main = this.#commit({ apps, stack: this.main.stack, parents: [this.main] })
    if (this.#random.next() < 0.6) {
      const merged = new Map(this.staging.apps).set(name, apps.get(name) as Content)
      this.staging = this.#commit({ apps: merged, stack: this.staging.stack, parents: [this.staging, this.main] })
    }
  }

  #url(): string {
    this.#count += 1
    return `https://github.example/acme/shop/actions/runs/${this.#count}`
  }

  #start(head: Commit): Run {
    const run = { url: this.#url(), head, attempt: 1, jobs: [] }
    this.#runs.push(run)
    return run
  }

  /** All jobs of the newest run: what passed in it before has no job in the new attempt. */
  #runAgain(): void {
    const run = this.#runs.at(-1)
    if (!run) return
    run.attempt += 1
    this.#pipeline(run)
  }

  /** A commit, an image tag alone, a commit with another one's image, a revision alone, or something that no commit has. */
  #deployByHand(): void {
    const commits = [...this.#commits.values()]
    const [one, other] = [this.#some(commits), this.#some(commits)] as [Commit, Commit]
    const name = this.#some(names)
    const wanted = this.#some<Wanted>([
      { revision: one.sha, imageTag: `sha-${one.sha}` },
      { revision: one.sha, imageTag: one.sha },
      { imageTag: `sha-${one.sha}` },
      { revision: one.sha, imageTag: `sha-${other.sha}` },
      { revision: one.sha },
      { revision: one.sha, imageTag: 'v3' },
      { revision: one.sha, imageTag: `sha-${one.sha}`, color: 'red' }
    ])
    if (!one.apps.has(name)) return
    const deployer = { runUrl: this.#url(), actor: 'ada', branch: 'idea' }
    const recorded = this.#ledger.apps[name]
    const sets = foreignPaths(requestOf(wanted), {})
    this.#ledger = withDeployBegun(this.#ledger, [{ app: name, application: `staging-${name}`, sets }], deployer, 0)
    const end = this.#sync(name, wanted, recorded)
    if (this.#random.next() < 0.2) return
    this.#ledger = withDeployed(this.#ledger, [end], deployer, 0)
  }

  /** In Argo CD's user interface, and out of it. */
  #touch(): void {
    // The person who did it takes it out again, or is asked to.
    // A value that names a commit is the tag of a second image, and no deploy's word.
    const values = [`${this.#random.below(1000)}`, `sha-${this.#some([...this.#commits.keys()])}`]
    const size = this.#random.next() < 0.25 ? this.#some(values) : undefined
    this.#cluster.setInInterface(this.#some(names), size)
  }

  /** What stands there is held against the record. */
  #look(apps: Iterable<string>): boolean {
    const standing = new Map(
      [...apps].flatMap((app) => {
        const entry = this.#ledger.apps[app]
        return entry && entry.uncertain === undefined ? [[app, entry] as const] : []
      })
    )
    const differing = new Map(
      [...standing].flatMap(([app, entry]) => {
        const seen = this.#cluster.observe(app, this.main)
        const difference = differenceOf(toApp([app, { content: 0, dependsOn: [] }]), seen, entry.revision, entry)
        return difference === undefined ? [] : [[app, difference.why] as const]
      })
    )
    this.#ledger = withDoubted(this.#ledger, differing, standing, { runUrl: this.#runs.at(-1)?.url ?? '', now: 0 })
    return differing.size > 0
  }

  /** @param recorded as it was before the claim */
  #sync(app: string, wanted: Wanted, recorded: Recorded = {}): EndedDeploy {
    const { overrides = [] } = recorded
    const runs = whatRuns(requestOf(wanted), {}, this.#cluster.deploy(app, wanted, overrides, this.main), recorded)
    return { app, application: `staging-${app}`, images: [], digests: [], ...runs }
  }

  #destroy(): void {
    this.#ledger = { ...this.#ledger, apps: {}, stack: null }
    this.#cluster.clear()
  }

  #someStack(): void {
    this.#provision(this.#random.below(3), this.#url())
  }

  /** @returns whether it ended well; else half of the stack is there */
  #provision(stack: number, runUrl: string): boolean {
    const digest = `${stack}`
    if (decideProvision({ observed: standingCluster, ledger: this.#ledger, others: [], digest }).kind === 'reuse')
      return true
    this.#ledger = withStackBegun(this.#ledger, { runUrl })
    if (this.#random.next() < 0.12) {
      this.#stack = -1 - this.#random.below(1_000_000)
      return false
    }
    this.#stack = stack
    this.#count += 1
    this.#ledger = { ...this.#ledger, stack: { commit: '', digest, appliedAt: new Date(this.#count).toISOString() } }
    return true
  }

  #disturb(): boolean {
    if (this.#random.next() > 0.06) return false
    this.#some([() => this.#deployByHand(), () => this.#someStack(), () => this.#touch()])()
    return true
  }

  #met(): Met {
    return { apps: this.#cluster.contents(this.main), deployed: this.#cluster.deployed(), stack: this.#stack }
  }

  #judge(head: Commit): Together {
    const base = mergeBase(this.main, head)
    return judgeTogether({
      apps: appsOf(head),
      production: since(base, head),
      running: new Map(Object.entries(this.#ledger.apps)),
      since: (revision) => {
        const other = this.#commits.get(revision)
        return other ? since(other, head) : 'is no commit'
      }
    })
  }

  /** As the workflow does it, with whatever may come in between. */
  #pipeline(run: Run): void {
    const { head, url: runUrl } = run
    const together = this.#judge(head)
    if (together.out.length === 0) {
      // Nobody is asked about it, so it must be of no account.
      if (head.apps.size > 0) expect(treeOf(head)).toBe(treeOf(mergeBase(this.main, head)))
      return
    }
    for (const { app, passed } of together.out)
      expect(passed !== undefined || together.test.some((one) => one.app === app)).toBe(true)
    let disturbed = this.#disturb()
    if (!this.#provision(head.stack, runUrl)) return
    const stack = applyNameOf(this.#ledger.stack, `${head.stack}`)
    const deployer = { runUrl, actor: 'bob', branch: 'staging' }
    const begun = [
      ...together.deploy.map(({ app }) => ({ app: app.name, application: app.application })),
      ...together.remove.filter(({ app }) => !head.apps.has(app))
    ]
    const found = this.#ledger
    this.#ledger = withDeployBegun(found, begun, deployer, 0)
    const crash = this.#random.next() < 0.05
    const gone: string[] = []
    const deployed: EndedDeploy[] = []
    for (const { app } of begun) {
      if (crash && this.#random.next() < 0.5) return
      const isWell = this.#random.next() < 0.94
      if (!head.apps.has(app)) {
        if (isWell) this.#cluster.remove(app)
        if (isWell) gone.push(app)
        continue
      }
      const end = this.#sync(app, { revision: head.sha, imageTag: `sha-${head.sha}` }, found.apps[app])
      if (isWell) deployed.push(end)
      else this.#cluster.break(app)
    }
    this.#ledger = withDeployed(withoutApps(this.#ledger, gone), deployed, deployer, 0)
    const well = new Set([...gone, ...deployed.map(({ app }) => app)])
    // A push heals whatever people have set by hand, unless nobody knows what was there before.
    for (const { app } of deployed) {
      const { inexact, overrides = [] } = this.#ledger.apps[app] ?? {}
      const isKept = overrides.some(({ replaced }) => replaced) || this.#cluster.isTouched(app)
      expect(inexact === undefined || isKept).toBe(true)
      if (inexact !== undefined) disturbed = true
      // People who read that take it out.
      if (inexact !== undefined && this.#random.next() < 0.8) this.#cluster.setInInterface(app, undefined)
    }
    if (well.size < begun.length) disturbed = true
    if (this.#disturb()) disturbed = true
    if (this.#look(together.standing.keys())) disturbed = true
    const before = this.#met()
    const midst = this.#random.next() < 0.05 && this.#disturb()
    const after = this.#met()
    const ends = { passed: [] as string[], failed: [] as string[] }
    for (const { app } of together.test) {
      const { name } = app
      if (begun.some((one) => one.app === name) && !well.has(name)) continue
      // A job that is cut short says nothing.
      const isCut = this.#random.next() < 0.06
      const isGood = this.#random.next() < 0.9
      const conclusion = isCut ? 'cancelled' : isGood ? 'success' : 'failure'
      const job = { id: 0, name: `deploy-and-test (${name})`, attempt: run.attempt, conclusion }
      run.jobs.push({ ...job, startedAt: undefined, completedAt: undefined })
      if (isCut) continue
      this.#log.push({ app: name, met: [before, after], passed: isGood })
      ends[isGood ? 'passed' : 'failed'].push(name)
    }
    const { sha } = head
    const surroundings: Surroundings = { apps: appsOf(head), sha, runUrl, standing: together.standing, stack }
    // What stood there, and what this run deployed.
    if (this.#look(Object.keys(this.#ledger.apps).filter((name) => head.apps.has(name))) && !midst) disturbed = true
    const recorded = withPasses(this.#ledger, ends, surroundings, 0)
    this.#ledger = withComposition(recorded.document, surroundings, 0)
    for (const name of ends.failed) expect(this.#ledger.apps[name]?.passed).toBeUndefined()
    const count = recorded.verdicts.filter(({ disturbance }) => !disturbance).length
    const isAsked = well.size === begun.length && count === together.test.length
    if (!disturbed && !midst && ends.passed.length === together.test.length) expect(isAsked).toBe(true)
    if (!isAsked) return
    // Whatever the record knew was there, or is now.
    const known = new Set([...together.standing.keys(), ...well])
    for (const { app, passed } of together.out) this.#requireShown(app.name, head, known, passed)
    // A newer request closes the older ones.
    this.#asked = [head]
  }

  /** GitHub's record proves what is carried; what was not there when it was tested is told, or has not come since. */
  #requireShown(name: string, head: Commit, known: ReadonlySet<string>, carried: Passed | undefined): void {
    const apps = appsOf(head)
    const app = toApp([name, head.apps.get(name) as Content])
    const near = [...neighborsOf(app, apps)]
    if (carried) {
      const jobs = this.#runs.find(({ url }) => url === carried.run)?.jobs ?? []
      expect(lastTest(jobs, name)?.conclusion).toBe('success')
    } else {
      const { without = [] } = compositionOf(this.#ledger, head.sha)?.apps[name] ?? {}
      const [met] = this.#log.filter((one) => one.app === name).at(-1)?.met ?? []
      for (const one of near) if (!met?.apps.has(one)) expect(without).toContain(one)
    }
    const there = [...near.filter((one) => known.has(one)), ...dependenciesOf([app], apps)]
    this.#requireTested(name, head, there, [])
  }

  #approve(): void {
    const head = this.#asked.splice(this.#random.below(this.#asked.length + 1), 1)[0]
    if (!head) return
    const before = this.main
    if (before.history.has(head)) return
    const base = mergeBase(before, head)
    const status = base === before ? 'ahead' : 'diverged'
    const trees = { tip: treeOf(before), ancestor: treeOf(base) }
    if (!isUnmoved({ status }, { method: 'merge' }, trees)) {
      // None refused that was tested: production has got what the commit was not tested with.
      expect(trees.tip).not.toBe(trees.ancestor)
      this.refused += 1
      return
    }
    expect(mergedTree({ base, main: before, head })).toBe(treeOf(head))
    const { causes, gone, environment } = since(before, head)
    const isEverything = gone.length > 0 || environment !== undefined
    for (const name of isEverything ? head.apps.keys() : causes.keys()) {
      const app = toApp([name, head.apps.get(name) as Content])
      const apps = appsOf(head)
      this.#requireTested(name, head, [...dependenciesOf([app], apps)], [...neighborsOf(app, apps)])
    }
    this.promoted += 1
    this.main = this.#commit({ apps: head.apps, stack: head.stack, parents: [before, head] })
  }

  /** It passed where these were there, and all of them and of the others that ran were as in the commit. */
  #requireTested(name: string, head: Commit, needed: readonly string[], others: readonly string[]): void {
    const there = [name, ...needed]
    // It says nothing of what it depends on, or one of those does not: then what the commit does not have counts, too.
    const isOpen = neighborsOf(toApp([name, head.apps.get(name) as Content]), [...appsOf(head), stranger]).has(
      'stranger'
    )
    const meant = Object.fromEntries([...there, ...others].map((one) => [one, head.apps.get(one)?.content]))
    const found = this.#log.some(
      ({ app: tested, met, passed }) =>
        tested === name &&
        passed &&
        met.every(
          ({ apps, deployed, stack }) =>
            stack === head.stack &&
            (!isOpen || [...deployed].every((one) => head.apps.has(one))) &&
            there.every((one) => apps.get(one) === meant[one]) &&
            others.every((one) => !apps.has(one) || apps.get(one) === meant[one])
        )
    )
    if (!found)
      throw new Error(
        `${name} goes out next to ${JSON.stringify(meant)} on the stack ${head.stack}, of which ${there} had to be there: never tested so`
      )
  }
}

describe('what goes out is what was tested, together', () => {
  test.each(Array.from({ length: 2 }, (_, index) => index * 100))('100 histories from seed %i', (first) => {
    let promoted = 0
    let refused = 0
    for (let seed = first; seed < first + 100; seed += 1) {
      const team = new Team(seed)
      try {
        for (let steps = 0; steps < 40; steps += 1) team.step()
      } catch (error) {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : error}`, { cause: error })
      }
      promoted += team.promoted
      refused += team.refused
    }
    // A model in which nothing ever goes out would hold, too.
    expect(promoted).toBeGreaterThan(80)
    expect(refused).toBeGreaterThan(10)
  })
})

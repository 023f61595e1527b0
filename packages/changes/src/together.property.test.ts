import { describe, expect, test } from '@jest/globals'
import type { App } from '@staging-actions/config/load'
import { neighborsOf } from '@staging-actions/config/load'
import { isUnmoved } from '../../approval/src/promote/require-unmoved.ts'
import {
  type Surroundings,
  withComposition,
  withDeployBegun,
  withDeployed,
  withoutApps,
  withPasses
} from '../../environment/src/composition/index.ts'
import { emptyDocument, type LedgerDocument } from '../../environment/src/ledger/schema.ts'
import { Random } from '../../sandbox/src/kernel/random.ts'
import type { Cause } from './cause.ts'
import { judgeTogether, type Since, type Together } from './judge-together.ts'

/*
 * Random histories of a team: pushes, failures, reverts, hotfixes, deploys by hand, deletions, other catalogs and stacks, several
 * runs at once, crashes, and approvals in any order, on the pure rooms. What really ran next to what is kept in a log that the
 * rooms do not see. Nothing goes out that did not pass next to exactly what it goes out with. And none is refused that did: what
 * differs from production is asked about, what nothing disturbed is approvable, whatever runs there since, and what is approved
 * is merged unless production has changed meanwhile.
 */

interface Content {
  readonly content: number
  /** Undefined: it does not say. */
  readonly dependsOn: readonly string[] | undefined
}

interface Commit {
  readonly sha: string
  readonly apps: ReadonlyMap<string, Content>
  readonly stack: number
  /** Itself, and all before it. */
  readonly history: ReadonlySet<Commit>
}

/** The newest that both have. */
function mergeBase(one: Commit, other: Commit): Commit {
  const [few, many] = [one.history, other.history].sort((a, b) => a.size - b.size) as [
    typeof one.history,
    typeof one.history
  ]
  return [...few].filter((commit) => many.has(commit)).reduce((best, commit) => (commit.sha > best.sha ? commit : best))
}

/** All that a commit holds, as git's digest of a tree is. */
function treeOf({ apps, stack }: Pick<Commit, 'apps' | 'stack'>): string {
  return JSON.stringify([[...apps].sort(), stack])
}

interface Met {
  readonly apps: ReadonlyMap<string, number>
  readonly stack: number
}

/** What an app met when its tests began, and when they ended. */
interface Executed {
  readonly app: string
  readonly met: readonly Met[]
  readonly passed: boolean
}

const names = ['a', 'b', 'c', 'd']
const toApp = ([name, { dependsOn }]: readonly [string, Content]): App => ({
  name,
  directory: name,
  paths: [],
  ignore: [],
  dependsOn: dependsOn ?? [],
  saysDependencies: dependsOn !== undefined,
  application: `staging-${name}`,
  url: '',
  test: { command: '', results: '' },
  tests: 'required'
})
const appsOf = (commit: Commit) => [...commit.apps].map(toApp)

/** What git would say, by looking at everything. */
function since(other: Commit, head: Commit): Since {
  const cause = (what: string): Cause => ({ kind: 'catalogue', what })
  const causes = new Map<string, Cause>()
  for (const [name, app] of head.apps)
    if (JSON.stringify(app) !== JSON.stringify(other.apps.get(name))) causes.set(name, cause(`${name} differs`))
  for (let grew = true; grew; ) {
    grew = false
    for (const [name, { dependsOn = [] }] of head.apps)
      if (!causes.has(name) && dependsOn.some((one) => causes.has(one))) {
        causes.set(name, cause('what it depends on differs'))
        grew = true
      }
  }
  return {
    apps: appsOf(other),
    causes,
    gone: appsOf(other).filter(({ name }) => !head.apps.has(name)),
    environment: other.stack === head.stack ? undefined : cause('the stack differs')
  }
}

/** What git's merge makes, app by app; undefined for a conflict. */
function mergedTree(sides: {
  readonly base: Commit
  readonly main: Commit
  readonly head: Commit
}): string | undefined {
  const { base, main, head } = sides
  let isConflict = false
  const merge = <T>(before: T, theirs: T, ours: T): T => {
    const [was, one, other] = [before, theirs, ours].map((side) => JSON.stringify(side))
    if (one !== was && other !== was && one !== other) isConflict = true
    return one === was ? ours : theirs
  }
  const apps = names.flatMap((name): [string, Content][] => {
    const content = merge(base.apps.get(name), main.apps.get(name), head.apps.get(name))
    return content ? [[name, content]] : []
  })
  const stack = merge(base.stack, main.stack, head.stack)
  return isConflict ? undefined : treeOf({ apps: new Map(apps), stack })
}

class Team {
  readonly #random: Random
  readonly #commits = new Map<string, Commit>()
  readonly #log: Executed[] = []
  #asked: Commit[] = []
  main: Commit
  staging: Commit
  promoted = 0
  refused = 0
  #ledger: LedgerDocument = emptyDocument({ environment: 'staging', repositoryId: 4242 } as never)
  /** What really runs of the apps that somebody deployed; the others are as production has them. */
  #runs = new Map<string, number>()
  #stack = 0
  #count = 0

  constructor(seed: number) {
    this.#random = new Random(seed)
    const apps = new Map(
      names.slice(0, 3).map((name) => [name, { content: 0, dependsOn: this.#someDependencies(name) }])
    )
    this.main = this.#commit({ apps, stack: 0, parents: [] })
    this.staging = this.main
  }

  step(): void {
    const chance = this.#random.next()
    if (chance < 0.55) this.#pipeline(this.#push())
    else if (chance < 0.63) this.#hotfix()
    else if (chance < 0.75) this.#deployByHand()
    else if (chance < 0.79) this.#destroy()
    else if (chance < 0.84) this.#someStack()
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

  #run(): string {
    this.#count += 1
    return `https://github.example/acme/shop/actions/runs/${this.#count}`
  }

  #deployByHand(): void {
    const commit = this.#some([...this.#commits.values()])
    const name = this.#some(names)
    const app = commit.apps.get(name)
    if (!app) return
    const deployer = { runUrl: this.#run(), actor: 'ada', branch: 'idea' }
    const begun = { app: name, application: `staging-${name}` }
    this.#ledger = withDeployBegun(this.#ledger, [begun], deployer, 0)
    this.#runs.set(name, app.content)
    if (this.#random.next() < 0.2) return
    this.#ledger = withDeployed(
      this.#ledger,
      [{ ...begun, revision: commit.sha, images: [], digests: [] }],
      deployer,
      0
    )
  }

  #destroy(): void {
    this.#ledger = { ...this.#ledger, apps: {}, stack: null }
    this.#runs = new Map()
  }

  #someStack(): void {
    this.#provision(this.#random.below(3))
  }

  #provision(stack: number): void {
    this.#stack = stack
    this.#ledger = { ...this.#ledger, stack: { commit: '', digest: `${stack}` } }
  }

  #disturb(): boolean {
    if (this.#random.next() > 0.06) return false
    this.#some([() => this.#deployByHand(), () => this.#someStack(), () => this.#deployByHand()])()
    return true
  }

  #met(): Met {
    const production = [...this.main.apps].map(([name, { content }]): [string, number] => [name, content])
    return { apps: new Map([...production, ...this.#runs]), stack: this.#stack }
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
  #pipeline(head: Commit): void {
    const together = this.#judge(head)
    if (together.out.length === 0) {
      // Nobody is asked about it, so it must be of no account.
      if (head.apps.size > 0) expect(treeOf(head)).toBe(treeOf(mergeBase(this.main, head)))
      return
    }
    for (const { app, passed } of together.out)
      expect(passed !== undefined || together.test.some((one) => one.app === app)).toBe(true)
    let disturbed = this.#disturb()
    this.#provision(head.stack)
    const runUrl = this.#run()
    const deployer = { runUrl, actor: 'bob', branch: 'staging' }
    const begun = [
      ...together.deploy.map(({ app }) => ({ app: app.name, application: app.application })),
      ...together.remove.filter(({ app }) => !head.apps.has(app))
    ]
    this.#ledger = withDeployBegun(this.#ledger, begun, deployer, 0)
    const crash = this.#random.next() < 0.05
    const well: string[] = []
    for (const { app } of begun) {
      if (crash && this.#random.next() < 0.5) return
      if (this.#random.next() < 0.06) this.#runs.set(app, -1 - this.#random.below(1000))
      else {
        const content = head.apps.get(app)?.content
        if (content === undefined) this.#runs.delete(app)
        else this.#runs.set(app, content)
        well.push(app)
      }
    }
    const gone = well.filter((app) => !head.apps.has(app))
    const deployed = begun.filter(({ app }) => well.includes(app) && head.apps.has(app))
    this.#ledger = withDeployed(
      withoutApps(this.#ledger, gone),
      deployed.map((one) => ({ ...one, revision: head.sha, images: [], digests: [] })),
      deployer,
      0
    )
    if (well.length < begun.length) disturbed = true
    if (this.#disturb()) disturbed = true
    const before = this.#met()
    const midst = this.#random.next() < 0.05 && this.#disturb()
    const after = this.#met()
    const passed: string[] = []
    for (const { app } of together.test) {
      if (begun.some((one) => one.app === app.name) && !well.includes(app.name)) continue
      const isGood = this.#random.next() < 0.9
      this.#log.push({ app: app.name, met: [before, after], passed: isGood })
      if (isGood) passed.push(app.name)
    }
    const surroundings: Surroundings = {
      apps: appsOf(head),
      sha: head.sha,
      runUrl,
      standing: together.standing,
      stack: `${head.stack}`
    }
    const recorded = withPasses(this.#ledger, passed, surroundings, 0)
    this.#ledger = withComposition(recorded.document, surroundings, 0)
    const count = recorded.verdicts.filter(({ disturbance }) => !disturbance).length
    const isAsked = well.length === begun.length && count === together.test.length
    if (!disturbed && !midst && passed.length === together.test.length) expect(isAsked).toBe(true)
    // A newer request closes the older ones.
    if (isAsked) this.#asked = [head]
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
    for (const name of isEverything ? head.apps.keys() : causes.keys()) this.#requireTested(name, head)
    this.promoted += 1
    this.main = this.#commit({ apps: head.apps, stack: head.stack, parents: [before, head] })
  }

  #requireTested(name: string, head: Commit): void {
    const app = toApp([name, head.apps.get(name) as Content])
    const near = [name, ...neighborsOf(app, appsOf(head))]
    const meant = Object.fromEntries(near.map((one) => [one, head.apps.get(one)?.content]))
    const found = this.#log.some(
      ({ app: tested, met, passed }) =>
        tested === name &&
        passed &&
        met.every(({ apps, stack }) => stack === head.stack && near.every((one) => apps.get(one) === meant[one]))
    )
    if (!found)
      throw new Error(`${name} goes out next to ${JSON.stringify(meant)} on the stack ${head.stack}, never tested so`)
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
    expect(promoted).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(10)
  })
})

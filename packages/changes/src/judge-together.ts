import { type App, dependenciesOf, neighborsOf } from '@staging-actions/config/load'
import { type Cause, renderCause } from './cause.ts'

/** Where an app's tests passed. */
export interface Passed {
  readonly revision: string
  /** Address of the run. */
  readonly run: string
  /** Names of the apps next to it that nobody had deployed there by then. */
  readonly without?: readonly string[] | undefined
}

/** What the environment's record says of an app. */
export interface RunningApp {
  /** The commit that it was last deployed at. */
  readonly revision: string
  /** Address of the run that deployed it. */
  readonly run: string
  /** ISO 8601: when it did. */
  readonly at?: string | undefined
  /** Argo CD's Application; undefined: by convention. */
  readonly application?: string | undefined
  /** Address of a run whose deploy of it did not end well: nobody knows what runs. */
  readonly uncertain?: string | undefined
  /** Why what runs is not what one commit has, although that deploy ended well. */
  readonly inexact?: string | undefined
  /** Where its tests passed, when it and everything around it were as in that commit. */
  readonly passed?: Passed | undefined
}

/** All that differs between another commit and the one that is judged. */
export interface Since {
  /** The other one's apps. */
  readonly apps: readonly App[]
  /** Why an app differs, by its name. */
  readonly causes: ReadonlyMap<string, Cause>
  /** Apps that only the other one has. */
  readonly gone: readonly App[]
  /** Why stacks or bootstrap differ. */
  readonly environment: Cause | undefined
}

export interface Situation {
  /** The catalog of the commit that is judged. */
  readonly apps: readonly App[]
  /** Since what production has. */
  readonly production: Since
  /** By app; undefined: nobody asks what the environment runs, and all that differs from production is deployed. */
  readonly running: ReadonlyMap<string, RunningApp> | undefined
  /** Since a commit that `running` names; as text: why nobody can tell. */
  readonly since: (revision: string) => Since | string
}

export interface JudgedApp {
  readonly app: App
  readonly cause: Cause
  /** The commit that it was compared with for it; undefined: what production has, or none. */
  readonly since?: string | undefined
}

export interface Removal {
  readonly app: string
  readonly application: string
}

export interface Together {
  /** What has to be deployed, so that the environment is what production will be, and what goes out has what it depends on. */
  readonly deploy: readonly JudgedApp[]
  readonly remove: readonly Removal[]
  /**
   * Whose tests have to run: what is deployed, and what goes out and has no pass next to what it goes out with. Not what is only
   * there for others: it is as production has it.
   */
  readonly test: readonly JudgedApp[]
  /** What goes out, and what is deployed for its own sake; with its pass, where that stands. */
  readonly out: readonly { readonly app: App; readonly passed: Passed | undefined }[]
  /** What runs there already as this commit has it. */
  readonly standing: ReadonlyMap<string, RunningApp>
}

/**
 * What has to happen before a commit goes out: everything that runs in the environment has to be what production will run, and
 * each app that goes out has to have passed next to exactly that. Pure.
 */
export function judgeTogether(situation: Situation): Together {
  const { apps, production, running } = situation
  const outCauses = outgoing(situation)
  const goesOut = apps.filter(({ name }) => outCauses.has(name))
  const remove = removals(situation)
  // An environment that nothing is about to be asked of is left as it is.
  const changed =
    goesOut.length === 0 ? [] : apps.flatMap((app) => asJudged(app, deployCause(app, situation, outCauses)))
  const brought = broughtAlong([...goesOut, ...changed.map(({ app }) => app)], situation)
  const deploy = [...changed, ...brought]
  const deployed = new Set(deploy.map(({ app }) => app.name))
  const moved = new Set([...deployed, ...remove.map(({ app }) => app).filter((app) => running?.has(app))])
  const again = goesOut
    .filter(({ name }) => !deployed.has(name))
    .flatMap((app) => asJudged(app, passCause(app, moved, situation)))
  const test = [...changed, ...again].filter(({ app }) => hasTests(app, production.apps)).sort(byName)
  const goneOut = new Set([...goesOut, ...changed.map(({ app }) => app)])
  const tested = new Set(test.map(({ app }) => app.name))
  return {
    deploy,
    remove,
    test,
    out: apps
      .filter((app) => goneOut.has(app))
      .map((app) => ({ app, passed: tested.has(app.name) ? undefined : running?.get(app.name)?.passed })),
    standing: new Map(
      [...(running ?? [])].filter(([name]) => !deployed.has(name) && apps.some((app) => app.name === name))
    )
  }
}

/** An app goes out without tests where both sides say so. */
function hasTests({ name, tests }: App, production: readonly App[]): boolean {
  return tests === 'required' || production.find((one) => one.name === name)?.tests !== 'none'
}

type Answer = { readonly cause: Cause; readonly since?: string } | undefined

function asJudged(app: App, answer: Answer): readonly JudgedApp[] {
  return answer ? [{ app, ...answer }] : []
}

function byName(one: JudgedApp, other: JudgedApp): number {
  return one.app.name < other.app.name ? -1 : 1
}

const environment = (what: string): Cause => ({ kind: 'environment', what })

/**
 * Why each app goes out. A deleted app counts for every app, since anyone who still needs it is who does not say so; so do other
 * stacks and another bootstrap. Else a commit that changes nothing but these could never go out, as nobody would be asked about it.
 */
function outgoing({ apps, production }: Situation): ReadonlyMap<string, Cause> {
  const { causes, gone, environment: changed } = production
  const [deleted] = gone
  const everything = deleted ? environment(`${deleted.name} is deleted, which counts for every app`) : changed
  return everything ? new Map(apps.map(({ name }) => [name, causes.get(name) ?? everything])) : causes
}

/** Why an app has to be deployed. One that nobody ever deployed there is as production has it. */
function deployCause({ name }: App, { running, since }: Situation, outCauses: ReadonlyMap<string, Cause>): Answer {
  const entry = running?.get(name)
  if (!entry) {
    const cause = outCauses.get(name)
    return cause && { cause }
  }
  if (entry.inexact !== undefined)
    return { cause: environment(`what runs there is not what one commit has: ${entry.inexact}`) }
  if (entry.uncertain !== undefined)
    return { cause: environment(`nobody knows what runs there: its deploy did not end well in ${entry.uncertain}`) }
  const seen = since(entry.revision)
  if (typeof seen === 'string')
    return { cause: environment(`what runs there cannot be compared: ${entry.revision} ${seen}`) }
  const cause = seen.causes.get(name)
  return cause && { cause, since: entry.revision }
}

/** What these depend on, and nobody ever deployed there: whether its Application runs by itself is not for the record to know. */
function broughtAlong(asked: readonly App[], { apps, running }: Situation): readonly JudgedApp[] {
  if (!running) return []
  const names = new Set(asked.map(({ name }) => name))
  const needed = dependenciesOf(asked, apps)
  return apps
    .filter(({ name }) => needed.has(name) && !names.has(name) && !running.has(name))
    .map((app) => {
      const by = asked.find((one) => dependenciesOf([one], apps).has(app.name))
      return { app, cause: environment(`nobody has deployed it there, and ${by?.name} depends on it`) }
    })
}

/** Why its tests have to run again, although it runs there as this commit has it. */
function passCause(app: App, moved: ReadonlySet<string>, situation: Situation): Answer {
  const passed = situation.running?.get(app.name)?.passed
  if (!passed) return { cause: environment('its tests did not pass there') }
  const seen = situation.since(passed.revision)
  if (typeof seen === 'string')
    return { cause: environment(`where it passed cannot be compared: ${passed.revision} ${seen}`) }
  const differs = (cause: Cause): Answer => ({ cause, since: passed.revision })
  const own = seen.causes.get(app.name)
  if (own) return differs(own)
  const near = neighbors(app, moved, seen, situation)
  for (const name of near) {
    if (passed.without?.includes(name) && situation.running?.has(name))
      return { cause: environment(`${name} was not there when it passed`) }
    if (moved.has(name)) return { cause: environment(`${name} is deployed again, or removed, next to it`) }
    const cause = seen.causes.get(name)
    if (cause) return differs(environment(`${name} changed next to it: ${renderCause(cause)}`))
  }
  const gone = seen.gone.find(({ name }) => near.has(name))
  if (gone) return differs(environment(`${gone.name} is gone from next to it`))
  return seen.environment && differs(seen.environment)
}

/** By the catalogs of all sides: a commit must not talk its neighbors away. */
function neighbors(
  app: App,
  moved: ReadonlySet<string>,
  seen: Since,
  { apps, production }: Situation
): ReadonlySet<string> {
  // What is only being removed depends on nothing.
  const removed = [...moved].map((name) => ({ ...app, name, dependsOn: [], saysDependencies: true }))
  const sides = [apps, seen.apps, production.apps].map((side) => {
    const known = new Set(side.map(({ name }) => name))
    return [...side, ...removed.filter(({ name }) => !known.has(name))]
  })
  return new Set(
    sides.flatMap((side) => {
      const own = side.find(({ name }) => name === app.name)
      return own ? [...neighborsOf(own, side)] : []
    })
  )
}

/** Apps that are no more in the catalog, and Applications that an app has left. */
function removals({ apps, production, running }: Situation): readonly Removal[] {
  const names = new Set(apps.map(({ name }) => name))
  const used = new Set(apps.map(({ application }) => application))
  const recorded = [...(running ?? [])].map(([app, entry]) => ({
    app,
    application: entry.application ?? apps.find(({ name }) => name === app)?.application ?? `staging-${app}`
  }))
  const gone = production.gone.map(({ name: app, application }) => ({ app, application }))
  const found = [...recorded, ...gone].filter(({ app, application }) => !used.has(application) || !names.has(app))
  return [...new Map(found.map((one) => [`${one.app} ${one.application}`, one])).values()].sort((a, b) =>
    a.app < b.app ? -1 : 1
  )
}

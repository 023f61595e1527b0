import { createHash } from 'node:crypto'
import { type App, neighborsOf } from '@staging-actions/config/load'
import type { LedgerDocument } from '../ledger/schema.ts'

/** What a run relies on to be in the environment while its tests run. */
export interface Surroundings {
  /** The catalog of the commit that is tested. */
  readonly apps: readonly App[]
  /** The commit. */
  readonly sha: string
  readonly runUrl: string
  /** What runs there as the commit has it although this run did not deploy it; undefined: nobody looked. */
  readonly standing: ReadonlyMap<string, Standing> | undefined
  /** Names the apply by which this run's provision found stacks and bootstrap, or left them; undefined: nobody looked. */
  readonly stack: string | undefined
}

/** An app as its record was when it was found to be as the commit has it. */
export interface Standing {
  readonly revision: string
  readonly run: string
  /** ISO 8601, of its deploy: a run that runs again may have deployed it again. Undefined: nobody looked. */
  readonly at?: string | undefined
}

export interface Disturbance {
  /** A clause about what is not as it has to be. */
  readonly why: string
  /** Address of the run that did it; undefined: nobody else did. */
  readonly by: string | undefined
  /**
   * This run itself did not bring it about: `failed`: its deploy says why; `inexact`: what it deployed is not what one commit has,
   * so it can vouch for this run alone.
   */
  readonly ours?: 'failed' | 'inexact'
}

/**
 * 64 hexadecimal digits that name stacks and bootstrap and their last apply: another stack that comes and goes while tests run has
 * the same digest in the end, and another apply. Of an apply that an older version wrote down, the digest alone. Pure.
 * @param digest of the stacks and the bootstrap that are meant, whatever the record says by now
 */
export function applyNameOf(stack: LedgerDocument['stack'], digest: string): string {
  if (stack?.digest !== digest || stack.appliedAt === undefined) return digest
  return createHash('sha256').update(`${digest} ${stack.appliedAt}`).digest('hex')
}

/** What is not as the tests of an app need it: the app, a neighbor, or what they stand on. Undefined: all is. Pure. */
export function disturbanceOf(app: App, document: LedgerDocument, surroundings: Surroundings): Disturbance | undefined {
  const { stack, apps } = surroundings
  if (!document.apps[app.name]) return { why: `the environment has no record of ${app.name}`, by: undefined }
  for (const name of [app.name, ...neighborsOf(app, [...apps, ...strangers(document, surroundings)])]) {
    const found = disturbanceIn(name, document, surroundings, name !== app.name)
    if (found) return found
  }
  const { digest = '', uncertain } = document.stack ?? {}
  if (uncertain !== undefined)
    return {
      why: `the environment's stacks and its bootstrap are being applied, or their last apply did not end well, in ${uncertain}`,
      by: uncertain
    }
  if (stack !== undefined && applyNameOf(document.stack, digest) !== stack)
    return { why: "the environment's stacks or its bootstrap were changed, or applied again, meanwhile", by: undefined }
  return undefined
}

/**
 * What runs there and the commit does not have: another run put it there since this one looked, and production will not have it.
 * Where nobody looked, nobody knows. Of what they depend on nothing is known, and nothing of the commit depends on them.
 */
function strangers({ apps }: LedgerDocument, { apps: catalog, standing }: Surroundings): readonly App[] {
  const [any] = catalog
  if (standing === undefined || !any) return []
  const known = new Set(catalog.map(({ name }) => name))
  return Object.keys(apps)
    .filter((name) => !known.has(name))
    .map((name) => ({ ...any, name, dependsOn: [], saysDependencies: true }))
}

function disturbanceIn(
  name: string,
  { apps }: LedgerDocument,
  { apps: catalog, sha, runUrl, standing }: Surroundings,
  isNeighbor: boolean
): Disturbance | undefined {
  const entry = apps[name]
  const expected = standing?.get(name)
  if (!entry) return expected && { why: `${name} is not there any more`, by: undefined }
  const inexact = entry.inexact && `what runs of ${name} is not what one commit has: ${entry.inexact}`
  if (entry.uncertain === runUrl) {
    if (inexact) return { why: inexact, by: undefined, ours: 'inexact' }
    const isMeant = catalog.some((app) => app.name === name)
    return { why: `${name} was not ${isMeant ? 'deployed' : 'removed'}`, by: undefined, ours: 'failed' }
  }
  if (entry.uncertain !== undefined)
    return { why: inexact ?? `another run has begun to deploy ${name}, ${entry.uncertain}`, by: entry.uncertain }
  const isExpected = expected
    ? entry.run === expected.run && entry.revision === expected.revision && entry.at === (expected.at ?? entry.at)
    : entry.run === runUrl || (isNeighbor && standing === undefined && entry.revision === sha)
  return isExpected ? undefined : { why: `another run has deployed ${name} meanwhile, ${entry.run}`, by: entry.run }
}

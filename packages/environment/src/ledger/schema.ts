import { en } from 'zod/locales'
import * as z from 'zod/mini'
import type { EnvironmentIdentity } from '../names.ts'
import { brokenLedger, LedgerError } from './ledger-error.ts'
import { migrate } from './migrations.ts'

const schemaVersion = 1
/**
 * How many there may be of each. What is written down is asked for, of services that count requests: a ledger that somebody else
 * wrote may cost so many at the most. A matrix has 256 jobs.
 */
export const atMost = {
  leases: 500,
  operations: 600,
  journal: 1000,
  apps: 2000,
  compositions: 10,
  parts: 2000,
  overrides: 100,
  sources: 100
} as const

// Without it every problem is called "Invalid input".
z.config(en())

const time = z.iso.datetime({ offset: true })

const leaseSchema = z.object({
  id: z.string(),
  /** The person or bot that wants the environment. */
  holder: z.string(),
  /** URL of the run that took it. */
  run: z.string(),
  branch: z.string(),
  reason: z.string(),
  since: time,
  until: time,
  /** A person took it by hand, for as long as it lasts: it is not the lease of a run that goes with it. */
  byHand: z.optional(z.literal(true)),
  /** Of a run that failed, so that people can look: run again, it works by this lease and releases it. */
  kept: z.optional(z.literal(true))
})

const operationSchema = z.object({
  id: z.string(),
  kind: z.enum(['provision', 'deploy', 'teardown']),
  app: z.optional(z.string()),
  run: z.object({ id: z.int(), attempt: z.int(), url: z.string() }),
  actor: z.string(),
  since: time,
  /** Host name of the machine that it goes on on: what Terraform writes into its locks there. */
  machine: z.optional(z.string()),
  /** Hosts that a provision is about to take and that other environments could want too. */
  hosts: z.optional(z.array(z.string()))
})

/** What was meant to be made, or was made: where to look. Never a permission to delete. */
const journalSchema = z.object({
  kind: z.string(),
  /** Empty while only planned. */
  id: z.string(),
  name: z.string(),
  /** URL of the run. */
  by: z.string(),
  at: time,
  goneAt: z.optional(time),
  /** As the last complete provision saw it, so that a look at what should be there need not ask for everything again. */
  createdAt: z.optional(z.string()),
  /** US dollars an hour. */
  hourly: z.optional(z.number().check(z.nonnegative())),
  /** Where a DNS record points. */
  address: z.optional(z.string()),
  /** By which a load balancer or a node was reached: what led there alone looks like a stranger once it is gone. */
  addresses: z.optional(z.array(z.string())),
  /** Of an interrupted operation: see there. */
  machine: z.optional(z.string()),
  /** The zone of a DNS record. */
  zone: z.optional(z.string()),
  /** Of a state: addresses of what nothing but it knows of. */
  holds: z.optional(z.array(z.string())),
  /** Of a state: how many there are of them beyond `holds`, by Terraform's type. */
  more: z.optional(z.record(z.string(), z.int().check(z.positive()))),
  /** It bears no mark of ours: the state of a stack that owns by its state holds it. */
  owned: z.optional(z.literal(true))
})

const overrideSchema = z.object({
  path: z.string(),
  /** It took the place of another value, which nobody but who makes the Application can bring back. */
  replaced: z.optional(z.literal(true))
})

const deployedSchema = z.object({
  /** The commit; empty where the first deploy of it has not ended well. */
  revision: z.string(),
  images: z.array(z.string()),
  /** URL of the run that deployed it. */
  run: z.string(),
  at: time,
  /** Whether there is a pass: kept for versions that know no more. */
  tested: z.boolean(),
  /** What its pods ran, by digest. */
  digests: z.optional(z.array(z.string())),
  /** Argo CD's Application. */
  application: z.optional(z.string()),
  /** Who deployed it, and from which branch. */
  by: z.optional(z.string()),
  branch: z.optional(z.string()),
  /** URL of a run that began to deploy it and has not said that it ended well: nobody knows what runs. */
  uncertain: z.optional(z.string()),
  /** Its deploy ended well, and what runs is not what one commit has: why, as a clause. `uncertain` is there, too. */
  inexact: z.optional(z.string()),
  /** What deploys have set over its manifests that is of no commit, by path, such as `helm.parameters.color`. */
  overrides: z.optional(z.array(overrideSchema).check(z.maxLength(atMost.overrides))),
  /** What its Application was set to apart from the version, by its manifest's word: a digest that only its readers can make. */
  setup: z.optional(z.string()),
  /** The commits of its other sources, where it has several. */
  otherRevisions: z.optional(z.array(z.string()).check(z.maxLength(atMost.sources))),
  /** The commit at which its tests passed, when it, its neighbors and the stack were as there; and the run of the tests. */
  passed: z.optional(
    z.object({
      revision: z.string(),
      run: z.string(),
      at: time,
      /** Names of the apps next to it that nobody had deployed there by then. */
      without: z.optional(z.array(z.string()).check(z.maxLength(atMost.apps)))
    })
  )
})

/** What ran together, and passed, when a commit was tested: the answer for the request and the promotion. */
const compositionSchema = z.object({
  commit: z.string(),
  /** URL of the run that wrote it. */
  run: z.string(),
  at: time,
  /** Digest of stacks and bootstrap. */
  stack: z.string(),
  apps: z.record(
    z.string(),
    z.object({
      revision: z.string(),
      images: z.array(z.string()),
      digests: z.optional(z.array(z.string())),
      passed: z.optional(z.object({ revision: z.string(), run: z.string() })),
      /** Names of the apps that it passed next to; each is in the same composition. */
      neighbors: z.optional(z.array(z.string())),
      /** Names of the apps next to it that nobody had deployed there when it passed: they ran as their Applications say, or not. */
      without: z.optional(z.array(z.string()))
    })
  )
})

const milliseconds = z.number().check(z.positive())
const lifeSchema = z.object({
  since: time,
  /** The end that `environment.ttl` sets, moved on by every `extend`. */
  until: time,
  /** The last deploy, renewal, status or approval. */
  usedAt: time,
  /** Those that it was made under, as the promotion branch had them: see `Limits`. */
  limits: z.optional(
    z.object({
      ttl: milliseconds,
      idle: milliseconds,
      idleApplies: z.enum(['unheld', 'always']),
      approval: milliseconds,
      budget: z.optional(z.number().check(z.nonnegative()))
    })
  ),
  /** Somebody is going to destroy it, and waits whether the others object. */
  ending: z.optional(z.object({ by: z.string(), run: z.string(), reason: z.string(), at: time }))
})

const dollars = z.number().check(z.nonnegative())

/** What this life of the environment has cost, as it was seen: see `withSeen`. */
const spendingSchema = z.object({
  /** US dollars, of what is gone. */
  settled: dollars,
  /** The last look at everything that was written down. */
  lookedAt: z.optional(time),
  parts: z
    .array(
      z.object({
        kind: z.string(),
        id: z.string(),
        name: z.string(),
        /** When it was made. */
        since: time,
        /** Since when it costs `hourly`; before that it cost `spent` US dollars. */
        from: time,
        spent: dollars,
        /** US dollars an hour; left out where no price is known. */
        hourly: z.optional(dollars),
        /** A month of it costs as much as its hours: no cap. */
        uncapped: z.optional(z.literal(true)),
        goneAt: z.optional(time)
      })
    )
    .check(z.maxLength(atMost.parts))
})

const documentSchema = z.object({
  schema: z.literal(schemaVersion),
  environment: z.string(),
  repositoryId: z.int().check(z.positive()),
  /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
  teamUuid: z.nullable(z.string()),
  /** Raised by each destroy: a run that carries an older one stops before its next effect. */
  generation: z.int().check(z.nonnegative()),
  /** From the first claim of a provision to the end of the teardown. */
  life: z._default(z.nullable(lifeSchema), null),
  spending: z.optional(spendingSchema),
  leases: z.array(leaseSchema).check(z.maxLength(atMost.leases)),
  operations: z.array(operationSchema).check(z.maxLength(atMost.operations)),
  journal: z.array(journalSchema).check(z.maxLength(atMost.journal)),
  apps: z
    .record(z.string(), deployedSchema)
    .check(z.refine((apps) => Object.keys(apps).length <= atMost.apps, 'too many')),
  /** The newest last. */
  compositions: z._default(z.array(compositionSchema).check(z.maxLength(atMost.compositions)), []),
  stack: z.nullable(
    z.object({
      commit: z.string(),
      digest: z.string(),
      /** When it was applied last, to the end. */
      appliedAt: z.optional(time),
      /** US dollars an hour by size slug, of the nodes, as the service said then. */
      prices: z.optional(z.record(z.string(), z.number().check(z.nonnegative()))),
      /** Hosts that it answers for. */
      hosts: z.optional(z.array(z.string())),
      /** URL of a run that began to apply it again, or to destroy it, and has not said that it ended well: nobody knows what is there. */
      uncertain: z.optional(z.string())
    })
  )
})

export type LedgerDocument = Readonly<z.output<typeof documentSchema>>
export type Lease = Readonly<z.output<typeof leaseSchema>>
export type Operation = Readonly<z.output<typeof operationSchema>>
export type JournalEntry = Readonly<z.output<typeof journalSchema>>
export type Override = Readonly<z.output<typeof overrideSchema>>
export type DeployedApp = Readonly<z.output<typeof deployedSchema>>
export type Composition = Readonly<z.output<typeof compositionSchema>>

export function emptyDocument({ environment, repositoryId }: EnvironmentIdentity): LedgerDocument {
  return {
    schema: schemaVersion,
    environment,
    repositoryId,
    teamUuid: null,
    generation: 0,
    life: null,
    leases: [],
    operations: [],
    journal: [],
    apps: {},
    compositions: [],
    stack: null
  }
}

/**
 * Reads `environment.json`, as it is in `ref`. Everyone with write access can have written it: what does not fit is refused, never repaired,
 * and a newer version's document is never rewritten.
 */
export function parseDocument(text: string, identity: EnvironmentIdentity, ref: string): LedgerDocument {
  const raw = parseJson(text)
  const version = z.object({ schema: z.int().check(z.positive()) }).safeParse(raw).data?.schema
  if (version !== undefined && version > schemaVersion)
    throw new LedgerError(
      'ledger-newer',
      `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`,
      {
        hint: 'Use the newest release of staging-actions in every workflow of this repository.'
      }
    )
  const parsed = documentSchema.safeParse(migrate(raw, version ?? 0))
  if (!parsed.success) throw brokenLedger(ref, parsed.error.issues.slice(0, 5).map(told).join('; '))
  const { environment, repositoryId } = parsed.data
  if (environment !== identity.environment || repositoryId !== identity.repositoryId)
    throw brokenLedger(
      ref,
      `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`
    )
  return parsed.data
}

export function renderDocument(document: LedgerDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function told({ path, message }: z.core.$ZodIssue): string {
  return path.length > 0 ? `${path.join('.')}: ${message}` : message
}

import { type Deadline, waitUntil } from '@staging-actions/base'
import type { ImportBlock } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import type { Environment } from '../open-environment.ts'
import type { StackTerraform } from '../stacks/stack-terraform.ts'
import { type Candidate, candidatesAmong, databaseParts } from './candidates.ts'

/**
 * What Terraform is about to create although it is there: after a create that failed, or with a lost state, nothing knows the
 * id, and a second attempt would only meet the name. Pairs are made only where there is no choice.
 */
export function importsFor(
  planned: readonly string[],
  candidates: readonly Candidate[],
  known: ReadonlySet<string>
): readonly ImportBlock[] {
  const unknown = candidates.filter(({ stateId }) => !known.has(stateId))
  return planned.flatMap((address): ImportBlock[] => {
    const type = typeOf(address)
    const choice = unknown.filter((candidate) => candidate.type === type)
    const hasRivals = planned.some((other) => other !== address && typeOf(other) === type)
    const chosen = choose(address, choice, hasRivals)
    return chosen ? [{ to: address, id: chosen.importId }] : []
  })
}

/** `module.dns.digitalocean_record.host["a.b"]` → `digitalocean_record`. */
function typeOf(address: string): string {
  return /(?:^|\.)(digitalocean_[a-z_]+)\.[^.[]+(?:\[.*\])?$/.exec(address)?.[1] ?? ''
}

function choose(address: string, choice: readonly Candidate[], hasRivals: boolean): Candidate | undefined {
  const key = /\["([^"]+)"\]$/.exec(address)?.[1]
  const named = choice.filter(({ keys }) => key !== undefined && keys.includes(key))
  const [one] = named
  if (one && named.length === 1) return one
  // One of several, and its key does not say which.
  if (hasRivals || (key !== undefined && choice.some(({ isOneOfMany }) => isOneOfMany))) return undefined
  const preferred = choice.filter(({ isPreferred }) => isPreferred)
  const left = preferred.length > 0 ? preferred : choice
  return left.length === 1 ? left[0] : undefined
}

/** A half-made resource cannot be taken over before it is whole. */
export async function waitUntilWhole(
  { digitalocean, context }: Environment,
  resources: readonly Resource[],
  deadline: Deadline
): Promise<void> {
  const { clock, log } = context
  const wait = (awaited: string, find: () => Promise<string | undefined>, ready: readonly string[]) =>
    waitUntil(
      async () => {
        const state = await find()
        // Gone, or broken for good: Terraform says what it thinks of that.
        return state === undefined || ready.includes(state)
          ? { kind: 'done', value: undefined }
          : { kind: 'waiting', seen: state }
      },
      { awaited, clock, deadline, log, first: 1000, most: 10_000 }
    )
  for (const { kind, id, name } of resources) {
    if (kind === 'cluster')
      await wait(`the cluster ${name} to run`, async () => (await digitalocean.clusters.find(id))?.status.state, [
        'running',
        'degraded',
        'error'
      ])
    if (kind === 'database')
      await wait(`the database ${name} to be online`, async () => (await digitalocean.databases.find(id))?.status, [
        'online'
      ])
    if (kind === 'load-balancer')
      await wait(
        `the load balancer ${name} to be active`,
        async () => (await digitalocean.loadBalancers.find(id))?.status,
        ['active', 'errored']
      )
  }
}

/** Applies with whatever exists already taken into the state instead of made again. */
export async function applyAdopting(
  terraform: StackTerraform,
  variables: Readonly<Record<string, unknown>>,
  existing: readonly Resource[],
  { names, digitalocean, context }: Environment
): Promise<void> {
  const { log } = context
  const known = new Set((await terraform.stateList()).flatMap(({ id }) => id ?? []))
  const plan = await terraform.plan(variables)
  const planned =
    plan.kind === 'clean' ? [] : plan.changes.filter(({ action }) => action === 'create').map(({ address }) => address)
  const candidates = [
    ...candidatesAmong(existing, names),
    ...(await databaseParts(existing, new Set(planned.map(typeOf)), names, digitalocean))
  ]
  const blocks = importsFor(planned, candidates, known)
  for (const { to, id } of blocks) log.info(`${to} is there already: taking over ${id}`)
  const remove = await terraform.importBlocks(blocks)
  try {
    await terraform.apply(variables)
  } finally {
    await remove()
  }
}

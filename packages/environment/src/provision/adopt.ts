import { type Deadline, waitUntil } from '@staging-actions/base'
import type { ImportBlock } from '@staging-actions/terraform'
import type { Resource, ResourceKind } from '../inventory/resource.ts'
import type { Environment } from '../open-environment.ts'
import type { StackTerraform } from '../stacks/stack-terraform.ts'

/** Types of the provider whose resources we can find in the account, and the kind that we know them as. */
const kinds: Readonly<Record<string, ResourceKind>> = {
  digitalocean_kubernetes_cluster: 'cluster',
  digitalocean_database_cluster: 'database',
  digitalocean_vpc: 'vpc',
  digitalocean_loadbalancer: 'load-balancer',
  digitalocean_project: 'project',
  digitalocean_record: 'dns-record'
}

/**
 * What Terraform is about to create although it is there: after a create that failed or was cut short the provider forgets
 * the id, and a second attempt would only meet the name. Pairs are made only where there is no choice.
 */
export function importsFor(
  planned: readonly string[],
  existing: readonly Resource[],
  known: ReadonlySet<string>
): readonly ImportBlock[] {
  const unknown = existing.filter(({ id, name }) => !known.has(id) && !name.startsWith('AAAA '))
  return planned.flatMap((address): ImportBlock[] => {
    const type = /(?:^|\.)(digitalocean_[a-z_]+)\.[^.[]+(?:\[.*\])?$/.exec(address)?.[1] ?? ''
    const kind = kinds[type]
    if (!kind) return []
    const candidates = unknown.filter((resource) => resource.kind === kind && matchesKey(address, resource))
    const [only] = candidates
    const rivals =
      kind === 'dns-record' ? [] : planned.filter((other) => other !== address && other.includes(`${type}.`))
    if (!only || candidates.length > 1 || rivals.length > 0) return []
    return [{ to: address, id: kind === 'dns-record' ? `${only.zone},${only.id}` : only.id }]
  })
}

/** A record is one of several: the key of its `for_each` must be its host, or its name. */
function matchesKey(address: string, { kind, name, zone }: Resource): boolean {
  if (kind !== 'dns-record') return true
  const key = /\["([^"]+)"\]$/.exec(address)?.[1]
  const host = name.replace(/^\S+ /, '')
  return key === undefined || key === host || key === `${host}.${zone}`
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
  log: Environment['context']['log']
): Promise<void> {
  const known = new Set((await terraform.stateList()).flatMap(({ id }) => id ?? []))
  const plan = await terraform.plan(variables)
  const planned =
    plan.kind === 'clean' ? [] : plan.changes.filter(({ action }) => action === 'create').map(({ address }) => address)
  const blocks = importsFor(planned, existing, known)
  for (const { to, id } of blocks) log.info(`${to} is there already: taking over ${id}`)
  const remove = await terraform.importBlocks(blocks)
  try {
    await terraform.apply(variables)
  } finally {
    await remove()
  }
}

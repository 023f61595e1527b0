import { type Deadline, RefusedError, waitUntil } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import type { ImportBlock, PlannedChange } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import { bearsProof, kindOfType } from '../inventory/terraform-types.ts'
import type { Environment } from '../open-environment.ts'
import type { StackTerraform } from '../stacks/stack-terraform.ts'
import { strangersIn } from '../stacks/states.ts'
import { type Candidate, candidatesAmong, databaseParts } from './candidates.ts'
import { objectionsTo } from './judge-plan.ts'

/**
 * What Terraform is about to create although it is there: after a create that failed, or with a lost state, nothing knows the
 * id, and a second attempt would only meet the name. Taken over is only what has the planned name: anything else of the same
 * type would be replaced.
 */
export function importsFor(
  changes: readonly PlannedChange[],
  candidates: readonly Candidate[],
  known: ReadonlySet<string>
): readonly ImportBlock[] {
  return changes.flatMap(({ address, type, actions, importing, after }): ImportBlock[] => {
    if (!actions.includes('create') || actions.includes('delete') || importing !== undefined) return []
    const [chosen, ...more] = candidates.filter(
      (one) => one.type === type && !known.has(one.stateId) && one.isPlannedAs(after ?? {})
    )
    return chosen && more.length === 0 ? [{ to: address, id: chosen.importId }] : []
  })
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

export interface ApplyRequest {
  readonly environment: Environment
  readonly terraform: StackTerraform
  /** What is proven to be ours, and there already. */
  readonly existing: readonly Resource[]
  /** See the configuration's `stacks[].owns`. */
  readonly owns: Stack['owns']
}

/**
 * Applies with whatever of ours exists already taken into the state instead of made again. The plan is judged before it runs:
 * one that would touch what is not proven to be ours, lose data, or make what nothing could prove later, throws.
 */
export async function applyJudged({ environment, terraform, existing, owns }: ApplyRequest): Promise<void> {
  const { names, digitalocean, context } = environment
  const held = (await terraform.state()).resources
  const strangers = await strangersIn(held, existing, environment)
  if (strangers.length > 0)
    throw new RefusedError('foreign-environment', `the state holds ${strangers.join(', ')}, not proven to be ours`, {
      hint: 'Take out of the state what is not of this environment (`terraform state rm`).'
    })
  let plan = await terraform.plan()
  const candidates = [...candidatesAmong(existing), ...(await databaseParts(existing, plan, names, digitalocean))]
  const imports = importsFor(plan.changes, candidates, new Set(held.flatMap(({ id }) => id ?? [])))
  for (const { to, id } of imports) context.log.info(`${to} is there already: taking over ${id}`)
  if (imports.length > 0) plan = await terraform.plan(imports)
  const objections = objectionsTo({
    changes: plan.changes,
    names,
    imports,
    owns,
    isOurs: (kind, id) =>
      existing.some((one) => one.kind === kind && one.id === id) ||
      (!bearsProof(kind) && held.some((one) => kindOfType[one.type] === kind && one.id === id))
  })
  if (objections.length > 0)
    throw new RefusedError('foreign-environment', `the plan is not applied: ${objections.join('; ')}`, {
      hint: 'Change the stack. One that cannot bear our names and tags is declared with `owns: state` on the promotion branch. Where data would be lost, destroy the environment first (staging-control) and create it again.'
    })
  if (!plan.isClean) await terraform.apply(plan)
}

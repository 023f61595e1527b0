import { join } from 'node:path'
import { Deadline, StagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType } from '../inventory/terraform-types.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withJournal } from '../ledger/journal.ts'
import type { JournalEntry } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { addressName } from '../stacks/address-output.ts'
import { stateEntry } from '../stacks/held-by-states.ts'
import { stackBackend, stackVariables } from '../stacks/stack-settings.ts'
import { despiteStaleLock } from '../stacks/stack-terraform.ts'
import { applyJudged, waitUntilWhole } from './adopt.ts'
import type { ProvisionDeps } from './provision-environment.ts'
import { secretsOf } from './secrets.ts'
import { watchGeneration } from './watch-generation.ts'

export interface MakeRequest {
  readonly environment: Environment
  readonly generation: number
  /** The DigitalOcean team that the environment is pinned to from now on. */
  readonly teamUuid: string
  /** What is ours and there already. */
  readonly existing: readonly Resource[]
  readonly abandoned: readonly Abandoned[]
  readonly deadline: Deadline
}

export interface Made {
  readonly clusterId: string
  /** `<kind>/<id>` of all that the stacks' states hold. */
  readonly inState: ReadonlySet<string>
  /** The lineage of each state, for the run that tears down. */
  readonly states: readonly JournalEntry[]
  readonly secrets: readonly KubernetesObject[]
  /** The stacks' output of that name; undefined: none has it. */
  readonly loadBalancerIp: string | undefined
}

/** Journals what is going to be made, then makes it: all stacks, in their order. */
export async function makeEnvironment(request: MakeRequest, deps: ProvisionDeps): Promise<Made> {
  const { environment, generation, teamUuid, existing, deadline } = request
  const { configuration, context, ledger } = environment
  const { clock, log } = context
  await ledger.update('provision: about to create', (current) => {
    requireGeneration(current, generation, 'creating anything')
    return { ...withJournal(current, plannedJournal(environment)), teamUuid }
  })
  const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal })
  const inner = new Deadline(clock, deadline.remaining(), AbortSignal.any([deadline.signal, watch.signal]))
  const outputs: Record<string, unknown> = {}
  const inState = new Set<string>()
  const states: JournalEntry[] = []
  try {
    await waitUntilWhole(environment, existing, inner)
    for (const stack of configuration.stacks)
      await log.group(`Apply the stack ${stack.name}`, async () =>
        Object.assign(outputs, await applyStack(stack, { ...request, deadline: inner }, deps, { inState, states }))
      )
  } catch (error) {
    // Terraform ended because we interrupted it: the reason is ours.
    watch.throwIfSuperseded()
    throw error
  } finally {
    watch.stop()
  }
  const clusterId = outputs['cluster_id']
  if (typeof clusterId !== 'string' || clusterId === '')
    throw new StagingError('invalid-configuration', 'none of the stacks has an output `cluster_id`', {
      hint: 'One stack must give the id of its DigitalOcean Kubernetes cluster.'
    })
  const loadBalancerIp = outputs[addressName]
  return {
    clusterId,
    loadBalancerIp: typeof loadBalancerIp === 'string' && loadBalancerIp !== '' ? loadBalancerIp : undefined,
    inState,
    states,
    secrets: secretsOf(outputs['secrets'], { mask: deps.mask, open: openly(environment, clusterId) })
  }
}

async function applyStack(
  stack: Stack,
  request: MakeRequest,
  deps: ProvisionDeps,
  found: { readonly inState: Set<string>; readonly states: JournalEntry[] }
): Promise<Record<string, unknown>> {
  const { environment, generation, existing, abandoned, deadline } = request
  const { configuration, context, names, ledger, apps } = environment
  const { log, clock, run } = context
  const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
  const useLockfile = await deps.states.honoursConditionalWrites(backend)
  if (!useLockfile) log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`)
  const directory = join(context.workspace, stack.directory)
  const variables = stackVariables(stack, names, configuration, apps)
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline })
  try {
    await terraform.init({ ...backend, useLockfile })
    requireGeneration(await ledger.read(), generation, `applying the stack ${stack.name}`)
    // A load balancer refuses a tag that does not exist; and the search key is there before anything that it must find.
    await environment.digitalocean.tags.ensure(names.ownerTag)
    await despiteStaleLock(terraform, abandoned, log, () => applyJudged({ environment, terraform, existing }))
    const { lineage, resources } = await terraform.state()
    for (const { type, id } of resources) {
      const kind = kindOfType[type]
      if (kind && id) found.inState.add(`${kind}/${id}`)
    }
    const at = new Date(clock.now()).toISOString()
    if (lineage) found.states.push({ kind: stateEntry, id: lineage, name: backend.key, by: run.url, at })
    return Object.fromEntries(Object.entries(await terraform.outputs()).map(([name, { value }]) => [name, value]))
  } finally {
    await terraform.close()
  }
}

/** What our outputs say, and what stands in names and addresses. */
function openly({ names, configuration, context, apps }: Environment, clusterId: string): readonly string[] {
  const { domain = '', region } = configuration.environment
  return [
    clusterId,
    domain,
    region,
    context.repository.fullName,
    ...Object.values(names).map(String),
    ...apps.flatMap(({ name, url }) => [name, url])
  ]
}

function plannedJournal({ names, context }: Environment): readonly JournalEntry[] {
  const at = new Date(context.clock.now()).toISOString()
  const plan = { cluster: names.cluster, database: names.database, vpc: names.vpc, 'load-balancer': names.loadBalancer }
  return Object.entries(plan).map(([kind, name]) => ({ kind, id: '', name, by: context.run.url, at }))
}

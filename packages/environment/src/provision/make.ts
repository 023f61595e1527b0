import { join } from 'node:path'
import { Deadline, StagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import type { Resource } from '../inventory/resource.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withJournal } from '../ledger/journal.ts'
import type { JournalEntry } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { addressName } from '../stacks/address-output.ts'
import { stackBackend } from '../stacks/stack-settings.ts'
import { despiteStaleLock, type StackTerraform } from '../stacks/stack-terraform.ts'
import { applyAdopting, waitUntilWhole } from './adopt.ts'
import type { ProvisionDeps } from './provision-environment.ts'
import { secretsOf } from './secrets.ts'
import { watchGeneration } from './watch-generation.ts'

export interface MakeRequest {
  readonly environment: Environment
  /** TF_VAR_* */
  readonly variables: Readonly<Record<string, string>>
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
  try {
    await waitUntilWhole(environment, existing, inner)
    for (const stack of configuration.stacks)
      await log.group(`Apply the stack ${stack.name}`, async () =>
        Object.assign(outputs, await applyStack(stack, { ...request, deadline: inner }, deps))
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
    secrets: secretsOf(outputs['secrets'], { mask: deps.mask, open: openly(environment, clusterId) })
  }
}

async function applyStack(stack: Stack, request: MakeRequest, deps: ProvisionDeps): Promise<Record<string, unknown>> {
  const { environment, variables, generation, existing, abandoned, deadline } = request
  const { configuration, context, names, ledger } = environment
  const { log } = context
  const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
  const useLockfile = await deps.states.honoursConditionalWrites(backend)
  if (!useLockfile) log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`)
  const directory = join(context.workspace, stack.directory)
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline })
  try {
    await terraform.init({ ...backend, useLockfile })
    requireGeneration(await ledger.read(), generation, `applying the stack ${stack.name}`)
    // A load balancer refuses a tag that does not exist; and the search key is there before anything that it must find.
    await environment.digitalocean.tags.ensure(names.ownerTag)
    await despiteStaleLock(terraform, abandoned, log, () => apply(terraform, stack, existing, environment))
    return Object.fromEntries(Object.entries(await terraform.outputs()).map(([name, { value }]) => [name, value]))
  } finally {
    await terraform.close()
  }
}

function apply(
  terraform: StackTerraform,
  stack: Stack,
  existing: readonly Resource[],
  environment: Environment
): Promise<void> {
  return existing.length === 0
    ? terraform.apply(stack.variables)
    : applyAdopting(terraform, stack.variables, existing, environment)
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

import { join } from 'node:path'
import { type Deadline, type Logger, toStagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import { TerraformError } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { Environment } from '../open-environment.ts'
import type { ProvisionDeps } from '../provision/provision-environment.ts'
import { stackBackend, stackVariables } from '../stacks/stack-settings.ts'
import { despiteStaleLock, type StackTerraform } from '../stacks/stack-terraform.ts'
import { strangersIn } from '../stacks/states.ts'

export interface DestroyStacks {
  readonly environment: Environment
  readonly abandoned: readonly Abandoned[]
  /** What is proven to be ours, gone meanwhile or not. */
  readonly ours: readonly Resource[]
  readonly deadline: Deadline
}

type Deps = Pick<ProvisionDeps, 'openTerraform' | 'spacesUrl'>

/** The part of the time that is left for Terraform: a network that waits for a stranger must not leave none for the sweep. */
const patience = 0.7

/**
 * The last stack first. What Terraform does not bring about is swept afterwards: its failure is told, and stops nothing.
 * Returns the states by which nothing was destroyed, by their keys, with the reason: they must stay.
 */
export async function destroyStacks(request: DestroyStacks, deps: Deps): Promise<ReadonlyMap<string, string>> {
  const { environment } = request
  const { log, signal } = environment.context
  const deadline = request.deadline.within(request.deadline.remaining() * patience)
  const kept = new Map<string, string>()
  for (const stack of [...environment.configuration.stacks].reverse())
    await log.group(`Destroy the stack ${stack.name}`, async () => {
      try {
        await destroyStack(stack, { ...request, deadline }, deps, kept)
      } catch (error) {
        signal.throwIfAborted()
        log.warning(
          `terraform did not destroy ${stack.name} (${toStagingError(error).message}): what is ours is deleted without it`
        )
      }
    })
  return kept
}

async function destroyStack(
  stack: Stack,
  { environment, abandoned, ours, deadline }: DestroyStacks,
  deps: Deps,
  kept: Map<string, string>
): Promise<void> {
  const { configuration, context, names, apps } = environment
  const { log } = context
  const directory = join(context.workspace, stack.directory)
  const variables = stackVariables(stack, names, configuration, apps)
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline })
  try {
    const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
    await terraform.init(backend)
    const { resources } = await terraform.state()
    const strangers = await strangersIn(resources, ours, environment)
    if (strangers.length > 0) {
      const why = `the state ${backend.key} holds ${strangers.slice(0, 5).join(', ')}${strangers.length > 5 ? ` and ${strangers.length - 5} more` : ''}, not proven to be ours`
      kept.set(backend.key, why)
      log.warning(`${why}: nothing is destroyed by it, and it is left as it is`)
    } else if (resources.length === 0) log.info('its state is empty')
    else await despiteStaleLock(terraform, abandoned, log, () => destroyDespiteLostAnswers(terraform, log))
  } finally {
    await terraform.close()
  }
}

/**
 * DigitalOcean's provider takes a deletion whose answer was lost for a failure (it asks again, and is told 404), and panics where
 * no answer came at all. Terraform looks at everything again when it begins, and what is gone leaves the state then: so it is tried
 * again for as long as each try leaves less.
 */
async function destroyDespiteLostAnswers(terraform: StackTerraform, log: Logger): Promise<void> {
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    let hasBegun = false
    try {
      await terraform.destroy((event) => {
        hasBegun ||= event.kind === 'apply-start'
      })
      return
    } catch (error) {
      // What stops it before the first deletion stops it again.
      if (!(error instanceof TerraformError) || !hasBegun) throw error
      const { length } = (await terraform.state()).resources
      if (length >= left) throw error
      left = length
      log.info(`${error.message}\nOnce more, with the ${length} resources that the state still holds`)
    }
  }
}

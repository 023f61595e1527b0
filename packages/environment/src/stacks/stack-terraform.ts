import { access } from 'node:fs/promises'
import { type Deadline, RefusedError, StagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import {
  type ImportBlock,
  type OnEvent,
  openTerraform,
  type Plan,
  type Terraform,
  type ToolInstaller
} from '@staging-actions/terraform'
import type { EnvironmentContext } from '../open-environment.ts'
import type { SpacesCredentials } from './ask-bucket.ts'
import { declaredVariables } from './declared-variables.ts'

/** A Terraform of one stack's folder, with its variables: as far as provision and teardown need it. */
export interface StackTerraform
  extends Pick<Terraform, 'init' | 'apply' | 'outputs' | 'state' | 'lives' | 'forceUnlock' | 'close'> {
  plan(imports?: readonly ImportBlock[]): Promise<Plan>
  destroy(onEvent?: OnEvent): Promise<void>
}

/** Variables by name; later ones win over earlier ones, and all of them over a `terraform.tfvars` of the stack. */
export interface StackVariables {
  /** Given to stacks that declare them. */
  readonly own: Readonly<Record<string, unknown>>
  readonly configured: Readonly<Record<string, unknown>>
  /** Given to stacks that declare them. */
  readonly identity: Readonly<Record<string, string>>
}

/** Where a stack's state lies: settings of Terraform's `s3` backend. */
export interface StackBackend {
  readonly bucket: string
  readonly key: string
  readonly region: string
  /** `https://nyc3.digitaloceanspaces.com` */
  readonly endpoint: string
}

export interface OpenStack {
  /** Absolute path of the stack's folder. */
  readonly directory: string
  readonly variables: StackVariables
  readonly command: Stack['command']
  readonly deadline: Deadline
}

interface StackRunnerOptions {
  readonly context: EnvironmentContext & { readonly tools: ToolInstaller }
  readonly digitaloceanToken: string
  readonly spaces: SpacesCredentials
  readonly version: string | undefined
}

/** Opens stacks with the run's credentials: the only process besides ours that sees them. */
export function stackRunner({ context, digitaloceanToken, spaces, version }: StackRunnerOptions) {
  const { env, spawn, tools, log, temp, urls } = context
  return async ({ directory, variables, command, deadline }: OpenStack): Promise<StackTerraform> => {
    const isDeclared = await declaredIn(directory)
    const terraform = await openTerraform({
      directory,
      command,
      env: {
        ...env,
        DIGITALOCEAN_TOKEN: digitaloceanToken,
        DIGITALOCEAN_API_URL: urls.digitalocean,
        AWS_ACCESS_KEY_ID: spaces.accessKey,
        AWS_SECRET_ACCESS_KEY: spaces.secretKey
      },
      spawn,
      tools,
      log,
      temp,
      deadline,
      ...(version && { version })
    })
    const declared = (values: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(Object.entries(values).filter(([name]) => isDeclared(name)))
    const given = { ...declared(variables.own), ...variables.configured, ...declared(variables.identity) }
    return {
      ...terraform,
      plan: async (imports) => {
        const plan = await terraform.plan(given, imports)
        requireOneAccount(plan, { token: digitaloceanToken, api_endpoint: urls.digitalocean })
        return plan
      },
      destroy: (onEvent) => terraform.destroy(given, onEvent)
    }
  }
}

/**
 * What another token makes we could neither look for nor prove: with ours it is answered 404, as what is gone.
 * @param expected what the settings must be where the stack has them
 */
function requireOneAccount({ settings = [] }: Plan, expected: Readonly<Record<string, string>>): void {
  const other = settings.find(({ name, value }) => Object.hasOwn(expected, name) && value !== expected[name])
  if (other)
    throw new RefusedError(
      'wrong-account',
      `the plan is not applied: the provider ${other.provider} has a \`${other.name}\` of its own in the stack, and it is not the one of this run`,
      {
        hint: `Leave \`${other.name}\` out of the provider's block: it is in the environment. What is made with another account's token cannot be looked for, and would be left behind: make it in a stack outside of the environment.`
      }
    )
}

/** Which variables a stack takes: what it does not declare, Terraform would warn about on every run. */
async function declaredIn(directory: string): Promise<(name: string) => boolean> {
  await access(directory).catch((cause: unknown) => {
    throw new StagingError('invalid-configuration', `there is no folder ${directory} with a stack`, {
      hint: 'Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.',
      cause
    })
  })
  const declared = await declaredVariables(directory)
  return (name) => declared.has(name)
}

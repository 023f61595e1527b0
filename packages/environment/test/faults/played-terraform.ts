import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '@staging-actions/base'
import {
  type ImportBlock,
  type Life,
  type LockInfo,
  type Plan,
  type PlannedChange,
  parseLock,
  readState,
  StateLockedError,
  TerraformError,
  TerraformKilledError
} from '@staging-actions/terraform'
import type { OpenStack, StackBackend, StackTerraform } from '../../src/index.ts'
import type { Cloud } from '../cloud.ts'
import { type Json, type PlayedResource, ProviderError, type ProviderOptions, stackIn } from './played-provider.ts'
import { PlayedState } from './played-state.ts'

/** What may happen to it from outside, at any moment. */
export interface TerraformFate {
  /** SIGKILL: it ends without a word, its state as it was last saved and its lock in the bucket. */
  killed?: () => void
  /** Its provider's process is ended: it ends in order. */
  bereft?: () => void
}

export { agent as providerAgent } from './played-provider.ts'

/** Milliseconds that what is in flight has after an interrupt, before our own code ends the provider: end-providers.ts. */
const grace = 10_000

/**
 * Terraform and its provider in this process: a program-level stand-in, for where Terraform itself is not what is tested. It locks, reads
 * and writes its state over the bucket's API, asks the provider's questions in the provider's order, and fails as they do: a create
 * that fails drops its id, what is in flight when it is interrupted is finished, and a lost answer is asked for again.
 */
export function playedTerraform(cloud: Cloud, fate: TerraformFate, clock: Clock = systemClock) {
  return async ({ directory, variables, deadline }: OpenStack): Promise<StackTerraform> => {
    const { name_prefix: prefix = '', owner_tag: tag = '' } = variables.identity
    const domain = String(variables.own['domain'] ?? '')
    const hosts = (variables.own['hosts'] as readonly string[]).map((host) => host.slice(0, -domain.length - 1))
    const { own: stack, others } = stackIn(directory, { prefix, tag, domain, hosts })
    let backend: (StackBackend & { readonly useLockfile?: boolean }) | undefined
    let planned: { readonly changes: readonly Change[]; readonly known: Map<string, Json> } | undefined

    const lives: Life[] = []

    /** One command of it: a process, with the state locked where it changes anything. */
    const command = async <T>(what: string, isLocking: boolean, work: (parts: Command) => Promise<T>): Promise<T> => {
      if (!backend) throw new Error('terraform was not initialized')
      deadline.signal.throwIfAborted()
      const provider = new AbortController()
      const dead = new AbortController()
      const interrupt = () => {
        const timer = setTimeout(() => provider.abort(new Error('the provider was ended')), grace)
        provider.signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
      }
      deadline.signal.addEventListener('abort', interrupt, { once: true })
      fate.bereft = () => provider.abort(new Error('Plugin did not respond'))
      const since = Date.now()
      fate.killed = () =>
        dead.abort(
          new TerraformKilledError(
            'terraform-failed',
            `terraform ${what} was killed (exit code 137)`,
            { since, until: Date.now() },
            {}
          )
        )
      const state = new PlayedState({ spaces: cloud.spaces, backend, clock, signal: dead.signal })
      const options: ProviderOptions = {
        url: cloud.digitalocean.url,
        token: cloud.digitalocean.token,
        clock,
        signal: AbortSignal.any([provider.signal, dead.signal])
      }
      try {
        const lock = isLocking && backend.useLockfile !== false ? await lockFor(state, what) : undefined
        try {
          return await work({ state, options, isInterrupted: () => deadline.signal.aborted })
        } finally {
          // Nobody gives back the lock of one that was killed.
          if (lock && !dead.signal.aborted) await state.unlock()
        }
      } catch (error) {
        if (dead.signal.aborted) throw dead.signal.reason
        if (deadline.signal.aborted) throw deadline.signal.reason
        if (error instanceof StateLockedError || error instanceof TerraformError) throw error
        throw failed(what, [error])
      } finally {
        if (isLocking) lives.push({ since, until: Date.now() })
        deadline.signal.removeEventListener('abort', interrupt)
        provider.abort()
        fate.bereft = () => {}
        fate.killed = () => {}
      }
    }

    const lockFor = async (state: PlayedState, what: string): Promise<true> => {
      const info: LockInfo = {
        id: randomUUID(),
        operation: `OperationType${what}`,
        who: `${userInfo().username}@${hostname()}`,
        created: new Date().toISOString()
      }
      const holder = await state.lock(info)
      if (holder !== undefined) throw new StateLockedError(parseLock(holder))
      return true
    }

    const apply = (
      what: string,
      work: (parts: Command, known: Map<string, Json>, errors: unknown[]) => Promise<void>
    ) =>
      command(what, true, async (parts) => {
        const { known, lineage } = await parts.state.read()
        const errors: unknown[] = []
        await work(parts, planned && what === 'apply' ? planned.known : known, errors)
        await parts.state.write(planned && what === 'apply' ? planned.known : known, stack, lineage)
        if (errors.length > 0) throw failed(what, errors)
      })

    return {
      init: async (settings) => {
        backend = settings as StackBackend & { readonly useLockfile?: boolean }
        await command('init', false, async ({ state }) => {
          await requireSyntax(directory)
          await state.list()
        })
      },
      plan: (imports = []) =>
        command('plan', true, async ({ state, options }): Promise<Plan> => {
          const { known } = await state.read()
          await refresh(stack, known, options)
          const changes = await changesOf(stack, known, imports, options)
          planned = { changes, known }
          return { isClean: changes.length === 0, changes: changes.map(({ change }) => change), file: '' }
        }),
      apply: (_, onEvent) =>
        apply('apply', async ({ options, isInterrupted }, known, errors) => {
          const changes = planned?.changes ?? []
          for (const { resource, found } of changes) if (found) known.set(resource.address, found)
          const needed = changes.flatMap(({ resource, found }) => (found ? [] : resource.needs))
          const there = new Map<string, Json>()
          for (const other of others.filter(({ address }) => needed.includes(address))) {
            const found = await other.lookUp(options)
            if (!found) throw new ProviderError(404, `no ${other.address} was found`)
            there.set(other.address, found)
          }
          const ids = { has: (address: string) => known.has(address) || there.has(address) }
          await inOrder(
            changes.filter(({ found }) => !found).map(({ resource }) => resource),
            (resource) => resource.needs.every((address) => ids.has(address)),
            async (resource) => {
              if (isInterrupted()) return
              onEvent?.({ kind: 'apply-start', address: resource.address, type: resource.type, action: 'create' })
              try {
                known.set(resource.address, await resource.create(options, new Map([...there, ...known])))
              } catch (error) {
                errors.push(error)
              }
            }
          )
        }),
      destroy: (onEvent) =>
        apply('destroy', async ({ options, isInterrupted }, known, errors) => {
          await refresh(stack, known, options)
          const there = stack.filter(({ address }) => known.has(address)).reverse()
          await inOrder(
            there,
            (resource) => !there.some((one) => one.needs.includes(resource.address) && known.has(one.address)),
            async (resource) => {
              if (isInterrupted()) return
              onEvent?.({ kind: 'apply-start', address: resource.address, type: resource.type, action: 'delete' })
              try {
                await resource.delete(options, known.get(resource.address) ?? {})
                known.delete(resource.address)
              } catch (error) {
                errors.push(error)
              }
            }
          )
        }),
      outputs: () =>
        command('output', false, async ({ state }) => {
          const { known } = await state.read()
          const cluster = known.get('digitalocean_kubernetes_cluster.this')
          // Outputs lie in the state: where it is empty, there are none.
          if (known.size === 0) return {}
          return {
            ...(cluster && { cluster_id: { value: cluster['id'], sensitive: false } }),
            secrets: {
              value: { 'staging/database': { DATABASE_URL: 'postgres://u:hunter2hunter2@db/app' } },
              sensitive: true
            }
          }
        }),
      state: () => command('state pull', false, async ({ state }) => readState((await state.text()) ?? '')),
      lives: () => [...lives],
      forceUnlock: () => command('force-unlock', false, ({ state }) => state.unlock()),
      close: async () => {}
    }
  }
}

interface Command {
  readonly state: PlayedState
  readonly options: ProviderOptions
  readonly isInterrupted: () => boolean
}

interface Change {
  readonly resource: PlayedResource
  readonly change: PlannedChange
  /** What an import brings. */
  readonly found: Json | undefined
}

/** All that are ready at once side by side, until none is. */
async function inOrder(
  resources: readonly PlayedResource[],
  isReady: (resource: PlayedResource) => boolean,
  work: (resource: PlayedResource) => Promise<void>
): Promise<void> {
  for (let left = resources; ; ) {
    const ready = left.filter(isReady)
    if (ready.length === 0) return
    await Promise.all(ready.map(work))
    left = left.filter((one) => !ready.includes(one))
  }
}

/** What is gone leaves `known`. */
async function refresh(
  stack: readonly PlayedResource[],
  known: Map<string, Json>,
  options: ProviderOptions
): Promise<void> {
  await Promise.all(
    stack.map(async (resource) => {
      const attributes = known.get(resource.address)
      if (!attributes) return
      const found = await resource.read(options, attributes)
      if (found) known.set(resource.address, { ...attributes, ...found })
      else known.delete(resource.address)
    })
  )
}

async function changesOf(
  stack: readonly PlayedResource[],
  known: ReadonlyMap<string, Json>,
  imports: readonly ImportBlock[],
  options: ProviderOptions
): Promise<readonly Change[]> {
  const missing = stack.filter(({ address }) => !known.has(address))
  return Promise.all(
    missing.map(async (resource): Promise<Change> => {
      const block = imports.find(({ to }) => to === resource.address)
      const { address, type, after } = resource
      const base = { address, type, isTainted: false, before: undefined, after, unknown: {}, sources: {} }
      if (!block) return { resource, found: undefined, change: { ...base, actions: ['create'], importing: undefined } }
      const begun = resource.imported(block.id)
      const found = await resource.read(options, begun)
      if (!found) throw new ProviderError(404, `Cannot import non-existent remote object: ${address} (${block.id})`)
      return { resource, found: { ...begun, ...found }, change: { ...base, actions: [], importing: block.id } }
    })
  )
}

/** What a stack's text holds where `broken-branch` is played. */
export const syntaxError = 'resource "digitalocean_vpc" {{'

async function requireSyntax(directory: string): Promise<void> {
  for (const file of (await readdir(directory)).filter((name) => name.endsWith('.tf')))
    if ((await readFile(join(directory, file), 'utf8')).includes(syntaxError))
      throw failed('init', [new Error(`${file}:1,30: Invalid block definition`)])
}

function failed(what: string, errors: readonly unknown[]): TerraformError {
  const diagnostics = errors.map((error) => ({
    severity: 'error' as const,
    summary: error instanceof Error ? error.message : String(error),
    detail: ''
  }))
  const said = diagnostics.map(({ summary }) => summary).join('\n')
  return new TerraformError(`terraform ${what} ended with exit code 1: ${said}`, diagnostics)
}

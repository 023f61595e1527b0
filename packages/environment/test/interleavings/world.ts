import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Deadline, type Logger, StagingError } from '@staging-actions/base'
import { type Configuration, defaultConfiguration } from '@staging-actions/config'
import type { GitHub } from '@staging-actions/github'
import type { Cluster } from '@staging-actions/kubernetes'
import { type Environment, environmentNames, type ProvisionDeps } from '../../src/index.ts'
import type { LedgerDocument } from '../../src/ledger/schema.ts'
import { guardName, stampAnnotation } from '../../src/provision/guard-policy.ts'
import { HeldByState } from './held-by-state.ts'
import { MemoryAccount } from './memory-account.ts'
import { MemoryLedger } from './memory-ledger.ts'
import { VirtualTime } from './virtual-time.ts'

const hour = 3_600_000
const identity = { environment: 'staging', repositoryId: 4242 }
const names = environmentNames(identity)

export interface Run {
  readonly id: number
  readonly actor: string
  readonly environment: Environment
  readonly deps: ProvisionDeps
  deadline(milliseconds?: number): Deadline
  readonly attempt: number
  /** GitHub says of it that it goes on. */
  goesOn: boolean
  /** What GitHub calls it while it does, and since when (milliseconds since the epoch). */
  shown: { readonly status: 'in_progress' | 'waiting' | 'queued'; readonly at: number }
  isDead: boolean
  readonly cancel: AbortController
  /** Settles when it is killed. */
  readonly death: Promise<'killed'>
  kill(): void
  readonly lines: string[]
}

/** One repository, one account, and everybody who may do something to the environment. What is not ours is played; our rules are real. */
export class World {
  readonly time = new VirtualTime(Date.parse('2026-11-02T08:00:00Z'))
  readonly random: () => number
  readonly ledger: MemoryLedger
  readonly account: MemoryAccount
  readonly runs = new Map<number, Run>()
  configuration: Configuration
  /** What GitHub answers besides to questions about runs; undefined: it refuses. */
  answer: (route: string, parameters: Readonly<Record<string, unknown>>) => object | undefined = () => undefined
  /** Runs in the middle of something that excludes others, by what it is. */
  readonly busy = new Map<number, 'apply' | 'delete'>()
  /** Runs in the middle of a deploy, by app and run. */
  readonly deploying = new Map<string, Run>()
  readonly broken: string[] = []
  /** What goes on after the run that began it. */
  readonly later: Promise<unknown>[] = []
  #next = 7000
  #destroyedTo = -1
  readonly #workspace: string
  readonly held: HeldByState

  constructor(random: () => number, workspace: string) {
    this.random = random
    this.#workspace = workspace
    this.ledger = new MemoryLedger(this.time, random, identity)
    this.account = new MemoryAccount(this.time, random, names.ownerTag)
    this.held = new HeldByState(() => this.now())
    this.account.registryPlan = () => this.held.registryPlan()
    this.account.onEffect = (effect, run) => this.#judge(effect, run)
    const defaults = defaultConfiguration()
    this.configuration = {
      ...defaults,
      environment: { ...defaults.environment, ttl: 8 * hour, idle: 2 * hour },
      stacks: [
        {
          name: 'staging',
          directory: 'infra/staging',
          owns: 'tags',
          command: 'terraform',
          variables: {},
          backend: { bucket: 'acme-state' }
        }
      ],
      apps: []
    }
  }

  static async prepare(workspace: string): Promise<void> {
    await mkdir(join(workspace, 'infra/bootstrap'), { recursive: true })
    await writeFile(
      join(workspace, 'infra/bootstrap/settings.yaml'),
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings, namespace: default }\n'
    )
  }

  now(): number {
    return this.time.now()
  }

  pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)]
  }

  /** A number between, in hours. */
  hours(least: number, most: number): number {
    return (least + this.random() * (most - least)) * hour
  }

  /** @param before of which it is the next attempt; undefined: a new run */
  openRun(actor: string, before?: Run): Run {
    const id = before?.id ?? this.#next++
    const attempt = (before?.attempt ?? 0) + 1
    const lines: string[] = []
    const log: Logger = {
      debug: () => {},
      info: (line) => lines.push(line),
      warning: (line) => lines.push(`warning: ${line}`),
      group: (_, work) => work()
    }
    const cancel = new AbortController()
    let die = (_: 'killed') => {}
    const death = new Promise<'killed'>((resolve) => {
      die = resolve
    })
    const isDead = () => run.isDead
    const environment: Environment = {
      names,
      configuration: this.configuration,
      apps: [],
      ledger: this.ledger.openFor(id, isDead),
      ledgers: async () => {
        const document = await this.ledger.openFor(id, isDead).read()
        return new Map(document ? [['staging', document]] : [])
      },
      digitalocean: this.account.openFor(id, isDead),
      github: this.#github(isDead),
      context: {
        repository: { owner: 'acme', name: 'shop', fullName: 'acme/shop', id: 4242 },
        sha: '0'.repeat(40),
        ref: 'refs/heads/staging',
        actor,
        run: { id, attempt, url: `https://github.com/acme/shop/actions/runs/${id}` },
        workspace: this.#workspace,
        temp: this.#workspace,
        urls: { server: 'https://github.com', digitalocean: 'https://api.digitalocean.com' },
        env: {},
        spawn: async () => {
          throw new Error('nothing is spawned here')
        },
        clock: this.time,
        log,
        signal: cancel.signal
      },
      configPath: undefined,
      checkOutBranch: async () => {
        throw new Error('nothing is checked out here')
      }
    }
    const run: Run = {
      id,
      actor,
      environment,
      deps: this.#deps(id, isDead),
      deadline: (milliseconds = hour) => new Deadline(this.time, milliseconds, cancel.signal),
      attempt,
      goesOn: true,
      shown: { status: 'in_progress', at: this.now() },
      isDead: false,
      cancel,
      death,
      kill: () => {
        run.isDead = true
        run.goesOn = false
        this.busy.delete(id)
        die('killed')
      },
      lines
    }
    this.runs.set(id, run)
    return run
  }

  /** A deploy does something to the environment. */
  deployEffect(run: Run, app: string, generation: number): void {
    const operations = this.ledger.newest()?.operations ?? []
    this.#noteIf(
      !operations.some((one) => one.run.id === run.id && one.app === app),
      `run ${run.id} deploys ${app}, and the ledger does not say so`
    )
    this.#noteIf(
      [...this.busy].some(([id, what]) => what === 'delete' && id !== run.id),
      `run ${run.id} deploys during a destroy`
    )
    this.#noteIf(
      generation < this.#destroyedTo,
      `run ${run.id} deploys with generation ${generation} of ${this.#destroyedTo}`
    )
  }

  #noteIf(isBroken: boolean, what: string): void {
    if (isBroken) this.broken.push(`${new Date(this.now()).toISOString()} ${what}`)
  }

  #judge(effect: 'create' | 'delete', id: number): void {
    const others = [...this.busy].filter(([run]) => run !== id)
    this.#noteIf(
      others.length > 0,
      `run ${id}: ${effect} while ${others.map(([run, what]) => `run ${run}: ${what}`).join(', ')}`
    )
    const claim = this.ledger.commits.filter(
      ({ run, document }) =>
        run === id &&
        document.operations.some(
          ({ run: its, kind }) => its.id === id && kind === (effect === 'create' ? 'provision' : 'teardown')
        )
    )[0]
    if (!claim) {
      this.#noteIf(true, `run ${id}: ${effect} without a claim`)
      return
    }
    if (effect === 'create') {
      this.#noteIf(
        claim.document.generation < this.#destroyedTo,
        `run ${id} creates with generation ${claim.document.generation} of ${this.#destroyedTo}`
      )
      return
    }
    const deploying = [...this.deploying].filter(([, { isDead }]) => !isDead).map(([what]) => what)
    this.#noteIf(deploying.length > 0, `run ${id} destroys during a deploy of ${deploying.join(', ')}`)
    if (this.busy.get(id) === 'delete') return
    this.busy.set(id, 'delete')
    this.#destroyedTo = Math.max(this.#destroyedTo, claim.document.generation)
    const before = this.ledger.commits[claim.parent]?.document
    const problem = before && this.#unlawful(before, claim.at, id)
    this.#noteIf(problem !== undefined, `run ${id} destroys under ${problem}`)
  }

  /** What each run was told to do, as a person would read it off: by whose word it may destroy. */
  readonly words = new Map<number, { readonly policy: 'when-unused' | 'always' | 'expired'; readonly lease: string }>()

  /** The rules of a destroy, written down a second time. */
  #unlawful(before: LedgerDocument, at: number, id: number): string | undefined {
    const word = this.words.get(id)
    if (!word) return 'nobody’s word'
    if (word.policy === 'always') return undefined
    const live = before.leases.filter((lease) => lease.id !== word.lease && Date.parse(lease.until) > at)
    if (word.policy === 'when-unused') return live[0] && `the lease ${live[0].id} of ${live[0].holder}`
    const approval = live.find((lease) => lease.id.startsWith('approval-'))
    if (approval) return `the lease ${approval.id}`
    const going = before.leases.find((lease) => this.runs.get(Number(lease.id.slice(4)))?.goesOn)
    if (going) return `the lease ${going.id} of a run that goes on`
    const { life } = before
    const isPast = life && (Date.parse(life.until) <= at || Date.parse(life.usedAt) + 2 * hour <= at)
    return live.length > 0 && !isPast ? `the lease ${live[0]?.id}, before its time` : undefined
  }

  #github(isDead: () => boolean): GitHub {
    const request = async (route: string, parameters: { readonly run_id?: number } = {}) => {
      await this.time.sleep(50 + this.random() * 300)
      if (isDead()) await new Promise(() => {})
      const run =
        route === 'GET /repos/{owner}/{repo}/actions/runs/{run_id}' ? this.runs.get(parameters.run_id ?? 0) : undefined
      if (run)
        return {
          data: {
            run_attempt: run.attempt,
            path: '.github/workflows/staging-deploy.yml',
            status: run.goesOn ? run.shown.status : 'completed',
            conclusion: run.goesOn ? null : 'failure',
            updated_at: new Date(run.shown.at).toISOString()
          }
        }
      const answer = this.answer(route, parameters as Readonly<Record<string, unknown>>)
      if (answer) return answer
      throw Object.assign(new Error('not here'), {
        status: route.includes('/contents/') ? 404 : 403,
        response: { headers: {} }
      })
    }
    const octokit = { request, graphql: request }
    return { octokit, owner: 'acme', repo: 'shop' } as unknown as GitHub
  }

  #deps(id: number, isDead: () => boolean): ProvisionDeps {
    return {
      openTerraform: async ({ deadline }) => {
        let clusterId = ''
        return {
          init: async () => this.time.sleep(3000),
          plan: async () => ({ isClean: false, changes: [], file: '' }),
          apply: async () => {
            this.busy.set(id, 'apply')
            try {
              this.held.begin()
              const make = (kind: 'vpc' | 'database' | 'cluster', name: string) =>
                this.account.make(kind, name, id, deadline.signal, isDead)
              await make('vpc', names.vpc)
              const [cluster] = await Promise.all([make('cluster', names.cluster), make('database', names.database)])
              clusterId = cluster
              this.held.end()
            } finally {
              this.busy.delete(id)
            }
          },
          destroy: async () => {},
          outputs: async () => ({ cluster_id: { value: clusterId, sensitive: false } }),
          state: async () => ({
            lineage: this.held.lineage,
            resources: clusterId
              ? [
                  ...this.held.resources(),
                  {
                    address: 'a.cluster',
                    type: 'digitalocean_kubernetes_cluster',
                    id: clusterId,
                    places: {},
                    provider: ''
                  }
                ]
              : []
          }),
          lives: () => [],
          forceUnlock: async () => {},
          close: async () => {}
        }
      },
      openCluster: async () => this.#cluster(),
      states: {
        honoursConditionalWrites: async () => true,
        // What a destroy does by Terraform is not played: it finds the state empty.
        readState: async () => this.held.text(this.words.has(id)),
        findStates: async () => [],
        findLock: async () => undefined,
        releaseLock: async () => false,
        deleteState: async () => {}
      },
      spacesUrl: 'https://spaces.example.com',
      fetch: async () => {
        throw new StagingError('network', 'there is no network here')
      },
      reach: async () => ({ kind: 'unasked' }),
      dns: { resolver: undefined, nameServers: {} },
      mask: () => {}
    }
  }

  #cluster(): Cluster {
    let stamp: string | undefined
    const cluster: Partial<Cluster> = {
      apply: async (manifest) => manifest,
      find: async () => undefined,
      replace: async (manifest) => {
        if (manifest.kind === 'ValidatingAdmissionPolicy') stamp = manifest.metadata.annotations?.[stampAnnotation]
        return manifest
      },
      whoAmI: async () => undefined,
      refusal: async () => `denied by '${guardName}': these are the rules ${stamp}`,
      waitReady: () => this.time.sleep(20_000),
      list: async () => ({ objects: [], resourceVersion: '1' }),
      close: () => {}
    }
    return cluster as Cluster
  }
}

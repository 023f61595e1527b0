import { AsyncLocalStorage } from 'node:async_hooks'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { publishedLimits } from '../../../sandbox/src/digitalocean/index.ts'
import { captureKernel, type Held, type Restorable, type Restore } from '../../../sandbox/src/kernel/index.ts'
import { type Cloud, startCloud } from '../cloud.ts'
import { openRun } from '../open-run.ts'
import { Activity, divertSocketTimeouts } from './activity.ts'
import { playedTerraform, type TerraformFate } from './played-terraform.ts'
import { repositoryFiles } from './repository-files.ts'
import { VirtualTime } from './virtual-time.ts'

const minutes = 60_000

/** In milliseconds: shorter than real ones, so that each wait is a few looks and not thirty of the same. */
const provisioning = {
  cluster: 50_000,
  database: 40_000,
  loadBalancer: 20_000,
  clusterDelete: 20_000,
  databaseDelete: 5000,
  loadBalancerDelete: 5000,
  dropletDelete: 25_000
}

/** Milliseconds of the wall clock without any event, after which a play is said to hang. */
const patience = 40_000
/** As git is told (`http.lowSpeedTime`): its processes live by the wall clock, so it is played that they give up then. */
const gitPatience = 20_000
/** Milliseconds that each thing a run does may take: `timeout-minutes` of the workflows. */
export const runPatience = 30 * minutes

/** A run of a workflow, which can be cancelled and killed. */
export type Run = Awaited<ReturnType<typeof openRun>> & {
  /** As a runner does: SIGINT. */
  cancel(): void
  /** Its process and all of its children end, at once. Nothing that it waits for ever comes. */
  kill(): void
  readonly fate: TerraformFate
}

interface Life {
  isDead: boolean
}

/** The clouds and their time, which can be put back to where they were. */
export class World {
  readonly cloud: Cloud
  readonly time: VirtualTime
  readonly #activity: Activity
  readonly #lives: AsyncLocalStorage<Life>
  /** Requests that are held back now. */
  readonly #held = new Set<Held>()
  /** Whether something of a killed run may go on in it: then it is good for nothing more. */
  isSpoilt = false

  private constructor(cloud: Cloud, { time, activity, lives }: Stage) {
    this.cloud = cloud
    this.time = time
    this.#activity = activity
    this.#lives = lives
    cloud.kernel.faults.remembers = true
    cloud.kernel.events.on('held', (held) => this.#hold(held))
  }

  static async open(stage: Stage): Promise<World> {
    const starting = startCloud({ files: repositoryFiles, provisioning, limits: publishedLimits })
    return new World(await stage.time.run(starting, () => stage.activity.isBusy(), patience), stage)
  }

  /** Runs something to its end in virtual time. */
  play<T>(work: () => Promise<T>): Promise<T> {
    return this.time.run(work(), () => this.#activity.isBusy(), patience)
  }

  /** Until nothing goes on any more but waiting. */
  async settle(): Promise<void> {
    await this.play(() => new Promise<void>((resolve) => setTimeout(resolve, 1)))
  }

  /** `files`: of the checkout, next to those of the repository. */
  async openRun(id: number, files: Readonly<Record<string, string>> = {}, actor = 'octocat'): Promise<Run> {
    const controller = new AbortController()
    const fate: TerraformFate = {}
    const life: Life = { isDead: false }
    const { cloud } = this
    const run = await this.play(() =>
      openRun(cloud, {
        run: id,
        actor,
        files: { ...repositoryFiles, ...files },
        signal: controller.signal,
        patience: runPatience,
        openTerraform: playedTerraform(cloud, fate)
      })
    )
    const alive =
      <A extends unknown[], T>(work: (...parts: A) => Promise<T>) =>
      (...parts: A) =>
        this.#lives.run(life, () => work(...parts))
    return {
      ...run,
      provision: alive(run.provision),
      teardown: alive(run.teardown),
      reap: alive(run.reap),
      fate,
      cancel: () => controller.abort(new StagingError('cancelled', 'the run was cancelled')),
      kill: () => {
        life.isDead = true
        this.isSpoilt = true
      }
    }
  }

  async capture(): Promise<Restore> {
    const { cloud, time } = this
    const { clusters, digitalocean, spaces, github, others, kernel } = cloud
    const parts: readonly Restorable[] = [
      clusters,
      digitalocean,
      spaces,
      github,
      others,
      { capture: () => captureKernel(kernel) }
    ]
    const restores: Restore[] = []
    for (const part of parts) restores.push(await this.play(async () => part.capture()))
    const moment = time.now()
    return async () => {
      time.setNow(moment)
      for (const restore of restores) await this.play(async () => restore())
      cloud.nameServers.forget()
      cloud.kernel.faults.clear()
      for (const held of this.#held) held.drop()
    }
  }

  /** It is later, at once: nothing rings in between. */
  jump(milliseconds: number): void {
    this.time.setNow(this.time.now() + milliseconds)
  }

  /** Time passes without anyone. */
  async wait(milliseconds: number): Promise<void> {
    await this.play(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)))
  }

  async close(): Promise<void> {
    for (const held of this.#held) held.drop()
    // Whether what others have was changed is judged in each play.
    await this.play(() => this.cloud.stop()).catch(() => {})
    await rm(join(this.cloud.directory), { recursive: true, force: true })
  }

  #hold(held: Held): void {
    const end = this.#activity.hold()
    this.#held.add(held)
    const timer = isGit(held.fault) ? setTimeout(() => held.drop(), gitPatience) : undefined
    held.onOver(() => {
      clearTimeout(timer)
      this.#held.delete(held)
      end()
    })
  }
}

function isGit({ service, path }: Held['fault']): boolean {
  return service === 'github' && typeof path === 'string' && /\/(info\/refs|git-(upload|receive)-pack)$/.test(path)
}

/** What all worlds of this process share. */
export interface Stage {
  readonly time: VirtualTime
  readonly activity: Activity
  readonly lives: AsyncLocalStorage<Life>
}

/** Takes the process's time into our hands: after this nothing in it lives by the wall clock. */
export function setStage(): Stage {
  const lives = new AsyncLocalStorage<Life>()
  const time = new VirtualTime(() => lives.getStore()).install()
  const activity = new Activity().install()
  divertSocketTimeouts()
  return { time, activity, lives }
}

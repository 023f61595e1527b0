import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Logger, silentLogger, systemClock } from '@staging-actions/base'
import type { OpenedCluster } from '../sandbox.ts'
import { startArgoBase, startArgoCd } from './argo-cd.ts'
import { startKubernetes } from './kubernetes.ts'
import { type CommandResult, type Program, type ProgramPlace, runCommand } from './program.ts'
import { type LabRepository, makeRepository } from './repository.ts'
import type { LabUser } from './users.ts'

export interface ArgolabOptions {
  /** `bin/argolab` as scripts/tools/argolab.mjs builds it. */
  readonly binary: string
  /** Everything that it writes lies below, logs too; default: a new folder that `stop` removes. */
  readonly directory?: string
  readonly log?: Logger
}

export interface CliOptions {
  /** The account that it acts as. Default ci. */
  readonly user?: LabUser
  /** Instead of the account's own. */
  readonly token?: string
  /** Through another port than the server's own. */
  readonly url?: string
  /** On abort it is killed. */
  readonly signal?: AbortSignal
}

/** A real Argo CD with a real Kubernetes on loopback. Containers are not run: a stand-in for the kubelet says that they are. */
export interface Argolab {
  readonly directory: string
  /** YAML of one user of the cluster, everything inline; default: the administrator. */
  kubeconfig(user?: LabUser): string
  /** What a kubeconfig of an administrator consists of. */
  readonly access: OpenedCluster
  /** argocd-server over plain HTTP: `http://127.0.0.1:PORT` */
  readonly serverUrl: string
  /** A token of an account of Argo CD. */
  token(user: LabUser): Promise<string>
  /** The repository that is there from the start, empty. */
  readonly gitUrl: string
  readonly commit: LabRepository['commit']
  /** Another repository, so that what is committed for one does not move the others. */
  repository(name: string): Promise<LabRepository>
  /** SIGSTOP to the application controller: statuses go stale, nothing else notices. */
  pauseController(): void
  resumeController(): void
  /** Runs the argocd command. */
  argocdCli(args: readonly string[], options?: CliOptions): Promise<CommandResult>
  /** Runs kubectl as the administrator. */
  kubectl(args: readonly string[], options?: { readonly input?: string }): Promise<CommandResult>
  /** The last lines of each program's log. */
  lastWords(lines: number): Promise<string>
  /** Ends all that was started, and only that. */
  stop(): Promise<void>
}

/** About 12 s on two cores. When it fails, everything that it started has ended before it throws. */
export async function startArgolab(options: ArgolabOptions): Promise<Argolab> {
  const log = options.log ?? silentLogger
  // Short, for the path of a socket has at most about a hundred characters.
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'argolab-')))
  const programs: Program[] = []
  const started = (program: Program) => void programs.push(program)
  const stop = async () => {
    // Last started, first ended; etcd before the API server would only fill logs.
    await Promise.all(
      programs
        .slice(2)
        .reverse()
        .map((program) => program.stop())
    )
    await Promise.all(programs.map((program) => program.stop()))
    if (!options.directory) await rm(directory, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const begun = systemClock.monotonic()
    const place = await makePlace(options.binary, directory)
    log.info('starting etcd and Kubernetes')
    const [kubernetes, base] = await settle([startKubernetes(place, started), startArgoBase(place, started)])
    log.info('starting Argo CD')
    const argocd = await startArgoCd(place, base, kubernetes, started)
    const first = await makeRepository(join(directory, 'git', 'first'))
    log.info(`the laboratory is up after ${((systemClock.monotonic() - begun) / 1000).toFixed(1)} s`)
    return {
      directory,
      kubeconfig: (user = 'admin') => kubernetes.kubeconfig(user),
      access: kubernetes.access,
      serverUrl: argocd.url,
      token: argocd.token,
      gitUrl: first.url,
      commit: first.commit,
      repository: (name) => makeRepository(join(directory, 'git', name)),
      pauseController: () => argocd.controller.signal('SIGSTOP'),
      resumeController: () => argocd.controller.signal('SIGCONT'),
      argocdCli: async (args, { user = 'ci', token, url = argocd.url, signal } = {}) => {
        const env = {
          ARGOCD_SERVER: new URL(url).host,
          ARGOCD_AUTH_TOKEN: token ?? (await argocd.token(user)),
          ARGOCD_OPTS: '--plaintext'
        }
        return runCommand(place, 'argocd', args, { env, ...(signal ? { signal } : {}) })
      },
      kubectl: (args, { input } = {}) =>
        runCommand(
          place,
          'kubectl',
          [`--kubeconfig=${kubernetes.adminKubeconfigFile}`, ...args],
          input === undefined ? {} : { input }
        ),
      lastWords: async (lines) => {
        const words = await Promise.all(
          programs.map(async (program) => `--- ${program.name}\n${await program.lastWords(lines)}`)
        )
        return words.join('\n')
      },
      stop
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Both, or the first failure once neither goes on: else one would start programs after all were stopped. */
async function settle<A, B>(works: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(works)
  return Promise.all(works)
}

/** Programs see nothing of ours: no proxy, no kubeconfig, no git settings. */
async function makePlace(binary: string, directory: string): Promise<ProgramPlace> {
  const [home, temporary] = [join(directory, 'home'), join(directory, 'tmp')]
  for (const folder of [home, temporary, join(directory, 'log')]) await mkdir(folder, { recursive: true })
  // helm and kustomize lie next to the binary; git is the machine's.
  const path = `${dirname(binary)}:${process.env['PATH'] ?? ''}`
  return { binary, directory, env: { PATH: path, HOME: home, TMPDIR: temporary, LC_ALL: 'C' } }
}

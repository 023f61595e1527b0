import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ApiError, StagingError, systemClock } from '@staging-actions/base'
import type { LabKubernetes } from './kubernetes.ts'
import { freePorts } from './ports.ts'
import { Program, type ProgramPlace, runCommand, until } from './program.ts'
import type { LabUser } from './users.ts'

/** Where Argo CD's configuration for the laboratory lies: accounts, rights, the default project. */
const accountsFile = join(import.meta.dirname, '../../argolab/accounts.yaml')

/** The parts of Argo CD that need no cluster: they start while Kubernetes does. */
export interface ArgoBase {
  readonly redis: string
  readonly repoServer: string
  readonly env: Readonly<Record<string, string>>
  readonly programs: readonly Program[]
}

export interface LabArgoCd {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  readonly controller: Program
  readonly programs: readonly Program[]
  /** A token of the account, made by the server's own API. */
  token(user: LabUser): Promise<string>
}

export async function startArgoBase(place: ProgramPlace, started: (program: Program) => void): Promise<ArgoBase> {
  const folder = join(place.directory, 'argocd')
  const [tls, ssh] = [join(folder, 'tls'), join(folder, 'ssh')]
  await mkdir(tls, { recursive: true })
  await mkdir(ssh, { recursive: true })
  await writeFile(join(ssh, 'ssh_known_hosts'), '')
  const env = {
    // The cluster that it runs in is that of KUBECONFIG, where startArgoCd puts it.
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    // Else gpg must be there.
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_TLS_DATA_PATH: tls,
    ARGOCD_SSH_DATA_PATH: ssh,
    // Else two laboratories meet in /tmp.
    ARGOCD_ASK_PASS_SOCK: join(place.directory, 'ask-pass.sock')
  }
  const [redisPort, repoPort, metricsPort] = (await freePorts(3)) as [number, number, number]
  const within = { ...place, env: { ...place.env, ...env } }
  const redis = new Program(within, 'miniredis', [`127.0.0.1:${redisPort}`])
  started(redis)
  const repoServer = new Program(within, 'argocd-repo-server', [
    `--redis=127.0.0.1:${redisPort}`,
    '--loglevel=info',
    '--address=127.0.0.1',
    `--port=${repoPort}`,
    '--metrics-address=127.0.0.1',
    `--metrics-port=${metricsPort}`,
    '--disable-tls',
    // It has a path by default, which without TLS is refused.
    '--client-ca-path='
  ])
  started(repoServer)
  return {
    redis: `127.0.0.1:${redisPort}`,
    repoServer: `127.0.0.1:${repoPort}`,
    env,
    programs: [redis, repoServer]
  }
}

/** Kinds, configuration, then the controller and the server. */
export async function startArgoCd(
  place: ProgramPlace,
  base: ArgoBase,
  kubernetes: LabKubernetes,
  started: (program: Program) => void
): Promise<LabArgoCd> {
  await install(place, kubernetes)
  const [serverPort, serverMetrics, controllerMetrics] = (await freePorts(3)) as [number, number, number]
  const within = {
    ...place,
    env: { ...place.env, ...base.env, KUBECONFIG: kubernetes.adminKubeconfigFile }
  }
  const common = [
    `--kubeconfig=${kubernetes.adminKubeconfigFile}`,
    '--namespace=argocd',
    `--redis=${base.redis}`,
    `--repo-server=${base.repoServer}`,
    '--repo-server-plaintext',
    '--loglevel=info'
  ]
  const controller = new Program(within, 'argocd-application-controller', [
    ...common,
    `--metrics-port=${controllerMetrics}`
  ])
  started(controller)
  const server = new Program(within, 'argocd-server', [
    ...common,
    '--insecure',
    '--address=127.0.0.1',
    `--port=${serverPort}`,
    '--metrics-address=127.0.0.1',
    `--metrics-port=${serverMetrics}`,
    // There is none; a name would be looked up.
    '--dex-server=http://127.0.0.1:1'
  ])
  started(server)
  const url = `http://127.0.0.1:${serverPort}`
  const programs = [...base.programs, controller, server]
  await until("Argo CD's server to be healthy", programs, async () => (await fetch(`${url}/healthz`)).ok)
  const admin = await logIn(url, await initialPassword(place, kubernetes))
  return { url, controller, programs, token: tokenMaker(url, admin) }
}

async function install(place: ProgramPlace, kubernetes: LabKubernetes): Promise<void> {
  const manifests = join(dirname(place.binary), '../manifests')
  const kubectl = (...args: string[]) => kubectlOn(place, kubernetes, args)
  const file = (name: string) => `--filename=${join(manifests, `${name}.yaml`)}`
  const kinds = ['application', 'appproject', 'applicationset'].map((kind) => file(`${kind}-crd`))
  await must(kubectl('apply', '--server-side', ...kinds))
  for (const namespace of ['argocd', 'demo']) await must(kubectl('create', 'namespace', namespace))
  const configuration = ['cm', 'secret', 'ssh-known-hosts-cm', 'tls-certs-cm', 'gpg-keys-cm']
  await must(kubectl('apply', '--namespace=argocd', ...configuration.map((name) => file(`argocd-${name}`))))
  // A new kind is established, and discovery learns of it, a moment after it was made.
  await until(
    "the cluster to take Argo CD's configuration",
    [],
    async () => (await kubectl('apply', '--namespace=argocd', `--filename=${accountsFile}`)).exitCode === 0,
    30_000
  )
}

function kubectlOn(place: ProgramPlace, kubernetes: LabKubernetes, args: readonly string[]) {
  return runCommand(place, 'kubectl', [`--kubeconfig=${kubernetes.adminKubeconfigFile}`, ...args])
}

async function must(command: ReturnType<typeof runCommand>): Promise<string> {
  const { exitCode, stdout, stderr } = await command
  if (exitCode === 0) return stdout
  throw new StagingError('service-error', `the laboratory's cluster refused what Argo CD needs: ${stderr.trim()}`)
}

/** argocd-server makes it at its first start. */
async function initialPassword(place: ProgramPlace, kubernetes: LabKubernetes): Promise<string> {
  const args = [
    'get',
    'secret',
    'argocd-initial-admin-secret',
    '--namespace=argocd',
    '--output=jsonpath={.data.password}'
  ]
  let encoded = ''
  await until("Argo CD's first password", [], async () => {
    encoded = await must(kubectlOn(place, kubernetes, args))
    return encoded !== ''
  })
  return Buffer.from(encoded, 'base64').toString('utf8')
}

async function logIn(url: string, password: string): Promise<string> {
  // It answers 401 until its watch has seen the Secret that it has just made.
  let token: string | undefined
  await until(
    'the first login',
    [],
    async () => {
      token = await post(`${url}/api/v1/session`, { username: 'admin', password })
      return token !== undefined
    },
    20_000
  )
  return token ?? ''
}

function tokenMaker(url: string, admin: string): (user: LabUser) => Promise<string> {
  const made = new Map<LabUser, Promise<string>>([['admin', Promise.resolve(admin)]])
  return (user) => {
    const known = made.get(user)
    if (known) return known
    const token = makeToken(url, user, admin)
    made.set(user, token)
    return token
  }
}

async function makeToken(url: string, user: LabUser, admin: string): Promise<string> {
  const path = `/api/v1/account/${user}/token`
  // Accounts come with a ConfigMap, which the server may not have read yet.
  for (let attempt = 1; ; attempt += 1) {
    const token = await post(url + path, { expiresIn: 0 }, admin)
    if (token) return token
    if (attempt === 20) throw new ApiError({ service: 'Argo CD', method: 'POST', path, status: 0 })
    await systemClock.sleep(250)
  }
}

async function post(url: string, body: unknown, token?: string): Promise<string | undefined> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body)
  })
  const answer = (await response.json()) as { token?: string }
  return response.ok ? answer.token : undefined
}

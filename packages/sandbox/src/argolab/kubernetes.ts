import { generateKeyPairSync } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { join } from 'node:path'
import type { OpenedCluster } from '../sandbox.ts'
import { freePorts } from './ports.ts'
import { Program, type ProgramPlace, until } from './program.ts'
import { type LabUser, makeClusterTokens, renderKubeconfig, renderTokenFile } from './users.ts'

export interface LabKubernetes {
  /** `https://127.0.0.1:PORT` */
  readonly server: string
  /** YAML, with everything inline. */
  kubeconfig(user: LabUser): string
  /** The administrator's. */
  readonly access: OpenedCluster
  /** A file with the administrator's kubeconfig. */
  readonly adminKubeconfigFile: string
  readonly programs: readonly Program[]
}

const controllers = [
  'deployment-controller',
  'replicaset-controller',
  'statefulset-controller',
  'job-controller',
  'garbage-collector-controller',
  'namespace-controller'
]

/** etcd, kube-apiserver, kube-controller-manager and a stand-in for the kubelet. `started` hears of each program, so that none is lost on a failure. */
export async function startKubernetes(
  place: ProgramPlace,
  started: (program: Program) => void
): Promise<LabKubernetes> {
  const { directory } = place
  const start = (name: string, args: readonly string[]) => {
    const program = new Program(place, name, args)
    started(program)
    return program
  }
  const certificates = join(directory, 'certificates')
  await mkdir(certificates, { recursive: true })
  await writeServiceAccountKeys(certificates)
  const tokens = makeClusterTokens()
  const tokenFile = join(directory, 'tokens.csv')
  await writeFile(tokenFile, renderTokenFile(tokens), { mode: 0o600 })
  const [etcdPort, peerPort, apiPort, managerPort] = (await freePorts(4)) as [number, number, number, number]
  const [etcdUrl, peerUrl] = [`http://127.0.0.1:${etcdPort}`, `http://127.0.0.1:${peerPort}`]
  const etcd = start('etcd', [
    `--data-dir=${join(directory, 'etcd')}`,
    '--unsafe-no-fsync',
    '--log-level=warn',
    `--initial-cluster=default=${peerUrl}`,
    `--listen-client-urls=${etcdUrl}`,
    `--advertise-client-urls=${etcdUrl}`,
    `--listen-peer-urls=${peerUrl}`,
    `--initial-advertise-peer-urls=${peerUrl}`
  ])
  const server = `https://127.0.0.1:${apiPort}`
  const apiServer = start('kube-apiserver', [
    `--etcd-servers=${etcdUrl}`,
    '--bind-address=127.0.0.1',
    '--advertise-address=127.0.0.1',
    `--secure-port=${apiPort}`,
    `--cert-dir=${certificates}`,
    '--endpoint-reconciler-type=none',
    `--token-auth-file=${tokenFile}`,
    '--authorization-mode=RBAC',
    '--service-account-issuer=https://kubernetes.default.svc',
    `--service-account-key-file=${join(certificates, 'sa.pub')}`,
    `--service-account-signing-key-file=${join(certificates, 'sa.key')}`,
    '--service-cluster-ip-range=10.0.0.0/24',
    '--disable-admission-plugins=ServiceAccount',
    '--allow-privileged=true'
  ])
  const caFile = join(certificates, 'apiserver.crt')
  // Until it has read its roles, it answers 403 to everybody: only /readyz tells.
  await until('the API server to be ready', [apiServer, etcd], async () =>
    isReady(server, await readFile(caFile), tokens.get('admin') ?? '')
  )
  const caPem = await readFile(caFile, 'utf8')
  const kubeconfig = (user: LabUser) => renderKubeconfig({ server, caPem, token: tokens.get(user) ?? '' })
  const adminKubeconfigFile = join(directory, 'kubeconfig')
  await writeFile(adminKubeconfigFile, kubeconfig('admin'), { mode: 0o600 })
  const manager = start('kube-controller-manager', [
    `--kubeconfig=${adminKubeconfigFile}`,
    '--leader-elect=false',
    '--bind-address=127.0.0.1',
    `--secure-port=${managerPort}`,
    `--cert-dir=${join(certificates, 'manager')}`,
    `--controllers=${controllers.join(',')}`,
    // Its own limit of 20 requests a second would be what forty Applications wait for.
    '--kube-api-qps=500',
    '--kube-api-burst=1000'
  ])
  const kubelet = start('stand-in-kubelet', [adminKubeconfigFile])
  const access = {
    endpoint: server,
    caData: Buffer.from(caPem).toString('base64'),
    // As long as the laboratory lives.
    tokenFor: () => Promise.resolve(tokens.get('admin') ?? '')
  }
  return { server, kubeconfig, access, adminKubeconfigFile, programs: [etcd, apiServer, manager, kubelet] }
}

async function writeServiceAccountKeys(folder: string): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' }
  })
  await writeFile(join(folder, 'sa.pub'), publicKey)
  await writeFile(join(folder, 'sa.key'), privateKey, { mode: 0o600 })
}

function isReady(server: string, ca: Buffer, token: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server}/readyz`,
      { ca, agent: false, headers: { authorization: `Bearer ${token}` }, timeout: 2000 },
      (response) => {
        response.resume()
        resolve(response.statusCode === 200)
      }
    )
    asked.on('error', reject)
    asked.on('timeout', () => asked.destroy())
    asked.end()
  })
}

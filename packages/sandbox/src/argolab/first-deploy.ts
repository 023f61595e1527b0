import { join } from 'node:path'
import { StagingError, silentLogger, systemClock } from '@staging-actions/base'
import { type Cluster, field, items, openCluster, text } from '@staging-actions/kubernetes'
import { layOutRepository } from '../demo/repository.ts'
import { type SandboxOptions, startSandbox } from '../sandbox.ts'
import { type ActionRun, runActionProcess } from '../testing/run-action.ts'

/** Where it is played: on the laboratory's cluster, or on the sandbox's own. */
export interface FirstDeployGround {
  readonly name: string
  /** Undefined: the sandbox's clusters. */
  readonly openCluster: SandboxOptions['openCluster']
}

export interface FirstDeployed {
  readonly ground: string
  readonly asExpected: boolean
  readonly seen: readonly string[]
  readonly seconds: number
}

/** What was observed, step by step; the same on every ground. */
export const expectedOfFirstDeploy: readonly string[] = [
  'provision: success, and ready',
  'guesstimate: success',
  'roast-my-post: success',
  'every Ingress has the address of the load balancer',
  'every Application is Healthy',
  'without the flag: timeout, and the Ingress is named with the remedy'
]

const apps = ['guesstimate', 'roast-my-post']
const ingresses = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress' }
const traefik = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'traefik', namespace: 'ingress' }
const flag = '--providers.kubernetesingress.ingressendpoint.'

/**
 * A team's first deploy: the built provision makes the account's resources and applies infra/bootstrap to the cluster, the built
 * argocd-sync deploys the example's apps; then the same with a Traefik that does not know its address.
 */
export async function playFirstDeploy(
  ground: FirstDeployGround,
  say: (line: string) => void
): Promise<readonly string[]> {
  const sandbox = await startSandbox({
    timeScale: 20,
    pollScale: 60,
    ...(ground.openCluster && { openCluster: ground.openCluster })
  })
  try {
    const { github } = sandbox
    const workspace = join(sandbox.directory, 'checkout')
    await layOutRepository(workspace, github.url)
    const repository = await github.seedRepository({
      owner: 'acme',
      name: 'monorepo',
      from: workspace,
      collaborators: { mona: 'write', 'argocd-reader': 'read' }
    })
    const token = github.tokens.issue({
      login: 'mona',
      kind: 'github-token',
      repository: repository.fullName,
      permissions: { contents: 'write', deployments: 'write', actions: 'read', issues: 'write' }
    }).value
    const sha = await github.as('mona').push('staging', { 'apps/guesstimate/CHANGES.txt': 'the first deploy\n' })
    const env = {
      ...sandbox.env,
      GITHUB_REPOSITORY: repository.fullName,
      GITHUB_REPOSITORY_ID: String(repository.id),
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/staging',
      GITHUB_ACTOR: 'mona',
      GITHUB_RUN_ID: '7001',
      GITHUB_RUN_ATTEMPT: '1'
    }
    const act = async (name: string, inputs: Readonly<Record<string, string>>): Promise<ActionRun> => {
      const done = await runActionProcess(name, {
        inputs: { 'github-token': token, 'digitalocean-token': sandbox.digitalocean.token, ...inputs },
        env,
        cwd: workspace
      })
      say(`${name}: ${done.outputs['outcome'] ?? `exit code ${done.exitCode}`}`)
      if (done.exitCode !== 0) for (const line of done.log.split('\n').slice(-40)) say(`    ${line}`)
      return done
    }
    const sync = (app: string, more: Readonly<Record<string, string>> = {}) =>
      act('argocd-sync', { app, revision: sha, 'image-tag': `sha-${sha}`, 'timeout-minutes': '3', ...more })
    const made = await act('provision', {
      'spaces-access-key': sandbox.spaces.accessKey,
      'spaces-secret-key': sandbox.spaces.secretKey,
      'repository-token': github.as('argocd-reader').token,
      'timeout-minutes': '8'
    })
    const seen = [`provision: ${made.outputs['outcome']}${made.outputs['outcome'] === 'success' ? ', and ready' : ''}`]
    if (made.exitCode !== 0) return seen
    for (const app of apps) seen.push(`${app}: ${(await sync(app)).outputs['outcome']}`)
    const [address = 'none'] = sandbox.digitalocean.account.lookUp('guesstimate.staging.example.com')
    const cluster = await openAsAdmin(sandbox.digitalocean, made.outputs['cluster-id'] ?? '')
    try {
      seen.push(await judgeAddresses(cluster, address), await judgeHealth(cluster))
      await forgetAddress(cluster)
      const failed = await sync('guesstimate', { 'app-timeout-minutes': '1' })
      const told = ['Ingress staging-guesstimate: it has no address', 'ingressendpoint'].every((words) =>
        failed.log.includes(words)
      )
      seen.push(
        `without the flag: ${failed.outputs['reason']}${told ? ', and the Ingress is named with the remedy' : ''}`
      )
    } finally {
      cluster.close()
    }
    return seen
  } finally {
    await sandbox.stop()
  }
}

/** By a kubeconfig of the account's, as everybody comes to the cluster. */
async function openAsAdmin({ url, token }: { url: string; token: string }, clusterId: string): Promise<Cluster> {
  const answer = await fetch(`${url}/v2/kubernetes/clusters/${clusterId}/kubeconfig?expiry_seconds=3600`, {
    headers: { authorization: `Bearer ${token}` }
  })
  return openCluster(await answer.text(), { clock: systemClock, log: silentLogger })
}

async function judgeAddresses(cluster: Cluster, address: string): Promise<string> {
  const { objects } = await cluster.list(ingresses)
  const wrong = objects.filter((ingress) => {
    const [first, ...more] = items(ingress, 'status', 'loadBalancer', 'ingress')
    return text(first, 'ip') !== address || more.length > 0
  })
  if (objects.length !== apps.length) return `there are ${objects.length} Ingresses`
  return wrong.length === 0
    ? 'every Ingress has the address of the load balancer'
    : `not ${address}: ${wrong.map(({ metadata, status }) => `${metadata.name} ${JSON.stringify(status)}`).join(', ')}`
}

async function judgeHealth(cluster: Cluster): Promise<string> {
  const { objects } = await cluster.list({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    namespace: 'argocd'
  })
  const wrong = objects.filter((application) => text(application, 'status', 'health', 'status') !== 'Healthy')
  if (objects.length !== apps.length + 1) return `there are ${objects.length} Applications`
  return wrong.length === 0
    ? 'every Application is Healthy'
    : `not Healthy: ${wrong.map(({ metadata, status }) => `${metadata.name} ${JSON.stringify(field(status, 'health'))}`).join(', ')}`
}

/** Takes the flag from Traefik, and from an Ingress what was written with it. */
async function forgetAddress(cluster: Cluster): Promise<void> {
  const deployment = await cluster.get(traefik)
  const [container] = items(deployment, 'spec', 'template', 'spec', 'containers')
  const index = items(container, 'args').findIndex((arg) => String(arg).startsWith(flag))
  if (index < 0) throw new StagingError('not-found', `the Deployment traefik has no argument ${flag}…`)
  await cluster.patch(traefik, {
    kind: 'json',
    operations: [{ op: 'remove', path: `/spec/template/spec/containers/0/args/${index}` }]
  })
  const end = systemClock.monotonic() + 30_000
  for (;;) {
    const { status, metadata } = await cluster.get(traefik)
    const of = (name: string) => field(status, name)
    const settled = ['replicas', 'updatedReplicas', 'availableReplicas'].every((name) => of(name) === 2)
    if (settled && of('observedGeneration') === metadata.generation) break
    if (systemClock.monotonic() > end) throw new StagingError('timeout', 'Traefik was not rolled out again')
    await systemClock.sleep(200)
  }
  // Argo CD makes it again when it syncs.
  await cluster.delete({ ...ingresses, name: 'staging-guesstimate', namespace: 'guesstimate' })
}

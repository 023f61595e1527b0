import { execFileSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock, waitUntil } from '@staging-actions/base'
import { inexactRemedy } from '../../packages/deploy/src/what-runs.ts'
import { guardManifests } from '../../packages/environment/src/provision/guard-policy.ts'
import { makeEnvironmentByApi } from '../../packages/environment/test/api-stack.ts'
import { type Cloud, startCloud } from '../../packages/environment/test/cloud.ts'
import { livingDocument } from '../../packages/environment/test/seed-ledgers.ts'
import { openCluster } from '../../packages/kubernetes/src/index.ts'
import type { WorkflowRun } from '../../packages/sandbox/src/github/state.ts'
import type { EmulatedCluster } from '../../packages/sandbox/src/kubernetes/index.ts'
import { forgeLedger } from '../../packages/sandbox/src/testing/forge-ledger.ts'
import { installTraefik } from '../../packages/sandbox/src/testing/install-traefik.ts'
import { startRegistry } from '../../packages/sandbox/src/testing/registry.ts'
import { type ActionRunOptions, runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

const chart = {
  'apps/web/chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'apps/web/chart/values.yaml': 'image: { tag: unset }\n',
  'apps/web/chart/templates/all.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: {{ .Release.Name }} }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: "registry.example.com/web:{{ .Values.image.tag }}" }] }
---
apiVersion: v1
kind: Service
metadata: { name: {{ .Release.Name }} }
spec: { selector: { app: web }, ports: [{ port: 80 }] }
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: {{ .Release.Name }} }
spec: { rules: [{ host: web.staging.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: {{ .Release.Name }}, port: { number: 80 } } } }] } }] }
`
}

/** As it runs in production, where the controller wrote the annotation. */
const copiedService = {
  'apps/copied/service.yaml': `apiVersion: v1
kind: Service
metadata: { name: shop, annotations: { kubernetes.digitalocean.com/load-balancer-id: of-production } }
spec: { type: LoadBalancer, selector: { app: shop }, ports: [{ port: 80 }] }
`
}

/** What is deployed waits for it. */
const migration = {
  'apps/migrated/job.yaml': `apiVersion: batch/v1
kind: Job
metadata: { name: migrate, annotations: { argocd.argoproj.io/hook: PreSync } }
spec: { backoffLimit: 0, template: { spec: { restartPolicy: Never, containers: [{ name: migrate, image: "registry.example.com/migrate:1" }] } } }
`
}

/** Of a Deployment, and of the Application that it is of. */
interface Status {
  readonly replicas: number
  readonly health: string
}

/** Of an Application. */
interface Spec {
  readonly source: { readonly helm: { readonly parameters: readonly { readonly name: string }[] } }
}

const quiet = { clock: systemClock, log: silentLogger }
let cloud: Cloud
let cluster: EmulatedCluster

beforeAll(async () => {
  cloud = await startCloud({
    files: {
      '.github/staging.yml':
        'version: 1\nenvironment: { name: staging, domain: example.com }\napps: [{ name: web }, { name: other }, { name: made, paths: [apps/web/**], template: infra/application.yaml }, { name: copied }]\n',
      '.github/two.yml':
        'version: 1\nenvironment: { name: staging, domain: example.com }\napps: [{ name: web }, { name: made, template: infra/application.yaml }]\n',
      '.github/refusing.yml':
        'version: 1\nenvironment: { name: staging, domain: example.com, shared: refuse }\napps: [{ name: web }]\n',
      '.github/workflows/build.yml':
        "name: build\non: push\njobs: { build: { runs-on: ubuntu-latest, steps: [{ run: 'true' }] } }\n",
      'infra/application.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: '\${application}' }
spec:
  project: default
  source: { repoURL: https://github.com/acme/shop.git, path: '\${path}/chart', targetRevision: main }
  destination: { server: https://kubernetes.default.svc, namespace: '\${app}' }
  syncPolicy: { syncOptions: [CreateNamespace=true] }
`,
      'infra/apps/kept.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: staging-kept, namespace: argocd }
spec:
  project: default
  source: { repoURL: https://github.com/acme/shop.git, path: apps/web/chart, targetRevision: main }
  destination: { server: https://kubernetes.default.svc, namespace: kept }
`,
      ...chart,
      ...copiedService,
      ...migration
    }
  })
  cloud.kernel.clock.setScale(20)
  await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
  const [found] = cloud.clusters.all()
  if (!found) throw new Error('no cluster')
  cluster = found
  cluster.argocd.install()
  await installTraefik(cluster, '203.0.113.9')
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  cluster.create({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'shop', namespace: 'argocd', labels: { 'argocd.argoproj.io/secret-type': 'repository' } },
    data: {
      url: base64('https://github.com/acme/shop.git'),
      username: base64('git'),
      password: base64(cloud.githubToken)
    }
  })
  createApplication('staging-web', 'apps/web/chart', 'web')
})
afterAll(() => cloud.stop())

const sync = (
  inputs: Record<string, string>,
  onOutput?: ActionRunOptions['onOutput'],
  env: Record<string, string> = {}
) =>
  runActionProcess('argocd-sync', {
    inputs: { app: 'web', 'github-token': cloud.githubToken, ...inputs },
    env: { ...cloud.env, ...env },
    ...(onOutput ? { onOutput } : {})
  })

/** Argo CD deploys a folder of the shop; into a namespace that it makes, unless it is told otherwise. */
function createApplication(
  name: string,
  path: string,
  namespace: string,
  syncPolicy: object = { syncOptions: ['CreateNamespace=true'] },
  targetRevision = 'main'
): void {
  cluster.create({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace: 'argocd' },
    spec: {
      project: 'default',
      source: { repoURL: 'https://github.com/acme/shop.git', path, targetRevision },
      destination: { server: 'https://kubernetes.default.svc', namespace },
      syncPolicy
    }
  })
}

const runUrl = () => `${cloud.github.url}/acme/shop/actions/runs/7001`

/** What the ledger says of an app. */
async function recorded(app: string): Promise<unknown> {
  const answer = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/git/ref/staging/staging`, {
    headers: { authorization: `Bearer ${cloud.githubToken}` }
  })
  const { object } = (await answer.json()) as { object: { sha: string } }
  const file = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/contents/environment.json?ref=${object.sha}`, {
    headers: { authorization: `Bearer ${cloud.githubToken}` }
  })
  const { content } = (await file.json()) as { content: string }
  return JSON.parse(Buffer.from(content, 'base64').toString()).apps[app]
}

/** A run of build.yml for the commit, as the repository would have it. */
async function startRun(status: WorkflowRun['status'], conclusion: WorkflowRun['conclusion']): Promise<WorkflowRun> {
  const answer = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/actions/workflows/build.yml`, {
    headers: { authorization: `Bearer ${cloud.githubToken}` }
  })
  const { id } = (await answer.json()) as { id: number }
  const now = new Date().toISOString()
  const run: WorkflowRun = {
    id: 9001,
    number: 1,
    attempt: 1,
    workflowId: id,
    workflowPath: '.github/workflows/build.yml',
    name: 'build',
    title: 'build',
    event: 'push',
    ref: 'refs/heads/main',
    sha: cloud.sha,
    actor: 'octocat',
    triggeringActor: 'octocat',
    payload: {},
    status,
    conclusion,
    createdAt: now,
    startedAt: now,
    updatedAt: now,
    jobs: [],
    summaries: [],
    problem: undefined
  }
  cloud.github.repository('acme/shop').runs.push(run)
  return run
}

describe('argocd-sync', () => {
  test('deploys to the cluster of the environment, records it, and the app answers with that version', async () => {
    const tag = `sha-${cloud.sha}`
    const { exitCode, outputs, summary, log } = await sync({
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': tag,
      revision: cloud.sha
    })
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(outputs).toMatchObject({
      outcome: 'success',
      reason: '',
      application: 'staging-web',
      revision: cloud.sha,
      health: 'Healthy',
      'sync-status': 'Synced',
      url: 'https://web.staging.example.com'
    })
    expect(JSON.parse(outputs['images'] ?? '')).toEqual([`registry.example.com/web:${tag}`])
    expect(JSON.parse(cluster.ingress('web.staging.example.com', '/version').body)).toMatchObject({
      app: 'web',
      version: tag,
      revision: cloud.sha
    })
    expect(summary).toContain('web is deployed')
    expect(await recorded('web')).toMatchObject({
      revision: cloud.sha,
      images: [`registry.example.com/web:${tag}`],
      tested: false
    })
  })

  test('the ledger says that its tests passed when the run that deployed it says so, until it is deployed again', async () => {
    const passed = { 'tests-passed': 'true', 'digitalocean-token': '' }
    const other = await sync(passed, undefined, { GITHUB_RUN_ID: '999' })
    expect(other).toMatchObject({ exitCode: 1, outputs: { reason: 'superseded', revision: '' } })
    expect(other.log).toContain('the tests of web do not count: another run has deployed web meanwhile')
    expect(await recorded('web')).toMatchObject({ tested: false })

    const own = await sync(passed)
    expect(own).toMatchObject({ exitCode: 0, outputs: { outcome: 'success', revision: cloud.sha } })
    expect(own.summary).toContain('web is recorded as tested')
    expect(await recorded('web')).toMatchObject({ revision: cloud.sha, tested: true })

    const again = await sync({ 'digitalocean-token': cloud.digitalocean.token, 'image-tag': `sha-${cloud.sha}` })
    expect(again.exitCode === 0 ? '' : again.log).toBe('')
    expect(await recorded('web')).toMatchObject({ revision: cloud.sha, tested: false })

    const never = await sync({ ...passed, app: 'other' })
    expect(never).toMatchObject({ exitCode: 0, outputs: { outcome: 'success' } })
    expect(never.log).toContain('other is not recorded as tested: the environment has no record of other')
    expect((await sync({ ...passed, 'github-token': '' })).outputs).toMatchObject({ reason: 'invalid-input' })
  })

  test('over an Argo CD server', async () => {
    const { exitCode, outputs, summary, log } = await sync({
      server: cluster.argocd.url,
      'auth-token': cluster.argocd.tokenFor('ci'),
      'helm-parameters': 'image.tag=2.0.0'
    })
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(JSON.parse(outputs['images'] ?? '')).toEqual(['registry.example.com/web:2.0.0'])
    expect(summary).toContain(
      `image \`registry.example.com/web:sha-${cloud.sha}\` → \`registry.example.com/web:2.0.0\``
    )
    expect(summary).toContain(`- helm.parameters.image.tag: sha-${cloud.sha}\n+ helm.parameters.image.tag: 2.0.0\n`)
    expect(summary).toMatch(/```mermaid\ngantt\n(.*\n)* {2}syncing :\d+, \d+\n(.*\n)*```/)
  })

  test('a dry run changes and records nothing', async () => {
    const { exitCode, outputs, summary, log } = await sync({
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': '2.5.0',
      'dry-run': 'true'
    })
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(JSON.parse(outputs['images'] ?? '')).toEqual(['registry.example.com/web:2.0.0'])
    expect(summary).toContain('web: what a deploy would change')
    expect(summary).toContain('- helm.parameters.image.tag: 2.0.0\n+ helm.parameters.image.tag: 2.5.0\n')
    expect(summary).toContain('deployment.apps/staging-web configured (dry run)')
    expect(JSON.parse(cluster.ingress('web.staging.example.com', '/version').body)).toMatchObject({ version: '2.0.0' })
  })

  test('several apps in one run, one of them made from its template', async () => {
    const { exitCode, outputs, log } = await sync({
      app: 'web\nmade',
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': '2.6.0'
    })
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(log).toContain('staging-made: created from its template')
    expect(outputs).toMatchObject({ application: 'staging-web staging-made', health: 'Healthy' })
    expect(JSON.parse(outputs['urls'] ?? '')).toEqual({
      web: 'https://web.staging.example.com',
      made: 'https://made.staging.example.com'
    })
    expect(JSON.parse(outputs['results'] ?? '')).toMatchObject([
      { app: 'web', outcome: 'success' },
      { app: 'made', outcome: 'success', images: ['registry.example.com/web:2.6.0'] }
    ])
  })

  test('of several apps one fails: the others are deployed, each says what became of it, and of the one nobody knows what runs', async () => {
    const directory = cloud.github.repository('acme/shop').directory
    await forgeLedger(directory, livingDocument('staging', 1000))
    const { exitCode, outputs, summary } = await sync({
      app: 'web\nother',
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': `sha-${cloud.sha}`,
      revision: cloud.sha
    })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'unknown-application' })
    expect(JSON.parse(outputs['results'] ?? '')).toMatchObject([
      { app: 'web', outcome: 'success', images: [`registry.example.com/web:sha-${cloud.sha}`] },
      { app: 'other', outcome: 'failure', reason: 'unknown-application' }
    ])
    expect(summary).toContain('web is deployed')
    expect(summary).toContain('other was not deployed')
    expect(await recorded('web')).toMatchObject({ application: 'staging-web', by: 'octocat', branch: 'main' })
    expect(await recorded('web')).not.toHaveProperty('uncertain')
    expect(await recorded('other')).toMatchObject({ uncertain: runUrl(), revision: '', tested: false })

    // web says nothing of what it depends on: its tests met whatever other is.
    const passed = await sync({ 'tests-passed': 'true', standing: '{}' })
    expect(passed).toMatchObject({ exitCode: 1, outputs: { reason: 'sync-failed' } })
    expect(passed.log).toContain('the tests of web do not count: other was not deployed')
    expect((await sync({ 'tests-passed': 'true' })).exitCode).toBe(0)

    // Nor do they where nobody can be asked any more.
    const push = { service: 'github', method: 'POST', path: '/acme/shop/git-receive-pack', times: 20 } as const
    cloud.kernel.faults.add({ ...push, when: 'before', answer: { status: 403, body: '' } })
    const unasked = await sync({ 'tests-passed': 'true', standing: '{}' })
    cloud.kernel.faults.clear()
    expect(unasked).toMatchObject({ exitCode: 1, outputs: { reason: 'ledger-unwritable' } })
  })

  test('what is set by hand is of no commit: the record says so, and the next deploy takes it out', async () => {
    await forgeLedger(cloud.github.repository('acme/shop').directory, livingDocument('staging', 1000))
    const version = {
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': `sha-${cloud.sha}`,
      revision: cloud.sha
    }
    const parameters = () => {
      const web = cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-web')
      return (web as unknown as { readonly spec: Spec }).spec.source.helm.parameters
    }
    const byHand = await sync({ ...version, 'helm-parameters': 'color=red' })
    expect(byHand.exitCode === 0 ? '' : byHand.log).toBe('')
    expect(byHand.log).toContain(
      'web counts for this run alone, and the next push deploys it again: helm.parameters.color'
    )
    expect(await recorded('web')).toMatchObject({
      revision: cloud.sha,
      uncertain: runUrl(),
      inexact: 'helm.parameters.color was set to what is no part of it',
      overrides: [{ path: 'helm.parameters.color' }]
    })
    const passed = await sync({ 'tests-passed': 'true', standing: '{}' })
    expect(passed).toMatchObject({ exitCode: 1, outputs: { reason: 'sync-failed' } })
    expect(passed.log).toContain('the tests of web do not count: what runs of web is not what one commit has')

    const next = await sync(version)
    expect(next.exitCode === 0 ? '' : next.log).toBe('')
    expect(parameters().map(({ name }) => name)).toEqual(['image.tag'])
    const entry = await recorded('web')
    for (const field of ['uncertain', 'inexact', 'overrides']) expect(entry).not.toHaveProperty(field)
  })

  test('what is gone from the repository is removed; what stood there and was deployed over meanwhile ends the run', async () => {
    createApplication('staging-old', 'apps/web/chart', 'old', {})
    const at = new Date().toISOString()
    const entry = { revision: cloud.sha, images: [], at, tested: false }
    const directory = cloud.github.repository('acme/shop').directory
    const document = {
      ...livingDocument('staging', 1000),
      apps: {
        old: { ...entry, run: 'https://x/1' },
        web: { ...entry, run: runUrl() },
        made: { ...entry, run: 'https://x/2' }
      }
    }
    await forgeLedger(directory, document)
    const removed = await sync({
      app: '',
      'digitalocean-token': cloud.digitalocean.token,
      remove: JSON.stringify([
        { app: 'old', application: 'staging-old' },
        // An app of the catalog has it by now.
        { app: 'older', application: 'staging-web' }
      ]),
      standing: JSON.stringify({ made: { revision: cloud.sha, run: 'https://x/1' } })
    })
    expect(removed.exitCode === 0 ? '' : removed.log).toBe('')
    expect(removed.log).toContain('staging-old: removed, with what it deployed')
    expect(cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-old')).toBeUndefined()
    expect(cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-web')).toBeDefined()
    expect(await recorded('old')).toBeUndefined()
    const untestable = JSON.parse(removed.outputs['untestable'] ?? '')
    expect(untestable).toMatchObject({
      web: expect.stringContaining('another run has deployed made meanwhile, https://x/2')
    })

    const standing = (run: string) => JSON.stringify({ made: { revision: cloud.sha, run } })
    const tests = { 'tests-passed': 'true', 'digitalocean-token': '' }
    const disturbed = await sync({ ...tests, standing: standing('https://x/1') })
    expect(disturbed).toMatchObject({ exitCode: 1, outputs: { reason: 'superseded' } })
    expect(await recorded('web')).toMatchObject({ tested: false })
    const calm = await sync({ ...tests, standing: standing('https://x/2') })
    expect(calm.exitCode === 0 ? '' : calm.log).toBe('')
    expect(await recorded('web')).toMatchObject({ tested: true, passed: { revision: cloud.sha, run: runUrl() } })
    expect(JSON.parse(calm.outputs['composition'] ?? '')).toMatchObject({
      commit: cloud.sha,
      apps: { web: { passed: { revision: cloud.sha, run: runUrl() }, neighbors: ['made'] } }
    })
  })

  test('what the app of apps still has in git is not removed: the run ends with who makes it, and nobody is tested next to it', async () => {
    createApplication('apps-staging', 'infra/apps', 'argocd', { automated: { selfHeal: true } })
    const kept = () => cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-kept')
    await waitUntil(
      async () => (kept() ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: 'it is not there' }),
      { ...quiet, awaited: 'staging-kept', deadline: new Deadline(systemClock, 30_000) }
    )
    const uid = kept()?.metadata.uid
    const entry = { revision: cloud.sha, images: [], run: runUrl(), at: new Date().toISOString(), tested: false }
    await forgeLedger(cloud.github.repository('acme/shop').directory, {
      ...livingDocument('staging', 1000),
      apps: { kept: entry, web: entry }
    })
    const { exitCode, outputs, log } = await sync({
      app: '',
      'digitalocean-token': cloud.digitalocean.token,
      remove: JSON.stringify([{ app: 'kept', application: 'staging-kept' }]),
      standing: JSON.stringify({ web: { revision: cloud.sha, run: runUrl() } })
    })
    expect({ exitCode, reason: outputs['reason'] }).toEqual({ exitCode: 1, reason: 'invalid-configuration' })
    expect(log).toContain(
      'staging-kept, the Application of kept, was not removed: the Application apps-staging makes it, from infra/apps at main, and kept is no app of .github/staging.yml any more'
    )
    expect(log).toContain('Delete its manifest, or what generates it, in the commit that takes the app out')
    expect(kept()?.metadata).toMatchObject({ uid })
    expect(JSON.parse(outputs['untestable'] ?? '')).toMatchObject({
      web: 'kept was not removed: the job that deploys says why'
    })
    expect(await recorded('kept')).toMatchObject({ uncertain: runUrl() })
  })

  test('what goes out and is not deployed is looked at: its digests are those of its pods, where Argo CD agrees with the record', async () => {
    const image = 'registry.example.com/web'
    const moved = `${image}@sha256:${'0'.repeat(64)}`
    const at = new Date().toISOString()
    const entry = { revision: cloud.sha, images: [], run: 'https://x/2', at, tested: true }
    const foreign = `registry.example.com/other@sha256:${'1'.repeat(64)}`
    const look = async (digests: readonly string[]) => {
      const document = { ...livingDocument('staging', 1000), apps: { made: { ...entry, digests }, web: entry } }
      await forgeLedger(cloud.github.repository('acme/shop').directory, document)
      const { exitCode, outputs, log } = await sync({
        app: '',
        'digitalocean-token': cloud.digitalocean.token,
        observe: JSON.stringify([{ app: 'made', url: '' }, { app: 'web' }, { app: 'other' }]),
        standing: JSON.stringify({
          made: { revision: cloud.sha, run: 'https://x/2' },
          web: { revision: 'f'.repeat(40), run: 'https://x/2' }
        })
      })
      expect(exitCode === 0 ? '' : log).toBe('')
      return { digests: JSON.parse(outputs['digests'] ?? ''), untestable: JSON.parse(outputs['untestable'] ?? ''), log }
    }
    const seen = await look([])
    expect(seen.digests).toEqual({ made: [expect.stringMatching(/^registry\.example\.com\/web@sha256:[0-9a-f]{64}$/)] })
    expect(seen.log).toContain(`staging-web: it is at ${cloud.sha}, and the record says ${'f'.repeat(40)}`)
    expect(seen.log).toContain('staging-other: there is no such Application')
    // What the record alone names goes nowhere, and is missed.
    const missed = await look([foreign])
    expect(missed.digests).toEqual({})
    expect(missed.untestable.made).toContain('none of its pods runs registry.example.com/other any more')
    // Another build of the same image than the tests met: both are told, which nobody can approve.
    const other = await look([moved])
    expect(other.digests).toEqual({ made: [moved, ...seen.digests.made].sort() })
    // Nor does it stand there any more, for others: the next run deploys it again, and nobody is tested next to it until then.
    const inexact = `its pods run another build of ${image} than the tests met: the tag was moved`
    expect(await recorded('made')).toMatchObject({ revision: cloud.sha, uncertain: runUrl(), inexact })
    expect(other.untestable).toMatchObject({
      made: `what runs of made is not what one commit has: ${inexact}: ${inexactRemedy}`
    })
  })

  test('a neighbor that no run has deployed and somebody has set to another branch: nobody is tested next to it, and the next run deploys it', async () => {
    const { directory } = cloud.github.repository('acme/shop')
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', directory, '-c', 'user.name=ada', '-c', 'user.email=ada@example.com', ...args], {
        encoding: 'utf8'
      }).trim()
    const idea = git('commit-tree', `${cloud.sha}^{tree}`, '-m', 'An idea')
    git('update-ref', 'refs/heads/idea', idea)
    const policy = { automated: {}, syncOptions: ['CreateNamespace=true'] }
    createApplication('staging-other', 'apps/web/chart', 'other', policy, 'idea')
    await waitUntil(
      async () => {
        const found = cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-other')
        const { sync: seen } = (found?.['status'] ?? {}) as { sync?: { status?: string } }
        return seen?.status === 'Synced'
          ? { kind: 'done', value: undefined }
          : { kind: 'waiting', seen: seen?.status ?? 'nothing' }
      },
      { ...quiet, awaited: 'staging-other', deadline: new Deadline(systemClock, 30_000) }
    )
    const at = new Date().toISOString()
    const web = { revision: cloud.sha, images: [], run: 'https://x/2', at, tested: false }
    await forgeLedger(directory, { ...livingDocument('staging', 1000), apps: { web } })
    const { exitCode, outputs, log } = await sync({
      app: '',
      'digitalocean-token': cloud.digitalocean.token,
      observe: JSON.stringify(['web']),
      standing: JSON.stringify({ web: { revision: cloud.sha, run: 'https://x/2' } })
    })
    expect(exitCode === 0 ? '' : log).toBe('')
    const why = `no run has deployed it, and staging-other follows idea: it is at ${idea}, which is neither production's version nor this commit's`
    expect(JSON.parse(outputs['untestable'] ?? '')).toMatchObject({
      web: expect.stringContaining(
        `what runs of other is not what one commit has: ${why}: re-run all jobs, which deploys it again`
      )
    })
    expect(await recorded('other')).toMatchObject({ uncertain: runUrl(), inexact: why })
  })

  describe('an app that stands there, and is not as its deploy left it', () => {
    const version = () => ({
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': `sha-${cloud.sha}`,
      revision: cloud.sha,
      'config-path': '.github/two.yml'
    })
    const standing = () => JSON.stringify({ made: { revision: cloud.sha, run: runUrl() } })
    /** web goes out, made stands next to it. */
    const look = (inputs: Record<string, string> = {}) =>
      sync({ ...version(), app: '', 'image-tag': '', revision: '', standing: standing(), ...inputs })
    const untestable = async () => JSON.parse((await look()).outputs['untestable'] ?? '')
    const record = (inputs: Record<string, string> = {}) =>
      look({ app: 'web', 'tests-passed': 'true', standing: standing(), ...inputs })
    /** As Argo CD's user interface does it. */
    const setParameters = async (...parameters: readonly { readonly name: string; readonly value: string }[]) => {
      const patch = JSON.stringify({ spec: { source: { helm: { parameters } } } })
      const answer = await fetch(`${cluster.argocd.url}/api/v1/applications/staging-made`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${cluster.argocd.tokenFor('admin')}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'staging-made', patch, patchType: 'merge' })
      })
      expect(answer.status).toBe(200)
    }
    const tag = () => ({ name: 'image.tag', value: `sha-${cloud.sha}` })
    /** As kubectl does it; resolves when Argo CD shows the pods so. */
    const change = async (spec: Readonly<Record<string, unknown>>, isThere: (status: Status) => boolean) => {
      const opened = openCluster(await cluster.kubeconfig(), quiet)
      const ref = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'made', name: 'staging-made' }
      await opened.patch(ref, { kind: 'merge', value: { spec } })
      opened.close()
      const seen = async () => {
        const pods = cluster.find('apps/v1', 'Deployment', 'made', 'staging-made')?.['status']
        const made = cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-made')?.['status']
        const { replicas = 0 } = (pods ?? {}) as { readonly replicas?: number }
        return { replicas, health: (made as { readonly health?: { readonly status?: string } })?.health?.status ?? '' }
      }
      await waitUntil(
        async () => {
          const status = await seen()
          return isThere(status)
            ? { kind: 'done', value: undefined }
            : { kind: 'waiting', seen: JSON.stringify(status) }
        },
        { ...quiet, awaited: 'the pods', deadline: new Deadline(systemClock, 30_000) }
      )
    }

    beforeAll(async () => {
      await forgeLedger(cloud.github.repository('acme/shop').directory, livingDocument('staging', 1000))
      const { exitCode, log } = await sync({ ...version(), app: 'web\nmade' })
      expect(exitCode === 0 ? '' : log).toBe('')
      expect(await recorded('made')).toMatchObject({ setup: expect.stringMatching(/^[0-9a-f]{64}$/) })
    })

    test('a Helm parameter that somebody sets in Argo CD\u2019s user interface: seen, not made right by a deploy, and over when it is taken out', async () => {
      expect(await untestable()).toEqual({})
      await setParameters(tag(), { name: 'color', value: 'hunter2' })
      const why = 'what it is set to was changed since its deploy: its source, values or Helm parameters'
      expect(await untestable()).toMatchObject({
        web: expect.stringContaining(`what runs of made is not what one commit has: ${why}`)
      })
      expect(await recorded('made')).toMatchObject({ uncertain: runUrl(), inexact: why })

      const again = await sync({ ...version(), app: 'made' })
      expect(again.exitCode === 0 ? '' : again.log).toBe('')
      const inexact =
        'its Application is set otherwise than its manifest, or its deploy before, left it: it sets helm.parameters.color'
      expect(await recorded('made')).toMatchObject({ uncertain: runUrl(), inexact })
      expect(again.log).toContain(inexact)
      expect(again.log).not.toContain('hunter2')

      await setParameters(tag())
      expect((await sync({ ...version(), app: 'made' })).exitCode).toBe(0)
      expect(await recorded('made')).not.toHaveProperty('inexact')
      expect(await untestable()).toEqual({})
    })

    test('the tag of a second image that somebody sets there to another commit is no word of a deploy', async () => {
      await setParameters(tag(), { name: 'worker.tag', value: `sha-${'b'.repeat(40)}` })
      expect(await untestable()).toMatchObject({ web: expect.stringContaining('what it is set to was changed') })
      expect((await sync({ ...version(), app: 'made' })).exitCode).toBe(0)
      expect(await recorded('made')).toMatchObject({ inexact: expect.stringContaining('helm.parameters.worker.tag') })
      await setParameters(tag())
      expect((await sync({ ...version(), app: 'made' })).exitCode).toBe(0)
      expect(await untestable()).toEqual({})
    })

    test('changed while the tests run: no pass counts, and nobody is asked', async () => {
      const calm = await record()
      expect(calm.exitCode === 0 ? '' : calm.log).toBe('')
      expect(await recorded('web')).toMatchObject({ tested: true })
      await setParameters(tag(), { name: 'color', value: 'red' })
      // A caller without the cloud's token looks at the ledger alone, and is told that.
      const blind = await record({ 'digitalocean-token': '' })
      expect(blind.exitCode).toBe(0)
      expect(blind.log).toContain('::warning::nobody looks at the cluster at the end of these tests')
      const { exitCode, outputs, log } = await record()
      expect([exitCode, outputs['reason']]).toEqual([1, 'sync-failed'])
      expect(log).toContain(
        'the tests of web do not count: what runs of made is not what one commit has: what it is set to'
      )
      expect(log).toContain(`What to do: ${inexactRemedy}`)
      expect(JSON.parse(outputs['composition'] ?? '').apps).toEqual({})
      await setParameters(tag())
      expect((await sync({ ...version(), app: 'web\nmade' })).exitCode).toBe(0)
    })

    test('scaled to 0 by hand, or not Healthy: it is not there for the tests of its neighbors', async () => {
      await change({ replicas: 0 }, ({ replicas, health }) => replicas === 0 && health === 'Healthy')
      expect(await untestable()).toMatchObject({
        web: expect.stringContaining('none of its pods runs registry.example.com/web any more: it was scaled to 0')
      })
      await change({ replicas: 1 }, ({ replicas, health }) => replicas === 1 && health === 'Healthy')
      expect((await sync({ ...version(), app: 'web\nmade' })).exitCode).toBe(0)
      expect(await untestable()).toEqual({})

      await change({ paused: true }, ({ health }) => health === 'Suspended')
      expect(await untestable()).toMatchObject({ web: expect.stringContaining('it is Synced and Suspended') })
      await change({ paused: false }, ({ health }) => health === 'Healthy')
      expect((await sync({ ...version(), app: 'web\nmade' })).exitCode).toBe(0)
    })
  })

  test('under `shared: refuse` nothing is deployed over what somebody else put there and still holds', async () => {
    const at = new Date().toISOString()
    const web = { revision: cloud.sha, images: [], at, tested: false, run: 'https://x/1', by: 'mona', branch: 'idea' }
    const document = { ...livingDocument('staging', 1000, ['mona']), apps: { web } }
    await forgeLedger(cloud.github.repository('acme/shop').directory, document)
    const refused = await sync({
      'digitalocean-token': cloud.digitalocean.token,
      'image-tag': '2.7.1',
      'config-path': '.github/refusing.yml'
    })
    expect(refused.outputs).toMatchObject({ outcome: 'failure', reason: 'environment-busy' })
    expect(refused.log).toContain('web is there from idea, by mona, who still holds the environment')
    expect(await recorded('web')).not.toHaveProperty('uncertain')
    const told = await sync({ 'digitalocean-token': cloud.digitalocean.token, 'image-tag': '2.7.1' })
    expect(told.exitCode === 0 ? '' : told.log).toBe('')
    expect(told.log).toContain('web was there from idea, by mona, who still holds the environment: it is deployed over')
  })

  test('waits for the workflow that builds the commit, and does not deploy what it failed to build', async () => {
    const run = await startRun('in_progress', null)
    const held = { 'wait-for': 'workflow=build.yml', 'image-tag': `sha-${cloud.sha}` }
    const { exitCode, outputs, log, summary } = await sync(
      { ...held, 'digitalocean-token': cloud.digitalocean.token },
      (text) => {
        if (text.includes('in_progress')) Object.assign(run, { status: 'completed', conclusion: 'success' })
      }
    )
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(JSON.parse(outputs['images'] ?? '')).toEqual([`registry.example.com/web:sha-${cloud.sha}`])
    expect(summary).toContain('waiting for the build')
    run.conclusion = 'failure'
    const failed = await sync({ ...held, 'digitalocean-token': cloud.digitalocean.token })
    expect(failed.outputs).toMatchObject({ outcome: 'failure', reason: 'checks-failed' })
  })

  test('waits for the image to be in its registry, with the credentials of that registry', async () => {
    const registry = await startRegistry('octocat:pull-me')
    const { exitCode, log } = await sync(
      {
        'wait-for': `image=${registry.host}/acme/web`,
        'registry-auth': 'octocat:pull-me',
        'image-tag': '2.8.0',
        'digitalocean-token': cloud.digitalocean.token
      },
      (text) => {
        if (text.includes('not there yet')) registry.images.add('acme/web:2.8.0')
      }
    )
    await registry.close()
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(log).toContain(`waiting for the image ${registry.host}/acme/web:2.8.0: not there yet`)
  })

  test('credentials of a registry that are no pair: which input, and nothing is asked', async () => {
    const { outputs, log } = await sync({
      'wait-for': 'image=registry.example.com/acme/web',
      'registry-auth': 'only-a-token',
      'image-tag': '2.8.0',
      'digitalocean-token': cloud.digitalocean.token
    })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-input' })
    expect(log).toContain('input "registry-auth" (REGISTRY_TOKEN of the published workflows)')
    expect(log).not.toMatch(/^(?!::add-mask::).*only-a-token/m)
  })

  test('cancelled in the middle, it says what it leaves', async () => {
    cluster.argocd.pause()
    let killed = Number.POSITIVE_INFINITY
    const { exitCode, outputs, log } = await sync(
      { 'digitalocean-token': cloud.digitalocean.token, 'image-tag': '2.9.0' },
      (text, kill) => {
        // A stopped controller compares nothing, so no sync begins.
        if (!text.includes('source set to')) return
        setTimeout(() => {
          killed = performance.now()
          kill('SIGTERM')
        }, 300)
      }
    )
    cluster.argocd.resume()
    expect(performance.now() - killed).toBeLessThan(2000)
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'cancelled', application: 'staging-web' })
    expect(log).toContain('its version is set, no sync was started by this run')
  })

  test('cancelled while its operation waits for a hook, it ends that operation, and so does the next run with what a killed one left', async () => {
    createApplication('staging-migrated', 'apps/migrated', 'web')
    cluster.behaviour.held.add('migrate')
    const held = {
      app: 'other',
      application: 'staging-migrated',
      kubeconfig: await cluster.kubeconfig(),
      'github-token': ''
    }
    const operation = () =>
      cluster.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'staging-migrated')?.['operation']
    const { log } = await sync(held, (text, kill) => {
      if (text.includes('waiting for completion of hook')) kill('SIGTERM')
    })
    expect(log).toMatch(/its version is set, and (its sync was ended|Argo CD was asked to end its sync)/)
    await waitUntil(
      () =>
        Promise.resolve(operation() ? { kind: 'waiting', seen: 'it is there' } : { kind: 'done', value: undefined }),
      { awaited: 'the end of the operation', ...quiet, deadline: new Deadline(systemClock, 10_000) }
    )
    // Nobody is there any more to end what a lost runner has begun.
    const killed = await sync(held, (text, kill) => {
      if (text.includes('waiting for completion of hook')) kill('SIGKILL')
    })
    expect(killed.exitCode).not.toBe(0)
    expect(operation()).toBeDefined()
    const next = await sync({ ...held, revision: cloud.sha }, (text) => {
      if (text.includes('ending the operation of an earlier run')) cluster.behaviour.held.delete('migrate')
    })
    expect(next.exitCode === 0 ? '' : next.log).toBe('')
    expect(next.log).toContain('ending the operation of an earlier run, ')
  })

  test('with a kubeconfig, and without a token that could record it', async () => {
    const { exitCode, outputs, log } = await sync({
      kubeconfig: await cluster.kubeconfig(),
      'image-tag': '3.0.0',
      'github-token': ''
    })
    // The configuration of the repository is out of reach too: conventions name the Application.
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(outputs).toMatchObject({ outcome: 'success', application: 'staging-web', url: '' })
  })

  test('a failure says what was reached and why it is not enough', async () => {
    cluster.behaviour.missing.add('9.9.9')
    const { exitCode, outputs, summary, log } = await sync({
      kubeconfig: await cluster.kubeconfig(),
      'image-tag': '9.9.9',
      'grace-seconds': '1'
    })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({
      outcome: 'failure',
      reason: 'unhealthy',
      application: 'staging-web',
      'sync-status': 'Synced'
    })
    expect(log).toContain('Back-off pulling image')
    expect(summary).toContain('was not deployed')
  })

  test("a Service that was copied from production with its load balancer's id never reaches a controller", async () => {
    const options = { names: { prefix: 'stg-39u-staging' }, bounds: [], self: undefined }
    for (const manifest of guardManifests(options)) cluster.create(structuredClone(manifest) as never)
    createApplication('staging-copied', 'apps/copied', 'copied')
    const { exitCode, log } = await sync({ app: 'copied', 'digitalocean-token': cloud.digitalocean.token })
    expect(exitCode).toBe(1)
    expect(log).toContain('Service shop')
    expect(log).toContain('the annotation kubernetes.digitalocean.com/load-balancer-id (of-production) names')
    expect(log).toContain('Leave the annotation out')
    expect(cluster.find('v1', 'Service', 'copied', 'shop')).toBeUndefined()
  })

  test('secrets stay out of the log', async () => {
    const kubeconfig = await cluster.kubeconfig()
    const { log } = await sync({ kubeconfig, application: 'nope' })
    const token = /token: (\S+)/.exec(kubeconfig)?.[1] ?? ''
    expect(token).toMatch(/^k8s_/)
    const shown = log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(shown.join('\n')).toContain('staging-web')
    expect(shown.join('\n')).not.toContain(token)
  })

  test('an app that the catalogue does not have', async () => {
    const { outputs, log } = await sync({ app: 'nope', 'digitalocean-token': cloud.digitalocean.token })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'unknown-app' })
    expect(log).toContain('web, other, made')
  })

  test('an environment that was destroyed since its provision gets nothing of that run', async () => {
    const asked = cloud.kernel.requests.all().filter(({ service }) => service === 'kubernetes').length
    const { outputs, log } = await sync({ 'digitalocean-token': cloud.digitalocean.token, generation: '7' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'superseded' })
    expect(log).toContain('stopped before deploying anything')
    expect(cloud.kernel.requests.all().filter(({ service }) => service === 'kubernetes')).toHaveLength(asked)
  })

  test('no environment', async () => {
    const { outputs } = await sync({ 'digitalocean-token': cloud.digitalocean.token, environment: 'preview' })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'environment-absent' })
  })

  test('no way in, and bad inputs, are told at once', async () => {
    expect((await sync({})).outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-input' })
    const { log, outputs } = await sync({ 'timeout-minutes': '0', 'image-tag': 'a b', server: 'argocd' })
    expect(outputs).toMatchObject({ reason: 'invalid-input' })
    for (const name of ['timeout-minutes', 'image-tag', 'server']) expect(log).toContain(`input "${name}"`)
  })
})

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeEnvironmentByApi } from '../../packages/environment/test/api-stack.ts'
import { type Cloud, startCloud } from '../../packages/environment/test/cloud.ts'
import type { EmulatedCluster } from '../../packages/sandbox/src/kubernetes/index.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

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

let cloud: Cloud
let cluster: EmulatedCluster

beforeAll(async () => {
  cloud = await startCloud({
    files: {
      '.github/staging.yml':
        'version: 1\nenvironment: { name: staging, domain: example.com }\napps: [{ name: web }, { name: other }]\n',
      ...chart
    }
  })
  cloud.kernel.clock.setScale(20)
  await makeEnvironmentByApi(cloud, { prefix: 'stg-39u-staging', tag: 'staging:4242:staging' })
  const [found] = cloud.clusters.all()
  if (!found) throw new Error('no cluster')
  cluster = found
  cluster.argocd.install()
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
  cluster.create({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'staging-web', namespace: 'argocd' },
    spec: {
      project: 'default',
      source: { repoURL: 'https://github.com/acme/shop.git', path: 'apps/web/chart', targetRevision: 'main' },
      destination: { server: 'https://kubernetes.default.svc', namespace: 'web' },
      syncPolicy: { syncOptions: ['CreateNamespace=true'] }
    }
  })
})
afterAll(() => cloud.stop())

const sync = (inputs: Record<string, string>) =>
  runActionProcess('argocd-sync', {
    inputs: { app: 'web', 'github-token': cloud.githubToken, ...inputs },
    env: cloud.env
  })

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
    const answer = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/git/ref/staging/staging`, {
      headers: { authorization: `Bearer ${cloud.githubToken}` }
    })
    const { object } = (await answer.json()) as { object: { sha: string } }
    const file = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/contents/environment.json?ref=${object.sha}`, {
      headers: { authorization: `Bearer ${cloud.githubToken}` }
    })
    const { content } = (await file.json()) as { content: string }
    expect(JSON.parse(Buffer.from(content, 'base64').toString()).apps.web).toMatchObject({
      revision: cloud.sha,
      images: [`registry.example.com/web:${tag}`],
      tested: false
    })
  })

  test('over an Argo CD server', async () => {
    const { exitCode, outputs, log } = await sync({
      server: cluster.argocd.url,
      'auth-token': cluster.argocd.tokenFor('ci'),
      'helm-parameters': 'image.tag=2.0.0'
    })
    expect(exitCode === 0 ? '' : log).toBe('')
    expect(JSON.parse(outputs['images'] ?? '')).toEqual(['registry.example.com/web:2.0.0'])
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
      'image-tag': '9.9.9'
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
    expect(log).toContain('web, other')
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

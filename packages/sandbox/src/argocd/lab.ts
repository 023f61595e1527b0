import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Kernel, makeKernel } from '../kernel/index.ts'
import { type EmulatedCluster, startClusters } from '../kubernetes/index.ts'
import type { JsonRecord } from '../kubernetes/json.ts'
import { type Authority, makeAuthority } from '../names/index.ts'

const run = promisify(execFile)

/** A cluster with Argo CD and a repository of small examples: for tests of what deploys. */
export interface Lab {
  readonly kernel: Kernel
  readonly authority: Authority
  readonly cluster: EmulatedCluster
  readonly repositoryUrl: string
  /** Writes files, commits them to a branch (default main), returns the sha. */
  commit(files: Readonly<Record<string, string>>, branch?: string): Promise<string>
  /** Creates an Application of a folder, destination namespace `demo`. */
  add(name: string, path: string, spec?: JsonRecord): void
  close(): Promise<void>
}

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  progressDeadlineSeconds: 60
  selector:
    matchLabels: { app: {{ .Release.Name }} }
  template:
    metadata:
      labels: { app: {{ .Release.Name }} }
    spec:
      containers:
        - name: web
          image: "registry.local/web:{{ .Values.image.tag }}"
`

const examples = {
  'plain/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: plain }\ndata: { rev: "1" }\n',
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/values.yaml': 'image: { tag: 1.0.0 }\n',
  'chart/templates/cm.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }}-cm }\ndata: { tag: {{ .Values.image.tag | quote }} }\n',
  'chart/templates/deployment.yaml': deployment,
  'bad/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: bad }\n',
  'bad/nope.yaml': 'apiVersion: example.com/v1\nkind: Nope\nmetadata: { name: nope }\n',
  'slow/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: slow }\ndata: { rev: "1" }\n',
  'slow/hook.yaml':
    'apiVersion: batch/v1\nkind: Job\nmetadata: { name: slow-hook, annotations: { argocd.argoproj.io/hook: PreSync } }\nspec: { backoffLimit: 0, template: { spec: { restartPolicy: Never, containers: [{ name: c, image: "registry.local/hook:1" }] } } }\n'
}

/** `timeScale` 20 makes the controllers' seconds last 50 ms. */
export async function startLab(options: { readonly timeScale?: number; readonly seed?: number } = {}): Promise<Lab> {
  const kernel = makeKernel({ timeScale: options.timeScale ?? 20, seed: options.seed ?? 1 })
  const folder = await mkdtemp(join(tmpdir(), 'argocd-lab-'))
  const [bare, work] = [join(folder, 'demo.git'), join(folder, 'work')]
  const git = (...args: string[]) =>
    run('git', ['-c', 'user.name=lab', '-c', 'user.email=lab@example.com', '-c', 'init.defaultBranch=main', ...args], {
      env: { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
    })
  await git('init', '--bare', '--quiet', bare)
  await git('clone', '--quiet', bare, work)
  const commit: Lab['commit'] = async (files, branch = 'main') => {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(work, name)), { recursive: true })
      await writeFile(join(work, name), text)
    }
    await git('-C', work, 'checkout', '--quiet', '-B', branch)
    await git('-C', work, 'add', '.')
    await git('-C', work, 'commit', '--quiet', '--allow-empty', '-m', 'change')
    await git('-C', work, 'push', '--quiet', 'origin', branch)
    return (await git('-C', work, 'rev-parse', 'HEAD')).stdout.trim()
  }
  await commit(examples)
  const authority = await makeAuthority({ directory: folder })
  const clusters = await startClusters({ kernel, ca: authority })
  const cluster = await clusters.open({ id: 'lab', name: 'lab' })
  cluster.argocd.install()
  cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'demo' }, status: { phase: 'Active' } })
  const repositoryUrl = `file://${bare}`
  return {
    kernel,
    authority,
    cluster,
    repositoryUrl,
    commit,
    add: (name, path, spec = {}) => {
      cluster.create({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        metadata: { name, namespace: 'argocd' },
        spec: {
          project: 'default',
          source: { repoURL: repositoryUrl, path, targetRevision: 'main' },
          destination: { server: 'https://kubernetes.default.svc', namespace: 'demo' },
          ...spec
        }
      })
    },
    close: async () => {
      await clusters.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

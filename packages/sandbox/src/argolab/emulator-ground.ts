import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { silentLogger, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import { makeKernel } from '../kernel/index.ts'
import { type AccessRule, startClusters } from '../kubernetes/index.ts'
import { makeAuthority } from '../names/index.ts'
import { demoNamespace, type Ground } from './ground.ts'
import { makeRepository } from './repository.ts'
import { type LabUser, labUsers } from './users.ts'

const look: readonly AccessRule[] = [
  { groups: ['argoproj.io'], resources: ['applications'], verbs: ['get', 'list', 'watch'] },
  { groups: ['apps'], resources: ['deployments', 'statefulsets', 'daemonsets'], verbs: ['get', 'list', 'watch'] },
  { groups: [''], resources: ['pods', 'pods/log', 'events'], verbs: ['get', 'list', 'watch'] }
]

/** The same rights as packages/sandbox/argolab/accounts.yaml gives. */
const rules: Readonly<Record<LabUser, readonly AccessRule[]>> = {
  admin: [{ groups: ['*'], resources: ['*'], verbs: ['*'] }],
  ci: [
    ...look,
    { groups: ['argoproj.io'], resources: ['applications'], verbs: ['patch'], namespaces: ['argocd'] },
    { groups: ['argoproj.io'], resources: ['appprojects'], verbs: ['get'], namespaces: ['argocd'] }
  ],
  narrow: [
    {
      groups: ['argoproj.io'],
      resources: ['applications'],
      verbs: ['get', 'list', 'watch', 'patch'],
      namespaces: ['argocd']
    }
  ],
  readonly: look,
  nobody: []
}

export async function openEmulatorGround(): Promise<Ground> {
  // By the wall clock, so that the times of both are of one kind.
  const kernel = makeKernel({ timeScale: 1 })
  const folder = await mkdtemp(join(tmpdir(), 'argocd-emulator-'))
  const authority = await makeAuthority({ directory: folder })
  const clusters = await startClusters({ kernel, ca: authority, missing: ['broken'] })
  const cluster = await clusters.open({ id: 'lab', name: 'lab' })
  cluster.behaviour.dead.add('dead')
  cluster.argocd.install()
  for (const name of ['ci', 'narrow']) cluster.argocd.addAccount(name, ['get', 'update', 'sync'])
  cluster.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: demoNamespace },
    status: { phase: 'Active' }
  })
  const kubeconfigs = new Map<LabUser, string>()
  for (const user of labUsers) kubeconfigs.set(user, await cluster.kubeconfig(cluster.tokenWith(user, rules[user])))
  const kubeconfig = (user: LabUser) => kubeconfigs.get(user) ?? ''
  const admin = openCluster(kubeconfig('admin'), { clock: systemClock, log: silentLogger })
  const tokens = new Map(labUsers.map((user) => [user, cluster.argocd.tokenFor(user)]))
  return {
    name: 'emulator',
    admin,
    kubeconfig,
    serverUrl: cluster.argocd.url,
    token: (user) => Promise.resolve(tokens.get(user) ?? ''),
    repository: (name) => makeRepository(join(folder, 'git', name)),
    pauseController: () => cluster.argocd.pause(),
    resumeController: () => cluster.argocd.resume(),
    hold: (name) => Promise.resolve(void cluster.behaviour.held.add(name)),
    release: (name) => Promise.resolve(void cluster.behaviour.held.delete(name)),
    cli: undefined,
    close: async () => {
      admin.close()
      await clusters.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

import { type Logger, silentLogger, systemClock } from '@staging-actions/base'
import { openCluster } from '@staging-actions/kubernetes'
import { demoNamespace, type Ground } from './ground.ts'
import { startArgolab } from './start-argolab.ts'

export async function openLabGround(options: { readonly binary: string; readonly log: Logger }): Promise<Ground> {
  const lab = await startArgolab(options)
  const admin = openCluster(lab.kubeconfig('admin'), { clock: systemClock, log: silentLogger })
  const held = (name: string) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: `held-${name}`, namespace: demoNamespace }
  })
  return {
    name: 'Argo CD',
    admin,
    kubeconfig: (user) => lab.kubeconfig(user),
    serverUrl: lab.serverUrl,
    token: (user) => lab.token(user),
    repository: (name) => lab.repository(name),
    pauseController: () => lab.pauseController(),
    resumeController: () => lab.resumeController(),
    hold: async (name) => void (await admin.apply(held(name))),
    release: (name) => admin.delete({ apiVersion: 'v1', kind: 'ConfigMap', ...held(name).metadata }),
    cli: lab.argocdCli,
    close: async () => {
      admin.close()
      await lab.stop()
    }
  }
}

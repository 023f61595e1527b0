import type { Controllers } from '../kubernetes/controllers/controllers.ts'
import type { Obj } from '../kubernetes/json.ts'
import { ApiStatus } from '../kubernetes/status.ts'

const version = 'v3.5.7'
const deployments = [
  'argocd-server',
  'argocd-repo-server',
  'argocd-redis',
  'argocd-applicationset-controller',
  'argocd-dex-server',
  'argocd-notifications-controller'
]

/** What Argo CD's own manifests put into a cluster: its kinds, its workloads, its default project. What is there stays. */
export function installManifests(controllers: Controllers): void {
  const ensure = (object: Obj) => {
    try {
      controllers.make(object)
    } catch (error) {
      if (!(error instanceof ApiStatus && error.code === 409)) throw error
    }
  }
  ensure({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'argocd', labels: { 'kubernetes.io/metadata.name': 'argocd' } },
    status: { phase: 'Active' }
  })
  for (const [kind, plural, short] of [
    ['Application', 'applications', ['app', 'apps']],
    ['AppProject', 'appprojects', ['appproj', 'appprojs']],
    ['ApplicationSet', 'applicationsets', ['appset', 'appsets']]
  ] as const)
    ensure({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `${plural}.argoproj.io`, labels: { 'app.kubernetes.io/part-of': 'argocd' } },
      spec: {
        group: 'argoproj.io',
        scope: 'Namespaced',
        names: { kind, listKind: `${kind}List`, plural, singular: kind.toLowerCase(), shortNames: short },
        versions: [
          {
            name: 'v1alpha1',
            served: true,
            storage: true,
            ...(kind === 'ApplicationSet' ? { subresources: { status: {} } } : {})
          }
        ]
      }
    })
  for (const name of ['argocd-cm', 'argocd-rbac-cm', 'argocd-cmd-params-cm'])
    ensure({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace: 'argocd', labels: { 'app.kubernetes.io/part-of': 'argocd' } }
    })
  for (const name of deployments) ensure(workload('Deployment', name))
  ensure(workload('StatefulSet', 'argocd-application-controller'))
  for (const name of ['argocd-server', 'argocd-repo-server', 'argocd-redis'])
    ensure({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name, namespace: 'argocd' },
      spec: {
        type: 'ClusterIP',
        selector: { 'app.kubernetes.io/name': name },
        ports: [{ name: 'http', port: 80, protocol: 'TCP', targetPort: 8080 }]
      }
    })
  ensure({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'default', namespace: 'argocd' },
    spec: {
      sourceRepos: ['*'],
      destinations: [{ namespace: '*', server: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }]
    }
  })
}

function workload(kind: 'Deployment' | 'StatefulSet', name: string): Obj {
  const labels = { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': 'argocd' }
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace: 'argocd', labels },
    spec: {
      replicas: 1,
      ...(kind === 'StatefulSet' ? { serviceName: name } : { progressDeadlineSeconds: 600 }),
      selector: { matchLabels: { 'app.kubernetes.io/name': name } },
      template: { metadata: { labels }, spec: { containers: [{ name, image: `quay.io/argoproj/argocd:${version}` }] } }
    }
  }
}

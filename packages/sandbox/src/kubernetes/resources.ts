import { at, listAt, type Obj, textAt } from './json.ts'

/** What each cluster says that it is. */
export const kubernetesVersion = 'v1.36.3'

/** A kind as the API serves it. */
export interface ServedResource {
  readonly group: string
  readonly version: string
  /** Plural. */
  readonly name: string
  readonly singular: string
  readonly kind: string
  readonly namespaced: boolean
  readonly shortNames: readonly string[]
  /** False: a write of `status` goes through the object itself (the Application CRD) and counts as a new generation. */
  readonly statusSubresource: boolean
  readonly custom: boolean
}

const builtin: readonly [groupVersion: string, kind: string, plural: string, scope: 'n' | 'c', short?: string][] = [
  ['v1', 'Namespace', 'namespaces', 'c', 'ns'],
  ['v1', 'Node', 'nodes', 'c', 'no'],
  ['v1', 'PersistentVolume', 'persistentvolumes', 'c', 'pv'],
  ['v1', 'PersistentVolumeClaim', 'persistentvolumeclaims', 'n', 'pvc'],
  ['v1', 'Secret', 'secrets', 'n'],
  ['v1', 'ConfigMap', 'configmaps', 'n', 'cm'],
  ['v1', 'Service', 'services', 'n', 'svc'],
  ['v1', 'Endpoints', 'endpoints', 'n', 'ep'],
  ['v1', 'ServiceAccount', 'serviceaccounts', 'n', 'sa'],
  ['v1', 'Pod', 'pods', 'n', 'po'],
  ['v1', 'Event', 'events', 'n', 'ev'],
  ['v1', 'LimitRange', 'limitranges', 'n', 'limits'],
  ['v1', 'ResourceQuota', 'resourcequotas', 'n', 'quota'],
  ['apps/v1', 'Deployment', 'deployments', 'n', 'deploy'],
  ['apps/v1', 'ReplicaSet', 'replicasets', 'n', 'rs'],
  ['apps/v1', 'StatefulSet', 'statefulsets', 'n', 'sts'],
  ['apps/v1', 'DaemonSet', 'daemonsets', 'n', 'ds'],
  ['batch/v1', 'Job', 'jobs', 'n'],
  ['batch/v1', 'CronJob', 'cronjobs', 'n', 'cj'],
  ['networking.k8s.io/v1', 'Ingress', 'ingresses', 'n', 'ing'],
  ['networking.k8s.io/v1', 'IngressClass', 'ingressclasses', 'c'],
  ['networking.k8s.io/v1', 'NetworkPolicy', 'networkpolicies', 'n', 'netpol'],
  ['rbac.authorization.k8s.io/v1', 'Role', 'roles', 'n'],
  ['rbac.authorization.k8s.io/v1', 'RoleBinding', 'rolebindings', 'n'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'clusterroles', 'c'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', 'clusterrolebindings', 'c'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'customresourcedefinitions', 'c', 'crd'],
  ['storage.k8s.io/v1', 'StorageClass', 'storageclasses', 'c', 'sc'],
  ['storage.k8s.io/v1', 'VolumeAttachment', 'volumeattachments', 'c'],
  ['policy/v1', 'PodDisruptionBudget', 'poddisruptionbudgets', 'n', 'pdb'],
  ['autoscaling/v2', 'HorizontalPodAutoscaler', 'horizontalpodautoscalers', 'n', 'hpa'],
  ['admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', 'validatingwebhookconfigurations', 'c'],
  ['admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration', 'mutatingwebhookconfigurations', 'c'],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 'validatingadmissionpolicies', 'c'],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding', 'validatingadmissionpolicybindings', 'c'],
  ['coordination.k8s.io/v1', 'Lease', 'leases', 'n'],
  ['scheduling.k8s.io/v1', 'PriorityClass', 'priorityclasses', 'c', 'pc']
]

export function keyOf(resource: { readonly group: string; readonly name: string }): string {
  return `${resource.group}/${resource.name}`
}

export class ResourceRegistry {
  readonly #served = new Map<string, ServedResource>()

  constructor() {
    for (const [groupVersion, kind, name, scope, short] of builtin) {
      const [version = '', group = ''] = groupVersion.split('/').reverse()
      this.add({
        group,
        version,
        name,
        kind,
        singular: kind.toLowerCase(),
        namespaced: scope === 'n',
        shortNames: short ? [short] : [],
        statusSubresource: true,
        custom: false
      })
    }
  }

  add(resource: ServedResource): void {
    this.#served.set(`${resource.group}/${resource.version}/${resource.name}`, resource)
  }

  /** A CustomResourceDefinition makes its served versions kinds like any other. */
  addCustom(definition: Obj): void {
    for (const version of listAt(definition, 'spec', 'versions')) {
      if (at(version, 'served') !== true) continue
      this.add({
        group: textAt(definition, 'spec', 'group'),
        version: textAt(version, 'name'),
        name: textAt(definition, 'spec', 'names', 'plural'),
        kind: textAt(definition, 'spec', 'names', 'kind'),
        singular:
          textAt(definition, 'spec', 'names', 'singular') || textAt(definition, 'spec', 'names', 'kind').toLowerCase(),
        namespaced: textAt(definition, 'spec', 'scope') !== 'Cluster',
        shortNames: listAt(definition, 'spec', 'names', 'shortNames').map(String),
        statusSubresource: at(version, 'subresources', 'status') !== undefined,
        custom: true
      })
    }
  }

  removeCustom(definition: Obj): void {
    const group = textAt(definition, 'spec', 'group')
    const plural = textAt(definition, 'spec', 'names', 'plural')
    for (const [key, resource] of this.#served)
      if (resource.custom && resource.group === group && resource.name === plural) this.#served.delete(key)
  }

  all(): readonly ServedResource[] {
    return [...this.#served.values()]
  }

  byPath(group: string, version: string, name: string): ServedResource | undefined {
    return this.#served.get(`${group}/${version}/${name}`)
  }

  byKind(apiVersion: string, kind: string): ServedResource | undefined {
    const [version = '', group = ''] = apiVersion.split('/').reverse()
    return this.all().find(
      (resource) => resource.group === group && resource.version === version && resource.kind === kind
    )
  }
}

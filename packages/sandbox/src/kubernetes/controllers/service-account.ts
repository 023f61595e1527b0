import { listAt, type Obj, textAt } from '../json.ts'
import type { Controllers } from './controllers.ts'

const rbac = 'rbac.authorization.k8s.io/v1'

/** Whether the roles that are bound to a pod's account let it do this; `resource` with its subresource, as in a rule. */
export function mayServiceAccount(
  controllers: Controllers,
  pod: Obj,
  verb: string,
  { group, resource, namespace }: { readonly group: string; readonly resource: string; readonly namespace: string }
): boolean {
  const account = textAt(pod, 'spec', 'serviceAccountName') || 'default'
  const place = pod.metadata.namespace ?? ''
  const isBound = (binding: Obj) =>
    listAt(binding, 'subjects').some(
      (subject) =>
        textAt(subject, 'kind') === 'ServiceAccount' &&
        textAt(subject, 'name') === account &&
        (textAt(subject, 'namespace') || binding.metadata.namespace) === place
    )
  const bindings = [
    ...controllers.list(rbac, 'ClusterRoleBinding', '', isBound),
    ...(namespace ? controllers.list(rbac, 'RoleBinding', namespace, isBound) : [])
  ]
  return bindings.some((binding) => {
    const kind = textAt(binding, 'roleRef', 'kind')
    const name = textAt(binding, 'roleRef', 'name')
    if (kind === 'ClusterRole' && name === 'cluster-admin') return true
    const role = controllers.find(rbac, kind, kind === 'Role' ? namespace : '', name)
    return listAt(role, 'rules').some((rule) => {
      const has = (key: string, wanted: string) => ['*', wanted].some((entry) => listAt(rule, key).includes(entry))
      return has('verbs', verb) && has('apiGroups', group) && has('resources', resource)
    })
  })
}

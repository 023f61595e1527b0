import { CelError, compile, type Scope } from './cel.ts'
import { at, listAt, type Obj, textAt } from './json.ts'
import type { ResourceRegistry, ServedResource } from './resources.ts'
import { ApiStatus } from './status.ts'
import type { Store } from './store.ts'

const apiVersion = 'admissionregistration.k8s.io/v1'

export interface Admission {
  readonly resource: ServedResource
  readonly object: Obj
  /** As it is stored; undefined: it is about to be created. */
  readonly before: Obj | undefined
  readonly user: string
}

/**
 * Refuses what a ValidatingAdmissionPolicy with a binding that denies does not allow, in the API server's words. An expression that
 * fails refuses too (`failurePolicy: Fail`).
 */
export function admit(store: Store, registry: ResourceRegistry, admission: Admission): void {
  const { resource, object } = admission
  const policies = registry.byKind(apiVersion, 'ValidatingAdmissionPolicy')
  const bindings = registry.byKind(apiVersion, 'ValidatingAdmissionPolicyBinding')
  if (!policies || !bindings) return
  for (const binding of store.list(bindings)) {
    const policy = store.find(policies, '', textAt(binding, 'spec', 'policyName'))
    if (!policy || !listAt(binding, 'spec', 'validationActions').includes('Deny') || !matches(policy, admission))
      continue
    const refusal = refusalBy(policy, admission)
    if (refusal !== undefined) {
      const title = `${resource.name}${resource.group ? `.${resource.group}` : ''} "${object.metadata.name}"`
      const by = `ValidatingAdmissionPolicy '${policy.metadata.name}' with binding '${binding.metadata.name}'`
      throw new ApiStatus(422, 'Invalid', `${title} is forbidden: ${by} denied request: ${refusal}`, {
        name: object.metadata.name,
        kind: resource.name
      })
    }
  }
}

function matches(policy: Obj, { resource, before }: Admission): boolean {
  const has = (rule: unknown, field: string, wanted: string) =>
    listAt(rule, field).some((one) => one === '*' || one === wanted)
  return listAt(policy, 'spec', 'matchConstraints', 'resourceRules').some(
    (rule) =>
      has(rule, 'apiGroups', resource.group) &&
      has(rule, 'apiVersions', resource.version) &&
      has(rule, 'resources', resource.name) &&
      has(rule, 'operations', before ? 'UPDATE' : 'CREATE')
  )
}

function refusalBy(policy: Obj, { object, before, user }: Admission): string | undefined {
  const variables: Record<string, unknown> = {}
  const scope: Scope = {
    object,
    oldObject: before ?? null,
    request: { operation: before ? 'UPDATE' : 'CREATE', userInfo: { username: user } },
    variables
  }
  try {
    for (const variable of listAt(policy, 'spec', 'variables'))
      variables[textAt(variable, 'name')] = compile(textAt(variable, 'expression'))(scope)
    for (const validation of listAt(policy, 'spec', 'validations')) {
      const expression = textAt(validation, 'expression')
      if (compile(expression)(scope) === true) continue
      const worded = at(validation, 'messageExpression')
      if (typeof worded === 'string') return String(compile(worded)(scope))
      return textAt(validation, 'message') || `failed expression: ${expression}`
    }
  } catch (error) {
    if (!(error instanceof CelError)) throw error
    return `expression resulted in error: ${error.message}`
  }
  return undefined
}

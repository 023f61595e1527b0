import type { Kernel } from '../kernel/index.ts'
import { CelError, compile, type Scope } from './cel.ts'
import { at, listAt, type Obj, textAt } from './json.ts'
import type { ResourceRegistry, ServedResource } from './resources.ts'
import { ApiStatus } from './status.ts'
import type { Store } from './store.ts'

const apiVersion = 'admissionregistration.k8s.io/v1'
const kinds = ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'] as const

/** Milliseconds until a change of a policy is in force; a kube-apiserver 1.36.1 took between 0.5 and 1.8 seconds. */
const delay = 1000

export interface Admission {
  readonly resource: ServedResource
  /** `status`, or empty. */
  readonly sub: string
  readonly object: Obj
  /** As it is stored; undefined: it is about to be created. */
  readonly before: Obj | undefined
  readonly user: string
  readonly groups: readonly string[]
}

interface Rules {
  readonly since: number
  readonly policies: readonly Obj[]
  readonly bindings: readonly Obj[]
}

/** The ValidatingAdmissionPolicies of a cluster, as its API server holds requests to them: to what they were a moment ago. */
export class AdmissionPolicies {
  readonly #kernel: Kernel
  #known: Rules[] = []

  constructor({
    kernel,
    store,
    registry
  }: { readonly kernel: Kernel; readonly store: Store; readonly registry: ResourceRegistry }) {
    this.#kernel = kernel
    const [policies, bindings] = kinds.map((kind) => registry.byKind(apiVersion, kind))
    if (!policies || !bindings) return
    store.subscribe(({ resource }) => {
      if (resource !== policies && resource !== bindings) return
      this.#known.push({
        since: kernel.clock.now() + delay,
        policies: store.list(policies),
        bindings: store.list(bindings)
      })
    })
  }

  /**
   * Refuses what a policy with a binding that denies does not allow, in the API server's words. An expression that fails refuses too
   * (`failurePolicy: Fail`).
   */
  admit(admission: Admission): void {
    const { resource, object } = admission
    const { policies, bindings } = this.#inForce()
    for (const binding of bindings) {
      const policy = policies.find(({ metadata }) => metadata.name === textAt(binding, 'spec', 'policyName'))
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

  #inForce(): Pick<Rules, 'policies' | 'bindings'> {
    const now = this.#kernel.clock.now()
    const index = this.#known.findLastIndex(({ since }) => since <= now)
    if (index > 0) this.#known = this.#known.slice(index)
    return (index < 0 ? undefined : this.#known[0]) ?? { policies: [], bindings: [] }
  }
}

function matches(policy: Obj, { resource, sub, object, before }: Admission): boolean {
  const has = (rule: unknown, field: string, ...wanted: readonly string[]) =>
    listAt(rule, field).some((one) => wanted.includes(String(one)))
  // `*` is every resource, and no subresource.
  const resources = sub
    ? [`${resource.name}/${sub}`, `${resource.name}/*`, `*/${sub}`, '*/*']
    : [resource.name, '*', '*/*']
  return (
    listAt(policy, 'spec', 'matchConstraints', 'resourceRules').some(
      (rule) =>
        has(rule, 'apiGroups', '*', resource.group) &&
        has(rule, 'apiVersions', '*', resource.version) &&
        has(rule, 'resources', ...resources) &&
        has(rule, 'operations', '*', before ? 'UPDATE' : 'CREATE')
    ) &&
    isSelected(at(policy, 'spec', 'matchConstraints', 'objectSelector'), object) &&
    listAt(policy, 'spec', 'matchConditions').length === 0
  )
}

/** By `matchLabels` alone. */
function isSelected(selector: unknown, { metadata }: Obj): boolean {
  return Object.entries(at(selector, 'matchLabels') ?? {}).every(([label, value]) => metadata.labels?.[label] === value)
}

function refusalBy(policy: Obj, { object, before, user, groups }: Admission): string | undefined {
  const variables: Record<string, unknown> = {}
  const scope: Scope = {
    object,
    oldObject: before ?? null,
    request: {
      operation: before ? 'UPDATE' : 'CREATE',
      userInfo: { username: user, groups: [...groups, 'system:authenticated'] }
    },
    variables
  }
  try {
    for (const variable of listAt(policy, 'spec', 'variables'))
      variables[textAt(variable, 'name')] = compile(textAt(variable, 'expression'))(scope)
    for (const validation of listAt(policy, 'spec', 'validations')) {
      const expression = textAt(validation, 'expression')
      if (compile(expression)(scope) === true) continue
      const worded = at(validation, 'messageExpression')
      const said = typeof worded === 'string' ? String(compile(worded)(scope)).trim() : ''
      if (said !== '' && !said.includes('\n')) return said
      return textAt(validation, 'message') || `failed expression: ${expression}`
    }
  } catch (error) {
    if (!(error instanceof CelError)) throw error
    return `expression resulted in error: ${error.message}`
  }
  return undefined
}

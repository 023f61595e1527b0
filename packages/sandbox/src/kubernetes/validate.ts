import { at, isRecord, type JsonRecord, listAt, type Obj, textAt } from './json.ts'
import type { ServedResource } from './resources.ts'
import { refuse } from './status.ts'

/** A schema of just enough: `*` is any value, a string is that JSON type, a record is an object with these fields and no others. */
type Schema =
  | '*'
  | 'string'
  | 'integer'
  | 'boolean'
  | 'object'
  | readonly [Schema]
  | { readonly [field: string]: Schema }

const source: Schema = {
  repoURL: 'string',
  path: 'string',
  targetRevision: 'string',
  helm: '*',
  kustomize: '*',
  directory: '*',
  plugin: '*',
  chart: 'string',
  ref: 'string',
  name: 'string'
}

const podTemplate: Schema = { metadata: '*', spec: '*' }

/** Fields of `spec` (and of Applications' `operation`) by kind; kinds that are not here take anything. */
const schemas: Readonly<Record<string, { readonly [field: string]: Schema }>> = {
  'argoproj.io/Application': {
    spec: {
      source,
      sources: [source],
      sourceHydrator: '*',
      destination: { server: 'string', namespace: 'string', name: 'string' },
      project: 'string',
      syncPolicy: { automated: '*', syncOptions: ['string'], retry: '*', managedNamespaceMetadata: '*' },
      ignoreDifferences: '*',
      info: '*',
      revisionHistoryLimit: 'integer'
    },
    operation: { sync: '*', initiatedBy: '*', info: '*', retry: '*' },
    status: '*'
  },
  'apps/Deployment': {
    spec: {
      replicas: 'integer',
      selector: '*',
      template: podTemplate,
      strategy: '*',
      minReadySeconds: 'integer',
      revisionHistoryLimit: 'integer',
      paused: 'boolean',
      progressDeadlineSeconds: 'integer'
    },
    status: '*'
  },
  'batch/Job': {
    spec: {
      parallelism: 'integer',
      completions: 'integer',
      activeDeadlineSeconds: 'integer',
      backoffLimit: 'integer',
      selector: '*',
      manualSelector: 'boolean',
      template: podTemplate,
      ttlSecondsAfterFinished: 'integer',
      completionMode: 'string',
      suspend: 'boolean',
      podFailurePolicy: '*',
      successPolicy: '*',
      backoffLimitPerIndex: 'integer',
      maxFailedIndexes: 'integer',
      podReplacementPolicy: 'string',
      managedBy: 'string'
    },
    status: '*'
  },
  '/ConfigMap': { data: '*', binaryData: '*', immutable: 'boolean' },
  '/Secret': { data: '*', stringData: '*', immutable: 'boolean', type: 'string' },
  '/Service': { spec: '*', status: '*' },
  '/Namespace': { spec: '*', status: '*' },
  'networking.k8s.io/Ingress': {
    spec: { ingressClassName: 'string', defaultBackend: '*', tls: '*', rules: '*' },
    status: '*'
  }
}

/** Takes out what the schema does not know and names it; refuses wrong types and what every such object must have. */
export function validate(resource: ServedResource, object: Obj): readonly string[] {
  const schema = schemas[`${resource.group}/${resource.kind}`]
  const unknown: string[] = []
  const wrong: { reason: string; message: string; field: string }[] = []
  if (schema) visit(object, { apiVersion: 'string', kind: 'string', metadata: '*', ...schema }, '', unknown, wrong)
  for (const path of required(resource, object))
    wrong.push({ reason: 'FieldValueRequired', message: 'Required value', field: path })
  if (wrong.length > 0) throw refuse.invalid(resource, object.metadata.name, wrong)
  return unknown.map((path) => `unknown field "${path}"`)
}

function visit(
  value: unknown,
  schema: Schema,
  path: string,
  unknown: string[],
  wrong: { reason: string; message: string; field: string }[]
): void {
  if (schema === '*' || value === undefined || value === null) return
  if (typeof schema === 'string') {
    const type = typeName(value)
    if (type === schema) return
    const message = `Invalid value: "${type}": ${path} in body must be of type ${schema}: "${type}"`
    wrong.push({ reason: 'FieldValueTypeInvalid', message, field: path })
  } else if (isList(schema)) {
    for (const [index, entry] of (Array.isArray(value) ? (value as unknown[]) : []).entries())
      visit(entry, schema[0], `${path}[${index}]`, unknown, wrong)
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const inner = (schema as { readonly [field: string]: Schema })[key]
      const innerPath = path ? `${path}.${key}` : key
      if (inner === undefined) {
        unknown.push(innerPath)
        delete value[key]
      } else visit(value[key], inner, innerPath, unknown, wrong)
    }
  }
}

function isList(schema: Schema): schema is readonly [Schema] {
  return Array.isArray(schema)
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function required(resource: ServedResource, object: Obj): readonly string[] {
  const missing: string[] = []
  const need = (path: string, ...steps: string[]) => {
    if (at(object, ...steps) === undefined) missing.push(path)
  }
  if (!/^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(object.metadata.name)) {
    if (!resource.group.includes('rbac') && resource.kind !== 'Node') missing.push('metadata.name')
  }
  if (resource.kind === 'Deployment' && resource.group === 'apps') need('spec.selector', 'spec', 'selector')
  if (['Deployment', 'Job', 'StatefulSet', 'DaemonSet'].includes(resource.kind)) {
    const containers = listAt(object, 'spec', 'template', 'spec', 'containers')
    if (containers.length === 0) missing.push('spec.template.spec.containers')
    for (const [index, container] of containers.entries())
      if (!textAt(container, 'image')) missing.push(`spec.template.spec.containers[${index}].image`)
  }
  if (resource.kind === 'Application') {
    need('spec', 'spec')
    if (at(object, 'spec') !== undefined) {
      need('spec.destination', 'spec', 'destination')
      need('spec.project', 'spec', 'project')
    }
  }
  return missing
}

/** What the API server fills in; only what somebody here reads. */
export function setDefaults(resource: ServedResource, object: Obj): void {
  const spec = (object['spec'] ?? undefined) as JsonRecord | undefined
  if (resource.kind === 'Secret' && isRecord(object['stringData'])) {
    const data: JsonRecord = isRecord(object['data']) ? object['data'] : {}
    for (const [key, value] of Object.entries(object['stringData']))
      data[key] = Buffer.from(String(value)).toString('base64')
    object['data'] = data
    delete object['stringData']
  }
  if (resource.kind === 'Secret') object['type'] ??= 'Opaque'
  if (resource.kind === 'Namespace') {
    object['spec'] ??= { finalizers: ['kubernetes'] }
    object['status'] ??= { phase: 'Active' }
    object.metadata.labels = { 'kubernetes.io/metadata.name': object.metadata.name, ...object.metadata.labels }
  }
  if (!spec) return
  if (resource.kind === 'Deployment') {
    spec['replicas'] ??= 1
    spec['progressDeadlineSeconds'] ??= 600
    spec['revisionHistoryLimit'] ??= 10
    spec['strategy'] ??= { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' } }
  }
  if (resource.kind === 'StatefulSet') spec['replicas'] ??= 1
  if (resource.kind === 'Job') {
    spec['parallelism'] ??= 1
    spec['completions'] ??= 1
    spec['backoffLimit'] ??= 6
  }
  if (resource.kind === 'Service') {
    spec['type'] ??= 'ClusterIP'
    for (const port of listAt(spec, 'ports')) {
      if (!isRecord(port)) continue
      port['protocol'] ??= 'TCP'
      port['targetPort'] ??= port['port']
    }
  }
}

import type { JsonRecord } from './json.ts'
import { kubernetesVersion, type ResourceRegistry, type ServedResource } from './resources.ts'

const verbs = ['delete', 'deletecollection', 'get', 'list', 'patch', 'create', 'update', 'watch']

function groupVersion(resource: ServedResource): string {
  return resource.group ? `${resource.group}/${resource.version}` : resource.version
}

/** `/apis`: every group with its versions. */
export function groupList(registry: ResourceRegistry): JsonRecord {
  const groups = new Map<string, Set<string>>()
  for (const resource of registry.all())
    if (resource.group) groups.set(resource.group, (groups.get(resource.group) ?? new Set()).add(resource.version))
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: [...groups].map(([name, versions]) => {
      const list = [...versions].map((version) => ({ groupVersion: `${name}/${version}`, version }))
      return { name, versions: list, preferredVersion: list[0] }
    })
  }
}

/** `/api/v1`, `/apis/<group>/<version>`; undefined when nothing of it is served. */
export function resourceList(registry: ResourceRegistry, group: string, version: string): JsonRecord | undefined {
  const resources = registry.all().filter((resource) => resource.group === group && resource.version === version)
  if (resources.length === 0) return undefined
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: group ? `${group}/${version}` : version,
    resources: resources.flatMap((resource) => {
      const { name, singular: singularName, namespaced, kind, shortNames } = resource
      const entry = { name, singularName, namespaced, kind, verbs, ...(shortNames.length > 0 ? { shortNames } : {}) }
      const status = { name: `${name}/status`, singularName: '', namespaced, kind, verbs: ['get', 'patch', 'update'] }
      return resource.statusSubresource ? [entry, status] : [entry]
    })
  }
}

/** `/openapi/v3`: where each group's document is. */
export function openApiIndex(registry: ResourceRegistry): JsonRecord {
  const paths: JsonRecord = {}
  for (const resource of registry.all()) {
    const path = resource.group ? `apis/${groupVersion(resource)}` : `api/${resource.version}`
    paths[path] = { serverRelativeURL: `/openapi/v3/${path}?hash=1` }
  }
  return { paths }
}

/** Just what kubectl looks for before it applies: that PATCH of a kind takes `fieldValidation`. */
export function openApiDocument(registry: ResourceRegistry, group: string, version: string): JsonRecord | undefined {
  const resources = registry.all().filter((resource) => resource.group === group && resource.version === version)
  if (resources.length === 0) return undefined
  const paths: JsonRecord = {}
  for (const resource of resources) {
    const base = group ? `/apis/${group}/${version}` : `/api/${version}`
    paths[`${base}${resource.namespaced ? '/namespaces/{namespace}' : ''}/${resource.name}/{name}`] = {
      patch: {
        operationId: `patch${resource.kind}`,
        parameters: [{ name: 'fieldValidation', in: 'query', schema: { type: 'string' } }],
        responses: { 200: { description: 'OK' } },
        'x-kubernetes-group-version-kind': { group, version, kind: resource.kind }
      }
    }
  }
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: kubernetesVersion },
    paths,
    components: { schemas: {} }
  }
}

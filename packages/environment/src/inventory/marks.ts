import type { EnvironmentNames } from '../names.ts'
import type { ResourceKind } from './resource.ts'

/** The one name that we give to a kind; undefined: we give none. */
export function plannedName(kind: ResourceKind, names: EnvironmentNames): string | undefined {
  const planned: Readonly<Partial<Record<ResourceKind, string>>> = {
    cluster: names.cluster,
    database: names.database,
    vpc: names.vpc,
    'load-balancer': names.loadBalancer,
    project: names.project
  }
  return planned[kind]
}

/** Names that Kubernetes' own drivers give to what they make. */
const madeByKubernetes: Readonly<Partial<Record<ResourceKind, RegExp>>> = {
  'load-balancer': /^a[0-9a-f]{31}$/,
  volume: /^pvc-/,
  'volume-snapshot': /./
}

export function isKubernetesName(kind: ResourceKind, name: string): boolean {
  return madeByKubernetes[kind]?.test(name) === true
}

export function isClusterTag(tag: string): boolean {
  return clusterIn(tag) !== undefined
}

/** The id of the cluster whose tag it is. Tags that differ by case alone are one. */
export function clusterIn(tag: string): string | undefined {
  return /^k8s:([0-9a-f-]{36})$/.exec(tag.toLowerCase())?.[1]
}

const ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/

export function isOwnerTag(tag: string): boolean {
  return new RegExp(`^${ownerForm.source}$`).test(tag.toLowerCase())
}

export function ownerIn(description: string | null | undefined): string | undefined {
  return ownerForm.exec(description ?? '')?.[0]
}

import { StagingError } from '@staging-actions/base'
import { parseAllDocuments } from 'yaml'
import { field, type KubernetesObject, text } from './object.ts'

/** Reads a file of manifests: several documents, empty ones skipped, `List` objects unfolded. `source` is for the message. */
export function parseManifests(source: string, path = 'the manifests'): readonly KubernetesObject[] {
  const manifests: KubernetesObject[] = []
  const documents = parseAllDocuments(source)
  for (const [index, document] of (Array.isArray(documents) ? documents : []).entries()) {
    const where = `document ${index + 1} of ${path}`
    const [problem] = document.errors
    if (problem) throw new StagingError('invalid-configuration', `${where} is not YAML: ${problem.code}`)
    const value: unknown = document.toJS()
    if (value === null || value === undefined) continue
    const list = text(value, 'kind') === 'List' ? field(value, 'items') : undefined
    for (const item of Array.isArray(list) ? (list as unknown[]) : [value]) manifests.push(check(item, where))
  }
  return manifests
}

function check(value: unknown, where: string): KubernetesObject {
  for (const path of [['apiVersion'], ['kind'], ['metadata', 'name']])
    if (!text(value, ...path)) throw new StagingError('invalid-configuration', `${where} has no ${path.join('.')}`)
  return value as KubernetesObject
}

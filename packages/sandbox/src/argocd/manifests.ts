import { parseAllDocuments, type SchemaOptions, type Tags } from 'yaml'
import { isRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'

/** Why manifests cannot be generated, in the words of the repo server. */
export class RenderProblem extends Error {}

/**
 * YAML as Kubernetes' library reads it: that of version 1.1, in which `0644` is 420 and `yes` is true, but with times as text
 * (sigs.k8s.io/yaml, goyaml.v2/resolve.go).
 */
export const kubernetesYaml: SchemaOptions & { readonly version: '1.1' } = {
  version: '1.1',
  customTags: (tags: Tags) =>
    tags.filter(
      (tag) =>
        typeof tag === 'string' ||
        (tag.tag !== 'tag:yaml.org,2002:timestamp' && !('format' in tag && tag.format === 'TIME'))
    )
}

/** The objects of a file or of a program's output; those of a List each. */
export function objectsOf(text: string, name: string): Obj[] {
  const parsed = parseAllDocuments(text, kubernetesYaml)
  const objects: Obj[] = []
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const [problem] = document.errors
    if (problem) throw new RenderProblem(`Failed to unmarshal "${name}": ${problem.message.split('\n')[0]}`)
    const value: unknown = document.toJS()
    if (value !== null && value !== undefined) objects.push(...unpacked(value, name))
  }
  return objects
}

function unpacked(value: unknown, name: string): readonly Obj[] {
  if (isRecord(value) && textAt(value, 'kind').endsWith('List') && 'items' in value)
    return listAt(value, 'items').flatMap((item) => unpacked(item, name))
  if (!isRecord(value) || !textAt(value, 'kind'))
    throw new RenderProblem(`Failed to unmarshal "${name}": Object 'Kind' is missing`)
  if (!textAt(value, 'metadata', 'name'))
    throw new RenderProblem(`Failed to unmarshal "${name}": a ${textAt(value, 'kind')} has no metadata.name`)
  return [value as unknown as Obj]
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from '@staging-actions/config'
import { terraformFilesIn } from './terraform-files.ts'

/** What the stacks are going to ask of the account, as far as their variables say. Undefined: not known from here. */
export interface StackNeeds {
  readonly nodeSize: string | undefined
  /** Nodes that the pool begins with. */
  readonly nodes: number | undefined
  /** Nodes that it may grow to. */
  readonly mostNodes: number | undefined
  /** `1.36.` */
  readonly kubernetesVersionPrefix: string | undefined
  readonly databaseSize: string | undefined
  readonly databaseVersion: string | undefined
  readonly certificate: string | undefined
  /** Terraform's types of all resources in the stacks and their local modules; undefined: some of it is not in the checkout. */
  readonly types: ReadonlySet<string> | undefined
}

export interface StackFolder {
  readonly name: string
  readonly directory: string
  /** false: it is not in the checkout; undefined: there is no checkout. */
  readonly isThere: boolean | undefined
  /** Types of the backends that its Terraform files name: `s3`. Undefined: it has no such files. */
  readonly backends: readonly string[] | undefined
}

/** The variables of infra/staging, from the configuration or by their defaults; a stack of one's own that uses the same names is understood too. */
export async function readStackNeeds(workspace: string, configuration: Configuration): Promise<StackNeeds> {
  const values = new Map<string, unknown>()
  for (const { directory, variables } of configuration.stacks) {
    for (const [name, value] of await defaultsBelow(join(workspace, directory))) values.set(name, value)
    for (const [name, value] of Object.entries(variables)) values.set(name, value)
  }
  const text = (name: string) => {
    const value = values.get(name)
    return typeof value === 'string' ? value : undefined
  }
  const count = (name: string) => {
    const value = Number(values.get(name))
    return values.has(name) && Number.isInteger(value) ? value : undefined
  }
  const { name, domain } = configuration.environment
  const isOurs = values.has('certificate_name')
  return {
    nodeSize: text('node_size'),
    nodes: count('min_nodes'),
    mostNodes: count('max_nodes'),
    kubernetesVersionPrefix: text('kubernetes_version_prefix'),
    databaseSize: text('database_size'),
    databaseVersion: text('database_version'),
    certificate: text('certificate_name') ?? (isOurs && domain ? `${name}-${domain.replaceAll('.', '-')}` : undefined),
    types: await typesBelow(configuration.stacks.map(({ directory }) => join(workspace, directory)))
  }
}

/** Undefined where a folder holds no Terraform, or a module comes from elsewhere. */
async function typesBelow(directories: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const types = new Set<string>()
  const seen = new Set<string>()
  const left = [...directories]
  for (let directory = left.pop(); directory !== undefined; directory = left.pop()) {
    if (seen.has(directory)) continue
    seen.add(directory)
    const texts = await textsBelow(directory)
    if (texts.length === 0) return undefined
    for (const text of texts) {
      for (const [, type = ''] of text.matchAll(/^\s*resource\s+"(\w+)"/gm)) types.add(type)
      for (const [, body = ''] of text.matchAll(/^module\s+"[^"]+"\s*\{$([\s\S]*?)^\}$/gm)) {
        const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1]
        if (source === undefined) return undefined
        left.push(join(directory, source))
      }
    }
  }
  return types
}

export async function findStackFolders(
  workspace: string,
  configuration: Configuration
): Promise<readonly StackFolder[]> {
  const root = await entriesOf(workspace)
  return Promise.all(
    [...configuration.stacks, { name: 'bootstrap', directory: configuration.bootstrap.directory }].map(
      async ({ name, directory }) => ({
        name,
        directory,
        isThere: root.length === 0 ? undefined : (await entriesOf(join(workspace, directory))).length > 0,
        backends: await backendsIn(join(workspace, directory))
      })
    )
  )
}

/** `cloud` for HCP Terraform. What stands in a comment does not count. */
async function backendsIn(directory: string): Promise<readonly string[] | undefined> {
  const files = await terraformFilesIn(directory)
  if (files.length === 0) return undefined
  const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))
  return texts.flatMap((text) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:#|\/\/).*$/gm, '')
    // In HCL and in JSON: `backend "s3" {`, `"backend": { "s3": {`.
    const named = [...code.matchAll(/\bbackend(?:"\s*:\s*\[?\s*\{)?\s*"([\w-]+)"\s*:?\s*[{[]/g)].flatMap(
      ([, type]) => type ?? []
    )
    return [...named, ...(/\bterraform"?\s*:?\s*\{[^{}]*\bcloud"?\s*:?\s*\{/.test(code) ? ['cloud'] : [])]
  })
}

/** Empty where there is no such folder. */
async function entriesOf(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory)
  } catch {
    return []
  }
}

async function textsBelow(directory: string): Promise<readonly string[]> {
  const files = (await entriesOf(directory)).filter((file) => file.endsWith('.tf'))
  return Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))
}

/** Defaults of the variables that a folder's .tf files declare: strings, numbers and null. */
async function defaultsBelow(directory: string): Promise<readonly [string, string | null][]> {
  return (await textsBelow(directory)).flatMap((text) =>
    [...text.matchAll(/^variable\s+"(\w+)"\s*\{$([\s\S]*?)^\}$/gm)].flatMap(([, name = '', body = '']) => {
      const written = /^\s*default\s*=\s*(?:"([^"\\]*)"|(\d+)|(null))\s*$/m.exec(body)
      if (!written) return []
      return [[name, written[1] ?? written[2] ?? null] as [string, string | null]]
    })
  )
}

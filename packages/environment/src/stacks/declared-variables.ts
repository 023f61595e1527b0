import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { terraformFilesIn } from './terraform-files.ts'

/** Variables that a stack's folder declares, with whether each has a default. None where there is no such folder. */
export async function declaredVariables(directory: string): Promise<ReadonlyMap<string, { hasDefault: boolean }>> {
  const files = await terraformFilesIn(directory)
  const found = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(directory, file), 'utf8')
      return file.endsWith('.json') ? declaredInJson(text) : declaredInHcl(text)
    })
  )
  return new Map(found.flat())
}

/** Names that the folder's own files of values set: those that Terraform reads by itself. */
export async function setByFiles(directory: string): Promise<ReadonlySet<string>> {
  const all = await readdir(directory).catch((): string[] => [])
  const files = all.filter((file) => /(^terraform|\.auto)\.tfvars(\.json)?$/.test(file))
  const names = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(directory, file), 'utf8')
      if (file.endsWith('.json')) return Object.keys(objectIn(text))
      return [...text.matchAll(/^\s*"?([\w-]+)"?\s*=/gm)].map(([, name = '']) => name)
    })
  )
  return new Set(names.flat())
}

type Declared = readonly [string, { hasDefault: boolean }]

function declaredInHcl(text: string): Declared[] {
  const code = withoutComments(text)
  return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found): Declared => {
    const body = blockFrom(code, found.index + found[0].length)
    // A block of which the end is not found says nothing: Terraform will.
    return [found[1] ?? '', { hasDefault: body === undefined || /(^|[\s{])default\s*=/.test(body) }]
  })
}

function declaredInJson(text: string): Declared[] {
  const variables = objectIn(text)['variable']
  return Object.entries(typeof variables === 'object' && variables !== null ? variables : {}).map(
    ([name, variable]): Declared => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]
  )
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text)
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

/** Comments go, and what stands in quotes is empty: braces and words in there are none of the language's. */
function withoutComments(text: string): string {
  return text.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match, quoted) =>
    quoted === undefined ? '' : /^[\w-]*$/.test(quoted) ? match : '""'
  )
}

/** From behind the `{` of a block to its `}`, without the blocks inside of it; undefined where it has no end. */
function blockFrom(code: string, start: number): string | undefined {
  let depth = 1
  let body = ''
  for (let index = start; index < code.length; index += 1) {
    const sign = code[index]
    if (sign === '}') depth -= 1
    if (depth === 0) return body
    if (depth === 1) body += sign
    if (sign === '{') depth += 1
  }
  return undefined
}

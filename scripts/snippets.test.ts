import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parseConfiguration } from '@staging-actions/config'
import { isMap, isScalar, parse, parseDocument, visit, type YAMLMap } from 'yaml'
import { root } from './tools/project.mjs'

/* What people copy from a page has to be what the actions and workflows take. */

interface Parameters {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: unknown }>>
  readonly secrets: Readonly<Record<string, { readonly required?: boolean }>>
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = execFileSync('git', ['ls-files', '-z', '--', '*.md', ':!dist', ':!docs/adr'], {
  cwd: root,
  encoding: 'utf8'
})
  .split('\0')
  .filter((path) => path !== '' && /```ya?ml/.test(read(path)))

/** Undefined: it is none of ours. */
function parametersOf(uses: string): Parameters | undefined {
  const [, path] = /^<org>\/staging-actions\/([^@]+)@v\d+$/.exec(uses) ?? []
  if (path === undefined) return undefined
  if (!path.startsWith('.github/'))
    return { inputs: parse(read(`actions/${path}/action.yml`)).inputs ?? {}, secrets: {} }
  const called = parse(read(path)).on.workflow_call ?? {}
  return { inputs: called.inputs ?? {}, secrets: called.secrets ?? {} }
}

const keysOf = (map: unknown) =>
  isMap(map) ? map.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : [])) : []

function problemsOf(node: YAMLMap): readonly string[] {
  const uses = node.get('uses')
  if (typeof uses !== 'string') return []
  const parameters = parametersOf(uses)
  if (parameters === undefined) return uses.includes('staging-actions') ? [`${uses} names none of our actions`] : []
  const { inputs, secrets } = parameters
  const given = keysOf(node.get('with'))
  const handed = node.get('secrets')
  const required = Object.entries(inputs).flatMap(([name, { required, default: value }]) =>
    required && value === undefined && !given.includes(name) ? [`${uses} is not given ${name}`] : []
  )
  return [
    ...required,
    ...given.filter((name) => !(name in inputs)).map((name) => `${uses} has no input ${name}`),
    ...keysOf(handed)
      .filter((name) => !(name in secrets))
      .map((name) => `${uses} takes no secret ${name}`)
  ]
}

test.each(pages)('%s: each snippet is YAML, and names inputs and secrets that are there', (page) => {
  const problems = [...read(page).matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```/gm)].flatMap(([, , text = '']) => {
    const document = parseDocument(text)
    const found: string[] = document.errors.map(({ message }) => message)
    visit(document, {
      Map(_, node) {
        found.push(...problemsOf(node))
      }
    })
    if (document.get('version') === 1) parseConfiguration(text, `the configuration in ${page}`)
    return found
  })
  expect(problems).toEqual([])
})

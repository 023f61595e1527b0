import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { reasons } from '@staging-actions/base'
import { parse } from 'yaml'
import { root } from './tools/project.mjs'

interface ActionFile {
  readonly name: string
  readonly description: string
  readonly inputs?: Record<string, { description: string; required?: boolean; default?: string }>
  readonly outputs?: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post?: string; 'post-if'?: string }
}

interface Spec {
  readonly parse: (text: string) => object
  readonly required: boolean
  readonly secret: boolean
}

const names = [
  'argocd-sync',
  'check-staging',
  'detect-changed-apps',
  'promote',
  'provision',
  'request-approval',
  'selftest',
  'teardown'
]
const git = (args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the actions are these eight, in source and in dist', () => {
  expect(readdirSync(join(root, 'actions')).sort()).toEqual(names)
  for (const name of names)
    expect(readdirSync(join(root, 'dist', name))).toEqual(
      expect.arrayContaining(['action.yml', 'index.js', 'licenses.txt'])
    )
})

test('every workflow pins the very commits that the sandbox plays', () => {
  const standIns = 'packages/sandbox/src/dispatcher/stand-ins'
  const plays = readdirSync(join(root, standIns)).map((name) => {
    const { commit, version } = JSON.parse(read(`${standIns}/${name}/package.json`)).plays
    return [`actions/${name}`, `${commit} # ${version}`]
  })
  const files = git(['ls-files', '*.yml', '*.yaml', '*.md', '*.ts'])
    .split('\n')
    .filter((path) => path && !/^dist\/|\.test\.ts$/.test(path))
  const pins = files.flatMap((path) =>
    [...read(path).matchAll(/\buses: (actions\/[\w-]+)@(\S+(?: # \S+)?)/g)].map(([, action, pin]) => [
      path,
      action,
      pin
    ])
  )
  expect(pins.length).toBeGreaterThan(10)
  const played = (path: string | undefined) => path !== '.github/workflows/release.yml'
  const differing = pins.filter(
    ([path, action, pin]) => played(path) && Object.fromEntries(plays)[action ?? ''] !== pin
  )
  expect(differing).toEqual([])
})

describe.each(names)('%s', (name) => {
  const action = parse(read(`actions/${name}/action.yml`)) as ActionFile

  test('action.yml and the inputs table name the same inputs, with the same duties', async () => {
    const { inputs } = (await import(join(root, 'actions', name, 'inputs.ts'))) as { inputs: Record<string, Spec> }
    expect(Object.keys(inputs).sort()).toEqual(Object.keys(action.inputs ?? {}).sort())
    for (const [input, spec] of Object.entries(inputs)) {
      const declared = action.inputs?.[input]
      expect([input, declared?.required ?? false]).toEqual([input, spec.required])
      if (declared?.default)
        expect([input, spec.parse(declared.default)]).toEqual([
          input,
          expect.objectContaining({ value: expect.anything() })
        ])
      if (spec.required) expect([input, declared?.default]).toEqual([input, undefined])
    }
  })

  test('action.yml and the outputs table name the same outputs', async () => {
    const { outputs } = (await import(join(root, 'actions', name, 'outputs.ts'))) as {
      outputs: Record<string, unknown>
    }
    expect([...Object.keys(outputs), 'reason'].sort()).toEqual(Object.keys(action.outputs ?? {}).sort())
  })

  test('runs on node24, described, with every input and output described', () => {
    expect(action.runs.using).toBe('node24')
    expect(action.runs.main).toBe('index.js')
    expect(action.description.length).toBeGreaterThan(20)
    for (const part of [...Object.values(action.inputs ?? {}), ...Object.values(action.outputs ?? {})])
      expect(part.description.length).toBeGreaterThan(10)
  })

  test('action.yml holds no expression: the runner refuses the whole file', () => {
    expect(read(`actions/${name}/action.yml`)).not.toContain('${{')
  })

  test('dist holds this action.yml', () => {
    expect(read(`dist/${name}/action.yml`)).toBe(read(`actions/${name}/action.yml`))
  })

  test('the README follows the house order and names only reasons that exist', () => {
    const readme = read(`actions/${name}/README.md`)
    const sections = [...readme.matchAll(/^## (.+)$/gm)].map((match) => match[1])
    expect(sections).toEqual(
      expect.arrayContaining(['Permissions', 'Usage', 'Inputs', 'Outputs', 'Reasons', 'Troubleshooting'])
    )
    const section = /^## Reasons$([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
    const named = [...section.matchAll(/^(?:\||-) `([a-z-]+)`/gm)].map((match) => match[1] ?? '')
    expect(named.length).toBeGreaterThan(0)
    expect(Object.keys(reasons)).toEqual(expect.arrayContaining(named))
  })

  test('main.ts is one statement besides its imports', () => {
    const statements = read(`actions/${name}/main.ts`)
      .split('\n')
      .filter((line) => /^\S/.test(line) && !/^(import|\/\/|\/\*| \*|\}|\)|\])/.test(line))
    expect(statements).toEqual([expect.stringMatching(/^await runAction\(/)])
  })
})

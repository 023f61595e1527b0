import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { importProblems } from './import-rules.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-rules-'))
  write('packages/base/src/index.ts', "import { join } from 'node:path'")
  write('actions/provision/main.ts', "import { provision } from '@staging-actions/environment'")
})
afterEach(() => rmSync(root, { recursive: true }))

const cases: readonly [title: string, file: string, code: string, problem: RegExp][] = [
  [
    'upward',
    'packages/github/src/a.ts',
    "import type { A } from '@staging-actions/environment'",
    /github may import base/
  ],
  ['upward, loaded late', 'packages/base/src/a.ts', "await import('@staging-actions/github')", /nothing of ours/],
  [
    'upward, a type in place',
    'packages/base/src/a.ts',
    "type A = import('@staging-actions/github').A",
    /nothing of ours/
  ],
  ['by a path', 'packages/github/src/a.ts', "export { a } from '../../base/src/a.ts'", /stays in its own/],
  ['the toolkit', 'packages/github/src/a.ts', "import '@actions/core'", /only action-kit/],
  ['the sandbox', 'actions/provision/a.ts', "import { a } from '@staging-actions/sandbox'", /not the sandbox/],
  ['another action', 'actions/provision/a.ts', "import { a } from '../teardown/a.ts'", /stays in its own/],
  ['a package that the table does not know', 'packages/new/src/a.ts', '', /say in scripts\/import-rules\.ts/]
]

test.each(cases)('refused: %s', (_title, file, code, problem) => {
  expect(importProblems(root)).toEqual([])
  write(file, code)
  expect(importProblems(root)).toEqual([expect.stringMatching(problem)])
})

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), `${text}\n`)
}

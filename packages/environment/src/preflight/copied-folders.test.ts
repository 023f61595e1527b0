import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { appCatalogue, parseConfiguration } from '@staging-actions/config'
import { findCopiedFolders } from './copied-folders.ts'

let workspace: string
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'copied-'))
})
afterEach(() => rm(workspace, { recursive: true, force: true }))

/** Of the app web, whose Dockerfile has these lines. */
async function copied(dockerfile: string, entry = 'name: web', files: Readonly<Record<string, string>> = {}) {
  const all = {
    'apps/web/Dockerfile': dockerfile,
    'apps/web/package.json': '{ "name": "web", "dependencies": { "@acme/ui": "*" } }',
    'apps/web/static/a.css': '',
    'apps/shared/index.js': '',
    'packages/ui/package.json': '{ "name": "@acme/ui", "dependencies": { "@acme/core": "*" } }',
    'packages/core/package.json': '{ "name": "@acme/core" }',
    'packages/mail/package.json': '{ "name": "@acme/mail" }',
    'proto/a.proto': '',
    ...files
  }
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const configuration = parseConfiguration(`version: 1\napps: [{ ${entry} }, { name: shared }]\n`, 'staging.yml')
  const found = await findCopiedFolders(workspace, appCatalogue(configuration, new Map()))
  return found.map(({ folder, owner }) => `${folder}: ${owner}`)
}

test.each<[string, string, string[]]>([
  ['another app', 'COPY apps/shared ./shared', ['apps/shared: the app shared']],
  ['another app, from the own folder', 'COPY ../shared /shared', ['apps/shared: the app shared']],
  [
    'a package that nothing asks for',
    'COPY --chown=1:1 packages/mail/ /app/',
    ['packages/mail: the package @acme/mail']
  ],
  ['as a list, over two lines', 'ADD ["packages/mail", \\\n  "/app"]', ['packages/mail: the package @acme/mail']],
  ['by a pattern', 'COPY packages/mail/*.js /app/', ['packages/mail: the package @acme/mail']],
  ['a package of its own, and what that needs', 'COPY packages/ui packages/core /app/', []],
  ['its own folder, and one of the same name', 'COPY apps/web /app\nCOPY static /app/static', []],
  ['what is of nobody, and so of everybody', 'COPY proto /proto', []],
  [
    'all, a file, another stage, a URL, a variable',
    'COPY . .\nCOPY package.json .\nCOPY --from=build /packages/mail /x\nADD https://example.com/packages/mail /y\nCOPY $DIR /z',
    []
  ]
])('%s', async (_, dockerfile, expected) => {
  expect(await copied(dockerfile)).toEqual(expected)
})

test.each([
  ['the app that it depends on', 'name: web, depends-on: [shared]', 'COPY apps/shared /shared'],
  ['the folder that it depends on', 'name: web, depends-on: [packages/mail/]', 'COPY packages/mail /mail'],
  ['a path of its own', "name: web, paths: ['apps/web/**', 'packages/mail/**']", 'COPY packages/mail /mail']
])('%s is no news', async (_, entry, dockerfile) => {
  expect(await copied(dockerfile, entry)).toEqual([])
})

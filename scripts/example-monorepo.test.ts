import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parseConfiguration } from '@staging-actions/config'
import { parse } from 'yaml'
import { detectIn } from '../packages/sandbox/src/testing/detect-changes.ts'
import { TestRepository } from '../packages/sandbox/src/testing/git-repository.ts'

const example = resolve(import.meta.dirname, '../examples/monorepo')
const apps = ['guesstimate', 'roast-my-post']
let copy: string

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'example-'))
  await cp(example, copy, { recursive: true })
})

afterAll(() => rm(copy, { recursive: true, force: true }))

/** Runs an app's integration test as the workflow does, against a server that gives one answer. */
async function integrationTest(app: string, answer: { status: number; body: string }, version: string) {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/version' ? answer.status : 404).end(answer.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  try {
    return await new Promise<{ code: number; output: string }>((done) => {
      execFile(
        'npm',
        ['run', 'test:integration', `--prefix=apps/${app}`],
        {
          cwd: copy,
          env: {
            PATH: process.env['PATH'],
            HOME: process.env['HOME'],
            STAGING_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
            STAGING_VERSION: version
          }
        },
        (error, stdout) => done({ code: error ? Number(error.code) : 0, output: stdout })
      )
    })
  } finally {
    server.close()
  }
}

const sha = `sha-${'4f'.repeat(20)}`

test.each<[string, { status: number; body: string }, number, string]>([
  ['the right version', { status: 200, body: JSON.stringify({ version: sha }) }, 0, ''],
  ['another version', { status: 200, body: '{"version": "sha-old"}' }, 1, `runs sha-old, not ${sha}`],
  ['a page', { status: 200, body: '<html>' }, 1, 'answered no JSON'],
  ['an error', { status: 503, body: 'no upstream' }, 1, 'answered 503: no upstream']
])('the integration test, answered with %s', async (_, answer, code, words) => {
  for (const app of apps) {
    const run = await integrationTest(app, answer, sha)
    expect(run.code).toBe(code)
    expect(run.output).toContain(words)
    const report = await readFile(join(copy, `apps/${app}/test-results/integration.xml`), 'utf8')
    expect(report).toContain(code === 0 ? '<!-- fail 0 -->' : '<!-- fail 1 -->')
  }
})

test('its configuration, its manifests and its charts agree', async () => {
  const configuration = parseConfiguration(await readFile(join(example, '.github/staging.yml'), 'utf8'), 'staging.yml')
  expect(configuration.apps?.map(({ name }) => name).sort()).toEqual(apps)
  for (const app of apps) {
    const application = parse(await readFile(join(example, `infra/argocd/apps/${app}.yaml`), 'utf8'))
    expect(application.metadata.name).toBe(`staging-${app}`)
    expect(application.spec.source.path).toBe(`apps/${app}/chart`)
    expect(application.spec.destination.namespace).toBe(app)
    const values = parse(await readFile(join(example, `apps/${app}/chart/values.yaml`), 'utf8'))
    expect(values.ingress.host).toBe(`${app}.${configuration.environment.name}.${configuration.environment.domain}`)
  }
})

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'the library that both share',
    { 'packages/ui/page.js': '' },
    {
      guesstimate: 'packages/ui/page.js: packages/ui → guesstimate',
      'roast-my-post': 'packages/ui/page.js: packages/ui → roast-my-post'
    }
  ],
  [
    'one app',
    { 'apps/guesstimate/estimate.js': '' },
    { guesstimate: 'apps/guesstimate/estimate.js (apps/guesstimate/**)' }
  ],
  [
    "one app's manifest",
    { 'infra/argocd/apps/guesstimate.yaml': '' },
    { guesstimate: 'infra/argocd/apps/guesstimate.yaml (infra/argocd/apps/guesstimate.yaml)' }
  ],
  [
    'prose and of what lies next to the environment',
    { 'apps/guesstimate/README.md': '', 'README.md': '', 'infra/foundation/main.tf': '' },
    {}
  ],
  [
    'the environment',
    { 'infra/modules/x/main.tf': '' },
    {
      guesstimate: 'infra/modules/x/main.tf is part of the environment',
      'roast-my-post': 'infra/modules/x/main.tf is part of the environment'
    }
  ]
])('what a change of %s deploys', async (_, change, reasons) => {
  const repository = await TestRepository.create()
  try {
    await cp(example, repository.work, { recursive: true })
    await repository.commit({})
    await repository.switchTo('staging', 'main')
    await repository.commit(change)
    const run = await detectIn(repository)
    expect(run.reasons).toEqual(reasons)
  } finally {
    await repository.remove()
  }
})

test("the database's secret goes where the apps run", async () => {
  const { stacks } = parseConfiguration(await readFile(join(example, '.github/staging.yml'), 'utf8'), 'staging.yml')
  const destinations = await Promise.all(
    apps.map(async (app) => parse(await readFile(join(example, `infra/argocd/apps/${app}.yaml`), 'utf8')))
  )
  expect(stacks[0]?.variables['namespaces']).toEqual(destinations.map(({ spec }) => spec.destination.namespace))
})

import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { readArguments } from '../read-arguments.ts'
import { digitalOceanJudge } from './digitalocean.ts'
import { GitHubJudge } from './github.ts'
import { readRecording } from './recording.ts'
import { differs, judgeRecording, renderService, type ServiceReport } from './report.ts'
import { judgeWorkflow } from './workflows.ts'

const root = resolve(import.meta.dirname, '../../../..')
const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    recording: { type: 'string' },
    'digitalocean-openapi': { type: 'string' },
    'provider-schema': { type: 'string' },
    'argocd-recordings': { type: 'string' }
  }
})

/** A judge's document: as told, else by the environment, else next to the checkout, else undefined. */
function find(
  option: 'digitalocean-openapi' | 'provider-schema' | 'argocd-recordings',
  variable: string,
  fileName: string
) {
  const told = values[option] ?? process.env[variable]
  if (told && !existsSync(told)) {
    console.error(`--${option}: there is no ${told}`)
    process.exit(2)
  }
  const fallback = join(root, '../shared/data', fileName)
  const found = told ?? [fallback, join(root, '../../shared/data', fileName)].find((path) => existsSync(path))
  return found === undefined ? undefined : resolve(found)
}

const openApi = find('digitalocean-openapi', 'STAGING_ACTIONS_DIGITALOCEAN_OPENAPI', 'digitalocean-openapi.json')
const providerSchema = find('provider-schema', 'STAGING_ACTIONS_PROVIDER_SCHEMA', 'digitalocean-provider-schema.json')
const recordings = find('argocd-recordings', 'ARGOCD_RECORDINGS', 'argocd-recordings')

interface JestResult {
  readonly success: boolean
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly assertionResults: readonly {
      readonly title: string
      readonly status: string
      readonly failureMessages: readonly string[]
    }[]
  }[]
}

const scratch = mkdtempSync(join(tmpdir(), 'conformance-'))
const recording = values.recording ? resolve(values.recording) : join(scratch, 'recording')
const ownTests = [
  'packages/sandbox/src/testing/provider-schema.test.ts',
  'packages/sandbox/src/argocd/recordings.test.ts'
]
// With a recording at hand only the judges that are tests of their own are run; else all that was asked for, else everything.
const suites = values.recording ? ownTests : positionals.length > 0 ? [...positionals, ...ownTests] : []
const tests = await runTests(suites)

const services: ServiceReport[] = []
const recorded = existsSync(recording) ? readRecording(recording) : []
if (openApi) {
  const { judge, scopes } = digitalOceanJudge(openApi)
  services.push(judgeRecording('digitalocean', 'its published OpenAPI document', recorded, (one) => judge.judge(one)))
  for (const line of scopes) console.log(`  ✗ scope: ${line}`)
  if (scopes.length > 0) process.exitCode = 1
} else notJudged('digitalocean', 'say where its OpenAPI document is: --digitalocean-openapi FILE')
const github = new GitHubJudge()
services.push(
  judgeRecording('github', '@octokit/openapi and @octokit/graphql-schema', recorded, (one) => github.judge(one))
)
for (const service of services) console.log(`${renderService(service)}\n`)

reportTests(
  'the stand-in of the Terraform provider, against the published schema',
  'provider-schema.test.ts',
  providerSchema,
  '--provider-schema FILE'
)
reportTests('argocd, against recordings of a real one', 'recordings.test.ts', recordings, '--argocd-recordings FOLDER')
await reportWorkflows()
console.log(`has no judge: Spaces (S3), Kubernetes' API, git over HTTP, names and TLS, the dispatcher`)
if (!tests.success) {
  console.log(`${tests.numFailedTests} tests failed while the answers were recorded`)
  process.exitCode = 1
}
if (services.some(differs)) process.exitCode = 1
rmSync(scratch, { recursive: true, force: true })

async function runTests(patterns: readonly string[]): Promise<JestResult> {
  const output = join(scratch, 'jest.json')
  const child = spawn(
    process.execPath,
    [
      ...[
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(root, 'node_modules/jest/bin/jest.js')
      ],
      ...['--json', `--outputFile=${output}`, ...patterns]
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        ...(!values.recording && { SANDBOX_RECORD: recording }),
        ...(openApi && { STAGING_ACTIONS_DIGITALOCEAN_OPENAPI: openApi }),
        ...(providerSchema && { STAGING_ACTIONS_PROVIDER_SCHEMA: providerSchema }),
        ...(recordings && { ARGOCD_RECORDINGS: recordings })
      }
    }
  )
  await new Promise((done) => child.on('close', done))
  return JSON.parse(readFileSync(output, 'utf8')) as JestResult
}

function notJudged(what: string, remedy: string): void {
  console.log(`${what}: not judged (${remedy})\n`)
}

/** A judge that is a test file of its own. */
function reportTests(what: string, file: string, judge: string | undefined, option: string): void {
  if (!judge) {
    notJudged(what, option)
    return
  }
  const found = tests.testResults.find(({ name }) => name.endsWith(file))?.assertionResults ?? []
  const count = (status: string) => found.filter((one) => one.status === status).length
  console.log(`${what}: judged ${found.length}, agreed ${count('passed')}, differing ${count('failed')}`)
  for (const one of found.filter(({ status }) => status === 'failed')) console.log(`  ✗ ${one.title}`)
  console.log('')
}

async function reportWorkflows(): Promise<void> {
  const files = globSync('{.github,examples/*/.github}/workflows/*.yml', { cwd: root }).map((file) => join(root, file))
  const wrong: string[] = []
  for (const file of files)
    for (const problem of await judgeWorkflow(file)) wrong.push(`  ✗ ${relative(root, file)}: ${problem}`)
  const differing = new Set(wrong.map((line) => line.split(':')[0])).size
  console.log(
    `workflow files, against GitHub's own parser: judged ${files.length}, agreed ${files.length - differing}, differing ${differing}`
  )
  for (const line of wrong) console.log(line)
  if (wrong.length > 0) process.exitCode = 1
  console.log('')
}

import { readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { configurationPath } from '@staging-actions/config'
import { renderReport } from '../demo/report.ts'
import { answerInTerminal, exitCodeOf, stopOnSignals } from '../demo/terminal.ts'
import type { World } from '../demo/world.ts'
import { readArguments } from '../read-arguments.ts'
import { nameOfRepository, otherRepositories, workflowsOf } from './copy-repository.ts'
import { type Dispatch, type RehearsalRequest, rehearse, secretKinds } from './rehearse.ts'

const usage = `npm run sandbox -- --repository DIR
  --push BRANCH [--change PATH]…              push to BRANCH; each PATH gets an empty line more
  --dispatch WORKFLOW [--ref REF] [--input NAME=VALUE]…   start a workflow; may be given again
  --decide approve|reject                     how the lead answers; or --interactive: you do, at a page
  --default-branch NAME                       default: what its remote says, else promotion.branch of its configuration
  --name OWNER/NAME                           its name on the emulated GitHub (default: its remote's)
  --secret NAME=KIND                          KIND: ${Object.keys(secretKinds).join(', ')}
  --stand-in OWNER/NAME=DIR                   what stands for an action or workflow that it uses
  --stub-provider NAME[=SCHEMA]               a Terraform provider that is played from its schema: it reaches no service
  --config-path PATH, --seed N, --json FILE, --keep`

const options = {
  repository: { type: 'string' },
  push: { type: 'string' },
  change: { type: 'string', multiple: true },
  dispatch: { type: 'string', multiple: true },
  ref: { type: 'string', multiple: true },
  input: { type: 'string', multiple: true },
  decide: { type: 'string' },
  interactive: { type: 'boolean' },
  'default-branch': { type: 'string' },
  name: { type: 'string' },
  secret: { type: 'string', multiple: true },
  'stand-in': { type: 'string', multiple: true },
  'stub-provider': { type: 'string', multiple: true },
  'config-path': { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'string' },
  keep: { type: 'boolean' }
} as const

/** Paths are relative to where the person stands, which npm remembers. */
const here = process.env['INIT_CWD'] ?? process.cwd()

const request = await read(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  process.exit(2)
})
const { values } = readArguments({ options })
const signal = stopOnSignals()
try {
  console.log(`Rehearsing ${request.repository} in a sandbox on this machine: no account is touched.\n`)
  await tellMissingConfiguration(request)
  await tellOtherRepositories(request)
  await tellMissingSecrets(request)
  const report = await rehearse(request, {
    seed: Number(values.seed ?? 1),
    keep: values.keep ?? false,
    keepLogsIn: join(tmpdir(), `staging-logs-${process.pid}`),
    write: (line) => console.log(line),
    colour: process.stdout.isTTY && !process.env['NO_COLOR'],
    signal,
    ...(values.interactive && {
      interactive: (url: string, world: World) => {
        console.log(`Open ${url} and play ${world.lead.login}, the lead who decides.`)
        answerInTerminal(world)
      }
    }),
    inspect: async ({ sandbox }) => {
      if (values.keep) console.log(`\nKept: ${sandbox.directory}`)
    }
  })
  console.log(`\n${renderReport(report)}`)
  if (values.json) await writeFile(resolve(here, values.json), `${JSON.stringify(report, null, 2)}\n`)
  process.exitCode = report.outcome === 'success' ? 0 : 1
} catch (error) {
  if (signal.aborted) process.exitCode = exitCodeOf(signal)
  else if (error instanceof StagingError) {
    console.error(`\n✗ ${error.message}${error.hint ? `\n  ${error.hint}` : ''}`)
    process.exitCode = 1
  } else throw error
}
// A terminal that is still read would keep it alive.
process.exit()

async function read(args: readonly string[]): Promise<RehearsalRequest> {
  const { values, tokens } = readArguments({ args: [...args], options, tokens: true })
  const problems: string[] = []
  if (values.repository === undefined) problems.push('--repository is missing: the folder of the repository')
  if (values.push === undefined && values.dispatch === undefined)
    problems.push('nothing to do: give --push or --dispatch')
  if (values.change && values.push === undefined) problems.push('--change goes with --push')
  if (values.decide !== undefined && !/^(approve|reject)$/.test(values.decide))
    problems.push(`--decide is "${values.decide}": approve or reject`)
  if (values.seed !== undefined && !/^[1-9]\d{0,5}$/.test(values.seed))
    problems.push(`--seed is "${values.seed}": a whole number from 1 on`)
  const pair = (option: string, text: string): [string, string] => {
    const at = text.indexOf('=')
    if (at < 1) problems.push(`--${option} is "${text}": NAME=VALUE`)
    return [text.slice(0, at), text.slice(at + 1)]
  }
  const dispatches: Dispatch[] = []
  for (const token of tokens) {
    if (token.kind !== 'option' || !['dispatch', 'ref', 'input'].includes(token.name)) continue
    const text = token.value ?? ''
    if (token.name === 'dispatch') dispatches.push({ workflow: text, ref: undefined, inputs: {} })
    else {
      const last = dispatches.pop()
      if (!last) problems.push(`--${token.name} goes after the --dispatch that it belongs to`)
      else if (token.name === 'ref') dispatches.push({ ...last, ref: text })
      else dispatches.push({ ...last, inputs: { ...last.inputs, ...Object.fromEntries([pair('input', text)]) } })
    }
  }
  const secrets = Object.fromEntries((values.secret ?? []).map((text) => pair('secret', text)))
  for (const [name, kind] of Object.entries(secrets))
    if (!(kind in secretKinds))
      problems.push(`--secret ${name} is "${kind}": one of ${Object.keys(secretKinds).join(', ')}`)
  const folder = resolve(here, values.repository ?? '.')
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false
  )
  if (!isFolder) problems.push(`--repository is "${values.repository}": there is no such folder (${folder})`)
  const workflows = isFolder ? await workflowsOf(folder) : []
  if (isFolder)
    for (const { workflow } of dispatches)
      if (!workflows.includes(workflow))
        problems.push(
          `--dispatch is "${workflow}": ${folder}/.github/workflows has ${workflows.length > 0 ? `only ${workflows.join(', ')}` : 'no workflow'}`
        )
  const repository = values.name ?? (isFolder ? await nameOfRepository(folder) : 'acme/repository')
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) problems.push(`--name is "${repository}": OWNER/NAME`)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return {
    folder,
    repository,
    defaultBranch: values['default-branch'],
    push: values.push === undefined ? undefined : { branch: values.push, changes: values.change ?? [] },
    dispatches,
    decide: values.decide as RehearsalRequest['decide'],
    secrets: secrets as RehearsalRequest['secrets'],
    stubProviders: new Map((values['stub-provider'] ?? []).map(stubOf)),
    standIns: Object.fromEntries(
      (values['stand-in'] ?? []).map((text) => {
        const [name, path] = pair('stand-in', text)
        return [name, resolve(here, path)]
      })
    ),
    configPath: values['config-path']
  }
}

async function tellMissingConfiguration({ folder, configPath = configurationPath }: RehearsalRequest): Promise<void> {
  const isThere = await stat(join(folder, configPath)).then(
    () => true,
    () => false
  )
  if (!isThere) console.log(`There is no ${configPath}: the defaults count (--config-path PATH names another file)\n`)
}

/** Their Applications end in a ComparisonError, minutes later. */
async function tellOtherRepositories({ folder, repository }: RehearsalRequest): Promise<void> {
  const others = await otherRepositories(folder, repository)
  if (others.length === 0) return
  const [first] = others
  console.log(
    `Applications read ${others.join(', ')}, which is not here: this repository is called ${repository} (--name ${first} plays it under that name)\n`
  )
}

/** A secret that nobody set is empty, on GitHub too: better known before than found out. */
async function tellMissingSecrets({ folder, secrets }: RehearsalRequest): Promise<void> {
  const texts = await Promise.all(
    (await workflowsOf(folder)).map((name) => readFile(join(folder, '.github/workflows', name), 'utf8'))
  )
  const used = new Set(
    texts.flatMap((text) => [...text.matchAll(/\bsecrets\.([A-Za-z_]\w*)/g)].map(([, name]) => name))
  )
  const set = new Set<string>([...Object.values(secretKinds), ...Object.keys(secrets), 'GITHUB_TOKEN'])
  const missing = [...used].filter((name) => name !== undefined && !set.has(name))
  if (missing.length > 0) console.log(`Not set, and so empty: ${missing.join(', ')} (--secret NAME=KIND sets one)\n`)
}

/** A schema lies where the person stands. */
function stubOf(text: string): [string, string | undefined] {
  const [name = '', ...file] = text.split('=')
  return [name, file.length > 0 ? resolve(here, file.join('=')) : undefined]
}

import { cp, link, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { cacheDir } from '../../../../scripts/tools/project.mjs'
import { ensureStubProvider } from '../../../../scripts/tools/stub-provider.mjs'
import { runProgram } from '../kernel/index.ts'
import { isRecord } from '../kubernetes/json.ts'
import type { SandboxTools } from '../tools.ts'
import { addressOf, type NamedProvider, namedProviders, unlocked, versionsFor } from './named-providers.ts'

const digitalocean = 'registry.terraform.io/digitalocean/digitalocean'

export interface ProviderRequest {
  /** The repository's folder, and its stacks' relative to it. */
  readonly folder: string
  readonly stacks: readonly string[]
  /** Name or address of a provider → the file with its schema; undefined: that of the installed one. */
  readonly stubs: ReadonlyMap<string, string | undefined>
  readonly tools: SandboxTools
  /** An empty folder that lives as long as the rehearsal. */
  readonly directory: string
  readonly log: (line: string) => void
}

export interface PreparedProviders {
  /** A terraform CLI configuration that finds all that the stacks name. */
  readonly cliConfig: string
  /** Takes what is played by something else out of the lock files of a copy of the repository. */
  unlock(copy: string): Promise<void>
}

/**
 * Installs what the stacks name from where Terraform finds it on this machine, before anything is played: the jobs reach nothing
 * outside. What is stubbed is played from its schema.
 * @throws StagingError not-found with Terraform's own words
 */
export async function prepareProviders(request: ProviderRequest): Promise<PreparedProviders> {
  const { folder, stacks, stubs, tools, directory, log } = request
  const named = await Promise.all(stacks.map((stack) => namedProviders(folder, stack)))
  const all = named.flat()
  const stubbed = new Map([...stubs].map(([name, file]) => [matching(all, name), { name, file }] as const))
  const isPlain = all.every(({ source }) => source === digitalocean) && stubbed.size === 0
  const played = [...stubbed.keys(), ...(/stand-in/.test(tools.terraformCliConfig) ? [digitalocean] : [])]
  const unlock = async (copy: string) => {
    for (const stack of stacks) {
      const path = join(copy, stack, '.terraform.lock.hcl')
      const lock = await readFile(path, 'utf8').catch(() => undefined)
      if (lock !== undefined) await writeFile(path, unlocked(lock, played))
    }
  }
  if (isPlain) return { cliConfig: tools.terraformCliConfig, unlock }
  const mirror = join(directory, 'mirror')
  for (const providers of named) {
    const rest = providers.filter(({ source }) => !stubbed.has(source))
    const ours = rest.filter(({ source }) => source === digitalocean)
    const others = rest.filter(({ source }) => source !== digitalocean)
    if (ours.length > 0) await install(ours, mirror, { ...request, cliConfig: tools.terraformCliConfig })
    if (others.length === 0) continue
    log(`installing ${others.map(({ source }) => short(source)).join(', ')}`)
    await install(others, mirror, { ...request, cliConfig: undefined })
  }
  for (const [source, { file, name }] of stubbed) {
    const asked = all.filter((provider) => provider.source === source)
    const schema = file === undefined ? await installedSchema(asked, name, request) : await readSchema(file, source)
    await putStub(mirror, asked, schema)
    log(`${short(source)} is played from its schema: it reaches no service`)
  }
  const cliConfig = join(directory, 'terraform.tfrc')
  await writeFile(
    cliConfig,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`
  )
  return { cliConfig, unlock }
}

function short(source: string): string {
  return source.replace('registry.terraform.io/', '')
}

/** The address that a person's word for a provider stands for. */
function matching(all: readonly NamedProvider[], name: string): string {
  const found = all.find(({ source, locals }) => source === addressOf(name) || locals.includes(name))
  if (found) return found.source
  const known = [...new Set(all.map(({ source }) => short(source)))]
  throw new StagingError('not-found', `--stub-provider names ${name}, and no stack does`, {
    hint: `The stacks name ${known.join(', ') || 'no provider'}.`
  })
}

interface Installation extends ProviderRequest {
  /** Undefined: what this machine has. */
  readonly cliConfig: string | undefined
}

/** `terraform init` in a folder of its own; the packages that it chose go into the mirror. */
async function install(providers: readonly NamedProvider[], mirror: string, where: Installation): Promise<string> {
  const work = await mkdtemp(join(where.directory, 'install-'))
  const required = providers.map(({ source, constraints, locked }, index) => {
    const versions = locked === undefined ? constraints : [`= ${locked}`]
    return `    p${index} = { source = ${JSON.stringify(source)}, version = ${JSON.stringify(versions.join(', ') || '>= 0')} }\n`
  })
  await writeFile(join(work, 'main.tf'), `terraform {\n  required_providers {\n${required.join('')}  }\n}\n`)
  const { exitCode, stdout, stderr } = await terraform(where, work, [
    'init',
    '-backend=false',
    '-input=false',
    '-no-color'
  ])
  if (exitCode !== 0) {
    const names = providers.map(({ source }) => short(source))
    throw new StagingError(
      'not-found',
      `terraform cannot install ${names.join(', ')}: ${wordsOf(`${stdout}\n${stderr}`)}`,
      {
        hint: `Where the rehearsal does not need it, play it from its schema: --stub-provider ${names[0]}=FILE, with what "terraform providers schema -json" says where it is installed.`
      }
    )
  }
  await cp(join(work, '.terraform/providers'), mirror, { recursive: true, dereference: true })
  return work
}

async function terraform(where: Installation, cwd: string, args: readonly string[]) {
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  // A machine without that registry finds out within seconds.
  const quick = { TF_REGISTRY_CLIENT_TIMEOUT: '5', TF_REGISTRY_DISCOVERY_RETRY: '0', CHECKPOINT_DISABLE: '1' }
  const chosen = where.cliConfig === undefined ? {} : { TF_CLI_CONFIG_FILE: where.cliConfig }
  const { exitCode, stdout, stderr } = await runProgram(where.tools.terraform, args, {
    cwd,
    env: { ...env, ...quick, ...chosen }
  })
  return { exitCode, stdout: stdout.toString('utf8'), stderr }
}

/** What Terraform says of an error, as one line. */
function wordsOf(output: string): string {
  const said = output.slice(Math.max(0, output.indexOf('Error:'))).replace(/[╷│╵]/g, ' ')
  return said.replace(/\s+/g, ' ').trim().slice(0, 600)
}

async function installedSchema(
  asked: readonly NamedProvider[],
  name: string,
  request: ProviderRequest
): Promise<unknown> {
  const where = { ...request, cliConfig: undefined }
  const work = await install(asked.slice(0, 1), join(request.directory, 'looked-at'), where)
  const { exitCode, stdout, stderr } = await terraform(where, work, ['providers', 'schema', '-json'])
  if (exitCode !== 0)
    throw new StagingError('not-found', `terraform does not tell the schema of ${name}: ${wordsOf(stderr)}`)
  return pick(JSON.parse(stdout) as unknown, asked[0]?.source ?? '', name)
}

async function readSchema(file: string, source: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StagingError('not-found', `${file} cannot be read: it should have the schema of ${short(source)}`, {
      cause
    })
  })
  try {
    return pick(JSON.parse(text) as unknown, source, file)
  } catch (cause) {
    if (cause instanceof StagingError) throw cause
    throw new StagingError('invalid-input', `${file} is no JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause
    })
  }
}

/** One provider's entry of what `terraform providers schema -json` says, or such an entry by itself. */
function pick(given: unknown, source: string, from: string): unknown {
  const schemas = isRecord(given) && isRecord(given['provider_schemas']) ? given['provider_schemas'] : undefined
  const found = schemas
    ? (schemas[source] ?? (Object.keys(schemas).length === 1 ? Object.values(schemas)[0] : undefined))
    : given
  if (isRecord(found) && (isRecord(found['resource_schemas']) || isRecord(found['data_source_schemas']))) return found
  throw new StagingError('invalid-input', `${from} has no schema of ${short(source)}`, {
    hint: 'Make it with "terraform providers schema -json" in a folder where the provider is installed.'
  })
}

async function putStub(mirror: string, asked: readonly NamedProvider[], schema: unknown): Promise<void> {
  const { path, missing } = await ensureStubProvider({ cacheDir })
  if (path === undefined) throw new StagingError('not-found', missing)
  const system = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`
  for (const provider of asked)
    for (const version of versionsFor(provider)) {
      const name = provider.source.split('/').at(-1)
      const folder = join(mirror, provider.source, version, system)
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      const program = join(folder, `terraform-provider-${name}_v${version}`)
      // The cache may be on another disk.
      await link(path, program).catch(() => cp(path, program))
      await writeFile(join(folder, 'schema.json'), JSON.stringify(schema))
    }
}

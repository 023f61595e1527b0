import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requiredVersion, type StateResource } from '@staging-actions/terraform'
import { terraformFilesIn } from './terraform-files.ts'

/** A folder of the promotion branch with a stack in it, and what it wants. */
export interface TrustedStack {
  /** Absolute path. */
  readonly folder: string
  /** `infra/staging` */
  readonly directory: string
  /** Of its files, and of those of its local modules. */
  readonly text: string
  /** Of its lock file; empty: it has none. */
  readonly lock: string
  /** Providers that it names, by their short sources, with the versions that are wanted. */
  readonly providers: ReadonlyMap<string, string | undefined>
}

export type BareStack =
  /** To be removed once it was used. */
  | { readonly kind: 'made'; readonly directory: string }
  /** One clause. */
  | { readonly kind: 'impossible'; readonly because: string }

/** @param workspace absolute path of the promotion branch's files. */
export async function readTrustedStack(workspace: string, directory: string): Promise<TrustedStack> {
  const folder = join(workspace, directory)
  const text = await textWithModules(folder)
  const lock = await readLock(folder)
  return { folder, directory, text, lock, providers: providersNamed(text, lock) }
}

/**
 * A provider is a program that gets the cloud's token, and Terraform installs those that a state names like those of a stack. One
 * clause about the first that the promotion branch does not name; undefined: it names all.
 */
export function foreignProvider(
  { directory, providers }: TrustedStack,
  resources: readonly StateResource[]
): string | undefined {
  for (const { address, provider } of resources) {
    const { source } = parseProvider(provider) ?? {}
    if (source !== undefined && source !== builtIn && !providers.has(shortSource(source)))
      return `${address} is of the provider ${source}, which ${directory} of the promotion branch does not name`
  }
  return undefined
}

/**
 * The same of what `terraform init` has installed, before any of it is run: the state may have been another when we looked, or one
 * that only Terraform can read. The lock file is as it was then, so that nothing in it is believed later.
 */
export async function foreignInstalled(
  { directory, providers, lock }: TrustedStack,
  initialized: string
): Promise<string | undefined> {
  const installed = [...providersNamed('', await readLock(initialized)).keys()]
  const foreign = installed.find((source) => !providers.has(source))
  if (foreign === undefined) return undefined
  await rm(join(initialized, lockFile), { force: true })
  if (lock !== '') await writeFile(join(initialized, lockFile), lock)
  return `its state names the provider ${foreign}, which ${directory} of the promotion branch does not`
}

/** Part of Terraform itself. */
const builtIn = 'terraform.io/builtin/terraform'
const lockFile = '.terraform.lock.hcl'

/**
 * A stack of our own making that names the providers of a state and nothing else, so that Terraform plans to remove all that the
 * state holds: without the values that the real one wants, without anybody's provisioners. It has only the providers that the
 * promotion branch's stack and lock file name, at their versions. They take their settings from the environment here.
 * @param temp absolute path of a folder for what must not stay.
 */
export async function makeBareStack(
  trusted: TrustedStack,
  resources: readonly StateResource[],
  temp: string
): Promise<BareStack> {
  if (forbidsDestroy.test(trusted.text))
    return { kind: 'impossible', because: 'the stack forbids by `prevent_destroy` that something is destroyed' }
  const needed = new Map<string, Set<string>>()
  for (const { address, provider } of resources) {
    const parsed = parseProvider(provider)
    if (!parsed) return { kind: 'impossible', because: `the state does not say which provider made ${address}` }
    const { module, source, alias } = parsed
    if (module) return { kind: 'impossible', because: `the provider of ${address} is set up inside of ${module}` }
    if (source === builtIn) continue
    // Where it looks elsewhere it finds nothing, and forgets what is there. Of DigitalOcean's no plan with another token is applied.
    if (shortSource(source) !== 'digitalocean/digitalocean' && (alias || isSetUp(trusted.text, source)))
      return { kind: 'impossible', because: `the provider of ${address} takes its settings from the stack` }
    const aliases = needed.get(source) ?? new Set()
    if (alias) aliases.add(alias)
    needed.set(source, aliases)
  }
  const foreign = foreignProvider(trusted, resources)
  if (foreign !== undefined) return { kind: 'impossible', because: foreign }
  const version = await requiredVersion(trusted.folder).catch(() => undefined)
  await mkdir(temp, { recursive: true })
  const bare = await mkdtemp(join(temp, 'bare-stack-'))
  await writeFile(join(bare, 'main.tf'), render(needed, trusted.providers, version))
  if (trusted.lock !== '') await writeFile(join(bare, lockFile), trusted.lock)
  return { kind: 'made', directory: bare }
}

async function readLock(folder: string): Promise<string> {
  return readFile(join(folder, lockFile), 'utf8').catch(() => '')
}

/** Also in a block of one line, and by an expression, as OpenTofu takes it. Another stack's says nothing about this one. */
const forbidsDestroy = /^[^#\n]*\bprevent_destroy"?\s*[=:]\s*(?!false\b)\S/m
const localModule = /\bsource"?\s*[=:]\s*"(\.\.?\/[^"]+)"/g

/** What Terraform reads of a stack: the files of its folder, and of those of its local modules. */
async function textWithModules(stack: string): Promise<string> {
  const folders = new Set([stack])
  const texts: string[] = []
  // A set goes on to what is added meanwhile.
  for (const folder of folders)
    for (const file of await terraformFilesIn(folder)) {
      const text = await readFile(join(folder, file), 'utf8')
      texts.push(text)
      for (const [, source = ''] of text.matchAll(localModule)) folders.add(join(folder, source))
    }
  return texts.join('\n')
}

function render(
  needed: ReadonlyMap<string, ReadonlySet<string>>,
  known: ReadonlyMap<string, string | undefined>,
  version: string | undefined
): string {
  const providers = [...needed].map(([source, aliases], index) => ({ name: `p${index}`, source, aliases }))
  const constraint = (source: string) => {
    const wanted = known.get(shortSource(source))
    return wanted ? `, version = ${JSON.stringify(wanted)}` : ''
  }
  return [
    'terraform {',
    ...(version ? [`  required_version = ${JSON.stringify(version)}`] : []),
    '  backend "s3" {}',
    '  required_providers {',
    ...providers.map(({ name, source }) => `    ${name} = { source = ${JSON.stringify(source)}${constraint(source)} }`),
    '  }',
    '}',
    ...providers.flatMap(({ name, aliases }) =>
      [...aliases].map((alias) => `provider "${name}" {\n  alias = ${JSON.stringify(alias)}\n}`)
    ),
    ''
  ].join('\n')
}

/** `module.dns.provider["registry.terraform.io/digitalocean/digitalocean"].west` */
const providerForm = /^(?:(module\..+)\.)?provider\["([a-z0-9./_-]+)"\](?:\.([A-Za-z0-9_-]+))?$/i

function parseProvider(text: string) {
  const [, module, source, alias] = providerForm.exec(text) ?? []
  return source === undefined ? undefined : { module, source, alias }
}

/** Whether the stack itself gives settings to a provider, and not only its environment. */
function isSetUp(text: string, source: string): boolean {
  const short = shortSource(source)
  const locals = [...text.matchAll(/([\w-]+)"?\s*[=:]\s*\{([^{}]*\bsource"?\s*[=:][^{}]*)\}/g)].flatMap(
    ([, local = '', body = '']) => {
      const named = /\bsource"?\s*[=:]\s*"([^"]+)"/.exec(body)?.[1]
      return named && shortSource(named) === short ? [local] : []
    }
  )
  return [...locals, short.split('/').at(-1) ?? short].some((local) =>
    new RegExp(
      `(?:^[^#\\n]*\\bprovider\\s+"${local}"\\s*\\{|"provider"\\s*:\\s*\\{\\s*"${local}"\\s*:\\s*\\{)\\s*[^\\s}]`,
      'm'
    ).test(text)
  )
}

/** By their short sources, with the versions that are wanted. */
function providersNamed(text: string, lock: string): ReadonlyMap<string, string | undefined> {
  const named = new Map<string, string | undefined>()
  // Without `required_providers` a type's first word is HashiCorp's provider of that name.
  for (const [, type = ''] of text.matchAll(/^\s*(?:resource|data)\s+"([a-z0-9]+)[a-z0-9_]*"/gm))
    named.set(`hashicorp/${type}`, undefined)
  for (const [, source = ''] of lock.matchAll(/^provider\s+"([^"]+)"/gm)) named.set(shortSource(source), undefined)
  for (const [, body = ''] of text.matchAll(/=\s*\{([^{}]*\bsource\s*=[^{}]*)\}/g)) {
    const source = /\bsource\s*=\s*"([^"]+)"/.exec(body)?.[1]
    if (source) named.set(shortSource(source), /\bversion\s*=\s*"([^"]+)"/.exec(body)?.[1])
  }
  return named
}

/** `digitalocean/digitalocean`, whether Terraform's registry is named or OpenTofu's, or left out. */
function shortSource(source: string): string {
  return source.toLowerCase().replace(/^registry\.(terraform\.io|opentofu\.org)\//, '')
}

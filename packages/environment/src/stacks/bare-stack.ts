import { copyFile, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { requiredVersion, type StateResource } from '@staging-actions/terraform'
import { terraformFilesIn } from './terraform-files.ts'

export interface BareStackRequest {
  /** Absolute path of the checkout. */
  readonly workspace: string
  /** Of the stack whose place it takes, relative to it. */
  readonly directory: string
  /** What the state holds. */
  readonly resources: readonly StateResource[]
  /** Absolute path of a folder for what must not stay. */
  readonly temp: string
}

export type BareStack =
  /** To be removed once it was used. */
  | { readonly kind: 'made'; readonly directory: string }
  /** One clause. */
  | { readonly kind: 'impossible'; readonly because: string }

/** Part of Terraform itself. */
const builtIn = 'terraform.io/builtin/terraform'
const lockFile = '.terraform.lock.hcl'

/**
 * A stack of our own making that names the providers of a state and nothing else, so that Terraform plans to remove all that the
 * state holds: without the values that the real one wants, without anybody's provisioners. It has only the providers that the
 * checkout's stack and lock file name, at their versions; providers take their settings from the environment here.
 */
export async function makeBareStack({ workspace, directory, resources, temp }: BareStackRequest): Promise<BareStack> {
  const own = join(workspace, directory)
  const text = await textWithModules(own)
  if (forbidsDestroy.test(text))
    return { kind: 'impossible', because: 'the stack forbids by `prevent_destroy` that something is destroyed' }
  const lock = await readFile(join(own, lockFile), 'utf8').catch(() => '')
  const known = providersNamed(text, lock)
  const needed = new Map<string, Set<string>>()
  for (const { address, provider } of resources) {
    const parsed = parseProvider(provider)
    if (!parsed) return { kind: 'impossible', because: `the state does not say which provider made ${address}` }
    const { module, source, alias } = parsed
    if (module) return { kind: 'impossible', because: `the provider of ${address} is set up inside of ${module}` }
    if (source === builtIn) continue
    if (!known.has(shortSource(source)))
      return {
        kind: 'impossible',
        because: `${address} is of the provider ${source}, which ${directory} does not name`
      }
    const aliases = needed.get(source) ?? new Set()
    if (alias) aliases.add(alias)
    needed.set(source, aliases)
  }
  await mkdir(temp, { recursive: true })
  const bare = await mkdtemp(join(temp, 'bare-stack-'))
  await writeFile(join(bare, 'main.tf'), render(needed, known, await requiredVersion(own).catch(() => undefined)))
  if (lock !== '') await copyFile(join(own, lockFile), join(bare, lockFile))
  return { kind: 'made', directory: bare }
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

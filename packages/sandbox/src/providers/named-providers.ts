import { readdir, readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'

/** A provider as a stack names it. */
export interface NamedProvider {
  /** `registry.terraform.io/hashicorp/aws`. */
  readonly source: string
  /** The names that modules of the stack have for it. */
  readonly locals: readonly string[]
  /** `~> 5.0`. */
  readonly constraints: readonly string[]
  /** The version in the stack's `.terraform.lock.hcl`. */
  readonly locked: string | undefined
}

/** What a stack's `.tf` files and those of its local modules name; what only a block's type implies is hashicorp's, as Terraform takes it. */
export async function namedProviders(repository: string, stack: string): Promise<readonly NamedProvider[]> {
  const found = new Map<string, { locals: Set<string>; constraints: Set<string> }>()
  const add = (source: string, local: string, constraint = '') => {
    const entry = found.get(source) ?? { locals: new Set<string>(), constraints: new Set<string>() }
    entry.locals.add(local)
    if (constraint) entry.constraints.add(constraint)
    found.set(source, entry)
  }
  const seen = new Set<string>()
  const visit = async (folder: string): Promise<void> => {
    const path = normalize(folder)
    if (seen.has(path)) return
    seen.add(path)
    const text = await textOf(join(repository, path))
    const required = new Map<string, string>()
    for (const body of blocks(text, /required_providers\s*\{/g))
      for (const [local, source, constraint] of entries(body)) {
        required.set(local, source)
        add(source, local, constraint)
      }
    for (const [, kind = '', type = ''] of text.matchAll(/^\s*(resource|data|ephemeral|provider)\s+"([^"]+)"/gm)) {
      const local = kind === 'provider' ? type : (type.split('_')[0] ?? '')
      if (local !== 'terraform' && !required.has(local)) add(addressOf(local), local)
    }
    for (const body of blocks(text, /^\s*module\s+"[^"]+"\s*\{/gm)) {
      const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1]
      if (source) await visit(join(path, source))
    }
  }
  await visit(stack)
  const lock = await readFile(join(repository, stack, '.terraform.lock.hcl'), 'utf8').catch(() => '')
  return [...found]
    .map(([source, { locals, constraints }]) => ({
      source,
      locals: [...locals],
      constraints: [...constraints],
      locked: lockedVersion(lock, source)
    }))
    .sort((a, b) => a.source.localeCompare(b.source))
}

/** `aws`, `cloudflare/cloudflare` or the whole address. */
export function addressOf(source: string): string {
  const parts = source.toLowerCase().split('/')
  if (parts.length === 1) return `registry.terraform.io/hashicorp/${parts[0]}`
  return parts.length === 2 ? `registry.terraform.io/${parts.join('/')}` : parts.join('/')
}

/** A lock file without the blocks of these providers: what plays in their place has other hashes. */
export function unlocked(lock: string, sources: readonly string[]): string {
  return sources.reduce((text, source) => text.replace(lockBlock(source), ''), lock)
}

function lockBlock(source: string): RegExp {
  return new RegExp(`^provider "${source.replaceAll('.', '\\.')}" \\{$[\\s\\S]*?^\\}\\n*`, 'm')
}

function lockedVersion(lock: string, source: string): string | undefined {
  return /^\s*version\s*=\s*"([^"]+)"/m.exec(lockBlock(source).exec(lock)?.[0] ?? '')?.[1]
}

async function textOf(folder: string): Promise<string> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.(tf|tofu)$/.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.map(withoutComments).join('\n')
}

function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (part) =>
    part.startsWith('"') ? part : ''
  )
}

/** What lies between the braces of each. */
function blocks(text: string, opening: RegExp): readonly string[] {
  return [...text.matchAll(opening)].map((match) => {
    const start = match.index + match[0].length
    let depth = 1
    let end = start
    for (; end < text.length && depth > 0; end += 1) depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
    return text.slice(start, end - 1)
  })
}

/** Local name, address and constraint of each entry of `required_providers`. */
function entries(body: string): readonly (readonly [string, string, string])[] {
  const found: (readonly [string, string, string])[] = []
  for (const [, local = '', inner, old] of body.matchAll(/"?([\w-]+)"?\s*=\s*(?:\{([^}]*)\}|"([^"]*)")/g)) {
    const setting = (name: string) => new RegExp(`\\b${name}"?\\s*[=:]\\s*"([^"]*)"`).exec(inner ?? '')?.[1] ?? ''
    found.push([local, addressOf(setting('source') || local), old ?? setting('version')])
  }
  return found
}

/** Versions that a provider may be offered in so that one fits what was asked for: Terraform takes the newest that does. */
export function versionsFor({ constraints, locked }: Pick<NamedProvider, 'constraints' | 'locked'>): readonly string[] {
  const found = new Set(locked === undefined ? ['1.0.0'] : [locked])
  for (const [, operator = '', text = ''] of constraints.join(',').matchAll(/(>=|<=|~>|!=|=|>|<)?\s*v?(\d[\w.+-]*)/g)) {
    const [major = '0', minor = '0', patch = '0'] = text.split('.')
    found.add(text.includes('-') ? text : `${major}.${minor}.${patch}`)
    if (operator === '>' || operator === '!=') found.add(`${major}.${minor}.${Number.parseInt(patch, 10) + 1}`)
    if (operator.startsWith('<')) found.add('0.0.1')
  }
  return [...found].sort()
}

// The beliefs about services that the product stands on: one file each below docs/beliefs/<service>/, and the page made of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from './tools/project.mjs'

/** Where a belief was seen to hold. The emulator is our own work: it shows that the product works if the belief is right. */
export const grounds = ['emulator', 'laboratory', 'real'] as const
export type Ground = (typeof grounds)[number]

export interface Belief {
  /** `<service>/<name>`, from the file's place. */
  readonly id: string
  /** What we rely on, one or two sentences. */
  readonly belief: string
  /** What happens to a user when it is wrong. */
  readonly breaks: string
  /** `owner/repo@commit:path#L1-L2`, an address, or `inferred: why`. */
  readonly source: readonly string[]
  /** How it was last seen, in words; for `real` the date and who. None: nowhere. */
  readonly seen: Readonly<Partial<Record<Ground, string>>>
  /** `path#word`: what asks a service, or plays against it, and the word that leads there. */
  readonly experiment: string | undefined
  /** `path#word`: the places in our code that rely on it. */
  readonly reliedOnBy: readonly string[]
}

const folder = 'docs/beliefs'
const titles: Readonly<Record<string, string>> = {
  github: 'GitHub and its runner',
  digitalocean: 'DigitalOcean',
  spaces: 'Spaces',
  terraform: 'Terraform and its DigitalOcean provider',
  argocd: 'Argo CD',
  kubernetes: 'Kubernetes and Traefik',
  names: 'DNS and certificates'
}
const keys = ['belief', 'breaks', 'source', 'seen', 'experiment', 'relied-on-by']
const inSource = /^([\w.-]+\/[\w.-]+)@([0-9a-f]{7,40}):([^#]+)(#L\d+(?:-L\d+)?)?$/

/** All of them, by service and name. @throws Error with every problem of every file */
export function loadBeliefs(): readonly Belief[] {
  const problems: string[] = []
  const beliefs = Object.keys(titles).flatMap((service) =>
    readdirSync(join(root, folder, service))
      .sort()
      .map((file) => readBelief(service, file, problems))
  )
  for (const service of readdirSync(join(root, folder)))
    if (!(service in titles)) problems.push(`${folder}/${service}: no title for this service in scripts/beliefs.ts`)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return beliefs
}

function readBelief(service: string, file: string, problems: string[]): Belief {
  const path = `${folder}/${service}/${file}`
  const value = (parse(readFileSync(join(root, path), 'utf8')) ?? {}) as Record<string, unknown>
  const text = (key: string): string => {
    if (typeof value[key] === 'string' && value[key].trim() !== '') return value[key].trim()
    problems.push(`${path}: "${key}" is missing, or no text`)
    return ''
  }
  const list = (key: string): readonly string[] => {
    const items = value[key]
    if (Array.isArray(items) && items.length > 0 && items.every((item) => typeof item === 'string')) return items
    problems.push(`${path}: "${key}" is missing, or no list of texts`)
    return []
  }
  if (!/^[a-z0-9-]+\.yml$/.test(file)) problems.push(`${path}: the name is to be like-this.yml`)
  for (const key of Object.keys(value)) if (!keys.includes(key)) problems.push(`${path}: unknown key "${key}"`)
  const seen = (value['seen'] ?? {}) as Record<string, unknown>
  for (const [ground, how] of Object.entries(seen)) {
    if (!grounds.includes(ground as Ground))
      problems.push(`${path}: "seen" knows ${grounds.join(', ')}, not "${ground}"`)
    if (typeof how !== 'string') problems.push(`${path}: "seen.${ground}" says how, in words`)
    if (ground === 'real' && !/^\d{4}-\d\d-\d\d, /.test(String(how)))
      problems.push(`${path}: "seen.real" begins with the date, and says who: "2027-01-31, self-test of …"`)
  }
  const sources = list('source')
  for (const source of sources)
    if (!inSource.test(source) && !/^https:\/\//.test(source) && !/^inferred: /.test(source))
      problems.push(`${path}: source "${source}" is no owner/repo@commit:path#L1, no address and no "inferred: why"`)
  return {
    id: `${service}/${file.replace(/\.yml$/, '')}`,
    belief: text('belief'),
    breaks: text('breaks'),
    source: sources,
    seen: seen as Belief['seen'],
    experiment: value['experiment'] === undefined ? undefined : text('experiment'),
    reliedOnBy: list('relied-on-by')
  }
}

/** Strongest ground on which it was seen; undefined: nowhere. */
export function bestGround({ seen }: Belief): Ground | undefined {
  return [...grounds].reverse().find((ground) => seen[ground] !== undefined)
}

const statuses = {
  nowhere: '❔ nowhere',
  emulator: '🧪 emulator',
  laboratory: '🔬 laboratory',
  real: '✅ real service'
}

/** The tables of the page: a section a service, those seen nowhere first, and under each table what stands in the files. */
export function beliefsPage(beliefs: readonly Belief[]): string {
  const statusOf = (belief: Belief) => bestGround(belief) ?? 'nowhere'
  const count = (status: keyof typeof statuses) => beliefs.filter((belief) => statusOf(belief) === status).length
  const summary = (['nowhere', 'emulator', 'laboratory', 'real'] as const)
    .map((status) => `${statuses[status]}: ${count(status)}`)
    .join(' · ')
  const sections = Object.entries(titles).map(([service, title]) => {
    const order = ['nowhere', 'emulator', 'laboratory', 'real']
    const own = beliefs
      .filter(({ id }) => id.startsWith(`${service}/`))
      .sort((a, b) => order.indexOf(statusOf(a)) - order.indexOf(statusOf(b)) || a.id.localeCompare(b.id))
    return [
      `## ${title}`,
      '',
      '| last seen | belief | what breaks if it is wrong |',
      '|---|---|---|',
      ...own.map(
        (belief) =>
          `| ${statuses[statusOf(belief)]} | [${nameOf(belief)}](#${anchor(belief)}): ${cell(belief.belief)} | ${cell(belief.breaks)} |`
      ),
      '',
      ...own.flatMap(details)
    ].join('\n')
  })
  return [summary, '', ...sections].join('\n')
}

function details(belief: Belief): readonly string[] {
  const seen = grounds.flatMap((ground) => (belief.seen[ground] ? [`${ground}: ${belief.seen[ground]}`] : []))
  return [
    `#### ${belief.id}`,
    '',
    `${oneLine(belief.belief)}`,
    '',
    `- Breaks: ${oneLine(belief.breaks)}`,
    `- Source: ${belief.source.map(renderSource).join('; ')}`,
    `- Seen: ${seen.join('; ') || 'nowhere'}`,
    `- Experiment: ${belief.experiment ? place(belief.experiment) : 'none can be run by itself'}`,
    `- Relied on by: ${belief.reliedOnBy.map(place).join(', ')}`,
    `- File: [${folder}/${belief.id}.yml](beliefs/${belief.id}.yml)`,
    ''
  ]
}

const nameOf = ({ id }: Belief) => id.slice(id.indexOf('/') + 1)
/** As GitHub makes it from the heading: the slash goes. */
const anchor = ({ id }: Belief) => id.replace('/', '')
const oneLine = (text: string) => text.replace(/\s+/g, ' ')
const cell = (text: string) => oneLine(text).replaceAll('|', '\\|')

function place(reference: string): string {
  const [path = '', word] = reference.split('#')
  return `[${path}](../${path})${word ? ` (\`${word}\`)` : ''}`
}

function renderSource(source: string): string {
  const [, repository, commit, path, lines = ''] = inSource.exec(source) ?? []
  if (!repository) return /^https:/.test(source) ? `<${source}>` : oneLine(source)
  return `[${repository}: ${path}${lines.replace('#', ', ')}](https://github.com/${repository}/blob/${commit}/${path}${lines})`
}

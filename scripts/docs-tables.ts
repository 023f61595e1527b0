import { reasons } from '@staging-actions/base'
import { neededScopes, scopeNames } from '@staging-actions/digitalocean'
import { rules } from '../packages/changes/src/rules.ts'
import { ignoredByDefault } from '../packages/config/src/defaults.ts'
import { resourceKinds } from '../packages/environment/src/inventory/resource.ts'
import { billedKinds, includedStorage, pricesAsOf } from '../packages/environment/src/lifetime/billing.ts'
import { argocdTested, minorOf, platformVersions } from '../packages/environment/src/preflight/platform-versions.ts'
import { githubKinds, githubTable, judgeGitHubRow } from '../packages/environment/test/ownership/github-table.ts'
import { ownershipTable } from '../packages/environment/test/ownership/table.ts'
import { judgeRow } from '../packages/environment/test/ownership/world.ts'

interface Input {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

export function inputsTable(inputs: Readonly<Record<string, Input>> = {}): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required ? '**yes**' : 'no',
    input.default === undefined || input.default === '' ? '' : `\`${input.default}\``,
    cell(input.description)
  ])
  return table(['Input', 'Required', 'Default', 'What it is'], rows)
}

export function outputsTable(outputs: Readonly<Record<string, { readonly description: string }>> = {}): string {
  return table(
    ['Output', 'What it is'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)])
  )
}

export function reasonsTable(): string {
  return table(
    ['Reason', 'Meaning'],
    Object.entries(reasons).map(([name, meaning]) => [`\`${name}\``, meaning])
  )
}

/** What changes an app, by the rules' own table. */
export function rulesTable(): string {
  return table(
    ['A change in', 'changes'],
    rules.map(({ change, changes }) => [change, changes])
  )
}

/** What DigitalOcean bills an environment for, by the product's own table. */
export function billingTable(): string {
  const price = (key: string, dollars: number) => {
    const storage = includedStorage[key]
    return `\`${key}\` $${dollars}${storage === undefined ? '' : ` with ${storage} GiB`}`
  }
  const rows = billedKinds.map(({ what, monthly, of, billed, sources }) => {
    const { unit, minimum } = billed
    const least =
      minimum.dollars > 0 ? `, ${unit < 60_000 ? '60 seconds or ' : ''}$${minimum.dollars} at the least` : ''
    return [
      what,
      Object.entries(monthly)
        .map(([key, dollars]) => price(key, dollars))
        .join('<br>'),
      of,
      `${unit < 60_000 ? 'the second' : 'the hour begun'}${least}`,
      sources.map((address, index) => `[${index + 1}](${address})`).join(' ')
    ]
  })
  return `As of ${pricesAsOf}:\n\n${table(['what', 'US dollars a month, by key', 'of', 'billed by', 'sources'], rows)}`
}

export function ignoredList(): string {
  return `\`\`\`text\n${ignoredByDefault.join(' ')}\n\`\`\``
}

export function versionsTable(): string {
  const { kubernetes, argocd, kubectl, traefik, terraform, provider } = platformVersions
  const minor = minorOf(argocd) ?? ''
  return table(
    ['What', 'Version', 'Where', 'Goes with'],
    [
      [
        'Kubernetes',
        `${kubernetes}, its newest patch`,
        '`kubernetes_version_prefix` of infra/staging',
        'what DigitalOcean offers'
      ],
      [
        'Argo CD',
        argocd,
        'infra/bootstrap/10-argocd.yaml',
        `Kubernetes ${argocdTested[minor]?.join(', ')} (its own table for ${minor})`
      ],
      [
        'kubectl',
        kubectl,
        'the installer in infra/bootstrap/10-argocd.yaml',
        `Kubernetes ${kubernetes}, and one minor version on either side`
      ],
      ['Traefik', traefik, 'infra/bootstrap/20-ingress.yaml', 'Ingress of `networking.k8s.io/v1`'],
      ['Terraform', `\`${terraform}\``, 'infra/*/versions.tf', ''],
      ['Provider digitalocean/digitalocean', `\`${provider}\``, 'infra/*/versions.tf', '']
    ]
  )
}

/** One table a kind, each row judged by the rules themselves. */
export function ownershipTables(): string {
  const sections = resourceKinds.map((kind) => {
    const rows = ownershipTable
      .filter((row) => row.kind === kind)
      .map((row) => {
        const { told, because } = judgeRow(row)
        const verdict = told === 'ours' ? '**ours**' : told
        return [row.bears, row.where, row.made, row.known, verdict, because].map(cell)
      })
    const columns = ['It bears', 'Where it is', 'Made', 'Known', 'Verdict', 'Proof, or reason of the doubt']
    return `### ${kind}\n\n${table(columns, rows)}`
  })
  return `\n${sections.join('\n\n')}\n`
}

/** The same of what is at GitHub. */
export function githubOwnershipTables(): string {
  const sections = githubKinds.map((kind) => {
    const rows = githubTable
      .filter((row) => row.kind === kind)
      .map((row) => {
        const { told, because } = judgeGitHubRow(row)
        return [row.bears, row.by, told === 'ours' ? '**ours**' : told, because].map(cell)
      })
    return `### ${kind}\n\n${table(['It bears', 'By', 'Verdict', 'Proof, or why not'], rows)}`
  })
  return `\n${sections.join('\n\n')}\n`
}

/** One row a scope of the DigitalOcean token; a scope that several routes need says so in each of them. */
export function scopesTable(): string {
  return table(
    ['Scope', 'Needed for', 'Asked by', 'Without it'],
    scopeNames().map((scope) => {
      const rows = neededScopes.filter(({ scopes }) => scopes.includes(scope))
      // Where it stands alone, that row speaks for it.
      const own = rows.filter(({ scopes }) => scopes.length === 1)
      const told = own.length > 0 ? own : rows.filter((row) => row.scopes.at(-1) === scope || rows.length === 1)
      const types = told.every((row) => row.types) ? told.flatMap((row) => row.types ?? []) : []
      return [
        `\`${scope}\``,
        rows.flatMap(({ routes }) => routes.map((route) => `\`${route}\``)).join('<br>'),
        types.length > 0 ? [...new Set(types)].map((type) => `\`${type}\``).join('<br>') : 'the actions',
        told.map(({ breaks }) => breaks).join('; ')
      ]
    })
  )
}

/** To be copied into a note, or ticked one after the other. */
export function scopesList(): string {
  return ['```text', [...scopeNames()].sort().join(' '), '```'].join('\n')
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
export function fillBlock(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`no block <!-- ${name} --> … <!-- /${name} -->`)
  return text.replace(pattern, (_, start: string, end: string) => `${start}${content}\n${end}`)
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|')
}

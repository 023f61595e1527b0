import { type Cause, type ChangedApp, type ChangedApps, renderCause, renderName } from '@staging-actions/changes'

const rows = 256
const arrows = 80

/** Markdown for the job summary: each app and why, and a graph of what reached what. */
export function summary(result: ChangedApps): string {
  const { apps, toTest, deletedApps, uncovered, files, warnings } = result
  const deployed = new Set(apps.map(({ app }) => app.name))
  const again = toTest.filter(({ app }) => !deployed.has(app.name))
  const compared = result.base
    ? `Compared \`${short(result.head)}\` with \`${short(result.base)}\`, ${text(result.baseRule)}`
    : text(result.baseRule)
  const parts = [
    `### ${titleOf(result)}`,
    `${compared}${files.count > 0 ? `; ${files.count} ${files.count === 1 ? 'file differs' : 'files differ'}` : ''}.`
  ]
  for (const warning of warnings) parts.push(`> [!WARNING]\n> ${text(warning)}`)
  if (apps.length > 0) parts.push(table(apps, result.base), graph(apps))
  if (again.length > 0) parts.push('Deployed already, and tested again:', table(again, result.base))
  if (uncovered.length > 0)
    parts.push(
      `Nobody says what these belong to, so they count for every app: ${uncovered.map((name) => text(renderName(name))).join(', ')}. Name them in an app's \`paths\`, or in \`changes.ignore\` on the promotion branch.`
    )
  if (deletedApps.length > 0)
    parts.push(`Gone, to be removed: ${deletedApps.slice(0, rows).map(code).join(', ')}${more(deletedApps.length)}`)
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function titleOf({ apps, known }: ChangedApps): string {
  if (known === 0) return 'There is no app'
  if (apps.length === 0) return 'No app changed'
  return `${apps.length} of ${known} ${known === 1 ? 'app' : 'apps'} changed`
}

function table(apps: readonly ChangedApp[], base: string): string {
  const lines = apps.slice(0, rows).map(({ app, cause, base: own }) => {
    const since = own === base || own === '' ? '' : `, since \`${short(own)}\` was deployed`
    return `| ${code(app.name)} | ${text(renderCause(cause))}${since} |`
  })
  return ['| app | why |', '| --- | --- |', ...lines].join('\n') + more(apps.length)
}

function more(count: number): string {
  return count > rows ? `\n\nand ${count - rows} more` : ''
}

/** Empty when no app was reached through another thing: then it would say no more than the table. */
function graph(apps: readonly ChangedApp[]): string {
  if (!apps.some(({ cause }) => cause.kind === 'dependency')) return ''
  const ids = new Map<string, string>()
  const id = (name: string) => {
    const known = ids.get(name) ?? `n${ids.size}`
    ids.set(name, known)
    return known
  }
  const lines = new Set<string>()
  for (const { app, cause } of apps) {
    const chain = chainOf(app.name, app.directory, cause)
    for (const [index, from] of chain.slice(0, -1).entries()) {
      const to = chain[index + 1] ?? ''
      lines.add(`  ${id(from)}["${label(from)}"] --> ${id(to)}["${label(to)}"]`)
    }
  }
  const shown = [...lines]
  const cut = shown.length > arrows ? `\n\nThe first ${arrows} of ${shown.length} arrows.` : ''
  return `${['```mermaid', 'graph LR', ...shown.slice(0, arrows), '```'].join('\n')}${cut}`
}

function chainOf(name: string, directory: string, cause: Cause): readonly string[] {
  if (cause.kind !== 'dependency') return [name]
  const last = cause.chain.at(-1)
  return last === name || last === directory ? [...cause.chain.slice(0, -1), name] : [...cause.chain, name]
}

function short(sha: string): string {
  return sha.slice(0, 12)
}

function code(name: string): string {
  return `\`${name.replace(/`/g, "'")}\``
}

/** Names from git inside a table's cell: no markup, no cell border. */
function text(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|~!]/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** What Mermaid may read as its own is a dot: it does not turn every entity back into its character. */
function label(name: string): string {
  return name.slice(0, 80).replace(/[^\p{L}\p{N} ./@_-]/gu, '·')
}

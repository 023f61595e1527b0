import { renderDuration } from '@staging-actions/base'
import type { Deployed, DeployedApp } from '@staging-actions/deploy'

const mostRows = 50

export function summary({ apps }: Deployed): string {
  return apps.map(renderApp).join('\n')
}

function renderApp(result: DeployedApp): string {
  if (result.kind === 'tested')
    return `### 🟢 ${result.app} is recorded as tested\n\n- revision \`${cell(result.revision)}\`\n`
  if (result.kind === 'untested') return `### 🟡 ${result.app} is not recorded as tested: the log says why\n`
  const { application, revision, images, imagesBefore, health, syncStatus, url, duration, failure } = result
  const lines = [
    `### ${titleOf(result)}`,
    '',
    `- Application ${cell(application)}: ${cell(syncStatus || 'not compared')}, ${cell(health || 'of unknown health')}`,
    ...(revision ? [`- revision \`${cell(revision)}\``] : []),
    ...renderImages(imagesBefore, images).map((text) => `- image ${text}`),
    ...(url && result.kind === 'synced' ? [`- ${url}`] : []),
    `- took ${renderDuration(duration)}`,
    ...(failure ? ['', ...fenced(failure.message)] : []),
    ...renderChanges(result),
    ...renderTimeline(result),
    ...renderResources(result)
  ]
  return `${lines.join('\n')}\n`
}

function titleOf({ app, kind, failure }: DeployedApp): string {
  if (failure || kind === 'failed') return `🔴 ${app} was not deployed`
  return kind === 'tried' ? `🔎 ${app}: what a deploy would change` : `🟢 ${app} is deployed`
}

/** `web:1 → web:2`, by the image's name; what only is or was there by itself. */
function renderImages(before: readonly string[], after: readonly string[]): readonly string[] {
  const name = (image: string) => image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
  return after.map((image) => {
    const old = before.filter((candidate) => name(candidate) === name(image) && candidate !== image)
    return old.length > 0 && !before.includes(image)
      ? `\`${cell(old.join(', '))}\` → \`${cell(image)}\``
      : `\`${cell(image)}\``
  })
}

function renderChanges({ changes }: DeployedApp): readonly string[] {
  if (changes.length === 0) return []
  const diff = changes.flatMap(({ path, before, after }) => [
    ...(before === undefined ? [] : [`- ${path}: ${before}`]),
    ...(after === undefined ? [] : [`+ ${path}: ${after}`])
  ])
  return ['', ...fenced(diff.join('\n'), 'diff')]
}

/** Mermaid's names of tasks may hold no colon, comma, semicolon or hash. */
function renderTimeline({ app, steps }: DeployedApp): readonly string[] {
  if (steps.length === 0) return []
  const tasks = steps.map(({ name, from, to }) => {
    const [start, end] = [Math.round(from), Math.max(Math.round(to), Math.round(from) + 1)]
    return `  ${name.replace(/[^\w ./-]/g, ' ')} :${start}, ${end}`
  })
  return ['', '```mermaid', 'gantt', '  dateFormat x', '  axisFormat %M:%S', `  section ${app}`, ...tasks, '```']
}

function renderResources({ resources }: DeployedApp): readonly string[] {
  if (resources.length === 0) return []
  const rows = resources
    .slice(0, mostRows)
    .map(
      (entry) =>
        `| ${[`${entry.kind} ${entry.name}`, entry.status, entry.health, entry.message].map(cell).join(' | ')} |`
    )
  return [
    '',
    '| resource | sync | health | |',
    '|---|---|---|---|',
    ...rows,
    ...(resources.length > mostRows ? ['', `and ${resources.length - mostRows} more`] : [])
  ]
}

/** Text that others wrote, as it is: no run of backticks in it ends the block. */
function fenced(text: string, language = ''): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, text.slice(0, 20_000), fence]
}

/** Text that others wrote, harmless in a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

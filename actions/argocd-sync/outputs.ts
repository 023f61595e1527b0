import type { OutputTable } from '@staging-actions/action-kit'
import { renderDuration } from '@staging-actions/base'
import type { Deployed } from './run.ts'

export const outputs: OutputTable<Deployed> = {
  outcome: () => 'success',
  application: ({ application }) => application,
  revision: ({ revision }) => revision,
  images: ({ images }) => images,
  health: ({ health }) => health,
  'sync-status': ({ syncStatus }) => syncStatus,
  url: ({ url }) => url,
  resources: ({ resources }) => resources,
  duration: ({ duration }) => Math.round(duration / 1000)
}

const mostRows = 50

export function summary(result: Deployed): string {
  const { kind, app, application, revision, images, health, syncStatus, url, resources, duration } = result
  const lines = [
    `### ${kind === 'synced' ? '🟢' : '🔴'} ${app} ${kind === 'synced' ? 'is deployed' : 'was not deployed'}`,
    '',
    `- Application ${cell(application)}: ${cell(syncStatus || 'not compared')}, ${cell(health || 'of unknown health')}`,
    ...(revision ? [`- revision \`${cell(revision)}\``] : []),
    ...images.map((image) => `- image \`${cell(image)}\``),
    ...(url && kind === 'synced' ? [`- ${url}`] : []),
    `- took ${renderDuration(duration)}`
  ]
  if (resources.length > 0)
    lines.push(
      '',
      '| resource | sync | health | |',
      '|---|---|---|---|',
      ...resources
        .slice(0, mostRows)
        .map(
          (entry) =>
            `| ${[`${entry.kind} ${entry.name}`, entry.status, entry.health, entry.message].map(cell).join(' | ')} |`
        )
    )
  if (resources.length > mostRows) lines.push('', `and ${resources.length - mostRows} more`)
  return `${lines.join('\n')}\n`
}

/** Text that others wrote, harmless in a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`)
}

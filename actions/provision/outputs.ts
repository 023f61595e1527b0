import type { OutputTable } from '@staging-actions/action-kit'
import { renderDuration } from '@staging-actions/base'
import { type Provisioned, remedyOf, sayCost, sayEnd } from '@staging-actions/environment'

export const outputs: OutputTable<Provisioned> = {
  outcome: () => 'success',
  environment: ({ environment }) => environment,
  'cluster-id': ({ clusterId }) => clusterId,
  created: ({ created }) => created,
  'deployed-apps': ({ deployedApps }) => deployedApps,
  urls: ({ urls }) => urls,
  'lease-id': ({ leaseId }) => leaseId,
  generation: ({ generation }) => generation,
  'stack-digest': ({ stackDigest }) => stackDigest,
  'cost-per-hour': ({ cost }) => cost.perHour.toFixed(4),
  duration: ({ duration }) => Math.round(duration / 1000)
}

export function summary(provisioned: Provisioned): string {
  const { environment, created, urls, end, cost, doubtfulScopes, duration } = provisioned
  const lines = [
    `### 🟢 ${environment} is ready`,
    '',
    `${created ? 'Created' : 'It was there already; checked'} in ${renderDuration(duration)}.`,
    '',
    ...(end ? [`- ${sayEnd(end, '**')}: ${remedyOf(end)}`] : []),
    `- ${sayCost(cost)}`,
    ...doubtfulScopes.map(
      ({ scope, breaks }) => `- 🟡 the DigitalOcean token seems to lack the scope \`${scope}\`: without it ${breaks}`
    )
  ]
  const apps = Object.entries(urls)
  if (apps.length > 0)
    lines.push('', '| app | URL |', '|---|---|', ...apps.map(([name, url]) => `| ${name} | ${url} |`))
  return `${lines.join('\n')}\n`
}

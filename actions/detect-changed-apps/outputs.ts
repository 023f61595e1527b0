import type { OutputTable } from '@staging-actions/action-kit'
import { type ChangedApp, type ChangedApps, type DifferingApp, renderCause } from '@staging-actions/changes'

/** A matrix holds at most this many jobs. */
const matrixLimit = 256

export const outputs: OutputTable<ChangedApps> = {
  outcome: ({ apps, deletedApps }) => (apps.length + deletedApps.length > 0 ? 'changed' : 'unchanged'),
  apps: ({ apps }) => apps.map(({ app }) => app.name),
  matrix: ({ apps }) => ({ include: apps.map(matrixLeg) }),
  matrices: ({ apps }) =>
    Array.from({ length: Math.ceil(apps.length / matrixLimit) }, (_, part) => ({
      include: apps.slice(part * matrixLimit, (part + 1) * matrixLimit).map(matrixLeg)
    })),
  'has-apps': ({ apps }) => apps.length > 0,
  'apps-to-promote': ({ differing }) => differing.map(toPromote),
  'deleted-apps': ({ deletedApps }) => deletedApps,
  count: ({ apps }) => apps.length,
  base: ({ base }) => base,
  head: ({ head }) => head,
  files: ({ files }) => files.shown,
  'files-path': ({ files }) => files.path
}

function toPromote({ app: { name, url }, tested }: DifferingApp) {
  return { app: name, url, ...(tested && { tested }) }
}

function matrixLeg({ app, cause }: ChangedApp) {
  return {
    app: app.name,
    application: app.application,
    url: app.url,
    path: app.directory,
    reason: renderCause(cause),
    'test-command': app.test.command,
    'test-results': app.test.results
  }
}

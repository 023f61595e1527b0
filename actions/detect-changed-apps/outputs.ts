import type { OutputTable } from '@staging-actions/action-kit'
import { type ChangedApp, type ChangedApps, type DifferingApp, renderCause } from '@staging-actions/changes'

/** A matrix holds at most this many jobs. */
const matrixLimit = 256

export const outputs: OutputTable<ChangedApps> = {
  outcome: ({ toTest, deletedApps }) => (toTest.length + deletedApps.length > 0 ? 'changed' : 'unchanged'),
  apps: ({ apps }) => apps.map(({ app }) => app.name),
  matrix: ({ toTest }) => ({ include: toTest.map(matrixLeg) }),
  matrices: ({ toTest }) =>
    Array.from({ length: Math.ceil(toTest.length / matrixLimit) }, (_, part) => ({
      include: toTest.slice(part * matrixLimit, (part + 1) * matrixLimit).map(matrixLeg)
    })),
  'has-apps': ({ toTest }) => toTest.length > 0,
  'apps-to-promote': ({ differing }) => differing.map(toPromote),
  'apps-to-test': ({ toTest }) => toTest.map(({ app }) => app.name),
  'deleted-apps': ({ deletedApps }) => deletedApps,
  'gone-from-production': ({ goneFromProduction }) => goneFromProduction,
  removals: ({ removals }) => removals,
  standing: ({ standing }) =>
    Object.fromEntries([...standing].map(([name, { revision, run, at }]) => [name, { revision, run, at }])),
  uncovered: ({ uncovered }) => uncovered,
  count: ({ apps }) => apps.length,
  base: ({ base }) => base,
  head: ({ head }) => head,
  revision: ({ revision }) => revision,
  files: ({ files }) => files.shown,
  'files-path': ({ files }) => files.path
}

function toPromote({ app: { name, url }, tested }: DifferingApp) {
  return { app: name, url, ...(tested && { tested: { revision: tested.revision, run: tested.run } }) }
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

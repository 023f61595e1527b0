import type { OutputTable } from '@staging-actions/action-kit'
import type { Deployed, DeployedApp } from '@staging-actions/deploy'

/** Of several apps: what they have in common, or all of it; `results` has each by itself. */
export const outputs: OutputTable<Deployed> = {
  outcome: () => 'success',
  application: ({ apps }) => apps.map(({ application }) => application).join(' '),
  revision: ({ apps }) => common(apps.map(({ revision }) => revision)),
  images: ({ apps }) => [...new Set(apps.flatMap(({ images }) => images))].sort(),
  // As its own look at the pods found them: what the ledger says of an app that was deployed before, anyone who may write can say.
  digests: ({ apps, observed }) =>
    Object.fromEntries(
      [...apps.map(({ app, digests }) => [app, digests] as const), ...Object.entries(observed)].filter(
        ([, digests]) => digests.length > 0
      )
    ),
  health: ({ apps }) => worst(apps, ({ health }) => health, 'Healthy'),
  'sync-status': ({ apps }) => worst(apps, ({ syncStatus }) => syncStatus, 'Synced'),
  url: ({ apps }) => common(apps.map(({ url }) => url)),
  urls: ({ apps }) => Object.fromEntries(apps.filter(({ url }) => url).map(({ app, url }) => [app, url])),
  revisions: ({ revisions }) => revisions,
  untestable: ({ untestable }) => untestable,
  composition: ({ composition }) => composition,
  resources: ({ apps }) => apps.flatMap(({ resources }) => resources),
  results: ({ apps }) =>
    apps.map(({ app, application, kind, failure, revision, images, health, syncStatus, url, duration }) => ({
      app,
      application,
      outcome: kind === 'failed' || failure ? 'failure' : 'success',
      reason: failure?.reason ?? '',
      revision,
      images,
      health,
      'sync-status': syncStatus,
      url,
      duration: Math.round(duration / 1000)
    })),
  duration: ({ apps }) => Math.round(Math.max(0, ...apps.map(({ duration }) => duration)) / 1000)
}

function common(values: readonly string[]): string {
  const [first = ''] = values
  return values.every((value) => value === first) ? first : ''
}

/** The first that is not as it should be. */
function worst(apps: readonly DeployedApp[], read: (app: DeployedApp) => string, good: string): string {
  return apps.map(read).find((value) => value !== good) ?? good
}

import type { SyncRequest } from '@staging-actions/argocd'
import type { App, Configuration } from '@staging-actions/config/load'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import { readTemplate } from './template.ts'

/** The Helm parameter that takes an app's image tag. */
export function imageParameterOf({ imageParameter = 'image.tag' }: Pick<App, 'imageParameter'>): string {
  return imageParameter
}

/** What Argo CD is to be asked for one app. Times are in milliseconds. */
export async function syncRequestOf(
  app: App,
  request: DeployRequest,
  context: DeployContext,
  configuration: Configuration
): Promise<SyncRequest> {
  const application = request.application ?? app.application
  const template = await readTemplate(app, application, { request, context, configuration })
  const { terminateAfterMinutes, appTimeoutMinutes } = request
  return {
    application,
    version: {
      revision: request.revision,
      helmParameters: parametersOf(request, app),
      kustomizeImages: request.kustomizeImages
    },
    imageTags: [
      ...(request.imageTag === undefined ? [] : [request.imageTag]),
      ...request.kustomizeImages.flatMap((image) => /:([^/:@]+)$/.exec(image)?.[1] ?? [])
    ],
    prune: request.prune,
    ...(template ? { template } : {}),
    ...(terminateAfterMinutes === undefined ? {} : { terminateAfter: terminateAfterMinutes * 60_000 }),
    ...(appTimeoutMinutes === undefined ? {} : { within: appTimeoutMinutes * 60_000 }),
    grace: request.graceSeconds * 1000,
    marker: `${context.run.url || 'a run'} ${context.run.attempt} ${app.name} ${context.clock.now()}`,
    ...oursIn(context.run.url)
  }
}

/** Runs of one repository differ in the number at the end of their URL. */
function oursIn(url: string): Pick<SyncRequest, 'ours'> {
  const [, runs] = /^(.+\/)\d+$/.exec(url) ?? []
  return runs === undefined ? {} : { ours: runs }
}

/** The Helm parameters that a request sets, by name. */
export function parametersOf(
  { helmParameters, imageTag }: Pick<DeployRequest, 'helmParameters' | 'imageTag'>,
  app: Pick<App, 'imageParameter'>
): Readonly<Record<string, string>> {
  const given = helmParameters.map((line) => {
    const split = line.indexOf('=')
    return [line.slice(0, split), line.slice(split + 1)] as const
  })
  const image = imageTag === undefined ? [] : [[imageParameterOf(app), imageTag] as const]
  return Object.fromEntries([...image, ...given])
}

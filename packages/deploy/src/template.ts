import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import type { App, Configuration } from '@staging-actions/config/load'
import { type KubernetesObject, parseManifests } from '@staging-actions/kubernetes'
import type { DeployContext, DeployRequest } from './deploy-request.ts'

/** The Application that the app's template describes; undefined without a template. Read from the workspace, else over the contents API. */
export async function readTemplate(
  app: App,
  application: string,
  { request, context, configuration }: { request: DeployRequest; context: DeployContext; configuration: Configuration }
): Promise<KubernetesObject | undefined> {
  if (app.template === undefined) return undefined
  const text = await read(app.template, request, context)
  if (text === undefined)
    throw new StagingError('invalid-configuration', `there is no file ${app.template}, the template of ${app.name}`)
  const { name: environment, domain = '' } = configuration.environment
  const values: Readonly<Record<string, string>> = {
    app: app.name,
    application,
    environment,
    domain,
    host: app.url ? new URL(app.url).host : '',
    path: app.directory,
    repository_url: `${context.urls.server}/${context.repository.fullName}.git`,
    sha: context.sha
  }
  const [manifest, ...more] = parseManifests(text, app.template)
  const made = manifest && (substitute(manifest, values) as KubernetesObject)
  const problem =
    !made || more.length > 0
      ? 'it must hold one manifest'
      : made.kind !== 'Application' || made.apiVersion !== 'argoproj.io/v1alpha1'
        ? `it is a ${made.kind} of ${made.apiVersion}, not an Application of argoproj.io/v1alpha1`
        : made.metadata.name !== application
          ? `it names ${made.metadata.name}, not ${application}`
          : !['argocd', undefined].includes(made.metadata.namespace)
            ? 'its namespace is not argocd'
            : typeof made['spec'] !== 'object' || made['spec'] === null
              ? 'it has no spec'
              : undefined
  if (!made || problem) throw new StagingError('invalid-configuration', `the template ${app.template}: ${problem}`)
  const { status: _status, operation: _operation, ...rest } = made
  return { ...rest, metadata: { ...made.metadata, namespace: 'argocd' } }
}

async function read(path: string, request: DeployRequest, context: DeployContext): Promise<string | undefined> {
  try {
    return await readFile(join(context.workspace, path), 'utf8')
  } catch {
    // Without a checkout, or without this file in it.
  }
  if (request.githubToken === undefined) return undefined
  const { readFileAt } = await import('@staging-actions/github')
  const { owner, name: repo } = context.repository
  return readFileAt({ octokit: await context.github(request.githubToken), owner, repo }, path, context.sha)
}

/** In values that are parsed already: whatever a name holds, it stays one value. */
function substitute(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replace(/\$\{([a-z_]+)\}/g, (whole, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? whole) : whole
    )
  if (Array.isArray(value)) return value.map((entry: unknown) => substitute(entry, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, values)]))
}

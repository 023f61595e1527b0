import { commitIn, nameOfImage, type SyncResult, versionIn } from '@staging-actions/argocd'
import type { App } from '@staging-actions/config/load'
import type { Override } from '@staging-actions/environment/composition'
import type { DeployRequest } from './deploy-request.ts'
import { imageParameterOf, parametersOf } from './sync-request-of.ts'

export interface WhatRuns {
  /** The image says which commit of the app runs; the synced revision only says where its manifests are from. */
  readonly revision: string
  /** Why what runs is not what one commit has: a clause. Undefined: it is exactly that commit. */
  readonly inexact: string | undefined
  /** What is set over its manifests and is of no commit: the next deploy has to take it out. */
  readonly overrides: readonly Override[]
  /** What its Application is set to apart from the version, as far as that is the word of its manifest: see `Setup`. */
  readonly setup: string | undefined
  /** The commits of its other sources; undefined where it has one. */
  readonly otherRevisions: readonly string[] | undefined
}

/** What to do about an app that is `inexact`; follows a colon. */
export const inexactRemedy =
  're-run all jobs, which deploys it again; if it stays so, let the Application’s manifest set what somebody has set, or take it out with `argocd app unset`; leave what another controller writes out of the manifests (`replicas` next to an autoscaler, which in staging keeps at least one pod), or name it in `ignoreDifferences`; else destroy the environment and create it again'

/** What the record says of earlier deploys. */
export interface Recorded {
  readonly overrides?: readonly Override[] | undefined
  readonly setup?: string | undefined
}

/**
 * What a deploy brought about, for the record. One commit runs only where manifests, image tag and all that is set over the manifests
 * name the same one, and the Application asks for that and not for a branch: else others would rely on content that is not there. Pure.
 */
export function whatRuns(
  request: Pick<DeployRequest, 'imageTag' | 'helmParameters' | 'kustomizeImages'>,
  app: Pick<App, 'imageParameter'>,
  result: Pick<SyncResult, 'revision' | 'targetRevision' | 'overrides' | 'changes' | 'setup'>,
  recorded: Recorded = {}
): WhatRuns {
  const { overrides: before = [] } = recorded
  const { imageTag } = request
  const commit = commitIn(result.revision)
  const revision = commitIn(imageTag) ?? result.revision
  const isOfCommit = (text: string | undefined) => commit !== undefined && commitIn(text) === commit
  const set = valuesSet(request, app)
  const foreign = [...set].filter(([, value]) => !isOfCommit(value)).map(([path]) => path)
  const imageOverrides = [...result.overrides.keys()].filter(
    (path) => path.startsWith('kustomize.images.') || path === `helm.parameters.${imageParameterOf(app)}`
  )
  const isImageNamed = imageTag !== undefined || [...set.values()].some(isOfCommit)
  const kept = [...result.overrides].filter(
    ([path, value]) =>
      !set.has(path) &&
      !isOfCommit(versionIn(path, value)) &&
      (before.some((one) => one.path === path) || (!isImageNamed && imageOverrides.includes(path)))
  )
  const reasons = [
    ...(commit === undefined ? [`its manifests are at ${result.revision || 'no revision'}, which is no commit`] : []),
    ...(commit !== undefined && result.targetRevision !== commit
      ? [`its Application follows ${result.targetRevision || 'the default branch'}, which moves on`]
      : []),
    ...(imageTag !== undefined && commit !== undefined && !isOfCommit(imageTag)
      ? [`its image tag ${imageTag} does not name ${commit}, which its manifests are of`]
      : []),
    ...foreign
      .filter((path) => imageTag === undefined || set.get(path) !== imageTag)
      .map((path) => `${path} was set to what is no part of it`),
    ...kept.map(([path]) => `${path} is still what an earlier deploy, or the Application itself, has set`),
    ...(foreign.length + kept.length === 0 && isSetByHand(result.setup, recorded)
      ? [`its Application is set otherwise than its manifest, or its deploy before, left it${namesOf(result, set)}`]
      : [])
  ]
  const { digest, otherRevisions = [] } = result.setup ?? {}
  return {
    revision,
    inexact: reasons.length > 0 ? reasons.join('; ') : undefined,
    setup: reasons.length > 0 ? recorded.setup : digest,
    otherRevisions: otherRevisions.length > 0 ? otherRevisions : undefined,
    overrides: [...foreign, ...kept.map(([path]) => path)].map(
      (path) => before.find((one) => one.path === path) ?? { path, ...(hadValue(path, result) && { replaced: true }) }
    )
  }
}

/** Where neither the record nor a manifest says how it is to be, whatever is set is its own. */
function isSetByHand(setup: SyncResult['setup'], { setup: before }: Recorded): boolean {
  if (!setup || (before === undefined && setup.ofManifest === undefined)) return false
  return setup.digest !== before && setup.digest !== setup.ofManifest
}

/** By name alone: values may be secret. */
function namesOf({ overrides }: Pick<SyncResult, 'overrides'>, set: ReadonlyMap<string, unknown>): string {
  const names = [...overrides.keys()].filter((path) => !set.has(path)).slice(0, 5)
  return names.length === 0 ? '' : `: it sets ${names.join(', ')}`
}

/** What the request sets that can be of no commit, by path: for the claim, before anything is synced. */
export function foreignPaths(
  request: Parameters<typeof whatRuns>[0],
  app: Pick<App, 'imageParameter'>
): readonly string[] {
  return [...valuesSet(request, app)].filter(([, value]) => commitIn(value) === undefined).map(([path]) => path)
}

/** By path, as `overridesIn` has it; images by their tag. */
function valuesSet(
  request: Parameters<typeof whatRuns>[0],
  app: Pick<App, 'imageParameter'>
): ReadonlyMap<string, string | undefined> {
  const parameters = Object.entries(parametersOf(request, app))
  const images = request.kustomizeImages.map((image) => {
    const path = `kustomize.images.${nameOfImage(image)}`
    return [path, versionIn(path, image)] as const
  })
  return new Map([...parameters.map(([name, value]) => [`helm.parameters.${name}`, value] as const), ...images])
}

/** Whether the deploy replaced a value that was of no commit, which nobody can bring back. */
function hadValue(path: string, { changes }: Pick<SyncResult, 'changes'>): boolean {
  const change = changes.find((one) => one.path.replace(/^sources\[\d+\]\./, '') === path)
  return change?.before !== undefined && commitIn(versionIn(path, change.before)) === undefined
}

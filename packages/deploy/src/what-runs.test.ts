import { describe, expect, test } from '@jest/globals'
import { whatRuns } from './what-runs.ts'

const sha = 'a'.repeat(40)
const other = 'b'.repeat(40)
const request = { imageTag: undefined, helmParameters: [], kustomizeImages: [] }
const tagged = { ...request, imageTag: `sha-${sha}` }
const overrides = (values: Readonly<Record<string, string>>) => new Map(Object.entries(values))
const synced = (values: Readonly<Record<string, string>> = {}, revision = sha, targetRevision = revision) => ({
  revision,
  targetRevision,
  overrides: overrides(values),
  changes: [],
  setup: undefined
})
const tag = 'helm.parameters.image.tag'

describe('exactly one commit', () => {
  test.each([
    ['tag and revision', tagged, synced({ [tag]: `sha-${sha}` })],
    ['a tag that is the commit', { ...request, imageTag: sha }, synced({ [tag]: sha })],
    ['manifests that name their image', request, synced()],
    [
      'what the Application itself sets, next to the image',
      tagged,
      synced({ [tag]: `sha-${sha}`, 'helm.parameters.host': 'x' })
    ],
    [
      'an image',
      { ...request, kustomizeImages: [`acme/web:sha-${sha}`] },
      synced({ 'kustomize.images.acme/web': `acme/web:sha-${sha}` })
    ],
    ['an image of another registry', { ...request, kustomizeImages: [`web=127.0.0.1:5000/web:${sha}`] }, synced()],
    ['a parameter that is the commit', { ...request, helmParameters: [`image.tag=${sha}`] }, synced({ [tag]: sha })]
  ])('%s', (_name, given, result) => {
    expect(whatRuns(given, {}, result)).toMatchObject({ revision: sha, inexact: undefined, overrides: [] })
  })
})

describe('no one commit', () => {
  test.each([
    ['a branch', tagged, synced({}, sha, 'main'), 'follows main, which moves on', []],
    ['no target', tagged, synced({}, sha, ''), 'follows the default branch', []],
    ['a tag of another commit', tagged, synced({}, other), 'sha-a+ does not name b+', [tag]],
    ['a tag of no commit', { ...request, imageTag: 'v3' }, synced({ [tag]: 'v3' }), 'image tag v3', [tag]],
    ['a chart of a version', tagged, synced({}, '1.2.3'), '1\\.2\\.3, which is no commit', [tag]],
    ['the tag of a deploy before', request, synced({ [tag]: `sha-${other}` }), `${tag} is still`, [tag]],
    [
      'a tag, and a parameter for the same',
      { ...tagged, helmParameters: ['image.tag=v9'] },
      synced({ [tag]: 'v9' }),
      `${tag} was set`,
      [tag]
    ],
    [
      'a parameter',
      { ...tagged, helmParameters: ['color=red'] },
      synced(),
      'helm.parameters.color was set',
      ['helm.parameters.color']
    ],
    [
      'a digest',
      { ...tagged, kustomizeImages: ['acme/web@sha256:00'] },
      synced(),
      'kustomize.images.acme/web was set',
      ['kustomize.images.acme/web']
    ],
    [
      'a digest next to a tag: the path is that of Argo CD, without either',
      { ...tagged, kustomizeImages: ['acme/web:v3@sha256:00'] },
      synced(),
      'kustomize.images.acme/web was set',
      ['kustomize.images.acme/web']
    ]
  ])('%s', (_name, given, result, why, paths) => {
    const runs = whatRuns(given, {}, result)
    expect(runs.inexact).toMatch(new RegExp(why))
    expect(runs.inexact).not.toContain('red')
    expect(runs.overrides.map(({ path }) => path)).toEqual(paths)
  })

  test('what an earlier deploy set over another value stays what it was set over', () => {
    const changes = [{ path: 'sources[1].helm.parameters.color', before: 'blue', after: 'red' }]
    const first = whatRuns({ ...tagged, helmParameters: ['color=red'] }, {}, { ...synced(), changes })
    expect(first.overrides).toEqual([{ path: 'helm.parameters.color', replaced: true }])
    const kept = synced({ 'helm.parameters.color': 'red' })
    expect(whatRuns(tagged, {}, kept, first)).toMatchObject({
      inexact: expect.stringContaining('helm.parameters.color is still'),
      overrides: first.overrides
    })
    expect(whatRuns(tagged, {}, synced(), first).inexact).toBeUndefined()
  })
})

describe('what its Application is set to', () => {
  const setup = (digest: string, ofManifest?: string, otherRevisions: readonly string[] = []) => ({
    ...{ digest, ofManifest, otherRevisions }
  })
  const runs = (now: ReturnType<typeof setup>, before?: string, values: Readonly<Record<string, string>> = {}) =>
    whatRuns(tagged, {}, { ...synced({ [tag]: `sha-${sha}`, ...values }), setup: now }, { setup: before })

  test.each([
    ['as before', setup('s1'), 's1'],
    ['as its manifest says, where that has changed', setup('s2', 's2'), 's1'],
    ['nobody knows how, for the first time', setup('s1'), undefined]
  ])('%s: it is the word for the next deploy', (_name, now, before) => {
    expect(runs(now, before)).toMatchObject({ inexact: undefined, setup: now.digest })
  })

  test.each([
    ['otherwise than before', setup('s2'), 's1', 's1'],
    ['otherwise than its manifest, at the first deploy', setup('s2', 's1'), undefined, undefined],
    ['otherwise than both', setup('s3', 's2'), 's1', 's1']
  ])('%s: what was is still the word, and the names are told', (_name, now, before, kept) => {
    const { inexact, setup: word } = runs(now, before, { 'helm.parameters.color': 'red' })
    expect(inexact).toBe(
      'its Application is set otherwise than its manifest, or its deploy before, left it: it sets helm.parameters.color'
    )
    expect(word).toBe(kept)
  })

  test('commits of other sources go along', () => {
    expect(runs(setup('s1', undefined, [other])).otherRevisions).toEqual([other])
    expect(runs(setup('s1')).otherRevisions).toBeUndefined()
  })
})

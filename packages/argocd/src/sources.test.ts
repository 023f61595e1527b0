import { describe, expect, test } from '@jest/globals'
import { readApplication } from './application.ts'
import { sameSources, withVersion } from './sources.ts'

const version = { helmParameters: {}, kustomizeImages: [] }
const application = (spec: object) => readApplication({ metadata: { name: 'web' }, spec })

describe('withVersion', () => {
  test('replaces a parameter, adds another, and leaves the rest as it is', () => {
    const helm = {
      releaseName: 'x',
      parameters: [
        { name: 'a', value: '1' },
        { name: 'image.tag', value: 'old' }
      ]
    }
    const [source] = withVersion(application({ source: { repoURL: 'r', helm } }), {
      ...version,
      helmParameters: { 'image.tag': 'new', b: '2' }
    })
    expect(source).toEqual({
      repoURL: 'r',
      helm: {
        releaseName: 'x',
        parameters: [
          { name: 'a', value: '1' },
          { name: 'image.tag', value: 'new', forceString: true },
          { name: 'b', value: '2', forceString: true }
        ]
      }
    })
  })

  test('replaces an image of the same name', () => {
    const kustomize = { images: ['reg:5000/a=reg:5000/a:1', 'b:1'] }
    const [source] = withVersion(application({ source: { repoURL: 'r', kustomize } }), {
      ...version,
      kustomizeImages: ['reg:5000/a=reg:5000/a:2']
    })
    expect(source).toMatchObject({ kustomize: { images: ['b:1', 'reg:5000/a=reg:5000/a:2'] } })
  })

  test('of several sources the one with manifests, others are only referred to', () => {
    const sources = [
      { repoURL: 'values', ref: 'values' },
      { repoURL: 'r', path: 'chart' }
    ]
    expect(withVersion(application({ sources }), { ...version, revision: 'v2' })).toEqual([
      sources[0],
      { ...sources[1], targetRevision: 'v2' }
    ])
    const two = [
      { repoURL: 'a', path: 'a' },
      { repoURL: 'b', path: 'b' }
    ]
    expect(() => withVersion(application({ sources: two }), version)).toThrow('has 2 sources')
  })
})

test('sources are the same when they differ only in what is empty', () => {
  expect(sameSources([{ repoURL: 'r', helm: {}, chart: '' }], [{ repoURL: 'r' }])).toBe(true)
  expect(sameSources([{ repoURL: 'r', targetRevision: 'main' }], [{ repoURL: 'r' }])).toBe(false)
  // Before the first comparison a status is about nothing.
  expect(sameSources([], [{ repoURL: 'r' }])).toBe(false)
  expect(sameSources([], [])).toBe(true)
})

import { describe, expect, test } from '@jest/globals'
import { readApplication } from './application.ts'
import { isSetAsMade, setupOf } from './setup.ts'

const [sha, other] = ['a'.repeat(40), 'b'.repeat(40)]
const repoURL = 'https://github.com/acme/shop.git'
const source = (parts: object = {}) => ({ repoURL, path: 'chart', targetRevision: 'main', ...parts })
const helm = (...parameters: readonly object[]) => ({ helm: { parameters } })
const size = { name: 'size', value: '3' }
const host = { name: 'host', value: 'x' }

interface Parts {
  readonly uid?: string
  readonly manifest?: object
  readonly revisions?: readonly string[]
}

const application = (spec: object, { uid = 'u-1', manifest, revisions }: Parts = {}) =>
  readApplication({
    metadata: {
      ...{ name: 'web', namespace: 'argocd', uid },
      ...(manifest && {
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ spec: manifest }) }
      })
    },
    spec,
    status: {
      operationState: {
        operation: {},
        phase: 'Succeeded',
        syncResult: { revision: sha, ...(revisions && { revisions }) }
      }
    }
  })
const digest = (parts: object, more: Parts = {}) => setupOf(application({ source: source(parts) }, more)).digest
const worker = (value: string) => ({ name: 'worker.tag', value: `sha-${value}` })
const tag = (value: string) => ({ name: 'image.tag', value, forceString: true })

describe('what an Application is set to', () => {
  test.each([
    [
      'another version',
      { targetRevision: other, ...helm(tag(`sha-${other}`)) },
      { targetRevision: sha, ...helm(tag(`sha-${sha}`)) }
    ],
    ['a version for the first time', {}, helm(tag(sha))],
    ['another commit', { targetRevision: sha }, { targetRevision: other }],
    ['an image of its commit', { kustomize: { images: [`web:sha-${sha}`] } }, { kustomize: { images: [] } }],
    ['another order', helm(size, host), helm(host, size)],
    ['an absent value that is spelled', { helm: { values: '', skipCrds: false } }, {}]
  ])('is the same with %s', (_, one, two) => {
    expect(digest(one)).toBe(digest(two))
  })

  test.each([
    ['another parameter', helm(host), helm(host, size)],
    ['another value of one', helm(size), helm({ ...size, value: '4' })],
    ['a tag that names no commit', helm(tag('v3')), helm(tag(sha))],
    ['a tag of another commit', { targetRevision: sha, ...helm(worker(other)) }, { targetRevision: sha }],
    ['an image of another commit', { kustomize: { images: [`web:sha-${other}`] } }, { kustomize: { images: [] } }],
    ['other values', { helm: { values: 'a: 1' } }, { helm: { values: 'a: 2' } }],
    ['another folder', {}, { path: 'other' }],
    ['another image', { kustomize: { images: ['web:v1'] } }, { kustomize: { images: ['web:v2'] } }]
  ])('is another with %s', (_, one, two) => {
    expect(digest(one)).not.toBe(digest(two))
  })

  test('cannot be told by those who may not read the Application: it is keyed by its uid', () => {
    expect(digest(helm(size))).not.toBe(digest(helm(size), { uid: 'u-2' }))
  })

  test('follows other repositories: their target counts, and the commits that were synced of them are told', () => {
    const values = { repoURL: 'https://github.com/acme/values.git', ref: 'values', targetRevision: 'main' }
    const own = { ...values, repoURL }
    const setup = (...sources: readonly object[]) => setupOf(application({ sources }, { revisions: [sha, other] }))
    expect(setup(source(), values)).toMatchObject({ otherRevisions: [other] })
    expect(setup(values, source())).toMatchObject({ otherRevisions: [sha] })
    expect(setup(source(), values).digest).not.toBe(setup(source(), { ...values, targetRevision: 'idea' }).digest)
    expect(setup(source(), own).digest).toBe(setup(source(), { ...own, targetRevision: sha }).digest)
    expect(setupOf(application({ source: source() })).otherRevisions).toEqual([])
  })
})

describe('what its manifest says', () => {
  const live = source({ targetRevision: sha, ...helm(host, tag(`sha-${sha}`)) })

  test('is the same where only the version was set since', () => {
    const setup = setupOf(application({ source: live }, { manifest: { source: source(helm(host, tag('unset'))) } }))
    expect(setup.ofManifest).toBe(setup.digest)
  })

  test('is another where somebody set more; and nothing is known without it', () => {
    const touched = setupOf(application({ source: live }, { manifest: { source: source() } }))
    expect(touched.ofManifest).toEqual(expect.stringMatching(/^[0-9a-f]{64}$/))
    expect(touched.ofManifest).not.toBe(touched.digest)
    expect(setupOf(application({ source: live })).ofManifest).toBeUndefined()
  })

  test('is another where the tag of a second image is of another commit, which no deploy has put there', () => {
    const touched = source({ targetRevision: sha, ...helm(tag(`sha-${sha}`), worker(other)) })
    for (const manifest of [source(), source(helm(worker('stable')))]) {
      const setup = setupOf(application({ source: touched }, { manifest: { source: manifest } }))
      expect(setup.ofManifest).not.toBe(setup.digest)
    }
    const own = setupOf(application({ source: touched }, { manifest: { source: source(helm(worker(other))) } }))
    expect(own.ofManifest).toBe(own.digest)
  })

  test('of an app that nobody deploys is held against all but the target revision', () => {
    const made = (now: object, manifest?: object) =>
      isSetAsMade(application({ source: now }, manifest && { manifest: { source: manifest } }))
    expect(made(source({ targetRevision: 'staging' }), source())).toBe(true)
    expect(made(live, source(helm(host)))).toBe(false)
    expect(made(live)).toBeUndefined()
  })
})

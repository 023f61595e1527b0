import { describe, expect, test } from '@jest/globals'
import type { App } from '@staging-actions/config/load'
import { emptyDocument, type LedgerDocument } from '../ledger/schema.ts'
import { withDigests, withStackBegun } from './deploys.ts'
import { withPasses } from './passes.ts'
import { applyNameOf, disturbanceOf, type Surroundings } from './surroundings.ts'

const sha = 'a'.repeat(40)
const app = (name: string, dependsOn?: readonly string[]): App => ({
  ...{ name, directory: name, paths: [], ignore: [], application: `staging-${name}`, url: '' },
  ...{ test: { command: '', results: '' }, tests: 'required' },
  ...{ dependsOn: dependsOn ?? [], saysDependencies: dependsOn !== undefined }
})
const runs = (apps: Readonly<Record<string, string>>): LedgerDocument => ({
  ...emptyDocument({ environment: 'staging', repositoryId: 1 }),
  apps: Object.fromEntries(
    Object.entries(apps).map(([name, run]) => [
      name,
      { revision: sha, images: [], run, at: '2026-01-01T00:00:00.000Z', tested: false }
    ])
  )
})
const mine: Surroundings = { apps: [app('web')], sha, runUrl: 'runs/1', standing: new Map(), stack: undefined }

describe('an app that another run put there, and the commit does not have', () => {
  const document = runs({ web: 'runs/1', extra: 'runs/2' })

  test('disturbs all who do not say what they depend on: production will not have it', () => {
    expect(disturbanceOf(app('web'), document, mine)).toMatchObject({ by: 'runs/2' })
  })

  test('is nothing to those who say that they do not need it, and where nobody looked', () => {
    const saying = app('web', [])
    expect(disturbanceOf(saying, document, { ...mine, apps: [saying] })).toBeUndefined()
    expect(disturbanceOf(app('web'), document, { ...mine, standing: undefined })).toBeUndefined()
  })
})

test('an app that its own run has deployed again since it was looked at', () => {
  const document = runs({ web: 'runs/2' })
  const standing = (at: string | undefined) => ({
    ...mine,
    standing: new Map([['web', { revision: sha, run: 'runs/2', at }]])
  })
  expect(disturbanceOf(app('web'), document, standing('2026-01-01T00:00:00.000Z'))).toBeUndefined()
  expect(disturbanceOf(app('web'), document, standing(undefined))).toBeUndefined()
  expect(disturbanceOf(app('web'), document, standing('2025-12-31T00:00:00.000Z'))).toMatchObject({ by: 'runs/2' })
})

describe('what the pods were seen to run at the end of the tests', () => {
  const document = runs({ web: 'runs/1', api: 'runs/1' })
  const standing = new Map([['web', { revision: sha, run: 'runs/1' }]])
  const seen = { web: ['ghcr.io/acme/web@sha256:1'], api: ['ghcr.io/acme/api@sha256:1'] }

  test('is written down where the deploy saw nothing, of what stands there as it was seen', () => {
    const { apps } = withDigests(document, seen, standing)
    expect([apps['web']?.digests, apps['api']?.digests]).toEqual([seen.web, undefined])
  })

  test('takes the place of nothing that the deploy saw, and of nothing that another run deployed since', () => {
    const known = withDigests(document, { web: ['ghcr.io/acme/web@sha256:0'] }, standing)
    expect(withDigests(known, seen, standing)).toBe(known)
    const later = runs({ web: 'runs/2' })
    expect(withDigests(later, seen, standing)).toBe(later)
  })
})

describe('stacks that another run applies while the tests run', () => {
  const applied: LedgerDocument = { ...runs({ web: 'runs/1' }), stack: { commit: sha, digest: 's0' } }
  const onIt: Surroundings = { ...mine, stack: 's0' }
  const verdictIn = (document: LedgerDocument, surroundings = onIt) =>
    withPasses(document, { passed: ['web'], failed: [] }, surroundings, 0).verdicts[0]?.disturbance

  test('refuse a pass from the beginning of the apply on, although the digest is still that of before', () => {
    expect(verdictIn(applied)).toBeUndefined()
    expect(verdictIn(withStackBegun(applied, { runUrl: 'runs/2' }))).toMatchObject({ by: 'runs/2' })
  })

  test('refuse it also of a run that has not provisioned the environment itself', () => {
    const document = withStackBegun(applied, { runUrl: 'runs/2' })
    expect(verdictIn(document, mine)).toMatchObject({ by: 'runs/2' })
  })

  test('refuse it also where those of before are applied again before the tests end: the digest is the same, the apply is not', () => {
    const at = (appliedAt: string): LedgerDocument => ({ ...applied, stack: { commit: sha, digest: 's0', appliedAt } })
    const before = at('2026-01-01T00:00:00.000Z')
    const relied = { ...mine, stack: applyNameOf(before.stack, 's0') }
    expect(verdictIn(before, relied)).toBeUndefined()
    expect(verdictIn(at('2026-01-01T00:10:00.000Z'), relied)).toMatchObject({
      why: expect.stringContaining('applied again')
    })
    // Of an apply that was written down by an older version nothing more is known.
    expect(verdictIn(applied, onIt)).toBeUndefined()
  })

  test('that no provision ever completed stay that', () => {
    expect(withStackBegun({ ...applied, stack: null }, { runUrl: 'runs/2' }).stack).toBeNull()
  })
})

import { describe, expect, test } from '@jest/globals'
import { readApplication } from './application.ts'
import { decide, type Wanted } from './decide.ts'

const repoURL = 'https://github.com/acme/shop.git'
const source = (tag: string) => ({
  repoURL,
  path: 'chart',
  targetRevision: 'main',
  helm: { parameters: [{ name: 'image.tag', value: tag, forceString: true }] }
})
const sha = 'a'.repeat(40)
const other = 'b'.repeat(40)
const wanted: Wanted = { sources: [source('2')], revision: undefined, head: undefined, marker: 'ours', prune: false }
const ours = { initiatedBy: { username: 'ci' }, info: [{ name: 'staging-actions', value: 'ours' }], sync: {} }
const theirs = { initiatedBy: { username: 'someone' }, sync: { revision: other, source: source('1') } }

interface Parts {
  readonly spec?: unknown
  readonly metadata?: unknown
  readonly operation?: unknown
  readonly state?: unknown
  readonly sync?: unknown
  readonly health?: string
  readonly conditions?: unknown
  readonly resources?: unknown
}

/** An Application that is done, but for the parts given. */
function application(parts: Parts = {}) {
  const state = {
    operation: ours,
    phase: 'Succeeded',
    message: 'successfully synced (all tasks run)',
    syncResult: { revision: sha, source: source('2') }
  }
  return readApplication({
    metadata: { name: 'web', namespace: 'argocd', resourceVersion: '9', ...(parts.metadata as object) },
    spec: { source: source('2'), project: 'default', ...(parts.spec as object) },
    operation: parts.operation,
    status: {
      operationState: 'state' in parts ? parts.state : state,
      sync: { status: 'Synced', revision: sha, comparedTo: { source: source('2') }, ...(parts.sync as object) },
      health: { status: parts.health ?? 'Healthy' },
      conditions: parts.conditions,
      resources: parts.resources
    }
  })
}

const finished = (change: object) => ({
  operation: ours,
  phase: 'Succeeded',
  message: 'm',
  syncResult: { revision: sha, source: source('2') },
  ...change
})

describe('decide', () => {
  test.each<[string, Parts, object, Partial<Wanted>?]>([
    ['done when operation, source, revision, sync and health are those wanted', {}, { kind: 'done', revision: sha }],
    [
      'stale: Synced, Healthy and Succeeded of the source before',
      { sync: { comparedTo: { source: source('1') } } },
      { kind: 'waiting', for: 'comparison' }
    ],
    [
      'the operation is pending, all else is of before',
      { operation: ours, state: undefined, sync: { comparedTo: { source: source('1') } } },
      { kind: 'unbegun' }
    ],
    [
      'the operation is pending, the earlier one ended well',
      { operation: ours, state: finished({ operation: theirs }) },
      { kind: 'unbegun', seen: 'Argo CD has not begun yet' }
    ],
    [
      'retrying: Running, with finishedAt',
      { operation: ours, state: finished({ phase: 'Running', finishedAt: '2026-11-23T06:32:12Z', retryCount: 1 }) },
      { kind: 'waiting', seen: 'syncing (retry 1): m' }
    ],
    [
      'over, but the comparison is still the one before it',
      { sync: { status: 'OutOfSync' } },
      { kind: 'waiting', for: 'comparison' }
    ],
    [
      'a comparison was asked for and has not happened',
      { metadata: { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } },
      { kind: 'waiting' }
    ],
    [
      'Succeeded for the revision wanted, with the results of another source',
      { state: finished({ syncResult: { revision: sha, source: source('1') } }) },
      { kind: 'again' }
    ],
    ['another sha than the one asked for', {}, { kind: 'again' }, { revision: other }],
    [
      'another revision than the one synced, out of sync',
      { sync: { status: 'OutOfSync', revision: other } },
      { kind: 'moved' }
    ],
    [
      'another revision than the one synced, in which nothing differs',
      { sync: { revision: other } },
      { kind: 'moved' }
    ],
    ['the operation is gone', { state: undefined }, { kind: 'again' }],
    ['another operation came in between', { state: finished({ operation: theirs }) }, { kind: 'again' }],
    [
      "somebody else's operation is running",
      { operation: theirs },
      { kind: 'waiting', seen: 'another operation is in progress, started by someone' }
    ],
    [
      "auto-sync's operation for the same source is as good",
      {
        state: finished({
          operation: { initiatedBy: { automated: true }, sync: { revision: sha, source: source('2') } }
        })
      },
      { kind: 'done' },
      { head: sha }
    ],
    [
      "auto-sync's operation for an older head of the branch is not",
      {
        state: finished({
          operation: { initiatedBy: { automated: true }, sync: { revision: sha, source: source('2') } }
        })
      },
      { kind: 'again' },
      { head: other }
    ],
    [
      'what git no longer has, after an operation that does not prune',
      {
        sync: { status: 'OutOfSync' },
        resources: [{ kind: 'ConfigMap', name: 'old', status: 'OutOfSync', requiresPruning: true }],
        state: finished({
          operation: { initiatedBy: { automated: true }, sync: { revision: sha, source: source('2') } }
        })
      },
      { kind: 'again', seen: 'the operation started by auto-sync does not prune' },
      { head: sha, prune: true }
    ],
    [
      'what git no longer has, after one that prunes: only the comparison is still to come',
      {
        sync: { status: 'OutOfSync' },
        resources: [{ kind: 'ConfigMap', name: 'old', status: 'OutOfSync', requiresPruning: true }],
        state: finished({ operation: { ...ours, sync: { prune: true } } })
      },
      { kind: 'waiting', for: 'comparison' },
      { prune: true }
    ],
    ['progressing', { health: 'Progressing' }, { kind: 'waiting', seen: 'synced; web is Progressing' }],
    [
      'degraded',
      {
        health: 'Degraded',
        resources: [
          { kind: 'Deployment', name: 'web', health: { status: 'Degraded', message: 'exceeded its progress deadline' } }
        ]
      },
      {
        kind: 'degraded',
        seen: 'web is Degraded: Deployment web is Degraded: exceeded its progress deadline'
      }
    ],
    [
      'a sync window closed: the operation lies there',
      {
        operation: ours,
        state: finished({ phase: 'Running', message: 'Sync operation blocked by sync window' })
      },
      { kind: 'blocked' }
    ],
    [
      'a degraded status of the version before does not count',
      { health: 'Degraded', sync: { comparedTo: { source: source('1') } } },
      { kind: 'waiting' }
    ],
    [
      'failed, and the resource is named',
      {
        state: finished({
          phase: 'Failed',
          message: 'not valid',
          syncResult: {
            revision: sha,
            source: source('2'),
            resources: [{ kind: 'Nope', name: 'nope', status: 'SyncFailed', message: 'no such kind' }]
          }
        })
      },
      {
        kind: 'failed',
        reason: 'sync-failed',
        message: 'Argo CD ended the sync of web with Failed: not valid\nNope nope: no such kind'
      }
    ],
    [
      'cannot compare',
      {
        sync: { status: 'Unknown', revision: 'main' },
        conditions: [{ type: 'ComparisonError', message: 'no such path' }]
      },
      { kind: 'failed', reason: 'sync-failed' }
    ],
    ['somebody else set another source', { spec: { source: source('3') } }, { kind: 'failed', reason: 'conflict' }],
    [
      'being deleted',
      { metadata: { deletionTimestamp: '2026-11-23T06:32:12Z' } },
      { kind: 'failed', reason: 'unknown-application' }
    ]
  ])('%s', (_, parts, expected, change = {}) => {
    expect(decide({ ...wanted, ...change }, application(parts))).toMatchObject(expected)
  })
})

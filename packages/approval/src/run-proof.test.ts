import { describe, expect, test } from '@jest/globals'
import type { RunJob, RunRecord } from '@staging-actions/github'
import { judgeAsking, judgeRun, type WorkflowFileSeen } from './run-proof.ts'

const sha = 'a'.repeat(40)
const path = '.github/workflows/staging-deploy.yml'
const workflow = 'on: { push: { branches: [staging, "next/**", "!next/no"] }, workflow_dispatch: }\njobs: {}\n'
const edited = `${workflow}# mine\n`

const run = (parts: Partial<RunRecord> = {}): RunRecord => ({
  id: 7,
  url: '',
  workflowId: 1,
  event: 'push',
  path,
  headSha: sha,
  updatedAt: '2026-11-01T10:00:00Z',
  headBranch: 'staging',
  headRepository: 'acme/shop',
  referenced: [],
  attempt: 1,
  status: 'completed',
  conclusion: 'success',
  ...parts
})

const file = (parts: Partial<WorkflowFileSeen> = {}): WorkflowFileSeen => ({
  ...{ path, trusted: workflow, base: workflow, own: workflow },
  ...parts
})

describe('whether a run is one of ours', () => {
  test.each<readonly [string, RunRecord | undefined, readonly WorkflowFileSeen[], RegExp | 'ours' | 'edited']>([
    ['of the promotion branch’s own file', run(), [file()], 'ours'],
    ['of a file that the promotion branch has changed since', run(), [file({ trusted: edited })], 'ours'],
    ['of a file that the commit changed', run(), [file({ own: edited })], 'edited'],
    ['of a called file that the commit changed', run(), [file(), file({ path: 'lib.yml', own: edited })], 'edited'],
    [
      'of a called file that the commit made',
      run(),
      [file(), file({ path: 'lib.yml', trusted: undefined, base: undefined })],
      'edited'
    ],
    ['on another branch that is deployed', run({ headBranch: 'next/7' }), [file()], 'ours'],
    ['started by hand on such a branch', run({ event: 'workflow_dispatch' }), [file()], 'ours'],
    ['gone', undefined, [], /run 7 is gone/],
    ['of another commit', run({ headSha: 'b'.repeat(40) }), [file()], /is of bbbbbbb/],
    ['of a fork', run({ headRepository: 'mallory/shop' }), [file()], /is of mallory\/shop/],
    [
      'on a branch of somebody',
      run({ headBranch: 'mine' }),
      [file({ own: edited })],
      /push on mine, which does not start/
    ],
    ['on a branch that is taken away', run({ headBranch: 'next/no' }), [file()], /next\/no/],
    ['by hand on a branch of somebody', run({ event: 'workflow_dispatch', headBranch: 'mine' }), [file()], /mine/],
    ['by an event that the file does not know', run({ event: 'schedule' }), [file()], /schedule/],
    ['by a pull request', run({ event: 'pull_request' }), [file({ trusted: 'on: pull_request' })], /pull_request/],
    ['of a workflow that the promotion branch does not have', run(), [file({ trusted: undefined })], /has no \.github/]
  ])('%s', (_, seen, files, expected) => {
    const verdict = judgeRun({ run: seen, repository: 'acme/shop', files }, { id: 7, sha })
    if (expected instanceof RegExp)
      expect(verdict).toMatchObject({ kind: 'not-ours', why: expect.stringMatching(expected) })
    else expect(verdict.kind).toBe(expected)
  })
})

describe('whether it asked', () => {
  const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, '0')}:00Z`
  const job = (name: string, from: number | undefined, to: number | undefined, conclusion?: string): RunJob => ({
    id: 1,
    name,
    attempt: 1,
    conclusion: conclusion ?? (to === undefined ? undefined : 'success'),
    startedAt: from === undefined ? undefined : at(from),
    completedAt: to === undefined ? undefined : at(to)
  })
  const web = job('staging / deploy-and-test (web)', 1, 5)
  const asking = job('staging / await-approval', 6, undefined)

  test.each<readonly [string, readonly RunJob[], RegExp | undefined, RegExp | undefined]>([
    ['its job waits still', [web, asking], undefined, undefined],
    ['its job has handed over', [web, job('staging / await-approval', 6, 20)], undefined, undefined],
    ['a workflow with other names', [job('ask', 6, 20)], undefined, undefined],
    ['its job had not begun', [web, job('staging / await-approval', 11, 20)], /no job of run 7 was asking/, undefined],
    ['its job was over', [web, job('staging / await-approval', 6, 9)], /no job of run 7 was asking/, undefined],
    ['its job was never started', [web, job('staging / await-approval', undefined, undefined)], /no job/, undefined],
    ['only its tests ran', [job('staging / deploy-and-test (web)', 1, 20)], /no job/, undefined],
    [
      'another job ran, and not the one that asks',
      [job('staging / await-approval', 1, 2), job('x', 6, 20)],
      /no job/,
      undefined
    ],
    [
      'its tests failed',
      [job('staging / deploy-and-test (web)', 1, 5, 'failure'), asking],
      undefined,
      /\(web\) of run 7 failure/
    ],
    ['its tests have not ended', [job('deploy-and-test (web)', 1, undefined), asking], undefined, /has not ended/],
    [
      'nothing had to be deployed',
      [job('staging / deploy-and-test (x)', 1, 1, 'skipped'), asking],
      undefined,
      undefined
    ]
  ])('%s', (_, jobs, voided, blocked) => {
    const proof = judgeAsking({ kind: 'ours' }, jobs, 7, at(10))
    expect(proof.voidBecause ?? '').toMatch(voided ?? /^$/)
    expect(proof.blockedBy.join()).toMatch(blocked ?? /^$/)
  })

  test('a run that is not ours asks for nothing', () => {
    const why = 'run 7 is gone'
    expect(judgeAsking({ kind: 'not-ours', why }, [web, asking], 7, at(10))).toEqual({
      voidBecause: why,
      blockedBy: []
    })
  })
})

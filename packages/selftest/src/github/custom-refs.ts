import { GitRemote, type GitRemoteOptions } from '@staging-actions/environment/ledger'
import { commitMark } from '@staging-actions/environment/ownership'
import { deleteRef, findRef, type GitHub } from '@staging-actions/github'
import type { Experiment } from '../experiment.ts'
import { notSeen, saw } from '../sighting.ts'

export interface RefsGround extends Omit<GitRemoteOptions, 'ref' | 'author'> {
  readonly github: GitHub
  readonly run: number
}

const swap = 'github/custom-refs-compare-and-swap'
const create = 'github/custom-refs-by-github-token'
const remove = 'github/custom-refs-delete'
const swapExpected = 'create twice: refused; move with the right lease: accepted, with an old one: refused'

/** The ledger's own way: commits of one file, pushed to a ref outside refs/heads with a lease. */
export const customRefs: Experiment<RefsGround> = {
  name: 'a ref of our own namespace: create, compare-and-swap, delete',
  beliefs: [create, swap, remove],
  run: async ({ github, run, ...options }) => {
    const name = selftestRef(run)
    const open = () => new GitRemote({ ...options, ref: `refs/${name}`, author: 'staging-actions' })
    const [ours, other] = [open(), open()]
    const put = async (remote: GitRemote, tip: Parameters<GitRemote['push']>[0], text: string) => {
      await remote.commit(tip, `{"selftest":"${text}"}\n`, `Self-test: ${text}\n\n${commitMark('selftest')}\n`)
      return (await remote.push(tip)).kind
    }
    try {
      const created = await put(ours, undefined, 'created')
      if (created !== 'accepted') {
        const why = 'no such ref could be made'
        return [saw(create, 'accepted', created, false), notSeen(swap, swapExpected, why), notSeen(remove, 'gone', why)]
      }
      const createdAgain = await put(other, undefined, 'created again')
      const first = await ours.fetch(1)
      await other.fetch(1)
      const moved = await put(ours, first, 'moved')
      const movedStale = await put(other, first, 'moved from a state that is gone')
      await deleteRef(github, name)
      const left = await findRef(github, name)
      return [
        saw(create, 'accepted', created, true),
        saw(
          swap,
          swapExpected,
          `create twice: ${createdAgain}; move with the right lease: ${moved}, with an old one: ${movedStale}`,
          createdAgain === 'refused' && moved === 'accepted' && movedStale === 'refused'
        ),
        saw(remove, 'gone', left === undefined ? 'gone' : 'still there', left === undefined)
      ]
    } finally {
      await Promise.all([ours.remove(), other.remove()])
    }
  }
}

/** Without the leading `refs/`. */
export function selftestRef(run: number): string {
  return `staging/selftest-${run}`
}

import { StagingError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { findRef } from './refs.ts'
import { request } from './request.ts'
import { seenBy } from './seen.ts'
import { lookFor, strongDoubt } from './settling.ts'

/*
 * What a commit has, by git's own trees. They are the proof of an absence: the contents API answers 404 now and then to files that are
 * there (MaterializeInc/materialize#38697), and a 404 of a tree is no answer, while a list without the name is one.
 */

export interface Tree {
  readonly entries: readonly { readonly path: string; readonly type: string; readonly sha: string }[]
  /** GitHub does not list all of it. */
  readonly isCut: boolean
}

/**
 * The id of a file or a folder, which its content alone makes; undefined where there is none. Costs a request for the tip of a branch
 * and one for each folder on the way, each folder once.
 * @param ref a full ref of a branch, or a commit
 * @throws ApiError 404 when a tree does not come within a minute; StagingError service-error when the list is cut before the name
 */
export async function findInTree(github: GitHub, path: string, ref: string): Promise<string | undefined> {
  let tree = ref.startsWith('refs/') ? await findTip(github, ref) : ref
  let found = tree
  for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
    if (tree === undefined) return undefined
    const { entries, isCut } = await readTree(github, tree)
    const entry = entries.find((one) => one.path === name)
    if (!entry && isCut)
      throw new StagingError(
        'service-error',
        `whether ${path} is there is not known: GitHub lists only a part of its folder`
      )
    if (!entry) return undefined
    found = entry.sha
    tree = entry.type === 'tree' ? entry.sha : undefined
  }
  return found
}

/** That there is no such branch is believed where the list of refs says so, too. */
async function findTip(github: GitHub, ref: string): Promise<string | undefined> {
  const name = ref.slice('refs/'.length)
  const tip = await findRef(github, name)
  if (tip !== undefined) return tip
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name })
  return data.find((one) => one.ref === ref)?.object.sha
}

/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github: GitHub, sha: string): Promise<Tree> {
  const { trees } = seenBy(github.octokit)
  const known = trees.get(sha)
  if (known) return known
  const reading = askForTree(github, sha)
  trees.set(sha, reading)
  reading.catch(() => trees.delete(sha))
  return reading
}

async function askForTree(github: GitHub, sha: string): Promise<Tree> {
  // The caller has it from a ref, from a run or from another tree: it is there.
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`)
  const found = await lookFor(
    async () => {
      const { data } = await request(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha })
      // Git keeps no empty folders.
      return data.tree.length > 0 ? data : undefined
    },
    { patience: strongDoubt.other, clock: github.clock }
  )
  if (!found) throw new StagingError('service-error', `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`)
  const entries = found.tree.map(({ path = '', type = '', sha: object = '' }) => ({ path, type, sha: object }))
  return { entries, isCut: found.truncated }
}

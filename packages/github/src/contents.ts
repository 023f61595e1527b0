import { StagingError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { fullRef } from './refs.ts'
import { request, unlessStatus } from './request.ts'
import { lookFor, strongDoubt } from './settling.ts'
import { findInTree } from './tree.ts'

/** Whether a commit has a file or a folder there. */
export async function isThere(github: GitHub, path: string, at: string): Promise<boolean> {
  return (await contentsAt(github, path, at)) !== undefined
}

/** Names of the folders in a folder, links and submodules among them; empty where there is none. GitHub lists 1,000 entries at most. */
export async function listFolders(github: GitHub, path: string, at: string): Promise<readonly string[]> {
  const answer = await contentsAt(github, path, at)
  // A submodule is listed as a file without a size: https://docs.github.com/en/rest/repos/contents
  return Array.isArray(answer?.data)
    ? answer.data.filter(({ type, size }) => type !== 'file' || size === 0).map(({ name }) => name)
    : []
}

/** The text of one file at a branch by its name, a full ref or a commit; undefined when there is none. */
export async function readFileAt(github: GitHub, path: string, at: string): Promise<string | undefined> {
  const answer = await contentsAt(github, path, at)
  if (!answer) return undefined
  const { data } = answer
  if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
    throw new StagingError('invalid-configuration', `${path} at ${at} is not a file`)
  return Buffer.from(data.content, 'base64').toString('utf8')
}

/**
 * Undefined where there is nothing. A 404 alone does not say so: the tree of the commit has to. What it has is asked for again during a
 * minute.
 */
async function contentsAt(github: GitHub, path: string, at: string) {
  const ref = fullRef(at)
  const read = () => unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }))
  const seen = await read()
  if (seen || (await findInTree(github, path, ref)) === undefined) return seen
  const found = await lookFor(read, { patience: strongDoubt.other, clock: github.clock })
  if (found) return found
  throw new StagingError('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
    hint: 'Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file.'
  })
}

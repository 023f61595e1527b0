import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { parse } from 'yaml'
import { parseWorkflowFile, type WorkflowFile } from '../github/workflow-file.ts'

/** All that a workflow reaches by `uses`, through reusable workflows and composite actions. */
export interface CalledFiles {
  /** The reusable workflows among them, by the `uses` that calls each. */
  readonly workflows: ReadonlyMap<string, WorkflowFile>
  /** `owner/name@ref` → the folder that stands for it. */
  readonly repositories: ReadonlyMap<string, string>
  /** `uses` that nothing on this machine stands for. */
  readonly missing: readonly string[]
}

/**
 * Walks from a workflow file of `clone` to everything that it uses. `folders` says which folder stands for
 * `owner/name@ref`, for `owner/name` at whatever ref the files pin, or for a repository of that name in any
 * organization (with a star for the owner): act's --local-repository wants each ref spelled out. `owner` is the caller's:
 * act would hand inherited secrets to anyone, GitHub does only within an organization.
 */
export async function findCalledFiles(
  clone: string,
  file: WorkflowFile,
  folders: Readonly<Record<string, string>>,
  owner: string
): Promise<CalledFiles> {
  const repositories = new Map<string, string>()
  const workflows = new Map<string, WorkflowFile>()
  const missing = new Set<string>()
  const seen = new Set<string>()

  const visitWorkflow = async (folder: string, called: WorkflowFile): Promise<void> => {
    for (const job of Object.values(called.jobs)) {
      if (job.uses !== undefined) await visit(folder, job.uses)
      for (const { uses } of job.steps) if (uses !== undefined) await visit(folder, uses)
    }
  }

  const visit = async (folder: string, uses: string): Promise<void> => {
    if (seen.has(`${folder} ${uses}`)) return
    seen.add(`${folder} ${uses}`)
    // A path of one's own is the caller's workspace, also inside a called workflow.
    if (uses.startsWith('./')) return visitPath(clone, uses.slice(2), uses)
    const [, owner = '', name = '', path = '', ref = ''] = uses.match(/^([^/@]+)\/([^/@]+)((?:\/[^@]*)?)@(.+)$/) ?? []
    if (owner === '<org>')
      throw new StagingError(
        'invalid-configuration',
        `\`uses: ${uses}\` still has the placeholder: put the organization that publishes ${name} in its place`
      )
    const local = folders[`${owner}/${name}@${ref}`] ?? folders[`${owner}/${name}`] ?? folders[`*/${name}`]
    if (local === undefined) {
      missing.add(uses)
      return
    }
    repositories.set(`${owner}/${name}@${ref}`, local)
    await visitPath(local, path.slice(1), uses)
  }

  const visitPath = async (folder: string, path: string, uses: string): Promise<void> => {
    if (/\.ya?ml$/.test(path)) {
      const called = parseWorkflowFile(path, await readOrRefuse(join(folder, path)))
      workflows.set(uses, called)
      return visitWorkflow(folder, called)
    }
    for (const inner of await usesOfAction(join(folder, path))) await visit(folder, inner)
  }

  for (const [key, { uses, inheritsSecrets }] of Object.entries(file.jobs))
    if (inheritsSecrets && uses && !uses.startsWith('./') && uses.split('/')[0]?.toLowerCase() !== owner.toLowerCase())
      throw new StagingError(
        'invalid-configuration',
        `job ${key} of ${file.path}: \`secrets: inherit\` gives nothing to a workflow of another organization (${uses}); name each secret`
      )
  await visitWorkflow(clone, file)
  return { workflows, repositories, missing: [...missing] }
}

async function readOrRefuse(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new StagingError('not-found', `the workflow calls ${path}, which does not exist`, { cause })
  }
}

/** What a composite action uses; nothing for any other. An action that a job builds or checks out later is not there yet. */
async function usesOfAction(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const name = names.find((candidate) => /^action\.ya?ml$/.test(candidate))
  if (name === undefined) return []
  const action = parse(await readFile(join(folder, name), 'utf8')) as {
    readonly runs?: { readonly steps?: readonly { readonly uses?: string }[] }
  } | null
  return (action?.runs?.steps ?? []).flatMap((step) => step.uses ?? [])
}

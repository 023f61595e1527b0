import { invalid, notFound, Refusal } from './answers.ts'
import { checkDispatchInputs } from './dispatch-inputs.ts'
import { findCommit, findRef } from './git-objects.ts'
import type { GitHubServer } from './server.ts'
import type { Repository, WorkflowRecord } from './state.ts'
import type { Token } from './tokens.ts'
import { viewRepository } from './view-repository.ts'
import { viewLogin } from './views.ts'
import { readWorkflowFile, readWorkflowFiles } from './workflow-file.ts'

/** The workflows of the default branch, each with an id that stays. */
export async function listWorkflows(
  server: GitHubServer,
  repository: Repository
): Promise<readonly { readonly record: WorkflowRecord; readonly name: string }[]> {
  const sha = await findRef(repository.directory, `refs/heads/${repository.defaultBranch}`)
  if (sha === undefined) return []
  const files = await readWorkflowFiles(repository.directory, sha)
  return files.map((file) => ({ record: ensureWorkflow(server, repository, file.path), name: file.name }))
}

export function ensureWorkflow(server: GitHubServer, repository: Repository, path: string): WorkflowRecord {
  const known = repository.workflows.get(path)
  if (known) return known
  const record = { id: server.state.nextId(), path, createdAt: server.kernel.clock.iso() }
  repository.workflows.set(path, record)
  return record
}

/** By id or file name (`deploy.yml`), as the API takes both. */
export async function getWorkflow(server: GitHubServer, repository: Repository, name: string) {
  const workflows = await listWorkflows(server, repository)
  const found = workflows.find(
    ({ record }) => String(record.id) === name || record.path.split('/').at(-1) === name || record.path === name
  )
  if (!found) throw notFound()
  return found
}

export interface DispatchRequest {
  /** A file's name or a workflow's id. */
  readonly workflow: string
  /** A branch or tag, short or full. */
  readonly ref: string
  readonly inputs: Readonly<Record<string, unknown>>
}

/** Starts a workflow by hand. Answers the ids of the runs: none when no dispatcher listens. */
export async function dispatchWorkflow(
  server: GitHubServer,
  repository: Repository,
  token: Pick<Token, 'login' | 'kind'>,
  request: DispatchRequest
): Promise<readonly number[]> {
  const { record } = await getWorkflow(server, repository, request.workflow)
  // benc-uk/workflow-dispatch#72
  if (record.disabled) throw invalid("Cannot trigger a 'workflow_dispatch' on a disabled workflow")
  const { directory } = repository
  // Which of a tag and a branch of one name is meant is not documented: here it is the tag.
  const names = request.ref.startsWith('refs/')
    ? [request.ref]
    : [`refs/tags/${request.ref}`, `refs/heads/${request.ref}`]
  let ref = ''
  let sha: string | undefined
  for (const name of names) {
    ref = name
    sha = name.startsWith('refs/heads/') ? await findRef(directory, name) : await findCommit(directory, name)
    if (sha !== undefined) break
  }
  if (sha === undefined) throw invalid(`No ref found for: ${request.ref}`)
  const file = await readWorkflowFile(directory, sha, record.path)
  if (!file) throw new Refusal(422, `Workflow ${record.path} does not exist at ${request.ref}`)
  const checked = checkDispatchInputs(file, request.inputs)
  if (checked.kind === 'refused') throw invalid(checked.message)
  return server.hub.send({
    name: 'workflow_dispatch',
    action: undefined,
    repository,
    sender: token.login,
    tokenKind: token.kind,
    ref,
    sha,
    workflowPath: record.path,
    payload: {
      inputs: checked.inputs,
      ref,
      workflow: record.path,
      repository: viewRepository(server, repository),
      sender: viewLogin(server, token.login)
    }
  })
}

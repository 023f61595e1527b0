import type { GitHubServer } from './server.ts'
import type {
  Artifact,
  Comment,
  Deployment,
  DeploymentStatus,
  Issue,
  Label,
  Person,
  Reaction,
  Repository,
  WorkflowJob,
  WorkflowRecord,
  WorkflowRun
} from './state.ts'
import { reactionContents } from './state.ts'
import { viewMinimalRepository } from './view-repository.ts'

/** How GitHub writes its nouns: the fields that clients read, with the real names and shapes. */

export const nodeId = (kind: string, id: number | string) => Buffer.from(`${kind}:${id}`).toString('base64url')

export const apiUrl = (server: GitHubServer, repository: Repository, path = '') =>
  `${server.url}/api/v3/repos/${repository.fullName}${path}`
export const webUrl = (server: GitHubServer, repository: Repository, path = '') =>
  `${server.url}/${repository.fullName}${path}`

export function viewPerson(server: GitHubServer, person: Person) {
  const url = `${server.url}/api/v3/users/${encodeURIComponent(person.login)}`
  return {
    login: person.login,
    id: person.id,
    node_id: nodeId('User', person.id),
    avatar_url: `${server.url}/avatars/u/${person.id}`,
    gravatar_id: '',
    url,
    html_url: `${server.url}/${person.login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: person.type,
    site_admin: false
  }
}

/** Asked for by itself, a person also has what they tell of themselves. */
export function viewUser(server: GitHubServer, person: Person) {
  const since = '2024-01-01T00:00:00Z'
  return {
    ...viewPerson(server, person),
    name: person.name,
    email: person.email,
    company: null,
    blog: '',
    location: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since
  }
}

export const viewLogin = (server: GitHubServer, login: string) => viewPerson(server, server.state.ensurePerson(login))

export function viewLabel(server: GitHubServer, repository: Repository, label: Label) {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: apiUrl(server, repository, `/labels/${encodeURIComponent(label.name)}`),
    name: label.name,
    color: label.color,
    default: false,
    description: label.description
  }
}

function viewReactionCounts(reactions: readonly Reaction[], url: string) {
  const counts = Object.fromEntries(
    reactionContents.map((content) => [content, reactions.filter((reaction) => reaction.content === content).length])
  )
  return { url: `${url}/reactions`, total_count: reactions.length, ...counts }
}

export function viewReaction(server: GitHubServer, reaction: Reaction) {
  return {
    id: reaction.id,
    node_id: nodeId('Reaction', reaction.id),
    user: viewLogin(server, reaction.author),
    content: reaction.content,
    created_at: reaction.createdAt
  }
}

/** OWNER, COLLABORATOR or NONE: what a comment says of its author. */
export function association(repository: Repository, login: string): string {
  if (repository.privateMembers.has(login.toLowerCase())) return 'NONE'
  if (login.toLowerCase() === repository.owner.toLowerCase()) return 'OWNER'
  return repository.collaborators.has(login.toLowerCase()) ? 'COLLABORATOR' : 'NONE'
}

export function viewIssue(server: GitHubServer, repository: Repository, issue: Issue) {
  const url = apiUrl(server, repository, `/issues/${issue.number}`)
  const kind = issue.pull ? 'pull' : 'issues'
  return {
    id: issue.id,
    node_id: nodeId(issue.pull ? 'PullRequest' : 'Issue', issue.id),
    url,
    repository_url: apiUrl(server, repository),
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels{/name}`,
    html_url: webUrl(server, repository, `/${kind}/${issue.number}`),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: viewLogin(server, issue.author),
    author_association: association(repository, issue.author),
    labels: issue.labels.flatMap((name) => {
      const label = repository.labels.get(name.toLowerCase())
      return label ? [viewLabel(server, repository, label)] : []
    }),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked,
    assignee: issue.assignees[0] === undefined ? null : viewLogin(server, issue.assignees[0]),
    assignees: issue.assignees.map((login) => viewLogin(server, login)),
    milestone: null,
    comments: repository.comments.filter((comment) => comment.issue === issue.number).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: issue.closedBy === null ? null : viewLogin(server, issue.closedBy),
    reactions: viewReactionCounts(issue.reactions, url),
    ...(issue.pull && {
      draft: issue.pull.draft,
      pull_request: {
        url: apiUrl(server, repository, `/pulls/${issue.number}`),
        html_url: webUrl(server, repository, `/pull/${issue.number}`),
        diff_url: webUrl(server, repository, `/pull/${issue.number}.diff`),
        patch_url: webUrl(server, repository, `/pull/${issue.number}.patch`),
        merged_at: issue.pull.mergedAt
      }
    })
  }
}

export function viewComment(server: GitHubServer, repository: Repository, comment: Comment) {
  const url = apiUrl(server, repository, `/issues/comments/${comment.id}`)
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url,
    html_url: webUrl(server, repository, `/issues/${comment.issue}#issuecomment-${comment.id}`),
    issue_url: apiUrl(server, repository, `/issues/${comment.issue}`),
    user: viewLogin(server, comment.author),
    author_association: association(repository, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    reactions: viewReactionCounts(comment.reactions, url),
    performed_via_github_app: null
  }
}

export function viewDeployment(server: GitHubServer, repository: Repository, deployment: Deployment) {
  const url = apiUrl(server, repository, `/deployments/${deployment.id}`)
  return {
    url,
    id: deployment.id,
    node_id: nodeId('Deployment', deployment.id),
    sha: deployment.sha,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: deployment.description,
    creator: viewLogin(server, deployment.creator),
    created_at: deployment.createdAt,
    updated_at: deployment.updatedAt,
    statuses_url: `${url}/statuses`,
    repository_url: apiUrl(server, repository),
    transient_environment: deployment.transient,
    production_environment: deployment.production
  }
}

export function viewDeploymentStatus(
  server: GitHubServer,
  repository: Repository,
  deployment: Deployment,
  status: DeploymentStatus
) {
  const url = apiUrl(server, repository, `/deployments/${deployment.id}`)
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: nodeId('DeploymentStatus', status.id),
    state: status.state,
    creator: viewLogin(server, status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: status.environmentUrl,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    deployment_url: url,
    repository_url: apiUrl(server, repository)
  }
}

export function viewWorkflow(server: GitHubServer, repository: Repository, workflow: WorkflowRecord, name: string) {
  return {
    id: workflow.id,
    node_id: nodeId('Workflow', workflow.id),
    name,
    path: workflow.path,
    state: workflow.disabled ? 'disabled_manually' : 'active',
    created_at: workflow.createdAt,
    updated_at: workflow.createdAt,
    url: apiUrl(server, repository, `/actions/workflows/${workflow.id}`),
    html_url: webUrl(server, repository, `/blob/${repository.defaultBranch}/${workflow.path}`),
    badge_url: webUrl(server, repository, `/actions/workflows/${workflow.path.split('/').at(-1)}/badge.svg`)
  }
}

export function viewRun(server: GitHubServer, repository: Repository, run: WorkflowRun) {
  const url = apiUrl(server, repository, `/actions/runs/${run.id}`)
  return {
    id: run.id,
    name: run.name,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    head_sha: run.sha,
    path: run.workflowPath,
    display_title: run.title,
    run_number: run.number,
    run_attempt: run.attempt,
    referenced_workflows: [...(run.referenced ?? [])],
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflowId,
    url,
    html_url: webUrl(server, repository, `/actions/runs/${run.id}`),
    pull_requests: [],
    created_at: run.createdAt,
    updated_at: run.updatedAt,
    run_started_at: run.startedAt,
    actor: viewLogin(server, run.actor),
    triggering_actor: viewLogin(server, run.triggeringActor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: apiUrl(server, repository, `/actions/workflows/${run.workflowId}`),
    check_suite_url: apiUrl(server, repository, `/check-suites/${run.id}`),
    // Of the commit itself only what names it.
    head_commit: null,
    repository: viewMinimalRepository(server, repository),
    head_repository: viewMinimalRepository(server, repository)
  }
}

export function viewJob(server: GitHubServer, repository: Repository, run: WorkflowRun, job: WorkflowJob) {
  return {
    id: job.id,
    run_id: run.id,
    workflow_name: run.name,
    head_branch: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    head_sha: run.sha,
    run_url: apiUrl(server, repository, `/actions/runs/${run.id}`),
    run_attempt: job.attempt,
    node_id: nodeId('CheckRun', job.id),
    url: apiUrl(server, repository, `/actions/jobs/${job.id}`),
    html_url: webUrl(server, repository, `/actions/runs/${run.id}/job/${job.id}`),
    check_run_url: apiUrl(server, repository, `/check-runs/${job.id}`),
    status: job.status,
    conclusion: job.conclusion,
    created_at: job.createdAt,
    started_at: job.startedAt,
    completed_at: job.completedAt,
    name: job.name,
    steps: job.steps.map((step) => ({
      name: step.name,
      status: step.status,
      conclusion: step.conclusion,
      number: step.number,
      started_at: step.startedAt,
      completed_at: step.completedAt
    })),
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'sandbox',
    runner_group_id: 1,
    runner_group_name: 'Default'
  }
}

export function viewArtifact(server: GitHubServer, repository: Repository, artifact: Artifact) {
  const url = apiUrl(server, repository, `/actions/artifacts/${artifact.id}`)
  const run = repository.runs.find((candidate) => candidate.id === artifact.run)
  return {
    id: artifact.id,
    node_id: nodeId('Artifact', artifact.id),
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    created_at: artifact.createdAt,
    expires_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    workflow_run: {
      id: artifact.run,
      repository_id: repository.id,
      head_repository_id: repository.id,
      head_branch: run?.ref.replace(/^refs\/heads\//, '') ?? '',
      head_sha: run?.sha ?? ''
    }
  }
}

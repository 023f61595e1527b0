import type { GitHubServer } from './server.ts'
import type { Repository } from './state.ts'
import { atLeast, type roleOf } from './tokens.ts'
import { apiUrl, nodeId, viewLogin, webUrl } from './views.ts'

/** The addresses below a repository's own, as GitHub lists them: each the key's word, with what it takes. */
const addresses = [
  ...['assignees{/user}', 'branches{/branch}', 'collaborators{/collaborator}', 'comments{/number}', 'commits{/sha}'],
  ...['compare/{base}...{head}', 'contents/{+path}', 'contributors', 'deployments', 'downloads', 'events', 'forks'],
  ...['hooks', 'issues{/number}', 'keys{/key_id}', 'labels{/name}', 'languages', 'merges', 'milestones{/number}'],
  ...['notifications{?since,all,participating}', 'pulls{/number}', 'releases{/id}', 'stargazers', 'statuses/{sha}'],
  ...['subscribers', 'subscription', 'tags', 'teams']
] as const

const others: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  blobs_url: '/git/blobs{/sha}',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  trees_url: '/git/trees{/sha}',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}'
}

/** As it is named within other answers. */
export function viewMinimalRepository(server: GitHubServer, repository: Repository) {
  const url = (path: string) => apiUrl(server, repository, path)
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.private,
    owner: viewLogin(server, repository.owner),
    html_url: webUrl(server, repository),
    description: null,
    fork: false,
    url: url(''),
    ...Object.fromEntries(addresses.map((path) => [`${/^\w+/.exec(path)?.[0]}_url`, url(`/${path}`)])),
    ...Object.fromEntries(Object.entries(others).map(([key, path]) => [key, url(path)]))
  }
}

export function viewRepository(server: GitHubServer, repository: Repository) {
  const web = webUrl(server, repository)
  const open = repository.issues.filter((issue) => issue.state === 'open').length
  return {
    ...viewMinimalRepository(server, repository),
    visibility: repository.private ? 'private' : 'public',
    archived: repository.settings.archived,
    disabled: false,
    clone_url: `${web}.git`,
    git_url: `${web.replace(/^http/, 'git')}.git`,
    ssh_url: `git@${web.replace(/^https?:\/\//, '')}.git`,
    svn_url: web,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    has_issues: repository.settings.hasIssues,
    has_pull_requests: repository.settings.hasPullRequests,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_downloads: true,
    has_discussions: false,
    allow_merge_commit: repository.settings.mergeMethods.merge,
    allow_squash_merge: repository.settings.mergeMethods.squash,
    allow_rebase_merge: repository.settings.mergeMethods.rebase,
    merge_commit_message: repository.settings.mergeCommitMessage,
    allow_auto_merge: repository.settings.allowAutoMerge,
    delete_branch_on_merge: repository.settings.deleteBranchOnMerge,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    open_issues: open,
    open_issues_count: open,
    created_at: repository.createdAt,
    updated_at: repository.pushedAt,
    pushed_at: repository.pushedAt
  }
}

/** Asked for by itself, it also says what the viewer may. */
export function viewFullRepository(server: GitHubServer, repository: Repository, role: ReturnType<typeof roleOf>) {
  return {
    ...viewRepository(server, repository),
    network_count: 0,
    subscribers_count: 0,
    permissions: viewPermissions(role)
  }
}

export function viewPermissions(role: ReturnType<typeof roleOf>) {
  return {
    admin: atLeast(role, 'admin'),
    maintain: atLeast(role, 'maintain'),
    push: atLeast(role, 'write'),
    triage: atLeast(role, 'triage'),
    pull: atLeast(role, 'read')
  }
}

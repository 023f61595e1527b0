import { copyState, putBack, type Restore } from '../kernel/index.ts'

import type { BranchRules } from './branch-rules.ts'
import type { MergeMethod } from './merge.ts'
import type { QueueEntry } from './merge-queue.ts'
import type { Permission, Token } from './tokens.ts'

/** What a GitHub remembers. Plain records, changed in place by the routes; git itself holds commits and refs. */

export interface Person {
  readonly id: number
  readonly login: string
  readonly type: 'User' | 'Bot'
  name: string
  email: string
}

export type Role = 'read' | 'triage' | 'write' | 'maintain' | 'admin'

/** What a job with this `environment` gets, and which jobs may have it. */
export interface DeploymentEnvironment {
  /** Patterns of the branches whose runs may; undefined: any. */
  readonly branches?: readonly string[]
  readonly secrets?: Readonly<Record<string, string>>
  /** "Required reviewers", and "Wait timer" in minutes: told, and no job is held here. */
  readonly hasReviewers?: boolean
  readonly waitMinutes?: number
}

export interface RepositorySettings {
  hasIssues: boolean
  /** "Pull requests" under Features, which can be switched off since February 2026. */
  hasPullRequests: boolean
  /** "Allow GitHub Actions to create and approve pull requests" */
  allowActionsPullRequests: boolean
  /** What a GITHUB_TOKEN may do when the workflow says nothing. */
  defaultWorkflowPermissions: 'read' | 'write'
  deleteBranchOnMerge: boolean
  /** "Allow auto-merge", which is off in new repositories. */
  allowAutoMerge: boolean
  /** Everything can be read and nothing written. */
  archived: boolean
  /** Ways of merging a pull request. */
  mergeMethods: { merge: boolean; squash: boolean; rebase: boolean }
  /** What a merge commit says where nobody gives it a message. */
  mergeCommitMessage: 'PR_TITLE' | 'PR_BODY' | 'BLANK'
  /** By branch: the rules that rulesets have for it, told to everyone. They are shown, not enforced. */
  branchRules: Readonly<Record<string, readonly BranchRule[]>>
  /** Whether the owner's plan has rules for private repositories. "GitHub Free" has not. */
  hasRulesInPlan: boolean
  /** Branches under classic branch protection. Shown, not enforced. */
  protectedBranches: readonly string[]
  /** Those with a merge queue by classic branch protection: no ruleset tells of it. */
  queuedBranches: readonly string[]
  /** GitHub's own environments, by name. */
  environments: Readonly<Record<string, DeploymentEnvironment>>
}

export interface BranchRule {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
}

export interface Repository {
  readonly id: number
  /** These three change with a transfer. */
  owner: string
  name: string
  fullName: string
  /** The bare repository. */
  readonly directory: string
  defaultBranch: string
  private: boolean
  readonly createdAt: string
  pushedAt: string
  readonly settings: RepositorySettings
  /** At most one a branch. */
  readonly rules: BranchRules[]
  readonly collaborators: Map<string, Role>
  /** Logins of members whose membership is private, and who have no commit: to the events they are nobody. */
  readonly privateMembers: Set<string>
  readonly issues: Issue[]
  /** Numbers of issues that an administrator deleted: they are not given again. */
  readonly deletedIssues: number[]
  readonly comments: Comment[]
  readonly labels: Map<string, Label>
  readonly deployments: Deployment[]
  readonly commitStatuses: CommitStatus[]
  readonly variables: Map<string, Variable>
  readonly secrets: Map<string, string>
  readonly workflows: Map<string, WorkflowRecord>
  readonly runs: WorkflowRun[]
  readonly artifacts: Artifact[]
}

export interface Edit {
  readonly editor: string
  readonly at: string
  /** The whole body after the edit, as GraphQL's `diff` has it. */
  readonly body: string
  /** Deleted from the history: what it said is shown to nobody any more. */
  deletedAt?: string
}

/** What the timeline of an issue keeps for good. */
export type IssueEvent = { readonly id: number; readonly actor: string; readonly at: string } & (
  | { readonly kind: 'closed'; readonly reason: Issue['stateReason'] }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'comment-deleted'; readonly author: string }
  | { readonly kind: 'removed-from-queue'; readonly reason: string; readonly head: string | undefined }
)

export interface Issue {
  readonly id: number
  readonly number: number
  readonly author: string
  title: string
  body: string
  state: 'open' | 'closed'
  stateReason: 'completed' | 'not_planned' | 'reopened' | 'duplicate' | null
  locked: boolean
  labels: string[]
  assignees: string[]
  readonly createdAt: string
  updatedAt: string
  closedAt: string | null
  closedBy: string | null
  /** Oldest first; empty until the body is edited, then it begins with the original. */
  readonly edits: Edit[]
  /** Oldest first. */
  readonly events: IssueEvent[]
  readonly reactions: Reaction[]
  readonly pull?: PullRequest
  /** Where it was transferred to: `owner/name/issues/7`. Asked here, it redirects. */
  movedTo?: string
}

export interface PullRequest {
  readonly headRef: string
  headSha: string
  baseRef: string
  baseSha: string
  draft: boolean
  merged: boolean
  mergedAt: string | null
  mergedBy: string | null
  mergeCommitSha: string | null
  readonly reviews: Review[]
  autoMerge: { readonly token: Token; readonly method: MergeMethod; readonly at: string } | undefined
  /** Its place in the merge queue of its base. */
  queue?: QueueEntry | undefined
  /** Out of the queue, and not merged yet: what will be. */
  landing?: (QueueEntry & { readonly group: { readonly head: string; readonly base: string } }) | undefined
  /** When it came into the merge queue last. */
  queuedAt?: string
  /** How often it was put into the merge queue. */
  enqueued?: number
}

export interface Review {
  readonly id: number
  readonly author: string
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED'
  readonly body: string
  readonly commit: string
  readonly submittedAt: string
}

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: string
  body: string
  readonly createdAt: string
  updatedAt: string
  readonly edits: Edit[]
  readonly reactions: Reaction[]
}

export const reactionContents = ['+1', '-1', 'laugh', 'confused', 'heart', 'hooray', 'rocket', 'eyes'] as const

export interface Reaction {
  readonly id: number
  readonly author: string
  readonly content: (typeof reactionContents)[number]
  readonly createdAt: string
}

export interface Label {
  readonly id: number
  name: string
  color: string
  description: string | null
}

export interface Variable {
  readonly name: string
  value: string
  readonly createdAt: string
  updatedAt: string
}

export interface Deployment {
  readonly id: number
  readonly sha: string
  readonly ref: string
  readonly task: string
  readonly environment: string
  readonly description: string | null
  readonly payload: unknown
  readonly transient: boolean
  readonly production: boolean
  readonly creator: string
  readonly createdAt: string
  updatedAt: string
  readonly statuses: DeploymentStatus[]
}

export interface DeploymentStatus {
  readonly id: number
  state: string
  readonly creator: string
  readonly description: string
  readonly environment: string
  readonly environmentUrl: string
  readonly logUrl: string
  readonly createdAt: string
}

export interface CommitStatus {
  readonly id: number
  readonly sha: string
  readonly state: 'error' | 'failure' | 'pending' | 'success'
  readonly context: string
  readonly description: string | null
  readonly targetUrl: string | null
  readonly creator: string
  readonly createdAt: string
}

export interface WorkflowRecord {
  readonly id: number
  /** Somebody switched it off in the Actions tab. */
  disabled?: boolean
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  readonly createdAt: string
}

export type RunStatus = 'queued' | 'in_progress' | 'completed'
export type Conclusion =
  | 'success'
  | 'failure'
  | 'cancelled'
  | 'skipped'
  | 'timed_out'
  | 'startup_failure'
  | 'action_required'

export interface WorkflowRun {
  readonly id: number
  readonly number: number
  attempt: number
  readonly workflowId: number
  readonly workflowPath: string
  readonly name: string
  title: string
  readonly event: string
  /** `refs/heads/staging` */
  readonly ref: string
  readonly sha: string
  readonly actor: string
  triggeringActor: string
  /** The webhook payload that started it. */
  readonly payload: Readonly<Record<string, unknown>>
  status: RunStatus
  conclusion: Conclusion | null
  readonly createdAt: string
  startedAt: string
  updatedAt: string
  jobs: WorkflowJob[]
  /** The workflows that it calls, as GitHub lists them. */
  referenced?: readonly { readonly path: string; readonly sha: string; readonly ref?: string }[]
  /** Every job summary that a step wrote, in order of arrival. */
  readonly summaries: JobSummary[]
  /** Why it did not start, or what the dispatcher could not do. */
  problem: string | undefined
}

export interface JobSummary {
  readonly attempt: number
  readonly job: string
  readonly step: string
  readonly markdown: string
}

export interface WorkflowJob {
  readonly id: number
  /** As GitHub shows it: `call / inner`, `leg (a)`. */
  readonly name: string
  /** The key in the workflow file, `inner`. */
  readonly key: string
  readonly attempt: number
  /** The attempt whose work it shows: an earlier one when a re-run of the failed jobs kept it. */
  readonly ranIn: number
  readonly matrix: Readonly<Record<string, unknown>> | null
  status: RunStatus
  conclusion: Conclusion | null
  readonly createdAt: string
  startedAt: string | null
  completedAt: string | null
  readonly steps: WorkflowStep[]
  /** What its steps have set, by their ids. */
  readonly outputs: Map<string, Map<string, string>>
  /** Its annotations of level `error`, in order. */
  readonly errors: string[]
  /** Where its log lies; undefined for a skipped job. */
  readonly logFile: string | undefined
}

export interface WorkflowStep {
  readonly number: number
  readonly name: string
  status: RunStatus
  conclusion: Conclusion | null
  readonly startedAt: string
  completedAt: string | null
}

export interface Artifact {
  readonly id: number
  readonly name: string
  readonly run: number
  /** Of the run, that made it: another attempt may use the name again. */
  readonly attempt: number
  /** The zip. */
  readonly file: string
  readonly size: number
  readonly createdAt: string
  expired: boolean
}

/** `parent` and nesting are left out: GitHub counts members of child teams as members anyway. */
export interface Team {
  readonly id: number
  readonly org: string
  readonly slug: string
  /** By lower-case login; `pending`: an invitation that was not accepted. */
  readonly members: Map<string, 'active' | 'pending'>
}

/** A GitHub App and where it is installed. */
export interface GitHubAppRecord {
  readonly id: number
  readonly slug: string
  /** PEM; GitHub keeps the public half alone. */
  readonly publicKey: string
  readonly installations: {
    readonly id: number
    readonly org: string
    readonly permissions: Readonly<Partial<Record<Permission, 'read' | 'write'>>>
  }[]
}

/** All repositories and people of one GitHub, and the counters behind their ids. */
export class GitHubState {
  readonly repositories = new Map<string, Repository>()
  readonly people = new Map<string, Person>()
  /** By `org/slug`, in lower case. */
  readonly teams = new Map<string, Team>()
  readonly apps: GitHubAppRecord[] = []
  #nextId = 1000

  constructor() {
    // The real one's id: it is what `github-actions[bot]` has everywhere.
    this.people.set('github-actions[bot]', {
      id: 41898282,
      login: 'github-actions[bot]',
      type: 'Bot',
      name: 'github-actions[bot]',
      email: '41898282+github-actions[bot]@users.noreply.github.com'
    })
  }

  /** In place: others hold the repositories, and ids go on rising. */
  capture(): Restore {
    const people = new Map(this.people)
    const repositories = [...this.repositories].map(([key, repository]) => ({
      key,
      repository,
      saved: copyState(repository)
    }))
    return () => {
      putBack(this.people, people)
      this.repositories.clear()
      for (const { key, repository, saved } of repositories) {
        putBack(repository, saved)
        this.repositories.set(key, repository)
      }
    }
  }

  nextId(): number {
    this.#nextId += 1
    return this.#nextId
  }

  /** Names ignore case, as on GitHub. */
  findRepository(owner: string, name: string): Repository | undefined {
    return this.repositories.get(`${owner}/${name}`.toLowerCase())
  }

  findPerson(login: string): Person | undefined {
    return this.people.get(login.toLowerCase())
  }

  ensurePerson(login: string): Person {
    const known = this.findPerson(login)
    if (known) return known
    const id = this.nextId()
    const person: Person = {
      id,
      login,
      type: login.endsWith('[bot]') ? 'Bot' : 'User',
      name: login,
      email: `${id}+${login}@users.noreply.github.com`
    }
    this.people.set(login.toLowerCase(), person)
    return person
  }

  findRun(id: number): { readonly repository: Repository; readonly run: WorkflowRun } | undefined {
    for (const repository of this.repositories.values()) {
      const run = repository.runs.find((candidate) => candidate.id === id)
      if (run) return { repository, run }
    }
    return undefined
  }
}

import { table } from './docs-tables.ts'

/** What a job of a published workflow may do, and why: `read` or `write`, then the reason. */
type Rights = Readonly<Record<string, `${'read' | 'write'}: ${string}`>>

export interface PublishedJob {
  readonly rights: Rights
  /** Those that it is given. */
  readonly secrets: readonly string[]
}

const promotes: Rights = {
  actions: 'write: starts the production workflow, or staging-decision',
  checks: 'read: which checks have passed',
  contents: 'write: the branch of the promotion, and the merge',
  issues: 'write: says in the request how it went',
  'pull-requests': 'write: opens and merges the pull request',
  statuses: 'read: which checks have passed'
}
const shows = {
  deployments: 'write: shows the environment on the page of the repository',
  issues: 'write: the dashboard, and tells people'
} as const
const cloud = ['DIGITALOCEAN_TOKEN', 'SPACES_ACCESS_KEY', 'SPACES_SECRET_KEY']
const promotion = ['PROMOTION_APP_ID', 'PROMOTION_APP_PRIVATE_KEY', 'PROMOTION_TOKEN']
const teams = ['TEAMS_APP_ID', 'TEAMS_APP_PRIVATE_KEY']
const reads = { contents: 'read: checks out its commit' } as const
const ledger = 'write: the ledger'
const reaper = 'write: starts the reaper when another environment is past its time'
const destroys: PublishedJob = {
  rights: { actions: 'write: starts the run that destroys, or the reaper', contents: ledger, ...shows },
  secrets: cloud
}
const looks: PublishedJob = {
  rights: { actions: reaper, contents: 'write: the ledger, where a look counts as use', ...shows },
  secrets: ['DIGITALOCEAN_TOKEN']
}
const makes: PublishedJob = {
  rights: { actions: reaper, contents: ledger, ...shows },
  secrets: [...cloud, 'ARGOCD_REPOSITORY_TOKEN']
}
const syncs: PublishedJob = {
  rights: {
    actions: 'read: whether the runs that the ledger names are over',
    contents: ledger,
    issues: 'write: tells on the dashboard whose app it deploys over'
  },
  secrets: ['DIGITALOCEAN_TOKEN', 'REGISTRY_TOKEN']
}

/**
 * All that the jobs of the published workflows may do: the one place in which that is decided. Lint compares the workflow files with
 * it, and docs/security.md shows it.
 */
export const publishedJobs: Readonly<Record<string, Readonly<Record<string, PublishedJob>>>> = {
  'staging-deploy': {
    'analyze-changes': { rights: reads, secrets: [] },
    'create-staging-if-needed': makes,
    deploy: syncs,
    'deploy-and-test': { rights: reads, secrets: [] },
    'record-tests': {
      rights: { actions: 'read: how the jobs of this run ended', contents: ledger },
      // For a second look at the cluster.
      secrets: ['DIGITALOCEAN_TOKEN']
    },
    'await-approval': {
      rights: {
        actions: 'read: the jobs and artifacts of this run, and of earlier runs',
        contents: 'write: the ledger, where a lease keeps the environment while people decide',
        issues: 'write: the request'
      },
      secrets: teams
    },
    promote: { rights: promotes, secrets: promotion },
    finalize: destroys
  },
  'staging-decision': {
    hear: { rights: {}, secrets: [] },
    look: { rights: { issues: 'read: whether anybody tried to decide' }, secrets: [] },
    decide: {
      rights: {
        actions: 'read: the run that the request names',
        contents: 'read: the rules of the promotion branch',
        issues: 'write: answers, and decides'
      },
      secrets: teams
    },
    promote: { rights: promotes, secrets: promotion },
    'clean-up': destroys
  },
  'staging-reaper': {
    reap: {
      rights: { actions: 'read: whether the runs that the ledgers name are over', contents: ledger, ...shows },
      secrets: cloud
    }
  },
  'staging-control': {
    status: looks,
    preflight: {
      rights: {
        actions: 'write: whether a deployment would have it',
        contents: 'write: whether a deployment would have it',
        deployments: 'write: whether a deployment would have it',
        issues: 'write: whether a deployment would have it',
        'pull-requests': 'write: whether a deployment would have it'
      },
      secrets: [...cloud, ...promotion]
    },
    create: makes,
    extend: looks,
    'select-apps': { rights: reads, secrets: [] },
    deploy: syncs,
    release: destroys,
    destroy: destroys,
    refuse: { rights: {}, secrets: [] }
  },
  'staging-selftest': {
    uploads: { rights: {}, secrets: [] },
    artifacts: { rights: { actions: 'read: artifacts of this run' }, secrets: [] },
    refs: { rights: { contents: 'write: a ref and a branch of its own' }, secrets: [] },
    issues: { rights: { issues: 'write: an issue of its own' }, secrets: [] },
    edits: { rights: { issues: 'read: the edits of that issue' }, secrets: [] },
    says: { rights: {}, secrets: [] },
    log: { rights: { actions: 'read: the log of another job' }, secrets: [] },
    secret: { rights: {}, secrets: ['PROMOTION_APP_ID'] },
    cancel: {
      rights: { actions: 'write: starts and cancels a run', contents: 'write: a branch of its own' },
      secrets: []
    },
    digitalocean: { rights: {}, secrets: ['DIGITALOCEAN_TOKEN'] },
    bucket: { rights: {}, secrets: ['SPACES_ACCESS_KEY', 'SPACES_SECRET_KEY'] },
    'clean-up': {
      rights: { contents: 'write: deletes its ref and its branch', issues: 'write: closes its issue' },
      secrets: []
    },
    report: { rights: {}, secrets: [] },
    fails: { rights: {}, secrets: [] },
    skips: { rights: {}, secrets: [] },
    interrupted: { rights: { actions: 'read: the jobs of its run' }, secrets: [] },
    always: { rights: { actions: 'read: the jobs of its run' }, secrets: [] },
    after: { rights: { actions: 'read: the jobs of its run' }, secrets: [] }
  }
}

/** For docs/security.md. Of the self-test its own guide says more. */
export function publishedJobsTable(): string {
  const rows = Object.entries(publishedJobs)
    .filter(([workflow]) => workflow !== 'staging-selftest')
    .flatMap(([workflow, jobs]) =>
      Object.entries(jobs).map(([job, { rights, secrets }]) => [
        workflow,
        job,
        Object.entries(rights)
          .map(([right, why]) => `\`${right}\` ${why}`)
          .join('<br>') || 'nothing',
        secrets.map((name) => `\`${name}\``).join('<br>') || 'none'
      ])
    )
  return table(['Workflow', 'Job', 'GITHUB_TOKEN may', 'Secrets'], rows)
}

import { generateKeyPairSync } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { Hono } from 'hono'
import { type Kernel, type Restore, recordRoute, serve } from '../kernel/index.ts'
import { notFound, Refusal } from './answers.ts'
import { captureGitHub } from './capture.ts'
import { type DispatchRequest, dispatchWorkflow } from './dispatch.ts'
import { EventHub, type EventListener } from './events.ts'
import { conditional, requireToken, stamp } from './gate.ts'
import { git, gitEnvironment } from './git.ts'
import { gitHttp } from './git-http.ts'
import { graphqlRoute } from './graphql.ts'
import { actAs, type ScriptedPerson } from './person.ts'
import { type GitHubLimits, LimitBook, limitRequests, publishedLimits } from './rate-limits.ts'
import { changingRefs, defaultBranchEvent } from './ref-changes.ts'
import { Replicas } from './replicas.ts'
import { actionRoutes, blobRoutes, runnerRoutes } from './routes/actions.ts'
import { appRoutes } from './routes/apps.ts'
import { commitRoutes } from './routes/commits.ts'
import { deploymentRoutes } from './routes/deployments.ts'
import { gitDataRoutes } from './routes/git-data.ts'
import { issueRoutes } from './routes/issues.ts'
import { peopleRoutes } from './routes/people.ts'
import { pullRequestRoutes } from './routes/pull-requests.ts'
import { repositoryRoutes } from './routes/repository.ts'
import { teamRoutes } from './routes/teams.ts'
import { variableRoutes } from './routes/variables.ts'
import { rudeAnswers } from './rude.ts'
import { apiPrefix, type GitHubHono, type GitHubServer, routesOf } from './server.ts'
import { GitHubState, type Repository, type RepositorySettings, type Role } from './state.ts'
import { type Permission, TokenBook } from './tokens.ts'
import { installWorkflowGuard } from './workflow-guard.ts'

export interface RepositorySeed {
  readonly owner: string
  readonly name: string
  /** A folder whose files become the first commit of the default branch; or the files themselves; or an existing git repository, all of whose branches are taken. */
  readonly from: string | { readonly repository: string } | { readonly files: Readonly<Record<string, string>> }
  readonly defaultBranch?: string
  /** Default true: nothing can be read without a token. */
  readonly private?: boolean
  /** Default: 4242 for the first repository, then rising. */
  readonly id?: number
  readonly collaborators?: Readonly<Record<string, Role>>
  readonly settings?: Partial<RepositorySettings>
}

export interface AppSeed {
  readonly slug: string
  /** Where it is installed. */
  readonly org: string
  readonly permissions: Readonly<Partial<Record<Permission, 'read' | 'write'>>>
}

export interface AppKey {
  readonly appId: string
  /** PEM, as GitHub gives it once. */
  readonly privateKey: string
}

export interface GitHubEmulator {
  /** GITHUB_SERVER_URL: git remotes are `<url>/<owner>/<name>.git`. */
  readonly url: string
  /** GITHUB_API_URL */
  readonly apiUrl: string
  /** GITHUB_GRAPHQL_URL */
  readonly graphqlUrl: string
  readonly tokens: TokenBook
  readonly state: GitHubState
  /** All of the API that is served. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** What the routes share; for the dispatcher. */
  readonly server: GitHubServer
  seedRepository(seed: RepositorySeed): Promise<Repository>
  /** It keeps its id and all that is in it; old addresses are not led on. */
  transferRepository(fullName: string, owner: string): Repository
  deleteRepository(fullName: string): Promise<void>
  /** `owner/name`; throws when there is none. */
  repository(fullName: string): Repository
  /** Without `repository` they work in the only (first) one. */
  as(login: string, repository?: string): ScriptedPerson
  /** `org/slug` with its active members; `pending`: those who did not accept the invitation yet. */
  setTeam(name: string, members: readonly string[], pending?: readonly string[]): void
  /** A GitHub App that is installed on an organization with these permissions. */
  createApp(app: AppSeed): AppKey
  setSecret(repository: string, name: string, value: string): void
  setVariable(repository: string, name: string, value: string): void
  onEvent(listener: EventListener): () => void
  /** Starts a workflow as a person with write access would. */
  dispatch(repository: string, login: string, request: DispatchRequest): Promise<readonly number[]>
  /** Lets the workflows with this cron line run now, on the default branch. */
  schedule(repository: string, cron: string): Promise<void>
  capture(): Promise<Restore>
  close(): Promise<void>
}

/** A GitHub on loopback over real bare repositories below `directory`. */
export async function startGitHub(options: {
  readonly kernel: Kernel
  readonly directory: string
  /** How much may be asked. Default: what GitHub documents. */
  readonly limits?: GitHubLimits
}): Promise<GitHubEmulator> {
  const { kernel, directory } = options
  await mkdir(directory, { recursive: true })
  const state = new GitHubState()
  const server: GitHubServer = {
    kernel,
    directory,
    state,
    replicas: new Replicas(kernel, state),
    tokens: new TokenBook(),
    limits: new LimitBook(kernel, options.limits ?? publishedLimits),
    hub: new EventHub((event, error) =>
      kernel.events.emit('event', {
        at: kernel.clock.now(),
        service: 'github',
        kind: 'event failed',
        text: `the workflows for ${event.name} could not be started: ${error instanceof Error ? error.message : String(error)}`
      })
    ),
    url: '',
    runControl: undefined
  }
  const app = makeApp(server)
  const served = await serve(kernel, 'github', app, { rude: rudeAnswers })
  server.url = served.url
  const find = (fullName: string) => {
    const [owner = '', name = ''] = fullName.split('/')
    const repository = server.state.findRepository(owner, name)
    if (!repository) throw new StagingError('not-found', `the GitHub emulator has no repository ${fullName}`)
    return repository
  }
  const only = () => {
    const [repository] = server.state.repositories.values()
    if (!repository) throw new StagingError('not-found', 'the GitHub emulator has no repository yet')
    return repository
  }
  return {
    url: served.url,
    apiUrl: served.url + apiPrefix,
    graphqlUrl: `${served.url}/api/graphql`,
    tokens: server.tokens,
    state: server.state,
    server,
    routes: app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/')),
    seedRepository: (seed) => seedRepository(server, seed),
    repository: find,
    as: (login, repository) => actAs(server, login, () => (repository === undefined ? only() : find(repository))),
    setTeam: (name, members, pending = []) => {
      const [org = '', slug = ''] = name.toLowerCase().split('/')
      const all = [
        ...members.map((login) => [login, 'active'] as const),
        ...pending.map((login) => [login, 'pending'] as const)
      ]
      for (const [login] of all) server.state.ensurePerson(login)
      server.state.teams.set(`${org}/${slug}`, {
        id: server.state.nextId(),
        org,
        slug,
        members: new Map(all.map(([login, state]) => [login.toLowerCase(), state]))
      })
    },
    createApp: ({ slug, org, permissions }) => {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
      const app = {
        id: server.state.nextId(),
        slug,
        publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        installations: [{ id: server.state.nextId(), org, permissions }]
      }
      server.state.apps.push(app)
      // PKCS#1, as GitHub's own files are.
      return { appId: String(app.id), privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() }
    },
    transferRepository: (fullName, owner) => {
      const repository = find(fullName)
      server.state.repositories.delete(fullName.toLowerCase())
      Object.assign(repository, { owner, fullName: `${owner}/${repository.name}` })
      server.state.ensurePerson(owner)
      server.state.repositories.set(repository.fullName.toLowerCase(), repository)
      return repository
    },
    deleteRepository: async (fullName) => {
      const { directory } = find(fullName)
      server.state.repositories.delete(fullName.toLowerCase())
      await rm(directory, { recursive: true, force: true })
    },
    setSecret: (repository, name, value) => {
      find(repository).secrets.set(name.toUpperCase(), value)
    },
    setVariable: (repository, name, value) => {
      const now = kernel.clock.iso()
      const key = name.toUpperCase()
      find(repository).variables.set(key, { name: key, value, createdAt: now, updatedAt: now })
    },
    onEvent: (listener) => server.hub.listen(listener),
    dispatch: (repository, login, request) =>
      dispatchWorkflow(server, find(repository), { login, kind: 'user' }, request),
    schedule: (repository, cron) =>
      defaultBranchEvent(
        server,
        find(repository),
        { login: 'github-actions[bot]', kind: 'user' },
        { name: 'schedule', action: undefined, payload: { schedule: cron } }
      ),
    capture: () => captureGitHub(server),
    close: () => {
      server.replicas.close()
      return served.close()
    }
  }
}

function makeApp(server: GitHubServer): GitHubHono {
  const app: GitHubHono = new Hono()
  app.use(recordRoute)
  app.use(`${apiPrefix}/*`, stamp(server))
  appRoutes(app, server)
  app.use(`${apiPrefix}/*`, requireToken(server), limitRequests(server.limits, 'core'), conditional)
  app.use('/api/graphql', stamp(server), requireToken(server), limitRequests(server.limits, 'graphql'))
  app.use('/_runner/*', requireToken(server))
  const route = routesOf(app, server)
  repositoryRoutes(route)
  gitDataRoutes(route)
  commitRoutes(route)
  issueRoutes(route)
  pullRequestRoutes(route)
  deploymentRoutes(route)
  variableRoutes(route)
  actionRoutes(route)
  peopleRoutes(app, server, route)
  teamRoutes(app, server)
  runnerRoutes(app, server)
  blobRoutes(app, server)
  graphqlRoute(app, server)
  gitHttp(app, server)
  app.notFound(() => notFound().toResponse())
  app.onError((error) => {
    if (error instanceof Refusal) return error.toResponse()
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    server.kernel.events.emit('event', { at: server.kernel.clock.now(), service: 'github', kind: 'defect', text })
    return Response.json({ message: 'Server Error', status: '500' }, { status: 500 })
  })
  return app
}

// As on GitHub any commit can be asked for by its SHA, and partial clones work.
const repositoryConfig = `[http]
	receivepack = true
[uploadpack]
	allowAnySHA1InWant = true
	allowFilter = true
[receive]
	autogc = false
[gc]
	auto = 0
`

async function seedRepository(server: GitHubServer, seed: RepositorySeed): Promise<Repository> {
  const { state, kernel } = server
  const fullName = `${seed.owner}/${seed.name}`
  const directory = join(server.directory, seed.owner, `${seed.name}.git`)
  const defaultBranch = seed.defaultBranch ?? 'main'
  await mkdir(directory, { recursive: true })
  await git(directory, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`])
  await appendFile(join(directory, 'config'), repositoryConfig)
  await installWorkflowGuard(directory)
  const now = kernel.clock.iso()
  const repository: Repository = {
    id: seed.id ?? 4242 + state.repositories.size,
    owner: seed.owner,
    name: seed.name,
    fullName,
    directory,
    defaultBranch,
    private: seed.private ?? true,
    createdAt: now,
    pushedAt: now,
    settings: {
      hasIssues: true,
      hasPullRequests: true,
      allowActionsPullRequests: true,
      defaultWorkflowPermissions: 'read',
      deleteBranchOnMerge: false,
      mergeMethods: { merge: true, squash: true, rebase: true },
      mergeCommitMessage: 'PR_TITLE',
      branchRules: {},
      hasRulesInPlan: true,
      protectedBranches: [],
      queuedBranches: [],
      environments: {},
      allowAutoMerge: false,
      archived: false,
      ...seed.settings
    },
    rules: [],
    collaborators: new Map(),
    privateMembers: new Set(),
    issues: [],
    deletedIssues: [],
    comments: [],
    labels: new Map(),
    deployments: [],
    commitStatuses: [],
    variables: new Map(),
    secrets: new Map(),
    workflows: new Map(),
    runs: [],
    artifacts: []
  }
  state.ensurePerson(seed.owner)
  for (const [login, role] of Object.entries(seed.collaborators ?? {})) {
    state.ensurePerson(login)
    repository.collaborators.set(login.toLowerCase(), role)
  }
  await changingRefs(server, repository, { login: seed.owner, kind: 'github-token' }, () => fill(repository, seed))
  state.repositories.set(fullName.toLowerCase(), repository)
  return repository
}

/** The first commit. It starts no workflow: a seed is the past. */
async function fill(repository: Repository, seed: RepositorySeed): Promise<void> {
  const { directory, defaultBranch } = repository
  if (typeof seed.from === 'object' && 'repository' in seed.from) {
    await git(directory, [
      'fetch',
      '--quiet',
      seed.from.repository,
      '+refs/heads/*:refs/heads/*',
      '+refs/tags/*:refs/tags/*'
    ])
    return
  }
  if (typeof seed.from !== 'string') {
    const input = firstCommit(defaultBranch, seed.from.files)
    await git(directory, ['fast-import', '--quiet'], { input })
    return
  }
  const index = await mkdtemp(join(tmpdir(), 'github-seed-'))
  const env = { GIT_INDEX_FILE: join(index, 'index') }
  try {
    await git(directory, ['--work-tree', seed.from, 'add', '--all', '.'], { env })
    const tree = (await git(directory, ['write-tree'], { env })).trim()
    const commit = (await git(directory, ['commit-tree', tree], { input: 'First commit' })).trim()
    await git(directory, ['update-ref', `refs/heads/${defaultBranch}`, commit])
  } finally {
    await rm(index, { recursive: true, force: true })
  }
}

/** For `git fast-import`: one process, however many files. */
function firstCommit(branch: string, files: Readonly<Record<string, string>>): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const { GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email } = gitEnvironment
  const seconds = Math.floor(Date.now() / 1000)
  const lines = Object.entries(files).map(
    ([path, content]) => `M 100644 inline ${JSON.stringify(path)}\n${data(content)}`
  )
  return `commit refs/heads/${branch}\ncommitter ${name} <${email}> ${seconds} +0000\n${data('First commit')}${lines.join('')}`
}

import { afterEach, describe, expect, test } from '@jest/globals'
import type { Finding } from '@staging-actions/base'
import { scopeNames } from '@staging-actions/digitalocean'
import { type Cloud, type CloudOptions, startCloud } from '../../packages/environment/test/cloud.ts'
import { openRun } from '../../packages/environment/test/open-run.ts'
import { checkOut } from '../../packages/environment/test/real-stack.ts'
import { git } from '../../packages/sandbox/src/github/git.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

const configuration = `version: 1
environment: { name: staging, domain: example.com }
stacks: [{ name: staging, directory: infra/staging, backend: { bucket: acme-terraform-state } }]
apps: [{ name: web }]
approval: { approvers: ['@octocat'] }
promotion: { workflow: deploy-production.yml }
`
const stack = `terraform {
  backend "s3" {}
}
variable "node_size" {
  type    = string
  default = "s-2vcpu-4gb"
}
variable "min_nodes" {
  type    = number
  default = 2
}
variable "max_nodes" {
  default = 3
}
variable "kubernetes_version_prefix" {
  default = "1.36."
}
variable "database_version" {
  default = "17"
}
variable "database_size" {
  default = "db-s-1vcpu-1gb"
}
variable "certificate_name" {
  type    = string
  default = null
}
`
const repository = {
  '.github/staging.yml': configuration,
  '.github/workflows/deploy-production.yml': 'on:\n  workflow_dispatch:\njobs: {}\n',
  '.github/workflows/staging-deploy.yml': 'on:\n  push: { branches: [staging] }\njobs: {}\n',
  '.github/workflows/staging-decision.yml': 'on: issue_comment\njobs: {}\n',
  'apps/web/package.json': '{ "scripts": { "test:integration": "node --test" } }\n',
  'infra/staging/variables.tf': stack,
  'infra/bootstrap/10-namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: argocd }\n'
}
const permissions = {
  contents: 'write',
  deployments: 'write',
  actions: 'write',
  issues: 'write',
  'pull-requests': 'write'
} as const

let cloud: Cloud
afterEach(() => cloud.stop())

interface Story extends CloudOptions {
  readonly permissions?: Parameters<Cloud['github']['tokens']['issue']>[0]['permissions']
  readonly inputs?: Readonly<Record<string, string>>
  /** Files of the repository that are not there. */
  readonly lacks?: readonly string[]
  /** Before it runs; gives inputs that only then are known. */
  readonly before?: () => Promise<Readonly<Record<string, string>>>
}

/** One preflight in a checkout of the repository, as a job with all permissions runs it. */
async function preflight({ inputs, before, lacks = [], permissions: given = permissions, ...options }: Story = {}) {
  const files = Object.fromEntries(
    Object.entries({ ...repository, ...options.files }).filter(([path]) => !lacks.includes(path))
  )
  cloud = await startCloud({ settings: { allowActionsPullRequests: true }, ...options, files })
  const late = await before?.()
  const token = cloud.github.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: given
  })
  cloud.kernel.requests.clear()
  const run = await runActionProcess('check-staging', {
    inputs: {
      'github-token': token.value,
      'digitalocean-token': cloud.digitalocean.tokenFor(scopeNames()),
      'spaces-access-key': cloud.spaces.accessKey,
      'spaces-secret-key': cloud.spaces.secretKey,
      preflight: 'true',
      ...inputs,
      ...late
    },
    env: cloud.env,
    cwd: await checkOut(files, `${cloud.directory}/checkout`)
  })
  const findings = JSON.parse(run.outputs['preflight'] || '[]') as Finding[]
  return { ...run, findings, find: (check: string) => findings.find((finding) => finding.check === check) }
}

describe('the preflight', () => {
  test('of a repository and an account that are in order: no problem, and the weaker set-up is named', async () => {
    const { exitCode, outputs, findings, find, summary, log } = await preflight()
    expect({ exitCode, problems: findings.filter(({ state }) => state === 'problem') }).toEqual({
      exitCode: 0,
      problems: []
    })
    expect(outputs).toMatchObject({ outcome: 'success', state: 'absent', reason: '' })
    expect(find('scopes')).toMatchObject({ state: 'ok' })
    expect(find('delegation')).toMatchObject({ state: 'ok', seen: expect.stringContaining('ns1.digitalocean.com') })
    expect(find('certificate')).toMatchObject({ state: 'ok', seen: expect.stringContaining('staging-example-com') })
    expect(find('lock of staging')).toMatchObject({ state: 'ok' })
    expect(find('Kubernetes version')).toMatchObject({ state: 'ok', seen: expect.stringMatching(/^1\.36\./) })
    expect(find('approver octocat')).toMatchObject({ state: 'ok' })
    expect(find('gate')).toMatchObject({ state: 'warning', seen: expect.stringContaining('the weaker set-up') })
    expect(find('separation of duties')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('anyone who pushed may give it')
    })
    expect(find('staging-control.yml')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('the default branch has no .github/workflows/staging-control.yml: a push destroys')
    })
    // Only administrators can read that setting.
    expect(find('pull requests')).toMatchObject({ state: 'unknown' })
    expect(summary).toContain('| 🟡 warning | Promotion: gate |')
    expect(log).toContain('ok       DigitalOcean: token')
    // What was written for it is gone again.
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
    expect(cloud.github.repository('acme/shop').issues.filter((one) => !cloud.others.isOthers(one))).toEqual([])
    expect(cloud.github.repository('acme/shop').deployments.filter((one) => !cloud.others.isOthers(one))).toEqual([])
  })

  test('workflow files that GITHUB_TOKEN could not promote are named, also where it runs at a commit whose own no branch has', async () => {
    const changed = 'on: workflow_dispatch\njobs: {}\n'
    const octocat = () => cloud.github.as('octocat')
    const story = await preflight({
      before: async () => {
        await octocat().push('staging', { '.github/workflows/ci.yml': changed })
        await octocat().push('main', { '.github/workflows/deploy-production.yml': changed })
        return {}
      }
    })
    expect(story.outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token' })
    expect(story.find('workflow files')).toMatchObject({
      state: 'problem',
      seen: 'staging changes .github/workflows/ci.yml, which GITHUB_TOKEN may not bring to main',
      remedy: expect.stringContaining('PROMOTION_TOKEN')
    })
    expect(story.find('write')).toMatchObject({ state: 'ok' })
    await cloud.stop()
    const behind = await preflight({
      before: async () => {
        await octocat().push('staging', { 'apps/web/index.js': '2' })
        await octocat().push('main', { '.github/workflows/ci.yml': changed })
        return {}
      }
    })
    expect(behind.find('workflow files')).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('Merge main into staging')
    })
  })

  test('versions that do not belong together: which, and what would', async () => {
    const bootstrap = (argocd: string, kubectl: string) => ({
      'infra/bootstrap/10-argocd.yaml': `# https://raw.githubusercontent.com/argoproj/argo-cd/v${argocd}/manifests/install.yaml\n# registry.k8s.io/kubectl:v${kubectl}@sha256:0\n`
    })
    const right = await preflight({ files: bootstrap('3.5.7', '1.36.4') })
    expect(right.find('Argo CD and Kubernetes')).toMatchObject({ state: 'ok' })
    expect(right.find('kubectl and Kubernetes')).toMatchObject({ state: 'ok' })
    await cloud.stop()
    const wrong = await preflight({ files: bootstrap('3.2.11', '1.34.1') })
    expect(wrong.exitCode).toBe(0)
    expect(wrong.find('Argo CD and Kubernetes')).toMatchObject({
      state: 'warning',
      seen: 'Argo CD 3.2.11 on Kubernetes 1.36: Argo CD tested that version with 1.34, 1.33, 1.32, 1.31 only',
      remedy:
        'install Argo CD 3.5 by the bootstrap, or set the stack\'s variable `kubernetes_version_prefix` to "1.34."'
    })
    expect(wrong.find('kubectl and Kubernetes')).toMatchObject({ state: 'warning' })
    await cloud.stop()
    expect((await preflight({ files: bootstrap('3.9.0', '1.36.4') })).find('Argo CD and Kubernetes')).toMatchObject({
      state: 'unknown'
    })
  })

  test('a bootstrap that asks for an address that no stack gives, and a state that would be lost, before anything is made', async () => {
    const asking = { 'infra/bootstrap/20-ingress.yaml': `# --ingressendpoint.ip=\${load_balancer_ip}\n` }
    const local = stack.replace('backend "s3" {}', '# backend "s3" {}\n  backend "local" {}')
    const { find, exitCode } = await preflight({ files: { ...asking, 'infra/staging/variables.tf': local } })
    expect(exitCode).toBe(1)
    expect(find('backend of staging')).toMatchObject({
      state: 'problem',
      reason: 'invalid-configuration',
      seen: 'the stack in infra/staging has the backend "local": its state would not be kept in the bucket, and be lost with the runner',
      remedy: expect.stringContaining('backend "s3" {}')
    })
    expect(find('address of the ingress')).toMatchObject({
      state: 'problem',
      seen: `infra/bootstrap/20-ingress.yaml names \${load_balancer_ip}, and no stack has an output of that name`
    })
    await cloud.stop()
    const given = { ...asking, 'infra/staging/outputs.tf': 'output "load_balancer_ip" {\n  value = "203.0.113.9"\n}\n' }
    const right = await preflight({ files: given })
    expect([right.find('address of the ingress'), right.find('backend of staging')]).toEqual([undefined, undefined])
  })

  test('a variable that gets no value, and an app whose test is not there: named before anything is made', async () => {
    const unset = 'variable "licence" {}\nvariable "mail" {\n  type = string # default = "none"\n}\n'
    const given =
      'variable "owner_tag" {}\nvariable "size" { type = string }\nvariable "shape" { default = "{" }\nvariable "plan" {}\n'
    const configured = configuration.replace('backend: {', 'variables: { size: xl }, backend: {')
    const { find, outputs } = await preflight({
      files: {
        '.github/staging.yml': `${configured.replace('[{ name: web }]', "[{ name: web }, { name: docs, tests: none }, { name: api, test: { command: 'make it' } }]")}`,
        'infra/staging/more.tf': `${unset}${given}`,
        'infra/staging/team.auto.tfvars': 'plan = "basic"\n',
        'apps/web/package.json': '{ "scripts": { "test": "node --test" } }\n'
      }
    })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-configuration' })
    expect(find('variables of staging')).toMatchObject({
      state: 'problem',
      seen: 'licence, mail: without a default, and nobody gives a value',
      remedy: expect.stringContaining('stacks[].variables')
    })
    expect(find('tests of web')).toMatchObject({
      state: 'problem',
      seen: expect.stringContaining('apps/web/package.json has no script test:integration')
    })
    expect(find('tests of docs') ?? find('tests of api')).toBeUndefined()
  })

  test('what GitHub starts by itself and main lacks, a self-test that nobody made, and a key that was not given', async () => {
    const { find, outputs } = await preflight({
      lacks: ['.github/workflows/staging-deploy.yml', '.github/workflows/staging-decision.yml'],
      inputs: { 'spaces-access-key': '', 'spaces-secret-key': '' }
    })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-input' })
    expect(find('staging-deploy.yml')).toMatchObject({ state: 'warning' })
    expect(find('staging-decision.yml')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('waits for the hourly look')
    })
    expect(find('staging-selftest.yml: last run')).toMatchObject({ state: 'unknown', seen: 'it is not here' })
    expect(find('bucket of staging')).toMatchObject({
      state: 'problem',
      remedy: expect.stringContaining('SPACES_ACCESS_KEY')
    })
  })

  test('tells what the caps of the whole account leave', async () => {
    const capped = (caps: string) => ({ '.github/staging.yml': `${configuration}account: { ${caps} }\n` })
    const full = await preflight({ files: capped('limit: 1, budget: 90000') })
    expect(full.find('account.limit')).toMatchObject({
      state: 'problem',
      reason: 'quota-exceeded',
      seen: expect.stringContaining('would be one environment too many for the account'),
      remedy: expect.stringContaining('raise `account.limit`')
    })
    expect(full.find('account.budget')).toMatchObject({
      state: 'ok',
      seen: expect.stringMatching(/^about \$\d+\.\d\d a day with this one, of \$90000\.00$/)
    })
  })

  test('an account with a warning may make things, and one that is locked may not', async () => {
    const standing = (status: string) =>
      preflight({
        before: async () => {
          cloud.digitalocean.account.standing = { status, message: 'Your payment is past due.' }
          return {}
        }
      })
    const warned = await standing('warning')
    expect(warned.find('token')).toMatchObject({
      state: 'warning',
      seen: expect.stringMatching(/^of the team .*, whose account has a warning: Your payment is past due\.$/)
    })
    expect(warned.exitCode).toBe(0)
    await cloud.stop()
    const locked = await standing('locked')
    expect(locked.find('token')).toMatchObject({ state: 'problem', seen: expect.stringContaining('locked: Your') })
    expect(locked.outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
  })

  test('tells all problems of the cloud at once, and fails with the first', async () => {
    const { exitCode, outputs, find, log, summary } = await preflight({
      files: {
        '.github/staging.yml': configuration.replace(
          'infra/staging,',
          'infra/staging, variables: { node_size: s-9vcpu-9gb, kubernetes_version_prefix: "1.12.", min_nodes: 26, certificate_name: other },'
        )
      },
      nameServers: { 'example.com': ['ns.registrar.example'] },
      inputs: { 'spaces-secret-key': 'wrong' }
    })
    expect(exitCode).toBe(1)
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'quota-exceeded', state: '', ready: '' })
    expect(find('Droplet limit')).toMatchObject({ state: 'problem', seen: expect.stringContaining('26 nodes') })
    expect(find('node size')).toMatchObject({ state: 'problem', remedy: expect.stringContaining('node_size') })
    expect(find('Kubernetes version')).toMatchObject({ state: 'problem' })
    expect(find('delegation')).toMatchObject({
      state: 'problem',
      seen: 'example.com is answered by ns.registrar.example',
      remedy: expect.stringContaining('ns1.digitalocean.com')
    })
    expect(find('certificate')).toMatchObject({ state: 'problem', reason: 'not-found' })
    expect(find('bucket of staging')).toMatchObject({ state: 'problem', reason: 'forbidden' })
    expect(log).toContain('checks found a problem')
    expect(summary).toContain('| 🔴 problem | DNS: delegation |')
    expect(log.replaceAll('::add-mask::wrong', '')).not.toContain(cloud.spaces.secretKey)
  })

  test('a token of DigitalOcean without a scope: which, and what it breaks', async () => {
    const story = await preflight({
      before: async () => ({
        'digitalocean-token': cloud.digitalocean.tokenFor([
          'account:read',
          'kubernetes:read',
          'tag:create',
          'sizes:read'
        ])
      })
    })
    expect(story.outputs).toMatchObject({ outcome: 'failure', reason: 'forbidden' })
    expect(story.find('scope kubernetes:read')).toBeUndefined()
    expect(story.find('scope tag:create')).toBeUndefined()
    expect(story.find('scope database:read')).toMatchObject({
      state: 'problem',
      seen: 'the token lacks it: check-staging, provision and teardown cannot see databases',
      remedy: 'Give the token the scope database:read: https://cloud.digitalocean.com/account/api/tokens'
    })
    // A 403 about an id that nothing has may mean something else.
    expect(story.find('scope database:delete')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('the token seems to lack it: teardown cannot delete databases'),
      remedy: expect.stringContaining('Give the token the scope database:delete: https://cloud.digitalocean.com/')
    })
    expect(story.find('Droplet limit')).toMatchObject({ state: 'unknown' })
    expect(story.find('zone')).toMatchObject({ state: 'unknown' })
  })

  test('a scope that only the stacks need is asked for where they need it', async () => {
    const lacking = ['project:assign_resource', 'database:view_credentials', 'image:delete', 'image:read']
    const before = async () => ({
      'digitalocean-token': cloud.digitalocean.tokenFor(scopeNames().filter((scope) => !lacking.includes(scope)))
    })
    const missing = ({ findings }: { readonly findings: readonly Finding[] }) =>
      findings.filter(({ check }) => check.startsWith('scope ')).map(({ check, state }) => `${check}: ${state}`)
    // This one has no resources at all.
    expect(missing(await preflight({ before }))).toEqual(['scope image:delete or snapshot:delete: warning'])
    await cloud.stop()
    const database = 'resource "digitalocean_database_cluster" "this" {\n}\n'
    const withModules = await preflight({
      before,
      files: {
        'infra/staging/main.tf': 'module "database" {\n  source = "../modules/database"\n}\n',
        'infra/modules/database/main.tf': `${database}resource "digitalocean_project" "this" {\n}\n`
      }
    })
    expect(missing(withModules)).toEqual([
      'scope database:view_credentials: problem',
      'scope project:assign_resource: problem',
      'scope image:delete or snapshot:delete: warning'
    ])
    await cloud.stop()
    // What a module from elsewhere makes is not known from here.
    const unknown = await preflight({
      before,
      files: { 'infra/staging/main.tf': 'module "all" {\n  source = "acme/all/digitalocean"\n}\n' }
    })
    expect(missing(unknown)).toEqual([
      'scope database:view_credentials: problem',
      'scope image:read: problem',
      'scope project:assign_resource: problem',
      'scope image:delete or snapshot:delete: warning'
    ])
  })

  test('a token that is none is one row', async () => {
    const { outputs, findings } = await preflight({ inputs: { 'digitalocean-token': 'dop_v1_wrong' } })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'unauthorized' })
    expect(findings.filter(({ area }) => area === 'DigitalOcean')).toHaveLength(1)
  })

  test('no zone, no bucket, a lock that excludes nobody, another team than the pinned one', async () => {
    const nothing = await preflight({
      files: {
        '.github/staging.yml': configuration
          .replace('example.com', 'other.example')
          .replace('acme-terraform-state', 'no-such-bucket')
      }
    })
    expect(nothing.find('zone')).toMatchObject({
      state: 'problem',
      seen: 'other.example is not a zone of this account'
    })
    expect(nothing.find('bucket of staging')).toMatchObject({ state: 'problem', reason: 'not-found' })
    await cloud.stop()
    const { find } = await preflight({
      conditionalWrites: false,
      before: async () => {
        const { environment } = await openRun(cloud)
        await environment.ledger.update('of another team', (current) => ({ ...current, teamUuid: 'another' }))
        return {}
      }
    })
    expect(find('lock of staging')).toMatchObject({ state: 'warning' })
    expect(find('pinned team')).toMatchObject({ state: 'problem', reason: 'wrong-account' })
  })

  test('all that would refuse the way to production', async () => {
    const { outputs, find, findings } = await preflight({
      files: {
        '.github/staging.yml': configuration
          .replace("['@octocat']", "['@nobody-here', '@acme/leads'], minimum: 3")
          .replace('deploy-production.yml }', 'ci.yml }'),
        '.github/workflows/ci.yml': 'on: push\njobs: {}\n'
      },
      settings: {
        hasIssues: false,
        allowActionsPullRequests: false,
        mergeMethods: { merge: false, squash: true, rebase: false },
        branchRules: {
          main: [
            { type: 'pull_request', parameters: { required_approving_review_count: 2 } },
            { type: 'required_linear_history' }
          ]
        }
      }
    })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'not-found' })
    expect(find('approver nobody-here')).toMatchObject({ state: 'problem' })
    expect(find('approver @acme/leads')).toMatchObject({ state: 'unknown' })
    expect(find('issues')).toMatchObject({ state: 'problem', reason: 'issues-disabled' })
    expect(findings.filter(({ check }) => check === 'rules of main')).toMatchObject([
      { state: 'problem', reason: 'needs-review' },
      { state: 'problem', reason: 'merge-refused' }
    ])
    expect(find('method merge')).toMatchObject({ state: 'problem', reason: 'invalid-configuration' })
    expect(find('pull requests')).toMatchObject({ state: 'problem', reason: 'needs-app-token' })
    expect(find('production workflow')).toMatchObject({
      state: 'problem',
      seen: expect.stringContaining('workflow_dispatch')
    })
  })

  test('a job without permissions: each that is missing, by name', async () => {
    const { outputs, find } = await preflight({ permissions: { contents: 'read' } })
    expect(outputs).toMatchObject({ outcome: 'failure', reason: 'ledger-unwritable' })
    expect(find('write')).toMatchObject({ state: 'problem', remedy: 'Give the job `permissions: contents: write`.' })
    expect(find('Deployments')).toMatchObject({ state: 'warning' })
    expect(find('runs')).toMatchObject({ state: 'warning' })
    expect(find('issues')).toMatchObject({ state: 'problem', remedy: 'Give the job `permissions: issues: write`.' })
    expect(find('production workflow')).toMatchObject({
      state: 'problem',
      remedy: expect.stringContaining('actions: write')
    })
  })

  test('the strong set-up is known by its environment; what its token may do stays unknown', async () => {
    const { find, exitCode } = await preflight({
      files: {
        '.github/workflows/staging-decision.yml':
          'on: { issues: , workflow_dispatch: { inputs: { issue: } } }\njobs:\n  staging:\n    with: { promotion-environment: promotion, issue: 1 }\n',
        '.github/workflows/staging-reaper.yml':
          'on: { schedule: , workflow_dispatch: }\njobs:\n  decide:\n    # promotion-environment: promotion\n    uses: a/b/.github/workflows/staging-decision.yml@v1\n',
        '.github/workflows/staging-deploy.yml':
          'jobs:\n  staging:\n    with: { decision-workflow: staging-decision.yml, control-workflow: our-control.yml }\n',
        // As it was before leases could be released.
        '.github/workflows/our-control.yml':
          'on:\n  workflow_dispatch:\n    inputs:\n      action: { type: choice, options: [create, destroy] }\n      reason:\n      environment:\n'
      },
      settings: {
        branchRules: { main: [{ type: 'pull_request', parameters: { required_approving_review_count: 1 } }] },
        environments: { promotion: { branches: ['main'] } }
      }
    })
    expect(exitCode).toBe(0)
    // Strong is only what nobody gets around, production's own workflow included.
    expect(find('gate')).toMatchObject({ state: 'warning', seen: expect.stringContaining('production') })
    expect(find('production secrets')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('deploy-production.yml names no environment')
    })
    expect(find('what goes to production')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('takes no `commit` and no `images`')
    })
    expect(find('release branches')).toMatchObject({
      state: 'warning',
      remedy: expect.stringContaining('`staging-release/**`')
    })
    expect(find('separation of duties')).toMatchObject({ state: 'warning' })
    expect(find('who can read the token')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('anyone who may push to any branch'),
      remedy: expect.stringContaining('`cloud-environment`')
    })
    expect(find('rules of main')).toMatchObject({ state: 'unknown' })
    expect(find('pull requests')).toMatchObject({ state: 'unknown' })
    expect(find('our-control.yml')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining(
        'since it does not declare `lease`, and it does not offer `action: release`: a push'
      ),
      remedy: expect.stringContaining('docs/adopt.md')
    })
    expect(find('staging-decision.yml')).toMatchObject({ state: 'ok' })
    expect(find('hourly decisions')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('without the environment promotion'),
      remedy: 'Give its job `decide` `with: { promotion-environment: promotion }`.'
    })
  })

  test('a private repository whose plan has no rules: what that means is said once, and no ruleset is asked for', async () => {
    const { exitCode, find } = await preflight({ private: true, settings: { hasRulesInPlan: false } })
    expect(exitCode).toBe(0)
    expect(find('gate')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('the plan of this private repository has no rules for branches'),
      remedy: expect.stringContaining('GitHub Pro, Team or Enterprise')
    })
    expect(find('rules of main')).toMatchObject({ state: 'ok' })
    expect(find('release branches')).toBeUndefined()
  })

  test('strong is said when production is closed too; an environment that holds its jobs is told', async () => {
    const decision =
      'on: { issues: , workflow_dispatch: { inputs: { issue: } } }\njobs:\n  staging:\n    with: { promotion-environment: promotion, issue: 1 }\n'
    const { find } = await preflight({
      files: {
        '.github/workflows/staging-decision.yml': decision,
        '.github/workflows/staging-deploy.yml':
          'on: { push: { branches: [staging] } }\njobs:\n  staging:\n    with: { cloud-environment: staging-cloud }\n',
        '.github/workflows/deploy-production.yml': `on:\n  workflow_dispatch:\n    inputs: { commit: , images: }\njobs:\n  deploy:\n    environment: production\n    steps:\n      - if: github.ref != 'refs/heads/main'\n        run: exit 1\n      - run: x \${{ secrets.KEY }}\n`,
        '.github/staging.yml': configuration.replace("['@octocat'] }", "['@octocat'], exclude-initiator: true }")
      },
      settings: {
        branchRules: {
          main: [{ type: 'pull_request', parameters: { required_approving_review_count: 1 } }],
          'staging-release/**': [{ type: 'update' }]
        },
        environments: {
          promotion: { branches: ['main'] },
          production: { branches: ['main'] },
          'staging-cloud': { branches: ['main', 'staging'], hasReviewers: true, waitMinutes: 10 }
        }
      }
    })
    expect(find('gate')).toMatchObject({ state: 'ok', seen: expect.stringContaining('the strong set-up') })
    expect(find('who can read the token')).toMatchObject({
      state: 'ok',
      seen: expect.stringContaining('anyone who may push to staging or main')
    })
    expect(find('jobs that hold the token')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining("each waits for 10 minutes and somebody's review")
    })
    expect(find('production secrets')).toMatchObject({ state: 'ok' })
    expect(find('what goes to production')).toMatchObject({ state: 'ok' })
    expect(find('release branches')).toMatchObject({ state: 'ok' })
    expect(find('separation of duties')).toBeUndefined()
  })

  test('a PROMOTION_TOKEN that may not read issues is told: promote would hear no rejection', async () => {
    const byToken = (issues?: 'read') => async () => {
      const app = { kind: 'app', repository: 'acme/shop', login: 'promoter[bot]' } as const
      const permissions = { contents: 'write', 'pull-requests': 'write', ...(issues && { issues }) } as const
      return { 'promotion-token': cloud.github.tokens.issue({ ...app, permissions }).value }
    }
    const deaf = await preflight({ before: byToken() })
    expect(deaf.find('rejections')).toMatchObject({
      state: 'problem',
      reason: 'forbidden',
      remedy: expect.stringContaining('"Issues", read-only')
    })
    await cloud.stop()
    expect((await preflight({ before: byToken('read') })).find('rejections')).toBeUndefined()
  })

  test('a fine-grained PROMOTION_TOKEN: when it ends, and that it can read no checks for a fast-forward', async () => {
    const inDays = (days: number) => async () => {
      const permissions = { contents: 'write', issues: 'read', statuses: 'read', checks: 'read' } as const
      const expiresAt = cloud.kernel.clock.now() + days * 86_400_000 + 60_000
      const wanted = {
        kind: 'fine-grained',
        repository: 'acme/shop',
        login: 'octocat',
        permissions,
        expiresAt
      } as const
      const { directory } = cloud.github.repository('acme/shop')
      const sha = (await git(directory, ['rev-parse', 'main'])).trim()
      const status = { context: 'ci', state: 'success' as const }
      await fetch(`${cloud.github.apiUrl}/repos/acme/shop/statuses/${sha}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cloud.github.as('octocat').token}` },
        body: JSON.stringify(status)
      })
      return { 'promotion-token': cloud.github.tokens.issue(wanted).value }
    }
    const forward = configuration.replace('promotion: {', 'promotion: { method: fast-forward,')
    const checks = { type: 'required_status_checks', parameters: { required_status_checks: [{ context: 'ci' }] } }
    const settings = { branchRules: { main: [checks] } }
    const late = await preflight({ files: { '.github/staging.yml': forward }, settings, before: inDays(10) })
    expect(late.find('PROMOTION_TOKEN')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('in 10 days')
    })
    expect(late.find('checks')).toMatchObject({
      state: 'problem',
      reason: 'forbidden',
      remedy: expect.stringContaining('A fine-grained token has no permission for checks')
    })
    await cloud.stop()
    const early = await preflight({ before: inDays(90) })
    expect(early.find('PROMOTION_TOKEN')).toMatchObject({ state: 'ok', seen: expect.stringContaining('UTC') })
    expect(early.find('checks')).toBeUndefined()
  })

  test('pull requests that are switched off, and what a private repository has under a paid plan alone', async () => {
    const off = await preflight({ private: true, settings: { hasPullRequests: false, allowActionsPullRequests: true } })
    expect(off.find('pull requests')).toMatchObject({
      state: 'problem',
      reason: 'merge-refused',
      remedy: expect.stringContaining('Settings → General → Features')
    })
    const plan = 'In a private repository that takes GitHub Pro, Team or Enterprise.'
    for (const check of ['who can read the token', 'release branches', 'production secrets'])
      expect(off.find(check)).toMatchObject({ state: 'warning', remedy: expect.stringContaining(plan) })
    expect(off.outputs['preflight']).not.toContain('takesPlan')
    await cloud.stop()
    const open = await preflight()
    expect(JSON.stringify(open.findings)).not.toContain(plan)
  })

  test('the App that promotes is tried: what it may, and that it is of use here', async () => {
    const promoter = (org: string, pulls?: 'write') => async () => {
      const { appId, privateKey } = cloud.github.createApp({
        slug: 'promoter',
        org,
        permissions: { contents: 'write', ...(pulls && { 'pull-requests': pulls }) }
      })
      return { 'promotion-app-id': appId, 'promotion-app-private-key': privateKey }
    }
    const settings = {
      branchRules: { main: [{ type: 'pull_request', parameters: { required_approving_review_count: 1 } }] }
    }
    const right = await preflight({ settings, before: promoter('acme', 'write') })
    expect(right.exitCode).toBe(0)
    expect(right.find('pull requests')).toMatchObject({ state: 'ok', seen: 'the promoting token may open them' })
    expect(right.find('rules of main')).toMatchObject({
      state: 'unknown',
      remedy: expect.stringContaining('bypass list')
    })
    expect(right.find('gate')).toMatchObject({
      state: 'warning',
      seen: expect.stringContaining('in reach of every workflow')
    })
    expect(right.find('App')).toBeUndefined()
    expect(right.log).not.toMatch(/^(?!::add-mask::).*(ghs_|PRIVATE KEY)/m)
    await cloud.stop()
    const weak = await preflight({ before: promoter('acme') })
    expect(weak.outputs).toMatchObject({ outcome: 'failure', reason: 'needs-app-token' })
    expect(weak.find('pull requests')).toMatchObject({
      state: 'problem',
      remedy: 'Give that token `pull-requests: write`.'
    })
    await cloud.stop()
    // One that is of no use here is one row among the others.
    const elsewhere = await preflight({ before: promoter('another') })
    expect(elsewhere.find('App')).toMatchObject({
      state: 'problem',
      remedy: expect.stringContaining('Is it installed')
    })
    expect(elsewhere.find('pull requests')).toMatchObject({ state: 'unknown' })
    expect(elsewhere.find('token')).toMatchObject({ state: 'ok' })
    await cloud.stop()
    const half = await preflight({ inputs: { 'promotion-app-id': '12' } })
    expect(half.find('App')).toMatchObject({ seen: expect.stringContaining('the second is empty') })
  })
})

import { type Finding, type Look, lookAt } from '@staging-actions/base'
import { givenInput } from '@staging-actions/config'
import type { DomainRecord } from '@staging-actions/digitalocean'
import {
  createRef,
  deleteRef,
  findGuardedEnvironment,
  findRunProgress,
  getDefaultBranch,
  readFileAt,
  refusalOf
} from '@staging-actions/github'
import { findNameServers } from '../dns/name-servers.ts'
import type { HostRefusal } from '../hosts/judge-hosts.ts'
import { refusedHosts } from '../hosts/require-hosts.ts'
import { clusterTag, ledgerRef } from '../names.ts'
import type { Environment } from '../open-environment.ts'
import { observeAccountCaps } from '../provision/account-room.ts'
import { judgeReaperRuns, observeReaper } from '../reap/reaper-health.ts'
import { findAddressNobodyGives } from '../stacks/address-output.ts'
import { type PlatformNeeds, readPlatformNeeds } from '../stacks/platform-needs.ts'
import { findStackFolders, readStackNeeds, type StackNeeds } from '../stacks/stack-needs.ts'
import { stackBackend } from '../stacks/stack-settings.ts'
import { honoursConditionalWrites, type SpacesCredentials } from '../stacks/state-store.ts'
import { judgeAccountCaps, judgeOffer, judgeQuota, judgeToken } from './judge-account.ts'
import { judgeConfiguration } from './judge-configuration.ts'
import { judgeLedger } from './judge-ledger.ts'
import { judgeHostFindings, judgeNames } from './judge-names.ts'
import { judgeStore } from './judge-state.ts'
import { cloudEnvironment, judgeTokenReach, tokenWorkflows } from './judge-token-reach.ts'
import { judgeVersions } from './judge-versions.ts'
import { judgeWorkflows, type StartedWorkflow } from './judge-workflows.ts'
import { observeScopes } from './scopes.ts'

export interface PreflightDeps {
  /** Undefined: no key was given, and the bucket stays unknown. */
  readonly spaces: SpacesCredentials | undefined
  /** Undefined: Spaces' own endpoint of the region. */
  readonly spacesUrl: string | undefined
  /** `host:port` of the resolver that is asked; undefined: the machine's own. */
  readonly dnsServer: string | undefined
}

/**
 * Everything of the cloud and of the record that would fail a provision, a deploy or a teardown later. All is asked at once; what
 * is written for it (a ref, an object in the bucket) is taken away again.
 */
export async function preflightEnvironment(environment: Environment, deps: PreflightDeps): Promise<readonly Finding[]> {
  const { configuration, context, apps } = environment
  const [needs, platform, folders, asksInVain] = await Promise.all([
    readStackNeeds(context.workspace, configuration),
    readPlatformNeeds(context.workspace, configuration),
    findStackFolders(context.workspace, configuration),
    findAddressNobodyGives(context.workspace, configuration)
  ])
  const [account, caps, ledger, stores, hosts, workflows, reaper] = await Promise.all([
    inspectAccount(environment, deps, needs, platform),
    lookAt(observeAccountCaps(environment)),
    inspectLedger(environment),
    inspectStores(environment, deps),
    lookAt(findRefusedHosts(environment)),
    inspectWorkflows(environment),
    observeReaper(environment.github)
  ])
  return [
    ...judgeConfiguration({ configuration, apps, folders, asksInVain }),
    ...account(ledger.pinned),
    ...judgeAccountCaps(caps),
    ...judgeHostFindings(hosts, configuration.environment.domain),
    ...stores,
    ...ledger.findings,
    ...workflows,
    judgeReaperRuns(reaper, context.clock.now())
  ]
}

/** The callers as they are on the default branch: which secrets they are given, and whether those that runs start can be started. */
async function inspectWorkflows({ github, names }: Environment): Promise<readonly Finding[]> {
  const branch = await lookAt(getDefaultBranch(github))
  const texts = new Map<string, Promise<Look<string | undefined>>>()
  const textOf = (file: string): Promise<Look<string | undefined>> => {
    const text =
      texts.get(file) ??
      (branch.kind === 'failed'
        ? Promise.resolve(branch)
        : lookAt(readFileAt(github, `.github/workflows/${file}`, branch.value)))
    texts.set(file, text)
    return text
  }
  const deploy = await textOf('staging-deploy.yml')
  const named = (input: string) => (deploy.kind === 'seen' ? givenInput(deploy.value, input) : undefined)
  const decision = named('decision-workflow')
  const control = named('control-workflow') ?? 'staging-control.yml'
  const callers = new Map(
    await Promise.all([...tokenWorkflows, control].map(async (file) => [file, await textOf(file)] as const))
  )
  const held = cloudEnvironment(callers)
  const reach = judgeTokenReach({
    callers,
    defaultBranch: branch.kind === 'seen' ? branch.value : '',
    guarded: await lookAt(held === undefined ? Promise.resolve(undefined) : findGuardedEnvironment(github, held)),
    deploymentEnvironment: names.deploymentEnvironment
  })
  const started: readonly Omit<StartedWorkflow, 'text'>[] = [
    {
      file: control,
      // As `handOverTeardown` sends them.
      sends: { action: ['release', 'destroy'], reason: [], lease: [], environment: [] },
      otherwise: 'a push destroys its environment in its own run, which GitHub kills five minutes after a cancel'
    },
    {
      file: 'staging-reaper.yml',
      sends: {},
      otherwise: 'what is past its time waits for the next schedule, which GitHub disables in a quiet repository'
    },
    ...(decision
      ? [{ file: decision, sends: { issue: [] }, otherwise: 'nothing that is approved is promoted', isNeeded: true }]
      : [])
  ]
  return [
    reach,
    ...judgeWorkflows(
      await Promise.all(started.map(async (workflow) => ({ ...workflow, text: await textOf(workflow.file) })))
    )
  ]
}

/** The pinned team is the ledger's to say: it comes last. */
async function inspectAccount(
  { digitalocean, configuration, names, context }: Environment,
  { dnsServer }: PreflightDeps,
  needs: StackNeeds,
  platform: PlatformNeeds
): Promise<(pinned: string | undefined) => readonly Finding[]> {
  const { domain, region } = configuration.environment
  const [account, scopes, clusters, droplets, kubernetes, databases, sizes, records, nameServers, certificates] =
    await Promise.all([
      lookAt(digitalocean.account()),
      lookAt(observeScopes(digitalocean, { domain, types: needs.types })),
      lookAt(digitalocean.clusters.list()),
      lookAt(digitalocean.droplets.list()),
      lookAt(digitalocean.kubernetesOffer()),
      lookAt(digitalocean.databaseOffer()),
      lookAt(digitalocean.sizes()),
      lookAt<readonly DomainRecord[] | undefined>(
        domain === undefined ? Promise.resolve(undefined) : digitalocean.domains.findRecords(domain)
      ),
      lookAt(domain === undefined ? Promise.resolve([]) : findNameServers(domain, dnsServer)),
      lookAt(digitalocean.certificates.list())
    ])
  const ourTags = new Set(
    clusters.kind === 'seen'
      ? clusters.value.filter(({ tags }) => tags.includes(names.ownerTag)).map(({ id }) => clusterTag(id))
      : []
  )
  const counted: Look<{ readonly all: number; readonly ours: number }> =
    droplets.kind === 'failed'
      ? droplets
      : {
          kind: 'seen',
          value: {
            all: droplets.value.length,
            ours: droplets.value.filter(({ tags }) => tags.some((tag) => ourTags.has(tag))).length
          }
        }
  return (pinned) => {
    const token = judgeToken({ account, pinned, scopes })
    // A token that is none can see nothing: one row says so, and not twenty.
    if (account.kind === 'failed' && account.error.reason === 'unauthorized') return token.slice(0, 1)
    return [
      ...token,
      ...judgeQuota({ account, droplets: counted, needs }),
      ...judgeOffer({ region, needs, kubernetes, databases, sizes }),
      ...judgeVersions({ kubernetesVersionPrefix: needs.kubernetesVersionPrefix, platform, kubernetes }),
      ...judgeNames({
        domain,
        records,
        nameServers,
        certificate: needs.certificate,
        certificates,
        now: context.clock.now()
      })
    ]
  }
}

/** Of the hosts that the apps want, those that a provision would not take. */
async function findRefusedHosts(environment: Environment): Promise<readonly HostRefusal[]> {
  const { digitalocean, ledger, names } = environment
  const [document, balancers] = await Promise.all([ledger.read(), digitalocean.loadBalancers.list()])
  const addresses = balancers.flatMap(({ name, tag, ip }) =>
    name === names.loadBalancer && tag === names.ownerTag && ip ? [ip] : []
  )
  return refusedHosts(environment, document, { addresses, resources: [] })
}

async function inspectLedger({ ledger, github, names, configuration, context }: Environment) {
  const ref = ledgerRef(configuration.ledger.refPrefix, names.environment)
  // Beside the ledger, so that a rule against it is met; a name that no environment can have.
  const probe = `${ref.slice('refs/'.length)}.preflight-${context.run.id}`
  const [document, canWrite, deployments, run] = await Promise.all([
    lookAt(ledger.read()),
    lookAt(
      // One that was there already is not ours to delete; that it is there says nothing against us.
      createRef(github, probe, context.sha)
        .then((isMade) => (isMade ? deleteRef(github, probe) : undefined))
        .then(() => true)
    ),
    lookAt(refusalOf(github, 'deployments')),
    lookAt(findRunProgress(github, context.run.id, context.run.attempt))
  ])
  return {
    pinned:
      configuration.environment.team ??
      (document.kind === 'seen' ? (document.value?.teamUuid ?? undefined) : undefined),
    findings: judgeLedger({ ref, document, canWrite, deployments, run })
  }
}

async function inspectStores(
  { configuration, names }: Environment,
  { spaces, spacesUrl }: PreflightDeps
): Promise<readonly Finding[]> {
  const stacks = configuration.stacks.filter(({ backend }) => backend.bucket)
  const findings = await Promise.all(
    stacks.map(async (stack) => {
      const backend = stackBackend(stack, names, configuration, spacesUrl)
      const locks = spaces && (await lookAt(honoursConditionalWrites(backend, spaces)))
      return judgeStore({ stack: stack.name, bucket: backend.bucket, locks })
    })
  )
  return findings.flat()
}

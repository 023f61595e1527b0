import { type Finding, type Look, lookAt } from '@staging-actions/base'
import type { DomainRecord } from '@staging-actions/digitalocean'
import { createMark, createRef, deleteRef, findRunProgress, refusalOf } from '@staging-actions/github'
import { findNameServers } from '../dns/name-servers.ts'
import type { HostRefusal } from '../hosts/judge-hosts.ts'
import { refusedHosts } from '../hosts/require-hosts.ts'
import { clusterTag, ledgerRef } from '../names.ts'
import type { Environment } from '../open-environment.ts'
import { observeAccountCaps } from '../provision/account-room.ts'
import { judgeReaperRuns, observeReaper } from '../reap/reaper-health.ts'
import { findAddressNobodyGives } from '../stacks/address-output.ts'
import type { SpacesCredentials } from '../stacks/ask-bucket.ts'
import { type PlatformNeeds, readPlatformNeeds } from '../stacks/platform-needs.ts'
import { findStackFolders, readStackNeeds, type StackNeeds } from '../stacks/stack-needs.ts'
import { stackBackend } from '../stacks/stack-settings.ts'
import { honoursConditionalWrites } from '../stacks/state-store.ts'
import { inspectWorkflows } from './inspect-workflows.ts'
import { judgeAccountCaps, judgeOffer, judgeQuota, judgeToken } from './judge-account.ts'
import { judgeConfiguration } from './judge-configuration.ts'
import { judgeLedger } from './judge-ledger.ts'
import { judgeHostFindings, judgeNames } from './judge-names.ts'
import { judgeStore } from './judge-state.ts'
import { judgeVersions } from './judge-versions.ts'
import { findMissingScripts, findUnsetVariables } from './read-checkout.ts'
import { observeScopes } from './scopes.ts'
import { judgeSelftest, observeSelftest } from './selftest-runs.ts'

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
  const { configuration, context, apps, names } = environment
  const [needs, platform, folders, asksInVain, unset, scripts] = await Promise.all([
    readStackNeeds(context.workspace, configuration),
    readPlatformNeeds(context.workspace, configuration),
    findStackFolders(context.workspace, configuration),
    findAddressNobodyGives(context.workspace, configuration),
    findUnsetVariables(context.workspace, configuration, names, context.env),
    findMissingScripts(context.workspace, apps)
  ])
  const [account, caps, ledger, stores, hosts, workflows, reaper, selftest] = await Promise.all([
    inspectAccount(environment, deps, needs, platform),
    lookAt(observeAccountCaps(environment)),
    inspectLedger(environment),
    inspectStores(environment, deps),
    lookAt(findRefusedHosts(environment)),
    inspectWorkflows(environment),
    observeReaper(environment.github),
    observeSelftest(environment.github)
  ])
  return [
    ...judgeConfiguration({
      configuration,
      apps,
      folders,
      asksInVain,
      unset,
      scripts: folders.some(({ isThere }) => isThere === undefined) ? undefined : scripts
    }),
    ...account(ledger.pinned),
    ...judgeAccountCaps(caps),
    ...judgeHostFindings(hosts, configuration.environment.domain),
    ...stores,
    ...ledger.findings,
    ...workflows,
    judgeReaperRuns(reaper, context.clock.now()),
    judgeSelftest(selftest)
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
  // Next to the ledger, so that a rule against it is met; a name that no environment can have.
  const probe = `${ref.slice('refs/'.length)}.preflight-${context.run.id}`
  const [document, canWrite, deployments, run] = await Promise.all([
    lookAt(ledger.read()),
    lookAt(
      // One that was there already is not ours to delete; that it is there says nothing against us.
      createMark(github, `Preflight of run ${context.run.id}`)
        .then((mark) => createRef(github, probe, mark))
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

import { type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import {
  type Account,
  type DatabaseOffer,
  type KubernetesOffer,
  type Size,
  tokenPage
} from '@staging-actions/digitalocean'
import { sayDollars } from '../lifetime/say-cost.ts'
import { type AccountCap, accountCapRemedy } from '../provision/account-room.ts'
import type { StackNeeds } from '../stacks/stack-needs.ts'
import type { ScopesSeen } from './scopes.ts'

const area = 'DigitalOcean'
const tokenMend = 'Make a token in the staging team and store it as the secret DIGITALOCEAN_TOKEN.'

export interface AccountView {
  readonly account: Look<Account>
  /** The team that the configuration or the ledger pins; undefined: none yet, or the ledger could not be read. */
  readonly pinned: string | undefined
  readonly scopes: Look<ScopesSeen>
}

/** Whose token it is, and what it may. */
export function judgeToken({ account, pinned, scopes }: AccountView): readonly Finding[] {
  if (account.kind === 'failed')
    return account.error.reason === 'unauthorized'
      ? [problem(area, 'token', 'unauthorized', 'DigitalOcean refuses it', tokenMend)]
      : account.error.reason === 'forbidden'
        ? [
            problem(
              area,
              'token',
              'forbidden',
              'it lacks account:read, so that nobody can say whose it is',
              'Give the token the scope account:read.'
            )
          ]
        : [unknown(area, 'token', account.error.message, 'Run it again.')]
  const { team, uuid } = account.value
  const whose = team?.uuid ?? uuid
  return [
    judgeStatus(account.value),
    pinned === undefined || pinned === whose
      ? fine(area, 'pinned team', pinned ? `${whose}, as it should be` : `${whose}; the first provision pins it`)
      : problem(
          area,
          'pinned team',
          'wrong-account',
          `the environment belongs to the team ${pinned}; the token is of ${whose}`,
          'Use a token of that team, or tear the environment down with one first (`environment.team` pins it, too).'
        ),
    ...judgeScopes(scopes)
  ]
}

/** `status`: active, warning, locked. With a warning things are made as before, some of them perhaps not. */
function judgeStatus({ status, status_message: said, team }: Account): Finding {
  const whose = `of the team ${team?.name ?? 'without a name'}`
  if (status === 'active') return fine(area, 'token', whose)
  const because = said?.trim() ? `: ${said.trim()}` : ''
  const remedy = "Settle what DigitalOcean's control panel asks for"
  return status === 'warning'
    ? warning(area, 'token', `${whose}, whose account has a warning${because}`, `${remedy}, before it is locked.`)
    : problem(
        area,
        'token',
        'forbidden',
        `the account is ${status}${because}`,
        `${remedy}: a locked account makes nothing.`
      )
}

function judgeScopes(scopes: Look<ScopesSeen>): readonly Finding[] {
  if (scopes.kind === 'failed') return [unknown(area, 'scopes', scopes.error.message, 'Run it again.')]
  const { missing, doubtful, unclear, asked } = scopes.value
  if (missing.length + doubtful.length + unclear.length === 0)
    return [fine(area, 'scopes', `all ${asked} that are needed`)]
  return [
    ...missing.map(({ scope, breaks }) =>
      problem(
        area,
        `scope ${scope}`,
        'forbidden',
        `the token lacks it: ${breaks}`,
        `Give the token the scope ${scope}: ${tokenPage}`
      )
    ),
    ...doubtful.map(({ scope, breaks }) =>
      warning(
        area,
        `scope ${scope}`,
        `DigitalOcean answers 403 about an id that nothing has, so the token seems to lack it: ${breaks}`,
        `Give the token the scope ${scope}: ${tokenPage}. If it has it, this means nothing: please report it.`
      )
    ),
    ...unclear.map(({ scope, breaks }) =>
      unknown(area, `scope ${scope}`, `DigitalOcean did not answer; without it ${breaks}`, 'Run it again.')
    )
  ]
}

export interface QuotaView {
  readonly account: Look<Account>
  /** Droplets in the account now, and how many of them are nodes of this environment. */
  readonly droplets: Look<{ readonly all: number; readonly ours: number }>
  readonly needs: StackNeeds
}

export function judgeQuota({ account, droplets, needs }: QuotaView): readonly Finding[] {
  const check = 'Droplet limit'
  if (account.kind === 'failed') return []
  const limit = account.value.droplet_limit
  if (droplets.kind === 'failed' || typeof limit !== 'number')
    return [unknown(area, check, 'the Droplets cannot be listed', 'Give the token the scope droplet:read.')]
  const free = limit - droplets.value.all + droplets.value.ours
  const seen = `${droplets.value.all} of ${limit} in use`
  const ask = 'Delete Droplets that nobody needs, or ask DigitalOcean for a higher limit.'
  const { nodes, mostNodes } = needs
  if (nodes !== undefined && free < nodes)
    return [problem(area, check, 'quota-exceeded', `${seen}; the cluster begins with ${nodes} nodes`, ask)]
  if (mostNodes !== undefined && free < mostNodes)
    return [
      droplets.value.ours > 0
        ? warning(area, check, `${seen}; the cluster cannot grow to its ${mostNodes} nodes`, ask)
        : problem(
            area,
            check,
            'quota-exceeded',
            // digitalocean/doctl#1619: also of nodes that an autoscaler may never add.
            `${seen}; the cluster may grow to ${mostNodes} nodes, and DigitalOcean makes none that could not`,
            `${ask} Or set the stack's variable \`max_nodes\` to less.`
          )
    ]
  if (nodes !== undefined) return [fine(area, check, `${seen}; the cluster begins with ${nodes}`)]
  return [
    free > 0
      ? unknown(
          area,
          check,
          `${seen}; how many nodes the stack makes is not known from here`,
          'Check out the repository.'
        )
      : problem(area, check, 'quota-exceeded', seen, ask)
  ]
}

/** What `account.limit` and `account.budget` leave; none configured: no row. */
export function judgeAccountCaps(caps: Look<readonly AccountCap[]>): readonly Finding[] {
  if (caps.kind === 'failed')
    return [unknown(area, 'account.limit, account.budget', caps.error.message, 'Give the token its read scopes.')]
  return caps.value.map(({ setting, seen, refusal }) =>
    refusal === undefined
      ? fine(area, setting, seen)
      : problem(area, setting, 'quota-exceeded', refusal, accountCapRemedy(setting))
  )
}

export interface OfferView {
  readonly region: string
  readonly needs: StackNeeds
  readonly kubernetes: Look<KubernetesOffer>
  readonly databases: Look<DatabaseOffer>
  readonly sizes: Look<readonly Size[]>
}

/** Slugs come and go: what the stacks name must be on offer today. */
export function judgeOffer({ region, needs, kubernetes, databases, sizes }: OfferView): readonly Finding[] {
  return [
    named({
      check: 'region',
      wanted: region,
      offered: kubernetes.kind === 'seen' ? kubernetes.value.regions.map(({ slug }) => slug) : undefined,
      remedy: 'Set `environment.region` to one of them.'
    }),
    named({
      check: 'node size',
      wanted: needs.nodeSize,
      offered: kubernetes.kind === 'seen' ? kubernetes.value.sizes.map(({ slug }) => slug) : undefined,
      remedy: "Set the stack's variable `node_size` to one of them.",
      priced: sizes.kind === 'seen' ? sizes.value : undefined
    }),
    named({
      check: 'Kubernetes version',
      wanted: needs.kubernetesVersionPrefix,
      offered: kubernetes.kind === 'seen' ? kubernetes.value.versions.map(({ slug }) => slug) : undefined,
      remedy: "Set the stack's variable `kubernetes_version_prefix` to the beginning of one of them.",
      isPrefix: true
    }),
    named({
      check: 'database version',
      wanted: needs.databaseVersion,
      offered: databases.kind === 'seen' ? (databases.value['pg']?.versions ?? []) : undefined,
      remedy: "Set the stack's variable `database_version` to one of them."
    }),
    named({
      check: 'database size',
      wanted: needs.databaseSize,
      offered:
        databases.kind === 'seen'
          ? (databases.value['pg']?.layouts.find(({ num_nodes }) => num_nodes === 1)?.sizes ?? [])
          : undefined,
      remedy: "Set the stack's variable `database_size` to one of them."
    })
  ]
}

function named({
  check,
  wanted,
  offered,
  remedy,
  isPrefix = false,
  priced
}: {
  readonly check: string
  readonly wanted: string | undefined
  readonly offered: readonly string[] | undefined
  readonly remedy: string
  readonly isPrefix?: boolean
  readonly priced?: readonly Size[] | undefined
}): Finding {
  if (wanted === undefined)
    return unknown(
      area,
      check,
      'the stack does not say it in a variable that is known here',
      'Check out the repository; a stack of your own answers for itself.'
    )
  if (offered === undefined)
    return unknown(area, check, `${wanted}; what is offered cannot be read`, 'Give the token its read scopes.')
  const found = offered.find((slug) => (isPrefix ? slug.startsWith(wanted) : slug === wanted))
  if (found === undefined)
    return problem(
      area,
      check,
      'invalid-configuration',
      `${wanted} is not offered; there are ${offered.slice(0, 12).join(', ')}`,
      remedy
    )
  const price = priced?.find(({ slug }) => slug === wanted)?.price_monthly
  return fine(area, check, price === undefined ? found : `${found}, ${sayDollars(price)} a month`)
}

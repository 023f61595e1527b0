import type { ResourceKind } from '../../src/inventory/resource.ts'

/** As the table of docs/ownership.md says it. `in the way`: in doubt, and nothing is made before it is gone. */
export type Told = 'ours' | 'told, not proven' | 'in doubt' | 'in the way' | 'not ours'

/** One case: what a resource bears, where it is, when it was made, what knows its id; and whose it is then. */
export interface OwnershipRow {
  readonly kind: ResourceKind
  readonly bears: string
  readonly where: string
  readonly made: string
  readonly known: string
  readonly verdict: Told
}

type Row = readonly [bears: string, where: string, made: string, known: string, verdict: Told]

const nobody = 'by nothing'
const ledger = 'by the ledger'
/** Written down before it was made: the run that made it was killed before its id was. */
const planned = 'by the ledger, without an id'
const state = 'by our state'
/** Of a stack that is declared with `owns: state`. */
const owned = 'by our state alone'
const told = 'by what the ledger tells of our state'
const now = 'in this life'
const before = 'before this life'

/** What can carry a tag of ours, wherever it lies. */
const tagged: readonly Row[] = [
  ['our name, our tag', 'our VPC', now, nobody, 'ours'],
  ['our name, our tag in capitals', 'our VPC', now, nobody, 'ours'],
  ['our name, our tag', 'another VPC', now, nobody, 'ours'],
  ['our name, our tag', 'our VPC', before, nobody, 'in the way'],
  ['our name, our tag', 'our VPC', before, ledger, 'in the way'],
  ['our name', 'our VPC', now, nobody, 'in the way'],
  ['our name', 'another VPC', now, nobody, 'in the way'],
  ['our name', 'our VPC', now, ledger, 'in the way'],
  ["our name, another repository's tag", 'our VPC', now, nobody, 'in the way'],
  ["our name, another server's tag", 'our VPC', now, nobody, 'in the way'],
  ["our name, our tag, another repository's tag", 'our VPC', now, nobody, 'in the way'],
  ['a name below ours, our tag', 'our VPC', now, nobody, 'in doubt'],
  ['a name below ours, our tag', 'our VPC', now, ledger, 'ours'],
  ['a name below ours, our tag', 'our VPC', now, state, 'ours'],
  ['a name below ours, our tag', 'our VPC', before, ledger, 'in doubt'],
  ['a name below ours', 'our VPC', now, ledger, 'in doubt'],
  ['a name below ours', 'another VPC', now, ledger, 'not ours'],
  ["a sister environment's name and tag", 'another VPC', now, ledger, 'not ours'],
  ['a name of its own, our tag', 'another VPC', now, ledger, 'in doubt'],
  ['a name of its own', 'our VPC', now, nobody, 'in doubt'],
  ['a name of its own', 'our VPC', now, ledger, 'in doubt'],
  ['a name of its own', 'another VPC', now, nobody, 'not ours'],
  ['a name of its own', 'another VPC', now, ledger, 'not ours'],
  ["another repository's name and tag", 'another VPC', now, ledger, 'not ours'],
  ["another server's name and tag, the same repository id", 'another VPC', now, ledger, 'not ours']
]

/** What bears nothing of ours: our state alone says that we made it. */
const owning = (where: string): readonly Row[] => [
  ['a name of its own', where, now, owned, 'ours'],
  ['a name of its own', where, before, owned, 'in doubt'],
  ['a name of its own', where, now, state, 'not ours']
]

/** What has a description in place of tags. */
const described: readonly Row[] = [
  ['our name, our tag in its description', '', now, nobody, 'ours'],
  ['our name, our tag within a sentence of its description', '', now, nobody, 'ours'],
  ['our name, our tag in its description', '', before, nobody, 'in the way'],
  ['our name', '', now, nobody, 'in the way'],
  ['our name', '', now, ledger, 'in the way'],
  ["our name, another repository's tag in its description", '', now, nobody, 'in the way'],
  ["our name, another server's tag in its description", '', now, nobody, 'in the way'],
  ["our name, a sister environment's tag in its description", '', now, nobody, 'in the way'],
  ['a name of its own, our tag in its description', '', now, nobody, 'in doubt'],
  ['a name below ours, our tag in its description', '', now, ledger, 'ours'],
  ['a name below ours, our tag in its description', '', before, ledger, 'in doubt'],
  ['a name of its own', '', now, nobody, 'not ours'],
  ['a name of its own', '', now, ledger, 'not ours'],
  ["another repository's name, its tag in its description", '', now, ledger, 'not ours']
]

const rows: Readonly<Record<ResourceKind, readonly Row[]>> = {
  cluster: [
    ...tagged,
    ...owning('another VPC'),
    ["another repository's name and tag", 'another VPC', now, owned, 'in doubt']
  ],
  database: [
    ...tagged,
    ...owning('another VPC'),
    ['a name of its own', 'our VPC', now, owned, 'ours'],
    ['a name of its own', 'another VPC', now, told, 'told, not proven'],
    ["another repository's name and tag", 'another VPC', now, owned, 'in doubt']
  ],
  vpc: [
    ...described,
    ["our name, our tag in its description, and it is the account's default", '', now, nobody, 'ours'],
    ...owning(''),
    ["another repository's name, its tag in its description", '', now, owned, 'in doubt'],
    ["a name of its own, and it is the account's default", '', now, owned, 'not ours']
  ],
  project: [
    ...described,
    ["our name, our tag in its description, and it is the account's default", '', now, nobody, 'not ours'],
    ...owning(''),
    ["a name of its own, and it is the account's default", '', now, owned, 'not ours']
  ],
  'load-balancer': [
    ['our name, aims at our tag', 'our VPC', now, nobody, 'ours'],
    ['our name, aims at our tag', 'our VPC', before, nobody, 'in the way'],
    ['our name', 'our VPC', now, nobody, 'in the way'],
    ['our name', 'another VPC', now, ledger, 'in the way'],
    ["our name, aims at another repository's tag", 'our VPC', now, nobody, 'in the way'],
    ['a name below ours, aims at our tag', 'our VPC', now, state, 'ours'],
    ['a name of its own, aims at our tag', 'our VPC', now, ledger, 'in doubt'],
    ["Kubernetes' kind of name", "our VPC, on our cluster's list", 'after our cluster', nobody, 'ours'],
    ['a name of its own', "our VPC, on our cluster's list", 'after our cluster', nobody, 'ours'],
    ["Kubernetes' kind of name", "our VPC, on our cluster's list", 'before our cluster', nobody, 'in doubt'],
    ["Kubernetes' kind of name", "another VPC, on our cluster's list", 'after our cluster', nobody, 'in doubt'],
    ["Kubernetes' kind of name", "another VPC, on our cluster's list", 'after our cluster', ledger, 'in doubt'],
    ["Kubernetes' kind of name", 'our VPC', 'after our cluster', nobody, 'in doubt'],
    ["Kubernetes' kind of name", 'our VPC', 'after our cluster', ledger, 'in doubt'],
    ["Kubernetes' kind of name", 'our VPC, and an earlier cluster of ours is gone', now, ledger, 'ours'],
    ["Kubernetes' kind of name", 'our VPC, and an earlier cluster of ours is gone', now, nobody, 'in doubt'],
    ["Kubernetes' kind of name", 'our VPC, and our cluster is gone', now, ledger, 'ours'],
    ["Kubernetes' kind of name", 'our VPC, and our cluster is gone', now, nobody, 'in doubt'],
    ["Kubernetes' kind of name", 'our VPC, and our cluster is gone', before, ledger, 'in doubt'],
    ["Kubernetes' kind of name", 'another VPC, and our cluster is gone', now, ledger, 'not ours'],
    ['a name of its own', 'our VPC, and our cluster is gone', now, ledger, 'in doubt'],
    ['a name of its own', 'our VPC', now, nobody, 'in doubt'],
    ['a name of its own', 'another VPC', now, nobody, 'not ours'],
    ["another repository's name, aims at its tag", 'another VPC', now, ledger, 'not ours']
  ],
  droplet: [
    ["our cluster's tag", "our VPC, in our cluster's pool", now, nobody, 'ours'],
    ['nothing', "our VPC, in our cluster's pool", now, nobody, 'ours'],
    ["our cluster's tag", 'our VPC', now, nobody, 'in doubt'],
    ["our cluster's tag", 'another VPC', now, nobody, 'in doubt'],
    ["our cluster's tag", 'another VPC', now, ledger, 'in doubt'],
    ["our cluster's tag, production's cluster's tag", 'another VPC', now, nobody, 'in doubt'],
    ['our tag', 'our VPC', now, nobody, 'in doubt'],
    ['a name below ours, our tag', 'our VPC', now, nobody, 'in doubt'],
    ['a name below ours, our tag', 'our VPC, and our cluster is gone', now, ledger, 'ours'],
    ['a name below ours, our tag', 'our VPC, and our cluster is gone', before, ledger, 'in doubt'],
    ['nothing', 'our VPC', now, nobody, 'in doubt'],
    ["production's cluster's tag", "production's VPC, in production's pool", now, ledger, 'not ours'],
    ['nothing', 'another VPC', now, ledger, 'not ours']
  ],
  volume: [
    ...owning('on nothing'),
    ['a name of its own', "on production's node", now, owned, 'in doubt'],
    ["production's cluster's tag", 'on nothing', before, owned, 'in doubt'],
    ["our cluster's tag", 'on our node', 'after our cluster', nobody, 'ours'],
    ["our cluster's tag", 'on nothing', 'after our cluster', nobody, 'ours'],
    ["our cluster's tag", 'on nothing', 'before our cluster', nobody, 'in doubt'],
    ["our cluster's tag", 'on our node', 'before our cluster', nobody, 'in doubt'],
    ["our cluster's tag", 'on nothing', 'before our cluster', ledger, 'in doubt'],
    ["our cluster's tag", "on production's node", 'after our cluster', nobody, 'in doubt'],
    ["our cluster's tag", "on production's node", 'after our cluster', ledger, 'in doubt'],
    ["our cluster's tag, production's cluster's tag", 'on nothing', 'after our cluster', nobody, 'in doubt'],
    ["our cluster's tag, production's cluster's tag", 'on our node', 'after our cluster', ledger, 'in doubt'],
    ["our cluster's tag, production's cluster's tag", "on production's node", 'before our cluster', ledger, 'in doubt'],
    [
      "our cluster's tag, production's cluster's tag in capitals",
      'on nothing',
      'after our cluster',
      nobody,
      'in doubt'
    ],
    ["our cluster's tag, another repository's tag", 'on nothing', 'after our cluster', nobody, 'in doubt'],
    ["our cluster's tag, another repository's tag", 'on our node', 'after our cluster', ledger, 'in doubt'],
    ["our cluster's tag, a dead cluster's tag", 'on nothing', 'after our cluster', nobody, 'in doubt'],
    ["our cluster's tag, a name of its own", 'on our node', 'after our cluster', nobody, 'in doubt'],
    ["production's cluster's tag", "on production's node", now, ledger, 'not ours'],
    ["production's cluster's tag", 'on nothing', now, nobody, 'not ours'],
    ['nothing', 'on nothing', now, nobody, 'not ours'],
    ['nothing', 'on our node', now, ledger, 'not ours'],
    ["a dead cluster's tag, which the ledger calls ours", 'on nothing', now, nobody, 'in doubt'],
    ["a dead cluster's tag, which the ledger calls ours", 'on nothing', now, ledger, 'in doubt'],
    ["a dead cluster's tag, which our state holds", 'on nothing', now, nobody, 'ours'],
    ["a dead cluster's tag, which our state holds", 'on nothing', before, nobody, 'in doubt'],
    ["a dead cluster's tag, which our state holds", "on production's node", now, nobody, 'in doubt'],
    ["a dead cluster's tag, which nothing knows", 'on nothing', now, nobody, 'not ours'],
    ["a dead cluster's tag, which the ledger calls ours, our tag", 'on nothing', now, ledger, 'ours'],
    ["a dead cluster's tag, which the ledger calls ours, our tag", 'on nothing', now, nobody, 'in doubt'],
    ["a dead cluster's tag, which nothing knows, our tag", 'on nothing', now, ledger, 'in doubt'],
    ["a dead cluster's tag, which our state holds, our tag", 'on nothing', now, ledger, 'ours'],
    ["our cluster's tag, our tag", 'on nothing', 'after our cluster', ledger, 'ours'],
    ['a name below ours, our tag', 'on nothing', now, state, 'ours'],
    ['a name below ours, our tag', 'on nothing', now, nobody, 'in doubt'],
    ['a name below ours, our tag', "on production's node", now, state, 'in doubt'],
    ['our tag, a name of its own', 'on nothing', now, ledger, 'in doubt']
  ],
  'volume-snapshot': [
    ["our cluster's tag", 'of our volume', 'after our cluster', nobody, 'ours'],
    ["our cluster's tag", 'of a volume that is gone', 'after our cluster', nobody, 'ours'],
    ["our cluster's tag", "of production's volume", 'before our cluster', nobody, 'in doubt'],
    ["our cluster's tag, production's cluster's tag", 'of our volume', 'after our cluster', nobody, 'in doubt'],
    ["our cluster's tag, another repository's tag", 'of our volume', 'after our cluster', nobody, 'in doubt'],
    ['nothing', 'of our volume', now, nobody, 'in doubt'],
    ['nothing', 'of our volume', now, ledger, 'in doubt'],
    ['nothing', "of production's volume", now, nobody, 'not ours'],
    ["production's cluster's tag", "of production's volume", now, ledger, 'not ours'],
    ["production's cluster's tag", 'of our volume', now, nobody, 'in doubt'],
    ["a dead cluster's tag, which the ledger calls ours", 'of a volume that is gone', now, nobody, 'in doubt'],
    ["a dead cluster's tag, which our state holds", 'of a volume that is gone', now, nobody, 'ours'],
    [
      "a dead cluster's tag, which our state holds",
      'of a volume that is gone, no record of this life',
      now,
      nobody,
      'in doubt'
    ],
    [
      "a dead cluster's tag, which our state holds",
      'of a volume that is gone, no record of this life, and the cluster was written down with its time',
      'before our cluster',
      nobody,
      'in doubt'
    ],
    [
      "a dead cluster's tag, which our state holds",
      'of a volume that is gone, no record of this life, and the cluster was written down with its time',
      'after our cluster',
      nobody,
      'ours'
    ],
    ['our tag', 'of a volume that is gone', now, ledger, 'ours'],
    ['our tag', 'of a volume that is gone', now, nobody, 'in doubt'],
    ['our tag', 'of a volume that is gone', before, ledger, 'in doubt']
  ],
  firewall: [
    ["the name that DigitalOcean gives to our cluster's worker firewall", '', now, nobody, 'ours'],
    ["the name that DigitalOcean gives to our cluster's public firewall", '', now, nobody, 'ours'],
    ["the name that DigitalOcean gives to production's worker firewall", '', now, ledger, 'not ours'],
    ["a name that begins like our cluster's worker firewall's", '', now, nobody, 'not ours'],
    ["a name of its own, aims at our cluster's tag", '', now, nobody, 'not ours'],
    ['a name of its own, aims at our tag', '', now, ledger, 'not ours'],
    ['a name below ours, aims at our tag', '', now, nobody, 'in doubt'],
    ['a name below ours, aims at our tag', '', now, state, 'ours'],
    ['a name below ours', '', now, ledger, 'not ours'],
    ['a name below ours', '', now, state, 'ours'],
    ...owning('')
  ],
  certificate: [
    ...owning(''),
    ['our name', '', now, nobody, 'in doubt'],
    ['our name', '', now, ledger, 'in doubt'],
    ['our name', '', now, state, 'ours'],
    ['our name', '', before, state, 'in doubt'],
    ['a name of its own', '', now, ledger, 'not ours']
  ],
  'dns-record': [
    ['the name and address that we wrote down', 'points at our load balancer', '', ledger, 'ours'],
    ['the name and address that we wrote down', 'points at our load balancer', '', state, 'ours'],
    ['our name', 'points at our load balancer', '', nobody, 'in doubt'],
    ['our name, next to one of ours that says the same', 'points at our load balancer', '', nobody, 'ours'],
    ['our name, next to one of ours that says the same', 'points elsewhere', '', nobody, 'not ours'],
    ["somebody's name", 'points at our load balancer', '', nobody, 'in doubt'],
    ["somebody's name", 'points at our load balancer', '', `${ledger}, under another name`, 'in doubt'],
    ['the name that we wrote down', 'points elsewhere since', '', ledger, 'in doubt'],
    ["somebody's name, as the ledger says that we made it", 'points elsewhere', '', ledger, 'in doubt'],
    ['the name that we were about to give', 'points at our load balancer', '', planned, 'ours'],
    ['the name that we were about to give', 'points elsewhere', '', planned, 'not ours'],
    ['the name that we were about to give', 'points at our load balancer, in another zone', '', planned, 'in doubt'],
    ["somebody's name", 'points at our load balancer', '', `${planned}, under another name`, 'in doubt'],
    ['our name', 'points elsewhere', '', state, 'ours'],
    ['the name and address that we wrote down', 'points at our load balancer, in another zone', '', ledger, 'in doubt'],
    ['the name and address that we wrote down', 'points at our load balancer, in another zone', '', state, 'ours'],
    ['our name', 'points at our load balancer, in another zone', '', nobody, 'in doubt'],
    ["somebody's name", 'points elsewhere, in another zone', '', owned, 'ours'],
    ["somebody's name", 'points elsewhere, in another zone', '', ledger, 'in doubt'],
    ['our name', 'points elsewhere', '', nobody, 'not ours'],
    ["somebody's name", 'points elsewhere', '', nobody, 'not ours'],
    ['a TXT with our tag', '', '', nobody, 'ours'],
    ['a TXT with our tag in quotes', '', '', nobody, 'ours'],
    ["a TXT with another repository's tag", '', '', nobody, 'not ours'],
    ['the name of a TXT with our tag', 'points elsewhere', '', nobody, 'not ours'],
    ["somebody's CNAME of our host", 'points elsewhere', '', nobody, 'not ours']
  ],
  tag: [
    ["another repository's tag", 'on nothing', '', owned, 'not ours'],
    ['our tag', 'on nothing', '', nobody, 'ours'],
    ['our tag', 'on what is ours', '', nobody, 'ours'],
    ['our tag', "on somebody's firewall too", '', nobody, 'in doubt'],
    ['our tag', "somebody's firewall lets its bearers in", '', nobody, 'in doubt'],
    ['our tag', "somebody's firewall lets out to it", '', nobody, 'in doubt'],
    ['our tag', "somebody's database lets its bearers in", '', nobody, 'in doubt'],
    ['our tag', "on somebody's image too", '', nobody, 'in doubt'],
    ["our cluster's tag", 'on what is ours', '', nobody, 'ours'],
    ["our cluster's tag", "on somebody's volume too", '', nobody, 'in doubt'],
    ["our cluster's tag", "somebody's database lets its bearers in", '', nobody, 'in doubt'],
    ["a dead cluster's tag, which the ledger calls ours", 'on nothing', '', nobody, 'ours'],
    ["a dead cluster's tag, which the ledger calls ours", "on somebody's volume too", '', nobody, 'in doubt'],
    ["production's cluster's tag", 'on nothing', '', ledger, 'not ours'],
    ["another repository's tag", 'on nothing', '', ledger, 'not ours'],
    ["another server's tag, the same repository id", 'on nothing', '', nobody, 'not ours'],
    ['a name below ours', 'on nothing', '', state, 'ours'],
    ['a name below ours', "on somebody's firewall too", '', state, 'in doubt'],
    ['a name below ours', 'on nothing', '', nobody, 'not ours'],
    ["a name below a sister environment's", "on somebody's firewall too", '', state, 'not ours'],
    ["a name below a sister environment's", 'on nothing', '', state, 'not ours'],
    ['a name of its own', 'on nothing', '', state, 'not ours'],
    ['a name of its own', 'on nothing', '', owned, 'ours'],
    ['a name of its own', "on somebody's firewall too", '', owned, 'in doubt'],
    ['a name of its own', "somebody's database lets its bearers in", '', owned, 'in doubt']
  ]
}

export const ownershipTable: readonly OwnershipRow[] = (
  Object.entries(rows) as [ResourceKind, readonly Row[]][]
).flatMap(([kind, cases]) =>
  cases.map(([bears, where, made, known, verdict]) => ({ kind, bears, where, made, known, verdict }))
)

import type { IssueView } from '@staging-actions/github'
import {
  branchVerdict,
  commitMark,
  deploymentVerdict,
  type GitHubVerdict,
  issueVerdict,
  refVerdict,
  requestMark,
  textMark,
  textVerdict,
  variableVerdict
} from '../../src/inventory/github-ownership.ts'
import { environmentNames } from '../../src/names.ts'
import type { Told } from './table.ts'

/** One case of something at GitHub: what it bears, by whose hand, and whose it is then. */
export interface GitHubRow {
  readonly kind: GitHubKind
  readonly bears: string
  readonly by: string
  readonly verdict: Exclude<Told, 'in the way'>
  readonly judge: () => GitHubVerdict
}

export const githubKinds = [
  'variable',
  'Deployment',
  'dashboard (issue)',
  'request (issue)',
  'comment',
  'pull request',
  'branch of a promotion',
  'other ref'
] as const

type GitHubKind = (typeof githubKinds)[number]

const owner = environmentNames({ environment: 'staging', repositoryId: 4242 }).ownerTag
const others = {
  repository: environmentNames({ environment: 'staging', repositoryId: 1 }).ownerTag,
  server: 'staging:k3x9q2-4242:staging',
  sister: environmentNames({ environment: 'staging-2', repositoryId: 4242 }).ownerTag
}

const self = 'shop-deployer'
const people = {
  GITHUB_TOKEN: { login: 'github-actions[bot]', type: 'Bot' },
  'an App': { login: 'shop-bot[bot]', type: 'Bot' },
  'the account of our token': { login: self, type: 'User' },
  'a person': { login: 'ada', type: 'User' }
} as const
type Maker = keyof typeof people

type Row = readonly [bears: string, by: string, verdict: GitHubRow['verdict'], judge: () => GitHubVerdict]

const variable = (bears: string, verdict: GitHubRow['verdict'], value: string): Row => [
  bears,
  'GitHub does not say',
  verdict,
  () => variableVerdict(value, owner)
]

const deployment = (bears: string, by: Maker, verdict: GitHubRow['verdict'], payload: unknown): Row => [
  bears,
  by,
  verdict,
  () => deploymentVerdict({ payload, creator: people[by] }, owner, self)
]

/** Versions oldest first; the first is the author's. */
const issue = (
  bears: string,
  by: Maker,
  verdict: GitHubRow['verdict'],
  versions: readonly (string | undefined)[],
  begins: string
): Row => {
  const at = '2026-11-02T08:10:00Z'
  const edits = versions.map((body, index) => ({ at, editor: index === 0 ? people[by] : people['a person'], body }))
  const view: IssueView = {
    number: 7,
    url: 'https://github.com/acme/shop/issues/7',
    title: 'Staging environment',
    body: versions.at(-1) ?? '',
    author: people[by],
    labels: [],
    createdAt: at,
    updatedAt: at,
    state: { kind: 'open' },
    // GitHub has no history of a text that nobody edited.
    edits: versions.length > 1 ? edits : [],
    events: [],
    comments: []
  }
  return [bears, by, verdict, () => issueVerdict(view, begins, self)]
}

const text = (bears: string, by: Maker, verdict: GitHubRow['verdict'], body: string, begins: string): Row => [
  bears,
  by,
  verdict,
  () => textVerdict({ body, author: people[by] }, begins, self)
]

const ref = (bears: string, verdict: GitHubRow['verdict'], message: string | undefined): Row => [
  bears,
  'GitHub does not say',
  verdict,
  () => refVerdict(message, commitMark('claim'))
]

const dashboard = textMark('dashboard', owner)
const request = `${requestMark}v=1 environment=staging -->`
const told = textMark('told', `${owner} end`)
const promotion = textMark('promotion', 'a1b2 branch=made')
const found = textMark('promotion', 'a1b2 branch=found')

const branch = (
  bears: string,
  by: string,
  verdict: GitHubRow['verdict'],
  made: Pick<Parameters<typeof branchVerdict>[0], 'byThisRun' | 'pull'>
): Row => [bears, by, verdict, () => branchVerdict({ ...made, mark: promotion, self })]

const rows: Readonly<Record<GitHubKind, readonly Row[]>> = {
  variable: [
    variable('our name, our tag in its value', 'ours', JSON.stringify({ owner, state: 'ready' })),
    variable('our name, an address', 'not ours', 'https://staging.example.com'),
    variable('our name, JSON without an owner', 'not ours', '{"state":"ready"}'),
    variable(
      "our name, another repository's tag in its value",
      'not ours',
      JSON.stringify({ owner: others.repository })
    ),
    variable("our name, another server's tag in its value", 'not ours', JSON.stringify({ owner: others.server })),
    variable("our name, a sister environment's tag in its value", 'not ours', JSON.stringify({ owner: others.sister })),
    variable('our name, our tag as its whole value', 'not ours', owner),
    variable('our name, nothing', 'not ours', '')
  ],
  Deployment: [
    deployment('our tag in its payload', 'GITHUB_TOKEN', 'ours', { owner, mark: 'x' }),
    deployment('our tag in its payload', 'an App', 'ours', { owner, mark: 'x' }),
    deployment('our tag in its payload, which GitHub gives as text', 'GITHUB_TOKEN', 'ours', JSON.stringify({ owner })),
    deployment('our tag in its payload', 'the account of our token', 'ours', { owner }),
    deployment('our tag in its payload', 'a person', 'in doubt', { owner }),
    deployment("our environment's name, nothing in its payload", 'GITHUB_TOKEN', 'not ours', {}),
    deployment("our environment's name, nothing in its payload", 'a person', 'not ours', ''),
    deployment("another repository's tag in its payload", 'GITHUB_TOKEN', 'not ours', { owner: others.repository }),
    deployment("a sister environment's tag in its payload", 'GITHUB_TOKEN', 'not ours', { owner: others.sister })
  ],
  'dashboard (issue)': [
    issue('our mark', 'GITHUB_TOKEN', 'ours', [`${dashboard}\n…`], dashboard),
    issue('our mark', 'an App', 'ours', [`${dashboard}\n…`], dashboard),
    issue('our mark', 'the account of our token', 'ours', [`${dashboard}\n…`], dashboard),
    issue('our mark at first, taken out since', 'GITHUB_TOKEN', 'ours', [`${dashboard}\n…`, 'gone'], dashboard),
    issue('our mark', 'a person', 'in doubt', [`${dashboard}\n…`], dashboard),
    issue('our mark, written into it later', 'GITHUB_TOKEN', 'in doubt', ['nightly', `${dashboard}\n…`], dashboard),
    issue(
      'our mark; its first text was deleted',
      'GITHUB_TOKEN',
      'in doubt',
      [undefined, `${dashboard}\n…`],
      dashboard
    ),
    issue('our label and title', 'a person', 'not ours', ['How is it?'], dashboard),
    issue('our label and title', 'GITHUB_TOKEN', 'not ours', ['nightly'], dashboard),
    issue('our mark in the middle of its text', 'GITHUB_TOKEN', 'not ours', [`see ${dashboard}`], dashboard),
    issue(
      "another repository's mark",
      'GITHUB_TOKEN',
      'not ours',
      [textMark('dashboard', others.repository)],
      dashboard
    ),
    issue("a sister environment's mark", 'GITHUB_TOKEN', 'not ours', [textMark('dashboard', others.sister)], dashboard)
  ],
  'request (issue)': [
    issue('our mark', 'GITHUB_TOKEN', 'ours', [request], requestMark),
    issue('our mark, edited by a person since', 'GITHUB_TOKEN', 'ours', [request, 'x'], requestMark),
    issue('our mark', 'a person', 'in doubt', [request], requestMark),
    issue('our mark, written into it later', 'GITHUB_TOKEN', 'in doubt', ['nightly', request], requestMark),
    issue('our label', 'GITHUB_TOKEN', 'not ours', ['nightly'], requestMark),
    issue('our label', 'a person', 'not ours', ['Approve this'], requestMark)
  ],
  comment: [
    text('our mark', 'GITHUB_TOKEN', 'ours', `${told}\n@ada`, told),
    text('our mark', 'a person', 'in doubt', `${told}\n@ada`, told),
    text('nothing', 'GITHUB_TOKEN', 'not ours', 'done', told)
  ],
  'pull request': [
    text('our mark, our branch as its head', 'GITHUB_TOKEN', 'ours', `${promotion}\n…`, promotion),
    text('our mark, our branch as its head', 'a person', 'in doubt', `${promotion}\n…`, promotion),
    text('our branch as its head', 'a person', 'not ours', 'Please merge', promotion)
  ],
  'branch of a promotion': [
    branch('our name; there was none before', 'this run', 'ours', { byThisRun: true, pull: undefined }),
    branch('our name; our pull request says that it was made for it', 'an earlier run', 'ours', {
      byThisRun: false,
      pull: { body: promotion, author: people.GITHUB_TOKEN }
    }),
    branch("our name; a person's pull request says so", 'GitHub does not say', 'in doubt', {
      byThisRun: false,
      pull: { body: promotion, author: people['a person'] }
    }),
    branch('our name; our pull request says that it was there before', 'GitHub does not say', 'not ours', {
      byThisRun: false,
      pull: { body: found, author: people.GITHUB_TOKEN }
    }),
    branch('our name, and no pull request', 'GitHub does not say', 'not ours', { byThisRun: false, pull: undefined })
  ],
  'other ref': [
    ref('our name, a commit with our mark', 'ours', `Start deploy.yml\n\nClaim: x\n${commitMark('claim')}\n`),
    ref('our name, a commit with the mark of something else of ours', 'not ours', commitMark('selftest')),
    ref("our name, somebody's commit", 'not ours', 'Fix the shop'),
    ref("our name, somebody's commit that mentions our mark in a sentence", 'not ours', `see ${commitMark('claim')}`),
    ref('our name, and no commit', 'not ours', undefined)
  ]
}

export const githubTable: readonly GitHubRow[] = githubKinds.flatMap((kind) =>
  rows[kind].map(([bears, by, verdict, judge]) => ({ kind, bears, by, verdict, judge }))
)

export function judgeGitHubRow({ judge }: GitHubRow): {
  readonly told: GitHubRow['verdict']
  readonly because: string
} {
  const verdict = judge()
  if (verdict.kind === 'ours') return { told: 'ours', because: verdict.proof }
  return { told: verdict.kind === 'in-doubt' ? 'in doubt' : 'not ours', because: verdict.because }
}

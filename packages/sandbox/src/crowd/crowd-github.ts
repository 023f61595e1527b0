import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../github/git.ts'
import type { Deployment, Issue, Repository } from '../github/index.ts'
import type { CrowdOptions } from './crowd.ts'

export interface CrowdInGitHub {
  isOthers(item: Pick<Issue | Deployment, 'id'>): boolean
  /** What there is of it now, each by a name: byte for byte. */
  photograph(): ReadonlyMap<string, string>
}

const day = 86_400_000
const person = 'eve'
const bot = 'github-actions[bot]'

/**
 * What people and other workflows have in the repository, under names, titles, labels and marks of ours: laid there without an
 * event, before anyone came.
 */
export async function crowdGitHub({
  repository,
  account,
  environment = 'staging'
}: Pick<CrowdOptions, 'repository' | 'account' | 'environment'>): Promise<CrowdInGitHub> {
  const now = account.now()
  const at = new Date(now - 30 * day).toISOString().replace(/\.\d+Z$/, 'Z')
  const owner = `staging:${repository.id}:${environment}`
  const dashboard = `<!-- staging-actions:dashboard ${owner} -->`
  const request = `<!-- staging-actions:request v=1 owner=${owner} environment=${environment} sha=${'0'.repeat(40)} run=999999999/1 digest=${'0'.repeat(16)} until=99999999 waiting=events initiator=${person} blocked= -->`
  const ids = new Set<number>()
  let next = 1_000_000
  const fresh = () => {
    next += 1
    ids.add(next)
    return next
  }

  const issue = (author: string, title: string, body: string, labels: string[], edits: Issue['edits'] = []) => {
    for (const name of labels)
      if (!repository.labels.has(name))
        repository.labels.set(name, { id: fresh(), name, color: 'c0ffee', description: null })
    const made: Issue = {
      id: fresh(),
      number: repository.issues.length + 1,
      author,
      title,
      body,
      state: 'open',
      stateReason: null,
      locked: false,
      labels,
      assignees: [],
      createdAt: at,
      updatedAt: at,
      closedAt: null,
      closedBy: null,
      edits,
      events: [],
      reactions: []
    }
    repository.issues.push(made)
    return made
  }
  issue(person, `Staging environment: ${environment}`, `${dashboard}\nIs it up?`, ['staging-dashboard'])
  issue(person, 'Approve this', `${request}\nPlease`, ['staging-approval'])
  const nightly = issue(
    bot,
    'Nightly report',
    `${request}\nrewritten`,
    ['staging-approval', 'staging-dashboard'],
    [
      { editor: bot, at, body: 'All is well.' },
      { editor: person, at, body: `${request}\nrewritten` }
    ]
  )
  repository.comments.push({
    id: fresh(),
    issue: nightly.number,
    author: person,
    body: 'approve',
    createdAt: at,
    updatedAt: at,
    edits: [],
    reactions: []
  })

  for (const [name, value] of [
    [`STAGING_${environment.toUpperCase().replaceAll('-', '_')}`, 'https://staging.example.com'],
    ['STAGING_REGION', 'nyc3']
  ] as const)
    repository.variables.set(name, { name, value, createdAt: at, updatedAt: at })
  const variables = [...repository.variables.keys()]

  const refs = [
    'refs/heads/staging-release/next',
    'refs/heads/staging-selftest/1',
    `refs/staging/${environment}.notes`,
    'refs/staging-production/notes'
  ]
  const head = (await git(repository.directory, ['rev-parse', `refs/heads/${repository.defaultBranch}`])).trim()
  for (const ref of refs) await git(repository.directory, ['update-ref', ref, head])

  for (const [name, payload] of [
    [`${environment}-live`, {}],
    [`${environment}-live`, { owner }],
    ['production', {}]
  ] as const)
    repository.deployments.push({
      id: fresh(),
      sha: head,
      ref: repository.defaultBranch,
      task: 'deploy',
      environment: name,
      description: 'By hand',
      payload,
      transient: false,
      production: name === 'production',
      creator: person,
      createdAt: at,
      updatedAt: at,
      statuses: [
        {
          id: fresh(),
          state: 'success',
          creator: person,
          description: '',
          environment: name,
          environmentUrl: 'https://www.example.com',
          logUrl: '',
          createdAt: at
        }
      ]
    })

  return {
    isOthers: ({ id }) => ids.has(id),
    photograph: () =>
      new Map([
        ...repository.issues.filter(({ id }) => ids.has(id)).map((one) => picture(`issue #${one.number}`, one)),
        ...repository.issues
          .filter(({ id }) => ids.has(id))
          .map(({ number }) =>
            picture(
              `comments of #${number}`,
              repository.comments.filter((comment) => comment.issue === number)
            )
          ),
        ...repository.deployments.filter(({ id }) => ids.has(id)).map((one) => picture(`Deployment ${one.id}`, one)),
        ...variables.flatMap((name) => {
          const variable = repository.variables.get(name)
          return variable ? [picture(`variable ${name}`, variable)] : []
        }),
        ...refs.flatMap((ref) => {
          const points = refIn(repository, ref)
          return points === undefined ? [] : [[ref, points] as const]
        })
      ])
  }
}

function picture(name: string, item: unknown): readonly [string, string] {
  return [name, JSON.stringify(item)]
}

/** As git's files have it, loose or packed: nothing here may wait. */
function refIn({ directory }: Repository, ref: string): string | undefined {
  const [loose, packed] = [join(directory, ref), join(directory, 'packed-refs')]
  if (existsSync(loose)) return readFileSync(loose, 'utf8').trim()
  const lines = existsSync(packed) ? readFileSync(packed, 'utf8').split('\n') : []
  return lines.find((line) => line.endsWith(` ${ref}`))?.split(' ')[0]
}

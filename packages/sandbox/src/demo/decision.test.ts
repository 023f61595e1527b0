import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { git } from '../github/git.ts'
import type { Issue } from '../github/index.ts'
import { editFile, makeApp, settled } from './decisions.ts'
import { clusterIds, jobResult, ledgerWrites, nothingLeft, revision, trailer } from './judge.ts'
import { openWorld } from './world.ts'

/** Somebody's own workflow, on a branch of their own. */
const stealing = `on: { push: { branches: [mine] } }
permissions: {}
jobs:
  plain:
    runs-on: ubuntu-latest
    steps:
      - run: echo "the token is [$TOKEN]"
        env: { TOKEN: '\${{ secrets.DIGITALOCEAN_TOKEN }}' }
  named:
    runs-on: ubuntu-latest
    environment: staging-cloud
    steps:
      - run: echo "the token is [$TOKEN]"
        env: { TOKEN: '\${{ secrets.DIGITALOCEAN_TOKEN }}' }
`

describe('hand-over', () => {
  test('nothing runs while people think; hours later one tick decides; what cannot be promoted yet stays, and the hourly look finishes it, through a merge queue', async () => {
    const world = await openWorld({
      edit: (folder) =>
        editFile(folder, '.github/staging.yml', (text) => text.replace('wait-minutes: 30', 'wait-minutes: 0'))
    })
    try {
      const { repository, sandbox } = world
      const sha = await world.developer.push('staging', { 'apps/roast-my-post/heat.js': '// more heat\n' })
      const [pipeline] = await settled(world).then(() => world.runsOf('staging-deploy.yml'))
      expect([pipeline?.conclusion, pipeline?.problem]).toEqual(['success', undefined])
      const issue = world.openIssue() as Issue
      expect(issue.body).toContain('waiting=events')
      expect(repository.runs.filter(({ status }) => status !== 'completed')).toEqual([])
      const clusters = (await sandbox.digitalocean.account.leftovers()).filter(({ kind }) => kind === 'cluster')
      expect(clusters).toHaveLength(1)
      sandbox.kernel.clock.advance(5 * 3_600_000)
      // What may still succeed is neither closed nor cleaned up.
      repository.settings.allowActionsPullRequests = false
      await world.lead.tickBox(issue.number, 'Approve')
      const decision = (await settled(world)).at(-1)
      expect(decision?.jobs.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
        'staging / hear: success',
        'staging / look: success',
        'staging / decide: success',
        `staging / promote (#${issue.number}): failure`,
        `staging / clean-up (#${issue.number}): success`
      ])
      expect(issue.state).toBe('open')
      expect(await clusterIds(world)).toHaveLength(1)
      const told = () => world.repository.comments.filter((comment) => comment.issue === issue.number).at(-1)?.body
      expect(told()).toContain('**Approved, and not promoted yet**, `needs-app-token`')
      // Five of the provision, three for the app, and one while people think (ADR 16).
      expect(await ledgerWrites(world)).toHaveLength(9)
      // Words after it start no second try.
      await world.lead.comment(issue.number, 'When will it be there?')
      expect(jobResult((await settled(world)).at(-1), 'decide')).not.toBe('success')
      repository.settings.allowActionsPullRequests = true
      // The hourly try goes through a merge queue, which somebody has set up since.
      repository.settings.branchRules = { ...repository.settings.branchRules, main: [{ type: 'merge_queue' }] }
      repository.settings.mergeCommitMessage = 'PR_BODY'
      await sandbox.github.schedule(repository.fullName, '17 * * * *')
      await settled(world)
      expect(issue).toMatchObject({ state: 'closed', stateReason: 'completed' })
      expect(told()).toContain('🚀 **Promoted**')
      expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
      // The clean-up of staging-decision destroys nothing by itself: it starts one run that does.
      expect(world.runsOf('staging-control.yml')).toMatchObject([
        { event: 'workflow_dispatch', conclusion: 'success', payload: { inputs: { action: 'release' } } }
      ])
      const queued = repository.issues.find(({ pull }) => pull?.merged)?.pull
      expect([queued?.queuedAt, queued?.mergeCommitSha]).toEqual([expect.any(String), await revision(world, 'main')])
      expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
      const image = (await trailer(world, 'main', 'Tested-image')).replace(/^roast-my-post /, '')
      expect(image).toMatch(/^\S+@sha256:[0-9a-f]{64}$/)
      expect(told()).toContain(`- \`roast-my-post\`: \`${image}\``)
      expect(await trailer(world, 'main', 'Approved-by')).toBe(world.lead.login)
      expect(await trailer(world, 'main', 'Test-run')).toMatch(new RegExp(`/actions/runs/${pipeline?.id}$`))
      expect(world.runsOf('deploy-production.yml')).toMatchObject([
        {
          sha: queued?.mergeCommitSha,
          payload: {
            inputs: {
              commit: sha,
              images: JSON.stringify({ 'roast-my-post': [image] }),
              request: expect.stringMatching(`/issues/${issue.number}$`)
            }
          }
        }
      ])
    } finally {
      await world.close()
    }
  }, 300_000)
})

describe('the strong set-up', () => {
  test('staging-deploy asks and only starts staging-decision, which reads the decision again and promotes', async () => {
    const world = await openWorld({
      edit: async (folder) => {
        await editFile(folder, '.github/workflows/staging-deploy.yml', (text) =>
          text.replace('with: {', 'with: { decision-workflow: staging-decision.yml,')
        )
        await editFile(folder, '.github/staging.yml', (text) =>
          text.replace("approvers: ['@octocat']", "approvers: ['@octocat', '@mona'], exclude-initiator: true")
        )
      }
    })
    const permissions = { actions: 'write', checks: 'read', contents: 'write', statuses: 'read' } as const
    const secrets = makeApp(world, 'PROMOTION', {
      slug: 'promoter',
      org: 'acme',
      permissions: { ...permissions, 'pull-requests': 'write', workflows: 'write' }
    })
    // The cloud's token, too, is no secret of the repository.
    const ofCloud = Object.fromEntries(
      ['DIGITALOCEAN_TOKEN', 'SPACES_ACCESS_KEY', 'SPACES_SECRET_KEY'].map((name) => {
        const value = world.repository.secrets.get(name) ?? ''
        world.repository.secrets.delete(name)
        return [name, value]
      })
    )
    world.repository.settings.environments = {
      promotion: { branches: ['main'], secrets },
      'staging-cloud': { branches: ['main', 'staging'], secrets: ofCloud },
      production: { branches: ['main'], secrets: { PRODUCTION_KEY: 'keep-out-4711' } }
    }
    world.repository.rules.push({
      branch: 'main',
      pullRequests: true,
      approvals: 1,
      checks: [],
      strict: false,
      bypass: ['promoter[bot]']
    })
    try {
      const sha = await world.developer.push('staging', {
        'apps/guesstimate/more.js': '// more\n',
        'apps/roast-my-post/heat.js': '// more heat\n'
      })
      const issue = await world.until('the request', () => world.openIssue())
      // Each is tested by a leg of its own, whose artifact speaks for it.
      for (const app of ['guesstimate', 'roast-my-post'])
        expect(issue.body).toMatch(new RegExp(`\\| .*${app}.*\\| .*passed`))
      // Who pushed may not approve it, may not merge it by hand, and may not push to main.
      await world.developer.comment(issue.number, 'approve')
      await world.until('the answer', () =>
        world.repository.comments.find(({ body }) => body.includes('somebody else has to approve it'))
      )
      await expect(world.developer.push('main', { 'README.md': 'mine' })).rejects.toThrow('through a pull request')
      await world.lead.comment(issue.number, '/approve: it was about time')
      const run = (await settled(world)).findLast(({ event }) => event === 'workflow_dispatch')
      expect([jobResult(run, 'look'), jobResult(run, 'decide'), jobResult(run, 'promote')]).toEqual([
        'success',
        'success',
        'success'
      ])
      expect(world.runsOf('staging-deploy.yml')[0]?.conclusion).toBe('success')
      expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
      expect(world.repository.issues.find(({ pull }) => pull)).toMatchObject({
        author: 'promoter[bot]',
        pull: { merged: true, mergedBy: 'promoter[bot]' }
      })
      expect(world.runsOf('deploy-production.yml')).toHaveLength(1)
      expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
      // The environment goes once, and not before it is known what became of the promotion.
      const promoted = run?.jobs.find(({ name }) => name.includes('promote'))?.completedAt ?? ''
      expect(world.runsOf('staging-control.yml').map(({ createdAt }) => createdAt >= promoted)).toEqual([true])
      // The production workflow takes a start by hand from everybody who may write, by the file of the ref that they name.
      const path = '.github/workflows/deploy-production.yml'
      const edited = await git(world.repository.directory, ['show', `main:${path}`])
      await world.developer.push('mine', {
        [path]: edited
          .replace("if: github.ref != 'refs/heads/main'", 'if: false')
          .replace('        env:\n', `        env:\n          KEY: \${{ secrets.PRODUCTION_KEY }}\n`)
      })
      await world.developer.dispatch({ workflow: 'deploy-production.yml', ref: 'mine', inputs: {} })
      await settled(world)
      const theft = world.runsOf('deploy-production.yml').at(-1)
      expect([theft?.conclusion, theft?.ref]).toEqual(['failure', 'refs/heads/mine'])
      // So does every push: a workflow of one's own on another branch is given no token of the cloud, whatever it names.
      await world.developer.push('mine', { '.github/workflows/steal.yml': stealing })
      await settled(world)
      const [steal] = world.runsOf('steal.yml')
      expect([jobResult(steal, 'plain'), jobResult(steal, 'named')]).toEqual(['success', 'failure'])
      const [plain] = steal?.jobs.filter(({ name }) => name === 'plain') ?? []
      expect(await readFile(plain?.logFile ?? '', 'utf8')).toContain('the token is []')
      // What GitHub itself shows of jobs with an environment is not taken for ours, and is left.
      const shown = world.repository.deployments.filter(({ environment }) => environment === 'staging-cloud')
      expect(new Set(shown.map(({ creator }) => creator))).toEqual(new Set(['github-actions[bot]']))
      expect(shown.at(-1)?.statuses.at(-1)?.state).toBe('failure')
      expect(shown.flatMap(({ statuses }) => statuses).some(({ description }) => description !== '')).toBe(false)
      // Whatever a pushed commit's file claims: without a verdict of somebody who may, nothing is promoted.
      await world.developer.dispatch({ workflow: 'staging-decision.yml', ref: 'main', inputs: { issue: '999' } })
      expect(jobResult((await settled(world)).at(-1), 'promote')).not.toBe('success')
    } finally {
      await world.close()
    }
  }, 300_000)
})

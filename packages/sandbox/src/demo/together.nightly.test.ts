import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Issue, WorkflowRun } from '../github/index.ts'
import { nothingLeft, revision, servedVersion } from './judge.ts'
import { reRunAll } from './re-run.ts'
import { openWorld, type World } from './world.ts'

const legOf = (run: WorkflowRun, job: string) => run.jobs.find(({ name }) => name.endsWith(`/ ${job}`))?.conclusion
const broken = `import { test } from 'node:test'\ntest('guesses', () => { throw new Error('a wrong guess') })\n`
const guess = 'apps/guesstimate/test/integration.test.js'

const logOf = async (run: WorkflowRun, job: string) =>
  readFile(run.jobs.find(({ name }) => name.endsWith(`/ ${job}`))?.logFile ?? '', 'utf8')

/** A push, to the end of its run or to the request that it asks with. */
async function push(world: World, files: Readonly<Record<string, string | null>>, message: string) {
  const before = world.runsOf('staging-deploy.yml').length
  const sha = await world.developer.push('staging', files as Record<string, string>, message)
  const run = await world.until('the run', () => world.runsOf('staging-deploy.yml')[before])
  const asks = (issue: Issue) => issue.state === 'open' && issue.body.includes(`sha=${sha}`)
  const { issue } = await world.until(
    'a request, or the end of the run',
    () => (run.status === 'completed' ? { issue: undefined } : optional(world.repository.issues.find(asks))),
    500
  )
  return { sha, run, issue }
}

function optional(issue: Issue | undefined) {
  return issue && { issue }
}

test('what failed and was reverted, and what came from another branch, is replaced; what stood next to it is tested again; and only then people are asked', async () => {
  const world = await openWorld()
  try {
    const { dispatcher, developer, colleague, lead } = world
    const read = (path: string) => readFile(join(world.sandbox.directory, 'source', path), 'utf8')
    await world.control(colleague, { action: 'create', reason: 'she keeps it over all pushes' })

    // Push 1 changes both; one fails.
    const first = await push(world, { 'apps/roast-my-post/heat.js': '// heat\n', [guess]: broken }, 'Both')
    await dispatcher.waitForRun(first.run.id, { timeout: world.patience })
    expect([
      legOf(first.run, 'deploy-and-test (roast-my-post)'),
      legOf(first.run, 'deploy-and-test (guesstimate)')
    ]).toEqual(['success', 'failure'])
    expect(first.issue).toBeUndefined()

    // Push 2 restores it as on main: it does not go out, and still it is deployed, and the other one tested next to it.
    const second = await push(world, { [guess]: await read(guess) }, 'Restore the guess')
    expect([legOf(second.run, 'deploy'), legOf(second.run, 'deploy-and-test (roast-my-post)')]).toEqual([
      'success',
      'success'
    ])
    expect(legOf(second.run, 'deploy-and-test (guesstimate)')).toBe('success')
    expect(second.issue?.body).toMatch(/`roast-my-post`.*✅ passed, \d+ of \d+.*\| `guesstimate` \[`[0-9a-f]{7}`\]/)
    await lead.comment(second.issue?.number ?? 0, 'reject: it was only to be looked at')
    await dispatcher.waitForRun(second.run.id, { timeout: world.patience })

    // Somebody tries another branch's version by hand.
    const idea = await developer.push('idea', { 'apps/guesstimate/idea.js': '// an idea\n' }, 'An idea')
    const byHand = await world.control(colleague, {
      action: 'deploy',
      reason: 'a look',
      apps: 'guesstimate',
      revision: 'idea'
    })
    expect(byHand.conclusion).toBe('success')
    expect(await servedVersion(world, 'guesstimate.staging.example.com')).toBe(`sha-${idea}`)

    // A push that changes no app: what came by hand is replaced, and what goes out is tested next to what it goes out with.
    const third = await push(world, { 'docs/roast.md': 'With heat.\n' }, 'Say so')
    expect(legOf(third.run, 'deploy-and-test (guesstimate)')).toBe('success')
    expect(legOf(third.run, 'deploy-and-test (roast-my-post)')).toBe('success')
    // While people decide, somebody has another look at the idea. What was tested was tested.
    const again = await world.control(colleague, {
      action: 'deploy',
      reason: 'another look',
      apps: 'guesstimate',
      revision: idea
    })
    expect(again.conclusion).toBe('success')
    await lead.tickBox(third.issue?.number ?? 0, 'Approve')
    await dispatcher.waitForRun(third.run.id, { timeout: world.patience })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${third.sha}^{tree}`))
    await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 900_000)

test('what reaches no app is not silent: a stack, a deleted app, files of nobody, tests of which none ran, a URL of somebody else', async () => {
  const world = await openWorld()
  try {
    const { dispatcher, colleague, lead } = world
    const read = (path: string) => readFile(join(world.sandbox.directory, 'source', path), 'utf8')
    const configuration = await read('.github/staging.yml')
    const entry = / {2}- name: guesstimate\n( {4}.*\n)+/
    const manifest = 'infra/argocd/apps/guesstimate.yaml'
    const heat = 'apps/roast-my-post/test/integration.test.js'
    const reject = async ({ issue, run }: Awaited<ReturnType<typeof push>>) => {
      await lead.comment(issue?.number ?? 0, 'reject: it was only to be looked at')
      await dispatcher.waitForRun(run.id, { timeout: world.patience })
    }
    await world.control(colleague, { action: 'create', reason: 'she keeps it over all pushes' })

    // A stack alone: no app changes, and all are tested on it.
    const stack = await push(
      world,
      { 'infra/staging/main.tf': `${await read('infra/staging/main.tf')}\n# another\n` },
      'Stack'
    )
    expect(legOf(stack.run, 'deploy-and-test (roast-my-post)')).toBe('success')
    expect(legOf(stack.run, 'deploy-and-test (guesstimate)')).toBe('success')
    expect(stack.issue?.body).toMatch(/Tested on the stacks and the bootstrap with the digest/)
    await reject(stack)

    // A file of nobody, and tests of which none runs: both are shown, and nobody can approve.
    const skipped = `import { test } from 'node:test'\ntest('later', { skip: true }, () => {})\n`
    const none = await push(world, { 'tools/deploy.sh': 'true\n', [heat]: skipped }, 'Tests later')
    expect(legOf(none.run, 'deploy-and-test (roast-my-post)')).toBe('success')
    expect(none.issue?.body).toContain('**Of no app**')
    expect(none.issue?.body).toContain('`tools/deploy.sh`')
    expect(none.issue?.body).toMatch(
      /This cannot be approved: .*roast-my-post has no passed tests \(none of its 1 tests ran\)/
    )
    const main = await revision(world, 'main')
    await lead.tickBox(none.issue?.number ?? 0, 'Approve')
    await reject(none)
    expect(await revision(world, 'main')).toBe(main)

    // Its own word hides nothing: an `ignore` that grows, and an app that leaves the catalog in the commit that changes it. While
    // its manifest stays, Argo CD keeps it, here and in production.
    const hiding = configuration
      .replace('changes: { ignore: [', "changes: { ignore: ['tools/**', 'apps/guesstimate/**', ")
      .replace(entry, '')
    expect(hiding).not.toContain('- name: guesstimate')
    const changed = { 'apps/guesstimate/server.js': `${await read('apps/guesstimate/server.js')}\n// changed\n` }
    const kept = await push(
      world,
      { '.github/staging.yml': hiding, [heat]: await read(heat), ...changed },
      'Nothing to see'
    )
    await dispatcher.waitForRun(kept.run.id, { timeout: world.patience })
    expect(kept.issue).toBeUndefined()
    expect(legOf(kept.run, 'deploy')).toBe('failure')
    expect(await logOf(kept.run, 'deploy')).toContain(
      'staging-guesstimate, the Application of guesstimate, was not removed: the Application apps-staging makes it, from infra/argocd/apps at staging, and guesstimate is no app of .github/staging.yml any more'
    )
    expect(legOf(kept.run, 'deploy-and-test (roast-my-post)')).toBe('failure')

    const hidden = await push(world, { [manifest]: null }, 'Nothing to see, really')
    expect(legOf(hidden.run, 'deploy-and-test (roast-my-post)')).toBe('success')
    for (const part of [
      '`tools/deploy.sh`',
      '`apps/guesstimate/server.js`',
      '**Deleted by this commit**',
      '`guesstimate`'
    ])
      expect(hidden.issue?.body).toContain(part)
    expect(await logOf(hidden.run, 'deploy')).toContain('staging-guesstimate: removed, with what it deployed')
    expect(await servedVersion(world, 'roast-my-post.staging.example.com')).toMatch(/^sha-/)
    expect(await servedVersion(world, 'guesstimate.staging.example.com')).not.toMatch(/^sha-/)
    await reject(hidden)

    // A URL of somebody else ends the run before any test.
    const elsewhere = configuration.replace(
      '- name: roast-my-post',
      '- name: roast-my-post\n    url: https://www.example.com'
    )
    const outside = await push(
      world,
      { '.github/staging.yml': elsewhere, ...changed, [manifest]: await read(manifest) },
      'Test production'
    )
    await dispatcher.waitForRun(outside.run.id, { timeout: world.patience })
    expect(legOf(outside.run, 'create-staging-if-needed')).toBe('failure')
    expect(legOf(outside.run, 'deploy-and-test (roast-my-post)')).toBeUndefined()
    expect(outside.issue).toBeUndefined()

    // A commit that only deletes an app goes out, with all others tested without it.
    const lock = JSON.parse(await read('package-lock.json')) as { packages: Record<string, unknown> }
    delete lock.packages['apps/guesstimate']
    delete lock.packages['node_modules/guesstimate']
    const folder = await readdir(join(world.sandbox.directory, 'source/apps/guesstimate'), {
      recursive: true,
      withFileTypes: true
    })
    const gone = folder
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(join(world.sandbox.directory, 'source'), join(parentPath, name)))
    const deletion = await push(
      world,
      {
        ...Object.fromEntries([...gone, manifest, 'tools/deploy.sh'].map((path) => [path, null])),
        'infra/staging/main.tf': await read('infra/staging/main.tf'),
        'package-lock.json': JSON.stringify(lock, null, 2),
        '.github/staging.yml': configuration.replace(entry, '')
      },
      'Guesstimate is over'
    )
    expect(legOf(deletion.run, 'deploy-and-test (roast-my-post)')).toBe('success')
    expect(deletion.issue?.body).toContain(
      '**Deleted by this commit**, so all other apps were tested without: `guesstimate`.'
    )
    await lead.tickBox(deletion.issue?.number ?? 0, 'Approve')
    await dispatcher.waitForRun(deletion.run.id, { timeout: world.patience })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${deletion.sha}^{tree}`))
    await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 1_200_000)

test('all jobs run again keep what had passed; what nobody can show any more is tested again; and a deploy of no one commit is replaced', async () => {
  const flaky = `import { test } from 'node:test'
test('is well at the second try', () => { if (process.env.GITHUB_RUN_ATTEMPT === '1') throw new Error('bad luck') })
`
  const world = await openWorld()
  try {
    const { dispatcher, colleague, lead, repository } = world
    const artifactOf = (app: string) => repository.artifacts.find(({ name }) => name === `staging-results-${app}`)
    const testOf = (run: WorkflowRun, app: string) =>
      run.jobs.find(({ name, attempt }) => attempt === run.attempt && name.endsWith(`/ deploy-and-test (${app})`))
    await world.control(colleague, { action: 'create', reason: 'she keeps it over all runs' })
    const { run, sha } = await push(world, { 'apps/roast-my-post/heat.js': '// heat\n', [guess]: flaky }, 'Both')
    await dispatcher.waitForRun(run.id, { timeout: world.patience })
    expect([testOf(run, 'roast-my-post')?.conclusion, testOf(run, 'guesstimate')?.conclusion]).toEqual([
      'success',
      'failure'
    ])

    // Its report has expired: the request cannot be approved, and says what helps.
    Object.assign(artifactOf('roast-my-post') ?? {}, { expired: true })
    await reRunAll(world, run)
    const blocked = await world.until('the request', () => world.openIssue())
    expect(testOf(run, 'roast-my-post')).toBeUndefined()
    expect(blocked.body).toContain('roast-my-post has no passed tests (its results have expired: re-run all jobs)')
    await lead.comment(blocked.number, 'reject: test it again')
    await dispatcher.waitForRun(run.id, { timeout: world.patience })

    // By hand, an image over other manifests: no commit has that.
    const main = await revision(world, 'main')
    const byHand = await world.control(colleague, {
      ...{ action: 'deploy', reason: 'an older one', apps: 'guesstimate', revision: sha, 'image-tag': `sha-${main}` }
    })
    expect(byHand.conclusion).toBe('success')
    await reRunAll(world, run)
    const asked = await world.until('the request', () => world.openIssue())
    expect(testOf(run, 'roast-my-post')?.conclusion).toBe('success')
    expect(testOf(run, 'guesstimate')?.conclusion).toBe('success')
    expect(await servedVersion(world, 'guesstimate.staging.example.com')).toBe(`sha-${sha}`)
    await lead.tickBox(asked.number, 'Approve')
    await dispatcher.waitForRun(run.id, { timeout: world.patience })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 1_200_000)

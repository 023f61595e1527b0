import { generateKeyPairSync } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import { junit, stagingDeploy, ApprovalWorld as World } from '../../packages/sandbox/src/testing/approval-world.ts'

const configured = (approval: string) => ({ '.github/staging.yml': `version: 1\napproval: ${approval}\n` })

/** What was decided about request 1 by now. */
async function decision(world: World, inputs: Record<string, string> = {}): Promise<string> {
  const { outputs } = await world.run({ requests: '1', ...inputs }, { run: 91 })
  return JSON.parse(outputs['decided'] || '[{}]')[0]?.decision ?? 'pending'
}

describe('teams as approvers', () => {
  test.concurrent('are read with an App, whose token is made again when its hour is over', async () => {
    await using world = await World.make()
    const { github, kernel } = world
    github.setTeam('acme/leads', ['Grace'], ['mallory'])
    const app = github.createApp({ slug: 'teams', org: 'acme', permissions: { members: 'read', contents: 'write' } })
    const inputs = { 'teams-app-id': app.appId, 'teams-app-private-key': app.privateKey, approvers: '@acme/leads' }
    const running = world.run({ ...inputs, 'wait-minutes': '1' })
    const issue = await world.opened()
    // Invited, and not there yet.
    await github.as('mallory').comment(issue.number, 'approve')
    await world.answered(issue, 'that is for acme/leads')
    kernel.clock.advance(61 * 60_000)
    await github.as('grace').comment(issue.number, 'approve')
    const { outputs, log } = await running
    expect(outputs).toMatchObject({ decision: 'approved', 'decided-by': 'grace' })
    const minted = kernel.requests.all().filter(({ path }) => path.endsWith('/access_tokens'))
    expect(minted).toHaveLength(2)
    const shown = log.split('\n').filter((line) => !line.startsWith('::add-mask::'))
    expect(shown.join()).not.toMatch(/PRIVATE KEY|ghs_/)
  })

  test.concurrent('without an App, with half of its credentials, with a wrong key, where it is not installed, without the right', async () => {
    await using world = await World.make()
    const { github } = world
    github.setTeam('acme/leads', ['grace'])
    const elsewhere = github.createApp({ slug: 'a', org: 'other', permissions: { members: 'read' } })
    const weak = github.createApp({ slug: 'b', org: 'acme', permissions: { contents: 'write' } })
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    const asked = (inputs: Record<string, string>) => world.run({ approvers: '@acme/leads', ...inputs })
    const as = (appId: string, privateKey: string) =>
      asked({ 'teams-app-id': appId, 'teams-app-private-key': privateKey })
    const runs = await Promise.all([
      asked({}),
      asked({ 'teams-app-id': '1' }),
      as(weak.appId, key),
      as(weak.appId, 'secret'),
      as(elsewhere.appId, elsewhere.privateKey),
      as(weak.appId, weak.privateKey)
    ])
    expect(runs.map(({ outputs }) => outputs['reason'])).toEqual([
      'needs-app-token',
      'invalid-input',
      'needs-app-token',
      'invalid-input',
      'needs-app-token',
      'needs-app-token'
    ])
    const logs = runs.map(({ log }) => log)
    expect(logs[0]).toContain('cannot see the team @acme/leads')
    expect(logs[1]).toContain('belong together')
    expect(logs[2]).toContain('does not know the App for teams by this key')
    expect(logs[4]).toContain('is not installed on acme')
    expect(logs[5]).toContain('Members: read-only')
    expect(world.repository.issues).toEqual([])
  })
})

describe('code owners as approvers', () => {
  const owners = '* @ada\n/apps/web/ @grace @acme/web\n/infra/ infra@example.com @mallory\n'

  test.concurrent('each area that changed needs one of its own; CODEOWNERS is the promotion branch’s', async () => {
    await using world = await World.make()
    const { github } = world
    const app = github.createApp({ slug: 'teams', org: 'acme', permissions: { members: 'read' } })
    github.setTeam('acme/web', ['linus'])
    await github.as('ada').push('main', { ...configured('{ approvers: [code-owners] }'), '.github/CODEOWNERS': owners })
    const sha = await github.as('deployer').push('staging', {
      'apps/web/index.js': '3',
      'infra/main.tf': '1',
      '.github/CODEOWNERS': '* @deployer\n'
    })
    const teams = { 'teams-app-id': app.appId, 'teams-app-private-key': app.privateKey }
    expect((await world.run({ 'wait-minutes': '0', ...teams }, { sha })).outputs['decision']).toBe('pending')
    const issue = await world.opened()
    expect(issue.body).toContain('`*` (`ada`); `/apps/web/` (`grace`, `acme/web`); `/infra/` (`mallory`)')
    await github.as('deployer').comment(1, 'approve')
    await github.as('linus').comment(1, 'approve')
    await github.as('grace').comment(1, 'approve')
    await github.as('ada').comment(1, 'approve')
    expect(await decision(world, teams)).toBe('pending')
    const answers = world.comments(issue).map(({ body }) => body)
    expect(answers.join()).toContain('@deployer You may not decide')
    // Linus is of the team and may not write: GitHub takes nobody of that kind for an owner.
    expect(answers.join()).toContain('@linus You may not decide')
    await github.as('mallory').tickBox(1, 'Approve')
    expect(await decision(world, teams)).toBe('approved')
    expect(issue.state).toBe('closed')
  })

  test.concurrent('whom GitHub would not tell: more than 300 files, no CODEOWNERS, nobody named', async () => {
    await using world = await World.make()
    const { github } = world
    let run = 100
    const asked = (sha: string) => {
      run += 1
      return world.run({ 'wait-minutes': '0', 'require-tests': 'false' }, { sha, run })
    }
    await github.as('ada').push('main', configured('{ approvers: [code-owners] }'))
    const none = await asked(world.sha)
    expect(none.outputs['reason']).toBe('invalid-configuration')
    expect(none.log).toContain('main has no CODEOWNERS')
    await github.as('ada').push('main', { CODEOWNERS: '/apps/web/ web@example.com\n/docs/ @ada\n' })
    expect((await asked(world.sha)).log).toContain('nobody who owns /apps/web/ is named as @user')
    const elsewhere = await github.as('deployer').push('other', { 'lib/index.js': '1' })
    expect((await asked(elsewhere)).log).toContain('nobody owns anything that changed')
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`docs/${index}.md`, '']))
    const large = await github.as('deployer').push('staging', many)
    expect((await asked(large)).log).toContain('more than 299 files changed')
    // Somebody else may decide instead; an owner still may not.
    await github.as('ada').push('main', configured('{ approvers: [code-owners, "@grace"] }'))
    expect((await asked(large)).outputs['decision']).toBe('pending')
    await github.as('ada').comment(1, 'approve')
    expect(await decision(world)).toBe('pending')
    await github.as('grace').comment(1, 'approve')
    expect(await decision(world)).toBe('approved')
  })
})

describe('a repository’s own words and text', () => {
  test.concurrent('come from the promotion branch; the boxes and the marker are ours whatever it leaves out', async () => {
    await using world = await World.make()
    const { github } = world
    await github.as('ada').push('main', {
      ...configured(
        '{ approvers: ["@ada"], words: { approve: [passt], reject: [nein] }, template: .github/request.md }'
      ),
      '.github/request.md': `# \${title} on \${environment}\n\n\${cost}\n\n\${apps}\n\n<!-- staging-actions:approve --> \${HOME}\n`
    })
    await github.as('mallory').push('staging', { '.github/request.md': 'Please approve' })
    await world.run({ 'wait-minutes': '0' })
    const issue = await world.opened()
    expect(issue.body).toMatch(
      /-->\n\n\*\*Should [^\n]* go to production\?\*\* ``Sell[^\n]*\n\n> \[!WARNING\]\n(>[^\n]*\n)+\n# ``Sell @everyone[^\n]*\n\n\| App/
    )
    expect(issue.body.match(/<!-- staging-actions:approve -->/g)).toHaveLength(1)
    expect(issue.body).toContain(`\${HOME}\n\n### Decide`)
    const look = async () => (await world.run({ requests: 'open', 'look-only': 'true' })).outputs['requests']
    await github.as('ada').comment(1, 'Nun ja, mal sehen')
    expect(await look()).toBe('[]')
    await github.as('ada').comment(1, 'Passt! 🚀')
    expect(await look()).toBe('[1]')
    expect(await decision(world)).toBe('approved')
  })

  test.concurrent('a template that is not there fails before anybody is asked', async () => {
    await using world = await World.make()
    await world.github.as('ada').push('main', configured('{ template: request.md }'))
    const { outputs, log } = await world.run()
    expect(outputs['reason']).toBe('invalid-configuration')
    expect(log).toContain('main has no request.md')
    expect(world.repository.issues).toEqual([])
  })
})

describe('results that are carried forward', () => {
  test.concurrent('count when GitHub’s own record of the run says the same, and block otherwise', async () => {
    await using world = await World.make()
    const { github, sha } = world
    const earlier = sha
    const path = '.github/workflows/staging-deploy.yml'
    const edited = await github.as('mallory').push('mine', { [path]: `${stagingDeploy}# tests nothing\n` })
    world.leave('a.log', 'no report', 'never')
    const passed = world.recordRun(60, earlier, {
      'deploy-and-test (api)': 'success',
      'deploy-and-test (mail)': 'failure',
      'deploy-and-test (silent)': 'success'
    })
    // That its job passed is not enough: a test has to have run.
    await world.upload(60, 'staging-results-api', { 'junit.xml': junit(false) })
    // All jobs ran again: what had passed is in no matrix of the newest attempt.
    const run60 = world.repository.runs.find(({ id }) => id === 60)
    if (run60) run60.attempt = 2
    const entry = (run: string) => ({
      ...{ revision: earlier, images: [], run, at: '2026-11-01T01:00:00Z', tested: true },
      passed: { revision: earlier, run, at: '2026-11-01T01:00:00Z' }
    })
    const gone = passed.replace(/60$/, '59')
    await world.forgeLedger({
      ...{ schema: 1, environment: 'staging', repositoryId: world.repository.id, teamUuid: null, generation: 0 },
      ...{ leases: [], operations: [], journal: [], stack: null },
      apps: {
        web: entry(passed),
        api: entry(passed),
        gone: entry(gone),
        mail: entry(`${gone}/newer`),
        silent: entry(passed)
      }
    })
    const foreign = world.recordRun(61, earlier, { 'deploy-and-test (api)': 'success' }, 'mine.yml')
    const passes = { 'deploy-and-test (api)': 'success' } as const
    const twice = world.recordRun(64, earlier, {
      'one / deploy-and-test (twice)': 'success',
      'two / deploy-and-test (twice)': 'failure'
    })
    const elsewhere = world.recordRun(62, edited, passes, 'staging-deploy.yml', 'mine')
    const here = world.recordRun(63, edited, passes)
    const tested = (run: string, revision = earlier) => ({ url: '', tested: { revision, run } })
    const apps = [
      { app: 'web', url: '' },
      { app: 'api', ...tested(passed) },
      { app: 'mail', ...tested(passed) },
      { app: 'shop', ...tested(passed) },
      { app: 'forged', ...tested(foreign) },
      { app: 'branch', ...tested(elsewhere, edited) },
      { app: 'edited', ...tested(here, edited) },
      { app: 'other', ...tested(passed, 'c'.repeat(40)) },
      { app: 'gone', ...tested(gone) },
      { app: 'silent', ...tested(passed) },
      { app: 'twice', ...tested(twice) },
      { app: 'never', url: '' }
    ]
    const ask = async (list: readonly unknown[], run: number) =>
      world.run({ 'wait-minutes': '0', apps: JSON.stringify(list) }, { run }).then(() => world.opened())
    const issue = await ask(apps, 77)
    expect(issue.body).toMatch(/`api` \| .*✅ passed in \[this run\]\(\S+\/runs\/60\) at .*, unchanged since/)
    for (const blocker of [
      'mail has no passed tests (its tests did not pass in run 60',
      'shop has no passed tests (its tests did not pass in run 60',
      'forged has no passed tests (the promotion branch has no .github/workflows/mine.yml, by which run 61 was made',
      'branch has no passed tests (run 62 was started by push on mine,',
      "edited has no passed tests (run 63 tested it by a .github/workflows/staging-deploy.yml that is not the promotion branch's",
      `other has no passed tests (run 60 is of ${earlier.slice(0, 7)}`,
      'gone has no passed tests (run 59 is gone: re-run all jobs)',
      'silent has no passed tests (its run has left no results: re-run all jobs)',
      'twice has no passed tests (run 64 has several jobs that tested it: staging / one / deploy-and-test (twice), staging / two / ',
      'never has no passed tests'
    ])
      expect(issue.body).toContain(`\`${blocker}`)
    expect(issue.body).not.toContain('api has no passed tests')
    // Running all jobs again tests what cannot be shown any more, and what somebody else's run passed meanwhile stays.
    const { apps: recorded } = (await world.ledger()) as { apps: Record<string, { passed?: unknown }> }
    expect(Object.keys(recorded).filter((app) => recorded[app]?.passed)).toEqual(['web', 'api', 'mail'])
    await world.github.as('ada').comment(1, 'approve')
    expect(await decision(world)).toBe('pending')
    await ask(apps.slice(0, 2), 78)
    expect(issue.body).not.toContain('This cannot be approved')
    await world.github.as('ada').comment(1, 'approve')
    expect(await decision(world)).toBe('approved')
  })

  test.concurrent('count for nothing where the environment runs something else than its record says, nor does what has no tests', async () => {
    await using world = await World.make()
    const { github, sha } = world
    await github.as('ada').push('main', {
      '.github/staging.yml':
        'version: 1\napproval: { approvers: ["@ada"] }\napps: [{ name: web }, { name: api }, { name: docs, tests: none }, { name: page, tests: none }]\n'
    })
    const run = world.recordRun(60, sha, { 'deploy-and-test (api)': 'success' })
    await world.upload(60, 'staging-results-api', { 'junit.xml': junit(false) })
    const at = '2026-11-01T01:00:00Z'
    const entry = { revision: sha, images: [], run, at, tested: true, passed: { revision: sha, run, at } }
    await world.forgeLedger({
      ...{ schema: 1, environment: 'staging', repositoryId: world.repository.id, teamUuid: null, generation: 0 },
      ...{ leases: [], operations: [], journal: [], stack: null },
      apps: { api: entry }
    })
    const apps = JSON.stringify(['web', { app: 'api', url: '', tested: { revision: sha, run } }, 'docs', 'page'])
    const ask = async (together: readonly string[], id: number) => {
      const composed = Object.fromEntries(together.map((app) => [app, { revision: sha, images: [] }]))
      const composition = JSON.stringify({ commit: sha, run, at, stack: '', apps: composed })
      await world.run({ 'wait-minutes': '0', apps, composition }, { run: id })
      return (await world.opened()).body
    }
    const body = await ask(['web', 'docs'], 77)
    for (const app of ['api', 'page'])
      expect(body).toContain(`${app} has no passed tests (what runs of it is not what this commit has, as the job that`)
    for (const app of ['web', 'docs']) expect(body).not.toContain(`${app} has no passed tests`)
    await github.as('ada').comment(1, 'approve')
    expect(await decision(world)).toBe('pending')
    // Running all jobs again deploys and tests it: its pass is none any more.
    const { apps: recorded } = (await world.ledger()) as { apps: Record<string, { passed?: unknown }> }
    expect(recorded['api']?.passed).toBeUndefined()

    expect(await ask(['web', 'api', 'docs', 'page'], 78)).not.toContain('This cannot be approved')
    await sleep(1_100)
    await github.as('ada').comment(1, 'approve')
    expect(await decision(world)).toBe('approved')
  })
})

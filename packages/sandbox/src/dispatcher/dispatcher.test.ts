import { readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { WorkflowRun } from '../github/index.ts'
import { type GitHubStage, stageGitHub } from '../github/testing.ts'
import { type CancelReading, type Dispatcher, startDispatcher } from './index.ts'

interface Stage extends GitHubStage {
  readonly dispatcher: Dispatcher
}

/** The commit that a stand-in plays. */
function plays(action: string): string {
  const text = readFileSync(join(import.meta.dirname, 'stand-ins', action, 'package.json'), 'utf8')
  return (JSON.parse(text) as { plays: { commit: string } }).plays.commit
}

/** acme/shop with these workflow files (by name), and a dispatcher; `published` is what staging-actions/staging-actions releases. */
async function stage(
  workflows: Readonly<Record<string, string>>,
  published: Readonly<Record<string, string>> = {},
  cancelReading: CancelReading = 'documents'
): Promise<Stage> {
  const act = process.env['STAGING_ACTIONS_ACT']
  if (!act)
    throw new Error('Set STAGING_ACTIONS_ACT to the path of act 0.2.89: these tests run real workflow files with it.')
  const files = Object.entries(workflows).map(([name, text]) => [`.github/workflows/${name}`, text])
  const github = await stageGitHub(Object.fromEntries(files))
  const folder = join(github.folder, 'published')
  for (const [path, text] of Object.entries(published)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const dispatcher = await startDispatcher({
    kernel: github.github.server.kernel,
    github: github.github,
    act,
    node: process.execPath,
    env: { DIGITALOCEAN_API_URL: 'http://127.0.0.1:1' },
    directory: join(github.folder, 'dispatcher'),
    localRepositories: { 'staging-actions/staging-actions': folder },
    cancelPatience: 20_000,
    cancelReading
  })
  return {
    ...github,
    dispatcher,
    [Symbol.asyncDispose]: async () => {
      await dispatcher.close()
      await github[Symbol.asyncDispose]()
    }
  }
}

/** The one run that there is, when it has ended. */
async function onlyRun({ dispatcher }: Stage) {
  const [run, ...others] = dispatcher.runs()
  if (!run || others.length > 0) throw new Error(`expected one run, found ${others.length + (run ? 1 : 0)}`)
  return dispatcher.waitForRun(run.id, { timeout: 120_000 })
}

/** Fails with the logs of the jobs, which say why. */
async function expectSuccess(run: WorkflowRun): Promise<void> {
  if (run.conclusion === 'success') return
  const logs = await Promise.all(run.jobs.map(({ logFile }) => (logFile ? readFile(logFile, 'utf8') : '')))
  throw new Error(`${run.name} ended as ${run.conclusion}: ${run.problem ?? ''}\n${logs.join('\n')}`)
}

async function logOf(
  run: { readonly jobs: readonly { readonly name: string; readonly logFile: string | undefined }[] },
  name: string
) {
  const job = run.jobs.find((candidate) => candidate.name === name)
  return readFile(job?.logFile ?? `no log of ${name}`, 'utf8')
}

async function untilLogged(run: WorkflowRun, job: string, text: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const log = run.jobs.length > 0 ? await logOf(run, job).catch(() => '') : ''
    // Not the command that the log shows before it runs: its output, on a line of its own.
    if (new RegExp(`Z ${text}$`, 'm').test(log)) return
    await sleep(100)
  }
  throw new Error(`${job} never said ${text}`)
}

const checkout = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0'

describe('a push', () => {
  test('starts what its branch filter wants, at the pushed commit, with GitHub’s own variables right', async () => {
    await using there = await stage({
      'staging.yml': `
name: Staging
on: { push: { branches: [staging] } }
permissions: { contents: read }
jobs:
  look:
    runs-on: ubuntu-latest
    steps:
      - uses: ${checkout}
      - env: { KEY: "\${{ secrets.API_KEY }}" }
        run: |
          echo "[$GITHUB_RUN_ID $GITHUB_RUN_ATTEMPT $GITHUB_REPOSITORY $GITHUB_REPOSITORY_ID $GITHUB_ACTOR $GITHUB_REF $GITHUB_REF_NAME]"
          echo "[$GITHUB_SERVER_URL $GITHUB_API_URL $GITHUB_GRAPHQL_URL $DIGITALOCEAN_API_URL]"
          echo "head $(git rev-parse HEAD) = $GITHUB_SHA = \${{ github.sha }}, of $(git rev-list --count HEAD), before \${{ github.event.before }}"
          echo "secret <$KEY> variable <\${{ vars.COLOUR }}>"
          echo "node $(node --version) home $HOME inherited <$STAGING_ACTIONS_ACT>"
          echo "# Looked" >> "$GITHUB_STEP_SUMMARY"
          curl -s -o /dev/null -w 'read %{http_code}\\n' -H "authorization: Bearer \${{ github.token }}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY"
          curl -s -o /dev/null -w 'write %{http_code}\\n' -H "authorization: Bearer \${{ github.token }}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues" -d '{"title":"x"}'
`,
      'main.yml':
        'on: { push: { branches: [main] } }\njobs: { no: { runs-on: ubuntu-latest, steps: [ { run: exit 1 } ] } }'
    })
    const { github, api } = there
    github.setSecret('acme/shop', 'API_KEY', 'se"cr$et value')
    github.setVariable('acme/shop', 'COLOUR', 'blue')
    await github.as('bob').push('staging', { 'a.txt': '1' })
    const pushed = await github.as('bob').push('staging', { 'a.txt': '2' })
    const [first, second] = there.dispatcher.runs()
    if (!first || !second) throw new Error('two pushes make two runs')
    await there.dispatcher.waitForRun(first.id)
    const run = await there.dispatcher.waitForRun(second.id)
    const log = await logOf(run, 'look')
    await expectSuccess(run)
    expect(log).toContain(`[${run.id} 1 acme/shop 4242 bob refs/heads/staging staging]`)
    expect(log).toContain(`[${github.url} ${github.apiUrl} ${github.graphqlUrl} http://127.0.0.1:1]`)
    expect(log).toContain(`head ${pushed} = ${pushed} = ${pushed}, of 1, before ${first.sha}`)
    expect(log).toContain('secret <***> variable <blue>')
    expect(log).toContain('inherited <>')
    expect(log).toMatch(/read 200[\s\S]*write 403/)
    expect(log).not.toContain('ghs_')
    expect(run.summaries).toMatchObject([{ job: 'look', markdown: '# Looked\n' }])
    const { token } = github.as('bob')
    const { json } = await api(token, 'GET', `/actions/runs/${run.id}/jobs`)
    expect(json.jobs).toMatchObject([{ name: 'look', status: 'completed', conclusion: 'success' }])
    expect(json.jobs[0].steps.map(({ name }: { name: string }) => name)[0]).toBe('Set up job')
    expect((await api(token, 'GET', `/actions/jobs/${json.jobs[0].id}/logs`)).json).toContain('variable <blue>')
  })

  test('a matrix from JSON, needs, outputs, conditions: each job ends as it does on GitHub', async () => {
    await using there = await stage({
      'x.yml': `
name: Flow
on: push
jobs:
  plan:
    runs-on: ubuntu-latest
    outputs: { matrix: "\${{ steps.m.outputs.matrix }}" }
    steps: [ { id: m, run: 'echo ''matrix={"include":[{"app":"a","n":1},{"app":"b","n":2}]}'' >> "$GITHUB_OUTPUT"' } ]
  leg:
    needs: plan
    name: Deploy \${{ matrix.app }}
    strategy: { fail-fast: false, matrix: "\${{ fromJSON(needs.plan.outputs.matrix) }}" }
    runs-on: ubuntu-latest
    steps: [ { run: 'test "\${{ matrix.app }}" = a' } ]
  skipped:
    needs: leg
    runs-on: ubuntu-latest
    steps: [ { run: echo never } ]
  last:
    needs: [plan, leg, skipped]
    if: \${{ !cancelled() }}
    runs-on: ubuntu-latest
    steps: [ { run: 'echo "<\${{ needs.leg.result }} \${{ needs.skipped.result }}>"' } ]
`
    })
    await there.github.as('bob').push('main', { 'a.txt': '1' })
    const run = await onlyRun(there)
    const ended = Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]))
    expect(ended).toEqual({
      plan: 'success',
      'Deploy a': 'success',
      'Deploy b': 'failure',
      skipped: 'skipped',
      last: 'success'
    })
    expect(run.conclusion).toBe('failure')
    expect(await logOf(run, 'last')).toContain('<failure skipped>')
    expect(run.jobs.find(({ name }) => name === 'Deploy b')?.matrix).toEqual({ app: 'b', n: 2 })
  })

  test('a ten-line caller runs the published workflow and the published actions', async () => {
    await using there = await stage(
      {
        'caller.yml': `
name: Staging
on: { push: { branches: [staging] } }
jobs:
  staging:
    uses: staging-actions/staging-actions/.github/workflows/staging-deploy.yml@v1
    permissions: { contents: write }
    with: { who: acme }
  after:
    needs: staging
    runs-on: ubuntu-latest
    steps: [ { run: 'echo "<\${{ needs.staging.outputs.greeting }}>"' } ]
`
      },
      {
        '.github/workflows/staging-deploy.yml': `
name: staging-deploy
on:
  workflow_call:
    inputs: { who: { type: string, required: true } }
    outputs: { greeting: { value: "\${{ jobs.provision.outputs.greeting }}" } }
jobs:
  provision:
    runs-on: ubuntu-latest
    outputs: { greeting: "\${{ steps.p.outputs.greeting }}" }
    steps: [ { id: p, uses: staging-actions/staging-actions/provision@v1, with: { who: "\${{ inputs.who }}" } } ]
  never:
    if: false
    runs-on: ubuntu-latest
    steps: [ { run: 'true' } ]
`,
        'provision/action.yml':
          'name: p\ninputs: { who: { required: true } }\nruns: { using: node24, main: index.js }\n',
        'provision/index.js':
          "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, 'greeting=hello ' + process.env.INPUT_WHO + '\\n')\n"
      }
    )
    await there.github.as('bob').push('staging', { 'a.txt': '1' })
    const run = await onlyRun(there)
    expect(Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]))).toEqual({
      'staging / provision': 'success',
      'staging / never': 'skipped',
      after: 'success'
    })
    expect(await logOf(run, 'after')).toContain('<hello acme>')
  })
})

test('each job has the token that its own permissions describe: in inputs, in variables, in the text of a script', async () => {
  const actsToken = `$\{{ github.token }}`
  const ask = (token: string) => `
          code=$(curl -s -o /dev/null -w '%{http_code}' -H "authorization: Bearer ${token}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues" -d '{"title":"x"}')
          echo "$GITHUB_JOB $code"`
  await using there = await stage(
    {
      'x.yml': `
on: push
permissions: {}
jobs:
  mute:
    runs-on: ubuntu-latest
    steps:
      - run: |${ask(actsToken)}
  script:
    permissions: { issues: write }
    runs-on: ubuntu-latest
    steps:
      - run: |${ask(actsToken)}
  variable:
    permissions: { issues: write }
    runs-on: ubuntu-latest
    env: { TOKEN: "\${{ secrets.GITHUB_TOKEN }}" }
    steps:
      - run: |${ask('$TOKEN')}
  input:
    permissions: { issues: write }
    runs-on: ubuntu-latest
    steps: [ { uses: staging-actions/staging-actions/ask@v1, with: { the-token: "\${{ github.token }}" } } ]
`
    },
    {
      'ask/action.yml':
        'name: ask\ninputs: { the-token: { required: true } }\nruns: { using: node24, main: index.js }\n',
      'ask/index.js': `const { env } = process
fetch(env.GITHUB_API_URL + '/repos/' + env.GITHUB_REPOSITORY + '/issues', {
  method: 'POST', headers: { authorization: 'Bearer ' + env['INPUT_THE-TOKEN'] }, body: '{"title":"x"}'
}).then(({ status }) => console.log('input ' + status + ' ' + env['INPUT_THE-TOKEN']))
`
    }
  )
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const run = await onlyRun(there)
  await expectSuccess(run)
  expect(await logOf(run, 'mute')).toMatch(/Z mute 403$/m)
  expect(await logOf(run, 'script')).toMatch(/Z script 201$/m)
  expect(await logOf(run, 'variable')).toMatch(/Z variable 201$/m)
  // A log shows no token, no matter who prints it.
  expect(await logOf(run, 'input')).toMatch(/Z input 201 \*\*\*$/m)
})

test('an environment has secrets of its own, for the branches that it takes; no other job sees them', async () => {
  await using there = await stage(
    {
      'call.yml': `
on: push
jobs:
  call:
    uses: staging-actions/staging-actions/.github/workflows/x.yml@v1
    with: { where: promotion }
    secrets: { KEY: "\${{ secrets.KEY }}" }
`
    },
    {
      '.github/workflows/x.yml': `
on: { workflow_call: { inputs: { where: { type: string, default: '' } }, secrets: { KEY: { required: false } } } }
jobs:
  inside:
    runs-on: ubuntu-latest
    environment: \${{ inputs.where }}
    steps:
      - env: { KEY: "\${{ secrets.KEY }}" }
        run: 'echo "inside \${#KEY} $(echo "$KEY" | wc -l)"'
      - uses: staging-actions/staging-actions/measure@v1
        with: { the-key: "\${{ secrets.KEY }}" }
  outside:
    needs: inside
    if: always()
    runs-on: ubuntu-latest
    steps: [ { env: { KEY: "\${{ secrets.KEY }}" }, run: 'echo "outside <$KEY>"' } ]
`,
      'measure/action.yml':
        'name: m\ninputs: { the-key: { required: true } }\nruns: { using: node24, main: index.js }\n',
      'measure/index.js': "console.log('input ' + process.env['INPUT_THE-KEY'].length)\n"
    }
  )
  there.github.repository('acme/shop').settings.environments = {
    promotion: { branches: ['main'], secrets: { KEY: 'line & one\nline "two"' } }
  }
  const bob = there.github.as('bob')
  await bob.push('main', { 'a.txt': '1' })
  const allowed = await onlyRun(there)
  await expectSuccess(allowed)
  expect(await logOf(allowed, 'call / inside')).toMatch(/Z inside 21 2$[\s\S]*Z input 21$/m)
  expect(await logOf(allowed, 'call / outside')).toMatch(/Z outside <>$/m)
  await bob.push('staging', { 'a.txt': '2' })
  const refused = await there.dispatcher.waitForRun(there.dispatcher.runs()[1]?.id ?? 0)
  expect(refused.jobs.map(({ name, conclusion }) => [name, conclusion])).toEqual([
    ['call / inside', 'failure'],
    ['call / outside', 'success']
  ])
  expect(await logOf(refused, 'call / inside')).toContain('Branch "staging" is not allowed to deploy to promotion')
  expect(await logOf(refused, 'call / outside')).toMatch(/Z outside <>$/m)
})

test('inherited secrets stop at the border of an organization, as on GitHub', async () => {
  await using there = await stage(
    {
      'caller.yml':
        'on: push\njobs: { a: { uses: staging-actions/staging-actions/.github/workflows/x.yml@v1, secrets: inherit } }\n'
    },
    {
      '.github/workflows/x.yml':
        'on: workflow_call\njobs: { b: { runs-on: ubuntu-latest, steps: [ { run: "true" } ] } }\n'
    }
  )
  await there.github.as('bob').push('staging', { 'a.txt': '1' })
  const run = await onlyRun(there)
  expect(run.conclusion).toBe('startup_failure')
  expect(run.problem).toContain('name each secret')
})

test('artifacts: what is taken and under which names; one lands flat, several in folders; and out over the API', async () => {
  const upload = `actions/upload-artifact@${plays('upload-artifact')}`
  const download = `actions/download-artifact@${plays('download-artifact')}`
  await using there = await stage({
    'x.yml': `
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - run: mkdir -p out/deep out/.secret && echo one > out/a.txt && echo two > out/deep/b.xml && touch out/c.log out/.hidden out/.secret/d "out/{x}.txt"
      - uses: ${upload}
        with: { name: results-web, path: "out/**\\n!out/**/*.log", if-no-files-found: error }
  two:
    needs: one
    runs-on: ubuntu-latest
    steps:
      - uses: ${download}
        with: { pattern: results-*, path: got }
      - run: find got -type f | sort
      - run: mkdir -p deep/reports && echo 1 > word.json && echo 2 > deep/reports/e.xml && echo 3 > "deep/reports/f:g.xml"
      - uses: ${upload}
        with: { name: results-api, path: "word.json\\ndeep/reports/e.xml\\nnothing/here" }
      - uses: ${upload}
        id: again
        continue-on-error: true
        with: { name: results-api, path: word.json }
      - uses: ${upload}
        id: name
        continue-on-error: true
        with: { name: "a/b", path: word.json }
      - uses: ${upload}
        id: path
        continue-on-error: true
        with: { name: odd, path: deep }
      - run: echo "again \${{ steps.again.outcome }} name \${{ steps.name.outcome }} path \${{ steps.path.outcome }}"
  three:
    needs: two
    runs-on: ubuntu-latest
    steps:
      - uses: ${download}
        with: { pattern: results-*, path: got }
      - run: find got -type f | sort
`
  })
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const run = await onlyRun(there)
  await expectSuccess(run)
  const found = async (job: string) => (await logOf(run, job)).match(/Z got\/.*$/gm)?.map((line) => line.slice(2))
  expect(await found('two')).toEqual(['got/a.txt', 'got/deep/b.xml', 'got/{x}.txt'])
  expect(await logOf(run, 'two')).toContain('again failure name failure path failure')
  expect(await found('three')).toEqual([
    'got/results-api/deep/reports/e.xml',
    'got/results-api/word.json',
    'got/results-web/a.txt',
    'got/results-web/deep/b.xml',
    'got/results-web/{x}.txt'
  ])
  const { token } = there.github.as('bob')
  const { json } = await there.api(token, 'GET', `/actions/runs/${run.id}/artifacts`)
  const { artifacts } = json as { artifacts: { id: number; name: string }[] }
  expect(artifacts.map(({ name }) => name).sort()).toEqual(['results-api', 'results-web'])
})

test('checkout: depth, another ref, another folder, and a token that does not stay', async () => {
  await using there = await stage({
    'x.yml': `
on: workflow_dispatch
jobs:
  look:
    runs-on: ubuntu-latest
    steps:
      - uses: ${checkout}
        with: { fetch-depth: 0, persist-credentials: false }
      - run: |
          echo "count $(git rev-list --count HEAD) branch $(git branch --show-current) side $(git rev-parse origin/side)"
          git config --get-regexp extraheader || echo "no token left"
          git ls-remote origin >/dev/null 2>&1 || echo "locked out"
      - uses: ${checkout}
        with: { ref: side, path: other }
      - run: cd other && git ls-remote -q origin >/dev/null && echo "side has $(cat s.txt)"
`
  })
  const bob = there.github.as('bob')
  const side = await bob.push('side', { 's.txt': 'side' })
  await bob.push('main', { 'a.txt': '1' })
  await there.dispatcher.dispatch('acme/shop', 'bob', { workflow: 'x.yml', ref: 'main', inputs: {} })
  const run = await onlyRun(there)
  await expectSuccess(run)
  const log = await logOf(run, 'look')
  for (const text of [`count 2 branch main side ${side}`, 'no token left', 'locked out', 'side has side'])
    expect(log).toContain(text)
})

describe('a dispatch', () => {
  const workflow = `
name: Control
on:
  workflow_dispatch:
    inputs: { action: { type: choice, options: [create, destroy], required: true }, force: { type: boolean } }
jobs:
  do:
    runs-on: ubuntu-latest
    steps: [ { run: 'echo "<\${{ inputs.action }} \${{ inputs.force == false }} \${{ github.event.inputs.action }}>"' } ]
`

  test('with wrong inputs starts nothing; with right ones the job has them', async () => {
    await using there = await stage({ 'control.yml': workflow })
    const { api, github, dispatcher } = there
    const { token } = github.as('bob')
    const send = (inputs: Record<string, string>) =>
      api(token, 'POST', '/actions/workflows/control.yml/dispatches', { ref: 'main', inputs, return_run_details: true })
    expect((await send({ action: 'explode' })).status).toBe(422)
    expect(dispatcher.runs()).toEqual([])
    const { json } = await send({ action: 'create' })
    const run = await dispatcher.waitForRun(json.workflow_run_id)
    expect(await logOf(run, 'do')).toContain('<create true create>')
    expect((await api(token, 'POST', `/actions/runs/${run.id}/rerun`)).status).toBe(201)
    await dispatcher.waitForRun(run.id)
    expect([run.attempt, run.conclusion]).toEqual([2, 'success'])
  })

  test('what nothing stands for is refused before anything runs', async () => {
    await using there = await stage({
      'x.yml': 'on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [ { uses: somebody/else@v1 } ] } }'
    })
    await there.github.as('bob').push('main', { 'a.txt': '1' })
    const run = await onlyRun(there)
    expect([run.conclusion, run.problem]).toEqual(['startup_failure', expect.stringContaining('somebody/else@v1')])
  })
})

test('a cancelled run: the step gets SIGINT and its time, always() steps run, the rest does not', async () => {
  await using there = await stage(
    {
      'x.yml': `
on: push
jobs:
  slow:
    runs-on: ubuntu-latest
    steps:
      - uses: staging-actions/staging-actions/slow@v1
      - run: echo "must not run"
      - if: cancelled()
        run: echo "saw the cancellation"
  next:
    needs: slow
    runs-on: ubuntu-latest
    steps: [ { run: echo no } ]
`
    },
    {
      'slow/action.yml': 'name: slow\nruns: { using: node24, main: index.js }\n',
      'slow/index.js':
        "process.on('SIGINT', () => setTimeout(() => { console.log('released'); process.exit(1) }, 300)); console.log('waiting'); setInterval(() => {}, 1000)\n"
    }
  )
  const bob = there.github.as('bob')
  await bob.push('main', { 'a.txt': '1' })
  const [run] = there.dispatcher.runs()
  if (!run) throw new Error('no run')
  await untilLogged(run, 'slow', 'waiting')
  expect((await there.api(bob.token, 'POST', `/actions/runs/${run.id}/cancel`)).status).toBe(202)
  await there.dispatcher.waitForRun(run.id, { timeout: 120_000 })
  const log = await logOf(run, 'slow')
  expect(log).toContain('released')
  expect(log).toContain('saw the cancellation')
  expect(log).not.toContain('must not run')
  expect(Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]))).toEqual({
    slow: 'cancelled',
    next: 'cancelled'
  })
  expect(run.conclusion).toBe('cancelled')
  expect((await there.api(bob.token, 'POST', `/actions/runs/${run.id}/cancel`)).status).toBe(409)
})

const waitsForCancel = {
  'slow/action.yml': 'name: slow\nruns: { using: node24, main: index.js }\n',
  'slow/index.js': "process.on('SIGINT', () => process.exit(1)); console.log('waiting'); setInterval(() => {}, 1000)\n",
  'work/action.yml': 'name: work\nruns: { using: node24, main: index.js }\n',
  'work/index.js':
    "process.on('SIGINT', () => process.exit(1)); console.log('working'); setTimeout(() => { console.log('worked on'); process.exit() }, 4000)\n"
}

test.each<[CancelReading, readonly string[], readonly string[]]>([
  ['documents', ['told', 'always, after cancelled'], []],
  ['runner', ['plain', 'always, after cancelled'], ['worked on', 'and on']]
])('what jobs with always() hear of a cancel, by the %s', async (reading, after, during) => {
  const workflow = `
on: push
jobs:
  slow:
    runs-on: ubuntu-latest
    steps:
      - uses: staging-actions/staging-actions/slow@v1
  end:
    needs: slow
    if: always()
    runs-on: ubuntu-latest
    steps:
      - run: echo plain
      - if: cancelled()
        run: echo told
      - if: always()
        env: { RESULT: "\${{ needs.slow.result }}" }
        run: echo "always, after $RESULT"
  busy:
    if: always()
    runs-on: ubuntu-latest
    steps:
      - uses: staging-actions/staging-actions/work@v1
      - if: \${{ !cancelled() }}
        run: echo and on
      - if: failure()
        run: echo failed
`
  await using there = await stage({ 'x.yml': workflow }, waitsForCancel, reading)
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const [run] = there.dispatcher.runs()
  if (!run) throw new Error('no run')
  await Promise.all([untilLogged(run, 'slow', 'waiting'), untilLogged(run, 'busy', 'working')])
  there.dispatcher.cancel(run.id)
  await there.dispatcher.waitForRun(run.id, { timeout: 120_000 })
  const said = async (job: string) => {
    const log = await logOf(run, job)
    const lines = ['plain', 'told', 'always, after \\w+', 'worked on', 'and on', 'failed']
    return lines.flatMap((line) => new RegExp(`Z (${line})$`, 'm').exec(log)?.[1] ?? [])
  }
  expect([await said('end'), await said('busy')]).toEqual([after, during])
  expect(run.conclusion).toBe('cancelled')
})

test('a job that outlives its timeout-minutes is ended, its always() steps run, the others go on', async () => {
  await using there = await stage({
    'x.yml': `
on: push
jobs:
  slow:
    runs-on: ubuntu-latest
    timeout-minutes: 0.03
    steps:
      - run: exec sleep 60
      - run: echo "must not run"
      - if: always()
        run: echo "cleaned up"
  other:
    runs-on: ubuntu-latest
    steps: [ { run: 'sleep 3; echo untouched' } ]
`
  })
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const run = await onlyRun(there)
  expect(Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name, conclusion]))).toEqual({
    slow: 'cancelled',
    other: 'success'
  })
  const log = await logOf(run, 'slow')
  expect(log).toContain('cleaned up')
  expect(log).not.toContain('must not run')
  expect(await logOf(run, 'other')).toContain('untouched')
})

test('a cancelled run leaves a step with always() its time to the end', async () => {
  await using there = await stage({
    'x.yml': `
on: push
jobs:
  clean:
    runs-on: ubuntu-latest
    steps:
      - if: always()
        run: echo "begun"; sleep 2; echo "destroyed"
`
  })
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const [run] = there.dispatcher.runs()
  if (!run) throw new Error('no run')
  await untilLogged(run, 'clean', 'begun')
  there.dispatcher.cancel(run.id)
  await there.dispatcher.waitForRun(run.id, { timeout: 120_000 })
  expect(await logOf(run, 'clean')).toContain('destroyed')
  expect(run.conclusion).toBe('cancelled')
})

test('what a job does with its GITHUB_TOKEN starts no workflow, except a dispatch', async () => {
  await using there = await stage({
    'push.yml': `
on: { push: { branches: [staging] } }
permissions: { contents: write, actions: write }
jobs:
  go:
    runs-on: ubuntu-latest
    steps:
      - uses: ${checkout}
      - run: |
          git -c user.name=bot -c user.email=b@example.com commit -q --allow-empty -m again
          git push -q origin HEAD:refs/heads/staging HEAD:refs/staging/staging
          curl -sf -H "authorization: Bearer \${{ github.token }}" "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/actions/workflows/deploy.yml/dispatches" -d '{"ref":"main"}'
`,
    'deploy.yml':
      'name: Production\non: workflow_dispatch\njobs: { ship: { runs-on: ubuntu-latest, steps: [ { run: echo shipped } ] } }'
  })
  await there.github.as('bob').push('staging', { 'a.txt': '1' })
  const [first] = there.dispatcher.runs()
  await expectSuccess(await there.dispatcher.waitForRun(first?.id ?? 0))
  expect(there.dispatcher.runs().map(({ event, name }) => [event, name])).toEqual([
    ['push', '.github/workflows/push.yml'],
    ['workflow_dispatch', 'Production']
  ])
  const second = await there.dispatcher.waitForRun(there.dispatcher.runs()[1]?.id ?? 0)
  expect(second).toMatchObject({ conclusion: 'success', actor: 'github-actions[bot]' })
})

test('a re-run of the failed jobs runs those and what needs them; the others are what they were', async () => {
  const published = `
name: staging-deploy
on:
  workflow_call:
    outputs: { made: { value: "\${{ jobs.make.outputs.made }}" } }
jobs:
  make:
    runs-on: ubuntu-latest
    outputs: { made: "\${{ steps.made.outputs.made }}", attempt: "\${{ github.run_attempt }}", apps: "\${{ steps.apps.outputs.apps }}" }
    steps:
      - run: echo made again
      - { id: made, env: { ATTEMPT: "\${{ github.run_attempt }}" }, run: 'printf "made<<E\\nin attempt\\n%s\\nE\\n" "$ATTEMPT" >> "$GITHUB_OUTPUT"' }
      - { id: apps, run: 'echo ''apps=["a","b"]'' >> "$GITHUB_OUTPUT"' }
  unwanted:
    if: false
    runs-on: ubuntu-latest
    steps: [ { run: echo never } ]
  test:
    needs: make
    strategy: { fail-fast: false, matrix: { app: "\${{ fromJSON(needs.make.outputs.apps) }}" } }
    runs-on: ubuntu-latest
    steps: [ { env: { MADE: "\${{ needs.make.outputs.made }}" }, run: 'echo "of:" $MADE; test "\${{ vars.FLAKY }}\${{ matrix.app }}" != yesb' } ]
  after:
    needs: [make, test, unwanted]
    if: always() && needs.make.result == 'success' && needs.unwanted.result == 'skipped'
    runs-on: ubuntu-latest
    steps: [ { run: 'echo "<\${{ needs.test.result }}> made in \${{ needs.make.outputs.attempt }} of \${{ github.run_attempt }}"' } ]
`
  await using there = await stage(
    {
      'caller.yml': `
name: Staging
on: { push: { branches: [staging] } }
jobs:
  before: { runs-on: ubuntu-latest, steps: [ { run: echo once } ] }
  staging: { needs: before, uses: staging-actions/staging-actions/.github/workflows/staging-deploy.yml@v1 }
  last: { needs: staging, runs-on: ubuntu-latest, steps: [ { env: { MADE: "\${{ needs.staging.outputs.made }}" }, run: 'echo "of:" $MADE' } ] }
`
    },
    { '.github/workflows/staging-deploy.yml': published }
  )
  const { token } = there.github.as('alice')
  await there.api(token, 'POST', '/actions/variables', { name: 'FLAKY', value: 'yes' })
  await there.github.as('bob').push('staging', { 'a.txt': '1' })
  const run = await onlyRun(there)
  const ended = (attempt: number) =>
    Object.fromEntries(
      run.jobs.filter((job) => job.attempt === attempt).map(({ name, conclusion }) => [name, conclusion])
    )
  const first = {
    before: 'success',
    'staging / make': 'success',
    'staging / unwanted': 'skipped',
    'staging / test (a)': 'success',
    'staging / test (b)': 'failure',
    'staging / after': 'success',
    last: 'skipped'
  }
  expect(ended(1)).toEqual(first)
  await there.api(token, 'PATCH', '/actions/variables/FLAKY', { value: 'no' })
  expect((await there.api(token, 'POST', `/actions/runs/${run.id}/rerun-failed-jobs`)).status).toBe(201)
  await expectSuccess(await onlyRun(there))
  expect(ended(2)).toEqual({ ...first, 'staging / test (b)': 'success', last: 'success' })
  const again = run.jobs.filter(({ attempt }) => attempt === 2)
  const log = (name: string) => logOf({ jobs: again }, name)
  const one = (name: string) => run.jobs.filter((job) => job.name === name)
  expect(one('staging / make')[1]).toMatchObject({ logFile: one('staging / make')[0]?.logFile, attempt: 2 })
  for (const name of ['staging / test (b)', 'last']) expect(await log(name)).toContain('of: in attempt 1')
  expect(await log('staging / after')).toContain('<success> made in 1 of 2')
})

test('re-run twice, a job that was kept both times still says in which attempt it ran', async () => {
  await using there = await stage({
    'x.yml': `
name: Twice
on: push
jobs:
  make: { runs-on: ubuntu-latest, outputs: { attempt: "\${{ github.run_attempt }}" }, steps: [ { run: 'true' } ] }
  test:
    needs: make
    runs-on: ubuntu-latest
    steps: [ { run: 'echo "made in \${{ needs.make.outputs.attempt }} of \${{ github.run_attempt }}"; test \${{ github.run_attempt }} = 3' } ]
`
  })
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const run = await onlyRun(there)
  for (const _ of [2, 3]) {
    expect(run.conclusion).toBe('failure')
    await there.api(there.github.as('alice').token, 'POST', `/actions/runs/${run.id}/rerun-failed-jobs`)
    await onlyRun(there)
  }
  await expectSuccess(run)
  expect(await logOf({ jobs: run.jobs.filter(({ attempt }) => attempt === 3) }, 'test')).toContain('made in 1 of 3')
})

test('what a failing step says last is in the log', async () => {
  const numbers = Array.from({ length: 5 }, (_, i) => i)
  const steps = numbers.map((i) => `{ continue-on-error: true, run: "seq 2000; echo reason ${i}; exit 1" }`)
  await using there = await stage({
    'x.yml': `on: push\njobs: { fail: { runs-on: ubuntu-latest, steps: [ ${steps.join(', ')} ] } }\n`
  })
  await there.github.as('bob').push('main', { 'a.txt': '1' })
  const run = await onlyRun(there)
  await expectSuccess(run)
  expect((await logOf(run, 'fail')).match(/(?<=Z )reason \d$/gm)).toEqual(numbers.map((i) => `reason ${i}`))
})

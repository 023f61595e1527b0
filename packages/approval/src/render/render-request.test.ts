import { describe, expect, test } from '@jest/globals'
import { reportApp } from '../app-report.ts'
import { readBoxes } from '../boxes.ts'
import { digestOf, parseMarker } from '../marker.ts'
import { emptyReport, type TestReport } from '../results/test-report.ts'
import { noWords } from '../words/verdict-words.ts'
import { type RequestView, renderRequest } from './render-request.ts'

const sha = 'a'.repeat(40)
const passed: TestReport = { totals: { total: 3, passed: 2, failed: 0, skipped: 1, seconds: 61 }, failures: [] }

function failing(count: number, message: string): TestReport {
  const failures = Array.from({ length: count }, (_, index) => ({ suite: 'suite', name: `test ${index}`, message }))
  return { totals: { total: count, passed: 0, failed: count, skipped: 0, seconds: 1 }, failures }
}

const app = (name: string, tests: TestReport) =>
  reportApp(
    { app: name, url: '', to: sha },
    { kind: 'read', results: { app: name, outcome: undefined, url: undefined, tests } },
    true
  )

function view(parts: Partial<RequestView>): RequestView {
  const apps = parts.apps ?? [app('web', passed)]
  return {
    marker: {
      owner: 'staging:7:staging',
      environment: 'staging',
      sha,
      run: { id: 7, attempt: 2 },
      digest: digestOf(sha, apps),
      until: Date.parse('2026-03-02T10:00:00Z'),
      waiting: 'job',
      initiator: 'deployer',
      blockedBy: [],
      words: noWords
    },
    repositoryUrl: 'https://github.com/acme/shop',
    runUrl: 'https://github.com/acme/shop/actions/runs/7',
    title: 'Sell more',
    authors: ['ada'],
    commits: 2,
    compareUrl: 'https://github.com/acme/shop/compare/a...b',
    branch: 'main',
    method: 'merge',
    workflow: 'deploy.yml',
    apps,
    deciders: '@ada',
    minimum: 1,
    uncovered: [],
    gone: [],
    stack: undefined,
    areas: [],
    gate: { changes: [], appointed: [] },
    words: noWords,
    template: undefined,
    timeout: 86_400_000,
    costPerHour: 0.132,
    approvals: [],
    mentions: [],
    ...parts
  }
}

const blocked = (of: RequestView, blockedBy: readonly string[]) => ({ ...of, marker: { ...of.marker, blockedBy } })

describe('the body of a request', () => {
  test('names the apps of which nobody knows the digest, where somebody looked', () => {
    const body = (digests: readonly string[] | undefined) =>
      renderRequest(view({ apps: [{ ...app('web', passed), digests }] }))
    expect(body([])).toContain('**Without a digest**: `web`. ')
    expect(body([`ghcr.io/acme/web@sha256:${'1'.repeat(64)}`])).not.toContain('Without a digest')
    expect(body(undefined)).not.toContain('Without a digest')
  })

  test('says what, where, who, until when and what happens then', () => {
    const body = renderRequest(view({}))
    expect(parseMarker(body)).toMatchObject({ environment: 'staging', sha, run: { id: 7, attempt: 2 } })
    expect(readBoxes(body)).toEqual({ approve: false, reject: false })
    for (const part of [
      '`Sell more`',
      '✅ passed, 2 of 3 (1 skipped), 61 s',
      'Until**: 2026-03-02 10:00 UTC (24 h)',
      '@ada',
      '$0.13 an hour while it waits; ',
      '`deploy.yml` starts'
    ])
      expect(body).toContain(part)
  })

  test.each([
    ['long messages', [app('web', failing(3, 'x'.repeat(200_000)))]],
    ['many failures', [app('web', failing(5_000, 'no'))]],
    ['many apps', Array.from({ length: 600 }, (_, index) => app(`app-${index}`, failing(3, 'y'.repeat(900))))],
    ['backticks that a fence must outgrow', [app('web', failing(50, '`'.repeat(5_000)))]]
  ])('stays within what GitHub takes: %s', (_, apps) => {
    const body = renderRequest(
      blocked(
        view({ apps }),
        apps.map((entry) => `the tests of ${entry.app} failed`)
      )
    )
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(readBoxes(body)).toEqual({ approve: false, reject: false })
    expect(parseMarker(body)).toBeDefined()
  })

  test('a template puts the parts where it wants them, each once; the marker and the boxes are always there', () => {
    const template = `## \${title}\r\n\r\n\${decide}\r\n\r\n\${cost}\r\n\r\n\${decide}\r\nin \${environment}: \${nothing}\r\n`
    const body = renderRequest(view({ template, costPerHour: undefined }))
    expect(parseMarker(body)).toBeDefined()
    expect(readBoxes(body)).toEqual({ approve: false, reject: false })
    expect(body).toMatch(/-->\n\n\*\*Should .* go to production\?\*\* `Sell more`\n\n## `Sell more`\n\n### Decide\n/)
    expect(body).toMatch(/\n\nin `staging`: \$\{nothing\}\n+<!-- staging-actions:images \S+ -->\s*$/)
    expect(readBoxes(renderRequest(view({ template: 'Please.' })))).toEqual({ approve: false, reject: false })
  })

  test('a template that repeats itself out of all bounds gives way', () => {
    const body = renderRequest(view({ template: `\${compare_url}`.repeat(1_400) }))
    expect(body.length).toBeLessThanOrEqual(65_536)
    expect(readBoxes(body)).toEqual({ approve: false, reject: false })
  })

  test('of owners it says who of what, and of a carried result which run', () => {
    const carried = {
      kind: 'passed',
      revision: 'b'.repeat(40),
      runUrl: 'https://github.com/acme/shop/actions/runs/6'
    } as const
    const body = renderRequest(
      view({
        apps: [
          reportApp(
            { app: 'web', url: 'https://web.test', to: sha, nextTo: { api: 'c'.repeat(40) }, without: ['mail'] },
            { kind: 'read', results: { app: 'web', outcome: 'passed', url: undefined, tests: passed } },
            true,
            carried
          )
        ],
        stack: 'd'.repeat(64),
        uncovered: ['tools/`x`.sh'],
        gone: ['legacy'],
        areas: [{ pattern: '/a|b/', owners: [{ kind: 'team', org: 'acme', team: 'web' }] }]
      })
    )
    expect(body).toContain('| [`web`](https://web.test) |')
    expect(body).toContain('✅ passed in [this run](https://github.com/acme/shop/actions/runs/6) at [`bbbbbbb`]')
    expect(body).toContain('unchanged since | `api` [`ccccccc`](https://github.com/acme/shop/commit/')
    expect(body).toMatch(/`api` \[`ccccccc`\]\(\S+\); not deployed there: `mail` \|/)
    expect(body).toContain(`the digest \`${'d'.repeat(12)}\``)
    expect(body).toContain("**Of no app**, by anybody's rules, so all apps were tested with them: ")
    expect(body).toContain('**Deleted by this commit**, so all other apps were tested without: `legacy`.')
    expect(body).toContain('**Owners**: one of each, `/a|b/` (`acme/web`)')
  })

  test.each([
    ['nothing that says what ran', undefined, emptyReport, false, 'untested', 'it left no report of a test'],
    [
      'a report in which nothing ran',
      undefined,
      { ...emptyReport, totals: { ...emptyReport.totals, total: 3, skipped: 3 } },
      false,
      'untested',
      'none of its 3 tests ran'
    ],
    ['reports that passed', undefined, passed, false, 'passed', undefined],
    ['reports that passed, of an app that needs none', undefined, passed, true, 'passed', undefined]
  ] as const)('a job that passed, with %s', (_name, _carried, tests, isWithoutTests, outcome, doubt) => {
    const results = { app: 'web', outcome: 'passed', url: undefined, tests } as const
    const report = reportApp({ app: 'web', url: '', to: sha, isWithoutTests }, { kind: 'read', results }, true)
    expect(report.outcome).toBe(outcome)
    if (doubt) expect(report.doubt).toContain(doubt)
  })

  test('an app that has no tests, as the promotion branch says, is shown so; without that word it blocks', () => {
    const say = (isWithoutTests: boolean) =>
      reportApp({ app: 'web', url: '', to: sha, isWithoutTests }, undefined, true)
    expect(renderRequest(view({ apps: [say(true)] }))).toContain('⚪ no tests (`tests: none`)')
    expect(say(false).outcome).toBe('untested')
  })

  test('text from elsewhere makes no box, no marker, no mention and no markup', () => {
    const hostile = '- [x] **Approve** <!-- staging-actions:approve --> </details><script> @everyone | x'
    const tests: TestReport = {
      totals: { ...emptyReport.totals, total: 1, failed: 1 },
      failures: [{ suite: hostile, name: `\n${hostile}`, message: `\n${hostile}\n\`\`\`\n${hostile}` }]
    }
    const body = renderRequest(view({ title: hostile, authors: [hostile], apps: [app('web', tests)] }))
    expect(readBoxes(body)).toEqual({ approve: false, reject: false })
    expect(body.match(/<!-- staging-actions:approve -->/g)).toHaveLength(1)
    const withoutCode = body.replace(/(`{3,})text[\s\S]*?\n\1/g, '').replace(/(`+)[^`][\s\S]*?\1/g, '')
    expect(withoutCode).not.toMatch(/@everyone|<script>/)
    expect(withoutCode.match(/<\/details>/g)).toHaveLength(1)
  })

  test.each([
    'https://x.test/a) ![paid](https://evil.test/pixel.png',
    'https://x.test/a "title" @everyone',
    'javascript:alert(1)',
    'https://x.test/`@everyone`',
    'https://x.test/\n\n# Approve'
  ])('an address that its tests wrote and that is none, or more than one, is no link: %s', (url) => {
    const results = { app: 'web', outcome: undefined, url, tests: passed }
    const body = renderRequest(
      view({ apps: [reportApp({ app: 'web', url: '', to: sha }, { kind: 'read', results }, true)] })
    )
    expect(body).toContain('| `web` |')
    expect(body).not.toMatch(/evil|everyone|javascript|# Approve/)
  })

  test('the digest follows the commit and the results, not the time they took', () => {
    const slower = { ...passed, totals: { ...passed.totals, seconds: 99 } }
    expect(digestOf(sha, [app('web', slower)])).toBe(digestOf(sha, [app('web', passed)]))
    expect(digestOf(sha, [app('web', failing(1, ''))])).not.toBe(digestOf(sha, [app('web', passed)]))
    expect(digestOf('b'.repeat(40), [app('web', passed)])).not.toBe(digestOf(sha, [app('web', passed)]))
  })
})

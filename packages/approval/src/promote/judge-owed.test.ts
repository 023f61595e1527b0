import { describe, expect, test } from '@jest/globals'
import { appCatalogue, defaultConfiguration } from '@staging-actions/config/load'
import { concernOf, judgeOwed, type Step, unfinished } from './judge-owed.ts'

const image = (app: string, build: string) => `ghcr.io/acme/${app}@sha256:${build.repeat(64)}`
const promotion = (sha: string, images: Record<string, string[]>, more: Partial<Step> = {}): Step => ({
  sha,
  images,
  succeededAt: undefined,
  failedRun: `run of ${sha}`,
  ...more
})
const push = (sha: string): Step => ({ sha, images: undefined, succeededAt: undefined, failedRun: undefined })
const shas = (history: readonly Step[]) => unfinished(history).map(({ sha }) => sha)
const web = { web: [image('web', '1')] }
const all = new Set(['web', 'api'])

describe('what production may not have', () => {
  test('is what came after the promotion whose run ended well last', () => {
    const good = promotion('m1', web, { succeededAt: '2026-01-01T00:00:00Z' })
    expect(shas([push('h'), promotion('m2', web), good, promotion('m0', web)])).toEqual(['h', 'm2'])
    expect(shas([good, promotion('m0', web)])).toEqual([])
  })

  test('is also what succeeded before the run of an older promotion was started again', () => {
    const newer = promotion('m2', web, { succeededAt: '2026-01-02T00:00:00Z' })
    const again = promotion('m1', web, { succeededAt: '2026-01-03T00:00:00Z' })
    expect(shas([newer, again])).toEqual(['m2'])
  })

  test('is not what has no run, where none is known to have ended well: runs are kept for a while only', () => {
    expect(shas([promotion('m2', web), promotion('m1', web, { failedRun: undefined })])).toEqual(['m2'])
  })

  test('is not settled by a run of a commit that is no promotion: nobody told it images', () => {
    expect(shas([{ ...push('h'), succeededAt: '2026-01-02T00:00:00Z' }, promotion('m1', web)])).toEqual(['h', 'm1'])
  })
})

describe('what production is owed', () => {
  const owed = (steps: readonly Step[], brought: readonly string[] = [], catalog: ReadonlySet<string> = all) =>
    judgeOwed(
      steps,
      brought,
      catalog,
      new Map([
        ['fix', new Set<string>()],
        ['web-fix', new Set(['web'])]
      ])
    )

  test('of each app the newest, and nothing of what this promotion brings or the commit does not have', () => {
    const history = [
      promotion('m2', { web: [image('web', '2')] }),
      promotion('m1', { ...web, api: [image('api', '1')] })
    ]
    expect(owed(history)).toMatchObject([
      { app: 'web', images: [image('web', '2')], sha: 'm2' },
      { app: 'api', images: [image('api', '1')], sha: 'm1', run: 'run of m1' }
    ])
    expect(owed(history, ['web'])).toMatchObject([{ app: 'api' }])
    expect(owed(history, [], new Set(['web']))).toMatchObject([{ app: 'web' }])
  })

  test('of an app whose newest build nobody knows, nothing older', () => {
    expect(owed([promotion('m2', { web: [] }), promotion('m1', web)])).toEqual([])
  })

  test('past a commit that changes no app; what one may have changed is named with it', () => {
    expect(owed([push('fix'), promotion('m1', web)])).toMatchObject([{ app: 'web', changedBy: undefined }])
    const both = { ...web, api: [image('api', '1')] }
    expect(owed([push('web-fix'), promotion('m1', both)])).toMatchObject([
      { app: 'web', changedBy: 'web-fix' },
      { app: 'api', changedBy: undefined }
    ])
    expect(owed([push('unknown'), promotion('m1', both)]).map(({ changedBy }) => changedBy)).toEqual([
      'unknown',
      'unknown'
    ])
  })
})

describe('which apps a commit may change', () => {
  const configuration = defaultConfiguration()
  const entries = [
    { name: 'web', dependsOn: ['api'] },
    { name: 'api', dependsOn: [] },
    { name: 'blog', dependsOn: [] }
  ]
  const apps = appCatalogue({ ...configuration, apps: entries }, new Map())
  const concern = (...files: string[]) => {
    const found = concernOf(files, apps, configuration.changes.ignore)
    return found === 'all' ? found : [...found].sort()
  }

  test.each<[string, string[], string[] | 'all']>([
    ['workflows and prose', ['.github/workflows/deploy.yml', 'README.md'], []],
    ['an app', ['apps/blog/index.js'], ['blog']],
    ['what another depends on', ['apps/api/index.js'], ['api', 'web']],
    ['what is nobody’s', ['packages/ui/index.js'], 'all']
  ])('%s', (_, files, expected) => expect(concern(...files)).toEqual(expected))

  test('all, where not all files are known, and where apps do not say what they depend on', () => {
    expect(concernOf(undefined, apps, [])).toBe('all')
    const silent = appCatalogue({ ...configuration, apps: [{ name: 'web' }, { name: 'api' }] }, new Map())
    expect(concernOf(['apps/api/index.js'], silent, [])).toEqual(new Set(['web', 'api']))
  })
})

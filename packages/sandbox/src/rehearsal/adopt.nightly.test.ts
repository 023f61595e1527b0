import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { rehearse } from './rehearse.ts'

/* docs/adopt.md is done word for word to a repository that has nothing of ours yet: what it says to copy is copied, and what it shows is written. */

const product = resolve(import.meta.dirname, '../../../..')
const example = join(product, 'examples/monorepo')

/** The team's own: its apps with their charts and Applications, in the domain that the page has. */
async function layOutTeam(folder: string): Promise<void> {
  const files = (await readdir(example, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  for (const entry of files) {
    const from = join(entry.parentPath, entry.name)
    const path = from.slice(example.length + 1)
    if (/^\.github\/|(^|\/)(node_modules|test-results)\//.test(path)) continue
    const text = await readFile(from, 'utf8')
    await put(folder, path, text.replaceAll('staging.example.com', 'staging.staging-team.example'))
  }
}

async function put(folder: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

/** The one place that `pattern` finds; the page has changed where it does not. */
function the(page: string, pattern: RegExp): RegExpMatchArray {
  const [found, ...more] = page.matchAll(new RegExp(pattern, 'gm'))
  if (!found || more.length > 0) throw new Error(`docs/adopt.md has ${found ? 'several' : 'none'} of ${pattern}`)
  return found
}

const named = (text: string, form: RegExp): readonly string[] =>
  [...new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))].filter((name) => form.test(name))

/** Steps 4 to 7 of the page, but for the settings of the repository. */
async function adopt(folder: string): Promise<void> {
  const page = await readFile(join(product, 'docs/adopt.md'), 'utf8')
  const copied = the(page, /^Copy (.+?) into your repository/)[1] ?? ''
  for (const path of named(copied, /^infra\//)) await cp(join(product, path), join(folder, path), { recursive: true })

  const configuration = the(page, /^## \d+\. `(\.github\/staging\.yml)`$[^`]*```yaml\n([\s\S]*?)```/)
  const namespaces = the(page, /`(variables: \{ namespaces: )\[[^\]]+\] \}` next to `(backend)`/)
  const lines = (configuration[2] ?? '').replace(
    /(backend: \{[^}]*\})/,
    `$1, ${namespaces[1]}[guesstimate, roast-my-post] }`
  )
  await put(folder, configuration[1] ?? '', lines)

  const pushes = the(page, /^`(\.github\/workflows\/staging-deploy\.yml)`, for pushes:\n\n```yaml\n([\s\S]*?)```/)
  await put(folder, pushes[1] ?? '', (pushes[2] ?? '').replaceAll('<org>', 'acme'))
  const others = named(the(page, /^Copy three more from the \[example\].*$/)[0], /^staging-[a-z]+\.yml$/)
  expect(others).toHaveLength(3)
  const production = the(page, /\[as in the example\]\(\.\.\/examples\/monorepo\/(\S+)\)/)[1] ?? ''
  for (const path of [...others.map((name) => `.github/workflows/${name}`), production])
    await put(folder, path, (await readFile(join(example, path), 'utf8')).replaceAll('<org>', 'acme'))
}

test('a team that does what docs/adopt.md says gets an environment that is made, tested, approved, promoted and gone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'adopt-'))
  try {
    let preflight = ''
    await layOutTeam(folder)
    await adopt(folder)
    const report = await rehearse(
      {
        folder,
        repository: 'acme/monorepo',
        defaultBranch: undefined,
        push: { branch: 'staging', changes: ['apps/guesstimate/server.js'] },
        dispatches: [
          { workflow: 'staging-control.yml', ref: 'main', inputs: { action: 'preflight', reason: 'ready?' } }
        ],
        decide: 'approve',
        secrets: {},
        standIns: {},
        configPath: undefined
      },
      {
        prepare: ({ repository }) => {
          repository.settings.environments = {
            'staging-cloud': { branches: ['staging', 'main'] },
            production: { branches: ['main'] }
          }
        },
        inspect: async ({ runsOf }) => {
          preflight = runsOf('staging-control.yml')
            .flatMap(({ summaries }) => summaries.map(({ markdown }) => markdown))
            .join('\n')
        }
      }
    )
    expect(report.checks.filter(({ held }) => !held)).toEqual([])
    const successful = report.jobs.filter(({ result }) => result === 'success')
    expect(successful.map(({ workflow }) => workflow)).toEqual(
      expect.arrayContaining(['staging-deploy', 'staging-control', 'deploy-production'])
    )
    expect(preflight).toMatch(/^problem: 0, warning: \d+/m)
    expect(report.leftovers).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 600_000)

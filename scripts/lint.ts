// Everything that a reviewer should not have to look for: style, who imports whom, unused code, workflows.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importProblems } from './import-rules.ts'
import { callerProblems, publishedProblems } from './published-rules.ts'
import { root } from './tools/project.mjs'
import { workflowProblems } from './workflow-rules.ts'

const problems: string[] = []

run('biome', process.execPath, [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'check', '--error-on-warnings'])
problems.push(...importProblems(root))
run('knip', process.execPath, [join(root, 'node_modules/knip/bin/knip.js')])
const workflows = [...workflowFiles('.github/workflows'), ...workflowFiles('examples/monorepo/.github/workflows')]
run('actionlint', process.env['STAGING_ACTIONS_ACTIONLINT'] ?? 'actionlint', ['-color=false', ...workflows])
run('zizmor', process.env['STAGING_ACTIONS_ZIZMOR'] ?? 'zizmor', [
  ...[
    '--offline',
    '--quiet',
    '--no-progress',
    '--color',
    'never',
    '--strict-collection',
    '--config',
    '.github/zizmor.yml'
  ],
  ...workflows,
  '.github/dependabot.yml'
])
for (const file of workflows) {
  const text = readFileSync(join(root, file), 'utf8')
  const [, published] = /^\.github\/workflows\/(staging-[\w-]+)\.yml$/.exec(file) ?? []
  const found = [
    ...workflowProblems(text),
    ...callerProblems(text),
    ...(published === undefined ? [] : publishedProblems(published, text))
  ]
  problems.push(...found.map((problem) => `${file}: ${problem}`))
}

if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
console.log('lint: clean')

function run(title: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) problems.push(`${title}:\n${error?.message ?? ''}${stdout}${stderr}`)
}

function workflowFiles(folder: string): string[] {
  return readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .sort()
}

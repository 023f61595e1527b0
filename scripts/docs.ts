// Generated documentation: the tables of each action's README from its action.yml, the reasons, the schema of staging.yml.
// `--check` writes nothing and fails on drift.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { configurationJsonSchema } from '../packages/config/src/schema-json.ts'
import { beliefsPage, loadBeliefs } from './beliefs.ts'
import {
  billingTable,
  fillBlock,
  githubOwnershipTables,
  ignoredList,
  inputsTable,
  outputsTable,
  ownershipTables,
  reasonsTable,
  rulesTable,
  scopesList,
  scopesTable,
  versionsTable
} from './docs-tables.ts'
import { publishedJobsTable } from './published-jobs.ts'
import { fail, root } from './tools/project.mjs'
import { textsTable, wordRules } from './words.ts'

const check = process.argv.includes('--check')
const drifted: string[] = []

for (const name of readdirSync(join(root, 'actions'))) {
  const action = parse(readFileSync(join(root, 'actions', name, 'action.yml'), 'utf8'))
  const readme = `actions/${name}/README.md`
  let text = readFileSync(join(root, readme), 'utf8')
  text = fillBlock(text, 'inputs', inputsTable(action.inputs))
  text = fillBlock(text, 'outputs', outputsTable(action.outputs))
  if (name === 'detect-changed-apps') text = fillBlock(fillBlock(text, 'rules', rulesTable()), 'ignored', ignoredList())
  if (name === 'request-approval') text = fillBlock(text, 'rules', wordRules())
  write(readme, text)
}
write(
  'docs/words.md',
  fillBlock(fillBlock(readFileSync(join(root, 'docs/words.md'), 'utf8'), 'rules', wordRules()), 'texts', textsTable())
)
write('docs/reasons.md', fillBlock(readFileSync(join(root, 'docs/reasons.md'), 'utf8'), 'reasons', reasonsTable()))
write('docs/operate.md', fillBlock(readFileSync(join(root, 'docs/operate.md'), 'utf8'), 'billing', billingTable()))
write(
  'docs/ownership.md',
  fillBlock(
    fillBlock(readFileSync(join(root, 'docs/ownership.md'), 'utf8'), 'ownership', ownershipTables()),
    'github-ownership',
    githubOwnershipTables()
  )
)
write(
  'docs/beliefs.md',
  fillBlock(readFileSync(join(root, 'docs/beliefs.md'), 'utf8'), 'beliefs', beliefsPage(loadBeliefs()))
)
write('docs/adopt.md', fillBlock(readFileSync(join(root, 'docs/adopt.md'), 'utf8'), 'versions', versionsTable()))
write(
  'docs/security.md',
  fillBlock(
    fillBlock(readFileSync(join(root, 'docs/security.md'), 'utf8'), 'scopes', scopesTable()),
    'jobs',
    publishedJobsTable()
  )
)
write('docs/adopt.md', fillBlock(readFileSync(join(root, 'docs/adopt.md'), 'utf8'), 'scopes', scopesList()))
write('docs/schema/staging.schema.json', `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`)
if (drifted.length > 0)
  fail(`generated documentation is stale (${drifted.join(', ')}): run \`npm run docs\` and commit it`)

function write(path: string, text: string): void {
  const file = join(root, path)
  if (read(file) === text) return
  if (check) drifted.push(path)
  else writeFileSync(file, text)
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

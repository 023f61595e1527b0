// Fetches artifacts of this run, or with a github-token of another one, and unpacks them: one alone straight into the path,
// however it was chosen; several into folders of their names.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, matchesGlob, resolve, sep } from 'node:path'
import { readZip } from './unzip.js'

const env = process.env
const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = (message) => {
  console.log(`::error::Unable to download artifact(s): ${message}`)
  process.exit(1)
}
for (const [name, usual] of [
  ['skip-decompress', 'false'],
  ['digest-mismatch', 'error']
])
  if (input(name) !== usual) fail(`the sandbox’s download-artifact does not know "${name}: ${input(name)}"`)
const ids = input('artifact-ids')
const name = input('name')
if (name && ids) fail("Inputs 'name' and 'artifact-ids' cannot be used together. Please specify only one.")

const run = input('run-id') || env.GITHUB_RUN_ID
const elsewhere = input('github-token') !== ''
const token = elsewhere ? input('github-token') : input('sandbox-token')
const runner = `${env.GITHUB_SERVER_URL}/_runner/${env.GITHUB_REPOSITORY}/runs/${env.GITHUB_RUN_ID}/artifacts`
const api = `${env.GITHUB_API_URL}/repos/${input('repository')}/actions`
const ask = async (url, options = {}) => {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` }, ...options })
  if (response.status >= 400) fail(`${response.status} from ${new URL(url).pathname}`)
  return response
}

const list = await (await ask(elsewhere ? `${api}/runs/${run}/artifacts?per_page=100` : runner)).json()
// Of one name the newest counts: an earlier attempt's stays in the list.
const newest = new Map(list.artifacts.sort((a, b) => a.id - b.id).map((artifact) => [artifact.name, artifact]))
const wanted = [...newest.values()].filter(choose())
if (name && wanted.length === 0) fail(`Artifact '${name}' not found`)
if (ids && wanted.length === 0) fail('None of the provided artifact IDs were found')
const target = resolve(env.GITHUB_WORKSPACE, input('path').replace(/^~/, homedir()))
const flat = name !== '' || input('merge-multiple') === 'true' || wanted.length === 1
for (const artifact of wanted) {
  const folder = flat ? target : resolve(target, artifact.name)
  const files = readZip(Buffer.from(await (await archiveOf(artifact)).arrayBuffer()))
  for (const { name: path, data } of files) {
    const file = resolve(folder, path)
    if (!file.startsWith(folder + sep)) fail(`artifact ${artifact.name} holds a path outside: ${path}`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, data)
  }
  console.log(`Artifact ${artifact.name}: ${files.length} files into ${folder}`)
}
console.log(`Total of ${wanted.length} artifact(s) downloaded`)
appendFileSync(env.GITHUB_OUTPUT, `download-path=${target}\n`)

function choose() {
  if (name) return (artifact) => artifact.name === name
  if (ids) {
    const numbers = ids.split(',').flatMap((id) => (id.trim() ? [parseInt(id, 10)] : []))
    if (numbers.length === 0) fail("No valid artifact IDs provided in 'artifact-ids' input")
    if (numbers.some(Number.isNaN)) fail(`Invalid artifact ID: '${ids}'. Must be a number.`)
    return (artifact) => numbers.includes(artifact.id)
  }
  return (artifact) => !input('pattern') || matchesGlob(artifact.name, input('pattern'))
}

async function archiveOf(artifact) {
  if (!elsewhere) return ask(`${runner}/${artifact.id}/zip`)
  const { headers } = await ask(`${api}/artifacts/${artifact.id}/zip`, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual'
  })
  return ask(headers.get('location'), { headers: {} })
}

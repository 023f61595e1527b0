// Fetches artifacts of this run, or with a github-token of another one, and unpacks them.
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, matchesGlob, resolve, sep } from 'node:path'
import { readZip } from './unzip.js'

const env = process.env
const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = (message) => {
  console.log(`::error::${message}`)
  process.exit(1)
}
if (input('artifact-ids')) fail('the sandbox’s download-artifact does not know "artifact-ids"')

const run = input('run-id') || env.GITHUB_RUN_ID
const elsewhere = input('github-token') !== ''
const token = elsewhere ? input('github-token') : input('sandbox-token')
const runner = `${env.GITHUB_SERVER_URL}/_runner/${env.GITHUB_REPOSITORY}/runs/${env.GITHUB_RUN_ID}/artifacts`
const api = `${env.GITHUB_API_URL}/repos/${input('repository')}/actions`
const ask = async (url) => {
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  if (!response.ok) fail(`Unable to download artifact(s): ${response.status} from ${new URL(url).pathname}`)
  return response
}

const list = await (await ask(elsewhere ? `${api}/runs/${run}/artifacts?per_page=100` : runner)).json()
const name = input('name')
const wanted = list.artifacts.filter((artifact) =>
  name ? artifact.name === name : !input('pattern') || matchesGlob(artifact.name, input('pattern'))
)
if (name && wanted.length === 0) fail(`Unable to download artifact(s): Artifact not found for name: ${name}`)
const target = resolve(env.GITHUB_WORKSPACE, input('path').replace(/^~/, env.HOME))
const flat = name !== '' || input('merge-multiple') === 'true'
for (const artifact of wanted) {
  const url = elsewhere ? `${api}/artifacts/${artifact.id}/zip` : `${runner}/${artifact.id}/zip`
  const folder = flat ? target : resolve(target, artifact.name)
  const files = readZip(Buffer.from(await (await ask(url)).arrayBuffer()))
  for (const { name: path, data } of files) {
    const file = resolve(folder, path)
    if (!file.startsWith(folder + sep)) fail(`artifact ${artifact.name} holds a path outside: ${path}`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, data)
  }
  console.log(`Artifact ${artifact.name}: ${files.length} files into ${folder}`)
}
mkdirSync(target, { recursive: true })
appendFileSync(env.GITHUB_OUTPUT, `download-path=${target}\n`)

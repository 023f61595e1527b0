// Another major version than the one on the PATH is refused: a job must not pass here that fails on GitHub.
import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'

const env = process.env
const wanted = env['INPUT_NODE-VERSION'] ?? ''
const version = execFileSync('node', ['--version'], { encoding: 'utf8' }).trim()
const major = /^v?(\d+)/.exec(wanted)?.[1]
for (const name of ['REGISTRY-URL', 'SCOPE', 'MIRROR', 'MIRROR-TOKEN'])
  if (env[`INPUT_${name}`]) {
    console.log(`::error::the sandbox's setup-node does not know "${name.toLowerCase()}"`)
    process.exit(1)
  }
if (major && !version.startsWith(`v${major}.`)) {
  console.log(`::error::the workflow asks for Node ${wanted}; the sandbox has ${version}`)
  process.exit(1)
}
console.log(`Node ${version}`)
appendFileSync(env.GITHUB_OUTPUT, `node-version=${version}\ncache-hit=false\n`)

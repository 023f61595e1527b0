// Does what actions/checkout does, as far as a job can tell, with nothing but git.
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const env = process.env
const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = (message) => {
  console.log(`::error::${message}`)
  process.exit(1)
}

for (const name of ['ssh-key', 'ssh-known-hosts', 'sparse-checkout'])
  if (input(name)) fail(`the sandbox's checkout does not know "${name}"`)
for (const name of ['lfs', 'submodules'])
  if (input(name) && input(name) !== 'false') fail(`the sandbox's checkout does not know "${name}"`)

process.on('uncaughtException', (error) => fail(error.message))

const workspace = env.GITHUB_WORKSPACE
const folder = resolve(workspace, input('path'))
if (folder !== workspace && !folder.startsWith(`${workspace}/`)) fail('"path" must lie below the workspace')
const server = (input('github-server-url') || env.GITHUB_SERVER_URL).replace(/\/$/, '')
const repository = input('repository') || env.GITHUB_REPOSITORY
const own = repository.toLowerCase() === env.GITHUB_REPOSITORY.toLowerCase()
const depth = Number(input('fetch-depth') || '1')
if (!Number.isInteger(depth) || depth < 0) fail(`"fetch-depth" must be a number, not ${input('fetch-depth')}`)

mkdirSync(folder, { recursive: true })
if (input('clean') !== 'false') for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })

const key = `http.${server}/.extraheader`
const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${input('token')}`).toString('base64')}`
// The token is configuration of the child's environment: an argument would be seen by every process.
const authorized = {
  ...env,
  GIT_TERMINAL_PROMPT: '0',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: key,
  GIT_CONFIG_VALUE_0: header
}
const git = (args, options = {}) =>
  execFileSync('git', args, {
    cwd: folder,
    env: authorized,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options
  })

/** What speaks to the server is tried three times (actions/checkout, src/retry-helper.ts: with 10 to 20 s between). */
const gitOverNetwork = (args) => {
  for (let attempt = 1; ; attempt += 1)
    try {
      return git(args)
    } catch (error) {
      if (attempt === 3) throw error
      console.log(`git ${args[0]} failed: again in a second`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
    }
}

if (!existsSync(join(folder, '.git'))) {
  git(['init', '--quiet'])
  git(['remote', 'add', 'origin', `${server}/${repository}`])
}

const wanted = input('ref')
const target = findTarget()
const flags = ['fetch', '--quiet', '--prune', '--no-recurse-submodules']
if (depth > 0) flags.push(`--depth=${depth}`)
if (input('filter')) flags.push(`--filter=${input('filter')}`)
if (input('fetch-tags') !== 'true') flags.push('--no-tags')
if (depth === 0) gitOverNetwork([...flags, 'origin', '+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'])
// The commit itself, last: its branch may have moved on since the run was started.
gitOverNetwork([...flags.filter((flag) => flag !== '--prune'), 'origin', target.refspec])

if (target.branch) git(['checkout', '--quiet', '--force', '-B', target.branch, target.start])
else git(['checkout', '--quiet', '--force', '--detach', target.start])
if (target.branch) git(['config', `branch.${target.branch}.remote`, 'origin'])
if (target.branch) git(['config', `branch.${target.branch}.merge`, `refs/heads/${target.branch}`])

const commit = git(['rev-parse', 'HEAD']).trim()
console.log(`checked out ${repository} at ${commit}`)
appendFileSync(env.GITHUB_OUTPUT, `ref=${wanted || env.GITHUB_REF}\ncommit=${commit}\n`)
appendFileSync(env.GITHUB_STATE, `folder=${folder}\nkey=${key}\n`)
// Written straight into the file: `git config` would carry it as an argument.
if (input('persist-credentials') !== 'false')
  appendFileSync(join(folder, '.git', 'config'), `[http "${server}/"]\n\textraheader = ${header}\n`)

/** What to fetch in addition to the rest, and where HEAD goes. */
function findTarget() {
  if (!wanted && own) {
    const branch = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF)?.[1]
    const refspec = branch ? `+${env.GITHUB_SHA}:refs/remotes/origin/${branch}` : env.GITHUB_SHA
    return { refspec, branch, start: env.GITHUB_SHA }
  }
  if (/^[0-9a-f]{40}$/.test(wanted)) return { refspec: wanted, start: wanted }
  const lines = gitOverNetwork(['ls-remote', '--symref', 'origin']).split('\n')
  const refs = lines.filter((line) => /^[0-9a-f]{40}\t/.test(line)).map((line) => line.split('\t')[1])
  const head = lines[0]?.match(/^ref: (\S+)\tHEAD/)?.[1]
  const name = wanted || head?.replace('refs/heads/', '') || 'main'
  const full = [name, `refs/heads/${name}`, `refs/tags/${name}`].find(
    (ref) => ref.startsWith('refs/') && refs.includes(ref)
  )
  if (!full) return fail(`A branch or tag with the name '${name}' could not be found`)
  const branch = /^refs\/heads\/(.+)$/.exec(full)?.[1]
  if (branch)
    return { refspec: `+${full}:refs/remotes/origin/${branch}`, branch, start: `refs/remotes/origin/${branch}` }
  return { refspec: `+${full}:${full}`, start: full }
}

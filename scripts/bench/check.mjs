// What a look and a preflight cost over a slow network: every request is answered 250 ms late. How many requests stand one behind
// the other is what the delay adds, divided by it. `npm run bench -- check [--json FILE] [--latency MS] [--rounds N]`; runs from source.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { startCloud } from '../../packages/environment/test/cloud.ts'
import { files, openRun } from '../../packages/environment/test/open-run.ts'
import { runActionProcess } from '../../packages/sandbox/src/testing/run-action.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    latency: { type: 'string', default: '250' },
    rounds: { type: 'string', default: '3' }
  }
})
const latency = Number(values.latency)
const cloud = await startCloud({ files, settings: { allowActionsPullRequests: true } })
const figures = {}

try {
  const run = await openRun(cloud)
  await run.provision()
  const token = cloud.github.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: {
      contents: 'write',
      deployments: 'write',
      actions: 'write',
      issues: 'write',
      'pull-requests': 'write'
    }
  }).value
  const checkout = join(cloud.directory, 'checkout')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(checkout, dirname(path)), { recursive: true })
    writeFileSync(join(checkout, path), text)
  }
  const common = { 'github-token': token, 'digitalocean-token': cloud.digitalocean.token }
  const spaces = { 'spaces-access-key': cloud.spaces.accessKey, 'spaces-secret-key': cloud.spaces.secretKey }
  await measure('check', { inputs: common })
  await measure('check, in a checkout', { inputs: common, cwd: checkout })
  await measure('preflight', { inputs: { ...common, ...spaces, preflight: 'true' }, cwd: checkout })
  report()
} finally {
  await cloud.stop()
}

async function measure(name, options) {
  const fast = await best(options, 0)
  const slow = await best(options, latency)
  figures[name] = {
    seconds: Number((slow.milliseconds / 1000).toFixed(2)),
    withoutLatency: Number((fast.milliseconds / 1000).toFixed(2)),
    sequentialRequests: Number(((slow.milliseconds - fast.milliseconds) / latency).toFixed(1)),
    requests: slow.requests
  }
}

async function best(options, delay) {
  const rounds = []
  for (let round = 0; round < Number(values.rounds); round += 1) {
    cloud.kernel.faults.clear()
    if (delay > 0)
      for (const service of ['github', 'digitalocean', 'spaces'])
        cloud.kernel.faults.add({ service, path: '/*', times: 1e9, when: 'before', answer: { stallMs: delay } })
    cloud.kernel.requests.clear()
    const started = performance.now()
    const { exitCode, log } = await runActionProcess('check-staging', {
      ...options,
      env: { ...cloud.env, GITHUB_RUN_ID: '7002' }
    })
    const milliseconds = performance.now() - started
    if (exitCode !== 0) throw new Error(log)
    const requests = Object.fromEntries(
      Object.entries(cloud.kernel.requests.summary()).map(([service, { total }]) => [service, total])
    )
    rounds.push({ milliseconds, requests })
  }
  return rounds.sort((a, b) => a.milliseconds - b.milliseconds)[0]
}

function report() {
  for (const [name, { seconds, withoutLatency, sequentialRequests, requests }] of Object.entries(figures))
    console.log(
      `${name}: ${seconds} s with ${latency} ms a request (${withoutLatency} s without): about ${sequentialRequests} one behind the other; ${Object.entries(
        requests
      )
        .map(([service, count]) => `${count} to ${service}`)
        .join(', ')}`
    )
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ schema: 1, latency, figures }, null, 2)}\n`)
}

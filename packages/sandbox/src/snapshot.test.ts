import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Sandbox, startSandbox } from './sandbox.ts'
import { spacesClient } from './spaces/testing.ts'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox({ grow: false })
  await sandbox.github.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: { files: { 'README.md': '# Shop\n' } },
    collaborators: { mona: 'write' }
  })
})
afterEach(() => sandbox.stop())

// biome-ignore lint/suspicious/noExplicitAny: answers of many forms
async function ask(method: string, path: string, body?: unknown): Promise<any> {
  const { url, token } = sandbox.digitalocean
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  const text = await response.text()
  return text.startsWith('{') ? JSON.parse(text) : response.status
}

const control = async (path: string) => {
  const started = performance.now()
  const { status } = await fetch(`${sandbox.control}${path}`, { method: 'POST' })
  return { status, milliseconds: performance.now() - started }
}

const makeCluster = async (name: string): Promise<string> => {
  const pools = [{ name: 'n', size: 's-2vcpu-4gb', count: 1 }]
  const request = { name, region: 'nyc3', version: '1.36.3-do.0', node_pools: pools }
  const { kubernetes_cluster: cluster } = await ask('POST', '/v2/kubernetes/clusters', request)
  await ask('GET', `/v2/kubernetes/clusters/${cluster.id}`)
  return cluster.id
}

const configMap = (name: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace: 'default' },
  data: {}
})
const hasConfigMap = (cluster: string, name: string) =>
  sandbox.clusters.get(cluster)?.find('v1', 'ConfigMap', 'default', name) !== undefined

/** What somebody would see of it all. */
const seen = async () => {
  const repository = sandbox.github.repository('acme/shop')
  const { token } = sandbox.github.as('mona')
  const refs = await fetch(`${sandbox.github.apiUrl}/repos/acme/shop/git/matching-refs/heads/`, {
    headers: { authorization: `Bearer ${token}` }
  })
  return {
    inventory: await sandbox.digitalocean.account.inventory(),
    issues: repository.issues.map(({ title, state, body }) => [title, state, body]),
    refs: await refs.json(),
    state: (await spacesClient(sandbox.spaces, sandbox.authority).call('GET', '/acme-terraform-state/a')).text
  }
}

test('a snapshot and what comes after it: everything is put back, in milliseconds, and a cluster that was deleted is there again', async () => {
  const { github, clusters, kernel, spaces, authority } = sandbox
  const mona = github.as('mona')
  await mona.openIssue('kept', 'as it was')
  await spacesClient(spaces, authority).call('PUT', '/acme-terraform-state/a', { body: 'one' })
  const first = await makeCluster('first')
  const second = await makeCluster('second')
  clusters.get(first)?.create(configMap('kept'))
  const now = kernel.clock.now()
  const before = await seen()
  const kept = await control('/snapshot')

  await mona.editIssue(1, 'changed')
  await mona.openIssue('made later')
  await mona.push('staging', { 'README.md': '# Changed\n' })
  await spacesClient(spaces, authority).call('PUT', '/acme-terraform-state/a', { body: 'two' })
  clusters.get(second)?.create(configMap('made later'))
  clusters.get(second)?.argocd.install()
  await ask('DELETE', `/v2/kubernetes/clusters/${first}`)
  const third = await makeCluster('third')
  expect([clusters.get(first), clusters.get(third)?.id]).toEqual([undefined, third])
  kernel.clock.advance(3_600_000)
  kernel.faults.add({ service: 'digitalocean', path: '*', when: 'before', answer: { status: 503 } })

  for (const _ of ['once', 'and once more']) {
    const back = await control('/reset')
    expect([kept.status, back.status]).toEqual([204, 204])
    expect(await seen()).toEqual(before)
    expect([hasConfigMap(first, 'kept'), hasConfigMap(second, 'made later')]).toEqual([true, false])
    expect([clusters.get(third), clusters.get(second)?.argocd.installed]).toEqual([undefined, false])
    expect(kernel.clock.now() - now).toBeLessThan(600_000)
    const { kubernetes_cluster: found } = await ask('GET', `/v2/kubernetes/clusters/${first}`)
    expect(found.endpoint).toBe(clusters.get(first)?.endpoint)
    expect(kept.milliseconds).toBeLessThan(2000)
    await mona.openIssue('made later')
  }
  // Nothing to open again: what it takes when the same story is played again and again.
  expect((await control('/reset')).milliseconds).toBeLessThan(2000)
})

test('while a workflow runs, neither is done', async () => {
  const repository = sandbox.github.repository('acme/shop')
  repository.runs.push({ id: 1, workflowPath: 'x.yml', status: 'in_progress' } as never)
  expect((await control('/snapshot')).status).toBe(409)
  expect((await control('/reset')).status).toBe(409)
})

test('six at once in one process: none sees what happens in another', async () => {
  const others = await Promise.all(Array.from({ length: 5 }, (_, index) => startSandbox({ seed: 2 + index })))
  try {
    const all = [sandbox, ...others]
    await Promise.all(
      all.map(async ({ digitalocean: { url, token } }, index) => {
        for (let count = 0; count <= index; count += 1)
          await fetch(`${url}/v2/tags`, {
            method: 'POST',
            headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
            body: JSON.stringify({ name: `tag-${index}-${count}` })
          })
      })
    )
    const leftovers = await Promise.all(all.map(({ digitalocean }) => digitalocean.account.leftovers()))
    expect(leftovers.map((items) => items.map(({ name }) => name.split('-')[1]))).toEqual(
      all.map((_, index) => Array.from({ length: index + 1 }, () => String(index)))
    )
    const [first, second] = all
    const foreign = await fetch(`${first?.digitalocean.url}/v2/account`, {
      headers: { authorization: `Bearer ${second?.digitalocean.token}` }
    })
    expect(foreign.status).toBe(401)
  } finally {
    for (const other of others) await other.stop()
  }
})

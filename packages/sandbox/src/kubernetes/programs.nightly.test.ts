import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { cacheDir } from '../../../../scripts/tools/project.mjs'
import { ensureRenderer } from '../../../../scripts/tools/renderers.mjs'
import { type Lab, startLab } from '../argocd/lab.ts'
import { runProgram } from '../kernel/index.ts'
import { textAt } from './json.ts'

/* What a `local-exec` or a step of somebody's own may run against a cluster. */

let lab: Lab
let home: string
beforeAll(async () => {
  lab = await startLab()
  home = await mkdtemp(join(tmpdir(), 'programs-'))
  await writeFile(join(home, 'kubeconfig'), await lab.cluster.kubeconfig())
})
afterAll(async () => {
  await lab.close()
  await rm(home, { recursive: true, force: true })
})

async function run(program: string, ...args: readonly string[]): Promise<string> {
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, KUBECONFIG: join(home, 'kubeconfig') }
  const { exitCode, stdout, stderr } = await runProgram(program, args, { cwd: home, env })
  if (exitCode !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${exitCode}: ${stdout}${stderr}`)
  return stdout.toString()
}

test('helm installs a chart, says that it is there, upgrades it and takes it away', async () => {
  const { path = '', missing } = await ensureRenderer('helm', { cacheDir })
  expect(missing).toBeUndefined()
  const chart = join(import.meta.dirname, '../shapes/umbrella/deploy/charts/shop')
  const install = ['upgrade', '--install', 'shop', chart, '--namespace', 'demo', '--no-hooks']
  expect(await run(path, ...install, '--set', 'global.tag=one')).toContain('STATUS: deployed')
  expect(await run(path, ...install, '--set', 'global.tag=two')).toContain('REVISION: 2')
  expect(JSON.stringify(lab.cluster.find('apps/v1', 'Deployment', 'demo', 'shop'))).toContain(
    'ghcr.io/lovelace/web:two'
  )
  expect(await run(path, 'list', '--namespace', 'demo', '--short')).toBe('shop\n')
  await run(path, 'uninstall', 'shop', '--namespace', 'demo', '--no-hooks')
  expect(lab.cluster.find('apps/v1', 'Deployment', 'demo', 'shop')).toBeUndefined()
}, 600_000)

test('kubectl makes things by its own commands, and by manifests', async () => {
  await run('kubectl', 'create', 'namespace', 'made')
  await run('kubectl', '--namespace', 'made', 'create', 'configmap', 'one', '--from-literal=a=b', '--from-literal=c=')
  await run('kubectl', '--namespace', 'made', 'create', 'secret', 'generic', 'two', '--from-literal=password=x y')
  await run('kubectl', 'label', 'namespace', 'made', 'of=us')
  expect(lab.cluster.find('v1', 'ConfigMap', 'made', 'one')?.['data']).toEqual({ a: 'b', c: '' })
  const secret = lab.cluster.find('v1', 'Secret', 'made', 'two')
  expect(Buffer.from(textAt(secret, 'data', 'password'), 'base64').toString()).toBe('x y')
  expect(lab.cluster.find('v1', 'Namespace', '', 'made')?.metadata.labels).toMatchObject({ of: 'us' })
  await expect(run('kubectl', 'create', 'quota', 'q')).rejects.toThrow(
    'the body of the request was in an unknown format'
  )
})

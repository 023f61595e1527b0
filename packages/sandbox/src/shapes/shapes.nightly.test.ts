import { existsSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Report } from '../demo/report.ts'
import { listAt, textAt } from '../kubernetes/json.ts'
import { type RehearsalRequest, rehearse } from '../rehearsal/rehearse.ts'
import type { Sandbox } from '../sandbox.ts'

/* Repositories of other shapes than our example, whole, as `npm run sandbox -- --repository` plays them. */

const bootstrap = resolve(import.meta.dirname, '../../../../infra/bootstrap')
const singleApp = resolve(import.meta.dirname, '../rehearsal/single-app')

/** What the shapes have in common is the repository with a single app; each has its own manifests and what goes with them. */
async function layOut(folder: string, shape: string): Promise<void> {
  await cp(singleApp, folder, { recursive: true })
  // Its own manifests, or none but theirs.
  if (existsSync(join(import.meta.dirname, shape, 'deploy'))) await rm(join(folder, 'deploy'), { recursive: true })
  await cp(join(import.meta.dirname, shape), folder, { recursive: true })
  for (const file of ['10-argocd.yaml', '20-ingress.yaml'])
    await cp(join(bootstrap, file), join(folder, 'platform', file))
}

const request = {
  repository: 'lovelace/shop',
  defaultBranch: undefined,
  push: { branch: 'preview', changes: ['index.js'] },
  dispatches: [],
  decide: 'approve',
  secrets: {
    DO_TOKEN: 'digitalocean-token',
    STATE_KEY_ID: 'spaces-access-key',
    STATE_KEY: 'spaces-secret-key',
    READ_TOKEN: 'repository-token'
  },
  standIns: {},
  configPath: '.github/preview.yml'
} as const

/** Plays a shape to its end, where all must have gone well; `look` is for what is seen while the lead is asked. */
async function played(
  shape: string,
  more: Partial<RehearsalRequest>,
  look?: (sandbox: Sandbox) => Promise<void> | void
): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), `${shape}-`))
  try {
    await layOut(folder, shape)
    const looks: Promise<unknown>[] = []
    const report = await rehearse(
      { ...request, folder, ...more },
      {
        prepare: ({ sandbox }) => {
          sandbox.kernel.events.on('event', ({ kind }) => {
            // What it finds wrong is told at the end, not to the one who opened the issue.
            if (kind === 'issue opened' && look)
              looks.push(
                Promise.resolve(sandbox)
                  .then(look)
                  .catch((cause: unknown) => cause)
              )
          })
        }
      }
    )
    expect([...report.failures, ...report.checks.filter(({ held }) => !held)]).toEqual([])
    expect(report.leftovers).toEqual([])
    expect(await Promise.all(looks)).toEqual(look ? [undefined] : [])
    return report
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

test('a Helm umbrella with helpers, a subchart and two images', async () => {
  await played('umbrella', {}, async (sandbox) => {
    const [cluster] = sandbox.clusters.all()
    const application = cluster?.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'shop')
    const images = listAt(application, 'status', 'summary', 'images').map(String).sort()
    const tag = images[0]?.split(':')[1]
    expect(tag).toMatch(/^sha-[0-9a-f]{40}$/)
    expect(images).toEqual([`ghcr.io/lovelace/web:${tag}`, `ghcr.io/lovelace/worker:${tag}`])
    expect((await sandbox.visit('shop.preview.shop.example', '/version'))?.body).toContain(`"version":"${tag}"`)
  })
}, 600_000)

test('a stack with four providers, of which two are played from their schemas, a store of its own, and kubectl in a local-exec', async () => {
  const schemas = join(import.meta.dirname, 'stack/schemas')
  const stubProviders = new Map(
    ['inventory', 'example/mail'].map((name) => [name, join(schemas, `${name.split('/').at(-1)}.json`)])
  )
  await played('stack', { stubProviders }, (sandbox) => {
    const [cluster] = sandbox.clusters.all()
    const mail = cluster?.find('v1', 'ConfigMap', 'default', 'mail')
    expect(textAt(mail, 'data', 'address')).toMatch(/^192\.0\.2\.\d+$/)
    // Others have states in it, too.
    const states = [...(sandbox.spaces.buckets.get('shop-terraform')?.values() ?? [])].map(({ body }) => String(body))
    const types = [...states.join('\n').matchAll(/"type": "(inventory|mail)_\w+"/g)].map(([type]) => type)
    expect(types.sort()).toEqual(['"type": "inventory_host"', '"type": "inventory_rack"', '"type": "mail_domain"'])
  })
}, 600_000)

test('overlays with a base, a component, patches and a generator, deployed by jobs of their own', async () => {
  // Its deploy job fails unless both images run and the app answers with its own.
  const report = await played('overlays', { decide: undefined })
  expect(report.jobs.map(({ job, result }) => `${job} ${result}`)).toEqual([
    'create success',
    'deploy success',
    'destroy success'
  ])
  expect(report.receipt.some(({ kind }) => kind === 'cluster')).toBe(true)
}, 600_000)

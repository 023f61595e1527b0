import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { listAt } from '../kubernetes/json.ts'
import { rehearse } from '../rehearsal/rehearse.ts'

/* Repositories of other shapes than our example, whole, as `npm run sandbox -- --repository` plays them. */

const bootstrap = resolve(import.meta.dirname, '../../../../infra/bootstrap')
const singleApp = resolve(import.meta.dirname, '../rehearsal/single-app')

/** What the shapes have in common is the repository with a single app; each has its own manifests and what goes with them. */
async function layOut(folder: string, shape: string): Promise<void> {
  await cp(singleApp, folder, { recursive: true })
  await rm(join(folder, 'deploy'), { recursive: true })
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

test.each(['umbrella'])(
  '%s: two images, deployed, decided, promoted and gone',
  async (shape) => {
    const folder = await mkdtemp(join(tmpdir(), `${shape}-`))
    try {
      await layOut(folder, shape)
      let images: readonly string[] = []
      let served = ''
      const report = await rehearse(
        { ...request, folder },
        {
          prepare: ({ sandbox }) => {
            sandbox.kernel.events.on('event', async ({ kind }) => {
              if (kind !== 'issue opened') return
              served = (await sandbox.visit('shop.preview.shop.example', '/version'))?.body ?? ''
              const [cluster] = sandbox.clusters.all()
              const application = cluster?.find('argoproj.io/v1alpha1', 'Application', 'argocd', 'shop')
              images = listAt(application, 'status', 'summary', 'images').map(String)
            })
          }
        }
      )
      expect([...report.failures, ...report.checks.filter(({ held }) => !held)]).toEqual([])
      expect(served).toContain('"app":')
      const tag = images[0]?.split(':')[1]
      expect(tag).toMatch(/^sha-[0-9a-f]{40}$/)
      expect(images.toSorted()).toEqual([`ghcr.io/lovelace/web:${tag}`, `ghcr.io/lovelace/worker:${tag}`])
      expect(report.leftovers).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
  600_000
)

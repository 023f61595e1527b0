import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { rehearse } from './rehearse.ts'

const bootstrap = resolve(import.meta.dirname, '../../../../infra/bootstrap')

test('a repository of another layout plays through: one app at the root, the default branch trunk, its own Terraform, names of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'single-app-'))
  try {
    await cp(join(import.meta.dirname, 'single-app'), folder, { recursive: true })
    // Argo CD and an ingress controller are the same for everybody.
    for (const file of ['10-argocd.yaml', '20-ingress.yaml'])
      await cp(join(bootstrap, file), join(folder, 'platform', file))
    let served = ''
    const report = await rehearse(
      {
        folder,
        repository: 'lovelace/shop',
        defaultBranch: undefined,
        push: { branch: 'preview', changes: ['index.js'] },
        dispatches: [{ workflow: 'by-hand.yml', ref: undefined, inputs: { what: 'status' } }],
        decide: 'approve',
        secrets: {
          DO_TOKEN: 'digitalocean-token',
          STATE_KEY_ID: 'spaces-access-key',
          STATE_KEY: 'spaces-secret-key',
          READ_TOKEN: 'repository-token'
        },
        standIns: {},
        configPath: '.github/preview.yml'
      },
      {
        prepare: ({ sandbox }) => {
          sandbox.kernel.events.on('event', async ({ kind }) => {
            if (kind === 'issue opened')
              served = (await sandbox.visit('shop.preview.shop.example', '/version'))?.body ?? ''
          })
        }
      }
    )
    expect(report.checks.filter(({ held }) => !held)).toEqual([])
    expect(report.jobs.filter(({ result }) => result === 'success').map(({ workflow }) => workflow)).toEqual(
      expect.arrayContaining(['preview', 'release', 'by-hand'])
    )
    expect(served).toContain('"app":"shop"')
    expect(report.receipt.filter(({ kind }) => kind === 'cluster')).toHaveLength(1)
    expect(report.leftovers).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}, 300_000)

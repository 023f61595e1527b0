import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { startRegistry } from '../testing/registry.ts'
import { openWorld } from './world.ts'

// staging-deploy with `wait-for`, whose image is in a private registry: the caller hands REGISTRY_TOKEN to it.

test('a push waits for the image of its commit in a private registry, with REGISTRY_TOKEN', async () => {
  const registry = await startRegistry('octocat:pull-me')
  const world = await openWorld({
    edit: async (folder) => {
      const file = join(folder, '.github/workflows/staging-deploy.yml')
      const text = await readFile(file, 'utf8')
      const edited = text
        .replace('with: {', `with: { wait-for: image=${registry.host}/acme/guesstimate,`)
        .replace('    secrets:\n', `    secrets:\n      REGISTRY_TOKEN: \${{ secrets.REGISTRY_TOKEN }}\n`)
      await writeFile(file, edited)
    }
  })
  try {
    world.sandbox.github.setSecret(world.repository.fullName, 'REGISTRY_TOKEN', 'octocat:pull-me')
    const sha = await world.developer.push('staging', { 'apps/guesstimate/estimate.js': '// More\n' })
    await world.until('the question for the image', () => registry.absent.find((one) => one.endsWith(`:sha-${sha}`)))
    const run = world.runsOf('staging-deploy.yml')[0]
    const deploy = () => run?.jobs.find(({ name }) => name.endsWith('/ deploy'))
    expect(deploy()?.status).toBe('in_progress')
    registry.images.add(`acme/guesstimate:sha-${sha}`)
    const ended = await world.until('the deploy', () => (deploy()?.status === 'completed' ? deploy() : undefined))
    expect(ended.conclusion).toBe('success')
    const log = await readFile(ended.logFile ?? '', 'utf8')
    expect(log).toContain(`waiting for the image ${registry.host}/acme/guesstimate:sha-${sha}: not there yet`)
    expect(log).not.toContain('pull-me')
  } finally {
    await world.close()
    await registry.close()
  }
}, 600_000)

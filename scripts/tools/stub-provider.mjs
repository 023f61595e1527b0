import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { progress, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const sources = join(root, 'packages/sandbox/terraform-provider-stub')

/**
 * The program that plays any provider from a schema next to it, built once by go and kept by a hash of its sources. `path`, or
 * `missing`: one sentence, and how to get it.
 */
export async function ensureStubProvider({ cacheDir, log = progress }) {
  const hash = createHash('sha256')
  for (const name of readdirSync(sources).sort()) hash.update(`${name}\0`).update(readFileSync(join(sources, name)))
  const digest = hash.update(`${process.platform}-${process.arch}`).digest('hex').slice(0, 16)
  const folder = join(cacheDir, `provider-stub-${digest}`)
  const binary = join(folder, 'terraform-provider-stub')
  if (existsSync(binary)) return { path: binary }
  mkdirSync(cacheDir, { recursive: true })
  const making = mkdtempSync(`${folder}-`)
  try {
    const started = Date.now()
    log('building the provider that is played from a schema with go (once: half a minute)')
    const flags = ['-trimpath', '-ldflags=-s -w', '-o', join(making, 'terraform-provider-stub')]
    const { code, output } = await runQuietly('go', ['build', ...flags, '.'], {
      cwd: sources,
      env: { ...process.env, CGO_ENABLED: '0' }
    })
    if (code === 127) return { missing: '--stub-provider needs go 1.25 or newer, which is not on the PATH: install it' }
    if (code !== 0)
      return { missing: `the provider that is played from a schema does not build: ${output.trim().slice(-1000)}` }
    log(`built in ${Math.round((Date.now() - started) / 1000)} s`)
    if (!existsSync(binary)) renameSync(making, folder)
    return { path: binary }
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

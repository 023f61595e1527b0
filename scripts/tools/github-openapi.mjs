import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm } from './dependencies.mjs'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const name = '@octokit/openapi'
const version = '23.0.2'
/** Of the package, as the registry's lock files have it. */
const integrity = 'sha512-pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg=='

/**
 * GitHub's OpenAPI document. Its npm package has 385 MB, of which one file of 13 MB is read, and only where answers are judged:
 * so it is no dependency. npm checks the integrity. Returns the file's path.
 */
export async function ensureGitHubOpenApi({ cacheDir }) {
  const file = join(cacheDir, `github-openapi-${version}.json`)
  if (existsSync(file)) return file
  progress(`fetching GitHub's OpenAPI document (${name} ${version})`)
  const folder = mkdtempSync(join(cacheDir, 'github-openapi-'))
  const dependencies = { [name]: version }
  const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }))
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }))
  const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const { code, output } = await runQuietly(npm, ci, { cwd: folder })
  if (code === 0) renameSync(join(folder, 'node_modules', name, 'generated/api.github.com.json'), file)
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0)
    fail(`GitHub's OpenAPI document, which judges the emulator, could not be fetched; is the npm registry reachable?
${output.trim().split('\n').slice(-15).join('\n')}`)
  return file
}

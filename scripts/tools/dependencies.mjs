import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const stamp = join(root, 'node_modules', '.staging-actions-lock')

/** `npm ci` when node_modules is missing or was made from another lock file. */
export async function ensureDependencies() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  progress('installing dependencies (npm ci)')
  const started = Date.now()
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { code, output } = await runQuietly(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root })
  if (code !== 0) fail(`npm ci failed; is the npm registry reachable?\n${output.trim().split('\n').slice(-15).join('\n')}`)
  writeFileSync(stamp, lock)
  progress(`dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

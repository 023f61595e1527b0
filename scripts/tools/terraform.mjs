import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findNode24 } from './node24.mjs'
import { root } from './project.mjs'

/**
 * The terraform that infra/staging asks for: from the PATH, else from the vendor's release with its signature and checksum
 * proven, by the code that the actions use (packages/terraform). Returns its path or its name; ends the process where it
 * cannot be had.
 */
export async function ensureTerraform({ cacheDir }) {
  const proxied = process.env.HTTPS_PROXY || process.env.https_proxy
  const child = spawn(
    findNode24(),
    [
      '--conditions=source',
      '--disable-warning=ExperimentalWarning',
      join(root, 'scripts/tools/install-terraform.ts'),
      cacheDir
    ],
    {
      env: { ...process.env, ...(proxied && { NODE_USE_ENV_PROXY: '1' }) },
      stdio: ['ignore', 'pipe', 'inherit']
    }
  )
  let path = ''
  child.stdout.on('data', (chunk) => {
    path += chunk
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) process.exit(1)
  return path
}

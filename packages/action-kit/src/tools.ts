import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ApiError } from '@staging-actions/base'

/** The runner's tool cache, so that a binary is downloaded once a machine. */
export interface ToolInstaller {
  /** Folder of a cached tool, or undefined. */
  find(tool: string, version: string): Promise<string | undefined>
  /** A file as it is; an ApiError tells what the server answered. Ends with the signal's reason. */
  download(url: string, signal: AbortSignal): Promise<Uint8Array>
  /** Caches an executable under the tool's own name; returns its folder. */
  keep(executable: Uint8Array, tool: string, version: string): Promise<string>
}

/** Loaded on first use: only what installs a binary needs it. */
const load = () => import('@actions/tool-cache')

/** How often a file is asked for. */
const attempts = 3

export const runnerTools: ToolInstaller = {
  find: async (tool, version) => (await load()).find(tool, version) || undefined,
  download,
  keep: async (executable, tool, version) => {
    const folder = await mkdtemp(join(tmpdir(), 'tool-'))
    try {
      const name = process.platform === 'win32' ? `${tool}.exe` : tool
      await writeFile(join(folder, name), executable, { mode: 0o755 })
      return await (await load()).cacheFile(join(folder, name), name, tool, version)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

/** Not by the tool cache's own: that one waits for a silent server for ever, and says only "Unexpected HTTP response". */
async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const { host, pathname } = new URL(url)
  for (let attempt = 1; ; attempt += 1) {
    let status = 0
    let cause: unknown
    try {
      const response = await fetch(url, { signal })
      status = response.status
      if (response.ok) return new Uint8Array(await response.arrayBuffer())
      await response.body?.cancel()
    } catch (error) {
      if (signal.aborted) throw signal.reason
      // A body that ends early has the status of a success, and is none.
      status = 0
      cause = error
    }
    const mayPass = status === 0 || status === 429 || status >= 500
    if (!mayPass || attempt === attempts)
      throw new ApiError({ service: host, method: 'GET', path: pathname, status }, { cause })
    await new Promise((resolve) => setTimeout(resolve, 500 * attempt))
  }
}

/** The runner's tool cache, so that a binary is downloaded once a machine. */
export interface ToolInstaller {
  /** Folder of a cached tool, or undefined. */
  find(tool: string, version: string): Promise<string | undefined>
  /** Downloads to a temporary file, as it is; returns its path. */
  download(url: string): Promise<string>
  /** Unpacks a zip and caches what was in it; returns the folder. */
  installZip(zip: string, tool: string, version: string): Promise<string>
}

/** Loaded on first use: only what installs a binary needs it. */
const load = () => import('@actions/tool-cache')

export const runnerTools: ToolInstaller = {
  find: async (tool, version) => (await load()).find(tool, version) || undefined,
  download: async (url) => (await load()).downloadTool(url),
  installZip: async (zip, tool, version) => {
    const { cacheDir, extractZip } = await load()
    return cacheDir(await extractZip(zip), tool, version)
  }
}

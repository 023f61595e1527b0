import { cacheDir, downloadTool, extractZip, find } from '@actions/tool-cache'

/** The runner's tool cache, so that a binary is downloaded once a machine. */
export interface ToolInstaller {
  /** Folder of a cached tool, or undefined. */
  find(tool: string, version: string): string | undefined
  /** Downloads to a temporary file, as it is; returns its path. */
  download(url: string): Promise<string>
  /** Unpacks a zip and caches what was in it; returns the folder. */
  installZip(zip: string, tool: string, version: string): Promise<string>
}

export const runnerTools: ToolInstaller = {
  find: (tool, version) => find(tool, version) || undefined,
  download: (url) => downloadTool(url),
  installZip: async (zip, tool, version) => cacheDir(await extractZip(zip), tool, version)
}

import { readFile as readFromDisk } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import type { Configuration } from './configuration.ts'
import { defaultConfiguration } from './defaults.ts'

export const configurationPath = '.github/staging.yml'

export interface ConfigurationSource {
  /** Relative to the repository's root. Default `.github/staging.yml`. Given, the file must exist. */
  readonly path?: string | undefined
  /** Absolute path of a checkout. It is looked at first. */
  readonly workspace?: string | undefined
  /** Reads a file of the repository elsewhere (a commit, the contents API); undefined: there is none. */
  readonly readFile?: ((path: string) => Promise<string | undefined>) | undefined
}

/**
 * The repository's configuration, or the defaults when it has none. The parser is loaded only when there is a file.
 * @throws StagingError invalid-configuration
 */
export async function loadConfiguration(source: ConfigurationSource): Promise<Configuration> {
  const path = checkedPath(source.path ?? configurationPath)
  const text =
    (source.workspace === undefined ? undefined : await readIfThere(join(source.workspace, path))) ??
    (await source.readFile?.(path))
  if (text !== undefined) {
    const { parseConfiguration } = await import('./parse-configuration.ts')
    return parseConfiguration(text, path)
  }
  if (source.path !== undefined && source.path !== configurationPath)
    throw new StagingError('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
      hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
    })
  return defaultConfiguration()
}

function checkedPath(path: string): string {
  if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
    throw new StagingError('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`)
  return path
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFromDisk(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new StagingError('invalid-configuration', `could not read ${file}`, { cause: error })
  }
}

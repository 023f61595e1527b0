// Says where the terraform of this project is, and installs it if need be, with the code that the actions use on a runner.
// Its one argument is the folder that keeps what was installed; its output is the path.
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Logger, StagingError, silentLogger } from '@staging-actions/base'
import { findBinary, type ToolInstaller } from '@staging-actions/terraform'
import { spawn } from '../../packages/action-kit/src/spawn.ts'
import { runnerTools } from '../../packages/action-kit/src/tools.ts'
import { progress, root } from './project.mjs'

const [cacheDir = ''] = process.argv.slice(2)
const folderOf = (tool: string, version: string) => join(cacheDir, `${tool}-${version}`)

const tools: ToolInstaller = {
  find: async (tool, version) =>
    existsSync(join(folderOf(tool, version), tool)) ? folderOf(tool, version) : undefined,
  download: runnerTools.download,
  keep: async (executable, tool, version) => {
    const folder = folderOf(tool, version)
    mkdirSync(folder, { recursive: true })
    // At once, so that a run that is stopped leaves nothing half written.
    const making = join(folder, `${tool}.${process.pid}`)
    writeFileSync(making, executable, { mode: 0o755 })
    renameSync(making, join(folder, tool))
    return folder
  }
}
const log: Logger = { ...silentLogger, info: progress, warning: progress }
const env = Object.fromEntries(
  Object.entries({ ...process.env, TF_CLI_CONFIG_FILE: '' }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  )
)

try {
  const directory = join(root, 'infra/staging')
  const { path } = await findBinary({ directory, env, spawn, tools, log, signal: AbortSignal.timeout(600_000) })
  process.stdout.write(path)
} catch (error) {
  if (!(error instanceof StagingError)) throw error
  process.stderr.write(`✗ ${error.message}. ${error.hint ?? ''}\n`)
  process.exitCode = 1
}

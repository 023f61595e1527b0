import { fail } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

/** What a machine must bring besides Node: where it is missing, one sentence with its remedy. */
export async function requireGit() {
  const { code, output } = await runQuietly('git', ['--version'])
  if (code !== 0) fail('git was not found: install git 2.38 or newer and put it on the PATH.')
  const [, major, minor] = /(\d+)\.(\d+)/.exec(output) ?? []
  if (Number(major) < 2 || (Number(major) === 2 && Number(minor) < 38))
    fail(`${output.trim()} is too old: install git 2.38 or newer (merge-tree --write-tree).`)
}

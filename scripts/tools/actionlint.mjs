import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const version = '1.7.12'
const release = 'https://github.com/rhysd/actionlint/releases/download'

/** SHA-256 of the release's archives, as its maker publishes them. */
const archives = {
  linux_amd64: '8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8',
  linux_arm64: '325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6',
  darwin_amd64: '5b44c3bc2255115c9b69e30efc0fecdf498fdb63c5d58e17084fd5f16324c644',
  darwin_arm64: 'aba9ced2dee8d27fecca3dc7feb1a7f9a52caefa1eb46f3271ea66b6e0e6953f'
}

/** The workflow linter: from the PATH at the pinned version, else built by go, else from the vendor's release by its checksum. */
export async function ensureActionlint({ cacheDir }) {
  const found = await runQuietly('actionlint', ['-version'])
  if (found.code === 0 && found.output.includes(version)) return 'actionlint'
  const folder = join(cacheDir, `actionlint-${version}`)
  const binary = join(folder, 'actionlint')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  progress(`installing actionlint ${version}`)
  await runQuietly('go', ['install', `github.com/rhysd/actionlint/cmd/actionlint@v${version}`], {
    env: { ...process.env, GOBIN: folder }
  })
  if (!existsSync(binary)) await download(folder)
  return existsSync(binary)
    ? binary
    : fail(`actionlint ${version} could not be installed: put it on the PATH, or install go, and try again.`)
}

/** Unpacks only an archive whose checksum is the pinned one. */
async function download(folder) {
  const name = `${process.platform}_${{ x64: 'amd64', arm64: 'arm64' }[process.arch]}`
  const expected = archives[name]
  if (!expected) return
  const archive = join(folder, 'actionlint.tar.gz')
  const url = `${release}/v${version}/actionlint_${version}_${name}.tar.gz`
  const { code } = await runQuietly('curl', [
    '-fsSL',
    '--connect-timeout',
    '5',
    '--max-time',
    '120',
    '-o',
    archive,
    url
  ])
  if (code !== 0) return
  const digest = createHash('sha256').update(readFileSync(archive)).digest('hex')
  if (digest !== expected) {
    rmSync(archive)
    fail(
      `the downloaded actionlint ${version} does not have its published checksum: put it on the PATH, or install go.`
    )
  }
  await runQuietly('tar', ['-xzf', archive, '-C', folder, 'actionlint'])
}

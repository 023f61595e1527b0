import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const version = '1.7.12'
const release = 'https://github.com/rhysd/actionlint/releases/download'

/** The workflow linter: from the PATH at the pinned version, else built by go, else from the vendor's release. */
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
    : fail(`actionlint ${version} could not be installed: install it, or go, and try again.`)
}

async function download(folder) {
  const archive = join(folder, 'actionlint.tar.gz')
  const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch]
  await runQuietly('curl', [
    '-fsSL',
    '-o',
    archive,
    `${release}/v${version}/actionlint_${version}_${process.platform}_${machine}.tar.gz`
  ])
  await runQuietly('tar', ['-xzf', archive, '-C', folder, 'actionlint'])
}

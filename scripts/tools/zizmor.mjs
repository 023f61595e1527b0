import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const version = '1.32.0'

/** SHA-256 of its wheels, as the package index publishes them. */
const wheels = [
  '84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071', // Linux, x86_64
  '0cdd38fca6eb34ceb567548548d706332e3535ea66894b9168c048e03207b68c', // Linux, aarch64
  'dd818f99d833b86cd432d5412d620d936b5df074b33404fff8b67acff55d3259', // Linux with musl, x86_64
  'd34dcfa702875202b4163d90ebb9cc5222f3d1a7d4b72bf796d87b5a15b24194', // Linux with musl, aarch64
  'aa4b4e216321dd5cf202cd79fc83296468f0eed79d850cd65ac8187a6bbc5496', // macOS, x86_64
  '0a999c98015becd9f69919ce01febadfb1c2be9b8ec2ce9ef7eb13ff23ba8eba' // macOS, arm64
]

/** The security linter of workflows: from the PATH at the pinned version, else by pip and only with a pinned checksum. */
export async function ensureZizmor({ cacheDir }) {
  const found = await runQuietly('zizmor', ['--version'])
  if (found.code === 0 && found.output.includes(version)) return 'zizmor'
  const folder = join(cacheDir, `zizmor-${version}`)
  const binary = join(folder, 'bin/zizmor')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  progress(`installing zizmor ${version}`)
  const requirements = join(folder, 'requirements.txt')
  writeFileSync(requirements, [`zizmor==${version}`, ...wheels.map((hash) => `--hash=sha256:${hash}`)].join(' '))
  // A folder of its own, without a virtual environment: some systems ship Python without the module for those.
  const { output } = await runQuietly('python3', [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:'],
    ...['--require-hashes', '--target', folder, '--requirement', requirements]
  ])
  return existsSync(binary)
    ? binary
    : fail(
        `zizmor ${version} could not be installed: put it on the PATH, or install Python 3 with pip, and try again.\n${output.trim()}`
      )
}

import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const version = '1.11.4'
const releases = 'https://releases.hashicorp.com/terraform'

/**
 * A Terraform that locks its state in the bucket (1.10 or newer). From the PATH, else from the vendor's release with its
 * checksum proven, else built by go. Returns its path.
 */
export async function ensureTerraform({ cacheDir, log = progress }) {
  const found = await runQuietly('terraform', ['version', '-json'], { env: { ...process.env, TF_CLI_CONFIG_FILE: '' } })
  if (found.code === 0 && isRecent(found.output)) return 'terraform'
  const folder = join(cacheDir, `terraform-${version}`)
  const binary = join(folder, 'terraform')
  if (existsSync(binary)) return binary
  mkdirSync(folder, { recursive: true })
  log(`installing terraform ${version}`)
  if (await download(folder)) return binary
  log(`building terraform ${version} with go (minutes, once)`)
  await runQuietly('go', ['install', `github.com/hashicorp/terraform@v${version}`], {
    env: { ...process.env, GOBIN: folder, CGO_ENABLED: '0' }
  })
  return existsSync(binary)
    ? binary
    : fail(`terraform ${version} could not be installed: install terraform 1.10 or newer, or go, and try again.`)
}

function isRecent(output) {
  const match = /"terraform_version":\s*"1\.(\d+)\./.exec(output)
  return match !== null && Number(match[1]) >= 10
}

/** Unpacks only an archive whose checksum is the published one. */
async function download(folder) {
  const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch]
  const name = `terraform_${version}_${process.platform}_${machine}.zip`
  const archive = join(folder, name)
  const fetchTo = (url, to) => runQuietly('curl', ['-fsSL', '--connect-timeout', '5', '-o', to, url])
  const sums = join(folder, 'SHA256SUMS')
  const got = [
    await fetchTo(`${releases}/${version}/terraform_${version}_SHA256SUMS`, sums),
    await fetchTo(`${releases}/${version}/${name}`, archive)
  ]
  if (got.some(({ code }) => code !== 0)) return false
  const digest = createHash('sha256').update(readFileSync(archive)).digest('hex')
  if (!readFileSync(sums, 'utf8').split('\n').includes(`${digest}  ${name}`))
    return fail(
      `the downloaded ${name} does not have its published checksum: try again, or install terraform yourself.`
    )
  for (const [command, ...args] of [
    ['unzip', '-oq', archive, 'terraform', '-d', folder],
    ['python3', '-m', 'zipfile', '-e', archive, folder],
    ['tar', '-xf', archive, '-C', folder]
  ]) {
    const { code } = await runQuietly(command, args)
    if (code !== 0) continue
    chmodSync(join(folder, 'terraform'), 0o755)
    return true
  }
  return false
}

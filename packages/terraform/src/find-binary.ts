import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Logger, type Spawn, StagingError } from '@staging-actions/base'
import { requiredVersion } from './required-version.ts'
import { parseVersion, renderVersion, satisfies, type Version, versionsNamedIn } from './version.ts'

/** What an action's context offers for binaries: the runner's tool cache. */
export interface ToolInstaller {
  find(tool: string, version: string): Promise<string | undefined>
  download(url: string): Promise<string>
  installZip(zip: string, tool: string, version: string): Promise<string>
}

export interface FindBinaryRequest {
  /** The stack's folder: its `required_version` counts when no version is given. */
  readonly directory: string
  /** An exact version, `1.11.4`. */
  readonly version?: string
  readonly env: Readonly<Record<string, string>>
  readonly spawn: Spawn
  readonly tools: ToolInstaller
  readonly log: Logger
}

export interface FoundBinary {
  /** A path, or `terraform` where the PATH's own is right. */
  readonly path: string
  readonly version: string
}

/** Where Terraform is published by its maker. */
const releases = 'https://releases.hashicorp.com/terraform'
/** What is installed when the stack does not ask for another. */
const preferred: Version = { major: 1, minor: 11, patch: 4 }

/** The PATH's terraform where it is what is asked for, else one from the tool cache, else the vendor's release. */
export async function findBinary(request: FindBinaryRequest): Promise<FoundBinary> {
  const { directory, version, env, spawn, tools, log } = request
  if (version && !parseVersion(version))
    throw new StagingError('invalid-input', `"${version}" is not a version of terraform`, { hint: 'Such as 1.11.4.' })
  const wanted = version ? `= ${version}` : ((await requiredVersion(directory)) ?? '>= 1.0')
  const present = await versionOnPath(spawn, env)
  if (present && satisfies(present, wanted)) return { path: 'terraform', version: renderVersion(present) }
  const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted))
  if (!chosen)
    throw new StagingError('terraform-missing', `no version of terraform is known that satisfies "${wanted}"`, {
      hint: 'Give the exact version as the input terraform-version.'
    })
  const text = renderVersion(chosen)
  const cached = await tools.find('terraform', text)
  if (cached) return { path: join(cached, 'terraform'), version: text }
  const had = present ? `the PATH has ${renderVersion(present)}, ` : ''
  log.info(`installing terraform ${text} (${had}wanted: ${wanted})`)
  return { path: join(await install(text, tools), 'terraform'), version: text }
}

async function versionOnPath(spawn: Spawn, env: Readonly<Record<string, string>>): Promise<Version | undefined> {
  try {
    const { exitCode, stdout } = await spawn('terraform', ['version', '-json'], { env })
    if (exitCode !== 0) return undefined
    const answer = JSON.parse(stdout.toString()) as { terraform_version?: unknown }
    return typeof answer.terraform_version === 'string' ? parseVersion(answer.terraform_version) : undefined
  } catch {
    // Not installed, or a wrapper that answers otherwise: the same to us.
    return undefined
  }
}

/** Nothing is unpacked before its checksum is proven. */
async function install(version: string, tools: ToolInstaller): Promise<string> {
  const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch as 'x64' | 'arm64'] ?? process.arch
  const archive = `terraform_${version}_${process.platform}_${machine}.zip`
  try {
    const sums = await readFile(await tools.download(`${releases}/${version}/terraform_${version}_SHA256SUMS`), 'utf8')
    const zip = await tools.download(`${releases}/${version}/${archive}`)
    const digest = createHash('sha256')
      .update(await readFile(zip))
      .digest('hex')
    if (!sums.split('\n').includes(`${digest}  ${archive}`))
      throw new StagingError('terraform-missing', `${archive} does not have its published checksum`)
    return await tools.installZip(zip, 'terraform', version)
  } catch (cause) {
    if (cause instanceof StagingError) throw cause
    throw new StagingError('terraform-missing', `could not install terraform ${version}`, {
      cause,
      hint: `Install it in a step before, or let this runner reach ${new URL(releases).host}.`
    })
  }
}

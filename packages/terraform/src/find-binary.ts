import { join } from 'node:path'
import { type Logger, type Spawn, StagingError } from '@staging-actions/base'
import { downloadRelease, hashicorpReleases, type ReleaseSource } from './release/download-release.ts'
import { requiredVersion } from './required-version.ts'
import { parseVersion, renderVersion, satisfies, type Version, versionsNamedIn } from './version.ts'

/** What an action's context offers for binaries: the runner's tool cache. */
export interface ToolInstaller {
  /** Folder of a cached tool. */
  find(tool: string, version: string): Promise<string | undefined>
  /** A file as it is; an ApiError tells what the server answered. */
  download(url: string, signal: AbortSignal): Promise<Uint8Array>
  /** Keeps an executable called like the tool; returns its folder. */
  keep(executable: Uint8Array, tool: string, version: string): Promise<string>
}

export type TerraformCommand = 'terraform' | 'tofu'

export interface FindBinaryRequest {
  /** The stack's folder: its `required_version` counts when no version is given. */
  readonly directory: string
  /** OpenTofu is taken from the PATH only. Default terraform. */
  readonly command?: TerraformCommand
  /** An exact version, `1.11.4`. */
  readonly version?: string
  readonly env: Readonly<Record<string, string>>
  readonly spawn: Spawn
  readonly tools: ToolInstaller
  readonly log: Logger
  readonly signal: AbortSignal
  /** Default: HashiCorp's. */
  readonly source?: ReleaseSource
  /** Milliseconds for each file of a release. Default: two minutes. */
  readonly patience?: number
}

export interface FoundBinary {
  /** A path, or the command's name where the PATH's own is right. */
  readonly path: string
  readonly version: string
}

/** What is installed when the stack does not ask for another. */
const preferred: Version = { major: 1, minor: 11, patch: 4 }

/** The PATH's own where it is what is asked for, else one from the tool cache, else the vendor's release. */
export async function findBinary(request: FindBinaryRequest): Promise<FoundBinary> {
  const { directory, command = 'terraform', version, env, spawn, tools, log } = request
  if (version && !parseVersion(version))
    throw new StagingError('invalid-input', `"${version}" is not a version of terraform`, { hint: 'Such as 1.11.4.' })
  const wanted = version ? `= ${version}` : ((await requiredVersion(directory)) ?? '>= 1.0')
  const present = await versionOnPath(command, spawn, env)
  if (present && satisfies(present, wanted)) return { path: command, version: renderVersion(present) }
  const has = present ? `the PATH has ${renderVersion(present)}` : 'the PATH has none'
  if (command === 'tofu')
    throw new StagingError('terraform-missing', `the stack is for OpenTofu (wanted: ${wanted}), and ${has}`, {
      hint: 'Install OpenTofu in a step before, such as opentofu/setup-opentofu; staging-actions installs only Terraform.'
    })
  const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted))
  if (!chosen)
    throw new StagingError('terraform-missing', `no version of terraform is known that satisfies "${wanted}"`, {
      hint: 'Give the exact version as the input terraform-version.'
    })
  const text = renderVersion(chosen)
  const name = process.platform === 'win32' ? 'terraform.exe' : 'terraform'
  const cached = await tools.find('terraform', text)
  if (cached) return { path: join(cached, name), version: text }
  log.info(`installing terraform ${text} (${has}, wanted: ${wanted})`)
  const { source = hashicorpReleases, patience = 120_000, signal } = request
  const download = tools.download.bind(tools)
  const binary = await downloadRelease({ source, version: text, download, signal, patience, now: Date.now() }).catch(
    (error: unknown) => withTofu(error, wanted, spawn, env)
  )
  log.info(`terraform ${text}: its checksum is signed by its maker`)
  return { path: join(await tools.keep(binary, 'terraform', text), name), version: text }
}

/** The failure, with a word of the drop-in that is there. */
async function withTofu(error: unknown, wanted: string, spawn: Spawn, env: FindBinaryRequest['env']): Promise<never> {
  const tofu = error instanceof StagingError ? await versionOnPath('tofu', spawn, env) : undefined
  if (!(error instanceof StagingError) || !tofu || !satisfies(tofu, wanted)) throw error
  throw new StagingError(error.reason, error.message, {
    cause: error.cause,
    hint: `${error.hint ?? ''} OpenTofu ${renderVersion(tofu)} is on the PATH: \`stacks[].command: tofu\` takes it.`.trim()
  })
}

async function versionOnPath(
  command: TerraformCommand,
  spawn: Spawn,
  env: Readonly<Record<string, string>>
): Promise<Version | undefined> {
  try {
    const { exitCode, stdout } = await spawn(command, ['version', '-json'], { env })
    if (exitCode !== 0) return undefined
    // OpenTofu calls it the same.
    const answer = JSON.parse(stdout.toString()) as { terraform_version?: unknown }
    return typeof answer.terraform_version === 'string' ? parseVersion(answer.terraform_version) : undefined
  } catch {
    // Not installed, or a wrapper that answers otherwise: the same to us.
    return undefined
  }
}

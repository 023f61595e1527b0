import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, progress, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

/** The published version that the stand-in copies, and that infra/ is held against. */
const version = '2.99.1'
const address = 'registry.terraform.io/digitalocean/digitalocean'
const sources = join(root, 'packages/sandbox/terraform-provider-digitalocean')

/**
 * A DigitalOcean provider that terraform finds without asking anyone: the published one where its registry answers, else
 * the stand-in of the sandbox, built once by go and kept by a hash of its sources. A TF_CLI_CONFIG_FILE that exists wins.
 * Returns the path of a CLI configuration that names it.
 */
export async function ensureProvider({ cacheDir, terraform = 'terraform', log = progress }) {
  const given = process.env.TF_CLI_CONFIG_FILE
  if (given && existsSync(given)) return { cliConfig: given }
  const published = join(cacheDir, `provider-published-${version}`)
  const standIn = join(cacheDir, `provider-stand-in-${version}-${digestOfSources()}`)
  for (const folder of [published, standIn]) if (existsSync(folder)) return { cliConfig: configOf(folder) }
  mkdirSync(cacheDir, { recursive: true })
  if (await fetchPublished(terraform, published, log)) return { cliConfig: configOf(published) }
  if (await build(standIn, log)) return { cliConfig: configOf(standIn) }
  return fail(
    "the DigitalOcean provider for terraform could be had neither from terraform's registry nor by building the sandbox's stand-in: install go 1.25 or newer, and try again."
  )
}

function digestOfSources() {
  const hash = createHash('sha256')
  for (const name of readdirSync(sources).sort()) hash.update(`${name}\0`).update(readFileSync(join(sources, name)))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex').slice(0, 16)
}

function configOf(folder) {
  return join(folder, 'terraform.tfrc')
}

/** Bounded: a machine without that registry finds out within seconds. */
async function fetchPublished(terraform, folder, log) {
  const work = mkdtempSync(join(tmpdir(), 'staging-provider-'))
  try {
    writeFileSync(
      join(work, 'main.tf'),
      `terraform {\n  required_providers {\n    digitalocean = {\n      source  = "digitalocean/digitalocean"\n      version = "${version}"\n    }\n  }\n}\n`
    )
    const mirror = join(work, 'mirror')
    const { code } = await runQuietly(terraform, ['providers', 'mirror', mirror], {
      cwd: work,
      timeout: 180_000,
      env: { ...process.env, TF_CLI_CONFIG_FILE: '', TF_REGISTRY_CLIENT_TIMEOUT: '5', TF_REGISTRY_DISCOVERY_RETRY: '0' }
    })
    if (code !== 0) return false
    log(`using the published DigitalOcean provider ${version}`)
    keep(mirror, folder)
    return true
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function build(folder, log) {
  const work = mkdtempSync(join(tmpdir(), 'staging-provider-'))
  try {
    const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch]
    const mirror = join(work, 'mirror')
    const binary = join(
      mirror,
      address,
      version,
      `${process.platform}_${machine}`,
      `terraform-provider-digitalocean_v${version}`
    )
    const started = Date.now()
    log("building the sandbox's DigitalOcean provider with go (about a minute, once)")
    const { code, output } = await runQuietly('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', binary, '.'], {
      cwd: sources,
      env: { ...process.env, CGO_ENABLED: '0' }
    })
    if (code === 127) return false
    if (code !== 0) return fail(`the sandbox's DigitalOcean provider does not build:\n${output.trim().slice(-2000)}`)
    log(`built in ${Math.round((Date.now() - started) / 1000)} s`)
    keep(mirror, folder)
    return true
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Puts the mirror and its configuration in their place at once, so that a run that is stopped leaves nothing half made. */
function keep(mirror, folder) {
  const making = mkdtempSync(`${folder}-`)
  // The temporary folder may be on another disk.
  cpSync(mirror, join(making, 'mirror'), { recursive: true })
  writeFileSync(
    join(making, 'terraform.tfrc'),
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(join(folder, 'mirror'))}\n  }\n}\n`
  )
  try {
    renameSync(making, folder)
  } catch (error) {
    // Another run was faster.
    if (!existsSync(configOf(folder))) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

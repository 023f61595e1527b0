import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { progress } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const system = `${process.platform}_${{ x64: 'amd64', arm64: 'arm64' }[process.arch]}`

/**
 * The programs by which Argo CD 3.5's repo server renders, in the versions that it has; the checksums are those that its own
 * installation holds the releases to (hack/tool-versions.sh and hack/installers/checksums of its repository).
 */
const renderers = {
  helm: {
    version: '4.2.1',
    ask: ['version', '--short'],
    fits: /^v4\./m,
    url: `https://get.helm.sh/helm-v4.2.1-${system.replace('_', '-')}.tar.gz`,
    member: `${system.replace('_', '-')}/helm`,
    sums: {
      linux_amd64: '479dca836e5b45e8bd222400c5591b0e3a647378f03ff96597180db97c17fdae',
      linux_arm64: '596b9a73d366c1e72ce67d595c22805480e30914593aafbc9f547694e72814db',
      darwin_amd64: '2a21c9f368d608bcf6eb794ebc06514eb6b529a846b60fe4a43dea7bcce65228',
      darwin_arm64: '896472d2ec0740c60f64a9df0fc30d478beee38a1a2a6ed91aa6e6ee177c1575'
    },
    module: 'helm.sh/helm/v4/cmd/helm',
    named: 'helm.sh/helm/v4/internal/version.version',
    go: '1.26'
  },
  kustomize: {
    version: '5.8.1',
    ask: ['version'],
    fits: /\bv5\./,
    url: `https://github.com/kubernetes-sigs/kustomize/releases/download/kustomize%2Fv5.8.1/kustomize_v5.8.1_${system}.tar.gz`,
    member: 'kustomize',
    sums: {
      linux_amd64: '029a7f0f4e1932c52a0476cf02a0fd855c0bb85694b82c338fc648dcb53a819d',
      linux_arm64: '0953ea3e476f66d6ddfcd911d750f5167b9365aa9491b2326398e289fef2c142',
      darwin_amd64: 'ee7cf0c1e3592aa7bb66ba82b359933a95e7f2e0b36e5f53ed0a4535b017f2f8',
      darwin_arm64: '8886f8a78474e608cc81234f729fda188a9767da23e28925802f00ece2bab288'
    },
    module: 'sigs.k8s.io/kustomize/kustomize/v5',
    named: 'sigs.k8s.io/kustomize/api/provenance.version',
    go: '1.24'
  }
}

/**
 * helm or kustomize: from the PATH where its major version is Argo CD's, else the vendor's release by its checksum, else built
 * by go, which asks its own checksum database; kept by name and version. `path`, or `missing`: one sentence, and how to get it.
 */
export async function ensureRenderer(name, { cacheDir, log = progress }) {
  const tool = renderers[name]
  const found = await runQuietly(name, tool.ask)
  if (found.code === 0 && tool.fits.test(found.output)) return { path: name }
  const binary = join(cacheDir, `${name}-${tool.version}`, name)
  if (existsSync(binary)) return { path: binary }
  mkdirSync(cacheDir, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'staging-renderer-'))
  try {
    const made = (await download(name, tool, work, log)) ?? (await build(name, tool, work, log))
    if (!made) {
      const why = `${name} ${tool.version} could be had neither from ${new URL(tool.url).host} nor by building it`
      return {
        missing: `${why}: put ${name} ${tool.version.split('.')[0]} on the PATH, or install go ${tool.go} or newer`
      }
    }
    keep(made, join(cacheDir, `${name}-${tool.version}`), name)
    return { path: binary }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Only an archive whose checksum is the pinned one; a machine that does not reach the vendor finds out within seconds. */
async function download(name, { version, url, sums, member }, work, log) {
  const expected = sums[system]
  if (!expected) return undefined
  const archive = join(work, 'archive.tar.gz')
  const limits = ['--connect-timeout', '5', '--max-time', '180']
  if ((await runQuietly('curl', ['-fsSL', ...limits, '-o', archive, url])).code !== 0) return undefined
  if (createHash('sha256').update(readFileSync(archive)).digest('hex') !== expected) {
    log(`${url} does not have the checksum of ${name} ${version}: it is not used`)
    return undefined
  }
  log(`using the release of ${name} ${version}`)
  await runQuietly('tar', ['-xzf', archive, '-C', work, member])
  return existsSync(join(work, member)) ? join(work, member) : undefined
}

async function build(name, { version, module, named }, work, log) {
  if ((await runQuietly('go', ['version'])).code !== 0) return undefined
  const started = Date.now()
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`
  log(`building ${name} ${version} with go (once: about two minutes on 2 cores)`)
  const ticking = setInterval(() => log(`building ${name}: ${seconds()}`), 20_000)
  const flags = ['-trimpath', '-ldflags', `-s -w -X ${named}=v${version}`]
  const { code, output } = await runQuietly('go', ['install', ...flags, `${module}@v${version}`], {
    env: { ...process.env, CGO_ENABLED: '0', GOBIN: work }
  })
  clearInterval(ticking)
  if (code !== 0) {
    log(`${name} ${version} does not build: ${output.trim().slice(-1000)}`)
    return undefined
  }
  log(`built in ${seconds()}`)
  return join(work, name)
}

/** In its place at once, so that a run that is stopped leaves nothing half made. */
function keep(made, folder, name) {
  const making = mkdtempSync(`${folder}-`)
  // The temporary folder may be on another disk, where nothing can be renamed from.
  copyFileSync(made, join(making, name))
  try {
    renameSync(making, folder)
  } catch (error) {
    // Another run was faster.
    if (!existsSync(join(folder, name))) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

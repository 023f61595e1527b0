import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fail, progress, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const sources = join(root, 'packages/sandbox/argolab')
const argoModule = 'github.com/argoproj/argo-cd/v3'
/** The names that the one binary answers to. */
const programs = [
  'argocd',
  'argocd-application-controller',
  'argocd-git-ask-pass',
  'argocd-repo-server',
  'argocd-server',
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kubectl',
  'kustomize',
  'miniredis',
  'stand-in-kubelet'
]
/** What Argo CD's own installation puts into the cluster, as far as its programs need it before anything else. */
const manifests = [
  'crds/application-crd.yaml',
  'crds/applicationset-crd.yaml',
  'crds/appproject-crd.yaml',
  'base/config/argocd-cm.yaml',
  'base/config/argocd-gpg-keys-cm.yaml',
  'base/config/argocd-secret.yaml',
  'base/config/argocd-ssh-known-hosts-cm.yaml',
  'base/config/argocd-tls-certs-cm.yaml'
]

/** The laboratory's binary, if it was built from the present sources. */
export function findArgolab({ cacheDir }) {
  const binary = join(folderIn(cacheDir), 'bin/argolab')
  return existsSync(binary) ? binary : undefined
}

/**
 * A real Argo CD with the Kubernetes that it needs, as one binary; built once by go and kept by a hash of its sources.
 * Returns the binary's path. Go keeps what it has compiled: after a build that was stopped, the next one goes on from there.
 */
export async function ensureArgolab({ cacheDir, log = progress }) {
  const found = findArgolab({ cacheDir })
  if (found) return found
  const { code } = await runQuietly('go', ['version'])
  if (code !== 0) fail('the laboratory with a real Argo CD is built by go: install go 1.26.3 or newer, and try again.')
  const modules = await fetchModules([argoModule, 'k8s.io/kubernetes', 'helm.sh/helm/v4'])
  mkdirSync(cacheDir, { recursive: true })
  const work = mkdtempSync(join(tmpdir(), 'staging-argolab-'))
  const clean = () => rmSync(work, { recursive: true, force: true })
  // `fail` ends the process, and `finally` with it.
  process.once('exit', clean)
  try {
    const started = Date.now()
    log('building the laboratory: Argo CD, Traefik, Kubernetes and etcd (once: up to an hour on 2 cores, 7 GB of disk)')
    await build(work, modules, log)
    log(`the laboratory was built in ${minutes(Date.now() - started)}`)
    keep(work, folderIn(cacheDir))
  } finally {
    process.off('exit', clean)
    clean()
  }
  return findArgolab({ cacheDir })
}

function folderIn(cacheDir) {
  const hash = createHash('sha256').update(readFileSync(import.meta.filename))
  for (const name of readdirSync(sources, { recursive: true }).sort())
    if (/\.(go|mod|sum)$/.test(name)) hash.update(`${name}\0`).update(readFileSync(join(sources, name)))
  return join(cacheDir, `argolab-${hash.update(`${process.platform}-${process.arch}`).digest('hex').slice(0, 16)}`)
}

async function build(work, [argo, kubernetes, helm], log) {
  const bin = join(work, 'bin')
  mkdirSync(bin)
  const arguments_ = [
    'build',
    '-v',
    '-trimpath',
    '-modfile',
    writeModuleFile(work, argo.directory),
    '-ldflags',
    linkerFlags({ kubernetes: kubernetes.version, argo: argo.version, helm: helm.version }),
    '-o',
    `${bin}/`,
    '.',
    'helm.sh/helm/v4/cmd/helm'
  ]
  await go(arguments_, log)
  for (const program of programs) symlinkSync('argolab', join(bin, program))
  // The repository server asks it of every commit, with or without keys.
  copyFileSync(join(argo.directory, 'hack/git-verify-wrapper.sh'), join(bin, 'git-verify-wrapper.sh'))
  chmodSync(join(bin, 'git-verify-wrapper.sh'), 0o755)
  // The release's whole manifest as well: what the installer of infra/bootstrap asks for.
  mkdirSync(join(work, 'manifests'))
  writeFileSync(join(work, 'manifests/install.yaml'), readFileSync(join(argo.directory, 'manifests/install.yaml')))
  for (const name of manifests)
    writeFileSync(
      join(work, 'manifests', name.split('/').at(-1)),
      readFileSync(join(argo.directory, 'manifests', name))
    )
}

/**
 * A go.mod next to the module's own that builds Argo CD from a copy: the controller's metrics listen on every address,
 * whatever they are told, and a laboratory listens on loopback alone.
 */
function writeModuleFile(work, argoDirectory) {
  const copy = join(work, 'argo-cd')
  for (const entry of readdirSync(argoDirectory, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name)
    const to = join(copy, relative(argoDirectory, from))
    // Not by cpSync: the module cache's folders are read-only, and so would be the copies.
    mkdirSync(entry.isDirectory() ? to : dirname(to), { recursive: true })
    if (entry.isFile()) copyFileSync(from, to)
  }
  const patched = 'controller/appcontroller.go'
  const parts = readFileSync(join(argoDirectory, patched), 'utf8').split('"0.0.0.0:%d", metricsPort')
  if (parts.length !== 2) return fail(`${argoModule} changed where its metrics listen: see scripts/tools/argolab.mjs.`)
  rmSync(join(copy, patched))
  writeFileSync(join(copy, patched), parts.join('"127.0.0.1:%d", metricsPort'))
  const file = join(work, 'go.mod')
  writeFileSync(
    file,
    `${readFileSync(join(sources, 'go.mod'), 'utf8')}\nreplace ${argoModule} => ${JSON.stringify(copy)}\n`
  )
  copyFileSync(join(sources, 'go.sum'), join(work, 'go.sum'))
  return file
}

/** Without its version, the API server calls itself v0.0.0-master. */
function linkerFlags({ kubernetes, argo, helm }) {
  const component = 'k8s.io/component-base/version'
  const [major, minor] = kubernetes.slice(1).split('.')
  return [
    '-s',
    '-w',
    `-X ${component}.gitVersion=${kubernetes}`,
    `-X ${component}.gitMajor=${major}`,
    `-X ${component}.gitMinor=${minor}`,
    `-X ${argoModule}/common.version=${argo.slice(1)}`,
    `-X main.argoVersion=${argo}`,
    `-X helm.sh/helm/v4/internal/version.version=${helm}`
  ].join(' ')
}

/** Version and directory of each; the other modules come with the build, as far as it needs them. */
async function fetchModules(paths) {
  const { code, output } = await runQuietly('go', ['mod', 'download', '-json', ...paths], {
    cwd: sources,
    env: environment()
  })
  if (code !== 0) fail(`go cannot fetch the laboratory's modules:\n${output.trim().slice(-2000)}`)
  const found = JSON.parse(`[${output.replaceAll(/^\}\s*^\{/gm, '},{')}]`)
  return paths.map((path) => {
    const { Version: version, Dir: directory } = found.find((entry) => entry.Path === path)
    return { version, directory }
  })
}

function environment() {
  return { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-mod=readonly -buildvcs=false' }
}

/** A failure ends the run with what go says. */
async function go(args, log) {
  const started = Date.now()
  const child = spawn('go', args, {
    cwd: sources,
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe']
  })
  // Everything else on the machine goes first; the compilers inherit it.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  let output = ''
  let packages = 0
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    // Only packages that are compiled are named, in addition to modules that are fetched.
    packages += chunk.split('\n').filter((line) => line && !line.startsWith('go: ')).length
    output = (output + chunk).slice(-4000)
  })
  const ticking = setInterval(() => {
    log(`building: ${minutes(Date.now() - started)}, ${packages} packages`)
  }, 60_000)
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127))
    child.on('close', resolve)
  })
  clearInterval(ticking)
  if (code !== 0) fail(`the laboratory with a real Argo CD does not build:\n${output.trim().slice(-2000)}`)
}

/** Puts it in its place at once, so that a run that is stopped leaves nothing half made. */
function keep(work, folder) {
  const making = mkdtempSync(`${folder}-`)
  // The temporary folder may be on another disk, where nothing can be renamed from.
  for (const name of ['bin', 'manifests']) {
    mkdirSync(join(making, name))
    for (const file of readdirSync(join(work, name)))
      if (programs.includes(file)) symlinkSync('argolab', join(making, name, file))
      else copyFileSync(join(work, name, file), join(making, name, file))
  }
  try {
    renameSync(making, folder)
  } catch (error) {
    // Another run was faster.
    if (!existsSync(join(folder, 'bin/argolab'))) throw error
    rmSync(making, { recursive: true, force: true })
  }
}

function minutes(milliseconds) {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

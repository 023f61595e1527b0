import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type Spawn, silentLogger } from '@staging-actions/base'
import { spawn } from '../../action-kit/src/spawn.ts'
import { runnerTools } from '../../action-kit/src/tools.ts'
import { makeKernel } from '../../sandbox/src/kernel/index.ts'
import { type Authority, makeAuthority, startNames } from '../../sandbox/src/names/index.ts'
import { fixture, type ReleaseServer, release, startReleaseServer } from '../../sandbox/src/testing/release-server.ts'
import { noTools } from '../../sandbox/src/testing/terraform.ts'
import { trustAuthority } from '../../sandbox/src/testing/trust-authority.ts'
import { type FindBinaryRequest, findBinary, type ToolInstaller } from './find-binary.ts'

let directory: string
let authority: Authority
let server: ReleaseServer
let trusted: string

beforeAll(async () => {
  authority = await makeAuthority()
  trustAuthority(authority)
  trusted = String(await fixture('trusted.asc'))
})
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'terraform-find-'))
  server = await startReleaseServer(authority)
})
afterEach(async () => {
  await server.close()
  await rm(directory, { recursive: true, force: true })
})

/** A PATH that has these, or none. */
const pathWith =
  (versions: { readonly terraform?: string; readonly tofu?: string }): Spawn =>
  async (command) => {
    const version = versions[command as 'terraform' | 'tofu']
    return {
      exitCode: version ? 0 : 127,
      stdout: Buffer.from(JSON.stringify({ terraform_version: version })),
      stderr: Buffer.from('')
    }
  }

/** A tool cache in the test's own folder, and the real download. */
const tools: ToolInstaller = {
  find: async () => undefined,
  download: runnerTools.download,
  async keep(executable, tool, version) {
    const folder = join(directory, tool, version)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, tool), executable, { mode: 0o755 })
    return folder
  }
}

const request = (more: Partial<FindBinaryRequest> = {}): FindBinaryRequest => ({
  directory,
  env: {},
  spawn: pathWith({}),
  tools,
  log: silentLogger,
  signal: AbortSignal.timeout(30_000),
  version: release,
  source: { url: server.url, trustedKey: trusted },
  ...more
})
const stack = (wanted: string) => writeFile(join(directory, 'versions.tf'), `terraform {\n  ${wanted}\n}\n`)

describe('terraform is taken from the PATH', () => {
  test("where the stack's required_version allows it", async () => {
    await stack('# required_version = "< 1"\n  required_version = ">= 1.10"')
    const { version: _version, ...asked } = request({ spawn: pathWith({ terraform: '1.12.1' }), tools: noTools })
    expect(await findBinary(asked)).toEqual({ path: 'terraform', version: '1.12.1' })
  })

  test('where it is exactly what the input asks for', async () => {
    const asked = request({ spawn: pathWith({ terraform: release }), tools: noTools })
    expect(await findBinary(asked)).toEqual({ path: 'terraform', version: release })
  })
})

describe("the vendor's release", () => {
  test('is installed once its checksum and its signature are proven, and runs', async () => {
    const found = await findBinary(request({ spawn: pathWith({ terraform: '1.12.1' }) }))
    expect(found.version).toBe(release)
    const { stdout } = await spawn(found.path, ['version', '-json'], { env: {} })
    expect(JSON.parse(stdout.toString())).toEqual({ terraform_version: release })
    expect(
      server.asked.map((path) =>
        path
          .split('/')
          .at(-1)
          ?.replace(/_(linux|darwin)_.*/, '')
      )
    ).toEqual([expect.stringContaining('SHA256SUMS'), expect.stringContaining('SHA256SUMS'), `terraform_${release}`])
  })

  test('is the version that the stack names', async () => {
    await stack(`required_version = "~> ${release}"`)
    const { version: _version, ...asked } = request()
    expect(await findBinary(asked)).toMatchObject({ version: release })
  })

  test("may be signed by a subkey, as HashiCorp's are", async () => {
    await server.close()
    server = await startReleaseServer(authority, 'subkey')
    const trustedKey = String(await fixture('subkey.asc'))
    expect(await findBinary(request({ source: { url: server.url, trustedKey } }))).toMatchObject({ version: release })
  })

  const refusals: [string, () => Promise<Partial<FindBinaryRequest> | undefined>, RegExp][] = [
    [
      'another archive',
      async () => {
        const archive = await fixture('terraform.zip')
        server.instead.set('.zip', Buffer.concat([archive, Buffer.from('x')]))
        return undefined
      },
      /does not have the checksum that its maker signed/
    ],
    [
      'an archive that is cut off',
      async () => {
        server.instead.set('.zip', (await fixture('terraform.zip')).subarray(0, 100))
        return undefined
      },
      /does not have the checksum/
    ],
    [
      'a connection that ends in the middle of the archive',
      async () => {
        server.instead.set('.zip', 'cut')
        return undefined
      },
      /127\.0\.0\.1:\d+ did not answer as it should/
    ],
    [
      'a list of checksums that somebody changed',
      async () => {
        const sums = String(await fixture('SHA256SUMS')).replace(/^./, (digit) => (digit === '0' ? '1' : '0'))
        server.instead.set('SHA256SUMS', Buffer.from(sums))
        return undefined
      },
      /not signed by its maker: the signature does not match/
    ],
    [
      "somebody else's signature",
      async () => {
        server.instead.set('.sig', await fixture('other.sig'))
        return undefined
      },
      /not signed by its maker: they are signed with another key \([0-9A-F]{16}\)/
    ],
    [
      'no signature at all',
      async () => {
        server.instead.set('.sig', Buffer.from('<html>Sign in to the network</html>'))
        return undefined
      },
      /the signature cannot be read: it is no OpenPGP/
    ],
    [
      'a signature that is cut off',
      async () => {
        server.instead.set('.sig', (await fixture('trusted.sig')).subarray(0, 200))
        return undefined
      },
      /the signature cannot be read: it is cut off/
    ],
    [
      'a key that has expired',
      async () => {
        server.instead.set('.sig', await fixture('expired.sig'))
        return { source: { url: server.url, trustedKey: String(await fixture('expired.asc')) } }
      },
      /signed with the key [0-9A-F]{40}, which expired on 20(20-12-31|21-01-01)/
    ],
    ['an unknown version', async () => ({ version: '9.9.8' }), /there is no terraform 9\.9\.8 at 127\.0\.0\.1/],
    [
      'a server that hangs',
      async () => {
        server.instead.set('.zip', 'hang')
        return { patience: 300 }
      },
      /took too long/
    ],
    [
      'a server that nobody trusts',
      async () => {
        const stranger = await startReleaseServer(await makeAuthority())
        await server.close()
        server = stranger
        return { source: { url: stranger.url, trustedKey: trusted } }
      },
      /did not answer as it should/
    ]
  ]
  test.each(refusals)('is not installed from %s', async (_name, arrange, message) => {
    const asked = request(await arrange())
    await expect(findBinary({ ...asked, tools: { ...tools, keep: noTools.keep } })).rejects.toMatchObject({
      reason: 'terraform-missing',
      message: expect.stringMatching(message)
    })
  })

  test('is given up when the run is cancelled', async () => {
    server.instead.set('.zip', 'hang')
    const cancelled = new AbortController()
    const finding = findBinary(request({ signal: cancelled.signal }))
    const reason = new Error('the run was cancelled')
    setTimeout(() => cancelled.abort(reason), 200)
    await expect(finding).rejects.toBe(reason)
  })

  test('is fetched through a proxy, by its real name', async () => {
    const folder = await mkdtemp(join(directory, 'proxy-'))
    const ca = await makeAuthority({ directory: folder })
    const behind = await startReleaseServer(ca)
    const portFor = (host: string) => (host === 'releases.hashicorp.com' ? behind.port : undefined)
    const names = await startNames({
      kernel: makeKernel(),
      authority: ca,
      lookUp: () => [],
      behind: () => undefined,
      portFor
    })
    const script = join(folder, 'find.mjs')
    const here = (path: string) => JSON.stringify(resolve(import.meta.dirname, path))
    await writeFile(
      script,
      `import { readFileSync, writeFileSync } from 'node:fs'
import { hashicorpReleases } from ${here('release/download-release.ts')}
import { findBinary } from ${here('find-binary.ts')}
import { runnerTools } from ${here('../../action-kit/src/tools.ts')}
const log = { info: () => {} }
const keep = async (binary) => { writeFileSync('terraform', binary); return '.' }
const spawn = async () => ({ exitCode: 127 })
const source = { url: hashicorpReleases.url, trustedKey: process.env.TRUSTED_KEY }
const tools = { find: async () => undefined, download: runnerTools.download, keep }
await findBinary({ directory: '.', version: '${release}', env: {}, spawn, tools, log, signal: AbortSignal.timeout(30_000), source })
`
    )
    const run = await spawn(
      process.execPath,
      ['--conditions=source', '--disable-warning=ExperimentalWarning', script],
      { cwd: folder, env: { ...names.env, PATH: '', TRUSTED_KEY: trusted } }
    )
    await names.close()
    await behind.close()
    expect({ exitCode: run.exitCode, stderr: run.stderr.toString() }).toEqual({ exitCode: 0, stderr: '' })
    expect(await readFile(join(folder, 'terraform'), 'utf8')).toContain(release)
    expect(behind.asked).toHaveLength(3)
  })
})

describe('OpenTofu', () => {
  test('is taken from the PATH where the stack is for it', async () => {
    await writeFile(join(directory, 'versions.tofu'), 'terraform {\n  required_version = ">= 1.10"\n}\n')
    const { version: _version, ...asked } = request({ command: 'tofu', spawn: pathWith({ tofu: '1.10.3' }) })
    expect(await findBinary(asked)).toEqual({ path: 'tofu', version: '1.10.3' })
  })

  test.each([
    ['is not there', {}, 'the PATH has none'],
    ['is too old', { tofu: '1.9.1' }, 'the PATH has 1.9.1']
  ])('is asked for where it %s', async (_name, versions, said) => {
    await stack('required_version = ">= 1.10"')
    const { version: _version, ...asked } = request({ command: 'tofu', spawn: pathWith(versions) })
    await expect(findBinary(asked)).rejects.toMatchObject({
      reason: 'terraform-missing',
      message: expect.stringContaining(said),
      hint: expect.stringContaining('opentofu/setup-opentofu')
    })
  })

  test('is named where terraform cannot be had', async () => {
    const asked = request({ version: '9.9.8', spawn: pathWith({ tofu: '9.9.8' }) })
    await expect(findBinary(asked)).rejects.toMatchObject({
      hint: expect.stringContaining('`stacks[].command: tofu` takes it')
    })
  })
})

test('a constraint that no known version satisfies asks for one', async () => {
  await stack('required_version = "< 1.6, > 1.4"')
  const { version: _version, ...asked } = request()
  await expect(findBinary(asked)).rejects.toMatchObject({ reason: 'terraform-missing' })
})

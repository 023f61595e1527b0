import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Spawn, silentLogger } from '@staging-actions/base'
import { findBinary, type ToolInstaller } from './find-binary.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'terraform-find-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

/** A PATH that has this terraform, or none. */
const pathWith =
  (version: string | undefined): Spawn =>
  async () => ({
    exitCode: version ? 0 : 127,
    stdout: Buffer.from(JSON.stringify({ terraform_version: version })),
    stderr: Buffer.from('')
  })

/** A vendor that publishes one archive; `published` is the checksum that it names. */
function vendor(archive: string, published: (digest: string) => string) {
  const asked: string[] = []
  const tools: ToolInstaller = {
    find: async () => undefined,
    async download(url) {
      asked.push(url)
      const name = url.split('/').at(-1) ?? ''
      const file = join(directory, name)
      const digest = createHash('sha256').update(archive).digest('hex')
      const zip =
        asked[0]
          ?.replace(/SHA256SUMS$/, '')
          .split('/')
          .at(-1) ?? ''
      const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch as 'x64']
      await writeFile(
        file,
        name.endsWith('SHA256SUMS') ? `${published(digest)}  ${zip}${process.platform}_${machine}.zip\n` : archive
      )
      return file
    },
    installZip: async (_zip, tool, version) => join('/tools', tool, version)
  }
  return { tools, asked }
}

const request = (spawn: Spawn, tools: ToolInstaller, version?: string) => ({
  directory,
  env: {},
  spawn,
  tools,
  log: silentLogger,
  ...(version ? { version } : {})
})

test("the PATH's own is taken where the stack's required_version allows it", async () => {
  await writeFile(
    join(directory, 'versions.tf'),
    'terraform {\n  # required_version = "< 1"\n  required_version = ">= 1.10"\n}\n'
  )
  const { tools, asked } = vendor('zip', (digest) => digest)
  const found = await findBinary(request(pathWith('1.12.1'), tools))
  expect(found).toEqual({ path: 'terraform', version: '1.12.1' })
  expect(asked).toEqual([])
})

test('another one is installed, once its checksum is proven', async () => {
  await writeFile(join(directory, 'versions.tf'), 'terraform {\n  required_version = "~> 1.9.3"\n}\n')
  const { tools, asked } = vendor('zip', (digest) => digest)
  const found = await findBinary(request(pathWith('1.12.1'), tools))
  expect(found).toEqual({ path: '/tools/terraform/1.9.3/terraform', version: '1.9.3' })
  expect(asked).toHaveLength(2)
})

test('the input wins over the stack', async () => {
  const { tools } = vendor('zip', (digest) => digest)
  expect(await findBinary(request(pathWith('1.12.1'), tools, '1.10.5'))).toMatchObject({ version: '1.10.5' })
})

test('an archive with another checksum is not unpacked', async () => {
  const { tools } = vendor('zip', () => 'f'.repeat(64))
  await expect(findBinary(request(pathWith(undefined), tools))).rejects.toMatchObject({
    reason: 'terraform-missing',
    message: expect.stringContaining('published checksum')
  })
})

test('a constraint that no known version satisfies asks for one', async () => {
  await writeFile(join(directory, 'versions.tf'), 'terraform {\n  required_version = "< 1.6, > 1.4"\n}\n')
  const { tools } = vendor('zip', (digest) => digest)
  await expect(findBinary(request(pathWith(undefined), tools))).rejects.toMatchObject({ reason: 'terraform-missing' })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { runProgram } from '../kernel/index.ts'
import { terraformForTests } from '../testing/terraform.ts'
import { prepareProviders } from './provider-mirror.ts'

/* Terraform itself with a provider that is played from a schema. */

const schemas = resolve(import.meta.dirname, '../shapes/stack/schemas')
const host = (more = '') => `resource "inventory_host" "one" {
  name     = "one"
  password = "secret"
  contact  = { email = "a@example.com" }
  disk { size = 20 }
  disk { size = 30 }
  ${more}
}
data "inventory_rack" "near" { region = "fra1" }
output "host" { value = inventory_host.one }
output "rack" { value = data.inventory_rack.near.id }
`
const head =
  'terraform {\n  required_providers {\n    inventory = { source = "acme/inventory", version = "~> 3.1" }\n  }\n}\n'

async function withStack(play: (stack: Stack) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'stub-'))
  try {
    const { binary, cliConfig } = await terraformForTests()
    const folder = join(directory, 'repository/infra')
    await mkdir(folder, { recursive: true })
    await mkdir(join(directory, 'work'))
    const run = async (...args: string[]) => {
      const env = { PATH: process.env['PATH'] ?? '', HOME: directory, TF_CLI_CONFIG_FILE: prepared.cliConfig }
      const { exitCode, stdout, stderr } = await runProgram(binary, [...args, '-no-color'], { cwd: folder, env })
      return { exitCode, text: `${stdout.toString()}${stderr}` }
    }
    await writeFile(join(folder, 'main.tf'), `${head}${host()}`)
    const lines: string[] = []
    const prepared = await prepareProviders({
      folder: join(directory, 'repository'),
      stacks: ['infra'],
      stubs: new Map([['inventory', join(schemas, 'inventory.json')]]),
      tools: { act: '', terraform: binary, terraformCliConfig: cliConfig },
      directory: join(directory, 'work'),
      log: (line) => lines.push(line)
    })
    expect(lines).toEqual(['acme/inventory is played from its schema: it reaches no service'])
    await play({ run, write: (text) => writeFile(join(folder, 'main.tf'), `${head}${text}`) })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

interface Stack {
  run(...args: string[]): Promise<{ readonly exitCode: number; readonly text: string }>
  write(text: string): Promise<void>
}

test('what a stack asks for is made, has values of its own, stays as it is, changes in place and goes', async () => {
  await withStack(async ({ run, write }) => {
    expect(await run('init', '-input=false')).toMatchObject({ exitCode: 0 })
    expect((await run('apply', '-auto-approve', '-input=false')).text).toContain('1 added')
    const outputs = async () => JSON.parse((await run('output', '-json')).text) as Record<string, { value: unknown }>
    const made = (await outputs())['host']?.value
    expect(made).toMatchObject({
      id: expect.stringMatching(/^stub-[0-9a-f]{16}$/),
      name: 'one',
      size: expect.stringMatching(/^stub-size-/),
      ip_address: expect.stringMatching(/^192\.0\.2\.\d+$/),
      created_at: '2026-01-01T00:00:00Z',
      cores: 0,
      active: false,
      addresses: [],
      password: null,
      contact: { email: 'a@example.com', uuid: expect.stringMatching(/^[0-9a-f]{8}-/) },
      disk: [
        { size: 20, device: expect.stringMatching(/^stub-device-/) },
        { size: 30, device: expect.stringMatching(/^stub-device-/) }
      ]
    })
    expect((await run('plan', '-detailed-exitcode', '-input=false')).text).toContain('No changes')
    await write(host('size = "large"'))
    const changed = await run('apply', '-auto-approve', '-input=false')
    expect(changed.text).toContain('0 added, 1 changed, 0 destroyed')
    expect((await outputs())['host']?.value).toEqual({ ...(made as object), size: 'large' })
    expect(await run('import', 'inventory_host.one', 'x')).toMatchObject({ exitCode: 1 })
    expect((await run('destroy', '-auto-approve', '-input=false')).text).toContain('1 destroyed')
    expect(await run('import', '-input=false', 'inventory_host.one', 'theirs')).toMatchObject({ exitCode: 0 })
    expect((await run('state', 'show', 'inventory_host.one')).text).toContain('"theirs"')
  })
})

test.each([
  [['none', undefined], /--stub-provider names none, and no stack does.*/],
  [['inventory', '/none.json'], /\/none\.json cannot be read: it should have the schema of acme\/inventory/],
  [['inventory', join(schemas, '../cloud/preview/main.tf')], /main\.tf is no JSON/],
  [['inventory', undefined], /terraform cannot install acme\/inventory: Error: /]
] as const)('a stub that cannot be had is said: %j', async ([name, file], words) => {
  const directory = await mkdtemp(join(tmpdir(), 'stub-'))
  try {
    await writeFile(join(directory, 'main.tf'), `${head}${host()}`)
    await mkdir(join(directory, 'work'))
    const { binary, cliConfig } = await terraformForTests()
    const preparing = prepareProviders({
      folder: directory,
      stacks: ['.'],
      stubs: new Map([[name, file]]),
      tools: { act: '', terraform: binary, terraformCliConfig: cliConfig },
      directory: join(directory, 'work'),
      log: () => {}
    })
    await expect(preparing).rejects.toThrow(words)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
})

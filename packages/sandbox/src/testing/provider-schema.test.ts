import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { terraformForTests } from './terraform.ts'

jest.setTimeout(300_000)

// `terraform providers schema -json` of the published provider, its one entry below provider_schemas.
const path = process.env['STAGING_ACTIONS_PROVIDER_SCHEMA']

interface Schemas {
  readonly resource_schemas: Readonly<Record<string, unknown>>
  readonly data_source_schemas: Readonly<Record<string, unknown>>
}

if (!path) {
  test.skip('not judged: STAGING_ACTIONS_PROVIDER_SCHEMA names no schema to hold the provider against', () => {})
} else {
  test('the provider of the sandbox has the published schema for all that it offers', async () => {
    const published = JSON.parse(readFileSync(path, 'utf8')) as Schemas
    const ours = await schemaOfSandbox()
    const differing: string[] = []
    for (const kind of ['resource_schemas', 'data_source_schemas'] as const)
      for (const [name, schema] of Object.entries(ours[kind])) {
        const expected = published[kind][name]
        if (expected !== undefined) differing.push(...differences(plain(expected), plain(schema), name))
      }
    expect(differing).toEqual([])
    expect(Object.keys(ours.resource_schemas)).toEqual(
      expect.arrayContaining(['digitalocean_kubernetes_cluster', 'digitalocean_database_cluster', 'digitalocean_vpc'])
    )
  })
}

async function schemaOfSandbox(): Promise<Schemas> {
  const { binary, cliConfig } = await terraformForTests()
  const directory = await mkdtemp(join(tmpdir(), 'provider-schema-'))
  try {
    const block =
      'terraform {\n  required_providers {\n    digitalocean = {\n      source = "digitalocean/digitalocean"\n    }\n  }\n}\n'
    await writeFile(join(directory, 'main.tf'), block)
    const env = { PATH: process.env['PATH'] ?? '', HOME: directory, TF_CLI_CONFIG_FILE: cliConfig }
    const run = (...args: string[]) =>
      new Promise<string>((resolve, reject) => {
        const child = spawn(binary, args, { cwd: directory, env })
        let output = ''
        child.stdout.on('data', (chunk: Buffer) => {
          output += chunk.toString()
        })
        child.stderr.on('data', (chunk: Buffer) => {
          output += chunk.toString()
        })
        child.on('close', (code) => (code === 0 ? resolve(output) : reject(new Error(output))))
      })
    await run('init', '-no-color')
    const { provider_schemas: all } = JSON.parse(await run('providers', 'schema', '-json')) as {
      provider_schemas: Record<string, Schemas>
    }
    const [schemas] = Object.values(all)
    if (!schemas) throw new Error('terraform named no provider')
    return schemas
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** Without what only decorates: descriptions say nothing that a configuration could depend on. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !(key === 'description' && typeof part === 'string') && key !== 'description_kind')
      .filter(([key]) => key !== 'deprecation_message')
      .map(([key, part]) => [key, plain(part)])
  )
}

function differences(expected: unknown, found: unknown, at: string): string[] {
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null)
    return JSON.stringify(expected) === JSON.stringify(found)
      ? []
      : [`${at}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`]
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)])
  return [...keys].flatMap((key) =>
    differences((expected as Record<string, unknown>)[key], (found as Record<string, unknown>)[key], `${at}.${key}`)
  )
}

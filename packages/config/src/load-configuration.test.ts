import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import {
  defaultConfiguration,
  isProtected,
  loadConfiguration,
  parseConfiguration,
  protectedParts,
  withProtectedParts
} from './index.ts'
import { configurationJsonSchema } from './schema-json.ts'

let workspace: string

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'config-'))
})

afterEach(() => rm(workspace, { recursive: true, force: true }))

test('the workspace comes first, then the reader, then the defaults', async () => {
  const readFile = async (path: string) =>
    path === '.github/staging.yml' ? 'version: 1\nenvironment: {name: remote}' : undefined
  expect(await loadConfiguration({ workspace })).toEqual(defaultConfiguration())
  expect((await loadConfiguration({ workspace, readFile })).environment.name).toBe('remote')
  await mkdir(join(workspace, '.github'))
  await writeFile(join(workspace, '.github/staging.yml'), 'version: 1\nenvironment: {name: local}')
  expect((await loadConfiguration({ workspace, readFile })).environment.name).toBe('local')
})

test('a file that was asked for by name must be there, and inside', async () => {
  await expect(loadConfiguration({ workspace, path: 'other.yml' })).rejects.toThrow('there is no "other.yml"')
  await expect(loadConfiguration({ workspace, path: '../other.yml' })).rejects.toThrow('not a path inside')
})

test('what gates production can be taken from another commit', () => {
  const pushed = parseConfiguration('version: 1\napproval: {approvers: [me]}\nprotected: []', 'pushed')
  const main = parseConfiguration('version: 1\napproval: {approvers: ["@org/leads"], minimum: 2}', 'main')
  const gated = withProtectedParts(pushed, protectedParts(main))
  expect(gated.approval).toEqual(main.approval)
  expect(isProtected('production-eu', gated)).toBe(true)
  expect(isProtected('staging', gated)).toBe(false)
})

test('the JSON Schema describes what people write, not what the code reads', () => {
  const schema = configurationJsonSchema() as {
    additionalProperties: boolean
    required: string[]
    properties: Record<string, { properties: Record<string, unknown>; default: unknown }>
  }
  expect(schema.additionalProperties).toBe(false)
  expect(schema.required).toEqual(['version'])
  expect(schema.properties['environment']?.properties['ttl']).toMatchObject({ type: 'string', default: '8h' })
  expect(schema.properties['protected']?.default).toEqual(['production*'])
})

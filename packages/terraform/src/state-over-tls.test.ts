import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { spawn } from '../../action-kit/src/spawn.ts'
import { makeKernel } from '../../sandbox/src/kernel/index.ts'
import { type SpacesByName, startSpacesByName } from '../../sandbox/src/testing/spaces-by-name.ts'
import { noTools, terraformForTests } from '../../sandbox/src/testing/terraform.ts'
import { openTerraform, type Terraform } from './index.ts'

jest.setTimeout(120_000)

const key = '4242/staging/staging.tfstate'
const bucket = 'acme-terraform-state'
const stack = 'terraform {\n  backend "s3" {}\n}\nresource "terraform_data" "one" {}\n'

let directory: string
let spaces: SpacesByName | undefined
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'state-over-tls-'))
  await writeFile(join(directory, 'main.tf'), stack)
})
afterEach(async () => {
  await spaces?.close()
  await rm(directory, { recursive: true, force: true })
})

async function open(
  trailers: boolean,
  settings: Readonly<Record<string, string>> = {},
  command: 'terraform' | 'tofu' = 'terraform'
): Promise<Terraform> {
  const { binary } = await terraformForTests()
  spaces = await startSpacesByName({ kernel: makeKernel(), trailers })
  const terraform = await openTerraform({
    directory,
    command,
    env: {
      PATH: `${directory}:${dirname(binary)}:${process.env['PATH'] ?? ''}`,
      HOME: directory,
      ...spaces.env,
      ...settings,
      AWS_ACCESS_KEY_ID: spaces.accessKey,
      AWS_SECRET_ACCESS_KEY: spaces.secretKey
    },
    spawn,
    tools: noTools,
    log: silentLogger,
    temp: join(directory, 'temp'),
    deadline: new Deadline(systemClock, 60_000)
  })
  await terraform.init({ bucket, key, endpoint: spaces.endpoint })
  return terraform
}

describe("terraform's state over TLS", () => {
  test('is written and locked in a store that takes no checksum in a trailer', async () => {
    const terraform = await open(false)
    await terraform.apply(await terraform.plan({}))
    expect([...(spaces?.buckets.get(bucket)?.keys() ?? [])]).toEqual([key])
    expect(await terraform.plan({})).toMatchObject({ isClean: true })
  })

  test("follows the environment's own settings, and says what the store answers", async () => {
    const terraform = await open(false, { AWS_REQUEST_CHECKSUM_CALCULATION: 'when_supported' })
    // Not `state-locked`: nobody holds the lock, it could not be written.
    await expect(terraform.plan({}).then((plan) => terraform.apply(plan))).rejects.toMatchObject({
      reason: 'terraform-failed',
      message: expect.stringContaining('XAmzContentSHA256Mismatch')
    })
  })

  test('is written with its checksums where the store takes them', async () => {
    const terraform = await open(true, { AWS_REQUEST_CHECKSUM_CALCULATION: 'when_supported' })
    await terraform.apply(await terraform.plan({}))
    expect(await terraform.plan({})).toMatchObject({ isClean: true })
  })

  test('is written by OpenTofu where the stack is for it', async () => {
    const { binary } = await terraformForTests()
    // A machine of the tests has no OpenTofu: what counts is who is called.
    const script = `#!/bin/sh\necho "$1" >> '${directory}/called'\nexec '${binary}' "$@"\n`
    await writeFile(join(directory, 'tofu'), script, { mode: 0o755 })
    const terraform = await open(false, {}, 'tofu')
    await terraform.apply(await terraform.plan({}))
    expect((await readFile(join(directory, 'called'), 'utf8')).trim().split('\n')).toEqual([
      'version',
      'init',
      'plan',
      'show',
      'apply'
    ])
    expect([...(spaces?.buckets.get(bucket)?.keys() ?? [])]).toEqual([key])
  })
})

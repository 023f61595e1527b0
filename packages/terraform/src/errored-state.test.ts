import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Deadline, type Logger, silentLogger, systemClock } from '@staging-actions/base'
import { spawn } from '../../action-kit/src/spawn.ts'
import { type Kernel, makeKernel } from '../../sandbox/src/kernel/index.ts'
import { type SpacesByName, startSpacesByName } from '../../sandbox/src/testing/spaces-by-name.ts'
import { noTools, terraformForTests } from '../../sandbox/src/testing/terraform.ts'
import { type OnEvent, openTerraform, type Terraform, type Variables } from './index.ts'

jest.setTimeout(300_000)

const key = '4242/staging/staging.tfstate'
const bucket = 'acme-terraform-state'
// Needs no provider: a resource of terraform's own.
const stack = `terraform {
  backend "s3" {}
}
resource "terraform_data" "password" {
  input = "hunter2hunter2"
}
`

let directory: string
let kernel: Kernel
let spaces: SpacesByName
const warnings: string[] = []
const log: Logger = { ...silentLogger, warning: (line) => void warnings.push(line) }

beforeEach(async () => {
  warnings.length = 0
  directory = await mkdtemp(join(tmpdir(), 'errored-state-'))
  await writeFile(join(directory, 'main.tf'), stack)
  kernel = makeKernel()
  spaces = await startSpacesByName({ kernel })
})
afterEach(async () => {
  await spaces.close()
  await rm(directory, { recursive: true, force: true })
})

async function open(): Promise<Terraform> {
  const { binary } = await terraformForTests()
  const terraform = await openTerraform({
    directory,
    env: {
      PATH: `${dirname(binary)}:${process.env['PATH'] ?? ''}`,
      HOME: directory,
      ...spaces.env,
      AWS_ACCESS_KEY_ID: spaces.accessKey,
      AWS_SECRET_ACCESS_KEY: spaces.secretKey
    },
    spawn,
    tools: noTools,
    log,
    temp: join(directory, 'temp'),
    deadline: new Deadline(systemClock, 120_000)
  })
  await terraform.init({ bucket, key, endpoint: spaces.endpoint })
  return terraform
}

const refuseState = (times: number) =>
  kernel.faults.add({
    service: 'spaces',
    method: 'PUT',
    path: `/${bucket}/${key}`,
    times,
    when: 'before',
    answer: { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }
  })
const left = async () => (await readdir(directory)).filter((name) => name.includes('tfstate'))

async function planAndApply(terraform: Terraform, variables: Variables, onEvent?: OnEvent): Promise<void> {
  await terraform.apply(await terraform.plan(variables), onEvent)
}

describe('a state that could not be saved', () => {
  test('is pushed as soon as that works, and does not stay in the workspace', async () => {
    const terraform = await open()
    refuseState(1)
    await expect(planAndApply(terraform, {})).rejects.toMatchObject({ reason: 'terraform-failed' })
    expect(await left()).toEqual([])
    expect((await terraform.state()).resources).toMatchObject([{ address: 'terraform_data.password' }])
    expect(await terraform.plan({})).toMatchObject({ isClean: true })
    expect(warnings).toEqual([])
  })

  test('is not taken from an earlier run, which may have been another environment', async () => {
    await writeFile(join(directory, 'errored.tfstate'), '{"version":4,"serial":9,"lineage":"other","resources":[]}')
    await writeFile(join(directory, 'wrong.tf'), 'resource "terraform_data" "wrong" {\n  input = file("none")\n}\n')
    const terraform = await open()
    await expect(planAndApply(terraform, {})).rejects.toMatchObject({ reason: 'terraform-failed' })
    expect(await left()).toEqual([])
    expect(spaces.buckets.get(bucket)?.has(key)).toBe(false)
  })

  test('is told, and does not stay in the workspace either, when it never works', async () => {
    const terraform = await open()
    refuseState(1000)
    await expect(planAndApply(terraform, {})).rejects.toMatchObject({ reason: 'terraform-failed' })
    expect(await left()).toEqual([])
    expect(warnings).toEqual([expect.stringContaining('could not be saved')])
    expect(warnings.join()).not.toContain('hunter2')
    kernel.faults.clear()
    expect((await terraform.state()).resources).toEqual([])
  })
})

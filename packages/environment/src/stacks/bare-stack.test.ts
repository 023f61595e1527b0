import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeBareStack, readTrustedStack } from './bare-stack.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bare-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const versions = `terraform {
  required_version = ">= 1.10.0, < 2.0.0"
  required_providers {
    digitalocean = {
      source  = "digitalocean/digitalocean"
      version = "~> 2.99"
    }
  }
}
`
const digitalocean = 'provider["registry.terraform.io/digitalocean/digitalocean"]'

const aws = 'provider["registry.terraform.io/hashicorp/aws"]'
const named = { 'infra/staging/.terraform.lock.hcl': 'provider "registry.terraform.io/hashicorp/aws" {\n}\n' }

let count = 0
/** Of a branch with these files next to `versions`, for a state of resources of these providers. */
async function bareOf(providers: readonly string[], files: Readonly<Record<string, string>> = {}) {
  count += 1
  const workspace = join(folder, `checkout-${count}`)
  for (const [path, text] of Object.entries({ 'infra/staging/versions.tf': versions, ...files })) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const made = await makeBareStack(
    await readTrustedStack(workspace, 'infra/staging'),
    providers.map((provider, index) => ({ address: `a.r${index}`, type: 'a', places: {}, provider })),
    join(folder, 'temp')
  )
  return made.kind === 'made' ? { ...made, text: await readFile(join(made.directory, 'main.tf'), 'utf8') } : made
}

describe('a stack of providers alone', () => {
  test('names those of the state, at the versions that the promotion branch wants, and nothing else', async () => {
    const main = 'resource "terraform_data" "x" {\n  provisioner "local-exec" {\n    when = destroy\n  }\n}\n'
    expect(await bareOf([digitalocean, digitalocean], { 'infra/staging/main.tf': main })).toMatchObject({
      text: `terraform {
  required_version = ">= 1.10.0, < 2.0.0"
  backend "s3" {}
  required_providers {
    p0 = { source = "registry.terraform.io/digitalocean/digitalocean", version = "~> 2.99" }
  }
}
`
    })
  })

  test("has the aliases of DigitalOcean's provider, and the lock file", async () => {
    const lock = 'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.1.0"\n}\n'
    const made = await bareOf([`${digitalocean}.west`, aws], { 'infra/staging/.terraform.lock.hcl': lock })
    expect(made).toMatchObject({ text: expect.stringContaining('provider "p0" {\n  alias = "west"\n}') })
    if (made.kind === 'made') await access(join(made.directory, '.terraform.lock.hcl'))
  })

  test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['of a provider that the promotion branch does not name', ['provider["evil.example/x/y"]'], {}, 'evil.example/x/y'],
    [
      "of a provider of somebody else's registry",
      ['provider["evil.example/digitalocean/digitalocean"]'],
      {},
      'evil.example'
    ],
    ['of a provider that a module sets up', [`module.dns.${digitalocean}`], {}, 'set up inside of module.dns'],
    [
      'of a provider of which the stack has two',
      [`${aws}.west`],
      { 'infra/staging/main.tf': 'provider "aws" {\n  alias = "west"\n  region = "us-west-2"\n}\n', ...named },
      'the provider of a.r0 takes its settings from the stack'
    ],
    [
      'of a provider that the stack sets up',
      [aws],
      { 'infra/staging/main.tf': 'provider "aws" {\n  region = "us-west-2"\n}\n', ...named },
      'takes its settings from the stack'
    ],
    [
      'of one that it sets up under a name of its own',
      [aws],
      {
        'infra/staging/main.tf': 'provider "amazon" { region = var.region }\n',
        'infra/staging/more.tf':
          'terraform {\n  required_providers {\n    amazon = { source = "hashicorp/aws" }\n  }\n}\n'
      },
      'takes its settings from the stack'
    ],
    ['that does not say which provider', [''], {}, 'does not say which provider made a.r0'],
    [
      'of a stack that forbids it',
      [digitalocean],
      { 'infra/staging/main.tf': 'resource "x" "y" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n' },
      'prevent_destroy'
    ],
    [
      'of a stack that forbids it in one line',
      [digitalocean],
      { 'infra/staging/main.tf': 'resource "x" "y" {\n  lifecycle { prevent_destroy = true }\n}\n' },
      'prevent_destroy'
    ],
    [
      'of a stack that may forbid it',
      [digitalocean],
      { 'infra/staging/main.tf': 'resource "x" "y" {\n  lifecycle { prevent_destroy = var.precious }\n}\n' },
      'prevent_destroy'
    ],
    [
      'of a stack that forbids it as JSON',
      [digitalocean],
      {
        'infra/staging/main.tf.json': '{ "resource": { "x": { "y": { "lifecycle": { "prevent_destroy": true } } } } }'
      },
      'prevent_destroy'
    ],
    [
      'of a stack whose module of a module forbids it',
      [digitalocean],
      {
        'infra/staging/main.tf': 'module "data" {\n  source = "../modules/data"\n}\n',
        'infra/modules/data/main.tf': 'module "db" { source = "./db" }\n',
        'infra/modules/data/db/main.tf': 'resource "x" "y" {\n  lifecycle { prevent_destroy = true }\n}\n'
      },
      'prevent_destroy'
    ]
  ])('is not made for a state %s', async (_, providers, files, because) => {
    expect(await bareOf(providers, files)).toMatchObject({
      kind: 'impossible',
      because: expect.stringContaining(because)
    })
  })

  test('is made next to a stack that forbids it, as infra/foundation does, and where that was given up', async () => {
    const files = {
      'infra/foundation/main.tf': 'resource "x" "y" {\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n',
      'infra/staging/main.tf':
        'resource "x" "y" {\n  # prevent_destroy = true\n  lifecycle { prevent_destroy = false }\n}\n'
    }
    expect(await bareOf([digitalocean], files)).toMatchObject({ kind: 'made' })
  })

  test("needs nothing for what is Terraform's own", async () => {
    expect(await bareOf(['provider["terraform.io/builtin/terraform"]'])).toMatchObject({
      text: expect.stringContaining('required_providers {\n  }')
    })
  })
})

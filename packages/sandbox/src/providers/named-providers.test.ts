import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { namedProviders, unlocked, versionsFor } from './named-providers.ts'

const lock = `provider "registry.terraform.io/cloudflare/cloudflare" {
  version     = "5.8.2"
  constraints = "~> 5.0"
  hashes = [
    "h1:abc",
  ]
}

provider "registry.terraform.io/hashicorp/random" {
  version = "3.7.2"
}
`

const files = {
  'infra/app/main.tf': `terraform {
  required_providers {
    # aws = { source = "hashicorp/aws" }
    cloudflare = {
      source  = "cloudflare/cloudflare"
      version = "~> 5.0" // not yet 6
    }
    "old" = "1.2"
  }
}
module "names" { source = "../names" }
module "far" { source = "terraform-aws-modules/vpc/aws" }
resource "random_id" "one" {}
resource "terraform_data" "run" {}
`,
  'infra/names/main.tf':
    'terraform {\n  required_providers {\n    cf = { source = "cloudflare/cloudflare", version = ">= 5.2, < 6" }\n  }\n}\n',
  'infra/app/.terraform.lock.hcl': lock
}

test('the providers of a stack are those of its files, its local modules and what its blocks imply', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'named-'))
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), text)
    }
    expect(await namedProviders(folder, 'infra/app')).toEqual([
      {
        source: 'registry.terraform.io/cloudflare/cloudflare',
        locals: ['cloudflare', 'cf'],
        constraints: ['~> 5.0', '>= 5.2, < 6'],
        locked: '5.8.2'
      },
      { source: 'registry.terraform.io/hashicorp/old', locals: ['old'], constraints: ['1.2'], locked: undefined },
      { source: 'registry.terraform.io/hashicorp/random', locals: ['random'], constraints: [], locked: '3.7.2' }
    ])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('a lock file loses what is played by something else, and nothing more', () => {
  expect(unlocked(lock, ['registry.terraform.io/cloudflare/cloudflare'])).toBe(
    'provider "registry.terraform.io/hashicorp/random" {\n  version = "3.7.2"\n}\n'
  )
})

test.each([
  [[], undefined, ['1.0.0']],
  [['~> 5.0', '>= 5.2, < 6'], undefined, ['0.0.1', '1.0.0', '5.0.0', '5.2.0', '6.0.0']],
  [['> 2.1.3'], undefined, ['1.0.0', '2.1.3', '2.1.4']],
  [['~> 5.0'], '5.8.2', ['5.0.0', '5.8.2']]
])('for %j, locked to %s, there are %j', (constraints, locked, versions) => {
  expect(versionsFor({ constraints, locked })).toEqual(versions)
})

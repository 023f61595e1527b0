import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { defaultConfiguration } from '@staging-actions/config'
import { findStackFolders } from './stack-needs.ts'

let workspace: string
afterEach(() => rm(workspace, { recursive: true, force: true }))

test.each<[string, string, string, readonly string[]]>([
  ['in a line', 'main.tf', 'terraform { backend "s3" {} }', ['s3']],
  ['as JSON', 'main.tf.json', '{"terraform": {"backend": {"s3": {}}}}', ['s3']],
  ['as JSON in lists', 'main.tf.json', '{"terraform": [{"backend": [{"gcs": [{}]}]}]}', ['gcs']],
  ['of OpenTofu', 'main.tofu', 'terraform {\n  backend "http" {\n  }\n}', ['http']],
  ['of HCP Terraform', 'main.tf', 'terraform {\n  required_version = ">= 1.6"\n  cloud {\n  }\n}', ['cloud']],
  ['in a comment', 'main.tf', '# backend "s3" {}\n/*\nbackend "s3" {}\n*/\n  // backend "s3" {}\n', []],
  ['that is no stack\u2019s', 'main.tf', 'resource "x_lb" "this" {\n  backend = "s3"\n  cloud {}\n}', []]
])('the backend of a stack is read: %s', async (_, file, text, backends) => {
  workspace = await mkdtemp(join(tmpdir(), 'stack-needs-'))
  await mkdir(join(workspace, 'infra/staging'), { recursive: true })
  await writeFile(join(workspace, 'infra/staging', file), text)
  const [folder] = await findStackFolders(workspace, defaultConfiguration())
  expect(folder).toMatchObject({ isThere: true, backends })
})

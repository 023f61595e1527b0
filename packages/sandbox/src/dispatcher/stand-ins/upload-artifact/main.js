// Finds files as actions/upload-artifact does and puts them into the emulated GitHub as one zip.
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findFilesToUpload } from './search.js'
import { makeZip } from './zip.js'

const env = process.env
const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = (message) => {
  console.log(`::error::${message.replaceAll('\n', '%0A')}`)
  process.exit(1)
}
const flag = (name) => {
  const value = input(name)
  if (/^(true|True|TRUE)$/.test(value)) return true
  if (/^(false|False|FALSE)$/.test(value)) return false
  return fail(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}`)
}
process.on('uncaughtException', (error) => fail(error.message))

const name = input('name')
const path = input('path')
if (!path) fail('Input required and not supplied: path')
const [overwrite, hidden] = [flag('overwrite'), flag('include-hidden-files')]
if (!flag('archive')) fail('the sandbox’s upload-artifact does not know "archive: false"')
const missing = input('if-no-files-found')
if (!['warn', 'error', 'ignore'].includes(missing))
  fail(`Unrecognized if-no-files-found input. Provided: ${missing}. Available options: warn,error,ignore`)
if (input('retention-days') && Number.isNaN(parseInt(input('retention-days'), 10))) fail('Invalid retention-days')
if (input('compression-level') && !/^[0-9]$/.test(input('compression-level')))
  fail('Invalid compression-level. Valid values are 0-9')

const { files, root } = findFilesToUpload(path, env.GITHUB_WORKSPACE, hidden)
if (files.length === 0) {
  const message = `No files were found with the provided path: ${path}. No artifacts will be uploaded.`
  if (missing === 'error') fail(message)
  console.log(missing === 'ignore' ? message : `::warning::${message.replaceAll('\n', '%0A')}`)
  process.exit(0)
}
const inName = /["<>|*?\r\n:\\/]/.exec(name)
if (!name) fail('Provided artifact name input during validation is empty')
if (inName) fail(`The artifact name is not valid: ${name}. Contains the following character: ${inName[0]}`)

const entries = files.map((file) => {
  const inside = file.slice(resolve(root).replace(/\/$/, '').length)
  const wrong = /["<>|*?\r\n:]/.exec(inside)
  if (wrong)
    fail(
      `The path for one of the files in artifact is not valid: ${inside}. Contains the following character: ${wrong[0]}`
    )
  return { name: inside.replace(/^\//, ''), data: readFileSync(file) }
})
const zip = makeZip(entries)
const url = `${env.GITHUB_SERVER_URL}/_runner/${env.GITHUB_REPOSITORY}/runs/${env.GITHUB_RUN_ID}/artifacts/${encodeURIComponent(name)}`
const response = await fetch(`${url}?overwrite=${overwrite}`, {
  method: 'PUT',
  headers: { authorization: `Bearer ${input('sandbox-token')}`, 'content-type': 'application/zip' },
  body: zip
})
const answer = await response.json()
if (!response.ok) fail(`Failed to CreateArtifact: ${response.status} ${answer.message}`)
console.log(`Artifact ${name} has ${files.length} files, ${zip.length} bytes, id ${answer.id}`)
const digest = createHash('sha256').update(zip).digest('hex')
appendFileSync(
  env.GITHUB_OUTPUT,
  `artifact-id=${answer.id}\nartifact-url=${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${answer.id}\nartifact-digest=${digest}\n`
)

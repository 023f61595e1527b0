// Finds files as actions/upload-artifact does and puts them into the emulated GitHub as one zip.
import { createHash } from 'node:crypto'
import { appendFileSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve, sep } from 'node:path'
import { makeZip } from './zip.js'

const env = process.env
const input = (name) => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const fail = (message) => {
  console.log(`::error::${message}`)
  process.exit(1)
}

const name = input('name')
if (/["<>|*?\r\n:\\/]/.test(name)) fail(`The artifact name is not valid: ${name}`)
const lines = input('path')
  .split('\n')
  .map((line) => line.trim())
  .filter(Boolean)
const hidden = input('include-hidden-files') === 'true'
const taken = new Set()
for (const line of lines)
  for (const file of findFiles(line.replace(/^!/, '')))
    if (line.startsWith('!')) taken.delete(file)
    else taken.add(file)
const files = [...taken].sort()
if (files.length === 0) {
  const message = `No files were found with the provided path: ${lines.join(', ')}. No artifacts will be uploaded.`
  if (input('if-no-files-found') === 'error') fail(message)
  console.log(input('if-no-files-found') === 'ignore' ? message : `::warning::${message}`)
  process.exit(0)
}

const root = commonFolder(lines.filter((line) => !line.startsWith('!')).map(searchFolder))
const zip = makeZip(
  files.map((file) => ({ name: relative(root, file).split(sep).join('/'), data: readFileSync(file) }))
)
const url = `${env.GITHUB_SERVER_URL}/_runner/${env.GITHUB_REPOSITORY}/runs/${env.GITHUB_RUN_ID}/artifacts/${encodeURIComponent(name)}`
const response = await fetch(`${url}?overwrite=${input('overwrite') === 'true'}`, {
  method: 'PUT',
  headers: { authorization: `Bearer ${input('sandbox-token')}`, 'content-type': 'application/zip' },
  body: zip
})
const answer = await response.json()
if (!response.ok) fail(`Failed to upload the artifact: ${response.status} ${answer.message}`)
console.log(`Artifact ${name} has ${files.length} files, ${zip.length} bytes, id ${answer.id}`)
const digest = createHash('sha256').update(zip).digest('hex')
appendFileSync(
  env.GITHUB_OUTPUT,
  `artifact-id=${answer.id}\nartifact-url=${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}/artifacts/${answer.id}\nartifact-digest=${digest}\n`
)

/** A folder gives all that is below it; a pattern what it matches. */
function findFiles(pattern) {
  const full = resolve(env.GITHUB_WORKSPACE, pattern)
  return globSync([full, `${full}/**`])
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter(
      (file) =>
        hidden ||
        !relative(searchFolder(pattern), file)
          .split(sep)
          .some((part) => part.startsWith('.'))
    )
}

/** The part of a path before its first wildcard: what the artifact's names are relative to. */
function searchFolder(pattern) {
  const full = resolve(env.GITHUB_WORKSPACE, pattern)
  const wild = full.search(/[*?[{]/)
  if (wild >= 0) return dirname(`${full.slice(0, wild)}x`)
  return statSync(full, { throwIfNoEntry: false })?.isDirectory() ? full : dirname(full)
}

function commonFolder(folders) {
  const [first = '/', ...rest] = folders.map((folder) => folder.split(sep))
  const parts = [...first]
  while (!rest.every((other) => parts.every((part, index) => other[index] === part))) parts.pop()
  return parts.join(sep) || '/'
}

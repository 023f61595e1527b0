// `npm run release`: composes the release of this commit, proves it, and with --publish pushes its tags.
// It needs Node and git alone: nothing that was installed runs next to the right to publish.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { fail, progress, root } from '../tools/project.mjs'
import { composeCommits, git, gitBytes } from './commits.mjs'
import { mergeBills, notesOf, releaseProblems, tagsOf } from './plan.mjs'

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    repository: { type: 'string', default: process.env.GITHUB_REPOSITORY },
    server: { type: 'string', default: process.env.GITHUB_SERVER_URL ?? 'https://github.com' },
    remote: { type: 'string', default: 'origin' },
    out: { type: 'string', default: '.release' }
  }
})
if (values['dry-run'] === values.publish)
  fail('say one of --dry-run (composes and shows, touches nothing outside .release) and --publish (pushes the tags)')

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { server } = values
// A rehearsal in a clone that has no name at GitHub yet.
const repository = values.repository ?? (values['dry-run'] ? 'example/staging-actions' : undefined)
const notes = notesOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
const source = git(['rev-parse', 'HEAD']).trim()
const problems = releaseProblems({ version, repository, notes, ...stateOf() })
if (problems.length > 0) fail(`this cannot be released:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)

const tags = tagsOf(version)
const commits = composeCommits({ source, repository, server, version })
const assets = writeAssets(resolve(root, values.out))
if (values.publish) publish()
report()

/** A rehearsal asks for less: it may run on any commit, and where the release exists already. */
function stateOf() {
  const clean = git(['status', '--porcelain']).trim() === ''
  if (values['dry-run']) return { clean, tags: [], onMain: true }
  progress(`ask ${values.remote} for its tags and main`)
  const refs = git(['ls-remote', values.remote, 'refs/tags/v*', 'refs/heads/main'])
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
  return {
    clean,
    tags: refs.flatMap(([, ref]) =>
      ref.startsWith('refs/tags/') && !ref.endsWith('^{}') ? [ref.slice('refs/tags/'.length)] : []
    ),
    onMain: refs.some(([sha, ref]) => ref === 'refs/heads/main' && sha === source)
  }
}

/** The tree as an archive, the bill of materials, and the hashes of both: the same bytes for the same source. */
function writeAssets(out) {
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
  const base = `staging-actions-${version}`
  const bills = readdirSync(join(root, 'dist'))
    .filter((name) => existsSync(join(root, 'dist', name, 'action.yml')))
    .map((name) => JSON.parse(readFileSync(join(root, 'dist', name, 'bom.cdx.json'), 'utf8')))
  const files = {
    [`${base}.tar.gz`]: gzipSync(gitBytes(['archive', `--prefix=${base}/`, '--format=tar', commits.release]), {
      level: 9
    }),
    [`${base}.cdx.json`]: Buffer.from(mergeBills(bills, version))
  }
  const sums = Object.entries(files).map(
    ([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`
  )
  files['SHA256SUMS'] = Buffer.from(sums.join(''))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(out, name), bytes)
  writeFileSync(join(out, 'notes.md'), `${notes}\n`)
  return Object.keys(files).map((name) => ({ name, path: join(out, name), bytes: files[name].length }))
}

/** The exact tag is made and never moved, and the major one follows it: both, or neither. */
function publish() {
  progress(`push ${tags.exact} and ${tags.major} to ${values.remote}`)
  git([
    'push',
    '--atomic',
    values.remote,
    `${commits.release}:refs/tags/${tags.exact}`,
    `+${commits.release}:refs/tags/${tags.major}`
  ])
}

function report() {
  console.log(`${values.publish ? 'Published' : 'Would publish'} ${tags.exact} of ${repository}, from ${source}`)
  console.log(`  actions   ${commits.actions}`)
  console.log(`  release   ${commits.release}  ${tags.exact}, ${tags.major}`)
  for (const { name, bytes } of assets) console.log(`  ${name}  ${bytes} bytes`)
  for (const line of readFileSync(join(resolve(root, values.out), 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n'))
    console.log(`  ${line}`)
}

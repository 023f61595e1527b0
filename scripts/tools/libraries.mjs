import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './project.mjs'

/**
 * @typedef {object} Library A package of npm whose code is in a bundle.
 * @property {string} name
 * @property {string} version
 * @property {string} license Its SPDX expression.
 * @property {string} text Its license as the package ships it.
 * @property {string | undefined} integrity The hash of its archive, as package-lock.json holds it.
 */

/**
 * The licenses under which we pass on other people's code. Another one has to be read by a person first:
 * add it here only when its terms are met by the notice file.
 */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']

/**
 * Every library in a bundle, by what webpack says that it put there (`stats.json` of ncc), not by what is installed.
 * Throws an error that names all libraries whose license is missing or not allowed.
 * @returns {readonly Library[]} By name, then version.
 */
export function librariesOf(stats) {
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const problems = []
  const libraries = [...foldersIn(stats)].sort().map((folder) => {
    const described = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const { name, version, license } = described
    const text = licenseText(folder, described)
    if (!allowed.includes(license)) problems.push(`${name}@${version} is under ${license ?? 'no license'}`)
    if (!text) problems.push(`${name}@${version} has no license file`)
    return { name, version, license, text, integrity: locked[folder]?.integrity }
  })
  if (problems.length > 0)
    throw new Error(`${problems.join('; ')}: replace the library, or see scripts/tools/libraries.mjs`)
  return libraries.sort((a, b) => order(a.name, b.name) || order(a.version, b.version))
}

/** The notice file of a bundle: what the licenses ask to be passed on with copies. */
export function notices(libraries) {
  return `${libraries
    .map(
      ({ name, version, license, text }) => `${name} ${version}\n${license}\n${text.replace(/\r\n/g, '\n').trim()}\n`
    )
    .join(`\n${'-'.repeat(80)}\n\n`)}`
}

/**
 * A bill of materials in CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/), without time and serial number:
 * the same source makes the same bytes.
 * @param {string} name What it is of.
 * @param {readonly Library[]} libraries
 */
export function billOfMaterials(name, libraries) {
  const component = ({ name: library, version, license, integrity }) => {
    const purl = `pkg:npm/${library.replace('@', '%40')}@${version}`
    const [algorithm, hash] = integrity?.split('-') ?? []
    return {
      type: 'library',
      'bom-ref': purl,
      name: library,
      version,
      ...(algorithm === 'sha512' && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex') }]
      }),
      licenses: [{ license: { id: license } }],
      purl
    }
  }
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name } },
    components: libraries.map(component)
  }
  return `${JSON.stringify(bill, undefined, 2)}\n`
}

/** The folders of packages, relative to the project, that any module of the bundle comes from. */
function foldersIn(stats) {
  const folders = new Set()
  const visit = (modules = []) => {
    for (const { identifier = '', modules: inner } of modules) {
      // `type|loader!loader!file|hash`: the file alone is in the bundle.
      const [file = ''] =
        identifier
          .split('!')
          .at(-1)
          .match(/\/[^|]*/) ?? []
      const [folder] = relative(root, file).match(/^(?!\.\.)(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []
      if (folder !== undefined && folder !== 'node_modules/@vercel/ncc') folders.add(folder)
      visit(inner)
    }
  }
  visit(stats.modules)
  for (const { modules } of stats.chunks ?? []) visit(modules)
  return folders
}

/** As the package ships it; where its archive has none, the text that its package.json names, for MIT, whose words are always the same. */
function licenseText(folder, { license, author }) {
  const file = readdirSync(join(root, folder)).find((each) =>
    /^(licen[cs]e|copying)(\.(md|txt|markdown))?$/i.test(each)
  )
  if (file !== undefined) return readFileSync(join(root, folder, file), 'utf8')
  const holder = typeof author === 'string' ? author : author?.name
  if (license !== 'MIT' || !holder) return undefined
  const [, terms = ''] = readFileSync(join(root, 'LICENSE'), 'utf8').split(/^(?=Permission is hereby granted)/m)
  return `The archive of this package has no license file; its package.json says MIT.\n\nCopyright (c) ${holder}\n\n${terms}`
}

function order(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

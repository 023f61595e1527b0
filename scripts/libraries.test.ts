import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { librariesOf } from './tools/libraries.mjs'
import { root } from './tools/project.mjs'

/** What webpack says of one module: its loaders, its file, and a hash. */
const moduleOf = (file: string) => ({ identifier: `javascript/esm|/loader.js!${join(root, file)}|4f2a` })

describe('the libraries in a bundle', () => {
  test('each is listed with its license, also one that webpack merged into another module', () => {
    const merged = { ...moduleOf('node_modules/yaml/dist/index.js'), modules: [moduleOf('node_modules/zod/index.js')] }
    const found = librariesOf({ modules: [merged, moduleOf('packages/base/build/index.js')] })
    expect(found.map(({ name, license }) => [name, license])).toEqual([
      ['yaml', 'ISC'],
      ['zod', 'MIT']
    ])
    for (const { text } of found) expect(text).toMatch(/Permission/)
  })

  test('a license that nobody has read ends the build, by name', () => {
    expect(() => librariesOf({ modules: [moduleOf('node_modules/caniuse-lite/index.js')] })).toThrow(
      /caniuse-lite@[\d.]+ is under CC-BY-4\.0/
    )
  })

  test.each(
    readdirSync(join(root, 'dist'), { withFileTypes: true }).flatMap((e) =>
      e.isDirectory() && e.name[0] !== '.' ? [e.name] : []
    )
  )('the notice file and the bill of materials of %s name the same libraries', (action) => {
    const notice = readFileSync(join(root, 'dist', action, 'licenses.txt'), 'utf8')
    const { components } = JSON.parse(readFileSync(join(root, 'dist', action, 'bom.cdx.json'), 'utf8'))
    expect(components.length).toBeGreaterThan(10)
    for (const { name, version } of components) expect(`\n${notice}`).toContain(`\n${name} ${version}\n`)
  })
})

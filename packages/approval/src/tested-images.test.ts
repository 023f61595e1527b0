import { expect, test } from '@jest/globals'
import { reportApp } from './app-report.ts'
import { digestOf } from './marker.ts'
import { emptyReport } from './results/test-report.ts'
import { readImagesLine, readTestedImages, renderImagesLine, testedImages } from './tested-images.ts'

const sha = 'a'.repeat(40)
const web = `ghcr.io/acme/web@sha256:${'1'.repeat(64)}`
const other = `ghcr.io/acme/web@sha256:${'2'.repeat(64)}`
const tests = { ...emptyReport, totals: { ...emptyReport.totals, total: 1, passed: 1 } }
const results = { app: 'web', outcome: 'passed', url: undefined, tests } as const
const report = (digests: readonly string[] | undefined) =>
  reportApp({ app: 'web', url: '', to: sha, digests }, { kind: 'read', results }, true)

test('a request says in its last line which images it is about, and no other line of it does', () => {
  const images = Object.fromEntries(
    Array.from({ length: 256 }, (_, index) => [`app-${index}`, [web.replace('1111', String(index).padStart(4, '0'))]])
  )
  const line = renderImagesLine(images)
  expect(readImagesLine(`<!-- marker -->\n\ntext\n\n${line}\n`)).toEqual(images)
  expect(readImagesLine(`text\r\n\r\n${line}\r\n`)).toEqual(images)
  // What the tests of an app wrote is text of the request, too.
  expect(readImagesLine(`${line}\n\ntext\n`)).toEqual({})
  expect(readImagesLine('<!-- staging-actions:images bm90IGRlZmxhdGVk -->\n')).toEqual({})
  // GitHub takes 65,536 characters.
  expect(line.length).toBeLessThan(25_000)
  expect(renderImagesLine({})).toBe('')
})

test.each([
  ['a tag', { web: ['ghcr.io/acme/web:latest'] }],
  ['a digest without a name', { web: [`sha256:${'1'.repeat(64)}`] }],
  ['markup', { web: [`<img src=x>@sha256:${'1'.repeat(64)}`] }],
  ['no list', { web }],
  ['no object', [web]],
  ['a name that is none', { '../web': [web] }]
])('images with %s are not read', (_, value) => {
  expect(readTestedImages(value)).toEqual({ expected: expect.stringContaining('images by digest') })
})

test('an app that ran two builds of one tag has not passed; other images are another question', () => {
  expect(report([web])).toMatchObject({ outcome: 'passed' })
  expect(report([web, `ghcr.io/acme/sidecar@sha256:${'2'.repeat(64)}`])).toMatchObject({ outcome: 'passed' })
  expect(report([web, other])).toMatchObject({
    outcome: 'untested',
    doubt: 'its pods ran two builds of ghcr.io/acme/web: the tag was moved meanwhile'
  })
  expect(digestOf(sha, [report([web])])).not.toBe(digestOf(sha, [report([other])]))
  expect(testedImages([report([web]), { ...report(undefined), app: 'api' }])).toEqual({ web: [web], api: [] })
})

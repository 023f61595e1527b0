import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as toolkit from '@actions/core'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { addSummary, command, line, setOutput } from './commands.ts'

/* GitHub's own toolkit is the judge: what we write is what it writes, and a release of it that writes something else fails here. */

const texts = [
  '',
  'plain',
  'two\nlines',
  'carriage\r\nreturn\r',
  '100 % of 50%25 %0A',
  ' around ',
  '::error::no command of ours',
  '##[error]an older one',
  'ghadelimiter_and<<more',
  'naïve 🎉 \u0085 \u2028',
  '{"a":[1,"x,y:z"]}'
]

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'))
})
afterEach(() => {
  jest.restoreAllMocks()
  delete process.env['GITHUB_OUTPUT']
  delete process.env['GITHUB_STEP_SUMMARY']
  process.exitCode = 0
  rmSync(folder, { recursive: true })
})

function printed(print: () => void): string {
  let text = ''
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk)
    return true
  })
  print()
  write.mockRestore()
  return text
}

test.each([
  ['add-mask', toolkit.setSecret],
  ['debug', toolkit.debug],
  ['warning', (text: string) => toolkit.warning(text)],
  ['error', toolkit.setFailed],
  ['group', toolkit.startGroup]
] as const)("the command %s is the toolkit's, whatever is in it", (name, theirs) => {
  for (const text of texts) expect(printed(() => command(name, text))).toBe(printed(() => theirs(text)))
})

test("lines and the end of a group are the toolkit's", () => {
  for (const text of texts) expect(printed(() => line(text))).toBe(printed(() => toolkit.info(text)))
  expect(printed(() => command('endgroup'))).toBe(printed(() => toolkit.endGroup()))
})

test("the file of outputs is the toolkit's but for the delimiters, each of which is used once", () => {
  const write = (set: (name: string, text: string) => void) => {
    const path = join(folder, 'output')
    writeFileSync(path, '')
    process.env['GITHUB_OUTPUT'] = path
    texts.forEach((text, index) => {
      set(`name-${index}`, text)
    })
    return readFileSync(path, 'utf8')
  }
  const delimiters = /ghadelimiter_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g
  const [ours, theirs] = [write(setOutput), write(toolkit.setOutput)]
  expect(ours.replaceAll(delimiters, 'END')).toBe(theirs.replaceAll(delimiters, 'END'))
  expect(new Set(ours.match(delimiters)).size).toBe(texts.length)
})

test("without a file an output is the toolkit's command of old, and a summary is nowhere", () => {
  for (const text of texts)
    expect(printed(() => setOutput('name', text))).toBe(printed(() => toolkit.setOutput('name', text)))
  expect(addSummary('x')).toBe(false)
})

test("the summary is the toolkit's, added to what is there", async () => {
  const path = join(folder, 'summary')
  process.env['GITHUB_STEP_SUMMARY'] = path
  writeFileSync(path, '')
  for (const text of texts) addSummary(text)
  const ours = readFileSync(path, 'utf8')
  writeFileSync(path, '')
  for (const text of texts) await toolkit.summary.addRaw(text).write()
  expect(ours).toBe(readFileSync(path, 'utf8'))
})

test.each([
  ['GITHUB_OUTPUT', () => setOutput('name', 'x')],
  ['GITHUB_STEP_SUMMARY', () => addSummary('x')]
])('a file of the runner that is not there is none that we make: %s', (variable, write) => {
  process.env[variable] = join(folder, 'none')
  expect(write).toThrow('ENOENT')
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const folder = join(import.meta.dirname, '../docs/adr')

test('decisions are numbered one after the other, in their file names and their titles', () => {
  const files = readdirSync(folder).sort()
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1))
  for (const file of files)
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(
      new RegExp(`^# (ADR )?0*${Number(file.slice(0, 4))}[.:]? `)
    )
})

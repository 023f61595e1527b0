import { expect, test } from '@jest/globals'
import { play } from './play.ts'

test.each(['fix', 'cancel', 'gone', 'forged', 'budget'])(
  '%s ends as it should, and nothing is left',
  async (name) => {
    const report = await play(name)
    expect(report.checks.filter(({ held }) => !held)).toEqual([])
    expect(report.receipt.some(({ kind }) => kind === 'cluster')).toBe(true)
  },
  600_000
)

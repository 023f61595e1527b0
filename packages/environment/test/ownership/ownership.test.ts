import { describe, expect, test } from '@jest/globals'
import { resourceKinds } from '../../src/inventory/resource.ts'
import { githubKinds, githubTable, judgeGitHubRow } from './github-table.ts'
import { ownershipTable } from './table.ts'
import { judgeRow } from './world.ts'

describe('ours or not ours', () => {
  test('the table has every kind, and with each verdict something that nothing proves', () => {
    expect(ownershipTable.length).toBeGreaterThanOrEqual(150)
    for (const kind of resourceKinds) {
      const told = ownershipTable.filter((row) => row.kind === kind).map(({ verdict }) => verdict)
      expect([
        kind,
        told.includes('ours'),
        told.includes('not ours'),
        told.some((one) => one.startsWith('in '))
      ]).toEqual([kind, true, true, true])
    }
  })

  test('no two rows say the same', () => {
    const said = ownershipTable.map(({ verdict: _, ...row }) => JSON.stringify(row))
    expect(said.filter((row, index) => said.indexOf(row) !== index)).toEqual([])
  })

  test.each(
    ownershipTable.map((row) => [row.kind, row.bears, row.where, row.made, row.known, row.verdict, row] as const)
  )('%s with %s, %s, %s, known %s: %s', (_kind, _bears, _where, _made, _known, verdict, row) => {
    expect(judgeRow(row).told).toBe(verdict)
  })
})

describe('ours or not ours at GitHub', () => {
  test('of each kind one is ours, and one is not', () => {
    for (const kind of githubKinds) {
      const told = githubTable.filter((row) => row.kind === kind).map(({ verdict }) => verdict)
      expect([kind, told.includes('ours'), told.includes('not ours')]).toEqual([kind, true, true])
    }
  })

  test.each(githubTable.map((row) => [row.kind, row.bears, row.by, row.verdict, row] as const))(
    '%s with %s, by %s: %s',
    (_kind, _bears, _by, verdict, row) => {
      expect(judgeGitHubRow(row).told).toBe(verdict)
    }
  )
})

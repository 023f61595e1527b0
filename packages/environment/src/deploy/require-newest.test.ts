import { expect, test } from '@jest/globals'
import { emptyDocument, type LedgerDocument } from '../ledger/schema.ts'
import { requireNewest } from './require-newest.ts'

const now = Date.parse('2026-11-25T01:18:00Z')
const urlOf = (run: number) => `https://github.example/acme/shop/actions/runs/${run}`
const deployedBy = (run: number, until: string): LedgerDocument => ({
  ...emptyDocument({ environment: 'staging', repositoryId: 4242 }),
  apps: { web: { revision: 'a'.repeat(40), images: [], run: urlOf(run), at: '2026-11-25T01:17:59Z', tested: false } },
  leases: [
    {
      id: `run-${run}`,
      holder: 'ada',
      run: urlOf(run),
      branch: 'staging',
      reason: '',
      since: '2026-11-25T01:17:00Z',
      until
    }
  ]
})

test.each([
  ['a newer run that holds the environment', 8, '2026-11-25T02:00:00Z', true],
  ['a newer run that has ended', 8, '2026-11-25T01:17:59Z', false],
  ['an older run', 6, '2026-11-25T02:00:00Z', false],
  ['this run', 7, '2026-11-25T02:00:00Z', false]
])('the app was deployed by %s', (_name, by, until, refused) => {
  const deploy = () => requireNewest(deployedBy(by, until), ['api', 'web'], { id: 7 }, now)
  if (refused) expect(deploy).toThrow('a newer run has deployed it')
  else expect(deploy).not.toThrow()
})

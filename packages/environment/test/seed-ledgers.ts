import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { LedgerDocument } from '../src/index.ts'
import { renderDocument } from '../src/ledger/schema.ts'
import type { Cloud } from './cloud.ts'

/** Ledgers as if their environments had been made long ago: all in one process, and without a request. */
export async function seedLedgers(cloud: Cloud, documents: readonly LedgerDocument[]): Promise<void> {
  const { directory } = cloud.github.repository('acme/shop')
  const stream = documents.flatMap((document) => {
    const text = renderDocument(document)
    return [
      `commit refs/staging/${document.environment}`,
      'committer octocat <octocat@example.com> 1700000000 +0000',
      'data 6\nseeded',
      'M 100644 inline environment.json',
      `data ${Buffer.byteLength(text)}\n${text}`,
      ''
    ]
  })
  const child = spawn('git', ['-C', directory, 'fast-import', '--quiet', '--force', '--done'], {
    stdio: ['pipe', 'ignore', 'inherit']
  })
  child.stdin.end(`${stream.join('\n')}\ndone\n`)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`)
}

/** A life that began so many milliseconds ago, held by these. */
export function livingDocument(environment: string, since: number, holders: readonly string[] = []): LedgerDocument {
  const at = new Date(Date.now() - since).toISOString()
  const until = new Date(Date.now() - since + 8 * 3_600_000).toISOString()
  return {
    schema: 1,
    environment,
    repositoryId: 4242,
    teamUuid: null,
    generation: 0,
    life: { since: at, until, usedAt: at },
    leases: holders.map((holder, index) => ({
      id: `run-${index + 1}`,
      holder,
      run: 'https://github.com/acme/shop/actions/runs/1',
      branch: 'staging',
      reason: 'a test',
      since: at,
      until
    })),
    operations: [],
    journal: [],
    apps: {},
    compositions: [],
    stack: null
  }
}

import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from '@jest/globals'

interface Judged {
  readonly name: string
  readonly problems: readonly string[]
}

/** In a process of its own: it takes the whole process's time into its hands. */
async function judgePlants(): Promise<readonly Judged[]> {
  const flags = ['--conditions=source', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...flags, resolve(import.meta.dirname, 'faults/plants.ts')], {
    env: { PATH: process.env['PATH'] },
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const lines = (await text(child.stdout)).split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Judged)
}

/** What the judge of the fault matrix must say, of products that do wrong on purpose (faults/plants.ts). */
const expected: Readonly<Record<string, RegExp>> = {
  'a destroy that does nothing and is green': /^green, and there is still .*cluster stg-39u-staging-cluster/,
  'a next destroy that does nothing and is green': /^the next run was green, and there was still .*cluster stg-39u/,
  'a second network': /^2 times: vpc stg-39u-staging-vpc$/,
  "somebody's volume deleted": /^other people's: volume\/\S+ is gone/,
  "somebody's object overwritten": /^other people's: object acme-terraform-state\/\S+ was /,
  'a run that goes on for an hour': /^it took 3600 s of 1980 s$/,
  'an error of ours': /^an error of ours: planted$/,
  'an error that blames something else': /^not-found does not name the cause: planted$/,
  'an error that should have come': /^it ended as done, and should have failed with state-locked$/,
  'a token in an error': /^a secret is in the error$/,
  'leftovers without their names': /^left, and not named: cluster stg-39u-staging-cluster$/,
  'a next run that fails': /^the next run failed: network: planted$/,
  'a last destroy that fails': /^the destroy failed: network: planted$/,
  'a last destroy that does nothing': /^the ledger still wants it$/,
  'an object left in the bucket': /^the bucket still has planted.tfstate$/,
  'a rejection that nobody handles': /^a rejection that nobody handles: planted$/
}

test('the judge of the fault matrix finds each wrong that a product could do', async () => {
  const judged = await judgePlants()
  expect(judged.map(({ name }) => name)).toEqual(Object.keys(expected))
  for (const { name, problems } of judged)
    expect({ name, problems }).toEqual({
      name,
      problems: expect.arrayContaining([expect.stringMatching(expected[name] ?? /^$/)])
    })
}, 600_000)

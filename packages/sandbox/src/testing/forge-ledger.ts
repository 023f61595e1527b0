import { git } from '../github/git.ts'

/** Puts into a bare repository, as the ledger of `staging`, whatever somebody with write access may write there. */
export async function forgeLedger(directory: string, document: unknown): Promise<void> {
  const run = async (args: readonly string[], input = '') => (await git(directory, args, { input })).trim()
  const blob = await run(['hash-object', '-w', '--stdin'], JSON.stringify(document))
  const tree = await run(['mktree'], `100644 blob ${blob}\tenvironment.json\n`)
  await run(['update-ref', 'refs/staging/staging', await run(['commit-tree', '-m', 'forged', tree])])
}

/** What lock files are called. bun.lockb is a format of bun's own, which nobody else reads. */
export const lockNames: readonly string[] = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb'
]

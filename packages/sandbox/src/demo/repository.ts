import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** What the team calls in place of the placeholder: the product's repository on the emulated GitHub. */
const product = 'staging-actions/staging-actions'

const root = resolve(import.meta.dirname, '../../../..')

/** Lays out the repository that a team would have after docs/adopt.md: their apps, our stack and bootstrap, the callers. */
export async function layOutRepository(folder: string, serverUrl: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const ours = (path: string) => !/(\/node_modules|\/test-results|\/\.terraform)(\/|$)/.test(path)
  await cp(join(root, 'examples', 'monorepo'), folder, { recursive: true, filter: ours })
  for (const part of ['staging', 'modules', 'bootstrap']) {
    await cp(join(root, 'infra', part), join(folder, 'infra', part), { recursive: true, filter: ours })
  }
  // The team's Applications name their repository where it lives: here, on the emulated GitHub.
  const applications = join(folder, 'infra', 'argocd', 'apps')
  for (const name of await readdir(applications)) {
    const file = join(applications, name)
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('https://github.com', serverUrl))
  }
  const workflows = join(folder, '.github', 'workflows')
  for (const name of await readdir(workflows)) {
    const file = join(workflows, name)
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('<org>/staging-actions', product))
  }
}

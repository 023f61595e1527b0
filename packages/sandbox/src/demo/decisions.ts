import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppSeed, WorkflowRun } from '../github/index.ts'
import type { World } from './world.ts'

/**
 * Changes a file of the team's repository before it is published. An edit that changes nothing was meant for what the file had before: a
 * story would go on without it.
 */
export async function editFile(folder: string, path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(folder, path), 'utf8')
  const changed = change(text)
  if (changed === text) throw new Error(`${path} has nothing that this edit is for`)
  await writeFile(join(folder, path), changed)
}

/** Runs of staging-decision that are not over yet come to their end; all of them are returned. */
export async function settled(world: World): Promise<readonly WorkflowRun[]> {
  for (;;) {
    const open = world.repository.runs.find(({ status }) => status !== 'completed')
    if (!open) return world.runsOf('staging-decision.yml')
    await world.dispatcher.waitForRun(open.id, { timeout: 300_000 })
  }
}

/** A GitHub App, and its key as secrets. */
export function makeApp(world: World, name: string, app: AppSeed): Readonly<Record<string, string>> {
  const { appId, privateKey } = world.sandbox.github.createApp(app)
  return { [`${name}_APP_ID`]: appId, [`${name}_APP_PRIVATE_KEY`]: privateKey }
}

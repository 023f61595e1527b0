import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

export interface StepFolder {
  readonly path: string
  remove(): Promise<void>
}

/**
 * A folder of this step alone, in RUNNER_TEMP, that goes with it: ended, failed, cancelled or thrown out. What is in it may hold
 * what a state or a ledger says. After a SIGKILL the runner empties RUNNER_TEMP itself, at the end of the job and before the next.
 */
export function makeStepFolder(jobTemp: string): StepFolder {
  mkdirSync(jobTemp, { recursive: true })
  const path = mkdtempSync(join(jobTemp, 'staging-actions-'))
  const removeNow = () => rmSync(path, { recursive: true, force: true })
  process.once('exit', removeNow)
  return {
    path,
    remove: async () => {
      // A child of a cancelled run may still write there: what is left after that goes when this process exits.
      await rm(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => {})
    }
  }
}

import type { RunFolder } from './run-folder.ts'

/** The labels that this machine stands in for, without containers. */
const runners = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-22.04', 'self-hosted']

export interface ActCommandRequest {
  readonly folder: RunFolder
  readonly event: string
  readonly actor: string
  readonly workflowPath: string
  readonly repositories: ReadonlyMap<string, string>
}

/**
 * act's arguments. No secret is among them: those travel by files.
 *
 * Found by trying act 0.2.89: `--local-repository owner/name@ref=DIR` also serves reusable workflows
 * (`owner/name/.github/workflows/x.yml@ref` as a job) and actions in sub folders (`owner/name/provision@ref` → DIR/provision);
 * its outputs, `secrets: inherit` and `with` work. `if: always()`, `!cancelled()`, `needs.<job>.result`, step timeouts and
 * matrices from fromJSON work. It ignores `permissions`, `concurrency`, `fail-fast`, a job's `timeout-minutes`, branch
 * filters and input checks. A skipped job's outputs are literal expressions; an empty matrix runs once. All legs of a
 * matrix share one result. Every step is a session of its own with a terminal, so a signal to act's group does not reach it.
 *
 * After a cancellation: in a job that starts afterwards only steps with `always()` or `cancelled()` of their own run (on
 * GitHub a job with `if: always()` runs all its steps); a job's `if: !cancelled()` is true, `cancelled()` is false (on GitHub
 * the other way round); `needs.<job>.result` of a cancelled job is failure (on GitHub cancelled).
 * `uses: ./…` in a called workflow of another repository is the caller's folder, for actions as on GitHub, but for nested
 * workflows too (on GitHub: the called repository's).
 */
export function actArguments(request: ActCommandRequest): readonly string[] {
  const { folder, repositories } = request
  return [
    request.event,
    '--json',
    '--rm',
    '--no-skip-checkout',
    '--no-cache-server',
    '--concurrent-jobs=16',
    `--actor=${request.actor}`,
    `--workflows=${request.workflowPath}`,
    `--eventpath=${folder.eventFile}`,
    `--secret-file=${folder.secretFile}`,
    `--var-file=${folder.variableFile}`,
    `--env-file=${folder.environmentFile}`,
    `--input-file=/dev/null`,
    `--action-cache-path=${folder.cache}`,
    ...runners.map((label) => `--platform=${label}=-self-hosted`),
    ...[...repositories].map(([repository, path]) => `--local-repository=${repository}=${path}`)
  ]
}

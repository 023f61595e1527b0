import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

export type RunProgress =
  | { readonly kind: 'running'; readonly status: string }
  | { readonly kind: 'finished'; readonly conclusion: string }
  /** Deleted, or never there. */
  | { readonly kind: 'missing' }
  /** The token may not look: it lacks `actions: read`. */
  | { readonly kind: 'unknown' }

/** How far one attempt of a workflow run is. An attempt that a newer one follows is finished. */
export async function findRunProgress(github: GitHub, run: number, attempt: number): Promise<RunProgress> {
  const forbidden = Symbol('forbidden')
  const answer = await unlessStatus(
    [404],
    unlessStatus([403], request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run })).then(
      (found) => found ?? forbidden
    )
  )
  if (answer === forbidden) return { kind: 'unknown' }
  if (answer === undefined) return { kind: 'missing' }
  const { data } = answer as Exclude<typeof answer, symbol>
  if ((data.run_attempt ?? 1) > attempt) return { kind: 'finished', conclusion: 'superseded' }
  if (data.status === 'completed') return { kind: 'finished', conclusion: data.conclusion ?? 'unknown' }
  return { kind: 'running', status: data.status ?? 'unknown' }
}

import { type StagingError, toStagingError } from './errors.ts'

/** What came of asking: an answer, or why there is none. */
export type Look<T> =
  | { readonly kind: 'seen'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: StagingError }

/** Asks, and takes a failure as something to be judged like any other answer. */
export async function lookAt<T>(asked: Promise<T>): Promise<Look<T>> {
  const [settled] = await Promise.allSettled([asked])
  return settled.status === 'fulfilled'
    ? { kind: 'seen', value: settled.value }
    : { kind: 'failed', error: toStagingError(settled.reason) }
}

/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
export function statusOf(look: Look<unknown>): number | undefined {
  return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
    ? look.error.status
    : undefined
}

import type { Reason } from './reason.ts'

/** What git's last words say about a server that did not do what it was asked. */
export type GitVerdict =
  /** The server knows what was asked, and says no. */
  | { readonly kind: 'refused'; readonly reason: Extract<Reason, 'unauthorized' | 'forbidden' | 'not-found'> }
  /** The server is not itself, or cannot be reached: the same request may succeed a moment later. */
  | { readonly kind: 'unavailable'; readonly reason: Extract<Reason, 'service-error' | 'network' | 'rate-limited'> }
  /** It is not about the server: a full disk, an object that is not there. */
  | { readonly kind: 'other' }

/** The words with which git ends where there is no status. */
const words: readonly [RegExp, GitVerdict][] = [
  [/^fatal: repository '.*' not found/m, { kind: 'refused', reason: 'not-found' }],
  [
    /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
    { kind: 'refused', reason: 'unauthorized' }
  ],
  // What the server itself says within the protocol is about what was asked.
  [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: 'other' }],
  [
    /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
    { kind: 'unavailable', reason: 'network' }
  ],
  // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
  [/^fatal: unable to access '/m, { kind: 'unavailable', reason: 'service-error' }],
  // A page in place of an answer: HTML with 200, a login page that it was led to.
  [
    /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
    { kind: 'unavailable', reason: 'service-error' }
  ],
  // An answer that ends in the middle.
  [
    /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
    { kind: 'unavailable', reason: 'service-error' }
  ]
]

/**
 * Judges what git wrote to stderr over HTTP, in the C locale: it has no exit code that would tell a refusal from a bad moment.
 * Source: `discover_refs` (not found, Authentication failed, unable to access), `parse_info_refs`, `check_smart_http` and
 * `run_slot` (RPC failed; HTTP <status>) in git/git@ec1a6f67:remote-curl.c, `http_request_reauth` and the error buffer of curl
 * ("The requested URL returned error: <status>") in its http.c, `credential_fill` in its credential.c.
 */
export function judgeGit(stderr: string): GitVerdict {
  const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1])
  if (status === 401) return { kind: 'refused', reason: 'unauthorized' }
  if (status === 403) return { kind: 'refused', reason: 'forbidden' }
  if (status === 404 || status === 410) return { kind: 'refused', reason: 'not-found' }
  if (status === 429) return { kind: 'unavailable', reason: 'rate-limited' }
  if (status) return { kind: 'unavailable', reason: 'service-error' }
  return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: 'other' }
}

/** git's last words on one line of at most 300 characters; it never prints headers. */
export function lastWords(stderr: string): string {
  const lines = stderr.trim().split('\n')
  // The page that a redirection leads to is told in lines of its own.
  const last = lines.findLast((line) => !/^\s/.test(line)) ?? ''
  return last.slice(0, 300)
}

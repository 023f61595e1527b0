/** What a webhook payload says of bases, whatever the event. */
export interface PushedEvent {
  readonly name: string
  /** `refs/heads/staging` */
  readonly ref: string
  /** Where the branch was before the push; zeros when it is new. */
  readonly before: string | undefined
  /** The push removed the branch. */
  readonly deleted: boolean
  /** The commit that a pull request or a merge group goes onto. */
  readonly target: string | undefined
  /** The head of a pull request's own branch. */
  readonly source: string | undefined
  readonly defaultBranch: string | undefined
}

/** Reads an unchecked payload. */
export function readEvent(name: string, ref: string, payload: Readonly<Record<string, unknown>>): PushedEvent {
  const pull = record(payload['pull_request'])
  const group = record(payload['merge_group'])
  return {
    name,
    ref,
    before: name === 'push' ? sha(payload['before']) : undefined,
    deleted: name === 'push' && payload['deleted'] === true,
    target: sha(record(pull['base'])['sha']) ?? sha(group['base_sha']),
    source: sha(record(pull['head'])['sha']),
    defaultBranch: text(record(payload['repository'])['default_branch'])
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function sha(value: unknown): string | undefined {
  return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : undefined
}

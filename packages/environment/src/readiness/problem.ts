/** Why a host is not ready: one sentence for each of these. */
export interface HostProblem {
  readonly host: string
  /** What was seen, where: `ns2.digitalocean.com knows no address`. */
  readonly seen: string
  readonly expected: string
  /** What a person can do about it; undefined: it may only need time. */
  readonly remedy?: string
}

/** `web.staging.example.com: seen; expected …` */
export function renderProblem({ host, seen, expected }: HostProblem): string {
  return `${host}: ${seen}; expected ${expected}`
}

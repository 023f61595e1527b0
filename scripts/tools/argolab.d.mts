export function findArgolab(options: { readonly cacheDir: string }): string | undefined
export function ensureArgolab(options: {
  readonly cacheDir: string
  /** Milliseconds that a build may take. Default: as long as it takes. */
  readonly within?: number
  readonly log?: (message: string) => void
}): Promise<string | undefined>

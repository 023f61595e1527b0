export function ensureProvider(options: {
  readonly cacheDir: string
  /** Path of the terraform binary. */
  readonly terraform?: string
  readonly log?: (message: string) => void
}): Promise<{ readonly cliConfig: string }>

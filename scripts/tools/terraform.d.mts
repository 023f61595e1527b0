export function ensureTerraform(options: {
  readonly cacheDir: string
  readonly log?: (message: string) => void
}): Promise<string>

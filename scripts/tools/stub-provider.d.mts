export function ensureStubProvider(options: {
  readonly cacheDir: string
  readonly log?: (message: string) => void
}): Promise<
  { readonly path: string; readonly missing?: undefined } | { readonly path?: undefined; readonly missing: string }
>

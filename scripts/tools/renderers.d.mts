export function ensureRenderer(
  name: 'helm' | 'kustomize',
  options: { readonly cacheDir: string; readonly log?: (message: string) => void }
): Promise<
  { readonly path: string; readonly missing?: undefined } | { readonly path?: undefined; readonly missing: string }
>

/** Minor versions of Kubernetes that Argo CD's own table calls tested (docs/operator-manual/tested-kubernetes-versions.md of 3.5.7 and of 3.2.11). */
export const argocdTested: Readonly<Record<string, readonly string[]>> = {
  '3.5': ['1.36', '1.35', '1.34', '1.33'],
  '3.4': ['1.35', '1.34', '1.33', '1.32'],
  '3.3': ['1.35', '1.34', '1.33', '1.32'],
  '3.2': ['1.34', '1.33', '1.32', '1.31']
}

/** Minors that kubectl may be older or newer than the API server (Kubernetes' version skew policy). */
export const kubectlSkew = 1

/** What infra/ is made of, and what belongs together; docs/adopt.md shows it, a test holds it against the files. */
export const platformVersions = {
  kubernetes: '1.36',
  argocd: '3.5.7',
  kubectl: '1.36.4',
  traefik: '3.7.13',
  terraform: '>= 1.10.0, < 2.0.0',
  provider: '2.99.1'
} as const

/** `1.36.` or `1.36.3-do.0` → `1.36`; undefined: it does not say a minor version. */
export function minorOf(version: string): string | undefined {
  return /^v?(\d+\.\d+)(?![\d])/.exec(version)?.[1]
}

/** How many minors apart; versions of the same major. */
export function minorsApart(one: string, other: string): number {
  const minor = (version: string) => Number(version.split('.')[1])
  return Math.abs(minor(one) - minor(other))
}

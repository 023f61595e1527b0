import { type Finding, fine, type Look, unknown, warning } from '@staging-actions/base'
import type { KubernetesOffer } from '@staging-actions/digitalocean'
import type { PlatformNeeds } from '../stacks/platform-needs.ts'
import { argocdTested, kubectlSkew, minorOf, minorsApart } from './platform-versions.ts'

const area = 'Versions'

export interface VersionsView {
  /** Of the cluster that the stacks make: `1.36.`; undefined: not known from here. */
  readonly kubernetesVersionPrefix: string | undefined
  readonly platform: PlatformNeeds
  readonly kubernetes: Look<KubernetesOffer>
}

/** Whether what the bootstrap installs goes with the Kubernetes that the stacks ask for. What is not said there is not judged. */
export function judgeVersions({
  kubernetesVersionPrefix = '',
  platform,
  kubernetes
}: VersionsView): readonly Finding[] {
  const cluster = minorOf(kubernetesVersionPrefix)
  if (cluster === undefined) return []
  const offered = new Set(
    kubernetes.kind === 'seen' ? kubernetes.value.versions.flatMap(({ slug }) => minorOf(slug) ?? []) : []
  )
  return [...judgeArgocd(cluster, platform.argocd, offered), ...judgeKubectl(cluster, platform.kubectl)]
}

function judgeArgocd(cluster: string, argocd: string | undefined, offered: ReadonlySet<string>): readonly Finding[] {
  if (argocd === undefined) return []
  const check = 'Argo CD and Kubernetes'
  const pair = `Argo CD ${argocd} on Kubernetes ${cluster}`
  const tested = argocdTested[minorOf(argocd) ?? '']
  if (tested === undefined)
    return [
      unknown(
        area,
        check,
        `${pair}; this Argo CD is not in the table that is known here`,
        "See Argo CD's own table of tested Kubernetes versions."
      )
    ]
  if (tested.includes(cluster)) return [fine(area, check, `${pair}: tested together by Argo CD`)]
  const both = tested.filter((minor) => offered.has(minor))
  const newer = Object.entries(argocdTested).find(([, minors]) => minors.includes(cluster))?.[0]
  return [
    warning(
      area,
      check,
      `${pair}: Argo CD tested that version with ${tested.join(', ')} only`,
      [
        ...(newer === undefined ? [] : [`install Argo CD ${newer} by the bootstrap`]),
        ...(both.length === 0
          ? []
          : [
              `set the stack's variable \`kubernetes_version_prefix\` to ${both.map((minor) => `"${minor}."`).join(' or ')}`
            ])
      ].join(', or ') || 'Take versions that were tested together.'
    )
  ]
}

function judgeKubectl(cluster: string, kubectl: string | undefined): readonly Finding[] {
  const minor = kubectl === undefined ? undefined : minorOf(kubectl)
  if (minor === undefined) return []
  const check = 'kubectl and Kubernetes'
  const pair = `kubectl ${kubectl} for Kubernetes ${cluster}`
  return [
    minorsApart(minor, cluster) <= kubectlSkew
      ? fine(area, check, pair)
      : warning(
          area,
          check,
          `${pair}: Kubernetes supports a kubectl that is at most one minor version older or newer`,
          `Take the image of kubectl ${cluster} in the bootstrap's installer.`
        )
  ]
}

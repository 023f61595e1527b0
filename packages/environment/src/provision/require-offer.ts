import { type Finding, lookAt, StagingError } from '@staging-actions/base'
import { clusterTag } from '../names.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { judgeOffer, judgeQuota } from '../preflight/judge-account.ts'
import { judgeCertificate } from '../preflight/judge-names.ts'
import type { StackNeeds } from '../stacks/stack-needs.ts'

/**
 * Before anything is made: a version that was retired, a size that is not offered, a certificate that is not there, too few
 * Droplets would be met in the middle, with a database and a load balancer that are billed. Only what is still to be made counts:
 * what runs keeps its version. What cannot be looked at keeps nothing from going on.
 */
export async function requireOffer(environment: Environment, needs: StackNeeds, before: Observed): Promise<void> {
  const { digitalocean, configuration, context } = environment
  const { region, domain } = configuration.environment
  const lacks = (kind: string) => !before.resources.some((one) => one.kind === kind)
  const [account, kubernetes, databases, sizes, droplets, certificates] = await Promise.all([
    lookAt(digitalocean.account()),
    lookAt(digitalocean.kubernetesOffer()),
    lookAt(digitalocean.databaseOffer()),
    lookAt(digitalocean.sizes()),
    lookAt(digitalocean.droplets.list()),
    lookAt(digitalocean.certificates.list())
  ])
  const ours = before.cluster && clusterTag(before.cluster.id)
  const counted =
    droplets.kind === 'failed'
      ? droplets
      : {
          kind: 'seen' as const,
          value: {
            all: droplets.value.length,
            ours: droplets.value.filter(({ tags }) => ours !== undefined && tags.includes(ours)).length
          }
        }
  const offer = judgeOffer({ region, needs, kubernetes, databases, sizes })
  const about = (words: RegExp) => offer.filter(({ check }) => words.test(check))
  const findings: readonly Finding[] = [
    ...(before.cluster
      ? []
      : [...about(/^region|^node|^Kubernetes/), ...judgeQuota({ account, droplets: counted, needs })]),
    ...(lacks('database') ? about(/^database/) : []),
    ...(lacks('load-balancer') && domain !== undefined
      ? judgeCertificate({ certificate: needs.certificate, certificates, now: context.clock.now(), domain })
      : [])
  ]
  const problems = findings.filter(({ state }) => state === 'problem')
  const [first] = problems
  if (!first) return
  throw new StagingError(
    first.reason ?? 'invalid-configuration',
    `nothing was made, since this would fail in the middle:\n${problems.map(({ check, seen }) => `- ${check}: ${seen}`).join('\n')}`,
    { hint: [...new Set(problems.map(({ remedy }) => remedy))].join(' ') }
  )
}

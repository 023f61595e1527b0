import type { Reason } from '@staging-actions/base'
import type { Diagnostic } from './diagnostic.ts'

export interface Cause {
  readonly reason: Reason
  /** One sentence that the reader can act on. */
  readonly hint: string
}

const limits =
  'Delete what nobody needs, or ask DigitalOcean for a higher limit (https://cloud.digitalocean.com/account/team/droplet_limit_increase); what was made before the failure is taken over by the next run.'
const capacity =
  'Another `environment.region` or another size has room, or this one has later; what was made before the failure is taken over by the next run.'

/**
 * What a reader can do something about. Terraform hands on a service's words and no status, so these are told by words: of
 * Terraform itself (a variable: internal/terraform/eval_variable.go, the same in OpenTofu), and of DigitalOcean, in the order of
 * "will exceed your droplet limit" (OpenRouterLabs/spawn#2865), "exceed limits, … not enough available droplet limit"
 * (digitalocean/doctl#1619), "size is unavailable" (inlets/inlets-operator#111), "Region is not available"
 * (StreisandEffect/streisand#1037). Of other limits nobody has shown us the words: any "limit" that is reached or exceeded counts.
 */
const causes: readonly [(said: string, diagnostic: Diagnostic) => boolean, (said: string) => Cause][] = [
  [
    (_, { summary }) => summary === 'No value for required variable',
    (said) => ({
      reason: 'invalid-configuration',
      hint: `Give ${/"([\w-]+)"/.exec(said)?.[0] ?? 'it'} a value in \`stacks[].variables\` of .github/staging.yml, or a default in the stack.`
    })
  ],
  [
    (said) =>
      /\b(?:limits?|quota)\b/i.test(said) && /\b(?:exceed\w*|reached|not enough|insufficient|maximum)\b/i.test(said),
    () => ({ reason: 'quota-exceeded', hint: limits })
  ],
  [
    (said) =>
      /\b(?:size|region) is (?:currently )?(?:unavailable|not available)|(?:not enough|no|insufficient|out of) (?:available )?capacity/i.test(
        said
      ),
    () => ({ reason: 'quota-exceeded', hint: capacity })
  ]
]

/** Of the first error that has one. */
export function causeOf(errors: readonly Diagnostic[]): Cause | undefined {
  for (const diagnostic of errors) {
    const said = `${diagnostic.summary} ${diagnostic.detail}`
    // A rate limit is none of the account's size.
    if (/\b429\b|rate limit/i.test(said)) continue
    const known = causes.find(([fits]) => fits(said, diagnostic))
    if (known) return known[1](said)
  }
  return undefined
}

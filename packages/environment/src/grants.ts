import { isDeepStrictEqual } from 'node:util'
import { type Logger, RefusedError } from '@staging-actions/base'
import { type Configuration, configurationPath, loadTrustedConfiguration, type Stack } from '@staging-actions/config'
import { type GitHub, readFileAt } from '@staging-actions/github'

interface Pushed {
  readonly configuration: Configuration
  readonly configPath: string | undefined
  readonly github: GitHub
  readonly log: Logger
}

/**
 * The configuration of the commit at hand, with all that says what may be touched and what it may cost as the promotion branch has
 * it. A push may change what a stack makes; where its state lies, whose names are made, and how much may be spent, is merged
 * first. Throws with everything that is not.
 */
export async function withGrants({ configuration, configPath, github, log }: Pushed): Promise<Configuration> {
  const { configuration: granted, branch } = await loadTrustedConfiguration({
    defaultBranch: 'HEAD',
    likely: configuration.promotion.branch,
    readFileAt: (path, ref) => readFileAt(github, configPath ?? path, ref)
  })
  const refused = [
    ...changed('environment.domain', configuration.environment.domain, granted.environment.domain),
    ...changed('environment.team', configuration.environment.team, granted.environment.team),
    ...changed('ledger.ref-prefix', configuration.ledger.refPrefix, granted.ledger.refPrefix),
    ...configuration.stacks.flatMap((stack) => unlike(stack, granted.stacks))
  ]
  if (refused.length > 0)
    throw new RefusedError('forbidden', `${branch} does not allow this: ${refused.join('; ')}`, {
      hint: `These are read from ${configPath ?? configurationPath} of ${branch}: merge the change there first.`
    })
  const { ttl, idle, idleApplies, limit, budget, domains } = granted.environment
  const bounds = { ttl, idle, idleApplies, limit, budget, domains }
  for (const [name, value] of Object.entries(bounds)) {
    const own = configuration.environment[name as keyof typeof bounds]
    if (isDeepStrictEqual(own, value)) continue
    const told = `environment.${name} is the one of ${branch}: this commit's is not used`
    // Anyone who sets a budget believes that there is one.
    if (name === 'budget' && value === undefined) log.warning(`${told}, and ${branch} has none`)
    else log.info(told)
  }
  if (!isDeepStrictEqual(configuration.account, granted.account))
    log.info(`account is the one of ${branch}: this commit's is not used`)
  return {
    ...configuration,
    environment: { ...configuration.environment, ...bounds },
    account: granted.account,
    ledger: granted.ledger,
    approval: { ...configuration.approval, timeout: granted.approval.timeout },
    // Which branch that is, the default branch says.
    promotion: { ...granted.promotion, branch },
    prices: granted.prices,
    protected: granted.protected,
    stacks: granted.stacks.map((stack) => ({
      ...stack,
      // The environment's own region decides where a state lies that names none.
      backend: { ...stack.backend, region: stack.backend.region ?? granted.environment.region },
      variables: (configuration.stacks.find(({ name }) => name === stack.name) ?? stack).variables
    }))
  }
}

function changed(name: string, own: string | undefined, granted: string | undefined): readonly string[] {
  return own === granted ? [] : [`${name} is ${own ?? 'not set'} here, and ${granted ?? 'not set'} there`]
}

/** A stack that is new, or that keeps its state, or its folder, elsewhere. */
function unlike({ name, directory, owns, backend }: Stack, granted: readonly Stack[]): readonly string[] {
  const known = granted.find((one) => one.name === name)
  if (!known) return [`the stack ${name} is not there`]
  const places = ['bucket', 'key', 'region', 'endpoint'] as const
  return [
    ...changed(`directory of the stack ${name}`, directory, known.directory),
    ...changed(`owns of the stack ${name}`, owns, known.owns),
    ...places.flatMap((place) => changed(`backend.${place} of the stack ${name}`, backend[place], known.backend[place]))
  ]
}

import { StagingError } from '@staging-actions/base'

/** The programs that scripts/run.mjs found or installed; it names them by environment variables. */
export interface SandboxTools {
  /** act */
  readonly act: string
  /** terraform */
  readonly terraform: string
  /** A terraform CLI configuration that finds the DigitalOcean provider. */
  readonly terraformCliConfig: string
}

export function findTools(environment: NodeJS.ProcessEnv = process.env): SandboxTools {
  const read = (name: string) => {
    const value = environment[name]
    if (value) return value
    throw new StagingError('not-found', `${name} is not set`, {
      hint: 'Start it through an npm script (npm run demo, npm test): they find or install what the sandbox needs.'
    })
  }
  return {
    act: read('STAGING_ACTIONS_ACT'),
    terraform: read('STAGING_ACTIONS_TERRAFORM'),
    terraformCliConfig: read('STAGING_ACTIONS_TERRAFORM_CLI_CONFIG')
  }
}

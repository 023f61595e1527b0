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
  return {
    act: read('STAGING_ACTIONS_ACT', environment),
    terraform: read('STAGING_ACTIONS_TERRAFORM', environment),
    terraformCliConfig: read('STAGING_ACTIONS_TERRAFORM_CLI_CONFIG', environment)
  }
}

/** The path of GitHub's published OpenAPI document. */
export function findGitHubOpenApi(environment: NodeJS.ProcessEnv = process.env): string {
  return read('STAGING_ACTIONS_GITHUB_OPENAPI', environment)
}

function read(name: string, environment: NodeJS.ProcessEnv): string {
  const value = environment[name]
  if (value) return value
  throw new StagingError('not-found', `${name} is not set`, {
    hint: 'Start it through an npm script (npm run demo, npm test): they find or install what the sandbox needs.'
  })
}

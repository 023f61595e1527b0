import { cacheDir } from '../../../../scripts/tools/project.mjs'
import { ensureProvider } from '../../../../scripts/tools/provider.mjs'
import { ensureTerraform } from '../../../../scripts/tools/terraform.mjs'

/** For a test whose terraform is on the PATH. */
export const noTools = {
  find: async () => undefined,
  download: () => Promise.reject(new Error('nothing is downloaded in this test')),
  keep: () => Promise.reject(new Error('nothing is installed in this test'))
}

export interface TerraformForTests {
  /** Path or name of the binary. */
  readonly binary: string
  /** For TF_CLI_CONFIG_FILE: where the DigitalOcean provider is found. */
  readonly cliConfig: string
}

/** What `npm test` prepared, or, when a test is started by itself, found or built now. */
export async function terraformForTests(): Promise<TerraformForTests> {
  const binary = process.env['STAGING_ACTIONS_TERRAFORM'] ?? (await ensureTerraform({ cacheDir }))
  const cliConfig =
    process.env['STAGING_ACTIONS_TERRAFORM_CLI_CONFIG'] ??
    (await ensureProvider({ cacheDir, terraform: binary })).cliConfig
  return { binary, cliConfig }
}

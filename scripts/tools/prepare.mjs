import { mkdirSync } from 'node:fs'
import { cacheDir } from './project.mjs'

/** Each tool tells where it is by one environment variable: nothing else in the project looks for it. */
const preparations = {
  act: async () => ({ STAGING_ACTIONS_ACT: await (await import('./act.mjs')).ensureAct({ cacheDir }) }),
  actionlint: async () => ({
    STAGING_ACTIONS_ACTIONLINT: await (await import('./actionlint.mjs')).ensureActionlint({ cacheDir })
  }),
  zizmor: async () => ({
    STAGING_ACTIONS_ZIZMOR: await (await import('./zizmor.mjs')).ensureZizmor({ cacheDir })
  }),
  argolab: async () => ({
    STAGING_ACTIONS_ARGOLAB: await (await import('./argolab.mjs')).ensureArgolab({ cacheDir })
  }),
  'argolab, if built': async () => ({
    STAGING_ACTIONS_ARGOLAB: (await import('./argolab.mjs')).findArgolab({ cacheDir }) ?? ''
  }),
  'github-openapi': async () => ({
    STAGING_ACTIONS_GITHUB_OPENAPI: await (await import('./github-openapi.mjs')).ensureGitHubOpenApi({ cacheDir })
  }),
  terraform: async () => ({
    STAGING_ACTIONS_TERRAFORM: await (await import('./terraform.mjs')).ensureTerraform({ cacheDir })
  }),
  provider: async (found) => ({
    STAGING_ACTIONS_TERRAFORM_CLI_CONFIG: (
      await (await import('./provider.mjs')).ensureProvider({ cacheDir, terraform: found.STAGING_ACTIONS_TERRAFORM })
    ).cliConfig
  })
}

/** Finds, installs or builds the named tools; returns the environment variables that name them. */
export async function prepareTools(names) {
  mkdirSync(cacheDir, { recursive: true })
  let found = {}
  for (const name of names) found = { ...found, ...(await preparations[name](found)) }
  return found
}

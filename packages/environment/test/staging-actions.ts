import { join } from 'node:path'
import { scopeNames } from '@staging-actions/digitalocean'
import { publishedLimits } from '../../sandbox/src/digitalocean/index.ts'
import { type ActionRun, type ActionRunOptions, runActionProcess } from '../../sandbox/src/testing/run-action.ts'
import { terraformForTests } from '../../sandbox/src/testing/terraform.ts'
import { type Cloud, type CloudOptions, startCloud } from './cloud.ts'
import { checkOut, exampleFiles } from './real-stack.ts'

const minutes = 60_000
type Files = Readonly<Record<string, string>>
const scale = 60

export interface StagingActions {
  readonly cloud: Cloud
  /** Runs one of our actions as a process, in a checkout of the example, as run 7001 unless `env` says otherwise. */
  run(name: string, inputs?: Readonly<Record<string, string>>, more?: Partial<ActionRunOptions>): Promise<ActionRun>
  /** The same; its log is the error when it fails. */
  succeeding: StagingActions['run']
}

/** The clouds sixty times as fast as the clock, real Terraform, and the example repository with our own stacks. */
export async function startStagingActions({
  change = (files) => files,
  ...options
}: Pick<CloudOptions, 'lag' | 'provisioning'> & {
  readonly change?: (files: Files) => Files
} = {}): Promise<StagingActions> {
  const files = change(await exampleFiles())
  const terraform = await terraformForTests()
  const cloud = await startCloud({
    limits: publishedLimits,
    ...options,
    files,
    timeScale: scale,
    provisioning: {
      cluster: 4 * minutes,
      database: 3 * minutes,
      clusterDelete: minutes,
      loadBalancer: minutes / 2,
      ...options.provisioning
    }
  })
  const workspace = await checkOut(files, join(cloud.directory, 'checkout'))
  const env = {
    ...cloud.env,
    // biome-ignore lint/style/noProcessEnv: the path of the machine that runs the tests
    PATH: `${join(terraform.binary, '..')}:${process.env['PATH']}`,
    TF_CLI_CONFIG_FILE: terraform.cliConfig,
    SANDBOX_TIME_SCALE: String(scale)
  }
  // What docs/security.md tells people to give, and no more.
  const token = cloud.digitalocean.tokenFor(scopeNames())
  const reader = cloud.github.tokens.issue({ login: 'octocat', kind: 'user' }).value
  const run: StagingActions['run'] = (name, inputs = {}, more = {}) =>
    runActionProcess(name, {
      ...more,
      inputs: {
        'github-token': cloud.githubToken,
        'digitalocean-token': token,
        ...(name !== 'check-staging' && {
          'spaces-access-key': cloud.spaces.accessKey,
          'spaces-secret-key': cloud.spaces.secretKey,
          'timeout-minutes': '2'
        }),
        ...(name === 'provision' && { 'repository-token': reader }),
        ...inputs
      },
      env: { ...env, ...more.env },
      cwd: workspace
    })
  return {
    cloud,
    run,
    succeeding: async (...parameters) => {
      const result = await run(...parameters)
      if (result.exitCode !== 0) throw new Error(result.log.slice(-6000))
      return result
    }
  }
}

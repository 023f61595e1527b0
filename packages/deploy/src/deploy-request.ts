import type { Octokit } from '@octokit/core'
import type { Deadline } from '@staging-actions/base'
import type { EnvironmentContext } from '@staging-actions/environment'
import type { BegunDeploy, Standing } from '@staging-actions/environment/composition'

/** Which apps to put at which version, through which door of Argo CD. Names are those of the inputs of argocd-sync. */
export interface DeployRequest {
  readonly app: readonly string[]
  readonly environment: string | undefined
  /** Of the environment, as provision gave it: a deploy for one that was destroyed since is refused. */
  readonly generation: number | undefined
  /** Name of the Application, for one app whose Application the configuration does not name. */
  readonly application: string | undefined
  readonly configPath: string | undefined

  /** The API server of Argo CD; without it, its cluster: that of the kubeconfig, else the environment's own. */
  readonly server: string | undefined
  readonly authToken: string | undefined
  /** Lines of PEM. */
  readonly serverCa: readonly string[]
  /** `Name: value` a line. */
  readonly serverHeaders: string | undefined
  readonly kubeconfig: string | undefined
  readonly digitaloceanToken: string | undefined
  /** Reads what the checkout lacks, and writes the ledger. */
  readonly githubToken: string | undefined

  readonly revision: string | undefined
  readonly imageTag: string | undefined
  /** `name=value` */
  readonly helmParameters: readonly string[]
  /** `name:tag`, `name@digest` or `name=newname:tag` */
  readonly kustomizeImages: readonly string[]

  /** `workflow=<file>` or `image=<image>`: what has to be there before anything is deployed. */
  readonly waitFor: readonly string[]
  /** `user:password` for the registry of an image that is waited for. */
  readonly registryAuth: string | undefined
  /** Name of the job that tested an app, with `{app}` in it; undefined: the caller's word is taken. */
  readonly testsJob: string | undefined
  /** Applications that are to go: of apps that are gone, or have another one now. */
  readonly remove: readonly BegunDeploy[]
  /** What runs in the environment already as the commit has it; undefined: nobody looked. See `Surroundings`. */
  readonly standing: ReadonlyMap<string, Standing> | undefined
  /** Apps whose images are read although they are not deployed: they go out as they stand there. */
  readonly observe: readonly string[]
  /** Apps that have to answer at their URL before the run ends, since their tests start then. */
  readonly answering: readonly string[]
  /** Of the environment, as provision gave it; undefined: it is not asked. */
  readonly stackDigest: string | undefined
  readonly prune: boolean
  readonly dryRun: boolean
  readonly terminateAfterMinutes: number | undefined
  /** How long what looks hopeless may stay so. */
  readonly graceSeconds: number
  readonly timeoutMinutes: number
  readonly appTimeoutMinutes: number | undefined
}

/** What a deploy needs of the run that it is in. */
export interface DeployContext extends EnvironmentContext {
  readonly fetch: typeof globalThis.fetch
  github(token: string): Promise<Octokit>
  deadline(milliseconds: number): Deadline
  /** Hides a value from everything logged from now on. */
  mask(secret: string): void
}

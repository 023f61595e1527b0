/** `.github/staging.yml` with every default filled in. Durations are milliseconds, paths are relative to the repository's root. */
export interface Configuration {
  readonly version: 1
  readonly environment: {
    /** `[a-z][a-z0-9-]{0,19}`, not ending in `-`. */
    readonly name: string
    /** The DNS zone under which the environment's hosts are made; undefined: apps without a `url` of their own have none. */
    readonly domain: string | undefined
    /** Domains that hosts may lie in, themselves included; undefined: `<name>.<domain>`. Only the promotion branch's counts. */
    readonly domains: readonly string[] | undefined
    readonly region: string
    /** Milliseconds of its life, unless it is extended. */
    readonly ttl: number
    /** Milliseconds without use after which it goes. */
    readonly idle: number
    /** `unheld`: not while a person's lease lasts. */
    readonly idleApplies: 'unheld' | 'always'
    /** The uuid of the only DigitalOcean team that it may live in. */
    readonly team: string | undefined
    /** How many environments of the repository may be there at once. */
    readonly limit: number
    /** What a deploy does with an app that somebody else deployed from another branch, and who still holds the environment. */
    readonly shared: 'replace' | 'refuse'
    /** US dollars that it may cost, estimated; undefined: any. */
    readonly budget: number | undefined
  }
  /** Of the environments of all repositories in the DigitalOcean account; undefined: any. Only the promotion branch's counts. */
  readonly account: {
    readonly limit: number | undefined
    /** US dollars a day. */
    readonly budget: number | undefined
  }
  /** Whether an issue shows how each environment is. */
  readonly dashboard: boolean
  /** Each environment's ledger is the ref `<refPrefix>/<environment>`. */
  readonly ledger: {
    readonly refPrefix: string
    /** Where ledgers were before, the newest first. */
    readonly formerRefPrefixes: readonly string[]
  }
  readonly stacks: readonly Stack[]
  readonly bootstrap: { readonly directory: string }
  /** Undefined: by convention, each folder `apps/<name>` is an app. See `appCatalogue`. */
  readonly apps: readonly AppEntry[] | undefined
  readonly changes: ChangeRules
  readonly approval: Approval
  readonly promotion: Promotion
  readonly teardown: { readonly policy: 'when-unused' | 'always'; readonly keepOnFailure: number }
  /** Patterns of environment names that are never destroyed. See `isProtected`. */
  readonly protected: readonly string[]
  /** US dollars an hour by size slug; they win over the service's own price list. */
  readonly prices: Readonly<Record<string, number>>
}

export interface Stack {
  readonly name: string
  readonly directory: string
  /**
   * What proves that something it makes is ours: our name and tag, or, where it cannot bear them, that our state holds it. Only
   * the promotion branch's counts.
   */
  readonly owns: 'tags' | 'state'
  /** What runs it: OpenTofu (`tofu`) has to be on the PATH. */
  readonly command: 'terraform' | 'tofu'
  /** Terraform variables: any JSON value. */
  readonly variables: Readonly<Record<string, unknown>>
  readonly backend: {
    readonly bucket?: string
    readonly key?: string
    readonly region?: string
    readonly endpoint?: string
  }
}

/** An app as written; `appCatalogue` fills in what follows from its name. */
export interface AppEntry {
  /** Of one app, or `services/*`: of each folder that matches. */
  readonly name: string
  readonly paths?: readonly string[]
  readonly ignore?: readonly string[]
  readonly dependsOn?: readonly string[]
  readonly application?: string
  readonly url?: string
  readonly versionPath?: string
  readonly imageParameter?: string
  readonly template?: string
  readonly manifests?: string
  readonly test?: { readonly command?: string; readonly results?: string }
  readonly tests?: 'required' | 'none'
}

/** A deployable unit of the repository. */
export interface App {
  /** `[a-z0-9-]{1,40}`, unique. */
  readonly name: string
  /** The folder that its first path lies in, `apps/<name>`; `.` is the repository's root. */
  readonly directory: string
  /** Glob patterns (minimatch, dotfiles included). */
  readonly paths: readonly string[]
  readonly ignore: readonly string[]
  /** Names of apps: when one of them changes, so does this. */
  readonly dependsOn: readonly string[]
  /** Folders of no app: when something in one of them changes, so does this. */
  readonly uses?: readonly string[]
  /** Whether the configuration says what it depends on, if only that it is nothing. See `neighborsOf`. */
  readonly saysDependencies: boolean
  /** Argo CD's Application. */
  readonly application: string
  /** Empty when neither `url` nor `environment.domain` is configured. */
  readonly url: string
  /** Where at its URL it says which version it is. */
  readonly versionPath?: string
  readonly imageParameter?: string
  /** The file that the Application is created from when it is not there. */
  readonly template?: string
  /** The folder of its Argo CD manifests; undefined: files in `infra/argocd/apps` that begin with its name. */
  readonly manifests?: string
  /** The command runs in the repository's root; the results are a glob relative to it. */
  readonly test: { readonly command: string; readonly results: string }
  /** `none`: it has no tests and goes out without, where the promotion branch says so, too. */
  readonly tests: 'required' | 'none'
}

/** What detect-changed-apps makes of files that no app's `paths` name. Patterns as in `App.paths`. */
export interface ChangeRules {
  /** A change here changes every app. */
  readonly global: readonly string[]
  /** A change here changes nothing, unless it lies in an app's own paths, or in a workspace that an app uses. */
  readonly ignore: readonly string[]
  /**
   * Whose devDependencies count for what depends on it, too: nobody's, those of libraries that are built (a script `build`, `compile`,
   * `prepare` or `prepack`), or everybody's. A workspace's own always count for itself.
   */
  readonly devDependencies: false | 'libraries' | true
}

export interface Approval {
  /** `@user`, `@org/team`, `permission:write|maintain|admin` or `code-owners`. Empty: anyone who may write to the repository. */
  readonly approvers: readonly string[]
  readonly minimum: number
  readonly timeout: number
  /** How many minutes a job waits for the decision before it hands over. */
  readonly waitMinutes: number
  /** Whether those who started the deployment may not approve it. They may always reject it. */
  readonly excludeInitiator: boolean
  /** Of the request's issue, in addition to our own label. */
  readonly labels: readonly string[]
  readonly assignees: readonly string[]
  /** Who is told about each request: `@user` or `@org/team`. */
  readonly mentions: readonly string[]
  /** `approve` in place of ours (empty: ours), `reject` in addition to ours. */
  readonly words: { readonly approve: readonly string[]; readonly reject: readonly string[] }
  /** Path of a file in the promotion branch; undefined: our own text. */
  readonly template: string | undefined
}

export interface Promotion {
  readonly branch: string
  readonly method: 'merge' | 'fast-forward' | 'squash' | 'rebase'
  /** File name of the workflow that deploys to production; undefined: none is started. */
  readonly workflow: string | undefined
}

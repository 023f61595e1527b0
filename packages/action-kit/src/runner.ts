import { readFileSync } from 'node:fs'
import { StagingError } from '@staging-actions/base'

/** What the runner's environment says of the run. */
export interface Runner {
  readonly repository: { readonly owner: string; readonly name: string; readonly fullName: string; readonly id: number }
  readonly sha: string
  /** `refs/heads/staging` */
  readonly ref: string
  readonly eventName: string
  /** The webhook payload, unchecked. */
  readonly event: Readonly<Record<string, unknown>>
  readonly actor: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly workflow: string
  /** The name of the file that was started; inside a called workflow the caller's. Empty where the runner does not say. */
  readonly workflowFile: string
  readonly job: string
  /** `owner/name` of the repository that the action comes from; this repository for one of its own (`./`). */
  readonly actionRepository: string
  /** Absolute paths. */
  readonly workspace: string
  /** Of this step alone: it goes when the step ends. */
  readonly temp: string
  /** Stays until the job ends: for files that later steps read. */
  readonly jobTemp: string
  /** Base URLs, without a trailing slash. */
  readonly urls: {
    readonly server: string
    readonly github: string
    readonly graphql: string
    readonly digitalocean: string
    /** Undefined unless set: then Spaces' own name for the region is used. */
    readonly spaces: string | undefined
    /** `host:port` of the DNS resolver that is asked; undefined: the machine's own. */
    readonly resolver: string | undefined
    /** `host:port` by name of DNS name servers that are not to be asked at port 53 of their own address. */
    readonly nameServers: Readonly<Record<string, string>>
  }
  /** What a child process may inherit: PATH, HOME, proxy, CA and terraform CLI settings; no token. */
  readonly env: Readonly<Record<string, string>>
}

/** Settings that children need to reach the network and to find their tools, and that hold no secret of ours. */
const inherited =
  /^(PATH|HOME|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|USER|SHELL|RUNNER_.*|XDG_.*|SystemRoot|ComSpec|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|(https?|no|all)_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|NODE_USE_ENV_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|AWS_CA_BUNDLE|AWS_REQUEST_CHECKSUM_CALCULATION|AWS_RESPONSE_CHECKSUM_VALIDATION|GIT_SSL_CAINFO|TF_CLI_CONFIG_FILE|TF_PLUGIN_CACHE_DIR|SANDBOX_TIME_SCALE)$/

/** Nothing else reads the runner's environment. */
export function readRunner(environment: NodeJS.ProcessEnv, stepTemp: string): Runner {
  const read = (name: string) => environment[name] ?? ''
  const url = (name: string, otherwise: string) => (read(name) || otherwise).replace(/\/+$/, '')
  const event = readEvent(read('GITHUB_EVENT_PATH'))
  const fullName = read('GITHUB_REPOSITORY')
  const [owner = '', name = ''] = fullName.split('/')
  const server = url('GITHUB_SERVER_URL', 'https://github.com')
  const github = url('GITHUB_API_URL', 'https://api.github.com')
  const id = Number(read('GITHUB_RUN_ID'))
  return {
    repository: { owner, name, fullName, id: repositoryId(read('GITHUB_REPOSITORY_ID'), event) },
    sha: read('GITHUB_SHA'),
    ref: read('GITHUB_REF'),
    eventName: read('GITHUB_EVENT_NAME'),
    event,
    actor: read('GITHUB_ACTOR'),
    run: { id, attempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'), url: `${server}/${fullName}/actions/runs/${id}` },
    workflow: read('GITHUB_WORKFLOW'),
    workflowFile: /([^/@]+)@/.exec(read('GITHUB_WORKFLOW_REF'))?.[1] ?? '',
    job: read('GITHUB_JOB'),
    actionRepository: read('GITHUB_ACTION_REPOSITORY') || fullName,
    workspace: read('GITHUB_WORKSPACE') || process.cwd(),
    temp: stepTemp,
    jobTemp: readJobTemp(environment),
    urls: {
      server,
      github,
      graphql: url('GITHUB_GRAPHQL_URL', `${github}/graphql`),
      digitalocean: url('DIGITALOCEAN_API_URL', 'https://api.digitalocean.com'),
      spaces: url('AWS_ENDPOINT_URL_S3', read('SPACES_ENDPOINT_URL')) || undefined,
      resolver: read('STAGING_DNS_SERVER') || undefined,
      nameServers: pairs(read('STAGING_NAME_SERVERS'))
    },
    env: Object.fromEntries(
      Object.entries(environment).filter(
        (entry): entry is [string, string] => inherited.test(entry[0]) && entry[1] !== undefined
      )
    )
  }
}

export function readJobTemp(environment: NodeJS.ProcessEnv): string {
  return environment['RUNNER_TEMP'] || process.cwd()
}

/** An input as the runner hands it over; empty when it was not given. */
export function readInput(environment: NodeJS.ProcessEnv, name: string): string {
  return environment[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? ''
}

/** `ns1.example.com=127.0.0.1:5300,ns2.example.com=…` */
function pairs(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [name = '', address = ''] = pair.split('=')
      return address ? [[name.trim(), address.trim()]] : []
    })
  )
}

function readEvent(path: string): Record<string, unknown> {
  if (!path) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  } catch (cause) {
    throw new StagingError('internal', `could not read the event at ${path}`, { cause })
  }
}

function repositoryId(variable: string, event: Record<string, unknown>): number {
  const fromEvent = (event['repository'] as { id?: unknown } | undefined)?.id
  const id = Number(variable || fromEvent)
  return Number.isSafeInteger(id) ? id : 0
}

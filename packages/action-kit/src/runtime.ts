import { readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { Deadline, type Logger, StagingError, systemClock } from '@staging-actions/base'
import type { ActionContext } from './context.ts'
import { spawn } from './spawn.ts'
import { runnerTools } from './tools.ts'

/** Settings that children need to reach the network and to find their tools, and that hold no secret of ours. */
const inherited =
  /^(PATH|HOME|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|USER|SHELL|RUNNER_.*|XDG_.*|SystemRoot|ComSpec|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|(https?|no|all)_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|NODE_USE_ENV_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|AWS_CA_BUNDLE|GIT_SSL_CAINFO|TF_CLI_CONFIG_FILE|TF_PLUGIN_CACHE_DIR|SANDBOX_TIME_SCALE)$/

export const logger: Logger = {
  debug: (message) => core.debug(message),
  info: (message) => core.info(guard(message)),
  warning: (message) => core.warning(message),
  group: (title, work) => core.group(guard(title), work)
}

/** A line that begins with `::` would be a workflow command: text from elsewhere must not start one. */
function guard(message: string): string {
  return message.replace(/(^|[\r\n])(\s*)::/g, '$1$2\u200b::').replace(/(^|[\r\n])(\s*)##\[/g, '$1$2\u200b##[')
}

/** Reads the runner's environment: the only place that does. */
export function makeContext(environment: NodeJS.ProcessEnv, signal: AbortSignal): ActionContext {
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
    job: read('GITHUB_JOB'),
    workspace: read('GITHUB_WORKSPACE') || process.cwd(),
    temp: read('RUNNER_TEMP') || process.cwd(),
    urls: {
      server,
      github,
      graphql: url('GITHUB_GRAPHQL_URL', `${github}/graphql`),
      digitalocean: url('DIGITALOCEAN_API_URL', 'https://api.digitalocean.com'),
      spaces: url('AWS_ENDPOINT_URL_S3', read('SPACES_ENDPOINT_URL')) || undefined
    },
    env: Object.fromEntries(
      Object.entries(environment).filter(
        (entry): entry is [string, string] => inherited.test(entry[0]) && entry[1] !== undefined
      )
    ),
    log: logger,
    clock: systemClock,
    signal,
    spawn,
    tools: runnerTools,
    fetch: globalThis.fetch,
    github: async (token) => (await import('./github.ts')).makeOctokit(token, github, logger),
    deadline: (milliseconds) => new Deadline(systemClock, milliseconds, signal),
    mask: (secret) => core.setSecret(secret)
  }
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

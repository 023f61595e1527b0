import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import type { Clock, Logger } from '@staging-actions/base'
import Bottleneck from 'bottleneck/light.js'

/** The plugin's own pauses, 1 s and 3 s, are for floods of writes; an action makes a dozen in its life. */
const oneByOne = { maxConcurrent: 1, minTime: 100 }

/** As the plugin has it. Its own is one for the process: a limit is a token's. */
const sideBySide = { maxConcurrent: 10 }

/** These two honour `retry-after` and the secondary limits. Node's own `fetch` follows the proxy (proxy.ts). */
const PatientOctokit = Octokit.plugin(retry, throttling)

/** `clock` is told the time that GitHub's own answers say: what stands in between gives them no id. */
export function makeOctokit(token: string, baseUrl: string, log: Logger, clock?: Clock): Octokit {
  const octokit = new PatientOctokit({ ...patience(baseUrl, log), auth: token })
  octokit.hook.after('request', ({ headers }) => {
    if (headers['x-github-request-id'] !== undefined) clock?.observe?.(headers.date)
  })
  return octokit
}

/** `auth` makes a token for each request, and a new one before that ends. */
export function makeRenewingOctokit(
  authStrategy: (options: never) => unknown,
  auth: Readonly<Record<string, unknown>>,
  baseUrl: string,
  log: Logger
): Octokit {
  return new PatientOctokit({ ...patience(baseUrl, log), authStrategy, auth })
}

function patience(baseUrl: string, log: Logger) {
  const again =
    (kind: string) => (after: number, request: { method: string; url: string }, _: unknown, count: number) => {
      log.info(
        `GitHub's ${kind} rate limit reached at ${request.method} ${request.url}: ${count < 2 ? `again in ${after} s` : 'giving up'}`
      )
      return count < 2
    }
  return {
    baseUrl,
    throttle: {
      global: new Bottleneck.Group(sideBySide),
      auth: new Bottleneck.Group(oneByOne),
      write: new Bottleneck.Group(oneByOne),
      notifications: new Bottleneck.Group(oneByOne),
      onRateLimit: again('primary'),
      onSecondaryRateLimit: again('secondary')
    },
    log: {
      debug: () => {},
      info: () => {},
      warn: (message: string) => log.debug(message),
      error: (message: string) => log.debug(message)
    }
  }
}

import { Deadline, type Logger, openServerClock, systemClock } from '@staging-actions/base'
import { command, line } from './commands.ts'
import type { ActionContext } from './context.ts'
import type { Runner } from './runner.ts'
import { spawn } from './spawn.ts'
import { runnerTools } from './tools.ts'

export function makeContext(runner: Runner, signal: AbortSignal): ActionContext {
  const clock = openServerClock(systemClock, log)
  return {
    ...runner,
    log,
    clock,
    signal,
    spawn,
    tools: runnerTools,
    fetch: globalThis.fetch,
    github: async (token) => (await import('./github.ts')).makeOctokit(token, runner.urls.github, log, clock),
    githubApp: async (credentials) =>
      (await import('./github-app.ts')).makeGitHubApp(credentials, runner.urls.github, log),
    deadline: (milliseconds) => new Deadline(clock, milliseconds, signal),
    mask: (secret) => command('add-mask', secret)
  }
}

const log: Logger = {
  debug: (message) => command('debug', harmless(message)),
  info: (message) => line(guard(message)),
  warning: (message) => command('warning', harmless(message)),
  group: async (title, work) => {
    command('group', guard(title))
    try {
      return await work()
    } finally {
      command('endgroup')
    }
  }
}

/**
 * Within a command of ours, which the runner reads as one up to its end (`TryParseV2`), the older `##[` is data: unless that parse
 * fails, which it does in silence, and then looks for `##[` anywhere (`TryParse`, actions/runner@079cdb1:src/Runner.Common/ActionCommand.cs).
 */
export function harmless(message: string): string {
  return message.replaceAll('##[', '#\u200b#[')
}

/**
 * Text from elsewhere must not start a workflow command. The runner takes `::` for one at the start of a line, after what .NET
 * counts as white space (U+0085 too), and the older `##[` anywhere in it (docs/beliefs.md, log-commands).
 */
export function guard(message: string): string {
  return harmless(message).replace(/(^|[\r\n])([\s\u0085]*)::/g, '$1$2\u200b::')
}

import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import { type DetectDeps, type DetectRequest, readEvent } from '@staging-actions/changes'
import type { inputs } from './inputs.ts'

type Inputs = InputsOf<typeof inputs>

export function requestOf(given: Inputs, start: ActionContext): DetectRequest {
  const { fullName } = start.repository
  return {
    workspace: start.workspace,
    sha: start.sha,
    event: readEvent(start.eventName, start.ref, start.event),
    remote: fullName ? { url: `${start.urls.server}/${fullName}`, token: given.githubToken } : undefined,
    base: given.base,
    isEmpty: given.environmentIsEmpty,
    asksLedger: given.base === undefined && given.githubToken !== undefined && !given.environmentIsEmpty,
    promotionBranch: given.promotionBranch,
    environment: given.environment,
    configPath: given.configPath,
    only: given.only,
    revision: given.revision
  }
}

export function depsOf(given: Inputs, context: ActionContext): DetectDeps {
  const { spawn, env, signal, temp, jobTemp, log } = context
  const token = given.githubToken
  const fromServer = token
    ? {
        running: runningBy(token, context),
        mergeBase: mergeBaseBy(token, context),
        commitNamed: commitNamedBy(token, context)
      }
    : {}
  return { spawn, env, signal, temp, jobTemp, log, ...fromServer }
}

/** The ledger, loaded only when there is a token to read it with. */
function runningBy(token: string, context: ActionContext): DetectDeps['running'] {
  return async (configuration, scratch) => {
    const { openLedgerOf } = await import('@staging-actions/environment/ledger')
    const ledger = openLedgerOf(context, configuration, token, scratch)
    try {
      const { apps = {}, operations = [] } = (await ledger.read()) ?? {}
      // What is being destroyed is no base: the next environment starts empty.
      return new Map(operations.some(({ kind }) => kind === 'teardown') ? [] : Object.entries(apps))
    } finally {
      await ledger.close()
    }
  }
}

function mergeBaseBy(token: string, context: ActionContext): DetectDeps['mergeBase'] {
  return async (base, head) => {
    const { compareCommits } = await import('@staging-actions/github')
    return (await compareCommits(await repositoryOf(token, context), base, head)).mergeBase
  }
}

function commitNamedBy(token: string, context: ActionContext): DetectDeps['commitNamed'] {
  return async (name) => {
    const { findCommitNamed } = await import('@staging-actions/github')
    return findCommitNamed(await repositoryOf(token, context), name)
  }
}

async function repositoryOf(token: string, context: ActionContext) {
  const { owner, name: repo } = context.repository
  return { octokit: await context.github(token), owner, repo }
}

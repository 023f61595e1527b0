import type { Kernel, RudeAnswer, Rudeness } from '../kernel/index.ts'
import { readCredential } from './gate.ts'

/** GitHub as its users have met it, next to `staleReads`. Rates are much above those of a good day. */

/** `updated_at` a second after `created_at`, without an edit. */
export const touched: Rudeness = {
  name: 'github.touched',
  source: 'palantir/policy-bot#459',
  rate: 0.3
}

/** `mergeable` null and `mergeable_state` unknown after the pull request or its base has changed. */
export const trying: Rudeness = {
  name: 'github.trying',
  source: 'REST documentation of "Get a pull request"; ansible/ansibullbot#50',
  rate: 0.5,
  most: 3000
}

/** A pull request that was made a moment ago cannot be merged or found by its node id yet. */
export const unsettled: Rudeness = {
  name: 'github.unsettled',
  source:
    '422 or NOT_FOUND "Could not resolve to a node": peter-evans/create-pull-request#4321, #4356; 405 "Base branch was modified": cli/cli#8092, kubernetes-retired/contrib#141',
  rate: 0.5,
  most: 3000
}

const reads = ['GET', 'HEAD']
const writes = ['POST', 'PATCH', 'PUT', 'DELETE']
const all = [...reads, ...writes]
const api = /^\/api\//
const json = { 'content-type': 'application/json; charset=utf-8' }
const gateway = { status: 502, headers: json, body: '{"message":"Server Error"}' }

/** People, and the Argo CD that reads with a person's token, have their own ways with a bad server. */
const byPerson = (headers: Headers) =>
  readCredential(headers.get('authorization') ?? undefined)?.startsWith('ghp_') ?? false

export const rudeAnswers: readonly RudeAnswer[] = [
  {
    name: 'github.bad-gateway',
    source: 'PyGithub/PyGithub#2400, renovatebot/renovate#513, taskcluster/taskcluster-github#96 (503)',
    rate: 0.02,
    methods: all,
    path: api,
    when: 'before',
    answer: gateway
  },
  {
    // A repeated create makes two.
    name: 'github.lost-answer',
    source: 'probot/probot#921: a comment was made, the answer was 500, and retries posted it four times',
    rate: 0.1,
    methods: writes,
    path: /^\/api\/v3\/repos\//,
    when: 'after',
    answer: gateway
  },
  {
    name: 'github.lost-connection',
    source: 'any TCP connection; git and REST alike',
    rate: 0.03,
    methods: writes,
    path: /^\/api\/v3\/repos\//,
    when: 'after',
    answer: 'reset'
  },
  {
    name: 'github.reset',
    source: 'any TCP connection; git and REST alike',
    rate: 0.01,
    methods: all,
    path: api,
    when: 'before',
    answer: 'reset'
  },
  {
    // Not only of what is new.
    name: 'github.missing',
    source:
      'kubernetes/test-infra#2262, runatlantis/atlantis#1817, getsentry/craft#177, cli/cli#4907; of a file MaterializeInc/materialize#38697',
    rate: 0.04,
    methods: reads,
    path: /^\/api\/v3\/repos\/[^/]+\/[^/]+\/(issues\/\d+|pulls\/\d+|actions\/runs\/\d+|contents\/.+|git\/(ref|commits|trees)\/.+|compare\/.+|deployments\/\d+)$/,
    when: 'before',
    answer: {
      status: 404,
      headers: json,
      body: '{"message":"Not Found","documentation_url":"https://docs.github.com/rest","status":"404"}'
    }
  },
  {
    name: 'git.unavailable',
    source:
      'git push and fetch: "RPC failed; HTTP 503", desktop/desktop#19719 (500), githubteacher/fluffy-octo-guacamole#52 (503)',
    rate: 0.03,
    methods: ['GET', 'POST'],
    path: /^\/[^/]+\/[^/]+\/(info\/refs|git-(upload|receive)-pack)$/,
    when: 'before',
    answer: { status: 503, headers: { 'content-type': 'text/plain' }, body: 'Service Unavailable' },
    spares: byPerson
  },
  {
    name: 'git.reset',
    source: 'any TCP connection: "the remote end hung up unexpectedly"',
    rate: 0.02,
    methods: ['GET', 'POST'],
    path: /^\/[^/]+\/[^/]+\/(info\/refs|git-(upload|receive)-pack)$/,
    when: 'before',
    answer: 'reset',
    spares: byPerson
  },
  {
    // The push happened, and nobody was told.
    name: 'git.lost-answer',
    source: 'any TCP connection; isaacs/github#1253',
    rate: 0.08,
    methods: ['POST'],
    path: /^\/[^/]+\/[^/]+\/git-receive-pack$/,
    when: 'after',
    answer: 'reset',
    spares: byPerson
  }
]

const settlings = new WeakMap<Kernel, Map<string, number>>()

/** Whether `what` goes on being so: from the first time that somebody asks, for as long as the rudeness draws. */
export function isSettling(kernel: Kernel, rudeness: Rudeness, what: string): boolean {
  const { clock, rude } = kernel
  const known = settlings.get(kernel) ?? new Map<string, number>()
  settlings.set(kernel, known)
  const key = `${rudeness.name} ${what}`
  const until = known.get(key) ?? clock.now() + rude.lag(rudeness, what)
  known.set(key, until)
  return clock.now() < until
}

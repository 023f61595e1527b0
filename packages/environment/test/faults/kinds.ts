import type { Reason } from '@staging-actions/base'
import type { Fault } from '../../../sandbox/src/kernel/index.ts'
import { type Call, emulatorOf, type ServiceName } from './calls.ts'

/** A way in which one request goes wrong. */
export interface Kind {
  readonly name: string
  /** Why it is not tried on this call; undefined: it is. */
  readonly isOut: (call: Call) => string | undefined
  readonly strike: (call: Call) => Pick<Fault, 'when' | 'answer' | 'times'>
  /** What happens to a program at that moment. The answer is held back until it has happened. */
  readonly signal?: 'cancel' | 'kill' | 'kill-terraform' | 'end-provider'
  /** Reasons that fit, if the run ends with an error. */
  readonly fits: readonly Reason[]
}

interface Words {
  readonly type: string
  body(status: number): string
}

const json = 'application/json'
/** How each service says that it fails. */
const words: Readonly<Record<ServiceName, Words>> = {
  digitalocean: {
    type: json,
    body: (status) =>
      JSON.stringify({ id: ids[status] ?? 'server_error', message: texts[status], request_id: 'f0f0f0f0' })
  },
  github: { type: json, body: (status) => JSON.stringify({ message: texts[status], status: String(status) }) },
  git: { type: 'text/plain', body: (status) => texts[status] ?? '' },
  spaces: {
    type: 'application/xml',
    body: (status) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${codes[status]}</Code><Message>${texts[status]}</Message></Error>`
  },
  kubernetes: {
    type: json,
    body: (code) =>
      JSON.stringify({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message: texts[code], code })
  }
}
const texts: Readonly<Record<number, string>> = {
  401: 'Unable to authenticate you',
  403: 'You are not authorized to perform this operation',
  404: 'The resource you were accessing could not be found.',
  429: 'API Rate limit exceeded.',
  500: 'Unexpected server-side error'
}
const ids: Readonly<Record<number, string>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many_requests'
}
const codes: Readonly<Record<number, string>> = {
  403: 'AccessDenied',
  404: 'NoSuchKey',
  500: 'InternalError',
  503: 'SlowDown'
}

const answered = (
  { service }: Call,
  status: number,
  headers: Readonly<Record<string, string>> = {}
): Fault['answer'] => {
  const { type, body } = words[service]
  // S3 has no 429.
  const said = service === 'spaces' && status === 429 ? 503 : status
  return { status: said, headers: { 'content-type': type, ...headers }, body: body(said) }
}

const isRead = ({ method, route }: Call) => method === 'GET' || method === 'HEAD' || route.endsWith('git-upload-pack')
const always = () => undefined
const writesOnly = (call: Call) => (isRead(call) ? 'a read has no effect' : undefined)
const notSpaces = (call: Call) => (call.service === 'spaces' ? 'the S3 API does not answer so' : undefined)
const bodiesOnly = (call: Call) =>
  call.service === 'git'
    ? 'the protocol of git is no JSON; html is tried'
    : call.method === 'DELETE' || call.method === 'HEAD'
      ? 'its answer has no body that is read'
      : undefined
const terraformOnly = (call: Call) =>
  call.isTerraforms ? undefined : 'Terraform does not run at that moment, or not for this call'

/** After the effect where there is one: what is not understood was done all the same. */
const after = (call: Call) => (isRead(call) ? 'before' : 'after')
const forEver = { stallMs: Number.POSITIVE_INFINITY }

export const kinds: readonly Kind[] = [
  {
    name: '500',
    isOut: always,
    strike: (call) => ({ when: 'before', answer: answered(call, 500) }),
    fits: ['service-error']
  },
  {
    name: '500-after',
    isOut: writesOnly,
    strike: (call) => ({ when: 'after', answer: answered(call, 500) }),
    fits: ['service-error']
  },
  {
    name: '429-short',
    isOut: always,
    strike: (call) => ({ when: 'before', answer: answered(call, 429, { 'retry-after': '2' }) }),
    fits: ['rate-limited']
  },
  {
    name: '429-long',
    isOut: always,
    strike: (call) => ({ when: 'before', answer: answered(call, 429, { 'retry-after': '2400' }) }),
    fits: ['rate-limited', 'timeout']
  },
  {
    name: 'reset',
    isOut: always,
    strike: () => ({ when: 'before', answer: 'reset' }),
    fits: ['network', 'service-error']
  },
  {
    name: 'reset-after',
    isOut: writesOnly,
    strike: () => ({ when: 'after', answer: 'reset' }),
    fits: ['network', 'service-error']
  },
  {
    name: 'stall',
    isOut: always,
    strike: () => ({ when: 'before', answer: forEver }),
    fits: ['network', 'timeout', 'service-error']
  },
  {
    name: '401',
    isOut: notSpaces,
    strike: (call) => ({ when: 'before', answer: answered(call, 401) }),
    fits: ['unauthorized']
  },
  {
    name: '403',
    isOut: always,
    strike: (call) => ({ when: 'before', answer: answered(call, 403) }),
    fits: ['forbidden']
  },
  {
    name: '404',
    isOut: always,
    strike: (call) => ({ when: 'before', answer: answered(call, 404) }),
    fits: ['not-found', 'service-error']
  },
  {
    name: '404-ever',
    isOut: always,
    strike: (call) => ({ when: 'before', answer: answered(call, 404), times: Number.POSITIVE_INFINITY }),
    fits: ['not-found', 'service-error', 'environment-absent', 'timeout']
  },
  {
    name: 'malformed',
    isOut: bodiesOnly,
    strike: (call) => ({
      when: after(call),
      answer: { status: 200, headers: { 'content-type': words[call.service].type }, body: '{"a": [' }
    }),
    fits: ['service-error']
  },
  {
    name: 'empty',
    isOut: bodiesOnly,
    strike: (call) => ({
      when: after(call),
      answer: { status: 200, headers: { 'content-type': words[call.service].type }, body: '' }
    }),
    fits: ['service-error']
  },
  {
    name: 'hollow',
    isOut: (call) => (call.service === 'spaces' ? 'its answers are XML; empty is tried' : bodiesOnly(call)),
    // A service that has lost what it stands on says that there is nothing, and does not say so of anything.
    strike: (call) => ({
      when: after(call),
      times: Number.POSITIVE_INFINITY,
      answer: { status: 200, headers: { 'content-type': json }, body: '{}' }
    }),
    // Terraform asks some of it, too.
    fits: ['service-error', 'timeout', 'terraform-failed']
  },
  {
    name: 'html',
    isOut: always,
    // By something in between, which the request never passes.
    strike: () => ({
      when: 'before',
      answer: {
        status: 200,
        headers: { 'content-type': 'text/html' },
        body: '<!DOCTYPE html><title>Sign in to this network</title>'
      }
    }),
    fits: ['service-error']
  },
  {
    name: 'html-404',
    isOut: (call) => (call.service === 'git' ? 'git has no answer of its own that says so; 404 is tried' : undefined),
    // The same, of a proxy that knows no such path: it says of nothing that it is gone.
    strike: () => ({
      when: 'before',
      times: Number.POSITIVE_INFINITY,
      answer: { status: 404, headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>Not found</title>' }
    }),
    fits: ['service-error', 'timeout']
  },
  {
    name: 'stale',
    isOut: (call) =>
      call.method === 'GET' &&
      !/:\w+(\{.+\})?$/.test(call.route) &&
      (call.service === 'digitalocean' || call.service === 'github')
        ? undefined
        : 'no list of a service whose lists are behind',
    strike: () => ({ when: 'before', answer: 'stale' }),
    fits: ['service-error', 'timeout', 'conflict']
  },
  {
    name: 'cancelled',
    isOut: always,
    strike: () => ({ when: 'before', answer: { stallMs: 500 } }),
    signal: 'cancel',
    fits: ['cancelled']
  },
  { name: 'killed', isOut: always, strike: () => ({ when: 'before', answer: forEver }), signal: 'kill', fits: [] },
  {
    name: 'killed-after',
    isOut: writesOnly,
    strike: () => ({ when: 'after', answer: forEver }),
    signal: 'kill',
    fits: []
  },
  {
    name: 'terraform-killed',
    isOut: terraformOnly,
    strike: (call) => ({ when: after(call), answer: { stallMs: 500 } }),
    signal: 'kill-terraform',
    fits: ['terraform-failed']
  },
  {
    name: 'provider-ended',
    isOut: (call) =>
      terraformOnly(call) ?? (call.service === 'spaces' ? 'its provider does not ask for the state' : undefined),
    strike: (call) => ({ when: after(call), answer: { stallMs: 500 } }),
    signal: 'end-provider',
    fits: ['terraform-failed']
  }
]

/** The fault of a kind at a call, for the kernel. */
export function faultOf(kind: Kind, call: Call): Fault {
  return { service: emulatorOf(call), method: call.method, path: call.route, nth: call.nth, ...kind.strike(call) }
}

/** Whether an error with this reason names its cause. */
export function namesCause(kind: Kind, call: Call, reason: Reason): boolean {
  if (kind.fits.includes(reason)) return true
  const { phase, service, isTerraforms } = call
  // Its diagnostics are the words; what waits too long is ended by the deadline.
  if (isTerraforms) return reason === 'terraform-failed' || reason === 'timeout'
  if (service === 'kubernetes' && phase === 'create') return reason === 'bootstrap-failed'
  // Argo CD fetches the app's charts by git, too, and its words are in the error.
  if (service === 'git' && phase === 'deploy' && reason === 'sync-failed') return true
  const isRefusal = ['401', '403', '404', '404-ever'].includes(kind.name)
  if (service === 'git' && isRefusal)
    return ['ledger-unwritable', 'unauthorized', 'forbidden', 'not-found'].includes(reason)
  return false
}

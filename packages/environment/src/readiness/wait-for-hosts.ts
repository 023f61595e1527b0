import { type Observation, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { type HostsRequest, type Origin, observeHosts } from './observe-hosts.ts'
import { type HostProblem, renderProblem } from './problem.ts'
import type { ReadinessDeps } from './wait-until-ready.ts'

/** Looks without an answer of any name server before it is taken that this machine may not ask them. */
const unansweredLooks = 3

/** How many hosts an error names, each on a line. */
const most = 20

/**
 * Waits until every host leads to us and is answered for: asked of the zone's name servers and of each address first, and by name
 * last, since a resolver that was asked too early remembers for half an hour that there is nothing.
 */
export async function waitForHosts(request: HostsRequest, deps: ReadinessDeps): Promise<void> {
  const { clock, deadline, log } = deps
  const pending = new Set(request.origins)
  let problems: readonly HostProblem[] = []
  let unanswered = 0
  const wait = async (awaited: string, observe: () => Promise<Observation<undefined>>) => {
    try {
      await waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5000 })
    } catch (error) {
      if (!(error instanceof WaitTimeoutError) || problems.length === 0) throw error
      throw notReady(problems, error)
    }
  }
  await wait('the hosts', async () => {
    const origins = [...pending]
    const looks = await observeHosts(
      { ...request, origins },
      { ...deps, signal: deadline.signal },
      unanswered >= unansweredLooks
    )
    for (const [index, look] of looks.entries()) {
      const origin = origins[index]
      if (origin && look.kind === 'ready') pending.delete(origin)
    }
    problems = looks.flatMap((look, index) => problemsOf(look, origins[index]?.host ?? '', request.domain))
    const isUnanswered = looks.some(({ kind }) => kind === 'unanswered')
    unanswered = isUnanswered ? unanswered + 1 : unanswered
    if (isUnanswered && unanswered === unansweredLooks)
      log.warning(
        `the name servers of ${request.domain} cannot be asked from here, so the zone's records are believed and the hosts are asked by name: let the runner reach UDP port 53 to have them proven`
      )
    return seenAs(problems)
  })
  await wait('the hosts by name', async () => {
    const seen = await Promise.all(request.origins.map((origin) => askByName(origin, deps)))
    problems = seen.flatMap((problem) => problem ?? [])
    return seenAs(problems)
  })
}

function problemsOf(
  look: Awaited<ReturnType<typeof observeHosts>>[number],
  host: string,
  domain: string
): readonly HostProblem[] {
  if (look.kind === 'ready') return []
  if (look.kind === 'problems') return look.problems
  return [{ host, seen: look.because, expected: `an answer of a name server of ${domain}` }]
}

function seenAs(problems: readonly HostProblem[]): Observation<undefined> {
  return problems.length === 0
    ? { kind: 'done', value: undefined }
    : { kind: 'waiting', seen: problems.slice(0, most).map(renderProblem).join('; ') }
}

/** Every host that is not ready, with what it was last seen to do, and what can be done. */
function notReady(problems: readonly HostProblem[], cause: WaitTimeoutError): StagingError {
  const lines = problems.slice(0, most).map((problem) => `- ${renderProblem(problem)}`)
  const remedies = [...new Set(problems.flatMap(({ remedy }) => remedy ?? []))].slice(0, 5)
  return new StagingError(
    'not-ready',
    [
      `not ready after ${Math.round(cause.elapsed / 1000)} s:`,
      ...lines,
      ...(problems.length > most ? ['- …'] : [])
    ].join('\n'),
    { cause, hint: [...remedies, 'Then run it again: it goes on from here.'].join(' ') }
  )
}

/** Any answer will do: what answers was judged at its address. */
async function askByName(
  { host, isPlain }: Origin,
  { fetch, deadline }: ReadinessDeps
): Promise<HostProblem | undefined> {
  const url = `${isPlain ? 'http' : 'https'}://${host}/`
  try {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)])
    const response = await fetch(url, { redirect: 'manual', signal })
    await response.body?.cancel()
    return undefined
  } catch (error) {
    deadline.signal.throwIfAborted()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const isUnknown =
      cause instanceof Error && 'code' in cause && ['ENOTFOUND', 'EAI_AGAIN'].includes(String(cause.code))
    return {
      host,
      seen: `${url} is not answered by name: ${cause instanceof Error ? cause.message.slice(0, 200) : 'no answer'}`,
      expected: 'any answer',
      ...(isUnknown && {
        remedy:
          'The resolver of this machine was asked before the record was there, and remembers for up to half an hour that it was not.'
      })
    }
  }
}

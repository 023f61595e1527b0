import { ApiError } from '@staging-actions/base'
import { field, items, type KubernetesObject, number, text } from '@staging-actions/kubernetes'

/** What the cluster tells of a resource that went wrong, for people. */
export interface Evidence {
  /** Of the resource and its pods, oldest first: `Warning BackOff: Back-off restarting failed container (5 times)`. */
  readonly events: readonly string[]
  readonly logs: readonly { readonly pod: string; readonly container: string; readonly lines: readonly string[] }[]
}

export interface Suspect {
  readonly kind: string
  readonly namespace: string
  readonly name: string
}

export function suspectOf({ kind, metadata }: KubernetesObject): Suspect {
  return { kind, namespace: metadata.namespace ?? '', name: metadata.name }
}

/** Asks one of the two APIs. Each may be refused or not be there: evidence is what can be had. */
export interface Witness {
  /** Tells the suspect from one of the same name before it. Undefined: it is gone. */
  uid(suspect: Suspect): Promise<string | undefined>
  /** The suspect itself when it is a pod, else the pods that it owns. */
  pods(suspect: Suspect): Promise<readonly KubernetesObject[]>
  events(of: Suspect & { readonly uid: string }): Promise<readonly KubernetesObject[]>
  log(pod: KubernetesObject, container: string, previous: boolean): Promise<string>
}

export const logLines = 15
const mostEvents = 6
const mostPods = 2

/** The last events of a resource and of its ailing pods, and the last lines of the containers that fail in them. */
export async function gatherEvidence(suspect: Suspect, witness: Witness): Promise<Evidence> {
  const pods = await orNothing(witness.pods(suspect), [])
  const ailing = pods.filter((pod) => failingContainers(pod).length > 0).slice(0, mostPods)
  const uid = suspect.kind === 'Pod' ? undefined : await orNothing(witness.uid(suspect), undefined)
  const concerned = [
    ...(uid === undefined ? [] : [{ ...suspect, uid }]),
    ...ailing.map(({ metadata }) => ({
      kind: 'Pod',
      namespace: metadata.namespace ?? '',
      name: metadata.name,
      uid: metadata.uid ?? ''
    }))
  ]
  const events = (await Promise.all(concerned.map((of) => orNothing(witness.events(of), [])))).flat()
  const logs: Evidence['logs'][number][] = []
  for (const pod of ailing)
    for (const { name, previous } of failingContainers(pod)) {
      const lines = readableLines(await orNothing(witness.log(pod, name, previous), ''))
      if (lines.length > 0) logs.push({ pod: pod.metadata.name, container: name, lines })
    }
  return { events: describeEvents(events), logs }
}

/** Of a pod's events; its container is told of by messages only. */
export function pullFailureIn(events: readonly KubernetesObject[]): number | undefined {
  const times = events
    .filter((event) => text(event, 'reason') === 'Failed' && /pull/i.test(text(event, 'message') ?? ''))
    .map((event) => Date.parse(timeOf(event)))
    .filter((time) => !Number.isNaN(time))
  return times.length > 0 ? Math.max(...times) : undefined
}

export function renderEvidence({ events, logs }: Evidence): readonly string[] {
  return [
    ...(events.length > 0 ? ['last events:', ...events.map((event) => `  ${event}`)] : []),
    ...logs.flatMap(({ pod, container, lines }) => [
      `last lines of container ${container} of Pod ${pod}:`,
      ...lines.map((line) => `  ${line}`)
    ])
  ]
}

/** Containers that wait for something else than to be made, ended badly, or run and are not ready. */
function failingContainers(pod: KubernetesObject): readonly { readonly name: string; readonly previous: boolean }[] {
  const statuses = [...items(pod, 'status', 'initContainerStatuses'), ...items(pod, 'status', 'containerStatuses')]
  return statuses.flatMap((status) => {
    const name = text(status, 'name') ?? ''
    const restarted = (number(status, 'restartCount') ?? 0) > 0
    const waiting = text(status, 'state', 'waiting', 'reason')
    if (waiting) return ['PodInitializing', 'ContainerCreating'].includes(waiting) ? [] : [{ name, previous: false }]
    if (field(status, 'state', 'terminated'))
      return number(status, 'state', 'terminated', 'exitCode') === 0 ? [] : [{ name, previous: false }]
    // It was started again a moment ago: what ended it is in the log before.
    return field(status, 'ready') === true ? [] : [{ name, previous: restarted }]
  })
}

function describeEvents(events: readonly KubernetesObject[]): readonly string[] {
  const byTime = [...events].sort((a, b) => timeOf(a).localeCompare(timeOf(b)))
  return byTime.slice(-mostEvents).map((event) => {
    const count = number(event, 'count') ?? number(event, 'series', 'count') ?? 1
    const message = (text(event, 'message') ?? '').replace(/\s+/g, ' ').trim().slice(0, 500)
    return `${text(event, 'type') ?? ''} ${text(event, 'reason') ?? ''}: ${message}${count > 1 ? ` (${count} times)` : ''}`
  })
}

function timeOf(event: KubernetesObject): string {
  return (
    text(event, 'series', 'lastObservedTime') ??
    text(event, 'lastTimestamp') ??
    text(event, 'eventTime') ??
    event.metadata.creationTimestamp ??
    ''
  )
}

/** Without colours and other control signs, each line of a length that can be read. */
function readableLines(log: string): readonly string[] {
  return log
    .split('\n')
    .map((line) =>
      line
        // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colours are control characters
        .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
        .replace(/\p{Cc}/gu, ' ')
        .trimEnd()
        .slice(0, 500)
    )
    .filter(Boolean)
    .slice(-logLines)
}

/** A witness that is not allowed to speak, or does not know, changes nothing about the failure. */
export async function orNothing<T>(asked: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof ApiError || (error instanceof Error && error.name === 'TimeoutError')) return otherwise
    throw error
  }
}

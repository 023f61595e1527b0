import { createHash } from 'node:crypto'
import { listAt, numberAt, type Obj, textAt } from '../json.ts'
import { ApiStatus } from '../status.ts'
import { appOf, type Controllers, tagOf } from './controllers.ts'

/** Writes an event about a pod, as the kubelet does: the same one again is counted. */
export function recordEvent(
  controllers: Controllers,
  pod: Obj,
  type: 'Normal' | 'Warning',
  reason: string,
  message: string
): void {
  const { name, namespace = '', uid = '' } = pod.metadata
  const hash = createHash('sha256').update(`${uid}/${reason}/${message}`).digest('hex').slice(0, 16)
  const now = controllers.kernel.clock.iso()
  const known = controllers.find('v1', 'Event', namespace, `${name}.${hash}`)
  if (known) {
    controllers.write({ ...known, count: (numberAt(known, 'count') ?? 1) + 1, lastTimestamp: now })
    return
  }
  controllers.make({
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: `${name}.${hash}`, namespace },
    involvedObject: { apiVersion: 'v1', kind: 'Pod', namespace, name, uid },
    type,
    reason,
    message,
    count: 1,
    firstTimestamp: now,
    lastTimestamp: now,
    source: { component: 'kubelet' }
  })
}

/** What a container wrote, as the pods/log subresource gives it; a refusal while it has not run. */
export function podLog(
  controllers: Controllers,
  pod: Obj,
  options: { readonly container: string; readonly tailLines: number | undefined }
): string {
  const spec = listAt(pod, 'spec', 'containers')
  const name = options.container || textAt(spec[0], 'name')
  const container = spec.find((candidate) => textAt(candidate, 'name') === name)
  if (!container) throw new ApiStatus(400, 'BadRequest', `container ${name} is not valid for pod ${pod.metadata.name}`)
  const status = listAt(pod, 'status', 'containerStatuses').find((entry) => textAt(entry, 'name') === name)
  const waiting = textAt(status, 'state', 'waiting', 'reason')
  if (!status || (waiting && waiting !== 'CrashLoopBackOff')) {
    const why = waiting === 'ImagePullBackOff' ? 'trying and failing to pull image' : waiting || 'ContainerCreating'
    const where = `container "${name}" in pod "${pod.metadata.name}"`
    throw new ApiStatus(400, 'BadRequest', `${where} is waiting to start: ${why}`)
  }
  const image = textAt(container, 'image')
  const lines = [`${appOf(image)} ${tagOf(image)}: started`]
  if (controllers.behaviour.isDead(image)) lines.push('Error: the configuration cannot be read', 'exit 1')
  return `${lines.slice(-(options.tailLines ?? lines.length)).join('\n')}\n`
}

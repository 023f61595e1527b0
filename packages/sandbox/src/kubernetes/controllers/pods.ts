import { createHash } from 'node:crypto'
import { isRecord, type JsonRecord, listAt, type Obj, textAt } from '../json.ts'
import { type Controllers, tagOf } from './controllers.ts'
import { recordEvent } from './pod-story.ts'

/** Sandbox milliseconds. */
const pullFails = 600
const backOff = 1500
const crash = 1500

/** What a kubelet does: pulls, starts, crashes, finishes. A pod of a Job ends by itself, any other runs. */
export function runPod(controllers: Controllers, pod: Obj): void {
  const { namespace = '', name, uid } = pod.metadata
  const live = () => {
    const found = controllers.find('v1', 'Pod', namespace, name)
    return found?.metadata.uid === uid && !found?.metadata.deletionTimestamp ? found : undefined
  }
  const { behaviour } = controllers
  const app = pod.metadata.labels?.['app'] ?? ''
  const images = listAt(pod, 'spec', 'containers').map((container) => textAt(container, 'image'))
  const write = (status: JsonRecord) => {
    const found = live()
    if (found)
      controllers.writeStatus({
        ...found,
        status: { ...(isRecord(found['status']) ? found['status'] : {}), ...status }
      })
  }
  const containers = (state: JsonRecord, more: JsonRecord = {}) =>
    listAt(pod, 'spec', 'containers').map((container) => ({
      name: textAt(container, 'name'),
      image: textAt(container, 'image'),
      // Of what was pulled: nothing while it waits for that.
      imageID: isRecord(state['waiting']) && more['lastState'] === undefined ? '' : imageId(textAt(container, 'image')),
      ready: false,
      restartCount: 0,
      state,
      ...more
    }))
  const condition = (ready: boolean) => [
    { type: 'PodScheduled', status: 'True' },
    { type: 'Initialized', status: 'True' },
    { type: 'ContainersReady', status: ready ? 'True' : 'False' },
    { type: 'Ready', status: ready ? 'True' : 'False' }
  ]

  const tell = (type: 'Normal' | 'Warning', reason: string, message: string) => {
    const found = live()
    if (found) recordEvent(controllers, found, type, reason, message)
  }

  const pull = (again = false) => {
    const absent = images.find(
      (image) => behaviour.isMissing(image) || (tagOf(image) === 'late' && behaviour.held.has(app))
    )
    if (absent === undefined) {
      controllers.schedule.after(behaviour.podMs, configure)
      return
    }
    controllers.schedule.after(pullFails, () => {
      const message = `failed to pull and unpack image "${absent}": not found`
      tell('Warning', 'Failed', `Failed to pull image "${absent}": not found`)
      // Later attempts fail like the first; the back-off between them is what is seen nearly all the time.
      if (!again)
        write({
          phase: 'Pending',
          conditions: condition(false),
          containerStatuses: containers({ waiting: { reason: 'ErrImagePull', message } })
        })
    })
    controllers.schedule.after(backOff, () => {
      const message = `Back-off pulling image "${absent}"`
      tell('Normal', 'BackOff', message)
      write({
        phase: 'Pending',
        conditions: condition(false),
        containerStatuses: containers({ waiting: { reason: 'ImagePullBackOff', message } })
      })
    })
    controllers.schedule.after(10_000, () => {
      if (live()) pull(true)
    })
  }
  /** A Secret that the environment comes from may be made later. */
  const configure = () => {
    const secret = secretsOf(pod).find((name) => !controllers.find('v1', 'Secret', namespace, name))
    if (secret === undefined) {
      begin()
      return
    }
    const message = `secret "${secret}" not found`
    write({
      phase: 'Pending',
      conditions: condition(false),
      containerStatuses: containers({ waiting: { reason: 'CreateContainerConfigError', message } })
    })
    controllers.schedule.after(1000, () => {
      if (live()) configure()
    })
  }
  const begin = () => {
    const owner = pod.metadata.ownerReferences?.[0]
    const job = owner?.kind === 'Job' ? owner.name : undefined
    const dead = images.some((image) => behaviour.isDead(image))
    const startedAt = controllers.kernel.clock.iso()
    if (job !== undefined) {
      write({
        phase: 'Running',
        startTime: startedAt,
        conditions: condition(true),
        containerStatuses: containers({ running: { startedAt } }, { ready: true })
      })
      const end = () => {
        if (!live()) return
        if (behaviour.held.has(job)) {
          controllers.schedule.after(500, end)
          return
        }
        const exitCode = dead ? 1 : 0
        write({
          phase: dead ? 'Failed' : 'Succeeded',
          conditions: condition(false),
          containerStatuses: containers({ terminated: { exitCode, reason: dead ? 'Error' : 'Completed' } })
        })
      }
      controllers.schedule.after(behaviour.jobMs, end)
    } else if (dead) crashLoop(0)
    else if (images.some((image) => tagOf(image) === 'held') && behaviour.held.has(app)) {
      const running = containers({ running: { startedAt } })
      write({ phase: 'Running', startTime: startedAt, conditions: condition(false), containerStatuses: running })
      controllers.schedule.after(500, () => {
        if (live()) begin()
      })
    } else
      write({
        phase: 'Running',
        startTime: startedAt,
        conditions: condition(true),
        containerStatuses: containers({ running: { startedAt } }, { ready: true })
      })
  }
  const crashLoop = (restartCount: number) => {
    const message = `back-off 10s restarting failed container of pod ${name}`
    tell('Warning', 'BackOff', 'Back-off restarting failed container')
    write({
      phase: 'Running',
      conditions: condition(false),
      containerStatuses: containers(
        { waiting: { reason: 'CrashLoopBackOff', message } },
        { restartCount, lastState: { terminated: { exitCode: 1, reason: 'Error' } } }
      )
    })
    controllers.schedule.after(crash * 2 ** Math.min(restartCount, 6), () => {
      if (live()) crashLoop(restartCount + 1)
    })
  }
  write({ phase: 'Pending', qosClass: 'BestEffort', conditions: [{ type: 'PodScheduled', status: 'True' }] })
  tell('Normal', 'Scheduled', `Successfully assigned ${namespace}/${name}`)
  pull()
}

/** That containers take their environment from. */
function secretsOf(pod: Obj): readonly string[] {
  const variables = listAt(pod, 'spec', 'containers').flatMap((container) => listAt(container, 'env'))
  return variables.flatMap((variable) => textAt(variable, 'valueFrom', 'secretKeyRef', 'name') || [])
}

/** As containerd names it: the repository that it was pulled from, and the digest of what the tag led to. */
function imageId(image: string): string {
  const [reference = '', digest] = image.split('@')
  const hash = createHash('sha256').update(reference).digest('hex')
  return `${reference.replace(/:[^/:]*$/, '')}@${digest ?? `sha256:${hash}`}`
}

export function isReady(pod: Obj): boolean {
  return listAt(pod, 'status', 'conditions').some(
    (entry) => textAt(entry, 'type') === 'Ready' && textAt(entry, 'status') === 'True'
  )
}

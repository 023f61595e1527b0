import { field, items, type KubernetesObject, podReadiness, text } from '@staging-actions/kubernetes'
import type { Application, SyncedResource } from './application.ts'
import type { ApplicationPort, ResourceProblem } from './port.ts'

/** So many tasks are looked at in one turn: more than one or two are rarely under way. */
const mostTasks = 4

/** Hooks, and resources of an earlier wave: until they have ended or are healthy, the operation does not go on. */
function runningTasks({ operation, operationState }: Application): readonly SyncedResource[] {
  if (!operation) return []
  return (operationState?.resources ?? []).filter(({ hookPhase }) => hookPhase === 'Running').slice(0, mostTasks)
}

/** What the pods say that a running operation waits for. */
export async function taskProblems(
  application: Application,
  port: Pick<ApplicationPort, 'pods'>
): Promise<readonly ResourceProblem[]> {
  const found = await Promise.all(
    runningTasks(application).map(async (task) => problemsIn(task, await port.pods(application, task, 'ailing')))
  )
  return found.flat()
}

/** A pod that ended is the Job's own business: it makes another one, or fails by itself. */
function problemsIn(task: SyncedResource, pods: readonly KubernetesObject[]): readonly ResourceProblem[] {
  const living = pods.filter(
    (pod) => !pod.metadata.deletionTimestamp && !['Succeeded', 'Failed'].includes(text(pod, 'status', 'phase') ?? '')
  )
  return living.flatMap((pod) => {
    const readiness = podReadiness(pod)
    if (readiness.kind === 'ready' || (readiness.kind === 'waiting' && ['Pending', 'Running'].includes(readiness.seen)))
      return []
    const told = readiness.kind === 'failed' ? readiness.message : readiness.seen
    return [
      {
        kind: 'Pod',
        name: pod.metadata.name,
        namespace: pod.metadata.namespace ?? '',
        message: `${withImage(pod, told)}; ${describeTask(task)} waits for it`,
        terminal: readiness.kind === 'failed'
      }
    ]
  })
}

function describeTask({ hookType, kind, name }: SyncedResource): string {
  return `${hookType ? `${hookType} hook ` : ''}${kind} ${name}`
}

/** Whose container is not there: `container web (ghcr.io/acme/web:1.2): ImagePullBackOff: …` */
function withImage(pod: KubernetesObject, told: string): string {
  const [, container] = /^container (\S+): /.exec(told) ?? []
  const specs = [...items(pod, 'spec', 'initContainers'), ...items(pod, 'spec', 'containers')]
  const image = specs.find((spec) => field(spec, 'name') === container)
  return image ? told.replace(/^container (\S+): /, `container $1 (${text(image, 'image') ?? ''}): `) : told
}

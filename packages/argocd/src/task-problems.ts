import { text } from '@staging-actions/kubernetes'
import type { Application, SyncedResource } from './application.ts'
import { podProblems } from './pod-problems.ts'
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
    runningTasks(application).map(async (task) =>
      podProblems(await port.pods(application, task, 'ailing'), `; ${describeTask(task)} waits for it`)
    )
  )
  return found.flat()
}

function describeTask({ hookType, kind, name }: SyncedResource): string {
  return `${hookType ? `${hookType} hook ` : ''}${kind} ${name}`
}

/** What may be wrong where no Deployment, StatefulSet or DaemonSet is: over the cluster Argo CD does not say of which resource it speaks. */
export async function otherProblems(
  application: Application,
  port: Pick<ApplicationPort, 'pods'>
): Promise<readonly ResourceProblem[]> {
  const told = application.resources.some(({ healthStatus }) => healthStatus !== '')
  const jobs = application.resources.filter(({ group, kind, hook }) => group === 'batch' && kind === 'Job' && !hook)
  if (told) return []
  const problems = await Promise.all(
    jobs.slice(0, mostTasks).map(async ({ kind, namespace, name }) => {
      const pods = await port.pods(application, { kind, namespace, name }, 'ailing')
      const failed = pods.filter((pod) => text(pod, 'status', 'phase') === 'Failed').length
      return failed === 0
        ? podProblems(pods, `; Job ${name} waits for it`)
        : [{ kind, namespace, name, message: `${failed} of its pods failed`, terminal: true }]
    })
  )
  if (problems.flat().length > 0) return problems.flat()
  return application.resources
    .filter(({ kind, hook }) => !hook && !healthless.has(kind))
    .slice(0, 5)
    .map(({ kind, namespace, name }) => ({
      kind,
      namespace,
      name,
      message: 'may be what is Degraded',
      terminal: false
    }))
}

/** Argo CD asks nothing of their health. */
const healthless: ReadonlySet<string> = new Set([
  'ClusterRole',
  'ClusterRoleBinding',
  'ConfigMap',
  'Namespace',
  'NetworkPolicy',
  'Role',
  'RoleBinding',
  'Secret',
  'ServiceAccount'
])

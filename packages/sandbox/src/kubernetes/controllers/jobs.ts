import { at, copy, isOwnedBy, isRecord, type JsonRecord, numberAt, textAt } from '../json.ts'
import type { Controllers } from './controllers.ts'

/** Jobs: a pod, and another after each failure up to the back-off limit. */
export function syncJob(controllers: Controllers, namespace: string, name: string): void {
  const job = controllers.find('batch/v1', 'Job', namespace, name)
  if (!job || job.metadata.deletionTimestamp) return
  if (numberAt(job, 'status', 'succeeded') || controllers.hasCondition(job, 'Failed')) return
  const { uid = '' } = job.metadata
  const pods = controllers.list('v1', 'Pod', namespace, isOwnedBy(uid))
  const failed = pods.filter((pod) => textAt(pod, 'status', 'phase') === 'Failed').length
  const succeeded = pods.some((pod) => textAt(pod, 'status', 'phase') === 'Succeeded')
  const now = controllers.kernel.clock.iso()
  const before = isRecord(job['status']) ? job['status'] : {}
  const end = (type: string, reason: string, message: string): JsonRecord => ({
    conditions: [{ type, status: 'True', lastProbeTime: now, lastTransitionTime: now, reason, message }]
  })
  const startTime = textAt(job, 'status', 'startTime') || now
  if (succeeded) {
    const done = end('Complete', 'CompletionsReached', 'Reached expected number of succeeded pods')
    controllers.writeStatus({
      ...job,
      status: { ...before, startTime, succeeded: 1, active: 0, ready: 0, completionTime: now, ...done }
    })
    controllers.jobDone(job)
    return
  }
  if (failed > (numberAt(job, 'spec', 'backoffLimit') ?? 6)) {
    const over = end('Failed', 'BackoffLimitExceeded', 'Job has reached the specified backoff limit')
    controllers.writeStatus({ ...job, status: { ...before, startTime, failed, active: 0, ready: 0, ...over } })
    return
  }
  if (pods.length === failed) {
    const labels = at(job, 'spec', 'template', 'metadata', 'labels')
    controllers.make({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `${name}-${controllers.kernel.random.hex(5)}`,
        namespace,
        labels: {
          ...(isRecord(labels) ? (labels as Record<string, string>) : {}),
          'job-name': name,
          'batch.kubernetes.io/job-name': name
        },
        ownerReferences: [{ apiVersion: 'batch/v1', kind: 'Job', name, uid, controller: true }]
      },
      spec: copy(at(job, 'spec', 'template', 'spec'))
    })
  }
  controllers.writeStatus({ ...job, status: { ...before, startTime, active: 1, ...(failed ? { failed } : {}) } })
}

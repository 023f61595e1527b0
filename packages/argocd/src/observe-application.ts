import { runningDigests } from './live-state.ts'
import type { ApplicationPort } from './port.ts'

/** What an Application runs now. */
export interface ObservedApplication {
  /** The commit that Argo CD compares it with; empty where it has several sources. */
  readonly revision: string
  /** By digest, sorted: `ghcr.io/acme/web@sha256:…`; what no runtime tells is missing. */
  readonly digests: readonly string[]
}

/** Looks, and changes nothing. As text: why what runs is not one version that stands. */
export async function observeApplication(name: string, port: ApplicationPort): Promise<ObservedApplication | string> {
  const application = await port.find(name)
  if (!application) return 'there is no such Application'
  const { health, sync, operation } = application
  if (operation) return 'it is being synced'
  if (sync.status !== 'Synced' || health !== 'Healthy')
    return `it is ${[sync.status, health].filter(Boolean).join(' and ') || 'not compared yet'}`
  const { workloads, problems } = await port.live(application)
  const [problem] = problems
  if (problem) return `${problem.kind} ${problem.name}: ${problem.message}`
  return { revision: sync.revision, digests: await runningDigests(application, workloads, port) }
}

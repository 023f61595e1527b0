import type { Cluster } from '@staging-actions/kubernetes'
import type { LabRepository } from './repository.ts'
import type { Argolab } from './start-argolab.ts'
import type { LabUser } from './users.ts'

/** What a scenario is played on: the real Argo CD or the sandbox's emulator. Nothing else may tell them apart. */
export interface Ground {
  readonly name: 'Argo CD' | 'emulator'
  /** As an administrator: to set things up, and to see what is really there. */
  readonly admin: Cluster
  kubeconfig(user: LabUser): string
  readonly serverUrl: string
  token(user: LabUser): Promise<string>
  repository(name: string): Promise<LabRepository>
  pauseController(): void
  resumeController(): void
  /** The Job of this name does not end, nor does a pod labelled with it get ready, until it is released. Its image is tagged `held`. */
  hold(name: string): Promise<void>
  release(name: string): Promise<void>
  /** The argocd command; only where there is one. */
  readonly cli: Argolab['argocdCli'] | undefined
  close(): Promise<void>
}

/** The namespace that the scenarios' Applications deploy to. */
export const demoNamespace = 'demo'

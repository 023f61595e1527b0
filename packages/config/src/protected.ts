import { minimatch } from 'minimatch'
import type { Approval, Configuration, Promotion } from './configuration.ts'

/** The parts that gate production. They are read from the promotion branch: a pusher must not appoint himself. */
export interface ProtectedParts {
  readonly approval: Approval
  readonly promotion: Promotion
  readonly protected: readonly string[]
  /** Names of apps that may go out without tests. */
  readonly withoutTests: readonly string[]
}

export function protectedParts(configuration: Configuration): ProtectedParts {
  return {
    approval: configuration.approval,
    promotion: configuration.promotion,
    protected: configuration.protected,
    // A glob's entry cannot say so: `checkCatalogue`.
    withoutTests: (configuration.apps ?? []).filter(({ tests }) => tests === 'none').map(({ name }) => name)
  }
}

/** The pushed commit's configuration with the gate of the promotion branch's. */
export function withProtectedParts(
  configuration: Configuration,
  { approval, promotion, protected: names }: ProtectedParts
): Configuration {
  return { ...configuration, approval, promotion, protected: names }
}

/** Whether an environment's name matches one of the patterns of `protected`: such a one is never destroyed. */
export function isProtected(environment: string, { protected: patterns }: Pick<ProtectedParts, 'protected'>): boolean {
  return patterns.some((pattern) => minimatch(environment, pattern))
}

export * from './load.ts'
export { parseConfiguration } from './parse-configuration.ts'
export { isProtected, type ProtectedParts, protectedParts, withProtectedParts } from './protected.ts'
export { findStartProblems, givenInput, type SentInputs } from './start-problems.ts'

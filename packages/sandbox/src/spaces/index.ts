export { endpointOf, parseHost } from './address.ts'
export type { StoredObject } from './buckets.ts'
export { type SpacesEmulator, type SpacesOptions, startSpaces } from './start.ts'

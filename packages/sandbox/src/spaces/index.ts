export { type SpacesEmulator, type SpacesOptions, type StoredObject, startSpaces } from './start.ts'

export { type Authority, type Identity, makeAuthority } from './authority.ts'
export { type Mood, type NameServers, startNameServers } from './name-servers.ts'
export { type Backend, type NameAnswer, type NameRequest, type Names, startNames } from './names.ts'

export { type Authority, type Identity, makeAuthority } from './authority.ts'
export { type NameAnswer, type NameHandler, type NameRequest, type Names, startNames } from './names.ts'
export { type Resolver, startResolver } from './resolver.ts'

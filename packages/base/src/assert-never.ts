/** Ends a switch over a union: a kind added later fails to compile here instead of being ignored. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}

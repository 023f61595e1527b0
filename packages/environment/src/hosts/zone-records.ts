/** `web.staging` or `@` in a zone, in full. */
export function fullName(name: string, zone: string): string {
  return name === '@' ? zone : `${name}.${zone}`
}

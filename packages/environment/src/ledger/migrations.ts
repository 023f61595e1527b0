/** How to get from schema n to n + 1, by n. Version 1 is the first. */
const migrations: Readonly<Record<number, (document: unknown) => unknown>> = {}

/** The document as the current version writes it; one without a known way is returned as it is, to be refused. */
export function migrate(document: unknown, version: number): unknown {
  let current = document
  for (let step = version; migrations[step]; step += 1) current = migrations[step]?.(current)
  return current
}

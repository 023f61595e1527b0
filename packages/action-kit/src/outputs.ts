/** What an output may be made from: JSON for objects, nothing at all for undefined. */
export type OutputValue =
  | string
  | number
  | boolean
  | undefined
  | readonly unknown[]
  | { readonly [key: string]: unknown }

/** Keys are the kebab-case names of action.yml; `outcome` is always among them, `reason` is added by `runAction`. */
export type OutputTable<Result> = {
  readonly outcome: (result: Result) => string
  readonly [name: string]: (result: Result) => OutputValue
}

/** A value as GITHUB_OUTPUT carries it. */
export function renderOutput(value: OutputValue): string {
  if (value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

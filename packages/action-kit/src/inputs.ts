import { InputError, parseDuration } from '@staging-actions/base'

/** How one input is read. `parse` gets trimmed text, never empty, and returns the value or says what it expected. */
export interface InputSpec<T> {
  readonly parse: (text: string) => { readonly value: T } | { readonly expected: string }
  readonly required: boolean
  readonly secret: boolean
  /** The value of an empty input; with `required` there is none. */
  readonly fallback?: T
}

/** Keys are the kebab-case names of action.yml. */
// biome-ignore lint/suspicious/noExplicitAny: a table holds specs of every value type
export type InputTable = Readonly<Record<string, InputSpec<any>>>

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

/** `{'timeout-minutes': integer({…})}` is read as `{timeoutMinutes: number}`. */
export type InputsOf<Table extends InputTable> = {
  readonly [Name in keyof Table & string as Camel<Name>]: Table[Name] extends InputSpec<infer T> ? T : never
}

interface Optional<T> {
  /** An input without `required` and without `default` may be empty: it is read as undefined. */
  readonly required?: boolean
  readonly default?: T
}

type Read<T, O extends Optional<T>> = O extends { required: true } | { default: T } ? T : T | undefined

function spec<T, O extends Optional<T>>(
  options: O | undefined,
  parse: InputSpec<T>['parse'],
  secret = false
): InputSpec<Read<T, O>> {
  const base = { parse, required: options?.required ?? false, secret }
  return (options?.default === undefined ? base : { ...base, fallback: options.default }) as InputSpec<Read<T, O>>
}

/** One line of text, optionally of a form; `expected` says the form in words. */
export function text<const O extends Optional<string> & { pattern?: RegExp; expected?: string }>(options?: O) {
  return spec<string, O>(options, (value) => {
    if (/[\r\n\0]/.test(value)) return { expected: 'one line' }
    if (options?.pattern && !options.pattern.test(value)) return { expected: options.expected ?? `${options.pattern}` }
    return { value }
  })
}

/** Masked in the log before anything else happens. */
export function secret<const O extends Optional<string>>(options?: O) {
  return spec<string, O>(options, (value) => ({ value }), true)
}

export function integer<const O extends Optional<number> & { min: number; max: number }>(options: O) {
  return spec<number, O>(options, (value) => {
    const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    const { min, max } = options
    return number >= min && number <= max ? { value: number } : { expected: `a whole number from ${min} to ${max}` }
  })
}

export function boolean<const O extends Optional<boolean>>(options?: O) {
  return spec<boolean, O>(options, (value) =>
    value === 'true' || value === 'false' ? { value: value === 'true' } : { expected: 'true or false' }
  )
}

export function choice<const V extends string, const O extends Optional<V>>(values: readonly V[], options?: O) {
  return spec<V, O>(options, (value) =>
    values.includes(value as V) ? { value: value as V } : { expected: `one of ${values.join(', ')}` }
  )
}

const longest = 99 * 86_400_000

/** `30m`, `8h`, `2d`, and 99d at the most; read as milliseconds. The default is in milliseconds too. `orNone`: `0m` means something. */
export function duration<const O extends Optional<number> & { readonly orNone?: boolean }>(options?: O) {
  return spec<number, O>(options, (value) => {
    const milliseconds = parseDuration(value)
    if (milliseconds !== undefined && milliseconds <= longest && (milliseconds > 0 || options?.orNone))
      return { value: milliseconds }
    return { expected: `a duration from ${options?.orNone ? '0m' : '1m'} to 99d, such as 30m, 8h or 2d` }
  })
}

/**
 * One item a line, or a list in JSON, as an output of another action gives it; empty lines do not count. Read as an empty list when empty.
 * `words`: commas and spaces part items too, as people write names into a field.
 */
export function lines(options?: { pattern?: RegExp; expected?: string; required?: boolean; words?: boolean }) {
  const between = options?.words ? /[\s,]+/ : /\r?\n/
  const emptyWhenMissing = { default: [], required: options?.required ?? false }
  return spec<readonly string[], { default: readonly string[] }>(emptyWhenMissing, (value) => {
    const items = (listIn(value) ?? value.split(between)).map((line) => line.trim()).filter(Boolean)
    const bad = items.find((item) => options?.pattern && !options.pattern.test(item))
    return bad === undefined
      ? { value: items }
      : { expected: `${options?.words ? '' : 'lines of '}${options?.expected ?? options?.pattern}, not "${bad}"` }
  })
}

function listIn(value: string): readonly string[] | undefined {
  if (!value.startsWith('["') && value !== '[]') return undefined
  try {
    const list = JSON.parse(value) as unknown
    return Array.isArray(list) ? list.map(String) : undefined
  } catch {
    return undefined
  }
}

/** JSON of any form; `check` narrows it and says what it expected. */
export function json<T, const O extends Optional<T> = Optional<T>>(
  check: (value: unknown) => { readonly value: T } | { readonly expected: string },
  options?: O
) {
  return spec<T, O>(options, (value) => {
    try {
      return check(JSON.parse(value))
    } catch {
      return { expected: 'valid JSON' }
    }
  })
}

/** An input that was renamed: anyone who still sets it is told the new name. */
export function renamed(to: string): InputSpec<undefined> {
  return { parse: () => ({ expected: `nothing: it is now called "${to}"` }), required: false, secret: false }
}

/** Reads and checks all inputs; throws one InputError with every problem. A secret's value is never quoted. */
export function readInputs<Table extends InputTable>(table: Table, read: (name: string) => string): InputsOf<Table> {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, spec] of Object.entries(table)) {
    const text = read(name).trim()
    if (text === '') {
      if (spec.required)
        problems.push(
          `input "${name}" is required and empty: ${spec.secret ? 'is the secret defined, and visible to this job?' : 'set it under `with:`'}`
        )
      values[camel(name)] = spec.fallback
      continue
    }
    const result = spec.parse(text)
    if ('value' in result) values[camel(name)] = result.value
    else problems.push(`input "${name}" is ${spec.secret ? 'malformed' : quote(text)}: expected ${result.expected}`)
  }
  if (problems.length > 0) throw new InputError(problems)
  return values as InputsOf<Table>
}

function camel(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text)
}

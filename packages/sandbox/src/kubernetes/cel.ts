import { isRecord, same } from './json.ts'

/**
 * The part of the Common Expression Language that admission policies of ours are written in: values of JSON, `?:`, `||`, `&&`, `!`,
 * `==`, `!=`, `in`, `+`, fields, indexes, `has`, the macros over lists and the keys of maps, and the functions below. Anything else is an
 * error, as what does not compile is to a real API server; that one judges the same policies in the laboratory.
 */
export interface Expression {
  (scope: Scope): unknown
  /** Of a field: what it is a field of. `has` looks for the last field alone: where what has it is not there, it fails. */
  readonly of?: Expression
}
export type Scope = Readonly<Record<string, unknown>>

export class CelError extends Error {}

const token = /\s*(?:('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(\d+)|([A-Za-z_]\w*)|(\|\||&&|==|!=|[-!?:.,()[\]{}+]))/y

/** @throws CelError when it does not compile, and when it is evaluated on what it does not fit. */
export function compile(source: string): Expression {
  const tokens = tokensOf(source)
  let next = 0
  const peek = () => tokens[next]
  const is = (text: string) => {
    if (peek() !== text) return false
    next += 1
    return true
  }
  const expect = (text: string) => {
    if (!is(text)) throw new CelError(`expected ${text} and found ${peek() ?? 'the end'} in ${source}`)
  }

  function conditional(): Expression {
    const condition = either()
    if (!is('?')) return condition
    const yes = conditional()
    expect(':')
    const no = conditional()
    return (scope) => (bool(condition(scope)) ? yes(scope) : no(scope))
  }
  function either(): Expression {
    let left = both()
    while (is('||')) {
      const [first, second] = [left, both()]
      left = (scope) => bool(first(scope)) || bool(second(scope))
    }
    return left
  }
  function both(): Expression {
    let left = relation()
    while (is('&&')) {
      const [first, second] = [left, relation()]
      left = (scope) => bool(first(scope)) && bool(second(scope))
    }
    return left
  }
  function relation(): Expression {
    const left = sum()
    for (const operator of ['==', '!=', 'in'] as const)
      if (is(operator)) {
        const right = sum()
        if (operator === 'in') return (scope) => isIn(left(scope), right(scope))
        return (scope) => same(left(scope), right(scope)) === (operator === '==')
      }
    return left
  }
  function sum(): Expression {
    let left = unary()
    while (is('+')) {
      const [first, second] = [left, unary()]
      left = (scope) => text(first(scope)) + text(second(scope))
    }
    return left
  }
  function unary(): Expression {
    if (!is('!')) return member()
    const negated = unary()
    return (scope) => !bool(negated(scope))
  }
  function member(): Expression {
    let value = primary()
    for (;;) {
      const of = value
      if (is('[')) {
        const key = conditional()
        expect(']')
        value = (scope) => select(of(scope), text(key(scope)))
      } else if (is('.')) {
        const name = tokens[next++] ?? ''
        if (!is('(')) value = Object.assign((scope: Scope) => select(of(scope), name), { of })
        else value = isMacro(name) ? macro(of, name) : method(of, name)
      } else return value
    }
  }
  function macro(of: Expression, name: keyof typeof macros): Expression {
    const variable = tokens[next++] ?? ''
    expect(',')
    const inner = conditional()
    expect(')')
    return (scope) => {
      const value = of(scope)
      if (!Array.isArray(value) && !isRecord(value)) throw new CelError(`${name} of what is neither a list nor a map`)
      const items: readonly unknown[] = Array.isArray(value) ? value : Object.keys(value)
      return macros[name](items, (item) => inner({ ...scope, [variable]: item }))
    }
  }
  function method(of: Expression, name: string): Expression {
    const given: Expression[] = []
    while (!is(')')) {
      given.push(conditional())
      if (peek() !== ')') expect(',')
    }
    const call = methods[name]
    if (!call) throw new CelError(`undeclared reference to '${name}'`)
    return (scope) => call(of(scope), ...given.map((each) => text(each(scope))))
  }
  function primary(): Expression {
    const found = tokens[next++] ?? ''
    if (found === '(') {
      const inner = conditional()
      expect(')')
      return inner
    }
    if (found === '[') {
      const items: Expression[] = []
      while (!is(']')) {
        items.push(conditional())
        if (peek() !== ']') expect(',')
      }
      return (scope) => items.map((item) => item(scope))
    }
    if (found === '{') {
      expect('}')
      return () => ({})
    }
    if (/^['"]/.test(found)) return () => found.slice(1, -1).replaceAll(/\\(.)/g, '$1')
    if (/^\d/.test(found)) return () => Number(found)
    if (found === 'true' || found === 'false') return () => found === 'true'
    if (found === 'null') return () => null
    if (found === 'has') {
      expect('(')
      const selected = member()
      expect(')')
      const { of } = selected
      if (!of) throw new CelError(`invalid argument to has() macro in ${source}`)
      return (scope) => {
        of(scope)
        return isThere(() => selected(scope))
      }
    }
    if (!/^[A-Za-z_]/.test(found)) throw new CelError(`unexpected ${found || 'end'} in ${source}`)
    return (scope) => select(scope, found)
  }

  const whole = conditional()
  if (next < tokens.length) throw new CelError(`unexpected ${peek()} in ${source}`)
  return whole
}

const macros = {
  all: (items: readonly unknown[], each: (item: unknown) => unknown) => items.every((item) => bool(each(item))),
  exists: (items: readonly unknown[], each: (item: unknown) => unknown) => items.some((item) => bool(each(item))),
  filter: (items: readonly unknown[], each: (item: unknown) => unknown) => items.filter((item) => bool(each(item))),
  map: (items: readonly unknown[], each: (item: unknown) => unknown) => items.map((item) => each(item))
}

function isMacro(name: string): name is keyof typeof macros {
  return Object.hasOwn(macros, name)
}

const methods: Readonly<Record<string, (of: unknown, ...texts: readonly string[]) => unknown>> = {
  startsWith: (of, start = '') => text(of).startsWith(start),
  endsWith: (of, end = '') => text(of).endsWith(end),
  contains: (of, part = '') => text(of).includes(part),
  split: (of, by = '') => text(of).split(by),
  lowerAscii: (of) => text(of).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase()),
  trim: (of) => text(of).trim(),
  join: (of, by = '') => {
    if (!Array.isArray(of)) throw new CelError('no such overload: a list is needed')
    return of.map(text).join(by)
  }
}

function tokensOf(source: string): readonly string[] {
  const found: string[] = []
  token.lastIndex = 0
  const trimmed = source.trimEnd()
  while (token.lastIndex < trimmed.length) {
    const at = token.lastIndex
    const match = token.exec(trimmed)
    if (!match) throw new CelError(`token recognition error at: ${trimmed.slice(at, at + 10)}`)
    found.push(match[0].trim())
  }
  return found
}

/** A field that is not there. */
class NoSuchKey extends CelError {}

function select(value: unknown, key: string): unknown {
  if (!isRecord(value)) throw new CelError(`${key} of what has no fields`)
  if (!Object.hasOwn(value, key)) throw new NoSuchKey(`no such key: ${key}`)
  return value[key]
}

function isThere(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof NoSuchKey) return false
    throw error
  }
}

function isIn(item: unknown, container: unknown): boolean {
  if (Array.isArray(container)) return container.includes(item)
  if (isRecord(container)) return typeof item === 'string' && Object.hasOwn(container, item)
  throw new CelError('`in` of what is neither a list nor a map')
}

function bool(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new CelError('no such overload: a boolean is needed')
  return value
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new CelError('no such overload: a string is needed')
  return value
}

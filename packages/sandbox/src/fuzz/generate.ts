import { list, record, type Schema } from '../conformance/json-schema.ts'
import type { Random } from '../kernel/index.ts'

/** Values that a schema allows, and such as no schema has in mind. Seeded: one seed, one story. */
export class Generator {
  readonly #random: Random
  readonly #resolve: (schema: unknown) => Schema

  constructor(random: Random, resolve: (schema: unknown) => Schema) {
    this.#random = random
    this.#resolve = resolve
  }

  chance(share: number): boolean {
    return this.#random.next() < share
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.#random.below(items.length)]
  }

  /** As the schema says, or as its example does. */
  wellFormed(given: unknown, depth = 0): unknown {
    const schema = this.#resolve(given)
    if (schema['example'] !== undefined && this.chance(0.6)) return schema['example']
    if (list(schema['enum']).length > 0) return this.pick(list(schema['enum']))
    const options = [...list(schema['oneOf']), ...list(schema['anyOf'])]
    const parts = [...list(schema['allOf']), ...(options.length > 0 ? [this.pick(options)] : [])]
    const composed = parts.map((part) => this.wellFormed(part, depth + 1))
    const own = this.#ofType(schema, depth)
    if (composed.length === 0) return own
    return composed.every((part) => typeof part === 'object') ? Object.assign({}, ...composed, own) : composed[0]
  }

  #ofType(schema: Schema, depth: number): unknown {
    const properties = Object.entries(record(schema['properties']))
    const required = new Set(list(schema['required']))
    if (properties.length > 0) {
      const wanted = properties.filter(([name]) => required.has(name) || (depth < 3 && this.chance(0.4)))
      return Object.fromEntries(wanted.map(([name, part]) => [name, this.wellFormed(part, depth + 1)]))
    }
    switch (schema['type']) {
      case 'array':
        return Array.from({ length: this.#random.below(3) }, () => this.wellFormed(schema['items'], depth + 1))
      case 'integer':
      case 'number':
        return this.pick([1, 2, 3, 80, 443, 5432, Number(schema['minimum'] ?? 1)])
      case 'boolean':
        return this.chance(0.5)
      case 'object':
        return {}
      default:
        return this.pick(['a', 'staging', 'nyc3', `n${this.#random.hex(6)}`, 'main', '10.0.0.0/16', 'x.example.com'])
    }
  }

  /** The same value with one thing wrong. */
  malformed(value: unknown): unknown {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
    const key = this.pick(keys)
    if (key === undefined || this.chance(0.2)) return this.garbage()
    const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
    const way = this.#random.below(3)
    if (way === 0) delete copy[key]
    else if (way === 1) copy[`x_${this.#random.hex(4)}`] = this.garbage()
    else copy[key] = this.chance(0.3) ? this.malformed(copy[key]) : this.garbage()
    return copy
  }

  garbage(): unknown {
    return this.pick<unknown>([
      ...[null, true, -1, 0, 1.5, 1e300, '', ' ', [], {}, [[]], ['a', null], { a: { b: [{}] } }],
      ...['../../etc/passwd', '--upload-pack=touch', '-x', '\u0000', 'é\u202e🙂', "'; drop", '%2e%2e', '$(touch x)'],
      ...[
        'x'.repeat(70_000),
        '__proto__',
        'constructor',
        '2026-13-45T99:99:99Z',
        '999.999.999.999',
        'do:droplet:',
        'a:b'
      ],
      { ['__proto__x']: 1, constructor: { prototype: null } }
    ])
  }

  /** A body as text: JSON, and now and then none. */
  text(value: unknown): string {
    return this.chance(0.06)
      ? (this.pick(['', '{', '{"a":}', 'null', '"x"', '[]', '[1]', 'a=b', '\ufeff{}', '{"a":1}}']) ?? '')
      : JSON.stringify(value)
  }
}

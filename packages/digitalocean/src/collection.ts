import type * as z from 'zod/mini'
import { segment } from './identifier.ts'
import type { Transport } from './transport.ts'

/** One kind of resource: `GET path`, `GET path/{id}`, `DELETE path/{id}`. */
export class Collection<Item extends z.ZodMiniType, One extends z.ZodMiniType> {
  protected readonly transport: Transport
  protected readonly path: string
  readonly #plural: string
  readonly #item: Item
  readonly #one: One

  constructor(transport: Transport, path: string, plural: string, item: Item, one: One) {
    this.transport = transport
    this.path = path
    this.#plural = plural
    this.#item = item
    this.#one = one
  }

  /** All of them, all pages. */
  list(query: Readonly<Record<string, string | number>> = {}): Promise<readonly z.output<Item>[]> {
    return this.transport.list(this.path, this.#plural, this.#item, query)
  }

  /** Undefined when there is none: 404, twice. */
  find(id: string | number): Promise<z.output<One> | undefined> {
    return this.transport.find(`${this.path}/${segment(id)}`, this.#one)
  }

  /** Undefined when one answer says that there is none: for who looks again anyway. */
  glimpse(id: string | number): Promise<z.output<One> | undefined> {
    return this.transport.glimpse(`${this.path}/${segment(id)}`, this.#one)
  }

  get(id: string | number): Promise<z.output<One>> {
    return this.transport.get(`${this.path}/${segment(id)}`, this.#one)
  }

  /** Asks for the deletion, which may still be going on when this returns. False when there is none to delete: 404. */
  delete(id: string | number): Promise<boolean> {
    return this.transport.delete(`${this.path}/${segment(id)}`)
  }
}

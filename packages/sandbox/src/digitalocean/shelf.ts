import { copyState, putBack, type Restore } from '../kernel/index.ts'
import type { PricedLife } from './prices.ts'

/** What every resource of the account has in common. Times are sandbox time, milliseconds since the epoch. */
export interface Resource {
  readonly id: string
  name: string
  readonly tags: Set<string>
  readonly createdAt: number
  /** From then on it is running, online, active. */
  readonly readyAt: number
  /** Set by a delete; from then on it answers 404. */
  goneAt?: number
  /** Where lists lag: from when they show it, until when they do, and until when its network holds it. */
  listedAt?: number
  unlistedAt?: number
  releasedAt?: number
  /** What it was billed for at another price, and since when it has this one. */
  pastLives?: readonly PricedLife[]
  pricedFrom?: number
  /** The default project's when undefined. */
  projectId?: string
}

export type ShelfChange = 'created' | 'deleted'

/** How long, in milliseconds at the most, others take to see a change; drawn again for each. */
export interface Lag {
  /** A list before it shows what was made, and for as long what is gone. */
  readonly lists: number
  /** A network before it lets go of a member that is gone. */
  readonly members: number
}

export interface ShelfParts {
  readonly now: () => number
  readonly lag: Lag
  /** From 0 to below `end`. */
  readonly draw: (end: number) => number
  readonly tell?: (change: ShelfChange, item: Pick<Resource, 'id' | 'name'>) => void
}

/** All resources of one kind, those that are gone included: they are billed for the time they lived. */
export class Shelf<T extends Resource> {
  readonly #parts: ShelfParts
  readonly #items: T[] = []

  constructor(parts: ShelfParts) {
    this.#parts = parts
  }

  add(item: T): T {
    this.#items.push(item)
    const { lag, draw } = this.#parts
    if (lag.lists > 0) item.listedAt = item.createdAt + draw(lag.lists)
    this.#parts.tell?.('created', item)
    return item
  }

  /** What is there, in order of creation: a resource that is being deleted still is. */
  all(): T[] {
    return this.#items.filter((item) => !this.isGone(item))
  }

  /** What a list shows: the same, or what was the case a little earlier. */
  listed(): T[] {
    const now = this.#parts.now()
    return this.#items.filter(
      (item) => (item.listedAt ?? 0) <= now && (!this.isGone(item) || now < (item.unlistedAt ?? 0))
    )
  }

  /** What a network still counts among its members. */
  members(): T[] {
    const now = this.#parts.now()
    return this.#items.filter((item) => !this.isGone(item) || now < (item.releasedAt ?? 0))
  }

  find(id: string): T | undefined {
    return this.#items.find((item) => item.id === id && !this.isGone(item))
  }

  /** Everything that ever was. */
  history(): readonly T[] {
    return this.#items
  }

  isGone(item: T): boolean {
    return item.goneAt !== undefined && item.goneAt <= this.#parts.now()
  }

  /** Deletes are asynchronous: the item stays visible for `after` milliseconds. A second delete changes nothing. */
  remove(item: T, after: number): void {
    if (item.goneAt !== undefined) return
    const { now, lag, draw, tell } = this.#parts
    item.goneAt = now() + after
    if (lag.lists > 0) item.unlistedAt = item.goneAt + draw(lag.lists)
    if (lag.members > 0) item.releasedAt = item.goneAt + draw(lag.members)
    tell?.('deleted', item)
  }

  forget(): void {
    this.#items.length = 0
  }

  capture(): Restore {
    const saved = copyState(this.#items)
    return () => putBack(this.#items, saved)
  }
}

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
  /** The default project's when undefined. */
  projectId?: string
}

export type ShelfChange = 'created' | 'deleted'

/** All resources of one kind, those that are gone included: they are billed for the time they lived. */
export class Shelf<T extends Resource> {
  readonly #now: () => number
  readonly #tell: (change: ShelfChange, item: Pick<Resource, 'id' | 'name'>) => void
  readonly #items: T[] = []

  constructor(now: () => number, tell: (change: ShelfChange, item: Pick<Resource, 'id' | 'name'>) => void = () => {}) {
    this.#now = now
    this.#tell = tell
  }

  add(item: T): T {
    this.#items.push(item)
    this.#tell('created', item)
    return item
  }

  /** What a list shows, in order of creation: a resource that is being deleted is still there. */
  all(): T[] {
    return this.#items.filter((item) => !this.isGone(item))
  }

  find(id: string): T | undefined {
    return this.#items.find((item) => item.id === id && !this.isGone(item))
  }

  /** Everything that ever was. */
  history(): readonly T[] {
    return this.#items
  }

  isGone(item: T): boolean {
    return item.goneAt !== undefined && item.goneAt <= this.#now()
  }

  /** Deletes are asynchronous: the item stays visible for `after` milliseconds. A second delete changes nothing. */
  remove(item: T, after: number): void {
    if (item.goneAt !== undefined) return
    item.goneAt = this.#now() + after
    this.#tell('deleted', item)
  }

  forget(): void {
    this.#items.length = 0
  }
}

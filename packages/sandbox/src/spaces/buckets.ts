import { copyState, type Kernel, putBack, type Restore } from '../kernel/index.ts'

export interface StoredObject {
  readonly body: Buffer
  readonly etag: string
  /** Sandbox time, milliseconds since the epoch. */
  readonly at: number
  readonly type: string
}

export interface StoredVersion {
  readonly key: string
  readonly id: string
  readonly isDeleteMarker: boolean
}

/** What is in the buckets, with the versions that they keep. */
export class Buckets {
  /** Objects by key, by bucket. */
  readonly objects = new Map<string, Map<string, StoredObject>>()
  readonly versioned = new Set<string>()
  /** Kept and given back; nothing expires here. */
  readonly lifecycles = new Map<string, string>()
  /** Canned: `private` or `public-read`. */
  readonly acls = new Map<string, string>()
  /** Not the current ones, by bucket. */
  readonly #older = new Map<string, StoredVersion[]>()
  readonly #versionIds = new WeakMap<StoredObject, string>()
  readonly #kernel: Kernel
  readonly #initial: readonly string[]

  constructor(kernel: Kernel, initial: readonly string[]) {
    this.#kernel = kernel
    this.#initial = initial
    this.reset()
  }

  reset(): void {
    for (const part of this.#parts()) part.clear()
    for (const name of this.#initial) this.objects.set(name, new Map())
  }

  versionOf(object: StoredObject): string {
    const id = this.#versionIds.get(object) ?? this.#kernel.random.hex(32)
    this.#versionIds.set(object, id)
    return id
  }

  olderOf(bucket: string): StoredVersion[] {
    const found = this.#older.get(bucket) ?? []
    this.#older.set(bucket, found)
    return found
  }

  put(bucket: string, key: string, object: StoredObject): void {
    this.#keep(bucket, key)
    this.objects.get(bucket)?.set(key, object)
  }

  delete(bucket: string, key: string): void {
    this.#keep(bucket, key)
    this.objects.get(bucket)?.delete(key)
    if (this.versioned.has(bucket))
      this.olderOf(bucket).push({ key, id: this.#kernel.random.hex(32), isDeleteMarker: true })
  }

  deleteVersion(bucket: string, key: string, version: string): void {
    const object = this.objects.get(bucket)?.get(key)
    if (object && this.versionOf(object) === version) this.objects.get(bucket)?.delete(key)
    this.#older.set(
      bucket,
      this.olderOf(bucket).filter((one) => one.key !== key || one.id !== version)
    )
  }

  remove(bucket: string): void {
    for (const part of this.#parts()) part.delete(bucket)
  }

  capture(): Restore {
    const parts = this.#parts()
    const saved = parts.map((part) => copyState<object>(part))
    return () => {
      for (const [index, part] of parts.entries()) putBack(part, saved[index] ?? part)
    }
  }

  /** Before an object is overwritten or deleted. */
  #keep(bucket: string, key: string): void {
    const object = this.objects.get(bucket)?.get(key)
    if (object && this.versioned.has(bucket))
      this.olderOf(bucket).push({ key, id: this.versionOf(object), isDeleteMarker: false })
  }

  #parts() {
    return [this.objects, this.versioned, this.lifecycles, this.acls, this.#older] as const
  }
}

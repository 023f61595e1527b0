export interface Page<Item> {
  readonly found: readonly Item[]
  /** Of all pages, by the time of this one; undefined: the list is not counted. */
  readonly total: number | undefined
}

/** Answers one page, from 1 on. */
type PageAt<Item> = (page: number) => Promise<Page<Item>>

/** The most that the service puts on one page. */
export const pageSize = 200

/** Through all pages of a list, while it changes or says two things. */
const mostWalks = 3

/**
 * All items of a list whose pages move while they are read: what goes moves the rest up, and what was first on the next page is on none
 * then; where something comes meanwhile, not even the total tells. So a walk counts where the pages before its last one still hold
 * what they held, and where it found as many as the list says that there are. Else it is walked again, and of a list that never
 * rests all counts that any walk has seen.
 * @param isShort makes the error for a list that rests, and goes on having fewer than it says
 */
export async function allOf<Item>(
  pageAt: PageAt<Item>,
  pause: () => Promise<void>,
  isShort: (found: number, total: number) => Error
): Promise<readonly Item[]> {
  const all = new Map<string, Item>()
  for (let walk = 1; ; walk += 1) {
    const pages = await walkPages(pageAt)
    const found = new Map(pages.flatMap((page) => page.found).map((item) => [keyOf(item), item]))
    const total = pages.at(-1)?.total ?? 0
    const isAtRest = await holdStill(pages.slice(0, -1), pageAt)
    if (isAtRest && found.size >= total) return [...found.values()]
    for (const [key, item] of found) all.set(key, item)
    if (walk === mostWalks) {
      if (isAtRest && all.size < total) throw isShort(found.size, total)
      return [...all.values()]
    }
    await pause()
  }
}

async function walkPages<Item>(pageAt: PageAt<Item>): Promise<readonly Page<Item>[]> {
  const first = await pageAt(1)
  const size = Math.max(1, first.found.length)
  const known = first.found.length === 0 ? 1 : Math.ceil((first.total ?? 0) / size)
  const others = await Promise.all(Array.from({ length: Math.max(0, known - 1) }, (_, index) => pageAt(index + 2)))
  const pages = [first, ...others]
  // What comes meanwhile is on a page more.
  while (isFollowed(pages, size)) pages.push(await pageAt(pages.length + 1))
  return pages
}

/** Where nothing is counted, a page that is full may have a next one, or the service takes no notice of pages and repeats itself. */
function isFollowed<Item>(pages: readonly Page<Item>[], size: number): boolean {
  const [before, last] = [pages.at(-2), pages.at(-1)]
  if (!last || last.found.length === 0) return false
  if (last.total !== undefined) return pages.length * size < last.total
  return last.found.length >= pageSize && keysOf(last) !== keysOf(before)
}

/** Whether these first pages hold the same things in the same order: then nothing has moved from one to the next. */
async function holdStill<Item>(pages: readonly Page<Item>[], pageAt: PageAt<Item>): Promise<boolean> {
  const again = await Promise.all(pages.map((_, index) => pageAt(index + 1)))
  return pages.every((page, index) => keysOf(page) === keysOf(again[index]))
}

function keysOf<Item>(page: Page<Item> | undefined): string {
  return page?.found.map(keyOf).join('\n') ?? ''
}

/** By which of its fields a kind tells its things apart, the surest first. */
const identities = ['id', 'urn', 'ip', 'slug', 'name'] as const

function keyOf(item: unknown): string {
  const fields = item as Readonly<Record<string, unknown>>
  const identity = identities.find((name) => fields[name] !== undefined)
  return identity === undefined ? JSON.stringify(item) : `${fields[identity]}`
}

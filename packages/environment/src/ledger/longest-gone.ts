/** So many of those that are known to be gone, the longest first. */
export function longestGone<T extends { readonly goneAt?: string | undefined }>(
  all: readonly T[],
  count: number
): readonly T[] {
  return all
    .flatMap((one) => (one.goneAt ? [{ one, at: Date.parse(one.goneAt) }] : []))
    .sort((a, b) => a.at - b.at)
    .slice(0, Math.max(0, count))
    .map(({ one }) => one)
}

export const placeholder: string
export function tagsOf(version: string): { readonly exact: string; readonly major: string } | undefined
export function compareVersions(a: string, b: string): number
export function notesOf(changelog: string, version: string): string | undefined
export function releaseProblems(state: {
  readonly version: string
  readonly repository: string | undefined
  readonly tags: readonly string[]
  readonly notes: string | undefined
  readonly clean: boolean
  readonly onMain: boolean
}): readonly string[]
export function pinned(
  workflow: string,
  at: { readonly repository: string; readonly sha: string; readonly version: string }
): string
export function relinked(
  text: string,
  places: {
    readonly from: string
    readonly to: string
    readonly moved: (path: string) => string | undefined
    readonly source: string
  }
): string

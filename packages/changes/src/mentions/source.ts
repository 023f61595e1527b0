/** What a file says by a path that it takes in. */
export interface Source {
  /** Where that may be, in the repository: the first that is there counts. Undefined: out of the repository. */
  readonly candidates: readonly (string | undefined)[]
  /** A file stands for the folder that it lies in, as a project's file does. */
  readonly isWhole: boolean
  /** What takes in this file takes in that, too. */
  readonly isPassedOn: boolean
}

/** The folders of a path before the first that only a program can tell: `packages` of `packages/*` and of `packages/$NAME/src`. */
export function plainPart(path: string): string {
  const segments = path.replaceAll('\\', '/').split('/')
  const magic = segments.findIndex((segment) => /[*?[\]{}$]/.test(segment))
  return (magic < 0 ? segments : segments.slice(0, magic)).join('/')
}

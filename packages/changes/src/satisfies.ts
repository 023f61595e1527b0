import satisfiesRange from 'semver/functions/satisfies.js'
import validRange from 'semver/ranges/valid.js'

/** Whether npm would link the workspace's copy. A range that is none (a tag, a URL) is not ours to judge: it counts. */
export function satisfies(version: string, range: string): boolean {
  return validRange(range) === null || satisfiesRange(version, range, { loose: true })
}

/** Why an app is deployed. */
export type Cause =
  /** A file of its own. `rule` is the pattern that made it so. */
  | { readonly kind: 'file'; readonly file: string; readonly rule: string }
  /** A file of something that it depends on. The chain leads from there to the app: `packages/ui`, `web`. */
  | { readonly kind: 'dependency'; readonly file: string; readonly chain: readonly string[] }
  /** Its entry in the configuration differs, or is new. */
  | { readonly kind: 'catalogue'; readonly what: string }
  /** Something that counts for every app. */
  | { readonly kind: 'everything'; readonly what: string }
  /** What runs there, or what it was tested next to, is not what this commit has. */
  | { readonly kind: 'environment'; readonly what: string }

/** One line for people. File names are bounded, and quoted when they hold anything unusual. */
export function renderCause(cause: Cause): string {
  switch (cause.kind) {
    case 'file':
      return `${renderName(cause.file)} (${cause.rule})`
    case 'dependency':
      return `${renderName(cause.file)}: ${cause.chain.map(renderName).join(' → ')}`
    case 'catalogue':
    case 'everything':
    case 'environment':
      return cause.what
  }
}

/** A name from git as text that cannot end a line, a table cell, or begin anything else. */
export function renderName(name: string): string {
  const short = name.length > 120 ? `${name.slice(0, 60)}…${name.slice(-59)}` : name
  return /^[\w@.,+=/-][\w@.,+=/ ()[\]{}-]*$/u.test(short) || /^[\p{L}\p{N}@.,+=/_ -]+$/u.test(short)
    ? short
    : JSON.stringify(short)
}

/** A line of a lock file in one of the forms that look like YAML. */
export interface Line {
  /** Spaces before it. */
  readonly depth: number
  readonly key: string
  /** Empty where what follows is deeper. */
  readonly value: string
  readonly text: string
}

/**
 * The lines `key: value` of the block mappings that pnpm and yarn write: always the same few forms, a hundredth of YAML and of the
 * time that it takes. Undefined when a line has another form at these depths.
 * @param depths what is deeper is given as text alone
 */
export function linesOf(text: string, depths: ReadonlySet<number>): readonly Line[] | undefined {
  const lines: Line[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const depth = line.length - line.trimStart().length
    const match = depths.has(depth) ? form.exec(line.slice(depth)) : undefined
    if (depths.has(depth) && !match) return undefined
    lines.push({ depth, key: plain(match?.[1] ?? ''), value: plain(match?.[2] ?? ''), text: line })
  }
  return lines
}

const form = /^('(?:[^']|'')*'|"(?:[^"\\]|\\.)*"|[^\s'"?-].*?):(?:\s+(.*))?$/

/** Without the quotes. */
function plain(text: string): string {
  const quote = text[0]
  if (quote === "'" && text.endsWith("'")) return text.slice(1, -1).replaceAll("''", "'")
  if (quote !== '"' || !text.endsWith('"')) return text
  try {
    return String(JSON.parse(text))
  } catch {
    return text.slice(1, -1)
  }
}

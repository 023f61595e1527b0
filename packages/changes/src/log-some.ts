const longest = 300

/** Says the first of these lines, each cut where it is long, and how many more there are: a log must stay small whatever the diff. */
export function logSome(say: (line: string) => void, lines: readonly string[], limit = 8): void {
  for (const line of lines.slice(0, limit)) say(line.length > longest ? `${line.slice(0, longest)}…` : line)
  if (lines.length > limit) say(`and ${lines.length - limit} more`)
}

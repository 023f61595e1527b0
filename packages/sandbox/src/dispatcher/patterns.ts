/** GitHub's filter patterns for branches, tags and paths: `*` stops at `/`, `**` does not, `!` takes back; the last match decides. */
export function matchesFilter(patterns: readonly string[], name: string): boolean {
  let matched = false
  for (const pattern of patterns) {
    const negative = pattern.startsWith('!')
    if (toExpression(negative ? pattern.slice(1) : pattern).test(name)) matched = !negative
  }
  return matched
}

function toExpression(pattern: string): RegExp {
  let source = ''
  for (let index = 0; index < pattern.length; index++) {
    const rest = pattern.slice(index)
    const character = pattern[index] ?? ''
    if (rest.startsWith('**/')) {
      source += '(?:.*/)?'
      index += 2
    } else if (rest.startsWith('**')) {
      source += '.*'
      index += 1
    } else if (character === '*') source += '[^/]*'
    else if (character === '?' || character === '+') source += character
    else if (character === '[') {
      const end = pattern.indexOf(']', index)
      source += end < 0 ? '\\[' : pattern.slice(index, end + 1)
      index = end < 0 ? index : end
    } else if (character === '\\') {
      index += 1
      source += quote(pattern[index] ?? '')
    } else source += quote(character)
  }
  return new RegExp(`^${source}$`)
}

function quote(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

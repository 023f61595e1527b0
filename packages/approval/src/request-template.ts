import { StagingError } from '@staging-actions/base'

/** The parts of a request's text, each of which a template can put where it wants it. */
const requestParts = ['question', 'apps', 'decide', 'failures', 'cost', 'mentions'] as const

/** Values that a template may use inside its own sentences. */
const requestValues = ['title', 'environment', 'sha', 'branch', 'commit_url', 'compare_url', 'run_url'] as const

type Name = (typeof requestParts)[number] | (typeof requestValues)[number]

/** Our own text: what a request says where there is no template. */
export const ownTemplate = requestParts.map(placeholder).join('\n\n')

function placeholder(name: Name): string {
  return `\${${name}}`
}

const mostCharacters = 20_000

/** @throws StagingError invalid-configuration */
export function checkTemplate(template: string, path: string): void {
  if (template.length <= mostCharacters) return
  throw new StagingError(
    'invalid-configuration',
    `${path} has ${template.length} characters, more than ${mostCharacters}`,
    {
      hint: 'GitHub takes 65,536 in an issue, and the tests need room too.'
    }
  )
}

/**
 * Fills a template in. Whatever it leaves out, the boxes are there; anything else that looks like `${…}` stays.
 * A line that is one empty part goes, with the blank line before it.
 */
export function fillTemplate(template: string, values: Readonly<Record<Name, string>>): string {
  const written = template.replaceAll('\r\n', '\n').replaceAll('staging-actions:', 'staging-actions\u200b:')
  const complete = written.includes(placeholder('decide'))
    ? written
    : `${written.trimEnd()}\n\n${placeholder('decide')}`
  const names = [...requestParts, ...requestValues]
  const isSecond = onlyOnce()
  const empty = names.filter((name) => values[name] === '').map(placeholder)
  return complete
    .split('\n')
    .filter((line) => !empty.includes(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .replace(/\$\{([a-z_]+)\}/g, (whole, name: string) => (isSecond(name) ? '' : (values[name as Name] ?? whole)))
}

/** A part stands once: boxes that are there twice could not be told apart. */
function onlyOnce(): (name: string) => boolean {
  const seen = new Set<string>()
  return (name) => {
    if (!requestParts.some((part) => part === name)) return false
    const again = seen.has(name)
    seen.add(name)
    return again
  }
}

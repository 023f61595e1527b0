import { posix } from 'node:path'
import { foldersFrom } from '../claims.ts'
import { isIn } from '../links.ts'
import { inside, pathBelow } from '../path-ranges.ts'
import { isManifest } from './manifest-names.ts'
import { plainPart, type Source } from './source.ts'

const longestPath = 1000

/**
 * What a Dockerfile takes in of its build context by COPY, ADD and bind mounts, as docs.docker.com/reference/dockerfile has them.
 * Nobody says which folder the context is: the one of which a path leads into the Dockerfile's own folder, else for each path the
 * nearest above the Dockerfile that has it. All of the context (`COPY . .`) names nothing, and manifests and lock files are copied
 * ahead of everything for the layers' cache. What .dockerignore leaves out counts all the same.
 */
export function readDockerfile(text: string, directory: string): readonly Source[] {
  const named = [...new Set(sourcesIn(text))].filter((path) => !isManifest(path))
  const above = [...foldersFrom(directory), '']
  const leadsHome = (context: string) => named.some((path) => isIn(pathBelow(context, path), directory))
  const context = above.slice(1).find(leadsHome)
  return named.map((path) => ({
    candidates: path.startsWith('../')
      ? [inside(directory, path), inside('', path.replace(/^(?:\.\.\/)+/, ''))]
      : (context === undefined ? above : [context]).map((folder) => inside(folder, path)),
    isWhole: false,
    isPassedOn: false
  }))
}

/** Paths in the context, without a slash before them. */
function sourcesIn(text: string): readonly string[] {
  const variables = new Map<string, string>()
  const found: string[] = []
  for (const [name, rest] of instructionsOf(text)) {
    if (name === 'ARG' || name === 'ENV') setVariables(rest, name, variables)
    if (name === 'RUN') found.push(...mounted(rest))
    if ((name === 'COPY' || name === 'ADD') && !/^(?:--\S+\s+)*--from=/.test(rest)) found.push(...copied(rest))
  }
  return found
    .map((word) => plainPart(filled(word, variables)))
    .map((path) => posix.normalize(path.replace(/^\/+/, '')).replace(/\/$/, ''))
    .filter((path) => path !== '.' && path !== '')
}

/** The words but the last, which is where they go. What is no path of the context is left out. */
function copied(rest: string): readonly string[] {
  const words = rest.replace(/^(?:--\S+\s+)*/, '').trim()
  const list = words.startsWith('[')
    ? [...words.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
    : words.split(/\s+/)
  return list
    .slice(0, -1)
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
    .filter((word) => !word.startsWith('<<') && !/^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(word))
}

function mounted(rest: string): readonly string[] {
  const mounts = [...rest.matchAll(/--mount=(\S+)/g)].map((match) => (match[1] ?? '').split(','))
  return mounts
    .filter((options) => !options.some((option) => /^(?:from=|type=(?!bind))/.test(option)))
    .flatMap((options) => options.flatMap((option) => /^(?:source|src)=["']?([^"']+)/.exec(option)?.[1] ?? []))
}

function setVariables(rest: string, kind: string, variables: Map<string, string>): void {
  const pairs = [...rest.matchAll(/\b([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)/g)]
  for (const [, name = '', value = ''] of pairs)
    variables.set(name, filled(value.replace(/^(["'])(.*)\1$/, '$2'), variables))
  const [, name, value] = (kind === 'ENV' && /^(\w+)\s+(.*)$/.exec(rest)) || []
  if (name !== undefined && pairs.length === 0) variables.set(name, filled(value ?? '', variables))
}

/** What has no value here, such as an argument that the build is given, stays as it is: a path ends before it. */
function filled(text: string, variables: ReadonlyMap<string, string>): string {
  if (text.length > longestPath) return ''
  const put = text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}$]*))?\})/g, (all, plain, braced, otherwise) => {
    return variables.get(plain ?? braced) ?? otherwise ?? all
  })
  // A value may hold the values before it: what doubles with each line is no path.
  return put.length > longestPath ? '' : put
}

/** Name and rest of each instruction: continued lines are one, comments and heredocs are none. */
function instructionsOf(text: string): readonly (readonly [string, string])[] {
  const lines = text.split(/\r?\n/)
  const last = new Map(lines.map((line, index) => [line.trim(), index]))
  const isBacktick = lines.slice(0, 5).some((line) => /^\s*#\s*escape\s*=\s*`/i.test(line))
  const continued = isBacktick ? '`' : '\\'
  const found: [string, string][] = []
  let parts: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]?.trim() ?? ''
    if (line.startsWith('#') || (line === '' && parts.length > 0)) continue
    const goesOn = line.endsWith(continued) && at < lines.length - 1
    parts.push(goesOn ? line.slice(0, -1) : line)
    if (goesOn) continue
    const [, name, rest = ''] = /^(?:ONBUILD\s+)?([A-Za-z]+)\s+(.*)$/s.exec(parts.join(' ')) ?? []
    parts = []
    if (name === undefined) continue
    found.push([name.toUpperCase(), rest.trim()])
    if (/^(?:RUN|COPY|ADD)$/i.test(name)) at = endOfHeredocs(rest, lines, at, last)
  }
  return found
}

/** The line that ends what `<<EOF` begins; what no line ends is none. */
function endOfHeredocs(
  rest: string,
  lines: readonly string[],
  start: number,
  last: ReadonlyMap<string, number>
): number {
  let at = start
  for (const [, , name = ''] of rest.matchAll(/<<-?(["']?)([A-Za-z_]\w*)\1/g)) {
    if ((last.get(name) ?? -1) <= at) continue
    do at++
    while (lines[at]?.trim() !== name)
  }
  return at
}

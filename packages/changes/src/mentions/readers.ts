import { foldersFrom } from '../claims.ts'
import { inside } from '../path-ranges.ts'
import { readDockerfile } from './dockerfile.ts'
import { plainPart, type Source } from './source.ts'
import { readTsconfig } from './tsconfig.ts'

/** @param directory the folder of the file */
export type Read = (text: string, directory: string) => readonly Source[]

const pythonsForm = /(?:^|\/)(?:[^/]*requirements[^/]*|constraints[^/]*|requirements\/[^/]+)\.(?:txt|in)$/

/** What files of common tools are called, by their paths; the README of the action has this list. */
const readers: readonly { readonly form: RegExp; readonly read: Read }[] = [
  { form: pythonsForm, read: readRequirements },
  { form: /(?:^|\/)[jt]sconfig[^/]*\.json$/, read: readTsconfig },
  { form: /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]+)?|[^/]+\.Dockerfile)$/, read: readDockerfile },
  { form: /(?:^|\/)build\.gradle(?:\.kts)?$/, read: readGradle },
  {
    form: /(?:^|\/)(?:settings\.gradle(?:\.kts)?|pom\.xml|[^/]+\.(?:cs|fs|vb)proj|composer\.json|Gemfile|mix\.exs|pubspec\.yaml|Package\.swift|deno\.jsonc?)$/,
    read: readRelativePaths
  },
  { form: /(?:^|\/)(?:Chart\.yaml|[Kk]ustomization(?:\.ya?ml)?|[^/]+\.tf)$/, read: readRelativePaths }
]

/** Undefined: none that is read. */
export function readerOf(path: string): Read | undefined {
  return readers.find(({ form }) => form.test(path))?.read
}

/**
 * pip's `-r`, `-c`, `-e` and paths: those of other lists are from the list, those of packages from the folder that pip runs in
 * (pip.pypa.io/en/stable/reference/requirements-file-format), which may be any above it.
 */
function readRequirements(text: string, directory: string): readonly Source[] {
  const lines = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.trim())
  return lines.flatMap((line) => {
    const [, given] = /^(?:-[rce]|--(?:requirement|constraint|editable))(?:\s+|=|(?=\.))(.*)$/.exec(line) ?? []
    const [, url] = /(?:^|@\s*)file:(?:\/\/)?(\.[^\s;]*)/.exec(given ?? line) ?? []
    const word = (url ?? given ?? (/^\.{1,2}\//.test(line) ? line : '')).split(/[ \t]#|;|[ \t]--/, 1)[0] ?? ''
    const path = word
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .replace(/\[[^[\]]*\]$|#.*$/g, '')
    if (path === '' || /^[a-z+]+:|[$]/i.test(path)) return []
    return [{ candidates: near(directory, path), isWhole: false, isPassedOn: true }]
  })
}

/** `project(':libs:x')`, from the folder of settings.gradle, which is one above; and paths, as `includeBuild` has them. */
function readGradle(text: string, directory: string): readonly Source[] {
  const projects = [...text.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:([\w.:-]+)["']/g)]
  return [
    ...projects.map((match) => ({
      candidates: near(directory, (match[1] ?? '').replaceAll(':', '/')),
      isWhole: false,
      isPassedOn: false
    })),
    ...readRelativePaths(text, directory)
  ]
}

/** Each word that leads out of the folder: `path: '../x'`, `Include="..\x\x.csproj"`, `file://../x`. Lines of comments have none. */
function readRelativePaths(text: string, directory: string): readonly Source[] {
  const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|\/\/)/.test(line))
  const words = lines.flatMap((line) => line.split(/[\s"'`(),;<>[\]=]+/))
  return words
    .map((word) => word.replace(/^(?:\w+:)?(?:file:)?(?:\/\/)?(?=\.)/, '').replaceAll('\\', '/'))
    .filter((word) => /^(?:\.\/)?\.\.(?:\/|$)/.test(word))
    .map((word) => ({ candidates: [inside(directory, plainPart(word))], isWhole: true, isPassedOn: false }))
}

/** A path from a folder, or from one above it. */
function near(directory: string, path: string): readonly (string | undefined)[] {
  return [...foldersFrom(directory), ''].map((folder) => inside(folder, path.replaceAll('\\', '/')))
}

import { isRecord, textsOf } from '../manifest.ts'
import { inside } from '../path-ranges.ts'
import { plainPart, type Source } from './source.ts'

/**
 * `extends`, `references`, and by its own word `paths` (from `baseUrl`), `rootDirs`, `include` and `files` of a tsconfig.json: see
 * typescriptlang.org/tsconfig. `paths` of a configuration that it extends are those of the whole repository in most, and name nothing.
 */
export function readTsconfig(text: string, directory: string): readonly Source[] {
  const { extends: base, references, compilerOptions, include, files } = parse(text)
  const { baseUrl, paths, rootDirs } = isRecord(compilerOptions) ? compilerOptions : {}
  const from = inside(directory, typeof baseUrl === 'string' ? local(baseUrl) : '.') ?? directory
  const mapped = isRecord(paths) ? Object.values(paths).flatMap(textsOf) : []
  const referenced = Array.isArray(references)
    ? references.flatMap((one) => (isRecord(one) ? textsOf([one['path']]) : []))
    : []
  const others = [include, files, rootDirs].flatMap(textsOf)
  return [
    ...textsOf(typeof base === 'string' ? [base] : base)
      .filter((path) => /^\.{1,2}(?:\/|$)/.test(path))
      .flatMap((path) => inside(directory, path) ?? [])
      .map((path) => ({
        candidates: [path, `${path}.json`, `${path}/tsconfig.json`].filter(
          (one) => one !== path || /\.json$/.test(one)
        ),
        isWhole: false,
        isPassedOn: true
      })),
    ...mapped.map((path) => whole(from, path)),
    ...[...referenced, ...others].map((path) => whole(directory, path))
  ]
}

function whole(from: string, path: string): Source {
  return { candidates: [inside(from, plainPart(local(path)))], isWhole: true, isPassedOn: false }
}

function local(path: string): string {
  return path.replace(/^\$\{configDir\}/, '.')
}

/** JSON with comments and commas at the end; what is none of that says nothing. */
function parse(text: string): Readonly<Record<string, unknown>> {
  const bare = text
    .replace(/^\uFEFF/, '')
    .replace(
      /("(?:\\[\s\S]?|[^"\\])*(?:"|$))|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g,
      (_, string: string | undefined) => string ?? ' '
    )
    .replace(/("(?:\\[\s\S]?|[^"\\])*(?:"|$))|,(?=\s*[}\]])/g, (_, string: string | undefined) => string ?? '')
  try {
    const json: unknown = JSON.parse(bare)
    return isRecord(json) ? json : {}
  } catch {
    return {}
  }
}

import { accessSync, constants, readdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { JobTokens } from './job-tokens.ts'
import type { ProcessEntry } from './processes.ts'

/**
 * act kills a step's process the moment that it learns of a cancellation, and reads conditions the moment that the process
 * ends: whichever comes first, a step either loses its clean-up or the next ones do not know of the cancellation. So each
 * process that act starts is a small shell that runs the real one, and that does not end while a cancellation is under way.
 * Anything deeper is the real program at once: signals between a job's own processes are as they would be.
 */
export interface StepShims {
  /** Call it once act's pid is known, before it can start a job. */
  actStarted(pid: number): void
  /** From now on no step ends by itself. */
  hold(): void
  /** From now on they do again. */
  release(): Promise<void>
  /** The steps' own processes, as the real runner would signal them. */
  steps(all: readonly ProcessEntry[], act: number): readonly number[]
}

/**
 * `bash` itself runs the shims: other shells drop variables whose names they cannot spell, and `INPUT_FETCH-DEPTH` is one.
 * On their way they put the token of the step's job where act left the one that it knows.
 */
export async function makeStepShims(
  bin: string,
  programs: { readonly node: string; readonly bash: string },
  tokens: Pick<JobTokens, 'placeholder' | 'values'>
): Promise<StepShims> {
  const act = join(bin, '.act')
  const held = join(bin, '.held')
  const running = join(bin, '.steps')
  const jobs = join(bin, '.tokens')
  const preload = join(bin, '.job-token.cjs')
  for (const folder of [running, jobs]) await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [key, value] of tokens.values) await writeFile(join(jobs, key), `${value}\n`, { mode: 0o600 })
  await writeFile(preload, preloadOfNode(jobs, tokens.placeholder))
  const write = async (name: string, program: string, how: { readonly before: string; readonly options: string }) => {
    const file = join(bin, name)
    await writeFile(
      file,
      `#!${programs.bash}
{ read -r act <${quote(act)}; } 2>/dev/null
[ "$PPID" = "$act" ] || exec ${quote(program)} "$@"
# act asks Node where it is, and would then go past this shell.
[ "$3" = 'console.log(process.execPath)' ] && echo ${quote(file)} && exit
: >${quote(running)}/$$
${how.before}${quote(program)}${how.options} "$@"
code=$?
while [ -e ${quote(held)} ]; do sleep 0.1; done
exit $code
`
    )
    await chmod(file, 0o755)
  }
  await write('bash', programs.bash, { before: exchangeInBash(jobs, tokens.placeholder), options: '' })
  await write('node', programs.node, { before: '', options: ` --require ${quote(preload)}` })
  return {
    actStarted: (pid) => writeFileSync(act, `${pid}\n`),
    hold: () => writeFileSync(held, ''),
    release: () => rm(held, { force: true }),
    steps: (all, actPid) => {
      const shims = new Set(readdirSync(running).map(Number))
      return all
        .filter(({ parent, zombie }) => parent === actPid && !zombie)
        .flatMap(({ pid }) =>
          shims.has(pid) ? all.filter(({ parent }) => parent === pid).map((entry) => entry.pid) : pid
        )
    }
  }
}

/** A script's environment, and the text of the script itself, in which act has already filled in expressions. */
function exchangeInBash(jobs: string, placeholder: string): string {
  return `{ read -r token <${quote(jobs)}/"$GITHUB_JOB"; } 2>/dev/null
for name in $(compgen -e); do
  case "\${!name}" in *${placeholder}*) value=\${!name}; export "$name=\${value//${placeholder}/$token}" ;; esac
done
for file; do
  [ -f "$file" ] && text=$(<"$file") || continue
  case "$text" in *${placeholder}*) printf '%s\\n' "\${text//${placeholder}/$token}" >"$file" ;; esac
done
`
}

/** An action's inputs are variables that no shell can set: Node does it for itself, before the action's first line. */
function preloadOfNode(jobs: string, placeholder: string): string {
  return `const { readFileSync } = require('node:fs')
const { env } = process
const token = () => readFileSync(${JSON.stringify(jobs)} + '/' + env.GITHUB_JOB, 'utf8').trim()
for (const [name, value] of Object.entries(env))
  if (value.includes('${placeholder}')) env[name] = value.replaceAll('${placeholder}', token())
`
}

/** Where a program is on a PATH; undefined when it is nowhere. */
export function findProgram(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })
}

function quote(text: string): string {
  return `'${text.replace(/'/g, "'\\''")}'`
}

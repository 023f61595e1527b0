import { accessSync, constants, readdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { JobValues } from './job-values.ts'
import type { ProcessEntry } from './processes.ts'

/**
 * act kills a step's process the moment that it learns of a cancellation, and reads conditions the moment that the process
 * ends: whichever comes first, a step either loses its clean-up or the next ones do not know of the cancellation. So each
 * process that act starts is a small shell that runs the real one, and that does not end while a cancellation is under way.
 * Anything deeper is the real program at once: signals between a job's own processes are as they would be.
 */
export interface StepShims {
  /** Call it once act's pid is known. A busy machine lets act come to its first step before: that one waits for it. */
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
 * On their way they put what the step's job has (its token, its environment's secrets) where act left placeholders.
 */
export async function makeStepShims(
  bin: string,
  programs: { readonly node: string; readonly bash: string },
  { byJob, refused }: Pick<JobValues, 'byJob' | 'refused'>
): Promise<StepShims> {
  const act = join(bin, '.act')
  const held = join(bin, '.held')
  const running = join(bin, '.steps')
  const jobs = join(bin, '.jobs')
  const preload = join(bin, '.job-values.cjs')
  for (const folder of [running, jobs]) await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const [key, values] of byJob) {
    await mkdir(join(jobs, key), { mode: 0o700 })
    for (const [placeholder, value] of values) await writeFile(join(jobs, key, placeholder), value, { mode: 0o600 })
    const why = refused.get(key)
    if (why !== undefined) await writeFile(join(jobs, key, '.refused'), why)
  }
  await writeFile(preload, preloadOfNode(jobs))
  const write = async (name: string, program: string, how: { readonly before: string; readonly options: string }) => {
    const file = join(bin, name)
    await writeFile(
      file,
      `#!${programs.bash}
while [ ! -s ${quote(act)} ]; do sleep 0.05; done
read -r act <${quote(act)}
[ "$PPID" = "$act" ] || exec ${quote(program)} "$@"
# act asks Node where it is, and would then go past this shell.
[ "$3" = 'console.log(process.execPath)' ] && echo ${quote(file)} && exit
: >${quote(running)}/$$
own=${quote(jobs)}/$GITHUB_JOB
if [ -f "$own/.refused" ]; then
echo "::error::$(<"$own/.refused")"
code=1
else
${how.before}${quote(program)}${how.options} "$@"
code=$?
fi
# act closes a failed step's terminal at once: what it has not read yet, the reason first of all, would be in no log.
[ $code = 0 ] || sleep 1
while [ -e ${quote(held)} ]; do sleep 0.1; done
exit $code
`
    )
    await chmod(file, 0o755)
  }
  await write('bash', programs.bash, { before: exchangeInBash, options: '' })
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
const exchangeInBash = `for held in "$own"/*; do
  [ -f "$held" ] || continue
  hidden=\${held##*/}
  IFS= read -r -d '' shown <"$held"
  for name in $(compgen -e); do
    case "\${!name}" in *"$hidden"*) value=\${!name}; value=\${value//$hidden/"$shown"}; export "$name=$value" ;; esac
  done
  for file; do
    [ -f "$file" ] || continue
    IFS= read -r -d '' text <"$file"
    case "$text" in *"$hidden"*) printf '%s' "\${text//$hidden/"$shown"}" >"$file" ;; esac
  done
done
unset held hidden shown name value file text
`

/** An action's inputs are variables that no shell can set: Node does it for itself, before the action's first line. */
function preloadOfNode(jobs: string): string {
  return `const { readdirSync, readFileSync } = require('node:fs')
const { env } = process
const own = ${JSON.stringify(jobs)} + '/' + env.GITHUB_JOB + '/'
const held = (() => { try { return readdirSync(own) } catch { return [] } })()
for (const hidden of held)
  for (const [name, value] of Object.entries(env))
    if (value.includes(hidden)) env[name] = value.replaceAll(hidden, () => readFileSync(own + hidden, 'utf8'))
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

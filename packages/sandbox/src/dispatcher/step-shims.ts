import { accessSync, constants, readdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
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

/** `bash` is its path: other shells drop variables whose names they cannot spell, and `INPUT_FETCH-DEPTH` is one. */
export async function makeStepShims(
  bin: string,
  bash: string,
  programs: Readonly<Record<string, string>>
): Promise<StepShims> {
  const act = join(bin, '.act')
  const held = join(bin, '.held')
  const running = join(bin, '.steps')
  await mkdir(running, { recursive: true })
  for (const [name, program] of Object.entries(programs)) {
    const file = join(bin, name)
    await writeFile(
      file,
      `#!${bash}
{ read -r act <${quote(act)}; } 2>/dev/null
[ "$PPID" = "$act" ] || exec ${quote(program)} "$@"
# act asks Node where it is, and would then go past this shell.
[ "$3" = 'console.log(process.execPath)' ] && echo ${quote(file)} && exit
: >${quote(running)}/$$
${quote(program)} "$@"
code=$?
while [ -e ${quote(held)} ]; do sleep 0.1; done
exit $code
`
    )
    await chmod(file, 0o755)
  }
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

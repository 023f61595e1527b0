import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../../..')

export interface ActionRun {
  readonly exitCode: number
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** stdout and stderr in the order of arrival. */
  readonly log: string
}

export interface ActionRunOptions {
  readonly inputs?: Readonly<Record<string, string>>
  /** GITHUB_* and service URLs; nothing else is inherited but PATH and HOME. */
  readonly env?: Readonly<Record<string, string>>
  readonly event?: unknown
  readonly cwd?: string
  /** A script in TypeScript to run in place of the built dist/<name>/index.js. */
  readonly script?: string
  /** Called with each piece that it prints: to send a signal at the right moment. `pid`: of its process. */
  readonly onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void, pid: number) => void
  /** Runs the clean-up half instead. */
  readonly post?: boolean
}

/** Runs the bundle of an action as the runner does: a process, INPUT_* in, command files out. `npm test` builds what has changed. */
export async function runActionProcess(name: string, options: ActionRunOptions = {}): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'action-'))
  try {
    const files = {
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
      GITHUB_STATE: join(folder, 'state'),
      GITHUB_ENV: join(folder, 'env'),
      GITHUB_PATH: join(folder, 'path')
    }
    for (const file of Object.values(files)) await writeFile(file, '')
    const eventPath = join(folder, 'event.json')
    await writeFile(eventPath, JSON.stringify(options.event ?? {}))
    const inputs = Object.fromEntries(
      Object.entries(options.inputs ?? {}).map(([key, value]) => [
        `INPUT_${key.replace(/ /g, '_').toUpperCase()}`,
        value
      ])
    )
    const typescript = ['--conditions=source', '--disable-warning=ExperimentalWarning']
    const main = options.script ? [...typescript, options.script] : [join(root, 'dist', name, 'index.js')]
    if (options.post) main.push('post')
    const child = spawn(process.execPath, main, {
      cwd: options.cwd ?? folder,
      env: {
        PATH: process.env['PATH'],
        HOME: process.env['HOME'],
        // A quarter of a short run would be compiling: it is the same each time.
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
        RUNNER_TEMP: folder,
        RUNNER_TOOL_CACHE: join(folder, 'tools'),
        GITHUB_WORKSPACE: options.cwd ?? folder,
        GITHUB_EVENT_PATH: eventPath,
        ...files,
        ...options.env,
        ...inputs
      }
    })
    let log = ''
    const listen = (chunk: Buffer) => {
      log += chunk
      options.onOutput?.(String(chunk), (signal) => child.kill(signal), child.pid ?? 0)
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    const exitCode = await new Promise<number>((done, fail) => {
      child.on('error', fail)
      child.on('close', (code) => done(code ?? -1))
    })
    return {
      exitCode,
      outputs: parseCommandFile(await readFile(files.GITHUB_OUTPUT, 'utf8')),
      summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
      log
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** `name<<delimiter\nvalue\ndelimiter\n`, as the toolkit writes it. */
function parseCommandFile(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const pattern = /^(.+?)<<(ghadelimiter_[\w-]+)\r?\n([\s\S]*?)\r?\n\2$/gm
  for (const [, key = '', , value = ''] of text.matchAll(pattern)) outputs[key] = value
  return outputs
}

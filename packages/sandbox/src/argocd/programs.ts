import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { cacheDir } from '../../../../scripts/tools/project.mjs'
import { ensureRenderer } from '../../../../scripts/tools/renderers.mjs'
import { runProgram } from '../kernel/index.ts'
import type { Obj } from '../kubernetes/json.ts'
import { templateChart } from './helm.ts'
import { buildKustomization } from './kustomize.ts'
import { objectsOf, RenderProblem } from './manifests.ts'
import type { RenderRequest } from './render.ts'
import { refsOf } from './variables.ts'

export type Program = 'helm' | 'kustomize'

/** The programs by which Argo CD's repo server renders, in a folder of their own for each rendering. */
export interface Programs {
  render(program: Program, request: RenderRequest): Promise<readonly Obj[]>
}

/** A folder with all files of the commit, and how a program runs there. */
export interface Workplace {
  /** The repository's root. */
  readonly root: string
  /** The folder that the source names. */
  readonly path: string
  /** For files that are not the repository's. */
  readonly scratch: string
  /** What it printed; it throws what the repo server says where the program fails. */
  run(
    program: Program,
    args: readonly string[],
    options: { readonly cwd: string; readonly show?: Shorten }
  ): Promise<string>
}

/** How its command is shown where it fails. */
type Shorten = (command: string) => string

/** Each of them is looked for once by a process. */
const found = new Map<Program, ReturnType<typeof ensureRenderer>>()

/** Where it is. Throws one sentence where it cannot be had. */
export async function pathOf(program: Program): Promise<string> {
  const looking = found.get(program) ?? ensureRenderer(program, { cacheDir })
  found.set(program, looking)
  const { path, missing } = await looking
  if (path === undefined) throw new RenderProblem(missing)
  return path
}

/** What was rendered is kept by all that it depends on, as the repo server keeps it; so is why it could not be. */
export function openPrograms({ directory }: { readonly directory: string }): Programs {
  const kept = new Map<string, Promise<string>>()
  const make = async (program: Program, request: RenderRequest): Promise<string> => {
    const work = await mkdtemp(join(directory, 'render-'))
    try {
      const place = await openWorkplace(work, request, await pathOf(program))
      return await (program === 'helm' ? templateChart(request, place) : buildKustomization(request, place))
    } catch (error) {
      if (!(error instanceof RenderProblem)) throw error
      throw new RenderProblem(error.message.replaceAll(join(work, 'source'), '<path to cached source>'))
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  return {
    async render(program, request) {
      const { source, path, release, commit, apiVersions, buildOptions } = request
      const others = await Promise.all(refsOf(source).map(async (name) => (await request.referredCommit(name))?.id))
      const key = JSON.stringify([program, source, path, release, commit.id, others, apiVersions, buildOptions])
      const made = kept.get(key) ?? make(program, request)
      kept.set(key, made)
      return objectsOf(await made, `${program}'s output`)
    }
  }
}

async function openWorkplace(work: string, request: RenderRequest, binary: string): Promise<Workplace> {
  const [root, scratch] = [join(work, 'source'), join(work, 'scratch')]
  for (const folder of [root, scratch]) await mkdir(folder)
  await request.commit.checkOut(root)
  const inherited = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy']
  const search = [isAbsolute(binary) ? dirname(binary) : '', process.env['PATH'] ?? ''].filter(Boolean).join(':')
  const env = {
    ...Object.fromEntries(inherited.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
    PATH: search,
    HOME: scratch,
    XDG_CACHE_HOME: join(scratch, 'cache'),
    XDG_CONFIG_HOME: join(scratch, 'config'),
    XDG_DATA_HOME: join(scratch, 'data'),
    GIT_TERMINAL_PROMPT: '0'
  }
  return {
    root,
    scratch,
    path: join(root, request.path),
    run: async (program, args, { cwd, show = (command) => command }) => {
      const { exitCode, stdout, stderr } = await runProgram(await pathOf(program), args, { cwd, env })
      if (exitCode === 0) return stdout.toString('utf8')
      const command = show([program, ...args].join(' '))
      throw new RenderProblem(`\`${command}\` failed exit status ${exitCode}: ${stderr.trim()}`)
    }
  }
}

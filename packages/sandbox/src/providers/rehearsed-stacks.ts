import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Configuration, configurationPath } from '@staging-actions/config'
import { prepareRenderers } from '../argocd/needed-programs.ts'
import { endpointOf, parseHost } from '../spaces/index.ts'
import { findTools } from '../tools.ts'
import { missingTools } from './local-exec.ts'
import { prepareProviders } from './provider-mirror.ts'

export interface RehearsedStacks {
  /** See SandboxOptions. */
  readonly cliConfig: string
  /** Changes a copy of the repository, so that its stacks reach what is emulated and nothing else. */
  change(copy: string): Promise<void>
}

/** Prepares what a repository's stacks and manifests need, plays, and takes it away again. */
export async function withStacks<T>(
  request: {
    readonly folder: string
    readonly configPath: string | undefined
    readonly stubProviders?: ReadonlyMap<string, string | undefined>
  },
  {
    configuration,
    write: log = () => {}
  }: { readonly configuration: Configuration; readonly write?: (line: string) => void },
  play: (stacks: RehearsedStacks) => Promise<T>
): Promise<T> {
  const { folder, configPath = configurationPath, stubProviders = new Map() } = request
  const directory = await mkdtemp(join(tmpdir(), 'staging-stacks-'))
  const { stacks, environment } = configuration
  try {
    const directories = stacks.map((stack) => stack.directory)
    const providers = await prepareProviders({
      ...{ folder, stacks: directories, stubs: stubProviders, tools: findTools(), directory, log }
    })
    for (const missing of await missingTools(folder, directories)) log(missing)
    for (const missing of await prepareRenderers(folder)) log(`! ${missing}`)
    const store = endpointOf(parseHost(new URL(endpointOf(environment.region)).host)?.region ?? 'nyc3')
    const endpoints = stacks.flatMap(({ backend }) => backend.endpoint ?? [])
    return await play({
      cliConfig: providers.cliConfig,
      change: async (copy) => {
        await providers.unlock(copy)
        if (endpoints.length > 0) await replaceIn(join(copy, configPath), endpoints, store)
      }
    })
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** The state goes to the emulated store, whatever store the configuration names. */
async function replaceIn(path: string, endpoints: readonly string[], store: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  // The longest first: one may begin like another.
  const longestFirst = endpoints.toSorted((a, b) => b.length - a.length)
  if (text !== undefined)
    await writeFile(
      path,
      longestFirst.reduce((changed, endpoint) => changed.replaceAll(endpoint, store), text)
    )
}

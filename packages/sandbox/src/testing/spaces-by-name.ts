import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeAuthority, startNames } from '../names/index.ts'
import { type SpacesEmulator, type SpacesOptions, startSpaces } from '../spaces/index.ts'

export interface SpacesByName extends SpacesEmulator {
  /** For terraform and other children: the proxy that knows the names, and the authority. */
  readonly env: Readonly<Record<string, string>>
  /** Of the authority. */
  readonly caPem: string
}

/** Spaces behind its own names, for programs in front of it. */
export async function startSpacesByName(options: Omit<SpacesOptions, 'authority'>): Promise<SpacesByName> {
  const directory = await mkdtemp(join(tmpdir(), 'spaces-'))
  const authority = await makeAuthority({ directory })
  const spaces = await startSpaces({ ...options, authority })
  const { kernel } = options
  const names = await startNames({
    kernel,
    authority,
    lookUp: () => [],
    behind: () => undefined,
    portFor: spaces.portFor
  })
  return {
    ...spaces,
    env: names.env,
    caPem: authority.caPem,
    close: async () => {
      await names.close()
      await spaces.close()
      await rm(directory, { recursive: true, force: true })
    }
  }
}

import { pathMatcher, type SeenRequest } from '../../../sandbox/src/kernel/index.ts'
import { type PhaseName, phaseNames } from './phase-names.ts'
import { stateAgent } from './played-state.ts'
import { providerAgent } from './played-terraform.ts'

/** One request of an undisturbed phase. */
export interface Call {
  readonly phase: PhaseName
  /** `digitalocean`, `github`, `git`, `spaces`, `kubernetes` */
  readonly service: ServiceName
  readonly method: string
  /** As the emulators write it: `/v2/databases/:id`. */
  readonly route: string
  /** The how manieth of the phase to this route, from 1. */
  readonly nth: number
  readonly isTerraforms: boolean
}

export const serviceNames = ['digitalocean', 'github', 'git', 'spaces', 'kubernetes'] as const
export type ServiceName = (typeof serviceNames)[number]

/** Git over HTTP is served by the emulator of GitHub. */
const git = /\/(info\/refs|git-(upload|receive)-pack)$/

export function callsOf(phase: PhaseName, requests: readonly SeenRequest[]): readonly Call[] {
  const calls: Call[] = []
  const matchers = new Map<string, (path: string) => boolean>()
  for (const [index, { service, method, route, agent }] of requests.entries()) {
    const name = git.test(route) ? 'git' : serviceNames.find((known) => known === service)
    if (!name) continue
    const matches = matchers.get(route) ?? pathMatcher(route)
    matchers.set(route, matches)
    // A fault counts what its pattern matches, whatever route served it.
    const nth = requests
      .slice(0, index + 1)
      .filter((one) => one.service === service && one.method === method && matches(one.path)).length
    calls.push({ phase, service: name, method, route, nth, isTerraforms: [providerAgent, stateAgent].includes(agent) })
  }
  return calls
}

/** The kernel's name for the service of a call. */
export function emulatorOf({ service }: Pick<Call, 'service'>): string {
  return service === 'git' ? 'github' : service
}

/** `create digitalocean GET /v2/account #1`; where Terraform asks `create digitalocean/terraform POST /v2/vpcs #1`. */
export function nameOf({ phase, service, method, route, nth, isTerraforms }: Call): string {
  return `${phase} ${service}${isTerraforms ? '/terraform' : ''} ${method} ${route} #${nth}`
}

/** Undefined: it is no such name. */
export function parseCall(name: string): Call | undefined {
  const [, phase, service, by, method = '', route = '', nth] =
    /^(\w+) (\w+)(\/terraform)? ([A-Z]+) (\S+) #(\d+)$/.exec(name) ?? []
  const known = phaseNames.find((one) => one === phase)
  const serving = serviceNames.find((one) => one === service)
  if (!known || !serving) return undefined
  return { phase: known, service: serving, method, route, nth: Number(nth), isTerraforms: by !== undefined }
}

import { lookAt } from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import { consoleUrl } from './console-url.ts'
import type { Resource, ResourceKind } from './resource.ts'

/** What a network's members are called in their URNs (`do:kubernetes:<id>`). */
export const memberKinds: Readonly<Record<string, ResourceKind>> = {
  dbaas: 'database',
  droplet: 'droplet',
  kubernetes: 'cluster',
  loadbalancer: 'load-balancer'
}

/** What keeps a network alive, with its pages in the control panel, as the end of a sentence; empty: nothing, or nobody can say. */
export async function membersOf({ id }: Pick<Resource, 'id'>, digitalocean: DigitalOcean): Promise<string> {
  const look = await lookAt(digitalocean.vpcs.findMembers(id))
  if (look.kind === 'failed' || !look.value || look.value.length === 0) return ''
  const told = look.value.slice(0, 20).map(({ urn, name }) => {
    const [, type = '', member = ''] = urn.split(':')
    const kind = memberKinds[type]
    return kind ? `the ${kind} ${name} (${consoleUrl({ kind, id: member })})` : `${name} (${urn})`
  })
  return `. It cannot go while it holds ${told.join(', ')}`
}

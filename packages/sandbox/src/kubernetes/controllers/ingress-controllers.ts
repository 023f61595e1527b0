import { isIP } from 'node:net'
import { isRecord, listAt, type Obj, textAt } from '../json.ts'
import type { Controllers } from './controllers.ts'
import { isReady } from './pods.ts'
import { mayServiceAccount } from './service-account.ts'
import { readTraefikFlags, type TraefikFlags, traefikClass } from './traefik-flags.ts'

const networking = 'networking.k8s.io/v1'

/** What an ingress controller writes into the status of an Ingress. */
export type Published = readonly Readonly<Record<string, unknown>>[]

/**
 * Writes the addresses of Ingresses, as the controllers that run in the cluster would and no other: Traefik with the flags of
 * its container and the rights of its account (pkg/provider/kubernetes/ingress of v3.7.13), any other as most do: with the
 * address of the Service of type LoadBalancer in front of its pods.
 */
export function publishIngresses(controllers: Controllers): void {
  const pods = controllers.list('v1', 'Pod', '').filter((pod) => isReady(pod) && !pod.metadata.deletionTimestamp)
  for (const pod of pods) for (const flags of traefiksIn(pod)) publishByTraefik(controllers, pod, flags)
  publishByOthers(controllers, pods)
}

function traefiksIn(pod: Obj): readonly TraefikFlags[] {
  return listAt(pod, 'spec', 'containers').flatMap((container) => {
    if (!/(^|\/)traefik(:|@|$)/.test(textAt(container, 'image'))) return []
    const flags = readTraefikFlags([...listAt(container, 'command'), ...listAt(container, 'args')].map(String))
    return flags ? [flags] : []
  })
}

function publishByTraefik(controllers: Controllers, pod: Obj, flags: TraefikFlags): void {
  const may = (verb: string, group: string, resource: string, namespace = '') =>
    mayServiceAccount(controllers, pod, verb, { group, resource, namespace })
  const places = flags.namespaces.length > 0 ? flags.namespaces : ['']
  // Its caches fill for all of these, or it never begins.
  const watched: readonly (readonly [group: string, resource: string, isClusterWide?: boolean])[] = [
    ['networking.k8s.io', 'ingresses'],
    ['', 'services'],
    ['', 'secrets'],
    ['discovery.k8s.io', 'endpointslices'],
    ...(flags.clusterScope ? ([['', 'nodes', true]] as const) : []),
    ...(flags.classLookup || flags.clusterScope ? ([['networking.k8s.io', 'ingressclasses', true]] as const) : [])
  ]
  for (const [group, resource, isClusterWide] of watched)
    for (const namespace of isClusterWide ? [''] : places)
      if (!may('list', group, resource, namespace) || !may('watch', group, resource, namespace)) return
  const classes = flags.classLookup ? classesOf(controllers, (by) => by === traefikClass, flags.ingressClass) : []
  for (const ingress of controllers.list(networking, 'Ingress', '')) {
    const { namespace = '' } = ingress.metadata
    if (flags.namespaces.length > 0 && !flags.namespaces.includes(namespace)) continue
    if (!isTraefiks(ingress, classes, flags.ingressClass)) continue
    const published = endpointOf(controllers, flags)
    if (published && may('update', 'networking.k8s.io', 'ingresses/status', namespace))
      writeAddress(controllers, ingress, published)
  }
}

function isTraefiks(ingress: Obj, classes: readonly string[], ingressClass: string): boolean {
  const name = textAt(ingress, 'spec', 'ingressClassName')
  if (name) return classes.includes(name)
  const annotation = ingress.metadata.annotations?.['kubernetes.io/ingress.class'] ?? ''
  return annotation === ingressClass || (ingressClass === '' && annotation === 'traefik')
}

/** Undefined: it writes nothing. */
function endpointOf(controllers: Controllers, { endpoint, clusterScope }: TraefikFlags): Published | undefined {
  if (!endpoint) return undefined
  const { ip, hostname, publishedService } = endpoint
  if (!publishedService) return ip || hostname ? [{ ...(ip && { ip }), ...(hostname && { hostname }) }] : undefined
  const [namespace = '', name = '', ...more] = publishedService.split('/')
  const service = more.length === 0 ? controllers.find('v1', 'Service', namespace, name) : undefined
  if (!service) return undefined
  switch (textAt(service, 'spec', 'type') || 'ClusterIP') {
    case 'LoadBalancer':
      return addressesOf(service)
    case 'ClusterIP':
      return listAt(service, 'spec', 'externalIPs').map((address) => ({
        ip: String(address),
        ports: ports(service, 'port')
      }))
    case 'NodePort':
      // The addresses that nodes have in the world, not that of a load balancer in front of them.
      return clusterScope
        ? controllers
            .list('v1', 'Node', '')
            .flatMap((node) => listAt(node, 'status', 'addresses'))
            .filter((address) => textAt(address, 'type') === 'ExternalIP')
            .map((address) => ({ ip: textAt(address, 'address'), ports: ports(service, 'nodePort') }))
        : undefined
    default:
      return [{ hostname: textAt(service, 'spec', 'externalName') }]
  }
}

function ports(service: Obj, key: 'port' | 'nodePort'): readonly Readonly<Record<string, unknown>>[] {
  return listAt(service, 'spec', 'ports').map((port) => ({
    port: isRecord(port) ? port[key] : undefined,
    protocol: textAt(port, 'protocol') || 'TCP'
  }))
}

/** A controller that we know nothing of is known by its IngressClass, and its pods by a load balancer that leads to them. */
function publishByOthers(controllers: Controllers, pods: readonly Obj[]): void {
  const classes = classesOf(controllers, (by) => by !== traefikClass)
  if (classes.length === 0) return
  const published = controllers.list('v1', 'Service', '').flatMap((service) => {
    const selector = service['spec'] && isRecord(service['spec']) ? service['spec']['selector'] : undefined
    const leadsTo = (pod: Obj) =>
      isRecord(selector) &&
      pod.metadata.namespace === service.metadata.namespace &&
      Object.entries(selector).every(([key, value]) => pod.metadata.labels?.[key] === value)
    return textAt(service, 'spec', 'type') === 'LoadBalancer' && pods.some(leadsTo) ? (addressesOf(service) ?? []) : []
  })
  if (published.length === 0) return
  for (const ingress of controllers.list(networking, 'Ingress', ''))
    if (classes.includes(classNameOf(controllers, ingress))) writeAddress(controllers, ingress, published)
}

/** Without one of its own an Ingress gets the default class: the API server sees to it. */
function classNameOf(controllers: Controllers, ingress: Obj): string {
  const isDefault = ({ metadata }: Obj) =>
    metadata.annotations?.['ingressclass.kubernetes.io/is-default-class'] === 'true'
  const [byDefault] = controllers.list(networking, 'IngressClass', '', isDefault)
  return textAt(ingress, 'spec', 'ingressClassName') || (byDefault?.metadata.name ?? '')
}

function classesOf(controllers: Controllers, isOf: (controller: string) => boolean, only = ''): readonly string[] {
  return controllers
    .list(networking, 'IngressClass', '')
    .filter((entry) => isOf(textAt(entry, 'spec', 'controller')))
    .map(({ metadata }) => metadata.name)
    .filter((name) => only === '' || name === only)
}

function addressesOf(service: Obj): Published | undefined {
  const found = listAt(service, 'status', 'loadBalancer', 'ingress').filter(isRecord)
  return found.length > 0 ? found : undefined
}

function writeAddress(controllers: Controllers, ingress: Obj, published: Published): void {
  const key = (entries: readonly unknown[]) =>
    entries
      .map((entry) => textAt(entry, 'hostname') + textAt(entry, 'ip'))
      .sort()
      .join()
  if (key(listAt(ingress, 'status', 'loadBalancer', 'ingress')) === key(published)) return
  // The API server refuses the status: `must be a valid IP address`.
  if (published.some((entry) => textAt(entry, 'ip') !== '' && isIP(textAt(entry, 'ip')) === 0)) return
  controllers.writeStatus({ ...ingress, status: { loadBalancer: { ingress: published } } })
}

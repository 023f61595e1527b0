/** What of Traefik's flags decides whether, and with what, it writes the status of an Ingress. */
export interface TraefikFlags {
  /** Empty: all of its classes. */
  readonly ingressClass: string
  /** Empty: all. */
  readonly namespaces: readonly string[]
  readonly classLookup: boolean
  readonly clusterScope: boolean
  /** Undefined: none of its flags is there. */
  readonly endpoint: { readonly ip: string; readonly hostname: string; readonly publishedService: string } | undefined
}

/** The `spec.controller` of the IngressClasses that are Traefik's. */
export const traefikClass = 'traefik.io/ingress-controller'

const provider = 'providers.kubernetesingress'

/** Flags are told apart without regard to case, with one dash or two. Undefined: the provider is not turned on. */
export function readTraefikFlags(args: readonly string[]): TraefikFlags | undefined {
  const flags = new Map<string, string>()
  for (const arg of args) {
    const [name = '', ...value] = arg.replace(/^--?/, '').split('=')
    flags.set(name.toLowerCase(), value.length > 0 ? value.join('=') : 'true')
  }
  if (![...flags.keys()].some((name) => name === provider || name.startsWith(`${provider}.`))) return undefined
  if (flags.get(provider)?.toLowerCase() === 'false') return undefined
  const text = (name: string) => flags.get(`${provider}.${name}`) ?? ''
  const isSet = (name: string) => text(name).toLowerCase() === 'true'
  const [ip, hostname, publishedService] = [
    text('ingressendpoint.ip'),
    text('ingressendpoint.hostname'),
    text('ingressendpoint.publishedservice')
  ]
  return {
    ingressClass: text('ingressclass'),
    namespaces: text('namespaces').split(',').filter(Boolean),
    classLookup: !isSet('disableingressclasslookup') && !isSet('disableclusterscoperesources'),
    clusterScope: !isSet('disableclusterscoperesources'),
    endpoint: ip || hostname || publishedService ? { ip, hostname, publishedService } : undefined
  }
}

import { appOf, type Controllers, tagOf } from './controllers/controllers.ts'
import { isReady } from './controllers/pods.ts'
import { at, isRecord, listAt, type Obj, textAt } from './json.ts'
import type { ResourceRegistry } from './resources.ts'

/** What came out of the cluster for one GET of a host's path. */
export interface IngressAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** As an ingress controller with the app's pods behind it: rule → Service → ready pod → what the app in its image answers. */
export function answerFromIngress(
  controllers: Controllers,
  registry: ResourceRegistry,
  host: string,
  path: string
): IngressAnswer {
  const rule = findRule(controllers, registry, host.replace(/:\d+$/, ''), path.split('?')[0] ?? '/')
  if (!rule) return page(404, 'default backend - 404')
  const service = controllers.find('v1', 'Service', rule.namespace, rule.service)
  const wanted = at(service, 'spec', 'selector')
  if (!service || !isRecord(wanted)) return page(503, 'Service Temporarily Unavailable')
  const ready = controllers
    .list('v1', 'Pod', rule.namespace)
    .filter((pod) => isReady(pod) && !pod.metadata.deletionTimestamp)
    .filter((pod) => Object.entries(wanted).every(([key, value]) => pod.metadata.labels?.[key] === value))
  const pod = ready[controllers.kernel.random.below(Math.max(1, ready.length))]
  return pod ? answerOfApp(pod, path) : page(503, 'Service Temporarily Unavailable')
}

/** Whether a ready pod is behind this port of every node: what the health check of a load balancer finds there. */
export function listensOn(controllers: Controllers, nodePort: number): boolean {
  return controllers
    .list('v1', 'Service', '')
    .filter(
      (service) =>
        ['NodePort', 'LoadBalancer'].includes(textAt(service, 'spec', 'type')) &&
        listAt(service, 'spec', 'ports').some((port) => at(port, 'nodePort') === nodePort)
    )
    .some((service) => {
      const wanted = at(service, 'spec', 'selector')
      if (!isRecord(wanted)) return false
      return controllers
        .list('v1', 'Pod', service.metadata.namespace ?? '')
        .filter((pod) => isReady(pod) && !pod.metadata.deletionTimestamp)
        .some((pod) => Object.entries(wanted).every(([key, value]) => pod.metadata.labels?.[key] === value))
    })
}

interface Rule {
  readonly namespace: string
  readonly service: string
  readonly path: string
}

function findRule(controllers: Controllers, registry: ResourceRegistry, host: string, path: string): Rule | undefined {
  const rules: Rule[] = []
  for (const ingress of controllers.list('networking.k8s.io/v1', 'Ingress', ''))
    for (const rule of listAt(ingress, 'spec', 'rules')) {
      if (!hostMatches(textAt(rule, 'host'), host)) continue
      for (const entry of listAt(rule, 'http', 'paths'))
        rules.push({
          namespace: ingress.metadata.namespace ?? '',
          service: textAt(entry, 'backend', 'service', 'name'),
          path: textAt(entry, 'path') || '/'
        })
    }
  if (registry.byKind('traefik.io/v1alpha1', 'IngressRoute'))
    for (const route of controllers.list('traefik.io/v1alpha1', 'IngressRoute', ''))
      for (const entry of listAt(route, 'spec', 'routes')) {
        const hosts = [...textAt(entry, 'match').matchAll(/Host\(`([^`]+)`\)/g)].map(([, name]) => name ?? '')
        if (!hosts.some((name) => hostMatches(name, host))) continue
        const prefix = /PathPrefix\(`([^`]+)`\)/.exec(textAt(entry, 'match'))?.[1] ?? '/'
        const service = textAt(listAt(entry, 'services')[0], 'name')
        rules.push({ namespace: route.metadata.namespace ?? '', service, path: prefix })
      }
  return rules
    .filter((rule) => path === rule.path || path.startsWith(rule.path.endsWith('/') ? rule.path : `${rule.path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

function hostMatches(pattern: string, host: string): boolean {
  if (pattern.startsWith('*.')) return host.split('.').slice(1).join('.') === pattern.slice(2)
  return pattern === '' || pattern.toLowerCase() === host.toLowerCase()
}

/** Every image `…/<app>:<tag>` is the same small web app, which knows its own name and version. */
function answerOfApp(pod: Obj, path: string): IngressAnswer {
  const image = textAt(listAt(pod, 'spec', 'containers')[0], 'image')
  const app = appOf(image)
  const version = tagOf(image)
  const revision = /^sha-([0-9a-f]{40})$/.exec(version)?.[1] ?? version
  const { pathname } = new URL(path, 'http://app')
  if (pathname === '/version')
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ app, name: app, version, revision })
    }
  if (pathname === '/') return page(200, `${app} ${version}`)
  if (pathname === '/healthz' || pathname === '/readyz') return page(200, 'ok')
  return page(404, 'Not Found')
}

function page(status: number, title: string): IngressAnswer {
  const safe = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><title>${safe}</title></head><body><h1>${safe}</h1></body></html>\n`
  }
}

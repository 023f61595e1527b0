import type { HostProblem } from './problem.ts'
import type { AddressAnswer, SeenCertificate } from './reach.ts'

export interface AnswerView {
  readonly host: string
  readonly address: string
  readonly answer: AddressAnswer
  /** What the same address answers for a host that no app has; only asked when `answer` is 502, 503 or 504. */
  readonly forNobody?: AddressAnswer
}

/** Statuses that a load balancer gives by itself; an ingress controller gives them for an app without pods too. */
const unserved = [502, 503, 504]

/** Whether it is worth asking the address for a host that no app has. */
export function needsSecondLook(answer: AddressAnswer): boolean {
  return answer.kind === 'http' && unserved.includes(answer.status)
}

/**
 * Whether an address answers for the host. An app that is not there yet is fine: the ingress controller says 404. So is one
 * that is broken, for those who deploy it: what tells it from a load balancer without a healthy node is that the controller
 * still knows to say 404 for a host of nobody.
 */
export function judgeAnswer({ host, address, answer, forNobody }: AnswerView): HostProblem | undefined {
  const at = `the address ${address}`
  if (answer.kind === 'unasked') return undefined
  if (answer.kind === 'certificate') return judgeCertificate(host, at, answer.certificate)
  // Hosted runners have no IPv6: that an address cannot be asked from here says nothing about it.
  if (answer.kind === 'failed' && address.includes(':') && noIPv6.includes(answer.code)) return undefined
  if (answer.kind === 'failed')
    return {
      host,
      seen: `${at} ${failures[answer.code] ?? `did not answer: ${answer.message}`}`,
      expected: 'an answer over HTTP',
      remedy: 'Is the load balancer active, does it have a rule for this port, and a certificate where it is HTTPS?'
    }
  const isServed = forNobody === undefined || (forNobody.kind === 'http' && !unserved.includes(forNobody.status))
  if (!unserved.includes(answer.status) || isServed) return undefined
  return {
    host,
    seen: `${at} answered ${answer.status} for it, and for a host that no app has`,
    expected: "the ingress controller's answer, 404 as long as there is no app",
    remedy:
      "The load balancer has no healthy node: is the ingress controller running, does its Service listen on the node port that the load balancer's rule and health check name, and do the nodes' firewalls admit the VPC?"
  }
}

const noIPv6 = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']

const failures: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'hung up',
  TimeoutError: 'did not answer in 10 seconds',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached from here'
}

const problems: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'is of an authority that is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'is of an authority that is not trusted, or sent without its intermediate certificate',
  UNABLE_TO_GET_ISSUER_CERT: 'is of an authority that is not trusted, or sent without its intermediate certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'is of an authority that is not trusted, or sent without its intermediate certificate'
}

/** What ingress controllers show when they have nothing for the name: Traefik's and ingress-nginx's own. */
const placeholder = /TRAEFIK DEFAULT CERT|Kubernetes Ingress Controller Fake Certificate|\.traefik\.default$/

function judgeCertificate(host: string, at: string, certificate: SeenCertificate): HostProblem {
  const { names, issuer, validFrom, validTo, problem, coversHost } = certificate
  const covered = names.slice(0, 5).join(', ')
  const shown = `${at} shows a certificate${covered ? ` for ${covered}` : ''}${issuer ? ` from ${issuer}` : ''}`
  const expected = `a valid one for ${host}`
  if (names.some((name) => placeholder.test(name)))
    return {
      host,
      seen: `${shown}: the ingress controller's own placeholder`,
      expected,
      remedy: `The ingress controller has no certificate for ${host}: give its Ingress one (\`tls\`), or end TLS at the load balancer.`
    }
  if (problem === 'CERT_HAS_EXPIRED')
    return {
      host,
      seen: `${shown} that expired on ${validTo}`,
      expected,
      remedy: 'Renew it: DigitalOcean renews its own only in a zone that is delegated to it.'
    }
  if (problem === 'CERT_NOT_YET_VALID')
    return {
      host,
      seen: `${shown} that is not valid before ${validFrom}`,
      expected,
      remedy: 'Wait, or use another one.'
    }
  if (!coversHost)
    return {
      host,
      seen: `${shown} which does not cover it`,
      expected,
      remedy: `Name ${host} in the certificate (infra/foundation), or name another in \`certificate_name\`. A wildcard stands for exactly one label: *.example.com covers neither example.com nor a.b.example.com.`
    }
  return {
    host,
    seen: `${shown} that ${problems[problem ?? ''] ?? `is not trusted (${problem})`}`,
    expected,
    remedy:
      'Use one of a public authority with its whole chain. For one of your own, give the runner NODE_EXTRA_CA_CERTS.'
  }
}

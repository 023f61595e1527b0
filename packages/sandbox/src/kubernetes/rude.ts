import type { RudeAnswer, Rudeness } from '../kernel/index.ts'

/** A watch that ends after some seconds: with a cut connection, or with 410 because what it was at is compacted. */
export const brokenWatch: Rudeness = {
  name: 'kubernetes.broken-watch',
  source:
    'Kubernetes API concepts, "Efficient detection of changes": 410 Gone; API servers that are replaced at an upgrade of the control plane',
  rate: 0.3,
  most: 4000
}

const status = (code: number, reason: string, message: string) =>
  JSON.stringify({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code })
const json = { 'content-type': 'application/json' }
const objects = /^\/apis?\//

export const rudeAnswers: readonly RudeAnswer[] = [
  {
    name: 'kubernetes.conflict',
    source: 'akuity/kargo#2489, argoproj/argo-cd#21085: "the object has been modified" without a conflict of ours',
    rate: 0.05,
    methods: ['PATCH', 'PUT'],
    path: objects,
    when: 'before',
    answer: {
      status: 409,
      headers: json,
      body: status(
        409,
        'Conflict',
        'Operation cannot be fulfilled: the object has been modified; please apply your changes to the latest version and try again'
      )
    }
  },
  {
    name: 'kubernetes.too-many-requests',
    source: 'API priority and fairness: 429 with retry-after',
    rate: 0.02,
    methods: ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'],
    path: objects,
    when: 'before',
    answer: {
      status: 429,
      headers: { ...json, 'retry-after': '1' },
      body: status(
        429,
        'TooManyRequests',
        'the server has received too many requests and has asked us to try again later'
      )
    }
  },
  {
    name: 'kubernetes.reset',
    source: 'any TCP connection; a control plane that is replaced',
    rate: 0.02,
    methods: ['GET'],
    path: objects,
    when: 'before',
    answer: 'reset'
  }
]

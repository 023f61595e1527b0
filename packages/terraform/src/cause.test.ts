import { expect, test } from '@jest/globals'
import { causeOf } from './cause.ts'

const table: readonly [string, string, string | undefined, RegExp | undefined][] = [
  [
    'No value for required variable',
    'The root module input variable "operator_email" is not set, and has no default value.',
    'invalid-configuration',
    /"operator_email" a value in `stacks\[\]\.variables`/
  ],
  [
    'Error creating Kubernetes cluster',
    'POST https://api.digitalocean.com/v2/kubernetes/clusters: 422 (request "f") validation error: autoscale desired max nodes exceed limits, 24 additional nodes but not enough available droplet limit',
    'quota-exceeded',
    /higher limit/
  ],
  [
    'Error creating droplet: POST https://api.digitalocean.com/v2/droplets: 422 creating this/these droplet(s) will exceed your droplet limit',
    '',
    'quota-exceeded',
    /higher limit/
  ],
  ['Error creating loadbalancer', '422 you have reached the load balancer limit', 'quota-exceeded', /higher limit/],
  ['Error creating cluster', 'POST /v2/kubernetes/clusters: 422 Region is not available', 'quota-exceeded', /region/],
  ['Error creating droplet', '422 size is unavailable in nyc1', 'quota-exceeded', /another size/],
  ['Error creating cluster', 'POST /v2/kubernetes/clusters: 429 API Rate limit exceeded.', undefined, undefined],
  ['Error creating cluster', '422 invalid size slug', undefined, undefined]
]
test.each(table)('%s: %s', (summary, detail, reason, hint) => {
  const cause = causeOf([
    { severity: 'error', summary: 'Something else', detail: '' },
    { severity: 'error', summary, detail }
  ])
  expect(cause?.reason).toBe(reason)
  if (hint) expect(cause?.hint).toMatch(hint)
})

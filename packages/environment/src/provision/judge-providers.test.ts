import { expect, test } from '@jest/globals'
import { parsePlan } from '@staging-actions/terraform'
import { deploysElsewhere, mayDeploy } from './judge-providers.ts'

const id = '11111111-2222-3333-4444-555555555555'
const foreign = [{ id, name: 'production' }]
const data = (name: string, values: object) => ({ mode: 'data', type: 'digitalocean_kubernetes_cluster', name, values })
const production = data('production', { id, name: 'production', endpoint: `https://${id}.k8s.ondigitalocean.com` })
const ours = data('ours', {
  id: 'ours',
  name: 'stg-39u-staging-cluster',
  endpoint: 'https://ours.k8s.ondigitalocean.com'
})

type Row = readonly [
  string,
  object,
  boolean,
  { readonly module?: string; readonly variables?: object; readonly late?: object }?
]
const from = (...references: readonly string[]) => ({ references })

test.each<Row>([
  ['data of production', { host: from('data.digitalocean_kubernetes_cluster.production.endpoint') }, true],
  [
    'a block with data of production',
    { kubernetes: [{ host: from('data.digitalocean_kubernetes_cluster.production.endpoint') }] },
    true
  ],
  [
    'a program that is given the id',
    { kubernetes: [{ exec: [{ args: from('data.digitalocean_kubernetes_cluster.production.id') }] }] },
    true
  ],
  ['data of ours', { host: from('data.digitalocean_kubernetes_cluster.ours.endpoint') }, false],
  ['the cluster that it makes', { host: from('digitalocean_kubernetes_cluster.this.endpoint') }, false],
  ['its address, as it is', { host: { constant_value: `https://${id}.k8s.ondigitalocean.com` } }, true],
  ['a context of a kubeconfig', { config_context: { constant_value: 'do-nyc1-production' } }, true],
  [
    'a variable',
    { host: from('var.host') },
    true,
    { variables: { host: { value: `https://${id}.k8s.ondigitalocean.com` } } }
  ],
  [
    'a variable of something else',
    { host: from('var.host') },
    false,
    { variables: { host: { value: 'https://argocd.example.com' } } }
  ],
  ['a local value, where production is read', { host: from('local.host') }, true],
  ['a variable of a module, where production is read', { host: from('var.host') }, true, { module: 'module.apps' }],
  [
    'data that is read during the apply, of a name that is known',
    { host: from('data.digitalocean_kubernetes_cluster.late.endpoint') },
    true,
    { late: { name: 'production' } }
  ],
  [
    'data of our own cluster that is read during the apply',
    { host: from('data.digitalocean_kubernetes_cluster.late.endpoint') },
    false,
    { late: { name: 'stg-39u-staging-cluster' } }
  ]
])('a provider that is set from %s', (_what, expressions, isRefused, { module, variables = {}, late } = {}) => {
  const config = {
    full_name: 'registry.terraform.io/hashicorp/helm',
    ...(module !== undefined && { module_address: module }),
    expressions
  }
  const plan = parsePlan(
    JSON.stringify({
      variables,
      configuration: { provider_config: { helm: config } },
      prior_state: { values: { root_module: { resources: [production], child_modules: [{ resources: [ours] }] } } },
      resource_changes: late ? [{ ...data('late', {}), change: { actions: ['read'], after: late } }] : []
    })
  )
  expect(deploysElsewhere(plan, foreign)).toEqual(
    isRefused
      ? [
          `the provider helm may deploy into the cluster production (${id}), which is not ours: set it from digitalocean_kubernetes_cluster.<name> of this environment`
        ]
      : []
  )
})

test("DigitalOcean's own provider, and one without settings, deploy into no cluster", () => {
  const plan = (full_name: string, expressions: object) =>
    parsePlan(JSON.stringify({ configuration: { provider_config: { x: { full_name, expressions } } } }))
  const token = { token: { constant_value: 'x' } }
  expect(mayDeploy(plan('registry.terraform.io/digitalocean/digitalocean', token))).toBe(false)
  expect(mayDeploy(plan('registry.terraform.io/hashicorp/random', {}))).toBe(false)
  expect(mayDeploy(plan('registry.terraform.io/hashicorp/helm', token))).toBe(true)
})

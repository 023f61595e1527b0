import { expect, test } from '@jest/globals'
import { parsePlan } from './plan.ts'

const full_name = 'registry.terraform.io/digitalocean/digitalocean'

test("what a stack sets in DigitalOcean's providers is told, as far as it is plain", () => {
  const provider_config = {
    digitalocean: { name: 'digitalocean', full_name },
    'digitalocean.dns': { full_name, alias: 'dns', expressions: { token: { references: ['var.dns_token'] } } },
    'digitalocean.plain': { full_name, expressions: { token: { constant_value: 'abc' }, http_retry_max: {} } },
    'digitalocean.mixed': { full_name, expressions: { token: { references: ['var.dns_token', 'var.other'] } } },
    'digitalocean.looked': { full_name, expressions: { token: { references: ['data.vault_secret.x.value'] } } },
    'module.dns:digitalocean': {
      full_name,
      module_address: 'module.dns',
      expressions: { token: { references: ['var.dns_token'] } }
    },
    aws: { full_name: 'registry.terraform.io/hashicorp/aws', expressions: { region: { constant_value: 'x' } } }
  }
  const text = JSON.stringify({ configuration: { provider_config }, variables: { dns_token: { value: 'secret' } } })
  expect(parsePlan(text).settings).toEqual([
    { provider: 'digitalocean.dns', name: 'token', value: 'secret' },
    { provider: 'digitalocean.plain', name: 'token', value: 'abc' },
    { provider: 'digitalocean.plain', name: 'http_retry_max', value: undefined },
    { provider: 'digitalocean.mixed', name: 'token', value: undefined },
    { provider: 'digitalocean.looked', name: 'token', value: undefined },
    { provider: 'module.dns:digitalocean', name: 'token', value: undefined }
  ])
  expect(parsePlan('{}').settings).toEqual([])
})

test.each<[string, object, object]>([
  ['by its id', { actions: ['no-op'], importing: { id: 'x' } }, { actions: [], importing: 'x' }],
  [
    'by its identity',
    { actions: ['no-op'], importing: { identity: { id: 'x', zone: 'y' } } },
    { actions: [], importing: '{"id":"x","zone":"y"}' }
  ],
  ['by what is not known yet', { actions: ['no-op'], importing: { unknown: true } }, { importing: '{"unknown":true}' }],
  ['not by an import', { actions: ['update'] }, { actions: ['update'], importing: undefined }]
])('what a plan takes over is told: %s', (_, change, expected) => {
  const resource_changes = [{ address: 'x.y', mode: 'managed', type: 'x', change }]
  expect(parsePlan(JSON.stringify({ resource_changes })).changes).toEqual([expect.objectContaining(expected)])
})

test('what a plan forgets is told', () => {
  const change = { actions: ['forget'], before: { id: 'x' }, after: null }
  const resource_changes = [{ address: 'x.y', mode: 'managed', type: 'x', change }]
  expect(parsePlan(JSON.stringify({ resource_changes })).changes).toEqual([
    expect.objectContaining({ actions: ['forget'], before: { id: 'x' } })
  ])
})

import { describe, expect, test } from '@jest/globals'
import { readState } from '@staging-actions/terraform'
import { whereaboutsOf } from './terraform-types.ts'

const provider = 'provider["registry.terraform.io/digitalocean/digitalocean"]'
const held = (type: string, attributes: Readonly<Record<string, string>>, more: object = {}) => ({
  mode: 'managed',
  type,
  name: 'x',
  provider,
  instances: [{ attributes, ...more }]
})
const stateOf = (...resources: readonly object[]) =>
  readState(JSON.stringify({ version: 4, serial: 1, lineage: 'l', outputs: {}, resources })).resources

describe('what a state holds', () => {
  test.each([
    'app',
    'cdn',
    'container_registry',
    'custom_image',
    'domain',
    'monitor_alert',
    'reserved_ip',
    'spaces_bucket',
    'spaces_bucket_object',
    'ssh_key',
    'uptime_alert',
    'uptime_check',
    'vpc_peering'
  ])(
    'digitalocean_%s: only its own Terraform knows whether it is gone, so the state stays while it has one',
    (type) => {
      const [one] = stateOf(held(`digitalocean_${type}`, { id: '7', domain: 'example.com' }))
      expect(one && whereaboutsOf(one, 'example.com')).toEqual({ kind: 'elsewhere' })
    }
  )

  test('of one that was replaced, the new one first, the old one counts until it is deleted (create_before_destroy)', () => {
    const type = 'digitalocean_loadbalancer'
    const both = {
      ...held(type, {}),
      instances: [{ attributes: { id: 'new' } }, { attributes: { id: 'old' }, deposed: '8d2bbd3c' }]
    }
    expect(stateOf(both).map((one) => whereaboutsOf(one, undefined))).toEqual([
      { kind: 'account', resource: { kind: 'load-balancer', id: 'new' } },
      { kind: 'account', resource: { kind: 'load-balancer', id: 'old' } }
    ])
  })
})

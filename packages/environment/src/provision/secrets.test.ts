import { describe, expect, test } from '@jest/globals'
import { maskable, secretsOf } from './secrets.ts'

const open = ['staging', 'stg-39u-staging-cluster', 'https://guesstimate.staging.example.com']

describe('what is masked of a secret', () => {
  test.each([
    ['a password', 'correct horse', ['correct horse']],
    ['a setting', 'staging', []],
    ['a short value', 'debug', []],
    ['what stands in a URL', 'guesstimate', []],
    [
      'a URL and its password',
      'postgres://u:p%40ssw0rd1@db/app',
      ['postgres://u:p%40ssw0rd1@db/app', 'p%40ssw0rd1', 'p@ssw0rd1']
    ],
    ['a URL with an empty password', 'https://guesstimate.staging.example.com', []],
    ['several lines, without the short ones', '{\n  "key": "abcdefgh"\n}', ['"key": "abcdefgh"']]
  ])('%s', (_, value, expected) => {
    expect(maskable(value, open)).toEqual(expected)
  })

  test('what is not masked is a Secret all the same', () => {
    const masked: string[] = []
    const [made] = secretsOf({ 'staging/settings': { ENV: 'staging' } }, { mask: (value) => masked.push(value), open })
    expect(masked).toEqual([])
    expect(made?.['data']).toEqual({ ENV: Buffer.from('staging').toString('base64') })
    expect(made?.['type']).toBe('Opaque')
  })

  test('what images are pulled with has the type that nodes look for', () => {
    const masked: string[] = []
    const config = '{"auths":{"ghcr.io":{"auth":"YWNtZTp0aGUtdG9rZW4="}}}'
    const [made] = secretsOf(
      { 'shop/registry': { '.dockerconfigjson': config } },
      { mask: (value) => masked.push(value), open }
    )
    expect(made?.['type']).toBe('kubernetes.io/dockerconfigjson')
    expect(masked).toEqual([config])
  })
})

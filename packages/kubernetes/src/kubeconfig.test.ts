import { describe, expect, test } from '@jest/globals'
import { parseKubeconfig, parseManifests } from './index.ts'

const kubeconfig = (user: string, cluster = 'server: https://127.0.0.1:6443/') => `
apiVersion: v1
kind: Config
current-context: b
contexts: [{ name: a, context: { cluster: x, user: x } }, { name: b, context: { cluster: c, user: u } }]
clusters: [{ name: c, cluster: { ${cluster} } }]
users: [{ name: u, user: { ${user} } }]
`
const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('parseKubeconfig', () => {
  test('the current context, with a token', () => {
    expect(
      parseKubeconfig(kubeconfig('token: t', `server: "https://h", certificate-authority-data: ${base64('PEM')}`))
    ).toEqual({
      server: 'https://h',
      ca: 'PEM',
      credential: { kind: 'token', token: 't' }
    })
  })

  test('with a client certificate', () => {
    const user = `client-certificate-data: ${base64('C')}, client-key-data: ${base64('K')}`
    expect(parseKubeconfig(kubeconfig(user))).toEqual({
      server: 'https://127.0.0.1:6443',
      ca: undefined,
      credential: { kind: 'certificate', certificate: 'C', key: 'K' }
    })
  })

  test.each([
    ['a helper', kubeconfig('exec: { command: doctl }'), 'neither a token'],
    ['files', kubeconfig('client-certificate: /x, client-key: /y'), 'is a file'],
    [
      'any certificate',
      kubeconfig('token: t', 'server: https://h, insecure-skip-tls-verify: true'),
      'trust any certificate'
    ],
    ['plain http', kubeconfig('token: t', 'server: http://h'), 'no https URL'],
    ['no YAML', 'token: "secret', 'not YAML'],
    ['nothing', '', 'not a mapping']
  ])('%s is refused, without quoting it', (_, text, expected) => {
    expect(() => parseKubeconfig(text)).toThrow(expected)
    expect(() => parseKubeconfig(text)).not.toThrow(/secret/)
  })
})

describe('parseManifests', () => {
  test('several documents, empty ones and lists', () => {
    const text = `---
apiVersion: v1
kind: Namespace
metadata: { name: a }
---
# nothing
---
apiVersion: v1
kind: List
items: [{ apiVersion: v1, kind: Secret, metadata: { name: s } }]
`
    expect(parseManifests(text).map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Namespace a',
      'Secret s'
    ])
  })

  test('what is no manifest is told with its place', () => {
    expect(() => parseManifests('kind: X\n---\n{}', 'infra/a.yaml')).toThrow(
      'document 1 of infra/a.yaml has no apiVersion'
    )
  })
})

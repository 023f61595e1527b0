import { describe, expect, test } from '@jest/globals'
import { environmentNames, environmentSpelled, isNameOf, stateKey } from './names.ts'

describe('names', () => {
  test('all follow from the repository and the environment', () => {
    expect(environmentNames({ environment: 'staging', repositoryId: 4242 })).toEqual({
      environment: 'staging',
      repositoryId: 4242,
      ownerTag: 'staging:4242:staging',
      prefix: 'stg-39u-staging',
      cluster: 'stg-39u-staging-cluster',
      database: 'stg-39u-staging-db',
      databaseName: 'staging',
      vpc: 'stg-39u-staging-vpc',
      loadBalancer: 'stg-39u-staging-lb',
      project: 'stg-39u-staging',
      deploymentEnvironment: 'staging-live'
    })
    expect(stateKey({ environment: 'staging', repositoryId: 4242 }, 'network')).toBe('4242/staging/network.tfstate')
    for (const environment of ['staging', 'preview'])
      expect(stateKey({ environment, repositoryId: 4242 }, 'network', 'shop/net')).toBe(`4242/${environment}/shop/net`)
  })

  test.each(['/shop', 'shop/', 'a//b', '../1/staging/x', 'a/../b', '.hidden', '%2e%2e/x', 'a b', 'ä', ''])(
    'the key %j could lead elsewhere, and is refused',
    (key) => {
      expect(() => stateKey({ environment: 'staging', repositoryId: 4242 }, 'network', key)).toThrow('has the segment')
    }
  )

  test('another server counts its repositories from 1, too: nothing of the two is called alike', () => {
    const identity = { environment: 'staging', repositoryId: 4242 }
    const dotcom = environmentNames({ ...identity, server: 'https://github.com' })
    expect(dotcom).toEqual(environmentNames(identity))
    const enterprise = environmentNames({ ...identity, server: 'https://github.acme.example' })
    const { serverMark: mark } = enterprise
    expect(mark).toMatch(/^[0-9a-z]{6}$/)
    expect(enterprise).toMatchObject({
      ownerTag: `staging:${mark}-4242:staging`,
      cluster: `stg-${mark}--39u-staging-cluster`
    })
    expect(stateKey(enterprise, 'network')).toBe(`${mark}-4242/staging/network.tfstate`)
    expect(environmentNames({ ...identity, server: 'https://GitHub.acme.example/' })).toEqual(enterprise)
    expect(environmentNames({ ...identity, server: 'https://acme.ghe.com' }).serverMark).not.toBe(mark)
  })

  test('no name of one environment is a name of another one, however alike the two are called', () => {
    const environments = [
      'a',
      'a-b',
      'a--b',
      'a-b-c',
      'a2',
      'staging',
      'staging-2',
      'staging-db',
      'staging--db',
      'staging2'
    ]
    const all = environments.map((environment) => environmentNames({ environment, repositoryId: 4242 }))
    expect(all[6]).toMatchObject({ prefix: 'stg-39u-staging--2', ownerTag: 'staging:4242:staging-2' })
    for (const names of all) {
      const { prefix, cluster, database, vpc, loadBalancer, project } = names
      for (const name of [prefix, cluster, database, vpc, loadBalancer, project, `${prefix}-2-x`, `${prefix}-b-c`])
        expect(all.filter((other) => isNameOf(other, name))).toEqual([names])
    }
    for (const { environment, prefix } of all)
      expect(environmentSpelled(prefix.slice('stg-39u-'.length))).toBe(environment)
    expect(environmentSpelled('staging-2')).toBeUndefined()
  })

  test.each(['a', 'staging', 'pr-12', 'a2345678901234567890'.slice(0, 20)])('%j is a name', (environment) => {
    expect(environmentNames({ environment, repositoryId: 1 }).environment).toBe(environment)
  })

  test.each(['', '1st', 'Staging', 'staging-', 'a b', '../x', 'a23456789012345678901', 'stäging'])(
    '%j is none',
    (environment) => {
      expect(() => environmentNames({ environment, repositoryId: 1 })).toThrow('is not a name for an environment')
    }
  )

  test.each([0, -1, 1.5, Number.NaN])('a repository has no id %d', (repositoryId) => {
    expect(() => environmentNames({ environment: 'staging', repositoryId })).toThrow('is not known')
  })

  test('the longest fit into what DigitalOcean allows', () => {
    const server = 'https://github.acme.example'
    for (const environment of ['a'.repeat(20), `${'a-'.repeat(9)}aa`]) {
      const names = environmentNames({ environment, repositoryId: Number.MAX_SAFE_INTEGER, server })
      expect(names.cluster.length).toBeLessThanOrEqual(63)
    }
  })
})

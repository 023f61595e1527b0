import { describe, expect, test } from '@jest/globals'
import { ApiError } from '@staging-actions/base'
import { defaultConfiguration } from '@staging-actions/config'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import { leftInStates } from './states.ts'

const backend = { endpoint: 'https://s.example', bucket: 'b', key: '1/staging/staging.tfstate', region: 'nyc3' }
const place = 'https://s.example/b/1/staging/staging.tfstate'

const state = (type: string, attributes: object, version = 4) =>
  JSON.stringify({
    version,
    lineage: 'l',
    resources: [{ mode: 'managed', type, name: 'x', instances: [{ attributes }] }]
  })
const encrypted = '{"serial":3,"lineage":"l","meta":{},"encrypted_data":"eA==","encryption_version":"v0"}'
const forbidden = new ApiError({ service: 'Spaces', method: 'GET', path: '/b', status: 403 })

interface Case {
  /** Undefined: there is none. */
  readonly text?: string | Error
  /** What the account has, `<kind> <id>`. */
  readonly there?: readonly string[]
  /** Addresses that the ledger says only the state knew of. */
  readonly holds?: readonly string[]
  readonly more?: Record<string, number>
  readonly isEmptied?: boolean
  readonly problem?: string
}

/** What a state is, and a part of what is said of it; undefined: it may be deleted. */
const table: readonly [string, Case, string | undefined][] = [
  ['that holds what is gone', { text: state('digitalocean_vpc', { id: 'v' }) }, undefined],
  [
    'that holds what is there',
    { text: state('digitalocean_vpc', { id: 'v' }), there: ['vpc v'] },
    'holds digitalocean_vpc.x (v)'
  ],
  [
    'by which Terraform could not destroy, with why',
    { text: state('digitalocean_vpc', { id: 'v' }), there: ['vpc v'], problem: 'No value for required variable' },
    'holds digitalocean_vpc.x (v): No value for required variable'
  ],
  ["that holds another provider's", { text: state('aws_s3_bucket', { id: 'a' }) }, 'aws_s3_bucket.x (a)'],
  ['that holds what is on no server', { text: state('random_id', { id: 'r' }) }, undefined],
  [
    'that holds a part of what is gone',
    { text: state('digitalocean_database_db', { id: 'p', cluster_id: 'd' }) },
    undefined
  ],
  [
    "that holds a part of somebody's database",
    { text: state('digitalocean_database_db', { id: 'p', cluster_id: 'd' }), there: ['database d'] },
    'digitalocean_database_db.x'
  ],
  [
    'of a record, without a zone anywhere',
    { text: state('digitalocean_record', { id: '7' }) },
    'digitalocean_record.x (7)'
  ],
  [
    'of a record in a zone of its own',
    { text: state('digitalocean_record', { id: '7', domain: 'example.org' }) },
    undefined
  ],
  [
    'of a record that is there, in a zone of its own',
    { text: state('digitalocean_record', { id: '7', domain: 'example.org' }), there: ['record example.org 7'] },
    'digitalocean_record.x (7)'
  ],
  ['that nobody gives', { text: forbidden }, 'cannot be read'],
  ['of a newer format', { text: state('digitalocean_vpc', { id: 'v' }, 5) }, 'its format is 5'],
  ['that is no JSON', { text: '<html>' }, 'it is no JSON'],
  ['that is encrypted', { text: encrypted }, 'it is encrypted'],
  ['that is encrypted, and empty as Terraform says', { text: encrypted, isEmptied: true }, undefined],
  ['that is not there', {}, undefined],
  [
    'that is lost, with what only it knew of',
    { holds: ['aws_s3_bucket.assets'] },
    'only it knew of aws_s3_bucket.assets'
  ],
  [
    'that is lost, with more than the ledger names',
    { holds: ['aws_s3_bucket.assets'], more: { aws_eip: 12 } },
    'only it knew of aws_s3_bucket.assets, 12 more of aws_eip'
  ]
]

describe('a state', () => {
  test.each(table)('%s', async (_, { text, there = [], holds, more, isEmptied = false, problem }, said) => {
    const find = (kind: string) => async (id: string) => (there.includes(`${kind} ${id}`) ? { id } : undefined)
    const digitalocean = {
      vpcs: { find: find('vpc') },
      databases: { find: find('database') },
      domains: { findRecord: (zone: string, id: string) => find(`record ${zone}`)(id) }
    } as unknown as DigitalOcean
    const entry = { kind: 'state', id: 'l', name: place, by: 'run', at: '2026-11-01T00:00:00Z' }
    const left = await leftInStates(
      [backend],
      { readState: async () => (text instanceof Error ? Promise.reject(text) : text) },
      {
        problems: new Map(problem === undefined ? [] : [[backend.key, problem]]),
        emptied: new Set(isEmptied ? [backend.key] : [])
      },
      {
        digitalocean,
        configuration: defaultConfiguration(),
        ledger: { journal: [{ ...entry, ...(holds && { holds: [...holds] }), ...(more && { more }) }] }
      }
    )
    expect(left).toEqual(said === undefined ? [] : [expect.stringContaining(said)])
  })
})

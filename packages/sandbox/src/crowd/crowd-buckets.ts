import type { CrowdOptions } from './crowd.ts'

interface OthersObject {
  readonly bucket: string
  readonly key: string
  readonly text: string
}

/** States and objects of others, in the buckets that are there and in one of their own. */
export function crowdBuckets({ spaces, repository, environment = 'staging' }: CrowdOptions): readonly OthersObject[] {
  const { id: repositoryId } = repository
  const state = (lineage: string) => JSON.stringify({ version: 4, serial: 7, lineage, outputs: {}, resources: [] })
  spaces.buckets.set('acme-assets', new Map())
  const objects = [...spaces.buckets.keys()].flatMap((bucket): OthersObject[] =>
    [
      'production.tfstate',
      'foundation.tfstate',
      `7/${environment}/staging.tfstate`,
      `${repositoryId}/production/production.tfstate`,
      `${repositoryId}/${environment}.tfstate`,
      `${repositoryId}${environment}/staging.tfstate`,
      `k3x9q2-${repositoryId}/${environment}/staging.tfstate`
    ].map((key) => ({ bucket, key, text: state(key) }))
  )
  for (const { bucket, key, text } of objects)
    spaces.buckets.get(bucket)?.set(key, { body: Buffer.from(text), etag: '"crowd"', at: 0, type: 'application/json' })
  return objects
}

import type { Account } from '../digitalocean/index.ts'
import type { Repository } from '../github/index.ts'
import type { Restorable } from '../kernel/index.ts'
import type { SpacesEmulator } from '../spaces/index.ts'
import { crowdAccount } from './crowd-account.ts'
import { crowdBuckets } from './crowd-buckets.ts'
import { type CrowdInGitHub, crowdGitHub } from './crowd-github.ts'

export interface CrowdOptions {
  readonly account: Account
  readonly spaces: Pick<SpacesEmulator, 'buckets'>
  /** Whose environments are made next to it: some names come close to theirs. */
  readonly repository: Repository
  readonly environment?: string
}

/**
 * What other people have in the account, and in the repository at GitHub: production, other repositories' environments, things
 * made by hand.
 */
export interface Crowd extends Pick<CrowdInGitHub, 'isOthers'>, Restorable {
  /** What of it is not byte for byte as it was, one line each. */
  disturbed(): readonly string[]
  /** A person changes or takes away what is theirs: that is how it is from now on. */
  act(deed: () => void): void
  /** The keys of a bucket that are not of the crowd. */
  keysBeside(bucket: string): readonly string[]
}

/**
 * Fills an account as it is in real life, so that no mistake is hidden by an empty one. As soon as a cluster runs that is not of
 * the crowd, production's volumes are attached to it for a moment, as people do: they keep its tag.
 */
export async function crowd(options: CrowdOptions): Promise<Crowd> {
  const { account, spaces } = options
  const inAccount = crowdAccount(options)
  const objects = crowdBuckets(options)
  const inGitHub = await crowdGitHub(options)
  let scene = inGitHub.photograph()
  account.keepForOthers(inAccount.members())
  let pictures = photograph(inAccount.members(), account)
  const touched = (clusterId: string) => {
    if (inAccount.isOfCrowd(clusterId)) return
    inAccount.touch(clusterId)
    account.keepForOthers(inAccount.members())
    pictures = photograph(inAccount.members(), account)
  }
  account.kernel.events.on('event', ({ service, kind, data }) => {
    if (service === 'digitalocean' && kind === 'cluster running' && data) touched(String(data['id']))
  })
  return {
    isOthers: inGitHub.isOthers,
    act: (deed) => {
      deed()
      scene = inGitHub.photograph()
    },
    disturbed: () => {
      const now = photograph(inAccount.members(), account)
      const atGitHub = inGitHub.photograph()
      return [
        ...[...scene].flatMap(([key, before]) => differ(key, before, atGitHub.get(key))),
        ...[...pictures].flatMap(([key, before]) => differ(key, before, now.get(key))),
        ...objects.flatMap(({ bucket, key, text }) =>
          differ(`object ${bucket}/${key}`, text, spaces.buckets.get(bucket)?.get(key)?.body.toString('utf8'))
        )
      ]
    },
    capture: () => {
      const saved = { scene, pictures, restore: inAccount.capture() }
      return () => {
        ;({ scene, pictures } = saved)
        void saved.restore()
      }
    },
    keysBeside: (bucket) =>
      [...(spaces.buckets.get(bucket)?.keys() ?? [])].filter(
        (key) => !objects.some((one) => one.bucket === bucket && one.key === key)
      )
  }
}

/** `<kind>/<id>` → all of it. */
function photograph(members: readonly string[], account: Account): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>()
  const keep = (key: string, item: unknown) => {
    if (members.includes(key)) pictures.set(key, JSON.stringify(item, plain))
  }
  for (const [kind, shelf] of account.shelves()) for (const item of shelf.all()) keep(`${kind}/${item.id}`, item)
  for (const domain of account.domains.all())
    for (const record of domain.records) keep(`record/${domain.name}/${record.id}`, record)
  for (const tag of account.tags.keys()) keep(`tag/${tag}`, tag)
  return pictures
}

function plain(key: string, value: unknown): unknown {
  // A zone's records are told one by one: ours are among them.
  if (key === 'records') return undefined
  return value instanceof Set ? [...value].sort() : value
}

function differ(what: string, before: string, now: string | undefined): readonly string[] {
  if (now === before) return []
  return [now === undefined ? `${what} is gone: ${before.slice(0, 300)}` : `${what} was ${before}, and is ${now}`]
}

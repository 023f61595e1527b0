import { StagingError } from '@staging-actions/base'
import { git } from '../../../sandbox/src/github/git.ts'
import { environmentNames } from '../../src/names.ts'
import { type Case, parseCase } from './cases.ts'
import type { PhaseName } from './phase-names.ts'
import { type Phase, phases } from './phases.ts'
import { Stagehand } from './play.ts'
import { setStage, type World } from './world.ts'

/*
 * Products that do wrong on purpose, each in one way, played as the matrix plays ours: prints what the judge says of each, a line of
 * JSON. A judge that says nothing of one of them would let a product pass that does so by mistake.
 */
interface Plant {
  readonly name: string
  readonly chosen: Case
  readonly instead: Partial<Phase>
}

const hour = 3_600_000
const names = environmentNames({ environment: 'staging', repositoryId: 4242 })

/** A phase in which nothing is disturbed. */
const calm = (phase: PhaseName): Case => ({
  id: `${phase} planted`,
  phase,
  state: { name: 'planted', phases: [phase], lay: async () => {}, judge: () => [] }
})
const nothing = async () => {}
const failing = (error: (world: World) => StagingError): Phase['work'] => {
  return async (_, world) => {
    throw error(world)
  }
}
const plant = (name: string, chosen: Case, instead: Partial<Phase>): Plant => ({ name, chosen, instead })

const plants: readonly Plant[] = [
  plant('a destroy that does nothing and is green', calm('destroy'), { work: nothing }),
  plant('a next destroy that does nothing and is green', calm('abandon'), { next: nothing }),
  plant('a second network', calm('reuse'), {
    next: async (run, { cloud }) => {
      await run.provision()
      const { account } = cloud.digitalocean
      account.vpcs.add({
        ...account.fresh(account.uuid(), names.vpc, []),
        region: 'nyc3',
        ipRange: '10.99.0.0/20',
        description: '',
        isDefault: false
      })
    }
  }),
  plant("somebody's volume deleted", calm('reuse'), {
    work: async (_, { cloud }) => {
      const { volumes } = cloud.digitalocean.account
      for (const volume of volumes.all().slice(0, 1)) volumes.remove(volume, 0)
    }
  }),
  plant("somebody's object overwritten", calm('reuse'), {
    work: async (_, { cloud }) => {
      const all = cloud.spaces.buckets.get('acme-terraform-state')
      const ours = cloud.others.keysBeside('acme-terraform-state')
      for (const [key, object] of all ?? [])
        if (!ours.includes(key)) all?.set(key, { ...object, body: Buffer.from('planted') })
    }
  }),
  plant('a run that goes on for an hour', calm('reuse'), {
    work: () => new Promise((resolve) => setTimeout(resolve, hour))
  }),
  plant('an error of ours', calm('reuse'), { work: failing(() => new StagingError('internal', 'planted')) }),
  plant('an error that blames something else', parseCase('reuse digitalocean GET /v2/account #1 500'), {
    work: async (run) => {
      await run.provision()
      throw new StagingError('not-found', 'planted')
    }
  }),
  plant('an error that should have come', parseCase('destroy state state-locked-by-living'), {
    work: nothing
  }),
  plant('a token in an error', calm('reuse'), {
    work: failing(({ cloud }) => new StagingError('forbidden', `Bearer ${cloud.digitalocean.token}`))
  }),
  plant('leftovers without their names', calm('destroy'), {
    work: async (_, { cloud }) => {
      await git(cloud.github.repository('acme/shop').directory, ['update-ref', '-d', 'refs/staging/staging'])
      throw new StagingError('leftovers', 'something is left')
    }
  }),
  plant('a next run that fails', calm('reuse'), { next: failing(() => new StagingError('network', 'planted')) }),
  plant('a last destroy that fails', calm('reuse'), { last: failing(() => new StagingError('network', 'planted')) }),
  plant('a last destroy that does nothing', calm('reuse'), { last: nothing }),
  plant('an object left in the bucket', calm('destroy'), {
    next: async (_, { cloud }) => {
      const object = { body: Buffer.from('{}'), etag: '"1"', at: 0, type: 'application/json' }
      cloud.spaces.buckets.get('acme-terraform-state')?.set('planted.tfstate', object)
    }
  }),
  plant('a rejection that nobody handles', calm('reuse'), {
    work: async (run) => {
      void Promise.reject(new Error('planted'))
      return run.provision()
    }
  })
]

const stagehand = new Stagehand(setStage(), 1)
for (const { name, chosen, instead } of plants) {
  const { problems } = await stagehand.play(chosen, undefined, { ...phases[chosen.phase], ...instead })
  console.log(JSON.stringify({ name, problems }))
}
process.exit(0)

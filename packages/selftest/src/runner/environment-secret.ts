import { notSeen, type Sighting, saw } from '../sighting.ts'

const belief = 'github/environment-secrets-in-a-called-workflow'
const expected = 'the secret of the environment'

/** `asked`: the job had an environment that should have the secret. The secret itself is never looked at. */
export function environmentSecret(asked: boolean, isThere: boolean): Sighting {
  if (!asked)
    return notSeen(
      belief,
      expected,
      'no environment was named: give `environment` the name of one that has PROMOTION_APP_ID'
    )
  return saw(belief, expected, isThere ? expected : 'nothing', isThere)
}

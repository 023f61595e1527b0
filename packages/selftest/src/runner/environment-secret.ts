import { notSeen, type Sighting, saw } from '../sighting.ts'

const arrives = 'github/environment-secrets-in-a-called-workflow'
const none = 'github/an-empty-environment-is-none'
const expected = 'the secret of the environment'

/**
 * Told by a job with `environment: <name>`, whose caller passes a secret by name that only the environment has. The secret itself
 * is never looked at. With an empty name the job shows that it starts at all.
 */
export function environmentSecret(environment: string | undefined, isThere: boolean): readonly Sighting[] {
  if (environment === undefined)
    return [
      notSeen(
        arrives,
        expected,
        'no environment was named: give `environment` the name of one that has PROMOTION_APP_ID'
      ),
      saw(none, 'the job starts', 'the job starts', true)
    ]
  return [saw(arrives, expected, isThere ? expected : 'nothing', isThere)]
}

import { type Finding, fine, type Look, problem, statusOf, unknown, warning } from '@staging-actions/base'

const area = "Terraform's state"

export interface StoreView {
  readonly stack: string
  readonly bucket: string
  /** Whether a second `If-None-Match: *` is refused; undefined: there is no key to ask with. */
  readonly locks: Look<boolean> | undefined
}

/** Whether the bucket takes the state, and whether its lock excludes anyone. */
export function judgeStore({ stack, bucket, locks }: StoreView): readonly Finding[] {
  const check = `bucket of ${stack}`
  if (locks === undefined)
    return [
      problem(
        area,
        check,
        'invalid-input',
        `${bucket}, and no Spaces key was given: without one nothing can be made or destroyed`,
        'Set the secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY (with `cloud-environment`, in that environment), and pass them to the workflow by name.'
      )
    ]
  if (locks.kind === 'failed') {
    const status = statusOf(locks)
    if (status === 404)
      return [
        problem(
          area,
          check,
          'not-found',
          `there is no bucket ${bucket}`,
          'Make it private with infra/foundation, or name another in `stacks[].backend.bucket`; the region is part of its address.'
        )
      ]
    if (status === 401 || status === 403)
      return [
        problem(
          area,
          check,
          status === 401 ? 'unauthorized' : 'forbidden',
          `the key may not read and write ${bucket}`,
          'Give the Spaces key read and write on that bucket: SPACES_ACCESS_KEY and SPACES_SECRET_KEY.'
        )
      ]
    return [unknown(area, check, locks.error.message, 'Run it again.')]
  }
  return [
    fine(area, check, `${bucket} can be read and written`),
    locks.value
      ? fine(area, `lock of ${stack}`, 'a second writer is refused')
      : warning(
          area,
          `lock of ${stack}`,
          `${bucket} ignores conditional writes: Terraform's lock file excludes nobody, the ledger alone does`,
          'Let nobody run terraform by hand on this state.'
        )
  ]
}

import { operationId, withoutOperation } from '../ledger/operations.ts'
import type { Operation } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

/** Takes our operation out of the ledger, if it is in it: after a failure, or when the run was cancelled. */
export async function releaseOperation(environment: Environment, kind: Operation['kind']): Promise<void> {
  const { ledger, context } = environment
  const id = operationId(kind, context.run)
  const document = await ledger.read()
  if (!document?.operations.some((operation) => operation.id === id)) return
  await ledger.update(`${kind}: released`, (current) =>
    current.operations.some((operation) => operation.id === id) ? withoutOperation(current, id) : undefined
  )
  context.log.info(`released the claim of this ${kind}`)
}

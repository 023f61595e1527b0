import type { JsonRecord } from './json.ts'

/** A refusal, as a `Status` object of the API. Thrown inside the emulator, answered by its server. */
export class ApiStatus extends Error {
  readonly code: number
  readonly reason: string
  readonly details: JsonRecord | undefined

  constructor(code: number, reason: string, message: string, details?: JsonRecord) {
    super(message)
    this.code = code
    this.reason = reason
    this.details = details
  }

  body(): JsonRecord {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details ? { details: this.details } : {}),
      code: this.code
    }
  }
}

/** `applications.argoproj.io`, or `configmaps` of the core group. */
function qualified(resource: { readonly name: string; readonly group: string }): string {
  return resource.group ? `${resource.name}.${resource.group}` : resource.name
}

function details(resource: { readonly name: string; readonly group: string }, name: string): JsonRecord {
  return { name, ...(resource.group ? { group: resource.group } : {}), kind: resource.name }
}

export const refuse = {
  notFound: (resource: { name: string; group: string }, name: string) =>
    new ApiStatus(404, 'NotFound', `${qualified(resource)} "${name}" not found`, details(resource, name)),
  noSuchPath: () => new ApiStatus(404, 'NotFound', 'the server could not find the requested resource', {}),
  exists: (resource: { name: string; group: string }, name: string) =>
    new ApiStatus(409, 'AlreadyExists', `${qualified(resource)} "${name}" already exists`, details(resource, name)),
  conflict: (resource: { name: string; group: string }, name: string) =>
    new ApiStatus(
      409,
      'Conflict',
      `Operation cannot be fulfilled on ${qualified(resource)} "${name}": the object has been modified; please apply your changes to the latest version and try again`,
      details(resource, name)
    ),
  forbidden: (
    user: string,
    verb: string,
    resource: { name: string; group: string },
    name: string,
    namespace: string,
    sub: string
  ) =>
    new ApiStatus(
      403,
      'Forbidden',
      `${qualified(resource)}${name ? ` "${name}"` : ''} is forbidden: User "${user}" cannot ${verb} resource "${resource.name}${sub && `/${sub}`}" in API group "${resource.group}"${namespace ? ` in the namespace "${namespace}"` : ' at the cluster scope'}`,
      details(resource, name)
    ),
  unauthorized: () => new ApiStatus(401, 'Unauthorized', 'Unauthorized'),
  badRequest: (message: string) => new ApiStatus(400, 'BadRequest', message),
  testFailed: () => new ApiStatus(422, 'Invalid', 'the server rejected our request due to an error in our request', {}),
  invalid: (
    resource: { kind: string; group: string },
    name: string,
    causes: readonly { reason: string; message: string; field: string }[]
  ) =>
    new ApiStatus(
      422,
      'Invalid',
      `${resource.group ? `${resource.kind}.${resource.group}` : resource.kind} "${name}" is invalid: ${causes.map((cause) => `${cause.field}: ${cause.message}`).join(', ')}`,
      { name, ...(resource.group ? { group: resource.group } : {}), kind: resource.kind, causes }
    )
}

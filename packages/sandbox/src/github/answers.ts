import { RefusedError } from '@staging-actions/base'

const documentation = 'https://docs.github.com/rest'

export interface FieldProblem {
  readonly resource: string
  readonly field?: string
  readonly code: string
  readonly message?: string
}

/** An answer of 4xx in GitHub's form; thrown by routes, written by the app's one error handler. */
export class Refusal extends RefusedError {
  readonly status: number
  readonly problems: readonly FieldProblem[]
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    message: string,
    options: { readonly problems?: readonly FieldProblem[]; readonly headers?: Readonly<Record<string, string>> } = {}
  ) {
    super('service-error', message)
    this.status = status
    this.problems = options.problems ?? []
    this.headers = options.headers ?? {}
  }

  toResponse(): Response {
    const body = {
      message: this.message,
      ...(this.problems.length > 0 && { errors: this.problems }),
      documentation_url: documentation,
      status: String(this.status)
    }
    return Response.json(body, { status: this.status, headers: this.headers })
  }
}

export const notFound = () => new Refusal(404, 'Not Found')
export const forbidden = (message = 'Resource not accessible by integration', headers: Record<string, string> = {}) =>
  new Refusal(403, message, { headers })
export const invalid = (message: string) => new Refusal(422, message)
export const validationFailed = (...problems: FieldProblem[]) => new Refusal(422, 'Validation Failed', { problems })

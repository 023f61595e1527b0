import { z } from 'zod'
import { notFound, Refusal } from '../answers.ts'
import { created, type DefineRoute, empty, page } from '../server.ts'
import type { Variable } from '../state.ts'

const view = (variable: Variable) => ({
  name: variable.name,
  value: variable.value,
  created_at: variable.createdAt,
  updated_at: variable.updatedAt
})

/** Actions variables of a repository: for people and Apps, never for a GITHUB_TOKEN. */
export function variableRoutes(route: DefineRoute): void {
  route('GET', '/actions/variables', 'read:variables', ({ c, repository }) =>
    page(c, [...repository.variables.values()], view, 'variables')
  )

  route('GET', '/actions/variables/:name', 'read:variables', ({ repository, param }) => {
    const variable = repository.variables.get(param('name').toUpperCase())
    if (!variable) throw notFound()
    return Response.json(view(variable))
  })

  route('POST', '/actions/variables', 'write:variables', async ({ server, repository, body }) => {
    const { name, value } = await body(
      z.object({ name: z.string().regex(/^(?!GITHUB_)[A-Za-z_][A-Za-z0-9_]*$/), value: z.string() })
    )
    const key = name.toUpperCase()
    if (repository.variables.has(key)) throw new Refusal(409, 'Already exists - Variable already exists')
    const now = server.kernel.clock.iso()
    repository.variables.set(key, { name: key, value, createdAt: now, updatedAt: now })
    return created({})
  })

  route('PATCH', '/actions/variables/:name', 'write:variables', async ({ server, repository, param, body }) => {
    const wanted = await body(z.object({ name: z.string().optional(), value: z.string().optional() }))
    const variable = repository.variables.get(param('name').toUpperCase())
    if (!variable) throw notFound()
    if (wanted.value !== undefined) variable.value = wanted.value
    variable.updatedAt = server.kernel.clock.iso()
    return empty(204)
  })

  route('DELETE', '/actions/variables/:name', 'write:variables', ({ repository, param }) => {
    if (!repository.variables.delete(param('name').toUpperCase())) throw notFound()
    return empty(204)
  })
}

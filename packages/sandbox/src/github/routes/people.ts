import { z } from 'zod'
import { notFound } from '../answers.ts'
import { apiPrefix, type DefineRoute, empty, type GitHubHono, type GitHubServer, page } from '../server.ts'
import { isPersonal, roleOf } from '../tokens.ts'
import { viewPermissions } from '../view-repository.ts'
import { viewLogin, viewPerson, viewUser } from '../views.ts'

export function peopleRoutes(app: GitHubHono, server: GitHubServer, route: DefineRoute): void {
  app.get(`${apiPrefix}/user`, (c) => {
    const token = c.get('token')
    // A GITHUB_TOKEN is nobody's: the real one refuses too.
    if (!isPersonal(token)) return c.json({ message: 'Resource not accessible by integration', status: '403' }, 403)
    return c.json(viewUser(server, server.state.ensurePerson(token.login)))
  })

  app.get(`${apiPrefix}/users/:login`, (c) => {
    const person = server.state.findPerson(c.req.param('login'))
    if (!person) throw notFound()
    return c.json(viewUser(server, person))
  })

  app.get(`${apiPrefix}/user/:id{[0-9]+}`, (c) => {
    const person = [...server.state.people.values()].find(({ id }) => id === Number(c.req.param('id')))
    if (!person) throw notFound()
    return c.json(viewUser(server, person))
  })

  app.get(`${apiPrefix}/rate_limit`, (c) => {
    const { core, graphql } = server.limits.of(c.get('token'))
    const rate = server.limits.tell(core)
    const search = { limit: 30, used: 0, remaining: 30, reset: rate.reset }
    return c.json({ resources: { core: rate, search, graphql: server.limits.tell(graphql) }, rate })
  })

  route('GET', '/collaborators', 'read:metadata', ({ c, repository }) => {
    const logins = new Set([repository.owner.toLowerCase(), ...repository.collaborators.keys()])
    return page(c, [...logins], (login) => ({
      ...viewLogin(server, login),
      permissions: viewPermissions(roleOf(repository, login)),
      role_name: roleOf(repository, login)
    }))
  })

  route('GET', '/collaborators/:login', 'read:metadata', ({ repository, param }) => {
    const login = param('login').toLowerCase()
    if (!repository.collaborators.has(login) && login !== repository.owner.toLowerCase()) throw notFound()
    return empty(204)
  })

  route('GET', '/collaborators/:login/permission', 'read:metadata', ({ repository, param }) => {
    const person = server.state.findPerson(param('login'))
    if (!person) throw notFound()
    const role = roleOf(repository, person.login)
    // The old field knows four words; maintain reads as write, triage as read.
    const old = { read: 'read', triage: 'read', write: 'write', maintain: 'write', admin: 'admin' } as const
    return Response.json({
      permission: role ? old[role] : 'none',
      role_name: role ?? 'none',
      user: { ...viewPerson(server, person), role_name: role ?? 'none', permissions: viewPermissions(role) }
    })
  })

  route('PUT', '/collaborators/:login', 'write:administration', async ({ repository, param, body }) => {
    const { permission } = await body(
      z.object({ permission: z.enum(['pull', 'triage', 'push', 'maintain', 'admin']).default('push') })
    )
    const roles = { pull: 'read', triage: 'triage', push: 'write', maintain: 'maintain', admin: 'admin' } as const
    server.state.ensurePerson(param('login'))
    repository.collaborators.set(param('login').toLowerCase(), roles[permission])
    return empty(204)
  })
}

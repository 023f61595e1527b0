import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { invalid, notFound, Refusal } from '../answers.ts'
import { pushProblems, rulesOf, violation } from '../branch-rules.ts'
import { readCommit, viewGitCommit } from '../commits.ts'
import { git, listRefs, tryGit } from '../git.ts'
import { findCommit, findRef, readObject } from '../git-objects.ts'
import { changingRefs } from '../ref-changes.ts'
import { created, type DefineRoute, empty, type GitHubServer, page } from '../server.ts'
import type { Repository } from '../state.ts'
import { apiUrl, nodeId } from '../views.ts'
import { guardRef } from '../workflow-guard.ts'

const sha = z.string().regex(/^[0-9a-f]{40}$/, 'must be a full SHA')

function viewRef(server: GitHubServer, repository: Repository, ref: string, object: string) {
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: apiUrl(server, repository, `/git/${ref}`),
    object: { type: 'commit', sha: object, url: apiUrl(server, repository, `/git/commits/${object}`) }
  }
}

/** Refs, commits, trees and blobs: git's own objects over REST. */
export function gitDataRoutes(route: DefineRoute): void {
  route('GET', '/git/ref/:ref{.+}', 'read:contents', async ({ server, repository, param }) => {
    const ref = `refs/${param('ref')}`
    const object = await server.replicas.findRef(repository, ref)
    if (object === undefined) throw notFound()
    return Response.json(viewRef(server, repository, ref, object))
  })

  route('GET', '/git/matching-refs/:ref{.+}', 'read:contents', async ({ c, server, repository, param }) => {
    const prefix = `refs/${param('ref')}`
    const refs = [...(await listRefs(repository.directory))].filter(([ref]) => ref.startsWith(prefix))
    return page(c, refs, ([ref, object]) => viewRef(server, repository, ref, object))
  })

  route('POST', '/git/refs', 'write:contents', async ({ server, repository, token, body }) => {
    const wanted = await body(z.object({ ref: z.string(), sha }))
    if (!/^refs\/[^/]+\/.+/.test(wanted.ref))
      throw invalid("Reference name must start with 'refs/' and contain at least two slashes.")
    const valid = await tryGit(repository.directory, ['check-ref-format', wanted.ref])
    if (valid.exitCode !== 0 || wanted.ref.startsWith('refs/pull/'))
      throw invalid(`${wanted.ref} is not a valid ref name.`)
    return changingRefs(server, repository, token, async () => {
      if (await findRef(repository.directory, wanted.ref)) throw invalid('Reference already exists')
      if (!(await findCommit(repository.directory, wanted.sha))) throw invalid('Object does not exist')
      await guardRef(repository, token, undefined, wanted.sha)
      const rules = rulesOf(repository, wanted.ref.replace('refs/heads/', ''))
      const problems = rules?.creation || rules?.signatures ? pushProblems(repository, token, rules.branch, '') : []
      if (problems.length > 0) throw invalid(violation(problems))
      const moved = await tryGit(repository.directory, ['update-ref', wanted.ref, wanted.sha, '0'.repeat(40)])
      if (moved.exitCode !== 0) throw invalid('Reference already exists')
      return created(viewRef(server, repository, wanted.ref, wanted.sha))
    })
  })

  route('PATCH', '/git/refs/:ref{.+}', 'write:contents', async ({ server, repository, token, param, body }) => {
    const ref = `refs/${param('ref')}`
    const wanted = await body(z.object({ sha, force: z.boolean().optional() }))
    return changingRefs(server, repository, token, async () => {
      const before = await findRef(repository.directory, ref)
      if (before === undefined) throw invalid('Reference does not exist')
      if (!(await findCommit(repository.directory, wanted.sha))) throw invalid('Object does not exist')
      const forward = await tryGit(repository.directory, ['merge-base', '--is-ancestor', before, wanted.sha])
      // This is all that `force: false` looks at: it is no compare-and-swap.
      if (forward.exitCode !== 0 && !wanted.force) throw invalid('Update is not a fast forward')
      await guardRef(repository, token, before, wanted.sha)
      const problems = pushProblems(repository, token, ref.replace('refs/heads/', ''), wanted.sha)
      if (problems.length > 0) throw invalid(violation(problems))
      await git(repository.directory, ['update-ref', ref, wanted.sha])
      return Response.json(viewRef(server, repository, ref, wanted.sha))
    })
  })

  route('DELETE', '/git/refs/:ref{.+}', 'write:contents', async ({ server, repository, token, param }) => {
    const ref = `refs/${param('ref')}`
    return changingRefs(server, repository, token, async () => {
      if (!(await findRef(repository.directory, ref))) throw invalid('Reference does not exist')
      if (ref === `refs/heads/${repository.defaultBranch}`) throw invalid('Cannot delete the default branch')
      await git(repository.directory, ['update-ref', '-d', ref])
      return empty(204)
    })
  })

  route('GET', '/git/commits/:sha', 'read:contents', async ({ server, repository, param }) => {
    const found = await findCommit(repository.directory, param('sha'))
    if (found === undefined) throw notFound()
    return Response.json(viewGitCommit(server, repository, await readCommit(repository.directory, found)))
  })

  route('POST', '/git/commits', 'write:contents', async ({ server, repository, person, body }) => {
    const identity = z.object({ name: z.string(), email: z.string(), date: z.string().optional() })
    const wanted = await body(
      z.object({
        message: z.string(),
        tree: sha,
        parents: z.array(sha).default([]),
        author: identity.optional(),
        committer: identity.optional()
      })
    )
    if (!(await readObject(repository.directory, `${wanted.tree}^{tree}`))) throw invalid('Tree SHA does not exist')
    for (const parent of wanted.parents)
      if (!(await findCommit(repository.directory, parent)))
        throw invalid('Parent SHA does not exist or is not a commit object')
    const author = wanted.author ?? { name: person.name, email: person.email }
    const args = ['commit-tree', wanted.tree, ...wanted.parents.flatMap((parent) => ['-p', parent])]
    const made = await git(repository.directory, args, {
      input: wanted.message,
      env: { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email }
    })
    return created(viewGitCommit(server, repository, await readCommit(repository.directory, made.trim())))
  })

  route('GET', '/git/trees/:tree{.+}', 'read:contents', async ({ c, server, repository, param }) => {
    const tree = await readObject(repository.directory, `${param('tree')}^{tree}`)
    if (!tree) throw notFound()
    const deep = c.req.query('recursive') !== undefined
    return Response.json(await viewTree(server, repository, tree.sha, deep))
  })

  route('POST', '/git/trees', 'write:contents', async ({ server, repository, body }) => {
    const wanted = await body(
      z.object({
        base_tree: sha.optional(),
        tree: z.array(
          z.object({
            path: z.string(),
            mode: z.enum(['100644', '100755', '040000', '120000']),
            type: z.enum(['blob', 'tree', 'commit']),
            sha: sha.nullable().optional(),
            content: z.string().optional()
          })
        )
      })
    )
    const index = { GIT_INDEX_FILE: `${repository.directory}/index-${server.state.nextId()}` }
    const { directory } = repository
    try {
      await git(directory, wanted.base_tree ? ['read-tree', wanted.base_tree] : ['read-tree', '--empty'], {
        env: index
      })
      for (const entry of wanted.tree) {
        const blob =
          entry.content === undefined
            ? entry.sha
            : (await git(directory, ['hash-object', '-w', '--stdin'], { input: entry.content })).trim()
        const change = blob
          ? ['update-index', '--add', '--cacheinfo', `${entry.mode},${blob},${entry.path}`]
          : ['update-index', '--force-remove', '--', entry.path]
        const done = await tryGit(directory, change, { env: index })
        if (done.exitCode !== 0) throw invalid('tree.sha is not a valid object')
      }
      const tree = (await git(directory, ['write-tree'], { env: index })).trim()
      return created(await viewTree(server, repository, tree, false))
    } finally {
      await rm(index.GIT_INDEX_FILE, { force: true })
    }
  })

  route('GET', '/git/blobs/:sha', 'read:contents', async ({ server, repository, param }) => {
    const blob = param('sha')
    const found = /^[0-9a-f]{40}$/.test(blob) ? await readObject(repository.directory, blob) : undefined
    if (found?.type !== 'blob') throw notFound()
    const { content } = found
    return Response.json({
      sha: blob,
      node_id: blob,
      size: content.length,
      url: apiUrl(server, repository, `/git/blobs/${blob}`),
      content: content.toString('base64'),
      encoding: 'base64'
    })
  })

  route('POST', '/git/blobs', 'write:contents', async ({ server, repository, body }) => {
    const wanted = await body(z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']).default('utf-8') }))
    if (wanted.encoding === 'base64') throw new Refusal(422, 'The sandbox takes blobs as utf-8 only')
    const made = await git(repository.directory, ['hash-object', '-w', '--stdin'], { input: wanted.content })
    return created({ sha: made.trim(), url: apiUrl(server, repository, `/git/blobs/${made.trim()}`) })
  })
}

async function viewTree(server: GitHubServer, repository: Repository, tree: string, deep: boolean) {
  const output = await git(repository.directory, ['ls-tree', '-z', '-l', ...(deep ? ['-r', '-t'] : []), tree])
  const entries = output
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t')
      const [mode = '', type = '', object = '', size = ''] = line.slice(0, tab).split(/\s+/)
      return {
        path: line.slice(tab + 1),
        mode,
        type,
        sha: object,
        ...(type === 'blob' && { size: Number(size) }),
        url: apiUrl(server, repository, `/git/${type}s/${object}`)
      }
    })
  return { sha: tree, url: apiUrl(server, repository, `/git/trees/${tree}`), tree: entries, truncated: false }
}

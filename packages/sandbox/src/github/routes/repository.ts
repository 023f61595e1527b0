import { z } from 'zod'
import { invalid, notFound, Refusal } from '../answers.ts'
import { pushProblems, viewProtection, viewRules, violation } from '../branch-rules.ts'
import { readCommit, viewCommit } from '../commits.ts'
import { listRefs, tryGit } from '../git.ts'
import { findRef } from '../git-objects.ts'
import { mergeInto } from '../merge.ts'
import { changingRefs } from '../ref-changes.ts'
import { type DefineRoute, page } from '../server.ts'
import { roleOf } from '../tokens.ts'
import { viewFullRepository } from '../view-repository.ts'
import { apiUrl, nodeId, webUrl } from '../views.ts'

export function repositoryRoutes(route: DefineRoute): void {
  route('GET', '', 'read:metadata', ({ server, repository, person }) =>
    Response.json(viewFullRepository(server, repository, roleOf(repository, person.login)))
  )

  route('PATCH', '', 'write:administration', async ({ server, repository, person, body }) => {
    const change = await body(
      z.object({
        default_branch: z.string().optional(),
        has_issues: z.boolean().optional(),
        private: z.boolean().optional(),
        delete_branch_on_merge: z.boolean().optional(),
        allow_auto_merge: z.boolean().optional(),
        archived: z.boolean().optional()
      })
    )
    if (change.default_branch !== undefined) {
      if (!(await findRef(repository.directory, `refs/heads/${change.default_branch}`)))
        throw invalid(`The branch ${change.default_branch} was not found.`)
      repository.defaultBranch = change.default_branch
      await tryGit(repository.directory, ['symbolic-ref', 'HEAD', `refs/heads/${change.default_branch}`])
    }
    if (change.has_issues !== undefined) repository.settings.hasIssues = change.has_issues
    if (change.private !== undefined) repository.private = change.private
    if (change.delete_branch_on_merge !== undefined)
      repository.settings.deleteBranchOnMerge = change.delete_branch_on_merge
    if (change.allow_auto_merge !== undefined) repository.settings.allowAutoMerge = change.allow_auto_merge
    if (change.archived !== undefined) repository.settings.archived = change.archived
    return Response.json(viewFullRepository(server, repository, roleOf(repository, person.login)))
  })

  route('GET', '/branches', 'read:contents', async ({ c, server, repository }) => {
    const refs = [...(await listRefs(repository.directory, 'refs/heads/'))]
    return page(c, refs, ([ref, sha]) => ({
      name: ref.replace('refs/heads/', ''),
      commit: { sha, url: apiUrl(server, repository, `/commits/${sha}`) },
      protected: viewProtection(repository, ref.replace('refs/heads/', '')).enabled
    }))
  })

  route('GET', '/branches/:branch{.+}', 'read:contents', async ({ server, repository, param }) => {
    const name = param('branch')
    const sha = await server.replicas.findRef(repository, `refs/heads/${name}`)
    if (sha === undefined) throw new Refusal(404, 'Branch not found')
    const commit = await readCommit(repository.directory, sha)
    const url = apiUrl(server, repository, `/branches/${encodeURI(name)}`)
    const protection = viewProtection(repository, name)
    return Response.json({
      name,
      commit: viewCommit(server, repository, commit),
      _links: { self: url, html: webUrl(server, repository, `/tree/${encodeURI(name)}`) },
      protected: protection.enabled,
      protection,
      protection_url: `${url}/protection`
    })
  })

  // Rules of rulesets are no secret, unlike classic branch protection.
  route('GET', '/rules/branches/:branch{.+}', 'read:metadata', ({ c, repository, param }) => {
    if (repository.private && !repository.settings.hasRulesInPlan)
      throw new Refusal(403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.')
    return page(c, viewRules(repository, param('branch')), (rule) => ({
      ...rule,
      ruleset_source_type: 'Repository',
      ruleset_source: repository.fullName,
      ruleset_id: 1
    }))
  })

  route('GET', '/actions/permissions/workflow', 'read:administration', ({ repository }) =>
    Response.json({
      default_workflow_permissions: repository.settings.defaultWorkflowPermissions,
      can_approve_pull_request_reviews: repository.settings.allowActionsPullRequests
    })
  )

  route('GET', '/environments/:environment', 'read:actions', ({ server, repository, param }) => {
    const name = param('environment')
    const { environments } = repository.settings
    const found = Object.hasOwn(environments, name) ? environments[name] : undefined
    if (!found) throw notFound()
    return Response.json({
      id: 1,
      node_id: nodeId('Environment', name),
      name,
      url: apiUrl(server, repository, `/environments/${name}`),
      html_url: webUrl(server, repository, `/deployments/activity_log?environments_filter=${encodeURIComponent(name)}`),
      created_at: repository.createdAt,
      updated_at: repository.createdAt,
      protection_rules: [
        ...(found.waitMinutes
          ? [{ id: 1, node_id: nodeId('Gate', 1), type: 'wait_timer', wait_timer: found.waitMinutes }]
          : []),
        ...(found.hasReviewers
          ? [
              {
                id: 2,
                node_id: nodeId('Gate', 2),
                type: 'required_reviewers',
                prevent_self_review: false,
                reviewers: []
              }
            ]
          : []),
        ...(found.branches ? [{ id: 3, node_id: nodeId('Gate', 3), type: 'branch_policy' }] : [])
      ],
      deployment_branch_policy: found.branches ? { protected_branches: false, custom_branch_policies: true } : null
    })
  })

  route('GET', '/environments/:environment/deployment-branch-policies', 'read:metadata', ({ c, repository, param }) => {
    const name = param('environment')
    const { environments } = repository.settings
    const found = Object.hasOwn(environments, name) ? environments[name] : undefined
    if (!found) throw notFound()
    const patterns = found.branches ?? []
    const view = (pattern: string) => {
      const id = patterns.indexOf(pattern) + 1
      return { id, node_id: nodeId('GateBranchPolicy', id), name: pattern, type: 'branch' }
    }
    return page(c, patterns, view, 'branch_policies')
  })

  route('POST', '/merges', 'write:contents', async (request) => {
    const { server, repository, token, person } = request
    const wanted = await request.body(
      z.object({ base: z.string(), head: z.string(), commit_message: z.string().optional() })
    )
    const problems = pushProblems(repository, token, wanted.base, '')
    if (problems.length > 0) throw new Refusal(409, violation(problems))
    return changingRefs(server, repository, token, async () => {
      const result = await mergeInto(repository, token, {
        base: wanted.base,
        head: wanted.head,
        message: wanted.commit_message ?? `Merge ${wanted.head} into ${wanted.base}`,
        method: 'merge',
        person
      })
      if (result.kind === 'no-base') throw new Refusal(404, 'Base does not exist')
      if (result.kind === 'no-head') throw new Refusal(404, 'Head does not exist')
      if (result.kind === 'nothing') return new Response(null, { status: 204 })
      if (result.kind === 'conflict') throw new Refusal(409, 'Merge conflict')
      const commit = await readCommit(repository.directory, result.sha)
      return Response.json(viewCommit(server, repository, commit), { status: 201 })
    })
  })
}

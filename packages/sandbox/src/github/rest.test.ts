import { describe, expect, test } from '@jest/globals'
import { stageGitHub } from './testing.ts'

const workflow = `
name: Deploy
on:
  workflow_dispatch:
    inputs:
      action: { type: choice, options: [create, destroy], required: true }
      why: { type: string, default: because }
      force: { type: boolean }
jobs: { one: { runs-on: ubuntu-latest, steps: [ { run: 'true' } ] } }
`

describe('the answers', () => {
  test('an unknown route and a missing token are refused in GitHub’s form', async () => {
    await using stage = await stageGitHub()
    const { token } = stage.github.as('alice')
    const unknown = await stage.api(token, 'GET', '/no/such/thing')
    expect([unknown.status, unknown.json]).toEqual([
      404,
      expect.objectContaining({ message: 'Not Found', status: '404' })
    ])
    expect((await stage.api('', 'GET', '')).status).toBe(401)
    expect((await stage.api('ghp_x', 'GET', '')).json.message).toBe('Bad credentials')
    expect((await stage.api(stage.github.as('mallory').token, 'GET', '')).status).toBe(404)
    const { requests } = stage.github.server.kernel
    expect(requests.all().some(({ path, status }) => path.endsWith('/no/such/thing') && status === 404)).toBe(true)
    expect(requests.summary()['github']?.byRoute).toHaveProperty(['GET /api/v3/repos/:owner/:repo'], 3)
  })

  test('an ETag makes the next question free, and lists come in pages', async () => {
    await using stage = await stageGitHub()
    const alice = stage.github.as('alice')
    for (let count = 0; count < 5; count++) await alice.openIssue(`Issue ${count}`)
    const first = await stage.api(alice.token, 'GET', '/issues?per_page=2')
    expect(first.json.map((issue: { number: number }) => issue.number)).toEqual([5, 4])
    expect(first.headers.get('link')).toContain('page=2>; rel="next"')
    expect(first.headers.get('x-github-request-id')).toBeTruthy()
    const etag = first.headers.get('etag') ?? ''
    expect(
      (await stage.api(alice.token, 'GET', '/issues?per_page=2', undefined, { 'if-none-match': etag })).status
    ).toBe(304)
    await alice.comment(5, 'changed')
    expect(
      (await stage.api(alice.token, 'GET', '/issues?per_page=2', undefined, { 'if-none-match': etag })).status
    ).toBe(200)
  })

  test('the repository says who may what', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    expect((await api(github.as('bob').token, 'GET', '')).json).toMatchObject({
      id: 4242,
      full_name: 'acme/shop',
      default_branch: 'main',
      permissions: { push: true, admin: false }
    })
    const level = await api(github.as('alice').token, 'GET', '/collaborators/carol/permission')
    expect(level.json).toMatchObject({ permission: 'read', role_name: 'read', user: { login: 'carol' } })
  })
})

describe('refs, trees and comparisons', () => {
  test('a ref is created once, moved forward only, and deleted', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    const bob = github.as('bob')
    const base = (await api(bob.token, 'GET', '/git/ref/heads/main')).json.object.sha
    const next = await bob.push('next', { 'a.txt': '1' })
    const ref = 'refs/heads/topic'
    expect((await api(bob.token, 'POST', '/git/refs', { ref, sha: base })).status).toBe(201)
    expect((await api(bob.token, 'POST', '/git/refs', { ref, sha: base })).json.message).toBe(
      'Reference already exists'
    )
    expect((await api(bob.token, 'POST', '/git/refs', { ref: 'topic', sha: base })).status).toBe(422)
    expect((await api(bob.token, 'POST', '/git/refs', { ref: 'refs/heads/x', sha: '1'.repeat(40) })).status).toBe(422)
    expect((await api(bob.token, 'PATCH', '/git/refs/heads/topic', { sha: next })).status).toBe(200)
    const back = await api(bob.token, 'PATCH', '/git/refs/heads/topic', { sha: base })
    expect([back.status, back.json.message]).toEqual([422, 'Update is not a fast forward'])
    expect((await api(bob.token, 'PATCH', '/git/refs/heads/topic', { sha: base, force: true })).status).toBe(200)
    expect((await api(bob.token, 'DELETE', '/git/refs/heads/topic')).status).toBe(204)
    expect((await api(bob.token, 'GET', '/git/ref/heads/topic')).status).toBe(404)
    expect((await api(github.as('carol').token, 'POST', '/git/refs', { ref, sha: base })).status).toBe(403)
  })

  test('compare lists commits and files, renames and strange names included', async () => {
    await using stage = await stageGitHub({ 'old.txt': 'one\ntwo\nthree\n' })
    const { api, github } = stage
    const bob = github.as('bob')
    await bob.push('topic', {
      'old.txt': null,
      'new.txt': 'one\ntwo\nthree\n',
      'a "b".txt': 'q\n',
      'apps/a/index.js': 'b\n'
    })
    const { json } = await api(bob.token, 'GET', '/compare/main...topic')
    expect(json).toMatchObject({ status: 'ahead', ahead_by: 1, behind_by: 0 })
    const files = json.files.map((file: Record<string, unknown>) => [
      file['status'],
      file['filename'],
      file['previous_filename']
    ])
    expect(files).toEqual([
      ['added', 'a "b".txt', undefined],
      ['modified', 'apps/a/index.js', undefined],
      ['renamed', 'new.txt', 'old.txt']
    ])
  })

  test('contents come as JSON, raw, and as folders, at any ref', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    const bob = github.as('bob')
    await bob.push('topic', { '.github/staging.yml': 'version: 1\n' })
    const file = await api(bob.token, 'GET', '/contents/.github/staging.yml?ref=topic')
    expect(Buffer.from(file.json.content, 'base64').toString()).toBe('version: 1\n')
    const raw = await api(bob.token, 'GET', '/contents/.github/staging.yml?ref=refs/heads/topic', undefined, {
      accept: 'application/vnd.github.raw+json'
    })
    expect(raw.json).toBe('version: 1\n')
    expect((await api(bob.token, 'GET', '/contents/apps')).json).toMatchObject([{ name: 'a', type: 'dir' }])
    expect((await api(bob.token, 'GET', '/contents/.github/staging.yml')).status).toBe(404)
    const tree = await api(bob.token, 'GET', '/git/trees/main?recursive=1')
    expect(tree.json.tree.map(({ path }: { path: string }) => path)).toEqual([
      'README.md',
      'apps',
      'apps/a',
      'apps/a/index.js'
    ])
  })

  test('updateRefs over GraphQL is an exact compare-and-swap', async () => {
    await using stage = await stageGitHub()
    const { api, github, graphql } = stage
    const bob = github.as('bob')
    const base = (await api(bob.token, 'GET', '/git/ref/heads/main')).json.object.sha
    const next = await bob.push('next', { 'a.txt': '1' })
    const { json } = await graphql(bob.token, 'query { repository(owner: "acme", name: "shop") { id databaseId } }')
    expect(json.data.repository.databaseId).toBe(4242)
    const update = (beforeOid: string, afterOid: string) =>
      graphql(bob.token, 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }', {
        input: { repositoryId: json.data.repository.id, refUpdates: [{ name: 'refs/staging/x', beforeOid, afterOid }] }
      })
    expect((await update('0'.repeat(40), base)).json.errors).toBeUndefined()
    expect((await update('0'.repeat(40), next)).json.errors[0].type).toBe('STALE_DATA')
    expect((await update(base, next)).json.errors).toBeUndefined()
    expect((await api(bob.token, 'GET', '/git/ref/staging/x')).json.object.sha).toBe(next)
    expect((await graphql(bob.token, '{ viewer { colour } }')).json.errors[0].message).toContain('colour')
  })
})

describe('pull requests', () => {
  test('the head guard refuses what nobody looked at; the merge has both parents', async () => {
    await using stage = await stageGitHub()
    const { api, github, git } = stage
    const bob = github.as('bob')
    const old = await bob.push('topic', { 'a.txt': '1' })
    const opened = await api(bob.token, 'POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main' })
    expect(opened.status).toBe(201)
    expect((await api(bob.token, 'POST', '/pulls', { title: 'Again', head: 'topic', base: 'main' })).status).toBe(422)
    const list = await api(bob.token, 'GET', '/pulls?head=acme:topic&base=main')
    expect(list.json.map(({ number }: { number: number }) => number)).toEqual([1])
    const sha = await bob.push('topic', { 'b.txt': '2' })
    expect((await api(bob.token, 'GET', '/pulls/1')).json).toMatchObject({ mergeable: true, head: { sha } })
    const stale = await api(bob.token, 'PUT', '/pulls/1/merge', { sha: old })
    expect([stale.status, stale.json.message]).toEqual([409, expect.stringContaining('Head branch was modified')])
    const merged = await api(bob.token, 'PUT', '/pulls/1/merge', { sha, merge_method: 'merge' })
    expect(merged.json.merged).toBe(true)
    await git(bob.token, '.', 'clone', '-q', `${github.url}/acme/shop`, 'clone')
    const parents = (await git('', 'clone', 'log', '-1', '--format=%P')).trim().split(' ')
    expect(parents[1]).toBe(sha)
    expect((await api(bob.token, 'GET', '/pulls/1')).json).toMatchObject({ state: 'closed', merged: true })
  })

  test.each(['squash', 'rebase'])('%s lands the same tree as other commits', async (method) => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    const bob = github.as('bob')
    await bob.push('topic', { 'a.txt': '1' })
    const head = await bob.push('topic', { 'a.txt': '2' })
    await bob.push('main', { 'other.txt': 'x' })
    await api(bob.token, 'POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main' })
    const { json } = await api(bob.token, 'PUT', '/pulls/1/merge', { merge_method: method })
    expect(json.sha).not.toBe(head)
    const compare = await api(bob.token, 'GET', `/compare/${head}...main`)
    expect(compare.json.files.map(({ filename }: { filename: string }) => filename)).toContain('other.txt')
    expect((await api(bob.token, 'GET', '/contents/a.txt', undefined, { accept: 'raw' })).json).toBe('2')
  })

  test('a conflict is seen before and refused at the merge', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    const bob = github.as('bob')
    await bob.push('topic', { 'README.md': 'mine\n' })
    await bob.push('main', { 'README.md': 'theirs\n' })
    await api(bob.token, 'POST', '/pulls', { title: 'Topic', head: 'topic', base: 'main' })
    expect((await api(bob.token, 'GET', '/pulls/1')).json).toMatchObject({ mergeable: false, mergeable_state: 'dirty' })
    expect((await api(bob.token, 'PUT', '/pulls/1/merge', {})).status).toBe(405)
    expect((await api(bob.token, 'POST', '/merges', { base: 'main', head: 'topic' })).status).toBe(409)
  })
})

describe('GITHUB_TOKEN', () => {
  test('has the permissions that it was given, never variables, never workflow files', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    const issue = (permissions: Record<string, 'read' | 'write'>) =>
      github.tokens.issue({ login: 'github-actions[bot]', kind: 'github-token', repository: 'acme/shop', permissions })
        .value
    const reader = issue({ contents: 'read' })
    const refused = await api(reader, 'POST', '/issues', { title: 'x' })
    expect([refused.status, refused.json.message]).toEqual([403, 'Resource not accessible by integration'])
    expect(refused.headers.get('x-accepted-github-permissions')).toBe('issues=write')
    const all = issue({
      contents: 'write',
      issues: 'write',
      actions: 'write',
      'pull-requests': 'write',
      variables: 'write'
    })
    expect((await api(all, 'POST', '/actions/variables', { name: 'A', value: '1' })).status).toBe(403)
    expect((await api(github.as('bob').token, 'POST', '/actions/variables', { name: 'A', value: '1' })).status).toBe(
      201
    )
    expect((await api(all, 'GET', '/actions/variables/A')).status).toBe(403)
    await github.as('bob').push('topic', { '.github/workflows/x.yml': workflow })
    expect((await api(all, 'POST', '/merges', { base: 'main', head: 'topic' })).json.message).toContain('workflows')
    github.repository('acme/shop').settings.allowActionsPullRequests = false
    const pull = await api(all, 'POST', '/pulls', { title: 'x', head: 'topic', base: 'main' })
    expect([pull.status, pull.json.message]).toEqual([403, expect.stringContaining('not permitted to create')])
  })
})

describe('issues', () => {
  test('who edited a body is known to GraphQL, and updates show in `since`', async () => {
    await using stage = await stageGitHub()
    const { api, github, graphql } = stage
    const alice = github.as('alice')
    const bob = github.as('bob')
    const opened = await api(alice.token, 'POST', '/issues', {
      title: 'Approve?',
      body: '- [ ] yes\n- [ ] no',
      labels: ['staging'],
      assignees: ['bob']
    })
    expect(opened.json).toMatchObject({ number: 1, labels: [{ name: 'staging' }], assignees: [{ login: 'bob' }] })
    await bob.tickBox(1, 'yes')
    const { json } = await graphql(
      alice.token,
      '{ repository(owner: "acme", name: "shop") { issue(number: 1) { body userContentEdits(first: 5) { nodes { diff editor { login } } } } } }'
    )
    expect(json.data.repository.issue.body).toBe('- [x] yes\n- [ ] no')
    expect(json.data.repository.issue.userContentEdits.nodes[0].editor.login).toBe('bob')
    const comment = await bob.comment(1, 'approve, it works')
    expect((await api(alice.token, 'GET', '/issues/1/comments')).json).toMatchObject([
      { body: 'approve, it works', user: { login: 'bob' } }
    ])
    expect(
      (await api(alice.token, 'POST', `/issues/comments/${comment.id}/reactions`, { content: 'rocket' })).status
    ).toBe(201)
    const closed = await api(alice.token, 'PATCH', '/issues/1', { state: 'closed', state_reason: 'completed' })
    expect(closed.json).toMatchObject({ state: 'closed', state_reason: 'completed', closed_by: { login: 'alice' } })
    github.repository('acme/shop').settings.hasIssues = false
    expect((await api(alice.token, 'POST', '/issues', { title: 'x' })).status).toBe(410)
  })

  test('a reader comments, but edits no one else’s issue', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    await github.as('alice').openIssue('Approve?')
    const { token } = github.as('carol')
    expect((await api(token, 'POST', '/issues/1/comments', { body: 'approve' })).status).toBe(201)
    expect((await api(token, 'PATCH', '/issues/1', { body: 'x' })).status).toBe(403)
  })
})

describe('workflows and deployments', () => {
  test('a dispatch is held against the declared inputs', async () => {
    await using stage = await stageGitHub({ '.github/workflows/deploy.yml': workflow })
    const { api, github } = stage
    const seen: unknown[] = []
    github.onEvent(async (event) => {
      seen.push(event.payload['inputs'])
      return []
    })
    const { token } = github.as('bob')
    const dispatch = (inputs: Record<string, unknown>, ref = 'main') =>
      api(token, 'POST', '/actions/workflows/deploy.yml/dispatches', { ref, inputs })
    expect((await dispatch({})).json.message).toContain("Required input 'action' not provided")
    expect((await dispatch({ action: 'explode' })).json.message).toContain('not in the list of allowed values')
    expect((await dispatch({ action: 'create', who: 'me' })).json.message).toBe('Unexpected inputs provided: ["who"]')
    expect((await dispatch({ action: 'create' }, 'nowhere')).json.message).toBe('No ref found for: nowhere')
    expect((await dispatch({ action: 'create' })).status).toBe(204)
    expect(seen).toEqual([{ action: 'create', why: 'because', force: 'false' }])
    expect((await api(token, 'GET', '/actions/workflows/deploy.yml')).json).toMatchObject({
      name: 'Deploy',
      state: 'active'
    })
    expect((await api(token, 'POST', '/actions/workflows/none.yml/dispatches', { ref: 'main' })).status).toBe(404)
  })

  test('a newer success retires the older deployment of its environment', async () => {
    await using stage = await stageGitHub()
    const { api, github } = stage
    const { token } = github.as('bob')
    for (const _ of [1, 2]) {
      const { json } = await api(token, 'POST', '/deployments', {
        ref: 'main',
        environment: 'staging-live',
        auto_merge: false,
        required_contexts: []
      })
      await api(token, 'POST', `/deployments/${json.id}/statuses`, {
        state: 'success',
        environment_url: 'https://x.test'
      })
    }
    const { json } = await api(token, 'GET', '/deployments?environment=staging-live')
    const states = await Promise.all(
      json.map(async ({ id }: { id: number }) => (await api(token, 'GET', `/deployments/${id}/statuses`)).json[0].state)
    )
    expect(states).toEqual(['success', 'inactive'])
  })
})

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { type DispatchRequest, dispatchWorkflow } from './dispatch.ts'
import { git } from './git.ts'
import { addComment, deleteComment, deleteRevision, editComment, editIssue, findIssue, openIssue } from './issues.ts'
import type { GitHubServer } from './server.ts'
import type { Comment, Issue, Repository } from './state.ts'

/** A person with a browser and a clone. Numbers are issue numbers; every act has its events. */
export interface ScriptedPerson {
  readonly login: string
  /** A personal access token of theirs. */
  readonly token: string
  comment(issue: number, body: string): Promise<Comment>
  editComment(id: number, body: string): Promise<void>
  deleteComment(id: number): Promise<void>
  openIssue(title: string, body?: string): Promise<Issue>
  /** `reason` as the menu of the button has it. Default: completed. */
  closeIssue(issue: number, reason?: 'completed' | 'not_planned' | 'duplicate'): Promise<void>
  reopenIssue(issue: number): Promise<void>
  renameIssue(issue: number, title: string): Promise<void>
  /** As an administrator may. */
  deleteIssue(issue: number): void
  /** Deletes one version from the history of its text; 0 is the oldest. */
  deleteRevision(issue: number, index: number): void
  editIssue(issue: number, body: string): Promise<void>
  /** Ticks the task-list item whose text contains `label`: an edit of the body, in their name. */
  tickBox(issue: number, label: string): Promise<void>
  /** Commits files on top of a branch (made from the default branch if there is none) and pushes them over HTTP; null deletes. Answers the commit. */
  push(branch: string, files: Readonly<Record<string, string | null>>, message?: string): Promise<string>
  /** The ids of the runs that it started. */
  dispatch(request: DispatchRequest): Promise<readonly number[]>
}

export function actAs(server: GitHubServer, login: string, pickRepository: () => Repository): ScriptedPerson {
  const token = server.tokens.issue({ login, kind: 'user' })
  const person = server.state.ensurePerson(login)
  const at = (number: number) => {
    const repository = pickRepository()
    return { repository, issue: findIssue(repository, number) }
  }
  const said = (id: number) => {
    const repository = pickRepository()
    const comment = repository.comments.find((candidate) => candidate.id === id)
    if (!comment) throw new StagingError('not-found', `there is no comment ${id} in ${repository.fullName}`)
    return { repository, comment }
  }
  return {
    login,
    token: token.value,
    comment: async (number, body) => {
      const { repository, issue } = at(number)
      return addComment(server, repository, token, issue, body)
    },
    editComment: async (id, body) => {
      const { repository, comment } = said(id)
      await editComment(server, repository, token, comment, body)
    },
    deleteComment: async (id) => {
      const { repository, comment } = said(id)
      await deleteComment(server, repository, token, comment)
    },
    openIssue: async (title, body = '') =>
      openIssue(server, pickRepository(), token, { title, body, labels: [], assignees: [] }),
    closeIssue: async (number, reason = 'completed') => {
      const { repository, issue } = at(number)
      await editIssue(server, repository, token, issue, { state: 'closed', stateReason: reason })
    },
    reopenIssue: async (number) => {
      const { repository, issue } = at(number)
      await editIssue(server, repository, token, issue, { state: 'open' })
    },
    renameIssue: async (number, title) => {
      const { repository, issue } = at(number)
      await editIssue(server, repository, token, issue, { title })
    },
    deleteIssue: (number) => {
      const { repository, issue } = at(number)
      repository.issues.splice(repository.issues.indexOf(issue), 1)
      repository.deletedIssues.push(number)
    },
    deleteRevision: (number, index) => deleteRevision(server, at(number).issue, index),
    editIssue: async (number, body) => {
      const { repository, issue } = at(number)
      await editIssue(server, repository, token, issue, { body })
    },
    tickBox: async (number, label) => {
      const { repository, issue } = at(number)
      const lines = issue.body.split('\n')
      const index = lines.findIndex((line) => /^\s*[-*] \[ \]/.test(line) && line.includes(label))
      if (index < 0) throw new StagingError('not-found', `issue #${number} has no unticked box "${label}"`)
      const body = lines.with(index, (lines[index] ?? '').replace('[ ]', '[x]')).join('\n')
      await editIssue(server, repository, token, issue, { body })
    },
    push: async (branch, files, message = `Change ${Object.keys(files).join(', ')}`) => {
      const repository = pickRepository()
      const folder = await mkdtemp(join(tmpdir(), 'github-person-'))
      const env = {
        ...credentials(server.url, token.value),
        GIT_AUTHOR_NAME: person.name,
        GIT_AUTHOR_EMAIL: person.email,
        GIT_COMMITTER_NAME: person.name,
        GIT_COMMITTER_EMAIL: person.email
      }
      try {
        await git(folder, ['clone', '--quiet', `${server.url}/${repository.fullName}.git`, '.'], { env })
        const remote = await git(folder, ['branch', '--remotes', '--list', `origin/${branch}`])
        const start = remote.trim() ? `origin/${branch}` : `origin/${repository.defaultBranch}`
        await git(folder, ['checkout', '--quiet', '-B', branch, start])
        for (const [path, content] of Object.entries(files)) await put(folder, path, content)
        await git(folder, ['add', '--all'])
        await git(folder, ['commit', '--quiet', '--allow-empty', '-m', message], { env })
        await git(folder, ['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`], { env })
        return (await git(folder, ['rev-parse', 'HEAD'])).trim()
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    dispatch: (request) => dispatchWorkflow(server, pickRepository(), token, request)
  }
}

async function put(folder: string, path: string, content: string | null): Promise<void> {
  const file = join(folder, path)
  if (content === null) {
    await rm(file, { force: true, recursive: true })
    return
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, content)
}

/** A token for git's children as configuration in the environment: never an argument, never in a remote's URL. */
export function credentials(url: string, token: string): Record<string, string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `http.${url}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
  }
}

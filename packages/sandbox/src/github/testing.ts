import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeKernel, runProgram } from '../kernel/index.ts'
import { credentials, type GitHubEmulator, startGitHub } from './index.ts'
import { type GitHubLimits, publishedLimits } from './rate-limits.ts'

/** An emulator with the repository acme/shop, and clients of it as a test needs them. */
export interface GitHubStage extends AsyncDisposable {
  readonly github: GitHubEmulator
  readonly folder: string
  /** A request to `/api/v3/repos/acme/shop<path>`; the answer's JSON, if there is one. */
  api(token: string, method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  graphql(token: string, query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** git in a folder below the stage's own, with a token; rejects when git fails. */
  git(token: string, folder: string, ...args: string[]): Promise<string>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects to find
  readonly json: any
}

export async function stageGitHub(
  files: Readonly<Record<string, string>> = {},
  limits: Partial<GitHubLimits> = {}
): Promise<GitHubStage> {
  const folder = await mkdtemp(join(tmpdir(), 'github-test-'))
  const github = await startGitHub({
    kernel: makeKernel(),
    directory: join(folder, 'github'),
    limits: { ...publishedLimits, ...limits }
  })
  await github.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: { files: { 'README.md': '# Shop\n', 'apps/a/index.js': 'a\n', ...files } },
    collaborators: { alice: 'admin', bob: 'write', carol: 'read' }
  })
  const call = async (url: string, token: string, method: string, body?: unknown, headers = {}) => {
    const response = await fetch(url, {
      method,
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    const text = await response.text()
    const json = text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    return { status: response.status, headers: response.headers, json }
  }
  return {
    github,
    folder,
    api: (token, method, path, body, headers) =>
      call(`${github.apiUrl}/repos/acme/shop${path}`, token, method, body, headers),
    graphql: (token, query, variables) => call(github.graphqlUrl, token, 'POST', { query, variables }),
    git: async (token, cwd, ...args) => {
      const { exitCode, stdout, stderr } = await runProgram('git', args, {
        cwd: join(folder, cwd),
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: folder,
          GIT_TERMINAL_PROMPT: '0',
          GIT_AUTHOR_NAME: 'T',
          GIT_AUTHOR_EMAIL: 't@example.com',
          GIT_COMMITTER_NAME: 'T',
          GIT_COMMITTER_EMAIL: 't@example.com',
          ...(token && credentials(github.url, token))
        }
      })
      if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
      return stdout.toString('utf8')
    },
    [Symbol.asyncDispose]: async () => {
      await github.close()
      await rm(folder, { recursive: true, force: true })
    }
  }
}

interface Comment {
  readonly id: number
  readonly at: number
  readonly body: string
}

interface Issue {
  readonly number: number
  readonly title: string
  body: string
  state: string
  readonly labels: readonly string[]
  readonly at: number
  readonly comments: Comment[]
}

type Parameters = Readonly<Record<string, unknown>>

const bot = { login: 'github-actions[bot]', type: 'Bot' }
const actor = { __typename: 'Bot', login: 'github-actions' }
const page = { hasNextPage: false, endCursor: null }

/** Issues and their comments, as far as the product asks for them, without HTTP: all of them are ours. */
export class MemoryIssues {
  readonly issues: Issue[] = []
  readonly #now: () => number
  /** Called with each comment. */
  onComment: (issue: Issue, body: string) => void = () => {}

  constructor(now: () => number) {
    this.#now = now
  }

  add(title: string, body: string, labels: readonly string[]): Issue {
    const issue: Issue = {
      number: this.issues.length + 1,
      title,
      body,
      state: 'open',
      labels,
      at: this.#now(),
      comments: []
    }
    this.issues.push(issue)
    return issue
  }

  /** Undefined: it is not about issues. */
  answer(route: string, parameters: Parameters): object | undefined {
    const issue = this.issues.find(({ number }) => number === (parameters['issue_number'] ?? parameters['number']))
    if (route.startsWith('query issueView')) return { repository: { issue: issue ? this.#view(issue) : null } }
    const routes: Readonly<Record<string, () => unknown>> = {
      'GET /repos/{owner}/{repo}/labels/{name}': () => ({}),
      'GET /repos/{owner}/{repo}/issues': () =>
        this.issues
          .filter(({ labels, state }) => labels.includes(String(parameters['labels'])) && isAsked(state, parameters))
          .map((one) => this.#render(one)),
      'POST /repos/{owner}/{repo}/issues': () => {
        const { title, body, labels } = parameters as { title: string; body: string; labels: string[] }
        return this.#render(this.add(title, body, labels))
      },
      'PATCH /repos/{owner}/{repo}/issues/{issue_number}': () => {
        if (!issue) return undefined
        Object.assign(issue, { state: parameters['state'] ?? issue.state, body: parameters['body'] ?? issue.body })
        return this.#render(issue)
      },
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': () => (issue?.comments ?? []).map(this.#comment),
      'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': () => {
        if (!issue) return undefined
        const comment = { id: 1000 + issue.comments.length, at: this.#now(), body: String(parameters['body']) }
        issue.comments.push(comment)
        this.onComment(issue, comment.body)
        return this.#comment(comment)
      }
    }
    const data = routes[route]?.()
    return data === undefined ? undefined : { data }
  }

  #comment = ({ id, at, body }: Comment) => {
    const moment = new Date(at).toISOString()
    return { id, body, user: bot, created_at: moment, updated_at: moment, html_url: `issues#${id}` }
  }

  #render({ number, title, body, state, labels, at }: Issue) {
    const moment = new Date(at).toISOString()
    return {
      ...{ number, title, body, state, user: bot, html_url: `https://github.com/acme/shop/issues/${number}` },
      ...{ labels: labels.map((name) => ({ name })), locked: false, created_at: moment, updated_at: moment }
    }
  }

  #view({ number, title, body, state, labels, at, comments }: Issue) {
    const moment = new Date(at).toISOString()
    return {
      ...{ number, title, body, url: `issues/${number}`, state: state.toUpperCase(), createdAt: moment },
      ...{ updatedAt: new Date(this.#now()).toISOString(), lastEditedAt: null, author: actor },
      labels: { nodes: labels.map((name) => ({ name })) },
      timelineItems: { nodes: [], pageInfo: page },
      userContentEdits: { nodes: [], pageInfo: page },
      comments: {
        nodes: comments.map((one) => ({
          ...{ databaseId: one.id, body: one.body, createdAt: new Date(one.at).toISOString() },
          ...{ lastEditedAt: null, author: actor, editor: null }
        })),
        pageInfo: page
      }
    }
  }
}

function isAsked(state: string, parameters: Parameters): boolean {
  return parameters['state'] === 'all' || parameters['state'] === state
}

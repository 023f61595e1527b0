export const id = 67;
export const ids = [67];
export const modules = {

/***/ 3067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCommits: () => (/* reexport */ compareCommits)
});

// UNUSED EXPORTS: asApiError, canSeeTeam, commentOnIssue, countCollaborators, createDeployment, createIssue, createPull, createRef, deleteRef, disableAutoMerge, dispatchWorkflow, enableAutoMerge, ensureLabel, fastForwardRef, fileLimit, findBranchRules, findDeploymentStatus, findGuardedEnvironment, findPull, findRef, findRequiredChecks, findRun, findRunProgress, findRunStarters, findVariable, getCommit, getDefaultBranch, getIssue, getIssueIfChanged, getPermission, getPull, getRepositorySettings, getReviewDecision, graphql, isTeamMember, listBodyEdits, listComments, listDeployments, listEditedComments, listIssues, listOpenIssues, listRunJobs, listWorkflowRuns, mayActionsOpenPulls, mergePull, readFileAt, refusalOf, request, runIdOf, setDeploymentStatus, setVariable, unlessStatus, updateIssue, updatePull, waitMergeability, waitMerged, whoAmI

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 9 modules
var src = __webpack_require__(761);
;// CONCATENATED MODULE: ./packages/github/build/src/client.js

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function client_asApiError(error, method, path) {
    if (!(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = response?.data?.message;
    return new src/* ApiError */.hD({
        service: 'GitHub',
        method,
        path,
        status: response ? status : 0,
        ...(detail && { detail }),
        ...(requestId && { requestId })
    });
}

;// CONCATENATED MODULE: ./packages/github/build/src/request.js


/** One request about this repository, typed by its route; every failure is an ApiError that names the filled-in path. */
async function request_request(github, route, parameters, options = {}) {
    const { octokit, owner, repo } = github;
    // What a route does not name would travel as a query.
    const values = { ...(route.includes('{owner}') && { owner, repo }), ...parameters };
    try {
        const answer = await octokit.request(route, {
            ...values,
            ...(options.headers && { headers: options.headers }),
            request: {
                ...(options.signal && { signal: options.signal }),
                ...(options.retries !== undefined && { retries: options.retries })
            }
        });
        return answer;
    }
    catch (error) {
        const [method = '', template = ''] = route.split(' ');
        const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? '')));
        throw client_asApiError(error, method, path);
    }
}
/** Undefined where `wanted` says so: the branch of "it is not there" without a catch at every caller. */
async function request_unlessStatus(statuses, wanted) {
    try {
        return await wanted;
    }
    catch (error) {
        if (error instanceof ApiError && statuses.includes(error.status))
            return undefined;
        throw error;
    }
}
/** GraphQL answers 200 to what it refuses; its error types as the statuses that REST would have given. */
const statusOfType = {
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    UNPROCESSABLE: 422,
    RATE_LIMITED: 429
};
/** One GraphQL operation. `name` is what errors call it. */
async function request_graphql(github, name, query, variables, options = {}) {
    try {
        return await github.octokit.graphql(query, {
            ...variables,
            request: { ...(options.signal && { signal: options.signal }) }
        });
    }
    catch (error) {
        if (!isGraphqlFailure(error))
            throw asApiError(error, 'POST', `/graphql (${name})`);
        const [first] = error.errors;
        throw new ApiError({
            service: 'GitHub',
            method: 'POST',
            path: `/graphql (${name})`,
            status: statusOfType[first?.type ?? ''] ?? 422,
            ...(first?.message && { detail: first.message })
        });
    }
}
function isGraphqlFailure(error) {
    return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

;// CONCATENATED MODULE: ./packages/github/build/src/branch-rules.js

/** Undefined when there is no such branch. Every token that may read the repository is told. */
async function findBranchRules(github, branch) {
    const [found, rules] = await Promise.all([
        unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })),
        request(github, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch, per_page: 100 })
    ]);
    if (!found)
        return undefined;
    const pulls = rules.data.flatMap((rule) => (rule.type === 'pull_request' && rule.parameters ? [rule.parameters] : []));
    const allowed = pulls.flatMap((parameters) => 'allowed_merge_methods' in parameters && Array.isArray(parameters.allowed_merge_methods)
        ? [parameters.allowed_merge_methods.map(String)]
        : []);
    return {
        isProtected: found.data.protected,
        types: [...new Set(rules.data.map(({ type }) => type))],
        reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count }) => count)),
        methods: allowed.length === 0
            ? undefined
            : ['merge', 'squash', 'rebase'].filter((method) => allowed.every((methods) => methods.includes(method)))
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/checks.js

const bad = (/* unused pure expression or super */ null && (['FAILURE', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED', 'STARTUP_FAILURE', 'STALE', 'ERROR']));
const query = (/* unused pure expression or super */ null && (`query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: 100, after: $after) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion isRequired(pullRequestNumber: $pull) }
              ... on StatusContext { context state isRequired(pullRequestNumber: $pull) }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
}`));
/**
 * The checks that a pull request's target demands, as they stand at its head.
 * Only GraphQL says which are required; it needs `checks: read` and `statuses: read`. Undefined without those.
 */
async function findRequiredChecks(github, pull) {
    const contexts = await unlessStatus([403], listContexts(github, pull));
    if (!contexts)
        return undefined;
    const states = contexts.map((context) => context.__typename === 'CheckRun'
        ? { ...context, state: context.status === 'COMPLETED' ? (context.conclusion ?? '') : 'PENDING' }
        : { ...context, name: context.context });
    const required = states.filter(({ isRequired }) => isRequired);
    const known = new Set(states.map(({ name }) => name));
    const named = await listRequiredNames(github, pull.baseRef);
    return {
        failed: required.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
        pending: required.filter(({ state }) => state === 'PENDING' || state === 'EXPECTED').map(({ name }) => name),
        missing: named.filter((name) => !known.has(name))
    };
}
async function listContexts(github, pull) {
    const { owner, repo } = github;
    const contexts = [];
    let after = null;
    for (;;) {
        const variables = { owner, repo, sha: pull.headSha, pull: pull.number, after };
        const answer = await graphql(github, 'requiredChecks', query, variables);
        const page = answer.repository?.object?.statusCheckRollup?.contexts;
        for (const node of page?.nodes ?? [])
            if (node)
                contexts.push(node);
        if (!page?.pageInfo.hasNextPage)
            return contexts;
        after = page.pageInfo.endCursor;
    }
}
async function listRequiredNames(github, branch) {
    const answer = await unlessStatus([403, 404], request(github, 'GET /repos/{owner}/{repo}/rules/branches/{branch}', { branch, per_page: 100 }));
    return (answer?.data ?? []).flatMap((rule) => rule.type === 'required_status_checks'
        ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
        : []);
}

;// CONCATENATED MODULE: ./packages/github/build/src/collaborators.js

const permissions = (/* unused pure expression or super */ null && (['admin', 'maintain', 'write', 'triage', 'read', 'none']));
/** What a person may do in the repository, by whatever way they got the right. Unknown people have none. */
async function getPermission(github, login) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: login }));
    const { role_name: role, permission } = answer?.data ?? {};
    // `permission` is coarse: maintain is write there. A role that the organization made itself counts as what it is based on.
    return permissions.find((known) => known === role) ?? permissions.find((known) => known === permission) ?? 'none';
}
/** How many people may at least this much; of a large repository only the first hundred are looked at. */
async function countCollaborators(github, least) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/collaborators', { per_page: 100 });
    const keys = { write: 'push', maintain: 'maintain', admin: 'admin' };
    return data.filter(({ permissions }) => permissions?.[keys[least]]).length;
}

;// CONCATENATED MODULE: ./packages/github/build/src/commits.js

async function getCommit(github, sha) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: sha });
    return {
        sha: data.sha,
        tree: data.tree.sha,
        parents: data.parents.map((parent) => parent.sha),
        message: data.message,
        author: data.author.name
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/compare.js

/** As many files as GitHub lists of a comparison, at most. */
const fileLimit = 300;
async function compareCommits(github, base, head) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${base}...${head}`
    });
    return {
        status: data.status,
        aheadBy: data.ahead_by,
        behindBy: data.behind_by,
        mergeBase: data.merge_base_commit.sha,
        commits: data.commits.map(({ sha, author, commit }) => ({
            sha,
            author: author && 'login' in author ? author.login : undefined,
            title: commit.message.split('\n', 1)[0] ?? ''
        })),
        files: (data.files ?? []).map((file) => file.filename),
        renamedFrom: (data.files ?? []).flatMap((file) => file.previous_filename ?? []),
        url: data.html_url
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/contents.js


/** The text of one file at a branch, tag or commit; undefined when there is none. */
async function readFileAt(github, path, ref) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    if (!answer)
        return undefined;
    const { data } = answer;
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
        throw new StagingError('invalid-configuration', `${path} at ${ref} is not a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}

;// CONCATENATED MODULE: ./packages/github/build/src/deployments.js

/** Makes a Deployment and returns its id. It merges nothing and waits for no check: what is deployed is deployed already. */
async function createDeployment(github, deployment) {
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/deployments', {
        ref: deployment.ref,
        environment: deployment.environment,
        auto_merge: false,
        required_contexts: [],
        transient_environment: true,
        production_environment: false,
        ...(deployment.description && { description: deployment.description.slice(0, 140) }),
        ...(deployment.payload && { payload: { ...deployment.payload } })
    });
    // 202 would be a merge that we did not ask for.
    return 'id' in data ? Number(data.id) : 0;
}
/** The newest first, at most `most` (default 10). */
async function listDeployments(github, environment, most = 10) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: most });
    return data.map(({ id, ref, created_at }) => ({ id: Number(id), ref, createdAt: created_at }));
}
/** A new success makes older Deployments of the same environment inactive, as GitHub does by itself. */
async function setDeploymentStatus(github, deployment, status) {
    await request(github, 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        state: status.state,
        auto_inactive: true,
        ...(status.description && { description: status.description.slice(0, 140) }),
        ...(status.environmentUrl && { environment_url: status.environmentUrl }),
        ...(status.logUrl && { log_url: status.logUrl })
    });
}
/** Its newest status; `state` is undefined when it has none yet. */
async function findDeploymentStatus(github, deployment) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        per_page: 1
    });
    return { state: data[0]?.state, url: data[0]?.environment_url || undefined };
}

;// CONCATENATED MODULE: ./packages/github/build/src/edits.js

const edits_query = (/* unused pure expression or super */ null && (`query issueEdits($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      userContentEdits(first: 100, after: $after) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`));
/**
 * Who wrote the issue's body when, oldest first; empty for one that was never edited.
 * REST says neither who ticked a box nor what a comment said before: only this history does.
 */
async function listBodyEdits(github, number) {
    const edits = [];
    let after = null;
    for (;;) {
        const answer = await graphql(github, 'issueEdits', edits_query, {
            owner: github.owner,
            repo: github.repo,
            number,
            after
        });
        const page = answer.repository?.issue?.userContentEdits;
        for (const node of page?.nodes ?? [])
            edits.push({
                at: node.editedAt,
                editor: node.editor
                    ? { login: withBotSuffix(node.editor), type: node.editor.__typename }
                    : { login: 'ghost', type: 'User' },
                body: node.deletedAt === null ? (node.diff ?? undefined) : undefined
            });
        if (!page?.pageInfo.hasNextPage)
            break;
        after = page.pageInfo.endCursor;
    }
    // Newest first is how GitHub gives them; within one second that order is all that is known.
    return edits.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}
/** GraphQL calls a bot `github-actions`, REST `github-actions[bot]`: one person, one name. */
function withBotSuffix({ __typename, login }) {
    return __typename === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login;
}
const commentsQuery = (/* unused pure expression or super */ null && (`query editedComments($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      comments(first: 100, after: $after) {
        nodes { id lastEditedAt }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`));
/** Node ids of the comments whose text was ever edited: REST's moments hide an edit within the second of its writing. */
async function listEditedComments(github, number) {
    const edited = new Set();
    let after = null;
    for (;;) {
        const variables = { owner: github.owner, repo: github.repo, number, after };
        const answer = await graphql(github, 'editedComments', commentsQuery, variables);
        const page = answer.repository?.issue?.comments;
        for (const { id, lastEditedAt } of page?.nodes ?? [])
            if (lastEditedAt !== null)
                edited.add(id);
        if (!page?.pageInfo.hasNextPage)
            return edited;
        after = page.pageInfo.endCursor;
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/issues.js


async function createIssue(github, issue) {
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/issues', {
        ...issue,
        labels: [...issue.labels],
        assignees: [...(issue.assignees ?? [])]
    });
    return readIssue(data);
}
/** Throws ApiError 404 for one that was transferred, 410 for one that was deleted or where issues are disabled. */
async function getIssue(github, number) {
    return (await getIssueIfChanged(github, number, undefined)).value;
}
/** `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit. */
async function getIssueIfChanged(github, number, etag, signal) {
    const { octokit, owner, repo } = github;
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';
    try {
        const { data, headers } = await octokit.request(route, {
            owner,
            repo,
            issue_number: number,
            request: { ...(signal && { signal }) },
            ...(etag && { headers: { 'if-none-match': etag } })
        });
        return { value: readIssue(data), etag: headers.etag, at: moment(headers.date) };
    }
    catch (error) {
        if (isNotModified(error))
            return { value: undefined, etag, at: moment(error.response.headers['date']) };
        throw asApiError(error, 'GET', `/repos/${owner}/${repo}/issues/${number}`);
    }
}
/** Octokit throws what is an answer here. */
function isNotModified(error) {
    return error instanceof Error && 'status' in error && error.status === 304 && 'response' in error;
}
/** Only the given fields change. */
async function updateIssue(github, number, change) {
    const { stateReason, labels, ...rest } = change;
    const { data } = await request(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    return readIssue(data);
}
/** Open issues (not pull requests) that carry the label, newest first; at most 100. */
function listOpenIssues(github, label) {
    return listIssues(github, label, 'open');
}
/** The same, closed ones among them for `all`. */
async function listIssues(github, label, state) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', {
        labels: label,
        state,
        per_page: 100
    });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
async function commentOnIssue(github, number, body) {
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        issue_number: number,
        body
    });
    return readComment(data);
}
/**
 * Comments made or edited at `since` (ISO 8601) or later, oldest first, all pages.
 * `since` filters on the moment of the last edit, as GitHub does.
 */
async function listComments(github, number, since) {
    const comments = [];
    for (let page = 1;; page += 1) {
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            per_page: 100,
            page,
            ...(since && { since })
        });
        comments.push(...data.map(readComment));
        if (data.length < 100)
            return comments;
    }
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await unlessStatus([422], request(github, 'POST /repos/{owner}/{repo}/labels', { ...label }));
}
function readIssue(data) {
    return {
        number: data.number,
        url: data.html_url,
        title: data.title,
        body: data.body ?? '',
        state: data.state === 'open' ? 'open' : 'closed',
        locked: data.locked,
        author: readActor(data.user),
        closedBy: data.closed_by ? readActor(data.closed_by) : undefined,
        closedAt: data.closed_at ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        labels: data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
    };
}
function readComment(data) {
    return {
        id: Number(data.id),
        nodeId: data.node_id,
        author: readActor(data.user),
        body: data.body ?? '',
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        url: data.html_url
    };
}
function readActor(user) {
    return user ? { login: user.login, type: user.type ?? 'User' } : { login: 'ghost', type: 'User' };
}
function moment(date) {
    const at = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./packages/github/build/src/pulls.js


/** The newest pull request from this repository's branch `head` into `base`, in any state. */
async function findPull(github, head, base) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/pulls', {
        head: `${github.owner}:${head}`,
        base,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: 10
    });
    const found = data.find((pull) => pull.state === 'open') ?? data.find((pull) => pull.merged_at) ?? data[0];
    return found && getPull(github, found.number);
}
async function createPull(github, pull) {
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/pulls', pull);
    return readPull(data);
}
async function updatePull(github, number, change) {
    const { data } = await request(github, 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
        pull_number: number,
        ...change
    });
    return readPull(data);
}
async function getPull(github, number) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
    return readPull(data);
}
/**
 * Waits until GitHub knows whether it can be merged, which it works out in the background, after the first question; and of one
 * that was merged a moment ago, as which commit.
 */
async function waitMergeability(github, number, wait) {
    return waitUntil(async () => {
        const pull = await getPull(github, number);
        const known = pull.mergeable !== null && pull.mergeableState !== 'unknown';
        return isOver(pull) || (pull.state === 'open' && !pull.merged && known)
            ? { kind: 'done', value: pull }
            : {
                kind: 'waiting',
                seen: pull.merged ? 'GitHub does not name the merge commit yet' : 'GitHub is still trying the merge'
            };
    }, { awaited: `pull request #${number} to be mergeable or not`, first: 500, most: 5_000, ...wait });
}
/**
 * Waits until GitHub says of a pull request whose commits are on its base that it was merged, and as which commit: the branch
 * moves first.
 */
async function waitMerged(github, number, wait) {
    return waitUntil(async () => {
        const pull = await getPull(github, number);
        return isOver(pull) ? { kind: 'done', value: pull } : { kind: 'waiting', seen: 'GitHub does not say so yet' };
    }, { awaited: `pull request #${number} to count as merged`, first: 500, most: 5_000, ...wait });
}
function isOver({ state, merged, mergeSha }) {
    return merged ? mergeSha !== undefined : state === 'closed';
}
/** Merges only if the head is exactly `headSha`. */
async function mergePull(github, number, merge) {
    try {
        const { data } = await request(github, 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
            pull_number: number,
            sha: merge.headSha,
            merge_method: merge.method,
            ...(merge.title && { commit_title: merge.title }),
            ...(merge.message && { commit_message: merge.message })
        }, { retries: 0 });
        return { kind: 'merged', sha: data.sha };
    }
    catch (error) {
        if (error instanceof ApiError && error.status === 405)
            return { kind: 'not-mergeable', detail: error.detail ?? 'not mergeable' };
        if (error instanceof ApiError && error.status === 409)
            return { kind: 'head-moved', detail: error.detail ?? 'the head was modified' };
        throw error;
    }
}
/** GitHub merges by itself once all rules are met, and only this head. Throws ApiError 422 where the repository forbids it. */
async function enableAutoMerge(github, pull, method) {
    await graphql(github, 'enableAutoMerge', 
    // Octokit refuses a variable called `method`.
    `mutation enableAutoMerge($pull: ID!, $mergeMethod: PullRequestMergeMethod!, $head: GitObjectID!) {
  enablePullRequestAutoMerge(input: {pullRequestId: $pull, mergeMethod: $mergeMethod, expectedHeadOid: $head}) {
    pullRequest { number }
  }
}`, { pull: pull.nodeId, mergeMethod: method.toUpperCase(), head: pull.headSha });
}
/** Nothing happens to one that has none. */
async function disableAutoMerge(github, pull) {
    await unlessStatus([403, 404, 422], graphql(github, 'disableAutoMerge', `mutation disableAutoMerge($pull: ID!) {
  disablePullRequestAutoMerge(input: {pullRequestId: $pull}) { pullRequest { number } }
}`, { pull: pull.nodeId }));
}
/** APPROVED, CHANGES_REQUESTED, REVIEW_REQUIRED; undefined where no review is demanded. */
async function getReviewDecision(github, number) {
    const answer = await graphql(github, 'reviewDecision', `query reviewDecision($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { reviewDecision } }
}`, { owner: github.owner, repo: github.repo, number });
    return answer.repository?.pullRequest?.reviewDecision ?? undefined;
}
function readPull(data) {
    return {
        number: data.number,
        nodeId: data.node_id,
        url: data.html_url,
        state: data.state,
        merged: data.merged,
        // Before the merge this is the trial commit of `refs/pull/<n>/merge`.
        mergeSha: data.merged ? (data.merge_commit_sha ?? undefined) : undefined,
        headSha: data.head.sha,
        baseRef: data.base.ref,
        mergeable: data.mergeable,
        mergeableState: data.mergeable_state
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/refs.js


/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
async function findRef(github, ref) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }));
    return answer?.data.object.sha;
}
/** False when a ref of that name exists already, at whatever commit. `ref` without the leading `refs/`. */
async function createRef(github, ref, sha) {
    try {
        await request(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha });
        return true;
    }
    catch (error) {
        // 422 stands for "exists" and for "no such commit": only the first is an answer.
        const taken = error instanceof ApiError && error.status === 422 && (await findRef(github, ref)) !== undefined;
        if (taken)
            return false;
        throw error;
    }
}
/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
async function fastForwardRef(github, ref, sha) {
    await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false }, { retries: 0 });
}
/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
async function deleteRef(github, ref) {
    await unlessStatus([404, 422], request(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }));
}

;// CONCATENATED MODULE: ./packages/github/build/src/repository.js

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
async function getDefaultBranch(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}', {});
    return data.default_branch;
}
async function getRepositorySettings(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}', {});
    return {
        defaultBranch: data.default_branch,
        isPrivate: data.private,
        hasIssues: data.has_issues,
        isArchived: data.archived,
        methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
    };
}
/** "Allow GitHub Actions to create and approve pull requests". Only a token that may read the administration is told: 403 else. */
async function mayActionsOpenPulls(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', {});
    return data.can_approve_pull_request_reviews;
}
/** One of GitHub's own environments, as far as it guards a secret. Undefined when there is none of that name. */
async function findGuardedEnvironment(github, name) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/environments/{environment_name}', { environment_name: name }));
    return answer && { isLimitedToBranches: Boolean(answer.data.deployment_branch_policy) };
}

;// CONCATENATED MODULE: ./packages/github/build/src/rights.js


const noRef = 'staging-actions/no-such-ref';
/**
 * The status with which GitHub refuses a request that could do nothing if it were allowed: 403 tells that the right is missing (for
 * pull requests also that the repository does not let Actions open any), 410 that issues are switched off, 422 that it is there.
 */
async function refusalOf(github, right, workflow = 'none.yml') {
    try {
        await asks[right](github, workflow);
        return 200;
    }
    catch (error) {
        if (error instanceof ApiError)
            return error.status;
        throw error;
    }
}
const once = { retries: 0 };
const asks = {
    actions: (github, workflow) => request_request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', { workflow_id: workflow, ref: noRef }, once),
    deployments: (github) => request_request(github, 'POST /repos/{owner}/{repo}/deployments', { ref: noRef, environment: 'preflight', auto_merge: false, required_contexts: [] }, once),
    // An issue without a title is none.
    issues: (github) => request_request(github, 'POST /repos/{owner}/{repo}/issues', { title: '' }, once),
    'pull-requests': (github) => request_request(github, 'POST /repos/{owner}/{repo}/pulls', { title: 'preflight', head: noRef, base: noRef }, once)
};

;// CONCATENATED MODULE: ./packages/github/build/src/runs.js


/** How far one attempt of a workflow run is. An attempt that a newer one follows is finished. */
async function findRunProgress(github, run, attempt) {
    const found = await findRun(github, run);
    if (found === 'forbidden')
        return { kind: 'unknown' };
    if (found === undefined)
        return { kind: 'missing' };
    if (found.attempt > attempt)
        return { kind: 'finished', conclusion: 'superseded' };
    if (found.status === 'completed')
        return { kind: 'finished', conclusion: found.conclusion ?? 'unknown' };
    return { kind: 'running', status: found.status };
}
/** The id in a run's address, `https://…/actions/runs/<id>`, also of one attempt or job of it; undefined where there is none. */
function runIdOf(address) {
    const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(address)?.[1];
    return id === undefined ? undefined : Number(id);
}
/** `forbidden`: the token lacks `actions: read`. */
async function findRun(github, run) {
    try {
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
        return {
            id: Number(data.id),
            url: data.html_url,
            workflowId: data.workflow_id,
            event: data.event,
            headSha: data.head_sha,
            attempt: data.run_attempt ?? 1,
            status: data.status ?? 'unknown',
            conclusion: data.conclusion ?? undefined
        };
    }
    catch (error) {
        if (error instanceof ApiError && error.status === 404)
            return undefined;
        if (error instanceof ApiError && error.status === 403)
            return 'forbidden';
        throw error;
    }
}
/** Jobs of the newest attempt of each, all pages. A called workflow's job is `<calling job> / <its name>`. */
async function listRunJobs(github, run) {
    const jobs = [];
    for (let page = 1;; page += 1) {
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
            run_id: run,
            per_page: 100,
            page
        });
        jobs.push(...data.jobs.map(({ id, name, conclusion }) => ({ id: Number(id), name, conclusion: conclusion ?? undefined })));
        if (data.jobs.length < 100)
            return jobs;
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/teams.js

/** Whether the token can see the team at all. GITHUB_TOKEN never can: an App needs `members: read`. */
async function canSeeTeam(github, org, team) {
    const answer = await unlessStatus([403, 404], request(github, 'GET /orgs/{org}/teams/{team_slug}', { org, team_slug: team }));
    return answer !== undefined;
}
/** Child teams count; an invitation that was not accepted does not. */
async function isTeamMember(github, org, team, login) {
    const answer = await unlessStatus([404], request(github, 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
        org,
        team_slug: team,
        username: login
    }));
    return answer?.data.state === 'active';
}

;// CONCATENATED MODULE: ./packages/github/build/src/variables.js

async function findVariable(github, name) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name }));
    return answer?.data.value;
}
/** Creates it where there is none. 403 when the token may not: GITHUB_TOKEN never may, an App needs `variables: write`. */
async function setVariable(github, name, value) {
    const update = request(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value });
    if (!(await unlessStatus([404], update)))
        await request(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value });
}

;// CONCATENATED MODULE: ./packages/github/build/src/viewer.js

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await graphql(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}

;// CONCATENATED MODULE: ./packages/github/build/src/workflows.js


/** Runs of one workflow file on a branch, newest first; at most 50. */
async function listWorkflowRuns(github, workflow, filter = {}) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
        workflow_id: workflow,
        per_page: 50,
        ...(filter.branch && { branch: filter.branch }),
        ...(filter.headSha && { head_sha: filter.headSha }),
        ...(filter.event && { event: filter.event })
    });
    return data.workflow_runs.map(readRun);
}
/**
 * Starts a workflow on a branch and returns the run that came of it.
 * GitHub names the run when asked to; an older server answers before there is one, and it is found as one that was not there before.
 */
async function dispatchWorkflow(github, dispatch, wait) {
    const { workflow, ref } = dispatch;
    const filter = { branch: ref, event: 'workflow_dispatch' };
    const before = new Set((await listWorkflowRuns(github, workflow, filter)).map((run) => run.id));
    // 422 may mean that this server does not know the parameter; nothing was started then, so asking again is safe.
    const answer = (await unlessStatus([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
    if (answer.status === 200)
        return { id: Number(answer.data.workflow_run_id), url: answer.data.html_url };
    return waitUntil(async () => {
        const run = (await listWorkflowRuns(github, workflow, filter)).find((found) => !before.has(found.id));
        return run ? { kind: 'done', value: run } : { kind: 'waiting', seen: 'no run yet' };
    }, {
        awaited: `the run of ${workflow} to appear`,
        first: 500,
        most: 5_000,
        ...wait,
        deadline: wait.deadline.within(120_000)
    });
}
function start(github, { workflow, ref, inputs }, details) {
    return request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref,
        ...(inputs && { inputs: { ...inputs } }),
        ...(details && { return_run_details: true })
    }, 
    // A repeated dispatch would start a second run.
    { retries: 0 });
}
function readRun(data) {
    return {
        id: Number(data.id),
        url: data.html_url,
        headSha: data.head_sha,
        event: data.event,
        status: data.status ?? 'unknown',
        conclusion: data.conclusion ?? undefined,
        createdAt: data.created_at
    };
}
/** Logins of those who started the run: the first time, and the newest attempt. None when the run cannot be seen. */
async function findRunStarters(github, run) {
    const answer = await unlessStatus([403, 404], request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run }));
    const { actor, triggering_actor: again } = answer?.data ?? {};
    return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))];
}

;// CONCATENATED MODULE: ./packages/github/build/src/index.js






















/***/ })

};

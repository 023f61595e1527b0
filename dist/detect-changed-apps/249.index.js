export const id = 249;
export const ids = [249];
export const modules = {

/***/ 2249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCommits: () => (/* reexport */ compareCommits),
  findCommitNamed: () => (/* reexport */ findCommitNamed)
});

// UNUSED EXPORTS: asApiError, awaitTestJobs, canSeeTeam, cancelRun, commentOnIssue, countCollaborators, countHeldRuns, createDeployment, createIssue, createMark, createPull, createRef, createVariable, deleteRef, dequeuePull, disableAutoMerge, dispatchWorkflow, downloadArtifact, enqueuePull, ensureLabel, expectEvent, expectIssue, expectRun, fastForwardRef, fileLimit, findAccountId, findBranchRules, findChecksBeforePush, findCloser, findDeploymentStatus, findGuardedEnvironment, findInTree, findLogin, findPull, findRef, findRefMessage, findRequiredChecks, findRuleTypes, findRun, findRunProgress, findRunStarters, findTokenEnd, findVariable, findWorkflowState, fullRef, getCommit, getDefaultBranch, getGivenPermission, getIssueIfChanged, getPermission, getPull, getRepositorySettings, getReviewDecision, graphql, isJob, isTeamMember, isThere, isWorkflowRefusal, jobListLag, listClosedIssues, listComments, listDeployments, listFolders, listIssues, listOpenIssues, listPullsOf, listRules, listRunArtifacts, listRunJobs, listUnsigned, listWorkflowRuns, lookFor, makeOnce, mayActionsOpenPulls, mergePull, notUnderstood, pathOf, persist, readActor, readActorNode, readFileAt, refusalOf, remainingRequests, request, requireBegun, requireJson, runIdOf, selfAmong, setDeploymentStatus, thatBegan, unlessStatus, updateIssue, updatePull, updateVariable, viewIssue, viewQueue, waitMergeability, waitMerged, whoAmI

// EXTERNAL MODULE: ./packages/base/build/src/clock.js
var src_clock = __webpack_require__(6939);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
;// CONCATENATED MODULE: ./packages/base/build/src/retry-pause.js
/** Milliseconds. */
const patience = 60_000;
const longestPause = 5_000;
/** No answer, or one of a proxy that got none. */
const silence = new Set([0, 502, 503, 504]);
/**
 * How many milliseconds to wait before a request that may be repeated is sent again; undefined: not again. An address that never
 * answered is given up soon, since it may be wrong. Who has answered before is waited for: an API server that restarts, or whose
 * pod is replaced, is silent for some seconds.
 */
function retryPause({ status, attempt, most, known, elapsed }) {
    const waits = known && silence.has(status) && elapsed < patience;
    return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : undefined;
}

;// CONCATENATED MODULE: ./packages/base/build/src/parse-json.js

/**
 * The error of an answer that was to be JSON and is not. Says what it is, and not a word of it: it may hold passwords.
 * @param service as people call it: `DigitalOcean`
 * @param form what it was to be
 */
function notJson(service, path, body, form = 'JSON') {
    return new StagingError('service-error', `${service}'s answer to ${path} is no ${form}: ${whatIs(body)}`, {
        hint: proxyHint(service)
    });
}
function proxyHint(service) {
    return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
/**
 * What came is not the service's answer: something in between answered, a proxy perhaps. As with an answer that was lost, nobody knows
 * whether anything was done.
 * @param detail what came, and not a word of it
 */
function answeredInstead(request, detail = 'what came in its place is a page of HTML') {
    const { service, method, path } = request;
    return new errors/* ApiError */.hD({ service, method, path, status: 0, detail }, { reason: 'service-error', hint: proxyHint(service) });
}
/** @throws StagingError where it is none, see `notJson` */
function parseJson(service, path, body) {
    try {
        return JSON.parse(body);
    }
    catch {
        throw notJson(service, path, body);
    }
}
/**
 * A page of HTML. The services answer with JSON, XML or plain text: it is of something in between, so it says of nothing that it is not
 * there, and of nothing that it was done.
 */
function isPage(body) {
    return typeof body === 'string' && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
/** Of an answer of another form than was asked for, in words. */
function whatIs(body) {
    const text = body.trim();
    if (text === '')
        return 'it is empty';
    return text.startsWith('<') ? 'it is a page of HTML' : 'it breaks off, or is something else';
}

;// CONCATENATED MODULE: ./packages/github/build/src/client.js

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function client_asApiError(error, method, path) {
    if (error instanceof errors/* ApiError */.hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && isPage(data))
        return client_notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`);
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = typeof data === 'string' ? undefined : data?.message;
    return new errors/* ApiError */.hD({
        service: 'GitHub',
        method,
        path,
        status: response ? status : 0,
        ...(detail && { detail }),
        ...(requestId && { requestId })
    });
}
/**
 * All that we ask for is JSON, and holds something: an object, or a list, with how many there are or without. Octokit gives as text what
 * it cannot read.
 * @throws ApiError as of an answer that was lost: whether anything was done, nobody knows
 */
function requireJson({ status, data }, method, path) {
    const hasBody = status < 300 && status !== 204 && status !== 205;
    if (hasBody && typeof data === 'string')
        throw client_notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`);
    // Who makes a variable is answered with an empty object, and with 202 what is only taken down.
    const mayBeHollow = status === 202 || (method === 'POST' && path.endsWith('/variables'));
    if (hasBody && !mayBeHollow && isHollow(data))
        throw client_notUnderstood(method, path, 'its answer holds nothing');
}
/** Nothing at all, or the number of what should be there without a list of it. */
function isHollow(data) {
    if (typeof data !== 'object' || data === null)
        return true;
    const values = Object.values(data);
    return !Array.isArray(data) && (values.length === 0 || ('total_count' in data && !values.some(Array.isArray)));
}
function client_notUnderstood(method, path, detail) {
    return answeredInstead({ service: 'GitHub', method, path }, detail);
}

;// CONCATENATED MODULE: ./packages/github/build/src/seen.js

const clients = new WeakMap();
/** What this client has learned: by itself, or from the event that started the run. */
function seen_seenBy(octokit) {
    const known = clients.get(octokit) ?? {
        paths: new Set(),
        floors: new Map(),
        trees: new Map(),
        absences: new Map(),
        hasAnswered: false,
        ahead: 0
    };
    clients.set(octokit, known);
    return known;
}
/** An answer's `Date` shows what time it is at GitHub, where it is GitHub's: each of its own has an id. */
function noteTime(octokit, headers) {
    if (headers?.['x-github-request-id'] === undefined)
        return;
    const ahead = Date.now() - Date.parse(headers.date ?? '');
    if (!Number.isNaN(ahead))
        seen_seenBy(octokit).ahead = ahead;
}
/** Milliseconds since the epoch, by GitHub's clock as far as it is known. */
function timeAt(octokit) {
    return Date.now() - seen_seenBy(octokit).ahead;
}
/** From now on reads of the issue show at least this. */
function raiseFloor(octokit, issue, { updatedAt, comment }) {
    const { floors } = seen_seenBy(octokit);
    const comments = floors.get(issue)?.comments ?? [];
    floors.set(issue, {
        at: systemClock.monotonic(),
        updatedAt: Date.parse(updatedAt),
        comments: comment === undefined ? comments : [...comments, comment]
    });
}
/** The event that started the run tells of a change: reads of its issue show at least that. Any event will do. */
function expectEvent(octokit, event) {
    const issue = event['issue'];
    const comment = event['comment'];
    if (typeof issue?.number !== 'number' || typeof issue.updated_at !== 'string')
        return;
    const isNew = event['action'] === 'created' && typeof comment?.id === 'number';
    const updatedAt = isNew && typeof comment.created_at === 'string' ? comment.created_at : issue.updated_at;
    raiseFloor(octokit, issue.number, { updatedAt, ...(isNew && { comment: Number(comment.id) }) });
}

;// CONCATENATED MODULE: ./packages/github/build/src/settling.js

/**
 * GitHub answers reads from copies of its database that follow a little later, and loses answers to writes that it has done.
 * What that means for a client is decided here and nowhere else: how long an absence is doubted, and when a request may be sent
 * again. (404 right after a create: runatlantis/atlantis#1131, kubernetes/test-infra#2262. A write repeated after a 500 that had
 * its effect: probot/probot#921.)
 */
/** Milliseconds that something whose existence nobody has told us of must be absent before we believe it. */
const doubt = 5_500;
/** The same for what we made or saw ourselves: it may be gone, but rarely is. A ref may be: anyone who may push can delete one. */
const strongDoubt = { ref: 15_000, other: 60_000 };
/** Milliseconds after a change in which a read may still show what was before. */
const lag = 10_000;
/** Milliseconds between looks: soon at first, seldom after a while. */
const settling_longestPause = { first: 2_000, later: 5_000 };
/** Milliseconds before the next look, growing; undefined once `patience` would be over. */
function pauseWithin(patience, attempt, elapsed) {
    const pause = Math.min(elapsed < lag ? settling_longestPause.first : settling_longestPause.later, 250 * 2 ** attempt);
    return elapsed + pause <= patience ? pause : undefined;
}
/** Looks until there is something, for as long as its absence is doubted. The first look is at once. */
async function lookFor(find, options = {}) {
    const { patience = lag, clock = systemClock } = options;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const found = await find();
        if (found !== undefined)
            return found;
        const pause = pauseWithin(patience, attempt, clock.monotonic() - started);
        if (pause === undefined)
            return undefined;
        await clock.sleep(pause, options.signal);
    }
}
/** No answer, or one of a proxy that got none: the request may have had its effect. */
function settling_isLost(error) {
    return error instanceof errors/* ApiError */.hD && (error.status === 0 || error.status >= 500);
}
/**
 * Makes something that must not be made twice. When the answer is lost, its effect is looked for by what only it has; it is sent
 * again only when there is none.
 */
async function makeOnce(make, find) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await make();
        }
        catch (error) {
            if (!settling_isLost(error) || attempt === 4)
                throw error;
        }
        const made = await lookFor(find);
        if (made !== undefined)
            return made;
    }
}
/** Milliseconds that GitHub's own machines may differ, or this one from them before an answer has shown by how much. */
const clockDrift = (/* unused pure expression or super */ null && (5 * 60_000));
/** GitHub keeps a text as it was sent, but for its line ends. */
function sameText(theirs, ours) {
    return (theirs ?? '').replaceAll('\r\n', '\n').trim() === ours.replaceAll('\r\n', '\n').trim();
}

;// CONCATENATED MODULE: ./packages/github/build/src/request.js




/** One request about this repository, typed by its route; every failure is an ApiError that names the filled-in path. */
async function request_request(github, route, parameters, options = {}) {
    const { octokit, owner, repo } = github;
    // What a route does not name would travel as a query.
    const values = { ...(route.includes('{owner}') && { owner, repo }), ...parameters };
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? '')));
    const send = async () => {
        try {
            const answer = await octokit.request(route, {
                ...values,
                ...(options.headers && { headers: options.headers }),
                request: {
                    ...(options.signal && { signal: options.signal }),
                    ...(options.redirect && { redirect: options.redirect }),
                    retries: 0
                }
            });
            const answered = answer;
            noteTime(octokit, answered.headers);
            if (!options.isText)
                requireJson(answered, method, path);
            return answered;
        }
        catch (error) {
            throw client_asApiError(error, method, path);
        }
    };
    const repeatable = options.repeatable ?? method !== 'POST';
    const answer = await persist(github, send, { method, path, repeatable, signal: options.signal });
    const { paths, absences } = seen_seenBy(octokit);
    if (isSingle(path))
        paths.add(path);
    absences.delete(path);
    return answer;
}
/** Sends until there is an answer that can be believed. */
async function persist({ octokit, clock = src_clock/* systemClock */.m }, send, sent) {
    const seen = seen_seenBy(octokit);
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        try {
            const answer = await send();
            seen.hasAnswered = true;
            return answer;
        }
        catch (error) {
            sent.signal?.throwIfAborted();
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            if (error.status > 0 && error.status < 500)
                seen.hasAnswered = true;
            const elapsed = clock.monotonic() - started;
            const pause = settling_isLost(error)
                ? sent.repeatable
                    ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
                    : undefined
                : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
            if (pause === undefined) {
                if (error.status === 404 && isRight(sent.path))
                    seen.absences.set(sent.path, clock.monotonic());
                throw error;
            }
            await clock.sleep(pause, sent.signal);
        }
    }
}
/** Milliseconds that a refusal is doubted. Nothing was done where GitHub does not find what a request is about. */
function patienceFor(error, { method, path }, seen, now) {
    const detail = error.detail ?? '';
    const isKnown = isAlways(path) || [...seen.paths].some((one) => path === one || path.startsWith(`${one}/`));
    if (error.status === 404 && isKnown)
        return path.includes('/git/ref/') ? strongDoubt.ref : strongDoubt.other;
    // Somebody else holds git's locks for a moment.
    if (error.status === 409 && method === 'GET')
        return doubt;
    // Of a pull request that was made a moment ago (peter-evans/create-pull-request#4356), and of a commit that was just pushed.
    if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
        return doubt;
    if (error.status !== 404)
        return 0;
    const believed = seen.absences.get(path);
    if (believed !== undefined && now - believed < believedFor)
        return 0;
    return isSingle(path) || isRight(path) || path.startsWith('/graphql') ? doubt : 0;
}
/**
 * Who may do what. That somebody has no right is no rare answer, and yet it refuses their word, which may be a veto: it is doubted, and
 * what was there before may be taken away.
 */
function isRight(path) {
    return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path);
}
/** Milliseconds. A run that waits for a decision asks again and again: what was doubted in vain is not doubted each time. */
const believedFor = 10 * 60_000;
/** Lists that each repository has, even if they are empty. */
function isAlways(path) {
    return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path);
}
/** What is made while we run, and may be asked for before every copy has it. A file that is not there is simply not there. */
function isSingle(path) {
    return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path);
}
/** Undefined where `wanted` says so: the branch of "it is not there" without a catch at every caller. */
async function request_unlessStatus(statuses, wanted) {
    try {
        return await wanted;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && statuses.includes(error.status))
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
/** One GraphQL operation; all of ours may be sent twice. `name` is what errors call it. */
async function graphql(github, name, query, variables, options = {}) {
    const path = `/graphql (${name})`;
    const send = async () => {
        try {
            const answer = await github.octokit.graphql(query, {
                ...variables,
                request: { ...(options.signal && { signal: options.signal }), retries: 0 }
            });
            if (typeof answer !== 'object' || answer === null)
                throw notUnderstood('POST', path, 'what came in its place is no answer of GraphQL');
            if (options.has && options.has(answer) == null)
                throw new ApiError({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof ApiError)
                throw error;
            if (!isGraphqlFailure(error))
                throw asApiError(error, 'POST', path);
            const [first] = error.errors;
            throw new ApiError({
                service: 'GitHub',
                method: 'POST',
                path,
                // Its own mishaps have no type.
                status: /^Something went wrong/.test(first?.message ?? '') ? 500 : (statusOfType[first?.type ?? ''] ?? 422),
                ...(first?.message && { detail: first.message })
            });
        }
    };
    return persist(github, send, {
        method: 'POST',
        path: options.about ?? path,
        repeatable: true,
        signal: options.signal
    });
}
function isGraphqlFailure(error) {
    return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

;// CONCATENATED MODULE: ./packages/github/build/src/commits.js

/** The full sha of what a person calls a commit: a branch, a tag or a beginning of a sha; undefined when there is none. */
async function findCommitNamed(github, name) {
    // GitHub answers 422 to a name that leads to no commit, and 404 in a repository without any.
    const path = 'GET /repos/{owner}/{repo}/commits/{ref}';
    return (await request_unlessStatus([404, 422], request_request(github, path, { ref: name })))?.data.sha;
}
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

;// CONCATENATED MODULE: ./packages/github/build/src/refs.js




/**
 * What names a branch and nothing else: a tag may be called `main` too, and anyone who may push can make one. A commit, `HEAD` and what
 * begins with `refs/` stay as they are.
 */
function fullRef(name) {
    return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
async function findRef(github, ref) {
    const answer = await request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }));
    return answer?.data.object.sha;
}
/**
 * False when a ref of that name exists already, at whatever commit. `ref` without the leading `refs/`.
 * Where the answer is lost, a ref at `sha` counts as made: a caller that must know that nobody else made it gives a commit of its own.
 */
async function createRef(github, ref, sha) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await request(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha });
            return true;
        }
        catch (error) {
            if (isLost(error) && attempt < 4) {
                await systemClock.sleep(500 * attempt);
                continue;
            }
            // 422 stands for "exists" and for "no such commit": only the first is an answer.
            const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : undefined;
            if (at === undefined)
                throw error;
            return attempt > 1 && at === sha;
        }
    }
}
/** The message of the commit that a ref points at; undefined when there is no such ref, or when it points at something else. */
async function findRefMessage(github, ref) {
    const sha = await findRef(github, ref);
    if (sha === undefined)
        return undefined;
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message;
}
/**
 * A commit that nobody else can have made. Needs `contents: write`. By itself it has no parent and no workflow file: GITHUB_TOKEN may
 * make no ref at a commit with workflow files that no branch has any more.
 * @param parent has its files and its history
 */
async function createMark(github, message, parent) {
    const tree = parent === undefined ? await createTree(github, message) : await treeOf(github, parent);
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: parent === undefined ? [] : [parent] }, 
    // A second one is garbage that nothing points at.
    { repeatable: true });
    return data.sha;
}
async function treeOf(github, commit) {
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await request(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
    const file = { path: 'mark.txt', mode: '100644', type: 'blob', content };
    const made = await request(github, 'POST /repos/{owner}/{repo}/git/trees', { tree: [file] }, { repeatable: true });
    return made.data.sha;
}
/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
async function fastForwardRef(github, ref, sha) {
    await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false });
}
/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
async function deleteRef(github, ref) {
    await unlessStatus([404, 422], request(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }));
    seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

;// CONCATENATED MODULE: ./packages/github/build/src/compare.js


/** As many files as GitHub lists of a comparison, at most. */
const fileLimit = 300;
/** Commits between two whose signature GitHub does not call verified; of more than 250 only the first are looked at. */
async function listUnsigned(github, base, head) {
    const { commits } = await compare(github, base, head);
    return commits.filter(({ commit }) => commit.verification?.verified !== true).map(({ sha }) => sha);
}
/** `base`: a branch by its name, or a commit; `head`: a commit. A branch costs a request more. */
async function compareCommits(github, base, head) {
    const data = await compare(github, base, head);
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
/** A branch is resolved to its tip first: which names this route takes is not documented, and a tag could bear the same one. */
async function compare(github, base, head) {
    const ref = fullRef(base);
    const tip = ref.startsWith('refs/') ? await findRef(github, ref.slice('refs/'.length)) : ref;
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${tip ?? ref}...${head}`
    });
    return data;
}

;// CONCATENATED MODULE: ./packages/github/build/src/index.js
































/***/ })

};

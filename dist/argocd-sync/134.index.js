export const id = 134;
export const ids = [134];
export const modules = {

/***/ 8134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  awaitTestJobs: () => (/* reexport */ awaitTestJobs),
  jobListLag: () => (/* reexport */ jobListLag),
  readFileAt: () => (/* reexport */ readFileAt)
});

// UNUSED EXPORTS: asApiError, canSeeTeam, cancelRun, commentOnIssue, compareCommits, countCollaborators, countHeldRuns, createDeployment, createIssue, createMark, createPull, createRef, createVariable, deleteRef, dequeuePull, disableAutoMerge, dispatchWorkflow, downloadArtifact, enqueuePull, ensureLabel, expectEvent, expectIssue, expectRun, fastForwardRef, fileLimit, findAccountId, findBranchRules, findChecksBeforePush, findCloser, findCommitNamed, findDeploymentStatus, findGuardedEnvironment, findInTree, findLogin, findPull, findRef, findRefMessage, findRequiredChecks, findRuleTypes, findRun, findRunProgress, findRunStarters, findTokenEnd, findVariable, findWorkflowState, fullRef, getCommit, getDefaultBranch, getGivenPermission, getIssueIfChanged, getPermission, getPull, getRepositorySettings, getReviewDecision, graphql, isJob, isTeamMember, isThere, isWorkflowRefusal, listClosedIssues, listComments, listDeployments, listFolders, listIssues, listOpenIssues, listPullsOf, listRules, listRunArtifacts, listRunJobs, listUnsigned, listWorkflowRuns, lookFor, makeOnce, mayActionsOpenPulls, mergePull, notUnderstood, pathOf, persist, readActor, readActorNode, refusalOf, remainingRequests, request, requireBegun, requireJson, runIdOf, selfAmong, setDeploymentStatus, thatBegan, unlessStatus, updateIssue, updatePull, updateVariable, viewIssue, viewQueue, waitMergeability, waitMerged, whoAmI

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var src_request = __webpack_require__(5565);
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
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }));
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

// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
;// CONCATENATED MODULE: ./packages/github/build/src/tree.js





/**
 * The id of a file or a folder, which its content alone makes; undefined where there is none. Costs a request for the tip of a branch
 * and one for each folder on the way, each folder once.
 * @param ref a full ref of a branch, or a commit
 * @throws ApiError 404 when a tree does not come within a minute; StagingError service-error when the list is cut before the name
 */
async function findInTree(github, path, ref) {
    let tree = ref.startsWith('refs/') ? await findTip(github, ref) : ref;
    let found = tree;
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
        if (tree === undefined)
            return undefined;
        const { entries, isCut } = await readTree(github, tree);
        const entry = entries.find((one) => one.path === name);
        if (!entry && isCut)
            throw new errors/* StagingError */.QH('service-error', `whether ${path} is there is not known: GitHub lists only a part of its folder`);
        if (!entry)
            return undefined;
        found = entry.sha;
        tree = entry.type === 'tree' ? entry.sha : undefined;
    }
    return found;
}
/** That there is no such branch is believed where the list of refs says so, too. */
async function findTip(github, ref) {
    const name = ref.slice('refs/'.length);
    const tip = await findRef(github, name);
    if (tip !== undefined)
        return tip;
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name });
    return data.find((one) => one.ref === ref)?.object.sha;
}
/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github, sha) {
    const { trees } = (0,seen/* seenBy */.DA)(github.octokit);
    const known = trees.get(sha);
    if (known)
        return known;
    const reading = askForTree(github, sha);
    trees.set(sha, reading);
    reading.catch(() => trees.delete(sha));
    return reading;
}
async function askForTree(github, sha) {
    // The caller has it from a ref, from a run or from another tree: it is there.
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
    const found = await (0,settling/* lookFor */.xy)(async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
        // Git keeps no empty folders.
        return data.tree.length > 0 ? data : undefined;
    }, { patience: settling/* strongDoubt */.ID.other, clock: github.clock });
    if (!found)
        throw new errors/* StagingError */.QH('service-error', `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
    const entries = found.tree.map(({ path = '', type = '', sha: object = '' }) => ({ path, type, sha: object }));
    return { entries, isCut: found.truncated };
}

;// CONCATENATED MODULE: ./packages/github/build/src/contents.js





/** Whether a commit has a file or a folder there. */
async function isThere(github, path, at) {
    return (await contentsAt(github, path, at)) !== undefined;
}
/** Names of the folders in a folder, links and submodules among them; empty where there is none. GitHub lists 1,000 entries at most. */
async function listFolders(github, path, at) {
    const answer = await contentsAt(github, path, at);
    // A submodule is listed as a file without a size: https://docs.github.com/en/rest/repos/contents
    return Array.isArray(answer?.data)
        ? answer.data.filter(({ type, size }) => type !== 'file' || size === 0).map(({ name }) => name)
        : [];
}
/** The text of one file at a branch by its name, a full ref or a commit; undefined when there is none. */
async function readFileAt(github, path, at) {
    const answer = await contentsAt(github, path, at);
    if (!answer)
        return undefined;
    const { data } = answer;
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
        throw new errors/* StagingError */.QH('invalid-configuration', `${path} at ${at} is not a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/**
 * Undefined where there is nothing. A 404 alone does not say so: the tree of the commit has to. What it has is asked for again during a
 * minute.
 */
async function contentsAt(github, path, at) {
    const ref = fullRef(at);
    const read = () => (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    const seen = await read();
    if (seen || (await findInTree(github, path, ref)) === undefined)
        return seen;
    const found = await (0,settling/* lookFor */.xy)(read, { patience: settling/* strongDoubt */.ID.other, clock: github.clock });
    if (found)
        return found;
    throw new errors/* StagingError */.QH('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
        hint: 'Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file.'
    });
}

// EXTERNAL MODULE: ./packages/base/build/src/wait-until.js
var wait_until = __webpack_require__(8673);
// EXTERNAL MODULE: ./packages/github/build/src/runs.js
var runs = __webpack_require__(8713);
;// CONCATENATED MODULE: ./packages/github/build/src/test-jobs.js


/** Milliseconds: GitHub's list of a run's jobs lags by seconds behind what has ended. */
const jobListLag = 60_000;
/**
 * The jobs of a run's last attempt that tested apps, by app; of apps that none tested there is nothing. Needs `actions: read`.
 * @throws WaitTimeoutError, and invalid-configuration where jobs of two callers have one name
 */
async function awaitTestJobs(github, { run, job, apps, expected }, wait) {
    const nameOf = (app) => job.replace('{app}', app);
    return (0,wait_until/* waitUntil */.a)(async () => {
        const listed = await (0,runs/* listRunJobs */.c4)(github, run);
        const jobs = new Map(apps.flatMap((app) => {
            const found = listed.filter(({ name }) => (0,runs/* isJob */.o5)(name, nameOf(app)));
            requireOne(nameOf(app), found);
            return found[0] ? [[app, found[0]]] : [];
        }));
        const open = expected.filter((app) => !jobs.get(app)?.conclusion).map(nameOf);
        return open.length === 0
            ? { kind: 'done', value: jobs }
            : { kind: 'waiting', seen: `GitHub has no end of ${open.join(', ')} yet` };
    }, { ...wait, awaited: 'the end of the tests', first: 1_000 });
}
/** One run that calls staging-deploy for two environments has jobs of the same name: nobody knows which tested where. */
function requireOne(wanted, found) {
    const names = [...new Set(found.map(({ name }) => name))];
    if (names.length > 1)
        throw new errors/* StagingError */.QH('invalid-configuration', `this run has several jobs called ${wanted}: ${names.join(', ')}: which of them tested in this environment cannot be told`, { hint: 'Call staging-deploy once in a workflow: a workflow file for each environment.' });
}

;// CONCATENATED MODULE: ./packages/github/build/src/index.js
































/***/ }),

/***/ 5565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UG: () => (/* binding */ graphql),
  Em: () => (/* binding */ request),
  HD: () => (/* binding */ unlessStatus)
});

// UNUSED EXPORTS: persist

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/base/build/src/retry-pause.js
var retry_pause = __webpack_require__(5812);
// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/github/build/src/client.js

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function asApiError(error, method, path) {
    if (error instanceof errors/* ApiError */.hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && (0,parse_json/* isPage */.yp)(data))
        return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${(0,parse_json/* whatIs */.NR)(data)}`);
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
        throw notUnderstood(method, path, `what came in its place is no JSON: ${(0,parse_json/* whatIs */.NR)(data)}`);
    // Who makes a variable is answered with an empty object, and with 202 what is only taken down.
    const mayBeHollow = status === 202 || (method === 'POST' && path.endsWith('/variables'));
    if (hasBody && !mayBeHollow && isHollow(data))
        throw notUnderstood(method, path, 'its answer holds nothing');
}
/** Nothing at all, or the number of what should be there without a list of it. */
function isHollow(data) {
    if (typeof data !== 'object' || data === null)
        return true;
    const values = Object.values(data);
    return !Array.isArray(data) && (values.length === 0 || ('total_count' in data && !values.some(Array.isArray)));
}
function notUnderstood(method, path, detail) {
    return (0,parse_json/* answeredInstead */.K0)({ service: 'GitHub', method, path }, detail);
}

// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var src_seen = __webpack_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
;// CONCATENATED MODULE: ./packages/github/build/src/request.js




/** One request about this repository, typed by its route; every failure is an ApiError that names the filled-in path. */
async function request(github, route, parameters, options = {}) {
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
            (0,src_seen/* noteTime */.K)(octokit, answered.headers);
            if (!options.isText)
                requireJson(answered, method, path);
            return answered;
        }
        catch (error) {
            throw asApiError(error, method, path);
        }
    };
    const repeatable = options.repeatable ?? method !== 'POST';
    const answer = await persist(github, send, { method, path, repeatable, signal: options.signal });
    const { paths, absences } = (0,src_seen/* seenBy */.DA)(octokit);
    if (isSingle(path))
        paths.add(path);
    absences.delete(path);
    return answer;
}
/** Sends until there is an answer that can be believed. */
async function persist({ octokit, clock = src_clock/* systemClock */.m }, send, sent) {
    const seen = (0,src_seen/* seenBy */.DA)(octokit);
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
            const pause = (0,settling/* isLost */.JD)(error)
                ? sent.repeatable
                    ? (0,retry_pause/* retryPause */.v)({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
                    : undefined
                : (0,settling/* pauseWithin */.qX)(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
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
        return path.includes('/git/ref/') ? settling/* strongDoubt */.ID.ref : settling/* strongDoubt */.ID.other;
    // Somebody else holds git's locks for a moment.
    if (error.status === 409 && method === 'GET')
        return settling/* doubt */.B2;
    // Of a pull request that was made a moment ago (peter-evans/create-pull-request#4356), and of a commit that was just pushed.
    if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
        return settling/* doubt */.B2;
    if (error.status !== 404)
        return 0;
    const believed = seen.absences.get(path);
    if (believed !== undefined && now - believed < believedFor)
        return 0;
    return isSingle(path) || isRight(path) || path.startsWith('/graphql') ? settling/* doubt */.B2 : 0;
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
async function unlessStatus(statuses, wanted) {
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
                throw new errors/* ApiError */.hD({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                throw error;
            if (!isGraphqlFailure(error))
                throw asApiError(error, 'POST', path);
            const [first] = error.errors;
            throw new errors/* ApiError */.hD({
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


/***/ }),

/***/ 8713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SR: () => (/* binding */ runIdOf),
/* harmony export */   c4: () => (/* binding */ listRunJobs),
/* harmony export */   my: () => (/* binding */ findRunProgress),
/* harmony export */   o5: () => (/* binding */ isJob)
/* harmony export */ });
/* unused harmony exports expectRun, findRun, cancelRun, countHeldRuns */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5565);



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectRun({ octokit, owner, repo }, run) {
    seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
}
/** How far one attempt of a workflow run is. An attempt that a newer one follows is finished. */
async function findRunProgress(github, run, attempt) {
    const found = await findRun(github, run);
    if (found === 'forbidden')
        return { kind: 'unknown' };
    if (found === undefined)
        return { kind: 'missing' };
    // Of an attempt that has only just begun the answer may still be about the one before it.
    if (found.attempt < attempt && attempt < Number.MAX_SAFE_INTEGER)
        return { kind: 'running', status: 'queued' };
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
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
        return {
            id: Number(data.id),
            url: data.html_url,
            workflowId: data.workflow_id,
            event: data.event,
            path: withoutRef(data.path),
            headSha: data.head_sha,
            headBranch: data.head_branch ?? undefined,
            headRepository: data.head_repository?.full_name ?? '',
            referenced: (data.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
            attempt: data.run_attempt ?? 1,
            status: data.status ?? 'unknown',
            conclusion: data.conclusion ?? undefined,
            updatedAt: data.updated_at
        };
    }
    catch (error) {
        if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 404)
            return undefined;
        if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 403)
            return 'forbidden';
        throw error;
    }
}
/** Asks for the end of a run. One that is over by now is no error. Needs `actions: write`. */
async function cancelRun(github, run) {
    await unlessStatus([409], request(github, 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: run }));
}
/**
 * How many runs for pull requests of this commit wait until a person who may write lets them go; 0 also where the token lacks
 * `actions: read`. GitHub lists them as over, without a job, and no check of theirs shows (https://github.com/dtzp555-max/ocp/issues/335).
 */
async function countHeldRuns(github, headSha) {
    const held = { head_sha: headSha, event: 'pull_request', status: 'action_required' };
    const answer = await unlessStatus([403], request(github, 'GET /repos/{owner}/{repo}/actions/runs', held));
    return answer?.data.total_count ?? 0;
}
/** GitHub adds to some paths what they were read at: `acme/shop/.github/workflows/ci.yml@refs/heads/main`. */
function withoutRef(path) {
    return path.split('@', 1)[0] ?? path;
}
/** Whether a job of that name is the one that its workflow calls so: a called workflow's is `<calling job> / <its name>`. */
function isJob(name, key) {
    return name === key || name.endsWith(` / ${key}`);
}
/** All pages. `attempt` undefined: of the newest attempt of the run; `all`: of each. */
async function listRunJobs(github, run, attempt) {
    const jobs = [];
    for (let page = 1;; page += 1) {
        const range = { run_id: run, per_page: 100, page };
        const { data } = typeof attempt !== 'number'
            ? await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
                ...range,
                ...(attempt && { filter: attempt })
            })
            : await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
                ...range,
                attempt_number: attempt
            });
        jobs.push(...data.jobs.map((job) => ({
            id: Number(job.id),
            name: job.name,
            attempt: job.run_attempt ?? 1,
            conclusion: job.conclusion ?? undefined,
            startedAt: job.started_at || undefined,
            completedAt: job.completed_at ?? undefined
        })));
        if (data.jobs.length < 100)
            return jobs;
    }
}


/***/ }),

/***/ 5016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ seenBy),
/* harmony export */   K: () => (/* binding */ noteTime),
/* harmony export */   fC: () => (/* binding */ raiseFloor),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
/* unused harmony export expectEvent */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6473);

const clients = new WeakMap();
/** What this client has learned: by itself, or from the event that started the run. */
function seenBy(octokit) {
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
        seenBy(octokit).ahead = ahead;
}
/** Milliseconds since the epoch, by GitHub's clock as far as it is known. */
function timeAt(octokit) {
    return Date.now() - seenBy(octokit).ahead;
}
/** From now on reads of the issue show at least this. */
function raiseFloor(octokit, issue, { updatedAt, comment }) {
    const { floors } = seenBy(octokit);
    const comments = floors.get(issue)?.comments ?? [];
    floors.set(issue, {
        at: _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.monotonic(),
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


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   FB: () => (/* binding */ lag),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   ID: () => (/* binding */ strongDoubt),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   _O: () => (/* binding */ clockDrift),
/* harmony export */   qX: () => (/* binding */ pauseWithin),
/* harmony export */   xy: () => (/* binding */ lookFor)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6473);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);

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
const longestPause = { first: 2_000, later: 5_000 };
/** Milliseconds before the next look, growing; undefined once `patience` would be over. */
function pauseWithin(patience, attempt, elapsed) {
    const pause = Math.min(elapsed < lag ? longestPause.first : longestPause.later, 250 * 2 ** attempt);
    return elapsed + pause <= patience ? pause : undefined;
}
/** Looks until there is something, for as long as its absence is doubted. The first look is at once. */
async function lookFor(find, options = {}) {
    const { patience = lag, clock = _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m } = options;
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
function isLost(error) {
    return error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && (error.status === 0 || error.status >= 500);
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
            if (!isLost(error) || attempt === 4)
                throw error;
        }
        const made = await lookFor(find);
        if (made !== undefined)
            return made;
    }
}
/** Milliseconds that GitHub's own machines may differ, or this one from them before an answer has shown by how much. */
const clockDrift = 5 * 60_000;
/** GitHub keeps a text as it was sent, but for its line ends. */
function sameText(theirs, ours) {
    return (theirs ?? '').replaceAll('\r\n', '\n').trim() === ours.replaceAll('\r\n', '\n').trim();
}


/***/ })

};

export const id = 524;
export const ids = [524];
export const modules = {

/***/ 3524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/config/build/src/load-trusted.js
var load_trusted = __webpack_require__(1994);
// EXTERNAL MODULE: ./packages/config/build/src/protected.js
var src_protected = __webpack_require__(472);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
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
        return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`);
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
function client_requireJson({ status, data }, method, path) {
    const hasBody = status < 300 && status !== 204 && status !== 205;
    if (hasBody && typeof data === 'string')
        throw notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`);
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
function seen_timeAt(octokit) {
    return Date.now() - seen_seenBy(octokit).ahead;
}
/** From now on reads of the issue show at least this. */
function seen_raiseFloor(octokit, issue, { updatedAt, comment }) {
    const { floors } = seen_seenBy(octokit);
    const comments = floors.get(issue)?.comments ?? [];
    floors.set(issue, {
        at: src_clock/* systemClock */.m.monotonic(),
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
    seen_raiseFloor(octokit, issue.number, { updatedAt, ...(isNew && { comment: Number(comment.id) }) });
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
    const { patience = lag, clock = src_clock/* systemClock */.m } = options;
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
    return error instanceof errors/* ApiError */.hD && (error.status === 0 || error.status >= 500);
}
/**
 * Makes something that must not be made twice. When the answer is lost, its effect is looked for by what only it has; it is sent
 * again only when there is none.
 */
async function settling_makeOnce(make, find) {
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
const settling_clockDrift = (/* unused pure expression or super */ null && (5 * 60_000));
/** GitHub keeps a text as it was sent, but for its line ends. */
function settling_sameText(theirs, ours) {
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
                client_requireJson(answered, method, path);
            return answered;
        }
        catch (error) {
            throw client_asApiError(error, method, path);
        }
    };
    const repeatable = options.repeatable ?? method !== 'POST';
    const answer = await request_persist(github, send, { method, path, repeatable, signal: options.signal });
    const { paths, absences } = seen_seenBy(octokit);
    if (isSingle(path))
        paths.add(path);
    absences.delete(path);
    return answer;
}
/** Sends until there is an answer that can be believed. */
async function request_persist({ octokit, clock = src_clock/* systemClock */.m }, send, sent) {
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
            const pause = isLost(error)
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
                throw new errors/* ApiError */.hD({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                throw error;
            if (!isGraphqlFailure(error))
                throw client_asApiError(error, 'POST', path);
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
    return request_persist(github, send, {
        method: 'POST',
        path: options.about ?? path,
        repeatable: true,
        signal: options.signal
    });
}
function isGraphqlFailure(error) {
    return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
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
            await request_request(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha });
            return true;
        }
        catch (error) {
            if (isLost(error) && attempt < 4) {
                await src_clock/* systemClock */.m.sleep(500 * attempt);
                continue;
            }
            // 422 stands for "exists" and for "no such commit": only the first is an answer.
            const at = error instanceof errors/* ApiError */.hD && error.status === 422 ? await findRef(github, ref) : undefined;
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
    return (await request_unlessStatus([404, 422], request_request(github, path, { commit_sha: sha })))?.data.message;
}
/**
 * A commit that nobody else can have made. Needs `contents: write`. By itself it has no parent and no workflow file: GITHUB_TOKEN may
 * make no ref at a commit with workflow files that no branch has any more.
 * @param parent has its files and its history
 */
async function createMark(github, message, parent) {
    const tree = parent === undefined ? await createTree(github, message) : await treeOf(github, parent);
    const { data } = await request_request(github, 'POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: parent === undefined ? [] : [parent] }, 
    // A second one is garbage that nothing points at.
    { repeatable: true });
    return data.sha;
}
async function treeOf(github, commit) {
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await request_request(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
    const file = { path: 'mark.txt', mode: '100644', type: 'blob', content };
    const made = await request_request(github, 'POST /repos/{owner}/{repo}/git/trees', { tree: [file] }, { repeatable: true });
    return made.data.sha;
}
/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
async function fastForwardRef(github, ref, sha) {
    await request_request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false });
}
/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
async function deleteRef(github, ref) {
    await request_unlessStatus([404, 422], request_request(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }));
    seen_seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

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
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name });
    return data.find((one) => one.ref === ref)?.object.sha;
}
/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github, sha) {
    const { trees } = seen_seenBy(github.octokit);
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
    seen_seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
    const found = await lookFor(async () => {
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
        // Git keeps no empty folders.
        return data.tree.length > 0 ? data : undefined;
    }, { patience: strongDoubt.other, clock: github.clock });
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
    const read = () => request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    const seen = await read();
    if (seen || (await findInTree(github, path, ref)) === undefined)
        return seen;
    const found = await lookFor(read, { patience: strongDoubt.other, clock: github.clock });
    if (found)
        return found;
    throw new errors/* StagingError */.QH('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
        hint: 'Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file.'
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/load-gate.js


/** The rules of the gate to production, from the promotion branch's own file: never from the commit that asks to pass. */
async function loadGate(github, source) {
    const { defaultBranch, promotionBranch, configPath } = source;
    const { configuration, branch } = await (0,load_trusted/* loadTrustedConfiguration */._)({
        defaultBranch,
        promotionBranch,
        path: configPath,
        readFileAt: (file, at) => readFileAt(github, file, at)
    });
    const gate = (0,src_protected/* protectedParts */.to)(configuration);
    return { ...gate, promotion: { ...gate.promotion, branch } };
}

;// CONCATENATED MODULE: ./packages/base/build/src/look.js

/** Asks, and takes a failure as something to be judged like any other answer. */
async function lookAt(asked) {
    const [settled] = await Promise.allSettled([asked]);
    return settled.status === 'fulfilled'
        ? { kind: 'seen', value: settled.value }
        : { kind: 'failed', error: (0,errors/* toStagingError */.xc)(settled.reason) };
}
/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
function statusOf(look) {
    return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
        ? look.error.status
        : undefined;
}

;// CONCATENATED MODULE: ./packages/github/build/src/issues.js





/**
 * Made once: an issue of ours with the same title and the same first line that appears meanwhile is the one. The rest of its
 * text may be another by then: who sees it first may tick a box.
 */
async function createIssue(github, issue) {
    const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
    const made = await makeOnce(async () => {
        const { data } = await request(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', {
            state: 'all',
            since: before,
            per_page: 100
        });
        const self = await whoAmI(github);
        const found = data.find(({ title, body, user, created_at: at }) => title === issue.title &&
            sameText(firstLine(body), firstLine(issue.body)) &&
            user?.login === self &&
            at >= before);
        return found && readIssue(found);
    });
    expectIssue(github, made.number);
    raiseFloor(github.octokit, made.number, made);
    return made;
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    seen_seenBy(github.octokit).paths.add(pathOf(github, number));
}
function pathOf({ owner, repo }, number) {
    return `/repos/${owner}/${repo}/issues/${number}`;
}
/**
 * `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit.
 * Throws ApiError 404 for one that is not there, whatever was doubted; 410 for one that was deleted or where issues are disabled.
 */
async function issues_getIssueIfChanged(github, number, etag, signal) {
    const { octokit, owner, repo } = github;
    const path = pathOf(github, number);
    const send = async () => {
        try {
            const answered = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
                owner,
                repo,
                issue_number: number,
                request: { ...(signal && { signal }), retries: 0 },
                ...(etag && { headers: { 'if-none-match': etag } })
            });
            requireJson(answered, 'GET', path);
            const { data, headers } = answered;
            return { value: readIssue(data), etag: headers.etag, at: moment(headers.date) };
        }
        catch (error) {
            if (isNotModified(error))
                return { value: undefined, etag, at: moment(error.response.headers['date']) };
            throw asApiError(error, 'GET', path);
        }
    };
    const answer = await persist(github, send, { method: 'GET', path, repeatable: true, signal });
    seenBy(octokit).paths.add(path);
    return answer;
}
/** Octokit throws what is an answer here. */
function isNotModified(error) {
    return error instanceof Error && 'status' in error && error.status === 304 && 'response' in error;
}
/** Only the given fields change. */
async function updateIssue(github, number, change) {
    const { stateReason, labels, ...rest } = change;
    const { data } = await request_request(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    seen_raiseFloor(github.octokit, number, issue);
    return issue;
}
/** Open issues (not pull requests) that carry the label, or that somebody made; newest first, at most 100. */
function listOpenIssues(github, by) {
    return listBy(github, by, { state: 'open' });
}
/** Those with a label, closed ones among them for `all`. */
function listIssues(github, label, state) {
    return list(github, { labels: label, state });
}
/** Closed ones that carry the label, or that somebody made, and that changed since then (ISO 8601); the newest first, at most 100. */
function listClosedIssues(github, by, since) {
    return listBy(github, by, { state: 'closed', since, sort: 'updated' });
}
async function listBy(github, by, filter) {
    if ('label' in by)
        return list(github, { labels: by.label, ...filter });
    // A maker that the filter does not know is 422.
    return (await unlessStatus([422], list(github, { ...by, ...filter }))) ?? [];
}
async function list(github, filter) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await unlessStatus([422], request(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
}
function readIssue(data) {
    return {
        number: data.number,
        url: data.html_url,
        title: data.title,
        body: data.body ?? '',
        state: data.state === 'open' ? 'open' : 'closed',
        stateReason: data.state_reason ?? undefined,
        locked: data.locked,
        author: readActor(data.user),
        closedBy: data.closed_by ? readActor(data.closed_by) : undefined,
        closedAt: data.closed_at ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        labels: data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
    };
}
function readActor(user) {
    return user ? { login: user.login, type: user.type ?? 'User' } : { login: 'ghost', type: 'User' };
}
function moment(date) {
    const at = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./packages/github/build/src/issue-view.js





const query = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/**
 * Reads the issue until it shows what we know of it: what this client wrote, and what the event told that started the run.
 * Needs `issues: read`. Throws ApiError 404 for one that is not there.
 */
async function issue_view_viewIssue(github, number, signal) {
    const clock = github.clock ?? src_clock/* systemClock */.m;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const view = await readOnce(github, number, signal).catch((error) => {
            if (error instanceof errors/* ApiError */.hD && error.status === 403)
                throw unreadable(number, error);
            throw error;
        });
        const floor = seen_seenBy(github.octokit).floors.get(number);
        if (typeof view !== 'string' && reaches(view, floor))
            return view;
        const pause = pauseWithin(lag, attempt, clock.monotonic() - started);
        if (pause !== undefined)
            await clock.sleep(pause, signal);
        // A comment that was deleted meanwhile never comes back.
        else if (typeof view !== 'string')
            return view;
        else if (view === 'without-history')
            throw unreadable(number, undefined);
        else
            throw new errors/* ApiError */.hD({
                service: 'GitHub',
                method: 'POST',
                path: '/graphql (issueView)',
                status: 503,
                detail: `what it shows of #${number} does not belong to one moment`
            });
    }
}
/** Without its history nobody knows who wrote what, and nothing can be decided. */
function unreadable(number, cause) {
    return new errors/* StagingError */.QH('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
        cause,
        hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
    });
}
function reaches({ updatedAt, comments }, floor) {
    if (!floor || src_clock/* systemClock */.m.monotonic() - floor.at > 2 * lag)
        return true;
    const ids = new Set(comments.map(({ id }) => id));
    return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id));
}
/** `torn`: its parts do not belong to one moment. `without-history`: it was edited, and GitHub does not say how. */
async function readOnce(github, number, signal) {
    const { owner, repo } = github;
    const ask = async (after) => {
        const has = (answer) => answer.repository?.issue;
        const variables = { owner, repo, number, ...after };
        const about = pathOf(github, number);
        return has(await graphql(github, 'issueView', query, variables, { signal, about, has }));
    };
    const first = await ask({});
    const edits = [...(first.userContentEdits?.nodes ?? [])];
    const comments = [...(first.comments.nodes ?? [])];
    const events = [...(first.timelineItems.nodes ?? [])];
    let more = unread(first, { edits: null, comments: null, events: null });
    while (Object.keys(more).length > 0) {
        const next = await ask(more);
        // Pages of different moments overlap or leave gaps.
        if (next.updatedAt !== first.updatedAt || next.lastEditedAt !== first.lastEditedAt)
            return 'torn';
        if ('edits' in more)
            edits.push(...(next.userContentEdits?.nodes ?? []));
        if ('comments' in more)
            comments.push(...(next.comments.nodes ?? []));
        if ('events' in more)
            events.push(...(next.timelineItems.nodes ?? []));
        more = unread(next, more);
    }
    const history = edits.flatMap((edit) => edit
        ? [
            {
                at: edit.editedAt,
                editor: readActorNode(edit.editor),
                body: edit.deletedAt === null ? (edit.diff ?? undefined) : undefined
            }
        ]
        : []);
    // A body that was edited has a history: without it nobody knows whose text this is. Nor without one of its versions.
    if (first.lastEditedAt !== null && history.length === 0)
        return 'without-history';
    if (first.lastEditedAt === null && history.length > 0)
        return 'torn';
    if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null))
        return 'without-history';
    const done = events.flatMap((event) => readEvent(event) ?? []);
    const closing = done.findLast((event) => event.kind === 'closed');
    return {
        number: first.number,
        url: first.url,
        title: first.title,
        body: first.body,
        author: readActorNode(first.author),
        labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
        createdAt: first.createdAt,
        updatedAt: first.updatedAt,
        state: first.state === 'OPEN'
            ? { kind: 'open' }
            : { kind: 'closed', by: closing?.by, at: closing?.at, reason: closing?.reason },
        // Newest first is how GitHub gives them; within one second that order is all that is known.
        edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        events: done,
        comments: comments.flatMap((comment) => comment
            ? [
                {
                    id: comment.databaseId ?? 0,
                    author: readActorNode(comment.author),
                    body: comment.body,
                    createdAt: comment.createdAt,
                    edited: comment.lastEditedAt !== null,
                    lastEdit: comment.lastEditedAt === null
                        ? undefined
                        : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : undefined }
                }
            ]
            : [])
    };
}
/** Where the next page of each part begins that has one; of `asked` alone, since the others are asked for from their beginning again. */
function unread({ userContentEdits, comments, timelineItems }, asked) {
    const pages = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo };
    const parts = Object.keys(asked).filter((part) => pages[part]?.hasNextPage);
    return Object.fromEntries(parts.map((part) => [part, pages[part]?.endCursor ?? null]));
}
function readEvent(node) {
    if (!node)
        return undefined;
    const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : undefined };
    switch (node.__typename) {
        case 'ClosedEvent':
            return { ...common, kind: 'closed', reason: node.stateReason ?? undefined };
        case 'ReopenedEvent':
            return { ...common, kind: 'reopened' };
        case 'RenamedTitleEvent':
            return { ...common, kind: 'renamed', from: node.previousTitle ?? '', to: node.currentTitle ?? '' };
        case 'CommentDeletedEvent':
            return { ...common, kind: 'comment-deleted', author: readActorNode(node.deletedCommentAuthor ?? null) };
        default:
            return undefined;
    }
}
/** GraphQL calls a bot `github-actions`, REST `github-actions[bot]`: one person, one name. */
function readActorNode(actor) {
    if (!actor)
        return { login: 'ghost', type: 'User' };
    const { __typename: type, login } = actor;
    return { login: type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login, type };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/conclusion.js
/**
 * From our own comment on how it ended, and from the issue's timeline, from which nobody can take anything away: anyone who deletes
 * the comment cannot make us not have closed it. What says no counts more than what says yes.
 */
function readConclusion({ comments, events }, self) {
    const said = comments
        // What we wrote and somebody else edited is not ours any more.
        .filter(({ author, edited }) => author.login === self && !edited)
        .flatMap(({ body, createdAt }) => {
        const kind = /^<!-- staging-actions:outcome (approved|rejected|timed-out|superseded) -->/.exec(body)?.[1];
        return kind === undefined ? [] : [{ kind: kind, at: createdAt, isSaid: true }];
    });
    const refusal = said.find(({ kind }) => kind !== 'approved');
    const approval = said.find(({ kind }) => kind === 'approved');
    if (refusal)
        return { ...refusal, wasApproved: approval !== undefined };
    const closings = events.flatMap((event) => (event.kind === 'closed' && event.by?.login === self ? [event] : []));
    const closed = closings.find(({ reason }) => reason !== 'COMPLETED' && !(approval && reason === undefined));
    if (closed)
        return { kind: 'rejected', at: closed.at, isSaid: false, wasApproved: approval !== undefined };
    const [completed] = closings;
    return approval ?? (completed && { kind: 'approved', at: completed.at, isSaid: false });
}
/** Also where it ended as something else after that. */
function wasApproved(conclusion) {
    return conclusion?.kind === 'approved' || conclusion?.wasApproved === true;
}
/** Whether a closing says no by itself, as GitHub spells its reason: what is a duplicate is not to go out by this request, either. */
function closesAsNo(reason) {
    return reason === 'NOT_PLANNED' || reason === 'DUPLICATE';
}
/** Those that their own author has not taken back by opening it again. */
function readClosings({ events }, self) {
    return events.flatMap((event, index) => {
        if (event.kind !== 'closed' || !event.by || event.by.login === self)
            return [];
        const { by, at, reason } = event;
        const isTakenBack = events.slice(index).some((later) => later.kind === 'reopened' && later.by?.login === by.login);
        if (isTakenBack)
            return [];
        const later = events.slice(index + 1);
        const isRepeated = later.some((event) => event.kind === 'closed' && event.by?.login === by.login);
        const opener = isRepeated ? undefined : later.find(({ kind }) => kind === 'reopened')?.by;
        return [{ by, at, reason, ...(opener && opener.login !== self && { reopenedBy: opener }) }];
    });
}
function readErasures({ events }, self) {
    return events.flatMap((event) => event.kind === 'comment-deleted' && event.author.login !== self && event.by?.login !== event.author.login
        ? [{ author: event.author, by: event.by, at: event.at }]
        : []);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/watch-for-rejection.js



/**
 * Whether the request is still approved. Another run decides that and withdraws a pull request; a branch that is about to be moved has
 * nothing that it could withdraw. Where nobody knows, nothing is promoted: a rejection that is not heard would reach production.
 * @throws StagingError rejected; forbidden without `issues: read`; why GitHub does not show the request
 */
function watchForRejection(issue, { github }) {
    expectIssue(github, issue);
    return async (doing) => {
        const look = await lookAt(issue_view_viewIssue(github, issue));
        if (look.kind === 'failed')
            throw unheard(look.error, issue, doing);
        const conclusion = readConclusion(look.value, look.value.author.login);
        if (conclusion === undefined || conclusion.kind === 'approved')
            return;
        throw new errors/* StagingError */.QH('rejected', `#${issue} was ${endings[conclusion.kind]} after its approval`, {
            hint: 'Its last comment says by whom. Push again, so that it is deployed, tested and asked about again.'
        });
    };
}
const endings = { rejected: 'rejected', 'timed-out': 'ended', superseded: 'replaced' };
function unheard(cause, issue, doing) {
    return new errors/* StagingError */.QH(cause.reason, `whether #${issue} was rejected since its approval is not known, so ${doing} waits: ${cause.message}`, {
        cause,
        hint: '`github-token` needs `issues: read` to hear a rejection (`PROMOTION_TOKEN`: "Issues", read-only); no App is asked for that. Then run this again. What GitHub did not answer is asked again by the next run.'
    });
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

;// CONCATENATED MODULE: ./packages/github/build/src/repository.js

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
async function getDefaultBranch(github) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}', {});
    return data.default_branch;
}
async function getRepositorySettings(github) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}', {});
    return {
        defaultBranch: data.default_branch,
        isPrivate: data.private,
        hasIssues: data.has_issues,
        // Newer than the types: https://github.blog/changelog/2026-02-13-new-repository-settings-for-configuring-pull-request-access/
        hasPulls: data.has_pull_requests !== false,
        isArchived: data.archived,
        methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
    };
}
/**
 * When a personal access token ends, milliseconds since the epoch: GitHub says so with each answer to it, as `2026-09-27 03:07:38 UTC`.
 * Undefined for one without an end, and for the tokens of Apps.
 */
async function findTokenEnd(github) {
    const { headers } = await request(github, 'GET /repos/{owner}/{repo}', {});
    const told = headers['github-authentication-token-expiration'];
    const end = typeof told === 'string'
        ? Date.parse(told
            .replace(/ ([+-]\d{4})$/, '$1')
            .replace(' ', 'T')
            .replace(/ UTC$/, 'Z'))
        : Number.NaN;
    return Number.isNaN(end) ? undefined : end;
}
/** "Allow GitHub Actions to create and approve pull requests". Only a token that may read the administration is told: 403 else. */
async function mayActionsOpenPulls(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', {});
    return data.can_approve_pull_request_reviews;
}

;// CONCATENATED MODULE: ./packages/base/build/src/wait-until.js

/** Looks again and again, more and more seldom, until it is done or the deadline passes. */
async function waitUntil(observe, options) {
    const { awaited, clock, deadline, log, first = 250, most = 10_000 } = options;
    const started = clock.monotonic();
    let pause = first;
    let lastSeen = '';
    for (;;) {
        const observation = await observe();
        if (observation.kind === 'done')
            return observation.value;
        if (observation.seen !== lastSeen) {
            lastSeen = observation.seen;
            log.info(`waiting for ${awaited}: ${lastSeen}`);
        }
        if (deadline.remaining() <= pause)
            throw new errors/* WaitTimeoutError */.Do(awaited, lastSeen, clock.monotonic() - started);
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(most, pause * 1.5);
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/runs.js



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectRun({ octokit, owner, repo }, run) {
    seen_seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
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
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
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
        if (error instanceof errors/* ApiError */.hD && error.status === 404)
            return undefined;
        if (error instanceof errors/* ApiError */.hD && error.status === 403)
            return 'forbidden';
        throw error;
    }
}
/** Asks for the end of a run. One that is over by now is no error. Needs `actions: write`. */
async function cancelRun(github, run) {
    await request_unlessStatus([409], request_request(github, 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: run }));
}
/**
 * How many runs for pull requests of this commit wait until a person who may write lets them go; 0 also where the token lacks
 * `actions: read`. GitHub lists them as over, without a job, and no check of theirs shows (https://github.com/dtzp555-max/ocp/issues/335).
 */
async function countHeldRuns(github, headSha) {
    const held = { head_sha: headSha, event: 'pull_request', status: 'action_required' };
    const answer = await request_unlessStatus([403], request_request(github, 'GET /repos/{owner}/{repo}/actions/runs', held));
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
            ? await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
                ...range,
                ...(attempt && { filter: attempt })
            })
            : await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
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

;// CONCATENATED MODULE: ./packages/github/build/src/workflows.js





/** Runs of one workflow file on a branch, newest first; at most 50. */
async function listWorkflowRuns(github, workflow, filter = {}) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
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
 * GitHub names the run when asked to; an older server answers before there is one, and it is found as one that was not there
 * before. The same when the answer is lost: then it is sent again only if no run appears within a minute, or at once if the dispatch
 * says that a second run does no harm.
 */
async function dispatchWorkflow(github, dispatch, wait) {
    const { workflow, ref } = dispatch;
    requireRoom(dispatch);
    const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: 'workflow_dispatch' });
    const before = await runs();
    // Ids rise, and a list that is behind ends earlier: what is younger than all that were there is new (apache/airflow#71305).
    const newest = Math.max(0, ...before.map(({ id }) => id));
    const known = new Set(before.map(({ id }) => id));
    const findNew = async () => (await runs()).find(({ id }) => id > newest && !known.has(id));
    const signal = wait.deadline.signal;
    for (let attempt = 1;; attempt += 1) {
        try {
            // 422 may mean that this server does not know the parameter; nothing was started then, so asking again is safe.
            const answer = (await request_unlessStatus([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
            if (answer.status === 200) {
                const id = Number(answer.data.workflow_run_id);
                expectRun(github, id);
                return { id, url: answer.data.html_url };
            }
            break;
        }
        catch (error) {
            if (!isLost(error) || attempt === 4)
                throw error;
            wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ''}`);
        }
        const found = dispatch.isHarmless
            ? undefined
            : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone);
        if (found)
            return found;
        await wait.clock.sleep(500 * attempt, signal);
    }
    return appear(findNew, workflow, 120_000, wait);
}
/** Characters of all inputs together: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const mostInput = 65_535;
/** @throws StagingError invalid-input, before anything is asked */
function requireRoom({ workflow, inputs = {} }) {
    const size = JSON.stringify(inputs).length;
    if (size <= mostInput)
        return;
    const count = (characters) => characters.toLocaleString('en-US');
    const [[name, value] = ['', '']] = Object.entries(inputs).sort(([, a], [, b]) => b.length - a.length);
    throw new errors/* StagingError */.QH('invalid-input', `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`, {
        hint: `Make \`${name}\` shorter, or take that input out of the \`workflow_dispatch\` of ${workflow} and let it find out by itself.`
    });
}
/** How a run ended that GitHub took and never began: it has no job, and nothing of it ever runs. */
const notBegun = 'startup_failure';
/**
 * The runs of a list that did something or may still: not those that GitHub refused at their start, for a called workflow that is not
 * there, more rights than the caller has, an action that a policy forbids (https://github.com/fullsend-ai/fullsend/issues/1919).
 */
function thatBegan(runs) {
    return runs.filter(({ conclusion }) => conclusion !== notBegun);
}
/**
 * @param patience milliseconds that a run which waits for a runner is looked at: GitHub refuses one at its start within seconds
 * @throws StagingError conflict when GitHub has refused it
 */
async function requireBegun(github, run, { workflow, ref }, { clock, deadline, patience }) {
    const since = clock.monotonic();
    for (;;) {
        const runs = await listWorkflowRuns(github, workflow, { branch: ref, event: 'workflow_dispatch' });
        const found = runs.find(({ id }) => id === run.id);
        if (found?.conclusion === notBegun)
            throw new errors/* StagingError */.QH('conflict', `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
                hint: `Open that run: it says why, such as a called workflow or an action that is not there or that a policy forbids, or \`permissions\` that the caller does not give. Correct ${workflow}, or Settings → Actions.`
            });
        if ((found && found.status !== 'queued') || clock.monotonic() - since >= patience)
            return;
        await clock.sleep(1_500, deadline.signal);
    }
}
/** @param patience milliseconds */
function appear(find, workflow, patience, wait) {
    return waitUntil(async () => {
        const run = await find();
        return run ? { kind: 'done', value: run } : { kind: 'waiting', seen: 'no run yet' };
    }, {
        awaited: `the run of ${workflow} to appear`,
        first: 500,
        most: 5_000,
        ...wait,
        deadline: wait.deadline.within(patience)
    });
}
function asNone(error) {
    if (error instanceof errors/* WaitTimeoutError */.Do)
        return undefined;
    throw error;
}
function start(github, { workflow, ref, inputs }, details) {
    return request_request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref: fullRef(ref),
        ...(inputs && { inputs: { ...inputs } }),
        ...(details && { return_run_details: true })
    });
}
function readRun(data) {
    return {
        id: Number(data.id),
        url: data.html_url,
        headSha: data.head_sha,
        event: data.event,
        status: data.status ?? 'unknown',
        conclusion: data.conclusion ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at
    };
}
/**
 * As GitHub spells it: active, disabled_manually, disabled_inactivity, disabled_fork, deleted. Undefined: there is none, or the token
 * may not look.
 */
async function findWorkflowState(github, workflow) {
    const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}';
    return (await request_unlessStatus([403, 404], request_request(github, path, { workflow_id: workflow })))?.data.state;
}
/** Logins of those who started the run: the first time, and the newest attempt. Undefined: GitHub does not show it, or not to this token. */
async function findRunStarters(github, run) {
    const answer = await unlessStatus([403, 404], request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run }));
    if (!answer)
        return undefined;
    const { actor, triggering_actor: again } = answer.data;
    return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))];
}

;// CONCATENATED MODULE: ./packages/github/build/src/viewer.js

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function viewer_whoAmI(github) {
    const answer = await graphql(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}
/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
async function selfAmong(github, makers) {
    return makers.some(({ type }) => type !== 'Bot') ? viewer_whoAmI(github) : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/approval/build/src/render/foreign-text.js
var foreign_text = __webpack_require__(9134);
;// CONCATENATED MODULE: ./packages/approval/build/src/words/verdict-words.js
/*
 * The words that decide, and the sentences that tell people about them. The README of request-approval, docs/words.md, the request
 * itself and the answers to unclear comments are all made from these.
 */

const noWords = { approve: [], reject: [] };
const approvals = (/* unused pure expression or super */ null && (['approve', 'approved', 'lgtm', 'ship it', 'shipit']));
const rejections = (/* unused pure expression or super */ null && (['reject', 'rejected', 'no', 'nope', 'nack', 'decline', 'declined', 'deny', 'denied', 'veto']));
/** What may follow a word that approves. Any other emoji may say anything. */
const cheers = (/* unused pure expression or super */ null && (['👍', '✅', '🚀']));
/** The same as people type them, and as GitHub shows them. */
const cheerCodes = (/* unused pure expression or super */ null && ([':+1:', ':thumbsup:', ':white_check_mark:', ':rocket:']));
/** The words of a repository, as `sameWord` writes them. */
function wordsOf({ approve, reject }) {
    return {
        approve: approve.length > 0 ? approve.map(sameWord) : approvals,
        reject: [...rejections, ...reject.map(sameWord)]
    };
}
/** One spelling for words that differ in case, in blanks or in the apostrophe that a phone makes of `'`. */
function sameWord(text) {
    return text
        .normalize('NFC')
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .toLowerCase()
        .trim()
        .replace(/[^\S\n]+/g, ' ');
}
/** Each rule of what a comment means, as one Markdown sentence. */
function renderRules(own) {
    const { approve, reject } = wordsOf(own);
    return [
        `**It approves** when the whole comment is one of ${listed(approve)} or \`/approve\`, in upper or lower case, with nothing after it but periods, exclamation marks, ${cheers.join(' ')}. A reason goes after \`/approve:\`, on the same line. One that holds a question mark, a no, a doubt or a condition (\`not\`, \`denied\`, \`maybe\`, \`if\`, \`after\`, \`once\`, \`but\`, \`only\`, 👎) approves nothing, whatever it is about: nobody can tell \`fixes #12 after the outage\` from \`after QA has looked\`.`,
        `**It rejects** when the whole comment is one of ${listed(reject)} or \`/reject\`. A reason goes after \`reject:\` or \`/reject:\`; one with a question mark, a yes or a condition (\`once it is fixed, ship it\`) is asked about.`,
        '**It takes your own approval back**, as long as nothing is decided, when it begins with `/unapprove` or `/approve cancel`; a reason may follow, as after a rejection. Your box is unticked, too.',
        'A mail signature (after a line `-- `, or `Sent from my …`) and quoted text below or above the one line do not matter. Between quoted text and the line below it stands an empty line, as Markdown needs one.',
        "**Anything else decides nothing.** If it looks as if it was meant to, it is answered once, with a question, and the request stays open. Where an approver may have meant no (`wait`, 👎), nobody else's approval counts until that person has written `approve` or `reject`, or deleted the comment."
    ];
}
/**
 * To an author who may have meant to approve, or to reject.
 * @param because what in the reason is in doubt
 */
function renderQuestion(like, own, because) {
    const word = code(wordsOf(own).approve[0] ?? 'approve');
    const why = because === undefined ? '' : `: ${code(because)} in it may be a no, a question or a condition`;
    return like === 'approve'
        ? `This approves nothing, and the request stays open${why}. Did you mean to approve? Then write a new comment that says ${word} and nothing else, or \`/approve: your reason\`${because === undefined ? '' : ' without such a word'}.`
        : `This rejects nothing, and the request stays open${why}. Did you mean to reject? Then write a new comment that says \`reject\` and nothing else, or \`reject: your reason\`. If not, write ${word}, or delete your comment: until then nobody else's approval counts.`;
}
/** To somebody who closed a request and approved it, or whose closing `reopenedBy` has undone. */
function renderClosingQuestion(own, reopenedBy) {
    const word = code(wordsOf(own).approve[0] ?? 'approve');
    const why = reopenedBy
        ? `You closed this, which rejects it, and ${code(reopenedBy)} opened it again before that was seen: nothing is decided, and it stays open.`
        : 'You closed this and approved it. Closing it rejects, so nobody can tell which of the two you mean: nothing is decided, and it is open again.';
    return `${why} Write ${word} or \`reject\`, as a new comment and nothing else; until then nobody's approval counts. To reject by closing, close it as not planned.`;
}
/** How to decide by a comment, in a request. */
function renderHowTo(own) {
    const word = code(wordsOf(own).approve[0] ?? 'approve');
    return `Or comment ${word} (with a reason: \`/approve: why\`), or \`reject\` (\`reject: why\`). Closing the issue rejects it, too, unless you approve it as well: then it is opened again, and you are asked.`;
}
function listed(words) {
    return words.map(code).join(', ');
}

;// CONCATENATED MODULE: ./packages/approval/build/src/marker.js



// Nothing after it on its line: a comment that is opened there would hide what follows.
const marker_form = /^<!-- staging-actions:request v=1 owner=(staging:[a-z0-9:-]{3,60}) environment=([a-z](?:[a-z0-9-]{0,18}[a-z0-9])?) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) until=(\d{1,12}) waiting=(job|events) initiator=([A-Za-z0-9_-]{1,60}(?:\[bot\])?) blocked=([A-Za-z0-9_-]{0,8000})(?: generation=(\d{1,7}))?(?: words=([A-Za-z0-9_-]{1,8000}))? -->(?=\r?\n|$)/;
function renderMarker(marker) {
    const { owner, environment, sha, run, digest, until, waiting, initiator, blockedBy, generation, words } = marker;
    const minutes = Math.floor(until / 60_000);
    const blocked = blockedBy.length === 0 ? '' : packed(fewOf(blockedBy));
    const of = generation === undefined ? '' : ` generation=${generation}`;
    const own = words.approve.length + words.reject.length === 0 ? '' : ` words=${packed([words.approve, words.reject])}`;
    return `<!-- staging-actions:request v=1 owner=${owner} environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} until=${minutes} waiting=${waiting} initiator=${initiator} blocked=${blocked}${of}${own} -->`;
}
function packed(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}
/** That something blocks must never be cut; what it all is may be. */
function fewOf(blockedBy) {
    return (0,foreign_text/* firstFew */.Dt)(blockedBy, 20, (text) => text.slice(0, 120));
}
function parseMarker(body) {
    const match = marker_form.exec(body);
    if (!match)
        return undefined;
    const [, owner = '', environment = '', sha = '', id, attempt, digest = '', minutes, waiting, initiator = '', blocked = '', generation, words] = match;
    return {
        owner,
        environment,
        sha,
        run: { id: Number(id), attempt: Number(attempt) },
        digest,
        until: Number(minutes) * 60_000,
        waiting: waiting === 'job' ? 'job' : 'events',
        initiator,
        blockedBy: readBlocked(blocked),
        generation: generation === undefined ? undefined : Number(generation),
        words: readWords(words)
    };
}
/** What cannot be read blocks. */
function readBlocked(blocked) {
    if (blocked === '')
        return [];
    const list = unpacked(blocked);
    if (isTexts(list) && list.length > 0)
        return list;
    return ['what the tests said cannot be read any more'];
}
function readWords(text) {
    const read = text === undefined ? undefined : unpacked(text);
    const [approve, reject] = Array.isArray(read) ? read : [];
    return isTexts(approve) && isTexts(reject) ? { approve, reject } : noWords;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
/** Undefined for what was not packed by us. */
function unpacked(text) {
    try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** The body with another first line. */
function withMarker(body, marker) {
    return body.replace(marker_form, () => renderMarker(marker));
}
/** 16 hex digits. Durations are left out: a second run with the same results asks the same question. */
function digestOf(sha, apps) {
    const facts = apps
        .map(({ app, from, to, outcome, tests, digests }) => [
        app,
        from,
        to,
        outcome,
        tests.totals.total,
        tests.totals.failed,
        tests.totals.skipped,
        ...(digests ?? [])
    ])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    return createHash('sha256')
        .update(JSON.stringify([sha, facts]))
        .digest('hex')
        .slice(0, 16);
}
/** `https://github.com/owner/repo`, of one of its issues. */
function repositoryUrlOf({ url }) {
    return url.replace(/\/issues\/\d+$/, '');
}
/** Address of the run that asked, and tested. */
function testRunUrlOf(issue, { run }) {
    return `${repositoryUrlOf(issue)}/actions/runs/${run.id}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/github-ownership.js

const ours = (proof) => ({ kind: 'ours', proof });
const github_ownership_doubt = (because) => ({ kind: 'in-doubt', because });
const notOurs = (because) => ({ kind: 'not-ours', because });
/** Who may have written for us: an app, as GITHUB_TOKEN is one, or the account of our own token. */
function isUs({ login, type }, self) {
    return type === 'Bot' || login === self;
}
/** The hidden first line of a text of ours. */
function textMark(what, owner) {
    return `<!-- staging-actions:${what} ${owner} -->`;
}
/** How every request for approval begins; what else its first line says is read in packages/approval. */
const requestMark = '<!-- staging-actions:request ';
/** Whether the text bears the mark of another owner than `mark` is of. */
function isOfAnother(text, what, mark) {
    return text.startsWith(`<!-- staging-actions:${what} `) && !text.startsWith(mark);
}
/** `owner`: the environment's tag. GitHub does not say who wrote a variable: the mark is all that there is. */
function variableVerdict(value, owner) {
    const said = fieldOf(value, 'owner');
    if (said === owner)
        return ours('owner in its value');
    return notOurs(said === undefined ? 'its value does not name us' : `its value names ${said}`);
}
/** A Deployment's payload cannot be changed later: it is its creator's word. */
function deploymentVerdict({ payload, creator }, owner, self) {
    const said = fieldOf(payload, 'owner');
    if (said !== owner)
        return notOurs(said === undefined ? 'its payload does not name us' : `its payload names ${said}`);
    return isUs(creator, self)
        ? ours('owner in its payload, and maker')
        : github_ownership_doubt(`its payload names us, and ${creator.login} made it`);
}
/** The versions of an issue's text, the oldest first. */
function versionsOf({ edits, author, createdAt, body }) {
    return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
/**
 * An issue with a text of ours. Anybody who may edit it can write a mark into it: the first version counts, which is its author's.
 * `begins`: what that version has to begin with.
 */
function issueVerdict(issue, begins, self) {
    const versions = versionsOf(issue);
    const bears = versions.some(({ body }) => body?.startsWith(begins) === true);
    if (!bears)
        return notOurs('its text does not bear our mark');
    const { login } = issue.author;
    if (!isUs(issue.author, self))
        return github_ownership_doubt(`its text bears our mark, and ${login} opened it`);
    const [first] = versions;
    if (first?.body === undefined)
        return github_ownership_doubt('its first text was deleted from its history');
    return first.body.startsWith(begins)
        ? ours('mark in its first text, and author')
        : github_ownership_doubt('our mark was written into it later');
}
/** A comment or the text of a pull request: what has one version that can be seen at no further cost. */
function textVerdict({ body, author }, begins, self) {
    if (!body.startsWith(begins))
        return notOurs('its text does not bear our mark');
    return isUs(author, self)
        ? ours('mark in its first text, and author')
        : github_ownership_doubt(`its text bears our mark, and ${author.login} wrote it`);
}
/** A line of the message of a commit that we made for a ref to point at. */
function commitMark(what) {
    return `Made-by: staging-actions (${what})`;
}
/** A ref that points at a commit of our own. `message` undefined: it points at no commit. GitHub does not say who made a ref. */
function refVerdict(message, mark) {
    return message?.split('\n').includes(mark) ? ours('mark in its commit') : notOurs('it points at no commit of ours');
}
/** A branch at somebody's commit bears nothing itself: it is ours when we saw that there was none, and wrote that down where nobody else writes. */
function branchVerdict(made) {
    const { byThisRun, pull, mark, self } = made;
    if (byThisRun)
        return ours('made by this run');
    if (!pull)
        return notOurs('it was there before');
    const verdict = textVerdict(pull, mark, self);
    return verdict.kind === 'not-ours' ? notOurs('it was there before') : verdict;
}
function fieldOf(value, name) {
    const read = typeof value === 'string' ? parsed(value) : value;
    const field = read && typeof read === 'object' ? read[name] : undefined;
    return typeof field === 'string' ? field : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/approval/build/src/boxes.js
const boxMarks = {
    approve: '<!-- staging-actions:approve -->',
    reject: '<!-- staging-actions:reject -->'
};
/** The states of the boxes; undefined for one that the text does not have exactly once. */
function readBoxes(body) {
    return { approve: readBox(body, 'approve'), reject: readBox(body, 'reject') };
}
function readBox(body, box) {
    const states = body.split('\n').flatMap((line) => {
        const match = line.includes(boxMarks[box]) ? /^\s*[-*] \[([ xX])\] /.exec(line) : null;
        return match ? [match[1] !== ' '] : [];
    });
    return states.length === 1 ? states[0] : undefined;
}
/** The text with the box set; the same text when there is no such box. */
function setBox(body, box, ticked) {
    return body
        .split('\n')
        .map((line) => line.includes(boxMarks[box]) ? line.replace(/^(\s*[-*] \[)[ xX](\] )/, `$1${ticked ? 'x' : ' '}$2`) : line)
        .join('\n');
}
/** What stays the same whatever is ticked. GitHub's web editor writes CRLF. */
function withoutTicks(body) {
    return setBox(setBox(body.replaceAll('\r\n', '\n').trimEnd(), 'approve', false), 'reject', false);
}
/**
 * The ticks in the history of a body.
 * @param history oldest first, beginning with a version of ours
 * @param self our own login: what we write is the text that people are asked about, and no tick
 */
function readBoxEdits(history, self) {
    const edits = [];
    let ours;
    let before = { approve: false, reject: false };
    for (const { at, editor, body } of history) {
        if (body === undefined) {
            // A version that somebody deleted: nothing that follows it can be attributed, and the request is void (standing.ts).
            ours = undefined;
            continue;
        }
        const now = readBoxes(body);
        if (editor.login === self)
            ours = withoutTicks(body);
        else {
            const intact = ours !== undefined && withoutTicks(body) === ours;
            for (const box of ['approve', 'reject'])
                if (now[box] !== undefined && now[box] !== (before[box] ?? false))
                    edits.push({ at, editor, box, ticked: now[box], intact });
        }
        before = now;
    }
    return edits;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/render/render-outcome.js



/** The comment that ends a request; its marker tells a later run how. */
function renderOutcome(decision, branch, wasApproved = false) {
    return `<!-- staging-actions:outcome ${decision.kind} -->\n${sentence(decision, branch, wasApproved)}\n`;
}
function sentence(decision, branch, wasApproved) {
    switch (decision.kind) {
        case 'approved':
            return `✅ **Approved** by ${decision.approvals.map(renderVerdict).join(', ')}.${reason(decision.why)} Exactly this commit goes to \`${branch}\`; staging goes afterwards.`;
        case 'rejected':
            // How it was rejected stands next to the name.
            return `❌ **Rejected**${rejecters(decision)}.${reason(decision.rejection?.reason ?? decision.why)} ${wasApproved
                ? `It had been approved: its promotion is withdrawn, and what is not in \`${branch}\` yet stays out; staging goes.`
                : `\`${branch}\` stays as it is; staging goes.`}`;
        case 'timed-out':
            return `⌛ **Timed out**: nobody decided in time. \`${branch}\` stays as it is; staging goes.`;
        case 'superseded':
            return `⏭️ **Superseded**: ${code(decision.why)}. Nothing of this request is merged.`;
        case 'pending':
            return `Still waiting: ${renderMissing(decision)}.`;
    }
}
/** What is still needed, in words. */
function renderMissing({ missing, uncovered, unheard, needsOther }) {
    const owners = uncovered.slice(0, 10).join(', ');
    return [
        missing === 0 ? '' : `${missing} more ${missing === 1 ? 'approval' : 'approvals'} needed`,
        uncovered.length === 0 ? '' : `an owner of ${owners} has to approve`,
        needsOther ? 'somebody has to approve whom this commit does not make an approver or an owner' : '',
        unheard.length === 0
            ? ''
            : `${unheard.slice(0, 10).join(', ')} may have said no, and has to say again what they think`
    ]
        .filter(Boolean)
        .join('; ');
}
function rejecters({ by, rejection }) {
    if (rejection)
        return ` by ${renderVerdict(rejection)}`;
    return by.length > 0 ? ` by ${by.map((login) => code(login)).join(', ')}` : '';
}
function reason(why) {
    return why ? ` ${code(why.slice(0, 500))}` : '';
}
/** An answer to somebody whose attempt does not count; `key` keeps it from being given twice. */
function renderAnswer(key, login, text) {
    return `<!-- staging-actions:answer ${key} -->\n@${login} ${text}\n`;
}
/** Halfway: who may decide is told once more; `key` keeps it from being said twice. */
function renderReminder(key, deciders, until) {
    return `<!-- staging-actions:answer ${key} -->\n⏰ Still waiting for ${deciders}. If nobody decides until ${renderMoment(until)}, nothing is merged and staging goes.\n`;
}
/** `end`: `may be destroyed from … on, because …: …`; `key` keeps it from being said twice. */
function renderEarlierEnd(key, end) {
    return `<!-- staging-actions:answer ${key} -->\n⚠️ The environment may not last until then: it ${end}. A decision counts all the same.\n`;
}
/** Which attempts a comment of ours answers. */
function parseAnswer(body) {
    return /^<!-- staging-actions:answer ([A-Za-z0-9_:.[\]-]{1,200}) -->/.exec(body)?.[1];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/render/render-progress.js


const mark = '<!-- staging-actions:progress -->';
const person = String.raw `\`[A-Za-z0-9_-]+(?:\[bot\])?\``;
const render_progress_moment = String.raw `\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
/** How a promotion ended, or its withdrawal. */
const ended = `(?:, and (?:(?:not )?promoted|withdrawn))?`;
/** What took the place of a request, in the wordings that hold no text from elsewhere. */
const replacement = String.raw `(?:[0-9a-f]{7} took its place|#\d+ asks about the same commit|its run was cancelled|its run asks about other results by now)`;
const isReplacement = new RegExp(`^${replacement}$`);
/** Exactly what is written here: a line that merely ends with its mark could say anything. */
const render_progress_form = new RegExp(`^- (?:${[
    String.raw `\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
    String.raw `\*\*(?:Approved|Rejected|Rejected after its approval)\*\* by (?:${person} \((?:box|comment|closing), ${render_progress_moment}\)(?:, )?)+${ended}`,
    String.raw `\*\*(?:Rejected|Superseded)\*\*(?: on ${render_progress_moment})?: the last comment says why`,
    String.raw `\*\*Rejected after its approval\*\* on ${render_progress_moment}: the last comment says why${ended}`,
    String.raw `\*\*Superseded\*\* on ${render_progress_moment}: ${replacement}`,
    String.raw `\*\*Timed out\*\*(?: on ${render_progress_moment})?: nobody decided in time`
].join('|')}) ${mark}$`);
/** The line that says how many have approved so far. */
function renderProgress(approvals, minimum) {
    const given = approvals.map(({ login, by }) => `${code(login)} (${by === 'box' ? 'box' : 'comment'})`).join(', ');
    return `- **Approved so far** (${approvals.length} of ${minimum}): ${given || 'nobody yet'} ${mark}`;
}
/** The body with that line as it is now. */
function showApprovals(body, approvals, minimum) {
    return withLine(body, renderProgress(approvals, minimum));
}
/**
 * The body with how it ended in place of that line: who, when and how.
 * @param at ISO 8601, when we said so
 * @param wasApproved what follows from its approval has to be withdrawn: the line says so until `showPromotionEnd`
 */
function showDecision(body, decision, at, wasApproved = false) {
    const line = decided(decision, ` on ${renderMoment(Date.parse(at))}`, wasApproved);
    return line === undefined ? body : withLine(body, `- ${line} ${mark}`);
}
function decided(decision, on, wasApproved) {
    const rejected = wasApproved ? '**Rejected after its approval**' : '**Rejected**';
    switch (decision.kind) {
        case 'approved':
            return `**Approved** by ${decision.approvals.map(render_progress_renderVerdict).join(', ')}`;
        case 'rejected':
            return decision.rejection
                ? `${rejected} by ${render_progress_renderVerdict(decision.rejection)}`
                : `${rejected}${on}: the last comment says why`;
        case 'timed-out':
            return `**Timed out**${on}: nobody decided in time`;
        case 'superseded':
            return `**Superseded**${on}: ${isReplacement.test(decision.why) ? decision.why : 'the last comment says why'}`;
        default:
            return undefined;
    }
}
/** The body with how the promotion ended, after the names of those who approved it, or rejected it after that. */
function showPromotionEnd(body, end) {
    return body
        .split('\n')
        .map((line) => isOurs(line) && /^- \*\*(?:Approved\*\* by|Rejected after its approval\*\*)/.test(line) && !showsEnd(line)
        ? line.trimEnd().replace(` ${mark}`, `, and ${end} ${mark}`)
        : line)
        .join('\n');
}
/** Whether a body says that nothing follows any more. */
function showsEnd(body) {
    return body
        .split('\n')
        .some((line) => isOurs(line) &&
        /^- \*\*(?:Rejected|Timed out|Superseded)\*\*|, and (?:(?:not )?promoted|withdrawn) </.test(line));
}
/** Whether a body says that it was not approved, or is not any more. */
function showsRefusal(body) {
    return body.split('\n').some((line) => isOurs(line) && /^- \*\*(?:Rejected|Timed out|Superseded)/.test(line));
}
function isOurs(line) {
    return render_progress_form.test(line.trimEnd());
}
/** `ada` (box, 2026-03-02 10:05 UTC) */
function render_progress_renderVerdict({ login, at, by }) {
    return `${code(login)} (${by}, ${renderMoment(at)})`;
}
/** What stays the same no matter who has approved so far. */
function withoutProgress(body) {
    return withLine(body, mark);
}
function withLine(body, progress) {
    return body
        .split('\n')
        .map((line) => (isOurs(line) ? progress : line))
        .join('\n');
}

;// CONCATENATED MODULE: ./packages/approval/build/src/render/subject.js

/** The title of a request. */
function renderTitle({ sha, environment }, apps) {
    const list = apps.length > 3 ? `${apps.slice(0, 3).join(', ')} and ${apps.length - 3} more` : apps.join(', ');
    return `Approve ${sha.slice(0, 7)} on ${environment}${list ? `: ${list}` : ''}`;
}
function isTitleOf(title, subject) {
    const begins = renderTitle(subject, []);
    return title === begins || title.startsWith(`${begins}: `);
}
/** The first line that people see of a request. `title`: of the commit, empty for none. */
function renderSubject({ sha }, repositoryUrl, title) {
    const commit = `[\`${sha.slice(0, 7)}\`](${repositoryUrl}/commit/${sha})`;
    return `**Should ${commit} go to production?**${title ? ` ${(0,foreign_text/* code */.aY)(title)}` : ''}`;
}
/** Whether the first visible line of the body names exactly this commit. */
function isSubjectOf(body, subject, repositoryUrl) {
    const line = body.replaceAll('\r\n', '\n').split('\n').slice(1).find(Boolean) ?? '';
    const begins = renderSubject(subject, repositoryUrl, '');
    return line === begins || (line.startsWith(`${begins} \``) && line.endsWith('`'));
}

;// CONCATENATED MODULE: ./packages/approval/build/src/standing.js





/** @param self our own login */
function readStanding(issue, self) {
    const texts = readTexts(issue, self);
    const titles = readTitles(issue, self);
    const { askings, voidBecause } = readAskings(issue, self);
    const [first] = askings;
    const misnamed = first && titles.ours.find((title) => !isTitleOf(title, first.marker)) !== undefined
        ? 'its title was changed so that it no longer names the commit'
        : undefined;
    const shown = [texts.states.at(-1), titles.states.at(-1)].find((state) => state && !state.isOurs);
    return {
        voidBecause: voidBecause ?? misnamed,
        askings,
        title: titles.ours.at(-1) ?? issue.title,
        wasOurs: (at) => [texts.states, titles.states].every((states) => wasOurs(states, at)),
        altered: shown && { by: shown.by, at: shown.at }
    };
}
/** GitHub's moments are whole seconds: of what happened within the same one the order is not known, so all of it has to be ours. */
function wasOurs(states, at) {
    const before = states.findLast((state) => Date.parse(state.at) < at);
    const within = states.filter((state) => Date.parse(state.at) === at);
    return [before, ...within].every((state) => state === undefined || state.isOurs);
}
function readTexts(issue, self) {
    let ours;
    const states = versionsOf(issue).map(({ at, editor, body }) => {
        const isOwn = editor.login === self;
        if (isOwn && body !== undefined)
            ours = withoutTicks(body);
        return { at, by: editor, isOurs: isOwn || (body !== undefined && withoutTicks(body) === ours) };
    });
    return { states };
}
function readTitles({ title, author, createdAt, events }, self) {
    const renames = events.flatMap((event) => (event.kind === 'renamed' ? [event] : []));
    const ours = [renames[0]?.from ?? title];
    const states = [{ at: createdAt, by: author, isOurs: true }];
    for (const { at, by, to } of renames) {
        if (by?.login === self)
            ours.push(to);
        states.push({ at, by, isOurs: to === ours.at(-1) });
    }
    return { states, ours };
}
function readAskings(issue, self) {
    const versions = versionsOf(issue);
    const repositoryUrl = repositoryUrlOf(issue);
    const askings = [];
    const voided = (voidBecause) => ({ askings, voidBecause });
    if (versions.some(({ body }) => body === undefined)) {
        const [oldest] = versions;
        const marker = oldest?.editor.login === self ? parseMarker(oldest.body ?? '') : undefined;
        if (oldest && marker)
            askings.push({ marker, at: oldest.at });
        return voided('a version of its text was deleted from its history');
    }
    let before;
    for (const { at, editor, body = '' } of versions) {
        if (editor.login !== self)
            continue;
        const marker = parseMarker(body);
        if (!marker)
            return voided(`something that writes as ${self} replaced its text`);
        const first = askings[0]?.marker ?? marker;
        if (marker.sha !== first.sha || marker.environment !== first.environment)
            return voided(`it was asked about ${first.sha.slice(0, 7)} on ${first.environment}, and a later text names ${marker.sha.slice(0, 7)} on ${marker.environment}`);
        if (!isSubjectOf(body, marker, repositoryUrl))
            return voided(`a text of it does not say to people that it is about ${marker.sha.slice(0, 7)}`);
        if (!before || !isSameRun(before.marker, marker))
            askings.push({ marker, at });
        else if (!isContinued(before, { marker, body }))
            return voided(`something that writes as ${self} changed what run ${marker.run.id} had asked`);
        before = { marker, body };
    }
    return { askings, voidBecause: undefined };
}
function isSameRun({ run }, { run: other }) {
    return run.id === other.id && run.attempt === other.attempt;
}
/** What one run changes in its own text: ticks, who has approved so far, and that it hands over. */
function isContinued(before, after) {
    if (before.marker.waiting === 'events' && after.marker.waiting === 'job')
        return false;
    const { generation = after.marker.generation } = before.marker;
    const frame = (body) => withoutTicks(withoutProgress(withMarker(body.replaceAll('\r\n', '\n'), { ...after.marker, generation })));
    const same = { waiting: after.marker.waiting, generation: after.marker.generation };
    return (generation === after.marker.generation &&
        JSON.stringify({ ...before.marker, ...same }) === JSON.stringify({ ...after.marker, ...same }) &&
        frame(before.body) === frame(after.body));
}

;// CONCATENATED MODULE: ./packages/approval/build/src/watch-request.js








/** Milliseconds after a change in which GitHub may still answer with what was before, or tell of the change piece by piece. */
const unsettled = 10_000;
/** One request as long as nothing changes, and that one is free; two when something did, and for some seconds after it. */
class RequestWatch {
    #github;
    #number;
    #self;
    #etag;
    #serverTime;
    #last;
    #monotonic;
    constructor(github, number, self, monotonic) {
        this.#github = github;
        this.#number = number;
        this.#self = self;
        this.#monotonic = monotonic;
    }
    /** GitHub's clock, milliseconds since the epoch: the machine's own may be minutes off, and verdicts carry GitHub's. */
    now() {
        return this.#serverTime && this.#serverTime.at + this.#monotonic() - this.#serverTime.monotonic;
    }
    async look(signal) {
        try {
            const { value: issue, etag, at } = await getIssueIfChanged(this.#github, this.#number, this.#etag, signal);
            if (at !== undefined)
                this.#serverTime = { at, monotonic: this.#monotonic() };
            if (!issue)
                return { kind: 'same' };
            if (!belongsTo(issue, this.#github))
                return { kind: 'gone' };
            const view = closedAs(await viewIssue(this.#github, this.#number, signal), issue);
            const seen = readRequest(view, this.#self);
            const last = this.#last;
            if (last && this.#monotonic() - last.monotonic < unsettled && isOlder(seen.issue, last.seen.issue))
                return { kind: 'same' };
            // Only now: after a failure in between, the next look must see it all again. And not while more of it may come.
            const age = (this.now() ?? 0) - Date.parse(seen.issue.updatedAt);
            this.#etag = age > unsettled ? etag : undefined;
            if (last && isSame(seen.issue, last.seen.issue))
                return { kind: 'same' };
            this.#last = { seen, monotonic: this.#monotonic() };
            return { kind: 'seen', seen };
        }
        catch (error) {
            return { kind: asGone(error, this.#number) };
        }
    }
}
/**
 * GitHub says of a deleted issue that it is: 410. Where it only does not find one, nobody knows, and nothing is decided.
 * @throws StagingError for everything but a deletion
 */
function asGone(error, number) {
    if (!(error instanceof ApiError) || (error.status !== 404 && error.status !== 410))
        throw error;
    if (error.status === 404)
        throw new StagingError('not-found', `GitHub has not shown #${number} for a minute: nothing is decided`, {
            cause: error,
            hint: 'If it is there, run this again, and look at https://www.githubstatus.com. If somebody took it away, push again: it is asked about again.'
        });
    if (/disabled/.test(error.detail ?? ''))
        throw new StagingError('issues-disabled', `issues were switched off: nothing is decided about #${number}`, {
            cause: error,
            hint: 'Switch issues on in the settings of the repository, and run this again.'
        });
    return 'gone';
}
/**
 * GraphQL tells of a duplicate only who asks for it in a way that older servers refuse, and its closings need not tell it at all: REST does.
 */
function closedAs(view, { state, stateReason }) {
    if (view.state.kind !== 'closed' || state !== 'closed' || stateReason !== 'duplicate')
        return view;
    const last = view.events.findLastIndex(({ kind }) => kind === 'closed');
    const events = view.events.map((event, index) => index === last && event.kind === 'closed' ? { ...event, reason: 'DUPLICATE' } : event);
    return { ...view, events, state: { ...view.state, reason: 'DUPLICATE' } };
}
/** From a copy that is behind the one that answered before. */
function isOlder(view, than) {
    const difference = Date.parse(view.updatedAt) - Date.parse(than.updatedAt);
    if (difference !== 0)
        return difference < 0;
    return view.comments.length < than.comments.length || view.edits.length < than.edits.length;
}
function isSame(view, other) {
    return JSON.stringify(view) === JSON.stringify(other);
}
/** A transferred issue is followed by a redirect: what answers then lives elsewhere. */
function belongsTo(issue, { owner, repo }) {
    return new URL(issue.url).pathname.toLowerCase().startsWith(`/${owner}/${repo}/issues/`.toLowerCase());
}
/** What an issue says as a request. Pure. */
function readRequest(issue, self) {
    const { comments } = issue;
    const history = versionsOf(issue);
    const own = history.filter((edit) => edit.editor.login === self && edit.body !== undefined);
    const ours = own.at(-1)?.body ?? '';
    const marker = parseMarker(ours);
    const mine = comments.filter(
    // What we wrote and somebody else edited is not ours any more.
    (comment) => comment.author.login === self && !comment.edited);
    return {
        issue,
        boxEdits: readBoxEdits(history, self),
        ours,
        marker,
        askedAt: Date.parse(askedSince(own, marker) ?? issue.createdAt),
        answered: new Set(mine.flatMap((comment) => parseAnswer(comment.body) ?? [])),
        conclusion: readConclusion(issue, self),
        erasures: readErasures(issue, self),
        closings: readClosings(issue, self),
        standing: readStanding(issue, self)
    };
}
/** The oldest version of ours from which on commit and results stayed the same. */
function askedSince(own, marker) {
    let since;
    for (const edit of own.toReversed()) {
        const said = parseMarker(edit.body ?? '');
        if (!marker || said?.sha !== marker.sha || said.digest !== marker.digest)
            break;
        since = edit.at;
    }
    return since;
}

;// CONCATENATED MODULE: ./packages/github/build/src/pulls.js





/**
 * The newest pull request from this repository's branch `head` into `base`, in any state. One that was made a moment ago may not
 * be listed yet: a caller that decides by its absence wraps this in `lookFor`.
 */
async function findPull(github, head, base) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/pulls', {
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
    const made = await settling_makeOnce(async () => readPull((await request_request(github, 'POST /repos/{owner}/{repo}/pulls', pull)).data), 
    // There is never more than one open between the same branches.
    async () => {
        const found = await findPull(github, pull.head, pull.base);
        return found?.state === 'open' ? found : undefined;
    });
    seen_seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/pulls/${made.number}`);
    return made;
}
async function updatePull(github, number, change) {
    const { data } = await request_request(github, 'PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
        pull_number: number,
        ...change
    });
    return readPull(data);
}
async function getPull(github, number) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
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
/** Of a merge, a merge queue and a push: for which token it is, and which of the two permissions it lacks, differs from case to case. */
function isWorkflowRefusal({ detail }) {
    return /refusing to allow .* to create or update workflow/.test(detail ?? '');
}
/** Merges only if the head is exactly `headSha`. */
async function mergePull(github, number, merge) {
    try {
        const { data } = await request_request(github, 'PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge', {
            pull_number: number,
            sha: merge.headSha,
            merge_method: merge.method,
            ...(merge.title && { commit_title: merge.title }),
            ...(merge.message && { commit_message: merge.message })
        }, { repeatable: false });
        return { kind: 'merged', sha: data.sha };
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && error.status === 405 && !isWorkflowRefusal(error))
            return { kind: 'not-mergeable', detail: error.detail ?? 'not mergeable' };
        if (error instanceof errors/* ApiError */.hD && error.status === 409)
            return { kind: 'head-moved', detail: error.detail ?? 'the head was modified' };
        if (isLost(error))
            return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) };
        throw error;
    }
}
/** Nothing happens to one that has none. */
async function disableAutoMerge(github, pull) {
    await request_unlessStatus([403, 404, 422], graphql(github, 'disableAutoMerge', `mutation disableAutoMerge($pull: ID!) {
  disablePullRequestAutoMerge(input: {pullRequestId: $pull}) { pullRequest { number } }
}`, { pull: pull.nodeId }));
}
function readPull(data) {
    return {
        number: data.number,
        nodeId: data.node_id,
        url: data.html_url,
        author: readActor(data.user),
        body: data.body ?? '',
        state: data.state,
        merged: data.merged,
        closedAt: data.closed_at ?? undefined,
        // Before the merge this is the trial commit of `refs/pull/<n>/merge`.
        mergeSha: data.merged ? (data.merge_commit_sha ?? undefined) : undefined,
        headSha: data.head.sha,
        baseRef: data.base.ref,
        mergeable: data.mergeable,
        mergeableState: data.mergeable_state
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/branch-rules.js


const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
/** Undefined when there is no such branch. Every token that may read the repository is told. */
async function findBranchRules(github, branch) {
    const [found, listed] = await Promise.all([
        request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })),
        listRules(github, branch)
    ]);
    if (!found)
        return undefined;
    const rules = listed ?? [];
    const pulls = rules.flatMap((rule) => (rule.type === 'pull_request' && rule.parameters ? [rule.parameters] : []));
    const allowed = pulls.flatMap((parameters) => 'allowed_merge_methods' in parameters && Array.isArray(parameters.allowed_merge_methods)
        ? [parameters.allowed_merge_methods.map(String)]
        : []);
    const checks = rules.flatMap((rule) => rule.type === 'required_status_checks' && rule.parameters ? [rule.parameters] : []);
    const [queue] = rules.flatMap((rule) => (rule.type === 'merge_queue' && rule.parameters ? [rule.parameters] : []));
    return {
        isInPlan: listed !== undefined,
        queue: queue && {
            maxToBuild: queue.max_entries_to_build,
            maxToMerge: queue.max_entries_to_merge,
            checkMinutes: queue.check_response_timeout_minutes
        },
        isProtected: found.data.protected,
        types: [...new Set(rules.map(({ type }) => type))],
        reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count }) => count)),
        codeOwners: pulls.some(({ require_code_owner_review: wanted }) => wanted),
        checks: [...new Set(checks.flatMap((one) => one.required_status_checks.map(({ context }) => context)))],
        conversations: pulls.some(({ required_review_thread_resolution: wanted }) => wanted),
        isStrict: checks.some(({ strict_required_status_checks_policy: strict }) => strict),
        methods: allowed.length === 0
            ? undefined
            : ['merge', 'squash', 'rebase'].filter((method) => allowed.every((methods) => methods.includes(method)))
    };
}
/** Types of the rules that rulesets have for a branch of this name. There need not be one. */
async function findRuleTypes(github, branch) {
    const rules = await listRules(github, branch);
    return [...new Set(rules?.map(({ type }) => type))];
}
/**
 * The rules that rulesets have for a branch of this name. Undefined: the owner's plan has no rules for private repositories, so nothing
 * is demanded of any branch. GitHub refuses to list them then (https://github.com/github/branch-deploy/pull/345).
 */
async function listRules(github, branch) {
    try {
        return (await request_request(github, route, { branch, per_page: 100 })).data;
    }
    catch (error) {
        const isNotInPlan = error instanceof errors/* ApiError */.hD && error.status === 403 && /^Upgrade to /.test(error.detail ?? '');
        if (isNotInPlan)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/checks.js



const bad = ['FAILURE', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED', 'STARTUP_FAILURE', 'STALE', 'ERROR'];
const checks_query = `query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int, $hasPull: Boolean!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: 100, after: $after) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
              ... on StatusContext { context state isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
}`;
/**
 * The checks that a pull request's target demands, as they stand at its head.
 * Only GraphQL says which are required; it needs `checks: read` and `statuses: read`. Undefined without those.
 */
async function findRequiredChecks(github, pull) {
    const contexts = await request_unlessStatus([403], listContexts(github, pull));
    if (!contexts)
        return undefined;
    const { names } = await listRequired(github, pull.baseRef);
    return judge(contexts, names, ({ isRequired }) => isRequired === true);
}
/**
 * The checks that a branch demands of a commit before it may be pushed there, without a pull request: by their names. Which app has to
 * report one is not asked; GitHub does, where the token may not bypass the rule. Undefined where the token may not read them.
 */
async function findChecksBeforePush(github, { sha, branch }) {
    const { names, isProtected } = await listRequired(github, branch);
    if (names.length === 0)
        return { isProtected, names, failed: [], pending: [], missing: [] };
    const contexts = await request_unlessStatus([403], listContexts(github, { headSha: sha }));
    return contexts && { isProtected, names, ...judge(contexts, names, ({ name }) => names.includes(name)) };
}
function judge(contexts, names, isDemanded) {
    const states = contexts.map((context) => context.__typename === 'CheckRun'
        ? { ...context, state: context.status === 'COMPLETED' ? (context.conclusion ?? '') : 'PENDING' }
        : { ...context, name: context.context });
    const demanded = states.filter(isDemanded);
    const known = new Set(states.map(({ name }) => name));
    return {
        failed: demanded.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
        pending: demanded.filter(({ state }) => state === 'PENDING' || state === 'EXPECTED').map(({ name }) => name),
        missing: names.filter((name) => !known.has(name))
    };
}
async function listContexts(github, { number, headSha }) {
    const { owner, repo } = github;
    const contexts = [];
    // The caller has it from a pull request, a queue or a run: a commit that is not shown has checks all the same.
    const about = `/repos/${owner}/${repo}/git/commits/${headSha}`;
    seen_seenBy(github.octokit).paths.add(about);
    const has = (answer) => answer.repository?.object;
    let after = null;
    for (;;) {
        const variables = { owner, repo, sha: headSha, pull: number ?? null, hasPull: number !== undefined, after };
        const answer = await graphql(github, 'requiredChecks', checks_query, variables, { about, has });
        const page = has(answer)?.statusCheckRollup?.contexts;
        for (const node of page?.nodes ?? [])
            if (node)
                contexts.push(node);
        if (!page?.pageInfo.hasNextPage)
            return contexts;
        after = page.pageInfo.endCursor;
    }
}
/** By rulesets, and by classic branch protection as far as GitHub shows it to everybody who reads the repository. */
async function listRequired(github, branch) {
    const [rules, found] = await Promise.all([
        request_unlessStatus([403], listRules(github, branch)),
        request_unlessStatus([403], request_request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch }))
    ]);
    const ruled = (rules ?? []).flatMap((rule) => rule.type === 'required_status_checks'
        ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
        : []);
    const classic = found?.data.protection?.required_status_checks?.contexts ?? [];
    return { names: [...new Set([...ruled, ...classic])], isProtected: found?.data.protected ?? false };
}

;// CONCATENATED MODULE: ./packages/github/build/src/merge-queue.js



/**
 * Into the merge queue of its base, and only with this head. One that is in it already stays.
 * Throws ApiError 422 where it is refused: `Pull request is already in the queue` is 422, too (ClickHouse/ClickHouse#109183).
 */
async function enqueuePull(github, pull, headSha) {
    try {
        await graphql(github, 'enqueuePull', `mutation enqueuePull($pull: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: {pullRequestId: $pull, expectedHeadOid: $head}) { mergeQueueEntry { id } }
}`, { pull: pull.nodeId, head: headSha });
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD) || error.status !== 422)
            throw error;
        if ((await viewQueue(github, pull)).kind !== 'queued')
            throw error;
    }
}
/** Out of the queue; nothing happens to one that is in none. */
async function dequeuePull(github, pull) {
    await request_unlessStatus([403, 404, 422], graphql(github, 'dequeuePull', `mutation dequeuePull($pull: ID!) {
  dequeuePullRequest(input: {id: $pull}) { mergeQueueEntry { id } }
}`, { pull: pull.nodeId }));
}
async function viewQueue(github, { number, baseRef }) {
    const { owner, repo } = github;
    const has = (answer) => answer.repository?.pullRequest;
    const answer = await graphql(github, 'queueView', `query queueView($owner: String!, $repo: String!, $number: Int!, $base: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $base) { entries(first: 100) { nodes { position pullRequest { number } } } }
    pullRequest(number: $number) {
      isMergeQueueEnabled
      mergeQueueEntry { state position headCommit { oid } }
      timelineItems(last: 1, itemTypes: [REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { ... on RemovedFromMergeQueueEvent { id actor { __typename login } reason beforeCommit { oid } } }
      }
    }
  }
}`, { owner, repo, number, base: baseRef }, { about: `/repos/${owner}/${repo}/pulls/${number}`, has });
    const pull = has(answer);
    const entry = pull?.mergeQueueEntry;
    const removal = readRemoval(pull?.timelineItems.nodes?.at(-1));
    const others = (answer.repository?.mergeQueue?.entries?.nodes ?? []).flatMap((node) => node?.pullRequest && node.pullRequest.number !== number
        ? [{ number: node.pullRequest.number, position: node.position }]
        : []);
    const numbers = (some) => some.map((other) => other.number);
    if (!entry)
        return { kind: 'out', isEnabled: pull?.isMergeQueueEnabled ?? false, removal, ahead: numbers(others) };
    const { state, position, headCommit } = entry;
    const ahead = numbers(others.filter((other) => other.position < position));
    return { kind: 'queued', state, position, head: headCommit?.oid, ahead, removal };
}
function readRemoval(node) {
    if (!node)
        return undefined;
    const { id, actor, reason, beforeCommit } = node;
    return {
        id,
        reason: (reason ?? '').replaceAll('_', ' ').toLowerCase(),
        by: actor ? readActorNode(actor) : undefined,
        head: beforeCommit?.oid
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/pull-facts.js



/** Numbers of the pull requests that a commit was merged by. */
async function listPullsOf(github, commit) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: commit });
    return data.map(({ number }) => number);
}
/** APPROVED, CHANGES_REQUESTED, REVIEW_REQUIRED; undefined where no review is demanded. */
async function getReviewDecision(github, number) {
    const answer = await graphql(github, 'reviewDecision', `query reviewDecision($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { reviewDecision } }
}`, { owner: github.owner, repo: github.repo, number });
    return answer.repository?.pullRequest?.reviewDecision ?? undefined;
}
/** Milliseconds that an event may be older than the moment that the pull request gives. */
const eventDrift = 5_000;
/**
 * Who closed it last. GitHub shows that it is closed before it shows who did it, and until then an earlier closing is the last one: it
 * is looked for during a minute. Undefined where GitHub does not say by then.
 * @param closedAt ISO 8601, as the pull request has it
 */
async function findCloser(github, number, closedAt) {
    const since = Date.parse(closedAt ?? '') - eventDrift;
    const find = async () => {
        const node = await lastClosing(github, number);
        // Where the pull request has no moment, `since` is NaN, and no closing is older.
        return node?.actor && !(Date.parse(node.createdAt) < since) ? readActorNode(node.actor) : undefined;
    };
    return lookFor(find, { patience: strongDoubt.other, clock: github.clock });
}
async function lastClosing(github, number) {
    const answer = await graphql(github, 'closer', `query closer($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
        nodes { ... on ClosedEvent { createdAt actor { __typename login } } }
      }
    }
  }
}`, { owner: github.owner, repo: github.repo, number }, { about: `/repos/${github.owner}/${github.repo}/pulls/${number}`, has: (seen) => seen.repository?.pullRequest });
    return answer.repository?.pullRequest?.timelineItems.nodes?.at(-1) ?? undefined;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/release-branch.js




/** A branch made for this commit alone: `staging` itself may get further pushes, which a merge would carry along. */
function releaseBranch(sha) {
    return `staging-release/${sha}`;
}
/** The first line of a promotion's pull request; it says also whose its branch is, which nothing else at GitHub does. */
function promotionMark(sha, isBranchMade) {
    return textMark('promotion', `${sha} branch=${isBranchMade ? 'made' : 'found'}`);
}
/**
 * True when it was made here; false when it was there, at this commit.
 * @throws StagingError conflict when somebody moved it
 */
async function ensureReleaseBranch(github, sha) {
    const ref = `heads/${releaseBranch(sha)}`;
    if (await createRef(github, ref, sha).catch((error) => asRuled(error, github, sha)))
        return true;
    const at = await findRef(github, ref);
    if (at !== sha)
        throw releaseMoved(`${releaseBranch(sha)} is at ${at ?? 'nothing'}: somebody moved it`);
    return false;
}
/** A ruleset for all branches, or for these, keeps the token from making one: 422 by REST, 403 for some. */
async function asRuled(error, github, sha) {
    if (!(error instanceof errors/* ApiError */.hD) || (error.status !== 403 && error.status !== 422))
        throw error;
    const rules = await findRuleTypes(github, releaseBranch(sha));
    if (rules.length === 0)
        throw error;
    throw new errors/* StagingError */.QH('needs-app-token', `the branch ${releaseBranch(sha)} may not be made: ${(0,foreign_text/* oneLine */.TN)(error.detail ?? 'refused')}`, {
        cause: error,
        hint: `A ruleset covers \`staging-release/**\` (${rules.join(', ')}). Put the GitHub App that promotes on its bypass list, or take that pattern out of the ruleset: docs/merging.md.`
    });
}
/** Whether we opened it: somebody else may have, from the same branch. */
async function isOurPull(github, sha, pull) {
    const self = await selfAmong(github, [pull.author]);
    return [true, false].some((made) => textVerdict(pull, promotionMark(sha, made), self).kind === 'ours');
}
/** Tidiness only: a branch that somebody made or moved, or that cannot be deleted, stays. */
async function removeReleaseBranch(github, sha, made, log) {
    if ((await findRef(github, `heads/${releaseBranch(sha)}`)) !== sha)
        return;
    const self = made.pull && (await selfAmong(github, [made.pull.author]));
    const verdict = branchVerdict({ ...made, mark: promotionMark(sha, true), self });
    if (verdict.kind === 'ours')
        await request_unlessStatus([403], deleteRef(github, `heads/${releaseBranch(sha)}`));
    else
        log.info(`the branch ${releaseBranch(sha)} is not ours, and stays: ${verdict.because}`);
}
function releaseMoved(message) {
    return new errors/* StagingError */.QH('conflict', message, {
        hint: 'Look who pushed to its branch and why, then delete the branch and run this again.'
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/mergeability.js



/**
 * Milliseconds until it is believed that no required check is open. A list that is empty once would let anyone who may bypass the rules
 * go on without the checks.
 */
const settled = 4_000;
/** @throws StagingError for what no waiting fixes */
async function judgeMergeability(github, pull, { sha }) {
    if (pull.state === 'closed') {
        const closer = await requireNoRefusal(github, pull);
        if (closer.login === (await viewer_whoAmI(github)))
            throw new errors/* StagingError */.QH('rejected', `${closer.login} closed ${pull.url} in the meantime: another run has given it up`, {
                hint: 'Its request says why. Push again, so that it is deployed, tested and asked about again.'
            });
        // A bot that closes what is old decides nothing.
        await updatePull(github, pull.number, { state: 'open' });
        return { kind: 'waiting', seen: 'a bot had closed it: it is open again' };
    }
    if (pull.headSha !== sha)
        throw releaseMoved(`${pull.url} is at ${pull.headSha}, not at the approved commit`);
    if (pull.mergeable === false || pull.mergeableState === 'dirty')
        throw new errors/* StagingError */.QH('merge-conflict', `${pull.url} has conflicts with ${pull.baseRef}`, {
            hint: `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`
        });
    if (pull.mergeableState === 'draft')
        return { kind: 'waiting', seen: 'somebody made it a draft' };
    if (pull.mergeableState !== 'blocked' && pull.mergeableState !== 'behind')
        return { kind: 'ready' };
    // Checks are waited for no matter who merges: a token that may bypass the rules must not bypass these.
    const checks = await findRequiredChecks(github, pull);
    if (!checks)
        return { kind: 'unknown', seen: 'a rule is not met, and the token may not read checks' };
    const open = openChecks(checks, `checks of ${pull.url} failed`);
    if (open === undefined)
        return { kind: 'ruled' };
    const held = checks.missing.length > 0 ? await countHeldRuns(github, pull.headSha) : 0;
    if (held === 0)
        return { kind: 'waiting', seen: open };
    return {
        kind: 'waiting',
        seen: `${open}. GitHub holds ${held === 1 ? 'a workflow run' : `${held} workflow runs`} of ${pull.url}, since GITHUB_TOKEN opened it: somebody who may write has to press "Approve workflows to run" there`,
        isForPeople: true
    };
}
/**
 * Which checks are waited for, in words; undefined: all have passed.
 * @param failure what the error says before the names of those that failed
 * @throws StagingError checks-failed
 */
function openChecks({ failed, pending, missing }, failure) {
    if (failed.length > 0)
        throw new errors/* StagingError */.QH('checks-failed', `${failure}: ${failed.join(', ')}`, {
            hint: 'Fix it and push again; or, if a check is flaky, run it again and then this.'
        });
    if (pending.length > 0)
        return `checks are running: ${pending.join(', ')}`;
    return missing.length > 0 ? `no check of this name was reported yet: ${missing.join(', ')}` : undefined;
}
/** Whether the base has a merge queue, as the pull request shows it: also one by classic branch protection, which is in no ruleset. */
async function baseHasQueue(github, pull) {
    const view = await lookAt(viewQueue(github, pull));
    // An older server does not know queues, and refuses the question.
    return view.kind === 'seen' && (view.value.kind === 'queued' || view.value.isEnabled);
}
/**
 * A person who closes the pull request of a promotion refuses it: nobody opens another one in its place.
 * Where GitHub names nobody, it may have been a person.
 * @returns who closed it: we, or a bot
 * @throws StagingError rejected, or conflict where GitHub does not say who
 */
async function requireNoRefusal(github, pull) {
    const closer = await findCloser(github, pull.number, pull.closedAt);
    if (!closer)
        throw new errors/* StagingError */.QH('conflict', `${pull.url} was closed, and GitHub does not say by whom`, {
            hint: 'Look at the pull request: if nobody meant to stop it, reopen it and run this again.'
        });
    if (closer.type === 'Bot' || closer.login === (await viewer_whoAmI(github)))
        return closer;
    throw new errors/* StagingError */.QH('rejected', `${closer.login} closed ${pull.url} without merging it`, {
        hint: `Ask ${closer.login} why. If it is to go out all the same, reopen the pull request and run this again; or push the change to staging again.`
    });
}
/** @throws StagingError needs-review */
async function requireReview(github, pull) {
    const review = await request_unlessStatus([403, 404, 422], getReviewDecision(github, pull.number));
    if (review === 'REVIEW_REQUIRED' || review === 'CHANGES_REQUESTED')
        throw new errors/* StagingError */.QH('needs-review', `${pull.url} needs a review before it may be merged`, {
            hint: 'The pull request stays open: once it is approved, run this again or merge it by hand. The decision on the issue is no review, and where the rule wants code owners, one of them has to give it. Or give promote a GitHub App that the rule lets pass.'
        });
}
/**
 * What a rule that keeps the token from merging is about.
 * @throws StagingError needs-review or base-moved, where waiting does not help
 */
async function whyRuled(github, pull, moved) {
    await requireReview(github, pull);
    if (pull.mergeableState === 'behind')
        throw moved(`${pull.baseRef} takes only what is up to date with it, and has commits that ${pull.url} lacks`);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/await-checks.js



/**
 * Before the promotion branch is moved to the tested commit, without a pull request: the checks that it demands have passed there. A
 * token that may bypass the rules must not bypass these.
 * @throws StagingError checks-failed, forbidden, or timeout
 */
async function awaitChecks({ sha, promotion: { branch } }, { github, clock, deadline, log }) {
    const short = sha.slice(0, 7);
    let emptySince;
    const look = async () => {
        const checks = await findChecksBeforePush(github, { sha, branch });
        if (!checks)
            throw new errors/* StagingError */.QH('forbidden', `${branch} requires checks, and the token may not read those of ${short}`, {
                hint: 'The job needs `permissions: checks: read` and `statuses: read`; a GitHub App needs "Checks" and "Commit statuses", read-only. A fine-grained token cannot have the first: give an App, or set `promotion.method: merge`.'
            });
        const { names, isProtected } = checks;
        if (names.length === 0 && isProtected) {
            emptySince ??= clock.monotonic();
            if (clock.monotonic() - emptySince < settled)
                return { kind: 'waiting', seen: 'no rule of it names a check' };
        }
        const open = openChecks(checks, `checks that ${branch} requires failed on ${short}`);
        return open === undefined
            ? { kind: 'done', value: undefined }
            : { kind: 'waiting', seen: open };
    };
    try {
        await waitUntil(look, { awaited: `the checks of ${short}`, first: 1_000, most: 15_000, clock, deadline, log });
    }
    catch (error) {
        if (!(error instanceof errors/* WaitTimeoutError */.Do))
            throw error;
        throw new errors/* StagingError */.QH('timeout', `${branch} was not moved to ${short} in time: ${error.lastSeen}`, {
            cause: error,
            hint: 'Run this again once they are there. `promotion.method: fast-forward` opens no pull request: the workflows of these checks have to run `on: push` to the staging branch, too.'
        });
    }
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/promotion.js
/** What was reached by now, with the pull request as it was last seen. */
function reached({ promotion, sha }, pull) {
    return {
        merged: pull?.merged ?? false,
        sha,
        branch: promotion.branch,
        mergeSha: pull?.mergeSha,
        pullRequest: pull?.number,
        pullRequestUrl: pull?.url ?? '',
        workflow: promotion.workflow,
        productionRunUrl: '',
        productionConclusion: '',
        already: false,
        handedOverTo: '',
        inMergeQueue: false
    };
}

;// CONCATENATED MODULE: ./packages/github/build/src/commits.js

/** The full sha of what a person calls a commit: a branch, a tag or a beginning of a sha; undefined when there is none. */
async function findCommitNamed(github, name) {
    // GitHub answers 422 to a name that leads to no commit, and 404 in a repository without any.
    const path = 'GET /repos/{owner}/{repo}/commits/{ref}';
    return (await unlessStatus([404, 422], request(github, path, { ref: name })))?.data.sha;
}
async function getCommit(github, sha) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: sha });
    return {
        sha: data.sha,
        tree: data.tree.sha,
        parents: data.parents.map((parent) => parent.sha),
        message: data.message,
        author: data.author.name
    };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/require-unmoved.js



/**
 * Whether a merge makes exactly the tree that was tested: what the branch has beyond the common ancestor changes nothing. A change
 * that the commit has too, by a commit of its own, is not looked into: merged once, it counts. Pure.
 */
function isUnmoved({ status }, { method }, trees) {
    return status !== 'diverged' || (method !== 'fast-forward' && trees.tip === trees.ancestor);
}
/**
 * Nothing untested may go out with it: what the branch has beyond the common ancestor must change nothing.
 * Merge commits of earlier promotions do not (their tree is that of the commit they merged), anything else does.
 * To be asked again right before each effect: checks that are waited for take their time, and a hotfix does not.
 * @throws StagingError base-moved
 */
async function requireUnmoved(request, comparison, { github }) {
    const { status, mergeBase, behindBy } = comparison;
    if (status !== 'diverged')
        return;
    const { branch } = request.promotion;
    const tip = await findRef(github, `heads/${branch}`);
    if (tip === undefined)
        throw new errors/* StagingError */.QH('not-found', `there is no branch ${branch} to promote to`);
    const [at, ancestor] = await Promise.all([getCommit(github, tip), getCommit(github, mergeBase)]);
    if (isUnmoved(comparison, request.promotion, { tip: at.tree, ancestor: ancestor.tree }))
        return;
    throw baseMoved(request, `${branch} has ${behindBy} ${behindBy === 1 ? 'commit' : 'commits'} that ${request.sha.slice(0, 7)} was not tested with`);
}
function baseMoved(request, message) {
    return new errors/* StagingError */.QH('base-moved', message, {
        hint: `Merge ${request.promotion.branch} into the branch that is deployed to staging and push: the result is tested and asked about again.`,
        result: reached(request, undefined)
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/workflow-files.js


const folder = '.github/workflows';
/** Whether two commits or branches have other workflow files: GITHUB_TOKEN can bring none of them from one to the other. */
async function differInWorkflows(github, one, other) {
    const [a, b] = await Promise.all([one, other].map((at) => findInTree(github, folder, fullRef(at))));
    return a !== b;
}
/**
 * Whether GitHub refused what a promotion needs because of workflow files. It says so only for a merge and a push; a ref may not be made
 * at a commit with workflow files that the tip of no branch has, and that is answered like any other right that is missing.
 */
async function isForWorkflows(github, error, { sha, branch }) {
    if (isWorkflowRefusal(error))
        return true;
    if (error.status !== 403 || /archived|create or approve pull requests/.test(error.detail ?? ''))
        return false;
    return differInWorkflows(github, sha, branch).catch((cause) => {
        if (cause instanceof errors/* ApiError */.hD)
            return false;
        throw cause;
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/merge-end.js







/** GitHub's refusals of a merge as ends that a person can act on; what was reached goes along as the result. */
async function asMergeEnd(error, request, comparison, opened, github) {
    if (!(error instanceof errors/* StagingError */.QH))
        return error;
    const pull = opened?.pull;
    const result = { ...reached(request, pull), inMergeQueue: opened?.staysInQueue ?? false };
    const end = (reason, message, hint) => new errors/* StagingError */.QH(reason, message, { cause: error, result, ...(hint && { hint }) });
    if (!(error instanceof errors/* ApiError */.hD))
        return end(error.reason, error.message, error.hint);
    const { branch, method } = request.promotion;
    const { sha, repositoryUrl } = request;
    const byHand = `${repositoryUrl}/compare/${branch}...${releaseBranch(sha)}?expand=1`;
    const refused = error.detail ?? 'refused';
    if (error.status === 403 && refused.includes('archived'))
        return end('forbidden', 'the repository is archived: nothing can be merged', 'Unarchive it in its settings.');
    if (await isForWorkflows(github, error, { sha, branch })) {
        const workflows = [...comparison.files, ...comparison.renamedFrom].filter((file) => file.startsWith('.github/workflows/'));
        const may = 'Give promote a token with "Workflows: write", which GITHUB_TOKEN never has: a GitHub App (`app-id` and `app-private-key`; PROMOTION_APP_ID and PROMOTION_APP_PRIVATE_KEY of the workflows), or a fine-grained token as PROMOTION_TOKEN';
        if (workflows.length > 0)
            return end('needs-app-token', `this token may not bring changes of workflow files to ${branch}: ${(0,foreign_text/* firstFew */.Dt)(workflows, 5, foreign_text/* oneLine */.TN).join(', ')}`, `${may}. Or merge by hand: ${pull?.url ?? byHand}`);
        return end('needs-app-token', `this token may not make ${releaseBranch(sha)}: the workflow files at ${sha.slice(0, 7)} are not those of ${branch}, and GitHub lets it make no branch with workflow files that no branch has any more`, `${may}. Or merge ${branch} into staging, and approve what is tested then. If that changes nothing, the job lacks \`contents: write\`.`);
    }
    if (await arePullsOff(github, error))
        return end('merge-refused', 'pull requests are switched off in this repository, and a promotion by `promotion.method: ' +
            method +
            '` opens one', 'Switch them on under Settings → General → Features, or set `promotion.method: fast-forward`. Then run this again.');
    if (error.status === 403 && error.method === 'POST' && error.path.endsWith('/pulls'))
        return end('needs-app-token', `this token may not open pull requests: ${refused}`, `Allow "GitHub Actions to create and approve pull requests" in the settings of the repository or organization, or give promote a GitHub App with "Pull requests: write". By hand: ${byHand}`);
    if (method === 'fast-forward' && error.status === 422 && /not a fast.forward/i.test(refused))
        return baseMoved(request, `${branch} was pushed to while it was being moved to ${sha.slice(0, 7)}`);
    if (method === 'fast-forward' && error.status === 422)
        return end('needs-app-token', `${branch} refuses to be moved: ${(0,foreign_text/* oneLine */.TN)(refused)}`, 'A protected branch takes a push only from those whom its rules name. Give promote a GitHub App that may bypass them, or use `method: merge`.');
    if (error.status === 403)
        return end('forbidden', `the token may not do this: ${error.message}`, 'The job needs `permissions: contents: write, pull-requests: write, actions: write`.');
    // What GitHub refuses to do with a branch or a pull request, whatever it has against it.
    if (error.status === 409 || error.status === 422)
        return end('merge-refused', `GitHub refuses what bringing ${sha.slice(0, 7)} to ${branch} needs (${error.method} ${error.path}): ${(0,foreign_text/* oneLine */.TN)(refused)}`, `Look at ${pull?.url ?? byHand} and at the rules of ${branch}; then run this again.`);
    return error;
}
/** Whether GitHub refused something of a pull request because the repository has none. */
async function arePullsOff(github, { status, path }) {
    if (status < 400 || status >= 500 || !path.includes('/pulls'))
        return false;
    const settings = await lookAt(getRepositorySettings(github));
    return settings.kind === 'seen' && !settings.value.hasPulls;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/render-pull.js


/**
 * The record in the history itself, as git's trailers, since artifacts of a run live 14 days: which commit, who approved it, where,
 * what tested it, and what ran.
 */
function renderMergeMessage(request) {
    const { sha, approved, runUrl } = request;
    const trailers = [
        ['Tested-commit', sha],
        ['Approved-by', approved.by.join(', ')],
        ['Decision', decisionUrl(request)],
        ['Test-run', approved.testRunUrl],
        ['Promotion-run', runUrl],
        ...imageTrailers(approved.images)
    ];
    return trailers
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}: ${(0,foreign_text/* oneLine */.TN)(value)}`)
        .join('\n');
}
/** Characters that images may take: GitHub takes 65,536 of a pull request's text, in which the trailers stand, too. */
const mostOfImages = 40_000;
function imageTrailers(tested) {
    const all = Object.entries(tested).flatMap(([app, images]) => images.length > 0 ? images.map((image) => ['Tested-image', `${app} ${image}`]) : [['Tested-without-digest', app]]);
    let length = 0;
    const shown = all.filter(([name, value]) => {
        length += name.length + value.length + 3;
        return length <= mostOfImages;
    });
    const rest = all.length - shown.length;
    return rest > 0 ? [...shown, ['Tested-images-left-out', `${rest}, see the decision`]] : shown;
}
/** Address of the issue with the decision; empty without one. */
function decisionUrl({ decisionIssue, repositoryUrl }) {
    return decisionIssue === undefined ? '' : `${repositoryUrl}/issues/${decisionIssue}`;
}
/**
 * What the pull request of a promotion says. It ends with the trailers of its merge commit: a merge queue takes no message from
 * anyone, and can be told to take the description.
 */
function renderPull(request, { commits }, isBranchMade) {
    const { sha, promotion, decisionIssue, runUrl, approved } = request;
    const shown = commits.slice(-50);
    const by = approved.by.map((login) => (0,foreign_text/* code */.aY)(login)).join(', ');
    const body = [
        promotionMark(sha, isBranchMade),
        `Brings exactly ${sha} to production, as it was deployed to staging and tested there.`,
        decisionIssue === undefined
            ? `Promoted by [this run](${runUrl}).`
            : `The decision${by ? ` by ${by}` : ''} and the test results: #${decisionIssue}. ${approved.testRunUrl ? `Tested by [a run](${approved.testRunUrl}), promoted` : 'Promoted'} by [this run](${runUrl}).`,
        shown.map((commit) => `- ${commit.sha.slice(0, 7)} ${(0,foreign_text/* code */.aY)(commit.title.slice(0, 120))}`).join('\n'),
        commits.length > shown.length ? `and ${commits.length - shown.length} more.` : '',
        'Merged with the guard that its head is this commit. Please do not push to its branch.',
        renderMergeMessage(request)
    ];
    return { title: `Promote ${sha.slice(0, 7)} to ${promotion.branch}`, body: body.filter(Boolean).join('\n\n') };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/rule-ends.js



/**
 * What a ruleset has against this merge that no waiting fixes, where GitHub has refused it. Rulesets alone: the details of classic
 * branch protection are for administrators. `method` undefined: a merge queue merges in its own way. `said`: how GitHub refuses it.
 * @throws StagingError merge-refused, or invalid-configuration for a way of merging that is not allowed
 */
async function requireRules(github, pull, method, said) {
    // Of classic branch protection, and of rulesets.
    if (/\b(?:conversation|comments) must be resolved\b/i.test(said))
        throw refused(`${pull.url} has conversations that nobody has resolved, and ${pull.baseRef} wants them resolved`, 'Read them: somebody may object to what goes out. Then press "Resolve conversation" in the pull request, which stays open, and run this again.');
    const rules = await findBranchRules(github, pull.baseRef);
    if (method) {
        const { methods } = await getRepositorySettings(github);
        if (methods[method] === false || rules?.methods?.includes(method) === false)
            throw wrongMethod(pull, method);
    }
    if (rules?.types.includes('required_linear_history') && method === 'merge')
        throw refused(`${pull.baseRef} takes a linear history only, and \`promotion.method: merge\` makes a merge commit`, 'Set `promotion.method: fast-forward` (the same commit, by a token that may push there), or `squash` and merge the branch back before the next promotion.');
    if (rules?.types.includes('required_signatures')) {
        const unsigned = await listUnsigned(github, pull.baseRef, pull.headSha);
        if (unsigned.length > 0)
            throw refused(`${pull.baseRef} takes signed commits only, and ${unsigned.length} of ${pull.url} ${unsigned.length === 1 ? 'is' : 'are'} not: ${(0,foreign_text/* firstFew */.Dt)(unsigned, 5, (sha) => sha.slice(0, 7)).join(', ')}`, 'Sign them and push to staging again (`git rebase --exec "git commit --amend --no-edit -S"`), or put the GitHub App that promotes on the bypass list of that rule.');
    }
    if (rules?.types.includes('required_deployments'))
        throw refused(`${pull.baseRef} takes only what was deployed to an environment that its ruleset names`, 'GitHub counts deployments of the head commit by their environment. Take `required_deployments` out of the ruleset, or put the GitHub App that promotes on its bypass list.');
}
/** Refused for so long that it is no passing state, and by nothing that GitHub shows to this token. */
function refusedForGood(pull, detail) {
    return refused(`GitHub refuses to merge ${pull.url}: ${detail}`, `Look at the pull request, which stays open, and at the rules of ${pull.baseRef}. Once it may be merged, run this again; or put the GitHub App that promotes on the bypass list of the rule.`);
}
function wrongMethod(pull, method) {
    return new errors/* StagingError */.QH('invalid-configuration', `${pull.baseRef} does not take pull requests by ${method}`, {
        hint: `Allow to ${method} under Settings → General → Pull Requests and in the ruleset, or set another \`promotion.method\`.`
    });
}
function refused(message, hint) {
    return new errors/* StagingError */.QH('merge-refused', message, { hint });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/tested-tree.js



/**
 * Whether a commit has exactly the files that were tested. A merge makes a commit of its own; what it holds is compared, since no
 * API of GitHub's merges only onto a base that is named.
 */
async function isTested(commit, { sha }, { github }) {
    if (commit === sha)
        return true;
    const [there, tested] = await Promise.all([getCommit(github, commit), getCommit(github, sha)]);
    return there.tree === tested.tree;
}
/** @throws StagingError base-moved when what the promotion branch got is not what was tested */
async function requireMergedAsTested(request, result, deps) {
    const { mergeSha } = result;
    const { branch } = request.promotion;
    if (mergeSha === undefined || mergeSha === request.sha)
        return;
    if (await isTested(mergeSha, request, deps)) {
        deps.log.info(`what ${branch} got is exactly what was tested`);
        return;
    }
    const company = await findCompany(mergeSha, request, result, deps);
    throw withheld(`${branch} moved while ${tested_tree_short(request.sha)} was being merged: ${tested_tree_short(mergeSha)}${company.names} is not what was tested`, `The production deploy was not started. Look at ${tested_tree_short(mergeSha)}. ${remedy(request)}${company.advice}`, result);
}
/** A merge queue brings several pull requests in one push; each of them is merged as a commit of its own. */
async function findCompany(commit, { promotion: { branch } }, { pullRequest }, { github }) {
    const [pulls, hasQueue] = await Promise.all([
        lookAt(listPullsOf(github, commit)),
        pullRequest !== undefined && baseHasQueue(github, { number: pullRequest, baseRef: branch })
    ]);
    const others = pulls.kind === 'seen' ? pulls.value.filter((number) => number !== pullRequest) : [];
    return {
        names: others.length === 0 ? '' : ` (${others.map((number) => `#${number}`).join(', ')})`,
        advice: hasQueue
            ? ` The merge queue of ${branch} may merge several pull requests at once: set "Maximum pull requests to merge" and "Build concurrency" of it to 1.`
            : ''
    };
}
/** A push in the moment of the start: the run began at a commit that nobody tested, and was told to end. It may have done something. */
function untestedRun(at, request, result) {
    const { sha, promotion } = request;
    const { branch, workflow } = promotion;
    return withheld(`${branch} was pushed to while ${workflow} was being started: ${result.productionRunUrl} began at ${tested_tree_short(at)}, which has ${tested_tree_short(sha)} and is not what was tested. It was told to cancel`, `Look at that run: what it did before it heard of it is done. Then look at ${tested_tree_short(at)}. ${remedy(request)}`, result);
}
/** Production is withheld: it would start at a commit that nobody tested. */
function untestedTip(tip, { names, advice }, request, result) {
    const { sha, promotion } = request;
    const { branch, workflow } = promotion;
    return withheld(`${branch} is at ${tested_tree_short(tip)}${names} by now, which has ${tested_tree_short(sha)} and is not what was tested: ${workflow} was not started`, `A workflow starts at the tip of its branch. Where ${tested_tree_short(tip)} is a later promotion, that one starts it. Else look at it. ${remedy(request)}${advice}`, result);
}
/**
 * A staging branch that only takes the promotion branch's commits in equals it: nothing differs from production's branch, so nobody
 * is asked, and nothing is started.
 */
function remedy({ approved, promotion: { branch, workflow } }) {
    const apps = Object.keys(approved.images);
    const which = apps.length > 0 ? ` (${apps.slice(0, 20).join(', ')})` : '';
    const byHand = workflow === undefined ? '' : `, or start ${workflow} by hand on ${branch}, with the images of the request`;
    return `Then merge ${branch} into staging and push a commit that changes these apps${which}: the merge alone differs from ${branch} in nothing, and nobody is asked about it. Or revert${byHand}.`;
}
function withheld(message, hint, result) {
    return new errors/* StagingError */.QH('base-moved', message, { hint, result: { ...result, withheld: message } });
}
function tested_tree_short(sha) {
    return sha.slice(0, 7);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/wait-in-queue.js




/** Milliseconds that a check of a merge group may take until anything of it is seen. */
const wait_in_queue_silence = 180_000;
/** Milliseconds between two looks at checks of which nothing is seen. */
const lookAgain = 60_000;
/**
 * Milliseconds after which it is out of the queue for good: where GitHub says why, and where it does not. The removal shows later than
 * the place in the queue is gone, and a new place later than it was given.
 */
const settling = { told: 15_000, untold: 60_000 };
/**
 * Puts it into the merge queue of its base, alone, and watches what the queue does with it. What an earlier run has put in stays in its
 * place. A queue merges what is ahead in the same push: then the base would get what was not tested, so it waits outside until nobody
 * else is there.
 * @param requireUnmoved what is merged before it would be merged with it: then nothing goes out
 * @throws StagingError what failed when the queue took it out
 */
async function passThroughQueue(pull, place, state, request, deps, requireUnmoved) {
    const { github } = deps;
    const view = await viewQueue(github, pull);
    if (view.kind === 'queued')
        return lookInside(pull, place, view, request, deps, requireUnmoved);
    if (place.queued)
        return { kind: 'queued', seen: await lookOutside(pull, place.queued, view, deps), isSound: false };
    if (state.kind === 'waiting' || state.kind === 'unknown')
        return { kind: 'waiting', seen: state.seen };
    await requireUnmoved();
    const { wasTaken } = place;
    place.wasTaken = view.ahead.length > 0;
    if (place.wasTaken)
        return { kind: 'waiting', seen: behindOthers(view.ahead, pull) };
    if (wasTaken)
        return { kind: 'waiting', seen: `the merge queue of ${pull.baseRef} is empty now` };
    try {
        await enqueuePull(github, pull, request.sha);
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD && error.status === 422) || isWorkflowRefusal(error))
            throw error;
        return { kind: 'refused', seen: error.detail ?? 'refused' };
    }
    place.queued = begin(view.removal?.id, deps);
    return { kind: 'queued', seen: 'it is in the merge queue', isSound: true };
}
function begin(removedBefore, { clock }) {
    const now = clock.monotonic();
    return { removedBefore, head: undefined, headSince: now, checkedAt: now, silent: [], outSince: undefined };
}
function behindOthers(ahead, { baseRef }) {
    const list = (0,foreign_text/* firstFew */.Dt)(ahead, 5, (number) => `#${number}`).join(', ');
    return `${list} ${ahead.length === 1 ? 'is' : 'are'} in the merge queue of ${baseRef}, which merges what is ahead together with what comes after it: it is put there once the queue is empty`;
}
async function lookInside(pull, place, view, request, deps, requireUnmoved) {
    const { github, clock, log } = deps;
    if (!place.queued)
        log.info(`${pull.url} is in the merge queue of ${pull.baseRef} already`);
    const queued = place.queued ?? begin(view.removal?.id, deps);
    place.queued = queued;
    queued.outSince = undefined;
    try {
        await requireUnmoved();
        const isNew = view.head !== undefined && view.head !== queued.head;
        if (view.ahead.length > 0 || (isNew && (await lacksTested(view.head, request, deps)))) {
            await dequeuePull(github, pull);
            Object.assign(place, { queued: undefined, wasTaken: true });
            log.info(`${pull.url} is taken out of the merge queue: what ${pull.baseRef} would get is not what was tested`);
            const seen = view.ahead.length > 0 ? behindOthers(view.ahead, pull) : 'the merge queue would merge more than what was tested';
            return { kind: 'waiting', seen };
        }
        if (isNew)
            Object.assign(queued, { head: view.head, headSince: clock.monotonic(), silent: [] });
        await lookForChecks(pull, queued, deps);
    }
    catch (error) {
        if (error instanceof errors/* StagingError */.QH)
            await dequeuePull(github, pull);
        throw error;
    }
    const where = `it is number ${view.position} in the merge queue: ${view.state.toLowerCase().replaceAll('_', ' ')}`;
    const isSound = queued.silent.length === 0;
    const silence = `, and nobody has begun ${queued.silent.join(', ')}: does its workflow run \`on: merge_group\`?`;
    return { kind: 'queued', seen: isSound ? where : where + silence, isSound };
}
/** What the queue would merge is something else. Where GitHub does not show it (any more), nobody knows; what was merged is compared again. */
async function lacksTested(head, request, deps) {
    const tested = await lookAt(isTested(head, request, deps));
    return tested.kind === 'seen' && !tested.value;
}
/** What was merged leaves the queue before it shows as merged. */
async function lookOutside(pull, queued, { removal }, deps) {
    const now = deps.clock.monotonic();
    queued.outSince ??= now;
    const current = await getPull(deps.github, pull.number);
    const told = removal?.id === queued.removedBefore ? undefined : removal;
    const isMerged = told !== undefined && /^(?:already )?merged?$/.test(told.reason);
    const patience = told && !isMerged ? settling.told : settling.untold;
    if (current.merged || current.state === 'closed' || now - queued.outSince < patience)
        return isMerged ? 'the merge queue has merged it, and GitHub does not show that yet' : 'it has left the merge queue';
    throw await whyOut(current, queued, told, deps);
}
/** Checks that GITHUB_TOKEN's entry would start never start (loopdive/js2#1790, TYPO3-Documentation/render-guides#1399). */
async function lookForChecks(pull, queued, { github, clock }) {
    const { head, headSince, checkedAt } = queued;
    const now = clock.monotonic();
    if (head === undefined || now - headSince < wait_in_queue_silence || now - checkedAt < lookAgain)
        return;
    queued.checkedAt = now;
    const checks = await findRequiredChecks(github, { ...pull, headSha: head });
    queued.silent = checks?.missing ?? [];
    if (queued.silent.length === 0 || (checks?.pending.length ?? 0) > 0)
        return;
    if ((await viewer_whoAmI(github)) === 'github-actions[bot]')
        throw neverBegun(queued.silent, pull);
}
function neverBegun(missing, { baseRef }) {
    return new errors/* StagingError */.QH('needs-app-token', `nobody has begun ${missing.join(', ')} on what the merge queue of ${baseRef} would merge`, {
        hint: 'GitHub starts no workflow for what GITHUB_TOKEN puts into a merge queue. Give promote a GitHub App (`app-id`, `app-private-key`), and let the workflow of these checks run `on: merge_group`.'
    });
}
async function whyOut(pull, { head }, removal, { github }) {
    const out = (reason, why, hint) => new errors/* StagingError */.QH(reason, `the merge queue of ${pull.baseRef} has ${pull.url} no more: ${why}`, { hint });
    const group = removal?.head ?? head;
    const checks = group === undefined ? undefined : await findRequiredChecks(github, { ...pull, headSha: group });
    if (group !== undefined && checks && checks.failed.length > 0)
        return out('checks-failed', `${checks.failed.join(', ')} failed on ${group.slice(0, 7)}, what ${pull.baseRef} would have got`, 'Fix it and push again; or, if a check is flaky, run this again: it is put into the queue once more.');
    const self = await viewer_whoAmI(github);
    if (removal?.by?.type === 'User' && removal.by.login !== self && /^$|manual|user/.test(removal.reason))
        return out('merge-refused', `${removal.by.login} took it out`, `Ask ${removal.by.login} why. Nothing is wrong with the commit: run this again, and it is put into the queue once more.`);
    if (removal?.reason.includes('conflict'))
        return out('merge-conflict', `it has conflicts with ${pull.baseRef}, or with what is merged before it`, `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`);
    if (checks && checks.missing.length > 0) {
        if (self === 'github-actions[bot]')
            return neverBegun(checks.missing, pull);
        return out('timeout', `nobody has reported ${checks.missing.join(', ')} on ${group?.slice(0, 7)}, what ${pull.baseRef} would have got`, 'Let the workflow of these checks run `on: merge_group`, too; or give the queue more time in the ruleset ("Status check timeout"). Then run this again.');
    }
    return out('merge-refused', removal?.reason || 'GitHub does not say why', 'Its timeline says who or what took it out. Run this again, and it is put into the queue once more.');
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/merge-exactly.js









/** Milliseconds. GitHub refuses also what it has not worked out yet; that passes. */
const longestRefusal = 120_000;
/**
 * A refusal that ends by itself, as a scan of minutes does: the words of GitHub's server, and reports of others
 * (https://github.com/github/codeql/issues/19459, https://github.com/microsoft/apm/pull/2968). It decides how long it is tried, never
 * whether it is merged.
 */
function isAwaited(refusal) {
    return /code scanning is (?:still )?(?:waiting for|expecting)\b/i.test(refusal);
}
/**
 * Merges once GitHub's rules allow it; returns the merge commit. By ourselves, with the head that was approved as its guard:
 * GitHub's auto-merge would merge whatever head the pull request has once its checks have passed. Where the branch has a merge
 * queue, that one merges, with the same guard; what came of it is compared afterwards.
 */
async function mergeExactly(request, opened, deps) {
    const { github, clock, deadline, log } = deps;
    const { number, baseRef } = opened.pull;
    const { sha, promotion } = request;
    let pause = 1_000;
    const place = { queued: undefined, wasTaken: false };
    let refusedSince;
    let ruledSince;
    // A token that may bypass the rules would merge past a queue that one answer lacks.
    let hasQueue = (await findRuleTypes(github, baseRef)).includes('merge_queue') || (await baseHasQueue(github, opened.pull));
    let said = '';
    for (;;) {
        const pull = await waitMergeability(github, number, { clock, deadline, log });
        if (pull.mergeSha !== undefined)
            return pull.mergeSha;
        if (!pull.merged)
            await deps.requireStillWanted('merging');
        const unmoved = async () => requireUnmoved(request, await compareCommits(github, promotion.branch, sha), deps);
        const judged = await judgeMergeability(github, pull, request);
        ruledSince = judged.kind === 'ruled' ? (ruledSince ?? clock.monotonic()) : undefined;
        const state = ruledSince !== undefined && clock.monotonic() - ruledSince < settled
            ? { kind: 'waiting', seen: 'a rule is not met, and no required check is open' }
            : judged;
        if (state.kind === 'unknown' && !place.queued)
            await whyRuled(github, pull, (message) => baseMoved(request, message));
        const tried = hasQueue
            ? await tryTheQueue(pull, place, state, request, deps, unmoved)
            : await tryToMerge(pull, state, request, deps, unmoved);
        if (tried.kind === 'merged')
            return tried.sha;
        hasQueue ||= tried.hasQueue ?? false;
        const seen = (0,foreign_text/* oneLine */.TN)(tried.seen);
        refusedSince = tried.isRefused && !isAwaited(seen) ? (refusedSince ?? clock.monotonic()) : undefined;
        if (refusedSince !== undefined && clock.monotonic() - refusedSince > longestRefusal)
            throw refusedForGood(pull, seen);
        if (deadline.remaining() <= pause) {
            opened.staysInQueue = tried.isSound === true;
            throw outOfTime(opened, seen);
        }
        if (said !== seen)
            log[state.kind === 'waiting' && state.isForPeople ? 'warning' : 'info'](`not merged yet: ${seen}`);
        said = seen;
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(15_000, pause * 1.5);
    }
}
function outOfTime({ pull: { url, baseRef }, staysInQueue }, seen) {
    const message = `${url} could not be merged in time: ${seen}`;
    if (staysInQueue)
        return new errors/* StagingError */.QH('timeout', `${message}. It stays in the merge queue of ${baseRef}`, {
            hint: 'Run this again, and it goes on waiting; what the queue has merged by then is compared with what was tested, and production is started. `timeout-minutes` (`promotion-timeout-minutes` of the workflows) gives it more time. To stop it, take it out of the queue.'
        });
    return new errors/* StagingError */.QH('timeout', message, {
        hint: 'The pull request stays open: run this again once what it waits for is there. A check that only pull requests start comes for GITHUB_TOKEN once somebody has pressed "Approve workflows to run" in its pull request, and never on a server that has no such button: let its workflow run `on: push` to the staging branch, too, or give promote a GitHub App. In a merge queue its workflow has to run `on: merge_group`.'
    });
}
async function tryTheQueue(pull, place, state, request, deps, unmoved) {
    const step = await passThroughQueue(pull, place, state, request, deps, unmoved);
    if (step.kind === 'queued')
        return { ...step, kind: 'not-yet' };
    if (step.kind === 'waiting')
        return { kind: 'not-yet', seen: step.seen };
    // No state of the pull request says that a queue refused it: the rule is looked for, as at a merge.
    await requireReview(deps.github, pull);
    await requireRules(deps.github, pull, undefined, step.seen);
    return { kind: 'not-yet', seen: step.seen, isRefused: true };
}
async function tryToMerge(pull, state, request, deps, unmoved) {
    if (state.kind === 'waiting' || state.kind === 'unknown')
        return { kind: 'not-yet', seen: state.seen };
    await unmoved();
    const { github } = deps;
    const { sha, promotion } = request;
    const method = promotion.method === 'fast-forward' ? 'merge' : promotion.method;
    const answer = await mergePull(github, pull.number, { headSha: sha, method, message: renderMergeMessage(request) });
    if (answer.kind === 'merged')
        return answer;
    if (answer.kind === 'head-moved')
        throw releaseMoved(`${releaseBranch(sha)} was moved while it was being merged`);
    const { detail: seen } = answer;
    if (answer.kind === 'not-mergeable' && (await baseHasQueue(github, pull)))
        return { kind: 'not-yet', seen, hasQueue: true };
    if (answer.kind === 'not-mergeable')
        await requireRules(github, pull, method, seen);
    if (state.kind === 'ruled' && answer.kind === 'not-mergeable')
        await whyRuled(github, pull, (message) => baseMoved(request, message));
    // 405 also says that the base was modified a moment ago, and no answer may hide a merge: it is looked at again.
    return { kind: 'not-yet', seen, isRefused: answer.kind === 'not-mergeable' };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/merge-by-pull.js









async function mergeByPull(request, comparison, deps, 
/** Called once the release branch is made by this run. */
branchMade) {
    const { github, log } = deps;
    const { sha, promotion } = request;
    if (promotion.method === 'squash' || promotion.method === 'rebase')
        log.warning(`promotion.method ${promotion.method} makes new commits: ${promotion.branch} must be merged back before the next promotion`);
    let opened;
    try {
        const found = await findLeft(request, deps);
        const left = found?.state === 'open' ? found : undefined;
        // What an earlier run has left, maybe in the merge queue, is withdrawn with what stops this one.
        if (left)
            opened = await asOpened(left, false, request, deps);
        // First of all: what is withdrawn is withdrawn for that, whatever else is in its way.
        await deps.requireStillWanted('promoting');
        if (found && !left)
            await requireNoRefusal(github, found);
        await requireUnmoved(request, comparison, deps);
        await deps.requireStillWanted('opening the pull request');
        const isBranchMade = await ensureReleaseBranch(github, sha);
        if (isBranchMade)
            branchMade();
        const { pull, isMade } = await ensurePull(request, comparison, isBranchMade, left, deps);
        opened = await asOpened(pull, isBranchMade, request, deps);
        if (!opened.isOurs)
            log.info(`${pull.author.login} opened ${pull.url}: it is merged as it is, or left open`);
        // Armed, it would merge whatever head it has by then: everybody who may push may have moved it.
        if (opened.isOurs && !isMade)
            await disableAutoMerge(github, pull);
        const mergeSha = await mergeExactly(request, opened, deps);
        log.info(`merged ${pull.url} as ${mergeSha}`);
        await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
        return { ...reached(request, pull), merged: true, mergeSha };
    }
    catch (error) {
        const left = async (one) => one.isOurs ? tidy(error, request, one, deps) : leaveTheirs(error, one, deps);
        throw await asMergeEnd(opened ? await left(opened) : error, request, comparison, opened, github);
    }
}
/** What an earlier run has left. Where it left its branch, no pull request at first sight is none that a list shows yet. */
async function findLeft({ sha, promotion }, { github }) {
    const find = () => findPull(github, releaseBranch(sha), promotion.branch);
    const found = await find();
    if (found || (await findRef(github, `heads/${releaseBranch(sha)}`)) === undefined)
        return found;
    return lookFor(find, { clock: github.clock });
}
async function asOpened(pull, isBranchMade, { sha }, { github }) {
    return { pull, isBranchMade, isOurs: await isOurPull(github, sha, pull), staysInQueue: false };
}
async function ensurePull(request, comparison, isBranchMade, 
/** Open, of an earlier run. */
found, { github, log }) {
    const { sha, promotion } = request;
    const head = releaseBranch(sha);
    if (found) {
        log.info(`found ${found.url}`);
        return { pull: found, isMade: false };
    }
    const { title, body } = renderPull(request, comparison, isBranchMade);
    try {
        const pull = await createPull(github, { title, body, head, base: promotion.branch });
        log.info(`opened ${pull.url}`);
        return { pull, isMade: true };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD && error.status === 422))
            throw error;
        // 422 also says that there is one by now: another run promotes the same commit.
        const theirs = await lookFor(async () => {
            const pull = await findPull(github, head, promotion.branch);
            return pull?.state === 'open' ? pull : undefined;
        });
        if (!theirs)
            throw error;
        log.info(`opened at the same moment by another run: ${theirs.url}`);
        return { pull: theirs, isMade: false };
    }
}
/** What can never be merged as it was tested, or what nobody waits for any more. */
const givenUp = new Set(['merge-conflict', 'base-moved', 'superseded']);
/**
 * Nothing is left that merges on its own later, when nobody checks whether it is still what was tested, except a place in the merge
 * queue whose time was too short, which the next run finds. And what is given up does not stay open.
 * @returns the error to end with: what people have rejected and what may still be merged is not reported as withdrawn
 */
async function tidy(error, { sha }, { pull, isBranchMade, staysInQueue }, { github, log }) {
    const reason = error instanceof errors/* StagingError */.QH ? error.reason : undefined;
    try {
        await disableAutoMerge(github, pull);
        if (staysInQueue)
            return error;
        await dequeuePull(github, pull);
        // An open one of a request that was rejected goes, too; one that a person closed stays as they left it.
        const isWithdrawn = reason === 'rejected' && (await getPull(github, pull.number)).state === 'open';
        if (!reason || !(givenUp.has(reason) || isWithdrawn))
            return error;
        await updatePull(github, pull.number, { state: 'closed' });
        await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        if (reason === 'rejected')
            return new errors/* StagingError */.QH('conflict', `${pull.url} was rejected and could not be withdrawn: ${why}`, {
                cause,
                hint: 'It may still be merged, by a merge queue too: close the pull request, or run this job again.'
            });
        log.info(`${pull.url} could not be tidied: ${why}`);
    }
    return error;
}
/**
 * Somebody else's is not closed; the queue, into which we may have put it, lets go of what was rejected.
 * @returns the error to end with: as long as it is open it may still be merged, and is not reported as withdrawn
 */
async function leaveTheirs(error, { pull }, { github }) {
    if (!(error instanceof errors/* StagingError */.QH) || error.reason !== 'rejected')
        return error;
    const left = await lookAt(dequeuePull(github, pull).then(() => getPull(github, pull.number)));
    if (left.kind === 'seen' && left.value.state === 'closed')
        return error;
    return new errors/* StagingError */.QH('conflict', `${pull.url} was rejected, and is still open: ${pull.author.login} opened it, so it is not closed here`, {
        cause: left.kind === 'failed' ? left.error : error,
        hint: `It may still be merged, by auto-merge and a merge queue too: close the pull request, or ask ${pull.author.login} to.`
    });
}

// EXTERNAL MODULE: ./packages/config/build/src/workflow-triggers.js
var workflow_triggers = __webpack_require__(2063);
;// CONCATENATED MODULE: ./packages/approval/build/src/promote/dispatch-end.js



/**
 * Why the production workflow was not started, as an end that a person can act on. The merge is done whatever becomes of the deploy:
 * the outputs say so. GitHub answers 422 or 403 to several things: the workflow itself is asked which one it is.
 */
async function asDispatchEnd(error, workflow, result, { github }) {
    if (!(error instanceof errors/* StagingError */.QH) || error.reason === 'base-moved')
        return error;
    const end = (reason, message, hint) => new errors/* StagingError */.QH(reason, message, {
        cause: error,
        result,
        hint: `${hint} The merge is done; run this again to start the deploy.`
    });
    if (error instanceof errors/* WaitTimeoutError */.Do)
        return end('timeout', `${workflow} did not start in time: GitHub took the request, and no run has appeared (${error.lastSeen})`, `Look at its runs in the Actions tab, and at https://www.githubstatus.com. A run that appears later is found then, and not started twice.`);
    if (!(error instanceof errors/* ApiError */.hD))
        return end(error.reason, error.message, error.hint ?? `Look whether ${workflow} was started.`);
    if (error.status === 404)
        return end('not-found', `there is no workflow ${workflow} to start`, 'Correct `promotion.workflow`: the file must be on the default branch.');
    if (error.status !== 422 && error.status !== 403)
        return end(error.reason, error.message, 'GitHub failed to start it.');
    const [state, text] = await Promise.all([
        lookAt(findWorkflowState(github, workflow)),
        lookAt(readFileAt(github, `.github/workflows/${workflow}`, result.branch))
    ]);
    if (state.kind === 'seen' && state.value?.startsWith('disabled'))
        return end('conflict', `${workflow} is disabled (${state.value.replaceAll('_', ' ')}): nobody can start it`, `Enable it in the Actions tab (Actions → ${workflow} → Enable workflow).`);
    if (text.kind === 'seen' && text.value !== undefined && !Object.hasOwn((0,workflow_triggers/* triggersOf */.XJ)(text.value), 'workflow_dispatch'))
        return end('conflict', `${workflow} has no \`workflow_dispatch\` on ${result.branch}: it cannot be started after the merge`, 'Add `workflow_dispatch:` below its `on:`, without required inputs but `commit`, `images` and `request`.');
    if (error.status === 403)
        return end('forbidden', `the token may not start ${workflow}`, 'The job needs `permissions: actions: write`.');
    return end('conflict', `${workflow} cannot be started by hand: ${error.detail ?? 'refused'}`, 'Give it `on: workflow_dispatch` without required inputs but `commit`, `images` and `request`.');
}

// EXTERNAL MODULE: ./packages/approval/build/src/tested-images.js
var tested_images = __webpack_require__(2417);
// EXTERNAL MODULE: ./packages/config/build/src/neighbors.js
var neighbors = __webpack_require__(869);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(1138);
;// CONCATENATED MODULE: ./packages/approval/build/src/promote/judge-owed.js


/**
 * The promotions that production may not have: all since the one whose run ended well last. A run that was started again after a newer
 * one has put its own commit back.
 * @param history newest first
 */
function unfinished(history) {
    const known = history
        .filter(({ images, succeededAt }) => images && succeededAt)
        .reduce((last, one) => (last && isLater(last, one) ? last : one), undefined);
    const since = known ? history.slice(0, history.indexOf(known)) : history;
    // Runs are kept for a while only: without the last good one, what has none may have been deployed long ago.
    return since.filter(({ images, failedRun, succeededAt }) => !images || known || failedRun || succeededAt);
}
/** The newer commit, which comes first, where both ended at the same moment. */
function isLater(last, one) {
    return (last.succeededAt ?? '') >= (one.succeededAt ?? '');
}
/**
 * What production is owed of each app: of several promotions the newest, and nothing of an app that this promotion brings or the tested
 * commit does not have.
 * @param steps as `unfinished` gives them
 * @param brought names of the apps that this promotion brings
 * @param catalog names of the apps of the tested commit
 * @param concerns by commit, of those that are no promotions
 */
function judgeOwed(steps, brought, catalog, concerns) {
    const settled = new Set(brought);
    const changedBy = new Map();
    const owed = [];
    for (const { sha, images, failedRun } of steps) {
        if (!images) {
            const concern = concerns.get(sha) ?? 'all';
            for (const app of concern === 'all' ? catalog : concern)
                if (!changedBy.has(app))
                    changedBy.set(app, sha);
            continue;
        }
        for (const [app, list] of Object.entries(images)) {
            if (settled.has(app))
                continue;
            settled.add(app);
            if (catalog.has(app) && list.length > 0)
                owed.push({ app, images: list, sha, run: failedRun, changedBy: changedBy.get(app) });
        }
    }
    return owed;
}
/**
 * Which apps a commit may change. Without the checkout that detection has, this errs to the careful side: a file that is in no app's
 * paths, and that `changes.ignore` does not leave out, counts for all; and an app changes with its neighbors.
 * @param files undefined: not all are known
 */
function concernOf(files, apps, ignore) {
    if (!files)
        return 'all';
    const changed = new Set();
    for (const file of files) {
        const owners = apps.filter(({ paths }) => matches(file, paths));
        if (owners.length === 0 && !matches(file, ignore))
            return 'all';
        for (const owner of owners)
            if (!matches(file, owner.ignore))
                changed.add(owner.name);
    }
    return new Set(apps
        .filter((app) => changed.has(app.name) || [...(0,neighbors/* neighborsOf */.l)(app, apps)].some((name) => changed.has(name)))
        .map(({ name }) => name));
}
function matches(file, patterns) {
    return patterns.some((pattern) => (0,esm/* minimatch */.xF)(file, pattern, { dot: true, nocomment: true, nonegate: true }));
}

// EXTERNAL MODULE: ./packages/config/build/src/load-configuration.js
var load_configuration = __webpack_require__(2855);
// EXTERNAL MODULE: ./packages/config/build/src/app-catalogue.js
var app_catalogue = __webpack_require__(1677);
// EXTERNAL MODULE: ./packages/config/build/src/folder-apps.js
var folder_apps = __webpack_require__(5421);
;// CONCATENATED MODULE: ./packages/approval/build/src/promote/read-catalog.js


/**
 * The catalog of the tested commit, without a checkout: a request for each glob of folders, and one for each app that is asked about.
 * @throws StagingError invalid-configuration
 */
async function readCatalog({ sha, configPath }, history, github) {
    const readFile = (file) => readFileAt(github, file, sha);
    const configuration = await (0,load_configuration/* loadConfiguration */.v)({ path: configPath, readFile });
    const inFolders = await Promise.all((0,app_catalogue/* folderGlobs */.ew)(configuration).map(async (glob) => {
        const folders = await listFolders(github, (0,folder_apps/* readFolderGlob */.Jn)(glob).parent, sha);
        // A folder of end-to-end tests counts as an app of its own, which nothing is owed of.
        return [glob, (0,folder_apps/* folderApps */.TJ)(glob, folders, () => true)];
    }));
    const apps = (0,app_catalogue/* appCatalogue */.L3)(configuration, new Map(inFolders));
    const asked = new Set(history.flatMap(({ images = {} }) => Object.keys(images)));
    const there = await Promise.all(apps
        .filter(({ name }) => asked.has(name))
        .map(async ({ name, paths }) => {
        const found = await Promise.all(paths.map(app_catalogue/* folderOfGlob */.GT).map((path) => path === '.' || isThere(github, path, sha)));
        return found.includes(true) ? [name] : [];
    }));
    return { apps, ignore: configuration.changes.ignore, present: there.flat() };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/owed-images.js




/** So many commits back at the most. */
const farthest = 20;
/** These ways of merging leave no trailers in the branch: nothing says what an earlier production run was told. */
const withoutTrailers = ['fast-forward', 'rebase'];
/**
 * The images of earlier promotions that no production run has deployed with success: the run failed, was canceled or never started,
 * and what it was told goes nowhere else. Read from the trailers of the branch's own commits, back to the promotion whose run ended
 * well last. Where a commit that is no promotion may have changed an app since, nobody knows what to deploy of it: that is said.
 * @param at `tip`: where the branch is; `mergeSha`: what this promotion brought, which is not looked at
 */
async function owedImages(request, at, { github, log }) {
    const { promotion, approved } = request;
    if (promotion.workflow === undefined || withoutTrailers.includes(promotion.method))
        return { images: {}, lacking: [] };
    const steps = unfinished(await readHistory(request, at, github));
    if (!steps.some(({ images }) => images && Object.keys(images).length > 0))
        return { images: {}, lacking: [] };
    const catalog = await readCatalog(request, steps, github);
    const concerns = new Map();
    for (const step of steps.filter(({ images }) => !images))
        concerns.set(step.sha, concernOf(await filesOf(github, step), catalog.apps, catalog.ignore));
    const owed = judgeOwed(steps, Object.keys(approved.images), new Set(catalog.present), concerns);
    for (const one of owed)
        tell(one, log);
    return {
        images: Object.fromEntries(owed.flatMap(({ app, images, changedBy }) => (changedBy ? [] : [[app, images]]))),
        lacking: owed.flatMap(({ app, changedBy }) => (changedBy ? [app] : [])).sort()
    };
}
function tell({ app, sha, run, changedBy }, log) {
    const why = `${owed_images_short(sha)} brought it, and ${run ? `${run} has not ended well` : 'no run was started for it'}`;
    if (changedBy === undefined)
        log.warning(`production is told the images of ${app} too: ${why}`);
    else
        log.warning(`production may lack ${app}: ${why}; ${owed_images_short(changedBy)} may have changed it since, so its images are not told. Deploy it by hand, or push a commit that changes it to staging`);
}
/** From below the tip, since a merge by hand may have put the tested commit beneath it. */
async function readHistory({ promotion: { branch, workflow = '' } }, { tip, mergeSha }, github) {
    const runs = await listWorkflowRuns(github, workflow, { branch });
    const steps = [];
    // The run that ended well last may be of an older commit, which was started again.
    const ends = new Map(runs.filter(hasSucceeded).map(({ headSha, updatedAt }) => [headSha, updatedAt]));
    let [sha] = (await getCommit(github, tip)).parents;
    for (let walked = 0; sha !== undefined && walked < farthest; walked += 1) {
        const { message, parents } = await getCommit(github, sha);
        const step = { ...stepOf(sha, message, runs), parent: parents[0] };
        if (sha !== mergeSha)
            steps.push(step);
        ends.delete(sha);
        const { images, succeededAt } = step;
        if (images && succeededAt && [...ends.values()].every((end) => end <= succeededAt))
            break;
        sha = step.parent;
    }
    return steps;
}
function stepOf(sha, message, runs) {
    const own = runs.filter(({ headSha }) => headSha === sha);
    const ends = own.filter(hasSucceeded).map(({ updatedAt }) => updatedAt);
    return { sha, images: readTrailers(message), succeededAt: ends.sort().at(-1), failedRun: own[0]?.url };
}
function hasSucceeded({ conclusion }) {
    return conclusion === 'success';
}
/** Paths that a commit changes; undefined: GitHub does not list all of them. */
async function filesOf(github, { sha, parent }) {
    if (parent === undefined)
        return undefined;
    const { files, renamedFrom } = await compareCommits(github, parent, sha);
    return files.length < fileLimit ? [...files, ...renamedFrom] : undefined;
}
/** `Tested-image: web ghcr.io/acme/web@sha256:…`, as `renderMergeMessage` writes them. Undefined: it is no promotion of ours. */
function readTrailers(message) {
    const lines = message.split(/\r?\n/);
    if (!lines.some((line) => /^Tested-commit: [0-9a-f]{40,64}$/.test(line)))
        return undefined;
    const images = {};
    for (const line of lines) {
        const [, app, image] = /^Tested-image: (\S+) (\S+)$/.exec(line) ?? [];
        if (app !== undefined && image !== undefined)
            images[app] = [...(images[app] ?? []), image];
        const [, unknown] = /^Tested-without-digest: (\S+)$/.exec(line) ?? [];
        if (unknown !== undefined)
            images[unknown] ??= [];
    }
    const read = (0,tested_images/* readTestedImages */.O7)(images);
    return 'value' in read ? read.value : undefined;
}
function owed_images_short(sha) {
    return sha.slice(0, 7);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/production-inputs.js




/**
 * What the production workflow is told, by name. Each is given where the workflow declares it, as GitHub refuses inputs that a
 * workflow does not have.
 */
async function productionInputs(request, { tip, mergeSha }, deps) {
    const { sha, approved, promotion } = request;
    const file = await readFileAt(deps.github, `.github/workflows/${promotion.workflow}`, tip);
    const declared = (0,workflow_triggers/* dispatchInputsOf */.HA)(file ?? '');
    const owed = declared.includes('images') ? await owedImages(request, { tip, mergeSha }, deps) : undefined;
    const known = Object.entries(approved.images).filter(([, images]) => images.length > 0);
    const images = JSON.stringify({ ...owed?.images, ...Object.fromEntries(known) });
    const values = { commit: sha, images, request: decisionUrl(request) };
    return {
        inputs: Object.fromEntries(Object.entries(values).filter(([name]) => declared.includes(name))),
        mayLack: owed?.lacking ?? []
    };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/start-production.js







/**
 * Events of a GITHUB_TOKEN start nothing, but for this one. Once a merge: a run that is there already is the answer.
 * @throws StagingError base-moved when it would start at files that were not tested
 */
async function startProduction(request, landed, deps) {
    const { workflow } = request.promotion;
    if (workflow === undefined || landed.mergeSha === undefined)
        return landed;
    let run;
    try {
        const { mergeSha } = landed;
        const production = { workflow, mergeSha, request, landed };
        run = await ensureStarted({ ...production, commits: await startsOf(production, deps) }, deps);
    }
    catch (error) {
        throw await asDispatchEnd(error, workflow, landed, deps);
    }
    const result = { ...landed, productionRunUrl: run.url, mayLack: run.mayLack };
    return request.waitForProduction ? waitForEnd(run, result, deps) : result;
}
/** Merged by hand, a commit lies below the tip that its deploy was started at. */
async function startsOf({ mergeSha, request }, deps) {
    const tip = await findRef(deps.github, `heads/${request.promotion.branch}`);
    return tip !== undefined && tip !== mergeSha && (await isTested(tip, request, deps)) ? [mergeSha, tip] : [mergeSha];
}
async function ensureStarted(production, deps) {
    const { github, log } = deps;
    // GITHUB_TOKEN's merges start nothing; another token's may, and a few seconds later. What was merged earlier was most likely started then.
    const mayRun = production.landed.already || (await viewer_whoAmI(github)) !== 'github-actions[bot]';
    const patience = mayRun ? 10_000 : 0;
    const started = await findStarted(production, patience, deps);
    if (!started)
        return startOnce(production, deps);
    log.info(`the production deploy was started already: ${started.url}`);
    return started;
}
/** The commit that a workflow started now would run on: the tip of the promotion branch, where that has the tested files. */
async function requireTestedTip({ mergeSha, request, landed }, deps) {
    const { branch } = request.promotion;
    const tip = await findRef(deps.github, `heads/${branch}`);
    if (tip === undefined)
        throw new errors/* StagingError */.QH('not-found', `there is no branch ${branch} to deploy from`);
    if (tip !== mergeSha && !(await isTested(tip, request, deps))) {
        throw untestedTip(tip, await findCompany(tip, request, landed, deps), request, landed);
    }
    return tip;
}
/** Milliseconds. GitHub's secondary rate limits hold a request up for a minute, and again. */
const longestDispatch = 180_000;
const claimMark = commitMark('claim');
/** Milliseconds between the first list that shows a run and the last that does not. */
const listLag = 5_000;
/**
 * Of two that come here at the same moment, one starts it: a ref is made by one alone. The other waits for that run to
 * appear; if none does, the first one died in between, and it is started after all.
 */
async function startOnce(production, deps) {
    const { github, clock, deadline, log } = deps;
    const { workflow, mergeSha, request } = production;
    const { branch } = request.promotion;
    const claim = `staging-production/${mergeSha}`;
    // A commit of our own: where the answer to the claim is lost, it says whose claim it is.
    const mark = await createMark(github, `Start ${workflow}\n\nClaim: ${(0,external_node_crypto_.randomUUID)()}\n${claimMark}\n`);
    const first = await createRef(github, claim, mark);
    try {
        // Who was here before us may have ended between our look and our claim.
        const other = await findStarted(production, first ? 0 : longestDispatch, deps);
        if (other) {
            log.info(`the production deploy was started at the same moment: ${other.url}`);
            return other;
        }
        const tip = await requireTestedTip(production, deps);
        const { inputs, mayLack } = await productionInputs(request, { tip, mergeSha }, deps);
        const run = await dispatchWorkflow(github, { workflow, ref: branch, inputs }, { clock, deadline, log });
        log.info(`started the production deploy: ${run.url}`);
        await requireStartedAsTested(run, tip, production, deps);
        // GitHub lists a run a moment after it has named it, and not everywhere at once: the claim stands until others can see it.
        await findStarted({ ...production, commits: [tip] }, 30_000, deps);
        await clock.sleep(listLag, deadline.signal);
        await requireBegun(github, run, { workflow, ref: branch }, { clock, deadline, patience: 0 });
        return { ...run, mayLack };
    }
    finally {
        // From now on the run itself says that it was started. A claim of one that died goes, too.
        if (refVerdict(await findRefMessage(github, claim), claimMark).kind === 'ours')
            await request_unlessStatus([403], deleteRef(github, claim));
        else
            log.info(`refs/${claim} is not ours, and stays`);
    }
}
/** A push in the moment between the look and the start: GitHub takes the branch's name alone, never a commit. */
async function requireStartedAsTested({ id, url }, tip, { request, landed }, deps) {
    const { github, log } = deps;
    const run = await lookFor(() => findRun(github, id));
    const at = run === undefined || run === 'forbidden' ? tip : run.headSha;
    if (at === tip || (await isTested(at, request, deps)))
        return;
    await cancelRun(github, id);
    log.info(`${url} started at ${at}: it is told to cancel`);
    throw untestedRun(at, request, { ...landed, productionRunUrl: url });
}
/** A run of what was tested that is there already: an earlier one of ours, or one that the merge itself started. */
async function findStarted({ workflow, commits, request }, 
/** Milliseconds. */
patience, { github, clock, deadline }) {
    const started = clock.monotonic();
    for (;;) {
        for (const headSha of commits) {
            const runs = await listWorkflowRuns(github, workflow, { branch: request.promotion.branch, headSha });
            const [run] = thatBegan(runs);
            if (run)
                return run;
        }
        if (clock.monotonic() - started >= patience)
            return undefined;
        await clock.sleep(2_000, deadline.signal);
    }
}
async function waitForEnd({ id, url }, result, { github, clock, deadline, log }) {
    const conclusion = await waitUntil(async () => {
        const run = await findRun(github, id);
        if (run === 'forbidden')
            return { kind: 'done', value: 'unknown' };
        if (run === undefined)
            return { kind: 'waiting', seen: 'GitHub does not show it' };
        return run.status === 'completed'
            ? { kind: 'done', value: run.conclusion ?? 'unknown' }
            : { kind: 'waiting', seen: run.status };
    }, { awaited: `the production deploy ${url}`, first: 2_000, most: 20_000, clock, deadline, log }).catch((cause) => {
        if (!(cause instanceof errors/* StagingError */.QH))
            throw cause;
        throw new errors/* StagingError */.QH(cause.reason, cause.message, {
            cause,
            result,
            hint: 'The merge is done, and the deploy goes on.'
        });
    });
    const ended = { ...result, productionConclusion: conclusion };
    log.info(`the production deploy ended: ${conclusion}`);
    if (conclusion === 'success')
        return ended;
    throw new errors/* StagingError */.QH('production-failed', `the production deploy ended with ${conclusion}: ${url}`, {
        hint: 'The merge is done. Look at that run; run it again, or revert.',
        result: ended
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/promote.js










/**
 * Brings exactly `sha` to the promotion branch and starts the production deploy.
 * Run again after any end, it goes on where the last one stopped: merged once, dispatched once.
 */
async function promote(request, deps) {
    const landed = await land(request, deps);
    await requireMergedAsTested(request, landed, deps);
    return startProduction(request, landed, deps);
}
async function land(request, deps) {
    const { branch } = request.promotion;
    const comparison = await compareCommits(deps.github, branch, request.sha);
    if (contains(comparison) || (await isLandedOtherwise(request, comparison, deps)))
        return findLanded(request, deps);
    let isBranchMade = false;
    const branchMade = () => {
        isBranchMade = true;
    };
    try {
        return await bring(request, comparison, deps, branchMade);
    }
    catch (error) {
        // Two approvals in the same second are two runs: what one of them is refused, the other has done by then. And what was squashed
        // looks like a branch that moved, until a list shows its pull request.
        const patience = error instanceof errors/* StagingError */.QH && error.reason === 'base-moved' ? 10_000 : 0;
        const now = await compareCommits(deps.github, branch, request.sha).catch(() => comparison);
        const landed = async () => contains(now) || (await isLandedOtherwise(request, now, deps)) || undefined;
        if (await lookFor(landed, { patience, clock: deps.github.clock }).catch(() => undefined))
            return findLanded(request, deps, isBranchMade);
        throw error;
    }
}
/** Does the branch have all that the commit has? */
function contains({ status }) {
    return status === 'identical' || status === 'behind';
}
/** A squash and a rebase bring the files and not the commit: that it was merged is known to its pull request alone. */
async function isLandedOtherwise({ sha, promotion }, { status }, { github }) {
    if (status !== 'diverged')
        return false;
    const pull = await findPull(github, releaseBranch(sha), promotion.branch);
    return pull?.merged === true && pull.headSha === sha;
}
/** `branchMade` is called once the release branch is made by this run. */
async function bring(request, comparison, deps, branchMade) {
    const { github, log } = deps;
    const { sha, promotion } = request;
    const { branch } = promotion;
    if (promotion.method !== 'fast-forward')
        return mergeByPull(request, comparison, deps, branchMade);
    try {
        await deps.requireStillWanted(`moving ${branch}`);
        await requireUnmoved(request, comparison, deps);
        await awaitChecks(request, deps);
        await requireUnmoved(request, await compareCommits(github, branch, sha), deps);
        await deps.requireStillWanted(`moving ${branch}`);
        await fastForwardRef(github, `heads/${branch}`, sha);
    }
    catch (error) {
        throw await asMergeEnd(error, request, comparison, undefined, github);
    }
    log.info(`${branch} is now at ${sha}`);
    return { ...reached(request, undefined), merged: true, mergeSha: sha };
}
/** What another run of ours, or a person, merged already. */
async function findLanded(request, deps, isBranchMade = false) {
    const { github, log } = deps;
    const { sha, promotion } = request;
    log.info(`${promotion.branch} already contains ${sha}`);
    const find = () => findPull(github, releaseBranch(sha), promotion.branch);
    // Taken for "merged by hand" a pull request that no list shows yet would give another commit, and a second production deploy.
    const found = await (promotion.method === 'fast-forward' ? find() : lookFor(find, { clock: github.clock }));
    const pull = found && (await waitMerged(github, found.number, { ...deps, deadline: deps.deadline.within(60_000) }));
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
    // Without a pull request of ours it was fast-forwarded, or merged by hand as part of something else.
    return { ...reached(request, pull), merged: true, mergeSha: pull?.mergeSha ?? sha, already: true };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/hand-over-promotion.js






/** Milliseconds that the other run is watched: one that GitHub refuses to begin promotes nothing. */
const beginning = 4_000;
/**
 * Starts the default branch's own workflow, which reads the decision again and merges: the merging token is not where the pushed
 * commit's file runs. What the branch has already is only finished there, so no destroy stops that.
 * Until it is promoted, the request keeps the environment: a promotion that fails can be looked into, as one by this run could.
 */
async function handOverPromotion(request, { environment, ...deps }) {
    const { github, log } = deps;
    const { sha, promotion, workflow, decisionIssue } = request;
    if (!contains(await compareCommits(github, promotion.branch, sha)))
        await deps.requireStillWanted(`starting ${workflow}`);
    const ref = await getDefaultBranch(github);
    try {
        const kept = await lookAt(environment.keep(request));
        deps.deadline.signal.throwIfAborted();
        if (kept.kind === 'failed')
            log.warning(`the environment may go before ${workflow} has promoted: ${kept.error.message}`);
        const told = await lookAt(leaveToOthers(github, decisionIssue));
        if (told.kind === 'failed')
            log.warning(`the hourly look may take #${decisionIssue} for stopped until ${workflow} has begun: ${told.error.message}. The job needs \`permissions: issues: write\`.`);
        const run = await dispatchWorkflow(github, { workflow, ref, inputs: { issue: String(decisionIssue) }, isHarmless: true }, deps);
        await requireBegun(github, run, { workflow, ref }, { ...deps, patience: beginning });
        log.info(`${workflow} on ${ref} promotes what #${decisionIssue} approved: ${run.url}`);
        return { ...reached(request, undefined), handedOverTo: run.url };
    }
    catch (cause) {
        await lookAt(environment.giveBack(decisionIssue));
        if (!(cause instanceof errors/* StagingError */.QH))
            throw cause;
        throw new errors/* StagingError */.QH(cause.reason, `${workflow} was not started: ${cause.message}`, {
            cause,
            hint: `It must be on ${ref} with \`on: workflow_dispatch\` and the input \`issue\`, and the job needs \`permissions: actions: write\`. Or start it by hand with issue ${decisionIssue}; its hourly look promotes it, too.`,
            result: reached(request, undefined)
        });
    }
}
/**
 * Before this run can end: from here on any look at the request promotes it, and none asks whether this run has. Else the hourly look
 * would find it over, and the other run not begun.
 */
async function leaveToOthers(github, issue) {
    expectIssue(github, issue);
    const view = await issue_view_viewIssue(github, issue);
    const { ours, marker } = readRequest(view, view.author.login);
    if (marker?.waiting !== 'job')
        return;
    const self = await viewer_whoAmI(github);
    // By another account it would be no word of ours, and would make the request void.
    if (view.author.login !== self)
        throw new errors/* StagingError */.QH('forbidden', `${view.author.login} wrote #${issue}, and this token is ${self}`);
    await updateIssue(github, issue, { body: withMarker(ours, { ...marker, waiting: 'events' }) });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/keep-environment.js
/** The id of the lease in the ledger. */
function approvalLeaseId(issue) {
    return `approval-${issue}`;
}

;// CONCATENATED MODULE: ./actions/promote/build/tested-environment.js


/** Milliseconds that the promotion by another run may take: a job lasts six hours at the most. */
const tested_environment_patience = 6 * 3_600_000;
/** The environment that the commit was tested in, by its ledger. */
async function openTestedEnvironment({ sha, environment, configPath, token }, context, github) {
    const [{ loadConfiguration }, { openLedgerOf, openRequestKeeper, requireGeneration }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(664)]).then(__webpack_require__.bind(__webpack_require__, 1664)),
        Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(599)]).then(__webpack_require__.bind(__webpack_require__, 9599))
    ]);
    const loaded = await loadConfiguration({ path: configPath, readFile: (file) => readFileAt(github, file, sha) });
    const name = environment ?? loaded.environment.name;
    const ledger = openLedgerOf(context, { ...loaded, environment: { name } }, token);
    const keeper = openRequestKeeper(ledger, context);
    return {
        /**
         * What a destroy since its provision says: it stops what was not merged yet. The ledger is a record, never a permission: asked
         * here, it makes promoting only harder.
         */
        watchForDestroy: (generation) => async (doing) => requireGeneration(await ledger.read(), generation, doing, 'Push again, so that it is deployed, tested and asked about again. If it is to go out all the same, start staging-decision by hand with the number of the issue.'),
        /** From the hand-over on the request keeps it: the run that promotes ends that, and cleans up. */
        keep: ({ decisionIssue: issue, repositoryUrl }) => keeper.handOn(`approval: keep ${name} until #${issue} is promoted`, {
            id: approvalLeaseId(issue),
            holder: `approval #${issue}`,
            reason: `is being promoted: ${repositoryUrl}/issues/${issue}`,
            until: context.clock.now() + tested_environment_patience
        }),
        giveBack: (issue) => keeper.release(`approval: #${issue} was not handed over`, approvalLeaseId(issue)),
        close: () => ledger.close()
    };
}

;// CONCATENATED MODULE: ./actions/promote/build/run.js




async function main(input, context) {
    const { repository, run, clock, log } = context;
    const octokit = await connect(input, context);
    const github = { octokit, owner: repository.owner, repo: repository.name };
    const { promotion } = await loadGate(github, {
        defaultBranch: await getDefaultBranch(github),
        promotionBranch: input.promotionBranch,
        configPath: input.configPath
    });
    const { decisionIssue, handOverTo, generation } = input;
    if (handOverTo !== undefined && decisionIssue === undefined)
        throw new errors/* InputError */.dz(['input "decision-issue" is needed with "hand-over-to": it says what was decided']);
    const request = {
        sha: input.sha ?? context.sha,
        promotion: {
            branch: promotion.branch,
            method: input.method ?? promotion.method,
            workflow: input.workflow ?? promotion.workflow
        },
        decisionIssue,
        approved: {
            by: input.approvedBy?.split(',') ?? [],
            testRunUrl: input.testRunUrl ?? '',
            images: input.images ?? {}
        },
        runUrl: run.url,
        repositoryUrl: `${context.urls.server}/${repository.fullName}`,
        waitForProduction: input.waitForProduction,
        configPath: input.configPath
    };
    const environment = generation === undefined && handOverTo === undefined
        ? undefined
        : await openTestedEnvironment({ ...input, sha: request.sha, token: input.githubToken }, context, github);
    const requireNotDestroyed = environment && generation !== undefined ? environment.watchForDestroy(generation) : async () => { };
    // By the job's own token: the App that merges need not read issues.
    const asJob = async () => ({ ...github, octokit: await context.github(input.githubToken) });
    const requireNotRejected = 
    // Where another run promotes, that one reads the decision again.
    decisionIssue === undefined || handOverTo !== undefined
        ? async () => { }
        : watchForRejection(decisionIssue, { github: await asJob() });
    const deps = {
        github,
        clock,
        log,
        deadline: context.deadline(input.timeoutMinutes * 60_000),
        requireStillWanted: input.withdraw
            ? refuseAll(request.sha)
            : async (doing) => {
                await requireNotDestroyed(doing);
                await requireNotRejected(doing);
            }
    };
    try {
        return environment && handOverTo !== undefined && decisionIssue !== undefined
            ? await handOverPromotion({ ...request, decisionIssue, workflow: handOverTo }, { ...deps, environment })
            : await promote(request, deps);
    }
    finally {
        await environment?.close();
    }
}
/** What the people who decide have taken back. */
function refuseAll(sha) {
    return async () => {
        throw new errors/* StagingError */.QH('rejected', `the request of ${sha.slice(0, 7)} was rejected after its approval`, {
            hint: 'Push again, so that it is deployed, tested and asked about again.'
        });
    };
}
/** As the App where one is given, else with the job's own token. */
async function connect(input, context) {
    const { githubToken, appId, appPrivateKey: privateKey } = input;
    if (appId === undefined && privateKey === undefined)
        return context.github(githubToken);
    if (appId === undefined || privateKey === undefined)
        throw new errors/* InputError */.dz([
            `inputs "app-id" and "app-private-key" belong together: ${appId === undefined ? 'the first' : 'the second'} is empty`
        ]);
    const { owner, name } = context.repository;
    const app = await context.githubApp({ appId, privateKey });
    try {
        return await app.onRepository(owner, name);
    }
    catch (error) {
        const cause = client_asApiError(error, 'GET', `/repos/${owner}/${name}/installation`);
        if (!(cause instanceof errors/* ApiError */.hD))
            throw cause;
        throw new errors/* StagingError */.QH('needs-app-token', `the App that promotes could not be used on ${owner}/${name}: ${cause.detail ?? cause.message}`, {
            cause,
            hint: 'Is it installed on this repository, and are `app-id` and `app-private-key` its own?'
        });
    }
}


/***/ }),

/***/ 1677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ folderOfGlob),
/* harmony export */   L3: () => (/* binding */ appCatalogue),
/* harmony export */   ew: () => (/* binding */ folderGlobs)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7702);
/* harmony import */ var _catalogue_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5813);
/* harmony import */ var _folder_apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5421);



/** What is an app where the configuration names none. */
const conventionalGlob = 'apps/*';
/** The globs whose folders are apps: those among the configured names, or the conventional one. */
function folderGlobs({ apps }) {
    return apps ? apps.map(({ name }) => name).filter(_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ) : [conventionalGlob];
}
/**
 * The configured apps with their defaults; without any, those that folders are by convention. An entry that names one of a glob's
 * apps has its folder, unless it says `paths`, and none of what the glob's entry says. A folder that another entry has, or an
 * earlier glob, makes no app once more.
 * @param inFolders the apps of each of `folderGlobs`: see `folderApps`
 * @throws StagingError invalid-configuration when two folders make apps of the same name, or `depends-on` names no app
 */
function appCatalogue(configuration, inFolders) {
    const entries = configuration.apps ?? [{ name: conventionalGlob }];
    if (!entries.some(({ name }) => (0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name)))
        return entries.map((entry) => toApp(entry, configuration));
    const byName = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]));
    const named = new Map(entries
        .filter(({ name }) => !(0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name))
        .map((entry) => {
        const folders = byName.get(entry.name);
        return [entry.name, toApp({ ...(folders && { paths: folders.map(filesOf) }), ...entry }, configuration)];
    }));
    const taken = new Set([...named.values()].map(({ directory }) => directory));
    const apps = entries.flatMap((entry) => {
        const own = named.get(entry.name);
        if (own)
            return [own];
        const found = (inFolders.get(entry.name) ?? []).filter(({ name, folders: [folder] }) => !taken.has(folder) && !named.has(name));
        for (const { folders } of found)
            taken.add(folders[0]);
        return found.map((folder) => toApp(ofFolder(entry, folder), configuration));
    });
    check(apps);
    return apps;
}
/** What a glob's entry says, for one of its folders: `${app}` is its name, `${path}` the folder. */
function ofFolder({ test, ...entry }, { name, folders }) {
    const fill = (text) => text.replaceAll(_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholders */ .Ft.app, name).replaceAll(_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholders */ .Ft.path, folders[0]);
    const filled = (part, keys) => Object.fromEntries(keys.flatMap((key) => (part?.[key] === undefined ? [] : [[key, fill(part[key])]])));
    return {
        ...entry,
        ...filled(entry, ['application', 'url', 'manifests', 'template']),
        ...(test && { test: filled(test, ['command', 'results']) }),
        ...(entry.dependsOn && { dependsOn: entry.dependsOn.filter((one) => one !== name) }),
        name,
        paths: folders.map(filesOf)
    };
}
const filesOf = (folder) => `${folder}/**`;
/** What the file alone does not say, because folders make some of its apps. */
function check(apps) {
    const folders = Map.groupBy(apps, ({ name }) => name);
    const problems = [
        ...[...folders.values()]
            .filter(({ length }) => length > 1)
            .map((alike) => `${alike.map(({ directory }) => directory).join(' and ')} would be apps of the same name`),
        ...(0,_catalogue_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .dependencyProblems */ .W)(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
    ];
    if (problems.length === 0)
        return;
    throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `the apps do not fit together: ${problems.slice(0, 20).join('; ')}`, {
        hint: 'Correct `apps` in .github/staging.yml, or give a folder an entry with a name of its own.'
    });
}
function toApp(entry, { environment }) {
    const { name } = entry;
    const paths = entry.paths ?? [`apps/${name}/**`];
    const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
    const uses = (entry.dependsOn ?? []).filter(_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ).map((folder) => folder.replace(/\/+$/, ''));
    const inside = directory === '.' ? '' : `${directory}/`;
    return {
        name,
        directory,
        paths,
        ignore: entry.ignore ?? [],
        dependsOn: (entry.dependsOn ?? []).filter((one) => !(0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(one)),
        ...(uses.length > 0 && { uses }),
        saysDependencies: entry.dependsOn !== undefined,
        application: entry.application ?? `staging-${name}`,
        url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ''),
        ...(entry.versionPath !== undefined && { versionPath: entry.versionPath }),
        ...(entry.imageParameter !== undefined && { imageParameter: entry.imageParameter }),
        ...(entry.template !== undefined && { template: entry.template }),
        ...(entry.manifests !== undefined && { manifests: entry.manifests }),
        test: {
            command: entry.test?.command ?? `npm run test:integration${directory === '.' ? '' : ` --prefix=${directory}`}`,
            results: entry.test?.results ?? `${inside}test-results/*.xml`
        },
        tests: entry.tests ?? 'required'
    };
}
/** The leading segments of a glob that hold no magic: `apps/web/src/**` → `apps/web/src`; `.` when there are none. */
function folderOfGlob(glob) {
    const segments = glob.split('/');
    const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
    const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
    return plain.length > 0 ? plain.join('/') : '.';
}


/***/ }),

/***/ 5813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkCatalogue),
/* harmony export */   W: () => (/* binding */ dependencyProblems)
/* harmony export */ });
/* harmony import */ var _folder_apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5421);

/**
 * What a schema cannot say of `apps` and `stacks`: unique names, dependencies that exist, no cycles.
 * Takes the file as it is, so that these problems are told along with those of its form.
 */
function checkCatalogue(file) {
    const apps = entries(file, 'apps');
    const isOpen = apps.some(({ name }) => (0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name));
    return [
        ...repeated('apps', apps),
        ...repeated('stacks', entries(file, 'stacks')),
        ...byFolder(file),
        // With a glob the names are known only where the folders are: see `appCatalogue`.
        ...(isOpen ? [] : dependencyProblems(apps))
    ];
}
/** What an entry for many apps cannot say, and what an entry for one app cannot. */
function byFolder(file) {
    const list = isMapping(file) && Array.isArray(file['apps']) ? file['apps'] : [];
    return list.flatMap((entry, index) => {
        if (!isMapping(entry) || typeof entry['name'] !== 'string')
            return [];
        const { name } = entry;
        const { app: placeholder } = _folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholders */ .Ft;
        const at = (key, message) => entry[key] === undefined ? [] : [{ path: ['apps', index, key], message }];
        const isSame = (key) => typeof entry[key] === 'string' && !entry[key].includes(placeholder);
        if (!(0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name))
            return typeof entry['application'] === 'string' && entry['application'].includes(placeholder)
                ? at('application', `${placeholder} stands for a name only where the entry's name is a glob of folders`)
                : [];
        const own = 'write it in an entry with a name of its own';
        return [
            ...at('paths', `the folders of ${name} are the paths: ${own}`),
            ...(entry['tests'] === 'none' ? at('tests', `an app without tests has to be named: ${own}`) : []),
            ...(isSame('application') ? at('application', `expected ${placeholder} in it, since each app has its own`) : []),
            ...(isSame('url') ? at('url', `expected ${placeholder} in it, since each app has its own`) : [])
        ];
    });
}
function entries(file, part) {
    const list = isMapping(file) ? file[part] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((entry, index) => {
        if (!isMapping(entry) || typeof entry['name'] !== 'string')
            return [];
        const dependsOn = entry['depends-on'];
        return [{ index, name: entry['name'], dependsOn: Array.isArray(dependsOn) ? dependsOn : [] }];
    });
}
function repeated(part, list) {
    const first = new Map();
    return list.flatMap(({ index, name }) => {
        const earlier = first.get(name);
        if (earlier === undefined) {
            first.set(name, index);
            return [];
        }
        return [
            { path: [part, index, 'name'], message: `${JSON.stringify(name)} is the name of ${part}[${earlier}] already` }
        ];
    });
}
function dependencyProblems(apps) {
    const byName = new Map(apps.map((app) => [app.name, app]));
    const unknown = apps.flatMap((app) => app.dependsOn.flatMap((name, at) => typeof name !== 'string' || byName.has(name) || (0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name)
        ? []
        : [
            {
                path: ['apps', app.index, 'depends-on', at],
                message: `expected one of the apps ${[...byName.keys()].slice(0, 20).join(', ')}, not ${JSON.stringify(name)}`
            }
        ]));
    return [...unknown, ...cycles(apps, byName)];
}
/** One problem a cycle, at the dependency that closes it. */
function cycles(apps, byName) {
    const problems = [];
    const done = new Set();
    const visit = (app, chain) => {
        if (done.has(app.name))
            return;
        for (const [at, name] of app.dependsOn.entries()) {
            if (typeof name !== 'string')
                continue;
            const next = byName.get(name);
            if (!next)
                continue;
            const here = [...chain, app.name];
            const start = here.indexOf(name);
            if (start >= 0)
                problems.push({
                    path: ['apps', app.index, 'depends-on', at],
                    message: `a circle: ${[...here.slice(start), name].join(' → ')}`
                });
            else
                visit(next, here);
        }
        done.add(app.name);
    };
    for (const app of apps)
        visit(app, []);
    return problems;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ defaultConfiguration),
/* harmony export */   j: () => (/* binding */ ignoredByDefault)
/* harmony export */ });
const minute = 60_000;
const hour = 60 * minute;
/**
 * What holds where `.github/staging.yml` says nothing. Plain data, so that a repository without the file
 * pays for no parser; a test holds it equal to the schema's own defaults.
 */
function defaultConfiguration() {
    return {
        version: 1,
        environment: {
            name: 'staging',
            domain: undefined,
            domains: undefined,
            region: 'nyc3',
            ttl: 8 * hour,
            idle: 2 * hour,
            idleApplies: 'unheld',
            team: undefined,
            limit: 3,
            shared: 'replace',
            budget: undefined
        },
        account: { limit: undefined, budget: undefined },
        dashboard: false,
        ledger: { refPrefix: 'refs/staging', formerRefPrefixes: [] },
        stacks: [
            { name: 'staging', directory: 'infra/staging', owns: 'tags', command: 'terraform', variables: {}, backend: {} }
        ],
        bootstrap: { directory: 'infra/bootstrap' },
        apps: undefined,
        changes: { global: [], ignore: [...ignoredByDefault], devDependencies: 'libraries' },
        approval: {
            approvers: [],
            minimum: 1,
            timeout: 24 * hour,
            waitMinutes: 30,
            excludeInitiator: false,
            labels: [],
            assignees: [],
            mentions: [],
            words: { approve: [], reject: [] },
            template: undefined
        },
        promotion: { branch: 'main', method: 'merge', workflow: undefined },
        teardown: { policy: 'when-unused', keepOnFailure: 30 * minute },
        protected: ['production*'],
        prices: {}
    };
}
/** Prose, what only git, editors and the repository's own tools read, and stacks that no environment is made of. */
const ignoredByDefault = [
    '*.md',
    '**/README.md',
    '**/CHANGELOG.md',
    '**/LICENSE*',
    'docs/**',
    '**/.editorconfig',
    '**/.gitattributes',
    '**/.gitignore',
    '.git-blame-ignore-revs',
    '.mailmap',
    'CODEOWNERS',
    '.github/**',
    '.vscode/**',
    '.idea/**',
    '.devcontainer/**',
    '.husky/**',
    '.prettierrc*',
    '.prettierignore',
    'prettier.config.*',
    'renovate.json*',
    '.renovaterc*',
    '.commitlintrc*',
    'commitlint.config.*',
    '.lintstagedrc*',
    'lint-staged.config.*',
    '.markdownlint*',
    '.pre-commit-config.yaml',
    '.cspell.json',
    'cspell.json',
    'infra/foundation/**',
    'infra/production/**'
];


/***/ }),

/***/ 2855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadConfiguration),
/* harmony export */   y: () => (/* binding */ configurationPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7702);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5894);




const configurationPath = '.github/staging.yml';
/**
 * The repository's configuration, or the defaults when it has none. The parser is loaded only when there is a file.
 * @throws StagingError invalid-configuration
 */
async function loadConfiguration(source) {
    const path = checkedPath(source.path ?? configurationPath);
    const text = (source.workspace === undefined ? undefined : await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source.workspace, path))) ??
        (await source.readFile?.(path));
    if (text !== undefined) {
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(473)]).then(__webpack_require__.bind(__webpack_require__, 7473));
        return parseConfiguration(text, path);
    }
    if (source.path !== undefined && source.path !== configurationPath)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
            hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
        });
    return (0,_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultConfiguration */ ._)();
}
function checkedPath(path) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`);
    return path;
}
async function readIfThere(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `could not read ${file}`, { cause: error });
    }
}


/***/ }),

/***/ 1994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ loadTrustedConfiguration)
/* harmony export */ });
/* harmony import */ var _load_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2855);

/**
 * The promotion branch's own configuration: what grants a right or sets a bound is read there, never from the commit that asks for
 * it. Which branch that is, the default branch's file says.
 * @throws StagingError invalid-configuration
 */
async function loadTrustedConfiguration(source) {
    const { defaultBranch, promotionBranch, likely, path, readFileAt } = source;
    const loadAt = (branch) => (0,_load_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfiguration */ .v)({ path, readFile: (file) => readFileAt(file, branch) });
    const start = promotionBranch ?? defaultBranch;
    const [first, guess] = await Promise.all([loadAt(start), likely === undefined ? undefined : loadAt(likely)]);
    const branch = promotionBranch ?? first.promotion.branch;
    if (branch === start)
        return { configuration: first, branch };
    return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}


/***/ }),

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ dependenciesOf),
/* harmony export */   l: () => (/* binding */ neighborsOf)
/* harmony export */ });
/**
 * Names of the apps that an app's tests may have met: what it depends on, and what those depend on. All others where one of them
 * does not say what it depends on: silence is no promise.
 */
function neighborsOf(app, apps) {
    const byName = new Map(apps.map((one) => [one.name, one]));
    const found = new Set([app.name]);
    const others = (names) => new Set([...names].filter((name) => name !== app.name));
    // A set hands over what is added while it is walked through.
    for (const name of found) {
        const one = name === app.name ? app : byName.get(name);
        if (!one)
            continue;
        if (!one.saysDependencies)
            return others(byName.keys());
        for (const next of one.dependsOn)
            found.add(next);
    }
    return others(found);
}
/** Names of the apps that these depend on, and what those depend on, as far as the catalog says so; those asked for may be among them. */
function dependenciesOf(asked, apps) {
    const byName = new Map(apps.map((one) => [one.name, one]));
    const found = new Set(asked.flatMap(({ dependsOn }) => dependsOn));
    // A set hands over what is added while it is walked through.
    for (const name of found)
        for (const next of byName.get(name)?.dependsOn ?? [])
            found.add(next);
    return found;
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V6: () => (/* binding */ withProtectedParts),
/* harmony export */   bz: () => (/* binding */ isProtected),
/* harmony export */   to: () => (/* binding */ protectedParts)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

function protectedParts(configuration) {
    return {
        approval: configuration.approval,
        promotion: configuration.promotion,
        protected: configuration.protected,
        // A glob's entry cannot say so: `checkCatalogue`.
        withoutTests: (configuration.apps ?? []).filter(({ tests }) => tests === 'none').map(({ name }) => name)
    };
}
/** The pushed commit's configuration with the gate of the promotion branch's. */
function withProtectedParts(configuration, { approval, promotion, protected: names }) {
    return { ...configuration, approval, promotion, protected: names };
}
/** Whether an environment's name matches one of the patterns of `protected`: such a one is never destroyed. */
function isProtected(environment, { protected: patterns }) {
    return patterns.some((pattern) => (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF)(environment, pattern));
}


/***/ }),

/***/ 2063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ dispatchInputsOf),
/* harmony export */   SH: () => (/* binding */ mayStart),
/* harmony export */   XB: () => (/* binding */ pushBranches),
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   dw: () => (/* binding */ asMapping)
/* harmony export */ });
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8815);


/** Events by which a workflow runs code that is in the repository itself. Others, as `pull_request`, may be about a fork's. */
const own = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'merge_group'];
/**
 * Whether a workflow file is started by this event for a commit of this branch. Where it names the branches whose pushes start
 * it, a start by hand has to be on one of those too.
 */
function mayStart(text, event, branch) {
    const triggers = triggersOf(text);
    if (!own.includes(event) || !Object.hasOwn(triggers, event))
        return false;
    return !Object.hasOwn(triggers, 'push') || takesBranch(asMapping(triggers['push']), branch);
}
/** What is below `on`, by event; empty for what is no workflow. */
function triggersOf(text) {
    const { on } = asMapping(parsed(text));
    if (typeof on === 'string')
        return { [on]: null };
    return Array.isArray(on) ? Object.fromEntries(on.map((name) => [String(name), null])) : asMapping(on);
}
/** Names of the inputs that a start by hand may give; empty for what is no workflow. */
function dispatchInputsOf(text) {
    return Object.keys(asMapping(asMapping(triggersOf(text)['workflow_dispatch'])['inputs']));
}
/** The jobs of a workflow, by their keys; empty for what is no workflow. */
function jobsOf(text) {
    const jobs = asMapping(asMapping(parsed(text))['jobs']);
    return Object.fromEntries(Object.entries(jobs).map(([key, job]) => [key, asMapping(job)]));
}
/** Patterns of the branches whose pushes start a workflow, as they are written. */
function pushBranches(text) {
    return listOf(asMapping(triggersOf(text)['push'])['branches']) ?? [];
}
/**
 * The last pattern that matches decides; `!` takes away.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
function takesBranch(push, branch) {
    const patterns = listOf(push['branches']);
    if (patterns) {
        const last = patterns.findLast((pattern) => matches(pattern.replace(/^!/, ''), branch));
        return last !== undefined && !last.startsWith('!');
    }
    const ignored = listOf(push['branches-ignore']);
    if (ignored)
        return !ignored.some((pattern) => matches(pattern, branch));
    // Who names tags alone wants no branches.
    return !listOf(push['tags']) && !listOf(push['tags-ignore']);
}
function matches(pattern, branch) {
    return (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF)(branch, pattern, { dot: true, noext: true, nobrace: true, nonegate: true, nocomment: true });
}
function listOf(value) {
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.map(String) : undefined;
}
function parsed(text) {
    try {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(text, { merge: true });
    }
    catch {
        return undefined;
    }
}
function asMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}


/***/ })

};

export const id = 258;
export const ids = [258];
export const modules = {

/***/ 1258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  waitForAll: () => (/* binding */ waitForAll)
});

// EXTERNAL MODULE: ./packages/argocd/build/src/source-changes.js
var source_changes = __webpack_require__(6709);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/base/build/src/wait-until.js
var wait_until = __webpack_require__(8673);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var src_request = __webpack_require__(5565);
;// CONCATENATED MODULE: ./packages/github/build/src/workflows.js





/** Runs of one workflow file on a branch, newest first; at most 50. */
async function listWorkflowRuns(github, workflow, filter = {}) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
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
            const answer = (await unlessStatus([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
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
    throw new StagingError('invalid-input', `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`, {
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
            throw new StagingError('conflict', `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
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
    if (error instanceof WaitTimeoutError)
        return undefined;
    throw error;
}
function start(github, { workflow, ref, inputs }, details) {
    return request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
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
    return (await unlessStatus([403, 404], request(github, path, { workflow_id: workflow })))?.data.state;
}
/** Logins of those who started the run: the first time, and the newest attempt. Undefined: GitHub does not show it, or not to this token. */
async function findRunStarters(github, run) {
    const answer = await unlessStatus([403, 404], request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run }));
    if (!answer)
        return undefined;
    const { actor, triggering_actor: again } = answer.data;
    return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))];
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/image-name.js

/** Reads `[registry/]name[:tag][@digest]`; `tag` is for an image that names none. Without a registry it is Docker Hub's. */
function parseImageName(image, tag) {
    const [name = '', digest] = image.split('@');
    const parts = /^(.*?)(?::([\w][\w.-]{0,127}))?$/.exec(name);
    const tagged = /:[^/]*$/.test(name);
    const path = (tagged ? parts?.[1] : name) ?? '';
    const reference = digest ?? (tagged ? parts?.[2] : tag);
    if (!reference)
        throw new errors/* InputError */.dz([`input "wait-for" names the image ${image} without a tag, and there is no "image-tag"`]);
    const [first = '', ...rest] = path.split('/');
    const named = rest.length > 0 && (first === 'localhost' || /[.:]/.test(first));
    const repository = named ? rest.join('/') : rest.length > 0 ? path : `library/${path}`;
    const registry = named ? first : 'registry-1.docker.io';
    if (!/^[a-z0-9]+([._/-]+[a-z0-9]+)*$/.test(repository) || !/^[A-Za-z0-9.-]+(:\d+)?$/.test(registry))
        throw new errors/* InputError */.dz([`input "wait-for" has ${JSON.stringify(image)}, which is not the name of an image`]);
    return { registry, repository, reference };
}

// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/deploy/build/src/registry.js

const manifestTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json'
].join(', ');
/**
 * Asks a registry (OCI distribution) whether it has an image, anonymously or with credentials.
 * `hidden`: it will not say without (other) credentials; some say so of images that are not there yet.
 */
async function findImage(image, deps) {
    const base = `${schemeOf(image.registry)}://${image.registry}`;
    const path = `/v2/${image.repository}/manifests/${image.reference}`;
    const ask = (authorization) => send(image.registry, path, deps, `${base}${path}`, {
        method: 'HEAD',
        headers: { accept: manifestTypes, ...(authorization ? { authorization } : {}) }
    });
    const first = await ask();
    const answer = first.status === 401 ? await ask(await authorize(image, first, deps)) : first;
    // No body comes with it: a page of HTML is told by its type alone.
    if (answer.ok && /^text\/html\b/i.test(answer.headers.get('content-type') ?? ''))
        throw (0,parse_json/* answeredInstead */.K0)({ service: image.registry, method: 'HEAD', path });
    if (answer.ok)
        return 'there';
    if (answer.status === 404)
        return 'absent';
    if (answer.status === 401 || answer.status === 403)
        return 'hidden';
    throw new errors/* ApiError */.hD({ service: image.registry, method: 'HEAD', path, status: answer.status });
}
/** Follows the challenge of a 401: Basic, or a Bearer token from the realm that it names. */
async function authorize(image, refused, deps) {
    const challenge = refused.headers.get('www-authenticate') ?? '';
    const basic = deps.credentials ? `Basic ${Buffer.from(deps.credentials).toString('base64')}` : undefined;
    if (/^basic\b/i.test(challenge))
        return basic;
    const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));
    const realm = fields.get('realm');
    if (!/^bearer\b/i.test(challenge) || !realm || !URL.canParse(realm))
        return undefined;
    const url = new URL(realm);
    url.searchParams.set('service', fields.get('service') ?? '');
    url.searchParams.set('scope', `repository:${image.repository}:pull`);
    const trusted = basic !== undefined && belongsTo(url, image.registry);
    const answer = await send(image.registry, url.pathname, deps, url, {
        headers: trusted ? { authorization: basic } : {}
    });
    if (!answer.ok)
        return undefined;
    const body = (await answer.json().catch(() => ({})));
    const token = body.token ?? body.access_token;
    return typeof token === 'string' ? `Bearer ${token}` : undefined;
}
/** A registry may send us anywhere for a token: credentials go only to a host of its own domain, over TLS. */
function belongsTo(realm, registry) {
    const domain = (host) => host.replace(/:\d+$/, '').split('.').slice(-2).join('.');
    return realm.protocol === `${schemeOf(registry)}:` && domain(realm.host) === domain(registry);
}
/** As container engines do: a registry on this machine is asked without TLS. */
function schemeOf(registry) {
    return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry) ? 'http' : 'https';
}
async function send(service, path, { fetch, signal }, url, init) {
    try {
        return await fetch(url, {
            ...init,
            redirect: 'follow',
            signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)])
        });
    }
    catch (cause) {
        if (signal.aborted)
            throw signal.reason;
        throw new errors/* ApiError */.hD({ service, method: init.method ?? 'GET', path, status: 0 }, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/wait-for.js





/**
 * Waits until what the deploy needs is there: a workflow of the commit that ended well, an image in its registry.
 * @throws StagingError checks-failed (the workflow failed), timeout, forbidden.
 */
async function waitForAll(request, context, deadline) {
    for (const line of request.waitFor) {
        const [kind, name = ''] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)];
        if (kind === 'workflow')
            await waitForWorkflow(name, request, context, deadline);
        else
            await waitForImage(name, request, context, deadline);
    }
}
async function waitForWorkflow(workflow, request, context, deadline) {
    const { repository, clock, log } = context;
    if (request.githubToken === undefined)
        throw new errors/* InputError */.dz(['input "github-token" is needed with "wait-for: workflow="']);
    const github = {
        octokit: await context.github(request.githubToken),
        owner: repository.owner,
        repo: repository.name
    };
    const sha = commitOf(request, context);
    let failedSince;
    await (0,wait_until/* waitUntil */.a)(async () => {
        // Newest first: of a run that was started again only the last attempt counts.
        const [run] = await listWorkflowRuns(github, workflow, { headSha: sha });
        if (!run)
            return waiting(`no run for ${sha.slice(0, 12)} yet`);
        if (run.status !== 'completed') {
            failedSince = undefined;
            return waiting(`${run.status}: ${run.url}`);
        }
        if (run.conclusion === 'success')
            return done;
        // Somebody may have started it again, and a list that is behind does not show that yet.
        failedSince ??= clock.monotonic();
        if (clock.monotonic() - failedSince < 5_000)
            return waiting(`${run.conclusion}: ${run.url}`);
        throw new errors/* StagingError */.QH('checks-failed', `${workflow} of ${sha.slice(0, 12)} ended with ${run.conclusion ?? 'nothing'}: ${run.url}`, { hint: 'Nothing was deployed: what was to be deployed has not been built.' });
    }, { awaited: `${workflow} of ${sha.slice(0, 12)} to end well`, clock, deadline, log, first: 2000 });
}
async function waitForImage(image, request, context, deadline) {
    const { clock, log, fetch } = context;
    const name = parseImageName(image, request.imageTag);
    const credentials = credentialsFor(name.registry, request);
    await (0,wait_until/* waitUntil */.a)(async () => {
        try {
            const found = await findImage(name, { fetch, signal: deadline.signal, credentials });
            if (found === 'there')
                return done;
            return waiting(found === 'absent' ? 'not there yet' : `${name.registry} does not show it to this token, or not yet`);
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD && (error.status === 0 || error.status === 429 || error.status >= 500))
                return waiting(error.message);
            throw error;
        }
    }, { awaited: `the image ${name.registry}/${name.repository}:${name.reference}`, clock, deadline, log, first: 1000 });
}
/** What is given is for any registry; our tokens are for the registries that belong to their services. */
function credentialsFor(registry, request) {
    if (request.registryAuth !== undefined)
        return request.registryAuth;
    if (registry === 'ghcr.io' && request.githubToken)
        return `token:${request.githubToken}`;
    if (registry === 'registry.digitalocean.com' && request.digitaloceanToken)
        return `${request.digitaloceanToken}:${request.digitaloceanToken}`;
    return undefined;
}
/** The commit that is deployed, if image tag or revision name one; else that of the run. */
function commitOf(request, context) {
    return (0,source_changes/* commitIn */.xt)(request.imageTag) ?? (0,source_changes/* commitIn */.xt)(request.revision) ?? context.sha;
}
const done = { kind: 'done', value: undefined };
function waiting(seen) {
    return { kind: 'waiting', seen };
}


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

export const id = 91;
export const ids = [91];
export const modules = {

/***/ 4091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCommits: () => (/* reexport */ compareCommits),
  findCommitNamed: () => (/* reexport */ findCommitNamed)
});

// UNUSED EXPORTS: asApiError, awaitTestJobs, canSeeTeam, cancelRun, commentOnIssue, countCollaborators, countHeldRuns, createDeployment, createIssue, createMark, createPull, createRef, createVariable, deleteRef, dequeuePull, disableAutoMerge, dispatchWorkflow, downloadArtifact, enqueuePull, ensureLabel, expectEvent, expectIssue, expectRun, fastForwardRef, fileLimit, findAccountId, findBranchRules, findChecksBeforePush, findCloser, findDeploymentStatus, findGuardedEnvironment, findLogin, findPull, findRef, findRefMessage, findRequiredChecks, findRuleTypes, findRun, findRunProgress, findRunStarters, findVariable, findWorkflowState, fullRef, getCommit, getDefaultBranch, getGivenPermission, getIssueIfChanged, getPermission, getPull, getRepositorySettings, getReviewDecision, graphql, isJob, isTeamMember, isThere, jobListLag, listClosedIssues, listComments, listDeployments, listFolders, listIssues, listOpenIssues, listPullsOf, listRules, listRunArtifacts, listRunJobs, listUnsigned, listWorkflowRuns, lookFor, makeOnce, mayActionsOpenPulls, mergePull, notUnderstood, pathOf, persist, readActor, readActorNode, readFileAt, refusalOf, remainingRequests, request, requireBegun, requireJson, runIdOf, selfAmong, setDeploymentStatus, thatBegan, unlessStatus, updateIssue, updatePull, updateVariable, viewIssue, viewQueue, waitMergeability, waitMerged, whoAmI

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 12 modules
var src = __webpack_require__(677);
;// CONCATENATED MODULE: ./packages/github/build/src/client.js

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function client_asApiError(error, method, path) {
    if (error instanceof src/* ApiError */.hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && (0,src/* isPage */.yp)(data))
        return client_notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${(0,src/* whatIs */.NR)(data)}`);
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = typeof data === 'string' ? undefined : data?.message;
    return new src/* ApiError */.hD({
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
        throw client_notUnderstood(method, path, `what came in its place is no JSON: ${(0,src/* whatIs */.NR)(data)}`);
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
    return (0,src/* answeredInstead */.K0)({ service: 'GitHub', method, path }, detail);
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
const settling_strongDoubt = { ref: 15_000, other: 60_000 };
/** Milliseconds after a change in which a read may still show what was before. */
const settling_lag = 10_000;
/** Milliseconds between looks: soon at first, seldom after a while. */
const longestPause = { first: 2_000, later: 5_000 };
/** Milliseconds before the next look, growing; undefined once `patience` would be over. */
function settling_pauseWithin(patience, attempt, elapsed) {
    const pause = Math.min(elapsed < settling_lag ? longestPause.first : longestPause.later, 250 * 2 ** attempt);
    return elapsed + pause <= patience ? pause : undefined;
}
/** Looks until there is something, for as long as its absence is doubted. The first look is at once. */
async function settling_lookFor(find, options = {}) {
    const { patience = settling_lag, clock = systemClock } = options;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const found = await find();
        if (found !== undefined)
            return found;
        const pause = settling_pauseWithin(patience, attempt, clock.monotonic() - started);
        if (pause === undefined)
            return undefined;
        await clock.sleep(pause, options.signal);
    }
}
/** No answer, or one of a proxy that got none: the request may have had its effect. */
function settling_isLost(error) {
    return error instanceof src/* ApiError */.hD && (error.status === 0 || error.status >= 500);
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
            if (!settling_isLost(error) || attempt === 4)
                throw error;
        }
        const made = await settling_lookFor(find);
        if (made !== undefined)
            return made;
    }
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
async function request_persist({ octokit, clock = src/* systemClock */.ml }, send, sent) {
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
            if (!(error instanceof src/* ApiError */.hD))
                throw error;
            if (error.status > 0 && error.status < 500)
                seen.hasAnswered = true;
            const elapsed = clock.monotonic() - started;
            const pause = settling_isLost(error)
                ? sent.repeatable
                    ? (0,src/* retryPause */.vX)({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
                    : undefined
                : settling_pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
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
        return path.includes('/git/ref/') ? settling_strongDoubt.ref : settling_strongDoubt.other;
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
        if (error instanceof src/* ApiError */.hD && statuses.includes(error.status))
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
async function request_graphql(github, name, query, variables, options = {}) {
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

;// CONCATENATED MODULE: ./packages/github/build/src/artifacts.js


/**
 * The artifacts of a run, of all its attempts and of all pages. Of several with one name the newest counts: an attempt that
 * uploads a name again leaves the earlier one in the list. Needs `actions: read`.
 */
async function listRunArtifacts(github, run) {
    const newest = new Map();
    for (let page = 1;; page += 1) {
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            run_id: run,
            per_page: 100,
            page
        });
        for (const { id, name, size_in_bytes: size, expired: isExpired } of data.artifacts)
            if ((newest.get(name)?.id ?? 0) < id)
                newest.set(name, { id, name, size, isExpired });
        if (data.artifacts.length < 100)
            return [...newest.values()];
    }
}
const tries = 3;
/**
 * The artifact's zip. GitHub answers with a short-lived address at a storage service; our token does not go there.
 * @returns undefined where it has expired or was deleted
 * @throws StagingError invalid-input when it is larger than `most`; ApiError when it cannot be read
 */
async function downloadArtifact(github, artifact, { fetch, clock, signal, most }) {
    const tooLarge = () => new StagingError('invalid-input', `artifact ${artifact.name} is larger than ${most / 2 ** 20} MiB`);
    if (artifact.size > most)
        throw tooLarge();
    // The address opens the archive to anyone for a minute: it is asked for again at each try, and in no message.
    for (let attempt = 1;; attempt += 1) {
        const address = await findArchive(github, artifact.id, signal);
        if (address === 'expired')
            return undefined;
        if (address === undefined) {
            // The list has it: that it is not there is believed when it is said again.
            if (attempt === tries)
                return undefined;
            await clock.sleep(attempt * 2_000, signal);
            continue;
        }
        const asked = { service: "GitHub's artifact storage", method: 'GET', path: `(artifact ${artifact.id})` };
        const failed = (status, cause) => new ApiError({ ...asked, status }, ...(cause === undefined ? [] : [{ cause }]));
        let failure;
        try {
            const response = await fetch(address, { signal });
            if (response.ok) {
                const bytes = await readAtMost(response, most);
                if (bytes === undefined)
                    throw tooLarge();
                if (!isPage(new TextDecoder().decode(bytes.subarray(0, 200))))
                    return bytes;
                failure = answeredInstead(asked);
            }
            else {
                await response.body?.cancel();
                failure = failed(response.status);
            }
        }
        catch (cause) {
            signal.throwIfAborted();
            if (cause instanceof StagingError)
                throw cause;
            failure = failed(0, cause);
        }
        if (attempt === tries)
            throw failure;
        await clock.sleep(attempt * 2_000, signal);
    }
}
async function findArchive(github, id, signal) {
    try {
        const { headers } = await request(github, 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', { artifact_id: id, archive_format: 'zip' }, { signal, redirect: 'manual' });
        if (headers.location)
            return headers.location;
        throw new StagingError('service-error', `GitHub does not say where artifact ${id} is`);
    }
    catch (error) {
        if (error instanceof ApiError && error.status === 410)
            return 'expired';
        if (error instanceof ApiError && error.status === 404)
            return undefined;
        throw error;
    }
}
/** Undefined: there is more. Whatever the answer says of its length, no more than that is kept. */
async function readAtMost(response, most) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > most)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/github/build/src/branch-rules.js


const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
/** Undefined when there is no such branch. Every token that may read the repository is told. */
async function findBranchRules(github, branch) {
    const [found, listed] = await Promise.all([
        unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })),
        branch_rules_listRules(github, branch)
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
    const rules = await branch_rules_listRules(github, branch);
    return [...new Set(rules?.map(({ type }) => type))];
}
/**
 * The rules that rulesets have for a branch of this name. Undefined: the owner's plan has no rules for private repositories, so nothing
 * is demanded of any branch. GitHub refuses to list them then (https://github.com/github/branch-deploy/pull/345).
 */
async function branch_rules_listRules(github, branch) {
    try {
        return (await request(github, route, { branch, per_page: 100 })).data;
    }
    catch (error) {
        const isNotInPlan = error instanceof ApiError && error.status === 403 && /^Upgrade to /.test(error.detail ?? '');
        if (isNotInPlan)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/checks.js



const bad = (/* unused pure expression or super */ null && (['FAILURE', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED', 'STARTUP_FAILURE', 'STALE', 'ERROR']));
const query = (/* unused pure expression or super */ null && (`query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int, $hasPull: Boolean!, $after: String) {
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
}`));
/**
 * The checks that a pull request's target demands, as they stand at its head.
 * Only GraphQL says which are required; it needs `checks: read` and `statuses: read`. Undefined without those.
 */
async function findRequiredChecks(github, pull) {
    const contexts = await unlessStatus([403], listContexts(github, pull));
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
    const contexts = await unlessStatus([403], listContexts(github, { headSha: sha }));
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
    seenBy(github.octokit).paths.add(about);
    const has = (answer) => answer.repository?.object;
    let after = null;
    for (;;) {
        const variables = { owner, repo, sha: headSha, pull: number ?? null, hasPull: number !== undefined, after };
        const answer = await graphql(github, 'requiredChecks', query, variables, { about, has });
        const page = has(answer)?.statusCheckRollup?.contexts;
        for (const node of page?.nodes ?? [])
            if (node)
                contexts.push(node);
        if (!page?.pageInfo.hasNextPage)
            return contexts;
        after = page.pageInfo.endCursor;
    }
}
/** By rulesets, and by the branch protection of old as far as GitHub shows it to everybody who reads the repository. */
async function listRequired(github, branch) {
    const [rules, found] = await Promise.all([
        unlessStatus([403], listRules(github, branch)),
        unlessStatus([403], request(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch }))
    ]);
    const ruled = (rules ?? []).flatMap((rule) => rule.type === 'required_status_checks'
        ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
        : []);
    const classic = found?.data.protection?.required_status_checks?.contexts ?? [];
    return { names: [...new Set([...ruled, ...classic])], isProtected: found?.data.protected ?? false };
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
/**
 * The same, and none for somebody who was given no access: of a public repository everybody may read, and few were.
 * https://docs.github.com/en/rest/collaborators/collaborators#check-if-a-user-is-a-repository-collaborator
 */
async function getGivenPermission(github, login) {
    const permission = await getPermission(github, login);
    if (permission !== 'read')
        return permission;
    const path = 'GET /repos/{owner}/{repo}/collaborators/{username}';
    return (await unlessStatus([404], request(github, path, { username: login }))) ? permission : 'none';
}
/** The number of the account that has this login now. A login may be given up, and taken by somebody else; a number never is. */
async function findAccountId(github, login) {
    const found = await unlessStatus([404], request(github, 'GET /users/{username}', { username: login }));
    return found && Number(found.data.id);
}
/** The login that an account has now. */
async function findLogin(github, id) {
    return (await unlessStatus([404], request(github, 'GET /user/{account_id}', { account_id: id })))?.data.login;
}
/** How many people may at least this much; of a large repository only the first hundred are looked at. */
async function countCollaborators(github, least) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/collaborators', { per_page: 100 });
    const keys = { write: 'push', maintain: 'maintain', admin: 'admin' };
    return data.filter(({ permissions }) => permissions?.[keys[least]]).length;
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
function refs_fullRef(name) {
    return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
async function refs_findRef(github, ref) {
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
            const at = error instanceof ApiError && error.status === 422 ? await refs_findRef(github, ref) : undefined;
            if (at === undefined)
                throw error;
            return attempt > 1 && at === sha;
        }
    }
}
/** The message of the commit that a ref points at; undefined when there is no such ref, or when it points at something else. */
async function findRefMessage(github, ref) {
    const sha = await refs_findRef(github, ref);
    if (sha === undefined)
        return undefined;
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message;
}
/** A commit with the tree and as the child of another, which nobody else can have made. Needs `contents: write`. */
async function createMark(github, parent, message) {
    const { data: commit } = await request(github, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
        commit_sha: parent
    });
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/git/commits', { message, tree: commit.tree.sha, parents: [parent] }, 
    // A second one is garbage that nothing points at.
    { repeatable: true });
    return data.sha;
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
    const ref = refs_fullRef(base);
    const tip = ref.startsWith('refs/') ? await refs_findRef(github, ref.slice('refs/'.length)) : ref;
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${tip ?? ref}...${head}`
    });
    return data;
}

;// CONCATENATED MODULE: ./packages/github/build/src/tree.js





/**
 * Whether there is a file or a folder. Costs a request for the tip of a branch and one for each folder on the way, each folder once.
 * @param ref a full ref of a branch, or a commit
 * @throws ApiError 404 when a tree does not come within a minute; StagingError service-error when the list is cut before the name
 */
async function tree_isInTree(github, path, ref) {
    let tree = ref.startsWith('refs/') ? await findTip(github, ref) : ref;
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
        if (tree === undefined)
            return false;
        const { entries, isCut } = await readTree(github, tree);
        const entry = entries.find((one) => one.path === name);
        if (!entry && isCut)
            throw new StagingError('service-error', `whether ${path} is there is not known: GitHub lists only a part of its folder`);
        if (!entry)
            return false;
        tree = entry.type === 'tree' ? entry.sha : undefined;
    }
    return true;
}
/** That there is no such branch is believed where the list of refs says so, too. */
async function findTip(github, ref) {
    const name = ref.slice('refs/'.length);
    const tip = await findRef(github, name);
    if (tip !== undefined)
        return tip;
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name });
    return data.find((one) => one.ref === ref)?.object.sha;
}
/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github, sha) {
    const { trees } = seenBy(github.octokit);
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
    seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
    const found = await lookFor(async () => {
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
        // Git keeps no empty folders.
        return data.tree.length > 0 ? data : undefined;
    }, { patience: strongDoubt.other, clock: github.clock });
    if (!found)
        throw new StagingError('service-error', `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
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
        throw new StagingError('invalid-configuration', `${path} at ${at} is not a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/**
 * Undefined where there is nothing. A 404 alone does not say so: the tree of the commit has to. What it has is asked for again during a
 * minute.
 */
async function contentsAt(github, path, at) {
    const ref = fullRef(at);
    const read = () => unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    const seen = await read();
    if (seen || !(await isInTree(github, path, ref)))
        return seen;
    const found = await lookFor(read, { patience: strongDoubt.other, clock: github.clock });
    if (found)
        return found;
    throw new StagingError('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
        hint: 'Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file.'
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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
/** Milliseconds that GitHub's own machines may differ, or this one from them before an answer has shown by how much. */
const clockDrift = (/* unused pure expression or super */ null && (5 * 60_000));
/** GitHub keeps a text as it was sent, but for its line ends. */
function sameText(theirs, ours) {
    return (theirs ?? '').replaceAll('\r\n', '\n').trim() === ours.replaceAll('\r\n', '\n').trim();
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    seenBy(github.octokit).paths.add(issues_pathOf(github, number));
}
function issues_pathOf({ owner, repo }, number) {
    return `/repos/${owner}/${repo}/issues/${number}`;
}
/**
 * `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit.
 * Throws ApiError 404 for one that is not there, whatever was doubted; 410 for one that was deleted or where issues are disabled.
 */
async function getIssueIfChanged(github, number, etag, signal) {
    const { octokit, owner, repo } = github;
    const path = issues_pathOf(github, number);
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
    const { data } = await request(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    raiseFloor(github.octokit, number, issue);
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
/** Made once: the same words that appear meanwhile are the ones. */
async function commentOnIssue(github, number, body) {
    const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
    const made = await makeOnce(async () => {
        const { data } = await request(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            body
        });
        return readComment(data);
    }, async () => {
        const self = await whoAmI(github);
        const written = await listComments(github, number, before);
        return written.find((comment) => comment.author.login === self && sameText(comment.body, body));
    });
    raiseFloor(github.octokit, number, { updatedAt: made.createdAt, comment: made.id });
    return made;
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
        author: issues_readActor(data.user),
        closedBy: data.closed_by ? issues_readActor(data.closed_by) : undefined,
        closedAt: data.closed_at ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        labels: data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
    };
}
function readComment(data) {
    return {
        id: Number(data.id),
        author: issues_readActor(data.user),
        body: data.body ?? '',
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        url: data.html_url
    };
}
function issues_readActor(user) {
    return user ? { login: user.login, type: user.type ?? 'User' } : { login: 'ghost', type: 'User' };
}
function moment(date) {
    const at = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./packages/github/build/src/deployments.js





/** Makes a Deployment and returns its id. It merges nothing and waits for no check: what is deployed is deployed already. */
async function createDeployment(github, deployment) {
    const mark = randomUUID();
    const id = await makeOnce(async () => {
        const { data } = await request(github, 'POST /repos/{owner}/{repo}/deployments', {
            ref: deployment.ref,
            environment: deployment.environment,
            auto_merge: false,
            required_contexts: [],
            transient_environment: true,
            production_environment: false,
            payload: { ...deployment.payload, mark },
            ...(deployment.description && { description: deployment.description.slice(0, 140) })
        });
        // 202 would be a merge that we did not ask for.
        return 'id' in data ? Number(data.id) : 0;
    }, async () => {
        const { environment } = deployment;
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 30 });
        const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
        return made && Number(made.id);
    });
    seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
    return id;
}
/** The newest first, at most 100: other people's may lie in between. */
async function listDeployments(github, environment) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 100 });
    return data.map(({ id, ref, created_at, creator, payload }) => ({
        id: Number(id),
        ref,
        createdAt: created_at,
        creator: readActor(creator),
        payload
    }));
}
/** Of this Deployment alone: GitHub would make older ones of the same environment inactive by itself, no matter who made them. */
async function setDeploymentStatus(github, deployment, status) {
    await request(github, 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        state: status.state,
        auto_inactive: false,
        ...(status.description && { description: status.description.slice(0, 140) }),
        ...(status.environmentUrl && { environment_url: status.environmentUrl }),
        ...(status.logUrl && { log_url: status.logUrl })
    }, 
    // Said twice it is the same.
    { repeatable: true });
}
/** Its newest status; `state` is undefined when it has none yet. */
async function findDeploymentStatus(github, deployment) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        per_page: 1
    });
    return { state: data[0]?.state, url: data[0]?.environment_url || undefined };
}

;// CONCATENATED MODULE: ./packages/github/build/src/environments.js

/** Undefined when there is none of that name. Needs `actions: read`. */
async function findGuardedEnvironment(github, name) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/environments/{environment_name}', { environment_name: name }));
    if (!answer)
        return undefined;
    const waits = (answer.data.protection_rules ?? []).flatMap((rule) => rule.type === 'required_reviewers'
        ? ["somebody's review"]
        : 'wait_timer' in rule && rule.wait_timer
            ? [`${rule.wait_timer} minutes`]
            : []);
    const held = waits.length > 0 ? { waitsFor: waits.join(' and ') } : {};
    const policy = answer.data.deployment_branch_policy;
    if (!policy)
        return { branches: 'all', tags: [], ...held };
    if (policy.protected_branches)
        return { branches: 'protected', tags: [], ...held };
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', { environment_name: name, per_page: 100 });
    const names = (wanted) => data.branch_policies.filter(({ type = 'branch' }) => type === wanted).flatMap((one) => one.name ?? []);
    return { branches: names('branch'), tags: names('tag'), ...held };
}

;// CONCATENATED MODULE: ./packages/github/build/src/issue-view.js





const issue_view_query = (/* unused pure expression or super */ null && (`query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
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
}`));
/**
 * Reads the issue until it shows what we know of it: what this client wrote, and what the event told that started the run.
 * Needs `issues: read`. Throws ApiError 404 for one that is not there.
 */
async function viewIssue(github, number, signal) {
    const clock = github.clock ?? systemClock;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const view = await readOnce(github, number, signal).catch((error) => {
            if (error instanceof ApiError && error.status === 403)
                throw unreadable(number, error);
            throw error;
        });
        const floor = seenBy(github.octokit).floors.get(number);
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
            throw new ApiError({
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
    return new StagingError('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
        cause,
        hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
    });
}
function reaches({ updatedAt, comments }, floor) {
    if (!floor || systemClock.monotonic() - floor.at > 2 * lag)
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
        return has(await graphql(github, 'issueView', issue_view_query, variables, { signal, about, has }));
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
                editor: issue_view_readActorNode(edit.editor),
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
        author: issue_view_readActorNode(first.author),
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
                    author: issue_view_readActorNode(comment.author),
                    body: comment.body,
                    createdAt: comment.createdAt,
                    edited: comment.lastEditedAt !== null,
                    lastEdit: comment.lastEditedAt === null
                        ? undefined
                        : { at: comment.lastEditedAt, by: comment.editor ? issue_view_readActorNode(comment.editor) : undefined }
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
    const common = { at: node.createdAt, by: node.actor ? issue_view_readActorNode(node.actor) : undefined };
    switch (node.__typename) {
        case 'ClosedEvent':
            return { ...common, kind: 'closed', reason: node.stateReason ?? undefined };
        case 'ReopenedEvent':
            return { ...common, kind: 'reopened' };
        case 'RenamedTitleEvent':
            return { ...common, kind: 'renamed', from: node.previousTitle ?? '', to: node.currentTitle ?? '' };
        case 'CommentDeletedEvent':
            return { ...common, kind: 'comment-deleted', author: issue_view_readActorNode(node.deletedCommentAuthor ?? null) };
        default:
            return undefined;
    }
}
/** GraphQL calls a bot `github-actions`, REST `github-actions[bot]`: one person, one name. */
function issue_view_readActorNode(actor) {
    if (!actor)
        return { login: 'ghost', type: 'User' };
    const { __typename: type, login } = actor;
    return { login: type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login, type };
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
        if (!(error instanceof ApiError) || error.status !== 422)
            throw error;
        if ((await viewQueue(github, pull)).kind !== 'queued')
            throw error;
    }
}
/** Out of the queue; nothing happens to one that is in none. */
async function dequeuePull(github, pull) {
    await unlessStatus([403, 404, 422], graphql(github, 'dequeuePull', `mutation dequeuePull($pull: ID!) {
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
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: commit });
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

;// CONCATENATED MODULE: ./packages/github/build/src/pulls.js





/**
 * The newest pull request from this repository's branch `head` into `base`, in any state. One that was made a moment ago may not
 * be listed yet: a caller that decides by its absence wraps this in `lookFor`.
 */
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
    const made = await makeOnce(async () => readPull((await request(github, 'POST /repos/{owner}/{repo}/pulls', pull)).data), 
    // There is never more than one open between the same branches.
    async () => {
        const found = await findPull(github, pull.head, pull.base);
        return found?.state === 'open' ? found : undefined;
    });
    seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/pulls/${made.number}`);
    return made;
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
        }, { repeatable: false });
        return { kind: 'merged', sha: data.sha };
    }
    catch (error) {
        if (error instanceof ApiError && error.status === 405)
            return { kind: 'not-mergeable', detail: error.detail ?? 'not mergeable' };
        if (error instanceof ApiError && error.status === 409)
            return { kind: 'head-moved', detail: error.detail ?? 'the head was modified' };
        if (isLost(error))
            return { kind: 'unknown', detail: error instanceof Error ? error.message : String(error) };
        throw error;
    }
}
/** Nothing happens to one that has none. */
async function disableAutoMerge(github, pull) {
    await unlessStatus([403, 404, 422], graphql(github, 'disableAutoMerge', `mutation disableAutoMerge($pull: ID!) {
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

;// CONCATENATED MODULE: ./packages/github/build/src/rate-limit.js

/** How many REST requests the token has left in this hour. To ask is free. */
async function remainingRequests(github) {
    const { data } = await request(github, 'GET /rate_limit', {});
    return data.resources.core.remaining;
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
/** They do nothing, however often they are sent. */
const often = { repeatable: true };
const asks = {
    actions: (github, workflow) => request_request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', { workflow_id: workflow, ref: noRef }, often),
    deployments: (github) => request_request(github, 'POST /repos/{owner}/{repo}/deployments', { ref: noRef, environment: 'preflight', auto_merge: false, required_contexts: [] }, often),
    // An issue without a title is none.
    issues: (github) => request_request(github, 'POST /repos/{owner}/{repo}/issues', { title: '' }, often),
    'pull-requests': (github) => request_request(github, 'POST /repos/{owner}/{repo}/pulls', { title: 'preflight', head: noRef, base: noRef }, often)
};

;// CONCATENATED MODULE: ./packages/github/build/src/runs.js



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function runs_expectRun({ octokit, owner, repo }, run) {
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
        const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
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
        if (error instanceof ApiError && error.status === 404)
            return undefined;
        if (error instanceof ApiError && error.status === 403)
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
function runs_isJob(name, key) {
    return name === key || name.endsWith(` / ${key}`);
}
/** All pages. `attempt` undefined: of the newest attempt of the run; `all`: of each. */
async function runs_listRunJobs(github, run, attempt) {
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

;// CONCATENATED MODULE: ./packages/github/build/src/test-jobs.js


/** Milliseconds: GitHub's list of a run's jobs lags by seconds behind what has ended. */
const jobListLag = 60_000;
/**
 * The jobs of a run's last attempt that tested apps, by app; of apps that none tested there is nothing. Needs `actions: read`.
 * @throws WaitTimeoutError, and invalid-configuration where jobs of two callers have one name
 */
async function awaitTestJobs(github, { run, job, apps, expected }, wait) {
    const nameOf = (app) => job.replace('{app}', app);
    return waitUntil(async () => {
        const listed = await listRunJobs(github, run);
        const jobs = new Map(apps.flatMap((app) => {
            const found = listed.filter(({ name }) => isJob(name, nameOf(app)));
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
        throw new StagingError('invalid-configuration', `this run has several jobs called ${wanted}: ${names.join(', ')}: which of them tested in this environment cannot be told`, { hint: 'Call staging-deploy once in a workflow: a workflow file for each environment.' });
}

;// CONCATENATED MODULE: ./packages/github/build/src/variables.js

/** 403 when the token may not read it: GITHUB_TOKEN never may, an App needs `variables: read`. */
async function findVariable(github, name) {
    const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name }));
    return answer?.data.value;
}
/**
 * False when there is one already, no matter who made it: also the request before, whose answer was lost. 403 when the token may not:
 * GITHUB_TOKEN never may, an App needs `variables: write`.
 */
async function createVariable(github, name, value) {
    const made = await unlessStatus([409, 422], request(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value }, { repeatable: true }));
    return made !== undefined;
}
/** False when it is gone. */
async function updateVariable(github, name, value) {
    const changed = await unlessStatus([404], request(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value }));
    return changed !== undefined;
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
 * GitHub names the run when asked to; an older server answers before there is one, and it is found as one that was not there
 * before. The same when the answer is lost: then it is sent again only if no run appears within a minute, or at once if the dispatch
 * says that a second run does no harm.
 */
async function dispatchWorkflow(github, dispatch, wait) {
    const { workflow, ref } = dispatch;
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

;// CONCATENATED MODULE: ./packages/github/build/src/index.js






























/***/ })

};

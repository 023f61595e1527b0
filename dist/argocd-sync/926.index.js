export const id = 926;
export const ids = [926];
export const modules = {

/***/ 1926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimFor: () => (/* binding */ claimFor)
});

// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var src_deadline = __webpack_require__(1077);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/base/build/src/wait-until.js
var wait_until = __webpack_require__(8673);
// EXTERNAL MODULE: ./packages/environment/build/src/composition/deploys.js
var deploys = __webpack_require__(2092);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/generation.js
var ledger_generation = __webpack_require__(1069);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/operations.js
function operationId(kind, run, app) {
    return [kind, run.id, run.attempt, ...(app ? [app] : [])].join('-');
}
/**
 * Who must wait for whom. Provisions and teardowns exclude each other; a deploy waits for both, and for another deploy of the
 * same app. A provision does not wait for deploys: it leaves them alone. When a teardown waits, `decideTeardown` says.
 */
function excludes(running, wanted) {
    if (running.id === wanted.id)
        return false;
    if (wanted.kind !== 'deploy')
        return running.kind !== 'deploy';
    // A matrix deploys while its own run's provision is long over: one that is still written down was killed.
    if (running.kind === 'deploy')
        return running.app === wanted.app;
    return running.run.id !== wanted.run.id;
}
/** Enters the operation unless another one is in the way. `isOver` tells of operations whose run has ended without a word: they go. */
function claimOperation(document, wanted, isOver) {
    const running = document.operations.filter((operation) => operation.id !== wanted.id && !isOver(operation));
    const by = running.find((operation) => excludes(operation, wanted));
    return by ? { kind: 'busy', by } : { kind: 'claimed', document: { ...document, operations: [...running, wanted] } };
}
function withoutOperation(document, id) {
    return { ...document, operations: document.operations.filter((operation) => operation.id !== id) };
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var end = __webpack_require__(8540);
;// CONCATENATED MODULE: ./packages/environment/build/src/provision/watch-generation.js


const interval = 15_000;
/** Looks into the ledger now and then while something long is going on. Looking costs one request as long as nothing changes. */
function watchGeneration(ledger, generation, { clock, log, signal }) {
    const superseded = new AbortController();
    const stopped = new AbortController();
    const either = AbortSignal.any([signal, stopped.signal]);
    const look = async () => {
        while (!either.aborted) {
            await clock.sleep(interval, either);
            const document = await ledger.read().catch((error) => {
                log.debug(`the ledger could not be read: ${(0,errors/* toStagingError */.xc)(error).message}`);
                return undefined;
            });
            if (!document)
                continue;
            try {
                (0,ledger_generation/* requireGeneration */.C)(document, generation, 'the work was complete');
            }
            catch (error) {
                superseded.abort(error);
                return;
            }
        }
    };
    // It ends by its own sleep being aborted: that is no error.
    void look().catch(() => { });
    return {
        signal: superseded.signal,
        throwIfSuperseded: () => superseded.signal.throwIfAborted(),
        stop: () => stopped.abort()
    };
}

// EXTERNAL MODULE: ./packages/github/build/src/runs.js
var runs = __webpack_require__(8713);
;// CONCATENATED MODULE: ./packages/environment/build/src/running-operations.js

/** Longer than any hosted job lives (6 h): what is older and cannot be asked after is over. */
const oldest = 7 * 3_600_000;
/** A run that has just begun may be unknown to the server that we ask. */
const youngest = 60_000;
/**
 * The operations whose run still goes on. A runner that was killed cannot say goodbye, so GitHub is asked about each run.
 * Operations of our own run are not asked about: its jobs follow each other, an earlier one that is still there was killed.
 */
async function runningOperations(document, run, deps) {
    const others = (document?.operations ?? []).filter((operation) => operation.run.id !== run.id);
    // The legs of a matrix are of one run.
    const asked = new Map();
    const progressOf = ({ id, attempt }) => {
        const key = `${id}/${attempt}`;
        const answer = asked.get(key) ?? (0,runs/* findRunProgress */.my)(deps.github, id, attempt);
        asked.set(key, answer);
        return answer;
    };
    const verdicts = await Promise.all(others.map(async (operation) => {
        const progress = await progressOf(operation.run);
        if (progress.kind === 'running')
            return true;
        return progress.kind === 'unknown' && deps.clock.now() - Date.parse(operation.since) < oldest;
    }));
    return others.filter((_, index) => verdicts[index]);
}
/**
 * Asks GitHub about the operations of `document`, and tells of any later document's operations whether they are over. One that
 * was not asked about was entered since: it is not over.
 */
async function verdictOn(document, run, deps) {
    const running = new Set((await runningOperations(document, run, deps)).map(({ id }) => id));
    const asked = new Set((document?.operations ?? []).map(({ id }) => id));
    const eldest = deps.clock.now() - youngest;
    return ({ id, run: its, since }) => its.id === run.id || (asked.has(id) && !running.has(id) && Date.parse(since) < eldest);
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/leases.js
var leases = __webpack_require__(1072);
;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/require-newest.js



/**
 * Throws `superseded` when a newer run, which still holds the environment, has deployed one of the apps: of two pushes that
 * meet, the older commit never takes the newer one's place, whichever job came first. GitHub's run ids ascend.
 */
function requireNewest(document, apps, run, now) {
    const holding = new Set((0,leases/* liveLeases */._c)(document, now).map((lease) => lease.run));
    for (const app of apps) {
        const by = document.apps[app]?.run ?? '';
        const id = (0,runs/* runIdOf */.SR)(by);
        if (id !== undefined && id > run.id && holding.has(by))
            throw new errors/* RefusedError */.fk('superseded', `stopped before deploying ${app}: a newer run has deployed it, ${by}`, {
                hint: 'Nothing to do: that run goes on. To deploy this version all the same, start a new run.'
            });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/claim-deploy.js








/**
 * Enters a deploy of these apps, one operation each, once no provision or teardown of another run and no deploy of the same app goes
 * on. The same write says that nobody knows what runs, until the deploy has ended. Undefined: the ledger knows of no environment that would have to be kept from anything.
 */
async function claimDeploy(request, deps) {
    const { run, actor, branch, deadline } = request;
    const { ledger, github, clock, log } = deps;
    const apps = request.apps.map(({ app }) => app);
    const deployer = { runUrl: run.url, actor, branch };
    let replaced = [];
    const wanted = apps.map((app) => ({ id: operationId('deploy', run, app), kind: 'deploy', app, run, actor }));
    let claimed;
    let found;
    try {
        claimed = await (0,wait_until/* waitUntil */.a)(async () => {
            const before = await ledger.read();
            if (request.generation !== undefined)
                (0,ledger_generation/* requireGeneration */.C)(before, request.generation, 'deploying anything');
            if (!before?.life)
                return { kind: 'done', value: undefined };
            const verdict = await verdictOn(before, run, { github, clock });
            // A matrix deploys side by side: only of other kinds it is true that a run's jobs follow each other.
            const isOver = (operation) => operation.run.id === run.id && operation.kind === 'deploy' ? false : verdict(operation);
            let busy;
            const document = await ledger.update(`deploy: claim ${apps.join(', ')} by ${actor}`, (current) => {
                if (request.generation !== undefined)
                    (0,ledger_generation/* requireGeneration */.C)(current, request.generation, 'deploying anything');
                requireNewest(current, apps, run, clock.now());
                const since = new Date(clock.now()).toISOString();
                busy = undefined;
                found = current;
                replaced = (0,deploys/* heldByOthers */.Ed)(current, apps, deployer, clock.now());
                if (request.shared === 'refuse')
                    refuseHeld(replaced);
                let next = (0,deploys/* withDeployBegun */.Zv)((0,end/* withUse */.YT)(current, clock.now()), request.apps, deployer, clock.now());
                for (const operation of wanted) {
                    const claim = claimOperation(next, { ...operation, since }, isOver);
                    if (claim.kind === 'busy') {
                        busy = claim.by;
                        return undefined;
                    }
                    next = claim.document;
                }
                return next;
            });
            return busy
                ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
                : { kind: 'done', value: document };
        }, { awaited: `${apps.join(', ')} to be free`, clock, deadline, log, first: 1000, most: 10_000 });
    }
    catch (error) {
        if (!(error instanceof errors/* WaitTimeoutError */.Do))
            throw error;
        throw new errors/* StagingError */.QH('environment-busy', `the environment is held by ${error.lastSeen}`, {
            hint: 'Wait for that run, or cancel it.',
            cause: error
        });
    }
    if (!claimed || !found)
        return undefined;
    const watch = watchGeneration(ledger, claimed.generation, { clock, log, signal: deadline.signal });
    return { ...claimOf(wanted, claimed.generation, watch, ledger), before: found, replaced };
}
function refuseHeld(held) {
    if (held.length === 0)
        return;
    const names = held.map(({ app, by, branch }) => `${app} is there from ${branch}, by ${by}, who still holds the environment`);
    throw new errors/* RefusedError */.fk('environment-busy', names.join('; '), {
        hint: 'Wait until it is released in staging-control, or let `environment.shared` be `replace`.'
    });
}
function claimOf(wanted, generation, watch, ledger) {
    const without = (document) => wanted.reduce((rest, { id }) => withoutOperation(rest, id), document);
    return {
        signal: watch.signal,
        ended: (document) => {
            (0,ledger_generation/* requireGeneration */.C)(document, generation, 'recording the deploy');
            return without(document);
        },
        release: async () => {
            watch.stop();
            await ledger.update('deploy: released', (current) => current.operations.some(({ id }) => wanted.some((one) => one.id === id)) ? without(current) : undefined);
        },
        stop: () => watch.stop()
    };
}

// EXTERNAL MODULE: ./packages/base/build/src/look.js
var look = __webpack_require__(3666);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var request = __webpack_require__(5565);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
;// CONCATENATED MODULE: ./packages/github/build/src/viewer.js

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await (0,request/* graphql */.UG)(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}
/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
async function selfAmong(github, makers) {
    return makers.some(({ type }) => type !== 'Bot') ? whoAmI(github) : undefined;
}

;// CONCATENATED MODULE: ./packages/github/build/src/issues.js





/**
 * Made once: an issue of ours with the same title and the same first line that appears meanwhile is the one. The rest of its
 * text may be another by then: who sees it first may tick a box.
 */
async function createIssue(github, issue) {
    const before = new Date((0,seen/* timeAt */.lC)(github.octokit) - settling/* clockDrift */._O).toISOString();
    const made = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues', {
            state: 'all',
            since: before,
            per_page: 100
        });
        const self = await whoAmI(github);
        const found = data.find(({ title, body, user, created_at: at }) => title === issue.title &&
            (0,settling/* sameText */.QV)(firstLine(body), firstLine(issue.body)) &&
            user?.login === self &&
            at >= before);
        return found && readIssue(found);
    });
    expectIssue(github, made.number);
    (0,seen/* raiseFloor */.fC)(github.octokit, made.number, made);
    return made;
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(pathOf(github, number));
}
function pathOf({ owner, repo }, number) {
    return `/repos/${owner}/${repo}/issues/${number}`;
}
/**
 * `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit.
 * Throws ApiError 404 for one that is not there, whatever was doubted; 410 for one that was deleted or where issues are disabled.
 */
async function getIssueIfChanged(github, number, etag, signal) {
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
async function issues_updateIssue(github, number, change) {
    const { stateReason, labels, ...rest } = change;
    const { data } = await (0,request/* request */.Em)(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    (0,seen/* raiseFloor */.fC)(github.octokit, number, issue);
    return issue;
}
/** Open issues (not pull requests) that carry the label, or that somebody made; newest first, at most 100. */
function listOpenIssues(github, by) {
    return listBy(github, by, { state: 'open' });
}
/** Those with a label, closed ones among them for `all`. */
function issues_listIssues(github, label, state) {
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
    const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await (0,request/* unlessStatus */.HD)([404], (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await (0,request/* unlessStatus */.HD)([422], (0,request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
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

;// CONCATENATED MODULE: ./packages/github/build/src/issue-comments.js





/** Made once: the same words that appear meanwhile are the ones. */
async function commentOnIssue(github, number, body) {
    const before = new Date((0,seen/* timeAt */.lC)(github.octokit) - settling/* clockDrift */._O).toISOString();
    const made = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            body
        });
        return readComment(data);
    }, async () => {
        const self = await whoAmI(github);
        const written = await listComments(github, number, before);
        return written.find((comment) => comment.author.login === self && (0,settling/* sameText */.QV)(comment.body, body));
    });
    (0,seen/* raiseFloor */.fC)(github.octokit, number, { updatedAt: made.createdAt, comment: made.id });
    return made;
}
/**
 * Comments made or edited at `since` (ISO 8601) or later, oldest first, all pages.
 * `since` filters on the moment of the last edit, as GitHub does.
 */
async function listComments(github, number, since) {
    const comments = [];
    for (let page = 1;; page += 1) {
        const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
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
function readComment(data) {
    return {
        id: Number(data.id),
        author: readActor(data.user),
        body: data.body ?? '',
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        url: data.html_url
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/github-ownership.js

const ours = (proof) => ({ kind: 'ours', proof });
const doubt = (because) => ({ kind: 'in-doubt', because });
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
        : doubt(`its payload names us, and ${creator.login} made it`);
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
        return doubt(`its text bears our mark, and ${login} opened it`);
    const [first] = versions;
    if (first?.body === undefined)
        return doubt('its first text was deleted from its history');
    return first.body.startsWith(begins)
        ? ours('mark in its first text, and author')
        : doubt('our mark was written into it later');
}
/** A comment or the text of a pull request: what has one version that can be seen at no further cost. */
function textVerdict({ body, author }, begins, self) {
    if (!body.startsWith(begins))
        return notOurs('its text does not bear our mark');
    return isUs(author, self)
        ? ours('mark in its first text, and author')
        : doubt(`its text bears our mark, and ${author.login} wrote it`);
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

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
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
async function viewIssue(github, number, signal) {
    const clock = github.clock ?? src_clock/* systemClock */.m;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const view = await readOnce(github, number, signal).catch((error) => {
            if (error instanceof errors/* ApiError */.hD && error.status === 403)
                throw unreadable(number, error);
            throw error;
        });
        const floor = (0,seen/* seenBy */.DA)(github.octokit).floors.get(number);
        if (typeof view !== 'string' && reaches(view, floor))
            return view;
        const pause = (0,settling/* pauseWithin */.qX)(settling/* lag */.FB, attempt, clock.monotonic() - started);
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
    if (!floor || src_clock/* systemClock */.m.monotonic() - floor.at > 2 * settling/* lag */.FB)
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
        return has(await (0,request/* graphql */.UG)(github, 'issueView', query, variables, { signal, about, has }));
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
    return verdict.kind === 'ours' ? [] : [{ what, because: verdict.because, ...(remedy !== undefined && { remedy }) }];
}
function renderLeft({ what, because, remedy }) {
    return `${what} is not ours, and stays as it is: ${because}${remedy === undefined ? '' : `. ${remedy}`}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/our-issue.js



/**
 * Anybody may give an issue our label, our title and our mark: GitHub's history of its text tells whose it is, and is asked of
 * each that would be written to. `wanted`: the text that needs no writing; undefined: the first one is looked for.
 */
async function findOurIssues(github, { kind, owner, label }, wanted) {
    const mark = textMark(kind, owner);
    const issues = (await issues_listIssues(github, label.name, 'all'))
        .filter(({ body }) => !isOfAnother(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await selfAmong(github, issues.map(({ author }) => author));
    const ours = [];
    const left = [];
    for (const issue of issues) {
        const isOpen = issue.state === 'open';
        if (ours.length > 0 && (!isOpen || wanted === undefined))
            continue;
        const mayBeOurs = isUs(issue.author, self);
        if (mayBeOurs && isOpen && issue.body === wanted && ours.length === 0) {
            ours.push(issue);
            continue;
        }
        const verdict = mayBeOurs
            ? issueVerdict(await viewIssue(github, issue.number), mark, self)
            : textVerdict(issue, mark, self);
        if (verdict.kind === 'ours')
            ours.push(issue);
        if (isOpen)
            left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
    }
    return { ours, left };
}
/** Nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
async function our_issue_writeOurIssue(github, issue, body) {
    const { ours, left } = await findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    await closeTwins(github, found, others);
    if (!found)
        return { number: await openOurIssue(github, issue, body), left };
    if (found.body !== body || found.state !== 'open')
        await issues_updateIssue(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await ensureLabel(github, issue.label);
    const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] });
    const { ours } = await findOurIssues(github, issue, body);
    const all = [...ours.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number);
    const [oldest = made, ...others] = all;
    if (oldest.number !== made.number)
        await closeTwins(github, oldest, others);
    return oldest.number;
}
async function closeTwins(github, kept, others) {
    for (const other of others)
        if (other.state === 'open')
            await issues_updateIssue(github, other.number, {
                body: `See #${kept?.number}.`,
                state: 'closed',
                stateReason: 'not_planned'
            });
}
/** What it was opened for is over. One request where there is none. */
async function our_issue_closeOurIssue(github, issue) {
    const isOpen = (await listIssues(github, issue.label.name, 'open')).length > 0;
    if (!isOpen)
        return;
    const { ours } = await findOurIssues(github, issue, '');
    for (const one of ours)
        if (one.state === 'open')
            await updateIssue(github, one.number, { body: one.body, state: 'closed', stateReason: 'completed' });
}
/** Logins that GitHub can mention, each once. */
function mentionable(logins) {
    return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/dashboard.js



function dashboardOf({ names }) {
    return {
        kind: 'dashboard',
        owner: names.ownerTag,
        title: `Staging environment: ${names.environment}`,
        label: { name: 'staging-dashboard', color: '1d76db', description: 'How a staging environment is' }
    };
}
/** Where people are mentioned without a dashboard: opened when there is something to tell, closed when the environment is gone. */
function noticesOf({ names }) {
    return {
        kind: 'notice',
        owner: names.ownerTag,
        title: `Staging environment: the end of ${names.environment}`,
        label: { name: 'staging-notice', color: 'fbca04', description: 'Tells who holds a staging environment of its end' }
    };
}
async function writeDashboard(parts, body) {
    return (await writeOurIssue(parts.github, dashboardOf(parts), body)).left;
}
/** Mentions people below the dashboard; where there is none, or not any more, below an issue of its own. */
async function mentionPeople(environment, { logins, text, once }) {
    const people = mentionable(logins);
    if (people.length === 0)
        return;
    const { github, configuration } = environment;
    const dashboard = configuration.dashboard
        ? (await findOurIssues(github, dashboardOf(environment))).ours[0]
        : undefined;
    const number = dashboard?.number ?? (await our_issue_writeOurIssue(github, noticesOf(environment), renderNotices(environment))).number;
    await tellOnce(environment, number, { once, text: `${people.map((login) => `@${login}`).join(' ')}: ${text}` });
}
/** Below any issue: what was said there within a day is not said again. */
async function tellOnce({ github, names, context }, number, { once, text }) {
    const mark = textMark('told', `${names.ownerTag} ${once}`);
    const since = new Date(context.clock.now() - 24 * 3_600_000).toISOString();
    const same = (await listComments(github, number, since)).filter(({ body }) => body.startsWith(mark));
    const self = await selfAmong(github, same.map(({ author }) => author));
    if (same.some((comment) => textVerdict(comment, mark, self).kind === 'ours'))
        return;
    await commentOnIssue(github, number, `${mark}\n${text}`);
}
/** The environment is gone. One request where nobody was told. */
async function closeNotices(parts) {
    await closeOurIssue(parts.github, noticesOf(parts));
}
function renderNotices({ names }) {
    return [
        textMark('notice', names.ownerTag),
        `Who holds the environment \`${names.environment}\` is mentioned below before it ends. It is closed when the environment is gone.`,
        '',
        'With `dashboard: true` in `.github/staging.yml` an issue shows how the environment is, and people are mentioned there. This text is written by staging-actions: edits are lost.',
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/plain-text.js

/** Text that others wrote, harmless in Markdown: no mention, no link, no cell, no marker of ours. */
function plain(text) {
    return text.replace(/[\r\n\t]+/g, ' ').replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
/** A link whose address is one; else the text alone. */
function plain_text_link(text, url) {
    return markdownLink(plain(text), url);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/tell-replaced.js



/** Tells those who put something there, and still hold the environment, that it is deployed over: in the log, and on the dashboard. */
async function tellReplaced(parts, replaced, branch) {
    const { log, run } = parts.context;
    for (const { app, by, branch: before, leases } of replaced) {
        log.warning(`${app} was there from ${before}, by ${by}, who still holds the environment: it is deployed over`);
        if (!parts.dashboard)
            continue;
        const text = `${app}, which ${plain(by)} deployed from ${plain(before)}, is replaced by that of ${plain(branch)}: ${run.url}`;
        const logins = leases.map(({ holder }) => holder);
        const told = await (0,look/* lookAt */.t)(mentionPeople({ ...parts, configuration: parts }, { logins, text, once: `replaced ${app} ${run.url}` }));
        if (told.kind === 'failed')
            log.warning(`${by} was not told on the dashboard: ${told.error.message}`);
    }
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/open-ledger-of.js + 8 modules
var open_ledger_of = __webpack_require__(3075);
// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(4257);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(4337);
;// CONCATENATED MODULE: ./packages/deploy/build/src/claim.js




/** Claims the environment for a deploy of these apps. A ledger that cannot be written is a warning, as it is after the deploy. */
async function claimFor({ token, configuration, context }, apps, generation, deadline) {
    const { repository, run, actor, clock, log } = context;
    const ledger = (0,open_ledger_of/* openLedgerOf */.F)(context, configuration, token);
    const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
    const branch = (0,src_names/* branchOf */.W0)(context.ref);
    const { shared } = configuration.environment;
    const claim = await claimDeploy({ apps, run, actor, branch, shared, generation, deadline }, { ledger, github, clock, log }).catch((error) => {
        // One of a newer version stops us; without any other the deploy is only not told to others.
        if (!(error instanceof ledger_error/* LedgerError */.oy) || error.reason === 'ledger-newer')
            throw error;
        log.warning(`the ledger does not tell others of this deploy: ${error.message}`);
        return undefined;
    });
    if (!claim) {
        await ledger.close();
        return undefined;
    }
    if (claim.replaced.length > 0) {
        const names = (0,src_names/* environmentNames */.iF)({
            environment: configuration.environment.name,
            repositoryId: repository.id,
            server: context.urls.server
        });
        await tellReplaced({ github, names, context, dashboard: configuration.dashboard }, claim.replaced, branch);
    }
    let hasEnded = false;
    return {
        deadline: new src_deadline/* Deadline */.B(clock, deadline.remaining(), AbortSignal.any([deadline.signal, claim.signal])),
        before: claim.before,
        recordOf: (app) => claim.before.apps[app] ?? {},
        ended: (document) => {
            const rest = claim.ended(document);
            hasEnded = true;
            return rest;
        },
        close: async () => {
            claim.stop();
            try {
                if (!hasEnded)
                    await claim.release();
            }
            catch (error) {
                log.warning(`the claim of this deploy stays in the ledger until the run is over: ${(0,errors/* toStagingError */.xc)(error).message}`);
            }
            finally {
                await ledger.close();
            }
        }
    };
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

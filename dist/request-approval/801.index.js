export const id = 801;
export const ids = [801];
export const modules = {

/***/ 9801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main),
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./packages/github/build/src/viewer.js
var viewer = __webpack_require__(7585);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var src_request = __webpack_require__(7568);
// EXTERNAL MODULE: ./packages/github/build/src/issues.js
var src_issues = __webpack_require__(683);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
;// CONCATENATED MODULE: ./packages/github/build/src/issue-comments.js





/** Made once: the same words that appear meanwhile are the ones. */
async function commentOnIssue(github, number, body) {
    const before = new Date((0,seen/* timeAt */.lC)(github.octokit) - settling/* clockDrift */._O).toISOString();
    const made = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            body
        });
        return readComment(data);
    }, async () => {
        const self = await (0,viewer/* whoAmI */.W)(github);
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
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
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
        author: (0,src_issues/* readActor */.a9)(data.user),
        body: data.body ?? '',
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        url: data.html_url
    };
}

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/approval/build/src/boxes.js
var src_boxes = __webpack_require__(4290);
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

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
// EXTERNAL MODULE: ./packages/approval/build/src/render/foreign-text.js
var foreign_text = __webpack_require__(9134);
// EXTERNAL MODULE: ./packages/approval/build/src/render/render-progress.js
var render_progress = __webpack_require__(556);
;// CONCATENATED MODULE: ./packages/approval/build/src/render/render-outcome.js



/** The comment that ends a request; its marker tells a later run how. */
function renderOutcome(decision, branch, wasApproved = false) {
    return `<!-- staging-actions:outcome ${decision.kind} -->\n${sentence(decision, branch, wasApproved)}\n`;
}
function sentence(decision, branch, wasApproved) {
    switch (decision.kind) {
        case 'approved':
            return `✅ **Approved** by ${decision.approvals.map(render_progress/* renderVerdict */.gM).join(', ')}.${reason(decision.why)} Exactly this commit goes to \`${branch}\`; staging goes afterwards.`;
        case 'rejected':
            // How it was rejected stands next to the name.
            return `❌ **Rejected**${rejecters(decision)}.${reason(decision.rejection?.reason ?? decision.why)} ${wasApproved
                ? `It had been approved: its promotion is withdrawn, and what is not in \`${branch}\` yet stays out; staging goes.`
                : `\`${branch}\` stays as it is; staging goes.`}`;
        case 'timed-out':
            return `⌛ **Timed out**: nobody decided in time. \`${branch}\` stays as it is; staging goes.`;
        case 'superseded':
            return `⏭️ **Superseded**: ${(0,foreign_text/* code */.aY)(decision.why)}. Nothing of this request is merged.`;
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
        return ` by ${(0,render_progress/* renderVerdict */.gM)(rejection)}`;
    return by.length > 0 ? ` by ${by.map((login) => (0,foreign_text/* code */.aY)(login)).join(', ')}` : '';
}
function reason(why) {
    return why ? ` ${(0,foreign_text/* code */.aY)(why.slice(0, 500))}` : '';
}
/** An answer to somebody whose attempt does not count; `key` keeps it from being given twice. */
function renderAnswer(key, login, text) {
    return `<!-- staging-actions:answer ${key} -->\n@${login} ${text}\n`;
}
/** Halfway: who may decide is told once more; `key` keeps it from being said twice. */
function renderReminder(key, deciders, until) {
    return `<!-- staging-actions:answer ${key} -->\n⏰ Still waiting for ${deciders}. If nobody decides until ${(0,duration/* renderMoment */.dc)(until)}, nothing is merged and staging goes.\n`;
}
/** `end`: `may be destroyed from … on, because …: …`; `key` keeps it from being said twice. */
function renderEarlierEnd(key, end) {
    return `<!-- staging-actions:answer ${key} -->\n⚠️ The environment may not last until then: it ${end}. A decision counts all the same.\n`;
}
/** Which attempts a comment of ours answers. */
function parseAnswer(body) {
    return /^<!-- staging-actions:answer ([A-Za-z0-9_:.[\]-]{1,200}) -->/.exec(body)?.[1];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/request-label.js
/** What lists of requests are asked for by. What makes an issue a request of ours is its history, not this. */
const requestLabel = {
    name: 'staging-approval',
    color: 'fbca04',
    description: 'A deployment to staging that waits for a decision'
};

;// CONCATENATED MODULE: ./packages/approval/build/src/apply-decision.js







/**
 * While it is pending: answers attempts that do not count, frees boxes, shows approvals so far, and undoes what others
 * wrote into text and title, and a closing by somebody who may not decide. All of it is made from our own last version, so that
 * anyone who looks next may go on with it.
 */
async function tidyRequest(github, seen, decision, minimum, log) {
    await answer(github, seen, decision, log);
    const { issue, ours } = seen;
    const wanted = seen.conclusion ? ours : (0,render_progress/* showApprovals */.ML)(ours, decision.approvals, minimum);
    const altered = (0,src_boxes/* withoutTicks */.Zf)(issue.body) !== (0,src_boxes/* withoutTicks */.Zf)(ours);
    if (altered)
        log.info('somebody altered the text of the request: writing it again');
    const boxes = (0,src_boxes/* readBoxes */.a5)(issue.body);
    const free = decision.untick.some((box) => boxes[box] === true);
    const isNew = altered || free || (0,src_boxes/* withoutTicks */.Zf)(wanted) !== (0,src_boxes/* withoutTicks */.Zf)(ours);
    const { title } = seen.standing;
    // Without it no list of ours has the request.
    const unlabeled = !issue.labels.includes(requestLabel.name);
    if (unlabeled)
        log.info(`somebody took the label ${requestLabel.name} away: it is put back`);
    if (isNew || issue.title !== title || decision.reopen || unlabeled)
        await (0,src_issues/* updateIssue */.tt)(github, issue.number, {
            ...(isNew && { body: (0,src_boxes/* setBox */.yw)((0,src_boxes/* setBox */.yw)(wanted, 'approve', false), 'reject', false) }),
            ...(issue.title !== title && { title }),
            ...(decision.reopen && { state: 'open' }),
            ...(unlabeled && { labels: [...issue.labels, requestLabel.name] })
        });
}
/** Says in the issue how it ended, and closes it. */
async function concludeRequest(github, seen, decision, branch, log, 
/** An approval leaves it open: what follows from it closes it. */
promotionFollows) {
    await answer(github, seen, decision, log);
    const { issue, conclusion } = seen;
    // Who took the request over goes on with it, unless it was ended for that and not closed.
    if (decision.kind === 'superseded' && conclusion?.kind !== 'superseded')
        return;
    const isUnsaid = conclusion?.isSaid === false && conclusion.kind !== 'approved';
    const isNews = conclusion === undefined || isUnsaid || (conclusion.kind === 'approved' && decision.kind !== 'approved');
    const said = isNews
        ? await orLocked(commentOnIssue(github, issue.number, renderOutcome(decision, branch, wasApproved(conclusion))))
        : undefined;
    const at = said?.createdAt ?? conclusion?.at ?? new Date().toISOString();
    // Anyone who opens it later sees at the top who decided, when and how; and no tick that did not stand.
    const boxes = (0,src_boxes/* readBoxes */.a5)(issue.body);
    const approve = boxes.approve === true && decision.kind === 'approved';
    // Who ended it, and how, is known when it is said first.
    const isShown = !isNews && decision.kind !== 'approved' && (0,render_progress/* showsRefusal */.xf)(seen.ours);
    const shown = isShown ? seen.ours : (0,render_progress/* showDecision */.Wz)(seen.ours, decision, at, wasApproved(conclusion));
    const body = (0,src_boxes/* setBox */.yw)((0,src_boxes/* setBox */.yw)(shown, 'approve', approve), 'reject', boxes.reject ?? false);
    const isNew = seen.ours !== '' && body !== issue.body.replaceAll('\r\n', '\n');
    const stays = decision.kind === 'approved' && promotionFollows;
    const opens = stays && decision.reopen;
    if (!isNew && !opens && (stays || (issue.state.kind === 'closed' && conclusion !== undefined)))
        return;
    await (0,src_issues/* updateIssue */.tt)(github, issue.number, {
        ...(isNew && { body }),
        // Closed, nothing would finish it.
        ...(opens && { state: 'open' }),
        ...(stays ? {} : { state: 'closed', stateReason: decision.kind === 'approved' ? 'completed' : 'not_planned' })
    });
}
async function answer(github, seen, decision, log) {
    for (const { key, login, text } of decision.answers) {
        if (seen.answered.has(key))
            continue;
        log.info(`${login}: ${text}`);
        await orLocked(commentOnIssue(github, seen.issue.number, renderAnswer(key, login, text)));
    }
}
/** A locked conversation refuses comments to some tokens; the decision stands without them. */
async function orLocked(wanted) {
    try {
        return await wanted;
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD && error.status === 403))
            throw error;
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/approval/build/src/approvers.js

/** @throws StagingError invalid-configuration */
function parseApprovers(entries) {
    return entries.map((entry) => {
        if (entry === 'code-owners')
            return { kind: 'code-owners' };
        const level = /^permission:(write|maintain|admin)$/.exec(entry)?.[1];
        if (level === 'write' || level === 'maintain' || level === 'admin')
            return { kind: 'permission', level };
        const named = parseHandle(entry);
        if (named)
            return named;
        throw new errors/* StagingError */.QH('invalid-configuration', `${JSON.stringify(entry)} names no approver`, {
            hint: 'An approver is @user, id:<number of an account>, @org/team, permission:write, permission:maintain, permission:admin or code-owners.'
        });
    });
}
/** `@user` or `@org/team`, with or without the `@`; or `id:<number>`. */
function parseHandle(text) {
    const id = /^id:([1-9]\d{0,14})$/.exec(text)?.[1];
    if (id !== undefined)
        return { kind: 'user', login: text, id: Number(id) };
    const team = /^@?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(text);
    if (team)
        return { kind: 'team', org: team[1] ?? '', team: team[2] ?? '' };
    const login = /^@?([A-Za-z0-9_-]{1,60})$/.exec(text)?.[1];
    return login === undefined ? undefined : { kind: 'user', login };
}
/** Who may decide, as a sentence's subject. */
function describeApprovers(approvers) {
    return approvers.length === 0 ? 'everyone with write permission' : approvers.map(describe).join(', ');
}
function describe(approver) {
    switch (approver.kind) {
        case 'user':
            return approver.login.startsWith('id:') ? `the account ${approver.login.slice(3)}` : `@${approver.login}`;
        case 'team':
            return `@${approver.org}/${approver.team}`;
        case 'permission':
            return `everyone with ${approver.level} permission`;
        case 'code-owners':
            return 'the code owners of what changed';
    }
}

;// CONCATENATED MODULE: ./packages/base/build/src/assert-never.js
/** Ends a switch over a union: a kind added later fails to compile here instead of being ignored. */
function assertNever(value) {
    throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./packages/github/build/src/runs.js



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectRun({ octokit, owner, repo }, run) {
    (0,seen/* seenBy */.DA)(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
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
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
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
            ? await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
                ...range,
                ...(attempt && { filter: attempt })
            })
            : await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
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

;// CONCATENATED MODULE: ./packages/approval/build/src/asking-run.js


/**
 * Not while the job of its run still waits: that one decides. A job that died decides nothing any more, and what its run was to promote
 * goes on here. A person who canceled the run, or deleted it, has stopped that.
 */
async function findAskingRun({ marker, conclusion, issue }, again, { github, log }) {
    // One that was concluded waits for nobody: its run may even be the one that asks us to finish.
    if (marker.waiting !== 'job' || (again && conclusion))
        return 'none';
    const { run } = marker;
    // If its run were taken for finished, what it is promoting right now would be stopped.
    expectRun(github, run.id);
    // A job that promotes may be run again by itself, and asks nothing then.
    const attempt = conclusion ? Number.MAX_SAFE_INTEGER : run.attempt;
    const progress = await findRunProgress(github, run.id, attempt);
    switch (progress.kind) {
        case 'running':
            log.info(`#${issue.number}: run ${run.id} ${conclusion ? 'goes on with it' : 'waits for it'} itself`);
            return 'running';
        case 'unknown':
            throw new errors/* StagingError */.QH('forbidden', `the token may not see whether run ${run.id} still waits for #${issue.number}`, {
                hint: 'The job needs `permissions: actions: read`.'
            });
        case 'missing':
            return 'stopped';
        case 'finished':
            log.info(`#${issue.number}: run ${run.id} is over without having ${conclusion ? 'finished it' : 'decided'}`);
            return progress.conclusion === 'cancelled' ? 'stopped' : 'over';
        default:
            return assertNever(progress);
    }
}

// EXTERNAL MODULE: ./packages/approval/build/src/words/verdict-words.js
var verdict_words = __webpack_require__(7464);
;// CONCATENATED MODULE: ./packages/approval/build/src/words/doubtful-words.js

/*
 * What makes a verdict with a reason doubtful. Nobody can tell "fixes #12 after the outage" from "after QA has looked": the answer to
 * both is a question, which costs a comment, and the wrong guess an outage. The lists know English, and the shortest words of six other
 * languages that people fall into.
 */
const conditions = 'if unless once when whenever after before until pending provided providing assuming supposing depends depending conditional conditionally conditioned contingent otherwise awaiting blocked need needs must';
const conditionPhrases = [
    'as soon as',
    'as long as',
    'so long as',
    'subject to',
    'in case',
    'on condition',
    'or else',
    'has to',
    'have to',
    'will test',
    'will check',
    'will look',
    'will review'
];
const exceptions = 'but except excepting excluding only without minus however though although yet instead partly partially please pls';
const delays = 'wait waits waiting hold holds holding later tomorrow tmrw tonight soon noon midnight weekend eod monday tuesday wednesday thursday friday saturday sunday postpone postponed delay delayed defer deferred';
const delayPhrases = ['next week', 'next month', 'end of day', 'for now', 'other than', 'apart from', 'aside from'];
const waverings = 'maybe perhaps probably possibly presumably tentative tentatively unsure undecided kidding joking jk wip tbd todo';
const doubts = 'hopefully might should would could seems uncertain almost nearly mostly';
const doubtPhrases = ['i think', 'i guess', 'i suppose', 'i hope', 'let me', 'in theory', 'kind of', 'sort of'];
const noes = 'no nope nah nay not never none nobody nothing neither nor cannot dont cant wont isnt doesnt didnt shouldnt rejects rejecting declines vetoes vetoed disapprove disapproved disapproval object objection disagree refuse refused revert rollback cancel canceled cancelled abort aborted stop stopped halt halted withdraw retract undo unapprove unapproved';
const elsewhere = 'nein nicht kein keine nur erst aber wenn falls sobald sofern bevor nachdem bis warte warten wartet morgen später vielleicht ohne außer ausser ' +
    'non pas mais si sauf quand lorsque après avant attends attendez attendre demain ' +
    'pero cuando después despues antes excepto salvo espera esperar hasta mañana quizás ' +
    'quando dopo tranne aspetta aspettate finché domani forse ' +
    'nee niet geen maar als wanneer zodra nadat voordat tenzij wacht misschien ' +
    'não nao mas depois exceto espere até amanhã talvez';
const split = (words) => words.split(' ');
/** What follows an approval and is none: a no, a condition, an exception, a delay, a doubt. */
const againstApproval = [
    ...[conditions, exceptions, delays, waverings, doubts, noes, elsewhere].flatMap(split),
    ...conditionPhrases,
    ...delayPhrases,
    ...doubtPhrases
];
/** Why something is rejected may hold most of those: "the page is empty after the login". Only these are in doubt anywhere. */
const againstRejection = [
    ...split('unless pending nevermind nvm'),
    ...split(waverings),
    ...['only if', 'as long as', 'so long as', 'subject to', 'provided that', 'not sure', 'for now', 'never mind']
];
/** These are in doubt where a clause begins with them: "once QA has looked, yes". */
const clauseOpenings = ['if', 'once', 'until', 'provided', 'assuming', 'as soon as', 'wait', 'hold', 'not yet'];
/** And these where the reason does. */
const reasonOpenings = [
    ...split('when after before but except only later tomorrow yes ok okay sure fine wenn falls sobald erst si quand cuando quando als')
];
/** "No blockers found" is a reason to approve. */
const harmless = /(?<![\p{L}\p{N}])(?:no|without|zero)(?: (?:any|more|new|known|open|other|further|visible|breaking|functional))* (?:blockers?|issues?|problems?|regressions?|errors?|failures?|objections?|concerns?|complaints?|bugs?|warnings?|changes?|surprises?|worries)(?: (?:found|seen|left))?(?![\p{L}\p{N}])/gu;
/** "A non-breaking change", which is no French. */
const prefix = /(?<![\p{L}\p{N}])non-(?=\p{L})/gu;
/** "I cannot approve this" is a reason to reject. */
const refusal = /(?:(?:not|never|cannot|can't|don't|won't|n't) |dis|un)approved?(?![\p{L}\p{N}])/gu;
const contraction = /(?<![\p{L}\p{N}])\p{L}+n't(?![\p{L}\p{N}])/u;
/** "Fix the header first." */
const first = /(?<![\p{L}\p{N}])first(?=\s*(?:[.,;:!)]|$))/u;
/** "In an hour", "from 17:00". */
const time = /(?<![\p{L}\p{N}])(?:(?:in|within) (?:an?|half an?|a few|\d+|one|two|three|four|five|ten) ?(?:min(?:ute)?s?|h(?:(?:ou)?rs?)?|days?|weeks?)|(?:at|from|around|by|past|um|ab) \d{1,2}(?::\d\d| ?[ap]\.?m| ?h| ?o'clock| ?uhr))(?![\p{L}\p{N}])/u;
const question = /[?¿؟‽❓❔]/u;
const noEmoji = /[👎❌🚫⛔🛑✋🙅🔴🤔🤨🧐😬😕🙁☹😟😢😭😡🤷🙃🤞⚠🚧⏸⏳⌛💥❗❕‼✖❎✗✘]/u;
const yesEmoji = /[👍✅🚀✔☑🆗💯🟢]/u;
const shortcode = /:[a-z0-9_+-]*[a-z_+-][a-z0-9_+-]*:/u;
const cheerful = /:(?:\+1|thumbsup|white_check_mark|heavy_check_mark|rocket|shipit|ship|tada|sparkles|100|ok_hand|green_circle):/gu;
/**
 * What in the reason of a verdict makes it doubtful, as it stands there; undefined: nothing does. Pure.
 * @param reason of an approval, or of a rejection or a withdrawal
 * @param words of the repository, as `wordsOf` gives them
 */
function doubtIn(reason, of, words) {
    const text = (0,verdict_words/* sameWord */.Xg)(reason.normalize('NFKC').replace(/\p{Cf}/gu, '')).replaceAll('\n', ' \n ');
    const asked = question.exec(text)?.[0];
    if (asked !== undefined)
        return asked;
    return of === 'approve' ? doubtOfApproval(text, words) : doubtOfRejection(text, words);
}
function doubtOfApproval(text, { reject }) {
    const said = text.replace(harmless, ' ').replace(prefix, ' ').replace(cheerful, ' ');
    return (noEmoji.exec(said)?.[0] ??
        shortcode.exec(said)?.[0] ??
        contraction.exec(said)?.[0] ??
        first.exec(said)?.[0] ??
        firstOf(said, [...againstApproval, ...reject]) ??
        time.exec(said)?.[0]);
}
function doubtOfRejection(text, { approve }) {
    const said = text.replace(refusal, ' ');
    const clauses = said.split(/[.,;:!()\n–—]+/).map((clause) => clause.trim());
    return (yesEmoji.exec(said)?.[0] ??
        new RegExp(cheerful.source, 'u').exec(said)?.[0] ??
        firstOf(said, [...againstRejection, ...approve, 'approve', 'approved', 'lgtm', 'ship it']) ??
        clauseOpenings.find((word) => clauses.some((clause) => begins(clause, word))) ??
        reasonOpenings.find((word) => begins(clauses.find(Boolean) ?? '', word)));
}
function begins(text, word) {
    return text.startsWith(word) && !/^[\p{L}\p{N}']/u.test(text.slice(word.length));
}
/** The word that comes first in the text. */
function firstOf(text, words) {
    const found = words.map((word) => ({ word, at: positionOf(text, word) })).filter(({ at }) => at >= 0);
    return found.sort((a, b) => a.at - b.at)[0]?.word;
}
/** Where it stands as a word of its own; -1: nowhere. */
function positionOf(text, word) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const before = [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
        if (!/[\p{L}\p{N}]/u.test(before) && begins(text.slice(at), word))
            return at;
    }
    return -1;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/words/near-words.js


/*
 * What people write where a word that decides would stand. None of it decides anything; an approver who writes it is asked, so that
 * nobody waits for an approval that was never given, and no promotion goes out over somebody's "wait".
 */
const yes = /^(?:(?:yes|yep|yeah|ok|okay|sure)(?: please)?|fine|go|go ahead|go for it|good to go|looks good|looks good to me|ship-it|please (?:approve|ship it)|:(?:\+1|thumbsup|shipit|rocket|white_check_mark|heavy_check_mark):|\+1(?: \p{L}+){0,3})$/u;
const no = /^(?:nah|nay|not so fast|not (?:ok|okay|good)|never|(?:please|pls) (?:don't|do not|reject|decline|hold|wait)|(?:don't|dont|do not)|this (?:is|was) (?:rejected|declined|denied|vetoed)|let's not|(?:no|nope)(?: (?:no|nope|way|go|wait|thanks|never|please|sir))+)$/;
/** These begin no sentence that means something else. */
const noStart = /^(?:-1|:(?:-1|thumbsdown|x|no_entry|no_entry_sign|octagonal_sign):|i (?:object|disagree|refuse|unapprove|withdraw)|i take (?:my approval|it|that) back|(?:changes requested|request(?:ing)? changes|needs work|unable to approve|un-?approved?))(?![\p{L}\p{N}])/u;
/** The beginning of many a sentence: they count where a mark, a new line or what is to be stopped follows, or nothing. */
const opening = /^\/?(?:wait|hold|hold on|hold off|hold it|not yet|not now|revert|rollback|roll back|cancel|withdraw|retract|objection|abort mission)(?:$|\s+(?:this|it|that|everything|please|pls)(?![\p{L}\p{N}])|\s*[^\p{L}\p{N}\s'-]|\s+[-–—]|\s*\n)/u;
const near_words_yesEmoji = /[👍✅🚀✔☑🆗💯🟢]/u;
const near_words_noEmoji = /[👎❌🚫⛔🛑✋🙅🔴]/u;
const noEmojiFirst = /^[👎❌🚫⛔🛑✋🙅🔴]/u;
/**
 * Whether a whole comment is such a text, and of which kind.
 * @param text in one spelling (`sameWord`)
 */
function readNear(text) {
    const said = text.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, '').replace(/[\s.!]+$/, '');
    if (!/[\p{L}\p{N}]/u.test(said))
        return near_words_noEmoji.test(said) ? 'reject' : near_words_yesEmoji.test(said) ? 'approve' : undefined;
    if (no.test(said) || noStart.test(said) || noEmojiFirst.test(said) || opening.test(said))
        return 'reject';
    return yes.test(said.replace(/(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\s)+$/u, ''))
        ? 'approve'
        : undefined;
}
/** What a reason has to have: something that is read, and nothing that is hidden. */
function isReason(text) {
    return /[\p{L}\p{N}]/u.test(text) && !text.includes('<!--');
}
/** "Monday to Friday": when somebody works. */
const hours = /(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*(?:-|–|to|through)\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day/giu;
const mail = /(?<!\p{L})(?:e-?mails?|message|communication|nachricht|courriel|correo)(?!\p{L})/iu;
const notice = /confidential|privileged|intended (?:recipient|only for|solely for)|addressee|printing|viruses|vertraulich|adressat|empfänger|destinataire|destinatario/iu;
/** What a notice about mail never speaks of. */
const ours = /approv|reject|deploy|ship|merg|releas|promot|production|staging|(?<!\p{L})(?:qa|wait|hold|stop|tests?)(?!\p{L})/iu;
/** A signature without the legal notice about the mail itself that companies put below it: one paragraph, full of "if" and "not". */
function withoutNotices(signature) {
    const from = signature.findIndex((line) => mail.test(line));
    if (from < 0)
        return signature;
    const blank = signature.findIndex((line, index) => index > from && line.trim() === '');
    const end = blank < 0 ? signature.length : blank;
    const text = signature.slice(from, end).join(' ');
    const rest = withoutNotices(signature.slice(end));
    const isNotice = notice.test(text) && !ours.test(text);
    return [...signature.slice(0, isNotice ? from : end), ...rest];
}
/** Whether a line below the mark of a signature says more than who wrote: a condition, a word that decides, a postscript. */
function saysMore(line) {
    return (doubtIn(line.replace(hours, ''), 'approve', (0,verdict_words/* wordsOf */.Z9)(verdict_words/* noWords */.R3)) !== undefined ||
        /^(?:p\.?s\b|n\.?b\b|approve)/.test(line.trim().toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/approval/build/src/words/own-line.js
/*
 * A comment that was sent by mail carries more than its author typed: a signature, the text that it answers, a line that says who
 * wrote that. GitHub takes most of it away, and not all.
 */

/** Blanks, and what has no width: keyboards and the web leave it around words. Inside a word it makes another word. */
const edge = /[\s\u200b-\u200f\u2060\ufeff]/;
/** Most lines of a signature: what is longer says something. */
const longestSignature = 8;
const signatureMark = /^-- $/;
const sentFrom = /^(?:(?:sent from my|gesendet von meinem|envoyé de mon|enviado desde mi|enviado do meu|inviato dal mio|verstuurd vanaf mijn) [\p{L}\p{N}]+(?: [\p{L}\p{N}]+){0,2}|(?:sent from|get) (?:outlook|gmail|yahoo mail|mail|proton mail) for [\p{L}\p{N}]+(?: ?<[^>]*>)?|von meinem [\p{L}\p{N}]+ gesendet)\.?$/iu;
const attribution = /^(?:on|am|le|el|il|op|em)\b.*(?:wrote|schrieb\b.*|a écrit|escribió|ha scritto|schreef\b.*|escreveu)\s*:$/iu;
const originalMessage = /^-{3,} ?(?:original message|ursprüngliche nachricht|message d'origine) ?-{3,}$/iu;
const headerRule = /^_{10,}$/;
const headerLine = /^\*{0,2}(?:from|von|de|da|van):/iu;
function withoutEdges(text) {
    let start = 0;
    let end = text.length;
    while (start < end && edge.test(text[start] ?? ''))
        start += 1;
    while (end > start && edge.test(text[end - 1] ?? ''))
        end -= 1;
    return text.slice(start, end);
}
/** The lines that the author wrote, without blank ones around them: no quoted text, no signature. */
function ownLines(comment) {
    let lines = withoutEdges(comment.replace(/\r\n?/g, '\n')).split('\n');
    for (;;) {
        const fewer = trimmed(withoutSignature(withoutQuotedEnd(withoutQuotedStart(lines))));
        if (fewer.length === lines.length)
            return fewer;
        lines = fewer;
    }
}
/** What is left when everything quoted is gone, wherever it stands. */
function withoutQuotes(lines) {
    return lines.filter((line) => !isQuoted(line)).join('\n');
}
function isQuoted(line) {
    return /^ {0,3}>/.test(line);
}
function isBlank(line) {
    return withoutEdges(line) === '';
}
function trimmed(lines) {
    const first = lines.findIndex((line) => !isBlank(line));
    const last = lines.findLastIndex((line) => !isBlank(line));
    return first < 0 ? [] : lines.slice(first, last + 1);
}
/** Without an empty line after it, Markdown shows the next line as part of the quotation, and so does this. */
function withoutQuotedStart(lines) {
    const from = [0, 1, 2].find((start) => {
        const head = lines.slice(0, start).join(' ');
        return isQuoted(lines[start] ?? '') && (start === 0 || attribution.test(head));
    });
    if (from === undefined)
        return lines;
    const end = lines.findIndex((line, index) => index > from && !isQuoted(line));
    if (end < 0)
        return [];
    return isBlank(lines[end] ?? '') ? trimmed(lines.slice(end)) : lines;
}
function withoutQuotedEnd(lines) {
    const cut = lines.findIndex((line, index) => index > 0 && (originalMessage.test(line) || (headerRule.test(line) && headerLine.test(lines[index + 1] ?? ''))));
    if (cut > 0)
        return lines.slice(0, cut);
    if (!isQuoted(lines.at(-1) ?? ''))
        return lines;
    const last = lines.findLastIndex((line) => !isQuoted(line) && !isBlank(line));
    if (last < 0)
        return [];
    const above = [last, last - 1].find((start) => start > 0 &&
        attribution.test(lines
            .slice(start, last + 1)
            .join(' ')
            .trim()));
    return lines.slice(0, above ?? last + 1);
}
function withoutSignature(lines) {
    const mark = lines.findIndex(
    // At the very end its blank is gone with the others.
    (line, index) => index > 0 && (signatureMark.test(line) || (line === '--' && index === lines.length - 1)));
    const signature = mark > 0 ? withoutNotices(lines.slice(mark + 1)) : [];
    // Nobody's name says "not before noon".
    if (mark > 0 && signature.length <= longestSignature && !signature.some(saysMore))
        return lines.slice(0, mark);
    return lines.length > 1 && sentFrom.test(withoutEdges(lines.at(-1) ?? '')) ? lines.slice(0, -1) : lines;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/words/verdict.js




/** The rules are in verdict-words.ts, as people read them; what they come to, text by text, in texts.yml. */
function readVerdict(comment, own) {
    const words = (0,verdict_words/* wordsOf */.Z9)(own);
    const lines = ownLines(comment);
    const reasoned = readReasoned(lines);
    const because = reasoned && doubtIn(reasoned.reason, reasoned.kind === 'approve' ? 'approve' : 'reject', words);
    if (reasoned && because === undefined)
        return reasoned.kind === 'withdraw' ? { kind: 'withdraw' } : { kind: reasoned.kind, reason: reasoned.reason };
    const verdict = readWord(lines, words) ?? readDoubt(withoutQuotes(lines), words);
    return verdict.kind === 'unclear' && because !== undefined ? { ...verdict, because } : verdict;
}
/** A command with a reason. What takes one's own approval back may be followed by anything that explains it. */
function readReasoned(lines) {
    const line = withoutEdges(lines[0] ?? '');
    const why = withoutEdges(/^\/?reject:([\s\S]+)$/i.exec([line, ...lines.slice(1)].join('\n'))?.[1] ?? '');
    if (isReason(why))
        return { kind: 'reject', reason: why };
    if (lines.length !== 1)
        return undefined;
    const reason = withoutEdges(/^\/approve:(.+)$/i.exec(line)?.[1] ?? '');
    if (isReason(reason))
        return { kind: 'approve', reason };
    const rest = withdrawal.exec(line)?.[1];
    return rest === undefined ? undefined : { kind: 'withdraw', reason: withoutEdges(rest) };
}
const withdrawal = /^\/(?:unapprove|approve\s+cancel)((?:[.!:\s].*)?)$/i;
function readWord(lines, { approve, reject }) {
    const line = withoutEdges(lines[0] ?? '');
    if (lines.length !== 1 || line.length > longest)
        return undefined;
    const word = (0,verdict_words/* sameWord */.Xg)(withoutMarks(line));
    // A word that is in both lists rejects.
    if (word === '/reject' || reject.includes(word))
        return { kind: 'reject', reason: '' };
    const cheered = (0,verdict_words/* sameWord */.Xg)(withoutCheers(withoutMarks(withoutCheers(line))));
    if (cheered === '/approve' || approve.includes(cheered))
        return { kind: 'approve', reason: '' };
    return undefined;
}
/** Characters of a word with all that may follow it. */
const longest = 200;
/** Without one run of periods and exclamation marks at its end. */
function withoutMarks(text) {
    return withoutEdges(text.replace(/[.!]+$/, ''));
}
const cheer = new RegExp(`(?:\\s*(?:${[...verdict_words/* cheers */.zu, ...verdict_words/* cheerCodes */.MT].map((one) => one.replace(/[+]/g, '\\$&')).join('|')})[\\u{1f3fb}-\\u{1f3ff}]?\\ufe0f?)+$`, 'u');
function withoutCheers(text) {
    return text.replace(cheer, '');
}
const decoration = /^(?:<\/?[a-z][^<>\n]{0,99}>|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{P}|\p{S}|\p{Cf}|\p{Variation_Selector}|\s)+/u;
/** They begin many a sentence that rejects nothing: what follows them tells. */
const openings = ['no', 'nope', 'nack'];
const commands = ['stop', 'abort', 'block'];
const object = /^\s+(?:the|this|that|it|everything|all|now|please|deploy|deploying|merging|shipping)(?![\p{L}\p{N}])/u;
const negation = /^(?:please )?(?:(?:i|we) )?(?:(?:don't|dont|do not|never|cannot|can't|must not|should not|shouldn't|won't|will not) (?:approve|ship|merge|deploy|promote|release)|not (?:approve|approved|approving|lgtm)|disapproved?|rejecting)(?![\p{L}\p{N}])/u;
const intention = /^(?:and )?(?:i(?:'d| would| will|'ll| do| hereby| can| could)? (?:approve|reject)|(?:i am|i'm) (?:approving|rejecting))(?![\p{L}\p{N}])/u;
const most = 1_000;
/** Whether it could have been meant as a verdict. It is asked about once too often rather than once too seldom. */
function readDoubt(said, { approve, reject }) {
    // How it begins and how it ends tells: what somebody writes between may be long.
    const ends = said.length > 2 * most ? `${said.slice(0, most)}\n${said.slice(-most)}` : said;
    const text = (0,verdict_words/* sameWord */.Xg)(ends.normalize('NFKC'));
    // A block of code, a picture and a numbered list show something; they say nothing.
    if (/^(?:```|~~~|!\[|\d+[.)]\s)/.test(text))
        return { kind: 'none' };
    const opening = undecorated(text.replace(/^(?:@[\w-]+(?:\[bot\])?[\s,:]*)+/, ''));
    const closing = text
        .split(/[.!?\n,;:]+/)
        .map((part) => undecorated(part).trim())
        .findLast((part) => part !== '');
    const yes = [...approve, ...(0,verdict_words/* wordsOf */.Z9)(verdict_words/* noWords */.R3).approve];
    const clearNo = reject.filter((word) => !openings.includes(word));
    const means = intention.exec(opening)?.[0] ?? '';
    const near = readNear(text);
    const isNo = text.startsWith('/unapprove') ||
        beginsWith(text, '/approve cancel') ||
        clearNo.some((word) => beginsWith(opening, word) || closing === word) ||
        [...openings, ...commands].some((word) => beginsWith(opening, word) && stands(opening.slice(word.length), word)) ||
        negation.test(opening) ||
        means.includes('reject');
    if (isNo)
        return { kind: 'unclear', like: 'reject' };
    const isYes = yes.some((word) => beginsWith(opening, word) || closing === word) || means !== '';
    if (!isYes)
        return near ? { kind: 'unclear', like: near, isFaint: true } : { kind: 'none' };
    return { kind: 'unclear', like: clearNo.some((word) => occurs(text, word)) ? 'reject' : 'approve' };
}
/** Whether such a word says something by itself: nothing, a mark or a new line follows, or what is to be stopped. */
function stands(rest, word) {
    // `No. 1` is a number.
    if (/^\.\s*\d/.test(rest))
        return false;
    return /^(?:\s*$|\s*\n|\s*[^\p{L}\p{N}\s])/u.test(rest) || (commands.includes(word) && object.test(rest));
}
function undecorated(text) {
    return text.replace(/^\s*(?:[-*+] )?\[[x ]\]/, '').replace(decoration, '');
}
function beginsWith(text, word) {
    return text.startsWith(word) && !/^[\p{L}\p{N}]/u.test(text.slice(word.length));
}
function occurs(text, word) {
    return text.split(/[^\p{L}\p{N}_' ]+| /u).includes(word);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/attempts.js


/** Logins of people who tried something, in lower case. */
function peopleWhoTry(input) {
    const tries = attempts(input).filter((attempt) => !isBot(attempt.actor) &&
        (attempt.kind !== 'comment' || readVerdict(attempt.comment.body, input.words).kind !== 'none'));
    return new Set(tries.map(({ actor }) => actor.login.toLowerCase()));
}
/** Milliseconds: what comes so soon after it was sent with it. "Close with comment" makes both, in any order. */
const saidAfter = 10_000;
/** In the order in which they count: since it was asked, and nothing of ours. */
function attempts({ request, comments, boxEdits }) {
    // GitHub's moments are whole seconds.
    const from = Math.floor(request.askedAt / 1000) * 1000;
    const all = [
        ...comments
            .filter((comment) => !isOverwritten(comment))
            .map((comment, order) => ({
            kind: 'comment',
            at: Date.parse(comment.createdAt),
            iso: comment.createdAt,
            actor: comment.author,
            order,
            comment
        })),
        ...boxEdits.map((edit, order) => ({
            kind: 'box',
            at: Date.parse(edit.at),
            iso: edit.at,
            actor: edit.editor,
            order,
            edit
        })),
        ...[...(request.erasures ?? []), ...comments.filter(isOverwritten).map(asErasure)].map((erasure, order) => ({
            kind: 'erased',
            at: Date.parse(erasure.at),
            iso: erasure.at,
            actor: erasure.author,
            order,
            erasure
        })),
        ...(request.closings ?? [])
            .filter((closing) => isInDoubt(closing, request.concluded) && !isBot(closing.by))
            .map((closing, order) => ({
            kind: 'closed',
            at: Date.parse(closing.at) + saidAfter,
            iso: closing.at,
            actor: closing.by,
            order,
            closing
        }))
    ];
    return all
        .filter(({ at, actor }) => at >= from && actor.login.toLowerCase() !== request.self.toLowerCase())
        .sort((a, b) => a.at - b.at || a.order - b.order);
}
/**
 * Whether its author may have to be asked. What says no decides by itself, unless somebody else opened it again before that was seen.
 * Once it is decided, people close it as done.
 */
function isInDoubt({ reason, reopenedBy }, concluded) {
    if (!reopenedBy)
        return concluded === undefined && !closesAsNo(reason);
    return concluded === undefined || (concluded.kind === 'approved' && closesAsNo(reason));
}
/** By somebody else than its author, who may have said something else. */
function isOverwritten({ author, edited, lastEdit }) {
    return edited && lastEdit !== undefined && lastEdit.by?.login.toLowerCase() !== author.login.toLowerCase();
}
function asErasure({ author, createdAt, lastEdit }) {
    return { kind: 'edited', author, by: lastEdit?.by, at: lastEdit?.at ?? createdAt };
}
function isBot({ type, login }) {
    return type !== 'User' || login.endsWith('[bot]') || login === 'ghost';
}
/** Whether it rejects, or may have been meant to. */
function mayBeNo(attempt, words) {
    if (attempt.kind === 'box')
        return attempt.edit.box === 'reject' && attempt.edit.ticked;
    if (attempt.kind === 'closed')
        return attempt.closing.reopenedBy !== undefined;
    if (attempt.kind === 'erased')
        return true;
    const said = readVerdict(attempt.comment.body, words);
    return said.kind === 'reject' || (said.kind === 'unclear' && said.like === 'reject');
}
/** Key of the one answer to somebody who may not decide. */
function refusedKey(login) {
    return `refused-${login.toLowerCase()}`;
}
/** Of the answer to it. */
function keyOf(attempt) {
    if (attempt.kind === 'closed')
        return `closed-${Date.parse(attempt.closing.at)}`;
    if (attempt.kind === 'erased')
        return `erased-${attempt.iso}-${attempt.actor.login.toLowerCase()}`;
    return attempt.kind === 'comment'
        ? `comment-${attempt.comment.id}`
        : `box-${attempt.edit.box}-${attempt.iso}-${attempt.actor.login.toLowerCase()}`;
}

// EXTERNAL MODULE: ./packages/base/build/src/markdown.js
var markdown = __webpack_require__(9116);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/github-ownership.js
var github_ownership = __webpack_require__(7191);
// EXTERNAL MODULE: ./packages/github/build/src/issue-view.js
var issue_view = __webpack_require__(8564);
// EXTERNAL MODULE: ./packages/approval/build/src/marker.js
var src_marker = __webpack_require__(4601);
// EXTERNAL MODULE: ./packages/approval/build/src/render/subject.js
var subject = __webpack_require__(2800);
;// CONCATENATED MODULE: ./packages/approval/build/src/standing.js





/** @param self our own login */
function readStanding(issue, self) {
    const texts = readTexts(issue, self);
    const titles = readTitles(issue, self);
    const { askings, voidBecause } = readAskings(issue, self);
    const [first] = askings;
    const misnamed = first && titles.ours.find((title) => !(0,subject/* isTitleOf */.w9)(title, first.marker)) !== undefined
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
    const states = (0,github_ownership/* versionsOf */.x4)(issue).map(({ at, editor, body }) => {
        const isOwn = editor.login === self;
        if (isOwn && body !== undefined)
            ours = (0,src_boxes/* withoutTicks */.Zf)(body);
        return { at, by: editor, isOurs: isOwn || (body !== undefined && (0,src_boxes/* withoutTicks */.Zf)(body) === ours) };
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
    const versions = (0,github_ownership/* versionsOf */.x4)(issue);
    const repositoryUrl = (0,src_marker/* repositoryUrlOf */.ZN)(issue);
    const askings = [];
    const voided = (voidBecause) => ({ askings, voidBecause });
    if (versions.some(({ body }) => body === undefined)) {
        const [oldest] = versions;
        const marker = oldest?.editor.login === self ? (0,src_marker/* parseMarker */.gY)(oldest.body ?? '') : undefined;
        if (oldest && marker)
            askings.push({ marker, at: oldest.at });
        return voided('a version of its text was deleted from its history');
    }
    let before;
    for (const { at, editor, body = '' } of versions) {
        if (editor.login !== self)
            continue;
        const marker = (0,src_marker/* parseMarker */.gY)(body);
        if (!marker)
            return voided(`something that writes as ${self} replaced its text`);
        const first = askings[0]?.marker ?? marker;
        if (marker.sha !== first.sha || marker.environment !== first.environment)
            return voided(`it was asked about ${first.sha.slice(0, 7)} on ${first.environment}, and a later text names ${marker.sha.slice(0, 7)} on ${marker.environment}`);
        if (!(0,subject/* isSubjectOf */.yD)(body, marker, repositoryUrl))
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
    const frame = (body) => (0,src_boxes/* withoutTicks */.Zf)((0,render_progress/* withoutProgress */.ys)((0,src_marker/* withMarker */.Pe)(body.replaceAll('\r\n', '\n'), { ...after.marker, generation })));
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
            const { value: issue, etag, at } = await (0,src_issues/* getIssueIfChanged */.vS)(this.#github, this.#number, this.#etag, signal);
            if (at !== undefined)
                this.#serverTime = { at, monotonic: this.#monotonic() };
            if (!issue)
                return { kind: 'same' };
            if (!belongsTo(issue, this.#github))
                return { kind: 'gone' };
            const view = closedAs(await (0,issue_view/* viewIssue */.n)(this.#github, this.#number, signal), issue);
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
    if (!(error instanceof errors/* ApiError */.hD) || (error.status !== 404 && error.status !== 410))
        throw error;
    if (error.status === 404)
        throw new errors/* StagingError */.QH('not-found', `GitHub has not shown #${number} for a minute: nothing is decided`, {
            cause: error,
            hint: 'If it is there, run this again, and look at https://www.githubstatus.com. If somebody took it away, push again: it is asked about again.'
        });
    if (/disabled/.test(error.detail ?? ''))
        throw new errors/* StagingError */.QH('issues-disabled', `issues were switched off: nothing is decided about #${number}`, {
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
    const history = (0,github_ownership/* versionsOf */.x4)(issue);
    const own = history.filter((edit) => edit.editor.login === self && edit.body !== undefined);
    const ours = own.at(-1)?.body ?? '';
    const marker = (0,src_marker/* parseMarker */.gY)(ours);
    const mine = comments.filter(
    // What we wrote and somebody else edited is not ours any more.
    (comment) => comment.author.login === self && !comment.edited);
    return {
        issue,
        boxEdits: (0,src_boxes/* readBoxEdits */.v4)(history, self),
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
        const said = (0,src_marker/* parseMarker */.gY)(edit.body ?? '');
        if (!marker || said?.sha !== marker.sha || said.digest !== marker.digest)
            break;
        since = edit.at;
    }
    return since;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/find-requests.js









/** Open requests that we ourselves opened, whatever else carries the label; of one environment's tag, or of all of this repository. */
async function findRequests(github, self, owner) {
    // Anybody who may triage can take the label off; by its maker alone GitHub may list none of an App's (renovatebot/renovate#44406).
    const [labeled, made] = await orIssuesDisabled(Promise.all([(0,src_issues/* listOpenIssues */.le)(github, { label: requestLabel.name }), (0,src_issues/* listOpenIssues */.le)(github, { creator: self })]));
    const issues = new Map([...labeled, ...made].map((issue) => [issue.number, issue]));
    return requestsAmong([...issues.values()], self).filter(({ marker }) => owner === undefined || marker.owner === owner);
}
/** Those that we opened, newest first. */
function requestsAmong(issues, self) {
    return issues
        .filter(({ author }) => author.login === self)
        .sort((a, b) => b.number - a.number)
        .flatMap((issue) => {
        const marker = (0,src_marker/* parseMarker */.gY)(issue.body);
        return marker ? [{ issue, marker }] : [];
    });
}
/** How many closed requests an hourly look reads, and milliseconds since they changed. */
const closedLooks = { most: 20, within: 7 * 24 * 3_600_000 };
/** Closed requests of ours whose text does not say that nothing follows any more, newest first. */
async function findClosedRequests(github, self, now) {
    const since = new Date(now - closedLooks.within).toISOString();
    const lists = [{ label: requestLabel.name }, { creator: self }].map((by) => (0,src_issues/* listClosedIssues */.Tt)(github, by, since));
    const issues = new Map((await orIssuesDisabled(Promise.all(lists))).flat().map((issue) => [issue.number, issue]));
    const unfinished = [...issues.values()].filter(({ body }) => !(0,render_progress/* showsEnd */.Ak)(body));
    return requestsAmong(unfinished, self).slice(0, closedLooks.most);
}
/**
 * Undefined for what a list still shows as open and was closed a moment ago; and for an issue that one of our other workflows
 * opened, into which somebody wrote a request's first line: what it said at first is in its history.
 */
async function readOpenRequest(github, { issue }, self) {
    const view = await (0,issue_view/* viewIssue */.n)(github, issue.number);
    if ((0,github_ownership/* issueVerdict */.Tv)(view, github_ownership/* requestMark */.Rr, self).kind !== 'ours')
        return undefined;
    const seen = readRequest(view, self);
    return seen.issue.state.kind === 'open' && seen.conclusion === undefined ? seen : undefined;
}
/** Ends a request that nobody is to decide about any more. False for one that is over already. */
async function closeReplaced(github, found, self, why) {
    const seen = await readOpenRequest(github, found, self);
    if (!seen)
        return false;
    const { number } = found.issue;
    const decision = { kind: 'superseded', why, approvals: [], answers: [], untick: [], reopen: false };
    const { createdAt } = await commentOnIssue(github, number, renderOutcome(decision, ''));
    const free = (0,src_boxes/* setBox */.yw)((0,src_boxes/* setBox */.yw)(seen.ours, 'approve', false), 'reject', false);
    await (0,src_issues/* updateIssue */.tt)(github, number, {
        ...(seen.ours !== '' && { body: (0,render_progress/* showDecision */.Wz)(free, decision, createdAt) }),
        state: 'closed',
        stateReason: 'not_planned'
    });
    return true;
}
async function orIssuesDisabled(wanted) {
    try {
        return await wanted;
    }
    catch (cause) {
        if (cause instanceof errors/* ApiError */.hD && cause.status === 410)
            throw new errors/* StagingError */.QH('issues-disabled', 'there is no place to ask: the repository has no issues', {
                cause,
                hint: 'Switch issues on in the settings of the repository.'
            });
        throw cause;
    }
}

;// CONCATENATED MODULE: ./packages/approval/build/src/known-request.js






async function numbersOf(requested, self, { github, ownerOf, clock }) {
    if (requested !== 'open')
        return requested;
    const [open, closed] = await Promise.all([findRequests(github, self), findClosedRequests(github, self, clock.now())]);
    // One that is closed in between may be in both lists.
    const found = [...new Map([...open, ...closed].map((one) => [one.issue.number, one])).values()];
    return found.filter(({ marker }) => marker.owner === ownerOf(marker.environment)).map(({ issue }) => issue.number);
}
/**
 * One after the other. One that cannot be read or decided, which anyone who writes issues can bring about, keeps none of the others
 * from it: it is told, and looked at again by the hour.
 * @throws what the first one threw, where all of them did
 */
async function forEachRequest(numbers, look, { log }) {
    const failures = [];
    for (const number of numbers)
        try {
            await look(number);
        }
        catch (error) {
            if (!(error instanceof errors/* StagingError */.QH))
                throw error;
            failures.push(error);
            if (numbers.length > 1)
                log.warning(`#${number} is left for later: ${error.message}`);
        }
    const [first] = failures;
    if (first && failures.length === numbers.length)
        throw first;
}
async function look(github, number) {
    const asked = await (0,src_issues/* getIssueIfChanged */.vS)(github, number, undefined);
    const { value } = asked;
    const issue = value && belongsTo(value, github) ? closedAs(await (0,issue_view/* viewIssue */.n)(github, number), value) : undefined;
    return { asked, issue };
}
/** Undefined for whatever is no request of ours, with a word on why. Its label is not asked: anybody who may triage can take it off. */
async function findRequest(number, self, { github, ownerOf, clock, log }) {
    // Who named it has seen it.
    (0,src_issues/* expectIssue */.P4)(github, number);
    const found = await look(github, number).catch((error) => asGone(error, number));
    const { asked, issue } = found === 'gone' ? {} : found;
    const not = !issue
        ? 'it was deleted or moved away'
        : issue.author.login !== self
            ? `${issue.author.login} opened it, not ${self}`
            : undefined;
    if (not !== undefined || !issue) {
        log.info(`#${number} is no request of ours: ${not}`);
        return undefined;
    }
    const seen = readRequest(issue, self);
    const verdict = (0,github_ownership/* issueVerdict */.Tv)(issue, github_ownership/* requestMark */.Rr, self);
    // What was asked at first is what it is about. What was written over it makes the request void, and is told there.
    const oldest = seen.standing.askings[0]?.marker;
    const marker = seen.standing.voidBecause === undefined ? (seen.marker ?? oldest) : (oldest ?? seen.marker);
    const isOurs = verdict.kind === 'ours' && marker !== undefined && marker.owner === ownerOf(marker.environment);
    if (isOurs)
        return { ...seen, marker, now: asked?.at ?? clock.now() };
    log.info(`#${number} is no request of ours: ${verdict.kind !== 'ours'
        ? verdict.because
        : marker
            ? `it asks about ${marker.owner}`
            : `nothing that ${self} wrote asks for a decision`}`);
    return undefined;
}
/** Read a second time where a person closed it a moment ago: what they said with it may not have been there yet. */
async function findSettled(number, self, deps) {
    const seen = await findRequest(number, self, deps);
    const state = seen?.issue.state;
    if (!seen || state?.kind !== 'closed' || !state.at || state.by?.login === self)
        return seen;
    const left = Date.parse(state.at) + saidAfter - seen.now;
    if (left <= 0)
        return seen;
    await deps.clock.sleep(left);
    return findRequest(number, self, deps);
}

// EXTERNAL MODULE: ./packages/approval/build/src/tested-images.js
var tested_images = __webpack_require__(2417);
;// CONCATENATED MODULE: ./packages/approval/build/src/render/render-promotion-end.js




/**
 * The comment on how a promotion ended: with the approvers, who are in the one before it, the record of what went out, since the
 * artifacts of the run live 14 days.
 */
function renderPromotionEnd(key, end, { merged, mergeSha, pullRequestUrl, productionRunUrl, reason, inMergeQueue, mayLack = [] }, { marker, branch, issue, images, isRejected }) {
    const tested = (0,markdown/* markdownLink */.i)(`run ${marker.run.id}`, (0,src_marker/* testRunUrlOf */._T)(issue, marker));
    const facts = [
        `- Commit \`${marker.sha}\`, tested by ${tested}`,
        mergeSha ? `- \`${branch}\` got \`${mergeSha}\`` : '',
        pullRequestUrl ? `- ${(0,markdown/* markdownLink */.i)('The pull request', pullRequestUrl)}` : '',
        productionRunUrl ? `- ${(0,markdown/* markdownLink */.i)('The production deploy', productionRunUrl)}` : ''
    ].filter(Boolean);
    const ran = (0,tested_images/* listImages */.v8)(images);
    const list = ran.length > 0 ? `\nWhat ran in staging:\n\n${ran.slice(0, 100).join('\n')}\n` : '';
    return `<!-- staging-actions:answer ${key} -->\n${render_promotion_end_sentence(end, { merged, reason, productionRunUrl, inMergeQueue }, { number: issue.number, branch, isRejected })}\n\n${[facts.join('\n'), renderLacking(mayLack)].filter(Boolean).join('\n\n')}\n${list}`;
}
/** The comment on a promotion whose run a person stopped. `run`: a link, in Markdown. */
function renderStopped(key, run) {
    return `<!-- staging-actions:answer ${key} -->\n🛑 The ${run}, which was to promote this, was canceled or deleted: what it had begun is withdrawn. What is merged by now is finished.\n`;
}
/** For people, in Markdown. */
function renderLacking(apps) {
    if (apps.length === 0)
        return '';
    return `⚠️ **Production may lack** ${(0,foreign_text/* firstFew */.Dt)(apps, 20, foreign_text/* code */.aY).join(', ')}: an earlier production run did not bring it there, and a commit since may have changed it, so nobody can say which build is right. Deploy it by hand, or push a commit that changes it to staging.`;
}
function render_promotion_end_sentence(end, { merged, reason, productionRunUrl, inMergeQueue }, { number, branch, isRejected }) {
    const why = reason ? ` ${(0,foreign_text/* code */.aY)(reason)}:` : '';
    const byHand = `Push again, or start \`staging-decision\` by hand with issue ${number} if it is to go out all the same.`;
    switch (end) {
        case 'promoted':
            return reason ? `🚀 **Merged**, and **the production deploy failed**: look at its run.` : '🚀 **Promoted**.';
        case 'given-up':
            return merged
                ? `⚠️ **Merged, and ${productionRunUrl ? 'the production deploy was canceled' : 'production was not started'}**,${why} \`${branch}\` is not what was tested any more. Look at it; then merge \`${branch}\` into staging and push a commit that changes these apps (the merge alone asks nobody), start the production workflow by hand with the images below, or revert.`
                : `⏭️ **Not promoted**,${why} this commit does not go out by this request. ${byHand}`;
        case 'withdrawn':
            return `↩️ **Withdrawn**: nothing of it is in \`${branch}\`, and nothing of it waits to be merged. ${isRejected ? 'Push again, so that it is deployed, tested and asked about again.' : byHand}`;
        case 'withdrawing':
            return `⚠️ **Not withdrawn yet**,${why} its pull request may still be merged, by a merge queue too: the run says what is missing. It is tried again every hour for a week, and by hand with \`staging-decision\` and issue ${number}. To be sure, close the pull request.`;
        case 'pending':
            if (merged)
                return `⏳ **Merged, and production has not been started**,${why} the run says what is missing. It is tried again every hour, and by hand with \`staging-decision\` and issue ${number}.`;
            if (inMergeQueue)
                return `⏳ **Approved, and in the merge queue of \`${branch}\`**, where the pull request stays: the next look, every hour, goes on waiting and starts production. To stop it, take it out of the queue.`;
            return `⏳ **Approved, and not promoted yet**,${why} the run says what is missing. The environment stays; it is tried again every hour, and by hand with \`staging-decision\` and issue ${number}.`;
    }
}

;// CONCATENATED MODULE: ./packages/approval/build/src/conclude-promotion.js








/** What no later try can change: this commit, tested in that environment, never goes out by this request. */
const givenUp = new Set(['merge-conflict', 'base-moved', 'superseded', 'rejected']);
/**
 * Pure. `isStopped`: people rejected it after its approval, or stopped the run that was to promote it. Then it is withdrawn once promote
 * says so itself, by the reason `rejected`: whatever else it ended with, its pull request may still wait to be merged.
 */
function judgePromotionEnd({ merged, reason }, isStopped) {
    if (merged && (reason === '' || reason === 'production-failed'))
        return 'promoted';
    if (isStopped && !merged)
        return reason === 'rejected' ? 'withdrawn' : 'withdrawing';
    return givenUp.has(reason) ? 'given-up' : 'pending';
}
/**
 * Decided, and what follows from it has not ended: approved, and nobody has said how its promotion ended, also where a bot or a person
 * has closed it since; rejected after that, and nobody has said that it is withdrawn; or ended, and the run that was to say and to
 * close it did not come to that.
 */
function isUnfinished({ conclusion, issue, answered, ours }) {
    if (!conclusion)
        return false;
    const isOpen = issue.state.kind === 'open';
    if (isOpen && conclusion.kind === 'approved')
        return true;
    if ((0,render_progress/* showsEnd */.Ak)(ours) || [...answered].some((key) => /^promotion-(promoted|given-up|withdrawn)-/.test(key)))
        return false;
    if (conclusion.kind !== 'approved')
        return isOpen || !conclusion.isSaid || wasApproved(conclusion);
    const self = issue.author.login;
    return !issue.events.some((event) => event.kind === 'closed' && event.by?.login === self && event.reason === 'COMPLETED');
}
/**
 * Says in the request how its promotion or its withdrawal ended, and closes it then and not before. One that may still succeed stays
 * open, and its environment with it: the hourly look tries again, as it does with a withdrawal that has failed.
 * @returns whether it is over
 */
async function concludePromotion({ number, report, branch }, deps) {
    const { github, log } = deps;
    const seen = await findRequest(number, await (0,viewer/* whoAmI */.W)(github), deps);
    if (!seen?.conclusion)
        return false;
    const isRejected = seen.conclusion.kind !== 'approved';
    // A merge is reported no matter what somebody has done with the request in the meantime.
    if (isRejected && !wasApproved(seen.conclusion) && !report.merged)
        return false;
    const end = judgePromotionEnd(report, isRejected || isStopped(seen));
    log.info(`#${number}: ${end}${report.reason ? ` (${report.reason})` : ''}`);
    if (end === 'pending' && seen.marker.waiting === 'job')
        await (0,src_issues/* updateIssue */.tt)(github, number, { body: (0,src_marker/* withMarker */.Pe)(seen.ours, { ...seen.marker, waiting: 'events' }) });
    await say(seen, end, report, branch, deps);
    return end !== 'pending' && end !== 'withdrawing';
}
/**
 * Says that the run that was to promote it was stopped. What that run had begun is withdrawn, and not believed to be nothing: it may
 * have been merged, or wait in a merge queue.
 */
async function tellStopped({ issue, marker, answered }, { github }) {
    const key = stoppedKey(marker);
    if (answered.has(key))
        return;
    const run = (0,markdown/* markdownLink */.i)(`run ${marker.run.id}`, (0,src_marker/* testRunUrlOf */._T)(issue, marker));
    // A locked conversation takes no comment from some tokens.
    await (0,src_request/* unlessStatus */.HD)([403], commentOnIssue(github, issue.number, renderStopped(key, run)));
}
function isStopped({ marker, answered }) {
    return marker.waiting === 'job' && answered.has(stoppedKey(marker));
}
function stoppedKey({ run }) {
    return `run-stopped-${run.id}-${run.attempt}`;
}
async function say({ issue, marker, answered, ours, conclusion }, end, report, branch, { github }) {
    const key = `promotion-${end}-${report.reason || 'done'}`;
    const images = (0,tested_images/* readImagesLine */.tO)(ours);
    const isRejected = conclusion?.kind !== 'approved';
    if (!answered.has(key)) {
        const text = renderPromotionEnd(key, end, report, { marker, branch, issue, images, isRejected });
        await (0,src_request/* unlessStatus */.HD)([403], commentOnIssue(github, issue.number, text));
    }
    if (end === 'pending' || end === 'withdrawing')
        return;
    const body = (0,render_progress/* showPromotionEnd */.wi)(ours, end === 'given-up' ? 'not promoted' : end);
    const isOpen = issue.state.kind === 'open';
    const isNew = ours !== '' && body !== ours;
    if (isOpen || isNew)
        await (0,src_issues/* updateIssue */.tt)(github, issue.number, {
            ...(isNew && { body }),
            ...(isOpen && { state: 'closed', stateReason: isRejected ? 'not_planned' : 'completed' })
        });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/keep-environment.js
/** The id of the lease in the ledger. */
function approvalLeaseId(issue) {
    return `approval-${issue}`;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/decided-request.js





/** What the jobs that follow have to know of it. */
function decided_request_describe(issue, { marker, conclusion, ours, issue: asked }, decision, again, 
/** Nothing may follow from its approval, whatever was decided. */
isStopped = false) {
    const { sha, environment, generation } = marker;
    return {
        issue,
        decision: decision.kind,
        sha,
        environment,
        lease: approvalLeaseId(issue),
        generation: conclusion && again ? undefined : generation,
        decidedBy: 'by' in decision ? decision.by : [],
        approvals: decision.approvals,
        reason: decision.why,
        withdrawn: isStopped || (decision.kind !== 'approved' && wasApproved(conclusion)),
        isLetGo: decision.kind === 'superseded' ||
            (!again && (isStopped || (asked.state.kind === 'closed' && (0,render_progress/* showsRefusal */.xf)(ours)))),
        testRunUrl: (0,src_marker/* testRunUrlOf */._T)(asked, marker),
        images: JSON.stringify((0,tested_images/* readImagesLine */.tO)(ours))
    };
}

// EXTERNAL MODULE: ./packages/github/build/src/workflows.js
var workflows = __webpack_require__(9009);
;// CONCATENATED MODULE: ./packages/approval/build/src/closing.js



/**
 * To close a request is to reject it, for those who may decide, unless they approve it, too: "Close with comment" is one click. As "not
 * planned" or as a duplicate it says no whatever else they say.
 */
function judgeClosing({ request, rules, now }, { approvals, doubted }) {
    const { issue, self, concluded } = request;
    if (issue.state !== 'closed' || issue.by?.login === self)
        return { kind: 'none' };
    const { by, at = 0 } = issue;
    // Without a name nothing is decided; it stays missing only where the account was deleted.
    if (!by)
        return { kind: now < at + namelessFor ? 'unsettled' : 'undone' };
    if (isBot(by))
        return { kind: 'undone' };
    const login = by.login.toLowerCase();
    const right = rules.rights.get(login);
    if (!right?.may) {
        const text = `You may not decide on this (${right?.why ?? 'your rights could not be read'}), so closing it decides nothing: it is open again.`;
        return { kind: 'undone', answer: { key: `closed-${at}`, login: by.login, text } };
    }
    if (!closesAsNo(issue.reason)) {
        // What is approved is closed as done by people, too.
        if (concluded?.kind === 'approved')
            return { kind: 'none' };
        if (doubted.has(at) || approvals.has(login))
            return { kind: 'undone' };
        // What they said with it may not be there yet.
        if (now < at + saidAfter)
            return { kind: 'unsettled' };
    }
    const reason = `the request was closed ${concluded ? 'before it was promoted' : 'without a decision'}`;
    return { kind: 'rejects', rejection: { login: by.login, at: new Date(at).toISOString(), by: 'closing', reason } };
}
/** Milliseconds that a closed request waits for the name of who closed it. */
const namelessFor = 60_000;
/** Milliseconds: what somebody said so long before they closed it belongs to the closing. */
const saidBefore = 60_000;
/**
 * Somebody who closes it and approves it may have meant to close it as done; and of whom somebody else has opened it again before that
 * was seen, nobody knows whether they still mean no. They have to say what they mean.
 */
function doubtClosing({ approvals, unheard, answers, doubted }, attempt, lastYes, { rights, words }) {
    const { closing, actor } = attempt;
    const at = Date.parse(closing.at);
    const { login } = actor;
    if (!rights.get(login.toLowerCase())?.may)
        return;
    if (!closing.reopenedBy &&
        !approvals.has(login.toLowerCase()) &&
        (lastYes === undefined || lastYes < at - saidBefore))
        return;
    doubted.add(at);
    unheard.add(login);
    answers.push({ key: keyOf(attempt), login, text: (0,verdict_words/* renderClosingQuestion */._k)(words, closing.reopenedBy?.login) });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/weigh.js




function weigh(input) {
    const standing = {
        approvals: new Map(),
        rejections: new Map(),
        answers: [],
        unheard: new Set(),
        shown: { approve: 'free', reject: 'free' },
        doubted: new Set()
    };
    /** When each of them last said what approves, or may have been meant to. */
    const lastYes = new Map();
    const lastTicker = {};
    const told = new Set();
    for (const attempt of attempts(input)) {
        const login = attempt.actor.login.toLowerCase();
        if (attempt.kind === 'erased') {
            hear(standing, attempt, input.rules);
            continue;
        }
        if (attempt.kind === 'closed') {
            doubtClosing(standing, attempt, lastYes.get(login), input.rules);
            continue;
        }
        if (attempt.kind === 'box' && !attempt.edit.ticked) {
            withdraw(standing, attempt, lastTicker);
            continue;
        }
        const said = attempt.kind === 'box'
            ? { kind: attempt.edit.box, reason: '' }
            : readVerdict(attempt.comment.body, input.rules.words);
        if (said.kind === 'none')
            continue;
        if (said.kind === 'approve' || (said.kind === 'unclear' && said.like === 'approve'))
            lastYes.set(login, attempt.at);
        // Everybody says "wait" or "+1": only who may decide is asked what they mean.
        if (said.kind === 'unclear' && said.isFaint && !input.rules.rights.get(login)?.may)
            continue;
        const problem = said.kind === 'withdraw' ? takeBack(standing, attempt, lastTicker, input) : whyNot(attempt, said, input);
        if (attempt.kind === 'box') {
            standing.shown[attempt.edit.box] = problem ? 'void' : 'stands';
            if (!problem)
                lastTicker[attempt.edit.box] = login;
        }
        if (problem) {
            // Bots are never answered (they might answer back), and nobody is told twice that they may not decide.
            if (isBot(attempt.actor))
                continue;
            if (problem.clears)
                standing.unheard.delete(attempt.actor.login);
            if (problem.once && told.has(login))
                continue;
            if (problem.once)
                told.add(login);
            if (problem.mayBeNo)
                standing.unheard.add(attempt.actor.login);
            standing.answers.push({ key: problem.key ?? keyOf(attempt), login: attempt.actor.login, text: problem.text });
            continue;
        }
        if (said.kind !== 'approve' && said.kind !== 'reject')
            continue;
        standing.unheard.delete(attempt.actor.login);
        const verdict = { login: attempt.actor.login, at: attempt.iso, by: attempt.kind, reason: said.reason };
        const book = said.kind === 'reject' ? standing.rejections : standing.approvals;
        if (!book.has(login))
            book.set(login, verdict);
    }
    return standing;
}
/** A comment that somebody else deleted may have been a rejection: its author has to say again what they think. */
function hear({ unheard, answers }, { erasure, ...attempt }, { rights }) {
    const { login } = erasure.author;
    if (isBot(erasure.author) || !rights.get(login.toLowerCase())?.may)
        return;
    unheard.add(login);
    const who = erasure.by && !isBot(erasure.by) ? erasure.by.login : 'somebody else';
    const did = erasure.kind === 'edited' ? 'edited' : 'deleted';
    const text = `A comment of yours was ${did} by ${who}. It may have said no, so nothing is approved until you say again what you think: \`approve\` or \`reject\`.`;
    answers.push({ key: keyOf({ ...attempt, erasure }), login, text });
}
/** Taking a tick away takes back what it stood for: an approval no matter who does it, a rejection only by its own author. */
function withdraw(standing, attempt, lastTicker) {
    const { box } = attempt.edit;
    const login = attempt.actor.login.toLowerCase();
    const ticker = lastTicker[box];
    if (standing.shown[box] === 'stands' && ticker !== undefined) {
        const book = box === 'approve' ? standing.approvals : standing.rejections;
        const mayTakeBack = box === 'approve' || login === ticker;
        if (mayTakeBack && book.get(ticker)?.by === 'box')
            book.delete(ticker);
    }
    standing.shown[box] = 'free';
}
/** `/unapprove`: one's own approval, however it was given. Once it is decided, nothing is taken back any more. */
function takeBack(standing, attempt, lastTicker, { request, rules }) {
    if (isBot(attempt.actor))
        return { text: 'A bot cannot decide.' };
    if (attempt.kind === 'comment' && attempt.comment.edited)
        return edited;
    const login = attempt.actor.login.toLowerCase();
    const right = rules.rights.get(login);
    if (!right?.may)
        return refused(attempt.actor.login, right);
    if (request.concluded && attempt.at >= Date.parse(request.concluded.at))
        return {
            text: 'This is decided already: an approval cannot be taken back any more. `reject` still stops what has not gone out.'
        };
    if (!standing.approvals.delete(login))
        return { text: 'There is no approval of yours here that could be taken back.' };
    if (standing.shown.approve === 'stands' && lastTicker.approve === login)
        standing.shown.approve = 'void';
    return undefined;
}
const edited = {
    text: 'This comment was edited, and others may edit comments too, so it does not count. Please write a new one.'
};
function refused(login, right) {
    return {
        text: `You may not decide on this: ${right?.why ?? 'your rights could not be read'}.`,
        once: true,
        key: refusedKey(login)
    };
}
function whyNot(attempt, said, { request, rules }) {
    const { actor } = attempt;
    if (isBot(actor))
        return { text: 'A bot cannot decide.' };
    if (attempt.kind === 'comment' && attempt.comment.edited)
        return edited;
    const right = rules.rights.get(actor.login.toLowerCase());
    if (!right?.may)
        return refused(actor.login, right);
    // What was approved in time waits for its promotion, and can be stopped until then.
    if (attempt.at >= request.expiresAt && request.concluded?.kind !== 'approved')
        return { text: 'The time to decide was over.' };
    if (said.kind === 'unclear')
        return { text: (0,verdict_words/* renderQuestion */.z9)(said.like, rules.words, said.because), mayBeNo: said.like === 'reject' };
    const intact = attempt.kind === 'box' ? attempt.edit.intact : attempt.comment.intact;
    if (said.kind === 'reject') {
        if (intact)
            return undefined;
        const text = 'The title or the text of this request was not ours when you said this, so it is not taken for a rejection. Look at it again; until you approve or reject, nobody else can approve it either.';
        return { text, mayBeNo: true };
    }
    if (!intact)
        return {
            text: 'The title or the text of this request was not ours when you said this, so it does not count. Look at it again, and say it again.'
        };
    if (rules.excludeInitiator && request.initiators.some((login) => login.toLowerCase() === actor.login.toLowerCase()))
        return { text: 'You started this deployment, so somebody else has to approve it.', once: true, clears: true };
    if (request.blockedBy.length > 0)
        return { text: `This cannot be approved: ${request.blockedBy.join('; ')}.`, once: true, clears: true };
    return undefined;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/decide.js



/** Logins whose right to decide must be known before `decide`, in lower case. */
function whoTries(input) {
    return [...new Set([...peopleWhoTry(input), ...closer(input.request).map((login) => login.toLowerCase())])];
}
/** Who closed it in our place, as far as GitHub says. */
function closer({ issue, self }) {
    return issue.state === 'closed' && issue.by && issue.by.login !== self ? [issue.by.login] : [];
}
/** The rules, and nothing else: the same facts always give the same decision, no matter who asks and when. */
function decide(input) {
    const { request, rules, now } = input;
    const standing = weigh(input);
    const approvals = [...standing.approvals.values()];
    const missing = Math.max(0, rules.minimum - approvals.length);
    const uncovered = rules.areas.filter((area) => !approvals.some(({ login }) => covers(rules, login, area)));
    const unheard = [...standing.unheard];
    const needsOther = approvals.length > 0 && approvals.every(({ login }) => isAppointed(rules, login));
    const enough = missing === 0 && uncovered.length === 0 && !needsOther;
    const complete = enough && unheard.length === 0;
    const shown = standing.shown;
    const closing = judgeClosing(input, standing);
    const common = {
        approvals,
        answers: [
            ...standing.answers,
            ...tellAltered(request),
            ...(closing.kind === 'undone' && closing.answer ? [closing.answer] : [])
        ],
        untick: ['approve', 'reject'].filter((box) => shown[box] === 'void' || (box === 'approve' && shown[box] === 'stands' && !complete)),
        reopen: closing.kind === 'undone'
    };
    const pending = { ...common, kind: 'pending', missing, uncovered, unheard, needsOther };
    if (request.supersededBy !== undefined)
        return { ...common, kind: 'superseded', why: `${request.supersededBy} took its place` };
    const [rejection] = standing.rejections.values();
    if (rejection)
        return {
            ...common,
            kind: 'rejected',
            by: [rejection.login],
            rejection,
            why: rejection.reason || `rejected by ${rejection.by === 'box' ? 'ticking the box' : 'a comment'}`
        };
    if (request.concluded && request.concluded.kind !== 'approved')
        return concludedAs({ ...request.concluded, kind: request.concluded.kind }, common, request.self);
    if (request.voidBecause !== undefined)
        return { ...common, kind: 'rejected', by: [], why: request.voidBecause };
    if (request.issue.state === 'gone')
        return { ...common, kind: 'rejected', by: [], why: 'the request was deleted or moved away' };
    if (closing.kind === 'rejects') {
        const { rejection } = closing;
        return { ...common, kind: 'rejected', by: [rejection.login], rejection, why: rejection.reason };
    }
    if (closing.kind === 'unsettled')
        return pending;
    if (complete && request.blockedBy.length === 0)
        return {
            ...common,
            kind: 'approved',
            by: approvals.map((approval) => approval.login),
            why: approvals
                .map((approval) => approval.reason)
                .filter(Boolean)
                .join('; ')
        };
    // In doubt nothing goes out, and an hour of work is not destroyed either.
    if (request.concluded && unheard.length > 0 && request.blockedBy.length === 0)
        return pending;
    if (request.concluded)
        return { ...common, kind: 'rejected', by: [], why: 'what approved it before does not count any more' };
    if (now >= request.expiresAt)
        return { ...common, kind: 'timed-out', why: 'nobody decided in time' };
    return pending;
}
/** What a request that is over stays: what was said or deleted since then changes nothing. */
function concludedAs({ kind, isSaid }, common, self) {
    const why = isSaid
        ? 'it was rejected before, and that is final'
        : `something that writes as ${self} closed it as not planned, and that is final: push again to be asked again`;
    return kind === 'rejected'
        ? { ...common, kind, by: [], why }
        : { ...common, kind, why: 'it was over before, and that is final' };
}
/** Anyone who changed what people read is told that it changed nothing. Bots are not: they might answer. */
function tellAltered({ altered }) {
    if (!altered?.by || isBot(altered.by))
        return [];
    const text = 'You changed the title or the text of this request. Both were written again: what was said in the meantime does not count, since nobody knows what its author had read.';
    return [{ key: `altered-${altered.at}`, login: altered.by.login, text }];
}
function covers({ rights }, login, area) {
    return rights.get(login.toLowerCase())?.owns?.includes(area) ?? true;
}
function isAppointed({ rights }, login) {
    return rights.get(login.toLowerCase())?.isAppointed === true;
}

// EXTERNAL MODULE: ./packages/base/build/src/look.js
var src_look = __webpack_require__(3666);
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
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${tip ?? ref}...${head}`
    });
    return data;
}

;// CONCATENATED MODULE: ./packages/github/build/src/collaborators.js

const permissions = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];
/** What a person may do in the repository, by whatever way they got the right. Unknown people have none. */
async function getPermission(github, login) {
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: login }));
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
    return (await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, path, { username: login }))) ? permission : 'none';
}
/** The number of the account that has this login now. A login may be given up, and taken by somebody else; a number never is. */
async function findAccountId(github, login) {
    const found = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /users/{username}', { username: login }));
    return found && Number(found.data.id);
}
/** The login that an account has now. */
async function findLogin(github, id) {
    return (await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /user/{account_id}', { account_id: id })))?.data.login;
}
/** How many people may at least this much; of a large repository only the first hundred are looked at. */
async function countCollaborators(github, least) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/collaborators', { per_page: 100 });
    const keys = { write: 'push', maintain: 'maintain', admin: 'admin' };
    return data.filter(({ permissions }) => permissions?.[keys[least]]).length;
}

;// CONCATENATED MODULE: ./packages/github/build/src/teams.js

/** Whether the token can see the team at all. GITHUB_TOKEN never can: an App needs `members: read`. */
async function canSeeTeam(github, org, team) {
    const answer = await (0,src_request/* unlessStatus */.HD)([403, 404], (0,src_request/* request */.Em)(github, 'GET /orgs/{org}/teams/{team_slug}', { org, team_slug: team }));
    return answer !== undefined;
}
/** Child teams count; an invitation that was not accepted does not. */
async function isTeamMember(github, org, team, login) {
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
        org,
        team_slug: team,
        username: login
    }));
    return answer?.data.state === 'active';
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/config/build/src/environment-files.js
var environment_files = __webpack_require__(2429);
// EXTERNAL MODULE: ./packages/config/build/src/load-configuration.js
var load_configuration = __webpack_require__(2855);
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

// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(1138);
;// CONCATENATED MODULE: ./packages/approval/build/src/code-owners.js


/** Where GitHub looks for it, in this order; the first one found is the only one. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/**
 * Lines that GitHub would take; it skips the others, and so does this.
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 */
function parseCodeOwners(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const [pattern, ...names] = line.replace(/(^|\s)#.*$/, '').match(/(?:\\ |\S)+/g) ?? [];
        // `!` negates and `[ ]` ranges in a .gitignore, and do nothing in CODEOWNERS.
        if (pattern === undefined || pattern.startsWith('!') || /[[\]]/.test(pattern))
            return [];
        const owners = names.map((name) => (name.startsWith('@') ? parseHandle(name) : undefined));
        return [
            {
                pattern: pattern.replaceAll('\\ ', ' '),
                owners: owners.filter((owner) => owner !== undefined),
                unknown: names.filter((_, index) => owners[index] === undefined)
            }
        ];
    });
}
/** The last line that matches decides; undefined when none does. */
function ruleOf(rules, path) {
    return rules.findLast(({ pattern }) => globsOf(pattern).some((glob) => (0,esm/* minimatch */.xF)(path, glob, matching)));
}
const matching = { dot: true, nobrace: true, noext: true, nonegate: true, nocomment: true };
/**
 * As in a .gitignore, but `docs/*` takes no more than the files directly in it: a slash at the beginning or inside anchors
 * the pattern at the root, one at the end means a folder, and whatever matches a folder takes all that lies in it.
 */
function globsOf(pattern) {
    const trimmed = pattern.replace(/^\/+/, '').replace(/\/+$/, '');
    if (trimmed === '')
        return ['**'];
    const anchored = pattern.startsWith('/') || trimmed.includes('/');
    const root = anchored ? trimmed : `**/${trimmed}`;
    if (pattern.endsWith('/'))
        return [`${root}/**`];
    return trimmed.endsWith('*') && trimmed !== '*' && !/[^/]\*$/.test(trimmed) ? [root] : [root, `${root}/**`];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/gate-changes.js






/** Pure. */
function judgeGateChanges(seen) {
    const { files, isCut, configPath, trusted, own, owners } = seen;
    const changes = [];
    const add = (what, names) => {
        if (names.length > 0)
            changes.push({ what, names });
    };
    if (isCut)
        add(`${fileLimit} files or more, and GitHub lists no others: what else it changes cannot be said here`, [
            'look yourself'
        ]);
    const production = trusted.promotion.workflow && `.github/workflows/${trusted.promotion.workflow}`;
    const isWorkflow = (path) => /^\.github\/(workflows|actions)\//.test(path);
    add('the production workflow', files.filter((path) => path === production));
    add('workflows', files.filter((path) => isWorkflow(path) && path !== production));
    add('who owns what', files.filter((path) => codeOwnersPaths.includes(path)));
    const after = own.kind === 'seen' ? own.value : undefined;
    if (!after)
        add('its configuration, which cannot be read', [configPath]);
    for (const [what, names] of after ? configured(trusted, after) : [])
        add(what, names);
    const sides = [trusted, ...(after ? [after] : [])];
    const stacks = sides.flatMap((one) => one.stacks);
    for (const name of new Set(stacks.map((stack) => stack.name))) {
        const folders = stacks.filter((stack) => stack.name === name).map(({ directory }) => directory);
        add(`the stack ${name}`, below(files, folders));
    }
    const bootstraps = sides.map((one) => one.bootstrap.directory);
    add('the bootstrap of the cluster', below(files, bootstraps));
    const ownFolders = [...stacks.map(({ directory }) => directory), ...bootstraps];
    const environmentFiles = files.filter((path) => sides.some((side) => (0,environment_files/* isEnvironmentFile */.C)(path, side)));
    add('what stacks may read next to them', environmentFiles.filter((path) => below([path], ownFolders).length === 0));
    return { changes, appointed: appointedBy(trusted, after, owners) };
}
/** What of the configuration differs that gates production, bounds the cost or says what runs with the cloud's token. */
function configured(before, after) {
    const lists = (what, from, to) => [
        [`${what}, added`, to.filter((name) => !from.includes(name))],
        [`${what}, taken away`, from.filter((name) => !to.includes(name))]
    ];
    const { approvers: was, ...approval } = before.approval;
    const { approvers: is, ...approvalAfter } = after.approval;
    const { environment, environment: { domains = [] } } = before;
    const bounds = ['domain', 'ttl', 'team', 'limit', 'budget'];
    return [
        ...lists('who may approve', was, is),
        ['how approvals count', differing('approval', approval, approvalAfter)],
        ['how it is promoted', differing('promotion', before.promotion, after.promotion)],
        ...lists('protected names', before.protected, after.protected),
        ...lists('domains that hosts may lie in', domains, after.environment.domains ?? []),
        [
            'what bounds the environment',
            bounds.filter((key) => environment[key] !== after.environment[key]).map((key) => `environment.${key}`)
        ],
        ['what counts as a change', differing('changes', before.changes, after.changes)],
        [
            'apps that go out without tests, added',
            withoutTests(after).filter((name) => !withoutTests(before).includes(name))
        ],
        ['stacks', (0,external_node_util_.isDeepStrictEqual)(before.stacks, after.stacks) ? [] : ['stacks']],
        ['the bootstrap', differing('bootstrap', before.bootstrap, after.bootstrap)]
    ];
}
function withoutTests({ apps = [] }) {
    return apps.filter(({ tests }) => tests === 'none').map(({ name }) => name);
}
function differing(prefix, before, after) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    const read = (side, key) => side[key];
    return [...keys]
        .filter((key) => !(0,external_node_util_.isDeepStrictEqual)(read(before, key), read(after, key)))
        .map((key) => `${prefix}.${key}`);
}
function below(files, folders) {
    return files.filter((path) => folders.some((folder) => path.startsWith(`${folder.replace(/\/+$/, '')}/`)));
}
function appointedBy(trusted, after, owners) {
    const handles = (entries) => entries.flatMap((entry) => (/^permission:|^code-owners$/.test(entry) ? [] : (parseHandle(entry) ?? [])));
    const owning = (text) => parseCodeOwners(text ?? '').flatMap((rule) => rule.owners);
    const before = [...handles(trusted.approval.approvers), ...owning(owners.trusted)].map(gate_changes_keyOf);
    const now = [...handles(after?.approval.approvers ?? []), ...owning(owners.own)];
    const known = new Map(now.filter((one) => !before.includes(gate_changes_keyOf(one))).map((one) => [gate_changes_keyOf(one), one]));
    return [...known.values()];
}
function gate_changes_keyOf(one) {
    return (one.kind === 'user' ? one.login : `${one.org}/${one.team}`).toLowerCase();
}
/** Costs two reads; two more where CODEOWNERS differs. */
async function readGateChanges(github, { branch, sha, configPath = load_configuration/* configurationPath */.y }, { status, files: changed, renamedFrom }) {
    // What the branch has already is changed by nobody's approval any more.
    if (status === 'identical' || status === 'behind')
        return { changes: [], appointed: [] };
    const loadAt = (ref) => (0,load_configuration/* loadConfiguration */.v)({ path: configPath, readFile: (file) => readFileAt(github, file, ref) });
    const files = [...new Set([...changed, ...renamedFrom])].sort();
    const isCut = changed.length >= fileLimit;
    const [trusted, own] = await Promise.all([loadAt(branch), (0,src_look/* lookAt */.t)(loadAt(sha))]);
    const ownersAt = async (ref) => {
        if (!isCut && !files.some((path) => codeOwnersPaths.includes(path)))
            return undefined;
        for (const path of codeOwnersPaths) {
            const text = await readFileAt(github, path, ref);
            if (text !== undefined)
                return text;
        }
        return undefined;
    };
    const owners = { trusted: await ownersAt(branch), own: await ownersAt(sha) };
    return judgeGateChanges({ files, isCut, configPath, trusted, own, owners });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/ownership.js


/**
 * By CODEOWNERS of the promotion branch, never of the commit that asks. Costs up to three reads.
 * GitHub lists 300 files of a comparison: of a commit that changes more, owners are not told at all rather than for a part.
 */
async function readOwnership(github, branch, { status, files, renamedFrom }, log) {
    const rules = await readCodeOwners(github, branch);
    if (!rules)
        return { kind: 'unknown', why: `${branch} has no CODEOWNERS` };
    if (status === 'identical' || status === 'behind')
        return { kind: 'landed', owners: rules.flatMap(({ owners }) => owners) };
    if (files.length >= fileLimit)
        return { kind: 'unknown', why: `more than ${fileLimit - 1} files changed, and GitHub lists no more` };
    const owned = new Set();
    for (const path of [...files, ...renamedFrom]) {
        const rule = ruleOf(rules, path);
        if (rule && rule.owners.length + rule.unknown.length > 0)
            owned.add(rule);
    }
    const areas = [...owned];
    for (const { pattern, unknown } of areas)
        if (unknown.length > 0)
            log.warning(`CODEOWNERS: ${pattern} has owners that are no @user and no @org/team; they cannot be recognized`);
    return { kind: 'known', areas };
}
/** The rules of the first CODEOWNERS that the branch has; undefined when it has none. */
async function readCodeOwners(github, branch) {
    for (const path of codeOwnersPaths) {
        const text = await readFileAt(github, path, branch);
        if (text !== undefined)
            return parseCodeOwners(text);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/rights.js





/** Reads what the approvers depend on, and fails before anybody is asked when nobody could ever be found to be one. */
async function openRights({ approvers: wanted, branch, sha, configPath }, { github, teams, log }) {
    const comparison = await compareCommits(github, branch, sha);
    const approvers = await Promise.all(wanted.map((approver) => withLogin(github, approver)));
    const byOwning = approvers.some(({ kind }) => kind === 'code-owners');
    const ownership = byOwning ? await readOwnership(github, branch, comparison, log) : undefined;
    if (ownership?.kind === 'unknown')
        log.info(`no code owner may decide: ${ownership.why}`);
    if (ownership && approvers.every(({ kind }) => kind === 'code-owners'))
        requireOwners(ownership);
    const owners = ownership?.kind === 'known' ? ownership.areas.flatMap((area) => area.owners) : [];
    const named = new Map();
    for (const approver of [...approvers, ...owners])
        if (approver.kind === 'team')
            named.set(`${approver.org}/${approver.team}`.toLowerCase(), approver);
    for (const team of named.values())
        await requireVisible(teams, team);
    const gateChanges = await readGateChanges(github, { branch, sha, configPath }, comparison);
    return { github, teams, approvers, ownership, comparison, gateChanges };
}
/** Somebody who is named by the number of their account is told and shown by the login that it has now. */
async function withLogin(github, approver) {
    if (approver.kind !== 'user' || approver.id === undefined)
        return approver;
    const login = await findLogin(github, approver.id);
    if (login !== undefined)
        return { ...approver, login };
    throw new errors/* StagingError */.QH('invalid-configuration', `no account has the number ${approver.id}`, {
        hint: 'Correct `approval.approvers`: `https://api.github.com/users/<login>` shows the number of an account as `id`.'
    });
}
function requireOwners(ownership) {
    const problem = ownership.kind === 'unknown'
        ? ownership.why
        : ownership.kind === 'known' && ownership.areas.length === 0
            ? 'nobody owns anything that changed'
            : ownership.kind === 'known' && ownership.areas.some(({ owners }) => owners.length === 0)
                ? `nobody who owns ${ownership.areas.find(({ owners }) => owners.length === 0)?.pattern} is named as @user or @org/team`
                : undefined;
    if (problem !== undefined)
        throw new errors/* StagingError */.QH('invalid-configuration', `no code owner could approve this: ${problem}`, {
            hint: 'Name somebody besides code-owners in `approval.approvers`, or add a line for everything, `* @org/team`, to CODEOWNERS.'
        });
}
async function requireVisible(teams, { org, team }) {
    if (await teams.read(org, (github) => canSeeTeam(github, org, team)))
        return;
    throw new errors/* StagingError */.QH('needs-app-token', `the token cannot see the team @${org}/${team}`, {
        hint: 'GITHUB_TOKEN cannot read teams. Give `teams-app-id` and `teams-app-private-key` of a GitHub App with the organization permission "Members: read", installed there, or name people in `approval.approvers`.'
    });
}
/** Weakest first. */
const levels = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
/** Whether one person may decide, and why; asked again for every decision, since rights are taken away too. */
async function findRight(rights, login) {
    const person = personOf(rights.github, login);
    const right = await findOwnRight(rights, person);
    return right.may && (await rights_isAppointed(rights, person)) ? { ...right, isAppointed: true } : right;
}
function personOf(github, login) {
    let id;
    return {
        login,
        accountId: () => {
            id ??= findAccountId(github, login);
            return id;
        }
    };
}
/**
 * Whether the commit makes them an approver or an owner. Anyone whom the promotion branch names is one already; of a team that nobody
 * can look into everybody else may be a member.
 */
async function rights_isAppointed(rights, person) {
    const { appointed } = rights.gateChanges;
    if (appointed.length === 0)
        return false;
    for (const one of rights.approvers)
        if (one.kind === 'user' && (await isOne(rights, one, person)))
            return false;
    for (const one of appointed) {
        if (one.kind === 'user') {
            if (await isOne(rights, one, person))
                return true;
            continue;
        }
        const { org, team } = one;
        const isVisible = await (0,src_look/* lookAt */.t)(rights.teams.read(org, (github) => canSeeTeam(github, org, team)));
        if (isVisible.kind === 'failed' || !isVisible.value || (await isOne(rights, one, person)))
            return true;
    }
    return false;
}
async function findOwnRight(rights, person) {
    const { github, approvers } = rights;
    const { login } = person;
    let refused;
    const wanted = approvers.length > 0 ? approvers : [{ kind: 'permission', level: 'write' }];
    for (const approver of wanted) {
        if (approver.kind === 'permission') {
            const permission = await getPermission(github, login);
            if (levels.indexOf(permission) >= levels.indexOf(approver.level))
                return { may: true, why: `has ${permission} permission` };
        }
        else if (approver.kind === 'team' && (await isOne(rights, approver, person)))
            return { may: true, why: `is a member of ${rights_name(approver)}` };
        else if (approver.kind === 'user' && (await isOne(rights, approver, person))) {
            // A name that stays in the configuration after its bearer has left decides nothing.
            if ((await getGivenPermission(github, login)) !== 'none')
                return { may: true, why: 'is named as an approver' };
            refused = 'you are named as an approver, and have no access to the repository any more';
        }
    }
    return ((await rightOfOwner(rights, person)) ?? {
        may: false,
        why: refused ?? `that is for ${describeApprovers(approvers).replaceAll('@', '')}`
    });
}
/** GitHub takes nobody for an owner who cannot write, and neither does this. */
async function rightOfOwner(rights, person) {
    const { github, ownership } = rights;
    if (!ownership || ownership.kind === 'unknown')
        return undefined;
    const candidates = ownership.kind === 'landed' ? [{ pattern: '', owners: ownership.owners }] : ownership.areas;
    const owned = [];
    for (const { pattern, owners } of candidates)
        for (const owner of owners)
            if (await isOne(rights, owner, person)) {
                owned.push(pattern);
                break;
            }
    if (owned.length === 0)
        return undefined;
    if (levels.indexOf(await getPermission(github, person.login)) < levels.indexOf('write'))
        return undefined;
    return ownership.kind === 'landed'
        ? { may: true, why: 'is a code owner' }
        : { may: true, why: `owns ${owned.join(', ')}`, owns: owned };
}
async function isOne({ teams }, named, { login, accountId }) {
    if (named.kind === 'user')
        return named.id === undefined ? named.login.toLowerCase() === login.toLowerCase() : (await accountId()) === named.id;
    const { org, team } = named;
    return teams.read(org, (github) => isTeamMember(github, org, team, login));
}
function rights_name({ org, team }) {
    return `@${org}/${team}`;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/judge-request.js


/** Reads the rights of all who tried, then decides. `seen` undefined: nothing was ever seen of it; `gone`: nothing is there now. */
async function judgeRequest(judged, seen, gone, now, { self, rights }) {
    const { minimum, excludeInitiator, words, ...request } = judged;
    const wasOurs = (at) => seen?.standing.wasOurs(Date.parse(at)) ?? false;
    const facts = {
        request: {
            ...request,
            self,
            issue: gone || !seen ? { state: 'gone' } : issueState(seen.issue),
            concluded: seen?.conclusion,
            voidBecause: seen?.standing.voidBecause ?? judged.voidBecause,
            altered: seen?.standing.altered,
            erasures: seen?.erasures,
            closings: seen?.closings
        },
        comments: (seen?.issue.comments ?? []).map((comment) => ({ ...comment, intact: wasOurs(comment.createdAt) })),
        boxEdits: (seen?.boxEdits ?? []).map((edit) => ({ ...edit, intact: edit.intact && wasOurs(edit.at) }))
    };
    const known = new Map();
    for (const login of whoTries({ ...facts, words }))
        known.set(login, await findRight(rights, login));
    const areas = rights.ownership?.kind === 'known' ? rights.ownership.areas.map(({ pattern }) => pattern) : [];
    return decide({ ...facts, now, rules: { minimum, excludeInitiator, words, areas, rights: known } });
}
function issueState({ state }) {
    return state.kind === 'open'
        ? { state: 'open' }
        : {
            state: 'closed',
            by: state.by,
            at: state.at === undefined ? undefined : Date.parse(state.at),
            reason: state.reason
        };
}

// EXTERNAL MODULE: ./packages/approval/build/src/render/render-gate.js
var render_gate = __webpack_require__(3112);
// EXTERNAL MODULE: ./packages/config/build/src/workflow-triggers.js
var workflow_triggers = __webpack_require__(2063);
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
        throw new errors/* StagingError */.QH('invalid-configuration', `this run has several jobs called ${wanted}: ${names.join(', ')}: which of them tested in this environment cannot be told`, { hint: 'Call staging-deploy once in a workflow: a workflow file for each environment.' });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/run-proof.js



/** Pure. */
function judgeRun({ run, repository, files }, wanted) {
    const not = (why) => ({ kind: 'not-ours', why });
    if (!run)
        return not(`run ${wanted.id} is gone`);
    if (run.headRepository.toLowerCase() !== repository.toLowerCase())
        return not(`run ${run.id} is of ${run.headRepository || 'another repository'}`);
    if (run.headSha !== wanted.sha)
        return not(`run ${run.id} is of ${run.headSha.slice(0, 7)}`);
    const [main] = files;
    if (main?.trusted === undefined)
        return not(`the promotion branch has no ${run.path}, by which run ${run.id} was made`);
    if (!(0,workflow_triggers/* mayStart */.SH)(main.trusted, run.event, run.headBranch ?? ''))
        return not(`run ${run.id} was started by ${run.event} on ${run.headBranch ?? 'no branch'}, which does not start ${run.path} on the promotion branch`);
    const edited = files.find(({ trusted, base, own }) => own !== trusted && own !== base);
    return edited ? { kind: 'edited', path: edited.path } : { kind: 'ours' };
}
/**
 * Reads what `judgeRun` needs: two requests for a run whose file is as on the promotion branch, up to four else.
 * @throws StagingError forbidden without `actions: read`
 */
async function proveRun(github, wanted, branch) {
    const run = await findRun(github, wanted.id);
    if (run === 'forbidden')
        throw new errors/* StagingError */.QH('forbidden', `the token may not read run ${wanted.id}`, {
            hint: 'The job needs `permissions: actions: read`.'
        });
    const repository = `${github.owner}/${github.repo}`;
    const isUsable = run !== undefined && run.headSha === wanted.sha;
    const paths = isUsable ? [run.path, ...calledHere(run, repository)] : [];
    const files = await Promise.all(paths.map((path) => seeFile(github, path, branch, wanted.sha)));
    return { ...judgeRun({ run, repository, files }, wanted), run };
}
function calledHere({ referenced }, repository) {
    const prefix = `${repository}/`.toLowerCase();
    return referenced.filter((path) => path.toLowerCase().startsWith(prefix)).map((path) => path.slice(prefix.length));
}
async function seeFile(github, path, branch, sha) {
    const [trusted, own] = await Promise.all([readFileAt(github, path, branch), readFileAt(github, path, sha)]);
    if (trusted === own || own === undefined)
        return { path, trusted, own, base: trusted };
    const { mergeBase } = await compareCommits(github, branch, sha);
    return { path, trusted, own, base: await readFileAt(github, path, mergeBase) };
}
/** The job that asks is called so in our own workflow; in somebody else's any that tests nothing may be it. */
const askingJob = /(?:^| \/ )await-approval$/;
/** `deploy-and-test (web)`, and its app. */
const testJob = /(?:^| \/ )deploy-and-test \((.*)\)$/;
/** Pure. `jobs`: of the attempt that the request names. `at`: ISO 8601, when it asked. */
function judgeAsking(verdict, jobs, run, at) {
    if (verdict.kind === 'not-ours')
        return { voidBecause: verdict.why, blockedBy: [] };
    const moment = Date.parse(at);
    const tests = jobs.filter(({ name }) => testJob.test(name));
    const named = jobs.filter(({ name }) => askingJob.test(name));
    const may = named.length > 0 ? named : jobs.filter((job) => !tests.includes(job));
    const asked = may.some(({ startedAt, completedAt }) => startedAt !== undefined &&
        Date.parse(startedAt) <= moment &&
        (completedAt === undefined || Date.parse(completedAt) >= moment));
    const failed = tests.filter(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped');
    return {
        voidBecause: asked ? undefined : `no job of run ${run} was asking when this was written`,
        blockedBy: failed.map(({ name, conclusion }) => `${name} of run ${run} ${conclusion ?? 'has not ended'}`)
    };
}
/**
 * What GitHub says against what these askings claim. What is only missing is looked for again for a while.
 * @throws StagingError not-found where GitHub still does not show a run, or any of its jobs
 */
async function proveAskings(github, askings, branch) {
    let proof = { voidBecause: undefined, blockedBy: [] };
    for (const { marker, at } of askings) {
        const { run, sha } = marker;
        const verdict = await proveRun(github, { id: run.id, sha }, branch);
        if (!verdict.run)
            throw notShown(`run ${run.id}, which asked`);
        // What a run is of never changes; which jobs it has is told late.
        if (verdict.kind === 'not-ours')
            return judgeAsking(verdict, [], run.id, at);
        let jobs = [];
        const judge = async () => {
            jobs = await listRunJobs(github, run.id, run.attempt);
            proof = judgeAsking(verdict, jobs, run.id, at);
            return proof.voidBecause === undefined ? proof : undefined;
        };
        const { clock } = github;
        let isProven = (await (0,settling/* lookFor */.xy)(judge, { clock })) !== undefined;
        // The list of a finished run can only lack jobs that ended a moment ago.
        if (!isProven && (jobs.length === 0 || verdict.run.status !== 'completed'))
            isProven = (await (0,settling/* lookFor */.xy)(judge, { clock, patience: jobListLag })) !== undefined;
        if (!isProven && jobs.length === 0)
            throw notShown(`any job of run ${run.id}, which asked`);
        if (!isProven || proof.blockedBy.length > 0)
            return proof;
    }
    return proof;
}
/** Of what a request names: it was there, and its absence decides nothing. */
function notShown(what) {
    return new errors/* StagingError */.QH('not-found', `GitHub does not show ${what}: nothing is decided`, {
        hint: 'If it is there, run this again. If somebody deleted it, push again: it is asked about again.'
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/judge-handed-over.js




/** What people said decides only where GitHub's own record of the run that asked agrees with what they were asked. */
async function judgeHandedOver(seen, { approval, promotion }, self, rights) {
    const { marker, askedAt, standing } = seen;
    const starters = await (0,workflows/* findRunStarters */.rS)(rights.github, marker.run.id);
    const judged = {
        sha: marker.sha,
        askedAt,
        // What people were told, but never longer than the rules allow.
        expiresAt: Math.min(marker.until, askedAt + approval.timeout),
        // The text was written by the pushed commit's own workflow file: GitHub's record of the run is asked too.
        initiators: [marker.initiator, ...(starters ?? [])],
        blockedBy: marker.blockedBy,
        supersededBy: seen.conclusion?.kind === 'superseded' ? 'a newer commit' : undefined,
        minimum: approval.minimum,
        excludeInitiator: approval.excludeInitiator,
        words: approval.words
    };
    const judge = (more) => judgeRequest({ ...judged, ...more }, seen, false, seen.now, { self, rights });
    const decision = await judge({});
    if (decision.kind !== 'approved')
        return decision;
    const askings = standing.askings.filter(({ at }) => Date.parse(at) >= askedAt);
    const { voidBecause, blockedBy } = await proveAskings(rights.github, askings, promotion.branch);
    // One of those who approve may have started it.
    if (approval.excludeInitiator && !starters)
        throw notShown(`who started run ${marker.run.id}`);
    const unshown = (0,render_gate/* unshownGate */.K)(seen.ours, rights.gateChanges).map(({ what }) => what);
    const hidden = unshown.length === 0
        ? undefined
        : `its text does not show that the commit changes what guards production (${unshown.join('; ')}): run the job that asks again`;
    const why = voidBecause ?? hidden;
    if (why === undefined && blockedBy.length === 0)
        return decision;
    return judge({ voidBecause: why, blockedBy: [...marker.blockedBy, ...blockedBy] });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/decide-requests.js
















/**
 * Whether a comment that starts a run can be of no account: then nobody is asked about anything. It may be misjudged by a marker
 * that somebody forged; the hourly look reads all of them again.
 */
function isIdleTalk(event) {
    const { body } = (event['comment'] ?? {});
    const { body: request } = (event['issue'] ?? {});
    if (event['action'] !== 'created' || typeof body !== 'string' || typeof request !== 'string')
        return false;
    return readVerdict(body, (0,src_marker/* parseMarker */.gY)(request)?.words ?? verdict_words/* noWords */.R3).kind === 'none';
}
/**
 * Which of the requests have something to decide. Reads issues and nothing else, and changes nothing: whatever an outsider
 * writes into an issue starts no more than this.
 * `again`: one that was concluded already counts too.
 */
async function lookAtRequests({ requested, again }, deps) {
    const { github, log } = deps;
    const self = await (0,viewer/* whoAmI */.W)(github);
    const requests = [];
    const over = [];
    const look = async (number) => {
        const seen = await findRequest(number, self, deps);
        if (!seen)
            return;
        if (seen.conclusion && !again) {
            const isPending = isUnfinished(seen);
            const isClosed = seen.issue.state.kind === 'closed';
            const isWaiting = !isClosed && seen.conclusion.kind === 'approved';
            const rest = isWaiting ? ', and not promoted yet' : ', and what follows from it is not finished';
            log.info(`#${number} is ${seen.conclusion.kind}${isPending ? rest : ''}`);
            // The others are tried again every hour.
            const isStopped = isPending && mayBeStopped(seen);
            if (isPending && (requested === 'open' || isClosed || isStopped))
                requests.push(number);
            if (isClosed && !isPending)
                over.push(number);
            return;
        }
        const tries = peopleWhoTry({ ...doingsOf(seen), words: seen.marker.words });
        // Who was refused may say so as often as they like. Whether they may by now is asked by the hour.
        const isHourly = requested === 'open' || again;
        const heard = [...tries].filter((login) => isHourly || !seen.answered.has(refusedKey(login)));
        const why = whyDecide(seen, heard);
        log.info(`#${number}: ${why ?? 'nobody has said anything yet'}`);
        if (why !== undefined)
            requests.push(number);
    };
    await forEachRequest(await numbersOf(requested, self, deps), look, deps);
    return { kind: 'requests', requests, over, decided: [] };
}
/**
 * Decides about requests whose job handed them over or died: from GitHub's own records and the promotion branch's rules,
 * by the same rules as the job that waits. Concludes what is decided and answers what does not count.
 */
async function decideRequests({ requested, again, gate, configPath, promotionFollows }, deps) {
    const { github, log } = deps;
    const approvers = parseApprovers(gate.approval.approvers);
    const self = await (0,viewer/* whoAmI */.W)(github);
    const rightsOf = ({ marker }) => openRights({ approvers, branch: gate.promotion.branch, sha: marker.sha, configPath }, deps);
    const requests = [];
    const decided = [];
    const settle = async (number) => {
        const found = await findSettled(number, self, deps);
        if (!found)
            return;
        const run = await findAskingRun(found, again, deps);
        // What its job did at its end may be newer.
        const seen = run === 'none' ? found : await findRequest(number, self, deps);
        if (!seen || !isOurs(seen, run, again))
            return;
        if (run === 'stopped' && seen.conclusion?.kind === 'approved') {
            log.info(`#${number}: run ${seen.marker.run.id} was stopped before it had promoted it`);
            await tellStopped(seen, deps);
            requests.push(number);
            decided.push(decided_request_describe(number, seen, stoppedDecision, again, true));
            return;
        }
        const decision = await judgeHandedOver(seen, gate, self, await rightsOf(seen));
        // Its own run promotes, and hears nobody: only what stops it is done for it.
        const stops = decision.kind === 'rejected' && (decision.rejection !== undefined || seen.conclusion?.kind !== 'approved');
        if (run === 'running' && !stops)
            return;
        requests.push(number);
        if (decision.kind === 'pending') {
            log.info(`#${number}: ${renderMissing(decision)}`);
            await tidyRequest(github, seen, decision, gate.approval.minimum, log);
            if (!seen.conclusion && isReminderDue(seen))
                await remind(seen, describeApprovers(approvers), deps);
            return;
        }
        const shown = decision.kind === 'approved' && promotionFollows ? takenOver(seen) : seen;
        await concludeRequest(github, shown, decision, gate.promotion.branch, log, promotionFollows);
        log.info(`#${number}: ${decision.kind}`);
        decided.push(decided_request_describe(number, seen, decision, again));
    };
    await forEachRequest(await numbersOf(requested, self, deps), settle, deps);
    return { kind: 'requests', requests, decided };
}
/** Whether there is anything for this run to do about it. */
function isOurs(seen, run, again) {
    const { conclusion, issue } = seen;
    if (run !== 'running')
        return !conclusion || again || isUnfinished(seen);
    // It asks, promotes and closes itself.
    if (conclusion?.kind === 'approved')
        return issue.state.kind === 'closed' || mayBeStopped(seen);
    return wasApproved(conclusion) && isUnfinished(seen);
}
/** What is approved is this run's to promote from here on: no later look asks whether the run that asked has done it. */
function takenOver(seen) {
    return { ...seen, ours: (0,src_marker/* withMarker */.Pe)(seen.ours, { ...seen.marker, waiting: 'events' }) };
}
/** Of a request whose own run was to promote it, and was stopped. */
const stoppedDecision = {
    ...{ kind: 'approved', by: [], why: 'the run that was to promote it was stopped' },
    ...{ approvals: [], answers: [], untick: [], reopen: false }
};
/** Whether somebody said after the approval, and was not answered, what may stop its promotion. */
function mayBeStopped(seen) {
    const { marker, answered } = seen;
    return attempts(doingsOf(seen)).some((attempt) => {
        const isAnswered = answered.has(keyOf(attempt)) || answered.has(refusedKey(attempt.actor.login));
        return !isAnswered && !isBot(attempt.actor) && mayBeNo(attempt, marker.words);
    });
}
/** As a look sees it: only a decision asks whether the text was ours when something was said. */
function doingsOf({ issue, boxEdits, askedAt, erasures, closings, conclusion }) {
    const comments = issue.comments.map((comment) => ({ ...comment, intact: true }));
    const undone = closings.filter(({ reopenedBy }) => reopenedBy);
    const request = { askedAt, self: issue.author.login, erasures, closings: undone, concluded: conclusion };
    return { request, comments, boxEdits };
}
/** What there is to decide, or to set right, about a request. `heard`: who said something that counts. */
function whyDecide(seen, heard) {
    const { marker, issue, standing, now } = seen;
    if (issue.state.kind === 'closed')
        return 'it was closed';
    if (heard.length > 0)
        return `${heard.join(', ')} said something`;
    if (standing.voidBecause !== undefined)
        return standing.voidBecause;
    if (standing.altered)
        return 'its text or its title was changed';
    if (now >= marker.until)
        return 'its time is over';
    if (!issue.labels.includes(requestLabel.name))
        return 'its label was taken away';
    return isReminderDue(seen) ? 'half of its time is over' : undefined;
}
/** Once, when half of the time is over. */
function isReminderDue({ now, askedAt, marker, answered }) {
    return now >= (askedAt + marker.until) / 2 && !answered.has(reminderKey(marker));
}
function reminderKey({ digest }) {
    return `reminder-${digest}`;
}
async function remind({ issue, marker }, deciders, { github, log }) {
    const text = renderReminder(reminderKey(marker), deciders, marker.until);
    // A locked conversation takes no comment from some tokens: then there is no reminder.
    await (0,src_request/* unlessStatus */.HD)([403], commentOnIssue(github, issue.number, text));
    log.info(`#${issue.number}: reminded ${deciders}`);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/carried-result.js



/**
 * Whether GitHub itself says what the record says: a run at that commit, started as ours are on a branch that is deployed to
 * staging, by a workflow file that nobody edited on the way, whose job for this app succeeded. That nothing of the app has changed
 * since is for detect-changed-apps to say. Needs `actions: read`; costs four requests.
 * @param branch the promotion branch, whose workflow file is the measure
 */
async function verifyTested(github, app, { revision, run: address }, branch) {
    const id = runIdOf(address);
    if (!id)
        return unproven('the record names no run');
    const verdict = await (0,src_look/* lookAt */.t)(proveRun(github, { id, sha: revision }, branch));
    if (verdict.kind === 'failed') {
        if (verdict.error.reason === 'forbidden')
            return { kind: 'unproven', why: `${verdict.error.message}: the job needs \`permissions: actions: read\`` };
        throw verdict.error;
    }
    return judgeTested(github, app, { id, revision }, verdict.value);
}
async function judgeTested(github, app, { id, revision }, verdict) {
    if (verdict.kind === 'not-ours')
        return unproven(verdict.why);
    if (verdict.kind === 'edited')
        return unproven(`run ${id} tested it by a ${verdict.path} that is not the promotion branch's`);
    const jobs = await listRunJobs(github, id, 'all');
    const names = new Set(jobs.map(({ name }) => name).filter((name) => testJob.exec(name)?.[1] === app));
    // Where one run has two callers, each for an environment of its own, nobody can tell which one is meant.
    if (names.size > 1)
        return unproven(`run ${id} has several jobs that tested it: ${[...names].join(', ')}`);
    const job = lastTest(jobs, app);
    return job?.conclusion === 'success' && verdict.run
        ? { kind: 'passed', revision, runUrl: verdict.run.url }
        : unproven(`its tests did not pass in run ${id}`);
}
function unproven(why) {
    return { kind: 'unproven', why: `${why}: re-run all jobs` };
}
/**
 * The last job of the run in which the tests of an app came to an end. A re-run leaves out what passed before, so its newest attempt
 * may know nothing of the app; and one that was cut short says nothing. Pure.
 */
function lastTest(jobs, app) {
    return jobs
        .filter(({ name, conclusion = '' }) => testJob.exec(name)?.[1] === app && decided.has(conclusion))
        .reduce((last, job) => (last && last.attempt > job.attempt ? last : job), undefined);
}
const decided = new Set(['success', 'failure', 'timed_out']);

;// CONCATENATED MODULE: ./packages/approval/build/src/results/test-report.js
const emptyReport = {
    totals: { total: 0, passed: 0, failed: 0, skipped: 0, seconds: 0 },
    failures: []
};
function mergeReports(reports) {
    const add = (pick) => reports.reduce((sum, { totals }) => sum + pick(totals), 0);
    return {
        totals: {
            total: add((totals) => totals.total),
            passed: add((totals) => totals.passed),
            failed: add((totals) => totals.failed),
            skipped: add((totals) => totals.skipped),
            seconds: add((totals) => totals.seconds)
        },
        failures: reports.flatMap((report) => report.failures)
    };
}
/** The failures of a report, and one for all that only its totals know of. */
function withUnlisted(failures, said) {
    const rest = said - failures.length;
    if (rest <= 0)
        return failures;
    const message = `The totals of the report say ${said} failed, and it shows ${failures.length}.`;
    return [...failures, { suite: '', name: 'failures that the report only counts', message }];
}
/** Without the escape sequences of terminals, which a reader of an issue sees as rubbish. */
function plainText(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what it removes
    return text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').trim();
}

;// CONCATENATED MODULE: ./packages/approval/build/src/app-report.js


/**
 * What the request says of an app, from what its tests left behind.
 * @param found what they left behind in this run; undefined: nothing
 * @param reported whether results were required
 * @param carried what is known of an earlier run's pass, for an app that left nothing in this one; then `found` is of that run
 */
function reportApp(app, found, reported, carried) {
    const results = found?.kind === 'read' ? found.results : undefined;
    const url = app.url || (results?.url ?? '');
    const { app: name, to, digests, nextTo, without } = app;
    const report = { app: name, to, url, from: undefined, tests: results?.tests ?? emptyReport, digests, nextTo, without };
    const moved = (0,tested_images/* twoBuilds */.Wg)(digests ?? []);
    if (moved !== undefined)
        return { ...report, outcome: 'untested', doubt: `its pods ran two builds of ${moved}: the tag was moved meanwhile` };
    if (app.isRecorded === false && !isFailed(results))
        return { ...report, outcome: 'untested', doubt: notRecorded };
    if (!reported)
        return { ...report, outcome: 'unreported' };
    if (app.isWithoutTests && !found)
        return { ...report, outcome: 'none' };
    if (carried?.kind === 'unproven')
        return { ...report, outcome: 'untested', doubt: carried.why };
    if (found?.kind === 'unreadable')
        return { ...report, outcome: 'untested', doubt: found.why };
    if (!results)
        return { ...report, outcome: 'untested', doubt: carried && 'its run has left no results: re-run all jobs' };
    const outcome = outcomeOf(results);
    return { ...report, outcome, carried, doubt: outcome === 'untested' ? nothingRan(results) : undefined };
}
const notRecorded = 'what runs of it is not what this commit has, as the job that deploys, or the one that records the tests, says: re-run all jobs';
function isFailed(results) {
    return results !== undefined && outcomeOf(results) === 'failed';
}
/** A pass needs all: the job's own word, where there is one, no failure in any report, and a test that ran and passed. */
function outcomeOf({ outcome, tests, unreadable = [] }) {
    if (outcome === 'failed' || tests.totals.failed > 0)
        return 'failed';
    if (unreadable.length > 0)
        return 'untested';
    return tests.totals.passed > 0 ? 'passed' : 'untested';
}
function nothingRan({ tests: { totals }, unreadable: [broken] = [] }) {
    if (broken !== undefined)
        return `its report ${broken.slice(0, 100)} cannot be read`;
    return totals.total === 0
        ? 'it left no report of a test: name its reports in `test.results`, or say `tests: none` on the promotion branch'
        : `none of its ${totals.total} tests ran`;
}

;// CONCATENATED MODULE: ./packages/github/build/src/repository.js

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
async function getDefaultBranch(github) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}', {});
    return data.default_branch;
}
async function getRepositorySettings(github) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}', {});
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

;// CONCATENATED MODULE: ./packages/approval/build/src/approval-result.js



function toResult(decision, issue, deciders, expiresAt, apps = []) {
    const common = {
        kind: 'asked',
        decision: decision.kind,
        issueNumber: issue?.number,
        issueUrl: issue?.url ?? '',
        approvals: decision.approvals,
        deciders,
        needed: '',
        expiresAt,
        images: (0,tested_images/* testedImages */.OR)(apps),
        apps
    };
    switch (decision.kind) {
        case 'approved':
        case 'rejected':
            return { ...common, decidedBy: decision.by, reason: decision.why };
        case 'timed-out':
        case 'superseded':
            return { ...common, decidedBy: [], reason: decision.why };
        case 'pending':
            return { ...common, decidedBy: [], reason: '', needed: renderMissing(decision) };
        default:
            return assertNever(decision);
    }
}

// EXTERNAL MODULE: ./packages/approval/build/src/render/render-request.js
var render_request = __webpack_require__(9230);
;// CONCATENATED MODULE: ./packages/approval/build/src/open-request.js







/** Asks in an issue of its own, or in the one that asks about this commit already. */
async function openRequest(request, { github, clock, log }, existing, rights) {
    // The first text says until when by our own clock; GitHub's moment of the issue is what decides.
    const marker = {
        ...request,
        digest: (0,src_marker/* digestOf */.ol)(request.sha, request.apps),
        until: clock.now() + request.rules.timeout,
        waiting: 'job',
        blockedBy: blockers(request.apps),
        words: request.rules.words
    };
    const title = (0,subject/* renderTitle */.zF)(request, request.apps.map(({ app }) => app));
    const view = makeView(request, marker, rights);
    if (!existing) {
        await (0,src_issues/* ensureLabel */.zU)(github, requestLabel);
        const issue = await openIssue(github, request, { title, body: (0,render_request/* renderRequest */.i)(view) }, log);
        log.info(`asked for a decision: ${issue.url}`);
        return { issue, marker, wasHandedOver: false };
    }
    const { seen } = existing;
    const same = seen.marker?.digest === marker.digest;
    const until = same ? (seen.marker?.until ?? marker.until) : clock.now() + request.rules.timeout;
    const renewed = { ...marker, until };
    log.info(`${same ? 'the same results' : 'new results'} for the request that is open already: ${existing.issue.url}`);
    const body = (0,render_request/* renderRequest */.i)({ ...view, marker: renewed });
    const issue = await (0,src_issues/* updateIssue */.tt)(github, existing.issue.number, { title, body });
    return { issue, marker: renewed, wasHandedOver: existing.marker.waiting === 'events' };
}
/** Somebody who may not be assigned any more must not keep anybody from deciding. */
async function openIssue(github, { labels, assignees }, text, log) {
    const wanted = { ...text, labels: [requestLabel.name, ...labels] };
    if (assignees.length === 0)
        return orIssuesDisabled((0,src_issues/* createIssue */.Ko)(github, wanted));
    const made = await orIssuesDisabled((0,src_request/* unlessStatus */.HD)([422], (0,src_issues/* createIssue */.Ko)(github, { ...wanted, assignees: assignees.slice(0, 10) })));
    if (made)
        return made;
    log.warning(`not all of ${assignees.join(', ')} can be assigned: correct \`approval.assignees\``);
    return (0,src_issues/* createIssue */.Ko)(github, wanted);
}
function makeView(request, marker, { approvers, ownership, comparison, gateChanges }) {
    const { branch, method, workflow } = request.promotion;
    const newest = comparison.commits.at(-1);
    return {
        marker,
        repositoryUrl: request.repositoryUrl,
        runUrl: request.run.url,
        title: newest?.title ?? '',
        authors: [...new Set(comparison.commits.flatMap(({ author }) => author ?? []))],
        commits: comparison.aheadBy,
        compareUrl: `${request.repositoryUrl}/compare/${comparison.mergeBase}...${request.sha}`,
        branch,
        method,
        workflow,
        apps: request.apps.map((app) => ({ ...app, from: app.from ?? comparison.mergeBase })),
        deciders: describeApprovers(approvers),
        uncovered: request.uncovered,
        gone: request.gone,
        stack: request.stack,
        areas: ownership?.kind === 'known' ? ownership.areas : [],
        gate: gateChanges,
        words: request.rules.words,
        template: request.template,
        minimum: request.rules.minimum,
        timeout: request.rules.timeout,
        costPerHour: request.costPerHour,
        mentions: request.mentions,
        approvals: []
    };
}
/** An app without a pass on exactly this commit keeps everything from going out. */
function blockers(apps) {
    return apps.flatMap(({ app, outcome, doubt }) => {
        if (outcome === 'passed' || outcome === 'unreported' || outcome === 'none')
            return [];
        if (outcome === 'failed')
            return [`the tests of ${app} failed`];
        return [`${app} has no passed tests${doubt ? ` (${doubt})` : ''}`];
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/other-requests.js


/** The open request of this commit; one that a new one has to take the place of is closed. */
async function findSame(open, { sha, run, apps }, { github, log }, self) {
    for (const found of open.filter(({ marker }) => marker.sha === sha)) {
        const seen = await readOpenRequest(github, found, self);
        if (!seen)
            continue;
        const of = seen.marker?.run;
        const isOtherQuestion = of?.id === run.id && of.attempt === run.attempt && seen.marker?.digest !== (0,src_marker/* digestOf */.ol)(sha, apps);
        const why = seen.standing.voidBecause ?? (isOtherQuestion ? 'its run asks about other results by now' : undefined);
        if (why === undefined)
            return { ...found, seen };
        log.info(`${found.issue.url} gives way to a new request: ${why}`);
        await closeReplaced(github, found, self, why);
    }
    return undefined;
}
/** One request a commit: those of older commits give way. */
async function closeOlder(open, { sha, run }, { github, log, keeper }, self) {
    for (const older of open.filter(({ marker }) => marker.sha !== sha && marker.run.id <= run.id)) {
        if (!(await closeReplaced(github, older, self, `${sha.slice(0, 7)} took its place`)))
            continue;
        log.info(`closed the older request ${older.issue.url}`);
        if (older.marker.waiting === 'events')
            await keeper.release(older.issue.number);
    }
}
/**
 * Two runs that asked about one commit before either was in a list: the older request stays. Who made the younger one goes on in it;
 * one that is handed over already has nobody who would.
 * @returns the older one, where `issue` gave way to it
 */
async function joinTwin(open, request, issue, deps, self) {
    const { github, log, keeper } = deps;
    const twins = open.filter(({ issue: { number }, marker }) => marker.sha === request.sha && number !== issue.number);
    for (const younger of twins.filter((twin) => twin.issue.number > issue.number && twin.marker.waiting === 'events')) {
        if (!(await closeReplaced(github, younger, self, `#${issue.number} asks about the same commit`)))
            continue;
        log.info(`closed ${younger.issue.url}: ${issue.url} asks about the same commit`);
        await keeper.release(younger.issue.number);
    }
    const same = await findSame(twins.filter((twin) => twin.issue.number < issue.number), request, deps, self);
    const mine = open.find((found) => found.issue.number === issue.number);
    if (!same || !mine)
        return undefined;
    await closeReplaced(github, mine, self, `#${same.issue.number} asks about the same commit`);
    log.info(`closed ${issue.url}: ${same.issue.url} asks about the same commit`);
    return same;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/wait-for-decision.js













/** Milliseconds between looks: soon after something happened, seldom when nothing does. */
const pause = { first: 2_000, most: 15_000 };
/** Milliseconds after which GitHub's lists show what was opened. */
const listLag = 10_000;
/** Until people have decided, or this job's time for it is over and the request is handed over to their next word. */
async function waitForDecision(request, deps, asked, judges) {
    const { issue, marker, wasHandedOver } = asked;
    const { github, clock, log, signal, keeper } = deps;
    const deciders = describeApprovers(judges.rights.approvers);
    const watch = new RequestWatch(github, issue.number, judges.self, () => clock.monotonic());
    const started = clock.monotonic();
    let seen;
    let said = '';
    let alone = false;
    let handedOver = false;
    let sleep = pause.first;
    for (;;) {
        const look = await watch.look(signal);
        if (look.kind === 'seen') {
            seen = look.seen;
            sleep = pause.first;
        }
        const gone = look.kind === 'gone';
        const now = watch.now() ?? clock.now();
        const decision = await judge(request, marker, seen, gone, now, judges);
        const until = seen && seen.askedAt + request.rules.timeout;
        const result = toResult(decision, gone ? undefined : issue, deciders, until, request.apps);
        if (decision.kind !== 'pending') {
            if (!gone && seen)
                await concludeRequest(github, seen, decision, request.promotion.branch, log, request.promotionFollows);
            // Not for the run that took it over: the lease is theirs now.
            if ((wasHandedOver || handedOver) && !wait_for_decision_takenOver(request, seen))
                await keeper.release(issue.number);
            log.info(`decision: ${decision.kind}${result.decidedBy.length > 0 ? ` by ${result.decidedBy.join(', ')}` : ''}`);
            return result;
        }
        if (seen && look.kind === 'seen')
            await tidyRequest(github, seen, decision, request.rules.minimum, log);
        const state = `${decision.approvals.length} of ${request.rules.minimum} approvals`;
        if (state !== said)
            log.info(`waiting for ${deciders}: ${state}`);
        said = state;
        if (handedOver)
            return result;
        const waited = clock.monotonic() - started;
        const left = request.wait - waited;
        if (!alone && (waited > listLag || left <= 0)) {
            // Who asked at the same moment was in no list yet.
            alone = true;
            const open = await findRequests(github, judges.self, request.owner);
            await closeOlder(open, request, deps, judges.self);
            const twin = await joinTwin(open, request, issue, deps, judges.self);
            if (twin)
                return await waitForDecision(request, deps, await openRequest(request, deps, twin, judges.rights), judges);
        }
        if (left <= 0) {
            await handOver(issue, seen, marker, deps);
            log.info(`nobody decided within ${(0,duration/* renderDuration */.PP)(request.wait)}: anyone who decides now starts the rest`);
            // Once more: what was decided before the text said so started nothing that would have dared to act on it.
            handedOver = true;
            continue;
        }
        await clock.sleep(Math.min(sleep, left), signal);
        sleep = Math.min(pause.most, sleep * 1.5);
    }
}
/** First the lease, then the word: from the word on, nobody holds the environment but the lease. */
async function handOver(issue, seen, marker, { github, keeper, log }) {
    const kept = await keeper.keep({ issue: issue.number, issueUrl: issue.url, until: marker.until });
    const generation = marker.generation ?? kept.generation;
    const body = (0,src_marker/* withMarker */.Pe)(seen?.ours ?? issue.body, { ...marker, generation, waiting: 'events' });
    await (0,src_issues/* updateIssue */.tt)(github, issue.number, { body: keepTicks(body, seen?.issue.body ?? issue.body) });
    const key = `ends-before-${marker.digest}`;
    if (kept.endsBefore === undefined || seen?.answered.has(key))
        return;
    // A locked conversation takes no comment from some tokens: the log says it all the same.
    log.warning(`the environment ${kept.endsBefore}`);
    await (0,src_request/* unlessStatus */.HD)([403], commentOnIssue(github, issue.number, renderEarlierEnd(key, kept.endsBefore)));
}
/** A tick that is there stays in sight: who made it is in the history either way. */
function keepTicks(body, shown) {
    const boxes = (0,src_boxes/* readBoxes */.a5)(shown);
    return (0,src_boxes/* setBox */.yw)((0,src_boxes/* setBox */.yw)(body, 'approve', boxes.approve ?? false), 'reject', boxes.reject ?? false);
}
function judge(request, marker, seen, gone, now, judges) {
    const askedAt = seen?.askedAt ?? now;
    return judgeRequest({
        sha: request.sha,
        askedAt,
        expiresAt: askedAt + request.rules.timeout,
        initiators: [request.initiator],
        blockedBy: marker.blockedBy,
        supersededBy: gone || !seen ? undefined : overtaker(request, seen),
        minimum: request.rules.minimum,
        excludeInitiator: request.rules.excludeInitiator,
        words: request.rules.words
    }, seen, gone, now, judges);
}
/** Another run that took this request over, or closed it for a newer commit: then this one decides nothing. */
function overtaker(request, seen) {
    const { marker, conclusion, issue } = seen;
    if (!marker || marker.sha !== request.sha)
        return 'another request';
    if (wait_for_decision_takenOver(request, seen))
        return `run ${marker.run.id}, attempt ${marker.run.attempt},`;
    return issue.state.kind === 'closed' && conclusion?.kind === 'superseded' ? 'a newer commit' : undefined;
}
function wait_for_decision_takenOver({ run }, seen) {
    const by = seen?.marker?.run;
    return by !== undefined && (by.id !== run.id || by.attempt !== run.attempt);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/request-approval.js









/**
 * Asks people whether `sha` may go to production and waits a while for the answer.
 * One issue a commit and environment: asked again, it is updated in place; older commits' requests are closed.
 */
async function requestApproval(request, deps) {
    try {
        return await askAndWait(request, deps);
    }
    catch (error) {
        throw await asArchived(error, request, deps);
    }
}
/** GitHub still shows an archived repository and takes nothing more: neither our word, nor a merge. */
async function asArchived(error, { rules }, { github }) {
    if (!(error instanceof errors/* StagingError */.QH) || !['forbidden', 'ledger-unwritable'].includes(error.reason))
        return error;
    const settings = await (0,src_look/* lookAt */.t)(getRepositorySettings(github));
    if (settings.kind === 'failed' || !settings.value.isArchived)
        return error;
    const why = 'the repository is archived';
    const decision = { kind: 'rejected', by: [], why, approvals: [], answers: [], untick: [], reopen: false };
    return new errors/* StagingError */.QH('forbidden', `${why}: nothing can be decided or merged in it`, {
        cause: error,
        hint: 'Unarchive it in its settings and run this again: what was approved before does not count.',
        result: toResult(decision, undefined, describeApprovers(parseApprovers(rules.approvers)), undefined)
    });
}
async function askAndWait(request, deps) {
    const { github, log } = deps;
    const { sha, promotion } = request;
    const approvers = parseApprovers(request.rules.approvers);
    const rights = await openRights({ approvers, branch: promotion.branch, sha, configPath: request.configPath }, deps);
    const self = await (0,viewer/* whoAmI */.W)(github);
    const open = await findRequests(github, self, request.owner);
    for (const newer of open.filter(({ marker }) => marker.sha !== sha && marker.run.id > request.run.id)) {
        // What an issue shows now may be anybody's: only its history says that it is a request of ours.
        const { marker } = (await readOpenRequest(github, newer, self)) ?? {};
        if (!marker || marker.sha === sha || marker.run.id <= request.run.id)
            continue;
        log.info(`a newer commit is already waiting in ${newer.issue.url}`);
        return superseded(request, describeApprovers(approvers), marker.sha);
    }
    const asked = await openRequest(request, deps, await findSame(open, request, deps, self), rights);
    await closeOlder(open, request, deps, self);
    return await log.group(`Waiting for a decision in ${asked.issue.url}`, () => waitForDecision(request, deps, asked, { self, rights }));
}
function superseded(request, deciders, by) {
    const why = `${by.slice(0, 7)} took the place of ${request.sha.slice(0, 7)}`;
    const decision = { kind: 'superseded', why, approvals: [], answers: [], untick: [], reopen: false };
    return toResult(decision, undefined, deciders, undefined);
}
/** After a cancelled run: anyone who opens the issue must not find boxes that lead nowhere. */
async function closeCancelledRequest(request, { github, log, keeper }) {
    const self = await (0,viewer/* whoAmI */.W)(github);
    for (const found of await findRequests(github, self, request.owner)) {
        const { issue, marker } = found;
        if (marker.run.id !== request.run.id || marker.run.attempt !== request.run.attempt)
            continue;
        if (!(await closeReplaced(github, found, self, 'its run was cancelled')))
            continue;
        if (marker.waiting === 'events')
            await keeper.release(issue.number);
        log.info(`closed ${issue.url}: its run was cancelled`);
    }
}

// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var deadline = __webpack_require__(1077);
// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/github/build/src/artifacts.js


/**
 * The artifacts of a run, of all its attempts and of all pages. Of several with one name the newest counts: an attempt that
 * uploads a name again leaves the earlier one in the list. Needs `actions: read`.
 */
async function listRunArtifacts(github, run) {
    const newest = new Map();
    for (let page = 1;; page += 1) {
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
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
    const tooLarge = () => new errors/* StagingError */.QH('invalid-input', `artifact ${artifact.name} is larger than ${most / 2 ** 20} MiB`);
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
        const failed = (status, cause) => new errors/* ApiError */.hD({ ...asked, status }, ...(cause === undefined ? [] : [{ cause }]));
        let failure;
        try {
            const response = await fetch(address, { signal });
            if (response.ok) {
                const bytes = await readAtMost(response, most);
                if (bytes === undefined)
                    throw tooLarge();
                if (!(0,parse_json/* isPage */.yp)(new TextDecoder().decode(bytes.subarray(0, 200))))
                    return bytes;
                failure = (0,parse_json/* answeredInstead */.K0)(asked);
            }
            else {
                await response.body?.cancel();
                failure = failed(response.status);
            }
        }
        catch (cause) {
            signal.throwIfAborted();
            if (cause instanceof errors/* StagingError */.QH)
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
        const { headers } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', { artifact_id: id, archive_format: 'zip' }, { signal, redirect: 'manual' });
        if (headers.location)
            return headers.location;
        throw new errors/* StagingError */.QH('service-error', `GitHub does not say where artifact ${id} is`);
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && error.status === 410)
            return 'expired';
        if (error instanceof errors/* ApiError */.hD && error.status === 404)
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

// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var fflate_esm = __webpack_require__(1306);
;// CONCATENATED MODULE: ./packages/approval/build/src/results/read-archive.js


/** Larger ones are no test reports, or none that a person reads in an issue. */
const read_archive_most = { fileBytes: 20 * 2 ** 20, allBytes: 100 * 2 ** 20, files: 2_000 };
/**
 * The XML and JSON files of an artifact's zip, in memory. Nothing is written to a disk, so that no name in it can lead anywhere;
 * one that tries to leave its folder makes all of it suspect. An entry is given exactly the room that the archive declares for
 * it, and the sum is limited before anything is unpacked: a bomb has nowhere to go off.
 * @throws StagingError invalid-input when it is no zip, is too large, or holds such a name
 */
function readArchive(zip) {
    const refuse = (why) => new errors/* StagingError */.QH('invalid-input', why);
    let files = 0;
    let bytes = 0;
    let entries;
    try {
        entries = (0,fflate_esm/* unzipSync */.AO)(zip, {
            filter: ({ name, originalSize }) => {
                if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|\0/.test(name))
                    throw refuse(`it holds a path that leads out of it: ${JSON.stringify(name)}`);
                if (!/\.(xml|json)$/.test(name) || originalSize > read_archive_most.fileBytes)
                    return false;
                files += 1;
                bytes += originalSize;
                if (files > read_archive_most.files || bytes > read_archive_most.allBytes)
                    throw refuse(`it holds more than ${read_archive_most.files} reports or ${read_archive_most.allBytes / 2 ** 20} MiB of them`);
                return true;
            }
        });
    }
    catch (error) {
        if (error instanceof errors/* StagingError */.QH)
            throw error;
        throw new errors/* StagingError */.QH('invalid-input', 'it is no zip that can be read', { cause: error });
    }
    const decoder = new TextDecoder();
    return Object.entries(entries)
        .map(([name, content]) => ({ name, text: decoder.decode(content) }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/approval/build/src/results/json-reports.js

/** @returns undefined for JSON that is no report of a runner that we know */
function parseJsonReport(value) {
    if (!isRecord(value))
        return undefined;
    if (Array.isArray(value['testResults']))
        return jest(value, value['testResults']);
    const stats = value['stats'];
    if (isRecord(stats) && Array.isArray(value['suites']) && 'unexpected' in stats)
        return playwright(value, stats);
    if (isRecord(stats) && 'passes' in stats && 'failures' in stats)
        return mocha(value, stats);
    if (isRecord(value['summary']) && Array.isArray(value['tests']) && 'exitcode' in value)
        return pytest(value, value['summary'], value['tests']);
    return undefined;
}
/** `jest --json --outputFile`, `vitest --reporter=json`: https://jestjs.io/docs/configuration#testresultsprocessor-string */
function jest(value, files) {
    const failures = [];
    let total = 0;
    let skipped = 0;
    let milliseconds = 0;
    for (const file of files) {
        if (!isRecord(file))
            continue;
        const suite = json_reports_text(file['name']);
        const assertions = listOf(file['assertionResults']);
        milliseconds += Math.max(0, Number(file['endTime']) - Number(file['startTime'])) || 0;
        // A file that could not even be loaded has no assertions and fails all the same.
        if (assertions.length === 0 && file['status'] === 'failed') {
            total += 1;
            failures.push({ suite, name: 'the test file itself', message: plainText(json_reports_text(file['message'])) });
        }
        for (const assertion of assertions) {
            total += 1;
            const { status } = assertion;
            if (status === 'failed')
                failures.push({
                    suite,
                    name: json_reports_text(assertion['fullName'] ?? assertion['title']) || '(unnamed)',
                    message: plainText((assertion['failureMessages'] ?? []).map(String).join('\n'))
                });
            else if (status !== 'passed')
                skipped += 1;
        }
    }
    const isBad = value['success'] === false || value['wasInterrupted'] === true;
    const said = Math.max(count(value['numFailedTests']), count(value['numRuntimeErrorTestSuites']), isBad ? 1 : 0);
    return summed(total, skipped, milliseconds, failures, said);
}
/** `mocha --reporter json`, and mochawesome's, which has suites in suites: https://mochajs.org/#json */
function mocha(value, stats) {
    const failed = (suite) => [
        ...['beforeHooks', 'tests', 'afterHooks'].flatMap((part) => listOf(suite[part]).filter(({ fail }) => fail === true)),
        ...listOf(suite['suites']).flatMap(failed)
    ];
    const failures = [...listOf(value['failures']), ...listOf(value['results']).flatMap(failed)].map((failure) => {
        const error = isRecord(failure['err']) ? failure['err'] : {};
        return {
            suite: '',
            name: json_reports_text(failure['fullTitle'] ?? failure['title']) || '(unnamed)',
            message: plainText(json_reports_text(error['stack'] ?? error['estack'] ?? error['message']))
        };
    });
    const [said, passed, pending] = [count(stats['failures']), count(stats['passes']), count(stats['pending'])];
    const bad = Math.max(said, failures.length);
    const total = Math.max(count(stats['tests']), passed + pending + bad);
    return summed(total, total - passed - bad, count(stats['duration']), failures, said);
}
/** `playwright test --reporter=json`: https://playwright.dev/docs/test-reporters#json-reporter */
function playwright(value, stats) {
    const failures = listOf(value['errors']).map((error) => ({
        suite: '',
        name: 'outside of any test',
        message: plainText(json_reports_text(error['stack'] ?? error['message']))
    }));
    const walk = (suite, path) => {
        const here = [...path, json_reports_text(suite['title'])].filter(Boolean);
        for (const spec of listOf(suite['specs']))
            for (const test of listOf(spec['tests'])) {
                if (test['status'] !== 'unexpected')
                    continue;
                const [error] = listOf(test['results']).flatMap(({ error }) => (isRecord(error) ? [error] : []));
                failures.push({
                    suite: here.join(' › '),
                    name: json_reports_text(spec['title']) || '(unnamed)',
                    message: plainText(json_reports_text(error?.['stack'] ?? error?.['message']))
                });
            }
        for (const inner of listOf(suite['suites']))
            walk(inner, here);
    };
    for (const suite of listOf(value['suites']))
        walk(suite, []);
    const said = count(stats['unexpected']);
    const [expected, flaky, skipped] = [count(stats['expected']), count(stats['flaky']), count(stats['skipped'])];
    const total = expected + flaky + skipped + Math.max(said, failures.length);
    return summed(total, skipped, count(stats['duration']), failures, said);
}
/** pytest-json-report; pytest's own is JUnit XML: https://github.com/numirias/pytest-json-report#format */
function pytest(value, summary, tests) {
    const failures = listOf(tests).flatMap((test) => {
        if (test['outcome'] !== 'failed' && test['outcome'] !== 'error')
            return [];
        const [phase] = ['setup', 'call', 'teardown'].flatMap((name) => {
            const found = test[name];
            return isRecord(found) && 'longrepr' in found ? [found] : [];
        });
        return [{ suite: '', name: json_reports_text(test['nodeid']) || '(unnamed)', message: plainText(json_reports_text(phase?.['longrepr'])) }];
    });
    // A file that could not even be loaded has no tests.
    for (const file of listOf(value['collectors']))
        if (file['outcome'] === 'failed')
            failures.push({
                suite: '',
                name: json_reports_text(file['nodeid']) || '(unnamed)',
                message: plainText(json_reports_text(file['longrepr']))
            });
    const passed = count(summary['passed']) + count(summary['xfailed']);
    // 1 tests failed, 2 interrupted, 3 internal error, 4 wrong usage; 5 no test was found.
    const isBad = value['exitcode'] !== 0 && value['exitcode'] !== 5;
    const said = Math.max(count(summary['failed']) + count(summary['error']), isBad ? 1 : 0);
    const failed = Math.max(said, failures.length);
    const total = Math.max(count(summary['total']), passed + failed);
    return summed(total, total - passed - failed, 1000 * count(value['duration']), failures, said);
}
/** @param said how many have failed by the totals */
function summed(total, skipped, milliseconds, failures, said) {
    const failed = Math.max(failures.length, said);
    const count = Math.max(total, failed + skipped);
    return {
        totals: { total: count, passed: count - failed - skipped, failed, skipped, seconds: milliseconds / 1000 },
        failures: withUnlisted(failures, said)
    };
}
function count(value) {
    return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
function json_reports_text(value) {
    return typeof value === 'string' ? value : '';
}
function listOf(value) {
    return Array.isArray(value) ? value.filter(isRecord) : [];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/results/go-test.js


/**
 * `go test -json`: one event a line. A package that ends without a word on a test that began, that did not even build, or of which no
 * end is told, has failed.
 * https://pkg.go.dev/cmd/test2json
 * @returns undefined for lines that are no such events
 */
function parseGoTest(lines) {
    const events = readEvents(lines);
    if (!events)
        return undefined;
    /** Packages that began, and of which no end was told. */
    const open = new Set();
    let ends = 0;
    const ended = new Map();
    const output = new Map();
    const failures = [];
    let seconds = 0;
    for (const event of events) {
        const suite = json_reports_text(event['Package'] ?? event['ImportPath']);
        const test = json_reports_text(event['Test']);
        const key = `${suite} ${test}`;
        const action = json_reports_text(event['Action']);
        if (suite && !test && action === 'start')
            open.add(suite);
        if (test)
            open.add(suite);
        if (action === 'run' && !ended.has(key))
            ended.set(key, 'run');
        if (action === 'output' || action === 'build-output')
            output.set(key, `${output.get(key) ?? ''}${json_reports_text(event['Output'])}`.slice(-20_000));
        if (!['pass', 'fail', 'skip', 'build-fail'].includes(action))
            continue;
        if (test)
            ended.set(key, action);
        else {
            open.delete(suite);
            ends += 1;
            seconds += Number(event['Elapsed']) || 0;
            const hasTest = [...ended].some(([one, how]) => one.startsWith(`${suite} `) && how !== 'pass' && how !== 'skip');
            // Why it was not built stands in an event before, which is told as its own.
            if (action !== 'pass' && action !== 'skip' && !hasTest && !event['FailedBuild'])
                failures.push({ suite, name: 'the package itself', message: plainText(output.get(key) ?? '') });
        }
    }
    for (const [key, how] of ended) {
        if (how === 'pass' || how === 'skip')
            continue;
        const [suite = '', name = ''] = key.split(' ');
        const unended = how === 'run' ? 'it began and did not end\n' : '';
        failures.push({ suite, name, message: plainText(unended + (output.get(key) ?? '')) });
    }
    if (ends === 0)
        open.add(json_reports_text(events[0]?.['Package'] ?? events[0]?.['ImportPath']));
    for (const suite of open)
        if (!failures.some((failure) => failure.suite === suite))
            failures.push({ suite, name: 'the package itself', message: 'its end is not told: the report is cut off' });
    const skipped = [...ended.values()].filter((how) => how === 'skip').length;
    const passed = [...ended.values()].filter((how) => how === 'pass').length;
    return summed(passed + skipped + failures.length, skipped, 1000 * seconds, failures, 0);
}
function readEvents(lines) {
    const events = [];
    for (const line of lines.split('\n').filter((one) => one.trim() !== '')) {
        const event = parsed(line);
        if (!isRecord(event) || typeof event['Action'] !== 'string')
            return undefined;
        events.push(event);
    }
    return events.length > 0 ? events : undefined;
}
function parsed(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 26 modules
var XMLParser = __webpack_require__(9658);
// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/fxp.js
var fxp = __webpack_require__(5824);
;// CONCATENATED MODULE: ./packages/approval/build/src/results/junit.js



const parser = new XMLParser/* default */.A({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: false,
    // An entity that the file declares itself could grow without bound.
    processEntities: true,
    // `&#10;` and `&#x3C;`, as gotestsum, pytest and Mocha write them.
    htmlEntities: true,
    isArray: (name) => ['testsuite', 'testcase', 'failure', 'error', 'skipped'].includes(name)
});
/**
 * JUnit XML as the runners of many languages write it: `<testsuites>` or a bare `<testsuite>`, suites in suites.
 * Cases are counted themselves: the totals in the attributes are wrong or missing in many reports. Where they say that more has
 * failed than the cases do, they are believed.
 * @returns undefined for XML that is no report
 * @throws StagingError when it was to be one, and cannot be read
 */
function parseJunit(text, file) {
    // Coverage reports declare one.
    if (/<!DOCTYPE/i.test(text) && !/<testsuite/.test(text))
        return undefined;
    if (/<!DOCTYPE/i.test(text))
        throw new errors/* StagingError */.QH('invalid-input', `${file} declares a document type: refused`, {
            hint: 'JUnit XML needs none.'
        });
    const valid = fxp/* XMLValidator */.iI.validate(text);
    if (valid !== true)
        throw new errors/* StagingError */.QH('invalid-input', `${file} is not well-formed XML: line ${valid.err.line}: ${valid.err.msg}`);
    const document = parser.parse(text);
    const root = document['testsuites'] ?? document['testsuite'];
    if (root === undefined)
        return foreignReport(document);
    const cases = [];
    for (const suite of nodes(root))
        collect(suite, '', cases);
    return summarize(cases, saidBySuites(root));
}
/** TestNG, NUnit and xUnit.net: of those only that something has failed is read. */
function foreignReport(document) {
    const roots = ['testng-results', 'test-run', 'test-results'].flatMap((name) => nodes(document[name]));
    const assemblies = nodes(document['assemblies']).flatMap((one) => nodes(one['assembly']));
    const failed = sum([...roots, ...assemblies].map((node) => number(node, 'failed') + number(node, 'failures')));
    return failed > 0 ? summarize([], failed) : undefined;
}
/** How many of a suite have failed by its own attributes. */
function saidOf(suite) {
    return number(suite, 'failures') + number(suite, 'errors');
}
/** The same, added up from the suites below, for reports whose root has no attributes. */
function saidBySuites(root) {
    return sum(nodes(root).map((node) => Math.max(saidOf(node), saidBySuites(node['testsuite']))));
}
function sum(numbers) {
    return numbers.reduce((total, one) => total + one, 0);
}
function number(node, name) {
    const value = Number(attribute(node, name));
    return Number.isFinite(value) && value > 0 ? value : 0;
}
function collect(suite, parent, cases) {
    const name = attribute(suite, 'name') || parent;
    for (const node of nodes(suite['testcase']))
        cases.push({ suite: name, node });
    for (const inner of nodes(suite['testsuite']))
        collect(inner, name, cases);
}
/** @param said how many have failed by the attributes */
function summarize(cases, said) {
    const failures = [];
    let skipped = 0;
    let seconds = 0;
    for (const { suite, node } of cases) {
        const time = Number(attribute(node, 'time'));
        if (Number.isFinite(time))
            seconds += time;
        const [problem] = [...problems(node['failure']), ...problems(node['error'])];
        if (problem !== undefined)
            failures.push({
                suite: suite || attribute(node, 'classname'),
                name: attribute(node, 'name') || '(unnamed)',
                message: problem
            });
        else if (node['skipped'] !== undefined)
            skipped += 1;
    }
    const failed = Math.max(failures.length, said);
    // What only the totals know of may be no case at all, as an error outside of them.
    const passed = Math.max(0, cases.length - skipped - failed);
    return {
        totals: { total: passed + skipped + failed, passed, failed, skipped, seconds },
        failures: withUnlisted(failures, said)
    };
}
/** `<failure message="…">details</failure>`, with either part missing, or none. */
function problems(value) {
    if (value === undefined)
        return [];
    return (Array.isArray(value) ? value : [value]).map((problem) => {
        if (typeof problem === 'string')
            return plainText(problem);
        const node = problem;
        const message = plainText(attribute(node, 'message'));
        const details = plainText(String(node['#text'] ?? ''));
        if (!details || message.includes(details))
            return message;
        return details.includes(message) ? details : `${message}\n${details}`;
    });
}
function nodes(value) {
    const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
    return list.filter((entry) => typeof entry === 'object' && entry !== null);
}
function attribute(node, name) {
    const value = node[`@${name}`];
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./packages/approval/build/src/results/read-results.js





/**
 * What the files of one app's artifact say: `staging-result.json`, and the reports of test runners at any depth. Of which app they
 * are is not theirs to say. Files that are no reports count for nothing; one that was to be a report and cannot be read makes
 * the app untested, whatever the others say.
 */
function readResults(app, files, log) {
    const reports = [];
    const unreadable = [];
    let word = { outcome: undefined, url: undefined };
    for (const { name, text } of files)
        try {
            if (name === 'staging-result.json') {
                word = read_results_readWord(JSON.parse(text));
                continue;
            }
            const report = name.endsWith('.xml') ? parseJunit(text, name) : parseJson(text, name);
            if (report)
                reports.push(report);
            else
                log.info(`${app}: ${JSON.stringify(name)} is no test report`);
        }
        catch (error) {
            unreadable.push(name);
            log.warning(`${app}: ${JSON.stringify(name)} cannot be read: ${error instanceof Error ? error.message : error}`);
        }
    return { app, ...word, tests: mergeReports(reports), ...(unreadable.length > 0 && { unreadable }) };
}
function parseJson(text, name) {
    try {
        return parseJsonReport(JSON.parse(text)) ?? parseGoTest(text);
    }
    catch (cause) {
        const events = parseGoTest(text);
        if (events || !isCutOff(text))
            return events;
        throw new errors/* StagingError */.QH('invalid-input', `${name} is empty or cut off: what it would have said, nobody knows`, {
            cause
        });
    }
}
/** A runner that was killed leaves a JSON file without its end, or an empty one; other files that are no JSON have theirs. */
function isCutOff(text) {
    let depth = 0;
    let isString = false;
    for (let at = 0; at < text.length; at += 1) {
        const sign = text[at];
        if (isString) {
            if (sign === '\\')
                at += 1;
            else if (sign === '"')
                isString = false;
        }
        else if (sign === '"')
            isString = true;
        else if (sign === '{' || sign === '[')
            depth += 1;
        else if (sign === '}' || sign === ']')
            depth -= 1;
    }
    return isString || depth > 0 || text.trim() === '';
}
function read_results_readWord(value) {
    const { outcome, url } = (value ?? {});
    return {
        outcome: outcome === 'passed' ? 'passed' : outcome === undefined ? undefined : 'failed',
        url: typeof url === 'string' && /^https?:\/\/[^\s<>"')]+$/.test(url) ? url : undefined
    };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/results/fetch-results.js




/** Milliseconds. GitHub's lists lag behind by seconds, and the job that uploaded ended before this job was given a runner. */
const patience = 30_000;
/** Bytes of one archive: test reports compress well. */
const mostBytes = 50 * 2 ** 20;
/** The artifact that speaks for an app, and for no other. */
function artifactOf(app) {
    return `staging-results-${app}`;
}
/**
 * Reads the artifacts of a run in which the jobs of its apps left their results. An artifact speaks for the app in its own name,
 * which GitHub keeps; what its files say about apps is not asked, since the tests may have written them.
 * @throws StagingError when GitHub cannot be read: a hiccup must not decide what passed
 */
async function fetchResults(request, deps) {
    const { github, log } = deps;
    const found = new Map();
    const artifacts = await listExpected(request, deps);
    for (const app of request.apps) {
        const artifact = artifacts.get(artifactOf(app));
        if (!artifact)
            continue;
        const zip = artifact.isExpired
            ? undefined
            : await downloadArtifact(github, artifact, { ...deps, most: mostBytes }).catch(asUnreadable);
        found.set(app, readZip(app, zip, log));
    }
    for (const name of artifacts.keys())
        if (name.startsWith(artifactOf('')) && !request.apps.some((app) => artifactOf(app) === name))
            log.info(`artifact ${JSON.stringify(name)} is of no app in question: it counts for nothing`);
    return found;
}
async function listExpected({ run, expected }, { github, clock, signal, log }) {
    let artifacts = new Map();
    try {
        await waitUntil(async () => {
            artifacts = new Map((await listRunArtifacts(github, run)).map((artifact) => [artifact.name, artifact]));
            const missing = expected.map(artifactOf).filter((name) => !artifacts.has(name));
            return missing.length === 0
                ? { kind: 'done', value: undefined }
                : { kind: 'waiting', seen: `GitHub does not list ${missing.join(', ')} yet` };
        }, { awaited: 'the test results', clock, deadline: new deadline/* Deadline */.B(clock, patience, signal), log, first: 1_000 });
    }
    catch (error) {
        if (!(error instanceof errors/* WaitTimeoutError */.Do))
            throw error;
        log.info(error.message);
    }
    return artifacts;
}
/** Too large a file is a fact about it; whatever else went wrong is none. */
function asUnreadable(error) {
    if (error instanceof errors/* StagingError */.QH && error.reason === 'invalid-input')
        return error;
    throw error;
}
function readZip(app, zip, log) {
    if (zip === undefined)
        return { kind: 'unreadable', why: 'its results have expired: re-run all jobs' };
    try {
        if (zip instanceof errors/* StagingError */.QH)
            throw zip;
        return { kind: 'read', results: readResults(app, readArchive(zip), log) };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warning(`the results of ${app} cannot be read: ${why}`);
        // The log is the place for what is in it: this sentence is shown in an issue.
        return { kind: 'unreadable', why: 'its results cannot be read, as the log says' };
    }
}

;// CONCATENATED MODULE: ./packages/approval/build/src/results/judge-by-jobs.js

/**
 * What GitHub's record says of the jobs that tested, in place of what they said of themselves: the artifacts are left to speak for
 * numbers, and a report of failures still counts as one. An app that no job tested has no results in this run, whatever artifact
 * bears its name: any job of the run can upload one.
 * @param jobs by app
 */
function judgeByJobs(found, jobs) {
    const ran = [...jobs].filter(([, { conclusion }]) => conclusion !== 'skipped');
    return new Map(ran.map(([app, record]) => [app, judged(app, found.get(app), record)]));
}
function judged(app, own, { name, conclusion }) {
    if (conclusion !== 'success' && conclusion !== 'failure')
        return { kind: 'unreadable', why: `GitHub shows ${name} as ${conclusion ?? 'not ended'}` };
    const results = own?.kind === 'read' ? own.results : { app, tests: emptyReport, url: undefined };
    return { kind: 'read', results: { ...results, outcome: conclusion === 'success' ? 'passed' : 'failed' } };
}

// EXTERNAL MODULE: ./packages/config/build/src/load-trusted.js
var load_trusted = __webpack_require__(1994);
// EXTERNAL MODULE: ./packages/config/build/src/protected.js
var src_protected = __webpack_require__(472);
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

// EXTERNAL MODULE: ./packages/approval/build/src/request-template.js
var request_template = __webpack_require__(1093);
// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var names = __webpack_require__(4257);
;// CONCATENATED MODULE: ./actions/request-approval/build/forget-passes.js

/**
 * What the request shows as no pass is none for the next run either: else that run would carry again what nobody can show any more,
 * and the commit could never be approved in this environment.
 */
async function forgetPasses(apps, reports, { configuration, token, context }) {
    const blocking = new Set(reports.filter(({ outcome }) => outcome === 'untested' || outcome === 'failed').map(({ app }) => app));
    const runs = new Map(apps.filter(({ app }) => blocking.has(app)).map(({ app, tested }) => [app, tested?.run ?? context.run.url]));
    if (runs.size === 0)
        return;
    const names = [...runs.keys()].join(', ');
    const [{ openLedgerOf }, { withoutPasses }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(390), __webpack_require__.e(854), __webpack_require__.e(154)]).then(__webpack_require__.bind(__webpack_require__, 2154)),
        Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(854), __webpack_require__.e(9)]).then(__webpack_require__.bind(__webpack_require__, 7009))
    ]);
    const ledger = openLedgerOf(context, configuration, token);
    try {
        const written = await (0,src_look/* lookAt */.t)(ledger.update(`tests of ${names} run again`, (current) => {
            const shown = [...runs].filter(([app, run]) => current.apps[app]?.passed?.run === run).map(([app]) => app);
            const next = withoutPasses(current, shown);
            return next === current ? undefined : next;
        }));
        if (written.kind === 'failed')
            context.log.warning(`the ledger still says that ${names} passed, so re-running tests nothing again until a push changes it: ${written.error.message}`);
    }
    finally {
        await ledger.close();
    }
}

;// CONCATENATED MODULE: ./actions/request-approval/build/keep-by-ledger.js

/** Keeps the environment by a lease in its ledger, which is opened only when there is something to write. */
function keepByLedger(configuration, token, context) {
    const environment = configuration.environment.name;
    const open = async () => {
        // Most runs are decided while they wait.
        const { configuredLimits, openLedgerOf, openRequestKeeper } = await Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(390), __webpack_require__.e(854), __webpack_require__.e(154)]).then(__webpack_require__.bind(__webpack_require__, 2154));
        const ledger = openLedgerOf(context, configuration, token);
        return { ledger, keeper: openRequestKeeper(ledger, context), configured: configuredLimits(configuration) };
    };
    let opened;
    const withKeeper = async (use) => {
        opened ??= open();
        const parts = await opened;
        try {
            return await use(parts);
        }
        finally {
            await parts.ledger.close();
        }
    };
    return {
        keep: ({ issue, issueUrl, until }) => withKeeper(({ keeper, configured }) => keeper.keep(`approval: keep ${environment} while #${issue} waits`, {
            id: approvalLeaseId(issue),
            holder: `approval #${issue}`,
            reason: `waits for a decision: ${issueUrl}`,
            until
        }, configured)),
        release: (issue) => withKeeper(({ keeper }) => keeper.release(`approval: #${issue} is over`, approvalLeaseId(issue)))
    };
}

// EXTERNAL MODULE: ./packages/github/build/src/client.js
var client = __webpack_require__(8928);
;// CONCATENATED MODULE: ./actions/request-approval/build/read-teams.js


/** Asks about teams as the App that may, where one is given, else with the job's own token. */
async function readTeams({ teamsAppId: appId, teamsAppPrivateKey: privateKey }, context, github) {
    if (appId === undefined && privateKey === undefined)
        return { read: (_, ask) => ask(github) };
    if (appId === undefined || privateKey === undefined)
        throw new errors/* InputError */.dz([
            `inputs "teams-app-id" and "teams-app-private-key" belong together: ${appId === undefined ? 'the first' : 'the second'} is empty`
        ]);
    return asApp({ appId, privateKey }, context, github);
}
async function asApp(credentials, context, github) {
    const app = await context.githubApp(credentials);
    const connect = async (org, renew) => {
        try {
            return { ...github, octokit: await app.onOrganization(org, { members: 'read' }, renew) };
        }
        catch (error) {
            throw whyNoToken(error, org);
        }
    };
    return {
        read: async (org, ask) => {
            try {
                return await ask(await connect(org, false));
            }
            catch (error) {
                // Its hour may be over by GitHub's clock before it is by ours.
                if (!(error instanceof errors/* ApiError */.hD && error.status === 401))
                    throw error;
                return await ask(await connect(org, true));
            }
        }
    };
}
function whyNoToken(error, org) {
    const cause = (0,client/* asApiError */.zw)(error, 'POST', `/app/installations (${org})`);
    const end = (message, hint) => new errors/* StagingError */.QH('needs-app-token', message, { cause, hint });
    if (cause instanceof errors/* StagingError */.QH && !(cause instanceof errors/* ApiError */.hD))
        return cause;
    // What signs says no more than that the key is none.
    if (!(cause instanceof errors/* ApiError */.hD))
        return new errors/* InputError */.dz(['input "teams-app-private-key" is malformed: expected the .pem file of a GitHub App']);
    if (cause.status === 401 || cause.detail === 'Integration not found')
        return end('GitHub does not know the App for teams by this key', 'Correct `teams-app-id` and `teams-app-private-key`.');
    if (cause.status === 404)
        return end(`the App for teams is not installed on ${org}`, `Install it on ${org}.`);
    if (cause.status === 422 || cause.status === 403)
        return end(`the App for teams may not read the members of ${org}`, 'Give it the organization permission "Members: read-only", and accept the change where it is installed.');
    return cause;
}

;// CONCATENATED MODULE: ./actions/request-approval/build/refresh-dashboard.js
/** Once for all apps of a pipeline: their own jobs run side by side, and may not write issues. */
async function refreshDashboardOf(configuration, token, context, github) {
    if (!configuration.dashboard)
        return;
    const [{ appCatalogue }, { openLedgerOf }, { environmentNames, refreshDashboard }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(266)]).then(__webpack_require__.bind(__webpack_require__, 4266)),
        Promise.all(/* import() */[__webpack_require__.e(395), __webpack_require__.e(390), __webpack_require__.e(854), __webpack_require__.e(154)]).then(__webpack_require__.bind(__webpack_require__, 2154)),
        Promise.all(/* import() */[__webpack_require__.e(390), __webpack_require__.e(629)]).then(__webpack_require__.bind(__webpack_require__, 2010))
    ]);
    const names = environmentNames({
        environment: configuration.environment.name,
        repositoryId: context.repository.id,
        server: context.urls.server
    });
    const ledger = openLedgerOf(context, configuration, token);
    try {
        await refreshDashboard({ names, configuration, apps: appCatalogue(configuration, new Map()), ledger, github, context }, context.log);
    }
    finally {
        await ledger.close();
    }
}

;// CONCATENATED MODULE: ./actions/request-approval/build/run.js









/** Asks about this commit; or, given `requests`, decides about what was asked before. */
async function main(input, context) {
    if (input.lookOnly && input.requests === undefined)
        return run_hear(context);
    const github = await connect(input, context);
    if (input.requests === undefined)
        return ask(input, context, github);
    // The person whose comment started this run must not be missed.
    (0,seen/* expectEvent */.kz)(github.octokit, context.event);
    const { again } = input;
    const requested = input.requests === 'open' ? 'open' : (input.requests.match(/\d+/g) ?? []).map(Number);
    const { clock, log } = context;
    const ownerOf = (environment) => ownerIn(context, environment);
    if (input.lookOnly)
        return lookAtRequests({ requested, again }, { github, ownerOf, clock, log });
    const gate = await gateOf(input, github);
    if (input.promotion) {
        const over = [];
        const { branch } = gate.promotion;
        for (const number of requested === 'open' ? [] : requested)
            if (await concludePromotion({ number, report: input.promotion, branch }, { github, ownerOf, clock, log }))
                over.push(number);
        return { kind: 'requests', requests: [], over, decided: [] };
    }
    return decideRequests({ requested, again, gate, configPath: input.configPath, promotionFollows: input.promotionFollows }, { github, ownerOf, clock, log, teams: await readTeams(input, context, github) });
}
/** Milliseconds that people are told: after this run, the rules of the promotion branch alone decide how long it is. */
function withinRules(timeout, { approval, promotion }, log) {
    if (timeout === undefined || timeout <= approval.timeout)
        return timeout ?? approval.timeout;
    log.warning(`input "timeout" is ${(0,duration/* renderDuration */.PP)(timeout)}; \`approval.timeout\` of ${promotion.branch} allows ${(0,duration/* renderDuration */.PP)(approval.timeout)}, which counts`);
    return approval.timeout;
}
/** What the event itself tells: GitHub is asked nothing. */
function run_hear({ event, log }) {
    const { number } = (event['issue'] ?? {});
    const isIdle = isIdleTalk(event);
    if (isIdle)
        log.info('the comment decides nothing');
    return { kind: 'requests', requests: isIdle || typeof number !== 'number' ? [] : [number], decided: [] };
}
/** Inputs as a request: the rules from the promotion branch, the results from this run's artifacts. */
async function ask(input, context, github) {
    const { repository, run, actor, log, clock, signal } = context;
    const sha = input.sha ?? context.sha;
    const gate = await gateOf(input, github);
    if (input.requireTests && !input.apps)
        throw new errors/* InputError */.dz([
            'input "require-tests" needs "apps": an artifact that is missing must not make its app go unnoticed'
        ]);
    const apps = input.apps ?? [];
    const results = input.requireTests ? await resultsOf(apps, input.testsJob, context, github) : undefined;
    const waitMinutes = input.waitMinutes ?? gate.approval.waitMinutes;
    const configuration = await configurationOf(input, context, github, sha);
    await refreshDashboardOf(configuration, input.githubToken, context, github);
    const reportOf = async ({ tested, ...app }) => {
        const { app: name } = app;
        const own = results?.get(name);
        // The record of what ran together leaves out the apps that are not what their own records say.
        const isRecorded = input.composition?.apps.has(name);
        const isCarried = tested && !own && isRecorded !== false;
        const carried = isCarried ? await verifyTested(github, name, tested, gate.promotion.branch) : undefined;
        const earlier = carried?.kind === 'passed' ? await fetchEarlier(name, carried.runUrl, context, github) : undefined;
        const isWithoutTests = gate.withoutTests.includes(name);
        const nextTo = nextToOf(name, input.composition);
        const without = input.composition?.apps.get(name)?.without;
        const report = {
            ...app,
            to: sha,
            digests: input.images && (input.images[name] ?? []),
            nextTo,
            without,
            isWithoutTests,
            isRecorded
        };
        return reportApp(report, own ?? earlier, input.requireTests, carried);
    };
    const reports = await Promise.all(apps.map(reportOf));
    await forgetPasses(apps, reports, { configuration, token: input.githubToken, context });
    return requestApproval({
        environment: configuration.environment.name,
        owner: ownerIn(context, configuration.environment.name),
        sha,
        run,
        initiator: actor,
        repositoryUrl: `${context.urls.server}/${repository.fullName}`,
        apps: reports,
        uncovered: input.uncovered,
        gone: input.goneFromProduction,
        stack: input.composition?.stack || undefined,
        rules: {
            approvers: input.approvers.length > 0 ? input.approvers : gate.approval.approvers,
            minimum: input.minimumApprovals ?? gate.approval.minimum,
            timeout: withinRules(input.timeout, gate, log),
            excludeInitiator: gate.approval.excludeInitiator,
            words: gate.approval.words
        },
        template: await templateOf(gate, github),
        labels: gate.approval.labels,
        assignees: gate.approval.assignees,
        mentions: gate.approval.mentions,
        promotion: gate.promotion,
        promotionFollows: input.promotionFollows,
        configPath: input.configPath,
        wait: waitMinutes * 60_000,
        costPerHour: input.costPerHour === undefined ? undefined : Number(input.costPerHour),
        generation: input.generation
    }, {
        github,
        teams: await readTeams(input, context, github),
        clock,
        signal,
        log,
        keeper: keepByLedger(configuration, input.githubToken, context)
    });
}
/** What the tests of an earlier run left there: that a job passed does not say that a test ran. */
async function fetchEarlier(app, runUrl, { fetch, clock, signal, log }, github) {
    const run = runIdOf(runUrl);
    if (run === undefined)
        return undefined;
    return (await fetchResults({ run, apps: [app], expected: [] }, { github, fetch, clock, signal, log })).get(app);
}
/** The apps that one was tested next to. */
function nextToOf(app, composition) {
    const neighbors = composition?.apps.get(app)?.neighbors;
    return (neighbors &&
        Object.fromEntries(neighbors.flatMap((name) => {
            const revision = composition?.apps.get(name)?.revision;
            return revision === undefined ? [] : [[name, revision]];
        })));
}
/** The tag of one of this repository's environments. */
function ownerIn({ repository, urls }, environment) {
    return (0,names/* environmentNames */.iF)({ environment, repositoryId: repository.id, server: urls.server }).ownerTag;
}
/** One that an earlier run tested has no artifact and no job in this one. */
async function resultsOf(apps, job, context, github) {
    const { run, fetch, clock, signal, log } = context;
    const names = (some) => some.map(({ app }) => app);
    const expected = names(apps.filter(({ tested }) => !tested));
    const found = await fetchResults({ run: run.id, apps: names(apps), expected }, { github, fetch, clock, signal, log });
    if (job === undefined)
        return found;
    const wait = { clock, deadline: context.deadline(jobListLag), log };
    return judgeByJobs(found, await awaitTestJobs(github, { run: run.id, job, apps: names(apps), expected }, wait));
}
/** A cancelled or broken run leaves no boxes that lead nowhere. */
async function post(input, context) {
    if (input.requests !== undefined)
        return;
    const github = await connect(input, context);
    const configuration = await configurationOf(input, context, github, input.sha ?? context.sha);
    const keeper = keepByLedger(configuration, input.githubToken, context);
    await closeCancelledRequest({ owner: ownerIn(context, configuration.environment.name), run: context.run }, { github, log: context.log, keeper });
}
async function gateOf({ promotionBranch, configPath }, github) {
    return loadGate(github, { defaultBranch: await getDefaultBranch(github), promotionBranch, configPath });
}
/** From the promotion branch, as the rules are: the text that people decide by is not for the pushed commit to change. */
async function templateOf({ approval, promotion }, github) {
    if (approval.template === undefined)
        return undefined;
    const template = await readFileAt(github, approval.template, promotion.branch);
    if (template === undefined)
        throw new errors/* StagingError */.QH('invalid-configuration', `${promotion.branch} has no ${approval.template}`, {
            hint: 'Correct `approval.template`, or add the file there.'
        });
    (0,request_template/* checkTemplate */.BU)(template, approval.template);
    return template;
}
async function connect({ githubToken }, { github, repository }) {
    return { octokit: await github(githubToken), owner: repository.owner, repo: repository.name };
}
async function configurationOf({ environment, configPath }, { workspace }, github, sha) {
    const readFile = (file) => readFileAt(github, file, sha);
    const loaded = await (0,load_configuration/* loadConfiguration */.v)({ path: configPath, workspace, readFile });
    return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } };
}


/***/ }),

/***/ 3666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ lookAt)
/* harmony export */ });
/* unused harmony export statusOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

/** Asks, and takes a failure as something to be judged like any other answer. */
async function lookAt(asked) {
    const [settled] = await Promise.allSettled([asked]);
    return settled.status === 'fulfilled'
        ? { kind: 'seen', value: settled.value }
        : { kind: 'failed', error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toStagingError */ .xc)(settled.reason) };
}
/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
function statusOf(look) {
    return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
        ? look.error.status
        : undefined;
}


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K0: () => (/* binding */ answeredInstead),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* unused harmony exports notJson, proxyHint, parseJson */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD({ service, method, path, status: 0, detail }, { reason: 'service-error', hint: proxyHint(service) });
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

/***/ 2429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isEnvironmentFile),
/* harmony export */   D: () => (/* binding */ environmentFolders)
/* harmony export */ });
/**
 * Whether a file, by its path in the repository, is part of what the environment is made of: what lies in the folder of a stack,
 * what Terraform reads of the folders next to it (modules), and the bootstrap's manifests. Prose and what Terraform itself leaves
 * behind are not, nor are the stacks next to it that live longer than any environment: `foundation` and `production`.
 */
function isEnvironmentFile(path, { stacks, bootstrap }) {
    if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path))
        return false;
    if (path.startsWith(`${bootstrap.directory}/`))
        return /^[^/]+\.ya?ml$/.test(path.slice(bootstrap.directory.length + 1));
    return stacks.some(({ directory }) => path.startsWith(`${directory}/`) ||
        (path.startsWith(`${besideOf(directory)}/`) &&
            !/^(foundation|production)\//.test(path.slice(besideOf(directory).length + 1)) &&
            /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path)));
}
/** The folders that such files lie in. */
function environmentFolders({ stacks, bootstrap }) {
    return [...new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort();
}
/** Where a relative `source` would find modules. */
function besideOf(directory) {
    return directory.split('/').slice(0, -1).join('/') || directory;
}


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


/***/ }),

/***/ 7191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rr: () => (/* binding */ requestMark),
/* harmony export */   Rt: () => (/* binding */ textMark),
/* harmony export */   TE: () => (/* binding */ isOfAnother),
/* harmony export */   Tv: () => (/* binding */ issueVerdict),
/* harmony export */   VL: () => (/* binding */ textVerdict),
/* harmony export */   bh: () => (/* binding */ isUs),
/* harmony export */   x4: () => (/* binding */ versionsOf)
/* harmony export */ });
/* unused harmony exports variableVerdict, deploymentVerdict, commitMark, refVerdict, branchVerdict */

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


/***/ }),

/***/ 4257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ ledgerRef),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   iF: () => (/* binding */ environmentNames)
/* harmony export */ });
/* unused harmony exports isBot, isEnvironmentName, marksOf, environmentSpelled, isNameOf, stateKey, stateKeyPrefix, isSafeKey, clusterTag */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);


const environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
/** `refs/heads/staging` → `staging`; of a tag its name. */
function branchOf(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
/** Whether a login is an App's: what it does is nobody's word, and its looks are nobody's use. */
function isBot(login) {
    return login.endsWith('[bot]');
}
function isEnvironmentName(text) {
    return environmentPattern.test(text);
}
/** The only place that spells these. Throws when the environment's name or the repository's id cannot make safe ones. */
function environmentNames({ environment, repositoryId, server }) {
    if (!isEnvironmentName(environment))
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
            hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
        });
    if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('internal', 'the id of the repository is not known', {
            hint: 'GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?'
        });
    const serverMark = markOf(server);
    const repository = { repositoryId, ...(serverMark && { serverMark }) };
    const { ownerTag, prefix } = marksOf(repository, environment);
    return {
        environment,
        ...repository,
        ownerTag,
        prefix,
        cluster: `${prefix}-cluster`,
        database: `${prefix}-db`,
        databaseName: environment.replaceAll('-', '_'),
        vpc: `${prefix}-vpc`,
        loadBalancer: `${prefix}-lb`,
        project: prefix,
        deploymentEnvironment: `${environment}-live`
    };
}
/** The tag and the first part of the names of an environment of the repository; of `''`, how those of all its environments begin. */
function marksOf({ serverMark, repositoryId }, environment) {
    // Two hyphens: what stands between single ones could be read as an id and a name.
    const repository = `${serverMark ? `${serverMark}--` : ''}${repositoryId.toString(36)}`;
    return {
        ownerTag: `staging:${serverMark ? `${serverMark}-` : ''}${repositoryId}:${environment}`,
        prefix: `stg-${repository}-${spelled(environment)}`
    };
}
/** `staging--2`: a single hyphen ends an environment's part of a name, so that the names of `staging-2` do not begin like those of `staging`. */
function spelled(environment) {
    return environment.replaceAll('-', '--');
}
/** The environment that is spelled so in a name; undefined: none is. */
function environmentSpelled(text) {
    const environment = text.replaceAll('--', '-');
    return isEnvironmentName(environment) && spelled(environment) === text ? environment : undefined;
}
/** Whether a name is `<prefix>`, or `<prefix>-` and more: of the environment that has this prefix, and of no other one. */
function isNameOf({ prefix }, name) {
    return name === prefix || (name.startsWith(`${prefix}-`) && !name.startsWith(`${prefix}--`));
}
/** Undefined for github.com, and for a server on the machine itself, which can only play one. */
function markOf(server) {
    const host = server === undefined ? 'github.com' : new URL(server).host.toLowerCase();
    if (host === 'github.com' || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
        return undefined;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(host).digest();
    return digest.readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6);
}
/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state. Throws for one
 * whose segments could lead elsewhere.
 */
function stateKey(names, stack, chosen) {
    const key = chosen ?? `${stack}.tfstate`;
    const wrong = unsafeSegment(key);
    if (wrong !== undefined)
        throw new StagingError('invalid-configuration', `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: 'Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot.' });
    return stateKeyPrefix(names) + key;
}
/** `4242/staging/`: below it lie all states of the environment. */
function stateKeyPrefix({ environment, repositoryId, serverMark }) {
    return `${serverMark ? `${serverMark}-` : ''}${repositoryId}/${environment}/`;
}
function unsafeSegment(key) {
    return key.split('/').find((segment) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment));
}
/** Whether no store can take it for another key. */
function isSafeKey(key) {
    return unsafeSegment(key) === undefined;
}
/** `refs/staging/staging`: the ref of an environment's ledger. */
function ledgerRef(refPrefix, environment) {
    return `${refPrefix}/${environment}`;
}
/** DigitalOcean puts this tag on all that belongs to a cluster: its nodes, their volumes. */
function clusterTag(clusterId) {
    return `k8s:${clusterId}`;
}


/***/ }),

/***/ 8928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hf: () => (/* binding */ notUnderstood),
/* harmony export */   sG: () => (/* binding */ requireJson),
/* harmony export */   zw: () => (/* binding */ asApiError)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2237);

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function asApiError(error, method, path) {
    if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .isPage */ .yp)(data))
        return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .whatIs */ .NR)(data)}`);
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = typeof data === 'string' ? undefined : data?.message;
    return new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD({
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
        throw notUnderstood(method, path, `what came in its place is no JSON: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .whatIs */ .NR)(data)}`);
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
    return (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .answeredInstead */ .K0)({ service: 'GitHub', method, path }, detail);
}


/***/ }),

/***/ 8564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ viewIssue)
/* harmony export */ });
/* unused harmony export readActorNode */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6473);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);
/* harmony import */ var _issues_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(683);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7568);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5016);
/* harmony import */ var _settling_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8411);





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
    const clock = github.clock ?? _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const view = await readOnce(github, number, signal).catch((error) => {
            if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 403)
                throw unreadable(number, error);
            throw error;
        });
        const floor = (0,_seen_js__WEBPACK_IMPORTED_MODULE_2__/* .seenBy */ .DA)(github.octokit).floors.get(number);
        if (typeof view !== 'string' && reaches(view, floor))
            return view;
        const pause = (0,_settling_js__WEBPACK_IMPORTED_MODULE_3__/* .pauseWithin */ .qX)(_settling_js__WEBPACK_IMPORTED_MODULE_3__/* .lag */ .FB, attempt, clock.monotonic() - started);
        if (pause !== undefined)
            await clock.sleep(pause, signal);
        // A comment that was deleted meanwhile never comes back.
        else if (typeof view !== 'string')
            return view;
        else if (view === 'without-history')
            throw unreadable(number, undefined);
        else
            throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD({
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
    return new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
        cause,
        hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
    });
}
function reaches({ updatedAt, comments }, floor) {
    if (!floor || _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.monotonic() - floor.at > 2 * _settling_js__WEBPACK_IMPORTED_MODULE_3__/* .lag */ .FB)
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
        const about = (0,_issues_js__WEBPACK_IMPORTED_MODULE_4__/* .pathOf */ .XM)(github, number);
        return has(await (0,_request_js__WEBPACK_IMPORTED_MODULE_5__/* .graphql */ .UG)(github, 'issueView', query, variables, { signal, about, has }));
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


/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ createIssue),
/* harmony export */   P4: () => (/* binding */ expectIssue),
/* harmony export */   Tt: () => (/* binding */ listClosedIssues),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   a9: () => (/* binding */ readActor),
/* harmony export */   le: () => (/* binding */ listOpenIssues),
/* harmony export */   ts: () => (/* binding */ listIssues),
/* harmony export */   tt: () => (/* binding */ updateIssue),
/* harmony export */   vS: () => (/* binding */ getIssueIfChanged),
/* harmony export */   zU: () => (/* binding */ ensureLabel)
/* harmony export */ });
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8928);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5016);
/* harmony import */ var _settling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8411);
/* harmony import */ var _viewer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7585);





/**
 * Made once: an issue of ours with the same title and the same first line that appears meanwhile is the one. The rest of its
 * text may be another by then: who sees it first may tick a box.
 */
async function createIssue(github, issue) {
    const before = new Date((0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .timeAt */ .lC)(github.octokit) - _settling_js__WEBPACK_IMPORTED_MODULE_1__/* .clockDrift */ ._O).toISOString();
    const made = await (0,_settling_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOnce */ .GL)(async () => {
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/issues', {
            state: 'all',
            since: before,
            per_page: 100
        });
        const self = await (0,_viewer_js__WEBPACK_IMPORTED_MODULE_3__/* .whoAmI */ .W)(github);
        const found = data.find(({ title, body, user, created_at: at }) => title === issue.title &&
            (0,_settling_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .QV)(firstLine(body), firstLine(issue.body)) &&
            user?.login === self &&
            at >= before);
        return found && readIssue(found);
    });
    expectIssue(github, made.number);
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .raiseFloor */ .fC)(github.octokit, made.number, made);
    return made;
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenBy */ .DA)(github.octokit).paths.add(pathOf(github, number));
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
            (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .requireJson */ .sG)(answered, 'GET', path);
            const { data, headers } = answered;
            return { value: readIssue(data), etag: headers.etag, at: moment(headers.date) };
        }
        catch (error) {
            if (isNotModified(error))
                return { value: undefined, etag, at: moment(error.response.headers['date']) };
            throw (0,_client_js__WEBPACK_IMPORTED_MODULE_4__/* .asApiError */ .zw)(error, 'GET', path);
        }
    };
    const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .persist */ .Zr)(github, send, { method: 'GET', path, repeatable: true, signal });
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenBy */ .DA)(octokit).paths.add(path);
    return answer;
}
/** Octokit throws what is an answer here. */
function isNotModified(error) {
    return error instanceof Error && 'status' in error && error.status === 304 && 'response' in error;
}
/** Only the given fields change. */
async function updateIssue(github, number, change) {
    const { stateReason, labels, ...rest } = change;
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .raiseFloor */ .fC)(github.octokit, number, issue);
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
    return (await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([422], list(github, { ...by, ...filter }))) ?? [];
}
async function list(github, filter) {
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([404], (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([422], (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
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


/***/ }),

/***/ 7568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UG: () => (/* binding */ graphql),
  Zr: () => (/* binding */ persist),
  Em: () => (/* binding */ request),
  HD: () => (/* binding */ unlessStatus)
});

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
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

// EXTERNAL MODULE: ./packages/github/build/src/client.js
var client = __webpack_require__(8928);
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
                (0,client/* requireJson */.sG)(answered, method, path);
            return answered;
        }
        catch (error) {
            throw (0,client/* asApiError */.zw)(error, method, path);
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
                    ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
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
                throw (0,client/* notUnderstood */.hf)('POST', path, 'what came in its place is no answer of GraphQL');
            if (options.has && options.has(answer) == null)
                throw new errors/* ApiError */.hD({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                throw error;
            if (!isGraphqlFailure(error))
                throw (0,client/* asApiError */.zw)(error, 'POST', path);
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
/* harmony export */   kz: () => (/* binding */ expectEvent),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
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


/***/ }),

/***/ 7585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ whoAmI),
/* harmony export */   f: () => (/* binding */ selfAmong)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7568);

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .graphql */ .UG)(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}
/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
async function selfAmong(github, makers) {
    return makers.some(({ type }) => type !== 'Bot') ? whoAmI(github) : undefined;
}


/***/ }),

/***/ 9009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ listWorkflowRuns),
/* harmony export */   rS: () => (/* binding */ findRunStarters)
/* harmony export */ });
/* unused harmony exports dispatchWorkflow, thatBegan, requireBegun, findWorkflowState */
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7568);





/** Runs of one workflow file on a branch, newest first; at most 50. */
async function listWorkflowRuns(github, workflow, filter = {}) {
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
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
    const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessStatus */ .HD)([403, 404], (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run }));
    if (!answer)
        return undefined;
    const { actor, triggering_actor: again } = answer.data;
    return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))];
}


/***/ })

};

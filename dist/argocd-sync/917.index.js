export const id = 917;
export const ids = [917];
export const modules = {

/***/ 37191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rt: () => (/* binding */ textMark),
/* harmony export */   TE: () => (/* binding */ isOfAnother),
/* harmony export */   Tv: () => (/* binding */ issueVerdict),
/* harmony export */   VL: () => (/* binding */ textVerdict),
/* harmony export */   bh: () => (/* binding */ isUs)
/* harmony export */ });
/* unused harmony exports requestMark, variableVerdict, deploymentVerdict, versionsOf, commitMark, refVerdict, branchVerdict */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94257);

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

/***/ 45489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _X: () => (/* binding */ mentionPeople)
/* harmony export */ });
/* unused harmony exports writeDashboard, tellOnce, closeNotices */
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4091);
/* harmony import */ var _inventory_github_ownership_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37191);
/* harmony import */ var _our_issue_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13111);



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
    const people = (0,_our_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .mentionable */ .B_)(logins);
    if (people.length === 0)
        return;
    const { github, configuration } = environment;
    const dashboard = configuration.dashboard
        ? (await (0,_our_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .findOurIssues */ .ct)(github, dashboardOf(environment))).ours[0]
        : undefined;
    const number = dashboard?.number ?? (await (0,_our_issue_js__WEBPACK_IMPORTED_MODULE_2__/* .writeOurIssue */ .fT)(github, noticesOf(environment), renderNotices(environment))).number;
    await tellOnce(environment, number, { once, text: `${people.map((login) => `@${login}`).join(' ')}: ${text}` });
}
/** Below any issue: what was said there within a day is not said again. */
async function tellOnce({ github, names, context }, number, { once, text }) {
    const mark = (0,_inventory_github_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .textMark */ .Rt)('told', `${names.ownerTag} ${once}`);
    const since = new Date(context.clock.now() - 24 * 3_600_000).toISOString();
    const same = (await (0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .listComments */ .fg)(github, number, since)).filter(({ body }) => body.startsWith(mark));
    const self = await (0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .selfAmong */ .fl)(github, same.map(({ author }) => author));
    if (same.some((comment) => (0,_inventory_github_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .textVerdict */ .VL)(comment, mark, self).kind === 'ours'))
        return;
    await (0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .commentOnIssue */ .Sr)(github, number, `${mark}\n${text}`);
}
/** The environment is gone. One request where nobody was told. */
async function closeNotices(parts) {
    await closeOurIssue(parts.github, noticesOf(parts));
}
function renderNotices({ names }) {
    return [
        (0,_inventory_github_ownership_js__WEBPACK_IMPORTED_MODULE_1__/* .textMark */ .Rt)('notice', names.ownerTag),
        `Who holds the environment \`${names.environment}\` is mentioned below before it ends. It is closed when the environment is gone.`,
        '',
        'With `dashboard: true` in `.github/staging.yml` an issue shows how the environment is, and people are mentioned there. This text is written by staging-actions: edits are lost.',
        ''
    ].join('\n');
}


/***/ }),

/***/ 13111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ct: () => (/* binding */ findOurIssues),
  B_: () => (/* binding */ mentionable),
  fT: () => (/* binding */ writeOurIssue)
});

// UNUSED EXPORTS: closeOurIssue

// EXTERNAL MODULE: ./packages/github/build/src/index.js + 29 modules
var src = __webpack_require__(4091);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/github-ownership.js
var github_ownership = __webpack_require__(37191);
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
    const mark = (0,github_ownership/* textMark */.Rt)(kind, owner);
    const issues = (await (0,src/* listIssues */.ts)(github, label.name, 'all'))
        .filter(({ body }) => !(0,github_ownership/* isOfAnother */.TE)(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await (0,src/* selfAmong */.fl)(github, issues.map(({ author }) => author));
    const ours = [];
    const left = [];
    for (const issue of issues) {
        const isOpen = issue.state === 'open';
        if (ours.length > 0 && (!isOpen || wanted === undefined))
            continue;
        const mayBeOurs = (0,github_ownership/* isUs */.bh)(issue.author, self);
        if (mayBeOurs && isOpen && issue.body === wanted && ours.length === 0) {
            ours.push(issue);
            continue;
        }
        const verdict = mayBeOurs
            ? (0,github_ownership/* issueVerdict */.Tv)(await (0,src/* viewIssue */.ns)(github, issue.number), mark, self)
            : (0,github_ownership/* textVerdict */.VL)(issue, mark, self);
        if (verdict.kind === 'ours')
            ours.push(issue);
        if (isOpen)
            left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
    }
    return { ours, left };
}
/** Nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
async function writeOurIssue(github, issue, body) {
    const { ours, left } = await findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    await closeTwins(github, found, others);
    if (!found)
        return { number: await openOurIssue(github, issue, body), left };
    if (found.body !== body || found.state !== 'open')
        await (0,src/* updateIssue */.tt)(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await (0,src/* ensureLabel */.zU)(github, issue.label);
    const made = await (0,src/* createIssue */.Ko)(github, { title: issue.title, body, labels: [issue.label.name] });
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
            await (0,src/* updateIssue */.tt)(github, other.number, {
                body: `See #${kept?.number}.`,
                state: 'closed',
                stateReason: 'not_planned'
            });
}
/** What it was opened for is over. One request where there is none. */
async function closeOurIssue(github, issue) {
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


/***/ }),

/***/ 43217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* unused harmony export link */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50677);

/** Text that others wrote, harmless in Markdown: no mention, no link, no cell, no marker of ours. */
function plain(text) {
    return text.replace(/[\r\n\t]+/g, ' ').replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
/** A link whose address is one; else the text alone. */
function link(text, url) {
    return markdownLink(plain(text), url);
}


/***/ }),

/***/ 21729:
/***/ ((__unused_webpack___webpack_module__, __unused_webpack___webpack_exports__, __webpack_require__) => {


// UNUSED EXPORTS: refreshDashboard, showDashboard, tellUnwritten

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 12 modules
var src = __webpack_require__(50677);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var end = __webpack_require__(88540);
// EXTERNAL MODULE: ./packages/environment/build/src/reap/reaper-health.js
var reaper_health = __webpack_require__(88538);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/dashboard.js
var dashboard = __webpack_require__(45489);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/github-ownership.js
var github_ownership = __webpack_require__(37191);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(46078);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js
var spending = __webpack_require__(43629);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js
var plain_text = __webpack_require__(43217);
;// CONCATENATED MODULE: ./packages/environment/build/src/outside/render-dashboard.js





const most = 50;
const signs = {
    absent: '⚪',
    provisioning: '🔵',
    ready: '🟢',
    destroying: '🔵',
    incomplete: '🟠'
};
const words = {
    absent: 'is not there',
    provisioning: 'is being made',
    ready: 'is ready',
    destroying: 'is being destroyed',
    incomplete: 'is there in part'
};
/** Nothing in it changes while nothing happens, so that it is written only when something does: moments, no durations. */
function render_dashboard_renderDashboard(view) {
    const { owner, environment, phase, controlUrl } = view;
    return [
        textMark('dashboard', owner),
        `## ${signs[phase]} ${environment} ${words[phase]}`,
        '',
        ...renderEnd(view),
        ...renderApps(view),
        ...renderHolders(view),
        ...renderCost(view),
        ...(view.reaped && phase !== 'absent'
            ? [`staging-reaper last succeeded at ${renderMoment(view.reaped)}.`, '']
            : []),
        ...renderEvents(view),
        `---`,
        `Create, extend, release or destroy it with ${link('staging-control', controlUrl)}. This text is written by staging-actions: edits are lost.`,
        ''
    ].join('\n');
}
function renderEnd({ phase, document, end: expiry, controlUrl }) {
    if (phase === 'absent')
        return ['Nobody has it, and it costs nothing.', ''];
    const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${link(app ? `${kind} of ${app}` : kind, run.url)} by ${plain(actor)} since ${renderMoment(since)}`);
    const ending = document?.life?.ending;
    const end = ending
        ? `**${plain(ending.by)} destroys it at ${renderMoment(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${link('staging-control', controlUrl)}.`
        : expiry === undefined
            ? undefined
            : `It ${sayEnd(expiry, '**')}: ${remedyOf(expiry)}.`;
    return [...(end ? [end, ''] : []), ...running.slice(0, most), ...(running.length > 0 ? [''] : [])];
}
function renderApps({ document, urls }) {
    const deployed = Object.entries(document?.apps ?? {});
    if (deployed.length === 0)
        return [];
    return [
        '| app | version | deployed | tested |',
        '|---|---|---|---|',
        ...deployed
            .slice(0, most)
            .map(([name, { revision, run, at, tested }]) => `| ${link(name, urls[name] ?? '')} | ${plain(revision.slice(0, 12))} | ${link(renderMoment(at), run)} | ${tested ? 'yes' : 'no'} |`),
        ''
    ];
}
function renderHolders({ document }) {
    const leases = document?.leases ?? [];
    if (leases.length === 0)
        return [];
    return [
        '| used by | from | for | until | lease |',
        '|---|---|---|---|---|',
        ...leases
            .slice(0, most)
            .map(({ id, holder, branch, reason, run, until }) => `| ${link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${renderMoment(until)} | ${plain(id)} |`),
        ''
    ];
}
function renderCost({ document, end, budget, phase }) {
    if (phase === 'absent' || !document)
        return [];
    const { parts } = spendingOf(document);
    if (parts.length === 0)
        return [];
    const since = parts.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';
    // What it costs by a moment that is told, and not by now: the text stays the same while nothing happens.
    const { perHour, unpriced } = costOf(document, Date.parse(since));
    const total = end && end.at > Date.parse(since) ? costOf(document, end.at).soFar : undefined;
    return [
        `It costs about **$${perHour.toFixed(2)} an hour** since ${renderMoment(since)}${total !== undefined && end ? `: $${total.toFixed(2)} if it stays until ${renderMoment(new Date(end.at).toISOString())}` : ''}${budget === undefined ? '' : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices${unpriced.length > 0 ? `, without ${unpriced.map(plain).join(', ')}` : ''}.`,
        ''
    ];
}
function renderEvents({ events }) {
    if (events.length === 0)
        return [];
    return [
        '<details><summary>Last events</summary>',
        '',
        ...events.map(({ at, who, what, run }) => `- ${link(renderMoment(at), run)} ${plain(who)} ${plain(what)}`),
        '',
        '</details>',
        ''
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-dashboard.js









/** How many commits of the ledger the dashboard tells. */
const mostEvents = 10;
/** Answers with what stands where it would be, and is left. */
async function showDashboard(parts, document) {
    const { names, configuration, context, ledger, github } = parts;
    const phase = phaseOf(document);
    const configured = configuredLimits(configuration);
    const runs = phase === 'absent' ? undefined : await observeReaper(github);
    return writeDashboard(parts, renderDashboard({
        owner: names.ownerTag,
        environment: names.environment,
        phase,
        document,
        urls: urlsOf(parts, document),
        end: document && endOf(document, configured),
        budget: document && limitsOf(document, configured).budget,
        events: await ledger.history(mostEvents),
        reaped: runs?.kind === 'seen' ? judgeReaper(runs.value, { since: undefined, now: 0 }).lastSucceeded : undefined,
        controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
    }));
}
/** Brings it in step with the ledger, where one is configured. It is for people: that it could not be written keeps nothing from going on. */
async function refreshDashboard(parts, log) {
    if (!parts.configuration.dashboard)
        return;
    const look = await lookAt(parts.ledger.read().then((document) => showDashboard(parts, document)));
    if (look.kind === 'failed')
        tellUnwritten(look.error, log);
    else
        for (const left of look.value)
            log.warning(renderLeft(left));
}
function tellUnwritten({ message }, log) {
    const why = `${message}${message.endsWith('.') ? '' : '.'}`;
    log.warning(`the dashboard is not written: ${why} Give the job \`permissions: issues: write\`.`);
}


/***/ }),

/***/ 38449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ watchGeneration)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50677);
/* harmony import */ var _ledger_generation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81069);


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
                log.debug(`the ledger could not be read: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .toStagingError */ .xc)(error).message}`);
                return undefined;
            });
            if (!document)
                continue;
            try {
                (0,_ledger_generation_js__WEBPACK_IMPORTED_MODULE_1__/* .requireGeneration */ .C)(document, generation, 'the work was complete');
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


/***/ }),

/***/ 88538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports reaperWorkflow, observeReaper, judgeReaper, queuedSince, judgeReaperRuns, reaperRemedy */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50677);
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4091);


/** The caller's file, as docs/adopt.md names it. */
const reaperWorkflow = 'staging-reaper.yml';
/** Milliseconds without a run after which an hourly schedule is not late any more. */
const silence = (/* unused pure expression or super */ null && (3 * 3_600_000));
/** Milliseconds that a run may wait for a runner: the next one of the hour comes then. */
const patience = 3_600_000;
/** Asked once a run. */
const asked = new WeakMap();
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeReaper(github) {
    const looking = asked.get(github.octokit) ?? lookAt(unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)));
    asked.set(github.octokit, looking);
    return looking;
}
/**
 * Whether it looks after what lives since `since` (milliseconds since the epoch; undefined: nothing does, and it may sleep).
 * One run that was cancelled or goes on tells nothing of how it is; but GitHub calls one that went over its time limit cancelled, and
 * hour after hour of them destroys nothing.
 */
function judgeReaper(runs, { since, now }) {
    const told = (runs ?? []).filter(({ conclusion }) => conclusion !== undefined && !untold.includes(conclusion));
    const lastSucceeded = told.find(({ conclusion }) => conclusion === 'success')?.createdAt;
    if (since === undefined)
        return { lastSucceeded, problem: undefined };
    const [newest] = runs ?? [];
    if (!newest) {
        const why = runs ? `${reaperWorkflow} has never run` : `the default branch has no ${reaperWorkflow}`;
        return { lastSucceeded, problem: now - since > silence ? why : undefined };
    }
    if (now - Date.parse(newest.createdAt) > silence)
        return { lastSucceeded, problem: `${reaperWorkflow} has not run since ${newest.createdAt} (${newest.url})` };
    const waiting = queuedSince(runs ?? [], now);
    if (waiting)
        return {
            lastSucceeded,
            problem: `${reaperWorkflow} waits for a runner since ${waiting.createdAt} (${waiting.url})`
        };
    const [last] = told;
    if (last !== undefined && last.conclusion !== 'success')
        return { lastSucceeded, problem: `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` };
    const looked = Math.max(since, Date.parse(lastSucceeded ?? '') || 0);
    const unfinished = now - looked > silence;
    return {
        lastSucceeded,
        problem: unfinished
            ? `${reaperWorkflow} has not come to an end ${lastSucceeded ? `since ${lastSucceeded}` : 'yet'} (its newest run: ${newest.url})`
            : undefined
    };
}
/** The run that waits for the longest, and in vain: no younger one has begun either. Undefined: none does. */
function queuedSince(runs, now) {
    const begun = runs.findIndex(({ status }) => status === 'completed' || status === 'in_progress');
    const oldest = (begun === -1 ? runs : runs.slice(0, begun)).at(-1);
    return oldest && now - Date.parse(oldest.createdAt) > patience ? oldest : undefined;
}
const untold = (/* unused pure expression or super */ null && (['cancelled', 'skipped', 'neutral']));
/** A row of the preflight. */
function judgeReaperRuns(look, now) {
    const check = `${reaperWorkflow}: last run`;
    if (look.kind === 'failed')
        return unknown('Workflows', check, look.error.message, 'Give the job `permissions: actions: read`.');
    const { lastSucceeded, problem } = judgeReaper(look.value, { since: 0, now });
    const told = lastSucceeded ? `it last succeeded at ${lastSucceeded}` : 'none of its last runs succeeded';
    return problem === undefined
        ? fine('Workflows', check, told)
        : warning('Workflows', check, `${problem}; ${told}: nothing ends what is past its time`, reaperRemedy);
}
const reaperRemedy = 'Look at that run; start staging-reaper by hand (Actions → staging-reaper → Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.';


/***/ }),

/***/ 27485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verdictOn)
/* harmony export */ });
/* unused harmony export runningOperations */
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4091);

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
        const answer = asked.get(key) ?? (0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .findRunProgress */ .my)(deps.github, id, attempt);
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


/***/ })

};

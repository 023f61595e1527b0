export const id = 629;
export const ids = [629];
export const modules = {

/***/ 2010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentNames: () => (/* reexport */ names/* environmentNames */.iF),
  refreshDashboard: () => (/* reexport */ refreshDashboard)
});

// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var names = __webpack_require__(4257);
// EXTERNAL MODULE: ./packages/base/build/src/look.js
var src_look = __webpack_require__(3666);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var end = __webpack_require__(8540);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/limits.js
var limits = __webpack_require__(7705);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var request = __webpack_require__(7568);
// EXTERNAL MODULE: ./packages/github/build/src/workflows.js
var workflows = __webpack_require__(9009);
;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reaper-health.js


/** The caller's file, as docs/adopt.md names it. */
const reaperWorkflow = 'staging-reaper.yml';
/** Milliseconds without a run after which an hourly schedule is not late any more. */
const silence = 3 * 3_600_000;
/** Milliseconds that a run may wait for a runner: the next one of the hour comes then. */
const patience = 3_600_000;
/** Asked once a run. */
const asked = new WeakMap();
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeReaper(github) {
    const looking = asked.get(github.octokit) ?? (0,src_look/* lookAt */.t)((0,request/* unlessStatus */.HD)([404], (0,workflows/* listWorkflowRuns */.K9)(github, reaperWorkflow)));
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
const untold = ['cancelled', 'skipped', 'neutral'];
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

;// CONCATENATED MODULE: ./packages/environment/build/src/urls.js
/** Of the configured apps, and of those that are deployed although the catalogue cannot be seen from here. */
function urlsOf({ apps, configuration, names }, document) {
    const { domain } = configuration.environment;
    const deployed = domain
        ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`])
        : [];
    return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])]);
}

// EXTERNAL MODULE: ./packages/github/build/src/issues.js
var src_issues = __webpack_require__(683);
// EXTERNAL MODULE: ./packages/github/build/src/viewer.js
var viewer = __webpack_require__(7585);
// EXTERNAL MODULE: ./packages/github/build/src/issue-view.js
var issue_view = __webpack_require__(8564);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/github-ownership.js
var github_ownership = __webpack_require__(7191);
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
async function our_issue_findOurIssues(github, { kind, owner, label }, wanted) {
    const mark = (0,github_ownership/* textMark */.Rt)(kind, owner);
    const issues = (await (0,src_issues/* listIssues */.ts)(github, label.name, 'all'))
        .filter(({ body }) => !(0,github_ownership/* isOfAnother */.TE)(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await (0,viewer/* selfAmong */.f)(github, issues.map(({ author }) => author));
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
            ? (0,github_ownership/* issueVerdict */.Tv)(await (0,issue_view/* viewIssue */.n)(github, issue.number), mark, self)
            : (0,github_ownership/* textVerdict */.VL)(issue, mark, self);
        if (verdict.kind === 'ours')
            ours.push(issue);
        if (isOpen)
            left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
    }
    return { ours, left };
}
/** Nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
async function our_issue_writeOurIssue(github, issue, body) {
    const { ours, left } = await our_issue_findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    await closeTwins(github, found, others);
    if (!found)
        return { number: await openOurIssue(github, issue, body), left };
    if (found.body !== body || found.state !== 'open')
        await (0,src_issues/* updateIssue */.tt)(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await (0,src_issues/* ensureLabel */.zU)(github, issue.label);
    const made = await (0,src_issues/* createIssue */.Ko)(github, { title: issue.title, body, labels: [issue.label.name] });
    const { ours } = await our_issue_findOurIssues(github, issue, body);
    const all = [...ours.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number);
    const [oldest = made, ...others] = all;
    if (oldest.number !== made.number)
        await closeTwins(github, oldest, others);
    return oldest.number;
}
async function closeTwins(github, kept, others) {
    for (const other of others)
        if (other.state === 'open')
            await (0,src_issues/* updateIssue */.tt)(github, other.number, {
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
    const { ours } = await our_issue_findOurIssues(github, issue, '');
    for (const one of ours)
        if (one.state === 'open')
            await updateIssue(github, one.number, { body: one.body, state: 'closed', stateReason: 'completed' });
}
/** Logins that GitHub can mention, each once. */
function our_issue_mentionable(logins) {
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
    return (await our_issue_writeOurIssue(parts.github, dashboardOf(parts), body)).left;
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
    const number = dashboard?.number ?? (await writeOurIssue(github, noticesOf(environment), renderNotices(environment))).number;
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/phase.js
function phaseOf(document) {
    if (!document)
        return 'absent';
    const { operations, stack, journal } = document;
    if (operations.some(({ kind }) => kind === 'teardown'))
        return 'destroying';
    if (stack)
        return 'ready';
    if (operations.some(({ kind }) => kind === 'provision'))
        return 'provisioning';
    return journal.some(({ kind, goneAt }) => kind !== 'interrupted' && !goneAt) ? 'incomplete' : 'absent';
}

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-cost.js
var say_cost = __webpack_require__(2046);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(6078);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js + 1 modules
var spending = __webpack_require__(1146);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js
var plain_text = __webpack_require__(3217);
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
function renderDashboard(view) {
    const { owner, environment, phase, controlUrl } = view;
    return [
        (0,github_ownership/* textMark */.Rt)('dashboard', owner),
        `## ${signs[phase]} ${environment} ${words[phase]}`,
        '',
        ...renderEnd(view),
        ...renderApps(view),
        ...renderHolders(view),
        ...renderCost(view),
        ...(view.reaped && phase !== 'absent'
            ? [`staging-reaper last succeeded at ${(0,duration/* renderMoment */.dc)(view.reaped)}.`, '']
            : []),
        ...renderEvents(view),
        `---`,
        `Create, extend, release or destroy it with ${(0,plain_text/* link */.n)('staging-control', controlUrl)}. This text is written by staging-actions: edits are lost.`,
        ''
    ].join('\n');
}
function renderEnd({ phase, document, end: expiry, controlUrl }) {
    if (phase === 'absent')
        return ['Nobody has it, and it costs nothing.', ''];
    const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${(0,plain_text/* link */.n)(app ? `${kind} of ${app}` : kind, run.url)} by ${(0,plain_text/* plain */.p)(actor)} since ${(0,duration/* renderMoment */.dc)(since)}`);
    const ending = document?.life?.ending;
    const end = ending
        ? `${(0,say_end/* sayEnding */.hV)({ by: (0,plain_text/* plain */.p)(ending.by), at: ending.at, reason: (0,plain_text/* plain */.p)(ending.reason) })} with ${(0,plain_text/* link */.n)('staging-control', controlUrl)}.`
        : expiry === undefined
            ? undefined
            : `It ${(0,say_end/* sayEnd */.LV)(expiry, '**')}: ${(0,say_end/* remedyOf */.SM)(expiry)}.`;
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
            .map(([name, { revision, run, at, tested }]) => `| ${(0,plain_text/* link */.n)(name, urls[name] ?? '')} | ${(0,plain_text/* plain */.p)(revision.slice(0, 12))} | ${(0,plain_text/* link */.n)((0,duration/* renderMoment */.dc)(at), run)} | ${tested ? 'yes' : 'no'} |`),
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
            .map(({ id, holder, branch, reason, run, until }) => `| ${(0,plain_text/* link */.n)(holder, run)} | ${(0,plain_text/* plain */.p)(branch)} | ${(0,plain_text/* plain */.p)(reason)} | ${(0,duration/* renderMoment */.dc)(until)} | ${(0,plain_text/* plain */.p)(id)} |`),
        ''
    ];
}
function renderCost({ document, end, budget, phase }) {
    if (phase === 'absent' || !document)
        return [];
    const { parts } = (0,spending/* spendingOf */.oh)(document);
    if (parts.length === 0)
        return [];
    const since = parts.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';
    // What it costs by a moment that is told, and not by now: the text stays the same while nothing happens.
    const { perHour, unpriced } = (0,spending/* costOf */.ho)(document, Date.parse(since));
    const without = (0,say_cost/* sayUnpriced */.MZ)(unpriced);
    const total = end && end.at > Date.parse(since) ? (0,spending/* costOf */.ho)(document, end.at).soFar : undefined;
    return [
        `It ${(0,say_cost/* sayPerHour */.$D)({ perHour }, '**')} since ${(0,duration/* renderMoment */.dc)(since)}${total !== undefined && end ? `: ${(0,say_cost/* sayDollars */.NL)(total)} if it stays until ${(0,duration/* renderMoment */.dc)(end.at)}` : ''}${budget === undefined ? '' : `; its budget is ${(0,say_cost/* sayDollars */.NL)(budget)}`}. Estimated from list prices${without && `, ${without}`}.`,
        ''
    ];
}
function renderEvents({ events }) {
    if (events.length === 0)
        return [];
    return [
        '<details><summary>Last events</summary>',
        '',
        ...events.map(({ at, who, what, run }) => `- ${(0,plain_text/* link */.n)((0,duration/* renderMoment */.dc)(at), run)} ${(0,plain_text/* plain */.p)(who)} ${(0,plain_text/* plain */.p)(what)}`),
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
    const configured = (0,limits/* configuredLimits */.vJ)(configuration);
    const runs = phase === 'absent' ? undefined : await observeReaper(github);
    return writeDashboard(parts, renderDashboard({
        owner: names.ownerTag,
        environment: names.environment,
        phase,
        document,
        urls: urlsOf(parts, document),
        end: document && (0,end/* endOf */.pJ)(document, configured),
        budget: document && (0,limits/* limitsOf */.Af)(document, configured).budget,
        events: await ledger.history(mostEvents),
        reaped: runs?.kind === 'seen' ? judgeReaper(runs.value, { since: undefined, now: 0 }).lastSucceeded : undefined,
        controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
    }));
}
/** Brings it in step with the ledger, where one is configured. It is for people: that it could not be written keeps nothing from going on. */
async function refreshDashboard(parts, log) {
    if (!parts.configuration.dashboard)
        return;
    const look = await (0,src_look/* lookAt */.t)(parts.ledger.read().then((document) => showDashboard(parts, document)));
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/index.js

/** The dashboard alone, without the clients of the clouds. */



/***/ })

};

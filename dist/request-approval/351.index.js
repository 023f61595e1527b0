export const id = 351;
export const ids = [351];
export const modules = {

/***/ 1688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p1: () => (/* binding */ expiryOf),
  YT: () => (/* binding */ withUse)
});

// UNUSED EXPORTS: isApprovalLease, leaseEnd, withLife

;// CONCATENATED MODULE: ./packages/environment/build/src/cost/budget.js
const hour = 3_600_000;
/**
 * Until when (milliseconds since the epoch) all parts stay within `budget` (US dollars), estimated from list prices; undefined
 * when none has a price. Every hour begun is billed, so each part counts as one hour ahead: the budget is not overrun by the
 * hour in which it ends. What a part has grown by counts as if it had been there from the beginning.
 */
function budgetEnd(parts, budget) {
    let perHour = 0;
    let begun = 0;
    for (const { hourly = 0, createdAt, at, goneAt } of parts) {
        const since = createdAt ?? at;
        if (goneAt || since === undefined)
            continue;
        perHour += hourly;
        begun += hourly * Date.parse(since);
    }
    return perHour > 0 ? ((budget - perHour) * hour + begun) / perHour : undefined;
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/leases.js
var ledger_leases = __webpack_require__(1072);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/deadlines.js


/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000;
/** What an approval's lease may outlast the approval by, for the clean-up. */
const approvalGrace = 3_600_000;
function isApprovalLease({ id }) {
    return id.startsWith('approval-');
}
/** The environment is wanted from now on: its life begins, unless it goes on. */
function withLife(document, { ttl }, now) {
    const at = new Date(now).toISOString();
    return {
        ...document,
        life: document.life
            ? { ...document.life, usedAt: at }
            : { since: beginning(document) ?? at, until: new Date(now + ttl).toISOString(), usedAt: at }
    };
}
/** Of what is written down already, though not since when it lives: it is no older than its first entry. */
function beginning({ journal }) {
    return journal.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
/** Somebody uses it: idle time begins anew. To be part of a write that is made anyway. */
function withUse(document, now) {
    return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document;
}
/** Until when a lease of so many milliseconds lasts (milliseconds since the epoch): not beyond the environment's life. */
function leaseEnd({ life }, duration, now) {
    return Math.min(now + duration, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY);
}
/**
 * When the environment may be destroyed, by the ledger alone; undefined: nobody wants it, and nothing is known to be there. An
 * approval's lease makes idle time stand still, and is not cut off by the end of the environment's life: the approval's own
 * time bounds it. Money waits for nobody: a budget is not put off by an approval either.
 */
function expiryOf(document, limits) {
    const expiry = timeOver(document, limits);
    const spent = limits.budget === undefined ? undefined : budgetEnd(limits.seen ?? document.journal, limits.budget);
    return expiry && spent !== undefined && spent < expiry.at ? { at: spent, because: 'budget' } : expiry;
}
function timeOver(document, limits) {
    const { life, leases, operations, journal, stack } = document;
    if (!life && !stack && leases.length + operations.length + journal.length === 0)
        return undefined;
    const latest = (0,ledger_leases/* expiresAt */.WJ)(document);
    const unused = { at: latest ? Date.parse(latest) : 0, because: 'unused' };
    if (!life)
        return unused;
    const end = Date.parse(life.until);
    const decided = Math.max(0, ...leases
        .filter(isApprovalLease)
        .map(({ until }) => Math.min(Date.parse(until), end + limits.approval + approvalGrace)));
    // Of those that come at the same moment the first is told.
    const [first = unused] = [
        { at: end, because: 'ttl' },
        { at: Math.max(Date.parse(life.usedAt), decided) + limits.idle, because: 'idle' },
        unused
    ].sort((a, b) => a.at - b.at);
    return { ...first, at: Math.max(first.at, decided) };
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ leaseId),
/* harmony export */   WJ: () => (/* binding */ expiresAt)
/* harmony export */ });
/* unused harmony exports withLease, withoutLease, liveLeases */
/** Keyed on the run, not on the actor: one person may well want the environment twice. */
function leaseId(run) {
    return `run-${run}`;
}
/** Adds the lease; one with the same id is replaced, so that a repeated write changes nothing. */
function withLease(document, lease) {
    return { ...document, leases: [...document.leases.filter(({ id }) => id !== lease.id), lease] };
}
function withoutLease(document, id) {
    if (!document.leases.some((lease) => lease.id === id))
        return document;
    return { ...document, leases: document.leases.filter((lease) => lease.id !== id) };
}
/** Those that have not run out at `now` (milliseconds since the epoch). */
function liveLeases(document, now) {
    return document.leases.filter(({ until }) => Date.parse(until) > now);
}
/** When the last lease runs out: the environment may be destroyed from then on. */
function expiresAt(document) {
    return document.leases
        .map(({ until }) => until)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1);
}


/***/ }),

/***/ 6351:
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
// EXTERNAL MODULE: ./packages/base/build/src/index.js + 12 modules
var src = __webpack_require__(5248);
;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/warn-of-end.js


/** Milliseconds before the end in which every run says so: the reaper comes once an hour. */
const near = (/* unused pure expression or super */ null && (75 * 60_000));
const causes = {
    unused: 'nobody holds it any longer',
    idle: 'nobody uses it',
    ttl: 'its time is over',
    budget: 'its budget is used up'
};
/** `seen`: what the cloud shows of it; undefined: nobody has looked, and the ledger's word has to do. */
function limitsOf({ configuration }, seen) {
    const { environment, approval } = configuration;
    const { ttl, idle, budget } = environment;
    return { ttl, idle, approval: approval.timeout, budget, seen };
}
/** When the environment may be destroyed; whoever runs shortly before is told, and how to prevent it. */
function warnOfEnd(environment, document, seen) {
    const { names, context } = environment;
    const expiry = expiryOf(document, limitsOf(environment, seen));
    const left = expiry && expiry.at - context.clock.now();
    if (expiry && left !== undefined && left < near) {
        const mend = expiry.because === 'budget' ? 'raise `environment.budget` to keep it' : 'extend it in staging-control to keep it';
        context.log.warning(left > 0
            ? `${names.environment} may be destroyed in ${renderDuration(left)}, because ${causes[expiry.because]} then: ${mend}`
            : `${names.environment} may be destroyed at any time, because ${causes[expiry.because]}: ${mend}`);
    }
    return expiry;
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/deadlines.js + 1 modules
var deadlines = __webpack_require__(1688);
// EXTERNAL MODULE: ./packages/github/build/src/index.js + 26 modules
var build_src = __webpack_require__(2825);
;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reaper-health.js


/** The caller's file, as docs/adopt.md names it. */
const reaperWorkflow = 'staging-reaper.yml';
/** Milliseconds without a run after which an hourly schedule is not late any more. */
const silence = 3 * 3_600_000;
/** Asked once a run. */
const asked = new WeakMap();
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeReaper(github) {
    const looking = asked.get(github.octokit) ??
        (0,src/* lookAt */.t5)((0,build_src/* listWorkflowRuns */.K9)(github, reaperWorkflow).catch((error) => {
            if (error instanceof src/* ApiError */.hD && error.status === 404)
                return undefined;
            throw error;
        }));
    asked.set(github.octokit, looking);
    return looking;
}
/**
 * Whether it looks after what lives since `since` (milliseconds since the epoch; undefined: nothing does, and it may sleep).
 * Cancelled runs and those that go on tell nothing of how it is.
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
    const [last] = told;
    const hasFailed = last !== undefined && last.conclusion !== 'success';
    return {
        lastSucceeded,
        problem: hasFailed ? `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` : undefined
    };
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
    const issues = (await (0,build_src/* listIssues */.ts)(github, label.name, 'all'))
        .filter(({ body }) => !(0,github_ownership/* isOfAnother */.TE)(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await (0,build_src/* selfAmong */.fl)(github, issues.map(({ author }) => author));
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
            ? (0,github_ownership/* issueVerdict */.Tv)(await (0,build_src/* viewIssue */.ns)(github, issue.number), mark, self)
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
    const { ours, left } = await our_issue_findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    for (const other of others)
        if (other.state === 'open')
            await (0,build_src/* updateIssue */.tt)(github, other.number, {
                body: `See #${found?.number}.`,
                state: 'closed',
                stateReason: 'not_planned'
            });
    if (!found) {
        await (0,build_src/* ensureLabel */.zU)(github, issue.label);
        await (0,build_src/* createIssue */.Ko)(github, { title: issue.title, body, labels: [issue.label.name] });
    }
    else if (found.body !== body || found.state !== 'open')
        await (0,build_src/* updateIssue */.tt)(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return left;
}
/** What it was opened for is over. One request where there is none. */
async function closeOurIssue(github, issue) {
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
async function writeDashboard(parts, body) {
    return writeOurIssue(parts.github, dashboardOf(parts), body);
}
/** Mentions people below the dashboard. Nothing where there is none. */
async function tellOnDashboard(environment, { logins, text, once }) {
    const people = mentionable(logins);
    if (people.length === 0)
        return;
    const { github, names, context } = environment;
    const { ours: [found] } = await findOurIssues(github, dashboardOf(environment));
    if (!found)
        return;
    const mark = textMark('told', `${names.ownerTag} ${once}`);
    const since = new Date(context.clock.now() - 24 * 3_600_000).toISOString();
    const same = (await listComments(github, found.number, since)).filter(({ body }) => body.startsWith(mark));
    const self = await selfAmong(github, same.map(({ author }) => author));
    if (same.some((comment) => textVerdict(comment, mark, self).kind === 'ours'))
        return;
    await commentOnIssue(github, found.number, `${mark}\n${people.map((login) => `@${login}`).join(' ')}: ${text}`);
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/plain-text.js

/** Text that others wrote, harmless in Markdown: no mention, no link, no cell, no marker of ours. */
function plain(text) {
    return text.replace(/[\r\n\t]+/g, ' ').replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
/** A link whose address is one; else the text alone. */
function plain_text_link(text, url) {
    return (0,src/* markdownLink */.iQ)(plain(text), url);
}
/** `2026-11-24 10:00 UTC` */
function moment(iso) {
    return `${new Date(Date.parse(iso)).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

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
const render_dashboard_causes = {
    unused: 'nobody holds it any longer',
    idle: 'nobody uses it',
    ttl: 'its time is over',
    budget: 'its budget is used up'
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
        ...(view.reaped && phase !== 'absent' ? [`staging-reaper last succeeded at ${moment(view.reaped)}.`, ''] : []),
        ...renderEvents(view),
        `---`,
        `Create, extend, release or destroy it with ${plain_text_link('staging-control', controlUrl)}. This text is written by staging-actions: edits are lost.`,
        ''
    ].join('\n');
}
function renderEnd({ phase, document, expiry, controlUrl }) {
    if (phase === 'absent')
        return ['Nobody has it, and it costs nothing.', ''];
    const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${plain_text_link(app ? `${kind} of ${app}` : kind, run.url)} by ${plain(actor)} since ${moment(since)}`);
    const ending = document?.life?.ending;
    const end = ending
        ? `**${plain(ending.by)} destroys it at ${moment(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${plain_text_link('staging-control', controlUrl)}.`
        : expiry === undefined
            ? undefined
            : expiry.at > 0
                ? `It may be destroyed from **${moment(new Date(expiry.at).toISOString())}** on, because ${render_dashboard_causes[expiry.because]} then.`
                : 'Nobody holds it: it may be destroyed at any time.';
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
            .map(([name, { revision, run, at, tested }]) => `| ${plain_text_link(name, urls[name] ?? '')} | ${plain(revision.slice(0, 12))} | ${plain_text_link(moment(at), run)} | ${tested ? 'yes' : 'no'} |`),
        ''
    ];
}
function renderHolders({ document }) {
    const leases = document?.leases ?? [];
    if (leases.length === 0)
        return [];
    return [
        '| used by | from | for | until |',
        '|---|---|---|---|',
        ...leases
            .slice(0, most)
            .map(({ holder, branch, reason, run, until }) => `| ${plain_text_link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${moment(until)} |`),
        ''
    ];
}
function renderCost({ document, expiry, budget, phase }) {
    const priced = (document?.journal ?? []).filter(({ hourly, goneAt }) => hourly !== undefined && hourly > 0 && !goneAt);
    if (phase === 'absent' || priced.length === 0)
        return [];
    const perHour = priced.reduce((total, { hourly = 0 }) => total + hourly, 0);
    const since = priced.map(({ createdAt, at }) => createdAt ?? at).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';
    const until = expiry && expiry.at > Date.parse(since) ? expiry.at : undefined;
    const total = until &&
        priced.reduce((sum, { hourly = 0, createdAt, at }) => sum + hourly * Math.max(1, Math.ceil((until - Date.parse(createdAt ?? at)) / 3_600_000)), 0);
    return [
        `It costs about **$${perHour.toFixed(2)} an hour** since ${moment(since)}${total && until ? `: $${total.toFixed(2)} if it stays until ${moment(new Date(until).toISOString())}` : ''}${budget === undefined ? '' : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices, without volumes.`,
        ''
    ];
}
function renderEvents({ events }) {
    if (events.length === 0)
        return [];
    return [
        '<details><summary>Last events</summary>',
        '',
        ...events.map(({ at, who, what, run }) => `- ${plain_text_link(moment(at), run)} ${plain(who)} ${plain(what)}`),
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
    const runs = phase === 'absent' ? undefined : await observeReaper(github);
    return writeDashboard(parts, renderDashboard({
        owner: names.ownerTag,
        environment: names.environment,
        phase,
        document,
        urls: urlsOf(parts, document),
        expiry: document && (0,deadlines/* expiryOf */.p1)(document, limitsOf(parts)),
        budget: configuration.environment.budget,
        events: await ledger.history(mostEvents),
        reaped: runs?.kind === 'seen' ? judgeReaper(runs.value, { since: undefined, now: 0 }).lastSucceeded : undefined,
        controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
    }));
}
/** Brings it in step with the ledger, where one is configured. It is for people: that it could not be written keeps nothing from going on. */
async function refreshDashboard(parts, log) {
    if (!parts.configuration.dashboard)
        return;
    const look = await (0,src/* lookAt */.t5)(parts.ledger.read().then((document) => showDashboard(parts, document)));
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

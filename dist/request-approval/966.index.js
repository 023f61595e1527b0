export const id = 966;
export const ids = [966];
export const modules = {

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ withUse),
/* harmony export */   cg: () => (/* binding */ requestGrace),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony exports isApprovalLease, withLife, leaseEnd */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7705);
/* harmony import */ var _spending_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1146);


/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000;
/** Milliseconds that a request's lease may outlast its time to decide: an hourly look notices that it is over, and the clean-up takes its time. */
const requestGrace = 3 * 3_600_000;
function isApprovalLease({ id }) {
    return id.startsWith('approval-');
}
/** The environment is wanted from now on: its life begins, under these limits, unless it goes on. */
function withLife(document, limits, now) {
    const at = new Date(now).toISOString();
    return {
        ...document,
        life: document.life
            ? { ...document.life, usedAt: at }
            : { since: beginning(document) ?? at, until: new Date(now + limits.ttl).toISOString(), usedAt: at, limits }
    };
}
/** Of what is written down already, though not since when it lives: it is no older than its first entry. */
function beginning({ journal }) {
    return journal.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
/** Somebody uses it: idle time begins again. To be part of a write that is made anyway. */
function withUse(document, now) {
    return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document;
}
/** Until when a lease of so many milliseconds lasts (milliseconds since the epoch): not beyond the environment's life. */
function leaseEnd({ life }, duration, now) {
    return Math.min(now + duration, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY);
}
/**
 * The end of the environment by the ledger, the first of all ends; undefined: nobody wants it, and nothing is known to be there.
 * `configured` counts where the ledger does not say what the environment was made under. What the cloud shows counts when it is
 * entered into the document first (`withSeen`).
 *
 * A request's lease makes idle time stand still, and is not cut off by the end of the environment's life: the request's own time
 * bounds it. A person's lease holds through idle time unless that is configured otherwise. Money waits for nobody.
 */
function endOf(document, configured) {
    const limits = (0,_limits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitsOf */ .Af)(document, configured);
    const end = timeOver(document, limits);
    if (!end)
        return undefined;
    const spent = limits.budget === undefined ? undefined : (0,_spending_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetEnd */ .LZ)(document, limits.budget);
    const first = spent !== undefined && spent < end.at ? { at: spent, because: 'budget' } : end;
    const people = document.leases.filter(({ byHand }) => byHand);
    if (people.length === document.leases.length)
        return first;
    const alone = timeOver({ ...document, leases: people }, limits);
    return alone && alone.at < first.at ? { ...first, sooner: alone.at } : first;
}
function timeOver(document, { idle, idleApplies, approval }) {
    const { life, leases, operations, journal, stack } = document;
    if (!life && !stack && leases.length + operations.length + journal.length === 0)
        return undefined;
    const unused = { at: latest(leases), because: 'unused' };
    if (!life)
        return unused;
    const decided = decidedBy(leases, Math.max(Date.parse(life.until), Date.parse(life.usedAt)), approval);
    const held = idleApplies === 'unheld' ? latest(leases.filter(({ byHand }) => byHand)) : 0;
    const untilIdle = Math.max(Date.parse(life.usedAt), decided) + idle;
    const ofIdleTime = { at: Math.max(untilIdle, held), because: 'idle' };
    // Of those that come at the same moment the first is told: a person's lease that runs out, before the idle time that it held off.
    const [first = unused] = [
        { at: Date.parse(life.until), because: 'ttl' },
        ...(held >= untilIdle ? [unused, ofIdleTime] : [ofIdleTime, unused])
    ].sort((a, b) => a.at - b.at);
    return { ...first, at: Math.max(first.at, decided) };
}
/**
 * Each request for approval has its own time, counted from when it was made; and that was a use, of an environment that lived.
 * @param lived milliseconds since the epoch: until when it did, or was going to
 */
function decidedBy(leases, lived, approval) {
    return leases
        .filter(isApprovalLease)
        .map(({ since, until }) => ({ since: Date.parse(since), until: Date.parse(until) }))
        .sort((a, b) => a.since - b.since)
        .reduce((decided, { since, until }) => since > Math.max(lived, decided)
        ? decided
        : Math.max(decided, Math.min(until, since + approval + requestGrace)), 0);
}
function latest(leases) {
    return Math.max(0, ...leases.map(({ until }) => Date.parse(until)));
}


/***/ }),

/***/ 7705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ limitsOf),
/* harmony export */   vJ: () => (/* binding */ configuredLimits)
/* harmony export */ });
/* unused harmony export widened */
/** As they are configured now. */
function configuredLimits({ environment, approval }) {
    const { ttl, idle, idleApplies, budget } = environment;
    return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
/**
 * Those that the environment was made under: what people were told by them stays true when the configuration changes.
 * `configured` counts where no ledger has them yet.
 */
function limitsOf({ life }, configured) {
    return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured;
}
/**
 * A person renews: what is configured more generously by now counts from here on. What was promised to others is never cut
 * short by it.
 */
function widened(own, today) {
    return {
        ttl: Math.max(own.ttl, today.ttl),
        idle: Math.max(own.idle, today.idle),
        idleApplies: own.idleApplies === 'unheld' ? 'unheld' : today.idleApplies,
        approval: Math.max(own.approval, today.approval),
        budget: own.budget === undefined || today.budget === undefined ? undefined : Math.max(own.budget, today.budget)
    };
}


/***/ }),

/***/ 6078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ sayEnd),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   qS: () => (/* binding */ sayLatestEnd)
/* harmony export */ });
/* unused harmony exports causeOf, momentOf */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6151);

/** What people read of an end, wherever they read it. */
const causes = {
    unused: 'nobody holds it any longer',
    idle: 'nobody uses it',
    ttl: 'its time is over',
    budget: 'its budget is used up'
};
/** One clause. */
function causeOf({ because }) {
    return causes[because];
}
/** What keeps it, an infinitive clause in the imperative: `extend it in staging-control to keep it`. */
function remedyOf({ because }) {
    return because === 'budget'
        ? 'raise `environment.budget` and extend it in staging-control to keep it'
        : 'extend it in staging-control to keep it';
}
/** ISO 8601 of the end; undefined: there is none to say, or it may be destroyed at any time. */
function momentOf(end) {
    return end && end.at > 0 ? new Date(end.at).toISOString() : undefined;
}
/**
 * `may be destroyed from 2026-11-24 10:00 UTC on, because nobody uses it then, or as soon as the runs and requests that hold it let go of
 * it`. Moments, no durations: it stays true, and the same, as long as nothing happens. `emphasis` is put around the moment.
 */
function sayEnd(end, emphasis = '') {
    const at = momentOf(end);
    if (at === undefined)
        return `may be destroyed at any time, because ${causeOf(end)}`;
    const { sooner } = end;
    const from = sooner ? `from ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderMoment */ .dc)(sooner)} on, ` : '';
    const orSooner = sooner === undefined ? '' : `, or ${from}as soon as the runs and requests that hold it let go of it`;
    return `may be destroyed from ${emphasis}${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderMoment */ .dc)(at)}${emphasis} on, because ${causeOf(end)} then${orSooner}`;
}
/** To those who wait for a decision: what holds it for them lasts until then. */
function sayLatestEnd({ at, because }) {
    return sayEnd({ at, because });
}


/***/ }),

/***/ 1146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LZ: () => (/* binding */ budgetEnd),
  ho: () => (/* binding */ costOf),
  oh: () => (/* binding */ spendingOf)
});

// UNUSED EXPORTS: partCost, withSeen

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/billing.js
const second = 1000;
const hour = 3_600_000;
/**
 * Droplets and nodes of a cluster are billed by the second since January 2026, 60 seconds or $0.01 at the least
 * (docs.digitalocean.com/products/kubernetes/details/pricing, .../droplets/details/pricing). All else is billed for each hour begun.
 */
const perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
const perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
function billingOf(kind) {
    return kind === 'node' || kind === 'droplet' ? perSecond : perHour;
}
/** Hours of a calendar month that are billed at the most (same pages). */
const hoursOfMonth = 672;
/** Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. */
function billing_billedHours(from, until) {
    let hours = 0;
    for (let start = from; start < until;) {
        const date = new Date(start);
        const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
        const end = Math.min(next, until);
        hours += Math.min(hoursOfMonth, (end - start) / hour);
        start = end;
    }
    return hours;
}
/** Hours by which what lived for so many milliseconds is rounded up. */
function roundedUp(kind, lived) {
    const { unit, minimum } = billingOf(kind);
    const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
    return (billed - lived) / hour;
}
/** Hours by which a part is billed ahead at the most. */
function mostRoundedUp(kind) {
    const { unit, minimum } = billingOf(kind);
    return Math.max(unit, minimum.time) / hour;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/spending.js

const spending_hour = 3_600_000;
/** What has grown is counted from so long before it was seen: the reaper looks once an hour. */
const unseen = (/* unused pure expression or super */ null && (spending_hour));
/** Lists lag: what was not seen once may be there again. Later than this it is gone for good, and only its cost is kept. */
const believed = (/* unused pure expression or super */ null && (spending_hour));
/**
 * The document with what a look has seen: what is new costs from its creation, what has grown from when it was seen, what is gone
 * no more. The same document when nothing has changed: what costs as before needs no write.
 * @param isComplete whether what was not seen is gone; false: the look did not cover everything
 */
function withSeen(document, seen, { now, isComplete }) {
    const before = document.spending ?? { settled: 0, parts: [] };
    const known = new Map(before.parts.map((part) => [keyOf(part), part]));
    const there = new Map(seen.flatMap(billedOf).map((part) => [keyOf(part), part]));
    let settled = before.settled;
    const parts = [];
    for (const part of before.parts) {
        const found = there.get(keyOf(part));
        const next = found ? followed(part, found, now) : isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part;
        if (next.goneAt && now - Date.parse(next.goneAt) > believed)
            settled += partCost(next, now);
        else
            parts.push(next);
    }
    for (const [key, part] of there)
        if (!known.has(key))
            parts.push(begun(part, now));
    const isSame = parts.length === before.parts.length && parts.every((part, index) => part === before.parts[index]);
    return isSame && document.spending ? document : { ...document, spending: { settled: round(settled, 6), parts } };
}
/** What the ledger knows to be paid for. One that was written before spending was goes by its journal. */
function spendingOf({ spending, journal }) {
    if (spending)
        return spending;
    const parts = journal.flatMap(({ kind, id, name, createdAt, at, goneAt, hourly }) => hourly === undefined || hourly === 0 || goneAt
        ? []
        : [begun({ kind, id, name, hourly, createdAt: createdAt ?? at }, Date.parse(at))]);
    return { settled: 0, parts };
}
/** What it costs, and has cost until `now` (milliseconds since the epoch). */
function costOf(document, now) {
    const { settled, parts } = spendingOf(document);
    const live = parts.filter(({ goneAt }) => !goneAt);
    return {
        perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
        soFar: round(parts.reduce((total, part) => total + partCost(part, now), settled), 2),
        unpriced: live.filter(({ hourly }) => hourly === undefined).map(({ kind, name }) => `${kind} ${name}`)
    };
}
/** US dollars of one part until it was gone, or `now`. */
function partCost({ kind, since, from, spent, hourly = 0, goneAt }, now) {
    const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
    const hours = billing_billedHours(Date.parse(from), until) + roundedUp(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max(billingOf(kind).minimum.dollars, cost) : cost;
}
/**
 * Until when (milliseconds since the epoch) all parts stay within `budget` (US dollars); undefined when none has a price. What is
 * billed by the hour counts an hour ahead: the budget is not overrun by the hour in which it ends.
 */
function budgetEnd(document, budget) {
    const { settled, parts } = spendingOf(document);
    const live = parts.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
    const perHour = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
    if (perHour === 0)
        return undefined;
    const fixed = parts.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
    const spentAt = (moment) => live.reduce((total, { kind, from, hourly = 0 }) => total + hourly * (billing_billedHours(Date.parse(from), moment) + mostRoundedUp(kind)), fixed);
    const begins = live.map(({ from }) => Date.parse(from));
    let early = Math.min(...begins);
    // A month's cap leaves out a tenth of its hours at the most.
    let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour) * spending_hour) + 1;
    while (late - early > 1) {
        const middle = Math.floor((early + late) / 2);
        if (spentAt(middle) <= budget)
            early = middle;
        else
            late = middle;
    }
    return early;
}
/** A cluster is billed by its nodes, each from when it came; what is left of its price is its own. Free things are no parts. */
function billedOf(part) {
    const all = part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part];
    return all.filter(({ hourly }) => hourly !== 0);
}
function begun({ kind, id, name, hourly, createdAt }, now) {
    const since = createdAt ?? iso(now);
    return { kind, id, name, since, from: since, spent: 0, ...(hourly !== undefined && { hourly: round(hourly, 6) }) };
}
/** As it goes on: at another price from the moment on at which that was seen. */
function followed(part, { hourly }, now) {
    const { goneAt, ...rest } = part;
    const there = goneAt ? rest : part;
    // A list without prices takes no price away.
    if (hourly === undefined || round(hourly, 6) === part.hourly)
        return there;
    const price = round(hourly, 6);
    if (part.hourly === undefined)
        return { ...there, hourly: price };
    const from = Date.parse(part.from);
    const at = price > part.hourly ? Math.max(from, now - unseen) : Math.max(from, now);
    const spent = part.spent + part.hourly * billedHours(from, at);
    return { ...there, from: iso(at), spent: round(spent, 6), hourly: price };
}
function keyOf({ kind, id }) {
    return `${kind}/${id}`;
}
function iso(moment) {
    return new Date(moment).toISOString();
}
function round(value, digits) {
    return Number(value.toFixed(digits));
}


/***/ }),

/***/ 6966:
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
// EXTERNAL MODULE: ./packages/base/build/src/index.js + 14 modules
var src = __webpack_require__(6151);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var end = __webpack_require__(8540);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/limits.js
var limits = __webpack_require__(7705);
// EXTERNAL MODULE: ./packages/github/build/src/index.js + 27 modules
var build_src = __webpack_require__(1115);
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
async function our_issue_writeOurIssue(github, issue, body) {
    const { ours, left } = await our_issue_findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    await closeTwins(github, found, others);
    if (!found)
        return { number: await openOurIssue(github, issue, body), left };
    if (found.body !== body || found.state !== 'open')
        await (0,build_src/* updateIssue */.tt)(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await (0,build_src/* ensureLabel */.zU)(github, issue.label);
    const made = await (0,build_src/* createIssue */.Ko)(github, { title: issue.title, body, labels: [issue.label.name] });
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
            await (0,build_src/* updateIssue */.tt)(github, other.number, {
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(6078);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js + 1 modules
var spending = __webpack_require__(1146);
;// CONCATENATED MODULE: ./packages/environment/build/src/outside/plain-text.js

/** Text that others wrote, harmless in Markdown: no mention, no link, no cell, no marker of ours. */
function plain(text) {
    return text.replace(/[\r\n\t]+/g, ' ').replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
/** A link whose address is one; else the text alone. */
function plain_text_link(text, url) {
    return (0,src/* markdownLink */.iQ)(plain(text), url);
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
            ? [`staging-reaper last succeeded at ${(0,src/* renderMoment */.dc)(view.reaped)}.`, '']
            : []),
        ...renderEvents(view),
        `---`,
        `Create, extend, release or destroy it with ${plain_text_link('staging-control', controlUrl)}. This text is written by staging-actions: edits are lost.`,
        ''
    ].join('\n');
}
function renderEnd({ phase, document, end: expiry, controlUrl }) {
    if (phase === 'absent')
        return ['Nobody has it, and it costs nothing.', ''];
    const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${plain_text_link(app ? `${kind} of ${app}` : kind, run.url)} by ${plain(actor)} since ${(0,src/* renderMoment */.dc)(since)}`);
    const ending = document?.life?.ending;
    const end = ending
        ? `**${plain(ending.by)} destroys it at ${(0,src/* renderMoment */.dc)(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${plain_text_link('staging-control', controlUrl)}.`
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
            .map(([name, { revision, run, at, tested }]) => `| ${plain_text_link(name, urls[name] ?? '')} | ${plain(revision.slice(0, 12))} | ${plain_text_link((0,src/* renderMoment */.dc)(at), run)} | ${tested ? 'yes' : 'no'} |`),
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
            .map(({ holder, branch, reason, run, until }) => `| ${plain_text_link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${(0,src/* renderMoment */.dc)(until)} |`),
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
    const total = end && end.at > Date.parse(since) ? (0,spending/* costOf */.ho)(document, end.at).soFar : undefined;
    return [
        `It costs about **$${perHour.toFixed(2)} an hour** since ${(0,src/* renderMoment */.dc)(since)}${total !== undefined && end ? `: $${total.toFixed(2)} if it stays until ${(0,src/* renderMoment */.dc)(new Date(end.at).toISOString())}` : ''}${budget === undefined ? '' : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices${unpriced.length > 0 ? `, without ${unpriced.map(plain).join(', ')}` : ''}.`,
        ''
    ];
}
function renderEvents({ events }) {
    if (events.length === 0)
        return [];
    return [
        '<details><summary>Last events</summary>',
        '',
        ...events.map(({ at, who, what, run }) => `- ${plain_text_link((0,src/* renderMoment */.dc)(at), run)} ${plain(who)} ${plain(what)}`),
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

export const id = 390;
export const ids = [390];
export const modules = {

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ withUse),
/* harmony export */   cg: () => (/* binding */ requestGrace),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* unused harmony exports isApprovalLease, withLife, leaseEnd */
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7705);
/* harmony import */ var _spending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1146);


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
    const limits = (0,_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .limitsOf */ .Af)(document, configured);
    const end = timeOver(document, limits);
    if (!end)
        return undefined;
    const spent = limits.budget === undefined ? undefined : (0,_spending_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetEnd */ .LZ)(document, limits.budget);
    const first = {
        ...(spent !== undefined && spent < end.at ? { at: spent, because: 'budget' } : end),
        ...(limits.budget !== undefined && { budget: limits.budget })
    };
    // What a run that failed keeps is let go of once it is run again.
    const people = document.leases.filter(({ byHand, kept }) => byHand && !kept);
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
/* harmony export */   LT: () => (/* binding */ sayBudget),
/* harmony export */   LV: () => (/* binding */ sayEnd),
/* harmony export */   SM: () => (/* binding */ remedyOf),
/* harmony export */   hV: () => (/* binding */ sayEnding),
/* harmony export */   qS: () => (/* binding */ sayLatestEnd)
/* harmony export */ });
/* unused harmony exports causeOf, momentOf, sayNearEnd */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1425);

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
    const { sooner, budget } = end;
    const from = sooner ? `from ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderMoment */ .dc)(sooner)} on, ` : '';
    const orSooner = sooner === undefined ? '' : `, or ${from}as soon as the runs and requests that hold it let go of it`;
    const orSpent = budget === undefined ? '' : `; before that ${ifItGrows(budget)}`;
    return `may be destroyed from ${emphasis}${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderMoment */ .dc)(at)}${emphasis} on, because ${causeOf(end)} then${orSooner}${orSpent}`;
}
/** For people who were told an end without a word of the budget, which may bring it sooner; undefined: there is no budget. */
function sayBudget({ budget }) {
    return budget === undefined ? undefined : `may be destroyed before ${ifItGrows(budget)}`;
}
/** Shortly before. `left`: milliseconds. */
function sayNearEnd(end, left) {
    const when = left > 0 ? `in ${renderDuration(left)}` : 'at any time';
    return `may be destroyed ${when}, because ${causeOf(end)}${left > 0 ? ' then' : ''}: ${remedyOf(end)}`;
}
/** Somebody destroys it, and waits whether the others object. The texts are Markdown. */
function sayEnding(ending) {
    const { by, at, reason } = ending;
    return `**${by} destroys it at ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderMoment */ .dc)(at)}** (${reason}), unless somebody else who holds it extends it`;
}
function ifItGrows(budget) {
    return `if it comes to cost more than now, since its budget is $${budget}`;
}
/** To those who wait for a decision: what holds it for them lasts until then. */
function sayLatestEnd({ sooner: _, ...end }) {
    return sayEnd(end);
}


/***/ }),

/***/ 1146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LZ: () => (/* binding */ budgetEnd),
  ho: () => (/* binding */ costOf),
  S9: () => (/* binding */ longestGone),
  oh: () => (/* binding */ spendingOf),
  Eo: () => (/* binding */ withRoom)
});

// UNUSED EXPORTS: partCost, remembered, withSeen

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/billing.js
/**
 * What DigitalOcean bills an environment for, what it costs and how it is billed: the one place where that is written down. It was
 * last held against what DigitalOcean publishes in `pricesAsOf`; docs/operate.md shows it.
 */
const pricesAsOf = 'November 2026';
/** Hours of a calendar month that are billed at the most: a month's price over these is an hour's. */
const hoursOfMonth = 672;
const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
const perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
const perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
/** Days are those of the calendar, in UTC: such a part begins with one. */
const perDay = { unit: day, minimum: { time: day, dollars: 0 } };
const pricing = (product) => `https://docs.digitalocean.com/products/${product}/details/pricing/`;
/** Of a database of that size: what one node has without paying for more, GiB. */
const includedStorage = {
    'db-s-1vcpu-1gb': 10,
    'db-s-1vcpu-2gb': 30,
    'db-s-2vcpu-4gb': 60,
    'db-s-4vcpu-8gb': 140,
    'db-s-6vcpu-16gb': 290
};
/** Of these engines the table has prices; the others have prices of their own. */
const pricedEngines = (/* unused pure expression or super */ null && (['pg', 'mysql', 'redis', 'valkey']));
/** What backups of a Droplet add to its price: the daily ones, which cost the most. */
const backups = 0.3;
const billedKinds = [
    {
        what: 'nodes of the cluster and Droplets',
        kinds: ['node', 'droplet'],
        monthly: {},
        of: `their size, by \`/v2/sizes\`; a Droplet with backups ${backups * 100}% more`,
        billed: perSecond,
        sources: [pricing('kubernetes'), pricing('droplets'), pricing('backups')]
    },
    {
        what: 'highly available control planes',
        kinds: ['cluster'],
        monthly: { 'ha-control-plane': 40 },
        of: 'the cluster; one that is not highly available is free',
        billed: perHour,
        sources: [pricing('kubernetes')]
    },
    {
        what: 'load balancers',
        kinds: ['load-balancer'],
        monthly: { 'load-balancer': 12, 'network-load-balancer': 15, 'global-load-balancer': 15 },
        of: 'each of its nodes (`size_unit`); a global one as a whole',
        billed: perHour,
        sources: [pricing('networking/load-balancers')]
    },
    {
        what: 'databases of PostgreSQL, MySQL, Redis and Valkey, and their read-only replicas',
        kinds: ['database', 'database-replica'],
        monthly: {
            'db-s-1vcpu-1gb': 15.15,
            'db-s-1vcpu-2gb': 30.45,
            'db-s-2vcpu-4gb': 60.9,
            'db-s-4vcpu-8gb': 122.1,
            'db-s-6vcpu-16gb': 244.35,
            'db-storage-gib': 0.215
        },
        of: 'each node, the standby ones too, and each GiB of its storage beyond what the size includes',
        billed: perHour,
        sources: ['https://www.digitalocean.com/pricing/managed-databases', pricing('databases/postgresql')]
    },
    {
        what: 'volumes',
        kinds: ['volume'],
        monthly: { 'volume-gib': 0.1 },
        of: 'each GiB, attached or not',
        billed: perHour,
        sources: [pricing('volumes')]
    },
    {
        what: 'snapshots of volumes',
        kinds: ['volume-snapshot'],
        monthly: { 'volume-snapshot-gib': 0.06 },
        of: 'each GiB',
        billed: { unit: hour, minimum: { time: hour, dollars: 0.01 } },
        sources: [pricing('snapshots')]
    },
    {
        what: 'the account’s Spaces subscription, where a stack makes a bucket',
        kinds: ['spaces-plan'],
        monthly: { spaces: 5 },
        of: 'the account, once; without what buckets hold beyond its 250 GiB',
        billed: perHour,
        sources: [pricing('spaces')]
    },
    {
        what: 'the plan of the account’s container registries, where a stack makes one',
        kinds: ['registry-plan'],
        monthly: {},
        of: 'the account, as `/v2/registries/subscription` says on that day',
        billed: perHour,
        sources: [pricing('container-registry')]
    },
    {
        what: 'what the account’s container registries store, where a stack makes one',
        kinds: ['registry-storage'],
        monthly: { 'registry-storage-gib': 0.02 },
        of: 'each GiB beyond what the plan includes, of which each whole day that the oldest of them has lived in the month gives a 28th',
        billed: perDay,
        sources: [pricing('container-registry')]
    }
];
function billing_billingOf(kind) {
    return billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour;
}
/**
 * Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. `uncapped`: of a size whose
 * month has no cap.
 */
function billing_billedHours(from, until, uncapped = false) {
    let hours = 0;
    for (let start = from; start < until;) {
        const date = new Date(start);
        const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
        const end = Math.min(next, until);
        const lived = (end - start) / hour;
        hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
        start = end;
    }
    return hours;
}
/** Hours by which what lived for so many milliseconds is rounded up. */
function roundedUp(kind, lived) {
    const { unit, minimum } = billing_billingOf(kind);
    const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
    return (billed - lived) / hour;
}
/** Hours by which a part is billed ahead at the most. */
function mostRoundedUp(kind) {
    const { unit, minimum } = billing_billingOf(kind);
    return Math.max(unit, minimum.time) / hour;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/spending.js

const spending_hour = 3_600_000;
/**
 * What has grown is counted from the last look that was written down, and a look is written down where the last one is older than
 * this: growth is counted from so long before it was seen at the most, and each hour's look costs no write.
 */
const written = 6 * spending_hour;
/** The same in a ledger that does not know its last look: the reaper looks once an hour. */
const unseen = (/* unused pure expression or super */ null && (spending_hour));
/**
 * So many parts that are gone are kept one by one: one that was not seen for a while (a list that lags, a tag that somebody took off)
 * goes on where it was, and does not cost a second time from its creation. Of all before them only the cost is kept.
 */
const remembersGone = 200;
/**
 * The document with what a look has seen: what is new costs from its creation, what has grown from when it was seen, what is gone
 * no more. The same document when nothing has changed: what costs as before needs no write.
 * @param isComplete whether what was not seen is gone; false: the look did not cover everything
 */
function withSeen(document, seen, { now, isComplete }) {
    const before = document.spending ?? { settled: 0, parts: [] };
    const lookedAt = before.lookedAt === undefined ? now - unseen : Date.parse(before.lookedAt);
    const known = new Map(before.parts.map((part) => [keyOf(part), part]));
    // Free things are no parts, unless they have cost something: they may again, and nothing for the time between.
    const there = new Map(seen
        .flatMap(billedOf)
        .filter((part) => part.hourly !== 0 || isThere(known.get(keyOf(part))))
        .map((part) => [keyOf(part), part]));
    const parts = [];
    let settled = before.settled;
    for (const part of before.parts) {
        const found = there.get(keyOf(part));
        if (found && isMadeAgain(part, found)) {
            settled = round(settled + partCost(part, 0), 6);
            parts.push(begun(found, now));
        }
        else if (found)
            parts.push(followed(part, found, { now, lookedAt }));
        else
            parts.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part);
    }
    for (const [key, part] of there) {
        if (known.has(key))
            continue;
        const first = begun(part, now);
        // Of what was there for nothing: its price has grown.
        const wasFree = part.nodes?.some((node) => known.has(keyOf(node)));
        parts.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first);
    }
    const isSame = parts.length === before.parts.length && parts.every((part, index) => part === before.parts[index]);
    if (isSame && document.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0)))
        return document;
    const looked = isComplete ? iso(now) : before.lookedAt;
    const gone = parts.filter(({ goneAt }) => goneAt).length;
    const spending = { settled, parts, ...(looked && { lookedAt: looked }) };
    return { ...document, spending: withRoom(spending, parts.length - gone + remembersGone) };
}
/** An address in a state, or the account's plan, is the same for what is made after the last one was gone: nobody paid for the time between. */
function isMadeAgain({ goneAt }, { createdAt }) {
    return goneAt !== undefined && createdAt !== undefined && Date.parse(createdAt) > Date.parse(goneAt);
}
/** So many of those that are known to be gone, the longest first. */
function longestGone(all, count) {
    return all
        .flatMap((one) => (one.goneAt ? [{ one, at: Date.parse(one.goneAt) }] : []))
        .sort((a, b) => a.at - b.at)
        .slice(0, Math.max(0, count))
        .map(({ one }) => one);
}
/** With so many parts at the most: what is gone for the longest time leaves its cost, as far as it has to. */
function withRoom(spending, most) {
    const { settled, parts } = spending;
    const gone = longestGone(parts, parts.length - most);
    if (gone.length === 0)
        return spending;
    const left = new Set(gone);
    return {
        ...spending,
        settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
        parts: parts.filter((part) => !left.has(part))
    };
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
/** What a look at these kinds would have shown, had it not failed: nothing is gone because nobody could look. */
function remembered(document, kinds) {
    return spendingOf(document)
        .parts.filter(({ kind, goneAt }) => kinds.has(kind) && !goneAt)
        .map(({ kind, id, name, hourly, since }) => ({ kind, id, name, hourly, createdAt: since }));
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
function partCost(part, now) {
    const { kind, since, from, spent, hourly = 0, goneAt, uncapped } = part;
    const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
    const hours = billing_billedHours(Date.parse(from), until, uncapped) + roundedUp(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max(billing_billingOf(kind).minimum.dollars, cost) : cost;
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
    const spentAt = (moment) => live.reduce((total, { kind, from, spent, hourly = 0, uncapped }) => {
        const more = hourly * (billing_billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind));
        return total + Math.max(billing_billingOf(kind).minimum.dollars - spent, more);
    }, fixed);
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
/** What comes and goes in it is billed from when it came; what is left of its price is its own. */
function billedOf(part) {
    return part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part];
}
function isThere(part) {
    return part !== undefined && !part.goneAt;
}
function begun({ kind, id, name, hourly, createdAt, uncapped }, now) {
    const since = createdAt ?? iso(now);
    return {
        ...{ kind, id, name, since, from: since, spent: 0 },
        ...(hourly !== undefined && { hourly: round(hourly, 6) }),
        ...(uncapped && { uncapped })
    };
}
/**
 * As it goes on: at a higher price from the last look on, at a lower one from now; and an hour that has begun is billed at the highest
 * price that it had.
 */
function followed(part, { name, hourly, grownSince }, { now, lookedAt }) {
    const { goneAt, ...rest } = part;
    const there = goneAt || name !== part.name ? { ...rest, name } : part;
    // A list without prices takes no price away.
    if (hourly === undefined || round(hourly, 6) === part.hourly)
        return there;
    const price = round(hourly, 6);
    if (part.hourly === undefined)
        return { ...there, hourly: price };
    const [since, from] = [Date.parse(part.since), Date.parse(part.from)];
    const { unit } = billingOf(part.kind);
    const units = (moment) => Math.max(0, moment - since) / unit;
    const hasGrown = price > part.hourly;
    const grew = Math.min(now, lookedAt, grownSince === undefined ? now : Math.max(from, Date.parse(grownSince)));
    const at = since + unit * (hasGrown ? Math.floor(units(grew)) : Math.ceil(units(now)));
    const spent = part.spent + part.hourly * billedHours(from, at, part.uncapped);
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


/***/ })

};

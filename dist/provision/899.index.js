export const id = 899;
export const ids = [899];
export const modules = {

/***/ 5899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provision: () => (/* binding */ run_provision)
});

// EXTERNAL MODULE: ./packages/environment/build/src/open-environment.js + 25 modules
var open_environment = __webpack_require__(4499);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var src_errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var src_request = __webpack_require__(5565);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
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
        if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
            return undefined;
        if (error instanceof src_errors/* ApiError */.hD && error.status === 403)
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

;// CONCATENATED MODULE: ./packages/environment/build/src/bound-by-runs.js


/** Milliseconds: GitHub tells the end of a job in whole seconds. */
const fraction = 1000;
/** Longer than any hosted job lives (6 h). */
const longest = 7 * 3_600_000;
/**
 * When each of them can have been at work at the most: while the jobs of its run went on, as GitHub tells it. The ledger alone says too
 * much, since nobody wrote down when a run was killed, and everyone with write access can forge it. Where GitHub does not say it, a job
 * lives for hours at the most.
 */
async function boundByRuns(abandoned, github) {
    const asked = new Map();
    return Promise.all(abandoned.map(async (one) => {
        const key = `${one.runId}/${one.attempt}`;
        const answer = asked.get(key) ?? jobsOf(one, github);
        asked.set(key, answer);
        return withinJobs(one, await answer);
    }));
}
/** None: GitHub does not say it, or the run was deleted. */
async function jobsOf({ runId, attempt }, github) {
    try {
        return await listRunJobs(github, runId, attempt);
    }
    catch (error) {
        if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
            throw error;
        return [];
    }
}
function withinJobs(one, jobs) {
    const began = jobs.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [Date.parse(startedAt)]));
    const ended = jobs.flatMap(({ completedAt }) => (completedAt === undefined ? [] : [Date.parse(completedAt)]));
    const isOver = jobs.length > 0 && ended.length === jobs.length;
    return {
        ...one,
        since: Math.max(one.since, began.length > 0 ? Math.min(...began) : one.until - longest),
        until: isOver ? Math.min(one.until, Math.max(...ended) + fraction) : one.until
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/environment/build/src/composition/surroundings.js


/**
 * 64 hexadecimal digits that name stacks and bootstrap and their last apply: another stack that comes and goes while tests run has
 * the same digest in the end, and another apply. Of an apply that an older version wrote down, the digest alone. Pure.
 * @param digest of the stacks and the bootstrap that are meant, whatever the record says by now
 */
function applyNameOf(stack, digest) {
    if (stack?.digest !== digest || stack.appliedAt === undefined)
        return digest;
    return (0,external_node_crypto_.createHash)('sha256').update(`${digest} ${stack.appliedAt}`).digest('hex');
}
/** What is not as the tests of an app need it: the app, a neighbor, or what they stand on. Undefined: all is. Pure. */
function disturbanceOf(app, document, surroundings) {
    const { stack, apps } = surroundings;
    if (!document.apps[app.name])
        return { why: `the environment has no record of ${app.name}`, by: undefined };
    for (const name of [app.name, ...neighborsOf(app, [...apps, ...strangers(document, surroundings)])]) {
        const found = disturbanceIn(name, document, surroundings, name !== app.name);
        if (found)
            return found;
    }
    const { digest = '', uncertain } = document.stack ?? {};
    if (uncertain !== undefined)
        return {
            why: `the environment's stacks and its bootstrap are being applied, or their last apply did not end well, in ${uncertain}`,
            by: uncertain
        };
    if (stack !== undefined && applyNameOf(document.stack, digest) !== stack)
        return { why: "the environment's stacks or its bootstrap were changed, or applied again, meanwhile", by: undefined };
    return undefined;
}
/**
 * What runs there and the commit does not have: another run put it there since this one looked, and production will not have it.
 * Where nobody looked, nobody knows. Of what they depend on nothing is known, and nothing of the commit depends on them.
 */
function strangers({ apps }, { apps: catalog, standing }) {
    const [any] = catalog;
    if (standing === undefined || !any)
        return [];
    const known = new Set(catalog.map(({ name }) => name));
    return Object.keys(apps)
        .filter((name) => !known.has(name))
        .map((name) => ({ ...any, name, dependsOn: [], saysDependencies: true }));
}
function disturbanceIn(name, { apps }, { apps: catalog, sha, runUrl, standing }, isNeighbor) {
    const entry = apps[name];
    const expected = standing?.get(name);
    if (!entry)
        return expected && { why: `${name} is not there any more`, by: undefined };
    const inexact = entry.inexact && `what runs of ${name} is not what one commit has: ${entry.inexact}`;
    if (entry.uncertain === runUrl) {
        if (inexact)
            return { why: inexact, by: undefined, ours: 'inexact' };
        const isMeant = catalog.some((app) => app.name === name);
        return { why: `${name} was not ${isMeant ? 'deployed' : 'removed'}`, by: undefined, ours: 'failed' };
    }
    if (entry.uncertain !== undefined)
        return { why: inexact ?? `another run has begun to deploy ${name}, ${entry.uncertain}`, by: entry.uncertain };
    const isExpected = expected
        ? entry.run === expected.run && entry.revision === expected.revision && entry.at === (expected.at ?? entry.at)
        : entry.run === runUrl || (isNeighbor && standing === undefined && entry.revision === sha);
    return isExpected ? undefined : { why: `another run has deployed ${name} meanwhile, ${entry.run}`, by: entry.run };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/limits.js
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js
var spending = __webpack_require__(3629);
;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/end.js


/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000;
/** Milliseconds that a request's lease may outlast its time to decide: an hourly look notices that it is over, and the clean-up takes its time. */
const requestGrace = 3 * 3_600_000;
function end_isApprovalLease({ id }) {
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
    const limits = limitsOf(document, configured);
    const end = timeOver(document, limits);
    if (!end)
        return undefined;
    const spent = limits.budget === undefined ? undefined : (0,spending/* budgetEnd */.LZ)(document, limits.budget);
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
        .filter(end_isApprovalLease)
        .map(({ since, until }) => ({ since: Date.parse(since), until: Date.parse(until) }))
        .sort((a, b) => a.since - b.since)
        .reduce((decided, { since, until }) => since > Math.max(lived, decided)
        ? decided
        : Math.max(decided, Math.min(until, since + approval + requestGrace)), 0);
}
function latest(leases) {
    return Math.max(0, ...leases.map(({ until }) => Date.parse(until)));
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-cost.js
var say_cost = __webpack_require__(2046);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(6078);
;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/warn-of-end.js





/** Milliseconds before the end in which every run says so: the reaper comes once an hour. */
const near = 75 * 60_000;
/**
 * When the environment may be destroyed; a run shortly before says so, and how to prevent it. Enter what the cloud shows
 * into the document first.
 */
function warnOfEnd({ names, context, configuration }, document) {
    const { log, clock } = context;
    const limits = limitsOf(document, configuredLimits(configuration));
    const end = endOf(document, limits);
    const left = end && end.at - clock.now();
    if (end && left !== undefined && left < near)
        log.warning(`${names.environment} ${(0,say_end/* sayNearEnd */.XY)(end, left)}`);
    const { unpriced } = (0,spending/* costOf */.ho)(document, clock.now());
    if (limits.budget !== undefined && unpriced.length > 0)
        log.warning((0,say_cost/* sayUncounted */.nQ)(limits.budget, unpriced));
    return end;
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
            throw new src_errors/* WaitTimeoutError */.Do(awaited, lastSeen, clock.monotonic() - started);
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(most, pause * 1.5);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/dns/zone.js
/** In DNS capital letters say nothing, and a dot at the end that nothing follows. */
function canonicalName(name) {
    return name.toLowerCase().replace(/\.+$/, '');
}
/** `web.staging` or `@` in a zone, in full and canonical. `web.example.com.` is full already. */
function fullName(name, zone) {
    const [short, domain] = [canonicalName(name), canonicalName(zone)];
    if (short === '@' || short === '')
        return domain;
    return name.endsWith('.') && liesIn(short, domain) ? short : `${short}.${domain}`;
}
/** The same as the service lists it: relative to its zone, `@` the zone itself. */
function shortName(name, zone) {
    const full = fullName(name, zone);
    const domain = canonicalName(zone);
    return full === domain ? '@' : full.slice(0, -domain.length - 1);
}
/** Whether a host is a domain, or lies below it. */
function liesIn(host, domain) {
    const [name, above] = [canonicalName(host), canonicalName(domain)];
    return name === above || name.endsWith(`.${above}`);
}
/** Types of records that lead somewhere: all of one name share it. */
function leads({ type }) {
    return type === 'A' || type === 'AAAA' || type === 'CNAME';
}
/** The name servers that a zone's own records give it. */
function zone_nameServersIn(records) {
    return records.flatMap(({ type, name, data }) => (type === 'NS' && name === '@' ? [data] : []));
}
/** Whether the world asks for the zone's records where they are kept; undefined: it does. A single stranger misleads some. */
function zone_judgeDelegation(zone, found, wanted) {
    const ours = wanted.map(canonicalName);
    const strangers = found.filter((name) => !ours.includes(canonicalName(name)));
    if (found.length > 0 && strangers.length === 0)
        return undefined;
    return {
        seen: found.length === 0 ? `nobody answers for ${zone}` : `${zone} is answered by ${found.join(', ')}`,
        expected: ours.join(', '),
        remedy: `At the registrar, or in the zone above, set the name servers of ${zone} to ${ours.join(', ')}: records made in this account are seen by nobody else.`
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/addresses.js
/** An IPv6 address can be written in several ways; of those this is one. */
function canonicalAddress(address) {
    if (!address.includes(':'))
        return address;
    const url = URL.parse(`http://[${address}]`);
    return url ? url.hostname.slice(1, -1) : address.toLowerCase();
}
/** By which it is reached from outside, canonical. */
function addressesOfBalancer({ ip, ipv6 }) {
    return [ip, ipv6].flatMap((one) => (one ? [canonicalAddress(one)] : []));
}
/** The same of a droplet. */
function addressesOfDroplet({ networks }) {
    return [...(networks?.v4 ?? []), ...(networks?.v6 ?? [])].flatMap(({ type, ip_address }) => type === 'public' ? [canonicalAddress(ip_address)] : []);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/record-ownership.js

/**
 * A record bears nothing of ours, but for a TXT: its id tells, together with the name and the value that it was made with. An id
 * alone is no proof, for a person may have turned the record to another use; nor is a value, for anybody can point at our address.
 * Where the run that made it was killed before it wrote the id down, the name tells that it was about to make: nobody else's
 * record of that name led to us then.
 */
function recordVerdict({ id, type, name, data, zone }, { ownerTag, domain, addresses, recorded, isHeld }) {
    // It names us, and only itself: another record of the same host is proven by nothing here.
    if (type === 'TXT' && data.replaceAll('"', '') === ownerTag)
        return { kind: 'ours', proof: 'tag' };
    const records = recorded.filter(({ kind }) => kind === 'dns-record');
    const made = records.find((one) => one.id === String(id)) ??
        records.find((one) => one.id === '' && one.name === `${type} ${name}` && one.zone === zone);
    const pointsHere = ['A', 'AAAA'].includes(type) && addresses.has(canonicalAddress(data));
    const held = isHeld(String(id));
    if (!made && !held)
        return pointsHere
            ? doubt('it points at an address of ours, and nothing says that we made it')
            : { kind: 'not-ours' };
    const isAsMade = !made || (made.name === `${type} ${name}` && (made.address === undefined || made.address === data));
    if (!isAsMade)
        return doubt(`we made it as ${made?.name} to ${made?.address}; it was changed since`);
    if (!pointsHere && !held)
        return made?.id === '' ? { kind: 'not-ours' } : doubt('a record of ours names it, and it points elsewhere');
    return zone === domain || held
        ? { kind: 'ours', proof: 'record and address' }
        : doubt('only the ledger says that we made it, in a zone that the configuration does not name');
}
/** Two records of a zone that say the same. */
function isSaidTwice(one, other) {
    return (one.id !== other.id &&
        one.zone === other.zone &&
        one.type === other.type &&
        one.name === other.name &&
        one.data === other.data);
}
function doubt(because) {
    return { kind: 'in-doubt', because, isInTheWay: false };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/foreign-names.js

/**
 * The wildcard of somebody's that answers for a name which has no record, and would do so no more: any record at a name, or below it, ends
 * that (RFC 4592, 2.2 and 3.3.1). Below the environment's own domain, and where a bound names a part of what the wildcard answers for,
 * somebody has said that it may.
 */
function wildcardOver(host, { zone, records, isOurs }, { own, bounds }) {
    const name = canonicalName(host);
    if (!liesIn(name, zone) || (own !== undefined && liesIn(name, own)))
        return undefined;
    const encloser = closestEncloser(name, records, canonicalName(zone));
    if (encloser === undefined)
        return undefined;
    const wildcard = `*.${encloser}`;
    if (wildcard === name || bounds.some((bound) => liesIn(name, bound) && !liesIn(wildcard, bound)))
        return undefined;
    return records.find((one) => fullName(one.name, zone) === wildcard && !isOurs(one));
}
/** The longest name above a name of the zone that exists, be it only since something lies below it; undefined: the name exists itself. */
function closestEncloser(name, records, zone) {
    const exists = (one) => one === zone || records.some((record) => liesIn(fullName(record.name, zone), one));
    if (exists(name))
        return undefined;
    const [, ...above] = name.split('.');
    const parent = above.join('.');
    return exists(parent) ? parent : closestEncloser(parent, records, zone);
}
/** Who may issue certificates for a name and what is below it, who gets its mail, and what others take for its word. */
const governing = new Set(['CAA', 'MX', 'TXT']);
/**
 * The name for which a record speaks, and all names below it with it; undefined: for its own service alone. What begins with an underscore
 * speaks for the name that follows: `_dmarc` and `_domainkey` for its mail, `_acme-challenge` for its certificates.
 */
function governedBy(host, type) {
    const labels = canonicalName(host).split('.');
    const last = labels.findLastIndex((label) => label.startsWith('_'));
    if (last >= 0)
        return labels.slice(last + 1).join('.');
    return governing.has(type) ? labels.join('.') : undefined;
}
/** A record of somebody's, at or below the name for which a new record would speak. */
function governed(host, type, { zone, records, isOurs }, { own }) {
    if (own !== undefined && liesIn(host, own))
        return undefined;
    const name = governedBy(host, type);
    if (name === undefined)
        return undefined;
    return records.find((one) => {
        const full = fullName(one.name, zone);
        return liesIn(full, name) && !isOurs(one) && !isOfEveryZone(one.type, full, zone);
    });
}
/** DigitalOcean makes these in each zone. */
function isOfEveryZone(type, full, zone) {
    return full === canonicalName(zone) && (type === 'NS' || type === 'SOA');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/judge-hosts.js




/** Which hosts must not be taken: all of them, each with what stands in the way. */
function judgeHosts(view) {
    return view.wanted.flatMap(({ app, host }) => {
        const refusal = judgeHost(host, view);
        return refusal ? [{ app, host, ...refusal }] : [];
    });
}
function judgeHost(host, view) {
    const { bounds, zone, records, taken, others } = view;
    if (!bounds.some((bound) => liesIn(host, bound)))
        return {
            because: bounds.length > 0
                ? `it does not lie in ${bounds.join(' or ')}`
                : "the promotion branch's configuration allows no hosts: it has neither `environment.domain` nor `environment.domains`",
            remedy: 'Change the `url` of the app, or let `environment.domains` in .github/staging.yml name the domain, and merge that into the promotion branch first.'
        };
    const other = others.get(host);
    if (other !== undefined)
        return takenByOther(other);
    if (zone === undefined || taken.has(host))
        return undefined;
    if (!records)
        return undefined;
    const isOurs = (one) => recordVerdict({ ...one, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === 'ours' ||
        leadsToUs(one, { ...view, zone, records });
    const named = (one) => `the ${one.type} record ${one.id} (${fullName(one.name, zone)} → ${one.data})`;
    const record = records.find((one) => leads(one) && fullName(one.name, zone) === host && !isOurs(one));
    if (record)
        return {
            because: `${named(record)} is there already and is not ours`,
            remedy: 'Delete that record if nobody needs it, or give the app another host with `url`.'
        };
    const wildcard = liesIn(host, zone) ? wildcardOver(host, { zone, records, isOurs }, view) : undefined;
    return (wildcard && {
        because: `${named(wildcard)} answers for it, is not ours and would do so no more`,
        remedy: `Leave out the \`url\` of the app, or name ${host} itself in \`environment.domains\` on the promotion branch.`
    });
}
function takenByOther(environment) {
    return {
        because: `the environment ${environment} of this repository has it`,
        remedy: 'Leave out the `url` of the app, so that each environment has its own host, or destroy the other one.'
    };
}
/** By an address of ours, or by an alias of such a name. What leads nowhere does not. `addresses`: canonical. */
function leadsToUs({ type, data }, { zone, records, addresses }, depth = 0) {
    if (!leads({ type }))
        return false;
    if (type !== 'CNAME')
        return addresses.has(canonicalAddress(data));
    const target = canonicalName(data === '@' ? zone : data);
    const next = records.filter((one) => leads(one) && fullName(one.name, zone) === target);
    return depth < 8 && next.length > 0 && next.every((one) => leadsToUs(one, { zone, records, addresses }, depth + 1));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/require-hosts.js



/** Milliseconds that an environment which began later may need to give way. */
const patience = 30_000;
/** Refuses before anything is made when a host that the apps want is not to be taken. Requests are made only where hosts are wanted. */
async function requireHosts(environment, document, observed, deadline) {
    requireNone(await refusedHosts(environment, document, observed));
    const { hosts } = contestedHosts(environment);
    if (!hosts)
        return;
    // A run that began later sees our claim and gives way. Clocks differ: nobody goes on next to a claim of the same host.
    const { clock, log } = environment.context;
    let rival;
    try {
        await waitUntil(async () => {
            const { having, wanting } = hostsOfOthers(environment, await environment.ledgers());
            requireNone(hosts.flatMap((host) => rivalry(environment, host, having.get(host)) ?? []));
            rival = hosts.flatMap((host) => rivalry(environment, host, wanting.get(host)) ?? [])[0];
            return rival ? { kind: 'waiting', seen: rival.because } : { kind: 'done', value: undefined };
        }, { awaited: 'the hosts to be free', deadline: deadline.within(patience), clock, log, first: 500, most: 3000 });
    }
    catch (error) {
        if (error instanceof src_errors/* WaitTimeoutError */.Do && rival)
            requireNone([rival]);
        throw error;
    }
}
/** Refuses hosts out of `environment.domains`, whatever is there already: tests would run against somebody else. Asks nobody. */
function requireBounds({ apps, configuration, names }) {
    const bounds = boundsOf(configuration, names.environment);
    const nothing = {
        own: undefined,
        zone: undefined,
        records: undefined,
        ownerTag: '',
        recorded: [],
        held: new Set()
    };
    requireNone(judgeHosts({
        ...nothing,
        wanted: wantedHosts(apps),
        bounds,
        addresses: new Set(),
        taken: new Set(),
        others: new Map()
    }));
}
function requireNone(refusals) {
    if (refusals.length === 0)
        return;
    throw new src_errors/* RefusedError */.fk('host-taken', refusals.map(({ app, host, because }) => `the app ${app} cannot have the host ${host}: ${because}`).join('\n'), { hint: [...new Set(refusals.map(({ remedy }) => remedy))].join(' ') });
}
function rivalry({ apps }, host, other) {
    if (other === undefined)
        return undefined;
    const app = wantedHosts(apps).find((wanted) => wanted.host === host)?.app ?? '';
    return { app, host, ...takenByOther(other) };
}
/** The hosts that a provision would refuse now. */
async function refusedHosts(environment, document, { addresses, resources }) {
    const { apps, configuration, names, digitalocean } = environment;
    const { domain } = configuration.environment;
    const wanted = wantedHosts(apps);
    if (wanted.length === 0)
        return [];
    const [records, ledgers] = await Promise.all([
        domain === undefined ? undefined : digitalocean.domains.findRecords(domain),
        contestedHosts(environment).hosts ? environment.ledgers() : undefined
    ]);
    return judgeHosts({
        wanted,
        bounds: boundsOf(configuration, names.environment),
        own: ownDomain(configuration, names.environment),
        zone: domain,
        records,
        ownerTag: names.ownerTag,
        recorded: document?.journal ?? [],
        held: new Set(resources.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : []))),
        addresses: new Set(addresses),
        taken: new Set(document?.stack?.hosts),
        others: ledgers ? hostsOfOthers(environment, ledgers).having : new Map()
    });
}
function wantedHosts(apps) {
    return apps.filter(({ url }) => url !== '').map(({ name, url }) => ({ app: name, host: new URL(url).hostname }));
}
/**
 * Both are the promotion branch's (see `withGrants`). Without a zone no host is known to be the environment's: tests would run
 * against whatever a commit names, production among it.
 */
function boundsOf({ environment: { domains, domain } }, name) {
    return domains ?? (domain === undefined ? [] : [`${name}.${domain}`]);
}
/** `<environment>.<domain>`; undefined: the configuration has no domain. */
function ownDomain({ environment: { domain } }, name) {
    return domain === undefined ? undefined : `${name}.${domain}`;
}
/** Hosts that do not follow from the environment's name, so that another one may want them too; for its operation in the ledger. */
function contestedHosts({ apps, configuration, names }) {
    const own = `.${ownDomain(configuration, names.environment)}`;
    const hosts = wantedHosts(apps)
        .map(({ host }) => host)
        .filter((host) => !host.endsWith(own));
    return hosts.length > 0 ? { hosts } : {};
}
/**
 * The environments that have a host, or claimed it before us, and those that claimed it after us. A ledger that cannot be read
 * hides no host from the zone's records, which are looked at too.
 */
function hostsOfOthers({ names, context }, ledgers) {
    const claims = (document) => document.operations.filter(({ kind }) => kind === 'provision');
    const own = ledgers.get(names.environment);
    const mine = own && !(own instanceof src_errors/* StagingError */.QH) ? claims(own).find(({ run }) => run.id === context.run.id)?.since : undefined;
    const isEarlier = (since, other) => mine === undefined ||
        Date.parse(since) < Date.parse(mine) ||
        (Date.parse(since) === Date.parse(mine) && other < names.environment);
    const having = new Map();
    const wanting = new Map();
    for (const [other, document] of ledgers) {
        if (other === names.environment || document instanceof src_errors/* StagingError */.QH)
            continue;
        for (const host of document.stack?.hosts ?? [])
            having.set(host, other);
        for (const { since, hosts = [] } of claims(document))
            for (const host of hosts)
                (isEarlier(since, other) ? having : wanting).set(host, other);
    }
    return { having, wanting };
}
/** The addresses that records of ours give a host. */
function recordedAddresses({ resources }, zone, host) {
    return resources.flatMap(({ kind, name, address }) => {
        const [type, short] = name.split(' ');
        return kind === 'dns-record' && type !== 'TXT' && short !== undefined && fullName(short, zone) === host && address
            ? [address]
            : [];
    });
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/journal.js
var ledger_journal = __webpack_require__(80);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/leases.js
var leases = __webpack_require__(1072);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/operations.js
var operations = __webpack_require__(3685);
;// CONCATENATED MODULE: ./packages/terraform/build/src/json.js
/* Reading what terraform prints as JSON, of which no version says everything. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What lies at a path; undefined: nothing does. */
function at(value, ...path) {
    return path.reduce((found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined), value);
}
/** All resources of a module, as `terraform show -json` prints a state's values, and of those in it. */
function resourcesBelow(module) {
    return [...list(at(module, 'resources')), ...list(at(module, 'child_modules')).flatMap(resourcesBelow)];
}
function object(value) {
    return isObject(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/value-sources.js

/** The address in the configuration of something that a plan names: without the keys of `count` and `for_each`. */
function withoutKeys(address) {
    return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');
}
/**
 * Reads the configuration of a plan as `terraform show -json` prints it. It has what each expression refers to, and neither the expression
 * itself nor any local value: what could be a literal next to a reference is not seen.
 * Source: developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
function readSources(plan) {
    const root = { module: at(plan, 'configuration', 'root_module'), prefix: '', depth: 0, caller: undefined };
    const found = new Map();
    const enter = (scope) => {
        for (const resource of list(at(scope.module, 'resources'))) {
            const address = at(resource, 'address');
            if (typeof address === 'string')
                found.set(scope.prefix + address, { resource, scope });
        }
        for (const name of Object.keys(object(at(scope.module, 'module_calls'))))
            enter(childOf(scope, name));
    };
    enter(root);
    // With `count = 0` a data source gives nothing: `try(digitalocean_vpc.this[0].id, data.digitalocean_vpc.shared[0].id)`.
    const instances = new Set([...dataIn(plan), ...list(at(plan, 'resource_changes')).flatMap(dataAddress)].map(withoutKeys));
    // What is put off to a later plan is not told.
    const isRead = (address) => instances.has(address) || list(at(plan, 'deferred_changes')).length > 0;
    const through = (expression, place, tail) => {
        if (isFunction(expression))
            return [{ kind: 'function' }];
        const references = value_sources_longest(list(at(expression, 'references')).map(String));
        // Which of several it is, the plan does not show.
        const [first, ...more] = references;
        if (tail.length > 0 && first !== undefined && more.length > 0)
            return [{ kind: 'hidden', name: references.join(', ') }];
        return references.flatMap((reference) => follow([...pathOf(reference), ...tail], place));
    };
    const follow = (path, place) => {
        const { scope } = place;
        const [head = '', name = '', ...rest] = path;
        switch (head) {
            case 'var': {
                const { caller } = scope;
                if (!caller)
                    return [{ kind: 'known', name: `var.${name}`, value: within(at(plan, 'variables', name, 'value'), rest) }];
                const { call } = caller;
                const given = at(call, 'expressions', name);
                const constant = given === undefined ? at(scope.module, 'variables', name, 'default') : constantOf(given);
                if (constant !== undefined)
                    return [{ kind: 'known', name: `var.${name}`, value: within(constant, rest) }];
                return through(given, { ...place, scope: caller.scope, owner: call }, rest);
            }
            case 'module': {
                const [output, ...tail] = rest;
                const child = childOf(scope, name);
                if (output === undefined)
                    return [{ kind: 'hidden', name: `module.${name}` }];
                const expression = at(child.module, 'outputs', output, 'expression');
                const constant = constantOf(expression);
                if (constant !== undefined)
                    return [{ kind: 'known', name: `module.${name}.${output}`, value: within(constant, tail) }];
                return through(expression, anywhereIn(child), tail);
            }
            case 'each':
                return ofEach(name, rest, place);
            case 'count':
            case 'path':
            case 'self':
            case 'terraform':
                return [];
            case 'data':
                return isRead(`${scope.prefix}data.${name}.${rest[0]}`)
                    ? [{ kind: 'data', name: `data.${name}.${rest[0]}` }]
                    : [];
            case 'local':
            case 'ephemeral':
                return [{ kind: 'hidden', name: path.slice(0, head === 'local' ? 2 : 3).join('.') }];
            default:
                return [ofResource(head, name, rest, scope)];
        }
    };
    /** The key of the instance stands in its address; without one it is any of those that it is made for. */
    const ofEach = (name, rest, { scope, owner, keys }) => {
        const key = keys?.[scope.depth];
        if (name === 'key' && key !== undefined)
            return [{ kind: 'known', name: 'each.key', value: key }];
        return through(at(owner, 'for_each_expression'), { scope, owner: undefined, keys }, name === 'key' ? [] : rest);
    };
    const ofResource = (type, name, [attribute, ...rest], scope) => {
        const address = `${scope.prefix}${type}.${name}`;
        const { resource } = found.get(address) ?? {};
        const set = attribute === undefined ? undefined : at(resource, 'expressions', attribute);
        return {
            kind: 'resource',
            address,
            type,
            attribute,
            through: isLeaf(set) ? through(set, anywhereIn(scope, resource), rest) : []
        };
    };
    return (address) => {
        const { resource, scope } = found.get(withoutKeys(address)) ?? {};
        if (!resource || !scope)
            return undefined;
        const place = { scope, owner: resource, keys: keysIn(address) };
        const all = {};
        const readBlock = (block, path) => {
            for (const [key, one] of Object.entries(object(block)))
                read(one, path === '' ? key : `${path}.${key}`);
        };
        const read = (expression, path) => {
            if (Array.isArray(expression))
                for (const block of expression)
                    readBlock(block, path);
            else if (!isLeaf(expression))
                readBlock(expression, path);
            else if (!isUnset(expression))
                all[path] = [...(all[path] ?? []), ...through(expression, place, [])];
        };
        readBlock(at(resource, 'expressions'), '');
        return all;
    };
}
function anywhereIn(scope, owner) {
    return { scope, owner, keys: undefined };
}
/** What lies at a path; where a key is not shown (`var.groups["a"].ids`) all of what it would be taken from. */
function within(value, [key, ...rest]) {
    return key !== undefined && isObject(value) && Object.hasOwn(value, key) ? within(value[key], rest) : value;
}
/** `module.shop["x"].digitalocean_droplet.web["y"]` → x, y */
function keysIn(address) {
    const steps = address.matchAll(/(?:module|[\w-]+)\.[\w-]+(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/g);
    return [...steps].map(([, key]) => (key?.startsWith('"') ? unquoted(key) : key));
}
function unquoted(text) {
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text;
    }
}
/** Addresses of the data sources that a plan has read. */
function dataIn(plan) {
    return resourcesBelow(at(plan, 'prior_state', 'values', 'root_module')).flatMap(dataAddress);
}
function dataAddress(resource) {
    const address = at(resource, 'address');
    return at(resource, 'mode') === 'data' && typeof address === 'string' ? [address] : [];
}
function childOf(scope, name) {
    const call = at(scope.module, 'module_calls', name);
    return {
        module: at(call, 'module'),
        prefix: `${scope.prefix}module.${name}.`,
        depth: scope.depth + 1,
        caller: { scope, call }
    };
}
/** Whether it is the expression of an attribute, and no block. An attribute is printed even where nothing is said of it, as `{}`. */
function isLeaf(expression) {
    return (isFunction(expression) ||
        (isObject(expression) && ('constant_value' in expression || Array.isArray(expression['references']))));
}
/** Neither a constant nor made of anything that has a name: seen of Terraform 1.11 for `uuid()` and `"x-${timestamp()}"`. */
function isFunction(expression) {
    return (isObject(expression) &&
        !('constant_value' in expression) &&
        list(expression['references']).length === 0 &&
        Object.keys(expression).every((key) => key === 'references'));
}
function constantOf(expression) {
    return at(expression, 'constant_value');
}
/** `null` leaves it to the provider. Seen of Terraform 1.11: `"constant_value": null`. */
function isUnset(expression) {
    return constantOf(expression) === null;
}
/** Terraform names each reference with everything that it begins with, the longest first. */
function value_sources_longest(references) {
    return references.filter((one, index) => !references.slice(0, index).some((before) => before.startsWith(`${one}.`) || before.startsWith(`${one}[`)));
}
/** `module.m["x"].db` → module, m, db */
function pathOf(reference) {
    return withoutKeys(reference).split('.');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/terraform-types.js
/** What the provider calls the kinds that the account lists. */
const terraform_types_kindOfType = {
    digitalocean_certificate: 'certificate',
    digitalocean_database_cluster: 'database',
    digitalocean_droplet: 'droplet',
    digitalocean_firewall: 'firewall',
    digitalocean_kubernetes_cluster: 'cluster',
    digitalocean_loadbalancer: 'load-balancer',
    digitalocean_project: 'project',
    digitalocean_record: 'dns-record',
    digitalocean_tag: 'tag',
    digitalocean_volume: 'volume',
    digitalocean_volume_snapshot: 'volume-snapshot',
    digitalocean_vpc: 'vpc'
};
/** These are parts of another resource, which one of their attributes names, and end with it. */
const partTypes = {
    digitalocean_kubernetes_node_pool: ['cluster', 'cluster_id'],
    digitalocean_project_resources: ['project', 'project'],
    digitalocean_volume_attachment: ['volume', 'volume_id']
};
/** Databases, users, pools, rules, settings, topics: whatever the provider has for a database cluster names it by the same attribute. */
const databasePart = /^digitalocean_database_(?!cluster$)/;
/** What something of this type is a part of, and the attribute that names it. */
function partOf(type) {
    if (databasePart.test(type))
        return ['database', 'cluster_id'];
    return Object.hasOwn(partTypes, type) ? partTypes[type] : undefined;
}
/** What something of this type is a part of: its kind, and the id that the given attributes name; undefined: of nothing, or nobody knows. */
function containerOf(type, attributes) {
    const [kind, attribute] = partOf(type) ?? [];
    const id = attribute && attributes[attribute];
    return kind && typeof id === 'string' && id !== '' ? { kind, id } : undefined;
}
/**
 * Parts that take nothing from what they are put into: a stack that owns by its state may have them in what others share with it. Any
 * other part changes that (rules, settings, nodes) or takes it away (an attachment).
 */
const additions = new Set([
    'digitalocean_database_connection_pool',
    'digitalocean_database_db',
    'digitalocean_database_kafka_topic',
    'digitalocean_database_replica',
    'digitalocean_database_user',
    'digitalocean_project_resources'
]);
/** Whether something of this type needs what it is a part of to be ours. */
function isBoundPart(type, owns) {
    return partOf(type) !== undefined && !(owns === 'state' && additions.has(type));
}
/** What has to be ours where something of this type is put into it, changed in it or taken from it; undefined: nothing. */
function wholeOf(type, attributes, owns) {
    return isBoundPart(type, owns) ? containerOf(type, attributes) : undefined;
}
/** What providers make on the machine alone: it is nowhere but in the state. */
const local = /^(random|null|tls|time|local|terraform)_/;
function isLocal(type) {
    return local.test(type);
}
/** By the resource itself, or by the one that it is a part of. `domain`: the zone of a record that does not say it. */
function whereaboutsOf({ type, id, places }, domain) {
    if (isLocal(type))
        return { kind: 'state-only' };
    // A replica is billed by itself, and nobody has seen that it ends with its database.
    if (partOf(type) && type !== 'digitalocean_database_replica') {
        const whole = containerOf(type, places);
        return whole ? { kind: 'account', resource: whole } : { kind: 'elsewhere' };
    }
    const kind = terraform_types_kindOfType[type];
    if (!kind)
        return { kind: 'elsewhere' };
    // Terraform never heard of an id: there is nothing to ask for.
    if (!id)
        return { kind: 'state-only' };
    if (kind !== 'dns-record')
        return { kind: 'account', resource: { kind, id } };
    const zone = places.domain ?? domain;
    return zone ? { kind: 'account', resource: { kind, id, zone } } : { kind: 'elsewhere' };
}
/**
 * Kinds that can carry no mark of ours: a state that holds something proven with them is all the proof that there is. Of a tag it is
 * none: Terraform takes one that is there already for one that it made.
 */
function isByCompany(kind) {
    return kind === 'dns-record' || kind === 'certificate';
}
/** How something in a state is named to people: `<address> (<id>)`. */
function terraform_types_told({ address, id }) {
    return id ? `${address} (${id})` : address;
}
/** Such names, at most five of them. */
function terraform_types_some(items) {
    return `${items.slice(0, 5).join(', ')}${items.length > 5 ? ` and ${items.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/recorded-places.js




/** How the ledger's journal calls a state that we began, or were about to; its id is the lineage, its name the place. */
const recorded_places_stateEntry = 'state';
/** And the zone in which names were made. */
const zoneEntry = 'zone';
/** `https://nyc3.digitaloceanspaces.com/acme-terraform-state/4242/staging/staging.tfstate` */
function recorded_places_placeOf({ endpoint, bucket, key }) {
    return `${bucketUrl({ endpoint, bucket })}${key}`;
}
function bucketUrl({ endpoint, bucket }) {
    return `${endpoint.replace(/\/+$/, '')}/${bucket}/`;
}
/** Entered before a state is begun, so that a run with another configuration knows that there is one. */
function plannedStates(backends, { by, at }) {
    return backends.map((backend) => ({ kind: recorded_places_stateEntry, id: '', name: recorded_places_placeOf(backend), by, at }));
}
/** Places of states that the ledger tells of and that no stack of the configuration has: its stacks or their buckets were changed since. */
function strayPlaces({ journal }, backends) {
    const known = new Set(backends.map(recorded_places_placeOf));
    return toldPlaces(journal).filter((place) => !known.has(place));
}
/** The same for who only looks, and may not know where the buckets are: by bucket and key. */
function placesOfNoStack({ journal }, { configuration, names }) {
    const known = configuration.stacks.map(({ name, backend: { bucket, key } }) => `/${bucket}/${stateKey(names, name, key)}`);
    return toldPlaces(journal).filter((place) => !known.some((end) => place.endsWith(end)));
}
function toldPlaces(journal) {
    const told = journal.filter(({ kind, goneAt }) => kind === recorded_places_stateEntry && !goneAt);
    return [...new Set(told.map(({ name }) => name))];
}
/** What to do about a state of no stack, wherever it lies. `branch`: where the stacks are read from. */
function formerRemedy(branch) {
    return `Destroy the environment in staging-control: what such a state holds goes with it, where it lies in a bucket of the configuration. For any other: ${strayRemedy(branch)}`;
}
/** And where it is out of reach. */
function strayRemedy(branch) {
    return `Bring the stack back into \`stacks\` of .github/staging.yml on ${branch}, as it was, destroy the environment, and take the stack out after that.`;
}
/** So many are looked into, and named: anyone who may write the ledger can write any number. */
const mostStrays = 20;
/**
 * What states still hold that are in none of `backends`, one clause each: those that the ledger tells of, and those that lie in our
 * buckets where only ours can. Anybody with write access can have written the ledger: it costs a refusal, it never leads a request to a
 * bucket that the configuration does not name, and nothing is deleted by it.
 */
async function findStrayStates({ journal }, backends, look) {
    const known = new Set(backends.map(recorded_places_placeOf));
    const lying = (await Promise.all(backends.map((backend) => placesIn(backend, look)))).flat();
    const places = [...new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
    const told = await Promise.all(places.slice(0, mostStrays).map((place) => strayAt(place, backends, look)));
    const more = places.length - mostStrays;
    return [...told.flat(), ...(more > 0 ? [`and the ledger tells of ${more} more states`] : [])];
}
/**
 * The states of no stack that lie where only ours can, in a bucket of a stack and below the environment's own keys: a stack was renamed, got
 * another key, or was taken out while the environment lived. They are destroyed by, under the same proofs as any.
 */
async function formerBackends({ journal }, backends, { states, keyPrefix }) {
    const known = new Set(backends.map(recorded_places_placeOf));
    const looks = await Promise.all(backends.map((backend) => lookAt(placesIn(backend, { states, keyPrefix }))));
    const lying = looks.flatMap((look) => (look.kind === 'seen' ? look.value : []));
    const places = [...new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
    return places.flatMap((place) => withinReach(place, backends, keyPrefix) ?? []).slice(0, mostStrays);
}
/** Undefined: not in a bucket that the configuration names, or not below our own keys there. */
function withinReach(place, backends, keyPrefix) {
    const known = backends.find((backend) => place.startsWith(bucketUrl(backend)));
    const key = known && place.slice(bucketUrl(known).length);
    return known && key?.startsWith(keyPrefix) && isSafeKey(key) ? { ...known, key } : undefined;
}
async function placesIn(backend, { states, keyPrefix }) {
    const keys = (await states.findStates(backend, keyPrefix)) ?? [];
    return keys.map((key) => recorded_places_placeOf({ ...backend, key }));
}
async function strayAt(place, backends, { states, keyPrefix }) {
    const backend = withinReach(place, backends, keyPrefix);
    if (!backend)
        return [
            `the ledger tells of the state ${place.slice(0, 300)}, which no stack of the configuration has and which is not looked into`
        ];
    const { key } = backend;
    try {
        const { resources } = await heldIn(states, backend);
        if (resources.length === 0)
            return [];
        return [`the state ${key} is of no stack of the configuration and holds ${some(resources.map(told))}`];
    }
    catch (error) {
        if (!(error instanceof StagingError))
            throw error;
        return [`the state ${key} is of no stack of the configuration, and cannot be read: ${error.message}`];
    }
}
const domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
/** A ledger of ours has one, and a second after a move. */
const mostZones = 4;
/** Zones that the ledger says names were made in, next to the configured one: there is something to look at in them, not to delete by it. */
function recordedZones({ journal }, configured) {
    const told = journal.flatMap(({ kind, id, zone, goneAt }) => {
        if (goneAt)
            return [];
        return kind === zoneEntry ? [id] : (zone ?? []);
    });
    return [...new Set(told)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones);
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/billing.js
var billing = __webpack_require__(3462);
;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/registry-parts.js

const registryKinds = ['registry-plan', 'registry-storage'];
/** The plan of all the account's registries, and what they store beyond it. */
function registryParts(plan, { prices, at, lookedAt, now }) {
    const { slug, monthly = 0 } = plan;
    const stored = extraGib(plan, now) * (prices.get('registry-storage-gib') ?? 0);
    // Somebody has pushed since the last look; a day counts as a whole.
    const pushed = Math.max(Date.parse(at), Date.parse(lookedAt ?? at));
    const [planKind, storageKind] = registryKinds;
    return [
        {
            ...{ kind: planKind, id: 'plan', name: `${slug} of the account's registries` },
            ...{ hourly: monthly / billing/* hoursOfMonth */.X9, createdAt: at }
        },
        {
            ...{ kind: storageKind, id: 'plan', name: "of the account's registries", hourly: stored },
            createdAt: new Date(pushed - (pushed % billing/* day */.vd)).toISOString()
        }
    ];
}
/**
 * GiB that are billed on top today. What the plan includes is of a whole month, 28 days: a registry that lives for fewer days of it has as
 * small a part of it, and one that may be gone tomorrow has no more than its days by now.
 * https://docs.digitalocean.com/products/container-registry/details/pricing/
 */
function extraGib({ storedGib, includedGib, since }, now) {
    if (includedGib === undefined)
        return 0;
    const date = new Date(now);
    const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    const lived = since === undefined ? 0 : Math.max(0, now - Math.max(month, Date.parse(since)));
    const days = Math.min(billing/* hoursOfMonth */.X9 / 24, Math.floor(lived / billing/* day */.vd));
    return Math.max(0, storedGib - (includedGib * days) / (billing/* hoursOfMonth */.X9 / 24));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/held-parts.js





/** How `spending` calls what only a Terraform state knows of. */
const heldKind = 'terraform';
/** So many of one type are named. A stack can hold thousands, and nobody reads their names. */
const namedAtMost = 20;
/** Terraform's types that cost nothing themselves: what they are put into does, or what they make is seen. */
const free = new Set([
    ...['cdn', 'container_registry_docker_credentials', 'domain', 'floating_ip_assignment', 'monitor_alert'],
    ...['nfs_attachment', 'partner_attachment_service_key', 'reserved_ip_assignment', 'reserved_ipv6'],
    ...[
        'reserved_ipv6_assignment',
        'spaces_bucket_cors_configuration',
        'spaces_bucket_logging',
        'spaces_bucket_object'
    ],
    ...['spaces_bucket_objects', 'spaces_bucket_policy', 'spaces_key', 'ssh_key', 'uptime_alert', 'vpc_peering']
].map((name) => `digitalocean_${name}`));
/** Of providers whose things live in the cluster, where nodes, volumes and load balancers are seen, or on GitHub. */
const freeProviders = /^(argocd|github|helm|kubectl|kubernetes)_/;
const registryTypes = ['digitalocean_container_registry', 'digitalocean_container_registries'];
const bucketType = 'digitalocean_spaces_bucket';
const replicaType = 'digitalocean_database_replica';
/** Whether the states hold a container registry: the plan of all the account's is billed from then on. */
function holdsRegistry({ journal }) {
    return held_parts_heldIn(journal).some(({ type }) => registryTypes.includes(type));
}
/**
 * What the states hold that no list of the account shows and that may cost something, as its parts: one of each type in each state,
 * whatever their number, so that one more or less of them is the same part at another price. It has the configuration's price of its
 * type, or none, so that it is named wherever the cost is told.
 */
function heldParts(document, { prices, replicas, registryPlan, now }) {
    const parts = withoutSeen(held_parts_heldIn(document.journal), replicas).flatMap((held) => {
        const { type, state, at, count } = held;
        const own = prices.get(type);
        if (own === undefined && type === bucketType)
            return [spacesPlan(prices, at)];
        if (own === undefined && registryTypes.includes(type) && registryPlan?.monthly !== undefined)
            return registryParts(registryPlan, { prices, at, now, lookedAt: document.spending?.lookedAt });
        const known = { kind: heldKind, id: `${type} of ${state}`, name: nameOf(held) };
        return [{ ...known, hourly: own && own * count, createdAt: at, grownSince: at }];
    });
    // What is paid once for all of the account's is one part, however many a stack makes: from the first of them on.
    return [...new Map(parts.map((part) => [`${part.kind}/${part.id}`, part])).values()];
}
function nameOf({ type, addresses, count }) {
    return count > addresses.length || count > namedAtMost ? `${count} of ${type}` : addresses.join(', ');
}
function spacesPlan(prices, createdAt) {
    const name = "of the account's Spaces";
    return { kind: 'spaces-plan', id: 'plan', name, hourly: prices.get('spaces'), createdAt };
}
/** Whether something of this Terraform type is billed, or may be, wherever it is seen. */
function mayCost(type) {
    if (isLocal(type))
        return false;
    const kind = Object.hasOwn(terraform_types_kindOfType, type) ? terraform_types_kindOfType[type] : undefined;
    if (kind !== undefined)
        return billing/* billedKinds */.oF.some(({ kinds }) => kinds.includes(kind));
    return type === 'digitalocean_kubernetes_node_pool' || !isFree(type);
}
/** The latest first, so that of the same thing in two states the earliest counts. */
function held_parts_heldIn(journal) {
    return journal
        .filter(({ kind, goneAt }) => kind === recorded_places_stateEntry && !goneAt)
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .flatMap(({ id: state, at, holds = [], more = {} }) => {
        const named = Map.groupBy(holds, typeOf);
        return [...new Set([...named.keys(), ...Object.keys(more)])].map((type) => {
            const addresses = named.get(type) ?? [];
            return { type, addresses, count: addresses.length + (more[type] ?? 0), state, at };
        });
    })
        .filter(({ type }) => !isFree(type));
}
/** Without the replicas that were seen with their databases. */
function withoutSeen(all, replicas) {
    let left = replicas;
    return all.flatMap((held) => {
        if (held.type !== replicaType)
            return [held];
        const seen = Math.min(left, held.count);
        left -= seen;
        return held.count === seen ? [] : [{ ...held, addresses: held.addresses.slice(seen), count: held.count - seen }];
    });
}
/** What the account lists is a part already; so is what something is put into. */
function isFree(type) {
    return (free.has(type) ||
        freeProviders.test(type) ||
        Object.hasOwn(terraform_types_kindOfType, type) ||
        (type !== replicaType && partOf(type) !== undefined));
}
/** `module.shop["a.b"].digitalocean_app.web[0]` is of type `digitalocean_app`. */
function typeOf(address) {
    return withoutKeys(address).split('.').at(-2) ?? '';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/price-list.js

function priceList(sizes, configured) {
    const table = billing/* billedKinds */.oF.flatMap(({ monthly }) => Object.entries(monthly));
    const hourly = new Map([
        ...table.map(([key, price]) => [key, price / billing/* hoursOfMonth */.X9]),
        ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
        ...Object.entries(configured)
    ]);
    // The month's price over the hour's is the number of hours that are billed at the most; both are rounded.
    const uncapped = new Set(sizes.flatMap(({ slug, price_hourly, price_monthly }) => price_monthly > 1.01 * billing/* hoursOfMonth */.X9 * price_hourly ? slug : []));
    return { get: (key) => hourly.get(key), configured, isUncapped: (key) => uncapped.has(key) };
}
function pricesOf(prices) {
    const times = (key, amount) => {
        const price = prices.get(key);
        return amount === 0 ? 0 : price === undefined ? undefined : price * amount;
    };
    const sized = (key) => (prices.isUncapped(key) ? { uncapped: true } : {});
    /** A price of the configuration's is of the node with all of its storage. */
    const databaseNode = (engine, size, storage) => {
        const key = databaseKey(size);
        const own = prices.configured[key];
        if (own !== undefined || !billing/* pricedEngines */.nD.includes(engine))
            return own;
        const included = billing/* includedStorage */.om[key];
        const more = included === undefined || !storage ? 0 : Math.max(0, storage / 1024 - included);
        return sum([prices.get(key), times('db-storage-gib', more)]);
    };
    return {
        cluster: (cluster) => {
            const nodes = cluster.node_pools.flatMap((pool) => pool.nodes.map(({ id, name, created_at: createdAt }) => {
                const hourly = times(pool.size, 1);
                return { kind: 'node', id, name, hourly, createdAt: createdAt ?? cluster.created_at, ...sized(pool.size) };
            }));
            // What is about to come, or finds no room, is part of the price, and is billed from when it is there.
            const missing = cluster.node_pools.map(({ size, count, nodes }) => times(size, Math.max(0, count - nodes.length)));
            return whole(times('ha-control-plane', cluster.ha ? 1 : 0), nodes, missing);
        },
        database: (database, replicas = []) => {
            const { id, engine, size, num_nodes: count, storage_size_mib: storage } = database;
            const node = databaseNode(engine, size, storage);
            const copies = replicas.map((replica) => ({
                kind: 'database-replica',
                id: `${id}/${replica.id}`,
                name: replica.name,
                hourly: databaseNode(engine, replica.size, replica.storage_size_mib),
                createdAt: replica.created_at ?? database.created_at
            }));
            return whole(node === undefined ? undefined : node * count, copies);
        },
        loadBalancer: ({ size_unit: nodes, type }) => {
            if (type === 'GLOBAL')
                return times('global-load-balancer', 1);
            return times(type === 'REGIONAL_NETWORK' ? 'network-load-balancer' : 'load-balancer', nodes ?? 1);
        },
        droplet: ({ size_slug: size, features }) => {
            const hourly = times(size, features.includes('backups') ? 1 + billing/* backups */.um : 1);
            return { ...(hourly !== undefined && { hourly }), ...sized(size) };
        },
        volume: (volume) => times('volume-gib', volume.size_gigabytes),
        snapshot: (snapshot) => times('volume-snapshot-gib', snapshot.size_gigabytes)
    };
}
/** With what is billed for itself, and what is not billed yet. */
function whole(own, nodes, coming = []) {
    const hourly = sum([own, ...nodes.map((node) => node.hourly), ...coming]);
    return { nodes, own, ...(hourly !== undefined && { hourly }) };
}
/**
 * Under which a database's size is listed. Some are called like Droplets of another price (`gd-2vcpu-8gb`, `so1_5-2vcpu-16gb`): theirs is
 * nobody's.
 */
function databaseKey(size) {
    return size.startsWith('db-') ? size : `db-${size}`;
}
function sum(parts) {
    return parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/estimate.js


/** Of these the variables tell. */
const known = [
    'digitalocean_database_cluster',
    'digitalocean_kubernetes_cluster',
    'digitalocean_loadbalancer'
];
/** What the stacks are going to cost, as far as their variables tell what they make. Undefined: they tell nothing. */
function estimateStacks(needs, prices) {
    const parts = [
        ['nodes', needs.nodeSize, needs.nodes ?? 1],
        ['database', needs.databaseSize && databaseKey(needs.databaseSize), 1],
        ['load balancer', needs.nodeSize && 'load-balancer', 1]
    ];
    if (parts.every(([, slug]) => slug === undefined))
        return undefined;
    const priced = parts.map(([part, slug, count]) => {
        const price = slug === undefined ? undefined : prices.get(slug);
        return { part, hourly: price === undefined ? undefined : price * count };
    });
    return {
        perHour: priced.reduce((total, { hourly = 0 }) => total + hourly, 0),
        without: [
            ...priced.filter(({ hourly }) => hourly === undefined).map(({ part }) => part),
            ...[...(needs.types ?? [])].filter((type) => mayCost(type) && !known.includes(type)).sort(),
            'what Kubernetes makes for the apps'
        ]
    };
}

// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(4257);
;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/console-url.js
const pages = {
    'dns-record': ({ zone = '' }) => `networking/domains/${encodeURIComponent(zone)}`,
    'load-balancer': ({ id }) => `networking/load_balancers/${id}`,
    database: ({ id }) => `databases/${id}`,
    cluster: ({ id }) => `kubernetes/clusters/${id}`,
    droplet: ({ id }) => `droplets/${id}`,
    // These have a list, and no page of their own.
    'volume-snapshot': () => 'images/snapshots/volumes',
    volume: () => 'volumes',
    firewall: ({ id }) => `networking/firewalls/${id}/rules`,
    certificate: () => 'account/security',
    vpc: ({ id }) => `networking/vpc/${id}`,
    project: ({ id }) => `projects/${id}`,
    tag: ({ id }) => `tags/${encodeURIComponent(id)}`
};
/** The page of DigitalOcean's control panel on which a person sees it. */
function consoleUrl(resource) {
    return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/marks.js
/** The one name that we give to a kind; undefined: we give none. */
function plannedName(kind, names) {
    const planned = {
        cluster: names.cluster,
        database: names.database,
        vpc: names.vpc,
        'load-balancer': names.loadBalancer,
        project: names.project
    };
    return planned[kind];
}
/** Names that Kubernetes' own drivers give to what they make. */
const madeByKubernetes = {
    'load-balancer': /^a[0-9a-f]{31}$/,
    volume: /^pvc-/,
    'volume-snapshot': /./
};
function isKubernetesName(kind, name) {
    return madeByKubernetes[kind]?.test(name) === true;
}
function isClusterTag(tag) {
    return clusterIn(tag) !== undefined;
}
/** The id of the cluster whose tag it is. Tags that differ by case alone are one. */
function clusterIn(tag) {
    return /^k8s:([0-9a-f-]{36})$/.exec(tag.toLowerCase())?.[1];
}
const ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/;
function isOwnerTag(tag) {
    return new RegExp(`^${ownerForm.source}$`).test(tag.toLowerCase());
}
function ownerIn(description) {
    return ownerForm.exec(description ?? '')?.[0];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/resource.js
const minutes = 60_000;
/** In this order. Kinds of one stage go together; a stage begins when the one before is gone, or will not go. */
const deletionStages = [
    { name: 'names', most: 2 * minutes, share: 0.15 },
    { name: 'load balancers', most: 5 * minutes, share: 0.3 },
    { name: 'cluster and database', most: 20 * minutes, share: 0.6 },
    { name: 'nodes', most: 10 * minutes, share: 0.4 },
    { name: 'storage and rules', most: 5 * minutes, share: 0.4 },
    { name: 'network', most: 15 * minutes, share: 0.6 },
    { name: 'project', most: 5 * minutes, share: 0.6 },
    // The search key of all the others: last.
    { name: 'tags', most: 2 * minutes, share: 1 }
];
/** Each kind: when it goes, how it is deleted, and how one sees that it is gone. Nothing else lists the kinds. */
const kinds = {
    'dns-record': {
        stage: 'names',
        delete: (api, { zone = '', id }) => api.domains.deleteRecord(zone, id),
        exists: async (api, { zone = '', id }) => (await api.domains.findRecord(zone, id)) !== undefined,
        seems: async (api, { zone = '', id }) => (await api.domains.glimpseRecord(zone, id)) !== undefined
    },
    'load-balancer': { stage: 'load balancers', ...listed((api) => api.loadBalancers) },
    database: { stage: 'cluster and database', ...listed((api) => api.databases) },
    cluster: {
        stage: 'cluster and database',
        delete: (api, { id, associated }) => api.clusters.deleteSelective(id, associated),
        exists: async (api, { id }) => isLive(await api.clusters.find(id)),
        seems: async (api, { id }) => isLive(await api.clusters.glimpse(id))
    },
    droplet: { stage: 'nodes', ...listed((api) => api.droplets) },
    'volume-snapshot': { stage: 'storage and rules', ...listed((api) => api.snapshots) },
    volume: { stage: 'storage and rules', ...listed((api) => api.volumes) },
    firewall: { stage: 'storage and rules', ...listed((api) => api.firewalls) },
    certificate: { stage: 'storage and rules', ...listed((api) => api.certificates) },
    vpc: { stage: 'network', ...listed((api) => api.vpcs) },
    project: { stage: 'project', ...listed((api) => api.projects) },
    tag: { stage: 'tags', ...listed((api) => api.tags) }
};
const kindRules = kinds;
/** In the order in which they are deleted. */
const resourceKinds = deletionStages.flatMap(({ name }) => kindsOfStage(name));
function kindsOfStage(stage) {
    return Object.keys(kinds).filter((kind) => kindRules[kind].stage === stage);
}
function listed(collection) {
    return {
        delete: (api, { id }) => collection(api).delete(id),
        exists: async (api, { id }) => (await collection(api).find(id)) !== undefined,
        seems: async (api, { id }) => (await collection(api).glimpse(id)) !== undefined
    };
}
function isLive(cluster) {
    return cluster !== undefined && cluster.status.state !== 'deleted';
}
function inDeletionOrder(resources) {
    return [...resources].sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
}
/** `<kind>/<id>`: by this a resource is found in a set or a map. */
function resource_resourceKey({ kind, id }) {
    return `${kind}/${id}`;
}
function sameResource(a, b) {
    return a.kind === b.kind && a.id === b.id;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/ownership.js





/** Milliseconds that a runner's clock, which writes `since`, may be ahead of the service's. */
const clockSkew = 300_000;
const notOurs = { kind: 'not-ours' };
const ours = (proof) => ({ kind: 'ours', proof });
const ownership_doubt = (because, isInTheWay = false) => ({ kind: 'in-doubt', because, isInTheWay });
/**
 * Whose is what: for each resource ours with a proof, in doubt with a reason, or not ours. Names, membership and contact are no
 * proof, and a record is none either: each needs something that only we can have put into the cloud.
 */
function ownershipIn(situation) {
    const { names, listing, domain, since, recorded, inState, toldOwned, balancersOf, proven } = situation;
    const born = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew;
    const isOlder = ({ createdAt }) => createdAt !== undefined && Date.parse(createdAt) < born;
    const isTagged = (tags) => tags.some((tag) => tag.toLowerCase() === names.ownerTag.toLowerCase());
    const isInState = (kind, id) => inState.has(resource_resourceKey({ kind, id }));
    const isRecorded = (kind, id) => recorded.some((one) => one.kind === kind && one.id === id);
    const isKnown = (kind, id) => isRecorded(kind, id) || isInState(kind, id);
    const remember = (kind, judge) => (found) => {
        const key = resource_resourceKey({ kind, id: found.id });
        const proof = proven.get(key);
        if (proof)
            return ours(proof);
        const judged = judge(found);
        if (judged.kind === 'ours' || found.default || found.is_default)
            return judged;
        if (inState.get(key) === 'state')
            return byStateAlone(found);
        return toldOwned.has(key) ? ours('none') : judged;
    };
    /** For what can bear no mark, of a stack that is declared so: our state is all the proof that there is. */
    const byStateAlone = ({ tags = [], description, created_at }) => {
        const other = [...tags, ownerIn(description) ?? ''].find((tag) => isOwnerTag(tag) && !isTagged([tag]));
        if (other)
            return ownership_doubt(`our state holds it, and it bears ${other}`);
        return isOlder({ createdAt: created_at })
            ? ownership_doubt('our state holds it, and it is older than this life of the environment')
            : ours('state');
    };
    /** For what carries tags. Undefined: neither name nor tag says anything. */
    const byNameAndTag = (found, tags) => {
        const { kind, id, name } = found;
        const isPlanned = plannedName(kind, names) === name;
        const bears = isTagged(tags);
        if (!bears && !isPlanned)
            return undefined;
        if (!bears)
            return ownership_doubt('it has the name that we give and not our tag', true);
        const other = tags.find((tag) => isOwnerTag(tag) && !isTagged([tag]));
        if (other)
            return ownership_doubt(`it bears our tag and ${other}`, isPlanned);
        const isOurName = (0,src_names/* isNameOf */.b_)(names, name) || isKubernetesName(kind, name);
        if (!isPlanned && !(isOurName && isKnown(kind, id)))
            return ownership_doubt('it bears our tag, and nothing says that we made it');
        if (isOlder(found))
            return ownership_doubt('it bears our tag and is older than this life of the environment', isPlanned);
        return ours(isPlanned ? 'name and tag' : 'tag and record');
    };
    /** For what carries no tag, and a description in which we write whose it is. */
    const byNameAndDescription = (found, description) => {
        const isPlanned = plannedName(found.kind, names) === found.name;
        const owner = ownerIn(description);
        if (owner !== names.ownerTag)
            return isPlanned ? ownership_doubt(`its description names ${owner ?? 'no owner'}`, true) : notOurs;
        if (!isPlanned && !isKnown(found.kind, found.id))
            return ownership_doubt('its description names us, and it has another name');
        if (isOlder(found))
            return ownership_doubt('it is older than this life of the environment', isPlanned);
        return ours('name and description');
    };
    // Also the default of its region, which the first network there becomes: what lies in ours could not be proven without it.
    const vpc = remember('vpc', (found) => byNameAndDescription(asFound('vpc', found), found.description));
    const networks = new Set(listing.vpcs.filter((one) => vpc(one).kind === 'ours').map(({ id }) => id));
    const inside = (network) => network && networks.has(network) ? ownership_doubt('it lies in our VPC, and nothing says that we made it') : notOurs;
    const cluster = remember('cluster', (found) => byNameAndTag(asFound('cluster', found), found.tags) ?? inside(found.vpc_uuid));
    const clusters = listing.clusters.filter((one) => cluster(one).kind === 'ours');
    const nodes = new Set(clusters.flatMap(({ node_pools }) => node_pools.flatMap((pool) => pool.nodes.map((node) => node.droplet_id ?? ''))));
    /** Clusters that the ledger says we had, and that are gone. */
    const former = recorded.filter(({ kind, id }) => kind === 'cluster' && id !== '' && !listing.clusters.some((one) => one.id === id));
    /** Of these only a state can prove that they were ours: it is not forged by a push. */
    const provenTags = new Set([...clusters, ...former.filter(({ id }) => isInState('cluster', id))].map(({ id }) => (0,src_names/* clusterTag */.Z1)(id)));
    const database = remember('database', (found) => byNameAndTag(asFound('database', found), found.tags) ?? inside(found.private_network_uuid));
    const loadBalancer = remember('load-balancer', (found) => {
        const { id, name, vpc_uuid: network, tag } = found;
        const named = byNameAndTag(asFound('load-balancer', found), tag ? [tag] : []);
        if (named)
            return named;
        const isHere = network !== null && network !== undefined && networks.has(network);
        const maker = clusters.find((one) => balancersOf.get(one.id)?.has(id));
        if (maker && !isHere)
            return ownership_doubt('our cluster is said to have made it, and it stands outside our VPC');
        if (maker && isBefore(found, maker))
            return ownership_doubt('it is older than our cluster');
        if (maker)
            return ours('cluster');
        // After a cluster nobody lists what it made: what we wrote down then, where it stands, and the name that only it gives.
        const isLeft = isHere &&
            (clusters.length === 0 || former.length > 0) &&
            isRecorded('load-balancer', id) &&
            isKubernetesName('load-balancer', name);
        return isLeft && !isOlder(asFound('load-balancer', found)) ? ours('record and network') : inside(network);
    });
    const droplet = remember('droplet', (found) => {
        if (nodes.has(String(found.id)))
            return ours('cluster');
        const named = byNameAndTag({ ...asFound('droplet', found), id: String(found.id) }, found.tags);
        if (named)
            return named;
        const isMarked = found.tags.some((tag) => clusters.some(({ id }) => (0,src_names/* clusterTag */.Z1)(id) === tag));
        return isMarked ? ownership_doubt("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid);
    });
    /** Volumes and their snapshots: by our cluster's tag, or by our own, which a teardown puts on them before the cluster goes. */
    const byCluster = (found, tags) => {
        const live = clusters.find(({ id }) => tags.includes((0,src_names/* clusterTag */.Z1)(id)));
        const gone = former.find(({ id }) => tags.includes((0,src_names/* clusterTag */.Z1)(id)));
        if (!live && !gone && !isTagged(tags))
            return notOurs;
        const other = tags.find((tag) => isClusterTag(tag) && !provenTags.has(tag.toLowerCase()));
        const isOfGone = gone !== undefined && other?.toLowerCase() === (0,src_names/* clusterTag */.Z1)(gone.id);
        if (other && !isOfGone)
            return ownership_doubt(`it bears the tag of another cluster too, ${other}`);
        if (isTagged(tags))
            return byNameAndTag(found, tags) ?? notOurs;
        const owner = tags.find(isOwnerTag);
        if (owner)
            return ownership_doubt(`it bears our cluster's tag and ${owner}`);
        if (isOfGone)
            return ownership_doubt(`it was made for the cluster ${gone.id}, which is gone, and no state says that it was ours`);
        // Without a record of this life the cluster alone says what is older: also once it is gone, in a destroy that goes on without it.
        const clusterMade = live?.created_at ?? gone?.createdAt;
        if (clusterMade === undefined && since === undefined)
            return ownership_doubt(`it was made for the cluster ${gone?.id}, which is gone, and nothing says since when there was one`);
        if (clusterMade !== undefined && isBefore({ created_at: found.createdAt ?? '' }, { created_at: clusterMade }))
            return ownership_doubt('it is older than our cluster');
        if (isOlder(found))
            return ownership_doubt('it is older than this life of the environment');
        return isKubernetesName(found.kind, found.name) ? ours('cluster') : ownership_doubt('it has no name that Kubernetes gives');
    };
    const aVolume = remember('volume', (found) => byCluster(asFound('volume', found), found.tags));
    const volume = (found) => {
        const verdict = aVolume(found);
        // The nodes of a cluster that is gone are known no more: then it is somebody's if the account shows that it is.
        const isForeign = (id) => proven.has(`volume/${found.id}`)
            ? listing.droplets.some((one) => one.id === id && droplet(one).kind !== 'ours')
            : !nodes.has(String(id));
        const stranger = found.droplet_ids.find(isForeign);
        return verdict.kind === 'ours' && stranger !== undefined
            ? ownership_doubt(`it is attached to the droplet ${stranger}, which is not ours`)
            : verdict;
    };
    const snapshot = remember('volume-snapshot', (found) => {
        const verdict = byCluster(asFound('volume-snapshot', found), found.tags);
        const source = listing.volumes.find(({ id }) => id === found.resource_id);
        return verdict.kind === 'not-ours' && source && volume(source).kind !== 'not-ours'
            ? ownership_doubt('it was made of a volume of ours, and bears no tag that says by whom')
            : verdict;
    });
    const firewall = remember('firewall', (found) => {
        if (clusters.some(({ id }) => found.name === `k8s-${id}-worker` || found.name === `k8s-public-access-${id}`))
            return ours('cluster');
        // Its tags are what it aims at, not whose it is: a person's may aim at our nodes.
        if (!(0,src_names/* isNameOf */.b_)(names, found.name))
            return notOurs;
        // One that aims at droplets by their ids has no tags.
        if (found.tags.length === 0 && isInState('firewall', found.id))
            return ours('name and record');
        return byNameAndTag(asFound('firewall', found), found.tags) ?? notOurs;
    });
    const certificate = remember('certificate', (found) => {
        if (found.name !== `${names.prefix}-cert`)
            return notOurs;
        // It bears nothing but its name, which anybody may give, and the ledger can be forged.
        if (!isInState('certificate', found.id))
            return ownership_doubt('it has a name of ours, and no state says that we made it');
        return isOlder(asFound('certificate', found))
            ? ownership_doubt('it is older than this life of the environment')
            : ours('name and record');
    });
    const project = remember('project', (found) => found.is_default ? notOurs : byNameAndDescription(asFound('project', found), found.description));
    const addresses = new Set([
        ...listing.loadBalancers.filter((one) => loadBalancer(one).kind === 'ours').flatMap(addressesOfBalancer),
        ...listing.droplets.filter((one) => droplet(one).kind === 'ours').flatMap(addressesOfDroplet)
    ]);
    const ofRecord = (found) => recordVerdict(found, {
        ownerTag: names.ownerTag,
        domain,
        addresses,
        recorded,
        isHeld: (id) => isInState('dns-record', id)
    });
    const record = remember('dns-record', (found) => {
        const verdict = ofRecord(found);
        if (verdict.kind !== 'in-doubt')
            return verdict;
        // A request whose answer was lost made it, and was asked again: nothing that DNS can say tells the two apart.
        const isTwin = listing.records.some((other) => isSaidTwice(found, other) && ofRecord(other).kind === 'ours');
        return isTwin ? ours('record and address') : verdict;
    });
    /** What bears a tag, or goes by it, and is not ours: the service takes a tag that is deleted out of either. */
    const strangersWith = (wanted) => {
        const has = (tags) => tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase());
        const foreign = (what, items, tagsOf, judge) => items.filter((item) => has(tagsOf(item)) && judge(item).kind !== 'ours').map(({ name }) => `${what} ${name}`);
        return [
            ...foreign('cluster', listing.clusters, ({ tags }) => tags, cluster),
            ...foreign('database', listing.databases, ({ tags, rules }) => [...tags, ...tagsAmong(rules)], database),
            ...foreign('load-balancer', listing.loadBalancers, ({ tag: target }) => (target ? [target] : []), loadBalancer),
            ...foreign('droplet', listing.droplets, ({ tags }) => tags, droplet),
            ...foreign('volume', listing.volumes, ({ tags }) => tags, volume),
            ...foreign('volume-snapshot', listing.snapshots, ({ tags }) => tags, snapshot),
            ...foreign('firewall', listing.firewalls, tagsOfFirewall, firewall)
        ];
    };
    /** Our state holds a tag that was there before just as well: it counts with our name, or where the state is all the proof. */
    const isHeldTag = (name) => inState.get(`tag/${name}`) === 'state' || (isInState('tag', name) && (0,src_names/* isNameOf */.b_)(names, name));
    const tag = ({ name, resources }) => {
        const isOurs = isTagged([name]) || (isHeldTag(name) && !isOwnerTag(name)) || clusters.some(({ id }) => (0,src_names/* clusterTag */.Z1)(id) === name);
        const isFormer = former.some(({ id }) => (0,src_names/* clusterTag */.Z1)(id) === name);
        if (!isOurs && !isFormer)
            return notOurs;
        const images = resources?.images?.count ?? 0;
        const strangers = [...strangersWith(name), ...(images > 0 ? [images === 1 ? '1 image' : `${images} images`] : [])];
        if (strangers.length > 0)
            return ownership_doubt(`it is used by ${strangers.slice(0, 3).join(', ')}`);
        return ours('tag');
    };
    return {
        cluster,
        database,
        loadBalancer,
        droplet,
        volume,
        snapshot,
        firewall,
        vpc,
        project,
        certificate,
        record,
        tag
    };
}
function asFound(kind, { id, name, created_at }) {
    return { kind, id: String(id), name, createdAt: created_at };
}
/** Whose bearers a database lets in. */
function tagsAmong(rules) {
    return rules.flatMap(({ type, value }) => (type === 'tag' ? [value] : []));
}
/** What a firewall aims at, lets in, and lets its droplets out to. */
function tagsOfFirewall({ tags, sourceTags, destinationTags }) {
    return [...tags, ...sourceTags, ...destinationTags];
}
function isBefore(one, other) {
    return Date.parse(one.created_at) < Date.parse(other.created_at);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/attribute.js




/** One line, for those who pay for it. */
function sayDoubt({ kind, name, id, because, url }) {
    return `the ${kind} ${name} (${id}) is left as it is, and is billed if it costs anything: ${because}. Look at it: ${url}`;
}
/** Every resource of the account that is ours, with its proof and its price; and every one that may be, with the reason of the doubt. */
function attribute(situation, prices) {
    const { listing } = situation;
    const verdict = ownershipIn(situation);
    const cost = pricesOf(prices);
    const ours = [];
    const doubts = [];
    const enter = ({ kind, id, name, zone }, judged, more) => {
        if (judged.kind === 'ours')
            ours.push({ kind, id, name, proof: judged.proof, ...(zone && { zone }), ...more() });
        if (judged.kind === 'in-doubt') {
            const { because, isInTheWay } = judged;
            const url = consoleUrl({ kind, id, ...(zone && { zone }) });
            const { address } = more();
            doubts.push({ kind, id, name, ...(zone && { zone, ...(address && { address }) }), because, url, isInTheWay });
        }
    };
    const enterAll = (kind, items, judge, more) => {
        for (const item of items)
            enter({ kind, id: String(item.id), name: item.name }, judge(item), () => ({
                createdAt: item.created_at,
                ...more(item)
            }));
    };
    const free = () => ({ hourly: 0 });
    enterAll('vpc', listing.vpcs, verdict.vpc, (item) => ({
        hourly: 0,
        ...(item.default && { isDefault: true })
    }));
    enterAll('cluster', listing.clusters, verdict.cluster, (item) => ({
        ...cost.cluster(item),
        ...(item.status.state === 'error' && { isBroken: true })
    }));
    enterAll('database', listing.databases, verdict.database, (item) => cost.database(item));
    enterAll('load-balancer', listing.loadBalancers, verdict.loadBalancer, (item) => ({
        ...price(cost.loadBalancer(item)),
        addresses: addressesOfBalancer(item),
        ...(item.status === 'errored' && { isBroken: true })
    }));
    // Nodes are priced with their cluster.
    enterAll('droplet', listing.droplets, verdict.droplet, (item) => ({
        ...(isNode(verdict.droplet(item)) ? free() : cost.droplet(item)),
        addresses: addressesOfDroplet(item)
    }));
    enterAll('volume', listing.volumes, verdict.volume, (item) => price(cost.volume(item)));
    enterAll('volume-snapshot', listing.snapshots, verdict.snapshot, (item) => price(cost.snapshot(item)));
    enterAll('firewall', listing.firewalls, verdict.firewall, free);
    enterAll('certificate', listing.certificates, verdict.certificate, free);
    enterAll('project', listing.projects, verdict.project, free);
    for (const record of listing.records)
        enter({ kind: 'dns-record', id: String(record.id), name: `${record.type} ${record.name}`, zone: record.zone }, verdict.record(record), () => ({ hourly: 0, address: record.data }));
    for (const tag of listing.tags)
        enter({ kind: 'tag', id: tag.name, name: tag.name }, verdict.tag(tag), free);
    const lent = listing.reservedIps.flatMap(({ ip, droplet }) => {
        const holder = listing.droplets.find(({ id }) => id === droplet?.id);
        return holder && verdict.droplet(holder).kind === 'ours' ? [{ ip, droplet: holder.name }] : [];
    });
    return { ours: withAssociated(ours), doubts, lent };
}
function isNode(verdict) {
    return verdict.kind === 'ours' && verdict.proof === 'cluster';
}
/** A cluster takes along by name what Kubernetes made in it. */
function withAssociated(ours) {
    const made = (kind) => ours.filter((one) => one.kind === kind && one.proof === 'cluster').map(({ id }) => id);
    const associated = {
        loadBalancers: made('load-balancer'),
        volumes: made('volume'),
        snapshots: made('volume-snapshot')
    };
    return ours.map((one) => (one.kind === 'cluster' ? { ...one, associated } : one));
}
function price(hourly) {
    return hourly === undefined ? {} : { hourly };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/listing.js

/** Lists whole collections: what was created by a request that failed carries no record of ours, so there is no id to ask for. */
async function listAccount(digitalocean, zones) {
    const [clusters, databases, loadBalancers, droplets, volumes, snapshots, firewalls, vpcs, projects, tags, certificates, reservedIps, records, sizes] = await Promise.all([
        digitalocean.clusters.list(),
        digitalocean.databases.list(),
        digitalocean.loadBalancers.list(),
        digitalocean.droplets.list(),
        digitalocean.volumes.list(),
        digitalocean.snapshots.list({ resource_type: 'volume' }),
        digitalocean.firewalls.list(),
        digitalocean.vpcs.list(),
        digitalocean.projects.list(),
        digitalocean.tags.list(),
        digitalocean.certificates.list(),
        digitalocean.reservedIps.list(),
        Promise.all(zones.map((zone) => zoneRecords(digitalocean, zone))),
        digitalocean.sizes()
    ]);
    return {
        clusters,
        databases,
        loadBalancers,
        droplets,
        volumes,
        snapshots,
        firewalls,
        vpcs,
        projects,
        tags,
        certificates,
        reservedIps,
        records: records.flat(),
        sizes
    };
}
async function zoneRecords(digitalocean, zone) {
    const records = (await digitalocean.domains.findRecords(zone)) ?? [];
    return records.map((record) => ({ ...record, zone }));
}
/** Where the kinds that ids tell apart are listed; a tag is told by its name. */
const lists = {
    cluster: 'clusters',
    database: 'databases',
    'load-balancer': 'loadBalancers',
    droplet: 'droplets',
    volume: 'volumes',
    'volume-snapshot': 'snapshots',
    firewall: 'firewalls',
    vpc: 'vpcs',
    project: 'projects',
    certificate: 'certificates',
    'dns-record': 'records'
};
/** `<kind>/<id>` of all that is there. */
function listedIn(listing) {
    const isThere = listing.clusters.filter(({ status }) => status.state !== 'deleted');
    const all = Object.entries(lists).flatMap(([kind, list]) => {
        const items = list === 'clusters' ? isThere : listing[list];
        return items.map(({ id }) => resource_resourceKey({ kind, id }));
    });
    return [...all, ...listing.tags.map(({ name }) => resource_resourceKey({ kind: 'tag', id: name }))];
}
/** Without what is gone, by `<kind>/<id>`; a tag is judged by what bears it. */
function without(gone, listing) {
    if (gone.size === 0)
        return listing;
    const left = Object.entries(lists).map(([kind, list]) => {
        const items = listing[list];
        return [list, items.filter(({ id }) => !gone.has(resource_resourceKey({ kind, id })))];
    });
    return { ...listing, ...Object.fromEntries(left) };
}

;// CONCATENATED MODULE: ./packages/base/build/src/look.js

/** Asks, and takes a failure as something to be judged like any other answer. */
async function look_lookAt(asked) {
    const [settled] = await Promise.allSettled([asked]);
    return settled.status === 'fulfilled'
        ? { kind: 'seen', value: settled.value }
        : { kind: 'failed', error: (0,src_errors/* toStagingError */.xc)(settled.reason) };
}
/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
function statusOf(look) {
    return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
        ? look.error.status
        : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/look-at-paid.js





/** Engines of which a database may have read-only replicas. */
const replicated = ['pg', 'mysql', 'advanced_pg', 'advanced_mysql'];
/** What is billed and is on no list of the account. What cannot be looked at costs as the ledger has it. */
async function lookAtPaid({ digitalocean, context }, ledger, { ours, databases, prices }) {
    /** Kinds of what could not be seen. */
    const blind = new Set();
    const lookOr = async (kinds, what, asked) => {
        const look = await look_lookAt(asked);
        context.signal.throwIfAborted();
        if (look.kind === 'seen')
            return look.value;
        for (const kind of kinds)
            blind.add(kind);
        context.log.warning(`what ${what} could not be seen: ${look.error.message}`);
        return undefined;
    };
    // A replica is billed for itself, and only its database lists it.
    const withReplicas = async (one) => {
        const database = one.kind === 'database' ? databases.find(({ id }) => id === one.id) : undefined;
        if (!database || !replicated.includes(database.engine))
            return one;
        const asked = digitalocean.databases.replicas(database.id);
        const replicas = await lookOr(['database-replica'], `replicas of the database ${one.name} cost`, asked);
        if (!replicas)
            return one;
        const { hourly: _, ...rest } = one;
        return { ...rest, ...pricesOf(prices).database(database, replicas) };
    };
    const resources = await Promise.all(ours.map(withReplicas));
    if (!ledger)
        return { resources, paid: resources };
    const held = heldParts(ledger, {
        prices,
        now: context.clock.now(),
        replicas: resources.flatMap(({ kind, nodes = [] }) => (kind === 'database' ? nodes : [])).length,
        registryPlan: holdsRegistry(ledger)
            ? await lookOr(registryKinds, "the plan of the account's registries costs", digitalocean.registryPlan())
            : undefined
    });
    return { resources, paid: [...resources, ...held, ...(0,spending/* remembered */.HK)(ledger, blind)] };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/observe.js







async function lookAtAccount({ digitalocean, configuration }) {
    const { domain } = configuration.environment;
    return lookAtZones(digitalocean, domain === undefined ? [] : [domain]);
}
async function lookAtZones(digitalocean, zones) {
    const [teamUuid, listing] = await Promise.all([findTeam(digitalocean), listAccount(digitalocean, zones)]);
    return { teamUuid, listing };
}
/** Our environment, as it is configured. `ledger` says when it began and what we made: it narrows the look, and proves nothing. */
async function observeOurs(environment, ledger, { gone = new Map(), proven = [], inState, account } = {}) {
    const { names, configuration, digitalocean } = environment;
    const { domain } = configuration.environment;
    const zones = [...(domain === undefined ? [] : [domain]), ...(ledger ? recordedZones(ledger, domain) : [])];
    const { teamUuid, listing: all } = account ?? (await lookAtZones(digitalocean, zones));
    const listing = without(gone, all);
    const known = {
        listing,
        names,
        domain,
        since: ledger?.life?.since,
        recorded: ledger?.journal ?? [],
        inState: new Map(),
        toldOwned: new Set(inState ? [] : ownedIn(ledger)),
        proven: new Map(proven.map(({ kind, id, proof }) => [resource_resourceKey({ kind, id }), proof])),
        balancersOf: new Map()
    };
    const { cluster: verdict } = ownershipIn(known);
    const clusters = listing.clusters.filter((one) => verdict(one).kind === 'ours');
    const made = await Promise.all(clusters.map(({ id }) => digitalocean.clusters.associatedResources(id)));
    const balancersOf = new Map(clusters.map(({ id }, index) => [id, new Set(made[index]?.load_balancers.map((balancer) => balancer.id))]));
    const list = priceList(listing.sizes, configuration.prices);
    const alone = attribute({ ...known, balancersOf }, list);
    const withoutWord = known.toldOwned.size === 0 ? alone : attribute({ ...known, toldOwned: new Set(), balancersOf }, list);
    const held = inState && (await inState(alone.ours));
    const { ours, doubts, lent } = held ? attribute({ ...known, balancersOf, inState: held }, list) : alone;
    const { resources, paid } = await lookAtPaid(environment, ledger, {
        ours,
        databases: listing.databases,
        prices: list
    });
    const [cluster] = clusters;
    return {
        teamUuid,
        resources,
        makers: clusters.flatMap(({ id }, index) => (made[index] ? [id] : [])),
        madeByCluster: withoutWord.ours.filter(({ proof }) => proof === 'cluster'),
        listedStill: gone.size === 0 ? [] : listedIn(all).filter((key) => gone.has(key)),
        paid,
        doubts,
        lent,
        cluster,
        nodePrices: Object.fromEntries((cluster?.node_pools ?? []).flatMap(({ size }) => {
            const price = list.get(size);
            // A short look goes by these, and does not know of caps.
            return price === undefined || list.isUncapped(size) ? [] : [[size, price]];
        })),
        addresses: listing.loadBalancers.flatMap(({ id, ip }) => ip && ours.some((one) => one.kind === 'load-balancer' && one.id === id) ? [ip] : [])
    };
}
/** Milliseconds: what is made is on a list some seconds later (digitalocean/terraform-provider-digitalocean#1600). */
const listsLag = 6_000;
/**
 * Looks again while something is missing that must be there, for as long as lists may lag.
 * @param missingIn what is not seen in a look, in words; the last look is the answer all the same
 */
async function lookUntilListed(look, missingIn, { clock, deadline }) {
    const until = clock.monotonic() + Math.min(listsLag, deadline.remaining());
    for (;;) {
        const seen = await look();
        const missing = await missingIn(seen);
        if (missing.length === 0 || clock.monotonic() >= until)
            return { seen, missing };
        await clock.sleep(1_000, deadline.signal);
    }
}
/** With all that our states hold: what is missing would not be written down, nor watched over. */
async function observeMade(environment, ledger, inState, deadline) {
    const { clock, log } = environment.context;
    const { seen, missing } = await lookUntilListed(() => observeOurs(environment, ledger, { inState: async () => inState }), ({ resources, doubts }) => {
        const listed = new Set([...resources, ...doubts].map(resource_resourceKey));
        return [...inState.keys()].filter((key) => !listed.has(key));
    }, { clock, deadline });
    if (missing.length > 0)
        log.info(`not listed by DigitalOcean: ${missing.join(', ')}`);
    return seen;
}
/** What only a state proves. */
function ownedIn(ledger) {
    return (ledger?.journal ?? []).flatMap((entry) => (entry.owned || entry.kind === 'certificate') && !entry.goneAt ? [resource_resourceKey(entry)] : []);
}
/** The team that a token belongs to; accounts of before teams have none, and are one by themselves. */
async function findTeam(digitalocean) {
    const account = await digitalocean.account();
    return account.team?.uuid ?? account.uuid;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/urls.js
/** Of the configured apps, and of those that are deployed although the catalogue cannot be seen from here. */
function urlsOf({ apps, configuration, names }, document) {
    const { domain } = configuration.environment;
    const deployed = domain
        ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`])
        : [];
    return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])]);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
    return verdict.kind === 'ours' ? [] : [{ what, because: verdict.because, ...(remedy !== undefined && { remedy }) }];
}
function left_renderLeft({ what, because, remedy }) {
    return `${what} is not ours, and stays as it is: ${because}${remedy === undefined ? '' : `. ${remedy}`}`;
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

// EXTERNAL MODULE: ./packages/github/build/src/refs.js
var refs = __webpack_require__(5425);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
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
            const answer = (await (0,src_request/* unlessStatus */.HD)([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
            if (answer.status === 200) {
                const id = Number(answer.data.workflow_run_id);
                expectRun(github, id);
                return { id, url: answer.data.html_url };
            }
            break;
        }
        catch (error) {
            if (!(0,settling/* isLost */.JD)(error) || attempt === 4)
                throw error;
            wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ''}`);
        }
        const found = dispatch.isHarmless
            ? undefined
            : await appear(findNew, workflow, settling/* strongDoubt */.ID.other, wait).catch(asNone);
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
    throw new src_errors/* StagingError */.QH('invalid-input', `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`, {
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
    if (error instanceof src_errors/* WaitTimeoutError */.Do)
        return undefined;
    throw error;
}
function start(github, { workflow, ref, inputs }, details) {
    return (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref: (0,refs/* fullRef */.vv)(ref),
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

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reaper-health.js


/** The caller's file, as docs/adopt.md names it. */
const reaperWorkflow = 'staging-reaper.yml';
/** Milliseconds without a run after which an hourly schedule is not late any more. */
const silence = 3 * 3_600_000;
/** Milliseconds that a run may wait for a runner: the next one of the hour comes then. */
const reaper_health_patience = 3_600_000;
/** Asked once a run. */
const asked = new WeakMap();
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeReaper(github) {
    const looking = asked.get(github.octokit) ?? look_lookAt((0,src_request/* unlessStatus */.HD)([404], listWorkflowRuns(github, reaperWorkflow)));
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
    return oldest && now - Date.parse(oldest.createdAt) > reaper_health_patience ? oldest : undefined;
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

;// CONCATENATED MODULE: ./packages/github/build/src/viewer.js

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await (0,src_request/* graphql */.UG)(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}
/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
async function viewer_selfAmong(github, makers) {
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
        const { data } = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues', {
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
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(issues_pathOf(github, number));
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
async function issues_updateIssue(github, number, change) {
    const { stateReason, labels, ...rest } = change;
    const { data } = await (0,src_request/* request */.Em)(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
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
    return issues_list(github, { labels: label, state });
}
/** Closed ones that carry the label, or that somebody made, and that changed since then (ISO 8601); the newest first, at most 100. */
function listClosedIssues(github, by, since) {
    return listBy(github, by, { state: 'closed', since, sort: 'updated' });
}
async function listBy(github, by, filter) {
    if ('label' in by)
        return issues_list(github, { labels: by.label, ...filter });
    // A maker that the filter does not know is 422.
    return (await unlessStatus([422], issues_list(github, { ...by, ...filter }))) ?? [];
}
async function issues_list(github, filter) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await (0,src_request/* unlessStatus */.HD)([422], (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
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
            if (error instanceof src_errors/* ApiError */.hD && error.status === 403)
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
            throw new src_errors/* ApiError */.hD({
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
    return new src_errors/* StagingError */.QH('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
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
        const about = issues_pathOf(github, number);
        return has(await (0,src_request/* graphql */.UG)(github, 'issueView', query, variables, { signal, about, has }));
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

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/github-ownership.js

const github_ownership_ours = (proof) => ({ kind: 'ours', proof });
const github_ownership_doubt = (because) => ({ kind: 'in-doubt', because });
const github_ownership_notOurs = (because) => ({ kind: 'not-ours', because });
/** Who may have written for us: an app, as GITHUB_TOKEN is one, or the account of our own token. */
function isUs({ login, type }, self) {
    return type === 'Bot' || login === self;
}
/** The hidden first line of a text of ours. */
function github_ownership_textMark(what, owner) {
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
        return github_ownership_ours('owner in its value');
    return github_ownership_notOurs(said === undefined ? 'its value does not name us' : `its value names ${said}`);
}
/** A Deployment's payload cannot be changed later: it is its creator's word. */
function deploymentVerdict({ payload, creator }, owner, self) {
    const said = fieldOf(payload, 'owner');
    if (said !== owner)
        return github_ownership_notOurs(said === undefined ? 'its payload does not name us' : `its payload names ${said}`);
    return isUs(creator, self)
        ? github_ownership_ours('owner in its payload, and maker')
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
        return github_ownership_notOurs('its text does not bear our mark');
    const { login } = issue.author;
    if (!isUs(issue.author, self))
        return github_ownership_doubt(`its text bears our mark, and ${login} opened it`);
    const [first] = versions;
    if (first?.body === undefined)
        return github_ownership_doubt('its first text was deleted from its history');
    return first.body.startsWith(begins)
        ? github_ownership_ours('mark in its first text, and author')
        : github_ownership_doubt('our mark was written into it later');
}
/** A comment or the text of a pull request: what has one version that can be seen at no further cost. */
function github_ownership_textVerdict({ body, author }, begins, self) {
    if (!body.startsWith(begins))
        return github_ownership_notOurs('its text does not bear our mark');
    return isUs(author, self)
        ? github_ownership_ours('mark in its first text, and author')
        : github_ownership_doubt(`its text bears our mark, and ${author.login} wrote it`);
}
/** A line of the message of a commit that we made for a ref to point at. */
function commitMark(what) {
    return `Made-by: staging-actions (${what})`;
}
/** A ref that points at a commit of our own. `message` undefined: it points at no commit. GitHub does not say who made a ref. */
function refVerdict(message, mark) {
    return message?.split('\n').includes(mark) ? github_ownership_ours('mark in its commit') : github_ownership_notOurs('it points at no commit of ours');
}
/** A branch at somebody's commit bears nothing itself: it is ours when we saw that there was none, and wrote that down where nobody else writes. */
function branchVerdict(made) {
    const { byThisRun, pull, mark, self } = made;
    if (byThisRun)
        return github_ownership_ours('made by this run');
    if (!pull)
        return github_ownership_notOurs('it was there before');
    const verdict = github_ownership_textVerdict(pull, mark, self);
    return verdict.kind === 'not-ours' ? github_ownership_notOurs('it was there before') : verdict;
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/our-issue.js



/**
 * Anybody may give an issue our label, our title and our mark: GitHub's history of its text tells whose it is, and is asked of
 * each that would be written to. `wanted`: the text that needs no writing; undefined: the first one is looked for.
 */
async function our_issue_findOurIssues(github, { kind, owner, label }, wanted) {
    const mark = github_ownership_textMark(kind, owner);
    const issues = (await issues_listIssues(github, label.name, 'all'))
        .filter(({ body }) => !isOfAnother(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await viewer_selfAmong(github, issues.map(({ author }) => author));
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
            : github_ownership_textVerdict(issue, mark, self);
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
        await issues_updateIssue(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await ensureLabel(github, issue.label);
    const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] });
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

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js + 1 modules
var plain_text = __webpack_require__(2035);
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
        github_ownership_textMark('dashboard', owner),
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

;// CONCATENATED MODULE: ./packages/github/build/src/deployments.js





/** Makes a Deployment and returns its id. It merges nothing and waits for no check: what is deployed is deployed already. */
async function createDeployment(github, deployment) {
    const mark = (0,external_node_crypto_.randomUUID)();
    const id = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/deployments', {
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
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 30 });
        const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
        return made && Number(made.id);
    });
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
    return id;
}
/** The newest first, at most 100: other people's may lie in between. */
async function listDeployments(github, environment) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 100 });
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
    await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
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
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        per_page: 1
    });
    return { state: data[0]?.state, url: data[0]?.environment_url || undefined };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/decide-deployment.js
const nothing = { kind: 'nothing' };
const begun = [undefined, 'in_progress', 'queued', 'pending'];
/** What brings the repository's page in step with the ledger. */
function decideDeployment(phase, url, newest) {
    switch (phase) {
        case 'absent':
            return newest && newest.state !== 'inactive' ? { kind: 'retire' } : nothing;
        case 'provisioning':
            return newest && begun.includes(newest.state) ? nothing : { kind: 'create', state: 'in_progress' };
        case 'ready':
            if (newest && begun.includes(newest.state))
                return { kind: 'set', id: newest.id, state: 'success' };
            if (newest?.state !== 'success')
                return { kind: 'create', state: 'success' };
            return (newest.url ?? '') === (url ?? '') ? nothing : { kind: 'set', id: newest.id, state: 'success' };
        case 'incomplete':
            return newest && newest.state !== 'failure' && newest.state !== 'inactive'
                ? { kind: 'set', id: newest.id, state: 'failure' }
                : nothing;
        // It is there until it is not.
        case 'destroying':
            return nothing;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-deployment.js




const descriptions = {
    success: 'Ready',
    in_progress: 'Being made',
    failure: 'Not completed',
    inactive: 'Destroyed'
};
/** Brings the GitHub Deployment in step: two requests when it is. Other people's in the same environment of GitHub's are left. */
async function showDeployment(environment, phase, url) {
    const { github, names, context } = environment;
    const listed = await listDeployments(github, names.deploymentEnvironment);
    const self = await viewer_selfAmong(github, listed.map(({ creator }) => creator));
    const judged = listed.map((one) => ({ ...one, verdict: deploymentVerdict(one, names.ownerTag, self) }));
    const found = judged.filter(({ verdict }) => verdict.kind === 'ours');
    const [first] = found;
    const newest = first && { id: first.id, ...(await findDeploymentStatus(github, first.id)) };
    const step = decideDeployment(phase, url, newest);
    const set = (id, state) => setDeploymentStatus(github, id, {
        state,
        logUrl: context.run.url,
        ...(descriptions[state] && { description: descriptions[state] }),
        ...(url && state === 'success' && { environmentUrl: url })
    });
    if (step.kind === 'set')
        await set(step.id, step.state);
    if (step.kind === 'create') {
        const id = await createDeployment(github, {
            ref: context.sha,
            environment: names.deploymentEnvironment,
            description: `Provisioned by ${context.actor}`,
            payload: { owner: names.ownerTag }
        });
        await set(id, step.state);
        // Transient ones are not retired by GitHub itself.
        if (newest && newest.state !== 'inactive')
            await set(newest.id, 'inactive');
    }
    if (step.kind === 'retire')
        for (const { id } of found)
            if ((await findDeploymentStatus(github, id)).state !== 'inactive')
                await set(id, 'inactive');
    return judged.flatMap(({ id, creator, verdict }) => leftBy(verdict, `the Deployment ${id} in ${names.deploymentEnvironment}, by ${creator.login},`));
}

;// CONCATENATED MODULE: ./packages/github/build/src/variables.js

/** 403 when the token may not read it: GITHUB_TOKEN never may, an App needs `variables: read`. */
async function findVariable(github, name) {
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name }));
    return answer?.data.value;
}
/**
 * False when there is one already, no matter who made it: also the request before, whose answer was lost. 403 when the token may not:
 * GITHUB_TOKEN never may, an App needs `variables: write`.
 */
async function createVariable(github, name, value) {
    const made = await (0,src_request/* unlessStatus */.HD)([409, 422], (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value }, { repeatable: true }));
    return made !== undefined;
}
/** False when it is gone. */
async function updateVariable(github, name, value) {
    const changed = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value }));
    return changed !== undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-variable.js



/** `STAGING_STAGING`, `STAGING_REVIEW_7`. */
function variableName(environment) {
    return `STAGING_${environment.toUpperCase().replaceAll('-', '_')}`;
}
/** What workflows read with `fromJSON(vars.STAGING_…)`; never a secret. `owner` is how we know it again. */
function renderVariable({ phase, document, urls, expiresAt }, owner) {
    return JSON.stringify({
        owner,
        state: phase,
        'cluster-id': document?.journal.find(({ kind, id, goneAt }) => kind === 'cluster' && id !== '' && !goneAt)?.id ?? null,
        urls,
        holders: document?.leases.map(({ holder }) => holder) ?? [],
        'expires-at': expiresAt ?? null,
        generation: document?.generation ?? 0
    });
}
/** One request when it says the same already, or when the token may not: GITHUB_TOKEN never may. Somebody's own of that name is left. */
async function showVariable({ github, names }, content) {
    const name = variableName(names.environment);
    const value = renderVariable(content, names.ownerTag);
    let found = await findVariable(github, name);
    if (found === undefined) {
        if (await createVariable(github, name, value))
            return [];
        // Made since we looked, by somebody or by a request of ours whose answer was lost.
        found = await findVariable(github, name);
    }
    if (found === undefined || found === value)
        return [];
    const verdict = variableVerdict(found, names.ownerTag);
    if (verdict.kind === 'ours')
        await updateVariable(github, name, value);
    return leftBy(verdict, `the variable ${name}`, 'Rename or delete it, and the environment is shown there');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-outside.js










/** What the token may not: asked and told once a run. */
const refused = new WeakMap();
/** What was left, as it was told. */
const show_outside_told = new WeakMap();
/**
 * Brings what people see in step with the ledger: the GitHub Deployment, the variable, the dashboard. What has drifted is put
 * right; what is in step is not written; what is not ours is told and left. It is for people: without the right to do so the run goes on.
 */
async function showOutside(environment) {
    const seen = await look_lookAt(environment.ledger.read());
    if (seen.kind === 'failed')
        return;
    const document = seen.value;
    const url = Object.values(urlsOf(environment, document))[0];
    await Promise.all([
        attempt(environment, 'deployment', () => showDeployment(environment, phaseOf(document), url)),
        attempt(environment, 'variable', () => showVariable(environment, contentOf(environment, document))),
        environment.configuration.dashboard && attempt(environment, 'dashboard', () => showDashboard(environment, document))
    ]);
}
async function attempt(environment, part, show) {
    const known = refused.get(environment) ?? new Set();
    if (known.has(part))
        return;
    const look = await look_lookAt(show());
    if (look.kind === 'seen') {
        for (const left of look.value)
            tellLeft(environment, left);
        return;
    }
    const isRefused = [403, 404, 410].includes(statusOf(look) ?? 0);
    if (isRefused)
        refused.set(environment, known.add(part));
    tell(environment, part, look.error, isRefused);
}
function tellLeft(environment, left) {
    const { log } = environment.context;
    const known = show_outside_told.get(environment) ?? new Set();
    const line = left_renderLeft(left);
    if (known.has(line))
        return;
    show_outside_told.set(environment, known.add(line));
    if (left.remedy === undefined)
        log.info(line);
    else
        log.warning(line);
}
function tell({ names, context }, part, error, isRefused) {
    const { log } = context;
    const why = `${error.message}${error.message.endsWith('.') ? '' : '.'}`;
    if (part === 'deployment')
        log.warning(`the environment is not shown on the repository's page: ${why} Give the job \`permissions: deployments: write\`.`);
    if (part === 'dashboard')
        tellUnwritten(error, log);
    if (part === 'variable')
        log.info(`${variableName(names.environment)} is not written: ${isRefused ? 'GITHUB_TOKEN never may; a token of an App with `variables: write` does' : why}`);
}
function contentOf(environment, document) {
    return {
        phase: phaseOf(document),
        document,
        urls: phaseOf(document) === 'absent' ? {} : urlsOf(environment, document),
        expiresAt: (0,say_end/* momentOf */.Et)(document && endOf(document, configuredLimits(environment.configuration)))
    };
}

// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var src_deadline = __webpack_require__(1077);
;// CONCATENATED MODULE: ./packages/github/build/src/repository.js

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
async function getDefaultBranch(github) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}', {});
    return data.default_branch;
}
async function getRepositorySettings(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}', {});
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

// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(1138);
;// CONCATENATED MODULE: ./packages/config/build/src/protected.js

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
    return patterns.some((pattern) => (0,esm/* minimatch */.xF)(environment, pattern));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/holders-running.js


/** So many are asked about at once. */
const together = 20;
/** Milliseconds that a run between two of its jobs may wait for a runner, and is at work all the same. */
const betweenJobs = 30 * 60_000;
/** All holders are asked about, however many they are: to leave one out would be to reap a pipeline that runs. */
async function holdersRunning({ github, context }, document) {
    const asked = (document?.leases ?? []).flatMap(({ id }) => {
        const run = /^run-(\d{1,15})$/.exec(id)?.[1];
        return run === undefined || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }];
    });
    const atWork = new Set();
    const over = new Set();
    for (let start = 0; start < asked.length; start += together)
        await Promise.all(asked.slice(start, start + together).map(async ({ id, run }) => {
            const found = await findRun(github, run);
            if (found === undefined || (found !== 'forbidden' && found.status === 'completed'))
                over.add(id);
            else if (found !== 'forbidden' && isAtWork(found, context.clock.now()))
                atWork.add(id);
        }));
    return { atWork, over };
}
/** One that waits for a person (`waiting`), or for a runner that does not come (`queued`), does nothing that could be interrupted. */
function isAtWork({ status, updatedAt }, now) {
    if (status === 'in_progress')
        return true;
    return status !== 'waiting' && now - Date.parse(updatedAt) < betweenJobs;
}
/**
 * Without the leases that have run out and whose runs are over. The last to end stays, since it says since when nobody holds the
 * environment, and so do requests': idle time counts from their end. The same document when there are none.
 */
function withoutDeadLeases(document, { over }, now) {
    const last = Math.max(...document.leases.map(({ until }) => Date.parse(until)));
    const leases = document.leases.filter((lease) => {
        const until = Date.parse(lease.until);
        return until > now || until === last || isApprovalLease(lease) || !over.has(lease.id);
    });
    return leases.length === document.leases.length ? document : { ...document, leases };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/find-expired.js






/** Whose time is over, by their ledgers, the oldest first; costs no request. One that nobody can read is told and left alone. */
function pastTime(environment, ledgers) {
    const past = [];
    for (const [name, document] of ledgers) {
        if (document instanceof src_errors/* StagingError */.QH)
            environment.context.log.warning(`${name} is left alone: ${document.message}`);
        else {
            const one = pastTimeOf(environment, name, document);
            if (one)
                past.push(one);
        }
    }
    return past.sort((a, b) => a.since - b.since || (a.environment < b.environment ? -1 : 1));
}
function pastTimeOf(environment, name, document) {
    if (isProtected(name, environment.configuration))
        return undefined;
    const end = endOf(document, configuredLimits(environment.configuration));
    if (!end || end.at > environment.context.clock.now())
        return undefined;
    const because = end.at > 0 ? `${(0,say_end/* causeOf */.rl)(end)} since ${new Date(end.at).toISOString()}` : (0,say_end/* causeOf */.rl)(end);
    return { environment: name, because, since: Date.parse(document.life?.since ?? '') || 0, document };
}
/** Of those whose time is over: not one that a run still holds. Asks GitHub about its holders. */
async function isExpired(environment, { document }) {
    return (await holdersRunning(environment, document)).atWork.size === 0;
}
/** Undefined: it has time left, a run that holds it goes on, or it is protected. */
async function expiredOf(environment, name, document) {
    const past = pastTimeOf(environment, name, document);
    return past && (await isExpired(environment, past)) ? past : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/watch-reaper.js










/** One for the repository: it looks after all of its environments. */
function reaperIssue({ names }) {
    return {
        kind: 'reaper',
        owner: names.ownerTag.slice(0, -names.environment.length - 1),
        title: 'staging-reaper does not look after the staging environments',
        label: { name: 'staging-reaper', color: 'd93f0b', description: 'What is past its time is not destroyed' }
    };
}
/**
 * Who watches the reaper: every run of ours that comes by. While something lives and it failed, or has not run for three hours, one
 * issue says so and mentions who holds something. Undefined: nobody could see how it is. It keeps the run from nothing.
 */
async function watchReaper(environment, ledgers) {
    const { github, context } = environment;
    const { log, clock, signal } = context;
    const look = await observeReaper(github);
    if (look.kind === 'failed') {
        signal.throwIfAborted();
        log.debug(`how staging-reaper is was not seen: ${look.error.message}`);
        return undefined;
    }
    const living = livingIn(environment, ledgers);
    const since = living.length === 0 ? undefined : Math.min(...living.map((one) => one.since));
    const health = judgeReaper(look.value, { since, now: clock.now() });
    if (health.problem === undefined)
        return health;
    log.warning(`${health.problem}: nothing ends what is past its time. ${reaperRemedy}`);
    const written = await look_lookAt(our_issue_writeOurIssue(github, reaperIssue(environment), render(environment, health, living)));
    signal.throwIfAborted();
    if (written.kind === 'failed')
        log.warning(`no issue tells of it: ${written.error.message}${written.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`);
    else
        for (const left of written.value.left)
            log.warning(left_renderLeft(left));
    return health;
}
/** The reaper itself, when it has succeeded. */
async function closeReaperIssue(environment) {
    const closed = await lookAt(closeOurIssue(environment.github, reaperIssue(environment)));
    if (closed.kind === 'failed')
        environment.context.log.warning(`the issue that tells of a reaper that fails was not closed: ${closed.error.message}`);
}
/** What cannot be read may live, too, and nobody knows since when. */
function livingIn(environment, ledgers) {
    const now = environment.context.clock.now();
    return [...ledgers].flatMap(([name, document]) => {
        if (document instanceof src_errors/* StagingError */.QH)
            return [{ name, since: now, until: undefined, holders: [] }];
        const end = endOf(document, configuredLimits(environment.configuration));
        if (!end)
            return [];
        return [
            {
                name,
                since: document.life ? Date.parse(document.life.since) : now,
                until: (0,say_end/* momentOf */.Et)(end),
                holders: (0,leases/* liveLeases */._c)(document, now).map(({ holder }) => holder)
            }
        ];
    });
}
/** How many environments are listed. */
const watch_reaper_most = 50;
function render(environment, { problem = '', lastSucceeded }, living) {
    const { owner } = reaperIssue(environment);
    const mentions = our_issue_mentionable(living.flatMap(({ holders }) => holders));
    return [
        github_ownership_textMark('reaper', owner),
        `**${problem}.** ${lastSucceeded ? `It last succeeded at ${(0,duration/* renderMoment */.dc)(lastSucceeded)}.` : 'None of its last runs succeeded.'} Until it does, nothing ends what is past its time, and all of this is billed on:`,
        '',
        '| environment | may be destroyed from | held by |',
        '|---|---|---|',
        ...living
            .slice(0, watch_reaper_most)
            .map(({ name, until, holders }) => `| ${(0,plain_text/* plain */.p)(name)} | ${until ? (0,duration/* renderMoment */.dc)(until) : 'now'} | ${[...new Set(holders)].map(plain_text/* plain */.p).join(', ')} |`),
        ...(living.length > watch_reaper_most ? [`| and ${living.length - watch_reaper_most} more | | |`] : []),
        '',
        reaperRemedy,
        '',
        ...(mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(' ')}: you hold one of these.`, ''] : []),
        'The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.',
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/hand-over-expired.js





/** Milliseconds: a run has better things to do. */
const hand_over_expired_patience = 20_000;
/** Of how many it is asked whether a run still holds them. */
const mostAsked = 10;
/** What every run does for the other environments at its end: it watches the reaper, and starts it. */
async function lookAfterOthers(environment, known) {
    try {
        const ledgers = known ?? (await environment.ledgers());
        await watchReaper(environment, ledgers);
        await handOverExpired(environment, ledgers);
    }
    catch (error) {
        environment.context.signal.throwIfAborted();
        environment.context.log.debug(`other environments were not looked at: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}
/**
 * Starts the reaper when another environment is past its time: schedules come late, or are disabled. Where it cannot be
 * started, people are told. It keeps the run from nothing, and never fails it. `own`: this one is, too.
 */
async function handOverExpired(environment, known, own) {
    const { names, context } = environment;
    const { log, signal } = context;
    try {
        const past = pastTime(environment, known).filter((one) => one.environment !== names.environment);
        const expired = own ? [own] : [];
        // One is enough to start it: it looks for the others by itself.
        for (const one of past.slice(0, mostAsked)) {
            if (expired.length > 0)
                break;
            if (await isExpired(environment, one))
                expired.push(one);
        }
        const all = expired.length > 0 ? [...expired, ...past.filter((one) => !expired.includes(one))] : [];
        if (all.length > 0)
            await startReaper(environment, all);
    }
    catch (error) {
        signal.throwIfAborted();
        log.debug(`other environments were not looked at: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}
async function startReaper({ github, context }, expired) {
    const { clock, log, signal } = context;
    const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
    const told = `${names.join(', ')}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ''}`;
    try {
        const ref = await getDefaultBranch(github);
        const runs = await listWorkflowRuns(github, reaperWorkflow, { branch: ref });
        const waiting = queuedSince(runs, clock.now());
        if (waiting)
            log.warning(`past their time: ${told}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
        if (runs.some(({ status }) => status !== 'completed'))
            return;
        const run = await dispatchWorkflow(github, { workflow: reaperWorkflow, ref, isHarmless: true }, { clock, log, deadline: new src_deadline/* Deadline */.B(clock, hand_over_expired_patience, signal) });
        log.info(`past their time: ${told}; ${run.url} destroys them`);
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`past their time: ${told}; ${reaperWorkflow} could not be started (${(0,src_errors/* toStagingError */.xc)(error).message}): run it by hand`);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/address-output.js



/** Both the placeholder in bootstrap manifests and the output of a stack that fills it. */
const addressName = 'load_balancer_ip';
/** The first bootstrap manifest that asks for the load balancer's address when no stack has it as an output. Undefined: all is well. */
async function findAddressNobodyGives(workspace, { bootstrap, stacks }) {
    const manifests = await textsBelow(workspace, bootstrap.directory, /\.ya?ml$/);
    const asking = manifests.find(({ text }) => text.includes(`\${${addressName}}`));
    if (!asking)
        return undefined;
    const parts = await Promise.all(stacks.map(({ directory }) => textsBelow(workspace, directory, /\.tf(\.json)?$/)));
    // Any mention in JSON will do: what else Terraform's JSON may look like is Terraform's to say.
    const isOutput = new RegExp(`output\\s+"${addressName}"|"${addressName}"\\s*:`);
    return parts.flat().some(({ text }) => isOutput.test(text)) ? undefined : asking.path;
}
const addressRemedy = `Give a stack the output \`${addressName}\` (infra/staging has it), or write the address that the ingress controller is to publish into the manifest.`;
function describeAddressNobodyGives(path) {
    return `${path} names \${${addressName}}, and no stack has an output of that name`;
}
/** Before anything is made: found out afterwards it would leave a billed environment without an ingress. */
async function requireAddressOutput(workspace, configuration) {
    const path = await findAddressNobodyGives(workspace, configuration);
    if (path !== undefined)
        throw new src_errors/* StagingError */.QH('invalid-configuration', describeAddressNobodyGives(path), { hint: addressRemedy });
}
async function textsBelow(workspace, directory, wanted) {
    let names;
    try {
        names = await (0,promises_.readdir)((0,external_node_path_.join)(workspace, directory));
    }
    catch {
        return [];
    }
    return Promise.all(names
        .filter((name) => wanted.test(name))
        .sort()
        .map(async (name) => ({
        path: `${directory}/${name}`,
        text: await (0,promises_.readFile)((0,external_node_path_.join)(workspace, directory, name), 'utf8')
    })));
}

// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/terraform/build/src/state.js


/** Attributes that name the zone of a record, the address that a zone was made with, or the resource that another one is a part of. */
const placeAttributes = ['domain', 'ip_address', 'cluster_id', 'project', 'volume_id', 'loadbalancer_id'];
/** Since Terraform 0.12, and of every OpenTofu. */
const knownVersion = 4;
/**
 * A state as `state pull` prints it, or as it lies in its bucket; empty text is no state.
 * @throws StagingError service-error when it is none, is of another format, or is encrypted: nobody can say what it holds.
 */
function state_readState(text) {
    if (text.trim() === '')
        return { lineage: undefined, resources: [] };
    const state = parse(text);
    if (!isObject(state))
        throw state_unreadable('it is no JSON');
    if ('encrypted_data' in state)
        throw state_unreadable('it is encrypted');
    const { version, lineage, resources } = state;
    if (version !== knownVersion)
        throw state_unreadable(`its format is ${JSON.stringify(version)}, and ${knownVersion} is known`);
    if (resources !== undefined && !Array.isArray(resources))
        throw state_unreadable('its resources are no list');
    return { lineage: typeof lineage === 'string' ? lineage : undefined, resources: managed(resources ?? []) };
}
function state_unreadable(why) {
    return new src_errors/* StagingError */.QH('service-error', `the state cannot be read: ${why}`, {
        hint: 'Look at it with `terraform state list`, with the version of Terraform or OpenTofu that wrote it.'
    });
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function managed(resources) {
    return resources.flatMap((resource) => {
        if (!isObject(resource))
            throw state_unreadable('one of its resources is no object');
        const { mode, type, name, module, instances, provider } = resource;
        if (mode === 'data')
            return [];
        if (typeof type !== 'string' || typeof name !== 'string' || !Array.isArray(instances))
            throw state_unreadable('one of its resources has no type, no name or no instances');
        const base = `${typeof module === 'string' ? `${module}.` : ''}${type}.${name}`;
        return instances.filter(isObject).map((instance) => {
            const key = instance['index_key'];
            const attributes = isObject(instance['attributes']) ? instance['attributes'] : {};
            const id = attributes['id'];
            return {
                address: key === undefined ? base : `${base}[${JSON.stringify(key)}]`,
                type,
                ...(typeof id === 'string' && { id }),
                places: placesOf(attributes),
                ...(attributes['destroy_all_associated_resources'] === true && { takesAlong: true }),
                provider: typeof provider === 'string' ? provider : ''
            };
        });
    });
}
function placesOf(attributes) {
    return Object.fromEntries(placeAttributes.flatMap((name) => {
        const value = attributes[name];
        return typeof value === 'string' ? [[name, value]] : [];
    }));
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/lock.js

/** Terraform has no code for it: the summary is the one thing that tells a lock from another failure. */
const summary = 'Error acquiring the state lock';
/** Undefined when nobody holds it: a lock that could not be written has the same summary, and names no holder. */
function lockInfo(diagnostics) {
    const found = diagnostics.find((diagnostic) => diagnostic.summary === summary);
    if (!found || !/^\s*ID:\s*\S/m.test(found.detail))
        return undefined;
    const field = (name) => new RegExp(`^\\s*${name}:\\s*(.*)$`, 'm').exec(found.detail)?.[1]?.trim() ?? '';
    return { id: field('ID'), operation: field('Operation'), who: field('Who'), created: field('Created') };
}
/** A lock as the `s3` backend lays it next to the state. One that says nothing is a lock all the same. */
function parseLock(text) {
    const lock = parseObject(text);
    const field = (name) => {
        const value = lock[name];
        return typeof value === 'string' ? value : 'unknown';
    };
    return { id: field('ID'), operation: field('Operation'), who: field('Who'), created: field('Created') };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(2580);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/ask-bucket.js


/** Milliseconds for one answer with the client's own repeats: a store that is silent is not asked again. */
const ask_bucket_patience = 30_000;
/**
 * A connection that breaks is opened again: the client itself only repeats what was answered. So is one on which something in between
 * answered with a page of its own: it has deleted nothing, and knows of nothing that is not there.
 */
async function answerOf(path, send) {
    for (let attempt = 1;; attempt += 1)
        try {
            const response = await send();
            const text = await response.text();
            if ((response.ok || response.status === 404) && (0,parse_json/* isPage */.yp)(text))
                throw (0,parse_json/* notJson */.O2)('Spaces', path, text, 'answer of a bucket');
            return { response, text };
        }
        catch (error) {
            if (attempt === 4 || (error instanceof Error && error.name === 'TimeoutError'))
                throw error;
            await src_clock/* systemClock */.m.sleep(250 * 2 ** attempt);
        }
}
/** One signed request. @throws ApiError for a failure that was not expected */
async function askBucket({ bucket, endpoint }, { accessKey, secretKey }, { method, key = '', query = {}, headers = {}, expected = [] }) {
    const client = new aws4fetch_esm/* AwsClient */.t({
        accessKeyId: accessKey,
        secretAccessKey: secretKey,
        service: 's3',
        region: 'us-east-1',
        retries: 4
    });
    const path = `/${encodeURIComponent(bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const url = new URL(`${endpoint.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    const { response, text } = await answerOf(path, () => client.fetch(url, {
        method,
        headers,
        signal: AbortSignal.timeout(ask_bucket_patience),
        ...(method === 'PUT' && { body: 'probe' })
    })).catch((cause) => {
        if (cause instanceof src_errors/* StagingError */.QH)
            throw cause;
        throw new src_errors/* ApiError */.hD({ service: 'Spaces', method, path, status: 0 }, { cause });
    });
    if (!response.ok && !expected.includes(response.status))
        throw new src_errors/* ApiError */.hD({ service: 'Spaces', method, path, status: response.status }, response.status === 403 || response.status === 401
            ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
            : {});
    return { status: response.status, text };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-store.js




/** What it holds; one that is not there holds nothing. Throws for one that nobody can read. */
async function state_store_heldIn(states, backend) {
    return state_readState((await states.readState(backend)) ?? '');
}
function stateStore(credentials) {
    return {
        honoursConditionalWrites: (backend) => honoursConditionalWrites(backend, credentials),
        readState: (backend) => state_store_readState(backend, credentials),
        findStates: (backend, prefix) => findStates(backend, prefix, credentials),
        findLock: (backend) => findLock(backend, credentials),
        releaseLock: (backend, id) => releaseLock(backend, id, credentials),
        deleteState: (backend) => deleteState(backend, credentials)
    };
}
async function state_store_readState(backend, credentials) {
    const text = await readJson(backend, credentials, backend.key);
    // Without a byte in it it is none, as Terraform has it: what it held the ledger may tell.
    return text?.trim() === '' ? undefined : text;
}
/** Undefined: it is not there. */
async function readJson(backend, credentials, key) {
    const { status, text } = await readWhole(backend, credentials, { method: 'GET', key, expected: [404] }, isJson);
    return status === 404 ? undefined : text;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
async function findStates(backend, prefix, credentials) {
    const query = { 'list-type': '2', prefix };
    const { status, text } = await readList(backend, credentials, { method: 'GET', query, expected: [401, 403, 404] });
    if (status === 404)
        return [];
    if (status >= 400)
        return undefined;
    return [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)]
        .map(([, entry = '']) => state_store_element(entry, 'Key') ?? '')
        .filter((key) => key.endsWith('.tfstate'));
}
async function findLock(backend, credentials) {
    const text = await readJson(backend, credentials, lockKey(backend));
    return text === undefined ? undefined : parseLock(text);
}
/** As `terraform force-unlock` does. */
async function releaseLock(backend, id, credentials) {
    const lock = await findLock(backend, credentials);
    if (lock?.id !== id)
        return false;
    await askBucket(backend, credentials, { method: 'DELETE', key: lockKey(backend), expected: [404] });
    return true;
}
function lockKey({ key }) {
    return `${key}.tflock`;
}
/**
 * Deletes a stack's state with all its versions, and what a killed run left of its lock. It holds passwords: it must not outlive
 * the environment, and in a bucket with versioning a plain delete only covers it up.
 */
async function deleteState(backend, credentials) {
    for (const key of [backend.key, lockKey(backend)]) {
        const { status } = await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] });
        // S3 deletes what is not there without a word. That there is none is believed when it is said of the thing itself, too.
        if (status === 404)
            await requireAbsent(backend, credentials, key);
        for (const version of await state_store_versionsOf(backend, credentials, key))
            await askBucket(backend, credentials, { method: 'DELETE', key, query: { versionId: version }, expected: [404] });
    }
}
async function requireAbsent(backend, credentials, key) {
    const { status } = await askBucket(backend, credentials, { method: 'GET', key, expected: [404] });
    if (status !== 404)
        throw new src_errors/* StagingError */.QH('service-error', `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`, {
            hint: (0,parse_json/* proxyHint */.CJ)('Spaces')
        });
}
/** Throws for what is no list, or not all of one: nothing would be found in it, and left where it lies. */
async function readList(backend, credentials, request) {
    const isList = (text) => /<\/List\w+Result>\s*$/.test(text);
    const answer = await readWhole(backend, credentials, request, isList);
    if (answer.status >= 400 || isList(answer.text))
        return answer;
    throw (0,parse_json/* notJson */.O2)('Spaces', `/${backend.bucket}/`, answer.text, 'list of a bucket');
}
/** What is not whole is asked for once more: a proxy may have answered, or lost the answer's body. */
async function readWhole(backend, credentials, request, isWhole) {
    const answer = await askBucket(backend, credentials, request);
    return answer.status >= 400 || isWhole(answer.text) ? answer : askBucket(backend, credentials, request);
}
/** Ids of what the bucket keeps of one key, the marks of deletions among them. Without versioning there are none, or `null`. */
async function state_store_versionsOf(backend, credentials, key) {
    const found = [];
    let from = {};
    for (;;) {
        // A store that knows no versions says so in one of these ways. A key that may not list them may not delete them either:
        // then the bucket's own rule has to (infra/foundation).
        const query = { versions: '', prefix: key, ...from };
        const { status, text } = await readList(backend, credentials, {
            method: 'GET',
            query,
            expected: [400, 403, 404, 405, 501]
        });
        if (status >= 400)
            return found;
        const page = text.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs);
        // The prefix matches the keys that only begin with this one.
        for (const [, , entry = ''] of page)
            if (state_store_element(entry, 'Key') === key)
                found.push(state_store_element(entry, 'VersionId') ?? '');
        const keyMarker = state_store_element(text, 'NextKeyMarker');
        if (state_store_element(text, 'IsTruncated') !== 'true' || !keyMarker)
            return found.filter((version) => version !== '');
        from = { 'key-marker': keyMarker, 'version-id-marker': state_store_element(text, 'NextVersionIdMarker') ?? '' };
    }
}
/** The text of the first element of that name. */
function state_store_element(xml, name) {
    const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
    return text?.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity) => entities[entity] ?? whole);
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/**
 * Whether the bucket refuses a second `If-None-Match: *`. S3-compatible stores may take the header and ignore it: then
 * Terraform's lock file excludes nobody, and only the ledger does.
 */
async function honoursConditionalWrites(backend, credentials) {
    const key = `${backend.key}.probe-${(0,external_node_crypto_.randomUUID)()}`;
    const condition = { 'if-none-match': '*' };
    try {
        // Refused, it is there by a request whose answer was lost.
        await askBucket(backend, credentials, { method: 'PUT', key, headers: condition, expected: [409, 412, 501] });
        const again = await askBucket(backend, credentials, {
            method: 'PUT',
            key,
            headers: condition,
            expected: [409, 412, 501]
        });
        // 501 is a store that takes no conditions at all: Terraform could not even take its lock.
        return again.status === 409 || again.status === 412;
    }
    finally {
        await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/states.js







/**
 * What a state would have destroyed and nothing proves to be ours, `<address> (<id>)`. A state is a record like any other:
 * somebody may have imported into it, or moved it. What is gone already is nobody's any more. `owns`: of the state's stack; one that
 * owns by its state may have parts in what others share with it.
 */
async function strangersIn(held, ours, looks, owns) {
    // What can bear no mark goes by the company that it keeps: a state of which something is proven, and nothing is not.
    const hasProof = held.some((one) => isProven(one, ours));
    const unproven = held.filter((one) => {
        const kind = terraform_types_kindOfType[one.type];
        // A part goes by what it is a part of: destroyed by the state, somebody's database would lose one of its own.
        const whole = wholeOf(one.type, one.places, owns);
        if (whole)
            return !ours.some(({ kind, id }) => kind === whole.kind && id === whole.id);
        return kind && kind !== 'tag' && one.id && !isProven(one, ours) && !(hasProof && isByCompany(kind));
    });
    return leftOf(unproven, looks);
}
/** Whether what a state holds is among these. */
function isProven({ type, id }, ours) {
    return ours.some((one) => one.kind === terraform_types_kindOfType[type] && one.id === id);
}
/** Of other providers, or of kinds that bear no mark and that nobody can ask for: a whole zone, a bucket. Only a state that we began may change or end those. */
function unprovableIn(held, domain) {
    return held.filter((one) => whereaboutsOf(one, domain).kind === 'elsewhere').map(({ address }) => address);
}
/**
 * Under somebody's lock nothing is destroyed: a person may be at work with terraform.
 * @param own the time of this run's own commands, all of which are over
 */
async function requireUnlocked(backends, states, abandoned, own) {
    for (const backend of backends) {
        const lock = await states.findLock(backend);
        if (!lock || abandoned.some((one) => isLockOf(lock, one)))
            continue;
        if (own && isLockOf(lock, { ...own, machine: hostname() }))
            throw new StagingError('service-error', `the bucket ${backend.bucket} keeps the lock ${lock.id} of ${backend.key}, which a terraform of ours took and has given back`, {
                hint: 'Does something between the runner and Spaces take deletions? If not, run it again: that deletes the lock.'
            });
        throw new StateLockedError(lock);
    }
}
/**
 * What the states hold that is not proven to be gone, one clause a state; none: they may be deleted. One that cannot be read holds
 * we know not what, and one that is lost held what the ledger says that only it knew of.
 */
async function leftInStates(backends, states, { problems, emptied }, { ledger, ...looks }) {
    const left = [];
    for (const backend of backends) {
        const { key } = backend;
        const found = await stateAt(backend, states);
        const problem = problems.get(key);
        const because = problem === undefined ? '' : `: ${problem}`;
        if (found.kind === 'unreadable') {
            // Of an encrypted one Terraform alone can say that it is empty.
            const why = problem?.includes(found.message) ? problem : `${found.message}${because}`;
            if (!emptied.has(key))
                left.push(`the state ${key} cannot be read: ${why.replace(/^the state cannot be read: /, '')}`);
            continue;
        }
        const held = found.kind === 'read' ? await leftOf(found.resources, looks) : heldByLost(backend, ledger);
        if (held.length > 0)
            left.push(found.kind === 'read'
                ? `the state ${key} holds ${some(held)}${because}`
                : `the state ${key} is not there any more, and only it knew of ${some(held)}`);
    }
    return left;
}
async function stateAt(backend, states) {
    try {
        const text = await states.readState(backend);
        return text === undefined ? { kind: 'absent' } : { kind: 'read', resources: readState(text).resources };
    }
    catch (error) {
        if (!(error instanceof StagingError) || error.reason === 'cancelled')
            throw error;
        return { kind: 'unreadable', message: error.message };
    }
}
function heldByLost(backend, { journal }) {
    const place = placeOf(backend);
    return journal.flatMap(({ kind, name, goneAt, holds = [], more = {} }) => kind === stateEntry && name === place && !goneAt
        ? [...holds, ...Object.entries(more).map(([type, count]) => `${count} more of ${type}`)]
        : []);
}
/** What is there of it still, or may be, `<address> (<id>)`. */
async function leftOf(held, { digitalocean, configuration, gone }) {
    const isThere = async (one) => {
        const where = whereaboutsOf(one, configuration.environment.domain);
        if (where.kind !== 'account')
            return where.kind === 'elsewhere';
        const { resource } = where;
        if (gone?.has(resource_resourceKey(resource)))
            return false;
        try {
            return await kindRules[resource.kind].exists(digitalocean, resource);
        }
        catch (error) {
            // What cannot be looked at is not known to be gone.
            if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
                throw error;
            return true;
        }
    };
    const there = await Promise.all(held.map(isThere));
    return held.filter((_, index) => there[index]).map(terraform_types_told);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/held-by-states.js






/**
 * `<kind>/<id>` of all that our states hold. A state is ours with the lineage that was written down when it began empty: a
 * person who forges the ledger does not know the lineage of a state that they cannot read. Where none was written down, it is
 * ours when all of it that can bear our mark does; one of a stack that owns by its state, by a person's word only.
 */
async function heldByStates(states, backends, { ledger, ours, environment, isByWord }) {
    const { stacks } = environment.configuration;
    const isOurs = async (state, backend, owns) => {
        if (isRecordedLineage(ledger, backend, state.lineage))
            return true;
        const { resources } = state;
        if (owns === 'state')
            return isByWord && !ledger.life;
        return (resources.some((one) => isProven(one, ours)) &&
            (await strangersIn(resources, ours, environment, 'tags')).length === 0);
    };
    const held = await Promise.all(backends.map(async (backend, index) => {
        const owns = ownsOf(stacks, index);
        try {
            const state = await state_store_heldIn(states, backend);
            return (await isOurs(state, backend, owns)) ? idsIn(state).map((id) => [id, owns]) : [];
        }
        catch (error) {
            environment.context.log.warning(`the state ${backend.key} could not be read, and proves nothing: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
            return [];
        }
    }));
    return new Map(held.flat());
}
/** Backends are in the order of the stacks. */
function ownsOf(stacks, index) {
    return stacks[index]?.owns ?? 'tags';
}
function isRecordedLineage({ journal }, backend, lineage) {
    const place = recorded_places_placeOf(backend);
    return (lineage !== undefined &&
        journal.some(({ kind, id, name }) => kind === recorded_places_stateEntry && id === lineage && name === place));
}
/** `<kind>/<id>` of what a state holds of the kinds that the account lists. */
function idsIn({ resources }) {
    return resources.flatMap(({ type, id }) => {
        const kind = terraform_types_kindOfType[type];
        return kind && id ? [resource_resourceKey({ kind, id })] : [];
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-needs.js



/** The variables of infra/staging, from the configuration or by their defaults; a stack of one's own that uses the same names is understood too. */
async function readStackNeeds(workspace, configuration) {
    const values = new Map();
    for (const { directory, variables } of configuration.stacks) {
        for (const [name, value] of await defaultsBelow((0,external_node_path_.join)(workspace, directory)))
            values.set(name, value);
        for (const [name, value] of Object.entries(variables))
            values.set(name, value);
    }
    const text = (name) => {
        const value = values.get(name);
        return typeof value === 'string' ? value : undefined;
    };
    const count = (name) => {
        const value = Number(values.get(name));
        return values.has(name) && Number.isInteger(value) ? value : undefined;
    };
    const { name, domain } = configuration.environment;
    const isOurs = values.has('certificate_name');
    return {
        nodeSize: text('node_size'),
        nodes: count('min_nodes'),
        mostNodes: count('max_nodes'),
        kubernetesVersionPrefix: text('kubernetes_version_prefix'),
        databaseSize: text('database_size'),
        databaseVersion: text('database_version'),
        certificate: text('certificate_name') ?? (isOurs && domain ? `${name}-${domain.replaceAll('.', '-')}` : undefined),
        types: await typesBelow(configuration.stacks.map(({ directory }) => (0,external_node_path_.join)(workspace, directory)))
    };
}
/** Undefined where a folder holds no Terraform, or a module comes from elsewhere. */
async function typesBelow(directories) {
    const types = new Set();
    const seen = new Set();
    const left = [...directories];
    for (let directory = left.pop(); directory !== undefined; directory = left.pop()) {
        if (seen.has(directory))
            continue;
        seen.add(directory);
        const texts = await stack_needs_textsBelow(directory);
        if (texts.length === 0)
            return undefined;
        for (const text of texts) {
            for (const [, type = ''] of text.matchAll(/^\s*resource\s+"(\w+)"/gm))
                types.add(type);
            for (const [, body = ''] of text.matchAll(/^module\s+"[^"]+"\s*\{$([\s\S]*?)^\}$/gm)) {
                const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1];
                if (source === undefined)
                    return undefined;
                left.push((0,external_node_path_.join)(directory, source));
            }
        }
    }
    return types;
}
async function findStackFolders(workspace, configuration) {
    const root = await entriesOf(workspace);
    return Promise.all([...configuration.stacks, { name: 'bootstrap', directory: configuration.bootstrap.directory }].map(async ({ name, directory }) => ({
        name,
        directory,
        isThere: root.length === 0 ? undefined : (await entriesOf(join(workspace, directory))).length > 0,
        backends: await backendsIn(join(workspace, directory))
    })));
}
/** `cloud` for HCP Terraform. What stands in a comment does not count. */
async function backendsIn(directory) {
    const files = await terraformFilesIn(directory);
    if (files.length === 0)
        return undefined;
    const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
    return texts.flatMap((text) => {
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:#|\/\/).*$/gm, '');
        // In HCL and in JSON: `backend "s3" {`, `"backend": { "s3": {`.
        const named = [...code.matchAll(/\bbackend(?:"\s*:\s*\[?\s*\{)?\s*"([\w-]+)"\s*:?\s*[{[]/g)].flatMap(([, type]) => type ?? []);
        return [...named, ...(/\bterraform"?\s*:?\s*\{[^{}]*\bcloud"?\s*:?\s*\{/.test(code) ? ['cloud'] : [])];
    });
}
/** Empty where there is no such folder. */
async function entriesOf(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch {
        return [];
    }
}
async function stack_needs_textsBelow(directory) {
    const files = (await entriesOf(directory)).filter((file) => file.endsWith('.tf'));
    return Promise.all(files.map((file) => (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8')));
}
/** Defaults of the variables that a folder's .tf files declare: strings, numbers and null. */
async function defaultsBelow(directory) {
    return (await stack_needs_textsBelow(directory)).flatMap((text) => [...text.matchAll(/^variable\s+"(\w+)"\s*\{$([\s\S]*?)^\}$/gm)].flatMap(([, name = '', body = '']) => {
        const written = /^\s*default\s*=\s*(?:"([^"\\]*)"|(\d+)|(null))\s*$/m.exec(body);
        if (!written)
            return [];
        return [[name, written[1] ?? written[2] ?? null]];
    }));
}

;// CONCATENATED MODULE: ./packages/config/build/src/environment-files.js
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

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/terraform-files.js


/** Paths of the files below a folder, relative to it; none where there is no such folder. */
async function filesBelow(directory) {
    try {
        const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
        const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [(0,external_node_path_.join)(entry.parentPath, entry.name)]));
        // A link may lead to a folder.
        const isFile = await Promise.all(paths.map(async (path) => (await (0,promises_.stat)(path)).isFile()));
        return paths.filter((_, index) => isFile[index]).map((path) => (0,external_node_path_.relative)(directory, path).replaceAll('\\', '/'));
    }
    catch {
        return [];
    }
}
/** Names of a folder's own files of configuration, Terraform's and OpenTofu's. */
async function terraform_files_terraformFilesIn(directory) {
    try {
        return (await (0,promises_.readdir)(directory)).filter((file) => /\.(tf|tofu)(\.json)?$/.test(file)).sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-settings.js







/**
 * All that a stack is told, as the last word before any `terraform.tfvars` of its own: of the environment, then what the
 * configuration says for this stack, then what nobody may change, for all is found, and told from others', by it.
 */
function stackVariables(stack, names, configuration, apps) {
    const { region, domain } = configuration.environment;
    return {
        own: {
            region,
            hosts: hostsOf(apps, domain),
            database_name: names.databaseName,
            ...(domain !== undefined && { domain })
        },
        configured: stack.variables,
        identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
    };
}
/** The host names that the environment has to answer for: those in its zone. */
function hostsOf(apps, domain) {
    if (domain === undefined)
        return [];
    const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname);
    return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`));
}
/** Where its apps answer, in its zone. */
function originsOf(apps, domain) {
    const hosts = new Set(hostsOf(apps, domain));
    const urls = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url));
    const origins = urls
        .filter(({ hostname, port }) => hosts.has(hostname) && port === '')
        .map(({ hostname, protocol }) => ({ host: hostname, isPlain: protocol === 'http:' }));
    return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
}
/**
 * Fewer than the regions of clusters: from the published provider's own list
 * (terraform-provider-digitalocean, digitalocean/spaces/spaces_entities.go, seen in August 2026).
 */
const spacesRegions = new Set('ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1'.split(' '));
function stackBackend(stack, names, configuration, 
/** From the runner's environment; wins over the region's own endpoint, not over the stack's. */
spacesUrl) {
    const { bucket, key, region = configuration.environment.region, endpoint } = stack.backend;
    if (!bucket)
        throw new src_errors/* StagingError */.QH('invalid-configuration', `the stack ${stack.name} has no bucket for its state`, {
            hint: 'Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket.'
        });
    if (!endpoint && !spacesUrl && !spacesRegions.has(region))
        throw new src_errors/* StagingError */.QH('invalid-configuration', `there is no Spaces in ${region}, where the state of ${stack.name} would be`, {
            hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(', ')}. For another one set \`stacks[].backend.endpoint\`.`
        });
    const address = endpoint ?? spacesUrl ?? `https://${region}.digitaloceanspaces.com`;
    // What the control panel shows as a bucket's origin endpoint: objects would be written below `<bucket>/`, and the versions
    // that a teardown has to delete would not be found.
    if (new URL(address).hostname.startsWith(`${bucket}.`))
        throw new src_errors/* StagingError */.QH('invalid-configuration', `the endpoint ${address} is that of the bucket ${bucket} itself`, {
            hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region}.digitaloceanspaces.com, or leave it out.`
        });
    return { bucket, key: (0,src_names/* stateKey */.bP)(names, stack.name, key), region, endpoint: address };
}
/**
 * A fingerprint of all that decides what a provision would make: the files of the stacks, of modules next to them and of the
 * bootstrap, and the stacks' variables.
 */
async function environmentDigest(workspace, configuration, names, apps) {
    const variables = stackVariables({ variables: {} }, names, configuration, apps);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables]));
    const files = new Set();
    for (const folder of environmentFolders(configuration))
        for (const name of await filesBelow((0,external_node_path_.join)(workspace, folder)))
            files.add(`${folder}/${name}`);
    for (const file of [...files].sort())
        if (isEnvironmentFile(file, configuration))
            hash.update(file).update(await (0,promises_.readFile)((0,external_node_path_.join)(workspace, file)));
    return hash.digest('hex');
}
/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
function stackBackends(names, configuration, spacesUrl) {
    const backends = configuration.stacks.map((stack) => stackBackend(stack, names, configuration, spacesUrl));
    const places = backends.map(({ bucket, key }) => `${bucket}/${key}`);
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    if (twice)
        throw new src_errors/* StagingError */.QH('invalid-configuration', `two stacks have one state, ${twice}`, {
            hint: 'Each would delete what the other made: give each its own `stacks[].backend.key`.'
        });
    return backends;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-entry.js


/** Addresses of so many things are written down, at the most; of the others how many there are. */
const mostHeld = 50;
/** A state that is begun, as the journal has it: its lineage, its place, what nothing but it knows of, and since when that may be there. */
function entryOf({ lineage, resources }, owns, backend, { environment, began, before }) {
    if (!lineage)
        return [];
    const { configuration, context } = environment;
    const holds = resources
        .map((one) => ({ ...one, where: whereaboutsOf(one, configuration.environment.domain).kind }))
        .filter(({ where }) => where === 'elsewhere' || (where === 'account' && owns === 'state'));
    const more = Map.groupBy(holds.slice(mostHeld), ({ type }) => type);
    return [
        {
            kind: recorded_places_stateEntry,
            id: lineage,
            name: recorded_places_placeOf(backend),
            by: context.run.url,
            at: unseenSince(lineage, before) ?? new Date(began).toISOString(),
            ...(holds.length > 0 && { holds: holds.slice(0, mostHeld).map(({ address }) => address) }),
            ...(more.size > 0 && { more: Object.fromEntries([...more].map(([type, { length }]) => [type, length])) })
        }
    ];
}
/** Of a run that failed: it wrote down what it had made, and nobody has counted since what that costs. */
function unseenSince(lineage, before) {
    const entry = before?.journal.find(({ kind, id, goneAt }) => kind === recorded_places_stateEntry && id === lineage && !goneAt);
    const lookedAt = before?.spending?.lookedAt;
    return entry && (lookedAt === undefined || Date.parse(lookedAt) < Date.parse(entry.at)) ? entry.at : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/generation.js

/** A destroy begins: whatever was begun before it must not create anything any more. */
function raisedGeneration(document) {
    return { ...document, generation: document.generation + 1 };
}
/** Throws `superseded` when a destroy began since `generation` was read. To be asked right before each effect. */
function requireGeneration(document, generation, doing, hint = 'If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.') {
    const current = document?.generation ?? 0;
    if (current === generation)
        return;
    throw new src_errors/* RefusedError */.fk('superseded', `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} → ${current})`, { hint });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/state.js


const environmentStates = (/* unused pure expression or super */ null && ([
    'absent',
    'provisioning',
    'ready',
    'degraded',
    'destroying',
    'orphaned',
    'foreign'
]));
const lasting = ['cluster', 'database', 'vpc', 'load-balancer', 'dns-record', 'project'];
const state_transient = ['provisioning', 'upgrading'];
/** The state of the environment: from what exists first, from what was wanted second. */
function stateOf(observed, ledger, running) {
    const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay);
    if (stranger)
        return {
            state: 'foreign',
            because: `the ${stranger.kind} ${stranger.name} is in the way: ${stranger.because}`,
            remedy: `It is never touched: rename or delete the ${stranger.kind} ${stranger.id} by hand (${stranger.url}), or choose another environment name.`
        };
    const { cluster } = observed;
    const clusterState = cluster?.status.state;
    if (running.some(({ kind }) => kind === 'teardown'))
        return { state: 'destroying', because: 'a teardown is running' };
    if (clusterState === 'deleting')
        return { state: 'destroying', because: 'the cluster is being deleted' };
    if (running.some(({ kind }) => kind === 'provision'))
        return { state: 'provisioning', because: 'a provision is running' };
    if (observed.resources.length === 0)
        return absent(ledger);
    const missing = ledger?.stack ? missingFrom(observed, ledger) : [];
    if (!cluster && missing.length > 0)
        return degraded(`missing: ${missing.join(', ')}`);
    if (!cluster)
        return orphaned('parts of it exist, but no cluster');
    if (clusterState && state_transient.includes(clusterState))
        return { state: 'provisioning', because: `the cluster is ${clusterState}` };
    if (!ledger?.stack)
        return orphaned('it exists, but no provision of it was ever completed');
    if (clusterState !== 'running')
        return degraded(`the cluster is ${clusterState}`);
    const broken = observed.resources.find(({ isBroken }) => isBroken);
    if (broken)
        return degraded(`the ${broken.kind} ${broken.name} is broken for good`);
    if (missing.length > 0)
        return degraded(`missing: ${missing.join(', ')}`);
    return { state: 'ready', because: 'the cluster runs and everything that was made is there' };
}
function absent(ledger) {
    if (!ledger?.stack)
        return { state: 'absent', because: 'nothing of it exists' };
    return {
        state: 'absent',
        because: 'the ledger says that it was made, and nothing of it exists: it was deleted without us',
        remedy: 'Provision (`create`) makes it again; teardown (`destroy`) proves that nothing is left and clears the ledger.'
    };
}
function degraded(because) {
    return {
        state: 'degraded',
        because,
        remedy: 'Provision (`create`) makes what is missing and fixes the rest; teardown (`destroy`) removes what is left.'
    };
}
function orphaned(because) {
    return {
        state: 'orphaned',
        because,
        remedy: 'Provision (`create`) takes it over and completes it; teardown (`destroy`) sweeps it. It is billed until then.'
    };
}
/** What must stay there: not what Kubernetes makes and removes by itself, which an interrupted teardown wrote down too. */
function isLasting({ kind, name }) {
    return lasting.includes(kind) && (kind !== 'load-balancer' || !isKubernetesName('load-balancer', name));
}
/** What the environment does not work without. A project only sorts resources on DigitalOcean's page. */
function isNeeded(entry) {
    return entry.kind !== 'project' && isLasting(entry);
}
/** What the last provision made and is not there any more. */
function missingFrom(observed, ledger) {
    const there = new Set(observed.resources.map(resource_resourceKey));
    return ledger.journal
        .filter((entry) => isNeeded(entry) && entry.id !== '' && !entry.goneAt && !there.has(resource_resourceKey(entry)))
        .map(({ kind, name }) => `${kind} ${name}`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/journal-of.js




/**
 * Enters the DNS records that a plan is going to make, before it makes them. A record bears no mark: one that leads to our load
 * balancer, under a name that we were about to give, is ours even when the run that made it was killed before anybody wrote its id
 * down. A name under which somebody's record leads there already is not entered.
 */
async function writeRecordsAhead({ ledger, context }, generation, changes, { doubts }) {
    const at = new Date(context.clock.now()).toISOString();
    const planned = changes.flatMap(({ type, actions, importing, after }) => {
        const { type: what, name, domain } = after ?? {};
        if (terraform_types_kindOfType[type] !== 'dns-record' || !actions.includes('create') || importing !== undefined)
            return [];
        if (typeof what !== 'string' || typeof name !== 'string' || typeof domain !== 'string')
            return [];
        // As the service will list it.
        const [short, zone] = [shortName(name, domain), canonicalName(domain)];
        const entry = { kind: 'dns-record', id: '', name: `${what} ${short}`, by: context.run.url, at, zone };
        return doubts.some((one) => one.kind === entry.kind && one.name === entry.name && one.zone === zone) ? [] : [entry];
    });
    if (planned.length === 0)
        return;
    await ledger.update(`provision: about to make ${planned.length} DNS records`, (current) => {
        requireGeneration(current, generation, 'making DNS records');
        // Also next to one of that name that was made before: it may have been deleted by hand.
        const isKnown = (entry) => current.journal.some(({ kind, id, name, zone }) => id === '' && kind === entry.kind && name === entry.name && zone === entry.zone);
        const due = planned.filter((entry) => !isKnown(entry));
        return due.length === 0 ? undefined : { ...current, journal: [...current.journal, ...due] };
    });
}
/** What is complete is known by its id, and no more by what was planned. */
function withoutPlannedRecords(document) {
    return { ...document, journal: document.journal.filter(({ kind, id }) => kind !== 'dns-record' || id !== '') };
}
function newBalancers({ resources }, { journal }) {
    return resources.filter((one) => isOfCluster(one) && !journal.some(({ kind, id }) => kind === one.kind && id === one.id));
}
function isOfCluster({ kind, proof }) {
    return kind === 'load-balancer' && proof === 'cluster';
}
/** What must stay there, or a check calls the environment degraded; and what a run must know that finds the cluster gone. */
function journalOf({ context }, { resources }) {
    const at = new Date(context.clock.now()).toISOString();
    return resources
        .filter((resource) => isLasting(resource) || isOfCluster(resource) || resource.proof === 'state')
        .map(({ kind, id, name, createdAt, hourly, address, zone, proof }) => ({
        kind,
        id,
        name,
        by: context.run.url,
        at,
        ...(createdAt !== undefined && { createdAt }),
        ...(hourly !== undefined && { hourly }),
        ...(address !== undefined && { address }),
        ...(zone !== undefined && { zone }),
        ...(proof === 'state' && { owned: true })
    }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/after-a-destroy.js







/**
 * A destroy waits for the runs that provision. One that takes ours for dead does not: its machine was not heard of any more, and
 * went on all the same. What we have made since its last look nobody knows of then. So it is written down as an environment whose
 * time is over: the reaper destroys it within the hour. Nothing is thrown: what we failed with is what is told. `generation`: that
 * our claim wrote.
 */
async function leaveToReaper(environment, generation, deps) {
    const { ledger, context, names } = environment;
    const { log, clock, signal } = context;
    // A run that was cancelled has no time for it.
    if (signal.aborted)
        return;
    try {
        const document = await ledger.read();
        if (!document || document.generation === generation || isLookedAfter(document))
            return;
        const states = await beganStates(environment, deps);
        const { resources } = await observeOurs(environment, document);
        const made = [...states, ...journalOf(environment, { resources })];
        if (made.length === 0)
            return;
        const now = new Date(clock.now()).toISOString();
        const written = await ledger.update('provision: made after the destroy', (current) => isLookedAfter(current)
            ? undefined
            : { ...(0,ledger_journal/* withJournal */.u)(current, made), life: { since: document.life?.since ?? now, until: now, usedAt: now } });
        if (written.life?.until !== now)
            return;
        const told = made.map(({ kind, name }) => `${kind} ${name}`).join(', ');
        log.warning(`what this run made after ${names.environment} was destroyed is left to staging-reaper: ${told}`);
    }
    catch (error) {
        log.warning(`whether something was made after the destroy could not be seen: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}
/** Somebody wants it, or is destroying it. */
function isLookedAfter({ life, operations }) {
    return life !== null || operations.some(({ kind }) => kind === 'teardown');
}
/** With something in them. */
async function beganStates(environment, deps) {
    const { configuration, context, names } = environment;
    const applied = { environment, began: context.clock.now(), before: undefined };
    const all = await Promise.all(configuration.stacks.map(async (stack) => {
        const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
        const state = await state_store_heldIn(deps.states, backend);
        return state.resources.length === 0 ? [] : entryOf(state, stack.owns, backend, applied);
    }));
    return all.flat();
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/abandoned.js
var ledger_abandoned = __webpack_require__(9143);
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
        const answer = asked.get(key) ?? findRunProgress(deps.github, id, attempt);
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

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/claim.js







/**
 * Enters a provision into the ledger as soon as no other operation is in the way; waits for those that are. Its lease comes in
 * the same write: a teardown that ends meanwhile must see that the environment is wanted. It lasts until the deadline.
 * The document is as written: its generation is the one that everything from now on must carry.
 */
async function claimProvision(environment, { operation, lease }, deadline) {
    const { ledger, github, context, names, configuration } = environment;
    const { clock, log } = context;
    try {
        return await waitUntil(async () => {
            const isOver = await verdictOn(await ledger.read(), context.run, { github, clock });
            let busy;
            let abandoned = [];
            let begins = false;
            let own;
            const document = await ledger.update(`provision: claim by ${operation.actor}`, (current) => {
                const since = new Date(clock.now()).toISOString();
                const claim = (0,operations/* claimOperation */.o5)(current, { ...operation, since }, isOver);
                busy = claim.kind === 'busy' ? claim.by : undefined;
                if (claim.kind === 'busy')
                    return undefined;
                const kept = new Set(claim.document.operations.map(({ id }) => id));
                abandoned = (0,ledger_abandoned/* abandonedIn */.IR)(current, current.operations.filter(({ id }) => !kept.has(id)), clock.now());
                begins = !current.life;
                own = (0,leases/* liveLeases */._c)(current, clock.now()).find(({ id }) => id === lease.id);
                const until = clock.now() + deadline.remaining();
                const living = withLife(claim.document, configuredLimits(configuration), clock.now());
                return (0,leases/* withLease */.pS)(living, renewed(own, { ...lease, since }, until));
            });
            return busy
                ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
                : { kind: 'done', value: { document, abandoned, begins, heldUntil: own?.until } };
        }, { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 });
    }
    catch (error) {
        if (!(error instanceof src_errors/* WaitTimeoutError */.Do))
            throw error;
        throw new src_errors/* StagingError */.QH('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
            hint: 'Wait for that run, or cancel it.',
            cause: error
        });
    }
}
/** Our lease, or the one that our run has already: that one is not shortened. */
function renewed(own, lease, until) {
    const latest = Math.max(until, own ? Date.parse(own.until) : 0);
    return { ...lease, since: own?.since ?? lease.since, until: new Date(latest).toISOString() };
}

// EXTERNAL MODULE: ./packages/digitalocean/build/src/transport.js + 1 modules
var transport = __webpack_require__(2817);
;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/members.js


/** What a network's members are called in their URNs (`do:kubernetes:<id>`). */
const memberKinds = {
    dbaas: 'database',
    droplet: 'droplet',
    kubernetes: 'cluster',
    loadbalancer: 'load-balancer'
};
/** What keeps a network alive, with its pages in the control panel, as the end of a sentence; empty: nothing, or nobody can say. */
async function membersOf({ id }, digitalocean) {
    const look = await look_lookAt(digitalocean.vpcs.findMembers(id));
    if (look.kind === 'failed' || !look.value || look.value.length === 0)
        return '';
    const told = look.value.slice(0, 20).map(({ urn, name }) => {
        const [, type = '', member = ''] = urn.split(':');
        const kind = memberKinds[type];
        return kind ? `the ${kind} ${name} (${consoleUrl({ kind, id: member })})` : `${name} (${urn})`;
    });
    return `. It cannot go while it holds ${told.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/withheld.js




/**
 * What must not go yet, by `<kind>/<id>` with the reason, one clause: it is the proof of something that is still there, and that
 * nothing would prove after it.
 * - A load balancer, or a node with its cluster, while a record of ours leads to it. What is more, an address that is given back while
 *   a name leads to it is soon somebody else's.
 * - A cluster, while it alone proves something that would not go with it.
 * - A tag, while anything is there: the next run finds it by that.
 * And a network that is its region's default, since that is refused for good.
 */
function withheld(resources, standing) {
    const there = resources.filter((one) => !standing.goneAt.has(resource_resourceKey(one)));
    const reasons = standingReasons(there, standing);
    const last = lastOfCluster(there, reasons, standing);
    for (const one of there)
        if (one.kind === 'cluster' && last)
            reasons.set(resource_resourceKey(one), last);
        else if (one.kind === 'tag') {
            const left = there.find(({ kind }) => kind !== 'tag');
            if (left)
                reasons.set(resource_resourceKey(one), foundBy(left));
        }
    return reasons;
}
/**
 * The same of what a state holds, `<address> (<id>), since …`: nothing may be destroyed by a state with such a thing. What it holds
 * itself Terraform deletes in order, the tag last.
 */
function withheldIn(held, resources, standing) {
    const keyOf = ({ type, id }) => {
        const kind = kindOfType[type];
        return kind && id ? resourceKey({ kind, id }) : undefined;
    };
    const within = new Set(held.map(keyOf));
    const there = resources.filter((one) => !standing.goneAt.has(resourceKey(one)));
    const reasons = standingReasons(there, standing);
    const last = lastOfCluster(there, reasons, standing);
    const outside = there.find((one) => one.kind !== 'tag' && !within.has(resourceKey(one)) && !goesWithCluster(one));
    return held.flatMap((one) => {
        const key = keyOf(one);
        const kind = kindOfType[one.type];
        const because = 
        // Also of one that is gone: then the state is what proves it to have been ours.
        kind === 'cluster'
            ? last
            : kind === 'tag'
                ? outside && resources.some((other) => resourceKey(other) === key) && foundBy(outside)
                : key && reasons.get(key);
        return because ? [`${told(one)}, since ${because}`] : [];
    });
}
function standingReasons(there, { goneAt, pointing = [] }) {
    const records = [...there, ...pointing].filter((one) => one.kind === 'dns-record' && one.address && !goneAt.has(resource_resourceKey(one)));
    return new Map(there.flatMap((one) => {
        if (one.isDefault)
            return [[resource_resourceKey(one), isDefault]];
        const record = records.find(({ address = '' }) => one.addresses?.includes(canonicalAddress(address)));
        return record ? [[resource_resourceKey(one), `the record ${record.name} still leads to it`]] : [];
    }));
}
/**
 * Why the cluster is needed: for a name that leads to its node, or as a proof. After it, a load balancer that it made is known by the
 * name that Kubernetes gives, if it has that.
 */
function lastOfCluster(there, reasons, { unmarked }) {
    const node = there.find((one) => one.kind === 'droplet' && one.proof === 'cluster' && reasons.has(resource_resourceKey(one)));
    if (node)
        return `${reasons.get(resource_resourceKey(node))}, its node ${node.name}`;
    const only = there.find((one) => {
        const key = resource_resourceKey(one);
        const isNamed = one.kind === 'load-balancer' && one.proof === 'cluster' && !isKubernetesName(one.kind, one.name);
        return unmarked?.has(key) || (isNamed && reasons.has(key));
    });
    return only && `nothing else proves that the ${only.kind} ${only.name} is ours`;
}
const isDefault = 'it is the default network of its region, which DigitalOcean never deletes: make another network of the region its default, and run the teardown again';
function foundBy({ kind, name }) {
    return `the ${kind} ${name} is still there, and is found by it`;
}
function goesWithCluster({ kind, proof }) {
    return proof === 'cluster' && (kind === 'droplet' || kind === 'firewall');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/remove.js





/** Of a run that has seen nothing yet. */
function noSightings() {
    return { goneAt: new Map(), missingSince: new Map(), taken: new Set(), asked: new Set() };
}
/** Nodes go with their cluster, some minutes later: deleting them by hand is for those that do not. */
const remove_patience = 180_000;
/**
 * Deletes all that is there and waits until each is gone. What is refused, or does not go in time, is told, stays out of
 * `goneAt`, and keeps nothing else from going but what proves it to be ours. Throws only when the run is cancelled.
 */
async function removeResources(resources, deps) {
    for (const { name, most, share } of deletionStages) {
        const kinds = kindsOfStage(name);
        const kept = withheld(resources, deps);
        const due = resources.filter((one) => kinds.includes(one.kind) && !kept.has(resource_resourceKey(one)));
        if (due.length === 0)
            continue;
        // What waits for it would be refused until the time is over.
        const isHeldUp = resources.some((one) => one.kind !== 'tag' && kept.has(resource_resourceKey(one)));
        if (isHeldUp && (name === 'network' || name === 'project'))
            continue;
        if (name === 'nodes')
            await lookAhead(resources, deps);
        const deadline = deps.deadline.within(Math.min(most, deps.deadline.remaining() * share));
        await Promise.all(due.map((resource) => removeOne(resource, { ...deps, deadline })));
    }
}
/** What goes with the cluster is looked at here for the first time, so that its stage need not wait for a second answer. */
async function lookAhead(resources, deps) {
    const passive = ['volume', 'volume-snapshot', 'firewall'];
    const due = resources.filter((one) => passive.includes(one.kind) && !deps.taken.has(resource_resourceKey(one)));
    await Promise.all(due.map((one) => remove_seen(one, deps)));
}
/**
 * What a list shows still, and what is not there when it is asked for by its id: nobody has asked for its deletion. The list may be
 * behind, or the other answers wrong: it counts as there until it was asked for.
 */
function doubtGone(listed, { goneAt, missingSince, asked }) {
    for (const key of listed) {
        if (asked.has(key))
            continue;
        goneAt.delete(key);
        missingSince.delete(key);
    }
}
/** Only looks; for what something else is deleting. What cannot be looked at is not known to be gone. */
async function noteGone(resources, deps) {
    const sights = await Promise.all(resources.map((one) => remove_seen(one, deps)));
    const missing = resources.filter((_, index) => sights[index] === 'missing');
    if (missing.length === 0)
        return;
    await deps.clock.sleep(transport/* doubt */.B);
    await Promise.all(missing.map((one) => remove_seen(one, deps)));
}
async function remove_seen(resource, deps) {
    try {
        return await look(resource, deps);
    }
    catch (error) {
        deps.log.info(`the ${resource.kind} ${resource.name} cannot be looked at: ${whyItStays(error)}`);
        return 'there';
    }
}
async function removeOne(resource, deps) {
    const { digitalocean, clock, log, deadline } = deps;
    const { kind, name } = resource;
    const started = clock.monotonic();
    const { taken, asked } = deps;
    const key = resource_resourceKey(resource);
    try {
        await waitUntil(async () => {
            const sight = await look(resource, deps);
            if (sight === 'gone')
                return { kind: 'done', value: undefined };
            if (sight === 'missing' && asked.has(key))
                return { kind: 'waiting', seen: 'not found, once' };
            if (taken.has(key))
                return { kind: 'waiting', seen: 'being deleted' };
            if (kind === 'droplet' && resource.proof === 'cluster' && clock.monotonic() - started < remove_patience)
                return { kind: 'waiting', seen: 'going with its cluster' };
            // Also of what is not found: a list has shown it, and not to find it may be as wrong for as long as we look.
            asked.add(key);
            const answer = await requestDelete(resource, digitalocean);
            if (answer.kind === 'taken')
                taken.add(key);
            // A tag or a network that is still in use is refused now and taken later.
            return { kind: 'waiting', seen: answer.seen };
        }, { awaited: `the ${kind} ${name} to be gone`, clock, deadline, log, first: 250, most: 5000 });
    }
    catch (error) {
        const why = whyItStays(error);
        const inside = kind === 'vpc' ? await membersOf(resource, digitalocean) : '';
        log.warning(`the ${kind} ${name} (${resource.id}) is still there: delete it by hand if no later run does (${why})${inside}`);
    }
}
/** What a person can do something about; anything but a failure of the service is thrown on: a cancelled run, a defect. */
function whyItStays(error) {
    if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
        throw error;
    return error.hint ? `${error.message} ${error.hint}` : error.message;
}
const inUse = [409, 412, 422];
/**
 * Of these a 403 says that something is in it, uses it, or is still being done to it ("Load Balancer can't be updated while it
 * processes previous actions", digitalocean/openapi#1173); elsewhere, that the token may not: no later attempt may either.
 */
const forbiddenInUse = ['load-balancer', 'vpc', 'certificate'];
/** A 404 to what was there a moment ago may be the answer to our own earlier attempt, or no answer at all. */
async function requestDelete(resource, digitalocean) {
    try {
        return (await kindRules[resource.kind].delete(digitalocean, resource))
            ? { kind: 'taken', seen: 'being deleted' }
            : { kind: 'unknown', seen: 'not found when it was to be deleted' };
    }
    catch (error) {
        const isInUse = ({ status }) => inUse.includes(status) || (status === 403 && forbiddenInUse.includes(resource.kind));
        if (error instanceof src_errors/* ApiError */.hD && isInUse(error))
            return { kind: 'refused', seen: `refused (${error.status}): ${error.detail ?? 'no reason given'}` };
        throw error;
    }
}
/** Notes the moment when it was first not found, once that is sure. */
async function look(resource, deps) {
    const { digitalocean, clock, goneAt, missingSince, taken } = deps;
    const key = resource_resourceKey(resource);
    if (goneAt.has(key))
        return 'gone';
    if (await kindRules[resource.kind].seems(digitalocean, resource)) {
        missingSince.delete(key);
        return 'there';
    }
    const now = clock.now();
    const since = missingSince.get(key) ?? now;
    missingSince.set(key, since);
    if (!taken.has(key) && now - since < transport/* doubt */.B)
        return 'missing';
    goneAt.set(key, since);
    return 'gone';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/write-down.js





/** With all that is going to be deleted, so that a run after us, should we be killed, knows what to look for and to report. */
function withDoomed(document, doomed, { run, clock }) {
    const isOf = ({ kind, id }, entry) => entry.kind === kind && entry.id === id && !entry.goneAt;
    const unknown = doomed.filter((one) => !document.journal.some((entry) => isOf(one, entry)));
    // An entry of the provision does not say how it is reached.
    const isReached = (entry) => entry.addresses === undefined && doomed.find((one) => (one.addresses ?? []).length > 0 && isOf(one, entry));
    if (unknown.length === 0 && !document.journal.some(isReached))
        return document;
    const journal = document.journal.map((entry) => {
        const one = isReached(entry);
        return one ? { ...entry, ...reachOf(one) } : entry;
    });
    const at = new Date(clock.now()).toISOString();
    return (0,ledger_journal/* withJournal */.u)({ ...document, journal }, unknown.map((one) => ({
        kind: one.kind,
        id: one.id,
        name: one.name,
        by: run.url,
        at,
        ...(one.kind === 'dns-record' && one.address !== undefined && { address: one.address }),
        ...(one.zone !== undefined && { zone: one.zone }),
        ...reachOf(one)
    })));
}
function reachOf({ addresses = [] }) {
    return addresses.length > 0 ? { addresses: [...addresses] } : {};
}
/** What came since the claim; what was written down with it is no write. `what`: for the ledger's history. */
async function writeDown({ ledger, context }, doomed, { generation, what }) {
    if (doomed.length === 0)
        return;
    await ledger.update(what, (current) => {
        requireGeneration(current, generation, 'deleting anything');
        const next = withDoomed(current, doomed, context);
        return next === current ? undefined : next;
    });
}
const taggable = { volume: 'volume', 'volume-snapshot': 'volume_snapshot' };
/**
 * Puts our own tag on the volumes and snapshots that our cluster proves to be ours: once it is gone, nothing else would, and a
 * run after us could not tell them from somebody's. Answers `<kind>/<id>` of those on which it could not be put.
 */
async function markProven({ digitalocean, names, context }, doomed, remove) {
    const due = doomed.flatMap((one) => one.proof === 'cluster' && (one.kind === 'volume' || one.kind === 'volume-snapshot')
        ? [{ one, tagged: { type: taggable[one.kind], id: one.id } }]
        : []);
    if (due.length === 0)
        return new Set();
    const put = async (some) => {
        await digitalocean.tags.ensure(names.ownerTag);
        await digitalocean.tags.put(names.ownerTag, some.map(({ tagged }) => tagged));
    };
    const unmarked = new Set();
    try {
        await put(due);
        return unmarked;
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.info(`they could not all be marked as ours at once: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
    // One that is gone by now has all of them refused.
    await noteGone(due.map(({ one }) => one), remove);
    for (const each of due) {
        const key = resource_resourceKey(each.one);
        if (remove.goneAt.has(key))
            continue;
        try {
            await put([each]);
        }
        catch (error) {
            context.signal.throwIfAborted();
            unmarked.add(key);
            context.log.warning(`the ${each.one.kind} ${each.one.name} (${each.one.id}) could not be marked as ours, so its cluster stays: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
        }
    }
    return unmarked;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/clear-the-way.js






/**
 * Before anything is made: what broke for good goes, proven to be ours, since Terraform would keep it; and what a cluster made that is gone, or goes
 * now, is marked as ours and written down. The state that still proves it forgets that cluster with the next apply; the volumes
 * themselves stay until the teardown, for a person may want what is on them.
 */
async function clearTheWay({ environment, generation, observed, observe, deadline }) {
    const { digitalocean, context } = environment;
    const { clock, log } = context;
    // Nothing of what a cluster made goes along.
    const broken = observed.resources.filter(({ isBroken }) => isBroken).map(({ associated: _, ...one }) => one);
    const made = observed.resources.filter(({ kind, proof }) => proof === 'cluster' && kept.has(kind));
    const isOrphaned = !observed.cluster || broken.some(({ kind }) => kind === 'cluster');
    const due = [...broken, ...(isOrphaned ? made : [])];
    if (due.length === 0)
        return observed;
    const remove = { digitalocean, clock, log, deadline, ...noSightings() };
    await writeDown(environment, due, { generation, what: 'provision: what a cluster that is no more has made' });
    const unmarked = await markProven(environment, due, remove);
    if (unmarked.size > 0)
        throw new src_errors/* StagingError */.QH('service-error', `${unmarked.size} volumes or snapshots of a cluster that is no more could not be marked as ours`, {
            hint: 'Run it again: without the mark nothing would prove them to be ours after the next apply.'
        });
    if (broken.length === 0)
        return observed;
    // What leads to a load balancer goes before it, and is made again with the new address.
    const names = observed.resources.filter(({ kind, address }) => kind === 'dns-record' && address && broken.some((one) => one.addresses?.includes(canonicalAddress(address))));
    const needed = withheld(observed.resources.filter((one) => !names.includes(one)), remove);
    for (const one of broken) {
        const because = needed.get(resource_resourceKey(one));
        if (because)
            throw new src_errors/* StagingError */.QH('service-error', `the ${one.kind} ${one.name} (${one.id}) is broken and cannot be replaced: ${because}`, { hint: 'Destroy the environment in staging-control, and create it again.' });
        log.warning(`the ${one.kind} ${one.name} (${one.id}) is broken for good: it is deleted, and made again`);
    }
    const going = [...names, ...broken];
    await log.group('Delete what is broken', () => removeResources(going, remove));
    const left = going.filter((one) => !remove.goneAt.has(resource_resourceKey(one)));
    if (left.length > 0)
        throw new src_errors/* StagingError */.QH('service-error', `what is broken for good could not be deleted: ${left.map(({ kind, name, id }) => `${kind} ${name} (${id})`).join(', ')}`, { hint: 'Run it again. What it cannot delete then must be deleted by hand.' });
    return observe();
}
const kept = new Set(['volume', 'volume-snapshot', 'load-balancer']);

;// CONCATENATED MODULE: ./packages/environment/build/src/composition/deploys.js

/**
 * A deploy of these apps, or their removal, begins: until `withDeployed` or `withoutApps` nobody knows what runs, whatever ends the
 * run in between.
 */
function withDeployBegun(document, apps, { runUrl, actor, branch }, now) {
    const at = new Date(now).toISOString();
    const begun = apps.map(({ app, application, sets = [] }) => {
        const unknown = { revision: '', images: [], run: runUrl, at, tested: false };
        const { passed: _none, inexact: _why, ...before } = document.apps[app] ?? unknown;
        const known = before.overrides ?? [];
        const fresh = sets.filter((path) => !known.some((one) => one.path === path));
        // Whether it takes the place of another value is not known yet: if this run ends here, nobody will know.
        const overrides = [...known, ...fresh.map((path) => ({ path, replaced: true }))];
        const doubt = { tested: false, uncertain: runUrl, ...(overrides.length > 0 && { overrides }) };
        return [app, { by: actor, branch, application, ...before, ...doubt }];
    });
    return { ...document, apps: { ...document.apps, ...Object.fromEntries(begun) } };
}
/**
 * An apply of the stacks and the bootstrap begins, or their destruction: until the record of a provision that ended well nobody
 * knows what is there, whatever ends the run in between. One that was never completed stays that.
 */
function withStackBegun(document, { runUrl }) {
    return document.stack ? { ...document, stack: { ...document.stack, uncertain: runUrl } } : document;
}
/** They run there now. Whatever was deployed waits for its tests, also when it is the version of before. */
function withDeployed(document, apps, { runUrl: run, actor: by, branch }, now) {
    const at = new Date(now).toISOString();
    const entries = apps.map((one) => {
        const { app, application, revision, inexact, overrides = [], setup, otherRevisions } = one;
        const what = { revision, images: [...one.images], digests: [...one.digests] };
        const doubt = inexact === undefined ? {} : { uncertain: run, inexact };
        const set = overrides.length === 0 ? {} : { overrides: [...overrides] };
        const known = {
            ...(setup !== undefined && { setup }),
            ...(otherRevisions && { otherRevisions: [...otherRevisions] })
        };
        return [app, { ...what, run, at, by, branch, application, tested: false, ...doubt, ...set, ...known }];
    });
    return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
/**
 * What runs of these apps is not what the record says of those that stand, or not production's where it has nothing, each with why:
 * the next push deploys them again.
 */
function withDoubted(document, doubts, standing, { runUrl, now }) {
    const at = new Date(now).toISOString();
    const entries = [...doubts].flatMap(([app, inexact]) => {
        const [entry, seen] = [document.apps[app], standing.get(app)];
        const doubt = { uncertain: runUrl, inexact };
        if (!entry && !seen)
            return [[app, { revision: '', images: [], run: runUrl, at, tested: false, ...doubt }]];
        const isSame = entry && seen && entry.run === seen.run && entry.revision === seen.revision;
        return isSame ? [[app, { ...entry, ...doubt }]] : [];
    });
    return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
/** What the pods of these apps were seen to run, where their deploys had seen nothing: what stands there as it was seen alone. */
function withDigests(document, digests, standing) {
    const entries = Object.entries(digests).flatMap(([app, seen]) => {
        const entry = document.apps[app];
        const expected = standing.get(app);
        const isSame = entry && expected && entry.run === expected.run && entry.revision === expected.revision;
        return isSame && !entry.digests?.length && seen.length > 0 ? [[app, { ...entry, digests: [...seen] }]] : [];
    });
    return entries.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
/** They are gone from the environment. */
function withoutApps(document, names) {
    const left = Object.entries(document.apps).filter(([name]) => !names.includes(name));
    return { ...document, apps: Object.fromEntries(left) };
}
/** Which of these apps would be taken from somebody. A newer push of the same branch takes nothing: it is the next version. */
function heldByOthers(document, names, { runUrl, branch: own }, now) {
    const leases = liveLeases(document, now);
    return names.flatMap((app) => {
        const { by, branch, run } = document.apps[app] ?? {};
        if (by === undefined || branch === undefined || branch === own || run === runUrl)
            return [];
        const holding = leases.filter((lease) => lease.run === run || lease.holder === by);
        return holding.length > 0 ? [{ app, by, branch, leases: holding }] : [];
    });
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/cause.js
const limits = 'Delete what nobody needs, or ask DigitalOcean for a higher limit (https://cloud.digitalocean.com/account/team/droplet_limit_increase); what was made before the failure is taken over by the next run.';
const capacity = 'Another `environment.region` or another size has room, or this one has later; what was made before the failure is taken over by the next run.';
/**
 * What a reader can do something about. Terraform hands on a service's words and no status, so these are told by words: of
 * Terraform itself (a variable: internal/terraform/eval_variable.go, the same in OpenTofu), and of DigitalOcean, in the order of
 * "will exceed your droplet limit" (OpenRouterLabs/spawn#2865), "exceed limits, … not enough available droplet limit"
 * (digitalocean/doctl#1619), "size is unavailable" (inlets/inlets-operator#111), "Region is not available"
 * (StreisandEffect/streisand#1037). Of other limits nobody has shown us the words: any "limit" that is reached or exceeded counts.
 */
const causes = [
    [
        (_, { summary }) => summary === 'No value for required variable',
        (said) => ({
            reason: 'invalid-configuration',
            hint: `Give ${/"([\w-]+)"/.exec(said)?.[0] ?? 'it'} a value in \`stacks[].variables\` of .github/staging.yml, or a default in the stack.`
        })
    ],
    [
        (said) => /\b(?:limits?|quota)\b/i.test(said) && /\b(?:exceed\w*|reached|not enough|insufficient|maximum)\b/i.test(said),
        () => ({ reason: 'quota-exceeded', hint: limits })
    ],
    [
        (said) => /\b(?:size|region) is (?:currently )?(?:unavailable|not available)|(?:not enough|no|insufficient|out of) (?:available )?capacity/i.test(said),
        () => ({ reason: 'quota-exceeded', hint: capacity })
    ]
];
/** Of the first error that has one. */
function causeOf(errors) {
    for (const diagnostic of errors) {
        const said = `${diagnostic.summary} ${diagnostic.detail}`;
        // A rate limit is none of the account's size.
        if (/\b429\b|rate limit/i.test(said))
            continue;
        const known = causes.find(([fits]) => fits(said, diagnostic));
        if (known)
            return known[1](said);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/diagnostic.js

/** `infra/staging/main.tf:12,3: Invalid value: …`, on as many lines as its detail has. */
function renderDiagnostic(diagnostic) {
    const { summary, detail, address, file, line, column } = diagnostic;
    const place = file ? `${file}${line === undefined ? '' : `:${line},${column ?? 1}`}: ` : '';
    const about = address ? ` (${address})` : '';
    return `${place}${summary}${about}${detail ? `: ${detail}` : ''}`;
}
function parseDiagnostic(value) {
    if (!isObject(value) || typeof value['summary'] !== 'string')
        return undefined;
    const range = isObject(value['range']) ? value['range'] : undefined;
    const start = isObject(range?.['start']) ? range['start'] : undefined;
    return {
        severity: value['severity'] === 'warning' ? 'warning' : 'error',
        summary: value['summary'],
        detail: typeof value['detail'] === 'string' ? value['detail'] : '',
        ...(typeof value['address'] === 'string' ? { address: value['address'] } : {}),
        ...(typeof range?.['filename'] === 'string' ? { file: range['filename'] } : {}),
        ...(typeof start?.['line'] === 'number' ? { line: start['line'] } : {}),
        ...(typeof start?.['column'] === 'number' ? { column: start['column'] } : {})
    };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/failure.js




/** The most that is said of one failure: the log has the rest. */
const mostDiagnostics = 5;
/** By a signal: terraform's own exit codes are 0, 1 and 2. */
function isKill(exitCode) {
    return exitCode > 128;
}
/** The error of a terraform that ended badly: why, in its own words, with file and line. */
function failure({ what, exitCode, errors, stderr, began, awaited, signal }) {
    const interrupt = signal.aborted && signal.reason instanceof src_errors/* StagingError */.QH ? signal.reason : undefined;
    const life = { since: began, until: Date.now() };
    if (interrupt) {
        const { reason, message, hint } = interrupt;
        const of = awaited ? ` of ${awaited}` : '';
        const told = `${message}, during terraform ${what}${of}`;
        const options = { ...(hint && { hint }), cause: interrupt };
        return isKill(exitCode)
            ? new TerraformKilledError(reason, told, life, options)
            : new src_errors/* StagingError */.QH(reason, told, options);
    }
    if (isKill(exitCode))
        return new TerraformKilledError('terraform-failed', `terraform ${what} was killed (exit code ${exitCode})${exitCode === 137 ? ': the machine may be out of memory' : ''}`, life, { hint: 'What it made is found by name and tag, and taken over by the next run.' });
    const lock = lockInfo(errors) ?? lockInfo([{ severity: 'error', summary: lockSummary(stderr), detail: stderr }]);
    if (lock)
        return new failure_StateLockedError(lock);
    const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic);
    const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : [];
    const said = shown.length > 0 ? [...shown, ...more].join('\n') : stderr.trim().split('\n').slice(-20).join('\n');
    return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || 'it said nothing'}`, errors);
}
function lockSummary(stderr) {
    return /Error acquiring the state lock/.exec(stderr)?.[0] ?? '';
}
/** Terraform ended with an error; `diagnostics` are its errors. `terraform-failed`, unless they name a cause that is known. */
class TerraformError extends src_errors/* StagingError */.QH {
    diagnostics;
    constructor(message, diagnostics) {
        const cause = causeOf(diagnostics);
        super(cause?.reason ?? 'terraform-failed', message, {
            hint: cause?.hint ?? 'What was made before the failure is in the state and in the account.'
        });
        this.diagnostics = diagnostics;
    }
}
/** A signal ended terraform: it stored nothing, and what lock it held is there still. */
class TerraformKilledError extends src_errors/* StagingError */.QH {
    /** When it began and when it was over, milliseconds since the epoch. */
    since;
    until;
    constructor(reason, message, { since, until }, options) {
        super(reason, message, options);
        this.since = since;
        this.until = until;
    }
}
/** Somebody holds the state's lock, or died with it. */
class failure_StateLockedError extends src_errors/* StagingError */.QH {
    lock;
    constructor(lock) {
        super('state-locked', `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`, { hint: 'When the run that took the lock is over, unlock it with `terraform force-unlock`.' });
        this.lock = lock;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stale-locks.js






/**
 * Runs `work`; where a lock that nobody holds any more keeps it from its beginning, releases that and runs it once more. It is
 * - a killed run's: younger than the beginning of an operation that is known to have ended without a word, and of its machine. A
 *   person may be at work with terraform by hand;
 * - one that `work` itself took: when the answer to that was lost, Terraform asks again, is told 412, and gives up without giving it
 *   back (opentofu/opentofu#4405); or it could not give it back, and the next command of `work` met it;
 * - that of a terraform of ours that was killed alone, for want of memory, say. Then `work` is run once more, too.
 * What our own took is known by our user, this machine, and the time of a single command of ours: hosted runners share their names.
 * One that is still there when `work` has ended in order is given back: something between us and the bucket, a proxy, said to
 * Terraform that it is.
 */
async function despiteStaleLock(request, work) {
    const { log } = request.environment.context;
    let wasKilled = false;
    let wasUnlocked = false;
    for (let isAgain = false;; isAgain = true) {
        try {
            await work({ isAgain, giveBack: () => releaseLeft(request) });
            await releaseLeft(request);
            return;
        }
        catch (error) {
            if (error instanceof TerraformError)
                await releaseLeft(request);
            if (error instanceof TerraformKilledError) {
                await releaseLockOf(error, request);
                // One that was killed after its interrupt is not begun again.
                if (wasKilled || error.reason !== 'terraform-failed')
                    throw error;
                wasKilled = true;
                log.info(`${error.message}\nOnce more`);
            }
            else if (error instanceof failure_StateLockedError && !wasUnlocked && (await release(error, request)))
                wasUnlocked = true;
            else
                throw error;
        }
    }
}
function releaseLeft(request) {
    return giveBackOrNote(request, request.terraform.lives(), {
        why: 'our own terraform has ended, and its lock was still there',
        otherwise: 'a terraform of ours has ended, and whether its lock is gone cannot be seen'
    });
}
/** Where the bucket does not answer, the ledger tells the next run whose lock it may meet. */
async function giveBackOrNote(request, lives, { why, otherwise }) {
    try {
        await giveBack(request, lives, why);
    }
    catch (error) {
        request.environment.context.log.warning(`${otherwise} (${(0,src_errors/* toStagingError */.xc)(error).message}): if it is there, the next run releases it`);
        await noteInterrupted(request);
    }
}
/**
 * Gives back the lock that a terraform of ours took in that time, if there is one; one that the bucket keeps all the same is told to the
 * next run. Throws where the bucket does not answer.
 */
async function giveBack(request, lives, why) {
    const { states, backend, environment } = request;
    const { log } = environment.context;
    const lock = await states.findLock(backend);
    if (!lock || !isOurs(lock, lives))
        return;
    await states.releaseLock(backend, lock.id);
    if ((await states.findLock(backend))?.id !== lock.id) {
        log.info(`${why}: the lock ${lock.id} is released`);
        return;
    }
    log.warning(`the bucket keeps the lock ${lock.id} of a terraform of ours that has ended: the next run releases it`);
    await noteInterrupted(request);
}
/** Whether it could be released. */
async function release({ lock }, { terraform, abandoned, environment }) {
    const killed = abandoned.find((one) => stale_locks_isLockOf(lock, one));
    if (!killed && !isOurs(lock, terraform.lives()))
        return false;
    environment.context.log.info(killed
        ? `the state is still locked by ${killed.run}, which is over: unlocking it`
        : 'the state is locked by a terraform of ours, which has ended: unlocking it');
    await terraform.forceUnlock(lock.id);
    return true;
}
/**
 * Gives back the lock of our own terraform that was killed: of our user on this machine, and taken while that process lived. While
 * it held the lock nobody else could take it. Where it cannot be given back now, the ledger says so to the next run.
 */
function releaseLockOf(killed, request) {
    return giveBackOrNote(request, [killed], {
        why: 'the state was locked by our own terraform, which was killed',
        otherwise: 'a terraform of ours was killed, and its lock cannot be released'
    });
}
async function noteInterrupted({ environment, kind }) {
    const { ledger, context } = environment;
    const id = (0,operations/* operationId */.Bb)(kind, context.run);
    await ledger.update(`${kind}: terraform left its lock`, (current) => {
        const operation = current.operations.find((one) => one.id === id);
        return operation && (0,ledger_journal/* withJournal */.u)(current, [(0,ledger_abandoned/* interruption */.YW)(operation, context.clock.now())]);
    });
}
/** Whether a command of ours took it. */
function isOurs(lock, lives) {
    return lives.some((life) => stale_locks_isLockOf(lock, { ...life, machine: (0,external_node_os_.hostname)() }));
}
/** As Terraform writes itself into a lock: statemgr.NewLockInfo. The clock is this machine's, as ours is. Undefined: a user without a name, as in some containers: then no lock is known to be ours. */
function ourUser() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the lock was taken by our user on that operation's machine while it went on. The time alone is no proof: nobody knows when a
 * run that was killed has ended, and a person may have taken the lock after it.
 */
function stale_locks_isLockOf({ created, who }, { since, until, machine }) {
    const at = lockTime(created);
    const user = ourUser();
    return user !== undefined && machine !== undefined && who === `${user}@${machine}` && at >= since && at <= until;
}
/** Terraform writes `2026-11-01 10:00:00.123456 +0000 UTC`, in the lock itself `2026-11-01T10:00:00.123456Z`; a run that was killed may be reported within the same second. */
function lockTime(text) {
    const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text);
    return match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}Z`) : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-of.js

/**
 * A state as Terraform has it. An answer of the bucket that lost its body is to Terraform a state that was never begun (its s3
 * backend takes no bytes, and any 404, for none): that is believed only where we find none there ourselves.
 * @throws StagingError service-error where Terraform goes on finding none, and it is there
 */
async function state_of_stateOf({ terraform, backend, states }) {
    const state = await terraform.state();
    if (state.lineage !== undefined || (await states.readState(backend)) === undefined)
        return state;
    const again = await terraform.state();
    if (again.lineage !== undefined)
        return again;
    throw contradiction(backend, 'no state');
}
/**
 * Its outputs, values by name. That there are none is doubted in the same way: they lie in the state.
 * @throws StagingError service-error where Terraform goes on finding none, and the state has some
 */
async function outputsOf({ terraform, backend, states }) {
    const valuesOf = async () => Object.fromEntries(Object.entries(await terraform.outputs()).map(([name, { value }]) => [name, value]));
    const given = await valuesOf();
    if (Object.keys(given).length > 0 || !hasOutputs(await states.readState(backend)))
        return given;
    const again = await valuesOf();
    if (Object.keys(again).length > 0)
        return again;
    throw contradiction(backend, 'no outputs of the state');
}
/** Their names alone are looked at: some hold passwords. */
function hasOutputs(text) {
    if (text === undefined)
        return false;
    const { outputs = {} } = JSON.parse(text);
    return Object.keys(outputs).length > 0;
}
function contradiction({ bucket, key }, what) {
    return new src_errors/* StagingError */.QH('service-error', `the bucket ${bucket} gives terraform ${what} at ${key}, and it is there`, {
        hint: (0,parse_json/* proxyHint */.CJ)('Spaces')
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/account-room.js






/**
 * Refuses one environment more than the whole account may have, and one that would make all of them together cost more than they
 * may. There is no lock over repositories: this is asked before the first write, and once more right before anything is made, so
 * only two that begin to make something within the same half minute may both find room.
 */
async function requireAccountRoom(environment) {
    const refused = (await observeAccountCaps(environment)).find(({ refusal }) => refusal !== undefined);
    if (refused)
        throw new src_errors/* RefusedError */.fk('quota-exceeded', refused.refusal ?? '', { hint: account_room_accountCapRemedy(refused.setting) });
}
function account_room_accountCapRemedy(setting) {
    return `Destroy one of them with staging-control of its repository, or raise \`${setting}\` in .github/staging.yml.`;
}
/** Those that are configured; asks nothing where none is. */
async function observeAccountCaps(environment) {
    const { limit, budget } = environment.configuration.account;
    return limit === undefined && budget === undefined
        ? []
        : judgeAccountCaps(environment.names.environment, { limit, budget }, await observeAccountUse(environment));
}
function judgeAccountCaps(name, { limit, budget }, { environments, perDay, own }) {
    const { length } = environments;
    const others = `${length} environments of this account are there (${account_room_listed(environments)})`;
    const all = perDay + own;
    const caps = [];
    if (limit !== undefined)
        caps.push({
            setting: 'account.limit',
            seen: `${length} next to this one, and ${limit} may be`,
            refusal: length >= limit
                ? `${name} would be one environment too many for the account: ${others}, and ${limit} may be`
                : undefined
        });
    if (budget !== undefined)
        caps.push({
            setting: 'account.budget',
            seen: `about ${(0,say_cost/* sayDollars */.NL)(all)} a day with this one, of ${(0,say_cost/* sayDollars */.NL)(budget)}`,
            refusal: all > budget
                ? `${name} would cost about ${(0,say_cost/* sayDollars */.NL)(own)} a day, and the account's environments together ${(0,say_cost/* sayDollars */.NL)(all)}, of ${(0,say_cost/* sayDollars */.NL)(budget)} that they may: ${others}`
                : undefined
        });
    return caps;
}
async function observeAccountUse({ digitalocean, names, configuration, context }) {
    const isOther = (tag) => isOwnerTag(tag) && tag !== names.ownerTag;
    const tags = await digitalocean.tags.list();
    // A tag may outlive what bore it.
    const environments = tags
        .filter(({ name, resources }) => isOther(name) && resources?.count !== 0)
        .map(({ name }) => name)
        .sort();
    if (configuration.account.budget === undefined)
        return { environments, perDay: 0, own: 0 };
    const prices = priceList(await digitalocean.sizes(), configuration.prices);
    const needs = await readStackNeeds(context.workspace, configuration);
    return {
        environments,
        perDay: 24 * (await costOfTagged(digitalocean, prices, isOther)),
        own: 24 * (estimateStacks(needs, prices)?.perHour ?? 0)
    };
}
/** US dollars an hour, without what has no price. */
async function costOfTagged(digitalocean, prices, isOther) {
    const [clusters, databases, balancers, volumes, droplets] = await Promise.all([
        digitalocean.clusters.list(),
        digitalocean.databases.list(),
        digitalocean.loadBalancers.list(),
        digitalocean.volumes.list(),
        digitalocean.droplets.list()
    ]);
    const cost = pricesOf(prices);
    const isTheirs = ({ tags }) => tags.some(isOther);
    const theirs = clusters.filter(isTheirs);
    const networks = new Set(theirs.flatMap(({ vpc_uuid }) => vpc_uuid ?? []));
    // Nodes bear their cluster's tags, and are priced with it.
    const isNode = ({ tags }) => tags.includes('k8s');
    return [
        ...theirs.map((cluster) => cost.cluster(cluster).hourly),
        ...databases.filter(isTheirs).map((database) => cost.database(database).hourly),
        // They bear no tags.
        ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
        ...volumes.filter(isTheirs).map(cost.volume),
        ...droplets.filter((one) => isTheirs(one) && !isNode(one)).map((droplet) => cost.droplet(droplet).hourly)
    ].reduce((total, hourly) => total + (hourly ?? 0), 0);
}
function account_room_listed(tags) {
    const shown = tags.slice(0, 20).join(', ');
    return tags.length > 20 ? `${shown} and ${tags.length - 20} more` : shown;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/planned-values.js
/* What a plan or a state says of a resource, read without knowing its type's schema. */
/** All values of an attribute, in each block of a path. */
function valuesAt(value, [key, ...rest]) {
    if (key === undefined)
        return Array.isArray(value) ? value : [value];
    if (Array.isArray(value))
        return value.flatMap((one) => valuesAt(one, [key, ...rest]));
    if (typeof value !== 'object' || value === null)
        return [];
    return valuesAt(Object.hasOwn(value, key) ? value[key] : undefined, rest);
}
/** Ids are numbers in one place and texts in another. */
function texts(values) {
    return values
        .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
        .filter(Boolean);
}
/** All that a value is made of, however deep. */
function leaves(value) {
    if (Array.isArray(value))
        return value.flatMap(leaves);
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
}
/** Words of the texts in a value: ids may be given as `11,12`. */
function wordsIn(value) {
    return texts(leaves(value)).flatMap((text) => text.split(/[^\w:.-]+/).filter(Boolean));
}
/** The blocks of a name; none where nobody knows them yet. */
function blocks(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-providers.js
/**
 * Providers of a plan that may deploy into somebody's cluster (helm, kubernetes, kubectl, argocd, …), one sentence each. What deploys says
 * where to in its settings: by data of a cluster, its address, which holds its id, or a context of a kubeconfig (`do-nyc1-<name>`). What a
 * program of the stack does (`local-exec`) is not seen.
 */
function deploysElsewhere({ providers = [] }, foreign) {
    return providers.flatMap(({ provider, values, hidden }) => {
        const isNamed = ({ id, name }) => values.some((value) => value.includes(id) || value === name || value.endsWith(`-${name}`)) ||
            hidden.some((value) => value.includes(id));
        const cluster = foreign.find(isNamed);
        return cluster
            ? [
                `the provider ${provider} may deploy into the cluster ${cluster.name} (${cluster.id}), which is not ours: set it from digitalocean_kubernetes_cluster.<name> of this environment`
            ]
            : [];
    });
}
/** Whether a plan has settings by which a cluster could be meant. */
function mayDeploy({ providers = [] }) {
    return providers.some(({ values, hidden }) => values.length + hidden.length > 0);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/targets.js


const numeric = /^\d{6,}$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether a value may be an id of it, by its form. Names may have any. */
function looksLike({ noun, kind }, value) {
    if (noun === member.noun)
        return value.startsWith('do:') || numeric.test(value) || uuid.test(value);
    if (kind === 'droplet')
        return numeric.test(value);
    return kind === undefined || kind === 'tag' || uuid.test(value);
}
const target = (noun, kind, types) => ({ noun, kind, types });
const targets = {
    agent: target('agent', undefined, { digitalocean_gradientai_agent: ['id'], digitalocean_genai_agent: ['id'] }),
    address: target('address', undefined, {
        digitalocean_reserved_ip: ['ip_address', 'id'],
        digitalocean_reserved_ipv6: ['ip', 'id'],
        digitalocean_floating_ip: ['ip_address', 'id']
    }),
    bucket: target('bucket', undefined, { digitalocean_spaces_bucket: ['name', 'id', 'bucket_domain_name'] }),
    check: target('check', undefined, { digitalocean_uptime_check: ['id'] }),
    cluster: target('cluster', 'cluster', { digitalocean_kubernetes_cluster: ['id'] }),
    connection: target('connection', undefined, { digitalocean_partner_attachment: ['id'] }),
    // A replica has rules of its own.
    database: target('database', 'database', {
        digitalocean_database_cluster: ['id'],
        digitalocean_database_replica: ['uuid']
    }),
    /** Of what App Platform is told, which goes by names. */
    databaseName: target('database', 'database', { digitalocean_database_cluster: ['name'] }),
    droplet: target('droplet', 'droplet', {
        digitalocean_droplet: ['id'],
        digitalocean_kubernetes_cluster: ['node_pool'],
        digitalocean_kubernetes_node_pool: ['nodes']
    }),
    inference: target('inference endpoint', undefined, { digitalocean_dedicated_inference: ['id'] }),
    loadBalancer: target('load balancer', 'load-balancer', { digitalocean_loadbalancer: ['id'] }),
    knowledge: target('knowledge base', undefined, {
        digitalocean_gradientai_knowledge_base: ['id'],
        digitalocean_genai_knowledge_base: ['id']
    }),
    project: target('project', 'project', { digitalocean_project: ['id'] }),
    share: target('share', undefined, { digitalocean_nfs: ['id'] }),
    // A name is known before, and leaves the rest of a list known. Of a cluster: `k8s:<id>`.
    tag: target('tag', 'tag', { digitalocean_tag: ['name', 'id'], digitalocean_kubernetes_cluster: ['id'] }),
    volume: target('volume', 'volume', { digitalocean_volume: ['id'] }),
    vpc: target('VPC', 'vpc', { digitalocean_vpc: ['id'] })
};
/** Whatever a project can have in it. */
const member = target('resource', undefined, { digitalocean_: ['urn', 'id', 'name'] });
/** By `<type>` of `do:<type>:<id>`, of kinds that the account does not list. */
const unlistedMembers = {
    app: ['digitalocean_app'],
    domain: ['digitalocean_domain'],
    floatingip: ['digitalocean_floating_ip', 'digitalocean_reserved_ip'],
    reservedip: ['digitalocean_reserved_ip', 'digitalocean_floating_ip'],
    reservedipv6: ['digitalocean_reserved_ipv6'],
    space: ['digitalocean_spaces_bucket']
};
/** What a URN names (`do:droplet:11`), and its id. */
function memberOf(urn) {
    const [, type = '', ...rest] = urn.split(':');
    const kind = type === 'volume' ? type : memberKinds[type];
    const types = (Object.hasOwn(unlistedMembers, type) && unlistedMembers[type]) || [`digitalocean_${type}`];
    return {
        id: rest.join(':'),
        target: { noun: type, kind, types: Object.fromEntries(types.map((one) => [one, ['urn']])) }
    };
}
const { bucket, cluster, database, droplet, project, tag, volume, vpc } = targets;
/** Whose ids the provider's data sources can give, also of what they belong to or bear. One that is not among them may give any. */
const given = {
    digitalocean_account: [],
    digitalocean_certificate: [],
    digitalocean_container_registry: [],
    digitalocean_database_ca: [],
    digitalocean_database_cluster: [database, project, tag, vpc, member],
    digitalocean_database_connection_pool: [],
    digitalocean_database_metrics_credentials: [],
    digitalocean_database_user: [],
    digitalocean_domain: [member],
    digitalocean_domains: [member],
    digitalocean_droplet: [droplet, tag, volume, vpc, member],
    digitalocean_droplets: [droplet, tag, volume, vpc, member],
    digitalocean_image: [tag],
    digitalocean_images: [tag],
    digitalocean_kubernetes_cluster: [cluster, droplet, tag, vpc, member],
    digitalocean_kubernetes_versions: [],
    digitalocean_region: [],
    digitalocean_regions: [],
    digitalocean_sizes: [],
    digitalocean_spaces_bucket: [bucket, member],
    digitalocean_spaces_buckets: [bucket, member],
    digitalocean_ssh_key: [],
    digitalocean_ssh_keys: [],
    digitalocean_vpc: [vpc, member]
};
/** Whether data can give an id of a target. `address`: `module.shop.data.digitalocean_vpc.main[0]`. */
function mayGive(address, target) {
    const type = withoutKeys(address).split('.').at(-2) ?? '';
    return !Object.hasOwn(given, type) || given[type]?.includes(target) === true;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/reaches.js


const rule = (attribute, to, what, more = {}) => ({
    attribute,
    target: to,
    isList: false,
    isShared: false,
    isOptional: false,
    takenOut: undefined,
    ...more,
    what
});
const isList = true;
const getsAddress = rule('droplet_id', targets.droplet, (droplet) => `give an address to ${droplet}`);
const losesAddress = (attribute) => rule(attribute, targets.address, (address) => `take ${address} from where it leads`);
const intoProject = rule('resources', member, (one) => `move ${one} into its project`, {
    isList,
    takenOut: (one) => `move ${one} out of its project`
});
const setsBucket = rule('bucket', targets.bucket, (bucket) => `replace what is set in ${bucket}`);
const connects = rule('vpc_ids', targets.vpc, (vpc) => `connect ${vpc} with another network`, {
    isList,
    isShared: true
});
const ofApp = { isShared: true, isOptional: true };
/**
 * What else changes when something of a type is made: who moves into a project leaves another one, a firewall closes the droplets that it
 * aims at, an address and a volume change the droplet that gets them. Every type of the provider is looked through that names something
 * else: what only lies in a network, reads something or copies it changes nothing there.
 */
const rulesByType = {
    digitalocean_app: [
        rule('spec.database.cluster_name', targets.databaseName, (database) => `connect to ${database}`, ofApp),
        ...['service', 'worker', 'job', 'function'].map((part) => rule(`spec.${part}.log_destination.open_search.cluster_name`, targets.databaseName, (database) => `write logs into ${database}`, ofApp))
    ],
    digitalocean_cdn: [rule('origin', targets.bucket, (bucket) => `publish ${bucket}`)],
    digitalocean_dedicated_inference_token: [
        rule('dedicated_inference_id', targets.inference, (endpoint) => `make a key to ${endpoint}`)
    ],
    digitalocean_droplet: [rule('volume_ids', targets.volume, (volume) => `attach ${volume}`, { isList })],
    digitalocean_firewall: [
        rule('tags', targets.tag, (tag) => `close what bears ${tag}`, { isList }),
        rule('droplet_ids', targets.droplet, (droplet) => `close ${droplet}`, { isList })
    ],
    digitalocean_floating_ip: [getsAddress],
    digitalocean_floating_ip_assignment: [getsAddress, losesAddress('ip_address')],
    digitalocean_gradientai_agent_knowledge_base_attachment: [
        rule('agent_uuid', targets.agent, (agent) => `give ${agent} other knowledge`)
    ],
    digitalocean_gradientai_agent_route: [
        rule('parent_agent_uuid', targets.agent, (agent) => `route ${agent} elsewhere`)
    ],
    digitalocean_gradientai_function: [rule('agent_id', targets.agent, (agent) => `give a function to ${agent}`)],
    digitalocean_gradientai_indexing_job_cancel: [
        rule('knowledge_base_uuid', targets.knowledge, (base) => `end the indexing of ${base}`)
    ],
    digitalocean_gradientai_knowledge_base: [
        rule('database_id', targets.database, (database) => `keep its knowledge in ${database}`, { isShared: true })
    ],
    digitalocean_gradientai_knowledge_base_data_source: [
        rule('knowledge_base_uuid', targets.knowledge, (base) => `add to ${base}`)
    ],
    digitalocean_loadbalancer: [
        rule('droplet_ids', targets.droplet, (droplet) => `send its visitors to ${droplet}`, { isList }),
        rule('target_load_balancer_ids', targets.loadBalancer, (other) => `send its visitors to ${other}`, { isList })
    ],
    digitalocean_nfs_access_point: [rule('share_id', targets.share, (share) => `open ${share}`)],
    digitalocean_nfs_attachment: [
        rule('share_id', targets.share, (share) => `attach ${share} to a network`),
        rule('vpc_id', targets.vpc, (vpc) => `attach a share to ${vpc}`, { isShared: true })
    ],
    digitalocean_partner_attachment: [
        connects,
        rule('parent_uuid', targets.connection, (connection) => `pair ${connection} with another one`)
    ],
    digitalocean_project: [intoProject],
    digitalocean_project_resources: [intoProject],
    digitalocean_reserved_ip: [getsAddress],
    digitalocean_reserved_ip_assignment: [getsAddress, losesAddress('ip_address')],
    digitalocean_reserved_ipv6: [getsAddress],
    digitalocean_reserved_ipv6_assignment: [getsAddress, losesAddress('ip')],
    digitalocean_spaces_bucket_cors_configuration: [setsBucket],
    digitalocean_spaces_bucket_logging: [
        setsBucket,
        rule('target_bucket', targets.bucket, (bucket) => `write logs into ${bucket}`)
    ],
    digitalocean_spaces_bucket_object: [rule('bucket', targets.bucket, (bucket) => `overwrite an object of ${bucket}`)],
    digitalocean_spaces_bucket_policy: [setsBucket],
    digitalocean_spaces_key: [rule('grant.bucket', targets.bucket, (bucket) => `make a key to ${bucket}`)],
    digitalocean_uptime_alert: [rule('check_id', targets.check, (check) => `add an alert to ${check}`)],
    digitalocean_volume_attachment: [rule('droplet_id', targets.droplet, (droplet) => `attach a volume to ${droplet}`)],
    digitalocean_vpc_nat_gateway: [rule('vpcs.vpc_uuid', targets.vpc, (vpc) => `lead what leaves ${vpc}`, { isList })],
    digitalocean_vpc_peering: [connects]
};
function reachRulesOf(type) {
    // What the provider called them up to 2.71; the attributes are the same.
    const current = type.replace(/^digitalocean_genai_/, 'digitalocean_gradientai_');
    return (Object.hasOwn(rulesByType, current) && rulesByType[current]) || [];
}
/** Whether what is reached already stays as it is when the rest changes: a project's other members. Anything else that is reached is changed again. */
function isSettled({ target }) {
    return target === member;
}
/** What something with these attributes reaches by a rule. */
function reachesBy({ attribute, target, what }, attributes) {
    return texts(valuesAt(attributes, attribute.split('.'))).map((text) => {
        if (target === member)
            return { ...memberOf(text), what: what(text) };
        // A bucket's own host: `assets.nyc3.digitaloceanspaces.com`.
        const id = attribute === 'origin' ? (text.split('.')[0] ?? text) : text;
        return { target, id, what: what(`the ${target.noun} ${id}`) };
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/open-values.js



/** What stands in a sentence for a name that nobody knows yet. */
const nobodyKnows = 'that only the apply shows';
/** Whether the stack sets an attribute, or something in it, to what only the apply shows; within a block `vpcs.vpc_uuid`. */
function isOpen({ unknown, sources }, attribute) {
    const path = attribute.split('.');
    // Of a block that is made by `dynamic` a plan does not show that it is set.
    return isUnknownAt(unknown, path) && (path.length > 1 || Object.hasOwn(sources, attribute));
}
/** Whether all blocks of a name are unknown that the stack writes: `domains`, `spec.domain`. One that it does not write may be the service's choice. */
function isOpenBlock({ unknown, sources }, block) {
    const isWhole = valuesAt(unknown, block.split('.')).some((one) => one === true);
    return isWhole && Object.keys(sources).some((one) => one === block || one.startsWith(`${block}.`));
}
function isUnknownAt(unknown, [key, ...rest]) {
    if (unknown === true)
        return true;
    if (Array.isArray(unknown))
        return unknown.some((one) => isUnknownAt(one, key === undefined ? [] : [key, ...rest]));
    if (typeof unknown !== 'object' || unknown === null)
        return false;
    return key === undefined
        ? Object.values(unknown).some((one) => isUnknownAt(one, []))
        : isUnknownAt(unknown[key], rest);
}
function sourcesOf({ sources }, attribute) {
    return sources[attribute] ?? [];
}
/**
 * Whether a value can come only from what this stack makes, or holds: it refers to nothing but that. What a reference was put through (a
 * function, a condition, a literal next to it in a list) no plan shows. `isWithin`: of a value that may stand in a list.
 */
function isOfThisStack(sources, target, { plan, isWithin }) {
    const isOne = (source) => {
        switch (source.kind) {
            case 'resource':
                return names(source, target) || (source.through.length > 0 && source.through.every(isOne));
            case 'known':
                return isWithin?.(source.value) !== false;
            case 'hidden':
                return canOnlyBeMade(target, plan) && (isWithin === undefined || hidesNone(target, plan, isWithin));
            case 'data':
            case 'function':
                return false;
        }
    };
    return sources.some(({ kind }) => kind !== 'known') && sources.every(isOne);
}
/** Whether a reference is to an id of a target. */
function names({ type, attribute }, { types }) {
    return Object.entries(types).some(([one, attributes]) => (one.endsWith('_') ? type.startsWith(one) : type === one) &&
        (attribute === undefined || attributes.includes(attribute)));
}
/**
 * A local value is not shown, and what is not known of it comes from something that this plan reads or makes. Where it reads nothing that
 * could be it, makes such a thing, and has nothing that only hands values on, it is that.
 */
function canOnlyBeMade(target, { changes, late = [] }) {
    const made = changes.filter(({ actions }) => actions.includes('create'));
    return (!late.some((address) => mayGive(address, target)) &&
        made.some(({ type }) => names({ type, attribute: undefined }, target)) &&
        !made.some(({ type }) => type === 'terraform_data'));
}
/**
 * One unknown element hides a whole list, and so the known ones that a local value puts next to it: of data, of a variable, or of what
 * only hands values on. A literal is not seen.
 */
function hidesNone(target, { early = [], kept = [], variables = {} }, isWithin) {
    return (!early.some((address) => mayGive(address, target)) &&
        !kept.some(({ type }) => type === 'terraform_data') &&
        Object.values(variables).every(isWithin));
}
/** Values that are known of what a value is made of: the prefix of a name, a tag of its own. */
function knownParts(sources, { changes, kept = [] }) {
    const all = [...changes.map(({ address, after }) => ({ address, values: after ?? {} })), ...kept];
    return sources.flatMap((source) => {
        if (source.kind === 'known')
            return leaves(source.value);
        if (source.kind !== 'resource')
            return [];
        const { type, attribute = 'id', address } = source;
        // The provider's id of these is their name.
        const key = attribute === 'id' && ['digitalocean_tag', 'digitalocean_domain'].includes(type) ? 'name' : attribute;
        return all.flatMap((one) => withoutKeys(one.address) === address && Object.hasOwn(one.values, key) ? leaves(one.values[key]) : []);
    });
}
/** Where it comes from, as a clause in a sentence: `, from local.web_id`. `data`: from which a local value may be. */
function said(sources, data = []) {
    const told = sources.flatMap((source) => {
        if (source.kind === 'known')
            return [];
        if (source.kind === 'data')
            return [`${source.name}, which is read then`];
        if (source.kind === 'function')
            return ['a function, such as timestamp() or uuid()'];
        if (source.kind === 'hidden')
            return [
                `${source.name}, which no plan shows${data.length > 0 ? `, where the stack reads ${data.slice(0, 3).join(', ')}` : ''}`
            ];
        return [`${source.address}${source.attribute === undefined ? '' : `.${source.attribute}`}`];
    });
    return told.length > 0 ? `, from ${[...new Set(told)].join(' and ')}` : '';
}
/** What to write in its place. */
function remedyFor({ types }) {
    const [[type = '', [attribute = 'id'] = []] = []] = Object.entries(types);
    const example = type.endsWith('_')
        ? 'the `urn` of what this stack makes'
        : `${type}.<name>.${attribute} of this stack`;
    return `write ${example}, or what is known before`;
}
/** Whether a value is of data that the apply reads. */
function isLate(source, { late = [] }) {
    return source.kind === 'data' && late.some((address) => `.${withoutKeys(address)}`.endsWith(`.${source.name}`));
}
/**
 * Whether a value holds something random that this plan makes: nothing that is there already can be called so. Next to what the apply
 * reads it may be one of two.
 */
function isNewName(sources, plan) {
    const { changes } = plan;
    if (sources.some((source) => isLate(source, plan)))
        return false;
    return sources.some((source) => {
        if (source.kind !== 'resource')
            return false;
        const { type, attribute = '', address } = source;
        const chance = Object.hasOwn(chances, type) ? chances[type] : undefined;
        const drawn = changes.filter((change) => change.actions.includes('create') && withoutKeys(change.address) === address);
        if (!chance?.results.includes(attribute) || drawn.length === 0)
            return false;
        const { length } = chance;
        return length === undefined || drawn.every(({ after }) => Number(after?.[length.attribute]) >= length.least);
    });
}
/** Of the provider hashicorp/random. Its words (`random_pet`) and small numbers may well be somebody's. */
const chances = {
    random_id: {
        results: ['hex', 'dec', 'id', 'b64_url', 'b64_std'],
        length: { attribute: 'byte_length', least: 4 }
    },
    random_password: { results: ['result'], length: { attribute: 'length', least: 6 } },
    random_string: { results: ['id', 'result'], length: { attribute: 'length', least: 6 } },
    random_uuid: { results: ['id', 'result'], length: undefined }
};

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-tags.js






function isOurTag(name, names) {
    return name === names.ownerTag || (0,src_names/* isNameOf */.b_)(names, name);
}
/** A tag that is there already is not refused by the service: the state would hold somebody's, and its end would take it from all that bear it. */
function ofTag(change, view) {
    const { names, owns, usedTags } = view;
    const { address, after } = change;
    if (isOpen(change, 'name')) {
        const sources = sourcesOf(change, 'name');
        const isOurs = texts(knownParts(sources, view)).some((one) => isOurTag(one, names));
        return isOurs && !sources.some((one) => isLate(one, view))
            ? []
            : [
                `${address} would be called as only the apply shows (name${said(sources)}): write name = "\${var.name_prefix}-…"`
            ];
    }
    const name = texts([after?.['name']])[0] ?? '';
    if (isOurTag(name, names))
        return [];
    if (owns !== 'state')
        return [`${address} would be called ${name}: write name = "\${var.name_prefix}-…"`];
    return usedTags.some((one) => one.toLowerCase() === name.toLowerCase())
        ? [`${address} would take over the tag ${name}, which others bear or go by`]
        : [];
}
/** The service counts who bears a tag, and not the firewalls, load balancers and databases that go by it. */
function tagsInUse(tags, { balancers, firewalls, databases }) {
    return [
        ...tags.filter(({ resources }) => (resources?.count ?? 1) > 0).map(({ name }) => name),
        ...balancers.flatMap(({ tag }) => (tag ? [tag] : [])),
        ...firewalls.flatMap(tagsOfFirewall),
        ...databases.flatMap(({ rules }) => tagsAmong(rules))
    ];
}
/** Where a type says which tags its droplets bear. */
const dropletTags = {
    digitalocean_droplet: ['tags'],
    digitalocean_droplet_autoscale: ['droplet_template.tags'],
    digitalocean_kubernetes_cluster: ['tags', 'node_pool.tags'],
    digitalocean_kubernetes_node_pool: ['tags']
};
/**
 * Tags that nodes get without a word in the stack: of the service, whose OpenAPI document has `k8s:worker` in its examples and `k8s-worker`
 * in its text, and of the provider for the first pool (its DigitaloceanKubernetesDefaultNodePoolTag). The nodes of every cluster bear them.
 */
const tagsByThemselves = {
    digitalocean_kubernetes_cluster: ['k8s', 'k8s:worker', 'k8s-worker', 'terraform:default-node-pool'],
    digitalocean_kubernetes_node_pool: ['k8s', 'k8s:worker', 'k8s-worker']
};
/** Of new nodes: anyone who chose such a tag later has let in those that were there. */
function tagsOfNodes({ type, actions }) {
    return (actions.includes('create') && Object.hasOwn(tagsByThemselves, type) && tagsByThemselves[type]) || [];
}
/** Whether it matters who goes by the tags of what a plan makes: some are not ours, or not shown. */
function bearsOtherTags(change, facts) {
    return tagsOfNodes(change).length > 0 || foreignTagsOf(change, facts).length > 0 || hiddenTagsOf(change) !== undefined;
}
/** Tags of planned droplets and nodes that are not ours alone, as far as they are known. */
function foreignTagsOf(change, facts) {
    const { names } = facts;
    return pathsOf(change)
        .flatMap((path) => tagsAt(change, path, facts))
        .filter((tag) => tag.toLowerCase() !== names.ownerTag.toLowerCase() && !(0,src_names/* isNameOf */.b_)(names, tag));
}
function pathsOf({ type }) {
    return (Object.hasOwn(dropletTags, type) && dropletTags[type]) || [];
}
/** One unknown tag hides the others: of those, what variables and what the stack has say is known. */
function tagsAt(change, path, facts) {
    const known = texts(valuesAt(change.after, path.split('.')));
    return isOpen(change, path) ? [...known, ...wordsIn(knownParts(withThrough(sourcesOf(change, path)), facts))] : known;
}
function withThrough(sources) {
    return sources.flatMap((one) => (one.kind === 'resource' ? [one, ...withThrough(one.through)] : [one]));
}
/** The first list of tags in which there may be one that `tagsAt` does not know, and where it comes from; undefined: none. */
function hiddenTagsOf(change) {
    if (!change.actions.some((action) => action === 'create' || action === 'update'))
        return undefined;
    const isShown = (source) => source.kind === 'known' ||
        (source.kind === 'resource' &&
            (names(source, targets.tag) || (source.through.length > 0 && source.through.every(isShown))));
    return pathsOf(change)
        .filter((path) => isOpen(change, path))
        .map((path) => ({ path, sources: sourcesOf(change, path) }))
        .find(({ sources }) => sources.length === 0 || !sources.every(isShown));
}
/** Who of somebody's goes by a tag of droplets, from what the account lists. */
function selectorsAmong({ balancers, firewalls, databases }, isOurs) {
    return [
        ...balancers.flatMap(({ id, name, tag }) => tag && !isOurs('load-balancer', id) ? [{ tag, told: `the load balancer ${name} selects its droplets` }] : []),
        ...firewalls.flatMap(({ id, name, tags, sourceTags }) => isOurs('firewall', id)
            ? []
            : [
                ...tags.map((tag) => ({ tag, told: `the firewall ${name} selects its droplets` })),
                ...sourceTags.map((tag) => ({ tag, told: `the firewall ${name} lets droplets in` }))
            ]),
        ...databases.flatMap(({ id, name, rules }) => isOurs('database', id)
            ? []
            : tagsAmong(rules).map((tag) => ({ tag, told: `the database ${name} lets droplets in` })))
    ];
}
/** A load balancer of production sends its visitors to each droplet that bears its tag, a firewall closes it, or lets it in as a database does. */
function joinedBy(change, view) {
    const { selectors } = view;
    const [any] = selectors;
    const remedy = 'write digitalocean_tag.<name>.name of this stack there, or what is known before';
    for (const tag of tagsOfNodes(change)) {
        const other = selectors.find((one) => one.tag.toLowerCase() === tag);
        if (other)
            return `${change.address} would have nodes that bear the tag ${tag}, as every cluster's do, by which ${other.told}: it is not proven to be ours. Let it go by the tag k8s:<id of its own cluster>, or by that cluster, in its place`;
    }
    const shown = new Set(pathsOf(change).flatMap((path) => texts(valuesAt(change.after, path.split('.')))));
    for (const tag of foreignTagsOf(change, view)) {
        const other = selectors.find((one) => one.tag.toLowerCase() === tag.toLowerCase());
        if (other)
            return shown.has(tag)
                ? `${change.address} would bear the tag ${tag}, by which ${other.told}: it is not proven to be ours`
                : `${change.address} could bear the tag ${tag}, by which ${other.told}, and only the apply shows its tags: ${remedy}`;
    }
    const hidden = hiddenTagsOf(change);
    return hidden && any
        ? `${change.address} would bear tags that only the apply shows (${hidden.path}${said(hidden.sources)}), and ${any.told} by a tag (${any.tag}) that is not ours: ${remedy}`
        : undefined;
}
/** What bears the mark of two owners is nobody's: no run would ever delete it. Which tags a firewall aims at is a matter of reach. */
function markedForOthers(change, view) {
    const { names, mayHold } = view;
    const { address, type, actions, before } = change;
    if (!type.startsWith('digitalocean_') || type === 'digitalocean_firewall')
        return undefined;
    const paths = (Object.hasOwn(dropletTags, type) && dropletTags[type]) || ['tags'];
    const had = new Set(actions.includes('delete') ? [] : paths.flatMap((path) => texts(valuesAt(before, path.split('.')))));
    const isForeign = (tag) => {
        const cluster = clusterIn(tag);
        return isOwnerTag(tag)
            ? tag.toLowerCase() !== names.ownerTag.toLowerCase()
            : tag.toLowerCase().startsWith('k8s:') && (cluster === undefined || !mayHold('cluster', cluster));
    };
    const mark = paths.flatMap((path) => tagsAt(change, path, view)).find((tag) => !had.has(tag) && isForeign(tag));
    return mark && `${address} would bear the tag ${mark}, which says that it is somebody else's: leave it out`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-reach.js







/** What a change would do to something that it is not itself, and that is not proven to be ours, one sentence each. */
function reachesBeyond(change, view) {
    const isMade = change.actions.includes('create') || change.actions.includes('update');
    const rules = reachRulesOf(change.type);
    const reached = isMade ? rules.flatMap((rule) => beyondByRule(change, rule, view)) : [];
    const left = rules.flatMap((rule) => leftBehind(change, rule, view));
    return [...partOfOthers(change, view), ...reached, ...left].slice(0, 1);
}
/** What a list has no more: the provider moves into the default project what is taken out of another one. */
function leftBehind(change, rule, view) {
    const { address, actions, before, after } = change;
    const { takenOut: what } = rule;
    if (!what)
        return [];
    const isReplaced = actions.includes('delete');
    const stay = isReplaced ? [] : reachesBy({ ...rule, what }, after);
    const left = reachesBy({ ...rule, what }, before).find((one) => !stay.some((other) => other.what === one.what) && !isWithinReach(one, rule, view));
    return left ? [`${address} would ${left.what}, which is not proven to be ours`] : [];
}
/** A part of somebody's: a firewall of a database replaces all rules that it had, and its end takes them all. */
function partOfOthers(change, view) {
    const { address, type, before, after } = change;
    const { mayHold, owns } = view;
    const [kind, attribute] = partOf(type) ?? [];
    if (!kind || !attribute || !isBoundPart(type, owns))
        return [];
    const { noun } = targets[kind];
    const stranger = [after, before]
        .flatMap((attributes) => wholeOf(type, attributes ?? {}, owns) ?? [])
        .find((whole) => !mayHold(whole.kind, whole.id));
    if (stranger)
        return [`${address} would be a part of the ${noun} ${stranger.id}, which is not proven to be ours`];
    return openly(change, { attribute, target: targets[kind], what: `be a part of the ${noun} ${nobodyKnows}` }, view);
}
function beyondByRule(change, rule, view) {
    const { address, actions, before, after } = change;
    const had = isSettled(rule) && !actions.includes('delete') ? reachesBy(rule, before) : [];
    const foreign = reachesBy(rule, after).find((one) => !had.some(({ what }) => what === one.what) && !isWithinReach(one, rule, view));
    if (foreign)
        return [`${address} would ${foreign.what}, which is not proven to be ours`];
    const { attribute, target, isList, isOptional, what } = rule;
    if (isOptional && !Object.hasOwn(change.sources, attribute))
        return [];
    const isWithin = (value) => {
        const words = wordsIn(value);
        const ids = words.filter((one) => looksLike(target, one));
        if (target !== member)
            return ids.every((id) => isWithinReach({ target, id }, rule, view));
        const urns = [...ids, ...words.flatMap((word) => namedBy(word, view))];
        return urns.every((urn) => isWithinReach(memberOf(urn), rule, view));
    };
    const open = { attribute, target, what: what(`the ${target.noun} ${nobodyKnows}`) };
    return openly(change, { ...open, ...(isList && { isWithin }) }, view);
}
/** Whether a plan does not show what it puts into a project, and more than what it makes could be among it. */
function hidesMembers(change) {
    return reachRulesOf(change.type).some(({ target, attribute }) => target === member &&
        isOpen(change, attribute) &&
        sourcesOf(change, attribute).some((one) => one.kind !== 'resource' || one.through.length > 0));
}
/** What a word makes of a URN of which the stack writes the rest: `"do:space:${var.bucket}"`. Of names no form tells. */
function namedBy(word, { members }) {
    return members.filter((urn) => memberOf(urn).id.toLowerCase() === word.toLowerCase());
}
/** Where the plan does not show the id. */
function openly(change, open, plan) {
    const { attribute, target, what, isWithin } = open;
    const sources = sourcesOf(change, attribute);
    if (!isOpen(change, attribute) || isOfThisStack(sources, target, { plan, isWithin }))
        return [];
    // Of known values alone a list is known, but for one that is null: then the service chooses. Of blocks a plan does not show all.
    if (isWithin && !attribute.includes('.') && sources.every(({ kind }) => kind === 'known'))
        return [];
    const isGiving = (address) => mayGive(address, target);
    const isHidden = sources.some(({ kind }) => kind === 'hidden');
    const data = [...(plan.late ?? []), ...((isWithin && plan.early) ?? [])].filter(isGiving);
    const given = isHidden
        ? Object.entries(plan.variables ?? {}).map(([name, value]) => ({ name: `var.${name}`, value }))
        : sources.filter((one) => one.kind === 'known');
    const foreign = given.filter(({ value }) => isWithin?.(value) === false).map(({ name }) => name);
    const next = foreign.length > 0
        ? `, next to ${foreign.slice(0, 3).join(' and ')}, which ${isHidden ? 'may name' : 'names'} what is not proven to be ours`
        : '';
    return [`${change.address} would ${what} (${attribute}${said(sources, data)}${next}): ${remedyFor(target)}`];
}
function isWithinReach({ target, id }, { isShared }, { changes, names, mayHold, isOurName, isHeld, owns }) {
    const { kind, types } = target;
    const isPlanned = changes.some(({ type, actions, after }) => Object.hasOwn(types, type) &&
        types[type]?.includes('name') &&
        actions.includes('create') &&
        after?.['name'] === id);
    if (isPlanned)
        return true;
    if (!kind)
        return Object.keys(types).some((type) => isHeld(type, id));
    if (target === targets.databaseName && isOurName(kind, id))
        return true;
    if (mayHold(kind, id) || (isShared && owns === 'state'))
        return true;
    if (kind !== 'tag')
        return false;
    const cluster = clusterIn(id);
    return isOurTag(id, names) || (cluster !== undefined && mayHold('cluster', cluster));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/marks-of-plan.js



const named = new Set([
    'cluster',
    'database',
    'vpc',
    'project',
    'load-balancer',
    'droplet',
    'volume',
    'firewall'
]);
const tagged = new Set(['cluster', 'database', 'droplet', 'volume', 'volume-snapshot']);
const described = new Set(['vpc', 'project']);
/**
 * Which of our marks something would lack: what is made without our name and our tag, nothing would ever prove to be ours, and it would
 * never be deleted. Of a mark that only the apply shows something of ours has to be in it; a local value is believed, since nobody else
 * loses by it.
 */
function unmarked(kind, change, { names, ...facts }) {
    const { address, after } = change;
    const lacks = (attribute, isMark) => {
        if (!isOpen(change, attribute))
            return !isMark(after?.[attribute]);
        const sources = sourcesOf(change, attribute);
        return !sources.some((one) => one.kind === 'hidden') && !knownParts(sources, facts).some(isMark);
    };
    const isTag = (value) => value === names.ownerTag;
    const problems = [];
    const { name } = after ?? {};
    const isOurName = (value) => typeof value === 'string' && (0,src_names/* isNameOf */.b_)(names, value);
    if (named.has(kind) && (name !== undefined || isOpen(change, 'name')) && lacks('name', isOurName))
        problems.push(`${address} would be called ${name ?? 'as only the apply shows'}: write name = "\${var.name_prefix}-…"`);
    if (tagged.has(kind) && lacks('tags', (value) => [value].flat().some(isTag)))
        problems.push(`${address} would not bear our tag: write tags = [var.owner_tag]`);
    if (kind === 'load-balancer' && lacks('droplet_tag', isTag))
        problems.push(`${address} would not bear our tag: write droplet_tag = var.owner_tag`);
    if (described.has(kind) &&
        lacks('description', (value) => typeof value === 'string' && ownerIn(value) === names.ownerTag))
        problems.push(`${address} would not say whose it is: write description = var.owner_tag`);
    return problems;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-plan.js







/**
 * What a replacement would lose with something: what others put into it since, and no stack makes again. A replica, an object and a
 * droplet are not among them: the one is a copy, the other two hold what the stack has put there.
 */
const contents = {
    digitalocean_container_registries: 'its images',
    digitalocean_container_registry: 'its images',
    digitalocean_database_cluster: 'its data',
    digitalocean_database_db: 'its data',
    digitalocean_database_kafka_topic: 'its data',
    digitalocean_domain: 'all its records',
    digitalocean_nfs: 'its data',
    digitalocean_spaces_bucket: 'its objects',
    digitalocean_vector_database: 'its data',
    digitalocean_volume: 'its data'
};
function contentsOf({ type, before }) {
    // Without `force_destroy` the service deletes an empty bucket only.
    if (type === 'digitalocean_spaces_bucket' && before?.['force_destroy'] !== true)
        return undefined;
    return Object.hasOwn(contents, type) ? contents[type] : undefined;
}
/** Why a plan must not be applied, one sentence each; none: it may. */
function objectionsTo(view) {
    return [
        ...view.changes.flatMap((change) => objectionTo(change, view)),
        ...deploysElsewhere(view, view.foreignClusters)
    ];
}
function objectionTo(change, view) {
    const { owns } = view;
    const { address, type, actions, after } = change;
    const objection = ofWhatIsThere(change, view) ??
        reachesBeyond(change, view)[0] ??
        joinedBy(change, view) ??
        markedForOthers(change, view);
    if (objection !== undefined)
        return [objection];
    const isMade = actions.includes('create') || actions.includes('update');
    if (!isMade || !after)
        return [];
    if (type === 'digitalocean_project' && (after['is_default'] === true || isOpen(change, 'is_default')))
        return [`${address} would be the default project, into which everything new of the account goes`];
    if (type === 'digitalocean_loadbalancer' && makesRecords(change))
        return [
            `${address} would make DNS records of the names in its certificate: write disable_lets_encrypt_dns_records = true`
        ];
    if (type === 'digitalocean_spaces_key' && opensAll(change))
        return [
            `${address} would be a key to every bucket of the account: write permission = "readwrite" (or "read") and a bucket in each grant`
        ];
    if (pushesImages(change, view))
        return [
            `${address} would be a key that pushes over the images of a registry which is not proven to be ours: write write = false`
        ];
    const tier = makesRegistry(change) && view.registryTier;
    if (tier && (isOpen(change, planOfRegistries) || after[planOfRegistries] !== tier))
        return [
            `${address} would change the plan of the whole account's registries, which is ${tier}: write ${planOfRegistries} = "${tier}"`
        ];
    const kind = terraform_types_kindOfType[type];
    if (kind === 'tag')
        return ofTag(change, view);
    // Who only deploys, or looks, has no key to the state: it finds the cluster by its name and its tag.
    return !kind || (owns === 'state' && kind !== 'cluster') ? [] : unmarked(kind, change, view);
}
/** Of what is there before the plan: that it is taken over, changed, or deleted with what is in it. */
function ofWhatIsThere(change, { imports, isOurs }) {
    const { address, type, actions, before, importing, isTainted } = change;
    const kind = terraform_types_kindOfType[type];
    const id = importing ?? judge_plan_text(before?.['id']);
    if (importing !== undefined && !imports.some((one) => one.to === address && one.id === importing))
        return `${address} would be taken over by an import block (${importing}): remove it`;
    if (actions.includes('forget') && !isLocal(type))
        return `${address} (${id ?? 'no id'}) would leave our state and stay, and nobody would ever delete it: take out the \`removed\` block (or \`destroy = false\`), so that it is deleted`;
    const isThere = actions.includes('delete') || actions.includes('update');
    if (isThere && kind && id && !isOurs(kind, idOf(kind, id)))
        return `${address} (${id}) would be ${done(actions)}, and is not proven to be ours`;
    if (actions.includes('update') && registries.has(type) && isChanged(change, planOfRegistries))
        return `${address} would change the plan of the whole account's registries (${planOfRegistries}): leave it as it is`;
    if (!actions.includes('delete'))
        return undefined;
    const lost = contentsOf(change);
    if (lost && !isTainted)
        return `${address} (${id ?? 'no id'}) would be ${done(actions)}, with ${lost}`;
    if (before?.[takesAlong] === true)
        return `${address} would be ${done(actions)} with every volume that was ever attached to it: ${
        // What is tainted is replaced whatever else is planned of it.
        isTainted ? 'destroy the environment in staging-control' : `set ${takesAlong} = false and apply that first`}`;
    return undefined;
}
/** What they cost is settled for the account as a whole. */
const registries = new Set([
    'digitalocean_container_registries',
    'digitalocean_container_registry'
]);
const planOfRegistries = 'subscription_tier_slug';
/** Its plan is that of all: the published document does not say that a second one with another plan is refused. */
function makesRegistry({ type, actions }) {
    return registries.has(type) && actions.includes('create');
}
/** With `fullaccess` a key is good for every bucket, whatever bucket stands next to it, or in another grant. */
function opensAll(change) {
    return (isOpen(change, 'grant.permission') ||
        blocks(change.after?.['grant']).some(({ permission, bucket }) => permission === 'fullaccess' || bucket === ''));
}
/** Credentials are good for the whole registry, no matter whose images lie in it. One of our own has nobody else's. */
function pushesImages(change, { changes, isHeld }) {
    const { type, after } = change;
    if (type !== 'digitalocean_container_registry_docker_credentials')
        return false;
    if (after?.['write'] !== true && !isOpen(change, 'write'))
        return false;
    const name = judge_plan_text(after?.['registry_name']);
    const sources = sourcesOf(change, 'registry_name');
    if (name === undefined)
        return sources.length === 0 || !sources.every((one) => one.kind === 'resource' && registries.has(one.type));
    const isPlanned = changes.some((one) => makesRegistry(one) && one.after?.['name'] === name);
    return !isPlanned && ![...registries].some((one) => isHeld(one, name));
}
function isChanged(change, attribute) {
    const { before, after } = change;
    return isOpen(change, attribute) || (after?.[attribute] !== undefined && after[attribute] !== before?.[attribute]);
}
/** Of a cluster: its provider deletes then whatever bears the cluster's tag, also what was only attached to it once. */
const takesAlong = 'destroy_all_associated_resources';
/** DigitalOcean makes them of each Let's Encrypt certificate, next to those that are there, and nobody knows them later. */
function makesRecords(change) {
    const { after, unknown, sources } = change;
    const { forwarding_rule: rules, domains, disable_lets_encrypt_dns_records: disabled } = after ?? {};
    if (disabled === true)
        return false;
    const certificate = 'domains.certificate_name';
    // Of a domain the service chooses one if the stack names none; of a `dynamic` block no plan shows which.
    const isNamed = Object.hasOwn(sources, certificate) || (blocks(domains).length > 0 && !Object.hasOwn(sources, 'domains.name'));
    return ((isNamed && isOpen(change, certificate)) ||
        [unknown['forwarding_rule']].flat().includes(true) ||
        blocks(domains).some((one) => judge_plan_text(one['certificate_name']) !== undefined) ||
        blocks(rules).some(({ certificate_name: name, certificate_id: id, entry_protocol: protocol, tls_passthrough: passes }) => judge_plan_text(name) !== undefined ||
            judge_plan_text(id) !== undefined ||
            // Not known yet: where TLS ends, there is one.
            (name === undefined && passes !== true && !['http', 'tcp', 'udp'].includes(String(protocol)))));
}
function done(actions) {
    if (!actions.includes('delete'))
        return 'changed';
    return actions.includes('create') ? 'replaced' : 'deleted';
}
/** Of a record an import knows `<zone>,<id>`. */
function idOf(kind, id) {
    return kind === 'dns-record' ? (id.split(',').at(-1) ?? id) : id;
}
function judge_plan_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/account-facts.js





/** What the account has that a plan could touch: each part is asked for only where the plan makes it matter, and once. */
async function accountFacts(plan, names, isOurs, digitalocean) {
    const makesTags = plan.changes.some(({ type, actions }) => type === 'digitalocean_tag' && actions.includes('create'));
    const bearsTags = plan.changes.some((change) => bearsOtherTags(change, { ...plan, names }));
    const goingByTags = makesTags || bearsTags ? await listGoingByTags(digitalocean) : undefined;
    const clusters = mayDeploy(plan) ? await digitalocean.clusters.list() : [];
    return {
        registryTier: plan.changes.some(makesRegistry) ? (await digitalocean.registryPlan())?.slug : undefined,
        selectors: bearsTags && goingByTags ? selectorsAmong(goingByTags, isOurs) : [],
        usedTags: makesTags && goingByTags ? tagsInUse(await digitalocean.tags.list(), goingByTags) : [],
        members: plan.changes.some(hidesMembers) ? await membersOfProjects(digitalocean) : [],
        foreignClusters: clusters.filter(({ id }) => !isOurs('cluster', id))
    };
}
async function listGoingByTags({ loadBalancers, firewalls, databases }) {
    const [balancers, walls, stores] = await Promise.all([loadBalancers.list(), firewalls.list(), databases.list()]);
    return { balancers, firewalls: walls, databases: stores };
}
/** URNs of all that lies in a project, which is all that can; buckets, zones and apps among it. */
async function membersOfProjects({ projects }) {
    const all = await projects.list();
    const members = all.map(({ id }) => projects.resources(id).catch((error) => {
        // It was deleted since it was listed, which needs it to be empty.
        if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
            return [];
        throw error;
    }));
    return (await Promise.all(members)).flat();
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/candidates.js


/** Kinds that the provider imports by what the account lists of them. */
const adoptable = new Set([
    'cluster',
    'database',
    'vpc',
    'load-balancer',
    'project',
    'dns-record'
]);
function candidatesAmong(existing) {
    return existing.flatMap(({ kind, id, name, zone }) => {
        const type = Object.keys(terraform_types_kindOfType).find((one) => terraform_types_kindOfType[one] === kind);
        if (!type || !adoptable.has(kind))
            return [];
        if (kind !== 'dns-record')
            return [{ type, importId: id, stateId: id, isPlannedAs: (after) => after['name'] === name }];
        const isPlannedAs = ({ domain, type: record, name: short }) => typeof domain === 'string' &&
            typeof short === 'string' &&
            canonicalName(domain) === zone &&
            `${record} ${shortName(short, domain)}` === name;
        return [{ type, importId: `${zone},${id}`, stateId: id, isPlannedAs }];
    });
}
const parts = {
    db: 'digitalocean_database_db',
    user: 'digitalocean_database_user',
    pool: 'digitalocean_database_connection_pool'
};
/**
 * What is in our database cluster, of the types that are planned: not every engine has each of them. The service's own database
 * and user are nobody's to make.
 */
async function databaseParts(existing, { changes }, names, { databases }) {
    const cluster = existing.find(({ kind, name }) => kind === 'database' && name === names.database);
    if (!cluster)
        return [];
    const { id } = cluster;
    const planned = new Set(changes.map(({ type }) => type));
    const part = (type, name, stateId) => ({
        type,
        importId: `${id},${name}`,
        stateId,
        isPlannedAs: (after) => after['name'] === name && (after['cluster_id'] === undefined || after['cluster_id'] === id)
    });
    const dbs = planned.has(parts.db) ? await databases.dbs(id) : [];
    const users = planned.has(parts.user) ? await databases.users(id) : [];
    const pools = planned.has(parts.pool) ? await databases.pools(id) : [];
    return [
        ...dbs.filter(({ name }) => name !== 'defaultdb').map(({ name }) => part(parts.db, name, `${id}/database/${name}`)),
        ...users.filter(({ name }) => name !== 'doadmin').map(({ name }) => part(parts.user, name, `${id}/user/${name}`)),
        ...pools.map(({ name }) => part(parts.pool, name, `${id}/${name}`))
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/default-networks.js

/**
 * Before networks are made: the first one of a region becomes its default, which can never be deleted. So a region that has none yet
 * gets a default first, as DigitalOcean itself makes it with the first Droplet: free, of nobody, and it stays.
 * https://docs.digitalocean.com/reference/api/reference/vpcs/#vpcs_create
 */
async function giveDefaultNetworks(changes, { vpcs }, log) {
    const regions = new Set(changes.flatMap(({ type, actions, after }) => {
        const region = after?.['region'];
        return type === 'digitalocean_vpc' && actions.includes('create') && typeof region === 'string' ? [region] : [];
    }));
    if (regions.size === 0)
        return;
    const isEmpty = async (region) => !(await vpcs.list()).some((one) => one.region === region);
    for (const region of regions) {
        if (!(await isEmpty(region)))
            continue;
        const name = `default-${region}`;
        try {
            await vpcs.create({ name, region });
            log.info(`${region} has no network yet: ${name} is its default from now on, free, and stays when the environment goes`);
        }
        catch (error) {
            // Another run may have made one meanwhile, or this one, by a request whose answer was lost.
            if (!(await isEmpty(region)))
                continue;
            throw withRemedy(error, region, name);
        }
    }
}
function withRemedy(error, region, name) {
    if (!(error instanceof src_errors/* ApiError */.hD))
        return error;
    return new src_errors/* StagingError */.QH(error.reason, `no default network could be made in ${region}: ${error.message}`, {
        cause: error,
        hint: `Make one by hand, so that the environment's own network can be deleted: \`doctl vpcs create --name ${name} --region ${region}\`.`
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/claims.js


/**
 * Every type of the provider whose creation the service does not refuse when it is there already: the provider then takes over what it
 * finds (a bucket), or DigitalOcean puts a second one next to it (a record). What is refused by its name or its key needs no look:
 * clusters, databases, VPCs, projects, volumes, certificates, SSH keys, container registries. So is a zone, but a new one hides names of
 * the zone above it. What is new each time is nobody's: droplets, reserved IPs, snapshots, checks, alerts, keys. Tags and parts of
 * something have rules of their own (judge-plan.ts, reaches.ts).
 */
const claimsByType = {
    digitalocean_spaces_bucket: ({ attributes: { name, region }, isOpen, isNew }) => {
        if (isOpen('name'))
            return isNew('name') ? [] : [claims_open('bucket', 'name')];
        if (isOpen('region'))
            return [claims_open('bucket', 'region')];
        return claims_texts(name).map((one) => ({ kind: 'bucket', name: one, region: claims_texts(region)[0] ?? 'nyc3' }));
    },
    digitalocean_certificate: ({ attributes: { domains }, isOpen }) => isOpen('domains')
        ? [claims_open('certificate', 'domains')]
        : (Array.isArray(domains) ? domains : []).flatMap((one) => claims_texts(one).map((name) => ({ kind: 'certificate', host: canonicalName(name) }))),
    digitalocean_record: ({ attributes: { name, domain, type }, isOpen, newZones, openZones }) => {
        const zones = isOpen('domain') ? openZones : claims_texts(domain).map(canonicalName);
        const [short] = claims_texts(name);
        const [record] = claims_texts(type);
        if (zones === undefined)
            return [claims_open('host', 'domain')];
        // A zone that the same plan makes holds nothing, and is within bounds itself.
        if (short === undefined)
            return zones.every((zone) => newZones.includes(zone)) ? [] : [claims_open('host', 'name')];
        if (record === undefined)
            return [claims_open('host', 'type')];
        return zones.map((zone) => host(fullName(short, zone), record.toUpperCase(), zone));
    },
    digitalocean_domain: ({ attributes: { name }, isOpen }) => isOpen('name') ? [claims_open('host', 'name')] : claims_texts(name).map((zone) => host(zone, undefined)),
    digitalocean_cdn: ({ attributes: { custom_domain: name }, isOpen }) => isOpen('custom_domain') ? [claims_open('host', 'custom_domain')] : claims_texts(name).map((one) => host(one, 'CNAME')),
    digitalocean_loadbalancer: ({ attributes: { domains }, isOpenBlock }) => [
        ...(isOpenBlock('domains') ? [claims_open('host', 'domains.name')] : []),
        ...blocks(domains).flatMap(({ name, is_managed: isManaged }) => {
            if (isManaged === false)
                return [];
            const [one] = claims_texts(name);
            return one === undefined ? [claims_open('host', 'domains.name')] : [host(one, 'A')];
        })
    ],
    // Without a zone App Platform makes no record by itself; the name leads to us all the same.
    digitalocean_app: ({ attributes: { spec }, isOpenBlock }) => [
        ...(['spec.domain', 'spec.domains'].some(isOpenBlock) ? [claims_open('host', 'spec.domain.name')] : []),
        ...blocks(spec).flatMap(({ domain, domains }) => [
            ...blocks(domain).flatMap(({ name, zone, wildcard }) => {
                const [one] = claims_texts(name);
                if (one === undefined)
                    return [claims_open('host', 'spec.domain.name')];
                const names = wildcard === true ? [one, `*.${one}`] : [one];
                return names.map((each) => host(each, 'CNAME', claims_texts(zone)[0]));
            }),
            ...(Array.isArray(domains) ? domains : []).flatMap((one) => claims_texts(one).map((name) => host(name, 'CNAME')))
        ])
    ]
};
/** What something takes for itself. */
function claimsOf(claimant) {
    const { type } = claimant;
    return Object.hasOwn(claimsByType, type) ? (claimsByType[type]?.(claimant) ?? []) : [];
}
/** Whether a record that is there would share the name with the claimed one, to the loss of either. An alias stands alone. */
function contends(there, claimed) {
    return (there === claimed ||
        there === 'CNAME' ||
        claimed === 'CNAME' ||
        (leads({ type: there }) && leads({ type: claimed })));
}
/** Whether a claim takes all names below its own along: they are answered for elsewhere then. */
function hidesBelow({ host: name, zone, record }) {
    return record === undefined || (record === 'NS' && name !== zone);
}
/** `host/A/www.example.com`: two claims of one thing have one key. */
function claimKey(claim) {
    if (claim.kind === 'open')
        return `open/${claim.of}/${claim.attribute}`;
    if (claim.kind === 'certificate')
        return `certificate/${claim.host}`;
    return claim.kind === 'bucket'
        ? `bucket/${claim.region}/${claim.name}`
        : `host/${claim.record ?? 'zone'}/${claim.host}`;
}
function claims_open(of, attribute) {
    return { kind: 'open', of, attribute };
}
function host(name, record, zone) {
    return { kind: 'host', host: canonicalName(name), record, zone: zone === undefined ? undefined : canonicalName(zone) };
}
function claims_texts(value) {
    return typeof value === 'string' && value !== '' ? [value] : [];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/taken-host.js




function recordsOf({ digitalocean }, zone, zones) {
    const looked = zones.get(zone) ?? digitalocean.domains.findRecords(zone).then((found) => found ?? []);
    zones.set(zone, looked);
    return looked;
}
/** Whether a record of a zone is nobody's but ours, or leads to us. */
function isOursIn(zone, records, { ours, held }) {
    const addresses = new Set(ours.flatMap((one) => (one.kind === 'load-balancer' ? (one.addresses ?? []) : [])));
    return (record) => held.has(`digitalocean_record/${record.id}`) ||
        ours.some((one) => one.kind === 'dns-record' && one.id === String(record.id)) ||
        leadsToUs(record, { zone, records, addresses });
}
/** What of somebody's a name would take, share, hide or speak for; undefined: nothing. Asks for the zone's records. */
async function takenName(claim, request, zones, bounds) {
    return ((await sharedName(claim, request, zones)) ??
        (await foreignName(claim, request, zones, bounds)) ??
        (await hiddenNames(claim, request, zones)));
}
async function sharedName({ host, zone: named, record }, request, zones) {
    if (record === undefined)
        return undefined;
    const zone = named ?? (await zonesAbove(request.environment, host))[0];
    if (zone === undefined)
        return undefined;
    const { records, isOurs } = await viewOf(zone, request, zones);
    const other = records.find((one) => fullName(one.name, zone) === host && contends(one.type, record) && !isOurs(one));
    return (other &&
        `would make a ${record} record of ${host}, and the ${other.type} record ${other.id} (${host} → ${other.data}) is there already and is not ours`);
}
/** Where `environment.domains` spans what is somebody's: their wildcard would answer no more, or the record would speak for their names. */
async function foreignName({ host, zone: named, record }, request, zones, bounds) {
    const zone = named ?? (await zonesAbove(request.environment, host)).find((one) => record !== undefined || one !== host);
    if (zone === undefined)
        return undefined;
    const view = await viewOf(zone, request, zones);
    const made = record === undefined ? `the zone ${host}` : `a ${record} record of ${host}`;
    const spoken = record === undefined ? undefined : governed(host, record, view, bounds);
    if (spoken)
        return `would make ${made}, which speaks for ${fullName(spoken.name, zone)} too, and the ${spoken.type} record ${spoken.id} there (→ ${spoken.data}) is not ours: make it for a name below ${bounds.own ?? 'a domain of the environment alone'}`;
    const wildcard = wildcardOver(host, view, bounds);
    return (wildcard &&
        `would make ${made}, for which the ${wildcard.type} record ${wildcard.id} (${fullName(wildcard.name, zone)} → ${wildcard.data}) answers, which is not ours and would do so no more: take a name below ${bounds.own ?? 'a domain of the environment alone'}, or name ${host} itself in \`environment.domains\``);
}
async function viewOf(zone, request, zones) {
    const records = await recordsOf(request.environment, zone, zones);
    return { zone, records, isOurs: isOursIn(zone, records, request) };
}
/** A new zone answers for all names below its own, and so does whom an NS record hands them on to: what the zone above says of them is lost. */
async function hiddenNames(claim, request, zones) {
    if (!hidesBelow(claim))
        return undefined;
    const { environment } = request;
    for (const zone of await zonesAbove(environment, claim.host)) {
        if (zone === claim.host)
            continue;
        const { records, isOurs } = await viewOf(zone, request, zones);
        const other = records.find((one) => liesIn(fullName(one.name, zone), claim.host) && !isOurs(one) && !handsOnHere(one, zone, claim));
        if (other)
            return `would hide the ${other.type} record ${other.id} of the zone ${zone} (${fullName(other.name, zone)} → ${other.data}), which is not ours: ${claim.record === undefined ? 'the new zone' : 'another name server'} would answer for all names in ${claim.host}`;
    }
    return undefined;
}
/** An NS record that says of a name what a zone of that name here makes true. */
function handsOnHere({ type, name, data }, zone, claim) {
    return (claim.record === undefined &&
        type === 'NS' &&
        fullName(name, zone) === claim.host &&
        liesIn(data, 'digitalocean.com'));
}
/** The zones of the account in which a name lies, canonical, the closest first. */
async function zonesAbove({ digitalocean }, host) {
    const zones = (await digitalocean.domains.list()).map(({ name }) => canonicalName(name));
    return zones.filter((zone) => liesIn(host, zone)).sort((a, b) => b.length - a.length);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-free.js






/**
 * Looks for what a plan is about to make and what is there already, where the service would not refuse it: Terraform would take
 * production's bucket for one that it made, and empty it at the end. Asks only for what is planned.
 * @throws RefusedError foreign-environment, with all that is taken
 */
async function requireFree(request) {
    const { plan, environment, free } = request;
    const planned = plannedClaims(plan);
    if (planned.length === 0)
        return;
    const { configuration, names } = environment;
    const bounds = boundsOf(configuration, names.environment);
    const named = { bounds, own: ownDomain(configuration, names.environment) };
    const zones = new Map();
    const problems = [];
    for (const { change, claim } of planned) {
        const outside = beyond(change, claim, bounds);
        const problem = outside ?? (free.has(claimKey(claim)) ? undefined : await taken(claim));
        if (problem !== undefined)
            problems.push(`${change.address} ${problem}`);
        else
            free.add(claimKey(claim));
    }
    if (problems.length > 0)
        throw new src_errors/* RefusedError */.fk('foreign-environment', `the plan is not applied: ${problems.join('; ')}`, {
            hint: 'Give it another name, such as one that begins with var.name_prefix, or delete what is there if nobody needs it. If a run of this environment made it and was killed, take it into the state with `terraform import`.'
        });
    async function taken(claim) {
        if (claim.kind === 'bucket')
            return takenBucket(claim, request);
        return claim.kind === 'host' ? takenName(claim, request, zones, named) : undefined;
    }
}
/** What a plan takes for itself that it did not have before. */
function plannedClaims(plan) {
    const { changes } = plan;
    const newZones = changes.flatMap(({ type, actions, after }) => type === 'digitalocean_domain' && actions.includes('create') ? namesIn([after?.['name']]) : []);
    return changes.flatMap((change) => {
        const { type, actions, before, after, importing } = change;
        if (importing !== undefined || !after || !(actions.includes('create') || actions.includes('update')))
            return [];
        const none = {
            isOpen: () => false,
            isOpenBlock: () => false,
            isNew: () => false,
            newZones: [],
            openZones: undefined
        };
        const had = new Set(before ? claimsOf({ type, attributes: before, ...none }).map(claimKey) : []);
        const claimant = {
            type,
            attributes: after,
            isOpen: (attribute) => isOpen(change, attribute),
            isOpenBlock: (block) => isOpenBlock(change, block),
            isNew: (attribute) => isNewName(sourcesOf(change, attribute), plan),
            newZones,
            openZones: zonesNamedBy(change, plan)
        };
        return claimsOf(claimant)
            .filter((claim) => !had.has(claimKey(claim)))
            .map((claim) => ({ change, claim }));
    });
}
/** The zones of the same plan that the `domain` of a record refers to; undefined: it may be another one. */
function zonesNamedBy(change, plan) {
    const sources = sourcesOf(change, 'domain');
    const isZone = sources.every((one) => one.kind === 'resource' && one.type === 'digitalocean_domain');
    const names = isZone ? namesIn(knownParts(sources, plan)) : [];
    return names.length > 0 ? names : undefined;
}
function namesIn(values) {
    return values.flatMap((one) => (typeof one === 'string' && one !== '' ? [canonicalName(one)] : []));
}
function beyond(change, claim, bounds) {
    if (claim.kind === 'open')
        return require_free_openly(change, claim);
    if (claim.kind === 'bucket' || bounds.some((bound) => liesIn(claim.host, bound)))
        return undefined;
    return `would make a ${claim.kind === 'host' ? 'name' : 'certificate for a name'} out of bounds, ${claim.host}: ${bounds.length > 0 ? `it does not lie in ${bounds.join(' or ')}` : 'the promotion branch allows none'} (\`environment.domains\` in .github/staging.yml, merged into the promotion branch)`;
}
function require_free_openly(change, { of: what, attribute }) {
    const from = `(${attribute}${said(sourcesOf(change, attribute))})`;
    if (what === 'certificate')
        return `would be a certificate for a name that nobody knows before ${from}: it could be somebody\u2019s. Write ${attribute} that are known before`;
    return what === 'bucket'
        ? `would be a bucket of which only the apply shows the ${attribute} ${from}: it could be somebody\u2019s, and Terraform would take that over. Write a ${attribute} that is known before`
        : `would lead a name to us that nobody knows before ${from}: its record could stand next to somebody\u2019s. Write a ${attribute} that is known before`;
}
/** Unsigned: a bucket that is there says so to anybody, by a refusal too, and a key of ours may be good for one bucket only. */
async function takenBucket({ name, region }, { environment, fetch, spacesUrl }) {
    const { clock } = environment.context;
    const endpoint = (spacesUrl ?? `https://${region}.digitaloceanspaces.com`).replace(/\/+$/, '');
    const path = `/${encodeURIComponent(name)}/`;
    for (let attempt = 1;; attempt += 1) {
        const status = await fetch(`${endpoint}${path}`, {
            method: 'HEAD',
            redirect: 'manual',
            signal: AbortSignal.timeout(30_000)
        }).then((answer) => answer.status, () => 0);
        if (status === 404)
            return undefined;
        if ([200, 301, 302, 307, 403].includes(status))
            return `would be the bucket ${name}, which is there already: Terraform would take it over, and delete it with all that is in it at the end`;
        if (attempt === 4)
            throw new src_errors/* StagingError */.QH('service-error', `nobody can say whether the bucket ${name} is there already`, {
                cause: new src_errors/* ApiError */.hD({ service: 'Spaces', method: 'HEAD', path, status })
            });
        await clock.sleep(500 * 2 ** attempt);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/adopt.js











/**
 * What Terraform is about to create although it is there: after a create that failed, or with a lost state, nothing knows the
 * id, and a second attempt would only meet the name. Taken over is only what has the planned name: anything else of the same
 * type would be replaced. `known`: `<type>/<id>` of what the state holds.
 */
function importsFor(changes, candidates, known) {
    return changes.flatMap(({ address, type, actions, importing, after }) => {
        if (!actions.includes('create') || actions.includes('delete') || importing !== undefined)
            return [];
        const [chosen, ...more] = candidates.filter((one) => one.type === type && !known.has(`${type}/${one.stateId}`) && one.isPlannedAs(after ?? {}));
        return chosen && more.length === 0 ? [{ to: address, id: chosen.importId }] : [];
    });
}
/** A half-made resource cannot be taken over before it is whole. */
async function waitUntilWhole({ digitalocean, context }, resources, deadline) {
    const { clock, log } = context;
    const wait = (awaited, find, ready) => waitUntil(async () => {
        const state = await find();
        // Gone, or broken for good: Terraform says what it thinks of that.
        return state === undefined || ready.includes(state)
            ? { kind: 'done', value: undefined }
            : { kind: 'waiting', seen: state };
    }, { awaited, clock, deadline, log, first: 1000, most: 10_000 });
    const patient = clock.monotonic() + nodesPatience;
    for (const { kind, id, name } of resources) {
        if (kind === 'cluster')
            await wait(`the cluster ${name} to run`, async () => {
                const found = await digitalocean.clusters.find(id);
                if (found?.status.state === 'error')
                    throw broken('cluster', name, id, found.status.message);
                return found && lacksNodes(found) && clock.monotonic() < patient ? 'without nodes yet' : found?.status.state;
            }, ['running', 'degraded']);
        if (kind === 'database')
            await wait(`the database ${name} to be online`, async () => (await digitalocean.databases.find(id))?.status, [
                'online'
            ]);
        if (kind === 'load-balancer')
            await wait(`the load balancer ${name} to be active`, async () => {
                const status = (await digitalocean.loadBalancers.find(id))?.status;
                if (status === 'errored')
                    throw broken('load balancer', name, id);
                return status;
            }, ['active']);
    }
}
/**
 * Milliseconds. A cluster runs before its nodes do, and until then no database admits it ("no VMs found for Kubernetes cluster",
 * digitalocean/mastodon-on-kubernetes#4). What waits for them later says so where they do not come.
 */
const nodesPatience = 600_000;
function lacksNodes({ status, node_pools: pools }) {
    const wanted = pools.filter(({ count }) => count > 0);
    const isRunning = (pool) => pool.nodes.some((node) => node.status.state === 'running');
    return status.state === 'running' && wanted.length > 0 && !wanted.some(isRunning);
}
function broken(what, name, id, message) {
    return new src_errors/* StagingError */.QH('service-error', `the ${what} ${name} (${id}) is broken for good${message ? `: ${message}` : ''}`, { hint: 'Run it again: a create deletes it first, and makes another one.' });
}
/** Each try has to leave less to do: this only ends what goes round in circles. */
const mostTries = 6;
/**
 * Applies with whatever of ours exists already taken into the state instead of made again. The plan is judged before it runs:
 * one that would touch what is not proven to be ours, lose data, or make what nothing could prove later, throws.
 *
 * A create whose answer was lost fails (the provider asks again, and meets the name), and so does one after which a look said 404.
 * What it made is there then, and not in the state: it is taken over in the same run, for as long as each try leaves less to do.
 */
async function applyJudged(request) {
    const { environment, terraform, before, attempt: whole, deadline } = request;
    const { digitalocean, context } = environment;
    const { log } = context;
    let seen = whole.isAgain ? await lookAgain(request) : before;
    let failure;
    let left = Number.POSITIVE_INFINITY;
    const free = new Set();
    for (let attempt = 1;; attempt += 1) {
        const { plan, imports } = await planJudged(request, seen, free);
        if (failure && imports.length === 0 && plan.changes.length >= left)
            throw failure;
        left = plan.changes.length;
        if (plan.isClean)
            return;
        await request.beforeApply(plan.changes, seen);
        await giveDefaultNetworks(plan.changes, digitalocean, log);
        try {
            await terraform.apply(plan);
            return;
        }
        catch (error) {
            if (!(error instanceof TerraformError) || attempt === mostTries || deadline.signal.aborted)
                throw error;
            failure = error;
            await whole.giveBack();
            log.info(`${error.message}\nLooking at what was made, and once more with that`);
            seen = await lookAgain(request);
        }
    }
}
/**
 * When it can be planned with: what was made a moment ago is not on the lists yet, and would be taken for somebody's, since the state
 * holds it; and what is half made cannot be taken over.
 */
async function lookAgain({ environment, state, observe, owns, deadline }) {
    const { clock } = environment.context;
    const { resources: held } = await state();
    const strangersAmong = ({ resources }) => strangersIn(held, resources, environment, owns);
    const { seen } = await lookUntilListed(observe, strangersAmong, { clock, deadline });
    await waitUntilWhole(environment, seen.resources, deadline);
    return seen;
}
async function planJudged(request, seen, free) {
    const { environment, terraform, made, owns } = request;
    const { names, digitalocean, context } = environment;
    const existing = seen.resources;
    const held = (await request.state()).resources;
    const strangers = await strangersIn(held, existing, environment, owns);
    if (strangers.length > 0)
        throw new src_errors/* RefusedError */.fk('foreign-environment', `the state holds ${strangers.join(', ')}, not proven to be ours`, {
            hint: 'Take out of the state what is not of this environment (`terraform state rm`).'
        });
    let plan = await planWithWhatIsThere(request, held);
    const candidates = [...candidatesAmong(existing), ...(await databaseParts(existing, plan, names, digitalocean))];
    const imports = importsFor(plan.changes, candidates, new Set(heldKeys(held)));
    for (const { to, id } of imports)
        context.log.info(`${to} is there already: taking over ${id}`);
    if (imports.length > 0)
        plan = await terraform.plan(imports);
    const holds = new Set([...heldKeys(held), ...made.held]);
    const mayHold = (kind, id) => existing.some((one) => one.kind === kind && one.id === id) ||
        made.keys.has(resource_resourceKey({ kind, id })) ||
        held.some((one) => terraform_types_kindOfType[one.type] === kind && one.id === id);
    const objections = objectionsTo({
        ...plan,
        ...(await accountFacts(plan, names, mayHold, digitalocean)),
        names,
        imports,
        owns,
        isHeld: (type, id) => holds.has(`${type}/${id}`),
        mayHold,
        isOurName: (kind, name) => existing.some((one) => one.kind === kind && one.name === name),
        isOurs: (kind, id) => existing.some((one) => one.kind === kind && one.id === id) ||
            (isByCompany(kind) && held.some((one) => terraform_types_kindOfType[one.type] === kind && one.id === id))
    });
    if (objections.length > 0)
        throw new src_errors/* RefusedError */.fk('foreign-environment', `the plan is not applied: ${objections.join('; ')}`, {
            hint: 'Change the stack. One that cannot bear our names and tags is declared with `owns: state` on the promotion branch. Where data would be lost, destroy the environment first (staging-control) and create it again.'
        });
    const { fetch, spacesUrl } = request;
    await requireFree({ environment, plan, ours: existing, held: holds, free, fetch, spacesUrl });
    return { plan, imports };
}
/** `digitalocean_spaces_bucket/assets`: what states hold, by type: a bucket may be called as a droplet's id. */
function heldKeys(held) {
    return held.flatMap(({ type, id }) => (id ? [`${type}/${id}`] : []));
}
/** Times that a plan is made again because it takes for gone what is there. */
const mostPlans = 4;
/** A 404 that the provider meets when it looks makes a plan that creates a second one of what the state holds. */
async function planWithWhatIsThere({ environment, terraform }, held) {
    const { digitalocean, context, configuration } = environment;
    for (let attempt = 1;; attempt += 1) {
        const plan = await terraform.plan();
        const made = plan.changes.filter(({ actions }) => actions.includes('create') && !actions.includes('delete'));
        const doubtful = held.filter(({ address }) => made.some((change) => change.address === address));
        const there = await leftOf(doubtful, { digitalocean, configuration });
        if (there.length === 0)
            return plan;
        const said = `Terraform takes for gone what is there: ${there.join(', ')}`;
        if (attempt === mostPlans)
            throw new src_errors/* StagingError */.QH('service-error', said, { hint: 'DigitalOcean does not agree with itself: run it again.' });
        context.log.info(`${said}; planning again`);
    }
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/object.js
function refOf(object) {
    const { namespace, name } = object.metadata;
    const ref = { apiVersion: object.apiVersion, kind: object.kind, name };
    return namespace === undefined ? ref : { ...ref, namespace };
}
/** `Deployment web in demo`, for people. */
function describeRef(ref) {
    return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ''}`;
}
/** A field of an untyped object by path; undefined when any step is missing. */
function field(value, ...path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = current[step];
    }
    return current;
}
/** A list in an untyped object by path; empty when it is missing. */
function object_items(value, ...path) {
    const list = field(value, ...path);
    return Array.isArray(list) ? list : [];
}
function object_text(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function object_number(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' ? found : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/guard-policy.js


const guardName = 'staging-actions';
/** A Service of this name is refused with the stamp of the rules that are in force, so that old rules are not taken for these. */
const stampProbe = `${guardName}-rules`;
/** `<version>-<digest>` of the rules, on the policy. */
const stampAnnotation = 'staging-actions/rules';
/** To be raised when a rule is added: an older version of this product leaves newer rules alone. */
const rulesVersion = 5;
const loadBalancerId = 'kubernetes.digitalocean.com/load-balancer-id';
const volumeDriver = 'dobs.csi.digitalocean.com';
const ofLoadBalancer = 'service.beta.kubernetes.io/do-loadbalancer-';
const provisionedBy = 'pv.kubernetes.io/provisioned-by';
const recordsDisabled = `${ofLoadBalancer}disable-lets-encrypt-dns-records`;
/**
 * Accounts of kube-system by which DigitalOcean's controllers write Services, volumes and snapshots, by how their names begin:
 * `cloud-controller-manager`, `do-shared-informers` and `service-controller` (one controller, by how it is started),
 * `csi-do-controller-sa`, `snapshot-controller`.
 */
const controllerAccounts = [
    'cloud-',
    'csi-',
    'digitalocean-',
    'do-',
    'doks-',
    'persistent-volume-',
    'service-',
    'snapshot-'
];
/** Groups that DigitalOcean gives to everyone who comes with a kubeconfig of its, by how they begin. */
const peopleGroups = ['do-role-name:', 'do:', 'k8saas:'];
/** Whether other people than we are held, as far as our own groups tell. */
function isAmongPeople(self) {
    return self?.groups.some((group) => peopleGroups.some((start) => group.startsWith(start))) ?? false;
}
/**
 * What the cluster's API server refuses: objects by which DigitalOcean's controllers, or one that writes DNS records, would take over
 * what this cluster did not make. Manifests are copied from production with their annotations, and a controller acts within seconds:
 * the only place that is early enough is the API server itself.
 *
 * Controllers write the id of a load balancer into its Service, and make volumes. The names of those in DigitalOcean's own control plane
 * are not published, so the rules say who is no controller: we, everyone with a kubeconfig, and service accounts that are not in
 * `controllerAccounts`. What an object had before is not taken from it.
 */
function guardManifests(options) {
    const digest = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(policyOf(options, '')))
        .digest('hex')
        .slice(0, 12);
    const binding = {
        apiVersion,
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: guardName },
        spec: { policyName: guardName, validationActions: ['Deny'], paramRef: undefined, matchResources: undefined }
    };
    return [policyOf(options, `${rulesVersion}-${digest}`), binding];
}
const apiVersion = 'admissionregistration.k8s.io/v1';
function policyOf(options, stamp) {
    const change = ['CREATE', 'UPDATE'];
    return {
        apiVersion,
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: guardName, annotations: { [stampAnnotation]: stamp } },
        spec: {
            failurePolicy: 'Fail',
            // Nothing here may be narrowed by somebody else, so each field is said.
            paramKind: undefined,
            matchConditions: [],
            matchConstraints: {
                matchPolicy: 'Equivalent',
                namespaceSelector: {},
                objectSelector: {},
                excludeResourceRules: [],
                resourceRules: [
                    // Annotations can be written by way of the status, too.
                    guard_policy_rule('', ['services', 'services/status'], change),
                    guard_policy_rule('', ['persistentvolumes', 'persistentvolumes/status'], change),
                    guard_policy_rule('networking.k8s.io', ['ingresses', 'ingresses/status'], change),
                    guard_policy_rule('gateway.networking.k8s.io', ['*'], change),
                    guard_policy_rule('externaldns.k8s.io', ['dnsendpoints', 'dnsrecords'], change),
                    guard_policy_rule('snapshot.storage.k8s.io', ['volumesnapshotcontents', 'volumesnapshotcontents/status'], change),
                    guard_policy_rule('storage.k8s.io', ['volumeattachments'], ['CREATE'])
                ]
            },
            variables: [
                { name: 'annotations', expression: annotationsOf('object') },
                { name: 'before', expression: `oldObject == null ? {} : ${annotationsOf('oldObject')}` },
                { name: 'balancer', expression: balancerOf('object') },
                { name: 'balancerBefore', expression: `oldObject == null ? {} : ${balancerOf('oldObject')}` },
                { name: 'byController', expression: byController(options) }
            ],
            validations: [
                {
                    expression: `object.kind != 'Service' || !has(object.metadata.name) || object.metadata.name != ${quote(stampProbe)}`,
                    messageExpression: quote(`these are the rules ${stamp}`)
                },
                ...loadBalancerRules(options),
                ...hostRules(options),
                ...volumeRules()
                // Said in place of a message over several lines, which a copied value may hold.
            ].map((each) => ({
                ...each,
                message: 'it names what this cluster did not make, or a host outside of its domains'
            }))
        }
    };
}
function guard_policy_rule(group, resources, operations) {
    return { apiGroups: [group], apiVersions: ['*'], resources, operations, scope: '*' };
}
function annotationsOf(object) {
    return `has(${object}.metadata.annotations) ? ${object}.metadata.annotations : {}`;
}
/** The annotations that a Service has, or is going to get: controllers copy those that a Gateway says to the Service that they make for it. */
function balancerOf(object) {
    const infrastructure = `${object}.spec.infrastructure`;
    return `${object}.kind == 'Service' ? (${annotationsOf(object)}) : ${object}.kind == 'Gateway' && has(${object}.spec) && has(${infrastructure}) && has(${infrastructure}.annotations) ? ${infrastructure}.annotations : {}`;
}
/** No controller makes a Service with the id of a load balancer, and no Gateway. */
function byController({ self }) {
    const user = 'request.userInfo.username';
    const account = 'system:serviceaccount:';
    const own = self?.groups.filter((group) => !group.startsWith('system:')) ?? [];
    return [
        `object.kind != 'Gateway' && (object.kind != 'Service' || request.operation == 'UPDATE')`,
        `${user} != ${quote(self?.username ?? '')}`,
        `!(has(request.userInfo.groups) && request.userInfo.groups.exists(group, group in ${guard_policy_list(own)} || ${guard_policy_list(peopleGroups)}.exists(start, group.startsWith(start))))`,
        // Cilium's operator, which runs under this name in DigitalOcean's control plane, copies annotations to Services of its own.
        `!${user}.startsWith('cilium')`,
        `(!${user}.startsWith(${quote(account)}) || ${guard_policy_list(controllerAccounts)}.exists(start, ${user}.startsWith(${quote(`${account}kube-system:`)} + start)))`
    ].join(' && ');
}
function loadBalancerRules({ names: { prefix } }) {
    const name = `${ofLoadBalancer}name`;
    // As `isNameOf` has it, without the project's own name.
    const own = `${prefix}-`;
    const isSafe = (map) => `(${quote(recordsDisabled)} in variables.${map} && variables.${map}[${quote(recordsDisabled)}] == 'true')`;
    return [
        unless(loadBalancerId, `${isUnchanged(loadBalancerId)} || variables.byController`, {
            message: `'the annotation ${loadBalancerId} (' + ${value(loadBalancerId)} + ') names a load balancer that this ' + object.kind + ' did not get here: DigitalOcean would hand it over to this cluster, and delete it with the Service. Leave the annotation out: the controller sets it'`
        }),
        unless(name, `${isUnchanged(name)} || ${value(name)}.startsWith(${quote(own)}) && !${value(name)}.startsWith(${quote(`${own}-`)})`, {
            message: `'the annotation ${name} (' + ${value(name)} + ') could be the name of a load balancer that is there already, which DigitalOcean would hand over to this cluster. Leave it out, or begin it with ${own}'`
        }),
        // DigitalOcean writes a record for each name of such a certificate, next to the ones that are there.
        ...['certificate-id', 'certificate-name'].map((certificate) => {
            const key = `${ofLoadBalancer}${certificate}`;
            return unless(key, `${isSafe('balancer')} || !${isSafe('balancerBefore')} && (${isUnchanged(key)} || variables.byController)`, {
                message: `'with the annotation ${key} (' + ${value(key)} + ') DigitalOcean makes DNS records of the names in that certificate. Add the annotation ${recordsDisabled}: "true"'`
            });
        })
    ];
}
/** To the controller an empty value is none (digitalocean-cloud-controller-manager, cloud-controller-manager/do/loadbalancers.go). */
function unless(key, allowed, { message }) {
    return {
        expression: `!(${quote(key)} in variables.balancer) || ${value(key)} == '' || ${allowed}`,
        messageExpression: message
    };
}
function value(key) {
    return `variables.balancer[${quote(key)}]`;
}
function isUnchanged(key) {
    return `(${quote(key)} in variables.balancerBefore && variables.balancerBefore[${quote(key)}] == ${value(key)})`;
}
/** external-dns changes the record of each host that it is told, no matter who made that. Its annotations begin in one way since 0.22, in another before. */
function hostRules({ bounds }) {
    const remedy = `or let environment.domains in .github/staging.yml name the domain`;
    const allowed = bounds.join(', ') || 'environment.domains, which allows none';
    // In DNS capital letters say nothing, nor does a dot at the end.
    const written = bounds.map(canonicalName).flatMap((bound) => [bound, `${bound}.`]);
    const isWithin = (host) => `(${host}.trim() == '' || ${guard_policy_list(written)}.exists(bound, ${host}.trim().lowerAscii() == bound || ${host}.trim().lowerAscii().endsWith('.' + bound)))`;
    const inMap = (map, before) => {
        const isForeign = [
            `key.startsWith('external-dns.') && (key.endsWith('/hostname') || key.endsWith('/internal-hostname'))`,
            `!(key in variables.${before} && variables.${before}[key] == variables.${map}[key])`,
            `!variables.${map}[key].split(',').all(host, ${isWithin('host')})`
        ].join(' && ');
        return {
            expression: `!variables.${map}.exists(key, ${isForeign})`,
            messageExpression: `'the annotation ' + variables.${map}.filter(key, ${isForeign}).map(key, key + ' (' + variables.${map}[key] + ')').join(', ') + ' names a host outside of ${allowed}: its record would be changed to lead here. Change it, ${remedy}'`
        };
    };
    const inEndpoint = (kind, path, names) => ({
        expression: `object.kind != '${kind}' || !has(object.spec) || !has(object.spec.${path}) || (oldObject != null && oldObject.spec == object.spec) || ${names}.all(endpoint, !has(endpoint.dnsName) || ${isWithin('endpoint.dnsName')})`,
        messageExpression: `'${kind} names a host outside of ${allowed}: ' + ${names}.filter(endpoint, has(endpoint.dnsName)).map(endpoint, endpoint.dnsName).join(', ') + '. Its record would be changed to lead here. Change it, ${remedy}'`
    });
    return [
        inMap('annotations', 'before'),
        inMap('balancer', 'balancerBefore'),
        inEndpoint('DNSEndpoint', 'endpoints', 'object.spec.endpoints'),
        inEndpoint('DNSRecord', 'endpoint', '[object.spec.endpoint]')
    ];
}
function volumeRules() {
    const of = (kind) => `object.kind != '${kind}' || variables.byController`;
    const isNone = `object.spec.driver != ${quote(volumeDriver)}`;
    const wasSame = (field) => `oldObject != null && oldObject.spec.driver == object.spec.driver && has(oldObject.spec.source.${field}) && oldObject.spec.source.${field} == object.spec.source.${field}`;
    return [
        {
            expression: `${of('PersistentVolume')} || oldObject != null || !has(object.spec.csi) || object.spec.csi.driver != ${quote(volumeDriver)}`,
            messageExpression: `'it names the volume ' + object.spec.csi.volumeHandle + ', which this cluster did not make: it would be attached here, and deleted with this object. Leave out the PersistentVolume, so that its claim gets a new one'`
        },
        {
            // What came before these rules. One that was made for a claim says so, and may be let go of.
            expression: `${of('PersistentVolume')} || oldObject == null || !has(object.spec.persistentVolumeReclaimPolicy) || object.spec.persistentVolumeReclaimPolicy != 'Delete' || (has(oldObject.spec.persistentVolumeReclaimPolicy) && oldObject.spec.persistentVolumeReclaimPolicy == 'Delete') || ${quote(provisionedBy)} in variables.before`,
            messageExpression: `'this cluster did not make its volume: it would be deleted with this object. Leave persistentVolumeReclaimPolicy: Retain'`
        },
        {
            // The rule above believes it.
            expression: `${of('PersistentVolume')} || oldObject == null || !has(object.spec.csi) || object.spec.csi.driver != ${quote(volumeDriver)} || !(${quote(provisionedBy)} in variables.annotations) || (${quote(provisionedBy)} in variables.before && variables.before[${quote(provisionedBy)}] == variables.annotations[${quote(provisionedBy)}])`,
            messageExpression: `'the annotation ${provisionedBy} would say that this cluster made the volume ' + object.spec.csi.volumeHandle + ', and only its driver says that. Leave the annotation as it is'`
        },
        {
            expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.spec.source.snapshotHandle) || object.spec.deletionPolicy == 'Retain' || (${wasSame('snapshotHandle')} && oldObject.spec.deletionPolicy == object.spec.deletionPolicy)`,
            messageExpression: `'it names the snapshot ' + object.spec.source.snapshotHandle + ', which this cluster did not make, and would delete it: set deletionPolicy: Retain'`
        },
        {
            expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.spec.source.volumeHandle) || (${wasSame('volumeHandle')})`,
            messageExpression: `'it names the volume ' + object.spec.source.volumeHandle + ', of which a snapshot would be made. Make a VolumeSnapshot of the claim instead'`
        },
        {
            // By its status the driver knows which snapshot to delete.
            expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.status) || !has(object.status.snapshotHandle) || (oldObject != null && has(oldObject.status) && has(oldObject.status.snapshotHandle) && oldObject.status.snapshotHandle == object.status.snapshotHandle)`,
            messageExpression: `'its status would name the snapshot ' + object.status.snapshotHandle + ', and only its driver says that. Leave the status as it is'`
        },
        {
            expression: `object.kind != 'VolumeAttachment' || !has(object.spec.source.inlineVolumeSpec) || !has(object.spec.source.inlineVolumeSpec.csi) || object.spec.source.inlineVolumeSpec.csi.driver != ${quote(volumeDriver)}`,
            messageExpression: `'it names the volume ' + object.spec.source.inlineVolumeSpec.csi.volumeHandle + ', which would be attached here. Use a PersistentVolumeClaim'`
        }
    ];
}
function guard_policy_list(items) {
    return `[${items.map(quote).join(', ')}]`;
}
/** Text of CEL. */
function quote(text) {
    return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/guard-cluster.js




/** What an environment's cluster is held to. */
function guardOf({ names, configuration }) {
    return { names, bounds: boundsOf(configuration, names.environment) };
}
/** Guards the cluster that a stack has made. */
async function guardOurCluster(environment, clusterId, { openCluster, mask }, deadline) {
    const { clock, log } = environment.context;
    const cluster = await openCluster(environment, clusterId, { mask, deadline });
    try {
        await guardCluster(cluster, guardOf(environment), { clock, log, deadline });
    }
    finally {
        cluster.close();
    }
}
/** A stack that makes the cluster and deploys into it, Argo CD perhaps, does so before anything could be refused. */
function warnOfUnguarded(stack, changes, log) {
    const made = changes.filter(({ actions }) => actions.includes('create'));
    const deployed = made.filter(({ type }) => /^(argocd|helm|k8s|kubectl|kubernetes|kustomization)_/.test(type));
    if (deployed.length > 0 && made.some(({ type }) => type === 'digitalocean_kubernetes_cluster'))
        log.warning(`the stack ${stack} deploys into the cluster that it makes (${deployed.map(({ address }) => address).join(', ')}), before the cluster can refuse what would take over somebody's load balancers, volumes or DNS records. Put that into a later stack`);
}
/** Milliseconds: the API server reads a new policy within a second or two. */
const guard_cluster_patience = 60_000;
/**
 * Puts the guard up, and returns when the API server is seen to refuse by it what we ask ourselves. Nothing that deploys into the
 * cluster may come before.
 */
async function guardCluster(cluster, options, { clock, log, deadline }) {
    const self = await cluster.whoAmI();
    if (!isAmongPeople(self))
        log.warning(`the cluster puts us into none of the groups that DigitalOcean is known to give to people (${self?.groups.join(', ') ?? 'it does not say who we are'}): what it refuses to us it may take from others with a kubeconfig. Tell the maintainers of staging-actions`);
    const [policy, binding] = guardManifests({ ...options, self });
    const stamp = await putUp(cluster, policy, log);
    await replaceWhole(cluster, binding);
    try {
        await waitUntil(async () => {
            for (const { object, refused } of probes(stamp)) {
                const refusal = await cluster.refusal(object);
                if (!refusal?.includes(refused))
                    return { kind: 'waiting', seen: refusal ?? taken(object) };
            }
            return { kind: 'done', value: undefined };
        }, {
            awaited: "the cluster to refuse what would take over somebody's load balancer or volume",
            clock,
            deadline: deadline.within(guard_cluster_patience),
            log,
            first: 200,
            most: 2000
        });
    }
    catch (error) {
        if (error instanceof src_errors/* WaitTimeoutError */.Do && !deadline.signal.aborted && deadline.remaining() > 0)
            throw new src_errors/* WaitTimeoutError */.Do(error.awaited, error.lastSeen, error.elapsed, {
                hint: `ValidatingAdmissionPolicies are part of Kubernetes since 1.30: which version is the cluster of? The policy is \`kubectl get validatingadmissionpolicy ${guardName} -o yaml\`.`
            });
        throw error;
    }
}
/** The stamp of the rules that are there now: ours, or those of a newer version of this product that shares the environment. */
async function putUp(cluster, policy, log) {
    const there = object_text(await cluster.find(refOf(policy)), 'metadata', 'annotations', stampAnnotation);
    if (there !== undefined && Number.parseInt(there, 10) > rulesVersion) {
        log.warning(`the policy ${guardName} of the cluster is of a newer version of staging-actions, and is left as it is. Use the same version everywhere`);
        return there;
    }
    await replaceWhole(cluster, policy);
    return policy.metadata.annotations?.[stampAnnotation] ?? '';
}
/** Nothing that others added to it stays: a selector, or a condition, would make it weaker. */
async function replaceWhole(cluster, wanted) {
    const { spec } = await cluster.replace(wanted);
    if (!holds(wanted['spec'], spec))
        throw new src_errors/* StagingError */.QH('service-error', `the cluster keeps another ${wanted.kind} ${guardName} than it was given`, {
            hint: 'Does a mutating webhook, or a MutatingAdmissionPolicy, change it?'
        });
}
/** Whether all that is wanted is there. What is empty, or undefined, has to be. */
function holds(wanted, found) {
    if (typeof wanted !== 'object' || wanted === null)
        return wanted === undefined ? found === undefined : wanted === found;
    const entries = Object.entries(wanted);
    if (entries.length === 0 || Array.isArray(wanted))
        return (Object.keys(found ?? {}).length === entries.length &&
            entries.every(([key, one]) => holds(one, found[key])));
    return (typeof found === 'object' &&
        found !== null &&
        entries.every(([key, one]) => holds(one, found[key])));
}
/** The first is refused to everybody, by these rules alone; the others by what they are for, the last one to us. */
function probes(stamp) {
    const service = (name, annotations) => ({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, namespace: 'default', annotations },
        spec: { ports: [{ port: 80 }] }
    });
    const volume = {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name: `${guardName}-probe` },
        spec: {
            accessModes: ['ReadWriteOnce'],
            capacity: { storage: '1Gi' },
            csi: { driver: volumeDriver, volumeHandle: 'a-copy' }
        }
    };
    return [
        { object: service(stampProbe, {}), refused: `the rules ${stamp}` },
        { object: service(`${guardName}-probe`, { [loadBalancerId]: 'a-copy' }), refused: `'${guardName}'` },
        { object: volume, refused: `'${guardName}'` }
    ];
}
function taken({ kind, metadata }) {
    return metadata.name === stampProbe
        ? 'its new rules are not in force yet'
        : `it takes a ${kind} that names a ${kind === 'Service' ? 'load balancer' : 'volume'} of somebody's`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/coerce.js
var coerce = __webpack_require__(3846);
;// CONCATENATED MODULE: ./packages/environment/build/src/provision/secrets.js


const secretsSchema = schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/)), schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[-._a-zA-Z0-9]+$/)), coerce/* string */.Yj()));
/** The stack's output `secrets`, `{"<namespace>/<name>": {KEY: value}}`, as Secrets. What is secret of them is masked first. */
function secretsOf(output, { mask, open }) {
    if (output === undefined || output === null)
        return [];
    const parsed = secretsSchema.safeParse(output);
    if (!parsed.success)
        throw new src_errors/* StagingError */.QH('invalid-configuration', 'the stack\'s output `secrets` is not of the form {"<namespace>/<name>": {KEY: value}}');
    return Object.entries(parsed.data).map(([path, values]) => {
        for (const value of Object.values(values))
            for (const part of maskable(value, open))
                mask(part);
        const [namespace = '', name = ''] = path.split('/');
        return secret(namespace, name, values);
    });
}
/**
 * What of a value is to be masked. GitHub drops every output that contains a masked text: a setting such as `staging` must not
 * be one. Each line for itself, for a mask of several lines is taken line by line, the short ones too.
 */
function maskable(value, open) {
    return [...value.split(/\r?\n/).map((line) => line.trim()), ...passwordOf(value)].filter((part) => part.length >= shortest && !open.some((text) => text.includes(part)));
}
const shortest = 8;
/** The password of a URL, as it is written there and as it is used. */
function passwordOf(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url?.password)
        return [];
    try {
        return [url.password, decodeURIComponent(url.password)];
    }
    catch {
        return [url.password];
    }
}
/** How Argo CD learns the credentials of a repository. A run's own token would be dead within the day. */
function repositorySecret(url, token) {
    return secret('argocd', 'staging-repository', { type: 'git', url, username: 'x-access-token', password: token }, { 'argocd.argoproj.io/secret-type': 'repository' });
}
/** What a node pulls images with counts only in a Secret of the type that belongs to it. */
const pullKey = '.dockerconfigjson';
function secret(namespace, name, values, labels = {}) {
    return {
        apiVersion: 'v1',
        kind: 'Secret',
        type: Object.hasOwn(values, pullKey) ? 'kubernetes.io/dockerconfigjson' : 'Opaque',
        metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': 'staging-actions', ...labels } },
        data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString('base64')]))
    };
}

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
                log.debug(`the ledger could not be read: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
                return undefined;
            });
            if (!document)
                continue;
            try {
                requireGeneration(document, generation, 'the work was complete');
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

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/make.js






















/** Journals what is going to be made, then makes it: all stacks, in their order. */
async function makeEnvironment(request, deps) {
    const { environment, generation, teamUuid, before, deadline } = request;
    const { configuration, context, ledger } = environment;
    const { clock, log } = context;
    await ledger.update('provision: about to create', (current) => {
        requireGeneration(current, generation, 'creating anything');
        const begun = withStackBegun(current, { runUrl: context.run.url });
        return { ...(0,ledger_journal/* withJournal */.u)(begun, plannedJournal(environment, deps)), teamUuid };
    });
    const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal });
    const inner = deadline.within(Number.POSITIVE_INFINITY, watch.signal);
    const outputs = {};
    const inState = new Map();
    const held = new Set();
    const states = [];
    try {
        await waitUntilWhole(environment, before.resources, inner);
        let guarded;
        for (const stack of configuration.stacks) {
            await log.group(`Apply the stack ${stack.name}`, async () => Object.assign(outputs, await applyStack(stack, { ...request, deadline: inner }, deps, { inState, held, states })));
            // A later stack may deploy into the cluster.
            const made = outputs['cluster_id'];
            if (typeof made === 'string' && made !== '' && made !== guarded) {
                requireMade(made, stack, inState);
                await guardOurCluster(environment, made, deps, inner);
            }
            guarded = made;
        }
    }
    catch (error) {
        // Terraform ended because we interrupted it: the reason is ours.
        watch.throwIfSuperseded();
        throw error;
    }
    finally {
        watch.stop();
    }
    const clusterId = outputs['cluster_id'];
    if (typeof clusterId !== 'string' || clusterId === '')
        throw new src_errors/* StagingError */.QH('invalid-configuration', 'none of the stacks has an output `cluster_id`', {
            hint: 'One stack must give the id of its DigitalOcean Kubernetes cluster.'
        });
    const loadBalancerIp = outputs[addressName];
    return {
        clusterId,
        loadBalancerIp: typeof loadBalancerIp === 'string' && loadBalancerIp !== '' ? loadBalancerIp : undefined,
        inState,
        states,
        secrets: secretsOf(outputs['secrets'], { mask: deps.mask, open: make_openly(environment, clusterId) })
    };
}
/**
 * An output is a text that a stack says: of data, or of a variable, it may be anybody's cluster, into which everything would be deployed.
 * What this environment's states hold was judged before it was made or taken over.
 */
function requireMade(clusterId, { name }, inState) {
    if (inState.has(resource_resourceKey({ kind: 'cluster', id: clusterId })))
        return;
    throw new src_errors/* RefusedError */.fk('foreign-environment', `the output \`cluster_id\` of the stack ${name} is ${JSON.stringify(clusterId)}, which is no cluster that the stacks of this environment have made`, {
        hint: 'An environment has a cluster of its own: make it in a stack (digitalocean_kubernetes_cluster), and give its `id` as `cluster_id`.'
    });
}
async function applyStack(stack, request, deps, found) {
    const { environment, generation, before, observe, abandoned, deadline } = request;
    const { configuration, context, names, ledger, apps } = environment;
    const { log } = context;
    const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
    const useLockfile = await deps.states.honoursConditionalWrites(backend);
    if (!useLockfile)
        log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`);
    const directory = (0,external_node_path_.join)(context.workspace, stack.directory);
    const variables = stackVariables(stack, names, configuration, apps);
    const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline });
    try {
        await terraform.init({ ...backend, useLockfile });
        const document = await ledger.read();
        requireGeneration(document, generation, `applying the stack ${stack.name}`);
        // What it makes costs from then on, and only the state is going to know of some of it.
        const applied = { environment, began: context.clock.now(), before: document };
        const now = () => state_of_stateOf({ terraform, backend, states: deps.states });
        const isOurs = judgeState(stack, backend, await now(), { document, domain: configuration.environment.domain });
        // A load balancer refuses a tag that does not exist; and the search key is there before anything that it must find.
        await environment.digitalocean.tags.ensure(names.ownerTag);
        const writeDown = () => (isOurs ? writeLineageDown(stack, backend, deps, applied) : undefined);
        const observeAgain = async () => {
            await writeDown();
            return observe();
        };
        try {
            const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: 'provision' };
            await despiteStaleLock(lock, (attempt) => applyJudged({
                environment,
                attempt,
                terraform,
                state: now,
                before,
                observe: observeAgain,
                beforeApply: async (changes, seen) => {
                    // From here on it costs: others may have begun since the look before the claim.
                    if (seen.resources.every(({ kind }) => kind === 'tag'))
                        await requireAccountRoom(environment);
                    await writeRecordsAhead(environment, generation, changes, seen);
                    warnOfUnguarded(stack.name, changes, log);
                },
                made: { keys: found.inState, held: found.held },
                fetch: deps.fetch,
                spacesUrl: deps.spacesUrl,
                owns: stack.owns,
                deadline
            }));
        }
        catch (error) {
            await writeDown();
            throw error;
        }
        const state = await now();
        // What fails after this stack fails the run, and the next one must know the state.
        if (!document || !isRecordedLineage(document, backend, state.lineage))
            await writeDown();
        for (const id of idsIn(state))
            found.inState.set(id, stack.owns);
        for (const key of heldKeys(state.resources))
            found.held.add(key);
        found.states.push(...entryOf(state, stack.owns, backend, applied));
        return await outputsOf({ terraform, backend, states: deps.states });
    }
    finally {
        await terraform.close();
    }
}
/**
 * Whether the state is ours: it begins now, or has the lineage that was written down. One of a stack whose things bear no mark must be,
 * and one that holds other things that bear none: what is in another one could be anybody's.
 */
function judgeState(stack, backend, { lineage, resources }, { document, domain }) {
    const isOurs = lineage === undefined || (document !== undefined && isRecordedLineage(document, backend, lineage));
    if (isOurs)
        return true;
    const isUnproven = stack.owns === 'state' && resources.length > 0;
    const unprovable = isUnproven ? resources.map(terraform_types_told) : unprovableIn(resources, domain);
    if (unprovable.length > 0)
        throw new src_errors/* RefusedError */.fk('foreign-environment', `the state ${backend.key} holds ${terraform_types_some(unprovable)}, which can bear no mark of ours, and the ledger does not know that we began it`, {
            hint: isUnproven
                ? `${stack.name} owns by its state, so nothing else proves what is in it. If all of it is of this environment, destroy that in staging-control; then create it again.`
                : 'Take out of the state what is not of this environment (`terraform state rm`). What is of it, too, and delete that by hand: another run makes it again.'
        });
    return false;
}
/** After a failure, so that the run that tears down can tell the state from somebody's. The failure is what is told. */
async function writeLineageDown({ owns }, backend, { states }, applied) {
    const { environment } = applied;
    const { ledger, context } = environment;
    try {
        const state = await state_store_heldIn(states, backend);
        const entries = entryOf(state, owns, backend, applied);
        if (entries.length > 0)
            await ledger.update('provision: a state was begun', (current) => (0,ledger_journal/* withJournal */.u)(current, entries));
    }
    catch (error) {
        context.log.warning(`the lineage of ${backend.key} is not in the ledger: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}
/** What our outputs say, and what stands in names and addresses. */
function make_openly({ names, configuration, context, apps }, clusterId) {
    const { domain = '', region } = configuration.environment;
    return [
        clusterId,
        domain,
        region,
        context.repository.fullName,
        ...Object.values(names).map(String),
        ...apps.flatMap(({ name, url }) => [name, url])
    ];
}
function plannedJournal({ names, context, configuration }, { spacesUrl }) {
    const at = new Date(context.clock.now()).toISOString();
    const by = context.run.url;
    const { domain } = configuration.environment;
    const plan = { cluster: names.cluster, database: names.database, vpc: names.vpc, 'load-balancer': names.loadBalancer };
    return [
        ...Object.entries(plan).map(([kind, name]) => ({ kind, id: '', name, by, at })),
        ...plannedStates(stackBackends(names, configuration, spacesUrl), { by, at }),
        ...(domain === undefined ? [] : [{ kind: zoneEntry, id: domain, name: domain, by, at }])
    ];
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/readiness.js

/** As `kubectl rollout status` decides it; the status of an older generation proves nothing. */
function deploymentReadiness(deployment) {
    const generation = deployment.metadata.generation ?? 0;
    if ((object_number(deployment, 'status', 'observedGeneration') ?? 0) < generation)
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const progressing = condition(deployment, 'Progressing');
    if (object_text(progressing, 'reason') === 'ProgressDeadlineExceeded')
        return { kind: 'failed', message: object_text(progressing, 'message') ?? 'it exceeded its progress deadline' };
    const wanted = object_number(deployment, 'spec', 'replicas') ?? 1;
    const updated = object_number(deployment, 'status', 'updatedReplicas') ?? 0;
    const total = object_number(deployment, 'status', 'replicas') ?? 0;
    const available = object_number(deployment, 'status', 'availableReplicas') ?? 0;
    if (updated < wanted)
        return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` };
    if (total > updated)
        return { kind: 'waiting', seen: `${total - updated} pods of the old version are still there` };
    if (available < updated)
        return { kind: 'waiting', seen: `${available} of ${updated} pods are available` };
    return { kind: 'ready' };
}
/** StatefulSets count ready pods of the update revision, DaemonSets scheduled ones. */
function workloadReadiness(workload) {
    if (workload.kind === 'Deployment')
        return deploymentReadiness(workload);
    if ((object_number(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0))
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const [wanted, updated, ready] = workload.kind === 'DaemonSet'
        ? [
            object_number(workload, 'status', 'desiredNumberScheduled') ?? 0,
            object_number(workload, 'status', 'updatedNumberScheduled') ?? 0,
            object_number(workload, 'status', 'numberReady') ?? 0
        ]
        : [
            object_number(workload, 'spec', 'replicas') ?? 1,
            object_number(workload, 'status', 'updatedReplicas') ?? 0,
            object_number(workload, 'status', 'readyReplicas') ?? 0
        ];
    if (updated < wanted)
        return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` };
    if (ready < wanted)
        return { kind: 'waiting', seen: `${ready} of ${wanted} pods are ready` };
    return { kind: 'ready' };
}
function jobReadiness(job) {
    const failed = condition(job, 'Failed');
    if (object_text(failed, 'status') === 'True')
        return { kind: 'failed', message: object_text(failed, 'message') ?? object_text(failed, 'reason') ?? 'it failed' };
    if (object_text(condition(job, 'Complete'), 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: `${object_number(job, 'status', 'active') ?? 0} pods running` };
}
function nodeReadiness(node) {
    const ready = condition(node, 'Ready');
    if (object_text(ready, 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: object_text(ready, 'reason') ?? 'not Ready' };
}
/** Container states that no waiting fixes: the image or the configuration is wrong. */
const hopeless = new Set([
    'ImagePullBackOff',
    'ErrImageNeverPull',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError'
]);
/** So many restarts of a crashing container take minutes of back-off: it does not recover by itself. */
const hopelessRestarts = 5;
/** What keeps a pod from running, if its status says. */
function podReadiness(pod) {
    const statuses = [...items(pod, 'status', 'initContainerStatuses'), ...items(pod, 'status', 'containerStatuses')];
    for (const status of statuses) {
        const reason = text(status, 'state', 'waiting', 'reason');
        if (!reason || reason === 'PodInitializing' || reason === 'ContainerCreating')
            continue;
        const detail = text(status, 'state', 'waiting', 'message');
        const message = `container ${text(status, 'name')}: ${reason}${detail ? `: ${detail}` : ''}`;
        const crashed = reason === 'CrashLoopBackOff' && (number(status, 'restartCount') ?? 0) >= hopelessRestarts;
        return hopeless.has(reason) || crashed ? { kind: 'failed', message } : { kind: 'waiting', seen: message };
    }
    if (text(pod, 'status', 'phase') === 'Failed')
        return {
            kind: 'failed',
            message: text(pod, 'status', 'message') ?? text(pod, 'status', 'reason') ?? 'the pod failed'
        };
    if (text(condition(pod, 'Ready'), 'status') === 'True' || text(pod, 'status', 'phase') === 'Succeeded')
        return { kind: 'ready' };
    const unschedulable = condition(pod, 'PodScheduled');
    if (text(unschedulable, 'status') === 'False')
        return { kind: 'waiting', seen: text(unschedulable, 'message') ?? 'not scheduled' };
    return { kind: 'waiting', seen: text(pod, 'status', 'phase') ?? 'Pending' };
}
function condition(object, type) {
    return object_items(object, 'status', 'conditions').find((entry) => field(entry, 'type') === type);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/manifests.js



/** Reads a file of manifests: several documents, empty ones skipped, `List` objects unfolded. `source` is for the message. */
function parseManifests(source, path = 'the manifests') {
    const manifests = [];
    const documents = (0,dist/* parseAllDocuments */.hR)(source);
    for (const [index, document] of (Array.isArray(documents) ? documents : []).entries()) {
        const where = `document ${index + 1} of ${path}`;
        const [problem] = document.errors;
        if (problem)
            throw new src_errors/* StagingError */.QH('invalid-configuration', `${where} is not YAML: ${problem.code}`);
        const value = document.toJS();
        if (value === null || value === undefined)
            continue;
        const list = object_text(value, 'kind') === 'List' ? field(value, 'items') : undefined;
        for (const item of Array.isArray(list) ? list : [value])
            manifests.push(check(item, where));
    }
    return manifests;
}
function check(value, where) {
    for (const path of [['apiVersion'], ['kind'], ['metadata', 'name']])
        if (!object_text(value, ...path))
            throw new src_errors/* StagingError */.QH('invalid-configuration', `${where} has no ${path.join('.')}`);
    return value;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/bootstrap.js




/**
 * What makes a cluster a platform, in the order of the files' names.
 * @param directory absolute path of the folder with the manifests.
 * @param placeholders `${name}` in the manifests, by name. Anything else in this form stays as it is.
 * @throws StagingError invalid-configuration, when a manifest names one whose value is undefined: nobody knows it.
 */
async function readBootstrap(directory, placeholders) {
    const files = (await foldersFiles(directory)).filter((file) => /\.ya?ml$/.test(file)).sort();
    const manifests = [];
    for (const file of files) {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8');
        manifests.push(...parseManifests(substitute(text, placeholders, file), file));
    }
    return manifests;
}
/** Applies the manifests: the platform, and once its Jobs are through (they may install more) the secrets and the Applications. */
async function bootstrapCluster({ manifests, secrets }, deps) {
    const { cluster, log } = deps;
    if (manifests.length === 0)
        log.info('there are no bootstrap manifests: the cluster stays as it is');
    const isApplication = ({ kind }) => kind === 'Application' || kind === 'ApplicationSet';
    const first = manifests.findIndex(isApplication);
    const platform = first < 0 ? manifests : manifests.slice(0, first);
    const applications = first < 0 ? [] : manifests.slice(first);
    for (const manifest of platform)
        await apply(cluster, manifest);
    log.info(`applied ${platform.length} manifests of the platform`);
    for (const job of platform.filter(({ kind }) => kind === 'Job'))
        await waitForWorkload(job, deps);
    await applySecrets(secrets, cluster);
    for (const manifest of applications)
        await apply(cluster, manifest);
    log.info(`applied ${secrets.length} Secrets and ${applications.length} Applications`);
}
/** The Secrets with the namespaces that they need. One that is there is left alone: applied again it would lose its labels. */
async function applySecrets(secrets, cluster) {
    for (const name of new Set(secrets.map(({ metadata }) => metadata.namespace ?? 'default'))) {
        const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
        if (!(await cluster.find(refOf(namespace))))
            await apply(cluster, namespace);
    }
    for (const secret of secrets)
        await apply(cluster, secret);
}
async function apply(cluster, manifest) {
    try {
        await cluster.apply(manifest);
    }
    catch (cause) {
        const detail = cause instanceof src_errors/* ApiError */.hD ? `: ${cause.message}` : '';
        throw new src_errors/* StagingError */.QH('bootstrap-failed', `the cluster did not take ${describeRef(refOf(manifest))}${detail}`, {
            cause
        });
    }
}
/** Until a Job is through or a Deployment and its like are available. One that failed for good fails the bootstrap. */
async function waitForWorkload(manifest, { cluster, clock, log, deadline }) {
    const ref = refOf(manifest);
    await waitUntil(async () => {
        const found = await cluster.find(ref);
        // A Job that is through is removed after a while.
        if (!found)
            return ref.kind === 'Job' ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: 'it is not there' };
        const readiness = ref.kind === 'Job' ? jobReadiness(found) : workloadReadiness(found);
        if (readiness.kind === 'failed')
            throw new src_errors/* StagingError */.QH('bootstrap-failed', `${describeRef(ref)} failed: ${readiness.message}`);
        return readiness.kind === 'ready' ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: readiness.seen };
    }, { awaited: describeRef(ref), clock, deadline, log, first: 500, most: 5000 });
}
async function foldersFiles(directory) {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch {
        return [];
    }
}
function substitute(text, placeholders, file) {
    return text.replace(/\$\{([a-z_]+)\}/g, (whole, name) => {
        if (!Object.hasOwn(placeholders, name))
            return whole;
        const value = placeholders[name];
        if (value === undefined)
            throw new src_errors/* StagingError */.QH('invalid-configuration', `${file} names ${whole}, and the stacks' outputs do not give it`, {
                hint: `Give a stack an output \`${name}\` that is not empty.`
            });
        return value;
    });
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./packages/environment/build/src/dns/name-servers.js

const nobody = ['ENOTFOUND', 'ENODATA'];
const name_servers_patience = { timeout: 2000, tries: 2 };
function resolverAt(server) {
    // A new one each time: it remembers nothing.
    const resolver = new external_node_dns_promises_.Resolver(name_servers_patience);
    if (server)
        resolver.setServers([server]);
    return resolver;
}
/** Who answers for a zone, as a resolver says; empty when nobody does. Rejects when the resolver itself does not answer. */
async function findNameServers(zone, resolver) {
    return (await unlessNothing(resolverAt(resolver).resolveNs(zone))) ?? [];
}
/**
 * Opens the name servers themselves, by name. They are asked instead of a resolver, which would remember for half an hour that a
 * record was not there yet. A server whose address cannot be found fails when it is asked.
 */
async function openNameServers(names, { resolver, nameServers }) {
    return Promise.all(names.map(async (name) => {
        const address = nameServers[name] ??
            (await resolverAt(resolver)
                .resolve4(name)
                .catch(() => []))[0];
        return { name, ask: async (host) => (address ? askServer(address, host) : { kind: 'failed', code: 'ENOTFOUND' }) };
    }));
}
/** Where a name of somebody else's leads, as a resolver says; undefined when it does not answer. */
async function findAddresses(host, resolver) {
    const found = await resolverAt(resolver)
        .resolve4(host)
        .catch(() => undefined);
    return found;
}
async function askServer(address, host) {
    const server = resolverAt(address);
    try {
        const [v4, v6] = await Promise.all([unlessNothing(server.resolve4(host)), unlessNothing(server.resolve6(host))]);
        const addresses = [...(v4 ?? []), ...(v6 ?? [])];
        if (addresses.length > 0)
            return { kind: 'addresses', addresses };
        const [target] = (await unlessNothing(server.resolveCname(host))) ?? [];
        return target === undefined ? { kind: 'nothing' } : { kind: 'alias', target };
    }
    catch (error) {
        return { kind: 'failed', code: codeOf(error) };
    }
}
async function unlessNothing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (nobody.includes(codeOf(error)))
            return undefined;
        throw error;
    }
}
function codeOf(error) {
    return error.code ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/judge-answer.js
/** Statuses that a load balancer gives by itself; an ingress controller gives them for an app without pods too. */
const unserved = [502, 503, 504];
/** Whether it is worth asking the address for a host that no app has. */
function needsSecondLook(answer) {
    return answer.kind === 'http' && unserved.includes(answer.status);
}
/**
 * Whether an address answers for the host. An app that is not there yet is fine: the ingress controller says 404. So is one
 * that is broken, for those who deploy it: what tells it from a load balancer without a healthy node is that the controller
 * still knows to say 404 for a host of nobody.
 */
function judgeAnswer({ host, address, answer, forNobody }) {
    const at = `the address ${address}`;
    if (answer.kind === 'unasked')
        return undefined;
    if (answer.kind === 'certificate')
        return judgeCertificate(host, at, answer.certificate);
    // Hosted runners have no IPv6: that an address cannot be asked from here says nothing about it.
    if (answer.kind === 'failed' && address.includes(':') && noIPv6.includes(answer.code))
        return undefined;
    if (answer.kind === 'failed')
        return {
            host,
            seen: `${at} ${failures[answer.code] ?? `did not answer: ${answer.message}`}`,
            expected: 'an answer over HTTP',
            remedy: 'Is the load balancer active, does it have a rule for this port, and a certificate where it is HTTPS?'
        };
    const isServed = forNobody === undefined || (forNobody.kind === 'http' && !unserved.includes(forNobody.status));
    if (!unserved.includes(answer.status) || isServed)
        return undefined;
    return {
        host,
        seen: `${at} answered ${answer.status} for it, and for a host that no app has`,
        expected: "the ingress controller's answer, 404 as long as there is no app",
        remedy: "The load balancer has no healthy node: is the ingress controller running, does its Service listen on the node port that the load balancer's rule and health check name, and do the nodes' firewalls admit the VPC?"
    };
}
const noIPv6 = ['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT'];
const failures = {
    ECONNREFUSED: 'refused the connection',
    ECONNRESET: 'hung up',
    TimeoutError: 'did not answer in 10 seconds',
    EHOSTUNREACH: 'cannot be reached',
    ENETUNREACH: 'cannot be reached from here'
};
const problems = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'is of an authority that is not trusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'is of an authority that is not trusted, or sent without its intermediate certificate',
    UNABLE_TO_GET_ISSUER_CERT: 'is of an authority that is not trusted, or sent without its intermediate certificate',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is of an authority that is not trusted, or sent without its intermediate certificate'
};
/** What ingress controllers show when they have nothing for the name: Traefik's and ingress-nginx's own. */
const placeholder = /TRAEFIK DEFAULT CERT|Kubernetes Ingress Controller Fake Certificate|\.traefik\.default$/;
function judgeCertificate(host, at, certificate) {
    const { names, issuer, validFrom, validTo, problem, coversHost } = certificate;
    const covered = names.slice(0, 5).join(', ');
    const shown = `${at} shows a certificate${covered ? ` for ${covered}` : ''}${issuer ? ` from ${issuer}` : ''}`;
    const expected = `a valid one for ${host}`;
    if (names.some((name) => placeholder.test(name)))
        return {
            host,
            seen: `${shown}: the ingress controller's own placeholder`,
            expected,
            remedy: `The ingress controller has no certificate for ${host}: give its Ingress one (\`tls\`), or end TLS at the load balancer.`
        };
    if (problem === 'CERT_HAS_EXPIRED')
        return {
            host,
            seen: `${shown} that expired on ${validTo}`,
            expected,
            remedy: 'Renew it: DigitalOcean renews its own only in a zone that is delegated to it.'
        };
    if (problem === 'CERT_NOT_YET_VALID')
        return {
            host,
            seen: `${shown} that is not valid before ${validFrom}`,
            expected,
            remedy: 'Wait, or use another one.'
        };
    if (!coversHost)
        return {
            host,
            seen: `${shown} which does not cover it`,
            expected,
            remedy: `Name ${host} in the certificate (infra/foundation), or name another in \`certificate_name\`. A wildcard stands for exactly one label: *.example.com covers neither example.com nor a.b.example.com.`
        };
    return {
        host,
        seen: `${shown} that ${problems[problem ?? ''] ?? `is not trusted (${problem})`}`,
        expected,
        remedy: 'Use one of a public authority with its whole chain. For one of your own, give the runner NODE_EXTRA_CA_CERTS.'
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/judge-records.js
/** Whether the name leads to us at each of its name servers. Those that do not answer are passed over, as resolvers do. */
function judgeRecords(view) {
    const { host, answers, ours, isOurZone, describe } = view;
    const answered = answers.filter(({ answer }) => answer.kind !== 'failed');
    if (answered.length === 0)
        return { kind: 'unanswered', because: renderFailures(view.answers) };
    const expected = ours.size > 0 ? [...ours].join(' or ') : 'an address';
    const missing = answered.filter(({ answer }) => answer.kind === 'nothing').map(({ server }) => server);
    const problems = missing.length > 0
        ? [
            {
                host,
                seen: `${missing.join(', ')} ${missing.length === 1 ? 'knows' : 'know'} no address`,
                expected,
                ...(missing.length === answered.length && {
                    remedy: `Does a stack make a record for ${host}? Only names in \`hosts\` get one from infra/modules/dns.`
                })
            }
        ]
        : [];
    const addresses = new Set(answered.flatMap(({ answer }) => (answer.kind === 'addresses' ? answer.addresses : [])));
    const mustBeOurs = ours.size > 0 && (isOurZone || [...addresses].some((address) => ours.has(address)));
    for (const address of mustBeOurs ? addresses : []) {
        if (ours.has(address))
            continue;
        const at = answered
            .filter(({ answer }) => answer.kind === 'addresses' && answer.addresses.includes(address))
            .map(({ server }) => server);
        const record = describe(address);
        problems.push({
            host,
            seen: `${at.join(', ')} ${at.length === 1 ? 'gives' : 'give'} ${address}${record ? ` (${record})` : ''}, which is not an address of this environment`,
            expected: `${expected} alone`,
            remedy: record
                ? `Delete the ${record}, or give the app another host: part of its traffic goes elsewhere.`
                : `Wait until the name servers agree; if they do not, look for another record of ${host}.`
        });
    }
    if (problems.length > 0)
        return { kind: 'wrong', problems };
    const target = answered.flatMap(({ answer }) => (answer.kind === 'alias' ? [answer.target] : []))[0];
    return { kind: 'addresses', addresses: [...addresses], ...(target !== undefined && { target }) };
}
const meanings = {
    ETIMEOUT: 'did not answer in time',
    ESERVFAIL: 'answered SERVFAIL',
    EREFUSED: 'refused to answer',
    ECONNREFUSED: 'is not there',
    ENOTFOUND: 'has no address'
};
/** `ns1.digitalocean.com answered SERVFAIL, ns2.digitalocean.com did not answer in time` */
function renderFailures(answers) {
    return answers
        .flatMap(({ server, answer }) => answer.kind === 'failed' ? [`${server} ${meanings[answer.code] ?? `failed (${answer.code})`}`] : [])
        .join(', ');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/observe-hosts.js




/** As many origins side by side; each asks every name server, then every address. */
const atOnce = 16;
const observe_hosts_patience = 10_000;
/** Looks at origins from outside: the zone's own name servers, then each address that they give. No resolver hears of a host. */
async function observeHosts({ domain, origins, addresses, recorded }, deps, 
/** Believe the zone's records in the account instead of name servers that cannot be asked. */
believeRecords) {
    const records = await deps.digitalocean.domains.findRecords(domain);
    const wanted = zone_nameServersIn(records ?? []);
    const found = await findNameServers(domain, deps.dns.resolver).catch(() => undefined);
    const misled = records && found && wanted.length > 0 ? zone_judgeDelegation(domain, found, wanted) : undefined;
    if (misled)
        return origins.map(({ host }) => ({ kind: 'problems', problems: [{ host, ...misled }] }));
    const servers = await openNameServers((found ?? wanted).slice(0, 8), deps.dns);
    const zone = records && { domain, records };
    const lookAt = async (origin) => {
        const { host } = origin;
        const ours = new Set([...addresses, ...recorded(host)]);
        const answers = believeRecords
            ? []
            : await Promise.all(servers.map(async (server) => ({ server: server.name, answer: await server.ask(host) })));
        const verdict = judgeRecords({
            host,
            answers: believeRecords && zone ? [{ server: 'the zone in the account', answer: addressesIn(zone, host) }] : answers,
            ours,
            isOurZone: records !== undefined,
            describe: (address) => describeRecord(zone, host, address)
        });
        deps.signal.throwIfAborted();
        if (verdict.kind === 'wrong')
            return { kind: 'problems', problems: verdict.problems };
        if (verdict.kind === 'unanswered')
            return believeRecords
                ? { kind: 'ready' }
                : { kind: 'unanswered', because: verdict.because || 'nobody could be asked' };
        const further = verdict.target === undefined ? [] : ((await findAddresses(verdict.target, deps.dns.resolver)) ?? []);
        const problems = await askAddresses(origin, [...new Set([...verdict.addresses, ...further])], deps);
        return problems.length === 0 ? { kind: 'ready' } : { kind: 'problems', problems };
    };
    const looks = [];
    for (let first = 0; first < origins.length; first += atOnce)
        looks.push(...(await Promise.all(origins.slice(first, first + atOnce).map(lookAt))));
    return looks;
}
async function askAddresses({ host, isPlain }, addresses, { reach, signal }) {
    const problems = await Promise.all(addresses.map(async (address) => {
        const ask = (more = {}) => reach({ host, address, isPlain, signal: AbortSignal.any([signal, AbortSignal.timeout(observe_hosts_patience)]), ...more });
        const first = await ask();
        // A load balancer that sends browsers to HTTPS does so without any node.
        const leadsToTls = isPlain && first.kind === 'http' && first.location?.startsWith(`https://${host}`);
        const answer = leadsToTls ? await ask({ isPlain: false }) : first;
        const forNobody = needsSecondLook(answer)
            ? await ask({ isPlain: isPlain && !leadsToTls, hostHeader: `no-app-has-this-name.${host}` })
            : undefined;
        signal.throwIfAborted();
        return judgeAnswer({ host, address, answer, ...(forNobody && { forNobody }) });
    }));
    return problems.flatMap((problem) => problem ?? []);
}
/** What the zone's records say, where the name servers themselves cannot be asked. */
function addressesIn({ domain, records }, host) {
    const found = covering(records, domain, host).flatMap(({ type, data }) => ['A', 'AAAA'].includes(type) ? [data] : []);
    const alias = covering(records, domain, host).find(({ type }) => type === 'CNAME');
    if (alias)
        return { kind: 'alias', target: alias.data.replace(/\.$/, '') };
    return found.length > 0 ? { kind: 'addresses', addresses: found } : { kind: 'nothing' };
}
/** `A record 4711 of web.staging.example.com` */
function describeRecord(zone, host, address) {
    const record = zone && covering(zone.records, zone.domain, host).find(({ data }) => data === address);
    return zone && record && `${record.type} record ${record.id} of ${fullName(record.name, zone.domain)}`;
}
/** Of the host itself; else of the wildcard nearest to it. */
function covering(records, domain, host) {
    const at = (name) => records.filter((record) => fullName(record.name, domain) === name);
    const own = at(host);
    if (own.length > 0)
        return own;
    const labels = host.split('.');
    return (labels.map((_, index) => at(['*', ...labels.slice(index + 1)].join('.'))).find(({ length }) => length > 0) ?? []);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/problem.js
/** `web.staging.example.com: seen; expected …` */
function renderProblem({ host, seen, expected }) {
    return `${host}: ${seen}; expected ${expected}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/wait-for-hosts.js



/** Looks without an answer of any name server before it is taken that this machine may not ask them. */
const unansweredLooks = 3;
/** How many hosts an error names, each on a line. */
const wait_for_hosts_most = 20;
/**
 * Waits until every host leads to us and is answered for: asked of the zone's name servers and of each address first, and by name
 * last, since a resolver that was asked too early remembers for half an hour that there is nothing.
 */
async function waitForHosts(request, deps) {
    const { clock, deadline, log } = deps;
    const pending = new Set(request.origins);
    let problems = [];
    let unanswered = 0;
    const wait = async (awaited, observe) => {
        try {
            await waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5000 });
        }
        catch (error) {
            if (!(error instanceof src_errors/* WaitTimeoutError */.Do) || problems.length === 0)
                throw error;
            throw notReady(problems, error);
        }
    };
    await wait('the hosts', async () => {
        const origins = [...pending];
        const looks = await observeHosts({ ...request, origins }, { ...deps, signal: deadline.signal }, unanswered >= unansweredLooks);
        for (const [index, look] of looks.entries()) {
            const origin = origins[index];
            if (origin && look.kind === 'ready')
                pending.delete(origin);
        }
        problems = looks.flatMap((look, index) => problemsOf(look, origins[index]?.host ?? '', request.domain));
        const isUnanswered = looks.some(({ kind }) => kind === 'unanswered');
        unanswered = isUnanswered ? unanswered + 1 : unanswered;
        if (isUnanswered && unanswered === unansweredLooks)
            log.warning(`the name servers of ${request.domain} cannot be asked from here, so the zone's records are believed and the hosts are asked by name: let the runner reach UDP port 53 to have them proven`);
        return seenAs(problems);
    });
    await wait('the hosts by name', async () => {
        const seen = await Promise.all(request.origins.map((origin) => askByName(origin, deps)));
        problems = seen.flatMap((problem) => problem ?? []);
        return seenAs(problems);
    });
}
function problemsOf(look, host, domain) {
    if (look.kind === 'ready')
        return [];
    if (look.kind === 'problems')
        return look.problems;
    return [{ host, seen: look.because, expected: `an answer of a name server of ${domain}` }];
}
function seenAs(problems) {
    return problems.length === 0
        ? { kind: 'done', value: undefined }
        : { kind: 'waiting', seen: problems.slice(0, wait_for_hosts_most).map(renderProblem).join('; ') };
}
/** Every host that is not ready, with what it was last seen to do, and what can be done. */
function notReady(problems, cause) {
    const lines = problems.slice(0, wait_for_hosts_most).map((problem) => `- ${renderProblem(problem)}`);
    const remedies = [...new Set(problems.flatMap(({ remedy }) => remedy ?? []))].slice(0, 5);
    return new src_errors/* StagingError */.QH('not-ready', [
        `not ready after ${Math.round(cause.elapsed / 1000)} s:`,
        ...lines,
        ...(problems.length > wait_for_hosts_most ? ['- …'] : [])
    ].join('\n'), { cause, hint: [...remedies, 'Then run it again: it goes on from here.'].join(' ') });
}
/** Any answer will do: what answers was judged at its address. */
async function askByName({ host, isPlain }, { fetch, deadline }) {
    const url = `${isPlain ? 'http' : 'https'}://${host}/`;
    try {
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)]);
        const response = await fetch(url, { redirect: 'manual', signal });
        await response.body?.cancel();
        return undefined;
    }
    catch (error) {
        deadline.signal.throwIfAborted();
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const isUnknown = cause instanceof Error && 'code' in cause && ['ENOTFOUND', 'EAI_AGAIN'].includes(String(cause.code));
        return {
            host,
            seen: `${url} is not answered by name: ${cause instanceof Error ? cause.message.slice(0, 200) : 'no answer'}`,
            expected: 'any answer',
            ...(isUnknown && {
                remedy: 'The resolver of this machine was asked before the record was there, and remembers for up to half an hour that it was not.'
            })
        };
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/wait-until-ready.js




/** Each part proven from outside, the cheapest first. Throws `not-ready` with what was missing last. */
async function waitUntilReady(request, deps) {
    const { cluster, manifests, hosts } = request;
    try {
        await cluster.waitReady({ deadline: deps.deadline });
        for (const manifest of manifests)
            if (['Job', 'Deployment', 'StatefulSet', 'DaemonSet'].includes(manifest.kind))
                await waitForWorkload(manifest, { ...deps, cluster });
        if (manifests.some(({ metadata }) => metadata.namespace === 'argocd'))
            await wait("Argo CD's Deployments", () => observeArgocd(cluster), deps);
        for (const { kind, metadata } of manifests)
            if (kind === 'Application')
                await wait(`${applicationNoun} ${metadata.name}`, () => observeApplication(cluster, metadata.name), deps);
        if (hosts && hosts.origins.length > 0)
            await waitForHosts(hosts, deps);
    }
    catch (error) {
        if (!(error instanceof src_errors/* WaitTimeoutError */.Do))
            throw error;
        throw new src_errors/* StagingError */.QH('not-ready', `not ready: ${error.awaited}: ${error.lastSeen}`, {
            cause: error,
            ...(error.awaited.startsWith(applicationNoun) && {
                hint: 'Can Argo CD read the repository? Give `repository-token` for a private one, and look at the Application in Argo CD.'
            })
        });
    }
}
function wait(awaited, observe, { clock, deadline, log }) {
    return waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5000 });
}
const applicationNoun = 'the Application';
const wait_until_ready_done = { kind: 'done', value: undefined };
async function observeArgocd(cluster) {
    const { objects } = await cluster.list({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'argocd' });
    if (objects.length === 0)
        return { kind: 'waiting', seen: 'there are none' };
    for (const deployment of objects) {
        const readiness = deploymentReadiness(deployment);
        const { name } = deployment.metadata;
        if (readiness.kind === 'failed')
            throw new src_errors/* StagingError */.QH('not-ready', `the Deployment ${name} in argocd failed: ${readiness.message}`);
        if (readiness.kind === 'waiting')
            return { kind: 'waiting', seen: `${name}: ${readiness.seen}` };
    }
    return wait_until_ready_done;
}
/** Compared with git, and nothing broken in it. What its children do is for those who deploy them. */
async function observeApplication(cluster, name) {
    const application = await cluster.get({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        name,
        namespace: 'argocd'
    });
    const problem = comparisonError(application);
    if (problem)
        return { kind: 'waiting', seen: problem };
    const sync = object_text(application, 'status', 'sync', 'status');
    const health = object_text(application, 'status', 'health', 'status');
    if (sync === undefined || sync === 'Unknown')
        return { kind: 'waiting', seen: 'not compared with git yet' };
    if (health === 'Degraded')
        return { kind: 'waiting', seen: `${sync}, ${health}` };
    return wait_until_ready_done;
}
function comparisonError(application) {
    const condition = object_items(application, 'status', 'conditions').find((entry) => ['ComparisonError', 'InvalidSpecError'].includes(object_text(entry, 'type') ?? ''));
    return condition === undefined ? undefined : object_text(condition, 'message')?.slice(0, 300);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/make-ready.js









/** Makes the cluster a platform, if it was made just now, and waits until all that it promises answers. */
async function makeReady(request, deps, 
/** `made` is undefined where the environment is used again: nothing of its bootstrap is applied. */
{ made, clusterId, observed }) {
    const { environment, deadline } = request;
    const { configuration, context, apps } = environment;
    const { log, clock } = context;
    const { domain } = configuration.environment;
    const cluster = await deps.openCluster(environment, clusterId, { mask: deps.mask, deadline });
    try {
        const manifests = await readBootstrap((0,external_node_path_.join)(context.workspace, configuration.bootstrap.directory), 
        // Where the environment is reused nothing of it is applied.
        placeholders(environment, made ? made.loadBalancerIp : (observed.addresses[0] ?? '')));
        // In a cluster that was made it is up since then.
        if (!made)
            await guardCluster(cluster, guardOf(environment), { clock, log, deadline });
        if (made)
            await log.group('Make the cluster a platform', () => bootstrapCluster({ manifests, secrets: [...made.secrets, ...repositorySecrets(request)] }, { cluster, clock, log, deadline }));
        // A token that was changed since must reach the cluster that is there.
        else
            await applySecrets(repositorySecrets(request), cluster);
        await log.group('Wait until it is ready', () => waitUntilReady({
            cluster,
            manifests,
            hosts: domain === undefined
                ? undefined
                : {
                    domain,
                    origins: originsOf(apps, domain),
                    addresses: observed.addresses,
                    recorded: (host) => recordedAddresses(observed, domain, host)
                }
        }, {
            fetch: deps.fetch,
            reach: deps.reach,
            dns: deps.dns,
            digitalocean: environment.digitalocean,
            clock,
            log,
            deadline
        }));
    }
    finally {
        cluster.close();
    }
}
function placeholders({ configuration, context, names }, loadBalancerIp) {
    return {
        [addressName]: loadBalancerIp,
        repository_url: repositoryUrl(context),
        revision: (0,src_names/* branchOf */.W0)(context.ref),
        environment: names.environment,
        domain: configuration.environment.domain ?? ''
    };
}
function repositorySecrets({ environment, repositoryToken }) {
    return repositoryToken ? [repositorySecret(repositoryUrl(environment.context), repositoryToken)] : [];
}
function repositoryUrl({ urls, repository }) {
    return `${urls.server}/${repository.fullName}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/recorded.js

/**
 * What the ledger says was made or was to be deleted, and nothing proves to be ours any more: to look at, and to report.
 * `domain`: the zone of records of which the ledger does not say it.
 */
function recordedOnly(ledger, doomed, domain) {
    return ledger.journal.flatMap(({ kind, id, name, goneAt, address, zone = domain }) => {
        const known = resourceKinds.find((one) => one === kind);
        if (!known || known === 'tag' || id === '' || goneAt || (known === 'dns-record' && !zone))
            return [];
        const resource = {
            kind: known,
            id,
            name,
            proof: 'none',
            ...(zone && known === 'dns-record' && { zone, ...(address && { address }) })
        };
        return doomed.some((other) => sameResource(other, resource)) ? [] : [resource];
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/record-ready.js












/** One write: the environment is ready, what it consists of, and the lease of who asked for it. */
async function recordReady(request, { document, heldUntil = '', made, observed, digest }) {
    const { environment } = request;
    const { configuration, context, apps } = environment;
    const { clock } = context;
    const { generation } = document;
    const { domain } = configuration.environment;
    const gone = made ? await goneSince(environment, document, observed) : [];
    return environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
        requireGeneration(current, generation, 'taking a lease');
        const now = clock.now();
        const leased = (0,leases/* withLease */.pS)(withUse((0,operations/* withoutOperation */.WW)(current, (0,operations/* operationId */.Bb)('provision', context.run)), now), {
            ...leaseOf(request),
            since: current.leases.find(({ id }) => id === (0,leases/* leaseId */.K)(context.run.id))?.since ?? new Date(now).toISOString(),
            until: new Date(Math.max(leaseEnd(current, request.leaseDuration, now), Date.parse(heldUntil) || 0)).toISOString()
        });
        const counted = (next) => (0,spending/* withSeen */.Wd)(next, observed.paid, { now, isComplete: true });
        const complete = {
            stack: {
                commit: context.sha,
                digest,
                appliedAt: new Date(now).toISOString(),
                prices: observed.nodePrices,
                hosts: [...hostsOf(apps, domain)]
            }
        };
        // What came since the last apply: after the cluster, a load balancer that it made is known by being written down.
        if (!made)
            return counted((0,ledger_journal/* withJournal */.u)(leased, journalOf(environment, { resources: newBalancers(observed, leased) })));
        const at = new Date(clock.now()).toISOString();
        const journaled = (0,ledger_journal/* withJournal */.u)((0,ledger_abandoned/* withoutInterruptions */.nL)(leased, (0,operations/* operationId */.Bb)('provision', context.run)), [
            ...journalOf(environment, observed),
            ...made.states
        ]);
        return counted({ ...(0,ledger_journal/* withGone */.k)(withoutPlannedRecords(journaled), gone, at), ...complete });
    });
}
function leaseOf({ environment, reason, isByHand }) {
    const { context } = environment;
    return {
        id: (0,leases/* leaseId */.K)(context.run.id),
        holder: context.actor,
        run: context.run.url,
        branch: (0,src_names/* branchOf */.W0)(context.ref),
        reason,
        ...(isByHand && !(0,src_names/* isBot */.w2)(context.actor) && { byHand: true })
    };
}
/** What was made once and is rightly not there any more, as its stack says now: seen to be gone, not only out of our sight. */
async function goneSince({ digitalocean, configuration }, document, { resources }) {
    const unseen = recordedOnly(document, resources, configuration.environment.domain);
    const there = await Promise.all(unseen.map((resource) => kindRules[resource.kind].exists(digitalocean, resource)));
    return unseen.filter((_, index) => !there[index]);
}

// EXTERNAL MODULE: ./packages/environment/build/src/provision/release.js
var provision_release = __webpack_require__(9804);
;// CONCATENATED MODULE: ./packages/base/build/src/finding.js
function takesPlan(finding) {
    return { ...finding, takesPlan: true };
}
/** Says of each remedy that a private repository has it under a paid plan alone. */
function withPlans(findings, isPrivate) {
    return findings.map(({ takesPlan: takes, remedy, ...finding }) => ({
        ...finding,
        ...(remedy !== undefined && {
            remedy: takes && isPrivate ? `${remedy} In a private repository that takes GitHub Pro, Team or Enterprise.` : remedy
        })
    }));
}
function finding_fine(area, check, seen) {
    return { area, check, state: 'ok', seen };
}
function finding_warning(area, check, seen, remedy) {
    return { area, check, state: 'warning', seen, remedy };
}
function finding_problem(area, check, reason, seen, remedy) {
    return { area, check, state: 'problem', seen, remedy, reason };
}
function finding_unknown(area, check, seen, remedy) {
    return { area, check, state: 'unknown', seen, remedy };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-account.js




const judge_account_area = 'DigitalOcean';
const tokenMend = 'Make a token in the staging team and store it as the secret DIGITALOCEAN_TOKEN.';
/** Whose token it is, and what it may. */
function judgeToken({ account, pinned, scopes }) {
    if (account.kind === 'failed')
        return account.error.reason === 'unauthorized'
            ? [problem(judge_account_area, 'token', 'unauthorized', 'DigitalOcean refuses it', tokenMend)]
            : account.error.reason === 'forbidden'
                ? [
                    problem(judge_account_area, 'token', 'forbidden', 'it lacks account:read, so that nobody can say whose it is', 'Give the token the scope account:read.')
                ]
                : [unknown(judge_account_area, 'token', account.error.message, 'Run it again.')];
    const { team, uuid } = account.value;
    const whose = team?.uuid ?? uuid;
    return [
        judgeStatus(account.value),
        pinned === undefined || pinned === whose
            ? fine(judge_account_area, 'pinned team', pinned ? `${whose}, as it should be` : `${whose}; the first provision pins it`)
            : problem(judge_account_area, 'pinned team', 'wrong-account', `the environment belongs to the team ${pinned}; the token is of ${whose}`, 'Use a token of that team, or tear the environment down with one first (`environment.team` pins it, too).'),
        ...judgeScopes(scopes)
    ];
}
/** `status`: active, warning, locked. With a warning things are made as before, some of them perhaps not. */
function judgeStatus({ status, status_message: said, team }) {
    const whose = `of the team ${team?.name ?? 'without a name'}`;
    if (status === 'active')
        return fine(judge_account_area, 'token', whose);
    const because = said?.trim() ? `: ${said.trim()}` : '';
    const remedy = "Settle what DigitalOcean's control panel asks for";
    return status === 'warning'
        ? warning(judge_account_area, 'token', `${whose}, whose account has a warning${because}`, `${remedy}, before it is locked.`)
        : problem(judge_account_area, 'token', 'forbidden', `the account is ${status}${because}`, `${remedy}: a locked account makes nothing.`);
}
function judgeScopes(scopes) {
    if (scopes.kind === 'failed')
        return [unknown(judge_account_area, 'scopes', scopes.error.message, 'Run it again.')];
    const { missing, doubtful, unclear, asked } = scopes.value;
    if (missing.length + doubtful.length + unclear.length === 0)
        return [fine(judge_account_area, 'scopes', `all ${asked} that are needed`)];
    return [
        ...missing.map(({ scope, breaks }) => problem(judge_account_area, `scope ${scope}`, 'forbidden', `the token lacks it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}`)),
        ...doubtful.map(({ scope, breaks }) => warning(judge_account_area, `scope ${scope}`, `DigitalOcean answers 403 about an id that nothing has, so the token seems to lack it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}. If it has it, this means nothing: please report it.`)),
        ...unclear.map(({ scope, breaks }) => unknown(judge_account_area, `scope ${scope}`, `DigitalOcean did not answer; without it ${breaks}`, 'Run it again.'))
    ];
}
function judgeQuota({ account, droplets, needs }) {
    const check = 'Droplet limit';
    if (account.kind === 'failed')
        return [];
    const limit = account.value.droplet_limit;
    if (droplets.kind === 'failed' || typeof limit !== 'number')
        return [finding_unknown(judge_account_area, check, 'the Droplets cannot be listed', 'Give the token the scope droplet:read.')];
    const free = limit - droplets.value.all + droplets.value.ours;
    const seen = `${droplets.value.all} of ${limit} in use`;
    const ask = 'Delete Droplets that nobody needs, or ask DigitalOcean for a higher limit.';
    const { nodes, mostNodes } = needs;
    if (nodes !== undefined && free < nodes)
        return [finding_problem(judge_account_area, check, 'quota-exceeded', `${seen}; the cluster begins with ${nodes} nodes`, ask)];
    if (mostNodes !== undefined && free < mostNodes)
        return [
            droplets.value.ours > 0
                ? finding_warning(judge_account_area, check, `${seen}; the cluster cannot grow to its ${mostNodes} nodes`, ask)
                : finding_problem(judge_account_area, check, 'quota-exceeded', 
                // digitalocean/doctl#1619: also of nodes that an autoscaler may never add.
                `${seen}; the cluster may grow to ${mostNodes} nodes, and DigitalOcean makes none that could not`, `${ask} Or set the stack's variable \`max_nodes\` to less.`)
        ];
    if (nodes !== undefined)
        return [finding_fine(judge_account_area, check, `${seen}; the cluster begins with ${nodes}`)];
    return [
        free > 0
            ? finding_unknown(judge_account_area, check, `${seen}; how many nodes the stack makes is not known from here`, 'Check out the repository.')
            : finding_problem(judge_account_area, check, 'quota-exceeded', seen, ask)
    ];
}
/** What `account.limit` and `account.budget` leave; none configured: no row. */
function judge_account_judgeAccountCaps(caps) {
    if (caps.kind === 'failed')
        return [unknown(judge_account_area, 'account.limit, account.budget', caps.error.message, 'Give the token its read scopes.')];
    return caps.value.map(({ setting, seen, refusal }) => refusal === undefined
        ? fine(judge_account_area, setting, seen)
        : problem(judge_account_area, setting, 'quota-exceeded', refusal, accountCapRemedy(setting)));
}
/** Slugs come and go: what the stacks name must be on offer today. */
function judgeOffer({ region, needs, kubernetes, databases, sizes }) {
    return [
        judge_account_named({
            check: 'region',
            wanted: region,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.regions.map(({ slug }) => slug) : undefined,
            remedy: 'Set `environment.region` to one of them.'
        }),
        judge_account_named({
            check: 'node size',
            wanted: needs.nodeSize,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.sizes.map(({ slug }) => slug) : undefined,
            remedy: "Set the stack's variable `node_size` to one of them.",
            priced: sizes.kind === 'seen' ? sizes.value : undefined
        }),
        judge_account_named({
            check: 'Kubernetes version',
            wanted: needs.kubernetesVersionPrefix,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.versions.map(({ slug }) => slug) : undefined,
            remedy: "Set the stack's variable `kubernetes_version_prefix` to the beginning of one of them.",
            isPrefix: true
        }),
        judge_account_named({
            check: 'database version',
            wanted: needs.databaseVersion,
            offered: databases.kind === 'seen' ? (databases.value['pg']?.versions ?? []) : undefined,
            remedy: "Set the stack's variable `database_version` to one of them."
        }),
        judge_account_named({
            check: 'database size',
            wanted: needs.databaseSize,
            offered: databases.kind === 'seen'
                ? (databases.value['pg']?.layouts.find(({ num_nodes }) => num_nodes === 1)?.sizes ?? [])
                : undefined,
            remedy: "Set the stack's variable `database_size` to one of them."
        })
    ];
}
function judge_account_named({ check, wanted, offered, remedy, isPrefix = false, priced }) {
    if (wanted === undefined)
        return finding_unknown(judge_account_area, check, 'the stack does not say it in a variable that is known here', 'Check out the repository; a stack of your own answers for itself.');
    if (offered === undefined)
        return finding_unknown(judge_account_area, check, `${wanted}; what is offered cannot be read`, 'Give the token its read scopes.');
    const found = offered.find((slug) => (isPrefix ? slug.startsWith(wanted) : slug === wanted));
    if (found === undefined)
        return finding_problem(judge_account_area, check, 'invalid-configuration', `${wanted} is not offered; there are ${offered.slice(0, 12).join(', ')}`, remedy);
    const price = priced?.find(({ slug }) => slug === wanted)?.price_monthly;
    return finding_fine(judge_account_area, check, price === undefined ? found : `${found}, ${(0,say_cost/* sayDollars */.NL)(price)} a month`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-names.js


const judge_names_area = 'DNS';
/** Whether the apps' names will be found, and answered for with a certificate. */
function judgeNames(view) {
    const { domain, records } = view;
    if (domain === undefined)
        return [
            warning(judge_names_area, 'zone', 'no `environment.domain` is configured: the apps have no names, and none are waited for', 'Set `environment.domain` to a zone of the staging team.')
        ];
    if (records.kind === 'failed')
        return [unknown(judge_names_area, 'zone', `${domain} cannot be read`, 'Give the token the scope domain:read.')];
    if (records.value === undefined)
        return [
            problem(judge_names_area, 'zone', 'not-found', `${domain} is not a zone of this account`, 'Make it with infra/foundation, or in the control panel under Networking → Domains.')
        ];
    return [
        fine(judge_names_area, 'zone', `${domain}, ${records.value.length} records`),
        delegationOf(domain, records.value, view.nameServers),
        ...judge_names_judgeCertificate(view)
    ];
}
/** Whether each app's host is free, or ours. What cannot be seen is told by the rows of the token and of the ledger. */
function judgeHostFindings(hosts, domain) {
    if (hosts.kind === 'failed')
        return [unknown(judge_names_area, 'hosts', `they cannot be looked at: ${hosts.error.message}`, 'See the rows above and below.')];
    if (hosts.value.length > 0)
        return hosts.value.map(({ app, host, because, remedy }) => problem(judge_names_area, `host of ${app}`, 'host-taken', `${host}: ${because}`, remedy));
    return domain === undefined ? [] : [fine(judge_names_area, 'hosts', 'none is taken by anybody else')];
}
/** DigitalOcean's own, for a zone that lists none. */
const usualNameServers = (/* unused pure expression or super */ null && (['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com']));
/** As provision will judge it. */
function delegationOf(domain, records, nameServers) {
    const check = 'delegation';
    if (nameServers.kind === 'failed')
        return unknown(judge_names_area, check, `the resolver did not say who answers for ${domain}`, 'Run it where names can be resolved.');
    const own = nameServersIn(records);
    const wrong = judgeDelegation(domain, nameServers.value, own.length > 0 ? own : usualNameServers);
    return wrong
        ? problem(judge_names_area, check, 'not-ready', wrong.seen, wrong.remedy)
        : fine(judge_names_area, check, `${domain} is answered by ${nameServers.value.join(', ')}`);
}
function judge_names_judgeCertificate({ certificate, certificates, now, domain }) {
    const check = 'certificate';
    if (certificate === undefined)
        return [];
    if (certificates.kind === 'failed')
        return [finding_unknown(judge_names_area, check, `${certificate} cannot be looked for`, 'Give the token the scope certificate:read.')];
    const found = certificates.value.find(({ name }) => name === certificate);
    if (!found)
        return [
            finding_problem(judge_names_area, check, 'not-found', `there is none called ${certificate}`, `Make the wildcard certificate with infra/foundation (for *.<environment>.${domain}), or name another in \`certificate_name\`.`)
        ];
    const end = found.not_after ? Date.parse(found.not_after) : Number.NaN;
    if (found.state === 'error' || end <= now)
        return [
            finding_problem(judge_names_area, check, 'not-ready', `${certificate} is ${found.state === 'error' ? 'in error' : 'expired'}`, 'Look at it in the control panel: DigitalOcean renews its own only in a zone that is delegated to it.')
        ];
    return [finding_fine(judge_names_area, check, found.not_after ? `${certificate}, until ${found.not_after.slice(0, 10)}` : certificate)];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-offer.js




/**
 * Before anything is made: a version that was retired, a size that is not offered, a certificate that is not there, too few
 * Droplets would be met in the middle, with a database and a load balancer that are billed. Only what is still to be made counts:
 * what runs keeps its version. What cannot be looked at keeps nothing from going on.
 */
async function requireOffer(environment, needs, before) {
    const { digitalocean, configuration, context } = environment;
    const { region, domain } = configuration.environment;
    const lacks = (kind) => !before.resources.some((one) => one.kind === kind);
    const [account, kubernetes, databases, sizes, droplets, certificates] = await Promise.all([
        look_lookAt(digitalocean.account()),
        look_lookAt(digitalocean.kubernetesOffer()),
        look_lookAt(digitalocean.databaseOffer()),
        look_lookAt(digitalocean.sizes()),
        look_lookAt(digitalocean.droplets.list()),
        look_lookAt(digitalocean.certificates.list())
    ]);
    const ours = before.cluster && (0,src_names/* clusterTag */.Z1)(before.cluster.id);
    const counted = droplets.kind === 'failed'
        ? droplets
        : {
            kind: 'seen',
            value: {
                all: droplets.value.length,
                ours: droplets.value.filter(({ tags }) => ours !== undefined && tags.includes(ours)).length
            }
        };
    const offer = judgeOffer({ region, needs, kubernetes, databases, sizes });
    const about = (words) => offer.filter(({ check }) => words.test(check));
    const findings = [
        ...(before.cluster
            ? []
            : [...about(/^region|^node|^Kubernetes/), ...judgeQuota({ account, droplets: counted, needs })]),
        ...(lacks('database') ? about(/^database/) : []),
        ...(lacks('load-balancer') && domain !== undefined
            ? judge_names_judgeCertificate({ certificate: needs.certificate, certificates, now: context.clock.now(), domain })
            : [])
    ];
    const problems = findings.filter(({ state }) => state === 'problem');
    const [first] = problems;
    if (!first)
        return;
    throw new src_errors/* StagingError */.QH(first.reason ?? 'invalid-configuration', `nothing was made, since this would fail in the middle:\n${problems.map(({ check, seen }) => `- ${check}: ${seen}`).join('\n')}`, { hint: [...new Set(problems.map(({ remedy }) => remedy))].join(' ') });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/require-account.js

/** A token of another team would see nothing, and say that nothing is there. The configuration pins it, and so does the ledger. */
function requireAccount({ configuration }, document, teamUuid) {
    const { team } = configuration.environment;
    if (team !== undefined && team !== teamUuid)
        throw new src_errors/* RefusedError */.fk('wrong-account', `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team, or correct `environment.team` in .github/staging.yml.' });
    if (!document?.teamUuid || document.teamUuid === teamUuid)
        return;
    throw new src_errors/* RefusedError */.fk('wrong-account', `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team.' });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-room.js






/** Milliseconds that those which began later may need to give way. */
const require_room_patience = 30_000;
/**
 * Before the first write: refuses a token of another account than the environment's, and one environment more than the
 * configuration allows. Those that are there count, and those that somebody is about to make.
 */
async function require_room_requireRoom(environment, ledgers) {
    const { names, configuration, digitalocean } = environment;
    const own = ledgers.get(names.environment);
    if (own instanceof src_errors/* StagingError */.QH)
        throw own;
    requireAccount(environment, own, await findTeam(digitalocean));
    const there = oldestFirst(environment, ledgers);
    if (there.includes(names.environment))
        return;
    if (there.length >= configuration.environment.limit)
        throw oneTooMany(environment, there);
    await requireAccountRoom(environment);
}
/**
 * After the claim with which an environment begins: others may have begun at the same moment. Who is not among the oldest gives
 * way; who is waits for them to do so. Nobody goes on who has not seen, after the own claim, that all have room: so the limit
 * holds whatever the runners' clocks say.
 */
async function confirmRoom(environment, deadline) {
    const { names, configuration, context } = environment;
    const { clock, log } = context;
    const { limit } = configuration.environment;
    let others = [];
    try {
        await waitUntil(async () => {
            const there = oldestFirst(environment, await environment.ledgers());
            if (there.length <= limit)
                return { kind: 'done', value: undefined };
            others = there.filter((name) => name !== names.environment);
            if (!there.slice(0, limit).includes(names.environment))
                throw oneTooMany(environment, others);
            return { kind: 'waiting', seen: `${others.join(', ')} next to it` };
        }, {
            awaited: `room for ${names.environment}`,
            deadline: deadline.within(require_room_patience),
            clock,
            log,
            first: 500,
            most: 3000
        });
    }
    catch (error) {
        throw error instanceof src_errors/* WaitTimeoutError */.Do ? oneTooMany(environment, others) : error;
    }
}
/** The environments that are there, by when their lives began. What cannot be read counts, and counts as old. */
function oldestFirst(environment, ledgers) {
    const limits = configuredLimits(environment.configuration);
    return [...ledgers]
        .filter(([, document]) => document instanceof src_errors/* StagingError */.QH || endOf(document, limits) !== undefined)
        .map(([name, document]) => ({ name, since: document instanceof src_errors/* StagingError */.QH ? '' : (document.life?.since ?? '') }))
        .sort((a, b) => (Date.parse(a.since) || 0) - (Date.parse(b.since) || 0) || (a.name < b.name ? -1 : 1))
        .map(({ name }) => name);
}
function oneTooMany({ names, configuration }, others) {
    return new src_errors/* RefusedError */.fk('quota-exceeded', `${names.environment} would be one environment too many: ${[...others].sort().join(', ')} ${others.length === 1 ? 'is' : 'are'} there, and ${configuration.environment.limit} may be`, { hint: 'Destroy one of them with staging-control, or raise `environment.limit` in .github/staging.yml.' });
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/scopes.js
/** Where people make a token and see its scopes. */
const scopes_tokenPage = 'https://cloud.digitalocean.com/account/api/tokens';
const unseen = (what) => `check-staging, provision and teardown cannot see ${what}`;
const undeletable = (what) => `teardown cannot delete ${what}: they would be billed until somebody does it by hand`;
const uncreatable = (what) => `provision cannot create ${what}`;
const scopes_cluster = ['digitalocean_kubernetes_cluster', 'digitalocean_kubernetes_node_pool'];
const scopes_database = [
    'digitalocean_database_cluster',
    'digitalocean_database_connection_pool',
    'digitalocean_database_db',
    'digitalocean_database_firewall',
    'digitalocean_database_replica',
    'digitalocean_database_user'
];
const scopes_described = 'description of the field in the published API document';
/**
 * Every scope that the actions' own requests need, and those of Terraform's DigitalOcean provider (2.99.1) for the resource types
 * that infra/ uses. A test holds it against the published document where that is given, and the sandbox's demo plays with a token
 * that has these scopes and no others.
 *
 * DigitalOcean's console adds by itself what a scope requires (`actions:read`, `image:read`; docs.digitalocean.com/reference/api/scopes):
 * no request of ours needs those.
 */
const neededScopes = [
    { scopes: ['account:read'], routes: ['GET /v2/account'], breaks: 'nobody can say whose token it is' },
    { scopes: ['regions:read'], routes: ['GET /v2/regions'], breaks: 'sizes cannot be read' },
    { scopes: ['sizes:read', 'regions:read'], routes: ['GET /v2/sizes'], breaks: unseen('what nodes cost') },
    {
        scopes: ['kubernetes:read'],
        routes: [
            'GET /v2/kubernetes/clusters',
            'GET /v2/kubernetes/clusters/{cluster_id}',
            'GET /v2/kubernetes/options',
            'GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources'
        ],
        breaks: unseen('clusters')
    },
    {
        scopes: ['kubernetes:access_cluster'],
        routes: [
            'GET /v2/kubernetes/clusters/{cluster_id}/kubeconfig',
            'GET /v2/kubernetes/clusters/{cluster_id}/credentials'
        ],
        breaks: 'provision and argocd-sync cannot enter the cluster'
    },
    {
        scopes: ['kubernetes:delete'],
        routes: [
            'DELETE /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources/dangerous',
            'DELETE /v2/kubernetes/clusters/{cluster_id}'
        ],
        breaks: undeletable('clusters')
    },
    {
        scopes: ['kubernetes:create'],
        routes: ['POST /v2/kubernetes/clusters'],
        breaks: uncreatable('clusters'),
        types: scopes_cluster
    },
    {
        scopes: ['kubernetes:update'],
        routes: [
            'PUT /v2/kubernetes/clusters/{cluster_id}',
            'PUT /v2/kubernetes/clusters/{cluster_id}/node_pools/{node_pool_id}'
        ],
        breaks: 'provision cannot change a cluster or its nodes',
        types: scopes_cluster
    },
    {
        scopes: ['database:read'],
        routes: [
            'GET /v2/databases',
            'GET /v2/databases/{database_cluster_uuid}',
            'GET /v2/databases/{database_cluster_uuid}/replicas',
            'GET /v2/databases/options'
        ],
        breaks: unseen('databases')
    },
    {
        scopes: ['database:delete'],
        routes: ['DELETE /v2/databases/{database_cluster_uuid}'],
        breaks: undeletable('databases')
    },
    {
        scopes: ['database:create'],
        routes: [
            'POST /v2/databases',
            'POST /v2/databases/{database_cluster_uuid}/dbs',
            'POST /v2/databases/{database_cluster_uuid}/pools',
            'POST /v2/databases/{database_cluster_uuid}/users'
        ],
        breaks: uncreatable('databases'),
        types: scopes_database
    },
    {
        scopes: ['database:update'],
        routes: ['PUT /v2/databases/{database_cluster_uuid}/firewall', 'PUT /v2/databases/{database_cluster_uuid}/resize'],
        breaks: 'provision cannot close a database to the internet, nor change it',
        types: scopes_database
    },
    {
        scopes: ['database:update', 'database:view_credentials'],
        routes: ['GET /v2/databases/metrics/credentials'],
        breaks: 'the apps get a database without user and password: DigitalOcean leaves both out of its answers',
        types: scopes_database,
        source: `${scopes_described}: database_connection.user and .password, database_user.password`
    },
    {
        scopes: ['load_balancer:read'],
        routes: ['GET /v2/load_balancers', 'GET /v2/load_balancers/{lb_id}'],
        breaks: unseen('load balancers')
    },
    {
        scopes: ['load_balancer:delete'],
        routes: ['DELETE /v2/load_balancers/{lb_id}'],
        breaks: undeletable('load balancers')
    },
    {
        scopes: ['load_balancer:create'],
        routes: ['POST /v2/load_balancers'],
        breaks: uncreatable('load balancers'),
        types: ['digitalocean_loadbalancer']
    },
    {
        scopes: ['load_balancer:update'],
        routes: ['PUT /v2/load_balancers/{lb_id}'],
        breaks: 'provision cannot change a load balancer',
        types: ['digitalocean_loadbalancer']
    },
    {
        scopes: ['vpc:read'],
        routes: ['GET /v2/vpcs', 'GET /v2/vpcs/{vpc_id}', 'GET /v2/vpcs/{vpc_id}/members'],
        breaks: `${unseen('networks')}, and nothing can be created in one`,
        source: `the operation, and the ${scopes_described}: vpc_uuid, private_network_uuid`
    },
    { scopes: ['vpc:delete'], routes: ['DELETE /v2/vpcs/{vpc_id}'], breaks: 'teardown leaves the network' },
    {
        scopes: ['vpc:create'],
        routes: ['POST /v2/vpcs'],
        breaks: uncreatable('networks'),
        types: ['digitalocean_vpc']
    },
    {
        scopes: ['vpc:update'],
        routes: ['PUT /v2/vpcs/{vpc_id}'],
        breaks: 'provision cannot change the name or description of a network',
        types: ['digitalocean_vpc']
    },
    {
        scopes: ['tag:read'],
        routes: ['GET /v2/tags', 'GET /v2/tags/{tag_id}'],
        breaks: 'nothing shows whose it is: what carries our tag is taken for somebody else’s',
        source: `the operation, and the ${scopes_described}: tags`
    },
    {
        scopes: ['tag:create'],
        routes: ['POST /v2/tags'],
        breaks: 'provision cannot mark what is ours, and creates nothing that carries a tag',
        source: `the operation, and the ${scopes_described}: tags`
    },
    { scopes: ['tag:delete'], routes: ['DELETE /v2/tags/{tag_id}'], breaks: 'teardown leaves the tags' },
    {
        scopes: ['image:read'],
        routes: ['GET /v2/images'],
        breaks: 'Terraform’s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same',
        types: ['digitalocean_tag'],
        source: `${scopes_described}: tag.resources.images`
    },
    {
        scopes: ['project:read'],
        routes: ['GET /v2/projects', 'GET /v2/projects/{project_id}', 'GET /v2/projects/{project_id}/resources'],
        breaks: unseen('projects')
    },
    { scopes: ['project:delete'], routes: ['DELETE /v2/projects/{project_id}'], breaks: 'teardown leaves the project' },
    {
        scopes: ['project:create'],
        routes: ['POST /v2/projects'],
        breaks: uncreatable('projects'),
        types: ['digitalocean_project']
    },
    {
        scopes: ['project:assign_resource'],
        // The default project is always there, so that its 403 can only mean the token.
        routes: ['POST /v2/projects/default/resources', 'POST /v2/projects/{project_id}/resources'],
        breaks: 'provision fails when it puts cluster, database and load balancer into the project, with all of them made and billed',
        types: ['digitalocean_project', 'digitalocean_project_resources'],
        source: `the operation, and the ${scopes_described}: project_id`
    },
    {
        scopes: ['domain:read'],
        routes: [
            'GET /v2/domains',
            'GET /v2/domains/{domain_name}/records',
            'GET /v2/domains/{domain_name}/records/{domain_record_id}'
        ],
        breaks: unseen('DNS records')
    },
    {
        scopes: ['domain:delete'],
        routes: ['DELETE /v2/domains/{domain_name}/records/{domain_record_id}'],
        breaks: 'teardown leaves DNS records that point at an address that is nobody’s'
    },
    {
        scopes: ['domain:create'],
        routes: ['POST /v2/domains/{domain_name}/records'],
        breaks: 'provision cannot give the apps their names',
        types: ['digitalocean_record']
    },
    {
        scopes: ['domain:update'],
        routes: ['PUT /v2/domains/{domain_name}/records/{domain_record_id}'],
        breaks: 'provision cannot point a name at another address',
        types: ['digitalocean_record']
    },
    {
        scopes: ['certificate:read'],
        routes: ['GET /v2/certificates'],
        breaks: `${unseen('certificates')}, and no load balancer can be given one`
    },
    {
        scopes: ['certificate:delete'],
        routes: ['DELETE /v2/certificates/{certificate_id}'],
        breaks: 'teardown leaves a certificate that the environment made',
        types: ['digitalocean_certificate']
    },
    {
        scopes: ['certificate:create'],
        routes: ['POST /v2/certificates'],
        breaks: uncreatable('certificates'),
        types: ['digitalocean_certificate']
    },
    {
        scopes: ['droplet:read'],
        routes: ['GET /v2/droplets'],
        breaks: unseen('Droplets, and how many the account allows')
    },
    { scopes: ['droplet:delete'], routes: ['DELETE /v2/droplets/{droplet_id}'], breaks: undeletable('Droplets') },
    { scopes: ['block_storage:read'], routes: ['GET /v2/volumes'], breaks: unseen('volumes') },
    { scopes: ['block_storage:delete'], routes: ['DELETE /v2/volumes/{volume_id}'], breaks: undeletable('volumes') },
    { scopes: ['snapshot:read'], routes: ['GET /v2/snapshots'], breaks: unseen('snapshots') },
    {
        scopes: ['snapshot:read', 'block_storage_snapshot:read'],
        routes: ['GET /v2/snapshots/{snapshot_id}'],
        breaks: 'teardown cannot prove that a snapshot is gone'
    },
    {
        scopes: ['image:delete', 'snapshot:delete'],
        routes: ['DELETE /v2/snapshots/{snapshot_id}'],
        breaks: undeletable('snapshots')
    },
    { scopes: ['firewall:read'], routes: ['GET /v2/firewalls'], breaks: unseen('firewalls') },
    { scopes: ['firewall:delete'], routes: ['DELETE /v2/firewalls/{firewall_id}'], breaks: 'teardown leaves firewalls' },
    {
        scopes: ['reserved_ip:read'],
        routes: ['GET /v2/reserved_ips'],
        breaks: 'teardown cannot tell of an address that is left behind'
    }
];
/** The rows that stacks of these resource types need; undefined: their types are not known, and all count. */
function scopesFor(types) {
    return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)));
}
/** Each scope of these rows once. */
function scopeNames(rows = neededScopes) {
    return [...new Set(rows.flatMap(({ scopes }) => scopes))];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/scopes.js

/** No resource has these. */
const scopes_nobody = '00000000-0000-4000-8000-000000000000';
const noNumber = '9007199254740991';
const noTag = 'staging-actions:no-such-tag';
/**
 * What the token lacks, seen by requests that could do nothing even if they were allowed: an empty body, or an id that nothing has.
 * That DigitalOcean looks at the scope before anything else is how its 403 is documented. Which 403 else there may be is not:
 * deleting a default VPC is one (digitalocean/doctl#930). So only a route that names no resource counts as proof.
 */
async function observeScopes(digitalocean, { domain, types }) {
    const rows = scopesFor(types).filter(({ routes }) => domain !== undefined || !probeOf(routes).includes('{domain_name}'));
    const answers = await Promise.all(rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain ?? '') })));
    const rowsOf = (isMeant) => answers.filter(({ row, status }) => isMeant(status, namesNothing(probeOf(row.routes)))).map(({ row }) => row);
    const isSilent = (status) => status === 0 || status === 429 || status >= 500;
    const granted = scopeNames(rowsOf((status) => status !== 403 && !isSilent(status)));
    const missing = namesOf(rowsOf((status, isProof) => status === 403 && isProof), granted);
    const known = [...granted, ...missing.flatMap(({ scope }) => scope.split(' or '))];
    return {
        missing,
        doubtful: namesOf(rowsOf((status, isProof) => status === 403 && !isProof), known),
        unclear: namesOf(rowsOf(isSilent), known),
        asked: scopeNames(rows).length
    };
}
/** The scopes of these rows. One of several is missing for the sake of those that no other row shows or misses. */
function namesOf(rows, shown) {
    const alone = rows.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : []));
    return rows.flatMap(({ scopes, breaks }) => {
        const left = scopes.filter((scope) => !shown.includes(scope) && (scopes.length === 1 || !alone.includes(scope)));
        return left.length === 0 ? [] : [{ scope: left.join(' or '), breaks }];
    });
}
/** Our own domain is there, or its routes answer 404. */
function namesNothing(route) {
    return !/\{(?!domain_name\})\w+\}/.test(route);
}
function probeOf(routes) {
    return routes[0] ?? '';
}
function ask(digitalocean, route, domain) {
    const [method = 'GET', template = ''] = route.split(' ');
    const path = template
        .replace('{domain_name}', domain)
        .replace('{tag_id}', noTag)
        .replace(/\{(droplet_id|domain_record_id)\}/, noNumber)
        .replace(/\{\w+\}/, scopes_nobody);
    return digitalocean.refusal(method, method === 'GET' && path === template ? `${path}?per_page=1` : path);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-scopes.js



/**
 * Before anything is made: a scope that the token lacks would be met in the middle, with a cluster and a database that are
 * billed, or at the end, by a teardown that cannot delete them. Returns those that it seems to lack.
 */
async function requireScopes({ digitalocean, configuration, context }, { types }) {
    const { log } = context;
    const { domain } = configuration.environment;
    const { missing, doubtful, unclear } = await observeScopes(digitalocean, { domain, types });
    if (unclear.length > 0)
        log.info(`DigitalOcean did not say whether the token has ${unclear.map(({ scope }) => scope).join(', ')}: going on without knowing`);
    if (doubtful.length > 0)
        log.warning(`digitalocean-token seems to lack scopes: DigitalOcean answers 403 about ids that nothing has.\n${require_scopes_listed(doubtful)}\nGive the token these scopes: ${scopes_tokenPage}. If it has them, this means nothing: please report it.`);
    if (missing.length === 0)
        return doubtful;
    throw new src_errors/* StagingError */.QH('forbidden', `digitalocean-token lacks ${missing.length === 1 ? 'a scope' : `${missing.length} scopes`}, and nothing was made:\n${require_scopes_listed(missing)}`, {
        hint: `Give the token ${missing.length === 1 ? 'this scope' : 'these scopes'}: ${scopes_tokenPage}; docs/security.md has the whole list.`
    });
}
function require_scopes_listed(scopes) {
    return scopes.map(({ scope, breaks }) => `- ${scope}: without it ${breaks}`).join('\n');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/decide.js

/** What a provision has to do about what is there. */
function decideProvision({ observed, ledger, others, digest }) {
    if (ledger.teamUuid !== null && ledger.teamUuid !== observed.teamUuid)
        return {
            kind: 'refuse',
            reason: 'wrong-account',
            message: `the environment belongs to the DigitalOcean team ${ledger.teamUuid}; the token is of team ${observed.teamUuid}`,
            hint: 'Use a token of that team, or tear the environment down with one first.'
        };
    const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay);
    if (stranger)
        return {
            kind: 'refuse',
            reason: 'foreign-environment',
            message: `there is a ${stranger.kind} called ${stranger.name} (${stranger.id}) that is not proven to be ours: ${stranger.because}`,
            hint: `Look at it: ${stranger.url}. If it is of this environment, destroy that in staging-control; else rename or delete it by hand, or choose another environment name.`
        };
    const { state, because } = stateOf(observed, ledger, others);
    if (state === 'destroying')
        return { kind: 'wait', seen: because };
    if (state === 'absent')
        return { kind: 'create' };
    if (state === 'provisioning')
        return others.length > 0 ? { kind: 'wait', seen: because } : { kind: 'adopt', because };
    if (state !== 'ready' || !observed.cluster)
        return { kind: 'adopt', because };
    // Of an apply that ended half way the digest says nothing, also where it is the wanted one.
    const { digest: applied, uncertain } = ledger.stack ?? {};
    if (uncertain !== undefined)
        return { kind: 'adopt', because: `nobody knows what is there: its last apply did not end well in ${uncertain}` };
    if (applied !== digest)
        return { kind: 'adopt', because: 'its stacks or its bootstrap were changed since the last apply' };
    return { kind: 'reuse', clusterId: observed.cluster.id };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/settle.js




/** Observes and decides until there is something to do. Throws when it must not be done. */
async function settle(environment, { ledger, digest, inState, deadline }) {
    const { context, names } = environment;
    const { clock, log } = context;
    const { decision, observed } = await waitUntil(async () => {
        const seen = await observeOurs(environment, ledger, { inState });
        const decided = decideProvision({ observed: seen, ledger, others: [], digest });
        const obstacles = seen.doubts.filter(({ isInTheWay }) => isInTheWay);
        if (decided.kind === 'refuse' &&
            decided.reason === 'foreign-environment' &&
            (await areGoing(obstacles, environment)))
            return { kind: 'waiting', seen: obstacles.map(({ kind, name }) => `${kind} ${name}`).join(', ') };
        return decided.kind === 'wait'
            ? { kind: 'waiting', seen: decided.seen }
            : { kind: 'done', value: { decision: decided, observed: seen } };
    }, { awaited: `what is left of ${names.environment} to be gone`, clock, deadline, log, first: 2000, most: 15_000 });
    if (decision.kind === 'refuse')
        throw new src_errors/* RefusedError */.fk(decision.reason, decision.message, { hint: decision.hint });
    log.info(describe(names.environment, decision));
    return { decision, observed };
}
/** Whether what is in the way is on its way out: a list shows for a while what is gone, and a cluster takes minutes to go. */
async function areGoing(obstacles, { digitalocean }) {
    const going = await Promise.all(obstacles.map(async ({ kind, id }) => kind === 'cluster'
        ? (await digitalocean.clusters.find(id))?.status.state === 'deleting' ||
            !(await kindRules.cluster.exists(digitalocean, { id }))
        : !(await kindRules[kind].exists(digitalocean, { id }))));
    return going.every(Boolean);
}
function describe(environment, decision) {
    if (decision.kind === 'create')
        return `${environment} does not exist: creating it`;
    if (decision.kind === 'reuse')
        return `${environment} is there: using it`;
    return `${environment} is there in part: taking it over (${decision.because})`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/provision-environment.js




































/** Ensures that the environment exists and is ready, and takes a lease on it. Safe to repeat at any point. */
async function provisionEnvironment(request, deps) {
    const { environment, deadline } = request;
    const { context, names, configuration } = environment;
    requireBounds(environment);
    stackBackends(names, configuration, deps.spacesUrl);
    await requireAddressOutput(context.workspace, configuration);
    if (request.discardLedger)
        await startOver(environment);
    const ledgers = await environment.ledgers();
    await require_room_requireRoom(environment, ledgers);
    const claimed = await claimProvision(environment, {
        operation: {
            id: (0,operations/* operationId */.Bb)('provision', context.run),
            kind: 'provision',
            run: context.run,
            actor: context.actor,
            machine: (0,external_node_os_.hostname)(),
            ...contestedHosts(environment)
        },
        lease: leaseOf(request)
    }, deadline);
    try {
        if (claimed.begins)
            await confirmRoom(environment, deadline);
        const provisioned = await provision(request, deps, claimed);
        await lookAfterOthers(environment, ledgers);
        return provisioned;
    }
    catch (error) {
        await (0,provision_release/* releaseAfterFailure */.M)(environment, 'provision');
        await leaveToReaper(environment, claimed.document.generation, deps);
        // A run that was cancelled has no time for it: the next one corrects what is shown.
        if (!context.signal.aborted)
            await showOutside(environment);
        throw error;
    }
}
async function startOver({ ledger, context, names }) {
    const { actor, log } = context;
    if ((0,src_names/* isBot */.w2)(actor))
        throw new src_errors/* RefusedError */.fk('forbidden', `${actor} may not discard the ledger of ${names.environment}`, {
            hint: 'A person has to say so: run staging-control with `create` and `discard-ledger`.'
        });
    const { problem } = await ledger.startOver(`provision: a new ledger, by ${actor}`);
    if (problem === undefined)
        log.info('the ledger can be read: it is kept');
    else
        log.warning(`a new ledger takes the place of one that nobody can read: ${problem}. Others who held ${names.environment} hold it no more`);
}
async function provision(request, deps, { document, heldUntil, abandoned: noted }) {
    const { environment, deadline } = request;
    const { configuration, context, names, apps } = environment;
    const { log, clock } = context;
    const { generation } = document;
    const backends = stackBackends(names, configuration, deps.spacesUrl);
    const abandoned = await boundByRuns(noted, environment.github);
    warnOfStrays(environment, document, backends);
    const inStateBy = (ledger) => (ours) => heldByStates(deps.states, backends, { ledger, ours, environment, isByWord: false });
    const digest = await environmentDigest(context.workspace, configuration, names, apps);
    const { decision, observed: found } = await log.group('Look at what is there', () => settle(environment, {
        ledger: document,
        digest,
        inState: inStateBy(document),
        deadline
    }));
    const observe = async () => {
        const ledger = (await environment.ledger.read()) ?? document;
        return observeOurs(environment, ledger, { inState: inStateBy(ledger) });
    };
    let before = found;
    let doubtfulScopes = [];
    if (decision.kind !== 'reuse') {
        const needs = await readStackNeeds(context.workspace, configuration);
        doubtfulScopes = await requireScopes(environment, needs);
        await requireOffer(environment, needs, before);
        await requireHosts(environment, document, before, deadline);
        await announceCost(environment, needs);
        await showOutside(environment);
        before = await clearTheWay({ environment, generation, observed: found, observe, deadline });
    }
    const made = decision.kind === 'reuse'
        ? undefined
        : await makeEnvironment({
            environment,
            generation,
            teamUuid: before.teamUuid,
            before,
            observe,
            abandoned,
            deadline
        }, deps);
    const clusterId = decision.kind === 'reuse' ? decision.clusterId : (made?.clusterId ?? '');
    const observed = made
        ? await observeMade(environment, (0,ledger_journal/* withJournal */.u)(document, made.states), made.inState, deadline)
        : before;
    await makeReady(request, deps, { made, clusterId, observed });
    const written = await recordReady(request, { document, heldUntil, made, observed, digest });
    const end = warnOfEnd(environment, written);
    if (end)
        log.info(`${names.environment} ${(0,say_end/* sayEnd */.LV)(end)}`);
    const urls = urlsOf(environment, written);
    await showOutside(environment);
    return {
        environment: names.environment,
        clusterId,
        created: made !== undefined,
        deployedApps: Object.keys(written.apps).sort(),
        urls,
        leaseId: (0,leases/* leaseId */.K)(context.run.id),
        end,
        generation,
        stackDigest: applyNameOf(written.stack, digest),
        cost: (0,spending/* costOf */.ho)(written, clock.now()),
        doubtfulScopes,
        duration: deadline.elapsed()
    };
}
/** It goes on being billed, and a destroy will fail by it: the sooner somebody knows, the better. */
function warnOfStrays({ configuration, context }, document, backends) {
    for (const place of strayPlaces(document, backends))
        context.log.warning(`the state ${place} of this environment is of no stack of the configuration. ${formerRemedy(configuration.promotion.branch)}`);
}
/** Before anything is billed. */
async function announceCost({ configuration, context, digitalocean }, needs) {
    const { log } = context;
    const { budget } = configuredLimits(configuration);
    const prices = priceList(await digitalocean.sizes(), configuration.prices);
    const estimate = estimateStacks(needs, prices);
    if (!estimate) {
        log.info('what it is going to cost is not known: the stacks do not name sizes in variables that are known here');
        return;
    }
    log.info((0,say_cost/* sayEstimate */.QS)(estimate));
    if (budget !== undefined && estimate.perHour > 0)
        log.info((0,say_cost/* sayBudgetLasts */.a5)(budget, estimate));
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/backend.js




/**
 * Terraform 1.11.2 and newer (aws-sdk-go-v2 with `when_supported` as its default) send the state over TLS as `aws-chunked`
 * with a checksum in its trailer, whatever `skip_s3_checksum` says; Spaces and other stores on Ceph answer
 * `XAmzContentSHA256Mismatch`, and Terraform cannot even take its lock. Seen with 1.11.4; older ones ignore these settings.
 * Sources: github.com/hashicorp/terraform/issues/36704, github.com/CleverCloud/terraform-provider-clevercloud/pull/420.
 */
const checksumSettings = {
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required'
};
/** The backend's settings as `-backend-config` reads them from a file. */
function renderBackend(settings) {
    const lines = [
        `bucket = ${backend_quote(settings.bucket)}`,
        `key = ${backend_quote(settings.key)}`,
        `region = ${backend_quote(settings.region ?? 'us-east-1')}`,
        `endpoints = { s3 = ${backend_quote(settings.endpoint)} }`,
        `use_lockfile = ${settings.useLockfile ?? true}`,
        'use_path_style = true',
        // Spaces is not AWS: it has no STS, no account ids, no such regions, and not its newer checksums.
        'skip_credentials_validation = true',
        'skip_region_validation = true',
        'skip_requesting_account_id = true',
        'skip_metadata_api_check = true',
        'skip_s3_checksum = true'
    ];
    return `${lines.join('\n')}\n`;
}
/** A string as HCL takes it: nothing in it is interpolated. */
function backend_quote(text) {
    return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
/** The type of the backend that an init has chosen, as Terraform and OpenTofu note it in their data folder; undefined: none, so a local state. */
async function backendOf(dataDirectory) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dataDirectory, 'terraform.tfstate'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '{}';
        throw error;
    });
    const note = JSON.parse(text);
    const backend = isObject(note) ? note['backend'] : undefined;
    return isObject(backend) && typeof backend['type'] === 'string' ? backend['type'] : undefined;
}
function noBackend(directory, type) {
    const has = type === undefined ? 'no backend' : `the backend "${type}"`;
    return new src_errors/* StagingError */.QH('invalid-configuration', `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
        hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
    });
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/child-environment.js


/** Flags of TF_CLI_ARGS that change how fast or how loud a command is, or give it a value, and not what it is about. */
const harmless = new Set([
    'compact-warnings',
    'lock-timeout',
    'no-color',
    'parallelism',
    'var',
    'var-file'
]);
/**
 * All that a terraform of ours sees.
 * @param env what the run gives it, and the job's own
 * @param dataDirectory of this run alone
 * @throws StagingError invalid-input for what would have it plan or destroy something else: Terraform puts TF_CLI_ARGS* into commands
 */
function childEnvironment(env, dataDirectory) {
    const wrong = Object.entries(env).flatMap(([name, value]) => {
        const flags = name.startsWith('TF_CLI_ARGS') ? value.replace(/["'\\]/g, '').split(/\s+/) : [];
        return flags.flatMap((flag) => {
            const [, key = ''] = /^--?([\w-]+)/.exec(flag) ?? [];
            return key !== '' && !harmless.has(key) ? [`${name} has -${key}`] : [];
        });
    });
    if (wrong.length > 0)
        throw new src_errors/* StagingError */.QH('invalid-input', `the environment changes what Terraform does: ${wrong.join(', ')}`, {
            hint: `Take that out of the job's \`env\`: only ${[...harmless].map((flag) => `-${flag}`).join(', ')} may stand there.`
        });
    return {
        // What the environment says of them wins: a store may want its checksums.
        ...checksumSettings,
        ...env,
        // Of each workspace there is another state, which nobody has judged; the job's own terraform may use one.
        TF_WORKSPACE: 'default',
        TF_DATA_DIR: dataDirectory,
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1'
    };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/events.js


/** One line of the machine-readable output; undefined for what is not an event of ours, or no JSON at all. */
function parseEvent(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (!isObject(value))
        return undefined;
    const hook = isObject(value['hook']) ? value['hook'] : undefined;
    const change = isObject(value['change']) ? value['change'] : undefined;
    switch (value['type']) {
        case 'planned_change':
            return change ? { kind: 'planned-change', ...about(change) } : undefined;
        case 'refresh_start':
            return hook ? { kind: 'refresh-start', address: addressIn(hook) } : undefined;
        case 'refresh_complete':
            return hook ? { kind: 'refresh-complete', address: addressIn(hook) } : undefined;
        case 'apply_start':
            return hook ? { kind: 'apply-start', ...about(hook), ...identity(hook) } : undefined;
        case 'apply_progress':
            return hook ? { kind: 'apply-progress', ...about(hook), seconds: events_number(hook['elapsed_seconds']) } : undefined;
        case 'apply_complete':
            return hook
                ? { kind: 'apply-complete', ...about(hook), ...identity(hook), seconds: events_number(hook['elapsed_seconds']) }
                : undefined;
        case 'apply_errored':
            return hook ? { kind: 'apply-errored', ...about(hook), seconds: events_number(hook['elapsed_seconds']) } : undefined;
        case 'change_summary':
            return events_summary(value['changes']);
        case 'diagnostic': {
            const diagnostic = parseDiagnostic(value['diagnostic']);
            return diagnostic && { kind: 'diagnostic', diagnostic };
        }
        default:
            return undefined;
    }
}
/** An event as a line of the log; undefined for those that nobody wants to read. */
function describeEvent(event) {
    if ('action' in event && event.action === 'read')
        return undefined;
    switch (event.kind) {
        case 'apply-start':
            return `${event.address}: ${event.action} begins${event.id ? ` [${event.id}]` : ''}`;
        case 'apply-complete':
            return `${event.address}: ${event.action} done in ${event.seconds} s${event.id ? ` [${event.id}]` : ''}`;
        case 'apply-errored':
            return `${event.address}: ${event.action} failed after ${event.seconds} s`;
        case 'change-summary': {
            const imported = event.import > 0 ? `, ${event.import} imported` : '';
            return `${event.operation}: ${event.add} to add, ${event.change} to change, ${event.remove} to remove${imported}`;
        }
        default:
            return undefined;
    }
}
function addressIn(value) {
    return isObject(value['resource']) ? events_text(value['resource']['addr']) : '';
}
function about(value) {
    const resource = isObject(value['resource']) ? value['resource'] : {};
    return {
        address: addressIn(value),
        type: events_text(resource['resource_type']),
        action: action(value['action'])
    };
}
function identity(hook) {
    return typeof hook['id_value'] === 'string' && hook['id_key'] === 'id' ? { id: hook['id_value'] } : {};
}
const actions = ['create', 'read', 'update', 'delete', 'replace', 'import', 'noop'];
function action(value) {
    return actions.find((known) => known === value) ?? 'other';
}
function events_summary(changes) {
    if (!isObject(changes))
        return undefined;
    const { operation } = changes;
    if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy')
        return undefined;
    return {
        kind: 'change-summary',
        operation,
        add: events_number(changes['add']),
        change: events_number(changes['change']),
        remove: events_number(changes['remove']),
        import: events_number(changes['import'])
    };
}
function events_number(value) {
    return typeof value === 'number' ? value : 0;
}
function events_text(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/hashicorp-key.js
/**
 * The key that HashiCorp signs its releases with, as published at hashicorp.com/security and by HashiCorp's own installer
 * (github.com/hashicorp/hc-install v0.10.0, internal/pubkey): C874 011F 0AB4 0511 0D02 1055 3436 5D94 72D7 468F.
 * It ends on 2030-03-01; when HashiCorp moves that, this block is replaced by the new one.
 */
const hashicorpKey = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----
`;

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/openpgp.js

const tags = { signature: 2, publicKey: 6, publicSubkey: 14 };
const types = { binary: 0x00, certification: [0x10, 0x11, 0x12, 0x13], binding: 0x18, directKey: 0x1f };
const revocations = [0x20, 0x28, 0x30];
const subpacket = { created: 2, expires: 3, keyExpires: 9, issuer: 16, keyFlags: 27, fingerprint: 33 };
/** What a critical subpacket of a release's signature may be without being refused. */
const understood = new Set(Object.values(subpacket));
const hashes = { 8: 'sha256', 9: 'sha384', 10: 'sha512' };
const rsa = [1, 3];
const maySign = 0x02;
/**
 * The keys of an armored keyring that may sign. What it says of itself (expiry, use) is believed: the keyring is part of the
 * project's source, and anyone who can change that can change this too.
 */
function readKeyring(armored) {
    const found = [];
    let primaryExpires;
    let current;
    const finish = () => {
        if (!current)
            return;
        const key = describeKey(current.body, current.said, current.isPrimary);
        if (current.isPrimary)
            primaryExpires = key?.expires;
        if (key?.signs)
            found.push({ ...key, expires: earliest(key.expires, primaryExpires) });
    };
    for (const { tag, body } of packets(dearmor(armored))) {
        if (tag === tags.publicKey || tag === tags.publicSubkey) {
            finish();
            current = { isPrimary: tag === tags.publicKey, body, said: [] };
        }
        else if (tag === tags.signature)
            current?.said.push(parseSignature(body));
    }
    finish();
    return found;
}
/** Whether a detached signature is one of these keys over `data`. `now`: milliseconds since the epoch. */
function verifyDetached(data, signature, keys, now) {
    try {
        const [packet, ...more] = packets(Buffer.from(signature));
        if (packet?.tag !== tags.signature || more.length > 0)
            throw new Error('it is not one signature');
        const parsed = parseSignature(packet.body);
        if (parsed.type !== types.binary)
            throw new Error('it does not sign a file');
        if (!rsa.includes(parsed.publicKeyAlgorithm) || !parsed.hash)
            throw new Error('it is not RSA with SHA-256, SHA-384 or SHA-512');
        const named = issuer(parsed);
        const key = keys.find(({ fingerprint }) => fingerprint.endsWith(named));
        if (!key)
            return { kind: 'unknown-key', keyId: named.slice(-16) };
        const made = seconds(parsed, subpacket.created);
        if (made === undefined || made * 1000 < key.created)
            throw new Error('it is older than its key');
        const lasts = seconds(parsed, subpacket.expires);
        if (lasts && (made + lasts) * 1000 <= now)
            throw new Error('it has expired');
        const trailer = Buffer.alloc(6);
        trailer.writeUInt16BE(0x04ff, 0);
        trailer.writeUInt32BE(parsed.hashed.length, 2);
        if (!(0,external_node_crypto_.verify)(parsed.hash, Buffer.concat([data, parsed.hashed, trailer]), key.key, padded(parsed.value, key.key)))
            return { kind: 'mismatch' };
        // Last, so that an expired key is named only where it signed this.
        if (key.expires !== undefined && key.expires <= now)
            return { kind: 'expired-key', fingerprint: key.fingerprint, expired: key.expires };
        return { kind: 'valid', fingerprint: key.fingerprint };
    }
    catch (error) {
        // Whatever it is that cannot be read: it proves nothing.
        return { kind: 'malformed', why: error instanceof Error ? error.message : 'it cannot be read' };
    }
}
function describeKey(body, said, isPrimary) {
    const [version, algorithm] = [body.readUInt8(0), body.readUInt8(5)];
    if (version !== 4 || !rsa.includes(algorithm) || said.some(({ type }) => revocations.includes(type)))
        return undefined;
    const [n, rest] = readNumber(body.subarray(6));
    const [e] = readNumber(rest);
    const created = body.readUInt32BE(1);
    const about = isPrimary ? [...types.certification, types.directKey] : [types.binding];
    // The newest word counts: a key's end is moved by a new signature.
    const newest = said
        .filter(({ type }) => about.includes(type))
        .sort((a, b) => (seconds(b, subpacket.created) ?? 0) - (seconds(a, subpacket.created) ?? 0))[0];
    const lasts = newest && seconds(newest, subpacket.keyExpires);
    const flags = newest?.subpackets.get(subpacket.keyFlags)?.[0] ?? 0;
    const jwk = { kty: 'RSA', n: n.toString('base64url'), e: e.toString('base64url') };
    const prefix = Buffer.from([0x99, body.length >> 8, body.length & 0xff]);
    return {
        fingerprint: (0,external_node_crypto_.createHash)('sha1').update(prefix).update(body).digest('hex').toUpperCase(),
        key: (0,external_node_crypto_.createPublicKey)({ key: jwk, format: 'jwk' }),
        created: created * 1000,
        expires: lasts ? (created + lasts) * 1000 : undefined,
        signs: (flags & maySign) !== 0
    };
}
function parseSignature(body) {
    if (body.readUInt8(0) !== 4)
        throw new Error('it is not of version 4');
    const hashedLength = body.readUInt16BE(4);
    const unhashedLength = body.readUInt16BE(6 + hashedLength);
    const end = 8 + hashedLength + unhashedLength;
    const hashed = readSubpackets(body.subarray(6, 6 + hashedLength));
    const unhashed = readSubpackets(body.subarray(8 + hashedLength, end));
    return {
        type: body.readUInt8(1),
        publicKeyAlgorithm: body.readUInt8(2),
        hash: hashes[body.readUInt8(3)],
        hashed: body.subarray(0, 6 + hashedLength),
        // Who signed may stand in the part that is not hashed: another key fails the check. Nothing else of it is believed.
        subpackets: new Map([...[...unhashed].filter(([type]) => type === subpacket.issuer), ...hashed]),
        value: rsa.includes(body.readUInt8(2)) ? readNumber(body.subarray(end + 2))[0] : Buffer.alloc(0)
    };
}
function readSubpackets(bytes) {
    const found = new Map();
    for (let at = 0; at < bytes.length;) {
        const [length, size] = newLength(bytes, at);
        const type = bytes.readUInt8(at + size);
        const content = bytes.subarray(at + size + 1, at + size + length);
        if (content.length !== length - 1)
            throw new Error('a part of it is cut off');
        if (type & 0x80 && !understood.has(type & 0x7f))
            throw new Error(`it says something unknown (${type & 0x7f})`);
        found.set(type & 0x7f, content);
        at += size + length;
    }
    return found;
}
function* packets(bytes) {
    for (let at = 0; at < bytes.length;) {
        const head = bytes.readUInt8(at);
        if (!(head & 0x80))
            throw new Error('it is no OpenPGP');
        const isNew = (head & 0x40) !== 0;
        const [length, size] = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
        const body = bytes.subarray(at + 1 + size, at + 1 + size + length);
        if (body.length !== length)
            throw new Error('it is cut off');
        yield { tag: isNew ? head & 0x3f : (head >> 2) & 0x0f, body };
        at += 1 + size + length;
    }
}
/** A length and how many bytes it takes. */
function newLength(bytes, at) {
    const first = bytes.readUInt8(at);
    if (first < 192)
        return [first, 1];
    if (first < 224)
        return [((first - 192) << 8) + bytes.readUInt8(at + 1) + 192, 2];
    if (first < 255)
        throw new Error('its length is not given');
    return [bytes.readUInt32BE(at + 1), 5];
}
function oldLength(bytes, at, kind) {
    if (kind === 3)
        throw new Error('its length is not given');
    const size = 2 ** kind;
    return [bytes.readUIntBE(at, size), size];
}
/** A number with its length in bits before it, and what follows. */
function readNumber(bytes) {
    const size = Math.ceil(bytes.readUInt16BE(0) / 8);
    const number = bytes.subarray(2, 2 + size);
    if (number.length !== size)
        throw new Error('a number of it is cut off');
    return [number, bytes.subarray(2 + size)];
}
/** OpenPGP drops leading zeros, RSA wants them. */
function padded(value, key) {
    const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
    return Buffer.concat([Buffer.alloc(Math.max(0, size - value.length)), value]);
}
/** The end of the fingerprint of the key that it names. */
function issuer(signature) {
    const fingerprint = signature.subpackets.get(subpacket.fingerprint)?.subarray(1);
    const named = fingerprint ?? signature.subpackets.get(subpacket.issuer);
    if (!named || named.length < 8)
        throw new Error('it does not say whose it is');
    return named.toString('hex').toUpperCase();
}
function seconds(signature, which) {
    const bytes = signature.subpackets.get(which);
    return bytes?.length === 4 ? bytes.readUInt32BE(0) : undefined;
}
function earliest(a, b) {
    return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
function dearmor(text) {
    const body = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:.+: .*\r?\n)*\r?\n([\s\S]*?)-----END/.exec(text)?.[1];
    if (body === undefined)
        throw new TypeError('an armored OpenPGP public key was expected');
    return Buffer.from(body.replace(/^=.*$/m, ''), 'base64');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/terraform/build/src/release/unzip.js

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
/** One file of a zip; undefined when there is none of that name. Throws a RangeError or an Error for what is no zip. */
function unzipFile(zip, name) {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0)
        throw new Error('it is no zip');
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
        if (bytes.readUInt32LE(at) !== signatures.entry)
            throw new Error('its directory is damaged');
        const nameLength = bytes.readUInt16LE(at + 28);
        if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name)
            return content(bytes, at);
        at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return undefined;
}
function content(bytes, entry) {
    const method = bytes.readUInt16LE(entry + 10);
    const sum = bytes.readUInt32LE(entry + 16);
    const size = bytes.readUInt32LE(entry + 20);
    const local = bytes.readUInt32LE(entry + 42);
    if (bytes.readUInt32LE(local) !== signatures.local)
        throw new Error('its directory is damaged');
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    if (method !== 0 && method !== 8)
        throw new Error(`it is packed in an unknown way (${method})`);
    const file = method === 0 ? packed : (0,external_node_zlib_.inflateRawSync)(packed);
    if ((0,external_node_zlib_.crc32)(file) !== sum)
        throw new Error('its content is damaged');
    return file;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/download-release.js





/** Where Terraform is published by its maker. */
const hashicorpReleases = {
    url: 'https://releases.hashicorp.com/terraform',
    trustedKey: hashicorpKey
};
/**
 * The terraform binary of a release. Nothing is unpacked before the list of checksums is proven to be signed by the trusted
 * key, and the archive to be on that list.
 */
async function downloadRelease(request) {
    const { source, version, download, now } = request;
    const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch] ?? process.arch;
    const archive = `terraform_${version}_${process.platform}_${machine}.zip`;
    const fetchFile = async (name) => {
        const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.patience)]);
        try {
            return await download(`${source.url}/${version}/${name}`, signal);
        }
        catch (cause) {
            if (request.signal.aborted)
                throw request.signal.reason;
            throw unreachable(source, version, name, cause);
        }
    };
    const [sums, signature] = await Promise.all([
        fetchFile(`terraform_${version}_SHA256SUMS`),
        fetchFile(`terraform_${version}_SHA256SUMS.sig`)
    ]);
    requireSigned(verifyDetached(sums, signature, readKeyring(source.trustedKey), now), version);
    const lines = Buffer.from(sums).toString('utf8').split('\n');
    const expected = lines.find((line) => line.endsWith(`  ${archive}`))?.slice(0, 64);
    if (!expected)
        throw new src_errors/* StagingError */.QH('terraform-missing', `terraform ${version} is not published for this machine (${archive})`, {
            hint: 'Ask for another version, or install terraform in a step before.'
        });
    const zip = await fetchFile(archive);
    if ((0,external_node_crypto_.createHash)('sha256').update(zip).digest('hex') !== expected)
        throw new src_errors/* StagingError */.QH('terraform-missing', `${archive} does not have the checksum that its maker signed`, {
            hint: 'It was damaged on its way: run it again. If it stays so, something between here and the server changes files.'
        });
    const binary = unzipFile(zip, process.platform === 'win32' ? 'terraform.exe' : 'terraform');
    if (!binary)
        throw new src_errors/* StagingError */.QH('terraform-missing', `${archive} holds no terraform`);
    return binary;
}
function requireSigned(verdict, version) {
    if (verdict.kind === 'valid')
        return;
    const list = `the checksums of terraform ${version}`;
    if (verdict.kind === 'expired-key')
        throw new src_errors/* StagingError */.QH('terraform-missing', `${list} are signed with the key ${verdict.fingerprint}, which expired on ${new Date(verdict.expired).toISOString().slice(0, 10)}`, {
            hint: 'Take a newer release of staging-actions, which knows the newer key, or install terraform in a step before.'
        });
    const why = {
        'unknown-key': () => `they are signed with another key (${verdict.kind === 'unknown-key' ? verdict.keyId : ''})`,
        mismatch: () => 'the signature does not match them',
        malformed: () => `the signature cannot be read: ${verdict.kind === 'malformed' ? verdict.why : ''}`
    }[verdict.kind]();
    throw new src_errors/* StagingError */.QH('terraform-missing', `${list} are not signed by its maker: ${why}`, {
        hint: 'Something between here and the server changes files: install terraform in a step before, from a source that you trust.'
    });
}
function unreachable({ url }, version, name, cause) {
    const { host } = new URL(url);
    if (cause instanceof src_errors/* ApiError */.hD && (cause.status === 404 || cause.status === 403))
        return new src_errors/* StagingError */.QH('terraform-missing', `there is no terraform ${version} at ${host} (${name})`, {
            cause,
            hint: 'Correct `terraform-version` or the `required_version` of the stack.'
        });
    const isSlow = cause?.name === 'TimeoutError';
    return new src_errors/* StagingError */.QH('terraform-missing', `terraform ${version} could not be fetched: ${host} ${isSlow ? 'took too long' : 'did not answer as it should'} (${name})`, { cause, hint: `Put terraform on the PATH (in a step before), or let this machine reach ${host}.` });
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/required-version.js


/** The `required_version` of a stack's own files, all of them joined; undefined when it names none. */
async function requiredVersion(directory) {
    const names = (await (0,promises_.readdir)(directory)).filter((name) => /\.(tf|tofu)$/.test(name)).sort();
    const found = [];
    for (const name of names) {
        const text = (await (0,promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8')).replace(/^\s*(#|\/\/).*$/gm, '');
        for (const match of text.matchAll(/^\s*required_version\s*=\s*"([^"]+)"/gm))
            if (match[1])
                found.push(match[1]);
    }
    return found.length > 0 ? found.join(', ') : undefined;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/version.js
/** `1.11.4`, `1.11` or `1`; what is missing is 0. Pre-releases are not versions that we install. */
function parseVersion(text) {
    const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text.trim());
    if (!match)
        return undefined;
    return { major: Number(match[1]), minor: Number(match[2] ?? 0), patch: Number(match[3] ?? 0) };
}
function renderVersion({ major, minor, patch }) {
    return `${major}.${minor}.${patch}`;
}
/** Whether a version is what `required_version` asks for: `>= 1.10, < 2.0`, `~> 1.9.3`, `= 1.11.4`, `1.11.4`. */
function satisfies(version, constraint) {
    return constraint
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
        .every((part) => satisfiesOne(version, part));
}
/** The versions that a constraint names, in its order. */
function versionsNamedIn(constraint) {
    return [...constraint.matchAll(/\d+(?:\.\d+){0,2}/g)].flatMap(([text]) => parseVersion(text) ?? []);
}
function satisfiesOne(version, part) {
    const match = /^(=|!=|>=|<=|>|<|~>)?\s*(v?\d+(?:\.\d+){0,2})$/.exec(part);
    const bound = match?.[2] === undefined ? undefined : parseVersion(match[2]);
    if (!match?.[2] || !bound)
        return false;
    const order = compare(version, bound);
    switch (match[1] ?? '=') {
        case '!=':
            return order !== 0;
        case '>=':
            return order >= 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '<':
            return order < 0;
        case '~>':
            return order >= 0 && compare(version, ceiling(bound, match[2].split('.').length)) < 0;
        default:
            return order === 0;
    }
}
/** `~> 1.9.3` ends before 1.10.0, `~> 1.9` before 2.0.0: only the last part that is written may grow. */
function ceiling({ major, minor }, parts) {
    return parts >= 3 ? { major, minor: minor + 1, patch: 0 } : { major: major + 1, minor: 0, patch: 0 };
}
function compare(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/find-binary.js





/** What is installed when the stack does not ask for another. */
const preferred = { major: 1, minor: 11, patch: 4 };
/** The PATH's own where it is what is asked for, else one from the tool cache, else the vendor's release. */
async function findBinary(request) {
    const { directory, command = 'terraform', version, env, spawn, tools, log } = request;
    if (version && !parseVersion(version))
        throw new src_errors/* StagingError */.QH('invalid-input', `"${version}" is not a version of terraform`, { hint: 'Such as 1.11.4.' });
    const wanted = version ? `= ${version}` : ((await requiredVersion(directory)) ?? '>= 1.0');
    const present = await versionOnPath(command, spawn, env);
    if (present && satisfies(present, wanted))
        return { path: command, version: renderVersion(present) };
    const has = present ? `the PATH has ${renderVersion(present)}` : 'the PATH has none';
    if (command === 'tofu')
        throw new src_errors/* StagingError */.QH('terraform-missing', `the stack is for OpenTofu (wanted: ${wanted}), and ${has}`, {
            hint: 'Install OpenTofu in a step before, such as opentofu/setup-opentofu; staging-actions installs only Terraform.'
        });
    const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted));
    if (!chosen)
        throw new src_errors/* StagingError */.QH('terraform-missing', `no version of terraform is known that satisfies "${wanted}"`, {
            hint: 'Give the exact version as the input terraform-version.'
        });
    const text = renderVersion(chosen);
    const name = process.platform === 'win32' ? 'terraform.exe' : 'terraform';
    const cached = await tools.find('terraform', text);
    if (cached)
        return { path: (0,external_node_path_.join)(cached, name), version: text };
    log.info(`installing terraform ${text} (${has}, wanted: ${wanted})`);
    const { source = hashicorpReleases, patience = 120_000, signal } = request;
    const download = tools.download.bind(tools);
    const binary = await downloadRelease({ source, version: text, download, signal, patience, now: Date.now() }).catch((error) => withTofu(error, wanted, spawn, env));
    log.info(`terraform ${text}: its checksum is signed by its maker`);
    return { path: (0,external_node_path_.join)(await tools.keep(binary, 'terraform', text), name), version: text };
}
/** The failure, with a word of the drop-in that is there. */
async function withTofu(error, wanted, spawn, env) {
    const tofu = error instanceof src_errors/* StagingError */.QH ? await versionOnPath('tofu', spawn, env) : undefined;
    if (!(error instanceof src_errors/* StagingError */.QH) || !tofu || !satisfies(tofu, wanted))
        throw error;
    throw new src_errors/* StagingError */.QH(error.reason, error.message, {
        cause: error.cause,
        hint: `${error.hint ?? ''} OpenTofu ${renderVersion(tofu)} is on the PATH: \`stacks[].command: tofu\` takes it.`.trim()
    });
}
async function versionOnPath(command, spawn, env) {
    try {
        const { exitCode, stdout } = await spawn(command, ['version', '-json'], { env });
        if (exitCode !== 0)
            return undefined;
        // OpenTofu calls it the same.
        const answer = JSON.parse(stdout.toString());
        return typeof answer.terraform_version === 'string' ? parseVersion(answer.terraform_version) : undefined;
    }
    catch {
        // Not installed, or a wrapper that answers otherwise: the same to us.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/in-flight.js
/** So many are named. */
const in_flight_most = 3;
function watchInFlight() {
    const begun = new Map();
    return {
        onEvent(event) {
            if (event.kind === 'apply-start')
                begun.set(event.address, { action: event.action, since: performance.now() });
            else if (event.kind === 'refresh-start')
                begun.set(event.address, { action: 'read', since: performance.now() });
            else if (event.kind === 'apply-complete' || event.kind === 'apply-errored' || event.kind === 'refresh-complete')
                begun.delete(event.address);
        },
        told() {
            const all = [...begun].map(([address, { action, since }]) => `${address} (${action}, for ${Math.round((performance.now() - since) / 1000)} s)`);
            return `${all.slice(0, in_flight_most).join(', ')}${all.length > in_flight_most ? ` and ${all.length - in_flight_most} more` : ''}`;
        }
    };
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/terraform/build/src/lines.js

/** Cuts a stream of bytes into lines, whatever the chunks; `end` passes on what is left without a line break. */
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    return {
        write(chunk) {
            const lines = (rest + decoder.write(chunk)).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
        },
        end() {
            rest += decoder.end();
            if (rest !== '')
                onLine(rest);
            rest = '';
        }
    };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/provider-values.js


/** Reads `configuration.provider_config` of a plan as `terraform show -json` prints it. */
function providerValuesIn(plan) {
    const data = dataValues(plan);
    const variables = Object.fromEntries(Object.entries(object(at(plan, 'variables'))).map(([name, variable]) => [name, provider_values_leaves(at(variable, 'value'))]));
    const everything = [...Object.values(variables).flat(), ...[...data.values()].flat()];
    return Object.entries(object(at(plan, 'configuration', 'provider_config'))).flatMap(([provider, config]) => {
        const source = String(at(config, 'full_name') ?? '');
        const expressions = Object.values(object(at(config, 'expressions'))).flatMap(leafExpressions);
        if (source.endsWith('/digitalocean/digitalocean') || expressions.length === 0)
            return [];
        const isRoot = at(config, 'module_address') === undefined;
        const values = expressions.flatMap((one) => provider_values_leaves(at(one, 'constant_value')));
        let isHidden = false;
        for (const reference of expressions.flatMap((one) => list(at(one, 'references')).map(String))) {
            const [head = '', ...path] = pathOf(reference);
            const known = head === 'var' && isRoot ? variables[path[0] ?? ''] : undefined;
            const read = head === 'data' ? `data.${path.slice(0, 2).join('.')}` : '';
            values.push(...(known ?? []), ...(data.get(read) ?? []));
            // A variable of a module is set by who calls it.
            isHidden ||= ['local', 'module', 'ephemeral'].includes(head) || (head === 'var' && !isRoot);
        }
        return [{ provider, values: [...new Set(values)], hidden: isHidden ? [...new Set(everything)] : [] }];
    });
}
/** By `data.<type>.<name>`, whatever module it lies in: what the plan has read of it, or knows before it is read. */
function dataValues(plan) {
    const found = new Map();
    const add = (resource, values) => {
        if (at(resource, 'mode') !== 'data')
            return;
        const name = `data.${String(at(resource, 'type'))}.${String(at(resource, 'name'))}`;
        found.set(name, [...(found.get(name) ?? []), ...provider_values_leaves(values)]);
    };
    for (const one of resourcesBelow(at(plan, 'prior_state', 'values', 'root_module')))
        add(one, at(one, 'values'));
    for (const one of list(at(plan, 'resource_changes')))
        add(one, at(one, 'change', 'after'));
    return found;
}
function leafExpressions(expression) {
    if (Array.isArray(expression))
        return expression.flatMap(leafExpressions);
    return isLeaf(expression) ? [expression] : Object.values(object(expression)).flatMap(leafExpressions);
}
function provider_values_leaves(value) {
    if (Array.isArray(value))
        return value.flatMap(provider_values_leaves);
    if (isObject(value))
        return Object.values(value).flatMap(provider_values_leaves);
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/plan.js



const plan_actions = ['create', 'read', 'update', 'delete', 'forget', 'no-op'];
/** A plan as `terraform show -json` prints it. */
function parsePlan(text) {
    const plan = JSON.parse(text);
    return {
        changes: changesIn(plan),
        late: lateIn(plan),
        early: dataIn(plan),
        kept: keptIn(plan),
        variables: variablesIn(plan),
        settings: settingsIn(plan),
        providers: providerValuesIn(plan)
    };
}
function settingsIn(plan) {
    const providers = at(plan, 'configuration', 'provider_config');
    if (!isObject(providers))
        return [];
    return Object.entries(providers).flatMap(([provider, config]) => {
        const source = at(config, 'full_name');
        const expressions = at(config, 'expressions');
        if (typeof source !== 'string' || !source.endsWith('/digitalocean/digitalocean') || !isObject(expressions))
            return [];
        return Object.entries(expressions).map(([name, expression]) => {
            const constant = at(expression, 'constant_value');
            if (typeof constant === 'string')
                return { provider, name, value: constant };
            const [reference, ...more] = list(at(expression, 'references')).map(String);
            const variable = more.length === 0 ? /^var\.(\w[\w-]*)$/.exec(reference ?? '')?.[1] : undefined;
            // A module's variables are its own.
            const isRoot = at(config, 'module_address') === undefined;
            const value = variable && isRoot ? at(plan, 'variables', variable, 'value') : undefined;
            return { provider, name, value: typeof value === 'string' ? value : undefined };
        });
    });
}
function changesIn(plan) {
    const sourcesOf = readSources(plan);
    return entriesIn(plan).flatMap((entry) => {
        const { address, type, mode, action_reason: reason } = entry;
        const change = isObject(entry['change']) ? entry['change'] : {};
        if (mode !== 'managed' || typeof address !== 'string' || typeof type !== 'string')
            return [];
        const importing = importedIn(change['importing']);
        const listed = Array.isArray(change['actions']) ? change['actions'] : [];
        const known = plan_actions.filter((action) => listed.includes(action) && action !== 'no-op');
        if (known.length === 0 && importing === undefined)
            return [];
        const unknown = isObject(change['after_unknown']) ? change['after_unknown'] : {};
        return [
            {
                address,
                type,
                actions: known,
                isTainted: reason === 'replace_because_tainted',
                before: isObject(change['before']) ? change['before'] : undefined,
                after: isObject(change['after']) ? change['after'] : undefined,
                unknown,
                // Of one that no configuration names, anything may be set from anywhere.
                sources: sourcesOf(address) ?? Object.fromEntries(Object.keys(unknown).map((name) => [name, []])),
                importing
            }
        ];
    });
}
/** An import block names an id or, since Terraform 1.12, an `identity` of several attributes. */
function importedIn(importing) {
    if (!isObject(importing))
        return undefined;
    const { id, identity } = importing;
    return typeof id === 'string' ? id : JSON.stringify(identity ?? importing);
}
function lateIn(plan) {
    return entriesIn(plan).flatMap(({ address, mode, action_reason: reason }) => 
    // What stands in a check is seen by that check alone.
    mode === 'data' && reason !== 'read_because_check_nested' && typeof address === 'string' ? [address] : []);
}
function keptIn(plan) {
    return entriesIn(plan).flatMap((entry) => {
        const { address, type, mode } = entry;
        const after = at(entry, 'change', 'after');
        const isKept = list(at(entry, 'change', 'actions')).every((action) => action === 'no-op');
        return mode === 'managed' && isKept && typeof address === 'string' && typeof type === 'string' && isObject(after)
            ? [{ address, type, values: after }]
            : [];
    });
}
function variablesIn(plan) {
    return Object.fromEntries(Object.entries(object(at(plan, 'variables'))).map(([name, variable]) => [name, at(variable, 'value')]));
}
function entriesIn(plan) {
    return list(at(plan, 'resource_changes')).filter(isObject);
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/watch-interrupted.js



/** Milliseconds that terraform has after its interrupt. A runner that cancels kills everything some ten seconds later. */
const grace = { cancelled: 3_000, otherwise: 30_000 };
/** Milliseconds between two looks for a provider that is still there. */
const pause = 1_000;
/**
 * Ends the providers of an interrupted terraform that does not end by itself; the returned function stops watching it.
 *
 * A provider that sleeps through a long `retry-after`, or waits for a database, does not hear terraform's interrupt, and terraform
 * waits for it. A second interrupt to terraform loses its state ("Exiting immediately"); without its provider it fails what was in
 * flight, stores the state, releases the lock and ends within a second (seen with Terraform 1.11.4 and the published provider).
 * Only a terraform that has no provider any more, and waits for a store that does not answer, is killed in the end: there is
 * nothing that it could save.
 */
function watchInterrupted(terraform, { signal, most, onGivenUp, ...processes }) {
    let timer;
    let isOver = false;
    const look = async (since) => {
        const providers = await providersOf(terraform, processes);
        if (isOver)
            return;
        endAll(providers ?? [], processes.onEnd);
        // Each provider that has just been ended is something that terraform has to report and to store. Where nobody can tell whether
        // there is one, terraform is waited for as long as it takes.
        const from = providers?.length === 0 ? since : performance.now();
        if (performance.now() - from < most)
            timer = setTimeout(() => void look(from), pause);
        else {
            onGivenUp();
            end(terraform);
        }
    };
    const begin = () => {
        const isCancelled = signal.reason instanceof src_errors/* StagingError */.QH && signal.reason.reason === 'cancelled';
        const wait = isCancelled ? grace.cancelled : grace.otherwise;
        timer = setTimeout(() => void look(performance.now()), wait);
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return () => {
        isOver = true;
        signal.removeEventListener('abort', begin);
        clearTimeout(timer);
    };
}
/** Those of a terraform that was killed: they live on, and go on making what they were at, while nobody writes it down. */
async function endOrphans(terraform, processes) {
    endAll((await providersOf(terraform, processes)) ?? [], processes.onEnd);
}
/** Linux cuts the names of processes after 15 characters. */
const providerName = 'terraform-provider-'.slice(0, 15);
/** Undefined: the processes of this machine cannot be listed. */
async function providersOf(terraform, { spawn, env }) {
    const list = process.platform === 'linux' ? processesOfLinux() : processesByPs(spawn, env);
    const all = await list.catch(() => undefined);
    return all?.filter(({ parent, group, name }) => (parent === terraform || group === terraform) && name.startsWith(providerName));
}
async function processesOfLinux() {
    const pids = (await (0,promises_.readdir)('/proc')).filter((entry) => /^\d+$/.test(entry));
    const found = await Promise.all(pids.map(async (pid) => {
        // One that has ended meanwhile is no child of anybody.
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
        // `123 (name) S 1 99 …`; the name may hold blanks and parentheses. A zombie (Z) has ended.
        const match = /^\d+ \((.*)\) ([^Z]) (\d+) (\d+)/s.exec(stat);
        return match
            ? [{ pid: Number(pid), name: match[1] ?? '', parent: Number(match[3]), group: Number(match[4]) }]
            : [];
    }));
    return found.flat();
}
async function processesByPs(spawn, env) {
    const { stdout } = await spawn('ps', ['-A', '-o', 'pid=,ppid=,pgid=,comm='], { env });
    return [...stdout.toString().matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/gm)].map(([, pid, parent, group, name = '']) => ({
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        name: (0,external_node_path_.basename)(name.trim())
    }));
}
function endAll(providers, onEnd) {
    for (const { pid, name } of providers) {
        onEnd(name);
        end(pid);
    }
}
function end(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended meanwhile.
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/open-terraform.js














/** Commands that take the state's lock. */
const locking = new Set(['plan', 'apply', 'destroy', 'state push']);
/** Milliseconds for a second attempt to save the state: a cancelled run is killed soon. */
const rescuePatience = 30_000;
/**
 * Milliseconds that an interrupted terraform without a provider may still take: to store what it has made, which is worth a long
 * wait, or only to end.
 */
const endPatience = { changing: 60_000, otherwise: 5_000 };
const importsFile = 'staging_actions_imports.tf';
/** Finds the binary. Throws `terraform-missing` when none can be had. */
async function openTerraform(request) {
    const { directory, env, spawn, log, deadline } = request;
    const binary = await findBinary({ ...request, signal: deadline.signal });
    await (0,promises_.mkdir)(request.temp, { recursive: true });
    const work = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.temp, 'terraform-'));
    log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`);
    const errored = (0,external_node_path_.join)(directory, 'errored.tfstate');
    // A run that was killed may have left them, in a workspace that nobody cleans: they are about another environment.
    for (const file of [errored, (0,external_node_path_.join)(directory, importsFile)])
        await (0,promises_.rm)(file, { force: true });
    const childEnv = childEnvironment(env, (0,external_node_path_.join)(work, 'data'));
    const lives = [];
    const start = async (what, args, { signal, most, onStdout }) => {
        const since = Date.now();
        let stopWatching = () => { };
        let pid;
        const processes = {
            spawn,
            env: childEnv,
            onEnd: (provider) => log.info(`terraform ${what} does not end by itself: ending its ${provider}`)
        };
        const result = await spawn(binary.path, args, {
            cwd: directory,
            env: childEnv,
            signal,
            ...(onStdout && { onStdout }),
            onStart: (started) => {
                pid = started;
                stopWatching = watchInterrupted(started, {
                    ...processes,
                    signal,
                    most,
                    onGivenUp: () => log.warning(`terraform ${what} still does not end: killing it`)
                });
            }
        }).finally(() => {
            stopWatching();
            if (locking.has(what))
                lives.push({ since, until: Date.now() });
        });
        if (isKill(result.exitCode) && pid !== undefined)
            await endOrphans(pid, {
                ...processes,
                onEnd: (provider) => log.info(`terraform ${what} was killed: ending its ${provider}, which lives on`)
            });
        return result;
    };
    /** Runs to its end; text output is kept, events are passed on as they come. */
    const run = async (what, args, onEvent) => {
        const { signal } = deadline;
        if (signal.aborted)
            throw signal.reason;
        const diagnostics = [];
        const lines = [];
        const inFlight = watchInFlight();
        const onLine = (line) => {
            const event = onEvent && parseEvent(line);
            if (!event) {
                if (!onEvent)
                    lines.push(line);
                return;
            }
            if (event.kind === 'diagnostic')
                diagnostics.push(event.diagnostic);
            inFlight.onEvent(event);
            onEvent?.(event);
        };
        const reader = splitLines(onLine);
        const began = Date.now();
        // What was in flight when it was interrupted: soon after that nothing is.
        let awaited = '';
        const note = () => {
            awaited = inFlight.told();
        };
        signal.addEventListener('abort', note, { once: true });
        const isChanging = what === 'apply' || what === 'destroy';
        const { exitCode, stderr } = await start(what, args, {
            signal,
            most: isChanging ? endPatience.changing : endPatience.otherwise,
            onStdout: reader.write
        }).finally(() => signal.removeEventListener('abort', note));
        reader.end();
        const fail = () => {
            const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
            throw failure({ what, exitCode, errors, stderr: stderr.toString(), began, awaited, signal });
        };
        return { exitCode, text: lines.join('\n'), fail };
    };
    const writeVariables = async (variables) => {
        if (Object.keys(variables).length === 0)
            return [];
        const file = (0,external_node_path_.join)(work, 'variables.tfvars.json');
        await (0,promises_.writeFile)(file, JSON.stringify(variables), { mode: 0o600 });
        return [`-var-file=${file}`];
    };
    const logged = (onEvent) => (event) => {
        if (event.kind === 'diagnostic' && event.diagnostic.severity === 'warning')
            log.info(`warning: ${renderDiagnostic(event.diagnostic)}`);
        const line = describeEvent(event);
        if (line)
            log.info(line);
        onEvent(event);
    };
    /** What terraform could not save it leaves next to the stack, passwords and all: it goes where it belongs, or nowhere. */
    const rescueState = async () => {
        if (!(await exists(errored)))
            return;
        try {
            // Also when the run was cancelled: without the state, what was just made would be known to nobody.
            const { exitCode } = await start('state push', ['state', 'push', errored], {
                signal: AbortSignal.timeout(rescuePatience),
                most: 0
            });
            if (exitCode === 0)
                log.info('the state that terraform could not save at first is saved');
            else
                log.warning('the state could not be saved: what was made since then has to be found in the account');
        }
        finally {
            await (0,promises_.rm)(errored, { force: true });
        }
    };
    const change = async (command, more, onEvent = () => { }) => {
        // One of an earlier run may be another environment's: it must not be taken for what this run could not save.
        await (0,promises_.rm)(errored, { force: true });
        const { exitCode, fail } = await run(command, [command, '-json', '-input=false', ...more], logged(onEvent));
        if (exitCode === 0)
            return;
        await rescueState();
        fail();
    };
    /** Terraform reads import blocks from the stack's own folder: the file is there for as long as a plan takes. */
    const withImports = async (blocks, work) => {
        const file = (0,external_node_path_.join)(directory, importsFile);
        // One that a killed run left is about another environment.
        await (0,promises_.rm)(file, { force: true });
        if (blocks.length === 0)
            return work();
        const text = blocks.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${backend_quote(id)}\n}\n`);
        await (0,promises_.writeFile)(file, text.join('\n'));
        try {
            return await work();
        }
        finally {
            await (0,promises_.rm)(file, { force: true });
        }
    };
    return {
        version: binary.version,
        async init(backend) {
            const file = (0,external_node_path_.join)(work, 'backend.hcl');
            await (0,promises_.writeFile)(file, renderBackend(backend), { mode: 0o600 });
            const { exitCode, fail } = await run('init', ['init', '-input=false', '-no-color', `-backend-config=${file}`]);
            if (exitCode !== 0)
                fail();
            // Where a stack has no such block, Terraform warns and goes on with a state in the workspace, which ends with the runner.
            const type = await backendOf(childEnv.TF_DATA_DIR);
            if (type !== 's3')
                throw noBackend(directory, type);
        },
        plan: (variables, imports = []) => withImports(imports, async () => {
            const file = (0,external_node_path_.join)(work, 'plan');
            const args = ['plan', '-json', '-detailed-exitcode', '-input=false', `-out=${file}`];
            const { exitCode, fail } = await run('plan', [...args, ...(await writeVariables(variables))], () => { });
            if (exitCode !== 0 && exitCode !== 2)
                fail();
            const shown = await run('show', ['show', '-json', '-no-color', file]);
            if (shown.exitCode !== 0)
                shown.fail();
            return { isClean: exitCode === 0, ...parsePlan(shown.text), file };
        }),
        apply: ({ file }, onEvent) => change('apply', [file], onEvent),
        destroy: async (variables, onEvent) => change('destroy', ['-auto-approve', ...(await writeVariables(variables))], onEvent),
        async outputs() {
            const { exitCode, text, fail } = await run('output', ['output', '-json', '-no-color']);
            if (exitCode !== 0)
                fail();
            const value = JSON.parse(text || '{}');
            if (!isObject(value))
                return fail();
            return Object.fromEntries(Object.entries(value)
                .filter((entry) => isObject(entry[1]))
                .map(([name, output]) => [name, { value: output['value'], sensitive: output['sensitive'] === true }]));
        },
        async state() {
            const { exitCode, text, fail } = await run('state pull', ['state', 'pull']);
            if (exitCode !== 0)
                fail();
            return state_readState(text);
        },
        lives: () => [...lives],
        async forceUnlock(lockId) {
            const { exitCode, fail } = await run('force-unlock', ['force-unlock', '-force', '-no-color', lockId]);
            if (exitCode !== 0)
                fail();
        },
        close: () => (0,promises_.rm)(work, { recursive: true, force: true })
    };
}
async function exists(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/declared-variables.js



/** Variables that a stack's folder declares, with whether each has a default. None where there is no such folder. */
async function declaredVariables(directory) {
    const files = await terraform_files_terraformFilesIn(directory);
    const found = await Promise.all(files.map(async (file) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8');
        return file.endsWith('.json') ? declaredInJson(text) : declaredInHcl(text);
    }));
    return new Map(found.flat());
}
/** Names that the folder's own files of values set: those that Terraform reads by itself. */
async function setByFiles(directory) {
    const all = await readdir(directory).catch(() => []);
    const files = all.filter((file) => /(^terraform|\.auto)\.tfvars(\.json)?$/.test(file));
    const names = await Promise.all(files.map(async (file) => {
        const text = await readFile(join(directory, file), 'utf8');
        if (file.endsWith('.json'))
            return Object.keys(objectIn(text));
        return [...text.matchAll(/^\s*"?([\w-]+)"?\s*=/gm)].map(([, name = '']) => name);
    }));
    return new Set(names.flat());
}
function declaredInHcl(text) {
    const code = withoutComments(text);
    return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found) => {
        const body = blockFrom(code, found.index + found[0].length);
        // A block of which the end is not found says nothing: Terraform will.
        return [found[1] ?? '', { hasDefault: body === undefined || /(^|[\s{])default\s*=/.test(body) }];
    });
}
function declaredInJson(text) {
    const variables = objectIn(text)['variable'];
    return Object.entries(typeof variables === 'object' && variables !== null ? variables : {}).map(([name, variable]) => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]);
}
function objectIn(text) {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
}
/** Comments go, and what stands in quotes is empty: braces and words in there are none of the language's. */
function withoutComments(text) {
    return text.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match, quoted) => quoted === undefined ? '' : /^[\w-]*$/.test(quoted) ? match : '""');
}
/** From behind the `{` of a block to its `}`, without the blocks inside of it; undefined where it has no end. */
function blockFrom(code, start) {
    let depth = 1;
    let body = '';
    for (let index = start; index < code.length; index += 1) {
        const sign = code[index];
        if (sign === '}')
            depth -= 1;
        if (depth === 0)
            return body;
        if (depth === 1)
            body += sign;
        if (sign === '{')
            depth += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-terraform.js




/** Opens stacks with the run's credentials: the only process besides ours that sees them. */
function stackRunner({ context, digitaloceanToken, spaces, version }) {
    const { env, spawn, tools, log, temp, urls } = context;
    return async ({ directory, variables, command, deadline }) => {
        const isDeclared = await declaredIn(directory);
        const terraform = await openTerraform({
            directory,
            command,
            env: {
                ...env,
                DIGITALOCEAN_TOKEN: digitaloceanToken,
                DIGITALOCEAN_API_URL: urls.digitalocean,
                AWS_ACCESS_KEY_ID: spaces.accessKey,
                AWS_SECRET_ACCESS_KEY: spaces.secretKey
            },
            spawn,
            tools,
            log,
            temp,
            deadline,
            ...(version && { version })
        });
        const declared = (values) => Object.fromEntries(Object.entries(values).filter(([name]) => isDeclared(name)));
        const given = { ...declared(variables.own), ...variables.configured, ...declared(variables.identity) };
        return {
            ...terraform,
            plan: async (imports) => {
                const plan = await terraform.plan(given, imports);
                requireOneAccount(plan, { token: digitaloceanToken, api_endpoint: urls.digitalocean });
                return plan;
            },
            destroy: (onEvent) => terraform.destroy(given, onEvent)
        };
    };
}
/**
 * What another token makes we could neither look for nor prove: with ours it is answered 404, as what is gone.
 * @param expected what the settings must be where the stack has them
 */
function requireOneAccount({ settings = [] }, expected) {
    const other = settings.find(({ name, value }) => Object.hasOwn(expected, name) && value !== expected[name]);
    if (other)
        throw new src_errors/* RefusedError */.fk('wrong-account', `the plan is not applied: the provider ${other.provider} has a \`${other.name}\` of its own in the stack, and it is not the one of this run`, {
            hint: `Leave \`${other.name}\` out of the provider's block: it is in the environment. What is made with another account's token cannot be looked for, and would be left behind: make it in a stack outside of the environment.`
        });
}
/** Which variables a stack takes: what it does not declare, Terraform would warn about on every run. */
async function declaredIn(directory) {
    await (0,promises_.access)(directory).catch((cause) => {
        throw new src_errors/* StagingError */.QH('invalid-configuration', `there is no folder ${directory} with a stack`, {
            hint: 'Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.',
            cause
        });
    });
    const declared = await declaredVariables(directory);
    return (name) => declared.has(name);
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/kubeconfig.js


const hint = 'Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.';
/** Reads the current context. Never quotes what it reads: a kubeconfig is a secret. */
function parseKubeconfig(text) {
    const config = read(text);
    const contextName = config['current-context'];
    const context = kubeconfig_named(config['contexts'], contextName, 'context');
    const cluster = kubeconfig_named(config['clusters'], context['cluster'], 'cluster');
    const user = kubeconfig_named(config['users'], context['user'], 'user');
    const server = cluster['server'];
    if (typeof server !== 'string' || !/^https:\/\/[^\s/]+/.test(server))
        throw malformed('its server is no https URL');
    if (cluster['insecure-skip-tls-verify'] === true)
        throw malformed('it asks to trust any certificate');
    return {
        server: server.replace(/\/+$/, ''),
        ca: pem(cluster, 'certificate-authority'),
        credential: credentialOf(user)
    };
}
function read(text) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(text);
    }
    catch {
        // The parser's own message quotes lines of the text.
        throw malformed('it is not YAML');
    }
    if (!isRecord(value))
        throw malformed('it is not a mapping');
    return value;
}
function kubeconfig_named(list, name, kind) {
    const entries = Array.isArray(list) ? list : [];
    const entry = entries.find((candidate) => isRecord(candidate) && candidate['name'] === name);
    const value = isRecord(entry) ? entry[kind] : undefined;
    if (!isRecord(value))
        throw malformed(`it has no ${kind} for its current context`);
    return value;
}
function credentialOf(user) {
    const token = user['token'];
    if (typeof token === 'string' && token !== '')
        return { kind: 'token', token };
    const certificate = pem(user, 'client-certificate');
    const key = pem(user, 'client-key');
    if (certificate && key)
        return { kind: 'certificate', certificate, key };
    throw malformed('its user has neither a token nor a client certificate inline');
}
function pem(record, name) {
    const data = record[`${name}-data`];
    if (typeof data === 'string' && data !== '')
        return Buffer.from(data, 'base64').toString('utf8');
    if (record[name] !== undefined)
        throw malformed(`${name} is a file`);
    return undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function malformed(what) {
    return new src_errors/* StagingError */.QH('invalid-input', `the kubeconfig cannot be used: ${what}`, { hint });
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/discovery.js


/** Asks the server which kinds it serves, once a group; a kind not found is asked for again, since CRDs arrive late. */
class Discovery {
    #transport;
    #known = new Map();
    constructor(transport) {
        this.#transport = transport;
    }
    /** Undefined: this server does not serve the kind (yet). */
    async find(apiVersion, kind) {
        const known = this.#known.get(apiVersion)?.get(kind);
        if (known)
            return known;
        const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
        try {
            const { body } = await this.#transport.send({ method: 'GET', path: base });
            const kinds = new Map();
            for (const entry of object_items(body, 'resources')) {
                const name = object_text(entry, 'name');
                const entryKind = object_text(entry, 'kind');
                if (!name || !entryKind || name.includes('/'))
                    continue;
                kinds.set(entryKind, { name, namespaced: field(entry, 'namespaced') === true, base });
            }
            this.#known.set(apiVersion, kinds);
            return kinds.get(kind);
        }
        catch (error) {
            if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
                return undefined;
            throw error;
        }
    }
    async get(apiVersion, kind) {
        const resource = await this.find(apiVersion, kind);
        if (!resource)
            throw new src_errors/* StagingError */.QH('not-found', `the cluster does not serve ${kind} of ${apiVersion}`, {
                hint: 'Is what defines this kind (a CustomResourceDefinition) installed in the cluster?'
            });
        return resource;
    }
}
function discovery_pathOf(resource, ref) {
    return `${collection(resource, ref.namespace ?? 'default')}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query) {
    return query.namespace === undefined ? `${resource.base}/${resource.name}` : collection(resource, query.namespace);
}
function collection(resource, namespace) {
    return resource.namespaced
        ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
        : `${resource.base}/${resource.name}`;
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./packages/base/build/src/retry-pause.js
var retry_pause = __webpack_require__(5812);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/transport.js



const attempts = 5;
/** A request that gets no byte for so long is given up; a watch is not. */
const silenceMs = 30_000;
const largestAnswer = 64 * 1024 * 1024;
/** Talks to one API server over TLS with the cluster's own authority. Never logs a body or a header. */
class Transport {
    #access;
    #agent;
    #options;
    #answered = false;
    constructor(access, options) {
        this.#access = access;
        this.#options = options;
        const { ca, credential } = access;
        const { proxyEnv } = external_node_https_.globalAgent.options;
        this.#agent = new external_node_https_.Agent({
            keepAlive: true,
            // An agent of one's own follows the machine's proxy only where it is told to.
            ...(proxyEnv && { proxyEnv }),
            ...(ca === undefined ? {} : { ca }),
            ...(credential.kind === 'certificate' ? { cert: credential.certificate, key: credential.key } : {})
        });
    }
    get server() {
        return this.#access.server;
    }
    /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx with an object of the API. */
    async send(request) {
        return this.#persist(request, (raw, response) => ({ body: transport_objectIn(raw, request), warnings: warningsOf(response) }));
    }
    /** The same for an answer that is plain text, as a container's log is. */
    async text(request) {
        return this.#persist(request, (raw) => raw);
    }
    async #persist(request, understand) {
        const idempotent = request.idempotent ?? (request.method !== 'POST' && request.method !== 'PATCH');
        const { clock, log } = this.#options;
        const started = clock.monotonic();
        for (let attempt = 1;; attempt += 1) {
            const signal = this.#signal(request.signal);
            try {
                const { raw, response } = await this.#once(request, signal);
                const understood = understand(raw, response);
                this.#answered = true;
                return understood;
            }
            catch (error) {
                if (signal?.aborted)
                    throw signal.reason;
                if (!(error instanceof src_errors/* ApiError */.hD) || !mayRetry(error.status, idempotent, request))
                    throw error;
                const elapsed = clock.monotonic() - started;
                const pause = (0,retry_pause/* retryPause */.v)({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed });
                if (pause === undefined)
                    throw error;
                if (attempt === attempts)
                    log.info(`${error.message}; waiting until it answers again`);
                else
                    log.debug(`${error.message}; again in ${pause} ms`);
                await clock.sleep(pause, signal);
            }
        }
    }
    /** Opens a stream and yields its lines as they come; ends when the server ends it. */
    async *lines(request) {
        const signal = this.#signal(request.signal);
        const response = await this.#open(request, signal, undefined);
        if ((response.statusCode ?? 0) >= 300)
            throw this.#failure(request, response, await readAll(response));
        response.setEncoding('utf8');
        let rest = '';
        try {
            for await (const chunk of response) {
                const parts = (rest + chunk).split('\n');
                rest = parts.pop() ?? '';
                for (const line of parts)
                    if (line.trim())
                        yield line;
            }
        }
        catch (cause) {
            if (signal?.aborted)
                throw signal.reason;
            throw this.#unreachable(request, cause);
        }
        finally {
            response.destroy();
        }
    }
    close() {
        this.#agent.destroy();
    }
    async #once(request, signal) {
        const started = this.#options.clock.monotonic();
        const response = await this.#open(request, signal, silenceMs);
        let raw;
        try {
            raw = await readAll(response);
        }
        catch (cause) {
            throw this.#unreachable(request, cause);
        }
        const status = response.statusCode ?? 0;
        this.#options.log.debug(`Kubernetes ${request.method} ${request.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
        if (status < 200 || status >= 300)
            throw this.#failure(request, response, raw);
        return { raw, response };
    }
    #open(request, signal, timeout) {
        const url = new URL(this.#access.server + request.path);
        for (const [name, value] of Object.entries(request.query ?? {}))
            url.searchParams.set(name, value);
        const { credential } = this.#access;
        const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
        return new Promise((resolve, reject) => {
            const outgoing = (0,external_node_https_.request)(url, {
                method: request.method,
                agent: this.#agent,
                ...(signal ? { signal } : {}),
                ...(timeout ? { timeout } : {}),
                headers: {
                    accept: 'application/json, */*',
                    'user-agent': 'staging-actions',
                    ...(credential.kind === 'token' ? { authorization: `Bearer ${credential.token}` } : {}),
                    ...(body
                        ? { 'content-type': request.contentType ?? 'application/json', 'content-length': String(body.length) }
                        : {})
                }
            }, resolve);
            outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
            outgoing.on('error', (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request, cause)));
            outgoing.end(body);
        });
    }
    #signal(own) {
        const signals = [own, this.#options.signal].filter((signal) => signal !== undefined);
        return signals.length > 1 ? AbortSignal.any(signals) : signals[0];
    }
    #failure(request, response, raw) {
        const detail = messageOf(raw);
        const status = response.statusCode ?? 0;
        if (status === 404 && (0,parse_json/* isPage */.yp)(raw))
            return (0,parse_json/* answeredInstead */.K0)({ ...request, service: 'Kubernetes' });
        const requestId = response.headers['audit-id'];
        return new src_errors/* ApiError */.hD({
            service: 'Kubernetes',
            method: request.method,
            path: request.path,
            status,
            ...(detail ? { detail } : {}),
            ...(typeof requestId === 'string' ? { requestId } : {})
        }, status === 401
            ? { hint: 'The kubeconfig may have expired: a new one is made at every run from digitalocean-token.' }
            : {});
    }
    #unreachable(request, cause) {
        const detail = object_text(cause, 'code') ?? object_text(cause, 'message');
        return new src_errors/* ApiError */.hD({ service: 'Kubernetes', method: request.method, path: request.path, status: 0, ...(detail ? { detail } : {}) }, { cause, hint: 'Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?' });
    }
}
/**
 * A refused connection never reached the server; 429 and 503 say that nothing was done, and so does a 409 to a patch that demands
 * no version: the server met somebody else's write between its own read and write.
 */
function mayRetry(status, idempotent, { method, body }) {
    return (status === 429 ||
        status === 503 ||
        (status === 409 && method === 'PATCH' && object_text(body, 'metadata', 'resourceVersion') === undefined) ||
        (idempotent && (status === 0 || status === 500 || status === 502 || status === 504)));
}
/**
 * Whatever the API server answers with is an object of the API, which names its kind: a list, a Status, what was asked for.
 * @throws ApiError as where no answer came
 */
function transport_objectIn(raw, request) {
    const instead = (what) => (0,parse_json/* answeredInstead */.K0)({ ...request, service: 'Kubernetes' }, what);
    let body;
    try {
        body = JSON.parse(raw);
    }
    catch {
        throw instead(`what came in its place is no JSON: ${(0,parse_json/* whatIs */.NR)(raw)}`);
    }
    if (object_text(body, 'kind') === undefined)
        throw instead('what came in its place is no object of its API');
    return body;
}
async function readAll(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestAnswer)
            throw new Error('the answer is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function messageOf(raw) {
    try {
        return object_text(JSON.parse(raw), 'message');
    }
    catch {
        return undefined;
    }
}
/** `299 - "unknown field \"spec.x\""` → `unknown field "spec.x"` */
function warningsOf(response) {
    const header = field(response.headersDistinct, 'warning');
    const values = Array.isArray(header) ? header : [];
    return values.map((value) => String(value)
        .replace(/^\d+ \S+ "(.*)"$/, '$1')
        .replace(/\\"/g, '"'));
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/watch.js



/** Lists carry neither apiVersion nor kind on their items: both are put back. */
async function listObjects(transport, discovery, query, signal) {
    const resource = await discovery.get(query.apiVersion, query.kind);
    const path = listPathOf(resource, query);
    const { body } = await transport.send({
        method: 'GET',
        path,
        query: selectors(query),
        ...(signal ? { signal } : {})
    });
    // Of none it is null where the server is written in Go, and there all the same.
    if (field(body, 'items') === undefined)
        throw (0,parse_json/* answeredInstead */.K0)({ service: 'Kubernetes', method: 'GET', path }, 'what came in its place is no list');
    const objects = object_items(body, 'items').map((item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...item }));
    return { objects, resourceVersion: object_text(body, 'metadata', 'resourceVersion') ?? '' };
}
/**
 * Follows a set until the signal aborts (then it throws the signal's reason). A connection that ends is taken up again from
 * the last resourceVersion; one that has expired (410, in an ERROR event of a 200 answer) starts over with a list.
 */
async function* watchObjects(transport, discovery, query, options) {
    const { clock, log, signal } = options;
    const resource = await discovery.get(query.apiVersion, query.kind);
    let resourceVersion;
    let failures = 0;
    for (;;) {
        signal.throwIfAborted();
        if (resourceVersion === undefined) {
            const list = await listObjects(transport, discovery, query, signal);
            resourceVersion = list.resourceVersion;
            yield { kind: 'listed', objects: list.objects };
        }
        try {
            const path = listPathOf(resource, query);
            const lines = transport.lines({
                method: 'GET',
                path,
                query: { ...selectors(query), watch: '1', allowWatchBookmarks: 'true', resourceVersion, timeoutSeconds: '240' },
                signal
            });
            for await (const line of lines) {
                const { type, object } = eventIn(line, path);
                failures = 0;
                if (type === 'ERROR') {
                    log.debug(`the watch of ${query.kind} ended: ${object_text(object, 'message') ?? 'no message'}`);
                    resourceVersion = object_number(object, 'code') === 410 ? undefined : resourceVersion;
                    break;
                }
                resourceVersion = object_text(object, 'metadata', 'resourceVersion') ?? resourceVersion;
                if (type === 'ADDED' || type === 'MODIFIED')
                    yield { kind: 'changed', object };
                else if (type === 'DELETED')
                    yield { kind: 'deleted', object };
            }
        }
        catch (error) {
            if (!(error instanceof src_errors/* ApiError */.hD) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
                throw error;
            if (error.status === 410)
                resourceVersion = undefined;
            failures += 1;
            if (failures > 8)
                throw error;
        }
        // A server that closes at once must not be asked in a tight loop.
        await clock.sleep(Math.min(10_000, 100 * 2 ** failures), signal);
    }
}
/** @throws ApiError as where the connection broke: half a line is all that came of it */
function eventIn(line, path) {
    let event;
    try {
        event = JSON.parse(line);
    }
    catch {
        // Below.
    }
    const object = field(event, 'object');
    if (object_text(object, 'kind') === undefined)
        throw (0,parse_json/* answeredInstead */.K0)({ service: 'Kubernetes', method: 'GET', path }, 'a line of the watch is no event');
    return { type: object_text(event, 'type'), object };
}
function selectors(query) {
    return {
        ...(query.labelSelector ? { labelSelector: query.labelSelector } : {}),
        ...(query.fieldSelector ? { fieldSelector: query.fieldSelector } : {})
    };
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/cluster.js







const fieldManager = 'staging-actions';
/** Each loses only to somebody who wrote in between. */
const mostReplaces = 5;
/** Opens nothing yet: the first request does. Throws when the kubeconfig cannot be used. */
function openCluster(kubeconfigYaml, options) {
    const { clock, log } = options;
    const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
    const discovery = new Discovery(transport);
    const others = [];
    const locate = async (ref) => discovery_pathOf(await discovery.get(ref.apiVersion, ref.kind), ref);
    const warn = (ref, warnings) => {
        for (const warning of warnings)
            log.warning(`${describeRef(ref)}: ${warning}`);
    };
    const cluster = {
        server: transport.server,
        async find(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return undefined;
            try {
                const { body } = await transport.send({ method: 'GET', path: discovery_pathOf(resource, ref) });
                return body;
            }
            catch (error) {
                if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        async get(ref) {
            const { body } = await transport.send({ method: 'GET', path: await locate(ref) });
            return body;
        },
        list: (query) => listObjects(transport, discovery, query),
        watch: (query, signal) => watchObjects(transport, discovery, query, { clock, log, signal }),
        async apply(manifest) {
            const ref = refOf(manifest);
            const deadline = new src_deadline/* Deadline */.B(clock, 120_000, options.signal);
            const resource = await waitUntil(async () => {
                const found = await discovery.find(ref.apiVersion, ref.kind);
                return found ? { kind: 'done', value: found } : { kind: 'waiting', seen: 'not served yet' };
            }, {
                awaited: `the cluster to serve ${ref.kind} of ${ref.apiVersion}`,
                clock,
                deadline,
                log,
                first: 500,
                most: 5000
            });
            const { body, warnings } = await transport.send({
                method: 'PATCH',
                path: discovery_pathOf(resource, ref),
                query: { fieldManager, force: 'true' },
                contentType: 'application/apply-patch+yaml',
                body: manifest,
                idempotent: true
            });
            warn(ref, warnings);
            return body;
        },
        async replace(manifest) {
            const ref = refOf(manifest);
            const resource = await discovery.get(ref.apiVersion, ref.kind);
            for (let attempt = 1;; attempt += 1) {
                const version = (await cluster.find(ref))?.metadata.resourceVersion;
                const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion: version } };
                try {
                    const answer = await transport.send(version === undefined
                        ? {
                            method: 'POST',
                            path: listPathOf(resource, { namespace: 'default', ...ref }),
                            query: { fieldManager },
                            body
                        }
                        : { method: 'PUT', path: discovery_pathOf(resource, ref), query: { fieldManager }, body });
                    warn(ref, answer.warnings);
                    return answer.body;
                }
                catch (error) {
                    // Somebody else wrote it, or made it, in the meantime.
                    if (!(error instanceof src_errors/* ApiError */.hD && error.status === 409))
                        throw error;
                    if (attempt < mostReplaces)
                        continue;
                    if (version !== undefined)
                        throw error;
                    throw new src_errors/* StagingError */.QH('service-error', `Kubernetes says that ${ref.kind} ${ref.name} is not there, and refuses to make it because it exists`, { cause: error, hint: (0,parse_json/* proxyHint */.CJ)('Kubernetes') });
                }
            }
        },
        async patch(ref, patch) {
            const { body, warnings } = await transport.send({
                method: 'PATCH',
                path: await locate(ref),
                query: { fieldManager },
                contentType: patch.kind === 'merge' ? 'application/merge-patch+json' : 'application/json-patch+json',
                body: patch.kind === 'merge' ? patch.value : patch.operations
            });
            warn(ref, warnings);
            return body;
        },
        async refusal(manifest) {
            const { apiVersion, kind, metadata } = manifest;
            const resource = await discovery.get(apiVersion, kind);
            try {
                await transport.send({
                    method: 'POST',
                    path: listPathOf(resource, { apiVersion, kind, namespace: metadata.namespace ?? 'default' }),
                    query: { dryRun: 'All', fieldManager },
                    body: manifest,
                    idempotent: true
                });
                return undefined;
            }
            catch (error) {
                if (error instanceof src_errors/* ApiError */.hD && [400, 403, 409, 422].includes(error.status))
                    return error.detail ?? error.message;
                throw error;
            }
        },
        async whoAmI() {
            const [apiVersion, kind] = ['authentication.k8s.io/v1', 'SelfSubjectReview'];
            const body = { apiVersion, kind };
            try {
                const answer = await transport.send({
                    method: 'POST',
                    path: `/apis/${apiVersion}/selfsubjectreviews`,
                    body,
                    idempotent: true
                });
                const username = object_text(answer.body, 'status', 'userInfo', 'username');
                const groups = object_items(answer.body, 'status', 'userInfo', 'groups').filter((group) => typeof group === 'string');
                return username === undefined ? undefined : { username, groups };
            }
            catch (error) {
                if (error instanceof src_errors/* ApiError */.hD && [403, 404].includes(error.status))
                    return undefined;
                throw error;
            }
        },
        async delete(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return;
            try {
                await transport.send({
                    method: 'DELETE',
                    path: discovery_pathOf(resource, ref),
                    query: { propagationPolicy: 'Background' }
                });
            }
            catch (error) {
                if (!(error instanceof src_errors/* ApiError */.hD && error.status === 404))
                    throw error;
            }
        },
        log: ({ namespace, name }, { container, lines, previous }) => transport.text({
            method: 'GET',
            path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}/log`,
            query: {
                container,
                tailLines: String(lines),
                // Lines may be of any length.
                limitBytes: '65536',
                ...(previous ? { previous: 'true' } : {})
            }
        }),
        async waitReady({ deadline, nodes = 1 }) {
            await waitUntil(async () => {
                const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Node' });
                const ready = objects.filter((node) => nodeReadiness(node).kind === 'ready').length;
                return objects.length >= nodes && ready === objects.length
                    ? { kind: 'done', value: undefined }
                    : { kind: 'waiting', seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` };
            }, { awaited: "the cluster's nodes to be Ready", clock, deadline, log });
        },
        within(signal) {
            const other = openCluster(kubeconfigYaml, { ...options, signal });
            others.push(other);
            return other;
        },
        close() {
            transport.close();
            for (const other of others)
                other.close();
        }
    };
    return cluster;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/kube-access.js

/** As long as a step may take, and no longer: every kubeconfig is a key to the cluster. */
const kubeconfigSeconds = 3600;
/** Opens our cluster by a fresh, short-lived kubeconfig, whose credential is masked. */
async function openOurCluster({ digitalocean, context }, clusterId, { mask, deadline }) {
    const seconds = Math.min(kubeconfigSeconds, Math.max(600, Math.ceil(deadline.remaining() / 1000)));
    const kubeconfig = await digitalocean.clusters.kubeconfig(clusterId, seconds);
    const { credential } = parseKubeconfig(kubeconfig);
    mask(credential.kind === 'token' ? credential.token : credential.key);
    return openCluster(kubeconfig, { clock: context.clock, log: context.log, signal: deadline.signal });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/reach.js



/** Speaks to the address itself: no resolver hears of a name that may not be there yet, and remembers for half an hour that it is not. */
const reach = (asked) => reach_answerOf(asked, () => undefined);
/** The same through the proxy that the environment names, by CONNECT. */
function reachFrom(env) {
    const proxy = env['NODE_USE_ENV_PROXY'] === '1' ? env['HTTPS_PROXY'] || env['https_proxy'] : undefined;
    if (!proxy)
        return reach;
    const direct = (env['NO_PROXY'] || env['no_proxy'] || '').split(',').map((entry) => entry.trim());
    return (asked) => direct.includes(asked.address) || direct.includes('*')
        ? reach(asked)
        : reach_answerOf(asked, () => tunnel(new URL(proxy), asked));
}
async function reach_answerOf(asked, open) {
    try {
        const socket = await open();
        return asked.isPlain ? await answerTo(plainly(asked, socket)) : await encrypted(asked, socket);
    }
    catch (error) {
        if (error instanceof ProxyRefusal)
            return { kind: 'unasked' };
        const { code, name = '', message = String(error) } = error;
        return { kind: 'failed', code: code ?? name, message: message.slice(0, 200) };
    }
}
async function encrypted(asked, socket) {
    const secure = await handshake(asked, socket);
    const certificate = describeCertificate(secure, asked.host);
    if (certificate.problem !== undefined || !certificate.coversHost) {
        secure.destroy();
        return { kind: 'certificate', certificate };
    }
    const { host, hostHeader = host, signal } = asked;
    const headers = { host: hostHeader };
    return answerTo((0,external_node_http_.request)({ createConnection: () => secure, headers, path: '/', signal }));
}
/** Whatever certificate it shows, so that it can be told; nothing is said before it was judged. */
function handshake({ host, address, signal, port = 443, ca }, socket) {
    return new Promise((resolve, reject) => {
        const secure = (0,external_node_tls_.connect)({
            ...(socket ? { socket } : { host: address, port }),
            servername: host,
            ALPNProtocols: ['http/1.1'],
            rejectUnauthorized: false,
            ...(ca && { ca })
        });
        const abort = () => secure.destroy(signal.reason instanceof Error ? signal.reason : new Error('no answer in time'));
        signal.addEventListener('abort', abort, { once: true });
        secure.once('secureConnect', () => {
            secure.off('error', reject);
            signal.removeEventListener('abort', abort);
            resolve(secure);
        });
        secure.once('error', reject);
        secure.once('close', () => reject(Object.assign(new Error('it hung up'), { code: 'ECONNRESET' })));
    });
}
function describeCertificate(socket, host) {
    const certificate = socket.getPeerCertificate();
    const mismatch = (0,external_node_tls_.checkServerIdentity)(host, certificate);
    // An own sentence of Node's about the name is no problem of the chain.
    const problem = socket.authorizationError;
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : problem ? String(problem) : undefined;
    return {
        names: reach_namesOf(certificate),
        issuer: one(certificate.issuer?.O ?? certificate.issuer?.CN),
        validFrom: certificate.valid_from ?? '',
        validTo: certificate.valid_to ?? '',
        problem: code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? undefined : code,
        coversHost: mismatch === undefined
    };
}
function reach_namesOf({ subjectaltname, subject }) {
    const names = (subjectaltname ?? '')
        .split(', ')
        .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
    return names.length > 0 ? names : [one(subject?.CN)].filter((name) => name !== '');
}
function one(value) {
    return (Array.isArray(value) ? value[0] : value) ?? '';
}
function plainly({ host, hostHeader = host, address, port = 80, signal }, socket) {
    return (0,external_node_http_.request)({
        ...(socket ? { createConnection: () => socket } : { host: address, port, agent: false }),
        headers: { host: hostHeader },
        path: '/',
        signal
    });
}
function answerTo(asked) {
    return new Promise((resolve, reject) => {
        asked.on('response', (response) => {
            response.destroy();
            resolve({ kind: 'http', status: response.statusCode ?? 0, location: response.headers.location });
        });
        asked.on('error', reject);
        asked.end();
    });
}
class ProxyRefusal extends Error {
}
function tunnel(proxy, { address, isPlain, port = isPlain ? 80 : 443, signal }) {
    const target = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
    const speak = proxy.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const credentials = decodeURIComponent(`${proxy.username}:${proxy.password}`);
    return new Promise((resolve, reject) => {
        const asked = speak({
            host: proxy.hostname,
            port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
            method: 'CONNECT',
            path: target,
            headers: {
                host: target,
                ...(proxy.username && { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` })
            },
            signal,
            agent: false
        });
        asked.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            if (statusCode < 500)
                return reject(new ProxyRefusal(`the proxy answered ${statusCode} for ${target}`));
            reject(Object.assign(new Error(`nothing answers at ${target}`), { code: 'ECONNREFUSED' }));
        });
        asked.on('error', reject);
        asked.end();
    });
}

;// CONCATENATED MODULE: ./actions/provision/build/run.js

async function run_provision(input, context) {
    const environment = await (0,open_environment/* openEnvironment */.A)({ ...input, context, octokit: await context.github(input.githubToken) });
    const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey };
    return provisionEnvironment({
        environment,
        reason: input.reason ?? `${context.workflow || 'a workflow'} for ${(0,src_names/* branchOf */.W0)(context.ref)}`,
        leaseDuration: input.leaseDuration ?? environment.configuration.environment.ttl,
        deadline: context.deadline(input.timeoutMinutes * 60_000),
        repositoryToken: input.repositoryToken,
        // A pipeline that is started by hand releases its lease at its end: that it is a person's matters where it was killed.
        isByHand: context.eventName === 'workflow_dispatch',
        discardLedger: input.discardLedger
    }, {
        openTerraform: stackRunner({ ...input, context, spaces, version: input.terraformVersion }),
        openCluster: openOurCluster,
        states: stateStore(spaces),
        spacesUrl: context.urls.spaces,
        fetch: context.fetch,
        reach: reachFrom(context.env),
        dns: context.urls,
        mask: context.mask
    });
}


/***/ })

};

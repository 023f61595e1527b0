export const id = 9;
export const ids = [9];
export const modules = {

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ dependenciesOf),
/* harmony export */   l: () => (/* binding */ neighborsOf)
/* harmony export */ });
/**
 * Names of the apps that an app's tests may have met: what it depends on, and what those depend on. All others where one of them
 * does not say what it depends on: silence is no promise.
 */
function neighborsOf(app, apps) {
    const byName = new Map(apps.map((one) => [one.name, one]));
    const found = new Set([app.name]);
    const others = (names) => new Set([...names].filter((name) => name !== app.name));
    // A set hands over what is added while it is walked through.
    for (const name of found) {
        const one = name === app.name ? app : byName.get(name);
        if (!one)
            continue;
        if (!one.saysDependencies)
            return others(byName.keys());
        for (const next of one.dependsOn)
            found.add(next);
    }
    return others(found);
}
/** Names of the apps that these depend on, and what those depend on, as far as the catalog says so; those asked for may be among them. */
function dependenciesOf(asked, apps) {
    const byName = new Map(apps.map((one) => [one.name, one]));
    const found = new Set(asked.flatMap(({ dependsOn }) => dependsOn));
    // A set hands over what is added while it is walked through.
    for (const name of found)
        for (const next of byName.get(name)?.dependsOn ?? [])
            found.add(next);
    return found;
}


/***/ }),

/***/ 7009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyNameOf: () => (/* reexport */ applyNameOf),
  compositionOf: () => (/* reexport */ compositionOf),
  disturbanceOf: () => (/* reexport */ disturbanceOf),
  heldByOthers: () => (/* reexport */ heldByOthers),
  withComposition: () => (/* reexport */ withComposition),
  withDeployBegun: () => (/* reexport */ withDeployBegun),
  withDeployed: () => (/* reexport */ withDeployed),
  withDigests: () => (/* reexport */ withDigests),
  withDoubted: () => (/* reexport */ withDoubted),
  withPasses: () => (/* reexport */ withPasses),
  withStackBegun: () => (/* reexport */ withStackBegun),
  withoutApps: () => (/* reexport */ withoutApps),
  withoutPasses: () => (/* reexport */ withoutPasses)
});

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/leases.js
var ledger_leases = __webpack_require__(1072);
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
    const leases = (0,ledger_leases/* liveLeases */._c)(document, now);
    return names.flatMap((app) => {
        const { by, branch, run } = document.apps[app] ?? {};
        if (by === undefined || branch === undefined || branch === own || run === runUrl)
            return [];
        const holding = leases.filter((lease) => lease.run === run || lease.holder === by);
        return holding.length > 0 ? [{ app, by, branch, leases: holding }] : [];
    });
}

// EXTERNAL MODULE: ./packages/config/build/src/neighbors.js
var src_neighbors = __webpack_require__(869);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/schema.js + 1 modules
var schema = __webpack_require__(3097);
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
    for (const name of [app.name, ...(0,src_neighbors/* neighborsOf */.l)(app, [...apps, ...strangers(document, surroundings)])]) {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/composition/passes.js



/**
 * The tests of these apps ended: which of the passes count, and the ledger with them. A pass counts where the app, its neighbors
 * and the stack are still what the run relies on, so that one commit names all of it. What failed has no pass any more, wherever
 * it passed before. Pure.
 */
function withPasses(document, { passed, failed }, surroundings, now) {
    const at = new Date(now).toISOString();
    const { apps: catalog, sha: revision, runUrl: run } = surroundings;
    const verdicts = passed.map((name) => {
        const app = catalog.find((one) => one.name === name);
        const unknown = { why: `the catalog has no app ${name}`, by: undefined };
        return { app: name, disturbance: app ? disturbanceOf(app, document, surroundings) : unknown };
    });
    const counted = new Set(verdicts.filter(({ disturbance }) => !disturbance).map(({ app }) => app));
    const before = withoutPasses(document, failed);
    const apps = Object.entries(before.apps).flatMap(([name, entry]) => {
        const app = counted.has(name) ? catalog.find((one) => one.name === name) : undefined;
        if (!app)
            return [];
        const without = [...(0,src_neighbors/* neighborsOf */.l)(app, catalog)].filter((one) => !document.apps[one]).sort();
        return [[name, { ...entry, tested: true, passed: { revision, run, at, ...(without.length > 0 && { without }) } }]];
    });
    return {
        document: apps.length === 0 ? before : { ...before, apps: { ...before.apps, ...Object.fromEntries(apps) } },
        verdicts
    };
}
/** The ledger in which these apps have passed nowhere; itself where they have not. */
function withoutPasses(document, names) {
    const apps = names.flatMap((name) => {
        const { passed, ...entry } = document.apps[name] ?? {};
        return passed ? [[name, { ...entry, tested: false }]] : [];
    });
    return apps.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(apps) } };
}
/** The same with what ran together at this commit, and passed: the newest last, of each commit the newest alone. */
function withComposition(document, surroundings, now) {
    const { apps: catalog, sha: commit, runUrl: run } = surroundings;
    const apps = catalog.flatMap((app) => {
        const entry = document.apps[app.name];
        if (!entry || disturbanceOf(app, document, surroundings))
            return [];
        const { revision, images, digests, passed } = entry;
        const neighbors = [...(0,src_neighbors/* neighborsOf */.l)(app, catalog)].filter((name) => document.apps[name]).sort();
        return [
            [
                app.name,
                {
                    revision,
                    images,
                    ...(digests && { digests }),
                    ...(passed && { passed: { revision: passed.revision, run: passed.run }, neighbors }),
                    ...(passed?.without && { without: passed.without })
                }
            ]
        ];
    });
    const composition = {
        commit,
        run,
        at: new Date(now).toISOString(),
        stack: document.stack?.digest ?? '',
        apps: Object.fromEntries(apps)
    };
    const others = document.compositions.filter((one) => one.commit !== commit);
    return { ...document, compositions: [...others, composition].slice(-schema/* atMost */.Tu.compositions) };
}
/** What ran together at a commit, and passed; undefined: nobody wrote it down, or it is too long ago. */
function compositionOf(document, commit) {
    return document?.compositions.find((one) => one.commit === commit);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/composition/index.js
/** What runs together in an environment, and what passed there: pure edits of the ledger, and questions to it. */





/***/ }),

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ leaseId),
/* harmony export */   _c: () => (/* binding */ liveLeases)
/* harmony export */ });
/* unused harmony exports withLease, withoutLease, expiresAt */
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

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ isBroken),
/* harmony export */   nH: () => (/* binding */ brokenLedger),
/* harmony export */   oy: () => (/* binding */ LedgerError)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

/** Something is wrong with the ledger, or with the way to it. `ledger-broken`: it is there, and nobody can read it, now or later. */
class LedgerError extends _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH {
}
function isBroken(error) {
    return error instanceof LedgerError && error.reason === 'ledger-broken';
}
/** `ref` as in `refs/staging/staging`; `problem` is a clause about what stands there. */
function brokenLedger(ref, problem) {
    return new LedgerError('ledger-broken', `the ledger in ${ref} is broken: ${problem.slice(0, 500)}`, {
        hint: `Look at its history (git fetch origin ${ref}), and push the last good commit back if there is one. Otherwise use staging-control: \`destroy\` goes on without it, \`create\` with \`discard-ledger\` starts a new one. Leases and deployed versions that it held are lost then.`
    });
}


/***/ }),

/***/ 3097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: () => (/* binding */ atMost),
  vM: () => (/* binding */ emptyDocument),
  Tp: () => (/* binding */ parseDocument),
  yQ: () => (/* binding */ renderDocument)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(4337);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/migrations.js
/** How to get from schema n to n + 1, by n. Version 1 is the first. */
const migrations = {};
/** The document as the current version writes it; one without a known way is returned as it is, to be refused. */
function migrate(document, version) {
    let current = document;
    for (let step = version; migrations[step]; step += 1)
        current = migrations[step]?.(current);
    return current;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/schema.js



const schemaVersion = 1;
/**
 * How many there may be of each. What is written down is asked for, of services that count requests: a ledger that somebody else
 * wrote may cost so many at the most. A matrix has 256 jobs.
 */
const atMost = {
    leases: 500,
    operations: 600,
    journal: 1000,
    apps: 2000,
    compositions: 10,
    parts: 2000,
    overrides: 100,
    sources: 100
};
const time = iso/* datetime */.w$({ offset: true });
const leaseSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    /** The person or bot that wants the environment. */
    holder: schemas/* string */.YjP(),
    /** URL of the run that took it. */
    run: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    since: time,
    until: time,
    /** A person took it by hand, for as long as it lasts: it is not the lease of a run that goes with it. */
    byHand: schemas/* literal */.euz(true).optional(),
    /** Of a run that failed, so that people can look: run again, it works by this lease and releases it. */
    kept: schemas/* literal */.euz(true).optional()
});
const operationSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['provision', 'deploy', 'teardown']),
    app: schemas/* string */.YjP().optional(),
    run: schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), attempt: schemas/* number */.aig().int(), url: schemas/* string */.YjP() }),
    actor: schemas/* string */.YjP(),
    since: time,
    /** Host name of the machine that it goes on on: what Terraform writes into its locks there. */
    machine: schemas/* string */.YjP().optional(),
    /** Hosts that a provision is about to take and that other environments could want too. */
    hosts: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
});
/** What was meant to be made, or was made: where to look. Never a permission to delete. */
const journalSchema = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP(),
    /** Empty while only planned. */
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** URL of the run. */
    by: schemas/* string */.YjP(),
    at: time,
    goneAt: time.optional(),
    /** As the last complete provision saw it, so that a look at what should be there need not ask for everything again. */
    createdAt: schemas/* string */.YjP().optional(),
    /** US dollars an hour. */
    hourly: schemas/* number */.aig().nonnegative().optional(),
    /** Where a DNS record points. */
    address: schemas/* string */.YjP().optional(),
    /** By which a load balancer or a node was reached: what led there alone looks like a stranger once it is gone. */
    addresses: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** Of an interrupted operation: see there. */
    machine: schemas/* string */.YjP().optional(),
    /** The zone of a DNS record. */
    zone: schemas/* string */.YjP().optional(),
    /** Of a state: addresses of what nothing but it knows of. */
    holds: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** It bears no mark of ours: the state of a stack that owns by its state holds it. */
    owned: schemas/* literal */.euz(true).optional()
});
const overrideSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    /** It took the place of another value, which nobody but who makes the Application can bring back. */
    replaced: schemas/* literal */.euz(true).optional()
});
const deployedSchema = schemas/* object */.Ikc({
    /** The commit; empty where the first deploy of it has not ended well. */
    revision: schemas/* string */.YjP(),
    images: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** URL of the run that deployed it. */
    run: schemas/* string */.YjP(),
    at: time,
    /** Whether there is a pass: kept for versions that know no more. */
    tested: schemas/* boolean */.zMY(),
    /** What its pods ran, by digest. */
    digests: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    /** Argo CD's Application. */
    application: schemas/* string */.YjP().optional(),
    /** Who deployed it, and from which branch. */
    by: schemas/* string */.YjP().optional(),
    branch: schemas/* string */.YjP().optional(),
    /** URL of a run that began to deploy it and has not said that it ended well: nobody knows what runs. */
    uncertain: schemas/* string */.YjP().optional(),
    /** Its deploy ended well, and what runs is not what one commit has: why, as a clause. `uncertain` is there, too. */
    inexact: schemas/* string */.YjP().optional(),
    /** What deploys have set over its manifests that is of no commit, by path, such as `helm.parameters.color`. */
    overrides: schemas/* array */.YOg(overrideSchema).max(atMost.overrides).optional(),
    /** What its Application was set to apart from the version, by its manifest's word: a digest that only its readers can make. */
    setup: schemas/* string */.YjP().optional(),
    /** The commits of its other sources, where it has several. */
    otherRevisions: schemas/* array */.YOg(schemas/* string */.YjP()).max(atMost.sources).optional(),
    /** The commit at which its tests passed, when it, its neighbors and the stack were as there; and the run of the tests. */
    passed: schemas/* object */.Ikc({
        revision: schemas/* string */.YjP(),
        run: schemas/* string */.YjP(),
        at: time,
        /** Names of the apps next to it that nobody had deployed there by then. */
        without: schemas/* array */.YOg(schemas/* string */.YjP()).max(atMost.apps).optional()
    })
        .optional()
});
/** What ran together, and passed, when a commit was tested: the answer for the request and the promotion. */
const compositionSchema = schemas/* object */.Ikc({
    commit: schemas/* string */.YjP(),
    /** URL of the run that wrote it. */
    run: schemas/* string */.YjP(),
    at: time,
    /** Digest of stacks and bootstrap. */
    stack: schemas/* string */.YjP(),
    apps: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        revision: schemas/* string */.YjP(),
        images: schemas/* array */.YOg(schemas/* string */.YjP()),
        digests: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        passed: schemas/* object */.Ikc({ revision: schemas/* string */.YjP(), run: schemas/* string */.YjP() }).optional(),
        /** Names of the apps that it passed next to; each is in the same composition. */
        neighbors: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        /** Names of the apps next to it that nobody had deployed there when it passed: they ran as their Applications say, or not. */
        without: schemas/* array */.YOg(schemas/* string */.YjP()).optional()
    }))
});
const milliseconds = schemas/* number */.aig().positive();
const lifeSchema = schemas/* object */.Ikc({
    since: time,
    /** The end that `environment.ttl` sets, moved on by every `extend`. */
    until: time,
    /** The last deploy, renewal, status or approval. */
    usedAt: time,
    /** Those that it was made under, as the promotion branch had them: see `Limits`. */
    limits: schemas/* object */.Ikc({
        ttl: milliseconds,
        idle: milliseconds,
        idleApplies: schemas/* enum */.k5n(['unheld', 'always']),
        approval: milliseconds,
        budget: schemas/* number */.aig().nonnegative().optional()
    })
        .optional(),
    /** Somebody is going to destroy it, and waits whether the others object. */
    ending: schemas/* object */.Ikc({ by: schemas/* string */.YjP(), run: schemas/* string */.YjP(), reason: schemas/* string */.YjP(), at: time }).optional()
});
const dollars = schemas/* number */.aig().nonnegative();
/** What this life of the environment has cost, as it was seen: see `withSeen`. */
const spendingSchema = schemas/* object */.Ikc({
    /** US dollars, of what is gone. */
    settled: dollars,
    /** The last look at everything that was written down. */
    lookedAt: time.optional(),
    parts: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* string */.YjP(),
        id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        /** When it was made. */
        since: time,
        /** Since when it costs `hourly`; before that it cost `spent` US dollars. */
        from: time,
        spent: dollars,
        /** US dollars an hour; left out where no price is known. */
        hourly: dollars.optional(),
        /** A month of it costs as much as its hours: no cap. */
        uncapped: schemas/* literal */.euz(true).optional(),
        goneAt: time.optional()
    }))
        .max(atMost.parts)
});
const documentSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(schemaVersion),
    environment: schemas/* string */.YjP(),
    repositoryId: schemas/* number */.aig().int().positive(),
    /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
    teamUuid: schemas/* string */.YjP().nullable(),
    /** Raised by each destroy: a run that carries an older one stops before its next effect. */
    generation: schemas/* number */.aig().int().nonnegative(),
    /** From the first claim of a provision to the end of the teardown. */
    life: lifeSchema.nullable().default(null),
    spending: spendingSchema.optional(),
    leases: schemas/* array */.YOg(leaseSchema).max(atMost.leases),
    operations: schemas/* array */.YOg(operationSchema).max(atMost.operations),
    journal: schemas/* array */.YOg(journalSchema).max(atMost.journal),
    apps: schemas/* record */.g1P(schemas/* string */.YjP(), deployedSchema).refine((apps) => Object.keys(apps).length <= atMost.apps, 'too many'),
    /** The newest last. */
    compositions: schemas/* array */.YOg(compositionSchema).max(atMost.compositions).default([]),
    stack: schemas/* object */.Ikc({
        commit: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP(),
        /** When it was applied last, to the end. */
        appliedAt: time.optional(),
        /** US dollars an hour by size slug, of the nodes, as the service said then. */
        prices: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().nonnegative()).optional(),
        /** Hosts that it answers for. */
        hosts: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        /** URL of a run that began to apply it again, or to destroy it, and has not said that it ended well: nobody knows what is there. */
        uncertain: schemas/* string */.YjP().optional()
    })
        .nullable()
});
function emptyDocument({ environment, repositoryId }) {
    return {
        schema: schemaVersion,
        environment,
        repositoryId,
        teamUuid: null,
        generation: 0,
        life: null,
        leases: [],
        operations: [],
        journal: [],
        apps: {},
        compositions: [],
        stack: null
    };
}
/**
 * Reads `environment.json`, as it is in `ref`. Everyone with write access can have written it: what does not fit is refused, never repaired,
 * and a newer version's document is never rewritten.
 */
function parseDocument(text, identity, ref) {
    const raw = parseJson(text);
    const version = schemas/* object */.Ikc({ schema: schemas/* number */.aig().int().positive() }).safeParse(raw).data?.schema;
    if (version !== undefined && version > schemaVersion)
        throw new ledger_error/* LedgerError */.oy('ledger-newer', `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
            hint: 'Use the newest release of staging-actions in every workflow of this repository.'
        });
    const parsed = documentSchema.safeParse(migrate(raw, version ?? 0));
    if (!parsed.success)
        throw (0,ledger_error/* brokenLedger */.nH)(ref, parsed.error.issues.slice(0, 5).map(told).join('; '));
    const { environment, repositoryId } = parsed.data;
    if (environment !== identity.environment || repositoryId !== identity.repositoryId)
        throw (0,ledger_error/* brokenLedger */.nH)(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
    return parsed.data;
}
function renderDocument(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function told({ path, message }) {
    return path.length > 0 ? `${path.join('.')}: ${message}` : message;
}


/***/ })

};

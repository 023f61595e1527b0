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
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/schema.js + 3 modules
var schema = __webpack_require__(553);
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





/***/ })

};

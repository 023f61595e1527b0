export const id = 362;
export const ids = [362];
export const modules = {

/***/ 2362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   recordDeployments: () => (/* binding */ recordDeployments),
/* harmony export */   recordTests: () => (/* binding */ recordTests)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76109);
/* harmony import */ var _staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91231);


const shaTag = /^(?:sha-)?([0-9a-f]{40})$/;
/**
 * Writes the apps' versions into the ledger, in one write. The deploys themselves are done and stay so: a ledger that cannot be
 * written is a warning. Whatever was deployed waits for its tests, also when it is the version of before.
 */
async function recordDeployments(access, deployments, ended = (document) => document) {
    if (deployments.length === 0)
        return;
    const { clock, run } = access.context;
    const at = new Date(clock.now()).toISOString();
    const deployed = deployments.map(({ app, imageTag, result }) => ({
        app,
        // The image says which commit of the app runs; the revision only says where its manifests are from.
        revision: shaTag.exec(imageTag ?? '')?.[1] ?? result.revision,
        images: [...result.images]
    }));
    const names = deployed.map(({ app, revision }) => `${app} at ${revision}`).join(', ');
    const entries = deployed.map(({ app, ...version }) => [app, { ...version, run: run.url, at, tested: false }]);
    await writing(access, `deployed, but the ledger could not record ${names}`, (ledger) => ledger.update(`deploy ${names}`, (current) => ({
        ...(0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_1__/* .withUse */ .YT)(ended(current), clock.now()),
        apps: { ...current.apps, ...Object.fromEntries(entries) }
    })));
}
/**
 * Sets `tested` for the apps that this very run deployed, in one write. What went with its environment was not tested; what
 * another run has deployed meanwhile is not this run's to judge. A ledger that cannot be written is a warning: the app is
 * deployed and tested again.
 * @param generation of the environment that was tested; one that was destroyed since is `superseded`
 */
async function recordTests(access, apps, generation) {
    const { run, log } = access.context;
    const names = apps.join(', ');
    let tested = [];
    const written = await writing(access, `the tests of ${names} passed, but the ledger could not record it`, (ledger) => ledger.update(`tests of ${names} passed`, (current) => {
        if (generation !== undefined)
            (0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_1__/* .requireGeneration */ .Cx)(current, generation, 'recording its tests');
        tested = apps.map((app) => testedOf(app, current, run));
        const passed = tested.filter(({ problem }) => !problem).map(({ app }) => app);
        if (passed.every((app) => current.apps[app]?.tested))
            return undefined;
        const entries = Object.entries(current.apps);
        return {
            ...current,
            apps: Object.fromEntries(entries.map(([app, entry]) => [app, passed.includes(app) ? { ...entry, tested: true } : entry]))
        };
    }));
    if (!written)
        return apps.map((app) => ({ app, revision: '', images: [], problem: 'the ledger could not be written' }));
    for (const { app, problem } of tested)
        if (problem)
            log.warning(`${app} is not recorded as tested: ${problem}. The next push deploys and tests it again.`);
    return tested;
}
function testedOf(app, { apps, operations }, run) {
    const nothing = { app, revision: '', images: [] };
    const entry = apps[app];
    if (!entry)
        return { ...nothing, problem: 'the environment has no record of it' };
    const newer = operations.find((one) => one.kind === 'deploy' && one.app === app && one.run.id !== run.id && one.since >= entry.at);
    const overtakenBy = entry.run === run.url ? newer?.run.url : entry.run;
    if (overtakenBy !== undefined)
        return { ...nothing, problem: `another run has deployed it meanwhile, ${overtakenBy}`, overtakenBy };
    return { app, revision: entry.revision, images: entry.images, problem: undefined };
}
/** The run's own work is done and stays so, whatever the ledger says. False: it could not be written. */
async function writing({ token, configuration, context }, otherwise, write) {
    const ledger = (0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_1__/* .openLedgerOf */ .F6)(context, configuration, token);
    try {
        await write(ledger);
        return true;
    }
    catch (error) {
        if (!(error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH) || error.reason === 'superseded')
            throw error;
        context.log.warning(`${otherwise}: ${error.message}${error.hint ? `\n${error.hint}` : ''}`);
        return false;
    }
    finally {
        await ledger.close();
    }
}


/***/ }),

/***/ 30130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ withUse)
/* harmony export */ });
/* unused harmony exports isApprovalLease, withLife, leaseEnd, expiryOf */


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
    const latest = expiresAt(document);
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

/***/ 91231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* reexport safe */ _generation_js__WEBPACK_IMPORTED_MODULE_1__.C),
/* harmony export */   F6: () => (/* reexport safe */ _open_ledger_of_js__WEBPACK_IMPORTED_MODULE_5__.F),
/* harmony export */   YT: () => (/* reexport safe */ _deadlines_js__WEBPACK_IMPORTED_MODULE_0__.YT),
/* harmony export */   oy: () => (/* reexport safe */ _ledger_error_js__WEBPACK_IMPORTED_MODULE_3__.oy)
/* harmony export */ });
/* harmony import */ var _deadlines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30130);
/* harmony import */ var _generation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81069);
/* harmony import */ var _git_remote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45298);
/* harmony import */ var _ledger_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64337);
/* harmony import */ var _open_ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16095);
/* harmony import */ var _open_ledger_of_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59591);





/** The ledger alone, without the clients of the clouds: for actions that start fast. */




/***/ })

};

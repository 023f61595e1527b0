export const id = 915;
export const ids = [915];
export const modules = {

/***/ 64915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimFor: () => (/* binding */ claimFor)
});

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 10 modules
var src = __webpack_require__(76109);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/deadlines.js
var deadlines = __webpack_require__(30130);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/generation.js
var ledger_generation = __webpack_require__(81069);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/operations.js
function operationId(kind, run, app) {
    return [kind, run.id, run.attempt, ...(app ? [app] : [])].join('-');
}
/**
 * Who must wait for whom. Provisions and teardowns exclude each other; a deploy waits for both, and for another deploy of the
 * same app. A provision does not wait for deploys: it leaves them alone. When a teardown waits, `decideTeardown` says.
 */
function excludes(running, wanted) {
    if (running.id === wanted.id)
        return false;
    if (wanted.kind !== 'deploy')
        return running.kind !== 'deploy';
    // A matrix deploys while its own run's provision is long over: one that is still written down was killed.
    if (running.kind === 'deploy')
        return running.app === wanted.app;
    return running.run.id !== wanted.run.id;
}
/** Enters the operation unless another one is in the way. `isOver` tells of operations whose run has ended without a word: they go. */
function claimOperation(document, wanted, isOver) {
    const running = document.operations.filter((operation) => operation.id !== wanted.id && !isOver(operation));
    const by = running.find((operation) => excludes(operation, wanted));
    return by ? { kind: 'busy', by } : { kind: 'claimed', document: { ...document, operations: [...running, wanted] } };
}
function withoutOperation(document, id) {
    return { ...document, operations: document.operations.filter((operation) => operation.id !== id) };
}

// EXTERNAL MODULE: ./packages/environment/build/src/provision/watch-generation.js
var watch_generation = __webpack_require__(38449);
// EXTERNAL MODULE: ./packages/environment/build/src/running-operations.js
var running_operations = __webpack_require__(27485);
// EXTERNAL MODULE: ./packages/github/build/src/index.js + 25 modules
var build_src = __webpack_require__(13296);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/leases.js
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

;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/require-newest.js



/**
 * Throws `superseded` when a newer run, which still holds the environment, has deployed one of the apps: of two pushes that
 * meet, the older commit never takes the newer one's place, whichever job came first. GitHub's run ids ascend.
 */
function requireNewest(document, apps, run, now) {
    const holding = new Set(liveLeases(document, now).map((lease) => lease.run));
    for (const app of apps) {
        const by = document.apps[app]?.run ?? '';
        const id = (0,build_src/* runIdOf */.SR)(by);
        if (id !== undefined && id > run.id && holding.has(by))
            throw new src/* RefusedError */.fk('superseded', `stopped before deploying ${app}: a newer run has deployed it, ${by}`, {
                hint: 'Nothing to do: that run goes on. To deploy this version all the same, start a new run.'
            });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/claim-deploy.js







/**
 * Enters a deploy of these apps, one operation each, in one write: once no provision or teardown of another run and no deploy of
 * the same app goes on. Undefined: the ledger knows of no environment that would have to be kept from anything.
 */
async function claimDeploy(request, deps) {
    const { apps, run, actor, deadline } = request;
    const { ledger, github, clock, log } = deps;
    const wanted = apps.map((app) => ({ id: operationId('deploy', run, app), kind: 'deploy', app, run, actor }));
    let claimed;
    try {
        claimed = await (0,src/* waitUntil */.a0)(async () => {
            const before = await ledger.read();
            if (request.generation !== undefined)
                (0,ledger_generation/* requireGeneration */.C)(before, request.generation, 'deploying anything');
            if (!before?.life)
                return { kind: 'done', value: undefined };
            const verdict = await (0,running_operations/* verdictOn */.H)(before, run, { github, clock });
            // A matrix deploys side by side: only of other kinds it is true that a run's jobs follow each other.
            const isOver = (operation) => operation.run.id === run.id && operation.kind === 'deploy' ? false : verdict(operation);
            let busy;
            const document = await ledger.update(`deploy: claim ${apps.join(', ')} by ${actor}`, (current) => {
                if (request.generation !== undefined)
                    (0,ledger_generation/* requireGeneration */.C)(current, request.generation, 'deploying anything');
                requireNewest(current, apps, run, clock.now());
                const since = new Date(clock.now()).toISOString();
                busy = undefined;
                let next = (0,deadlines/* withUse */.YT)(current, clock.now());
                for (const operation of wanted) {
                    const claim = claimOperation(next, { ...operation, since }, isOver);
                    if (claim.kind === 'busy') {
                        busy = claim.by;
                        return undefined;
                    }
                    next = claim.document;
                }
                return next;
            });
            return busy
                ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
                : { kind: 'done', value: document };
        }, { awaited: `${apps.join(', ')} to be free`, clock, deadline, log, first: 1000, most: 10_000 });
    }
    catch (error) {
        if (!(error instanceof src/* WaitTimeoutError */.Do))
            throw error;
        throw new src/* StagingError */.QH('environment-busy', `the environment is held by ${error.lastSeen}`, {
            hint: 'Wait for that run, or cancel it.',
            cause: error
        });
    }
    if (!claimed)
        return undefined;
    const watch = (0,watch_generation/* watchGeneration */.Q)(ledger, claimed.generation, { clock, log, signal: deadline.signal });
    return claimOf(wanted, claimed.generation, watch, ledger);
}
function claimOf(wanted, generation, watch, ledger) {
    const without = (document) => wanted.reduce((rest, { id }) => withoutOperation(rest, id), document);
    return {
        signal: watch.signal,
        ended: (document) => {
            (0,ledger_generation/* requireGeneration */.C)(document, generation, 'recording the deploy');
            return without(document);
        },
        release: async () => {
            watch.stop();
            await ledger.update('deploy: released', (current) => current.operations.some(({ id }) => wanted.some((one) => one.id === id)) ? without(current) : undefined);
        },
        stop: () => watch.stop()
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/index.js
/** The claim of a deploy alone, without the clients of the clouds. */


// EXTERNAL MODULE: ./packages/environment/build/src/ledger/index.js
var src_ledger = __webpack_require__(91231);
;// CONCATENATED MODULE: ./packages/deploy/build/src/claim.js



/** Claims the environment for a deploy of these apps. A ledger that cannot be written is a warning, as it is after the deploy. */
async function claimFor({ token, configuration, context }, apps, generation, deadline) {
    const { repository, run, actor, clock, log } = context;
    const ledger = (0,src_ledger/* openLedgerOf */.F6)(context, configuration, token);
    const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
    const names = apps.map(({ name }) => name);
    const claim = await claimDeploy({ apps: names, run, actor, generation, deadline }, { ledger, github, clock, log }).catch((error) => {
        // One of a newer version stops us; without any other the deploy is only not told to others.
        if (!(error instanceof src_ledger/* LedgerError */.oy) || error.reason === 'ledger-newer')
            throw error;
        log.warning(`the ledger does not tell others of this deploy: ${error.message}`);
        return undefined;
    });
    if (!claim) {
        await ledger.close();
        return undefined;
    }
    let hasEnded = false;
    return {
        deadline: new src/* Deadline */.B2(clock, deadline.remaining(), AbortSignal.any([deadline.signal, claim.signal])),
        ended: (document) => {
            const rest = claim.ended(document);
            hasEnded = true;
            return rest;
        },
        close: async () => {
            claim.stop();
            try {
                if (!hasEnded)
                    await claim.release();
            }
            catch (error) {
                log.warning(`the claim of this deploy stays in the ledger until the run is over: ${(0,src/* toStagingError */.xc)(error).message}`);
            }
            finally {
                await ledger.close();
            }
        }
    };
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




/***/ }),

/***/ 38449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ watchGeneration)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76109);
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

/***/ 27485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verdictOn)
/* harmony export */ });
/* unused harmony export runningOperations */
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13296);

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

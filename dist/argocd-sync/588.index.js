export const id = 588;
export const ids = [588];
export const modules = {

/***/ 16588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claimFor: () => (/* binding */ claimFor)
});

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 12 modules
var src = __webpack_require__(50677);
// EXTERNAL MODULE: ./packages/environment/build/src/composition/deploys.js
var deploys = __webpack_require__(32092);
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var end = __webpack_require__(88540);
// EXTERNAL MODULE: ./packages/environment/build/src/provision/watch-generation.js
var watch_generation = __webpack_require__(38449);
// EXTERNAL MODULE: ./packages/environment/build/src/running-operations.js
var running_operations = __webpack_require__(27485);
// EXTERNAL MODULE: ./packages/github/build/src/index.js + 29 modules
var build_src = __webpack_require__(4091);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/leases.js
var leases = __webpack_require__(31072);
;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/require-newest.js



/**
 * Throws `superseded` when a newer run, which still holds the environment, has deployed one of the apps: of two pushes that
 * meet, the older commit never takes the newer one's place, whichever job came first. GitHub's run ids ascend.
 */
function requireNewest(document, apps, run, now) {
    const holding = new Set((0,leases/* liveLeases */._c)(document, now).map((lease) => lease.run));
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
 * Enters a deploy of these apps, one operation each, once no provision or teardown of another run and no deploy of the same app goes
 * on. The same write says that nobody knows what runs, until the deploy has ended. Undefined: the ledger knows of no environment that would have to be kept from anything.
 */
async function claimDeploy(request, deps) {
    const { run, actor, branch, deadline } = request;
    const { ledger, github, clock, log } = deps;
    const apps = request.apps.map(({ app }) => app);
    const deployer = { runUrl: run.url, actor, branch };
    let replaced = [];
    const wanted = apps.map((app) => ({ id: operationId('deploy', run, app), kind: 'deploy', app, run, actor }));
    let claimed;
    let found;
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
                found = current;
                replaced = (0,deploys/* heldByOthers */.Ed)(current, apps, deployer, clock.now());
                if (request.shared === 'refuse')
                    refuseHeld(replaced);
                let next = (0,deploys/* withDeployBegun */.Zv)((0,end/* withUse */.YT)(current, clock.now()), request.apps, deployer, clock.now());
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
    if (!claimed || !found)
        return undefined;
    const watch = (0,watch_generation/* watchGeneration */.Q)(ledger, claimed.generation, { clock, log, signal: deadline.signal });
    return { ...claimOf(wanted, claimed.generation, watch, ledger), before: found, replaced };
}
function refuseHeld(held) {
    if (held.length === 0)
        return;
    const names = held.map(({ app, by, branch }) => `${app} is there from ${branch}, by ${by}, who still holds the environment`);
    throw new src/* RefusedError */.fk('environment-busy', names.join('; '), {
        hint: 'Wait until it is released in staging-control, or let `environment.shared` be `replace`.'
    });
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

// EXTERNAL MODULE: ./packages/environment/build/src/outside/dashboard.js
var dashboard = __webpack_require__(45489);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js
var plain_text = __webpack_require__(43217);
;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/tell-replaced.js



/** Tells those who put something there, and still hold the environment, that it is deployed over: in the log, and on the dashboard. */
async function tellReplaced(parts, replaced, branch) {
    const { log, run } = parts.context;
    for (const { app, by, branch: before, leases } of replaced) {
        log.warning(`${app} was there from ${before}, by ${by}, who still holds the environment: it is deployed over`);
        if (!parts.dashboard)
            continue;
        const text = `${app}, which ${(0,plain_text/* plain */.p)(by)} deployed from ${(0,plain_text/* plain */.p)(before)}, is replaced by that of ${(0,plain_text/* plain */.p)(branch)}: ${run.url}`;
        const logins = leases.map(({ holder }) => holder);
        const told = await (0,src/* lookAt */.t5)((0,dashboard/* mentionPeople */._X)({ ...parts, configuration: parts }, { logins, text, once: `replaced ${app} ${run.url}` }));
        if (told.kind === 'failed')
            log.warning(`${by} was not told on the dashboard: ${told.error.message}`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deploy/index.js
/** The claim of a deploy alone, without the clients of the clouds. */



// EXTERNAL MODULE: ./packages/environment/build/src/ledger/index.js + 1 modules
var src_ledger = __webpack_require__(87742);
// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(94257);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/show-dashboard.js + 1 modules
var show_dashboard = __webpack_require__(21729);
;// CONCATENATED MODULE: ./packages/environment/build/src/outside/index.js

/** The dashboard alone, without the clients of the clouds. */


;// CONCATENATED MODULE: ./packages/deploy/build/src/claim.js




/** Claims the environment for a deploy of these apps. A ledger that cannot be written is a warning, as it is after the deploy. */
async function claimFor({ token, configuration, context }, apps, generation, deadline) {
    const { repository, run, actor, clock, log } = context;
    const ledger = (0,src_ledger/* openLedgerOf */.F6)(context, configuration, token);
    const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
    const branch = (0,src_ledger/* branchOf */.W0)(context.ref);
    const { shared } = configuration.environment;
    const claim = await claimDeploy({ apps, run, actor, branch, shared, generation, deadline }, { ledger, github, clock, log }).catch((error) => {
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
    if (claim.replaced.length > 0) {
        const names = (0,src_names/* environmentNames */.iF)({
            environment: configuration.environment.name,
            repositoryId: repository.id,
            server: context.urls.server
        });
        await tellReplaced({ github, names, context, dashboard: configuration.dashboard }, claim.replaced, branch);
    }
    let hasEnded = false;
    return {
        deadline: new src/* Deadline */.B2(clock, deadline.remaining(), AbortSignal.any([deadline.signal, claim.signal])),
        before: claim.before,
        recordOf: (app) => claim.before.apps[app] ?? {},
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


/***/ })

};

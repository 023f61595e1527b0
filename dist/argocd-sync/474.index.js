export const id = 474;
export const ids = [474];
export const modules = {

/***/ 6474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   waitForAnswers: () => (/* binding */ waitForAnswers)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8673);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);

/** Bytes of an answer that are read for a version. */
const mostBytes = 65_536;
/** Milliseconds of one question. */
const patience = 10_000;
/** What stands in front of an app gives these while it has no healthy one behind it. */
const unserved = [502, 503, 504];
/** Ingress controllers' own words for a host or a path that nobody has: Traefik's and ingress-nginx's. An app may use the same. */
const nobody = /^\s*(404 page not found|default backend - 404)\s*$/;
/** Milliseconds after which such a word is taken for the app's. */
const doubt = 60_000;
/**
 * Waits until each app answers at its URL, with its version where it says one: what Argo CD calls healthy may not be what the
 * address leads to yet. An app without a URL is not asked.
 * @returns why the tests of an app would not meet it, by its name; none for those that answered
 */
async function waitForAnswers(expected, deps) {
    const asked = expected.filter(({ app }) => app.url !== '');
    const answers = await Promise.all(asked.map((one) => problemOf(one, deps)));
    return Object.fromEntries(asked.flatMap(({ app }, index) => {
        const problem = answers[index];
        return problem === undefined ? [] : [[app.name, problem]];
    }));
}
async function problemOf({ app, revision }, deps) {
    const { clock, log, deadline } = deps;
    const url = addressOf(app);
    const started = clock.monotonic();
    try {
        await (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .waitUntil */ .a)(async () => {
            const seen = await ask(url, app.versionPath === undefined ? undefined : revision, deps);
            const isLate = clock.monotonic() - started > doubt;
            if (seen.kind === 'nobody' && isLate)
                log.warning(`${url} answers as an ingress controller does that has no app for it: is it ${app.name}? Give it a \`version-path\` to be sure`);
            return seen.kind === 'answered' || (seen.kind === 'nobody' && isLate)
                ? { kind: 'done', value: undefined }
                : { kind: 'waiting', seen: seen.what };
        }, { awaited: `${app.name} to answer at ${url}`, clock, deadline, log, first: 500, most: 5000 });
        log.info(`${app.name} answers at ${url}${app.versionPath === undefined || !revision ? '' : ` as ${revision}`}`);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .WaitTimeoutError */ .Do))
            throw error;
        const wanted = app.versionPath === undefined || !revision ? '' : ` as ${revision}`;
        return `${app.name} is healthy, and does not answer at ${url}${wanted}: ${error.lastSeen}`;
    }
}
function addressOf({ url, versionPath }) {
    // Not relative to it: a path may begin with two slashes, which would be another host.
    return versionPath === undefined ? url : `${new URL(url).origin}${versionPath}`;
}
async function ask(url, revision, { fetch, deadline }) {
    const waiting = (what) => ({ kind: 'waiting', what });
    try {
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(patience)]);
        const answer = await fetch(url, { redirect: revision === undefined ? 'manual' : 'follow', signal });
        const text = await firstBytes(answer);
        if (unserved.includes(answer.status))
            return waiting(`it answered ${answer.status}`);
        if (revision !== undefined) {
            const said = `${[...answer.headers.values()].join('\n')}\n${text}`;
            return said.includes(revision)
                ? { kind: 'answered' }
                : waiting(`it answered ${answer.status} without that version`);
        }
        return answer.status === 404 && nobody.test(text)
            ? { kind: 'nobody', what: 'it answered 404, as an ingress controller does' }
            : { kind: 'answered' };
    }
    catch (error) {
        // Of a request that failed, the cause says what happened.
        const { message, cause } = error;
        return waiting(cause?.message || message);
    }
}
async function firstBytes({ body }) {
    if (!body)
        return '';
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of body) {
        text += decoder.decode(chunk, { stream: true });
        if (text.length >= mostBytes)
            break;
    }
    return text;
}


/***/ })

};

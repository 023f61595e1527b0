export const id = 664;
export const ids = [664];
export const modules = {

/***/ 5664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeOctokit: () => (/* binding */ makeOctokit),
/* harmony export */   makeRenewingOctokit: () => (/* binding */ makeRenewingOctokit)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3070);
/* harmony import */ var _octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9735);
/* harmony import */ var _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6856);
/* harmony import */ var bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3251);




/** The plugin's own pauses, 1 s and 3 s, are for floods of writes; an action makes a dozen in its life. */
const oneByOne = { maxConcurrent: 1, minTime: 100 };
/** As the plugin has it. Its own is one for the process: a limit is a token's. */
const sideBySide = { maxConcurrent: 10 };
/** These two honour `retry-after` and the secondary limits. Node's own `fetch` follows the proxy (proxy.ts). */
const PatientOctokit = _octokit_core__WEBPACK_IMPORTED_MODULE_1__/* .Octokit */ .E.plugin(_octokit_plugin_retry__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L, _octokit_plugin_throttling__WEBPACK_IMPORTED_MODULE_3__/* .throttling */ .A);
/** `clock` is told the time that GitHub's own answers say: what stands in between gives them no id. */
function makeOctokit(token, baseUrl, log, clock) {
    const octokit = new PatientOctokit({ ...patience(baseUrl, log), auth: token });
    octokit.hook.after('request', ({ headers }) => {
        if (headers['x-github-request-id'] !== undefined)
            clock?.observe?.(headers.date);
    });
    return octokit;
}
/** `auth` makes a token for each request, and a new one before that ends. */
function makeRenewingOctokit(authStrategy, auth, baseUrl, log) {
    return new PatientOctokit({ ...patience(baseUrl, log), authStrategy, auth });
}
function patience(baseUrl, log) {
    const again = (kind) => (after, request, _, count) => {
        log.info(`GitHub's ${kind} rate limit reached at ${request.method} ${request.url}: ${count < 2 ? `again in ${after} s` : 'giving up'}`);
        return count < 2;
    };
    return {
        baseUrl,
        throttle: {
            global: new bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__.Group(sideBySide),
            auth: new bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__.Group(oneByOne),
            write: new bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__.Group(oneByOne),
            notifications: new bottleneck_light_js__WEBPACK_IMPORTED_MODULE_0__.Group(oneByOne),
            onRateLimit: again('primary'),
            onSecondaryRateLimit: again('secondary')
        },
        log: {
            debug: () => { },
            info: () => { },
            warn: (message) => log.debug(message),
            error: (message) => log.debug(message)
        }
    };
}


/***/ })

};

import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 1755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5130);
/* harmony import */ var _staging_actions_approval__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2417);
/* harmony import */ var _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5421);



const inputs = {
    'github-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)({ required: true }),
    'teams-app-id': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[A-Za-z0-9.]{1,64}$/, expected: 'the id of a GitHub App, or its client id' }),
    'teams-app-private-key': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    approvers: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        pattern: /^@?[A-Za-z0-9][A-Za-z0-9_-]{0,59}(\/[A-Za-z0-9._-]{1,100})?$|^permission:(write|maintain|admin)$|^id:[1-9]\d{0,14}$/,
        expected: '@user, id:<number of an account>, @org/team, permission:write|maintain|admin or code-owners'
    }),
    'minimum-approvals': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 10 }),
    timeout: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(),
    'wait-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 350 }),
    'require-tests': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'tests-job': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[^\n]*\{app\}[^\n]*$/, expected: 'the name of a job with {app} in it' }),
    apps: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(readApps),
    images: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(_staging_actions_approval__WEBPACK_IMPORTED_MODULE_1__/* .readTestedImages */ .O7),
    composition: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(readComposition),
    uncovered: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(),
    'gone-from-production': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)(),
    sha: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^([0-9a-f]{40}|[0-9a-f]{64})$/, expected: 'a full commit SHA' }),
    environment: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, expected: 'the name of an environment' }),
    'promotion-branch': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^(?!-)(?!.*\.\.)[^\s~^:?*[\\\p{Cc}]{1,200}$/u,
        expected: 'the name of a branch'
    }),
    generation: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 1_000_000 }),
    'cost-per-hour': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^\d{1,4}(\.\d{1,6})?$/, expected: 'an amount such as 0.12' }),
    'config-path': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    requests: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^(open|\[?\d{1,10}(\s*,\s*\d{1,10}){0,99}\]?)$/,
        expected: 'open, or numbers of issues separated by commas'
    }),
    'look-only': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'promotion-follows': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    promotion: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(readPromotion),
    again: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false })
};
/** `["web"]`, `[{"app": "web", "url": "https://…", "tested": {…}}]`, or a matrix `{"include": […]}`. */
function readApps(value) {
    const list = Array.isArray(value) ? value : value?.include;
    const expected = 'a JSON list of apps, such as ["web"] or [{"app": "web", "url": "https://web.example.com"}]';
    if (!Array.isArray(list))
        return { expected };
    const apps = list.map((entry) => {
        const { app, url = '', tested } = (typeof entry === 'string' ? { app: entry } : (entry ?? {}));
        const valid = typeof app === 'string' && _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_2__/* .appNameForm */ .FC.test(app) && typeof url === 'string';
        return valid && (url === '' || /^https?:\/\/[^\s<>"')]+$/.test(url))
            ? { app, url, tested: readTested(tested) }
            : undefined;
    });
    return apps.every((app) => app !== undefined) ? { value: apps } : { expected };
}
/** `toJSON(steps.<promote>.outputs)`: all of it is text, and of a step that could say nothing it is empty. */
function readPromotion(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { expected: 'the outputs of promote as JSON' };
    const text = (name) => String(value[name] ?? '');
    return {
        value: {
            merged: text('merged') === 'true',
            mergeSha: /^[0-9a-f]{40,64}$/.test(text('merge-sha')) ? text('merge-sha') : '',
            pullRequestUrl: text('pull-request-url'),
            productionRunUrl: text('production-run-url'),
            inMergeQueue: text('in-merge-queue') === 'true',
            reason: /^[a-z-]{1,40}$/.test(text('reason')) ? text('reason') : '',
            mayLack: text('production-may-lack')
                .split(',')
                .filter((name) => _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_2__/* .appNameForm */ .FC.test(name))
        }
    };
}
/** Undefined for anything malformed: then the app has no passed tests. */
function readTested(value) {
    const { revision, run } = (value ?? {});
    return typeof revision === 'string' && /^[0-9a-f]{40,64}$/.test(revision) && typeof run === 'string'
        ? { revision, run }
        : undefined;
}
/** Shown to people, and decides nothing: what is malformed is left out. */
function readComposition(value) {
    const { stack, apps } = (value ?? {});
    if (typeof apps !== 'object' || apps === null)
        return { expected: 'the output `composition` of argocd-sync' };
    const list = Object.entries(apps).flatMap(([app, entry]) => {
        const { revision, neighbors, without } = (entry ?? {});
        if (!_staging_actions_config_load__WEBPACK_IMPORTED_MODULE_2__/* .appNameForm */ .FC.test(app) || typeof revision !== 'string' || !/^[0-9a-f]{40}$/.test(revision))
            return [];
        return [[app, { revision, neighbors: readNames(neighbors), without: readNames(without) ?? [] }]];
    });
    const isDigest = typeof stack === 'string' && /^[0-9a-f]{64}$/.test(stack);
    return { value: { stack: isDigest ? stack : '', apps: new Map(list) } };
}
function readNames(value) {
    return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : undefined;
}


/***/ }),

/***/ 4139:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1505);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1755);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4397);



await (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q,
    main: async (input, context) => (await Promise.all(/* import() */[__nccwpck_require__.e(167), __nccwpck_require__.e(801)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9801))).main(input, context),
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputs */ .V,
    summary: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z,
    post: async (input, context) => (await Promise.all(/* import() */[__nccwpck_require__.e(167), __nccwpck_require__.e(801)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9801))).post(input, context)
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 4397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __nccwpck_require__(1425);
// EXTERNAL MODULE: ./packages/base/build/src/markdown.js
var markdown = __nccwpck_require__(9116);
// EXTERNAL MODULE: ./packages/approval/build/src/render/foreign-text.js
var foreign_text = __nccwpck_require__(9134);
// EXTERNAL MODULE: ./packages/approval/build/src/render/render-request.js
var render_request = __nccwpck_require__(9230);
;// CONCATENATED MODULE: ./packages/approval/build/src/render/render-summary.js




const headings = {
    approved: '✅ Approved',
    rejected: '❌ Rejected',
    'timed-out': '⌛ Nobody decided in time',
    superseded: '⏭️ Superseded',
    pending: '⏳ Waiting for a decision'
};
/** The decision as a job summary. */
function renderSummary(result) {
    const { decision, decidedBy, reason, issueNumber, issueUrl, approvals, deciders, needed, expiresAt, apps } = result;
    const by = decidedBy.length > 0 ? ` by ${decidedBy.map((login) => (0,foreign_text/* code */.aY)(login)).join(', ')}` : '';
    return [
        `### ${headings[decision]}${by}`,
        reason ? `${(0,foreign_text/* code */.aY)(reason)}` : '',
        issueNumber === undefined ? '' : `Asked in [#${issueNumber}](${issueUrl}).`,
        decision === 'pending'
            ? `${(0,foreign_text/* code */.aY)(needed)}, from ${deciders.replaceAll('@', '')}${expiresAt === undefined ? '' : `, until ${(0,duration/* renderMoment */.dc)(expiresAt)}`}.`
            : '',
        approvals.map(({ login, at, by: how }) => `- ${(0,foreign_text/* code */.aY)(login)} approved by ${how} at ${at}`).join('\n'),
        renderApps(apps)
    ]
        .filter(Boolean)
        .join('\n\n');
}
/** All of them: a request has room for the first ones and leads here. */
function renderApps(apps) {
    if (apps.length === 0)
        return '';
    const rows = apps.slice(0, 3_000).map(({ app, url, from, to, outcome, tests: { totals } }) => {
        const counts = totals.total > 0 ? `, ${totals.passed} of ${totals.total}` : '';
        return `| ${(0,markdown/* markdownLink */.i)((0,foreign_text/* codeCell */.MZ)(app), url)} | ${(0,foreign_text/* codeCell */.MZ)(render_summary_short(from ?? 'none'))} → ${(0,foreign_text/* codeCell */.MZ)(render_summary_short(to))} | ${render_request/* outcomeWords */.w[outcome]}${counts} |`;
    });
    return ['| App | Production → this | Tests |', '|---|---|---|', ...rows].join('\n');
}
function render_summary_short(version) {
    return /^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version;
}
/** What was decided about requests that were handed over, as a job summary. */
function renderRequests({ decided, requests }) {
    const open = requests.filter((number) => !decided.some(({ issue }) => issue === number));
    return [
        ...decided.map(({ issue, decision, sha, decidedBy, reason }) => {
            const by = decidedBy.length > 0 ? ` by ${decidedBy.map((login) => (0,foreign_text/* code */.aY)(login)).join(', ')}` : '';
            return `- ${headings[decision]}${by}: #${issue}, \`${sha.slice(0, 7)}\`${reason ? `, ${(0,foreign_text/* code */.aY)(reason)}` : ''}`;
        }),
        open.length > 0 ? `- Not decided: ${open.map((number) => `#${number}`).join(', ')}` : ''
    ]
        .filter(Boolean)
        .join('\n');
}
/** The promotion as a job summary. */
function renderPromotion(result) {
    const { merged, already, sha, branch, mergeSha, pullRequest, pullRequestUrl, workflow, productionRunUrl, productionConclusion, handedOverTo, withheld, mayLack = [] } = result;
    if (handedOverTo)
        return `### ⏭️ \`${sha.slice(0, 7)}\` is promoted by [a run of its own](${handedOverTo})`;
    const heading = merged
        ? `### ${withheld ? '⚠️' : '🚀'} \`${sha.slice(0, 7)}\` ${already ? 'was already on' : 'is on'} \`${branch}\``
        : `### \`${sha.slice(0, 7)}\` was not merged into \`${branch}\``;
    return [
        heading,
        pullRequest === undefined ? '' : `Pull request [#${pullRequest}](${pullRequestUrl}).`,
        withheld
            ? `**${productionRunUrl ? 'The production deploy was canceled' : 'Production was not started'}**: ${withheld}.`
            : '',
        mergeSha && mergeSha !== sha && !withheld
            ? `As \`${mergeSha.slice(0, 7)}\`, with exactly the tree that was tested.`
            : '',
        productionRunUrl
            ? `The production deploy: [${workflow}](${productionRunUrl})${productionConclusion ? `, ${productionConclusion}` : ''}.`
            : merged && workflow === undefined
                ? 'No production workflow is configured (`promotion.workflow`): none was started.'
                : '',
        renderLacking(mayLack)
    ]
        .filter(Boolean)
        .join('\n\n');
}

;// CONCATENATED MODULE: ./actions/request-approval/build/outputs.js

/** An output that only a run has which asked; empty for one that decided about earlier requests. */
function asked(read) {
    return (result) => (result.kind === 'asked' ? read(result) : undefined);
}
function looked(read) {
    return (result) => (result.kind === 'requests' ? read(result) : undefined);
}
const outputs = {
    outcome: (result) => (result.kind === 'asked' ? result.decision !== 'pending' : result.decided.length > 0) ? 'decided' : 'pending',
    decision: asked(({ decision }) => decision),
    approved: asked(({ decision }) => decision === 'approved'),
    'decided-by': asked(({ decidedBy }) => decidedBy.join(',')),
    'decision-reason': asked(({ reason }) => reason.replace(/\s+/g, ' ').slice(0, 1_000)),
    'issue-number': asked(({ issueNumber }) => issueNumber),
    'issue-url': asked(({ issueUrl }) => issueUrl),
    approvals: asked(({ approvals }) => approvals),
    images: asked(({ images }) => images),
    requests: looked(({ requests }) => requests),
    over: looked(({ over = [] }) => over),
    decided: looked(({ decided }) => decided.filter(({ isLetGo }) => !isLetGo)),
    promotable: looked(({ decided }) => decided.filter(({ decision, withdrawn }) => decision === 'approved' && !withdrawn)),
    promotions: looked(({ decided }) => decided.filter(({ decision, withdrawn }) => decision === 'approved' || withdrawn))
};
function summary(result) {
    return result.kind === 'asked' ? renderSummary(result) : renderRequests(result);
}


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports choice, renamed */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1425);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7702);

function spec(options, parse, secret = false) {
    const base = { parse, required: options?.required ?? false, secret };
    return (options?.default === undefined ? base : { ...base, fallback: options.default });
}
/** One line of text, optionally of a form; `expected` says the form in words. */
function text(options) {
    return spec(options, (value) => {
        if (/[\r\n\0]/.test(value))
            return { expected: 'one line' };
        if (options?.pattern && !options.pattern.test(value))
            return { expected: options.expected ?? `${options.pattern}` };
        return { value };
    });
}
/** Masked in the log before anything else happens. */
function secret(options) {
    return spec(options, (value) => ({ value }), true);
}
function integer(options) {
    return spec(options, (value) => {
        const number = /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
        const { min, max } = options;
        return number >= min && number <= max ? { value: number } : { expected: `a whole number from ${min} to ${max}` };
    });
}
function boolean(options) {
    return spec(options, (value) => value === 'true' || value === 'false' ? { value: value === 'true' } : { expected: 'true or false' });
}
function choice(values, options) {
    return spec(options, (value) => values.includes(value) ? { value: value } : { expected: `one of ${values.join(', ')}` });
}
const longest = 99 * 86_400_000;
/** `30m`, `8h`, `2d`, and 99d at the most; read as milliseconds. The default is in milliseconds too. `orNone`: `0m` means something. */
function duration(options) {
    return spec(options, (value) => {
        const milliseconds = (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E9)(value);
        if (milliseconds !== undefined && milliseconds <= longest && (milliseconds > 0 || options?.orNone))
            return { value: milliseconds };
        return { expected: `a duration from ${options?.orNone ? '0m' : '1m'} to 99d, such as 30m, 8h or 2d` };
    });
}
/**
 * One item a line, or a list in JSON, as an output of another action gives it; empty lines do not count. Read as an empty list when empty.
 * `words`: commas and spaces part items too, as people write names into a field.
 */
function lines(options) {
    const between = options?.words ? /[\s,]+/ : /\r?\n/;
    const emptyWhenMissing = { default: [], required: options?.required ?? false };
    return spec(emptyWhenMissing, (value) => {
        const items = (listIn(value) ?? value.split(between)).map((line) => line.trim()).filter(Boolean);
        const bad = items.find((item) => options?.pattern && !options.pattern.test(item));
        return bad === undefined
            ? { value: items }
            : { expected: `${options?.words ? '' : 'lines of '}${options?.expected ?? options?.pattern}, not "${bad}"` };
    });
}
function listIn(value) {
    if (!value.startsWith('["') && value !== '[]')
        return undefined;
    try {
        const list = JSON.parse(value);
        return Array.isArray(list) ? list.map(String) : undefined;
    }
    catch {
        return undefined;
    }
}
/** JSON of any form; `check` narrows it and says what it expected. */
function json(check, options) {
    return spec(options, (value) => {
        try {
            return check(JSON.parse(value));
        }
        catch {
            return { expected: 'valid JSON' };
        }
    });
}
/** An input that was renamed: anyone who still sets it is told the new name. */
function renamed(to) {
    return { parse: () => ({ expected: `nothing: it is now called "${to}"` }), required: false, secret: false };
}
/** Reads and checks all inputs; throws one InputError with every problem. A secret's value is never quoted. */
function readInputs(table, read) {
    const problems = [];
    const values = {};
    for (const [name, spec] of Object.entries(table)) {
        const text = read(name).trim();
        if (text === '') {
            if (spec.required)
                problems.push(`input "${name}" is required and empty: ${spec.secret ? 'is the secret defined, and visible to this job?' : 'set it under `with:`'}`);
            values[camel(name)] = spec.fallback;
            continue;
        }
        const result = spec.parse(text);
        if ('value' in result)
            values[camel(name)] = result.value;
        else
            problems.push(`input "${name}" is ${spec.secret ? 'malformed' : quote(text)}: expected ${result.expected}`);
    }
    if (problems.length > 0)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(problems);
    return values;
}
function camel(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
function quote(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __nccwpck_require__(7702);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./packages/action-kit/build/src/commands.js



/** One line, whatever is in the text. */
function command(name, text = '') {
    process.stdout.write(`::${name}::${escapeData(text)}${external_node_os_namespaceObject.EOL}`);
}
/** A line as it is: one that begins with `::` is a command. */
function line(text) {
    process.stdout.write(text + external_node_os_namespaceObject.EOL);
}
/** Nobody can know the line that ends the value. A runner without a file for it has the older command, as `@actions/core` does. */
function setOutput(name, value) {
    const end = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    if (append('GITHUB_OUTPUT', `${name}<<${end}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${end}${external_node_os_namespaceObject.EOL}`))
        return;
    process.stdout.write(external_node_os_namespaceObject.EOL);
    process.stdout.write(`::set-output name=${name}::${escapeData(value)}${external_node_os_namespaceObject.EOL}`);
}
/** Markdown for the job summary. False where the runner has none: some that are not GitHub's do not. */
function addSummary(text) {
    return append('GITHUB_STEP_SUMMARY', text);
}
function append(variable, text) {
    const path = process.env[variable];
    if (!path)
        return false;
    // Only into what the runner made: another file is one that nobody reads.
    const file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_WRONLY);
    try {
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return true;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

// EXTERNAL MODULE: ./packages/action-kit/build/src/inputs.js
var src_inputs = __nccwpck_require__(5130);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/outputs.js
/** A value as GITHUB_OUTPUT carries it. */
function renderOutput(value) {
    if (value === undefined)
        return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/proxy.js

const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/**
 * git and Terraform follow the machine's proxy by themselves; Node's own clients only where they are told to, by
 * `NODE_USE_ENV_PROXY=1` before the start or, from 24.14 on, by a call (https://nodejs.org/docs/latest-v24.x/api/http.html#httpsetglobalproxyfromenvproxyenv).
 * Where it is called, `NODE_USE_ENV_PROXY` is set too, for whatever reads the environment later.
 * @returns what people should know; undefined: nothing
 * @throws InputError where the variable names no proxy
 */
function followProxy(environment) {
    const name = names.find((one) => environment[one]);
    if (name === undefined || environment['NODE_USE_ENV_PROXY'] === '1')
        return undefined;
    const { setGlobalProxyFromEnv } = process.getBuiltinModule('node:http');
    if (setGlobalProxyFromEnv === undefined)
        return `${name} is set, and Node ${process.versions.node} of this runner does not follow it by itself: set NODE_USE_ENV_PROXY=1 in the runner's environment (its file .env), or update the runner`;
    try {
        setGlobalProxyFromEnv(environment);
    }
    catch {
        // The value may hold a password.
        throw new errors/* InputError */.dz([
            `the environment variable ${name} names no proxy: it is a URL, as http://proxy.example.com:3128`
        ]);
    }
    environment['NODE_USE_ENV_PROXY'] = '1';
    return undefined;
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/runner.js


/** Settings that children need to reach the network and to find their tools, and that hold no secret of ours. */
const inherited = /^(PATH|HOME|TMPDIR|TEMP|TMP|LANG|LC_.*|TZ|USER|SHELL|RUNNER_.*|XDG_.*|SystemRoot|ComSpec|PATHEXT|USERPROFILE|APPDATA|LOCALAPPDATA|(https?|no|all)_proxy|HTTPS?_PROXY|NO_PROXY|ALL_PROXY|NODE_USE_ENV_PROXY|NODE_EXTRA_CA_CERTS|SSL_CERT_(FILE|DIR)|AWS_CA_BUNDLE|AWS_REQUEST_CHECKSUM_CALCULATION|AWS_RESPONSE_CHECKSUM_VALIDATION|GIT_SSL_CAINFO|TF_CLI_CONFIG_FILE|TF_PLUGIN_CACHE_DIR|SANDBOX_TIME_SCALE)$/;
/** Nothing else reads the runner's environment. */
function readRunner(environment, stepTemp) {
    const read = (name) => environment[name] ?? '';
    const url = (name, otherwise) => (read(name) || otherwise).replace(/\/+$/, '');
    const event = readEvent(read('GITHUB_EVENT_PATH'));
    const fullName = read('GITHUB_REPOSITORY');
    const [owner = '', name = ''] = fullName.split('/');
    const server = url('GITHUB_SERVER_URL', 'https://github.com');
    const github = url('GITHUB_API_URL', 'https://api.github.com');
    const id = Number(read('GITHUB_RUN_ID'));
    return {
        repository: { owner, name, fullName, id: repositoryId(read('GITHUB_REPOSITORY_ID'), event) },
        sha: read('GITHUB_SHA'),
        ref: read('GITHUB_REF'),
        eventName: read('GITHUB_EVENT_NAME'),
        event,
        actor: read('GITHUB_ACTOR'),
        run: { id, attempt: Number(read('GITHUB_RUN_ATTEMPT') || '1'), url: `${server}/${fullName}/actions/runs/${id}` },
        workflow: read('GITHUB_WORKFLOW'),
        workflowFile: /([^/@]+)@/.exec(read('GITHUB_WORKFLOW_REF'))?.[1] ?? '',
        job: read('GITHUB_JOB'),
        actionRepository: read('GITHUB_ACTION_REPOSITORY') || fullName,
        workspace: read('GITHUB_WORKSPACE') || process.cwd(),
        temp: stepTemp,
        jobTemp: readJobTemp(environment),
        urls: {
            server,
            github,
            graphql: url('GITHUB_GRAPHQL_URL', `${github}/graphql`),
            digitalocean: url('DIGITALOCEAN_API_URL', 'https://api.digitalocean.com'),
            spaces: url('AWS_ENDPOINT_URL_S3', read('SPACES_ENDPOINT_URL')) || undefined,
            resolver: read('STAGING_DNS_SERVER') || undefined,
            nameServers: pairs(read('STAGING_NAME_SERVERS'))
        },
        env: Object.fromEntries(Object.entries(environment).filter((entry) => inherited.test(entry[0]) && entry[1] !== undefined))
    };
}
function readJobTemp(environment) {
    return environment['RUNNER_TEMP'] || process.cwd();
}
/** An input as the runner hands it over; empty when it was not given. */
function readInput(environment, name) {
    return environment[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] ?? '';
}
/** `ns1.example.com=127.0.0.1:5300,ns2.example.com=…` */
function pairs(text) {
    return Object.fromEntries(text.split(',').flatMap((pair) => {
        const [name = '', address = ''] = pair.split('=');
        return address ? [[name.trim(), address.trim()]] : [];
    }));
}
function readEvent(path) {
    if (!path)
        return {};
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch (cause) {
        throw new errors/* StagingError */.QH('internal', `could not read the event at ${path}`, { cause });
    }
}
function repositoryId(variable, event) {
    const fromEvent = event['repository']?.id;
    const id = Number(variable || fromEvent);
    return Number.isSafeInteger(id) ? id : 0;
}

;// CONCATENATED MODULE: ./packages/base/build/src/server-clock.js
/** Milliseconds that an answer's date may differ: it has no fractions of a second, and a slow answer is old when it comes. */
const tolerance = 60_000;
/** The same, at the most: certificates of TLS would not hold for a clock that is off by more, so it is the answer that is wrong. */
const believable = 30 * 24 * 3_600_000;
/**
 * Time as the servers say it in the `Date` of their answers (RFC 9110, 6.6.1): a runner's own clock may be hours ahead, and would end
 * what others were told lives on. Until one has answered, and where they agree with it, it is the machine's.
 */
function openServerClock(clock, log) {
    let ahead = 0;
    let isTold = false;
    return {
        ...clock,
        now: () => clock.now() - ahead,
        observe: (date) => {
            const difference = clock.now() - Date.parse(date ?? '');
            if (Number.isNaN(difference) || Math.abs(difference) > believable)
                return;
            ahead = Math.abs(difference) > tolerance ? difference : 0;
            if (ahead === 0 || isTold)
                return;
            isTold = true;
            const minutes = Math.round(Math.abs(ahead) / 60_000);
            log.warning(`the clock of this machine is ${minutes} min ${ahead > 0 ? 'ahead of' : 'behind'} the servers' (${date}): theirs is used`);
        }
    };
}

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __nccwpck_require__(6473);
// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var deadline = __nccwpck_require__(1077);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/spawn.js




/**
 * Children get a process group of their own: the runner's SIGINT to ours must not reach terraform twice,
 * since a second one makes it drop what is in flight.
 */
const spawn = (command, args, options) => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, { cwd: options.cwd, env: { ...options.env }, detached: true, stdio: 'pipe' });
    const killing = options.timeout === undefined ? undefined : setTimeout(() => killGroup(child.pid), options.timeout);
    if (child.pid !== undefined)
        options.onStart?.(child.pid);
    const stdout = [];
    const stderr = [];
    child.stdout.on('data', options.onStdout ?? ((chunk) => stdout.push(chunk)));
    child.stderr.on('data', options.onStderr ?? ((chunk) => stderr.push(chunk)));
    const interrupt = () => child.kill('SIGINT');
    if (options.signal?.aborted)
        interrupt();
    options.signal?.addEventListener('abort', interrupt, { once: true });
    child.on('error', (cause) => {
        clearTimeout(killing);
        options.signal?.removeEventListener('abort', interrupt);
        reject(new errors/* StagingError */.QH('internal', `could not start ${command}`, {
            cause,
            hint: `Is ${command} installed and on the PATH of this runner?`
        }));
    });
    // A grandchild may outlive an interrupted child and hold its pipes: that must not hold us.
    child.on('exit', () => {
        if (options.signal?.aborted)
            setTimeout(() => [child.stdout, child.stderr].map((pipe) => pipe.destroy()), 1000).unref();
    });
    child.on('close', (code, signal) => {
        clearTimeout(killing);
        options.signal?.removeEventListener('abort', interrupt);
        const exitCode = code ?? 128 + (signal ? external_node_os_namespaceObject.constants.signals[signal] : 0);
        resolve({ exitCode, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) });
    });
    // A child that exits without reading its input closes the pipe: its exit code tells, not EPIPE.
    child.stdin.on('error', () => { });
    const { input } = options;
    if (input === undefined || typeof input === 'string' || input instanceof Uint8Array)
        child.stdin.end(input);
    else
        (input instanceof external_node_stream_.Readable ? input : external_node_stream_.Readable.from(input)).pipe(child.stdin);
});
/** With the helpers that it started: they hold its pipes. */
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It ended at this moment; or Windows, which has no groups.
        try {
            process.kill(pid, 'SIGKILL');
        }
        catch { }
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/tools.js




/** Loaded on first use: only what installs a binary needs it. */
const load = () => __nccwpck_require__.e(/* import() */ 991).then(__nccwpck_require__.bind(__nccwpck_require__, 5991));
/** How often a file is asked for. */
const attempts = 3;
const runnerTools = {
    find: async (tool, version) => (await load()).find(tool, version) || undefined,
    download,
    keep: async (executable, tool, version) => {
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'tool-'));
        try {
            const name = process.platform === 'win32' ? `${tool}.exe` : tool;
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), executable, { mode: 0o755 });
            return await (await load()).cacheFile((0,external_node_path_.join)(folder, name), name, tool, version);
        }
        finally {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
        }
    }
};
/** Not by the tool cache's own: that one waits for a silent server for ever, and says only "Unexpected HTTP response". */
async function download(url, signal) {
    const { host, pathname } = new URL(url);
    for (let attempt = 1;; attempt += 1) {
        let status = 0;
        let cause;
        try {
            const response = await fetch(url, { signal });
            status = response.status;
            if (response.ok)
                return new Uint8Array(await response.arrayBuffer());
            await response.body?.cancel();
        }
        catch (error) {
            if (signal.aborted)
                throw signal.reason;
            // A body that ends early has the status of a success, and is none.
            status = 0;
            cause = error;
        }
        const mayPass = status === 0 || status === 429 || status >= 500;
        if (!mayPass || attempt === attempts)
            throw new errors/* ApiError */.hD({ service: host, method: 'GET', path: pathname, status }, { cause });
        await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/runtime.js




function makeContext(runner, signal) {
    const clock = openServerClock(src_clock/* systemClock */.m, log);
    return {
        ...runner,
        log,
        clock,
        signal,
        spawn: spawn,
        tools: runnerTools,
        fetch: globalThis.fetch,
        github: async (token) => (await Promise.all(/* import() */[__nccwpck_require__.e(319), __nccwpck_require__.e(664)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5664))).makeOctokit(token, runner.urls.github, log, clock),
        githubApp: async (credentials) => (await Promise.all(/* import() */[__nccwpck_require__.e(319), __nccwpck_require__.e(479), __nccwpck_require__.e(346)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3346))).makeGitHubApp(credentials, runner.urls.github, log),
        deadline: (milliseconds) => new deadline/* Deadline */.B(clock, milliseconds, signal),
        mask: (secret) => command('add-mask', secret)
    };
}
const log = {
    debug: (message) => command('debug', harmless(message)),
    info: (message) => line(guard(message)),
    warning: (message) => command('warning', harmless(message)),
    group: async (title, work) => {
        command('group', guard(title));
        try {
            return await work();
        }
        finally {
            command('endgroup');
        }
    }
};
/**
 * Within a command of ours, which the runner reads as one up to its end (`TryParseV2`), the older `##[` is data: unless that parse
 * fails, which it does in silence, and then looks for `##[` anywhere (`TryParse`, actions/runner@079cdb1:src/Runner.Common/ActionCommand.cs).
 */
function harmless(message) {
    return message.replaceAll('##[', '#\u200b#[');
}
/**
 * Text from elsewhere must not start a workflow command. The runner takes `::` for one at the start of a line, after what .NET
 * counts as white space (U+0085 too), and the older `##[` anywhere in it (docs/beliefs.md, log-commands).
 */
function guard(message) {
    return harmless(message).replace(/(^|[\r\n])([\s\u0085]*)::/g, '$1$2\u200b::');
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/step-folder.js



/**
 * A folder of this step alone, in RUNNER_TEMP, that goes with it: ended, failed, cancelled or thrown out. What is in it may hold
 * what a state or a ledger says. After a SIGKILL the runner empties RUNNER_TEMP itself, at the end of the job and before the next.
 */
function makeStepFolder(jobTemp) {
    (0,external_node_fs_.mkdirSync)(jobTemp, { recursive: true });
    const path = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(jobTemp, 'staging-actions-'));
    const removeNow = () => (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
    process.once('exit', removeNow);
    return {
        path,
        remove: async () => {
            // A child of a cancelled run may still write there: what is left after that goes when this process exits.
            await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 }).catch(() => { });
        }
    };
}

;// CONCATENATED MODULE: ./packages/action-kit/build/src/run-action.js








/**
 * Runs an action: masking, inputs, use case, outputs, summary; and the one catch of the whole product.
 * Failing, it still writes what the error carries as `result`, then `outcome: failure` and a `reason`.
 */
async function runAction(definition) {
    const cancelled = new AbortController();
    const cancel = () => cancelled.abort(new errors/* StagingError */.QH('cancelled', 'the run was cancelled'));
    process.on('SIGINT', cancel);
    process.on('SIGTERM', cancel);
    // Told by how it is started, never by a state that a cancelled main had no time to save: the clean-up must not run main.
    const isPost = process.argv[2] === 'post';
    const folder = makeStepFolder(readJobTemp(process.env));
    try {
        maskSecrets(definition.inputs);
        const advice = followProxy(process.env);
        const runner = readRunner(process.env, folder.path);
        const inputs = (0,src_inputs/* readInputs */.Ko)(definition.inputs, (name) => readInput(process.env, name));
        const context = makeContext(runner, cancelled.signal);
        if (advice !== undefined && !isPost)
            context.log.warning(advice);
        if (isPost) {
            await definition.post?.(inputs, context);
            return;
        }
        context.log.debug(`inputs: ${describeInputs(definition.inputs, inputs)}`);
        publish(definition, await definition.main(inputs, context));
    }
    catch (error) {
        const failure = (0,errors/* toStagingError */.xc)(cancelled.signal.aborted && isAbort(error) ? cancelled.signal.reason : error);
        if (isPost) {
            command('warning', harmless(explain(failure)));
            return;
        }
        process.exitCode = 1;
        command('error', harmless(explain(failure)));
        for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
            command('debug', harmless(`caused by ${cause.stack ?? cause.message}`));
        if (failure.result !== undefined)
            publish(definition, failure.result);
        setOutput('outcome', 'failure');
        setOutput('reason', failure.reason);
        if (failure.result === undefined || !definition.summary)
            summarize(`### ❌ ${failure.message}\n\n${failure.hint ?? ''}\n`);
    }
    finally {
        await folder.remove();
        process.off('SIGINT', cancel);
        process.off('SIGTERM', cancel);
    }
}
/** Before anything else is read: what is wrong with the rest may be quoted. */
function maskSecrets(table) {
    for (const [name, spec] of Object.entries(table)) {
        const value = spec.secret ? readInput(process.env, name).trim() : '';
        if (value)
            command('add-mask', value);
    }
}
function publish(definition, result) {
    for (const [name, derive] of Object.entries(definition.outputs))
        setOutput(name, renderOutput(derive(result)));
    setOutput('reason', '');
    const markdown = definition.summary?.(result);
    if (markdown)
        summarize(`${markdown}\n`);
}
/** Where the runner has no summary, what it would say is in the log. */
function summarize(markdown) {
    if (!addSummary(markdown))
        line(guard(markdown.trimEnd()));
}
function explain(failure) {
    return failure.hint ? `${failure.message}\n${failure.hint}` : failure.message;
}
function isAbort(error) {
    return (error instanceof Error &&
        (error.name === 'AbortError' || (error instanceof errors/* StagingError */.QH && error.reason === 'timeout')));
}
function describeInputs(table, inputs) {
    const shown = Object.values(inputs);
    return Object.entries(table)
        .map(([name, spec], index) => `${name}=${spec.secret ? '***' : JSON.stringify(shown[index])}`)
        .join(' ');
}


/***/ }),

/***/ 4290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ withoutTicks),
/* harmony export */   a5: () => (/* binding */ readBoxes),
/* harmony export */   mQ: () => (/* binding */ boxMarks),
/* harmony export */   v4: () => (/* binding */ readBoxEdits),
/* harmony export */   yw: () => (/* binding */ setBox)
/* harmony export */ });
const boxMarks = {
    approve: '<!-- staging-actions:approve -->',
    reject: '<!-- staging-actions:reject -->'
};
/** The states of the boxes; undefined for one that the text does not have exactly once. */
function readBoxes(body) {
    return { approve: readBox(body, 'approve'), reject: readBox(body, 'reject') };
}
function readBox(body, box) {
    const states = body.split('\n').flatMap((line) => {
        const match = line.includes(boxMarks[box]) ? /^\s*[-*] \[([ xX])\] /.exec(line) : null;
        return match ? [match[1] !== ' '] : [];
    });
    return states.length === 1 ? states[0] : undefined;
}
/** The text with the box set; the same text when there is no such box. */
function setBox(body, box, ticked) {
    return body
        .split('\n')
        .map((line) => line.includes(boxMarks[box]) ? line.replace(/^(\s*[-*] \[)[ xX](\] )/, `$1${ticked ? 'x' : ' '}$2`) : line)
        .join('\n');
}
/** What stays the same whatever is ticked. GitHub's web editor writes CRLF. */
function withoutTicks(body) {
    return setBox(setBox(body.replaceAll('\r\n', '\n').trimEnd(), 'approve', false), 'reject', false);
}
/**
 * The ticks in the history of a body.
 * @param history oldest first, beginning with a version of ours
 * @param self our own login: what we write is the text that people are asked about, and no tick
 */
function readBoxEdits(history, self) {
    const edits = [];
    let ours;
    let before = { approve: false, reject: false };
    for (const { at, editor, body } of history) {
        if (body === undefined) {
            // A version that somebody deleted: nothing that follows it can be attributed, and the request is void (standing.ts).
            ours = undefined;
            continue;
        }
        const now = readBoxes(body);
        if (editor.login === self)
            ours = withoutTicks(body);
        else {
            const intact = ours !== undefined && withoutTicks(body) === ours;
            for (const box of ['approve', 'reject'])
                if (now[box] !== undefined && now[box] !== (before[box] ?? false))
                    edits.push({ at, editor, box, ticked: now[box], intact });
        }
        before = now;
    }
    return edits;
}


/***/ }),

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   Pe: () => (/* binding */ withMarker),
/* harmony export */   ZN: () => (/* binding */ repositoryUrlOf),
/* harmony export */   _T: () => (/* binding */ testRunUrlOf),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _render_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9134);
/* harmony import */ var _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7464);



// Nothing after it on its line: a comment that is opened there would hide what follows.
const form = /^<!-- staging-actions:request v=1 owner=(staging:[a-z0-9:-]{3,60}) environment=([a-z](?:[a-z0-9-]{0,18}[a-z0-9])?) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) until=(\d{1,12}) waiting=(job|events) initiator=([A-Za-z0-9_-]{1,60}(?:\[bot\])?) blocked=([A-Za-z0-9_-]{0,8000})(?: generation=(\d{1,7}))?(?: words=([A-Za-z0-9_-]{1,8000}))? -->(?=\r?\n|$)/;
function renderMarker(marker) {
    const { owner, environment, sha, run, digest, until, waiting, initiator, blockedBy, generation, words } = marker;
    const minutes = Math.floor(until / 60_000);
    const blocked = blockedBy.length === 0 ? '' : packed(fewOf(blockedBy));
    const of = generation === undefined ? '' : ` generation=${generation}`;
    const own = words.approve.length + words.reject.length === 0 ? '' : ` words=${packed([words.approve, words.reject])}`;
    return `<!-- staging-actions:request v=1 owner=${owner} environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} until=${minutes} waiting=${waiting} initiator=${initiator} blocked=${blocked}${of}${own} -->`;
}
function packed(value) {
    return Buffer.from(JSON.stringify(value)).toString('base64url');
}
/** That something blocks must never be cut; what it all is may be. */
function fewOf(blockedBy) {
    return (0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(blockedBy, 20, (text) => text.slice(0, 120));
}
function parseMarker(body) {
    const match = form.exec(body);
    if (!match)
        return undefined;
    const [, owner = '', environment = '', sha = '', id, attempt, digest = '', minutes, waiting, initiator = '', blocked = '', generation, words] = match;
    return {
        owner,
        environment,
        sha,
        run: { id: Number(id), attempt: Number(attempt) },
        digest,
        until: Number(minutes) * 60_000,
        waiting: waiting === 'job' ? 'job' : 'events',
        initiator,
        blockedBy: readBlocked(blocked),
        generation: generation === undefined ? undefined : Number(generation),
        words: readWords(words)
    };
}
/** What cannot be read blocks. */
function readBlocked(blocked) {
    if (blocked === '')
        return [];
    const list = unpacked(blocked);
    if (isTexts(list) && list.length > 0)
        return list;
    return ['what the tests said cannot be read any more'];
}
function readWords(text) {
    const read = text === undefined ? undefined : unpacked(text);
    const [approve, reject] = Array.isArray(read) ? read : [];
    return isTexts(approve) && isTexts(reject) ? { approve, reject } : _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .noWords */ .R3;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
/** Undefined for what was not packed by us. */
function unpacked(text) {
    try {
        return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** The body with another first line. */
function withMarker(body, marker) {
    return body.replace(form, () => renderMarker(marker));
}
/** 16 hex digits. Durations are left out: a second run with the same results asks the same question. */
function digestOf(sha, apps) {
    const facts = apps
        .map(({ app, from, to, outcome, tests, digests }) => [
        app,
        from,
        to,
        outcome,
        tests.totals.total,
        tests.totals.failed,
        tests.totals.skipped,
        ...(digests ?? [])
    ])
        .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([sha, facts]))
        .digest('hex')
        .slice(0, 16);
}
/** `https://github.com/owner/repo`, of one of its issues. */
function repositoryUrlOf({ url }) {
    return url.replace(/\/issues\/\d+$/, '');
}
/** Address of the run that asked, and tested. */
function testRunUrlOf(issue, { run }) {
    return `${repositoryUrlOf(issue)}/actions/runs/${run.id}`;
}


/***/ }),

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   MZ: () => (/* binding */ codeCell),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* unused harmony export oneLine */
/*
 * Names and messages from git and from tests are somebody else's text: in a request they must neither mention people,
 * nor make boxes, links or markers, nor break out of the place where they stand.
 */
/** One line, as a code span. */
function code(text) {
    const line = oneLine(defused(text));
    if (line === '')
        return '(empty)';
    const ticks = longestRun(line) + 1;
    const fence = '`'.repeat(ticks);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** As plain text, in a log or an error. */
function oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** A code span inside a table: a bar would end the cell, even in code. */
function codeCell(text) {
    return code(text).replaceAll('|', '\\|');
}
/** Many lines, as a fenced block. */
function codeBlock(text) {
    const safe = defused(text).replaceAll('\r', '');
    const fence = '`'.repeat(Math.max(3, longestRun(safe) + 1));
    return `${fence}text\n${safe}\n${fence}`;
}
/** At most `length` characters, with a word on what was cut. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const kept = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
    return `${kept}\n… (${text.length - kept.length} characters cut)`;
}
/** Our markers are read by lines and words: no text from elsewhere may contain one. */
function defused(text) {
    return text.replace(/staging-actions:/g, 'staging-actions\u200b:').replace(/(?![\t\n])\p{Cc}/gu, '');
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
/** Names that others chose. */
function firstOf(names, most) {
    return firstFew(names, most, (name) => code(cut(name, 200))).join(', ');
}
/** The first ones, and a word on how many more there are. */
function firstFew(items, most, render) {
    const rest = items.length - most;
    return [...items.slice(0, most).map((item) => render(item)), ...(rest > 0 ? [`${rest} more`] : [])];
}


/***/ }),

/***/ 3112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ unshownGate),
/* harmony export */   e: () => (/* binding */ renderGate)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9134);

/*
 * What a request says of a commit that changes the gate. It comes right after the subject, whatever a template says: nobody approves
 * such a change without having seen that it is one.
 */
const most = { changes: 30, names: 10 };
const heading = ['> [!WARNING]', '> **This changes what guards production**, not only apps:'];
/** Empty for a commit that leaves the gate alone. */
function renderGate({ changes, appointed }) {
    if (changes.length === 0)
        return '';
    const people = appointed.map((one) => (one.kind === 'user' ? one.login : `${one.org}/${one.team}`));
    return [
        ...heading,
        ...changes.slice(0, most.changes).map(({ what, names }) => `${lineOf(what)}${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(names, most.names)}`),
        ...(people.length > 0
            ? ['>', `> It makes approvers or owners of ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOf */ .Ku)(people, most.names)}: somebody else has to approve it, too.`]
            : [])
    ].join('\n');
}
function lineOf(what) {
    return `> - ${what}: `;
}
/**
 * What of these changes a request does not say where it has to: the run that asked may be of a workflow file that the commit changes,
 * and then its text is the word of the commit's author. What it says beyond them was true when it was written. Pure.
 * @param body as we wrote it
 */
function unshownGate(body, { changes }) {
    const [, , section = ''] = body.replaceAll('\r\n', '\n').split('\n\n');
    const lines = section.split('\n');
    const isOne = heading.every((line, index) => lines[index] === line);
    return changes.slice(0, most.changes).filter(({ what, names }) => {
        const line = isOne ? lines.find((one) => one.startsWith(lineOf(what))) : undefined;
        return line === undefined || names.slice(0, most.names).some((name) => !line.includes((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(name, 200))));
    });
}


/***/ }),

/***/ 556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ showsEnd),
/* harmony export */   EY: () => (/* binding */ renderProgress),
/* harmony export */   ML: () => (/* binding */ showApprovals),
/* harmony export */   Wz: () => (/* binding */ showDecision),
/* harmony export */   gM: () => (/* binding */ renderVerdict),
/* harmony export */   wi: () => (/* binding */ showPromotionEnd),
/* harmony export */   xf: () => (/* binding */ showsRefusal),
/* harmony export */   ys: () => (/* binding */ withoutProgress)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1425);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9134);


const mark = '<!-- staging-actions:progress -->';
const person = String.raw `\`[A-Za-z0-9_-]+(?:\[bot\])?\``;
const moment = String.raw `\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
/** How a promotion ended, or its withdrawal. */
const ended = `(?:, and (?:(?:not )?promoted|withdrawn))?`;
/** What took the place of a request, in the wordings that hold no text from elsewhere. */
const replacement = String.raw `(?:[0-9a-f]{7} took its place|#\d+ asks about the same commit|its run was cancelled|its run asks about other results by now)`;
const isReplacement = new RegExp(`^${replacement}$`);
/** Exactly what is written here: a line that merely ends with its mark could say anything. */
const form = new RegExp(`^- (?:${[
    String.raw `\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
    String.raw `\*\*(?:Approved|Rejected|Rejected after its approval)\*\* by (?:${person} \((?:box|comment|closing), ${moment}\)(?:, )?)+${ended}`,
    String.raw `\*\*(?:Rejected|Superseded)\*\*(?: on ${moment})?: the last comment says why`,
    String.raw `\*\*Rejected after its approval\*\* on ${moment}: the last comment says why${ended}`,
    String.raw `\*\*Superseded\*\* on ${moment}: ${replacement}`,
    String.raw `\*\*Timed out\*\*(?: on ${moment})?: nobody decided in time`
].join('|')}) ${mark}$`);
/** The line that says how many have approved so far. */
function renderProgress(approvals, minimum) {
    const given = approvals.map(({ login, by }) => `${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login)} (${by === 'box' ? 'box' : 'comment'})`).join(', ');
    return `- **Approved so far** (${approvals.length} of ${minimum}): ${given || 'nobody yet'} ${mark}`;
}
/** The body with that line as it is now. */
function showApprovals(body, approvals, minimum) {
    return withLine(body, renderProgress(approvals, minimum));
}
/**
 * The body with how it ended in place of that line: who, when and how.
 * @param at ISO 8601, when we said so
 * @param wasApproved what follows from its approval has to be withdrawn: the line says so until `showPromotionEnd`
 */
function showDecision(body, decision, at, wasApproved = false) {
    const line = decided(decision, ` on ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .renderMoment */ .dc)(Date.parse(at))}`, wasApproved);
    return line === undefined ? body : withLine(body, `- ${line} ${mark}`);
}
function decided(decision, on, wasApproved) {
    const rejected = wasApproved ? '**Rejected after its approval**' : '**Rejected**';
    switch (decision.kind) {
        case 'approved':
            return `**Approved** by ${decision.approvals.map(renderVerdict).join(', ')}`;
        case 'rejected':
            return decision.rejection
                ? `${rejected} by ${renderVerdict(decision.rejection)}`
                : `${rejected}${on}: the last comment says why`;
        case 'timed-out':
            return `**Timed out**${on}: nobody decided in time`;
        case 'superseded':
            return `**Superseded**${on}: ${isReplacement.test(decision.why) ? decision.why : 'the last comment says why'}`;
        default:
            return undefined;
    }
}
/** The body with how the promotion ended, after the names of those who approved it, or rejected it after that. */
function showPromotionEnd(body, end) {
    return body
        .split('\n')
        .map((line) => isOurs(line) && /^- \*\*(?:Approved\*\* by|Rejected after its approval\*\*)/.test(line) && !showsEnd(line)
        ? line.trimEnd().replace(` ${mark}`, `, and ${end} ${mark}`)
        : line)
        .join('\n');
}
/** Whether a body says that nothing follows any more. */
function showsEnd(body) {
    return body
        .split('\n')
        .some((line) => isOurs(line) &&
        /^- \*\*(?:Rejected|Timed out|Superseded)\*\*|, and (?:(?:not )?promoted|withdrawn) </.test(line));
}
/** Whether a body says that it was not approved, or is not any more. */
function showsRefusal(body) {
    return body.split('\n').some((line) => isOurs(line) && /^- \*\*(?:Rejected|Timed out|Superseded)/.test(line));
}
function isOurs(line) {
    return form.test(line.trimEnd());
}
/** `ada` (box, 2026-03-02 10:05 UTC) */
function renderVerdict({ login, at, by }) {
    return `${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login)} (${by}, ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .renderMoment */ .dc)(at)})`;
}
/** What stays the same no matter who has approved so far. */
function withoutProgress(body) {
    return withLine(body, mark);
}
function withLine(body, progress) {
    return body
        .split('\n')
        .map((line) => (isOurs(line) ? progress : line))
        .join('\n');
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ renderRequest),
/* harmony export */   w: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9116);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1425);
/* harmony import */ var _staging_actions_environment__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2046);
/* harmony import */ var _boxes_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(4290);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4601);
/* harmony import */ var _request_template_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1093);
/* harmony import */ var _tested_images_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2417);
/* harmony import */ var _words_verdict_words_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(7464);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9134);
/* harmony import */ var _render_gate_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3112);
/* harmony import */ var _render_progress_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(556);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2800);











/** GitHub refuses a body over 65,536 characters; the rest is room for what is counted differently. */
const mostCharacters = 60_000;
/** The issue's body. Failures are cut until it fits; what decides is never cut. */
function renderRequest(view) {
    for (const room of [
        { apps: 200, failures: 50, message: 4_000 },
        { apps: 200, failures: 20, message: 1_500 },
        { apps: 100, failures: 10, message: 400 }
    ]) {
        const body = render(view, room);
        if (body.length <= mostCharacters)
            return body;
    }
    const least = render(view, { apps: 60, failures: 0, message: 0 });
    // A template that repeats itself out of all bounds gives way.
    return least.length <= mostCharacters || view.template === undefined
        ? least
        : renderRequest({ ...view, template: undefined });
}
function render(view, room) {
    const { marker, repositoryUrl, compareUrl, runUrl, branch } = view;
    const text = (0,_request_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fillTemplate */ .ou)(view.template ?? _request_template_js__WEBPACK_IMPORTED_MODULE_0__/* .ownTemplate */ .HX, {
        question: head(view),
        apps: appsTable(view, room.apps),
        decide: decisionPart(view),
        failures: testsPart(view, room),
        cost: costPart(view),
        mentions: view.mentions.length > 0 ? `cc ${view.mentions.join(', ')}` : '',
        title: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(view.title, 120)),
        environment: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(marker.environment),
        sha: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(marker.sha.slice(0, 7)),
        branch: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(branch),
        commit_url: `${repositoryUrl}/commit/${marker.sha}`,
        compare_url: compareUrl,
        run_url: runUrl
    });
    const subject = (0,_subject_js__WEBPACK_IMPORTED_MODULE_2__/* .renderSubject */ .TK)(marker, repositoryUrl, (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(view.title, 120));
    const images = (0,_tested_images_js__WEBPACK_IMPORTED_MODULE_3__/* .renderImagesLine */ .xE)((0,_tested_images_js__WEBPACK_IMPORTED_MODULE_3__/* .testedImages */ .OR)(view.apps));
    return `${[(0,_marker_js__WEBPACK_IMPORTED_MODULE_4__/* .renderMarker */ .Bd)(marker), subject, (0,_render_gate_js__WEBPACK_IMPORTED_MODULE_5__/* .renderGate */ .e)(view.gate), text, images].filter(Boolean).join('\n\n')}\n`;
}
function head(view) {
    const { marker, compareUrl, commits } = view;
    const authors = view.authors.length > 0
        ? ` by ${view.authors
            .slice(0, 10)
            .map((author) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(author))
            .join(', ')}`
        : '';
    return `[${commits === 1 ? '1 commit' : `${commits} commits`}](${compareUrl})${authors}, pushed by ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(view.marker.initiator)}, is live on \`${marker.environment}\` and was tested there by [this run](${view.runUrl}).`;
}
function appsTable({ apps, repositoryUrl, runUrl, stack, uncovered, gone }, most) {
    const version = (text) => {
        if (text === undefined)
            return 'none';
        return /^[0-9a-f]{40}$/.test(text) ? `[\`${text.slice(0, 7)}\`](${repositoryUrl}/commit/${text})` : (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)(text);
    };
    const isNextTo = apps.some(({ nextTo, without = [] }) => nextTo || without.length > 0);
    const rows = apps
        .slice(0, most)
        .map(({ app, url, from, to, outcome, tests, carried, nextTo, without }) => [
        (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_6__/* .markdownLink */ .i)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)(app), url),
        `${version(from)} → ${version(to)}`,
        carried && outcome === 'passed'
            ? `✅ passed in [this run](${carried.runUrl}) at ${version(carried.revision)}, unchanged since`
            : outcomeCell(outcome, tests.totals),
        ...(isNextTo ? [nextToCell(nextTo, without, version)] : [])
    ].join(' | '));
    return [
        `| App | Production → this | Tests |${isNextTo ? ' Next to |' : ''}`,
        `|---|---|---|${isNextTo ? '---|' : ''}`,
        ...rows.map((row) => `| ${row} |`),
        apps.length > most ? `\n${apps.length - most} more apps are in the summary of [the run](${runUrl}).` : '',
        stack ? `\nTested on the stacks and the bootstrap with the digest \`${stack.slice(0, 12)}\`.` : '',
        gonePart(gone),
        uncoveredPart(uncovered),
        imagesPart(apps.slice(0, most))
    ]
        .filter((part) => part !== '')
        .join('\n')
        .trimEnd();
}
function nextToCell(nextTo = {}, without = [], version) {
    const render = ([app, revision]) => `${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ)(app)} ${version(revision)}`;
    const near = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(Object.entries(nextTo), 8, render).join(', ');
    const absent = without.length > 0 ? `not deployed there: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(without, 8, _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codeCell */ .MZ).join(', ')}` : '';
    return [near, absent].filter(Boolean).join('; ');
}
/** Nobody approves what reaches no app without having seen it. */
function uncoveredPart(uncovered) {
    if (uncovered.length === 0)
        return '';
    return `\n**Of no app**, by anybody's rules, so all apps were tested with them: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(uncovered, 20)}.`;
}
/** It is not in the table, and leaves production all the same. */
function gonePart(gone) {
    if (gone.length === 0)
        return '';
    return `\n**Deleted by this commit**, so all other apps were tested without: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(gone, 20)}.`;
}
/** By digest: a tag could be moved after the tests. */
function imagesPart(apps) {
    const lines = (0,_tested_images_js__WEBPACK_IMPORTED_MODULE_3__/* .listImages */ .v8)((0,_tested_images_js__WEBPACK_IMPORTED_MODULE_3__/* .testedImages */ .OR)(apps));
    const unknown = apps.filter(({ digests }) => digests?.length === 0).map(({ app }) => app);
    return [
        unknown.length > 0
            ? `\n**Without a digest**: ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstOf */ .Ku)(unknown, 20)}. No pod of a Deployment, StatefulSet or DaemonSet said which build it runs (the job that deploys says why, where it knows), so production is not told which build was tested.`
            : '',
        lines.length > 0
            ? `\n<details><summary>What runs there, and goes out</summary>\n\n${lines.join('\n')}\n\n</details>`
            : ''
    ]
        .filter(Boolean)
        .join('\n');
}
function listBlockers(blockedBy) {
    return (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(blockedBy, 20, _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY).join('; ');
}
const outcomeWords = {
    passed: '✅ passed',
    failed: '❌ failed',
    untested: '⚠️ not tested',
    unreported: 'not reported',
    none: '⚪ no tests (`tests: none`)'
};
function outcomeCell(outcome, { total, passed, failed, skipped, seconds }) {
    const counts = total === 0
        ? outcomeWords[outcome]
        : outcome === 'failed'
            ? failed > 0
                ? `❌ ${failed} of ${total} failed`
                : `❌ failed, though ${passed} of ${total} tests passed`
            : `${outcomeWords[outcome]}, ${passed} of ${total}${skipped > 0 ? ` (${skipped} skipped)` : ''}`;
    return seconds >= 1 ? `${counts}, ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_7__/* .renderDuration */ .PP)(seconds * 1000)}` : counts;
}
function decisionPart(view) {
    const merge = view.method === 'fast-forward' ? `\`${view.branch}\` is moved to` : `\`${view.branch}\` gets`;
    const then = view.workflow ? `, ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(view.workflow)} starts` : '';
    return [
        '### Decide',
        view.marker.blockedBy.length > 0
            ? `> [!CAUTION]\n> This cannot be approved: ${listBlockers(view.marker.blockedBy)}.`
            : '',
        // First: once it is decided this line tells who did, to people who find everything below it as it was.
        [
            (0,_render_progress_js__WEBPACK_IMPORTED_MODULE_8__/* .renderProgress */ .EY)(view.approvals, view.minimum),
            `- **Who**: ${view.deciders}. ${view.minimum === 1 ? 'One approval is needed' : `${view.minimum} approvals are needed`}; one rejection ends it.`,
            ...ownersLines(view.areas),
            `- **Until**: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_7__/* .renderMoment */ .dc)(view.marker.until)} (${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_7__/* .renderDuration */ .PP)(view.timeout)}). If nobody decides by then, nothing is merged and staging goes.`
        ].join('\n'),
        `Ticking a box is enough. ${(0,_words_verdict_words_js__WEBPACK_IMPORTED_MODULE_9__/* .renderHowTo */ .gH)(view.words)}`,
        [
            `- [ ] **Approve**: ${merge} exactly this commit${then}, then staging goes. ${_boxes_js__WEBPACK_IMPORTED_MODULE_10__/* .boxMarks */ .mQ.approve}`,
            `- [ ] **Reject**: \`${view.branch}\` stays as it is, staging goes. ${_boxes_js__WEBPACK_IMPORTED_MODULE_10__/* .boxMarks */ .mQ.reject}`
        ].join('\n')
    ]
        .filter(Boolean)
        .join('\n\n');
}
function ownersLines(areas) {
    const shown = (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(areas, 20, ({ pattern, owners }) => {
        const names = owners.map((owner) => (owner.kind === 'user' ? owner.login : `${owner.org}/${owner.team}`));
        return `${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(pattern)} (${names.map((name) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)).join(', ') || 'nobody who can be recognized'})`;
    });
    return shown.length > 0 ? [`- **Owners**: one of each, ${shown.join('; ')}; other approvers stand for all.`] : [];
}
function testsPart({ apps, runUrl }, { failures: most, message: length }) {
    const failures = apps.flatMap(({ app, tests }) => tests.failures.map((failure) => ({ app, failure })));
    if (failures.length === 0)
        return '';
    const shown = failures.slice(0, most);
    const rest = failures.length - shown.length;
    return [
        '### Failed tests',
        ...shown.map(({ app, failure }) => renderFailure(app, failure, length)),
        rest > 0 ? `${rest} more in [the artifacts of the run](${runUrl}#artifacts).` : ''
    ]
        .filter(Boolean)
        .join('\n\n');
}
function renderFailure(app, { suite, name, message }, length) {
    const title = [app, suite, name]
        .filter(Boolean)
        .map((part) => `<code>${escapeHtml((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(part, 200).replace(/\s+/g, ' '))}</code>`);
    return `<details><summary>❌ ${title.join(' › ')}</summary>\n\n${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message || 'no message', length))}\n\n</details>`;
}
function costPart({ costPerHour, timeout }) {
    if (costPerHour === undefined || costPerHour <= 0)
        return '';
    return (0,_staging_actions_environment__WEBPACK_IMPORTED_MODULE_11__/* .sayCostOfWaiting */ .xL)(costPerHour, timeout);
}
/**
 * In a summary line Markdown is off; what GitHub makes of `#12`, `@name`, commits and addresses afterwards stops at code.
 * https://github.com/gjtorikian/html-pipeline: its filters skip pre, code, tt, a, style
 */
function escapeHtml(text) {
    return text
        .replaceAll('staging-actions:', 'staging-actions\u200b:')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('@', '@\u200b');
}


/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ renderSubject),
/* harmony export */   w9: () => (/* binding */ isTitleOf),
/* harmony export */   yD: () => (/* binding */ isSubjectOf),
/* harmony export */   zF: () => (/* binding */ renderTitle)
/* harmony export */ });
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9134);

/** The title of a request. */
function renderTitle({ sha, environment }, apps) {
    const list = apps.length > 3 ? `${apps.slice(0, 3).join(', ')} and ${apps.length - 3} more` : apps.join(', ');
    return `Approve ${sha.slice(0, 7)} on ${environment}${list ? `: ${list}` : ''}`;
}
function isTitleOf(title, subject) {
    const begins = renderTitle(subject, []);
    return title === begins || title.startsWith(`${begins}: `);
}
/** The first line that people see of a request. `title`: of the commit, empty for none. */
function renderSubject({ sha }, repositoryUrl, title) {
    const commit = `[\`${sha.slice(0, 7)}\`](${repositoryUrl}/commit/${sha})`;
    return `**Should ${commit} go to production?**${title ? ` ${(0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(title)}` : ''}`;
}
/** Whether the first visible line of the body names exactly this commit. */
function isSubjectOf(body, subject, repositoryUrl) {
    const line = body.replaceAll('\r\n', '\n').split('\n').slice(1).find(Boolean) ?? '';
    const begins = renderSubject(subject, repositoryUrl, '');
    return line === begins || (line.startsWith(`${begins} \``) && line.endsWith('`'));
}


/***/ }),

/***/ 1093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ checkTemplate),
/* harmony export */   HX: () => (/* binding */ ownTemplate),
/* harmony export */   ou: () => (/* binding */ fillTemplate)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7702);

/** The parts of a request's text, each of which a template can put where it wants it. */
const requestParts = ['question', 'apps', 'decide', 'failures', 'cost', 'mentions'];
/** Values that a template may use inside its own sentences. */
const requestValues = ['title', 'environment', 'sha', 'branch', 'commit_url', 'compare_url', 'run_url'];
/** Our own text: what a request says where there is no template. */
const ownTemplate = requestParts.map(placeholder).join('\n\n');
function placeholder(name) {
    return `\${${name}}`;
}
const mostCharacters = 20_000;
/** @throws StagingError invalid-configuration */
function checkTemplate(template, path) {
    if (template.length <= mostCharacters)
        return;
    throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('invalid-configuration', `${path} has ${template.length} characters, more than ${mostCharacters}`, {
        hint: 'GitHub takes 65,536 in an issue, and the tests need room too.'
    });
}
/**
 * Fills a template in. Whatever it leaves out, the boxes are there; anything else that looks like `${…}` stays.
 * A line that is one empty part goes, with the blank line before it.
 */
function fillTemplate(template, values) {
    const written = template.replaceAll('\r\n', '\n').replaceAll('staging-actions:', 'staging-actions\u200b:');
    const complete = written.includes(placeholder('decide'))
        ? written
        : `${written.trimEnd()}\n\n${placeholder('decide')}`;
    const names = [...requestParts, ...requestValues];
    const isSecond = onlyOnce();
    const empty = names.filter((name) => values[name] === '').map(placeholder);
    return complete
        .split('\n')
        .filter((line) => !empty.includes(line.trim()))
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
        .replace(/\$\{([a-z_]+)\}/g, (whole, name) => (isSecond(name) ? '' : (values[name] ?? whole)));
}
/** A part stands once: boxes that are there twice could not be told apart. */
function onlyOnce() {
    const seen = new Set();
    return (name) => {
        if (!requestParts.some((part) => part === name))
            return false;
        const again = seen.has(name);
        seen.add(name);
        return again;
    };
}


/***/ }),

/***/ 2417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ readTestedImages),
/* harmony export */   OR: () => (/* binding */ testedImages),
/* harmony export */   Wg: () => (/* binding */ twoBuilds),
/* harmony export */   tO: () => (/* binding */ readImagesLine),
/* harmony export */   v8: () => (/* binding */ listImages),
/* harmony export */   xE: () => (/* binding */ renderImagesLine)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8522);
/* harmony import */ var _staging_actions_config__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5421);
/* harmony import */ var _render_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9134);



const reference = /^[a-z0-9][a-zA-Z0-9._:/-]{0,250}@sha256:[0-9a-f]{64}$/;
/** Reads JSON that came as an input or stands in a request: all of it is well formed, or none of it is taken. */
function readTestedImages(value) {
    const expected = 'JSON of apps and their images by digest, such as {"web": ["ghcr.io/acme/web@sha256:…"]}';
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { expected };
    const entries = Object.entries(value);
    const isValid = entries.every(([app, images]) => _staging_actions_config__WEBPACK_IMPORTED_MODULE_1__/* .appNameForm */ .FC.test(app) &&
        Array.isArray(images) &&
        images.length <= 20 &&
        images.every((image) => typeof image === 'string' && reference.test(image)));
    return isValid
        ? { value: Object.fromEntries(entries.map(([app, images]) => [app, [...images].sort()])) }
        : { expected };
}
/** Of the apps of a request. One without a digest is named all the same: what an earlier promotion brought of it is out of date. */
function testedImages(apps) {
    return Object.fromEntries(apps.map(({ app, digests = [] }) => [app, digests]));
}
/** Two builds under one name: a tag was moved while it was being deployed, and nobody knows which of them the tests reached. */
function twoBuilds(digests) {
    const names = digests.map((reference) => reference.replace(/@.*$/, ''));
    return names.find((name, index) => names.indexOf(name) !== index);
}
/** For people, in Markdown: a line of a list each. */
function listImages(images) {
    return Object.entries(images).flatMap(([app, list]) => list.map((image) => `- ${(0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(app)}: ${(0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(image)}`));
}
const line = /^<!-- staging-actions:images ([A-Za-z0-9_-]{1,30000}) -->$/;
/** For machines, in the text of a request: what goes out is what people were asked about. Empty for no images. */
function renderImagesLine(images) {
    if (Object.keys(images).length === 0)
        return '';
    return `<!-- staging-actions:images ${(0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(JSON.stringify(images)).toString('base64url')} -->`;
}
/** @param body a text that we wrote */
function readImagesLine(body) {
    // The last line and no other: what tests wrote is in there too.
    const packed = line.exec(body.trimEnd().split(/\r?\n/).at(-1) ?? '')?.[1];
    if (packed === undefined)
        return {};
    try {
        const text = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(Buffer.from(packed, 'base64url'), { maxOutputLength: 500_000 }).toString('utf8');
        const read = readTestedImages(JSON.parse(text));
        return 'value' in read ? read.value : {};
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 7464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ cheerCodes),
/* harmony export */   R3: () => (/* binding */ noWords),
/* harmony export */   Xg: () => (/* binding */ sameWord),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   _k: () => (/* binding */ renderClosingQuestion),
/* harmony export */   gH: () => (/* binding */ renderHowTo),
/* harmony export */   z9: () => (/* binding */ renderQuestion),
/* harmony export */   zu: () => (/* binding */ cheers)
/* harmony export */ });
/* unused harmony export renderRules */
/* harmony import */ var _render_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9134);
/*
 * The words that decide, and the sentences that tell people about them. The README of request-approval, docs/words.md, the request
 * itself and the answers to unclear comments are all made from these.
 */

const noWords = { approve: [], reject: [] };
const approvals = ['approve', 'approved', 'lgtm', 'ship it', 'shipit'];
const rejections = ['reject', 'rejected', 'no', 'nope', 'nack', 'decline', 'declined', 'deny', 'denied', 'veto'];
/** What may follow a word that approves. Any other emoji may say anything. */
const cheers = ['👍', '✅', '🚀'];
/** The same as people type them, and as GitHub shows them. */
const cheerCodes = [':+1:', ':thumbsup:', ':white_check_mark:', ':rocket:'];
/** The words of a repository, as `sameWord` writes them. */
function wordsOf({ approve, reject }) {
    return {
        approve: approve.length > 0 ? approve.map(sameWord) : approvals,
        reject: [...rejections, ...reject.map(sameWord)]
    };
}
/** One spelling for words that differ in case, in blanks or in the apostrophe that a phone makes of `'`. */
function sameWord(text) {
    return text
        .normalize('NFC')
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .toLowerCase()
        .trim()
        .replace(/[^\S\n]+/g, ' ');
}
/** Each rule of what a comment means, as one Markdown sentence. */
function renderRules(own) {
    const { approve, reject } = wordsOf(own);
    return [
        `**It approves** when the whole comment is one of ${listed(approve)} or \`/approve\`, in upper or lower case, with nothing after it but periods, exclamation marks, ${cheers.join(' ')}. A reason goes after \`/approve:\`, on the same line. One that holds a question mark, a no, a doubt or a condition (\`not\`, \`denied\`, \`maybe\`, \`if\`, \`after\`, \`once\`, \`but\`, \`only\`, 👎) approves nothing, whatever it is about: nobody can tell \`fixes #12 after the outage\` from \`after QA has looked\`.`,
        `**It rejects** when the whole comment is one of ${listed(reject)} or \`/reject\`. A reason goes after \`reject:\` or \`/reject:\`; one with a question mark, a yes or a condition (\`once it is fixed, ship it\`) is asked about.`,
        '**It takes your own approval back**, as long as nothing is decided, when it begins with `/unapprove` or `/approve cancel`; a reason may follow, as after a rejection. Your box is unticked, too.',
        'A mail signature (after a line `-- `, or `Sent from my …`) and quoted text below or above the one line do not matter. Between quoted text and the line below it stands an empty line, as Markdown needs one.',
        "**Anything else decides nothing.** If it looks as if it was meant to, it is answered once, with a question, and the request stays open. Where an approver may have meant no (`wait`, 👎), nobody else's approval counts until that person has written `approve` or `reject`, or deleted the comment."
    ];
}
/**
 * To an author who may have meant to approve, or to reject.
 * @param because what in the reason is in doubt
 */
function renderQuestion(like, own, because) {
    const word = (0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wordsOf(own).approve[0] ?? 'approve');
    const why = because === undefined ? '' : `: ${(0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(because)} in it may be a no, a question or a condition`;
    return like === 'approve'
        ? `This approves nothing, and the request stays open${why}. Did you mean to approve? Then write a new comment that says ${word} and nothing else, or \`/approve: your reason\`${because === undefined ? '' : ' without such a word'}.`
        : `This rejects nothing, and the request stays open${why}. Did you mean to reject? Then write a new comment that says \`reject\` and nothing else, or \`reject: your reason\`. If not, write ${word}, or delete your comment: until then nobody else's approval counts.`;
}
/** To somebody who closed a request and approved it, or whose closing `reopenedBy` has undone. */
function renderClosingQuestion(own, reopenedBy) {
    const word = (0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wordsOf(own).approve[0] ?? 'approve');
    const why = reopenedBy
        ? `You closed this, which rejects it, and ${(0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(reopenedBy)} opened it again before that was seen: nothing is decided, and it stays open.`
        : 'You closed this and approved it. Closing it rejects, so nobody can tell which of the two you mean: nothing is decided, and it is open again.';
    return `${why} Write ${word} or \`reject\`, as a new comment and nothing else; until then nobody's approval counts. To reject by closing, close it as not planned.`;
}
/** How to decide by a comment, in a request. */
function renderHowTo(own) {
    const word = (0,_render_foreign_text_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(wordsOf(own).approve[0] ?? 'approve');
    return `Or comment ${word} (with a reason: \`/approve: why\`), or \`reject\` (\`reject: why\`). Closing the issue rejects it, too, unless you approve it as well: then it is opened again, and you are asked.`;
}
function listed(words) {
    return words.map(code).join(', ');
}


/***/ }),

/***/ 6473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  m: () => (/* binding */ systemClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./packages/base/build/src/clock.js

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    }
};


/***/ }),

/***/ 1077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7702);

/**
 * One moment after which nothing more is begun. Its signal reaches every request and every sleep,
 * and aborts at that moment or when the parent (a cancelled run) aborts, whichever is first.
 */
class Deadline {
    signal;
    #clock;
    #started;
    #milliseconds;
    #timer;
    constructor(clock, milliseconds, parent) {
        this.#clock = clock;
        this.#started = clock.monotonic();
        this.#milliseconds = milliseconds;
        this.#timer = new AbortController();
        this.signal = parent ? AbortSignal.any([parent, this.#timer.signal]) : this.#timer.signal;
        const timer = setTimeout(() => this.#timer.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('timeout', `the deadline of ${Math.round(milliseconds / 1000)} s passed`)), Math.min(milliseconds, 2 ** 31 - 1));
        timer.unref();
    }
    /** Milliseconds since the start. */
    elapsed() {
        return this.#clock.monotonic() - this.#started;
    }
    /** Milliseconds left, never below 0. */
    remaining() {
        return Math.max(0, this.#milliseconds - this.elapsed());
    }
    passed() {
        return this.remaining() === 0;
    }
    /** A deadline inside this one, shorter or not; `signal` ends it, too. */
    within(milliseconds, signal) {
        // Where it would end with this one, this one's end is told: nobody knows the other number.
        const end = milliseconds < this.remaining() ? milliseconds : this.remaining() + tie;
        return new Deadline(this.#clock, end, signal ? AbortSignal.any([this.signal, signal]) : this.signal);
    }
}
/** Milliseconds: two timers of one moment fire in any order. */
const tie = 50;


/***/ }),

/***/ 1425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   PP: () => (/* binding */ renderDuration),
/* harmony export */   dc: () => (/* binding */ renderMoment)
/* harmony export */ });
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `30m`, `8h`, `2d` in milliseconds; undefined when it is none of these. */
function parseDuration(text) {
    const match = /^(\d{1,6})(m|h|d)$/.exec(text);
    if (!match?.[1] || !match[2])
        return undefined;
    return Number(match[1]) * units[match[2]];
}
/** `2026-11-24 10:00 UTC`, of milliseconds since the epoch or an ISO 8601 text. */
function renderMoment(at) {
    return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/** Milliseconds as people say it: `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`. */
function renderDuration(milliseconds) {
    const seconds = Math.max(0, Math.round(milliseconds / 1000));
    if (seconds < 90)
        return `${seconds} s`;
    const minutes = Math.round(seconds / 60);
    if (minutes < 90)
        return `${minutes} min`;
    const hours = Math.floor(minutes / 60);
    if (hours < 48)
        return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
    const days = Math.floor(hours / 24);
    return hours % 24 === 0 ? `${days} d` : `${days} d ${hours % 24} h`;
}


/***/ }),

/***/ 7702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ WaitTimeoutError),
/* harmony export */   QH: () => (/* binding */ StagingError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   fk: () => (/* binding */ RefusedError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   xc: () => (/* binding */ toStagingError)
/* harmony export */ });
/**
 * The one family of errors that an action may end with.
 * The message says what we were doing to which resource; it never holds a secret.
 */
class StagingError extends Error {
    reason;
    hint;
    result;
    constructor(reason, message, options = {}) {
        super(message, options.cause === undefined ? {} : { cause: options.cause });
        this.name = new.target.name;
        this.reason = reason;
        this.hint = options.hint;
        this.result = options.result;
    }
}
/** One or more inputs are wrong; every problem names the input, the cause and the remedy. */
class InputError extends StagingError {
    problems;
    constructor(problems) {
        super('invalid-input', problems.join('\n'), { hint: 'Correct the inputs under `with:` in the workflow file.' });
        this.problems = problems;
    }
}
/** A service refused or failed a request. Decide by `status`, never by the text. */
class ApiError extends StagingError {
    service;
    method;
    path;
    status;
    detail;
    requestId;
    constructor(details, options = {}) {
        const { service, method, path, status, detail, requestId } = details;
        const told = status === 0
            ? `${service} did not answer to ${method} ${path}`
            : `${service} answered ${status} to ${method} ${path}`;
        const suffix = [detail, requestId && `request ${requestId}`].filter(Boolean).join('; ');
        super(options.reason ?? reasonOf(status), suffix ? `${told}: ${suffix}` : told, options);
        this.service = service;
        this.method = method;
        this.path = path;
        this.status = status;
        this.detail = detail;
        this.requestId = requestId;
    }
}
/** What we waited for did not come before the deadline. */
class WaitTimeoutError extends StagingError {
    awaited;
    lastSeen;
    /** Milliseconds waited. */
    elapsed;
    constructor(awaited, lastSeen, elapsed, options = {}) {
        super('timeout', `waited ${Math.round(elapsed / 1000)} s for ${awaited}; last seen: ${lastSeen}`, options);
        this.awaited = awaited;
        this.lastSeen = lastSeen;
        this.elapsed = elapsed;
    }
}
/** We could, but must not: somebody else's resource, a protected name, a newer decision. */
class RefusedError extends StagingError {
}
/** Any thrown value as a StagingError: what is not one already is a defect of ours, and says so. */
function toStagingError(error) {
    if (error instanceof StagingError)
        return error;
    const message = error instanceof Error ? error.message : String(error);
    return new StagingError('internal', message, {
        cause: error,
        hint: 'This is a defect of staging-actions: please report it with the log of this run.'
    });
}
function reasonOf(status) {
    if (status === 0)
        return 'network';
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status === 404 || status === 410)
        return 'not-found';
    if (status === 409 || status === 412 || status === 422)
        return 'conflict';
    if (status === 429)
        return 'rate-limited';
    return 'service-error';
}


/***/ }),

/***/ 9116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ markdownLink)
/* harmony export */ });
/**
 * A link in Markdown whose address somebody else may have written, as the ledger, a test's results and a configuration are. What is
 * no web address, or could end the link and go on with an image, a button or a mention, is left out, and the label stands alone.
 * @param label harmless in Markdown already
 */
function markdownLink(label, address) {
    const isPlain = /^https?:\/\/[^\s()<>"'`|\\[\]{}]{1,500}$/.test(address) && URL.canParse(address);
    return isPlain ? `[${label}](${address})` : label;
}


/***/ }),

/***/ 5421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ appNameForm),
/* harmony export */   Ft: () => (/* binding */ placeholders),
/* harmony export */   Jm: () => (/* binding */ folderGlobForm),
/* harmony export */   Jn: () => (/* binding */ readFolderGlob),
/* harmony export */   TJ: () => (/* binding */ folderApps),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7702);


/** What an app may be called: it becomes part of host names, of Application names, and of a matrix. */
const appNameForm = /^[a-z0-9-]{1,40}$/;
const longest = 40;
/** Folder names that can be written into a command line as they are. */
const plainFolder = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
/** Whether it is no app's own name: `depends-on` names apps, or folders; `name` an app, or a glob of folders. */
function isFolder(text) {
    return text.includes('/');
}
/** What a glob's entry says of each of its apps: its name, and its folder. */
const placeholders = { app: '$' + '{app}', path: '$' + '{path}' };
/** `services/*`, `services/*-api`: every folder that matches is an app. Only the last segment may have asterisks. */
const folderGlobForm = /^(?!(?:.*\/)?\.{1,2}\/)(?:[A-Za-z0-9._-]+\/)+[A-Za-z0-9._-]*\*[A-Za-z0-9._*-]*$/;
/** `services/*-api` as the folder whose entries it is held against, and which of their names match. */
function readFolderGlob(glob) {
    const at = glob.lastIndexOf('/');
    const form = glob
        .slice(at + 1)
        .split('*')
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.*');
    const whole = new RegExp(`^${form}$`, 's');
    return { parent: glob.slice(0, at), matches: (name) => whole.test(name) };
}
/**
 * The apps that a glob of folders makes: each folder is one, but those that begin with `.` or `_`, and an app's sibling with its
 * end-to-end tests (`web-e2e`), which is a part of that app unless it has what makes an app. A folder that cannot be an app's name
 * gets one.
 * @param folders names of the folders in the glob's parent
 * @param makesApp whether a folder (by its name) has a Dockerfile, a deploy manifest or an integration test of its own
 * @throws StagingError invalid-configuration when a folder can have no name, or two would have the same one.
 */
function folderApps(glob, folders, makesApp) {
    const { parent, matches } = readFolderGlob(glob);
    const candidates = folders.filter((folder) => !/^[._]/.test(folder) && matches(folder)).sort();
    const all = new Set(candidates);
    const siblings = new Map(candidates.flatMap((folder) => {
        const tested = /^(.+)[-_.]e2e$/.exec(folder)?.[1] ?? /^e2e[-_.](.+)$/.exec(folder)?.[1];
        return tested !== undefined && all.has(tested) && !makesApp(folder) ? [[folder, tested]] : [];
    }));
    refuse(parent, candidates.filter((folder) => !plainFolder.test(folder)));
    const apps = candidates.filter((folder) => !siblings.has(folder));
    const named = Map.groupBy(apps, appNameOf);
    const alike = [...named.values()].filter(({ length }) => length > 1).flat();
    if (alike.length > 0)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('invalid-configuration', `these folders below ${parent}/ would be apps of the same name: ${quoted(alike)}`, {
            hint: 'Rename one, or list the apps with a name for each in .github/staging.yml.'
        });
    return apps.map((folder) => ({
        name: appNameOf(folder),
        folders: [
            `${parent}/${folder}`,
            ...candidates.filter((other) => siblings.get(other) === folder).map((other) => `${parent}/${other}`)
        ]
    }));
}
/** `My_App.v2` → `my-app-v2`; what is too long ends in six digits of its hash. */
function appNameOf(folder) {
    if (appNameForm.test(folder))
        return folder;
    const safe = folder
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    if (safe.length <= longest)
        return safe;
    return `${safe.slice(0, longest - 7).replace(/-$/, '')}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(folder).digest('hex').slice(0, 6)}`;
}
function refuse(parent, folders) {
    if (folders.length === 0)
        return;
    throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('invalid-configuration', `these folders below ${parent}/ cannot be apps: ${quoted(folders)}`, {
        hint: "Letters, digits, '.', '_' and '-' make a folder's name that can: rename the folder, or list the apps in .github/staging.yml."
    });
}
function quoted(names) {
    const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
    return `${names
        .slice(0, 20)
        .map((name) => JSON.stringify(name.slice(0, 60)))
        .join(', ')}${more}`;
}


/***/ }),

/***/ 2046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $D: () => (/* binding */ sayPerHour),
/* harmony export */   MZ: () => (/* binding */ sayUnpriced),
/* harmony export */   NL: () => (/* binding */ sayDollars),
/* harmony export */   xL: () => (/* binding */ sayCostOfWaiting)
/* harmony export */ });
/* unused harmony exports sayCostSoFar, sayCost, sayTotal, sayUncounted, sayEstimate, sayBudgetLasts */
/* harmony import */ var _outside_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3217);



/** What people read of a cost, wherever they read it: Markdown, with names that others have given. */
const hour = 3_600_000;
/** `$2.50` */
function sayDollars(amount) {
    return `$${amount.toFixed(2)}`;
}
/** `costs about $0.13 an hour` */
function sayPerHour({ perHour }, emphasis = '') {
    return `costs about ${emphasis}${sayDollars(perHour)} an hour${emphasis}`;
}
/** `costs about $0.13 an hour, $1.20 so far (without terraform digitalocean_app.web: no known price)` */
function sayCostSoFar(cost) {
    return `${sayPerHour(cost)}, ${sayDollars(cost.soFar)} so far${inBrackets(cost)}`;
}
/** The same of what has only begun. */
function sayCost(cost) {
    return `${sayPerHour(cost)}${inBrackets(cost)}`;
}
/** Of one that is gone: `It cost about $1.20, without …: no known price.` */
function sayTotal({ soFar, unpriced }) {
    const without = sayUnpriced(unpriced);
    return `It cost about ${sayDollars(soFar)}${without && `, ${without}`}.`;
}
/** A clause, empty where all has a price. */
function sayUnpriced(unpriced) {
    return unpriced.length > 0 ? `without ${unpriced.map(_outside_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .p).join(', ')}: no known price` : '';
}
/** To those who decide. `time`: milliseconds that they have, in which it costs what it does now. */
function sayCostOfWaiting(perHour, time) {
    return `Staging ${sayPerHour({ perHour })} while it waits; ${sayDollars((perHour * time) / hour)} if nobody decides and it costs no more than now.`;
}
/** For a log. */
function sayUncounted(budget, unpriced) {
    return `the budget of $${budget} does not count ${unpriced.join(', ')}, of which no price is known: set it in \`prices\` of .github/staging.yml`;
}
/** Before anything is made. */
function sayEstimate({ perHour, without }) {
    return `it is going to cost about ${sayDollars(perHour)} an hour, ${sayDollars(perHour * 24)} a day, without ${without.join(', ')} (list prices of ${pricesAsOf})`;
}
/** Of the same estimate. */
function sayBudgetLasts(budget, { perHour }) {
    return `the budget of $${budget} lasts about ${renderDuration((budget / perHour) * hour)}`;
}
function inBrackets({ unpriced }) {
    const without = sayUnpriced(unpriced);
    return without && ` (${without})`;
}


/***/ }),

/***/ 3217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ link),
/* harmony export */   p: () => (/* binding */ plain)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9116);

/** Text that others wrote, harmless in Markdown: no mention, no link, no cell, no marker of ours. */
function plain(text) {
    return text.replace(/[\r\n\t]+/g, ' ').replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
/** A link whose address is one; else the text alone. */
function link(text, url) {
    return (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .markdownLink */ .i)(plain(text), url);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(4139);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

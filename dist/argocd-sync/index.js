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

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

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

/***/ 4960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5130);
/* harmony import */ var _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5421);


const inputs = {
    app: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        pattern: _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .appNameForm */ .FC,
        expected: 'apps’ names: at most 40 lower-case letters, digits and hyphens each'
    }),
    'github-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'digitalocean-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    kubeconfig: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    server: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
        expected: 'a URL such as https://argocd.example.com'
    }),
    'auth-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'server-ca': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ pattern: /^[A-Za-z0-9+/= -]+$/, expected: 'a certificate in PEM' }),
    'server-headers': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    environment: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    generation: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 1_000_000 }),
    application: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/, expected: 'the name of an Application' }),
    revision: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a full commit sha' }),
    'image-tag': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^\w[\w.-]{0,127}$/,
        expected: 'a tag of at most 128 letters, digits, "_", "." and "-"'
    }),
    'helm-parameters': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ pattern: /^[^\s=]+=.*$/, expected: 'name=value' }),
    'kustomize-images': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        pattern: /^[^\s=@:]+(:\d+\/[^\s=@:]+)?(=[^\s=]+|[:@][^\s=]+)$/,
        expected: 'name:tag, name@digest or name=newname:tag'
    }),
    'wait-for': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({
        pattern: /^(workflow=[A-Za-z0-9._-]{1,100}\.ya?ml|image=[^\s=]+)$/,
        expected: 'workflow=<file> or image=<image>'
    }),
    'registry-auth': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    remove: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(readRemovals, { default: [] }),
    standing: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(readStanding),
    observe: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(readNames, { default: [] }),
    answering: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ pattern: _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .appNameForm */ .FC, expected: 'names of apps' }),
    'stack-digest': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[0-9a-f]{64}$/, expected: 'the output `stack-digest` of provision' }),
    prune: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'dry-run': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'tests-passed': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    'tests-job': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[^{}]*\{app\}[^{}]*$/, expected: 'the name of a job, with {app} in it' }),
    'terminate-after-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 180 }),
    'grace-seconds': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 1800, default: 30 }),
    'timeout-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 180, default: 10 }),
    'app-timeout-minutes': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 180 }),
    'config-path': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)()
};
/** `["web"]`, or `[{"app": "web", …}]`. */
function readNames(value) {
    const expected = 'the output `apps-to-promote` of detect-changed-apps, or a JSON list of names';
    if (!Array.isArray(value))
        return { expected };
    const names = value.map((entry) => (typeof entry === 'string' ? entry : entry?.app));
    return names.every((name) => typeof name === 'string' && _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .appNameForm */ .FC.test(name))
        ? { value: names }
        : { expected };
}
/** `[{"app": "old", "application": "staging-old"}]` */
function readRemovals(value) {
    const expected = 'the output `removals` of detect-changed-apps';
    if (!Array.isArray(value))
        return { expected };
    const list = value.map((entry) => {
        const { app, application } = (entry ?? {});
        const isOne = typeof app === 'string' && _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .appNameForm */ .FC.test(app) && typeof application === 'string';
        return isOne && /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(application) ? { app, application } : undefined;
    });
    return list.every((one) => one !== undefined) ? { value: list } : { expected };
}
/** `{"web": {"revision": "…", "run": "https://…", "at": "2026-…"}}` */
function readStanding(value) {
    const expected = 'the output `standing` of detect-changed-apps';
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { expected };
    const list = Object.entries(value).map(([app, entry]) => {
        const { revision, run, at } = (entry ?? {});
        return _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .appNameForm */ .FC.test(app) && typeof revision === 'string' && typeof run === 'string'
            ? [app, { revision, run, at: typeof at === 'string' ? at : undefined }]
            : undefined;
    });
    return list.every((one) => one !== undefined) ? { value: new Map(list) } : { expected };
}


/***/ }),

/***/ 5844:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1505);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4960);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3491);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5261);




await (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q,
    main: async (input, context) => (await Promise.all(/* import() */[__nccwpck_require__.e(425), __nccwpck_require__.e(757)]).then(__nccwpck_require__.bind(__nccwpck_require__, 757))).main(input, context),
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputs */ .V,
    summary: _summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summary */ .z
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
/** Of several apps: what they have in common, or all of it; `results` has each by itself. */
const outputs = {
    outcome: () => 'success',
    application: ({ apps }) => apps.map(({ application }) => application).join(' '),
    revision: ({ apps }) => common(apps.map(({ revision }) => revision)),
    images: ({ apps }) => [...new Set(apps.flatMap(({ images }) => images))].sort(),
    // As its own look at the pods found them: what the ledger says of an app that was deployed before, anyone who may write can say.
    digests: ({ apps, observed }) => Object.fromEntries([...apps.map(({ app, digests }) => [app, digests]), ...Object.entries(observed)].filter(([, digests]) => digests.length > 0)),
    health: ({ apps }) => worst(apps, ({ health }) => health, 'Healthy'),
    'sync-status': ({ apps }) => worst(apps, ({ syncStatus }) => syncStatus, 'Synced'),
    url: ({ apps }) => common(apps.map(({ url }) => url)),
    urls: ({ apps }) => Object.fromEntries(apps.filter(({ url }) => url).map(({ app, url }) => [app, url])),
    revisions: ({ revisions }) => revisions,
    untestable: ({ untestable }) => untestable,
    composition: ({ composition }) => composition,
    resources: ({ apps }) => apps.flatMap(({ resources }) => resources),
    results: ({ apps }) => apps.map(({ app, application, kind, failure, revision, images, health, syncStatus, url, duration }) => ({
        app,
        application,
        outcome: kind === 'failed' || failure ? 'failure' : 'success',
        reason: failure?.reason ?? '',
        revision,
        images,
        health,
        'sync-status': syncStatus,
        url,
        duration: Math.round(duration / 1000)
    })),
    duration: ({ apps }) => Math.round(Math.max(0, ...apps.map(({ duration }) => duration)) / 1000)
};
function common(values) {
    const [first = ''] = values;
    return values.every((value) => value === first) ? first : '';
}
/** The first that is not as it should be. */
function worst(apps, read, good) {
    return apps.map(read).find((value) => value !== good) ?? good;
}


/***/ }),

/***/ 5261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1425);

const mostRows = 50;
function summary({ apps }) {
    return apps.map(renderApp).join('\n');
}
function renderApp(result) {
    if (result.kind === 'tested')
        return `### 🟢 ${result.app} is recorded as tested\n\n- revision \`${cell(result.revision)}\`\n`;
    if (result.kind === 'untested')
        return `### 🟡 ${result.app} is not recorded as tested: the log says why\n`;
    const { application, revision, images, imagesBefore, health, syncStatus, url, duration, failure } = result;
    const lines = [
        `### ${titleOf(result)}`,
        '',
        `- Application ${cell(application)}: ${cell(syncStatus || 'not compared')}, ${cell(health || 'of unknown health')}`,
        ...(revision ? [`- revision \`${cell(revision)}\``] : []),
        ...renderImages(imagesBefore, images).map((text) => `- image ${text}`),
        ...(url && result.kind === 'synced' ? [`- ${url}`] : []),
        `- took ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .renderDuration */ .PP)(duration)}`,
        ...(failure ? ['', ...fenced(failure.message)] : []),
        ...renderChanges(result),
        ...renderTimeline(result),
        ...renderResources(result)
    ];
    return `${lines.join('\n')}\n`;
}
function titleOf({ app, kind, failure }) {
    if (failure || kind === 'failed')
        return `🔴 ${app} was not deployed`;
    return kind === 'tried' ? `🔎 ${app}: what a deploy would change` : `🟢 ${app} is deployed`;
}
/** `web:1 → web:2`, by the image's name; what only is or was there by itself. */
function renderImages(before, after) {
    const name = (image) => image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
    return after.map((image) => {
        const old = before.filter((candidate) => name(candidate) === name(image) && candidate !== image);
        return old.length > 0 && !before.includes(image)
            ? `\`${cell(old.join(', '))}\` → \`${cell(image)}\``
            : `\`${cell(image)}\``;
    });
}
function renderChanges({ changes }) {
    if (changes.length === 0)
        return [];
    const diff = changes.flatMap(({ path, before, after }) => [
        ...(before === undefined ? [] : [`- ${path}: ${before}`]),
        ...(after === undefined ? [] : [`+ ${path}: ${after}`])
    ]);
    return ['', ...fenced(diff.join('\n'), 'diff')];
}
/** Mermaid's names of tasks may hold no colon, comma, semicolon or hash. */
function renderTimeline({ app, steps }) {
    if (steps.length === 0)
        return [];
    const tasks = steps.map(({ name, from, to }) => {
        const [start, end] = [Math.round(from), Math.max(Math.round(to), Math.round(from) + 1)];
        return `  ${name.replace(/[^\w ./-]/g, ' ')} :${start}, ${end}`;
    });
    return ['', '```mermaid', 'gantt', '  dateFormat x', '  axisFormat %M:%S', `  section ${app}`, ...tasks, '```'];
}
function renderResources({ resources }) {
    if (resources.length === 0)
        return [];
    const rows = resources
        .slice(0, mostRows)
        .map((entry) => `| ${[`${entry.kind} ${entry.name}`, entry.status, entry.health, entry.message].map(cell).join(' | ')} |`);
    return [
        '',
        '| resource | sync | health | |',
        '|---|---|---|---|',
        ...rows,
        ...(resources.length > mostRows ? ['', `and ${resources.length - mostRows} more`] : [])
    ];
}
/** Text that others wrote, as it is: no run of backticks in it ends the block. */
function fenced(text, language = '') {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, text.slice(0, 20_000), fence];
}
/** Text that others wrote, harmless in a Markdown table. */
function cell(text) {
    return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`);
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
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports choice, duration, renamed */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7702);

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
const longest = (/* unused pure expression or super */ null && (99 * 86_400_000));
/** `30m`, `8h`, `2d`, and 99d at the most; read as milliseconds. The default is in milliseconds too. `orNone`: `0m` means something. */
function duration(options) {
    return spec(options, (value) => {
        const milliseconds = parseDuration(value);
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
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(problems);
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
/* harmony export */   PP: () => (/* binding */ renderDuration)
/* harmony export */ });
/* unused harmony export renderMoment */
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
/******/ var __webpack_exports__ = __nccwpck_require__(5844);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

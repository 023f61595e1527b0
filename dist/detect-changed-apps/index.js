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

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

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

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

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

/***/ 8693:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5130);

const inputs = {
    'github-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    base: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^(?!-)[^\s~^:?*[\\]{1,250}$/,
        expected: 'before, merge-base, all, a full commit sha, a branch or a tag'
    }),
    environment: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({
        pattern: /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/,
        expected: 'a name of at most 20 lower-case letters, digits and hyphens'
    }),
    'environment-is-empty': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    only: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .lines */ .Mn)({ pattern: /^[a-z0-9-]{1,40}$/, expected: 'names of apps, separated by commas', words: true }),
    revision: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[^\s~^:?*[\\-][^\s~^:?*[\\]{0,254}$/, expected: 'a branch, a tag or a commit sha' }),
    'config-path': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    'promotion-branch': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^(?!-)[^\s~^:?*[\\]{1,250}$/, expected: "a branch's name" })
};


/***/ }),

/***/ 1401:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7179);
/* harmony import */ var _staging_actions_changes__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9704);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8693);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9608);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5727);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4098);






await (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q,
    main: (given, context) => (0,_staging_actions_changes__WEBPACK_IMPORTED_MODULE_3__/* .detectChangedApps */ .M)((0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .requestOf */ .f)(given, context), (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .depsOf */ ._)(given, context)),
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputs */ .V,
    summary: _summary_js__WEBPACK_IMPORTED_MODULE_5__/* .summary */ .z
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs)
/* harmony export */ });
/* harmony import */ var _staging_actions_changes__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1882);

/** A matrix holds at most this many jobs. */
const matrixLimit = 256;
const outputs = {
    outcome: ({ toTest, deletedApps }) => (toTest.length + deletedApps.length > 0 ? 'changed' : 'unchanged'),
    apps: ({ apps }) => apps.map(({ app }) => app.name),
    matrix: ({ toTest }) => ({ include: toTest.map(matrixLeg) }),
    matrices: ({ toTest }) => Array.from({ length: Math.ceil(toTest.length / matrixLimit) }, (_, part) => ({
        include: toTest.slice(part * matrixLimit, (part + 1) * matrixLimit).map(matrixLeg)
    })),
    'has-apps': ({ toTest }) => toTest.length > 0,
    'apps-to-promote': ({ differing }) => differing.map(toPromote),
    'apps-to-test': ({ toTest }) => toTest.map(({ app }) => app.name),
    'deleted-apps': ({ deletedApps }) => deletedApps,
    'gone-from-production': ({ goneFromProduction }) => goneFromProduction,
    removals: ({ removals }) => removals,
    standing: ({ standing }) => Object.fromEntries([...standing].map(([name, { revision, run, at }]) => [name, { revision, run, at }])),
    uncovered: ({ uncovered }) => uncovered,
    count: ({ apps }) => apps.length,
    base: ({ base }) => base,
    head: ({ head }) => head,
    revision: ({ revision }) => revision,
    files: ({ files }) => files.shown,
    'files-path': ({ files }) => files.path
};
function toPromote({ app: { name, url }, tested }) {
    return { app: name, url, ...(tested && { tested: { revision: tested.revision, run: tested.run } }) };
}
function matrixLeg({ app, cause }) {
    return {
        app: app.name,
        application: app.application,
        url: app.url,
        path: app.directory,
        reason: (0,_staging_actions_changes__WEBPACK_IMPORTED_MODULE_0__/* .renderCause */ .g)(cause),
        'test-command': app.test.command,
        'test-results': app.test.results
    };
}


/***/ }),

/***/ 5727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _: () => (/* binding */ depsOf),
  f: () => (/* binding */ requestOf)
});

;// CONCATENATED MODULE: ./packages/changes/build/src/event.js
/** Reads an unchecked payload. */
function readEvent(name, ref, payload) {
    const pull = record(payload['pull_request']);
    const group = record(payload['merge_group']);
    return {
        name,
        ref,
        before: name === 'push' ? sha(payload['before']) : undefined,
        deleted: name === 'push' && payload['deleted'] === true,
        target: sha(record(pull['base'])['sha']) ?? sha(group['base_sha']),
        source: sha(record(pull['head'])['sha']),
        defaultBranch: event_text(record(payload['repository'])['default_branch'])
    };
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function event_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function sha(value) {
    return typeof value === 'string' && /^[0-9a-f]{40,64}$/.test(value) ? value : undefined;
}

;// CONCATENATED MODULE: ./actions/detect-changed-apps/build/request.js

function requestOf(given, start) {
    const { fullName } = start.repository;
    return {
        workspace: start.workspace,
        sha: start.sha,
        event: readEvent(start.eventName, start.ref, start.event),
        remote: fullName ? { url: `${start.urls.server}/${fullName}`, token: given.githubToken } : undefined,
        base: given.base,
        isEmpty: given.environmentIsEmpty,
        asksLedger: given.base === undefined && given.githubToken !== undefined && !given.environmentIsEmpty,
        promotionBranch: given.promotionBranch,
        environment: given.environment,
        configPath: given.configPath,
        only: given.only,
        revision: given.revision
    };
}
function depsOf(given, context) {
    const { spawn, env, signal, temp, jobTemp, log } = context;
    const token = given.githubToken;
    const fromServer = token
        ? {
            running: runningBy(token, context),
            mergeBase: mergeBaseBy(token, context),
            commitNamed: commitNamedBy(token, context)
        }
        : {};
    return { spawn, env, signal, temp, jobTemp, log, ...fromServer };
}
/** The ledger, loaded only when there is a token to read it with. */
function runningBy(token, context) {
    return async (configuration, scratch) => {
        const { openLedgerOf } = await Promise.all(/* import() */[__nccwpck_require__.e(395), __nccwpck_require__.e(72)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7072));
        const ledger = openLedgerOf(context, configuration, token, scratch);
        try {
            const { apps = {}, operations = [] } = (await ledger.read()) ?? {};
            // What is being destroyed is no base: the next environment starts empty.
            return new Map(operations.some(({ kind }) => kind === 'teardown') ? [] : Object.entries(apps));
        }
        finally {
            await ledger.close();
        }
    };
}
function mergeBaseBy(token, context) {
    return async (base, head) => {
        const { compareCommits } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.bind(__nccwpck_require__, 2249));
        return (await compareCommits(await repositoryOf(token, context), base, head)).mergeBase;
    };
}
function commitNamedBy(token, context) {
    return async (name) => {
        const { findCommitNamed } = await __nccwpck_require__.e(/* import() */ 249).then(__nccwpck_require__.bind(__nccwpck_require__, 2249));
        return findCommitNamed(await repositoryOf(token, context), name);
    };
}
async function repositoryOf(token, context) {
    const { owner, name: repo } = context.repository;
    return { octokit: await context.github(token), owner, repo };
}


/***/ }),

/***/ 4098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
/* harmony import */ var _staging_actions_changes__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1882);

const rows = 256;
const arrows = 80;
/** Markdown for the job summary: each app and why, and a graph of what reached what. */
function summary(result) {
    const { apps, toTest, deletedApps, uncovered, files, warnings } = result;
    const deployed = new Set(apps.map(({ app }) => app.name));
    const again = toTest.filter(({ app }) => !deployed.has(app.name));
    const compared = result.base
        ? `Compared \`${short(result.head)}\` with \`${short(result.base)}\`, ${text(result.baseRule)}`
        : text(result.baseRule);
    const parts = [
        `### ${titleOf(result)}`,
        `${compared}${files.count > 0 ? `; ${files.count} ${files.count === 1 ? 'file differs' : 'files differ'}` : ''}.`
    ];
    for (const warning of warnings)
        parts.push(`> [!WARNING]\n> ${text(warning)}`);
    if (apps.length > 0)
        parts.push(table(apps, result.base), graph(apps));
    if (again.length > 0)
        parts.push('Deployed already, and tested again:', table(again, result.base));
    if (uncovered.length > 0)
        parts.push(`Nobody says what these belong to, so they count for every app: ${uncovered.map((name) => text((0,_staging_actions_changes__WEBPACK_IMPORTED_MODULE_0__/* .renderName */ .P)(name))).join(', ')}. Name them in an app's \`paths\`, or in \`changes.ignore\` on the promotion branch.`);
    if (deletedApps.length > 0)
        parts.push(`Gone, to be removed: ${deletedApps.slice(0, rows).map(code).join(', ')}${more(deletedApps.length)}`);
    return `${parts.filter(Boolean).join('\n\n')}\n`;
}
function titleOf({ apps, known }) {
    if (known === 0)
        return 'There is no app';
    if (apps.length === 0)
        return 'No app changed';
    return `${apps.length} of ${known} ${known === 1 ? 'app' : 'apps'} changed`;
}
function table(apps, base) {
    const lines = apps.slice(0, rows).map(({ app, cause, base: own }) => {
        const since = own === base || own === '' ? '' : `, since \`${short(own)}\` was deployed`;
        return `| ${code(app.name)} | ${text((0,_staging_actions_changes__WEBPACK_IMPORTED_MODULE_0__/* .renderCause */ .g)(cause))}${since} |`;
    });
    return ['| app | why |', '| --- | --- |', ...lines].join('\n') + more(apps.length);
}
function more(count) {
    return count > rows ? `\n\nand ${count - rows} more` : '';
}
/** Empty when no app was reached through another thing: then it would say no more than the table. */
function graph(apps) {
    if (!apps.some(({ cause }) => cause.kind === 'dependency'))
        return '';
    const ids = new Map();
    const id = (name) => {
        const known = ids.get(name) ?? `n${ids.size}`;
        ids.set(name, known);
        return known;
    };
    const lines = new Set();
    for (const { app, cause } of apps) {
        const chain = chainOf(app.name, app.directory, cause);
        for (const [index, from] of chain.slice(0, -1).entries()) {
            const to = chain[index + 1] ?? '';
            lines.add(`  ${id(from)}["${label(from)}"] --> ${id(to)}["${label(to)}"]`);
        }
    }
    const shown = [...lines];
    const cut = shown.length > arrows ? `\n\nThe first ${arrows} of ${shown.length} arrows.` : '';
    return `${['```mermaid', 'graph LR', ...shown.slice(0, arrows), '```'].join('\n')}${cut}`;
}
function chainOf(name, directory, cause) {
    if (cause.kind !== 'dependency')
        return [name];
    const last = cause.chain.at(-1);
    return last === name || last === directory ? [...cause.chain.slice(0, -1), name] : [...cause.chain, name];
}
function short(sha) {
    return sha.slice(0, 12);
}
function code(name) {
    return `\`${name.replace(/`/g, "'")}\``;
}
/** Names from git inside a table's cell: no markup, no cell border. */
function text(value) {
    return value.replace(/[\\`*_{}[\]<>#|~!]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
/** What Mermaid may read as its own is a dot: it does not turn every entity back into its character. */
function label(name) {
    return name.slice(0, 80).replace(/[^\p{L}\p{N} ./@_-]/gu, '·');
}


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports integer, choice, duration, json, renamed */
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

/***/ 7179:
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
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./packages/action-kit/build/src/commands.js



/** One line, whatever is in the text. */
function command(name, text = '') {
    process.stdout.write(`::${name}::${escapeData(text)}${external_node_os_.EOL}`);
}
/** A line as it is: one that begins with `::` is a command. */
function line(text) {
    process.stdout.write(text + external_node_os_.EOL);
}
/** Nobody can know the line that ends the value. A runner without a file for it has the older command, as `@actions/core` does. */
function setOutput(name, value) {
    const end = `ghadelimiter_${(0,external_node_crypto_.randomUUID)()}`;
    if (append('GITHUB_OUTPUT', `${name}<<${end}${external_node_os_.EOL}${value}${external_node_os_.EOL}${end}${external_node_os_.EOL}`))
        return;
    process.stdout.write(external_node_os_.EOL);
    process.stdout.write(`::set-output name=${name}::${escapeData(value)}${external_node_os_.EOL}`);
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

// EXTERNAL MODULE: ./packages/base/build/src/clock.js
var src_clock = __nccwpck_require__(6939);
;// CONCATENATED MODULE: ./packages/base/build/src/deadline.js

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
        const timer = setTimeout(() => this.#timer.abort(new errors/* StagingError */.QH('timeout', `the deadline of ${Math.round(milliseconds / 1000)} s passed`)), Math.min(milliseconds, 2 ** 31 - 1));
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
        const exitCode = code ?? 128 + (signal ? external_node_os_.constants.signals[signal] : 0);
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
        const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'tool-'));
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
        deadline: (milliseconds) => new Deadline(clock, milliseconds, signal),
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

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

const systemClock = {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    sleep: async (milliseconds, signal) => {
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal ? { signal } : {});
        }
        catch (error) {
            throw signal?.aborted ? signal.reason : error;
        }
    }
};


/***/ }),

/***/ 7702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QH: () => (/* binding */ StagingError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   xc: () => (/* binding */ toStagingError)
/* harmony export */ });
/* unused harmony exports WaitTimeoutError, RefusedError */
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
class RefusedError extends (/* unused pure expression or super */ null && (StagingError)) {
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

/***/ 9682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ baseRules)
/* harmony export */ });
/* harmony import */ var _checkout_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1017);

/**
 * The rules for an app that the ledger has no base for.
 * What an input names outright has no successor: when it cannot be found, the action fails.
 */
function baseRules({ base, event, promotionBranch }) {
    if (event.deleted)
        return [{ kind: 'nothing', why: `${event.ref} was deleted` }];
    const nothingElse = { kind: 'all', why: 'there is nothing to compare with' };
    const mergeBase = [promotionBranch, event.defaultBranch]
        .filter((branch, index, all) => branch !== undefined && all.indexOf(branch) === index)
        .map((branch) => ({ kind: 'merge-base', branch: branch ?? '' }));
    const before = event.before === undefined ? [] : [{ kind: 'commit', sha: event.before, name: "the push's before" }];
    if (base === 'all')
        return [{ kind: 'all', why: 'the input "base" says so' }];
    if (base === 'before')
        return [...before, ...mergeBase, nothingElse];
    if (base === 'merge-base')
        return [...mergeBase, nothingElse];
    if (base !== undefined && (0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .isSha */ .HH)(base))
        return [{ kind: 'commit', sha: base, name: 'the input "base"' }];
    if (base !== undefined)
        return [{ kind: 'ref', ref: base }];
    if (event.target !== undefined)
        return event.name === 'merge_group'
            ? [{ kind: 'commit', sha: event.target, name: "the merge group's base" }, ...mergeBase, nothingElse]
            : [{ kind: 'merge-parent', target: event.target, source: event.source }, ...mergeBase, nothingElse];
    // On a branch itself the merge base is the head: only the push says what is new.
    const isPushed = (branch) => event.before !== undefined && event.ref === `refs/heads/${branch}`;
    if (isPushed(promotionBranch))
        return [...before, nothingElse];
    return [
        ...mergeBase.filter((rule) => rule.kind !== 'merge-base' || !isPushed(rule.branch)),
        ...before.filter((rule) => rule.kind === 'commit' && !(0,_checkout_js__WEBPACK_IMPORTED_MODULE_0__/* .isZero */ .be)(rule.sha)),
        nothingElse
    ];
}


/***/ }),

/***/ 1882:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ renderName),
/* harmony export */   g: () => (/* binding */ renderCause)
/* harmony export */ });
/** One line for people. File names are bounded, and quoted when they hold anything unusual. */
function renderCause(cause) {
    switch (cause.kind) {
        case 'file':
            return `${renderName(cause.file)} (${cause.rule})`;
        case 'dependency':
            return `${renderName(cause.file)}: ${cause.chain.map(renderName).join(' → ')}`;
        case 'catalogue':
        case 'everything':
        case 'environment':
            return cause.what;
    }
}
/** A name from git as text that cannot end a line, a table cell, or begin anything else. */
function renderName(name) {
    const short = name.length > 120 ? `${name.slice(0, 60)}…${name.slice(-59)}` : name;
    return /^[\w@.,+=/-][\w@.,+=/ ()[\]{}-]*$/u.test(short) || /^[\p{L}\p{N}@.,+=/_ -]+$/u.test(short)
        ? short
        : JSON.stringify(short);
}


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ nothingChanged)
/* harmony export */ });
function nothingChanged(head, why) {
    return {
        apps: [],
        toTest: [],
        differing: [],
        removals: [],
        standing: new Map(),
        deletedApps: [],
        goneFromProduction: [],
        uncovered: [],
        known: undefined,
        base: '',
        baseRule: why,
        warnings: [],
        head,
        revision: '',
        files: { count: 0, shown: [], path: '' }
    };
}


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ findRef),
/* harmony export */   HH: () => (/* binding */ isSha),
/* harmony export */   Hj: () => (/* binding */ openCheckout),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   be: () => (/* binding */ isZero)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** Undefined when the folder is not a checkout. */
function openCheckout(workspace) {
    const gitDirectory = findGitDirectory((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, '.git'));
    if (gitDirectory === undefined)
        return undefined;
    const pointer = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDirectory, 'commondir'))?.trim();
    const common = pointer ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(gitDirectory, pointer) : gitDirectory;
    const configuration = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'config')) ?? '';
    return {
        gitDirectory,
        common,
        objects: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'objects'),
        shallow: textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(common, 'shallow')) ?? '',
        objectFormat: /^\s*objectformat\s*=\s*"?sha256/im.test(configuration) ? 'sha256' : 'sha1',
        treeless: /^\s*partialclonefilter\s*=\s*"?(?!blob:)/im.test(configuration)
    };
}
/** The commit that is checked out; undefined before the first one, or where refs are kept in another way than files. */
function headOf(checkout) {
    const head = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.gitDirectory, 'HEAD'))?.trim() ?? '';
    if (isSha(head))
        return head;
    const ref = /^ref: (refs\/.+)$/.exec(head)?.[1];
    return ref === undefined ? undefined : findRef(checkout, ref);
}
/** The object that a full ref name (`refs/heads/main`) points at. */
function findRef(checkout, ref) {
    if (!/^refs\/[^\0]+$/.test(ref) || ref.split('/').includes('..'))
        return undefined;
    const loose = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.common, ref))?.trim();
    if (loose !== undefined && isSha(loose))
        return loose;
    const symbolic = /^ref: (refs\/.+)$/.exec(loose ?? '')?.[1];
    if (symbolic !== undefined && symbolic !== ref)
        return findRef(checkout, symbolic);
    const packed = textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(checkout.common, 'packed-refs')) ?? '';
    const end = packed.indexOf(` ${ref}\n`);
    const sha = end < 0 ? '' : packed.slice(packed.lastIndexOf('\n', end) + 1, end);
    return isSha(sha) ? sha : undefined;
}
function isSha(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isZero(sha) {
    return /^0+$/.test(sha);
}
/** `.git` is a folder, or in a linked worktree or submodule a file that names one. */
function findGitDirectory(path) {
    if (textOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, 'HEAD')) !== undefined)
        return path;
    const target = /^gitdir: (.+?)\s*$/.exec(textOf(path) ?? '')?.[1];
    if (target === undefined)
        return undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(target) ? target : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path, '..', target);
}
function textOf(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ Claims),
/* harmony export */   Y: () => (/* binding */ foldersFrom)
/* harmony export */ });
/* harmony import */ var _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6015);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2816);
/* harmony import */ var _path_ranges_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6081);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3074);




const conventional = `${_staging_actions_config_load__WEBPACK_IMPORTED_MODULE_0__/* .manifestFolder */ .UB}/`;
/** Whose a file is, by the patterns of the apps. */
class Claims {
    /** By the folders that `folder/**` patterns name. */
    #folders = new Map();
    /** Patterns of any other form. */
    #globs = [];
    #manifests = [];
    /** Most repositories leave it to the convention: then few files are asked about. */
    #namesManifests;
    constructor(apps, matcherOf) {
        this.#namesManifests = apps.some(({ manifests, template }) => manifests !== undefined || template !== undefined);
        for (const { name, directory, paths, ignore, application, manifests, template } of apps) {
            const owner = { name, directory, ignored: (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .wholly */ ._d)(matcherOf(ignore)), ignoresNone: ignore.length === 0 };
            this.#manifests.push({ owner, names: [name, application], manifests, template });
            const others = [];
            for (const rule of paths) {
                const folder = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_1__/* .folderOf */ .yS)(rule);
                if (folder === undefined)
                    others.push(rule);
                else
                    this.#folders.set(folder, [...(this.#folders.get(folder) ?? []), { owner, rule }]);
            }
            if (others.length > 0)
                this.#globs.push({ owner, own: matcherOf(others) });
        }
    }
    get hasGlobs() {
        return this.#globs.length > 0;
    }
    /** What holds for every file directly in a folder; of each app the nearest. */
    inFolder(folder) {
        const claims = foldersFrom(folder).flatMap((above) => this.#folders.get(above) ?? []);
        return claims.filter(({ owner }, index) => claims.findIndex((claim) => claim.owner === owner) === index);
    }
    /** What the file's own name adds to that. */
    byName(file) {
        const below = file.submodule ? this.#below(file.path) : [];
        const byGlob = this.#globs.flatMap(({ owner, own }) => {
            const rule = own(file);
            return rule === undefined ? [] : [{ owner, rule }];
        });
        return [...below, ...byGlob, ...this.#manifest(file.path)];
    }
    /** By convention `web.yaml`, `web-ingress.yaml` and `web/…` are web's; of two names that fit the longer one counts. */
    #manifest(path) {
        if (!this.#namesManifests && !path.startsWith(conventional))
            return [];
        const own = this.#manifests.filter(({ manifests, template }) => path === template || (manifests && (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .isIn */ .S1)(path, manifests)));
        const rest = path.startsWith(conventional) ? path.slice(conventional.length) : '';
        const others = this.#manifests.filter(({ manifests }) => !manifests);
        const longest = Math.max(1, ...others.map(({ names }) => longestOf(rest, names)));
        const best = others.filter(({ names }) => longestOf(rest, names) === longest);
        return [...own, ...best].map(({ owner, manifests, template }) => ({
            owner,
            rule: path === template ? 'its template' : manifests ? `${manifests}/**` : `${conventional}${owner.name}*`
        }));
    }
    #below(folder) {
        return [...this.#folders].filter(([inner]) => inner.startsWith(`${folder}/`)).flatMap(([, claims]) => claims);
    }
}
/** How long the longest of the names is that fit; 0: none does. */
function longestOf(rest, names) {
    return Math.max(0, ...names.filter((name) => (0,_staging_actions_config_load__WEBPACK_IMPORTED_MODULE_0__/* .isManifestOf */ .vN)(rest, name)).map(({ length }) => length));
}
/** The folder and those above it, without the root. */
function foldersFrom(folder) {
    const folders = [];
    for (let above = folder; above !== ''; above = (0,_path_ranges_js__WEBPACK_IMPORTED_MODULE_3__/* .parentOf */ .gN)(above))
        folders.push(above);
    return folders;
}


/***/ }),

/***/ 9704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  M: () => (/* binding */ detectChangedApps)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./packages/changes/build/src/cause.js
var cause = __nccwpck_require__(1882);
// EXTERNAL MODULE: ./packages/changes/build/src/changed-apps.js
var changed_apps = __nccwpck_require__(1890);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./packages/changes/build/src/base-rules.js
var base_rules = __nccwpck_require__(9682);
// EXTERNAL MODULE: ./packages/changes/build/src/checkout.js
var src_checkout = __nccwpck_require__(1017);
// EXTERNAL MODULE: ./packages/changes/build/src/git.js
var git = __nccwpck_require__(6053);
// EXTERNAL MODULE: ./packages/changes/build/src/raw-diff.js
var raw_diff = __nccwpck_require__(6815);
;// CONCATENATED MODULE: ./packages/changes/build/src/early-diff.js


/** As much as 100,000 files. Where more is found before anybody asks, it is found again, and taken as it comes. */
const heldAtMost = 16 * 2 ** 20;
/** A comparison that was begun before it was known whether it would be asked for. A wrong guess costs a process, no mistake. */
class EarlyDiff {
    #dropped = new AbortController();
    #ended;
    #held = [];
    #found = 0;
    #parser;
    /** `revisions` as diff-tree takes them. */
    constructor(deps, directory, revisions) {
        const { signal } = this.#dropped;
        deps.signal?.addEventListener('abort', () => this.#dropped.abort(deps.signal?.reason), { signal });
        this.#ended = (0,git/* runGit */.EO)({ ...deps, signal }, directory, [...raw_diff/* rawDiff */.o, ...revisions], {
            onStdout: (chunk) => this.#receive(chunk)
        }).then(() => ({}), (failure) => ({ failure }));
    }
    /**
     * Once: hands over each file that git finds or has found.
     * @returns false when nothing is handed over: git could not follow the guess, or found too much to be kept.
     * @throws StagingError git-failed when it ended on the way
     */
    async take(onFile) {
        const parser = new raw_diff/* RawDiffParser */.p(onFile, 0);
        for (const chunk of this.#held.splice(0))
            parser.take(chunk);
        this.#parser = parser;
        const { failure } = await this.#ended;
        if (failure === undefined)
            return true;
        if (this.#found === 0 || this.#dropped.signal.aborted)
            return false;
        throw failure;
    }
    /** Ends the process if it still runs. */
    async drop() {
        this.#dropped.abort();
        await this.#ended;
    }
    #receive(chunk) {
        if (this.#dropped.signal.aborted)
            return;
        this.#found += chunk.length;
        if (this.#parser)
            this.#parser.take(chunk);
        else if (this.#found <= heldAtMost)
            this.#held.push(chunk);
        else {
            this.#held = [];
            this.#dropped.abort();
        }
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/likely-base.js

/** Undefined when there is no good guess, or nothing will be compared. */
function likelyBase(rules, { event, sha, tipOf }) {
    const rule = rules.find((candidate) => candidate.kind !== 'commit' || !(0,src_checkout/* isZero */.be)(candidate.sha));
    switch (rule?.kind) {
        case 'commit':
            return { kind: 'commit', sha: rule.sha };
        case 'merge-parent':
            return /^refs\/pull\/\d+\/merge$/.test(event.ref) ? { kind: 'first-parent' } : { kind: 'fork', tip: rule.target };
        case 'merge-base': {
            const tip = tipOf(rule.branch);
            return tip === undefined || tip === sha ? undefined : { kind: 'fork', tip };
        }
        default:
            return undefined;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./packages/changes/build/src/git-object.js
var git_object = __nccwpck_require__(4797);
;// CONCATENATED MODULE: ./packages/changes/build/src/objects.js



/**
 * Objects by id, through one `git cat-file --batch` that lives as long as the run. Only ids and names of our own are
 * ever asked for, never names from the repository.
 */
class ObjectReader {
    #requests = new external_node_stream_.PassThrough();
    #waiting = [];
    #known = new Map();
    #ended;
    #trees = new Map();
    /** Entries by `<tree>:<path>`, and those of a folder by their names. */
    #found = new Map();
    #names = new Map();
    #missing = new Set();
    /** Why nothing more can be read. */
    #failure;
    #unsent = '';
    #chunks = [];
    #length = 0;
    #needed = 1;
    constructor(deps, directory) {
        this.#ended = deps
            .spawn('git', [`--git-dir=${directory}`, 'cat-file', '--batch'], {
            env: (0,git/* gitEnvironment */._K)(deps.env),
            input: this.#requests,
            onStdout: (chunk) => this.#take(chunk),
            ...(deps.signal && { signal: deps.signal })
        })
            .then((result) => this.#end(result), (error) => this.#fail(error));
    }
    /** Asks ahead for what will most likely be read, by names such as `<sha>:apps`: it is here when its id is asked for. */
    expect(names) {
        for (const name of names) {
            const take = (id, object) => this.#known.set(id, Promise.resolve(object));
            this.#waiting.push({ resolve: (object, id) => object && take(id, object), reject: () => { } });
            this.#ask(name);
        }
    }
    /** Undefined when the repository does not have it. */
    read(id) {
        const known = this.#known.get(id);
        if (known)
            return known;
        const answer = new Promise((resolve, reject) => {
            if (this.#failure)
                reject(this.#failure);
            const take = (object) => {
                if (!object)
                    this.#missing.add(id);
                resolve(object);
            };
            this.#waiting.push({ resolve: take, reject });
        });
        this.#known.set(id, answer);
        this.#ask(id);
        return answer;
    }
    /** By a name of our own, such as a ref: what it stands for at this moment. Undefined when there is no such thing. */
    named(name) {
        return new Promise((resolve, reject) => {
            if (this.#failure)
                reject(this.#failure);
            this.#waiting.push({ resolve: (object, id) => resolve(object && { ...object, id }), reject });
            this.#ask(name);
        });
    }
    /** What was asked for and is not there, since this was last called. It is asked for again: it may be fetched meanwhile. */
    takeMissing() {
        const missing = [...this.#missing];
        if (missing.length > 0)
            this.#found.clear();
        this.#missing.clear();
        for (const id of missing)
            this.#known.delete(id);
        return missing;
    }
    /** The text of a file; undefined when its object is missing or something else. */
    async text(id) {
        const object = await this.read(id);
        return object?.type === 'blob' ? object.content.toString('utf8') : undefined;
    }
    async commit(sha) {
        const object = await this.read(sha);
        if (object?.type === 'tag') {
            const target = (0,git_object/* tagged */.VK)(object.content);
            return target ? this.commit(target) : undefined;
        }
        if (object?.type !== 'commit')
            return undefined;
        return (0,git_object/* parseCommit */.L5)(sha, object.content);
    }
    /** The entries of a folder; undefined when its object is missing. */
    async tree(id) {
        const parsed = this.#trees.get(id);
        if (parsed)
            return parsed;
        const object = await this.read(id);
        if (object?.type !== 'tree')
            return undefined;
        const entries = this.#trees.get(id) ?? (0,git_object/* parseTree */.cZ)(object.content, id.length / 2);
        this.#trees.set(id, entries);
        return entries;
    }
    /** The entry at a path below a tree; undefined when there is none. */
    find(tree, path) {
        const names = path.split('/').filter((segment) => segment !== '' && segment !== '.');
        return this.#at(tree, names.join('/'));
    }
    /** Of many paths in one folder, each takes a single step: whatever was found stays known. */
    #at(tree, path) {
        const key = `${tree}:${path}`;
        const found = this.#found.get(key) ?? this.#lookUp(tree, path);
        this.#found.set(key, found);
        return found;
    }
    async #lookUp(tree, path) {
        if (path === '')
            return { name: '', mode: git_object/* folderMode */.a1, id: tree };
        const slash = path.lastIndexOf('/');
        const folder = slash < 0 ? tree : folderId(await this.#at(tree, path.slice(0, slash)));
        const entries = folder === undefined ? undefined : await this.tree(folder);
        return entries && this.#named(entries).get(path.slice(slash + 1));
    }
    #named(entries) {
        const named = this.#names.get(entries) ?? new Map(entries.map((entry) => [entry.name, entry]));
        this.#names.set(entries, named);
        return named;
    }
    async close() {
        this.#requests.end();
        await this.#ended;
    }
    /** What is asked for in one go takes one write. */
    #ask(name) {
        if (this.#unsent === '')
            process.nextTick(() => {
                this.#requests.write(this.#unsent);
                this.#unsent = '';
            });
        this.#unsent += `${name}\n`;
    }
    #take(chunk) {
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        if (this.#length < this.#needed)
            return;
        let data = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks);
        for (;;) {
            const line = data.indexOf(10);
            if (line < 0)
                break;
            const [id = '', type = '', size] = data.toString('latin1', 0, line).split(' ');
            if (size === undefined) {
                // "<id> missing"
                this.#waiting.shift()?.resolve(undefined, '');
                data = data.subarray(line + 1);
                continue;
            }
            const end = line + 1 + Number(size);
            this.#needed = end + 1;
            if (data.length < this.#needed)
                break;
            this.#waiting.shift()?.resolve({ type, content: data.subarray(line + 1, end) }, id);
            data = data.subarray(end + 1);
            this.#needed = 1;
        }
        this.#chunks = data.length > 0 ? [data] : [];
        this.#length = data.length;
    }
    #end(result) {
        this.#fail((0,git/* gitFailure */.tv)('cat-file', result));
    }
    #fail(error) {
        this.#failure = error;
        for (const waiting of this.#waiting.splice(0))
            waiting.reject(error);
    }
}
function folderId(entry) {
    return entry?.mode === git_object/* folderMode */.a1 ? entry.id : undefined;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./packages/changes/build/src/scratch-repository.js


/**
 * Makes a bare repository of our own that borrows the checkout's objects: what is fetched lands here, so that the user's
 * repository, its configuration and its shallow boundary stay as they are, and only our settings count.
 * @returns its git directory, which the caller removes.
 */
function makeScratchRepository(checkout, temp) {
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(temp, 'detect-'));
    const write = (path, text) => (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(directory, path), text);
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'objects/info'), { recursive: true });
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(directory, 'refs'));
    write('HEAD', 'ref: refs/heads/none\n');
    write('config', settings(checkout?.objectFormat ?? 'sha1'));
    if (checkout)
        write('objects/info/alternates', `${alternate(checkout.objects)}\n`);
    if (checkout?.shallow)
        write('shallow', checkout.shallow);
    return directory;
}
function settings(objectFormat) {
    return [
        '[core]',
        `\trepositoryformatversion = ${objectFormat === 'sha256' ? 1 : 0}`,
        '\tbare = true',
        // Else fetch starts a process in the checkout, under its configuration, to list its refs.
        '\talternateRefsCommand = true',
        ...(objectFormat === 'sha256' ? ['[extensions]', '\tobjectformat = sha256'] : []),
        '[gc]',
        '\tauto = 0',
        '[credential]',
        '\thelper =',
        '[http]',
        '\tlowSpeedLimit = 1000',
        '\tlowSpeedTime = 60',
        ''
    ].join('\n');
}
/** A path in `alternates` that begins with a quote is read as C-quoted, and one with a newline needs to be. */
function alternate(objects) {
    return /["\\\n]/.test(objects) ? JSON.stringify(objects) : objects;
}

// EXTERNAL MODULE: ./packages/changes/build/src/tree-names.js
var tree_names = __nccwpck_require__(7208);
;// CONCATENATED MODULE: ./packages/changes/build/src/start-git.js









/**
 * Starts every git that a run usually needs, side by side, knowing no more than the event and the checkout's refs.
 * Asks nothing of the network, and needs little code: the rest is loaded while git works.
 */
function startGit(request, deps) {
    const checkout = (0,src_checkout/* openCheckout */.Hj)(request.workspace);
    const directory = makeScratchRepository(checkout, deps.temp);
    const sha = (checkout && (0,src_checkout/* headOf */.Uo)(checkout)) ?? request.sha;
    const likely = checkout && likelyIn(checkout, sha, request);
    const askMergeBase = async (one, other) => {
        const { exitCode, stdout } = await (0,git/* runGit */.EO)(deps, directory, ['merge-base', one, other], { accepted: [0, 1] });
        return exitCode === 0 ? stdout.toString('latin1').trim() : undefined;
    };
    // What takes longest starts first. With bases from a ledger, which has to be fetched, one process compares all.
    const earlyDiff = likely && !request.asksLedger ? new EarlyDiff(deps, directory, revisionsOf(likely, sha)) : undefined;
    const names = checkout ? settled((0,tree_names/* readTreeNames */.$)(deps, directory, sha)) : Promise.resolve(undefined);
    const objects = new ObjectReader(deps, directory);
    objects.expect([sha, ...['^{tree}', ':.github', ':package.json', ':apps'].map((part) => `${sha}${part}`)]);
    const earlyBase = settled(likely && baseOf(likely, sha, objects, askMergeBase));
    return {
        sha,
        checkout,
        directory,
        objects,
        earlyDiff,
        earlyBase,
        names,
        mergeBase: async (one, other) => (likely?.kind === 'fork' && likely.tip === one && other === sha ? await earlyBase : undefined) ??
            askMergeBase(one, other),
        close: async () => {
            await Promise.all([objects.close(), earlyDiff?.drop(), earlyBase, names]);
            (0,external_node_fs_.rmSync)(directory, { recursive: true, force: true });
        }
    };
}
function likelyIn(checkout, sha, { base, event, promotionBranch = 'main' }) {
    // What a treeless clone lacks is fetched before anything can be compared.
    if (checkout.treeless)
        return undefined;
    const tipOf = (branch) => (0,src_checkout/* findRef */.DQ)(checkout, `refs/remotes/origin/${branch}`);
    return likelyBase((0,base_rules/* baseRules */.T)({ base, event, promotionBranch }), { event, sha, tipOf });
}
function revisionsOf(likely, sha) {
    switch (likely.kind) {
        case 'commit':
            return [likely.sha, sha];
        case 'first-parent':
            return [`${sha}^1`, sha];
        case 'fork':
            return ['--merge-base', likely.tip, sha];
    }
}
async function baseOf(likely, sha, objects, askMergeBase) {
    switch (likely.kind) {
        case 'commit':
            return likely.sha;
        case 'first-parent':
            return (await objects.commit(sha))?.parents[0];
        case 'fork':
            return askMergeBase(likely.tip, sha);
    }
}
/** A commit that is not here is no answer: it will be fetched, and asked about again. */
async function settled(answer) {
    const [result] = await Promise.allSettled([answer]);
    return result.status === 'fulfilled' ? result.value : undefined;
}

;// CONCATENATED MODULE: ./packages/changes/build/src/detect-changed-apps.js




/** Which apps differ from what they are compared with, and why. */
async function detectChangedApps(request, deps) {
    if (request.event.deleted)
        return (0,changed_apps/* nothingChanged */.U)(request.sha, `${(0,cause/* renderName */.P)(request.event.ref)} was deleted`);
    const git = startGit(request, deps);
    try {
        // git works while what reads its answers is being loaded: loading keeps the thread, so git gets its input before.
        await (0,promises_.setImmediate)();
        const { detect } = await __nccwpck_require__.e(/* import() */ 195).then(__nccwpck_require__.bind(__nccwpck_require__, 7195));
        return await detect(git, request, deps);
    }
    finally {
        await git.close();
    }
}


/***/ }),

/***/ 4797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ linkMode),
/* harmony export */   L5: () => (/* binding */ parseCommit),
/* harmony export */   VK: () => (/* binding */ tagged),
/* harmony export */   a1: () => (/* binding */ folderMode),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   wS: () => (/* binding */ submoduleMode)
/* harmony export */ });
const folderMode = 0o040000;
const linkMode = 0o120000;
const submoduleMode = 0o160000;
/** Undefined when it is none. */
function parseCommit(sha, content) {
    const header = content.toString('latin1').split('\n\n', 1)[0] ?? '';
    const tree = /^tree ([0-9a-f]+)$/m.exec(header)?.[1];
    if (tree === undefined)
        return undefined;
    return { sha, tree, parents: [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] ?? '') };
}
/** What an annotated tag stands for. */
function tagged(content) {
    return /^object ([0-9a-f]+)$/m.exec(content.toString('latin1'))?.[1];
}
/** @param idLength in bytes */
function parseTree(content, idLength) {
    const entries = [];
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(32, at);
        const end = content.indexOf(0, space);
        const id = content.subarray(end + 1, end + 1 + idLength);
        entries.push({
            mode: Number.parseInt(content.toString('latin1', at, space), 8),
            name: content.toString('utf8', space + 1, end),
            id: id.toString('hex')
        });
        at = end + 1 + idLength;
    }
    return entries;
}


/***/ }),

/***/ 6053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   _K: () => (/* binding */ gitEnvironment),
/* harmony export */   ag: () => (/* binding */ said),
/* harmony export */   tv: () => (/* binding */ gitFailure)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7702);


/**
 * The environment of every git that we start: no configuration but the scratch repository's own,
 * no replace refs, no prompts. `GIT_*` of the caller never gets here.
 */
function gitEnvironment(env) {
    const inherited = Object.entries(env).filter(([name]) => !name.startsWith('GIT_') || name === 'GIT_SSL_CAINFO');
    return {
        ...Object.fromEntries(inherited),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: node_os__WEBPACK_IMPORTED_MODULE_0__.devNull,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        GIT_NO_LAZY_FETCH: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        LC_ALL: 'C'
    };
}
/**
 * Runs git in a git directory.
 * @param accepted exit codes that are answers; any other is a failure with git's own message.
 */
async function runGit(deps, directory, args, options = {}) {
    const { accepted = [0], env, ...rest } = options;
    const result = await deps.spawn('git', [`--git-dir=${directory}`, ...args], {
        ...rest,
        env: { ...gitEnvironment(deps.env), ...env },
        ...(deps.signal && { signal: deps.signal })
    });
    deps.signal?.throwIfAborted();
    if (accepted.includes(result.exitCode))
        return result;
    throw gitFailure(args[0] ?? '', result);
}
function gitFailure(command, result) {
    return new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('git-failed', `git ${command} ended with ${result.exitCode}: ${said(result.stderr)}`);
}
/** What git wrote to stderr, on one bounded line: it may quote names that somebody else chose. */
function said(stderr) {
    const text = stderr.toString('utf8', 0, 4000).trim();
    return JSON.stringify(text.length > 400 ? `${text.slice(0, 400)}…` : text);
}


/***/ }),

/***/ 2816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CT: () => (/* binding */ readLinks),
/* harmony export */   I9: () => (/* binding */ linkedFrom),
/* harmony export */   S1: () => (/* binding */ isIn),
/* harmony export */   Ye: () => (/* binding */ realPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _path_ranges_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6081);


const mostHops = 500;
/** Where the links of a commit lead; without those that lead out of the repository, or to all of it. */
async function readLinks(objects, tree, paths) {
    const links = await Promise.all(paths.map(async (path) => {
        const entry = await objects.find(tree, path);
        const text = entry && (await objects.text(entry.id));
        const target = text === undefined ? undefined : (0,_path_ranges_js__WEBPACK_IMPORTED_MODULE_1__/* .inside */ .nx)(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path), text);
        return target ? { path, target } : undefined;
    }));
    return links.filter((link) => link !== undefined);
}
/**
 * What lies in these folders by way of links: links at any depth, a folder or one above it that is itself a link, and what
 * those lead to in turn. Without what is in the folders anyway.
 */
function linkedFrom(folders, links) {
    const found = new Map();
    const roots = [...folders];
    for (const root of roots)
        for (const { path, target } of links) {
            const reached = isIn(path, root)
                ? target
                : root.startsWith(`${path}/`)
                    ? target + root.slice(path.length)
                    : undefined;
            if (reached === undefined || found.has(`${path}\0${reached}`) || folders.some((folder) => isIn(reached, folder)))
                continue;
            found.set(`${path}\0${reached}`, { path, target: reached });
            // Links may lead round and round.
            if (roots.length < mostHops)
                roots.push(reached);
        }
    return [...found.values()];
}
/** The path with the links on its way followed: where a folder or file really lies. */
function realPath(path, links) {
    let real = path;
    for (let hops = 0; hops < 20; hops++) {
        const parts = real.split('/');
        const at = parts.findIndex((_, index) => links.has(parts.slice(0, index + 1).join('/')));
        if (at < 0)
            return real;
        real = [links.get(parts.slice(0, at + 1).join('/')), ...parts.slice(at + 1)].join('/');
    }
    return path;
}
/** Whether a path is this folder, or lies in it. */
function isIn(path, folder) {
    return path === folder || path.startsWith(`${folder}/`);
}


/***/ }),

/***/ 2254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ lockNames)
/* harmony export */ });
/** What lock files are called. bun.lockb is a format of bun's own, which nobody else reads. */
const lockNames = [
    'package-lock.json',
    'npm-shrinkwrap.json',
    'pnpm-lock.yaml',
    'yarn.lock',
    'bun.lock',
    'bun.lockb'
];


/***/ }),

/***/ 3480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4504);

/** Undefined when the text is no JSON object: then nobody can say what it depends on. */
function parseManifest(text) {
    let json;
    try {
        json = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
    if (!isRecord(json))
        return undefined;
    const { workspaces } = json;
    const patterns = isRecord(workspaces) ? workspaces['packages'] : workspaces;
    const scripts = isRecord(json['scripts']) ? Object.keys(json['scripts']) : [];
    return {
        name: textOf(json['name']),
        version: textOf(json['version']),
        workspaces: textsOf(patterns),
        dependencies: new Map([
            ...namedRanges(json['peerDependencies']),
            ...namedRanges(json['optionalDependencies']),
            ...namedRanges(json['dependencies'])
        ]),
        devDependencies: new Map(namedRanges(json['devDependencies'])),
        overrides: (0,_overrides_js__WEBPACK_IMPORTED_MODULE_0__/* .readOverrides */ .i)(json),
        files: textsOf(json['files']),
        isBuilt: scripts.some((name) => /^(build|compile)(:|$)|^(prepare|prepack)$/.test(name)),
        scripts: new Set(scripts)
    };
}
/** Name, range, and whether only the development of the package needs it. */
function rangesOf(manifest) {
    const development = [...manifest.devDependencies].filter(([name]) => !manifest.dependencies.has(name));
    return [
        ...[...manifest.dependencies].map(([name, range]) => [name, range, false]),
        ...development.map(([name, range]) => [name, range, true])
    ];
}
function namedRanges(part) {
    if (!isRecord(part))
        return [];
    return Object.entries(part).filter((entry) => typeof entry[1] === 'string');
}
/** The texts of a list; what else is in it does not count. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5333:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ isManifest),
/* harmony export */   q: () => (/* binding */ manifestNames)
/* harmony export */ });
/* harmony import */ var _locks_lock_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2254);

/** Manifests whose edges are read by name, and what lies next to them: rules of their own say what a change there means. */
const manifestNames = [
    'package.json',
    ..._locks_lock_names_js__WEBPACK_IMPORTED_MODULE_0__/* .lockNames */ .K,
    'pnpm-workspace.yaml',
    'go.mod',
    'pyproject.toml',
    'Cargo.toml'
];
const others = ['go.sum', 'go.work', 'go.work.sum', 'Cargo.lock', 'poetry.lock', 'uv.lock', '.npmrc', '.yarnrc.yml'];
function isManifest(path) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return manifestNames.includes(name) || others.includes(name);
}


/***/ }),

/***/ 4421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readerOf)
});

// EXTERNAL MODULE: ./packages/changes/build/src/claims.js
var claims = __nccwpck_require__(9164);
// EXTERNAL MODULE: ./packages/changes/build/src/path-ranges.js
var path_ranges = __nccwpck_require__(6081);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/changes/build/src/links.js
var links = __nccwpck_require__(2816);
// EXTERNAL MODULE: ./packages/changes/build/src/mentions/manifest-names.js
var manifest_names = __nccwpck_require__(5333);
;// CONCATENATED MODULE: ./packages/changes/build/src/mentions/source.js
/** The folders of a path before the first that only a program can tell: `packages` of `packages/*` and of `packages/$NAME/src`. */
function plainPart(path) {
    const segments = path.replaceAll('\\', '/').split('/');
    const magic = segments.findIndex((segment) => /[*?[\]{}$]/.test(segment));
    return (magic < 0 ? segments : segments.slice(0, magic)).join('/');
}

;// CONCATENATED MODULE: ./packages/changes/build/src/mentions/dockerfile.js






const longestPath = 1000;
/**
 * What a Dockerfile takes in of its build context by COPY, ADD and bind mounts, as docs.docker.com/reference/dockerfile has them.
 * Nobody says which folder the context is: the one of which a path leads into the Dockerfile's own folder, else for each path the
 * nearest above the Dockerfile that has it. All of the context (`COPY . .`) names nothing, and manifests and lock files are copied
 * ahead of everything for the layers' cache. What .dockerignore leaves out counts all the same.
 */
function readDockerfile(text, directory) {
    const named = [...new Set(sourcesIn(text))].filter((path) => !(0,manifest_names/* isManifest */.Y)(path));
    const above = [...(0,claims/* foldersFrom */.Y)(directory), ''];
    const leadsHome = (context) => named.some((path) => (0,links/* isIn */.S1)((0,path_ranges/* pathBelow */.Br)(context, path), directory));
    const context = above.slice(1).find(leadsHome);
    return named.map((path) => ({
        candidates: path.startsWith('../')
            ? [(0,path_ranges/* inside */.nx)(directory, path), (0,path_ranges/* inside */.nx)('', path.replace(/^(?:\.\.\/)+/, ''))]
            : (context === undefined ? above : [context]).map((folder) => (0,path_ranges/* inside */.nx)(folder, path)),
        isWhole: false,
        isPassedOn: false
    }));
}
/** Paths in the context, without a slash before them. */
function sourcesIn(text) {
    const variables = new Map();
    const found = [];
    for (const [name, rest] of instructionsOf(text)) {
        if (name === 'ARG' || name === 'ENV')
            setVariables(rest, name, variables);
        if (name === 'RUN')
            found.push(...mounted(rest));
        if ((name === 'COPY' || name === 'ADD') && !/^(?:--\S+\s+)*--from=/.test(rest))
            found.push(...copied(rest));
    }
    return found
        .map((word) => plainPart(filled(word, variables)))
        .map((path) => external_node_path_.posix.normalize(path.replace(/^\/+/, '')).replace(/\/$/, ''))
        .filter((path) => path !== '.' && path !== '');
}
/** The words but the last, which is where they go. What is no path of the context is left out. */
function copied(rest) {
    const words = rest.replace(/^(?:--\S+\s+)*/, '').trim();
    const list = words.startsWith('[')
        ? [...words.matchAll(/"([^"]*)"/g)].map((match) => match[1] ?? '')
        : words.split(/\s+/);
    return list
        .slice(0, -1)
        .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'))
        .filter((word) => !word.startsWith('<<') && !/^(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i.test(word));
}
function mounted(rest) {
    const mounts = [...rest.matchAll(/--mount=(\S+)/g)].map((match) => (match[1] ?? '').split(','));
    return mounts
        .filter((options) => !options.some((option) => /^(?:from=|type=(?!bind))/.test(option)))
        .flatMap((options) => options.flatMap((option) => /^(?:source|src)=["']?([^"']+)/.exec(option)?.[1] ?? []));
}
function setVariables(rest, kind, variables) {
    const pairs = [...rest.matchAll(/\b([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)/g)];
    for (const [, name = '', value = ''] of pairs)
        variables.set(name, filled(value.replace(/^(["'])(.*)\1$/, '$2'), variables));
    const [, name, value] = (kind === 'ENV' && /^(\w+)\s+(.*)$/.exec(rest)) || [];
    if (name !== undefined && pairs.length === 0)
        variables.set(name, filled(value ?? '', variables));
}
/** What has no value here, such as an argument that the build is given, stays as it is: a path ends before it. */
function filled(text, variables) {
    if (text.length > longestPath)
        return '';
    const put = text.replace(/\$(?:(\w+)|\{(\w+)(?::-([^}$]*))?\})/g, (all, plain, braced, otherwise) => {
        return variables.get(plain ?? braced) ?? otherwise ?? all;
    });
    // A value may hold the values before it: what doubles with each line is no path.
    return put.length > longestPath ? '' : put;
}
/** Name and rest of each instruction: continued lines are one, comments and heredocs are none. */
function instructionsOf(text) {
    const lines = text.split(/\r?\n/);
    const last = new Map(lines.map((line, index) => [line.trim(), index]));
    const isBacktick = lines.slice(0, 5).some((line) => /^\s*#\s*escape\s*=\s*`/i.test(line));
    const continued = isBacktick ? '`' : '\\';
    const found = [];
    let parts = [];
    for (let at = 0; at < lines.length; at++) {
        const line = lines[at]?.trim() ?? '';
        if (line.startsWith('#') || (line === '' && parts.length > 0))
            continue;
        const goesOn = line.endsWith(continued) && at < lines.length - 1;
        parts.push(goesOn ? line.slice(0, -1) : line);
        if (goesOn)
            continue;
        const [, name, rest = ''] = /^(?:ONBUILD\s+)?([A-Za-z]+)\s+(.*)$/s.exec(parts.join(' ')) ?? [];
        parts = [];
        if (name === undefined)
            continue;
        found.push([name.toUpperCase(), rest.trim()]);
        if (/^(?:RUN|COPY|ADD)$/i.test(name))
            at = endOfHeredocs(rest, lines, at, last);
    }
    return found;
}
/** The line that ends what `<<EOF` begins; what no line ends is none. */
function endOfHeredocs(rest, lines, start, last) {
    let at = start;
    for (const [, , name = ''] of rest.matchAll(/<<-?(["']?)([A-Za-z_]\w*)\1/g)) {
        if ((last.get(name) ?? -1) <= at)
            continue;
        do
            at++;
        while (lines[at]?.trim() !== name);
    }
    return at;
}

// EXTERNAL MODULE: ./packages/changes/build/src/manifest.js
var manifest = __nccwpck_require__(3480);
;// CONCATENATED MODULE: ./packages/changes/build/src/mentions/tsconfig.js



/**
 * `extends`, `references`, and by its own word `paths` (from `baseUrl`), `rootDirs`, `include` and `files` of a tsconfig.json: see
 * typescriptlang.org/tsconfig. `paths` of a configuration that it extends are those of the whole repository in most, and name nothing.
 */
function readTsconfig(text, directory) {
    const { extends: base, references, compilerOptions, include, files } = parse(text);
    const { baseUrl, paths, rootDirs } = (0,manifest/* isRecord */.u4)(compilerOptions) ? compilerOptions : {};
    const from = (0,path_ranges/* inside */.nx)(directory, typeof baseUrl === 'string' ? local(baseUrl) : '.') ?? directory;
    const mapped = (0,manifest/* isRecord */.u4)(paths) ? Object.values(paths).flatMap(manifest/* textsOf */.CB) : [];
    const referenced = Array.isArray(references)
        ? references.flatMap((one) => ((0,manifest/* isRecord */.u4)(one) ? (0,manifest/* textsOf */.CB)([one['path']]) : []))
        : [];
    const others = [include, files, rootDirs].flatMap(manifest/* textsOf */.CB);
    return [
        ...(0,manifest/* textsOf */.CB)(typeof base === 'string' ? [base] : base)
            .filter((path) => /^\.{1,2}(?:\/|$)/.test(path))
            .flatMap((path) => (0,path_ranges/* inside */.nx)(directory, path) ?? [])
            .map((path) => ({
            candidates: [path, `${path}.json`, `${path}/tsconfig.json`].filter((one) => one !== path || /\.json$/.test(one)),
            isWhole: false,
            isPassedOn: true
        })),
        ...mapped.map((path) => whole(from, path)),
        ...[...referenced, ...others].map((path) => whole(directory, path))
    ];
}
function whole(from, path) {
    return { candidates: [(0,path_ranges/* inside */.nx)(from, plainPart(local(path)))], isWhole: true, isPassedOn: false };
}
function local(path) {
    return path.replace(/^\$\{configDir\}/, '.');
}
/** JSON with comments and commas at the end; what is none of that says nothing. */
function parse(text) {
    const bare = text
        .replace(/^\uFEFF/, '')
        .replace(/("(?:\\[\s\S]?|[^"\\])*(?:"|$))|\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g, (_, string) => string ?? ' ')
        .replace(/("(?:\\[\s\S]?|[^"\\])*(?:"|$))|,(?=\s*[}\]])/g, (_, string) => string ?? '');
    try {
        const json = JSON.parse(bare);
        return (0,manifest/* isRecord */.u4)(json) ? json : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/mentions/readers.js





const pythonsForm = /(?:^|\/)(?:[^/]*requirements[^/]*|constraints[^/]*|requirements\/[^/]+)\.(?:txt|in)$/;
/** What files of common tools are called, by their paths; the README of the action has this list. */
const readers = [
    { form: pythonsForm, read: readRequirements },
    { form: /(?:^|\/)[jt]sconfig[^/]*\.json$/, read: readTsconfig },
    { form: /(?:^|\/)(?:(?:Docker|Container)file(?:\.[^/]+)?|[^/]+\.Dockerfile)$/, read: readDockerfile },
    { form: /(?:^|\/)build\.gradle(?:\.kts)?$/, read: readGradle },
    {
        form: /(?:^|\/)(?:settings\.gradle(?:\.kts)?|pom\.xml|[^/]+\.(?:cs|fs|vb)proj|composer\.json|Gemfile|mix\.exs|pubspec\.yaml|Package\.swift|deno\.jsonc?)$/,
        read: readRelativePaths
    },
    { form: /(?:^|\/)(?:Chart\.yaml|[Kk]ustomization(?:\.ya?ml)?|[^/]+\.tf)$/, read: readRelativePaths }
];
/** Undefined: none that is read. */
function readerOf(path) {
    return readers.find(({ form }) => form.test(path))?.read;
}
/**
 * pip's `-r`, `-c`, `-e` and paths: those of other lists are from the list, those of packages from the folder that pip runs in
 * (pip.pypa.io/en/stable/reference/requirements-file-format), which may be any above it.
 */
function readRequirements(text, directory) {
    const lines = text
        .replace(/\\\r?\n/g, ' ')
        .split(/\r?\n/)
        .map((line) => line.trim());
    return lines.flatMap((line) => {
        const [, given] = /^(?:-[rce]|--(?:requirement|constraint|editable))(?:\s+|=|(?=\.))(.*)$/.exec(line) ?? [];
        const [, url] = /(?:^|@\s*)file:(?:\/\/)?(\.[^\s;]*)/.exec(given ?? line) ?? [];
        const word = (url ?? given ?? (/^\.{1,2}\//.test(line) ? line : '')).split(/[ \t]#|;|[ \t]--/, 1)[0] ?? '';
        const path = word
            .trim()
            .replace(/^(["'])(.*)\1$/, '$2')
            .replace(/\[[^[\]]*\]$|#.*$/g, '');
        if (path === '' || /^[a-z+]+:|[$]/i.test(path))
            return [];
        return [{ candidates: near(directory, path), isWhole: false, isPassedOn: true }];
    });
}
/** `project(':libs:x')`, from the folder of settings.gradle, which is one above; and paths, as `includeBuild` has them. */
function readGradle(text, directory) {
    const projects = [...text.matchAll(/\bproject\s*\(\s*(?:path\s*[:=]\s*)?["']:([\w.:-]+)["']/g)];
    return [
        ...projects.map((match) => ({
            candidates: near(directory, (match[1] ?? '').replaceAll(':', '/')),
            isWhole: false,
            isPassedOn: false
        })),
        ...readRelativePaths(text, directory)
    ];
}
/** Each word that leads out of the folder: `path: '../x'`, `Include="..\x\x.csproj"`, `file://../x`. Lines of comments have none. */
function readRelativePaths(text, directory) {
    const lines = text.split(/\r?\n/).filter((line) => !/^\s*(?:#|\/\/)/.test(line));
    const words = lines.flatMap((line) => line.split(/[\s"'`(),;<>[\]=]+/));
    return words
        .map((word) => word.replace(/^(?:\w+:)?(?:file:)?(?:\/\/)?(?=\.)/, '').replaceAll('\\', '/'))
        .filter((word) => /^(?:\.\/)?\.\.(?:\/|$)/.test(word))
        .map((word) => ({ candidates: [(0,path_ranges/* inside */.nx)(directory, plainPart(word))], isWhole: true, isPassedOn: false }));
}
/** A path from a folder, or from one above it. */
function near(directory, path) {
    return [...(0,claims/* foldersFrom */.Y)(directory), ''].map((folder) => (0,path_ranges/* inside */.nx)(folder, path.replaceAll('\\', '/')));
}


/***/ }),

/***/ 4504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ parseOverrides),
/* harmony export */   i: () => (/* binding */ readOverrides)
/* harmony export */ });
/** npm's and bun's `overrides`, yarn's `resolutions`, and `pnpm.overrides` of a root's package.json. */
function readOverrides(manifest) {
    const { overrides, resolutions, pnpm } = manifest;
    return [
        ...parseOverrides(overrides),
        ...parseOverrides(resolutions),
        ...parseOverrides(pnpm?.overrides)
    ];
}
/**
 * A mapping in any of their forms: nested (npm), `parent>name` (pnpm), `parent/name` with or without a leading `**` (yarn); each
 * name with or without a range.
 */
function parseOverrides(part, under) {
    if (typeof part !== 'object' || part === null)
        return [];
    return Object.entries(part).flatMap(([key, value]) => {
        const names = namesIn(key);
        const name = key === '.' ? under : names.at(-1);
        if (name === undefined)
            return [];
        const parent = key === '.' ? undefined : (names.at(-2) ?? under);
        return typeof value === 'string' ? [{ name, under: parent, range: value }] : parseOverrides(value, name);
    });
}
/** The packages' names of `a@1>@b/c@^2` or `a/@b/c`, without their ranges. */
function namesIn(key) {
    return key.split(/(?<=[^>])>(?![>=])/).flatMap((part) => {
        const plain = part
            .trim()
            .replace(/^\*\*\//, '')
            .replace(/@[a-z+]+:.*$/, '');
        return [...plain.matchAll(/(?:^|\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?/g)].map((match) => match[1] ?? '');
    });
}


/***/ }),

/***/ 6081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ pathBelow),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   nx: () => (/* binding */ inside),
/* harmony export */   s1: () => (/* binding */ plainPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);

/**
 * The folder or file of the repository that a dependency's range leads to by its path, as npm, pnpm, yarn and bun link it, whatever
 * the key is called: `file:../x`, `link:`, `portal:`, `workspace:../x`, yarn's `workspace:packages/x` (from the root), or a bare `../x`.
 * Undefined when it names no path, or one outside the repository; `''` is the repository's root.
 * @param from the folder of the manifest
 * @param root the folder of its root manifest; `''` is the repository's
 */
function pathOf(range, from, root) {
    const text = range.replaceAll('\\', '/').replace(/(::|#).*$/, '');
    const named = /^(?:file|link|portal|exec):(?:\/\/(?!\/))?(.*)$/.exec(text)?.[1] ?? /^\.{1,2}(?:\/.*)?$/.exec(text)?.[0];
    if (named !== undefined)
        return inside(from, named);
    const workspace = /^workspace:(.*)$/.exec(text)?.[1] ?? '';
    if (/^\.{1,2}(?:\/|$)/.test(workspace))
        return inside(from, workspace);
    return /^[^@*^~]+\/[^@]*$/.test(workspace) ? inside(root, workspace) : undefined;
}
/** No file system has a longer one. */
const longestPath = 4096;
/** A path below the repository's root; undefined when it leads out of it. */
function inside(from, path) {
    if (/^[/~]/.test(path) || path.length > longestPath)
        return undefined;
    const resolved = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(from === '' ? '.' : from, path)).replace(/\/$/, '');
    if (resolved === '..' || resolved.startsWith('../'))
        return undefined;
    return resolved === '.' ? '' : resolved;
}
/** A path below a folder; either may be `''`. */
function pathBelow(folder, path) {
    return folder === '' || path === '' ? folder + path : `${folder}/${path}`;
}
/** A path as git has it: without `./` or `/` before it, or slashes after it. */
function plainPath(path) {
    return path.replace(/^\.?\/+/, '').replace(/\/+$/, '');
}
/** The folder of a path; `''` is the repository's root. */
function parentOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}


/***/ }),

/***/ 3074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _d: () => (/* binding */ wholly),
/* harmony export */   f0: () => (/* binding */ prepareMatchers),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7702);

const never = () => undefined;
/**
 * Makes matchers; asynchronous, because minimatch is loaded only when one of the patterns needs it.
 * A matcher is a function from a file to the first pattern that matches it. Dotfiles are files like any other.
 */
async function prepareMatchers(patterns) {
    const needed = [...patterns].some((pattern) => textTestOf(pattern) === undefined);
    const glob = needed ? (await __nccwpck_require__.e(/* import() */ 138).then(__nccwpck_require__.bind(__nccwpck_require__, 1138))).Minimatch : undefined;
    return (list) => (list.length === 0 ? never : matcherOf(list, glob));
}
function matcherOf(patterns, glob) {
    const tests = patterns.map((pattern) => ({ pattern, matches: textTestOf(pattern) ?? globTestOf(pattern, glob) }));
    return (file) => tests.find(({ matches }) => matches(file))?.pattern;
}
/** The same patterns, of a submodule only when they match all that may be in it: to leave files out takes that. */
function wholly(matcher) {
    return (file) => {
        if (!file.submodule)
            return matcher(file);
        const { path } = file;
        return matcher({ path, submodule: false }) ?? matcher({ path: `${path}/\0/\0`, submodule: false });
    };
}
/** `apps/web` of `apps/web/**`; undefined for every other form. */
function folderOf(pattern) {
    return /^([^*?[\]{}()!+@\\]+)\/\*\*$/.exec(pattern)?.[1];
}
/**
 * The forms that nearly all patterns have are compared as text; a test holds them to minimatch's own answers.
 * A submodule's path stands for all that is below it.
 */
function textTestOf(pattern) {
    const folder = folderOf(pattern);
    if (folder !== undefined) {
        const prefix = `${folder}/`;
        return ({ path, submodule }) => path.startsWith(prefix) || (submodule && prefix.startsWith(`${path}/`));
    }
    const anywhere = pattern.startsWith('**/');
    const last = anywhere ? pattern.slice(3) : pattern;
    if (last.includes('/'))
        return undefined;
    const nameTest = nameTestOf(last);
    if (nameTest === undefined)
        return undefined;
    return ({ path, submodule }) => {
        if (anywhere)
            return submodule || nameTest(path.slice(path.lastIndexOf('/') + 1));
        return !path.includes('/') && nameTest(path);
    };
}
/** `README.md`, `*.md`, `LICENSE*`: tests of a name without a folder. */
function nameTestOf(pattern) {
    if (/[?[\]{}()!+@\\]/.test(pattern))
        return undefined;
    const star = pattern.indexOf('*');
    if (star < 0)
        return (name) => name === pattern;
    if (pattern.indexOf('*', star + 1) >= 0 || pattern === '*')
        return undefined;
    const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)];
    return (name) => name.length >= pattern.length - 1 && name.startsWith(start) && name.endsWith(end);
}
function globTestOf(pattern, glob) {
    if (!glob)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('internal', `the pattern ${pattern} was not prepared`);
    const options = { dot: true, nocomment: true, nonegate: true };
    const full = new glob(pattern, options);
    let partial;
    return ({ path, submodule }) => {
        if (full.match(path))
            return true;
        if (!submodule)
            return false;
        partial ??= new glob(pattern, { ...options, partial: true });
        return partial.match(path);
    };
}


/***/ }),

/***/ 6815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ rawDiff),
/* harmony export */   p: () => (/* binding */ RawDiffParser)
/* harmony export */ });
/* harmony import */ var _git_object_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4797);

/** What git is asked for; `RawDiffParser` reads the answer. */
const rawDiff = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames'];
const submodule = _git_object_js__WEBPACK_IMPORTED_MODULE_0__/* .submoduleMode */ .wS.toString(8);
/** The mode of what is not there. */
const nothing = '000000';
/**
 * `diff-tree -z --raw`: for each file `:<old mode> <new mode> <old id> <new id> <status>` NUL `<path>` NUL, and with
 * `--stdin` before each pair its two trees and a newline. Takes pieces as they come, and reads whole records.
 */
class RawDiffParser {
    #onFile;
    #rest;
    #header;
    #submodule;
    #deleted = false;
    #pair;
    /** `pair` is the index of the first one, where git does not name it. */
    constructor(onFile, pair = -1) {
        this.#onFile = onFile;
        this.#pair = pair;
    }
    take(chunk) {
        const data = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk;
        const whole = data.lastIndexOf(0) + 1;
        this.#rest = whole < data.length ? data.subarray(whole) : undefined;
        const text = data.toString('utf8', 0, whole);
        for (let at = 0; at < text.length;) {
            if (this.#submodule === undefined)
                at = this.#readHeader(text, at);
            else {
                const end = text.indexOf('\0', at);
                const file = { path: text.slice(at, end), submodule: this.#submodule, deleted: this.#deleted };
                this.#onFile(file, this.#pair);
                this.#submodule = undefined;
                at = end + 1;
            }
        }
    }
    /** Where the path begins. All headers of a repository have the same length. */
    #readHeader(text, start) {
        const colon = text.indexOf(':', start);
        for (let at = start; at < colon; at++)
            if (text[at] === '\n')
                this.#pair += 1;
        this.#submodule = text.startsWith(submodule, colon + 1) || text.startsWith(submodule, colon + 8);
        this.#deleted = text.startsWith(nothing, colon + 8);
        this.#header ??= text.indexOf('\0', colon) - colon;
        return colon + this.#header + 1;
    }
}


/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readTreeNames)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6053);
/* harmony import */ var _mentions_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5333);
/* harmony import */ var _mentions_readers_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4421);



/** How names end that may be kept, by their last three bytes, and what may be anywhere in one. */
const endings = new Set([
    'son',
    'onc',
    'yml',
    'aml',
    'oml',
    'xml',
    'ock',
    'ckb',
    'mod',
    'txt',
    '.in',
    'ile',
    'dle',
    'kts',
    'exs',
    'roj',
    '.tf',
    'ift',
    'ion'
].map((ending) => codeOf(Buffer.from(ending), 3)));
const variants = ['/Dockerfile.', '/Containerfile.', ' Dockerfile.', ' Containerfile.'].map((part) => Buffer.from(part));
const link = Buffer.from('\x00120000 ');
const end = Buffer.from([0]);
/**
 * All names of a commit, of which few are kept. One walk over its trees is what it takes to find a symbolic link at any depth; git
 * does it while it compares, on another core.
 */
async function readTreeNames(deps, directory, commit) {
    const found = { links: new Set(), files: new Set() };
    let rest = end;
    const { exitCode } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .runGit */ .EO)(deps, directory, ['ls-tree', '-r', '-z', '--format=%(objectmode) %(path)', commit], {
        accepted: [0, 1, 128],
        onStdout: (chunk) => {
            const data = Buffer.concat([rest, chunk]);
            const last = data.lastIndexOf(0);
            takeRecords(data.subarray(0, last + 1), found);
            rest = Buffer.from(data.subarray(last));
        }
    });
    return { links: [...found.links], files: [...found.files].sort(), complete: exitCode === 0 };
}
/** Looked for as bytes: most records are never read. */
function takeRecords(data, found) {
    for (let at = data.indexOf(link); at >= 0; at = data.indexOf(link, at + 1))
        found.links.add(data.toString('utf8', at + link.length, data.indexOf(0, at + 1)));
    const take = (at) => {
        const path = data.toString('utf8', data.lastIndexOf(0, at - 1) + 8, at);
        if (/(^|\/)node_modules\//.test(path))
            return;
        if (_mentions_manifest_names_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestNames */ .q.includes(path.slice(path.lastIndexOf('/') + 1)) || (0,_mentions_readers_js__WEBPACK_IMPORTED_MODULE_2__/* .readerOf */ .T)(path))
            found.files.add(path);
    };
    for (let at = data.indexOf(0, 1); at >= 0; at = data.indexOf(0, at + 1))
        if (endings.has(codeOf(data, at)))
            take(at);
    for (const part of variants)
        for (let at = data.indexOf(part); at >= 0; at = data.indexOf(part, at + 1))
            take(data.indexOf(0, at));
}
/** The three bytes that end here, as a number. */
function codeOf(data, end) {
    return ((data[end - 3] ?? 0) << 16) | ((data[end - 2] ?? 0) << 8) | (data[end - 1] ?? 0);
}


/***/ }),

/***/ 6015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ hasIntegrationTest),
/* harmony export */   UB: () => (/* binding */ manifestFolder),
/* harmony export */   vN: () => (/* binding */ isManifestOf)
/* harmony export */ });
/* unused harmony export appsIn */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);




/**
 * The catalogue of a checkout. Without one, and without a catalogue in the configuration, there is no app.
 * @param workspace absolute path
 */
function appsIn(workspace, configuration) {
    const found = folderGlobs(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)]);
    return appCatalogue(configuration, new Map(found));
}
/** The apps that a glob makes in a checkout. @throws StagingError as `folderApps` */
function checkedOutApps(workspace, glob) {
    const apps = join(workspace, readFolderGlob(glob).parent);
    const makesApp = (folder) => existsSync(join(apps, folder, 'Dockerfile')) ||
        namesIn(join(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) ||
        hasIntegrationTest(textOf(join(apps, folder, 'package.json')));
    return folderApps(glob, namesIn(apps).filter((name) => isFolder(join(apps, name))), makesApp);
}
/** Where the root Application of `infra/bootstrap` finds the apps' manifests. */
const manifestFolder = 'infra/argocd/apps';
/** Whether a file or folder in `manifestFolder` is of the app of this name: `web.yaml`, `web-ingress.yaml`, `web`. */
function isManifestOf(file, name) {
    return file.startsWith(name) && !/^[a-z0-9]/.test(file.slice(name.length));
}
/** Whether a package.json has the script that tests an app which is deployed. */
function hasIntegrationTest(manifest) {
    try {
        return typeof JSON.parse(manifest ?? '{}')?.scripts?.['test:integration'] === 'string';
    }
    catch {
        return false;
    }
}
function namesIn(directory) {
    try {
        return readdirSync(directory);
    }
    catch {
        return [];
    }
}
/** Also a link to one. */
function isFolder(path) {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function textOf(file) {
    try {
        return readFileSync(file, 'utf8');
    }
    catch {
        return undefined;
    }
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
/******/ var __webpack_exports__ = __nccwpck_require__(1401);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

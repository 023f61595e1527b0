import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

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

/***/ 2676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ inputs)
/* harmony export */ });
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5130);
/* harmony import */ var _staging_actions_selftest__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2632);


/** One a job of staging-selftest.yml, or a step of it. */
const parts = [
    'artifacts',
    'refs',
    'issues',
    'edits',
    'log',
    'secret',
    'cancel',
    'stay',
    'record',
    'cancelled',
    'digitalocean',
    'bucket',
    'clean-up',
    'report'
];
const inputs = {
    part: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(parts, { required: true }),
    'github-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'digitalocean-token': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'spaces-access-key': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'spaces-secret-key': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    bucket: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, expected: 'the name of a bucket' }),
    region: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)({ pattern: /^[a-z]{3}\d$/, expected: 'a region such as nyc3', default: 'nyc3' }),
    environment: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(),
    'environment-secret': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(),
    'issue-number': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 2 ** 31 }),
    job: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_staging_actions_selftest__WEBPACK_IMPORTED_MODULE_1__/* .recordedJobs */ .pi),
    cancelled: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false }),
    needs: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq)(_staging_actions_selftest__WEBPACK_IMPORTED_MODULE_1__/* .parseNeeds */ .jJ, { default: {} }),
    seconds: (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 1200, default: 60 }),
    'until-job': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .choice */ .Yq)(_staging_actions_selftest__WEBPACK_IMPORTED_MODULE_1__/* .recordedJobs */ .pi),
    'wait-for-kill': (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)({ default: false })
};


/***/ }),

/***/ 9616:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3599);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2676);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2975);



await (0,_staging_actions_action_kit__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputs */ .Q,
    main: async (input, context) => (await Promise.all(/* import() */[__nccwpck_require__.e(306), __nccwpck_require__.e(353)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8353))).main(input, context),
    outputs: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputs */ .V,
    summary: _outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputs),
/* harmony export */   z: () => (/* binding */ summary)
/* harmony export */ });
const outputs = {
    outcome: ({ outcome }) => outcome,
    sightings: ({ sightings }) => sightings,
    'issue-number': ({ issueNumber }) => issueNumber,
    'child-run': ({ childRun }) => childRun
};
const summary = (result) => result.summary ?? '';


/***/ }),

/***/ 5130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   Pq: () => (/* binding */ json),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* unused harmony exports duration, lines, renamed */
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

/***/ 3599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __nccwpck_require__(7702);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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
    const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_APPEND | external_node_fs_namespaceObject.constants.O_WRONLY);
    try {
        (0,external_node_fs_namespaceObject.writeFileSync)(file, text);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
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
        return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
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
    (0,external_node_fs_namespaceObject.mkdirSync)(jobTemp, { recursive: true });
    const path = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_.join)(jobTemp, 'staging-actions-'));
    const removeNow = () => (0,external_node_fs_namespaceObject.rmSync)(path, { recursive: true, force: true });
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

/***/ 7702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ WaitTimeoutError),
/* harmony export */   QH: () => (/* binding */ StagingError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   xc: () => (/* binding */ toStagingError)
/* harmony export */ });
/* unused harmony export RefusedError */
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

/***/ 3666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ lookAt)
/* harmony export */ });
/* unused harmony export statusOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7702);

/** Asks, and takes a failure as something to be judged like any other answer. */
async function lookAt(asked) {
    const [settled] = await Promise.allSettled([asked]);
    return settled.status === 'fulfilled'
        ? { kind: 'seen', value: settled.value }
        : { kind: 'failed', error: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toStagingError */ .xc)(settled.reason) };
}
/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
function statusOf(look) {
    return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
        ? look.error.status
        : undefined;
}


/***/ }),

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ proxyHint),
/* harmony export */   K0: () => (/* binding */ answeredInstead),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* unused harmony export parseJson */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7702);

/**
 * The error of an answer that was to be JSON and is not. Says what it is, and not a word of it: it may hold passwords.
 * @param service as people call it: `DigitalOcean`
 * @param form what it was to be
 */
function notJson(service, path, body, form = 'JSON') {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('service-error', `${service}'s answer to ${path} is no ${form}: ${whatIs(body)}`, {
        hint: proxyHint(service)
    });
}
function proxyHint(service) {
    return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
/**
 * What came is not the service's answer: something in between answered, a proxy perhaps. As with an answer that was lost, nobody knows
 * whether anything was done.
 * @param detail what came, and not a word of it
 */
function answeredInstead(request, detail = 'what came in its place is a page of HTML') {
    const { service, method, path } = request;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD({ service, method, path, status: 0, detail }, { reason: 'service-error', hint: proxyHint(service) });
}
/** @throws StagingError where it is none, see `notJson` */
function parseJson(service, path, body) {
    try {
        return JSON.parse(body);
    }
    catch {
        throw notJson(service, path, body);
    }
}
/**
 * A page of HTML. The services answer with JSON, XML or plain text: it is of something in between, so it says of nothing that it is not
 * there, and of nothing that it was done.
 */
function isPage(body) {
    return typeof body === 'string' && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
/** Of an answer of another form than was asked for, in words. */
function whatIs(body) {
    const text = body.trim();
    if (text === '')
        return 'it is empty';
    return text.startsWith('<') ? 'it is a page of HTML' : 'it breaks off, or is something else';
}


/***/ }),

/***/ 4280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UG: () => (/* binding */ graphql),
  Em: () => (/* binding */ request),
  HD: () => (/* binding */ unlessStatus)
});

// UNUSED EXPORTS: persist

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __nccwpck_require__(6473);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __nccwpck_require__(7702);
;// CONCATENATED MODULE: ./packages/base/build/src/retry-pause.js
/** Milliseconds. */
const patience = 60_000;
const longestPause = 5_000;
/** No answer, or one of a proxy that got none. */
const silence = new Set([0, 502, 503, 504]);
/**
 * How many milliseconds to wait before a request that may be repeated is sent again; undefined: not again. An address that never
 * answered is given up soon, since it may be wrong. Who has answered before is waited for: an API server that restarts, or whose
 * pod is replaced, is silent for some seconds.
 */
function retryPause({ status, attempt, most, known, elapsed }) {
    const waits = known && silence.has(status) && elapsed < patience;
    return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : undefined;
}

// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __nccwpck_require__(2237);
;// CONCATENATED MODULE: ./packages/github/build/src/client.js

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function asApiError(error, method, path) {
    if (error instanceof errors/* ApiError */.hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && (0,parse_json/* isPage */.yp)(data))
        return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${(0,parse_json/* whatIs */.NR)(data)}`);
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = typeof data === 'string' ? undefined : data?.message;
    return new errors/* ApiError */.hD({
        service: 'GitHub',
        method,
        path,
        status: response ? status : 0,
        ...(detail && { detail }),
        ...(requestId && { requestId })
    });
}
/**
 * All that we ask for is JSON, and holds something: an object, or a list, with how many there are or without. Octokit gives as text what
 * it cannot read.
 * @throws ApiError as of an answer that was lost: whether anything was done, nobody knows
 */
function requireJson({ status, data }, method, path) {
    const hasBody = status < 300 && status !== 204 && status !== 205;
    if (hasBody && typeof data === 'string')
        throw notUnderstood(method, path, `what came in its place is no JSON: ${(0,parse_json/* whatIs */.NR)(data)}`);
    // Who makes a variable is answered with an empty object, and with 202 what is only taken down.
    const mayBeHollow = status === 202 || (method === 'POST' && path.endsWith('/variables'));
    if (hasBody && !mayBeHollow && isHollow(data))
        throw notUnderstood(method, path, 'its answer holds nothing');
}
/** Nothing at all, or the number of what should be there without a list of it. */
function isHollow(data) {
    if (typeof data !== 'object' || data === null)
        return true;
    const values = Object.values(data);
    return !Array.isArray(data) && (values.length === 0 || ('total_count' in data && !values.some(Array.isArray)));
}
function notUnderstood(method, path, detail) {
    return (0,parse_json/* answeredInstead */.K0)({ service: 'GitHub', method, path }, detail);
}

// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var src_seen = __nccwpck_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __nccwpck_require__(8411);
;// CONCATENATED MODULE: ./packages/github/build/src/request.js




/** One request about this repository, typed by its route; every failure is an ApiError that names the filled-in path. */
async function request(github, route, parameters, options = {}) {
    const { octokit, owner, repo } = github;
    // What a route does not name would travel as a query.
    const values = { ...(route.includes('{owner}') && { owner, repo }), ...parameters };
    const [method = '', template = ''] = route.split(' ');
    const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? '')));
    const send = async () => {
        try {
            const answer = await octokit.request(route, {
                ...values,
                ...(options.headers && { headers: options.headers }),
                request: {
                    ...(options.signal && { signal: options.signal }),
                    ...(options.redirect && { redirect: options.redirect }),
                    retries: 0
                }
            });
            const answered = answer;
            (0,src_seen/* noteTime */.K)(octokit, answered.headers);
            if (!options.isText)
                requireJson(answered, method, path);
            return answered;
        }
        catch (error) {
            throw asApiError(error, method, path);
        }
    };
    const repeatable = options.repeatable ?? method !== 'POST';
    const answer = await persist(github, send, { method, path, repeatable, signal: options.signal });
    const { paths, absences } = (0,src_seen/* seenBy */.DA)(octokit);
    if (isSingle(path))
        paths.add(path);
    absences.delete(path);
    return answer;
}
/** Sends until there is an answer that can be believed. */
async function persist({ octokit, clock = src_clock/* systemClock */.m }, send, sent) {
    const seen = (0,src_seen/* seenBy */.DA)(octokit);
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        try {
            const answer = await send();
            seen.hasAnswered = true;
            return answer;
        }
        catch (error) {
            sent.signal?.throwIfAborted();
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            if (error.status > 0 && error.status < 500)
                seen.hasAnswered = true;
            const elapsed = clock.monotonic() - started;
            const pause = (0,settling/* isLost */.JD)(error)
                ? sent.repeatable
                    ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
                    : undefined
                : (0,settling/* pauseWithin */.qX)(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
            if (pause === undefined) {
                if (error.status === 404 && isRight(sent.path))
                    seen.absences.set(sent.path, clock.monotonic());
                throw error;
            }
            await clock.sleep(pause, sent.signal);
        }
    }
}
/** Milliseconds that a refusal is doubted. Nothing was done where GitHub does not find what a request is about. */
function patienceFor(error, { method, path }, seen, now) {
    const detail = error.detail ?? '';
    const isKnown = isAlways(path) || [...seen.paths].some((one) => path === one || path.startsWith(`${one}/`));
    if (error.status === 404 && isKnown)
        return path.includes('/git/ref/') ? settling/* strongDoubt */.ID.ref : settling/* strongDoubt */.ID.other;
    // Somebody else holds git's locks for a moment.
    if (error.status === 409 && method === 'GET')
        return settling/* doubt */.B2;
    // Of a pull request that was made a moment ago (peter-evans/create-pull-request#4356), and of a commit that was just pushed.
    if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
        return settling/* doubt */.B2;
    if (error.status !== 404)
        return 0;
    const believed = seen.absences.get(path);
    if (believed !== undefined && now - believed < believedFor)
        return 0;
    return isSingle(path) || isRight(path) || path.startsWith('/graphql') ? settling/* doubt */.B2 : 0;
}
/**
 * Who may do what. That somebody has no right is no rare answer, and yet it refuses their word, which may be a veto: it is doubted, and
 * what was there before may be taken away.
 */
function isRight(path) {
    return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path);
}
/** Milliseconds. A run that waits for a decision asks again and again: what was doubted in vain is not doubted each time. */
const believedFor = 10 * 60_000;
/** Lists that each repository has, even if they are empty. */
function isAlways(path) {
    return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path);
}
/** What is made while we run, and may be asked for before every copy has it. A file that is not there is simply not there. */
function isSingle(path) {
    return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path);
}
/** Undefined where `wanted` says so: the branch of "it is not there" without a catch at every caller. */
async function unlessStatus(statuses, wanted) {
    try {
        return await wanted;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && statuses.includes(error.status))
            return undefined;
        throw error;
    }
}
/** GraphQL answers 200 to what it refuses; its error types as the statuses that REST would have given. */
const statusOfType = {
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    UNPROCESSABLE: 422,
    RATE_LIMITED: 429
};
/** One GraphQL operation; all of ours may be sent twice. `name` is what errors call it. */
async function graphql(github, name, query, variables, options = {}) {
    const path = `/graphql (${name})`;
    const send = async () => {
        try {
            const answer = await github.octokit.graphql(query, {
                ...variables,
                request: { ...(options.signal && { signal: options.signal }), retries: 0 }
            });
            if (typeof answer !== 'object' || answer === null)
                throw notUnderstood('POST', path, 'what came in its place is no answer of GraphQL');
            if (options.has && options.has(answer) == null)
                throw new errors/* ApiError */.hD({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                throw error;
            if (!isGraphqlFailure(error))
                throw asApiError(error, 'POST', path);
            const [first] = error.errors;
            throw new errors/* ApiError */.hD({
                service: 'GitHub',
                method: 'POST',
                path,
                // Its own mishaps have no type.
                status: /^Something went wrong/.test(first?.message ?? '') ? 500 : (statusOfType[first?.type ?? ''] ?? 422),
                ...(first?.message && { detail: first.message })
            });
        }
    };
    return persist(github, send, {
        method: 'POST',
        path: options.about ?? path,
        repeatable: true,
        signal: options.signal
    });
}
function isGraphqlFailure(error) {
    return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}


/***/ }),

/***/ 8713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   c4: () => (/* binding */ listRunJobs),
/* harmony export */   o5: () => (/* binding */ isJob)
/* harmony export */ });
/* unused harmony exports expectRun, findRunProgress, runIdOf, cancelRun, countHeldRuns */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7702);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4280);



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectRun({ octokit, owner, repo }, run) {
    seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
}
/** How far one attempt of a workflow run is. An attempt that a newer one follows is finished. */
async function findRunProgress(github, run, attempt) {
    const found = await findRun(github, run);
    if (found === 'forbidden')
        return { kind: 'unknown' };
    if (found === undefined)
        return { kind: 'missing' };
    // Of an attempt that has only just begun the answer may still be about the one before it.
    if (found.attempt < attempt && attempt < Number.MAX_SAFE_INTEGER)
        return { kind: 'running', status: 'queued' };
    if (found.attempt > attempt)
        return { kind: 'finished', conclusion: 'superseded' };
    if (found.status === 'completed')
        return { kind: 'finished', conclusion: found.conclusion ?? 'unknown' };
    return { kind: 'running', status: found.status };
}
/** The id in a run's address, `https://…/actions/runs/<id>`, also of one attempt or job of it; undefined where there is none. */
function runIdOf(address) {
    const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(address)?.[1];
    return id === undefined ? undefined : Number(id);
}
/** `forbidden`: the token lacks `actions: read`. */
async function findRun(github, run) {
    try {
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
        return {
            id: Number(data.id),
            url: data.html_url,
            workflowId: data.workflow_id,
            event: data.event,
            path: withoutRef(data.path),
            headSha: data.head_sha,
            headBranch: data.head_branch ?? undefined,
            headRepository: data.head_repository?.full_name ?? '',
            referenced: (data.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
            attempt: data.run_attempt ?? 1,
            status: data.status ?? 'unknown',
            conclusion: data.conclusion ?? undefined,
            updatedAt: data.updated_at
        };
    }
    catch (error) {
        if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 404)
            return undefined;
        if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 403)
            return 'forbidden';
        throw error;
    }
}
/** Asks for the end of a run. One that is over by now is no error. Needs `actions: write`. */
async function cancelRun(github, run) {
    await unlessStatus([409], request(github, 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: run }));
}
/**
 * How many runs for pull requests of this commit wait until a person who may write lets them go; 0 also where the token lacks
 * `actions: read`. GitHub lists them as over, without a job, and no check of theirs shows (https://github.com/dtzp555-max/ocp/issues/335).
 */
async function countHeldRuns(github, headSha) {
    const held = { head_sha: headSha, event: 'pull_request', status: 'action_required' };
    const answer = await unlessStatus([403], request(github, 'GET /repos/{owner}/{repo}/actions/runs', held));
    return answer?.data.total_count ?? 0;
}
/** GitHub adds to some paths what they were read at: `acme/shop/.github/workflows/ci.yml@refs/heads/main`. */
function withoutRef(path) {
    return path.split('@', 1)[0] ?? path;
}
/** Whether a job of that name is the one that its workflow calls so: a called workflow's is `<calling job> / <its name>`. */
function isJob(name, key) {
    return name === key || name.endsWith(` / ${key}`);
}
/** All pages. `attempt` undefined: of the newest attempt of the run; `all`: of each. */
async function listRunJobs(github, run, attempt) {
    const jobs = [];
    for (let page = 1;; page += 1) {
        const range = { run_id: run, per_page: 100, page };
        const { data } = typeof attempt !== 'number'
            ? await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
                ...range,
                ...(attempt && { filter: attempt })
            })
            : await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
                ...range,
                attempt_number: attempt
            });
        jobs.push(...data.jobs.map((job) => ({
            id: Number(job.id),
            name: job.name,
            attempt: job.run_attempt ?? 1,
            conclusion: job.conclusion ?? undefined,
            startedAt: job.started_at || undefined,
            completedAt: job.completed_at ?? undefined
        })));
        if (data.jobs.length < 100)
            return jobs;
    }
}


/***/ }),

/***/ 5016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ seenBy),
/* harmony export */   K: () => (/* binding */ noteTime),
/* harmony export */   fC: () => (/* binding */ raiseFloor),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
/* unused harmony export expectEvent */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6473);

const clients = new WeakMap();
/** What this client has learned: by itself, or from the event that started the run. */
function seenBy(octokit) {
    const known = clients.get(octokit) ?? {
        paths: new Set(),
        floors: new Map(),
        trees: new Map(),
        absences: new Map(),
        hasAnswered: false,
        ahead: 0
    };
    clients.set(octokit, known);
    return known;
}
/** An answer's `Date` shows what time it is at GitHub, where it is GitHub's: each of its own has an id. */
function noteTime(octokit, headers) {
    if (headers?.['x-github-request-id'] === undefined)
        return;
    const ahead = Date.now() - Date.parse(headers.date ?? '');
    if (!Number.isNaN(ahead))
        seenBy(octokit).ahead = ahead;
}
/** Milliseconds since the epoch, by GitHub's clock as far as it is known. */
function timeAt(octokit) {
    return Date.now() - seenBy(octokit).ahead;
}
/** From now on reads of the issue show at least this. */
function raiseFloor(octokit, issue, { updatedAt, comment }) {
    const { floors } = seenBy(octokit);
    const comments = floors.get(issue)?.comments ?? [];
    floors.set(issue, {
        at: _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.monotonic(),
        updatedAt: Date.parse(updatedAt),
        comments: comment === undefined ? comments : [...comments, comment]
    });
}
/** The event that started the run tells of a change: reads of its issue show at least that. Any event will do. */
function expectEvent(octokit, event) {
    const issue = event['issue'];
    const comment = event['comment'];
    if (typeof issue?.number !== 'number' || typeof issue.updated_at !== 'string')
        return;
    const isNew = event['action'] === 'created' && typeof comment?.id === 'number';
    const updatedAt = isNew && typeof comment.created_at === 'string' ? comment.created_at : issue.updated_at;
    raiseFloor(octokit, issue.number, { updatedAt, ...(isNew && { comment: Number(comment.id) }) });
}


/***/ }),

/***/ 8411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   FB: () => (/* binding */ lag),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   ID: () => (/* binding */ strongDoubt),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   _O: () => (/* binding */ clockDrift),
/* harmony export */   qX: () => (/* binding */ pauseWithin)
/* harmony export */ });
/* unused harmony export lookFor */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6473);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7702);

/**
 * GitHub answers reads from copies of its database that follow a little later, and loses answers to writes that it has done.
 * What that means for a client is decided here and nowhere else: how long an absence is doubted, and when a request may be sent
 * again. (404 right after a create: runatlantis/atlantis#1131, kubernetes/test-infra#2262. A write repeated after a 500 that had
 * its effect: probot/probot#921.)
 */
/** Milliseconds that something whose existence nobody has told us of must be absent before we believe it. */
const doubt = 5_500;
/** The same for what we made or saw ourselves: it may be gone, but rarely is. A ref may be: anyone who may push can delete one. */
const strongDoubt = { ref: 15_000, other: 60_000 };
/** Milliseconds after a change in which a read may still show what was before. */
const lag = 10_000;
/** Milliseconds between looks: soon at first, seldom after a while. */
const longestPause = { first: 2_000, later: 5_000 };
/** Milliseconds before the next look, growing; undefined once `patience` would be over. */
function pauseWithin(patience, attempt, elapsed) {
    const pause = Math.min(elapsed < lag ? longestPause.first : longestPause.later, 250 * 2 ** attempt);
    return elapsed + pause <= patience ? pause : undefined;
}
/** Looks until there is something, for as long as its absence is doubted. The first look is at once. */
async function lookFor(find, options = {}) {
    const { patience = lag, clock = _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m } = options;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const found = await find();
        if (found !== undefined)
            return found;
        const pause = pauseWithin(patience, attempt, clock.monotonic() - started);
        if (pause === undefined)
            return undefined;
        await clock.sleep(pause, options.signal);
    }
}
/** No answer, or one of a proxy that got none: the request may have had its effect. */
function isLost(error) {
    return error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && (error.status === 0 || error.status >= 500);
}
/**
 * Makes something that must not be made twice. When the answer is lost, its effect is looked for by what only it has; it is sent
 * again only when there is none.
 */
async function makeOnce(make, find) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await make();
        }
        catch (error) {
            if (!isLost(error) || attempt === 4)
                throw error;
        }
        const made = await lookFor(find);
        if (made !== undefined)
            return made;
    }
}
/** Milliseconds that GitHub's own machines may differ, or this one from them before an answer has shown by how much. */
const clockDrift = 5 * 60_000;
/** GitHub keeps a text as it was sent, but for its line ends. */
function sameText(theirs, ours) {
    return (theirs ?? '').replaceAll('\r\n', '\n').trim() === ours.replaceAll('\r\n', '\n').trim();
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ recordJob),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   jJ: () => (/* binding */ parseNeeds),
/* harmony export */   pi: () => (/* binding */ recordedJobs)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8713);
/* harmony import */ var _stay_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(992);




/** The jobs of the run that is cancelled, and what each is there for. */
const recordedJobs = ['interrupted', 'always', 'after'];
async function recordJob(what, { github, run }) {
    const { job, cancelled, directory } = what;
    const seen = await (0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_2__/* .findRun */ .Lc)(github, run);
    const needs = Object.entries(what.needs);
    const record = {
        job,
        cancelled,
        needs: Object.fromEntries(needs.map(([name, { result }]) => [name, result])),
        outputs: Object.fromEntries(needs.map(([name, { outputs }]) => [name, Object.values(outputs).filter(Boolean).length])),
        run: typeof seen === 'object' ? [seen.status, seen.conclusion].filter(Boolean).join(' ') : (seen ?? 'missing'),
        stay: await readStay(directory)
    };
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `selftest-record-${job}.json`), JSON.stringify(record));
    return record;
}
/** Reads `toJSON(needs)`. */
function parseNeeds(value) {
    const isJob = (job) => typeof job === 'object' && job !== null && 'result' in job;
    if (typeof value !== 'object' || value === null || !Object.values(value).every(isJob))
        return { expected: 'the needs context, as toJSON(needs)' };
    const jobs = Object.entries(value);
    return {
        value: Object.fromEntries(jobs.map(([name, { result, outputs }]) => [
            name,
            {
                result: String(result),
                outputs: Object.fromEntries(Object.entries(outputs ?? {}).map(([key, text]) => [key, String(text ?? '')]))
            }
        ]))
    };
}
/** Undefined where the step did not come to stay. A file that the kill cut short counts as none. */
async function readStay(directory) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _stay_js__WEBPACK_IMPORTED_MODULE_3__/* .stayFile */ .g), 'utf8'));
    }
    catch {
        return undefined;
    }
}
async function readRecords(directory) {
    const found = new Map();
    for (const job of recordedJobs)
        try {
            found.set(job, JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `selftest-record-${job}.json`), 'utf8')));
        }
        catch (error) {
            if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
                throw error;
        }
    return found;
}


/***/ }),

/***/ 992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ stayFile),
/* harmony export */   k: () => (/* binding */ stay)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3666);



const stayFile = 'selftest-stay.json';
const beat = 200;
/** Milliseconds: a repository's workflows share a thousand requests an hour. */
const pause = 5_000;
/** Stays whatever it is told, and keeps writing down what that was: the next step reads it. */
async function stay({ most, isOver, directory, clock }) {
    const started = Date.now();
    const signals = [];
    const hear = (name) => void signals.push({ name, at: Date.now() });
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
    let over = false;
    const ask = async (asked) => {
        const seen = await (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .lookAt */ .t)(asked);
        over ||= seen.kind === 'seen' && seen.value;
    };
    const asking = isOver && setInterval(() => void ask(isOver()), pause);
    try {
        for (;;) {
            const now = Date.now();
            const seen = { started, signals, lastBeat: now, ended: over || now - started >= most };
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, stayFile), JSON.stringify(seen));
            if (seen.ended)
                return seen;
            await clock.sleep(beat);
        }
    }
    finally {
        clearInterval(asking);
        process.off('SIGINT', hear);
        process.off('SIGTERM', hear);
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
/******/ var __webpack_exports__ = __nccwpck_require__(9616);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

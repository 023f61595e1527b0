export const id = 946;
export const ids = [946];
export const modules = {

/***/ 2237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ proxyHint),
/* harmony export */   K0: () => (/* binding */ answeredInstead),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
/* unused harmony export parseJson */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

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

/***/ 5812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ retryPause)
/* harmony export */ });
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


/***/ }),

/***/ 5813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkCatalogue),
/* harmony export */   W: () => (/* binding */ dependencyProblems)
/* harmony export */ });
/* harmony import */ var _folder_apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5421);

/**
 * What a schema cannot say of `apps` and `stacks`: unique names, dependencies that exist, no cycles.
 * Takes the file as it is, so that these problems are told along with those of its form.
 */
function checkCatalogue(file) {
    const apps = entries(file, 'apps');
    const isOpen = apps.some(({ name }) => (0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name));
    return [
        ...repeated('apps', apps),
        ...repeated('stacks', entries(file, 'stacks')),
        ...byFolder(file),
        // With a glob the names are known only where the folders are: see `appCatalogue`.
        ...(isOpen ? [] : dependencyProblems(apps))
    ];
}
/** What an entry for many apps cannot say, and what an entry for one app cannot. */
function byFolder(file) {
    const list = isMapping(file) && Array.isArray(file['apps']) ? file['apps'] : [];
    return list.flatMap((entry, index) => {
        if (!isMapping(entry) || typeof entry['name'] !== 'string')
            return [];
        const { name } = entry;
        const { app: placeholder } = _folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .placeholders */ .Ft;
        const at = (key, message) => entry[key] === undefined ? [] : [{ path: ['apps', index, key], message }];
        const isSame = (key) => typeof entry[key] === 'string' && !entry[key].includes(placeholder);
        if (!(0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name))
            return typeof entry['application'] === 'string' && entry['application'].includes(placeholder)
                ? at('application', `${placeholder} stands for a name only where the entry's name is a glob of folders`)
                : [];
        const own = 'write it in an entry with a name of its own';
        return [
            ...at('paths', `the folders of ${name} are the paths: ${own}`),
            ...(entry['tests'] === 'none' ? at('tests', `an app without tests has to be named: ${own}`) : []),
            ...(isSame('application') ? at('application', `expected ${placeholder} in it, since each app has its own`) : []),
            ...(isSame('url') ? at('url', `expected ${placeholder} in it, since each app has its own`) : [])
        ];
    });
}
function entries(file, part) {
    const list = isMapping(file) ? file[part] : undefined;
    if (!Array.isArray(list))
        return [];
    return list.flatMap((entry, index) => {
        if (!isMapping(entry) || typeof entry['name'] !== 'string')
            return [];
        const dependsOn = entry['depends-on'];
        return [{ index, name: entry['name'], dependsOn: Array.isArray(dependsOn) ? dependsOn : [] }];
    });
}
function repeated(part, list) {
    const first = new Map();
    return list.flatMap(({ index, name }) => {
        const earlier = first.get(name);
        if (earlier === undefined) {
            first.set(name, index);
            return [];
        }
        return [
            { path: [part, index, 'name'], message: `${JSON.stringify(name)} is the name of ${part}[${earlier}] already` }
        ];
    });
}
function dependencyProblems(apps) {
    const byName = new Map(apps.map((app) => [app.name, app]));
    const unknown = apps.flatMap((app) => app.dependsOn.flatMap((name, at) => typeof name !== 'string' || byName.has(name) || (0,_folder_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .isFolder */ .lQ)(name)
        ? []
        : [
            {
                path: ['apps', app.index, 'depends-on', at],
                message: `expected one of the apps ${[...byName.keys()].slice(0, 20).join(', ')}, not ${JSON.stringify(name)}`
            }
        ]));
    return [...unknown, ...cycles(apps, byName)];
}
/** One problem a cycle, at the dependency that closes it. */
function cycles(apps, byName) {
    const problems = [];
    const done = new Set();
    const visit = (app, chain) => {
        if (done.has(app.name))
            return;
        for (const [at, name] of app.dependsOn.entries()) {
            if (typeof name !== 'string')
                continue;
            const next = byName.get(name);
            if (!next)
                continue;
            const here = [...chain, app.name];
            const start = here.indexOf(name);
            if (start >= 0)
                problems.push({
                    path: ['apps', app.index, 'depends-on', at],
                    message: `a circle: ${[...here.slice(start), name].join(' → ')}`
                });
            else
                visit(next, here);
        }
        done.add(app.name);
    };
    for (const app of apps)
        visit(app, []);
    return problems;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ defaultConfiguration),
/* harmony export */   j: () => (/* binding */ ignoredByDefault)
/* harmony export */ });
const minute = 60_000;
const hour = 60 * minute;
/**
 * What holds where `.github/staging.yml` says nothing. Plain data, so that a repository without the file
 * pays for no parser; a test holds it equal to the schema's own defaults.
 */
function defaultConfiguration() {
    return {
        version: 1,
        environment: {
            name: 'staging',
            domain: undefined,
            domains: undefined,
            region: 'nyc3',
            ttl: 8 * hour,
            idle: 2 * hour,
            idleApplies: 'unheld',
            team: undefined,
            limit: 3,
            shared: 'replace',
            budget: undefined
        },
        account: { limit: undefined, budget: undefined },
        dashboard: false,
        ledger: { refPrefix: 'refs/staging', formerRefPrefixes: [] },
        stacks: [
            { name: 'staging', directory: 'infra/staging', owns: 'tags', command: 'terraform', variables: {}, backend: {} }
        ],
        bootstrap: { directory: 'infra/bootstrap' },
        apps: undefined,
        changes: { global: [], ignore: [...ignoredByDefault], devDependencies: 'libraries' },
        approval: {
            approvers: [],
            minimum: 1,
            timeout: 24 * hour,
            waitMinutes: 30,
            excludeInitiator: false,
            labels: [],
            assignees: [],
            mentions: [],
            words: { approve: [], reject: [] },
            template: undefined
        },
        promotion: { branch: 'main', method: 'merge', workflow: undefined },
        teardown: { policy: 'when-unused', keepOnFailure: 30 * minute },
        protected: ['production*'],
        prices: {}
    };
}
/** Prose, what only git, editors and the repository's own tools read, and stacks that no environment is made of. */
const ignoredByDefault = [
    '*.md',
    '**/README.md',
    '**/CHANGELOG.md',
    '**/LICENSE*',
    'docs/**',
    '**/.editorconfig',
    '**/.gitattributes',
    '**/.gitignore',
    '.git-blame-ignore-revs',
    '.mailmap',
    'CODEOWNERS',
    '.github/**',
    '.vscode/**',
    '.idea/**',
    '.devcontainer/**',
    '.husky/**',
    '.prettierrc*',
    '.prettierignore',
    'prettier.config.*',
    'renovate.json*',
    '.renovaterc*',
    '.commitlintrc*',
    'commitlint.config.*',
    '.lintstagedrc*',
    'lint-staged.config.*',
    '.markdownlint*',
    '.pre-commit-config.yaml',
    '.cspell.json',
    'cspell.json',
    'infra/foundation/**',
    'infra/production/**'
];


/***/ }),

/***/ 5421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FC: () => (/* binding */ appNameForm),
/* harmony export */   Ft: () => (/* binding */ placeholders),
/* harmony export */   Jm: () => (/* binding */ folderGlobForm),
/* harmony export */   Jn: () => (/* binding */ readFolderGlob),
/* harmony export */   TJ: () => (/* binding */ folderApps),
/* harmony export */   lQ: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);


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

/***/ 2817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ Transport),
  B: () => (/* binding */ doubt)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
// EXTERNAL MODULE: ./node_modules/axios/dist/browser/axios.cjs
var axios = __webpack_require__(5501);
// EXTERNAL MODULE: ./node_modules/dots-wrapper/dist/common/create-context/create-context.js
var create_context = __webpack_require__(7900);
// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/pages.js
/** The most that the service puts on one page. */
const pageSize = 200;
/** Through all pages of a list, while it changes or says two things. */
const mostWalks = 3;
/**
 * All items of a list whose pages move while they are read: what goes moves the rest up, and what was first on the next page is on none
 * then; where something comes meanwhile, not even the total tells. So a walk counts where the pages before its last one still hold
 * what they held, and where it found as many as the list says that there are. Else it is walked again, and of a list that never
 * rests all counts that any walk has seen.
 * @param isShort makes the error for a list that rests, and goes on having fewer than it says
 */
async function allOf(pageAt, pause, isShort) {
    const all = new Map();
    for (let walk = 1;; walk += 1) {
        const pages = await walkPages(pageAt);
        const found = new Map(pages.flatMap((page) => page.found).map((item) => [keyOf(item), item]));
        const total = pages.at(-1)?.total ?? 0;
        const isAtRest = await holdStill(pages.slice(0, -1), pageAt);
        if (isAtRest && found.size >= total)
            return [...found.values()];
        for (const [key, item] of found)
            all.set(key, item);
        if (walk === mostWalks) {
            if (isAtRest && all.size < total)
                throw isShort(found.size, total);
            return [...all.values()];
        }
        await pause();
    }
}
async function walkPages(pageAt) {
    const first = await pageAt(1);
    const size = Math.max(1, first.found.length);
    const known = first.found.length === 0 ? 1 : Math.ceil((first.total ?? 0) / size);
    const others = await Promise.all(Array.from({ length: Math.max(0, known - 1) }, (_, index) => pageAt(index + 2)));
    const pages = [first, ...others];
    // What comes meanwhile is on a page more.
    while (isFollowed(pages, size))
        pages.push(await pageAt(pages.length + 1));
    return pages;
}
/** Where nothing is counted, a page that is full may have a next one, or the service takes no notice of pages and repeats itself. */
function isFollowed(pages, size) {
    const [before, last] = [pages.at(-2), pages.at(-1)];
    if (!last || last.found.length === 0)
        return false;
    if (last.total !== undefined)
        return pages.length * size < last.total;
    return last.found.length >= pageSize && keysOf(last) !== keysOf(before);
}
/** Whether these first pages hold the same things in the same order: then nothing has moved from one to the next. */
async function holdStill(pages, pageAt) {
    const again = await Promise.all(pages.map((_, index) => pageAt(index + 1)));
    return pages.every((page, index) => keysOf(page) === keysOf(again[index]));
}
function keysOf(page) {
    return page?.found.map(keyOf).join('\n') ?? '';
}
/** By which of its fields a kind tells its things apart, the surest first. */
const identities = ['id', 'urn', 'ip', 'slug', 'name'];
function keyOf(item) {
    const fields = item;
    const identity = identities.find((name) => fields[name] !== undefined);
    return identity === undefined ? JSON.stringify(item) : `${fields[identity]}`;
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/transport.js







/** A request is tried this often at the most; 429s count, since a burst's limit passes within a minute. */
const attempts = 6;
/** Milliseconds that a `retry-after` may ask for; more than that means the hourly limit, which no run should sit out. */
const longestRetryAfter = 90_000;
/** Milliseconds between two answers that something is not there, before that is believed. */
const doubt = 1000;
/** A read whose answer is not understood is asked this often at the most: something in between may have answered, or half of it came. */
const readings = 3;
/**
 * Lists whose answers do not say how many there are. Without any, the key is there and may be null (digitalocean/openapi:
 * "A JSON object with a key of `databases`"; digitalocean/ansible-collection#60).
 */
const uncounted = /^\/v2\/(databases|registries)\b/;
// Without it every problem is called "Invalid input".
core/* config */.$W((0,en/* default */.A)());
const errorBody = schemas/* object */.Ikc({ message: schemas/* optional */.lqM(schemas/* string */.YjP()), request_id: schemas/* optional */.lqM(schemas/* string */.YjP()) });
const pageInfo = schemas/* object */.Ikc({ meta: schemas/* optional */.lqM(schemas/* object */.Ikc({ total: schemas/* int */.Whr().check(api/* _nonnegative */.UI()) })) });
/**
 * Requests to DigitalOcean's API. We only ever read and delete, so every request may be sent again.
 * Errors of the HTTP client hold the bearer token in their `config`: they never leave this file, not even as a cause.
 */
class Transport {
    #http;
    #clock;
    #log;
    #signal;
    /** Of this hour, as the last answer said it. */
    requestsLeft;
    constructor({ token, baseUrl, clock, log, signal }) {
        this.#http = (0,create_context/* createContext */.q)({
            axios: axios,
            token,
            endpoint: baseUrl.replace(/\/+$/, ''),
            requestTimeoutInMs: 30_000
        }).httpClient;
        this.#clock = clock;
        this.#log = log;
        this.#signal = signal;
        if (signal)
            (0,external_node_events_.setMaxListeners)(0, signal);
    }
    async get(path, schema, query = {}) {
        return this.#read(path, query, (data) => this.#check(path, schema, data));
    }
    async #read(path, query, understand) {
        for (let reading = 1;; reading += 1) {
            const { data } = await this.#send('GET', path, query);
            try {
                return understand(data, reading);
            }
            catch (error) {
                if (reading === readings)
                    throw error;
                this.#log.debug(`${error instanceof Error ? error.message : error}: asked again`);
                await this.#clock.sleep(doubt, this.#signal);
            }
        }
    }
    /** Undefined instead of an error when the answer is 404, twice, a moment apart: one alone proves nothing. */
    async find(path, schema) {
        return this.unlessMissing(() => this.get(path, schema));
    }
    /** Undefined where one answer is 404: for who looks again anyway. */
    async glimpse(path, schema) {
        return unlessMissing(this.get(path, schema));
    }
    /** Undefined where the answer is 404, twice. */
    async unlessMissing(ask) {
        const found = await unlessMissing(ask());
        if (found !== undefined)
            return found;
        await this.#clock.sleep(doubt, this.#signal);
        return unlessMissing(ask());
    }
    /** The answer's body as it is: a kubeconfig is YAML. */
    async text(path, query = {}) {
        const { data } = await this.#send('GET', path, query, 'text');
        return String(data);
    }
    /**
     * All items of all pages, under the answer's key `plural`.
     * @throws StagingError service-error where an answer has no list and does not say that there is nothing, or fewer than it says that
     * there are: it proves nothing gone
     */
    async list(path, plural, item, query = {}) {
        const answers = schemas/* object */.Ikc({ [plural]: schemas/* nullish */.cl6(schemas/* array */.YOg(item)) });
        const pageAt = (page) => this.#read(path, { ...query, page, per_page: pageSize }, (data, reading) => {
            const found = this.#check(path, answers, data)[plural];
            const total = this.#check(path, pageInfo, data).meta?.total;
            const isNone = total === 0 || (uncounted.test(path) && found === null && reading > 1);
            if (!found && !isNone)
                throw noList(path, plural);
            return { found: found ?? [], total };
        });
        return allOf(pageAt, () => this.#clock.sleep(doubt, this.#signal), (found, total) => shortList(path, plural, found, total));
    }
    /**
     * Whether the service took the deletion. False is 404: it may be gone, by our own earlier attempt perhaps, whose answer never
     * reached us. Only a look tells.
     */
    async delete(path, body) {
        try {
            await this.#send('DELETE', path, {}, 'json', body);
            return true;
        }
        catch (error) {
            if (isMissing(error))
                return false;
            throw error;
        }
    }
    /** Only for what may be sent twice without a second effect: it is retried like a read. */
    async post(path, body) {
        await this.#send('POST', path, {}, 'json', body);
    }
    /**
     * The status with which a request is refused that could do nothing if it were not: an empty body, or an id that nothing has.
     * 403 tells of a missing scope; an answer that is none is 200.
     */
    async refusal(method, path) {
        try {
            await this.#send(method, path, {}, 'text', method === 'POST' || method === 'PUT' ? {} : undefined);
            return 200;
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                return error.status;
            throw error;
        }
    }
    async #send(method, path, query, as = 'json', body) {
        for (let attempt = 1;; attempt += 1) {
            this.#signal?.throwIfAborted();
            const outcome = await this.#once(method, path, query, as, body);
            this.#log.debug(`DigitalOcean ${method} ${path} → ${outcome.status || 'no answer'}`);
            if (outcome.kind === 'answered')
                return outcome.response;
            const pause = pauseBefore(outcome, attempt);
            if (pause === undefined)
                throw outcome.error;
            if (outcome.status === 429)
                this.#log.info(`DigitalOcean limits requests: again in ${Math.ceil(pause / 1000)} s`);
            await this.#clock.sleep(pause, this.#signal);
        }
    }
    async #once(method, path, query, as, data) {
        try {
            const response = await this.#http.request({
                method,
                url: path,
                params: query,
                // Node's own `fetch`, which GitHub is asked by too: it follows the proxy, and a second client need not be loaded.
                adapter: 'fetch',
                maxRedirects: 0,
                ...(data && { data }),
                ...(as === 'text' && { responseType: 'text', transformResponse: (body) => body }),
                ...(this.#signal && { signal: this.#signal })
            });
            this.#note(response);
            // What asks has its own words for what a read brings; whether anything was done is not to be guessed.
            if (method !== 'GET' && (0,parse_json/* isPage */.yp)(response.data))
                return pageFor(path, response.data);
            return { kind: 'answered', status: response.status, response };
        }
        catch (error) {
            this.#signal?.throwIfAborted();
            const response = axios.isAxiosError(error) ? error.response : undefined;
            this.#note(response);
            if (isAbsence(response?.status) && (0,parse_json/* isPage */.yp)(response?.data))
                return pageFor(path, response.data);
            const status = response?.status ?? 0;
            const body = errorBody.safeParse(response?.data).data;
            const detail = body?.message ?? (status === 0 ? networkCode(error) : undefined);
            const hint = hintFor(status);
            return {
                kind: 'failed',
                status,
                retryAfter: retryAfter(response),
                error: new errors/* ApiError */.hD({
                    service: 'DigitalOcean',
                    method,
                    path,
                    status,
                    ...(detail && { detail }),
                    ...(body?.request_id && { requestId: body.request_id })
                }, hint ? { hint } : {})
            };
        }
    }
    #note(response) {
        // On each answer of the service, and on none of what stands in between.
        const left = Number(response?.headers['ratelimit-remaining'] ?? Number.NaN);
        if (!(left >= 0))
            return;
        this.requestsLeft = left;
        const date = response?.headers['date'];
        if (typeof date === 'string')
            this.#clock.observe?.(date);
    }
    #check(path, schema, data) {
        const parsed = schema.safeParse(data);
        if (parsed.success)
            return parsed.data;
        if (typeof data === 'string')
            throw (0,parse_json/* notJson */.O2)('DigitalOcean', path, data);
        // Only where and what was expected: the answer itself may hold passwords.
        const problems = parsed.error.issues.map(({ path: at, message }) => [at.join('.'), message].filter(Boolean).join(': '));
        throw new errors/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} is not understood: ${problems.slice(0, 5).join('; ')}`);
    }
}
/** Half an answer, or one of a service that has lost what it stands on: that there is nothing is said in another way. */
function noList(path, plural) {
    return new errors/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} has no list of ${plural}, and does not say that there is none`, { hint: (0,parse_json/* proxyHint */.CJ)('DigitalOcean') });
}
/** What is not on a list that counts it is not gone. */
function shortList(path, plural, found, total) {
    return new errors/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} has ${found} ${plural}, and says that there are ${total}`, { hint: (0,parse_json/* proxyHint */.CJ)('DigitalOcean') });
}
/** As if no answer had come: it is asked again. */
function pageFor(path, data) {
    return { kind: 'failed', status: 0, retryAfter: undefined, error: (0,parse_json/* notJson */.O2)('DigitalOcean', path, data) };
}
/** Milliseconds to wait before the request is sent again; undefined when it is not. */
function pauseBefore(failure, attempt) {
    const worthwhile = failure.status === 0 || failure.status === 429 || failure.status >= 500;
    if (!worthwhile || attempt >= attempts)
        return undefined;
    if (failure.retryAfter !== undefined)
        return failure.retryAfter <= longestRetryAfter ? failure.retryAfter : undefined;
    return 250 * 2 ** attempt * (0.75 + Math.random() / 2);
}
function retryAfter(response) {
    const seconds = Number(response?.headers['retry-after']);
    return response?.headers['retry-after'] !== undefined && seconds >= 0 ? seconds * 1000 : undefined;
}
/** Undefined where the answer is 404. */
async function unlessMissing(wanted) {
    try {
        return await wanted;
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    return error instanceof errors/* ApiError */.hD && isAbsence(error.status);
}
function isAbsence(status) {
    return status === 404 || status === 410;
}
/** `ECONNREFUSED` and its like, as the innermost cause has it; the message would repeat the host. */
function networkCode(error) {
    if (!(error instanceof Error))
        return undefined;
    return networkCode(error.cause) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined);
}
function hintFor(status) {
    if (status === 401)
        return 'Is `digitalocean-token` a valid token of the staging team, and not expired?';
    if (status === 403)
        return 'Give the DigitalOcean token the scope that this request needs (docs/security.md lists them).';
    return undefined;
}


/***/ }),

/***/ 9143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ abandonedIn),
/* harmony export */   YW: () => (/* binding */ interruption),
/* harmony export */   nL: () => (/* binding */ withoutInterruptions)
/* harmony export */ });
const kind = 'interrupted';
/** Kept for anyone who comes next, when the operation itself leaves the ledger. */
function interruption(operation, now) {
    return {
        kind,
        id: operation.id,
        name: operation.kind,
        by: operation.run.url,
        at: operation.since,
        ...(operation.machine !== undefined && { machine: operation.machine }),
        goneAt: new Date(now).toISOString()
    };
}
/**
 * What was interrupted, and which operations are dropped now because their run is over. The ledger can be forged: nothing of it is still
 * going on, and what does not name a run is none.
 */
function abandonedIn(before, dropped, now) {
    return [
        ...before.journal
            .filter((entry) => entry.kind === kind)
            .flatMap(({ id, by, at, goneAt, machine }) => {
            const [, runId, attempt] = /^[a-z]+-(\d{1,15})-(\d{1,9})(?:-|$)/.exec(id) ?? [];
            if (runId === undefined)
                return [];
            const until = Math.min(goneAt ? Date.parse(goneAt) : now, now);
            return [{ run: by, runId: Number(runId), attempt: Number(attempt), since: Date.parse(at), until, machine }];
        }),
        ...dropped.map(({ run, since, machine }) => ({
            run: run.url,
            runId: run.id,
            attempt: run.attempt,
            since: Date.parse(since),
            until: now,
            machine
        }))
    ];
}
/** All is in order again. What the operation `own` says of itself stays: it could not give a lock back. */
function withoutInterruptions(document, own) {
    return { ...document, journal: document.journal.filter((entry) => entry.kind !== kind || entry.id === own) };
}


/***/ }),

/***/ 80:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ withGone),
/* harmony export */   u: () => (/* binding */ withJournal)
/* harmony export */ });
/** Enters what is about to be made, or was: an entry without an id is replaced by the one of the same name that has it. */
function withJournal(document, entries) {
    const kept = document.journal.filter((old) => !entries.some((entry) => entry.kind === old.kind && (old.id === '' ? isSameName(entry, old) : entry.id === old.id)));
    const known = entries.filter((entry) => entry.id !== '' || !kept.some((old) => old.kind === entry.kind && isSameName(entry, old) && !old.goneAt));
    return { ...document, journal: [...kept, ...known] };
}
/** In another zone it is another name. */
function isSameName(one, other) {
    return one.name === other.name && one.zone === other.zone;
}
/** Enters when these were seen to be gone: a check asks for them no more. What ran in a cluster went with it, and is no version to build on. */
function withGone(document, gone, at) {
    const isGone = ({ kind, id }) => gone.some((one) => one.kind === kind && one.id === id);
    const clusterIsGone = document.journal.some((entry) => entry.kind === 'cluster' && !entry.goneAt && isGone(entry));
    return {
        ...document,
        journal: document.journal.map((entry) => (!entry.goneAt && isGone(entry) ? { ...entry, goneAt: at } : entry)),
        apps: clusterIsGone ? {} : document.apps
    };
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ leaseId),
/* harmony export */   _c: () => (/* binding */ liveLeases),
/* harmony export */   pS: () => (/* binding */ withLease),
/* harmony export */   zI: () => (/* binding */ withoutLease)
/* harmony export */ });
/* unused harmony export expiresAt */
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


/***/ }),

/***/ 3685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ operationId),
/* harmony export */   WW: () => (/* binding */ withoutOperation),
/* harmony export */   o5: () => (/* binding */ claimOperation)
/* harmony export */ });
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


/***/ }),

/***/ 3629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ withRoom),
/* harmony export */   HK: () => (/* binding */ remembered),
/* harmony export */   LZ: () => (/* binding */ budgetEnd),
/* harmony export */   S9: () => (/* binding */ longestGone),
/* harmony export */   Wd: () => (/* binding */ withSeen),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   oh: () => (/* binding */ spendingOf)
/* harmony export */ });
/* unused harmony export partCost */
/* harmony import */ var _billing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3462);

const hour = 3_600_000;
/**
 * What has grown is counted from the last look that was written down, and a look is written down where the last one is older than
 * this: growth is counted from so long before it was seen at the most, and each hour's look costs no write.
 */
const written = 6 * hour;
/** The same in a ledger that does not know its last look: the reaper looks once an hour. */
const unseen = hour;
/**
 * So many parts that are gone are kept one by one: one that was not seen for a while (a list that lags, a tag that somebody took off)
 * goes on where it was, and does not cost a second time from its creation. Of all before them only the cost is kept.
 */
const remembersGone = 200;
/**
 * The document with what a look has seen: what is new costs from its creation, what has grown from when it was seen, what is gone
 * no more. The same document when nothing has changed: what costs as before needs no write.
 * @param isComplete whether what was not seen is gone; false: the look did not cover everything
 */
function withSeen(document, seen, { now, isComplete }) {
    const before = document.spending ?? { settled: 0, parts: [] };
    const lookedAt = before.lookedAt === undefined ? now - unseen : Date.parse(before.lookedAt);
    const known = new Map(before.parts.map((part) => [keyOf(part), part]));
    // Free things are no parts, unless they have cost something: they may again, and nothing for the time between.
    const there = new Map(seen
        .flatMap(billedOf)
        .filter((part) => part.hourly !== 0 || isThere(known.get(keyOf(part))))
        .map((part) => [keyOf(part), part]));
    const parts = [];
    let settled = before.settled;
    for (const part of before.parts) {
        const found = there.get(keyOf(part));
        if (found && isMadeAgain(part, found)) {
            settled = round(settled + partCost(part, 0), 6);
            parts.push(begun(found, now));
        }
        else if (found)
            parts.push(followed(part, found, { now, lookedAt }));
        else
            parts.push(isComplete && !part.goneAt ? { ...part, goneAt: iso(now) } : part);
    }
    for (const [key, part] of there) {
        if (known.has(key))
            continue;
        const first = begun(part, now);
        // Of what was there for nothing: its price has grown.
        const wasFree = part.nodes?.some((node) => known.has(keyOf(node)));
        parts.push(wasFree ? followed({ ...first, hourly: 0 }, part, { now, lookedAt }) : first);
    }
    const isSame = parts.length === before.parts.length && parts.every((part, index) => part === before.parts[index]);
    if (isSame && document.spending && !(isComplete && now - lookedAt >= (before.lookedAt ? written : 0)))
        return document;
    const looked = isComplete ? iso(now) : before.lookedAt;
    const gone = parts.filter(({ goneAt }) => goneAt).length;
    const spending = { settled, parts, ...(looked && { lookedAt: looked }) };
    return { ...document, spending: withRoom(spending, parts.length - gone + remembersGone) };
}
/** An address in a state, or the account's plan, is the same for what is made after the last one was gone: nobody paid for the time between. */
function isMadeAgain({ goneAt }, { createdAt }) {
    return goneAt !== undefined && createdAt !== undefined && Date.parse(createdAt) > Date.parse(goneAt);
}
/** So many of those that are known to be gone, the longest first. */
function longestGone(all, count) {
    return all
        .flatMap((one) => (one.goneAt ? [{ one, at: Date.parse(one.goneAt) }] : []))
        .sort((a, b) => a.at - b.at)
        .slice(0, Math.max(0, count))
        .map(({ one }) => one);
}
/** With so many parts at the most: what is gone for the longest time leaves its cost, as far as it has to. */
function withRoom(spending, most) {
    const { settled, parts } = spending;
    const gone = longestGone(parts, parts.length - most);
    if (gone.length === 0)
        return spending;
    const left = new Set(gone);
    return {
        ...spending,
        settled: round(gone.reduce((total, part) => total + partCost(part, 0), settled), 6),
        parts: parts.filter((part) => !left.has(part))
    };
}
/** What the ledger knows to be paid for. One that was written before spending was goes by its journal. */
function spendingOf({ spending, journal }) {
    if (spending)
        return spending;
    const parts = journal.flatMap(({ kind, id, name, createdAt, at, goneAt, hourly }) => hourly === undefined || hourly === 0 || goneAt
        ? []
        : [begun({ kind, id, name, hourly, createdAt: createdAt ?? at }, Date.parse(at))]);
    return { settled: 0, parts };
}
/** What a look at these kinds would have shown, had it not failed: nothing is gone because nobody could look. */
function remembered(document, kinds) {
    return spendingOf(document)
        .parts.filter(({ kind, goneAt }) => kinds.has(kind) && !goneAt)
        .map(({ kind, id, name, hourly, since }) => ({ kind, id, name, hourly, createdAt: since }));
}
/** What it costs, and has cost until `now` (milliseconds since the epoch). */
function costOf(document, now) {
    const { settled, parts } = spendingOf(document);
    const live = parts.filter(({ goneAt }) => !goneAt);
    return {
        perHour: round(live.reduce((total, { hourly = 0 }) => total + hourly, 0), 4),
        soFar: round(parts.reduce((total, part) => total + partCost(part, now), settled), 2),
        unpriced: live.filter(({ hourly }) => hourly === undefined).map(({ kind, name }) => `${kind} ${name}`)
    };
}
/** US dollars of one part until it was gone, or `now`. */
function partCost(part, now) {
    const { kind, since, from, spent, hourly = 0, goneAt, uncapped } = part;
    const until = Math.max(Date.parse(from), goneAt ? Date.parse(goneAt) : now);
    const hours = (0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billedHours */ .WM)(Date.parse(from), until, uncapped) + (0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .roundedUp */ .Te)(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max((0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billingOf */ .Fu)(kind).minimum.dollars, cost) : cost;
}
/**
 * Until when (milliseconds since the epoch) all parts stay within `budget` (US dollars); undefined when none has a price. What is
 * billed by the hour counts an hour ahead: the budget is not overrun by the hour in which it ends.
 */
function budgetEnd(document, budget) {
    const { settled, parts } = spendingOf(document);
    const live = parts.filter(({ goneAt, hourly = 0 }) => !goneAt && hourly > 0);
    const perHour = live.reduce((total, { hourly = 0 }) => total + hourly, 0);
    if (perHour === 0)
        return undefined;
    const fixed = parts.reduce((total, part) => total + (part.goneAt ? partCost(part, 0) : part.spent), settled);
    const spentAt = (moment) => live.reduce((total, { kind, from, spent, hourly = 0, uncapped }) => {
        const more = hourly * ((0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billedHours */ .WM)(Date.parse(from), moment, uncapped) + (0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .mostRoundedUp */ .gs)(kind));
        return total + Math.max((0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billingOf */ .Fu)(kind).minimum.dollars - spent, more);
    }, fixed);
    const begins = live.map(({ from }) => Date.parse(from));
    let early = Math.min(...begins);
    // A month's cap leaves out a tenth of its hours at the most.
    let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour) * hour) + 1;
    while (late - early > 1) {
        const middle = Math.floor((early + late) / 2);
        if (spentAt(middle) <= budget)
            early = middle;
        else
            late = middle;
    }
    return early;
}
/** What comes and goes in it is billed from when it came; what is left of its price is its own. */
function billedOf(part) {
    return part.nodes ? [{ ...part, hourly: part.own }, ...part.nodes] : [part];
}
function isThere(part) {
    return part !== undefined && !part.goneAt;
}
function begun({ kind, id, name, hourly, createdAt, uncapped }, now) {
    const since = createdAt ?? iso(now);
    return {
        ...{ kind, id, name, since, from: since, spent: 0 },
        ...(hourly !== undefined && { hourly: round(hourly, 6) }),
        ...(uncapped && { uncapped })
    };
}
/**
 * As it goes on: at a higher price from the last look on, at a lower one from now; and an hour that has begun is billed at the highest
 * price that it had.
 */
function followed(part, { name, hourly, grownSince }, { now, lookedAt }) {
    const { goneAt, ...rest } = part;
    const there = goneAt || name !== part.name ? { ...rest, name } : part;
    // A list without prices takes no price away.
    if (hourly === undefined || round(hourly, 6) === part.hourly)
        return there;
    const price = round(hourly, 6);
    if (part.hourly === undefined)
        return { ...there, hourly: price };
    const [since, from] = [Date.parse(part.since), Date.parse(part.from)];
    const { unit } = (0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billingOf */ .Fu)(part.kind);
    const units = (moment) => Math.max(0, moment - since) / unit;
    const hasGrown = price > part.hourly;
    const grew = Math.min(now, lookedAt, grownSince === undefined ? now : Math.max(from, Date.parse(grownSince)));
    const at = since + unit * (hasGrown ? Math.floor(units(grew)) : Math.ceil(units(now)));
    const spent = part.spent + part.hourly * (0,_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billedHours */ .WM)(from, at, part.uncapped);
    return { ...there, from: iso(at), spent: round(spent, 6), hourly: price };
}
function keyOf({ kind, id }) {
    return `${kind}/${id}`;
}
function iso(moment) {
    return new Date(moment).toISOString();
}
function round(value, digits) {
    return Number(value.toFixed(digits));
}


/***/ }),

/***/ 4257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ ledgerRef),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   Z1: () => (/* binding */ clusterTag),
/* harmony export */   bP: () => (/* binding */ stateKey),
/* harmony export */   b_: () => (/* binding */ isNameOf),
/* harmony export */   iF: () => (/* binding */ environmentNames),
/* harmony export */   tq: () => (/* binding */ isEnvironmentName),
/* harmony export */   w2: () => (/* binding */ isBot)
/* harmony export */ });
/* unused harmony exports marksOf, environmentSpelled, stateKeyPrefix, isSafeKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);


const environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
/** `refs/heads/staging` → `staging`; of a tag its name. */
function branchOf(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
/** Whether a login is an App's: what it does is nobody's word, and its looks are nobody's use. */
function isBot(login) {
    return login.endsWith('[bot]');
}
function isEnvironmentName(text) {
    return environmentPattern.test(text);
}
/** The only place that spells these. Throws when the environment's name or the repository's id cannot make safe ones. */
function environmentNames({ environment, repositoryId, server }) {
    if (!isEnvironmentName(environment))
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
            hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
        });
    if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('internal', 'the id of the repository is not known', {
            hint: 'GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?'
        });
    const serverMark = markOf(server);
    const repository = { repositoryId, ...(serverMark && { serverMark }) };
    const { ownerTag, prefix } = marksOf(repository, environment);
    return {
        environment,
        ...repository,
        ownerTag,
        prefix,
        cluster: `${prefix}-cluster`,
        database: `${prefix}-db`,
        databaseName: environment.replaceAll('-', '_'),
        vpc: `${prefix}-vpc`,
        loadBalancer: `${prefix}-lb`,
        project: prefix,
        deploymentEnvironment: `${environment}-live`
    };
}
/** The tag and the first part of the names of an environment of the repository; of `''`, how those of all its environments begin. */
function marksOf({ serverMark, repositoryId }, environment) {
    // Two hyphens: what stands between single ones could be read as an id and a name.
    const repository = `${serverMark ? `${serverMark}--` : ''}${repositoryId.toString(36)}`;
    return {
        ownerTag: `staging:${serverMark ? `${serverMark}-` : ''}${repositoryId}:${environment}`,
        prefix: `stg-${repository}-${spelled(environment)}`
    };
}
/** `staging--2`: a single hyphen ends an environment's part of a name, so that the names of `staging-2` do not begin like those of `staging`. */
function spelled(environment) {
    return environment.replaceAll('-', '--');
}
/** The environment that is spelled so in a name; undefined: none is. */
function environmentSpelled(text) {
    const environment = text.replaceAll('--', '-');
    return isEnvironmentName(environment) && spelled(environment) === text ? environment : undefined;
}
/** Whether a name is `<prefix>`, or `<prefix>-` and more: of the environment that has this prefix, and of no other one. */
function isNameOf({ prefix }, name) {
    return name === prefix || (name.startsWith(`${prefix}-`) && !name.startsWith(`${prefix}--`));
}
/** Undefined for github.com, and for a server on the machine itself, which can only play one. */
function markOf(server) {
    const host = server === undefined ? 'github.com' : new URL(server).host.toLowerCase();
    if (host === 'github.com' || /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host))
        return undefined;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(host).digest();
    return digest.readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6);
}
/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state. Throws for one
 * whose segments could lead elsewhere.
 */
function stateKey(names, stack, chosen) {
    const key = chosen ?? `${stack}.tfstate`;
    const wrong = unsafeSegment(key);
    if (wrong !== undefined)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .StagingError */ .QH('invalid-configuration', `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: 'Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot.' });
    return stateKeyPrefix(names) + key;
}
/** `4242/staging/`: below it lie all states of the environment. */
function stateKeyPrefix({ environment, repositoryId, serverMark }) {
    return `${serverMark ? `${serverMark}-` : ''}${repositoryId}/${environment}/`;
}
function unsafeSegment(key) {
    return key.split('/').find((segment) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(segment));
}
/** Whether no store can take it for another key. */
function isSafeKey(key) {
    return unsafeSegment(key) === undefined;
}
/** `refs/staging/staging`: the ref of an environment's ledger. */
function ledgerRef(refPrefix, environment) {
    return `${refPrefix}/${environment}`;
}
/** DigitalOcean puts this tag on all that belongs to a cluster: its nodes, their volumes. */
function clusterTag(clusterId) {
    return `k8s:${clusterId}`;
}


/***/ }),

/***/ 4499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ openEnvironment)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/config/build/src/catalogue-rules.js
var catalogue_rules = __webpack_require__(5813);
// EXTERNAL MODULE: ./packages/config/build/src/folder-apps.js
var folder_apps = __webpack_require__(5421);
;// CONCATENATED MODULE: ./packages/config/build/src/app-catalogue.js



/** What is an app where the configuration names none. */
const conventionalGlob = 'apps/*';
/** The globs whose folders are apps: those among the configured names, or the conventional one. */
function folderGlobs({ apps }) {
    return apps ? apps.map(({ name }) => name).filter(folder_apps/* isFolder */.lQ) : [conventionalGlob];
}
/**
 * The configured apps with their defaults; without any, those that folders are by convention. An entry that names one of a glob's
 * apps has its folder, unless it says `paths`, and none of what the glob's entry says. A folder that another entry has, or an
 * earlier glob, makes no app once more.
 * @param inFolders the apps of each of `folderGlobs`: see `folderApps`
 * @throws StagingError invalid-configuration when two folders make apps of the same name, or `depends-on` names no app
 */
function appCatalogue(configuration, inFolders) {
    const entries = configuration.apps ?? [{ name: conventionalGlob }];
    if (!entries.some(({ name }) => (0,folder_apps/* isFolder */.lQ)(name)))
        return entries.map((entry) => toApp(entry, configuration));
    const byName = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]));
    const named = new Map(entries
        .filter(({ name }) => !(0,folder_apps/* isFolder */.lQ)(name))
        .map((entry) => {
        const folders = byName.get(entry.name);
        return [entry.name, toApp({ ...(folders && { paths: folders.map(filesOf) }), ...entry }, configuration)];
    }));
    const taken = new Set([...named.values()].map(({ directory }) => directory));
    const apps = entries.flatMap((entry) => {
        const own = named.get(entry.name);
        if (own)
            return [own];
        const found = (inFolders.get(entry.name) ?? []).filter(({ name, folders: [folder] }) => !taken.has(folder) && !named.has(name));
        for (const { folders } of found)
            taken.add(folders[0]);
        return found.map((folder) => toApp(ofFolder(entry, folder), configuration));
    });
    check(apps);
    return apps;
}
/** What a glob's entry says, for one of its folders: `${app}` is its name, `${path}` the folder. */
function ofFolder({ test, ...entry }, { name, folders }) {
    const fill = (text) => text.replaceAll(folder_apps/* placeholders */.Ft.app, name).replaceAll(folder_apps/* placeholders */.Ft.path, folders[0]);
    const filled = (part, keys) => Object.fromEntries(keys.flatMap((key) => (part?.[key] === undefined ? [] : [[key, fill(part[key])]])));
    return {
        ...entry,
        ...filled(entry, ['application', 'url', 'manifests', 'template']),
        ...(test && { test: filled(test, ['command', 'results']) }),
        ...(entry.dependsOn && { dependsOn: entry.dependsOn.filter((one) => one !== name) }),
        name,
        paths: folders.map(filesOf)
    };
}
const filesOf = (folder) => `${folder}/**`;
/** What the file alone does not say, because folders make some of its apps. */
function check(apps) {
    const folders = Map.groupBy(apps, ({ name }) => name);
    const problems = [
        ...[...folders.values()]
            .filter(({ length }) => length > 1)
            .map((alike) => `${alike.map(({ directory }) => directory).join(' and ')} would be apps of the same name`),
        ...(0,catalogue_rules/* dependencyProblems */.W)(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
    ];
    if (problems.length === 0)
        return;
    throw new errors/* StagingError */.QH('invalid-configuration', `the apps do not fit together: ${problems.slice(0, 20).join('; ')}`, {
        hint: 'Correct `apps` in .github/staging.yml, or give a folder an entry with a name of its own.'
    });
}
function toApp(entry, { environment }) {
    const { name } = entry;
    const paths = entry.paths ?? [`apps/${name}/**`];
    const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
    const uses = (entry.dependsOn ?? []).filter(folder_apps/* isFolder */.lQ).map((folder) => folder.replace(/\/+$/, ''));
    const inside = directory === '.' ? '' : `${directory}/`;
    return {
        name,
        directory,
        paths,
        ignore: entry.ignore ?? [],
        dependsOn: (entry.dependsOn ?? []).filter((one) => !(0,folder_apps/* isFolder */.lQ)(one)),
        ...(uses.length > 0 && { uses }),
        saysDependencies: entry.dependsOn !== undefined,
        application: entry.application ?? `staging-${name}`,
        url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ''),
        ...(entry.versionPath !== undefined && { versionPath: entry.versionPath }),
        ...(entry.imageParameter !== undefined && { imageParameter: entry.imageParameter }),
        ...(entry.template !== undefined && { template: entry.template }),
        ...(entry.manifests !== undefined && { manifests: entry.manifests }),
        test: {
            command: entry.test?.command ?? `npm run test:integration${directory === '.' ? '' : ` --prefix=${directory}`}`,
            results: entry.test?.results ?? `${inside}test-results/*.xml`
        },
        tests: entry.tests ?? 'required'
    };
}
/** The leading segments of a glob that hold no magic: `apps/web/src/**` → `apps/web/src`; `.` when there are none. */
function folderOfGlob(glob) {
    const segments = glob.split('/');
    const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
    const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
    return plain.length > 0 ? plain.join('/') : '.';
}

;// CONCATENATED MODULE: ./packages/config/build/src/checked-out-apps.js




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
    const apps = (0,external_node_path_.join)(workspace, (0,folder_apps/* readFolderGlob */.Jn)(glob).parent);
    const makesApp = (folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(apps, folder, 'Dockerfile')) ||
        namesIn((0,external_node_path_.join)(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) ||
        hasIntegrationTest(textOf((0,external_node_path_.join)(apps, folder, 'package.json')));
    return (0,folder_apps/* folderApps */.TJ)(glob, namesIn(apps).filter((name) => isFolder((0,external_node_path_.join)(apps, name))), makesApp);
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
        return (0,external_node_fs_.readdirSync)(directory);
    }
    catch {
        return [];
    }
}
/** Also a link to one. */
function isFolder(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
function textOf(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/config/build/src/defaults.js
var defaults = __webpack_require__(5894);
;// CONCATENATED MODULE: ./packages/config/build/src/load-configuration.js




const configurationPath = '.github/staging.yml';
/**
 * The repository's configuration, or the defaults when it has none. The parser is loaded only when there is a file.
 * @throws StagingError invalid-configuration
 */
async function loadConfiguration(source) {
    const path = checkedPath(source.path ?? configurationPath);
    const text = (source.workspace === undefined ? undefined : await readIfThere((0,external_node_path_.join)(source.workspace, path))) ??
        (await source.readFile?.(path));
    if (text !== undefined) {
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(473)]).then(__webpack_require__.bind(__webpack_require__, 7473));
        return parseConfiguration(text, path);
    }
    if (source.path !== undefined && source.path !== configurationPath)
        throw new errors/* StagingError */.QH('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
            hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
        });
    return (0,defaults/* defaultConfiguration */._)();
}
function checkedPath(path) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
        throw new errors/* StagingError */.QH('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`);
    return path;
}
async function readIfThere(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new errors/* StagingError */.QH('invalid-configuration', `could not read ${file}`, { cause: error });
    }
}

// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/identifier.js

/** Makes an id, a name or a tag safe as one segment of a path: `../` and empty ids would reach another resource. */
function segment(identifier) {
    const text = String(identifier);
    if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text))
        throw new errors/* StagingError */.QH('internal', `${JSON.stringify(text)} is not an identifier of DigitalOcean's`);
    return encodeURIComponent(text);
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/collection.js

/** One kind of resource: `GET path`, `GET path/{id}`, `DELETE path/{id}`. */
class Collection {
    transport;
    path;
    #plural;
    #item;
    #one;
    constructor(transport, path, plural, item, one) {
        this.transport = transport;
        this.path = path;
        this.#plural = plural;
        this.#item = item;
        this.#one = one;
    }
    /** All of them, all pages. */
    list(query = {}) {
        return this.transport.list(this.path, this.#plural, this.#item, query);
    }
    /** Undefined when there is none: 404, twice. */
    find(id) {
        return this.transport.find(`${this.path}/${segment(id)}`, this.#one);
    }
    /** Undefined when one answer says that there is none: for who looks again anyway. */
    glimpse(id) {
        return this.transport.glimpse(`${this.path}/${segment(id)}`, this.#one);
    }
    get(id) {
        return this.transport.get(`${this.path}/${segment(id)}`, this.#one);
    }
    /** Asks for the deletion, which may still be going on when this returns. False when there is none to delete: 404. */
    delete(id) {
        return this.transport.delete(`${this.path}/${segment(id)}`);
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/named.js

/** DigitalOcean wraps a single resource: `{"vpc": {…}}`. */
function named(key, schema) {
    return schemas/* pipe */.FsL(schemas/* object */.Ikc({ [key]: schema }), schemas/* transform */.pdi((body) => body[key]));
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/schema.js

/** Only the fields that we use: DigitalOcean adds others at any time. Collections that are empty may be null. */
const strings = schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* string */.YjP())), schemas/* transform */.pdi((value) => value ?? []));
const region = schemas/* nullish */.cl6(schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }));
const accountSchema = schemas/* object */.Ikc({
    account: schemas/* object */.Ikc({
        uuid: schemas/* string */.YjP(),
        /** active, warning, locked */
        status: schemas/* string */.YjP(),
        /** To people; a space where there is nothing to say. */
        status_message: schemas/* nullish */.cl6(schemas/* string */.YjP()),
        /** Left out where the token lacks `droplet:read`. */
        droplet_limit: schemas/* nullish */.cl6(schemas/* number */.aig()),
        team: schemas/* optional */.lqM(schemas/* object */.Ikc({ uuid: schemas/* string */.YjP(), name: schemas/* string */.YjP() }))
    })
});
const nodePool = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size: schemas/* string */.YjP(),
    count: schemas/* number */.aig(),
    tags: strings,
    nodes: schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        status: schemas/* object */.Ikc({ state: schemas/* string */.YjP() }),
        droplet_id: schemas/* nullish */.cl6(schemas/* string */.YjP()),
        created_at: schemas/* nullish */.cl6(schemas/* string */.YjP())
    }))), schemas/* transform */.pdi((value) => value ?? []))
});
const clusterSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    region: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    endpoint: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    ha: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    vpc_uuid: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    tags: strings,
    node_pools: schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* array */.YOg(nodePool)), schemas/* transform */.pdi((value) => value ?? [])),
    /** provisioning, running, degraded, error, deleted, upgrading, deleting */
    status: schemas/* object */.Ikc({ state: schemas/* string */.YjP(), message: schemas/* nullish */.cl6(schemas/* string */.YjP()) }),
    created_at: schemas/* string */.YjP()
});
/** Each key is always there: an answer without one is none of the service's, and says nothing of what a cluster has made. */
const associated = schemas/* pipe */.FsL(schemas/* nullable */.mee(schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() }))), schemas/* transform */.pdi((value) => value ?? []));
const associatedSchema = schemas/* object */.Ikc({
    load_balancers: associated,
    volumes: associated,
    volume_snapshots: associated
});
const databaseSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    engine: schemas/* string */.YjP(),
    /** creating, online, resizing, migrating, forking */
    status: schemas/* string */.YjP(),
    size: schemas/* string */.YjP(),
    num_nodes: schemas/* number */.aig(),
    /** All that each node has, in MiB. */
    storage_size_mib: schemas/* nullish */.cl6(schemas/* number */.aig()),
    private_network_uuid: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    tags: strings,
    /** Who is let in. `type`: ip_addr, droplet, k8s, tag, app */
    rules: schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))), schemas/* transform */.pdi((value) => value ?? [])),
    created_at: schemas/* string */.YjP()
});
/** A read-only copy of a database cluster: billed by itself. */
const databaseReplicaSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size: schemas/* string */.YjP(),
    storage_size_mib: schemas/* nullish */.cl6(schemas/* number */.aig()),
    created_at: schemas/* nullish */.cl6(schemas/* string */.YjP())
});
/** Parts of a database cluster, told by their names. */
const databasePartSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const databasePoolSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), db: schemas/* string */.YjP() });
const loadBalancerSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** Empty until it is active. */
    ip: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    /** Of one whose network stack is DUALSTACK. */
    ipv6: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    /** new, active, errored */
    status: schemas/* string */.YjP(),
    size_unit: schemas/* nullish */.cl6(schemas/* number */.aig()),
    /** REGIONAL, REGIONAL_NETWORK, GLOBAL */
    type: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    vpc_uuid: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    tag: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    created_at: schemas/* string */.YjP()
});
/** `type`: public, private */
const dropletAddress = schemas/* object */.Ikc({ ip_address: schemas/* string */.YjP(), type: schemas/* string */.YjP() });
const dropletSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    size_slug: schemas/* string */.YjP(),
    /** `backups`, `ipv6` … */
    features: strings,
    tags: strings,
    vpc_uuid: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    networks: schemas/* nullish */.cl6(schemas/* object */.Ikc({ v4: schemas/* nullish */.cl6(schemas/* array */.YOg(dropletAddress)), v6: schemas/* nullish */.cl6(schemas/* array */.YOg(dropletAddress)) })),
    created_at: schemas/* string */.YjP()
});
const volumeSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size_gigabytes: schemas/* number */.aig(),
    tags: strings,
    droplet_ids: schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* number */.aig())), schemas/* transform */.pdi((value) => value ?? [])),
    region,
    created_at: schemas/* string */.YjP()
});
const snapshotSchema = schemas/* object */.Ikc({
    id: schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]), schemas/* transform */.pdi(String)),
    name: schemas/* string */.YjP(),
    resource_id: schemas/* string */.YjP(),
    /** droplet, volume */
    resource_type: schemas/* string */.YjP(),
    size_gigabytes: schemas/* number */.aig(),
    tags: strings,
    created_at: schemas/* string */.YjP()
});
const firewallSchema = schemas/* pipe */.FsL(schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    tags: strings,
    inbound_rules: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({ sources: schemas/* nullish */.cl6(schemas/* object */.Ikc({ tags: strings })) }))),
    outbound_rules: schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({ destinations: schemas/* nullish */.cl6(schemas/* object */.Ikc({ tags: strings })) }))),
    created_at: schemas/* string */.YjP()
}), 
/** `sourceTags`: who bears one of them is let in; `destinationTags`: what goes there is let out. */
schemas/* transform */.pdi(({ inbound_rules: inbound, outbound_rules: outbound, ...firewall }) => ({
    ...firewall,
    sourceTags: (inbound ?? []).flatMap(({ sources }) => sources?.tags ?? []),
    destinationTags: (outbound ?? []).flatMap(({ destinations }) => destinations?.tags ?? [])
})));
const vpcSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    description: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    region: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    default: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    created_at: schemas/* string */.YjP()
});
/** `urn` is `do:loadbalancer:<uuid>` and the like. */
const vpcMemberSchema = schemas/* object */.Ikc({ urn: schemas/* string */.YjP(), name: schemas/* string */.YjP(), created_at: schemas/* nullish */.cl6(schemas/* string */.YjP()) });
const domainSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const domainRecordSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    type: schemas/* string */.YjP(),
    /** Relative to the zone; `@` is the zone itself. */
    name: schemas/* string */.YjP(),
    data: schemas/* string */.YjP()
});
const projectSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    description: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    is_default: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    created_at: schemas/* string */.YjP()
});
const projectResourceSchema = schemas/* object */.Ikc({ urn: schemas/* string */.YjP() });
const count = schemas/* object */.Ikc({ count: schemas/* number */.aig() });
const tagSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    resources: schemas/* optional */.lqM(schemas/* extend */.X$i(count, { images: schemas/* optional */.lqM(count) }))
});
const certificateSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** pending, verified, error */
    state: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    not_after: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    created_at: schemas/* string */.YjP()
});
const reservedIpSchema = schemas/* object */.Ikc({
    ip: schemas/* string */.YjP(),
    droplet: schemas/* nullish */.cl6(schemas/* object */.Ikc({ id: schemas/* number */.aig(), tags: strings })),
    project_id: schemas/* nullish */.cl6(schemas/* string */.YjP())
});
const sizeSchema = schemas/* object */.Ikc({
    slug: schemas/* string */.YjP(),
    /** US dollars. */
    price_hourly: schemas/* number */.aig(),
    price_monthly: schemas/* number */.aig()
});
const offered = schemas/* array */.YOg(schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }));
const kubernetesOfferSchema = schemas/* object */.Ikc({
    options: schemas/* object */.Ikc({ regions: offered, sizes: offered, versions: offered })
});
const databaseOfferSchema = schemas/* object */.Ikc({
    options: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        regions: strings,
        versions: strings,
        layouts: schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* array */.YOg(schemas/* object */.Ikc({ num_nodes: schemas/* number */.aig(), sizes: strings }))), schemas/* transform */.pdi((value) => value ?? []))
    }))
});
const registrySchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    created_at: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    storage_usage_bytes: schemas/* nullish */.cl6(schemas/* number */.aig())
});
const subscriptionSchema = schemas/* object */.Ikc({
    subscription: schemas/* object */.Ikc({
        tier: schemas/* object */.Ikc({
            slug: schemas/* string */.YjP(),
            monthly_price_in_cents: schemas/* nullish */.cl6(schemas/* number */.aig()),
            included_storage_bytes: schemas/* nullish */.cl6(schemas/* number */.aig()),
            allow_storage_overage: schemas/* nullish */.cl6(schemas/* boolean */.zMY())
        })
    })
});

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/clusters.js





const one = named('kubernetes_cluster', clusterSchema);
/** What a kubeconfig cannot do without. */
const parts = ['clusters', 'contexts', 'current-context', 'users'];
class Clusters extends Collection {
    constructor(transport) {
        super(transport, '/v2/kubernetes/clusters', 'kubernetes_clusters', clusterSchema, one);
    }
    /**
     * A kubeconfig as YAML. Every call mints a token, valid for `expirySeconds` (7 days if DigitalOcean had its way):
     * ask once a step, mask it, keep it out of outputs.
     */
    async kubeconfig(id, expirySeconds) {
        const path = `${this.path}/${segment(id)}/kubeconfig`;
        const answer = await this.transport.text(path, { expiry_seconds: expirySeconds });
        // Half of one, read later, would look like one that a person has given.
        if (!parts.every((part) => new RegExp(`^${part}:`, 'm').test(answer)))
            throw (0,parse_json/* notJson */.O2)('DigitalOcean', path, answer, 'kubeconfig');
        return answer;
    }
    /** What Kubernetes made and DigitalOcean bills; answered only while the cluster lives: undefined after that. */
    associatedResources(id) {
        return this.transport.find(`${this.path}/${segment(id)}/destroy_with_associated_resources`, associatedSchema);
    }
    /**
     * Deletes the cluster, and of its associated resources those that are named: the others stay. It goes on afterwards: poll
     * `find` until undefined. The service's way of deleting all of them would take along whatever bears the cluster's tag.
     */
    deleteSelective(id, { loadBalancers, volumes, snapshots } = { loadBalancers: [], volumes: [], snapshots: [] }) {
        return this.transport.delete(`${this.path}/${segment(id)}/destroy_with_associated_resources/selective`, {
            load_balancers: loadBalancers,
            volumes,
            volume_snapshots: snapshots
        });
    }
}

// EXTERNAL MODULE: ./packages/digitalocean/build/src/transport.js + 1 modules
var src_transport = __webpack_require__(2817);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/client.js






/** What we ask of DigitalOcean's API: reading and deleting. Creating is Terraform's, but for the tag by which all is found and the default network of a region. */
class DigitalOcean {
    clusters;
    databases;
    loadBalancers;
    droplets;
    volumes;
    snapshots;
    firewalls;
    vpcs;
    domains;
    projects;
    tags;
    certificates;
    reservedIps;
    #transport;
    constructor(options) {
        const transport = new src_transport/* Transport */.o(options);
        this.#transport = transport;
        this.clusters = new Clusters(transport);
        this.databases = new Databases(transport);
        this.loadBalancers = collection(transport, '/v2/load_balancers', 'load_balancers', 'load_balancer', loadBalancerSchema);
        this.droplets = new Droplets(transport);
        this.volumes = collection(transport, '/v2/volumes', 'volumes', 'volume', volumeSchema);
        this.snapshots = collection(transport, '/v2/snapshots', 'snapshots', 'snapshot', snapshotSchema);
        this.firewalls = collection(transport, '/v2/firewalls', 'firewalls', 'firewall', firewallSchema);
        this.vpcs = new Vpcs(transport);
        this.domains = new Domains(transport);
        this.projects = new Projects(transport);
        this.tags = new Tags(transport);
        this.certificates = collection(transport, '/v2/certificates', 'certificates', 'certificate', certificateSchema);
        this.reservedIps = collection(transport, '/v2/reserved_ips', 'reserved_ips', 'reserved_ip', reservedIpSchema);
    }
    /** How many requests the token has left in this hour, as the last answer said it; undefined: none has. */
    get requestsLeft() {
        return this.#transport.requestsLeft;
    }
    /** Whose token this is. `team.uuid` is what an environment is pinned to. */
    async account() {
        return (await this.#transport.get('/v2/account', accountSchema)).account;
    }
    /** Regions, node sizes and versions that a new cluster may have. */
    async kubernetesOffer() {
        return (await this.#transport.get('/v2/kubernetes/options', kubernetesOfferSchema)).options;
    }
    async databaseOffer() {
        return (await this.#transport.get('/v2/databases/options', databaseOfferSchema)).options;
    }
    /** The one plan of all the account's container registries; undefined: it has no registry. */
    async registryPlan() {
        const registries = await this.#transport.list('/v2/registries', 'registries', registrySchema);
        if (registries.length === 0)
            return undefined;
        const found = await this.#transport.find('/v2/registries/subscription', subscriptionSchema);
        if (!found)
            return undefined;
        const { slug, monthly_price_in_cents: cents, included_storage_bytes, allow_storage_overage } = found.subscription.tier;
        const made = registries.flatMap(({ created_at: at }) => at ?? []);
        const gib = (bytes) => bytes / 2 ** 30;
        return {
            slug,
            monthly: typeof cents === 'number' ? cents / 100 : undefined,
            storedGib: gib(registries.reduce((total, one) => total + (one.storage_usage_bytes ?? 0), 0)),
            includedGib: allow_storage_overage ? gib(included_storage_bytes ?? 0) : undefined,
            since: made.sort((a, b) => Date.parse(a) - Date.parse(b))[0]
        };
    }
    /** See `Transport.refusal`. */
    refusal(method, path) {
        return this.#transport.refusal(method, path);
    }
    /** Droplet sizes and their prices in US dollars. */
    sizes() {
        return this.#transport.list('/v2/sizes', 'sizes', sizeSchema);
    }
}
const oneDatabase = named('database', databaseSchema);
class Databases extends Collection {
    constructor(transport) {
        super(transport, '/v2/databases', 'databases', databaseSchema, oneDatabase);
    }
    /** Its read-only copies. Empty where there is no such cluster, or one of an engine that has none. */
    async replicas(id) {
        const path = `${this.path}/${segment(id)}/replicas`;
        const found = await this.transport.unlessMissing(() => this.transport.list(path, 'replicas', databaseReplicaSchema));
        return found ?? [];
    }
    /** The databases in a database cluster, `defaultdb` among them. */
    dbs(id) {
        return this.transport.list(`${this.path}/${segment(id)}/dbs`, 'dbs', databasePartSchema);
    }
    /** Its users, the service's own `doadmin` among them. */
    users(id) {
        return this.transport.list(`${this.path}/${segment(id)}/users`, 'users', databasePartSchema);
    }
    /** Its connection pools; `db` is the database that one leads to. */
    pools(id) {
        return this.transport.list(`${this.path}/${segment(id)}/pools`, 'pools', databasePoolSchema);
    }
}
const oneDroplet = named('droplet', dropletSchema);
class Droplets extends Collection {
    constructor(transport) {
        super(transport, '/v2/droplets', 'droplets', dropletSchema, oneDroplet);
    }
    /** All of them: those with a GPU are on a list of their own. https://docs.digitalocean.com/reference/api/reference/droplets/#droplets_list */
    async list() {
        const lists = await Promise.all([super.list(), super.list({ type: 'gpus' })]);
        return [...new Map(lists.flat().map((droplet) => [droplet.id, droplet])).values()];
    }
}
const oneVpc = named('vpc', vpcSchema);
class Vpcs extends Collection {
    constructor(transport) {
        super(transport, '/v2/vpcs', 'vpcs', vpcSchema, oneVpc);
    }
    /** Not harmless to repeat: the second one is refused, since the name is taken. */
    async create(network) {
        await this.transport.post(this.path, network);
    }
    /** Everything inside it: a VPC cannot be deleted before this is empty. */
    members(id) {
        return this.transport.list(`${this.path}/${segment(id)}/members`, 'members', vpcMemberSchema);
    }
    /** Undefined when there is no such network. */
    findMembers(id) {
        return this.transport.unlessMissing(() => this.members(id));
    }
}
const oneDomain = named('domain', domainSchema);
const oneRecord = named('domain_record', domainRecordSchema);
class Domains extends Collection {
    constructor(transport) {
        super(transport, '/v2/domains', 'domains', domainSchema, oneDomain);
    }
    records(domain) {
        return this.transport.list(`${this.path}/${segment(domain)}/records`, 'domain_records', domainRecordSchema);
    }
    /** Undefined when the zone is not in this account. */
    findRecords(domain) {
        return this.transport.unlessMissing(() => this.records(domain));
    }
    findRecord(domain, id) {
        return this.transport.find(`${this.path}/${segment(domain)}/records/${segment(id)}`, oneRecord);
    }
    glimpseRecord(domain, id) {
        return this.transport.glimpse(`${this.path}/${segment(domain)}/records/${segment(id)}`, oneRecord);
    }
    deleteRecord(domain, id) {
        return this.transport.delete(`${this.path}/${segment(domain)}/records/${segment(id)}`);
    }
}
const oneTag = named('tag', tagSchema);
class Tags extends Collection {
    constructor(transport) {
        super(transport, '/v2/tags', 'tags', tagSchema, oneTag);
    }
    /** Creates it if it is not there. Free, and harmless to repeat. */
    async ensure(name) {
        if (!(await this.glimpse(name)))
            await this.transport.post(this.path, { name });
    }
    /** Puts the tag, which must be there, on resources. Harmless to repeat. */
    async put(name, resources) {
        await this.transport.post(`${this.path}/${segment(name)}/resources`, {
            resources: resources.map(({ type, id }) => ({ resource_id: id, resource_type: type }))
        });
    }
}
const oneProject = named('project', projectSchema);
class Projects extends Collection {
    constructor(transport) {
        super(transport, '/v2/projects', 'projects', projectSchema, oneProject);
    }
    /** The URNs of what is in it: a project cannot be deleted before this is empty. */
    async resources(id) {
        const path = `${this.path}/${segment(id)}/resources`;
        return (await this.transport.list(path, 'resources', projectResourceSchema)).map(({ urn }) => urn);
    }
}
function collection(transport, path, plural, singular, schema) {
    return new Collection(transport, path, plural, schema, named(singular, schema));
}

// EXTERNAL MODULE: ./packages/github/build/src/refs.js
var refs = __webpack_require__(5425);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var request = __webpack_require__(5565);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
;// CONCATENATED MODULE: ./packages/github/build/src/tree.js





/**
 * The id of a file or a folder, which its content alone makes; undefined where there is none. Costs a request for the tip of a branch
 * and one for each folder on the way, each folder once.
 * @param ref a full ref of a branch, or a commit
 * @throws ApiError 404 when a tree does not come within a minute; StagingError service-error when the list is cut before the name
 */
async function findInTree(github, path, ref) {
    let tree = ref.startsWith('refs/') ? await findTip(github, ref) : ref;
    let found = tree;
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
        if (tree === undefined)
            return undefined;
        const { entries, isCut } = await readTree(github, tree);
        const entry = entries.find((one) => one.path === name);
        if (!entry && isCut)
            throw new errors/* StagingError */.QH('service-error', `whether ${path} is there is not known: GitHub lists only a part of its folder`);
        if (!entry)
            return undefined;
        found = entry.sha;
        tree = entry.type === 'tree' ? entry.sha : undefined;
    }
    return found;
}
/** That there is no such branch is believed where the list of refs says so, too. */
async function findTip(github, ref) {
    const name = ref.slice('refs/'.length);
    const tip = await (0,refs/* findRef */.DQ)(github, name);
    if (tip !== undefined)
        return tip;
    const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name });
    return data.find((one) => one.ref === ref)?.object.sha;
}
/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github, sha) {
    const { trees } = (0,seen/* seenBy */.DA)(github.octokit);
    const known = trees.get(sha);
    if (known)
        return known;
    const reading = askForTree(github, sha);
    trees.set(sha, reading);
    reading.catch(() => trees.delete(sha));
    return reading;
}
async function askForTree(github, sha) {
    // The caller has it from a ref, from a run or from another tree: it is there.
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
    const found = await (0,settling/* lookFor */.xy)(async () => {
        const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
        // Git keeps no empty folders.
        return data.tree.length > 0 ? data : undefined;
    }, { patience: settling/* strongDoubt */.ID.other, clock: github.clock });
    if (!found)
        throw new errors/* StagingError */.QH('service-error', `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
    const entries = found.tree.map(({ path = '', type = '', sha: object = '' }) => ({ path, type, sha: object }));
    return { entries, isCut: found.truncated };
}

;// CONCATENATED MODULE: ./packages/github/build/src/contents.js





/** Whether a commit has a file or a folder there. */
async function isThere(github, path, at) {
    return (await contentsAt(github, path, at)) !== undefined;
}
/** Names of the folders in a folder, links and submodules among them; empty where there is none. GitHub lists 1,000 entries at most. */
async function listFolders(github, path, at) {
    const answer = await contentsAt(github, path, at);
    // A submodule is listed as a file without a size: https://docs.github.com/en/rest/repos/contents
    return Array.isArray(answer?.data)
        ? answer.data.filter(({ type, size }) => type !== 'file' || size === 0).map(({ name }) => name)
        : [];
}
/** The text of one file at a branch by its name, a full ref or a commit; undefined when there is none. */
async function readFileAt(github, path, at) {
    const answer = await contentsAt(github, path, at);
    if (!answer)
        return undefined;
    const { data } = answer;
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
        throw new errors/* StagingError */.QH('invalid-configuration', `${path} at ${at} is not a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/**
 * Undefined where there is nothing. A 404 alone does not say so: the tree of the commit has to. What it has is asked for again during a
 * minute.
 */
async function contentsAt(github, path, at) {
    const ref = (0,refs/* fullRef */.vv)(at);
    const read = () => (0,request/* unlessStatus */.HD)([404], (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    const seen = await read();
    if (seen || (await findInTree(github, path, ref)) === undefined)
        return seen;
    const found = await (0,settling/* lookFor */.xy)(read, { patience: settling/* strongDoubt */.ID.other, clock: github.clock });
    if (found)
        return found;
    throw new errors/* StagingError */.QH('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
        hint: 'Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file.'
    });
}

;// CONCATENATED MODULE: ./packages/base/build/src/git-failure.js
/** The words with which git ends where there is no status. */
const words = [
    [/^fatal: repository '.*' not found/m, { kind: 'refused', reason: 'not-found' }],
    [
        /^fatal: (?:Authentication failed for|could not read (?:Username|Password) for)/m,
        { kind: 'refused', reason: 'unauthorized' }
    ],
    // What the server itself says within the protocol is about what was asked.
    [/^(?:fatal: )?(?:remote error: |error: Server does not allow|fatal: couldn't find remote ref)/m, { kind: 'other' }],
    [
        /Could not resolve (?:host|proxy)|Failed to connect|Couldn't connect|Connection refused|Network is unreachable/,
        { kind: 'unavailable', reason: 'network' }
    ],
    // Everything else that keeps it from speaking to the server: a reset, a stall, TLS.
    [/^fatal: unable to access '/m, { kind: 'unavailable', reason: 'service-error' }],
    // A page in place of an answer: HTML with 200, a login page that it was led to.
    [
        /info\/refs not valid: |protocol error: |invalid server response|unable to update url base from redirection/,
        { kind: 'unavailable', reason: 'service-error' }
    ],
    // An answer that ends in the middle.
    [
        /RPC failed|hung up|early EOF|unexpected disconnect|expected .*flush|unexpected (?:end|EOF)/,
        { kind: 'unavailable', reason: 'service-error' }
    ]
];
/**
 * Judges what git wrote to stderr over HTTP, in the C locale: it has no exit code that would tell a refusal from a bad moment.
 * Source: `discover_refs` (not found, Authentication failed, unable to access), `parse_info_refs`, `check_smart_http` and
 * `run_slot` (RPC failed; HTTP <status>) in git/git@ec1a6f67:remote-curl.c, `http_request_reauth` and the error buffer of curl
 * ("The requested URL returned error: <status>") in its http.c, `credential_fill` in its credential.c.
 */
function judgeGit(stderr) {
    const status = Number(/(?:returned error: |RPC failed; HTTP )(\d{3})\b/.exec(stderr)?.[1]);
    if (status === 401)
        return { kind: 'refused', reason: 'unauthorized' };
    if (status === 403)
        return { kind: 'refused', reason: 'forbidden' };
    if (status === 404 || status === 410)
        return { kind: 'refused', reason: 'not-found' };
    if (status === 429)
        return { kind: 'unavailable', reason: 'rate-limited' };
    if (status)
        return { kind: 'unavailable', reason: 'service-error' };
    return words.find(([pattern]) => pattern.test(stderr))?.[1] ?? { kind: 'other' };
}
/** git's last words on one line of at most 300 characters; it never prints headers. */
function lastWords(stderr) {
    const lines = stderr.trim().split('\n');
    // The page that a redirection leads to is told in lines of its own.
    const last = lines.findLast((line) => !/^\s/.test(line)) ?? '';
    return last.slice(0, 300);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/ledger-error.js

/** Something is wrong with the ledger, or with the way to it. `ledger-broken`: it is there, and nobody can read it, now or later. */
class LedgerError extends errors/* StagingError */.QH {
}
function isBroken(error) {
    return error instanceof LedgerError && error.reason === 'ledger-broken';
}
/** `ref` as in `refs/staging/staging`; `problem` is a clause about what stands there. */
function brokenLedger(ref, problem) {
    return new LedgerError('ledger-broken', `the ledger in ${ref} is broken: ${problem.slice(0, 500)}`, {
        hint: `Look at its history (git fetch origin ${ref}), and push the last good commit back if there is one. Otherwise use staging-control: \`destroy\` goes on without it, \`create\` with \`discard-ledger\` starts a new one. Leases and deployed versions that it held are lost then.`
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/ledger-git.js




/** Seconds that a transfer may stand still; git itself would wait for ever. */
const stallSeconds = 20;
/** Milliseconds that one transfer may take: a ledger has kilobytes. */
const transferLimit = 60_000;
/** Exit code of a child that was killed for it. */
const killed = 137;
/**
 * Milliseconds that a read is tried again. A bad moment passes; a refusal stays, but for the odd one; and what git says of itself
 * may be about a lock of somebody who is just ending.
 */
const patience = { unavailable: 120_000, refused: 2000, other: 8000 };
/** git in a bare repository, against one server. */
class LedgerGit {
    #options;
    #directory;
    constructor(options) {
        this.#options = options;
    }
    /** Whether what was fetched is still there. */
    get isOpen() {
        return this.#directory !== undefined;
    }
    /**
     * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
     * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
     * @param limit milliseconds that it may take.
     * @returns undefined when the transfer was ended because it took too long, twice.
     */
    async read(args, isAnswer = (_) => true, limit = transferLimit) {
        const { clock, signal } = this.#options;
        const started = clock.monotonic();
        let slow = 0;
        for (let pause = 500;; pause = Math.min(10_000, pause * 2)) {
            const result = await this.raw(args, undefined, limit);
            // A pattern that matches nothing on the server ends a shallow fetch with 1 and without a word; every failure has one.
            const isEmpty = args[0] === 'fetch' && result.exitCode === 1 && result.stderr.length === 0;
            const text = result.stdout.toString('utf8');
            const isDone = result.exitCode === 0 || isEmpty;
            if (isDone && isAnswer(text))
                return text;
            if (result.exitCode === killed && ++slow === 2)
                return undefined;
            const kind = isDone ? 'unavailable' : judgeGit(result.stderr.toString('utf8')).kind;
            const left = patience[kind] - (clock.monotonic() - started);
            // Aborted already when it began: then this is the clean-up, which has no time for a second try.
            if (signal?.aborted || (left < pause && result.exitCode !== killed))
                throw isDone ? this.#noAnswer() : this.failure(args[0] ?? '', result);
            await clock.sleep(pause, signal);
        }
    }
    /** @throws LedgerError when git ends with an error. */
    async run(args, input) {
        const result = await this.raw(args, input);
        if (result.exitCode === 0)
            return result.stdout;
        throw this.failure(args[0] ?? '', result);
    }
    async raw(args, input, timeout) {
        return this.#spawn(await this.#open(), args, input, timeout);
    }
    failure(command, { exitCode, stderr }) {
        const text = stderr.toString('utf8');
        const verdict = judgeGit(text);
        const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text)}`;
        switch (verdict.kind) {
            case 'refused':
                return new LedgerError(verdict.reason, said, {
                    hint: 'Does `github-token` have `contents: write` in this repository?'
                });
            case 'unavailable':
                return new LedgerError(verdict.reason, said, { hint: serverTrouble });
            case 'other':
                return new LedgerError('git-failed', said);
        }
    }
    #noAnswer() {
        const { repositoryUrl, ref } = this.#options;
        return new LedgerError('service-error', `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
    }
    async remove() {
        const directory = await this.#directory;
        this.#directory = undefined;
        if (directory && !this.#options.directory)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    async #open() {
        this.#directory ??= (async () => {
            if (this.#options.directory)
                return this.#options.directory;
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#options.temp, 'ledger-'));
            const result = await this.#spawn(directory, ['init', '--quiet', '--bare', '--template=', '.']);
            if (result.exitCode !== 0)
                throw this.failure('init', result);
            return directory;
        })();
        return this.#directory;
    }
    async #spawn(cwd, args, input, timeout) {
        const { spawn, signal } = this.#options;
        const running = spawn('git', args, {
            cwd,
            env: this.#environment(),
            ...(input !== undefined && { input }),
            ...(timeout !== undefined && { timeout })
        });
        return unlessAborted(running, signal).catch((error) => {
            // A child that was left behind may still lock its files: who comes next gets a repository of its own.
            this.#directory = undefined;
            throw error;
        });
    }
    /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
    #environment() {
        const { env, token, repositoryUrl } = this.#options;
        const header = `http.${repositoryUrl}.extraHeader`;
        const settings = [
            ['credential.helper', ''],
            ['gc.auto', '0'],
            ['maintenance.auto', 'false'],
            // What is larger goes to the disk piece by piece, and is never held in memory.
            ['core.bigFileThreshold', '1m'],
            ['http.lowSpeedLimit', '1'],
            ['http.lowSpeedTime', String(stallSeconds)],
            // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
            [header, ''],
            [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]
        ];
        return {
            ...env,
            LC_ALL: 'C',
            GIT_TERMINAL_PROMPT: '0',
            GIT_CONFIG_COUNT: String(settings.length),
            ...Object.fromEntries(settings.flatMap(([key, value], index) => [
                [`GIT_CONFIG_KEY_${index}`, key],
                [`GIT_CONFIG_VALUE_${index}`, value]
            ]))
        };
    }
}
const serverTrouble = 'The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).';
/**
 * Does not wait for a child when the run is cancelled meanwhile: the helper that speaks to the server outlives git, and holds its
 * pipes until the transfer is given up. What begins after the cancel is the clean-up, and is waited for.
 */
async function unlessAborted(running, signal) {
    if (!signal || signal.aborted)
        return running;
    let abort = () => { };
    const aborted = new Promise((_, reject) => {
        abort = () => reject(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
    });
    try {
        return await Promise.race([running, aborted]);
    }
    finally {
        signal.removeEventListener('abort', abort);
        running.catch(() => { });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/check-out-branch.js




/** Milliseconds: all files of a commit, as actions/checkout fetches them. */
const check_out_branch_transferLimit = 600_000;
/**
 * The files of a branch's newest commit, in a folder of their own below `temp`; no step before this one has touched them.
 * Answers the folder, which the caller removes.
 * @throws StagingError when the branch cannot be fetched.
 */
async function checkOutBranch({ repository, urls, spawn, env, temp, clock, signal }, token, branch) {
    const ref = `refs/heads/${branch}`;
    const repositoryUrl = `${urls.server}/${repository.fullName}`;
    const git = new LedgerGit({ repositoryUrl, token, ref, spawn, env, temp, clock, signal, directory: undefined });
    const directory = (0,external_node_path_.join)(temp, `checkout-${crypto.randomUUID()}`);
    try {
        const fetched = await git.read(['fetch', '--quiet', '--no-tags', '--depth=1', repositoryUrl, ref], () => true, check_out_branch_transferLimit);
        if (fetched === undefined)
            throw new errors/* StagingError */.QH('timeout', `the files of ${branch} could not be fetched within ten minutes, twice`);
        await (0,promises_.mkdir)(directory, { recursive: true });
        await git.run(['--work-tree', directory, 'checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD']);
        return directory;
    }
    catch (error) {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        throw error;
    }
    finally {
        await git.remove();
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/config/build/src/load-trusted.js

/**
 * The promotion branch's own configuration: what grants a right or sets a bound is read there, never from the commit that asks for
 * it. Which branch that is, the default branch's file says.
 * @throws StagingError invalid-configuration
 */
async function loadTrustedConfiguration(source) {
    const { defaultBranch, promotionBranch, likely, path, readFileAt } = source;
    const loadAt = (branch) => loadConfiguration({ path, readFile: (file) => readFileAt(file, branch) });
    const start = promotionBranch ?? defaultBranch;
    const [first, guess] = await Promise.all([loadAt(start), likely === undefined ? undefined : loadAt(likely)]);
    const branch = promotionBranch ?? first.promotion.branch;
    if (branch === start)
        return { configuration: first, branch };
    return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/grants.js




/**
 * The configuration of the commit at hand, with all that says what may be touched and what it may cost as the promotion branch has
 * it. A push may change what a stack makes; where its state lies, whose names are made, and how much may be spent, is merged
 * first. Throws with everything that is not.
 */
async function withGrants({ configuration, configPath, github, log }) {
    const { configuration: granted, branch } = await loadTrustedConfiguration({
        defaultBranch: 'HEAD',
        likely: configuration.promotion.branch,
        readFileAt: (path, ref) => readFileAt(github, configPath ?? path, ref)
    });
    const refused = [
        ...changed('environment.domain', configuration.environment.domain, granted.environment.domain),
        ...changed('environment.team', configuration.environment.team, granted.environment.team),
        ...changed('ledger.ref-prefix', configuration.ledger.refPrefix, granted.ledger.refPrefix),
        ...configuration.stacks.flatMap((stack) => unlike(stack, granted.stacks))
    ];
    if (refused.length > 0)
        throw new errors/* RefusedError */.fk('forbidden', `${branch} does not allow this: ${refused.join('; ')}`, {
            hint: `These are read from ${configPath ?? configurationPath} of ${branch}: merge the change there first.`
        });
    const { ttl, idle, idleApplies, limit, budget, domains } = granted.environment;
    const bounds = { ttl, idle, idleApplies, limit, budget, domains };
    for (const [name, value] of Object.entries(bounds)) {
        const own = configuration.environment[name];
        if ((0,external_node_util_.isDeepStrictEqual)(own, value))
            continue;
        const told = `environment.${name} is the one of ${branch}: this commit's is not used`;
        // Anyone who sets a budget believes that there is one.
        if (name === 'budget' && value === undefined)
            log.warning(`${told}, and ${branch} has none`);
        else
            log.info(told);
    }
    if (!(0,external_node_util_.isDeepStrictEqual)(configuration.account, granted.account))
        log.info(`account is the one of ${branch}: this commit's is not used`);
    return {
        ...configuration,
        environment: { ...configuration.environment, ...bounds },
        account: granted.account,
        ledger: granted.ledger,
        approval: { ...configuration.approval, timeout: granted.approval.timeout },
        // Which branch that is, the default branch says.
        promotion: { ...granted.promotion, branch },
        prices: granted.prices,
        protected: granted.protected,
        stacks: granted.stacks.map((stack) => ({
            ...stack,
            // The environment's own region decides where a state lies that names none.
            backend: { ...stack.backend, region: stack.backend.region ?? granted.environment.region },
            variables: (configuration.stacks.find(({ name }) => name === stack.name) ?? stack).variables
        }))
    };
}
function changed(name, own, granted) {
    return own === granted ? [] : [`${name} is ${own ?? 'not set'} here, and ${granted ?? 'not set'} there`];
}
/** A stack that is new, or that keeps its state, or its folder, elsewhere. */
function unlike({ name, directory, owns, backend }, granted) {
    const known = granted.find((one) => one.name === name);
    if (!known)
        return [`the stack ${name} is not there`];
    const places = ['bucket', 'key', 'region', 'endpoint'];
    return [
        ...changed(`directory of the stack ${name}`, directory, known.directory),
        ...changed(`owns of the stack ${name}`, owns, known.owns),
        ...places.flatMap((place) => changed(`backend.${place} of the stack ${name}`, backend[place], known.backend[place]))
    ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(4257);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/close.js
/** What is left when the environment is gone: whose it was and how often it was destroyed. The history has the rest. */
function cleared(document) {
    const { spending: _, ...rest } = document;
    return { ...rest, life: null, leases: [], operations: [], journal: [], apps: {}, stack: null };
}
/**
 * The same at the end of a teardown that left nothing, but for what others have asked for since its claim: told by the document
 * that the claim wrote, since the clocks of two runners need not agree. What is gone belongs to no account any more.
 */
function close_closed(document, claim) {
    return {
        ...cleared(document),
        teamUuid: null,
        leases: document.leases.filter(({ id, until }) => !claim.leases.some((lease) => lease.id === id && lease.until === until)),
        operations: document.operations.filter(({ id, since }) => !claim.operations.some((operation) => operation.id === id && operation.since === since))
    };
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js
var lifetime_spending = __webpack_require__(3629);
// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/migrations.js
/** How to get from schema n to n + 1, by n. Version 1 is the first. */
const migrations = {};
/** The document as the current version writes it; one without a known way is returned as it is, to be refused. */
function migrate(document, version) {
    let current = document;
    for (let step = version; migrations[step]; step += 1)
        current = migrations[step]?.(current);
    return current;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/schema.js




const schemaVersion = 1;
/**
 * How many there may be of each. What is written down is asked for, of services that count requests: a ledger that somebody else
 * wrote may cost so many at the most. A matrix has 256 jobs.
 */
const atMost = {
    leases: 500,
    operations: 600,
    journal: 1000,
    apps: 2000,
    compositions: 10,
    parts: 2000,
    overrides: 100,
    sources: 100
};
// Without it every problem is called "Invalid input".
core/* config */.$W((0,en/* default */.A)());
const time = iso/* datetime */.w$({ offset: true });
const leaseSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    /** The person or bot that wants the environment. */
    holder: schemas/* string */.YjP(),
    /** URL of the run that took it. */
    run: schemas/* string */.YjP(),
    branch: schemas/* string */.YjP(),
    reason: schemas/* string */.YjP(),
    since: time,
    until: time,
    /** A person took it by hand, for as long as it lasts: it is not the lease of a run that goes with it. */
    byHand: schemas/* optional */.lqM(schemas/* literal */.euz(true)),
    /** Of a run that failed, so that people can look: run again, it works by this lease and releases it. */
    kept: schemas/* optional */.lqM(schemas/* literal */.euz(true))
});
const operationSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['provision', 'deploy', 'teardown']),
    app: schemas/* optional */.lqM(schemas/* string */.YjP()),
    run: schemas/* object */.Ikc({ id: schemas/* int */.Whr(), attempt: schemas/* int */.Whr(), url: schemas/* string */.YjP() }),
    actor: schemas/* string */.YjP(),
    since: time,
    /** Host name of the machine that it goes on on: what Terraform writes into its locks there. */
    machine: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Hosts that a provision is about to take and that other environments could want too. */
    hosts: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()))
});
/** What was meant to be made, or was made: where to look. Never a permission to delete. */
const journalSchema = schemas/* object */.Ikc({
    kind: schemas/* string */.YjP(),
    /** Empty while only planned. */
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** URL of the run. */
    by: schemas/* string */.YjP(),
    at: time,
    goneAt: schemas/* optional */.lqM(time),
    /** As the last complete provision saw it, so that a look at what should be there need not ask for everything again. */
    createdAt: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** US dollars an hour. */
    hourly: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _nonnegative */.UI())),
    /** Where a DNS record points. */
    address: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** By which a load balancer or a node was reached: what led there alone looks like a stranger once it is gone. */
    addresses: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())),
    /** Of an interrupted operation: see there. */
    machine: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** The zone of a DNS record. */
    zone: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Of a state: addresses of what nothing but it knows of. */
    holds: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())),
    /** Of a state: how many there are of them beyond `holds`, by Terraform's type. */
    more: schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* int */.Whr().check(api/* _positive */.NC()))),
    /** It bears no mark of ours: the state of a stack that owns by its state holds it. */
    owned: schemas/* optional */.lqM(schemas/* literal */.euz(true))
});
const overrideSchema = schemas/* object */.Ikc({
    path: schemas/* string */.YjP(),
    /** It took the place of another value, which nobody but who makes the Application can bring back. */
    replaced: schemas/* optional */.lqM(schemas/* literal */.euz(true))
});
const deployedSchema = schemas/* object */.Ikc({
    /** The commit; empty where the first deploy of it has not ended well. */
    revision: schemas/* string */.YjP(),
    images: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** URL of the run that deployed it. */
    run: schemas/* string */.YjP(),
    at: time,
    /** Whether there is a pass: kept for versions that know no more. */
    tested: schemas/* boolean */.zMY(),
    /** What its pods ran, by digest. */
    digests: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())),
    /** Argo CD's Application. */
    application: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Who deployed it, and from which branch. */
    by: schemas/* optional */.lqM(schemas/* string */.YjP()),
    branch: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** URL of a run that began to deploy it and has not said that it ended well: nobody knows what runs. */
    uncertain: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** Its deploy ended well, and what runs is not what one commit has: why, as a clause. `uncertain` is there, too. */
    inexact: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** What deploys have set over its manifests that is of no commit, by path, such as `helm.parameters.color`. */
    overrides: schemas/* optional */.lqM(schemas/* array */.YOg(overrideSchema).check(api/* _maxLength */.Eb(atMost.overrides))),
    /** What its Application was set to apart from the version, by its manifest's word: a digest that only its readers can make. */
    setup: schemas/* optional */.lqM(schemas/* string */.YjP()),
    /** The commits of its other sources, where it has several. */
    otherRevisions: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _maxLength */.Eb(atMost.sources))),
    /** The commit at which its tests passed, when it, its neighbors and the stack were as there; and the run of the tests. */
    passed: schemas/* optional */.lqM(schemas/* object */.Ikc({
        revision: schemas/* string */.YjP(),
        run: schemas/* string */.YjP(),
        at: time,
        /** Names of the apps next to it that nobody had deployed there by then. */
        without: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _maxLength */.Eb(atMost.apps)))
    }))
});
/** What ran together, and passed, when a commit was tested: the answer for the request and the promotion. */
const compositionSchema = schemas/* object */.Ikc({
    commit: schemas/* string */.YjP(),
    /** URL of the run that wrote it. */
    run: schemas/* string */.YjP(),
    at: time,
    /** Digest of stacks and bootstrap. */
    stack: schemas/* string */.YjP(),
    apps: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({
        revision: schemas/* string */.YjP(),
        images: schemas/* array */.YOg(schemas/* string */.YjP()),
        digests: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())),
        passed: schemas/* optional */.lqM(schemas/* object */.Ikc({ revision: schemas/* string */.YjP(), run: schemas/* string */.YjP() })),
        /** Names of the apps that it passed next to; each is in the same composition. */
        neighbors: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())),
        /** Names of the apps next to it that nobody had deployed there when it passed: they ran as their Applications say, or not. */
        without: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()))
    }))
});
const milliseconds = schemas/* number */.aig().check(api/* _positive */.NC());
const lifeSchema = schemas/* object */.Ikc({
    since: time,
    /** The end that `environment.ttl` sets, moved on by every `extend`. */
    until: time,
    /** The last deploy, renewal, status or approval. */
    usedAt: time,
    /** Those that it was made under, as the promotion branch had them: see `Limits`. */
    limits: schemas/* optional */.lqM(schemas/* object */.Ikc({
        ttl: milliseconds,
        idle: milliseconds,
        idleApplies: schemas/* enum */.k5n(['unheld', 'always']),
        approval: milliseconds,
        budget: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _nonnegative */.UI()))
    })),
    /** Somebody is going to destroy it, and waits whether the others object. */
    ending: schemas/* optional */.lqM(schemas/* object */.Ikc({ by: schemas/* string */.YjP(), run: schemas/* string */.YjP(), reason: schemas/* string */.YjP(), at: time }))
});
const dollars = schemas/* number */.aig().check(api/* _nonnegative */.UI());
/** What this life of the environment has cost, as it was seen: see `withSeen`. */
const spendingSchema = schemas/* object */.Ikc({
    /** US dollars, of what is gone. */
    settled: dollars,
    /** The last look at everything that was written down. */
    lookedAt: schemas/* optional */.lqM(time),
    parts: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* string */.YjP(),
        id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        /** When it was made. */
        since: time,
        /** Since when it costs `hourly`; before that it cost `spent` US dollars. */
        from: time,
        spent: dollars,
        /** US dollars an hour; left out where no price is known. */
        hourly: schemas/* optional */.lqM(dollars),
        /** A month of it costs as much as its hours: no cap. */
        uncapped: schemas/* optional */.lqM(schemas/* literal */.euz(true)),
        goneAt: schemas/* optional */.lqM(time)
    }))
        .check(api/* _maxLength */.Eb(atMost.parts))
});
const documentSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(schemaVersion),
    environment: schemas/* string */.YjP(),
    repositoryId: schemas/* int */.Whr().check(api/* _positive */.NC()),
    /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
    teamUuid: schemas/* nullable */.mee(schemas/* string */.YjP()),
    /** Raised by each destroy: a run that carries an older one stops before its next effect. */
    generation: schemas/* int */.Whr().check(api/* _nonnegative */.UI()),
    /** From the first claim of a provision to the end of the teardown. */
    life: schemas/* _default */.Rvf(schemas/* nullable */.mee(lifeSchema), null),
    spending: schemas/* optional */.lqM(spendingSchema),
    leases: schemas/* array */.YOg(leaseSchema).check(api/* _maxLength */.Eb(atMost.leases)),
    operations: schemas/* array */.YOg(operationSchema).check(api/* _maxLength */.Eb(atMost.operations)),
    journal: schemas/* array */.YOg(journalSchema).check(api/* _maxLength */.Eb(atMost.journal)),
    apps: schemas/* record */.g1P(schemas/* string */.YjP(), deployedSchema)
        .check(schemas/* refine */.YPB((apps) => Object.keys(apps).length <= atMost.apps, 'too many')),
    /** The newest last. */
    compositions: schemas/* _default */.Rvf(schemas/* array */.YOg(compositionSchema).check(api/* _maxLength */.Eb(atMost.compositions)), []),
    stack: schemas/* nullable */.mee(schemas/* object */.Ikc({
        commit: schemas/* string */.YjP(),
        digest: schemas/* string */.YjP(),
        /** When it was applied last, to the end. */
        appliedAt: schemas/* optional */.lqM(time),
        /** US dollars an hour by size slug, of the nodes, as the service said then. */
        prices: schemas/* optional */.lqM(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().check(api/* _nonnegative */.UI()))),
        /** Hosts that it answers for. */
        hosts: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())),
        /** URL of a run that began to apply it again, or to destroy it, and has not said that it ended well: nobody knows what is there. */
        uncertain: schemas/* optional */.lqM(schemas/* string */.YjP())
    }))
});
function emptyDocument({ environment, repositoryId }) {
    return {
        schema: schemaVersion,
        environment,
        repositoryId,
        teamUuid: null,
        generation: 0,
        life: null,
        leases: [],
        operations: [],
        journal: [],
        apps: {},
        compositions: [],
        stack: null
    };
}
/**
 * Reads `environment.json`, as it is in `ref`. Everyone with write access can have written it: what does not fit is refused, never repaired,
 * and a newer version's document is never rewritten.
 */
function parseDocument(text, identity, ref) {
    const raw = parseJson(text);
    const version = schemas/* object */.Ikc({ schema: schemas/* int */.Whr().check(api/* _positive */.NC()) }).safeParse(raw).data?.schema;
    if (version !== undefined && version > schemaVersion)
        throw new LedgerError('ledger-newer', `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
            hint: 'Use the newest release of staging-actions in every workflow of this repository.'
        });
    const parsed = documentSchema.safeParse(migrate(raw, version ?? 0));
    if (!parsed.success)
        throw brokenLedger(ref, parsed.error.issues.slice(0, 5).map(told).join('; '));
    const { environment, repositoryId } = parsed.data;
    if (environment !== identity.environment || repositoryId !== identity.repositoryId)
        throw brokenLedger(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
    return parsed.data;
}
function renderDocument(document) {
    return `${JSON.stringify(document, null, 2)}\n`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function told({ path, message }) {
    return path.length > 0 ? `${path.join('.')}: ${message}` : message;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/writable.js



/** Bytes that a ledger may have: what has more is not read. It has some ten thousand. */
const mostBytes = 1 << 20;
/** Bytes that only a destroy may fill, which writes down what it deletes: an environment that nobody can destroy is the worst of all. */
const spareBytes = mostBytes / 8;
/**
 * As it may be written, so that it can be read again: what is known to be gone for the longest time leaves the journal where that
 * becomes too long, and of what was paid for its cost is kept.
 * @throws LedgerError where it still is too much.
 */
function writable(document, ref) {
    const room = document.operations.some(({ kind }) => kind === 'teardown') ? mostBytes : mostBytes - spareBytes;
    const counted = withoutGone(document, atMost.journal, atMost.parts);
    const text = renderDocument(counted);
    if (bytesOf(text) <= room)
        return within(counted, text, ref);
    const shortest = withoutGone(counted, 0, 0);
    const shorter = renderDocument(shortest);
    if (bytesOf(shorter) <= room)
        return within(shortest, shorter, ref);
    throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within(document, text, ref) {
    const { journal, leases, operations, apps, spending } = document;
    const counts = [
        ['resources', journal.length, atMost.journal],
        ['leases', leases.length, atMost.leases],
        ['operations', operations.length, atMost.operations],
        ['apps', Object.keys(apps).length, atMost.apps],
        ['parts that are paid for', spending?.parts.length ?? 0, atMost.parts]
    ];
    const over = counts.filter(([, count, allowed]) => count > allowed);
    if (over.length === 0)
        return { document, text };
    throw tooMuch(`${ref} would hold ${over.map(([what, count, allowed]) => `${count} ${what}, of ${allowed} that may be`).join('; ')}`);
}
function tooMuch(message) {
    return new LedgerError('ledger-unwritable', message, {
        hint: 'Destroy the environment in staging-control and create it again; make it smaller, or several of it.'
    });
}
/** Without what is gone, the longest first, as far as there is more than `entries` and `paid`. */
function withoutGone(document, entries, paid) {
    const { journal, spending } = document;
    const forgotten = new Set((0,lifetime_spending/* longestGone */.S9)(journal, journal.length - entries));
    return {
        ...document,
        ...(forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) }),
        ...(spending && { spending: (0,lifetime_spending/* withRoom */.Eo)(spending, paid) })
    };
}
function bytesOf(text) {
    return Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/git-remote.js




/** Bytes of all files that are read in one look. */
const together = 64 << 20;
const file = 'environment.json';
const next = 'refs/ledger/next';
/**
 * One file on one ref of a remote repository, through a bare repository. `git push --force-with-lease` is the only exact
 * compare-and-swap that a plain GITHUB_TOKEN has. A push costs no API request. Anyone who may push can have written anything
 * there: how much it is, is asked before it is read.
 */
class GitRemote {
    #options;
    #git;
    /** The commit that is here already: looking again costs one request as long as nothing happens. */
    #fetched;
    constructor(options) {
        this.#options = options;
        this.#git = new LedgerGit({ ...options, directory: options.place?.directory });
    }
    /** Undefined when the ref does not exist. */
    async fetch(depth) {
        const { ref, repositoryUrl } = this.#options;
        let isFetched;
        if (this.#fetched === undefined || !this.#git.isOpen) {
            // A pattern, because a fetch of a ref that does not exist is a failure like any other; asking first would cost more.
            const pattern = `+${ref}*:${ref}*`;
            isFetched = await this.#fetch('--prune', `--depth=${depth}`, repositoryUrl, pattern);
        }
        else {
            const known = await this.#lookUp();
            if (known === undefined)
                return undefined;
            isFetched =
                (depth === 1 && known === this.#fetched) ||
                    (await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`));
        }
        if (!isFetched)
            return this.#tooSlow();
        const [target, blob] = await this.#sizes([ref, `${ref}:${file}`]);
        if (!target) {
            await this.#requireAnswer();
            return undefined;
        }
        this.#fetched = target.id;
        return { commit: target.id, isCommit: target.type === 'commit', file: await this.#file(blob) };
    }
    /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
    async fetchBelow(prefixes) {
        const { repositoryUrl, ref } = this.#options;
        const here = (index) => `refs/below/${index}/`;
        const patterns = prefixes.map((prefix, index) => `+${prefix}/*:${here(index)}*`);
        if (!(await this.#fetch('--prune', '--depth=1', repositoryUrl, ...patterns)))
            throw new LedgerError('ledger-broken', `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
                hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
            });
        const listed = (await this.#git.run(['for-each-ref', '--format=%(refname)', 'refs/below'])).toString('utf8');
        const refs = listed.split('\n').filter(Boolean);
        if (refs.length === 0)
            await this.#requireAnswer();
        const blobs = await this.#sizes(refs.map((one) => `${one}:${file}`));
        const files = await this.#files(blobs);
        return prefixes.map((_, place) => {
            const isHere = (one) => one.startsWith(here(place));
            return new Map(refs.flatMap((one, index) => (isHere(one) ? [[one.slice(here(place).length), files[index] ?? missing]] : [])));
        });
    }
    /** Makes the commit that follows `tip`; it is pushed by `push`. */
    async commit(tip, text, message) {
        const { author, clock } = this.#options;
        const seconds = Math.floor(clock.now() / 1000);
        const bytes = (value) => Buffer.byteLength(value);
        const stream = [
            // What an attempt before left there is no parent of this one.
            `reset ${next}`,
            `commit ${next}`,
            `committer ${author.replace(/[<>\n]/g, '') || 'staging-actions'} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
            `data ${bytes(message)}\n${message}`,
            ...(tip?.isCommit ? [`from ${tip.commit}`, 'deleteall'] : []),
            `M 100644 inline ${file}`,
            `data ${bytes(text)}\n${text}`,
            'done\n'
        ].join('\n');
        await this.#git.run(['fast-import', '--quiet', '--force', '--done'], stream);
    }
    /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
    async push(tip) {
        const { ref, repositoryUrl } = this.#options;
        const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`;
        const result = await this.#git.raw(['push', '--porcelain', '--quiet', lease, repositoryUrl, `${next}:${ref}`]);
        if (result.exitCode === 0)
            return { kind: 'accepted' };
        // What is here is old, or nobody knows: the next look need not ask first whether there is anything new.
        this.#fetched = undefined;
        const refusal = result.stdout
            .toString('utf8')
            .split('\n')
            .find((line) => line.startsWith('!'));
        if (refusal)
            return { kind: 'refused', why: refusal.split('\t').at(-1) ?? 'refused' };
        const stderr = result.stderr.toString('utf8');
        const verdict = judgeGit(stderr);
        const why = lastWords(stderr);
        if (verdict.kind === 'refused')
            return { kind: 'denied', why };
        return { kind: 'unknown', why, reason: verdict.kind === 'unavailable' ? verdict.reason : 'git-failed' };
    }
    /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
    async mentions(text) {
        const log = await this.#git.run(['log', '--format=%B', '--fixed-strings', `--grep=${text}`, this.#options.ref]);
        return log.includes(text);
    }
    /** The last commits of the ref, newest first; none when it does not exist. */
    async log(most) {
        if (!(await this.fetch(most)))
            return [];
        const log = await this.#git.run(['log', '-z', `--max-count=${most}`, '--format=%ct%n%cn%n%B', this.#options.ref]);
        return log
            .toString('utf8')
            .split('\0')
            .filter(Boolean)
            .map((entry) => {
            const [seconds = '0', who = '', ...message] = entry.split('\n');
            return { at: new Date(Number(seconds) * 1000).toISOString(), who, message: message.join('\n') };
        });
    }
    async remove() {
        this.#fetched = undefined;
        await this.#git.remove();
    }
    async #fetch(...args) {
        return (await this.#git.read(['fetch', '--quiet', '--no-tags', ...args])) !== undefined;
    }
    /** What the ref points to at the server. */
    async #lookUp() {
        const { ref, repositoryUrl } = this.#options;
        const listed = await this.#git.read(['ls-remote', repositoryUrl, ref]);
        if (listed)
            return listed.slice(0, listed.indexOf('\t'));
        await this.#requireAnswer();
        return undefined;
    }
    /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
    async #tooSlow() {
        this.#fetched = undefined;
        const commit = await this.#lookUp();
        if (commit === undefined)
            return undefined;
        return {
            commit,
            isCommit: false,
            file: { problem: 'it could not be fetched in a minute, twice: it is far too large' }
        };
    }
    /**
     * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
     * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
     */
    async #requireAnswer() {
        const { repositoryUrl } = this.#options;
        // Nothing but HTTP answers with pages.
        if (/^https?:/.test(repositoryUrl))
            await this.#git.read(['ls-remote', repositoryUrl, 'HEAD'], (text) => text !== '');
    }
    async #sizes(names) {
        if (names.length === 0)
            return [];
        const input = names.map((name) => `${name}\n`).join('');
        const answer = (await this.#git.run(['cat-file', '--batch-check'], input)).toString('utf8');
        return answer
            .trimEnd()
            .split('\n')
            .map((line, index) => {
            const [id = '', type = '', size, more] = line.split(' ');
            // "<name> missing"
            const isThere = size !== undefined && more === undefined && /^\d+$/.test(size);
            return isThere ? { name: names[index] ?? '', id, type, size: Number(size) } : undefined;
        });
    }
    async #file(blob) {
        const { place } = this.#options;
        if (!place)
            return (await this.#files([blob]))[0] ?? missing;
        const problem = problemOf(blob);
        if (!blob || problem)
            return problem ?? missing;
        const object = await place.read(blob.name);
        return object ? { text: object.content.toString('utf8') } : missing;
    }
    /** In one process; the small ones first, where they are too much together. */
    async #files(blobs) {
        const files = blobs.map((blob) => problemOf(blob) ?? missing);
        let room = together;
        const wanted = blobs
            .flatMap((blob, index) => (blob && !problemOf(blob) ? [{ ...blob, index }] : []))
            .sort((a, b) => a.size - b.size)
            .filter(({ size, index }) => {
            room -= size;
            if (room < 0)
                files[index] = { problem: 'all ledgers together are too large' };
            return room >= 0;
        });
        if (wanted.length === 0)
            return files;
        const answer = await this.#git.run(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''));
        let at = 0;
        for (const { size, index } of wanted) {
            const start = answer.indexOf(10, at) + 1;
            files[index] = { text: answer.toString('utf8', start, start + size) };
            at = start + size + 1;
        }
        return files;
    }
}
const missing = { problem: `there is no ${file}` };
function problemOf(blob) {
    if (!blob)
        return missing;
    if (blob.type !== 'blob')
        return { problem: `${file} is no file` };
    if (blob.size <= mostBytes)
        return undefined;
    return { problem: `${file} has ${blob.size} bytes, and a ledger at most ${mostBytes}` };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/open-ledger.js








/** Milliseconds that a change may be overtaken by others before it gives up. */
const open_ledger_patience = 180_000;
/** Refusals without anyone else having written: the server does not let us. */
const mostUnexplained = 4;
/** How many commits back a change whose fate is unknown is looked for. */
const lookBack = 200;
/** The ledger of one environment. Opening it does nothing yet. */
function openLedger(options) {
    const { environment, repositoryId, refPrefix, clock, log, runUrl } = options;
    const names = (0,src_names/* environmentNames */.iF)({ environment, repositoryId });
    const ref = (0,src_names/* ledgerRef */.DH)(refPrefix, environment);
    const remote = new GitRemote({ ...options, ref, author: options.actor });
    const parse = ({ file }, place = ref) => {
        if ('problem' in file)
            throw brokenLedger(place, file.problem);
        return parseDocument(file.text, names, place);
    };
    /** As it was left where ledgers were before: undefined when it is in none of these places. */
    const former = async (read) => {
        for (const prefix of options.formerRefPrefixes ?? []) {
            const place = (0,src_names/* ledgerRef */.DH)(prefix, environment);
            const old = new GitRemote({ ...options, ref: place, author: options.actor });
            const tip = await old.fetch(1).finally(() => old.remove());
            if (tip)
                return read(tip, place);
        }
        return undefined;
    };
    const update = async (message, edit, read = parse) => {
        const started = clock.monotonic();
        let unexplained = 0;
        let tip = await remote.fetch(1);
        for (let attempt = 1;; attempt += 1) {
            const current = tip ? read(tip) : ((await former(read)) ?? emptyDocument(names));
            const edited = edit(current);
            if (edited === undefined)
                return current;
            const { document: next, text } = writable(edited, ref);
            // Two runs may make equal changes in the same second: without this their commits would be one and the same.
            const mark = `Write: ${(0,external_node_crypto_.randomUUID)()}`;
            await remote.commit(tip, text, `${oneLine(message)}\n\nRun: ${oneLine(runUrl)}\n${mark}\n`);
            const outcome = await remote.push(tip);
            if (outcome.kind === 'accepted') {
                log.debug(`ledger: ${message} (attempt ${attempt})`);
                return next;
            }
            log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`);
            // First the pause, then the look: others may write meanwhile, and a stale base would only cost another refusal.
            await clock.sleep(Math.random() * Math.min(4000, 100 * 1.6 ** attempt));
            const seen = await remote.fetch(outcome.kind === 'unknown' ? lookBack : 1);
            if (outcome.kind === 'unknown' && seen && (await remote.mentions(mark)))
                return next;
            unexplained = seen?.commit === tip?.commit ? unexplained + 1 : 0;
            // A server that gives no answer has a bad moment, and no objection.
            const isObjection = outcome.kind !== 'unknown' || outcome.reason === 'git-failed';
            if ((isObjection && unexplained >= mostUnexplained) || clock.monotonic() - started > open_ledger_patience)
                throw unwritten(outcome, ref, refPrefix, unexplained > 0);
            tip = seen;
        }
    };
    // One at a time: git locks its own files, and someone may look while someone else writes.
    let last = Promise.resolve();
    const inTurn = (work) => {
        const turn = last.then(work, work);
        last = turn.catch(() => { });
        return turn;
    };
    return {
        read: () => inTurn(async () => {
            const tip = await remote.fetch(1);
            return tip ? parse(tip) : former(parse);
        }),
        update: (message, edit) => inTurn(() => update(message, edit)),
        startOver: (message) => inTurn(async () => {
            let problem;
            const read = (tip, place) => {
                problem = undefined;
                try {
                    return parse(tip, place);
                }
                catch (error) {
                    if (!isBroken(error))
                        throw error;
                    problem = error.message;
                    return { ...emptyDocument(names), generation: Math.floor(clock.now() / 1000) };
                }
            };
            await update(message, (current) => (problem === undefined ? undefined : current), read);
            return { problem };
        }),
        clear: async (message) => {
            await inTurn(() => update(message, cleared));
        },
        history: (most) => inTurn(async () => (await remote.log(most)).map(({ at, who, message }) => ({
            at,
            who,
            what: message.split('\n')[0] ?? '',
            run: /^Run: (.*)$/m.exec(message)?.[1] ?? ''
        }))),
        close: () => inTurn(() => remote.remove())
    };
}
function unwritten(outcome, ref, refPrefix, isUnexplained) {
    const message = `could not write ${ref}: ${outcome.why}`;
    if (outcome.kind === 'unknown')
        return new LedgerError(outcome.reason, message, { hint: serverTrouble });
    return new LedgerError('ledger-unwritable', message, {
        hint: isUnexplained
            ? `Give the job \`permissions: contents: write\`; where the repository's rules forbid ${refPrefix}/*, set \`ledger: { ref-prefix: refs/heads/staging-ledger }\` in .github/staging.yml.`
            : 'Very many runs write at the same moment: start this one again.'
    });
}
function oneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/open-ledger-of.js

/** The ledger of the configured environment, in the run's own repository; `token` is a GitHub token. Opening it does nothing yet. */
function openLedgerOf(context, configuration, token, place) {
    const options = ledgersOf(context, configuration, token);
    return openLedger({ ...options, environment: configuration.environment.name, ...(place && { place }) });
}
/** What the ledgers of all environments have in common. */
function ledgersOf(context, { ledger }, token) {
    const { repository, urls, run, actor, spawn, env, temp, clock, log, signal } = context;
    return {
        repositoryUrl: `${urls.server}/${repository.fullName}`,
        token,
        repositoryId: repository.id,
        refPrefix: ledger.refPrefix,
        formerRefPrefixes: ledger.formerRefPrefixes,
        actor,
        runUrl: run.url,
        spawn,
        env,
        temp,
        clock,
        log,
        ...(signal && { signal })
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/read-ledgers.js





/**
 * The ledgers of all environments of the repository, by name, in two requests. One that cannot be read is an error in its place:
 * it must not hide the others. A ref that is no environment's is left out.
 */
async function readLedgers(options) {
    const { refPrefix, formerRefPrefixes = [], repositoryId } = options;
    const remote = new GitRemote({ ...options, ref: refPrefix, author: options.actor });
    try {
        const prefixes = [refPrefix, ...formerRefPrefixes];
        const below = await remote.fetchBelow(prefixes);
        const found = new Map();
        // The newest place counts: what is left in an earlier one was moved.
        for (const [index, prefix] of prefixes.entries())
            for (const [environment, file] of below[index] ?? [])
                if ((0,src_names/* isEnvironmentName */.tq)(environment) && !found.has(environment))
                    found.set(environment, parsed(file, { environment, repositoryId }, (0,src_names/* ledgerRef */.DH)(prefix, environment)));
        return found;
    }
    finally {
        await remote.remove();
    }
}
function parsed(file, identity, ref) {
    try {
        if ('problem' in file)
            return brokenLedger(ref, file.problem);
        return parseDocument(file.text, identity, ref);
    }
    catch (error) {
        return (0,errors/* toStagingError */.xc)(error);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/open-environment.js








/**
 * Reads the configuration (from the checkout, else from the commit; what grants trust from the promotion branch) and opens the
 * clients. Changes nothing.
 */
async function openEnvironment(request) {
    const { context, octokit, githubToken, digitaloceanToken } = request;
    const { repository, urls, clock, log, signal } = context;
    const github = { octokit, owner: repository.owner, repo: repository.name };
    const loaded = request.like?.configuration ?? (await read(request, github));
    const environment = request.environment ?? loaded.environment.name;
    const configuration = { ...loaded, environment: { ...loaded.environment, name: environment } };
    const names = (0,src_names/* environmentNames */.iF)({ environment, repositoryId: repository.id, server: urls.server });
    return {
        names,
        configuration,
        apps: request.like?.apps ?? appsIn(context.workspace, configuration),
        ledger: openLedgerOf(context, configuration, githubToken),
        ledgers: () => readLedgers(ledgersOf(context, configuration, githubToken)),
        digitalocean: new DigitalOcean({ token: digitaloceanToken, baseUrl: urls.digitalocean, clock, log, signal }),
        github,
        context,
        configPath: request.configPath,
        checkOutBranch: (branch) => checkOutBranch(context, githubToken, branch)
    };
}
async function read({ context, configPath }, github) {
    const pushed = await loadConfiguration({
        path: configPath,
        workspace: context.workspace,
        readFile: (path) => readFileAt(github, path, context.sha)
    });
    return withGrants({ configuration: pushed, configPath, github, log: context.log });
}


/***/ }),

/***/ 9804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ releaseAfterFailure),
/* harmony export */   b: () => (/* binding */ releaseOperation)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7702);
/* harmony import */ var _ledger_abandoned_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9143);
/* harmony import */ var _ledger_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80);
/* harmony import */ var _ledger_leases_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1072);
/* harmony import */ var _ledger_operations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3685);





/**
 * Takes our operation out of the ledger, if it is in it: after a failure, or when the run was cancelled. `interrupted`: it
 * was killed in the middle of something, and who comes next must know.
 */
async function releaseOperation(environment, kind, { interrupted }) {
    const { ledger, context } = environment;
    const id = (0,_ledger_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .operationId */ .Bb)(kind, context.run);
    const document = await ledger.read();
    if (!document?.operations.some((operation) => operation.id === id))
        return;
    await ledger.update(`${kind}: ${interrupted ? 'interrupted' : 'released'}`, (current) => {
        const operation = current.operations.find((one) => one.id === id);
        if (!operation)
            return undefined;
        const released = withoutItsLease((0,_ledger_operations_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutOperation */ .WW)(current, id), operation);
        return interrupted
            ? (0,_ledger_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .withJournal */ .u)(released, [(0,_ledger_abandoned_js__WEBPACK_IMPORTED_MODULE_2__/* .interruption */ .YW)(operation, context.clock.now())])
            : withoutEmptyLife(released);
    });
    context.log.info(`released the claim of this ${kind}`);
}
/** The lease that came with a provision's claim goes with it; one that the run held before stays. */
function withoutItsLease(document, { kind, run, since }) {
    const id = (0,_ledger_leases_js__WEBPACK_IMPORTED_MODULE_3__/* .leaseId */ .K)(run.id);
    const came = kind === 'provision' && document.leases.some((lease) => lease.id === id && lease.since === since);
    return came ? (0,_ledger_leases_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutLease */ .zI)(document, id) : document;
}
/** What ended before anything was planned was never there: it takes no other environment's place. */
function withoutEmptyLife(document) {
    const { leases, operations, journal, stack } = document;
    return leases.length + operations.length + journal.length > 0 || stack ? document : { ...document, life: null };
}
/** The failure is what is told: that its claim could not be taken back only makes the next run ask GitHub about this one. */
async function releaseAfterFailure(environment, kind) {
    const { log, signal } = environment.context;
    try {
        await releaseOperation(environment, kind, { interrupted: signal.aborted });
    }
    catch (error) {
        log.warning(`the claim of this ${kind} stays in the ledger until the run is over: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_4__/* .toStagingError */ .xc)(error).message}`);
    }
}


/***/ }),

/***/ 5425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ findRef),
/* harmony export */   vv: () => (/* binding */ fullRef)
/* harmony export */ });
/* unused harmony exports createRef, findRefMessage, createMark, fastForwardRef, deleteRef */
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5565);




/**
 * What names a branch and nothing else: a tag may be called `main` too, and anyone who may push can make one. A commit, `HEAD` and what
 * begins with `refs/` stay as they are.
 */
function fullRef(name) {
    return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
async function findRef(github, ref) {
    const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessStatus */ .HD)([404], (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }));
    return answer?.data.object.sha;
}
/**
 * False when a ref of that name exists already, at whatever commit. `ref` without the leading `refs/`.
 * Where the answer is lost, a ref at `sha` counts as made: a caller that must know that nobody else made it gives a commit of its own.
 */
async function createRef(github, ref, sha) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await request(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha });
            return true;
        }
        catch (error) {
            if (isLost(error) && attempt < 4) {
                await systemClock.sleep(500 * attempt);
                continue;
            }
            // 422 stands for "exists" and for "no such commit": only the first is an answer.
            const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : undefined;
            if (at === undefined)
                throw error;
            return attempt > 1 && at === sha;
        }
    }
}
/** The message of the commit that a ref points at; undefined when there is no such ref, or when it points at something else. */
async function findRefMessage(github, ref) {
    const sha = await findRef(github, ref);
    if (sha === undefined)
        return undefined;
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message;
}
/**
 * A commit that nobody else can have made. Needs `contents: write`. By itself it has no parent and no workflow file: GITHUB_TOKEN may
 * make no ref at a commit with workflow files that no branch has any more.
 * @param parent has its files and its history
 */
async function createMark(github, message, parent) {
    const tree = parent === undefined ? await createTree(github, message) : await treeOf(github, parent);
    const { data } = await request(github, 'POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: parent === undefined ? [] : [parent] }, 
    // A second one is garbage that nothing points at.
    { repeatable: true });
    return data.sha;
}
async function treeOf(github, commit) {
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await request(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
    const file = { path: 'mark.txt', mode: '100644', type: 'blob', content };
    const made = await request(github, 'POST /repos/{owner}/{repo}/git/trees', { tree: [file] }, { repeatable: true });
    return made.data.sha;
}
/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
async function fastForwardRef(github, ref, sha) {
    await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false });
}
/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
async function deleteRef(github, ref) {
    await unlessStatus([404, 422], request(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }));
    seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}


/***/ }),

/***/ 5565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UG: () => (/* binding */ graphql),
  Em: () => (/* binding */ request),
  HD: () => (/* binding */ unlessStatus)
});

// UNUSED EXPORTS: persist

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./packages/base/build/src/retry-pause.js
var retry_pause = __webpack_require__(5812);
// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
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
var src_seen = __webpack_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
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
                    ? (0,retry_pause/* retryPause */.v)({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
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

/***/ 5016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ seenBy),
/* harmony export */   K: () => (/* binding */ noteTime),
/* harmony export */   fC: () => (/* binding */ raiseFloor),
/* harmony export */   lC: () => (/* binding */ timeAt)
/* harmony export */ });
/* unused harmony export expectEvent */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6473);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   FB: () => (/* binding */ lag),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   ID: () => (/* binding */ strongDoubt),
/* harmony export */   JD: () => (/* binding */ isLost),
/* harmony export */   QV: () => (/* binding */ sameText),
/* harmony export */   _O: () => (/* binding */ clockDrift),
/* harmony export */   qX: () => (/* binding */ pauseWithin),
/* harmony export */   xy: () => (/* binding */ lookFor)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6473);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7702);

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


/***/ })

};

export const id = 664;
export const ids = [664,473];
export const modules = {

/***/ 1425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   dc: () => (/* binding */ renderMoment)
/* harmony export */ });
/* unused harmony export renderDuration */
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

/***/ 1664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  appCatalogue: () => (/* reexport */ app_catalogue/* appCatalogue */.L3),
  appNameForm: () => (/* reexport */ folder_apps/* appNameForm */.FC),
  appsIn: () => (/* reexport */ appsIn),
  configurationPath: () => (/* reexport */ load_configuration/* configurationPath */.y),
  defaultConfiguration: () => (/* reexport */ defaults/* defaultConfiguration */._),
  dependenciesOf: () => (/* reexport */ neighbors/* dependenciesOf */.h),
  dispatchInputsOf: () => (/* reexport */ workflow_triggers/* dispatchInputsOf */.HA),
  environmentFolders: () => (/* reexport */ environmentFolders),
  findStartProblems: () => (/* reexport */ findStartProblems),
  folderApps: () => (/* reexport */ folder_apps/* folderApps */.TJ),
  folderGlobs: () => (/* reexport */ app_catalogue/* folderGlobs */.ew),
  folderOfGlob: () => (/* reexport */ app_catalogue/* folderOfGlob */.GT),
  givenInput: () => (/* reexport */ givenInput),
  hasIntegrationTest: () => (/* reexport */ hasIntegrationTest),
  isEnvironmentFile: () => (/* reexport */ isEnvironmentFile),
  isManifestOf: () => (/* reexport */ isManifestOf),
  isProtected: () => (/* reexport */ src_protected/* isProtected */.bz),
  jobsOf: () => (/* reexport */ workflow_triggers/* jobsOf */.aG),
  loadConfiguration: () => (/* reexport */ load_configuration/* loadConfiguration */.v),
  loadTrustedConfiguration: () => (/* reexport */ load_trusted/* loadTrustedConfiguration */._),
  manifestFolder: () => (/* reexport */ manifestFolder),
  mayStart: () => (/* reexport */ workflow_triggers/* mayStart */.SH),
  neighborsOf: () => (/* reexport */ neighbors/* neighborsOf */.l),
  parseConfiguration: () => (/* reexport */ parse_configuration.parseConfiguration),
  protectedParts: () => (/* reexport */ src_protected/* protectedParts */.to),
  pushBranches: () => (/* reexport */ workflow_triggers/* pushBranches */.XB),
  readFolderGlob: () => (/* reexport */ folder_apps/* readFolderGlob */.Jn),
  triggersOf: () => (/* reexport */ workflow_triggers/* triggersOf */.XJ),
  withProtectedParts: () => (/* reexport */ src_protected/* withProtectedParts */.V6)
});

// EXTERNAL MODULE: ./packages/config/build/src/app-catalogue.js
var app_catalogue = __webpack_require__(1677);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/config/build/src/folder-apps.js
var folder_apps = __webpack_require__(5421);
;// CONCATENATED MODULE: ./packages/config/build/src/checked-out-apps.js




/**
 * The catalogue of a checkout. Without one, and without a catalogue in the configuration, there is no app.
 * @param workspace absolute path
 */
function appsIn(workspace, configuration) {
    const found = (0,app_catalogue/* folderGlobs */.ew)(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)]);
    return (0,app_catalogue/* appCatalogue */.L3)(configuration, new Map(found));
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

// EXTERNAL MODULE: ./packages/config/build/src/defaults.js
var defaults = __webpack_require__(5894);
;// CONCATENATED MODULE: ./packages/config/build/src/environment-files.js
/**
 * Whether a file, by its path in the repository, is part of what the environment is made of: what lies in the folder of a stack,
 * what Terraform reads of the folders next to it (modules), and the bootstrap's manifests. Prose and what Terraform itself leaves
 * behind are not, nor are the stacks next to it that live longer than any environment: `foundation` and `production`.
 */
function isEnvironmentFile(path, { stacks, bootstrap }) {
    if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path))
        return false;
    if (path.startsWith(`${bootstrap.directory}/`))
        return /^[^/]+\.ya?ml$/.test(path.slice(bootstrap.directory.length + 1));
    return stacks.some(({ directory }) => path.startsWith(`${directory}/`) ||
        (path.startsWith(`${besideOf(directory)}/`) &&
            !/^(foundation|production)\//.test(path.slice(besideOf(directory).length + 1)) &&
            /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path)));
}
/** The folders that such files lie in. */
function environmentFolders({ stacks, bootstrap }) {
    return [...new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort();
}
/** Where a relative `source` would find modules. */
function besideOf(directory) {
    return directory.split('/').slice(0, -1).join('/') || directory;
}

// EXTERNAL MODULE: ./packages/config/build/src/load-configuration.js
var load_configuration = __webpack_require__(2855);
// EXTERNAL MODULE: ./packages/config/build/src/load-trusted.js
var load_trusted = __webpack_require__(1994);
// EXTERNAL MODULE: ./packages/config/build/src/neighbors.js
var neighbors = __webpack_require__(869);
;// CONCATENATED MODULE: ./packages/config/build/src/load.js
/** Everything but the parser, which `loadConfiguration` loads when there is a file: for actions that start fast. */









// EXTERNAL MODULE: ./packages/config/build/src/parse-configuration.js + 3 modules
var parse_configuration = __webpack_require__(7473);
// EXTERNAL MODULE: ./packages/config/build/src/protected.js
var src_protected = __webpack_require__(472);
// EXTERNAL MODULE: ./packages/config/build/src/workflow-triggers.js
var workflow_triggers = __webpack_require__(2063);
;// CONCATENATED MODULE: ./packages/config/build/src/start-problems.js

/**
 * What keeps the workflow of this text from being started with these inputs, one clause each: GitHub answers 422 to an input that
 * `workflow_dispatch` does not declare, to an option that is not among its own, and to a required input that is not sent.
 */
function findStartProblems(text, sent) {
    const trigger = triggerOf(text);
    if (!trigger)
        return ['it has no `workflow_dispatch`'];
    const declared = (0,workflow_triggers/* asMapping */.dw)(trigger['inputs']);
    const missing = Object.keys(sent).filter((name) => !(name in declared));
    const all = Object.entries(declared).map(([name, declaration]) => ({ name, input: (0,workflow_triggers/* asMapping */.dw)(declaration) }));
    const demanded = all.filter(({ name, input }) => input['required'] === true && input['default'] === undefined && !(name in sent));
    const refused = all.flatMap(({ name, input: { type, options } }) => {
        const offered = type === 'choice' && Array.isArray(options) ? options.map(String) : undefined;
        return (sent[name] ?? [])
            .filter((option) => offered && !offered.includes(option))
            .map((option) => `${name}: ${option}`);
    });
    return [
        ...(missing.length > 0 ? [`it does not declare ${list(missing)}`] : []),
        ...(refused.length > 0 ? [`it does not offer ${list(refused)}`] : []),
        ...(demanded.length > 0 ? [`it demands ${list(demanded.map(({ name }) => name))}, which nobody sends`] : [])
    ];
}
/** What a caller of one of our workflows gives for an input, as its text stands; undefined: nothing. */
function givenInput(caller, input) {
    return new RegExp(`^[^#\\n]*\\b${input}:\\s*["']?([\\w.-]+)`, 'm').exec(caller ?? '')?.[1];
}
const list = (names) => names.map((name) => `\`${name}\``).join(', ');
/** What `on` says of a start by hand; undefined: none, or no workflow at all. */
function triggerOf(text) {
    const triggers = (0,workflow_triggers/* triggersOf */.XJ)(text);
    return Object.hasOwn(triggers, 'workflow_dispatch') ? (0,workflow_triggers/* asMapping */.dw)(triggers['workflow_dispatch']) : undefined;
}

;// CONCATENATED MODULE: ./packages/config/build/src/index.js







/***/ }),

/***/ 7473:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseConfiguration: () => (/* binding */ parseConfiguration)
});

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./packages/config/build/src/catalogue-rules.js
var catalogue_rules = __webpack_require__(5813);
;// CONCATENATED MODULE: ./packages/config/build/src/nearest.js
/** The known word that a mistyped one most likely meant; undefined when none is near. */
function nearest(word, known) {
    const ranked = known
        .map((candidate) => ({ candidate, distance: distance(word.slice(0, 60), candidate) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : undefined;
}
/** Insertions, deletions and replacements; `_`, case and spaces cost nothing next to `-`. */
function distance(left, right) {
    const a = plain(left);
    const b = plain(right);
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            row.push(Math.min(replaced, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
        }
        previous = row;
    }
    return previous[b.length] ?? 0;
}
function plain(word) {
    return word
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[_ ]/g, '-');
}

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
;// CONCATENATED MODULE: ./packages/config/build/src/read-configuration.js

/** The file's kebab-case keys and `8h` as the camelCase keys and milliseconds that the code reads. */
function readConfiguration(written) {
    const { environment, ledger, stacks, bootstrap, apps, changes, approval, promotion, teardown, prices } = written;
    return {
        version: 1,
        environment: {
            name: environment.name,
            domain: environment.domain,
            domains: environment.domains,
            region: environment.region,
            ttl: milliseconds(environment.ttl),
            idle: milliseconds(environment.idle),
            idleApplies: environment['idle-applies'],
            team: environment.team,
            limit: environment.limit,
            shared: environment.shared,
            budget: environment.budget
        },
        account: { limit: written.account.limit, budget: written.account.budget },
        dashboard: written.dashboard,
        ledger: {
            refPrefix: ledger['ref-prefix'],
            formerRefPrefixes: ledger['former-ref-prefixes'].filter((one) => one !== ledger['ref-prefix'])
        },
        stacks: stacks.map(({ name, directory, owns, command, variables, backend }) => ({
            name,
            directory,
            owns,
            command,
            variables,
            backend: defined(backend)
        })),
        bootstrap,
        apps: apps?.map(readApp),
        changes: { global: changes.global, ignore: changes.ignore, devDependencies: changes['dev-dependencies'] },
        approval: {
            approvers: approval.approvers,
            minimum: approval.minimum,
            timeout: milliseconds(approval.timeout),
            waitMinutes: approval['wait-minutes'],
            excludeInitiator: approval['exclude-initiator'],
            labels: approval.labels,
            assignees: approval.assignees.map((login) => login.replace(/^@/, '')),
            mentions: approval.mentions,
            words: approval.words,
            template: approval.template
        },
        promotion: { branch: promotion.branch, method: promotion.method, workflow: promotion.workflow },
        teardown: { policy: teardown.policy, keepOnFailure: milliseconds(teardown['keep-on-failure']) },
        protected: written.protected,
        prices
    };
}
function readApp(app) {
    return defined({
        name: app.name,
        paths: app.paths,
        ignore: app.ignore,
        dependsOn: app['depends-on'],
        application: app.application,
        url: app.url,
        versionPath: app['version-path'],
        imageParameter: app['image-parameter'],
        template: app.template,
        manifests: app.manifests,
        test: app.test && defined(app.test),
        tests: app.tests
    });
}
function defined(value) {
    return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
}
function milliseconds(text) {
    const value = (0,duration/* parseDuration */.E9)(text);
    if (value === undefined)
        throw new errors/* StagingError */.QH('internal', `the schema let the duration "${text}" through`);
    return value;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./packages/config/build/src/defaults.js
var defaults = __webpack_require__(5894);
// EXTERNAL MODULE: ./packages/config/build/src/folder-apps.js
var folder_apps = __webpack_require__(5421);
;// CONCATENATED MODULE: ./packages/config/build/src/schema.js



/*
 * The one description of `.github/staging.yml`: checked against here, published as JSON Schema by schema-json.ts.
 * Each `error` says what was expected, in words that follow "expected".
 */
const durationWords = 'a duration from 1m to 99d, such as 30m, 8h or 2d';
function pattern(form, expected, description) {
    const schema = schemas/* string */.YjP({ error: expected }).check(api/* _regex */.Fk(form, { error: expected }));
    return description ? schema.check(schemas/* describe */.q0y(description)) : schema;
}
function choice(values, description) {
    return schemas/* enum */.k5n(values, { error: `one of ${values.join(', ')}` }).check(schemas/* describe */.q0y(description));
}
function whole(min, max, description) {
    const error = `a whole number from ${min} to ${max}`;
    return schemas/* int */.Whr({ error }).check(api/* _gte */.qm(min, { error }), api/* _lte */.Zm(max, { error }), schemas/* describe */.q0y(description));
}
function part(shape, description) {
    return schemas/* strictObject */.rej(shape, { error: 'a mapping' }).check(schemas/* describe */.q0y(description));
}
function list(item, expected, description) {
    return schemas/* array */.YOg(item, { error: expected })
        .check(api/* _maxLength */.Eb(500, { error: 'at most 500 items' }), schemas/* describe */.q0y(description));
}
/** Nothing is meant to last no time, or for years: a slip is told before it ends or keeps an environment. */
const schema_duration = (description) => pattern(/^0{0,3}([1-9]\d{0,4}m|[1-9]\d{0,2}h|[1-9]\d?d)$/, durationWords, description);
const durationOrNone = (description) => pattern(/^(0{1,6}[mhd]|0{0,3}([1-9]\d{0,4}m|[1-9]\d{0,2}h|[1-9]\d?d))$/, `${durationWords}, or 0m`, description);
const oneLine = (description) => pattern(/^[^\p{Cc}]{1,1000}$/u, 'one line of text', description);
/** Relative, forward slashes, no `.` or `..` segment, so that it can be read over the contents API as well. */
const folder = (description) => pattern(/^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}\\]{1,256}$/u, 'a path inside the repository, relative to its root, without ".."', description);
const globWords = 'a glob relative to the repository\'s root, without "..", a leading "/" or "!"';
const glob = pattern(/^(?![/!#])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}]{1,256}$/u, globWords);
/**
 * What actions/upload-artifact gets next to staging-result.json: one path outside the workspace, and its name in the artifact is
 * another, so that nobody finds it. That action trims each line, expands `~`, and resolves escapes and `[.]`
 * (@actions/glob, src/internal-pattern.ts).
 */
const resultsGlob = pattern(/^(?![/!#~\s])(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\[\.\])[^\p{Cc}\\]{1,256}(?<!\s)$/u, 'a glob inside the repository, relative to its root, without "..", "\\", a leading "/", "~", "!" or space (let the test command write or copy its reports there)', 'JUnit XML files. Default: apps/<name>/test-results/*.xml');
const appNameWords = 'a name of lower-case letters, digits and hyphens, at most 40';
const appName = pattern(new RegExp(`${folder_apps/* appNameForm */.FC.source}|${folder_apps/* folderGlobForm */.Jm.source}`), `${appNameWords}, or a glob of folders such as services/*`);
const folderForm = /^(?![/!#])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}\\*?[\]{}]{0,255}\/[^\p{Cc}\\*?[\]{}]{0,255}$/u;
const dependency = pattern(new RegExp(`${folder_apps/* appNameForm */.FC.source}|${folderForm.source}`, 'u'), `${appNameWords}, or a folder with a slash, relative to the repository's root`);
const app = part({
    name: appName.check(schemas/* describe */.q0y(
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
    'Unique; names the Argo CD Application and the host unless those are given. Or folders, such as services/*: each is an app with what this entry says, where ${app} in application, url, manifests, template and test stands for its name and ${path} for its folder.')),
    paths: schemas/* optional */.lqM(list(glob, 'a list of globs', 'What belongs to the app. Default: apps/<name>/**')),
    ignore: schemas/* optional */.lqM(list(glob, 'a list of globs', 'What of it does not change the app, such as **/*.md')),
    'depends-on': schemas/* optional */.lqM(list(dependency, 'a list of app names and folders', 'Apps by name, and folders with a slash, such as libs/shared or shared/: when one of these changes, so does this app.')),
    application: schemas/* optional */.lqM(pattern(/^([a-z0-9]|\$\{app\})(([a-z0-9.-]|\$\{app\}){0,251}([a-z0-9]|\$\{app\}))?$/, "the name of an Argo CD Application: lower-case letters, digits, '-' and '.'", 'Default: staging-<name>')),
    url: schemas/* optional */.lqM(pattern(/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/, 'an http or https URL', 'Default: https://<name>.<environment>.<domain>')),
    'version-path': schemas/* optional */.lqM(pattern(/^\/[^\s?#]{0,200}$/, 'a path that begins with a slash', "Where at its URL the app says which version it is: the image tag or the commit, in the body or a header. Before its tests start, that of the deploy has answered there. Default: any answer of its URL, next to Argo CD's record of the images that run")),
    'image-parameter': schemas/* optional */.lqM(pattern(/^[A-Za-z0-9_.[\]-]{1,200}$/, 'a Helm parameter such as image.tag', 'The Helm parameter that takes the image tag.')),
    manifests: schemas/* optional */.lqM(folder("The folder of the app's Argo CD manifests: a change there changes the app. Default: what in infra/argocd/apps begins with its name.")),
    template: schemas/* optional */.lqM(folder('The manifest that the Argo CD Application is created from when it is not there.')),
    test: schemas/* optional */.lqM(part({
        command: schemas/* optional */.lqM(oneLine("Run in the repository's root. Default: npm run test:integration --prefix=apps/<name>")),
        results: schemas/* optional */.lqM(resultsGlob)
    }, 'The integration test, run against the deployed app.')),
    tests: schemas/* optional */.lqM(choice(['required', 'none'], 'none: it has no integration tests, and goes out without. Counts where the promotion branch says it, too. Default: required'))
}, 'A deployable unit of the repository.');
/** Stores resolve `..`, `//` and encoded dots each in their own way, and lead to other people's objects by it. */
const stateKeyForm = /^(?=.{1,200}$)(?!.*\.tflock$)[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const stack = part({
    name: pattern(/^[a-z0-9-]{1,40}$/, appNameWords, 'Names the state file.'),
    directory: folder("The Terraform stack's folder."),
    owns: schemas/* prefault */.SdS(choice(['tags', 'state'], 'What proves that something which this stack makes is ours: our name and tag on it, or, for a stack that cannot bear them, our state alone. Read from the promotion branch.'), 'tags'),
    command: schemas/* prefault */.SdS(choice(['terraform', 'tofu'], 'What runs it. terraform is found on the PATH or installed; tofu (OpenTofu) has to be on the PATH.'), 'terraform'),
    variables: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z_][A-Za-z0-9_-]*$/, { error: 'the name of a Terraform variable' })), schemas/* json */.Pq9(), { error: 'a mapping of Terraform variables' }), {}),
    backend: schemas/* prefault */.SdS(part({
        bucket: schemas/* optional */.lqM(pattern(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "a bucket's name")),
        key: schemas/* optional */.lqM(pattern(stateKeyForm, 'segments of letters, digits, `-`, `_` and `.`, joined by `/`, none beginning with a dot', 'Below <repository-id>/<environment>/, which is put before it. Default: <stack>.tfstate')),
        region: schemas/* optional */.lqM(pattern(/^[a-z0-9-]{1,40}$/, "a region's name, such as nyc3")),
        endpoint: schemas/* optional */.lqM(pattern(/^https?:\/\/[^\s?#@]+$/, 'an http or https URL'))
    }, 'Where the state is kept: S3-compatible, such as Spaces.'), {})
}, 'A Terraform stack, applied and destroyed in the order of this list.');
const domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
const domainWords = 'a domain name in lower case, such as example.com';
const dollars = (min, description) => schemas/* number */.aig({ error: 'US dollars' })
    .check(api/* _gte */.qm(min, { error: `at least ${min} US dollar` }), api/* _lte */.Zm(100_000, { error: 'at most 100000 US dollars' }), schemas/* describe */.q0y(description));
const environment = part({
    name: schemas/* prefault */.SdS(pattern(/^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/, 'a name of lower-case letters, digits and hyphens, at most 20, beginning with a letter and not ending with a hyphen'), 'staging'),
    domain: schemas/* optional */.lqM(pattern(domainForm, domainWords, 'The DNS zone: an app answers at https://<app>.<environment>.<domain>')),
    domains: schemas/* optional */.lqM(list(pattern(domainForm, domainWords), 'a list of domain names', "Where the apps' hosts may lie: each of these domains and everything below it. Default: <environment>.<domain>; without a domain no app may have a `url`. Read from the promotion branch.")),
    region: schemas/* prefault */.SdS(pattern(/^[a-z]{2,4}\d{1,2}$/, "a DigitalOcean region's slug, such as nyc3"), 'nyc3'),
    ttl: schemas/* prefault */.SdS(schema_duration('How long it lives at most; `extend` moves the end by at most as much. A lease lasts as long by default.'), '8h'),
    idle: schemas/* prefault */.SdS(schema_duration("It goes after this time without a deploy, renewal, status or approval, unless a holder's run goes on."), '2h'),
    'idle-applies': schemas/* prefault */.SdS(choice(['unheld', 'always'], 'unheld: not while somebody holds it by `create` or `extend`, since use by kubectl or a browser cannot be seen. always: no matter who holds it.'), 'unheld'),
    team: schemas/* optional */.lqM(pattern(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'the uuid of a DigitalOcean team, in lower case', 'The only DigitalOcean team it may live in: GET /v2/account shows it as `account.team.uuid`.')),
    limit: schemas/* prefault */.SdS(whole(1, 20, 'How many environments of this repository may be there at once.'), 3),
    shared: schemas/* prefault */.SdS(choice(['replace', 'refuse'], 'What a deploy does with an app that somebody else deployed there from another branch and who still holds the environment: replace it and tell them, or refuse.'), 'replace'),
    budget: schemas/* optional */.lqM(dollars(1, 'US dollars that it may cost, estimated from list prices: it is destroyed before it costs more.'))
}, 'The environment that is made on demand.');
const account = part({
    limit: schemas/* optional */.lqM(whole(1, 1000, 'How many environments, of all repositories, may be there at once. They are counted by their tags.')),
    budget: schemas/* optional */.lqM(dollars(1, 'US dollars a day that the environments of all repositories may cost together, estimated from list prices.'))
}, 'What all environments in the DigitalOcean account may be together: one more is refused before anything is made. Read from the promotion branch.');
const refPrefix = (description) => pattern(/^refs\/(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|\/\.|[/.]$))[A-Za-z0-9_./-]{1,100}$/, 'the beginning of a ref, such as refs/heads/staging-ledger', description);
const ledger = part({
    'ref-prefix': schemas/* prefault */.SdS(refPrefix('Each environment has its ledger in <ref-prefix>/<environment>. For a repository whose rules forbid refs/staging/*. The same on all branches.'), 'refs/staging'),
    'former-ref-prefixes': schemas/* prefault */.SdS(schemas/* array */.YOg(refPrefix(), { error: 'a list of beginnings of refs' })
        .check(api/* _maxLength */.Eb(10, { error: 'at most 10 items' }), schemas/* describe */.q0y('What ref-prefix was before, the newest first: a ledger that is not in ref-prefix yet is read from there, and moves with the first write.')), ['refs/staging'])
}, 'Where it is written down who uses an environment.');
const changes = part({
    global: schemas/* prefault */.SdS(list(glob, 'a list of globs', 'A change here changes every app.'), []),
    ignore: schemas/* prefault */.SdS(list(glob, 'a list of globs', "A change here changes no app, unless it lies in an app's own paths, or in a workspace that an app uses. Replaces the default."), [...defaults/* ignoredByDefault */.j]),
    'dev-dependencies': schemas/* prefault */.SdS(schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* literal */.euz('libraries')], { error: 'false, libraries or true' })
        .check(schemas/* describe */.q0y("Whose devDependencies reach what depends on them: false, nobody's; libraries, those of workspaces with a script build, compile, prepare or prepack; true, everybody's.")), 'libraries')
}, 'How changed files become changed apps.');
const word = pattern(/^[\p{L}\p{N}][^\p{Cc}]{0,39}$/u, 'a word or a few, at most 40 characters');
const approval = part({
    approvers: schemas/* prefault */.SdS(list(pattern(/^@?[A-Za-z0-9](?:[A-Za-z0-9_-]{0,59})(?:\/[A-Za-z0-9._-]{1,100})?$|^permission:(?:write|maintain|admin)$|^id:[1-9]\d{0,14}$/, 'a GitHub login or team, such as @octocat or @org/team-leads, or id:583231 for the number of an account, or permission:write, permission:maintain, permission:admin, or code-owners'), 'a list of logins, teams and permissions', 'Who may decide. code-owners are those of what changed, each of its areas by one of its own.'), []),
    minimum: schemas/* prefault */.SdS(whole(1, 10, 'How many approvals are needed.'), 1),
    timeout: schemas/* prefault */.SdS(schema_duration('Without a decision in this time the deployment is rejected.'), '24h'),
    'wait-minutes': schemas/* prefault */.SdS(whole(0, 350, 'How long a job waits for the decision before it hands over.'), 30),
    'exclude-initiator': schemas/* prefault */.SdS(schemas/* boolean */.zMY({ error: 'true or false' }).check(schemas/* describe */.q0y('Whether who started the deployment may not approve it.')), false),
    labels: schemas/* prefault */.SdS(list(pattern(/^[^\p{Cc},]{1,50}$/u, 'a label'), 'a list of labels', 'Of the issue.'), []),
    assignees: schemas/* prefault */.SdS(list(pattern(/^@?[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'a GitHub login'), 'a list of logins', 'Of the issue; at most 10.'), []),
    mentions: schemas/* prefault */.SdS(list(pattern(/^@[A-Za-z0-9][A-Za-z0-9_-]{0,59}(?:\/[A-Za-z0-9._-]{1,100})?$/, 'such as @octocat or @org/team'), 'a list of logins and teams', 'Who is told about each request.'), []),
    words: schemas/* prefault */.SdS(part({
        approve: schemas/* prefault */.SdS(list(word, 'a list of words', 'In place of `approve`, `approved`, `lgtm`, `ship it`, `shipit`.'), []),
        reject: schemas/* prefault */.SdS(list(word, 'a list of words', 'Next to `reject`, `no` and the like.'), [])
    }, 'What approves and rejects as a whole comment. `/approve`, `reject` and `/reject` always do.'), {}),
    template: schemas/* optional */.lqM(folder("A Markdown file with the request's text; see the README of request-approval."))
}, 'The human decision. Read from the promotion branch.');
const promotion = part({
    branch: schemas/* prefault */.SdS(pattern(/^(?![/.-])(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|\/\.|[/.]$))[^\p{Cc} ~^:?*[\\]{1,200}$/u, "a branch's name", 'What production is deployed from.'), 'main'),
    method: schemas/* prefault */.SdS(choice(['merge', 'fast-forward', 'squash', 'rebase'], 'How the commit gets there.'), 'merge'),
    workflow: schemas/* optional */.lqM(pattern(/^[A-Za-z0-9._-]{1,100}\.ya?ml$/, "a workflow's file name, such as deploy-production.yml", 'Started after the merge: what GITHUB_TOKEN merges starts nothing by itself.'))
}, 'The way to production. Read from the promotion branch.');
const teardown = part({
    policy: schemas/* prefault */.SdS(choice(['when-unused', 'always'], 'always: destroy even when others hold a lease.'), 'when-unused'),
    'keep-on-failure': schemas/* prefault */.SdS(durationOrNone('How long a failed environment is kept to look at.'), '30m')
}, 'The end of the environment.');
const configurationSchema = part({
    version: schemas/* literal */.euz(1, { error: '1' }),
    environment: schemas/* prefault */.SdS(environment, {}),
    account: schemas/* prefault */.SdS(account, {}),
    dashboard: schemas/* prefault */.SdS(schemas/* boolean */.zMY({ error: 'true or false' })
        .check(schemas/* describe */.q0y('Whether an issue shows how each environment is: who holds it, until when, its apps, its cost.')), false),
    ledger: schemas/* prefault */.SdS(ledger, {}),
    stacks: schemas/* prefault */.SdS(list(stack, 'a list of stacks', 'Terraform stacks.'), [
        { name: 'staging', directory: 'infra/staging' }
    ]),
    bootstrap: schemas/* prefault */.SdS(part({ directory: schemas/* prefault */.SdS(folder('Kubernetes manifests.'), 'infra/bootstrap') }, 'What goes into a fresh cluster.'), {}),
    apps: schemas/* optional */.lqM(list(app, 'a list of apps', 'Default: each folder apps/<name>.')),
    changes: schemas/* prefault */.SdS(changes, {}),
    approval: schemas/* prefault */.SdS(approval, {}),
    promotion: schemas/* prefault */.SdS(promotion, {}),
    teardown: schemas/* prefault */.SdS(teardown, {}),
    protected: schemas/* prefault */.SdS(list(pattern(/^[a-z0-9*?-]{1,40}$/, "an environment's name or a pattern such as production*"), 'a list of patterns', 'Environments that are never destroyed. Read from the promotion branch.'), ['production*']),
    prices: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[a-z0-9_-]{1,60}$/, { error: "a size's slug" })), schemas/* number */.aig({ error: 'US dollars an hour' })
        .check(api/* _gte */.qm(0, { error: 'US dollars an hour' }), api/* _lte */.Zm(1000, { error: 'US dollars an hour' })), { error: 'a mapping of sizes to US dollars an hour' })
        .check(schemas/* describe */.q0y('US dollars an hour by size slug.')), {})
}, 'staging-actions: how this repository is staged.');

;// CONCATENATED MODULE: ./packages/config/build/src/parse-configuration.js






/** A configuration is a page or two; what is larger is not one, and would cost time to refuse in detail. */
const sizeLimit = 256 * 1024;
const listed = 40;
/**
 * The text of a `.github/staging.yml`, checked, with defaults filled in.
 * @param path as people know it: it heads the message.
 * @throws StagingError invalid-configuration, with every problem: `line:column path: what was expected`.
 */
function parseConfiguration(text, path) {
    if (text.length > sizeLimit)
        throw new errors/* StagingError */.QH('invalid-configuration', `${path} is larger than ${sizeLimit / 1024} KiB`);
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
    const place = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const faults = [...document.errors, ...document.warnings].map((error) => ({
        ...place(error.pos[0]),
        text: firstLine(error.message)
    }));
    if (faults.length > 0)
        throw refusal(path, faults);
    const file = read(document, path);
    const checked = configurationSchema.safeParse(file);
    const problems = [
        ...(checked.success ? [] : checked.error.issues.flatMap((issue) => explain(issue, file))),
        ...(0,catalogue_rules/* checkCatalogue */.G)(file)
    ];
    if (checked.success && problems.length === 0)
        return readConfiguration(checked.data);
    throw refusal(path, problems.map((problem) => ({
        ...place(offsetOf(document, problem)),
        text: problem.path.length > 0 ? `${renderPath(problem.path)}: ${problem.message}` : problem.message
    })));
}
function read(document, path) {
    try {
        return document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new errors/* StagingError */.QH('invalid-configuration', `${path} has too many aliases`, { cause });
    }
}
function refusal(path, problems) {
    const sorted = [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
    const shown = sorted.slice(0, listed).map(({ line, column, text }) => `  ${line}:${column} ${text}`);
    if (sorted.length > listed)
        shown.push(`  and ${sorted.length - listed} more`);
    const places = sorted.length === 1 ? 'one place' : `${sorted.length} places`;
    return new errors/* StagingError */.QH('invalid-configuration', [`${path} is wrong in ${places}:`, ...shown].join('\n'), {
        hint: 'Editors complete and check the file with the JSON Schema that staging-actions publishes.'
    });
}
function explain(issue, file) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => {
            const meant = nearest(key, knownKeys(path));
            const known = meant ? `did you mean "${meant}"?` : `known are ${knownKeys(path).join(', ')}`;
            return { path: [...path, key], message: `unknown key; ${known}`, atKey: true };
        });
    if (issue.code === 'invalid_key')
        return [{ path, message: `expected ${issue.issues[0]?.message ?? 'another name'}`, atKey: true }];
    // zod's own words for a union, which say nothing: only that of JSON values has no words of ours.
    const expected = issue.message === 'Invalid input' ? 'a value that JSON can hold' : issue.message;
    const value = valueAt(file, path);
    if (value === undefined)
        return [{ path, message: `expected ${expected}, but it is missing` }];
    return [{ path, message: `expected ${expected}, not ${quote(value)}` }];
}
/** The keys that the schema knows at a path: its wrappers (defaults, optionals) and lists are looked through. */
function knownKeys(path) {
    let schema = configurationSchema;
    for (const step of path) {
        const definition = definitionOf(schema);
        schema = typeof step === 'number' ? definition.element : definition.shape?.[step];
    }
    return Object.keys(definitionOf(schema).shape ?? {});
}
function definitionOf(schema) {
    const { def } = schema;
    return def.innerType ? definitionOf(def.innerType) : def;
}
function valueAt(file, path) {
    let value = file;
    for (const step of path) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = value[step];
    }
    return value;
}
/** Where the problem is: its node, or the nearest one around it when the thing is missing. */
function offsetOf(document, problem) {
    let node = document.contents;
    let offset = startOf(node) ?? 0;
    for (const [index, step] of problem.path.entries()) {
        if ((0,dist/* isAlias */.Vj)(node))
            node = node.resolve(document);
        let next;
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = node.items.find((item) => ((0,dist/* isScalar */.jn)(item.key) ? item.key.value : item.key) === step);
            const last = index === problem.path.length - 1;
            if (pair && last && problem.atKey)
                return startOf(pair.key) ?? offset;
            offset = startOf(pair?.key) ?? offset;
            next = pair?.value;
        }
        else if ((0,dist/* isSeq */.oP)(node) && typeof step === 'number')
            next = node.items[step];
        if (next === undefined || next === null)
            return offset;
        node = next;
        offset = startOf(node) ?? offset;
    }
    return offset;
}
function startOf(node) {
    return node?.range?.[0];
}
/** `apps[0].paths`; a key that is not a plain word is quoted. */
function renderPath(path) {
    return path
        .map((step, index) => {
        if (typeof step === 'number')
            return `[${step}]`;
        const key = /^[\w-]{1,60}$/.test(step) ? step : quote(step);
        return index === 0 ? key : `.${key}`;
    })
        .join('');
}
function quote(value) {
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
function firstLine(message) {
    return message.split('\n', 1)[0] ?? message;
}


/***/ })

};

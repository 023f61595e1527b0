export const id = 282;
export const ids = [282];
export const modules = {

/***/ 7282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  detect: () => (/* binding */ detect)
});

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 10 modules
var src = __webpack_require__(6109);
;// CONCATENATED MODULE: ./packages/config/build/src/app-catalogue.js

/** What an app may be called: it becomes part of host names, of Application names, and of a matrix. */
const appNameForm = /^[a-z0-9-]{1,40}$/;
/**
 * The configured apps with their defaults; without any, each folder `apps/<name>`.
 * @param folders names of the folders directly below `apps`; those beginning with `.` or `_` are no apps. Not read when apps are configured.
 * @throws StagingError invalid-configuration when a folder's name cannot be an app's.
 */
function app_catalogue_appCatalogue(configuration, folders) {
    const entries = configuration.apps ?? byConvention(folders);
    return entries.map((entry) => toApp(entry, configuration));
}
function byConvention(folders) {
    const candidates = folders.filter((folder) => !/^[._]/.test(folder)).sort();
    const refused = candidates.filter((folder) => !appNameForm.test(folder));
    if (refused.length > 0)
        throw new src/* StagingError */.QH('invalid-configuration', `these folders below apps/ cannot be apps: ${refused
            .slice(0, 20)
            .map((name) => JSON.stringify(name.slice(0, 60)))
            .join(', ')}${refused.length > 20 ? ` and ${refused.length - 20} more` : ''}`, {
            hint: "An app's name has at most 40 lower-case letters, digits and hyphens: rename the folder, or list the apps in .github/staging.yml."
        });
    return candidates.map((name) => ({ name }));
}
function toApp(entry, { environment }) {
    const { name } = entry;
    const paths = entry.paths ?? [`apps/${name}/**`];
    const directory = folderOfGlob(paths[0] ?? `apps/${name}`);
    const inside = directory === '.' ? '' : `${directory}/`;
    return {
        name,
        directory,
        paths,
        ignore: entry.ignore ?? [],
        dependsOn: entry.dependsOn ?? [],
        saysDependencies: entry.dependsOn !== undefined,
        application: entry.application ?? `staging-${name}`,
        url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ''),
        ...(entry.versionPath !== undefined && { versionPath: entry.versionPath }),
        ...(entry.imageParameter !== undefined && { imageParameter: entry.imageParameter }),
        ...(entry.template !== undefined && { template: entry.template }),
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/config/build/src/checked-out-apps.js



/**
 * The catalogue of a checkout. Without one, and without a catalogue in the configuration, there is no app.
 * @param workspace absolute path
 */
async function appsIn(workspace, configuration) {
    return appCatalogue(configuration, configuration.apps ? [] : await foldersBelow(join(workspace, 'apps')));
}
/** None without a checkout. */
async function foldersBelow(directory) {
    try {
        const entries = await readdir(directory, { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./packages/config/build/src/defaults.js
var defaults = __webpack_require__(5894);
;// CONCATENATED MODULE: ./packages/config/build/src/environment-files.js
/**
 * Whether a file, by its path in the repository, is part of what the environment is made of: what lies in the folder of a stack,
 * what Terraform reads of the folders next to it (modules), and the bootstrap's manifests. Prose and what Terraform itself leaves
 * behind are not.
 */
function isEnvironmentFile(path, { stacks, bootstrap }) {
    if (/(^|\/)\.terraform(\.lock\.hcl$|\/)|\.md$|\.tfstate(\.backup)?$/.test(path))
        return false;
    if (path.startsWith(`${bootstrap.directory}/`))
        return /^[^/]+\.ya?ml$/.test(path.slice(bootstrap.directory.length + 1));
    return stacks.some(({ directory }) => path.startsWith(`${directory}/`) ||
        (path.startsWith(`${besideOf(directory)}/`) && /\.(tf|tofu|tfvars)(\.json)?$|\.tftpl$/.test(path)));
}
/** The folders that such files lie in. */
function environmentFolders({ stacks, bootstrap }) {
    return [...new Set([...stacks.map(({ directory }) => besideOf(directory)), bootstrap.directory])].sort();
}
/** Where a relative `source` would find modules. */
function besideOf(directory) {
    return directory.split('/').slice(0, -1).join('/') || directory;
}

;// CONCATENATED MODULE: ./packages/config/build/src/load-configuration.js




const configurationPath = '.github/staging.yml';
/**
 * The repository's configuration, or the defaults when it has none. The parser is loaded only when there is a file.
 * @throws StagingError invalid-configuration
 */
async function load_configuration_loadConfiguration(source) {
    const path = checkedPath(source.path ?? configurationPath);
    const text = (source.workspace === undefined ? undefined : await readIfThere((0,external_node_path_.join)(source.workspace, path))) ??
        (await source.readFile?.(path));
    if (text !== undefined) {
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(164), __webpack_require__.e(343), __webpack_require__.e(409)]).then(__webpack_require__.bind(__webpack_require__, 7409));
        return parseConfiguration(text, path);
    }
    if (source.path !== undefined && source.path !== configurationPath)
        throw new src/* StagingError */.QH('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
            hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
        });
    return (0,defaults/* defaultConfiguration */._)();
}
function checkedPath(path) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
        throw new src/* StagingError */.QH('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`);
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
        throw new src/* StagingError */.QH('invalid-configuration', `could not read ${file}`, { cause: error });
    }
}

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

;// CONCATENATED MODULE: ./packages/config/build/src/neighbors.js
/**
 * Names of the apps that an app's tests may have met: what it depends on, and what those depend on. All others where one of them
 * does not say what it depends on: silence is no promise.
 */
function neighborsOf(app, apps) {
    const byName = new Map(apps.map((one) => [one.name, one]));
    const found = new Set([app.name]);
    const others = (names) => new Set([...names].filter((name) => name !== app.name));
    // A set hands over what is added while it is walked through.
    for (const name of found) {
        const one = name === app.name ? app : byName.get(name);
        if (!one)
            continue;
        if (!one.saysDependencies)
            return others(byName.keys());
        for (const next of one.dependsOn)
            found.add(next);
    }
    return others(found);
}

;// CONCATENATED MODULE: ./packages/config/build/src/load.js
/** Everything but the parser, which `loadConfiguration` loads when there is a file: for actions that start fast. */








// EXTERNAL MODULE: ./packages/changes/build/src/base-rules.js
var base_rules = __webpack_require__(9682);
// EXTERNAL MODULE: ./packages/changes/build/src/cause.js
var src_cause = __webpack_require__(1882);
// EXTERNAL MODULE: ./packages/changes/build/src/changed-apps.js
var changed_apps = __webpack_require__(1890);
// EXTERNAL MODULE: ./packages/changes/build/src/checkout.js
var src_checkout = __webpack_require__(1017);
;// CONCATENATED MODULE: ./packages/changes/build/src/commits.js


/** A commit with its root tree, fetched when it is not here. */
async function commitAt(repository, sha, log) {
    const { objects, fetcher, head } = repository;
    const here = await objects.commit(sha);
    if (here && (await isComplete(repository, here)))
        return here;
    // What was fetched and is not here is an annotated tag, or what the server took for it: asking again brings no more.
    if (fetcher.has(sha))
        return here;
    log.info(`${sha} is not ${here ? 'complete ' : ''}in this clone: fetching that commit alone`);
    // Of a commit that is here, git would send nothing unless told that nothing is.
    return fetchedCommit(repository, sha, here ? undefined : haveOf(repository, head.sha));
}
async function fetchedCommit({ objects, fetcher }, sha, have) {
    if (!(await fetcher.fetchCommits({ shas: [sha] }, have)))
        return undefined;
    objects.takeMissing();
    return objects.commit(sha);
}
/** The tip of a branch (`refs/heads/main`), or of what an input names; fetched when it is not here. */
async function refAt(repository, ref, log) {
    const { objects, fetcher, head } = repository;
    for (const sha of localTips(repository, ref)) {
        const commit = await commitAt(repository, sha, log);
        if (commit)
            return commit;
    }
    if (!isFetchable(ref))
        return undefined;
    if (fetcher.tipOf(ref) === undefined) {
        log.info(`${(0,src_cause/* renderName */.P)(shortName(ref))} is not in this clone: fetching its tip alone`);
        if (!(await fetcher.fetchCommits({ shas: [], ref }, head.sha)))
            return undefined;
        objects.takeMissing();
    }
    return objects.commit(fetcher.tipOf(ref) ?? '');
}
/**
 * Brings all that is missing of these in one fetch, so that each is here when its turn comes. Where only one is missing,
 * or the server lacks one, each is fetched in its turn.
 */
async function bringTogether(repository, shas, ref, log) {
    const { objects, fetcher, head } = repository;
    const found = await Promise.all(shas.map(async (sha) => {
        const here = await objects.commit(sha);
        return here !== undefined && isComplete(repository, here);
    }));
    const missing = shas.filter((_, index) => !found[index]);
    const wanted = ref !== undefined && isFetchable(ref) && localTips(repository, ref).length === 0 ? ref : undefined;
    if (missing.length + (wanted === undefined ? 0 : 1) < 2)
        return;
    const names = [...(wanted === undefined ? [] : [(0,src_cause/* renderName */.P)(shortName(wanted))]), ...missing];
    log.info(`${names.slice(0, 10).join(', ')}${names.length > 10 ? ', …' : ''} are not in this clone: fetching those alone`);
    const incomplete = await Promise.all(missing.map((sha) => objects.commit(sha)));
    const have = incomplete.some((here) => here !== undefined) ? undefined : haveOf(repository, head.sha);
    await fetcher.fetchCommits({ shas: missing, ...(wanted !== undefined && { ref: wanted }) }, have);
    objects.takeMissing();
}
/** In a treeless clone commits are here without their folders: only what was fetched is known to be whole. */
async function isComplete({ objects, fetcher, head, checkout }, commit) {
    if (commit.sha === head.sha || fetcher.has(commit.sha))
        return true;
    return !checkout?.treeless && (await objects.tree(commit.tree)) !== undefined;
}
/** The commit whose trees need not come again. */
function haveOf({ checkout }, sha) {
    return checkout?.treeless ? undefined : sha;
}
function localTips({ checkout }, ref) {
    if (!checkout)
        return [];
    const short = shortName(ref);
    const candidates = ref.startsWith('refs/heads/')
        ? [`refs/remotes/origin/${short}`, ref]
        : ref.startsWith('refs/')
            ? [ref]
            : [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`];
    return candidates.map((candidate) => (0,src_checkout/* findRef */.DQ)(checkout, candidate)).filter((sha) => sha !== undefined);
}
function shortName(ref) {
    return ref.replace(/^refs\/heads\//, '');
}
function isFetchable(ref) {
    return !/[\0-\x20~^:?*[\\\x7f]/.test(ref) && !ref.startsWith('-');
}

;// CONCATENATED MODULE: ./packages/changes/build/src/patterns.js

const never = () => undefined;
/**
 * Makes matchers; asynchronous, because minimatch is loaded only when one of the patterns needs it.
 * A matcher is a function from a file to the first pattern that matches it. Dotfiles are files like any other.
 */
async function prepareMatchers(patterns) {
    const needed = [...patterns].some((pattern) => textTestOf(pattern) === undefined);
    const glob = needed ? (await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 1138))).Minimatch : undefined;
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
        throw new src/* StagingError */.QH('internal', `the pattern ${pattern} was not prepared`);
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

;// CONCATENATED MODULE: ./packages/changes/build/src/claims.js

/** Whose a file is, by the patterns of the apps. */
class Claims {
    /** By the folders that `folder/**` patterns name. */
    #folders = new Map();
    /** Patterns of any other form. */
    #globs = [];
    constructor(apps, matcherOf) {
        for (const { name, paths, ignore } of apps) {
            const owner = { name, ignored: wholly(matcherOf(ignore)), ignoresNone: ignore.length === 0 };
            const others = [];
            for (const rule of paths) {
                const folder = folderOf(rule);
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
        return [...below, ...byGlob];
    }
    #below(folder) {
        return [...this.#folders].filter(([inner]) => inner.startsWith(`${folder}/`)).flatMap(([, claims]) => claims);
    }
}
/** The folder and those above it, without the root. */
function foldersFrom(folder) {
    const folders = [];
    for (let above = folder; above !== ''; above = above.slice(0, Math.max(0, above.lastIndexOf('/'))))
        folders.push(above);
    return folders;
}

;// CONCATENATED MODULE: ./packages/changes/build/src/attribute.js



const lockFiles = new Set([
    'package-lock.json',
    'npm-shrinkwrap.json',
    'yarn.lock',
    'pnpm-lock.yaml',
    'bun.lock',
    'bun.lockb'
]);
/** How many uncovered files are named. */
const namedAtMost = 50;
/**
 * Takes files one at a time, in any number, and keeps only what it found. git names the files of a folder one after the other,
 * so what holds for a folder is worked out once.
 */
class Attributor {
    #model;
    #claims;
    #packages;
    #global;
    #ignored;
    #gone;
    #links;
    #apps = new Map();
    #changedPackages = new Map();
    #development = new Map();
    #homes = new Map();
    #uncovered = [];
    #everything;
    #environment;
    #place;
    constructor(model, matcherOf) {
        this.#model = model;
        this.#claims = new Claims(model.apps, matcherOf);
        this.#packages = new Set(model.packages);
        this.#global = matcherOf(model.global);
        this.#ignored = model.ignored.map((patterns) => wholly(matcherOf(patterns)));
        this.#gone = matcherOf(model.gone.flatMap((app) => app.paths));
        this.#links = [
            ...[...model.appLinks].flatMap(([app, links]) => links.map((link) => ({ link, app }))),
            ...[...model.packageLinks].flatMap(([directory, links]) => links.map((link) => ({ link, directory })))
        ];
    }
    take(file) {
        const place = this.#placeOf(file);
        if (place.settled)
            return;
        const { path } = file;
        const rule = this.#global(file);
        if (rule !== undefined)
            this.#all(`${(0,src_cause/* renderName */.P)(path)} (${rule}) counts for every app`);
        const linked = this.#follow(path);
        const claims = [...place.claims, ...this.#claims.byName(file)];
        const counted = claims.filter(({ owner }) => owner.ignored(file) === undefined);
        for (const claim of counted)
            if (!this.#apps.has(claim.owner.name))
                this.#apps.set(claim.owner.name, { kind: 'file', file: path, rule: claim.rule });
        if (place.isEnvironment && this.#model.environment.isFile(path)) {
            this.#environment ??= { kind: 'everything', what: `${(0,src_cause/* renderName */.P)(path)} is part of the environment` };
            if (claims.length === 0)
                return;
        }
        if (claims.length > 0 && counted.length === 0)
            return;
        if (claims.length === 0 && this.#ignored.every((matches) => matches(file) !== undefined))
            return;
        if (place.home !== undefined && !this.#changedPackages.has(place.home))
            this.#changedPackages.set(place.home, path);
        this.#settle(place, file);
        if (claims.length > 0 || rule !== undefined || linked || this.#model.judged.has(path))
            return;
        // What went with its app is told by the app. What stays behind when only the app leaves the catalogue is anybody's.
        if (file.deleted && this.#gone(file) !== undefined)
            return;
        if (place.home === undefined)
            this.cover(path);
        else if (!this.#homes.has(place.home))
            this.#homes.set(place.home, path);
    }
    /** Workspaces that a lock file resolves anew. The root's packages are everybody's. */
    takeLock(file, changes) {
        if (changes.runtime.has('') || changes.development.has(''))
            this.#all(`${file} resolves packages of the root anew, and those are everybody's`);
        for (const directory of changes.runtime)
            if (!this.#changedPackages.has(directory))
                this.#changedPackages.set(directory, file);
        for (const directory of changes.development)
            this.#development.set(directory, file);
    }
    result() {
        return {
            apps: this.#apps,
            packages: this.#changedPackages,
            development: this.#development,
            everything: this.#everything,
            environment: this.#environment,
            uncovered: this.#uncovered,
            homes: this.#homes
        };
    }
    /** The environment is another one although none of its files changed. */
    takeEnvironment(what) {
        this.#environment ??= { kind: 'everything', what };
    }
    /** A file that nobody says anything about counts for everybody. */
    cover(path) {
        if (this.#uncovered.length < namedAtMost)
            this.#uncovered.push(path);
        this.#all(lockFiles.has(path)
            ? `${path} differs, and whom that concerns is not known`
            : `${(0,src_cause/* renderName */.P)(path)} belongs to no app`);
    }
    #all(what) {
        this.#everything ??= { kind: 'everything', what };
    }
    #placeOf({ path, submodule }) {
        // A submodule is a folder of its own.
        const folder = submodule ? path : path.slice(0, Math.max(0, path.lastIndexOf('/')));
        if (this.#place?.folder === folder)
            return this.#place;
        const home = foldersFrom(folder).find((above) => this.#packages.has(above));
        const isEnvironment = this.#model.environment.folders.some((part) => `${folder}/`.startsWith(`${part}/`));
        this.#place = { folder, claims: this.#claims.inFolder(folder), home, isEnvironment, settled: false };
        return this.#place;
    }
    /** A file that folders claim without exceptions says all that its neighbours could. */
    #settle(place, { submodule }) {
        const { global } = this.#model;
        place.settled =
            !submodule &&
                !place.isEnvironment &&
                place.claims.length > 0 &&
                place.claims.every(({ owner }) => owner.ignoresNone) &&
                global.length === 0 &&
                !this.#claims.hasGlobs &&
                this.#links.length === 0;
    }
    /** A file that links lead to changes their owners, whatever else it does. */
    #follow(path) {
        let linked = false;
        for (const { link, app, directory } of this.#links) {
            if (path !== link.target && !path.startsWith(`${link.target}/`))
                continue;
            linked = true;
            if (app !== undefined && !this.#apps.has(app))
                this.#apps.set(app, { kind: 'file', file: path, rule: `linked from ${(0,src_cause/* renderName */.P)(link.path)}` });
            if (directory !== undefined && !this.#changedPackages.has(directory))
                this.#changedPackages.set(directory, path);
        }
        return linked;
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/dependencies.js
/**
 * Which workspace uses which: by name, where the range is one that the workspace's copy satisfies.
 * @param satisfies whether a version satisfies a range; whatever it cannot judge counts as satisfied.
 * @param onRefused told of ranges that lead to the registry instead.
 */
function workspaceEdges(packages, satisfies, onRefused = () => { }) {
    const byName = new Map(packages.flatMap((found) => (found.manifest.name ? [[found.manifest.name, found]] : [])));
    const edges = [];
    for (const { directory: from, manifest } of packages)
        for (const [name, range, dev] of ranges(manifest)) {
            const target = byName.get(aliased(name, range));
            if (!target || target.directory === from)
                continue;
            if (linked(range, target.manifest.version, satisfies))
                edges.push({ from, to: target.directory, dev });
            else
                onRefused(from, target.directory, range);
        }
    return edges;
}
function ranges(manifest) {
    return [
        ...[...manifest.dependencies].map(([name, range]) => [name, range, false]),
        ...[...manifest.devDependencies]
            .filter(([name]) => !manifest.dependencies.has(name))
            .map(([name, range]) => [name, range, true])
    ];
}
/** `"x": "npm:@acme/ui@^1"` and `"x": "workspace:@acme/ui@*"` name another package than their key. */
function aliased(name, range) {
    return /^(?:npm|workspace):(@?[^@]+)@/.exec(range)?.[1] ?? name;
}
function linked(range, version, satisfies) {
    if (/^(workspace|file|link|portal):/.test(range))
        return true;
    const wanted = range.replace(/^npm:(?:@?[^@]+@)?/, '');
    if (wanted === '' || wanted === '*' || wanted === 'latest' || version === undefined)
        return true;
    if (/^(https?|git|github|git\+\w+|catalog|patch):/.test(wanted))
        return wanted.startsWith('catalog:');
    return satisfies(version, wanted);
}

;// CONCATENATED MODULE: ./packages/changes/build/src/reach.js
/** From what changed itself to everything that depends on it; each app with the shortest chain that leads to it. */
function reachApps(attribution, model) {
    const causes = new Map(attribution.apps);
    const dependants = new Map();
    for (const edge of model.edges)
        dependants.set(edge.to, [...(dependants.get(edge.to) ?? []), edge]);
    const appDependants = new Map();
    for (const app of model.apps)
        for (const name of app.dependsOn)
            appDependants.set(name, [...(appDependants.get(name) ?? []), app.name]);
    const seen = new Set();
    const queue = [
        ...[...attribution.packages].map(([name, file]) => ({ name, app: false, file, chain: [name], carries: true })),
        ...[...attribution.development].map(([name, file]) => ({
            name,
            app: false,
            file,
            chain: [name],
            carries: model.devDependencies
        })),
        ...[...attribution.apps].map(([name, cause]) => ({
            name,
            app: true,
            file: cause.kind === 'file' ? cause.file : '',
            chain: [name],
            carries: true
        }))
    ];
    for (let step = queue.shift(); step; step = queue.shift()) {
        const key = `${step.app ? 'app' : 'package'} ${step.name} ${step.carries}`;
        if (seen.has(key))
            continue;
        seen.add(key);
        queue.push(...(step.app ? fromApp(step, appDependants) : fromPackage(step, dependants, model)));
        if (step.app && !causes.has(step.name))
            causes.set(step.name, { kind: 'dependency', file: step.file, chain: step.chain });
    }
    return causes;
}
function fromApp(step, dependants) {
    return (dependants.get(step.name) ?? []).map((name) => ({
        ...step,
        name,
        chain: [...step.chain, name],
        carries: true
    }));
}
function fromPackage(step, dependants, model) {
    const apps = model.appsOf(step.name).map((name) => ({
        ...step,
        name,
        app: true,
        carries: true
    }));
    if (!step.carries)
        return apps;
    const packages = (dependants.get(step.name) ?? []).map((edge) => ({
        ...step,
        name: edge.from,
        chain: [...step.chain, edge.from],
        carries: !edge.dev || model.devDependencies
    }));
    return [...apps, ...packages];
}

// EXTERNAL MODULE: ./packages/changes/build/src/git-object.js
var git_object = __webpack_require__(4797);
;// CONCATENATED MODULE: ./packages/changes/build/src/links.js


/** The symbolic links in a folder, not in those below it: how many folders there are must not decide the time. */
async function linksIn(objects, tree, folder) {
    const entry = await objects.find(tree, folder);
    const entries = entry?.mode === git_object/* folderMode */.a1 ? await objects.tree(entry.id) : undefined;
    const links = await Promise.all((entries ?? [])
        .filter(({ mode }) => mode === git_object/* linkMode */.IG)
        .map(async ({ name, id }) => {
        const target = await objects.text(id);
        const path = folder === '.' ? name : `${folder}/${name}`;
        return target === undefined ? undefined : resolveLink(path, target);
    }));
    return links.filter((link) => link !== undefined);
}
/** Undefined when it leads out of the repository, to all of it, or back into its own folder. */
function resolveLink(path, target) {
    if (target.startsWith('/'))
        return undefined;
    const folder = external_node_path_.posix.dirname(path);
    const resolved = external_node_path_.posix.normalize(`${folder}/${target}`).replace(/\/$/, '');
    if (resolved === '.' || resolved === '..' || resolved.startsWith('../'))
        return undefined;
    return resolved.startsWith(`${folder}/`) ? undefined : { path, target: resolved };
}

;// CONCATENATED MODULE: ./packages/changes/build/src/npm-lock.js
/**
 * Compares what every workspace's dependencies resolve to, transitively, as node would find them. Where a package lies
 * (hoisting) does not matter, only which version and content it is.
 * @returns undefined when one of the files is none that npm 7 or later writes: then nobody can say.
 */
function compareLocks(base, head) {
    const [before, after] = [parseLock(base), parseLock(head)];
    if (!before || !after)
        return undefined;
    const workspaces = new Set([...before.workspaces(), ...after.workspaces()]);
    const differ = (development) => [...workspaces].filter((folder) => !same(before.resolved(folder, development), after.resolved(folder, development)));
    const runtime = new Set(differ(false));
    return { runtime, development: new Set(differ(true).filter((folder) => !runtime.has(folder))) };
}
class Lock {
    #packages;
    constructor(packages) {
        this.#packages = packages;
    }
    workspaces() {
        return [...this.#packages.keys()].filter((key) => !/(^|\/)node_modules\//.test(key));
    }
    /** Names with versions and contents, of all that the workspace reaches; other workspaces are not gone into. */
    resolved(workspace, development) {
        const found = new Set();
        const seen = new Set();
        const visit = (key, names) => {
            for (const name of names) {
                const target = this.#find(key, name);
                if (target === undefined || seen.has(target))
                    continue;
                seen.add(target);
                const entry = this.#packages.get(target);
                if (!entry || entry.link)
                    continue;
                found.add(`${name} ${entry.version} ${entry.resolved ?? ''} ${entry.integrity ?? ''}`);
                visit(target, needs(entry, false));
            }
        };
        const entry = this.#packages.get(workspace);
        if (entry)
            visit(workspace, needs(entry, development));
        return found;
    }
    /** The way that node looks for a package: in node_modules here, then in each folder above. */
    #find(from, name) {
        for (let folder = from;; folder = parentOf(folder)) {
            const key = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
            if (this.#packages.has(key))
                return key;
            if (folder === '')
                return undefined;
        }
    }
}
function needs(entry, development) {
    return Object.keys({
        ...entry.peerDependencies,
        ...entry.optionalDependencies,
        ...entry.dependencies,
        ...(development && entry.devDependencies)
    });
}
function parentOf(folder) {
    const inner = folder.lastIndexOf('/node_modules/');
    const slash = folder.lastIndexOf('/');
    if (inner >= 0 && /^(@[^/]+\/)?[^/]+$/.test(folder.slice(inner + '/node_modules/'.length)))
        return folder.slice(0, inner);
    return slash < 0 || folder.startsWith('node_modules/') ? '' : folder.slice(0, slash);
}
function parseLock(text) {
    try {
        const json = JSON.parse(text);
        const { lockfileVersion, packages } = json;
        if (lockfileVersion !== 2 && lockfileVersion !== 3)
            return undefined;
        if (typeof packages !== 'object' || packages === null)
            return undefined;
        const entries = Object.entries(packages);
        if (entries.some(([, entry]) => typeof entry !== 'object' || entry === null))
            return undefined;
        return new Lock(new Map(entries));
    }
    catch {
        return undefined;
    }
}
function same(left, right) {
    return left.size === right.size && [...left].every((item) => right.has(item));
}

// EXTERNAL MODULE: ./packages/changes/build/src/git.js
var git = __webpack_require__(6053);
;// CONCATENATED MODULE: ./packages/changes/build/src/fetcher.js




/** Milliseconds before each further try. */
const pauses = [500, 1_500, 4_000];
/** @param directory of the scratch repository */
function makeFetcher(directory, remote, deps) {
    const fetched = new Set();
    const tips = new Map();
    let verdict;
    const fetch = async (options, wanted) => {
        if (!remote) {
            deps.log.info('nothing can be fetched: the address of the repository is not known');
            return false;
        }
        const args = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', '--no-auto-maintenance', ...options];
        for (let attempt = 0;; attempt += 1) {
            const result = await (0,git/* runGit */.EO)(deps, directory, [...args, '--', remote.url, ...wanted], {
                env: credentials(remote),
                accepted: Array.from({ length: 256 }, (_, code) => code)
            });
            if (result.exitCode === 0)
                return true;
            deps.log.info(`git fetch ended with ${result.exitCode}: ${(0,git/* said */.ag)(result.stderr)}`);
            verdict = (0,src/* judgeGit */.IB)(result.stderr.toString('utf8'));
            // A bad moment says nothing about what the server has.
            const pause = verdict.kind === 'unavailable' ? pauses[attempt] : undefined;
            if (pause === undefined)
                return false;
            await src/* systemClock */.ml.sleep(pause, deps.signal);
        }
    };
    return {
        fetchCommits: async ({ shas, ref }, have) => {
            const depth = ['--depth=1', '--filter=blob:none'];
            const known = have === undefined ? '--refetch' : `--negotiation-tip=${have}`;
            if (!(await fetch([...depth, known], ref === undefined ? shas : [ref, ...shas])))
                return false;
            for (const sha of shas)
                fetched.add(sha);
            if (ref === undefined)
                return true;
            // FETCH_HEAD names what was asked for in that order.
            const tip = /^[0-9a-f]+/.exec(await (0,promises_.readFile)((0,external_node_path_.join)(directory, 'FETCH_HEAD'), 'utf8'))?.[0] ?? '';
            fetched.add(tip);
            tips.set(ref, tip);
            return true;
        },
        has: (sha) => fetched.has(sha),
        tipOf: (ref) => tips.get(ref),
        fetchBlobs: (ids) => fetch(['--filter=blob:none'], ids),
        lastVerdict: () => verdict
    };
}
function credentials({ url, token }) {
    if (!token)
        return {};
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: `http.${new URL(url).origin}/.extraheader`,
        GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`
    };
}

;// CONCATENATED MODULE: ./packages/changes/build/src/repository.js




/** Why what is needed is not here: the server has a bad moment, or `hint` is what helps. */
function unfetched(fetcher, message, hint) {
    const verdict = fetcher.lastVerdict();
    return verdict?.kind === 'unavailable'
        ? new src/* StagingError */.QH(verdict.reason, `${message}: the server has a bad moment or cannot be reached`, {
            hint: 'Run this again when it is well (https://www.githubstatus.com): nothing is wrong with the token.'
        })
        : new src/* StagingError */.QH('git-failed', message, { hint });
}
/** @throws StagingError git-failed when the head cannot be had; service-error where the server has a bad moment. */
async function openRepository(git, request, deps) {
    const { sha, objects, directory } = git;
    if (sha !== request.sha && request.sha !== '')
        deps.log.info(`${sha} is checked out, not the event's ${request.sha}: that is what is compared`);
    if (!git.checkout)
        deps.log.info(`nothing is checked out at ${(0,src_cause/* renderName */.P)(request.workspace)}: commits are fetched alone, without their files${deps.mergeBase ? '' : '; without `github-token` nobody can tell where two of them part'}`);
    const fetcher = makeFetcher(directory, request.remote, deps);
    const head = (await objects.commit(sha)) ?? (await fetchedCommit({ objects, fetcher }, sha));
    if (head)
        return { ...git, fetcher, head };
    throw unfetched(fetcher, `the commit ${sha} is not here and cannot be fetched`, 'Check the repository out before this step, or give `github-token`.');
}

;// CONCATENATED MODULE: ./packages/changes/build/src/manifest.js
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
    return {
        name: textOf(json['name']),
        version: textOf(json['version']),
        workspaces: Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [],
        dependencies: new Map([
            ...rangesOf(json['peerDependencies']),
            ...rangesOf(json['optionalDependencies']),
            ...rangesOf(json['dependencies'])
        ]),
        devDependencies: new Map(rangesOf(json['devDependencies']))
    };
}
function rangesOf(part) {
    if (!isRecord(part))
        return [];
    return Object.entries(part).filter((entry) => typeof entry[1] === 'string');
}
function textOf(value) {
    return typeof value === 'string' ? value : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/changes/build/src/workspaces.js


/**
 * The workspaces that the root's manifest names. Only the folders are read that its patterns lead through.
 * A manifest that is no JSON makes no package.
 */
async function readWorkspaces(objects, tree) {
    const patterns = await workspacePatterns(objects, tree);
    const matches = await globbing(patterns);
    const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => clean(pattern.slice(1)));
    const found = new Map();
    for (const pattern of patterns.filter((candidate) => !candidate.startsWith('!')))
        for (const { path, entry } of await foldersOf(objects, tree, pattern, matches)) {
            if (excluded.some((exclusion) => matches(path, exclusion)))
                continue;
            const manifest = (await objects.tree(entry.id))?.find(({ name }) => name === 'package.json');
            if (manifest)
                found.set(path, manifest.id);
        }
    const packages = await Promise.all([...found].map(async ([directory, id]) => {
        const manifest = await readManifest(objects, id);
        return manifest && { directory, manifest };
    }));
    return packages.filter((item) => item !== undefined);
}
/** minimatch, loaded only for patterns that are not made of names, `*` and `**` alone. */
async function globbing(patterns) {
    const plain = patterns.every((pattern) => pattern.split('/').every((segment) => segment === '*' || segment === '**' || /^[\w@.-]*$/.test(segment)));
    if (!plain)
        return (await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 1138))).minimatch;
    return (name, pattern) => (pattern === '*' ? !name.startsWith('.') : name === pattern);
}
/** pnpm has a file of its own; npm, yarn and bun use the root's manifest. */
async function workspacePatterns(objects, tree) {
    const root = (await objects.tree(tree)) ?? [];
    const pnpm = root.find(({ name }) => name === 'pnpm-workspace.yaml');
    if (pnpm) {
        const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
        return pnpmPatterns(parse, (await objects.text(pnpm.id)) ?? '');
    }
    const manifest = root.find(({ name }) => name === 'package.json');
    return (manifest && (await readManifest(objects, manifest.id)))?.workspaces ?? [];
}
/** A file that is no YAML names no workspaces: pnpm itself would refuse it. */
function pnpmPatterns(parse, text) {
    try {
        const packages = parse(text)?.packages;
        return Array.isArray(packages) ? packages.filter((pattern) => typeof pattern === 'string') : [];
    }
    catch {
        return [];
    }
}
async function readManifest(objects, id) {
    const text = await objects.text(id);
    return text === undefined ? undefined : parseManifest(text);
}
/** The folders that a workspace pattern names, `packages/*` or `apps/**`; never inside node_modules. */
async function foldersOf(objects, tree, pattern, matches) {
    let found = [{ path: '', entry: { name: '', mode: git_object/* folderMode */.a1, id: tree } }];
    for (const segment of clean(pattern)
        .split('/')
        .filter((part) => part !== '' && part !== '.')) {
        const next = [];
        for (const folder of found) {
            if (segment === '**')
                next.push(folder, ...(await descendants(objects, folder)));
            else
                next.push(...(await children(objects, folder)).filter(({ entry }) => matches(entry.name, segment)));
        }
        found = next;
    }
    return found.filter(({ path }) => path !== '');
}
async function children(objects, folder) {
    const entries = (await objects.tree(folder.entry.id)) ?? [];
    return entries
        .filter((entry) => entry.mode === git_object/* folderMode */.a1 && entry.name !== 'node_modules')
        .map((entry) => ({ path: folder.path === '' ? entry.name : `${folder.path}/${entry.name}`, entry }));
}
async function descendants(objects, folder) {
    const below = await children(objects, folder);
    const deeper = await Promise.all(below.map((child) => descendants(objects, child)));
    return [...below, ...deeper.flat()];
}
function clean(pattern) {
    return pattern.replace(/^\.?\/+/, '').replace(/\/+$/, '');
}

;// CONCATENATED MODULE: ./packages/changes/build/src/side.js







const lockFile = 'package-lock.json';
/** Root manifest, then workspaces' manifests, then what apps link to: each may tell of more to read. */
const rounds = 4;
/**
 * Reads a side; files that a partial clone lacks are fetched together, a round at a time.
 * @param other a side whose configuration need not be read again where it is the same file
 * @throws StagingError invalid-configuration; git-failed when something cannot be had.
 */
async function sideAt(repository, commit, configPath, other) {
    return complete(repository, commit, () => readSide(repository.objects, commit, configPath, other));
}
/** What a commit's configuration says, without a look at its apps. @throws StagingError as `sideAt` */
async function configurationAt(repository, commit, configPath, other) {
    const read = () => readConfiguration(repository.objects, commit, configPath, other);
    return (await complete(repository, commit, read)).configuration;
}
/**
 * What the lock files of two sides say, when both have one and they differ.
 * @throws StagingError git-failed when one cannot be had.
 */
async function lockChanges(repository, base, head) {
    const [before, after] = [base.lock, head.lock];
    if (before === undefined || after === undefined || before === after)
        return undefined;
    const { objects } = repository;
    return complete(repository, head.commit, async () => {
        const [old, current] = await Promise.all([objects.text(before), objects.text(after)]);
        return compareLocks(old ?? '', current ?? '');
    });
}
/** Reads again, as long as what a partial clone lacks can be fetched. */
async function complete(repository, commit, reading) {
    const { objects, fetcher } = repository;
    objects.takeMissing();
    for (let round = 1;; round++) {
        const [read] = await Promise.allSettled([reading()]);
        const missing = objects.takeMissing();
        if (missing.length === 0) {
            if (read.status === 'fulfilled')
                return read.value;
            throw read.reason;
        }
        if (round === rounds || !(await fetcher.fetchBlobs(missing)))
            throw unfetched(fetcher, `${missing.length} files of ${commit.sha} are not here and cannot be fetched`, 'Check out without `filter`, or let this step fetch: give `github-token`.');
    }
}
async function readSide(objects, commit, configPath, other) {
    const { tree } = commit;
    const [{ configuration, configurationId }, packages, folders] = await Promise.all([
        readConfiguration(objects, commit, configPath, other),
        readWorkspaces(objects, tree),
        appFolders(objects, tree)
    ]);
    const catalogue = app_catalogue_appCatalogue(configuration, folders);
    const present = await Promise.all(catalogue.map((app) => isPresent(objects, tree, app)));
    const apps = catalogue.filter((_, index) => present[index]);
    const root = await objects.tree(tree);
    const linksOf = (directory) => linksIn(objects, tree, directory);
    return {
        commit,
        configuration,
        configurationId,
        apps,
        absent: catalogue.filter((_, index) => !present[index]).map(({ name }) => name),
        bareFolders: await bareFolders(objects, tree, configuration),
        packages,
        appLinks: await byKey(apps.map(({ name, directory }) => [name, linksOf(directory)])),
        packageLinks: await byKey(packages.map(({ directory }) => [directory, linksOf(directory)])),
        lock: root?.find(({ name }) => name === lockFile)?.id
    };
}
async function readConfiguration(objects, { tree }, configPath, other) {
    const configurationId = (await fileAt(objects, tree, configPath ?? configurationPath))?.id;
    if (other && configurationId === other.configurationId)
        return other;
    const readFile = async () => (configurationId === undefined ? undefined : objects.text(configurationId));
    return { configuration: await load_configuration_loadConfiguration({ path: configPath, readFile }), configurationId };
}
/** The entry of a file; a symbolic link is followed inside the repository, as whoever reads a checkout does. */
async function fileAt(objects, tree, path) {
    let target = path;
    for (let links = 0; links < 5; links++) {
        const entry = await objects.find(tree, target);
        if (entry?.mode !== git_object/* linkMode */.IG)
            return entry;
        const to = (await objects.text(entry.id)) ?? '';
        target = external_node_path_.posix.join(external_node_path_.posix.dirname(target), to);
        if (to.startsWith('/') || target.startsWith('../'))
            return undefined;
    }
    return undefined;
}
async function bareFolders(objects, tree, { apps }) {
    const plain = (apps ?? []).flatMap(({ name, paths }) => (paths ?? []).filter((path) => folderOfGlob(path) === path.replace(/\/+$/, '')).map((path) => ({ app: name, path })));
    const entries = await Promise.all(plain.map(({ path }) => objects.find(tree, path)));
    return plain.filter((_, index) => entries[index]?.mode === git_object/* folderMode */.a1);
}
async function appFolders(objects, tree) {
    const apps = await objects.find(tree, 'apps');
    const entries = apps?.mode === git_object/* folderMode */.a1 ? await objects.tree(apps.id) : undefined;
    return (entries ?? []).filter(({ mode }) => mode === git_object/* folderMode */.a1 || mode === git_object/* submoduleMode */.wS).map(({ name }) => name);
}
async function isPresent(objects, tree, app) {
    for (const path of app.paths)
        if (await mayBeThere(objects, tree, folderOfGlob(path)))
            return true;
    return false;
}
/** What lies in a submodule cannot be seen from here: it is taken to be there. */
async function mayBeThere(objects, tree, folder) {
    for (let path = folder; path !== '.'; path = external_node_path_.posix.dirname(path)) {
        const entry = await objects.find(tree, path);
        if (entry)
            return path === folder || entry.mode === git_object/* submoduleMode */.wS;
    }
    return folder === '.';
}
async function byKey(entries) {
    const found = await Promise.all(entries.map(async ([key, list]) => [key, await list]));
    return new Map(found.filter(([, list]) => list.length > 0));
}

;// CONCATENATED MODULE: ./packages/changes/build/src/compare-sides.js







async function compareSides(base, head, options) {
    const sides = [base.configuration, head.configuration];
    const names = new Set(head.apps.map(({ name }) => name));
    const gone = base.apps.filter(({ name }) => !names.has(name));
    const packages = [...new Set([...base.packages, ...head.packages].map(({ directory }) => directory))];
    // A commit must not take itself out of sight: what counts by either side's rules counts.
    const global = [...new Set(sides.flatMap(({ changes }) => changes.global))];
    const ignored = sides.map(({ changes }) => changes.ignore);
    const inApps = [...head.apps, ...gone].flatMap((app) => [...app.paths, ...app.ignore]);
    const matcherOf = await prepareMatchers([...global, ...ignored.flat(), ...inApps]);
    const model = {
        apps: head.apps,
        gone,
        packages,
        global,
        ignored,
        environment: {
            isFile: (path) => sides.some((configuration) => isEnvironmentFile(path, configuration)),
            folders: sides.flatMap(environmentFolders)
        },
        appLinks: joined(base.appLinks, head.appLinks, names),
        packageLinks: joined(base.packageLinks, head.packageLinks),
        judged: new Set([external_node_path_.posix.normalize(options.configPath), ...(options.lock ? [lockFile] : [])])
    };
    const attributor = new Attributor(model, matcherOf);
    if (options.lock)
        attributor.takeLock(lockFile, options.lock);
    if (environmentOf(base) !== environmentOf(head))
        attributor.takeEnvironment("the stacks' settings differ");
    return {
        attributor,
        finish: () => {
            const edges = distinct([
                ...workspaceEdges(head.packages, options.satisfies, options.onRefused),
                ...workspaceEdges(base.packages, options.satisfies)
            ]);
            const reach = { apps: head.apps, edges, appsOf: appsOf(head.apps, matcherOf) };
            for (const file of unreached(attributor.result(), reach))
                attributor.cover(file);
            const attribution = attributor.result();
            const devDependencies = sides.some(({ changes }) => changes.devDependencies);
            const causes = new Map(reachApps(attribution, { ...reach, devDependencies }));
            for (const [name, cause] of catalogueCauses(base.apps, head.apps))
                if (!causes.has(name))
                    causes.set(name, cause);
            if (attribution.everything)
                for (const { name } of head.apps)
                    if (!causes.has(name))
                        causes.set(name, attribution.everything);
            const { environment, uncovered } = attribution;
            return { apps: base.apps, causes, gone, environment, uncovered };
        }
    };
}
/**
 * A file of each changed workspace that no app has to do with: not even by what others are developed with, which is a rule of the
 * repository's own.
 */
function unreached({ homes }, reach) {
    return [...homes].flatMap(([directory, file]) => {
        const changed = { apps: new Map(), packages: new Map([[directory, file]]), development: new Map() };
        return reachApps(changed, { ...reach, devDependencies: true }).size > 0 ? [] : [file];
    });
}
function environmentOf({ configuration: { stacks, bootstrap, environment } }) {
    return JSON.stringify([stacks, bootstrap, environment.region, environment.domain]);
}
/** The links of both ends: one that is gone led to something that counted before. */
function joined(base, head, only) {
    const keys = [...new Set([...base.keys(), ...head.keys()])].filter((key) => only?.has(key) ?? true);
    return new Map(keys.map((key) => [key, [...(head.get(key) ?? []), ...(base.get(key) ?? [])]]));
}
function catalogueCauses(base, head) {
    const before = new Map(base.map((app) => [app.name, JSON.stringify(app)]));
    return head.flatMap((app) => {
        const entry = before.get(app.name);
        if (entry === JSON.stringify(app))
            return [];
        const what = entry === undefined ? 'new in the catalogue' : 'its entry in the catalogue changed';
        return [[app.name, { kind: 'catalogue', what }]];
    });
}
/** A workspace is part of an app when its manifest is one of the app's own files. */
function appsOf(apps, matcherOf) {
    const matchers = apps.map((app) => ({ name: app.name, own: matcherOf(app.paths) }));
    const known = new Map();
    return (directory) => {
        const found = known.get(directory) ??
            matchers
                .filter(({ own }) => own({ path: `${directory}/package.json`, submodule: false }) !== undefined)
                .map(({ name }) => name);
        known.set(directory, found);
        return found;
    };
}
function distinct(edges) {
    return [...new Map(edges.map((edge) => [`${edge.from}\0${edge.to}\0${edge.dev}`, edge])).values()];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/changes/build/src/file-list.js


const shownAtMost = 1000;
const shownBytes = 100_000;
/** The changed files: the first ones at hand, all of them in a file, so that their number costs no memory. */
class FileList {
    path;
    #shown = [];
    #descriptor;
    #seen;
    #bytes = 0;
    #count = 0;
    #pending = '[';
    /** `distinct`: the same name may come more than once. */
    constructor(folder, distinct) {
        this.path = (0,external_node_path_.join)(folder, `changed-files-${process.pid}-${Date.now().toString(36)}.json`);
        this.#descriptor = (0,external_node_fs_.openSync)(this.path, 'w');
        this.#seen = distinct ? new Set() : undefined;
    }
    add(name) {
        if (this.#seen?.has(name))
            return;
        this.#seen?.add(name);
        const json = JSON.stringify(name);
        this.#pending += `${this.#count === 0 ? '\n' : ',\n'}${json}`;
        this.#count += 1;
        if (this.#shown.length < shownAtMost && this.#bytes + json.length <= shownBytes) {
            this.#shown.push(name);
            this.#bytes += json.length;
        }
        if (this.#pending.length > 65_536)
            this.#flush();
    }
    /** A JSON array in `path`, one name a line. */
    close() {
        this.#pending += '\n]\n';
        this.#flush();
        (0,external_node_fs_.closeSync)(this.#descriptor);
        return { count: this.#count, shown: this.#shown, path: this.path };
    }
    #flush() {
        (0,external_node_fs_.writeSync)(this.#descriptor, this.#pending);
        this.#pending = '';
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/log-some.js
const longest = 300;
/** Says the first of these lines, each cut where it is long, and how many there are beside: a log must stay small whatever the diff. */
function logSome(say, lines, limit = 8) {
    for (const line of lines.slice(0, limit))
        say(line.length > longest ? `${line.slice(0, longest)}…` : line);
    if (lines.length > limit)
        say(`and ${lines.length - limit} more`);
}

// EXTERNAL MODULE: ./packages/changes/build/src/raw-diff.js
var raw_diff = __webpack_require__(6815);
;// CONCATENATED MODULE: ./packages/changes/build/src/tree-diff.js


/**
 * Hands over each file as git finds it; `pair` is an index into `pairs`.
 * What was begun early is used where it is one of them; all others take one process together.
 * @throws StagingError git-failed
 */
async function diffCommits(pairs, { directory, earlyDiff, earlyBase }, deps, onFile) {
    const begun = earlyDiff && (await earlyBase);
    const at = begun === undefined ? -1 : pairs.findIndex(({ base }) => base.sha === begun);
    const others = pairs.map((_, index) => index).filter((index) => index !== at);
    const compare = async (indexes) => {
        if (indexes.length === 0)
            return;
        const parser = new raw_diff/* RawDiffParser */.p((file, pair) => onFile(file, indexes[pair] ?? -1));
        await (0,git/* runGit */.EO)(deps, directory, [...raw_diff/* rawDiff */.o, '--stdin'], {
            input: indexes.map((index) => `${pairs[index]?.base.tree} ${pairs[index]?.head.tree}\n`).join(''),
            onStdout: (chunk) => parser.take(chunk)
        });
    };
    const compareEarly = async () => {
        if (at >= 0 && !(await earlyDiff?.take((file) => onFile(file, at))))
            await compare([at]);
    };
    await Promise.all([compareEarly(), compare(others)]);
}

;// CONCATENATED MODULE: ./packages/changes/build/src/compare-bases.js








/** All comparisons in one process. @param bases each once */
async function compareBases(repository, head, bases, configPath, deps) {
    const { satisfies } = head.packages.length > 0 ? await Promise.all(/* import() */[__webpack_require__.e(23), __webpack_require__.e(604)]).then(__webpack_require__.bind(__webpack_require__, 1604)) : { satisfies: () => true };
    const refused = [];
    const onRefused = (from, to, range) => refused.push(`${(0,src_cause/* renderName */.P)(from)} asks for ${JSON.stringify(range)} of ${(0,src_cause/* renderName */.P)(to)}: not the workspace's copy, no edge`);
    const comparisons = [];
    for (const base of bases) {
        const side = await readableSide(repository, base, configPath, head);
        const lock = side && (await lockChanges(repository, side, head));
        comparisons.push(side && (await compareSides(side, head, { configPath, satisfies, lock, onRefused })));
    }
    const pairs = bases.flatMap((base, index) => base.tree === head.commit.tree ? [] : [{ index, base, head: head.commit }]);
    // All is read: the process ends while the other one compares.
    const closing = repository.objects.close();
    const files = pairs.length > 0 ? new FileList(deps.temp, pairs.length > 1) : undefined;
    if (pairs.length > 0)
        await diffCommits(pairs, repository, deps, (file, pair) => {
            files?.add(file.path);
            comparisons[pairs[pair]?.index ?? -1]?.attributor.take(file);
        });
    const compared = new Map(bases.map(({ sha }, index) => [sha, comparisons[index]?.finish()]));
    logSome(deps.log.debug, refused);
    await closing;
    return {
        compared,
        files: files?.close() ?? { count: 0, shown: [], path: '' }
    };
}
/** Undefined when the base's configuration is one that cannot be read: a newer or a wrong one. */
async function readableSide(repository, base, configPath, head) {
    try {
        return await sideAt(repository, base, configPath === configurationPath ? undefined : configPath, head);
    }
    catch (error) {
        if (error instanceof src/* StagingError */.QH && error.reason === 'invalid-configuration')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/gate-branch.js



/**
 * The branch that production is deployed from, as the default branch says: a commit must not choose what it is compared with. Where
 * nobody knows a default branch, the commit's own word is all there is.
 */
async function gateBranch(repository, head, { event, configPath }, { log }) {
    const own = head.configuration.promotion.branch;
    const { defaultBranch } = event;
    const tip = defaultBranch === undefined ? undefined : await refAt(repository, `refs/heads/${defaultBranch}`, log);
    if (defaultBranch === undefined || !tip)
        return own;
    try {
        const { branch } = (await configurationAt(repository, tip, configPath, head)).promotion;
        if (branch !== own)
            log.info(`production is deployed from ${branch}, as ${defaultBranch} says: this commit's own word is not used`);
        return branch;
    }
    catch (error) {
        if (!(error instanceof src/* StagingError */.QH) || error.reason !== 'invalid-configuration')
            throw error;
        log.warning(`the configuration of ${defaultBranch} cannot be read: production is taken to be deployed from there`);
        return defaultBranch;
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/judge-together.js


/**
 * What has to happen before a commit goes out: everything that runs in the environment has to be what production will run, and
 * each app that goes out has to have passed next to exactly that. Pure.
 */
function judgeTogether(situation) {
    const { apps, production, running } = situation;
    const goesOut = apps.filter(({ name }) => production.causes.has(name));
    const remove = removals(situation);
    // An environment that nothing is about to be asked of is left as it is.
    const deploy = goesOut.length === 0 ? [] : apps.flatMap((app) => asJudged(app, deployCause(app, situation)));
    const deployed = new Set(deploy.map(({ app }) => app.name));
    const moved = new Set([...deployed, ...remove.map(({ app }) => app).filter((app) => running?.has(app))]);
    const again = goesOut
        .filter(({ name }) => !deployed.has(name))
        .flatMap((app) => asJudged(app, passCause(app, moved, situation)));
    const test = [...deploy, ...again].filter(({ app }) => hasTests(app, production.apps)).sort(byName);
    const tested = new Set(test.map(({ app }) => app.name));
    return {
        deploy,
        remove,
        test,
        out: apps
            .filter((app) => deployed.has(app.name) || goesOut.includes(app))
            .map((app) => ({ app, passed: tested.has(app.name) ? undefined : running?.get(app.name)?.passed })),
        standing: new Map([...(running ?? [])].filter(([name]) => !deployed.has(name) && apps.some((app) => app.name === name)))
    };
}
/** An app goes out without tests where both sides say so. */
function hasTests({ name, tests }, production) {
    return tests === 'required' || production.find((one) => one.name === name)?.tests !== 'none';
}
function asJudged(app, answer) {
    return answer ? [{ app, ...answer }] : [];
}
function byName(one, other) {
    return one.app.name < other.app.name ? -1 : 1;
}
const environment = (what) => ({ kind: 'environment', what });
/** Why an app has to be deployed. One that nobody ever deployed there is as production has it. */
function deployCause({ name }, { production, running, since }) {
    const entry = running?.get(name);
    if (!entry) {
        const cause = production.causes.get(name);
        return cause && { cause };
    }
    if (entry.uncertain !== undefined)
        return { cause: environment(`nobody knows what runs there: its deploy did not end well in ${entry.uncertain}`) };
    const seen = since(entry.revision);
    if (typeof seen === 'string')
        return { cause: environment(`what runs there cannot be compared: ${entry.revision} ${seen}`) };
    const cause = seen.causes.get(name);
    return cause && { cause, since: entry.revision };
}
/** Why its tests have to run again, although it runs there as this commit has it. */
function passCause(app, moved, situation) {
    const passed = situation.running?.get(app.name)?.passed;
    if (!passed)
        return { cause: environment('its tests did not pass there') };
    const seen = situation.since(passed.revision);
    if (typeof seen === 'string')
        return { cause: environment(`where it passed cannot be compared: ${passed.revision} ${seen}`) };
    const differs = (cause) => ({ cause, since: passed.revision });
    const own = seen.causes.get(app.name);
    if (own)
        return differs(own);
    const near = neighbors(app, moved, seen, situation);
    for (const name of near) {
        if (moved.has(name))
            return { cause: environment(`${name} is deployed again, or removed, next to it`) };
        const cause = seen.causes.get(name);
        if (cause)
            return differs(environment(`${name} changed next to it: ${(0,src_cause/* renderCause */.g)(cause)}`));
    }
    const gone = seen.gone.find(({ name }) => near.has(name));
    if (gone)
        return differs(environment(`${gone.name} is gone from next to it`));
    return seen.environment && differs(seen.environment);
}
/** By the catalogs of all sides: a commit must not talk its neighbors away. */
function neighbors(app, moved, seen, { apps, production }) {
    // What is only being removed depends on nothing.
    const removed = [...moved].map((name) => ({ ...app, name, dependsOn: [], saysDependencies: true }));
    const sides = [apps, seen.apps, production.apps].map((side) => {
        const known = new Set(side.map(({ name }) => name));
        return [...side, ...removed.filter(({ name }) => !known.has(name))];
    });
    return new Set(sides.flatMap((side) => {
        const own = side.find(({ name }) => name === app.name);
        return own ? [...neighborsOf(own, side)] : [];
    }));
}
/** Apps that are no more in the catalog, and Applications that an app has left. */
function removals({ apps, production, running }) {
    const names = new Set(apps.map(({ name }) => name));
    const used = new Set(apps.map(({ application }) => application));
    const recorded = [...(running ?? [])].map(([app, entry]) => ({
        app,
        application: entry.application ?? apps.find(({ name }) => name === app)?.application ?? `staging-${app}`
    }));
    const gone = production.gone.map(({ name: app, application }) => ({ app, application }));
    const found = [...recorded, ...gone].filter(({ app, application }) => !used.has(application) || !names.has(app));
    return [...new Map(found.map((one) => [`${one.app} ${one.application}`, one])).values()].sort((a, b) => a.app < b.app ? -1 : 1);
}

;// CONCATENATED MODULE: ./packages/changes/build/src/own-bases.js


/** Each base is one more comparison. */
const ownBasesAtMost = 50;
/** The commits that the record names, each once: what apps run, and where they passed. */
function recordedRevisions(running, apps) {
    const entries = apps.flatMap(({ name }) => running?.get(name) ?? []);
    const named = entries.flatMap(({ revision, passed }) => [revision, ...(passed ? [passed.revision] : [])]);
    return [...new Set(named)].filter(src_checkout/* isSha */.HH);
}
/** Those of them that are compared. */
function comparedRevisions(revisions) {
    return revisions.slice(0, ownBasesAtMost);
}
/** Their commits; as text: why one cannot be had. */
async function recordedBases(repository, revisions, { log }) {
    const bases = new Map();
    for (const revision of comparedRevisions(revisions))
        bases.set(revision, (await commitAt(repository, revision, log)) ?? 'could not be fetched');
    for (const revision of revisions)
        if (!bases.has(revision))
            bases.set(revision, `is one commit more than the ${ownBasesAtMost} that are compared`);
    return bases;
}

;// CONCATENATED MODULE: ./packages/changes/build/src/resolve-base.js




/** The first rule that holds. @throws StagingError no-base when none does. */
async function resolveBase(repository, rules, deps) {
    for (const rule of rules) {
        const resolved = await tryRule(repository, rule, deps);
        if (resolved.kind !== 'left')
            return resolved;
        deps.log.info(`not compared with ${nameOf(rule)}: ${resolved.why}`);
    }
    throw new src/* StagingError */.QH('no-base', `cannot compare with ${nameOf(rules.at(-1))}: it could not be found or fetched`, {
        hint: 'Name a branch, tag or full commit sha of this repository, or leave `base` out.'
    });
}
/** What the first rule will ask for, as far as it can be told: to be fetched with what else is needed. */
function wantedBy(rules, head) {
    const rule = rules.find((candidate) => candidate.kind !== 'commit' || !(0,src_checkout/* isZero */.be)(candidate.sha));
    switch (rule?.kind) {
        case 'commit':
            return { sha: rule.sha };
        case 'merge-parent':
            return { sha: mergedOnto(rule, head) ?? rule.target };
        case 'merge-base':
            return { ref: `refs/heads/${rule.branch}` };
        case 'ref':
            return { ref: rule.ref };
        default:
            return {};
    }
}
async function tryRule(repository, rule, deps) {
    switch (rule.kind) {
        case 'all':
        case 'nothing':
            return rule;
        case 'commit': {
            if ((0,src_checkout/* isZero */.be)(rule.sha))
                return { kind: 'left', why: 'this is the first push of the branch' };
            const commit = await commitAt(repository, rule.sha, deps.log);
            return commit ? { kind: 'commit', commit, rule: rule.name } : { kind: 'left', why: 'it could not be fetched' };
        }
        case 'merge-parent':
            return mergeParent(repository, rule, deps);
        case 'merge-base':
            return mergeBase(repository, rule.branch, deps);
        case 'ref': {
            const commit = await refAt(repository, rule.ref, deps.log);
            return commit
                ? { kind: 'commit', commit, rule: `the input "base" (${(0,src_cause/* renderName */.P)(rule.ref)})` }
                : { kind: 'left', why: 'it could not be found' };
        }
    }
}
async function mergeParent(repository, rule, deps) {
    const target = mergedOnto(rule, repository.head);
    const commit = await commitAt(repository, target ?? rule.target, deps.log);
    if (!commit)
        return { kind: 'left', why: 'it could not be fetched' };
    const name = "the pull request's target";
    return target === undefined ? fork(repository, commit, name, deps) : { kind: 'commit', commit, rule: name };
}
/** A test merge's first parent is the target as it was merged: newer than the payload's. A merge of the branch's own is none. */
function mergedOnto({ source }, { parents }) {
    return parents.length === 2 && parents[1] === source ? parents[0] : undefined;
}
async function mergeBase(repository, branch, deps) {
    const tip = await refAt(repository, `refs/heads/${branch}`, deps.log);
    return tip
        ? fork(repository, tip, (0,src_cause/* renderName */.P)(branch), deps)
        : { kind: 'left', why: 'there is no such branch, or it could not be fetched' };
}
/** Where the head left `tip`; where that cannot be known, `tip` itself. */
async function fork(repository, tip, name, deps) {
    const { head } = repository;
    if (tip.sha === head.sha)
        return { kind: 'commit', commit: tip, rule: `${name}, which is the same commit` };
    const here = await repository.mergeBase(tip.sha, head.sha);
    const sha = here ?? (repository.checkout ? undefined : await deps.mergeBase?.(tip.sha, head.sha));
    const commit = sha ? await commitAt(repository, sha, deps.log) : undefined;
    if (commit)
        return { kind: 'commit', commit, rule: `the merge base with ${name}` };
    deps.log.info(`${whyUnknown(repository.checkout)} ${name}: compared with its tip, so what only ${name} has counts too`);
    return { kind: 'commit', commit: tip, rule: `the tip of ${name}` };
}
function whyUnknown(checkout) {
    if (!checkout)
        return 'nobody here can tell where the head left';
    return checkout.shallow
        ? 'this clone is too shallow to know where the head left'
        : 'the head has nothing in common with';
}
function nameOf(rule) {
    switch (rule?.kind) {
        case 'commit':
            return `${rule.name} (${rule.sha})`;
        case 'merge-parent':
            return "the pull request's target";
        case 'merge-base':
            return (0,src_cause/* renderName */.P)(rule.branch);
        case 'ref':
            return `the input "base" (${(0,src_cause/* renderName */.P)(rule.ref)})`;
        default:
            return 'anything';
    }
}

;// CONCATENATED MODULE: ./packages/changes/build/src/detect.js













async function detect(git, request, deps) {
    const { log } = deps;
    const repository = await openRepository(git, request, deps);
    const { head } = repository;
    const headSide = await sideAt(repository, head, request.configPath);
    const running = await readRunning(request, headSide, repository, deps);
    warnOfCatalogue(headSide, log.warning);
    const revisions = recordedRevisions(running, headSide.apps);
    const { defaultBranch } = request.event;
    // Mostly the branch that is asked for its configuration is the one that is compared with.
    const likely = (0,base_rules/* baseRules */.T)({ base: request.base, event: request.event, promotionBranch: defaultBranch ?? 'main' });
    const wanted = wantedBy(likely, head);
    const shas = [...comparedRevisions(revisions), ...(wanted.sha === undefined ? [] : [wanted.sha])];
    await bringTogether(repository, [...new Set(shas)], wanted.ref, log);
    const promotionBranch = request.promotionBranch ?? (await gateBranch(repository, headSide, request, deps));
    const rules = (0,base_rules/* baseRules */.T)({ base: request.base, event: request.event, promotionBranch });
    const common = await resolveBase(repository, rules, deps);
    if (common.kind === 'nothing')
        return (0,changed_apps/* nothingChanged */.U)(head.sha, common.why);
    const bases = await recordedBases(repository, revisions, deps);
    tellBases(common, bases, running, headSide, deps);
    const commits = [...(common.kind === 'commit' ? [common.commit] : []), ...bases.values()].filter((base) => typeof base !== 'string');
    const distinct = [...new Map(commits.map((commit) => [commit.sha, commit])).values()];
    const configPath = request.configPath ?? configurationPath;
    const { compared, files } = await compareBases(repository, headSide, distinct, configPath, deps);
    const production = sinceProduction(common, headSide, compared);
    const together = judgeTogether({
        apps: headSide.apps,
        production,
        running,
        since: (revision) => sinceRevision(revision, bases, compared)
    });
    const commonSha = common.kind === 'commit' ? common.commit.sha : '';
    const changed = toChanged(commonSha);
    const known = new Set(headSide.apps.map(({ name }) => name));
    const deletedApps = [...new Set(together.remove.map(({ app }) => app))].filter((name) => !known.has(name)).sort();
    tellTogether(together, deletedApps, deps);
    return {
        apps: together.deploy.map(changed).sort(detect_byName),
        toTest: together.test.map(changed),
        differing: together.out.map(({ app, passed }) => ({ app, tested: passed })).sort(detect_byName),
        removals: together.remove,
        standing: together.standing,
        deletedApps,
        uncovered: production.uncovered,
        known: headSide.apps.length,
        base: commonSha,
        baseRule: common.kind === 'commit' ? common.rule : common.why,
        head: head.sha,
        files
    };
}
async function readRunning(request, { configuration }, { directory, objects }, deps) {
    if (!request.asksLedger)
        return undefined;
    const environment = { ...configuration.environment, name: request.environment ?? configuration.environment.name };
    return deps.running?.({ ...configuration, environment }, { directory, read: (name) => objects.named(name) });
}
/** Where there is nothing to compare with, everything differs. */
function sinceProduction(common, { apps }, compared) {
    const since = common.kind === 'commit' ? compared.get(common.commit.sha) : undefined;
    if (since)
        return since;
    const what = common.kind === 'commit'
        ? `the configuration of ${common.commit.sha} cannot be read`
        : 'there is nothing to compare with';
    const cause = { kind: 'everything', what };
    return { apps: [], causes: new Map(apps.map(({ name }) => [name, cause])), gone: [], uncovered: [] };
}
function sinceRevision(revision, bases, compared) {
    const base = bases.get(revision);
    if (base === undefined)
        return 'is no commit';
    if (typeof base === 'string')
        return base;
    return compared.get(base.sha) ?? 'has a configuration that cannot be read';
}
function toChanged(commonSha) {
    return ({ app, cause, since }) => ({ app, cause, base: since ?? commonSha });
}
function detect_byName(one, other) {
    return one.app.name < other.app.name ? -1 : 1;
}
/** What is compared with what, before anything is. */
function tellBases(common, bases, running, { apps }, { log }) {
    log.info(`compared with ${common.kind === 'commit' ? `${common.commit.sha} (${common.rule})` : `nothing: ${common.why}`}`);
    const entries = apps.flatMap(({ name }) => {
        const entry = running?.get(name);
        return entry ? [{ name, entry }] : [];
    });
    const at = (revision) => entries.filter(({ entry }) => entry.revision === revision).map(({ name }) => name);
    logSome(log.info, [...bases]
        .filter(([revision]) => at(revision).length > 0)
        .map(([revision, base]) => typeof base === 'string'
        ? `${at(revision).join(', ')}: ${revision}, which is deployed, ${base}`
        : `compared with ${revision}, last deployed: ${at(revision).join(', ')}`));
    logSome(log.info, entries
        .filter(({ entry }) => !entry.passed)
        .map(({ name }) => `${name}: its deployed version did not pass its tests`));
}
function tellTogether({ deploy, test, remove }, deletedApps, { log }) {
    const line = ({ app, cause }) => `${app.name} ← ${(0,src_cause/* renderCause */.g)(cause)}`;
    logSome(log.info, deploy.length > 0 ? deploy.map(line) : ['no app changed'], 30);
    const again = test.filter((one) => !deploy.includes(one));
    logSome(log.info, again.map((one) => `tested again: ${line(one)}`), 30);
    logSome(log.info, deletedApps.length > 0 ? [`deleted: ${deletedApps.join(', ')}`] : []);
    const left = remove.filter(({ app }) => !deletedApps.includes(app));
    logSome(log.info, left.map(({ app, application }) => `${app} has another Application now: ${application} goes`));
}
/** A catalogue that names what is not there, or none at all, would look like a push that changes nothing. */
function warnOfCatalogue(side, warn) {
    const { apps, absent, bareFolders, commit, configuration } = side;
    const correct = 'correct its `paths`, or remove it from the catalogue';
    logSome(warn, absent.map((name) => `nothing of the app ${name} is in ${commit.sha}: ${correct}`));
    logSome(warn, bareFolders.map(({ app, path }) => `${path} in the paths of ${app} is a folder, and matches no file: add /**`));
    if (apps.length === 0 && configuration.apps === undefined)
        warn(`there is no app in ${commit.sha}: name apps in .github/staging.yml, or put each into a folder apps/<name>`);
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
            team: undefined,
            limit: 3,
            shared: 'replace',
            budget: undefined
        },
        account: { limit: undefined, budget: undefined },
        dashboard: false,
        ledger: { refPrefix: 'refs/staging' },
        stacks: [
            { name: 'staging', directory: 'infra/staging', owns: 'tags', command: 'terraform', variables: {}, backend: {} }
        ],
        bootstrap: { directory: 'infra/bootstrap' },
        apps: undefined,
        changes: { global: [], ignore: [...ignoredByDefault], devDependencies: false },
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
/** Prose and repository furniture: no app runs differently for a change in them. */
const ignoredByDefault = [
    '*.md',
    '**/README.md',
    '**/CHANGELOG.md',
    '**/LICENSE*',
    'docs/**',
    '.editorconfig',
    '**/.gitattributes',
    '**/.gitignore',
    '.github/**',
    '.vscode/**',
    '.idea/**'
];


/***/ })

};

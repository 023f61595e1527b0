export const id = 195;
export const ids = [195];
export const modules = {

/***/ 946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ judgeGit),
/* harmony export */   a: () => (/* binding */ lastWords)
/* harmony export */ });
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


/***/ }),

/***/ 7195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  detect: () => (/* binding */ detect)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
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
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(395), __webpack_require__.e(39)]).then(__webpack_require__.bind(__webpack_require__, 6039));
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

// EXTERNAL MODULE: ./packages/changes/build/src/claims.js
var claims = __webpack_require__(9164);
// EXTERNAL MODULE: ./packages/changes/build/src/path-ranges.js
var path_ranges = __webpack_require__(6081);
;// CONCATENATED MODULE: ./packages/changes/build/src/homes.js



/** Prose next to a manifest, licenses, and what only git and editors read. */
const furniture = /^(readme|changelog|contributing|code_of_conduct|security|authors|notice)(\.[^/]*)?$|^\.(prettierrc|prettierignore)[^/]*$/i;
const anywhere = /(^|\/)(licen[cs]e[^/]*|\.(gitattributes|gitignore|gitkeep|editorconfig))$/i;
/** Whose packages a file is in, and whether it counts for them. */
class Homes {
    #homes;
    /** Folders that a home lies directly in. */
    #parents;
    #ignored;
    #matcherOf;
    #reaching = new Map();
    /** @param ignored `changes.ignore` of both ends */
    constructor(homes, ignored, matcherOf) {
        this.#homes = new Map(homes.map((home) => [home.directory, home]));
        this.#parents = new Set(homes.map(({ directory }) => external_node_path_.posix.dirname(directory)));
        this.#ignored = ignored;
        this.#matcherOf = matcherOf;
    }
    /** Those that a folder lies in, the nearest one first. */
    above(folder) {
        const all = (0,claims/* foldersFrom */.Y)(folder).flatMap((path) => this.#homes.get(path) ?? []);
        const nearest = all.find(({ isMentioned }) => !isMentioned);
        return all.filter((home) => home === nearest || !home.isRoot);
    }
    /** The file itself, where a path leads to it. */
    file(path) {
        return this.#homes.get(path);
    }
    /** Whether a path leads to a file directly in this folder. */
    hasFilesIn(folder) {
        return this.#parents.has(folder);
    }
    /**
     * Whether `changes.ignore`, which matches this file, leaves it out of this package, too. It does for prose and licenses that the
     * package does not publish, and where the pattern leads into the package by name: `packages/ui/test/**`. Anything else is the
     * package's own: `docs/**` says nothing of a package below docs that an app uses.
     */
    leavesOut({ directory, files }, file) {
        const path = external_node_path_.posix.relative(directory, file.path) || external_node_path_.posix.basename(directory);
        if ((furniture.test(path) || anywhere.test(path)) && !this.#publishes(files, path))
            return true;
        const reaching = this.#reaching.get(directory) ?? this.#ignored.map((patterns) => this.#into(directory, patterns));
        this.#reaching.set(directory, reaching);
        return reaching.every((matches) => matches(file) !== undefined);
    }
    #publishes(files, path) {
        const forms = publishedForms(files);
        return forms.length > 0 && this.#matcherOf(forms)({ path, submodule: false }) !== undefined;
    }
    #into(directory, patterns) {
        return this.#matcherOf(patterns.filter((pattern) => leadsInto(pattern, directory)));
    }
}
/** npm reads `files` as git reads an ignore file: a folder is all below it, a name without a slash is that at any depth. */
function publishedForms(files) {
    return files
        .map(path_ranges/* plainPath */.s1)
        .filter((entry) => !entry.startsWith('!'))
        .flatMap((entry) => {
        if (entry === '' || entry === '.' || entry === '*' || entry === '**')
            return ['**'];
        return entry.includes('/') ? [entry, `${entry}/**`] : [entry, `${entry}/**`, `**/${entry}`];
    });
}
/** Whether a pattern names the folder, segment by segment, and goes on to a part of it. */
function leadsInto(pattern, directory) {
    const [segments, folders] = [pattern.split('/'), directory.split('/')];
    const rest = segments.slice(folders.length);
    return (rest.length > 0 &&
        rest.join('/') !== '**' &&
        folders.every((folder, index) => {
            const segment = segments[index] ?? '';
            return segment !== '**' && (segment === folder || (segment.includes('*') && nameForm(segment).test(folder)));
        }));
}
function nameForm(segment) {
    return new RegExp(`^${segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);
}

// EXTERNAL MODULE: ./packages/changes/build/src/links.js
var src_links = __webpack_require__(2816);
// EXTERNAL MODULE: ./packages/changes/build/src/locks/lock-names.js
var lock_names = __webpack_require__(2254);
// EXTERNAL MODULE: ./packages/changes/build/src/patterns.js
var src_patterns = __webpack_require__(3074);
;// CONCATENATED MODULE: ./packages/changes/build/src/attribute.js








/** How many uncovered files are named. */
const namedAtMost = 50;
/**
 * Takes files one at a time, in any number, and keeps only what it found. git names the files of a folder one after the other,
 * so what holds for a folder is worked out once.
 */
class Attributor {
    #model;
    #claims;
    #homes;
    #global;
    #ignored;
    #gone;
    #links;
    #apps = new Map();
    #changedPackages = new Map();
    #development = new Map();
    #partly = new Map();
    #unclaimed = new Map();
    #uncovered = [];
    #everything;
    #environment;
    #place;
    constructor(model, matcherOf) {
        this.#model = model;
        this.#claims = new claims/* Claims */.U(model.apps, matcherOf);
        this.#homes = new Homes(model.homes, model.ignored, matcherOf);
        this.#global = matcherOf(model.global);
        this.#ignored = model.ignored.map((patterns) => (0,src_patterns/* wholly */._d)(matcherOf(patterns)));
        this.#gone = matcherOf(model.gone.flatMap((app) => app.paths));
        this.#links = [
            ...[...model.appLinks].flatMap(([app, links]) => links.map((link) => ({ link, app }))),
            ...[...model.packageLinks].flatMap(([directory, links]) => links.map((link) => ({ link, directory })))
        ];
    }
    /** The rules, in the order in which the README of the action has them. */
    take(file) {
        const place = this.#placeOf(file);
        if (place.settled)
            return;
        const { path } = file;
        const rule = this.#global(file);
        if (rule !== undefined)
            this.#all(`${(0,src_cause/* renderName */.P)(path)} (${rule}) counts for every app`);
        const linked = this.#follow(place, path);
        const claims = [...place.claims, ...this.#claims.byName(file)];
        const refused = claims.filter(({ owner }) => owner.ignored(file) !== undefined).map(({ owner }) => owner);
        for (const { owner, rule } of claims)
            if (!refused.includes(owner) && !this.#apps.has(owner.name))
                this.#apps.set(owner.name, { kind: 'file', file: path, rule });
        const ignored = claims.length === 0 && this.#ignored.every((matches) => matches(file) !== undefined);
        const homes = this.#homesOf(place, file).filter((home) => !refused.some(({ directory }) => directory === home.directory) &&
            !(ignored && this.#homes.leavesOut(home, file)));
        for (const { directory } of homes)
            this.#changed(directory, path, new Set(refused.map(({ name }) => name)));
        if (place.isEnvironment && this.#model.environment.isFile(path)) {
            this.#environment ??= { kind: 'everything', what: `${(0,src_cause/* renderName */.P)(path)} is part of the environment` };
            if (claims.length === 0)
                return;
        }
        if (ignored)
            return;
        this.#settle(place, file);
        if (claims.length > 0 || rule !== undefined || linked || this.#model.judged.has(path))
            return;
        // What went with its app is told by the app. What stays behind when only the app leaves the catalog is anybody's.
        if (file.deleted && this.#gone(file) !== undefined)
            return;
        this.#leave(path, homes.filter(({ isMentioned }) => !isMentioned));
    }
    /** Packages that a lock file resolves to something else. Those of its root are for all of its workspaces. */
    takeLock(file, changes) {
        const root = (0,path_ranges/* parentOf */.gN)(file);
        const at = (folder) => (0,path_ranges/* pathBelow */.Br)(root, folder);
        const shared = changes.runtime.has('') || changes.development.has('');
        if (root === '' && shared)
            this.#all(`${file} resolves packages of the root differently, and those are everybody's`);
        if (root === '' && changes.unnamed)
            this.#all(`${file} resolves packages that no workspace names, and those may be anybody's`);
        const runtime = [...changes.runtime, ...(shared || changes.unnamed ? [''] : [])].map(at).filter(Boolean);
        for (const directory of runtime)
            this.#changed(directory, file);
        for (const directory of [...changes.development].map(at).filter(Boolean))
            this.#development.set(directory, file);
    }
    result() {
        return {
            apps: this.#apps,
            packages: this.#changedPackages,
            development: this.#development,
            partly: [...this.#partly.values()],
            everything: this.#everything,
            environment: this.#environment,
            uncovered: this.#uncovered,
            unclaimed: [...this.#unclaimed.values()]
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
        this.#all(lock_names/* lockNames */.K.includes(external_node_path_.posix.basename(path))
            ? `${(0,src_cause/* renderName */.P)(path)} differs, and whom that concerns is not known`
            : `${(0,src_cause/* renderName */.P)(path)} belongs to no app`);
    }
    #all(what) {
        this.#everything ??= { kind: 'everything', what };
    }
    #placeOf({ path, submodule }) {
        // A submodule is a folder of its own.
        const folder = submodule ? path : (0,path_ranges/* parentOf */.gN)(path);
        if (this.#place?.folder === folder)
            return this.#place;
        const isEnvironment = this.#model.environment.folders.some((part) => (0,src_links/* isIn */.S1)(folder, part));
        const links = this.#links.filter(({ link }) => folder === '' || (0,src_links/* isIn */.S1)(link.target, folder) || (0,src_links/* isIn */.S1)(folder, link.target));
        const homes = this.#homes.above(folder);
        this.#place = { folder, claims: this.#claims.inFolder(folder), homes, isEnvironment, links, settled: false };
        return this.#place;
    }
    #homesOf(place, { path }) {
        const own = path === place.folder ? undefined : this.#homes.file(path);
        return own ? [own, ...place.homes] : place.homes;
    }
    /** @param except apps that say that this file is none of theirs */
    #changed(directory, file, except = new Set()) {
        const key = [directory, ...except].join('\0');
        if (except.size === 0 && !this.#changedPackages.has(directory))
            this.#changedPackages.set(directory, file);
        else if (except.size > 0 && !this.#partly.has(key))
            this.#partly.set(key, { directory, file, except });
    }
    /** Nobody claims this file: its packages may, or it is anybody's. */
    #leave(path, homes) {
        if (homes.length === 0)
            this.cover(path);
        const packages = homes.map(({ directory }) => directory);
        const key = packages.join('\0');
        if (packages.length > 0 && !this.#unclaimed.has(key))
            this.#unclaimed.set(key, { file: path, packages });
    }
    /** A file that folders claim without exceptions says all that its neighbors could. */
    #settle(place, { submodule }) {
        place.settled =
            !submodule &&
                !place.isEnvironment &&
                place.claims.length > 0 &&
                place.claims.every(({ owner }) => owner.ignoresNone) &&
                this.#model.global.length === 0 &&
                !this.#claims.hasGlobs &&
                place.links.length === 0 &&
                !this.#homes.hasFilesIn(place.folder);
    }
    /** A file that links lead to changes their owners, whatever else it does. */
    #follow(place, path) {
        let linked = false;
        for (const { link, app, directory } of place.links) {
            if (!(0,src_links/* isIn */.S1)(path, link.target))
                continue;
            linked = true;
            if (app !== undefined && !this.#apps.has(app))
                this.#apps.set(app, { kind: 'file', file: path, rule: `linked from ${(0,src_cause/* renderName */.P)(link.path)}` });
            if (directory !== undefined)
                this.#changed(directory, path);
        }
        return linked;
    }
}

// EXTERNAL MODULE: ./packages/changes/build/src/manifest.js
var src_manifest = __webpack_require__(3480);
// EXTERNAL MODULE: ./packages/changes/build/src/git-object.js
var git_object = __webpack_require__(4797);
// EXTERNAL MODULE: ./packages/changes/build/src/overrides.js
var overrides = __webpack_require__(4504);
;// CONCATENATED MODULE: ./packages/changes/build/src/workspaces.js






/**
 * The workspaces that the manifest of a folder names. Only the folders are read that its patterns lead through.
 * A manifest that is no JSON makes no package.
 */
async function readProject(tree, root) {
    const manifest = await readManifest(tree, root);
    const pnpm = await readPnpmWorkspace(tree, root);
    const patterns = (pnpm ? pnpm.packages : manifest?.workspaces) ?? [];
    const matches = await globbing(patterns);
    const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => (0,path_ranges/* plainPath */.s1)(pattern.slice(1)));
    const found = new Set();
    for (const pattern of patterns.filter((candidate) => !candidate.startsWith('!')))
        for (const path of await foldersOf(tree, root, pattern, matches))
            if (!excluded.some((exclusion) => matches(external_node_path_.posix.relative(root, path), exclusion)))
                found.add(path);
    const packages = await Promise.all([...found].map((directory) => readPackage(tree, directory)));
    return {
        root,
        manifest,
        packages: packages.filter((item) => item !== undefined),
        overrides: [...(manifest?.overrides ?? []), ...(pnpm?.overrides ?? [])]
    };
}
/** The root whose workspaces a package can name. */
function rootOf(directory, projects) {
    const roots = projects.map(({ root }) => root).filter((root) => root === '' || (0,src_links/* isIn */.S1)(directory, root));
    return roots.reduce((best, root) => (root.length > best.length ? root : best), '');
}
/** Undefined where the folder has no manifest that can be read. */
async function readPackage(tree, directory) {
    const manifest = await readManifest(tree, directory);
    return manifest && { directory, manifest };
}
async function readManifest(tree, directory) {
    const text = await textAt(tree, (0,path_ranges/* pathBelow */.Br)(directory, 'package.json'));
    return text === undefined ? undefined : (0,src_manifest/* parseManifest */.Ng)(text);
}
/** The text of a file; links on the way are followed. */
async function textAt({ objects, id, links }, path) {
    const entry = await objects.find(id, (0,src_links/* realPath */.Ye)(path, links));
    return entry && objects.text(entry.id);
}
/** pnpm has a file of its own; npm, yarn and bun use the root's manifest. One that is no YAML names nothing: pnpm itself would refuse it. */
async function readPnpmWorkspace(tree, root) {
    const text = await textAt(tree, (0,path_ranges/* pathBelow */.Br)(root, 'pnpm-workspace.yaml'));
    if (text === undefined)
        return undefined;
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    try {
        const file = parse(text);
        return { packages: (0,src_manifest/* textsOf */.CB)(file?.packages), overrides: (0,overrides/* parseOverrides */.f)(file?.overrides) };
    }
    catch {
        return { packages: [], overrides: [] };
    }
}
/** minimatch, loaded only for patterns that are not made of names, `*` and `**` alone. */
async function globbing(patterns) {
    const plain = patterns.every((pattern) => pattern.split('/').every((segment) => segment === '*' || segment === '**' || /^[\w@.-]*$/.test(segment)));
    if (!plain)
        return (await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 1138))).minimatch;
    return (name, pattern) => (pattern === '*' ? !name.startsWith('.') : name === pattern);
}
/** The folders that a workspace pattern names, `packages/*` or `apps/**`; never inside node_modules. */
async function foldersOf(tree, root, pattern, matches) {
    const start = root === '' ? tree.id : (await tree.objects.find(tree.id, (0,src_links/* realPath */.Ye)(root, tree.links)))?.id;
    let found = start === undefined ? [] : [{ path: root, id: start }];
    for (const segment of (0,path_ranges/* plainPath */.s1)(pattern)
        .split('/')
        .filter((part) => part !== '' && part !== '.')) {
        const next = [];
        for (const folder of found) {
            if (segment === '**')
                next.push(folder, ...(await descendants(tree, folder)));
            else
                next.push(...(await children(tree, folder)).filter(({ path }) => matches(external_node_path_.posix.basename(path), segment)));
        }
        found = next;
    }
    return found.filter(({ path }) => path !== root).map(({ path }) => path);
}
/** Also those that are links to a folder. */
async function children(tree, folder) {
    const entries = (await tree.objects.tree(folder.id)) ?? [];
    const found = await Promise.all(entries
        .filter(({ mode, name }) => (mode === git_object/* folderMode */.a1 || mode === git_object/* linkMode */.IG) && name !== 'node_modules')
        .map(async (entry) => {
        const path = (0,path_ranges/* pathBelow */.Br)(folder.path, entry.name);
        const real = entry.mode === git_object/* folderMode */.a1 ? entry : await followed(tree, path);
        return real?.mode === git_object/* folderMode */.a1 ? { path, id: real.id } : undefined;
    }));
    return found.filter((child) => child !== undefined);
}
async function followed({ objects, id, links }, path) {
    return links.has(path) ? objects.find(id, (0,src_links/* realPath */.Ye)(path, links)) : undefined;
}
async function descendants(tree, folder) {
    const below = (await children(tree, folder)).filter(({ path }) => !tree.links.has(path));
    const deeper = await Promise.all(below.map((child) => descendants(tree, child)));
    return [...below, ...deeper.flat()];
}

;// CONCATENATED MODULE: ./packages/changes/build/src/dependencies.js



/**
 * Which package uses which: by the path of the range, by name where the workspace's copy satisfies the range, and by what the root
 * says in place of either. What a root asks for itself is used by all of its workspaces.
 */
function packageEdges(packages, options) {
    const projects = new Map(packages.projects.map((project) => [project.root, new ProjectNames(project)]));
    const namesFor = (directory) => projects.get(rootOf(directory, packages.projects));
    const own = [...packages.byFolder.values()].flatMap((item) => edgesOf(item, namesFor(item.directory), options));
    const shared = packages.projects.flatMap((project) => rootEdges(project, projects.get(project.root), options));
    return [...own, ...shared];
}
/** The workspaces of a project by name (two may be called alike), and what its root says in place of others. */
class ProjectNames {
    root;
    overrides;
    #byName = new Map();
    constructor({ root, packages, overrides, manifest }) {
        this.root = root;
        // npm's `$name` is what the root itself asks for.
        this.overrides = overrides.map((override) => ({
            ...override,
            range: override.range.startsWith('$') ? (ownRange(manifest, override.range.slice(1)) ?? '*') : override.range
        }));
        for (const item of packages) {
            const { name } = item.manifest;
            if (name)
                this.#byName.set(name, [...(this.#byName.get(name) ?? []), item]);
        }
    }
    named(name) {
        return this.#byName.get(name) ?? [];
    }
    /** Where the root's own word for a name leads, whatever range the manifests say. */
    overridden({ name, range }, { satisfies }) {
        const path = (0,path_ranges/* pathOf */.XM)(range, this.root, this.root);
        if (path !== undefined)
            return [path];
        return this.named(aliased(name, range))
            .filter(({ manifest }) => isLinked(range, manifest.version, satisfies))
            .map(({ directory }) => directory);
    }
}
function ownRange(manifest, name) {
    return manifest?.dependencies.get(name) ?? manifest?.devDependencies.get(name);
}
function edgesOf({ directory: from, manifest }, names, options) {
    const edges = (0,src_manifest/* rangesOf */.wA)(manifest).flatMap(([name, range, dev]) => {
        const path = (0,path_ranges/* pathOf */.XM)(range, from, names?.root ?? '');
        const said = (names?.overrides ?? [])
            .filter((override) => override.name === name || override.under === name)
            .flatMap((override) => names?.overridden(override, options) ?? []);
        const workspaces = path === undefined ? linkedWorkspaces(from, name, range, names, said, options) : [path];
        return [...new Set([...workspaces, ...said])].map((to) => ({ from, to, dev }));
    });
    const inside = (names?.overrides ?? []).filter(({ under }) => under !== undefined && under === manifest.name);
    const below = inside.flatMap((override) => names?.overridden(override, options) ?? []);
    // The manifest of a root with workspaces of its own counts for each of these.
    const root = names && names.root !== '' && names.root !== from ? [names.root] : [];
    return [...edges, ...[...below, ...root].map((to) => ({ from, to, dev: false }))].filter(({ to }) => to !== from);
}
function linkedWorkspaces(from, name, range, names, said, { satisfies, onRefused }) {
    return (names?.named(aliased(name, range)) ?? []).flatMap(({ directory, manifest }) => {
        if (directory === from)
            return [];
        if (isLinked(range, manifest.version, satisfies))
            return [directory];
        if (!said.includes(directory))
            onRefused?.(from, directory, range);
        return [];
    });
}
/**
 * What belongs to all workspaces of a root: what its own manifest asks for, and what stands for a package that no workspace names,
 * since only packages of others can bring that in.
 */
function rootEdges(project, names, options) {
    const { root, manifest, packages } = project;
    const own = manifest ? edgesOf({ directory: root, manifest }, names, { satisfies: options.satisfies }) : [];
    const asked = new Set(packages.flatMap((item) => [item.manifest.name, ...(0,src_manifest/* rangesOf */.wA)(item.manifest).map(([name]) => name)]));
    const unnamed = (names?.overrides ?? []).filter(({ name, under }) => !asked.has(under ?? name));
    const others = unnamed.flatMap((override) => names?.overridden(override, options) ?? []);
    return [...own, ...others.map((to) => ({ from: root, to, dev: false }))].map((edge) => ({ ...edge, dev: false }));
}
/** `"x": "npm:@acme/ui@^1"` and `"x": "workspace:@acme/ui@*"` name another package than their key. */
function aliased(name, range) {
    return /^(?:npm|workspace):(@?[^@]+)@/.exec(range)?.[1] ?? name;
}
function isLinked(range, version, satisfies) {
    if (/^(workspace|file|link|portal):/.test(range))
        return true;
    const wanted = range.replace(/^npm:(?:@?[^@]+@)?/, '');
    if (wanted === '' || wanted === '*' || wanted === 'latest' || version === undefined)
        return true;
    if (/^(https?|git|github|git\+\w+|catalog|patch):/.test(wanted))
        return wanted.startsWith('catalog:');
    return satisfies(version, wanted);
}

;// CONCATENATED MODULE: ./packages/changes/build/src/mentions/mention-edges.js




/** pip's list in the repository's root is everybody's, as is what a root manifest asks for. */
const rootList = 'requirements.txt';
/** What is mentioned and no package: a change there is one more reason for who mentions it, and still whose it was. */
function mentionedHomes(mentions, homes) {
    const known = new Set(homes.map(({ directory }) => directory));
    const targets = new Set(mentions.map(({ target }) => target).filter((target) => !known.has(target)));
    return [...targets].map((directory) => ({ directory, isRoot: false, files: [], isMentioned: true }));
}
/**
 * From what mentions to what is mentioned: the app whose own the file is, and the package that it lies in. A folder of a package
 * uses the package. A folder of many packages, `COPY packages ./packages`, counts whole, unless the manifest says which of them.
 */
function edgesOfMentions(mentions, { homes, edges, apps, matcherOf }) {
    const directories = new Set(homes.map(({ directory }) => directory));
    const shelves = new Set([...directories].flatMap((directory) => (0,claims/* foldersFrom */.Y)((0,path_ranges/* parentOf */.gN)(directory))));
    const byFrom = Map.groupBy(edges, ({ from }) => from);
    const owners = apps.map(({ name, directory, paths, ignore }) => ({
        name,
        directory,
        own: matcherOf(paths),
        ignored: (0,src_patterns/* wholly */._d)(matcherOf(ignore))
    }));
    const found = [];
    const used = new Map();
    for (const { file, target, isFile, isPassedOn } of mentions) {
        const from = (0,claims/* foldersFrom */.Y)((0,path_ranges/* parentOf */.gN)(file)).find((folder) => directories.has(folder));
        const chosen = from === undefined ? [] : (byFrom.get(from) ?? []);
        if (shelves.has(target) && chosen.some(({ to }) => to !== target && (0,src_links/* isIn */.S1)(to, target)))
            continue;
        const packages = isFile ? [] : (0,claims/* foldersFrom */.Y)(target).filter((folder) => directories.has(folder));
        const targets = [...new Set([target, ...packages])];
        const own = owners.filter((owner) => owner.own({ path: file, submodule: false }) !== undefined);
        // What an app ignores must not come back by way of the package that it is.
        const around = from === undefined || own.some(({ directory }) => directory === from) ? [] : [from];
        for (const source of [...around, ...(isPassedOn ? [file] : []), ...(file === rootList ? [''] : [])])
            for (const to of targets)
                if (!(0,src_links/* isIn */.S1)(to, source))
                    found.push({ from: source, to, dev: false });
        for (const { name, ignored } of own)
            if (ignored({ path: target, submodule: !isFile }) === undefined)
                used.set(name, [...(used.get(name) ?? []), ...targets]);
    }
    return { edges: found, used };
}

;// CONCATENATED MODULE: ./packages/changes/build/src/reach.js
/** From what changed itself to everything that depends on it; each app with the shortest chain that leads to it. */
function reaching(model) {
    const graph = new Graph(model);
    return (changed) => reachApps(changed, graph, model);
}
function reachApps(changed, graph, model) {
    const starts = [
        ...[...changed.packages].map(([name, file]) => startOf({ name, file })),
        ...[...changed.development].map(([name, file]) => startOf({ name, file, carries: model.carriesDevelopment(name) })),
        ...[...changed.apps].map(([name, cause]) => startOf({ name, app: true, file: cause.kind === 'file' ? cause.file : '' }))
    ];
    const causes = new Map(changed.apps);
    let { root } = graph.follow(starts, causes, new Set());
    for (const { directory: name, file, except } of changed.partly)
        root ??= graph.follow([startOf({ name, file })], causes, except).root;
    return { causes, root };
}
/** What changed itself: mostly a package, for anyone who uses it. */
function startOf(start) {
    return { app: false, chain: [start.name], carries: true, ...start };
}
class Graph {
    #model;
    #dependants = new Map();
    #users = new Map();
    #appDependants = new Map();
    #packagesOf = new Map();
    constructor(model) {
        this.#model = model;
        for (const edge of model.edges)
            add(this.#dependants, edge.to, edge);
        for (const [app, folders] of model.used)
            for (const folder of folders)
                add(this.#users, folder, app);
        const directories = new Set([...model.edges.map(({ to }) => to), ...this.#users.keys()]);
        for (const { name, directory, dependsOn } of model.apps) {
            for (const other of dependsOn)
                add(this.#appDependants, other, name);
            if (directories.has(directory))
                add(this.#packagesOf, name, directory);
        }
    }
    /** Adds to `causes` what is not there yet. @param except apps that are not to be reached: they say that this is none of theirs. */
    follow(starts, causes, except) {
        const seen = new Set();
        const queue = [...starts];
        let root;
        for (let step = queue.shift(); step; step = queue.shift()) {
            const { name, app, file, chain } = step;
            if (!app && name === '')
                root ??= { file, chain };
            const key = `${app ? 'app' : 'package'} ${name} ${step.carries}`;
            if (seen.has(key) || (app && except.has(name)))
                continue;
            seen.add(key);
            queue.push(...(app ? this.#fromApp(step) : this.#fromPackage(step)));
            if (app && !causes.has(name))
                causes.set(name, { kind: 'dependency', file, chain });
        }
        return { root };
    }
    /** What depends on the app, and on its package: a file of the app need not lie in the package's folder. */
    #fromApp(step) {
        const apps = this.#appDependants.get(step.name) ?? [];
        const packages = step.carries ? (this.#packagesOf.get(step.name) ?? []) : [];
        return [
            ...apps.map((name) => ({ ...step, name, chain: [...step.chain, name], carries: true })),
            ...packages.map((name) => ({ ...step, name, app: false }))
        ];
    }
    #fromPackage(step) {
        const apps = this.#model.appsOf(step.name).map((name) => ({ ...step, name, app: true }));
        if (!step.carries)
            return apps;
        const users = (this.#users.get(step.name) ?? []).map((name) => ({
            ...step,
            name,
            app: true,
            chain: [...step.chain, name]
        }));
        const packages = (this.#dependants.get(step.name) ?? []).map((edge) => ({
            ...step,
            name: edge.from,
            chain: edge.from === '' ? step.chain : [...step.chain, edge.from],
            carries: !edge.dev || this.#model.carriesDevelopment(edge.from)
        }));
        return [...apps, ...users, ...packages];
    }
}
function add(lists, key, item) {
    const list = lists.get(key);
    if (list)
        list.push(item);
    else
        lists.set(key, [item]);
}

;// CONCATENATED MODULE: ./packages/changes/build/src/compare-sides.js










async function compareSides(base, head, options) {
    const sides = [base.configuration, head.configuration];
    const names = new Set(head.apps.map(({ name }) => name));
    const promoted = options.promoted ?? base;
    const gone = base.apps.filter(({ name }) => !names.has(name) && promoted.apps.some((app) => app.name === name));
    const homes = homesOf([base, head]);
    const mentions = [...head.mentions, ...base.mentions];
    const mentioned = mentionedHomes(mentions, homes);
    // A commit must not take itself out of sight: what counts by either side's rules counts.
    const global = [...new Set(sides.flatMap(({ changes }) => changes.global))];
    const ignored = sides.map(({ changes }) => changes.ignore);
    const inApps = [...head.apps, ...gone].flatMap((app) => [...app.paths, ...app.ignore]);
    const matcherOf = await (0,src_patterns/* prepareMatchers */.f0)([
        ...global,
        ...ignored.flat(),
        ...inApps,
        ...homes.flatMap(({ files }) => publishedForms(files))
    ]);
    const model = {
        apps: head.apps,
        gone,
        homes: [...homes, ...mentioned],
        global,
        ignored,
        environment: {
            isFile: (path) => sides.some((configuration) => isEnvironmentFile(path, configuration)),
            folders: sides.flatMap(environmentFolders)
        },
        appLinks: head.appLinks,
        packageLinks: head.packageLinks,
        judged: new Set([external_node_path_.posix.normalize(options.configPath), ...options.locks.keys()])
    };
    const attributor = new Attributor(model, matcherOf);
    for (const [path, changes] of options.locks)
        attributor.takeLock(path, changes);
    if ([base, promoted].every((side) => environmentOf(side) !== environmentOf(head)))
        attributor.takeEnvironment("the stacks' settings differ");
    return {
        attributor,
        finish: () => {
            const edges = distinct([
                ...options.edges,
                ...packageEdges(base.packages, { satisfies: options.satisfies }),
                ...head.modules.edges,
                ...base.modules.edges,
                ...linkEdges(head.packageLinks, homes)
            ]);
            const used = usedBy([base, head], linkEdges(head.appLinks, homes));
            const reach = { apps: head.apps, edges, used, appsOf: appsOf(head.apps, matcherOf) };
            for (const file of unreached(attributor.result(), reach))
                attributor.cover(file);
            const attribution = attributor.result();
            const said = edgesOfMentions(mentions, { homes, edges, apps: head.apps, matcherOf });
            const full = { ...reach, edges: [...edges, ...said.edges], used: together(used, said.used) };
            const { causes: reached, root } = reaching({ ...full, carriesDevelopment: carrying([base, head]) })(attribution);
            const causes = new Map(reached);
            const everything = attribution.everything ?? (root && rootCause(root));
            const entries = new Map(catalogueCauses(promoted.apps, head.apps));
            for (const [name, cause] of catalogueCauses(base.apps, head.apps))
                if (!causes.has(name) && entries.has(name))
                    causes.set(name, cause);
            if (everything)
                for (const { name } of head.apps)
                    if (!causes.has(name))
                        causes.set(name, everything);
            const { environment, uncovered } = attribution;
            return { apps: base.apps, causes, gone, environment, uncovered };
        }
    };
}
/**
 * Files in packages that no app has to do with: not even by what others are developed with, which is a rule of the repository's own.
 */
function unreached({ unclaimed }, reach) {
    if (unclaimed.length === 0)
        return [];
    const reached = reaching({ ...reach, carriesDevelopment: () => true });
    return unclaimed.flatMap(({ file, packages }) => {
        const changed = {
            apps: new Map(),
            packages: new Map(packages.map((directory) => [directory, file])),
            development: new Map(),
            partly: []
        };
        const { causes, root } = reached(changed);
        return causes.size > 0 || root ? [] : [file];
    });
}
/** What a root asks for belongs to everybody. */
function rootCause({ file, chain }) {
    const what = `${(0,src_cause/* renderName */.P)(file)}: ${chain.map(src_cause/* renderName */.P).join(' → ')} → the root's manifest, whose dependencies are everybody's`;
    return { kind: 'everything', what };
}
/** All packages of both ends, and what apps say that they use, each once. */
function homesOf(sides) {
    const ends = sides.map(({ packages }) => packages);
    const directories = new Set([
        ...ends.flatMap(({ byFolder, bare }) => [...byFolder.keys(), ...bare]),
        ...sides.flatMap(({ modules, apps }) => [...modules.folders, ...apps.flatMap(({ uses = [] }) => uses)])
    ]);
    const roots = new Set(ends.flatMap(({ projects }) => projects.map(({ root }) => root)));
    return [...directories].map((directory) => ({
        directory,
        isRoot: roots.has(directory),
        files: ends.flatMap(({ byFolder }) => byFolder.get(directory)?.manifest.files ?? [])
    }));
}
/** Whether what a package is developed with is in what its users get, by either end. */
function carrying(ends) {
    const settings = ends.map(({ configuration }) => configuration.changes.devDependencies);
    if (settings.includes(true))
        return () => true;
    if (!settings.includes('libraries'))
        return () => false;
    return (directory) => ends.some(({ packages }) => packages.byFolder.get(directory)?.manifest.isBuilt === true);
}
/** The folders that apps use, by app: by their own word, or by a link. */
function usedBy(sides, links) {
    const said = sides.flatMap(({ apps }) => apps.flatMap(({ name, uses = [] }) => uses.map((to) => ({ from: name, to }))));
    const byApp = Map.groupBy([...said, ...links], ({ from }) => from);
    return new Map([...byApp].map(([app, edges]) => [app, edges.map(({ to }) => to)]));
}
function together(one, other) {
    return new Map([...one.keys(), ...other.keys()].map((app) => [app, [...(one.get(app) ?? []), ...(other.get(app) ?? [])]]));
}
/** A link to a package, or into it, uses all that the package uses. */
function linkEdges(links, homes) {
    return [...links].flatMap(([from, list]) => list.flatMap(({ target }) => homes
        .filter(({ directory }) => directory !== from && (0,src_links/* isIn */.S1)(target, directory))
        .map(({ directory: to }) => ({ from, to, dev: false }))));
}
function environmentOf({ configuration: { stacks, bootstrap, environment } }) {
    return JSON.stringify([stacks, bootstrap, environment.region, environment.domain]);
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

;// CONCATENATED MODULE: ./packages/changes/build/src/locks/lock-graph.js
/** Compares what every workspace's dependencies resolve to, through any number of packages. Other workspaces are not gone into. */
function compareGraphs(before, after) {
    const [old, current] = [new Closures(before), new Closures(after)];
    const folders = [...new Set([...before.workspaces.keys(), ...after.workspaces.keys()])];
    const runtime = folders.filter((folder) => !same(old.runtime(folder), current.runtime(folder)));
    const development = folders.filter((folder) => !same(old.all(folder), current.all(folder)));
    return {
        runtime: new Set(runtime),
        development: new Set(development.filter((folder) => !runtime.includes(folder))),
        unnamed: before.settings !== after.settings || !same(old.unnamed(), current.unnamed())
    };
}
/** What differs from both of two other ends. */
function commonChanges(one, other) {
    const all = ({ runtime, development }) => new Set([...runtime, ...development]);
    const within = (list, limit) => new Set([...list].filter((folder) => limit.has(folder)));
    const runtime = within(one.runtime, other.runtime);
    const either = within(all(one), all(other));
    return {
        runtime,
        development: new Set([...either].filter((folder) => !runtime.has(folder))),
        unnamed: one.unnamed && other.unnamed
    };
}
class Closures {
    #graph;
    constructor(graph) {
        this.#graph = graph;
    }
    runtime(folder) {
        return this.#reached(this.#graph.workspaces.get(folder)?.runtime ?? []);
    }
    all(folder) {
        const { runtime = [], development = [] } = this.#graph.workspaces.get(folder) ?? {};
        return this.#reached([...runtime, ...development]);
    }
    /** What is in the file and nobody asks for may be anybody's. */
    unnamed() {
        const asked = [...this.#graph.workspaces.values()];
        const named = this.#reached(asked.flatMap(({ runtime, development }) => [...runtime, ...development]));
        return new Set([...this.#graph.packages.values()].map(({ what }) => what).filter((what) => !named.has(what)));
    }
    #reached(keys) {
        const found = new Set();
        // A set hands over what is added while it is walked through.
        const seen = new Set(keys);
        for (const key of seen) {
            const entry = this.#graph.packages.get(key);
            if (entry)
                found.add(entry.what);
            for (const need of entry?.needs ?? [])
                seen.add(need);
        }
        return found;
    }
}
function same(left, right) {
    return left.size === right.size && [...left].every((item) => right.has(item));
}

;// CONCATENATED MODULE: ./packages/changes/build/src/log-some.js
const longest = 300;
/** Says the first of these lines, each cut where it is long, and how many more there are: a log must stay small whatever the diff. */
function logSome(say, lines, limit = 8) {
    for (const line of lines.slice(0, limit))
        say(line.length > longest ? `${line.slice(0, longest)}…` : line);
    if (lines.length > limit)
        say(`and ${lines.length - limit} more`);
}

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

// EXTERNAL MODULE: ./packages/config/build/src/checked-out-apps.js
var checked_out_apps = __webpack_require__(6015);
;// CONCATENATED MODULE: ./packages/changes/build/src/locks/compare-locks.js

/** By the names of lock files; each is loaded when one of its files differs. */
const readers = {
    'package-lock.json': async () => (await __webpack_require__.e(/* import() */ 331).then(__webpack_require__.bind(__webpack_require__, 2331))).readNpmLock,
    'npm-shrinkwrap.json': async () => (await __webpack_require__.e(/* import() */ 331).then(__webpack_require__.bind(__webpack_require__, 2331))).readNpmLock,
    'pnpm-lock.yaml': async () => (await __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 2957))).readPnpmLock,
    'yarn.lock': async () => (await __webpack_require__.e(/* import() */ 212).then(__webpack_require__.bind(__webpack_require__, 8831))).readYarnLock,
    'bun.lock': async () => (await __webpack_require__.e(/* import() */ 735).then(__webpack_require__.bind(__webpack_require__, 8735))).readBunLock
};
/** @returns undefined when one of the files is none that is known: then nobody can say whom the change concerns. */
async function compareLocks(name, before, after) {
    const read = await readers[name]?.();
    const [old, current] = [before, after].map(({ text, workspaces }) => read?.(text, workspaces));
    return old && current && compareGraphs(old, current);
}

// EXTERNAL MODULE: ./packages/changes/build/src/mentions/readers.js + 3 modules
var mentions_readers = __webpack_require__(4421);
;// CONCATENATED MODULE: ./packages/changes/build/src/mentions/read-mentions.js





/** Of files that hand on what they take in: one leads to the next. */
const mostHops = 8;
/** Nobody writes a longer one. */
const longestFile = 1_000_000;
/** What files of known forms mention. @param files names of those that are asked */
async function readMentions(tree, files) {
    const mentions = [];
    const known = new Set(files);
    let next = files.flatMap((file) => {
        const read = (0,mentions_readers/* readerOf */.T)(file);
        return read ? [{ file, read }] : [];
    });
    for (let hops = 0; next.length > 0 && hops < mostHops; hops++) {
        const found = await Promise.all(next.map(({ file, read }) => mentionsOf(tree, file, read)));
        mentions.push(...found.flat());
        // It is of the same form, whatever it is called.
        const passing = found.flatMap((list, index) => list
            .filter(({ isFile, isPassedOn }) => isFile && isPassedOn)
            .map(({ target }) => ({ file: target, read: next[index]?.read })));
        next = passing.flatMap(({ file, read }) => {
            if (!read || known.has(file))
                return [];
            known.add(file);
            return [{ file, read }];
        });
    }
    return mentions;
}
async function mentionsOf(tree, file, read) {
    const text = await textAt(tree, file);
    if (text === undefined || text.length > longestFile)
        return [];
    const directory = (0,path_ranges/* parentOf */.gN)(file);
    const targets = await Promise.all(read(text, directory).map((source) => targetOf(tree, source, file)));
    const all = targets.filter((target) => target !== undefined);
    return [...new Map(all.map((mention) => [`${mention.target}\0${mention.isPassedOn}`, mention])).values()];
}
/** Undefined: it is not there, or not elsewhere. */
async function targetOf(tree, source, file) {
    const { objects, id, links } = tree;
    const directory = (0,path_ranges/* parentOf */.gN)(file);
    for (const candidate of source.candidates) {
        if (candidate === undefined)
            continue;
        const path = (0,src_links/* realPath */.Ye)(candidate, links);
        const entry = await objects.find(id, path);
        if (!entry)
            continue;
        const isFolder = entry.mode === git_object/* folderMode */.a1 || entry.mode === git_object/* submoduleMode */.wS;
        const folder = isFolder ? path : (0,path_ranges/* parentOf */.gN)(path);
        const { isWhole, isPassedOn } = source;
        // What is handed on may well be next to the file, if that lies elsewhere itself.
        const isElsewhere = (one) => one !== '' && one !== file && !(0,src_links/* isIn */.S1)(directory, one) && (isPassedOn || directory === '' || !(0,src_links/* isIn */.S1)(one, directory));
        if ((isFolder || isWhole) && isElsewhere(folder))
            return { file, target: folder, isFile: false, isPassedOn };
        return !isFolder && isElsewhere(path) ? { file, target: path, isFile: true, isPassedOn } : undefined;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/changes/build/src/modules.js




const languages = [
    { manifest: 'go.mod', read: readGo },
    { manifest: 'pyproject.toml', read: readPython },
    { manifest: 'Cargo.toml', read: readCargo }
];
/**
 * go.mod (`replace` with a path; `require` of a module that a go.work uses), pyproject.toml (`path` of uv, Poetry and others,
 * `file:`, and members of a uv workspace) and Cargo.toml (`path`, and members of a workspace). Read as lines, not as TOML: a path that
 * leads to the manifest's own folder is no edge, and that is all that a wrong reading could find. What the root's own go.mod and
 * pyproject.toml ask for is everybody's, as it is with a package.json.
 */
async function readModules(tree, files) {
    const edges = [];
    const folders = new Set();
    for (const { manifest, read } of languages) {
        const paths = files.filter((path) => external_node_path_.posix.basename(path) === manifest);
        const texts = await Promise.all(paths.map((path) => textAt(tree, path)));
        const modules = paths.map((path, index) => read((0,path_ranges/* parentOf */.gN)(path), texts[index] ?? ''));
        const named = modules.flatMap(({ name, directory }) => (name === undefined ? [] : [[name, directory]]));
        const byName = new Map([...modules.flatMap(({ members = [] }) => members), ...named]);
        for (const { directory, paths, names } of modules) {
            const others = names.flatMap((name) => byName.get(name) ?? []);
            const targets = [...paths.flatMap((path) => (0,path_ranges/* inside */.nx)(directory, path) ?? []), ...others];
            if (directory !== '')
                folders.add(directory);
            for (const to of targets.filter((target) => target !== '' && (directory === '' || !(0,src_links/* isIn */.S1)(target, directory)))) {
                folders.add(to);
                edges.push({ from: directory, to, dev: false });
            }
        }
    }
    return { folders, edges };
}
function readGo(directory, text) {
    const lines = text.replace(/\/\/.*$/gm, '');
    return {
        directory,
        name: /^module\s+"?([^\s"]+)/m.exec(lines)?.[1],
        paths: [...lines.matchAll(/=>\s+"?(\.{1,2}\/[^\s"]*)/g)].map((match) => match[1] ?? ''),
        names: [...lines.matchAll(/^[ \t]*(?:require[ \t]+)?([^\s()=]+)[ \t]+v\d\S*[ \t\r]*$/gm)]
            .map((match) => match[1] ?? '')
            .filter((name) => /[./]/.test(name))
    };
}
function readPython(directory, text) {
    const own = directory === '' ? ownOfPythonsRoot(text) : text;
    const workspace = own.matchAll(/^[ \t]*"?([A-Za-z0-9._-]+)"?[ \t]*=[ \t]*\{[^}\n]*\bworkspace\s*=\s*true/gm);
    return {
        directory,
        name: pythonName(/^name\s*=\s*["']([^"']+)/m.exec(tablesOf(text, /^\[(?:project|tool\.poetry)\]/))?.[1]),
        paths: [
            ...pathsIn(own),
            ...[...own.matchAll(/@\s*file:(?:\/\/)?(\.{1,2}\/[^"'\s;]*)/g)].map((match) => match[1] ?? '')
        ],
        names: [...workspace].flatMap((match) => pythonName(match[1]) ?? [])
    };
}
/**
 * What the project of the root asks for itself: a workspace's root also says for all its members where their packages come from,
 * and its groups are for people who develop.
 */
function ownOfPythonsRoot(text) {
    const asking = tablesOf(text, /^\[(?:project|tool\.poetry\.dependencies)\]/);
    const asked = new Set([...asking.matchAll(/["']([A-Za-z0-9._-]+)/g)].map((match) => pythonName(match[1])));
    const sources = tablesOf(text, /^\[tool\.uv\.sources\]/).split('\n');
    const own = sources.filter((line) => asked.has(pythonName(/^\s*"?([A-Za-z0-9._-]+)/.exec(line)?.[1])));
    return [asking, ...own].join('\n');
}
/** Names that differ in `-`, `_`, `.` and case are the same. */
function pythonName(name) {
    return name?.toLowerCase().replace(/[-_.]+/g, '-');
}
function readCargo(directory, text) {
    const name = /^name\s*=\s*["']([^"']+)/m.exec(tablesOf(text, /^\[package\]/))?.[1];
    const inline = [
        ...text.matchAll(/^[ \t]*"?([A-Za-z0-9_-]+)"?[ \t]*(?:\.workspace\s*=\s*true|=\s*\{[^}\n]*\bworkspace\s*=\s*true)/gm)
    ];
    const called = tablesOf(text, /^\[workspace\.dependencies\]/).matchAll(/^[ \t]*"?([A-Za-z0-9_-]+)"?[ \t]*=[ \t]*\{[^}\n]*\bpath\s*=\s*["']([^"'\n]+)/gm);
    return {
        directory,
        name,
        // The root of a workspace has the paths of all its members. What it puts in place of a package of others may be anybody's.
        paths: pathsIn(directory === '' ? tablesOf(text, /^\[(?:patch\.|replace\])/) : text),
        names: directory === '' ? [] : inline.map((match) => match[1] ?? ''),
        members: [...called].flatMap(([, key = '', path = '']) => {
            const folder = (0,path_ranges/* inside */.nx)(directory, path);
            return folder ? [[key, folder]] : [];
        })
    };
}
/** `path = "../x"`, wherever it stands. */
function pathsIn(text) {
    return [...text.matchAll(/\bpath\s*=\s*["']([^"'\n]+)["']/g)].map((match) => match[1] ?? '');
}
/** The text of the tables of TOML that begin so. */
function tablesOf(text, head) {
    return text
        .split(/^(?=\[)/m)
        .filter((table) => head.test(table))
        .join('\n');
}

;// CONCATENATED MODULE: ./packages/changes/build/src/read-packages.js







/** Files that lie next to a root manifest. */
const rootMarks = [...lock_names/* lockNames */.K, 'pnpm-workspace.yaml'];
/** @param files names of manifests and lock files, of this commit or of the one that it is compared with */
async function readPackages(tree, apps, files) {
    const nested = new Set(files
        .filter((path) => rootMarks.includes(external_node_path_.posix.basename(path)))
        .map(path_ranges/* parentOf */.gN)
        .filter(Boolean));
    const found = await Promise.all(['', ...nested].map((root) => readProject(tree, root)));
    const projects = found.filter(({ root, packages }) => root === '' || packages.length > 0);
    const own = await Promise.all(ownManifests(apps, files).map((folder) => readPackage(tree, folder)));
    const roots = projects.flatMap(({ root, manifest }) => manifest && root !== '' ? [{ directory: root, manifest }] : []);
    const named = [...projects.flatMap(({ packages }) => packages), ...roots, ...own].filter((item) => item !== undefined);
    const byFolder = new Map(named.reverse().map((item) => [item.directory, item]));
    const bare = new Set();
    let paths = [...named.flatMap((item) => pathsOf(item, projects)), ...projects.flatMap(rootPaths)];
    while (paths.length > 0) {
        const fresh = [...new Set(paths)].filter((path) => path !== '' && !byFolder.has(path) && !bare.has(path));
        const targets = await Promise.all(fresh.map((path) => readPackage(tree, path)));
        for (const [index, path] of fresh.entries()) {
            const target = targets[index];
            if (target)
                byFolder.set(path, target);
            else
                bare.add(path);
        }
        paths = targets.flatMap((target) => (target ? pathsOf(target, projects) : []));
    }
    return { projects, byFolder, bare };
}
/** Where the ranges of a manifest lead by their paths. */
function pathsOf({ directory, manifest }, projects) {
    const root = rootOf(directory, projects);
    return (0,src_manifest/* rangesOf */.wA)(manifest).flatMap(([, range]) => (0,path_ranges/* pathOf */.XM)(range, directory, root) ?? []);
}
function rootPaths({ root, manifest, overrides }) {
    const ranges = [...overrides, ...(manifest ? (0,src_manifest/* rangesOf */.wA)(manifest) : []).map(([, range]) => ({ range }))];
    return ranges.flatMap(({ range }) => (0,path_ranges/* pathOf */.XM)(range, root, root) ?? []);
}
/** Manifests in the apps' own folders, whether or not a workspace pattern names them. */
function ownManifests(apps, files) {
    const folders = foldersOfGlobs(apps.flatMap(({ paths }) => paths));
    return files
        .filter((path) => external_node_path_.posix.basename(path) === 'package.json')
        .map(external_node_path_.posix.dirname)
        .filter((folder) => folders.some((own) => (0,src_links/* isIn */.S1)(folder, own)));
}
/** The folders that globs lead into, each once; without the root. */
function foldersOfGlobs(globs) {
    return [...new Set(globs.map(folderOfGlob))].filter((folder) => folder !== '.');
}

// EXTERNAL MODULE: ./packages/base/build/src/git-failure.js
var git_failure = __webpack_require__(946);
// EXTERNAL MODULE: ./packages/base/build/src/clock.js
var clock = __webpack_require__(6939);
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
            verdict = (0,git_failure/* judgeGit */.I)(result.stderr.toString('utf8'));
            // A bad moment says nothing about what the server has.
            const pause = verdict.kind === 'unavailable' ? pauses[attempt] : undefined;
            if (pause === undefined)
                return false;
            await clock/* systemClock */.m.sleep(pause, deps.signal);
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

// EXTERNAL MODULE: ./packages/changes/build/src/tree-names.js
var tree_names = __webpack_require__(7208);
;// CONCATENATED MODULE: ./packages/changes/build/src/repository.js





/** Why what is needed is not here: the server has a bad moment, or `hint` is what helps. */
function unfetched(fetcher, message, hint) {
    const verdict = fetcher.lastVerdict();
    return verdict?.kind === 'unavailable'
        ? new errors/* StagingError */.QH(verdict.reason, `${message}: the server has a bad moment or cannot be reached`, {
            hint: 'Run this again when it is well (https://www.githubstatus.com): nothing is wrong with the token.'
        })
        : new errors/* StagingError */.QH('git-failed', message, { hint });
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
    // Begun before the head was fetched, it may have found nothing.
    const names = once(async () => {
        const early = await git.names;
        const found = early?.complete ? early : await (0,tree_names/* readTreeNames */.$)(deps, directory, sha);
        if (!found.complete)
            deps.log.warning(`not every folder of ${sha} can be read: what symbolic links and manifests in the others say does not count`);
        return found;
    });
    if (head)
        return { ...git, fetcher, head, names };
    throw unfetched(fetcher, `the commit ${sha} is not here and cannot be fetched`, 'Check the repository out before this step, or give `github-token`.');
}
function once(work) {
    let done;
    return () => {
        done ??= work();
        return done;
    };
}

;// CONCATENATED MODULE: ./packages/changes/build/src/side.js












/** Root manifest, then workspaces' manifests, then what apps link to or mention: each may tell of more to read. */
const rounds = 12;
/**
 * Reads a side; files that a partial clone lacks are fetched together, a round at a time.
 * @param other a side whose configuration need not be read again where it is the same file
 * @throws StagingError invalid-configuration; git-failed when something cannot be had.
 */
async function sideAt(repository, commit, configPath, other) {
    const names = await repository.names();
    return complete(repository, commit, () => readSide(repository.objects, commit, names, configPath, other));
}
/** What a commit's configuration says, without a look at its apps. @throws StagingError as `sideAt` */
async function configurationAt(repository, commit, configPath, other) {
    const read = () => readConfiguration(repository.objects, commit, configPath, other);
    return (await complete(repository, commit, read)).configuration;
}
/**
 * What the lock files of two sides say, by path, of those that both have, that differ and that can be read.
 * @throws StagingError git-failed when one cannot be had.
 */
async function lockChanges(repository, base, head) {
    const { objects } = repository;
    const differing = [...head.locks].filter(([path, id]) => base.locks.has(path) && base.locks.get(path) !== id);
    const end = async (side, path) => ({
        text: (await objects.text(side.locks.get(path) ?? '')) ?? '',
        workspaces: workspacesBelow(side.packages, path)
    });
    return complete(repository, head.commit, async () => {
        const found = await Promise.all(differing.map(async ([path]) => {
            const [before, after] = await Promise.all([end(base, path), end(head, path)]);
            return [path, await compareLocks(external_node_path_.posix.basename(path), before, after)];
        }));
        return new Map(found.flatMap(([path, changes]) => (changes ? [[path, changes]] : [])));
    });
}
/** The workspaces of a lock file's folder, and its root, with folders from there. */
function workspacesBelow({ projects }, lock) {
    const root = (0,path_ranges/* parentOf */.gN)(lock);
    const project = projects.find((one) => one.root === root);
    const own = project?.manifest ? [{ directory: '', manifest: project.manifest }] : [];
    const members = (project?.packages ?? []).map(({ directory, manifest }) => ({
        directory: root === '' ? directory : directory.slice(root.length + 1),
        manifest
    }));
    return [...own, ...members];
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
/** @param names of the head: a link or a manifest that only the base has is a change of whose folder it lies in. */
async function readSide(objects, commit, names, configPath, other) {
    const { tree: id } = commit;
    const links = await (0,src_links/* readLinks */.CT)(objects, id, names.links);
    const tree = { objects, id, links: new Map(links.map(({ path, target }) => [path, target])) };
    const { configuration, configurationId } = await readConfiguration(objects, commit, configPath, other);
    const globs = folderGlobs(configuration);
    const inFolders = await Promise.all(globs.map(async (glob) => [glob, await appFolders(tree, glob)]));
    const catalogue = appCatalogue(configuration, new Map(inFolders));
    const present = await Promise.all(catalogue.map((app) => isPresent(objects, id, app)));
    const apps = catalogue.filter((_, index) => present[index]);
    const [packages, modules] = await Promise.all([readPackages(tree, apps, names.files), readModules(tree, names.files)]);
    const folders = new Set([...packages.byFolder.keys(), ...packages.bare, ...modules.folders]);
    const asked = [...folders, ...foldersOfGlobs(apps.flatMap(({ paths }) => paths))];
    const files = names.files.filter((path) => !path.includes('/') || asked.some((folder) => (0,src_links/* isIn */.S1)(path, folder)));
    return {
        commit,
        configuration,
        configurationId,
        apps,
        absent: catalogue.filter((_, index) => !present[index]).map(({ name }) => name),
        emptyGlobs: inFolders.filter(([, found]) => found.length === 0).map(([glob]) => glob),
        bareFolders: await bareFolders(objects, id, configuration),
        packages,
        modules,
        mentions: await readMentions(tree, files),
        appLinks: byKey(apps.map(({ name, paths }) => [name, (0,src_links/* linkedFrom */.I9)(foldersOfGlobs(paths), links)])),
        packageLinks: byKey([...folders].map((folder) => [folder, (0,src_links/* linkedFrom */.I9)([folder], links)])),
        locks: await locksOf(tree, packages)
    };
}
async function locksOf({ objects, id }, { projects }) {
    const paths = projects.flatMap(({ root }) => lock_names/* lockNames */.K.map((name) => (0,path_ranges/* pathBelow */.Br)(root, name)));
    const entries = await Promise.all(paths.map((path) => objects.find(id, path)));
    return new Map(paths.flatMap((path, index) => (entries[index] ? [[path, entries[index].id]] : [])));
}
async function readConfiguration(objects, { tree }, configPath, other) {
    const configurationId = (await fileAt(objects, tree, configPath ?? configurationPath))?.id;
    if (other && configurationId === other.configurationId)
        return other;
    const readFile = async () => (configurationId === undefined ? undefined : objects.text(configurationId));
    return { configuration: await loadConfiguration({ path: configPath, readFile }), configurationId };
}
/** The entry of a file; a symbolic link is followed inside the repository, as anyone who reads a checkout does. */
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
/** The apps that a glob makes. Also submodules, and links to a folder. */
async function appFolders(tree, glob) {
    const { objects, id, links } = tree;
    const { parent } = (0,folder_apps/* readFolderGlob */.Jn)(glob);
    const apps = await objects.find(id, (0,src_links/* realPath */.Ye)(parent, links));
    const entries = apps?.mode === git_object/* folderMode */.a1 ? ((await objects.tree(apps.id)) ?? []) : [];
    const real = await Promise.all(entries.map(async ({ mode, name }) => mode === git_object/* linkMode */.IG ? (await objects.find(id, (0,src_links/* realPath */.Ye)(`${parent}/${name}`, links)))?.mode : mode));
    const folders = entries
        .filter((_, index) => real[index] === git_object/* folderMode */.a1 || real[index] === git_object/* submoduleMode */.wS)
        .map(({ name }) => name);
    const likely = folders.filter((folder) => /e2e/.test(folder));
    const makers = await Promise.all(likely.map((folder) => makesApp(tree, parent, folder)));
    return (0,folder_apps/* folderApps */.TJ)(glob, folders, (folder) => makers[likely.indexOf(folder)] === true);
}
async function makesApp(tree, parent, folder) {
    const { objects, id } = tree;
    const manifests = await objects.find(id, checked_out_apps/* manifestFolder */.UB);
    const names = manifests?.mode === git_object/* folderMode */.a1 ? ((await objects.tree(manifests.id)) ?? []) : [];
    if (names.some(({ name }) => (0,checked_out_apps/* isManifestOf */.vN)(name, folder)))
        return true;
    if (await objects.find(id, `${parent}/${folder}/Dockerfile`))
        return true;
    return (0,checked_out_apps/* hasIntegrationTest */.$W)(await textAt(tree, `${parent}/${folder}/package.json`));
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
function byKey(entries) {
    return new Map(entries.filter(([, list]) => list.length > 0));
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
async function compareBases(repository, head, bases, common, configPath, deps) {
    const { satisfies } = head.packages.byFolder.size > 0 ? await Promise.all(/* import() */[__webpack_require__.e(23), __webpack_require__.e(604)]).then(__webpack_require__.bind(__webpack_require__, 1604)) : { satisfies: () => true };
    const refused = [];
    const onRefused = (from, to, range) => refused.push(`${(0,src_cause/* renderName */.P)(from)} asks for ${JSON.stringify(range)} of ${(0,src_cause/* renderName */.P)(to)}: not the workspace's copy, no edge`);
    const edges = packageEdges(head.packages, { satisfies, onRefused });
    const options = { configPath, satisfies, edges };
    const ends = new Map();
    const comparisons = new Map();
    for (const base of bases) {
        const side = await readableSide(repository, base, configPath, head);
        const end = side && { side, locks: await lockChanges(repository, side, head) };
        ends.set(base.sha, end);
        comparisons.set(base.sha, end && (await compareSides(end.side, head, { ...options, locks: end.locks })));
    }
    const fork = common && ends.get(common.commit.sha);
    const promoted = common?.promoted && (await readableSide(repository, common.promoted, configPath, head));
    const since = fork && promoted && (await comparePromoted(repository, { fork, promoted, head }, options));
    const pairs = bases.flatMap((base) => (base.tree === head.commit.tree ? [] : [{ base, head: head.commit }]));
    // All is read: the process ends while the other one compares.
    const closing = repository.objects.close();
    const others = promoted && (await differingPaths(promoted.commit, head.commit, repository, deps));
    const files = pairs.length > 0 ? new FileList(deps.jobTemp, pairs.length > 1) : undefined;
    let before = 0;
    if (pairs.length > 0)
        await diffCommits(pairs, repository, deps, (file, pair) => {
            const sha = pairs[pair]?.base.sha ?? '';
            comparisons.get(sha)?.attributor.take(file);
            const isOut = sha === common?.commit.sha && others?.has(file.path) === false;
            if (isOut)
                before += 1;
            else
                files?.add(file.path);
            if (!isOut && sha === common?.commit.sha)
                since?.attributor.take(file);
        });
    if (before > 0)
        deps.log.info(`${before} files are in production already as they are here: those do not count`);
    const compared = new Map(bases.map(({ sha }) => [sha, comparisons.get(sha)?.finish()]));
    logSome(deps.log.debug, refused);
    await closing;
    return {
        compared,
        production: since?.finish() ?? (common && compared.get(common.commit.sha)),
        files: files?.close() ?? { count: 0, shown: [], path: '' }
    };
}
/**
 * A promotion by squash or rebase leaves other commits than those that were promoted, so the merge base stays where it was: what
 * counts is what differs from both, from where the head left production and from what production has by now.
 */
async function comparePromoted(repository, { fork, promoted, head }, options) {
    const meanwhile = await lockChanges(repository, promoted, head);
    const both = [...fork.locks].flatMap(([path, changes]) => {
        const since = meanwhile.get(path);
        if (since)
            return [[path, commonChanges(changes, since)]];
        return promoted.locks.get(path) === head.locks.get(path) ? [] : [[path, changes]];
    });
    return compareSides(fork.side, head, { ...options, locks: new Map(both), promoted });
}
async function differingPaths(base, head, { directory }, deps) {
    const paths = new Set();
    const none = { directory, earlyDiff: undefined, earlyBase: Promise.resolve(undefined) };
    if (base.tree !== head.tree)
        await diffCommits([{ base, head }], none, deps, ({ path }) => paths.add(path));
    return paths;
}
/** Undefined when the base's configuration is one that cannot be read: a newer or a wrong one. */
async function readableSide(repository, base, configPath, head) {
    try {
        return await sideAt(repository, base, configPath === configurationPath ? undefined : configPath, head);
    }
    catch (error) {
        if (error instanceof errors/* StagingError */.QH && error.reason === 'invalid-configuration')
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
        if (!(error instanceof errors/* StagingError */.QH) || error.reason !== 'invalid-configuration')
            throw error;
        log.warning(`the configuration of ${defaultBranch} cannot be read: production is taken to be deployed from there`);
        return defaultBranch;
    }
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
/** Names of the apps that these depend on, and what those depend on, as far as the catalog says so; those asked for may be among them. */
function dependenciesOf(asked, apps) {
    const byName = new Map(apps.map((one) => [one.name, one]));
    const found = new Set(asked.flatMap(({ dependsOn }) => dependsOn));
    // A set hands over what is added while it is walked through.
    for (const name of found)
        for (const next of byName.get(name)?.dependsOn ?? [])
            found.add(next);
    return found;
}

;// CONCATENATED MODULE: ./packages/changes/build/src/judge-together.js


/**
 * What has to happen before a commit goes out: everything that runs in the environment has to be what production will run, and
 * each app that goes out has to have passed next to exactly that. Pure.
 */
function judgeTogether(situation) {
    const { apps, production, running } = situation;
    const outCauses = outgoing(situation);
    const goesOut = apps.filter(({ name }) => outCauses.has(name));
    const remove = removals(situation);
    // An environment that nothing is about to be asked of is left as it is.
    const changed = goesOut.length === 0 ? [] : apps.flatMap((app) => asJudged(app, deployCause(app, situation, outCauses)));
    const brought = broughtAlong([...goesOut, ...changed.map(({ app }) => app)], situation);
    const deploy = [...changed, ...brought];
    const deployed = new Set(deploy.map(({ app }) => app.name));
    const moved = new Set([...deployed, ...remove.map(({ app }) => app).filter((app) => running?.has(app))]);
    const again = goesOut
        .filter(({ name }) => !deployed.has(name))
        .flatMap((app) => asJudged(app, passCause(app, moved, situation)));
    const test = [...changed, ...again].filter(({ app }) => hasTests(app, production.apps)).sort(byName);
    const goneOut = new Set([...goesOut, ...changed.map(({ app }) => app)]);
    const tested = new Set(test.map(({ app }) => app.name));
    return {
        deploy,
        remove,
        test,
        out: apps
            .filter((app) => goneOut.has(app))
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
/**
 * Why each app goes out. A deleted app counts for every app, since anyone who still needs it is who does not say so; so do other
 * stacks and another bootstrap. Else a commit that changes nothing but these could never go out, as nobody would be asked about it.
 */
function outgoing({ apps, production }) {
    const { causes, gone, environment: changed } = production;
    const [deleted] = gone;
    const everything = deleted ? environment(`${deleted.name} is deleted, which counts for every app`) : changed;
    return everything ? new Map(apps.map(({ name }) => [name, causes.get(name) ?? everything])) : causes;
}
/** Why an app has to be deployed. One that nobody ever deployed there is as production has it. */
function deployCause({ name }, { running, since }, outCauses) {
    const entry = running?.get(name);
    if (!entry) {
        const cause = outCauses.get(name);
        return cause && { cause };
    }
    if (entry.inexact !== undefined)
        return { cause: environment(`what runs there is not what one commit has: ${entry.inexact}`) };
    if (entry.uncertain !== undefined)
        return { cause: environment(`nobody knows what runs there: its deploy did not end well in ${entry.uncertain}`) };
    const seen = since(entry.revision);
    if (typeof seen === 'string')
        return { cause: environment(`what runs there cannot be compared: ${entry.revision} ${seen}`) };
    const cause = seen.causes.get(name);
    return cause && { cause, since: entry.revision };
}
/** What these depend on, and nobody ever deployed there: whether its Application runs by itself is not for the record to know. */
function broughtAlong(asked, { apps, running }) {
    if (!running)
        return [];
    const names = new Set(asked.map(({ name }) => name));
    const needed = dependenciesOf(asked, apps);
    return apps
        .filter(({ name }) => needed.has(name) && !names.has(name) && !running.has(name))
        .map((app) => {
        const by = asked.find((one) => dependenciesOf([one], apps).has(app.name));
        return { app, cause: environment(`nobody has deployed it there, and ${by?.name} depends on it`) };
    });
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
        if (passed.without?.includes(name) && situation.running?.has(name))
            return { cause: environment(`${name} was not there when it passed`) };
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

;// CONCATENATED MODULE: ./packages/changes/build/src/nothing-differs.js
/**
 * Why a comparison of a commit with itself was all that the event allows, and what makes it right. Undefined where it is no surprise:
 * a branch that was pushed and has no commit of its own.
 * @param rule in words: what the commit was compared with
 */
function whyNothingDiffers({ name, ref }, rule) {
    const compared = `nothing can differ: this commit was compared with ${rule}`;
    if (name === 'pull_request_target')
        return `${compared}. ${name} checks out the target of the pull request, not what it brings: run this on \`pull_request\`, or give \`base\` and check out the commit that is meant`;
    if (ref.startsWith('refs/tags/'))
        return `${compared}. A tag brings no commit of its own: give \`base\`, such as the tag before it`;
    if (name === 'push')
        return undefined;
    return `${compared}. The event ${name || 'of this run'} says of no commit what was there before: give \`base\`, such as the tag or commit that was last released`;
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
    throw new errors/* StagingError */.QH('no-base', `cannot compare with ${nameOf(rules.at(-1))}: it could not be found or fetched`, {
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
    const moved = commit && commit.sha !== tip.sha && commit.sha !== head.sha;
    if (commit)
        return { kind: 'commit', commit, rule: `the merge base with ${name}`, ...(moved && { promoted: tip }) };
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
    const revision = await resolveNames(request, headSide, deps);
    const running = await readRunning(request, headSide, repository, deps);
    warnOfCatalogue(headSide, log.warning);
    tellNames(headSide, log.info);
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
    const same = request.base === undefined && common.kind === 'commit' && common.commit.sha === head.sha;
    const nothing = same ? whyNothingDiffers(request.event, common.rule) : undefined;
    const warnings = nothing === undefined ? [] : [nothing];
    logSome(log.warning, warnings);
    const commits = [...(common.kind === 'commit' ? [common.commit] : []), ...bases.values()].filter((base) => typeof base !== 'string');
    const distinct = [...new Map(commits.map((commit) => [commit.sha, commit])).values()];
    const configPath = request.configPath ?? configurationPath;
    const at = common.kind === 'commit' ? common : undefined;
    const { compared, production: since, files } = await compareBases(repository, headSide, distinct, at, configPath, deps);
    const production = since ?? withoutBase(common, headSide);
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
    const { only = [] } = request;
    const isWanted = ({ app }) => only.length === 0 || only.includes(app.name);
    return {
        apps: together.deploy.map(changed).sort(detect_byName).filter(isWanted),
        toTest: together.test.map(changed).filter(isWanted),
        differing: together.out
            .map(({ app, passed }) => ({ app, tested: passed }))
            .sort(detect_byName)
            .filter(isWanted),
        removals: together.remove,
        standing: together.standing,
        deletedApps,
        goneFromProduction: production.gone.map(({ name }) => name).sort(),
        uncovered: production.uncovered,
        known: headSide.apps.length,
        base: commonSha,
        baseRule: common.kind === 'commit' ? common.rule : common.why,
        warnings,
        head: head.sha,
        revision,
        files
    };
}
/**
 * What a person asked for by name. A branch moves while it is deployed, and names no image: its commit does.
 * @returns the full sha of the revision; empty when none was asked about.
 * @throws InputError where an app or the revision is not there.
 */
async function resolveNames({ only = [], revision }, { apps }, deps) {
    const known = apps.map(({ name }) => name).sort();
    const unknown = only.filter((name) => !known.includes(name));
    const problems = unknown.length > 0
        ? [`input "only" names ${unknown.join(', ')}: the catalogue of this commit has ${known.join(', ') || 'no app'}`]
        : [];
    const sha = revision === undefined ? '' : await deps.commitNamed?.(revision);
    if (sha === undefined)
        problems.push(deps.commitNamed
            ? `input "revision" is ${(0,src_cause/* renderName */.P)(revision ?? '')}: the repository has no such commit, branch or tag`
            : 'input "revision" needs "github-token", which asks for its commit');
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return sha ?? '';
}
async function readRunning(request, { configuration }, { directory, objects }, deps) {
    if (request.isEmpty)
        return new Map();
    if (!request.asksLedger)
        return undefined;
    const environment = { ...configuration.environment, name: request.environment ?? configuration.environment.name };
    return deps.running?.({ ...configuration, environment }, { directory, read: (name) => objects.named(name) });
}
/** Where there is nothing to compare with, everything differs. */
function withoutBase(common, { apps }) {
    const what = common.kind === 'commit'
        ? `the configuration of ${common.commit.sha} cannot be read`
        : 'there is nothing to compare with';
    const cause = { kind: 'everything', what };
    return {
        apps: [],
        causes: new Map(apps.map(({ name }) => [name, cause])),
        gone: [],
        environment: undefined,
        uncovered: []
    };
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
/** Folders whose apps are called otherwise, because an app's name has to be a part of a host's. */
function tellNames({ apps, configuration }, say) {
    const named = new Set(configuration.apps?.map(({ name }) => name));
    logSome(say, apps.flatMap(({ name, directory }) => named.has(name) || external_node_path_.posix.basename(directory) === name
        ? []
        : [`the folder ${(0,src_cause/* renderName */.P)(directory)} is the app ${name}`]));
}
/** A catalogue that names what is not there, or none at all, would look like a push that changes nothing. */
function warnOfCatalogue(side, warn) {
    const { apps, absent, emptyGlobs, bareFolders, commit, configuration } = side;
    const correct = 'correct its `paths`, or remove it from the catalogue';
    logSome(warn, absent.map((name) => `nothing of the app ${name} is in ${commit.sha}: ${correct}`));
    if (configuration.apps)
        logSome(warn, emptyGlobs.map((glob) => `no folder ${glob} is in ${commit.sha}: correct the \`name\`, or remove it from the catalogue`));
    logSome(warn, bareFolders.map(({ app, path }) => `${path} in the paths of ${app} is a folder, and matches no file: add /**`));
    if (apps.length === 0 && configuration.apps === undefined)
        warn(`there is no app in ${commit.sha}: name apps in .github/staging.yml, or put each into a folder apps/<name>`);
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


/***/ })

};

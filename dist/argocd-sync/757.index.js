export const id = 757;
export const ids = [757];
export const modules = {

/***/ 757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./packages/kubernetes/build/src/object.js
var src_object = __webpack_require__(6809);
;// CONCATENATED MODULE: ./packages/argocd/build/src/application.js

/** Reads either API's JSON. Fields that are missing are empty: a fresh Application has no status at all. */
function readApplication(json) {
    const sync = (0,src_object/* field */.ZZ)(json, 'status', 'sync');
    const sources = readSources((0,src_object/* field */.ZZ)(json, 'spec'));
    return {
        name: (0,src_object/* text */.Qq)(json, 'metadata', 'name') ?? '',
        namespace: (0,src_object/* text */.Qq)(json, 'metadata', 'namespace') ?? '',
        project: (0,src_object/* text */.Qq)(json, 'spec', 'project') ?? '',
        resourceVersion: (0,src_object/* text */.Qq)(json, 'metadata', 'resourceVersion') ?? '',
        uid: (0,src_object/* text */.Qq)(json, 'metadata', 'uid') ?? '',
        maker: readMaker(json),
        deleting: (0,src_object/* text */.Qq)(json, 'metadata', 'deletionTimestamp') !== undefined,
        refreshRequested: readRefreshKind((0,src_object/* text */.Qq)(json, 'metadata', 'annotations', 'argocd.argoproj.io/refresh')),
        multiSource: (0,src_object/* items */.ld)(json, 'spec', 'sources').length > 0,
        manifestSources: readManifestSources(json),
        sources,
        destinationNamespace: (0,src_object/* text */.Qq)(json, 'spec', 'destination', 'namespace') ?? '',
        destinationClusters: ['server', 'name'].flatMap((key) => (0,src_object/* text */.Qq)(json, 'spec', 'destination', key) || []),
        automated: (0,src_object/* field */.ZZ)(json, 'spec', 'syncPolicy', 'automated') !== undefined &&
            (0,src_object/* field */.ZZ)(json, 'spec', 'syncPolicy', 'automated', 'enabled') !== false,
        prunesAutomatically: (0,src_object/* field */.ZZ)(json, 'spec', 'syncPolicy', 'automated', 'prune') === true,
        syncOptions: (0,src_object/* items */.ld)(json, 'spec', 'syncPolicy', 'syncOptions').map(String),
        retry: (0,src_object/* field */.ZZ)(json, 'spec', 'syncPolicy', 'retry'),
        operation: readOperation((0,src_object/* field */.ZZ)(json, 'operation'), sources),
        operationState: readOperationState((0,src_object/* field */.ZZ)(json, 'status', 'operationState'), sources),
        sync: {
            status: (0,src_object/* text */.Qq)(sync, 'status') ?? '',
            revision: revisionOf(sync, sources) ?? '',
            comparedTo: readSources((0,src_object/* field */.ZZ)(sync, 'comparedTo'))
        },
        health: (0,src_object/* text */.Qq)(json, 'status', 'health', 'status') ?? '',
        images: (0,src_object/* items */.ld)(json, 'status', 'summary', 'images').map(String).sort(),
        conditions: (0,src_object/* items */.ld)(json, 'status', 'conditions').map((entry) => ({
            type: (0,src_object/* text */.Qq)(entry, 'type') ?? '',
            message: (0,src_object/* text */.Qq)(entry, 'message') ?? ''
        })),
        resources: (0,src_object/* items */.ld)(json, 'status', 'resources').map((entry) => ({
            group: (0,src_object/* text */.Qq)(entry, 'group') ?? '',
            version: (0,src_object/* text */.Qq)(entry, 'version') ?? '',
            kind: (0,src_object/* text */.Qq)(entry, 'kind') ?? '',
            namespace: (0,src_object/* text */.Qq)(entry, 'namespace') ?? '',
            name: (0,src_object/* text */.Qq)(entry, 'name') ?? '',
            syncStatus: (0,src_object/* text */.Qq)(entry, 'status') ?? '',
            healthStatus: (0,src_object/* text */.Qq)(entry, 'health', 'status') ?? '',
            healthMessage: (0,src_object/* text */.Qq)(entry, 'health', 'message') ?? '',
            hook: (0,src_object/* field */.ZZ)(entry, 'hook') === true,
            requiresPruning: (0,src_object/* field */.ZZ)(entry, 'requiresPruning') === true
        }))
    };
}
/**
 * `argocd.argoproj.io/tracking-id` is `<Application>:<group>/<kind>:<namespace>/<name>`, and `<namespace>_<Application>` for one
 * outside of Argo CD's own namespace; where Argo CD tracks by label, the label is the name alone (argo-cd, util/argo/resource_tracking.go).
 */
function readMaker(json) {
    const set = (0,src_object/* items */.ld)(json, 'metadata', 'ownerReferences').find((owner) => (0,src_object/* text */.Qq)(owner, 'kind') === 'ApplicationSet');
    if (set)
        return { kind: 'ApplicationSet', name: (0,src_object/* text */.Qq)(set, 'name') ?? '' };
    const tracked = (0,src_object/* text */.Qq)(json, 'metadata', 'annotations', 'argocd.argoproj.io/tracking-id')?.split(':')[0];
    const name = tracked?.split('_').at(-1) ?? (0,src_object/* text */.Qq)(json, 'metadata', 'labels', 'app.kubernetes.io/instance');
    return name && name !== (0,src_object/* text */.Qq)(json, 'metadata', 'name') ? { kind: 'Application', name } : undefined;
}
/** With several sources there is a revision of each: what counts is that of the one that is deployed. */
function revisionOf(holder, sources) {
    const revisions = (0,src_object/* items */.ld)(holder, 'revisions').map(String);
    return revisions[deployedSource(sources) ?? 0] ?? (0,src_object/* text */.Qq)(holder, 'revision');
}
/** Of several sources, the one that holds manifests: others are there to be referred to. Undefined when it cannot be told. */
function deployedSource(sources) {
    const candidates = sources.flatMap((source, index) => ((0,src_object/* text */.Qq)(source, 'ref') && !(0,src_object/* text */.Qq)(source, 'path') ? [] : [index]));
    return candidates.length === 1 ? candidates[0] : undefined;
}
function readSources(holder) {
    const many = (0,src_object/* items */.ld)(holder, 'sources');
    const found = many.length > 0 ? many : [(0,src_object/* field */.ZZ)(holder, 'source')];
    // Before the first comparison the API server shows a source without a repository.
    return found.filter((source) => Boolean((0,src_object/* text */.Qq)(source, 'repoURL')));
}
function readManifestSources(json) {
    const manifest = (0,src_object/* text */.Qq)(json, 'metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration');
    try {
        return manifest === undefined ? undefined : readSources((0,src_object/* field */.ZZ)(JSON.parse(manifest), 'spec'));
    }
    catch {
        return undefined;
    }
}
function readOperation(json, sources) {
    if (typeof json !== 'object' || json === null)
        return undefined;
    const username = (0,src_object/* text */.Qq)(json, 'initiatedBy', 'username');
    return {
        initiatedBy: {
            ...(username ? { username } : {}),
            ...((0,src_object/* field */.ZZ)(json, 'initiatedBy', 'automated') === true ? { automated: true } : {})
        },
        info: (0,src_object/* items */.ld)(json, 'info').map((entry) => ({ name: (0,src_object/* text */.Qq)(entry, 'name') ?? '', value: (0,src_object/* text */.Qq)(entry, 'value') ?? '' })),
        revision: revisionOf((0,src_object/* field */.ZZ)(json, 'sync'), sources),
        sources: readSources((0,src_object/* field */.ZZ)(json, 'sync')),
        partial: (0,src_object/* items */.ld)(json, 'sync', 'resources').length > 0 || (0,src_object/* field */.ZZ)(json, 'sync', 'dryRun') === true,
        prunes: (0,src_object/* field */.ZZ)(json, 'sync', 'prune') === true
    };
}
function readRefreshKind(annotation) {
    return annotation === undefined || annotation === 'hard' ? annotation : 'normal';
}
function readOperationState(json, sources) {
    const operation = readOperation((0,src_object/* field */.ZZ)(json, 'operation'), sources);
    if (!operation)
        return undefined;
    const result = (0,src_object/* field */.ZZ)(json, 'syncResult');
    return {
        operation,
        phase: (0,src_object/* text */.Qq)(json, 'phase') ?? '',
        startedAt: (0,src_object/* text */.Qq)(json, 'startedAt') ?? '',
        message: (0,src_object/* text */.Qq)(json, 'message') ?? '',
        retryCount: (0,src_object/* number */.ai)(json, 'retryCount') ?? 0,
        revision: revisionOf(result, sources),
        revisions: (0,src_object/* items */.ld)(result, 'revisions').map(String),
        sources: readSources(result),
        resources: (0,src_object/* items */.ld)(result, 'resources').map((entry) => ({
            kind: (0,src_object/* text */.Qq)(entry, 'kind') ?? '',
            name: (0,src_object/* text */.Qq)(entry, 'name') ?? '',
            namespace: (0,src_object/* text */.Qq)(entry, 'namespace') ?? '',
            status: (0,src_object/* text */.Qq)(entry, 'status') ?? '',
            hookPhase: (0,src_object/* text */.Qq)(entry, 'hookPhase') ?? '',
            hookType: (0,src_object/* text */.Qq)(entry, 'hookType') ?? '',
            message: (0,src_object/* text */.Qq)(entry, 'message') ?? ''
        }))
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/argocd/build/src/source-changes.js
var source_changes = __webpack_require__(6709);
;// CONCATENATED MODULE: ./packages/argocd/build/src/setup.js




function setupOf({ uid, sources, manifestSources, operationState }) {
    const deployed = deployedSource(sources) ?? 0;
    const commit = (0,source_changes/* commitIn */.xt)((0,src_object/* text */.Qq)(sources[deployed], 'targetRevision')) ?? (0,source_changes/* commitIn */.xt)(operationState?.revision);
    const isVersion = ([path, value]) => commit !== undefined && (0,source_changes/* commitIn */.xt)((0,source_changes/* versionIn */.It)(path, value)) === commit;
    const versions = new Set(sources.flatMap((source) => [...(0,source_changes/* overridesIn */.l_)(source)].filter(isVersion).map(([path]) => path)));
    const digestOf = (some) => (0,external_node_crypto_.createHmac)('sha256', `staging-actions ${uid}`).update(describe(some, versions)).digest('hex');
    return {
        digest: digestOf(sources),
        ofManifest: manifestSources && digestOf(manifestSources),
        otherRevisions: (operationState?.revisions ?? []).filter((_, index) => index !== deployed)
    };
}
/** Whether its sources are, but for the target revision, those of the manifest that was last applied; undefined: nobody knows that. */
function isSetAsMade({ sources, manifestSources }) {
    return manifestSources && describe(sources, new Set()) === describe(manifestSources, new Set());
}
/** @param versions paths of values that are left out */
function describe(sources, versions) {
    const repository = (0,src_object/* text */.Qq)(sources[deployedSource(sources) ?? 0], 'repoURL');
    const parts = sources.map((source) => {
        const parameters = (0,src_object/* items */.ld)(source, 'helm', 'parameters').filter((parameter) => !versions.has(`helm.parameters.${(0,src_object/* text */.Qq)(parameter, 'name') ?? ''}`));
        const images = (0,src_object/* items */.ld)(source, 'kustomize', 'images').filter((image) => !versions.has(`kustomize.images.${(0,source_changes/* nameOfImage */.qM)(String(image))}`));
        const byName = (one, other) => (((0,src_object/* text */.Qq)(one, 'name') ?? '') < ((0,src_object/* text */.Qq)(other, 'name') ?? '') ? -1 : 1);
        return {
            ...source,
            helm: { ...(0,src_object/* field */.ZZ)(source, 'helm'), parameters: parameters.toSorted(byName) },
            kustomize: { ...(0,src_object/* field */.ZZ)(source, 'kustomize'), images: images.map(String).toSorted() },
            // A source of the same repository goes to the commit along with the one that is deployed.
            ...((0,src_object/* text */.Qq)(source, 'repoURL') === repository && { targetRevision: '' })
        };
    });
    return JSON.stringify(canonical(parts) ?? []);
}
/** One API server spells an absent value as nothing, another as empty; and none promises an order of keys. */
function canonical(value) {
    if (Array.isArray(value)) {
        const known = value.map(canonical).filter((item) => item !== undefined);
        return known.length > 0 ? known : undefined;
    }
    if (typeof value === 'object' && value !== null) {
        const known = Object.entries(value)
            .map(([key, item]) => [key, canonical(item)])
            .filter(([, item]) => item !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1));
        return known.length > 0 ? Object.fromEntries(known) : undefined;
    }
    return value === '' || value === false || value === null ? undefined : value;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-result.js




function makeResult(parts, name, application) {
    const synced = application?.operationState?.resources ?? [];
    const source = application?.sources[deployedSource(application.sources) ?? 0];
    return {
        ...parts,
        application: name,
        revision: (application?.operationState?.revision ?? application?.sync.revision) || '',
        targetRevision: (0,src_object/* text */.Qq)(source, 'targetRevision') ?? '',
        overrides: (0,source_changes/* overridesIn */.l_)(source),
        setup: application && setupOf(application),
        health: application?.health ?? '',
        syncStatus: application?.sync.status ?? '',
        resources: (application?.resources ?? []).map((resource) => ({
            kind: resource.kind,
            namespace: resource.namespace,
            name: resource.name,
            status: resource.syncStatus,
            health: resource.healthStatus,
            message: resource.healthMessage ||
                (synced.find((entry) => entry.kind === resource.kind && entry.name === resource.name)?.message ?? '')
        }))
    };
}

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./packages/environment/build/src/composition/passes.js
var passes = __webpack_require__(9515);
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
        const { parseConfiguration } = await __webpack_require__.e(/* import() */ 473).then(__webpack_require__.bind(__webpack_require__, 7473));
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

;// CONCATENATED MODULE: ./packages/deploy/build/src/apps-of.js




/** The configuration of the checkout, else of the commit; the environment's name is that of the request, if it has one. */
async function readConfiguration({ githubToken: token, configPath, environment }, context) {
    const { repository, workspace, sha } = context;
    const loaded = await loadConfiguration({
        path: configPath,
        workspace,
        readFile: token
            ? async (path) => {
                const { readFileAt } = await __webpack_require__.e(/* import() */ 134).then(__webpack_require__.bind(__webpack_require__, 8134));
                const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
                return readFileAt(github, path, sha);
            }
            : undefined
    });
    return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } };
}
/**
 * The apps that are named, each once. Where neither a catalogue nor a checkout says what there is, the names are believed.
 * @param catalog all apps of the commit
 * @throws StagingError unknown-app
 */
function appsOf({ app }, configuration, { workspace }, catalog) {
    const names = [...new Set(app)];
    const [glob] = folderGlobs(configuration);
    const parent = glob === undefined ? undefined : (0,folder_apps/* readFolderGlob */.Jn)(glob).parent;
    const isKnown = parent === undefined || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(workspace, parent));
    const byName = names.map((name) => ({ name, folders: [`${parent}/${name}`] }));
    const apps = isKnown ? catalog : appCatalogue(configuration, new Map([[glob ?? '', byName]]));
    return names.map((name) => {
        const found = apps.find((candidate) => candidate.name === name);
        if (found)
            return found;
        throw new errors/* StagingError */.QH('unknown-app', configuration.apps
            ? `the catalogue has no app ${name}; it has ${apps.map((candidate) => candidate.name).join(', ') || 'none'}`
            : `there is no folder apps/${name}`, { hint: 'Correct `app`, or add it to .github/staging.yml.' });
    });
}

// EXTERNAL MODULE: ./packages/deploy/build/src/record.js
var record = __webpack_require__(2362);
// EXTERNAL MODULE: ./packages/config/build/src/neighbors.js
var neighbors = __webpack_require__(869);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/generation.js
var generation = __webpack_require__(1069);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/readiness.js

/** As `kubectl rollout status` decides it; the status of an older generation proves nothing. */
function deploymentReadiness(deployment) {
    const generation = deployment.metadata.generation ?? 0;
    if (((0,src_object/* number */.ai)(deployment, 'status', 'observedGeneration') ?? 0) < generation)
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const progressing = condition(deployment, 'Progressing');
    if ((0,src_object/* text */.Qq)(progressing, 'reason') === 'ProgressDeadlineExceeded')
        return { kind: 'failed', message: (0,src_object/* text */.Qq)(progressing, 'message') ?? 'it exceeded its progress deadline' };
    const wanted = (0,src_object/* number */.ai)(deployment, 'spec', 'replicas') ?? 1;
    const updated = (0,src_object/* number */.ai)(deployment, 'status', 'updatedReplicas') ?? 0;
    const total = (0,src_object/* number */.ai)(deployment, 'status', 'replicas') ?? 0;
    const available = (0,src_object/* number */.ai)(deployment, 'status', 'availableReplicas') ?? 0;
    if (updated < wanted)
        return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` };
    if (total > updated)
        return { kind: 'waiting', seen: `${total - updated} pods of the old version are still there` };
    if (available < updated)
        return { kind: 'waiting', seen: `${available} of ${updated} pods are available` };
    return { kind: 'ready' };
}
/** StatefulSets count ready pods of the update revision, DaemonSets scheduled ones. */
function workloadReadiness(workload) {
    if (workload.kind === 'Deployment')
        return deploymentReadiness(workload);
    if (((0,src_object/* number */.ai)(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0))
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const [wanted, updated, ready] = workload.kind === 'DaemonSet'
        ? [
            (0,src_object/* number */.ai)(workload, 'status', 'desiredNumberScheduled') ?? 0,
            (0,src_object/* number */.ai)(workload, 'status', 'updatedNumberScheduled') ?? 0,
            (0,src_object/* number */.ai)(workload, 'status', 'numberReady') ?? 0
        ]
        : [
            (0,src_object/* number */.ai)(workload, 'spec', 'replicas') ?? 1,
            (0,src_object/* number */.ai)(workload, 'status', 'updatedReplicas') ?? 0,
            (0,src_object/* number */.ai)(workload, 'status', 'readyReplicas') ?? 0
        ];
    if (updated < wanted)
        return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` };
    if (ready < wanted)
        return { kind: 'waiting', seen: `${ready} of ${wanted} pods are ready` };
    return { kind: 'ready' };
}
function jobReadiness(job) {
    const failed = condition(job, 'Failed');
    if (text(failed, 'status') === 'True')
        return { kind: 'failed', message: text(failed, 'message') ?? text(failed, 'reason') ?? 'it failed' };
    if (text(condition(job, 'Complete'), 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: `${number(job, 'status', 'active') ?? 0} pods running` };
}
function nodeReadiness(node) {
    const ready = condition(node, 'Ready');
    if ((0,src_object/* text */.Qq)(ready, 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: (0,src_object/* text */.Qq)(ready, 'reason') ?? 'not Ready' };
}
/** Container states that no waiting fixes: the image or the configuration is wrong. */
const hopeless = new Set([
    'ImagePullBackOff',
    'ErrImageNeverPull',
    'InvalidImageName',
    'CreateContainerConfigError',
    'CreateContainerError'
]);
/** So many restarts of a crashing container take minutes of back-off: it does not recover by itself. */
const hopelessRestarts = 5;
/** What keeps a pod from running, if its status says. */
function podReadiness(pod) {
    const statuses = [...(0,src_object/* items */.ld)(pod, 'status', 'initContainerStatuses'), ...(0,src_object/* items */.ld)(pod, 'status', 'containerStatuses')];
    for (const status of statuses) {
        const reason = (0,src_object/* text */.Qq)(status, 'state', 'waiting', 'reason');
        if (!reason || reason === 'PodInitializing' || reason === 'ContainerCreating')
            continue;
        const detail = (0,src_object/* text */.Qq)(status, 'state', 'waiting', 'message');
        const message = `container ${(0,src_object/* text */.Qq)(status, 'name')}: ${reason}${detail ? `: ${detail}` : ''}`;
        const crashed = reason === 'CrashLoopBackOff' && ((0,src_object/* number */.ai)(status, 'restartCount') ?? 0) >= hopelessRestarts;
        return hopeless.has(reason) || crashed ? { kind: 'failed', message } : { kind: 'waiting', seen: message };
    }
    if ((0,src_object/* text */.Qq)(pod, 'status', 'phase') === 'Failed')
        return {
            kind: 'failed',
            message: (0,src_object/* text */.Qq)(pod, 'status', 'message') ?? (0,src_object/* text */.Qq)(pod, 'status', 'reason') ?? 'the pod failed'
        };
    if ((0,src_object/* text */.Qq)(condition(pod, 'Ready'), 'status') === 'True' || (0,src_object/* text */.Qq)(pod, 'status', 'phase') === 'Succeeded')
        return { kind: 'ready' };
    const unschedulable = condition(pod, 'PodScheduled');
    if ((0,src_object/* text */.Qq)(unschedulable, 'status') === 'False')
        return { kind: 'waiting', seen: (0,src_object/* text */.Qq)(unschedulable, 'message') ?? 'not scheduled' };
    return { kind: 'waiting', seen: (0,src_object/* text */.Qq)(pod, 'status', 'phase') ?? 'Pending' };
}
function condition(object, type) {
    return (0,src_object/* items */.ld)(object, 'status', 'conditions').find((entry) => (0,src_object/* field */.ZZ)(entry, 'type') === type);
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/evidence.js


function suspectOf({ kind, metadata }) {
    return { kind, namespace: metadata.namespace ?? '', name: metadata.name };
}
const logLines = 15;
const mostEvents = 6;
const mostPods = 2;
/** The last events of a resource and of its ailing pods, and the last lines of the containers that fail in them. */
async function gatherEvidence(suspect, witness) {
    const pods = await orNothing(witness.pods(suspect), []);
    const ailing = pods.filter((pod) => failingContainers(pod).length > 0).slice(0, mostPods);
    const uid = suspect.kind === 'Pod' ? undefined : await orNothing(witness.uid(suspect), undefined);
    const concerned = [
        ...(uid === undefined ? [] : [{ ...suspect, uid }]),
        ...ailing.map(({ metadata }) => ({
            kind: 'Pod',
            namespace: metadata.namespace ?? '',
            name: metadata.name,
            uid: metadata.uid ?? ''
        }))
    ];
    const events = (await Promise.all(concerned.map((of) => orNothing(witness.events(of), [])))).flat();
    const logs = [];
    for (const pod of ailing)
        for (const { name, previous } of failingContainers(pod)) {
            const lines = readableLines(await orNothing(witness.log(pod, name, previous), ''));
            if (lines.length > 0)
                logs.push({ pod: pod.metadata.name, container: name, lines });
        }
    return { events: describeEvents(events), logs };
}
/** Of a pod's events; its container is told of by messages only. */
function pullFailureIn(events) {
    const times = events
        .filter((event) => (0,src_object/* text */.Qq)(event, 'reason') === 'Failed' && /pull/i.test((0,src_object/* text */.Qq)(event, 'message') ?? ''))
        .map((event) => Date.parse(timeOf(event)))
        .filter((time) => !Number.isNaN(time));
    return times.length > 0 ? Math.max(...times) : undefined;
}
function renderEvidence({ events, logs }) {
    return [
        ...(events.length > 0 ? ['last events:', ...events.map((event) => `  ${event}`)] : []),
        ...logs.flatMap(({ pod, container, lines }) => [
            `last lines of container ${container} of Pod ${pod}:`,
            ...lines.map((line) => `  ${line}`)
        ])
    ];
}
/** Containers that wait for something else than to be made, ended badly, or run and are not ready. */
function failingContainers(pod) {
    const statuses = [...(0,src_object/* items */.ld)(pod, 'status', 'initContainerStatuses'), ...(0,src_object/* items */.ld)(pod, 'status', 'containerStatuses')];
    return statuses.flatMap((status) => {
        const name = (0,src_object/* text */.Qq)(status, 'name') ?? '';
        const restarted = ((0,src_object/* number */.ai)(status, 'restartCount') ?? 0) > 0;
        const waiting = (0,src_object/* text */.Qq)(status, 'state', 'waiting', 'reason');
        if (waiting)
            return ['PodInitializing', 'ContainerCreating'].includes(waiting) ? [] : [{ name, previous: false }];
        if ((0,src_object/* field */.ZZ)(status, 'state', 'terminated'))
            return (0,src_object/* number */.ai)(status, 'state', 'terminated', 'exitCode') === 0 ? [] : [{ name, previous: false }];
        // It was started again a moment ago: what ended it is in the log before.
        return (0,src_object/* field */.ZZ)(status, 'ready') === true ? [] : [{ name, previous: restarted }];
    });
}
function describeEvents(events) {
    const byTime = [...events].sort((a, b) => timeOf(a).localeCompare(timeOf(b)));
    return byTime.slice(-mostEvents).map((event) => {
        const count = (0,src_object/* number */.ai)(event, 'count') ?? (0,src_object/* number */.ai)(event, 'series', 'count') ?? 1;
        const message = ((0,src_object/* text */.Qq)(event, 'message') ?? '').replace(/\s+/g, ' ').trim().slice(0, 500);
        return `${(0,src_object/* text */.Qq)(event, 'type') ?? ''} ${(0,src_object/* text */.Qq)(event, 'reason') ?? ''}: ${message}${count > 1 ? ` (${count} times)` : ''}`;
    });
}
function timeOf(event) {
    return ((0,src_object/* text */.Qq)(event, 'series', 'lastObservedTime') ??
        (0,src_object/* text */.Qq)(event, 'lastTimestamp') ??
        (0,src_object/* text */.Qq)(event, 'eventTime') ??
        event.metadata.creationTimestamp ??
        '');
}
/** Without colours and other control signs, each line of a length that can be read. */
function readableLines(log) {
    return log
        .split('\n')
        .map((line) => line
        // biome-ignore lint/suspicious/noControlCharactersInRegex: terminals' colours are control characters
        .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
        .replace(/\p{Cc}/gu, ' ')
        .trimEnd()
        .slice(0, 500))
        .filter(Boolean)
        .slice(-logLines);
}
/** A witness that is not allowed to speak, or does not know, changes nothing about the failure. */
async function orNothing(asked, otherwise) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD || (error instanceof Error && error.name === 'TimeoutError'))
            return otherwise;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/pod-problems.js

/** Why a container waits, where it waits for its image. */
const pulls = new Set([
    'ErrImagePull',
    'ImagePullBackOff',
    'ErrImageNeverPull',
    'InvalidImageName',
    'ImageInspectError',
    'RegistryUnavailable',
    'SignatureValidationFailed'
]);
/** What is wrong with pods that are there to run. One that ended is made again, or fails what it belongs to. `beyond`: who waits for it. */
function podProblems(pods, beyond = '') {
    const living = pods.filter((pod) => !pod.metadata.deletionTimestamp && !['Succeeded', 'Failed'].includes((0,src_object/* text */.Qq)(pod, 'status', 'phase') ?? ''));
    return living.flatMap((pod) => {
        const readiness = podReadiness(pod);
        if (readiness.kind === 'ready' || (readiness.kind === 'waiting' && ['Pending', 'Running'].includes(readiness.seen)))
            return [];
        const told = readiness.kind === 'failed' ? readiness.message : readiness.seen;
        const [, container, reason = ''] = /^container (\S+): (\w+)/.exec(told) ?? [];
        const image = imageOf(pod, container);
        const isPull = pulls.has(reason);
        return [
            {
                kind: 'Pod',
                name: pod.metadata.name,
                namespace: pod.metadata.namespace ?? '',
                message: `${image ? told.replace(/^container (\S+): /, `container $1 (${image}): `) : told}${beyond}`,
                terminal: readiness.kind === 'failed' || isPull,
                ...(isPull ? { pull: { uid: pod.metadata.uid ?? '', since: pod.metadata.creationTimestamp ?? '' } } : {})
            }
        ];
    });
}
function imageOf(pod, container) {
    const specs = [...(0,src_object/* items */.ld)(pod, 'spec', 'initContainers'), ...(0,src_object/* items */.ld)(pod, 'spec', 'containers')];
    return (0,src_object/* text */.Qq)(specs.find((spec) => (0,src_object/* field */.ZZ)(spec, 'name') === container), 'image');
}
/**
 * Those of the workload's present version; others are on their way out, also those with the same images. Until its controller has
 * taken up the specification, all are of one before.
 */
function podsOfVersion(workload, pods) {
    if (((0,src_object/* number */.ai)(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0))
        return [];
    const template = (0,src_object/* field */.ZZ)(workload, 'spec', 'template', 'spec');
    const wanted = [...(0,src_object/* items */.ld)(template, 'initContainers'), ...(0,src_object/* items */.ld)(template, 'containers')].flatMap((container) => (0,src_object/* text */.Qq)(container, 'image') ?? []);
    const mark = markOf(workload);
    return pods.filter((pod) => {
        const images = [...(0,src_object/* items */.ld)(pod, 'spec', 'initContainers'), ...(0,src_object/* items */.ld)(pod, 'spec', 'containers')].map((entry) => (0,src_object/* text */.Qq)(entry, 'image') ?? '');
        const own = mark && pod.metadata.labels?.[mark.label];
        return (!pod.metadata.deletionTimestamp &&
            wanted.every((image) => images.includes(image)) &&
            (own === undefined || own === mark?.value));
    });
}
/**
 * What the pods of the present version are labeled with: a Deployment names its ReplicaSet in its conditions, a StatefulSet its
 * revision, a DaemonSet counts its templates. Undefined: it does not say.
 */
function markOf(workload) {
    const mark = (label, value) => (value ? { label, value } : undefined);
    if (workload.kind === 'StatefulSet')
        return mark('controller-revision-hash', (0,src_object/* text */.Qq)(workload, 'status', 'updateRevision'));
    if (workload.kind === 'DaemonSet')
        return mark('pod-template-generation', workload.metadata.annotations?.['deprecated.daemonset.template.generation']);
    const progressing = (0,src_object/* items */.ld)(workload, 'status', 'conditions').find((entry) => (0,src_object/* field */.ZZ)(entry, 'type') === 'Progressing');
    const [, set = ''] = /replica ?set "([^"]+)"/i.exec((0,src_object/* text */.Qq)(progressing, 'message') ?? '') ?? [];
    const { name } = workload.metadata;
    return mark('pod-template-hash', set.startsWith(`${name}-`) ? set.slice(name.length + 1) : undefined);
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/live-state.js



const workloadKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);
function workloadsOf(application) {
    return application.resources.filter((resource) => resource.group === 'apps' && workloadKinds.has(resource.kind) && !resource.hook);
}
/** The Ingresses that may be what an Application still waits for; none once it is healthy. */
function ingressesOf(application) {
    if (application.health === 'Healthy')
        return [];
    return application.resources.filter((resource) => resource.group === 'networking.k8s.io' && resource.kind === 'Ingress' && !resource.hook);
}
/** Argo CD calls an Ingress Progressing until its status has an address (gitops-engine, pkg/health/health_ingress.go). */
function ingressProblems(ingresses) {
    return ingresses
        .filter((ingress) => (0,src_object/* items */.ld)(ingress, 'status', 'loadBalancer', 'ingress').length === 0)
        .map((ingress) => {
        const ofClass = (0,src_object/* text */.Qq)(ingress, 'spec', 'ingressClassName');
        return {
            kind: 'Ingress',
            name: ingress.metadata.name,
            namespace: ingress.metadata.namespace ?? '',
            message: `it has no address, and is not healthy without: no ingress controller${ofClass ? ` of the class ${ofClass}` : ''} has written one into its status`,
            terminal: false
        };
    });
}
/** What stands in the way of a user whose Ingress gets no address. */
const ingressHint = 'Does a controller of its class run in the cluster, may it update ingresses/status, and does it know its address? Traefik is told by --providers.kubernetesingress.ingressendpoint.ip, as in infra/bootstrap/20-ingress.yaml; docs/adopt.md, "Your own ingress controller", has the others.';
function apiVersionOf(resource) {
    return resource.group ? `${resource.group}/${resource.version}` : resource.version;
}
/** The images that a workload asks for, init containers included. */
function imagesOf(workload) {
    const spec = (0,src_object/* field */.ZZ)(workload, 'spec', 'template', 'spec');
    return [...(0,src_object/* items */.ld)(spec, 'initContainers'), ...(0,src_object/* items */.ld)(spec, 'containers')].flatMap((container) => (0,src_object/* text */.Qq)(container, 'image') ?? []);
}
function workloadProblems(workloads) {
    return workloads.flatMap((workload) => {
        const readiness = workloadReadiness(workload);
        if (readiness.kind === 'ready')
            return [];
        return [
            {
                kind: workload.kind,
                name: workload.metadata.name,
                namespace: workload.metadata.namespace ?? '',
                message: readiness.kind === 'failed' ? readiness.message : readiness.seen,
                terminal: readiness.kind === 'failed'
            }
        ];
    });
}
/** Those that the Application has and that nobody shows: gone, or not seen yet. Without them it cannot be said what runs. */
function missingWorkloads(application, found) {
    return workloadsOf(application)
        .filter(({ kind, namespace, name }) => !found.some((workload) => workload.kind === kind && workload.metadata.name === name && workload.metadata.namespace === namespace))
        .map(({ kind, namespace, name }) => ({ kind, namespace, name, message: 'it is not there yet', terminal: false }));
}
/** What the pods of these workloads run, by digest. */
async function runningDigests(application, workloads, port) {
    const running = await Promise.all(workloads.map(async (workload) => runningImages(workload, await port.pods(application, suspectOf(workload), 'all'))));
    return immutableReferences(running.flat());
}
/**
 * What the containers of a workload really run: a tag says what was asked for, the kubelet says what was pulled. Only its own
 * containers, not those that something else puts into its pods. containerd names the digest of what the tag led to, an index where
 * there is one, and any repository that it knows this content by; CRI-O, and containerd for images of old, may say `sha256:…`
 * alone, which no registry knows. A pod that was evicted, or went down with its node, runs nothing, and stays until somebody deletes it.
 * @see https://github.com/kubernetes/kubernetes/issues/113278
 * @see https://github.com/kubernetes/kubernetes/issues/115199
 * @see https://github.com/kubernetes/kubernetes/issues/40062
 * @see https://github.com/containerd/containerd/issues/8408
 */
function runningImages(workload, pods) {
    const spec = (0,src_object/* field */.ZZ)(workload, 'spec', 'template', 'spec');
    const own = [...(0,src_object/* items */.ld)(spec, 'initContainers'), ...(0,src_object/* items */.ld)(spec, 'containers')];
    const living = podsOfVersion(workload, pods).filter((pod) => (0,src_object/* text */.Qq)(pod, 'status', 'phase') !== 'Failed');
    return living.flatMap((pod) => {
        const statuses = [...(0,src_object/* items */.ld)(pod, 'status', 'initContainerStatuses'), ...(0,src_object/* items */.ld)(pod, 'status', 'containerStatuses')];
        return own.map((container) => {
            const status = statuses.find((entry) => (0,src_object/* text */.Qq)(entry, 'name') === (0,src_object/* text */.Qq)(container, 'name'));
            return {
                name: nameOfImage((0,src_object/* text */.Qq)(container, 'image') ?? ''),
                digest: /@(sha256:[0-9a-f]{64})$/.exec((0,src_object/* text */.Qq)(status, 'imageID') ?? '')?.[1]
            };
        });
    });
}
/** Sorted, each once: `ghcr.io/acme/web@sha256:…`. What has no digest is left out. */
function immutableReferences(images) {
    const known = images.flatMap(({ name, digest }) => (digest === undefined ? [] : `${name}@${digest}`));
    return [...new Set(known)].sort();
}
function nameOfImage(image) {
    return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}
/** `app=web,tier=front`, from a workload's selector. */
function selectorOf(workload) {
    const labels = (0,src_object/* field */.ZZ)(workload, 'spec', 'selector', 'matchLabels');
    return Object.entries(typeof labels === 'object' && labels !== null ? labels : {})
        .map(([key, value]) => `${key}=${String(value)}`)
        .join(',');
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/observe-application.js





/** Looks, and changes nothing. Undefined: there is no such Application. */
async function observeApplication(name, port) {
    const application = await port.find(name);
    if (!application)
        return undefined;
    const { health, sync, operation, operationState, sources } = application;
    const source = sources[deployedSource(sources) ?? 0];
    const seen = {
        revision: sync.revision,
        targetRevision: (0,src_object/* text */.Qq)(source, 'targetRevision') ?? '',
        syncedRevision: operationState?.revision ?? '',
        syncStatus: sync.status,
        overrides: (0,source_changes/* overridesIn */.l_)(source),
        setup: setupOf(application),
        isSetAsMade: isSetAsMade(application),
        // Unknown: Argo CD could not compare, as where git did not answer it; it tries again by itself.
        isMoving: operation !== undefined || ['', 'Unknown'].includes(sync.status) || ['', 'Progressing'].includes(health)
    };
    const unsettled = (why) => ({ ...seen, unsettled: why, digests: [] });
    if (operation)
        return unsettled('it is being synced');
    if (sync.status !== 'Synced' || health !== 'Healthy')
        return unsettled(`it is ${[sync.status, health].filter(Boolean).join(' and ') || 'not compared yet'}${causesOf(application)}`);
    const { workloads, problems } = await port.live(application);
    const [problem] = problems;
    if (problem)
        return { ...unsettled(`${problem.kind} ${problem.name}: ${problem.message}`), isMoving: !problem.terminal };
    return { ...seen, unsettled: undefined, digests: await runningDigests(application, workloads, port) };
}
/** What is OutOfSync, or else not healthy, by kind and name. */
function causesOf({ sync, resources }) {
    const isCause = ({ syncStatus, healthStatus }) => sync.status === 'OutOfSync' ? syncStatus === 'OutOfSync' : !['', 'Healthy'].includes(healthStatus);
    const names = resources.filter((one) => !one.hook && isCause(one)).map(({ kind, name }) => `${kind} ${name}`);
    return names.length === 0 ? '' : `: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`;
}

// EXTERNAL MODULE: ./packages/base/build/src/look.js
var src_look = __webpack_require__(3666);
;// CONCATENATED MODULE: ./packages/deploy/build/src/stray-neighbors.js



function meantBy({ sha, ref }, { promotion }) {
    return { sha, branches: [promotion.branch, ref] };
}
/**
 * Neighbors of what goes out that the record does not know and that run all the same: somebody has synced them in Argo CD, or the
 * record was begun again under them. Where it is neither production's version nor this commit's, a clause says what it is, by the
 * app's name. What has never been synced does not run.
 */
async function strayNeighbors({ observe, app: deployed, standing, dryRun }, catalog, document, { port, log, meant }) {
    if (dryRun || !standing || !document)
        return new Map();
    const goesOut = catalog.filter(({ name }) => observe.includes(name) || deployed.includes(name));
    const near = new Set(goesOut.flatMap((app) => [...(0,neighbors/* neighborsOf */.l)(app, catalog)]));
    const unknown = catalog.filter(({ name }) => near.has(name) && !goesOut.some((app) => app.name === name) && !document.apps[name]);
    const found = await Promise.all(unknown.map(async ({ name, application }) => {
        const look = await (0,src_look/* lookAt */.t)(observeApplication(application, port));
        if (look.kind === 'failed') {
            log.warning(`what runs of ${name}, which no run has deployed, is not known: ${application}: ${look.error.message}`);
            return [];
        }
        const stray = look.value && strayIn(look.value, meant);
        return stray === undefined ? [] : [[name, `no run has deployed it, and ${application} ${stray}`]];
    }));
    return new Map(found.flat());
}
/** Pure. What differs from its manifests alone, such as by a webhook, is no other version. */
function strayIn({ revision, targetRevision, syncedRevision, syncStatus, isSetAsMade }, { sha, branches }) {
    const isSynced = syncStatus === 'Synced';
    const runs = syncedRevision || (isSynced ? revision : '');
    if (runs === '')
        return undefined;
    if (isSetAsMade === false)
        return 'is set otherwise than its manifest: somebody has changed it';
    if (runs === sha)
        return undefined;
    if (!isFollowed(targetRevision, branches))
        return `follows ${targetRevision}: it is at ${runs}, which is neither production's version nor this commit's`;
    return isSynced || runs === revision
        ? undefined
        : `was synced to ${runs}, which is not what ${targetRevision || 'the default branch'} has`;
}
function isFollowed(target, branches) {
    return target === '' || target === 'HEAD' || branches.map(bare).includes(bare(target));
}
function bare(branch) {
    return branch.replace(/^refs\/heads\//, '');
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/manifests.js



/** Reads a file of manifests: several documents, empty ones skipped, `List` objects unfolded. `source` is for the message. */
function parseManifests(source, path = 'the manifests') {
    const manifests = [];
    const documents = (0,dist/* parseAllDocuments */.hR)(source);
    for (const [index, document] of (Array.isArray(documents) ? documents : []).entries()) {
        const where = `document ${index + 1} of ${path}`;
        const [problem] = document.errors;
        if (problem)
            throw new errors/* StagingError */.QH('invalid-configuration', `${where} is not YAML: ${problem.code}`);
        const value = document.toJS();
        if (value === null || value === undefined)
            continue;
        const list = (0,src_object/* text */.Qq)(value, 'kind') === 'List' ? (0,src_object/* field */.ZZ)(value, 'items') : undefined;
        for (const item of Array.isArray(list) ? list : [value])
            manifests.push(manifests_check(item, where));
    }
    return manifests;
}
function manifests_check(value, where) {
    for (const path of [['apiVersion'], ['kind'], ['metadata', 'name']])
        if (!(0,src_object/* text */.Qq)(value, ...path))
            throw new errors/* StagingError */.QH('invalid-configuration', `${where} has no ${path.join('.')}`);
    return value;
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/template.js




/** The Application that the app's template describes; undefined without a template. Read from the workspace, else over the contents API. */
async function readTemplate(app, application, { request, context, configuration }) {
    if (app.template === undefined)
        return undefined;
    const text = await read(app.template, request, context);
    if (text === undefined)
        throw new errors/* StagingError */.QH('invalid-configuration', `there is no file ${app.template}, the template of ${app.name}`);
    const { name: environment, domain = '' } = configuration.environment;
    const values = {
        app: app.name,
        application,
        environment,
        domain,
        host: app.url ? new URL(app.url).host : '',
        path: app.directory,
        repository_url: `${context.urls.server}/${context.repository.fullName}.git`,
        sha: context.sha
    };
    const [manifest, ...more] = parseManifests(text, app.template);
    const made = manifest && substitute(manifest, values);
    const problem = !made || more.length > 0
        ? 'it must hold one manifest'
        : made.kind !== 'Application' || made.apiVersion !== 'argoproj.io/v1alpha1'
            ? `it is a ${made.kind} of ${made.apiVersion}, not an Application of argoproj.io/v1alpha1`
            : made.metadata.name !== application
                ? `it names ${made.metadata.name}, not ${application}`
                : !['argocd', undefined].includes(made.metadata.namespace)
                    ? 'its namespace is not argocd'
                    : typeof made['spec'] !== 'object' || made['spec'] === null
                        ? 'it has no spec'
                        : undefined;
    if (!made || problem)
        throw new errors/* StagingError */.QH('invalid-configuration', `the template ${app.template}: ${problem}`);
    const { status: _status, operation: _operation, ...rest } = made;
    return { ...rest, metadata: { ...made.metadata, namespace: 'argocd' } };
}
async function read(path, request, context) {
    try {
        return await (0,promises_.readFile)((0,external_node_path_.join)(context.workspace, path), 'utf8');
    }
    catch {
        // Without a checkout, or without this file in it.
    }
    if (request.githubToken === undefined)
        return undefined;
    const { readFileAt } = await __webpack_require__.e(/* import() */ 134).then(__webpack_require__.bind(__webpack_require__, 8134));
    const { owner, name: repo } = context.repository;
    return readFileAt({ octokit: await context.github(request.githubToken), owner, repo }, path, context.sha);
}
/** In values that are parsed already: whatever a name holds, it stays one value. */
function substitute(value, values) {
    if (typeof value === 'string')
        return value.replace(/\$\{([a-z_]+)\}/g, (whole, name) => Object.hasOwn(values, name) ? (values[name] ?? whole) : whole);
    if (Array.isArray(value))
        return value.map((entry) => substitute(entry, values));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, values)]));
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/sync-request-of.js

/** The Helm parameter that takes an app's image tag. */
function imageParameterOf({ imageParameter = 'image.tag' }) {
    return imageParameter;
}
/** What Argo CD is to be asked for one app. Times are in milliseconds. */
async function syncRequestOf(app, request, context, configuration) {
    const application = request.application ?? app.application;
    const template = await readTemplate(app, application, { request, context, configuration });
    const { terminateAfterMinutes, appTimeoutMinutes } = request;
    return {
        application,
        version: {
            revision: request.revision,
            helmParameters: parametersOf(request, app),
            kustomizeImages: request.kustomizeImages
        },
        imageTags: [
            ...(request.imageTag === undefined ? [] : [request.imageTag]),
            ...request.kustomizeImages.flatMap((image) => /:([^/:@]+)$/.exec(image)?.[1] ?? [])
        ],
        prune: request.prune,
        ...(template ? { template } : {}),
        ...(terminateAfterMinutes === undefined ? {} : { terminateAfter: terminateAfterMinutes * 60_000 }),
        ...(appTimeoutMinutes === undefined ? {} : { within: appTimeoutMinutes * 60_000 }),
        grace: request.graceSeconds * 1000,
        marker: `${context.run.url || 'a run'} ${context.run.attempt} ${app.name} ${context.clock.now()}`,
        ...oursIn(context.run.url)
    };
}
/** Runs of one repository differ in the number at the end of their URL. */
function oursIn(url) {
    const [, runs] = /^(.+\/)\d+$/.exec(url) ?? [];
    return runs === undefined ? {} : { ours: runs };
}
/** The Helm parameters that a request sets, by name. */
function parametersOf({ helmParameters, imageTag }, app) {
    const given = helmParameters.map((line) => {
        const split = line.indexOf('=');
        return [line.slice(0, split), line.slice(split + 1)];
    });
    const image = imageTag === undefined ? [] : [[imageParameterOf(app), imageTag]];
    return Object.fromEntries([...image, ...given]);
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/observe-apps.js




/** Milliseconds that an Application may be on its way: a pod that is placed on another node, a sync of somebody. */
const settling = { most: 180_000, every: 2_000 };
/**
 * What runs of apps that this run does not deploy, since they stand there as an earlier run left them. The record says of which
 * commit they are, and everybody may write the record, or change the cluster: Argo CD has to say the same.
 */
async function observeApps(request, catalog, document, deps) {
    const { log } = deps;
    const { observe, app: deployed, standing, dryRun } = request;
    const apps = dryRun
        ? []
        : catalog.filter(({ name }) => (observe.includes(name) || standing?.has(name)) && !deployed.includes(name));
    const digests = [];
    const differing = new Map();
    await Promise.all(apps.map(async (app) => {
        const { name, application } = app;
        const look = await (0,src_look/* lookAt */.t)(settled(application, deps));
        const expected = standing?.get(name)?.revision;
        const seen = look.kind === 'failed' ? undefined : look.value;
        const difference = look.kind === 'failed'
            ? { why: 'Argo CD could not be asked about it' }
            : differenceOf(app, seen, expected, document?.apps[name]);
        if (difference && expected !== undefined)
            differing.set(name, difference.why);
        if (difference && !difference.isMoved) {
            const lacking = observe.includes(name) ? `what ${name} runs goes without a digest to the request: ` : '';
            log.warning(`${lacking}${application}: ${look.kind === 'failed' ? look.error.message : difference.why}`);
        }
        else if (observe.includes(name))
            digests.push([name, seen?.digests ?? []]);
    }));
    for (const [name, why] of await strayNeighbors(request, catalog, document, deps))
        differing.set(name, why);
    return { digests: Object.fromEntries(digests.sort(([one], [other]) => (one < other ? -1 : 1))), differing };
}
/** As it is once it has come to rest, or could have. Undefined: there is no such Application. */
async function settled(application, { port, clock, deadline }) {
    const end = clock.monotonic() + Math.min(settling.most, deadline.remaining() - settling.every);
    for (;;) {
        const seen = await observeApplication(application, port);
        if (!seen?.isMoving || clock.monotonic() >= end)
            return seen;
        await clock.sleep(settling.every, deadline.signal);
    }
}
/** Pure. Whatever is not there as its deploy left it is not what others may be tested next to. */
function differenceOf(app, seen, expected, entry) {
    if (!seen)
        return { why: 'there is no such Application' };
    if (seen.revision !== expected)
        return { why: `it is at ${seen.revision || 'several revisions'}, and the record says ${expected ?? 'nothing'}` };
    if (seen.syncStatus === 'OutOfSync')
        return { why: seen.unsettled ?? 'it is OutOfSync' };
    const other = foreignVersion(app, seen, expected);
    if (other !== undefined)
        return { why: `its image tag is of ${other}, and the record says ${expected}` };
    if (entry?.setup !== undefined && entry.setup !== seen.setup.digest)
        return { why: 'what it is set to was changed since its deploy: its source, values or Helm parameters' };
    if (entry?.otherRevisions !== undefined && entry.otherRevisions.join() !== seen.setup.otherRevisions.join())
        return { why: 'another of its sources has moved on since its deploy' };
    if (seen.unsettled !== undefined)
        return { why: seen.unsettled };
    const recorded = entry?.digests ?? [];
    const moved = movedAmong(seen.digests, recorded);
    if (moved !== undefined)
        return { why: `its pods run another build of ${moved} than the tests met: the tag was moved`, isMoved: true };
    const names = new Set(seen.digests.map(nameOf));
    const missing = recorded.map(nameOf).find((name) => !names.has(name));
    if (missing === undefined)
        return undefined;
    return { why: `none of its pods runs ${missing} any more: it was scaled to 0, or they are gone` };
}
/** A commit that a value names which takes an image's version, and that is not the one of the record. */
function foreignVersion(app, { overrides }, expected) {
    return [...overrides]
        .filter(([path]) => path === `helm.parameters.${imageParameterOf(app)}` || path.startsWith('kustomize.images.'))
        .map(([path, value]) => (0,source_changes/* commitIn */.xt)((0,source_changes/* versionIn */.It)(path, value)))
        .find((commit) => commit !== undefined && commit !== expected);
}
function nameOf(reference) {
    return reference.replace(/@.*$/, '');
}
/** The image of which the pods run none of the builds that the record names. */
function movedAmong(seen, recorded) {
    return seen
        .filter((reference) => !recorded.includes(reference))
        .map(nameOf)
        .find((name) => recorded.some((reference) => nameOf(reference) === name));
}
/**
 * Where the record has another build of the same image, the tag was moved since the tests, and a pod started again: both are told,
 * and nobody can approve that. What the record alone names is not: it would be what somebody wrote, and go to production.
 */
function withMoved(observed, document) {
    return Object.fromEntries(Object.entries(observed).map(([app, digests]) => {
        const names = new Set(digests.map(nameOf));
        const before = (document?.apps[app]?.digests ?? []).filter((reference) => names.has(nameOf(reference)));
        return [app, [...new Set([...digests, ...before])].sort()];
    }));
}

// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./packages/argocd/build/src/port.js
const markerName = 'staging-actions';

// EXTERNAL MODULE: ./packages/base/build/src/retry-pause.js
var retry_pause = __webpack_require__(5812);
;// CONCATENATED MODULE: ./packages/argocd/build/src/server-transport.js


const attempts = 4;
/** argocd-server's REST gateway. Never logs a body or a header. */
class ServerTransport {
    url;
    #options;
    #answered = false;
    constructor(options) {
        if (!/^https?:\/\/[^\s]+$/.test(options.url))
            throw new errors/* StagingError */.QH('invalid-input', 'the Argo CD server is not a URL', {
                hint: 'Give `server` with its scheme, like https://argocd.example.com.'
            });
        this.url = options.url.replace(/\/+$/, '');
        this.#options = options;
    }
    async send(request) {
        const { clock, log } = this.#options;
        const started = clock.monotonic();
        for (let attempt = 1;; attempt += 1) {
            try {
                return await this.#once(request);
            }
            catch (error) {
                const again = error instanceof errors/* ApiError */.hD && mayRetry(error.status, request.method);
                if (!again || (request.once && error.status === 0) || this.#cancelled(request))
                    throw error;
                const elapsed = clock.monotonic() - started;
                const pause = (0,retry_pause/* retryPause */.v)({ status: error.status, attempt, most: attempts, known: this.#answered, elapsed });
                if (pause === undefined)
                    throw error;
                if (attempt === attempts)
                    log.info(`${error.message}; waiting until it answers again`);
                else
                    log.debug(`${error.message}; again in ${pause} ms`);
                await clock.sleep(pause, request.signal ?? this.#options.signal);
            }
        }
    }
    /** Lines of a streaming answer, from the moment that the first byte comes. */
    async *lines(request) {
        const response = await this.#fetch(request, this.#signals(request));
        if (!response.ok || !response.body)
            throw await this.#failure(request, response);
        const decoder = new TextDecoder();
        let rest = '';
        try {
            for await (const chunk of response.body) {
                const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
                rest = parts.pop() ?? '';
                for (const line of parts)
                    if (line.trim())
                        yield line;
            }
        }
        catch (cause) {
            if (this.#cancelled(request))
                throw (request.signal ?? this.#options.signal)?.reason ?? cause;
            throw this.#silent(request, cause);
        }
    }
    /** A line of a stream. Half of one is as good as none: the connection broke. */
    parseLine({ method, path }, line) {
        try {
            return JSON.parse(line);
        }
        catch {
            throw (0,parse_json/* answeredInstead */.K0)({ service: 'Argo CD', method, path }, 'a line of the stream is no JSON');
        }
    }
    async #once(request) {
        const started = this.#options.clock.monotonic();
        const signal = AbortSignal.any([...this.#own(request), AbortSignal.timeout(request.within ?? 30_000)]);
        const response = await this.#fetch(request, signal);
        this.#options.log.debug(`Argo CD ${request.method} ${request.path} ${response.status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
        if (!response.ok)
            throw await this.#failure(request, response);
        this.#answered = true;
        let raw;
        try {
            raw = await response.text();
        }
        catch (cause) {
            if (this.#cancelled(request))
                throw cause;
            throw this.#silent(request, cause);
        }
        try {
            return (0,parse_json/* parseJson */.qF)('Argo CD', request.path, raw);
        }
        catch (cause) {
            // Asked once more where that is harmless: a proxy may have answered.
            throw this.#silent(request, cause);
        }
    }
    async #fetch(request, signal) {
        const url = new URL(this.url + request.path);
        for (const [name, value] of Object.entries(request.query ?? {}))
            url.searchParams.set(name, value);
        try {
            return await this.#options.fetch(url, {
                method: request.method,
                headers: {
                    ...this.#options.headers,
                    authorization: `Bearer ${this.#options.token}`,
                    accept: 'application/json',
                    'content-type': 'application/json'
                },
                redirect: 'error',
                ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
                ...(signal ? { signal } : {})
            });
        }
        catch (cause) {
            const own = this.#own(request).find((candidate) => candidate.aborted);
            if (own)
                throw own.reason;
            throw this.#silent(request, cause);
        }
    }
    #own(request) {
        return [request.signal, this.#options.signal].filter((signal) => signal !== undefined);
    }
    #signals(request) {
        const own = this.#own(request);
        return own.length > 0 ? AbortSignal.any(own) : undefined;
    }
    #cancelled(request) {
        return this.#own(request).some((signal) => signal.aborted);
    }
    async #failure(request, response) {
        const raw = await response.text().catch(() => '');
        const detail = messageOf(raw);
        const { status } = response;
        if (status === 404 && (0,parse_json/* isPage */.yp)(raw))
            return (0,parse_json/* answeredInstead */.K0)({ ...request, service: 'Argo CD' });
        return new errors/* ApiError */.hD({ service: 'Argo CD', method: request.method, path: request.path, status, ...(detail ? { detail } : {}) }, status === 401 ? { hint: 'Is `auth-token` a token of this Argo CD, and not expired?' } : {});
    }
    #silent(request, cause) {
        return new errors/* ApiError */.hD({ service: 'Argo CD', method: request.method, path: request.path, status: 0 }, {
            cause,
            hint: 'May this runner reach the Argo CD server, and does it trust its certificate (`server-ca`)?'
        });
    }
}
/** A POST that got no answer may have had its effect: only what says that it did nothing is sent again. */
function mayRetry(status, method) {
    return status === 429 || status === 503 || (method === 'GET' && [0, 500, 502, 504].includes(status));
}
function messageOf(raw) {
    try {
        const body = JSON.parse(raw);
        return (0,src_object/* text */.Qq)(body, 'message') ?? (0,src_object/* text */.Qq)(body, 'error', 'message');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/cron.js
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const minute = 60_000;
const day = 24 * 60 * minute;
/** Beyond it a schedule counts as one that never comes. */
const mostDays = 5 * 366;
/** Undefined: it is no such schedule (robfig/cron v3, parser.go and spec.go, without seconds and without `@daily`). */
function parseSchedule(expression) {
    const fields = expression.trim().split(/\s+/);
    if (fields.length !== 5)
        return undefined;
    const [minutes, hours, days, months, weekdays] = [
        readField(fields[0], 0, 59),
        readField(fields[1], 0, 23),
        readField(fields[2], 1, 31),
        readField(fields[3], 1, 12, (name) => monthNames.indexOf(name) + 1 || undefined),
        readField(fields[4], 0, 6, (name) => (dayNames.includes(name) ? dayNames.indexOf(name) : undefined))
    ];
    if (!minutes || !hours || !days || !months || !weekdays)
        return undefined;
    return { minutes, hours, days, months, weekdays, both: isStar(fields[2]) || isStar(fields[4]) };
}
/** `*` and `*` with a step of one: then the other field alone decides about the day. */
function isStar(text = '') {
    return text.split(',').some((part) => /^[*?](\/1)?$/.test(part));
}
function readField(text = '', least, most, named = () => undefined) {
    const numberOf = (word) => named(word.toLowerCase()) ?? (/^\d+$/.test(word) ? Number(word) : Number.NaN);
    const values = new Set();
    for (const part of text.split(',').filter(Boolean)) {
        const [range = '', step = '1', ...more] = part.split('/');
        const [low = '', high, ...rest] = range.split('-');
        const isAny = low === '*' || low === '?';
        const from = isAny ? least : numberOf(low);
        // `5/15` is from 5 on.
        const to = isAny || (high === undefined && part.includes('/')) ? most : numberOf(high ?? low);
        const by = /^\d+$/.test(step) ? Number(step) : 0;
        if (more.length + rest.length > 0 || !(from >= least && to <= most && from <= to && by > 0))
            return undefined;
        for (let value = from; value <= to; value += by)
            values.add(value);
    }
    return values.size > 0 ? values : undefined;
}
/** The first time after `time` that it names, by the clock of UTC, in milliseconds of the epoch; undefined: none in five years. */
function nextTime(schedule, time) {
    const [hours, minutes] = [schedule.hours, schedule.minutes].map((set) => [...set].sort((a, b) => a - b));
    const first = Math.floor(time / day) * day;
    for (let index = 0; index <= mostDays; index += 1) {
        const start = first + index * day;
        if (!isOn(schedule, new Date(start)))
            continue;
        for (const hour of hours ?? [])
            for (const at of minutes ?? []) {
                const found = start + (hour * 60 + at) * minute;
                if (found > time)
                    return found;
            }
    }
    return undefined;
}
function isOn({ days, months, weekdays, both }, date) {
    if (!months.has(date.getUTCMonth() + 1))
        return false;
    const [byDay, byWeekday] = [days.has(date.getUTCDate()), weekdays.has(date.getUTCDay())];
    return both ? byDay && byWeekday : byDay || byWeekday;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-windows.js


function readWindow(json, timeZone) {
    return {
        kind: (0,src_object/* text */.Qq)(json, 'kind') === 'deny' ? 'deny' : 'allow',
        schedule: (0,src_object/* text */.Qq)(json, 'schedule') ?? '',
        duration: (0,src_object/* text */.Qq)(json, 'duration') ?? '',
        manualSync: (0,src_object/* field */.ZZ)(json, 'manualSync') === true,
        timeZone,
        description: (0,src_object/* text */.Qq)(json, 'description') ?? ''
    };
}
/** Those of an AppProject that are for this Application (argo-cd, types.go, SyncWindows.Matches). */
function windowsFor(project, application) {
    return (0,src_object/* items */.ld)(project, 'spec', 'syncWindows')
        .filter((window) => concerns(window, application))
        .map((window) => readWindow(window, (0,src_object/* text */.Qq)(window, 'timeZone') || 'UTC'));
}
function concerns(window, { name, destinationNamespace, destinationClusters }) {
    const fits = (patterns, values) => patterns.some((pattern) => values.some((value) => globs(String(pattern), value)));
    const asked = [
        ['applications', [name]],
        ['clusters', destinationClusters],
        ['namespaces', [destinationNamespace]]
    ].filter(([key]) => (0,src_object/* items */.ld)(window, key).length > 0);
    const answers = asked.map(([key, values]) => fits((0,src_object/* items */.ld)(window, key), values));
    return (0,src_object/* field */.ZZ)(window, 'andOperator') === true ? answers.length > 0 && answers.every(Boolean) : answers.some(Boolean);
}
function globs(pattern, value) {
    const escaped = pattern
        .replace(/[.+^$()|\\]/g, '\\$&')
        .replace(/\*+/g, '.*')
        .replace(/\?/g, '.');
    const alternatives = escaped.replace(/\{([^{}]*)\}/g, (_, list) => `(?:${list.split(',').join('|')})`);
    try {
        return new RegExp(`^${alternatives.replace(/\[!/g, '[^')}$`, 's').test(value);
    }
    catch {
        return false;
    }
}
/** Whether a sync that somebody asks for may begin at a time (argo-cd, types.go, SyncWindows.CanSync). */
function allowsSync(windows, time) {
    const spans = windows.map((window) => ({ window, active: isActive(window, time, time) }));
    // Argo CD refuses to sync by windows that it cannot read.
    if (spans.some(({ active }) => active === undefined))
        return false;
    const denying = spans.filter(({ window, active }) => active && window.kind === 'deny');
    if (denying.length > 0)
        return denying.every(({ window }) => window.manualSync);
    const allowing = spans.filter(({ window }) => window.kind === 'allow');
    if (allowing.length === 0 || allowing.some(({ active }) => active))
        return true;
    return allowing.every(({ window }) => window.manualSync);
}
/** Those that deny a sync at a time: deny windows that are active, else allow windows that are not. */
function denyingWindows(windows, time) {
    const denying = windows.filter((window) => window.kind === 'deny' && !window.manualSync && isActive(window, time, time) !== false);
    return denying.length > 0 ? denying : windows.filter((window) => window.kind === 'allow' && !window.manualSync);
}
/** When the next sync may begin, in milliseconds of the epoch; undefined: not within what can be said. */
function nextOpening(windows, now) {
    let time = now;
    for (let turn = 0; turn < 500; turn += 1) {
        const edges = windows.flatMap((window) => edgesAfter(window, time, now));
        if (edges.length === 0)
            return undefined;
        time = Math.min(...edges);
        if (allowsSync(windows, time))
            return time;
    }
    return undefined;
}
/** Undefined: Argo CD cannot read it. The offset of a time zone is that of now, as Argo CD takes it. */
function isActive(window, time, now) {
    const span = spanOf(window, now);
    if (!span)
        return undefined;
    const start = nextTime(span.schedule, time + span.offset - span.duration);
    return start !== undefined && start <= time + span.offset;
}
function edgesAfter(window, time, now) {
    const span = spanOf(window, now);
    if (!span)
        return [];
    const start = nextTime(span.schedule, time + span.offset);
    const end = nextTime(span.schedule, time + span.offset - span.duration);
    return [
        ...(start === undefined ? [] : [start - span.offset]),
        ...(end === undefined ? [] : [end + span.duration - span.offset])
    ];
}
function spanOf({ schedule, duration, timeZone }, now) {
    const [parsed, length] = [parseSchedule(schedule), milliseconds(duration)];
    return parsed && length !== undefined
        ? { schedule: parsed, duration: length, offset: offsetOf(timeZone, now) }
        : undefined;
}
const units = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };
function milliseconds(duration) {
    if (!/^(\d+(\.\d+)?(h|ms|m|s))+$/.test(duration))
        return undefined;
    return [...duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g)].reduce((sum, [, count, unit = 's']) => sum + Number(count) * (units[unit] ?? 0), 0);
}
/** Of UTC's clock to that of the zone; one that nobody knows counts as UTC, as with Argo CD. */
function offsetOf(timeZone, now) {
    try {
        const parts = new Intl.DateTimeFormat('en-US', { timeZone: timeZone ?? 'UTC', timeZoneName: 'longOffset' });
        const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
        const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
        return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    }
    catch {
        return 0;
    }
}
/** `deny "0 22 * * *" for 8h (UTC): night freeze` */
function describeWindow({ kind, schedule, duration, timeZone, description }) {
    return `${kind} "${schedule}" for ${duration}${timeZone ? ` (${timeZone})` : ''}${description ? `: ${description}` : ''}`;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/over-server.js









const base = '/api/v1/applications';
/** The way in over argocd-server's REST API, with an account's or a project role's token. */
function overServer(options) {
    const transport = new ServerTransport(options);
    const path = (name) => `${base}/${encodeURIComponent(name)}`;
    const list = async () => {
        const body = await transport.send({ method: 'GET', path: base, query: { fields: 'items.metadata.name' } });
        // Without any it is null. An answer without it is none of the server's, and says of no Application that it is not there.
        if ((0,src_object/* field */.ZZ)(body, 'items') === undefined)
            throw (0,parse_json/* answeredInstead */.K0)({ service: 'Argo CD', method: 'GET', path: base }, 'what came in its place is no list');
        return (0,src_object/* items */.ld)(body, 'items')
            .map((item) => (0,src_object/* text */.Qq)(item, 'metadata', 'name') ?? '')
            .sort();
    };
    const findAll = async (name, resources) => {
        const all = [];
        for (const resource of resources) {
            const query = {
                group: resource.group,
                version: resource.version,
                kind: resource.kind,
                namespace: resource.namespace,
                resourceName: resource.name
            };
            const found = await findResource(transport, `${path(name)}/resource`, query);
            if (found)
                all.push({ ...found, apiVersion: apiVersionOf(resource), kind: resource.kind });
        }
        return all;
    };
    const treeOf = (name) => transport.send({ method: 'GET', path: `${path(name)}/resource-tree` });
    const podsIn = async (tree, name, suspect, which) => {
        const live = await Promise.all(podsBelow(tree, suspect, which).map((pod) => findResource(transport, `${path(name)}/resource`, {
            group: '',
            version: 'v1',
            kind: 'Pod',
            namespace: suspect.namespace,
            resourceName: pod
        })));
        return live.filter((pod) => pod !== undefined);
    };
    const podsOf = async (name, suspect, which) => podsIn(await treeOf(name), name, suspect, which);
    /** Pods, events and logs are asked for by what the Application's tree says of them. */
    const witnessOf = (name) => ({
        async uid(suspect) {
            return (0,src_object/* text */.Qq)((0,src_object/* items */.ld)(await treeOf(name), 'nodes').find(is(suspect)), 'uid');
        },
        pods: (suspect) => podsOf(name, suspect, 'all'),
        async events({ namespace, name: resourceName, uid }) {
            const query = { resourceNamespace: namespace, resourceName, resourceUID: uid };
            const body = await transport.send({ method: 'GET', path: `${path(name)}/events`, query });
            return (0,src_object/* items */.ld)(body, 'items');
        },
        async log({ metadata }, container, previous) {
            const query = {
                namespace: metadata.namespace ?? '',
                podName: metadata.name,
                container,
                tailLines: String(logLines),
                ...(previous ? { previous: 'true' } : {})
            };
            const signal = AbortSignal.timeout(10_000);
            const lines = [];
            const request = { method: 'GET', path: `${path(name)}/logs` };
            for await (const line of transport.lines({ ...request, query, signal }))
                lines.push((0,src_object/* text */.Qq)(transport.parseLine(request, line), 'result', 'content') ?? '');
            return lines.join('\n');
        }
    });
    const port = {
        description: transport.url,
        async find(name) {
            try {
                const found = readApplication(await transport.send({ method: 'GET', path: path(name) }));
                if (found.name !== name)
                    throw (0,parse_json/* answeredInstead */.K0)({ service: 'Argo CD', method: 'GET', path: path(name) }, 'it names no Application');
                return found;
            }
            catch (error) {
                if (!(error instanceof errors/* ApiError */.hD))
                    throw error;
                if (error.status === 404)
                    return undefined;
                // An unknown Application is answered like a forbidden one, to an administrator too. The list tells.
                if (error.status === 403 && !(await list()).includes(name))
                    return undefined;
                throw error;
            }
        },
        list,
        async refresh(name, kind) {
            // It blocks until the controller has compared, and for good when there is none; asking is enough: `refreshRequested` tells.
            try {
                await transport.send({
                    method: 'GET',
                    path: path(name),
                    query: { refresh: kind },
                    within: 1000,
                    once: true
                });
            }
            catch (error) {
                // Deleted meanwhile is answered as forbidden: anyone who looks for it next says which it is.
                if (!(error instanceof errors/* ApiError */.hD && [0, 403, 404].includes(error.status)))
                    throw error;
            }
        },
        async set(application, sources) {
            const current = await port.find(application.name);
            if (current?.resourceVersion !== application.resourceVersion)
                return { kind: 'busy' };
            const patch = JSON.stringify({ spec: application.multiSource ? { sources } : { source: sources[0] } });
            const body = { name: application.name, patchType: 'merge', patch };
            return start(() => transport.send({ method: 'PATCH', path: path(application.name), body, within: 60_000 }));
        },
        async sync(application, request) {
            const { dryRun } = request;
            if (dryRun?.changes.some(({ path: changed }) => changed !== 'targetRevision'))
                return {
                    kind: 'refused',
                    message: "Argo CD's server tries other revisions, but no other parameters or images; over the cluster's own API both can be tried"
                };
            const revision = dryRun?.changes[0]?.after;
            const body = {
                ...(dryRun ? { dryRun: true } : {}),
                ...(revision === undefined ? {} : { revision }),
                name: application.name,
                strategy: { hook: {} },
                infos: [{ name: markerName, value: request.marker }],
                ...(request.prune ? { prune: true } : {}),
                ...(request.syncOptions.length > 0 ? { syncOptions: { items: request.syncOptions } } : {})
            };
            const send = () => start(() => transport.send({ method: 'POST', path: `${path(application.name)}/sync`, body, within: 60_000 }));
            const result = await send();
            if (result.kind !== 'refused')
                return result;
            // "In progress", "no such revision" and "auto-sync is set to …" share one code: whether an operation is there decides.
            // It may have ended in between, so the second refusal is the one that counts.
            if ((await port.find(application.name))?.operation)
                return { kind: 'busy' };
            return send();
        },
        async create(manifest) {
            const { apiVersion: _version, kind: _kind, ...body } = manifest;
            return start(() => transport.send({ method: 'POST', path: base, body, within: 60_000 }));
        },
        async remove(name) {
            try {
                await transport.send({ method: 'DELETE', path: path(name), query: { cascade: 'true' } });
            }
            catch (error) {
                // It went in between: the next look sees that, or is refused too.
                if (!(error instanceof errors/* ApiError */.hD && [403, 404].includes(error.status)) || (await port.find(name)))
                    throw error;
            }
        },
        async terminate(application) {
            try {
                await transport.send({ method: 'DELETE', path: `${path(application.name)}/operation` });
            }
            catch (error) {
                // It ended in between.
                if (!(error instanceof errors/* ApiError */.hD && error.status === 400))
                    throw error;
            }
        },
        async *watch(names, signal) {
            const [only = ''] = names;
            const query = names.length === 1 ? { name: only } : {};
            const wanted = new Set(names);
            let failures = 0;
            for (;;) {
                signal.throwIfAborted();
                try {
                    const request = { method: 'GET', path: '/api/v1/stream/applications' };
                    for await (const line of transport.lines({ ...request, query, signal })) {
                        const result = (0,src_object/* field */.ZZ)(transport.parseLine(request, line), 'result');
                        failures = 0;
                        const application = readApplication((0,src_object/* field */.ZZ)(result, 'application'));
                        if (!wanted.has(application.name))
                            continue;
                        if ((0,src_object/* text */.Qq)(result, 'type') === 'DELETED')
                            yield { kind: 'deleted', name: application.name };
                        else
                            yield { kind: 'application', application };
                    }
                }
                catch (error) {
                    if (!(error instanceof errors/* ApiError */.hD) || ![0, 429, 500, 502, 503, 504].includes(error.status))
                        throw error;
                    failures += 1;
                    if (failures > 8)
                        throw error;
                }
                await options.clock.sleep(Math.min(10_000, 200 * 2 ** failures), signal);
            }
        },
        async live(application) {
            const workloads = await findAll(application.name, workloadsOf(application));
            const waiting = ingressProblems(await findAll(application.name, ingressesOf(application)));
            const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)];
            if (problems.length === 0)
                return { workloads, problems: waiting };
            const tree = await treeOf(application.name);
            const inPods = await Promise.all(workloads
                .filter((workload) => workloadProblems([workload]).length > 0)
                .map(async (workload) => {
                const pods = await podsIn(tree, application.name, suspectOf(workload), 'ailing');
                return podProblems(podsOfVersion(workload, pods));
            }));
            return { workloads, problems: [...inPods.flat(), ...problems, ...waiting] };
        },
        evidence: (application, suspect) => gatherEvidence(suspect, witnessOf(application.name)),
        pods: (application, of, which) => orNothing(podsOf(application.name, of, which), []),
        lastPullFailure: async (application, pod) => pullFailureIn(await orNothing(witnessOf(application.name).events(pod), [])),
        async windows(application) {
            const body = await orNothing(transport.send({ method: 'GET', path: `${path(application.name)}/syncwindows`, once: true }), undefined);
            if ((0,src_object/* field */.ZZ)(body, 'canSync') !== false)
                return body === undefined ? undefined : { windows: [], allowed: true };
            // Here they are without their time zones; not every account may read the project.
            const project = { method: 'GET', path: `/api/v1/projects/${encodeURIComponent(application.project)}` };
            const known = windowsFor(await orNothing(transport.send({ ...project, once: true }), undefined), application);
            const shown = (0,src_object/* items */.ld)(body, 'assignedWindows').map((window) => readWindow(window, undefined));
            return { windows: known.length > 0 ? known : shown, allowed: false };
        },
        afterwards: (signal) => overServer({ ...options, signal })
    };
    return port;
}
async function start(send) {
    try {
        return { kind: 'started', application: readApplication(await send()) };
    }
    catch (error) {
        // A sync window that closed since it was asked for is told as a missing right.
        const isClosed = error instanceof errors/* ApiError */.hD && error.status === 403 && /by sync window/.test(error.detail ?? '');
        if (error instanceof errors/* ApiError */.hD && (error.status === 400 || isClosed))
            return { kind: 'refused', message: error.detail ?? error.message };
        if (error instanceof errors/* ApiError */.hD && error.status === 409)
            return { kind: 'busy' };
        throw error;
    }
}
async function findResource(transport, path, query) {
    try {
        const manifest = (0,src_object/* text */.Qq)(await transport.send({ method: 'GET', path, query }), 'manifest');
        return manifest ? JSON.parse(manifest) : undefined;
    }
    catch (error) {
        // 400: the server's tree of the Application does not have it, as in the first moments after it was made.
        if (error instanceof errors/* ApiError */.hD && (error.status === 404 || error.status === 400))
            return undefined;
        if (error instanceof SyntaxError)
            throw new errors/* StagingError */.QH('service-error', 'Argo CD gave a manifest that is not JSON', { cause: error });
        throw error;
    }
}
/** Of so many pods each is asked for: they mostly say the same. */
const over_server_mostPods = 5;
/** Names of the pods that descend from a resource, or of the pod itself. */
function podsBelow(tree, suspect, which) {
    const nodes = (0,src_object/* items */.ld)(tree, 'nodes');
    const isSuspect = is(suspect);
    const descends = (node) => isSuspect(node) ||
        (0,src_object/* items */.ld)(node, 'parentRefs').some((parent) => {
            const found = nodes.find((candidate) => (0,src_object/* text */.Qq)(candidate, 'uid') === (0,src_object/* text */.Qq)(parent, 'uid'));
            return found !== undefined && found !== node && descends(found);
        });
    const isMeant = (node) => which === 'all' || (0,src_object/* text */.Qq)(node, 'health', 'status') !== 'Healthy';
    const names = nodes.flatMap((node) => (0,src_object/* text */.Qq)(node, 'kind') === 'Pod' && isMeant(node) && descends(node) ? ((0,src_object/* text */.Qq)(node, 'name') ?? []) : []);
    return which === 'all' ? names : names.slice(0, over_server_mostPods);
}
function is({ kind, namespace, name }) {
    return (node) => (0,src_object/* text */.Qq)(node, 'kind') === kind && (0,src_object/* text */.Qq)(node, 'name') === name && ((0,src_object/* text */.Qq)(node, 'namespace') ?? '') === namespace;
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
;// CONCATENATED MODULE: ./packages/argocd/build/src/fetch-trusting.js



/** A `fetch` for https that trusts one more authority: the global one takes it for the whole process only. Follows no redirect. */
function fetchTrusting(caPem) {
    return (input, init = {}) => new Promise((resolve, reject) => {
        const url = new URL(input instanceof Request ? input.url : input);
        const outgoing = (0,external_node_https_.request)(url, {
            method: init.method ?? 'GET',
            headers: Object.fromEntries(new Headers(init.headers)),
            ca: [...external_node_tls_.rootCertificates, caPem],
            ...(init.signal ? { signal: init.signal } : {})
        }, (incoming) => {
            const status = incoming.statusCode ?? 502;
            const empty = status === 204 || status === 304;
            if (empty)
                incoming.resume();
            resolve(new Response(empty ? null : external_node_stream_.Readable.toWeb(incoming), { status }));
        });
        outgoing.on('error', reject);
        outgoing.end(typeof init.body === 'string' ? init.body : undefined);
    });
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/over-cluster.js








const apiVersion = 'argoproj.io/v1alpha1';
const kind = 'Application';
/** With it Argo CD deletes an Application's resources before it lets the Application go. */
const cascade = 'resources-finalizer.argocd.argoproj.io';
/** The way in that needs nothing but the cluster: no ingress, no DNS, no Argo CD token. */
function overCluster(cluster, namespace = 'argocd') {
    const ref = (name) => ({ apiVersion, kind, name, namespace });
    /** Guarded by resourceVersion: a write in between makes it a 409, and nothing happens. */
    const patch = async (application, value) => {
        const guarded = {
            ...value,
            metadata: { ...value['metadata'], resourceVersion: application.resourceVersion }
        };
        try {
            const patched = await cluster.patch(ref(application.name), { kind: 'merge', value: guarded });
            return { kind: 'started', application: readApplication(patched) };
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            if (error.status === 409)
                return { kind: 'busy' };
            if (error.status === 422 || error.status === 400)
                return { kind: 'refused', message: error.detail ?? error.message };
            throw error;
        }
    };
    const ownerOf = (suspect) => cluster.find({
        apiVersion: suspect.kind === 'Job' ? 'batch/v1' : 'apps/v1',
        kind: suspect.kind,
        namespace: suspect.namespace,
        name: suspect.name
    });
    const witness = {
        async uid(suspect) {
            return (await ownerOf(suspect))?.metadata.uid;
        },
        async pods(suspect) {
            const { kind: of, namespace: place, name } = suspect;
            if (of === 'Pod') {
                const pod = await cluster.find({ apiVersion: 'v1', kind: 'Pod', namespace: place, name });
                return pod ? [pod] : [];
            }
            // A token for deploys needs no right to Jobs: their pods say whose they are.
            const owner = await (of === 'Job' ? orNothing(ownerOf(suspect), undefined) : ownerOf(suspect));
            const labelSelector = of === 'Job' ? `job-name=${name}` : owner && selectorOf(owner);
            if (!labelSelector)
                return [];
            const pods = await cluster.list({ apiVersion: 'v1', kind: 'Pod', namespace: place, labelSelector });
            if (owner && of !== 'Job')
                return podsOfVersion(owner, pods.objects);
            return pods.objects.filter((pod) => (0,src_object/* items */.ld)(pod, 'metadata', 'ownerReferences').some((entry) => (0,src_object/* text */.Qq)(entry, 'kind') === of &&
                (0,src_object/* text */.Qq)(entry, 'name') === name &&
                (!owner || (0,src_object/* text */.Qq)(entry, 'uid') === owner.metadata.uid)));
        },
        async events({ kind: of, namespace: place, name, uid }) {
            const fieldSelector = `involvedObject.kind=${of},involvedObject.name=${name},involvedObject.uid=${uid}`;
            return (await cluster.list({ apiVersion: 'v1', kind: 'Event', namespace: place, fieldSelector })).objects;
        },
        log: ({ metadata }, container, previous) => cluster.log({ namespace: metadata.namespace ?? '', name: metadata.name }, { container, previous, lines: logLines })
    };
    /** What must not be read is not judged: a token for deploys needs no right to Ingresses. */
    const waitingIngresses = async (application) => {
        const found = await Promise.all(ingressesOf(application).map(async ({ namespace: place, name }) => {
            const query = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespace: place, name };
            try {
                return await cluster.find(query);
            }
            catch (error) {
                if (error instanceof errors/* ApiError */.hD && error.status === 403)
                    return undefined;
                throw error;
            }
        }));
        return ingressProblems(found.filter((ingress) => ingress !== undefined));
    };
    return {
        description: `the cluster at ${cluster.server}`,
        async find(name) {
            const object = await cluster.find(ref(name));
            return object && readApplication(object);
        },
        async list() {
            const { objects } = await cluster.list({ apiVersion, kind, namespace });
            return objects.map((object) => object.metadata.name).sort();
        },
        async refresh(name, asked) {
            const value = { metadata: { annotations: { 'argocd.argoproj.io/refresh': asked } } };
            try {
                await cluster.patch(ref(name), { kind: 'merge', value });
            }
            catch (error) {
                // Deleted meanwhile: anyone who looks for it next says so.
                if (!(error instanceof errors/* ApiError */.hD && error.status === 404))
                    throw error;
            }
        },
        set: (application, sources) => patch(application, {
            spec: application.multiSource ? { sources } : { source: replacing(application, sources[0]) }
        }),
        async sync(application, request) {
            if (application.operation)
                return { kind: 'busy' };
            return patch(application, {
                operation: {
                    initiatedBy: { username: markerName },
                    info: [{ name: markerName, value: request.marker }],
                    // argocd-server takes the Application's own; here nobody does, and the first conflict would be the end.
                    ...(application.retry !== undefined && { retry: application.retry }),
                    sync: {
                        syncStrategy: { hook: {} },
                        ...(request.dryRun
                            ? {
                                dryRun: true,
                                ...(application.multiSource
                                    ? { sources: request.dryRun.sources }
                                    : { source: request.dryRun.sources[0] })
                            }
                            : {}),
                        ...(request.prune ? { prune: true } : {}),
                        ...(request.syncOptions.length > 0 ? { syncOptions: request.syncOptions } : {})
                    }
                },
                // An earlier operation's state that stays is merged into ours: its hooks and resources would count as done.
                status: { operationState: null }
            });
        },
        async create(manifest) {
            try {
                return { kind: 'started', application: readApplication(await cluster.apply(manifest)) };
            }
            catch (error) {
                if (!(error instanceof errors/* ApiError */.hD))
                    throw error;
                if (error.status === 409)
                    return { kind: 'busy' };
                if (error.status === 422 || error.status === 400)
                    return { kind: 'refused', message: error.detail ?? error.message };
                throw error;
            }
        },
        async remove(name) {
            try {
                // Without it the resources would stay.
                await cluster.patch(ref(name), {
                    kind: 'merge',
                    value: { metadata: { finalizers: [cascade] }, operation: null }
                });
                await cluster.delete(ref(name));
            }
            catch (error) {
                if (!(error instanceof errors/* ApiError */.hD && error.status === 404))
                    throw error;
            }
        },
        async terminate(application) {
            // As argocd-server does it. Only what runs can be terminated; what has not begun is taken away.
            if (!application.operation)
                return;
            await patch(application, application.operationState ? { status: { operationState: { phase: 'Terminating' } } } : { operation: null });
        },
        async *watch(names, signal) {
            const [only = ''] = names;
            const query = {
                apiVersion,
                kind,
                namespace,
                ...(names.length === 1 ? { fieldSelector: `metadata.name=${only}` } : {})
            };
            const wanted = new Set(names);
            for await (const event of cluster.watch(query, signal)) {
                const objects = (event.kind === 'listed' ? event.objects : [event.object]).filter((object) => wanted.has(object.metadata.name));
                if (event.kind === 'deleted')
                    for (const { metadata } of objects)
                        yield { kind: 'deleted', name: metadata.name };
                else
                    for (const object of objects)
                        yield { kind: 'application', application: readApplication(object) };
                if (event.kind !== 'listed')
                    continue;
                const there = new Set(objects.map((object) => object.metadata.name));
                for (const name of names)
                    if (!there.has(name))
                        yield { kind: 'deleted', name };
            }
        },
        evidence: (_, suspect) => gatherEvidence(suspect, witness),
        pods: (_, of) => orNothing(witness.pods(of), []),
        lastPullFailure: async (_, pod) => pullFailureIn(await orNothing(witness.events(pod), [])),
        async windows(application) {
            const project = { apiVersion, kind: 'AppProject', namespace, name: application.project };
            const found = await orNothing(cluster.find(project), undefined);
            return found && { windows: windowsFor(found, application), allowed: undefined };
        },
        afterwards: (signal) => overCluster(cluster.within(signal), namespace),
        async live(application) {
            const found = await Promise.all(workloadsOf(application).map((resource) => cluster.find({
                apiVersion: apiVersionOf(resource),
                kind: resource.kind,
                name: resource.name,
                namespace: resource.namespace
            })));
            const workloads = found.filter((workload) => workload !== undefined);
            const problems = [...workloadProblems(workloads), ...missingWorkloads(application, workloads)];
            const inPods = [];
            for (const workload of workloads) {
                const { name, namespace: place } = workload.metadata;
                if (!place || !problems.some((problem) => problem.name === name && problem.kind === workload.kind))
                    continue;
                const pods = await cluster.list({
                    apiVersion: 'v1',
                    kind: 'Pod',
                    namespace: place,
                    labelSelector: selectorOf(workload)
                });
                inPods.push(...podProblems(podsOfVersion(workload, pods.objects)));
            }
            return { workloads, problems: [...inPods, ...problems, ...(await waitingIngresses(application))] };
        }
    };
}
/** A merge patch keeps what it does not name: keys that are to go must be null. */
function replacing(application, source) {
    const [before] = application.sources;
    const gone = Object.keys(before ?? {}).filter((key) => !Object.hasOwn(source, key));
    return { ...source, ...Object.fromEntries(gone.map((key) => [key, null])) };
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/kubeconfig.js


const hint = 'Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.';
/** Reads the current context. Never quotes what it reads: a kubeconfig is a secret. */
function parseKubeconfig(text) {
    const config = kubeconfig_read(text);
    const contextName = config['current-context'];
    const context = named(config['contexts'], contextName, 'context');
    const cluster = named(config['clusters'], context['cluster'], 'cluster');
    const user = named(config['users'], context['user'], 'user');
    const server = cluster['server'];
    if (typeof server !== 'string' || !/^https:\/\/[^\s/]+/.test(server))
        throw malformed('its server is no https URL');
    if (cluster['insecure-skip-tls-verify'] === true)
        throw malformed('it asks to trust any certificate');
    return {
        server: server.replace(/\/+$/, ''),
        ca: pem(cluster, 'certificate-authority'),
        credential: credentialOf(user)
    };
}
function kubeconfig_read(text) {
    let value;
    try {
        value = (0,dist/* parse */.qg)(text);
    }
    catch {
        // The parser's own message quotes lines of the text.
        throw malformed('it is not YAML');
    }
    if (!isRecord(value))
        throw malformed('it is not a mapping');
    return value;
}
function named(list, name, kind) {
    const entries = Array.isArray(list) ? list : [];
    const entry = entries.find((candidate) => isRecord(candidate) && candidate['name'] === name);
    const value = isRecord(entry) ? entry[kind] : undefined;
    if (!isRecord(value))
        throw malformed(`it has no ${kind} for its current context`);
    return value;
}
function credentialOf(user) {
    const token = user['token'];
    if (typeof token === 'string' && token !== '')
        return { kind: 'token', token };
    const certificate = pem(user, 'client-certificate');
    const key = pem(user, 'client-key');
    if (certificate && key)
        return { kind: 'certificate', certificate, key };
    throw malformed('its user has neither a token nor a client certificate inline');
}
function pem(record, name) {
    const data = record[`${name}-data`];
    if (typeof data === 'string' && data !== '')
        return Buffer.from(data, 'base64').toString('utf8');
    if (record[name] !== undefined)
        throw malformed(`${name} is a file`);
    return undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function malformed(what) {
    return new errors/* StagingError */.QH('invalid-input', `the kubeconfig cannot be used: ${what}`, { hint });
}

// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var src_deadline = __webpack_require__(1077);
// EXTERNAL MODULE: ./packages/base/build/src/wait-until.js
var wait_until = __webpack_require__(8673);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/discovery.js


/** Asks the server which kinds it serves, once a group; a kind not found is asked for again, since CRDs arrive late. */
class Discovery {
    #transport;
    #known = new Map();
    constructor(transport) {
        this.#transport = transport;
    }
    /** Undefined: this server does not serve the kind (yet). */
    async find(apiVersion, kind) {
        const known = this.#known.get(apiVersion)?.get(kind);
        if (known)
            return known;
        const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
        try {
            const { body } = await this.#transport.send({ method: 'GET', path: base });
            const kinds = new Map();
            for (const entry of (0,src_object/* items */.ld)(body, 'resources')) {
                const name = (0,src_object/* text */.Qq)(entry, 'name');
                const entryKind = (0,src_object/* text */.Qq)(entry, 'kind');
                if (!name || !entryKind || name.includes('/'))
                    continue;
                kinds.set(entryKind, { name, namespaced: (0,src_object/* field */.ZZ)(entry, 'namespaced') === true, base });
            }
            this.#known.set(apiVersion, kinds);
            return kinds.get(kind);
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD && error.status === 404)
                return undefined;
            throw error;
        }
    }
    async get(apiVersion, kind) {
        const resource = await this.find(apiVersion, kind);
        if (!resource)
            throw new errors/* StagingError */.QH('not-found', `the cluster does not serve ${kind} of ${apiVersion}`, {
                hint: 'Is what defines this kind (a CustomResourceDefinition) installed in the cluster?'
            });
        return resource;
    }
}
function pathOf(resource, ref) {
    return `${collection(resource, ref.namespace ?? 'default')}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query) {
    return query.namespace === undefined ? `${resource.base}/${resource.name}` : collection(resource, query.namespace);
}
function collection(resource, namespace) {
    return resource.namespaced
        ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
        : `${resource.base}/${resource.name}`;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/transport.js



const transport_attempts = 5;
/** A request that gets no byte for so long is given up; a watch is not. */
const silenceMs = 30_000;
const largestAnswer = 64 * 1024 * 1024;
/** Talks to one API server over TLS with the cluster's own authority. Never logs a body or a header. */
class Transport {
    #access;
    #agent;
    #options;
    #answered = false;
    constructor(access, options) {
        this.#access = access;
        this.#options = options;
        const { ca, credential } = access;
        const { proxyEnv } = external_node_https_.globalAgent.options;
        this.#agent = new external_node_https_.Agent({
            keepAlive: true,
            // An agent of one's own follows the machine's proxy only where it is told to.
            ...(proxyEnv && { proxyEnv }),
            ...(ca === undefined ? {} : { ca }),
            ...(credential.kind === 'certificate' ? { cert: credential.certificate, key: credential.key } : {})
        });
    }
    get server() {
        return this.#access.server;
    }
    /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx with an object of the API. */
    async send(request) {
        return this.#persist(request, (raw, response) => ({ body: objectIn(raw, request), warnings: warningsOf(response) }));
    }
    /** The same for an answer that is plain text, as a container's log is. */
    async text(request) {
        return this.#persist(request, (raw) => raw);
    }
    async #persist(request, understand) {
        const idempotent = request.idempotent ?? (request.method !== 'POST' && request.method !== 'PATCH');
        const { clock, log } = this.#options;
        const started = clock.monotonic();
        for (let attempt = 1;; attempt += 1) {
            const signal = this.#signal(request.signal);
            try {
                const { raw, response } = await this.#once(request, signal);
                const understood = understand(raw, response);
                this.#answered = true;
                return understood;
            }
            catch (error) {
                if (signal?.aborted)
                    throw signal.reason;
                if (!(error instanceof errors/* ApiError */.hD) || !transport_mayRetry(error.status, idempotent, request))
                    throw error;
                const elapsed = clock.monotonic() - started;
                const pause = (0,retry_pause/* retryPause */.v)({ status: error.status, attempt, most: transport_attempts, known: this.#answered, elapsed });
                if (pause === undefined)
                    throw error;
                if (attempt === transport_attempts)
                    log.info(`${error.message}; waiting until it answers again`);
                else
                    log.debug(`${error.message}; again in ${pause} ms`);
                await clock.sleep(pause, signal);
            }
        }
    }
    /** Opens a stream and yields its lines as they come; ends when the server ends it. */
    async *lines(request) {
        const signal = this.#signal(request.signal);
        const response = await this.#open(request, signal, undefined);
        if ((response.statusCode ?? 0) >= 300)
            throw this.#failure(request, response, await readAll(response));
        response.setEncoding('utf8');
        let rest = '';
        try {
            for await (const chunk of response) {
                const parts = (rest + chunk).split('\n');
                rest = parts.pop() ?? '';
                for (const line of parts)
                    if (line.trim())
                        yield line;
            }
        }
        catch (cause) {
            if (signal?.aborted)
                throw signal.reason;
            throw this.#unreachable(request, cause);
        }
        finally {
            response.destroy();
        }
    }
    close() {
        this.#agent.destroy();
    }
    async #once(request, signal) {
        const started = this.#options.clock.monotonic();
        const response = await this.#open(request, signal, silenceMs);
        let raw;
        try {
            raw = await readAll(response);
        }
        catch (cause) {
            throw this.#unreachable(request, cause);
        }
        const status = response.statusCode ?? 0;
        this.#options.log.debug(`Kubernetes ${request.method} ${request.path} ${status} ${Math.round(this.#options.clock.monotonic() - started)} ms`);
        if (status < 200 || status >= 300)
            throw this.#failure(request, response, raw);
        return { raw, response };
    }
    #open(request, signal, timeout) {
        const url = new URL(this.#access.server + request.path);
        for (const [name, value] of Object.entries(request.query ?? {}))
            url.searchParams.set(name, value);
        const { credential } = this.#access;
        const body = request.body === undefined ? undefined : Buffer.from(JSON.stringify(request.body));
        return new Promise((resolve, reject) => {
            const outgoing = (0,external_node_https_.request)(url, {
                method: request.method,
                agent: this.#agent,
                ...(signal ? { signal } : {}),
                ...(timeout ? { timeout } : {}),
                headers: {
                    accept: 'application/json, */*',
                    'user-agent': 'staging-actions',
                    ...(credential.kind === 'token' ? { authorization: `Bearer ${credential.token}` } : {}),
                    ...(body
                        ? { 'content-type': request.contentType ?? 'application/json', 'content-length': String(body.length) }
                        : {})
                }
            }, resolve);
            outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer within ${timeout} ms`)));
            outgoing.on('error', (cause) => reject(signal?.aborted ? signal.reason : this.#unreachable(request, cause)));
            outgoing.end(body);
        });
    }
    #signal(own) {
        const signals = [own, this.#options.signal].filter((signal) => signal !== undefined);
        return signals.length > 1 ? AbortSignal.any(signals) : signals[0];
    }
    #failure(request, response, raw) {
        const detail = transport_messageOf(raw);
        const status = response.statusCode ?? 0;
        if (status === 404 && (0,parse_json/* isPage */.yp)(raw))
            return (0,parse_json/* answeredInstead */.K0)({ ...request, service: 'Kubernetes' });
        const requestId = response.headers['audit-id'];
        return new errors/* ApiError */.hD({
            service: 'Kubernetes',
            method: request.method,
            path: request.path,
            status,
            ...(detail ? { detail } : {}),
            ...(typeof requestId === 'string' ? { requestId } : {})
        }, status === 401
            ? { hint: 'The kubeconfig may have expired: a new one is made at every run from digitalocean-token.' }
            : {});
    }
    #unreachable(request, cause) {
        const detail = (0,src_object/* text */.Qq)(cause, 'code') ?? (0,src_object/* text */.Qq)(cause, 'message');
        return new errors/* ApiError */.hD({ service: 'Kubernetes', method: request.method, path: request.path, status: 0, ...(detail ? { detail } : {}) }, { cause, hint: 'Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?' });
    }
}
/**
 * A refused connection never reached the server; 429 and 503 say that nothing was done, and so does a 409 to a patch that demands
 * no version: the server met somebody else's write between its own read and write.
 */
function transport_mayRetry(status, idempotent, { method, body }) {
    return (status === 429 ||
        status === 503 ||
        (status === 409 && method === 'PATCH' && (0,src_object/* text */.Qq)(body, 'metadata', 'resourceVersion') === undefined) ||
        (idempotent && (status === 0 || status === 500 || status === 502 || status === 504)));
}
/**
 * Whatever the API server answers with is an object of the API, which names its kind: a list, a Status, what was asked for.
 * @throws ApiError as where no answer came
 */
function objectIn(raw, request) {
    const instead = (what) => (0,parse_json/* answeredInstead */.K0)({ ...request, service: 'Kubernetes' }, what);
    let body;
    try {
        body = JSON.parse(raw);
    }
    catch {
        throw instead(`what came in its place is no JSON: ${(0,parse_json/* whatIs */.NR)(raw)}`);
    }
    if ((0,src_object/* text */.Qq)(body, 'kind') === undefined)
        throw instead('what came in its place is no object of its API');
    return body;
}
async function readAll(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestAnswer)
            throw new Error('the answer is too large');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}
function transport_messageOf(raw) {
    try {
        return (0,src_object/* text */.Qq)(JSON.parse(raw), 'message');
    }
    catch {
        return undefined;
    }
}
/** `299 - "unknown field \"spec.x\""` → `unknown field "spec.x"` */
function warningsOf(response) {
    const header = (0,src_object/* field */.ZZ)(response.headersDistinct, 'warning');
    const values = Array.isArray(header) ? header : [];
    return values.map((value) => String(value)
        .replace(/^\d+ \S+ "(.*)"$/, '$1')
        .replace(/\\"/g, '"'));
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/watch.js



/** Lists carry neither apiVersion nor kind on their items: both are put back. */
async function listObjects(transport, discovery, query, signal) {
    const resource = await discovery.get(query.apiVersion, query.kind);
    const path = listPathOf(resource, query);
    const { body } = await transport.send({
        method: 'GET',
        path,
        query: selectors(query),
        ...(signal ? { signal } : {})
    });
    // Of none it is null where the server is written in Go, and there all the same.
    if ((0,src_object/* field */.ZZ)(body, 'items') === undefined)
        throw (0,parse_json/* answeredInstead */.K0)({ service: 'Kubernetes', method: 'GET', path }, 'what came in its place is no list');
    const objects = (0,src_object/* items */.ld)(body, 'items').map((item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...item }));
    return { objects, resourceVersion: (0,src_object/* text */.Qq)(body, 'metadata', 'resourceVersion') ?? '' };
}
/**
 * Follows a set until the signal aborts (then it throws the signal's reason). A connection that ends is taken up again from
 * the last resourceVersion; one that has expired (410, in an ERROR event of a 200 answer) starts over with a list.
 */
async function* watchObjects(transport, discovery, query, options) {
    const { clock, log, signal } = options;
    const resource = await discovery.get(query.apiVersion, query.kind);
    let resourceVersion;
    let failures = 0;
    for (;;) {
        signal.throwIfAborted();
        if (resourceVersion === undefined) {
            const list = await listObjects(transport, discovery, query, signal);
            resourceVersion = list.resourceVersion;
            yield { kind: 'listed', objects: list.objects };
        }
        try {
            const path = listPathOf(resource, query);
            const lines = transport.lines({
                method: 'GET',
                path,
                query: { ...selectors(query), watch: '1', allowWatchBookmarks: 'true', resourceVersion, timeoutSeconds: '240' },
                signal
            });
            for await (const line of lines) {
                const { type, object } = eventIn(line, path);
                failures = 0;
                if (type === 'ERROR') {
                    log.debug(`the watch of ${query.kind} ended: ${(0,src_object/* text */.Qq)(object, 'message') ?? 'no message'}`);
                    resourceVersion = (0,src_object/* number */.ai)(object, 'code') === 410 ? undefined : resourceVersion;
                    break;
                }
                resourceVersion = (0,src_object/* text */.Qq)(object, 'metadata', 'resourceVersion') ?? resourceVersion;
                if (type === 'ADDED' || type === 'MODIFIED')
                    yield { kind: 'changed', object };
                else if (type === 'DELETED')
                    yield { kind: 'deleted', object };
            }
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
                throw error;
            if (error.status === 410)
                resourceVersion = undefined;
            failures += 1;
            if (failures > 8)
                throw error;
        }
        // A server that closes at once must not be asked in a tight loop.
        await clock.sleep(Math.min(10_000, 100 * 2 ** failures), signal);
    }
}
/** @throws ApiError as where the connection broke: half a line is all that came of it */
function eventIn(line, path) {
    let event;
    try {
        event = JSON.parse(line);
    }
    catch {
        // Below.
    }
    const object = (0,src_object/* field */.ZZ)(event, 'object');
    if ((0,src_object/* text */.Qq)(object, 'kind') === undefined)
        throw (0,parse_json/* answeredInstead */.K0)({ service: 'Kubernetes', method: 'GET', path }, 'a line of the watch is no event');
    return { type: (0,src_object/* text */.Qq)(event, 'type'), object };
}
function selectors(query) {
    return {
        ...(query.labelSelector ? { labelSelector: query.labelSelector } : {}),
        ...(query.fieldSelector ? { fieldSelector: query.fieldSelector } : {})
    };
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/cluster.js







const fieldManager = 'staging-actions';
/** Each loses only to somebody who wrote in between. */
const mostReplaces = 5;
/** Opens nothing yet: the first request does. Throws when the kubeconfig cannot be used. */
function openCluster(kubeconfigYaml, options) {
    const { clock, log } = options;
    const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
    const discovery = new Discovery(transport);
    const others = [];
    const locate = async (ref) => pathOf(await discovery.get(ref.apiVersion, ref.kind), ref);
    const warn = (ref, warnings) => {
        for (const warning of warnings)
            log.warning(`${(0,src_object/* describeRef */.Ro)(ref)}: ${warning}`);
    };
    const cluster = {
        server: transport.server,
        async find(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return undefined;
            try {
                const { body } = await transport.send({ method: 'GET', path: pathOf(resource, ref) });
                return body;
            }
            catch (error) {
                if (error instanceof errors/* ApiError */.hD && error.status === 404)
                    return undefined;
                throw error;
            }
        },
        async get(ref) {
            const { body } = await transport.send({ method: 'GET', path: await locate(ref) });
            return body;
        },
        list: (query) => listObjects(transport, discovery, query),
        watch: (query, signal) => watchObjects(transport, discovery, query, { clock, log, signal }),
        async apply(manifest) {
            const ref = (0,src_object/* refOf */.H8)(manifest);
            const deadline = new src_deadline/* Deadline */.B(clock, 120_000, options.signal);
            const resource = await (0,wait_until/* waitUntil */.a)(async () => {
                const found = await discovery.find(ref.apiVersion, ref.kind);
                return found ? { kind: 'done', value: found } : { kind: 'waiting', seen: 'not served yet' };
            }, {
                awaited: `the cluster to serve ${ref.kind} of ${ref.apiVersion}`,
                clock,
                deadline,
                log,
                first: 500,
                most: 5000
            });
            const { body, warnings } = await transport.send({
                method: 'PATCH',
                path: pathOf(resource, ref),
                query: { fieldManager, force: 'true' },
                contentType: 'application/apply-patch+yaml',
                body: manifest,
                idempotent: true
            });
            warn(ref, warnings);
            return body;
        },
        async replace(manifest) {
            const ref = (0,src_object/* refOf */.H8)(manifest);
            const resource = await discovery.get(ref.apiVersion, ref.kind);
            for (let attempt = 1;; attempt += 1) {
                const version = (await cluster.find(ref))?.metadata.resourceVersion;
                const body = { ...manifest, metadata: { ...manifest.metadata, resourceVersion: version } };
                try {
                    const answer = await transport.send(version === undefined
                        ? {
                            method: 'POST',
                            path: listPathOf(resource, { namespace: 'default', ...ref }),
                            query: { fieldManager },
                            body
                        }
                        : { method: 'PUT', path: pathOf(resource, ref), query: { fieldManager }, body });
                    warn(ref, answer.warnings);
                    return answer.body;
                }
                catch (error) {
                    // Somebody else wrote it, or made it, in the meantime.
                    if (!(error instanceof errors/* ApiError */.hD && error.status === 409))
                        throw error;
                    if (attempt < mostReplaces)
                        continue;
                    if (version !== undefined)
                        throw error;
                    throw new errors/* StagingError */.QH('service-error', `Kubernetes says that ${ref.kind} ${ref.name} is not there, and refuses to make it because it exists`, { cause: error, hint: (0,parse_json/* proxyHint */.CJ)('Kubernetes') });
                }
            }
        },
        async patch(ref, patch) {
            const { body, warnings } = await transport.send({
                method: 'PATCH',
                path: await locate(ref),
                query: { fieldManager },
                contentType: patch.kind === 'merge' ? 'application/merge-patch+json' : 'application/json-patch+json',
                body: patch.kind === 'merge' ? patch.value : patch.operations
            });
            warn(ref, warnings);
            return body;
        },
        async refusal(manifest) {
            const { apiVersion, kind, metadata } = manifest;
            const resource = await discovery.get(apiVersion, kind);
            try {
                await transport.send({
                    method: 'POST',
                    path: listPathOf(resource, { apiVersion, kind, namespace: metadata.namespace ?? 'default' }),
                    query: { dryRun: 'All', fieldManager },
                    body: manifest,
                    idempotent: true
                });
                return undefined;
            }
            catch (error) {
                if (error instanceof errors/* ApiError */.hD && [400, 403, 409, 422].includes(error.status))
                    return error.detail ?? error.message;
                throw error;
            }
        },
        async whoAmI() {
            const [apiVersion, kind] = ['authentication.k8s.io/v1', 'SelfSubjectReview'];
            const body = { apiVersion, kind };
            try {
                const answer = await transport.send({
                    method: 'POST',
                    path: `/apis/${apiVersion}/selfsubjectreviews`,
                    body,
                    idempotent: true
                });
                const username = (0,src_object/* text */.Qq)(answer.body, 'status', 'userInfo', 'username');
                const groups = (0,src_object/* items */.ld)(answer.body, 'status', 'userInfo', 'groups').filter((group) => typeof group === 'string');
                return username === undefined ? undefined : { username, groups };
            }
            catch (error) {
                if (error instanceof errors/* ApiError */.hD && [403, 404].includes(error.status))
                    return undefined;
                throw error;
            }
        },
        async delete(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return;
            try {
                await transport.send({
                    method: 'DELETE',
                    path: pathOf(resource, ref),
                    query: { propagationPolicy: 'Background' }
                });
            }
            catch (error) {
                if (!(error instanceof errors/* ApiError */.hD && error.status === 404))
                    throw error;
            }
        },
        log: ({ namespace, name }, { container, lines, previous }) => transport.text({
            method: 'GET',
            path: `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(name)}/log`,
            query: {
                container,
                tailLines: String(lines),
                // Lines may be of any length.
                limitBytes: '65536',
                ...(previous ? { previous: 'true' } : {})
            }
        }),
        async waitReady({ deadline, nodes = 1 }) {
            await (0,wait_until/* waitUntil */.a)(async () => {
                const { objects } = await cluster.list({ apiVersion: 'v1', kind: 'Node' });
                const ready = objects.filter((node) => nodeReadiness(node).kind === 'ready').length;
                return objects.length >= nodes && ready === objects.length
                    ? { kind: 'done', value: undefined }
                    : { kind: 'waiting', seen: `${ready} of ${Math.max(nodes, objects.length)} nodes Ready` };
            }, { awaited: "the cluster's nodes to be Ready", clock, deadline, log });
        },
        within(signal) {
            const other = openCluster(kubeconfigYaml, { ...options, signal });
            others.push(other);
            return other;
        },
        close() {
            transport.close();
            for (const other of others)
                other.close();
        }
    };
    return cluster;
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/open-applications.js



/** The server if one is given; else the cluster of the kubeconfig; else the environment's own, found by its owner tag. */
async function openApplications(request, context, configuration, deadline) {
    const { clock, log, signal } = context;
    if (request.server !== undefined) {
        if (request.authToken === undefined)
            throw new errors/* InputError */.dz(['input "auth-token" is needed with "server"']);
        const ca = request.serverCa.join('\n');
        if (ca && !request.server.startsWith('https:'))
            throw new errors/* InputError */.dz(['input "server-ca" is for an https "server"']);
        const port = overServer({
            url: request.server,
            token: request.authToken,
            headers: headersOf(request.serverHeaders, context),
            fetch: ca ? fetchTrusting(`${ca}\n`) : context.fetch,
            clock,
            log,
            signal
        });
        return { port, close: () => { } };
    }
    const kubeconfig = request.kubeconfig ?? (await fetchKubeconfig(request, context, configuration, deadline));
    const { credential } = parseKubeconfig(kubeconfig);
    context.mask(credential.kind === 'token' ? credential.token : credential.key);
    const cluster = openCluster(kubeconfig, { clock, log, signal });
    return { port: overCluster(cluster), close: () => cluster.close() };
}
/** The cloud's client is loaded only when it is asked. */
async function fetchKubeconfig(...asked) {
    return (await Promise.all(/* import() */[__webpack_require__.e(886), __webpack_require__.e(953)]).then(__webpack_require__.bind(__webpack_require__, 7953))).environmentKubeconfig(...asked);
}
/** `Name: value` a line. Proxies take secrets this way: each value is masked by itself. */
function headersOf(text, { mask }) {
    const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim());
    return Object.fromEntries(lines.map((line) => {
        const [, name = '', value = ''] = /^\s*([A-Za-z0-9-]+):\s*(\S.*?)\s*$/.exec(line) ?? [];
        if (!name || name.toLowerCase() === 'authorization')
            throw new errors/* InputError */.dz([
                'input "server-headers" is malformed: expected "Name: value" a line, and not Authorization, which "auth-token" is for'
            ]);
        mask(value);
        return [name, value];
    }));
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/second-look.js






/**
 * What the cluster shows, at the end of the tests, of the apps that passed or go out, and of their neighbors: somebody may have
 * changed it past the ledger while the tests ran. Undefined: there is no way in, or nobody looked before.
 * @param passed names of the apps whose tests ended well
 * @throws StagingError superseded, ledger-unwritable, and where Argo CD cannot be asked
 */
async function secondLook(request, access, catalog, passed) {
    if (!request.standing)
        return undefined;
    if (!hasWayIn(request)) {
        access.context.log.warning('nobody looks at the cluster at the end of these tests, as this step has no way in: what somebody changes there while they run is not seen. Give it `digitalocean-token` and `observe`, as the newest staging-deploy does.');
        return undefined;
    }
    const document = await (0,record.readLedger)(access).catch(record.asUnwritable);
    if (!document)
        return undefined;
    if (request.generation !== undefined)
        (0,generation/* requireGeneration */.C)(document, request.generation, 'recording its tests');
    const near = nearOf(catalog, [...passed, ...request.observe]);
    const standing = new Map(Object.entries(document.apps).flatMap(([name, { revision, run, at, uncertain }]) => near.has(name) && uncertain === undefined ? [[name, { revision, run, at }]] : []));
    if (standing.size === 0)
        return undefined;
    const { differing, digests } = await look(request, access, { catalog, document, standing });
    return { standing, differing, digests };
}
async function look(request, { context, configuration }, { catalog, document, standing }) {
    const { clock, log } = context;
    const deadline = context.deadline(request.timeoutMinutes * 60_000);
    const applications = await openApplications(request, context, configuration, deadline);
    try {
        const meant = meantBy(context, configuration);
        const wanted = { observe: [...standing.keys()], app: [], standing, dryRun: false };
        return await observeApps(wanted, catalog, document, { port: applications.port, clock, log, deadline, meant });
    }
    finally {
        applications.close();
    }
}
function hasWayIn({ server, kubeconfig, digitaloceanToken }) {
    return [server, kubeconfig, digitaloceanToken].some((one) => one !== undefined);
}
function nearOf(catalog, names) {
    const asked = catalog.filter(({ name }) => names.includes(name));
    return new Set(asked.flatMap((app) => [app.name, ...(0,neighbors/* neighborsOf */.l)(app, catalog)]));
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/surroundings-of.js
/**
 * What the tests of this run rely on.
 * @param catalog all apps of the commit
 * @param named those that the request names: of these a commit without a catalog says nothing else
 */
function surroundingsOf({ standing, stackDigest: stack }, { sha, run }, catalog, named) {
    const names = new Set(catalog.map(({ name }) => name));
    const apps = [...catalog, ...named.filter(({ name }) => !names.has(name))];
    return { apps, sha, runUrl: run.url, standing, stack };
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/what-runs.js


/** What to do about an app that is `inexact`; follows a colon. */
const inexactRemedy = 're-run all jobs, which deploys it again; if it stays so, let the Application’s manifest set what somebody has set, or take it out with `argocd app unset`; leave what another controller writes out of the manifests (`replicas` next to an autoscaler, which in staging keeps at least one pod), or name it in `ignoreDifferences`; else destroy the environment and create it again';
/**
 * What a deploy brought about, for the record. One commit runs only where manifests, image tag and all that is set over the manifests
 * name the same one, and the Application asks for that and not for a branch: else others would rely on content that is not there. Pure.
 */
function whatRuns(request, app, result, recorded = {}) {
    const { overrides: before = [] } = recorded;
    const { imageTag } = request;
    const commit = (0,source_changes/* commitIn */.xt)(result.revision);
    const revision = (0,source_changes/* commitIn */.xt)(imageTag) ?? result.revision;
    const isOfCommit = (text) => commit !== undefined && (0,source_changes/* commitIn */.xt)(text) === commit;
    const set = valuesSet(request, app);
    const foreign = [...set].filter(([, value]) => !isOfCommit(value)).map(([path]) => path);
    const imageOverrides = [...result.overrides.keys()].filter((path) => path.startsWith('kustomize.images.') || path === `helm.parameters.${imageParameterOf(app)}`);
    const isImageNamed = imageTag !== undefined || [...set.values()].some(isOfCommit);
    const kept = [...result.overrides].filter(([path, value]) => !set.has(path) &&
        !isOfCommit((0,source_changes/* versionIn */.It)(path, value)) &&
        (before.some((one) => one.path === path) || (!isImageNamed && imageOverrides.includes(path))));
    const reasons = [
        ...(commit === undefined ? [`its manifests are at ${result.revision || 'no revision'}, which is no commit`] : []),
        ...(commit !== undefined && result.targetRevision !== commit
            ? [`its Application follows ${result.targetRevision || 'the default branch'}, which moves on`]
            : []),
        ...(imageTag !== undefined && commit !== undefined && !isOfCommit(imageTag)
            ? [`its image tag ${imageTag} does not name ${commit}, which its manifests are of`]
            : []),
        ...foreign
            .filter((path) => imageTag === undefined || set.get(path) !== imageTag)
            .map((path) => `${path} was set to what is no part of it`),
        ...kept.map(([path]) => `${path} is still what an earlier deploy, or the Application itself, has set`),
        ...(foreign.length + kept.length === 0 && isSetByHand(result.setup, recorded)
            ? [`its Application is set otherwise than its manifest, or its deploy before, left it${namesOf(result, set)}`]
            : [])
    ];
    const { digest, otherRevisions = [] } = result.setup ?? {};
    return {
        revision,
        inexact: reasons.length > 0 ? reasons.join('; ') : undefined,
        setup: reasons.length > 0 ? recorded.setup : digest,
        otherRevisions: otherRevisions.length > 0 ? otherRevisions : undefined,
        overrides: [...foreign, ...kept.map(([path]) => path)].map((path) => before.find((one) => one.path === path) ?? { path, ...(hadValue(path, result) && { replaced: true }) })
    };
}
/** Where neither the record nor a manifest says how it is to be, whatever is set is its own. */
function isSetByHand(setup, { setup: before }) {
    if (!setup || (before === undefined && setup.ofManifest === undefined))
        return false;
    return setup.digest !== before && setup.digest !== setup.ofManifest;
}
/** By name alone: values may be secret. */
function namesOf({ overrides }, set) {
    const names = [...overrides.keys()].filter((path) => !set.has(path)).slice(0, 5);
    return names.length === 0 ? '' : `: it sets ${names.join(', ')}`;
}
/** What the request sets that can be of no commit, by path: for the claim, before anything is synced. */
function foreignPaths(request, app) {
    return [...valuesSet(request, app)].filter(([, value]) => (0,source_changes/* commitIn */.xt)(value) === undefined).map(([path]) => path);
}
/** By path, as `overridesIn` has it; images by their tag. */
function valuesSet(request, app) {
    const parameters = Object.entries(parametersOf(request, app));
    const images = request.kustomizeImages.map((image) => {
        const path = `kustomize.images.${(0,source_changes/* nameOfImage */.qM)(image)}`;
        return [path, (0,source_changes/* versionIn */.It)(path, image)];
    });
    return new Map([...parameters.map(([name, value]) => [`helm.parameters.${name}`, value]), ...images]);
}
/** Whether the deploy replaced a value that was of no commit, which nobody can bring back. */
function hadValue(path, { changes }) {
    const change = changes.find((one) => one.path.replace(/^sources\[\d+\]\./, '') === path);
    return change?.before !== undefined && (0,source_changes/* commitIn */.xt)((0,source_changes/* versionIn */.It)(path, change.before)) === undefined;
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/record-passed-tests.js









/**
 * Deploys nothing: records that the tests of these apps passed at this commit. They are about this commit alone: where another run
 * deployed in their midst, nobody can say what they saw. With `testsJob` GitHub's record of the jobs says which passed; a failed one
 * is no failure here.
 * @throws StagingError superseded, sync-failed or ledger-unwritable, with the result of the others
 */
async function recordPassedTests(request, context) {
    const configuration = await readConfiguration(request, context);
    const catalog = appsIn(context.workspace, configuration);
    const apps = appsOf(request, configuration, context, catalog);
    const token = request.githubToken;
    if (!token)
        throw new errors/* InputError */.dz(['input "github-token" is needed with "tests-passed": it writes the ledger']);
    const names = apps.map(({ name }) => name);
    const ends = request.testsJob === undefined || names.length === 0
        ? { passed: names, failed: [] }
        : await endsOf(names, request.testsJob, token, context);
    const { passed, failed } = ends;
    const access = { token, configuration, context };
    const surroundings = surroundingsOf(request, context, catalog, apps);
    const recorded = passed.length + failed.length > 0 || surroundings.standing
        ? await (0,record.recordTests)(access, ends, surroundings, await secondLook(request, access, catalog, passed), request.generation)
        : undefined;
    const problemOf = (name) => {
        if (!passed.includes(name))
            return 'its tests did not pass';
        if (!recorded)
            return 'the ledger could not be written';
        return recorded.verdicts.find(({ app }) => app === name)?.disturbance?.why;
    };
    for (const name of passed) {
        const problem = problemOf(name);
        if (problem && recorded)
            context.log.warning(`${name} is not recorded as tested: ${problem}. The next push tests it again.`);
    }
    const result = {
        apps: apps.map((app) => resultOf(app, problemOf(app.name), recorded?.document)),
        revisions: {},
        observed: {},
        untestable: {},
        composition: recorded && (0,passes/* compositionOf */.k$)(recorded.document, context.sha)
    };
    const disturbed = (recorded?.verdicts ?? []).filter((verdict) => endsRun(verdict, request));
    if (disturbed.length === 0)
        return result;
    const isOurs = disturbed.every(({ disturbance }) => disturbance?.ours);
    const isInexact = disturbed.some(({ disturbance }) => disturbance?.ours === 'inexact');
    throw new errors/* StagingError */.QH(isOurs ? 'sync-failed' : 'superseded', disturbed.map(({ app, disturbance }) => `the tests of ${app} do not count: ${disturbance?.why}`).join('\n'), {
        hint: isInexact
            ? `What to do: ${inexactRemedy}.`
            : isOurs
                ? 'The job that deploys says why; re-run all jobs when that is corrected.'
                : 'Nothing to do if that run is of a newer commit; else start this one again when it is over.',
        result
    });
}
/** Where nobody looked what surrounds an app, only what another run did to the app itself ends this one. */
function endsRun({ disturbance }, { standing }) {
    if (!disturbance)
        return false;
    return standing !== undefined || (disturbance.by !== undefined && !disturbance.ours);
}
/** How the jobs of this run ended, by GitHub's own record. A job that was cut short says nothing of its app. */
async function endsOf(apps, pattern, token, context) {
    const { repository, run, clock, log } = context;
    const { awaitTestJobs, jobListLag } = await __webpack_require__.e(/* import() */ 134).then(__webpack_require__.bind(__webpack_require__, 8134));
    const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
    const wait = { clock, deadline: context.deadline(jobListLag), log };
    const jobs = await awaitTestJobs(github, { run: run.id, job: pattern, apps, expected: apps }, wait);
    const ended = (...conclusions) => apps.filter((app) => conclusions.includes(jobs.get(app)?.conclusion));
    return { passed: ended('success'), failed: ended('failure', 'timed_out') };
}
function resultOf(app, problem, document) {
    const { revision = '', images = [] } = problem ? {} : (document?.apps[app.name] ?? {});
    const nothing = {
        kind: 'synced',
        images,
        digests: [],
        imagesBefore: [],
        changes: [],
        steps: [],
        duration: 0
    };
    const result = makeResult(nothing, app.application, undefined);
    return {
        ...result,
        kind: problem ? 'untested' : 'tested',
        revision,
        app: app.name,
        url: app.url,
        failure: undefined
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./packages/argocd/build/src/sources.js





function sameSources(a, b) {
    return (0,external_node_util_.isDeepStrictEqual)(plain(a), plain(b));
}
/** One API server's JSON spells an absent value as nothing, another as empty. */
function plain(sources) {
    return JSON.parse(JSON.stringify({ sources }, (_, value) => value === '' || value === false || isEmpty(value) ? undefined : value));
}
function isEmpty(value) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
/** The sources as they should be: with the version wanted, all else untouched. */
function withVersion(application, version) {
    const { name, sources } = application;
    const index = sources.length === 1 ? 0 : deployedSource(sources);
    if (index === undefined)
        throw new errors/* StagingError */.QH('invalid-configuration', `the Application ${name} has ${sources.length} sources, and it cannot be told which one the version is for`, { hint: 'Give it one source with a path; sources that only lend values have a `ref` and no `path`.' });
    const repository = (0,src_object/* text */.Qq)(sources[index], 'repoURL');
    return sources.map((source, at) => {
        if (at === index)
            return changed(source, version);
        // Argo CD refuses two revisions of one repository when one source refers to the other.
        const along = (0,src_object/* text */.Qq)(source, 'repoURL') === repository && (0,src_object/* text */.Qq)(source, 'ref') && version.revision !== undefined;
        return along ? { ...source, targetRevision: version.revision } : source;
    });
}
function changed(source, version) {
    const unset = new Set(version.unset);
    const parameters = Object.entries(version.helmParameters);
    const kept = (0,src_object/* items */.ld)(source, 'helm', 'parameters').filter((entry) => !unset.has(`helm.parameters.${(0,src_object/* text */.Qq)(entry, 'name') ?? ''}`));
    const before = (0,src_object/* items */.ld)(source, 'kustomize', 'images').map(String);
    const images = before.filter((image) => !unset.has(`kustomize.images.${(0,source_changes/* nameOfImage */.qM)(image)}`));
    const isHelm = parameters.length > 0 || kept.length < (0,src_object/* items */.ld)(source, 'helm', 'parameters').length;
    const isKustomize = version.kustomizeImages.length > 0 || images.length < before.length;
    return {
        ...source,
        ...(version.revision === undefined ? {} : { targetRevision: version.revision }),
        ...(isHelm ? { helm: { ...sources_record((0,src_object/* field */.ZZ)(source, 'helm')), parameters: merged(kept, parameters) } } : {}),
        ...(isKustomize
            ? {
                kustomize: { ...sources_record((0,src_object/* field */.ZZ)(source, 'kustomize')), images: mergedImages(images, version.kustomizeImages) }
            }
            : {})
    };
}
/** `forceString`: a tag such as 1e5 or 0012 is a name, never a number. */
function merged(before, parameters) {
    const wanted = new Map(parameters);
    const kept = before.map((entry) => {
        const name = (0,src_object/* text */.Qq)(entry, 'name') ?? '';
        const value = wanted.get(name);
        wanted.delete(name);
        return value === undefined ? entry : { name, value, forceString: true };
    });
    return [...kept, ...[...wanted].map(([name, value]) => ({ name, value, forceString: true }))];
}
function mergedImages(before, wanted) {
    const names = new Set(wanted.map(source_changes/* nameOfImage */.qM));
    return [...before.filter((image) => !names.has((0,source_changes/* nameOfImage */.qM)(image))), ...wanted];
}
function sources_record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/decide.js


const ended = new Set(['Succeeded', 'Failed', 'Error']);
/** Says whether the Application is at the version wanted; pure. */
function decide(wanted, application) {
    const { operation, operationState: state, sync } = application;
    if (application.deleting)
        return failed('unknown-application', `the Application ${application.name} is being deleted`);
    if (!sameSources(application.sources, wanted.sources))
        return failed('conflict', `somebody else changed the source of the Application ${application.name} meanwhile`);
    if (operation) {
        if (isWanted(wanted, operation))
            return state && isWanted(wanted, state.operation) && !ended.has(state.phase)
                ? isBlocked(state)
                    ? { kind: 'blocked' }
                    : waiting(describeProgress(state))
                : { kind: 'unbegun', seen: 'Argo CD has not begun yet' };
        return {
            kind: 'waiting',
            seen: `another operation is in progress, ${describeStarter(operation)}`,
            for: 'another'
        };
    }
    if (!state || !isWanted(wanted, state.operation))
        return {
            kind: 'again',
            seen: state ? `an operation ${describeStarter(state.operation)} came in between` : 'the operation is gone'
        };
    if (!ended.has(state.phase))
        return waiting(describeProgress(state));
    if (state.phase !== 'Succeeded')
        return failed('sync-failed', describeFailure(application, state), failedHooks(state));
    if (!sameSources(state.sources, wanted.sources) || !state.revision)
        return { kind: 'again', seen: 'the operation synced another source than the one asked for' };
    if (wanted.revision !== undefined && state.revision !== wanted.revision)
        return { kind: 'again', seen: `the operation synced ${state.revision}, not ${wanted.revision}` };
    if (!sameSources(sync.comparedTo, wanted.sources))
        return synced('Argo CD has not compared the new source yet', 'comparison');
    if (application.refreshRequested)
        return synced('Argo CD has not compared with git yet', 'comparison');
    if (sync.status === 'Unknown')
        return failed('sync-failed', describeConditions(application));
    if (sync.revision !== state.revision)
        return {
            kind: 'moved',
            seen: sync.status === 'OutOfSync'
                ? `the branch moved to ${sync.revision} while ${state.revision} was synced`
                : `the status is still about ${sync.revision || 'nothing'}, not ${state.revision}`
        };
    const surplus = surplusOf(application);
    if (sync.status === 'OutOfSync' && surplus.length > 0 && !wanted.prune)
        return failed('sync-failed', `${application.name} is deployed, but what git no longer has is still there: ${surplus.map(({ kind, name }) => `${kind} ${name}`).join(', ')}. With \`prune\` it is deleted`);
    // Auto-sync that does not prune did the rest: what it leaves is only for an operation of our own.
    if (sync.status === 'OutOfSync' && surplus.length > 0 && !state.operation.prunes)
        return { kind: 'again', seen: `the operation ${describeStarter(state.operation)} does not prune` };
    if (sync.status !== 'Synced')
        return synced(describeOutOfSync(application), 'comparison');
    if (application.health === 'Degraded')
        return { kind: 'degraded', seen: describeHealth(application) };
    if (application.health !== 'Healthy')
        return synced(describeHealth(application), 'health');
    return { kind: 'done', revision: state.revision };
}
/** Ours by its marker; or another's sync of the same version, which is as good (auto-sync heals in parts). */
function isWanted(wanted, operation) {
    if (wanted.marker !== undefined &&
        operation.info.some((entry) => entry.name === markerName && entry.value === wanted.marker))
        return true;
    if (operation.partial && !operation.initiatedBy.automated)
        return false;
    const sameSource = operation.sources.length > 0 && sameSources(operation.sources, wanted.sources);
    // Auto-sync may be busy with an older head of the very same branch.
    const revision = wanted.revision ?? wanted.head;
    return sameSource && revision !== undefined && operation.revision === revision;
}
/** In Argo CD's own words (argo-cd, controller/sync.go, SyncAppState). */
function isBlocked({ phase, message }) {
    return phase === 'Running' && message.startsWith('Sync operation blocked by sync window');
}
function describeStarter(operation) {
    const { username, automated } = operation.initiatedBy;
    return automated ? 'started by auto-sync' : username ? `started by ${username}` : 'of an unknown starter';
}
function describeProgress(state) {
    const retry = state.retryCount > 0 ? ` (retry ${state.retryCount})` : '';
    return `${state.phase === 'Terminating' ? 'terminating' : 'syncing'}${retry}${state.message ? `: ${state.message}` : ''}`;
}
/** Of what the cluster refused there is nothing to look at; a hook ran. */
function failedHooks(state) {
    return state.resources.filter(({ hookType, hookPhase }) => hookType && (hookPhase === 'Failed' || hookPhase === 'Error'));
}
function describeFailure(application, state) {
    const culprits = state.resources
        .filter((resource) => resource.status === 'SyncFailed' || resource.hookPhase === 'Failed' || resource.hookPhase === 'Error')
        .map((resource) => `${resource.hookType ? `${resource.hookType} hook ` : ''}${resource.kind} ${resource.name}: ${resource.message}`);
    const head = `Argo CD ended the sync of ${application.name} with ${state.phase}: ${state.message}`;
    return culprits.length > 0 ? `${head}\n${culprits.join('\n')}` : head;
}
function describeConditions(application) {
    const errors = application.conditions.filter((condition) => condition.type.endsWith('Error'));
    return `Argo CD cannot compare ${application.name} with git: ${errors.map((condition) => condition.message).join('; ') || 'it does not say why'}`;
}
/** What only pruning fixes; empty when anything else is out of sync too. */
function surplusOf(application) {
    const out = application.resources.filter((resource) => resource.syncStatus === 'OutOfSync');
    return out.every((resource) => resource.requiresPruning) ? out : [];
}
function describeOutOfSync(application) {
    const names = application.resources
        .filter((resource) => resource.syncStatus === 'OutOfSync')
        .map((resource) => `${resource.kind} ${resource.name}${resource.requiresPruning ? ' (to be pruned)' : ''}`);
    return names.length > 0
        ? `out of sync: ${names.join(', ')}`
        : `sync status ${application.sync.status || 'not known yet'}`;
}
function describeHealth(application) {
    const ill = application.resources
        .filter((resource) => resource.healthStatus && resource.healthStatus !== 'Healthy' && !resource.hook)
        .map((resource) => `${resource.kind} ${resource.name} is ${resource.healthStatus}${resource.healthMessage ? `: ${resource.healthMessage}` : ''}`);
    const whole = `${application.name} is ${application.health || 'of unknown health'}`;
    return ill.length > 0 ? `${whole}: ${ill.join('; ')}` : whole;
}
function waiting(seen) {
    return { kind: 'waiting', seen, for: 'operation' };
}
function synced(seen, missing) {
    return { kind: 'waiting', seen: `synced; ${seen}`, for: missing };
}
function failed(reason, message, culprits = []) {
    return { kind: 'failed', reason, message, culprits };
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/get-application.js



/**
 * The Application; made from its template when there is none.
 * @throws StagingError unknown-application, with those that there are; sync-failed, when its template is refused.
 */
async function getApplication(state) {
    const { port } = state.deps;
    const application = (await port.find(state.name)) ?? (await create(state));
    if (application)
        return application;
    throw state.fail(...(await whyNone(port, state.name)));
}
/** Reason, message and hint for an Application that was not found. */
async function whyNone(port, name) {
    const known = await port.list().catch((error) => {
        if (error instanceof errors/* ApiError */.hD)
            return [];
        throw error;
    });
    if (known.includes(name))
        return [
            'service-error',
            `${port.description} lists the Application ${name}, and answers that there is none of that name`,
            (0,parse_json/* proxyHint */.CJ)(port.description)
        ];
    return [
        'unknown-application',
        `${port.description} has no Application ${name}${known.length > 0 ? `; it has ${known.slice(0, 30).join(', ')}` : ''}`,
        'Name it with `application`, or in .github/staging.yml; or may the token not see it?'
    ];
}
/** If there is a template and nothing of ours was begun: an Application that went meanwhile stays gone. */
async function create(state) {
    const { template, version } = state.request;
    const { port, log } = state.deps;
    if (!template || state.application)
        return undefined;
    const sources = withVersion(readApplication(template), version);
    const { sources: several, source: _one, ...spec } = template['spec'];
    const made = await port.create({
        ...template,
        spec: { ...spec, ...(several === undefined ? { source: sources[0] } : { sources }) }
    });
    if (made.kind === 'refused')
        throw state.fail('sync-failed', `Argo CD refuses the Application ${state.name} made from its template: ${made.message}`);
    if (made.kind === 'busy')
        return port.find(state.name);
    state.began = 'set';
    log.info(`${state.name}: created from its template`);
    return made.application;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/require-open-window.js

/**
 * Before anything is written: a sync that a window denies would fail over the server, with the version set, and over the cluster it
 * would lie there and begin by itself when the window opens.
 * @throws StagingError sync-failed, with the window and when it opens
 */
async function requireOpenWindow(state, application) {
    const seen = await state.deps.port.windows(application);
    if (seen && !isOpen(seen, state.deps.clock.now()))
        throw denied(state, application, seen);
}
/** An operation of ours waits for a window: it was not seen before, or has closed since. */
async function explainWindow(state, application) {
    return denied(state, application, await state.deps.port.windows(application));
}
function isOpen({ windows, allowed }, now) {
    return allowed ?? allowsSync(windows, now);
}
function denied(state, application, seen) {
    return state.fail('sync-failed', describeDenial(application, seen, state.deps.clock.now()), seen
        ? 'Deploy when it is open; or set `manualSync` on the window: then it denies only what Argo CD begins by itself.'
        : 'With the right to get appprojects.argoproj.io, the window and its next opening are named here.');
}
function describeDenial({ project, name }, seen, now) {
    return `a sync window of the project ${project} denies a deploy of ${name} now${require_open_window_describe(seen?.windows ?? [], now)}`;
}
function require_open_window_describe(windows, now) {
    const meant = denyingWindows(windows, now);
    if (meant.length === 0)
        return '';
    const opening = nextOpening(windows, now);
    // What argocd-server shows of a window has no time zone.
    const isSure = windows.every(({ timeZone }) => timeZone !== undefined);
    const opens = opening === undefined || (!isSure && allowsSync(windows, now))
        ? ''
        : `; it opens at ${new Date(opening).toISOString().replace('.000Z', 'Z')}${isSure ? '' : ', if its time zone is UTC'}`;
    return `: ${meant.map(describeWindow).join(', ')}${opens}`;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-request.js
/** An Application's own time ends with that of the whole, at the latest. */
function deadlineOf({ within }, { deadline }) {
    return within === undefined ? deadline : deadline.within(within);
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/steps.js
/** What a run does at a time, for the timeline: each step lasts until the next. */
class Steps {
    #now;
    #started;
    #begun = [];
    constructor(now) {
        this.#now = now;
        this.#started = now();
    }
    /** Milliseconds since the start. */
    elapsed() {
        return this.#now() - this.#started;
    }
    enter(name) {
        if (this.#begun.at(-1)?.name !== name)
            this.#begun.push({ name, at: this.elapsed() });
    }
    list() {
        return this.#begun.map(({ name, at }, index) => ({
            name,
            from: at,
            to: this.#begun[index + 1]?.at ?? this.elapsed()
        }));
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-state.js





/** Milliseconds that Argo CD may leave a request for a comparison alone before it is made again. */
const mostSilence = 8000;
/** What one run knows of its Application so far, and what it told. */
class SyncState {
    request;
    /** With the deadline of this very Application. */
    deps;
    steps;
    changes = [];
    /** How far our own hand has come. */
    began = 'nothing';
    /** An operation of ours may be there, also when nobody answered that it is. */
    asked = false;
    /** Our operation waits for a sync window, and would begin by itself when it opens. */
    isBlocked = false;
    /** The sources that our own stand in the place of. */
    sourcesBefore;
    /** Milliseconds of the epoch: operations of ours that were asked for before are of an earlier run. */
    since;
    /** The newest that is waited for, told or not. */
    newest = '';
    #application;
    #imagesBefore = [];
    #images = [];
    #digests = [];
    #workloads = [];
    #lastTold = '';
    /** Since when the request for a comparison is seen that lies there; undefined: there is none. */
    #requestedSince;
    /** Nothing older than what our own write returned is believed: a server's cache may still show it. */
    #notBefore = '';
    constructor(request, deps) {
        this.request = request;
        this.deps = { ...deps, deadline: deadlineOf(request, deps) };
        this.steps = new Steps(() => deps.clock.monotonic());
        this.since = deps.clock.now();
    }
    get name() {
        return this.request.application;
    }
    /** Nothing older is believed. */
    get notBefore() {
        return this.#notBefore;
    }
    get application() {
        return this.#application;
    }
    get images() {
        return this.#images;
    }
    get lastTold() {
        return this.#lastTold;
    }
    /** As it was before anything of ours was done; an older one must not be judged later. */
    found(application) {
        if (this.began !== 'nothing')
            return;
        this.#application = application;
        this.#imagesBefore = application.images;
    }
    see(application) {
        if (!isOlder(application.resourceVersion, this.#notBefore))
            this.#application = application;
    }
    /** From our own write, or from an answer that has one in it: whatever was seen before no longer counts. */
    seeFrom(application) {
        this.#notBefore = application.resourceVersion;
        this.see(application);
    }
    /**
     * Argo CD now and then overlooks a request for a comparison, and then wakes at the next change of the Application. The same
     * request again is no change: it is made in its other kind. To be called with all that is seen.
     */
    async renewOverdueRequest({ refreshRequested }) {
        const now = this.steps.elapsed();
        this.#requestedSince = refreshRequested && (this.#requestedSince ?? now);
        if (this.#requestedSince === undefined || now - this.#requestedSince < mostSilence)
            return;
        this.#requestedSince = now;
        this.deps.log.info(`${this.name}: Argo CD leaves the request for a comparison alone; asking again`);
        await this.deps.port.refresh(this.name, refreshRequested === 'normal' ? 'hard' : 'normal');
    }
    /** Asks what really runs. */
    async look(application) {
        const live = await this.deps.port.live(application);
        this.#workloads = live.workloads;
        this.#images = [...new Set(live.workloads.flatMap(imagesOf))].sort();
        return live;
    }
    /** Once it is there: what its pods run, whatever the tags say by now. */
    async readDigests() {
        const application = this.#application;
        if (application)
            this.#digests = await runningDigests(application, this.#workloads, this.deps.port);
    }
    absentTags() {
        return this.request.imageTags.filter((tag) => !this.#images.some((image) => image.replace(/@.*$/, '').endsWith(`:${tag}`)));
    }
    /** A line, when something changed. */
    tell(seen) {
        if (seen === this.#lastTold)
            return;
        this.#lastTold = seen;
        this.deps.log.info(`${this.name}: ${seen}`);
    }
    fail(reason, message, hint) {
        return new errors/* StagingError */.QH(reason, message, { result: this.result('failed'), ...(hint ? { hint } : {}) });
    }
    result(kind) {
        return makeResult({
            kind,
            images: this.#images,
            digests: this.#digests,
            imagesBefore: this.#imagesBefore,
            changes: this.changes,
            steps: this.steps.list(),
            duration: this.steps.elapsed()
        }, this.name, this.#application);
    }
}
/** Kubernetes' versions are decimal numbers that only grow; anything else is not judged. */
function isOlder(version, than) {
    return /^\d+$/.test(version) && /^\d+$/.test(than) && BigInt(version) < BigInt(than);
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/withdraw.js



const pause = 200;
/**
 * Ends the operation that this run started, so that nothing is deployed by it later and the next run does not wait for it. Never
 * throws for what a service says: the run has a failure to tell already.
 */
async function withdrawOperation({ name, notBefore, isOurs, within }, { port, clock, log }) {
    const over = AbortSignal.timeout(within);
    const late = port.afterwards(over);
    let [tried, asked] = [false, false];
    try {
        while (!over.aborted) {
            const application = await late.find(name);
            if (!application)
                return tried ? 'ended' : 'none';
            const isStale = isOlder(application.resourceVersion, notBefore);
            if (!isStale && !(application.operation && isOurs(application.operation)))
                return tried ? 'ended' : 'none';
            if (!isStale) {
                if (!isTerminating(application))
                    await late.terminate(application);
                tried = true;
                asked = application.operationState !== undefined;
            }
            await clock.sleep(pause, over);
        }
    }
    catch (error) {
        if (!over.aborted && !(error instanceof errors/* ApiError */.hD))
            throw error;
        if (error instanceof errors/* ApiError */.hD)
            log.warning(`${name}: its operation was not ended: ${error.message}`);
    }
    return asked ? 'asked' : 'left';
}
function isTerminating({ operationState }) {
    return operationState?.phase === 'Terminating';
}
/** What tells whose an operation is; undefined: it is of nobody who leaves one. */
function markerOf(operation) {
    return operation.info.find(({ name }) => name === markerName)?.value;
}
/** Of an earlier run of the same repository. Its marker ends with when it was made. */
function isEarlier(marker, ours, since) {
    return ours !== undefined && marker.startsWith(ours) && Number(marker.split(' ').at(-1)) <= since;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/try-sync.js










/**
 * Says what a sync would do, and changes nothing: Argo CD tries the version against the cluster.
 * @throws StagingError unknown-application, sync-failed, operation-in-progress, timeout.
 */
async function trySync(request, deps) {
    const { port, clock, log } = deps;
    const deadline = deadlineOf(request, deps);
    const { application: name, version, marker, prune } = request;
    const started = clock.monotonic();
    const found = await port.find(name);
    if (!found && !request.template) {
        const [reason, message, hint] = await whyNone(port, name);
        throw new errors/* StagingError */.QH(reason, message, { hint });
    }
    const application = found ?? readApplication(request.template);
    const sources = withVersion(application, version);
    const changes = (0,source_changes/* sourceChanges */.f5)(found ? application.sources : [], sources);
    const result = (resources) => ({
        ...makeResult({
            kind: 'tried',
            images: application.images,
            digests: [],
            imagesBefore: application.images,
            changes,
            steps: [],
            duration: clock.monotonic() - started
        }, name, found),
        resources
    });
    /** Somebody's write in between is no operation: it is tried again. */
    const startTry = async (from) => {
        for (let now = from; now && !now.operation; now = await port.find(name)) {
            const begun = await port.sync(now, {
                marker,
                prune: prune || now.prunesAutomatically,
                syncOptions: now.syncOptions,
                dryRun: { sources, changes }
            });
            if (begun.kind !== 'busy' || deadline.remaining() <= 200)
                return begun;
            await clock.sleep(200, deadline.signal);
        }
        return { kind: 'busy' };
    };
    if (!found) {
        log.info(`${name} would be created from its template`);
        return result([]);
    }
    const windows = await port.windows(found);
    if (windows && !isOpen(windows, clock.now())) {
        log.warning(`${name}: its resources were not tried: ${describeDenial(found, windows, clock.now())}`);
        return result([]);
    }
    const start = await startTry(found);
    if (start.kind === 'busy')
        throw new errors/* StagingError */.QH('operation-in-progress', `another operation on ${name} is in progress: nothing was tried`, {
            result: result([])
        });
    if (start.kind === 'refused') {
        log.warning(`${name}: its resources were not tried: ${start.message}`);
        return result([]);
    }
    const isOurs = (operation) => markerOf(operation) === marker;
    /** Else it would be tried later, when nobody looks any more. */
    const giveUp = () => withdrawOperation({ name, notBefore: start.application.resourceVersion, isOurs, within: 3000 }, deps);
    for (;;) {
        if (deadline.signal.aborted) {
            await giveUp();
            throw deadline.signal.reason;
        }
        const now = await port.find(name);
        const state = now?.operationState;
        const ours = state && isOurs(state.operation);
        if (ours && !now?.operation && ['Succeeded', 'Failed', 'Error'].includes(state?.phase ?? '')) {
            const resources = (state?.resources ?? []).map(({ kind, namespace, name: of, status, message }) => ({
                kind,
                namespace,
                name: of,
                status,
                health: '',
                message
            }));
            if (state?.phase === 'Succeeded')
                return result(resources);
            throw new errors/* StagingError */.QH('sync-failed', `Argo CD tried ${name} and ended with ${state?.phase}: ${state?.message}`, {
                result: result(resources)
            });
        }
        const blocked = ours && now?.operation && isBlocked(state);
        if (blocked || deadline.remaining() <= 500)
            await giveUp();
        if (blocked) {
            log.warning(`${name}: its resources were not tried: ${describeDenial(now, undefined, clock.now())}`);
            return result([]);
        }
        if (deadline.remaining() <= 500)
            throw new errors/* WaitTimeoutError */.Do(`Argo CD to try ${name}`, state?.phase ?? 'nothing', clock.monotonic() - started, {
                result: result([])
            });
        await clock.sleep(500, deadline.signal).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/application-feed.js
/** The newest state of one Application, pushed by a watch; only the newest counts, so nothing queues up. */
class ApplicationFeed {
    #latest;
    #failure;
    #wake = () => { };
    /** Set once the watch has ended: from then on nothing is pushed. */
    get failure() {
        return this.#failure;
    }
    push(seen) {
        this.#latest = seen;
        this.#wake();
    }
    fail(error) {
        this.#failure = { error };
        this.#wake();
    }
    /** The newest state since the last call, if there is one. */
    take() {
        const seen = this.#latest;
        this.#latest = undefined;
        return seen;
    }
    /** Resolves when something new is there, or after so many milliseconds. */
    async wait(milliseconds) {
        if (this.#latest)
            return;
        await new Promise((resolve) => {
            const timer = setTimeout(resolve, milliseconds);
            this.#wake = () => {
                clearTimeout(timer);
                resolve();
            };
        });
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/application-watch.js

/** One watch for all the Applications of a run, begun when the first of them is followed. */
class ApplicationWatch {
    #port;
    #feeds;
    #signal;
    #stop = new AbortController();
    #pump;
    constructor(port, names, signal) {
        this.#port = port;
        this.#feeds = new Map(names.map((name) => [name, new ApplicationFeed()]));
        this.#signal = AbortSignal.any([signal, this.#stop.signal]);
    }
    follow(name) {
        this.#pump ??= this.#run();
        return this.#feeds.get(name) ?? new ApplicationFeed();
    }
    async close() {
        this.#stop.abort(new Error('the watch is closed'));
        await this.#pump;
    }
    async #run() {
        try {
            for await (const seen of this.#port.watch([...this.#feeds.keys()], this.#signal)) {
                const name = seen.kind === 'deleted' ? seen.name : seen.application.name;
                this.#feeds.get(name)?.push(seen);
            }
        }
        catch (error) {
            for (const feed of this.#feeds.values())
                feed.fail(error);
        }
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/fresh-pulls.js
/** Milliseconds that a kubelet waits at the most between two attempts to pull an image, and some. */
const longestBackOff = 330_000;
/**
 * A back-off may be of an attempt before the image was there: only one that failed since our operation began says anything. Where
 * nobody shows the events of pods, the longest back-off is waited for. `elapsed`: since this run began.
 */
async function withFreshPulls(problems, application, port, elapsed) {
    const began = Date.parse(application.operationState?.startedAt ?? '');
    return Promise.all(problems.map(async (problem) => {
        const { pull } = problem;
        // Times are in whole seconds. A pod that is not older has tried since.
        if (!pull || Number.isNaN(began) || Date.parse(pull.since) >= began || elapsed > longestBackOff)
            return problem;
        const failed = await port.lastPullFailure(application, { ...problem, uid: pull.uid });
        return failed !== undefined && failed > began
            ? problem
            : { ...problem, terminal: false, message: `${problem.message}; it is not tried again yet since this run began` };
    }));
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/grace.js
/** Milliseconds. */
const usualGrace = 30_000;
/** What looks hopeless may get well: it is final once it has stayed so, without a change, for a while. */
class Grace {
    #milliseconds;
    /** Since when each has been so, by its key. */
    #since = new Map();
    constructor(milliseconds) {
        this.#milliseconds = milliseconds;
    }
    /** With all that is wrong at a monotonic time: what has been hopeless for long enough. */
    spent(problems, now) {
        const hopeless = problems.filter(({ terminal }) => terminal);
        this.#since = new Map(hopeless.map((problem) => [keyOf(problem), this.#since.get(keyOf(problem)) ?? now]));
        return hopeless.find((problem) => now - (this.#since.get(keyOf(problem)) ?? now) >= this.#milliseconds);
    }
}
/** Messages change with every attempt. */
function keyOf({ kind, namespace, name }) {
    return `${kind}/${namespace}/${name}`;
}

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
;// CONCATENATED MODULE: ./packages/argocd/build/src/task-problems.js


/** So many tasks are looked at in one turn: more than one or two are rarely under way. */
const mostTasks = 4;
/** Hooks, and resources of an earlier wave: until they have ended or are healthy, the operation does not go on. */
function runningTasks({ operation, operationState }) {
    if (!operation)
        return [];
    return (operationState?.resources ?? []).filter(({ hookPhase }) => hookPhase === 'Running').slice(0, mostTasks);
}
/** What the pods say that a running operation waits for. */
async function taskProblems(application, port) {
    const found = await Promise.all(runningTasks(application).map(async (task) => podProblems(await port.pods(application, task, 'ailing'), `; ${describeTask(task)} waits for it`)));
    return found.flat();
}
function describeTask({ hookType, kind, name }) {
    return `${hookType ? `${hookType} hook ` : ''}${kind} ${name}`;
}
/** What may be wrong where no Deployment, StatefulSet or DaemonSet is: over the cluster Argo CD does not say of which resource it speaks. */
async function otherProblems(application, port) {
    const told = application.resources.some(({ healthStatus }) => healthStatus !== '');
    const jobs = application.resources.filter(({ group, kind, hook }) => group === 'batch' && kind === 'Job' && !hook);
    if (told)
        return [];
    const problems = await Promise.all(jobs.slice(0, mostTasks).map(async ({ kind, namespace, name }) => {
        const pods = await port.pods(application, { kind, namespace, name }, 'ailing');
        const failed = pods.filter((pod) => (0,src_object/* text */.Qq)(pod, 'status', 'phase') === 'Failed').length;
        return failed === 0
            ? podProblems(pods, `; Job ${name} waits for it`)
            : [{ kind, namespace, name, message: `${failed} of its pods failed`, terminal: true }];
    }));
    if (problems.flat().length > 0)
        return problems.flat();
    return application.resources
        .filter(({ kind, hook }) => !hook && !healthless.has(kind))
        .slice(0, 5)
        .map(({ kind, namespace, name }) => ({
        kind,
        namespace,
        name,
        message: 'may be what is Degraded',
        terminal: false
    }));
}
/** Argo CD asks nothing of their health. */
const healthless = new Set([
    'ClusterRole',
    'ClusterRoleBinding',
    'ConfigMap',
    'Namespace',
    'NetworkPolicy',
    'Role',
    'RoleBinding',
    'Secret',
    'ServiceAccount'
]);

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-failures.js




/** Ends it when waiting does not help any more; else tells what a resource says, or `otherwise`. */
async function judgeProblems(state, application, { problems, spent }, otherwise) {
    if (spent)
        throw state.fail('unhealthy', [
            `${state.name} is synced and cannot become healthy: ${render(spent)}`,
            ...(await tellEvidence(state, application, [mostTelling(problems) ?? spent]))
        ].join('\n'));
    const [first] = problems;
    state.tell(first ? `synced; ${render(first)}` : otherwise);
}
/** The same of what the operation waits for, which does not end by itself: `spent` has been hopeless for its whole grace. */
async function judgeTasks(state, application, { problems, spent }, otherwise) {
    if (spent)
        throw state.fail('sync-failed', [
            `the sync of ${state.name} cannot go on: ${render(spent)}`,
            ...(await tellEvidence(state, application, [spent]))
        ].join('\n'));
    const [first] = problems;
    state.tell(first ? `${otherwise}; ${render(first)}` : otherwise);
}
/** A verdict that ends it, with what the cluster says of the resources in question. */
async function explainFailure(state, application, { reason, message, culprits }) {
    return state.fail(reason, [message, ...(await tellEvidence(state, application, culprits))].join('\n'));
}
/** Argo CD's own word stayed Degraded for the whole grace. */
async function explainDegraded(state, application, problems, message) {
    const named = problems.length > 0 ? problems : await otherProblems(application, state.deps.port);
    const suspect = mostTelling(named);
    const evidence = suspect ? await tellEvidence(state, application, [suspect]) : [];
    return state.fail('unhealthy', [message, ...named.map(render), ...evidence].join('\n'));
}
/** What was missing when the time was over. */
async function explainTimeout(state) {
    const elapsed = state.steps.elapsed();
    const { application } = state;
    // What is asked here outlives the deadline: without it nobody would know what was missing.
    const problems = application ? await problemsOf(state, application) : [];
    const suspect = mostTelling(problems);
    const evidence = application && suspect ? await tellEvidence(state, application, [suspect]) : [];
    const ingresses = problems.filter(isIngress);
    return new errors/* WaitTimeoutError */.Do(`${state.name} to be synced and healthy`, [
        state.newest || state.lastTold || 'nothing',
        ...[...problems.filter(isPod).slice(0, 1), ...ingresses].map(render),
        ...evidence
    ].join('\n'), elapsed, {
        result: state.result('failed'),
        hint: ingresses.length > 0
            ? ingressHint
            : 'Is the application controller of Argo CD running? `timeout-minutes` and `app-timeout-minutes` set how long is waited.'
    });
}
/** A cancelled run says what it leaves. Any other error stays as it is. */
function explainInterruption(state, error, withdrawn) {
    if (!(error instanceof errors/* StagingError */.QH) || error.reason !== 'cancelled')
        return error;
    const left = {
        nothing: 'nothing was changed',
        set: 'its version is set, no sync was started by this run',
        started: `its version is set${ends[withdrawn]}`
    }[state.began];
    return state.fail('cancelled', `${error.message} while ${state.name} was deployed: ${left}; last seen: ${state.lastTold || 'nothing'}`, 'Run it again to finish, or deploy the version before.');
}
const ends = {
    ended: ', and its sync was ended',
    asked: ', and Argo CD was asked to end its sync',
    left: ' and Argo CD goes on with the sync',
    none: ''
};
async function problemsOf(state, application) {
    try {
        const tasks = await taskProblems(application, state.deps.port);
        return tasks.length > 0 ? tasks : (await state.look(application)).problems;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return [];
        throw error;
    }
}
/** The story of what failed is told for the first few: the message is to be read. */
async function tellEvidence(state, application, suspects) {
    const told = [];
    for (const suspect of suspects.slice(0, 2))
        told.push(...renderEvidence(await state.deps.port.evidence(application, suspect)));
    return told;
}
/** A pod knows more than the workload that it belongs to; of an Ingress there is nothing more to look at. */
function mostTelling(problems) {
    return problems.find(isPod) ?? problems.find((problem) => !isIngress(problem));
}
function isPod({ kind }) {
    return kind === 'Pod';
}
function isIngress({ kind }) {
    return kind === 'Ingress';
}
function render(problem) {
    return `${problem.kind} ${problem.name}: ${problem.message}`;
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/start-operation.js









const sha = /^[0-9a-f]{40}$/;
/** Milliseconds until Argo CD is asked for the comparison that it makes by itself when the sources change. */
const start_operation_mostSilence = 1000;
/** Sets the version and starts the operation; or finds one running that does just that. `follow` begins the watch. */
async function startOperation(state, follow) {
    const { port, log, deadline } = state.deps;
    const { marker, version, prune, terminateAfter } = state.request;
    const revision = version.revision !== undefined && sha.test(version.revision) ? version.revision : undefined;
    let compared = false;
    /** When we set the sources, until a comparison of them is seen. */
    let setAt;
    let refreshed = false;
    let isOpen = false;
    let waitingSince;
    let next;
    for (;;) {
        const application = next ?? (await getApplication(state));
        next = undefined;
        state.found(application);
        await state.renewOverdueRequest(application);
        const sources = withVersion(application, version);
        const asSet = sameSources(application.sources, sources);
        // What Argo CD knows of a branch may be minutes old: neither its status nor another's operation shows the head, and
        // argocd-server starts our own at the commit that it remembers.
        const byBranch = asSet && revision === undefined;
        if (setAt !== undefined) {
            if (sameSources(application.sync.comparedTo, sources))
                setAt = undefined;
            else if (state.steps.elapsed() - setAt >= start_operation_mostSilence)
                [setAt, compared] = [undefined, false];
        }
        if (byBranch && !compared) {
            compared = true;
            await port.refresh(application.name, 'normal');
            continue;
        }
        if (byBranch && (application.refreshRequested || setAt !== undefined)) {
            state.newest = 'Argo CD has not compared with git yet';
            state.steps.enter('comparing with git');
            if (deadline.remaining() <= 200)
                throw await explainTimeout(state);
            next = await newer(state, application, follow(), Math.min(1000, deadline.remaining()));
            if (deadline.signal.aborted)
                throw deadline.signal.reason;
            continue;
        }
        const head = byBranch ? headOf(application, sources) : undefined;
        const wanted = { sources, revision, head, marker, prune: prune || application.prunesAutomatically };
        if (application.operation) {
            if (asSet && isWanted(wanted, application.operation)) {
                state.tell('adopting the operation that is running for this version');
                state.began = 'started';
                state.asked = true;
                state.seeFrom(application);
                return wanted;
            }
            const marker = markerOf(application.operation);
            if (marker !== undefined && isEarlier(marker, state.request.ours, state.since)) {
                state.tell(`ending the operation of an earlier run, ${marker.split(' ')[0]}`);
                state.steps.enter('ending the operation of an earlier run');
                await port.terminate(application);
                await start_operation_pause(state, 'operation-in-progress', 300);
                continue;
            }
            state.tell(`waiting for an operation of ${application.operation.initiatedBy.username ?? 'auto-sync'} to end`);
            state.steps.enter('waiting for another operation');
            waitingSince ??= state.steps.elapsed();
            if (terminateAfter !== undefined && state.steps.elapsed() - waitingSince >= terminateAfter) {
                log.info(`${application.name}: terminating that operation, as asked for`);
                await port.terminate(application);
            }
            await start_operation_pause(state, 'operation-in-progress', 1000);
            continue;
        }
        if (!isOpen) {
            await requireOpenWindow(state, application);
            isOpen = true;
        }
        if (!asSet) {
            state.changes = (0,source_changes/* sourceChanges */.f5)(application.sources, sources);
            // Before the write, so that nothing after it is missed.
            if (revision === undefined)
                follow();
            const result = await port.set(application, sources);
            if (result.kind === 'refused')
                throw state.fail('sync-failed', `Argo CD refuses the version for ${application.name}: ${result.message}`);
            if (result.kind === 'started') {
                state.began = 'set';
                state.sourcesBefore ??= application.sources;
                // Other sources are compared at once, with git asked again as at a request: a status that is about them is the answer,
                // unless somebody else had set them before and a comparison of that time is still to come.
                compared = isSettled(application);
                setAt = compared ? state.steps.elapsed() : undefined;
                next = result.application;
                log.info(`${application.name}: source set to ${start_operation_describe(version)}`);
            }
            if (result.kind === 'busy')
                await start_operation_pause(state, 'conflict', 100);
            continue;
        }
        state.asked = true;
        const result = await port.sync(application, {
            marker,
            prune: prune || application.prunesAutomatically,
            syncOptions: application.syncOptions
        });
        if (result.kind === 'started') {
            state.began = 'started';
            state.seeFrom(result.application);
            log.info(`${application.name}: sync started over ${port.description}`);
            return wanted;
        }
        if (result.kind === 'refused') {
            if (refreshed)
                throw state.fail('sync-failed', `Argo CD refuses to sync ${application.name}: ${result.message}`);
            // The server may judge by a git that it has not looked at for minutes.
            refreshed = true;
            await port.refresh(application.name, 'normal');
            continue;
        }
        await start_operation_pause(state, 'operation-in-progress', 100);
    }
}
/** What the watch brings that is newer; undefined: nothing came in that time, so it must be asked for. */
async function newer({ deps: { clock, deadline } }, than, feed, milliseconds) {
    const until = clock.monotonic() + milliseconds;
    for (let left = milliseconds; left > 0 && !deadline.signal.aborted; left = until - clock.monotonic()) {
        await feed.wait(left);
        const seen = feed.take();
        if (seen?.kind === 'deleted')
            return undefined;
        if (seen && isOlder(than.resourceVersion, seen.application.resourceVersion))
            return seen.application;
    }
    return undefined;
}
/** What Argo CD compared last is what the spec says, or it never compared. */
function isSettled({ sync, sources }) {
    return sync.comparedTo.length === 0 || sameSources(sync.comparedTo, sources);
}
async function start_operation_pause(state, reason, milliseconds) {
    const { deadline, clock } = state.deps;
    if (deadline.remaining() > milliseconds)
        return clock.sleep(milliseconds, deadline.signal);
    const waited = `waited ${(0,duration/* renderDuration */.PP)(deadline.elapsed())}`;
    throw reason === 'conflict'
        ? state.fail(reason, `${waited} for a moment in which nobody else changes ${state.name}`)
        : state.fail(reason, `${waited} for another operation on ${state.name} to end`, 'Look at the Application in Argo CD: an operation that hangs can be terminated there.');
}
/** Undefined: Argo CD could not compare these sources. */
function headOf({ sync }, sources) {
    return sha.test(sync.revision) && sameSources(sync.comparedTo, sources) ? sync.revision : undefined;
}
function start_operation_describe(version) {
    const parameters = Object.entries(version.helmParameters).map(([name, value]) => `${name}=${value}`);
    return [version.revision, ...parameters, ...version.kustomizeImages].filter(Boolean).join(', ');
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/following.js








/** Milliseconds. */
const lookEvery = 3000;
const lookAgain = 500;
/** When the Application changed since. */
const lookAtNews = 200;
const pollAnyway = 15_000;
/** So long may everything be healthy without the images that were asked for: it may be the moment before the rollout. */
const mostAbsence = 1500;
/**
 * So long Argo CD may say nothing of an operation, or its status name another revision, before it is asked to compare:
 * it does by itself after an operation. One that is set the moment after another ended may lie there until then.
 */
const mostDoubt = { unbegun: 3000, moved: 1000 };
const mostStarts = 4;
/** Verdicts that may change without anything being pushed. */
const impatient = new Set(['moved', 'unbegun']);
/** Watches what came of an operation; starts another when it was for nothing. */
class Following {
    #state;
    #follow;
    #feed;
    #wanted;
    #starts = 1;
    #watching = true;
    /** When the Application, and when its workloads were last asked for. */
    #lastState;
    #lastLook = Number.NEGATIVE_INFINITY;
    /** The Application as it was at that look. */
    #lookedAt;
    #absentSince;
    #grace;
    /** When what the operation waits for was last looked at; undefined: it has only just begun. */
    #lastTasks;
    /** What a comparison will be asked for, if it stays so. */
    #doubted;
    /** What Argo CD was last asked to confirm by a comparison with git. */
    #asked = '';
    constructor(state, follow, wanted) {
        this.#state = state;
        this.#follow = follow;
        this.#feed = follow();
        this.#wanted = wanted;
        this.#lastState = this.#now();
        this.#grace = new Grace(state.request.grace ?? usualGrace);
    }
    async untilThere() {
        const { deadline } = this.#state.deps;
        for (;;) {
            // A runner leaves a cancelled run some seconds.
            if (deadline.signal.aborted)
                throw deadline.signal.reason;
            await this.#update();
            const { application } = this.#state;
            if (application)
                await this.#state.renewOverdueRequest(application);
            const verdict = application && decide(this.#wanted, application);
            if (application && verdict) {
                const step = await this.#take(application, verdict);
                if (step === 'there') {
                    await this.#state.readDigests();
                    return this.#state.result('synced');
                }
                if (step === 'again')
                    continue;
            }
            if (deadline.passed())
                throw await explainTimeout(this.#state);
            await this.#feed.wait(Math.min(this.#patience(verdict), deadline.remaining() + 1));
        }
    }
    /** Milliseconds until the next turn, if nothing is pushed before. */
    #patience(verdict) {
        if (verdict?.kind === 'done')
            return Math.max(1, Math.ceil(this.#nextLook() - this.#now()));
        return verdict && impatient.has(verdict.kind) ? lookAgain : lookEvery;
    }
    /** When the workloads are to be looked at again. */
    #nextLook() {
        return this.#lastLook + (this.#state.application === this.#lookedAt ? lookAgain : lookAtNews);
    }
    /** The newest state: pushed by the watch, and asked for now and then, for a watch may be deaf. */
    async #update() {
        const state = this.#state;
        if (this.#feed.failure && this.#watching) {
            this.#watching = false;
            state.deps.log.info(`the watch of ${state.name} ended; asking every few seconds instead`);
        }
        const pushed = this.#feed.take();
        if (pushed?.kind === 'deleted')
            throw state.fail('unknown-application', `the Application ${state.name} was deleted meanwhile`);
        const isDue = this.#now() - this.#lastState >= (this.#watching ? pollAnyway : lookEvery);
        if (!pushed && !isDue)
            return;
        this.#lastState = this.#now();
        state.see(pushed ? pushed.application : await getApplication(state));
    }
    async #take(application, verdict) {
        const state = this.#state;
        if (verdict.kind === 'failed')
            throw await explainFailure(state, application, verdict);
        if (verdict.kind === 'blocked') {
            state.isBlocked = true;
            throw await explainWindow(state, application);
        }
        if (verdict.kind !== this.#doubted?.kind)
            this.#doubted = undefined;
        if (verdict.kind === 'unbegun' || (verdict.kind === 'moved' && this.#asked !== verdict.seen)) {
            state.newest = verdict.seen;
            if (verdict.kind === 'unbegun') {
                state.steps.enter('syncing');
                state.tell(verdict.seen);
            }
            this.#doubted ??= { kind: verdict.kind, since: this.#now() };
            if (this.#now() - this.#doubted.since < mostDoubt[verdict.kind])
                return 'wait';
            this.#doubted = undefined;
            return this.#askForComparison(verdict.seen);
        }
        if (verdict.kind === 'again' || verdict.kind === 'moved') {
            this.#starts += 1;
            if (this.#starts > mostStarts)
                throw state.fail('sync-failed', `${state.name} did not stay at the version asked for: ${verdict.seen}`);
            state.tell(`${verdict.seen}; syncing again`);
            this.#wanted = await startOperation(state, this.#follow);
            return 'again';
        }
        if (verdict.kind === 'waiting')
            state.newest = verdict.seen;
        if (verdict.kind === 'waiting' && (verdict.for === 'operation' || verdict.for === 'another')) {
            state.steps.enter('syncing');
            await this.#lookAtTasks(application, verdict);
            return 'wait';
        }
        state.steps.enter('becoming healthy');
        if (verdict.kind === 'waiting' || verdict.kind === 'degraded')
            return this.#lookAhead(application, verdict);
        if (this.#now() < this.#nextLook())
            return 'wait';
        return this.#confirm(application);
    }
    /** Most operations end before anything needs to be looked at; somebody else's are not ours to judge. */
    async #lookAtTasks(application, verdict) {
        const state = this.#state;
        this.#lastTasks ??= this.#now();
        if (verdict.for === 'another' || this.#now() - this.#lastTasks < lookEvery)
            return state.tell(verdict.seen);
        this.#lastTasks = this.#now();
        const { port } = state.deps;
        const found = await taskProblems(application, port);
        const problems = await withFreshPulls(found, application, port, state.steps.elapsed());
        await judgeTasks(state, application, { problems, spent: this.#grace.spent(problems, this.#now()) }, verdict.seen);
    }
    /** Argo CD is not done; a resource that will never be healthy ends it all the same. */
    async #lookAhead(application, verdict) {
        const state = this.#state;
        if (application.refreshRequested) {
            state.tell(verdict.seen);
            return 'wait';
        }
        if (this.#now() - this.#lastLook < lookEvery)
            return 'wait';
        const problems = await this.#look(application);
        const isDegraded = verdict.kind === 'degraded';
        const all = isDegraded ? [...problems, degraded(application, verdict.seen)] : problems;
        const spent = this.#grace.spent(all, this.#now());
        if (spent && isDegraded)
            throw await explainDegraded(state, application, problems, verdict.seen);
        // It may have synced and not compared yet: a run that ends now would report the status of before the sync.
        if (spent && !isDegraded && verdict.for === 'comparison' && this.#asked !== verdict.seen) {
            this.#lastLook = Number.NEGATIVE_INFINITY;
            return this.#askForComparison(verdict.seen);
        }
        await judgeProblems(state, application, { problems, spent }, verdict.seen);
        return 'wait';
    }
    async #askForComparison(seen) {
        const state = this.#state;
        this.#asked = seen;
        await state.deps.port.refresh(state.name, 'normal');
        // With the request in it, or with its answer.
        state.seeFrom(await getApplication(state));
        return 'again';
    }
    /** Argo CD's side is done: what runs decides. */
    async #confirm(application) {
        const state = this.#state;
        const problems = await this.#look(application);
        await judgeProblems(state, application, { problems, spent: this.#grace.spent(problems, this.#now()) }, 'healthy');
        const absent = state.absentTags();
        if (problems.length > 0 || absent.length === 0) {
            this.#absentSince = undefined;
            return problems.length > 0 ? 'wait' : 'there';
        }
        this.#absentSince ??= this.#now();
        const tags = absent.join(', ');
        if (this.#now() - this.#absentSince >= mostAbsence)
            throw state.fail('sync-failed', `${state.name} is synced and healthy, but no workload runs an image tagged ${tags}; running: ${state.images.join(', ') || 'none'}`, 'Is `image-parameter` in .github/staging.yml the parameter that the chart takes its tag from?');
        state.tell(`no workload runs an image tagged ${tags} yet`);
        return 'wait';
    }
    async #look(application) {
        this.#lastLook = this.#now();
        this.#lookedAt = application;
        const { port } = this.#state.deps;
        const { problems } = await this.#state.look(application);
        return withFreshPulls(problems, application, port, this.#state.steps.elapsed());
    }
    #now() {
        return this.#state.deps.clock.monotonic();
    }
}
function degraded({ name, namespace }, message) {
    return { kind: 'Application', name, namespace, message, terminal: true };
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/leave.js



/** Milliseconds: a runner ends a cancelled run after seven seconds and a half. */
const most = { cancelled: 2000, failed: 15_000 };
/** What a run that did not come to its end leaves: no operation of its own, and no version that would go out by itself later. */
async function leave(state, error) {
    if (!state.asked)
        return 'none';
    const isCancelled = error instanceof errors/* StagingError */.QH && error.reason === 'cancelled';
    if (state.isBlocked)
        await putBack(state, most.failed);
    const { marker, ours } = state.request;
    const withdrawn = await withdrawOperation({
        name: state.name,
        notBefore: state.notBefore,
        isOurs: (operation) => {
            const of = markerOf(operation);
            // What auto-sync began with our version while it waits for a window would deploy it later: the version goes back too.
            if (of === undefined)
                return state.isBlocked && operation.initiatedBy.automated === true;
            return of === marker || isEarlier(of, ours, state.since);
        },
        within: isCancelled ? most.cancelled : most.failed
    }, state.deps);
    if (withdrawn === 'ended')
        state.deps.log.info(`${state.name}: its operation was ended`);
    if (withdrawn === 'left')
        state.deps.log.warning(`${state.name}: its operation is still there, and may go on`);
    return withdrawn;
}
/** The sources as they were, unless somebody has changed them since. */
async function putBack(state, within) {
    const { sourcesBefore: before, request, deps } = state;
    if (!before)
        return;
    const over = AbortSignal.timeout(within);
    const port = deps.port.afterwards(over);
    try {
        while (!over.aborted) {
            const application = await port.find(state.name);
            if (!application || !sameSources(application.sources, withVersion(application, request.version)))
                return;
            const result = await port.set(application, before);
            if (result.kind === 'started')
                deps.log.info(`${state.name}: its source is as it was before`);
            if (result.kind === 'refused')
                deps.log.warning(`${state.name}: its source stays as set: ${result.message}`);
            if (result.kind !== 'busy')
                return;
            await deps.clock.sleep(200, over);
        }
    }
    catch (error) {
        if (!over.aborted && !(error instanceof errors/* ApiError */.hD))
            throw error;
        deps.log.warning(`${state.name}: its source could not be set back`);
    }
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-application.js







/**
 * Puts an Application at a version and returns when it is really there: our operation (or another's of just that version)
 * ended well, the status is about it, everything is healthy, and the images asked for run.
 * A run that fails ends the operation that it started: nothing goes on without it.
 * @throws StagingError unknown-application, sync-failed, unhealthy, operation-in-progress, timeout, conflict; with a SyncResult.
 */
async function syncApplication(request, deps) {
    const state = new SyncState(request, deps);
    const { deadline, port } = state.deps;
    const watch = deps.watch ?? new ApplicationWatch(port, [request.application], deadline.signal);
    const follow = () => watch.follow(request.application);
    state.steps.enter('starting the sync');
    try {
        const wanted = await startOperation(state, follow);
        return await new Following(state, follow, wanted).untilThere();
    }
    catch (error) {
        // The deadline's own error knows nothing of what was waited for.
        const isBare = deadline.passed() && !(error instanceof errors/* WaitTimeoutError */.Do) && isTimeout(error);
        const failure = isBare ? await explainTimeout(state) : error;
        throw explainInterruption(state, failure, await leave(state, failure));
    }
    finally {
        if (!deps.watch)
            await watch.close();
    }
}
function isTimeout(error) {
    return ((error instanceof errors/* StagingError */.QH && error.reason === 'timeout') ||
        (error instanceof Error && error.name === 'AbortError'));
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/sync-applications.js



/**
 * Several Applications side by side, over one port and one watch; each ends as `syncApplication` ends, in the order of the requests.
 * One that fails does not stop the others.
 */
async function syncApplications(requests, deps) {
    const names = requests.map(({ application }) => application);
    const watch = new ApplicationWatch(deps.port, names, deps.deadline.signal);
    try {
        return await Promise.all(requests.map(async (request) => {
            try {
                return { kind: 'synced', result: await syncApplication(request, { ...deps, watch }) };
            }
            catch (error) {
                if (!(error instanceof errors/* StagingError */.QH))
                    throw error;
                return { kind: 'failed', error };
            }
        }));
    }
    finally {
        await watch.close();
    }
}

// EXTERNAL MODULE: ./packages/environment/build/src/composition/surroundings.js
var composition_surroundings = __webpack_require__(8005);
;// CONCATENATED MODULE: ./packages/deploy/build/src/deployed.js


const unansweredHint = 'Does its `url` lead to it: the DNS record, the Ingress, the certificate? With `version-path` it has to name the image tag or the commit there.';
/** One app's failure is the run's; of several, the first one's reason, and what each says. */
function concludeDeploy(ended, { catalog, waited, disturbed, unanswered, unremoved, revisions, observed }) {
    const failures = [
        ...unremoved,
        ...ended.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.error] : [])),
        ...Object.values(unanswered).map((why) => new errors/* StagingError */.QH('unhealthy', why, { hint: unansweredHint }))
    ];
    const apps = ended.flatMap(({ app, outcome }) => {
        const error = outcome.kind === 'failed' ? outcome.error : undefined;
        const result = outcome.kind === 'synced' ? outcome.result : error?.result;
        if (!result)
            return [];
        const failure = error && { reason: error.reason, message: error.message };
        return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }];
    });
    const untestable = { ...disturbed, ...unanswered, ...untestableAmong(ended, catalog) };
    const [first] = failures;
    if (!first)
        return { apps, revisions, untestable, observed };
    throw new errors/* StagingError */.QH(first.reason, failures.map(({ message }) => message).join('\n\n'), {
        ...(first.hint === undefined ? {} : { hint: first.hint }),
        cause: first,
        result: { apps, revisions, untestable, observed }
    });
}
/**
 * Whatever is tested over something that is not there, or is an old version, was not tested: also what stands there, and what
 * depends on it over what stands there.
 */
function untestableAmong(ended, catalog) {
    const failed = new Map(ended.flatMap(({ app, outcome }) => (outcome.kind === 'failed' ? [[app.name, outcome.error.reason]] : [])));
    if (failed.size === 0)
        return {};
    const known = new Map([...ended.map(({ app }) => app), ...catalog].map((app) => [app.name, app]));
    const apps = [...known.values()];
    return Object.fromEntries(apps.flatMap((app) => {
        const cause = [app.name, ...(0,neighbors/* dependenciesOf */.h)([app], apps)].find((name) => failed.has(name));
        if (cause === undefined)
            return [];
        const why = `was not deployed (${failed.get(cause)}): the job that deploys says why`;
        return [[app.name, cause === app.name ? `${app.name} ${why}` : `${app.name} depends on ${cause}, which ${why}`]];
    }));
}
function later({ steps }, waited) {
    if (waited === 0)
        return steps;
    const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }));
    return [{ name: 'waiting for the build', from: 0, to: waited }, ...moved];
}

;// CONCATENATED MODULE: ./packages/argocd/build/src/remove-application.js




/** Milliseconds that an app of apps may take to look at git. */
const comparison = 60_000;
/** Milliseconds in which what makes it again has done so: an ApplicationSet does it the moment that it hears of the deletion. */
const rebirth = 3000;
/**
 * Deletes an Application with what it deployed, and waits until it is gone: the very one, by its uid. One that an app of apps
 * still has in git is left alone, since it would be there again at once; one that somebody else made again is told as kept.
 */
async function removeApplication(name, deps) {
    const { port, clock, log, deadline } = deps;
    const found = await port.find(name);
    if (!found)
        return { kind: 'absent' };
    const wish = found.maker ? await wishOf(found.maker, name, deps) : { kind: 'gone' };
    if (wish.kind === 'wanted')
        return { kind: 'kept', why: wish.why };
    await port.remove(name);
    const look = async () => {
        const now = await port.find(name);
        return now?.uid === found.uid ? 'there' : now;
    };
    const next = await (0,wait_until/* waitUntil */.a)(async () => {
        const seen = await look();
        return seen === 'there' ? { kind: 'waiting', seen: 'it is still there' } : { kind: 'done', value: seen };
    }, { awaited: `the Application ${name} to be gone`, clock, deadline, log, first: 500, most: 5000 });
    if (!next && wish.kind === 'unknown')
        await clock.sleep(rebirth, deadline.signal);
    const again = next ?? (wish.kind === 'unknown' ? await port.find(name) : undefined);
    if (again)
        return { kind: 'kept', why: `${whoIs(again.maker)} made it again the moment that it was deleted` };
    log.info(`${name}: removed, with what it deployed`);
    return { kind: 'removed' };
}
/** Whether an app of apps has it in git as git is now. Of an ApplicationSet nobody can tell. */
async function wishOf(maker, name, deps) {
    if (maker.kind === 'ApplicationSet')
        return { kind: 'unknown' };
    const parent = await comparedNow(maker.name, deps);
    if (!parent || parent.sync.status === 'Unknown')
        return { kind: 'unknown' };
    const entry = parent.resources.find((resource) => resource.kind === 'Application' && resource.group === 'argoproj.io' && resource.name === name);
    if (!entry || entry.requiresPruning)
        return { kind: 'gone' };
    return { kind: 'wanted', why: `${whoIs(maker)} makes it, from ${placeOf(parent)}` };
}
/** Undefined: there is none, the token may not see it, or Argo CD did not look at git in time. */
async function comparedNow(name, { port, clock, log, deadline }) {
    try {
        if (!(await port.find(name)))
            return undefined;
        await port.refresh(name, 'normal');
        return await (0,wait_until/* waitUntil */.a)(async () => {
            const now = await port.find(name);
            const isCompared = !now || (!now.refreshRequested && sameSources(now.sync.comparedTo, now.sources));
            return isCompared ? { kind: 'done', value: now } : { kind: 'waiting', seen: 'it has not yet' };
        }, { awaited: `${name} to compare with git`, clock, deadline: deadline.within(comparison), log, most: 2000 });
    }
    catch (error) {
        if (error instanceof errors/* WaitTimeoutError */.Do && !deadline.passed())
            return undefined;
        if (error instanceof errors/* ApiError */.hD && error.status === 403)
            return undefined;
        throw error;
    }
}
function whoIs(maker) {
    return maker ? `the ${maker.kind} ${maker.name}` : 'somebody';
}
/** `infra/argocd/apps at staging` */
function placeOf({ sources }) {
    const source = sources[deployedSource(sources) ?? 0];
    return `${(0,src_object/* text */.Qq)(source, 'path') ?? (0,src_object/* text */.Qq)(source, 'repoURL')} at ${(0,src_object/* text */.Qq)(source, 'targetRevision') ?? 'HEAD'}`;
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/remove-apps.js


const keptHint = 'Delete its manifest, or what generates it, in the commit that takes the app out; or keep the app in `apps` of .github/staging.yml. Else it goes on running, here and in production, and nobody deploys or tests it.';
/** Removes the Applications that are to go; one that an app of the catalog has by now stays. */
async function removeApps({ remove, dryRun }, catalog, deps) {
    const names = new Set(catalog.map(({ name }) => name));
    const used = new Set(catalog.map(({ application }) => application));
    const kept = new Map();
    for (const { app, application } of remove) {
        if (used.has(application))
            continue;
        if (dryRun) {
            deps.log.info(`${application}, the Application of ${app}, would be removed`);
            continue;
        }
        const removal = await removeApplication(application, deps);
        if (removal.kind === 'absent')
            deps.log.info(`${application} is not there any more`);
        if (removal.kind !== 'kept')
            continue;
        const isGone = names.has(app) ? 'has another one now' : 'is no app of .github/staging.yml any more';
        const message = `${application}, the Application of ${app}, was not removed: ${removal.why}, and ${app} ${isGone}`;
        kept.set(app, new errors/* StagingError */.QH('invalid-configuration', message, { hint: keptHint }));
    }
    const gone = remove.filter(({ app }) => !names.has(app) && !kept.has(app)).map(({ app }) => app);
    return { apps: dryRun ? [] : [...new Set(gone)], failures: [...kept.values()] };
}

;// CONCATENATED MODULE: ./packages/deploy/build/src/deploy-apps.js













/**
 * Puts apps at a version and waits until they are really there and healthy: waits for what the deploy needs, claims the
 * environment in the ledger, removes what is to go, syncs all others side by side, and records in the ledger what now runs.
 * What a run does not need is not loaded: most apps wait for no image, and a cluster by kubeconfig needs no cloud.
 * @throws StagingError of the first app that failed, with the results of all
 */
async function deployApps(request, context) {
    const { clock } = context;
    const deadline = context.deadline(request.timeoutMinutes * 60_000);
    const started = clock.monotonic();
    requireSense(request);
    const configuration = await readConfiguration(request, context);
    const catalog = appsIn(context.workspace, configuration);
    const apps = appsOf(request, configuration, context, catalog);
    const token = request.githubToken;
    const access = token === undefined || request.dryRun ? undefined : { token, configuration, context };
    const requests = await Promise.all(apps.map((app) => syncRequestOf(app, request, context, configuration)));
    const waits = request.waitFor.length > 0 && apps.length > 0;
    if (waits)
        await (await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 1258))).waitForAll(request, context, deadline);
    const waited = waits ? clock.monotonic() - started : 0;
    const touched = [
        ...apps.map((app) => ({ ...asBegun(app), sets: foreignPaths(request, app) })),
        ...request.remove.filter(({ app }) => !request.app.includes(app))
    ];
    const claim = access && touched.length > 0
        ? await (await __webpack_require__.e(/* import() */ 926).then(__webpack_require__.bind(__webpack_require__, 1926))).claimFor(access, touched, request.generation, deadline)
        : undefined;
    try {
        const parts = {
            apps,
            catalog,
            requests: requests.map((each, index) => withoutOverrides(each, claim?.recordOf(apps[index]?.name ?? '').overrides)),
            access,
            claim,
            configuration,
            context,
            deadline: claim?.deadline ?? deadline
        };
        const { ended, document, observed, unremoved } = await bringAbout(request, parts);
        const revisions = revisionsOf(request, ended);
        const unanswered = await unansweredOf(request, parts, ended, revisions);
        return concludeDeploy(ended, {
            catalog,
            waited,
            disturbed: disturbed(request, parts, document, unremoved.length > 0),
            unanswered,
            unremoved,
            revisions,
            observed
        });
    }
    finally {
        await claim?.close();
    }
}
/** What an earlier deploy has set goes; where it took the place of another value, nobody knows what to put there. */
function withoutOverrides(request, overrides = []) {
    const unset = overrides.filter(({ replaced }) => !replaced).map(({ path }) => path);
    return { ...request, version: { ...request.version, unset } };
}
function requireSense(request) {
    if (request.app.length > 1 && request.application !== undefined)
        throw new errors/* InputError */.dz(['input "application" is for one app: with several, name them in .github/staging.yml']);
    if (request.app.length + request.remove.length === 0 && request.standing === undefined)
        throw new errors/* InputError */.dz(['input "app" is missing: it says what is deployed']);
    if (request.registryAuth !== undefined && !/^[^:]+:./.test(request.registryAuth))
        throw new errors/* InputError */.dz([
            'input "registry-auth" (REGISTRY_TOKEN of the published workflows) is `user:token`, and this is no such pair: put the name of the account and a colon before the token'
        ]);
}
function asBegun({ name: app, application }) {
    return { app, application };
}
async function bringAbout(request, { apps, catalog, requests, access, claim, configuration, context, deadline }) {
    const { clock, log } = context;
    const { standing = new Map() } = request;
    if (requests.length + request.remove.length + request.observe.length + standing.size === 0)
        return { ended: [], document: await readLedger(access), observed: {}, unremoved: [] };
    const found = claim?.before ?? (request.standing ? await readLedger(access) : undefined);
    const applications = await openApplications(request, context, configuration, deadline);
    try {
        const deps = { port: applications.port, clock, log, deadline };
        const { apps: removed, failures: unremoved } = await removeApps(request, catalog, deps);
        const outcomes = request.dryRun
            ? await Promise.all(requests.map((each) => outcomeOf(trySync(each, deps))))
            : await syncApplications(requests, deps);
        const ended = outcomes.flatMap((outcome, index) => {
            const app = apps[index];
            return app ? [{ app, outcome }] : [];
        });
        const meant = meantBy(context, configuration);
        const { digests: observed, differing } = await observeApps(request, catalog, found, { ...deps, meant });
        if (!access)
            return { ended, document: undefined, observed, unremoved };
        const synced = ended.flatMap(({ app, outcome }) => {
            if (outcome.kind !== 'synced')
                return [];
            const runs = whatRuns(request, app, outcome.result, claim?.recordOf(app.name));
            if (runs.inexact !== undefined)
                log.warning(`${app.name} counts for this run alone, and the next push deploys it again: ${runs.inexact}`);
            return [{ ...asBegun(app), runs, result: outcome.result }];
        });
        const { recordDeployments } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2362));
        const recorded = await recordDeployments(access, synced, removed, { standing, differing }, claim?.ended);
        const document = recorded ?? (request.standing && (await readLedger(access)));
        return { ended, document, observed: withMoved(observed, document), unremoved };
    }
    finally {
        applications.close();
    }
}
async function readLedger(access) {
    return access && (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2362))).readLedger(access);
}
const remedies = {
    failed: 'the job that deploys says why',
    inexact: inexactRemedy,
    others: 'push again, or re-run all jobs'
};
/**
 * Apps whose tests would meet what this run does not rely on. A deploy of this run that failed is told by its failure; what it could
 * not remove is told here, since it is no app of the commit.
 */
function disturbed(request, { apps, catalog, context }, document, someStay) {
    if (!request.standing || !document)
        return {};
    const surroundings = surroundingsOf(request, context, catalog, apps);
    return Object.fromEntries(surroundings.apps.flatMap((app) => {
        const found = document.apps[app.name] && (0,composition_surroundings/* disturbanceOf */.a)(app, document, surroundings);
        if (!found || (found.ours === 'failed' && !someStay))
            return [];
        return [[app.name, `${found.why}: ${remedies[found.ours ?? 'others']}`]];
    }));
}
/** Of those that are there: each has as long as one app may take. */
async function unansweredOf({ answering, dryRun, appTimeoutMinutes }, { apps, catalog, context, deadline }, ended, revisions) {
    if (answering.length === 0 || dryRun)
        return {};
    const failed = new Set(ended.filter(({ outcome }) => outcome.kind === 'failed').map(({ app }) => app.name));
    const known = new Map([...catalog, ...apps].map((app) => [app.name, app]));
    const expected = answering.flatMap((name) => {
        const app = known.get(name);
        return app && !failed.has(name) ? [{ app, revision: revisions[name] }] : [];
    });
    const { waitForAnswers } = await __webpack_require__.e(/* import() */ 474).then(__webpack_require__.bind(__webpack_require__, 6474));
    const within = deadline.within((appTimeoutMinutes ?? 10) * 60_000);
    return waitForAnswers(expected, { ...context, deadline: within });
}
/** What stands, and what was deployed; the latter as it is recorded. */
function revisionsOf(request, ended) {
    return Object.fromEntries([
        ...[...(request.standing ?? [])].map(([app, { revision }]) => [app, revision]),
        ...ended.flatMap(({ app, outcome }) => outcome.kind === 'synced' ? [[app.name, whatRuns(request, app, outcome.result).revision]] : [])
    ]);
}
async function outcomeOf(work) {
    try {
        return { kind: 'synced', result: await work };
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.QH))
            throw error;
        return { kind: 'failed', error };
    }
}

;// CONCATENATED MODULE: ./actions/argocd-sync/build/run.js

function main(input, context) {
    return input.testsPassed ? recordPassedTests(input, context) : deployApps(input, context);
}


/***/ }),

/***/ 6709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   It: () => (/* binding */ versionIn),
/* harmony export */   f5: () => (/* binding */ sourceChanges),
/* harmony export */   l_: () => (/* binding */ overridesIn),
/* harmony export */   qM: () => (/* binding */ nameOfImage),
/* harmony export */   xt: () => (/* binding */ commitIn)
/* harmony export */ });
/* harmony import */ var _staging_actions_kubernetes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6809);

/** What differs in what a deploy may change; sorted by path. */
function sourceChanges(before, after) {
    return after.flatMap((source, index) => {
        const [old, fresh] = [valuesOf(before[index]), valuesOf(source)];
        return [...new Set([...old.keys(), ...fresh.keys()])]
            .filter((path) => old.get(path) !== fresh.get(path))
            .sort()
            .map((path) => ({
            path: after.length > 1 ? `sources[${index}].${path}` : path,
            before: old.get(path),
            after: fresh.get(path)
        }));
    });
}
function valuesOf(source) {
    const revision = (0,_staging_actions_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(source, 'targetRevision');
    return new Map([...(revision ? [['targetRevision', revision]] : []), ...overridesIn(source)]);
}
/** What a source sets over its manifests, by path: `helm.parameters.image.tag`, `kustomize.images.acme/web`. Values may be secret. */
function overridesIn(source) {
    const values = new Map();
    for (const parameter of (0,_staging_actions_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .items */ .ld)(source, 'helm', 'parameters'))
        values.set(`helm.parameters.${(0,_staging_actions_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(parameter, 'name') ?? ''}`, String((0,_staging_actions_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .field */ .ZZ)(parameter, 'value') ?? ''));
    for (const image of (0,_staging_actions_kubernetes__WEBPACK_IMPORTED_MODULE_0__/* .items */ .ld)(source, 'kustomize', 'images').map(String))
        values.set(`kustomize.images.${nameOfImage(image)}`, image);
    return values;
}
const commitForm = /^(?:sha-)?([0-9a-f]{40})$/;
/** The commit that an image tag or a revision names: itself, or as `sha-<commit>`. */
function commitIn(text) {
    return commitForm.exec(text ?? '')?.[1];
}
/** Of an image its tag, else the value as it is; by a path as `overridesIn` has it. */
function versionIn(path, value) {
    return path.startsWith('kustomize.images.') ? /:([^/:@]+)$/.exec(value)?.[1] : value;
}
/** `a/web=b/web:1` → `a/web`; `a/web:1` → `a/web` */
function nameOfImage(image) {
    return image.includes('=') ? (image.split('=')[0] ?? '') : image.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}


/***/ }),

/***/ 3666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ lookAt)
/* harmony export */ });
/* unused harmony export statusOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ proxyHint),
/* harmony export */   K0: () => (/* binding */ answeredInstead),
/* harmony export */   NR: () => (/* binding */ whatIs),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   yp: () => (/* binding */ isPage)
/* harmony export */ });
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

/***/ 8673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ waitUntil)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

/** Looks again and again, more and more seldom, until it is done or the deadline passes. */
async function waitUntil(observe, options) {
    const { awaited, clock, deadline, log, first = 250, most = 10_000 } = options;
    const started = clock.monotonic();
    let pause = first;
    let lastSeen = '';
    for (;;) {
        const observation = await observe();
        if (observation.kind === 'done')
            return observation.value;
        if (observation.seen !== lastSeen) {
            lastSeen = observation.seen;
            log.info(`waiting for ${awaited}: ${lastSeen}`);
        }
        if (deadline.remaining() <= pause)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WaitTimeoutError */ .Do(awaited, lastSeen, clock.monotonic() - started);
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(most, pause * 1.5);
    }
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

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ dependenciesOf),
/* harmony export */   l: () => (/* binding */ neighborsOf)
/* harmony export */ });
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


/***/ }),

/***/ 2362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asUnwritable: () => (/* binding */ asUnwritable),
/* harmony export */   readLedger: () => (/* binding */ readLedger),
/* harmony export */   recordDeployments: () => (/* binding */ recordDeployments),
/* harmony export */   recordTests: () => (/* binding */ recordTests)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7702);
/* harmony import */ var _staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2092);
/* harmony import */ var _staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9515);
/* harmony import */ var _staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8540);
/* harmony import */ var _staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1069);
/* harmony import */ var _staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4257);
/* harmony import */ var _staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3075);



/**
 * Writes into the ledger what runs now, what is gone and what is not as it was recorded, in one write. The deploys themselves are done and stay so: a ledger that
 * cannot be written is a warning, and the apps stay what they are since the claim, uncertain.
 * @returns the ledger as it is then; undefined: it could not be written, or there was nothing to write
 */
async function recordDeployments(access, deployments, removed, doubts, ended = (document) => document) {
    if (deployments.length + removed.length + doubts.differing.size === 0)
        return undefined;
    const { clock, run } = access.context;
    const deployed = deployments.map(({ app, application, runs, result }) => ({
        app,
        application,
        ...runs,
        images: [...result.images],
        digests: [...result.digests]
    }));
    const names = [
        ...deployed.map(({ app, revision }) => `${app} at ${revision}`),
        ...removed.map((app) => `${app} removed`),
        ...[...doubts.differing.keys()].map((app) => `${app} is something else`)
    ].join(', ');
    return writing(access, `deployed, but the ledger could not record ${names}`, (ledger) => ledger.update(`deploy ${names}`, (current) => {
        const rest = (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_0__/* .withoutApps */ .nO)((0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_1__/* .withUse */ .YT)(ended(current), clock.now()), removed);
        const doubted = (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_0__/* .withDoubted */ .ew)(rest, doubts.differing, doubts.standing, { runUrl: run.url, now: clock.now() });
        return (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_0__/* .withDeployed */ .jy)(doubted, deployed, deployerOf(access.context), clock.now());
    }));
}
/**
 * Writes down which of these passes count, and, where somebody looked at what surrounds them, what runs together at this commit:
 * in one write. Where nobody looked, a ledger that cannot be written is a warning: the apps are tested again.
 * @param generation of the environment that was tested; one that was destroyed since is `superseded`
 * @returns the verdicts and the ledger as it is then; undefined: it could not be written
 * @throws StagingError ledger-unwritable, where somebody looked: nobody can say any more that all stood as it was seen
 */
async function recordTests(access, ends, surroundings, seen, generation) {
    const { clock } = access.context;
    const names = ends.passed.join(', ');
    let verdicts = [];
    const what = names ? `tests of ${names} passed` : `what ${access.context.sha.slice(0, 7)} stands on`;
    const write = (ledger) => ledger.update(what, (current) => {
        if (generation !== undefined)
            (0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_2__/* .requireGeneration */ .C)(current, generation, 'recording its tests');
        const judged = (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_3__/* .withPasses */ .Q1)(asSeen(current, seen, access.context), ends, surroundings, clock.now());
        verdicts = judged.verdicts;
        if (surroundings.standing)
            return (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_3__/* .withComposition */ .PX)(judged.document, surroundings, clock.now());
        return judged.document === current ? undefined : judged.document;
    });
    const document = surroundings.standing
        ? await withLedger(access, write).catch(asUnwritable)
        : await writing(access, `${what}, but the ledger could not record it`, write);
    return document && { verdicts, document };
}
function asSeen(document, seen, { run, clock }) {
    if (!seen)
        return document;
    const doubted = (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_0__/* .withDoubted */ .ew)(document, seen.differing, seen.standing, { runUrl: run.url, now: clock.now() });
    return (0,_staging_actions_environment_composition__WEBPACK_IMPORTED_MODULE_0__/* .withDigests */ .o2)(doubted, seen.digests, seen.standing);
}
function deployerOf(context) {
    return { runUrl: context.run.url, actor: context.actor, branch: (0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_4__/* .branchOf */ .W0)(context.ref) };
}
function asUnwritable(error) {
    if (!(error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_5__/* .StagingError */ .QH) || error.reason.startsWith('ledger-') || error.reason === 'superseded')
        throw error;
    throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_5__/* .StagingError */ .QH('ledger-unwritable', `nobody can say what these tests ran next to, as the ledger could not be asked at their end: ${error.message}`, { hint: 'Re-run the failed jobs: what passed is recorded then, if all is as it was.', cause: error });
}
/** The run's own work is done and stays so, whatever the ledger says. Undefined: it could not be written. */
async function writing(access, otherwise, write) {
    try {
        return await withLedger(access, write);
    }
    catch (error) {
        if (!(error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_5__/* .StagingError */ .QH) || error.reason === 'superseded')
            throw error;
        access.context.log.warning(`${otherwise}: ${error.message}${error.hint ? `\n${error.hint}` : ''}`);
        return undefined;
    }
}
function readLedger(access) {
    return withLedger(access, (ledger) => ledger.read());
}
async function withLedger({ token, configuration, context }, work) {
    const ledger = (0,_staging_actions_environment_ledger__WEBPACK_IMPORTED_MODULE_6__/* .openLedgerOf */ .F)(context, configuration, token);
    try {
        return await work(ledger);
    }
    finally {
        await ledger.close();
    }
}


/***/ }),

/***/ 2092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ed: () => (/* binding */ heldByOthers),
/* harmony export */   Zv: () => (/* binding */ withDeployBegun),
/* harmony export */   ew: () => (/* binding */ withDoubted),
/* harmony export */   jy: () => (/* binding */ withDeployed),
/* harmony export */   nO: () => (/* binding */ withoutApps),
/* harmony export */   o2: () => (/* binding */ withDigests)
/* harmony export */ });
/* unused harmony export withStackBegun */
/* harmony import */ var _ledger_leases_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1072);

/**
 * A deploy of these apps, or their removal, begins: until `withDeployed` or `withoutApps` nobody knows what runs, whatever ends the
 * run in between.
 */
function withDeployBegun(document, apps, { runUrl, actor, branch }, now) {
    const at = new Date(now).toISOString();
    const begun = apps.map(({ app, application, sets = [] }) => {
        const unknown = { revision: '', images: [], run: runUrl, at, tested: false };
        const { passed: _none, inexact: _why, ...before } = document.apps[app] ?? unknown;
        const known = before.overrides ?? [];
        const fresh = sets.filter((path) => !known.some((one) => one.path === path));
        // Whether it takes the place of another value is not known yet: if this run ends here, nobody will know.
        const overrides = [...known, ...fresh.map((path) => ({ path, replaced: true }))];
        const doubt = { tested: false, uncertain: runUrl, ...(overrides.length > 0 && { overrides }) };
        return [app, { by: actor, branch, application, ...before, ...doubt }];
    });
    return { ...document, apps: { ...document.apps, ...Object.fromEntries(begun) } };
}
/**
 * An apply of the stacks and the bootstrap begins, or their destruction: until the record of a provision that ended well nobody
 * knows what is there, whatever ends the run in between. One that was never completed stays that.
 */
function withStackBegun(document, { runUrl }) {
    return document.stack ? { ...document, stack: { ...document.stack, uncertain: runUrl } } : document;
}
/** They run there now. Whatever was deployed waits for its tests, also when it is the version of before. */
function withDeployed(document, apps, { runUrl: run, actor: by, branch }, now) {
    const at = new Date(now).toISOString();
    const entries = apps.map((one) => {
        const { app, application, revision, inexact, overrides = [], setup, otherRevisions } = one;
        const what = { revision, images: [...one.images], digests: [...one.digests] };
        const doubt = inexact === undefined ? {} : { uncertain: run, inexact };
        const set = overrides.length === 0 ? {} : { overrides: [...overrides] };
        const known = {
            ...(setup !== undefined && { setup }),
            ...(otherRevisions && { otherRevisions: [...otherRevisions] })
        };
        return [app, { ...what, run, at, by, branch, application, tested: false, ...doubt, ...set, ...known }];
    });
    return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
/**
 * What runs of these apps is not what the record says of those that stand, or not production's where it has nothing, each with why:
 * the next push deploys them again.
 */
function withDoubted(document, doubts, standing, { runUrl, now }) {
    const at = new Date(now).toISOString();
    const entries = [...doubts].flatMap(([app, inexact]) => {
        const [entry, seen] = [document.apps[app], standing.get(app)];
        const doubt = { uncertain: runUrl, inexact };
        if (!entry && !seen)
            return [[app, { revision: '', images: [], run: runUrl, at, tested: false, ...doubt }]];
        const isSame = entry && seen && entry.run === seen.run && entry.revision === seen.revision;
        return isSame ? [[app, { ...entry, ...doubt }]] : [];
    });
    return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
/** What the pods of these apps were seen to run, where their deploys had seen nothing: what stands there as it was seen alone. */
function withDigests(document, digests, standing) {
    const entries = Object.entries(digests).flatMap(([app, seen]) => {
        const entry = document.apps[app];
        const expected = standing.get(app);
        const isSame = entry && expected && entry.run === expected.run && entry.revision === expected.revision;
        return isSame && !entry.digests?.length && seen.length > 0 ? [[app, { ...entry, digests: [...seen] }]] : [];
    });
    return entries.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
/** They are gone from the environment. */
function withoutApps(document, names) {
    const left = Object.entries(document.apps).filter(([name]) => !names.includes(name));
    return { ...document, apps: Object.fromEntries(left) };
}
/** Which of these apps would be taken from somebody. A newer push of the same branch takes nothing: it is the next version. */
function heldByOthers(document, names, { runUrl, branch: own }, now) {
    const leases = (0,_ledger_leases_js__WEBPACK_IMPORTED_MODULE_0__/* .liveLeases */ ._c)(document, now);
    return names.flatMap((app) => {
        const { by, branch, run } = document.apps[app] ?? {};
        if (by === undefined || branch === undefined || branch === own || run === runUrl)
            return [];
        const holding = leases.filter((lease) => lease.run === run || lease.holder === by);
        return holding.length > 0 ? [{ app, by, branch, leases: holding }] : [];
    });
}


/***/ }),

/***/ 9515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PX: () => (/* binding */ withComposition),
/* harmony export */   Q1: () => (/* binding */ withPasses),
/* harmony export */   k$: () => (/* binding */ compositionOf)
/* harmony export */ });
/* unused harmony export withoutPasses */
/* harmony import */ var _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(869);
/* harmony import */ var _ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3097);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8005);



/**
 * The tests of these apps ended: which of the passes count, and the ledger with them. A pass counts where the app, its neighbors
 * and the stack are still what the run relies on, so that one commit names all of it. What failed has no pass any more, wherever
 * it passed before. Pure.
 */
function withPasses(document, { passed, failed }, surroundings, now) {
    const at = new Date(now).toISOString();
    const { apps: catalog, sha: revision, runUrl: run } = surroundings;
    const verdicts = passed.map((name) => {
        const app = catalog.find((one) => one.name === name);
        const unknown = { why: `the catalog has no app ${name}`, by: undefined };
        return { app: name, disturbance: app ? (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .disturbanceOf */ .a)(app, document, surroundings) : unknown };
    });
    const counted = new Set(verdicts.filter(({ disturbance }) => !disturbance).map(({ app }) => app));
    const before = withoutPasses(document, failed);
    const apps = Object.entries(before.apps).flatMap(([name, entry]) => {
        const app = counted.has(name) ? catalog.find((one) => one.name === name) : undefined;
        if (!app)
            return [];
        const without = [...(0,_staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .neighborsOf */ .l)(app, catalog)].filter((one) => !document.apps[one]).sort();
        return [[name, { ...entry, tested: true, passed: { revision, run, at, ...(without.length > 0 && { without }) } }]];
    });
    return {
        document: apps.length === 0 ? before : { ...before, apps: { ...before.apps, ...Object.fromEntries(apps) } },
        verdicts
    };
}
/** The ledger in which these apps have passed nowhere; itself where they have not. */
function withoutPasses(document, names) {
    const apps = names.flatMap((name) => {
        const { passed, ...entry } = document.apps[name] ?? {};
        return passed ? [[name, { ...entry, tested: false }]] : [];
    });
    return apps.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(apps) } };
}
/** The same with what ran together at this commit, and passed: the newest last, of each commit the newest alone. */
function withComposition(document, surroundings, now) {
    const { apps: catalog, sha: commit, runUrl: run } = surroundings;
    const apps = catalog.flatMap((app) => {
        const entry = document.apps[app.name];
        if (!entry || (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_0__/* .disturbanceOf */ .a)(app, document, surroundings))
            return [];
        const { revision, images, digests, passed } = entry;
        const neighbors = [...(0,_staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .neighborsOf */ .l)(app, catalog)].filter((name) => document.apps[name]).sort();
        return [
            [
                app.name,
                {
                    revision,
                    images,
                    ...(digests && { digests }),
                    ...(passed && { passed: { revision: passed.revision, run: passed.run }, neighbors }),
                    ...(passed?.without && { without: passed.without })
                }
            ]
        ];
    });
    const composition = {
        commit,
        run,
        at: new Date(now).toISOString(),
        stack: document.stack?.digest ?? '',
        apps: Object.fromEntries(apps)
    };
    const others = document.compositions.filter((one) => one.commit !== commit);
    return { ...document, compositions: [...others, composition].slice(-_ledger_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .atMost */ .Tu.compositions) };
}
/** What ran together at a commit, and passed; undefined: nobody wrote it down, or it is too long ago. */
function compositionOf(document, commit) {
    return document?.compositions.find((one) => one.commit === commit);
}


/***/ }),

/***/ 8005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ disturbanceOf)
/* harmony export */ });
/* unused harmony export applyNameOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(869);


/**
 * 64 hexadecimal digits that name stacks and bootstrap and their last apply: another stack that comes and goes while tests run has
 * the same digest in the end, and another apply. Of an apply that an older version wrote down, the digest alone. Pure.
 * @param digest of the stacks and the bootstrap that are meant, whatever the record says by now
 */
function applyNameOf(stack, digest) {
    if (stack?.digest !== digest || stack.appliedAt === undefined)
        return digest;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${digest} ${stack.appliedAt}`).digest('hex');
}
/** What is not as the tests of an app need it: the app, a neighbor, or what they stand on. Undefined: all is. Pure. */
function disturbanceOf(app, document, surroundings) {
    const { stack, apps } = surroundings;
    if (!document.apps[app.name])
        return { why: `the environment has no record of ${app.name}`, by: undefined };
    for (const name of [app.name, ...(0,_staging_actions_config_load__WEBPACK_IMPORTED_MODULE_1__/* .neighborsOf */ .l)(app, [...apps, ...strangers(document, surroundings)])]) {
        const found = disturbanceIn(name, document, surroundings, name !== app.name);
        if (found)
            return found;
    }
    const { digest = '', uncertain } = document.stack ?? {};
    if (uncertain !== undefined)
        return {
            why: `the environment's stacks and its bootstrap are being applied, or their last apply did not end well, in ${uncertain}`,
            by: uncertain
        };
    if (stack !== undefined && applyNameOf(document.stack, digest) !== stack)
        return { why: "the environment's stacks or its bootstrap were changed, or applied again, meanwhile", by: undefined };
    return undefined;
}
/**
 * What runs there and the commit does not have: another run put it there since this one looked, and production will not have it.
 * Where nobody looked, nobody knows. Of what they depend on nothing is known, and nothing of the commit depends on them.
 */
function strangers({ apps }, { apps: catalog, standing }) {
    const [any] = catalog;
    if (standing === undefined || !any)
        return [];
    const known = new Set(catalog.map(({ name }) => name));
    return Object.keys(apps)
        .filter((name) => !known.has(name))
        .map((name) => ({ ...any, name, dependsOn: [], saysDependencies: true }));
}
function disturbanceIn(name, { apps }, { apps: catalog, sha, runUrl, standing }, isNeighbor) {
    const entry = apps[name];
    const expected = standing?.get(name);
    if (!entry)
        return expected && { why: `${name} is not there any more`, by: undefined };
    const inexact = entry.inexact && `what runs of ${name} is not what one commit has: ${entry.inexact}`;
    if (entry.uncertain === runUrl) {
        if (inexact)
            return { why: inexact, by: undefined, ours: 'inexact' };
        const isMeant = catalog.some((app) => app.name === name);
        return { why: `${name} was not ${isMeant ? 'deployed' : 'removed'}`, by: undefined, ours: 'failed' };
    }
    if (entry.uncertain !== undefined)
        return { why: inexact ?? `another run has begun to deploy ${name}, ${entry.uncertain}`, by: entry.uncertain };
    const isExpected = expected
        ? entry.run === expected.run && entry.revision === expected.revision && entry.at === (expected.at ?? entry.at)
        : entry.run === runUrl || (isNeighbor && standing === undefined && entry.revision === sha);
    return isExpected ? undefined : { why: `another run has deployed ${name} meanwhile, ${entry.run}`, by: entry.run };
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requireGeneration)
/* harmony export */ });
/* unused harmony export raisedGeneration */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

/** A destroy begins: whatever was begun before it must not create anything any more. */
function raisedGeneration(document) {
    return { ...document, generation: document.generation + 1 };
}
/** Throws `superseded` when a destroy began since `generation` was read. To be asked right before each effect. */
function requireGeneration(document, generation, doing, hint = 'If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.') {
    const current = document?.generation ?? 0;
    if (current === generation)
        return;
    throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk('superseded', `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} → ${current})`, { hint });
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _c: () => (/* binding */ liveLeases)
/* harmony export */ });
/* unused harmony exports leaseId, withLease, withoutLease, expiresAt */
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

/***/ 4337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qr: () => (/* binding */ isBroken),
/* harmony export */   nH: () => (/* binding */ brokenLedger),
/* harmony export */   oy: () => (/* binding */ LedgerError)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);

/** Something is wrong with the ledger, or with the way to it. `ledger-broken`: it is there, and nobody can read it, now or later. */
class LedgerError extends _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH {
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


/***/ }),

/***/ 3075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ openLedgerOf)
});

// UNUSED EXPORTS: ledgersOf

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

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(4337);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
                return new ledger_error/* LedgerError */.oy(verdict.reason, said, {
                    hint: 'Does `github-token` have `contents: write` in this repository?'
                });
            case 'unavailable':
                return new ledger_error/* LedgerError */.oy(verdict.reason, said, { hint: serverTrouble });
            case 'other':
                return new ledger_error/* LedgerError */.oy('git-failed', said);
        }
    }
    #noAnswer() {
        const { repositoryUrl, ref } = this.#options;
        return new ledger_error/* LedgerError */.oy('service-error', `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
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

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/billing.js
/**
 * What DigitalOcean bills an environment for, what it costs and how it is billed: the one place where that is written down. It was
 * last held against what DigitalOcean publishes in `pricesAsOf`; docs/operate.md shows it.
 */
const pricesAsOf = 'November 2026';
/** Hours of a calendar month that are billed at the most: a month's price over these is an hour's. */
const hoursOfMonth = 672;
const second = 1000;
const hour = 3_600_000;
const day = 24 * hour;
const perSecond = { unit: second, minimum: { time: 60 * second, dollars: 0.01 } };
const perHour = { unit: hour, minimum: { time: hour, dollars: 0 } };
/** Days are those of the calendar, in UTC: such a part begins with one. */
const perDay = { unit: day, minimum: { time: day, dollars: 0 } };
const pricing = (product) => `https://docs.digitalocean.com/products/${product}/details/pricing/`;
/** Of a database of that size: what one node has without paying for more, GiB. */
const includedStorage = {
    'db-s-1vcpu-1gb': 10,
    'db-s-1vcpu-2gb': 30,
    'db-s-2vcpu-4gb': 60,
    'db-s-4vcpu-8gb': 140,
    'db-s-6vcpu-16gb': 290
};
/** Of these engines the table has prices; the others have prices of their own. */
const pricedEngines = (/* unused pure expression or super */ null && (['pg', 'mysql', 'redis', 'valkey']));
/** What backups of a Droplet add to its price: the daily ones, which cost the most. */
const backups = 0.3;
const billedKinds = [
    {
        what: 'nodes of the cluster and Droplets',
        kinds: ['node', 'droplet'],
        monthly: {},
        of: `their size, by \`/v2/sizes\`; a Droplet with backups ${backups * 100}% more`,
        billed: perSecond,
        sources: [pricing('kubernetes'), pricing('droplets'), pricing('backups')]
    },
    {
        what: 'highly available control planes',
        kinds: ['cluster'],
        monthly: { 'ha-control-plane': 40 },
        of: 'the cluster; one that is not highly available is free',
        billed: perHour,
        sources: [pricing('kubernetes')]
    },
    {
        what: 'load balancers',
        kinds: ['load-balancer'],
        monthly: { 'load-balancer': 12, 'network-load-balancer': 15, 'global-load-balancer': 15 },
        of: 'each of its nodes (`size_unit`); a global one as a whole',
        billed: perHour,
        sources: [pricing('networking/load-balancers')]
    },
    {
        what: 'databases of PostgreSQL, MySQL, Redis and Valkey, and their read-only replicas',
        kinds: ['database', 'database-replica'],
        monthly: {
            'db-s-1vcpu-1gb': 15.15,
            'db-s-1vcpu-2gb': 30.45,
            'db-s-2vcpu-4gb': 60.9,
            'db-s-4vcpu-8gb': 122.1,
            'db-s-6vcpu-16gb': 244.35,
            'db-storage-gib': 0.215
        },
        of: 'each node, the standby ones too, and each GiB of its storage beyond what the size includes',
        billed: perHour,
        sources: ['https://www.digitalocean.com/pricing/managed-databases', pricing('databases/postgresql')]
    },
    {
        what: 'volumes',
        kinds: ['volume'],
        monthly: { 'volume-gib': 0.1 },
        of: 'each GiB, attached or not',
        billed: perHour,
        sources: [pricing('volumes')]
    },
    {
        what: 'snapshots of volumes',
        kinds: ['volume-snapshot'],
        monthly: { 'volume-snapshot-gib': 0.06 },
        of: 'each GiB',
        billed: { unit: hour, minimum: { time: hour, dollars: 0.01 } },
        sources: [pricing('snapshots')]
    },
    {
        what: 'the account’s Spaces subscription, where a stack makes a bucket',
        kinds: ['spaces-plan'],
        monthly: { spaces: 5 },
        of: 'the account, once; without what buckets hold beyond its 250 GiB',
        billed: perHour,
        sources: [pricing('spaces')]
    },
    {
        what: 'the plan of the account’s container registries, where a stack makes one',
        kinds: ['registry-plan'],
        monthly: {},
        of: 'the account, as `/v2/registries/subscription` says on that day',
        billed: perHour,
        sources: [pricing('container-registry')]
    },
    {
        what: 'what the account’s container registries store, where a stack makes one',
        kinds: ['registry-storage'],
        monthly: { 'registry-storage-gib': 0.02 },
        of: 'each GiB beyond what the plan includes, of which each whole day that the oldest of them has lived in the month gives a 28th',
        billed: perDay,
        sources: [pricing('container-registry')]
    }
];
function billing_billingOf(kind) {
    return billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour;
}
/**
 * Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. `uncapped`: of a size whose
 * month has no cap.
 */
function billing_billedHours(from, until, uncapped = false) {
    let hours = 0;
    for (let start = from; start < until;) {
        const date = new Date(start);
        const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
        const end = Math.min(next, until);
        const lived = (end - start) / hour;
        hours += uncapped ? lived : Math.min(hoursOfMonth, lived);
        start = end;
    }
    return hours;
}
/** Hours by which what lived for so many milliseconds is rounded up. */
function roundedUp(kind, lived) {
    const { unit, minimum } = billing_billingOf(kind);
    const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
    return (billed - lived) / hour;
}
/** Hours by which a part is billed ahead at the most. */
function billing_mostRoundedUp(kind) {
    const { unit, minimum } = billing_billingOf(kind);
    return Math.max(unit, minimum.time) / hour;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/spending.js

const spending_hour = 3_600_000;
/**
 * What has grown is counted from the last look that was written down, and a look is written down where the last one is older than
 * this: growth is counted from so long before it was seen at the most, and each hour's look costs no write.
 */
const written = 6 * spending_hour;
/** The same in a ledger that does not know its last look: the reaper looks once an hour. */
const unseen = (/* unused pure expression or super */ null && (spending_hour));
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
    const hours = billing_billedHours(Date.parse(from), until, uncapped) + roundedUp(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max(billing_billingOf(kind).minimum.dollars, cost) : cost;
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
        const more = hourly * (billedHours(Date.parse(from), moment, uncapped) + mostRoundedUp(kind));
        return total + Math.max(billingOf(kind).minimum.dollars - spent, more);
    }, fixed);
    const begins = live.map(({ from }) => Date.parse(from));
    let early = Math.min(...begins);
    // A month's cap leaves out a tenth of its hours at the most.
    let late = Math.ceil(Math.max(...begins) + 1.2 * (Math.max(0, budget) / perHour) * spending_hour) + 1;
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
    const { unit } = billingOf(part.kind);
    const units = (moment) => Math.max(0, moment - since) / unit;
    const hasGrown = price > part.hourly;
    const grew = Math.min(now, lookedAt, grownSince === undefined ? now : Math.max(from, Date.parse(grownSince)));
    const at = since + unit * (hasGrown ? Math.floor(units(grew)) : Math.ceil(units(now)));
    const spent = part.spent + part.hourly * billedHours(from, at, part.uncapped);
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

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/schema.js + 1 modules
var schema = __webpack_require__(3097);
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
    const counted = withoutGone(document, schema/* atMost */.Tu.journal, schema/* atMost */.Tu.parts);
    const text = (0,schema/* renderDocument */.yQ)(counted);
    if (bytesOf(text) <= room)
        return within(counted, text, ref);
    const shortest = withoutGone(counted, 0, 0);
    const shorter = (0,schema/* renderDocument */.yQ)(shortest);
    if (bytesOf(shorter) <= room)
        return within(shortest, shorter, ref);
    throw tooMuch(`${ref} would have ${bytesOf(shorter)} bytes; ${room} may be`);
}
function within(document, text, ref) {
    const { journal, leases, operations, apps, spending } = document;
    const counts = [
        ['resources', journal.length, schema/* atMost */.Tu.journal],
        ['leases', leases.length, schema/* atMost */.Tu.leases],
        ['operations', operations.length, schema/* atMost */.Tu.operations],
        ['apps', Object.keys(apps).length, schema/* atMost */.Tu.apps],
        ['parts that are paid for', spending?.parts.length ?? 0, schema/* atMost */.Tu.parts]
    ];
    const over = counts.filter(([, count, allowed]) => count > allowed);
    if (over.length === 0)
        return { document, text };
    throw tooMuch(`${ref} would hold ${over.map(([what, count, allowed]) => `${count} ${what}, of ${allowed} that may be`).join('; ')}`);
}
function tooMuch(message) {
    return new ledger_error/* LedgerError */.oy('ledger-unwritable', message, {
        hint: 'Destroy the environment in staging-control and create it again; make it smaller, or several of it.'
    });
}
/** Without what is gone, the longest first, as far as there is more than `entries` and `paid`. */
function withoutGone(document, entries, paid) {
    const { journal, spending } = document;
    const forgotten = new Set(longestGone(journal, journal.length - entries));
    return {
        ...document,
        ...(forgotten.size > 0 && { journal: journal.filter((entry) => !forgotten.has(entry)) }),
        ...(spending && { spending: withRoom(spending, paid) })
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
            throw new ledger_error/* LedgerError */.oy('ledger-broken', `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
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
            throw (0,ledger_error/* brokenLedger */.nH)(place, file.problem);
        return (0,schema/* parseDocument */.Tp)(file.text, names, place);
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
            const current = tip ? read(tip) : ((await former(read)) ?? (0,schema/* emptyDocument */.vM)(names));
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
                    if (!(0,ledger_error/* isBroken */.Qr)(error))
                        throw error;
                    problem = error.message;
                    return { ...(0,schema/* emptyDocument */.vM)(names), generation: Math.floor(clock.now() / 1000) };
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
        return new ledger_error/* LedgerError */.oy(outcome.reason, message, { hint: serverTrouble });
    return new ledger_error/* LedgerError */.oy('ledger-unwritable', message, {
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


/***/ }),

/***/ 3097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tu: () => (/* binding */ atMost),
  vM: () => (/* binding */ emptyDocument),
  Tp: () => (/* binding */ parseDocument),
  yQ: () => (/* binding */ renderDocument)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 2 modules
var schemas = __webpack_require__(5395);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(4337);
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
        throw new ledger_error/* LedgerError */.oy('ledger-newer', `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
            hint: 'Use the newest release of staging-actions in every workflow of this repository.'
        });
    const parsed = documentSchema.safeParse(migrate(raw, version ?? 0));
    if (!parsed.success)
        throw (0,ledger_error/* brokenLedger */.nH)(ref, parsed.error.issues.slice(0, 5).map(told).join('; '));
    const { environment, repositoryId } = parsed.data;
    if (environment !== identity.environment || repositoryId !== identity.repositoryId)
        throw (0,ledger_error/* brokenLedger */.nH)(ref, `it is of ${environment} in repository ${repositoryId}, and not of ${identity.environment} in ${identity.repositoryId}: a repository that was made again, or pushed as a mirror, brought the other one's along, and nothing that the other one has is this one's`);
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


/***/ }),

/***/ 8540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YT: () => (/* binding */ withUse)
/* harmony export */ });
/* unused harmony exports requestGrace, isApprovalLease, withLife, leaseEnd, endOf */


/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000;
/** Milliseconds that a request's lease may outlast its time to decide: an hourly look notices that it is over, and the clean-up takes its time. */
const requestGrace = (/* unused pure expression or super */ null && (3 * 3_600_000));
function isApprovalLease({ id }) {
    return id.startsWith('approval-');
}
/** The environment is wanted from now on: its life begins, under these limits, unless it goes on. */
function withLife(document, limits, now) {
    const at = new Date(now).toISOString();
    return {
        ...document,
        life: document.life
            ? { ...document.life, usedAt: at }
            : { since: beginning(document) ?? at, until: new Date(now + limits.ttl).toISOString(), usedAt: at, limits }
    };
}
/** Of what is written down already, though not since when it lives: it is no older than its first entry. */
function beginning({ journal }) {
    return journal.map(({ at }) => at).sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
/** Somebody uses it: idle time begins again. To be part of a write that is made anyway. */
function withUse(document, now) {
    return document.life ? { ...document, life: { ...document.life, usedAt: new Date(now).toISOString() } } : document;
}
/** Until when a lease of so many milliseconds lasts (milliseconds since the epoch): not beyond the environment's life. */
function leaseEnd({ life }, duration, now) {
    return Math.min(now + duration, life ? Math.max(Date.parse(life.until), now + courtesy) : Number.POSITIVE_INFINITY);
}
/**
 * The end of the environment by the ledger, the first of all ends; undefined: nobody wants it, and nothing is known to be there.
 * `configured` counts where the ledger does not say what the environment was made under. What the cloud shows counts when it is
 * entered into the document first (`withSeen`).
 *
 * A request's lease makes idle time stand still, and is not cut off by the end of the environment's life: the request's own time
 * bounds it. A person's lease holds through idle time unless that is configured otherwise. Money waits for nobody.
 */
function endOf(document, configured) {
    const limits = limitsOf(document, configured);
    const end = timeOver(document, limits);
    if (!end)
        return undefined;
    const spent = limits.budget === undefined ? undefined : budgetEnd(document, limits.budget);
    const first = {
        ...(spent !== undefined && spent < end.at ? { at: spent, because: 'budget' } : end),
        ...(limits.budget !== undefined && { budget: limits.budget })
    };
    // What a run that failed keeps is let go of once it is run again.
    const people = document.leases.filter(({ byHand, kept }) => byHand && !kept);
    if (people.length === document.leases.length)
        return first;
    const alone = timeOver({ ...document, leases: people }, limits);
    return alone && alone.at < first.at ? { ...first, sooner: alone.at } : first;
}
function timeOver(document, { idle, idleApplies, approval }) {
    const { life, leases, operations, journal, stack } = document;
    if (!life && !stack && leases.length + operations.length + journal.length === 0)
        return undefined;
    const unused = { at: latest(leases), because: 'unused' };
    if (!life)
        return unused;
    const decided = decidedBy(leases, Math.max(Date.parse(life.until), Date.parse(life.usedAt)), approval);
    const held = idleApplies === 'unheld' ? latest(leases.filter(({ byHand }) => byHand)) : 0;
    const untilIdle = Math.max(Date.parse(life.usedAt), decided) + idle;
    const ofIdleTime = { at: Math.max(untilIdle, held), because: 'idle' };
    // Of those that come at the same moment the first is told: a person's lease that runs out, before the idle time that it held off.
    const [first = unused] = [
        { at: Date.parse(life.until), because: 'ttl' },
        ...(held >= untilIdle ? [unused, ofIdleTime] : [ofIdleTime, unused])
    ].sort((a, b) => a.at - b.at);
    return { ...first, at: Math.max(first.at, decided) };
}
/**
 * Each request for approval has its own time, counted from when it was made; and that was a use, of an environment that lived.
 * @param lived milliseconds since the epoch: until when it did, or was going to
 */
function decidedBy(leases, lived, approval) {
    return leases
        .filter(isApprovalLease)
        .map(({ since, until }) => ({ since: Date.parse(since), until: Date.parse(until) }))
        .sort((a, b) => a.since - b.since)
        .reduce((decided, { since, until }) => since > Math.max(lived, decided)
        ? decided
        : Math.max(decided, Math.min(until, since + approval + requestGrace)), 0);
}
function latest(leases) {
    return Math.max(0, ...leases.map(({ until }) => Date.parse(until)));
}


/***/ }),

/***/ 4257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DH: () => (/* binding */ ledgerRef),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   iF: () => (/* binding */ environmentNames)
/* harmony export */ });
/* unused harmony exports isBot, isEnvironmentName, marksOf, environmentSpelled, isNameOf, stateKey, stateKeyPrefix, isSafeKey, clusterTag */
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
        throw new StagingError('invalid-configuration', `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: 'Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot.' });
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

/***/ 6809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ refOf),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Ro: () => (/* binding */ describeRef),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   ld: () => (/* binding */ items)
/* harmony export */ });
function refOf(object) {
    const { namespace, name } = object.metadata;
    const ref = { apiVersion: object.apiVersion, kind: object.kind, name };
    return namespace === undefined ? ref : { ...ref, namespace };
}
/** `Deployment web in demo`, for people. */
function describeRef(ref) {
    return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ''}`;
}
/** A field of an untyped object by path; undefined when any step is missing. */
function field(value, ...path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = current[step];
    }
    return current;
}
/** A list in an untyped object by path; empty when it is missing. */
function items(value, ...path) {
    const list = field(value, ...path);
    return Array.isArray(list) ? list : [];
}
function text(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function number(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' ? found : undefined;
}


/***/ })

};

export const id = 260;
export const ids = [260];
export const modules = {

/***/ 7260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  teardown: () => (/* binding */ teardown)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var src_errors = __webpack_require__(7702);
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
    throw new src_errors/* StagingError */.QH('invalid-configuration', `the apps do not fit together: ${problems.slice(0, 20).join('; ')}`, {
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
        const { parseConfiguration } = await __webpack_require__.e(/* import() */ 473).then(__webpack_require__.bind(__webpack_require__, 7473));
        return parseConfiguration(text, path);
    }
    if (source.path !== undefined && source.path !== configurationPath)
        throw new src_errors/* StagingError */.QH('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
            hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
        });
    return (0,defaults/* defaultConfiguration */._)();
}
function checkedPath(path) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
        throw new src_errors/* StagingError */.QH('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`);
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
        throw new src_errors/* StagingError */.QH('invalid-configuration', `could not read ${file}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./packages/base/build/src/parse-json.js

/**
 * The error of an answer that was to be JSON and is not. Says what it is, and not a word of it: it may hold passwords.
 * @param service as people call it: `DigitalOcean`
 * @param form what it was to be
 */
function notJson(service, path, body, form = 'JSON') {
    return new src_errors/* StagingError */.QH('service-error', `${service}'s answer to ${path} is no ${form}: ${whatIs(body)}`, {
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
    return new src_errors/* ApiError */.hD({ service, method, path, status: 0, detail }, { reason: 'service-error', hint: proxyHint(service) });
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

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/identifier.js

/** Makes an id, a name or a tag safe as one segment of a path: `../` and empty ids would reach another resource. */
function segment(identifier) {
    const text = String(identifier);
    if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text))
        throw new src_errors/* StagingError */.QH('internal', `${JSON.stringify(text)} is not an identifier of DigitalOcean's`);
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
            throw notJson('DigitalOcean', path, answer, 'kubeconfig');
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

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./node_modules/axios/dist/browser/axios.cjs
var axios = __webpack_require__(5501);
// EXTERNAL MODULE: ./node_modules/dots-wrapper/dist/common/create-context/create-context.js
var create_context = __webpack_require__(7900);
// EXTERNAL MODULE: ./node_modules/zod/v4/locales/en.js
var en = __webpack_require__(252);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
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
            if (error instanceof src_errors/* ApiError */.hD)
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
            if (method !== 'GET' && isPage(response.data))
                return pageFor(path, response.data);
            return { kind: 'answered', status: response.status, response };
        }
        catch (error) {
            this.#signal?.throwIfAborted();
            const response = axios.isAxiosError(error) ? error.response : undefined;
            this.#note(response);
            if (isAbsence(response?.status) && isPage(response?.data))
                return pageFor(path, response.data);
            const status = response?.status ?? 0;
            const body = errorBody.safeParse(response?.data).data;
            const detail = body?.message ?? (status === 0 ? networkCode(error) : undefined);
            const hint = hintFor(status);
            return {
                kind: 'failed',
                status,
                retryAfter: retryAfter(response),
                error: new src_errors/* ApiError */.hD({
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
            throw notJson('DigitalOcean', path, data);
        // Only where and what was expected: the answer itself may hold passwords.
        const problems = parsed.error.issues.map(({ path: at, message }) => [at.join('.'), message].filter(Boolean).join(': '));
        throw new src_errors/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} is not understood: ${problems.slice(0, 5).join('; ')}`);
    }
}
/** Half an answer, or one of a service that has lost what it stands on: that there is nothing is said in another way. */
function noList(path, plural) {
    return new src_errors/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} has no list of ${plural}, and does not say that there is none`, { hint: proxyHint('DigitalOcean') });
}
/** What is not on a list that counts it is not gone. */
function shortList(path, plural, found, total) {
    return new src_errors/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} has ${found} ${plural}, and says that there are ${total}`, { hint: proxyHint('DigitalOcean') });
}
/** As if no answer had come: it is asked again. */
function pageFor(path, data) {
    return { kind: 'failed', status: 0, retryAfter: undefined, error: notJson('DigitalOcean', path, data) };
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
    return error instanceof src_errors/* ApiError */.hD && isAbsence(error.status);
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
        const transport = new Transport(options);
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

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
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

;// CONCATENATED MODULE: ./packages/github/build/src/client.js

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function client_asApiError(error, method, path) {
    if (error instanceof src_errors/* ApiError */.hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && isPage(data))
        return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`);
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = typeof data === 'string' ? undefined : data?.message;
    return new src_errors/* ApiError */.hD({
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
function client_requireJson({ status, data }, method, path) {
    const hasBody = status < 300 && status !== 204 && status !== 205;
    if (hasBody && typeof data === 'string')
        throw notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`);
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
    return answeredInstead({ service: 'GitHub', method, path }, detail);
}

;// CONCATENATED MODULE: ./packages/github/build/src/seen.js

const clients = new WeakMap();
/** What this client has learned: by itself, or from the event that started the run. */
function seen_seenBy(octokit) {
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
        seen_seenBy(octokit).ahead = ahead;
}
/** Milliseconds since the epoch, by GitHub's clock as far as it is known. */
function timeAt(octokit) {
    return Date.now() - seen_seenBy(octokit).ahead;
}
/** From now on reads of the issue show at least this. */
function raiseFloor(octokit, issue, { updatedAt, comment }) {
    const { floors } = seen_seenBy(octokit);
    const comments = floors.get(issue)?.comments ?? [];
    floors.set(issue, {
        at: src_clock/* systemClock */.m.monotonic(),
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

;// CONCATENATED MODULE: ./packages/github/build/src/settling.js

/**
 * GitHub answers reads from copies of its database that follow a little later, and loses answers to writes that it has done.
 * What that means for a client is decided here and nowhere else: how long an absence is doubted, and when a request may be sent
 * again. (404 right after a create: runatlantis/atlantis#1131, kubernetes/test-infra#2262. A write repeated after a 500 that had
 * its effect: probot/probot#921.)
 */
/** Milliseconds that something whose existence nobody has told us of must be absent before we believe it. */
const settling_doubt = 5_500;
/** The same for what we made or saw ourselves: it may be gone, but rarely is. A ref may be: anyone who may push can delete one. */
const strongDoubt = { ref: 15_000, other: 60_000 };
/** Milliseconds after a change in which a read may still show what was before. */
const lag = 10_000;
/** Milliseconds between looks: soon at first, seldom after a while. */
const settling_longestPause = { first: 2_000, later: 5_000 };
/** Milliseconds before the next look, growing; undefined once `patience` would be over. */
function pauseWithin(patience, attempt, elapsed) {
    const pause = Math.min(elapsed < lag ? settling_longestPause.first : settling_longestPause.later, 250 * 2 ** attempt);
    return elapsed + pause <= patience ? pause : undefined;
}
/** Looks until there is something, for as long as its absence is doubted. The first look is at once. */
async function lookFor(find, options = {}) {
    const { patience = lag, clock = src_clock/* systemClock */.m } = options;
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
function settling_isLost(error) {
    return error instanceof src_errors/* ApiError */.hD && (error.status === 0 || error.status >= 500);
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
            if (!settling_isLost(error) || attempt === 4)
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

;// CONCATENATED MODULE: ./packages/github/build/src/request.js




/** One request about this repository, typed by its route; every failure is an ApiError that names the filled-in path. */
async function request_request(github, route, parameters, options = {}) {
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
            noteTime(octokit, answered.headers);
            if (!options.isText)
                client_requireJson(answered, method, path);
            return answered;
        }
        catch (error) {
            throw client_asApiError(error, method, path);
        }
    };
    const repeatable = options.repeatable ?? method !== 'POST';
    const answer = await request_persist(github, send, { method, path, repeatable, signal: options.signal });
    const { paths, absences } = seen_seenBy(octokit);
    if (isSingle(path))
        paths.add(path);
    absences.delete(path);
    return answer;
}
/** Sends until there is an answer that can be believed. */
async function request_persist({ octokit, clock = src_clock/* systemClock */.m }, send, sent) {
    const seen = seen_seenBy(octokit);
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        try {
            const answer = await send();
            seen.hasAnswered = true;
            return answer;
        }
        catch (error) {
            sent.signal?.throwIfAborted();
            if (!(error instanceof src_errors/* ApiError */.hD))
                throw error;
            if (error.status > 0 && error.status < 500)
                seen.hasAnswered = true;
            const elapsed = clock.monotonic() - started;
            const pause = settling_isLost(error)
                ? sent.repeatable
                    ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed })
                    : undefined
                : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
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
        return path.includes('/git/ref/') ? strongDoubt.ref : strongDoubt.other;
    // Somebody else holds git's locks for a moment.
    if (error.status === 409 && method === 'GET')
        return settling_doubt;
    // Of a pull request that was made a moment ago (peter-evans/create-pull-request#4356), and of a commit that was just pushed.
    if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
        return settling_doubt;
    if (error.status !== 404)
        return 0;
    const believed = seen.absences.get(path);
    if (believed !== undefined && now - believed < believedFor)
        return 0;
    return isSingle(path) || isRight(path) || path.startsWith('/graphql') ? settling_doubt : 0;
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
async function request_unlessStatus(statuses, wanted) {
    try {
        return await wanted;
    }
    catch (error) {
        if (error instanceof src_errors/* ApiError */.hD && statuses.includes(error.status))
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
                throw new src_errors/* ApiError */.hD({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof src_errors/* ApiError */.hD)
                throw error;
            if (!isGraphqlFailure(error))
                throw client_asApiError(error, 'POST', path);
            const [first] = error.errors;
            throw new src_errors/* ApiError */.hD({
                service: 'GitHub',
                method: 'POST',
                path,
                // Its own mishaps have no type.
                status: /^Something went wrong/.test(first?.message ?? '') ? 500 : (statusOfType[first?.type ?? ''] ?? 422),
                ...(first?.message && { detail: first.message })
            });
        }
    };
    return request_persist(github, send, {
        method: 'POST',
        path: options.about ?? path,
        repeatable: true,
        signal: options.signal
    });
}
function isGraphqlFailure(error) {
    return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

;// CONCATENATED MODULE: ./packages/github/build/src/refs.js




/**
 * What names a branch and nothing else: a tag may be called `main` too, and anyone who may push can make one. A commit, `HEAD` and what
 * begins with `refs/` stay as they are.
 */
function fullRef(name) {
    return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
async function findRef(github, ref) {
    const answer = await request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }));
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
            throw new src_errors/* StagingError */.QH('service-error', `whether ${path} is there is not known: GitHub lists only a part of its folder`);
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
    const tip = await findRef(github, name);
    if (tip !== undefined)
        return tip;
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name });
    return data.find((one) => one.ref === ref)?.object.sha;
}
/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github, sha) {
    const { trees } = seen_seenBy(github.octokit);
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
    seen_seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
    const found = await lookFor(async () => {
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
        // Git keeps no empty folders.
        return data.tree.length > 0 ? data : undefined;
    }, { patience: strongDoubt.other, clock: github.clock });
    if (!found)
        throw new src_errors/* StagingError */.QH('service-error', `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
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
        throw new src_errors/* StagingError */.QH('invalid-configuration', `${path} at ${at} is not a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/**
 * Undefined where there is nothing. A 404 alone does not say so: the tree of the commit has to. What it has is asked for again during a
 * minute.
 */
async function contentsAt(github, path, at) {
    const ref = fullRef(at);
    const read = () => request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    const seen = await read();
    if (seen || (await findInTree(github, path, ref)) === undefined)
        return seen;
    const found = await lookFor(read, { patience: strongDoubt.other, clock: github.clock });
    if (found)
        return found;
    throw new src_errors/* StagingError */.QH('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
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
class LedgerError extends src_errors/* StagingError */.QH {
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
const ledger_git_patience = { unavailable: 120_000, refused: 2000, other: 8000 };
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
            const left = ledger_git_patience[kind] - (clock.monotonic() - started);
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
            throw new src_errors/* StagingError */.QH('timeout', `the files of ${branch} could not be fetched within ten minutes, twice`);
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
        throw new src_errors/* RefusedError */.fk('forbidden', `${branch} does not allow this: ${refused.join('; ')}`, {
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
;// CONCATENATED MODULE: ./packages/environment/build/src/names.js


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
        throw new src_errors/* StagingError */.QH('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
            hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
        });
    if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
        throw new src_errors/* StagingError */.QH('internal', 'the id of the repository is not known', {
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
    const digest = (0,external_node_crypto_.createHash)('sha256').update(host).digest();
    return digest.readUIntBE(0, 6).toString(36).padStart(6, '0').slice(-6);
}
/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state. Throws for one
 * whose segments could lead elsewhere.
 */
function names_stateKey(names, stack, chosen) {
    const key = chosen ?? `${stack}.tfstate`;
    const wrong = unsafeSegment(key);
    if (wrong !== undefined)
        throw new src_errors/* StagingError */.QH('invalid-configuration', `stacks[].backend.key of ${stack} has the segment ${JSON.stringify(wrong)}`, { hint: 'Use letters, digits, `-`, `_` and `.`; no segment is empty or begins with a dot.' });
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
const pricedEngines = ['pg', 'mysql', 'redis', 'valkey'];
/** What backups of a Droplet add to its price: the daily ones, which cost the most. */
const backups = 0.3;
const billing_billedKinds = [
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
function billingOf(kind) {
    return billing_billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour;
}
/**
 * Hours billed between two moments (milliseconds since the epoch): all but what the months' caps leave out. `uncapped`: of a size whose
 * month has no cap.
 */
function billedHours(from, until, uncapped = false) {
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
    const { unit, minimum } = billingOf(kind);
    const billed = Math.max(minimum.time, Math.ceil(lived / unit) * unit);
    return (billed - lived) / hour;
}
/** Hours by which a part is billed ahead at the most. */
function mostRoundedUp(kind) {
    const { unit, minimum } = billingOf(kind);
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
const unseen = spending_hour;
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
    const known = new Map(before.parts.map((part) => [spending_keyOf(part), part]));
    // Free things are no parts, unless they have cost something: they may again, and nothing for the time between.
    const there = new Map(seen
        .flatMap(billedOf)
        .filter((part) => part.hourly !== 0 || spending_isThere(known.get(spending_keyOf(part))))
        .map((part) => [spending_keyOf(part), part]));
    const parts = [];
    let settled = before.settled;
    for (const part of before.parts) {
        const found = there.get(spending_keyOf(part));
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
        const wasFree = part.nodes?.some((node) => known.has(spending_keyOf(node)));
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
function spending_costOf(document, now) {
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
    const hours = billedHours(Date.parse(from), until, uncapped) + roundedUp(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max(billingOf(kind).minimum.dollars, cost) : cost;
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
function spending_isThere(part) {
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
function spending_keyOf({ kind, id }) {
    return `${kind}/${id}`;
}
function iso(moment) {
    return new Date(moment).toISOString();
}
function round(value, digits) {
    return Number(value.toFixed(digits));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var mini_iso = __webpack_require__(3102);
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
const time = mini_iso/* datetime */.w$({ offset: true });
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
    const raw = schema_parseJson(text);
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
function schema_parseJson(text) {
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
    const names = environmentNames({ environment, repositoryId });
    const ref = ledgerRef(refPrefix, environment);
    const remote = new GitRemote({ ...options, ref, author: options.actor });
    const parse = ({ file }, place = ref) => {
        if ('problem' in file)
            throw brokenLedger(place, file.problem);
        return parseDocument(file.text, names, place);
    };
    /** As it was left where ledgers were before: undefined when it is in none of these places. */
    const former = async (read) => {
        for (const prefix of options.formerRefPrefixes ?? []) {
            const place = ledgerRef(prefix, environment);
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
                if (isEnvironmentName(environment) && !found.has(environment))
                    found.set(environment, parsed(file, { environment, repositoryId }, ledgerRef(prefix, environment)));
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
        return (0,src_errors/* toStagingError */.xc)(error);
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
    const names = environmentNames({ environment, repositoryId: repository.id, server: urls.server });
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

;// CONCATENATED MODULE: ./packages/terraform/build/src/json.js
/* Reading what terraform prints as JSON, of which no version says everything. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What lies at a path; undefined: nothing does. */
function at(value, ...path) {
    return path.reduce((found, key) => (isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined), value);
}
/** All resources of a module, as `terraform show -json` prints a state's values, and of those in it. */
function resourcesBelow(module) {
    return [...list(at(module, 'resources')), ...list(at(module, 'child_modules')).flatMap(resourcesBelow)];
}
function object(value) {
    return isObject(value) ? value : {};
}
function list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/backend.js




/**
 * Terraform 1.11.2 and newer (aws-sdk-go-v2 with `when_supported` as its default) send the state over TLS as `aws-chunked`
 * with a checksum in its trailer, whatever `skip_s3_checksum` says; Spaces and other stores on Ceph answer
 * `XAmzContentSHA256Mismatch`, and Terraform cannot even take its lock. Seen with 1.11.4; older ones ignore these settings.
 * Sources: github.com/hashicorp/terraform/issues/36704, github.com/CleverCloud/terraform-provider-clevercloud/pull/420.
 */
const checksumSettings = {
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required'
};
/** The backend's settings as `-backend-config` reads them from a file. */
function renderBackend(settings) {
    const lines = [
        `bucket = ${quote(settings.bucket)}`,
        `key = ${quote(settings.key)}`,
        `region = ${quote(settings.region ?? 'us-east-1')}`,
        `endpoints = { s3 = ${quote(settings.endpoint)} }`,
        `use_lockfile = ${settings.useLockfile ?? true}`,
        'use_path_style = true',
        // Spaces is not AWS: it has no STS, no account ids, no such regions, and not its newer checksums.
        'skip_credentials_validation = true',
        'skip_region_validation = true',
        'skip_requesting_account_id = true',
        'skip_metadata_api_check = true',
        'skip_s3_checksum = true'
    ];
    return `${lines.join('\n')}\n`;
}
/** A string as HCL takes it: nothing in it is interpolated. */
function quote(text) {
    return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
/** The type of the backend that an init has chosen, as Terraform and OpenTofu note it in their data folder; undefined: none, so a local state. */
async function backendOf(dataDirectory) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dataDirectory, 'terraform.tfstate'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '{}';
        throw error;
    });
    const note = JSON.parse(text);
    const backend = isObject(note) ? note['backend'] : undefined;
    return isObject(backend) && typeof backend['type'] === 'string' ? backend['type'] : undefined;
}
function noBackend(directory, type) {
    const has = type === undefined ? 'no backend' : `the backend "${type}"`;
    return new src_errors/* StagingError */.QH('invalid-configuration', `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
        hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
    });
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/child-environment.js


/** Flags of TF_CLI_ARGS that change how fast or how loud a command is, or give it a value, and not what it is about. */
const harmless = new Set([
    'compact-warnings',
    'lock-timeout',
    'no-color',
    'parallelism',
    'var',
    'var-file'
]);
/**
 * All that a terraform of ours sees.
 * @param env what the run gives it, and the job's own
 * @param dataDirectory of this run alone
 * @throws StagingError invalid-input for what would have it plan or destroy something else: Terraform puts TF_CLI_ARGS* into commands
 */
function childEnvironment(env, dataDirectory) {
    const wrong = Object.entries(env).flatMap(([name, value]) => {
        const flags = name.startsWith('TF_CLI_ARGS') ? value.replace(/["'\\]/g, '').split(/\s+/) : [];
        return flags.flatMap((flag) => {
            const [, key = ''] = /^--?([\w-]+)/.exec(flag) ?? [];
            return key !== '' && !harmless.has(key) ? [`${name} has -${key}`] : [];
        });
    });
    if (wrong.length > 0)
        throw new src_errors/* StagingError */.QH('invalid-input', `the environment changes what Terraform does: ${wrong.join(', ')}`, {
            hint: `Take that out of the job's \`env\`: only ${[...harmless].map((flag) => `-${flag}`).join(', ')} may stand there.`
        });
    return {
        // What the environment says of them wins: a store may want its checksums.
        ...checksumSettings,
        ...env,
        // Of each workspace there is another state, which nobody has judged; the job's own terraform may use one.
        TF_WORKSPACE: 'default',
        TF_DATA_DIR: dataDirectory,
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1'
    };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/diagnostic.js

/** `infra/staging/main.tf:12,3: Invalid value: …`, on as many lines as its detail has. */
function renderDiagnostic(diagnostic) {
    const { summary, detail, address, file, line, column } = diagnostic;
    const place = file ? `${file}${line === undefined ? '' : `:${line},${column ?? 1}`}: ` : '';
    const about = address ? ` (${address})` : '';
    return `${place}${summary}${about}${detail ? `: ${detail}` : ''}`;
}
function parseDiagnostic(value) {
    if (!isObject(value) || typeof value['summary'] !== 'string')
        return undefined;
    const range = isObject(value['range']) ? value['range'] : undefined;
    const start = isObject(range?.['start']) ? range['start'] : undefined;
    return {
        severity: value['severity'] === 'warning' ? 'warning' : 'error',
        summary: value['summary'],
        detail: typeof value['detail'] === 'string' ? value['detail'] : '',
        ...(typeof value['address'] === 'string' ? { address: value['address'] } : {}),
        ...(typeof range?.['filename'] === 'string' ? { file: range['filename'] } : {}),
        ...(typeof start?.['line'] === 'number' ? { line: start['line'] } : {}),
        ...(typeof start?.['column'] === 'number' ? { column: start['column'] } : {})
    };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/events.js


/** One line of the machine-readable output; undefined for what is not an event of ours, or no JSON at all. */
function parseEvent(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (!isObject(value))
        return undefined;
    const hook = isObject(value['hook']) ? value['hook'] : undefined;
    const change = isObject(value['change']) ? value['change'] : undefined;
    switch (value['type']) {
        case 'planned_change':
            return change ? { kind: 'planned-change', ...about(change) } : undefined;
        case 'refresh_start':
            return hook ? { kind: 'refresh-start', address: addressIn(hook) } : undefined;
        case 'refresh_complete':
            return hook ? { kind: 'refresh-complete', address: addressIn(hook) } : undefined;
        case 'apply_start':
            return hook ? { kind: 'apply-start', ...about(hook), ...identity(hook) } : undefined;
        case 'apply_progress':
            return hook ? { kind: 'apply-progress', ...about(hook), seconds: events_number(hook['elapsed_seconds']) } : undefined;
        case 'apply_complete':
            return hook
                ? { kind: 'apply-complete', ...about(hook), ...identity(hook), seconds: events_number(hook['elapsed_seconds']) }
                : undefined;
        case 'apply_errored':
            return hook ? { kind: 'apply-errored', ...about(hook), seconds: events_number(hook['elapsed_seconds']) } : undefined;
        case 'change_summary':
            return summary(value['changes']);
        case 'diagnostic': {
            const diagnostic = parseDiagnostic(value['diagnostic']);
            return diagnostic && { kind: 'diagnostic', diagnostic };
        }
        default:
            return undefined;
    }
}
/** An event as a line of the log; undefined for those that nobody wants to read. */
function describeEvent(event) {
    if ('action' in event && event.action === 'read')
        return undefined;
    switch (event.kind) {
        case 'apply-start':
            return `${event.address}: ${event.action} begins${event.id ? ` [${event.id}]` : ''}`;
        case 'apply-complete':
            return `${event.address}: ${event.action} done in ${event.seconds} s${event.id ? ` [${event.id}]` : ''}`;
        case 'apply-errored':
            return `${event.address}: ${event.action} failed after ${event.seconds} s`;
        case 'change-summary': {
            const imported = event.import > 0 ? `, ${event.import} imported` : '';
            return `${event.operation}: ${event.add} to add, ${event.change} to change, ${event.remove} to remove${imported}`;
        }
        default:
            return undefined;
    }
}
function addressIn(value) {
    return isObject(value['resource']) ? events_text(value['resource']['addr']) : '';
}
function about(value) {
    const resource = isObject(value['resource']) ? value['resource'] : {};
    return {
        address: addressIn(value),
        type: events_text(resource['resource_type']),
        action: action(value['action'])
    };
}
function identity(hook) {
    return typeof hook['id_value'] === 'string' && hook['id_key'] === 'id' ? { id: hook['id_value'] } : {};
}
const actions = ['create', 'read', 'update', 'delete', 'replace', 'import', 'noop'];
function action(value) {
    return actions.find((known) => known === value) ?? 'other';
}
function summary(changes) {
    if (!isObject(changes))
        return undefined;
    const { operation } = changes;
    if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy')
        return undefined;
    return {
        kind: 'change-summary',
        operation,
        add: events_number(changes['add']),
        change: events_number(changes['change']),
        remove: events_number(changes['remove']),
        import: events_number(changes['import'])
    };
}
function events_number(value) {
    return typeof value === 'number' ? value : 0;
}
function events_text(value) {
    return typeof value === 'string' ? value : '';
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/cause.js
const limits = 'Delete what nobody needs, or ask DigitalOcean for a higher limit (https://cloud.digitalocean.com/account/team/droplet_limit_increase); what was made before the failure is taken over by the next run.';
const capacity = 'Another `environment.region` or another size has room, or this one has later; what was made before the failure is taken over by the next run.';
/**
 * What a reader can do something about. Terraform hands on a service's words and no status, so these are told by words: of
 * Terraform itself (a variable: internal/terraform/eval_variable.go, the same in OpenTofu), and of DigitalOcean, in the order of
 * "will exceed your droplet limit" (OpenRouterLabs/spawn#2865), "exceed limits, … not enough available droplet limit"
 * (digitalocean/doctl#1619), "size is unavailable" (inlets/inlets-operator#111), "Region is not available"
 * (StreisandEffect/streisand#1037). Of other limits nobody has shown us the words: any "limit" that is reached or exceeded counts.
 */
const causes = [
    [
        (_, { summary }) => summary === 'No value for required variable',
        (said) => ({
            reason: 'invalid-configuration',
            hint: `Give ${/"([\w-]+)"/.exec(said)?.[0] ?? 'it'} a value in \`stacks[].variables\` of .github/staging.yml, or a default in the stack.`
        })
    ],
    [
        (said) => /\b(?:limits?|quota)\b/i.test(said) && /\b(?:exceed\w*|reached|not enough|insufficient|maximum)\b/i.test(said),
        () => ({ reason: 'quota-exceeded', hint: limits })
    ],
    [
        (said) => /\b(?:size|region) is (?:currently )?(?:unavailable|not available)|(?:not enough|no|insufficient|out of) (?:available )?capacity/i.test(said),
        () => ({ reason: 'quota-exceeded', hint: capacity })
    ]
];
/** Of the first error that has one. */
function causeOf(errors) {
    for (const diagnostic of errors) {
        const said = `${diagnostic.summary} ${diagnostic.detail}`;
        // A rate limit is none of the account's size.
        if (/\b429\b|rate limit/i.test(said))
            continue;
        const known = causes.find(([fits]) => fits(said, diagnostic));
        if (known)
            return known[1](said);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/lock.js

/** Terraform has no code for it: the summary is the one thing that tells a lock from another failure. */
const lock_summary = 'Error acquiring the state lock';
/** Undefined when nobody holds it: a lock that could not be written has the same summary, and names no holder. */
function lockInfo(diagnostics) {
    const found = diagnostics.find((diagnostic) => diagnostic.summary === lock_summary);
    if (!found || !/^\s*ID:\s*\S/m.test(found.detail))
        return undefined;
    const field = (name) => new RegExp(`^\\s*${name}:\\s*(.*)$`, 'm').exec(found.detail)?.[1]?.trim() ?? '';
    return { id: field('ID'), operation: field('Operation'), who: field('Who'), created: field('Created') };
}
/** A lock as the `s3` backend lays it next to the state. One that says nothing is a lock all the same. */
function parseLock(text) {
    const lock = parseObject(text);
    const field = (name) => {
        const value = lock[name];
        return typeof value === 'string' ? value : 'unknown';
    };
    return { id: field('ID'), operation: field('Operation'), who: field('Who'), created: field('Created') };
}
function parseObject(text) {
    try {
        const value = JSON.parse(text);
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/failure.js




/** The most that is said of one failure: the log has the rest. */
const mostDiagnostics = 5;
/** By a signal: terraform's own exit codes are 0, 1 and 2. */
function isKill(exitCode) {
    return exitCode > 128;
}
/** The error of a terraform that ended badly: why, in its own words, with file and line. */
function failure({ what, exitCode, errors, stderr, began, awaited, signal }) {
    const interrupt = signal.aborted && signal.reason instanceof src_errors/* StagingError */.QH ? signal.reason : undefined;
    const life = { since: began, until: Date.now() };
    if (interrupt) {
        const { reason, message, hint } = interrupt;
        const of = awaited ? ` of ${awaited}` : '';
        const told = `${message}, during terraform ${what}${of}`;
        const options = { ...(hint && { hint }), cause: interrupt };
        return isKill(exitCode)
            ? new TerraformKilledError(reason, told, life, options)
            : new src_errors/* StagingError */.QH(reason, told, options);
    }
    if (isKill(exitCode))
        return new TerraformKilledError('terraform-failed', `terraform ${what} was killed (exit code ${exitCode})${exitCode === 137 ? ': the machine may be out of memory' : ''}`, life, { hint: 'What it made is found by name and tag, and taken over by the next run.' });
    const lock = lockInfo(errors) ?? lockInfo([{ severity: 'error', summary: lockSummary(stderr), detail: stderr }]);
    if (lock)
        return new StateLockedError(lock);
    const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic);
    const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : [];
    const said = shown.length > 0 ? [...shown, ...more].join('\n') : stderr.trim().split('\n').slice(-20).join('\n');
    return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || 'it said nothing'}`, errors);
}
function lockSummary(stderr) {
    return /Error acquiring the state lock/.exec(stderr)?.[0] ?? '';
}
/** Terraform ended with an error; `diagnostics` are its errors. `terraform-failed`, unless they name a cause that is known. */
class TerraformError extends src_errors/* StagingError */.QH {
    diagnostics;
    constructor(message, diagnostics) {
        const cause = causeOf(diagnostics);
        super(cause?.reason ?? 'terraform-failed', message, {
            hint: cause?.hint ?? 'What was made before the failure is in the state and in the account.'
        });
        this.diagnostics = diagnostics;
    }
}
/** A signal ended terraform: it stored nothing, and what lock it held is there still. */
class TerraformKilledError extends src_errors/* StagingError */.QH {
    /** When it began and when it was over, milliseconds since the epoch. */
    since;
    until;
    constructor(reason, message, { since, until }, options) {
        super(reason, message, options);
        this.since = since;
        this.until = until;
    }
}
/** Somebody holds the state's lock, or died with it. */
class StateLockedError extends src_errors/* StagingError */.QH {
    lock;
    constructor(lock) {
        super('state-locked', `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`, { hint: 'When the run that took the lock is over, unlock it with `terraform force-unlock`.' });
        this.lock = lock;
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/hashicorp-key.js
/**
 * The key that HashiCorp signs its releases with, as published at hashicorp.com/security and by HashiCorp's own installer
 * (github.com/hashicorp/hc-install v0.10.0, internal/pubkey): C874 011F 0AB4 0511 0D02 1055 3436 5D94 72D7 468F.
 * It ends on 2030-03-01; when HashiCorp moves that, this block is replaced by the new one.
 */
const hashicorpKey = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mQINBGB9+xkBEACabYZOWKmgZsHTdRDiyPJxhbuUiKX65GUWkyRMJKi/1dviVxOX
PG6hBPtF48IFnVgxKpIb7G6NjBousAV+CuLlv5yqFKpOZEGC6sBV+Gx8Vu1CICpl
Zm+HpQPcIzwBpN+Ar4l/exCG/f/MZq/oxGgH+TyRF3XcYDjG8dbJCpHO5nQ5Cy9h
QIp3/Bh09kET6lk+4QlofNgHKVT2epV8iK1cXlbQe2tZtfCUtxk+pxvU0UHXp+AB
0xc3/gIhjZp/dePmCOyQyGPJbp5bpO4UeAJ6frqhexmNlaw9Z897ltZmRLGq1p4a
RnWL8FPkBz9SCSKXS8uNyV5oMNVn4G1obCkc106iWuKBTibffYQzq5TG8FYVJKrh
RwWB6piacEB8hl20IIWSxIM3J9tT7CPSnk5RYYCTRHgA5OOrqZhC7JefudrP8n+M
pxkDgNORDu7GCfAuisrf7dXYjLsxG4tu22DBJJC0c/IpRpXDnOuJN1Q5e/3VUKKW
mypNumuQpP5lc1ZFG64TRzb1HR6oIdHfbrVQfdiQXpvdcFx+Fl57WuUraXRV6qfb
4ZmKHX1JEwM/7tu21QE4F1dz0jroLSricZxfaCTHHWNfvGJoZ30/MZUrpSC0IfB3
iQutxbZrwIlTBt+fGLtm3vDtwMFNWM+Rb1lrOxEQd2eijdxhvBOHtlIcswARAQAB
tERIYXNoaUNvcnAgU2VjdXJpdHkgKGhhc2hpY29ycC5jb20vc2VjdXJpdHkpIDxz
ZWN1cml0eUBoYXNoaWNvcnAuY29tPokCVAQTAQoAPgIbAwULCQgHAgYVCgkICwIE
FgIDAQIeAQIXgBYhBMh0AR8KtAURDQIQVTQ2XZRy10aPBQJplkfQBQkQrOy3AAoJ
EDQ2XZRy10aPw6gP/3GUEMUa6mCRuuSOT9UnziPIvXYd63mcN6A6Jwmwj8JaB2qu
OCijvJkw56UbZK3x1FZIbe0hA6VUAwNSNmSIxVJkilgwIYYFO0tnL79XhIeP7jYF
ydXLZ4rTi1FDl8lltAujTNARdY8UGg4hGlcM9OrEeXEFLWugJNiChL15FVoxZqIS
jeduaEqyxGfJnyVwy8z3pZfgODeFr7xs2NkUIMSfuRg24VcL4aW8Frt3jW8P45y3
o/5fsi6Aw2tZ0wD9NSgkVc8VD1NRV9eSZ95Bv+Awf9IXa+Cn5OCjc8Jc+XF+nLfB
oPswOO7E8dLiuBUw6/GzSLMbVs8qf8BNXB92dOe1VccVTqjCxK2sEpVaHh7e+co8
d8lDGBIWMGh7NS6XlGORpFb/T6gxjjOYUV3SKd4QDebUUG8kMkb5juLljOoq+YOP
vgNLDZLZteFpmH+zB9DpOY1YtHZB/OD+DtzLMaSl6VPF2Ln0j5aQGwNDt7sheyAe
sXbu0qn2H5FxojSfvhT0kUDKZ0mgg5y3Oflg49MiAOhjLGY0JocFpBeMILw27fbw
fpIBP7siQWFTFJ1O+l2NQiWAwC2x5fX2EakyCBJmrkPV2hr4nEogNqg9/RDskIUq
cpcOOd/0BntiXMyUCCH2AoCt5acaTQ0WU6CAosZPojOYhtGGgOgeQSdflpMSuQIN
BGB9+xkBEACoklYsfvWRCjOwS8TOKBTfl8myuP9V9uBNbyHufzNETbhYeT33Cj0M
GCNd9GdoaknzBQLbQVSQogA+spqVvQPz1MND18GIdtmr0BXENiZE7SRvu76jNqLp
KxYALoK2Pc3yK0JGD30HcIIgx+lOofrVPA2dfVPTj1wXvm0rbSGA4Wd4Ng3d2AoR
G/wZDAQ7sdZi1A9hhfugTFZwfqR3XAYCk+PUeoFrkJ0O7wngaon+6x2GJVedVPOs
2x/XOR4l9ytFP3o+5ILhVnsK+ESVD9AQz2fhDEU6RhvzaqtHe+sQccR3oVLoGcat
ma5rbfzH0Fhj0JtkbP7WreQf9udYgXxVJKXLQFQgel34egEGG+NlbGSPG+qHOZtY
4uWdlDSvmo+1P95P4VG/EBteqyBbDDGDGiMs6lAMg2cULrwOsbxWjsWka8y2IN3z
1stlIJFvW2kggU+bKnQ+sNQnclq3wzCJjeDBfucR3a5WRojDtGoJP6Fc3luUtS7V
5TAdOx4dhaMFU9+01OoH8ZdTRiHZ1K7RFeAIslSyd4iA/xkhOhHq89F4ECQf3Bt4
ZhGsXDTaA/VgHmf3AULbrC94O7HNqOvTWzwGiWHLfcxXQsr+ijIEQvh6rHKmJK8R
9NMHqc3L18eMO6bqrzEHW0Xoiu9W8Yj+WuB3IKdhclT3w0pO4Pj8gQARAQABiQI8
BBgBCgAmAhsMFiEEyHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWR+0FCRCs7NQACgkQ
NDZdlHLXRo/R0A//QW1opBlzWSmWww1q9QuJA2WCIIs8tJKRDOsmgJPscNpzwZFU
N1Df0wWNjqi1BDReei7lZTHwUk+ebBn0bkI3ANmmgYg7LBueAt5UWSingOc+rvKA
N32BDzBYkMckRzJSQsmeC5hm3J3wLSy90uaIlrJJE9GJZkf/W2Ob+4SQZZ+dnnRP
JokDdW1DuZS9PbxSLJKD5eIWHBxJnFM1CmHfOfrjTJ+MYvVGM5sxSY8R7E+GADj5
L/i4N+tTFJLuTMYARGfA6d+KPKcMJtgpUPjSMAg8nGUhukctpuBs27mOKW0CBtmJ
82X/qYROTL0+vGTvUYflYiuceVlhX/kw0JZnMaG5V/mpHq8SwD07pCGOf69j/mNa
5EL3++Pmzg0s0stw3Ea5pCN0cL/nKkoWchHBfW15W4JOnKAIspyD1vH670P4WfeV
E9B9d6tgKSbM/9JlXoQS5ZdG+kbdosieELhmVWmvojyK7K+Ry6C9wgd+UfnW5jXd
iNwKW3KHuautQwlFhHRNMyDg08c+pI5emTMT3IUQyGWo+Gska3TqGujFcABx7Ip+
mHNmMrCkSD+XC2bvzvRR7FcM0/B9fsjLX/Wttm5vRJ1d2oAoEPvw2IZnJIXpOt2z
zo55sJTztNu4lWGgDVgtp9SXO5a0E5YvFHQNZN5QLeVTTFu6I7qG+ME1E/K5Ag0E
YH3+JQEQALivllTjMolxUW2OxrXb+a2Pt6vjCBsiJzrUj0Pa63U+lT9jldbCCfgP
wDpcDuO1O05Q8k1MoYZ6HddjWnqKG7S3eqkV5c3ct3amAXp513QDKZUfIDylOmhU
qvxjEgvGjdRjz6kECFGYr6Vnj/p6AwWv4/FBRFlrq7cnQgPynbIH4hrWvewp3Tqw
GVgqm5RRofuAugi8iZQVlAiQZJo88yaztAQ/7VsXBiHTn61ugQ8bKdAsr8w/ZZU5
HScHLqRolcYg0cKN91c0EbJq9k1LUC//CakPB9mhi5+aUVUGusIM8ECShUEgSTCi
KQiJUPZ2CFbbPE9L5o9xoPCxjXoX+r7L/WyoCPTeoS3YRUMEnWKvc42Yxz3meRb+
BmaqgbheNmzOah5nMwPupJYmHrjWPkX7oyyHxLSFw4dtoP2j6Z7GdRXKa2dUYdk2
x3JYKocrDoPHh3Q0TAZujtpdjFi1BS8pbxYFb3hHmGSdvz7T7KcqP7ChC7k2RAKO
GiG7QQe4NX3sSMgweYpl4OwvQOn73t5CVWYp/gIBNZGsU3Pto8g27vHeWyH9mKr4
cSepDhw+/X8FGRNdxNfpLKm7Vc0Sm9Sof8TRFrBTqX+vIQupYHRi5QQCuYaV6OVr
ITeegNK3So4m39d6ajCR9QxRbmjnx9UcnSYYDmIB6fpBuwT0ogNtABEBAAGJBHIE
GAEKACYCGwIWIQTIdAEfCrQFEQ0CEFU0Nl2UctdGjwUCYH4bgAUJAeFQ2wJAwXQg
BBkBCgAdFiEEs2y6kaLAcwxDX8KAsLRBCXaFtnYFAmB9/iUACgkQsLRBCXaFtnYX
BhAAlxejyFXoQwyGo9U+2g9N6LUb/tNtH29RHYxy4A3/ZUY7d/FMkArmh4+dfjf0
p9MJz98Zkps20kaYP+2YzYmaizO6OA6RIddcEXQDRCPHmLts3097mJ/skx9qLAf6
rh9J7jWeSqWO6VW6Mlx8j9m7sm3Ae1OsjOx/m7lGZOhY4UYfY627+Jf7WQ5103Qs
lgQ09es/vhTCx0g34SYEmMW15Tc3eCjQ21b1MeJD/V26npeakV8iCZ1kHZHawPq/
aCCuYEcCeQOOteTWvl7HXaHMhHIx7jjOd8XX9V+UxsGz2WCIxX/j7EEEc7CAxwAN
nWp9jXeLfxYfjrUB7XQZsGCd4EHHzUyCf7iRJL7OJ3tz5Z+rOlNjSgci+ycHEccL
YeFAEV+Fz+sj7q4cFAferkr7imY1XEI0Ji5P8p/uRYw/n8uUf7LrLw5TzHmZsTSC
UaiL4llRzkDC6cVhYfqQWUXDd/r385OkE4oalNNE+n+txNRx92rpvXWZ5qFYfv7E
95fltvpXc0iOugPMzyof3lwo3Xi4WZKc1CC/jEviKTQhfn3WZukuF5lbz3V1PQfI
xFsYe9WYQmp25XGgezjXzp89C/OIcYsVB1KJAKihgbYdHyUN4fRCmOszmOUwEAKR
3k5j4X8V5bk08sA69NVXPn2ofxyk3YYOMYWW8ouObnXoS8QJEDQ2XZRy10aPMpsQ
AIbwX21erVqUDMPn1uONP6o4NBEq4MwG7d+fT85rc1U0RfeKBwjucAE/iStZDQoM
ZKWvGhFR+uoyg1LrXNKuSPB82unh2bpvj4zEnJsJadiwtShTKDsikhrfFEK3aCK8
Zuhpiu3jxMFDhpFzlxsSwaCcGJqcdwGhWUx0ZAVD2X71UCFoOXPjF9fNnpy80YNp
flPjj2RnOZbJyBIM0sWIVMd8F44qkTASf8K5Qb47WFN5tSpePq7OCm7s8u+lYZGK
wR18K7VliundR+5a8XAOyUXOL5UsDaQCK4Lj4lRaeFXunXl3DJ4E+7BKzZhReJL6
EugV5eaGonA52TWtFdB8p+79wPUeI3KcdPmQ9Ll5Zi/jBemY4bzasmgKzNeMtwWP
fk6WgrvBwptqohw71HDymGxFUnUP7XYYjic2sVKhv9AevMGycVgwWBiWroDCQ9Ja
btKfxHhI2p+g+rcywmBobWJbZsujTNjhtme+kNn1mhJsD3bKPjKQfAxaTskBLb0V
wgV21891TS1Dq9kdPLwoS4XNpYg2LLB4p9hmeG3fu9+OmqwY5oKXsHiWc43dei9Y
yxZ1AAUOIaIdPkq+YG/PhlGE4YcQZ4RPpltAr0HfGgZhmXWigbGS+66pUj+Ojysc
j0K5tCVxVu0fhhFpOlHv0LWaxCbnkgkQH9jfMEJkAWMOuQINBGCAXCYBEADW6RNr
ZVGNXvHVBqSiOWaxl1XOiEoiHPt50Aijt25yXbG+0kHIFSoR+1g6Lh20JTCChgfQ
kGGjzQvEuG1HTw07YhsvLc0pkjNMfu6gJqFox/ogc53mz69OxXauzUQ/TZ27GDVp
UBu+EhDKt1s3OtA6Bjz/csop/Um7gT0+ivHyvJ/jGdnPEZv8tNuSE/Uo+hn/Q9hg
8SbveZzo3C+U4KcabCESEFl8Gq6aRi9vAfa65oxD5jKaIz7cy+pwb0lizqlW7H9t
Qlr3dBfdIcdzgR55hTFC5/XrcwJ6/nHVH/xGskEasnfCQX8RYKMuy0UADJy72TkZ
bYaCx+XXIcVB8GTOmJVoAhrTSSVLAZspfCnjwnSxisDn3ZzsYrq3cV6sU8b+QlIX
7VAjurE+5cZiVlaxgCjyhKqlGgmonnReWOBacCgL/UvuwMmMp5TTLmiLXLT7uxeG
ojEyoCk4sMrqrU1jevHyGlDJH9Taux15GILDwnYFfAvPF9WCid4UZ4Ouwjcaxfys
3LxNiZIlUsXNKwS3mhiMRL4TRsbs4k4QE+LIMOsauIvcvm8/frydvQ/kUwIhVTH8
0XGOH909bYtJvY3fudK7ShIwm7ZFTduBJUG473E/Fn3VkhTmBX6+PjOC50HR/Hyb
waRCzfDruMe3TAcE/tSP5CUOb9C7+P+hPzQcDwARAQABiQRyBBgBCgAmAhsCFiEE
yHQBHwq0BRENAhBVNDZdlHLXRo8FAmmWSAoFCRCqi+QCQMF0IAQZAQoAHRYhBDdO
x1tIWRNgSoMcx8ggxtXNJ6uHBQJggFwmAAoJEMggxtXNJ6uHRfAP/2CGdSyg0K7U
66Vygl0dugxrMm8O3/Oe211BKdQsFUSWAznOTRTK/zvMUHO4LJAlYvdtZ6xDa4XH
l9FYQ8MR9ZV0OuOlAZvU4IJDLPVCU09X/UzX/GEoZL0R5esvwPAXopMaRHCfXJeI
/gEaB94UhAeYlwpcRn0eSuk1vyZx7GRE6/hog8DCf4hoT40dW20gGe58xcvJ+mRY
lC0lr16WH08wuUcee6+dgu+4Cg6SG6+zt9cMyl8VnTUL5BK/V3MebnYZJK0RFDNn
nXDhzStgOd5gOeIL+xBPXHd0/ld/rDM74SFExpuS+hNsyo+xMQ/HJavak21MFinu
l9COwfGEmlAXTGMY30Lf3Pt/eAkbwgmGc966VSoRmOFEXJVlDr+yJR6ru+7j50z8
lAv6Lsop7sun1Qysbo0swf6W1qgPf6VWbx91NTFLkw0+gD8jxwrU5ZMkeSuntX9d
pjuZS29CflXXIRPlvhuiDPicwTpYuIUx37vHveAH5gnowZg247x780Urrsx8duTX
8CI9MAnqzm4dFAiRlwE8bvLk+l9wekiXA9gIMZiVNqNlduXIqvAG21Wdgq8qyeXK
y/XWCVKDQOmEbFAltfNam8E3KEw0fl199x+93d5ckDGcPzUYPbNkCuIwngC/ZN96
pDafF3Z12fSNfhZUe0C8td8KAszYa96GCRA0Nl2UctdGj1gKD/4jOGhEGTg88Vyu
PVjeK+zkwrTIZSvHdUHfTt/+rTLSNb/RQiBCUQuEZvafj6FrntS7bAEhccGqH894
T3St5K0AXWkvsLd6K+cbIQdlnFA2zb6geJUCk6qx5NgWpRc3i0DS7CheGwl+Bwu7
+n9pNjNjiHV+rYDgqbQXG0dtGysB0/3qIRgEDHFO0HJu/dcte4oXrQIqrZrpOwe8
WxqFqdU918JpSUcc8coiFp9YtwpgqQNxGVZ+rhgnTGdZzk1f/Yhhimh+2B0ReaFv
k3UzVBj3HQ9C6+Ot3MyDEhSgdhjr9e25Tm9S5YfhwtWmghRw9RKPyLMSXSxm/Uc0
mK1NucAp8TQBwKqKzNpCk5IdrBSWRUbjOoOFyzyCsY6gS285GCpSIzI39hTf+3gd
wYPlE6fj+F2TZzdhx62DPnzBzBHnByYTVdJ649bx0FFp4Q+5TbIWtxu/AQkRDxmW
NQfE+6GgeshlrhXWsh6+PGDzt+2raG6zUT913sdz7Ctw4fLjmsKOTdTz3Xa9pr8l
xfI/JuukSgt9o/n3GirhTB3zE1w/I/Xt6k7oASiP3zQSuHtB/CYKYHDtOCWwjo7J
PEGtb/FkreKNxsk/p20jnlrB8WZxxswdr2Vri9NmFeyMDVX7qF3WqT+8aCV9GtS1
GCHx/5nGBdDwoxEsXqpI3IUqPb6FDg==
=wtp+
-----END PGP PUBLIC KEY BLOCK-----
`;

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/openpgp.js

const tags = { signature: 2, publicKey: 6, publicSubkey: 14 };
const types = { binary: 0x00, certification: [0x10, 0x11, 0x12, 0x13], binding: 0x18, directKey: 0x1f };
const revocations = [0x20, 0x28, 0x30];
const subpacket = { created: 2, expires: 3, keyExpires: 9, issuer: 16, keyFlags: 27, fingerprint: 33 };
/** What a critical subpacket of a release's signature may be without being refused. */
const understood = new Set(Object.values(subpacket));
const hashes = { 8: 'sha256', 9: 'sha384', 10: 'sha512' };
const rsa = [1, 3];
const maySign = 0x02;
/**
 * The keys of an armored keyring that may sign. What it says of itself (expiry, use) is believed: the keyring is part of the
 * project's source, and anyone who can change that can change this too.
 */
function readKeyring(armored) {
    const found = [];
    let primaryExpires;
    let current;
    const finish = () => {
        if (!current)
            return;
        const key = describeKey(current.body, current.said, current.isPrimary);
        if (current.isPrimary)
            primaryExpires = key?.expires;
        if (key?.signs)
            found.push({ ...key, expires: earliest(key.expires, primaryExpires) });
    };
    for (const { tag, body } of packets(dearmor(armored))) {
        if (tag === tags.publicKey || tag === tags.publicSubkey) {
            finish();
            current = { isPrimary: tag === tags.publicKey, body, said: [] };
        }
        else if (tag === tags.signature)
            current?.said.push(parseSignature(body));
    }
    finish();
    return found;
}
/** Whether a detached signature is one of these keys over `data`. `now`: milliseconds since the epoch. */
function verifyDetached(data, signature, keys, now) {
    try {
        const [packet, ...more] = packets(Buffer.from(signature));
        if (packet?.tag !== tags.signature || more.length > 0)
            throw new Error('it is not one signature');
        const parsed = parseSignature(packet.body);
        if (parsed.type !== types.binary)
            throw new Error('it does not sign a file');
        if (!rsa.includes(parsed.publicKeyAlgorithm) || !parsed.hash)
            throw new Error('it is not RSA with SHA-256, SHA-384 or SHA-512');
        const named = issuer(parsed);
        const key = keys.find(({ fingerprint }) => fingerprint.endsWith(named));
        if (!key)
            return { kind: 'unknown-key', keyId: named.slice(-16) };
        const made = seconds(parsed, subpacket.created);
        if (made === undefined || made * 1000 < key.created)
            throw new Error('it is older than its key');
        const lasts = seconds(parsed, subpacket.expires);
        if (lasts && (made + lasts) * 1000 <= now)
            throw new Error('it has expired');
        const trailer = Buffer.alloc(6);
        trailer.writeUInt16BE(0x04ff, 0);
        trailer.writeUInt32BE(parsed.hashed.length, 2);
        if (!(0,external_node_crypto_.verify)(parsed.hash, Buffer.concat([data, parsed.hashed, trailer]), key.key, padded(parsed.value, key.key)))
            return { kind: 'mismatch' };
        // Last, so that an expired key is named only where it signed this.
        if (key.expires !== undefined && key.expires <= now)
            return { kind: 'expired-key', fingerprint: key.fingerprint, expired: key.expires };
        return { kind: 'valid', fingerprint: key.fingerprint };
    }
    catch (error) {
        // Whatever it is that cannot be read: it proves nothing.
        return { kind: 'malformed', why: error instanceof Error ? error.message : 'it cannot be read' };
    }
}
function describeKey(body, said, isPrimary) {
    const [version, algorithm] = [body.readUInt8(0), body.readUInt8(5)];
    if (version !== 4 || !rsa.includes(algorithm) || said.some(({ type }) => revocations.includes(type)))
        return undefined;
    const [n, rest] = readNumber(body.subarray(6));
    const [e] = readNumber(rest);
    const created = body.readUInt32BE(1);
    const about = isPrimary ? [...types.certification, types.directKey] : [types.binding];
    // The newest word counts: a key's end is moved by a new signature.
    const newest = said
        .filter(({ type }) => about.includes(type))
        .sort((a, b) => (seconds(b, subpacket.created) ?? 0) - (seconds(a, subpacket.created) ?? 0))[0];
    const lasts = newest && seconds(newest, subpacket.keyExpires);
    const flags = newest?.subpackets.get(subpacket.keyFlags)?.[0] ?? 0;
    const jwk = { kty: 'RSA', n: n.toString('base64url'), e: e.toString('base64url') };
    const prefix = Buffer.from([0x99, body.length >> 8, body.length & 0xff]);
    return {
        fingerprint: (0,external_node_crypto_.createHash)('sha1').update(prefix).update(body).digest('hex').toUpperCase(),
        key: (0,external_node_crypto_.createPublicKey)({ key: jwk, format: 'jwk' }),
        created: created * 1000,
        expires: lasts ? (created + lasts) * 1000 : undefined,
        signs: (flags & maySign) !== 0
    };
}
function parseSignature(body) {
    if (body.readUInt8(0) !== 4)
        throw new Error('it is not of version 4');
    const hashedLength = body.readUInt16BE(4);
    const unhashedLength = body.readUInt16BE(6 + hashedLength);
    const end = 8 + hashedLength + unhashedLength;
    const hashed = readSubpackets(body.subarray(6, 6 + hashedLength));
    const unhashed = readSubpackets(body.subarray(8 + hashedLength, end));
    return {
        type: body.readUInt8(1),
        publicKeyAlgorithm: body.readUInt8(2),
        hash: hashes[body.readUInt8(3)],
        hashed: body.subarray(0, 6 + hashedLength),
        // Who signed may stand in the part that is not hashed: another key fails the check. Nothing else of it is believed.
        subpackets: new Map([...[...unhashed].filter(([type]) => type === subpacket.issuer), ...hashed]),
        value: rsa.includes(body.readUInt8(2)) ? readNumber(body.subarray(end + 2))[0] : Buffer.alloc(0)
    };
}
function readSubpackets(bytes) {
    const found = new Map();
    for (let at = 0; at < bytes.length;) {
        const [length, size] = newLength(bytes, at);
        const type = bytes.readUInt8(at + size);
        const content = bytes.subarray(at + size + 1, at + size + length);
        if (content.length !== length - 1)
            throw new Error('a part of it is cut off');
        if (type & 0x80 && !understood.has(type & 0x7f))
            throw new Error(`it says something unknown (${type & 0x7f})`);
        found.set(type & 0x7f, content);
        at += size + length;
    }
    return found;
}
function* packets(bytes) {
    for (let at = 0; at < bytes.length;) {
        const head = bytes.readUInt8(at);
        if (!(head & 0x80))
            throw new Error('it is no OpenPGP');
        const isNew = (head & 0x40) !== 0;
        const [length, size] = isNew ? newLength(bytes, at + 1) : oldLength(bytes, at + 1, head & 3);
        const body = bytes.subarray(at + 1 + size, at + 1 + size + length);
        if (body.length !== length)
            throw new Error('it is cut off');
        yield { tag: isNew ? head & 0x3f : (head >> 2) & 0x0f, body };
        at += 1 + size + length;
    }
}
/** A length and how many bytes it takes. */
function newLength(bytes, at) {
    const first = bytes.readUInt8(at);
    if (first < 192)
        return [first, 1];
    if (first < 224)
        return [((first - 192) << 8) + bytes.readUInt8(at + 1) + 192, 2];
    if (first < 255)
        throw new Error('its length is not given');
    return [bytes.readUInt32BE(at + 1), 5];
}
function oldLength(bytes, at, kind) {
    if (kind === 3)
        throw new Error('its length is not given');
    const size = 2 ** kind;
    return [bytes.readUIntBE(at, size), size];
}
/** A number with its length in bits before it, and what follows. */
function readNumber(bytes) {
    const size = Math.ceil(bytes.readUInt16BE(0) / 8);
    const number = bytes.subarray(2, 2 + size);
    if (number.length !== size)
        throw new Error('a number of it is cut off');
    return [number, bytes.subarray(2 + size)];
}
/** OpenPGP drops leading zeros, RSA wants them. */
function padded(value, key) {
    const size = Math.ceil((key.asymmetricKeyDetails?.modulusLength ?? 0) / 8);
    return Buffer.concat([Buffer.alloc(Math.max(0, size - value.length)), value]);
}
/** The end of the fingerprint of the key that it names. */
function issuer(signature) {
    const fingerprint = signature.subpackets.get(subpacket.fingerprint)?.subarray(1);
    const named = fingerprint ?? signature.subpackets.get(subpacket.issuer);
    if (!named || named.length < 8)
        throw new Error('it does not say whose it is');
    return named.toString('hex').toUpperCase();
}
function seconds(signature, which) {
    const bytes = signature.subpackets.get(which);
    return bytes?.length === 4 ? bytes.readUInt32BE(0) : undefined;
}
function earliest(a, b) {
    return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
function dearmor(text) {
    const body = /-----BEGIN PGP PUBLIC KEY BLOCK-----\r?\n(?:.+: .*\r?\n)*\r?\n([\s\S]*?)-----END/.exec(text)?.[1];
    if (body === undefined)
        throw new TypeError('an armored OpenPGP public key was expected');
    return Buffer.from(body.replace(/^=.*$/m, ''), 'base64');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/terraform/build/src/release/unzip.js

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
/** One file of a zip; undefined when there is none of that name. Throws a RangeError or an Error for what is no zip. */
function unzipFile(zip, name) {
    const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0)
        throw new Error('it is no zip');
    let at = bytes.readUInt32LE(end + 16);
    for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
        if (bytes.readUInt32LE(at) !== signatures.entry)
            throw new Error('its directory is damaged');
        const nameLength = bytes.readUInt16LE(at + 28);
        if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name)
            return content(bytes, at);
        at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return undefined;
}
function content(bytes, entry) {
    const method = bytes.readUInt16LE(entry + 10);
    const sum = bytes.readUInt32LE(entry + 16);
    const size = bytes.readUInt32LE(entry + 20);
    const local = bytes.readUInt32LE(entry + 42);
    if (bytes.readUInt32LE(local) !== signatures.local)
        throw new Error('its directory is damaged');
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    if (method !== 0 && method !== 8)
        throw new Error(`it is packed in an unknown way (${method})`);
    const file = method === 0 ? packed : (0,external_node_zlib_.inflateRawSync)(packed);
    if ((0,external_node_zlib_.crc32)(file) !== sum)
        throw new Error('its content is damaged');
    return file;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/download-release.js





/** Where Terraform is published by its maker. */
const hashicorpReleases = {
    url: 'https://releases.hashicorp.com/terraform',
    trustedKey: hashicorpKey
};
/**
 * The terraform binary of a release. Nothing is unpacked before the list of checksums is proven to be signed by the trusted
 * key, and the archive to be on that list.
 */
async function downloadRelease(request) {
    const { source, version, download, now } = request;
    const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch] ?? process.arch;
    const archive = `terraform_${version}_${process.platform}_${machine}.zip`;
    const fetchFile = async (name) => {
        const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.patience)]);
        try {
            return await download(`${source.url}/${version}/${name}`, signal);
        }
        catch (cause) {
            if (request.signal.aborted)
                throw request.signal.reason;
            throw unreachable(source, version, name, cause);
        }
    };
    const [sums, signature] = await Promise.all([
        fetchFile(`terraform_${version}_SHA256SUMS`),
        fetchFile(`terraform_${version}_SHA256SUMS.sig`)
    ]);
    requireSigned(verifyDetached(sums, signature, readKeyring(source.trustedKey), now), version);
    const lines = Buffer.from(sums).toString('utf8').split('\n');
    const expected = lines.find((line) => line.endsWith(`  ${archive}`))?.slice(0, 64);
    if (!expected)
        throw new src_errors/* StagingError */.QH('terraform-missing', `terraform ${version} is not published for this machine (${archive})`, {
            hint: 'Ask for another version, or install terraform in a step before.'
        });
    const zip = await fetchFile(archive);
    if ((0,external_node_crypto_.createHash)('sha256').update(zip).digest('hex') !== expected)
        throw new src_errors/* StagingError */.QH('terraform-missing', `${archive} does not have the checksum that its maker signed`, {
            hint: 'It was damaged on its way: run it again. If it stays so, something between here and the server changes files.'
        });
    const binary = unzipFile(zip, process.platform === 'win32' ? 'terraform.exe' : 'terraform');
    if (!binary)
        throw new src_errors/* StagingError */.QH('terraform-missing', `${archive} holds no terraform`);
    return binary;
}
function requireSigned(verdict, version) {
    if (verdict.kind === 'valid')
        return;
    const list = `the checksums of terraform ${version}`;
    if (verdict.kind === 'expired-key')
        throw new src_errors/* StagingError */.QH('terraform-missing', `${list} are signed with the key ${verdict.fingerprint}, which expired on ${new Date(verdict.expired).toISOString().slice(0, 10)}`, {
            hint: 'Take a newer release of staging-actions, which knows the newer key, or install terraform in a step before.'
        });
    const why = {
        'unknown-key': () => `they are signed with another key (${verdict.kind === 'unknown-key' ? verdict.keyId : ''})`,
        mismatch: () => 'the signature does not match them',
        malformed: () => `the signature cannot be read: ${verdict.kind === 'malformed' ? verdict.why : ''}`
    }[verdict.kind]();
    throw new src_errors/* StagingError */.QH('terraform-missing', `${list} are not signed by its maker: ${why}`, {
        hint: 'Something between here and the server changes files: install terraform in a step before, from a source that you trust.'
    });
}
function unreachable({ url }, version, name, cause) {
    const { host } = new URL(url);
    if (cause instanceof src_errors/* ApiError */.hD && (cause.status === 404 || cause.status === 403))
        return new src_errors/* StagingError */.QH('terraform-missing', `there is no terraform ${version} at ${host} (${name})`, {
            cause,
            hint: 'Correct `terraform-version` or the `required_version` of the stack.'
        });
    const isSlow = cause?.name === 'TimeoutError';
    return new src_errors/* StagingError */.QH('terraform-missing', `terraform ${version} could not be fetched: ${host} ${isSlow ? 'took too long' : 'did not answer as it should'} (${name})`, { cause, hint: `Put terraform on the PATH (in a step before), or let this machine reach ${host}.` });
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/required-version.js


/** The `required_version` of a stack's own files, all of them joined; undefined when it names none. */
async function requiredVersion(directory) {
    const names = (await (0,promises_.readdir)(directory)).filter((name) => /\.(tf|tofu)$/.test(name)).sort();
    const found = [];
    for (const name of names) {
        const text = (await (0,promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8')).replace(/^\s*(#|\/\/).*$/gm, '');
        for (const match of text.matchAll(/^\s*required_version\s*=\s*"([^"]+)"/gm))
            if (match[1])
                found.push(match[1]);
    }
    return found.length > 0 ? found.join(', ') : undefined;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/version.js
/** `1.11.4`, `1.11` or `1`; what is missing is 0. Pre-releases are not versions that we install. */
function parseVersion(text) {
    const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text.trim());
    if (!match)
        return undefined;
    return { major: Number(match[1]), minor: Number(match[2] ?? 0), patch: Number(match[3] ?? 0) };
}
function renderVersion({ major, minor, patch }) {
    return `${major}.${minor}.${patch}`;
}
/** Whether a version is what `required_version` asks for: `>= 1.10, < 2.0`, `~> 1.9.3`, `= 1.11.4`, `1.11.4`. */
function satisfies(version, constraint) {
    return constraint
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean)
        .every((part) => satisfiesOne(version, part));
}
/** The versions that a constraint names, in its order. */
function versionsNamedIn(constraint) {
    return [...constraint.matchAll(/\d+(?:\.\d+){0,2}/g)].flatMap(([text]) => parseVersion(text) ?? []);
}
function satisfiesOne(version, part) {
    const match = /^(=|!=|>=|<=|>|<|~>)?\s*(v?\d+(?:\.\d+){0,2})$/.exec(part);
    const bound = match?.[2] === undefined ? undefined : parseVersion(match[2]);
    if (!match?.[2] || !bound)
        return false;
    const order = compare(version, bound);
    switch (match[1] ?? '=') {
        case '!=':
            return order !== 0;
        case '>=':
            return order >= 0;
        case '<=':
            return order <= 0;
        case '>':
            return order > 0;
        case '<':
            return order < 0;
        case '~>':
            return order >= 0 && compare(version, ceiling(bound, match[2].split('.').length)) < 0;
        default:
            return order === 0;
    }
}
/** `~> 1.9.3` ends before 1.10.0, `~> 1.9` before 2.0.0: only the last part that is written may grow. */
function ceiling({ major, minor }, parts) {
    return parts >= 3 ? { major, minor: minor + 1, patch: 0 } : { major: major + 1, minor: 0, patch: 0 };
}
function compare(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/find-binary.js





/** What is installed when the stack does not ask for another. */
const preferred = { major: 1, minor: 11, patch: 4 };
/** The PATH's own where it is what is asked for, else one from the tool cache, else the vendor's release. */
async function findBinary(request) {
    const { directory, command = 'terraform', version, env, spawn, tools, log } = request;
    if (version && !parseVersion(version))
        throw new src_errors/* StagingError */.QH('invalid-input', `"${version}" is not a version of terraform`, { hint: 'Such as 1.11.4.' });
    const wanted = version ? `= ${version}` : ((await requiredVersion(directory)) ?? '>= 1.0');
    const present = await versionOnPath(command, spawn, env);
    if (present && satisfies(present, wanted))
        return { path: command, version: renderVersion(present) };
    const has = present ? `the PATH has ${renderVersion(present)}` : 'the PATH has none';
    if (command === 'tofu')
        throw new src_errors/* StagingError */.QH('terraform-missing', `the stack is for OpenTofu (wanted: ${wanted}), and ${has}`, {
            hint: 'Install OpenTofu in a step before, such as opentofu/setup-opentofu; staging-actions installs only Terraform.'
        });
    const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted));
    if (!chosen)
        throw new src_errors/* StagingError */.QH('terraform-missing', `no version of terraform is known that satisfies "${wanted}"`, {
            hint: 'Give the exact version as the input terraform-version.'
        });
    const text = renderVersion(chosen);
    const name = process.platform === 'win32' ? 'terraform.exe' : 'terraform';
    const cached = await tools.find('terraform', text);
    if (cached)
        return { path: (0,external_node_path_.join)(cached, name), version: text };
    log.info(`installing terraform ${text} (${has}, wanted: ${wanted})`);
    const { source = hashicorpReleases, patience = 120_000, signal } = request;
    const download = tools.download.bind(tools);
    const binary = await downloadRelease({ source, version: text, download, signal, patience, now: Date.now() }).catch((error) => withTofu(error, wanted, spawn, env));
    log.info(`terraform ${text}: its checksum is signed by its maker`);
    return { path: (0,external_node_path_.join)(await tools.keep(binary, 'terraform', text), name), version: text };
}
/** The failure, with a word of the drop-in that is there. */
async function withTofu(error, wanted, spawn, env) {
    const tofu = error instanceof src_errors/* StagingError */.QH ? await versionOnPath('tofu', spawn, env) : undefined;
    if (!(error instanceof src_errors/* StagingError */.QH) || !tofu || !satisfies(tofu, wanted))
        throw error;
    throw new src_errors/* StagingError */.QH(error.reason, error.message, {
        cause: error.cause,
        hint: `${error.hint ?? ''} OpenTofu ${renderVersion(tofu)} is on the PATH: \`stacks[].command: tofu\` takes it.`.trim()
    });
}
async function versionOnPath(command, spawn, env) {
    try {
        const { exitCode, stdout } = await spawn(command, ['version', '-json'], { env });
        if (exitCode !== 0)
            return undefined;
        // OpenTofu calls it the same.
        const answer = JSON.parse(stdout.toString());
        return typeof answer.terraform_version === 'string' ? parseVersion(answer.terraform_version) : undefined;
    }
    catch {
        // Not installed, or a wrapper that answers otherwise: the same to us.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/in-flight.js
/** So many are named. */
const most = 3;
function watchInFlight() {
    const begun = new Map();
    return {
        onEvent(event) {
            if (event.kind === 'apply-start')
                begun.set(event.address, { action: event.action, since: performance.now() });
            else if (event.kind === 'refresh-start')
                begun.set(event.address, { action: 'read', since: performance.now() });
            else if (event.kind === 'apply-complete' || event.kind === 'apply-errored' || event.kind === 'refresh-complete')
                begun.delete(event.address);
        },
        told() {
            const all = [...begun].map(([address, { action, since }]) => `${address} (${action}, for ${Math.round((performance.now() - since) / 1000)} s)`);
            return `${all.slice(0, most).join(', ')}${all.length > most ? ` and ${all.length - most} more` : ''}`;
        }
    };
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./packages/terraform/build/src/lines.js

/** Cuts a stream of bytes into lines, whatever the chunks; `end` passes on what is left without a line break. */
function splitLines(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    return {
        write(chunk) {
            const lines = (rest + decoder.write(chunk)).split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines)
                onLine(line);
        },
        end() {
            rest += decoder.end();
            if (rest !== '')
                onLine(rest);
            rest = '';
        }
    };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/value-sources.js

/** The address in the configuration of something that a plan names: without the keys of `count` and `for_each`. */
function withoutKeys(address) {
    return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '');
}
/**
 * Reads the configuration of a plan as `terraform show -json` prints it. It has what each expression refers to, and neither the expression
 * itself nor any local value: what could be a literal next to a reference is not seen.
 * Source: developer.hashicorp.com/terraform/internals/json-format#configuration-representation
 */
function readSources(plan) {
    const root = { module: at(plan, 'configuration', 'root_module'), prefix: '', depth: 0, caller: undefined };
    const found = new Map();
    const enter = (scope) => {
        for (const resource of list(at(scope.module, 'resources'))) {
            const address = at(resource, 'address');
            if (typeof address === 'string')
                found.set(scope.prefix + address, { resource, scope });
        }
        for (const name of Object.keys(object(at(scope.module, 'module_calls'))))
            enter(childOf(scope, name));
    };
    enter(root);
    // With `count = 0` a data source gives nothing: `try(digitalocean_vpc.this[0].id, data.digitalocean_vpc.shared[0].id)`.
    const instances = new Set([...dataIn(plan), ...list(at(plan, 'resource_changes')).flatMap(dataAddress)].map(withoutKeys));
    // What is put off to a later plan is not told.
    const isRead = (address) => instances.has(address) || list(at(plan, 'deferred_changes')).length > 0;
    const through = (expression, place, tail) => {
        if (isFunction(expression))
            return [{ kind: 'function' }];
        const references = longest(list(at(expression, 'references')).map(String));
        // Which of several it is, the plan does not show.
        const [first, ...more] = references;
        if (tail.length > 0 && first !== undefined && more.length > 0)
            return [{ kind: 'hidden', name: references.join(', ') }];
        return references.flatMap((reference) => follow([...pathOf(reference), ...tail], place));
    };
    const follow = (path, place) => {
        const { scope } = place;
        const [head = '', name = '', ...rest] = path;
        switch (head) {
            case 'var': {
                const { caller } = scope;
                if (!caller)
                    return [{ kind: 'known', name: `var.${name}`, value: value_sources_within(at(plan, 'variables', name, 'value'), rest) }];
                const { call } = caller;
                const given = at(call, 'expressions', name);
                const constant = given === undefined ? at(scope.module, 'variables', name, 'default') : constantOf(given);
                if (constant !== undefined)
                    return [{ kind: 'known', name: `var.${name}`, value: value_sources_within(constant, rest) }];
                return through(given, { ...place, scope: caller.scope, owner: call }, rest);
            }
            case 'module': {
                const [output, ...tail] = rest;
                const child = childOf(scope, name);
                if (output === undefined)
                    return [{ kind: 'hidden', name: `module.${name}` }];
                const expression = at(child.module, 'outputs', output, 'expression');
                const constant = constantOf(expression);
                if (constant !== undefined)
                    return [{ kind: 'known', name: `module.${name}.${output}`, value: value_sources_within(constant, tail) }];
                return through(expression, anywhereIn(child), tail);
            }
            case 'each':
                return ofEach(name, rest, place);
            case 'count':
            case 'path':
            case 'self':
            case 'terraform':
                return [];
            case 'data':
                return isRead(`${scope.prefix}data.${name}.${rest[0]}`)
                    ? [{ kind: 'data', name: `data.${name}.${rest[0]}` }]
                    : [];
            case 'local':
            case 'ephemeral':
                return [{ kind: 'hidden', name: path.slice(0, head === 'local' ? 2 : 3).join('.') }];
            default:
                return [ofResource(head, name, rest, scope)];
        }
    };
    /** The key of the instance stands in its address; without one it is any of those that it is made for. */
    const ofEach = (name, rest, { scope, owner, keys }) => {
        const key = keys?.[scope.depth];
        if (name === 'key' && key !== undefined)
            return [{ kind: 'known', name: 'each.key', value: key }];
        return through(at(owner, 'for_each_expression'), { scope, owner: undefined, keys }, name === 'key' ? [] : rest);
    };
    const ofResource = (type, name, [attribute, ...rest], scope) => {
        const address = `${scope.prefix}${type}.${name}`;
        const { resource } = found.get(address) ?? {};
        const set = attribute === undefined ? undefined : at(resource, 'expressions', attribute);
        return {
            kind: 'resource',
            address,
            type,
            attribute,
            through: isLeaf(set) ? through(set, anywhereIn(scope, resource), rest) : []
        };
    };
    return (address) => {
        const { resource, scope } = found.get(withoutKeys(address)) ?? {};
        if (!resource || !scope)
            return undefined;
        const place = { scope, owner: resource, keys: keysIn(address) };
        const all = {};
        const readBlock = (block, path) => {
            for (const [key, one] of Object.entries(object(block)))
                read(one, path === '' ? key : `${path}.${key}`);
        };
        const read = (expression, path) => {
            if (Array.isArray(expression))
                for (const block of expression)
                    readBlock(block, path);
            else if (!isLeaf(expression))
                readBlock(expression, path);
            else if (!isUnset(expression))
                all[path] = [...(all[path] ?? []), ...through(expression, place, [])];
        };
        readBlock(at(resource, 'expressions'), '');
        return all;
    };
}
function anywhereIn(scope, owner) {
    return { scope, owner, keys: undefined };
}
/** What lies at a path; where a key is not shown (`var.groups["a"].ids`) all of what it would be taken from. */
function value_sources_within(value, [key, ...rest]) {
    return key !== undefined && isObject(value) && Object.hasOwn(value, key) ? value_sources_within(value[key], rest) : value;
}
/** `module.shop["x"].digitalocean_droplet.web["y"]` → x, y */
function keysIn(address) {
    const steps = address.matchAll(/(?:module|[\w-]+)\.[\w-]+(?:\[("(?:[^"\\]|\\.)*"|\d+)\])?(?:\.|$)/g);
    return [...steps].map(([, key]) => (key?.startsWith('"') ? unquoted(key) : key));
}
function unquoted(text) {
    try {
        return String(JSON.parse(text));
    }
    catch {
        return text;
    }
}
/** Addresses of the data sources that a plan has read. */
function dataIn(plan) {
    return resourcesBelow(at(plan, 'prior_state', 'values', 'root_module')).flatMap(dataAddress);
}
function dataAddress(resource) {
    const address = at(resource, 'address');
    return at(resource, 'mode') === 'data' && typeof address === 'string' ? [address] : [];
}
function childOf(scope, name) {
    const call = at(scope.module, 'module_calls', name);
    return {
        module: at(call, 'module'),
        prefix: `${scope.prefix}module.${name}.`,
        depth: scope.depth + 1,
        caller: { scope, call }
    };
}
/** Whether it is the expression of an attribute, and no block. An attribute is printed even where nothing is said of it, as `{}`. */
function isLeaf(expression) {
    return (isFunction(expression) ||
        (isObject(expression) && ('constant_value' in expression || Array.isArray(expression['references']))));
}
/** Neither a constant nor made of anything that has a name: seen of Terraform 1.11 for `uuid()` and `"x-${timestamp()}"`. */
function isFunction(expression) {
    return (isObject(expression) &&
        !('constant_value' in expression) &&
        list(expression['references']).length === 0 &&
        Object.keys(expression).every((key) => key === 'references'));
}
function constantOf(expression) {
    return at(expression, 'constant_value');
}
/** `null` leaves it to the provider. Seen of Terraform 1.11: `"constant_value": null`. */
function isUnset(expression) {
    return constantOf(expression) === null;
}
/** Terraform names each reference with everything that it begins with, the longest first. */
function longest(references) {
    return references.filter((one, index) => !references.slice(0, index).some((before) => before.startsWith(`${one}.`) || before.startsWith(`${one}[`)));
}
/** `module.m["x"].db` → module, m, db */
function pathOf(reference) {
    return withoutKeys(reference).split('.');
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/provider-values.js


/** Reads `configuration.provider_config` of a plan as `terraform show -json` prints it. */
function providerValuesIn(plan) {
    const data = dataValues(plan);
    const variables = Object.fromEntries(Object.entries(object(at(plan, 'variables'))).map(([name, variable]) => [name, leaves(at(variable, 'value'))]));
    const everything = [...Object.values(variables).flat(), ...[...data.values()].flat()];
    return Object.entries(object(at(plan, 'configuration', 'provider_config'))).flatMap(([provider, config]) => {
        const source = String(at(config, 'full_name') ?? '');
        const expressions = Object.values(object(at(config, 'expressions'))).flatMap(leafExpressions);
        if (source.endsWith('/digitalocean/digitalocean') || expressions.length === 0)
            return [];
        const isRoot = at(config, 'module_address') === undefined;
        const values = expressions.flatMap((one) => leaves(at(one, 'constant_value')));
        let isHidden = false;
        for (const reference of expressions.flatMap((one) => list(at(one, 'references')).map(String))) {
            const [head = '', ...path] = pathOf(reference);
            const known = head === 'var' && isRoot ? variables[path[0] ?? ''] : undefined;
            const read = head === 'data' ? `data.${path.slice(0, 2).join('.')}` : '';
            values.push(...(known ?? []), ...(data.get(read) ?? []));
            // A variable of a module is set by who calls it.
            isHidden ||= ['local', 'module', 'ephemeral'].includes(head) || (head === 'var' && !isRoot);
        }
        return [{ provider, values: [...new Set(values)], hidden: isHidden ? [...new Set(everything)] : [] }];
    });
}
/** By `data.<type>.<name>`, whatever module it lies in: what the plan has read of it, or knows before it is read. */
function dataValues(plan) {
    const found = new Map();
    const add = (resource, values) => {
        if (at(resource, 'mode') !== 'data')
            return;
        const name = `data.${String(at(resource, 'type'))}.${String(at(resource, 'name'))}`;
        found.set(name, [...(found.get(name) ?? []), ...leaves(values)]);
    };
    for (const one of resourcesBelow(at(plan, 'prior_state', 'values', 'root_module')))
        add(one, at(one, 'values'));
    for (const one of list(at(plan, 'resource_changes')))
        add(one, at(one, 'change', 'after'));
    return found;
}
function leafExpressions(expression) {
    if (Array.isArray(expression))
        return expression.flatMap(leafExpressions);
    return isLeaf(expression) ? [expression] : Object.values(object(expression)).flatMap(leafExpressions);
}
function leaves(value) {
    if (Array.isArray(value))
        return value.flatMap(leaves);
    if (isObject(value))
        return Object.values(value).flatMap(leaves);
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/plan.js



const plan_actions = ['create', 'read', 'update', 'delete', 'forget', 'no-op'];
/** A plan as `terraform show -json` prints it. */
function parsePlan(text) {
    const plan = JSON.parse(text);
    return {
        changes: changesIn(plan),
        late: lateIn(plan),
        early: dataIn(plan),
        kept: keptIn(plan),
        variables: variablesIn(plan),
        settings: settingsIn(plan),
        providers: providerValuesIn(plan)
    };
}
function settingsIn(plan) {
    const providers = at(plan, 'configuration', 'provider_config');
    if (!isObject(providers))
        return [];
    return Object.entries(providers).flatMap(([provider, config]) => {
        const source = at(config, 'full_name');
        const expressions = at(config, 'expressions');
        if (typeof source !== 'string' || !source.endsWith('/digitalocean/digitalocean') || !isObject(expressions))
            return [];
        return Object.entries(expressions).map(([name, expression]) => {
            const constant = at(expression, 'constant_value');
            if (typeof constant === 'string')
                return { provider, name, value: constant };
            const [reference, ...more] = list(at(expression, 'references')).map(String);
            const variable = more.length === 0 ? /^var\.(\w[\w-]*)$/.exec(reference ?? '')?.[1] : undefined;
            // A module's variables are its own.
            const isRoot = at(config, 'module_address') === undefined;
            const value = variable && isRoot ? at(plan, 'variables', variable, 'value') : undefined;
            return { provider, name, value: typeof value === 'string' ? value : undefined };
        });
    });
}
function changesIn(plan) {
    const sourcesOf = readSources(plan);
    return entriesIn(plan).flatMap((entry) => {
        const { address, type, mode, action_reason: reason } = entry;
        const change = isObject(entry['change']) ? entry['change'] : {};
        if (mode !== 'managed' || typeof address !== 'string' || typeof type !== 'string')
            return [];
        const importing = importedIn(change['importing']);
        const listed = Array.isArray(change['actions']) ? change['actions'] : [];
        const known = plan_actions.filter((action) => listed.includes(action) && action !== 'no-op');
        if (known.length === 0 && importing === undefined)
            return [];
        const unknown = isObject(change['after_unknown']) ? change['after_unknown'] : {};
        return [
            {
                address,
                type,
                actions: known,
                isTainted: reason === 'replace_because_tainted',
                before: isObject(change['before']) ? change['before'] : undefined,
                after: isObject(change['after']) ? change['after'] : undefined,
                unknown,
                // Of one that no configuration names, anything may be set from anywhere.
                sources: sourcesOf(address) ?? Object.fromEntries(Object.keys(unknown).map((name) => [name, []])),
                importing
            }
        ];
    });
}
/** An import block names an id or, since Terraform 1.12, an `identity` of several attributes. */
function importedIn(importing) {
    if (!isObject(importing))
        return undefined;
    const { id, identity } = importing;
    return typeof id === 'string' ? id : JSON.stringify(identity ?? importing);
}
function lateIn(plan) {
    return entriesIn(plan).flatMap(({ address, mode, action_reason: reason }) => 
    // What stands in a check is seen by that check alone.
    mode === 'data' && reason !== 'read_because_check_nested' && typeof address === 'string' ? [address] : []);
}
function keptIn(plan) {
    return entriesIn(plan).flatMap((entry) => {
        const { address, type, mode } = entry;
        const after = at(entry, 'change', 'after');
        const isKept = list(at(entry, 'change', 'actions')).every((action) => action === 'no-op');
        return mode === 'managed' && isKept && typeof address === 'string' && typeof type === 'string' && isObject(after)
            ? [{ address, type, values: after }]
            : [];
    });
}
function variablesIn(plan) {
    return Object.fromEntries(Object.entries(object(at(plan, 'variables'))).map(([name, variable]) => [name, at(variable, 'value')]));
}
function entriesIn(plan) {
    return list(at(plan, 'resource_changes')).filter(isObject);
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/state.js


/** Attributes that name the zone of a record, the address that a zone was made with, or the resource that another one is a part of. */
const placeAttributes = ['domain', 'ip_address', 'cluster_id', 'project', 'volume_id', 'loadbalancer_id'];
/** Since Terraform 0.12, and of every OpenTofu. */
const knownVersion = 4;
/**
 * A state as `state pull` prints it, or as it lies in its bucket; empty text is no state.
 * @throws StagingError service-error when it is none, is of another format, or is encrypted: nobody can say what it holds.
 */
function readState(text) {
    if (text.trim() === '')
        return { lineage: undefined, resources: [] };
    const state = parse(text);
    if (!isObject(state))
        throw unreadable('it is no JSON');
    if ('encrypted_data' in state)
        throw unreadable('it is encrypted');
    const { version, lineage, resources } = state;
    if (version !== knownVersion)
        throw unreadable(`its format is ${JSON.stringify(version)}, and ${knownVersion} is known`);
    if (resources !== undefined && !Array.isArray(resources))
        throw unreadable('its resources are no list');
    return { lineage: typeof lineage === 'string' ? lineage : undefined, resources: managed(resources ?? []) };
}
function unreadable(why) {
    return new src_errors/* StagingError */.QH('service-error', `the state cannot be read: ${why}`, {
        hint: 'Look at it with `terraform state list`, with the version of Terraform or OpenTofu that wrote it.'
    });
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function managed(resources) {
    return resources.flatMap((resource) => {
        if (!isObject(resource))
            throw unreadable('one of its resources is no object');
        const { mode, type, name, module, instances, provider } = resource;
        if (mode === 'data')
            return [];
        if (typeof type !== 'string' || typeof name !== 'string' || !Array.isArray(instances))
            throw unreadable('one of its resources has no type, no name or no instances');
        const base = `${typeof module === 'string' ? `${module}.` : ''}${type}.${name}`;
        return instances.filter(isObject).map((instance) => {
            const key = instance['index_key'];
            const attributes = isObject(instance['attributes']) ? instance['attributes'] : {};
            const id = attributes['id'];
            return {
                address: key === undefined ? base : `${base}[${JSON.stringify(key)}]`,
                type,
                ...(typeof id === 'string' && { id }),
                places: placesOf(attributes),
                ...(attributes['destroy_all_associated_resources'] === true && { takesAlong: true }),
                provider: typeof provider === 'string' ? provider : ''
            };
        });
    });
}
function placesOf(attributes) {
    return Object.fromEntries(placeAttributes.flatMap((name) => {
        const value = attributes[name];
        return typeof value === 'string' ? [[name, value]] : [];
    }));
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/watch-interrupted.js



/** Milliseconds that terraform has after its interrupt. A runner that cancels kills everything some ten seconds later. */
const grace = { cancelled: 3_000, otherwise: 30_000 };
/** Milliseconds between two looks for a provider that is still there. */
const pause = 1_000;
/**
 * Ends the providers of an interrupted terraform that does not end by itself; the returned function stops watching it.
 *
 * A provider that sleeps through a long `retry-after`, or waits for a database, does not hear terraform's interrupt, and terraform
 * waits for it. A second interrupt to terraform loses its state ("Exiting immediately"); without its provider it fails what was in
 * flight, stores the state, releases the lock and ends within a second (seen with Terraform 1.11.4 and the published provider).
 * Only a terraform that has no provider any more, and waits for a store that does not answer, is killed in the end: there is
 * nothing that it could save.
 */
function watchInterrupted(terraform, { signal, most, onGivenUp, ...processes }) {
    let timer;
    let isOver = false;
    const look = async (since) => {
        const providers = await providersOf(terraform, processes);
        if (isOver)
            return;
        endAll(providers ?? [], processes.onEnd);
        // Each provider that has just been ended is something that terraform has to report and to store. Where nobody can tell whether
        // there is one, terraform is waited for as long as it takes.
        const from = providers?.length === 0 ? since : performance.now();
        if (performance.now() - from < most)
            timer = setTimeout(() => void look(from), pause);
        else {
            onGivenUp();
            end(terraform);
        }
    };
    const begin = () => {
        const isCancelled = signal.reason instanceof src_errors/* StagingError */.QH && signal.reason.reason === 'cancelled';
        const wait = isCancelled ? grace.cancelled : grace.otherwise;
        timer = setTimeout(() => void look(performance.now()), wait);
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return () => {
        isOver = true;
        signal.removeEventListener('abort', begin);
        clearTimeout(timer);
    };
}
/** Those of a terraform that was killed: they live on, and go on making what they were at, while nobody writes it down. */
async function endOrphans(terraform, processes) {
    endAll((await providersOf(terraform, processes)) ?? [], processes.onEnd);
}
/** Linux cuts the names of processes after 15 characters. */
const providerName = 'terraform-provider-'.slice(0, 15);
/** Undefined: the processes of this machine cannot be listed. */
async function providersOf(terraform, { spawn, env }) {
    const list = process.platform === 'linux' ? processesOfLinux() : processesByPs(spawn, env);
    const all = await list.catch(() => undefined);
    return all?.filter(({ parent, group, name }) => (parent === terraform || group === terraform) && name.startsWith(providerName));
}
async function processesOfLinux() {
    const pids = (await (0,promises_.readdir)('/proc')).filter((entry) => /^\d+$/.test(entry));
    const found = await Promise.all(pids.map(async (pid) => {
        // One that has ended meanwhile is no child of anybody.
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => '');
        // `123 (name) S 1 99 …`; the name may hold blanks and parentheses. A zombie (Z) has ended.
        const match = /^\d+ \((.*)\) ([^Z]) (\d+) (\d+)/s.exec(stat);
        return match
            ? [{ pid: Number(pid), name: match[1] ?? '', parent: Number(match[3]), group: Number(match[4]) }]
            : [];
    }));
    return found.flat();
}
async function processesByPs(spawn, env) {
    const { stdout } = await spawn('ps', ['-A', '-o', 'pid=,ppid=,pgid=,comm='], { env });
    return [...stdout.toString().matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/gm)].map(([, pid, parent, group, name = '']) => ({
        pid: Number(pid),
        parent: Number(parent),
        group: Number(group),
        name: (0,external_node_path_.basename)(name.trim())
    }));
}
function endAll(providers, onEnd) {
    for (const { pid, name } of providers) {
        onEnd(name);
        end(pid);
    }
}
function end(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended meanwhile.
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/open-terraform.js














/** Commands that take the state's lock. */
const locking = new Set(['plan', 'apply', 'destroy', 'state push']);
/** Milliseconds for a second attempt to save the state: a cancelled run is killed soon. */
const rescuePatience = 30_000;
/**
 * Milliseconds that an interrupted terraform without a provider may still take: to store what it has made, which is worth a long
 * wait, or only to end.
 */
const endPatience = { changing: 60_000, otherwise: 5_000 };
const importsFile = 'staging_actions_imports.tf';
/** Finds the binary. Throws `terraform-missing` when none can be had. */
async function openTerraform(request) {
    const { directory, env, spawn, log, deadline } = request;
    const binary = await findBinary({ ...request, signal: deadline.signal });
    await (0,promises_.mkdir)(request.temp, { recursive: true });
    const work = await (0,promises_.mkdtemp)((0,external_node_path_.join)(request.temp, 'terraform-'));
    log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`);
    const errored = (0,external_node_path_.join)(directory, 'errored.tfstate');
    // A run that was killed may have left them, in a workspace that nobody cleans: they are about another environment.
    for (const file of [errored, (0,external_node_path_.join)(directory, importsFile)])
        await (0,promises_.rm)(file, { force: true });
    const childEnv = childEnvironment(env, (0,external_node_path_.join)(work, 'data'));
    const lives = [];
    const start = async (what, args, { signal, most, onStdout }) => {
        const since = Date.now();
        let stopWatching = () => { };
        let pid;
        const processes = {
            spawn,
            env: childEnv,
            onEnd: (provider) => log.info(`terraform ${what} does not end by itself: ending its ${provider}`)
        };
        const result = await spawn(binary.path, args, {
            cwd: directory,
            env: childEnv,
            signal,
            ...(onStdout && { onStdout }),
            onStart: (started) => {
                pid = started;
                stopWatching = watchInterrupted(started, {
                    ...processes,
                    signal,
                    most,
                    onGivenUp: () => log.warning(`terraform ${what} still does not end: killing it`)
                });
            }
        }).finally(() => {
            stopWatching();
            if (locking.has(what))
                lives.push({ since, until: Date.now() });
        });
        if (isKill(result.exitCode) && pid !== undefined)
            await endOrphans(pid, {
                ...processes,
                onEnd: (provider) => log.info(`terraform ${what} was killed: ending its ${provider}, which lives on`)
            });
        return result;
    };
    /** Runs to its end; text output is kept, events are passed on as they come. */
    const run = async (what, args, onEvent) => {
        const { signal } = deadline;
        if (signal.aborted)
            throw signal.reason;
        const diagnostics = [];
        const lines = [];
        const inFlight = watchInFlight();
        const onLine = (line) => {
            const event = onEvent && parseEvent(line);
            if (!event) {
                if (!onEvent)
                    lines.push(line);
                return;
            }
            if (event.kind === 'diagnostic')
                diagnostics.push(event.diagnostic);
            inFlight.onEvent(event);
            onEvent?.(event);
        };
        const reader = splitLines(onLine);
        const began = Date.now();
        // What was in flight when it was interrupted: soon after that nothing is.
        let awaited = '';
        const note = () => {
            awaited = inFlight.told();
        };
        signal.addEventListener('abort', note, { once: true });
        const isChanging = what === 'apply' || what === 'destroy';
        const { exitCode, stderr } = await start(what, args, {
            signal,
            most: isChanging ? endPatience.changing : endPatience.otherwise,
            onStdout: reader.write
        }).finally(() => signal.removeEventListener('abort', note));
        reader.end();
        const fail = () => {
            const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
            throw failure({ what, exitCode, errors, stderr: stderr.toString(), began, awaited, signal });
        };
        return { exitCode, text: lines.join('\n'), fail };
    };
    const writeVariables = async (variables) => {
        if (Object.keys(variables).length === 0)
            return [];
        const file = (0,external_node_path_.join)(work, 'variables.tfvars.json');
        await (0,promises_.writeFile)(file, JSON.stringify(variables), { mode: 0o600 });
        return [`-var-file=${file}`];
    };
    const logged = (onEvent) => (event) => {
        if (event.kind === 'diagnostic' && event.diagnostic.severity === 'warning')
            log.info(`warning: ${renderDiagnostic(event.diagnostic)}`);
        const line = describeEvent(event);
        if (line)
            log.info(line);
        onEvent(event);
    };
    /** What terraform could not save it leaves next to the stack, passwords and all: it goes where it belongs, or nowhere. */
    const rescueState = async () => {
        if (!(await exists(errored)))
            return;
        try {
            // Also when the run was cancelled: without the state, what was just made would be known to nobody.
            const { exitCode } = await start('state push', ['state', 'push', errored], {
                signal: AbortSignal.timeout(rescuePatience),
                most: 0
            });
            if (exitCode === 0)
                log.info('the state that terraform could not save at first is saved');
            else
                log.warning('the state could not be saved: what was made since then has to be found in the account');
        }
        finally {
            await (0,promises_.rm)(errored, { force: true });
        }
    };
    const change = async (command, more, onEvent = () => { }) => {
        // One of an earlier run may be another environment's: it must not be taken for what this run could not save.
        await (0,promises_.rm)(errored, { force: true });
        const { exitCode, fail } = await run(command, [command, '-json', '-input=false', ...more], logged(onEvent));
        if (exitCode === 0)
            return;
        await rescueState();
        fail();
    };
    /** Terraform reads import blocks from the stack's own folder: the file is there for as long as a plan takes. */
    const withImports = async (blocks, work) => {
        const file = (0,external_node_path_.join)(directory, importsFile);
        // One that a killed run left is about another environment.
        await (0,promises_.rm)(file, { force: true });
        if (blocks.length === 0)
            return work();
        const text = blocks.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${quote(id)}\n}\n`);
        await (0,promises_.writeFile)(file, text.join('\n'));
        try {
            return await work();
        }
        finally {
            await (0,promises_.rm)(file, { force: true });
        }
    };
    return {
        version: binary.version,
        async init(backend) {
            const file = (0,external_node_path_.join)(work, 'backend.hcl');
            await (0,promises_.writeFile)(file, renderBackend(backend), { mode: 0o600 });
            const { exitCode, fail } = await run('init', ['init', '-input=false', '-no-color', `-backend-config=${file}`]);
            if (exitCode !== 0)
                fail();
            // Where a stack has no such block, Terraform warns and goes on with a state in the workspace, which ends with the runner.
            const type = await backendOf(childEnv.TF_DATA_DIR);
            if (type !== 's3')
                throw noBackend(directory, type);
        },
        plan: (variables, imports = []) => withImports(imports, async () => {
            const file = (0,external_node_path_.join)(work, 'plan');
            const args = ['plan', '-json', '-detailed-exitcode', '-input=false', `-out=${file}`];
            const { exitCode, fail } = await run('plan', [...args, ...(await writeVariables(variables))], () => { });
            if (exitCode !== 0 && exitCode !== 2)
                fail();
            const shown = await run('show', ['show', '-json', '-no-color', file]);
            if (shown.exitCode !== 0)
                shown.fail();
            return { isClean: exitCode === 0, ...parsePlan(shown.text), file };
        }),
        apply: ({ file }, onEvent) => change('apply', [file], onEvent),
        destroy: async (variables, onEvent) => change('destroy', ['-auto-approve', ...(await writeVariables(variables))], onEvent),
        async outputs() {
            const { exitCode, text, fail } = await run('output', ['output', '-json', '-no-color']);
            if (exitCode !== 0)
                fail();
            const value = JSON.parse(text || '{}');
            if (!isObject(value))
                return fail();
            return Object.fromEntries(Object.entries(value)
                .filter((entry) => isObject(entry[1]))
                .map(([name, output]) => [name, { value: output['value'], sensitive: output['sensitive'] === true }]));
        },
        async state() {
            const { exitCode, text, fail } = await run('state pull', ['state', 'pull']);
            if (exitCode !== 0)
                fail();
            return readState(text);
        },
        lives: () => [...lives],
        async forceUnlock(lockId) {
            const { exitCode, fail } = await run('force-unlock', ['force-unlock', '-force', '-no-color', lockId]);
            if (exitCode !== 0)
                fail();
        },
        close: () => (0,promises_.rm)(work, { recursive: true, force: true })
    };
}
async function exists(file) {
    return (0,promises_.access)(file).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/terraform-files.js


/** Paths of the files below a folder, relative to it; none where there is no such folder. */
async function filesBelow(directory) {
    try {
        const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true });
        const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [(0,external_node_path_.join)(entry.parentPath, entry.name)]));
        // A link may lead to a folder.
        const isFile = await Promise.all(paths.map(async (path) => (await (0,promises_.stat)(path)).isFile()));
        return paths.filter((_, index) => isFile[index]).map((path) => (0,external_node_path_.relative)(directory, path).replaceAll('\\', '/'));
    }
    catch {
        return [];
    }
}
/** Names of a folder's own files of configuration, Terraform's and OpenTofu's. */
async function terraformFilesIn(directory) {
    try {
        return (await (0,promises_.readdir)(directory)).filter((file) => /\.(tf|tofu)(\.json)?$/.test(file)).sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/declared-variables.js



/** Variables that a stack's folder declares, with whether each has a default. None where there is no such folder. */
async function declaredVariables(directory) {
    const files = await terraformFilesIn(directory);
    const found = await Promise.all(files.map(async (file) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8');
        return file.endsWith('.json') ? declaredInJson(text) : declaredInHcl(text);
    }));
    return new Map(found.flat());
}
/** Names that the folder's own files of values set: those that Terraform reads by itself. */
async function setByFiles(directory) {
    const all = await readdir(directory).catch(() => []);
    const files = all.filter((file) => /(^terraform|\.auto)\.tfvars(\.json)?$/.test(file));
    const names = await Promise.all(files.map(async (file) => {
        const text = await readFile(join(directory, file), 'utf8');
        if (file.endsWith('.json'))
            return Object.keys(objectIn(text));
        return [...text.matchAll(/^\s*"?([\w-]+)"?\s*=/gm)].map(([, name = '']) => name);
    }));
    return new Set(names.flat());
}
function declaredInHcl(text) {
    const code = withoutComments(text);
    return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found) => {
        const body = blockFrom(code, found.index + found[0].length);
        // A block of which the end is not found says nothing: Terraform will.
        return [found[1] ?? '', { hasDefault: body === undefined || /(^|[\s{])default\s*=/.test(body) }];
    });
}
function declaredInJson(text) {
    const variables = objectIn(text)['variable'];
    return Object.entries(typeof variables === 'object' && variables !== null ? variables : {}).map(([name, variable]) => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]);
}
function objectIn(text) {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
}
/** Comments go, and what stands in quotes is empty: braces and words in there are none of the language's. */
function withoutComments(text) {
    return text.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match, quoted) => quoted === undefined ? '' : /^[\w-]*$/.test(quoted) ? match : '""');
}
/** From behind the `{` of a block to its `}`, without the blocks inside of it; undefined where it has no end. */
function blockFrom(code, start) {
    let depth = 1;
    let body = '';
    for (let index = start; index < code.length; index += 1) {
        const sign = code[index];
        if (sign === '}')
            depth -= 1;
        if (depth === 0)
            return body;
        if (depth === 1)
            body += sign;
        if (sign === '{')
            depth += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-terraform.js




/** Opens stacks with the run's credentials: the only process besides ours that sees them. */
function stackRunner({ context, digitaloceanToken, spaces, version }) {
    const { env, spawn, tools, log, temp, urls } = context;
    return async ({ directory, variables, command, deadline }) => {
        const isDeclared = await declaredIn(directory);
        const terraform = await openTerraform({
            directory,
            command,
            env: {
                ...env,
                DIGITALOCEAN_TOKEN: digitaloceanToken,
                DIGITALOCEAN_API_URL: urls.digitalocean,
                AWS_ACCESS_KEY_ID: spaces.accessKey,
                AWS_SECRET_ACCESS_KEY: spaces.secretKey
            },
            spawn,
            tools,
            log,
            temp,
            deadline,
            ...(version && { version })
        });
        const declared = (values) => Object.fromEntries(Object.entries(values).filter(([name]) => isDeclared(name)));
        const given = { ...declared(variables.own), ...variables.configured, ...declared(variables.identity) };
        return {
            ...terraform,
            plan: async (imports) => {
                const plan = await terraform.plan(given, imports);
                requireOneAccount(plan, { token: digitaloceanToken, api_endpoint: urls.digitalocean });
                return plan;
            },
            destroy: (onEvent) => terraform.destroy(given, onEvent)
        };
    };
}
/**
 * What another token makes we could neither look for nor prove: with ours it is answered 404, as what is gone.
 * @param expected what the settings must be where the stack has them
 */
function requireOneAccount({ settings = [] }, expected) {
    const other = settings.find(({ name, value }) => Object.hasOwn(expected, name) && value !== expected[name]);
    if (other)
        throw new src_errors/* RefusedError */.fk('wrong-account', `the plan is not applied: the provider ${other.provider} has a \`${other.name}\` of its own in the stack, and it is not the one of this run`, {
            hint: `Leave \`${other.name}\` out of the provider's block: it is in the environment. What is made with another account's token cannot be looked for, and would be left behind: make it in a stack outside of the environment.`
        });
}
/** Which variables a stack takes: what it does not declare, Terraform would warn about on every run. */
async function declaredIn(directory) {
    await (0,promises_.access)(directory).catch((cause) => {
        throw new src_errors/* StagingError */.QH('invalid-configuration', `there is no folder ${directory} with a stack`, {
            hint: 'Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.',
            cause
        });
    });
    const declared = await declaredVariables(directory);
    return (name) => declared.has(name);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/kubeconfig.js


const hint = 'Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.';
/** Reads the current context. Never quotes what it reads: a kubeconfig is a secret. */
function parseKubeconfig(text) {
    const config = kubeconfig_read(text);
    const contextName = config['current-context'];
    const context = kubeconfig_named(config['contexts'], contextName, 'context');
    const cluster = kubeconfig_named(config['clusters'], context['cluster'], 'cluster');
    const user = kubeconfig_named(config['users'], context['user'], 'user');
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
function kubeconfig_named(list, name, kind) {
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
    return new src_errors/* StagingError */.QH('invalid-input', `the kubeconfig cannot be used: ${what}`, { hint });
}

// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var src_deadline = __webpack_require__(1077);
;// CONCATENATED MODULE: ./packages/base/build/src/wait-until.js

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
            throw new src_errors/* WaitTimeoutError */.Do(awaited, lastSeen, clock.monotonic() - started);
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(most, pause * 1.5);
    }
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/object.js
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
function object_items(value, ...path) {
    const list = field(value, ...path);
    return Array.isArray(list) ? list : [];
}
function object_text(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'string' ? found : undefined;
}
function object_number(value, ...path) {
    const found = field(value, ...path);
    return typeof found === 'number' ? found : undefined;
}

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
            for (const entry of object_items(body, 'resources')) {
                const name = object_text(entry, 'name');
                const entryKind = object_text(entry, 'kind');
                if (!name || !entryKind || name.includes('/'))
                    continue;
                kinds.set(entryKind, { name, namespaced: field(entry, 'namespaced') === true, base });
            }
            this.#known.set(apiVersion, kinds);
            return kinds.get(kind);
        }
        catch (error) {
            if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
                return undefined;
            throw error;
        }
    }
    async get(apiVersion, kind) {
        const resource = await this.find(apiVersion, kind);
        if (!resource)
            throw new src_errors/* StagingError */.QH('not-found', `the cluster does not serve ${kind} of ${apiVersion}`, {
                hint: 'Is what defines this kind (a CustomResourceDefinition) installed in the cluster?'
            });
        return resource;
    }
}
function discovery_pathOf(resource, ref) {
    return `${discovery_collection(resource, ref.namespace ?? 'default')}/${encodeURIComponent(ref.name)}`;
}
function listPathOf(resource, query) {
    return query.namespace === undefined ? `${resource.base}/${resource.name}` : discovery_collection(resource, query.namespace);
}
function discovery_collection(resource, namespace) {
    return resource.namespaced
        ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
        : `${resource.base}/${resource.name}`;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/readiness.js

/** As `kubectl rollout status` decides it; the status of an older generation proves nothing. */
function deploymentReadiness(deployment) {
    const generation = deployment.metadata.generation ?? 0;
    if ((number(deployment, 'status', 'observedGeneration') ?? 0) < generation)
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const progressing = condition(deployment, 'Progressing');
    if (text(progressing, 'reason') === 'ProgressDeadlineExceeded')
        return { kind: 'failed', message: text(progressing, 'message') ?? 'it exceeded its progress deadline' };
    const wanted = number(deployment, 'spec', 'replicas') ?? 1;
    const updated = number(deployment, 'status', 'updatedReplicas') ?? 0;
    const total = number(deployment, 'status', 'replicas') ?? 0;
    const available = number(deployment, 'status', 'availableReplicas') ?? 0;
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
    if ((number(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0))
        return { kind: 'waiting', seen: 'the new specification is not taken up yet' };
    const [wanted, updated, ready] = workload.kind === 'DaemonSet'
        ? [
            number(workload, 'status', 'desiredNumberScheduled') ?? 0,
            number(workload, 'status', 'updatedNumberScheduled') ?? 0,
            number(workload, 'status', 'numberReady') ?? 0
        ]
        : [
            number(workload, 'spec', 'replicas') ?? 1,
            number(workload, 'status', 'updatedReplicas') ?? 0,
            number(workload, 'status', 'readyReplicas') ?? 0
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
    if (object_text(ready, 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: object_text(ready, 'reason') ?? 'not Ready' };
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
    const statuses = [...items(pod, 'status', 'initContainerStatuses'), ...items(pod, 'status', 'containerStatuses')];
    for (const status of statuses) {
        const reason = text(status, 'state', 'waiting', 'reason');
        if (!reason || reason === 'PodInitializing' || reason === 'ContainerCreating')
            continue;
        const detail = text(status, 'state', 'waiting', 'message');
        const message = `container ${text(status, 'name')}: ${reason}${detail ? `: ${detail}` : ''}`;
        const crashed = reason === 'CrashLoopBackOff' && (number(status, 'restartCount') ?? 0) >= hopelessRestarts;
        return hopeless.has(reason) || crashed ? { kind: 'failed', message } : { kind: 'waiting', seen: message };
    }
    if (text(pod, 'status', 'phase') === 'Failed')
        return {
            kind: 'failed',
            message: text(pod, 'status', 'message') ?? text(pod, 'status', 'reason') ?? 'the pod failed'
        };
    if (text(condition(pod, 'Ready'), 'status') === 'True' || text(pod, 'status', 'phase') === 'Succeeded')
        return { kind: 'ready' };
    const unschedulable = condition(pod, 'PodScheduled');
    if (text(unschedulable, 'status') === 'False')
        return { kind: 'waiting', seen: text(unschedulable, 'message') ?? 'not scheduled' };
    return { kind: 'waiting', seen: text(pod, 'status', 'phase') ?? 'Pending' };
}
function condition(object, type) {
    return object_items(object, 'status', 'conditions').find((entry) => field(entry, 'type') === type);
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/transport.js



const transport_attempts = 5;
/** A request that gets no byte for so long is given up; a watch is not. */
const silenceMs = 30_000;
const largestAnswer = 64 * 1024 * 1024;
/** Talks to one API server over TLS with the cluster's own authority. Never logs a body or a header. */
class transport_Transport {
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
        return this.#persist(request, (raw, response) => ({ body: transport_objectIn(raw, request), warnings: warningsOf(response) }));
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
                if (!(error instanceof src_errors/* ApiError */.hD) || !mayRetry(error.status, idempotent, request))
                    throw error;
                const elapsed = clock.monotonic() - started;
                const pause = retryPause({ status: error.status, attempt, most: transport_attempts, known: this.#answered, elapsed });
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
        const detail = messageOf(raw);
        const status = response.statusCode ?? 0;
        if (status === 404 && isPage(raw))
            return answeredInstead({ ...request, service: 'Kubernetes' });
        const requestId = response.headers['audit-id'];
        return new src_errors/* ApiError */.hD({
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
        const detail = object_text(cause, 'code') ?? object_text(cause, 'message');
        return new src_errors/* ApiError */.hD({ service: 'Kubernetes', method: request.method, path: request.path, status: 0, ...(detail ? { detail } : {}) }, { cause, hint: 'Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?' });
    }
}
/**
 * A refused connection never reached the server; 429 and 503 say that nothing was done, and so does a 409 to a patch that demands
 * no version: the server met somebody else's write between its own read and write.
 */
function mayRetry(status, idempotent, { method, body }) {
    return (status === 429 ||
        status === 503 ||
        (status === 409 && method === 'PATCH' && object_text(body, 'metadata', 'resourceVersion') === undefined) ||
        (idempotent && (status === 0 || status === 500 || status === 502 || status === 504)));
}
/**
 * Whatever the API server answers with is an object of the API, which names its kind: a list, a Status, what was asked for.
 * @throws ApiError as where no answer came
 */
function transport_objectIn(raw, request) {
    const instead = (what) => answeredInstead({ ...request, service: 'Kubernetes' }, what);
    let body;
    try {
        body = JSON.parse(raw);
    }
    catch {
        throw instead(`what came in its place is no JSON: ${whatIs(raw)}`);
    }
    if (object_text(body, 'kind') === undefined)
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
function messageOf(raw) {
    try {
        return object_text(JSON.parse(raw), 'message');
    }
    catch {
        return undefined;
    }
}
/** `299 - "unknown field \"spec.x\""` → `unknown field "spec.x"` */
function warningsOf(response) {
    const header = field(response.headersDistinct, 'warning');
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
    if (field(body, 'items') === undefined)
        throw answeredInstead({ service: 'Kubernetes', method: 'GET', path }, 'what came in its place is no list');
    const objects = object_items(body, 'items').map((item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...item }));
    return { objects, resourceVersion: object_text(body, 'metadata', 'resourceVersion') ?? '' };
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
                    log.debug(`the watch of ${query.kind} ended: ${object_text(object, 'message') ?? 'no message'}`);
                    resourceVersion = object_number(object, 'code') === 410 ? undefined : resourceVersion;
                    break;
                }
                resourceVersion = object_text(object, 'metadata', 'resourceVersion') ?? resourceVersion;
                if (type === 'ADDED' || type === 'MODIFIED')
                    yield { kind: 'changed', object };
                else if (type === 'DELETED')
                    yield { kind: 'deleted', object };
            }
        }
        catch (error) {
            if (!(error instanceof src_errors/* ApiError */.hD) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
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
    const object = field(event, 'object');
    if (object_text(object, 'kind') === undefined)
        throw answeredInstead({ service: 'Kubernetes', method: 'GET', path }, 'a line of the watch is no event');
    return { type: object_text(event, 'type'), object };
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
    const transport = new transport_Transport(parseKubeconfig(kubeconfigYaml), options);
    const discovery = new Discovery(transport);
    const others = [];
    const locate = async (ref) => discovery_pathOf(await discovery.get(ref.apiVersion, ref.kind), ref);
    const warn = (ref, warnings) => {
        for (const warning of warnings)
            log.warning(`${describeRef(ref)}: ${warning}`);
    };
    const cluster = {
        server: transport.server,
        async find(ref) {
            const resource = await discovery.find(ref.apiVersion, ref.kind);
            if (!resource)
                return undefined;
            try {
                const { body } = await transport.send({ method: 'GET', path: discovery_pathOf(resource, ref) });
                return body;
            }
            catch (error) {
                if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
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
            const ref = refOf(manifest);
            const deadline = new src_deadline/* Deadline */.B(clock, 120_000, options.signal);
            const resource = await waitUntil(async () => {
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
                path: discovery_pathOf(resource, ref),
                query: { fieldManager, force: 'true' },
                contentType: 'application/apply-patch+yaml',
                body: manifest,
                idempotent: true
            });
            warn(ref, warnings);
            return body;
        },
        async replace(manifest) {
            const ref = refOf(manifest);
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
                        : { method: 'PUT', path: discovery_pathOf(resource, ref), query: { fieldManager }, body });
                    warn(ref, answer.warnings);
                    return answer.body;
                }
                catch (error) {
                    // Somebody else wrote it, or made it, in the meantime.
                    if (!(error instanceof src_errors/* ApiError */.hD && error.status === 409))
                        throw error;
                    if (attempt < mostReplaces)
                        continue;
                    if (version !== undefined)
                        throw error;
                    throw new src_errors/* StagingError */.QH('service-error', `Kubernetes says that ${ref.kind} ${ref.name} is not there, and refuses to make it because it exists`, { cause: error, hint: proxyHint('Kubernetes') });
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
                if (error instanceof src_errors/* ApiError */.hD && [400, 403, 409, 422].includes(error.status))
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
                const username = object_text(answer.body, 'status', 'userInfo', 'username');
                const groups = object_items(answer.body, 'status', 'userInfo', 'groups').filter((group) => typeof group === 'string');
                return username === undefined ? undefined : { username, groups };
            }
            catch (error) {
                if (error instanceof src_errors/* ApiError */.hD && [403, 404].includes(error.status))
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
                    path: discovery_pathOf(resource, ref),
                    query: { propagationPolicy: 'Background' }
                });
            }
            catch (error) {
                if (!(error instanceof src_errors/* ApiError */.hD && error.status === 404))
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
            await waitUntil(async () => {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/kube-access.js

/** As long as a step may take, and no longer: every kubeconfig is a key to the cluster. */
const kubeconfigSeconds = 3600;
/** Opens our cluster by a fresh, short-lived kubeconfig, whose credential is masked. */
async function openOurCluster({ digitalocean, context }, clusterId, { mask, deadline }) {
    const seconds = Math.min(kubeconfigSeconds, Math.max(600, Math.ceil(deadline.remaining() / 1000)));
    const kubeconfig = await digitalocean.clusters.kubeconfig(clusterId, seconds);
    const { credential } = parseKubeconfig(kubeconfig);
    mask(credential.kind === 'token' ? credential.token : credential.key);
    return openCluster(kubeconfig, { clock: context.clock, log: context.log, signal: deadline.signal });
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(2580);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/ask-bucket.js


/** Milliseconds for one answer with the client's own repeats: a store that is silent is not asked again. */
const ask_bucket_patience = 30_000;
/**
 * A connection that breaks is opened again: the client itself only repeats what was answered. So is one on which something in between
 * answered with a page of its own: it has deleted nothing, and knows of nothing that is not there.
 */
async function answerOf(path, send) {
    for (let attempt = 1;; attempt += 1)
        try {
            const response = await send();
            const text = await response.text();
            if ((response.ok || response.status === 404) && isPage(text))
                throw notJson('Spaces', path, text, 'answer of a bucket');
            return { response, text };
        }
        catch (error) {
            if (attempt === 4 || (error instanceof Error && error.name === 'TimeoutError'))
                throw error;
            await src_clock/* systemClock */.m.sleep(250 * 2 ** attempt);
        }
}
/** One signed request. @throws ApiError for a failure that was not expected */
async function askBucket({ bucket, endpoint }, { accessKey, secretKey }, { method, key = '', query = {}, headers = {}, expected = [] }) {
    const client = new aws4fetch_esm/* AwsClient */.t({
        accessKeyId: accessKey,
        secretAccessKey: secretKey,
        service: 's3',
        region: 'us-east-1',
        retries: 4
    });
    const path = `/${encodeURIComponent(bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const url = new URL(`${endpoint.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    const { response, text } = await answerOf(path, () => client.fetch(url, {
        method,
        headers,
        signal: AbortSignal.timeout(ask_bucket_patience),
        ...(method === 'PUT' && { body: 'probe' })
    })).catch((cause) => {
        if (cause instanceof src_errors/* StagingError */.QH)
            throw cause;
        throw new src_errors/* ApiError */.hD({ service: 'Spaces', method, path, status: 0 }, { cause });
    });
    if (!response.ok && !expected.includes(response.status))
        throw new src_errors/* ApiError */.hD({ service: 'Spaces', method, path, status: response.status }, response.status === 403 || response.status === 401
            ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
            : {});
    return { status: response.status, text };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-store.js




/** What it holds; one that is not there holds nothing. Throws for one that nobody can read. */
async function heldIn(states, backend) {
    return readState((await states.readState(backend)) ?? '');
}
function stateStore(credentials) {
    return {
        honoursConditionalWrites: (backend) => honoursConditionalWrites(backend, credentials),
        readState: (backend) => state_store_readState(backend, credentials),
        findStates: (backend, prefix) => findStates(backend, prefix, credentials),
        findLock: (backend) => findLock(backend, credentials),
        releaseLock: (backend, id) => releaseLock(backend, id, credentials),
        deleteState: (backend) => deleteState(backend, credentials)
    };
}
async function state_store_readState(backend, credentials) {
    const text = await readJson(backend, credentials, backend.key);
    // Without a byte in it it is none, as Terraform has it: what it held the ledger may tell.
    return text?.trim() === '' ? undefined : text;
}
/** Undefined: it is not there. */
async function readJson(backend, credentials, key) {
    const { status, text } = await readWhole(backend, credentials, { method: 'GET', key, expected: [404] }, isJson);
    return status === 404 ? undefined : text;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
async function findStates(backend, prefix, credentials) {
    const query = { 'list-type': '2', prefix };
    const { status, text } = await readList(backend, credentials, { method: 'GET', query, expected: [401, 403, 404] });
    if (status === 404)
        return [];
    if (status >= 400)
        return undefined;
    return [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)]
        .map(([, entry = '']) => state_store_element(entry, 'Key') ?? '')
        .filter((key) => key.endsWith('.tfstate'));
}
async function findLock(backend, credentials) {
    const text = await readJson(backend, credentials, lockKey(backend));
    return text === undefined ? undefined : parseLock(text);
}
/** As `terraform force-unlock` does. */
async function releaseLock(backend, id, credentials) {
    const lock = await findLock(backend, credentials);
    if (lock?.id !== id)
        return false;
    await askBucket(backend, credentials, { method: 'DELETE', key: lockKey(backend), expected: [404] });
    return true;
}
function lockKey({ key }) {
    return `${key}.tflock`;
}
/**
 * Deletes a stack's state with all its versions, and what a killed run left of its lock. It holds passwords: it must not outlive
 * the environment, and in a bucket with versioning a plain delete only covers it up.
 */
async function deleteState(backend, credentials) {
    for (const key of [backend.key, lockKey(backend)]) {
        const { status } = await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] });
        // S3 deletes what is not there without a word. That there is none is believed when it is said of the thing itself, too.
        if (status === 404)
            await requireAbsent(backend, credentials, key);
        for (const version of await versionsOf(backend, credentials, key))
            await askBucket(backend, credentials, { method: 'DELETE', key, query: { versionId: version }, expected: [404] });
    }
}
async function requireAbsent(backend, credentials, key) {
    const { status } = await askBucket(backend, credentials, { method: 'GET', key, expected: [404] });
    if (status !== 404)
        throw new src_errors/* StagingError */.QH('service-error', `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`, {
            hint: proxyHint('Spaces')
        });
}
/** Throws for what is no list, or not all of one: nothing would be found in it, and left where it lies. */
async function readList(backend, credentials, request) {
    const isList = (text) => /<\/List\w+Result>\s*$/.test(text);
    const answer = await readWhole(backend, credentials, request, isList);
    if (answer.status >= 400 || isList(answer.text))
        return answer;
    throw notJson('Spaces', `/${backend.bucket}/`, answer.text, 'list of a bucket');
}
/** What is not whole is asked for once more: a proxy may have answered, or lost the answer's body. */
async function readWhole(backend, credentials, request, isWhole) {
    const answer = await askBucket(backend, credentials, request);
    return answer.status >= 400 || isWhole(answer.text) ? answer : askBucket(backend, credentials, request);
}
/** Ids of what the bucket keeps of one key, the marks of deletions among them. Without versioning there are none, or `null`. */
async function versionsOf(backend, credentials, key) {
    const found = [];
    let from = {};
    for (;;) {
        // A store that knows no versions says so in one of these ways. A key that may not list them may not delete them either:
        // then the bucket's own rule has to (infra/foundation).
        const query = { versions: '', prefix: key, ...from };
        const { status, text } = await readList(backend, credentials, {
            method: 'GET',
            query,
            expected: [400, 403, 404, 405, 501]
        });
        if (status >= 400)
            return found;
        const page = text.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs);
        // The prefix matches the keys that only begin with this one.
        for (const [, , entry = ''] of page)
            if (state_store_element(entry, 'Key') === key)
                found.push(state_store_element(entry, 'VersionId') ?? '');
        const keyMarker = state_store_element(text, 'NextKeyMarker');
        if (state_store_element(text, 'IsTruncated') !== 'true' || !keyMarker)
            return found.filter((version) => version !== '');
        from = { 'key-marker': keyMarker, 'version-id-marker': state_store_element(text, 'NextVersionIdMarker') ?? '' };
    }
}
/** The text of the first element of that name. */
function state_store_element(xml, name) {
    const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
    return text?.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity) => entities[entity] ?? whole);
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/**
 * Whether the bucket refuses a second `If-None-Match: *`. S3-compatible stores may take the header and ignore it: then
 * Terraform's lock file excludes nobody, and only the ledger does.
 */
async function honoursConditionalWrites(backend, credentials) {
    const key = `${backend.key}.probe-${(0,external_node_crypto_.randomUUID)()}`;
    const condition = { 'if-none-match': '*' };
    try {
        // Refused, it is there by a request whose answer was lost.
        await askBucket(backend, credentials, { method: 'PUT', key, headers: condition, expected: [409, 412, 501] });
        const again = await askBucket(backend, credentials, {
            method: 'PUT',
            key,
            headers: condition,
            expected: [409, 412, 501]
        });
        // 501 is a store that takes no conditions at all: Terraform could not even take its lock.
        return again.status === 409 || again.status === 412;
    }
    finally {
        await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/price-list.js

function priceList(sizes, configured) {
    const table = billing_billedKinds.flatMap(({ monthly }) => Object.entries(monthly));
    const hourly = new Map([
        ...table.map(([key, price]) => [key, price / hoursOfMonth]),
        ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
        ...Object.entries(configured)
    ]);
    // The month's price over the hour's is the number of hours that are billed at the most; both are rounded.
    const uncapped = new Set(sizes.flatMap(({ slug, price_hourly, price_monthly }) => price_monthly > 1.01 * hoursOfMonth * price_hourly ? slug : []));
    return { get: (key) => hourly.get(key), configured, isUncapped: (key) => uncapped.has(key) };
}
function pricesOf(prices) {
    const times = (key, amount) => {
        const price = prices.get(key);
        return amount === 0 ? 0 : price === undefined ? undefined : price * amount;
    };
    const sized = (key) => (prices.isUncapped(key) ? { uncapped: true } : {});
    /** A price of the configuration's is of the node with all of its storage. */
    const databaseNode = (engine, size, storage) => {
        const key = databaseKey(size);
        const own = prices.configured[key];
        if (own !== undefined || !pricedEngines.includes(engine))
            return own;
        const included = includedStorage[key];
        const more = included === undefined || !storage ? 0 : Math.max(0, storage / 1024 - included);
        return sum([prices.get(key), times('db-storage-gib', more)]);
    };
    return {
        cluster: (cluster) => {
            const nodes = cluster.node_pools.flatMap((pool) => pool.nodes.map(({ id, name, created_at: createdAt }) => {
                const hourly = times(pool.size, 1);
                return { kind: 'node', id, name, hourly, createdAt: createdAt ?? cluster.created_at, ...sized(pool.size) };
            }));
            // What is about to come, or finds no room, is part of the price, and is billed from when it is there.
            const missing = cluster.node_pools.map(({ size, count, nodes }) => times(size, Math.max(0, count - nodes.length)));
            return whole(times('ha-control-plane', cluster.ha ? 1 : 0), nodes, missing);
        },
        database: (database, replicas = []) => {
            const { id, engine, size, num_nodes: count, storage_size_mib: storage } = database;
            const node = databaseNode(engine, size, storage);
            const copies = replicas.map((replica) => ({
                kind: 'database-replica',
                id: `${id}/${replica.id}`,
                name: replica.name,
                hourly: databaseNode(engine, replica.size, replica.storage_size_mib),
                createdAt: replica.created_at ?? database.created_at
            }));
            return whole(node === undefined ? undefined : node * count, copies);
        },
        loadBalancer: ({ size_unit: nodes, type }) => {
            if (type === 'GLOBAL')
                return times('global-load-balancer', 1);
            return times(type === 'REGIONAL_NETWORK' ? 'network-load-balancer' : 'load-balancer', nodes ?? 1);
        },
        droplet: ({ size_slug: size, features }) => {
            const hourly = times(size, features.includes('backups') ? 1 + backups : 1);
            return { ...(hourly !== undefined && { hourly }), ...sized(size) };
        },
        volume: (volume) => times('volume-gib', volume.size_gigabytes),
        snapshot: (snapshot) => times('volume-snapshot-gib', snapshot.size_gigabytes)
    };
}
/** With what is billed for itself, and what is not billed yet. */
function whole(own, nodes, coming = []) {
    const hourly = sum([own, ...nodes.map((node) => node.hourly), ...coming]);
    return { nodes, own, ...(hourly !== undefined && { hourly }) };
}
/**
 * Under which a database's size is listed. Some are called like Droplets of another price (`gd-2vcpu-8gb`, `so1_5-2vcpu-16gb`): theirs is
 * nobody's.
 */
function databaseKey(size) {
    return size.startsWith('db-') ? size : `db-${size}`;
}
function sum(parts) {
    return parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/addresses.js
/** An IPv6 address can be written in several ways; of those this is one. */
function canonicalAddress(address) {
    if (!address.includes(':'))
        return address;
    const url = URL.parse(`http://[${address}]`);
    return url ? url.hostname.slice(1, -1) : address.toLowerCase();
}
/** By which it is reached from outside, canonical. */
function addressesOfBalancer({ ip, ipv6 }) {
    return [ip, ipv6].flatMap((one) => (one ? [canonicalAddress(one)] : []));
}
/** The same of a droplet. */
function addressesOfDroplet({ networks }) {
    return [...(networks?.v4 ?? []), ...(networks?.v6 ?? [])].flatMap(({ type, ip_address }) => type === 'public' ? [canonicalAddress(ip_address)] : []);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/console-url.js
const pages = {
    'dns-record': ({ zone = '' }) => `networking/domains/${encodeURIComponent(zone)}`,
    'load-balancer': ({ id }) => `networking/load_balancers/${id}`,
    database: ({ id }) => `databases/${id}`,
    cluster: ({ id }) => `kubernetes/clusters/${id}`,
    droplet: ({ id }) => `droplets/${id}`,
    // These have a list, and no page of their own.
    'volume-snapshot': () => 'images/snapshots/volumes',
    volume: () => 'volumes',
    firewall: ({ id }) => `networking/firewalls/${id}/rules`,
    certificate: () => 'account/security',
    vpc: ({ id }) => `networking/vpc/${id}`,
    project: ({ id }) => `projects/${id}`,
    tag: ({ id }) => `tags/${encodeURIComponent(id)}`
};
/** The page of DigitalOcean's control panel on which a person sees it. */
function consoleUrl(resource) {
    return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/marks.js
/** The one name that we give to a kind; undefined: we give none. */
function plannedName(kind, names) {
    const planned = {
        cluster: names.cluster,
        database: names.database,
        vpc: names.vpc,
        'load-balancer': names.loadBalancer,
        project: names.project
    };
    return planned[kind];
}
/** Names that Kubernetes' own drivers give to what they make. */
const madeByKubernetes = {
    'load-balancer': /^a[0-9a-f]{31}$/,
    volume: /^pvc-/,
    'volume-snapshot': /./
};
function isKubernetesName(kind, name) {
    return madeByKubernetes[kind]?.test(name) === true;
}
function isClusterTag(tag) {
    return clusterIn(tag) !== undefined;
}
/** The id of the cluster whose tag it is. Tags that differ by case alone are one. */
function clusterIn(tag) {
    return /^k8s:([0-9a-f-]{36})$/.exec(tag.toLowerCase())?.[1];
}
const ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/;
function isOwnerTag(tag) {
    return new RegExp(`^${ownerForm.source}$`).test(tag.toLowerCase());
}
function ownerIn(description) {
    return ownerForm.exec(description ?? '')?.[0];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/record-ownership.js

/**
 * A record bears nothing of ours, but for a TXT: its id tells, together with the name and the value that it was made with. An id
 * alone is no proof, for a person may have turned the record to another use; nor is a value, for anybody can point at our address.
 * Where the run that made it was killed before it wrote the id down, the name tells that it was about to make: nobody else's
 * record of that name led to us then.
 */
function record_ownership_recordVerdict({ id, type, name, data, zone }, { ownerTag, domain, addresses, recorded, isHeld }) {
    // It names us, and only itself: another record of the same host is proven by nothing here.
    if (type === 'TXT' && data.replaceAll('"', '') === ownerTag)
        return { kind: 'ours', proof: 'tag' };
    const records = recorded.filter(({ kind }) => kind === 'dns-record');
    const made = records.find((one) => one.id === String(id)) ??
        records.find((one) => one.id === '' && one.name === `${type} ${name}` && one.zone === zone);
    const pointsHere = ['A', 'AAAA'].includes(type) && addresses.has(canonicalAddress(data));
    const held = isHeld(String(id));
    if (!made && !held)
        return pointsHere
            ? record_ownership_doubt('it points at an address of ours, and nothing says that we made it')
            : { kind: 'not-ours' };
    const isAsMade = !made || (made.name === `${type} ${name}` && (made.address === undefined || made.address === data));
    if (!isAsMade)
        return record_ownership_doubt(`we made it as ${made?.name} to ${made?.address}; it was changed since`);
    if (!pointsHere && !held)
        return made?.id === '' ? { kind: 'not-ours' } : record_ownership_doubt('a record of ours names it, and it points elsewhere');
    return zone === domain || held
        ? { kind: 'ours', proof: 'record and address' }
        : record_ownership_doubt('only the ledger says that we made it, in a zone that the configuration does not name');
}
/** Two records of a zone that say the same. */
function isSaidTwice(one, other) {
    return (one.id !== other.id &&
        one.zone === other.zone &&
        one.type === other.type &&
        one.name === other.name &&
        one.data === other.data);
}
function record_ownership_doubt(because) {
    return { kind: 'in-doubt', because, isInTheWay: false };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/resource.js
const minutes = 60_000;
/** In this order. Kinds of one stage go together; a stage begins when the one before is gone, or will not go. */
const deletionStages = [
    { name: 'names', most: 2 * minutes, share: 0.15 },
    { name: 'load balancers', most: 5 * minutes, share: 0.3 },
    { name: 'cluster and database', most: 20 * minutes, share: 0.6 },
    { name: 'nodes', most: 10 * minutes, share: 0.4 },
    { name: 'storage and rules', most: 5 * minutes, share: 0.4 },
    { name: 'network', most: 15 * minutes, share: 0.6 },
    { name: 'project', most: 5 * minutes, share: 0.6 },
    // The search key of all the others: last.
    { name: 'tags', most: 2 * minutes, share: 1 }
];
/** Each kind: when it goes, how it is deleted, and how one sees that it is gone. Nothing else lists the kinds. */
const kinds = {
    'dns-record': {
        stage: 'names',
        delete: (api, { zone = '', id }) => api.domains.deleteRecord(zone, id),
        exists: async (api, { zone = '', id }) => (await api.domains.findRecord(zone, id)) !== undefined,
        seems: async (api, { zone = '', id }) => (await api.domains.glimpseRecord(zone, id)) !== undefined
    },
    'load-balancer': { stage: 'load balancers', ...listed((api) => api.loadBalancers) },
    database: { stage: 'cluster and database', ...listed((api) => api.databases) },
    cluster: {
        stage: 'cluster and database',
        delete: (api, { id, associated }) => api.clusters.deleteSelective(id, associated),
        exists: async (api, { id }) => isLive(await api.clusters.find(id)),
        seems: async (api, { id }) => isLive(await api.clusters.glimpse(id))
    },
    droplet: { stage: 'nodes', ...listed((api) => api.droplets) },
    'volume-snapshot': { stage: 'storage and rules', ...listed((api) => api.snapshots) },
    volume: { stage: 'storage and rules', ...listed((api) => api.volumes) },
    firewall: { stage: 'storage and rules', ...listed((api) => api.firewalls) },
    certificate: { stage: 'storage and rules', ...listed((api) => api.certificates) },
    vpc: { stage: 'network', ...listed((api) => api.vpcs) },
    project: { stage: 'project', ...listed((api) => api.projects) },
    tag: { stage: 'tags', ...listed((api) => api.tags) }
};
const kindRules = kinds;
/** In the order in which they are deleted. */
const resourceKinds = deletionStages.flatMap(({ name }) => kindsOfStage(name));
function kindsOfStage(stage) {
    return Object.keys(kinds).filter((kind) => kindRules[kind].stage === stage);
}
function listed(collection) {
    return {
        delete: (api, { id }) => collection(api).delete(id),
        exists: async (api, { id }) => (await collection(api).find(id)) !== undefined,
        seems: async (api, { id }) => (await collection(api).glimpse(id)) !== undefined
    };
}
function isLive(cluster) {
    return cluster !== undefined && cluster.status.state !== 'deleted';
}
function inDeletionOrder(resources) {
    return [...resources].sort((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind));
}
/** `<kind>/<id>`: by this a resource is found in a set or a map. */
function resource_resourceKey({ kind, id }) {
    return `${kind}/${id}`;
}
function sameResource(a, b) {
    return a.kind === b.kind && a.id === b.id;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/ownership.js





/** Milliseconds that a runner's clock, which writes `since`, may be ahead of the service's. */
const clockSkew = 300_000;
const notOurs = { kind: 'not-ours' };
const ours = (proof) => ({ kind: 'ours', proof });
const ownership_doubt = (because, isInTheWay = false) => ({ kind: 'in-doubt', because, isInTheWay });
/**
 * Whose is what: for each resource ours with a proof, in doubt with a reason, or not ours. Names, membership and contact are no
 * proof, and a record is none either: each needs something that only we can have put into the cloud.
 */
function ownershipIn(situation) {
    const { names, listing, domain, since, recorded, inState, toldOwned, balancersOf, proven } = situation;
    const born = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew;
    const isOlder = ({ createdAt }) => createdAt !== undefined && Date.parse(createdAt) < born;
    const isTagged = (tags) => tags.some((tag) => tag.toLowerCase() === names.ownerTag.toLowerCase());
    const isInState = (kind, id) => inState.has(resource_resourceKey({ kind, id }));
    const isRecorded = (kind, id) => recorded.some((one) => one.kind === kind && one.id === id);
    const isKnown = (kind, id) => isRecorded(kind, id) || isInState(kind, id);
    const remember = (kind, judge) => (found) => {
        const key = resource_resourceKey({ kind, id: found.id });
        const proof = proven.get(key);
        if (proof)
            return ours(proof);
        const judged = judge(found);
        if (judged.kind === 'ours' || found.default || found.is_default)
            return judged;
        if (inState.get(key) === 'state')
            return byStateAlone(found);
        return toldOwned.has(key) ? ours('none') : judged;
    };
    /** For what can bear no mark, of a stack that is declared so: our state is all the proof that there is. */
    const byStateAlone = ({ tags = [], description, created_at }) => {
        const other = [...tags, ownerIn(description) ?? ''].find((tag) => isOwnerTag(tag) && !isTagged([tag]));
        if (other)
            return ownership_doubt(`our state holds it, and it bears ${other}`);
        return isOlder({ createdAt: created_at })
            ? ownership_doubt('our state holds it, and it is older than this life of the environment')
            : ours('state');
    };
    /** For what carries tags. Undefined: neither name nor tag says anything. */
    const byNameAndTag = (found, tags) => {
        const { kind, id, name } = found;
        const isPlanned = plannedName(kind, names) === name;
        const bears = isTagged(tags);
        if (!bears && !isPlanned)
            return undefined;
        if (!bears)
            return ownership_doubt('it has the name that we give and not our tag', true);
        const other = tags.find((tag) => isOwnerTag(tag) && !isTagged([tag]));
        if (other)
            return ownership_doubt(`it bears our tag and ${other}`, isPlanned);
        const isOurName = isNameOf(names, name) || isKubernetesName(kind, name);
        if (!isPlanned && !(isOurName && isKnown(kind, id)))
            return ownership_doubt('it bears our tag, and nothing says that we made it');
        if (isOlder(found))
            return ownership_doubt('it bears our tag and is older than this life of the environment', isPlanned);
        return ours(isPlanned ? 'name and tag' : 'tag and record');
    };
    /** For what carries no tag, and a description in which we write whose it is. */
    const byNameAndDescription = (found, description) => {
        const isPlanned = plannedName(found.kind, names) === found.name;
        const owner = ownerIn(description);
        if (owner !== names.ownerTag)
            return isPlanned ? ownership_doubt(`its description names ${owner ?? 'no owner'}`, true) : notOurs;
        if (!isPlanned && !isKnown(found.kind, found.id))
            return ownership_doubt('its description names us, and it has another name');
        if (isOlder(found))
            return ownership_doubt('it is older than this life of the environment', isPlanned);
        return ours('name and description');
    };
    // Also the default of its region, which the first network there becomes: what lies in ours could not be proven without it.
    const vpc = remember('vpc', (found) => byNameAndDescription(asFound('vpc', found), found.description));
    const networks = new Set(listing.vpcs.filter((one) => vpc(one).kind === 'ours').map(({ id }) => id));
    const inside = (network) => network && networks.has(network) ? ownership_doubt('it lies in our VPC, and nothing says that we made it') : notOurs;
    const cluster = remember('cluster', (found) => byNameAndTag(asFound('cluster', found), found.tags) ?? inside(found.vpc_uuid));
    const clusters = listing.clusters.filter((one) => cluster(one).kind === 'ours');
    const nodes = new Set(clusters.flatMap(({ node_pools }) => node_pools.flatMap((pool) => pool.nodes.map((node) => node.droplet_id ?? ''))));
    /** Clusters that the ledger says we had, and that are gone. */
    const former = recorded.filter(({ kind, id }) => kind === 'cluster' && id !== '' && !listing.clusters.some((one) => one.id === id));
    /** Of these only a state can prove that they were ours: it is not forged by a push. */
    const provenTags = new Set([...clusters, ...former.filter(({ id }) => isInState('cluster', id))].map(({ id }) => clusterTag(id)));
    const database = remember('database', (found) => byNameAndTag(asFound('database', found), found.tags) ?? inside(found.private_network_uuid));
    const loadBalancer = remember('load-balancer', (found) => {
        const { id, name, vpc_uuid: network, tag } = found;
        const named = byNameAndTag(asFound('load-balancer', found), tag ? [tag] : []);
        if (named)
            return named;
        const isHere = network !== null && network !== undefined && networks.has(network);
        const maker = clusters.find((one) => balancersOf.get(one.id)?.has(id));
        if (maker && !isHere)
            return ownership_doubt('our cluster is said to have made it, and it stands outside our VPC');
        if (maker && isBefore(found, maker))
            return ownership_doubt('it is older than our cluster');
        if (maker)
            return ours('cluster');
        // After a cluster nobody lists what it made: what we wrote down then, where it stands, and the name that only it gives.
        const isLeft = isHere &&
            (clusters.length === 0 || former.length > 0) &&
            isRecorded('load-balancer', id) &&
            isKubernetesName('load-balancer', name);
        return isLeft && !isOlder(asFound('load-balancer', found)) ? ours('record and network') : inside(network);
    });
    const droplet = remember('droplet', (found) => {
        if (nodes.has(String(found.id)))
            return ours('cluster');
        const named = byNameAndTag({ ...asFound('droplet', found), id: String(found.id) }, found.tags);
        if (named)
            return named;
        const isMarked = found.tags.some((tag) => clusters.some(({ id }) => clusterTag(id) === tag));
        return isMarked ? ownership_doubt("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid);
    });
    /** Volumes and their snapshots: by our cluster's tag, or by our own, which a teardown puts on them before the cluster goes. */
    const byCluster = (found, tags) => {
        const live = clusters.find(({ id }) => tags.includes(clusterTag(id)));
        const gone = former.find(({ id }) => tags.includes(clusterTag(id)));
        if (!live && !gone && !isTagged(tags))
            return notOurs;
        const other = tags.find((tag) => isClusterTag(tag) && !provenTags.has(tag.toLowerCase()));
        const isOfGone = gone !== undefined && other?.toLowerCase() === clusterTag(gone.id);
        if (other && !isOfGone)
            return ownership_doubt(`it bears the tag of another cluster too, ${other}`);
        if (isTagged(tags))
            return byNameAndTag(found, tags) ?? notOurs;
        const owner = tags.find(isOwnerTag);
        if (owner)
            return ownership_doubt(`it bears our cluster's tag and ${owner}`);
        if (isOfGone)
            return ownership_doubt(`it was made for the cluster ${gone.id}, which is gone, and no state says that it was ours`);
        // Without a record of this life the cluster alone says what is older: also once it is gone, in a destroy that goes on without it.
        const clusterMade = live?.created_at ?? gone?.createdAt;
        if (clusterMade === undefined && since === undefined)
            return ownership_doubt(`it was made for the cluster ${gone?.id}, which is gone, and nothing says since when there was one`);
        if (clusterMade !== undefined && isBefore({ created_at: found.createdAt ?? '' }, { created_at: clusterMade }))
            return ownership_doubt('it is older than our cluster');
        if (isOlder(found))
            return ownership_doubt('it is older than this life of the environment');
        return isKubernetesName(found.kind, found.name) ? ours('cluster') : ownership_doubt('it has no name that Kubernetes gives');
    };
    const aVolume = remember('volume', (found) => byCluster(asFound('volume', found), found.tags));
    const volume = (found) => {
        const verdict = aVolume(found);
        // The nodes of a cluster that is gone are known no more: then it is somebody's if the account shows that it is.
        const isForeign = (id) => proven.has(`volume/${found.id}`)
            ? listing.droplets.some((one) => one.id === id && droplet(one).kind !== 'ours')
            : !nodes.has(String(id));
        const stranger = found.droplet_ids.find(isForeign);
        return verdict.kind === 'ours' && stranger !== undefined
            ? ownership_doubt(`it is attached to the droplet ${stranger}, which is not ours`)
            : verdict;
    };
    const snapshot = remember('volume-snapshot', (found) => {
        const verdict = byCluster(asFound('volume-snapshot', found), found.tags);
        const source = listing.volumes.find(({ id }) => id === found.resource_id);
        return verdict.kind === 'not-ours' && source && volume(source).kind !== 'not-ours'
            ? ownership_doubt('it was made of a volume of ours, and bears no tag that says by whom')
            : verdict;
    });
    const firewall = remember('firewall', (found) => {
        if (clusters.some(({ id }) => found.name === `k8s-${id}-worker` || found.name === `k8s-public-access-${id}`))
            return ours('cluster');
        // Its tags are what it aims at, not whose it is: a person's may aim at our nodes.
        if (!isNameOf(names, found.name))
            return notOurs;
        // One that aims at droplets by their ids has no tags.
        if (found.tags.length === 0 && isInState('firewall', found.id))
            return ours('name and record');
        return byNameAndTag(asFound('firewall', found), found.tags) ?? notOurs;
    });
    const certificate = remember('certificate', (found) => {
        if (found.name !== `${names.prefix}-cert`)
            return notOurs;
        // It bears nothing but its name, which anybody may give, and the ledger can be forged.
        if (!isInState('certificate', found.id))
            return ownership_doubt('it has a name of ours, and no state says that we made it');
        return isOlder(asFound('certificate', found))
            ? ownership_doubt('it is older than this life of the environment')
            : ours('name and record');
    });
    const project = remember('project', (found) => found.is_default ? notOurs : byNameAndDescription(asFound('project', found), found.description));
    const addresses = new Set([
        ...listing.loadBalancers.filter((one) => loadBalancer(one).kind === 'ours').flatMap(addressesOfBalancer),
        ...listing.droplets.filter((one) => droplet(one).kind === 'ours').flatMap(addressesOfDroplet)
    ]);
    const ofRecord = (found) => record_ownership_recordVerdict(found, {
        ownerTag: names.ownerTag,
        domain,
        addresses,
        recorded,
        isHeld: (id) => isInState('dns-record', id)
    });
    const record = remember('dns-record', (found) => {
        const verdict = ofRecord(found);
        if (verdict.kind !== 'in-doubt')
            return verdict;
        // A request whose answer was lost made it, and was asked again: nothing that DNS can say tells the two apart.
        const isTwin = listing.records.some((other) => isSaidTwice(found, other) && ofRecord(other).kind === 'ours');
        return isTwin ? ours('record and address') : verdict;
    });
    /** What bears a tag, or goes by it, and is not ours: the service takes a tag that is deleted out of either. */
    const strangersWith = (wanted) => {
        const has = (tags) => tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase());
        const foreign = (what, items, tagsOf, judge) => items.filter((item) => has(tagsOf(item)) && judge(item).kind !== 'ours').map(({ name }) => `${what} ${name}`);
        return [
            ...foreign('cluster', listing.clusters, ({ tags }) => tags, cluster),
            ...foreign('database', listing.databases, ({ tags, rules }) => [...tags, ...tagsAmong(rules)], database),
            ...foreign('load-balancer', listing.loadBalancers, ({ tag: target }) => (target ? [target] : []), loadBalancer),
            ...foreign('droplet', listing.droplets, ({ tags }) => tags, droplet),
            ...foreign('volume', listing.volumes, ({ tags }) => tags, volume),
            ...foreign('volume-snapshot', listing.snapshots, ({ tags }) => tags, snapshot),
            ...foreign('firewall', listing.firewalls, tagsOfFirewall, firewall)
        ];
    };
    /** Our state holds a tag that was there before just as well: it counts with our name, or where the state is all the proof. */
    const isHeldTag = (name) => inState.get(`tag/${name}`) === 'state' || (isInState('tag', name) && isNameOf(names, name));
    const tag = ({ name, resources }) => {
        const isOurs = isTagged([name]) || (isHeldTag(name) && !isOwnerTag(name)) || clusters.some(({ id }) => clusterTag(id) === name);
        const isFormer = former.some(({ id }) => clusterTag(id) === name);
        if (!isOurs && !isFormer)
            return notOurs;
        const images = resources?.images?.count ?? 0;
        const strangers = [...strangersWith(name), ...(images > 0 ? [images === 1 ? '1 image' : `${images} images`] : [])];
        if (strangers.length > 0)
            return ownership_doubt(`it is used by ${strangers.slice(0, 3).join(', ')}`);
        return ours('tag');
    };
    return {
        cluster,
        database,
        loadBalancer,
        droplet,
        volume,
        snapshot,
        firewall,
        vpc,
        project,
        certificate,
        record,
        tag
    };
}
function asFound(kind, { id, name, created_at }) {
    return { kind, id: String(id), name, createdAt: created_at };
}
/** Whose bearers a database lets in. */
function tagsAmong(rules) {
    return rules.flatMap(({ type, value }) => (type === 'tag' ? [value] : []));
}
/** What a firewall aims at, lets in, and lets its droplets out to. */
function tagsOfFirewall({ tags, sourceTags, destinationTags }) {
    return [...tags, ...sourceTags, ...destinationTags];
}
function isBefore(one, other) {
    return Date.parse(one.created_at) < Date.parse(other.created_at);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/attribute.js




/** One line, for those who pay for it. */
function sayDoubt({ kind, name, id, because, url }) {
    return `the ${kind} ${name} (${id}) is left as it is, and is billed if it costs anything: ${because}. Look at it: ${url}`;
}
/** Every resource of the account that is ours, with its proof and its price; and every one that may be, with the reason of the doubt. */
function attribute(situation, prices) {
    const { listing } = situation;
    const verdict = ownershipIn(situation);
    const cost = pricesOf(prices);
    const ours = [];
    const doubts = [];
    const enter = ({ kind, id, name, zone }, judged, more) => {
        if (judged.kind === 'ours')
            ours.push({ kind, id, name, proof: judged.proof, ...(zone && { zone }), ...more() });
        if (judged.kind === 'in-doubt') {
            const { because, isInTheWay } = judged;
            const url = consoleUrl({ kind, id, ...(zone && { zone }) });
            const { address } = more();
            doubts.push({ kind, id, name, ...(zone && { zone, ...(address && { address }) }), because, url, isInTheWay });
        }
    };
    const enterAll = (kind, items, judge, more) => {
        for (const item of items)
            enter({ kind, id: String(item.id), name: item.name }, judge(item), () => ({
                createdAt: item.created_at,
                ...more(item)
            }));
    };
    const free = () => ({ hourly: 0 });
    enterAll('vpc', listing.vpcs, verdict.vpc, (item) => ({
        hourly: 0,
        ...(item.default && { isDefault: true })
    }));
    enterAll('cluster', listing.clusters, verdict.cluster, (item) => ({
        ...cost.cluster(item),
        ...(item.status.state === 'error' && { isBroken: true })
    }));
    enterAll('database', listing.databases, verdict.database, (item) => cost.database(item));
    enterAll('load-balancer', listing.loadBalancers, verdict.loadBalancer, (item) => ({
        ...price(cost.loadBalancer(item)),
        addresses: addressesOfBalancer(item),
        ...(item.status === 'errored' && { isBroken: true })
    }));
    // Nodes are priced with their cluster.
    enterAll('droplet', listing.droplets, verdict.droplet, (item) => ({
        ...(isNode(verdict.droplet(item)) ? free() : cost.droplet(item)),
        addresses: addressesOfDroplet(item)
    }));
    enterAll('volume', listing.volumes, verdict.volume, (item) => price(cost.volume(item)));
    enterAll('volume-snapshot', listing.snapshots, verdict.snapshot, (item) => price(cost.snapshot(item)));
    enterAll('firewall', listing.firewalls, verdict.firewall, free);
    enterAll('certificate', listing.certificates, verdict.certificate, free);
    enterAll('project', listing.projects, verdict.project, free);
    for (const record of listing.records)
        enter({ kind: 'dns-record', id: String(record.id), name: `${record.type} ${record.name}`, zone: record.zone }, verdict.record(record), () => ({ hourly: 0, address: record.data }));
    for (const tag of listing.tags)
        enter({ kind: 'tag', id: tag.name, name: tag.name }, verdict.tag(tag), free);
    const lent = listing.reservedIps.flatMap(({ ip, droplet }) => {
        const holder = listing.droplets.find(({ id }) => id === droplet?.id);
        return holder && verdict.droplet(holder).kind === 'ours' ? [{ ip, droplet: holder.name }] : [];
    });
    return { ours: withAssociated(ours), doubts, lent };
}
function isNode(verdict) {
    return verdict.kind === 'ours' && verdict.proof === 'cluster';
}
/** A cluster takes along by name what Kubernetes made in it. */
function withAssociated(ours) {
    const made = (kind) => ours.filter((one) => one.kind === kind && one.proof === 'cluster').map(({ id }) => id);
    const associated = {
        loadBalancers: made('load-balancer'),
        volumes: made('volume'),
        snapshots: made('volume-snapshot')
    };
    return ours.map((one) => (one.kind === 'cluster' ? { ...one, associated } : one));
}
function price(hourly) {
    return hourly === undefined ? {} : { hourly };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/listing.js

/** Lists whole collections: what was created by a request that failed carries no record of ours, so there is no id to ask for. */
async function listAccount(digitalocean, zones) {
    const [clusters, databases, loadBalancers, droplets, volumes, snapshots, firewalls, vpcs, projects, tags, certificates, reservedIps, records, sizes] = await Promise.all([
        digitalocean.clusters.list(),
        digitalocean.databases.list(),
        digitalocean.loadBalancers.list(),
        digitalocean.droplets.list(),
        digitalocean.volumes.list(),
        digitalocean.snapshots.list({ resource_type: 'volume' }),
        digitalocean.firewalls.list(),
        digitalocean.vpcs.list(),
        digitalocean.projects.list(),
        digitalocean.tags.list(),
        digitalocean.certificates.list(),
        digitalocean.reservedIps.list(),
        Promise.all(zones.map((zone) => zoneRecords(digitalocean, zone))),
        digitalocean.sizes()
    ]);
    return {
        clusters,
        databases,
        loadBalancers,
        droplets,
        volumes,
        snapshots,
        firewalls,
        vpcs,
        projects,
        tags,
        certificates,
        reservedIps,
        records: records.flat(),
        sizes
    };
}
async function zoneRecords(digitalocean, zone) {
    const records = (await digitalocean.domains.findRecords(zone)) ?? [];
    return records.map((record) => ({ ...record, zone }));
}
/** Where the kinds that ids tell apart are listed; a tag is told by its name. */
const lists = {
    cluster: 'clusters',
    database: 'databases',
    'load-balancer': 'loadBalancers',
    droplet: 'droplets',
    volume: 'volumes',
    'volume-snapshot': 'snapshots',
    firewall: 'firewalls',
    vpc: 'vpcs',
    project: 'projects',
    certificate: 'certificates',
    'dns-record': 'records'
};
/** `<kind>/<id>` of all that is there. */
function listedIn(listing) {
    const isThere = listing.clusters.filter(({ status }) => status.state !== 'deleted');
    const all = Object.entries(lists).flatMap(([kind, list]) => {
        const items = list === 'clusters' ? isThere : listing[list];
        return items.map(({ id }) => resource_resourceKey({ kind, id }));
    });
    return [...all, ...listing.tags.map(({ name }) => resource_resourceKey({ kind: 'tag', id: name }))];
}
/** Without what is gone, by `<kind>/<id>`; a tag is judged by what bears it. */
function without(gone, listing) {
    if (gone.size === 0)
        return listing;
    const left = Object.entries(lists).map(([kind, list]) => {
        const items = listing[list];
        return [list, items.filter(({ id }) => !gone.has(resource_resourceKey({ kind, id })))];
    });
    return { ...listing, ...Object.fromEntries(left) };
}

;// CONCATENATED MODULE: ./packages/base/build/src/look.js

/** Asks, and takes a failure as something to be judged like any other answer. */
async function look_lookAt(asked) {
    const [settled] = await Promise.allSettled([asked]);
    return settled.status === 'fulfilled'
        ? { kind: 'seen', value: settled.value }
        : { kind: 'failed', error: (0,src_errors/* toStagingError */.xc)(settled.reason) };
}
/** HTTP status of a failed look at a service; undefined when it was answered, or never asked. */
function statusOf(look) {
    return look.kind === 'failed' && 'status' in look.error && typeof look.error.status === 'number'
        ? look.error.status
        : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/terraform-types.js
/** What the provider calls the kinds that the account lists. */
const terraform_types_kindOfType = {
    digitalocean_certificate: 'certificate',
    digitalocean_database_cluster: 'database',
    digitalocean_droplet: 'droplet',
    digitalocean_firewall: 'firewall',
    digitalocean_kubernetes_cluster: 'cluster',
    digitalocean_loadbalancer: 'load-balancer',
    digitalocean_project: 'project',
    digitalocean_record: 'dns-record',
    digitalocean_tag: 'tag',
    digitalocean_volume: 'volume',
    digitalocean_volume_snapshot: 'volume-snapshot',
    digitalocean_vpc: 'vpc'
};
/** These are parts of another resource, which one of their attributes names, and end with it. */
const partTypes = {
    digitalocean_kubernetes_node_pool: ['cluster', 'cluster_id'],
    digitalocean_project_resources: ['project', 'project'],
    digitalocean_volume_attachment: ['volume', 'volume_id']
};
/** Databases, users, pools, rules, settings, topics: whatever the provider has for a database cluster names it by the same attribute. */
const databasePart = /^digitalocean_database_(?!cluster$)/;
/** What something of this type is a part of, and the attribute that names it. */
function partOf(type) {
    if (databasePart.test(type))
        return ['database', 'cluster_id'];
    return Object.hasOwn(partTypes, type) ? partTypes[type] : undefined;
}
/** What something of this type is a part of: its kind, and the id that the given attributes name; undefined: of nothing, or nobody knows. */
function containerOf(type, attributes) {
    const [kind, attribute] = partOf(type) ?? [];
    const id = attribute && attributes[attribute];
    return kind && typeof id === 'string' && id !== '' ? { kind, id } : undefined;
}
/**
 * Parts that take nothing from what they are put into: a stack that owns by its state may have them in what others share with it. Any
 * other part changes that (rules, settings, nodes) or takes it away (an attachment).
 */
const additions = new Set([
    'digitalocean_database_connection_pool',
    'digitalocean_database_db',
    'digitalocean_database_kafka_topic',
    'digitalocean_database_replica',
    'digitalocean_database_user',
    'digitalocean_project_resources'
]);
/** Whether something of this type needs what it is a part of to be ours. */
function isBoundPart(type, owns) {
    return partOf(type) !== undefined && !(owns === 'state' && additions.has(type));
}
/** What has to be ours where something of this type is put into it, changed in it or taken from it; undefined: nothing. */
function wholeOf(type, attributes, owns) {
    return isBoundPart(type, owns) ? containerOf(type, attributes) : undefined;
}
/** What providers make on the machine alone: it is nowhere but in the state. */
const local = /^(random|null|tls|time|local|terraform)_/;
function terraform_types_isLocal(type) {
    return local.test(type);
}
/** By the resource itself, or by the one that it is a part of. `domain`: the zone of a record that does not say it. */
function whereaboutsOf({ type, id, places }, domain) {
    if (terraform_types_isLocal(type))
        return { kind: 'state-only' };
    // A replica is billed by itself, and nobody has seen that it ends with its database.
    if (partOf(type) && type !== 'digitalocean_database_replica') {
        const whole = containerOf(type, places);
        return whole ? { kind: 'account', resource: whole } : { kind: 'elsewhere' };
    }
    const kind = terraform_types_kindOfType[type];
    if (!kind)
        return { kind: 'elsewhere' };
    // Terraform never heard of an id: there is nothing to ask for.
    if (!id)
        return { kind: 'state-only' };
    if (kind !== 'dns-record')
        return { kind: 'account', resource: { kind, id } };
    const zone = places.domain ?? domain;
    return zone ? { kind: 'account', resource: { kind, id, zone } } : { kind: 'elsewhere' };
}
/**
 * Kinds that can carry no mark of ours: a state that holds something proven with them is all the proof that there is. Of a tag it is
 * none: Terraform takes one that is there already for one that it made.
 */
function isByCompany(kind) {
    return kind === 'dns-record' || kind === 'certificate';
}
/** How something in a state is named to people: `<address> (<id>)`. */
function terraform_types_told({ address, id }) {
    return id ? `${address} (${id})` : address;
}
/** Such names, at most five of them. */
function some(items) {
    return `${items.slice(0, 5).join(', ')}${items.length > 5 ? ` and ${items.length - 5} more` : ''}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/recorded-places.js




/** How the ledger's journal calls a state that we began, or were about to; its id is the lineage, its name the place. */
const stateEntry = 'state';
/** And the zone in which names were made. */
const zoneEntry = 'zone';
/** `https://nyc3.digitaloceanspaces.com/acme-terraform-state/4242/staging/staging.tfstate` */
function placeOf({ endpoint, bucket, key }) {
    return `${bucketUrl({ endpoint, bucket })}${key}`;
}
function bucketUrl({ endpoint, bucket }) {
    return `${endpoint.replace(/\/+$/, '')}/${bucket}/`;
}
/** Entered before a state is begun, so that a run with another configuration knows that there is one. */
function plannedStates(backends, { by, at }) {
    return backends.map((backend) => ({ kind: stateEntry, id: '', name: placeOf(backend), by, at }));
}
/** Places of states that the ledger tells of and that no stack of the configuration has: its stacks or their buckets were changed since. */
function strayPlaces({ journal }, backends) {
    const known = new Set(backends.map(placeOf));
    return toldPlaces(journal).filter((place) => !known.has(place));
}
/** The same for who only looks, and may not know where the buckets are: by bucket and key. */
function placesOfNoStack({ journal }, { configuration, names }) {
    const known = configuration.stacks.map(({ name, backend: { bucket, key } }) => `/${bucket}/${stateKey(names, name, key)}`);
    return toldPlaces(journal).filter((place) => !known.some((end) => place.endsWith(end)));
}
function toldPlaces(journal) {
    const told = journal.filter(({ kind, goneAt }) => kind === stateEntry && !goneAt);
    return [...new Set(told.map(({ name }) => name))];
}
/** What to do about a state of no stack, wherever it lies. `branch`: where the stacks are read from. */
function formerRemedy(branch) {
    return `Destroy the environment in staging-control: what such a state holds goes with it, where it lies in a bucket of the configuration. For any other: ${strayRemedy(branch)}`;
}
/** And where it is out of reach. */
function strayRemedy(branch) {
    return `Bring the stack back into \`stacks\` of .github/staging.yml on ${branch}, as it was, destroy the environment, and take the stack out after that.`;
}
/** So many are looked into, and named: anyone who may write the ledger can write any number. */
const mostStrays = 20;
/**
 * What states still hold that are in none of `backends`, one clause each: those that the ledger tells of, and those that lie in our
 * buckets where only ours can. Anybody with write access can have written the ledger: it costs a refusal, it never leads a request to a
 * bucket that the configuration does not name, and nothing is deleted by it.
 */
async function findStrayStates({ journal }, backends, look) {
    const known = new Set(backends.map(placeOf));
    const lying = (await Promise.all(backends.map((backend) => placesIn(backend, look)))).flat();
    const places = [...new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
    const told = await Promise.all(places.slice(0, mostStrays).map((place) => strayAt(place, backends, look)));
    const more = places.length - mostStrays;
    return [...told.flat(), ...(more > 0 ? [`and the ledger tells of ${more} more states`] : [])];
}
/**
 * The states of no stack that lie where only ours can, in a bucket of a stack and below the environment's own keys: a stack was renamed, got
 * another key, or was taken out while the environment lived. They are destroyed by, under the same proofs as any.
 */
async function formerBackends({ journal }, backends, { states, keyPrefix }) {
    const known = new Set(backends.map(placeOf));
    const looks = await Promise.all(backends.map((backend) => look_lookAt(placesIn(backend, { states, keyPrefix }))));
    const lying = looks.flatMap((look) => (look.kind === 'seen' ? look.value : []));
    const places = [...new Set([...strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
    return places.flatMap((place) => withinReach(place, backends, keyPrefix) ?? []).slice(0, mostStrays);
}
/** Undefined: not in a bucket that the configuration names, or not below our own keys there. */
function withinReach(place, backends, keyPrefix) {
    const known = backends.find((backend) => place.startsWith(bucketUrl(backend)));
    const key = known && place.slice(bucketUrl(known).length);
    return known && key?.startsWith(keyPrefix) && isSafeKey(key) ? { ...known, key } : undefined;
}
async function placesIn(backend, { states, keyPrefix }) {
    const keys = (await states.findStates(backend, keyPrefix)) ?? [];
    return keys.map((key) => placeOf({ ...backend, key }));
}
async function strayAt(place, backends, { states, keyPrefix }) {
    const backend = withinReach(place, backends, keyPrefix);
    if (!backend)
        return [
            `the ledger tells of the state ${place.slice(0, 300)}, which no stack of the configuration has and which is not looked into`
        ];
    const { key } = backend;
    try {
        const { resources } = await heldIn(states, backend);
        if (resources.length === 0)
            return [];
        return [`the state ${key} is of no stack of the configuration and holds ${some(resources.map(terraform_types_told))}`];
    }
    catch (error) {
        if (!(error instanceof src_errors/* StagingError */.QH))
            throw error;
        return [`the state ${key} is of no stack of the configuration, and cannot be read: ${error.message}`];
    }
}
const domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;
/** A ledger of ours has one, and a second after a move. */
const mostZones = 4;
/** Zones that the ledger says names were made in, next to the configured one: there is something to look at in them, not to delete by it. */
function recordedZones({ journal }, configured) {
    const told = journal.flatMap(({ kind, id, zone, goneAt }) => {
        if (goneAt)
            return [];
        return kind === zoneEntry ? [id] : (zone ?? []);
    });
    return [...new Set(told)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/registry-parts.js

const registryKinds = ['registry-plan', 'registry-storage'];
/** The plan of all the account's registries, and what they store beyond it. */
function registryParts(plan, { prices, at, lookedAt, now }) {
    const { slug, monthly = 0 } = plan;
    const stored = extraGib(plan, now) * (prices.get('registry-storage-gib') ?? 0);
    // Somebody has pushed since the last look; a day counts as a whole.
    const pushed = Math.max(Date.parse(at), Date.parse(lookedAt ?? at));
    const [planKind, storageKind] = registryKinds;
    return [
        {
            ...{ kind: planKind, id: 'plan', name: `${slug} of the account's registries` },
            ...{ hourly: monthly / hoursOfMonth, createdAt: at }
        },
        {
            ...{ kind: storageKind, id: 'plan', name: "of the account's registries", hourly: stored },
            createdAt: new Date(pushed - (pushed % day)).toISOString()
        }
    ];
}
/**
 * GiB that are billed on top today. What the plan includes is of a whole month, 28 days: a registry that lives for fewer days of it has as
 * small a part of it, and one that may be gone tomorrow has no more than its days by now.
 * https://docs.digitalocean.com/products/container-registry/details/pricing/
 */
function extraGib({ storedGib, includedGib, since }, now) {
    if (includedGib === undefined)
        return 0;
    const date = new Date(now);
    const month = Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
    const lived = since === undefined ? 0 : Math.max(0, now - Math.max(month, Date.parse(since)));
    const days = Math.min(hoursOfMonth / 24, Math.floor(lived / day));
    return Math.max(0, storedGib - (includedGib * days) / (hoursOfMonth / 24));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/held-parts.js





/** How `spending` calls what only a Terraform state knows of. */
const heldKind = 'terraform';
/** So many of one type are named. A stack can hold thousands, and nobody reads their names. */
const namedAtMost = 20;
/** Terraform's types that cost nothing themselves: what they are put into does, or what they make is seen. */
const free = new Set([
    ...['cdn', 'container_registry_docker_credentials', 'domain', 'floating_ip_assignment', 'monitor_alert'],
    ...['nfs_attachment', 'partner_attachment_service_key', 'reserved_ip_assignment', 'reserved_ipv6'],
    ...[
        'reserved_ipv6_assignment',
        'spaces_bucket_cors_configuration',
        'spaces_bucket_logging',
        'spaces_bucket_object'
    ],
    ...['spaces_bucket_objects', 'spaces_bucket_policy', 'spaces_key', 'ssh_key', 'uptime_alert', 'vpc_peering']
].map((name) => `digitalocean_${name}`));
/** Of providers whose things live in the cluster, where nodes, volumes and load balancers are seen, or on GitHub. */
const freeProviders = /^(argocd|github|helm|kubectl|kubernetes)_/;
const registryTypes = ['digitalocean_container_registry', 'digitalocean_container_registries'];
const bucketType = 'digitalocean_spaces_bucket';
const replicaType = 'digitalocean_database_replica';
/** Whether the states hold a container registry: the plan of all the account's is billed from then on. */
function holdsRegistry({ journal }) {
    return held_parts_heldIn(journal).some(({ type }) => registryTypes.includes(type));
}
/**
 * What the states hold that no list of the account shows and that may cost something, as its parts: one of each type in each state,
 * whatever their number, so that one more or less of them is the same part at another price. It has the configuration's price of its
 * type, or none, so that it is named wherever the cost is told.
 */
function heldParts(document, { prices, replicas, registryPlan, now }) {
    const parts = withoutSeen(held_parts_heldIn(document.journal), replicas).flatMap((held) => {
        const { type, state, at, count } = held;
        const own = prices.get(type);
        if (own === undefined && type === bucketType)
            return [spacesPlan(prices, at)];
        if (own === undefined && registryTypes.includes(type) && registryPlan?.monthly !== undefined)
            return registryParts(registryPlan, { prices, at, now, lookedAt: document.spending?.lookedAt });
        const known = { kind: heldKind, id: `${type} of ${state}`, name: nameOf(held) };
        return [{ ...known, hourly: own && own * count, createdAt: at, grownSince: at }];
    });
    // What is paid once for all of the account's is one part, however many a stack makes: from the first of them on.
    return [...new Map(parts.map((part) => [`${part.kind}/${part.id}`, part])).values()];
}
function nameOf({ type, addresses, count }) {
    return count > addresses.length || count > namedAtMost ? `${count} of ${type}` : addresses.join(', ');
}
function spacesPlan(prices, createdAt) {
    const name = "of the account's Spaces";
    return { kind: 'spaces-plan', id: 'plan', name, hourly: prices.get('spaces'), createdAt };
}
/** Whether something of this Terraform type is billed, or may be, wherever it is seen. */
function mayCost(type) {
    if (isLocal(type))
        return false;
    const kind = Object.hasOwn(kindOfType, type) ? kindOfType[type] : undefined;
    if (kind !== undefined)
        return billedKinds.some(({ kinds }) => kinds.includes(kind));
    return type === 'digitalocean_kubernetes_node_pool' || !isFree(type);
}
/** The latest first, so that of the same thing in two states the earliest counts. */
function held_parts_heldIn(journal) {
    return journal
        .filter(({ kind, goneAt }) => kind === stateEntry && !goneAt)
        .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
        .flatMap(({ id: state, at, holds = [], more = {} }) => {
        const named = Map.groupBy(holds, typeOf);
        return [...new Set([...named.keys(), ...Object.keys(more)])].map((type) => {
            const addresses = named.get(type) ?? [];
            return { type, addresses, count: addresses.length + (more[type] ?? 0), state, at };
        });
    })
        .filter(({ type }) => !isFree(type));
}
/** Without the replicas that were seen with their databases. */
function withoutSeen(all, replicas) {
    let left = replicas;
    return all.flatMap((held) => {
        if (held.type !== replicaType)
            return [held];
        const seen = Math.min(left, held.count);
        left -= seen;
        return held.count === seen ? [] : [{ ...held, addresses: held.addresses.slice(seen), count: held.count - seen }];
    });
}
/** What the account lists is a part already; so is what something is put into. */
function isFree(type) {
    return (free.has(type) ||
        freeProviders.test(type) ||
        Object.hasOwn(terraform_types_kindOfType, type) ||
        (type !== replicaType && partOf(type) !== undefined));
}
/** `module.shop["a.b"].digitalocean_app.web[0]` is of type `digitalocean_app`. */
function typeOf(address) {
    return withoutKeys(address).split('.').at(-2) ?? '';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/look-at-paid.js





/** Engines of which a database may have read-only replicas. */
const replicated = ['pg', 'mysql', 'advanced_pg', 'advanced_mysql'];
/** What is billed and is on no list of the account. What cannot be looked at costs as the ledger has it. */
async function lookAtPaid({ digitalocean, context }, ledger, { ours, databases, prices }) {
    /** Kinds of what could not be seen. */
    const blind = new Set();
    const lookOr = async (kinds, what, asked) => {
        const look = await look_lookAt(asked);
        context.signal.throwIfAborted();
        if (look.kind === 'seen')
            return look.value;
        for (const kind of kinds)
            blind.add(kind);
        context.log.warning(`what ${what} could not be seen: ${look.error.message}`);
        return undefined;
    };
    // A replica is billed for itself, and only its database lists it.
    const withReplicas = async (one) => {
        const database = one.kind === 'database' ? databases.find(({ id }) => id === one.id) : undefined;
        if (!database || !replicated.includes(database.engine))
            return one;
        const asked = digitalocean.databases.replicas(database.id);
        const replicas = await lookOr(['database-replica'], `replicas of the database ${one.name} cost`, asked);
        if (!replicas)
            return one;
        const { hourly: _, ...rest } = one;
        return { ...rest, ...pricesOf(prices).database(database, replicas) };
    };
    const resources = await Promise.all(ours.map(withReplicas));
    if (!ledger)
        return { resources, paid: resources };
    const held = heldParts(ledger, {
        prices,
        now: context.clock.now(),
        replicas: resources.flatMap(({ kind, nodes = [] }) => (kind === 'database' ? nodes : [])).length,
        registryPlan: holdsRegistry(ledger)
            ? await lookOr(registryKinds, "the plan of the account's registries costs", digitalocean.registryPlan())
            : undefined
    });
    return { resources, paid: [...resources, ...held, ...remembered(ledger, blind)] };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/observe.js







async function lookAtAccount({ digitalocean, configuration }) {
    const { domain } = configuration.environment;
    return lookAtZones(digitalocean, domain === undefined ? [] : [domain]);
}
async function lookAtZones(digitalocean, zones) {
    const [teamUuid, listing] = await Promise.all([findTeam(digitalocean), listAccount(digitalocean, zones)]);
    return { teamUuid, listing };
}
/** Our environment, as it is configured. `ledger` says when it began and what we made: it narrows the look, and proves nothing. */
async function observeOurs(environment, ledger, { gone = new Map(), proven = [], inState, account } = {}) {
    const { names, configuration, digitalocean } = environment;
    const { domain } = configuration.environment;
    const zones = [...(domain === undefined ? [] : [domain]), ...(ledger ? recordedZones(ledger, domain) : [])];
    const { teamUuid, listing: all } = account ?? (await lookAtZones(digitalocean, zones));
    const listing = without(gone, all);
    const known = {
        listing,
        names,
        domain,
        since: ledger?.life?.since,
        recorded: ledger?.journal ?? [],
        inState: new Map(),
        toldOwned: new Set(inState ? [] : ownedIn(ledger)),
        proven: new Map(proven.map(({ kind, id, proof }) => [resource_resourceKey({ kind, id }), proof])),
        balancersOf: new Map()
    };
    const { cluster: verdict } = ownershipIn(known);
    const clusters = listing.clusters.filter((one) => verdict(one).kind === 'ours');
    const made = await Promise.all(clusters.map(({ id }) => digitalocean.clusters.associatedResources(id)));
    const balancersOf = new Map(clusters.map(({ id }, index) => [id, new Set(made[index]?.load_balancers.map((balancer) => balancer.id))]));
    const list = priceList(listing.sizes, configuration.prices);
    const alone = attribute({ ...known, balancersOf }, list);
    const withoutWord = known.toldOwned.size === 0 ? alone : attribute({ ...known, toldOwned: new Set(), balancersOf }, list);
    const held = inState && (await inState(alone.ours));
    const { ours, doubts, lent } = held ? attribute({ ...known, balancersOf, inState: held }, list) : alone;
    const { resources, paid } = await lookAtPaid(environment, ledger, {
        ours,
        databases: listing.databases,
        prices: list
    });
    const [cluster] = clusters;
    return {
        teamUuid,
        resources,
        makers: clusters.flatMap(({ id }, index) => (made[index] ? [id] : [])),
        madeByCluster: withoutWord.ours.filter(({ proof }) => proof === 'cluster'),
        listedStill: gone.size === 0 ? [] : listedIn(all).filter((key) => gone.has(key)),
        paid,
        doubts,
        lent,
        cluster,
        nodePrices: Object.fromEntries((cluster?.node_pools ?? []).flatMap(({ size }) => {
            const price = list.get(size);
            // A short look goes by these, and does not know of caps.
            return price === undefined || list.isUncapped(size) ? [] : [[size, price]];
        })),
        addresses: listing.loadBalancers.flatMap(({ id, ip }) => ip && ours.some((one) => one.kind === 'load-balancer' && one.id === id) ? [ip] : [])
    };
}
/** Milliseconds: what is made is on a list some seconds later (digitalocean/terraform-provider-digitalocean#1600). */
const listsLag = 6_000;
/**
 * Looks again while something is missing that must be there, for as long as lists may lag.
 * @param missingIn what is not seen in a look, in words; the last look is the answer all the same
 */
async function lookUntilListed(look, missingIn, { clock, deadline }) {
    const until = clock.monotonic() + Math.min(listsLag, deadline.remaining());
    for (;;) {
        const seen = await look();
        const missing = await missingIn(seen);
        if (missing.length === 0 || clock.monotonic() >= until)
            return { seen, missing };
        await clock.sleep(1_000, deadline.signal);
    }
}
/** With all that our states hold: what is missing would not be written down, nor watched over. */
async function observeMade(environment, ledger, inState, deadline) {
    const { clock, log } = environment.context;
    const { seen, missing } = await lookUntilListed(() => observeOurs(environment, ledger, { inState: async () => inState }), ({ resources, doubts }) => {
        const listed = new Set([...resources, ...doubts].map(resourceKey));
        return [...inState.keys()].filter((key) => !listed.has(key));
    }, { clock, deadline });
    if (missing.length > 0)
        log.info(`not listed by DigitalOcean: ${missing.join(', ')}`);
    return seen;
}
/** What only a state proves. */
function ownedIn(ledger) {
    return (ledger?.journal ?? []).flatMap((entry) => (entry.owned || entry.kind === 'certificate') && !entry.goneAt ? [resource_resourceKey(entry)] : []);
}
/** The team that a token belongs to; accounts of before teams have none, and are one by themselves. */
async function findTeam(digitalocean) {
    const account = await digitalocean.account();
    return account.team?.uuid ?? account.uuid;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(1138);
;// CONCATENATED MODULE: ./packages/config/build/src/protected.js

function protectedParts(configuration) {
    return {
        approval: configuration.approval,
        promotion: configuration.promotion,
        protected: configuration.protected,
        // A glob's entry cannot say so: `checkCatalogue`.
        withoutTests: (configuration.apps ?? []).filter(({ tests }) => tests === 'none').map(({ name }) => name)
    };
}
/** The pushed commit's configuration with the gate of the promotion branch's. */
function withProtectedParts(configuration, { approval, promotion, protected: names }) {
    return { ...configuration, approval, promotion, protected: names };
}
/** Whether an environment's name matches one of the patterns of `protected`: such a one is never destroyed. */
function isProtected(environment, { protected: patterns }) {
    return patterns.some((pattern) => (0,esm/* minimatch */.xF)(environment, pattern));
}

;// CONCATENATED MODULE: ./packages/github/build/src/runs.js



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectRun({ octokit, owner, repo }, run) {
    seen_seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
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
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
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
        if (error instanceof src_errors/* ApiError */.hD && error.status === 404)
            return undefined;
        if (error instanceof src_errors/* ApiError */.hD && error.status === 403)
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
            ? await request_request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
                ...range,
                ...(attempt && { filter: attempt })
            })
            : await request_request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/bound-by-runs.js


/** Milliseconds: GitHub tells the end of a job in whole seconds. */
const fraction = 1000;
/** Longer than any hosted job lives (6 h). */
const bound_by_runs_longest = 7 * 3_600_000;
/**
 * When each of them can have been at work at the most: while the jobs of its run went on, as GitHub tells it. The ledger alone says too
 * much, since nobody wrote down when a run was killed, and everyone with write access can forge it. Where GitHub does not say it, a job
 * lives for hours at the most.
 */
async function boundByRuns(abandoned, github) {
    const asked = new Map();
    return Promise.all(abandoned.map(async (one) => {
        const key = `${one.runId}/${one.attempt}`;
        const answer = asked.get(key) ?? jobsOf(one, github);
        asked.set(key, answer);
        return withinJobs(one, await answer);
    }));
}
/** None: GitHub does not say it, or the run was deleted. */
async function jobsOf({ runId, attempt }, github) {
    try {
        return await listRunJobs(github, runId, attempt);
    }
    catch (error) {
        if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
            throw error;
        return [];
    }
}
function withinJobs(one, jobs) {
    const began = jobs.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [Date.parse(startedAt)]));
    const ended = jobs.flatMap(({ completedAt }) => (completedAt === undefined ? [] : [Date.parse(completedAt)]));
    const isOver = jobs.length > 0 && ended.length === jobs.length;
    return {
        ...one,
        since: Math.max(one.since, began.length > 0 ? Math.min(...began) : one.until - bound_by_runs_longest),
        until: isOver ? Math.min(one.until, Math.max(...ended) + fraction) : one.until
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/recorded.js

/**
 * What the ledger says was made or was to be deleted, and nothing proves to be ours any more: to look at, and to report.
 * `domain`: the zone of records of which the ledger does not say it.
 */
function recordedOnly(ledger, doomed, domain) {
    return ledger.journal.flatMap(({ kind, id, name, goneAt, address, zone = domain }) => {
        const known = resourceKinds.find((one) => one === kind);
        if (!known || known === 'tag' || id === '' || goneAt || (known === 'dns-record' && !zone))
            return [];
        const resource = {
            kind: known,
            id,
            name,
            proof: 'none',
            ...(zone && known === 'dns-record' && { zone, ...(address && { address }) })
        };
        return doomed.some((other) => sameResource(other, resource)) ? [] : [resource];
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/leases.js
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
function leases_liveLeases(document, now) {
    return document.leases.filter(({ until }) => Date.parse(until) > now);
}
/** When the last lease runs out: the environment may be destroyed from then on. */
function expiresAt(document) {
    return document.leases
        .map(({ until }) => until)
        .sort((a, b) => Date.parse(a) - Date.parse(b))
        .at(-1);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/operations.js
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

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/bill.js

/** @param goneAt by `<kind>/<id>`, milliseconds since the epoch: when each was first seen to be gone */
function billOf(document, goneAt, now) {
    const spending = spendingOf(document);
    const ends = [...goneAt].map(([key, at]) => {
        const [kind = '', id = ''] = key.split('/');
        return { kind, id, at };
    });
    const parts = spending.parts.map((part) => {
        const gone = goneAt.get(`${part.kind}/${part.id}`) ?? ends.find((whole) => goesWith(part, whole))?.at;
        return part.goneAt || gone === undefined ? part : { ...part, goneAt: new Date(gone).toISOString() };
    });
    const { soFar, unpriced } = spending_costOf({ ...document, spending: { ...spending, parts } }, now);
    const stillUnpriced = parts.filter(({ hourly }) => hourly === undefined).map(({ kind, name }) => `${kind} ${name}`);
    return {
        soFar,
        unpriced: [...new Set([...unpriced, ...stillUnpriced])],
        costOf: ({ kind, id, hourly }) => {
            const own = parts.filter((part) => (part.kind === kind && part.id === id) || goesWith(part, { kind, id }));
            if (own.length === 0)
                return hourly === 0 ? 0 : undefined;
            if (own.every((part) => part.hourly === undefined))
                return undefined;
            return own.reduce((total, part) => total + partCost(part, now), 0);
        }
    };
}
/** Whether a part is one of those that its whole is billed by: a cluster's node, of which an environment has one, or a database's replica. */
function goesWith(part, whole) {
    if (whole.kind === 'cluster')
        return part.kind === 'node';
    return whole.kind === 'database' && part.kind === 'database-replica' && part.id.startsWith(`${whole.id}/`);
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(6078);
;// CONCATENATED MODULE: ./packages/github/build/src/viewer.js

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await graphql(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}
/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
async function selfAmong(github, makers) {
    return makers.some(({ type }) => type !== 'Bot') ? whoAmI(github) : undefined;
}

;// CONCATENATED MODULE: ./packages/github/build/src/issues.js





/**
 * Made once: an issue of ours with the same title and the same first line that appears meanwhile is the one. The rest of its
 * text may be another by then: who sees it first may tick a box.
 */
async function createIssue(github, issue) {
    const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
    const made = await makeOnce(async () => {
        const { data } = await request_request(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/issues', {
            state: 'all',
            since: before,
            per_page: 100
        });
        const self = await whoAmI(github);
        const found = data.find(({ title, body, user, created_at: at }) => title === issue.title &&
            sameText(firstLine(body), firstLine(issue.body)) &&
            user?.login === self &&
            at >= before);
        return found && readIssue(found);
    });
    expectIssue(github, made.number);
    raiseFloor(github.octokit, made.number, made);
    return made;
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    seen_seenBy(github.octokit).paths.add(issues_pathOf(github, number));
}
function issues_pathOf({ owner, repo }, number) {
    return `/repos/${owner}/${repo}/issues/${number}`;
}
/**
 * `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit.
 * Throws ApiError 404 for one that is not there, whatever was doubted; 410 for one that was deleted or where issues are disabled.
 */
async function getIssueIfChanged(github, number, etag, signal) {
    const { octokit, owner, repo } = github;
    const path = issues_pathOf(github, number);
    const send = async () => {
        try {
            const answered = await octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
                owner,
                repo,
                issue_number: number,
                request: { ...(signal && { signal }), retries: 0 },
                ...(etag && { headers: { 'if-none-match': etag } })
            });
            requireJson(answered, 'GET', path);
            const { data, headers } = answered;
            return { value: readIssue(data), etag: headers.etag, at: moment(headers.date) };
        }
        catch (error) {
            if (isNotModified(error))
                return { value: undefined, etag, at: moment(error.response.headers['date']) };
            throw asApiError(error, 'GET', path);
        }
    };
    const answer = await persist(github, send, { method: 'GET', path, repeatable: true, signal });
    seenBy(octokit).paths.add(path);
    return answer;
}
/** Octokit throws what is an answer here. */
function isNotModified(error) {
    return error instanceof Error && 'status' in error && error.status === 304 && 'response' in error;
}
/** Only the given fields change. */
async function updateIssue(github, number, change) {
    const { stateReason, labels, ...rest } = change;
    const { data } = await request_request(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    raiseFloor(github.octokit, number, issue);
    return issue;
}
/** Open issues (not pull requests) that carry the label, or that somebody made; newest first, at most 100. */
function listOpenIssues(github, by) {
    return listBy(github, by, { state: 'open' });
}
/** Those with a label, closed ones among them for `all`. */
function listIssues(github, label, state) {
    return issues_list(github, { labels: label, state });
}
/** Closed ones that carry the label, or that somebody made, and that changed since then (ISO 8601); the newest first, at most 100. */
function listClosedIssues(github, by, since) {
    return listBy(github, by, { state: 'closed', since, sort: 'updated' });
}
async function listBy(github, by, filter) {
    if ('label' in by)
        return issues_list(github, { labels: by.label, ...filter });
    // A maker that the filter does not know is 422.
    return (await unlessStatus([422], issues_list(github, { ...by, ...filter }))) ?? [];
}
async function issues_list(github, filter) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await request_unlessStatus([422], request_request(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
}
function readIssue(data) {
    return {
        number: data.number,
        url: data.html_url,
        title: data.title,
        body: data.body ?? '',
        state: data.state === 'open' ? 'open' : 'closed',
        stateReason: data.state_reason ?? undefined,
        locked: data.locked,
        author: readActor(data.user),
        closedBy: data.closed_by ? readActor(data.closed_by) : undefined,
        closedAt: data.closed_at ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        labels: data.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')))
    };
}
function readActor(user) {
    return user ? { login: user.login, type: user.type ?? 'User' } : { login: 'ghost', type: 'User' };
}
function moment(date) {
    const at = date === undefined ? Number.NaN : Date.parse(date);
    return Number.isNaN(at) ? undefined : at;
}

;// CONCATENATED MODULE: ./packages/github/build/src/issue-comments.js





/** Made once: the same words that appear meanwhile are the ones. */
async function commentOnIssue(github, number, body) {
    const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
    const made = await makeOnce(async () => {
        const { data } = await request_request(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            body
        });
        return readComment(data);
    }, async () => {
        const self = await whoAmI(github);
        const written = await listComments(github, number, before);
        return written.find((comment) => comment.author.login === self && sameText(comment.body, body));
    });
    raiseFloor(github.octokit, number, { updatedAt: made.createdAt, comment: made.id });
    return made;
}
/**
 * Comments made or edited at `since` (ISO 8601) or later, oldest first, all pages.
 * `since` filters on the moment of the last edit, as GitHub does.
 */
async function listComments(github, number, since) {
    const comments = [];
    for (let page = 1;; page += 1) {
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            per_page: 100,
            page,
            ...(since && { since })
        });
        comments.push(...data.map(readComment));
        if (data.length < 100)
            return comments;
    }
}
function readComment(data) {
    return {
        id: Number(data.id),
        author: readActor(data.user),
        body: data.body ?? '',
        createdAt: data.created_at,
        updatedAt: data.updated_at,
        url: data.html_url
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/github-ownership.js

const github_ownership_ours = (proof) => ({ kind: 'ours', proof });
const github_ownership_doubt = (because) => ({ kind: 'in-doubt', because });
const github_ownership_notOurs = (because) => ({ kind: 'not-ours', because });
/** Who may have written for us: an app, as GITHUB_TOKEN is one, or the account of our own token. */
function isUs({ login, type }, self) {
    return type === 'Bot' || login === self;
}
/** The hidden first line of a text of ours. */
function textMark(what, owner) {
    return `<!-- staging-actions:${what} ${owner} -->`;
}
/** How every request for approval begins; what else its first line says is read in packages/approval. */
const requestMark = '<!-- staging-actions:request ';
/** Whether the text bears the mark of another owner than `mark` is of. */
function isOfAnother(text, what, mark) {
    return text.startsWith(`<!-- staging-actions:${what} `) && !text.startsWith(mark);
}
/** `owner`: the environment's tag. GitHub does not say who wrote a variable: the mark is all that there is. */
function variableVerdict(value, owner) {
    const said = fieldOf(value, 'owner');
    if (said === owner)
        return github_ownership_ours('owner in its value');
    return github_ownership_notOurs(said === undefined ? 'its value does not name us' : `its value names ${said}`);
}
/** A Deployment's payload cannot be changed later: it is its creator's word. */
function deploymentVerdict({ payload, creator }, owner, self) {
    const said = fieldOf(payload, 'owner');
    if (said !== owner)
        return github_ownership_notOurs(said === undefined ? 'its payload does not name us' : `its payload names ${said}`);
    return isUs(creator, self)
        ? github_ownership_ours('owner in its payload, and maker')
        : github_ownership_doubt(`its payload names us, and ${creator.login} made it`);
}
/** The versions of an issue's text, the oldest first. */
function github_ownership_versionsOf({ edits, author, createdAt, body }) {
    return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
/**
 * An issue with a text of ours. Anybody who may edit it can write a mark into it: the first version counts, which is its author's.
 * `begins`: what that version has to begin with.
 */
function issueVerdict(issue, begins, self) {
    const versions = github_ownership_versionsOf(issue);
    const bears = versions.some(({ body }) => body?.startsWith(begins) === true);
    if (!bears)
        return github_ownership_notOurs('its text does not bear our mark');
    const { login } = issue.author;
    if (!isUs(issue.author, self))
        return github_ownership_doubt(`its text bears our mark, and ${login} opened it`);
    const [first] = versions;
    if (first?.body === undefined)
        return github_ownership_doubt('its first text was deleted from its history');
    return first.body.startsWith(begins)
        ? github_ownership_ours('mark in its first text, and author')
        : github_ownership_doubt('our mark was written into it later');
}
/** A comment or the text of a pull request: what has one version that can be seen at no further cost. */
function textVerdict({ body, author }, begins, self) {
    if (!body.startsWith(begins))
        return github_ownership_notOurs('its text does not bear our mark');
    return isUs(author, self)
        ? github_ownership_ours('mark in its first text, and author')
        : github_ownership_doubt(`its text bears our mark, and ${author.login} wrote it`);
}
/** A line of the message of a commit that we made for a ref to point at. */
function commitMark(what) {
    return `Made-by: staging-actions (${what})`;
}
/** A ref that points at a commit of our own. `message` undefined: it points at no commit. GitHub does not say who made a ref. */
function refVerdict(message, mark) {
    return message?.split('\n').includes(mark) ? github_ownership_ours('mark in its commit') : github_ownership_notOurs('it points at no commit of ours');
}
/** A branch at somebody's commit bears nothing itself: it is ours when we saw that there was none, and wrote that down where nobody else writes. */
function branchVerdict(made) {
    const { byThisRun, pull, mark, self } = made;
    if (byThisRun)
        return github_ownership_ours('made by this run');
    if (!pull)
        return github_ownership_notOurs('it was there before');
    const verdict = textVerdict(pull, mark, self);
    return verdict.kind === 'not-ours' ? github_ownership_notOurs('it was there before') : verdict;
}
function fieldOf(value, name) {
    const read = typeof value === 'string' ? github_ownership_parsed(value) : value;
    const field = read && typeof read === 'object' ? read[name] : undefined;
    return typeof field === 'string' ? field : undefined;
}
function github_ownership_parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/issue-view.js





const query = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
/**
 * Reads the issue until it shows what we know of it: what this client wrote, and what the event told that started the run.
 * Needs `issues: read`. Throws ApiError 404 for one that is not there.
 */
async function viewIssue(github, number, signal) {
    const clock = github.clock ?? src_clock/* systemClock */.m;
    const started = clock.monotonic();
    for (let attempt = 1;; attempt += 1) {
        const view = await readOnce(github, number, signal).catch((error) => {
            if (error instanceof src_errors/* ApiError */.hD && error.status === 403)
                throw issue_view_unreadable(number, error);
            throw error;
        });
        const floor = seen_seenBy(github.octokit).floors.get(number);
        if (typeof view !== 'string' && reaches(view, floor))
            return view;
        const pause = pauseWithin(lag, attempt, clock.monotonic() - started);
        if (pause !== undefined)
            await clock.sleep(pause, signal);
        // A comment that was deleted meanwhile never comes back.
        else if (typeof view !== 'string')
            return view;
        else if (view === 'without-history')
            throw issue_view_unreadable(number, undefined);
        else
            throw new src_errors/* ApiError */.hD({
                service: 'GitHub',
                method: 'POST',
                path: '/graphql (issueView)',
                status: 503,
                detail: `what it shows of #${number} does not belong to one moment`
            });
    }
}
/** Without its history nobody knows who wrote what, and nothing can be decided. */
function issue_view_unreadable(number, cause) {
    return new src_errors/* StagingError */.QH('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
        cause,
        hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
    });
}
function reaches({ updatedAt, comments }, floor) {
    if (!floor || src_clock/* systemClock */.m.monotonic() - floor.at > 2 * lag)
        return true;
    const ids = new Set(comments.map(({ id }) => id));
    return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id));
}
/** `torn`: its parts do not belong to one moment. `without-history`: it was edited, and GitHub does not say how. */
async function readOnce(github, number, signal) {
    const { owner, repo } = github;
    const ask = async (after) => {
        const has = (answer) => answer.repository?.issue;
        const variables = { owner, repo, number, ...after };
        const about = issues_pathOf(github, number);
        return has(await graphql(github, 'issueView', query, variables, { signal, about, has }));
    };
    const first = await ask({});
    const edits = [...(first.userContentEdits?.nodes ?? [])];
    const comments = [...(first.comments.nodes ?? [])];
    const events = [...(first.timelineItems.nodes ?? [])];
    let more = unread(first, { edits: null, comments: null, events: null });
    while (Object.keys(more).length > 0) {
        const next = await ask(more);
        // Pages of different moments overlap or leave gaps.
        if (next.updatedAt !== first.updatedAt || next.lastEditedAt !== first.lastEditedAt)
            return 'torn';
        if ('edits' in more)
            edits.push(...(next.userContentEdits?.nodes ?? []));
        if ('comments' in more)
            comments.push(...(next.comments.nodes ?? []));
        if ('events' in more)
            events.push(...(next.timelineItems.nodes ?? []));
        more = unread(next, more);
    }
    const history = edits.flatMap((edit) => edit
        ? [
            {
                at: edit.editedAt,
                editor: readActorNode(edit.editor),
                body: edit.deletedAt === null ? (edit.diff ?? undefined) : undefined
            }
        ]
        : []);
    // A body that was edited has a history: without it nobody knows whose text this is. Nor without one of its versions.
    if (first.lastEditedAt !== null && history.length === 0)
        return 'without-history';
    if (first.lastEditedAt === null && history.length > 0)
        return 'torn';
    if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null))
        return 'without-history';
    const done = events.flatMap((event) => readEvent(event) ?? []);
    const closing = done.findLast((event) => event.kind === 'closed');
    return {
        number: first.number,
        url: first.url,
        title: first.title,
        body: first.body,
        author: readActorNode(first.author),
        labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
        createdAt: first.createdAt,
        updatedAt: first.updatedAt,
        state: first.state === 'OPEN'
            ? { kind: 'open' }
            : { kind: 'closed', by: closing?.by, at: closing?.at, reason: closing?.reason },
        // Newest first is how GitHub gives them; within one second that order is all that is known.
        edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
        events: done,
        comments: comments.flatMap((comment) => comment
            ? [
                {
                    id: comment.databaseId ?? 0,
                    author: readActorNode(comment.author),
                    body: comment.body,
                    createdAt: comment.createdAt,
                    edited: comment.lastEditedAt !== null,
                    lastEdit: comment.lastEditedAt === null
                        ? undefined
                        : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : undefined }
                }
            ]
            : [])
    };
}
/** Where the next page of each part begins that has one; of `asked` alone, since the others are asked for from their beginning again. */
function unread({ userContentEdits, comments, timelineItems }, asked) {
    const pages = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo };
    const parts = Object.keys(asked).filter((part) => pages[part]?.hasNextPage);
    return Object.fromEntries(parts.map((part) => [part, pages[part]?.endCursor ?? null]));
}
function readEvent(node) {
    if (!node)
        return undefined;
    const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : undefined };
    switch (node.__typename) {
        case 'ClosedEvent':
            return { ...common, kind: 'closed', reason: node.stateReason ?? undefined };
        case 'ReopenedEvent':
            return { ...common, kind: 'reopened' };
        case 'RenamedTitleEvent':
            return { ...common, kind: 'renamed', from: node.previousTitle ?? '', to: node.currentTitle ?? '' };
        case 'CommentDeletedEvent':
            return { ...common, kind: 'comment-deleted', author: readActorNode(node.deletedCommentAuthor ?? null) };
        default:
            return undefined;
    }
}
/** GraphQL calls a bot `github-actions`, REST `github-actions[bot]`: one person, one name. */
function readActorNode(actor) {
    if (!actor)
        return { login: 'ghost', type: 'User' };
    const { __typename: type, login } = actor;
    return { login: type === 'Bot' && !login.endsWith('[bot]') ? `${login}[bot]` : login, type };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
    return verdict.kind === 'ours' ? [] : [{ what, because: verdict.because, ...(remedy !== undefined && { remedy }) }];
}
function left_renderLeft({ what, because, remedy }) {
    return `${what} is not ours, and stays as it is: ${because}${remedy === undefined ? '' : `. ${remedy}`}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/our-issue.js



/**
 * Anybody may give an issue our label, our title and our mark: GitHub's history of its text tells whose it is, and is asked of
 * each that would be written to. `wanted`: the text that needs no writing; undefined: the first one is looked for.
 */
async function findOurIssues(github, { kind, owner, label }, wanted) {
    const mark = textMark(kind, owner);
    const issues = (await listIssues(github, label.name, 'all'))
        .filter(({ body }) => !isOfAnother(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await selfAmong(github, issues.map(({ author }) => author));
    const ours = [];
    const left = [];
    for (const issue of issues) {
        const isOpen = issue.state === 'open';
        if (ours.length > 0 && (!isOpen || wanted === undefined))
            continue;
        const mayBeOurs = isUs(issue.author, self);
        if (mayBeOurs && isOpen && issue.body === wanted && ours.length === 0) {
            ours.push(issue);
            continue;
        }
        const verdict = mayBeOurs
            ? issueVerdict(await viewIssue(github, issue.number), mark, self)
            : textVerdict(issue, mark, self);
        if (verdict.kind === 'ours')
            ours.push(issue);
        if (isOpen)
            left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
    }
    return { ours, left };
}
/** Nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
async function writeOurIssue(github, issue, body) {
    const { ours, left } = await findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    await closeTwins(github, found, others);
    if (!found)
        return { number: await openOurIssue(github, issue, body), left };
    if (found.body !== body || found.state !== 'open')
        await updateIssue(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await ensureLabel(github, issue.label);
    const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] });
    const { ours } = await findOurIssues(github, issue, body);
    const all = [...ours.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number);
    const [oldest = made, ...others] = all;
    if (oldest.number !== made.number)
        await closeTwins(github, oldest, others);
    return oldest.number;
}
async function closeTwins(github, kept, others) {
    for (const other of others)
        if (other.state === 'open')
            await updateIssue(github, other.number, {
                body: `See #${kept?.number}.`,
                state: 'closed',
                stateReason: 'not_planned'
            });
}
/** What it was opened for is over. One request where there is none. */
async function closeOurIssue(github, issue) {
    const isOpen = (await listIssues(github, issue.label.name, 'open')).length > 0;
    if (!isOpen)
        return;
    const { ours } = await findOurIssues(github, issue, '');
    for (const one of ours)
        if (one.state === 'open')
            await updateIssue(github, one.number, { body: one.body, state: 'closed', stateReason: 'completed' });
}
/** Logins that GitHub can mention, each once. */
function mentionable(logins) {
    return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/dashboard.js



function dashboardOf({ names }) {
    return {
        kind: 'dashboard',
        owner: names.ownerTag,
        title: `Staging environment: ${names.environment}`,
        label: { name: 'staging-dashboard', color: '1d76db', description: 'How a staging environment is' }
    };
}
/** Where people are mentioned without a dashboard: opened when there is something to tell, closed when the environment is gone. */
function noticesOf({ names }) {
    return {
        kind: 'notice',
        owner: names.ownerTag,
        title: `Staging environment: the end of ${names.environment}`,
        label: { name: 'staging-notice', color: 'fbca04', description: 'Tells who holds a staging environment of its end' }
    };
}
async function writeDashboard(parts, body) {
    return (await writeOurIssue(parts.github, dashboardOf(parts), body)).left;
}
/** Mentions people below the dashboard; where there is none, or not any more, below an issue of its own. */
async function mentionPeople(environment, { logins, text, once }) {
    const people = mentionable(logins);
    if (people.length === 0)
        return;
    const { github, configuration } = environment;
    const dashboard = configuration.dashboard
        ? (await findOurIssues(github, dashboardOf(environment))).ours[0]
        : undefined;
    const number = dashboard?.number ?? (await writeOurIssue(github, noticesOf(environment), renderNotices(environment))).number;
    await tellOnce(environment, number, { once, text: `${people.map((login) => `@${login}`).join(' ')}: ${text}` });
}
/** Below any issue: what was said there within a day is not said again. */
async function tellOnce({ github, names, context }, number, { once, text }) {
    const mark = textMark('told', `${names.ownerTag} ${once}`);
    const since = new Date(context.clock.now() - 24 * 3_600_000).toISOString();
    const same = (await listComments(github, number, since)).filter(({ body }) => body.startsWith(mark));
    const self = await selfAmong(github, same.map(({ author }) => author));
    if (same.some((comment) => textVerdict(comment, mark, self).kind === 'ours'))
        return;
    await commentOnIssue(github, number, `${mark}\n${text}`);
}
/** The environment is gone. One request where nobody was told. */
async function closeNotices(parts) {
    await closeOurIssue(parts.github, noticesOf(parts));
}
function renderNotices({ names }) {
    return [
        textMark('notice', names.ownerTag),
        `Who holds the environment \`${names.environment}\` is mentioned below before it ends. It is closed when the environment is gone.`,
        '',
        'With `dashboard: true` in `.github/staging.yml` an issue shows how the environment is, and people are mentioned there. This text is written by staging-actions: edits are lost.',
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/limits.js
/** As they are configured now. */
function limits_configuredLimits({ environment, approval }) {
    const { ttl, idle, idleApplies, budget } = environment;
    return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
/**
 * Those that the environment was made under: what people were told by them stays true when the configuration changes.
 * `configured` counts where no ledger has them yet.
 */
function limits_limitsOf({ life }, configured) {
    return life?.limits ? { ...life.limits, budget: life.limits.budget } : configured;
}
/**
 * A person renews: what is configured more generously by now counts from here on. What was promised to others is never cut
 * short by it.
 */
function widened(own, today) {
    return {
        ttl: Math.max(own.ttl, today.ttl),
        idle: Math.max(own.idle, today.idle),
        idleApplies: own.idleApplies === 'unheld' ? 'unheld' : today.idleApplies,
        approval: Math.max(own.approval, today.approval),
        budget: own.budget === undefined || today.budget === undefined ? undefined : Math.max(own.budget, today.budget)
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/end.js


/** A pipeline that begins near the end of the environment's life gets this much of it all the same. */
const courtesy = 3_600_000;
/** Milliseconds that a request's lease may outlast its time to decide: an hourly look notices that it is over, and the clean-up takes its time. */
const requestGrace = 3 * 3_600_000;
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
function end_endOf(document, configured) {
    const limits = limits_limitsOf(document, configured);
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

;// CONCATENATED MODULE: ./packages/environment/build/src/urls.js
/** Of the configured apps, and of those that are deployed although the catalogue cannot be seen from here. */
function urlsOf({ apps, configuration, names }, document) {
    const { domain } = configuration.environment;
    const deployed = domain
        ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`])
        : [];
    return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])]);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/phase.js
function phaseOf(document) {
    if (!document)
        return 'absent';
    const { operations, stack, journal } = document;
    if (operations.some(({ kind }) => kind === 'teardown'))
        return 'destroying';
    if (stack)
        return 'ready';
    if (operations.some(({ kind }) => kind === 'provision'))
        return 'provisioning';
    return journal.some(({ kind, goneAt }) => kind !== 'interrupted' && !goneAt) ? 'incomplete' : 'absent';
}

;// CONCATENATED MODULE: ./packages/github/build/src/workflows.js





/** Runs of one workflow file on a branch, newest first; at most 50. */
async function listWorkflowRuns(github, workflow, filter = {}) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
        workflow_id: workflow,
        per_page: 50,
        ...(filter.branch && { branch: filter.branch }),
        ...(filter.headSha && { head_sha: filter.headSha }),
        ...(filter.event && { event: filter.event })
    });
    return data.workflow_runs.map(readRun);
}
/**
 * Starts a workflow on a branch and returns the run that came of it.
 * GitHub names the run when asked to; an older server answers before there is one, and it is found as one that was not there
 * before. The same when the answer is lost: then it is sent again only if no run appears within a minute, or at once if the dispatch
 * says that a second run does no harm.
 */
async function dispatchWorkflow(github, dispatch, wait) {
    const { workflow, ref } = dispatch;
    requireRoom(dispatch);
    const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: 'workflow_dispatch' });
    const before = await runs();
    // Ids rise, and a list that is behind ends earlier: what is younger than all that were there is new (apache/airflow#71305).
    const newest = Math.max(0, ...before.map(({ id }) => id));
    const known = new Set(before.map(({ id }) => id));
    const findNew = async () => (await runs()).find(({ id }) => id > newest && !known.has(id));
    const signal = wait.deadline.signal;
    for (let attempt = 1;; attempt += 1) {
        try {
            // 422 may mean that this server does not know the parameter; nothing was started then, so asking again is safe.
            const answer = (await request_unlessStatus([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
            if (answer.status === 200) {
                const id = Number(answer.data.workflow_run_id);
                expectRun(github, id);
                return { id, url: answer.data.html_url };
            }
            break;
        }
        catch (error) {
            if (!settling_isLost(error) || attempt === 4)
                throw error;
            wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ''}`);
        }
        const found = dispatch.isHarmless
            ? undefined
            : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone);
        if (found)
            return found;
        await wait.clock.sleep(500 * attempt, signal);
    }
    return appear(findNew, workflow, 120_000, wait);
}
/** Characters of all inputs together: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows */
const mostInput = 65_535;
/** @throws StagingError invalid-input, before anything is asked */
function requireRoom({ workflow, inputs = {} }) {
    const size = JSON.stringify(inputs).length;
    if (size <= mostInput)
        return;
    const count = (characters) => characters.toLocaleString('en-US');
    const [[name, value] = ['', '']] = Object.entries(inputs).sort(([, a], [, b]) => b.length - a.length);
    throw new src_errors/* StagingError */.QH('invalid-input', `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`, {
        hint: `Make \`${name}\` shorter, or take that input out of the \`workflow_dispatch\` of ${workflow} and let it find out by itself.`
    });
}
/** How a run ended that GitHub took and never began: it has no job, and nothing of it ever runs. */
const notBegun = 'startup_failure';
/**
 * The runs of a list that did something or may still: not those that GitHub refused at their start, for a called workflow that is not
 * there, more rights than the caller has, an action that a policy forbids (https://github.com/fullsend-ai/fullsend/issues/1919).
 */
function thatBegan(runs) {
    return runs.filter(({ conclusion }) => conclusion !== notBegun);
}
/**
 * @param patience milliseconds that a run which waits for a runner is looked at: GitHub refuses one at its start within seconds
 * @throws StagingError conflict when GitHub has refused it
 */
async function requireBegun(github, run, { workflow, ref }, { clock, deadline, patience }) {
    const since = clock.monotonic();
    for (;;) {
        const runs = await listWorkflowRuns(github, workflow, { branch: ref, event: 'workflow_dispatch' });
        const found = runs.find(({ id }) => id === run.id);
        if (found?.conclusion === notBegun)
            throw new src_errors/* StagingError */.QH('conflict', `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
                hint: `Open that run: it says why, such as a called workflow or an action that is not there or that a policy forbids, or \`permissions\` that the caller does not give. Correct ${workflow}, or Settings → Actions.`
            });
        if ((found && found.status !== 'queued') || clock.monotonic() - since >= patience)
            return;
        await clock.sleep(1_500, deadline.signal);
    }
}
/** @param patience milliseconds */
function appear(find, workflow, patience, wait) {
    return waitUntil(async () => {
        const run = await find();
        return run ? { kind: 'done', value: run } : { kind: 'waiting', seen: 'no run yet' };
    }, {
        awaited: `the run of ${workflow} to appear`,
        first: 500,
        most: 5_000,
        ...wait,
        deadline: wait.deadline.within(patience)
    });
}
function asNone(error) {
    if (error instanceof src_errors/* WaitTimeoutError */.Do)
        return undefined;
    throw error;
}
function start(github, { workflow, ref, inputs }, details) {
    return request_request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref: fullRef(ref),
        ...(inputs && { inputs: { ...inputs } }),
        ...(details && { return_run_details: true })
    });
}
function readRun(data) {
    return {
        id: Number(data.id),
        url: data.html_url,
        headSha: data.head_sha,
        event: data.event,
        status: data.status ?? 'unknown',
        conclusion: data.conclusion ?? undefined,
        createdAt: data.created_at,
        updatedAt: data.updated_at
    };
}
/**
 * As GitHub spells it: active, disabled_manually, disabled_inactivity, disabled_fork, deleted. Undefined: there is none, or the token
 * may not look.
 */
async function findWorkflowState(github, workflow) {
    const path = 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}';
    return (await unlessStatus([403, 404], request(github, path, { workflow_id: workflow })))?.data.state;
}
/** Logins of those who started the run: the first time, and the newest attempt. Undefined: GitHub does not show it, or not to this token. */
async function findRunStarters(github, run) {
    const answer = await unlessStatus([403, 404], request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run }));
    if (!answer)
        return undefined;
    const { actor, triggering_actor: again } = answer.data;
    return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reaper-health.js


/** The caller's file, as docs/adopt.md names it. */
const reaperWorkflow = 'staging-reaper.yml';
/** Milliseconds without a run after which an hourly schedule is not late any more. */
const reaper_health_silence = 3 * 3_600_000;
/** Milliseconds that a run may wait for a runner: the next one of the hour comes then. */
const reaper_health_patience = 3_600_000;
/** Asked once a run. */
const asked = new WeakMap();
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeReaper(github) {
    const looking = asked.get(github.octokit) ?? look_lookAt(request_unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)));
    asked.set(github.octokit, looking);
    return looking;
}
/**
 * Whether it looks after what lives since `since` (milliseconds since the epoch; undefined: nothing does, and it may sleep).
 * One run that was cancelled or goes on tells nothing of how it is; but GitHub calls one that went over its time limit cancelled, and
 * hour after hour of them destroys nothing.
 */
function judgeReaper(runs, { since, now }) {
    const told = (runs ?? []).filter(({ conclusion }) => conclusion !== undefined && !untold.includes(conclusion));
    const lastSucceeded = told.find(({ conclusion }) => conclusion === 'success')?.createdAt;
    if (since === undefined)
        return { lastSucceeded, problem: undefined };
    const [newest] = runs ?? [];
    if (!newest) {
        const why = runs ? `${reaperWorkflow} has never run` : `the default branch has no ${reaperWorkflow}`;
        return { lastSucceeded, problem: now - since > reaper_health_silence ? why : undefined };
    }
    if (now - Date.parse(newest.createdAt) > reaper_health_silence)
        return { lastSucceeded, problem: `${reaperWorkflow} has not run since ${newest.createdAt} (${newest.url})` };
    const waiting = queuedSince(runs ?? [], now);
    if (waiting)
        return {
            lastSucceeded,
            problem: `${reaperWorkflow} waits for a runner since ${waiting.createdAt} (${waiting.url})`
        };
    const [last] = told;
    if (last !== undefined && last.conclusion !== 'success')
        return { lastSucceeded, problem: `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` };
    const looked = Math.max(since, Date.parse(lastSucceeded ?? '') || 0);
    const unfinished = now - looked > reaper_health_silence;
    return {
        lastSucceeded,
        problem: unfinished
            ? `${reaperWorkflow} has not come to an end ${lastSucceeded ? `since ${lastSucceeded}` : 'yet'} (its newest run: ${newest.url})`
            : undefined
    };
}
/** The run that waits for the longest, and in vain: no younger one has begun either. Undefined: none does. */
function queuedSince(runs, now) {
    const begun = runs.findIndex(({ status }) => status === 'completed' || status === 'in_progress');
    const oldest = (begun === -1 ? runs : runs.slice(0, begun)).at(-1);
    return oldest && now - Date.parse(oldest.createdAt) > reaper_health_patience ? oldest : undefined;
}
const untold = ['cancelled', 'skipped', 'neutral'];
/** A row of the preflight. */
function judgeReaperRuns(look, now) {
    const check = `${reaperWorkflow}: last run`;
    if (look.kind === 'failed')
        return unknown('Workflows', check, look.error.message, 'Give the job `permissions: actions: read`.');
    const { lastSucceeded, problem } = judgeReaper(look.value, { since: 0, now });
    const told = lastSucceeded ? `it last succeeded at ${lastSucceeded}` : 'none of its last runs succeeded';
    return problem === undefined
        ? fine('Workflows', check, told)
        : warning('Workflows', check, `${problem}; ${told}: nothing ends what is past its time`, reaperRemedy);
}
const reaperRemedy = 'Look at that run; start staging-reaper by hand (Actions → staging-reaper → Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.';

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-cost.js
var say_cost = __webpack_require__(2046);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js
var plain_text = __webpack_require__(3217);
;// CONCATENATED MODULE: ./packages/environment/build/src/outside/render-dashboard.js






const render_dashboard_most = 50;
const signs = {
    absent: '⚪',
    provisioning: '🔵',
    ready: '🟢',
    destroying: '🔵',
    incomplete: '🟠'
};
const render_dashboard_words = {
    absent: 'is not there',
    provisioning: 'is being made',
    ready: 'is ready',
    destroying: 'is being destroyed',
    incomplete: 'is there in part'
};
/** Nothing in it changes while nothing happens, so that it is written only when something does: moments, no durations. */
function renderDashboard(view) {
    const { owner, environment, phase, controlUrl } = view;
    return [
        textMark('dashboard', owner),
        `## ${signs[phase]} ${environment} ${render_dashboard_words[phase]}`,
        '',
        ...renderEnd(view),
        ...renderApps(view),
        ...renderHolders(view),
        ...renderCost(view),
        ...(view.reaped && phase !== 'absent'
            ? [`staging-reaper last succeeded at ${(0,duration/* renderMoment */.dc)(view.reaped)}.`, '']
            : []),
        ...renderEvents(view),
        `---`,
        `Create, extend, release or destroy it with ${(0,plain_text/* link */.n)('staging-control', controlUrl)}. This text is written by staging-actions: edits are lost.`,
        ''
    ].join('\n');
}
function renderEnd({ phase, document, end: expiry, controlUrl }) {
    if (phase === 'absent')
        return ['Nobody has it, and it costs nothing.', ''];
    const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${(0,plain_text/* link */.n)(app ? `${kind} of ${app}` : kind, run.url)} by ${(0,plain_text/* plain */.p)(actor)} since ${(0,duration/* renderMoment */.dc)(since)}`);
    const ending = document?.life?.ending;
    const end = ending
        ? `${(0,say_end/* sayEnding */.hV)({ by: (0,plain_text/* plain */.p)(ending.by), at: ending.at, reason: (0,plain_text/* plain */.p)(ending.reason) })} with ${(0,plain_text/* link */.n)('staging-control', controlUrl)}.`
        : expiry === undefined
            ? undefined
            : `It ${(0,say_end/* sayEnd */.LV)(expiry, '**')}: ${(0,say_end/* remedyOf */.SM)(expiry)}.`;
    return [...(end ? [end, ''] : []), ...running.slice(0, render_dashboard_most), ...(running.length > 0 ? [''] : [])];
}
function renderApps({ document, urls }) {
    const deployed = Object.entries(document?.apps ?? {});
    if (deployed.length === 0)
        return [];
    return [
        '| app | version | deployed | tested |',
        '|---|---|---|---|',
        ...deployed
            .slice(0, render_dashboard_most)
            .map(([name, { revision, run, at, tested }]) => `| ${(0,plain_text/* link */.n)(name, urls[name] ?? '')} | ${(0,plain_text/* plain */.p)(revision.slice(0, 12))} | ${(0,plain_text/* link */.n)((0,duration/* renderMoment */.dc)(at), run)} | ${tested ? 'yes' : 'no'} |`),
        ''
    ];
}
function renderHolders({ document }) {
    const leases = document?.leases ?? [];
    if (leases.length === 0)
        return [];
    return [
        '| used by | from | for | until | lease |',
        '|---|---|---|---|---|',
        ...leases
            .slice(0, render_dashboard_most)
            .map(({ id, holder, branch, reason, run, until }) => `| ${(0,plain_text/* link */.n)(holder, run)} | ${(0,plain_text/* plain */.p)(branch)} | ${(0,plain_text/* plain */.p)(reason)} | ${(0,duration/* renderMoment */.dc)(until)} | ${(0,plain_text/* plain */.p)(id)} |`),
        ''
    ];
}
function renderCost({ document, end, budget, phase }) {
    if (phase === 'absent' || !document)
        return [];
    const { parts } = spendingOf(document);
    if (parts.length === 0)
        return [];
    const since = parts.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';
    // What it costs by a moment that is told, and not by now: the text stays the same while nothing happens.
    const { perHour, unpriced } = spending_costOf(document, Date.parse(since));
    const without = (0,say_cost/* sayUnpriced */.MZ)(unpriced);
    const total = end && end.at > Date.parse(since) ? spending_costOf(document, end.at).soFar : undefined;
    return [
        `It ${(0,say_cost/* sayPerHour */.$D)({ perHour }, '**')} since ${(0,duration/* renderMoment */.dc)(since)}${total !== undefined && end ? `: ${(0,say_cost/* sayDollars */.NL)(total)} if it stays until ${(0,duration/* renderMoment */.dc)(end.at)}` : ''}${budget === undefined ? '' : `; its budget is ${(0,say_cost/* sayDollars */.NL)(budget)}`}. Estimated from list prices${without && `, ${without}`}.`,
        ''
    ];
}
function renderEvents({ events }) {
    if (events.length === 0)
        return [];
    return [
        '<details><summary>Last events</summary>',
        '',
        ...events.map(({ at, who, what, run }) => `- ${(0,plain_text/* link */.n)((0,duration/* renderMoment */.dc)(at), run)} ${(0,plain_text/* plain */.p)(who)} ${(0,plain_text/* plain */.p)(what)}`),
        '',
        '</details>',
        ''
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-dashboard.js









/** How many commits of the ledger the dashboard tells. */
const mostEvents = 10;
/** Answers with what stands where it would be, and is left. */
async function showDashboard(parts, document) {
    const { names, configuration, context, ledger, github } = parts;
    const phase = phaseOf(document);
    const configured = limits_configuredLimits(configuration);
    const runs = phase === 'absent' ? undefined : await observeReaper(github);
    return writeDashboard(parts, renderDashboard({
        owner: names.ownerTag,
        environment: names.environment,
        phase,
        document,
        urls: urlsOf(parts, document),
        end: document && end_endOf(document, configured),
        budget: document && limits_limitsOf(document, configured).budget,
        events: await ledger.history(mostEvents),
        reaped: runs?.kind === 'seen' ? judgeReaper(runs.value, { since: undefined, now: 0 }).lastSucceeded : undefined,
        controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
    }));
}
/** Brings it in step with the ledger, where one is configured. It is for people: that it could not be written keeps nothing from going on. */
async function refreshDashboard(parts, log) {
    if (!parts.configuration.dashboard)
        return;
    const look = await lookAt(parts.ledger.read().then((document) => showDashboard(parts, document)));
    if (look.kind === 'failed')
        tellUnwritten(look.error, log);
    else
        for (const left of look.value)
            log.warning(renderLeft(left));
}
function tellUnwritten({ message }, log) {
    const why = `${message}${message.endsWith('.') ? '' : '.'}`;
    log.warning(`the dashboard is not written: ${why} Give the job \`permissions: issues: write\`.`);
}

;// CONCATENATED MODULE: ./packages/github/build/src/deployments.js





/** Makes a Deployment and returns its id. It merges nothing and waits for no check: what is deployed is deployed already. */
async function createDeployment(github, deployment) {
    const mark = (0,external_node_crypto_.randomUUID)();
    const id = await makeOnce(async () => {
        const { data } = await request_request(github, 'POST /repos/{owner}/{repo}/deployments', {
            ref: deployment.ref,
            environment: deployment.environment,
            auto_merge: false,
            required_contexts: [],
            transient_environment: true,
            production_environment: false,
            payload: { ...deployment.payload, mark },
            ...(deployment.description && { description: deployment.description.slice(0, 140) })
        });
        // 202 would be a merge that we did not ask for.
        return 'id' in data ? Number(data.id) : 0;
    }, async () => {
        const { environment } = deployment;
        const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 30 });
        const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
        return made && Number(made.id);
    });
    seen_seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
    return id;
}
/** The newest first, at most 100: other people's may lie in between. */
async function listDeployments(github, environment) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 100 });
    return data.map(({ id, ref, created_at, creator, payload }) => ({
        id: Number(id),
        ref,
        createdAt: created_at,
        creator: readActor(creator),
        payload
    }));
}
/** Of this Deployment alone: GitHub would make older ones of the same environment inactive by itself, no matter who made them. */
async function setDeploymentStatus(github, deployment, status) {
    await request_request(github, 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        state: status.state,
        auto_inactive: false,
        ...(status.description && { description: status.description.slice(0, 140) }),
        ...(status.environmentUrl && { environment_url: status.environmentUrl }),
        ...(status.logUrl && { log_url: status.logUrl })
    }, 
    // Said twice it is the same.
    { repeatable: true });
}
/** Its newest status; `state` is undefined when it has none yet. */
async function findDeploymentStatus(github, deployment) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        deployment_id: deployment,
        per_page: 1
    });
    return { state: data[0]?.state, url: data[0]?.environment_url || undefined };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/decide-deployment.js
const nothing = { kind: 'nothing' };
const decide_deployment_begun = [undefined, 'in_progress', 'queued', 'pending'];
/** What brings the repository's page in step with the ledger. */
function decideDeployment(phase, url, newest) {
    switch (phase) {
        case 'absent':
            return newest && newest.state !== 'inactive' ? { kind: 'retire' } : nothing;
        case 'provisioning':
            return newest && decide_deployment_begun.includes(newest.state) ? nothing : { kind: 'create', state: 'in_progress' };
        case 'ready':
            if (newest && decide_deployment_begun.includes(newest.state))
                return { kind: 'set', id: newest.id, state: 'success' };
            if (newest?.state !== 'success')
                return { kind: 'create', state: 'success' };
            return (newest.url ?? '') === (url ?? '') ? nothing : { kind: 'set', id: newest.id, state: 'success' };
        case 'incomplete':
            return newest && newest.state !== 'failure' && newest.state !== 'inactive'
                ? { kind: 'set', id: newest.id, state: 'failure' }
                : nothing;
        // It is there until it is not.
        case 'destroying':
            return nothing;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-deployment.js




const descriptions = {
    success: 'Ready',
    in_progress: 'Being made',
    failure: 'Not completed',
    inactive: 'Destroyed'
};
/** Brings the GitHub Deployment in step: two requests when it is. Other people's in the same environment of GitHub's are left. */
async function showDeployment(environment, phase, url) {
    const { github, names, context } = environment;
    const listed = await listDeployments(github, names.deploymentEnvironment);
    const self = await selfAmong(github, listed.map(({ creator }) => creator));
    const judged = listed.map((one) => ({ ...one, verdict: deploymentVerdict(one, names.ownerTag, self) }));
    const found = judged.filter(({ verdict }) => verdict.kind === 'ours');
    const [first] = found;
    const newest = first && { id: first.id, ...(await findDeploymentStatus(github, first.id)) };
    const step = decideDeployment(phase, url, newest);
    const set = (id, state) => setDeploymentStatus(github, id, {
        state,
        logUrl: context.run.url,
        ...(descriptions[state] && { description: descriptions[state] }),
        ...(url && state === 'success' && { environmentUrl: url })
    });
    if (step.kind === 'set')
        await set(step.id, step.state);
    if (step.kind === 'create') {
        const id = await createDeployment(github, {
            ref: context.sha,
            environment: names.deploymentEnvironment,
            description: `Provisioned by ${context.actor}`,
            payload: { owner: names.ownerTag }
        });
        await set(id, step.state);
        // Transient ones are not retired by GitHub itself.
        if (newest && newest.state !== 'inactive')
            await set(newest.id, 'inactive');
    }
    if (step.kind === 'retire')
        for (const { id } of found)
            if ((await findDeploymentStatus(github, id)).state !== 'inactive')
                await set(id, 'inactive');
    return judged.flatMap(({ id, creator, verdict }) => leftBy(verdict, `the Deployment ${id} in ${names.deploymentEnvironment}, by ${creator.login},`));
}

;// CONCATENATED MODULE: ./packages/github/build/src/variables.js

/** 403 when the token may not read it: GITHUB_TOKEN never may, an App needs `variables: read`. */
async function findVariable(github, name) {
    const answer = await request_unlessStatus([404], request_request(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name }));
    return answer?.data.value;
}
/**
 * False when there is one already, no matter who made it: also the request before, whose answer was lost. 403 when the token may not:
 * GITHUB_TOKEN never may, an App needs `variables: write`.
 */
async function createVariable(github, name, value) {
    const made = await request_unlessStatus([409, 422], request_request(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value }, { repeatable: true }));
    return made !== undefined;
}
/** False when it is gone. */
async function updateVariable(github, name, value) {
    const changed = await request_unlessStatus([404], request_request(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value }));
    return changed !== undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-variable.js



/** `STAGING_STAGING`, `STAGING_REVIEW_7`. */
function variableName(environment) {
    return `STAGING_${environment.toUpperCase().replaceAll('-', '_')}`;
}
/** What workflows read with `fromJSON(vars.STAGING_…)`; never a secret. `owner` is how we know it again. */
function renderVariable({ phase, document, urls, expiresAt }, owner) {
    return JSON.stringify({
        owner,
        state: phase,
        'cluster-id': document?.journal.find(({ kind, id, goneAt }) => kind === 'cluster' && id !== '' && !goneAt)?.id ?? null,
        urls,
        holders: document?.leases.map(({ holder }) => holder) ?? [],
        'expires-at': expiresAt ?? null,
        generation: document?.generation ?? 0
    });
}
/** One request when it says the same already, or when the token may not: GITHUB_TOKEN never may. Somebody's own of that name is left. */
async function showVariable({ github, names }, content) {
    const name = variableName(names.environment);
    const value = renderVariable(content, names.ownerTag);
    let found = await findVariable(github, name);
    if (found === undefined) {
        if (await createVariable(github, name, value))
            return [];
        // Made since we looked, by somebody or by a request of ours whose answer was lost.
        found = await findVariable(github, name);
    }
    if (found === undefined || found === value)
        return [];
    const verdict = variableVerdict(found, names.ownerTag);
    if (verdict.kind === 'ours')
        await updateVariable(github, name, value);
    return leftBy(verdict, `the variable ${name}`, 'Rename or delete it, and the environment is shown there');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-outside.js










/** What the token may not: asked and told once a run. */
const refused = new WeakMap();
/** What was left, as it was told. */
const show_outside_told = new WeakMap();
/**
 * Brings what people see in step with the ledger: the GitHub Deployment, the variable, the dashboard. What has drifted is put
 * right; what is in step is not written; what is not ours is told and left. It is for people: without the right to do so the run goes on.
 */
async function showOutside(environment) {
    const seen = await look_lookAt(environment.ledger.read());
    if (seen.kind === 'failed')
        return;
    const document = seen.value;
    const url = Object.values(urlsOf(environment, document))[0];
    await Promise.all([
        attempt(environment, 'deployment', () => showDeployment(environment, phaseOf(document), url)),
        attempt(environment, 'variable', () => showVariable(environment, contentOf(environment, document))),
        environment.configuration.dashboard && attempt(environment, 'dashboard', () => showDashboard(environment, document))
    ]);
}
async function attempt(environment, part, show) {
    const known = refused.get(environment) ?? new Set();
    if (known.has(part))
        return;
    const look = await look_lookAt(show());
    if (look.kind === 'seen') {
        for (const left of look.value)
            tellLeft(environment, left);
        return;
    }
    const isRefused = [403, 404, 410].includes(statusOf(look) ?? 0);
    if (isRefused)
        refused.set(environment, known.add(part));
    tell(environment, part, look.error, isRefused);
}
function tellLeft(environment, left) {
    const { log } = environment.context;
    const known = show_outside_told.get(environment) ?? new Set();
    const line = left_renderLeft(left);
    if (known.has(line))
        return;
    show_outside_told.set(environment, known.add(line));
    if (left.remedy === undefined)
        log.info(line);
    else
        log.warning(line);
}
function tell({ names, context }, part, error, isRefused) {
    const { log } = context;
    const why = `${error.message}${error.message.endsWith('.') ? '' : '.'}`;
    if (part === 'deployment')
        log.warning(`the environment is not shown on the repository's page: ${why} Give the job \`permissions: deployments: write\`.`);
    if (part === 'dashboard')
        tellUnwritten(error, log);
    if (part === 'variable')
        log.info(`${variableName(names.environment)} is not written: ${isRefused ? 'GITHUB_TOKEN never may; a token of an App with `variables: write` does' : why}`);
}
function contentOf(environment, document) {
    return {
        phase: phaseOf(document),
        document,
        urls: phaseOf(document) === 'absent' ? {} : urlsOf(environment, document),
        expiresAt: (0,say_end/* momentOf */.Et)(document && end_endOf(document, limits_configuredLimits(environment.configuration)))
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/tell-holders.js



/**
 * Mentions those who hold the environment in an issue: its dashboard, or one of its own. Each `once` is told once a day. `text` goes
 * on after their names. That it could not be told keeps nothing from going on.
 */
async function tellHolders(environment, { leases, text, once }) {
    const { context } = environment;
    if (leases.length === 0)
        return;
    const logins = leases.map(({ holder }) => holder);
    const told = await look_lookAt(mentionPeople(environment, { logins, text, once }));
    if (told.kind === 'failed')
        context.log.warning(`who holds it was not told in an issue: ${told.error.message}${told.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`);
}
/** `octocat destroys it now: reason`, with what others wrote made harmless. */
function destroyNotice(actor, reason, when) {
    return `${(0,plain_text/* plain */.p)(actor)} destroys it ${when}${reason ? ` (${(0,plain_text/* plain */.p)(reason)})` : ''}.`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/tell-requests.js






/**
 * Says something in the requests that wait for a decision in the environment. That it could not be said keeps nothing from going on. The
 * ledger says which issues they are, and anyone with write access can forge it: what is no request of ours gets no comment.
 */
async function tellRequests(environment, { leases, text, once }) {
    for (const { id } of leases.filter(isApprovalLease)) {
        const number = Number(/^approval-([1-9]\d{0,9})$/.exec(id)?.[1]);
        if (!number)
            continue;
        const told = await look_lookAt(tellRequest(environment, number, { text: text(number), once }));
        if (told.kind === 'failed')
            environment.context.log.info(`#${number} was not told about it: ${told.error.message}`);
    }
}
/** Anyone who approves afterwards promotes nothing by it. */
function destroyedUnder(environment, actor, reason) {
    const why = reason ? ` (${(0,plain_text/* plain */.p)(reason)})` : '';
    return (number) => `${(0,plain_text/* plain */.p)(actor)} destroys ${environment}, where this was tested${why}. An approval from now on promotes nothing by itself: push again, or start staging-decision by hand with the number ${number} once it is approved.`;
}
async function tellRequest(environment, number, told) {
    const { github } = environment;
    const issue = await viewIssue(github, number);
    // One that is closed waits for nobody: it is being promoted, or cleaned up.
    if (issue.state.kind === 'closed')
        return;
    const verdict = issueVerdict(issue, requestMark, await selfAmong(github, [issue.author]));
    if (verdict.kind !== 'ours')
        throw new src_errors/* StagingError */.QH('conflict', `it is no request of ours: ${verdict.because}`);
    await tellOnce(environment, number, told);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/abandoned.js
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

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/journal.js
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

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/release.js





/**
 * Takes our operation out of the ledger, if it is in it: after a failure, or when the run was cancelled. `interrupted`: it
 * was killed in the middle of something, and who comes next must know.
 */
async function releaseOperation(environment, kind, { interrupted }) {
    const { ledger, context } = environment;
    const id = operationId(kind, context.run);
    const document = await ledger.read();
    if (!document?.operations.some((operation) => operation.id === id))
        return;
    await ledger.update(`${kind}: ${interrupted ? 'interrupted' : 'released'}`, (current) => {
        const operation = current.operations.find((one) => one.id === id);
        if (!operation)
            return undefined;
        const released = withoutItsLease(withoutOperation(current, id), operation);
        return interrupted
            ? withJournal(released, [interruption(operation, context.clock.now())])
            : withoutEmptyLife(released);
    });
    context.log.info(`released the claim of this ${kind}`);
}
/** The lease that came with a provision's claim goes with it; one that the run held before stays. */
function withoutItsLease(document, { kind, run, since }) {
    const id = leaseId(run.id);
    const came = kind === 'provision' && document.leases.some((lease) => lease.id === id && lease.since === since);
    return came ? withoutLease(document, id) : document;
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
        log.warning(`the claim of this ${kind} stays in the ledger until the run is over: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/repository.js

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
async function getDefaultBranch(github) {
    const { data } = await request_request(github, 'GET /repos/{owner}/{repo}', {});
    return data.default_branch;
}
async function getRepositorySettings(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}', {});
    return {
        defaultBranch: data.default_branch,
        isPrivate: data.private,
        hasIssues: data.has_issues,
        // Newer than the types: https://github.blog/changelog/2026-02-13-new-repository-settings-for-configuring-pull-request-access/
        hasPulls: data.has_pull_requests !== false,
        isArchived: data.archived,
        methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
    };
}
/**
 * When a personal access token ends, milliseconds since the epoch: GitHub says so with each answer to it, as `2026-09-27 03:07:38 UTC`.
 * Undefined for one without an end, and for the tokens of Apps.
 */
async function findTokenEnd(github) {
    const { headers } = await request(github, 'GET /repos/{owner}/{repo}', {});
    const told = headers['github-authentication-token-expiration'];
    const end = typeof told === 'string'
        ? Date.parse(told
            .replace(/ ([+-]\d{4})$/, '$1')
            .replace(' ', 'T')
            .replace(/ UTC$/, 'Z'))
        : Number.NaN;
    return Number.isNaN(end) ? undefined : end;
}
/** "Allow GitHub Actions to create and approve pull requests". Only a token that may read the administration is told: 403 else. */
async function mayActionsOpenPulls(github) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', {});
    return data.can_approve_pull_request_reviews;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/holders-running.js


/** So many are asked about at once. */
const holders_running_together = 20;
/** Milliseconds that a run between two of its jobs may wait for a runner, and is at work all the same. */
const betweenJobs = 30 * 60_000;
/** All holders are asked about, however many they are: to leave one out would be to reap a pipeline that runs. */
async function holdersRunning({ github, context }, document) {
    const asked = (document?.leases ?? []).flatMap(({ id }) => {
        const run = /^run-(\d{1,15})$/.exec(id)?.[1];
        return run === undefined || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }];
    });
    const atWork = new Set();
    const over = new Set();
    for (let start = 0; start < asked.length; start += holders_running_together)
        await Promise.all(asked.slice(start, start + holders_running_together).map(async ({ id, run }) => {
            const found = await findRun(github, run);
            if (found === undefined || (found !== 'forbidden' && found.status === 'completed'))
                over.add(id);
            else if (found !== 'forbidden' && isAtWork(found, context.clock.now()))
                atWork.add(id);
        }));
    return { atWork, over };
}
/** One that waits for a person (`waiting`), or for a runner that does not come (`queued`), does nothing that could be interrupted. */
function isAtWork({ status, updatedAt }, now) {
    if (status === 'in_progress')
        return true;
    return status !== 'waiting' && now - Date.parse(updatedAt) < betweenJobs;
}
/**
 * Without the leases that have run out and whose runs are over. The last to end stays, since it says since when nobody holds the
 * environment, and so do requests': idle time counts from their end. The same document when there are none.
 */
function withoutDeadLeases(document, { over }, now) {
    const last = Math.max(...document.leases.map(({ until }) => Date.parse(until)));
    const leases = document.leases.filter((lease) => {
        const until = Date.parse(lease.until);
        return until > now || until === last || isApprovalLease(lease) || !over.has(lease.id);
    });
    return leases.length === document.leases.length ? document : { ...document, leases };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/find-expired.js






/** Whose time is over, by their ledgers, the oldest first; costs no request. One that nobody can read is told and left alone. */
function pastTime(environment, ledgers) {
    const past = [];
    for (const [name, document] of ledgers) {
        if (document instanceof src_errors/* StagingError */.QH)
            environment.context.log.warning(`${name} is left alone: ${document.message}`);
        else {
            const one = pastTimeOf(environment, name, document);
            if (one)
                past.push(one);
        }
    }
    return past.sort((a, b) => a.since - b.since || (a.environment < b.environment ? -1 : 1));
}
function pastTimeOf(environment, name, document) {
    if (isProtected(name, environment.configuration))
        return undefined;
    const end = end_endOf(document, limits_configuredLimits(environment.configuration));
    if (!end || end.at > environment.context.clock.now())
        return undefined;
    const because = end.at > 0 ? `${(0,say_end/* causeOf */.rl)(end)} since ${new Date(end.at).toISOString()}` : (0,say_end/* causeOf */.rl)(end);
    return { environment: name, because, since: Date.parse(document.life?.since ?? '') || 0, document };
}
/** Of those whose time is over: not one that a run still holds. Asks GitHub about its holders. */
async function isExpired(environment, { document }) {
    return (await holdersRunning(environment, document)).atWork.size === 0;
}
/** Undefined: it has time left, a run that holds it goes on, or it is protected. */
async function expiredOf(environment, name, document) {
    const past = pastTimeOf(environment, name, document);
    return past && (await isExpired(environment, past)) ? past : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/watch-reaper.js










/** One for the repository: it looks after all of its environments. */
function reaperIssue({ names }) {
    return {
        kind: 'reaper',
        owner: names.ownerTag.slice(0, -names.environment.length - 1),
        title: 'staging-reaper does not look after the staging environments',
        label: { name: 'staging-reaper', color: 'd93f0b', description: 'What is past its time is not destroyed' }
    };
}
/**
 * Who watches the reaper: every run of ours that comes by. While something lives and it failed, or has not run for three hours, one
 * issue says so and mentions who holds something. Undefined: nobody could see how it is. It keeps the run from nothing.
 */
async function watchReaper(environment, ledgers) {
    const { github, context } = environment;
    const { log, clock, signal } = context;
    const look = await observeReaper(github);
    if (look.kind === 'failed') {
        signal.throwIfAborted();
        log.debug(`how staging-reaper is was not seen: ${look.error.message}`);
        return undefined;
    }
    const living = livingIn(environment, ledgers);
    const since = living.length === 0 ? undefined : Math.min(...living.map((one) => one.since));
    const health = judgeReaper(look.value, { since, now: clock.now() });
    if (health.problem === undefined)
        return health;
    log.warning(`${health.problem}: nothing ends what is past its time. ${reaperRemedy}`);
    const written = await look_lookAt(writeOurIssue(github, reaperIssue(environment), render(environment, health, living)));
    signal.throwIfAborted();
    if (written.kind === 'failed')
        log.warning(`no issue tells of it: ${written.error.message}${written.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`);
    else
        for (const left of written.value.left)
            log.warning(left_renderLeft(left));
    return health;
}
/** The reaper itself, when it has succeeded. */
async function closeReaperIssue(environment) {
    const closed = await look_lookAt(closeOurIssue(environment.github, reaperIssue(environment)));
    if (closed.kind === 'failed')
        environment.context.log.warning(`the issue that tells of a reaper that fails was not closed: ${closed.error.message}`);
}
/** What cannot be read may live, too, and nobody knows since when. */
function livingIn(environment, ledgers) {
    const now = environment.context.clock.now();
    return [...ledgers].flatMap(([name, document]) => {
        if (document instanceof src_errors/* StagingError */.QH)
            return [{ name, since: now, until: undefined, holders: [] }];
        const end = end_endOf(document, limits_configuredLimits(environment.configuration));
        if (!end)
            return [];
        return [
            {
                name,
                since: document.life ? Date.parse(document.life.since) : now,
                until: (0,say_end/* momentOf */.Et)(end),
                holders: leases_liveLeases(document, now).map(({ holder }) => holder)
            }
        ];
    });
}
/** How many environments are listed. */
const watch_reaper_most = 50;
function render(environment, { problem = '', lastSucceeded }, living) {
    const { owner } = reaperIssue(environment);
    const mentions = mentionable(living.flatMap(({ holders }) => holders));
    return [
        textMark('reaper', owner),
        `**${problem}.** ${lastSucceeded ? `It last succeeded at ${(0,duration/* renderMoment */.dc)(lastSucceeded)}.` : 'None of its last runs succeeded.'} Until it does, nothing ends what is past its time, and all of this is billed on:`,
        '',
        '| environment | may be destroyed from | held by |',
        '|---|---|---|',
        ...living
            .slice(0, watch_reaper_most)
            .map(({ name, until, holders }) => `| ${(0,plain_text/* plain */.p)(name)} | ${until ? (0,duration/* renderMoment */.dc)(until) : 'now'} | ${[...new Set(holders)].map(plain_text/* plain */.p).join(', ')} |`),
        ...(living.length > watch_reaper_most ? [`| and ${living.length - watch_reaper_most} more | | |`] : []),
        '',
        reaperRemedy,
        '',
        ...(mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(' ')}: you hold one of these.`, ''] : []),
        'The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.',
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/hand-over-expired.js





/** Milliseconds: a run has better things to do. */
const hand_over_expired_patience = 20_000;
/** Of how many it is asked whether a run still holds them. */
const mostAsked = 10;
/** What every run does for the other environments at its end: it watches the reaper, and starts it. */
async function lookAfterOthers(environment, known) {
    try {
        const ledgers = known ?? (await environment.ledgers());
        await watchReaper(environment, ledgers);
        await handOverExpired(environment, ledgers);
    }
    catch (error) {
        environment.context.signal.throwIfAborted();
        environment.context.log.debug(`other environments were not looked at: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}
/**
 * Starts the reaper when another environment is past its time: schedules come late, or are disabled. Where it cannot be
 * started, people are told. It keeps the run from nothing, and never fails it. `own`: this one is, too.
 */
async function handOverExpired(environment, known, own) {
    const { names, context } = environment;
    const { log, signal } = context;
    try {
        const past = pastTime(environment, known).filter((one) => one.environment !== names.environment);
        const expired = own ? [own] : [];
        // One is enough to start it: it looks for the others by itself.
        for (const one of past.slice(0, mostAsked)) {
            if (expired.length > 0)
                break;
            if (await isExpired(environment, one))
                expired.push(one);
        }
        const all = expired.length > 0 ? [...expired, ...past.filter((one) => !expired.includes(one))] : [];
        if (all.length > 0)
            await startReaper(environment, all);
    }
    catch (error) {
        signal.throwIfAborted();
        log.debug(`other environments were not looked at: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
}
async function startReaper({ github, context }, expired) {
    const { clock, log, signal } = context;
    const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
    const told = `${names.join(', ')}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ''}`;
    try {
        const ref = await getDefaultBranch(github);
        const runs = await listWorkflowRuns(github, reaperWorkflow, { branch: ref });
        const waiting = queuedSince(runs, clock.now());
        if (waiting)
            log.warning(`past their time: ${told}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
        if (runs.some(({ status }) => status !== 'completed'))
            return;
        const run = await dispatchWorkflow(github, { workflow: reaperWorkflow, ref, isHarmless: true }, { clock, log, deadline: new src_deadline/* Deadline */.B(clock, hand_over_expired_patience, signal) });
        log.info(`past their time: ${told}; ${run.url} destroys them`);
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`past their time: ${told}; ${reaperWorkflow} could not be started (${(0,src_errors/* toStagingError */.xc)(error).message}): run it by hand`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stale-locks.js






/**
 * Runs `work`; where a lock that nobody holds any more keeps it from its beginning, releases that and runs it once more. It is
 * - a killed run's: younger than the beginning of an operation that is known to have ended without a word, and of its machine. A
 *   person may be at work with terraform by hand;
 * - one that `work` itself took: when the answer to that was lost, Terraform asks again, is told 412, and gives up without giving it
 *   back (opentofu/opentofu#4405); or it could not give it back, and the next command of `work` met it;
 * - that of a terraform of ours that was killed alone, for want of memory, say. Then `work` is run once more, too.
 * What our own took is known by our user, this machine, and the time of a single command of ours: hosted runners share their names.
 * One that is still there when `work` has ended in order is given back: something between us and the bucket, a proxy, said to
 * Terraform that it is.
 */
async function despiteStaleLock(request, work) {
    const { log } = request.environment.context;
    let wasKilled = false;
    let wasUnlocked = false;
    for (let isAgain = false;; isAgain = true) {
        try {
            await work({ isAgain, giveBack: () => releaseLeft(request) });
            await releaseLeft(request);
            return;
        }
        catch (error) {
            if (error instanceof TerraformError)
                await releaseLeft(request);
            if (error instanceof TerraformKilledError) {
                await releaseLockOf(error, request);
                // One that was killed after its interrupt is not begun again.
                if (wasKilled || error.reason !== 'terraform-failed')
                    throw error;
                wasKilled = true;
                log.info(`${error.message}\nOnce more`);
            }
            else if (error instanceof StateLockedError && !wasUnlocked && (await release(error, request)))
                wasUnlocked = true;
            else
                throw error;
        }
    }
}
function releaseLeft(request) {
    return giveBackOrNote(request, request.terraform.lives(), {
        why: 'our own terraform has ended, and its lock was still there',
        otherwise: 'a terraform of ours has ended, and whether its lock is gone cannot be seen'
    });
}
/** Where the bucket does not answer, the ledger tells the next run whose lock it may meet. */
async function giveBackOrNote(request, lives, { why, otherwise }) {
    try {
        await giveBack(request, lives, why);
    }
    catch (error) {
        request.environment.context.log.warning(`${otherwise} (${(0,src_errors/* toStagingError */.xc)(error).message}): if it is there, the next run releases it`);
        await noteInterrupted(request);
    }
}
/**
 * Gives back the lock that a terraform of ours took in that time, if there is one; one that the bucket keeps all the same is told to the
 * next run. Throws where the bucket does not answer.
 */
async function giveBack(request, lives, why) {
    const { states, backend, environment } = request;
    const { log } = environment.context;
    const lock = await states.findLock(backend);
    if (!lock || !isOurs(lock, lives))
        return;
    await states.releaseLock(backend, lock.id);
    if ((await states.findLock(backend))?.id !== lock.id) {
        log.info(`${why}: the lock ${lock.id} is released`);
        return;
    }
    log.warning(`the bucket keeps the lock ${lock.id} of a terraform of ours that has ended: the next run releases it`);
    await noteInterrupted(request);
}
/** Whether it could be released. */
async function release({ lock }, { terraform, abandoned, environment }) {
    const killed = abandoned.find((one) => isLockOf(lock, one));
    if (!killed && !isOurs(lock, terraform.lives()))
        return false;
    environment.context.log.info(killed
        ? `the state is still locked by ${killed.run}, which is over: unlocking it`
        : 'the state is locked by a terraform of ours, which has ended: unlocking it');
    await terraform.forceUnlock(lock.id);
    return true;
}
/**
 * Gives back the lock of our own terraform that was killed: of our user on this machine, and taken while that process lived. While
 * it held the lock nobody else could take it. Where it cannot be given back now, the ledger says so to the next run.
 */
function releaseLockOf(killed, request) {
    return giveBackOrNote(request, [killed], {
        why: 'the state was locked by our own terraform, which was killed',
        otherwise: 'a terraform of ours was killed, and its lock cannot be released'
    });
}
async function noteInterrupted({ environment, kind }) {
    const { ledger, context } = environment;
    const id = operationId(kind, context.run);
    await ledger.update(`${kind}: terraform left its lock`, (current) => {
        const operation = current.operations.find((one) => one.id === id);
        return operation && withJournal(current, [interruption(operation, context.clock.now())]);
    });
}
/** Whether a command of ours took it. */
function isOurs(lock, lives) {
    return lives.some((life) => isLockOf(lock, { ...life, machine: (0,external_node_os_.hostname)() }));
}
/** As Terraform writes itself into a lock: statemgr.NewLockInfo. The clock is this machine's, as ours is. Undefined: a user without a name, as in some containers: then no lock is known to be ours. */
function ourUser() {
    try {
        return (0,external_node_os_.userInfo)().username;
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the lock was taken by our user on that operation's machine while it went on. The time alone is no proof: nobody knows when a
 * run that was killed has ended, and a person may have taken the lock after it.
 */
function isLockOf({ created, who }, { since, until, machine }) {
    const at = lockTime(created);
    const user = ourUser();
    return user !== undefined && machine !== undefined && who === `${user}@${machine}` && at >= since && at <= until;
}
/** Terraform writes `2026-11-01 10:00:00.123456 +0000 UTC`, in the lock itself `2026-11-01T10:00:00.123456Z`; a run that was killed may be reported within the same second. */
function lockTime(text) {
    const match = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,3})?/.exec(text);
    return match ? Date.parse(`${match[1]}T${match[2]}${match[3] ?? ''}Z`) : Number.NaN;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/states.js







/**
 * What a state would have destroyed and nothing proves to be ours, `<address> (<id>)`. A state is a record like any other:
 * somebody may have imported into it, or moved it. What is gone already is nobody's any more. `owns`: of the state's stack; one that
 * owns by its state may have parts in what others share with it.
 */
async function strangersIn(held, ours, looks, owns) {
    // What can bear no mark goes by the company that it keeps: a state of which something is proven, and nothing is not.
    const hasProof = held.some((one) => isProven(one, ours));
    const unproven = held.filter((one) => {
        const kind = terraform_types_kindOfType[one.type];
        // A part goes by what it is a part of: destroyed by the state, somebody's database would lose one of its own.
        const whole = wholeOf(one.type, one.places, owns);
        if (whole)
            return !ours.some(({ kind, id }) => kind === whole.kind && id === whole.id);
        return kind && kind !== 'tag' && one.id && !isProven(one, ours) && !(hasProof && isByCompany(kind));
    });
    return leftOf(unproven, looks);
}
/** Whether what a state holds is among these. */
function isProven({ type, id }, ours) {
    return ours.some((one) => one.kind === terraform_types_kindOfType[type] && one.id === id);
}
/** Of other providers, or of kinds that bear no mark and that nobody can ask for: a whole zone, a bucket. Only a state that we began may change or end those. */
function unprovableIn(held, domain) {
    return held.filter((one) => whereaboutsOf(one, domain).kind === 'elsewhere').map(({ address }) => address);
}
/**
 * Under somebody's lock nothing is destroyed: a person may be at work with terraform.
 * @param own the time of this run's own commands, all of which are over
 */
async function requireUnlocked(backends, states, abandoned, own) {
    for (const backend of backends) {
        const lock = await states.findLock(backend);
        if (!lock || abandoned.some((one) => isLockOf(lock, one)))
            continue;
        if (own && isLockOf(lock, { ...own, machine: (0,external_node_os_.hostname)() }))
            throw new src_errors/* StagingError */.QH('service-error', `the bucket ${backend.bucket} keeps the lock ${lock.id} of ${backend.key}, which a terraform of ours took and has given back`, {
                hint: 'Does something between the runner and Spaces take deletions? If not, run it again: that deletes the lock.'
            });
        throw new StateLockedError(lock);
    }
}
/**
 * What the states hold that is not proven to be gone, one clause a state; none: they may be deleted. One that cannot be read holds
 * we know not what, and one that is lost held what the ledger says that only it knew of.
 */
async function leftInStates(backends, states, { problems, emptied }, { ledger, ...looks }) {
    const left = [];
    for (const backend of backends) {
        const { key } = backend;
        const found = await stateAt(backend, states);
        const problem = problems.get(key);
        const because = problem === undefined ? '' : `: ${problem}`;
        if (found.kind === 'unreadable') {
            // Of an encrypted one Terraform alone can say that it is empty.
            const why = problem?.includes(found.message) ? problem : `${found.message}${because}`;
            if (!emptied.has(key))
                left.push(`the state ${key} cannot be read: ${why.replace(/^the state cannot be read: /, '')}`);
            continue;
        }
        const held = found.kind === 'read' ? await leftOf(found.resources, looks) : heldByLost(backend, ledger);
        if (held.length > 0)
            left.push(found.kind === 'read'
                ? `the state ${key} holds ${some(held)}${because}`
                : `the state ${key} is not there any more, and only it knew of ${some(held)}`);
    }
    return left;
}
async function stateAt(backend, states) {
    try {
        const text = await states.readState(backend);
        return text === undefined ? { kind: 'absent' } : { kind: 'read', resources: readState(text).resources };
    }
    catch (error) {
        if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
            throw error;
        return { kind: 'unreadable', message: error.message };
    }
}
function heldByLost(backend, { journal }) {
    const place = placeOf(backend);
    return journal.flatMap(({ kind, name, goneAt, holds = [], more = {} }) => kind === stateEntry && name === place && !goneAt
        ? [...holds, ...Object.entries(more).map(([type, count]) => `${count} more of ${type}`)]
        : []);
}
/** What is there of it still, or may be, `<address> (<id>)`. */
async function leftOf(held, { digitalocean, configuration, gone }) {
    const isThere = async (one) => {
        const where = whereaboutsOf(one, configuration.environment.domain);
        if (where.kind !== 'account')
            return where.kind === 'elsewhere';
        const { resource } = where;
        if (gone?.has(resource_resourceKey(resource)))
            return false;
        try {
            return await kindRules[resource.kind].exists(digitalocean, resource);
        }
        catch (error) {
            // What cannot be looked at is not known to be gone.
            if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
                throw error;
            return true;
        }
    };
    const there = await Promise.all(held.map(isThere));
    return held.filter((_, index) => there[index]).map(terraform_types_told);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/held-by-states.js






/**
 * `<kind>/<id>` of all that our states hold. A state is ours with the lineage that was written down when it began empty: a
 * person who forges the ledger does not know the lineage of a state that they cannot read. Where none was written down, it is
 * ours when all of it that can bear our mark does; one of a stack that owns by its state, by a person's word only.
 */
async function heldByStates(states, backends, { ledger, ours, environment, isByWord }) {
    const { stacks } = environment.configuration;
    const isOurs = async (state, backend, owns) => {
        if (isRecordedLineage(ledger, backend, state.lineage))
            return true;
        const { resources } = state;
        if (owns === 'state')
            return isByWord && !ledger.life;
        return (resources.some((one) => isProven(one, ours)) &&
            (await strangersIn(resources, ours, environment, 'tags')).length === 0);
    };
    const held = await Promise.all(backends.map(async (backend, index) => {
        const owns = ownsOf(stacks, index);
        try {
            const state = await heldIn(states, backend);
            return (await isOurs(state, backend, owns)) ? idsIn(state).map((id) => [id, owns]) : [];
        }
        catch (error) {
            environment.context.log.warning(`the state ${backend.key} could not be read, and proves nothing: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
            return [];
        }
    }));
    return new Map(held.flat());
}
/** Backends are in the order of the stacks. */
function ownsOf(stacks, index) {
    return stacks[index]?.owns ?? 'tags';
}
function isRecordedLineage({ journal }, backend, lineage) {
    const place = placeOf(backend);
    return (lineage !== undefined &&
        journal.some(({ kind, id, name }) => kind === stateEntry && id === lineage && name === place));
}
/** `<kind>/<id>` of what a state holds of the kinds that the account lists. */
function idsIn({ resources }) {
    return resources.flatMap(({ type, id }) => {
        const kind = terraform_types_kindOfType[type];
        return kind && id ? [resource_resourceKey({ kind, id })] : [];
    });
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

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-settings.js







/**
 * All that a stack is told, as the last word before any `terraform.tfvars` of its own: of the environment, then what the
 * configuration says for this stack, then what nobody may change, for all is found, and told from others', by it.
 */
function stackVariables(stack, names, configuration, apps) {
    const { region, domain } = configuration.environment;
    return {
        own: {
            region,
            hosts: hostsOf(apps, domain),
            database_name: names.databaseName,
            ...(domain !== undefined && { domain })
        },
        configured: stack.variables,
        identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
    };
}
/** The host names that the environment has to answer for: those in its zone. */
function hostsOf(apps, domain) {
    if (domain === undefined)
        return [];
    const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname);
    return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`));
}
/** Where its apps answer, in its zone. */
function originsOf(apps, domain) {
    const hosts = new Set(hostsOf(apps, domain));
    const urls = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url));
    const origins = urls
        .filter(({ hostname, port }) => hosts.has(hostname) && port === '')
        .map(({ hostname, protocol }) => ({ host: hostname, isPlain: protocol === 'http:' }));
    return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
}
/**
 * Fewer than the regions of clusters: from the published provider's own list
 * (terraform-provider-digitalocean, digitalocean/spaces/spaces_entities.go, seen in August 2026).
 */
const spacesRegions = new Set('ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1'.split(' '));
function stackBackend(stack, names, configuration, 
/** From the runner's environment; wins over the region's own endpoint, not over the stack's. */
spacesUrl) {
    const { bucket, key, region = configuration.environment.region, endpoint } = stack.backend;
    if (!bucket)
        throw new src_errors/* StagingError */.QH('invalid-configuration', `the stack ${stack.name} has no bucket for its state`, {
            hint: 'Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket.'
        });
    if (!endpoint && !spacesUrl && !spacesRegions.has(region))
        throw new src_errors/* StagingError */.QH('invalid-configuration', `there is no Spaces in ${region}, where the state of ${stack.name} would be`, {
            hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(', ')}. For another one set \`stacks[].backend.endpoint\`.`
        });
    const address = endpoint ?? spacesUrl ?? `https://${region}.digitaloceanspaces.com`;
    // What the control panel shows as a bucket's origin endpoint: objects would be written below `<bucket>/`, and the versions
    // that a teardown has to delete would not be found.
    if (new URL(address).hostname.startsWith(`${bucket}.`))
        throw new src_errors/* StagingError */.QH('invalid-configuration', `the endpoint ${address} is that of the bucket ${bucket} itself`, {
            hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region}.digitaloceanspaces.com, or leave it out.`
        });
    return { bucket, key: names_stateKey(names, stack.name, key), region, endpoint: address };
}
/**
 * A fingerprint of all that decides what a provision would make: the files of the stacks, of modules next to them and of the
 * bootstrap, and the stacks' variables.
 */
async function environmentDigest(workspace, configuration, names, apps) {
    const variables = stackVariables({ variables: {} }, names, configuration, apps);
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables]));
    const files = new Set();
    for (const folder of environmentFolders(configuration))
        for (const name of await filesBelow((0,external_node_path_.join)(workspace, folder)))
            files.add(`${folder}/${name}`);
    for (const file of [...files].sort())
        if (isEnvironmentFile(file, configuration))
            hash.update(file).update(await (0,promises_.readFile)((0,external_node_path_.join)(workspace, file)));
    return hash.digest('hex');
}
/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
function stackBackends(names, configuration, spacesUrl) {
    const backends = configuration.stacks.map((stack) => stackBackend(stack, names, configuration, spacesUrl));
    const places = backends.map(({ bucket, key }) => `${bucket}/${key}`);
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    if (twice)
        throw new src_errors/* StagingError */.QH('invalid-configuration', `two stacks have one state, ${twice}`, {
            hint: 'Each would delete what the other made: give each its own `stacks[].backend.key`.'
        });
    return backends;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/await-objections.js




/**
 * Announces in the ledger that the environment is going to be destroyed, and waits whether another who holds it renews its
 * lease, or takes one. Throws then; returns when nobody did, or nobody else holds it, with the ledger as it was before.
 */
async function awaitObjections({ environment, grace, reason, deadline }) {
    const { ledger, names, context } = environment;
    const { clock, log, actor, run } = context;
    const before = await ledger.read();
    const others = before ? othersHolding(before, actor, clock.now()) : [];
    if (!before?.life || others.length === 0)
        return before;
    const ends = clock.now() + grace;
    const at = new Date(ends).toISOString();
    const held = others.map(({ holder }) => holder).join(', ');
    await ledger.update(`teardown: announced by ${actor}`, (current) => current.life
        ? { ...current, life: { ...current.life, ending: { by: actor, run: run.url, reason, at } } }
        : undefined);
    log.warning(`${names.environment} is held by ${held}: it is destroyed in ${(0,duration/* renderDuration */.PP)(grace)}, unless one of them extends it in staging-control`);
    await showOutside(environment);
    await tellHolders(environment, {
        leases: others,
        text: destroyNotice(actor, reason, `at ${(0,duration/* renderMoment */.dc)(at)}, unless one of you extends it in staging-control`),
        once: `destroy ${run.id}`
    });
    try {
        await waitUntil(async () => {
            requireNoObjection(before, await ledger.read(), actor, clock.now());
            return clock.now() >= ends ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: `until ${at}` };
        }, { awaited: `objections of ${held}`, clock, deadline, log, first: 1000, most: 15_000 });
        return before;
    }
    catch (error) {
        await withdraw(environment).catch((problem) => log.warning(`the announcement stays in the ledger: ${(0,src_errors/* toStagingError */.xc)(problem).message}`));
        if (!(error instanceof src_errors/* WaitTimeoutError */.Do))
            throw error;
        throw new src_errors/* RefusedError */.fk('timeout', 'the grace period is longer than the time that this run has', {
            hint: 'Raise `timeout-minutes`, or give less `grace`.',
            cause: error
        });
    }
}
/** Throws when somebody else took or renewed a lease since `before`. */
function requireNoObjection(before, now, actor, time) {
    const objection = (now ? othersHolding(now, actor, time) : []).find(({ id, until }) => {
        const old = before.leases.find((lease) => lease.id === id);
        return !old || Date.parse(until) > Date.parse(old.until);
    });
    if (!objection)
        return;
    const { holder, until, reason } = objection;
    throw new src_errors/* RefusedError */.fk('environment-busy', `${holder} objects: it is wanted until ${until} (${reason})`, {
        hint: `Talk to ${holder}, or destroy it without a grace period.`
    });
}
function othersHolding(document, actor, now) {
    return leases_liveLeases(document, now).filter(({ holder }) => holder !== actor);
}
async function withdraw({ ledger }) {
    await ledger.update('teardown: withdrawn', (current) => {
        if (!current.life?.ending)
            return undefined;
        const { ending: _, ...life } = current.life;
        return { ...current, life };
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/composition/deploys.js

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
    const leases = liveLeases(document, now);
    return names.flatMap((app) => {
        const { by, branch, run } = document.apps[app] ?? {};
        if (by === undefined || branch === undefined || branch === own || run === runUrl)
            return [];
        const holding = leases.filter((lease) => lease.run === run || lease.holder === by);
        return holding.length > 0 ? [{ app, by, branch, leases: holding }] : [];
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/generation.js

/** A destroy begins: whatever was begun before it must not create anything any more. */
function raisedGeneration(document) {
    return { ...document, generation: document.generation + 1 };
}
/** Throws `superseded` when a destroy began since `generation` was read. To be asked right before each effect. */
function requireGeneration(document, generation, doing, hint = 'If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.') {
    const current = document?.generation ?? 0;
    if (current === generation)
        return;
    throw new src_errors/* RefusedError */.fk('superseded', `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} → ${current})`, { hint });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/require-account.js

/** A token of another team would see nothing, and say that nothing is there. The configuration pins it, and so does the ledger. */
function requireAccount({ configuration }, document, teamUuid) {
    const { team } = configuration.environment;
    if (team !== undefined && team !== teamUuid)
        throw new src_errors/* RefusedError */.fk('wrong-account', `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team, or correct `environment.team` in .github/staging.yml.' });
    if (!document?.teamUuid || document.teamUuid === teamUuid)
        return;
    throw new src_errors/* RefusedError */.fk('wrong-account', `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team.' });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/running-operations.js

/** Longer than any hosted job lives (6 h): what is older and cannot be asked after is over. */
const oldest = 7 * 3_600_000;
/** A run that has just begun may be unknown to the server that we ask. */
const youngest = 60_000;
/**
 * The operations whose run still goes on. A runner that was killed cannot say goodbye, so GitHub is asked about each run.
 * Operations of our own run are not asked about: its jobs follow each other, an earlier one that is still there was killed.
 */
async function runningOperations(document, run, deps) {
    const others = (document?.operations ?? []).filter((operation) => operation.run.id !== run.id);
    // The legs of a matrix are of one run.
    const asked = new Map();
    const progressOf = ({ id, attempt }) => {
        const key = `${id}/${attempt}`;
        const answer = asked.get(key) ?? findRunProgress(deps.github, id, attempt);
        asked.set(key, answer);
        return answer;
    };
    const verdicts = await Promise.all(others.map(async (operation) => {
        const progress = await progressOf(operation.run);
        if (progress.kind === 'running')
            return true;
        return progress.kind === 'unknown' && deps.clock.now() - Date.parse(operation.since) < oldest;
    }));
    return others.filter((_, index) => verdicts[index]);
}
/**
 * Asks GitHub about the operations of `document`, and tells of any later document's operations whether they are over. One that
 * was not asked about was entered since: it is not over.
 */
async function verdictOn(document, run, deps) {
    const running = new Set((await runningOperations(document, run, deps)).map(({ id }) => id));
    const asked = new Set((document?.operations ?? []).map(({ id }) => id));
    const eldest = deps.clock.now() - youngest;
    return ({ id, run: its, since }) => its.id === run.id || (asked.has(id) && !running.has(id) && Date.parse(since) < eldest);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/decide-teardown.js


function decideTeardown(situation, now) {
    const { document, policy, keepFor = 0, running } = situation;
    const heldBy = leases_liveLeases(document, now);
    const other = running.find(({ kind }) => kind === 'teardown');
    if (other)
        return { kind: 'busy', by: other };
    if (keepFor > 0)
        return { kind: 'keep', heldBy };
    if (policy === 'always')
        return { kind: 'destroy' };
    if (policy === 'expired')
        return decide_teardown_isExpired(situation, now) ? { kind: 'destroy' } : { kind: 'keep', heldBy };
    if (heldBy.length > 0)
        return { kind: 'keep', heldBy };
    const deploy = running.find(({ kind }) => kind === 'deploy');
    return deploy ? { kind: 'busy', by: deploy } : { kind: 'destroy' };
}
function decide_teardown_isExpired({ document, limits, running, holdersRunning }, now) {
    if (running.length > 0 || document.leases.some(({ id }) => holdersRunning.has(id)))
        return false;
    const end = end_endOf(document, limits);
    return end !== undefined && end.at <= now;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/members.js


/** What a network's members are called in their URNs (`do:kubernetes:<id>`). */
const memberKinds = {
    dbaas: 'database',
    droplet: 'droplet',
    kubernetes: 'cluster',
    loadbalancer: 'load-balancer'
};
/** What keeps a network alive, with its pages in the control panel, as the end of a sentence; empty: nothing, or nobody can say. */
async function membersOf({ id }, digitalocean) {
    const look = await look_lookAt(digitalocean.vpcs.findMembers(id));
    if (look.kind === 'failed' || !look.value || look.value.length === 0)
        return '';
    const told = look.value.slice(0, 20).map(({ urn, name }) => {
        const [, type = '', member = ''] = urn.split(':');
        const kind = memberKinds[type];
        return kind ? `the ${kind} ${name} (${consoleUrl({ kind, id: member })})` : `${name} (${urn})`;
    });
    return `. It cannot go while it holds ${told.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/withheld.js




/**
 * What must not go yet, by `<kind>/<id>` with the reason, one clause: it is the proof of something that is still there, and that
 * nothing would prove after it.
 * - A load balancer, or a node with its cluster, while a record of ours leads to it. What is more, an address that is given back while
 *   a name leads to it is soon somebody else's.
 * - A cluster, while it alone proves something that would not go with it.
 * - A tag, while anything is there: the next run finds it by that.
 * And a network that is its region's default, since that is refused for good.
 */
function withheld(resources, standing) {
    const there = resources.filter((one) => !standing.goneAt.has(resource_resourceKey(one)));
    const reasons = standingReasons(there, standing);
    const last = lastOfCluster(there, reasons, standing);
    for (const one of there)
        if (one.kind === 'cluster' && last)
            reasons.set(resource_resourceKey(one), last);
        else if (one.kind === 'tag') {
            const left = there.find(({ kind }) => kind !== 'tag');
            if (left)
                reasons.set(resource_resourceKey(one), foundBy(left));
        }
    return reasons;
}
/**
 * The same of what a state holds, `<address> (<id>), since …`: nothing may be destroyed by a state with such a thing. What it holds
 * itself Terraform deletes in order, the tag last.
 */
function withheldIn(held, resources, standing) {
    const keyOf = ({ type, id }) => {
        const kind = terraform_types_kindOfType[type];
        return kind && id ? resource_resourceKey({ kind, id }) : undefined;
    };
    const within = new Set(held.map(keyOf));
    const there = resources.filter((one) => !standing.goneAt.has(resource_resourceKey(one)));
    const reasons = standingReasons(there, standing);
    const last = lastOfCluster(there, reasons, standing);
    const outside = there.find((one) => one.kind !== 'tag' && !within.has(resource_resourceKey(one)) && !goesWithCluster(one));
    return held.flatMap((one) => {
        const key = keyOf(one);
        const kind = terraform_types_kindOfType[one.type];
        const because = 
        // Also of one that is gone: then the state is what proves it to have been ours.
        kind === 'cluster'
            ? last
            : kind === 'tag'
                ? outside && resources.some((other) => resource_resourceKey(other) === key) && foundBy(outside)
                : key && reasons.get(key);
        return because ? [`${terraform_types_told(one)}, since ${because}`] : [];
    });
}
function standingReasons(there, { goneAt, pointing = [] }) {
    const records = [...there, ...pointing].filter((one) => one.kind === 'dns-record' && one.address && !goneAt.has(resource_resourceKey(one)));
    return new Map(there.flatMap((one) => {
        if (one.isDefault)
            return [[resource_resourceKey(one), isDefault]];
        const record = records.find(({ address = '' }) => one.addresses?.includes(canonicalAddress(address)));
        return record ? [[resource_resourceKey(one), `the record ${record.name} still leads to it`]] : [];
    }));
}
/**
 * Why the cluster is needed: for a name that leads to its node, or as a proof. After it, a load balancer that it made is known by the
 * name that Kubernetes gives, if it has that.
 */
function lastOfCluster(there, reasons, { unmarked }) {
    const node = there.find((one) => one.kind === 'droplet' && one.proof === 'cluster' && reasons.has(resource_resourceKey(one)));
    if (node)
        return `${reasons.get(resource_resourceKey(node))}, its node ${node.name}`;
    const only = there.find((one) => {
        const key = resource_resourceKey(one);
        const isNamed = one.kind === 'load-balancer' && one.proof === 'cluster' && !isKubernetesName(one.kind, one.name);
        return unmarked?.has(key) || (isNamed && reasons.has(key));
    });
    return only && `nothing else proves that the ${only.kind} ${only.name} is ours`;
}
const isDefault = 'it is the default network of its region, which DigitalOcean never deletes: make another network of the region its default, and run the teardown again';
function foundBy({ kind, name }) {
    return `the ${kind} ${name} is still there, and is found by it`;
}
function goesWithCluster({ kind, proof }) {
    return proof === 'cluster' && (kind === 'droplet' || kind === 'firewall');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/remove.js





/** Of a run that has seen nothing yet. */
function noSightings() {
    return { goneAt: new Map(), missingSince: new Map(), taken: new Set(), asked: new Set() };
}
/** Nodes go with their cluster, some minutes later: deleting them by hand is for those that do not. */
const remove_patience = 180_000;
/**
 * Deletes all that is there and waits until each is gone. What is refused, or does not go in time, is told, stays out of
 * `goneAt`, and keeps nothing else from going but what proves it to be ours. Throws only when the run is cancelled.
 */
async function removeResources(resources, deps) {
    for (const { name, most, share } of deletionStages) {
        const kinds = kindsOfStage(name);
        const kept = withheld(resources, deps);
        const due = resources.filter((one) => kinds.includes(one.kind) && !kept.has(resource_resourceKey(one)));
        if (due.length === 0)
            continue;
        // What waits for it would be refused until the time is over.
        const isHeldUp = resources.some((one) => one.kind !== 'tag' && kept.has(resource_resourceKey(one)));
        if (isHeldUp && (name === 'network' || name === 'project'))
            continue;
        if (name === 'nodes')
            await lookAhead(resources, deps);
        const deadline = deps.deadline.within(Math.min(most, deps.deadline.remaining() * share));
        await Promise.all(due.map((resource) => removeOne(resource, { ...deps, deadline })));
    }
}
/** What goes with the cluster is looked at here for the first time, so that its stage need not wait for a second answer. */
async function lookAhead(resources, deps) {
    const passive = ['volume', 'volume-snapshot', 'firewall'];
    const due = resources.filter((one) => passive.includes(one.kind) && !deps.taken.has(resource_resourceKey(one)));
    await Promise.all(due.map((one) => seen(one, deps)));
}
/**
 * What a list shows still, and what is not there when it is asked for by its id: nobody has asked for its deletion. The list may be
 * behind, or the other answers wrong: it counts as there until it was asked for.
 */
function doubtGone(listed, { goneAt, missingSince, asked }) {
    for (const key of listed) {
        if (asked.has(key))
            continue;
        goneAt.delete(key);
        missingSince.delete(key);
    }
}
/** Only looks; for what something else is deleting. What cannot be looked at is not known to be gone. */
async function noteGone(resources, deps) {
    const sights = await Promise.all(resources.map((one) => seen(one, deps)));
    const missing = resources.filter((_, index) => sights[index] === 'missing');
    if (missing.length === 0)
        return;
    await deps.clock.sleep(doubt);
    await Promise.all(missing.map((one) => seen(one, deps)));
}
async function seen(resource, deps) {
    try {
        return await look(resource, deps);
    }
    catch (error) {
        deps.log.info(`the ${resource.kind} ${resource.name} cannot be looked at: ${whyItStays(error)}`);
        return 'there';
    }
}
async function removeOne(resource, deps) {
    const { digitalocean, clock, log, deadline } = deps;
    const { kind, name } = resource;
    const started = clock.monotonic();
    const { taken, asked } = deps;
    const key = resource_resourceKey(resource);
    try {
        await waitUntil(async () => {
            const sight = await look(resource, deps);
            if (sight === 'gone')
                return { kind: 'done', value: undefined };
            if (sight === 'missing' && asked.has(key))
                return { kind: 'waiting', seen: 'not found, once' };
            if (taken.has(key))
                return { kind: 'waiting', seen: 'being deleted' };
            if (kind === 'droplet' && resource.proof === 'cluster' && clock.monotonic() - started < remove_patience)
                return { kind: 'waiting', seen: 'going with its cluster' };
            // Also of what is not found: a list has shown it, and not to find it may be as wrong for as long as we look.
            asked.add(key);
            const answer = await requestDelete(resource, digitalocean);
            if (answer.kind === 'taken')
                taken.add(key);
            // A tag or a network that is still in use is refused now and taken later.
            return { kind: 'waiting', seen: answer.seen };
        }, { awaited: `the ${kind} ${name} to be gone`, clock, deadline, log, first: 250, most: 5000 });
    }
    catch (error) {
        const why = whyItStays(error);
        const inside = kind === 'vpc' ? await membersOf(resource, digitalocean) : '';
        log.warning(`the ${kind} ${name} (${resource.id}) is still there: delete it by hand if no later run does (${why})${inside}`);
    }
}
/** What a person can do something about; anything but a failure of the service is thrown on: a cancelled run, a defect. */
function whyItStays(error) {
    if (!(error instanceof src_errors/* StagingError */.QH) || error.reason === 'cancelled')
        throw error;
    return error.hint ? `${error.message} ${error.hint}` : error.message;
}
const inUse = [409, 412, 422];
/**
 * Of these a 403 says that something is in it, uses it, or is still being done to it ("Load Balancer can't be updated while it
 * processes previous actions", digitalocean/openapi#1173); elsewhere, that the token may not: no later attempt may either.
 */
const forbiddenInUse = ['load-balancer', 'vpc', 'certificate'];
/** A 404 to what was there a moment ago may be the answer to our own earlier attempt, or no answer at all. */
async function requestDelete(resource, digitalocean) {
    try {
        return (await kindRules[resource.kind].delete(digitalocean, resource))
            ? { kind: 'taken', seen: 'being deleted' }
            : { kind: 'unknown', seen: 'not found when it was to be deleted' };
    }
    catch (error) {
        const isInUse = ({ status }) => inUse.includes(status) || (status === 403 && forbiddenInUse.includes(resource.kind));
        if (error instanceof src_errors/* ApiError */.hD && isInUse(error))
            return { kind: 'refused', seen: `refused (${error.status}): ${error.detail ?? 'no reason given'}` };
        throw error;
    }
}
/** Notes the moment when it was first not found, once that is sure. */
async function look(resource, deps) {
    const { digitalocean, clock, goneAt, missingSince, taken } = deps;
    const key = resource_resourceKey(resource);
    if (goneAt.has(key))
        return 'gone';
    if (await kindRules[resource.kind].seems(digitalocean, resource)) {
        missingSince.delete(key);
        return 'there';
    }
    const now = clock.now();
    const since = missingSince.get(key) ?? now;
    missingSince.set(key, since);
    if (!taken.has(key) && now - since < doubt)
        return 'missing';
    goneAt.set(key, since);
    return 'gone';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/write-down.js





/** With all that is going to be deleted, so that a run after us, should we be killed, knows what to look for and to report. */
function withDoomed(document, doomed, { run, clock }) {
    const isOf = ({ kind, id }, entry) => entry.kind === kind && entry.id === id && !entry.goneAt;
    const unknown = doomed.filter((one) => !document.journal.some((entry) => isOf(one, entry)));
    // An entry of the provision does not say how it is reached.
    const isReached = (entry) => entry.addresses === undefined && doomed.find((one) => (one.addresses ?? []).length > 0 && isOf(one, entry));
    if (unknown.length === 0 && !document.journal.some(isReached))
        return document;
    const journal = document.journal.map((entry) => {
        const one = isReached(entry);
        return one ? { ...entry, ...reachOf(one) } : entry;
    });
    const at = new Date(clock.now()).toISOString();
    return withJournal({ ...document, journal }, unknown.map((one) => ({
        kind: one.kind,
        id: one.id,
        name: one.name,
        by: run.url,
        at,
        ...(one.kind === 'dns-record' && one.address !== undefined && { address: one.address }),
        ...(one.zone !== undefined && { zone: one.zone }),
        ...reachOf(one)
    })));
}
function reachOf({ addresses = [] }) {
    return addresses.length > 0 ? { addresses: [...addresses] } : {};
}
/** What came since the claim; what was written down with it is no write. `what`: for the ledger's history. */
async function writeDown({ ledger, context }, doomed, { generation, what }) {
    if (doomed.length === 0)
        return;
    await ledger.update(what, (current) => {
        requireGeneration(current, generation, 'deleting anything');
        const next = withDoomed(current, doomed, context);
        return next === current ? undefined : next;
    });
}
const taggable = { volume: 'volume', 'volume-snapshot': 'volume_snapshot' };
/**
 * Puts our own tag on the volumes and snapshots that our cluster proves to be ours: once it is gone, nothing else would, and a
 * run after us could not tell them from somebody's. Answers `<kind>/<id>` of those on which it could not be put.
 */
async function markProven({ digitalocean, names, context }, doomed, remove) {
    const due = doomed.flatMap((one) => one.proof === 'cluster' && (one.kind === 'volume' || one.kind === 'volume-snapshot')
        ? [{ one, tagged: { type: taggable[one.kind], id: one.id } }]
        : []);
    if (due.length === 0)
        return new Set();
    const put = async (some) => {
        await digitalocean.tags.ensure(names.ownerTag);
        await digitalocean.tags.put(names.ownerTag, some.map(({ tagged }) => tagged));
    };
    const unmarked = new Set();
    try {
        await put(due);
        return unmarked;
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.info(`they could not all be marked as ours at once: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
    }
    // One that is gone by now has all of them refused.
    await noteGone(due.map(({ one }) => one), remove);
    for (const each of due) {
        const key = resource_resourceKey(each.one);
        if (remove.goneAt.has(key))
            continue;
        try {
            await put([each]);
        }
        catch (error) {
            context.signal.throwIfAborted();
            unmarked.add(key);
            context.log.warning(`the ${each.one.kind} ${each.one.name} (${each.one.id}) could not be marked as ours, so its cluster stays: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
        }
    }
    return unmarked;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/claim-teardown.js















/**
 * Ends our lease and, if nobody else holds one, claims the environment for its destruction; both in one write, so that a
 * lease taken at the same moment is either seen here or sees the teardown. From the raised generation on no provision and no
 * deploy begins anything; those that run are waited for. With a token of another account nothing is written.
 */
async function claimTeardown(request) {
    const { environment, operation, deadline } = request;
    const { ledger, github, context, names } = environment;
    const { clock, log } = context;
    let claimed;
    try {
        return await waitUntil(async () => {
            let latest = await ledger.read();
            const isOver = await verdictOn(latest, context.run, { github, clock });
            const running = request.policy === 'expired' ? (await holdersRunning(environment, latest)).atWork : new Set();
            if (!claimed) {
                // An attempt that the server refused is nothing: the last one counts, which was made on what is there.
                const attempts = [];
                latest = await ledger.update(`teardown: claim by ${operation.actor}`, (current) => {
                    const attempt = attemptOn(current, request, { isOver, holdersRunning: running });
                    attempts.push(attempt);
                    return attempt.document;
                });
                const last = attempts.at(-1);
                if (last?.kind === 'kept') {
                    const { document: _, ...kept } = last;
                    return { kind: 'done', value: kept };
                }
                if (last?.kind !== 'claimed')
                    return {
                        kind: 'waiting',
                        seen: last ? `${last.by.kind} by ${last.by.actor} (${last.by.run.url})` : 'the ledger'
                    };
                claimed = last;
            }
            const others = (latest?.operations ?? []).filter(({ kind }) => kind !== 'teardown');
            const other = others.find((one) => !isOver(one));
            if (other)
                return { kind: 'waiting', seen: `${other.kind} by ${other.actor} to stop (${other.run.url})` };
            return { kind: 'done', value: withAbandoned(claimed, others, clock.now()) };
        }, { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 });
    }
    catch (error) {
        if (!(error instanceof src_errors/* WaitTimeoutError */.Do))
            throw error;
        throw new src_errors/* StagingError */.QH('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
            hint: 'Wait for that run, or cancel it.',
            cause: error
        });
    }
}
function attemptOn(current, request, { isOver, holdersRunning }) {
    const { operation, environment, teamUuid } = request;
    const now = environment.context.clock.now();
    requireAccount(environment, current, teamUuid);
    if (request.announced)
        requireNoObjection(request.announced, current, operation.actor, now);
    const running = current.operations.filter((one) => one.id !== operation.id && !isOver(one));
    const released = afterRelease(current, request, now);
    // With what it costs by now, which its budget may have ended it by.
    const document = request.seen && released.life ? withSeen(released, request.seen, { now, isComplete: true }) : released;
    const limits = limits_configuredLimits(environment.configuration);
    const decision = decideTeardown({ ...request, document, limits, running, holdersRunning }, now);
    if (decision.kind === 'busy')
        return { kind: 'busy', document: undefined, by: decision.by };
    if (decision.kind === 'keep')
        return {
            kind: 'kept',
            document: document === current ? undefined : document,
            heldBy: decision.heldBy,
            end: end_endOf(document, limits),
            wasHeld: current.leases.some(({ id }) => id === request.leaseId)
        };
    const others = document.operations.filter(({ id, kind }) => kind !== 'teardown' && id !== operation.id);
    const claimed = {
        ...raisedGeneration(withStackBegun(document, { runUrl: operation.run.url })),
        life: withoutEnding(document.life),
        operations: [...others, { ...operation, since: new Date(now).toISOString() }]
    };
    return {
        kind: 'claimed',
        document: withDoomed(claimed, request.doomed, environment.context),
        heldBy: leases_liveLeases(document, now).filter(({ id }) => id !== request.leaseId),
        abandoned: abandonedIn(current, current.operations.filter(isOver), now)
    };
}
/** One that went on when we claimed, and is over now without having left the ledger, was killed meanwhile. */
function withAbandoned(claimed, over, now) {
    const isNew = ({ run, since }) => !claimed.abandoned.some((one) => one.run === run.url && one.since === Date.parse(since));
    const { document, abandoned } = claimed;
    return {
        ...claimed,
        abandoned: [...abandoned, ...abandonedIn({ ...document, journal: [] }, over.filter(isNew), now)]
    };
}
function withoutEnding(life) {
    if (!life)
        return life;
    const { ending: _, ...rest } = life;
    return rest;
}
/** Without our lease, or with one that is about to end by itself. */
function afterRelease(document, { leaseId, keepFor, environment, reason, policy }, now) {
    if (!keepFor)
        return policy === 'expired' ? document : withoutLease(document, leaseId);
    const { context } = environment;
    const own = document.leases.find(({ id }) => id === leaseId);
    return withLease(withUse(document, now), {
        id: leaseId,
        holder: own?.holder ?? context.actor,
        run: own?.run ?? context.run.url,
        branch: own?.branch ?? branchOf(context.ref),
        reason: reason || (own?.reason ?? 'kept to be looked at'),
        since: own?.since ?? new Date(now).toISOString(),
        until: new Date(leaseEnd(document, keepFor, now)).toISOString(),
        // People look, which nobody can see: as one of their own it holds through idle time.
        byHand: true,
        kept: true
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/spare-others.js


const services = { apiVersion: 'v1', kind: 'Service' };
const volumes = { apiVersion: 'v1', kind: 'PersistentVolume' };
const snapshots = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotContent' };
/**
 * The cluster's controllers delete in DigitalOcean what an object names, no matter who made that: a Service with the id or the name of
 * production's load balancer (manifests are copied with their annotations), a volume that was moved here from another cluster. So
 * before anything in the cluster is deleted, each object that leads to what is not proven to be ours is told to let go of it.
 * @param ours what is proven to be ours
 */
async function spareOthers(cluster, ours, log) {
    const isOurs = (kind, id) => id !== undefined && ours.some((one) => one.kind === kind && one.id === id);
    const letGo = async (object, value) => {
        await cluster.patch(refOf(object), { kind: 'merge', value });
        log.info(`${describeRef(refOf(object))} leads to what is not proven to be ours: that stays when it is deleted`);
    };
    for (const service of await listOrNone(cluster, services))
        if (object_text(service, 'spec', 'type') === 'LoadBalancer' &&
            // Without an id the controller goes by the name, in the whole account.
            !isOurs('load-balancer', object_text(service, 'metadata', 'annotations', 'kubernetes.digitalocean.com/load-balancer-id')))
            await letGo(service, { metadata: { annotations: { 'service.kubernetes.io/do-loadbalancer-disown': 'true' } } });
    for (const volume of await listOrNone(cluster, volumes))
        if (object_text(volume, 'spec', 'persistentVolumeReclaimPolicy') === 'Delete' &&
            !isOurs('volume', object_text(volume, 'spec', 'csi', 'volumeHandle')))
            await letGo(volume, { spec: { persistentVolumeReclaimPolicy: 'Retain' } });
    for (const snapshot of await listOrNone(cluster, snapshots)) {
        const handle = field(snapshot, 'status', 'snapshotHandle') ?? field(snapshot, 'spec', 'source', 'snapshotHandle');
        if (object_text(snapshot, 'spec', 'deletionPolicy') === 'Delete' &&
            !isOurs('volume-snapshot', typeof handle === 'string' ? handle : undefined))
            await letGo(snapshot, { spec: { deletionPolicy: 'Retain' } });
    }
}
/** Of a kind that the cluster does not serve there are none. */
async function listOrNone(cluster, query) {
    try {
        return (await cluster.list(query)).objects;
    }
    catch (error) {
        if (error instanceof src_errors/* StagingError */.QH && error.reason === 'not-found')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/applications.js



const apiVersion = 'argoproj.io/v1alpha1';
const applications = { apiVersion, kind: 'Application', namespace: 'argocd' };
const applicationSets = { apiVersion, kind: 'ApplicationSet', namespace: 'argocd' };
const finalizer = 'resources-finalizer.argocd.argoproj.io';
/**
 * Deletes all Applications with what they deployed into this cluster, so that Kubernetes itself removes the load balancers and
 * volumes that it made. What one of them deployed into another cluster is not ours: it stays, as if only Argo CD were removed.
 * First nothing may heal itself any more. A cluster that does not answer stops no teardown: it goes with all it made.
 */
async function deleteApplications(cluster, { clock, log, deadline, ours }) {
    try {
        const sets = await listOrNone(cluster, applicationSets);
        // A set writes its template's finalizers back, and makes again what is missing: first it may change none, then it goes.
        for (const set of sets)
            await merge(cluster, set, {
                spec: { syncPolicy: { applicationsSync: 'create-only', preserveResourcesOnDeletion: true } }
            });
        const objects = await listOrNone(cluster, applications);
        for (const application of objects)
            await merge(cluster, application, {
                metadata: {
                    // Of a set that goes, these would go unasked.
                    ownerReferences: null,
                    // Before any is deleted: an app of apps takes its children with it, each by the finalizers that it has then.
                    ...(!deploysHere(application) && { finalizers: withoutArgoCd(application) })
                },
                spec: { syncPolicy: null },
                operation: null
            });
        // When nothing writes the objects back any more.
        await spareOthers(cluster, ours, log);
        for (const set of sets)
            await cluster.delete(refOf(set));
        for (const application of objects) {
            if (deploysHere(application))
                await merge(cluster, application, { metadata: { finalizers: [finalizer] } });
            else
                log.info(`${application.metadata.name} deploys into another cluster: what it deployed there stays`);
            await cluster.delete(refOf(application));
        }
        await waitUntil(async () => {
            const left = await listOrNone(cluster, applications);
            return left.length === 0
                ? { kind: 'done', value: undefined }
                : { kind: 'waiting', seen: left.map(({ metadata }) => metadata.name).join(', ') };
        }, { awaited: 'the Applications to be gone', clock, deadline, log, first: 500, most: 5000 });
    }
    catch (error) {
        log.info(`the Applications were not deleted in order (${(0,src_errors/* toStagingError */.xc)(error).message}): they go with the cluster`);
    }
}
/** Sure of it only by Argo CD's own two names for its cluster: any other may lead anywhere. */
function deploysHere(application) {
    const server = field(application, 'spec', 'destination', 'server');
    const name = field(application, 'spec', 'destination', 'name');
    return server === 'https://kubernetes.default.svc' || (!server && name === 'in-cluster');
}
/** Its finalizers but for Argo CD's: those delete resources and run hooks where it deploys. */
function withoutArgoCd({ metadata }) {
    const { finalizers } = metadata;
    const all = Array.isArray(finalizers) ? finalizers.filter((one) => typeof one === 'string') : [];
    return all.filter((one) => !one.split('/')[0]?.endsWith('.argocd.argoproj.io'));
}
/** One that is gone by now is what we wanted. */
async function merge(cluster, object, value) {
    try {
        await cluster.patch(refOf(object), { kind: 'merge', value });
    }
    catch (error) {
        if (!(error instanceof src_errors/* ApiError */.hD && error.status === 404))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/delete-cluster.js






/** Long enough for a finalizer's round, short against what the cluster's deletion takes anyway. */
const delete_cluster_patience = 120_000;
/** Deletes what Argo CD deployed, so that Kubernetes itself removes the load balancers and volumes that it made. */
async function endApplications({ environment, deadline }, { mask, openCluster }, { cluster: id, doomed, remove }) {
    const { clock, log } = environment.context;
    const kept = withheld(doomed, remove);
    const needed = madeByCluster(doomed).find((one) => kept.has(resource_resourceKey(one)));
    if (needed) {
        log.info(`the Applications stay, and with them the ${needed.kind} ${needed.name}: ${kept.get(resource_resourceKey(needed))}`);
        return;
    }
    const within = deadline.within(delete_cluster_patience);
    const cluster = await openCluster(environment, id, { mask, deadline: within }).catch((error) => {
        log.info(`the cluster cannot be opened (${(0,src_errors/* toStagingError */.xc)(error).message}): its Applications go with it`);
        return undefined;
    });
    if (!cluster)
        return;
    try {
        await deleteApplications(cluster, { clock, log, deadline: within, ours: doomed });
    }
    finally {
        cluster.close();
    }
}
/**
 * Terraform's own delete leaves what Kubernetes made, and a load balancer among it would block the network's deletion.
 * So while there is any, the cluster goes by the call that takes along what it is told by name.
 */
async function deleteClusterWithItsOwn(doomed, remove) {
    await noteGone(madeByCluster(doomed), remove);
    const kept = withheld(doomed, remove);
    const isDue = (one) => !remove.goneAt.has(resource_resourceKey(one)) && !kept.has(resource_resourceKey(one));
    if (!madeByCluster(doomed).some(isDue))
        return;
    await removeClusters(doomed.filter(({ kind }) => kind === 'cluster'), kept, remove);
}
/**
 * A cluster of ours with which Terraform would delete whatever bears the cluster's tag, also what was only attached to it once. It
 * goes before Terraform runs, with what is ours. Answers the addresses of those that are there all the same: nothing may be destroyed
 * by that state.
 */
async function deleteTakers(held, doomed, remove) {
    const takers = held.filter(({ takesAlong }) => takesAlong);
    const clusters = doomed.filter((one) => one.kind === 'cluster' && takers.some(({ id }) => id === one.id));
    if (clusters.length === 0)
        return [];
    await noteGone(clusters, remove);
    await removeClusters(clusters.filter((one) => !remove.goneAt.has(resource_resourceKey(one))), withheld(doomed, remove), remove);
    const left = clusters.filter((one) => !remove.goneAt.has(resource_resourceKey(one)));
    return takers.filter(({ id }) => left.some((one) => one.id === id)).map(terraform_types_told);
}
async function removeClusters(clusters, kept, remove) {
    const isKept = (id) => kept.has(resource_resourceKey({ kind: 'load-balancer', id }));
    await removeResources(clusters.flatMap(({ associated, ...one }) => kept.has(resource_resourceKey(one))
        ? []
        : {
            ...one,
            ...(associated && {
                associated: { ...associated, loadBalancers: associated.loadBalancers.filter((id) => !isKept(id)) }
            })
        }), remove);
}
function madeByCluster(doomed) {
    return doomed.filter(({ kind, proof }) => proof === 'cluster' && ['load-balancer', 'volume', 'volume-snapshot'].includes(kind));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/bare-stack.js




/** @param workspace absolute path of the promotion branch's files. */
async function readTrustedStack(workspace, directory) {
    const folder = (0,external_node_path_.join)(workspace, directory);
    const text = await textWithModules(folder);
    const lock = await readLock(folder);
    return { folder, directory, text, lock, providers: providersNamed(text, lock) };
}
/**
 * A provider is a program that gets the cloud's token, and Terraform installs those that a state names like those of a stack. One
 * clause about the first that the promotion branch does not name; undefined: it names all.
 */
function foreignProvider({ directory, providers }, resources) {
    for (const { address, provider } of resources) {
        const { source } = parseProvider(provider) ?? {};
        if (source !== undefined && source !== builtIn && !providers.has(shortSource(source)))
            return `${address} is of the provider ${source}, which ${directory} of the promotion branch does not name`;
    }
    return undefined;
}
/**
 * The same of what `terraform init` has installed, before any of it is run: the state may have been another when we looked, or one
 * that only Terraform can read. The lock file is as it was then, so that nothing in it is believed later.
 */
async function foreignInstalled({ directory, providers, lock }, initialized) {
    const installed = [...providersNamed('', await readLock(initialized)).keys()];
    const foreign = installed.find((source) => !providers.has(source));
    if (foreign === undefined)
        return undefined;
    await (0,promises_.rm)((0,external_node_path_.join)(initialized, lockFile), { force: true });
    if (lock !== '')
        await (0,promises_.writeFile)((0,external_node_path_.join)(initialized, lockFile), lock);
    return `its state names the provider ${foreign}, which ${directory} of the promotion branch does not`;
}
/** Part of Terraform itself. */
const builtIn = 'terraform.io/builtin/terraform';
const lockFile = '.terraform.lock.hcl';
/**
 * A stack of our own making that names the providers of a state and nothing else, so that Terraform plans to remove all that the
 * state holds: without the values that the real one wants, without anybody's provisioners. It has only the providers that the
 * promotion branch's stack and lock file name, at their versions. They take their settings from the environment here.
 * @param temp absolute path of a folder for what must not stay.
 */
async function makeBareStack(trusted, resources, temp) {
    if (forbidsDestroy.test(trusted.text))
        return { kind: 'impossible', because: 'the stack forbids by `prevent_destroy` that something is destroyed' };
    const needed = new Map();
    for (const { address, provider } of resources) {
        const parsed = parseProvider(provider);
        if (!parsed)
            return { kind: 'impossible', because: `the state does not say which provider made ${address}` };
        const { module, source, alias } = parsed;
        if (module)
            return { kind: 'impossible', because: `the provider of ${address} is set up inside of ${module}` };
        if (source === builtIn)
            continue;
        // Where it looks elsewhere it finds nothing, and forgets what is there. Of DigitalOcean's no plan with another token is applied.
        if (shortSource(source) !== 'digitalocean/digitalocean' && (alias || isSetUp(trusted.text, source)))
            return { kind: 'impossible', because: `the provider of ${address} takes its settings from the stack` };
        const aliases = needed.get(source) ?? new Set();
        if (alias)
            aliases.add(alias);
        needed.set(source, aliases);
    }
    const foreign = foreignProvider(trusted, resources);
    if (foreign !== undefined)
        return { kind: 'impossible', because: foreign };
    const version = await requiredVersion(trusted.folder).catch(() => undefined);
    await (0,promises_.mkdir)(temp, { recursive: true });
    const bare = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'bare-stack-'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(bare, 'main.tf'), bare_stack_render(needed, trusted.providers, version));
    if (trusted.lock !== '')
        await (0,promises_.writeFile)((0,external_node_path_.join)(bare, lockFile), trusted.lock);
    return { kind: 'made', directory: bare };
}
async function readLock(folder) {
    return (0,promises_.readFile)((0,external_node_path_.join)(folder, lockFile), 'utf8').catch(() => '');
}
/** Also in a block of one line, and by an expression, as OpenTofu takes it. Another stack's says nothing about this one. */
const forbidsDestroy = /^[^#\n]*\bprevent_destroy"?\s*[=:]\s*(?!false\b)\S/m;
const localModule = /\bsource"?\s*[=:]\s*"(\.\.?\/[^"]+)"/g;
/** What Terraform reads of a stack: the files of its folder, and of those of its local modules. */
async function textWithModules(stack) {
    const folders = new Set([stack]);
    const texts = [];
    // A set goes on to what is added meanwhile.
    for (const folder of folders)
        for (const file of await terraformFilesIn(folder)) {
            const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8');
            texts.push(text);
            for (const [, source = ''] of text.matchAll(localModule))
                folders.add((0,external_node_path_.join)(folder, source));
        }
    return texts.join('\n');
}
function bare_stack_render(needed, known, version) {
    const providers = [...needed].map(([source, aliases], index) => ({ name: `p${index}`, source, aliases }));
    const constraint = (source) => {
        const wanted = known.get(shortSource(source));
        return wanted ? `, version = ${JSON.stringify(wanted)}` : '';
    };
    return [
        'terraform {',
        ...(version ? [`  required_version = ${JSON.stringify(version)}`] : []),
        '  backend "s3" {}',
        '  required_providers {',
        ...providers.map(({ name, source }) => `    ${name} = { source = ${JSON.stringify(source)}${constraint(source)} }`),
        '  }',
        '}',
        ...providers.flatMap(({ name, aliases }) => [...aliases].map((alias) => `provider "${name}" {\n  alias = ${JSON.stringify(alias)}\n}`)),
        ''
    ].join('\n');
}
/** `module.dns.provider["registry.terraform.io/digitalocean/digitalocean"].west` */
const providerForm = /^(?:(module\..+)\.)?provider\["([a-z0-9./_-]+)"\](?:\.([A-Za-z0-9_-]+))?$/i;
function parseProvider(text) {
    const [, module, source, alias] = providerForm.exec(text) ?? [];
    return source === undefined ? undefined : { module, source, alias };
}
/** Whether the stack itself gives settings to a provider, and not only its environment. */
function isSetUp(text, source) {
    const short = shortSource(source);
    const locals = [...text.matchAll(/([\w-]+)"?\s*[=:]\s*\{([^{}]*\bsource"?\s*[=:][^{}]*)\}/g)].flatMap(([, local = '', body = '']) => {
        const named = /\bsource"?\s*[=:]\s*"([^"]+)"/.exec(body)?.[1];
        return named && shortSource(named) === short ? [local] : [];
    });
    return [...locals, short.split('/').at(-1) ?? short].some((local) => new RegExp(`(?:^[^#\\n]*\\bprovider\\s+"${local}"\\s*\\{|"provider"\\s*:\\s*\\{\\s*"${local}"\\s*:\\s*\\{)\\s*[^\\s}]`, 'm').test(text));
}
/** By their short sources, with the versions that are wanted. */
function providersNamed(text, lock) {
    const named = new Map();
    // Without `required_providers` a type's first word is HashiCorp's provider of that name.
    for (const [, type = ''] of text.matchAll(/^\s*(?:resource|data)\s+"([a-z0-9]+)[a-z0-9_]*"/gm))
        named.set(`hashicorp/${type}`, undefined);
    for (const [, source = ''] of lock.matchAll(/^provider\s+"([^"]+)"/gm))
        named.set(shortSource(source), undefined);
    for (const [, body = ''] of text.matchAll(/=\s*\{([^{}]*\bsource\s*=[^{}]*)\}/g)) {
        const source = /\bsource\s*=\s*"([^"]+)"/.exec(body)?.[1];
        if (source)
            named.set(shortSource(source), /\bversion\s*=\s*"([^"]+)"/.exec(body)?.[1]);
    }
    return named;
}
/** `digitalocean/digitalocean`, whether Terraform's registry is named or OpenTofu's, or left out. */
function shortSource(source) {
    return source.toLowerCase().replace(/^registry\.(terraform\.io|opentofu\.org)\//, '');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-sources.js




/**
 * Whose Terraform may run here. Code of a commit gets the cloud's token in that commit's own runs, and nowhere else: a run on the
 * default branch (a schedule, an event of an issue, a start by hand) believes nothing of what is checked out unless GitHub says that
 * it is the promotion branch's.
 */
function stackSources(environment) {
    const { configuration, context, github, apps } = environment;
    const { workspace } = context;
    const { branch } = configuration.promotion;
    const checkout = { workspace, configuration, apps };
    let fetched;
    const isPromoted = once(async () => context.ref === `refs/heads/${branch}` && (await commitOf(environment)) === context.sha);
    return {
        promoted: async () => {
            if (await isPromoted())
                return checkout;
            fetched ??= fetchPromoted(environment);
            return fetched;
        },
        ofCommit: async () => {
            if (await isPromoted())
                return undefined;
            return context.ref === `refs/heads/${await getDefaultBranch(github)}` ? undefined : checkout;
        },
        close: async () => {
            const source = await fetched?.catch(() => undefined);
            if (source)
                await (0,promises_.rm)(source.workspace, { recursive: true, force: true });
        }
    };
}
function digestOf({ workspace, configuration, apps }, { names }) {
    return environmentDigest(workspace, configuration, names, apps);
}
/** Its stacks with its own values for them; where their state lies, and what they are called, is granted, and so is the same. */
async function fetchPromoted(environment) {
    const { configuration, configPath } = environment;
    const workspace = await environment.checkOutBranch(configuration.promotion.branch);
    const { environment: own, stacks, bootstrap, apps } = await loadConfiguration({ path: configPath, workspace });
    const promoted = {
        ...configuration,
        environment: { ...configuration.environment, region: own.region },
        stacks: configuration.stacks.map((stack) => ({
            ...stack,
            variables: (stacks.find(({ name }) => name === stack.name) ?? stack).variables
        })),
        bootstrap,
        apps
    };
    return {
        workspace,
        configuration: promoted,
        apps: appsIn(workspace, promoted)
    };
}
/** Of the checkout; undefined: it is none, or none of ours. */
async function commitOf({ context }) {
    const { spawn, workspace, env } = context;
    const { exitCode, stdout } = await spawn('git', ['rev-parse', 'HEAD'], { cwd: workspace, env });
    return exitCode === 0 ? stdout.toString('utf8').trim() : undefined;
}
function once(ask) {
    let asked;
    return () => {
        asked ??= ask();
        return asked;
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-of.js

/**
 * A state as Terraform has it. An answer of the bucket that lost its body is to Terraform a state that was never begun (its s3
 * backend takes no bytes, and any 404, for none): that is believed only where we find none there ourselves.
 * @throws StagingError service-error where Terraform goes on finding none, and it is there
 */
async function stateOf({ terraform, backend, states }) {
    const state = await terraform.state();
    if (state.lineage !== undefined || (await states.readState(backend)) === undefined)
        return state;
    const again = await terraform.state();
    if (again.lineage !== undefined)
        return again;
    throw contradiction(backend, 'no state');
}
/**
 * Its outputs, values by name. That there are none is doubted in the same way: they lie in the state.
 * @throws StagingError service-error where Terraform goes on finding none, and the state has some
 */
async function outputsOf({ terraform, backend, states }) {
    const valuesOf = async () => Object.fromEntries(Object.entries(await terraform.outputs()).map(([name, { value }]) => [name, value]));
    const given = await valuesOf();
    if (Object.keys(given).length > 0 || !hasOutputs(await states.readState(backend)))
        return given;
    const again = await valuesOf();
    if (Object.keys(again).length > 0)
        return again;
    throw contradiction(backend, 'no outputs of the state');
}
/** Their names alone are looked at: some hold passwords. */
function hasOutputs(text) {
    if (text === undefined)
        return false;
    const { outputs = {} } = JSON.parse(text);
    return Object.keys(outputs).length > 0;
}
function contradiction({ bucket, key }, what) {
    return new src_errors/* StagingError */.QH('service-error', `the bucket ${bucket} gives terraform ${what} at ${key}, and it is there`, {
        hint: proxyHint('Spaces')
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/dns/zone.js
/** In DNS capital letters say nothing, and a dot at the end that nothing follows. */
function canonicalName(name) {
    return name.toLowerCase().replace(/\.+$/, '');
}
/** `web.staging` or `@` in a zone, in full and canonical. `web.example.com.` is full already. */
function zone_fullName(name, zone) {
    const [short, domain] = [canonicalName(name), canonicalName(zone)];
    if (short === '@' || short === '')
        return domain;
    return name.endsWith('.') && zone_liesIn(short, domain) ? short : `${short}.${domain}`;
}
/** The same as the service lists it: relative to its zone, `@` the zone itself. */
function shortName(name, zone) {
    const full = zone_fullName(name, zone);
    const domain = canonicalName(zone);
    return full === domain ? '@' : full.slice(0, -domain.length - 1);
}
/** Whether a host is a domain, or lies below it. */
function zone_liesIn(host, domain) {
    const [name, above] = [canonicalName(host), canonicalName(domain)];
    return name === above || name.endsWith(`.${above}`);
}
/** Types of records that lead somewhere: all of one name share it. */
function zone_leads({ type }) {
    return type === 'A' || type === 'AAAA' || type === 'CNAME';
}
/** The name servers that a zone's own records give it. */
function nameServersIn(records) {
    return records.flatMap(({ type, name, data }) => (type === 'NS' && name === '@' ? [data] : []));
}
/** Whether the world asks for the zone's records where they are kept; undefined: it does. A single stranger misleads some. */
function judgeDelegation(zone, found, wanted) {
    const ours = wanted.map(canonicalName);
    const strangers = found.filter((name) => !ours.includes(canonicalName(name)));
    if (found.length > 0 && strangers.length === 0)
        return undefined;
    return {
        seen: found.length === 0 ? `nobody answers for ${zone}` : `${zone} is answered by ${found.join(', ')}`,
        expected: ours.join(', '),
        remedy: `At the registrar, or in the zone above, set the name servers of ${zone} to ${ours.join(', ')}: records made in this account are seen by nobody else.`
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/judge-hosts.js




/** Which hosts must not be taken: all of them, each with what stands in the way. */
function judgeHosts(view) {
    return view.wanted.flatMap(({ app, host }) => {
        const refusal = judgeHost(host, view);
        return refusal ? [{ app, host, ...refusal }] : [];
    });
}
function judgeHost(host, view) {
    const { bounds, zone, records, taken, others } = view;
    if (!bounds.some((bound) => liesIn(host, bound)))
        return {
            because: bounds.length > 0
                ? `it does not lie in ${bounds.join(' or ')}`
                : "the promotion branch's configuration allows no hosts: it has neither `environment.domain` nor `environment.domains`",
            remedy: 'Change the `url` of the app, or let `environment.domains` in .github/staging.yml name the domain, and merge that into the promotion branch first.'
        };
    const other = others.get(host);
    if (other !== undefined)
        return takenByOther(other);
    if (zone === undefined || taken.has(host))
        return undefined;
    if (!records)
        return undefined;
    const isOurs = (one) => recordVerdict({ ...one, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === 'ours' ||
        leadsToUs(one, { ...view, zone, records });
    const named = (one) => `the ${one.type} record ${one.id} (${fullName(one.name, zone)} → ${one.data})`;
    const record = records.find((one) => leads(one) && fullName(one.name, zone) === host && !isOurs(one));
    if (record)
        return {
            because: `${named(record)} is there already and is not ours`,
            remedy: 'Delete that record if nobody needs it, or give the app another host with `url`.'
        };
    const wildcard = liesIn(host, zone) ? wildcardOver(host, { zone, records, isOurs }, view) : undefined;
    return (wildcard && {
        because: `${named(wildcard)} answers for it, is not ours and would do so no more`,
        remedy: `Leave out the \`url\` of the app, or name ${host} itself in \`environment.domains\` on the promotion branch.`
    });
}
function takenByOther(environment) {
    return {
        because: `the environment ${environment} of this repository has it`,
        remedy: 'Leave out the `url` of the app, so that each environment has its own host, or destroy the other one.'
    };
}
/** By an address of ours, or by an alias of such a name. What leads nowhere does not. `addresses`: canonical. */
function leadsToUs({ type, data }, { zone, records, addresses }, depth = 0) {
    if (!zone_leads({ type }))
        return false;
    if (type !== 'CNAME')
        return addresses.has(canonicalAddress(data));
    const target = canonicalName(data === '@' ? zone : data);
    const next = records.filter((one) => zone_leads(one) && zone_fullName(one.name, zone) === target);
    return depth < 8 && next.length > 0 && next.every((one) => leadsToUs(one, { zone, records, addresses }, depth + 1));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/zone-strangers.js





/**
 * Records of others in the zones that a state holds, one clause each: a zone is deleted with all its records, and anybody may have put
 * one into it since we made it. Ours are those that are proven to be, those that the state holds, and those that lead to us. Of what led
 * to something of ours that is gone by now it is said, and no more: the ledger, which knows its address, proves nothing.
 */
async function strangersInZones(held, ours, { digitalocean }, { journal }) {
    const zones = held.filter(({ type, id }) => type === 'digitalocean_domain' && id);
    const addresses = new Set(ours.flatMap(({ kind, addresses = [] }) => (kind === 'load-balancer' || kind === 'droplet' ? addresses : [])));
    const former = new Set(journal.flatMap(({ addresses = [] }) => addresses));
    const known = new Set([
        ...ours.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : [])),
        ...held.flatMap(({ type, id }) => (terraform_types_kindOfType[type] === 'dns-record' && id ? [id] : []))
    ]);
    const found = await Promise.all(zones.map(async (one) => {
        const zone = canonicalName(one.id ?? '');
        const records = (await digitalocean.domains.findRecords(zone)) ?? [];
        const foreign = records.filter((record) => !comesWithZone(record, zone, one.places.ip_address) &&
            !known.has(String(record.id)) &&
            !isNote(record) &&
            !leadsToUs(record, { zone, records, addresses }));
        return foreign.map((record) => {
            const { id, type, name, data } = record;
            const led = leadsToUs(record, { zone, records, addresses: former })
                ? ', which led to a load balancer or node of ours that is gone'
                : '';
            return `the ${type} record ${id} (${zone_fullName(name, zone)} → ${data}) in the zone ${terraform_types_told(one)}${led}, ${consoleUrl({ kind: 'dns-record', id: String(id), zone })}`;
        });
    }));
    return found.flat();
}
/** What DigitalOcean makes with a zone: its SOA and name servers, and the address that the zone was made with. */
function comesWithZone({ type, name, data }, zone, address) {
    if (zone_fullName(name, zone) !== zone)
        return false;
    if (type === 'SOA' || type === 'NS')
        return true;
    return zone_leads({ type }) && address !== undefined && canonicalAddress(data) === canonicalAddress(address);
}
/**
 * external-dns notes next to each record that it made whose that is. The note leads nowhere: what it speaks of is judged by itself.
 * (github.com/kubernetes-sigs/external-dns, docs/registry/txt.md)
 */
function isNote({ type, data }) {
    return type === 'TXT' && /^"?heritage=external-dns,/.test(data);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/ways.js

/** The next is asked for only where those before it have failed, or cannot be had. */
async function* waysOf(sources, { environment, ledger }) {
    const wasApplied = async (source) => ledger.stack?.digest === (await digestOf(source, environment));
    const bare = { kind: 'bare', source: sources.promoted };
    const promoted = { kind: 'promoted', source: sources.promoted };
    const commit = await sources.ofCommit();
    const own = commit ? [{ kind: 'commit', source: async () => commit }] : [];
    if (commit && (await wasApplied(commit))) {
        yield* [...own, bare];
        return;
    }
    const isApplied = await sources.promoted().then(wasApplied, () => false);
    yield* isApplied ? [promoted, bare] : [bare, promoted];
    yield* own;
}
const described = {
    commit: 'with the stack that is checked out',
    promoted: "with the promotion branch's stack",
    bare: 'with a stack of providers alone'
};
/**
 * No stack is known to have made what such a state holds: only a bare one may destroy it, with the providers of one that the promotion
 * branch has.
 */
function formerTargets(backend, { stacks }, sources) {
    const models = new Map(stacks.map((stack) => [stack.directory, stack]));
    async function* ways() {
        yield { kind: 'bare', source: sources.promoted };
    }
    return [...models.values()].map(({ directory, command }) => ({
        stack: { name: '', directory, command, owns: 'tags', variables: {}, backend: {} },
        backend,
        ways
    }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/destroy-stacks.js


















/** The part of the time that is left for Terraform: a network that waits for a stranger must not leave none for the sweep. */
const destroy_stacks_patience = 0.7;
/**
 * Destroys by Terraform, the last stack first. By the stack that was applied, where it may run here (see `stackSources`); else first
 * by a bare one (see `makeBareStack`), since another stack may want values that nobody has, or do what it was never meant to do to
 * these resources. Where one fails the next is tried. What none brings about stops nothing: it is told, and what is ours is swept.
 */
async function destroyStacks(request, deps) {
    const { environment, ledger, former } = request;
    const { configuration, context, names } = environment;
    const { log, signal } = context;
    const deadline = request.deadline.within(request.deadline.remaining() * destroy_stacks_patience);
    const sources = stackSources(environment);
    const problems = new Map();
    const emptied = new Set();
    const destroyBy = (what, targets) => log.group(`Destroy ${what}`, async () => {
        for (const target of targets) {
            const { key } = target.backend;
            const ended = await destroyStack(target, { ...request, deadline }, deps);
            signal.throwIfAborted();
            if (ended.kind === 'empty') {
                problems.delete(key);
                emptied.add(key);
                return;
            }
            problems.set(key, ended.because);
            log.warning(`terraform did not destroy ${what} (${ended.because}): what is ours is deleted without it`);
        }
    });
    try {
        for (const backend of former)
            await destroyBy(`what the state ${backend.key} holds`, formerTargets(backend, configuration, sources));
        for (const stack of [...configuration.stacks].reverse()) {
            const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
            const ways = () => waysOf(sources, { environment, ledger });
            await destroyBy(`the stack ${stack.name}`, [{ stack, backend, ways }]);
        }
    }
    finally {
        await sources.close();
    }
    return { problems, emptied };
}
async function destroyStack(target, request, deps) {
    const { log } = request.environment.context;
    const problems = [];
    // Of one that is encrypted, or cannot be had, Terraform may still know.
    const state = await heldIn(deps.states, target.backend).catch((error) => {
        problems.push((0,src_errors/* toStagingError */.xc)(error).message);
    });
    const held = state?.resources;
    if (held?.length === 0) {
        log.info('its state is empty');
        return { kind: 'empty' };
    }
    for await (const { kind, source } of target.ways()) {
        if (kind === 'bare' && !held)
            continue;
        try {
            const place = await layOut(kind, await source(), target, held ?? [], request.environment);
            if (place.kind === 'impossible') {
                problems.push(`it cannot be done ${described[kind]}, since ${place.because}`);
                continue;
            }
            if (problems.length > 0)
                log.info(`${problems.at(-1)}\nOnce more, ${described[kind]}`);
            try {
                return await destroyIn(place, target, request, deps);
            }
            finally {
                if (kind === 'bare')
                    await (0,promises_.rm)(place.directory, { recursive: true, force: true });
            }
        }
        catch (error) {
            if (error instanceof Kept || error instanceof StateLockedError)
                return { kind: 'held', because: error.message };
            problems.push((0,src_errors/* toStagingError */.xc)(error).message);
        }
    }
    return { kind: 'held', because: [...new Set(problems)].join('; ') };
}
/** Nothing may be destroyed by this state, whatever the way. */
class Kept extends src_errors/* StagingError */.QH {
}
async function layOut(kind, { workspace, configuration, apps }, { stack: { name, directory } }, resources, { names, context: { temp } }) {
    const stack = configuration.stacks.find((one) => one.name === name) ?? { variables: {} };
    const variables = stackVariables(stack, names, configuration, apps);
    const own = { kind: 'made', directory: (0,external_node_path_.join)(workspace, directory), variables, trusted: undefined };
    if (kind === 'commit')
        return own;
    const trusted = await readTrustedStack(workspace, directory);
    if (kind === 'promoted') {
        const because = foreignProvider(trusted, resources);
        return because === undefined ? { ...own, trusted } : { kind: 'impossible', because };
    }
    const bare = await makeBareStack(trusted, resources, temp);
    return bare.kind === 'impossible' ? bare : { ...bare, variables: { ...variables, configured: {} }, trusted };
}
async function destroyIn({ directory, variables, trusted }, { stack, backend }, { environment, ledger, isByWord, abandoned, ours, remove, deadline }, deps) {
    const { configuration, context } = environment;
    const { log } = context;
    const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline });
    try {
        await terraform.init(backend);
        const foreign = trusted && (await foreignInstalled(trusted, directory));
        if (foreign)
            throw new Kept('forbidden', foreign);
        const now = () => stateOf({ terraform, backend, states: deps.states });
        const { lineage, resources } = await now();
        const isBegunByUs = isRecordedLineage(ledger, backend, lineage) || (isByWord && !ledger.life);
        const strangers = [
            ...(await strangersIn(resources, ours, environment, stack.owns)),
            ...(await foreignTags(resources, ours, environment)),
            ...(isBegunByUs ? [] : unprovableIn(resources, configuration.environment.domain))
        ];
        if (strangers.length > 0)
            throw new Kept('foreign-environment', `it holds ${some(strangers)}, not proven to be ours, so nothing is destroyed by it`);
        const records = await strangersInZones(resources, ours, environment, ledger);
        if (records.length > 0)
            throw new Kept('foreign-environment', `nothing is destroyed by it: a zone is deleted with all its records, and not proven to be ours are ${some(records)}. Delete them if nobody needs them, or keep the zone: take it out of the state with \`terraform state rm\``);
        const proofs = await withheldNow(resources, ours, remove);
        if (proofs.length > 0)
            throw new Kept('leftovers', `nothing is destroyed by it: it holds ${some(proofs)}`);
        const takers = await deleteTakers(resources, ours, remove);
        if (takers.length > 0)
            throw new Kept('leftovers', `nothing is destroyed by it: with ${some(takers)} Terraform would delete whatever bears its tag (destroy_all_associated_resources)`);
        if (resources.length === 0)
            log.info('its state is empty');
        else {
            const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: 'teardown' };
            await despiteStaleLock(lock, () => destroyDespiteLostAnswers(terraform, now, log));
        }
        const left = (await now()).resources.length;
        return left === 0 ? { kind: 'empty' } : { kind: 'held', because: `${left} resources are in its state still` };
    }
    finally {
        await terraform.close();
    }
}
/** See `withheldIn`. */
async function withheldNow(held, ours, remove) {
    // What bears a tag may have gone since anybody looked.
    if (held.some(({ type }) => terraform_types_kindOfType[type] === 'tag'))
        await noteGone(ours, remove);
    return withheldIn(held, ours, remove);
}
/**
 * Terraform takes a tag that is there already for one that it made, and its end takes it from all that bear it. So a state that is
 * ours proves no tag: it has to be among what is ours.
 */
function foreignTags(resources, ours, environment) {
    return leftOf(resources.filter((one) => terraform_types_kindOfType[one.type] === 'tag' && !isProven(one, ours)), environment);
}
/**
 * DigitalOcean's provider takes a deletion whose answer was lost for a failure (it asks again, and is told 404), and panics where
 * no answer came at all. Terraform looks at everything again when it begins, and what is gone leaves the state then: so it is tried
 * again for as long as each try leaves less.
 */
async function destroyDespiteLostAnswers(terraform, state, log) {
    for (let left = Number.POSITIVE_INFINITY;;) {
        let hasBegun = false;
        try {
            await terraform.destroy((event) => {
                hasBegun ||= event.kind === 'apply-start';
            });
            return;
        }
        catch (error) {
            // What stops it before the first deletion stops it again.
            if (!(error instanceof TerraformError) || !hasBegun)
                throw error;
            const { length } = (await state()).resources;
            if (length >= left)
                throw error;
            left = length;
            log.info(`${error.message}\nOnce more, with the ${length} resources that the state still holds`);
        }
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/nothing-left.js


/** All that is left is told at once, and what to do about each kind of it. */
function requireNothingLeft(result, { held, strays, branch, ledgerRef }) {
    const { environment, leftovers } = result;
    const named = (entries) => entries.map(({ kind, name, id }) => `${kind} ${name} (${id})`);
    const there = named(leftovers.filter(({ onlyRecorded }) => !onlyRecorded));
    const recorded = named(leftovers.filter(({ onlyRecorded }) => onlyRecorded));
    const told = [
        ...(there.length > 0 ? [`still there after the destroy of ${environment}: ${there.join(', ')}`] : []),
        ...(recorded.length > 0
            ? [
                `still there, and not touched, since the ledger alone says that it is of ${environment}, which nothing proves: ${recorded.join(', ')}`
            ]
            : []),
        ...(held.length + strays.length > 0 ? [`${environment} is not gone: ${[...held, ...strays].join('; ')}`] : [])
    ];
    if (told.length === 0)
        return;
    const hints = [
        ...(there.length > 0
            ? ['Run the teardown again; what it cannot delete then must be deleted by hand, and is billed until it is.']
            : []),
        ...(recorded.length > 0
            ? [
                `Anyone who may push can write the ledger: look at each before you delete anything. If it is of somebody else, look at who wrote ${ledgerRef} (git log), and delete the ledger: git push origin :${ledgerRef}.`
            ]
            : []),
        ...(held.length > 0
            ? [
                "Look at the state with `terraform state list`; take out of it what is not of this environment (`terraform state rm`), and run the teardown again. What only another commit's Terraform can destroy, it destroys in a run of its own: start staging-control, action destroy, on the branch that made it."
            ]
            : []),
        ...(strays.length > 0 ? [strayRemedy(branch)] : [])
    ];
    throw new src_errors/* StagingError */.QH('leftovers', told.join('\n'), { hint: hints.join(' '), result });
}
/** Once all that they held is proven to be gone. */
async function deleteStates({ ledger, context }, backends, states) {
    const places = backends.map(placeOf);
    const isDue = ({ kind, name, holds, goneAt }) => kind === stateEntry && holds !== undefined && !goneAt && places.includes(name);
    const goneAt = new Date(context.clock.now()).toISOString();
    // Without this a run after us, should we be killed, would take it for lost, and what only it knew of for left.
    await ledger.update('teardown: nothing is in the states any more', (current) => current.journal.some(isDue)
        ? { ...current, journal: current.journal.map((entry) => (isDue(entry) ? { ...entry, goneAt } : entry)) }
        : undefined);
    for (const backend of backends)
        await states.deleteState(backend);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/receipt.js


/** `goneAt` by `<kind>/<id>`: milliseconds since the epoch. `recordedOnly`: those of `resources` that nothing but the ledger tells of. */
function renderReceipt(resources, doubts, goneAt, bill, recordedOnly) {
    const ours = resources.map((resource) => {
        const gone = goneAt.get(resource_resourceKey(resource));
        const { kind, id, name, createdAt = null } = resource;
        const cost = bill.costOf(resource);
        return {
            kind,
            id,
            name,
            created: createdAt,
            gone: gone === undefined ? null : new Date(gone).toISOString(),
            cost: cost === undefined ? null : Number(cost.toFixed(4)),
            ...(gone === undefined && { url: consoleUrl(resource) }),
            ...(gone === undefined && recordedOnly.has(resource) && { onlyRecorded: true })
        };
    });
    const left = doubts.map(({ kind, id, name, because, url }) => ({
        kind,
        id,
        name,
        created: null,
        gone: null,
        cost: null,
        url,
        because
    }));
    return {
        entries: [...ours, ...left],
        leftovers: ours.filter(({ gone }) => gone === null),
        cost: bill.soFar
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/teardown-environment.js

































/** Releases our lease; destroys the environment if nobody else holds one; proves that nothing is left. Safe to repeat at any point. */
async function teardownEnvironment(request, deps) {
    const { environment, policy, reason, keepFor, deadline } = request;
    const { context, names } = environment;
    if (isProtected(names.environment, environment.configuration))
        throw new src_errors/* RefusedError */.fk('forbidden', `${names.environment} is protected: it is never destroyed`, {
            hint: '`protected` in .github/staging.yml of the promotion branch lists such names.'
        });
    if (policy === 'always')
        await withReadableLedger(environment);
    const announced = policy === 'always' && request.grace
        ? await awaitObjections({ environment, grace: request.grace, reason, deadline })
        : undefined;
    const own = request.leaseId ?? leaseId(context.run.id);
    const keptFor = keepFor && (await isWorthALook(environment)) ? keepFor : undefined;
    const { before, ...ahead } = await teardown_environment_lookAhead(environment, (leases) => keptFor !== undefined || (policy === 'when-unused' && leases.some(({ id }) => id !== own)));
    const claim = await claimTeardown({
        environment,
        operation: {
            id: operationId('teardown', context.run),
            kind: 'teardown',
            run: context.run,
            actor: context.actor,
            machine: (0,external_node_os_.hostname)()
        },
        policy,
        leaseId: own,
        keepFor: keptFor,
        reason,
        ...ahead,
        announced,
        deadline
    });
    if (claim.kind === 'kept') {
        // No failure: a clean-up that is run again finds the lease that it ended gone.
        if (request.leaseId !== undefined && policy === 'when-unused' && keptFor === undefined && !claim.wasHeld)
            context.log.warning(`input "lease-id" is ${JSON.stringify(request.leaseId)}, and ${names.environment} has no such lease: it has ended before, or never was. Nothing was released, and those who hold it keep it (${claim.heldBy.map(({ id, holder }) => `${id} of ${holder}`).join(', ')}). status shows the ids`);
        for (const { holder, until, run } of claim.heldBy)
            context.log.info(`still held by ${holder} until ${until} (${run})`);
        if (claim.end)
            context.log.info(`${names.environment} ${(0,say_end/* sayEnd */.LV)(claim.end)}`);
        await showOutside(environment);
        const kept = keptFor === undefined ? undefined : claim.heldBy.find(({ id }) => id === own)?.until;
        const ends = kept && Math.min(Date.parse(kept), claim.end?.at ?? Number.POSITIVE_INFINITY);
        const toBeLookedAt = ends === undefined ? undefined : new Date(ends).toISOString();
        const { heldBy, end } = claim;
        return { kind: 'kept', environment: names.environment, heldBy, toBeLookedAt, end };
    }
    for (const { holder, until, branch } of claim.heldBy)
        context.log.warning(`${holder} (${branch}) held ${names.environment} until ${until}, and loses it now`);
    await tellHolders(environment, {
        leases: claim.heldBy.filter(({ holder }) => holder !== context.actor),
        text: destroyNotice(context.actor, reason, 'now'),
        once: `destroy ${context.run.id}`
    });
    await tellRequests(environment, {
        leases: claim.heldBy,
        text: destroyedUnder(names.environment, context.actor, reason),
        once: `destroy ${context.run.id}`
    });
    try {
        const destroyed = await destroy(request, deps, claim, before);
        if (policy !== 'expired')
            await lookAfterOthers(environment);
        return destroyed;
    }
    catch (error) {
        await releaseAfterFailure(environment, 'teardown');
        if (!context.signal.aborted)
            await showOutside(environment);
        throw error;
    }
}
/**
 * A destroy that asks no holder needs no ledger: one that nobody can read must not keep it from what the cloud and the states say.
 */
async function withReadableLedger({ ledger, context, names }) {
    const { problem } = await ledger.startOver(`teardown: a new ledger, by ${context.actor}`);
    if (problem !== undefined)
        context.log.warning(`${names.environment} is destroyed without its ledger, which is replaced: ${problem}. Who held it is not known, and is not told`);
}
/**
 * Looks before the claim, so that what is going to be deleted is written down with it; what has changed until then is seen by
 * the look after it. A look takes a while: none where a lease keeps the environment.
 */
async function teardown_environment_lookAhead(environment, keep) {
    const { ledger, digitalocean, context } = environment;
    const document = await ledger.read();
    if (keep(document ? leases_liveLeases(document, context.clock.now()) : []))
        return {
            teamUuid: await findTeam(digitalocean),
            seen: undefined,
            doomed: [],
            before: { madeByCluster: [], makers: [] }
        };
    const { teamUuid, resources, paid, ...before } = await observeOurs(environment, document);
    return { teamUuid, seen: paid, doomed: resources, before };
}
async function destroy(request, deps, { document: ledger, abandoned: noted, heldBy }, before) {
    const { environment, reason, deadline } = request;
    const { context, names, digitalocean } = environment;
    const { clock, log } = context;
    const { configuration } = environment;
    const configured = stackBackends(names, configuration, deps.spacesUrl);
    const places = { states: deps.states, keyPrefix: stateKeyPrefix(names) };
    const former = await formerBackends(ledger, configured, places);
    for (const { key } of former)
        log.info(`the state ${key} is of no stack of the configuration by now: it is destroyed by, too`);
    const backends = [...configured, ...former];
    const abandoned = await boundByRuns(noted, environment.github);
    await requireUnlocked(backends, deps.states, abandoned);
    const isByWord = request.policy === 'always' && !isBot(context.actor);
    const began = clock.now();
    const inState = (ours) => heldByStates(deps.states, backends, { ledger, ours, environment, isByWord });
    const alone = await observeOurs(environment, ledger, { inState });
    // A cluster that says no more what it made proves it by the look of before; while it does, that says whose it is by now.
    const proven = before.makers.every((id) => alone.makers.includes(id)) ? [] : before.madeByCluster;
    const observed = proven.length === 0 ? alone : await observeOurs(environment, ledger, { inState, proven });
    const isSeen = (one) => [...observed.resources, ...observed.doubts].some((other) => sameResource(one, other));
    const doomed = inDeletionOrder([...observed.resources, ...proven.filter((one) => !isSeen(one))]);
    const { domain } = configuration.environment;
    const recorded = recordedOnly(ledger, doomed, domain);
    const pointing = recorded.filter(({ kind, zone }) => kind === 'dns-record' && zone !== domain);
    const sightings = noSightings();
    const { goneAt } = sightings;
    let remove = { digitalocean, clock, log, deadline, ...sightings, pointing };
    await noteGone(pointing, remove);
    log.info(`${doomed.length} resources of ${names.environment} are to go`);
    for (const { ip, droplet } of observed.lent)
        log.warning(`the reserved IP ${ip} is on ${droplet}, which goes: it is not deleted, and is billed while it is on none`);
    const what = `teardown: ${doomed.length} resources are to go`;
    await writeDown(environment, doomed, { generation: ledger.generation, what });
    remove = { ...remove, unmarked: await markProven(environment, doomed, remove) };
    // Names first: what they lead to is what proves them to be ours, and its address is soon somebody else's.
    await log.group('Delete the DNS records', () => removeResources(doomed.filter(({ kind }) => kind === 'dns-record'), remove));
    if (observed.cluster?.status.state === 'running')
        await log.group('Delete the Applications', () => endApplications(request, deps, { cluster: observed.cluster?.id ?? '', doomed, remove }));
    await log.group('Delete the cluster and what it made', () => deleteClusterWithItsOwn(doomed, remove));
    const destroyedStates = await destroyStacks({ environment, ledger, former, isByWord, abandoned, ours: doomed, remove, deadline }, deps);
    let seen = [...doomed];
    let doubts = observed.doubts;
    const left = async (doubted = false) => {
        await noteGone([...seen, ...recorded], remove);
        const now = await observeOurs(environment, ledger, { inState, gone: goneAt, proven: seen });
        if (doubted)
            doubtGone(now.listedStill, remove);
        const fresh = now.resources.filter((one) => !seen.some((other) => sameResource(one, other)));
        // A tag is judged by what bears it at the moment: it would be taken from that too.
        const isBorne = (one) => one.kind === 'tag' && now.doubts.some((doubt) => sameResource(one, doubt));
        seen = [...seen, ...fresh].filter((one) => !isBorne(one));
        // What a look says of a thing may rest on what is gone by the next: a name that points at our address, say.
        const earlier = doubts.filter((doubt) => !now.doubts.some((one) => sameResource(one, doubt)));
        doubts = [...earlier, ...now.doubts].filter((doubt) => !seen.some((one) => sameResource(one, doubt)));
        await noteGone(fresh, remove);
        return seen.filter((one) => !goneAt.has(resource_resourceKey(one)));
    };
    const swept = await left(true);
    if (swept.length > 0) {
        if (remove.unmarked?.size)
            remove = { ...remove, unmarked: await markProven(environment, swept, remove) };
        await log.group('Sweep what is left', () => removeResources(swept, remove));
        await left();
    }
    const kept = withheld(seen, remove);
    for (const one of seen) {
        const because = kept.get(resource_resourceKey(one));
        if (because)
            log.warning(`the ${one.kind} ${one.name} (${one.id}) stays for now: ${because}`);
    }
    for (const { kind, name, id, because, url } of doubts)
        log.warning(`the ${kind} ${name} (${id}) is left as it is: ${because}. Look at it: ${url}`);
    const look = { now: clock.now(), isComplete: false };
    const unproven = recorded.filter((one) => !goneAt.has(resource_resourceKey(one)));
    const all = inDeletionOrder([...seen, ...unproven]);
    const bill = billOf(withSeen(ledger, seen, look), goneAt, clock.now());
    const receipt = renderReceipt(all, doubts, goneAt, bill, new Set(unproven));
    const result = {
        kind: 'destroyed',
        environment: names.environment,
        reason,
        heldBy,
        receipt: receipt.entries,
        leftovers: receipt.leftovers,
        doubts,
        cost: receipt.cost,
        unpriced: bill.unpriced,
        duration: deadline.elapsed()
    };
    const strays = await findStrayStates(ledger, backends, places);
    const held = await leftInStates(backends, deps.states, destroyedStates, { ...environment, ledger, gone: goneAt });
    const ledgerRef = `${configuration.ledger.refPrefix}/${names.environment}`;
    requireNothingLeft(result, { held, strays, branch: configuration.promotion.branch, ledgerRef });
    // A person may have begun to work with one meanwhile: it stays under their lock, and the next run deletes it.
    await requireUnlocked(backends, deps.states, abandoned, { since: began, until: clock.now() });
    await deleteStates(environment, backends, deps.states);
    await environment.ledger.update(`teardown: ${names.environment} is gone`, (current) => close_closed(current, ledger));
    await showOutside(environment);
    const quiet = await look_lookAt(closeNotices(environment));
    if (quiet.kind === 'failed')
        log.debug(`the issue that tells of its end was not closed: ${quiet.error.message}`);
    return result;
}
/** Whether there is anything that is paid for: what was never made needs no keeping. */
async function isWorthALook(environment) {
    const document = await environment.ledger.read();
    const overtaken = document && overtakenBy(document, environment.context);
    if (overtaken) {
        environment.context.log.info(`not kept for a look: ${overtaken} has deployed since`);
        return false;
    }
    const { resources } = await observeOurs(environment, document);
    return resources.some(({ hourly }) => hourly !== 0);
}
/** Address of a run that uses the environment and has deployed to it since we came: what failed here is not there any more. */
function overtakenBy(document, { run, clock }) {
    const since = document.leases.find(({ id }) => id === leaseId(run.id))?.since;
    const others = leases_liveLeases(document, clock.now()).map((lease) => lease.run);
    return Object.values(document.apps).find((app) => app.run !== run.url && others.includes(app.run) && since !== undefined && app.at > since)?.run;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/state.js


const environmentStates = (/* unused pure expression or super */ null && ([
    'absent',
    'provisioning',
    'ready',
    'degraded',
    'destroying',
    'orphaned',
    'foreign'
]));
const lasting = ['cluster', 'database', 'vpc', 'load-balancer', 'dns-record', 'project'];
const state_transient = (/* unused pure expression or super */ null && (['provisioning', 'upgrading']));
/** The state of the environment: from what exists first, from what was wanted second. */
function state_stateOf(observed, ledger, running) {
    const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay);
    if (stranger)
        return {
            state: 'foreign',
            because: `the ${stranger.kind} ${stranger.name} is in the way: ${stranger.because}`,
            remedy: `It is never touched: rename or delete the ${stranger.kind} ${stranger.id} by hand (${stranger.url}), or choose another environment name.`
        };
    const { cluster } = observed;
    const clusterState = cluster?.status.state;
    if (running.some(({ kind }) => kind === 'teardown'))
        return { state: 'destroying', because: 'a teardown is running' };
    if (clusterState === 'deleting')
        return { state: 'destroying', because: 'the cluster is being deleted' };
    if (running.some(({ kind }) => kind === 'provision'))
        return { state: 'provisioning', because: 'a provision is running' };
    if (observed.resources.length === 0)
        return absent(ledger);
    const missing = ledger?.stack ? missingFrom(observed, ledger) : [];
    if (!cluster && missing.length > 0)
        return degraded(`missing: ${missing.join(', ')}`);
    if (!cluster)
        return orphaned('parts of it exist, but no cluster');
    if (clusterState && state_transient.includes(clusterState))
        return { state: 'provisioning', because: `the cluster is ${clusterState}` };
    if (!ledger?.stack)
        return orphaned('it exists, but no provision of it was ever completed');
    if (clusterState !== 'running')
        return degraded(`the cluster is ${clusterState}`);
    const broken = observed.resources.find(({ isBroken }) => isBroken);
    if (broken)
        return degraded(`the ${broken.kind} ${broken.name} is broken for good`);
    if (missing.length > 0)
        return degraded(`missing: ${missing.join(', ')}`);
    return { state: 'ready', because: 'the cluster runs and everything that was made is there' };
}
function absent(ledger) {
    if (!ledger?.stack)
        return { state: 'absent', because: 'nothing of it exists' };
    return {
        state: 'absent',
        because: 'the ledger says that it was made, and nothing of it exists: it was deleted without us',
        remedy: 'Provision (`create`) makes it again; teardown (`destroy`) proves that nothing is left and clears the ledger.'
    };
}
function degraded(because) {
    return {
        state: 'degraded',
        because,
        remedy: 'Provision (`create`) makes what is missing and fixes the rest; teardown (`destroy`) removes what is left.'
    };
}
function orphaned(because) {
    return {
        state: 'orphaned',
        because,
        remedy: 'Provision (`create`) takes it over and completes it; teardown (`destroy`) sweeps it. It is billed until then.'
    };
}
/** What must stay there: not what Kubernetes makes and removes by itself, which an interrupted teardown wrote down too. */
function isLasting({ kind, name }) {
    return lasting.includes(kind) && (kind !== 'load-balancer' || !isKubernetesName('load-balancer', name));
}
/** What the environment does not work without. A project only sorts resources on DigitalOcean's page. */
function isNeeded(entry) {
    return entry.kind !== 'project' && isLasting(entry);
}
/** What the last provision made and is not there any more. */
function missingFrom(observed, ledger) {
    const there = new Set(observed.resources.map(resourceKey));
    return ledger.journal
        .filter((entry) => isNeeded(entry) && entry.id !== '' && !entry.goneAt && !there.has(resourceKey(entry)))
        .map(({ kind, name }) => `${kind} ${name}`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/find-forgotten.js







/** How the names end that an environment gives: see `environmentNames`. */
const endings = ['-cluster', '-db', '-vpc', '-lb'];
/**
 * Names of environments that the account's tags and names tell of, and whose life no ledger does: it was deleted, or overwritten, with
 * another one or with what is none; or somebody gives names of ours.
 */
function findUnrecorded({ names }, ledgers, { listing }) {
    const { ownerTag: tagged, prefix: named } = marksOf(names, '');
    const isRecorded = (name) => {
        const document = ledgers.get(name);
        return document instanceof src_errors/* StagingError */.QH ? !isBroken(document) : document?.life;
    };
    const ofTags = listing.tags.flatMap(({ name }) => (name.startsWith(tagged) ? [name.slice(tagged.length)] : []));
    const ofNames = [...listing.clusters, ...listing.databases, ...listing.vpcs, ...listing.loadBalancers].flatMap(({ name }) => {
        const ending = name.startsWith(named) && endings.find((one) => name.endsWith(one));
        return ending ? (environmentSpelled(name.slice(named.length, -ending.length)) ?? []) : [];
    });
    return [...new Set([...ofTags, ...ofNames])].filter((name) => isEnvironmentName(name) && !isRecorded(name));
}
/**
 * How old it is, by its oldest lasting part: volumes and nodes come again and again. What only may be ours is named, and never
 * touched.
 */
async function judgeUnrecorded(environment, account) {
    const { context, configuration } = environment;
    const { resources, doubts } = await observeOurs(environment, undefined, { account });
    for (const doubt of doubts)
        context.log.warning(sayDoubt(doubt));
    if (resources.length === 0)
        return { kind: 'nothing' };
    const lasting = resources.filter(isLasting);
    const times = (lasting.length > 0 ? lasting : resources).flatMap(({ createdAt }) => createdAt ? [Date.parse(createdAt)] : []);
    const since = Math.min(...times);
    if (times.length > 0 && context.clock.now() - since <= limits_configuredLimits(configuration).ttl)
        return { kind: 'young', since: new Date(since).toISOString() };
    return { kind: 'forgotten' };
}

;// CONCATENATED MODULE: ./packages/github/build/src/rate-limit.js

/** How many REST requests the token has left in this hour. To ask is free. */
async function remainingRequests(github) {
    const { data } = await request_request(github, 'GET /rate_limit', {});
    return data.resources.core.remaining;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reap-budget.js


/** Milliseconds that a destroy takes at the most, as a rule: a cluster and a database need ten minutes. */
const oneDestroy = 20 * 60_000;
/**
 * Requests of the hour that are left to the runs of people. One destroy takes about fifty of DigitalOcean's 5,000, and some of the
 * 1,000 that all GITHUB_TOKENs of a repository have together.
 */
const reserve = { digitalocean: 600, github: 200 };
/**
 * Why no further environment is begun in this hour, one clause; undefined: there is time, and both services take requests. A
 * service that does not say how many it takes is asked by the next request anyway.
 */
async function whyToStop(environment, deadline) {
    const { github, digitalocean } = environment;
    const total = deadline.elapsed() + deadline.remaining();
    if (deadline.remaining() < Math.min(oneDestroy, total / 4))
        return `only ${(0,duration/* renderDuration */.PP)(deadline.remaining())} of its time are left`;
    const [ofGitHub] = await Promise.all([look_lookAt(remainingRequests(github)), look_lookAt(digitalocean.account())]);
    if (ofGitHub.kind === 'seen' && ofGitHub.value < reserve.github)
        return `GitHub takes only ${ofGitHub.value} more requests in this hour`;
    const left = digitalocean.requestsLeft;
    return left !== undefined && left < reserve.digitalocean
        ? `DigitalOcean takes only ${left} more requests in this hour`
        : undefined;
}
/** So that one that does not end leaves time to the others; what is not used is the next one's. `left`: it is one of so many. */
function shareOf(deadline, left) {
    return deadline.within(Math.max(oneDestroy, deadline.remaining() / left));
}
/**
 * The same list, begun elsewhere each hour by the golden ratio: however few of it an hour comes to, nobody waits more than about
 * three times as long as if each hour went on where the one before ended, and nothing has to be written down for it.
 */
function inTurns(all, now) {
    const begin = Math.floor(((Math.floor(now / 3_600_000) * golden) % 1) * all.length);
    return [...all.slice(begin), ...all.slice(0, begin)];
}
const golden = (Math.sqrt(5) - 1) / 2;

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/look-at-living.js







/** Each is a few requests, and a push of its ledger where something has changed. */
const atOnce = 4;
/**
 * The hourly look at what lives: what each costs by now is entered into its ledger, and leases of runs that are over leave it. Something
 * of somebody else's under a name of ours is named each time. Answers the ledgers with what was seen; one that could not be looked
 * at is told, and goes by its ledger. A quarter of the run's time is for it, since what is past its time is destroyed after it;
 * what that does not suffice for is said, and has its turn in the next hours.
 */
async function lookAtLiving({ environment, open, deadline }, ledgers, account) {
    const { log, signal, clock } = environment.context;
    const seen = new Map(ledgers);
    const living = [...ledgers].flatMap(([name, document]) => document instanceof src_errors/* StagingError */.QH || !isSomethingOf(name, document, environment, account) ? [] : [{ name, document }]);
    const due = [...inTurns(living, clock.now())];
    const share = deadline.within(deadline.remaining() / 4);
    const left = [];
    let why;
    let begun = 0;
    const lookOn = async () => {
        for (let one = due.shift(); one; one = due.shift()) {
            const { name, document } = one;
            if (begun++ % 10 === 0)
                why ??= await whyToStop(environment, deadline);
            if (why === undefined && !share.passed()) {
                const look = await look_lookAt(untilAborted(share.signal, open(name).then((other) => lookAtOne(other, document, account))));
                signal.throwIfAborted();
                if (look.kind === 'seen')
                    seen.set(name, look.value);
                else if (share.passed())
                    left.push(name);
                else
                    log.warning(`what ${name} costs by now could not be seen, or not be written down: ${look.error.message}`);
            }
            else
                left.push(name);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, lookOn));
    if (left.length > 0)
        log.warning(`what ${left.length} of ${living.length} environments cost by now was not looked at, since ${why ?? 'a quarter of the time of this run is over'}: ${left.sort().join(', ')}. Their turn comes in the next hours`);
    return seen;
}
/** It goes on without anybody who waits for it, and ends with the run. */
async function untilAborted(signal, work) {
    const aborted = new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    return Promise.race([work, aborted]);
}
/** Whether a look could show anything: a ledger that was only ever claimed costs no look. */
function isSomethingOf(name, { journal, spending, leases }, { names }, { listing }) {
    const marks = marksOf(names, name);
    const { clusters, databases, vpcs, loadBalancers } = listing;
    return (journal.length > 0 ||
        spending !== undefined ||
        leases.length > 1 ||
        listing.tags.some((one) => one.name === marks.ownerTag) ||
        [clusters, databases, vpcs, loadBalancers].some((items) => items.some((item) => isNameOf(marks, item.name))));
}
async function lookAtOne(environment, document, account) {
    const { ledger, context } = environment;
    const { clock, log } = context;
    const { paid, doubts } = await observeOurs(environment, document, { account });
    for (const doubt of doubts)
        log.warning(sayDoubt(doubt));
    if (!document.life)
        return document;
    const now = clock.now();
    const runs = isCrowded(document, now) ? await holdersRunning(environment, document) : undefined;
    const next = (current) => {
        if (!current.life)
            return current;
        const counted = withSeen(current, paid, { now, isComplete: true });
        return runs ? withoutDeadLeases(counted, runs, now) : counted;
    };
    const counted = next(document);
    if (counted === document)
        return document;
    const written = await look_lookAt(ledger.update('reaper: what it costs by now', (current) => {
        const edited = next(current);
        return edited === current ? undefined : edited;
    }));
    if (written.kind === 'seen')
        return written.value;
    log.warning(`what ${environment.names.environment} costs by now is not written down: ${written.error.message}`);
    return counted;
}
/** Whether a lease has run out that another one outlasts: its run may be over. */
function isCrowded({ leases }, now) {
    return leases.length > 1 && leases.some(({ until }) => Date.parse(until) <= now);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/warn-of-end.js





/** Milliseconds before the end in which every run says so: the reaper comes once an hour. */
const near = 75 * 60_000;
/**
 * When the environment may be destroyed; a run shortly before says so, and how to prevent it. Enter what the cloud shows
 * into the document first.
 */
function warnOfEnd({ names, context, configuration }, document) {
    const { log, clock } = context;
    const limits = limitsOf(document, configuredLimits(configuration));
    const end = endOf(document, limits);
    const left = end && end.at - clock.now();
    if (end && left !== undefined && left < near)
        log.warning(`${names.environment} ${sayNearEnd(end, left)}`);
    const { unpriced } = costOf(document, clock.now());
    if (limits.budget !== undefined && unpriced.length > 0)
        log.warning(sayUncounted(limits.budget, unpriced));
    return end;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/tell-of-end.js







/** Mentions who holds an environment that is about to end, and says so in the requests that wait for a decision in it. */
async function tellOfEnd(environment, document) {
    const now = environment.context.clock.now();
    const end = end_endOf(document, limits_configuredLimits(environment.configuration));
    if (!end || end.at <= now || end.at - now > near)
        return;
    const leases = leases_liveLeases(document, now);
    const once = `end ${new Date(end.at).toISOString()}`;
    const remedy = (0,say_end/* remedyOf */.SM)(end);
    await tellHolders(environment, {
        leases: leases.filter((one) => !isApprovalLease(one)),
        text: `it ${(0,say_end/* sayEnd */.LV)(end)}: ${remedy}.`,
        once
    });
    await tellRequests(environment, {
        leases,
        text: () => `⚠️ The environment in which this was tested ${(0,say_end/* sayLatestEnd */.qS)(end)}: ${remedy}.`,
        once
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/show-others.js






/** Each takes some requests of GitHub's thousand an hour. */
const mostAnHour = 30;
/**
 * The hourly look puts right what people see of the others, and tells who holds one that ends before the next look. Where there are
 * more than an hour has requests for, each hour shows others.
 */
async function showOthers({ environment, open, deadline }) {
    const { clock, log } = environment.context;
    const readable = [...(await environment.ledgers())].flatMap(([name, document]) => document instanceof src_errors/* StagingError */.QH
        ? []
        : [{ name, document, lives: end_endOf(document, limits_configuredLimits(environment.configuration)) !== undefined }]);
    // What lives comes before what is only remembered.
    const all = readable.sort((a, b) => Number(b.lives) - Number(a.lives));
    const due = all.length > mostAnHour ? inTurns(all, clock.now()).slice(0, mostAnHour) : all;
    for (const [index, { name, document }] of due.entries()) {
        const why = index % 10 === 0 ? await whyToStop(environment, deadline) : undefined;
        if (why !== undefined) {
            log.info(`what people see of ${due.length - index} others is left as it is, since ${why}`);
            return;
        }
        const other = await open(name);
        await showOutside(other);
        await tellOfEnd(other, document);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reap-environments.js









/**
 * Destroys all environments of the repository that are past their time: it counts them first, and takes the oldest first, one
 * after the other. One that fails keeps the others from nothing; what the hour has no time or no requests for is left to the next,
 * and said. A ledger that nobody can read is a failure: nothing ends what lives by it. What bears our tag, is in no ledger, and is
 * older than an environment may become, is one too: a tag alone is not enough to destroy by, and a person has to say so.
 */
async function reapEnvironments(request, deps) {
    const { environment, deadline } = request;
    const { log } = environment.context;
    const known = await environment.ledgers();
    const account = await lookAtAccount(environment);
    const forgotten = await findForgotten(request, known, account);
    const ledgers = await lookAtLiving(request, known, account);
    const past = pastTime(environment, ledgers);
    if (past.length > 0)
        log.info(`past their time, the oldest first: ${past.map((one) => `${one.environment} (${one.because})`).join(', ')}`);
    const { results, failures, postponed } = await reapInTurn(past, request, deps);
    if (!deadline.passed())
        await showOthers(request);
    const all = [...reap_environments_unreadable(ledgers), ...forgotten, ...failures];
    const told = all.map((failure) => ({ environment: failure.environment, message: failure.error.message }));
    const reaped = { kind: 'reaped', results, failures: told, postponed };
    const [first] = all;
    if (!first) {
        await closeReaperIssue(environment);
        return reaped;
    }
    throw new src_errors/* StagingError */.QH(first.error.reason, told.map((one) => `${one.environment}: ${one.message}`).join('\n'), {
        ...(first.error.hint && { hint: first.error.hint }),
        cause: first.error,
        result: reaped
    });
}
async function reapInTurn(past, request, deps) {
    const { environment, deadline } = request;
    const { log, signal } = environment.context;
    const results = [];
    const failures = [];
    for (const [index, one] of past.entries()) {
        const why = index === 0 ? undefined : await whyToStop(environment, deadline);
        if (why !== undefined) {
            const postponed = past.slice(index).map(({ environment: name }) => name);
            log.warning(`${postponed.length} more are left to the run of the next hour, since ${why}: ${postponed.join(', ')}`);
            return { results, failures, postponed };
        }
        try {
            if (!(await isExpired(environment, one))) {
                log.info(`${one.environment} is still held by a run that goes on`);
                continue;
            }
            log.info(`${one.environment} is past its time: ${one.because}`);
            results.push(await reap(one, shareOf(deadline, past.length - index), request, deps));
        }
        catch (error) {
            if (!deadline.passed())
                signal.throwIfAborted();
            const failure = (0,src_errors/* toStagingError */.xc)(error);
            log.warning(`${one.environment} was not destroyed: ${failure.message}`);
            failures.push({ environment: one.environment, error: failure });
        }
    }
    return { results, failures, postponed: [] };
}
async function findForgotten({ environment, open }, ledgers, account) {
    const failures = [];
    for (const name of findUnrecorded(environment, ledgers, account)) {
        const judged = await judgeUnrecorded(await open(name), account);
        if (judged.kind === 'young')
            environment.context.log.warning(`${name} is in no ledger, and is left as it is for now, since somebody may be making it: its oldest part is of ${judged.since}`);
        if (judged.kind !== 'forgotten')
            continue;
        const error = new src_errors/* StagingError */.QH('leftovers', `no ledger knows ${name}, and resources of its name are there and are billed`, {
            hint: 'If `ledger.ref-prefix` was changed while it lived, name the old one in `ledger.former-ref-prefixes`. If it is not wanted, run staging-control with `destroy` for it.'
        });
        environment.context.log.warning(`${name} is left as it is: ${error.message}. ${error.hint}`);
        failures.push({ environment: name, error });
    }
    return failures;
}
/** `pastTime` has named them. */
function reap_environments_unreadable(ledgers) {
    return [...ledgers].flatMap(([name, error]) => (error instanceof src_errors/* StagingError */.QH ? [{ environment: name, error }] : []));
}
async function reap({ environment: name, because }, deadline, { open, reason }, deps) {
    return teardownEnvironment({
        environment: await open(name),
        policy: 'expired',
        leaseId: undefined,
        reason: reason ?? because,
        keepFor: undefined,
        deadline
    }, deps);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/hand-over.js






/** Milliseconds: a few requests. What takes longer is no faster than the destroy itself. */
const hand_over_patience = 60_000;
/** Milliseconds that the other run is watched: one that GitHub refuses to begin destroys nothing. */
const hand_over_beginning = 4_000;
/**
 * Teardown for a job that GitHub may kill in the middle: a cancelled run has five minutes, a cluster needs more. A write of the
 * ledger is done here; a destroy is done by a run of its own, which no cancel of this one reaches. So nothing here asks whether
 * this run was cancelled. Where no run can be started it is done here all the same.
 */
async function handOverTeardown(request, deps) {
    const { environment, workflow } = request;
    const { context, names } = environment;
    if (isProtected(names.environment, environment.configuration) || !(await mayDestroy(request)))
        return teardownEnvironment(request, deps);
    const held = await endLease(request);
    try {
        const run = await startTeardown(request, held);
        context.log.info(`the clean-up is a run of its own now: ${run.url}`);
        return { kind: 'handed-over', environment: names.environment, run: run.url };
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.warning(`${workflow} of the default branch could not be started, so ${names.environment} is torn down here: ${(0,src_errors/* toStagingError */.xc)(error).message}. ${remedy}`);
        // Whether it is to be kept was decided above, while the lease was there to tell by.
        return teardownEnvironment({ ...request, keepFor: undefined }, deps);
    }
}
const remedy = 'The file must be on the default branch with `on: workflow_dispatch` and the inputs `action` (with release and destroy among its options), `reason`, `lease` and `environment`, as in docs/adopt.md, and this job needs `permissions: actions: write`.';
/**
 * Our use ends here, before another run is started: the run's lease bears its number, and anyone who runs it again meanwhile takes
 * one of the same number. Answers the lease that is left for the other run to end: one of a request, which nobody takes twice,
 * and ours only where the ledger cannot be written.
 */
async function endLease({ environment, policy, leaseId: given }) {
    const { ledger, context } = environment;
    if (given !== undefined)
        return given;
    // A destroy asks nobody.
    if (policy === 'always')
        return '';
    const own = leaseId(context.run.id);
    try {
        await ledger.update(`teardown: released by ${context.actor}`, (current) => {
            const released = withoutLease(current, own);
            return released === current ? undefined : released;
        });
        return '';
    }
    catch (error) {
        context.signal.throwIfAborted();
        context.log.warning(`${own} could not be released here, so the other run does it: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
        return own;
    }
}
/** Where nobody can look it is handed over: the other run looks again, and has the time to. Unless it is to be kept. */
async function mayDestroy(request) {
    try {
        return await wouldDestroy(request);
    }
    catch (error) {
        request.environment.context.signal.throwIfAborted();
        if (request.keepFor)
            throw error;
        request.environment.context.log.warning(`what is there could not be looked at: ${(0,src_errors/* toStagingError */.xc)(error).message}`);
        return true;
    }
}
/** What the teardown decides again when it claims. Not where nothing is left: that is over in seconds. */
async function wouldDestroy({ environment, policy, keepFor, ...request }) {
    const { ledger, context } = environment;
    if (keepFor && (await isWorthALook(environment)))
        return false;
    const document = await ledger.read();
    const own = request.leaseId ?? leaseId(context.run.id);
    const others = document ? leases_liveLeases(document, context.clock.now()).filter(({ id }) => id !== own) : [];
    if (policy === 'when-unused' && others.length > 0)
        return false;
    return (await observeOurs(environment, document)).resources.length > 0;
}
async function startTeardown({ environment, workflow, policy, reason, deadline }, lease) {
    const { context, github, names } = environment;
    const { clock, log } = context;
    const ref = await getDefaultBranch(github);
    const run = await dispatchWorkflow(github, {
        workflow,
        ref,
        // A second release finds the environment gone or in use; a second destroy may meet what a newer push has made meanwhile.
        isHarmless: policy !== 'always',
        inputs: {
            action: policy === 'always' ? 'destroy' : 'release',
            reason: reason || `the end of run ${context.run.id}`,
            lease,
            environment: names.environment
        }
    }, { clock, log, deadline: deadline.within(hand_over_patience) });
    await requireBegun(github, run, { workflow, ref }, { clock, deadline, patience: hand_over_beginning });
    return run;
}

;// CONCATENATED MODULE: ./actions/teardown/build/run.js

async function teardown(input, context) {
    const policyNeedsAll = input.policy === 'expired' && input.environment === undefined;
    const octokit = await context.github(input.githubToken);
    const deadline = context.deadline(input.timeoutMinutes * 60_000);
    // What looks after many must not wait beyond its time for a service that answers none of them.
    const within = policyNeedsAll ? { ...context, signal: deadline.signal } : context;
    const environment = await openEnvironment({ ...input, context: within, octokit });
    const open = (name) => openEnvironment({ ...input, environment: name, context: within, octokit, like: environment });
    const reason = input.reason ?? '';
    const spaces = { accessKey: input.spacesAccessKey, secretKey: input.spacesSecretKey };
    const deps = {
        openTerraform: stackRunner({ ...input, context, spaces, version: undefined }),
        openCluster: openOurCluster,
        states: stateStore(spaces),
        spacesUrl: context.urls.spaces,
        mask: context.mask
    };
    if (policyNeedsAll)
        return reapEnvironments({ environment, open, reason: input.reason, deadline }, deps);
    const request = {
        environment,
        policy: input.policy ?? environment.configuration.teardown.policy,
        leaseId: input.leaseId,
        reason,
        keepFor: input.keepFor ?? (input.afterFailure ? environment.configuration.teardown.keepOnFailure : undefined),
        deadline,
        grace: input.grace
    };
    return input.handOverTo
        ? handOverTeardown({ ...request, workflow: input.handOverTo }, deps)
        : teardownEnvironment(request, deps);
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

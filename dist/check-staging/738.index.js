export const id = 738;
export const ids = [738];
export const modules = {

/***/ 6738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ run_check)
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

// EXTERNAL MODULE: ./packages/config/build/src/load-configuration.js
var load_configuration = __webpack_require__(2855);
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

// EXTERNAL MODULE: ./packages/github/build/src/contents.js
var contents = __webpack_require__(8553);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
// EXTERNAL MODULE: ./packages/config/build/src/load-trusted.js
var load_trusted = __webpack_require__(1994);
;// CONCATENATED MODULE: ./packages/environment/build/src/grants.js




/**
 * The configuration of the commit at hand, with all that says what may be touched and what it may cost as the promotion branch has
 * it. A push may change what a stack makes; where its state lies, whose names are made, and how much may be spent, is merged
 * first. Throws with everything that is not.
 */
async function withGrants({ configuration, configPath, github, log }) {
    const { configuration: granted, branch } = await (0,load_trusted/* loadTrustedConfiguration */._)({
        defaultBranch: 'HEAD',
        likely: configuration.promotion.branch,
        readFileAt: (path, ref) => (0,contents/* readFileAt */._T)(github, configPath ?? path, ref)
    });
    const refused = [
        ...changed('environment.domain', configuration.environment.domain, granted.environment.domain),
        ...changed('environment.team', configuration.environment.team, granted.environment.team),
        ...changed('ledger.ref-prefix', configuration.ledger.refPrefix, granted.ledger.refPrefix),
        ...configuration.stacks.flatMap((stack) => unlike(stack, granted.stacks))
    ];
    if (refused.length > 0)
        throw new errors/* RefusedError */.fk('forbidden', `${branch} does not allow this: ${refused.join('; ')}`, {
            hint: `These are read from ${configPath ?? load_configuration/* configurationPath */.y} of ${branch}: merge the change there first.`
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/billing.js
var billing = __webpack_require__(3462);
;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/spending.js

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
    const known = new Map(before.parts.map((part) => [spending_keyOf(part), part]));
    // Free things are no parts, unless they have cost something: they may again, and nothing for the time between.
    const there = new Map(seen
        .flatMap(billedOf)
        .filter((part) => part.hourly !== 0 || isThere(known.get(spending_keyOf(part))))
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
    const hours = (0,billing/* billedHours */.WM)(Date.parse(from), until, uncapped) + (0,billing/* roundedUp */.Te)(kind, Math.max(0, until - Date.parse(since)));
    const cost = spent + hourly * hours;
    return hourly > 0 ? Math.max((0,billing/* billingOf */.Fu)(kind).minimum.dollars, cost) : cost;
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
        const more = hourly * ((0,billing/* billedHours */.WM)(Date.parse(from), moment, uncapped) + (0,billing/* mostRoundedUp */.gs)(kind));
        return total + Math.max((0,billing/* billingOf */.Fu)(kind).minimum.dollars - spent, more);
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
    const { unit } = (0,billing/* billingOf */.Fu)(part.kind);
    const units = (moment) => Math.max(0, moment - since) / unit;
    const hasGrown = price > part.hourly;
    const grew = Math.min(now, lookedAt, grownSince === undefined ? now : Math.max(from, Date.parse(grownSince)));
    const at = since + unit * (hasGrown ? Math.floor(units(grew)) : Math.ceil(units(now)));
    const spent = part.spent + part.hourly * (0,billing/* billedHours */.WM)(from, at, part.uncapped);
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
    const pushed = await (0,load_configuration/* loadConfiguration */.v)({
        path: configPath,
        workspace: context.workspace,
        readFile: (path) => (0,contents/* readFileAt */._T)(github, path, context.sha)
    });
    return withGrants({ configuration: pushed, configPath, github, log: context.log });
}

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var src_duration = __webpack_require__(1425);
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

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/limits.js
/** As they are configured now. */
function configuredLimits({ environment, approval }) {
    const { ttl, idle, idleApplies, budget } = environment;
    return { ttl, idle, idleApplies, approval: approval.timeout, budget };
}
/**
 * Those that the environment was made under: what people were told by them stays true when the configuration changes.
 * `configured` counts where no ledger has them yet.
 */
function limitsOf({ life }, configured) {
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

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(6078);
// EXTERNAL MODULE: ./packages/github/build/src/runs.js
var runs = __webpack_require__(8713);
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
            const found = await (0,runs/* findRun */.Lc)(github, run);
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

;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/extend-lease.js







/**
 * A person wants the environment for longer: renews a lease of a person, or takes one, and moves the end of the environment's life on
 * with it. A run's lease is left to it: a run releases its own when it is over, also one that waits for a person now or is run again,
 * and with it would go what the person was told. Says the end that it then has, which may be an earlier one.
 */
async function extendLease(request) {
    const { environment, duration, leaseId: chosen } = request;
    const { ledger, names, context, configuration } = environment;
    const today = configuredLimits(configuration);
    const { ttl } = today;
    if (duration > ttl)
        throw new errors/* InputError */.dz([
            `input "extend" is ${(0,src_duration/* renderDuration */.PP)(duration)}; environment.ttl allows ${(0,src_duration/* renderDuration */.PP)(ttl)} from now on`
        ]);
    const runs = await holdersRunning(environment, await ledger.read());
    let extended;
    const written = await ledger.update(`extend: ${context.actor} by ${(0,src_duration/* renderDuration */.PP)(duration)}`, (current) => {
        const now = context.clock.now();
        if (!current.life)
            throw new errors/* RefusedError */.fk('environment-absent', `there is no ${names.environment} to extend`, {
                hint: 'Create it with staging-control.'
            });
        const lease = renewed(current, request, runs.atWork, now);
        if (!lease)
            throw new errors/* RefusedError */.fk('not-found', `${names.environment} has no lease ${chosen ?? ''} that could be extended`, {
                hint: 'status shows the leases; leave `lease-id` out to extend your own.'
            });
        extended = lease;
        const until = Math.max(Date.parse(current.life.until), Date.parse(lease.until));
        const limits = widened(limitsOf(current, today), today);
        const life = { ...current.life, until: new Date(until).toISOString(), limits };
        return withUse(withLease(withoutDeadLeases({ ...current, life }, runs, now), lease), now);
    });
    if (!extended)
        throw new errors/* RefusedError */.fk('internal', 'the lease was not written');
    const end = endOf(written, today);
    const isEarlier = end !== undefined && end.at < Date.parse(extended.until);
    const told = `${names.environment} is held for ${extended.holder} until ${(0,src_duration/* renderMoment */.dc)(extended.until)}${end ? `; it ${(0,say_end/* sayEnd */.LV)(end)}` : ''}`;
    if (isEarlier)
        context.log.warning(told);
    else
        context.log.info(told);
    return extended;
}
/** The lease as it is to be; undefined when there is none of the chosen id. */
function renewed(document, { environment, duration, leaseId: chosen, reason }, running, now) {
    const { context } = environment;
    const leases = document.leases.filter((lease) => !isApprovalLease(lease));
    const wanted = leases.find(({ id }) => id === chosen);
    if (chosen !== undefined && !wanted)
        return undefined;
    const holder = wanted?.holder ?? context.actor;
    const [own] = leases
        .filter(({ id, byHand, kept }) => byHand && !kept && !running.has(id))
        .filter((lease) => (wanted ? lease.id === chosen : lease.holder === holder && Date.parse(lease.until) > now))
        .sort((a, b) => Date.parse(b.until) - Date.parse(a.until));
    const until = new Date(Math.max(now + duration, own ? Date.parse(own.until) : 0)).toISOString();
    if (own)
        return { ...own, until, ...(reason && { reason }), byHand: true };
    return {
        id: leaseId(context.run.id),
        holder,
        run: context.run.url,
        branch: (0,src_names/* branchOf */.W0)(context.ref),
        reason: reason ?? 'extended',
        since: new Date(now).toISOString(),
        until,
        byHand: true
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/count-use.js




/** The part of the idle time after which another look is worth a write. */
const worthIt = 1 / 4;
/**
 * Enters a look: that a person used the environment, and what it costs by now where that has changed. One that may not write only
 * looks. Returns the ledger with what was seen, whether it could be written or not.
 */
async function countUse({ ledger, configuration, context }, document, { resources, isComplete, isUse }) {
    const { clock, log, actor } = context;
    const { idle } = limitsOf(document, configuredLimits(configuration));
    const counted = (current) => current.life ? withSeen(current, resources, { now: clock.now(), isComplete }) : current;
    const seen = counted(document);
    const isDue = isUse && document.life !== null && clock.now() - Date.parse(document.life.usedAt) >= idle * worthIt;
    if (!isDue && (seen === document || !isUse))
        return seen;
    try {
        const used = await ledger.update(`status: looked at by ${actor}`, (current) => current.life ? counted(isDue ? withUse(current, clock.now()) : current) : undefined);
        if (isDue)
            log.info(`this look counts as use: idle time (${(0,src_duration/* renderDuration */.PP)(idle)}) begins again`);
        return used;
    }
    catch (error) {
        if (!(error instanceof errors/* StagingError */.QH))
            throw error;
        log.info(`this look is not written down, and does not count as use: ${error.message}`);
        return seen;
    }
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-cost.js
var say_cost = __webpack_require__(2046);
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
        log.warning(`${names.environment} ${(0,say_end/* sayNearEnd */.XY)(end, left)}`);
    const { unpriced } = costOf(document, clock.now());
    if (limits.budget !== undefined && unpriced.length > 0)
        log.warning((0,say_cost/* sayUncounted */.nQ)(limits.budget, unpriced));
    return end;
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/price-list.js
var price_list = __webpack_require__(2961);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/addresses.js
var inventory_addresses = __webpack_require__(8286);
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
function console_url_consoleUrl(resource) {
    return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`;
}

// EXTERNAL MODULE: ./packages/environment/build/src/inventory/marks.js
var marks = __webpack_require__(9892);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/record-ownership.js
var record_ownership = __webpack_require__(9833);
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
        const other = [...tags, (0,marks/* ownerIn */.f6)(description) ?? ''].find((tag) => (0,marks/* isOwnerTag */.IR)(tag) && !isTagged([tag]));
        if (other)
            return ownership_doubt(`our state holds it, and it bears ${other}`);
        return isOlder({ createdAt: created_at })
            ? ownership_doubt('our state holds it, and it is older than this life of the environment')
            : ours('state');
    };
    /** For what carries tags. Undefined: neither name nor tag says anything. */
    const byNameAndTag = (found, tags) => {
        const { kind, id, name } = found;
        const isPlanned = (0,marks/* plannedName */.EM)(kind, names) === name;
        const bears = isTagged(tags);
        if (!bears && !isPlanned)
            return undefined;
        if (!bears)
            return ownership_doubt('it has the name that we give and not our tag', true);
        const other = tags.find((tag) => (0,marks/* isOwnerTag */.IR)(tag) && !isTagged([tag]));
        if (other)
            return ownership_doubt(`it bears our tag and ${other}`, isPlanned);
        const isOurName = (0,src_names/* isNameOf */.b_)(names, name) || (0,marks/* isKubernetesName */.aN)(kind, name);
        if (!isPlanned && !(isOurName && isKnown(kind, id)))
            return ownership_doubt('it bears our tag, and nothing says that we made it');
        if (isOlder(found))
            return ownership_doubt('it bears our tag and is older than this life of the environment', isPlanned);
        return ours(isPlanned ? 'name and tag' : 'tag and record');
    };
    /** For what carries no tag, and a description in which we write whose it is. */
    const byNameAndDescription = (found, description) => {
        const isPlanned = (0,marks/* plannedName */.EM)(found.kind, names) === found.name;
        const owner = (0,marks/* ownerIn */.f6)(description);
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
    const provenTags = new Set([...clusters, ...former.filter(({ id }) => isInState('cluster', id))].map(({ id }) => (0,src_names/* clusterTag */.Z1)(id)));
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
            (0,marks/* isKubernetesName */.aN)('load-balancer', name);
        return isLeft && !isOlder(asFound('load-balancer', found)) ? ours('record and network') : inside(network);
    });
    const droplet = remember('droplet', (found) => {
        if (nodes.has(String(found.id)))
            return ours('cluster');
        const named = byNameAndTag({ ...asFound('droplet', found), id: String(found.id) }, found.tags);
        if (named)
            return named;
        const isMarked = found.tags.some((tag) => clusters.some(({ id }) => (0,src_names/* clusterTag */.Z1)(id) === tag));
        return isMarked ? ownership_doubt("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid);
    });
    /** Volumes and their snapshots: by our cluster's tag, or by our own, which a teardown puts on them before the cluster goes. */
    const byCluster = (found, tags) => {
        const live = clusters.find(({ id }) => tags.includes((0,src_names/* clusterTag */.Z1)(id)));
        const gone = former.find(({ id }) => tags.includes((0,src_names/* clusterTag */.Z1)(id)));
        if (!live && !gone && !isTagged(tags))
            return notOurs;
        const other = tags.find((tag) => (0,marks/* isClusterTag */.ZT)(tag) && !provenTags.has(tag.toLowerCase()));
        const isOfGone = gone !== undefined && other?.toLowerCase() === (0,src_names/* clusterTag */.Z1)(gone.id);
        if (other && !isOfGone)
            return ownership_doubt(`it bears the tag of another cluster too, ${other}`);
        if (isTagged(tags))
            return byNameAndTag(found, tags) ?? notOurs;
        const owner = tags.find(marks/* isOwnerTag */.IR);
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
        return (0,marks/* isKubernetesName */.aN)(found.kind, found.name) ? ours('cluster') : ownership_doubt('it has no name that Kubernetes gives');
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
        if (!(0,src_names/* isNameOf */.b_)(names, found.name))
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
        ...listing.loadBalancers.filter((one) => loadBalancer(one).kind === 'ours').flatMap(inventory_addresses/* addressesOfBalancer */.eg),
        ...listing.droplets.filter((one) => droplet(one).kind === 'ours').flatMap(inventory_addresses/* addressesOfDroplet */.Mv)
    ]);
    const ofRecord = (found) => (0,record_ownership/* recordVerdict */.p)(found, {
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
        const isTwin = listing.records.some((other) => (0,record_ownership/* isSaidTwice */.C)(found, other) && ofRecord(other).kind === 'ours');
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
    const isHeldTag = (name) => inState.get(`tag/${name}`) === 'state' || (isInState('tag', name) && (0,src_names/* isNameOf */.b_)(names, name));
    const tag = ({ name, resources }) => {
        const isOurs = isTagged([name]) || (isHeldTag(name) && !(0,marks/* isOwnerTag */.IR)(name)) || clusters.some(({ id }) => (0,src_names/* clusterTag */.Z1)(id) === name);
        const isFormer = former.some(({ id }) => (0,src_names/* clusterTag */.Z1)(id) === name);
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
    const cost = (0,price_list/* pricesOf */._5)(prices);
    const ours = [];
    const doubts = [];
    const enter = ({ kind, id, name, zone }, judged, more) => {
        if (judged.kind === 'ours')
            ours.push({ kind, id, name, proof: judged.proof, ...(zone && { zone }), ...more() });
        if (judged.kind === 'in-doubt') {
            const { because, isInTheWay } = judged;
            const url = console_url_consoleUrl({ kind, id, ...(zone && { zone }) });
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
        addresses: (0,inventory_addresses/* addressesOfBalancer */.eg)(item),
        ...(item.status === 'errored' && { isBroken: true })
    }));
    // Nodes are priced with their cluster.
    enterAll('droplet', listing.droplets, verdict.droplet, (item) => ({
        ...(isNode(verdict.droplet(item)) ? free() : cost.droplet(item)),
        addresses: (0,inventory_addresses/* addressesOfDroplet */.Mv)(item)
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

// EXTERNAL MODULE: ./packages/base/build/src/look.js
var src_look = __webpack_require__(3666);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/held-parts.js + 2 modules
var held_parts = __webpack_require__(8736);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/registry-parts.js
var registry_parts = __webpack_require__(9313);
;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/look-at-paid.js





/** Engines of which a database may have read-only replicas. */
const replicated = ['pg', 'mysql', 'advanced_pg', 'advanced_mysql'];
/** What is billed and is on no list of the account. What cannot be looked at costs as the ledger has it. */
async function lookAtPaid({ digitalocean, context }, ledger, { ours, databases, prices }) {
    /** Kinds of what could not be seen. */
    const blind = new Set();
    const lookOr = async (kinds, what, asked) => {
        const look = await (0,src_look/* lookAt */.t)(asked);
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
        return { ...rest, ...(0,price_list/* pricesOf */._5)(prices).database(database, replicas) };
    };
    const resources = await Promise.all(ours.map(withReplicas));
    if (!ledger)
        return { resources, paid: resources };
    const held = (0,held_parts/* heldParts */.is)(ledger, {
        prices,
        now: context.clock.now(),
        replicas: resources.flatMap(({ kind, nodes = [] }) => (kind === 'database' ? nodes : [])).length,
        registryPlan: (0,held_parts/* holdsRegistry */.kc)(ledger)
            ? await lookOr(registry_parts/* registryKinds */.J, "the plan of the account's registries costs", digitalocean.registryPlan())
            : undefined
    });
    return { resources, paid: [...resources, ...held, ...remembered(ledger, blind)] };
}

// EXTERNAL MODULE: ./packages/environment/build/src/stacks/recorded-places.js
var recorded_places = __webpack_require__(1820);
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
    const zones = [...(domain === undefined ? [] : [domain]), ...(ledger ? (0,recorded_places/* recordedZones */.oT)(ledger, domain) : [])];
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
    const list = (0,price_list/* priceList */.g6)(listing.sizes, configuration.prices);
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

// EXTERNAL MODULE: ./packages/config/build/src/protected.js
var src_protected = __webpack_require__(472);
;// CONCATENATED MODULE: ./packages/environment/build/src/reap/find-expired.js






/** Whose time is over, by their ledgers, the oldest first; costs no request. One that nobody can read is told and left alone. */
function pastTime(environment, ledgers) {
    const past = [];
    for (const [name, document] of ledgers) {
        if (document instanceof errors/* StagingError */.QH)
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
    if ((0,src_protected/* isProtected */.bz)(name, environment.configuration))
        return undefined;
    const end = endOf(document, configuredLimits(environment.configuration));
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

// EXTERNAL MODULE: ./packages/base/build/src/deadline.js
var deadline = __webpack_require__(1077);
// EXTERNAL MODULE: ./packages/github/build/src/repository.js
var repository = __webpack_require__(9455);
// EXTERNAL MODULE: ./packages/github/build/src/workflows.js + 1 modules
var workflows = __webpack_require__(7728);
// EXTERNAL MODULE: ./packages/environment/build/src/reap/reaper-health.js
var reaper_health = __webpack_require__(8538);
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
        environment.context.log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
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
        log.debug(`other environments were not looked at: ${(0,errors/* toStagingError */.xc)(error).message}`);
    }
}
async function startReaper({ github, context }, expired) {
    const { clock, log, signal } = context;
    const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
    const told = `${names.join(', ')}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ''}`;
    try {
        const ref = await (0,repository/* getDefaultBranch */.Qb)(github);
        const runs = await (0,workflows/* listWorkflowRuns */.K9)(github, reaper_health/* reaperWorkflow */.d5, { branch: ref });
        const waiting = (0,reaper_health/* queuedSince */.iN)(runs, clock.now());
        if (waiting)
            log.warning(`past their time: ${told}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
        if (runs.some(({ status }) => status !== 'completed'))
            return;
        const run = await (0,workflows/* dispatchWorkflow */["in"])(github, { workflow: reaper_health/* reaperWorkflow */.d5, ref, isHarmless: true }, { clock, log, deadline: new deadline/* Deadline */.B(clock, hand_over_expired_patience, signal) });
        log.info(`past their time: ${told}; ${run.url} destroys them`);
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`past their time: ${told}; ${reaper_health/* reaperWorkflow */.d5} could not be started (${(0,errors/* toStagingError */.xc)(error).message}): run it by hand`);
    }
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
function github_ownership_textMark(what, owner) {
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
function versionsOf({ edits, author, createdAt, body }) {
    return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
/**
 * An issue with a text of ours. Anybody who may edit it can write a mark into it: the first version counts, which is its author's.
 * `begins`: what that version has to begin with.
 */
function issueVerdict(issue, begins, self) {
    const versions = versionsOf(issue);
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
function github_ownership_textVerdict({ body, author }, begins, self) {
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
    const verdict = github_ownership_textVerdict(pull, mark, self);
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
    return verdict.kind === 'ours' ? [] : [{ what, because: verdict.because, ...(remedy !== undefined && { remedy }) }];
}
function left_renderLeft({ what, because, remedy }) {
    return `${what} is not ours, and stays as it is: ${because}${remedy === undefined ? '' : `. ${remedy}`}`;
}

// EXTERNAL MODULE: ./packages/github/build/src/issues.js
var src_issues = __webpack_require__(683);
// EXTERNAL MODULE: ./packages/github/build/src/viewer.js
var viewer = __webpack_require__(7585);
// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var request = __webpack_require__(7568);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
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
            if (error instanceof errors/* ApiError */.hD && error.status === 403)
                throw unreadable(number, error);
            throw error;
        });
        const floor = (0,seen/* seenBy */.DA)(github.octokit).floors.get(number);
        if (typeof view !== 'string' && reaches(view, floor))
            return view;
        const pause = (0,settling/* pauseWithin */.qX)(settling/* lag */.FB, attempt, clock.monotonic() - started);
        if (pause !== undefined)
            await clock.sleep(pause, signal);
        // A comment that was deleted meanwhile never comes back.
        else if (typeof view !== 'string')
            return view;
        else if (view === 'without-history')
            throw unreadable(number, undefined);
        else
            throw new errors/* ApiError */.hD({
                service: 'GitHub',
                method: 'POST',
                path: '/graphql (issueView)',
                status: 503,
                detail: `what it shows of #${number} does not belong to one moment`
            });
    }
}
/** Without its history nobody knows who wrote what, and nothing can be decided. */
function unreadable(number, cause) {
    return new errors/* StagingError */.QH('forbidden', `GitHub does not show who wrote what into #${number}: nothing is decided`, {
        cause,
        hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
    });
}
function reaches({ updatedAt, comments }, floor) {
    if (!floor || src_clock/* systemClock */.m.monotonic() - floor.at > 2 * settling/* lag */.FB)
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
        const about = (0,src_issues/* pathOf */.XM)(github, number);
        return has(await (0,request/* graphql */.UG)(github, 'issueView', query, variables, { signal, about, has }));
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/our-issue.js



/**
 * Anybody may give an issue our label, our title and our mark: GitHub's history of its text tells whose it is, and is asked of
 * each that would be written to. `wanted`: the text that needs no writing; undefined: the first one is looked for.
 */
async function our_issue_findOurIssues(github, { kind, owner, label }, wanted) {
    const mark = github_ownership_textMark(kind, owner);
    const issues = (await (0,src_issues/* listIssues */.ts)(github, label.name, 'all'))
        .filter(({ body }) => !isOfAnother(body, kind, mark))
        .sort((a, b) => a.number - b.number);
    const self = await (0,viewer/* selfAmong */.f)(github, issues.map(({ author }) => author));
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
            : github_ownership_textVerdict(issue, mark, self);
        if (verdict.kind === 'ours')
            ours.push(issue);
        if (isOpen)
            left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
    }
    return { ours, left };
}
/** Nothing is written when it says the same. Made again when it was deleted, opened again when it was closed. */
async function our_issue_writeOurIssue(github, issue, body) {
    const { ours, left } = await our_issue_findOurIssues(github, issue, body);
    const [found, ...others] = ours;
    await closeTwins(github, found, others);
    if (!found)
        return { number: await openOurIssue(github, issue, body), left };
    if (found.body !== body || found.state !== 'open')
        await (0,src_issues/* updateIssue */.tt)(github, found.number, { body, ...(found.state === 'closed' && { state: 'open' }) });
    return { number: found.number, left };
}
/** Who makes one at the same moment is in no list before: the older one is the one, as far as GitHub's list has it by then. */
async function openOurIssue(github, issue, body) {
    await (0,src_issues/* ensureLabel */.zU)(github, issue.label);
    const made = await (0,src_issues/* createIssue */.Ko)(github, { title: issue.title, body, labels: [issue.label.name] });
    const { ours } = await our_issue_findOurIssues(github, issue, body);
    const all = [...ours.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number);
    const [oldest = made, ...others] = all;
    if (oldest.number !== made.number)
        await closeTwins(github, oldest, others);
    return oldest.number;
}
async function closeTwins(github, kept, others) {
    for (const other of others)
        if (other.state === 'open')
            await (0,src_issues/* updateIssue */.tt)(github, other.number, {
                body: `See #${kept?.number}.`,
                state: 'closed',
                stateReason: 'not_planned'
            });
}
/** What it was opened for is over. One request where there is none. */
async function our_issue_closeOurIssue(github, issue) {
    const isOpen = (await listIssues(github, issue.label.name, 'open')).length > 0;
    if (!isOpen)
        return;
    const { ours } = await our_issue_findOurIssues(github, issue, '');
    for (const one of ours)
        if (one.state === 'open')
            await updateIssue(github, one.number, { body: one.body, state: 'closed', stateReason: 'completed' });
}
/** Logins that GitHub can mention, each once. */
function our_issue_mentionable(logins) {
    return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js
var plain_text = __webpack_require__(3217);
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
async function watch_reaper_watchReaper(environment, ledgers) {
    const { github, context } = environment;
    const { log, clock, signal } = context;
    const look = await (0,reaper_health/* observeReaper */.kd)(github);
    if (look.kind === 'failed') {
        signal.throwIfAborted();
        log.debug(`how staging-reaper is was not seen: ${look.error.message}`);
        return undefined;
    }
    const living = livingIn(environment, ledgers);
    const since = living.length === 0 ? undefined : Math.min(...living.map((one) => one.since));
    const health = (0,reaper_health/* judgeReaper */.px)(look.value, { since, now: clock.now() });
    if (health.problem === undefined)
        return health;
    log.warning(`${health.problem}: nothing ends what is past its time. ${reaper_health/* reaperRemedy */.an}`);
    const written = await (0,src_look/* lookAt */.t)(our_issue_writeOurIssue(github, reaperIssue(environment), render(environment, health, living)));
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
    const closed = await lookAt(closeOurIssue(environment.github, reaperIssue(environment)));
    if (closed.kind === 'failed')
        environment.context.log.warning(`the issue that tells of a reaper that fails was not closed: ${closed.error.message}`);
}
/** What cannot be read may live, too, and nobody knows since when. */
function livingIn(environment, ledgers) {
    const now = environment.context.clock.now();
    return [...ledgers].flatMap(([name, document]) => {
        if (document instanceof errors/* StagingError */.QH)
            return [{ name, since: now, until: undefined, holders: [] }];
        const end = endOf(document, configuredLimits(environment.configuration));
        if (!end)
            return [];
        return [
            {
                name,
                since: document.life ? Date.parse(document.life.since) : now,
                until: (0,say_end/* momentOf */.Et)(end),
                holders: liveLeases(document, now).map(({ holder }) => holder)
            }
        ];
    });
}
/** How many environments are listed. */
const most = 50;
function render(environment, { problem = '', lastSucceeded }, living) {
    const { owner } = reaperIssue(environment);
    const mentions = our_issue_mentionable(living.flatMap(({ holders }) => holders));
    return [
        github_ownership_textMark('reaper', owner),
        `**${problem}.** ${lastSucceeded ? `It last succeeded at ${(0,src_duration/* renderMoment */.dc)(lastSucceeded)}.` : 'None of its last runs succeeded.'} Until it does, nothing ends what is past its time, and all of this is billed on:`,
        '',
        '| environment | may be destroyed from | held by |',
        '|---|---|---|',
        ...living
            .slice(0, most)
            .map(({ name, until, holders }) => `| ${(0,plain_text/* plain */.p)(name)} | ${until ? (0,src_duration/* renderMoment */.dc)(until) : 'now'} | ${[...new Set(holders)].map(plain_text/* plain */.p).join(', ')} |`),
        ...(living.length > most ? [`| and ${living.length - most} more | | |`] : []),
        '',
        reaper_health/* reaperRemedy */.an,
        '',
        ...(mentions.length > 0 ? [`${mentions.map((login) => `@${login}`).join(' ')}: you hold one of these.`, ''] : []),
        'The next run of staging-reaper that succeeds closes this issue. This text is written by staging-actions: edits are lost.',
        ''
    ].join('\n');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/require-account.js

/** A token of another team would see nothing, and say that nothing is there. The configuration pins it, and so does the ledger. */
function requireAccount({ configuration }, document, teamUuid) {
    const { team } = configuration.environment;
    if (team !== undefined && team !== teamUuid)
        throw new errors/* RefusedError */.fk('wrong-account', `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team, or correct `environment.team` in .github/staging.yml.' });
    if (!document?.teamUuid || document.teamUuid === teamUuid)
        return;
    throw new errors/* RefusedError */.fk('wrong-account', `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team.' });
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
        const answer = asked.get(key) ?? (0,runs/* findRunProgress */.my)(deps.github, id, attempt);
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
const state_transient = ['provisioning', 'upgrading'];
/** The state of the environment: from what exists first, from what was wanted second. */
function stateOf(observed, ledger, running) {
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
    return lasting.includes(kind) && (kind !== 'load-balancer' || !(0,marks/* isKubernetesName */.aN)('load-balancer', name));
}
/** What the environment does not work without. A project only sorts resources on DigitalOcean's page. */
function isNeeded(entry) {
    return entry.kind !== 'project' && isLasting(entry);
}
/** What the last provision made and is not there any more. */
function missingFrom(observed, ledger) {
    const there = new Set(observed.resources.map(resource_resourceKey));
    return ledger.journal
        .filter((entry) => isNeeded(entry) && entry.id !== '' && !entry.goneAt && !there.has(resource_resourceKey(entry)))
        .map(({ kind, name }) => `${kind} ${name}`);
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
    const look = await lookAt(digitalocean.vpcs.findMembers(id));
    if (look.kind === 'failed' || !look.value || look.value.length === 0)
        return '';
    const told = look.value.slice(0, 20).map(({ urn, name }) => {
        const [, type = '', member = ''] = urn.split(':');
        const kind = memberKinds[type];
        return kind ? `the ${kind} ${name} (${consoleUrl({ kind, id: member })})` : `${name} (${urn})`;
    });
    return `. It cannot go while it holds ${told.join(', ')}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/check/glance.js







/**
 * A look in four requests: it answers only when all that the last provision wrote down is seen to be there, in the very
 * network, under our tag, with the records pointing where they did. Undefined: something is otherwise, and everything has to be
 * looked at. A network with members cannot be deleted, so its members prove it.
 */
async function glanceAtOurs(environment, document) {
    const { digitalocean, names, configuration } = environment;
    const { domain } = configuration.environment;
    const entries = document.journal.filter((entry) => isNeeded(entry) && entry.id !== '' && !entry.goneAt);
    const network = entries.find(({ kind }) => kind === 'vpc');
    const records = entries.filter(({ kind }) => kind === 'dns-record');
    if (!document.stack || !network || (records.length > 0 && !domain))
        return undefined;
    const [teamUuid, clusters, members, zone] = await Promise.all([
        findTeam(digitalocean),
        digitalocean.clusters.list(),
        digitalocean.vpcs.findMembers(network.id),
        records.length > 0 && domain ? digitalocean.domains.findRecords(domain) : []
    ]);
    const cluster = clusters.find(({ id }) => entries.some((entry) => entry.kind === 'cluster' && entry.id === id));
    if (cluster?.name !== names.cluster ||
        !cluster.tags.includes(names.ownerTag) ||
        cluster.vpc_uuid !== network.id ||
        cluster.status.state !== 'running' ||
        // What an earlier one left can lie anywhere.
        document.journal.some(({ kind, id }) => kind === 'cluster' && id !== '' && id !== cluster.id))
        return undefined;
    const prices = (0,price_list/* priceList */.g6)(Object.entries(document.stack.prices ?? {}).map(([slug, hourly]) => ({
        slug,
        price_hourly: hourly,
        price_monthly: 0
    })), configuration.prices);
    // What nodes of another size cost only the whole look shows.
    if (cluster.node_pools.some(({ size }) => prices.get(size) === undefined))
        return undefined;
    const cost = (0,price_list/* pricesOf */._5)(prices);
    const billed = spendingOf(document).parts;
    const inside = [];
    for (const { urn, name, created_at } of members ?? []) {
        const [, type = '', id = ''] = urn.split(':');
        const kind = memberKinds[type];
        const isIt = (one) => one.kind === kind && one.id === id;
        const [known, part] = [entries.find(isIt), billed.find(isIt)];
        if (!kind || !(known || part)) {
            // Kubernetes made another load balancer: a member does not say what it costs.
            if (kind === 'load-balancer' && (0,marks/* isKubernetesName */.aN)(kind, name))
                return undefined;
            // What is not written down may be anybody's.
            continue;
        }
        const priced = kind === 'cluster' ? cost.cluster(cluster) : undefined;
        // Of all else only the whole look sees the price: it costs what it did then.
        const hourly = priced ? priced.hourly : (part ?? known)?.hourly;
        const createdAt = created_at ?? known?.createdAt;
        inside.push({
            kind,
            id,
            name,
            proof: 'name and tag',
            ...priced,
            ...(hourly !== undefined && { hourly }),
            ...(createdAt && { createdAt })
        });
    }
    const pointing = records.filter(({ id, address }) => (zone ?? []).some((record) => String(record.id) === id && record.data === address));
    const seen = (kind, id) => kind === 'vpc' ||
        inside.some((resource) => resource.kind === kind && resource.id === id) ||
        pointing.some((record) => kind === 'dns-record' && record.id === id);
    if (!entries.every(({ kind, id }) => seen(kind, id)))
        return undefined;
    const free = [network, ...pointing].flatMap(({ kind, id, name, createdAt }) => {
        const known = resourceKinds.find((one) => one === kind);
        return known ? [{ kind: known, id, name, proof: 'name and tag', hourly: 0, ...(createdAt && { createdAt }) }] : [];
    });
    return {
        teamUuid,
        resources: [...inside, ...free],
        madeByCluster: [],
        makers: [],
        paid: [...inside, ...free],
        listedStill: [],
        doubts: [],
        lent: [],
        cluster,
        addresses: [],
        nodePrices: document.stack.prices ?? {}
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/check/check-environment.js


















/** What is there, who wants it, what it costs. Other environments that are past their time are handed over to the reaper. */
async function checkEnvironment(environment, { isUse = false } = {}) {
    const { names, github, context } = environment;
    const ledgers = await environment.ledgers();
    const document = ledgers.get(names.environment);
    if (document instanceof errors/* StagingError */.QH)
        throw document;
    const glance = document && (await glanceAtOurs(environment, document));
    const observed = glance ?? (await observeOurs(environment, document));
    requireAccount(environment, document, observed.teamUuid);
    // Operations of this very run are running: we are one of its jobs.
    const own = (document?.operations ?? []).filter(({ run }) => run.id === context.run.id);
    const running = [...(await runningOperations(document, context.run, { github, clock: context.clock })), ...own];
    const strays = document ? (0,recorded_places/* placesOfNoStack */.$f)(document, environment) : [];
    for (const place of strays)
        context.log.warning(`the state ${place} is of no stack of the configuration`);
    const judged = stateOf(observed, document, running);
    const { state, because, remedy } = judged.state === 'absent' && strays.length > 0 ? strayed(environment, strays) : judged;
    const urls = urlsOf(environment, document);
    const now = context.clock.now();
    // What a glance does not see, the reaper does: volumes and snapshots.
    const seen = { resources: observed.paid, isComplete: glance === undefined };
    const used = document && (await countUse(environment, document, { ...seen, isUse: isUse && !(0,src_names/* isBot */.w2)(context.actor) }));
    const counted = used ?? withSeen(emptyDocument(names), observed.paid, { now, isComplete: true });
    const end = used && warnOfEnd(environment, used);
    const isSpent = end?.because === 'budget' && end.at <= now;
    const overdue = used && isSpent ? await expiredOf(environment, names.environment, used) : undefined;
    const since = observed.resources
        .flatMap(({ createdAt }) => createdAt ?? [])
        .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
    const reaper = await watch_reaper_watchReaper(environment, ledgers);
    await handOverExpired(environment, ledgers, overdue);
    return {
        environment: names.environment,
        state,
        because,
        ...(remedy && { remedy }),
        clusterId: observed.cluster?.id,
        urls,
        holders: document ? liveLeases(document, now) : [],
        operations: running,
        expiresAt: (0,say_end/* momentOf */.Et)(end),
        end,
        ending: document?.life?.ending,
        since,
        age: since === undefined ? undefined : now - Date.parse(since),
        cost: costOf(counted, now),
        apps: Object.fromEntries(Object.entries(document?.apps ?? {}).map(([name, app]) => [name, { ...app, url: urls[name] ?? '' }])),
        doubts: observed.doubts,
        reaper
    };
}
/** What is in them nobody has looked at: this action has no key to the bucket. */
function strayed({ configuration }, strays) {
    return {
        state: 'orphaned',
        because: `nothing of it was found, but the ledger tells of ${strays.join(', ')}, which no stack of the configuration has`,
        remedy: (0,recorded_places/* formerRemedy */.Qf)(configuration.promotion.branch)
    };
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
    return (await our_issue_writeOurIssue(parts.github, dashboardOf(parts), body)).left;
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
        github_ownership_textMark('dashboard', owner),
        `## ${signs[phase]} ${environment} ${render_dashboard_words[phase]}`,
        '',
        ...renderEnd(view),
        ...renderApps(view),
        ...renderHolders(view),
        ...renderCost(view),
        ...(view.reaped && phase !== 'absent'
            ? [`staging-reaper last succeeded at ${(0,src_duration/* renderMoment */.dc)(view.reaped)}.`, '']
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
    const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${(0,plain_text/* link */.n)(app ? `${kind} of ${app}` : kind, run.url)} by ${(0,plain_text/* plain */.p)(actor)} since ${(0,src_duration/* renderMoment */.dc)(since)}`);
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
            .map(([name, { revision, run, at, tested }]) => `| ${(0,plain_text/* link */.n)(name, urls[name] ?? '')} | ${(0,plain_text/* plain */.p)(revision.slice(0, 12))} | ${(0,plain_text/* link */.n)((0,src_duration/* renderMoment */.dc)(at), run)} | ${tested ? 'yes' : 'no'} |`),
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
            .map(({ id, holder, branch, reason, run, until }) => `| ${(0,plain_text/* link */.n)(holder, run)} | ${(0,plain_text/* plain */.p)(branch)} | ${(0,plain_text/* plain */.p)(reason)} | ${(0,src_duration/* renderMoment */.dc)(until)} | ${(0,plain_text/* plain */.p)(id)} |`),
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
    const { perHour, unpriced } = costOf(document, Date.parse(since));
    const without = (0,say_cost/* sayUnpriced */.MZ)(unpriced);
    const total = end && end.at > Date.parse(since) ? costOf(document, end.at).soFar : undefined;
    return [
        `It ${(0,say_cost/* sayPerHour */.$D)({ perHour }, '**')} since ${(0,src_duration/* renderMoment */.dc)(since)}${total !== undefined && end ? `: ${(0,say_cost/* sayDollars */.NL)(total)} if it stays until ${(0,src_duration/* renderMoment */.dc)(end.at)}` : ''}${budget === undefined ? '' : `; its budget is ${(0,say_cost/* sayDollars */.NL)(budget)}`}. Estimated from list prices${without && `, ${without}`}.`,
        ''
    ];
}
function renderEvents({ events }) {
    if (events.length === 0)
        return [];
    return [
        '<details><summary>Last events</summary>',
        '',
        ...events.map(({ at, who, what, run }) => `- ${(0,plain_text/* link */.n)((0,src_duration/* renderMoment */.dc)(at), run)} ${(0,plain_text/* plain */.p)(who)} ${(0,plain_text/* plain */.p)(what)}`),
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
    const configured = configuredLimits(configuration);
    const runs = phase === 'absent' ? undefined : await (0,reaper_health/* observeReaper */.kd)(github);
    return writeDashboard(parts, renderDashboard({
        owner: names.ownerTag,
        environment: names.environment,
        phase,
        document,
        urls: urlsOf(parts, document),
        end: document && endOf(document, configured),
        budget: document && limitsOf(document, configured).budget,
        events: await ledger.history(mostEvents),
        reaped: runs?.kind === 'seen' ? (0,reaper_health/* judgeReaper */.px)(runs.value, { since: undefined, now: 0 }).lastSucceeded : undefined,
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
    const id = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/deployments', {
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
        const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 30 });
        const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
        return made && Number(made.id);
    });
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
    return id;
}
/** The newest first, at most 100: other people's may lie in between. */
async function listDeployments(github, environment) {
    const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 100 });
    return data.map(({ id, ref, created_at, creator, payload }) => ({
        id: Number(id),
        ref,
        createdAt: created_at,
        creator: (0,src_issues/* readActor */.a9)(creator),
        payload
    }));
}
/** Of this Deployment alone: GitHub would make older ones of the same environment inactive by itself, no matter who made them. */
async function setDeploymentStatus(github, deployment, status) {
    await (0,request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
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
    const { data } = await (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
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
    const self = await (0,viewer/* selfAmong */.f)(github, listed.map(({ creator }) => creator));
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
    const answer = await (0,request/* unlessStatus */.HD)([404], (0,request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name }));
    return answer?.data.value;
}
/**
 * False when there is one already, no matter who made it: also the request before, whose answer was lost. 403 when the token may not:
 * GITHUB_TOKEN never may, an App needs `variables: write`.
 */
async function createVariable(github, name, value) {
    const made = await (0,request/* unlessStatus */.HD)([409, 422], (0,request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value }, { repeatable: true }));
    return made !== undefined;
}
/** False when it is gone. */
async function updateVariable(github, name, value) {
    const changed = await (0,request/* unlessStatus */.HD)([404], (0,request/* request */.Em)(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value }));
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
    const seen = await (0,src_look/* lookAt */.t)(environment.ledger.read());
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
    const look = await (0,src_look/* lookAt */.t)(show());
    if (look.kind === 'seen') {
        for (const left of look.value)
            tellLeft(environment, left);
        return;
    }
    const isRefused = [403, 404, 410].includes((0,src_look/* statusOf */.c)(look) ?? 0);
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
        expiresAt: (0,say_end/* momentOf */.Et)(document && endOf(document, configuredLimits(environment.configuration)))
    };
}

;// CONCATENATED MODULE: ./actions/check-staging/build/run.js

async function run_check(input, context) {
    const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) });
    const findings = input.preflight
        ? await (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(562)]).then(__webpack_require__.bind(__webpack_require__, 6562))).preflight(input, environment, context)
        : undefined;
    if (input.extend !== undefined)
        await extendLease({ ...input, environment, duration: input.extend });
    // A schedule that looks is nobody's use.
    const report = await checkEnvironment(environment, { isUse: context.eventName !== 'schedule' });
    if (input.publish)
        await showOutside(environment);
    return { environment: environment.names.environment, report, findings };
}


/***/ }),

/***/ 5824:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Bs: () => (/* binding */ fine),
/* harmony export */   CC: () => (/* binding */ problem),
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   W8: () => (/* binding */ takesPlan),
/* harmony export */   vm: () => (/* binding */ withPlans)
/* harmony export */ });
function takesPlan(finding) {
    return { ...finding, takesPlan: true };
}
/** Says of each remedy that a private repository has it under a paid plan alone. */
function withPlans(findings, isPrivate) {
    return findings.map(({ takesPlan: takes, remedy, ...finding }) => ({
        ...finding,
        ...(remedy !== undefined && {
            remedy: takes && isPrivate ? `${remedy} In a private repository that takes GitHub Pro, Team or Enterprise.` : remedy
        })
    }));
}
function fine(area, check, seen) {
    return { area, check, state: 'ok', seen };
}
function warning(area, check, seen, remedy) {
    return { area, check, state: 'warning', seen, remedy };
}
function problem(area, check, reason, seen, remedy) {
    return { area, check, state: 'problem', seen, remedy, reason };
}
function unknown(area, check, seen, remedy) {
    return { area, check, state: 'unknown', seen, remedy };
}


/***/ }),

/***/ 3666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ statusOf),
/* harmony export */   t: () => (/* binding */ lookAt)
/* harmony export */ });
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

/***/ 2855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadConfiguration),
/* harmony export */   y: () => (/* binding */ configurationPath)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7702);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5894);




const configurationPath = '.github/staging.yml';
/**
 * The repository's configuration, or the defaults when it has none. The parser is loaded only when there is a file.
 * @throws StagingError invalid-configuration
 */
async function loadConfiguration(source) {
    const path = checkedPath(source.path ?? configurationPath);
    const text = (source.workspace === undefined ? undefined : await readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(source.workspace, path))) ??
        (await source.readFile?.(path));
    if (text !== undefined) {
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(473)]).then(__webpack_require__.bind(__webpack_require__, 7473));
        return parseConfiguration(text, path);
    }
    if (source.path !== undefined && source.path !== configurationPath)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `there is no ${JSON.stringify(path)} in the repository`, {
            hint: 'Correct `config-path`, or leave it out to use .github/staging.yml or the defaults.'
        });
    return (0,_defaults_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultConfiguration */ ._)();
}
function checkedPath(path) {
    if (path.startsWith('/') || path.split(/[/\\]/).includes('..') || path.includes('\0'))
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `${JSON.stringify(path)} is not a path inside the repository`);
    return path;
}
async function readIfThere(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .StagingError */ .QH('invalid-configuration', `could not read ${file}`, { cause: error });
    }
}


/***/ }),

/***/ 1994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ loadTrustedConfiguration)
/* harmony export */ });
/* harmony import */ var _load_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2855);

/**
 * The promotion branch's own configuration: what grants a right or sets a bound is read there, never from the commit that asks for
 * it. Which branch that is, the default branch's file says.
 * @throws StagingError invalid-configuration
 */
async function loadTrustedConfiguration(source) {
    const { defaultBranch, promotionBranch, likely, path, readFileAt } = source;
    const loadAt = (branch) => (0,_load_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfiguration */ .v)({ path, readFile: (file) => readFileAt(file, branch) });
    const start = promotionBranch ?? defaultBranch;
    const [first, guess] = await Promise.all([loadAt(start), likely === undefined ? undefined : loadAt(likely)]);
    const branch = promotionBranch ?? first.promotion.branch;
    if (branch === start)
        return { configuration: first, branch };
    return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch };
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bz: () => (/* binding */ isProtected),
/* harmony export */   to: () => (/* binding */ protectedParts)
/* harmony export */ });
/* unused harmony export withProtectedParts */
/* harmony import */ var minimatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1138);

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
    return patterns.some((pattern) => (0,minimatch__WEBPACK_IMPORTED_MODULE_0__/* .minimatch */ .xF)(environment, pattern));
}


/***/ }),

/***/ 8286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mv: () => (/* binding */ addressesOfDroplet),
/* harmony export */   Z5: () => (/* binding */ canonicalAddress),
/* harmony export */   eg: () => (/* binding */ addressesOfBalancer)
/* harmony export */ });
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


/***/ }),

/***/ 9892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ plannedName),
/* harmony export */   IR: () => (/* binding */ isOwnerTag),
/* harmony export */   ZT: () => (/* binding */ isClusterTag),
/* harmony export */   aN: () => (/* binding */ isKubernetesName),
/* harmony export */   f6: () => (/* binding */ ownerIn)
/* harmony export */ });
/* unused harmony export clusterIn */
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


/***/ }),

/***/ 9833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isSaidTwice),
/* harmony export */   p: () => (/* binding */ recordVerdict)
/* harmony export */ });
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8286);

/**
 * A record bears nothing of ours, but for a TXT: its id tells, together with the name and the value that it was made with. An id
 * alone is no proof, for a person may have turned the record to another use; nor is a value, for anybody can point at our address.
 * Where the run that made it was killed before it wrote the id down, the name tells that it was about to make: nobody else's
 * record of that name led to us then.
 */
function recordVerdict({ id, type, name, data, zone }, { ownerTag, domain, addresses, recorded, isHeld }) {
    // It names us, and only itself: another record of the same host is proven by nothing here.
    if (type === 'TXT' && data.replaceAll('"', '') === ownerTag)
        return { kind: 'ours', proof: 'tag' };
    const records = recorded.filter(({ kind }) => kind === 'dns-record');
    const made = records.find((one) => one.id === String(id)) ??
        records.find((one) => one.id === '' && one.name === `${type} ${name}` && one.zone === zone);
    const pointsHere = ['A', 'AAAA'].includes(type) && addresses.has((0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalAddress */ .Z5)(data));
    const held = isHeld(String(id));
    if (!made && !held)
        return pointsHere
            ? doubt('it points at an address of ours, and nothing says that we made it')
            : { kind: 'not-ours' };
    const isAsMade = !made || (made.name === `${type} ${name}` && (made.address === undefined || made.address === data));
    if (!isAsMade)
        return doubt(`we made it as ${made?.name} to ${made?.address}; it was changed since`);
    if (!pointsHere && !held)
        return made?.id === '' ? { kind: 'not-ours' } : doubt('a record of ours names it, and it points elsewhere');
    return zone === domain || held
        ? { kind: 'ours', proof: 'record and address' }
        : doubt('only the ledger says that we made it, in a zone that the configuration does not name');
}
/** Two records of a zone that say the same. */
function isSaidTwice(one, other) {
    return (one.id !== other.id &&
        one.zone === other.zone &&
        one.type === other.type &&
        one.name === other.name &&
        one.data === other.data);
}
function doubt(because) {
    return { kind: 'in-doubt', because, isInTheWay: false };
}


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ billingOf),
/* harmony export */   Te: () => (/* binding */ roundedUp),
/* harmony export */   WM: () => (/* binding */ billedHours),
/* harmony export */   X9: () => (/* binding */ hoursOfMonth),
/* harmony export */   gs: () => (/* binding */ mostRoundedUp),
/* harmony export */   nD: () => (/* binding */ pricedEngines),
/* harmony export */   oF: () => (/* binding */ billedKinds),
/* harmony export */   om: () => (/* binding */ includedStorage),
/* harmony export */   um: () => (/* binding */ backups),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/* unused harmony export pricesAsOf */
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
function billingOf(kind) {
    return billedKinds.find(({ kinds }) => kinds.includes(kind))?.billed ?? perHour;
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


/***/ }),

/***/ 8736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  is: () => (/* binding */ heldParts),
  kc: () => (/* binding */ holdsRegistry),
  Tu: () => (/* binding */ mayCost)
});

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
                    return [{ kind: 'known', name: `var.${name}`, value: within(at(plan, 'variables', name, 'value'), rest) }];
                const { call } = caller;
                const given = at(call, 'expressions', name);
                const constant = given === undefined ? at(scope.module, 'variables', name, 'default') : constantOf(given);
                if (constant !== undefined)
                    return [{ kind: 'known', name: `var.${name}`, value: within(constant, rest) }];
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
                    return [{ kind: 'known', name: `module.${name}.${output}`, value: within(constant, tail) }];
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
function within(value, [key, ...rest]) {
    return key !== undefined && isObject(value) && Object.hasOwn(value, key) ? within(value[key], rest) : value;
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

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/terraform-types.js
/** What the provider calls the kinds that the account lists. */
const kindOfType = {
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
function isLocal(type) {
    return local.test(type);
}
/** By the resource itself, or by the one that it is a part of. `domain`: the zone of a record that does not say it. */
function whereaboutsOf({ type, id, places }, domain) {
    if (isLocal(type))
        return { kind: 'state-only' };
    // A replica is billed by itself, and nobody has seen that it ends with its database.
    if (partOf(type) && type !== 'digitalocean_database_replica') {
        const whole = containerOf(type, places);
        return whole ? { kind: 'account', resource: whole } : { kind: 'elsewhere' };
    }
    const kind = kindOfType[type];
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
function told({ address, id }) {
    return id ? `${address} (${id})` : address;
}
/** Such names, at most five of them. */
function some(items) {
    return `${items.slice(0, 5).join(', ')}${items.length > 5 ? ` and ${items.length - 5} more` : ''}`;
}

// EXTERNAL MODULE: ./packages/environment/build/src/stacks/recorded-places.js
var recorded_places = __webpack_require__(1820);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/billing.js
var billing = __webpack_require__(3462);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/registry-parts.js
var registry_parts = __webpack_require__(9313);
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
    return heldIn(journal).some(({ type }) => registryTypes.includes(type));
}
/**
 * What the states hold that no list of the account shows and that may cost something, as its parts: one of each type in each state,
 * whatever their number, so that one more or less of them is the same part at another price. It has the configuration's price of its
 * type, or none, so that it is named wherever the cost is told.
 */
function heldParts(document, { prices, replicas, registryPlan, now }) {
    const parts = withoutSeen(heldIn(document.journal), replicas).flatMap((held) => {
        const { type, state, at, count } = held;
        const own = prices.get(type);
        if (own === undefined && type === bucketType)
            return [spacesPlan(prices, at)];
        if (own === undefined && registryTypes.includes(type) && registryPlan?.monthly !== undefined)
            return (0,registry_parts/* registryParts */.e)(registryPlan, { prices, at, now, lookedAt: document.spending?.lookedAt });
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
        return billing/* billedKinds */.oF.some(({ kinds }) => kinds.includes(kind));
    return type === 'digitalocean_kubernetes_node_pool' || !isFree(type);
}
/** The latest first, so that of the same thing in two states the earliest counts. */
function heldIn(journal) {
    return journal
        .filter(({ kind, goneAt }) => kind === recorded_places/* stateEntry */._5 && !goneAt)
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
        Object.hasOwn(kindOfType, type) ||
        (type !== replicaType && partOf(type) !== undefined));
}
/** `module.shop["a.b"].digitalocean_app.web[0]` is of type `digitalocean_app`. */
function typeOf(address) {
    return withoutKeys(address).split('.').at(-2) ?? '';
}


/***/ }),

/***/ 2961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ pricesOf),
/* harmony export */   g6: () => (/* binding */ priceList),
/* harmony export */   hL: () => (/* binding */ databaseKey)
/* harmony export */ });
/* harmony import */ var _billing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3462);

function priceList(sizes, configured) {
    const table = _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .billedKinds */ .oF.flatMap(({ monthly }) => Object.entries(monthly));
    const hourly = new Map([
        ...table.map(([key, price]) => [key, price / _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOfMonth */ .X9]),
        ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
        ...Object.entries(configured)
    ]);
    // The month's price over the hour's is the number of hours that are billed at the most; both are rounded.
    const uncapped = new Set(sizes.flatMap(({ slug, price_hourly, price_monthly }) => price_monthly > 1.01 * _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOfMonth */ .X9 * price_hourly ? slug : []));
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
        if (own !== undefined || !_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .pricedEngines */ .nD.includes(engine))
            return own;
        const included = _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .includedStorage */ .om[key];
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
            const hourly = times(size, features.includes('backups') ? 1 + _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .backups */ .um : 1);
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


/***/ }),

/***/ 9313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ registryKinds),
/* harmony export */   e: () => (/* binding */ registryParts)
/* harmony export */ });
/* harmony import */ var _billing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3462);

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
            ...{ hourly: monthly / _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOfMonth */ .X9, createdAt: at }
        },
        {
            ...{ kind: storageKind, id: 'plan', name: "of the account's registries", hourly: stored },
            createdAt: new Date(pushed - (pushed % _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd)).toISOString()
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
    const days = Math.min(_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOfMonth */ .X9 / 24, Math.floor(lived / _billing_js__WEBPACK_IMPORTED_MODULE_0__/* .day */ .vd));
    return Math.max(0, storedGib - (includedGib * days) / (_billing_js__WEBPACK_IMPORTED_MODULE_0__/* .hoursOfMonth */ .X9 / 24));
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

/***/ 8538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   an: () => (/* binding */ reaperRemedy),
/* harmony export */   d5: () => (/* binding */ reaperWorkflow),
/* harmony export */   iN: () => (/* binding */ queuedSince),
/* harmony export */   kd: () => (/* binding */ observeReaper),
/* harmony export */   px: () => (/* binding */ judgeReaper),
/* harmony export */   rf: () => (/* binding */ judgeReaperRuns)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3666);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5824);
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);
/* harmony import */ var _staging_actions_github__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7728);


/** The caller's file, as docs/adopt.md names it. */
const reaperWorkflow = 'staging-reaper.yml';
/** Milliseconds without a run after which an hourly schedule is not late any more. */
const silence = 3 * 3_600_000;
/** Milliseconds that a run may wait for a runner: the next one of the hour comes then. */
const patience = 3_600_000;
/** Asked once a run. */
const asked = new WeakMap();
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeReaper(github) {
    const looking = asked.get(github.octokit) ?? (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .lookAt */ .t)((0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_1__/* .unlessStatus */ .HD)([404], (0,_staging_actions_github__WEBPACK_IMPORTED_MODULE_2__/* .listWorkflowRuns */ .K9)(github, reaperWorkflow)));
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
        return { lastSucceeded, problem: now - since > silence ? why : undefined };
    }
    if (now - Date.parse(newest.createdAt) > silence)
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
    const unfinished = now - looked > silence;
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
    return oldest && now - Date.parse(oldest.createdAt) > patience ? oldest : undefined;
}
const untold = ['cancelled', 'skipped', 'neutral'];
/** A row of the preflight. */
function judgeReaperRuns(look, now) {
    const check = `${reaperWorkflow}: last run`;
    if (look.kind === 'failed')
        return (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5)('Workflows', check, look.error.message, 'Give the job `permissions: actions: read`.');
    const { lastSucceeded, problem } = judgeReaper(look.value, { since: 0, now });
    const told = lastSucceeded ? `it last succeeded at ${lastSucceeded}` : 'none of its last runs succeeded';
    return problem === undefined
        ? (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_3__/* .fine */ .Bs)('Workflows', check, told)
        : (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_3__/* .warning */ .$e)('Workflows', check, `${problem}; ${told}: nothing ends what is past its time`, reaperRemedy);
}
const reaperRemedy = 'Look at that run; start staging-reaper by hand (Actions → staging-reaper → Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.';


/***/ }),

/***/ 1820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ placesOfNoStack),
/* harmony export */   Qf: () => (/* binding */ formerRemedy),
/* harmony export */   _5: () => (/* binding */ stateEntry),
/* harmony export */   oT: () => (/* binding */ recordedZones)
/* harmony export */ });
/* unused harmony exports zoneEntry, placeOf, plannedStates, strayPlaces, strayRemedy, findStrayStates, formerBackends */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4257);




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
    const known = configuration.stacks.map(({ name, backend: { bucket, key } }) => `/${bucket}/${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateKey */ .bP)(names, name, key)}`);
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
    const looks = await Promise.all(backends.map((backend) => lookAt(placesIn(backend, { states, keyPrefix }))));
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
        return [`the state ${key} is of no stack of the configuration and holds ${some(resources.map(told))}`];
    }
    catch (error) {
        if (!(error instanceof StagingError))
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


/***/ }),

/***/ 8928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hf: () => (/* binding */ notUnderstood),
/* harmony export */   sG: () => (/* binding */ requireJson),
/* harmony export */   zw: () => (/* binding */ asApiError)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2237);

/** GitHub's error as ours: by status, with its request id, and never with the request's headers. */
function asApiError(error, method, path) {
    if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD || !(error instanceof Error) || !('status' in error))
        return error;
    const { status, response } = error;
    const data = response?.data;
    if ((status === 404 || status === 410) && (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .isPage */ .yp)(data))
        return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .whatIs */ .NR)(data)}`);
    const requestId = response?.headers?.['x-github-request-id'];
    const detail = typeof data === 'string' ? undefined : data?.message;
    return new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD({
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
        throw notUnderstood(method, path, `what came in its place is no JSON: ${(0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .whatIs */ .NR)(data)}`);
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
    return (0,_staging_actions_base__WEBPACK_IMPORTED_MODULE_1__/* .answeredInstead */ .K0)({ service: 'GitHub', method, path }, detail);
}


/***/ }),

/***/ 8553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _T: () => (/* binding */ readFileAt)
/* harmony export */ });
/* unused harmony exports isThere, listFolders */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5425);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
/* harmony import */ var _settling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8411);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9275);





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
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('invalid-configuration', `${path} at ${at} is not a file`);
    return Buffer.from(data.content, 'base64').toString('utf8');
}
/**
 * Undefined where there is nothing. A 404 alone does not say so: the tree of the commit has to. What it has is asked for again during a
 * minute.
 */
async function contentsAt(github, path, at) {
    const ref = (0,_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .fullRef */ .vv)(at);
    const read = () => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([404], (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }));
    const seen = await read();
    if (seen || (await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findInTree */ .l)(github, path, ref)) === undefined)
        return seen;
    const found = await (0,_settling_js__WEBPACK_IMPORTED_MODULE_4__/* .lookFor */ .xy)(read, { patience: _settling_js__WEBPACK_IMPORTED_MODULE_4__/* .strongDoubt */ .ID.other, clock: github.clock });
    if (found)
        return found;
    throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('service-error', `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
        hint: 'Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file.'
    });
}


/***/ }),

/***/ 683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ createIssue),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   a9: () => (/* binding */ readActor),
/* harmony export */   le: () => (/* binding */ listOpenIssues),
/* harmony export */   ts: () => (/* binding */ listIssues),
/* harmony export */   tt: () => (/* binding */ updateIssue),
/* harmony export */   zU: () => (/* binding */ ensureLabel)
/* harmony export */ });
/* unused harmony exports expectIssue, getIssueIfChanged, listClosedIssues */
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5016);
/* harmony import */ var _settling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8411);
/* harmony import */ var _viewer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7585);





/**
 * Made once: an issue of ours with the same title and the same first line that appears meanwhile is the one. The rest of its
 * text may be another by then: who sees it first may tick a box.
 */
async function createIssue(github, issue) {
    const before = new Date((0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .timeAt */ .lC)(github.octokit) - _settling_js__WEBPACK_IMPORTED_MODULE_1__/* .clockDrift */ ._O).toISOString();
    const made = await (0,_settling_js__WEBPACK_IMPORTED_MODULE_1__/* .makeOnce */ .GL)(async () => {
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/issues', {
            state: 'all',
            since: before,
            per_page: 100
        });
        const self = await (0,_viewer_js__WEBPACK_IMPORTED_MODULE_3__/* .whoAmI */ .W)(github);
        const found = data.find(({ title, body, user, created_at: at }) => title === issue.title &&
            (0,_settling_js__WEBPACK_IMPORTED_MODULE_1__/* .sameText */ .QV)(firstLine(body), firstLine(issue.body)) &&
            user?.login === self &&
            at >= before);
        return found && readIssue(found);
    });
    expectIssue(github, made.number);
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .raiseFloor */ .fC)(github.octokit, made.number, made);
    return made;
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenBy */ .DA)(github.octokit).paths.add(pathOf(github, number));
}
function pathOf({ owner, repo }, number) {
    return `/repos/${owner}/${repo}/issues/${number}`;
}
/**
 * `value` is undefined while nothing has changed since `etag`: GitHub answers 304, which costs no primary rate limit.
 * Throws ApiError 404 for one that is not there, whatever was doubted; 410 for one that was deleted or where issues are disabled.
 */
async function getIssueIfChanged(github, number, etag, signal) {
    const { octokit, owner, repo } = github;
    const path = pathOf(github, number);
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
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .raiseFloor */ .fC)(github.octokit, number, issue);
    return issue;
}
/** Open issues (not pull requests) that carry the label, or that somebody made; newest first, at most 100. */
function listOpenIssues(github, by) {
    return listBy(github, by, { state: 'open' });
}
/** Those with a label, closed ones among them for `all`. */
function listIssues(github, label, state) {
    return list(github, { labels: label, state });
}
/** Closed ones that carry the label, or that somebody made, and that changed since then (ISO 8601); the newest first, at most 100. */
function listClosedIssues(github, by, since) {
    return listBy(github, by, { state: 'closed', since, sort: 'updated' });
}
async function listBy(github, by, filter) {
    if ('label' in by)
        return list(github, { labels: by.label, ...filter });
    // A maker that the filter does not know is 422.
    return (await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([422], list(github, { ...by, ...filter }))) ?? [];
}
async function list(github, filter) {
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([404], (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessStatus */ .HD)([422], (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
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


/***/ }),

/***/ 5425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ findRef),
/* harmony export */   _3: () => (/* binding */ createRef),
/* harmony export */   eo: () => (/* binding */ createMark),
/* harmony export */   jq: () => (/* binding */ deleteRef),
/* harmony export */   vv: () => (/* binding */ fullRef)
/* harmony export */ });
/* unused harmony exports findRefMessage, fastForwardRef */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6473);
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7702);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7568);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5016);
/* harmony import */ var _settling_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8411);




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
            await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha });
            return true;
        }
        catch (error) {
            if ((0,_settling_js__WEBPACK_IMPORTED_MODULE_1__/* .isLost */ .JD)(error) && attempt < 4) {
                await _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .systemClock */ .m.sleep(500 * attempt);
                continue;
            }
            // 422 stands for "exists" and for "no such commit": only the first is an answer.
            const at = error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD && error.status === 422 ? await findRef(github, ref) : undefined;
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
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: parent === undefined ? [] : [parent] }, 
    // A second one is garbage that nothing points at.
    { repeatable: true });
    return data.sha;
}
async function treeOf(github, commit) {
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
    const file = { path: 'mark.txt', mode: '100644', type: 'blob', content };
    const made = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'POST /repos/{owner}/{repo}/git/trees', { tree: [file] }, { repeatable: true });
    return made.data.sha;
}
/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
async function fastForwardRef(github, ref, sha) {
    await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false });
}
/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
async function deleteRef(github, ref) {
    await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .unlessStatus */ .HD)([404, 422], (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }));
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_4__/* .seenBy */ .DA)(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}


/***/ }),

/***/ 9455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ mayActionsOpenPulls),
/* harmony export */   Qb: () => (/* binding */ getDefaultBranch),
/* harmony export */   gQ: () => (/* binding */ getRepositorySettings),
/* harmony export */   iA: () => (/* binding */ findTokenEnd)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7568);

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
async function getDefaultBranch(github) {
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}', {});
    return data.default_branch;
}
async function getRepositorySettings(github) {
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}', {});
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
    const { headers } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}', {});
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
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/permissions/workflow', {});
    return data.can_approve_pull_request_reviews;
}


/***/ }),

/***/ 7568:
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

// EXTERNAL MODULE: ./packages/github/build/src/client.js
var client = __webpack_require__(8928);
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
                (0,client/* requireJson */.sG)(answered, method, path);
            return answered;
        }
        catch (error) {
            throw (0,client/* asApiError */.zw)(error, method, path);
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
                throw (0,client/* notUnderstood */.hf)('POST', path, 'what came in its place is no answer of GraphQL');
            if (options.has && options.has(answer) == null)
                throw new errors/* ApiError */.hD({ service: 'GitHub', method: 'POST', path, status: 404, detail: 'null in its answer' });
            return answer;
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD)
                throw error;
            if (!isGraphqlFailure(error))
                throw (0,client/* asApiError */.zw)(error, 'POST', path);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lc: () => (/* binding */ findRun),
/* harmony export */   ZU: () => (/* binding */ expectRun),
/* harmony export */   my: () => (/* binding */ findRunProgress)
/* harmony export */ });
/* unused harmony exports runIdOf, cancelRun, countHeldRuns, isJob, listRunJobs */
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7702);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7568);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5016);



/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectRun({ octokit, owner, repo }, run) {
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_0__/* .seenBy */ .DA)(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
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
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', { run_id: run });
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
        if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD && error.status === 404)
            return undefined;
        if (error instanceof _staging_actions_base__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD && error.status === 403)
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
            ? await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
                ...range,
                ...(attempt && { filter: attempt })
            })
            : await request(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs', {
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


/***/ }),

/***/ 9275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findInTree)
/* harmony export */ });
/* harmony import */ var _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7702);
/* harmony import */ var _refs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5425);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7568);
/* harmony import */ var _seen_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5016);
/* harmony import */ var _settling_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8411);





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
            throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('service-error', `whether ${path} is there is not known: GitHub lists only a part of its folder`);
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
    const tip = await (0,_refs_js__WEBPACK_IMPORTED_MODULE_1__/* .findRef */ .DQ)(github, name);
    if (tip !== undefined)
        return tip;
    const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/git/matching-refs/{ref}', { ref: name });
    return data.find((one) => one.ref === ref)?.object.sha;
}
/** A tree never changes: each is asked for once. `sha`: of a tree, or of a commit. */
function readTree(github, sha) {
    const { trees } = (0,_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .seenBy */ .DA)(github.octokit);
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
    (0,_seen_js__WEBPACK_IMPORTED_MODULE_3__/* .seenBy */ .DA)(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
    const found = await (0,_settling_js__WEBPACK_IMPORTED_MODULE_4__/* .lookFor */ .xy)(async () => {
        const { data } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .Em)(github, 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { tree_sha: sha });
        // Git keeps no empty folders.
        return data.tree.length > 0 ? data : undefined;
    }, { patience: _settling_js__WEBPACK_IMPORTED_MODULE_4__/* .strongDoubt */ .ID.other, clock: github.clock });
    if (!found)
        throw new _staging_actions_base__WEBPACK_IMPORTED_MODULE_0__/* .StagingError */ .QH('service-error', `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
    const entries = found.tree.map(({ path = '', type = '', sha: object = '' }) => ({ path, type, sha: object }));
    return { entries, isCut: found.truncated };
}


/***/ }),

/***/ 7585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ whoAmI),
/* harmony export */   f: () => (/* binding */ selfAmong)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7568);

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .graphql */ .UG)(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
    return answer.viewer.login;
}
/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
async function selfAmong(github, makers) {
    return makers.some(({ type }) => type !== 'Bot') ? whoAmI(github) : undefined;
}


/***/ }),

/***/ 7728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  "in": () => (/* binding */ dispatchWorkflow),
  K9: () => (/* binding */ listWorkflowRuns)
});

// UNUSED EXPORTS: findRunStarters, findWorkflowState, requireBegun, thatBegan

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
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
            throw new errors/* WaitTimeoutError */.Do(awaited, lastSeen, clock.monotonic() - started);
        await clock.sleep(pause, deadline.signal);
        pause = Math.min(most, pause * 1.5);
    }
}

// EXTERNAL MODULE: ./packages/github/build/src/refs.js
var refs = __webpack_require__(5425);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var src_request = __webpack_require__(7568);
// EXTERNAL MODULE: ./packages/github/build/src/runs.js
var src_runs = __webpack_require__(8713);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
;// CONCATENATED MODULE: ./packages/github/build/src/workflows.js





/** Runs of one workflow file on a branch, newest first; at most 50. */
async function listWorkflowRuns(github, workflow, filter = {}) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
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
            const answer = (await (0,src_request/* unlessStatus */.HD)([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
            if (answer.status === 200) {
                const id = Number(answer.data.workflow_run_id);
                (0,src_runs/* expectRun */.ZU)(github, id);
                return { id, url: answer.data.html_url };
            }
            break;
        }
        catch (error) {
            if (!(0,settling/* isLost */.JD)(error) || attempt === 4)
                throw error;
            wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ''}`);
        }
        const found = dispatch.isHarmless
            ? undefined
            : await appear(findNew, workflow, settling/* strongDoubt */.ID.other, wait).catch(asNone);
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
    throw new errors/* StagingError */.QH('invalid-input', `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`, {
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
            throw new StagingError('conflict', `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
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
    if (error instanceof errors/* WaitTimeoutError */.Do)
        return undefined;
    throw error;
}
function start(github, { workflow, ref, inputs }, details) {
    return (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        workflow_id: workflow,
        ref: (0,refs/* fullRef */.vv)(ref),
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


/***/ })

};

export const id = 966;
export const ids = [966];
export const modules = {

/***/ 35894:
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
        environment: { name: 'staging', domain: undefined, region: 'nyc3', ttl: 8 * hour, idle: 2 * hour },
        stacks: [{ name: 'staging', directory: 'infra/staging', variables: {}, backend: {} }],
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
            mentions: []
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


/***/ }),

/***/ 85777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L3: () => (/* reexport */ appCatalogue),
  yD: () => (/* reexport */ configurationPath),
  GT: () => (/* reexport */ folderOfGlob),
  vF: () => (/* reexport */ loadConfiguration)
});

// UNUSED EXPORTS: appNameForm, defaultConfiguration

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 8 modules
var src = __webpack_require__(86881);
;// CONCATENATED MODULE: ./packages/config/build/src/app-catalogue.js

/** What an app may be called: it becomes part of host names, of Application names, and of a matrix. */
const appNameForm = /^[a-z0-9-]{1,40}$/;
/**
 * The configured apps with their defaults; without any, each folder `apps/<name>`.
 * @param folders names of the folders directly below `apps`; those beginning with `.` or `_` are no apps. Not read when apps are configured.
 * @throws StagingError invalid-configuration when a folder's name cannot be an app's.
 */
function appCatalogue(configuration, folders) {
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
        application: entry.application ?? `staging-${name}`,
        url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ''),
        ...(entry.imageParameter !== undefined && { imageParameter: entry.imageParameter }),
        ...(entry.template !== undefined && { template: entry.template }),
        test: {
            command: entry.test?.command ?? `npm run test:integration${directory === '.' ? '' : ` --prefix=${directory}`}`,
            results: entry.test?.results ?? `${inside}test-results/*.xml`
        }
    };
}
/** The leading segments of a glob that hold no magic: `apps/web/src/**` → `apps/web/src`; `.` when there are none. */
function folderOfGlob(glob) {
    const segments = glob.split('/');
    const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
    const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean);
    return plain.length > 0 ? plain.join('/') : '.';
}

// EXTERNAL MODULE: ./packages/config/build/src/defaults.js
var defaults = __webpack_require__(35894);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
        const { parseConfiguration } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(343), __webpack_require__.e(409)]).then(__webpack_require__.bind(__webpack_require__, 47409));
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

;// CONCATENATED MODULE: ./packages/config/build/src/load.js
/** Everything but the parser, which `loadConfiguration` loads when there is a file: for actions that start fast. */





/***/ }),

/***/ 20966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLedger: () => (/* reexport */ open_ledger_openLedger)
});

// UNUSED EXPORTS: checkEnvironment, clusterTag, environmentNames, environmentStates, handOverTeardown, isProtectedEnvironment, openEnvironment, provisionEnvironment, reachFrom, releaseOperation, stackRunner, stateKey, teardownEnvironment

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 8 modules
var src = __webpack_require__(86881);
;// CONCATENATED MODULE: ./packages/environment/build/src/cost/price-list.js
/** DigitalOcean bills by the hour, up to 672 hours a month. */
const hoursOfMonth = 672;
/**
 * US dollars a month for what has no price in the API, as published in November 2026.
 * `prices` of the configuration wins: it takes the same keys, in dollars an hour.
 */
const monthly = {
    'ha-control-plane': 40,
    'load-balancer': 12,
    'volume-gib': 0.1,
    'volume-snapshot-gib': 0.06,
    'db-s-1vcpu-1gb': 15.15,
    'db-s-1vcpu-2gb': 30.45,
    'db-s-2vcpu-4gb': 60.9,
    'db-s-4vcpu-8gb': 122,
    'db-s-6vcpu-16gb': 244
};
function price_list_priceList(sizes, configured) {
    return new Map([
        ...Object.entries(monthly).map(([key, price]) => [key, price / hoursOfMonth]),
        ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
        ...Object.entries(configured)
    ]);
}
/** Dollars an hour of one resource; undefined when a part of it has no known price. */
function price_list_pricesOf(prices) {
    const times = (key, amount) => {
        const price = prices.get(key);
        return amount === 0 ? 0 : price === undefined ? undefined : price * amount;
    };
    return {
        cluster: (cluster) => sum([
            times('ha-control-plane', cluster.ha ? 1 : 0),
            ...cluster.node_pools.map(({ size, count, nodes }) => times(size, Math.max(count, nodes.length)))
        ]),
        database: (database) => times(database.size, database.num_nodes),
        loadBalancer: (balancer) => times('load-balancer', balancer.size_unit ?? 1),
        droplet: (droplet) => times(droplet.size_slug, 1),
        volume: (volume) => times('volume-gib', volume.size_gigabytes),
        snapshot: (snapshot) => times('volume-snapshot-gib', snapshot.size_gigabytes)
    };
}
function sum(parts) {
    return parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/names.js

const environmentPattern = /^[a-z](?:[a-z0-9-]{0,18}[a-z0-9])?$/;
/** The only place that spells these. Throws when the environment's name or the repository's id cannot make safe ones. */
function names_environmentNames({ environment, repositoryId }) {
    if (!environmentPattern.test(environment))
        throw new src/* StagingError */.QH('invalid-input', `${JSON.stringify(environment)} is not a name for an environment`, {
            hint: 'Use 1 to 20 of a-z, 0-9 and "-", beginning with a letter and not ending in "-".'
        });
    if (!Number.isSafeInteger(repositoryId) || repositoryId <= 0)
        throw new src/* StagingError */.QH('internal', 'the id of the repository is not known', {
            hint: 'GITHUB_REPOSITORY_ID is set by every runner: is it removed by a container or a wrapper?'
        });
    const prefix = `stg-${repositoryId.toString(36)}-${environment}`;
    return {
        environment,
        repositoryId,
        ownerTag: `staging:${repositoryId}:${environment}`,
        prefix,
        cluster: `${prefix}-cluster`,
        database: `${prefix}-db`,
        databaseName: environment.replaceAll('-', '_'),
        vpc: `${prefix}-vpc`,
        loadBalancer: `${prefix}-lb`,
        project: prefix,
        ledgerRef: `refs/staging/${environment}`,
        deploymentEnvironment: `${environment}-live`
    };
}
/**
 * `4242/staging/network.tfstate`: the key of a stack's state in its bucket. One that the user chose comes after the same two:
 * the key is in a file that every environment of the repository reads, and none may destroy by another's state.
 */
function names_stateKey({ environment, repositoryId }, stack, chosen) {
    return `${repositoryId}/${environment}/${chosen?.replace(/^\/+/, '') ?? `${stack}.tfstate`}`;
}
/** DigitalOcean puts this tag on all that belongs to a cluster: its nodes, their volumes. */
function names_clusterTag(clusterId) {
    return `k8s:${clusterId}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/attribute.js


/**
 * Whose is what. Each resource of ours is proven by what the service says of it now: our full tag together with our prefix;
 * the exact name where nothing can be tagged; membership in our own network; the tag that DigitalOcean itself gives to what
 * belongs to our cluster; an address of ours. A record of ours (ledger, state) is never a proof.
 */
function attribute_attribute(listing, names, prices, 
/** Tags that a teardown before us was to delete: looked at, for an empty one of a cluster that is gone is nobody's. */
formerTags = new Set()) {
    const ours = [];
    const foreign = [];
    const cost = pricesOf(prices);
    const isPrefixed = (name) => name === names.prefix || name.startsWith(`${names.prefix}-`);
    const isTagged = (tags) => tags.some((tag) => tag.toLowerCase() === names.ownerTag.toLowerCase());
    const add = (kind, found, proof, more = {}) => ours.push({
        kind,
        id: found.id,
        name: found.name,
        proof,
        ...(found.created_at && { createdAt: found.created_at }),
        ...more
    });
    const suspect = (kind, found) => foreign.push({ kind, id: found.id, name: found.name, proof: 'name' });
    const vpcs = listing.vpcs.filter(({ name, description }) => name === names.vpc && !isOfAnother(description, names));
    for (const vpc of vpcs)
        add('vpc', vpc, 'name', { hourly: 0 });
    // A default VPC holds what everybody put there: being in it proves nothing.
    const networks = new Set(vpcs.filter((vpc) => !vpc.default).map(({ id }) => id));
    const isInside = (network) => network !== null && network !== undefined && networks.has(network);
    const clusters = listing.clusters.filter(({ tags, name, vpc_uuid }) => (isTagged(tags) && isPrefixed(name)) || isInside(vpc_uuid));
    for (const cluster of clusters)
        add('cluster', cluster, 'tag', price(cost.cluster(cluster)));
    for (const cluster of listing.clusters)
        if (cluster.name === names.cluster && !clusters.includes(cluster))
            suspect('cluster', cluster);
    const clusterTags = new Set(clusters.map(({ id }) => clusterTag(id)));
    const isOfCluster = (tags) => tags.some((tag) => clusterTags.has(tag));
    for (const database of listing.databases) {
        if ((isTagged(database.tags) && isPrefixed(database.name)) || isInside(database.private_network_uuid))
            add('database', database, 'tag', price(cost.database(database)));
        else if (database.name === names.database)
            suspect('database', database);
    }
    const balancers = listing.loadBalancers.filter(({ vpc_uuid, name, tag }) => isInside(vpc_uuid) || (name === names.loadBalancer && tag === names.ownerTag));
    for (const balancer of balancers)
        add('load-balancer', balancer, 'network', price(cost.loadBalancer(balancer)));
    for (const balancer of listing.loadBalancers)
        if (balancer.name === names.loadBalancer && !balancers.includes(balancer))
            suspect('load-balancer', balancer);
    const droplets = listing.droplets.filter(({ tags, name }) => isOfCluster(tags) || (isTagged(tags) && isPrefixed(name)));
    // Nodes are priced with their cluster.
    for (const droplet of droplets)
        add('droplet', { ...droplet, id: String(droplet.id) }, isOfCluster(droplet.tags) ? 'cluster' : 'tag', isOfCluster(droplet.tags) ? { hourly: 0 } : price(cost.droplet(droplet)));
    const volumes = listing.volumes.filter(({ tags, name }) => isOfCluster(tags) || (isTagged(tags) && isPrefixed(name)));
    for (const volume of volumes)
        add('volume', volume, isOfCluster(volume.tags) ? 'cluster' : 'tag', price(cost.volume(volume)));
    const volumeIds = new Set(volumes.map(({ id }) => id));
    for (const snapshot of listing.snapshots)
        if (isOfCluster(snapshot.tags) ||
            volumeIds.has(snapshot.resource_id) ||
            (isTagged(snapshot.tags) && isPrefixed(snapshot.name)))
            add('volume-snapshot', snapshot, 'cluster', price(cost.snapshot(snapshot)));
    // Its tags are what it aims at, not whose it is: a person's may aim at our nodes. Kubernetes' own are told by their name.
    for (const firewall of listing.firewalls)
        if (clusters.some(({ id }) => firewall.name.startsWith(`k8s-${id}-`)))
            add('firewall', firewall, 'cluster', { hourly: 0 });
        else if (isTagged(firewall.tags) && isPrefixed(firewall.name))
            add('firewall', firewall, 'tag', { hourly: 0 });
    const addresses = new Set(balancers.map(({ ip }) => ip).filter((ip) => ip));
    const lent = listing.reservedIps.flatMap(({ ip, droplet }) => {
        const holder = droplets.find(({ id }) => id === droplet?.id);
        return holder ? [{ ip, droplet: holder.name }] : [];
    });
    for (const certificate of listing.certificates)
        if (certificate.name === `${names.prefix}-cert`)
            add('certificate', certificate, 'name', { hourly: 0 });
    const owned = new Set(listing.records
        .filter(({ type, data }) => type === 'TXT' && data.replace(/"/g, '') === names.ownerTag)
        .map(({ name }) => name));
    for (const record of listing.records)
        if ((['A', 'AAAA'].includes(record.type) && (addresses.has(record.data) || owned.has(record.name))) ||
            (record.type === 'TXT' && owned.has(record.name) && record.data.replace(/"/g, '') === names.ownerTag))
            add('dns-record', { id: String(record.id), name: `${record.type} ${record.name}` }, 'address', { hourly: 0 });
    for (const project of listing.projects)
        if (project.name === names.project && !project.is_default && !isOfAnother(project.description, names))
            add('project', project, 'name', { hourly: 0 });
    for (const { name, resources } of listing.tags) {
        const isEmptyFormer = formerTags.has(name) &&
            resources?.count === 0 &&
            /^k8s:[0-9a-f-]{36}$/.test(name) &&
            !listing.clusters.some(({ id }) => clusterTag(id) === name);
        if (name === names.ownerTag)
            add('tag', { id: name, name }, 'tag', { hourly: 0 });
        else if (clusterTags.has(name) || isEmptyFormer)
            add('tag', { id: name, name }, 'cluster', { hourly: 0 });
    }
    return { ours, foreign, lent };
}
function price(hourly) {
    return hourly === undefined ? {} : { hourly };
}
/** Where a description names an owner, it must be us. */
function isOfAnother(description, names) {
    const owner = /staging:\d+:[a-z0-9-]+/.exec(description ?? '')?.[0];
    return owner !== undefined && owner !== names.ownerTag;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/observe.js



/** Our environment, as it is configured. */
function observe_observeOurs({ names, configuration, digitalocean }, formerTags) {
    return observeEnvironment({
        names,
        domain: configuration.environment.domain,
        prices: configuration.prices,
        ...(formerTags && { formerTags })
    }, digitalocean);
}
/** The team that a token belongs to; accounts of before teams have none, and are one by themselves. */
async function observe_findTeam(digitalocean) {
    const account = await digitalocean.account();
    return account.team?.uuid ?? account.uuid;
}
async function observeEnvironment({ names, domain, prices, formerTags }, digitalocean) {
    const [teamUuid, listing] = await Promise.all([observe_findTeam(digitalocean), listAccount(digitalocean, domain)]);
    const list = priceList(listing.sizes, prices);
    const { ours, foreign, lent } = attribute(listing, names, list, formerTags);
    const ids = new Set(ours.map(({ kind, id }) => `${kind}/${id}`));
    const resources = ours.map((resource) => resource.kind === 'dns-record' && domain ? { ...resource, zone: domain } : resource);
    return {
        teamUuid,
        resources,
        foreign,
        lent,
        cluster: listing.clusters.find(({ id }) => ids.has(`cluster/${id}`)),
        addresses: listing.loadBalancers
            .filter(({ id, ip }) => ids.has(`load-balancer/${id}`) && ip)
            .map(({ ip }) => ip ?? '')
    };
}

// EXTERNAL MODULE: ./packages/github/build/src/index.js + 18 modules
var build_src = __webpack_require__(70541);
;// CONCATENATED MODULE: ./packages/environment/build/src/running-operations.js

/** Longer than any hosted job lives (6 h): what is older and cannot be asked after is over. */
const oldest = (/* unused pure expression or super */ null && (7 * 3_600_000));
/** A run that has just begun may be unknown to the server that we ask. */
const youngest = 60_000;
/**
 * The operations whose run still goes on. A runner that was killed cannot say goodbye, so GitHub is asked about each run.
 * Operations of our own run are not asked about: its jobs follow each other, an earlier one that is still there was killed.
 */
async function running_operations_runningOperations(document, run, deps) {
    const others = (document?.operations ?? []).filter((operation) => operation.run.id !== run.id);
    const verdicts = await Promise.all(others.map(async (operation) => {
        const progress = await findRunProgress(deps.github, operation.run.id, operation.run.attempt);
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
async function running_operations_verdictOn(document, run, deps) {
    const running = new Set((await running_operations_runningOperations(document, run, deps)).map(({ id }) => id));
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
const lasting = (/* unused pure expression or super */ null && (['cluster', 'database', 'vpc', 'load-balancer', 'dns-record', 'project']));
const state_transient = (/* unused pure expression or super */ null && (['provisioning', 'upgrading']));
/** The state of the environment: from what exists first, from what was wanted second. */
function state_stateOf(observed, ledger, running) {
    const [stranger] = observed.foreign;
    if (stranger)
        return { state: 'foreign', because: `the ${stranger.kind} ${stranger.name} has our name but not our tag` };
    const { cluster } = observed;
    const clusterState = cluster?.status.state;
    if (running.some(({ kind }) => kind === 'teardown'))
        return { state: 'destroying', because: 'a teardown is running' };
    if (clusterState === 'deleting')
        return { state: 'destroying', because: 'the cluster is being deleted' };
    if (running.some(({ kind }) => kind === 'provision'))
        return { state: 'provisioning', because: 'a provision is running' };
    if (observed.resources.length === 0)
        return { state: 'absent', because: 'nothing of it exists' };
    if (!cluster)
        return { state: 'orphaned', because: 'parts of it exist, but no cluster' };
    if (clusterState && state_transient.includes(clusterState))
        return { state: 'provisioning', because: `the cluster is ${clusterState}` };
    if (!ledger?.stack)
        return { state: 'orphaned', because: 'it exists, but no provision of it was ever completed' };
    if (clusterState !== 'running')
        return { state: 'degraded', because: `the cluster is ${clusterState}` };
    const missing = missingFrom(observed, ledger);
    if (missing.length > 0)
        return { state: 'degraded', because: `missing: ${missing.join(', ')}` };
    return { state: 'ready', because: 'the cluster runs and everything that was made is there' };
}
/** What must stay there: not what Kubernetes makes and removes by itself, which an interrupted teardown wrote down too. */
function state_isLasting({ kind, name }, { prefix }) {
    return lasting.includes(kind) && (kind !== 'load-balancer' || name.startsWith(prefix));
}
/** What the last provision made and is not there any more. */
function missingFrom(observed, ledger) {
    const names = environmentNames(ledger);
    const there = new Set(observed.resources.map(({ kind, id }) => `${kind}/${id}`));
    return ledger.journal
        .filter((entry) => state_isLasting(entry, names) && entry.id !== '' && !entry.goneAt && !there.has(`${entry.kind}/${entry.id}`))
        .map(({ kind, name }) => `${kind} ${name}`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/check/check-environment.js






/** What is there, who wants it, what it costs. Changes nothing. */
async function checkEnvironment(environment) {
    const { names, ledger, github, context } = environment;
    const [document, observed] = await Promise.all([ledger.read(), observeOurs(environment)]);
    check_environment_requireAccount(document, observed);
    // Operations of this very run are running: we are one of its jobs.
    const own = (document?.operations ?? []).filter(({ run }) => run.id === context.run.id);
    const running = [...(await runningOperations(document, context.run, { github, clock: context.clock })), ...own];
    const { state, because } = stateOf(observed, document, running);
    const urls = check_environment_urlsOf(environment, document);
    const now = context.clock.now();
    return {
        environment: names.environment,
        state,
        because,
        clusterId: observed.cluster?.id,
        urls,
        holders: document ? liveLeases(document, now) : [],
        operations: running,
        expiresAt: document && expiresAt(document),
        since: observed.resources
            .flatMap(({ createdAt }) => createdAt ?? [])
            .sort((a, b) => Date.parse(a) - Date.parse(b))[0],
        cost: costOf(observed.resources, now),
        apps: Object.fromEntries(Object.entries(document?.apps ?? {}).map(([name, app]) => [name, { ...app, url: urls[name] ?? '' }])),
        foreign: observed.foreign.map(({ kind, name, id }) => `${kind} ${name} (${id})`)
    };
}
/** A token of another team would see nothing, and say that nothing is there. */
function check_environment_requireAccount(document, observed) {
    if (!document?.teamUuid || document.teamUuid === observed.teamUuid)
        return;
    throw new RefusedError('wrong-account', `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${observed.teamUuid}`, { hint: 'Use a token of that team.' });
}
/** Of the configured apps, and of those that are deployed although the catalogue cannot be seen from here. */
function check_environment_urlsOf({ apps, configuration, names }, document) {
    const { domain } = configuration.environment;
    const deployed = domain
        ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`])
        : [];
    return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])]);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/close.js
/** What is left when the environment is gone: whose it was and how often it was destroyed. The history has the rest. */
function cleared(document) {
    return { ...document, leases: [], operations: [], journal: [], apps: {}, stack: null };
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/git-remote.js



/** Seconds that a transfer may stand still; git itself would wait for ever. */
const stallSeconds = 20;
/** Milliseconds that reads are tried again: a server that has served us will come back; one that never did may well refuse us. */
const patience = { known: 120_000, unknown: 3000 };
const file = 'environment.json';
const next = 'refs/ledger/next';
/**
 * One file on one ref of a remote repository, through a temporary bare repository. `git push --force-with-lease` is the only
 * exact compare-and-swap that a plain GITHUB_TOKEN has. A push costs no API request.
 */
class GitRemote {
    #options;
    #directory;
    /** The commit that is here already: looking again costs one request as long as nothing happens. */
    #fetched;
    #isKnown = false;
    constructor(options) {
        this.#options = options;
    }
    /** Undefined when the ref does not exist. */
    async fetch(depth) {
        const { ref, repositoryUrl } = this.#options;
        // Asked first, because a fetch of a ref that does not exist fails like any other fetch.
        const listed = await this.#read(['ls-remote', repositoryUrl, ref]);
        if (listed === '')
            return undefined;
        const known = listed.slice(0, listed.indexOf('\t'));
        if (depth > 1 || known !== this.#fetched)
            await this.#read(['fetch', '--quiet', '--no-tags', `--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`]);
        const answer = await this.#run(['cat-file', '--batch'], `${ref}\n${ref}:${file}\n`);
        const commit = /^([0-9a-f]{40,64}) commit (\d+)\n/.exec(answer);
        if (!commit?.[1])
            throw new src/* StagingError */.QH('git-failed', `${ref} is not a commit`);
        this.#fetched = commit[1];
        const rest = Buffer.from(answer).subarray(commit[0].length + Number(commit[2]) + 1);
        const blob = /^[0-9a-f]{40,64} blob (\d+)\n/.exec(rest.toString('utf8'));
        const start = blob?.[0].length ?? 0;
        return {
            commit: commit[1],
            text: blob ? rest.subarray(start, start + Number(blob[1])).toString('utf8') : undefined
        };
    }
    /** Makes the commit that follows `tip`; it is pushed by `push`. */
    async commit(tip, text, message) {
        const { author } = this.#options;
        const seconds = Math.floor(Date.now() / 1000);
        const bytes = (value) => Buffer.byteLength(value);
        const stream = [
            `commit ${next}`,
            `committer ${author.replace(/[<>\n]/g, '') || 'staging-actions'} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
            `data ${bytes(message)}\n${message}`,
            ...(tip ? [`from ${tip.commit}`] : []),
            `M 100644 inline ${file}`,
            `data ${bytes(text)}\n${text}`,
            'done\n'
        ].join('\n');
        await this.#run(['update-ref', '-d', next]);
        await this.#run(['fast-import', '--quiet', '--force', '--done'], stream);
    }
    /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
    async push(tip) {
        const { ref, repositoryUrl } = this.#options;
        const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`;
        const { exitCode, stdout, stderr } = await this.#git([
            'push',
            '--porcelain',
            '--quiet',
            lease,
            repositoryUrl,
            `${next}:${ref}`
        ]);
        if (exitCode === 0)
            return { kind: 'accepted' };
        const refusal = stdout.split('\n').find((line) => line.startsWith('!'));
        if (refusal)
            return { kind: 'refused', why: refusal.split('\t').at(-1) ?? 'refused' };
        return { kind: 'unknown', why: lastLine(stderr) };
    }
    /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
    async mentions(text) {
        const log = await this.#run(['log', '--format=%B', '--fixed-strings', `--grep=${text}`, this.#options.ref]);
        return log.includes(text);
    }
    async remove() {
        const directory = await this.#directory;
        this.#directory = undefined;
        this.#fetched = undefined;
        if (directory)
            await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    async #open() {
        this.#directory ??= (async () => {
            const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(this.#options.temp, 'ledger-'));
            const { exitCode, stderr } = await this.#raw(directory, ['init', '--quiet', '--bare', '.']);
            if (exitCode !== 0)
                throw new src/* StagingError */.QH('git-failed', `git init failed: ${lastLine(stderr)}`);
            return directory;
        })();
        return this.#directory;
    }
    /** From the server; a read can be repeated, so that one bad moment of the server does not lose a whole provision. */
    async #read(args) {
        const { clock, signal } = this.#options;
        const started = clock.monotonic();
        for (let pause = 500;; pause = Math.min(10_000, pause * 2)) {
            try {
                const answer = await this.#run(args);
                this.#isKnown = true;
                return answer;
            }
            catch (error) {
                const left = patience[this.#isKnown ? 'known' : 'unknown'] - (clock.monotonic() - started);
                // Aborted already when it began: then this is the clean-up, which has no time for a second try.
                if (left < pause || signal?.aborted)
                    throw error;
                await clock.sleep(pause, signal);
            }
        }
    }
    async #run(args, input) {
        const { exitCode, stdout, stderr } = await this.#git(args, input);
        if (exitCode === 0)
            return stdout;
        const why = lastLine(stderr);
        throw new src/* StagingError */.QH('git-failed', `git ${args[0]} of ${this.#options.ref} ended with ${exitCode}: ${why}`, {
            hint: 'Does `github-token` have `contents: write` in this repository?'
        });
    }
    async #git(args, input) {
        return this.#raw(await this.#open(), args, input);
    }
    async #raw(cwd, args, input) {
        const { spawn } = this.#options;
        const running = spawn('git', args, { cwd, env: this.#environment(), ...(input !== undefined && { input }) });
        const result = await unlessAborted(running, this.#options.signal).catch((error) => {
            // A child that was left behind may still lock its files: who comes next gets a repository of its own.
            this.#directory = undefined;
            this.#fetched = undefined;
            throw error;
        });
        return { exitCode: result.exitCode, stdout: result.stdout.toString('utf8'), stderr: result.stderr.toString('utf8') };
    }
    /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
    #environment() {
        const { env, token, repositoryUrl } = this.#options;
        const header = `http.${repositoryUrl}.extraHeader`;
        const settings = [
            ['credential.helper', ''],
            ['gc.auto', '0'],
            ['maintenance.auto', 'false'],
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
/** git's own last words, on one line; it never prints headers. */
function lastLine(text) {
    return text.trim().split('\n').at(-1)?.slice(0, 300) ?? '';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
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
    until: time
});
const operationSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    kind: schemas/* enum */.k5n(['provision', 'deploy', 'teardown']),
    app: schemas/* string */.YjP().optional(),
    run: schemas/* object */.Ikc({ id: schemas/* number */.aig().int(), attempt: schemas/* number */.aig().int(), url: schemas/* string */.YjP() }),
    actor: schemas/* string */.YjP(),
    since: time
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
    goneAt: time.optional()
});
const deployedSchema = schemas/* object */.Ikc({
    revision: schemas/* string */.YjP(),
    images: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** URL of the run that deployed it. */
    run: schemas/* string */.YjP(),
    at: time,
    tested: schemas/* boolean */.zMY()
});
const documentSchema = schemas/* object */.Ikc({
    schema: schemas/* literal */.euz(schemaVersion),
    environment: schemas/* string */.YjP(),
    repositoryId: schemas/* number */.aig().int().positive(),
    /** The DigitalOcean team that the environment is pinned to; null until the first provision. */
    teamUuid: schemas/* string */.YjP().nullable(),
    /** Raised by each destroy: a run that carries an older one stops before its next effect. */
    generation: schemas/* number */.aig().int().nonnegative(),
    leases: schemas/* array */.YOg(leaseSchema),
    operations: schemas/* array */.YOg(operationSchema),
    journal: schemas/* array */.YOg(journalSchema),
    apps: schemas/* record */.g1P(schemas/* string */.YjP(), deployedSchema),
    stack: schemas/* object */.Ikc({ commit: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }).nullable()
});
function emptyDocument({ environment, repositoryId }) {
    return {
        schema: schemaVersion,
        environment,
        repositoryId,
        teamUuid: null,
        generation: 0,
        leases: [],
        operations: [],
        journal: [],
        apps: {},
        stack: null
    };
}
/**
 * Reads `environment.json`. Everyone with write access can have written it: what does not fit is refused, never mended,
 * and a newer version's document is never rewritten.
 */
function parseDocument(text, identity) {
    const raw = parseJson(text);
    const version = schemas/* object */.Ikc({ schema: schemas/* number */.aig().int().positive() }).safeParse(raw).data?.schema;
    if (version !== undefined && version > schemaVersion)
        throw new src/* StagingError */.QH('ledger-newer', `the ledger of ${identity.environment} has schema ${version}; this version knows ${schemaVersion}`, {
            hint: 'Use the newest release of staging-actions in every workflow of this repository.'
        });
    const parsed = documentSchema.safeParse(migrate(raw, version ?? 0));
    if (!parsed.success)
        throw malformed(identity, parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
    const { environment, repositoryId } = parsed.data;
    if (environment !== identity.environment || repositoryId !== identity.repositoryId)
        throw malformed(identity, `it is of ${environment} in repository ${repositoryId}`);
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
function malformed(identity, problem) {
    const { ledgerRef } = names_environmentNames(identity);
    return new src/* StagingError */.QH('ledger-unwritable', `the ledger in ${ledgerRef} is malformed: ${problem.slice(0, 500)}`, {
        hint: `Look at its history (git fetch origin ${ledgerRef}); tear the environment down by hand or push the last good commit back.`
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/open-ledger.js






/** Milliseconds that a change may be overtaken by others before it gives up. */
const open_ledger_patience = 180_000;
/** Refusals without anyone else having written: the server does not let us. */
const mostUnexplained = 4;
/** How many commits back a change whose fate is unknown is looked for. */
const lookBack = 200;
/** The ledger of one environment. Opening it does nothing yet. */
function open_ledger_openLedger(options) {
    const { environment, repositoryId, clock, log, runUrl } = options;
    const names = names_environmentNames({ environment, repositoryId });
    const remote = new GitRemote({ ...options, ref: names.ledgerRef, author: options.actor });
    const parse = (tip) => parseDocument(tip.text ?? '', names);
    // A server that took a write of ours and now gives no answer has a bad moment, and no objection.
    let hasWritten = false;
    const update = async (message, edit) => {
        const started = clock.monotonic();
        let unexplained = 0;
        let tip = await remote.fetch(1);
        for (let attempt = 1;; attempt += 1) {
            const current = tip ? parse(tip) : emptyDocument(names);
            const next = edit(current);
            if (next === undefined)
                return current;
            // Two runs may make equal changes in the same second: without this their commits would be one and the same.
            const mark = `Write: ${(0,external_node_crypto_.randomUUID)()}`;
            await remote.commit(tip, renderDocument(next), `${oneLine(message)}\n\nRun: ${oneLine(runUrl)}\n${mark}\n`);
            const outcome = await remote.push(tip);
            if (outcome.kind === 'accepted') {
                hasWritten = true;
                log.debug(`ledger: ${message} (attempt ${attempt})`);
                return next;
            }
            log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`);
            const seen = await remote.fetch(outcome.kind === 'unknown' ? lookBack : 1);
            if (outcome.kind === 'unknown' && seen && (await remote.mentions(mark)))
                return next;
            unexplained = seen?.commit === tip?.commit ? unexplained + 1 : 0;
            const isObjection = outcome.kind === 'refused' || !hasWritten;
            if ((isObjection && unexplained >= mostUnexplained) || clock.monotonic() - started > open_ledger_patience)
                throw new src/* StagingError */.QH('ledger-unwritable', `could not write ${names.ledgerRef}: ${outcome.why}`, {
                    hint: unexplained
                        ? 'Give the job `permissions: contents: write`, and let no ruleset forbid refs/staging/*.'
                        : 'Very many runs write at the same moment: start this one again.'
                });
            tip = seen;
            await clock.sleep(Math.random() * Math.min(4000, 100 * 1.6 ** attempt));
            // Others may have written while we slept: a stale base would only cost another refusal.
            if (attempt > 3)
                tip = await remote.fetch(1);
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
            return tip && parse(tip);
        }),
        update: (message, edit) => inTurn(() => update(message, edit)),
        clear: async (message) => {
            await inTurn(() => update(message, cleared));
        },
        close: () => inTurn(() => remote.remove())
    };
}
function oneLine(text) {
    return text.replace(/[\r\n]+/g, ' ');
}

// EXTERNAL MODULE: ./packages/config/build/src/load.js + 2 modules
var load = __webpack_require__(85777);
// EXTERNAL MODULE: ./packages/config/build/src/parse-configuration.js + 4 modules
var parse_configuration = __webpack_require__(47409);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(91138);
;// CONCATENATED MODULE: ./packages/config/build/src/protected.js

function protectedParts(configuration) {
    return {
        approval: configuration.approval,
        promotion: configuration.promotion,
        protected: configuration.protected
    };
}
/** The pushed commit's configuration with the gate of the promotion branch's. */
function withProtectedParts(configuration, parts) {
    return { ...configuration, ...parts };
}
/** Whether an environment's name matches one of the patterns of `protected`: such a one is never destroyed. */
function protected_isProtected(environment, { protected: patterns }) {
    return patterns.some((pattern) => minimatch(environment, pattern));
}

;// CONCATENATED MODULE: ./packages/config/build/src/index.js




;// CONCATENATED MODULE: ./packages/digitalocean/build/src/identifier.js

/** Makes an id, a name or a tag safe as one segment of a path: `../` and empty ids would reach another resource. */
function segment(identifier) {
    const text = String(identifier);
    if (!/^[A-Za-z0-9_*@][A-Za-z0-9_.:*@-]{0,254}$/.test(text))
        throw new src/* StagingError */.QH('internal', `${JSON.stringify(text)} is not an identifier of DigitalOcean's`);
    return encodeURIComponent(text);
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/collection.js

/** One kind of resource: `GET path`, `GET path/{id}`, `DELETE path/{id}`. */
class collection_Collection {
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
    /** Undefined when there is none: 404. */
    find(id) {
        return this.transport.find(`${this.path}/${segment(id)}`, this.#one);
    }
    get(id) {
        return this.transport.get(`${this.path}/${segment(id)}`, this.#one);
    }
    /** Asks for the deletion, which may still be going on when this returns. 404 is done. */
    delete(id) {
        return this.transport.delete(`${this.path}/${segment(id)}`);
    }
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/named.js

/** DigitalOcean wraps a single resource: `{"vpc": {…}}`. */
function named_named(key, schema) {
    return schemas/* object */.Ikc({ [key]: schema }).transform((body) => body[key]);
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/schema.js

/** Only the fields that we use: DigitalOcean adds others at any time. Collections that are empty may be null. */
const strings = schemas/* array */.YOg(schemas/* string */.YjP())
    .nullish()
    .transform((value) => value ?? []);
const region = schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }).nullish();
const schema_accountSchema = schemas/* object */.Ikc({
    account: schemas/* object */.Ikc({
        uuid: schemas/* string */.YjP(),
        status: schemas/* string */.YjP(),
        droplet_limit: schemas/* number */.aig(),
        team: schemas/* object */.Ikc({ uuid: schemas/* string */.YjP(), name: schemas/* string */.YjP() }).optional()
    })
});
const nodePool = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size: schemas/* string */.YjP(),
    count: schemas/* number */.aig(),
    tags: strings,
    nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        name: schemas/* string */.YjP(),
        status: schemas/* object */.Ikc({ state: schemas/* string */.YjP() }),
        droplet_id: schemas/* string */.YjP().nullish()
    }))
        .nullish()
        .transform((value) => value ?? [])
});
const clusterSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    region: schemas/* string */.YjP(),
    version: schemas/* string */.YjP(),
    endpoint: schemas/* string */.YjP().nullish(),
    ha: schemas/* boolean */.zMY().nullish(),
    vpc_uuid: schemas/* string */.YjP().nullish(),
    tags: strings,
    node_pools: schemas/* array */.YOg(nodePool)
        .nullish()
        .transform((value) => value ?? []),
    /** provisioning, running, degraded, error, deleted, upgrading, deleting */
    status: schemas/* object */.Ikc({ state: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish() }),
    created_at: schemas/* string */.YjP()
});
const associated = schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() }))
    .nullish()
    .transform((value) => value ?? []);
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
    private_network_uuid: schemas/* string */.YjP().nullish(),
    tags: strings,
    created_at: schemas/* string */.YjP()
});
/** Parts of a database cluster, told by their names. */
const databasePartSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const databasePoolSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), db: schemas/* string */.YjP() });
const schema_loadBalancerSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** Empty until it is active. */
    ip: schemas/* string */.YjP().nullish(),
    /** new, active, errored */
    status: schemas/* string */.YjP(),
    size_unit: schemas/* number */.aig().nullish(),
    vpc_uuid: schemas/* string */.YjP().nullish(),
    tag: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP()
});
const schema_dropletSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    size_slug: schemas/* string */.YjP(),
    tags: strings,
    vpc_uuid: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP()
});
const schema_volumeSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size_gigabytes: schemas/* number */.aig(),
    tags: strings,
    region,
    created_at: schemas/* string */.YjP()
});
const schema_snapshotSchema = schemas/* object */.Ikc({
    id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String),
    name: schemas/* string */.YjP(),
    resource_id: schemas/* string */.YjP(),
    /** droplet, volume */
    resource_type: schemas/* string */.YjP(),
    size_gigabytes: schemas/* number */.aig(),
    tags: strings,
    created_at: schemas/* string */.YjP()
});
const schema_firewallSchema = schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), tags: strings, created_at: schemas/* string */.YjP() });
const vpcSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullish(),
    default: schemas/* boolean */.zMY().nullish(),
    created_at: schemas/* string */.YjP()
});
/** `urn` is `do:loadbalancer:<uuid>` and the like. */
const vpcMemberSchema = schemas/* object */.Ikc({ urn: schemas/* string */.YjP(), name: schemas/* string */.YjP() });
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
    description: schemas/* string */.YjP().nullish(),
    is_default: schemas/* boolean */.zMY().nullish(),
    created_at: schemas/* string */.YjP()
});
const projectResourceSchema = schemas/* object */.Ikc({ urn: schemas/* string */.YjP() });
const tagSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), resources: schemas/* object */.Ikc({ count: schemas/* number */.aig() }).optional() });
const schema_certificateSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** pending, verified, error */
    state: schemas/* string */.YjP().nullish(),
    not_after: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP()
});
const schema_reservedIpSchema = schemas/* object */.Ikc({
    ip: schemas/* string */.YjP(),
    droplet: schemas/* object */.Ikc({ id: schemas/* number */.aig(), tags: strings }).nullish(),
    project_id: schemas/* string */.YjP().nullish()
});
const schema_sizeSchema = schemas/* object */.Ikc({
    slug: schemas/* string */.YjP(),
    /** US dollars. */
    price_hourly: schemas/* number */.aig(),
    price_monthly: schemas/* number */.aig()
});

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/clusters.js




const one = named_named('kubernetes_cluster', clusterSchema);
class clusters_Clusters extends collection_Collection {
    constructor(transport) {
        super(transport, '/v2/kubernetes/clusters', 'kubernetes_clusters', clusterSchema, one);
    }
    /**
     * A kubeconfig as YAML. Every call mints a token, valid for `expirySeconds` (7 days if DigitalOcean had its way):
     * ask once a step, mask it, keep it out of outputs.
     */
    kubeconfig(id, expirySeconds) {
        return this.transport.text(`${this.path}/${segment(id)}/kubeconfig`, { expiry_seconds: expirySeconds });
    }
    /** What Kubernetes made and DigitalOcean bills; answered only while the cluster lives: undefined after that. */
    associatedResources(id) {
        return this.transport.find(`${this.path}/${segment(id)}/destroy_with_associated_resources`, associatedSchema);
    }
    /** Deletes the cluster and all its associated resources. It goes on afterwards: poll `find` until undefined. */
    deleteDangerous(id) {
        return this.transport.delete(`${this.path}/${segment(id)}/destroy_with_associated_resources/dangerous`);
    }
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/dots-wrapper/dist/index.js
var dist = __webpack_require__(82151);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/transport.js





const { createContext } = dist.modules.common;
/** A request is tried this often at the most; 429s count, since a burst's limit passes within a minute. */
const attempts = 6;
/** Milliseconds that a `retry-after` may ask for; more than that means the hourly limit, which no run should sit out. */
const longestRetryAfter = 90_000;
const pageSize = 200;
const errorBody = schemas/* object */.Ikc({ message: schemas/* string */.YjP().optional(), request_id: schemas/* string */.YjP().optional() });
const pageInfo = schemas/* object */.Ikc({ meta: schemas/* object */.Ikc({ total: schemas/* number */.aig().int().nonnegative() }).optional() });
/**
 * Requests to DigitalOcean's API. We only ever read and delete, so every request may be sent again.
 * Errors of the HTTP client hold the bearer token in their `config`: they never leave this file, not even as a cause.
 */
class transport_Transport {
    #http;
    #clock;
    #log;
    #signal;
    constructor({ token, baseUrl, clock, log, signal }) {
        this.#http = createContext({
            axios: axios,
            token,
            endpoint: baseUrl.replace(/\/+$/, ''),
            requestTimeoutInMs: 30_000
        }).httpClient;
        this.#clock = clock;
        this.#log = log;
        this.#signal = signal;
        if (signal)
            setMaxListeners(0, signal);
    }
    async get(path, schema, query = {}) {
        return this.#check(path, schema, (await this.#send('GET', path, query)).data);
    }
    /** Undefined instead of an error when the answer is 404. */
    async find(path, schema) {
        try {
            return await this.get(path, schema);
        }
        catch (error) {
            if (isMissing(error))
                return undefined;
            throw error;
        }
    }
    /** The answer's body as it is: a kubeconfig is YAML. */
    async text(path, query = {}) {
        const { data } = await this.#send('GET', path, query, 'text');
        return String(data);
    }
    /** All items of all pages, under the answer's key `plural`. */
    async list(path, plural, item, query = {}) {
        const items = [];
        for (let page = 1;; page += 1) {
            const { data } = await this.#send('GET', path, { ...query, page, per_page: pageSize });
            // An empty collection is null or left out by some of the older services.
            const found = this.#check(path, z.object({ [plural]: z.array(item).nullish() }), data)[plural] ?? [];
            items.push(...found);
            const total = this.#check(path, pageInfo, data).meta?.total ?? items.length;
            if (found.length === 0 || items.length >= total)
                return items;
        }
    }
    /** 404 is done: it may be our own earlier attempt that succeeded without its answer reaching us. */
    async delete(path) {
        try {
            await this.#send('DELETE', path, {});
        }
        catch (error) {
            if (!isMissing(error))
                throw error;
        }
    }
    /** Only for what may be sent twice without a second effect: it is retried like a read. */
    async post(path, body) {
        await this.#send('POST', path, {}, 'json', body);
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
                maxRedirects: 0,
                ...(data && { data }),
                ...(as === 'text' && { responseType: 'text', transformResponse: (body) => body }),
                ...(this.#signal && { signal: this.#signal })
            });
            return { kind: 'answered', status: response.status, response };
        }
        catch (error) {
            this.#signal?.throwIfAborted();
            const response = isAxiosError(error) ? error.response : undefined;
            const status = response?.status ?? 0;
            const body = errorBody.safeParse(response?.data).data;
            const detail = body?.message ?? (status === 0 ? networkCode(error) : undefined);
            const hint = hintFor(status);
            return {
                kind: 'failed',
                status,
                retryAfter: retryAfter(response),
                error: new ApiError({
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
    #check(path, schema, data) {
        const parsed = schema.safeParse(data);
        if (parsed.success)
            return parsed.data;
        // Only where and what was expected: the answer itself may hold passwords.
        const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).slice(0, 5);
        throw new StagingError('service-error', `DigitalOcean's answer to ${path} is not understood: ${problems.join('; ')}`);
    }
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
function isMissing(error) {
    return error instanceof ApiError && (error.status === 404 || error.status === 410);
}
/** `ECONNREFUSED` and its like; the message would repeat the host. */
function networkCode(error) {
    return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
function hintFor(status) {
    if (status === 401)
        return 'Is `digitalocean-token` a valid token of the staging team, and not expired?';
    if (status === 403)
        return 'Give the DigitalOcean token the scope that this request needs (docs/security.md lists them).';
    return undefined;
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/client.js






/** What we ask of DigitalOcean's API: reading and deleting. Creating is Terraform's, but for the tag by which all is found. */
class client_DigitalOcean {
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
        this.droplets = collection(transport, '/v2/droplets', 'droplets', 'droplet', dropletSchema);
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
    /** Whose token this is. `team.uuid` is what an environment is pinned to. */
    async account() {
        return (await this.#transport.get('/v2/account', accountSchema)).account;
    }
    /** Droplet sizes and their prices in US dollars. */
    sizes() {
        return this.#transport.list('/v2/sizes', 'sizes', sizeSchema);
    }
}
const oneDatabase = named_named('database', databaseSchema);
class Databases extends collection_Collection {
    constructor(transport) {
        super(transport, '/v2/databases', 'databases', databaseSchema, oneDatabase);
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
const oneVpc = named_named('vpc', vpcSchema);
class Vpcs extends collection_Collection {
    constructor(transport) {
        super(transport, '/v2/vpcs', 'vpcs', vpcSchema, oneVpc);
    }
    /** Everything inside it: a VPC cannot be deleted before this is empty. */
    members(id) {
        return this.transport.list(`${this.path}/${segment(id)}/members`, 'members', vpcMemberSchema);
    }
}
const oneDomain = named_named('domain', domainSchema);
class Domains extends collection_Collection {
    constructor(transport) {
        super(transport, '/v2/domains', 'domains', domainSchema, oneDomain);
    }
    records(domain) {
        return this.transport.list(`${this.path}/${segment(domain)}/records`, 'domain_records', domainRecordSchema);
    }
    findRecord(domain, id) {
        return this.transport.find(`${this.path}/${segment(domain)}/records/${segment(id)}`, named_named('domain_record', domainRecordSchema));
    }
    deleteRecord(domain, id) {
        return this.transport.delete(`${this.path}/${segment(domain)}/records/${segment(id)}`);
    }
}
const oneTag = named_named('tag', tagSchema);
class Tags extends collection_Collection {
    constructor(transport) {
        super(transport, '/v2/tags', 'tags', tagSchema, oneTag);
    }
    /** Creates it if it is not there. Free, and harmless to repeat. */
    async ensure(name) {
        if (!(await this.find(name)))
            await this.transport.post(this.path, { name });
    }
}
const oneProject = named_named('project', projectSchema);
class Projects extends collection_Collection {
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

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/index.js


;// CONCATENATED MODULE: ./packages/environment/build/src/open-environment.js







/** Reads the configuration (from the checkout, else from the commit) and opens the clients. Changes nothing. */
async function openEnvironment(request) {
    const { context, octokit, githubToken, digitaloceanToken } = request;
    const { repository, urls, clock, log, signal } = context;
    const github = { octokit, owner: repository.owner, repo: repository.name };
    const loaded = await loadConfiguration({
        path: request.configPath,
        workspace: context.workspace,
        readFile: (path) => readFileAt(github, path, context.sha)
    });
    const environment = request.environment ?? loaded.environment.name;
    const configuration = { ...loaded, environment: { ...loaded.environment, name: environment } };
    const names = environmentNames({ environment, repositoryId: repository.id });
    return {
        names,
        configuration,
        apps: appCatalogue(configuration, configuration.apps ? [] : await foldersBelow(join(context.workspace, 'apps'))),
        ledger: openLedger({
            ...names,
            repositoryUrl: `${urls.server}/${repository.fullName}`,
            token: githubToken,
            actor: context.actor,
            runUrl: context.run.url,
            spawn: context.spawn,
            env: context.env,
            temp: context.temp,
            clock,
            log,
            signal
        }),
        digitalocean: new DigitalOcean({ token: digitaloceanToken, baseUrl: urls.digitalocean, clock, log, signal }),
        github,
        context
    };
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

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/resource.js
/** In the order in which they are deleted: what depends on another goes first, what is a search key goes last. */
const resource_resourceKinds = (/* unused pure expression or super */ null && ([
    'dns-record',
    'load-balancer',
    'database',
    'cluster',
    'droplet',
    'volume-snapshot',
    'volume',
    'firewall',
    'certificate',
    'vpc',
    'project',
    'tag'
]));
/** How each kind is deleted and how one sees that it is gone. */
const resource_kindActions = {
    'dns-record': {
        delete: (api, { zone = '', id }) => api.domains.deleteRecord(zone, id),
        exists: async (api, { zone = '', id }) => (await api.domains.findRecord(zone, id)) !== undefined
    },
    'load-balancer': simple((api) => api.loadBalancers),
    database: simple((api) => api.databases),
    cluster: {
        delete: (api, { id }) => api.clusters.deleteDangerous(id),
        exists: async (api, { id }) => {
            const cluster = await api.clusters.find(id);
            return cluster !== undefined && cluster.status.state !== 'deleted';
        }
    },
    droplet: simple((api) => api.droplets),
    'volume-snapshot': simple((api) => api.snapshots),
    volume: simple((api) => api.volumes),
    firewall: simple((api) => api.firewalls),
    certificate: simple((api) => api.certificates),
    vpc: simple((api) => api.vpcs),
    project: simple((api) => api.projects),
    tag: simple((api) => api.tags)
};
function simple(collection) {
    return {
        delete: (api, { id }) => collection(api).delete(id),
        exists: async (api, { id }) => (await collection(api).find(id)) !== undefined
    };
}
function resource_inDeletionOrder(resources) {
    return [...resources].sort((a, b) => resource_resourceKinds.indexOf(a.kind) - resource_resourceKinds.indexOf(b.kind));
}
function resource_sameResource(a, b) {
    return a.kind === b.kind && a.id === b.id;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/discovery.js


/** Asks the server which kinds it serves, once a group; a kind not found is asked for again, since CRDs arrive late. */
class discovery_Discovery {
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
            for (const entry of items(body, 'resources')) {
                const name = text(entry, 'name');
                const entryKind = text(entry, 'kind');
                if (!name || !entryKind || name.includes('/'))
                    continue;
                kinds.set(entryKind, { name, namespaced: field(entry, 'namespaced') === true, base });
            }
            this.#known.set(apiVersion, kinds);
            return kinds.get(kind);
        }
        catch (error) {
            if (error instanceof ApiError && error.status === 404)
                return undefined;
            throw error;
        }
    }
    async get(apiVersion, kind) {
        const resource = await this.find(apiVersion, kind);
        if (!resource)
            throw new StagingError('not-found', `the cluster does not serve ${kind} of ${apiVersion}`, {
                hint: 'Is what defines this kind (a CustomResourceDefinition) installed in the cluster?'
            });
        return resource;
    }
}
function discovery_pathOf(resource, ref) {
    return `${discovery_collection(resource, ref.namespace ?? 'default')}/${encodeURIComponent(ref.name)}`;
}
function discovery_listPathOf(resource, query) {
    return query.namespace === undefined ? `${resource.base}/${resource.name}` : discovery_collection(resource, query.namespace);
}
function discovery_collection(resource, namespace) {
    return resource.namespaced
        ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
        : `${resource.base}/${resource.name}`;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/kubeconfig.js


const hint = 'Give the kubeconfig with its data inline (a token, or client-certificate-data and client-key-data): helpers and files of another machine cannot be used here.';
/** Reads the current context. Never quotes what it reads: a kubeconfig is a secret. */
function kubeconfig_parseKubeconfig(text) {
    const config = read(text);
    const contextName = config['current-context'];
    const context = kubeconfig_named(config['contexts'], contextName, 'context');
    const cluster = kubeconfig_named(config['clusters'], context['cluster'], 'cluster');
    const user = kubeconfig_named(config['users'], context['user'], 'user');
    const server = cluster['server'];
    if (typeof server !== 'string' || !/^https:\/\/[^\s/]+/.test(server))
        throw kubeconfig_malformed('its server is no https URL');
    if (cluster['insecure-skip-tls-verify'] === true)
        throw kubeconfig_malformed('it asks to trust any certificate');
    return {
        server: server.replace(/\/+$/, ''),
        ca: pem(cluster, 'certificate-authority'),
        credential: credentialOf(user)
    };
}
function read(text) {
    let value;
    try {
        value = parse(text);
    }
    catch {
        // The parser's own message quotes lines of the text.
        throw kubeconfig_malformed('it is not YAML');
    }
    if (!isRecord(value))
        throw kubeconfig_malformed('it is not a mapping');
    return value;
}
function kubeconfig_named(list, name, kind) {
    const entries = Array.isArray(list) ? list : [];
    const entry = entries.find((candidate) => isRecord(candidate) && candidate['name'] === name);
    const value = isRecord(entry) ? entry[kind] : undefined;
    if (!isRecord(value))
        throw kubeconfig_malformed(`it has no ${kind} for its current context`);
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
    throw kubeconfig_malformed('its user has neither a token nor a client certificate inline');
}
function pem(record, name) {
    const data = record[`${name}-data`];
    if (typeof data === 'string' && data !== '')
        return Buffer.from(data, 'base64').toString('utf8');
    if (record[name] !== undefined)
        throw kubeconfig_malformed(`${name} is a file`);
    return undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function kubeconfig_malformed(what) {
    return new StagingError('invalid-input', `the kubeconfig cannot be used: ${what}`, { hint });
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/readiness.js

/** As `kubectl rollout status` decides it; the status of an older generation proves nothing. */
function readiness_deploymentReadiness(deployment) {
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
function readiness_workloadReadiness(workload) {
    if (workload.kind === 'Deployment')
        return readiness_deploymentReadiness(workload);
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
function readiness_jobReadiness(job) {
    const failed = condition(job, 'Failed');
    if (text(failed, 'status') === 'True')
        return { kind: 'failed', message: text(failed, 'message') ?? text(failed, 'reason') ?? 'it failed' };
    if (text(condition(job, 'Complete'), 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: `${number(job, 'status', 'active') ?? 0} pods running` };
}
function readiness_nodeReadiness(node) {
    const ready = condition(node, 'Ready');
    if (text(ready, 'status') === 'True')
        return { kind: 'ready' };
    return { kind: 'waiting', seen: text(ready, 'reason') ?? 'not Ready' };
}
/** Container states that no waiting mends: the image or the configuration is wrong. */
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
    return items(object, 'status', 'conditions').find((entry) => field(entry, 'type') === type);
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./packages/kubernetes/build/src/transport.js



const transport_attempts = 5;
/** A request that gets no byte for so long is given up; a watch is not. */
const silenceMs = 30_000;
const largestAnswer = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
/** Talks to one API server over TLS with the cluster's own authority. Never logs a body or a header. */
class src_transport_Transport {
    #access;
    #agent;
    #options;
    constructor(access, options) {
        this.#access = access;
        this.#options = options;
        const { ca, credential } = access;
        this.#agent = new Agent({
            keepAlive: true,
            ...(ca === undefined ? {} : { ca }),
            ...(credential.kind === 'certificate' ? { cert: credential.certificate, key: credential.key } : {})
        });
    }
    get server() {
        return this.#access.server;
    }
    /** Sends, retries what may be retried, throws ApiError for every other answer than 2xx. */
    async send(request) {
        const { raw, response } = await this.#persist(request);
        try {
            return { body: raw ? JSON.parse(raw) : undefined, warnings: warningsOf(response) };
        }
        catch (cause) {
            throw this.#unreachable(request, cause);
        }
    }
    /** The same for an answer that is plain text, as a container's log is. */
    async text(request) {
        return (await this.#persist(request)).raw;
    }
    async #persist(request) {
        const idempotent = request.idempotent ?? (request.method !== 'POST' && request.method !== 'PATCH');
        const { clock, log } = this.#options;
        for (let attempt = 1;; attempt += 1) {
            const signal = this.#signal(request.signal);
            try {
                return await this.#once(request, signal);
            }
            catch (error) {
                if (signal?.aborted)
                    throw signal.reason;
                if (!(error instanceof ApiError) || attempt === transport_attempts || !mayRetry(error.status, idempotent))
                    throw error;
                const pause = 250 * 2 ** (attempt - 1);
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
            const outgoing = httpsRequest(url, {
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
        const requestId = response.headers['audit-id'];
        return new ApiError({
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
        const detail = text(cause, 'code') ?? text(cause, 'message');
        return new ApiError({ service: 'Kubernetes', method: request.method, path: request.path, status: 0, ...(detail ? { detail } : {}) }, { cause, hint: 'Is the cluster running, and may this runner reach its API (firewall, control plane allow-list)?' });
    }
}
/** A refused connection never reached the server; 429 and 503 say that nothing was done. */
function mayRetry(status, idempotent) {
    return (status === 429 ||
        status === 503 ||
        (idempotent && (status === 0 || status === 500 || status === 502 || status === 504)));
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
        return text(JSON.parse(raw), 'message');
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
async function watch_listObjects(transport, discovery, query, signal) {
    const resource = await discovery.get(query.apiVersion, query.kind);
    const { body } = await transport.send({
        method: 'GET',
        path: listPathOf(resource, query),
        query: selectors(query),
        ...(signal ? { signal } : {})
    });
    const objects = items(body, 'items').map((item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...item }));
    return { objects, resourceVersion: text(body, 'metadata', 'resourceVersion') ?? '' };
}
/**
 * Follows a set until the signal aborts (then it throws the signal's reason). A connection that ends is taken up again from
 * the last resourceVersion; one that has expired (410, in an ERROR event of a 200 answer) starts over with a list.
 */
async function* watch_watchObjects(transport, discovery, query, options) {
    const { clock, log, signal } = options;
    const resource = await discovery.get(query.apiVersion, query.kind);
    let resourceVersion;
    let failures = 0;
    for (;;) {
        signal.throwIfAborted();
        if (resourceVersion === undefined) {
            const list = await watch_listObjects(transport, discovery, query, signal);
            resourceVersion = list.resourceVersion;
            yield { kind: 'listed', objects: list.objects };
        }
        try {
            const lines = transport.lines({
                method: 'GET',
                path: listPathOf(resource, query),
                query: { ...selectors(query), watch: '1', allowWatchBookmarks: 'true', resourceVersion, timeoutSeconds: '240' },
                signal
            });
            for await (const line of lines) {
                failures = 0;
                const event = JSON.parse(line);
                const object = field(event, 'object');
                const type = text(event, 'type');
                if (type === 'ERROR') {
                    log.debug(`the watch of ${query.kind} ended: ${text(object, 'message') ?? 'no message'}`);
                    resourceVersion = number(object, 'code') === 410 ? undefined : resourceVersion;
                    break;
                }
                resourceVersion = object.metadata.resourceVersion ?? resourceVersion;
                if (type === 'ADDED' || type === 'MODIFIED')
                    yield { kind: 'changed', object };
                else if (type === 'DELETED')
                    yield { kind: 'deleted', object };
            }
        }
        catch (error) {
            if (!(error instanceof ApiError) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status))
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
function selectors(query) {
    return {
        ...(query.labelSelector ? { labelSelector: query.labelSelector } : {}),
        ...(query.fieldSelector ? { fieldSelector: query.fieldSelector } : {})
    };
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/cluster.js







const fieldManager = 'staging-actions';
/** Opens nothing yet: the first request does. Throws when the kubeconfig cannot be used. */
function cluster_openCluster(kubeconfigYaml, options) {
    const { clock, log } = options;
    const transport = new Transport(parseKubeconfig(kubeconfigYaml), options);
    const discovery = new Discovery(transport);
    const locate = async (ref) => pathOf(await discovery.get(ref.apiVersion, ref.kind), ref);
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
                const { body } = await transport.send({ method: 'GET', path: pathOf(resource, ref) });
                return body;
            }
            catch (error) {
                if (error instanceof ApiError && error.status === 404)
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
            const deadline = new Deadline(clock, 120_000, options.signal);
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
                path: pathOf(resource, ref),
                query: { fieldManager, force: 'true' },
                contentType: 'application/apply-patch+yaml',
                body: manifest,
                idempotent: true
            });
            warn(ref, warnings);
            return body;
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
                if (!(error instanceof ApiError && error.status === 404))
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
        close: () => transport.close()
    };
    return cluster;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/manifests.js



/** Reads a file of manifests: several documents, empty ones skipped, `List` objects unfolded. `source` is for the message. */
function manifests_parseManifests(source, path = 'the manifests') {
    const manifests = [];
    const documents = parseAllDocuments(source);
    for (const [index, document] of (Array.isArray(documents) ? documents : []).entries()) {
        const where = `document ${index + 1} of ${path}`;
        const [problem] = document.errors;
        if (problem)
            throw new StagingError('invalid-configuration', `${where} is not YAML: ${problem.code}`);
        const value = document.toJS();
        if (value === null || value === undefined)
            continue;
        const list = text(value, 'kind') === 'List' ? field(value, 'items') : undefined;
        for (const item of Array.isArray(list) ? list : [value])
            manifests.push(check(item, where));
    }
    return manifests;
}
function check(value, where) {
    for (const path of [['apiVersion'], ['kind'], ['metadata', 'name']])
        if (!text(value, ...path))
            throw new StagingError('invalid-configuration', `${where} has no ${path.join('.')}`);
    return value;
}

;// CONCATENATED MODULE: ./packages/kubernetes/build/src/index.js






;// CONCATENATED MODULE: ./packages/environment/build/src/kube-access.js

/** As long as a step may take, and no longer: every kubeconfig is a key to the cluster. */
const kubeconfigSeconds = 3600;
/** Opens our cluster by a fresh, short-lived kubeconfig, whose credential is masked. */
async function kube_access_openOurCluster({ digitalocean, context }, clusterId, { mask, deadline }) {
    const seconds = Math.min(kubeconfigSeconds, Math.max(600, Math.ceil(deadline.remaining() / 1000)));
    const kubeconfig = await digitalocean.clusters.kubeconfig(clusterId, seconds);
    const { credential } = parseKubeconfig(kubeconfig);
    mask(credential.kind === 'token' ? credential.token : credential.key);
    return openCluster(kubeconfig, { clock: context.clock, log: context.log, signal: deadline.signal });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/generation.js

/** A destroy begins: whatever was begun before it must not create anything any more. */
function generation_raisedGeneration(document) {
    return { ...document, generation: document.generation + 1 };
}
/** Throws `superseded` when a destroy began since `generation` was read. To be asked right before each effect. */
function generation_requireGeneration(document, generation, doing) {
    const current = document?.generation ?? 0;
    if (current === generation)
        return;
    throw new RefusedError('superseded', `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} → ${current})`, {
        hint: 'Start the run again if the environment is still wanted.'
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/live-deployment.js


/** Shows the environment on the repository's page. It is for people: without the right to do so the run goes on. */
async function live_deployment_announceLive(environment, url) {
    const { github, names, context } = environment;
    await unlessForbidden(environment, async () => {
        const ref = context.sha;
        const id = await createDeployment(github, {
            ref,
            environment: names.deploymentEnvironment,
            description: `Provisioned by ${context.actor}`
        });
        await setDeploymentStatus(github, id, {
            state: 'success',
            logUrl: context.run.url,
            ...(url && { environmentUrl: url })
        });
    });
}
async function live_deployment_announceGone(environment) {
    const { github, names, context } = environment;
    await unlessForbidden(environment, async () => {
        for (const { id } of await listDeployments(github, names.deploymentEnvironment)) {
            if ((await findDeploymentState(github, id)) === 'inactive')
                continue;
            await setDeploymentStatus(github, id, { state: 'inactive', logUrl: context.run.url, description: 'Destroyed' });
        }
    });
}
async function unlessForbidden({ context }, announce) {
    try {
        await announce();
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        context.log.warning(`the environment is not shown on the repository's page: ${error.message}. Give the job \`permissions: deployments: write\`.`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-settings.js





/** What every stack is told of the environment; a stack declares those that it wants. */
function stack_settings_stackVariables(names, configuration, apps) {
    const { region, domain } = configuration.environment;
    return {
        TF_VAR_name_prefix: names.prefix,
        TF_VAR_owner_tag: names.ownerTag,
        TF_VAR_environment: names.environment,
        TF_VAR_region: region,
        TF_VAR_hosts: JSON.stringify(stack_settings_hostsOf(apps, domain)),
        TF_VAR_database_name: names.databaseName,
        ...(domain !== undefined && { TF_VAR_domain: domain })
    };
}
/** The host names that the environment has to answer for: those in its zone. */
function stack_settings_hostsOf(apps, domain) {
    if (domain === undefined)
        return [];
    const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname);
    return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`));
}
function stack_settings_stackBackend(stack, names, configuration, 
/** From the runner's environment; wins over the region's own endpoint, not over the stack's. */
spacesUrl) {
    const { bucket, key, region = configuration.environment.region, endpoint } = stack.backend;
    if (!bucket)
        throw new StagingError('invalid-configuration', `the stack ${stack.name} has no bucket for its state`, {
            hint: 'Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket.'
        });
    return {
        bucket,
        key: stateKey(names, stack.name, key),
        region,
        endpoint: endpoint ?? spacesUrl ?? `https://${region}.digitaloceanspaces.com`
    };
}
/** A fingerprint of all that decides what an apply would make: the stacks' files, the modules beside them, and their variables. */
async function stack_settings_stacksDigest(workspace, configuration, variables) {
    const hash = createHash('sha256').update(JSON.stringify([configuration.stacks, variables]));
    // Modules are looked for beside the stacks, where a relative `source` would find them.
    const folders = new Set(configuration.stacks.map(({ directory }) => directory.split('/').slice(0, -1).join('/') || directory));
    for (const folder of [...folders].sort()) {
        for (const file of await terraformFiles(join(workspace, folder)))
            hash.update(file).update(await readFile(join(workspace, folder, file)));
    }
    return hash.digest('hex');
}
/** Without `.terraform.lock.hcl`, which `init` writes where there is none. */
async function terraformFiles(directory) {
    try {
        const files = await readdir(directory, { recursive: true });
        return files.filter((file) => /\.(tf|tf\.json|tfvars|tftpl)$/.test(file) && !file.includes('.terraform/')).sort();
    }
    catch {
        return [];
    }
}
/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
function stack_settings_stackBackends(names, configuration, spacesUrl) {
    return configuration.stacks.map((stack) => stack_settings_stackBackend(stack, names, configuration, spacesUrl));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/associated.js

/**
 * All that is going to be deleted: what was observed, and what the service says was made for our cluster. It says so only as
 * long as the cluster lives; afterwards nothing shows whose a volume was.
 */
async function associated_recordDoomed(observed, digitalocean) {
    const doomed = [...observed.resources];
    for (const { id } of observed.resources.filter(({ kind }) => kind === 'cluster')) {
        const associated = await digitalocean.clusters.associatedResources(id);
        const groups = [
            ['load-balancer', associated?.load_balancers ?? []],
            ['volume', associated?.volumes ?? []],
            ['volume-snapshot', associated?.volume_snapshots ?? []]
        ];
        for (const [kind, found] of groups)
            for (const one of found) {
                const resource = { kind, id: one.id, name: one.name, proof: 'cluster' };
                if (!doomed.some((other) => sameResource(other, resource)))
                    doomed.push(resource);
            }
    }
    return doomed;
}
/** What the ledger says was made or was to be deleted, and nothing proves to be ours any more: to look at, and to report. */
function associated_recordedOnly(ledger, doomed, domain) {
    return ledger.journal.flatMap(({ kind, id, name, goneAt }) => {
        const known = resourceKinds.find((one) => one === kind);
        if (!known || known === 'tag' || id === '' || goneAt || (known === 'dns-record' && !domain))
            return [];
        const resource = {
            kind: known,
            id,
            name,
            proof: 'none',
            ...(domain && known === 'dns-record' && { zone: domain })
        };
        return doomed.some((other) => sameResource(other, resource)) ? [] : [resource];
    });
}
/** Tags of clusters of ours that are gone by now. */
function associated_formerTags({ journal }) {
    return new Set(journal.filter(({ kind }) => kind === 'tag').map(({ id }) => id));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/bootstrap.js




/**
 * What makes a cluster a platform, in the order of the files' names.
 * @param directory absolute path of the folder with the manifests.
 * @param placeholders `${name}` in the manifests, by name. Anything else in this form stays as it is.
 */
async function bootstrap_readBootstrap(directory, placeholders) {
    const files = (await foldersFiles(directory)).filter((file) => /\.ya?ml$/.test(file)).sort();
    const manifests = [];
    for (const file of files) {
        const text = await readFile(join(directory, file), 'utf8');
        manifests.push(...parseManifests(substitute(text, placeholders), file));
    }
    return manifests;
}
/** Applies the manifests: the platform, and once its Jobs are through (they may install more) the secrets and the Applications. */
async function bootstrap_bootstrapCluster({ manifests, secrets }, deps) {
    const { cluster, log } = deps;
    if (manifests.length === 0)
        log.info('there are no bootstrap manifests: the cluster stays as it is');
    const isApplication = ({ kind }) => kind === 'Application' || kind === 'ApplicationSet';
    const first = manifests.findIndex(isApplication);
    const platform = first < 0 ? manifests : manifests.slice(0, first);
    const applications = first < 0 ? [] : manifests.slice(first);
    for (const manifest of platform)
        await apply(cluster, manifest);
    log.info(`applied ${platform.length} manifests of the platform`);
    for (const job of platform.filter(({ kind }) => kind === 'Job'))
        await bootstrap_waitForWorkload(job, deps);
    await bootstrap_applySecrets(secrets, cluster);
    for (const manifest of applications)
        await apply(cluster, manifest);
    log.info(`applied ${secrets.length} Secrets and ${applications.length} Applications`);
}
/** The Secrets with the namespaces that they need. One that is there is left alone: applied anew it would lose its labels. */
async function bootstrap_applySecrets(secrets, cluster) {
    for (const name of new Set(secrets.map(({ metadata }) => metadata.namespace ?? 'default'))) {
        const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } };
        if (!(await cluster.find(refOf(namespace))))
            await apply(cluster, namespace);
    }
    for (const secret of secrets)
        await apply(cluster, secret);
}
async function apply(cluster, manifest) {
    try {
        await cluster.apply(manifest);
    }
    catch (cause) {
        const detail = cause instanceof ApiError ? `: ${cause.message}` : '';
        throw new StagingError('bootstrap-failed', `the cluster did not take ${describeRef(refOf(manifest))}${detail}`, {
            cause
        });
    }
}
/** Until a Job is through or a Deployment and its like are available. One that failed for good fails the bootstrap. */
async function bootstrap_waitForWorkload(manifest, { cluster, clock, log, deadline }) {
    const ref = refOf(manifest);
    await waitUntil(async () => {
        const found = await cluster.find(ref);
        // A Job that is through is removed after a while.
        if (!found)
            return ref.kind === 'Job' ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: 'it is not there' };
        const readiness = ref.kind === 'Job' ? jobReadiness(found) : workloadReadiness(found);
        if (readiness.kind === 'failed')
            throw new StagingError('bootstrap-failed', `${describeRef(ref)} failed: ${readiness.message}`);
        return readiness.kind === 'ready' ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: readiness.seen };
    }, { awaited: describeRef(ref), clock, deadline, log, first: 500, most: 5000 });
}
async function foldersFiles(directory) {
    try {
        return await readdir(directory);
    }
    catch {
        return [];
    }
}
function substitute(text, placeholders) {
    return text.replace(/\$\{([a-z_]+)\}/g, (whole, name) => placeholders[name] ?? whole);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/claim.js





/**
 * Enters a provision into the ledger as soon as no other operation is in the way; waits for those that are. Its lease comes in
 * the same write: a teardown that ends meanwhile must see that the environment is wanted. It lasts until the deadline.
 * The document is as written: its generation is the one that everything from now on must carry.
 */
async function claim_claimProvision(environment, { operation, lease }, deadline) {
    const { ledger, github, context, names } = environment;
    const { clock, log } = context;
    try {
        return await waitUntil(async () => {
            const isOver = await verdictOn(await ledger.read(), context.run, { github, clock });
            let busy;
            let abandoned = [];
            const document = await ledger.update(`provision: claim by ${operation.actor}`, (current) => {
                const since = new Date(clock.now()).toISOString();
                const claim = claimOperation(current, { ...operation, since }, isOver);
                busy = claim.kind === 'busy' ? claim.by : undefined;
                if (claim.kind === 'busy')
                    return undefined;
                const kept = new Set(claim.document.operations.map(({ id }) => id));
                abandoned = abandonedIn(current, current.operations.filter(({ id }) => !kept.has(id)), clock.now());
                const until = clock.now() + deadline.remaining();
                return withLease(claim.document, heldUntil(current, { ...lease, since }, until));
            });
            return busy
                ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
                : { kind: 'done', value: { document, abandoned } };
        }, { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 });
    }
    catch (error) {
        if (!(error instanceof WaitTimeoutError))
            throw error;
        throw new StagingError('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
            hint: 'Wait for that run, or cancel it.',
            cause: error
        });
    }
}
/** Our lease, or the one that our run has already: that one is not shortened. */
function heldUntil(document, lease, until) {
    const own = liveLeases(document, Date.parse(lease.since)).find(({ id }) => id === lease.id);
    const latest = Math.max(until, own ? Date.parse(own.until) : 0);
    return { ...lease, since: own?.since ?? lease.since, until: new Date(latest).toISOString() };
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/required-version.js


/** The `required_version` of a stack's own files, all of them joined; undefined when it names none. */
async function required_version_requiredVersion(directory) {
    const names = (await readdir(directory)).filter((name) => name.endsWith('.tf')).sort();
    const found = [];
    for (const name of names) {
        const text = (await readFile(join(directory, name), 'utf8')).replace(/^\s*(#|\/\/).*$/gm, '');
        for (const match of text.matchAll(/^\s*required_version\s*=\s*"([^"]+)"/gm))
            if (match[1])
                found.push(match[1]);
    }
    return found.length > 0 ? found.join(', ') : undefined;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/find-binary.js






/** Where Terraform is published by its maker. */
const releases = 'https://releases.hashicorp.com/terraform';
/** What is installed when the stack does not ask for another. */
const preferred = { major: 1, minor: 11, patch: 4 };
/** The PATH's terraform where it is what is asked for, else one from the tool cache, else the vendor's release. */
async function find_binary_findBinary(request) {
    const { directory, version, env, spawn, tools, log } = request;
    if (version && !parseVersion(version))
        throw new StagingError('invalid-input', `"${version}" is not a version of terraform`, { hint: 'Such as 1.11.4.' });
    const wanted = version ? `= ${version}` : ((await requiredVersion(directory)) ?? '>= 1.0');
    const present = await versionOnPath(spawn, env);
    if (present && satisfies(present, wanted))
        return { path: 'terraform', version: renderVersion(present) };
    const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted));
    if (!chosen)
        throw new StagingError('terraform-missing', `no version of terraform is known that satisfies "${wanted}"`, {
            hint: 'Give the exact version as the input terraform-version.'
        });
    const text = renderVersion(chosen);
    const cached = await tools.find('terraform', text);
    if (cached)
        return { path: join(cached, 'terraform'), version: text };
    const had = present ? `the PATH has ${renderVersion(present)}, ` : '';
    log.info(`installing terraform ${text} (${had}wanted: ${wanted})`);
    return { path: join(await install(text, tools), 'terraform'), version: text };
}
async function versionOnPath(spawn, env) {
    try {
        const { exitCode, stdout } = await spawn('terraform', ['version', '-json'], { env });
        if (exitCode !== 0)
            return undefined;
        const answer = JSON.parse(stdout.toString());
        return typeof answer.terraform_version === 'string' ? parseVersion(answer.terraform_version) : undefined;
    }
    catch {
        // Not installed, or a wrapper that answers otherwise: the same to us.
        return undefined;
    }
}
/** Nothing is unpacked before its checksum is proven. */
async function install(version, tools) {
    const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch] ?? process.arch;
    const archive = `terraform_${version}_${process.platform}_${machine}.zip`;
    try {
        const sums = await readFile(await tools.download(`${releases}/${version}/terraform_${version}_SHA256SUMS`), 'utf8');
        const zip = await tools.download(`${releases}/${version}/${archive}`);
        const digest = createHash('sha256')
            .update(await readFile(zip))
            .digest('hex');
        if (!sums.split('\n').includes(`${digest}  ${archive}`))
            throw new StagingError('terraform-missing', `${archive} does not have its published checksum`);
        return await tools.installZip(zip, 'terraform', version);
    }
    catch (cause) {
        if (cause instanceof StagingError)
            throw cause;
        throw new StagingError('terraform-missing', `could not install terraform ${version}`, {
            cause,
            hint: `Install it in a step before, or let this runner reach ${new URL(releases).host}.`
        });
    }
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/terraform/build/src/lines.js

/** Cuts a stream of bytes into lines, whatever the chunks; `end` passes on what is left without a line break. */
function lines_splitLines(onLine) {
    const decoder = new StringDecoder('utf8');
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

;// CONCATENATED MODULE: ./packages/terraform/build/src/open-terraform.js










/** Milliseconds for a second attempt to save the state: a cancelled run is killed soon. */
const rescuePatience = 60_000;
/** The most that is said of one failure: the log has the rest. */
const mostDiagnostics = 5;
/** Finds the binary. Throws `terraform-missing` when none can be had. */
async function open_terraform_openTerraform(request) {
    const { directory, env, spawn, log, deadline } = request;
    const binary = await findBinary(request);
    await mkdir(request.temp, { recursive: true });
    const work = await mkdtemp(join(request.temp, 'terraform-'));
    log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`);
    const childEnv = {
        ...env,
        TF_DATA_DIR: join(work, 'data'),
        TF_IN_AUTOMATION: '1',
        TF_INPUT: '0',
        CHECKPOINT_DISABLE: '1'
    };
    /** Runs to its end; text output is kept, events are passed on as they come. */
    const run = async (what, args, onEvent) => {
        if (deadline.signal.aborted)
            throw deadline.signal.reason;
        const diagnostics = [];
        const lines = [];
        const onLine = (line) => {
            const event = onEvent && parseEvent(line);
            if (!event) {
                if (!onEvent)
                    lines.push(line);
                return;
            }
            if (event.kind === 'diagnostic')
                diagnostics.push(event.diagnostic);
            onEvent?.(event);
        };
        const reader = splitLines(onLine);
        const { exitCode, stderr } = await spawn(binary.path, args, {
            cwd: directory,
            env: childEnv,
            signal: deadline.signal,
            onStdout: reader.write
        });
        reader.end();
        const fail = () => {
            const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
            throw failure(what, exitCode, errors, stderr.toString(), deadline.signal);
        };
        return { exitCode, text: lines.join('\n'), fail };
    };
    const writeVariables = async (variables) => {
        if (Object.keys(variables).length === 0)
            return [];
        const file = join(work, 'variables.tfvars.json');
        await writeFile(file, JSON.stringify(variables), { mode: 0o600 });
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
    const errored = join(directory, 'errored.tfstate');
    /** What terraform could not save it leaves beside the stack, passwords and all: it goes where it belongs, or nowhere. */
    const rescueState = async () => {
        if (!(await exists(errored)))
            return;
        try {
            // Also when the run was cancelled: without the state, what was just made would be known to nobody.
            const { exitCode } = await spawn(binary.path, ['state', 'push', errored], {
                cwd: directory,
                env: childEnv,
                signal: AbortSignal.timeout(rescuePatience)
            });
            if (exitCode === 0)
                log.info('the state that terraform could not save at first is saved');
            else
                log.warning('the state could not be saved: what was made since then has to be found in the account');
        }
        finally {
            await rm(errored, { force: true });
        }
    };
    const change = async (command, variables, onEvent = () => { }) => {
        // One of an earlier run may be another environment's: it must not be taken for what this run could not save.
        await rm(errored, { force: true });
        const args = [command, '-json', '-auto-approve', '-input=false', ...(await writeVariables(variables))];
        const { exitCode, fail } = await run(command, args, logged(onEvent));
        if (exitCode === 0)
            return;
        await rescueState();
        fail();
    };
    return {
        version: binary.version,
        async init(backend) {
            const file = join(work, 'backend.hcl');
            await writeFile(file, renderBackend(backend), { mode: 0o600 });
            const { exitCode, fail } = await run('init', ['init', '-input=false', '-no-color', `-backend-config=${file}`]);
            if (exitCode !== 0)
                fail();
        },
        async plan(variables = {}) {
            const changes = [];
            const onEvent = (event) => {
                if (event.kind === 'planned-change')
                    changes.push({ address: event.address, action: event.action });
            };
            const args = ['plan', '-json', '-detailed-exitcode', '-input=false', ...(await writeVariables(variables))];
            const { exitCode, fail } = await run('plan', args, onEvent);
            if (exitCode === 0)
                return { kind: 'clean' };
            return exitCode === 2 ? { kind: 'changes', changes } : fail();
        },
        apply: (variables, onEvent) => change('apply', variables, onEvent),
        destroy: (variables, onEvent) => change('destroy', variables, onEvent),
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
        async stateList() {
            const { exitCode, text, fail } = await run('state pull', ['state', 'pull']);
            if (exitCode !== 0)
                fail();
            return parseState(text);
        },
        async forceUnlock(lockId) {
            const { exitCode, fail } = await run('force-unlock', ['force-unlock', '-force', '-no-color', lockId]);
            if (exitCode !== 0)
                fail();
        },
        async importBlocks(blocks) {
            const file = join(directory, 'staging_actions_imports.tf');
            const text = blocks.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${quote(id)}\n}\n`);
            await writeFile(file, text.join('\n'));
            return () => rm(file, { force: true });
        },
        close: () => rm(work, { recursive: true, force: true })
    };
}
async function exists(file) {
    return access(file).then(() => true, () => false);
}
/** The error of a terraform that ended badly: why, in its own words, with file and line. */
function failure(what, exitCode, errors, stderr, signal) {
    if (signal.aborted && signal.reason instanceof StagingError)
        return signal.reason;
    const lock = lockInfo(errors) ?? lockInfo([{ severity: 'error', summary: lockSummary(stderr), detail: stderr }]);
    if (lock)
        return new open_terraform_StateLockedError(lock);
    const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic);
    const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : [];
    const said = shown.length > 0 ? [...shown, ...more].join('\n') : stderr.trim().split('\n').slice(-20).join('\n');
    return new TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || 'it said nothing'}`, errors);
}
function lockSummary(stderr) {
    return /Error acquiring the state lock/.exec(stderr)?.[0] ?? '';
}
/** Terraform ended with an error; `diagnostics` are its errors. */
class TerraformError extends src/* StagingError */.QH {
    diagnostics;
    constructor(message, diagnostics) {
        super('terraform-failed', message, { hint: 'What was made before the failure is in the state and in the account.' });
        this.diagnostics = diagnostics;
    }
}
/** Somebody holds the state's lock, or died with it. */
class open_terraform_StateLockedError extends src/* StagingError */.QH {
    lock;
    constructor(lock) {
        super('state-locked', `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`, { hint: 'When the run that took the lock is over, unlock it with `terraform force-unlock`.' });
        this.lock = lock;
    }
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/index.js




;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-terraform.js

/** Opens stacks with the run's credentials: the only process beside ours that sees them. */
function stackRunner({ context, digitaloceanToken, spaces, version }) {
    const { env, spawn, tools, log, temp, urls } = context;
    return ({ directory, variables, deadline }) => openTerraform({
        directory,
        env: {
            ...env,
            ...variables,
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
}
/**
 * Runs `work`; if a killed run left the state locked, unlocks it and runs it once more. The lock must be younger than the
 * beginning of an operation that is known to have ended without a word: a person may be at work with terraform by hand.
 */
async function stack_terraform_despiteStaleLock(terraform, abandoned, log, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof StateLockedError))
            throw error;
        const created = lockTime(error.lock.created);
        const killed = abandoned.find(({ since, until }) => created >= since && created <= until);
        if (!killed)
            throw error;
        log.info(`the state is still locked by ${killed.run}, which is over: unlocking it`);
        await terraform.forceUnlock(error.lock.id);
        await work();
    }
}
/** Terraform writes `2026-11-01 10:00:00.123456 +0000 UTC`. */
function lockTime(text) {
    const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/.exec(text);
    return match ? Date.parse(`${match[1]}T${match[2]}Z`) + 999 : Number.NaN;
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-store.js



/**
 * Deletes a stack's state with all its versions, and what a killed run left of its lock. It holds passwords: it must not outlive
 * the environment, and in a bucket with versioning a plain delete only covers it up.
 */
async function state_store_deleteState(backend, credentials) {
    for (const key of [backend.key, `${backend.key}.tflock`]) {
        await send(backend, credentials, { method: 'DELETE', key, expected: [404] });
        for (const version of await versionsOf(backend, credentials, key))
            await send(backend, credentials, { method: 'DELETE', key, query: { versionId: version }, expected: [404] });
    }
}
/** Ids of what the bucket keeps of one key, the marks of deletions among them. Without versioning there are none, or `null`. */
async function versionsOf(backend, credentials, key) {
    const found = [];
    let from = {};
    for (;;) {
        // A store that knows no versions says so in one of these ways. A key that may not list them may not delete them either:
        // then the bucket's own rule has to (infra/foundation).
        const query = { versions: '', prefix: key, ...from };
        const { status, text } = await send(backend, credentials, {
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
async function state_store_honoursConditionalWrites(backend, credentials) {
    const key = `${backend.key}.probe-${randomUUID()}`;
    const condition = { 'if-none-match': '*' };
    try {
        await send(backend, credentials, { method: 'PUT', key, headers: condition });
        const again = await send(backend, credentials, {
            method: 'PUT',
            key,
            headers: condition,
            expected: [409, 412, 501]
        });
        return again.status >= 400;
    }
    finally {
        await send(backend, credentials, { method: 'DELETE', key, expected: [404] });
    }
}
/** One signed request. */
async function send({ bucket, endpoint }, { accessKey, secretKey }, { method, key = '', query = {}, headers = {}, expected = [] }) {
    const client = new AwsClient({
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
    const response = await client
        .fetch(url, { method, headers, ...(method === 'PUT' && { body: 'probe' }) })
        .catch((cause) => {
        throw new ApiError({ service: 'Spaces', method, path, status: 0 }, { cause });
    });
    const text = await response.text();
    if (!response.ok && !expected.includes(response.status))
        throw new ApiError({ service: 'Spaces', method, path, status: response.status }, response.status === 403 || response.status === 401
            ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
            : {});
    return { status: response.status, text };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/candidates.js
/** Kinds that the account lists, and what the provider calls them. */
const types = {
    cluster: 'digitalocean_kubernetes_cluster',
    database: 'digitalocean_database_cluster',
    vpc: 'digitalocean_vpc',
    'load-balancer': 'digitalocean_loadbalancer',
    project: 'digitalocean_project',
    'dns-record': 'digitalocean_record'
};
function candidates_candidatesAmong(existing, names) {
    const ownNames = [names.cluster, names.database, names.vpc, names.loadBalancer, names.project];
    return existing.flatMap(({ kind, id, name, zone }) => {
        const type = types[kind];
        if (!type || name.startsWith('AAAA '))
            return [];
        // Kubernetes makes load balancers too, in the same network: those are its own, whatever Terraform plans.
        if (kind === 'load-balancer' && !name.startsWith(`${names.prefix}-`))
            return [];
        if (kind !== 'dns-record')
            return [
                {
                    type,
                    importId: id,
                    stateId: id,
                    keys: [name],
                    isPreferred: ownNames.includes(name),
                    isOneOfMany: false
                }
            ];
        const host = name.replace(/^\S+ /, '');
        return [
            {
                type,
                importId: `${zone},${id}`,
                stateId: id,
                keys: [host, `${host}.${zone}`],
                isPreferred: false,
                isOneOfMany: true
            }
        ];
    });
}
const parts = {
    db: 'digitalocean_database_db',
    user: 'digitalocean_database_user',
    pool: 'digitalocean_database_connection_pool'
};
/**
 * What is in our database cluster, of the types that are planned: not every engine has each of them. The service's own database
 * and user are nobody's to make.
 */
async function candidates_databaseParts(existing, planned, names, { databases }) {
    const clusters = existing.filter(({ kind }) => kind === 'database');
    const cluster = clusters.find(({ name }) => name === names.database) ?? (clusters.length === 1 ? clusters[0] : undefined);
    if (!cluster)
        return [];
    const { id } = cluster;
    const part = (type, name, stateId, isPreferred) => ({
        type,
        importId: `${id},${name}`,
        stateId,
        keys: [name],
        isPreferred,
        isOneOfMany: false
    });
    const dbs = planned.has(parts.db) ? await databases.dbs(id) : [];
    const users = planned.has(parts.user) ? await databases.users(id) : [];
    const pools = planned.has(parts.pool) ? await databases.pools(id) : [];
    return [
        ...dbs
            .filter(({ name }) => name !== 'defaultdb')
            .map(({ name }) => part(parts.db, name, `${id}/database/${name}`, name === names.databaseName)),
        ...users
            .filter(({ name }) => name !== 'doadmin')
            .map(({ name }) => part(parts.user, name, `${id}/user/${name}`, false)),
        ...pools.map(({ name, db }) => part(parts.pool, name, `${id}/${name}`, db === names.databaseName))
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/adopt.js


/**
 * What Terraform is about to create although it is there: after a create that failed, or with a lost state, nothing knows the
 * id, and a second attempt would only meet the name. Pairs are made only where there is no choice.
 */
function importsFor(planned, candidates, known) {
    const unknown = candidates.filter(({ stateId }) => !known.has(stateId));
    return planned.flatMap((address) => {
        const type = typeOf(address);
        const choice = unknown.filter((candidate) => candidate.type === type);
        const hasRivals = planned.some((other) => other !== address && typeOf(other) === type);
        const chosen = choose(address, choice, hasRivals);
        return chosen ? [{ to: address, id: chosen.importId }] : [];
    });
}
/** `module.dns.digitalocean_record.host["a.b"]` → `digitalocean_record`. */
function typeOf(address) {
    return /(?:^|\.)(digitalocean_[a-z_]+)\.[^.[]+(?:\[.*\])?$/.exec(address)?.[1] ?? '';
}
function choose(address, choice, hasRivals) {
    const key = /\["([^"]+)"\]$/.exec(address)?.[1];
    const named = choice.filter(({ keys }) => key !== undefined && keys.includes(key));
    const [one] = named;
    if (one && named.length === 1)
        return one;
    // One of several, and its key does not say which.
    if (hasRivals || (key !== undefined && choice.some(({ isOneOfMany }) => isOneOfMany)))
        return undefined;
    const preferred = choice.filter(({ isPreferred }) => isPreferred);
    const left = preferred.length > 0 ? preferred : choice;
    return left.length === 1 ? left[0] : undefined;
}
/** A half-made resource cannot be taken over before it is whole. */
async function adopt_waitUntilWhole({ digitalocean, context }, resources, deadline) {
    const { clock, log } = context;
    const wait = (awaited, find, ready) => waitUntil(async () => {
        const state = await find();
        // Gone, or broken for good: Terraform says what it thinks of that.
        return state === undefined || ready.includes(state)
            ? { kind: 'done', value: undefined }
            : { kind: 'waiting', seen: state };
    }, { awaited, clock, deadline, log, first: 1000, most: 10_000 });
    for (const { kind, id, name } of resources) {
        if (kind === 'cluster')
            await wait(`the cluster ${name} to run`, async () => (await digitalocean.clusters.find(id))?.status.state, [
                'running',
                'degraded',
                'error'
            ]);
        if (kind === 'database')
            await wait(`the database ${name} to be online`, async () => (await digitalocean.databases.find(id))?.status, [
                'online'
            ]);
        if (kind === 'load-balancer')
            await wait(`the load balancer ${name} to be active`, async () => (await digitalocean.loadBalancers.find(id))?.status, ['active', 'errored']);
    }
}
/** Applies with whatever exists already taken into the state instead of made again. */
async function adopt_applyAdopting(terraform, variables, existing, { names, digitalocean, context }) {
    const { log } = context;
    const known = new Set((await terraform.stateList()).flatMap(({ id }) => id ?? []));
    const plan = await terraform.plan(variables);
    const planned = plan.kind === 'clean' ? [] : plan.changes.filter(({ action }) => action === 'create').map(({ address }) => address);
    const candidates = [
        ...candidatesAmong(existing, names),
        ...(await databaseParts(existing, new Set(planned.map(typeOf)), names, digitalocean))
    ];
    const blocks = importsFor(planned, candidates, known);
    for (const { to, id } of blocks)
        log.info(`${to} is there already: taking over ${id}`);
    const remove = await terraform.importBlocks(blocks);
    try {
        await terraform.apply(variables);
    }
    finally {
        await remove();
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
;// CONCATENATED MODULE: ./packages/environment/build/src/provision/secrets.js


const secretsSchema = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/), schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[-._a-zA-Z0-9]+$/), coerce/* string */.Yj()));
/** The stack's output `secrets`, `{"<namespace>/<name>": {KEY: value}}`, as Secrets. What is secret of them is masked first. */
function secrets_secretsOf(output, { mask, open }) {
    if (output === undefined || output === null)
        return [];
    const parsed = secretsSchema.safeParse(output);
    if (!parsed.success)
        throw new StagingError('invalid-configuration', 'the stack\'s output `secrets` is not of the form {"<namespace>/<name>": {KEY: value}}');
    return Object.entries(parsed.data).map(([path, values]) => {
        for (const value of Object.values(values))
            for (const part of maskable(value, open))
                mask(part);
        const [namespace = '', name = ''] = path.split('/');
        return secret(namespace, name, values);
    });
}
/**
 * What of a value is to be masked. GitHub drops every output that contains a masked text: a setting such as `staging` must not
 * be one. Each line for itself, for a mask of several lines is taken line by line, the short ones too.
 */
function maskable(value, open) {
    return [...value.split(/\r?\n/).map((line) => line.trim()), ...passwordOf(value)].filter((part) => part.length >= shortest && !open.some((text) => text.includes(part)));
}
const shortest = 8;
/** The password of a URL, as it is written there and as it is used. */
function passwordOf(value) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url?.password)
        return [];
    try {
        return [url.password, decodeURIComponent(url.password)];
    }
    catch {
        return [url.password];
    }
}
/** How Argo CD learns the credentials of a repository. A run's own token would be dead within the day. */
function secrets_repositorySecret(url, token) {
    return secret('argocd', 'staging-repository', { type: 'git', url, username: 'x-access-token', password: token }, { 'argocd.argoproj.io/secret-type': 'repository' });
}
function secret(namespace, name, values, labels = {}) {
    return {
        apiVersion: 'v1',
        kind: 'Secret',
        type: 'Opaque',
        metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': 'staging-actions', ...labels } },
        data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString('base64')]))
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/watch-generation.js


const interval = 15_000;
/** Looks into the ledger now and then while something long is going on. Looking costs one request as long as nothing changes. */
function watch_generation_watchGeneration(ledger, generation, { clock, log, signal }) {
    const superseded = new AbortController();
    const stopped = new AbortController();
    const either = AbortSignal.any([signal, stopped.signal]);
    const look = async () => {
        while (!either.aborted) {
            await clock.sleep(interval, either);
            const document = await ledger.read().catch((error) => {
                log.debug(`the ledger could not be read: ${toStagingError(error).message}`);
                return undefined;
            });
            if (!document)
                continue;
            try {
                requireGeneration(document, generation, 'the stacks were complete');
            }
            catch (error) {
                superseded.abort(error);
                return;
            }
        }
    };
    // It ends by its own sleep being aborted: that is no error.
    void look().catch(() => { });
    return {
        signal: superseded.signal,
        throwIfSuperseded: () => superseded.signal.throwIfAborted(),
        stop: () => stopped.abort()
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/make.js










/** Journals what is going to be made, then makes it: all stacks, in their order. */
async function make_makeEnvironment(request, deps) {
    const { environment, generation, teamUuid, existing, deadline } = request;
    const { configuration, context, ledger } = environment;
    const { clock, log } = context;
    await ledger.update('provision: about to create', (current) => {
        requireGeneration(current, generation, 'creating anything');
        return { ...withJournal(current, plannedJournal(environment)), teamUuid };
    });
    const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal });
    const inner = new Deadline(clock, deadline.remaining(), AbortSignal.any([deadline.signal, watch.signal]));
    const outputs = {};
    try {
        await waitUntilWhole(environment, existing, inner);
        for (const stack of configuration.stacks)
            await log.group(`Apply the stack ${stack.name}`, async () => Object.assign(outputs, await applyStack(stack, { ...request, deadline: inner }, deps)));
    }
    catch (error) {
        // Terraform ended because we interrupted it: the reason is ours.
        watch.throwIfSuperseded();
        throw error;
    }
    finally {
        watch.stop();
    }
    const clusterId = outputs['cluster_id'];
    if (typeof clusterId !== 'string' || clusterId === '')
        throw new StagingError('invalid-configuration', 'none of the stacks has an output `cluster_id`', {
            hint: 'One stack must give the id of its DigitalOcean Kubernetes cluster.'
        });
    return {
        clusterId,
        secrets: secretsOf(outputs['secrets'], { mask: deps.mask, open: openly(environment, clusterId) })
    };
}
async function applyStack(stack, request, deps) {
    const { environment, variables, generation, existing, abandoned, deadline } = request;
    const { configuration, context, names, ledger } = environment;
    const { log } = context;
    const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
    const useLockfile = await honoursConditionalWrites(backend, deps.spaces);
    if (!useLockfile)
        log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`);
    const directory = join(context.workspace, stack.directory);
    const terraform = await deps.openTerraform({ directory, variables, deadline });
    try {
        await terraform.init({ ...backend, useLockfile });
        requireGeneration(await ledger.read(), generation, `applying the stack ${stack.name}`);
        // A load balancer refuses a tag that does not exist; and the search key is there before anything that it must find.
        await environment.digitalocean.tags.ensure(names.ownerTag);
        await despiteStaleLock(terraform, abandoned, log, () => make_apply(terraform, stack, existing, environment));
        return Object.fromEntries(Object.entries(await terraform.outputs()).map(([name, { value }]) => [name, value]));
    }
    finally {
        await terraform.close();
    }
}
function make_apply(terraform, stack, existing, environment) {
    return existing.length === 0
        ? terraform.apply(stack.variables)
        : applyAdopting(terraform, stack.variables, existing, environment);
}
/** What our outputs say, and what stands in names and addresses. */
function openly({ names, configuration, context, apps }, clusterId) {
    const { domain = '', region } = configuration.environment;
    return [
        clusterId,
        domain,
        region,
        context.repository.fullName,
        ...Object.values(names).map(String),
        ...apps.flatMap(({ name, url }) => [name, url])
    ];
}
function plannedJournal({ names, context }) {
    const at = new Date(context.clock.now()).toISOString();
    const plan = { cluster: names.cluster, database: names.database, vpc: names.vpc, 'load-balancer': names.loadBalancer };
    return Object.entries(plan).map(([kind, name]) => ({ kind, id: '', name, by: context.run.url, at }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/readiness.js



/** Each part proven from outside, the cheapest first. Throws `not-ready` with what was missing last. */
async function readiness_waitUntilReady(request, deps) {
    const { cluster, manifests, domain, hosts, addresses } = request;
    try {
        await cluster.waitReady({ deadline: deps.deadline });
        for (const manifest of manifests)
            if (['Job', 'Deployment', 'StatefulSet', 'DaemonSet'].includes(manifest.kind))
                await waitForWorkload(manifest, { ...deps, cluster });
        if (manifests.some(({ metadata }) => metadata.namespace === 'argocd'))
            await wait("Argo CD's Deployments", () => observeArgocd(cluster), deps);
        for (const { kind, metadata } of manifests)
            if (kind === 'Application')
                await wait(`${applicationNoun} ${metadata.name}`, () => observeApplication(cluster, metadata.name), deps);
        if (domain !== undefined && hosts.length > 0) {
            await wait('the DNS records', () => observeRecords(deps.digitalocean, domain, hosts, addresses), deps);
            // By name last: a resolver that asked too early would remember for half an hour that there is none.
            for (const host of hosts)
                await wait(`TLS for ${host}`, () => observeAddresses({ host, domain, addresses }, deps), deps);
            for (const host of hosts)
                await wait(`https://${host}`, () => observeHost(host, deps), deps);
        }
    }
    catch (error) {
        if (!(error instanceof WaitTimeoutError))
            throw error;
        throw new StagingError('not-ready', `not ready: ${error.awaited}: ${error.lastSeen}`, {
            cause: error,
            ...(error.awaited.startsWith(applicationNoun) && {
                hint: 'Can Argo CD read the repository? Give `repository-token` for a private one, and look at the Application in Argo CD.'
            })
        });
    }
}
function wait(awaited, observe, { clock, deadline, log }) {
    return waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5000 });
}
const applicationNoun = 'the Application';
const done = { kind: 'done', value: undefined };
async function observeArgocd(cluster) {
    const { objects } = await cluster.list({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'argocd' });
    if (objects.length === 0)
        return { kind: 'waiting', seen: 'there are none' };
    for (const deployment of objects) {
        const readiness = deploymentReadiness(deployment);
        const { name } = deployment.metadata;
        if (readiness.kind === 'failed')
            throw new StagingError('not-ready', `the Deployment ${name} in argocd failed: ${readiness.message}`);
        if (readiness.kind === 'waiting')
            return { kind: 'waiting', seen: `${name}: ${readiness.seen}` };
    }
    return done;
}
/** Compared with git, and nothing broken in it. What its children do is for those who deploy them. */
async function observeApplication(cluster, name) {
    const application = await cluster.get({
        apiVersion: 'argoproj.io/v1alpha1',
        kind: 'Application',
        name,
        namespace: 'argocd'
    });
    const problem = comparisonError(application);
    if (problem)
        return { kind: 'waiting', seen: problem };
    const sync = text(application, 'status', 'sync', 'status');
    const health = text(application, 'status', 'health', 'status');
    if (sync === undefined || sync === 'Unknown')
        return { kind: 'waiting', seen: 'not compared with git yet' };
    if (health === 'Degraded')
        return { kind: 'waiting', seen: `${sync}, ${health}` };
    return done;
}
function comparisonError(application) {
    const condition = items(application, 'status', 'conditions').find((entry) => ['ComparisonError', 'InvalidSpecError'].includes(text(entry, 'type') ?? ''));
    return condition === undefined ? undefined : text(condition, 'message')?.slice(0, 300);
}
async function observeRecords(digitalocean, domain, hosts, addresses) {
    const zone = await digitalocean.domains.find(domain);
    // Kept somewhere else: whether the names resolve is seen when they are asked.
    if (!zone)
        return done;
    const records = (await digitalocean.domains.records(domain)).filter(({ type, data }) => type === 'CNAME' || addresses.length === 0 || addresses.includes(data));
    const names = new Set(records.map(({ name }) => name));
    const missing = hosts.filter((host) => !covers(names, host.slice(0, -domain.length - 1)));
    return missing.length === 0 ? done : { kind: 'waiting', seen: `no record for ${missing.join(', ')}` };
}
/** Exactly, or by a wildcard in place of its first labels. */
function covers(names, name) {
    const labels = name.split('.');
    return names.has(name) || labels.some((_, index) => names.has(['*', ...labels.slice(index + 1)].join('.')));
}
/** Whether a load balancer that the host's own record points to answers for it. What stands in front of one is asked by name alone. */
async function observeAddresses({ host, domain, addresses }, { reach, digitalocean, deadline }) {
    if (!reach || !(await digitalocean.domains.find(domain)))
        return done;
    const records = (await digitalocean.domains.records(domain)).filter(({ type, name, data }) => type === 'A' && addresses.includes(data) && covers(new Set([name]), host.slice(0, -domain.length - 1)));
    if (records.length === 0)
        return done;
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)]);
    const answers = await Promise.allSettled(records.map(({ data: address }) => reach({ host, address, signal })));
    deadline.signal.throwIfAborted();
    if (answers.some(({ status }) => status === 'fulfilled'))
        return done;
    const [failure] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    return { kind: 'waiting', seen: failure instanceof Error ? failure.message.slice(0, 200) : 'no answer' };
}
/** Any answer will do: an app that is not deployed yet answers 404 or 503, with the certificate that the name needs. */
async function observeHost(host, { fetch, deadline }) {
    try {
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)]);
        const response = await fetch(`https://${host}/`, { redirect: 'manual', signal });
        await response.body?.cancel();
        return done;
    }
    catch (error) {
        deadline.signal.throwIfAborted();
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        return { kind: 'waiting', seen: cause instanceof Error ? cause.message.slice(0, 200) : 'no answer' };
    }
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
        return interrupted ? withJournal(released, [interruption(operation, context.clock.now())]) : released;
    });
    context.log.info(`released the claim of this ${kind}`);
}
/** The lease that came with a provision's claim goes with it; one that the run held before stays. */
function withoutItsLease(document, { kind, run, since }) {
    const id = leaseId(run.id);
    const came = kind === 'provision' && document.leases.some((lease) => lease.id === id && lease.since === since);
    return came ? withoutLease(document, id) : document;
}
/** The failure is what is told: that its claim could not be taken back only makes the next run ask GitHub about this one. */
async function release_releaseAfterFailure(environment, kind) {
    const { log, signal } = environment.context;
    try {
        await releaseOperation(environment, kind, { interrupted: signal.aborted });
    }
    catch (error) {
        log.warning(`the claim of this ${kind} stays in the ledger until the run is over: ${toStagingError(error).message}`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/decide.js

/** What a provision has to do about what is there. */
function decide_decideProvision({ observed, ledger, others, digest }) {
    if (ledger.teamUuid !== null && ledger.teamUuid !== observed.teamUuid)
        return {
            kind: 'refuse',
            reason: 'wrong-account',
            message: `the environment belongs to the DigitalOcean team ${ledger.teamUuid}; the token is of team ${observed.teamUuid}`,
            hint: 'Use a token of that team, or tear the environment down with one first.'
        };
    const [stranger] = observed.foreign;
    if (stranger)
        return {
            kind: 'refuse',
            reason: 'foreign-environment',
            message: `there is a ${stranger.kind} called ${stranger.name} (${stranger.id}) that does not carry our tag`,
            hint: 'It was not made by this environment: rename or delete it by hand, or choose another environment name.'
        };
    const { state, because } = stateOf(observed, ledger, others);
    if (state === 'destroying')
        return { kind: 'wait', seen: because };
    if (state === 'absent')
        return { kind: 'create' };
    if (state === 'provisioning')
        return others.length > 0 ? { kind: 'wait', seen: because } : { kind: 'adopt', because };
    if (state === 'ready' && observed.cluster && ledger.stack?.digest === digest)
        return { kind: 'reuse', clusterId: observed.cluster.id };
    return { kind: 'adopt', because: state === 'ready' ? 'its stacks were changed since the last apply' : because };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/settle.js



/** Observes and decides until there is something to do. Throws when it must not be done. */
async function settle_settle(environment, { ledger, digest, deadline }) {
    const { context, names } = environment;
    const { clock, log } = context;
    const { decision, observed } = await waitUntil(async () => {
        const seen = await observeOurs(environment);
        const decided = decideProvision({ observed: seen, ledger, others: [], digest });
        return decided.kind === 'wait'
            ? { kind: 'waiting', seen: decided.seen }
            : { kind: 'done', value: { decision: decided, observed: seen } };
    }, { awaited: `what is left of ${names.environment} to be gone`, clock, deadline, log, first: 2000, most: 15_000 });
    if (decision.kind === 'refuse')
        throw new RefusedError(decision.reason, decision.message, { hint: decision.hint });
    log.info(describe(names.environment, decision));
    return { decision, observed };
}
function describe(environment, decision) {
    if (decision.kind === 'create')
        return `${environment} does not exist: creating it`;
    if (decision.kind === 'reuse')
        return `${environment} is there: using it`;
    return `${environment} is there in part: taking it over (${decision.because})`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/provision-environment.js






















/** Ensures that the environment exists and is ready, and takes a lease on it. Safe to repeat at any point. */
async function provisionEnvironment(request, deps) {
    const { environment, deadline } = request;
    const { context, names, configuration } = environment;
    stackBackends(names, configuration, deps.spacesUrl);
    const claimed = await claimProvision(environment, {
        operation: {
            id: operationId('provision', context.run),
            kind: 'provision',
            run: context.run,
            actor: context.actor
        },
        lease: leaseOf(request)
    }, deadline);
    try {
        return await provision(request, deps, claimed);
    }
    catch (error) {
        await releaseAfterFailure(environment, 'provision');
        throw error;
    }
}
async function provision(request, deps, { document, abandoned }) {
    const { environment, deadline } = request;
    const { configuration, context, names, apps } = environment;
    const { log, clock } = context;
    const { generation } = document;
    const variables = stackVariables(names, configuration, apps);
    const digest = await stacksDigest(context.workspace, configuration, variables);
    const { decision, observed: before } = await log.group('Look at what is there', () => settle(environment, { ledger: document, digest, deadline }));
    const made = decision.kind === 'reuse'
        ? undefined
        : await makeEnvironment({
            environment,
            variables,
            generation,
            teamUuid: before.teamUuid,
            existing: before.resources,
            abandoned,
            deadline
        }, deps);
    const clusterId = decision.kind === 'reuse' ? decision.clusterId : (made?.clusterId ?? '');
    const observed = made ? await observeOurs(environment) : before;
    const cluster = await openOurCluster(environment, clusterId, { mask: deps.mask, deadline });
    try {
        const manifests = await readBootstrap(join(context.workspace, configuration.bootstrap.directory), placeholders(environment));
        if (made)
            await log.group('Make the cluster a platform', () => bootstrapCluster({ manifests, secrets: [...made.secrets, ...repositorySecrets(request)] }, { cluster, clock, log, deadline }));
        // A token that was changed since must reach the cluster that is there.
        else
            await applySecrets(repositorySecrets(request), cluster);
        await log.group('Wait until it is ready', () => waitUntilReady({
            cluster,
            manifests,
            domain: configuration.environment.domain,
            hosts: hostsOf(apps, configuration.environment.domain),
            addresses: observed.addresses
        }, { fetch: deps.fetch, reach: deps.reach, digitalocean: environment.digitalocean, clock, log, deadline }));
    }
    finally {
        cluster.close();
    }
    const gone = made ? await goneSince(environment, document, observed) : [];
    const leaseUntil = new Date(clock.now() + request.leaseDuration).toISOString();
    const written = await environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
        requireGeneration(current, generation, 'taking a lease');
        const leased = withLease(withoutOperation(current, operationId('provision', context.run)), {
            ...leaseOf(request),
            since: current.leases.find(({ id }) => id === leaseId(context.run.id))?.since ?? new Date(clock.now()).toISOString(),
            until: leaseUntil
        });
        const complete = { stack: { commit: context.sha, digest } };
        if (!made)
            return leased;
        const at = new Date(clock.now()).toISOString();
        return {
            ...withGone(withJournal(withoutInterruptions(leased), journalOf(environment, observed)), gone, at),
            ...complete
        };
    });
    const urls = urlsOf(environment, written);
    await announceLive(environment, Object.values(urls)[0]);
    return {
        environment: names.environment,
        clusterId,
        created: made !== undefined,
        urls,
        leaseId: leaseId(context.run.id),
        leaseUntil,
        generation,
        cost: costOf(observed.resources, clock.now()),
        duration: deadline.elapsed()
    };
}
function placeholders({ configuration, context, names }) {
    return {
        repository_url: repositoryUrl(context),
        revision: branchOf(context),
        environment: names.environment,
        domain: configuration.environment.domain ?? ''
    };
}
function repositorySecrets({ environment, repositoryToken }) {
    return repositoryToken ? [repositorySecret(repositoryUrl(environment.context), repositoryToken)] : [];
}
function repositoryUrl({ urls, repository }) {
    return `${urls.server}/${repository.fullName}`;
}
function leaseOf({ environment, reason }) {
    const { context } = environment;
    return {
        id: leaseId(context.run.id),
        holder: context.actor,
        run: context.run.url,
        branch: branchOf(context),
        reason
    };
}
/** `refs/heads/staging` → `staging`. */
function branchOf({ ref }) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
/** What was made once and is rightly not there any more, as its stack says now: seen to be gone, not only out of our sight. */
async function goneSince({ digitalocean, configuration }, document, { resources }) {
    const unseen = recordedOnly(document, resources, configuration.environment.domain);
    const there = await Promise.all(unseen.map((resource) => kindActions[resource.kind].exists(digitalocean, resource)));
    return unseen.filter((_, index) => !there[index]);
}
/** What must stay there, or a check calls the environment degraded. */
function journalOf({ context, names }, { resources }) {
    const at = new Date(context.clock.now()).toISOString();
    return resources
        .filter((resource) => isLasting(resource, names))
        .map(({ kind, id, name }) => ({ kind, id, name, by: context.run.url, at }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/reach.js

/** Speaks to the address itself: no resolver hears of a name that may not be there yet, and remembers for half an hour that it is not. */
const reach = ({ host, address, signal, port = 443, ca }) => new Promise((resolve, reject) => {
    const asked = request({
        host: address,
        port,
        servername: host,
        headers: { host },
        method: 'GET',
        path: '/',
        signal,
        agent: false,
        ...(ca && { ca })
    }, (response) => {
        response.destroy();
        resolve();
    });
    asked.on('error', reject);
    asked.end();
});
/** Undefined behind a proxy: it finds the hosts by name, and the resolver of this machine hears of none. */
function reachFrom(env) {
    const isProxied = env['NODE_USE_ENV_PROXY'] === '1' && (env['HTTPS_PROXY'] || env['https_proxy']);
    return isProxied ? undefined : reach;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/hand-over.js


/**
 * Lets a run of its own release the lease and destroy what nobody holds: a cancelled run is killed minutes later,
 * long before a cluster is gone.
 */
async function handOverTeardown(request) {
    const { environment, workflow, reason, deadline } = request;
    const { context, github, names } = environment;
    const run = await dispatchWorkflow(github, {
        workflow,
        ref: await getDefaultBranch(github),
        inputs: {
            action: 'release',
            reason,
            lease: request.leaseId ?? leaseId(context.run.id),
            environment: names.environment
        }
    }, { clock: context.clock, log: context.log, deadline });
    context.log.info(`the clean-up is a run of its own now: ${run.url}`);
    return { kind: 'handed-over', environment: names.environment, run: run.url };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/protection.js


/**
 * Whether the environment's name is protected: by the configuration of the default branch, of the promotion branch, or of the
 * commit at hand. One that was pushed can add to the list, and take nothing from it.
 */
async function isProtectedEnvironment({ configuration, names, github }, configPath) {
    const branches = ['HEAD', configuration.promotion.branch];
    const trusted = await Promise.all(branches.map((ref) => loadConfiguration({ path: undefined, readFile: (path) => readFileAt(github, configPath ?? path, ref) })));
    return [configuration, ...trusted].some((source) => isProtected(names.environment, source));
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
async function applications_deleteApplications(cluster, { clock, log, deadline }) {
    try {
        const sets = await listOrNone(cluster, applicationSets);
        // A set writes its template's finalizers back, and makes anew what is missing: first it may change none, then it goes.
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
        log.info(`the Applications were not deleted in order (${toStagingError(error).message}): they go with the cluster`);
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
async function listOrNone(cluster, query) {
    try {
        return (await cluster.list(query)).objects;
    }
    catch (error) {
        if (error instanceof StagingError && error.reason === 'not-found')
            return [];
        throw error;
    }
}
/** One that is gone by now is what we wanted. */
async function merge(cluster, object, value) {
    try {
        await cluster.patch(refOf(object), { kind: 'merge', value });
    }
    catch (error) {
        if (!(error instanceof ApiError && error.status === 404))
            throw error;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/claim-teardown.js







/**
 * Ends our lease and, if nobody else holds one, claims the environment for its destruction; both in one write, so that a
 * lease taken at the same moment is either seen here or sees the teardown. From the raised generation on no provision
 * creates anything; those that run are waited for. With a token of another account nothing is written.
 */
async function claim_teardown_claimTeardown(request) {
    const { environment, operation, deadline } = request;
    const { ledger, github, context, names } = environment;
    const { clock, log } = context;
    let claimed;
    try {
        return await waitUntil(async () => {
            let latest = await ledger.read();
            const isOver = await verdictOn(latest, context.run, { github, clock });
            if (!claimed) {
                // An attempt that the server refused is nothing: the last one counts, which was made on what is there.
                const attempts = [];
                latest = await ledger.update(`teardown: claim by ${operation.actor}`, (current) => {
                    const attempt = attemptOn(current, request, isOver);
                    attempts.push(attempt);
                    return attempt.document;
                });
                const last = attempts.at(-1);
                if (last?.kind === 'kept')
                    return { kind: 'done', value: { kind: 'kept', heldBy: last.heldBy } };
                if (last?.kind !== 'claimed')
                    return { kind: 'waiting', seen: last ? `teardown by ${last.by.actor} (${last.by.run.url})` : 'the ledger' };
                claimed = last;
            }
            const provision = latest?.operations.find((one) => one.kind === 'provision' && !isOver(one));
            return provision
                ? { kind: 'waiting', seen: `provision by ${provision.actor} to stop (${provision.run.url})` }
                : { kind: 'done', value: claimed };
        }, { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 });
    }
    catch (error) {
        if (!(error instanceof WaitTimeoutError))
            throw error;
        throw new StagingError('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
            hint: 'Wait for that run, or cancel it.',
            cause: error
        });
    }
}
function attemptOn(current, request, isOver) {
    const { operation, environment, teamUuid } = request;
    const now = environment.context.clock.now();
    requireAccount(current, { teamUuid });
    const by = current.operations.find((one) => one.kind === 'teardown' && one.id !== operation.id && !isOver(one));
    if (by)
        return { kind: 'busy', document: undefined, by };
    const released = afterRelease(current, request, now);
    const decision = decideTeardown(released, request, now);
    if (decision.kind === 'keep')
        return { kind: 'kept', document: released, heldBy: decision.heldBy };
    const others = released.operations.filter(({ id, kind }) => kind !== 'teardown' && id !== operation.id);
    return {
        kind: 'claimed',
        document: {
            ...raisedGeneration(released),
            operations: [...others, { ...operation, since: new Date(now).toISOString() }]
        },
        abandoned: abandonedIn(current, current.operations.filter(isOver), now)
    };
}
/** Without our lease, or with one that is about to end by itself. */
function afterRelease(document, { leaseId, keepFor, environment, reason }, now) {
    if (!keepFor)
        return withoutLease(document, leaseId);
    const { context } = environment;
    const own = document.leases.find(({ id }) => id === leaseId);
    return withLease(document, {
        id: leaseId,
        holder: own?.holder ?? context.actor,
        run: own?.run ?? context.run.url,
        branch: own?.branch ?? context.ref.replace(/^refs\/(heads|tags)\//, ''),
        reason: reason || (own?.reason ?? 'kept to be looked at'),
        since: own?.since ?? new Date(now).toISOString(),
        until: new Date(now + keepFor).toISOString()
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/strangers.js
/** What everything else of an environment lives in, or is worth most: where these are ours, the state is. */
const strangers_anchors = {
    digitalocean_kubernetes_cluster: { kind: 'cluster', collection: 'clusters' },
    digitalocean_database_cluster: { kind: 'database', collection: 'databases' },
    digitalocean_vpc: { kind: 'vpc', collection: 'vpcs' }
};
/**
 * What a state would have destroyed and nothing in the cloud proves to be ours, `<address> (<id>)`. A state is a record like
 * any other: somebody may have imported into it, or moved it. What is gone already is nobody's any more.
 */
async function strangers_strangersAmong(known, ours, digitalocean) {
    const strangers = [];
    for (const { address, type, id } of known) {
        const anchor = Object.entries(strangers_anchors).find(([name]) => name === type)?.[1];
        if (!anchor || !id || ours.some((one) => one.kind === anchor.kind && one.id === id))
            continue;
        if (await digitalocean[anchor.collection].find(id))
            strangers.push(`${address} (${id})`);
    }
    return strangers;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/destroy-stacks.js





/** The part of the time that is left for Terraform: a network that waits for a stranger must not leave none for the sweep. */
const destroy_stacks_patience = 0.7;
/**
 * The last stack first. What Terraform does not bring about is swept afterwards: its failure is told, and stops nothing.
 * Returns the keys of states that are about somebody else's resources: nothing was destroyed by them, and they must stay.
 */
async function destroy_stacks_destroyStacks(request, deps) {
    const { environment } = request;
    const { log, signal } = environment.context;
    const deadline = request.deadline.within(request.deadline.remaining() * destroy_stacks_patience);
    const foreign = new Set();
    for (const stack of [...environment.configuration.stacks].reverse())
        await log.group(`Destroy the stack ${stack.name}`, async () => {
            try {
                await destroyStack(stack, { ...request, deadline }, deps, foreign);
            }
            catch (error) {
                signal.throwIfAborted();
                log.warning(`terraform did not destroy ${stack.name} (${toStagingError(error).message}): what is ours is deleted without it`);
            }
        });
    return foreign;
}
async function destroyStack(stack, { environment, abandoned, ours, deadline }, deps, foreign) {
    const { configuration, context, names, apps } = environment;
    const { log } = context;
    const directory = join(context.workspace, stack.directory);
    const variables = stackVariables(names, configuration, apps);
    const terraform = await deps.openTerraform({ directory, variables, deadline });
    try {
        const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
        await terraform.init(backend);
        const known = await terraform.stateList();
        const [stranger] = await strangersAmong(known, ours, environment.digitalocean);
        if (stranger) {
            foreign.add(backend.key);
            log.warning(`the state ${backend.key} holds ${stranger}, which is not ours: nothing is destroyed by it, and it is left as it is`);
        }
        else if (known.length === 0)
            log.info('its state is empty');
        else
            await despiteStaleLock(terraform, abandoned, log, () => terraform.destroy(stack.variables));
    }
    finally {
        await terraform.close();
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/remove.js


const minutes = 60_000;
/** Kinds of one stage go together; a stage begins when the one before is gone, or will not go. */
const stages = [
    { kinds: ['dns-record'], most: 2 * minutes, share: 0.15 },
    { kinds: ['load-balancer'], most: 5 * minutes, share: 0.3 },
    { kinds: ['database', 'cluster'], most: 20 * minutes, share: 0.6 },
    { kinds: ['droplet'], most: 10 * minutes, share: 0.4 },
    { kinds: ['volume-snapshot', 'volume', 'firewall', 'certificate'], most: 5 * minutes, share: 0.4 },
    { kinds: ['vpc'], most: 15 * minutes, share: 0.6 },
    { kinds: ['project'], most: 5 * minutes, share: 0.6 },
    { kinds: ['tag'], most: 2 * minutes, share: 1 }
];
/** Nodes go with their cluster, some minutes later: deleting them by hand is for those that do not. */
const remove_patience = 180_000;
/**
 * Deletes all that is there and waits until each is gone. What is refused, or does not go in time, is told, stays out of
 * `goneAt`, and keeps nothing else from going. Throws only when the run is cancelled.
 */
async function remove_removeResources(resources, deps) {
    for (const { kinds, most, share } of stages) {
        const due = resources.filter(({ kind }) => kinds.includes(kind));
        if (due.length === 0)
            continue;
        // A tag is what the next run finds the rest by: without it a leftover would be nobody's.
        if (kinds.includes('tag') &&
            resources.some((one) => one.kind !== 'tag' && !deps.goneAt.has(`${one.kind}/${one.id}`)))
            return;
        const deadline = deps.deadline.within(Math.min(most, deps.deadline.remaining() * share));
        await Promise.all(due.map((resource) => removeOne(resource, { ...deps, deadline })));
    }
}
/** Only looks; for what something else is deleting. What cannot be looked at is not known to be gone. */
async function remove_noteGone(resources, deps) {
    const lookOnce = async (resource) => {
        try {
            await look(resource, deps);
        }
        catch (error) {
            deps.log.info(`the ${resource.kind} ${resource.name} cannot be looked at: ${whyItStays(error)}`);
        }
    };
    await Promise.all(resources.map(lookOnce));
}
async function removeOne(resource, deps) {
    const { digitalocean, clock, log, deadline } = deps;
    const { kind, name } = resource;
    const started = clock.monotonic();
    let asked = false;
    try {
        await waitUntil(async () => {
            if (!(await look(resource, deps)))
                return { kind: 'done', value: undefined };
            if (asked)
                return { kind: 'waiting', seen: 'being deleted' };
            if (kind === 'droplet' && resource.proof === 'cluster' && clock.monotonic() - started < remove_patience)
                return { kind: 'waiting', seen: 'going with its cluster' };
            const refusal = await requestDelete(resource, digitalocean);
            // A tag or a network that is still in use is refused now and taken later.
            if (refusal)
                return { kind: 'waiting', seen: refusal };
            asked = true;
            return { kind: 'waiting', seen: 'being deleted' };
        }, { awaited: `the ${kind} ${name} to be gone`, clock, deadline, log, first: 250, most: 5000 });
    }
    catch (error) {
        const why = whyItStays(error);
        log.warning(`the ${kind} ${name} (${resource.id}) is still there: delete it by hand if no later run does (${why})`);
    }
}
/** What a person can do something about; anything but a failure of the service is thrown on: a cancelled run, a defect. */
function whyItStays(error) {
    if (!(error instanceof StagingError) || error.reason === 'cancelled')
        throw error;
    return error.hint ? `${error.message} ${error.hint}` : error.message;
}
const inUse = (/* unused pure expression or super */ null && ([409, 412, 422]));
/** Of these a 403 says that something is in it, or uses it; elsewhere, that the token may not: no later attempt may either. */
const forbiddenInUse = (/* unused pure expression or super */ null && (['vpc', 'certificate']));
/** Undefined when the deletion was taken; else why it was not. */
async function requestDelete(resource, digitalocean) {
    try {
        await kindActions[resource.kind].delete(digitalocean, resource);
        return undefined;
    }
    catch (error) {
        const isInUse = ({ status }) => inUse.includes(status) || (status === 403 && forbiddenInUse.includes(resource.kind));
        if (error instanceof ApiError && isInUse(error))
            return `refused (${error.status}): ${error.detail ?? 'no reason given'}`;
        throw error;
    }
}
/** Whether it is still there; notes the moment when it is not. */
async function look(resource, { digitalocean, clock, goneAt }) {
    const key = `${resource.kind}/${resource.id}`;
    if (goneAt.has(key))
        return false;
    if (await kindActions[resource.kind].exists(digitalocean, resource))
        return true;
    goneAt.set(key, clock.now());
    return false;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/teardown-environment.js



















/** Releases our lease; destroys the environment if nobody else holds one; proves that nothing is left. Safe to repeat at any point. */
async function teardownEnvironment(request, deps) {
    const { environment, policy, reason, keepFor, deadline } = request;
    const { context, names } = environment;
    if (request.isProtected)
        throw new RefusedError('forbidden', `${names.environment} is protected: it is never destroyed`, {
            hint: '`protected` in .github/staging.yml of the promotion branch lists such names.'
        });
    const claim = await claimTeardown({
        environment,
        operation: { id: operationId('teardown', context.run), kind: 'teardown', run: context.run, actor: context.actor },
        policy,
        teamUuid: await findTeam(environment.digitalocean),
        leaseId: request.leaseId ?? leaseId(context.run.id),
        keepFor: keepFor && (await isWorthALook(environment)) ? keepFor : undefined,
        reason,
        deadline
    });
    if (claim.kind === 'kept') {
        for (const { holder, until, run } of claim.heldBy)
            context.log.info(`still held by ${holder} until ${until} (${run})`);
        return { kind: 'kept', environment: names.environment, heldBy: claim.heldBy };
    }
    try {
        return await destroy(request, deps, claim);
    }
    catch (error) {
        await releaseAfterFailure(environment, 'teardown');
        throw error;
    }
}
async function destroy(request, deps, { document: ledger, abandoned }) {
    const { environment, deadline } = request;
    const { context, names, digitalocean } = environment;
    const { clock, log } = context;
    const backends = stackBackends(names, environment.configuration, deps.spacesUrl);
    const goneAt = new Map();
    const remove = { digitalocean, clock, log, deadline, goneAt };
    const tags = formerTags(ledger);
    const observed = await observeOurs(environment, tags);
    const doomed = inDeletionOrder(await recordDoomed(observed, digitalocean));
    log.info(`${doomed.length} resources of ${names.environment} are to go`);
    for (const { ip, droplet } of observed.lent)
        log.warning(`the reserved IP ${ip} is on ${droplet}, which goes: it is not deleted, and is billed while it is on none`);
    if (doomed.length > 0)
        await writeDown(environment, doomed, ledger.generation);
    if (observed.cluster?.status.state === 'running')
        await log.group('Delete the Applications', () => teardown_environment_applications(request, deps, observed.cluster?.id ?? ''));
    await log.group('Delete the DNS records', () => removeResources(doomed.filter(({ kind }) => kind === 'dns-record'), remove));
    await log.group('Delete the cluster and what it made', () => clusterWithItsOwn(doomed, remove));
    const foreign = await destroyStacks({ environment, abandoned, ours: doomed, deadline }, deps);
    const recorded = recordedOnly(ledger, doomed, environment.configuration.environment.domain);
    const seen = [...doomed];
    const left = async () => {
        const { resources } = await observeOurs(environment, tags);
        seen.push(...resources.filter((one) => !seen.some((other) => sameResource(one, other))));
        await noteGone([...seen, ...recorded], remove);
        return seen.filter(({ kind, id }) => !goneAt.has(`${kind}/${id}`));
    };
    const swept = await left();
    if (swept.length > 0) {
        await log.group('Sweep what is left', () => removeResources(swept, remove));
        await left();
    }
    const unproven = recorded.filter(({ kind, id }) => !goneAt.has(`${kind}/${id}`));
    const all = inDeletionOrder([...seen, ...unproven]);
    const receipt = renderReceipt(all, goneAt, clock.now());
    const result = tornDown(names.environment, receipt, deadline.elapsed());
    if (receipt.leftovers.length > 0)
        throw new StagingError('leftovers', `still there after the destroy of ${names.environment}: ${receipt.leftovers.map(({ kind, name, id }) => `${kind} ${name} (${id})`).join(', ')}`, {
            hint: 'Run the teardown again; what it cannot delete then must be deleted by hand, and is billed until it is.',
            result
        });
    for (const backend of backends)
        if (!foreign.has(backend.key))
            await deleteState(backend, deps.spaces);
    await environment.ledger.update(`teardown: ${names.environment} is gone`, (current) => closed(current, ledger));
    await announceGone(environment);
    return result;
}
/** Whether there is anything that is paid for: what was never made needs no keeping. */
async function isWorthALook(environment) {
    const { resources } = await observeOurs(environment);
    return resources.some(({ hourly }) => hourly !== 0);
}
function tornDown(environment, receipt, duration) {
    return {
        kind: 'destroyed',
        environment,
        receipt: receipt.entries,
        leftovers: receipt.leftovers,
        cost: receipt.cost,
        duration
    };
}
/** So that a run after us, should we be killed, knows what to look for and to report. */
async function writeDown({ ledger, context }, doomed, generation) {
    const at = new Date(context.clock.now()).toISOString();
    const entries = doomed.map(({ kind, id, name }) => ({ kind, id, name, by: context.run.url, at }));
    await ledger.update(`teardown: ${doomed.length} resources are to go`, (current) => {
        requireGeneration(current, generation, 'deleting anything');
        return withJournal(current, entries);
    });
}
/** Long enough for a finalizer's round, short against what the cluster's deletion takes anyway. */
const applicationsPatience = 120_000;
async function teardown_environment_applications({ environment, deadline }, { mask }, clusterId) {
    const { clock, log } = environment.context;
    const within = deadline.within(applicationsPatience);
    const cluster = await openOurCluster(environment, clusterId, { mask, deadline: within }).catch((error) => {
        log.info(`the cluster cannot be opened (${toStagingError(error).message}): its Applications go with it`);
        return undefined;
    });
    if (!cluster)
        return;
    try {
        await deleteApplications(cluster, { clock, log, deadline: within });
    }
    finally {
        cluster.close();
    }
}
/**
 * Terraform's own delete leaves what Kubernetes made, and a load balancer among it would block the network's deletion.
 * So while there is any, the cluster goes by the call that takes all of it along.
 */
async function clusterWithItsOwn(doomed, remove) {
    const made = doomed.filter(({ proof, kind }) => proof === 'cluster' && ['load-balancer', 'volume', 'volume-snapshot'].includes(kind));
    await noteGone(made, remove);
    if (made.every(({ kind, id }) => remove.goneAt.has(`${kind}/${id}`)))
        return;
    await removeResources(doomed.filter(({ kind }) => kind === 'cluster'), remove);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/index.js














/***/ })

};

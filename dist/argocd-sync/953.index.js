export const id = 953;
export const ids = [953];
export const modules = {

/***/ 7953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentKubeconfig: () => (/* binding */ environmentKubeconfig)
});

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
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

// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(4257);
;// CONCATENATED MODULE: ./packages/deploy/build/src/environment-cluster.js



/** Past the deadline, so that the last look is still answered. */
const graceSeconds = 300;
/** A short-lived kubeconfig of the environment's own cluster, found by its owner tag. */
async function environmentKubeconfig({ digitaloceanToken: token }, { clock, log, signal, urls, repository }, configuration, deadline) {
    if (token === undefined)
        throw new errors/* InputError */.dz([
            'one of the inputs "digitalocean-token", "kubeconfig" and "server" is needed to reach Argo CD'
        ]);
    const names = (0,src_names/* environmentNames */.iF)({
        environment: configuration.environment.name,
        repositoryId: repository.id,
        server: urls.server
    });
    const digitalocean = new DigitalOcean({
        token,
        baseUrl: urls.digitalocean,
        clock,
        log,
        signal
    });
    const clusters = (await digitalocean.clusters.list()).filter(({ name }) => name === names.cluster);
    const cluster = choose(clusters, names.ownerTag, configuration.environment.name);
    log.info(`cluster ${cluster.name} (${cluster.id})`);
    const seconds = Math.ceil(deadline.remaining() / 1000) + graceSeconds;
    return digitalocean.clusters.kubeconfig(cluster.id, seconds);
}
/** The name alone proves nothing: anyone in the account may have taken it. */
function choose(clusters, ownerTag, environment) {
    const ours = clusters.find(({ tags }) => tags.includes(ownerTag));
    if (!ours) {
        const [foreign] = clusters;
        throw foreign
            ? new errors/* StagingError */.QH('foreign-environment', `the cluster ${foreign.name} does not carry the tag ${ownerTag}: it is not ours`)
            : new errors/* StagingError */.QH('environment-absent', `there is no cluster of the environment ${environment}`, {
                hint: 'Run `provision` first, or `check-staging` to see what is there.'
            });
    }
    if (ours.status.state === 'running' || ours.status.state === 'upgrading' || ours.status.state === 'degraded')
        return ours;
    throw new errors/* StagingError */.QH('not-ready', `the cluster ${ours.name} is ${ours.status.state}`, {
        hint: 'Wait until `provision` has ended.'
    });
}


/***/ })

};

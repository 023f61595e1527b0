export const id = 353;
export const ids = [353];
export const modules = {

/***/ 8353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  main: () => (/* binding */ main)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(8395);
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

;// CONCATENATED MODULE: ./packages/selftest/build/src/sighting.js
function saw(belief, expected, seen, holds) {
    return { belief, expected, seen, verdict: holds ? 'as-believed' : 'differs' };
}
function notSeen(belief, expected, why) {
    return { belief, expected, seen: why, verdict: 'not-seen' };
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/experiment.js


/** Plays them one after the other. One that fails to play leaves its beliefs unseen and stops none of the others. */
async function play(experiments, ground, log) {
    const sightings = [];
    for (const { name, beliefs, run } of experiments) {
        log.info(`experiment: ${name}`);
        try {
            sightings.push(...(await run(ground)));
        }
        catch (error) {
            log.warning(`${name} could not be played: ${error instanceof Error ? error.message : String(error)}`);
            sightings.push(...beliefs.map((belief) => notSeen(belief, 'an answer', whyNot(error))));
        }
    }
    for (const { belief, expected, seen, verdict } of sightings)
        log.info(`${marks[verdict]} ${belief}: ${seen}${verdict === 'differs' ? ` (expected: ${expected})` : ''}`);
    return sightings;
}
const marks = { 'as-believed': '✅', differs: '❌', 'not-seen': '❔' };
/** An error's message holds paths with the names of the repository: only its kind may travel. */
function whyNot(error) {
    if (error instanceof errors/* ApiError */.hD)
        return error.status === 0 ? `${error.service} did not answer` : `${error.service} answered ${error.status}`;
    if (error instanceof errors/* StagingError */.QH)
        return `the experiment ended with reason ${error.reason}`;
    return 'the experiment itself is broken: its log says how';
}

// EXTERNAL MODULE: ./packages/github/build/src/request.js + 2 modules
var src_request = __webpack_require__(4280);
;// CONCATENATED MODULE: ./packages/selftest/build/src/github/artifacts.js




const unpacked = 'github/one-artifact-is-unpacked-flat';
const listed = 'github/artifacts-of-a-running-run-are-listed';
/** Below `directory`: what actions/download-artifact made in `one` of one artifact that its pattern matched, in `two` of two. */
function artifacts(directory) {
    return {
        name: 'artifacts of one and of two, downloaded by a pattern and listed',
        beliefs: [unpacked, listed],
        run: async ({ github, run }) => {
            const [one, two] = await Promise.all(['one', 'two'].map((name) => entriesBelow((0,external_node_path_.join)(directory, name))));
            const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
                run_id: run,
                per_page: 100
            });
            const names = data.artifacts.map(({ name }) => name).filter((name) => /^selftest-(one|two)-/.test(name));
            const seen = `one: ${one?.join(', ') || 'nothing'}; two: ${two?.join(', ') || 'nothing'}`;
            const expected = 'one: file.txt; two: selftest-two-a/file.txt, selftest-two-b/file.txt';
            return [
                saw(unpacked, expected, seen, seen === expected),
                saw(listed, 'selftest-one-a, selftest-two-a, selftest-two-b', names.sort().join(', ') || 'none', names.sort().join() === 'selftest-one-a,selftest-two-a,selftest-two-b')
            ];
        }
    };
}
async function entriesBelow(directory) {
    const entries = await (0,promises_.readdir)(directory, { recursive: true, withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isFile())
        .map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name).slice(directory.length + 1))
        .sort();
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
class ledger_error_LedgerError extends errors/* StagingError */.QH {
}
function isBroken(error) {
    return error instanceof ledger_error_LedgerError && error.reason === 'ledger-broken';
}
/** `ref` as in `refs/staging/staging`; `problem` is a clause about what stands there. */
function brokenLedger(ref, problem) {
    return new ledger_error_LedgerError('ledger-broken', `the ledger in ${ref} is broken: ${problem.slice(0, 500)}`, {
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
                return new ledger_error_LedgerError(verdict.reason, said, {
                    hint: 'Does `github-token` have `contents: write` in this repository?'
                });
            case 'unavailable':
                return new ledger_error_LedgerError(verdict.reason, said, { hint: serverTrouble });
            case 'other':
                return new ledger_error_LedgerError('git-failed', said);
        }
    }
    #noAnswer() {
        const { repositoryUrl, ref } = this.#options;
        return new ledger_error_LedgerError('service-error', `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`, { hint: serverTrouble });
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
            throw new ledger_error_LedgerError('ledger-broken', `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/github-ownership.js

const ours = (proof) => ({ kind: 'ours', proof });
const github_ownership_doubt = (because) => ({ kind: 'in-doubt', because });
const notOurs = (because) => ({ kind: 'not-ours', because });
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
        return ours('owner in its value');
    return notOurs(said === undefined ? 'its value does not name us' : `its value names ${said}`);
}
/** A Deployment's payload cannot be changed later: it is its creator's word. */
function deploymentVerdict({ payload, creator }, owner, self) {
    const said = fieldOf(payload, 'owner');
    if (said !== owner)
        return notOurs(said === undefined ? 'its payload does not name us' : `its payload names ${said}`);
    return isUs(creator, self)
        ? ours('owner in its payload, and maker')
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
        return notOurs('its text does not bear our mark');
    const { login } = issue.author;
    if (!isUs(issue.author, self))
        return github_ownership_doubt(`its text bears our mark, and ${login} opened it`);
    const [first] = versions;
    if (first?.body === undefined)
        return github_ownership_doubt('its first text was deleted from its history');
    return first.body.startsWith(begins)
        ? ours('mark in its first text, and author')
        : github_ownership_doubt('our mark was written into it later');
}
/** A comment or the text of a pull request: what has one version that can be seen at no further cost. */
function textVerdict({ body, author }, begins, self) {
    if (!body.startsWith(begins))
        return notOurs('its text does not bear our mark');
    return isUs(author, self)
        ? ours('mark in its first text, and author')
        : github_ownership_doubt(`its text bears our mark, and ${author.login} wrote it`);
}
/** A line of the message of a commit that we made for a ref to point at. */
function commitMark(what) {
    return `Made-by: staging-actions (${what})`;
}
/** A ref that points at a commit of our own. `message` undefined: it points at no commit. GitHub does not say who made a ref. */
function refVerdict(message, mark) {
    return message?.split('\n').includes(mark) ? ours('mark in its commit') : notOurs('it points at no commit of ours');
}
/** A branch at somebody's commit bears nothing itself: it is ours when we saw that there was none, and wrote that down where nobody else writes. */
function branchVerdict(made) {
    const { byThisRun, pull, mark, self } = made;
    if (byThisRun)
        return ours('made by this run');
    if (!pull)
        return notOurs('it was there before');
    const verdict = textVerdict(pull, mark, self);
    return verdict.kind === 'not-ours' ? notOurs('it was there before') : verdict;
}
function fieldOf(value, name) {
    const read = typeof value === 'string' ? parsed(value) : value;
    const field = read && typeof read === 'object' ? read[name] : undefined;
    return typeof field === 'string' ? field : undefined;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var src_clock = __webpack_require__(6473);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
// EXTERNAL MODULE: ./packages/github/build/src/settling.js
var settling = __webpack_require__(8411);
;// CONCATENATED MODULE: ./packages/github/build/src/refs.js




/**
 * What names a branch and nothing else: a tag may be called `main` too, and anyone who may push can make one. A commit, `HEAD` and what
 * begins with `refs/` stay as they are.
 */
function refs_fullRef(name) {
    return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
async function findRef(github, ref) {
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }));
    return answer?.data.object.sha;
}
/**
 * False when a ref of that name exists already, at whatever commit. `ref` without the leading `refs/`.
 * Where the answer is lost, a ref at `sha` counts as made: a caller that must know that nobody else made it gives a commit of its own.
 */
async function createRef(github, ref, sha) {
    for (let attempt = 1;; attempt += 1) {
        try {
            await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha });
            return true;
        }
        catch (error) {
            if ((0,settling/* isLost */.JD)(error) && attempt < 4) {
                await src_clock/* systemClock */.m.sleep(500 * attempt);
                continue;
            }
            // 422 stands for "exists" and for "no such commit": only the first is an answer.
            const at = error instanceof errors/* ApiError */.hD && error.status === 422 ? await findRef(github, ref) : undefined;
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
    return (await (0,src_request/* unlessStatus */.HD)([404, 422], (0,src_request/* request */.Em)(github, path, { commit_sha: sha })))?.data.message;
}
/**
 * A commit that nobody else can have made. Needs `contents: write`. By itself it has no parent and no workflow file: GITHUB_TOKEN may
 * make no ref at a commit with workflow files that no branch has any more.
 * @param parent has its files and its history
 */
async function createMark(github, message, parent) {
    const tree = parent === undefined ? await createTree(github, message) : await treeOf(github, parent);
    const { data } = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/git/commits', { message, tree, parents: parent === undefined ? [] : [parent] }, 
    // A second one is garbage that nothing points at.
    { repeatable: true });
    return data.sha;
}
async function treeOf(github, commit) {
    const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
    return (await (0,src_request/* request */.Em)(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
    const file = { path: 'mark.txt', mode: '100644', type: 'blob', content };
    const made = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/git/trees', { tree: [file] }, { repeatable: true });
    return made.data.sha;
}
/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
async function fastForwardRef(github, ref, sha) {
    await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false });
}
/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
async function deleteRef(github, ref) {
    await (0,src_request/* unlessStatus */.HD)([404, 422], (0,src_request/* request */.Em)(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }));
    (0,seen/* seenBy */.DA)(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/github/custom-refs.js




const swap = 'github/custom-refs-compare-and-swap';
const create = 'github/custom-refs-by-github-token';
const remove = 'github/custom-refs-delete';
const swapExpected = 'create twice: refused; move with the right lease: accepted, with an old one: refused';
/** The ledger's own way: commits of one file, pushed to a ref outside refs/heads with a lease. */
const customRefs = {
    name: 'a ref of our own namespace: create, compare-and-swap, delete',
    beliefs: [create, swap, remove],
    run: async ({ github, run, ...options }) => {
        const name = selftestRef(run);
        const open = () => new GitRemote({ ...options, ref: `refs/${name}`, author: 'staging-actions' });
        const [ours, other] = [open(), open()];
        const put = async (remote, tip, text) => {
            await remote.commit(tip, `{"selftest":"${text}"}\n`, `Self-test: ${text}\n\n${commitMark('selftest')}\n`);
            return (await remote.push(tip)).kind;
        };
        try {
            const created = await put(ours, undefined, 'created');
            if (created !== 'accepted') {
                const why = 'no such ref could be made';
                return [saw(create, 'accepted', created, false), notSeen(swap, swapExpected, why), notSeen(remove, 'gone', why)];
            }
            const createdAgain = await put(other, undefined, 'created again');
            const first = await ours.fetch(1);
            await other.fetch(1);
            const moved = await put(ours, first, 'moved');
            const movedStale = await put(other, first, 'moved from a state that is gone');
            await deleteRef(github, name);
            const left = await findRef(github, name);
            return [
                saw(create, 'accepted', created, true),
                saw(swap, swapExpected, `create twice: ${createdAgain}; move with the right lease: ${moved}, with an old one: ${movedStale}`, createdAgain === 'refused' && moved === 'accepted' && movedStale === 'refused'),
                saw(remove, 'gone', left === undefined ? 'gone' : 'still there', left === undefined)
            ];
        }
        finally {
            await Promise.all([ours.remove(), other.remove()]);
        }
    }
};
/** Without the leading `refs/`. */
function selftestRef(run) {
    return `staging/selftest-${run}`;
}

;// CONCATENATED MODULE: ./packages/github/build/src/viewer.js

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
async function whoAmI(github) {
    const answer = await (0,src_request/* graphql */.UG)(github, 'whoAmI', 'query whoAmI { viewer { login } }', {});
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
    const before = new Date((0,seen/* timeAt */.lC)(github.octokit) - settling/* clockDrift */._O).toISOString();
    const made = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues', {
            ...issue,
            labels: [...issue.labels],
            assignees: [...(issue.assignees ?? [])]
        });
        return readIssue(data);
    }, async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues', {
            state: 'all',
            since: before,
            per_page: 100
        });
        const self = await whoAmI(github);
        const found = data.find(({ title, body, user, created_at: at }) => title === issue.title &&
            (0,settling/* sameText */.QV)(firstLine(body), firstLine(issue.body)) &&
            user?.login === self &&
            at >= before);
        return found && readIssue(found);
    });
    expectIssue(github, made.number);
    (0,seen/* raiseFloor */.fC)(github.octokit, made.number, made);
    return made;
}
function firstLine(text) {
    return (text ?? '').split('\n', 1)[0] ?? '';
}
/** Somebody named it: that it is not there is doubted as long as of one that was seen. */
function expectIssue(github, number) {
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(pathOf(github, number));
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
    const { data } = await (0,src_request/* request */.Em)(github, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        issue_number: number,
        ...rest,
        ...(stateReason && { state_reason: stateReason }),
        ...(labels && { labels: [...labels] })
    });
    const issue = readIssue(data);
    (0,seen/* raiseFloor */.fC)(github.octokit, number, issue);
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
    return (await unlessStatus([422], list(github, { ...by, ...filter }))) ?? [];
}
async function list(github, filter) {
    const { data } = await request(github, 'GET /repos/{owner}/{repo}/issues', { ...filter, per_page: 100 });
    return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
/** Makes the label unless there is one of that name, whatever its colour. */
async function ensureLabel(github, label) {
    const found = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/labels/{name}', { name: label.name }));
    // 422: somebody made it a moment ago.
    if (!found)
        await unlessStatus([422], request(github, 'POST /repos/{owner}/{repo}/labels', { ...label }, { repeatable: true }));
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
    const before = new Date((0,seen/* timeAt */.lC)(github.octokit) - settling/* clockDrift */._O).toISOString();
    const made = await (0,settling/* makeOnce */.GL)(async () => {
        const { data } = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: number,
            body
        });
        return readComment(data);
    }, async () => {
        const self = await whoAmI(github);
        const written = await listComments(github, number, before);
        return written.find((comment) => comment.author.login === self && (0,settling/* sameText */.QV)(comment.body, body));
    });
    (0,seen/* raiseFloor */.fC)(github.octokit, number, { updatedAt: made.createdAt, comment: made.id });
    return made;
}
/**
 * Comments made or edited at `since` (ISO 8601) or later, oldest first, all pages.
 * `since` filters on the moment of the last edit, as GitHub does.
 */
async function listComments(github, number, since) {
    const comments = [];
    for (let page = 1;; page += 1) {
        const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
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

;// CONCATENATED MODULE: ./packages/selftest/build/src/github/ground.js
/** What the self-test writes on everything that people can see. */
const marker = 'staging-actions self-test';
/** The title of the issue that it opens, and closes again. */
const issueTitle = `${marker} (closes itself)`;
/** How the text of the issue begins: what begins otherwise is another run's, or a person's. */
function issueMark(run) {
    return `${marker} of run ${run}:`;
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/github/issue-writes.js



const created = 'github/updated-at-after-a-create';
const readable = 'github/read-after-write';
function bodiesOf(run) {
    const text = `${issueMark(run)} this issue closes itself.\n\n`;
    return { before: `${text}- [ ] a box\n`, after: `${text}- [x] a box\n` };
}
/**
 * Opens an issue, ticks its box by an edit, comments twice and edits the second comment. `onIssue` is told its number at once,
 * so that it is closed whatever happens. The comments' histories are read by another job, with less rights.
 */
function issueWrites(onIssue) {
    return {
        name: 'an issue, a comment, their moments',
        beliefs: [created, readable],
        run: async ({ github, clock, run }) => {
            const bodies = bodiesOf(run);
            const issue = await createIssue(github, { title: issueTitle, body: bodies.before, labels: [] });
            onIssue(issue.number);
            const { octokit, owner, repo } = github;
            // By itself: our own client would ask again until the issue is there.
            const atOnce = await octokit
                .request('GET /repos/{owner}/{repo}/issues/{issue_number}', {
                ...{ owner, repo, issue_number: issue.number },
                request: { retries: 0 }
            })
                .then(({ status }) => status, (error) => error.status ?? 0);
            const comment = await commentOnIssue(github, issue.number, `${marker}: never edited`);
            const listed = (await listComments(github, issue.number)).some(({ id }) => id === comment.id);
            const edited = await commentOnIssue(github, issue.number, `${marker}: before the edit`);
            await updateIssue(github, issue.number, { body: bodies.after });
            await (0,src_request/* request */.Em)(github, 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
                comment_id: edited.id,
                body: `${marker}: after the edit`
            });
            await clock.sleep(3_000);
            const later = (await listComments(github, issue.number)).find(({ id }) => id === comment.id);
            const readAtOnce = `a read right after the create: ${atOnce}; a list right after it: ${listed ? 'has it' : 'does not have it yet'}`;
            return [
                later
                    ? seconds(Date.parse(later.updatedAt) - Date.parse(later.createdAt))
                    : notSeen(created, '0 or 1 s', 'the comment was not in the list after 3 s'),
                // Both are possible, and the product has to work with either.
                saw(readable, 'the resource, or 404 and lists that lag', readAtOnce, atOnce === 200 || atOnce === 404)
            ];
        }
    };
}
function seconds(milliseconds) {
    const after = milliseconds / 1000;
    return saw(created, '0 or 1 s', `${after} s`, after >= 0 && after <= 1);
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
        const about = pathOf(github, number);
        return has(await (0,src_request/* graphql */.UG)(github, 'issueView', query, variables, { signal, about, has }));
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

;// CONCATENATED MODULE: ./packages/selftest/build/src/github/edit-histories.js



const histories = 'github/edit-histories-with-issues-read';
const lastEdited = 'github/last-edited-at-tells-an-edit';
/** What the decisions about a deployment are read from, with the right that the job has which reads them: `issues: read`. */
function editHistories(issue) {
    return {
        name: 'edit histories with `issues: read`',
        beliefs: [histories, lastEdited],
        run: async ({ github, run }) => {
            const bodies = bodiesOf(run);
            const { edits, comments: written } = await viewIssue(github, issue);
            const texts = edits.map(({ body }) => body === undefined ? 'hidden' : body.includes('[x]') ? 'ticked' : 'unticked');
            const whole = edits.every(({ body }) => body === bodies.before || body === bodies.after);
            const bots = edits.every(({ editor }) => editor.type === 'Bot');
            const comments = written.map(({ body, edited }) => [body.includes('never edited'), edited]);
            const right = comments.filter(([never, told]) => never !== told).length;
            return [
                saw(histories, 'unticked, ticked; whole bodies; editors are bots', `${texts.join(', ') || 'none'}; ${whole ? 'whole bodies' : 'something else than the bodies'}; ${bots ? 'editors are bots' : 'editors are not told as bots'}`, whole && bots && texts.join() === 'unticked,ticked'),
                saw(lastEdited, 'right for 2 of 2 comments', `right for ${right} of ${comments.length} comments`, right === 2 && comments.length === 2)
            ];
        }
    };
}

// EXTERNAL MODULE: ./packages/github/build/src/runs.js
var runs = __webpack_require__(8713);
;// CONCATENATED MODULE: ./packages/selftest/build/src/github/job-log.js


const masked = 'github/masked-values-in-logs';
const commands = 'github/log-commands';
const dropped = 'github/outputs-with-masked-values-are-dropped';
/** Reads the log of the job "says", which said things; `needs` has its outputs. */
function jobLog(needs) {
    return {
        name: 'masks, commands in the log, outputs with masked values',
        beliefs: [masked, commands, dropped],
        run: async ({ github, run }) => {
            const log = await readLog({ github, run }, 'says');
            const said = (what, value) => log.includes(`the ${what} value is ${value}-${run}`)
                ? 'shown'
                : log.includes(`the ${what} value is ***`)
                    ? 'hidden'
                    : 'missing';
            const first = said('masked', 'selftest-mask');
            const old = said('second', 'selftest-old');
            const inside = said('third', 'selftest-new');
            const outputs = needs['says']?.outputs ?? {};
            const output = outputs['masked'] ? 'passed on' : 'dropped';
            return [
                saw(masked, 'hidden', first, first === 'hidden'),
                saw(commands, '##[ inside a line is a command, :: there is none', `##[ inside a line ${old === 'hidden' ? 'is a command' : 'is none'}, :: there is ${inside === 'shown' ? 'none' : 'a command'}`, old === 'hidden' && inside === 'shown'),
                saw(dropped, 'dropped, others passed on', `${output}, others ${outputs['plain'] === 'plain' ? 'passed on' : 'dropped'}`, output === 'dropped' && outputs['plain'] === 'plain')
            ];
        }
    };
}
async function readLog({ github, run }, key) {
    const job = (await (0,runs/* listRunJobs */.c4)(github, run)).find(({ name }) => (0,runs/* isJob */.o5)(name, key));
    const path = 'GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs';
    const { data } = await (0,src_request/* request */.Em)(github, path, { job_id: job?.id ?? 0 }, { isText: true });
    return String(data);
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/runner/environment-secret.js

const arrives = 'github/environment-secrets-in-a-called-workflow';
const none = 'github/an-empty-environment-is-none';
const expected = 'the secret of the environment';
/**
 * Told by a job with `environment: <name>`, whose caller passes a secret by name that only the environment has. The secret itself
 * is never looked at. With an empty name the job shows that it starts at all.
 */
function environmentSecret(environment, isThere) {
    if (environment === undefined)
        return [
            notSeen(arrives, expected, 'no environment was named: give `environment` the name of one that has PROMOTION_APP_ID'),
            saw(none, 'the job starts', 'the job starts', true)
        ];
    return [saw(arrives, expected, isThere ? expected : 'nothing', isThere)];
}

;// CONCATENATED MODULE: ./packages/base/build/src/wait-until.js

/** Looks again and again, more and more seldom, until it is done or the deadline passes. */
async function wait_until_waitUntil(observe, options) {
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

// EXTERNAL MODULE: ./packages/base/build/src/look.js
var look = __webpack_require__(3666);
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
            const answer = (await unlessStatus([422], start(github, dispatch, true))) ?? (await start(github, dispatch, false));
            if (answer.status === 200) {
                const id = Number(answer.data.workflow_run_id);
                expectRun(github, id);
                return { id, url: answer.data.html_url };
            }
            break;
        }
        catch (error) {
            if (!isLost(error) || attempt === 4)
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
    throw new StagingError('invalid-input', `${workflow} cannot be started with ${count(size)} characters of inputs: GitHub takes ${count(mostInput)}, and \`${name}\` alone has ${count(value.length)}`, {
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
    if (error instanceof WaitTimeoutError)
        return undefined;
    throw error;
}
function start(github, { workflow, ref, inputs }, details) {
    return request(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
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

;// CONCATENATED MODULE: ./packages/selftest/build/src/github/cancel.js




const cancel_named = 'github/dispatch-names-the-run';
const cancel_listed = 'github/a-dispatched-run-is-listed';
const quiet = 'github/events-of-github-token-start-nothing';
const concluded = 'github/a-cancelled-run-ends-as-cancelled';
const cancel_killed = 'github/a-cancelled-run-is-killed-after-five-minutes';
/** Milliseconds that a busy account may take to give both jobs a runner: `seconds` of the steps that stay is no less. */
const toBegin = 10 * 60_000;
/** The branch whose push must start nothing; without the leading `refs/`. */
function selftestBranch(run) {
    return `heads/staging-selftest/${run}`;
}
/** Starts another run, cancels it when its jobs are where they should be, and waits for its end. `onRun` is told its id. */
function cancel(onRun) {
    return {
        name: 'a run that is dispatched, and cancelled',
        beliefs: [cancel_named, cancel_listed, quiet, concluded, cancel_killed],
        run: async (ground) => {
            const { github, clock, log, deadline, run, workflow, branch } = ground;
            const watched = selftestBranch(run);
            const isPushed = await createMark(github, `Self-test of run ${run}\n\n${commitMark('selftest')}\n`, ground.sha)
                .then((mark) => createRef(github, watched, mark))
                .catch(() => false);
            const before = new Set((await listWorkflowRuns(github, workflow, dispatched(branch))).map(({ id }) => id));
            const started = clock.monotonic();
            const answer = await (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
                workflow_id: workflow,
                ref: branch,
                inputs: { ...ground.inputs },
                return_run_details: true
            });
            const id = await wait_until_waitUntil(async () => {
                const runs = await listWorkflowRuns(github, workflow, dispatched(branch));
                const found = runs.find((one) => answer.status === 200 ? one.id === Number(answer.data.workflow_run_id) : !before.has(one.id));
                return found ? { kind: 'done', value: found.id } : { kind: 'waiting', seen: 'not in the list' };
            }, { awaited: 'the dispatched run to be listed', clock, log, deadline: deadline.within(120_000), most: 2_000 });
            onRun(id);
            const listedAfter = clock.monotonic() - started;
            const cancelIt = () => (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', { run_id: id });
            try {
                await wait_until_waitUntil(async () => whereTheJobsAre(await jobsOf(github, id)), {
                    awaited: 'the jobs of the other run to be where they are to be cancelled',
                    clock,
                    log,
                    deadline: deadline.within(toBegin),
                    most: 5_000
                });
            }
            catch (error) {
                // Its jobs would stay for what never comes.
                await (0,look/* lookAt */.t)(cancelIt());
                throw error;
            }
            // A step counts as in progress before its program has begun: that has to hear the cancel.
            await clock.sleep(15_000);
            const asked = clock.monotonic();
            await cancelIt();
            const conclusion = await wait_until_waitUntil(async () => {
                const seen = await (0,runs/* findRun */.Lc)(github, id);
                return typeof seen === 'object' && seen.status === 'completed'
                    ? { kind: 'done', value: seen.conclusion ?? 'none' }
                    : { kind: 'waiting', seen: typeof seen === 'object' ? seen.status : 'not to be seen' };
            }, { awaited: 'the cancelled run to end', clock, log, deadline, most: 5_000 });
            const lasted = (clock.monotonic() - asked) / 1000;
            const pushes = (await listWorkflowRuns(github, workflow, { event: 'push' })).filter(({ createdAt }) => Date.parse(createdAt) > Date.now() - (clock.monotonic() - started) - 60_000);
            if (isPushed)
                await deleteRef(github, watched);
            return [
                saw(cancel_named, 'the run’s id in the answer', answer.status === 200 ? 'its id in the answer' : `${answer.status}`, answer.status === 200),
                saw(cancel_listed, 'within 120 s', `after ${(listedAfter / 1000).toFixed(1)} s`, true),
                isPushed
                    ? saw(quiet, 'no run', `${pushes.length || 'no'} run`, pushes.length === 0)
                    : notSeen(quiet, 'no run', 'the branch for it could not be made'),
                saw(concluded, 'cancelled', conclusion, conclusion === 'cancelled'),
                judgeKill(ground.waitForKill, lasted)
            ];
        }
    };
}
const dispatched = (branch) => ({ branch, event: 'workflow_dispatch' });
function judgeKill(waited, seconds) {
    const expected = 'after 300 s';
    const seen = `the run ended ${Math.round(seconds)} s after the cancel`;
    return waited
        ? saw(cancel_killed, expected, seen, seconds > 270 && seconds < 390)
        : notSeen(cancel_killed, expected, `not waited for; ${seen}`);
}
async function jobsOf(github, run) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
        run_id: run,
        per_page: 100
    });
    return data.jobs;
}
/** Both jobs are in the step that stays, and the one that waits for them has not begun. */
function whereTheJobsAre(jobs) {
    const staying = ['interrupted', 'always'].filter((key) => jobs.some(({ name, steps }) => (0,runs/* isJob */.o5)(name, key) && steps?.some((step) => step.name === 'Stay' && step.status === 'in_progress')));
    return staying.length === 2
        ? { kind: 'done', value: undefined }
        : { kind: 'waiting', seen: `staying: ${staying.join(', ') || 'none'}` };
}
/** Whether the run's job of that name has come to its end: a cancel has reached it, and is no secret any more. */
async function isJobOver(github, run, job) {
    return (await jobsOf(github, run)).some(({ name, status }) => (0,runs/* isJob */.o5)(name, job) && status === 'completed');
}

// EXTERNAL MODULE: ./packages/selftest/build/src/runner/stay.js
var stay = __webpack_require__(992);
// EXTERNAL MODULE: ./packages/selftest/build/src/runner/record.js
var runner_record = __webpack_require__(2632);
;// CONCATENATED MODULE: ./packages/selftest/build/src/runner/cancelled-run.js


const signals = 'github/signals-at-a-cancel';
const running = 'github/cancel-of-a-running-always-job';
const starting = 'github/cancel-before-an-always-job';
const needsOfCancelled = 'github/needs-result-of-a-cancelled-job';
const needsOfOthers = 'github/needs-results-of-failed-and-skipped-jobs';
const cancelled_run_status = 'github/run-status-while-it-is-cancelled';
/** Reads what the jobs of the cancelled run wrote down. */
const cancelledRun = {
    name: 'what the jobs of a cancelled run saw',
    beliefs: [signals, running, starting, needsOfCancelled, needsOfOthers, cancelled_run_status],
    run: async ({ directory }) => {
        const records = await (0,runner_record/* readRecords */.T3)(directory);
        const of = (job, belief, expected, look) => {
            const record = records.get(job);
            return record ? look(record) : notSeen(belief, expected, `the job "${job}" left no record`);
        };
        return [
            of('interrupted', signals, signalsExpected, judgeSignals),
            // Told differently by GitHub's documents and by the runner's source: the product has to be right under both.
            of('always', running, either, ({ stay, cancelled }) => {
                if (!stay)
                    return notSeen(running, either, 'the step that was to stay wrote nothing');
                const told = stay.signals.length > 0 ? 'interrupted' : 'not interrupted';
                return saw(running, either, `the running step was ${told}; cancelled() is ${cancelled} in the steps after it`, true);
            }),
            of('after', starting, either, (record) => saw(starting, either, `the job starts; cancelled() is ${record.cancelled} in its steps`, true)),
            of('after', needsOfCancelled, 'cancelled (or failure)', ({ needs: { interrupted = 'missing' } }) => saw(needsOfCancelled, 'cancelled (or failure)', interrupted, /^(cancelled|failure)$/.test(interrupted))),
            of('after', needsOfOthers, othersExpected, ({ needs, outputs }) => saw(needsOfOthers, othersExpected, `${needs['fails']}, ${needs['skips']}; outputs: ${outputs['fails']} and ${outputs['skips']}`, needs['fails'] === 'failure' && needs['skips'] === 'skipped')),
            of('after', cancelled_run_status, 'any: it is only shown', ({ run }) => saw(cancelled_run_status, 'any: it is only shown', run, true))
        ];
    }
};
const either = 'either: the product acts right under both';
const othersExpected = 'failure, skipped';
const signalsExpected = 'SIGINT, SIGTERM 7.5 s later, killed 2.5 s after that';
/** With room for a busy machine: what matters is that there is time between the signals, and an end after them. */
function judgeSignals({ stay }) {
    if (!stay)
        return notSeen(signals, signalsExpected, 'the step that was to be interrupted wrote nothing');
    const [first, second] = stay.signals;
    if (!first)
        return saw(signals, signalsExpected, 'no signal', false);
    const gap = second ? second.at - first.at : undefined;
    const rest = second ? stay.lastBeat - second.at : undefined;
    const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
    return saw(signals, signalsExpected, [
        first.name,
        second && gap !== undefined ? `${second.name} ${seconds(gap)} later` : 'no second signal',
        rest === undefined ? '' : stay.ended ? 'not killed' : `alive until ${seconds(rest)} after that`
    ]
        .filter(Boolean)
        .join(', '), first.name === 'SIGINT' &&
        second?.name === 'SIGTERM' &&
        (gap ?? 0) > 5_000 &&
        (gap ?? 0) < 15_000 &&
        !stay.ended &&
        (rest ?? 0) < 10_000);
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/scopes.js
/** Where people make a token and see its scopes. */
const tokenPage = 'https://cloud.digitalocean.com/account/api/tokens';
const unseen = (what) => `check-staging, provision and teardown cannot see ${what}`;
const undeletable = (what) => `teardown cannot delete ${what}: they would be billed until somebody does it by hand`;
const uncreatable = (what) => `provision cannot create ${what}`;
const cluster = ['digitalocean_kubernetes_cluster', 'digitalocean_kubernetes_node_pool'];
const database = [
    'digitalocean_database_cluster',
    'digitalocean_database_connection_pool',
    'digitalocean_database_db',
    'digitalocean_database_firewall',
    'digitalocean_database_replica',
    'digitalocean_database_user'
];
const described = 'description of the field in the published API document';
/**
 * Every scope that the actions' own requests need, and those of Terraform's DigitalOcean provider (2.99.1) for the resource types
 * that infra/ uses. A test holds it against the published document where that is given, and the sandbox's demo plays with a token
 * that has these scopes and no others.
 *
 * DigitalOcean's console adds by itself what a scope requires (`actions:read`, `image:read`; docs.digitalocean.com/reference/api/scopes):
 * no request of ours needs those.
 */
const neededScopes = [
    { scopes: ['account:read'], routes: ['GET /v2/account'], breaks: 'nobody can say whose token it is' },
    { scopes: ['regions:read'], routes: ['GET /v2/regions'], breaks: 'sizes cannot be read' },
    { scopes: ['sizes:read', 'regions:read'], routes: ['GET /v2/sizes'], breaks: unseen('what nodes cost') },
    {
        scopes: ['kubernetes:read'],
        routes: [
            'GET /v2/kubernetes/clusters',
            'GET /v2/kubernetes/clusters/{cluster_id}',
            'GET /v2/kubernetes/options',
            'GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources'
        ],
        breaks: unseen('clusters')
    },
    {
        scopes: ['kubernetes:access_cluster'],
        routes: [
            'GET /v2/kubernetes/clusters/{cluster_id}/kubeconfig',
            'GET /v2/kubernetes/clusters/{cluster_id}/credentials'
        ],
        breaks: 'provision and argocd-sync cannot enter the cluster'
    },
    {
        scopes: ['kubernetes:delete'],
        routes: [
            'DELETE /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources/dangerous',
            'DELETE /v2/kubernetes/clusters/{cluster_id}'
        ],
        breaks: undeletable('clusters')
    },
    {
        scopes: ['kubernetes:create'],
        routes: ['POST /v2/kubernetes/clusters'],
        breaks: uncreatable('clusters'),
        types: cluster
    },
    {
        scopes: ['kubernetes:update'],
        routes: [
            'PUT /v2/kubernetes/clusters/{cluster_id}',
            'PUT /v2/kubernetes/clusters/{cluster_id}/node_pools/{node_pool_id}'
        ],
        breaks: 'provision cannot change a cluster or its nodes',
        types: cluster
    },
    {
        scopes: ['database:read'],
        routes: [
            'GET /v2/databases',
            'GET /v2/databases/{database_cluster_uuid}',
            'GET /v2/databases/{database_cluster_uuid}/replicas',
            'GET /v2/databases/options'
        ],
        breaks: unseen('databases')
    },
    {
        scopes: ['database:delete'],
        routes: ['DELETE /v2/databases/{database_cluster_uuid}'],
        breaks: undeletable('databases')
    },
    {
        scopes: ['database:create'],
        routes: [
            'POST /v2/databases',
            'POST /v2/databases/{database_cluster_uuid}/dbs',
            'POST /v2/databases/{database_cluster_uuid}/pools',
            'POST /v2/databases/{database_cluster_uuid}/users'
        ],
        breaks: uncreatable('databases'),
        types: database
    },
    {
        scopes: ['database:update'],
        routes: ['PUT /v2/databases/{database_cluster_uuid}/firewall', 'PUT /v2/databases/{database_cluster_uuid}/resize'],
        breaks: 'provision cannot close a database to the internet, nor change it',
        types: database
    },
    {
        scopes: ['database:update', 'database:view_credentials'],
        routes: ['GET /v2/databases/metrics/credentials'],
        breaks: 'the apps get a database without user and password: DigitalOcean leaves both out of its answers',
        types: database,
        source: `${described}: database_connection.user and .password, database_user.password`
    },
    {
        scopes: ['load_balancer:read'],
        routes: ['GET /v2/load_balancers', 'GET /v2/load_balancers/{lb_id}'],
        breaks: unseen('load balancers')
    },
    {
        scopes: ['load_balancer:delete'],
        routes: ['DELETE /v2/load_balancers/{lb_id}'],
        breaks: undeletable('load balancers')
    },
    {
        scopes: ['load_balancer:create'],
        routes: ['POST /v2/load_balancers'],
        breaks: uncreatable('load balancers'),
        types: ['digitalocean_loadbalancer']
    },
    {
        scopes: ['load_balancer:update'],
        routes: ['PUT /v2/load_balancers/{lb_id}'],
        breaks: 'provision cannot change a load balancer',
        types: ['digitalocean_loadbalancer']
    },
    {
        scopes: ['vpc:read'],
        routes: ['GET /v2/vpcs', 'GET /v2/vpcs/{vpc_id}', 'GET /v2/vpcs/{vpc_id}/members'],
        breaks: `${unseen('networks')}, and nothing can be created in one`,
        source: `the operation, and the ${described}: vpc_uuid, private_network_uuid`
    },
    { scopes: ['vpc:delete'], routes: ['DELETE /v2/vpcs/{vpc_id}'], breaks: 'teardown leaves the network' },
    {
        scopes: ['vpc:create'],
        routes: ['POST /v2/vpcs'],
        breaks: uncreatable('networks'),
        types: ['digitalocean_vpc']
    },
    {
        scopes: ['vpc:update'],
        routes: ['PUT /v2/vpcs/{vpc_id}'],
        breaks: 'provision cannot change the name or description of a network',
        types: ['digitalocean_vpc']
    },
    {
        scopes: ['tag:read'],
        routes: ['GET /v2/tags', 'GET /v2/tags/{tag_id}'],
        breaks: 'nothing shows whose it is: what carries our tag is taken for somebody else’s',
        source: `the operation, and the ${described}: tags`
    },
    {
        scopes: ['tag:create'],
        routes: ['POST /v2/tags'],
        breaks: 'provision cannot mark what is ours, and creates nothing that carries a tag',
        source: `the operation, and the ${described}: tags`
    },
    { scopes: ['tag:delete'], routes: ['DELETE /v2/tags/{tag_id}'], breaks: 'teardown leaves the tags' },
    {
        scopes: ['image:read'],
        routes: ['GET /v2/images'],
        breaks: 'Terraform’s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same',
        types: ['digitalocean_tag'],
        source: `${described}: tag.resources.images`
    },
    {
        scopes: ['project:read'],
        routes: ['GET /v2/projects', 'GET /v2/projects/{project_id}', 'GET /v2/projects/{project_id}/resources'],
        breaks: unseen('projects')
    },
    { scopes: ['project:delete'], routes: ['DELETE /v2/projects/{project_id}'], breaks: 'teardown leaves the project' },
    {
        scopes: ['project:create'],
        routes: ['POST /v2/projects'],
        breaks: uncreatable('projects'),
        types: ['digitalocean_project']
    },
    {
        scopes: ['project:assign_resource'],
        // The default project is always there, so that its 403 can only mean the token.
        routes: ['POST /v2/projects/default/resources', 'POST /v2/projects/{project_id}/resources'],
        breaks: 'provision fails when it puts cluster, database and load balancer into the project, with all of them made and billed',
        types: ['digitalocean_project', 'digitalocean_project_resources'],
        source: `the operation, and the ${described}: project_id`
    },
    {
        scopes: ['domain:read'],
        routes: [
            'GET /v2/domains',
            'GET /v2/domains/{domain_name}/records',
            'GET /v2/domains/{domain_name}/records/{domain_record_id}'
        ],
        breaks: unseen('DNS records')
    },
    {
        scopes: ['domain:delete'],
        routes: ['DELETE /v2/domains/{domain_name}/records/{domain_record_id}'],
        breaks: 'teardown leaves DNS records that point at an address that is nobody’s'
    },
    {
        scopes: ['domain:create'],
        routes: ['POST /v2/domains/{domain_name}/records'],
        breaks: 'provision cannot give the apps their names',
        types: ['digitalocean_record']
    },
    {
        scopes: ['domain:update'],
        routes: ['PUT /v2/domains/{domain_name}/records/{domain_record_id}'],
        breaks: 'provision cannot point a name at another address',
        types: ['digitalocean_record']
    },
    {
        scopes: ['certificate:read'],
        routes: ['GET /v2/certificates'],
        breaks: `${unseen('certificates')}, and no load balancer can be given one`
    },
    {
        scopes: ['certificate:delete'],
        routes: ['DELETE /v2/certificates/{certificate_id}'],
        breaks: 'teardown leaves a certificate that the environment made',
        types: ['digitalocean_certificate']
    },
    {
        scopes: ['certificate:create'],
        routes: ['POST /v2/certificates'],
        breaks: uncreatable('certificates'),
        types: ['digitalocean_certificate']
    },
    {
        scopes: ['droplet:read'],
        routes: ['GET /v2/droplets'],
        breaks: unseen('Droplets, and how many the account allows')
    },
    { scopes: ['droplet:delete'], routes: ['DELETE /v2/droplets/{droplet_id}'], breaks: undeletable('Droplets') },
    { scopes: ['block_storage:read'], routes: ['GET /v2/volumes'], breaks: unseen('volumes') },
    { scopes: ['block_storage:delete'], routes: ['DELETE /v2/volumes/{volume_id}'], breaks: undeletable('volumes') },
    { scopes: ['snapshot:read'], routes: ['GET /v2/snapshots'], breaks: unseen('snapshots') },
    {
        scopes: ['snapshot:read', 'block_storage_snapshot:read'],
        routes: ['GET /v2/snapshots/{snapshot_id}'],
        breaks: 'teardown cannot prove that a snapshot is gone'
    },
    {
        scopes: ['image:delete', 'snapshot:delete'],
        routes: ['DELETE /v2/snapshots/{snapshot_id}'],
        breaks: undeletable('snapshots')
    },
    { scopes: ['firewall:read'], routes: ['GET /v2/firewalls'], breaks: unseen('firewalls') },
    { scopes: ['firewall:delete'], routes: ['DELETE /v2/firewalls/{firewall_id}'], breaks: 'teardown leaves firewalls' },
    {
        scopes: ['reserved_ip:read'],
        routes: ['GET /v2/reserved_ips'],
        breaks: 'teardown cannot tell of an address that is left behind'
    }
];
/** The rows that stacks of these resource types need; undefined: their types are not known, and all count. */
function scopesFor(types) {
    return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)));
}
/** Each scope of these rows once. */
function scopeNames(rows = neededScopes) {
    return [...new Set(rows.flatMap(({ scopes }) => scopes))];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/scopes.js

/** No resource has these. */
const nobody = '00000000-0000-4000-8000-000000000000';
const noNumber = '9007199254740991';
const noTag = 'staging-actions:no-such-tag';
/**
 * What the token lacks, seen by requests that could do nothing even if they were allowed: an empty body, or an id that nothing has.
 * That DigitalOcean looks at the scope before anything else is how its 403 is documented. Which 403 else there may be is not:
 * deleting a default VPC is one (digitalocean/doctl#930). So only a route that names no resource counts as proof.
 */
async function observeScopes(digitalocean, { domain, types }) {
    const rows = scopesFor(types).filter(({ routes }) => domain !== undefined || !probeOf(routes).includes('{domain_name}'));
    const answers = await Promise.all(rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain ?? '') })));
    const rowsOf = (isMeant) => answers.filter(({ row, status }) => isMeant(status, namesNothing(probeOf(row.routes)))).map(({ row }) => row);
    const isSilent = (status) => status === 0 || status === 429 || status >= 500;
    const granted = scopeNames(rowsOf((status) => status !== 403 && !isSilent(status)));
    const missing = namesOf(rowsOf((status, isProof) => status === 403 && isProof), granted);
    const known = [...granted, ...missing.flatMap(({ scope }) => scope.split(' or '))];
    return {
        missing,
        doubtful: namesOf(rowsOf((status, isProof) => status === 403 && !isProof), known),
        unclear: namesOf(rowsOf(isSilent), known),
        asked: scopeNames(rows).length
    };
}
/** The scopes of these rows. One of several is missing for the sake of those that no other row shows or misses. */
function namesOf(rows, shown) {
    const alone = rows.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : []));
    return rows.flatMap(({ scopes, breaks }) => {
        const left = scopes.filter((scope) => !shown.includes(scope) && (scopes.length === 1 || !alone.includes(scope)));
        return left.length === 0 ? [] : [{ scope: left.join(' or '), breaks }];
    });
}
/** Our own domain is there, or its routes answer 404. */
function namesNothing(route) {
    return !/\{(?!domain_name\})\w+\}/.test(route);
}
function probeOf(routes) {
    return routes[0] ?? '';
}
function ask(digitalocean, route, domain) {
    const [method = 'GET', template = ''] = route.split(' ');
    const path = template
        .replace('{domain_name}', domain)
        .replace('{tag_id}', noTag)
        .replace(/\{(droplet_id|domain_record_id)\}/, noNumber)
        .replace(/\{\w+\}/, nobody);
    return digitalocean.refusal(method, method === 'GET' && path === template ? `${path}?per_page=1` : path);
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/digitalocean/token.js


const team = 'digitalocean/account-names-the-team';
const scopes = 'digitalocean/missing-scope-is-403';
const versions = 'digitalocean/kubernetes-versions-are-retired';
/** Nothing is made or changed: what would write is asked for something that does not exist, or with an empty body. */
const token = {
    name: 'the account of the token, its scopes, the versions that are offered',
    beliefs: [team, scopes, versions],
    run: async ({ digitalocean }) => {
        const account = await digitalocean.account();
        const { asked, missing, doubtful, unclear } = await observeScopes(digitalocean, {
            domain: undefined,
            types: undefined
        });
        const named = (scopes) => scopes.map(({ scope }) => scope).join(', ');
        const lacking = missing.length > 0 ? `missing: ${named(missing)}` : 'none is missing';
        const seeming = doubtful.length > 0 ? `; 403 about an id that nothing has: ${named(doubtful)}` : '';
        const offered = (await digitalocean.kubernetesOffer()).versions.map(({ slug }) => slug);
        return [
            saw(team, 'a team with an id', account.team ? 'a team with an id' : 'no team', account.team !== undefined),
            saw(scopes, 'an answer to each', `${asked} asked, ${unclear.length} without a clear answer; ${lacking}${seeming}`, unclear.length === 0),
            saw(versions, 'some, as 1.36.0-do.0', offered.join(', ') || 'none', offered.some((slug) => /^\d+\.\d+\.\d+-do\.\d+$/.test(slug)))
        ];
    }
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(2580);
;// CONCATENATED MODULE: ./packages/selftest/build/src/spaces/bucket.js





const conditional = 'spaces/conditional-writes';
const addressing = 'spaces/both-addressing-styles';
const trailers = 'spaces/trailing-checksums';
/** Objects of its own below `selftest/` in the bucket, which it deletes again. */
const bucket = {
    name: 'conditional writes, trailing checksums, both addressing styles',
    beliefs: [conditional, addressing, trailers],
    run: async (ground) => {
        const key = `selftest/${(0,external_node_crypto_.randomUUID)()}`;
        const ifAbsent = { 'if-none-match': '*' };
        try {
            const first = await send(ground, 'path', 'PUT', key, { headers: ifAbsent });
            const second = await send(ground, 'path', 'PUT', key, { headers: ifAbsent });
            const trailing = await send(ground, 'path', 'PUT', `${key}-trailing`, trailingChecksum('selftest'));
            const byPath = await send(ground, 'path', 'GET', key);
            const byHost = await send(ground, 'host', 'GET', key).catch(() => 'no answer');
            return [
                saw(conditional, 'the second is refused, or the product does without', `first: ${first}, second: ${second}`, first === 200 && [200, 409, 412, 501].includes(second)),
                saw(addressing, 'by path: 200, by host name: 200', `by path: ${byPath}, by host name: ${byHost}`, byPath === 200 && byHost === 200),
                saw(trailers, '200, or a refusal that the product avoids by when_required', `${trailing}`, [200, 400, 403, 411, 501].includes(trailing))
            ];
        }
        finally {
            for (const each of [key, `${key}-trailing`])
                await send(ground, 'path', 'DELETE', each);
        }
    }
};
/** A body in chunks that ends with its checksum, as AWS's newer clients send it over TLS unless they are told not to. */
function trailingChecksum(text) {
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE((0,external_node_zlib_.crc32)(text));
    return {
        headers: {
            'content-encoding': 'aws-chunked',
            'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
            'x-amz-decoded-content-length': String(Buffer.byteLength(text)),
            'x-amz-trailer': 'x-amz-checksum-crc32'
        },
        body: `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\nx-amz-checksum-crc32:${checksum.toString('base64')}\r\n\r\n`
    };
}
/** The status of one signed request. `host`: the bucket is part of the host name. */
async function send({ endpoint, bucket, accessKey, secretKey }, style, method, key, { headers = {}, body = 'selftest' } = {}) {
    const client = new aws4fetch_esm/* AwsClient */.t({
        accessKeyId: accessKey,
        secretAccessKey: secretKey,
        service: 's3',
        region: 'us-east-1',
        retries: 2
    });
    const url = new URL(endpoint);
    if (style === 'host')
        url.hostname = `${bucket}.${url.hostname}`;
    url.pathname = style === 'host' ? `/${key}` : `/${bucket}/${key}`;
    try {
        const response = await client.fetch(url, { method, headers, ...(method === 'PUT' && { body }) });
        await response.arrayBuffer();
        return response.status;
    }
    catch (cause) {
        throw new errors/* ApiError */.hD({ service: 'Spaces', method, path: '/selftest', status: 0 }, { cause });
    }
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/github/clean-up.js





/** Takes away what this run made, whatever became of the jobs that made it. Returns what it closed and deleted, in words. */
async function cleanUp(where) {
    const { github, run } = where;
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/issues', { state: 'open', per_page: 100 });
    const said = [];
    for (const { number, title, body, pull_request } of data) {
        if (title !== issueTitle || pull_request || !body?.startsWith(issueMark(run)))
            continue;
        const verdict = issueVerdict(await viewIssue(github, number), issueMark(run), undefined);
        if (verdict.kind === 'ours')
            await updateIssue(github, number, { state: 'closed', stateReason: 'not_planned' });
        said.push(verdict.kind === 'ours' ? `issue #${number} is closed` : `issue #${number} stays: ${verdict.because}`);
    }
    for (const ref of [selftestRef(run), selftestBranch(run)])
        said.push(await removeRef(where, ref));
    return said;
}
async function removeRef({ github }, ref) {
    if ((await findRef(github, ref)) === undefined)
        return `refs/${ref} is not there`;
    const verdict = refVerdict(await findRefMessage(github, ref), commitMark('selftest'));
    if (verdict.kind !== 'ours')
        return `refs/${ref} stays: ${verdict.because}`;
    await deleteRef(github, ref);
    return `refs/${ref} is deleted`;
}

;// CONCATENATED MODULE: ./packages/selftest/build/src/report.js


/** `needs` of the last job: each job's sightings are its outputs whose name begins with `sightings`. */
function makeReport(needs, { at, server }) {
    const parts = Object.entries(needs).map(([job, { result, outputs }]) => {
        const texts = result === 'skipped' ? [] : Object.entries(outputs).filter(([name]) => name.startsWith('sightings'));
        return { job, result, sightings: texts.flatMap(([, text]) => parseSightings(text)) };
    });
    const silent = parts.filter(({ result, sightings }) => result !== 'success' && result !== 'skipped' && sightings.length === 0);
    return {
        schema: 1,
        at,
        github: new URL(server).hostname === 'github.com' ? 'github.com' : 'another GitHub',
        sightings: [
            ...parts.flatMap(({ sightings }) => sightings),
            ...silent.map(({ job, result }) => notSeen(`selftest/${job}`, 'a job that ends', `the job ended as ${result} and said nothing`))
        ]
    };
}
function parseSightings(text) {
    if (!text.startsWith('['))
        return [];
    return JSON.parse(text);
}
function countOf(verdict, { sightings }) {
    return sightings.filter((sighting) => sighting.verdict === verdict).length;
}
/** Markdown for the job summary; `project`: the web address of the repository that the action comes from. */
function renderReport(report, project) {
    const differing = countOf('differs', report);
    const rows = report.sightings.map(({ belief, expected, seen, verdict }) => `| ${marks[verdict]} | ${report_link(belief, project)} | ${cell(expected)} | ${cell(seen)} |`);
    return [
        `### ${differing > 0 ? marks.differs : marks['as-believed']} Self-test: ${countOf('as-believed', report)} as believed, ${differing} differ, ${countOf('not-seen', report)} not seen`,
        '',
        ...(differing > 0
            ? ['What differs may break a deployment here. Please send this report: it is how it gets fixed.', '']
            : []),
        '| | belief | expected | seen |',
        '|---|---|---|---|',
        ...rows,
        '',
        `[Send it to the project](${issueLink(report, project)}): the link opens an issue with this table filled in, which you can read before you send it. It holds no name, address or secret of yours. The artifact \`staging-selftest\` has the same as JSON.`,
        ''
    ].join('\n');
}
/** Characters of the whole address: longer ones are refused by servers on the way. */
const longestLink = 7_000;
const weight = { differs: 0, 'not-seen': 1, 'as-believed': 2 };
/** Opens the form of a new issue with the table in it: what differs first, as much as an address can hold. */
function issueLink(report, project) {
    const day = report.at.slice(0, 10);
    const lines = [...report.sightings]
        .sort((a, b) => weight[a.verdict] - weight[b.verdict])
        .map(({ belief, seen, verdict }) => `${marks[verdict]} ${belief}: ${seen}`);
    const linkWith = (count) => {
        const rest = count < lines.length ? ['… please attach staging-selftest.json, the rest did not fit'] : [];
        const body = [`On ${report.github}, ${day}.`, '', ...lines.slice(0, count), ...rest].join('\n');
        const title = `Self-test of ${day}: ${countOf('differs', report)} differ`;
        return `${project}/issues/new?${new URLSearchParams({ title, body })}`;
    };
    let count = lines.length;
    while (count > 0 && linkWith(count).length > longestLink)
        count -= 1;
    return linkWith(count);
}
function report_link(belief, project) {
    return belief.startsWith('selftest/')
        ? belief
        : `[${belief}](${project}/blob/HEAD/docs/beliefs.md#${belief.replace('/', '')})`;
}
function cell(text) {
    return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

;// CONCATENATED MODULE: ./actions/selftest/build/run.js





/** A whole part of the self-test lasts so long at the most: the cancelled run may live for five minutes after its cancel. */
const run_patience = 22 * 60_000;
function main(input, context) {
    return run_parts[input.part](input, context);
}
const run_parts = {
    artifacts: async (input, context) => played(await play([artifacts(context.workspace)], await ground(input, context), context.log)),
    refs: async (input, context) => {
        const { spawn, env, temp, clock, run, urls, repository } = context;
        const { github } = await ground(input, context);
        const place = { repositoryUrl: `${urls.server}/${repository.fullName}`, token: needed(input, 'githubToken') };
        return played(await play([customRefs], { github, run: run.id, spawn, env, temp, clock, ...place }, context.log));
    },
    issues: async (input, context) => {
        let issueNumber;
        const writes = issueWrites((number) => {
            issueNumber = number;
        });
        const sightings = await play([writes], await ground(input, context), context.log);
        return { ...played(sightings), issueNumber };
    },
    edits: async (input, context) => input.issueNumber === undefined
        ? played(run_unseen(editHistories(0), 'no issue could be made to look at'))
        : played(await play([editHistories(input.issueNumber)], await ground(input, context), context.log)),
    log: async (input, context) => played(await play([jobLog(input.needs)], await ground(input, context), context.log)),
    secret: async ({ environment, environmentSecret: secret }) => played(environmentSecret(environment, secret !== undefined)),
    cancel: async (input, context) => {
        let childRun;
        const experiment = cancel((id) => {
            childRun = id;
        });
        const sightings = await play([experiment], {
            ...(await ground(input, context)),
            workflow: context.workflowFile,
            branch: context.ref.replace(/^refs\/heads\//, ''),
            sha: context.sha,
            inputs: {
                part: 'cancelled',
                'wait-for-kill': String(input.waitForKill)
            },
            waitForKill: input.waitForKill
        }, context.log);
        return { ...played(sightings), childRun };
    },
    stay: async (input, context) => {
        const { seconds, untilJob } = input;
        const { workspace, clock, log, run } = context;
        const at = untilJob && (await ground(input, context));
        log.info(`staying for ${seconds} s${at ? `, or until the job ${untilJob} is over` : ''}, whatever comes`);
        const isOver = at && (() => isJobOver(at.github, run.id, untilJob));
        await (0,stay/* stay */.k)({ most: seconds * 1_000, isOver, directory: workspace, clock });
        return played([]);
    },
    record: async (input, context) => {
        if (input.job === undefined)
            throw new errors/* InputError */.dz(['input "job" is needed with "part: record"']);
        const { job, cancelled, needs } = input;
        const at = await ground(input, context);
        const record = await (0,runner_record/* recordJob */.F9)({ job, cancelled, needs, directory: context.workspace }, at);
        context.log.info(JSON.stringify(record));
        return played([]);
    },
    cancelled: async (_, context) => played(await play([cancelledRun], { directory: context.workspace }, context.log)),
    digitalocean: async (input, context) => {
        if (input.digitaloceanToken === undefined)
            return played(run_unseen(token, 'no secret DIGITALOCEAN_TOKEN was given'));
        const { clock, log, signal, urls } = context;
        const digitalocean = new DigitalOcean({
            token: input.digitaloceanToken,
            baseUrl: urls.digitalocean,
            clock,
            log,
            signal
        });
        return played(await play([token], { digitalocean }, log));
    },
    bucket: async (input, context) => {
        const { spacesAccessKey: accessKey, spacesSecretKey: secretKey, bucket: name, region } = input;
        if (accessKey === undefined || secretKey === undefined || name === undefined)
            return played(run_unseen(bucket, 'no secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY, or no name of a bucket, were given'));
        const endpoint = context.urls.spaces ?? `https://${region}.digitaloceanspaces.com`;
        return played(await play([bucket], { endpoint, bucket: name, accessKey, secretKey }, context.log));
    },
    'clean-up': async (input, context) => {
        for (const line of await cleanUp(await ground(input, context)))
            context.log.info(line);
        return { outcome: 'cleaned-up', sightings: [] };
    },
    report: async ({ needs }, { workspace, urls, clock, actionRepository }) => {
        const project = `${urls.server}/${actionRepository}`;
        const report = makeReport(needs, { at: new Date(clock.now()).toISOString(), server: urls.server });
        await (0,promises_.writeFile)((0,external_node_path_.join)(workspace, 'staging-selftest.json'), `${JSON.stringify(report, null, 2)}\n`);
        const result = {
            outcome: 'reported',
            sightings: report.sightings,
            summary: renderReport(report, project)
        };
        const differing = countOf('differs', report);
        if (differing > 0)
            throw new errors/* StagingError */.QH('not-as-believed', `${differing} of ${report.sightings.length} are not as believed`, {
                hint: 'The job summary has the table, and a link to send it to the project.',
                result
            });
        return result;
    }
};
async function ground(input, context) {
    const { repository, clock, log, run } = context;
    const octokit = await context.github(needed(input, 'githubToken'));
    return {
        github: { octokit, owner: repository.owner, repo: repository.name },
        clock,
        log,
        deadline: context.deadline(run_patience),
        run: run.id
    };
}
function needed(input, name) {
    const value = input[name];
    if (value === undefined)
        throw new errors/* InputError */.dz([`input "github-token" is needed with "part: ${input.part}"`]);
    return value;
}
function played(sightings) {
    return { outcome: 'played', sightings };
}
function run_unseen(experiment, why) {
    return experiment.beliefs.map((belief) => notSeen(belief, 'an answer', why));
}


/***/ })

};

export const id = 705;
export const ids = [705];
export const modules = {

/***/ 7705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentKubeconfig: () => (/* binding */ environmentKubeconfig)
});

// EXTERNAL MODULE: ./packages/base/build/src/index.js + 12 modules
var src = __webpack_require__(50677);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(50000);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/named.js

/** DigitalOcean wraps a single resource: `{"vpc": {…}}`. */
function named(key, schema) {
    return schemas/* object */.Ikc({ [key]: schema }).transform((body) => body[key]);
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/schema.js

/** Only the fields that we use: DigitalOcean adds others at any time. Collections that are empty may be null. */
const strings = schemas/* array */.YOg(schemas/* string */.YjP())
    .nullish()
    .transform((value) => value ?? []);
const region = schemas/* object */.Ikc({ slug: schemas/* string */.YjP() }).nullish();
const accountSchema = schemas/* object */.Ikc({
    account: schemas/* object */.Ikc({
        uuid: schemas/* string */.YjP(),
        /** active, warning, locked */
        status: schemas/* string */.YjP(),
        /** To people; a space where there is nothing to say. */
        status_message: schemas/* string */.YjP().nullish(),
        /** Left out where the token lacks `droplet:read`. */
        droplet_limit: schemas/* number */.aig().nullish(),
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
        droplet_id: schemas/* string */.YjP().nullish(),
        created_at: schemas/* string */.YjP().nullish()
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
/** Each key is always there: an answer without one is none of the service's, and says nothing of what a cluster has made. */
const associated = schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() }))
    .nullable()
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
    /** All that each node has, in MiB. */
    storage_size_mib: schemas/* number */.aig().nullish(),
    private_network_uuid: schemas/* string */.YjP().nullish(),
    tags: strings,
    /** Who is let in. `type`: ip_addr, droplet, k8s, tag, app */
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), value: schemas/* string */.YjP() }))
        .nullish()
        .transform((value) => value ?? []),
    created_at: schemas/* string */.YjP()
});
/** A read-only copy of a database cluster: billed by itself. */
const databaseReplicaSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size: schemas/* string */.YjP(),
    storage_size_mib: schemas/* number */.aig().nullish(),
    created_at: schemas/* string */.YjP().nullish()
});
/** Parts of a database cluster, told by their names. */
const databasePartSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
const databasePoolSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), db: schemas/* string */.YjP() });
const loadBalancerSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** Empty until it is active. */
    ip: schemas/* string */.YjP().nullish(),
    /** Of one whose network stack is DUALSTACK. */
    ipv6: schemas/* string */.YjP().nullish(),
    /** new, active, errored */
    status: schemas/* string */.YjP(),
    size_unit: schemas/* number */.aig().nullish(),
    /** REGIONAL, REGIONAL_NETWORK, GLOBAL */
    type: schemas/* string */.YjP().nullish(),
    vpc_uuid: schemas/* string */.YjP().nullish(),
    tag: schemas/* string */.YjP().nullish(),
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
    vpc_uuid: schemas/* string */.YjP().nullish(),
    networks: schemas/* object */.Ikc({ v4: schemas/* array */.YOg(dropletAddress).nullish(), v6: schemas/* array */.YOg(dropletAddress).nullish() }).nullish(),
    created_at: schemas/* string */.YjP()
});
const volumeSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    size_gigabytes: schemas/* number */.aig(),
    tags: strings,
    droplet_ids: schemas/* array */.YOg(schemas/* number */.aig())
        .nullish()
        .transform((value) => value ?? []),
    region,
    created_at: schemas/* string */.YjP()
});
const snapshotSchema = schemas/* object */.Ikc({
    id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]).transform(String),
    name: schemas/* string */.YjP(),
    resource_id: schemas/* string */.YjP(),
    /** droplet, volume */
    resource_type: schemas/* string */.YjP(),
    size_gigabytes: schemas/* number */.aig(),
    tags: strings,
    created_at: schemas/* string */.YjP()
});
const firewallSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    tags: strings,
    inbound_rules: schemas/* array */.YOg(schemas/* object */.Ikc({ sources: schemas/* object */.Ikc({ tags: strings }).nullish() })).nullish(),
    outbound_rules: schemas/* array */.YOg(schemas/* object */.Ikc({ destinations: schemas/* object */.Ikc({ tags: strings }).nullish() })).nullish(),
    created_at: schemas/* string */.YjP()
})
    /** `sourceTags`: who bears one of them is let in; `destinationTags`: what goes there is let out. */
    .transform(({ inbound_rules: inbound, outbound_rules: outbound, ...firewall }) => ({
    ...firewall,
    sourceTags: (inbound ?? []).flatMap(({ sources }) => sources?.tags ?? []),
    destinationTags: (outbound ?? []).flatMap(({ destinations }) => destinations?.tags ?? [])
}));
const vpcSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    description: schemas/* string */.YjP().nullish(),
    region: schemas/* string */.YjP().nullish(),
    default: schemas/* boolean */.zMY().nullish(),
    created_at: schemas/* string */.YjP()
});
/** `urn` is `do:loadbalancer:<uuid>` and the like. */
const vpcMemberSchema = schemas/* object */.Ikc({ urn: schemas/* string */.YjP(), name: schemas/* string */.YjP(), created_at: schemas/* string */.YjP().nullish() });
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
const count = schemas/* object */.Ikc({ count: schemas/* number */.aig() });
const tagSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    resources: count.extend({ images: count.optional() }).optional()
});
const certificateSchema = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** pending, verified, error */
    state: schemas/* string */.YjP().nullish(),
    not_after: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP()
});
const reservedIpSchema = schemas/* object */.Ikc({
    ip: schemas/* string */.YjP(),
    droplet: schemas/* object */.Ikc({ id: schemas/* number */.aig(), tags: strings }).nullish(),
    project_id: schemas/* string */.YjP().nullish()
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
        layouts: schemas/* array */.YOg(schemas/* object */.Ikc({ num_nodes: schemas/* number */.aig(), sizes: strings }))
            .nullish()
            .transform((value) => value ?? [])
    }))
});
const registrySchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), storage_usage_bytes: schemas/* number */.aig().nullish() });
const subscriptionSchema = schemas/* object */.Ikc({
    subscription: schemas/* object */.Ikc({
        tier: schemas/* object */.Ikc({
            slug: schemas/* string */.YjP(),
            monthly_price_in_cents: schemas/* number */.aig().nullish(),
            included_storage_bytes: schemas/* number */.aig().nullish(),
            allow_storage_overage: schemas/* boolean */.zMY().nullish()
        })
    })
});

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/clusters.js





const one = named('kubernetes_cluster', clusterSchema);
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
        // Read later, it would look like one that a person has given.
        if (!/^clusters:/m.test(answer))
            throw (0,src/* notJson */.O2)('DigitalOcean', path, answer, 'kubeconfig');
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
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: ./node_modules/axios/lib/axios.js + 65 modules
var axios = __webpack_require__(41542);
// EXTERNAL MODULE: ./node_modules/axios/index.js
var node_modules_axios = __webpack_require__(29159);
// EXTERNAL MODULE: ./node_modules/dots-wrapper/dist/index.js
var dist = __webpack_require__(82151);
;// CONCATENATED MODULE: ./packages/digitalocean/build/src/transport.js





const { createContext } = dist.modules.common;
/** A request is tried this often at the most; 429s count, since a burst's limit passes within a minute. */
const attempts = 6;
/** Milliseconds that a `retry-after` may ask for; more than that means the hourly limit, which no run should sit out. */
const longestRetryAfter = 90_000;
/** Milliseconds between two answers that something is not there, before that is believed. */
const transport_doubt = 1000;
/** A read whose answer is not understood is asked this often at the most: something in between may have answered, or half of it came. */
const readings = 3;
const pageSize = 200;
/**
 * Lists whose answers do not say how many there are. Without any, the key is there and may be null (digitalocean/openapi:
 * "A JSON object with a key of `databases`"; digitalocean/ansible-collection#60).
 */
const uncounted = /^\/v2\/(databases|registries)\b/;
/** Through all pages of a list, while things go from it. */
const mostWalks = 3;
const errorBody = schemas/* object */.Ikc({ message: schemas/* string */.YjP().optional(), request_id: schemas/* string */.YjP().optional() });
const pageInfo = schemas/* object */.Ikc({ meta: schemas/* object */.Ikc({ total: schemas/* number */.aig().int().nonnegative() }).optional() });
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
        this.#http = createContext({
            axios: axios/* default */.A,
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
                await this.#clock.sleep(transport_doubt, this.#signal);
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
        await this.#clock.sleep(transport_doubt, this.#signal);
        return unlessMissing(ask());
    }
    /** The answer's body as it is: a kubeconfig is YAML. */
    async text(path, query = {}) {
        const { data } = await this.#send('GET', path, query, 'text');
        return String(data);
    }
    /**
     * All items of all pages, under the answer's key `plural`.
     * @throws StagingError service-error where an answer has no list and does not say that there is nothing: it proves nothing gone
     */
    async list(path, plural, item, query = {}) {
        const answers = schemas/* object */.Ikc({ [plural]: schemas/* array */.YOg(item).nullish() });
        const pageAt = (page) => this.#read(path, { ...query, page, per_page: pageSize }, (data, reading) => {
            const found = this.#check(path, answers, data)[plural];
            const total = this.#check(path, pageInfo, data).meta?.total;
            if (!found && total !== 0 && !(uncounted.test(path) && found === null && reading > 1))
                throw noList(path, plural);
            return { found: found ?? [], total: total ?? found?.length ?? 0 };
        });
        for (let walk = 1;; walk += 1) {
            const pages = await this.#walk(pageAt);
            // What goes meanwhile moves the rest up: what was first on the next page is on none then.
            const hasMovedUp = pages.some(({ total }) => total < (pages[0]?.total ?? 0));
            if (!hasMovedUp || walk === mostWalks)
                return pages.flatMap(({ found }) => found);
        }
    }
    async #walk(pageAt) {
        const first = await pageAt(1);
        const size = Math.max(1, first.found.length);
        const known = first.found.length === 0 ? 1 : Math.ceil(first.total / size);
        const others = await Promise.all(Array.from({ length: Math.max(0, known - 1) }, (_, index) => pageAt(index + 2)));
        const pages = [first, ...others];
        // What comes meanwhile is on a page more.
        for (let last = pages.at(-1); last && last.found.length > 0 && pages.length * size < last.total; last = pages.at(-1))
            pages.push(await pageAt(pages.length + 1));
        return pages;
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
            if (error instanceof src/* ApiError */.hD)
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
                maxRedirects: 0,
                ...(data && { data }),
                ...(as === 'text' && { responseType: 'text', transformResponse: (body) => body }),
                ...(this.#signal && { signal: this.#signal })
            });
            this.#note(response);
            // What asks has its own words for what a read brings; whether anything was done is not to be guessed.
            if (method !== 'GET' && (0,src/* isPage */.yp)(response.data))
                return pageFor(path, response.data);
            return { kind: 'answered', status: response.status, response };
        }
        catch (error) {
            this.#signal?.throwIfAborted();
            const response = (0,node_modules_axios/* isAxiosError */.F0)(error) ? error.response : undefined;
            this.#note(response);
            if (isAbsence(response?.status) && (0,src/* isPage */.yp)(response?.data))
                return pageFor(path, response.data);
            const status = response?.status ?? 0;
            const body = errorBody.safeParse(response?.data).data;
            const detail = body?.message ?? (status === 0 ? networkCode(error) : undefined);
            const hint = hintFor(status);
            return {
                kind: 'failed',
                status,
                retryAfter: retryAfter(response),
                error: new src/* ApiError */.hD({
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
            throw (0,src/* notJson */.O2)('DigitalOcean', path, data);
        // Only where and what was expected: the answer itself may hold passwords.
        const problems = parsed.error.issues.map(({ path: at, message }) => [at.join('.'), message].filter(Boolean).join(': '));
        throw new src/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} is not understood: ${problems.slice(0, 5).join('; ')}`);
    }
}
/** Half an answer, or one of a service that has lost what it stands on: that there is nothing is said in another way. */
function noList(path, plural) {
    return new src/* StagingError */.QH('service-error', `DigitalOcean's answer to ${path} has no list of ${plural}, and does not say that there is none`, { hint: (0,src/* proxyHint */.CJ)('DigitalOcean') });
}
/** As if no answer had come: it is asked again. */
function pageFor(path, data) {
    return { kind: 'failed', status: 0, retryAfter: undefined, error: (0,src/* notJson */.O2)('DigitalOcean', path, data) };
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
    return error instanceof src/* ApiError */.hD && isAbsence(error.status);
}
function isAbsence(status) {
    return status === 404 || status === 410;
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






/** What we ask of DigitalOcean's API: reading and deleting. Creating is Terraform's, but for the tag by which all is found and the default network of a region. */
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
        const stored = registries.reduce((total, one) => total + (one.storage_usage_bytes ?? 0), 0);
        const more = allow_storage_overage ? Math.max(0, stored - (included_storage_bytes ?? 0)) : 0;
        return { slug, monthly: typeof cents === 'number' ? cents / 100 : undefined, extraGib: more / 2 ** 30 };
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

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/scopes.js
/** Where people make a token and see its scopes. */
const scopes_tokenPage = 'https://cloud.digitalocean.com/account/api/tokens';
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
const scopes_described = 'description of the field in the published API document';
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
        source: `${scopes_described}: database_connection.user and .password, database_user.password`
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
        source: `the operation, and the ${scopes_described}: vpc_uuid, private_network_uuid`
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
        source: `the operation, and the ${scopes_described}: tags`
    },
    {
        scopes: ['tag:create'],
        routes: ['POST /v2/tags'],
        breaks: 'provision cannot mark what is ours, and creates nothing that carries a tag',
        source: `the operation, and the ${scopes_described}: tags`
    },
    { scopes: ['tag:delete'], routes: ['DELETE /v2/tags/{tag_id}'], breaks: 'teardown leaves the tags' },
    {
        scopes: ['image:read'],
        routes: ['GET /v2/images'],
        breaks: 'Terraform’s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same',
        types: ['digitalocean_tag'],
        source: `${scopes_described}: tag.resources.images`
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
        source: `the operation, and the ${scopes_described}: project_id`
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
function scopes_scopesFor(types) {
    return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)));
}
/** Each scope of these rows once. */
function scopes_scopeNames(rows = neededScopes) {
    return [...new Set(rows.flatMap(({ scopes }) => scopes))];
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/index.js




// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/end.js
var end = __webpack_require__(88540);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/spending.js
var spending = __webpack_require__(43629);
;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/count-use.js




/** The part of the idle time after which another look is worth a write. */
const worthIt = (/* unused pure expression or super */ null && (1 / 4));
/**
 * Enters a look: that a person used the environment, and what it costs by now where that has changed. One that may not write only
 * looks. Returns the ledger with what was seen, whether it could be written or not.
 */
async function count_use_countUse({ ledger, configuration, context }, document, { resources, isComplete, isUse }) {
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
            log.info(`this look counts as use: idle time (${renderDuration(idle)}) begins again`);
        return used;
    }
    catch (error) {
        if (!(error instanceof StagingError))
            throw error;
        log.info(`this look is not written down, and does not count as use: ${error.message}`);
        return seen;
    }
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-end.js
var say_end = __webpack_require__(46078);
;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/warn-of-end.js





/** Milliseconds before the end in which every run says so: the reaper comes once an hour. */
const warn_of_end_near = (/* unused pure expression or super */ null && (75 * 60_000));
/**
 * When the environment may be destroyed; a run shortly before says so, and how to prevent it. Enter what the cloud shows
 * into the document first.
 */
function warn_of_end_warnOfEnd({ names, context, configuration }, document) {
    const { log, clock } = context;
    const limits = limitsOf(document, configuredLimits(configuration));
    const end = endOf(document, limits);
    const left = end && end.at - clock.now();
    if (end && left !== undefined && left < warn_of_end_near)
        log.warning(left > 0
            ? `${names.environment} may be destroyed in ${renderDuration(left)}, because ${causeOf(end)} then: ${remedyOf(end)}`
            : `${names.environment} may be destroyed at any time, because ${causeOf(end)}: ${remedyOf(end)}`);
    const { unpriced } = costOf(document, clock.now());
    if (limits.budget !== undefined && unpriced.length > 0)
        log.warning(`the budget of $${limits.budget} does not count ${unpriced.join(', ')}, of which no price is known: set it in \`prices\` of .github/staging.yml`);
    return end;
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/schema.js + 2 modules
var schema = __webpack_require__(4118);
// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(94257);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/billing.js
var billing = __webpack_require__(93462);
;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/price-list.js

function price_list_priceList(sizes, configured) {
    const table = billedKinds.flatMap(({ monthly }) => Object.entries(monthly));
    const hourly = new Map([
        ...table.map(([key, price]) => [key, price / hoursOfMonth]),
        ...sizes.map(({ slug, price_hourly }) => [slug, price_hourly]),
        ...Object.entries(configured)
    ]);
    // The month's price over the hour's is the number of hours that are billed at the most; both are rounded.
    const uncapped = new Set(sizes.flatMap(({ slug, price_hourly, price_monthly }) => price_monthly > 1.01 * hoursOfMonth * price_hourly ? slug : []));
    return { get: (key) => hourly.get(key), configured, isUncapped: (key) => uncapped.has(key) };
}
function price_list_pricesOf(prices) {
    const times = (key, amount) => {
        const price = prices.get(key);
        return amount === 0 ? 0 : price === undefined ? undefined : price * amount;
    };
    const sized = (key) => (prices.isUncapped(key) ? { uncapped: true } : {});
    /** A price of the configuration's is of the node with all of its storage. */
    const databaseNode = (engine, size, storage) => {
        const key = price_list_databaseKey(size);
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
function price_list_databaseKey(size) {
    return size.startsWith('db-') ? size : `db-${size}`;
}
function sum(parts) {
    return parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0);
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
function console_url_consoleUrl(resource) {
    return `https://cloud.digitalocean.com/${pages[resource.kind](resource)}`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/marks.js
/** The one name that we give to a kind; undefined: we give none. */
function marks_plannedName(kind, names) {
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
function marks_isKubernetesName(kind, name) {
    return madeByKubernetes[kind]?.test(name) === true;
}
function marks_isClusterTag(tag) {
    return marks_clusterIn(tag) !== undefined;
}
/** The id of the cluster whose tag it is. Tags that differ by case alone are one. */
function marks_clusterIn(tag) {
    return /^k8s:([0-9a-f-]{36})$/.exec(tag.toLowerCase())?.[1];
}
const ownerForm = /staging:(?:[0-9a-z]+-)?\d+:[a-z0-9-]+/;
function marks_isOwnerTag(tag) {
    return new RegExp(`^${ownerForm.source}$`).test(tag.toLowerCase());
}
function marks_ownerIn(description) {
    return ownerForm.exec(description ?? '')?.[0];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/resource.js
const minutes = 60_000;
/** In this order. Kinds of one stage go together; a stage begins when the one before is gone, or will not go. */
const resource_deletionStages = [
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
const resource_kindRules = kinds;
/** In the order in which they are deleted. */
const resource_resourceKinds = resource_deletionStages.flatMap(({ name }) => resource_kindsOfStage(name));
function resource_kindsOfStage(stage) {
    return Object.keys(kinds).filter((kind) => resource_kindRules[kind].stage === stage);
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
function resource_inDeletionOrder(resources) {
    return [...resources].sort((a, b) => resource_resourceKinds.indexOf(a.kind) - resource_resourceKinds.indexOf(b.kind));
}
/** `<kind>/<id>`: by this a resource is found in a set or a map. */
function resource_resourceKey({ kind, id }) {
    return `${kind}/${id}`;
}
function resource_sameResource(a, b) {
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
function ownership_ownershipIn(situation) {
    const { names, listing, domain, since, recorded, inState, toldOwned, balancersOf, proven } = situation;
    const born = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew;
    const isOlder = ({ createdAt }) => createdAt !== undefined && Date.parse(createdAt) < born;
    const isTagged = (tags) => tags.some((tag) => tag.toLowerCase() === names.ownerTag.toLowerCase());
    const isInState = (kind, id) => inState.has(resourceKey({ kind, id }));
    const isRecorded = (kind, id) => recorded.some((one) => one.kind === kind && one.id === id);
    const isKnown = (kind, id) => isRecorded(kind, id) || isInState(kind, id);
    const remember = (kind, judge) => (found) => {
        const key = resourceKey({ kind, id: found.id });
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
    const vpc = remember('vpc', (found) => (found.default ? notOurs : byNameAndDescription(asFound('vpc', found), found.description)));
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
        if (proven.has(`volume/${found.id}`))
            return verdict;
        const stranger = found.droplet_ids.find((id) => !nodes.has(String(id)));
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
    const ofRecord = (found) => recordVerdict(found, {
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
            ...foreign('database', listing.databases, ({ tags, rules }) => [...tags, ...ownership_tagsAmong(rules)], database),
            ...foreign('load-balancer', listing.loadBalancers, ({ tag: target }) => (target ? [target] : []), loadBalancer),
            ...foreign('droplet', listing.droplets, ({ tags }) => tags, droplet),
            ...foreign('volume', listing.volumes, ({ tags }) => tags, volume),
            ...foreign('volume-snapshot', listing.snapshots, ({ tags }) => tags, snapshot),
            ...foreign('firewall', listing.firewalls, ownership_tagsOfFirewall, firewall)
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
function ownership_tagsAmong(rules) {
    return rules.flatMap(({ type, value }) => (type === 'tag' ? [value] : []));
}
/** What a firewall aims at, lets in, and lets its droplets out to. */
function ownership_tagsOfFirewall({ tags, sourceTags, destinationTags }) {
    return [...tags, ...sourceTags, ...destinationTags];
}
function isBefore(one, other) {
    return Date.parse(one.created_at) < Date.parse(other.created_at);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/attribute.js




/** One line, for those who pay for it. */
function attribute_sayDoubt({ kind, name, id, because, url }) {
    return `the ${kind} ${name} (${id}) is left as it is, and is billed if it costs anything: ${because}. Look at it: ${url}`;
}
/** Every resource of the account that is ours, with its proof and its price; and every one that may be, with the reason of the doubt. */
function attribute_attribute(situation, prices) {
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
    enterAll('vpc', listing.vpcs, verdict.vpc, free);
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
async function listing_listAccount(digitalocean, zones) {
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
function listing_listedIn(listing) {
    const isThere = listing.clusters.filter(({ status }) => status.state !== 'deleted');
    const all = Object.entries(lists).flatMap(([kind, list]) => {
        const items = list === 'clusters' ? isThere : listing[list];
        return items.map(({ id }) => resourceKey({ kind, id }));
    });
    return [...all, ...listing.tags.map(({ name }) => resourceKey({ kind: 'tag', id: name }))];
}
/** Without what is gone, by `<kind>/<id>`; a tag is judged by what bears it. */
function listing_without(gone, listing) {
    if (gone.size === 0)
        return listing;
    const left = Object.entries(lists).map(([kind, list]) => {
        const items = listing[list];
        return [list, items.filter(({ id }) => !gone.has(resourceKey({ kind, id })))];
    });
    return { ...listing, ...Object.fromEntries(left) };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/terraform/build/src/backend.js




/**
 * Terraform 1.11.2 and newer (aws-sdk-go-v2 with `when_supported` as its default) send the state over TLS as `aws-chunked`
 * with a checksum in its trailer, whatever `skip_s3_checksum` says; Spaces and other stores on Ceph answer
 * `XAmzContentSHA256Mismatch`, and Terraform cannot even take its lock. Seen with 1.11.4; older ones ignore these settings.
 * Sources: github.com/hashicorp/terraform/issues/36704, github.com/CleverCloud/terraform-provider-clevercloud/pull/420.
 */
const backend_checksumSettings = {
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required'
};
/** The backend's settings as `-backend-config` reads them from a file. */
function backend_renderBackend(settings) {
    const lines = [
        `bucket = ${backend_quote(settings.bucket)}`,
        `key = ${backend_quote(settings.key)}`,
        `region = ${backend_quote(settings.region ?? 'us-east-1')}`,
        `endpoints = { s3 = ${backend_quote(settings.endpoint)} }`,
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
function backend_quote(text) {
    return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
/** The type of the backend that an init has chosen, as Terraform and OpenTofu note it in their data folder; undefined: none, so a local state. */
async function backend_backendOf(dataDirectory) {
    const text = await readFile(join(dataDirectory, 'terraform.tfstate'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '{}';
        throw error;
    });
    const note = JSON.parse(text);
    const backend = isObject(note) ? note['backend'] : undefined;
    return isObject(backend) && typeof backend['type'] === 'string' ? backend['type'] : undefined;
}
function backend_noBackend(directory, type) {
    const has = type === undefined ? 'no backend' : `the backend "${type}"`;
    return new StagingError('invalid-configuration', `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
        hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
    });
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
function cause_causeOf(errors) {
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

;// CONCATENATED MODULE: ./packages/terraform/build/src/failure.js




/** The most that is said of one failure: the log has the rest. */
const mostDiagnostics = 5;
/** By a signal: terraform's own exit codes are 0, 1 and 2. */
function failure_isKill(exitCode) {
    return exitCode > 128;
}
/** The error of a terraform that ended badly: why, in its own words, with file and line. */
function failure_failure({ what, exitCode, errors, stderr, began, awaited, signal }) {
    const interrupt = signal.aborted && signal.reason instanceof StagingError ? signal.reason : undefined;
    const life = { since: began, until: Date.now() };
    if (interrupt) {
        const { reason, message, hint } = interrupt;
        const of = awaited ? ` of ${awaited}` : '';
        const told = `${message}, during terraform ${what}${of}`;
        const options = { ...(hint && { hint }), cause: interrupt };
        return failure_isKill(exitCode)
            ? new failure_TerraformKilledError(reason, told, life, options)
            : new StagingError(reason, told, options);
    }
    if (failure_isKill(exitCode))
        return new failure_TerraformKilledError('terraform-failed', `terraform ${what} was killed (exit code ${exitCode})${exitCode === 137 ? ': the machine may be out of memory' : ''}`, life, { hint: 'What it made is found by name and tag, and taken over by the next run.' });
    const lock = lockInfo(errors) ?? lockInfo([{ severity: 'error', summary: lockSummary(stderr), detail: stderr }]);
    if (lock)
        return new failure_StateLockedError(lock);
    const shown = errors.slice(0, mostDiagnostics).map(renderDiagnostic);
    const more = errors.length > shown.length ? [`and ${errors.length - shown.length} more`] : [];
    const said = shown.length > 0 ? [...shown, ...more].join('\n') : stderr.trim().split('\n').slice(-20).join('\n');
    return new failure_TerraformError(`terraform ${what} ended with exit code ${exitCode}: ${said || 'it said nothing'}`, errors);
}
function lockSummary(stderr) {
    return /Error acquiring the state lock/.exec(stderr)?.[0] ?? '';
}
/** Terraform ended with an error; `diagnostics` are its errors. `terraform-failed`, unless they name a cause that is known. */
class failure_TerraformError extends src/* StagingError */.QH {
    diagnostics;
    constructor(message, diagnostics) {
        const cause = cause_causeOf(diagnostics);
        super(cause?.reason ?? 'terraform-failed', message, {
            hint: cause?.hint ?? 'What was made before the failure is in the state and in the account.'
        });
        this.diagnostics = diagnostics;
    }
}
/** A signal ended terraform: it stored nothing, and what lock it held is there still. */
class failure_TerraformKilledError extends src/* StagingError */.QH {
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
class failure_StateLockedError extends src/* StagingError */.QH {
    lock;
    constructor(lock) {
        super('state-locked', `terraform's state is locked since ${lock.created} by ${lock.who} (${lock.operation}, lock ${lock.id})`, { hint: 'When the run that took the lock is over, unlock it with `terraform force-unlock`.' });
        this.lock = lock;
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
const revocations = (/* unused pure expression or super */ null && ([0x20, 0x28, 0x30]));
const subpacket = { created: 2, expires: 3, keyExpires: 9, issuer: 16, keyFlags: 27, fingerprint: 33 };
/** What a critical subpacket of a release's signature may be without being refused. */
const understood = new Set(Object.values(subpacket));
const hashes = { 8: 'sha256', 9: 'sha384', 10: 'sha512' };
const rsa = (/* unused pure expression or super */ null && ([1, 3]));
const maySign = 0x02;
/**
 * The keys of an armored keyring that may sign. What it says of itself (expiry, use) is believed: the keyring is part of the
 * project's source, and anyone who can change that can change this too.
 */
function openpgp_readKeyring(armored) {
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
function openpgp_verifyDetached(data, signature, keys, now) {
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
        if (!verify(parsed.hash, Buffer.concat([data, parsed.hashed, trailer]), key.key, padded(parsed.value, key.key)))
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
        fingerprint: createHash('sha1').update(prefix).update(body).digest('hex').toUpperCase(),
        key: createPublicKey({ key: jwk, format: 'jwk' }),
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
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/terraform/build/src/release/unzip.js

const signatures = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };
/** One file of a zip; undefined when there is none of that name. Throws a RangeError or an Error for what is no zip. */
function unzip_unzipFile(zip, name) {
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
    const file = method === 0 ? packed : inflateRawSync(packed);
    if (crc32(file) !== sum)
        throw new Error('its content is damaged');
    return file;
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/release/download-release.js





/** Where Terraform is published by its maker. */
const download_release_hashicorpReleases = {
    url: 'https://releases.hashicorp.com/terraform',
    trustedKey: hashicorpKey
};
/**
 * The terraform binary of a release. Nothing is unpacked before the list of checksums is proven to be signed by the trusted
 * key, and the archive to be on that list.
 */
async function download_release_downloadRelease(request) {
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
        throw new StagingError('terraform-missing', `terraform ${version} is not published for this machine (${archive})`, {
            hint: 'Ask for another version, or install terraform in a step before.'
        });
    const zip = await fetchFile(archive);
    if (createHash('sha256').update(zip).digest('hex') !== expected)
        throw new StagingError('terraform-missing', `${archive} does not have the checksum that its maker signed`, {
            hint: 'It was damaged on its way: run it again. If it stays so, something between here and the server changes files.'
        });
    const binary = unzipFile(zip, process.platform === 'win32' ? 'terraform.exe' : 'terraform');
    if (!binary)
        throw new StagingError('terraform-missing', `${archive} holds no terraform`);
    return binary;
}
function requireSigned(verdict, version) {
    if (verdict.kind === 'valid')
        return;
    const list = `the checksums of terraform ${version}`;
    if (verdict.kind === 'expired-key')
        throw new StagingError('terraform-missing', `${list} are signed with the key ${verdict.fingerprint}, which expired on ${new Date(verdict.expired).toISOString().slice(0, 10)}`, {
            hint: 'Take a newer release of staging-actions, which knows the newer key, or install terraform in a step before.'
        });
    const why = {
        'unknown-key': () => `they are signed with another key (${verdict.kind === 'unknown-key' ? verdict.keyId : ''})`,
        mismatch: () => 'the signature does not match them',
        malformed: () => `the signature cannot be read: ${verdict.kind === 'malformed' ? verdict.why : ''}`
    }[verdict.kind]();
    throw new StagingError('terraform-missing', `${list} are not signed by its maker: ${why}`, {
        hint: 'Something between here and the server changes files: install terraform in a step before, from a source that you trust.'
    });
}
function unreachable({ url }, version, name, cause) {
    const { host } = new URL(url);
    if (cause instanceof ApiError && (cause.status === 404 || cause.status === 403))
        return new StagingError('terraform-missing', `there is no terraform ${version} at ${host} (${name})`, {
            cause,
            hint: 'Correct `terraform-version` or the `required_version` of the stack.'
        });
    const isSlow = cause?.name === 'TimeoutError';
    return new StagingError('terraform-missing', `terraform ${version} could not be fetched: ${host} ${isSlow ? 'took too long' : 'did not answer as it should'} (${name})`, { cause, hint: `Put terraform on the PATH (in a step before), or let this machine reach ${host}.` });
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/required-version.js


/** The `required_version` of a stack's own files, all of them joined; undefined when it names none. */
async function required_version_requiredVersion(directory) {
    const names = (await readdir(directory)).filter((name) => /\.(tf|tofu)$/.test(name)).sort();
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





/** What is installed when the stack does not ask for another. */
const preferred = { major: 1, minor: 11, patch: 4 };
/** The PATH's own where it is what is asked for, else one from the tool cache, else the vendor's release. */
async function find_binary_findBinary(request) {
    const { directory, command = 'terraform', version, env, spawn, tools, log } = request;
    if (version && !parseVersion(version))
        throw new StagingError('invalid-input', `"${version}" is not a version of terraform`, { hint: 'Such as 1.11.4.' });
    const wanted = version ? `= ${version}` : ((await requiredVersion(directory)) ?? '>= 1.0');
    const present = await versionOnPath(command, spawn, env);
    if (present && satisfies(present, wanted))
        return { path: command, version: renderVersion(present) };
    const has = present ? `the PATH has ${renderVersion(present)}` : 'the PATH has none';
    if (command === 'tofu')
        throw new StagingError('terraform-missing', `the stack is for OpenTofu (wanted: ${wanted}), and ${has}`, {
            hint: 'Install OpenTofu in a step before, such as opentofu/setup-opentofu; staging-actions installs only Terraform.'
        });
    const chosen = [preferred, ...versionsNamedIn(wanted)].find((candidate) => satisfies(candidate, wanted));
    if (!chosen)
        throw new StagingError('terraform-missing', `no version of terraform is known that satisfies "${wanted}"`, {
            hint: 'Give the exact version as the input terraform-version.'
        });
    const text = renderVersion(chosen);
    const name = process.platform === 'win32' ? 'terraform.exe' : 'terraform';
    const cached = await tools.find('terraform', text);
    if (cached)
        return { path: join(cached, name), version: text };
    log.info(`installing terraform ${text} (${has}, wanted: ${wanted})`);
    const { source = hashicorpReleases, patience = 120_000, signal } = request;
    const download = tools.download.bind(tools);
    const binary = await downloadRelease({ source, version: text, download, signal, patience, now: Date.now() }).catch((error) => withTofu(error, wanted, spawn, env));
    log.info(`terraform ${text}: its checksum is signed by its maker`);
    return { path: join(await tools.keep(binary, 'terraform', text), name), version: text };
}
/** The failure, with a word of the drop-in that is there. */
async function withTofu(error, wanted, spawn, env) {
    const tofu = error instanceof StagingError ? await versionOnPath('tofu', spawn, env) : undefined;
    if (!(error instanceof StagingError) || !tofu || !satisfies(tofu, wanted))
        throw error;
    throw new StagingError(error.reason, error.message, {
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
function child_environment_childEnvironment(env, dataDirectory) {
    const wrong = Object.entries(env).flatMap(([name, value]) => {
        const flags = name.startsWith('TF_CLI_ARGS') ? value.replace(/["'\\]/g, '').split(/\s+/) : [];
        return flags.flatMap((flag) => {
            const [, key = ''] = /^--?([\w-]+)/.exec(flag) ?? [];
            return key !== '' && !harmless.has(key) ? [`${name} has -${key}`] : [];
        });
    });
    if (wrong.length > 0)
        throw new StagingError('invalid-input', `the environment changes what Terraform does: ${wrong.join(', ')}`, {
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

;// CONCATENATED MODULE: ./packages/terraform/build/src/state.js


/** Attributes that name the zone of a record, the address that a zone was made with, or the resource that another one is a part of. */
const placeAttributes = (/* unused pure expression or super */ null && (['domain', 'ip_address', 'cluster_id', 'project', 'volume_id', 'loadbalancer_id']));
/** Since Terraform 0.12, and of every OpenTofu. */
const knownVersion = 4;
/**
 * A state as `state pull` prints it, or as it lies in its bucket; empty text is no state.
 * @throws StagingError service-error when it is none, is of another format, or is encrypted: nobody can say what it holds.
 */
function state_readState(text) {
    if (text.trim() === '')
        return { lineage: undefined, resources: [] };
    const state = state_parse(text);
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
    return new StagingError('service-error', `the state cannot be read: ${why}`, {
        hint: 'Look at it with `terraform state list`, with the version of Terraform or OpenTofu that wrote it.'
    });
}
function state_parse(text) {
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
function watch_interrupted_watchInterrupted(terraform, { signal, most, onGivenUp, ...processes }) {
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
            watch_interrupted_end(terraform);
        }
    };
    const begin = () => {
        const isCancelled = signal.reason instanceof StagingError && signal.reason.reason === 'cancelled';
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
async function watch_interrupted_endOrphans(terraform, processes) {
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
    const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
    const found = await Promise.all(pids.map(async (pid) => {
        // One that has ended meanwhile is no child of anybody.
        const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
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
        name: basename(name.trim())
    }));
}
function endAll(providers, onEnd) {
    for (const { pid, name } of providers) {
        onEnd(name);
        watch_interrupted_end(pid);
    }
}
function watch_interrupted_end(pid) {
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
async function open_terraform_openTerraform(request) {
    const { directory, env, spawn, log, deadline } = request;
    const binary = await findBinary({ ...request, signal: deadline.signal });
    await mkdir(request.temp, { recursive: true });
    const work = await mkdtemp(join(request.temp, 'terraform-'));
    log.debug(`terraform ${binary.version} at ${binary.path} for ${directory}`);
    const errored = join(directory, 'errored.tfstate');
    // A run that was killed may have left them, in a workspace that nobody cleans: they are about another environment.
    for (const file of [errored, join(directory, importsFile)])
        await rm(file, { force: true });
    const childEnv = childEnvironment(env, join(work, 'data'));
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
            await rm(errored, { force: true });
        }
    };
    const change = async (command, more, onEvent = () => { }) => {
        // One of an earlier run may be another environment's: it must not be taken for what this run could not save.
        await rm(errored, { force: true });
        const { exitCode, fail } = await run(command, [command, '-json', '-input=false', ...more], logged(onEvent));
        if (exitCode === 0)
            return;
        await rescueState();
        fail();
    };
    /** Terraform reads import blocks from the stack's own folder: the file is there for as long as a plan takes. */
    const withImports = async (blocks, work) => {
        const file = join(directory, importsFile);
        // One that a killed run left is about another environment.
        await rm(file, { force: true });
        if (blocks.length === 0)
            return work();
        const text = blocks.map(({ to, id }) => `import {\n  to = ${to}\n  id = ${quote(id)}\n}\n`);
        await writeFile(file, text.join('\n'));
        try {
            return await work();
        }
        finally {
            await rm(file, { force: true });
        }
    };
    return {
        version: binary.version,
        async init(backend) {
            const file = join(work, 'backend.hcl');
            await writeFile(file, renderBackend(backend), { mode: 0o600 });
            const { exitCode, fail } = await run('init', ['init', '-input=false', '-no-color', `-backend-config=${file}`]);
            if (exitCode !== 0)
                fail();
            // Where a stack has no such block, Terraform warns and goes on with a state in the workspace, which ends with the runner.
            const type = await backendOf(childEnv.TF_DATA_DIR);
            if (type !== 's3')
                throw noBackend(directory, type);
        },
        plan: (variables, imports = []) => withImports(imports, async () => {
            const file = join(work, 'plan');
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
        close: () => rm(work, { recursive: true, force: true })
    };
}
async function exists(file) {
    return access(file).then(() => true, () => false);
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/index.js












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
function terraform_types_partOf(type) {
    if (databasePart.test(type))
        return ['database', 'cluster_id'];
    return Object.hasOwn(partTypes, type) ? partTypes[type] : undefined;
}
/** What something of this type is a part of: its kind, and the id that the given attributes name; undefined: of nothing, or nobody knows. */
function containerOf(type, attributes) {
    const [kind, attribute] = terraform_types_partOf(type) ?? [];
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
function terraform_types_isBoundPart(type, owns) {
    return terraform_types_partOf(type) !== undefined && !(owns === 'state' && additions.has(type));
}
/** What has to be ours where something of this type is put into it, changed in it or taken from it; undefined: nothing. */
function terraform_types_wholeOf(type, attributes, owns) {
    return terraform_types_isBoundPart(type, owns) ? containerOf(type, attributes) : undefined;
}
/** What providers make on the machine alone: it is nowhere but in the state. */
const local = /^(random|null|tls|time|local|terraform)_/;
function terraform_types_isLocal(type) {
    return local.test(type);
}
/** By the resource itself, or by the one that it is a part of. `domain`: the zone of a record that does not say it. */
function terraform_types_whereaboutsOf({ type, id, places }, domain) {
    if (terraform_types_isLocal(type))
        return { kind: 'state-only' };
    // A replica is billed by itself, and nobody has seen that it ends with its database.
    if (terraform_types_partOf(type) && type !== 'digitalocean_database_replica') {
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
function terraform_types_isByCompany(kind) {
    return kind === 'dns-record' || kind === 'certificate';
}
/** How something in a state is named to people: `<address> (<id>)`. */
function terraform_types_told({ address, id }) {
    return id ? `${address} (${id})` : address;
}
/** Such names, at most five of them. */
function terraform_types_some(items) {
    return `${items.slice(0, 5).join(', ')}${items.length > 5 ? ` and ${items.length - 5} more` : ''}`;
}

// EXTERNAL MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
var aws4fetch_esm = __webpack_require__(12580);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/ask-bucket.js


/** Milliseconds for one answer with the client's own repeats: a store that is silent is not asked again. */
const patience = 30_000;
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
            await systemClock.sleep(250 * 2 ** attempt);
        }
}
/** One signed request. @throws ApiError for a failure that was not expected */
async function ask_bucket_askBucket({ bucket, endpoint }, { accessKey, secretKey }, { method, key = '', query = {}, headers = {}, expected = [] }) {
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
    const { response, text } = await answerOf(path, () => client.fetch(url, {
        method,
        headers,
        signal: AbortSignal.timeout(patience),
        ...(method === 'PUT' && { body: 'probe' })
    })).catch((cause) => {
        if (cause instanceof StagingError)
            throw cause;
        throw new ApiError({ service: 'Spaces', method, path, status: 0 }, { cause });
    });
    if (!response.ok && !expected.includes(response.status))
        throw new ApiError({ service: 'Spaces', method, path, status: response.status }, response.status === 403 || response.status === 401
            ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
            : {});
    return { status: response.status, text };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-store.js




/** What it holds; one that is not there holds nothing. Throws for one that nobody can read. */
async function state_store_heldIn(states, backend) {
    return parseState((await states.readState(backend)) ?? '');
}
function stateStore(credentials) {
    return {
        honoursConditionalWrites: (backend) => state_store_honoursConditionalWrites(backend, credentials),
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
        throw new StagingError('service-error', `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`, {
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
async function state_store_honoursConditionalWrites(backend, credentials) {
    const key = `${backend.key}.probe-${randomUUID()}`;
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

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/recorded-places.js




/** How the ledger's journal calls a state that we began, or were about to; its id is the lineage, its name the place. */
const recorded_places_stateEntry = 'state';
/** And the zone in which names were made. */
const recorded_places_zoneEntry = 'zone';
/** `https://nyc3.digitaloceanspaces.com/acme-terraform-state/4242/staging/staging.tfstate` */
function recorded_places_placeOf({ endpoint, bucket, key }) {
    return `${bucketUrl({ endpoint, bucket })}${key}`;
}
function bucketUrl({ endpoint, bucket }) {
    return `${endpoint.replace(/\/+$/, '')}/${bucket}/`;
}
/** Entered before a state is begun, so that a run with another configuration knows that there is one. */
function recorded_places_plannedStates(backends, { by, at }) {
    return backends.map((backend) => ({ kind: recorded_places_stateEntry, id: '', name: recorded_places_placeOf(backend), by, at }));
}
/** Places of states that the ledger tells of and that no stack of the configuration has: its stacks or their buckets were changed since. */
function recorded_places_strayPlaces({ journal }, backends) {
    const known = new Set(backends.map(recorded_places_placeOf));
    return toldPlaces(journal).filter((place) => !known.has(place));
}
/** The same for who only looks, and may not know where the buckets are: by bucket and key. */
function recorded_places_placesOfNoStack({ journal }, { configuration, names }) {
    const known = configuration.stacks.map(({ name, backend: { bucket, key } }) => `/${bucket}/${stateKey(names, name, key)}`);
    return toldPlaces(journal).filter((place) => !known.some((end) => place.endsWith(end)));
}
function toldPlaces(journal) {
    const told = journal.filter(({ kind, goneAt }) => kind === recorded_places_stateEntry && !goneAt);
    return [...new Set(told.map(({ name }) => name))];
}
/** What to do about a state of no stack, wherever it lies. `branch`: where the stacks are read from. */
function recorded_places_formerRemedy(branch) {
    return `Destroy the environment in staging-control: what such a state holds goes with it, where it lies in a bucket of the configuration. For any other: ${recorded_places_strayRemedy(branch)}`;
}
/** And where it is out of reach. */
function recorded_places_strayRemedy(branch) {
    return `Bring the stack back into \`stacks\` of .github/staging.yml on ${branch}, as it was, destroy the environment, and take the stack out after that.`;
}
/** So many are looked into, and named: anyone who may write the ledger can write any number. */
const mostStrays = 20;
/**
 * What states still hold that are in none of `backends`, one clause each: those that the ledger tells of, and those that lie in our
 * buckets where only ours can. Anybody with write access can have written the ledger: it costs a refusal, it never leads a request to a
 * bucket that the configuration does not name, and nothing is deleted by it.
 */
async function recorded_places_findStrayStates({ journal }, backends, look) {
    const known = new Set(backends.map(recorded_places_placeOf));
    const lying = (await Promise.all(backends.map((backend) => placesIn(backend, look)))).flat();
    const places = [...new Set([...recorded_places_strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
    const told = await Promise.all(places.slice(0, mostStrays).map((place) => strayAt(place, backends, look)));
    const more = places.length - mostStrays;
    return [...told.flat(), ...(more > 0 ? [`and the ledger tells of ${more} more states`] : [])];
}
/**
 * The states of no stack that lie where only ours can, in a bucket of a stack and below the environment's own keys: a stack was renamed, got
 * another key, or was taken out while the environment lived. They are destroyed by, under the same proofs as any.
 */
async function recorded_places_formerBackends({ journal }, backends, { states, keyPrefix }) {
    const known = new Set(backends.map(recorded_places_placeOf));
    const looks = await Promise.all(backends.map((backend) => lookAt(placesIn(backend, { states, keyPrefix }))));
    const lying = looks.flatMap((look) => (look.kind === 'seen' ? look.value : []));
    const places = [...new Set([...recorded_places_strayPlaces({ journal }, backends), ...lying])].filter((place) => !known.has(place));
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
    return keys.map((key) => recorded_places_placeOf({ ...backend, key }));
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
function recorded_places_recordedZones({ journal }, configured) {
    const told = journal.flatMap(({ kind, id, zone, goneAt }) => {
        if (goneAt)
            return [];
        return kind === recorded_places_zoneEntry ? [id] : (zone ?? []);
    });
    return [...new Set(told)].filter((zone) => zone !== configured && domainForm.test(zone)).slice(0, mostZones);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/held-parts.js




/** How `spending` calls what only a Terraform state knows of; its id and name is the address. */
const heldKind = 'terraform';
/** So many of one type are named one by one. A stack can hold thousands, and nobody reads their names. */
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
const registryTypes = (/* unused pure expression or super */ null && (['digitalocean_container_registry', 'digitalocean_container_registries']));
const bucketType = 'digitalocean_spaces_bucket';
const replicaType = 'digitalocean_database_replica';
/** Whether the states hold a container registry: the plan of all the account's is billed from then on. */
function held_parts_holdsRegistry({ journal }) {
    return held_parts_heldIn(journal).some(({ type }) => registryTypes.includes(type));
}
/**
 * What the states hold that no list of the account shows and that may cost something, as its parts: with the configuration's price of
 * its type, or without one, so that it is named wherever the cost is told.
 */
function held_parts_heldParts({ journal }, { prices, replicas, registryPlan }) {
    const held = held_parts_heldIn(journal);
    const replicasHeld = held.filter(({ type }) => type === replicaType);
    const paid = [...held.filter(({ type }) => type !== replicaType), ...replicasHeld.slice(replicas)];
    return [...Map.groupBy(paid, ({ type }) => type)].flatMap(([type, all]) => {
        const own = prices.get(type);
        const plan = own === undefined ? planOf(type, prices, registryPlan) : undefined;
        if (plan)
            return all.map(({ at }) => ({ ...plan, id: 'plan', createdAt: at }));
        return all.length > namedAtMost
            ? [{ kind: heldKind, id: type, name: `${all.length} of ${type}`, hourly: own && own * all.length }]
            : all.map(({ address, at }) => ({ kind: heldKind, id: address, name: address, hourly: own, createdAt: at }));
    });
}
/** What is paid once for all of the account's: the same part, however many a stack makes. */
function planOf(type, prices, registryPlan) {
    if (type === bucketType)
        return { kind: 'spaces-plan', name: "of the account's Spaces", hourly: prices.get('spaces') };
    const { slug, monthly, extraGib = 0 } = registryPlan ?? {};
    if (!registryTypes.includes(type) || monthly === undefined)
        return undefined;
    const hourly = monthly / hoursOfMonth + extraGib * (prices.get('registry-storage-gib') ?? 0);
    return { kind: 'registry-plan', name: `${slug} of the account's registries`, hourly };
}
/** Whether something of this Terraform type is billed, or may be, wherever it is seen. */
function held_parts_mayCost(type) {
    if (isLocal(type))
        return false;
    const kind = Object.hasOwn(kindOfType, type) ? kindOfType[type] : undefined;
    if (kind !== undefined)
        return billedKinds.some(({ kinds }) => kinds.includes(kind));
    return type === 'digitalocean_kubernetes_node_pool' || !isFree(type);
}
function held_parts_heldIn(journal) {
    return journal
        .filter(({ kind, goneAt }) => kind === stateEntry && !goneAt)
        .flatMap(({ holds = [], at }) => holds.map((address) => ({ address, type: typeOf(address), at })))
        .filter(({ type }) => !isFree(type));
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

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/look-at-paid.js




/** Engines of which a database may have read-only replicas. */
const replicated = (/* unused pure expression or super */ null && (['pg', 'mysql', 'advanced_pg', 'advanced_mysql']));
/** What is billed and is on no list of the account. What cannot be looked at costs as the ledger has it. */
async function look_at_paid_lookAtPaid({ digitalocean, context }, ledger, { ours, databases, prices }) {
    /** Kinds of what could not be seen. */
    const blind = new Set();
    const lookOr = async (kind, what, asked) => {
        const look = await lookAt(asked);
        context.signal.throwIfAborted();
        if (look.kind === 'seen')
            return look.value;
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
        const replicas = await lookOr('database-replica', `replicas of the database ${one.name} cost`, asked);
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
        replicas: resources.flatMap(({ kind, nodes = [] }) => (kind === 'database' ? nodes : [])).length,
        registryPlan: holdsRegistry(ledger)
            ? await lookOr('registry-plan', "the plan of the account's registries costs", digitalocean.registryPlan())
            : undefined
    });
    return { resources, paid: [...resources, ...held, ...remembered(ledger, blind)] };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/observe.js







async function observe_lookAtAccount({ digitalocean, configuration }) {
    const { domain } = configuration.environment;
    return lookAtZones(digitalocean, domain === undefined ? [] : [domain]);
}
async function lookAtZones(digitalocean, zones) {
    const [teamUuid, listing] = await Promise.all([observe_findTeam(digitalocean), listAccount(digitalocean, zones)]);
    return { teamUuid, listing };
}
/** Our environment, as it is configured. `ledger` says when it began and what we made: it narrows the look, and proves nothing. */
async function observe_observeOurs(environment, ledger, { gone = new Map(), proven = [], inState, account } = {}) {
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
        proven: new Map(proven.map(({ kind, id, proof }) => [resourceKey({ kind, id }), proof])),
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
async function observe_lookUntilListed(look, missingIn, { clock, deadline }) {
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
async function observe_observeMade(environment, ledger, inState, deadline) {
    const { clock, log } = environment.context;
    const { seen, missing } = await observe_lookUntilListed(() => observe_observeOurs(environment, ledger, { inState: async () => inState }), ({ resources, doubts }) => {
        const listed = new Set([...resources, ...doubts].map(resourceKey));
        return [...inState.keys()].filter((key) => !listed.has(key));
    }, { clock, deadline });
    if (missing.length > 0)
        log.info(`not listed by DigitalOcean: ${missing.join(', ')}`);
    return seen;
}
/** What only a state proves. */
function ownedIn(ledger) {
    return (ledger?.journal ?? []).flatMap((entry) => (entry.owned || entry.kind === 'certificate') && !entry.goneAt ? [resourceKey(entry)] : []);
}
/** The team that a token belongs to; accounts of before teams have none, and are one by themselves. */
async function observe_findTeam(digitalocean) {
    const account = await digitalocean.account();
    return account.team?.uuid ?? account.uuid;
}

// EXTERNAL MODULE: ./packages/config/build/src/load.js + 5 modules
var load = __webpack_require__(69037);
// EXTERNAL MODULE: ./packages/config/build/src/parse-configuration.js + 3 modules
var parse_configuration = __webpack_require__(67473);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(91138);
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
function protected_isProtected(environment, { protected: patterns }) {
    return patterns.some((pattern) => minimatch(environment, pattern));
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/config/build/src/workflow-triggers.js


/** Events by which a workflow runs code that is in the repository itself. Others, as `pull_request`, may be about a fork's. */
const own = (/* unused pure expression or super */ null && (['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'merge_group']));
/**
 * Whether a workflow file is started by this event for a commit of this branch. Where it names the branches whose pushes start
 * it, a start by hand has to be on one of those too.
 */
function mayStart(text, event, branch) {
    const triggers = workflow_triggers_triggersOf(text);
    if (!own.includes(event) || !Object.hasOwn(triggers, event))
        return false;
    return !Object.hasOwn(triggers, 'push') || takesBranch(workflow_triggers_asMapping(triggers['push']), branch);
}
/** What is below `on`, by event; empty for what is no workflow. */
function workflow_triggers_triggersOf(text) {
    const { on } = workflow_triggers_asMapping(parsed(text));
    if (typeof on === 'string')
        return { [on]: null };
    return Array.isArray(on) ? Object.fromEntries(on.map((name) => [String(name), null])) : workflow_triggers_asMapping(on);
}
/** Names of the inputs that a start by hand may give; empty for what is no workflow. */
function dispatchInputsOf(text) {
    return Object.keys(workflow_triggers_asMapping(workflow_triggers_asMapping(workflow_triggers_triggersOf(text)['workflow_dispatch'])['inputs']));
}
/** The jobs of a workflow, by their keys; empty for what is no workflow. */
function workflow_triggers_jobsOf(text) {
    const jobs = workflow_triggers_asMapping(workflow_triggers_asMapping(parsed(text))['jobs']);
    return Object.fromEntries(Object.entries(jobs).map(([key, job]) => [key, workflow_triggers_asMapping(job)]));
}
/** Patterns of the branches whose pushes start a workflow, as they are written. */
function workflow_triggers_pushBranches(text) {
    return listOf(workflow_triggers_asMapping(workflow_triggers_triggersOf(text)['push'])['branches']) ?? [];
}
/**
 * The last pattern that matches decides; `!` takes away.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
function takesBranch(push, branch) {
    const patterns = listOf(push['branches']);
    if (patterns) {
        const last = patterns.findLast((pattern) => matches(pattern.replace(/^!/, ''), branch));
        return last !== undefined && !last.startsWith('!');
    }
    const ignored = listOf(push['branches-ignore']);
    if (ignored)
        return !ignored.some((pattern) => matches(pattern, branch));
    // Who names tags alone wants no branches.
    return !listOf(push['tags']) && !listOf(push['tags-ignore']);
}
function matches(pattern, branch) {
    return minimatch(branch, pattern, { dot: true, noext: true, nobrace: true, nonegate: true, nocomment: true });
}
function listOf(value) {
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.map(String) : undefined;
}
function parsed(text) {
    try {
        return parse(text, { merge: true });
    }
    catch {
        return undefined;
    }
}
function workflow_triggers_asMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./packages/config/build/src/start-problems.js

/**
 * What keeps the workflow of this text from being started with these inputs, one clause each: GitHub answers 422 to an input that
 * `workflow_dispatch` does not declare, to an option that is not among its own, and to a required input that is not sent.
 */
function start_problems_findStartProblems(text, sent) {
    const trigger = triggerOf(text);
    if (!trigger)
        return ['it has no `workflow_dispatch`'];
    const declared = asMapping(trigger['inputs']);
    const missing = Object.keys(sent).filter((name) => !(name in declared));
    const all = Object.entries(declared).map(([name, declaration]) => ({ name, input: asMapping(declaration) }));
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
function start_problems_givenInput(caller, input) {
    return new RegExp(`^[^#\\n]*\\b${input}:\\s*["']?([\\w.-]+)`, 'm').exec(caller ?? '')?.[1];
}
const list = (names) => names.map((name) => `\`${name}\``).join(', ');
/** What `on` says of a start by hand; undefined: none, or no workflow at all. */
function triggerOf(text) {
    const triggers = triggersOf(text);
    return Object.hasOwn(triggers, 'workflow_dispatch') ? asMapping(triggers['workflow_dispatch']) : undefined;
}

;// CONCATENATED MODULE: ./packages/config/build/src/index.js






// EXTERNAL MODULE: ./packages/github/build/src/index.js + 29 modules
var build_src = __webpack_require__(4091);
;// CONCATENATED MODULE: ./packages/environment/build/src/deadlines/holders-running.js


/** So many are asked about at once. */
const together = 20;
/** Milliseconds that a run between two of its jobs may wait for a runner, and is at work all the same. */
const betweenJobs = (/* unused pure expression or super */ null && (30 * 60_000));
/** All holders are asked about, however many they are: to leave one out would be to reap a pipeline that runs. */
async function holders_running_holdersRunning({ github, context }, document) {
    const asked = (document?.leases ?? []).flatMap(({ id }) => {
        const run = /^run-(\d{1,15})$/.exec(id)?.[1];
        return run === undefined || Number(run) === context.run.id ? [] : [{ id, run: Number(run) }];
    });
    const atWork = new Set();
    const over = new Set();
    for (let start = 0; start < asked.length; start += together)
        await Promise.all(asked.slice(start, start + together).map(async ({ id, run }) => {
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
function holders_running_withoutDeadLeases(document, { over }, now) {
    const last = Math.max(...document.leases.map(({ until }) => Date.parse(until)));
    const leases = document.leases.filter((lease) => {
        const until = Date.parse(lease.until);
        return until > now || until === last || isApprovalLease(lease) || !over.has(lease.id);
    });
    return leases.length === document.leases.length ? document : { ...document, leases };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/find-expired.js






/** Whose time is over, by their ledgers, the oldest first; costs no request. One that nobody can read is told and left alone. */
function find_expired_pastTime(environment, ledgers) {
    const past = [];
    for (const [name, document] of ledgers) {
        if (document instanceof StagingError)
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
    const end = endOf(document, configuredLimits(environment.configuration));
    if (!end || end.at > environment.context.clock.now())
        return undefined;
    const because = end.at > 0 ? `${causeOf(end)} since ${new Date(end.at).toISOString()}` : causeOf(end);
    return { environment: name, because, since: Date.parse(document.life?.since ?? '') || 0, document };
}
/** Of those whose time is over: not one that a run still holds. Asks GitHub about its holders. */
async function find_expired_isExpired(environment, { document }) {
    return (await holdersRunning(environment, document)).atWork.size === 0;
}
/** Undefined: it has time left, a run that holds it goes on, or it is protected. */
async function find_expired_expiredOf(environment, name, document) {
    const past = pastTimeOf(environment, name, document);
    return past && (await find_expired_isExpired(environment, past)) ? past : undefined;
}

// EXTERNAL MODULE: ./packages/environment/build/src/reap/reaper-health.js
var reaper_health = __webpack_require__(88538);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/github-ownership.js
var github_ownership = __webpack_require__(37191);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/our-issue.js + 1 modules
var our_issue = __webpack_require__(13111);
// EXTERNAL MODULE: ./packages/environment/build/src/outside/plain-text.js
var plain_text = __webpack_require__(43217);
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
    const written = await lookAt(writeOurIssue(github, reaperIssue(environment), render(environment, health, living)));
    signal.throwIfAborted();
    if (written.kind === 'failed')
        log.warning(`no issue tells of it: ${written.error.message}${written.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`);
    else
        for (const left of written.value.left)
            log.warning(renderLeft(left));
    return health;
}
/** The reaper itself, when it has succeeded. */
async function watch_reaper_closeReaperIssue(environment) {
    const closed = await lookAt(closeOurIssue(environment.github, reaperIssue(environment)));
    if (closed.kind === 'failed')
        environment.context.log.warning(`the issue that tells of a reaper that fails was not closed: ${closed.error.message}`);
}
/** What cannot be read may live, too, and nobody knows since when. */
function livingIn(environment, ledgers) {
    const now = environment.context.clock.now();
    return [...ledgers].flatMap(([name, document]) => {
        if (document instanceof StagingError)
            return [{ name, since: now, until: undefined, holders: [] }];
        const end = endOf(document, configuredLimits(environment.configuration));
        if (!end)
            return [];
        return [
            {
                name,
                since: document.life ? Date.parse(document.life.since) : now,
                until: momentOf(end),
                holders: liveLeases(document, now).map(({ holder }) => holder)
            }
        ];
    });
}
/** How many environments are listed. */
const most = 50;
function render(environment, { problem = '', lastSucceeded }, living) {
    const { owner } = reaperIssue(environment);
    const mentions = mentionable(living.flatMap(({ holders }) => holders));
    return [
        textMark('reaper', owner),
        `**${problem}.** ${lastSucceeded ? `It last succeeded at ${renderMoment(lastSucceeded)}.` : 'None of its last runs succeeded.'} Until it does, nothing ends what is past its time, and all of this is billed on:`,
        '',
        '| environment | may be destroyed from | held by |',
        '|---|---|---|',
        ...living
            .slice(0, most)
            .map(({ name, until, holders }) => `| ${plain(name)} | ${until ? renderMoment(until) : 'now'} | ${[...new Set(holders)].map(plain).join(', ')} |`),
        ...(living.length > most ? [`| and ${living.length - most} more | | |`] : []),
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
async function hand_over_expired_lookAfterOthers(environment, known) {
    try {
        const ledgers = known ?? (await environment.ledgers());
        await watchReaper(environment, ledgers);
        await hand_over_expired_handOverExpired(environment, ledgers);
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
async function hand_over_expired_handOverExpired(environment, known, own) {
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
        log.debug(`other environments were not looked at: ${toStagingError(error).message}`);
    }
}
async function startReaper({ github, context }, expired) {
    const { clock, log, signal } = context;
    const names = expired.slice(0, mostAsked).map(({ environment, because }) => `${environment} (${because})`);
    const told = `${names.join(', ')}${expired.length > mostAsked ? ` and ${expired.length - mostAsked} more` : ''}`;
    try {
        const ref = await getDefaultBranch(github);
        const runs = await listWorkflowRuns(github, workflow, { branch: ref });
        const waiting = queuedSince(runs, clock.now());
        if (waiting)
            log.warning(`past their time: ${told}; ${waiting.url}, which destroys them, waits for a runner since ${waiting.createdAt}`);
        if (runs.some(({ status }) => status !== 'completed'))
            return;
        const run = await dispatchWorkflow(github, { workflow, ref, isHarmless: true }, { clock, log, deadline: new Deadline(clock, hand_over_expired_patience, signal) });
        log.info(`past their time: ${told}; ${run.url} destroys them`);
    }
    catch (error) {
        signal.throwIfAborted();
        log.warning(`past their time: ${told}; ${workflow} could not be started (${toStagingError(error).message}): run it by hand`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/require-account.js

/** A token of another team would see nothing, and say that nothing is there. The configuration pins it, and so does the ledger. */
function require_account_requireAccount({ configuration }, document, teamUuid) {
    const { team } = configuration.environment;
    if (team !== undefined && team !== teamUuid)
        throw new RefusedError('wrong-account', `environment.team in the configuration is ${team}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team, or correct `environment.team` in .github/staging.yml.' });
    if (!document?.teamUuid || document.teamUuid === teamUuid)
        return;
    throw new RefusedError('wrong-account', `the environment belongs to the DigitalOcean team ${document.teamUuid}; the token is of team ${teamUuid}`, { hint: 'Use a token of that team.' });
}

// EXTERNAL MODULE: ./packages/environment/build/src/running-operations.js
var running_operations = __webpack_require__(27485);
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
function state_isLasting({ kind, name }) {
    return lasting.includes(kind) && (kind !== 'load-balancer' || !isKubernetesName('load-balancer', name));
}
/** What the environment does not work without. A project only sorts resources on DigitalOcean's page. */
function state_isNeeded(entry) {
    return entry.kind !== 'project' && state_isLasting(entry);
}
/** What the last provision made and is not there any more. */
function missingFrom(observed, ledger) {
    const there = new Set(observed.resources.map(resourceKey));
    return ledger.journal
        .filter((entry) => state_isNeeded(entry) && entry.id !== '' && !entry.goneAt && !there.has(resourceKey(entry)))
        .map(({ kind, name }) => `${kind} ${name}`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/members.js


/** What a network's members are called in their URNs (`do:kubernetes:<id>`). */
const members_memberKinds = {
    dbaas: 'database',
    droplet: 'droplet',
    kubernetes: 'cluster',
    loadbalancer: 'load-balancer'
};
/** What keeps a network alive, with its pages in the control panel, as the end of a sentence; empty: nothing, or nobody can say. */
async function members_membersOf({ id }, digitalocean) {
    const look = await lookAt(digitalocean.vpcs.findMembers(id));
    if (look.kind === 'failed' || !look.value || look.value.length === 0)
        return '';
    const told = look.value.slice(0, 20).map(({ urn, name }) => {
        const [, type = '', member = ''] = urn.split(':');
        const kind = members_memberKinds[type];
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
async function glance_glanceAtOurs(environment, document) {
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
    const prices = priceList(Object.entries(document.stack.prices ?? {}).map(([slug, hourly]) => ({
        slug,
        price_hourly: hourly,
        price_monthly: 0
    })), configuration.prices);
    // What nodes of another size cost only the whole look shows.
    if (cluster.node_pools.some(({ size }) => prices.get(size) === undefined))
        return undefined;
    const cost = pricesOf(prices);
    const billed = spendingOf(document).parts;
    const inside = [];
    for (const { urn, name, created_at } of members ?? []) {
        const [, type = '', id = ''] = urn.split(':');
        const kind = memberKinds[type];
        const isIt = (one) => one.kind === kind && one.id === id;
        const [known, part] = [entries.find(isIt), billed.find(isIt)];
        if (!kind || !(known || part)) {
            // Kubernetes made another load balancer: a member does not say what it costs.
            if (kind === 'load-balancer' && isKubernetesName(kind, name))
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
    if (document instanceof StagingError)
        throw document;
    const glance = document && (await glanceAtOurs(environment, document));
    const observed = glance ?? (await observeOurs(environment, document));
    requireAccount(environment, document, observed.teamUuid);
    // Operations of this very run are running: we are one of its jobs.
    const own = (document?.operations ?? []).filter(({ run }) => run.id === context.run.id);
    const running = [...(await runningOperations(document, context.run, { github, clock: context.clock })), ...own];
    const strays = document ? placesOfNoStack(document, environment) : [];
    for (const place of strays)
        context.log.warning(`the state ${place} is of no stack of the configuration`);
    const judged = stateOf(observed, document, running);
    const { state, because, remedy } = judged.state === 'absent' && strays.length > 0 ? strayed(environment, strays) : judged;
    const urls = urlsOf(environment, document);
    const now = context.clock.now();
    // What a glance does not see, the reaper does: volumes and snapshots.
    const seen = { resources: observed.paid, isComplete: glance === undefined };
    const used = document && (await countUse(environment, document, { ...seen, isUse: isUse && !isBot(context.actor) }));
    const counted = used ?? withSeen(emptyDocument(names), observed.paid, { now, isComplete: true });
    const end = used && warnOfEnd(environment, used);
    const isSpent = end?.because === 'budget' && end.at <= now;
    const overdue = used && isSpent ? await expiredOf(environment, names.environment, used) : undefined;
    const since = observed.resources
        .flatMap(({ createdAt }) => createdAt ?? [])
        .sort((a, b) => Date.parse(a) - Date.parse(b))[0];
    const reaper = await watchReaper(environment, ledgers);
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
        expiresAt: momentOf(end),
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
        remedy: formerRemedy(configuration.promotion.branch)
    };
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
        throw new InputError([
            `input "extend" is ${renderDuration(duration)}; environment.ttl allows ${renderDuration(ttl)} from now on`
        ]);
    const runs = await holdersRunning(environment, await ledger.read());
    let extended;
    const written = await ledger.update(`extend: ${context.actor} by ${renderDuration(duration)}`, (current) => {
        const now = context.clock.now();
        if (!current.life)
            throw new RefusedError('environment-absent', `there is no ${names.environment} to extend`, {
                hint: 'Create it with staging-control.'
            });
        const lease = renewed(current, request, runs.atWork, now);
        if (!lease)
            throw new RefusedError('not-found', `${names.environment} has no lease ${chosen ?? ''} that could be extended`, {
                hint: 'status shows the leases; leave `lease-id` out to extend your own.'
            });
        extended = lease;
        const until = Math.max(Date.parse(current.life.until), Date.parse(lease.until));
        const limits = widened(limitsOf(current, today), today);
        const life = { ...current.life, until: new Date(until).toISOString(), limits };
        return withUse(withLease(withoutDeadLeases({ ...current, life }, runs, now), lease), now);
    });
    if (!extended)
        throw new RefusedError('internal', 'the lease was not written');
    const end = endOf(written, today);
    const isEarlier = end !== undefined && end.at < Date.parse(extended.until);
    const told = `${names.environment} is held for ${extended.holder} until ${extended.until}${end ? `; it ${sayEnd(end)}` : ''}`;
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
        branch: branchOf(context.ref),
        reason: reason ?? 'extended',
        since: new Date(now).toISOString(),
        until,
        byHand: true
    };
}

// EXTERNAL MODULE: ./packages/kubernetes/build/src/index.js + 8 modules
var kubernetes_build_src = __webpack_require__(80027);
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

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/open-ledger.js + 1 modules
var open_ledger = __webpack_require__(16095);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-git.js
var ledger_git = __webpack_require__(50351);
;// CONCATENATED MODULE: ./packages/environment/build/src/check-out-branch.js




/** Milliseconds: all files of a commit, as actions/checkout fetches them. */
const transferLimit = 600_000;
/**
 * The files of a branch's newest commit, in a folder of their own below `temp`; no step before this one has touched them.
 * Answers the folder, which the caller removes.
 * @throws StagingError when the branch cannot be fetched.
 */
async function check_out_branch_checkOutBranch({ repository, urls, spawn, env, temp, clock, signal }, token, branch) {
    const ref = `refs/heads/${branch}`;
    const repositoryUrl = `${urls.server}/${repository.fullName}`;
    const git = new LedgerGit({ repositoryUrl, token, ref, spawn, env, temp, clock, signal, directory: undefined });
    const directory = join(temp, `checkout-${crypto.randomUUID()}`);
    try {
        const fetched = await git.read(['fetch', '--quiet', '--no-tags', '--depth=1', repositoryUrl, ref], () => true, transferLimit);
        if (fetched === undefined)
            throw new StagingError('timeout', `the files of ${branch} could not be fetched within ten minutes, twice`);
        await mkdir(directory, { recursive: true });
        await git.run(['--work-tree', directory, 'checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD']);
        return directory;
    }
    catch (error) {
        await rm(directory, { recursive: true, force: true });
        throw error;
    }
    finally {
        await git.remove();
    }
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/environment/build/src/grants.js




/**
 * The configuration of the commit at hand, with all that says what may be touched and what it may cost as the promotion branch has
 * it. A push may change what a stack makes; where its state lies, whose names are made, and how much may be spent, is merged
 * first. Throws with everything that is not.
 */
async function grants_withGrants({ configuration, configPath, github, log }) {
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
        throw new RefusedError('forbidden', `${branch} does not allow this: ${refused.join('; ')}`, {
            hint: `These are read from ${configPath ?? configurationPath} of ${branch}: merge the change there first.`
        });
    const { ttl, idle, idleApplies, limit, budget, domains } = granted.environment;
    const bounds = { ttl, idle, idleApplies, limit, budget, domains };
    for (const [name, value] of Object.entries(bounds)) {
        const own = configuration.environment[name];
        if (isDeepStrictEqual(own, value))
            continue;
        const told = `environment.${name} is the one of ${branch}: this commit's is not used`;
        // Anyone who sets a budget believes that there is one.
        if (name === 'budget' && value === undefined)
            log.warning(`${told}, and ${branch} has none`);
        else
            log.info(told);
    }
    if (!isDeepStrictEqual(configuration.account, granted.account))
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

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/open-ledger-of.js
var open_ledger_of = __webpack_require__(59591);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/git-remote.js
var git_remote = __webpack_require__(45298);
// EXTERNAL MODULE: ./packages/environment/build/src/ledger/ledger-error.js
var ledger_error = __webpack_require__(64337);
;// CONCATENATED MODULE: ./packages/environment/build/src/ledger/read-ledgers.js





/**
 * The ledgers of all environments of the repository, by name, in two requests. One that cannot be read is an error in its place:
 * it must not hide the others. A ref that is no environment's is left out.
 */
async function read_ledgers_readLedgers(options) {
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
                    found.set(environment, read_ledgers_parsed(file, { environment, repositoryId }, ledgerRef(prefix, environment)));
        return found;
    }
    finally {
        await remote.remove();
    }
}
function read_ledgers_parsed(file, identity, ref) {
    try {
        if ('problem' in file)
            return brokenLedger(ref, file.problem);
        return parseDocument(file.text, identity, ref);
    }
    catch (error) {
        return toStagingError(error);
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

// EXTERNAL MODULE: ./packages/environment/build/src/outside/show-dashboard.js + 1 modules
var show_dashboard = __webpack_require__(21729);
;// CONCATENATED MODULE: ./packages/environment/build/src/outside/decide-deployment.js
const nothing = { kind: 'nothing' };
const begun = (/* unused pure expression or super */ null && ([undefined, 'in_progress', 'queued', 'pending']));
/** What brings the repository's page in step with the ledger. */
function decide_deployment_decideDeployment(phase, url, newest) {
    switch (phase) {
        case 'absent':
            return newest && newest.state !== 'inactive' ? { kind: 'retire' } : nothing;
        case 'provisioning':
            return newest && begun.includes(newest.state) ? nothing : { kind: 'create', state: 'in_progress' };
        case 'ready':
            if (newest && begun.includes(newest.state))
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
async function show_deployment_showDeployment(environment, phase, url) {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/show-variable.js



/** `STAGING_STAGING`, `STAGING_REVIEW_7`. */
function show_variable_variableName(environment) {
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
async function show_variable_showVariable({ github, names }, content) {
    const name = show_variable_variableName(names.environment);
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
async function show_outside_showOutside(environment) {
    const seen = await lookAt(environment.ledger.read());
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
    const look = await lookAt(show());
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
    const line = renderLeft(left);
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
        expiresAt: momentOf(document && endOf(document, configuredLimits(environment.configuration)))
    };
}

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
;// CONCATENATED MODULE: ./packages/environment/build/src/dns/name-servers.js

const nobody = (/* unused pure expression or super */ null && (['ENOTFOUND', 'ENODATA']));
const name_servers_patience = { timeout: 2000, tries: 2 };
function resolverAt(server) {
    // A new one each time: it remembers nothing.
    const resolver = new Resolver(name_servers_patience);
    if (server)
        resolver.setServers([server]);
    return resolver;
}
/** Who answers for a zone, as a resolver says; empty when nobody does. Rejects when the resolver itself does not answer. */
async function name_servers_findNameServers(zone, resolver) {
    return (await unlessNothing(resolverAt(resolver).resolveNs(zone))) ?? [];
}
/**
 * Opens the name servers themselves, by name. They are asked instead of a resolver, which would remember for half an hour that a
 * record was not there yet. A server whose address cannot be found fails when it is asked.
 */
async function name_servers_openNameServers(names, { resolver, nameServers }) {
    return Promise.all(names.map(async (name) => {
        const address = nameServers[name] ??
            (await resolverAt(resolver)
                .resolve4(name)
                .catch(() => []))[0];
        return { name, ask: async (host) => (address ? askServer(address, host) : { kind: 'failed', code: 'ENOTFOUND' }) };
    }));
}
/** Where a name of somebody else's leads, as a resolver says; undefined when it does not answer. */
async function name_servers_findAddresses(host, resolver) {
    const found = await resolverAt(resolver)
        .resolve4(host)
        .catch(() => undefined);
    return found;
}
async function askServer(address, host) {
    const server = resolverAt(address);
    try {
        const [v4, v6] = await Promise.all([unlessNothing(server.resolve4(host)), unlessNothing(server.resolve6(host))]);
        const addresses = [...(v4 ?? []), ...(v6 ?? [])];
        if (addresses.length > 0)
            return { kind: 'addresses', addresses };
        const [target] = (await unlessNothing(server.resolveCname(host))) ?? [];
        return target === undefined ? { kind: 'nothing' } : { kind: 'alias', target };
    }
    catch (error) {
        return { kind: 'failed', code: codeOf(error) };
    }
}
async function unlessNothing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (nobody.includes(codeOf(error)))
            return undefined;
        throw error;
    }
}
function codeOf(error) {
    return error.code ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/foreign-names.js

/**
 * The wildcard of somebody's that answers for a name which has no record, and would do so no more: any record at a name, or below it, ends
 * that (RFC 4592, 2.2 and 3.3.1). Below the environment's own domain, and where a bound names a part of what the wildcard answers for,
 * somebody has said that it may.
 */
function foreign_names_wildcardOver(host, { zone, records, isOurs }, { own, bounds }) {
    const name = canonicalName(host);
    if (!liesIn(name, zone) || (own !== undefined && liesIn(name, own)))
        return undefined;
    const encloser = closestEncloser(name, records, canonicalName(zone));
    if (encloser === undefined)
        return undefined;
    const wildcard = `*.${encloser}`;
    if (wildcard === name || bounds.some((bound) => liesIn(name, bound) && !liesIn(wildcard, bound)))
        return undefined;
    return records.find((one) => fullName(one.name, zone) === wildcard && !isOurs(one));
}
/** The longest name above a name of the zone that exists, be it only since something lies below it; undefined: the name exists itself. */
function closestEncloser(name, records, zone) {
    const exists = (one) => one === zone || records.some((record) => liesIn(fullName(record.name, zone), one));
    if (exists(name))
        return undefined;
    const [, ...above] = name.split('.');
    const parent = above.join('.');
    return exists(parent) ? parent : closestEncloser(parent, records, zone);
}
/** Who may issue certificates for a name and what is below it, who gets its mail, and what others take for its word. */
const governing = new Set(['CAA', 'MX', 'TXT']);
/**
 * The name for which a record speaks, and all names below it with it; undefined: for its own service alone. What begins with an underscore
 * speaks for the name that follows: `_dmarc` and `_domainkey` for its mail, `_acme-challenge` for its certificates.
 */
function governedBy(host, type) {
    const labels = canonicalName(host).split('.');
    const last = labels.findLastIndex((label) => label.startsWith('_'));
    if (last >= 0)
        return labels.slice(last + 1).join('.');
    return governing.has(type) ? labels.join('.') : undefined;
}
/** A record of somebody's, at or below the name for which a new record would speak. */
function foreign_names_governed(host, type, { zone, records, isOurs }, { own }) {
    if (own !== undefined && liesIn(host, own))
        return undefined;
    const name = governedBy(host, type);
    if (name === undefined)
        return undefined;
    return records.find((one) => {
        const full = fullName(one.name, zone);
        return liesIn(full, name) && !isOurs(one) && !isOfEveryZone(one.type, full, zone);
    });
}
/** DigitalOcean makes these in each zone. */
function isOfEveryZone(type, full, zone) {
    return full === canonicalName(zone) && (type === 'NS' || type === 'SOA');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/judge-hosts.js




/** Which hosts must not be taken: all of them, each with what stands in the way. */
function judge_hosts_judgeHosts(view) {
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
        return judge_hosts_takenByOther(other);
    if (zone === undefined || taken.has(host))
        return undefined;
    if (!records)
        return undefined;
    const isOurs = (one) => recordVerdict({ ...one, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === 'ours' ||
        judge_hosts_leadsToUs(one, { ...view, zone, records });
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
function judge_hosts_takenByOther(environment) {
    return {
        because: `the environment ${environment} of this repository has it`,
        remedy: 'Leave out the `url` of the app, so that each environment has its own host, or destroy the other one.'
    };
}
/** By an address of ours, or by an alias of such a name. What leads nowhere does not. `addresses`: canonical. */
function judge_hosts_leadsToUs({ type, data }, { zone, records, addresses }, depth = 0) {
    if (!leads({ type }))
        return false;
    if (type !== 'CNAME')
        return addresses.has(canonicalAddress(data));
    const target = canonicalName(data === '@' ? zone : data);
    const next = records.filter((one) => leads(one) && fullName(one.name, zone) === target);
    return depth < 8 && next.length > 0 && next.every((one) => judge_hosts_leadsToUs(one, { zone, records, addresses }, depth + 1));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/require-hosts.js



/** Milliseconds that an environment which began later may need to give way. */
const require_hosts_patience = 30_000;
/** Refuses before anything is made when a host that the apps want is not to be taken. Requests are made only where hosts are wanted. */
async function require_hosts_requireHosts(environment, document, observed, deadline) {
    requireNone(await require_hosts_refusedHosts(environment, document, observed));
    const { hosts } = require_hosts_contestedHosts(environment);
    if (!hosts)
        return;
    // A run that began later sees our claim and gives way. Clocks differ: nobody goes on next to a claim of the same host.
    const { clock, log } = environment.context;
    let rival;
    try {
        await waitUntil(async () => {
            const { having, wanting } = hostsOfOthers(environment, await environment.ledgers());
            requireNone(hosts.flatMap((host) => rivalry(environment, host, having.get(host)) ?? []));
            rival = hosts.flatMap((host) => rivalry(environment, host, wanting.get(host)) ?? [])[0];
            return rival ? { kind: 'waiting', seen: rival.because } : { kind: 'done', value: undefined };
        }, { awaited: 'the hosts to be free', deadline: deadline.within(require_hosts_patience), clock, log, first: 500, most: 3000 });
    }
    catch (error) {
        if (error instanceof WaitTimeoutError && rival)
            requireNone([rival]);
        throw error;
    }
}
/** Refuses hosts out of `environment.domains`, whatever is there already: tests would run against somebody else. Asks nobody. */
function require_hosts_requireBounds({ apps, configuration, names }) {
    const bounds = require_hosts_boundsOf(configuration, names.environment);
    const nothing = {
        own: undefined,
        zone: undefined,
        records: undefined,
        ownerTag: '',
        recorded: [],
        held: new Set()
    };
    requireNone(judgeHosts({
        ...nothing,
        wanted: wantedHosts(apps),
        bounds,
        addresses: new Set(),
        taken: new Set(),
        others: new Map()
    }));
}
function requireNone(refusals) {
    if (refusals.length === 0)
        return;
    throw new RefusedError('host-taken', refusals.map(({ app, host, because }) => `the app ${app} cannot have the host ${host}: ${because}`).join('\n'), { hint: [...new Set(refusals.map(({ remedy }) => remedy))].join(' ') });
}
function rivalry({ apps }, host, other) {
    if (other === undefined)
        return undefined;
    const app = wantedHosts(apps).find((wanted) => wanted.host === host)?.app ?? '';
    return { app, host, ...takenByOther(other) };
}
/** The hosts that a provision would refuse now. */
async function require_hosts_refusedHosts(environment, document, { addresses, resources }) {
    const { apps, configuration, names, digitalocean } = environment;
    const { domain } = configuration.environment;
    const wanted = wantedHosts(apps);
    if (wanted.length === 0)
        return [];
    const [records, ledgers] = await Promise.all([
        domain === undefined ? undefined : digitalocean.domains.findRecords(domain),
        require_hosts_contestedHosts(environment).hosts ? environment.ledgers() : undefined
    ]);
    return judgeHosts({
        wanted,
        bounds: require_hosts_boundsOf(configuration, names.environment),
        own: require_hosts_ownDomain(configuration, names.environment),
        zone: domain,
        records,
        ownerTag: names.ownerTag,
        recorded: document?.journal ?? [],
        held: new Set(resources.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : []))),
        addresses: new Set(addresses),
        taken: new Set(document?.stack?.hosts),
        others: ledgers ? hostsOfOthers(environment, ledgers).having : new Map()
    });
}
function wantedHosts(apps) {
    return apps.filter(({ url }) => url !== '').map(({ name, url }) => ({ app: name, host: new URL(url).hostname }));
}
/**
 * Both are the promotion branch's (see `withGrants`). Without a zone no host is known to be the environment's: tests would run
 * against whatever a commit names, production among it.
 */
function require_hosts_boundsOf({ environment: { domains, domain } }, name) {
    return domains ?? (domain === undefined ? [] : [`${name}.${domain}`]);
}
/** `<environment>.<domain>`; undefined: the configuration has no domain. */
function require_hosts_ownDomain({ environment: { domain } }, name) {
    return domain === undefined ? undefined : `${name}.${domain}`;
}
/** Hosts that do not follow from the environment's name, so that another one may want them too; for its operation in the ledger. */
function require_hosts_contestedHosts({ apps, configuration, names }) {
    const own = `.${require_hosts_ownDomain(configuration, names.environment)}`;
    const hosts = wantedHosts(apps)
        .map(({ host }) => host)
        .filter((host) => !host.endsWith(own));
    return hosts.length > 0 ? { hosts } : {};
}
/**
 * The environments that have a host, or claimed it before us, and those that claimed it after us. A ledger that cannot be read
 * hides no host from the zone's records, which are looked at too.
 */
function hostsOfOthers({ names, context }, ledgers) {
    const claims = (document) => document.operations.filter(({ kind }) => kind === 'provision');
    const own = ledgers.get(names.environment);
    const mine = own && !(own instanceof StagingError) ? claims(own).find(({ run }) => run.id === context.run.id)?.since : undefined;
    const isEarlier = (since, other) => mine === undefined ||
        Date.parse(since) < Date.parse(mine) ||
        (Date.parse(since) === Date.parse(mine) && other < names.environment);
    const having = new Map();
    const wanting = new Map();
    for (const [other, document] of ledgers) {
        if (other === names.environment || document instanceof StagingError)
            continue;
        for (const host of document.stack?.hosts ?? [])
            having.set(host, other);
        for (const { since, hosts = [] } of claims(document))
            for (const host of hosts)
                (isEarlier(since, other) ? having : wanting).set(host, other);
    }
    return { having, wanting };
}
/** The addresses that records of ours give a host. */
function require_hosts_recordedAddresses({ resources }, zone, host) {
    return resources.flatMap(({ kind, name, address }) => {
        const [type, short] = name.split(' ');
        return kind === 'dns-record' && type !== 'TXT' && short !== undefined && fullName(short, zone) === host && address
            ? [address]
            : [];
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/estimate.js


/** Of these the variables tell. */
const known = (/* unused pure expression or super */ null && ([
    'digitalocean_database_cluster',
    'digitalocean_kubernetes_cluster',
    'digitalocean_loadbalancer'
]));
/** What the stacks are going to cost, as far as their variables tell what they make. Undefined: they tell nothing. */
function estimate_estimateStacks(needs, prices) {
    const parts = [
        ['nodes', needs.nodeSize, needs.nodes ?? 1],
        ['database', needs.databaseSize && databaseKey(needs.databaseSize), 1],
        ['load balancer', needs.nodeSize && 'load-balancer', 1]
    ];
    if (parts.every(([, slug]) => slug === undefined))
        return undefined;
    const priced = parts.map(([part, slug, count]) => {
        const price = slug === undefined ? undefined : prices.get(slug);
        return { part, hourly: price === undefined ? undefined : price * count };
    });
    return {
        perHour: priced.reduce((total, { hourly = 0 }) => total + hourly, 0),
        without: [
            ...priced.filter(({ hourly }) => hourly === undefined).map(({ part }) => part),
            ...[...(needs.types ?? [])].filter((type) => mayCost(type) && !known.includes(type)).sort(),
            'what Kubernetes makes for the apps'
        ]
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/terraform-files.js


/** Paths of the files below a folder, relative to it; none where there is no such folder. */
async function terraform_files_filesBelow(directory) {
    try {
        const entries = await readdir(directory, { recursive: true, withFileTypes: true });
        const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)]));
        // A link may lead to a folder.
        const isFile = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()));
        return paths.filter((_, index) => isFile[index]).map((path) => relative(directory, path).replaceAll('\\', '/'));
    }
    catch {
        return [];
    }
}
/** Names of a folder's own files of configuration, Terraform's and OpenTofu's. */
async function terraform_files_terraformFilesIn(directory) {
    try {
        return (await readdir(directory)).filter((file) => /\.(tf|tofu)(\.json)?$/.test(file)).sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-needs.js



/** The variables of infra/staging, from the configuration or by their defaults; a stack of one's own that uses the same names is understood too. */
async function stack_needs_readStackNeeds(workspace, configuration) {
    const values = new Map();
    for (const { directory, variables } of configuration.stacks) {
        for (const [name, value] of await defaultsBelow(join(workspace, directory)))
            values.set(name, value);
        for (const [name, value] of Object.entries(variables))
            values.set(name, value);
    }
    const text = (name) => {
        const value = values.get(name);
        return typeof value === 'string' ? value : undefined;
    };
    const count = (name) => {
        const value = Number(values.get(name));
        return values.has(name) && Number.isInteger(value) ? value : undefined;
    };
    const { name, domain } = configuration.environment;
    const isOurs = values.has('certificate_name');
    return {
        nodeSize: text('node_size'),
        nodes: count('min_nodes'),
        mostNodes: count('max_nodes'),
        kubernetesVersionPrefix: text('kubernetes_version_prefix'),
        databaseSize: text('database_size'),
        databaseVersion: text('database_version'),
        certificate: text('certificate_name') ?? (isOurs && domain ? `${name}-${domain.replaceAll('.', '-')}` : undefined),
        types: await typesBelow(configuration.stacks.map(({ directory }) => join(workspace, directory)))
    };
}
/** Undefined where a folder holds no Terraform, or a module comes from elsewhere. */
async function typesBelow(directories) {
    const types = new Set();
    const seen = new Set();
    const left = [...directories];
    for (let directory = left.pop(); directory !== undefined; directory = left.pop()) {
        if (seen.has(directory))
            continue;
        seen.add(directory);
        const texts = await textsBelow(directory);
        if (texts.length === 0)
            return undefined;
        for (const text of texts) {
            for (const [, type = ''] of text.matchAll(/^\s*resource\s+"(\w+)"/gm))
                types.add(type);
            for (const [, body = ''] of text.matchAll(/^module\s+"[^"]+"\s*\{$([\s\S]*?)^\}$/gm)) {
                const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1];
                if (source === undefined)
                    return undefined;
                left.push(join(directory, source));
            }
        }
    }
    return types;
}
async function stack_needs_findStackFolders(workspace, configuration) {
    const root = await entriesOf(workspace);
    return Promise.all([...configuration.stacks, { name: 'bootstrap', directory: configuration.bootstrap.directory }].map(async ({ name, directory }) => ({
        name,
        directory,
        isThere: root.length === 0 ? undefined : (await entriesOf(join(workspace, directory))).length > 0,
        backends: await backendsIn(join(workspace, directory))
    })));
}
/** `cloud` for HCP Terraform. What stands in a comment does not count. */
async function backendsIn(directory) {
    const files = await terraformFilesIn(directory);
    if (files.length === 0)
        return undefined;
    const texts = await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
    return texts.flatMap((text) => {
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:#|\/\/).*$/gm, '');
        // In HCL and in JSON: `backend "s3" {`, `"backend": { "s3": {`.
        const named = [...code.matchAll(/\bbackend(?:"\s*:\s*\[?\s*\{)?\s*"([\w-]+)"\s*:?\s*[{[]/g)].flatMap(([, type]) => type ?? []);
        return [...named, ...(/\bterraform"?\s*:?\s*\{[^{}]*\bcloud"?\s*:?\s*\{/.test(code) ? ['cloud'] : [])];
    });
}
/** Empty where there is no such folder. */
async function entriesOf(directory) {
    try {
        return await readdir(directory);
    }
    catch {
        return [];
    }
}
async function textsBelow(directory) {
    const files = (await entriesOf(directory)).filter((file) => file.endsWith('.tf'));
    return Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')));
}
/** Defaults of the variables that a folder's .tf files declare: strings, numbers and null. */
async function defaultsBelow(directory) {
    return (await textsBelow(directory)).flatMap((text) => [...text.matchAll(/^variable\s+"(\w+)"\s*\{$([\s\S]*?)^\}$/gm)].flatMap(([, name = '', body = '']) => {
        const written = /^\s*default\s*=\s*(?:"([^"\\]*)"|(\d+)|(null))\s*$/m.exec(body);
        if (!written)
            return [];
        return [[name, written[1] ?? written[2] ?? null]];
    }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/account-room.js





/**
 * Refuses one environment more than the whole account may have, and one that would make all of them together cost more than they
 * may. There is no lock over repositories: this is asked before the first write, and once more right before anything is made, so
 * only two that begin to make something within the same half minute may both find room.
 */
async function account_room_requireAccountRoom(environment) {
    const refused = (await account_room_observeAccountCaps(environment)).find(({ refusal }) => refusal !== undefined);
    if (refused)
        throw new RefusedError('quota-exceeded', refused.refusal ?? '', { hint: account_room_accountCapRemedy(refused.setting) });
}
function account_room_accountCapRemedy(setting) {
    return `Destroy one of them with staging-control of its repository, or raise \`${setting}\` in .github/staging.yml.`;
}
/** Those that are configured; asks nothing where none is. */
async function account_room_observeAccountCaps(environment) {
    const { limit, budget } = environment.configuration.account;
    return limit === undefined && budget === undefined
        ? []
        : account_room_judgeAccountCaps(environment.names.environment, { limit, budget }, await observeAccountUse(environment));
}
function account_room_judgeAccountCaps(name, { limit, budget }, { environments, perDay, own }) {
    const { length } = environments;
    const others = `${length} environments of this account are there (${account_room_listed(environments)})`;
    const all = perDay + own;
    const caps = [];
    if (limit !== undefined)
        caps.push({
            setting: 'account.limit',
            seen: `${length} next to this one, and ${limit} may be`,
            refusal: length >= limit
                ? `${name} would be one environment too many for the account: ${others}, and ${limit} may be`
                : undefined
        });
    if (budget !== undefined)
        caps.push({
            setting: 'account.budget',
            seen: `about $${all.toFixed(2)} a day with this one, of $${budget.toFixed(2)}`,
            refusal: all > budget
                ? `${name} would cost about $${own.toFixed(2)} a day, and the account's environments together $${all.toFixed(2)}, of $${budget.toFixed(2)} that they may: ${others}`
                : undefined
        });
    return caps;
}
async function observeAccountUse({ digitalocean, names, configuration, context }) {
    const isOther = (tag) => isOwnerTag(tag) && tag !== names.ownerTag;
    const tags = await digitalocean.tags.list();
    // A tag may outlive what bore it.
    const environments = tags
        .filter(({ name, resources }) => isOther(name) && resources?.count !== 0)
        .map(({ name }) => name)
        .sort();
    if (configuration.account.budget === undefined)
        return { environments, perDay: 0, own: 0 };
    const prices = priceList(await digitalocean.sizes(), configuration.prices);
    const needs = await readStackNeeds(context.workspace, configuration);
    return {
        environments,
        perDay: 24 * (await costOfTagged(digitalocean, prices, isOther)),
        own: 24 * (estimateStacks(needs, prices)?.perHour ?? 0)
    };
}
/** US dollars an hour, without what has no price. */
async function costOfTagged(digitalocean, prices, isOther) {
    const [clusters, databases, balancers, volumes, droplets] = await Promise.all([
        digitalocean.clusters.list(),
        digitalocean.databases.list(),
        digitalocean.loadBalancers.list(),
        digitalocean.volumes.list(),
        digitalocean.droplets.list()
    ]);
    const cost = pricesOf(prices);
    const isTheirs = ({ tags }) => tags.some(isOther);
    const theirs = clusters.filter(isTheirs);
    const networks = new Set(theirs.flatMap(({ vpc_uuid }) => vpc_uuid ?? []));
    // Nodes bear their cluster's tags, and are priced with it.
    const isNode = ({ tags }) => tags.includes('k8s');
    return [
        ...theirs.map((cluster) => cost.cluster(cluster).hourly),
        ...databases.filter(isTheirs).map((database) => cost.database(database).hourly),
        // They bear no tags.
        ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
        ...volumes.filter(isTheirs).map(cost.volume),
        ...droplets.filter((one) => isTheirs(one) && !isNode(one)).map((droplet) => cost.droplet(droplet).hourly)
    ].reduce((total, hourly) => total + (hourly ?? 0), 0);
}
function account_room_listed(tags) {
    const shown = tags.slice(0, 20).join(', ');
    return tags.length > 20 ? `${shown} and ${tags.length - 20} more` : shown;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/address-output.js



/** Both the placeholder in bootstrap manifests and the output of a stack that fills it. */
const address_output_addressName = 'load_balancer_ip';
/** The first bootstrap manifest that asks for the load balancer's address when no stack has it as an output. Undefined: all is well. */
async function address_output_findAddressNobodyGives(workspace, { bootstrap, stacks }) {
    const manifests = await address_output_textsBelow(workspace, bootstrap.directory, /\.ya?ml$/);
    const asking = manifests.find(({ text }) => text.includes(`\${${address_output_addressName}}`));
    if (!asking)
        return undefined;
    const parts = await Promise.all(stacks.map(({ directory }) => address_output_textsBelow(workspace, directory, /\.tf(\.json)?$/)));
    // Any mention in JSON will do: what else Terraform's JSON may look like is Terraform's to say.
    const isOutput = new RegExp(`output\\s+"${address_output_addressName}"|"${address_output_addressName}"\\s*:`);
    return parts.flat().some(({ text }) => isOutput.test(text)) ? undefined : asking.path;
}
const address_output_addressRemedy = (/* unused pure expression or super */ null && (`Give a stack the output \`${address_output_addressName}\` (infra/staging has it), or write the address that the ingress controller is to publish into the manifest.`));
function address_output_describeAddressNobodyGives(path) {
    return `${path} names \${${address_output_addressName}}, and no stack has an output of that name`;
}
/** Before anything is made: found out afterwards it would leave a billed environment without an ingress. */
async function address_output_requireAddressOutput(workspace, configuration) {
    const path = await address_output_findAddressNobodyGives(workspace, configuration);
    if (path !== undefined)
        throw new StagingError('invalid-configuration', address_output_describeAddressNobodyGives(path), { hint: address_output_addressRemedy });
}
async function address_output_textsBelow(workspace, directory, wanted) {
    let names;
    try {
        names = await readdir(join(workspace, directory));
    }
    catch {
        return [];
    }
    return Promise.all(names
        .filter((name) => wanted.test(name))
        .sort()
        .map(async (name) => ({
        path: `${directory}/${name}`,
        text: await readFile(join(workspace, directory, name), 'utf8')
    })));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/platform-needs.js


async function platform_needs_readPlatformNeeds(workspace, { bootstrap }) {
    const directory = join(workspace, bootstrap.directory);
    const names = await readdir(directory).catch(() => []);
    const texts = await Promise.all(names.filter((name) => /\.ya?ml$/.test(name)).map((name) => readFile(join(directory, name), 'utf8')));
    const find = (pattern) => pattern.exec(texts.join('\n'))?.[1];
    return {
        argocd: find(/\/argo-cd\/v(\d+\.\d+\.\d+)\/manifests\//),
        kubectl: find(/\/kubectl:v(\d+\.\d+\.\d+)/),
        traefik: find(/\btraefik:v(\d+\.\d+\.\d+)/)
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-settings.js







/**
 * All that a stack is told, as the last word before any `terraform.tfvars` of its own: of the environment, then what the
 * configuration says for this stack, then what nobody may change, for all is found, and told from others', by it.
 */
function stack_settings_stackVariables(stack, names, configuration, apps) {
    const { region, domain } = configuration.environment;
    return {
        own: {
            region,
            hosts: stack_settings_hostsOf(apps, domain),
            database_name: names.databaseName,
            ...(domain !== undefined && { domain })
        },
        configured: stack.variables,
        identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
    };
}
/** The host names that the environment has to answer for: those in its zone. */
function stack_settings_hostsOf(apps, domain) {
    if (domain === undefined)
        return [];
    const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname);
    return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`));
}
/** Where its apps answer, in its zone. */
function stack_settings_originsOf(apps, domain) {
    const hosts = new Set(stack_settings_hostsOf(apps, domain));
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
function stack_settings_stackBackend(stack, names, configuration, 
/** From the runner's environment; wins over the region's own endpoint, not over the stack's. */
spacesUrl) {
    const { bucket, key, region = configuration.environment.region, endpoint } = stack.backend;
    if (!bucket)
        throw new StagingError('invalid-configuration', `the stack ${stack.name} has no bucket for its state`, {
            hint: 'Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket.'
        });
    if (!endpoint && !spacesUrl && !spacesRegions.has(region))
        throw new StagingError('invalid-configuration', `there is no Spaces in ${region}, where the state of ${stack.name} would be`, {
            hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(', ')}. For another one set \`stacks[].backend.endpoint\`.`
        });
    const address = endpoint ?? spacesUrl ?? `https://${region}.digitaloceanspaces.com`;
    // What the control panel shows as a bucket's origin endpoint: objects would be written below `<bucket>/`, and the versions
    // that a teardown has to delete would not be found.
    if (new URL(address).hostname.startsWith(`${bucket}.`))
        throw new StagingError('invalid-configuration', `the endpoint ${address} is that of the bucket ${bucket} itself`, {
            hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region}.digitaloceanspaces.com, or leave it out.`
        });
    return { bucket, key: stateKey(names, stack.name, key), region, endpoint: address };
}
/**
 * A fingerprint of all that decides what a provision would make: the files of the stacks, of modules next to them and of the
 * bootstrap, and the stacks' variables.
 */
async function stack_settings_environmentDigest(workspace, configuration, names, apps) {
    const variables = stack_settings_stackVariables({ variables: {} }, names, configuration, apps);
    const hash = createHash('sha256').update(JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables]));
    const files = new Set();
    for (const folder of environmentFolders(configuration))
        for (const name of await filesBelow(join(workspace, folder)))
            files.add(`${folder}/${name}`);
    for (const file of [...files].sort())
        if (isEnvironmentFile(file, configuration))
            hash.update(file).update(await readFile(join(workspace, file)));
    return hash.digest('hex');
}
/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
function stack_settings_stackBackends(names, configuration, spacesUrl) {
    const backends = configuration.stacks.map((stack) => stack_settings_stackBackend(stack, names, configuration, spacesUrl));
    const places = backends.map(({ bucket, key }) => `${bucket}/${key}`);
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    if (twice)
        throw new StagingError('invalid-configuration', `two stacks have one state, ${twice}`, {
            hint: 'Each would delete what the other made: give each its own `stacks[].backend.key`.'
        });
    return backends;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/read-manifest.js

/** Where a package.json names what its package needs. */
const dependencyKinds = (/* unused pure expression or super */ null && (['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies']));
/** A package.json; undefined: there is no such file, or none that can be read. */
async function read_manifest_readManifest(path) {
    try {
        return JSON.parse(await readFile(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Names of the packages that it needs. */
function read_manifest_dependenciesIn(manifest) {
    return dependencyKinds.flatMap((kind) => Object.keys(manifest?.[kind] ?? {}));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/copied-folders.js




/**
 * Of the Dockerfiles in the apps' folders, what they copy from elsewhere in the repository. A folder of nobody's counts for every app
 * anyway; one of another app, or of a workspace that nothing asks for, counts for its own alone.
 */
async function copied_folders_findCopiedFolders(workspace, apps) {
    const found = await Promise.all(apps.map((app) => copiedBy(app, workspace, apps)));
    return found.flat();
}
async function copiedBy(app, workspace, apps) {
    if (app.directory === '.')
        return [];
    const files = (await readdir(join(workspace, app.directory)).catch(() => [])).filter((file) => /^((Docker|Container)file(\..+)?|.+\.Dockerfile)$/.test(file));
    const copies = await Promise.all(files.map(async (file) => {
        const dockerfile = `${app.directory}/${file}`;
        const sources = sourcesIn(await readFile(join(workspace, dockerfile), 'utf8'));
        const folders = await Promise.all(sources.map((source) => folderOf(source, app, workspace)));
        return [...new Set(folders)].filter((one) => one !== undefined).map((folder) => ({ dockerfile, folder }));
    }));
    const all = copies.flat();
    const takenIn = [app.directory, ...all.map(({ folder }) => folder)];
    const manifests = await Promise.all(takenIn.map((folder) => readManifest(join(workspace, folder, 'package.json'))));
    const asked = new Set(manifests.flatMap(dependenciesIn));
    const owned = await Promise.all(all.map(async ({ dockerfile, folder }) => {
        const owner = await ownerOf(folder, { app, apps, asked, workspace });
        return owner === undefined ? [] : [{ app: app.name, dockerfile, folder, owner }];
    }));
    return owned.flat();
}
/** What `COPY` and `ADD` name in the context; what comes from another stage, from elsewhere or by a variable is none of it. */
function sourcesIn(dockerfile) {
    const lines = dockerfile.replace(/\\\r?\n/g, ' ').split(/\r?\n/);
    return lines.flatMap((line) => {
        const [, parts] = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line) ?? [];
        if (parts === undefined || /--from=/.test(parts))
            return [];
        const words = parts.replace(/[[\]",]/g, ' ').split(/\s+/);
        const named = words.filter((word) => word !== '' && !word.startsWith('--')).slice(0, -1);
        return named.filter((word) => !/[$:]|^\.?\/?$/.test(word));
    });
}
/** Undefined: it lies in the app's own folder, or is no folder of the repository. */
async function folderOf(source, { directory }, workspace) {
    const plain = source.split(/[*?[]/, 1)[0] ?? '';
    const path = source.startsWith('../') ? posix.join(directory, plain) : posix.join('.', plain.replace(/^\//, ''));
    const folder = path.replace(/\/+$/, '');
    if (folder === '' || folder === '.' || folder.startsWith('..'))
        return undefined;
    if (`${folder}/`.startsWith(`${directory}/`) || `${directory}/`.startsWith(`${folder}/`))
        return undefined;
    // The context may be the app's own folder.
    if (!source.startsWith('../') && (await isFolder(join(workspace, directory, plain))))
        return undefined;
    return (await isFolder(join(workspace, folder))) ? folder : undefined;
}
async function ownerOf(folder, { app, apps, asked, workspace }) {
    const isBelow = (inner, outer) => `${inner}/`.startsWith(`${outer.replace(/\/+$/, '')}/`);
    const reaching = [...app.paths.map((glob) => glob.split(/[*?[{]/, 1)[0] ?? ''), ...(app.uses ?? [])];
    if (reaching.some((one) => one !== '' && isBelow(folder, one)))
        return undefined;
    const other = apps.find((one) => one !== app && one.directory !== '.' && isBelow(folder, one.directory));
    if (other)
        return app.dependsOn.includes(other.name) ? undefined : `the app ${other.name}`;
    const manifest = await readManifest(join(workspace, folder, 'package.json'));
    return manifest?.name === undefined || asked.has(manifest.name) ? undefined : `the package ${manifest.name}`;
}
async function isFolder(path) {
    return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
function copied_folders_judgeCopiedFolders(area, copied) {
    return copied.map(({ app, dockerfile, folder, owner }) => warning(area, `image of ${app}`, `${dockerfile} copies ${folder}, which belongs to ${owner}: a change there does not deploy ${app}`, 'Name it in `apps[].depends-on` (an app, or a folder), or depend on the package in its manifest.'));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-token-reach.js


const judge_token_reach_area = 'Workflows';
const check = 'who can read the token';
/** Our workflows with jobs that hold the cloud's token; their callers mostly have the same names. */
const judge_token_reach_tokenWorkflows = (/* unused pure expression or super */ null && ([
    'staging-deploy.yml',
    'staging-decision.yml',
    'staging-reaper.yml',
    'staging-control.yml'
]));
const remedy = 'Put DIGITALOCEAN_TOKEN and the Spaces key into a GitHub environment, take them out of the secrets of the repository, and name it in `cloud-environment` of the four callers: docs/security.md has the section "The cloud\'s token".';
/** The name that staging-deploy gives. */
function judge_token_reach_cloudEnvironment(callers) {
    const text = callers.get('staging-deploy.yml');
    return text?.kind === 'seen' ? givenInput(text.value, 'cloud-environment') : undefined;
}
/** Whether a job calls one of ours that holds the token, and does not name the environment. */
function callsWithout(text, name) {
    return Object.values(jobsOf(text)).some(({ uses, with: given }) => {
        const called = /\/\.github\/workflows\/([\w.-]+)@/.exec(String(uses))?.[1];
        if (called === undefined || !judge_token_reach_tokenWorkflows.includes(called))
            return false;
        return given?.['cloud-environment'] !== name;
    });
}
/**
 * A secret of the repository is in reach of every workflow on every branch; one of an environment that is limited to branches, only
 * of jobs on those.
 */
function judge_token_reach_judgeTokenReach({ callers, defaultBranch, guarded, deploymentEnvironment }) {
    const failed = [...callers.values()].find((text) => text.kind === 'failed');
    if (failed?.kind === 'failed')
        return unknown(judge_token_reach_area, check, failed.error.message, 'Run it again.');
    const textOf = (file) => {
        const text = callers.get(file);
        return text?.kind === 'seen' ? text.value : undefined;
    };
    const name = judge_token_reach_cloudEnvironment(callers);
    if (name === undefined)
        return warning(judge_token_reach_area, check, 'anyone who may push to any branch, by a workflow of their own', remedy);
    const others = [...callers.keys()].filter((file) => callsWithout(textOf(file) ?? '', name));
    if (others.length > 0)
        return warning(judge_token_reach_area, check, `${others.join(' and ')} ${others.length === 1 ? 'does' : 'do'} not name the environment ${name}, and so get none of its secrets`, `Give their jobs \`with: { cloud-environment: ${name} }\`.`);
    if (name === deploymentEnvironment)
        return warning(judge_token_reach_area, check, `the environment ${name} is the one in which the environment itself is shown, and GitHub lists every job there`, 'Give it another name, such as staging-cloud.');
    if (guarded.kind === 'failed')
        return unknown(judge_token_reach_area, check, `whether the environment ${name} is limited to branches cannot be read`, remedy);
    const wanted = [...new Set([...pushBranches(textOf('staging-deploy.yml') ?? ''), defaultBranch])];
    const limit = `Limit it to the branches ${wanted.join(' and ')}, with no tags.`;
    if (guarded.value === undefined)
        return warning(judge_token_reach_area, check, `there is no environment ${name}: GitHub makes one without limits`, limit);
    const { branches, tags } = guarded.value;
    const isLimited = Array.isArray(branches) && branches.every((one) => wanted.includes(one)) && tags.length === 0;
    if (!isLimited)
        return warning(judge_token_reach_area, check, `the environment ${name} is open to more than ${wanted.join(' and ')}`, limit);
    const missing = wanted.filter((one) => !branches.includes(one));
    if (missing.length > 0)
        return warning(judge_token_reach_area, check, `the environment ${name} does not take jobs on ${missing.join(' and ')}`, limit);
    return fine(judge_token_reach_area, check, `anyone who may push to ${wanted.join(' or ')}, if it is a secret of the environment ${name} alone`);
}
/** What keeps every job of ours that holds the token from beginning. */
function judge_token_reach_judgeWaiting({ callers, guarded }) {
    const name = judge_token_reach_cloudEnvironment(callers);
    const waitsFor = guarded.kind === 'seen' ? guarded.value?.waitsFor : undefined;
    if (name === undefined || waitsFor === undefined)
        return [];
    return [
        warning(judge_token_reach_area, 'jobs that hold the token', `each waits for ${waitsFor}, as the environment ${name} demands, the hourly look and every clean-up among them: what is past its time is billed until then`, `Take required reviewers and the wait timer out of the environment ${name}: its branches are what guards its secrets.`)
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-workflows.js


const judge_workflows_area = 'Workflows';
const adopt = 'Merge the caller that docs/adopt.md shows into the default branch.';
function judge_workflows_judgeWorkflows(workflows) {
    return workflows.map((workflow) => judgeText(workflow, (text) => {
        const problems = findStartProblems(text, workflow.sends);
        return problems.length > 0
            ? bad(workflow, `our runs cannot start it, since ${problems.join(', and ')}`)
            : fine(judge_workflows_area, workflow.file, 'our runs can start it');
    }));
}
/** Whether what GitHub starts by itself is on the default branch. */
function judge_workflows_judgeCallers(workflows) {
    return workflows.map((workflow) => judgeText(workflow, () => fine(judge_workflows_area, workflow.file, 'the default branch has it')));
}
function judgeText(workflow, judge) {
    const { file, text } = workflow;
    if (text.kind === 'failed')
        return unknown(judge_workflows_area, file, text.error.message, 'Run it again.');
    if (text.value === undefined)
        return bad(workflow, `the default branch has no .github/workflows/${file}`);
    return judge(text.value);
}
function bad({ file, otherwise, isNeeded = false }, why) {
    const seen = `${why}: ${otherwise}`;
    return isNeeded ? problem(judge_workflows_area, file, 'invalid-configuration', seen, adopt) : warning(judge_workflows_area, file, seen, adopt);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/inspect-workflows.js





/** The callers as they are on the default branch: which secrets they are given, and whether those that runs start can be started. */
async function inspect_workflows_inspectWorkflows({ github, names }) {
    const branch = await lookAt(getDefaultBranch(github));
    const texts = new Map();
    const textOf = (file) => {
        const text = texts.get(file) ??
            (branch.kind === 'failed'
                ? Promise.resolve(branch)
                : lookAt(readFileAt(github, `.github/workflows/${file}`, branch.value)));
        texts.set(file, text);
        return text;
    };
    const deploy = await textOf('staging-deploy.yml');
    const named = (input) => (deploy.kind === 'seen' ? givenInput(deploy.value, input) : undefined);
    const decision = named('decision-workflow');
    const control = named('control-workflow') ?? 'staging-control.yml';
    const callers = new Map(await Promise.all([...tokenWorkflows, control].map(async (file) => [file, await textOf(file)])));
    const held = cloudEnvironment(callers);
    const guarded = await lookAt(held === undefined ? Promise.resolve(undefined) : findGuardedEnvironment(github, held));
    const reach = judgeTokenReach({
        callers,
        defaultBranch: branch.kind === 'seen' ? branch.value : '',
        guarded,
        deploymentEnvironment: names.deploymentEnvironment
    });
    const started = [
        {
            file: control,
            // As `handOverTeardown` sends them.
            sends: { action: ['release', 'destroy'], reason: [], lease: [], environment: [] },
            otherwise: 'a push destroys its environment in its own run, which GitHub kills five minutes after a cancel'
        },
        {
            file: 'staging-reaper.yml',
            sends: {},
            otherwise: 'what is past its time waits for the next schedule, which GitHub disables in a quiet repository'
        },
        ...(decision
            ? [{ file: decision, sends: { issue: [] }, otherwise: 'nothing that is approved is promoted', isNeeded: true }]
            : [])
    ];
    // Those that nobody starts but GitHub.
    const heard = [
        {
            file: 'staging-deploy.yml',
            otherwise: 'a push to staging does what the file of that branch says, which nobody here knows'
        },
        ...(decision
            ? []
            : [
                {
                    file: 'staging-decision.yml',
                    otherwise: 'what people decide after the run that asked is over waits for the hourly look'
                }
            ])
    ];
    const withText = (workflows) => Promise.all(workflows.map(async (workflow) => ({ ...workflow, text: await textOf(workflow.file) })));
    const waiting = judgeWaiting({ callers, guarded });
    return [reach, ...waiting, ...judgeWorkflows(await withText(started)), ...judgeCallers(await withText(heard))];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-account.js



const judge_account_area = 'DigitalOcean';
const tokenMend = 'Make a token in the staging team and store it as the secret DIGITALOCEAN_TOKEN.';
/** Whose token it is, and what it may. */
function judge_account_judgeToken({ account, pinned, scopes }) {
    if (account.kind === 'failed')
        return account.error.reason === 'unauthorized'
            ? [problem(judge_account_area, 'token', 'unauthorized', 'DigitalOcean refuses it', tokenMend)]
            : account.error.reason === 'forbidden'
                ? [
                    problem(judge_account_area, 'token', 'forbidden', 'it lacks account:read, so that nobody can say whose it is', 'Give the token the scope account:read.')
                ]
                : [unknown(judge_account_area, 'token', account.error.message, 'Run it again.')];
    const { team, uuid } = account.value;
    const whose = team?.uuid ?? uuid;
    return [
        judgeStatus(account.value),
        pinned === undefined || pinned === whose
            ? fine(judge_account_area, 'pinned team', pinned ? `${whose}, as it should be` : `${whose}; the first provision pins it`)
            : problem(judge_account_area, 'pinned team', 'wrong-account', `the environment belongs to the team ${pinned}; the token is of ${whose}`, 'Use a token of that team, or tear the environment down with one first (`environment.team` pins it, too).'),
        ...judgeScopes(scopes)
    ];
}
/** `status`: active, warning, locked. With a warning things are made as before, some of them perhaps not. */
function judgeStatus({ status, status_message: said, team }) {
    const whose = `of the team ${team?.name ?? 'without a name'}`;
    if (status === 'active')
        return fine(judge_account_area, 'token', whose);
    const because = said?.trim() ? `: ${said.trim()}` : '';
    const remedy = "Settle what DigitalOcean's control panel asks for";
    return status === 'warning'
        ? warning(judge_account_area, 'token', `${whose}, whose account has a warning${because}`, `${remedy}, before it is locked.`)
        : problem(judge_account_area, 'token', 'forbidden', `the account is ${status}${because}`, `${remedy}: a locked account makes nothing.`);
}
function judgeScopes(scopes) {
    if (scopes.kind === 'failed')
        return [unknown(judge_account_area, 'scopes', scopes.error.message, 'Run it again.')];
    const { missing, doubtful, unclear, asked } = scopes.value;
    if (missing.length + doubtful.length + unclear.length === 0)
        return [fine(judge_account_area, 'scopes', `all ${asked} that are needed`)];
    return [
        ...missing.map(({ scope, breaks }) => problem(judge_account_area, `scope ${scope}`, 'forbidden', `the token lacks it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}`)),
        ...doubtful.map(({ scope, breaks }) => warning(judge_account_area, `scope ${scope}`, `DigitalOcean answers 403 about an id that nothing has, so the token seems to lack it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}. If it has it, this means nothing: please report it.`)),
        ...unclear.map(({ scope, breaks }) => unknown(judge_account_area, `scope ${scope}`, `DigitalOcean did not answer; without it ${breaks}`, 'Run it again.'))
    ];
}
function judge_account_judgeQuota({ account, droplets, needs }) {
    const check = 'Droplet limit';
    if (account.kind === 'failed')
        return [];
    const limit = account.value.droplet_limit;
    if (droplets.kind === 'failed' || typeof limit !== 'number')
        return [unknown(judge_account_area, check, 'the Droplets cannot be listed', 'Give the token the scope droplet:read.')];
    const free = limit - droplets.value.all + droplets.value.ours;
    const seen = `${droplets.value.all} of ${limit} in use`;
    const ask = 'Delete Droplets that nobody needs, or ask DigitalOcean for a higher limit.';
    const { nodes, mostNodes } = needs;
    if (nodes !== undefined && free < nodes)
        return [problem(judge_account_area, check, 'quota-exceeded', `${seen}; the cluster begins with ${nodes} nodes`, ask)];
    if (mostNodes !== undefined && free < mostNodes)
        return [
            droplets.value.ours > 0
                ? warning(judge_account_area, check, `${seen}; the cluster cannot grow to its ${mostNodes} nodes`, ask)
                : problem(judge_account_area, check, 'quota-exceeded', 
                // digitalocean/doctl#1619: also of nodes that an autoscaler may never add.
                `${seen}; the cluster may grow to ${mostNodes} nodes, and DigitalOcean makes none that could not`, `${ask} Or set the stack's variable \`max_nodes\` to less.`)
        ];
    if (nodes !== undefined)
        return [fine(judge_account_area, check, `${seen}; the cluster begins with ${nodes}`)];
    return [
        free > 0
            ? unknown(judge_account_area, check, `${seen}; how many nodes the stack makes is not known from here`, 'Check out the repository.')
            : problem(judge_account_area, check, 'quota-exceeded', seen, ask)
    ];
}
/** What `account.limit` and `account.budget` leave; none configured: no row. */
function judge_account_judgeAccountCaps(caps) {
    if (caps.kind === 'failed')
        return [unknown(judge_account_area, 'account.limit, account.budget', caps.error.message, 'Give the token its read scopes.')];
    return caps.value.map(({ setting, seen, refusal }) => refusal === undefined
        ? fine(judge_account_area, setting, seen)
        : problem(judge_account_area, setting, 'quota-exceeded', refusal, accountCapRemedy(setting)));
}
/** Slugs come and go: what the stacks name must be on offer today. */
function judge_account_judgeOffer({ region, needs, kubernetes, databases, sizes }) {
    return [
        judge_account_named({
            check: 'region',
            wanted: region,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.regions.map(({ slug }) => slug) : undefined,
            remedy: 'Set `environment.region` to one of them.'
        }),
        judge_account_named({
            check: 'node size',
            wanted: needs.nodeSize,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.sizes.map(({ slug }) => slug) : undefined,
            remedy: "Set the stack's variable `node_size` to one of them.",
            priced: sizes.kind === 'seen' ? sizes.value : undefined
        }),
        judge_account_named({
            check: 'Kubernetes version',
            wanted: needs.kubernetesVersionPrefix,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.versions.map(({ slug }) => slug) : undefined,
            remedy: "Set the stack's variable `kubernetes_version_prefix` to the beginning of one of them.",
            isPrefix: true
        }),
        judge_account_named({
            check: 'database version',
            wanted: needs.databaseVersion,
            offered: databases.kind === 'seen' ? (databases.value['pg']?.versions ?? []) : undefined,
            remedy: "Set the stack's variable `database_version` to one of them."
        }),
        judge_account_named({
            check: 'database size',
            wanted: needs.databaseSize,
            offered: databases.kind === 'seen'
                ? (databases.value['pg']?.layouts.find(({ num_nodes }) => num_nodes === 1)?.sizes ?? [])
                : undefined,
            remedy: "Set the stack's variable `database_size` to one of them."
        })
    ];
}
function judge_account_named({ check, wanted, offered, remedy, isPrefix = false, priced }) {
    if (wanted === undefined)
        return unknown(judge_account_area, check, 'the stack does not say it in a variable that is known here', 'Check out the repository; a stack of your own answers for itself.');
    if (offered === undefined)
        return unknown(judge_account_area, check, `${wanted}; what is offered cannot be read`, 'Give the token its read scopes.');
    const found = offered.find((slug) => (isPrefix ? slug.startsWith(wanted) : slug === wanted));
    if (found === undefined)
        return problem(judge_account_area, check, 'invalid-configuration', `${wanted} is not offered; there are ${offered.slice(0, 12).join(', ')}`, remedy);
    const price = priced?.find(({ slug }) => slug === wanted)?.price_monthly;
    return fine(judge_account_area, check, price === undefined ? found : `${found}, $${price} a month`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-configuration.js




const judge_configuration_area = '.github/staging.yml';
/** What the file itself cannot know: whether there is anything behind it. A malformed one never gets here. */
function judge_configuration_judgeConfiguration({ configuration, apps, folders, asksInVain, unset, scripts, copied }) {
    const { name, region } = configuration.environment;
    return [
        fine(judge_configuration_area, 'file', `environment ${name} in ${region}`),
        apps.length > 0
            ? fine(judge_configuration_area, 'apps', apps.map((app) => app.name).join(', '))
            : warning(judge_configuration_area, 'apps', 'there are none: nothing is ever deployed', 'List them under `apps`, or check out the repository: each folder apps/<name> is one.'),
        ...configuration.stacks
            .filter(({ backend }) => !backend.bucket)
            .map((stack) => problem(judge_configuration_area, `state of ${stack.name}`, 'invalid-configuration', `the stack ${stack.name} has no bucket for its state`, 'Set `stacks[].backend.bucket` to a private Spaces bucket.')),
        ...folders.map(({ name: folder, directory, isThere }) => isThere === undefined
            ? unknown(judge_configuration_area, `folder of ${folder}`, `${directory}; there is no checkout`, 'Check out the repository before.')
            : isThere
                ? fine(judge_configuration_area, `folder of ${folder}`, directory)
                : problem(judge_configuration_area, `folder of ${folder}`, 'invalid-configuration', `there is no ${directory}`, 'Copy it from staging-actions, or say where yours is.')),
        ...folders.flatMap(judgeBackend),
        ...unset.map(({ stack, names }) => problem(judge_configuration_area, `variables of ${stack}`, 'invalid-configuration', `${names.join(', ')}: without a default, and nobody gives a value`, `Set ${names.length === 1 ? 'it' : 'them'} in \`stacks[].variables\`, or give a default. A secret is for the stack itself to read or to make: no job passes one on.`)),
        ...judgeScripts(apps, scripts),
        ...judgeCopiedFolders(judge_configuration_area, copied),
        ...(asksInVain === undefined
            ? []
            : [
                problem(judge_configuration_area, 'address of the ingress', 'invalid-configuration', describeAddressNobodyGives(asksInVain), addressRemedy)
            ])
    ];
}
function judgeScripts(apps, missing) {
    if (missing === undefined || apps.length === 0)
        return [];
    if (missing.length === 0)
        return [fine(judge_configuration_area, 'tests', 'each app has a command, or says that it has no tests')];
    return missing.map(({ app, script, file }) => problem(judge_configuration_area, `tests of ${app}`, 'invalid-configuration', `${file} has no script ${script}: the app is never tested, and never goes out`, 'Add the script, name another command in `apps[].test.command`, or write `tests: none` at the app on the promotion branch.'));
}
/** As `terraform init` would say it, after a plan's worth of waiting. */
function judgeBackend({ name, directory, backends }) {
    if (backends === undefined)
        return [];
    const [other] = backends.filter((type) => type !== 's3');
    if (backends.length > 0 && other === undefined)
        return [];
    const { reason, message, hint = '' } = noBackend(directory, other);
    return [problem(judge_configuration_area, `backend of ${name}`, reason, message, hint)];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-ledger.js

const judge_ledger_area = 'Ledger';
/** Whether the record can be kept, and the environment be seen on the repository's page. */
function judge_ledger_judgeLedger({ ref, document, canWrite, deployments, run }) {
    return [
        document.kind === 'seen'
            ? fine(judge_ledger_area, 'read', document.value ? `${ref}, generation ${document.value.generation}` : `${ref}: none yet`)
            : problem(judge_ledger_area, 'read', document.error.reason, document.error.message, document.error.hint ?? 'Give the job `permissions: contents: read`.'),
        judgeWriting(ref, canWrite),
        judgeDeployments(deployments),
        run.kind === 'seen' && run.value.kind !== 'unknown'
            ? fine(judge_ledger_area, 'runs', 'it can be seen which runs are over')
            : warning(judge_ledger_area, 'runs', 'nobody can see whether a run is over: the claim of one that was killed counts for seven hours', 'Give the jobs `permissions: actions: read`.')
    ];
}
function judgeWriting(ref, canWrite) {
    const check = 'write';
    if (canWrite.kind === 'seen')
        return fine(judge_ledger_area, check, `refs next to ${ref} can be made and deleted`);
    const status = statusOf(canWrite);
    if (status === 401)
        return problem(judge_ledger_area, check, 'unauthorized', 'GitHub refuses the token', "Give the run's own token, `github.token`.");
    if (status === 403 || status === 404)
        return problem(judge_ledger_area, check, 'ledger-unwritable', 'the token may not write', 'Give the job `permissions: contents: write`.');
    if (status === 409 || status === 422)
        return problem(judge_ledger_area, check, 'ledger-unwritable', `the repository refuses refs like ${ref}: ${canWrite.error.message}`, 'Let no ruleset or push rule forbid refs/staging/*.');
    return unknown(judge_ledger_area, check, canWrite.error.message, 'Run it again.');
}
function judgeDeployments(deployments) {
    const check = 'Deployments';
    if (deployments.kind === 'failed')
        return unknown(judge_ledger_area, check, deployments.error.message, 'Run it again.');
    if (deployments.value === 403 || deployments.value === 404)
        return warning(judge_ledger_area, check, "the environment is not shown on the repository's page", 'Give the jobs `permissions: deployments: write`.');
    if (deployments.value >= 500 || deployments.value === 0)
        return unknown(judge_ledger_area, check, `GitHub answered ${deployments.value}`, 'Run it again.');
    return fine(judge_ledger_area, check, "the environment is shown on the repository's page");
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-names.js


const judge_names_area = 'DNS';
/** Whether the apps' names will be found, and answered for with a certificate. */
function judge_names_judgeNames(view) {
    const { domain, records } = view;
    if (domain === undefined)
        return [
            warning(judge_names_area, 'zone', 'no `environment.domain` is configured: the apps have no names, and none are waited for', 'Set `environment.domain` to a zone of the staging team.')
        ];
    if (records.kind === 'failed')
        return [unknown(judge_names_area, 'zone', `${domain} cannot be read`, 'Give the token the scope domain:read.')];
    if (records.value === undefined)
        return [
            problem(judge_names_area, 'zone', 'not-found', `${domain} is not a zone of this account`, 'Make it with infra/foundation, or in the control panel under Networking → Domains.')
        ];
    return [
        fine(judge_names_area, 'zone', `${domain}, ${records.value.length} records`),
        delegationOf(domain, records.value, view.nameServers),
        ...judge_names_judgeCertificate(view)
    ];
}
/** Whether each app's host is free, or ours. What cannot be seen is told by the rows of the token and of the ledger. */
function judge_names_judgeHostFindings(hosts, domain) {
    if (hosts.kind === 'failed')
        return [unknown(judge_names_area, 'hosts', `they cannot be looked at: ${hosts.error.message}`, 'See the rows above and below.')];
    if (hosts.value.length > 0)
        return hosts.value.map(({ app, host, because, remedy }) => problem(judge_names_area, `host of ${app}`, 'host-taken', `${host}: ${because}`, remedy));
    return domain === undefined ? [] : [fine(judge_names_area, 'hosts', 'none is taken by anybody else')];
}
/** DigitalOcean's own, for a zone that lists none. */
const usualNameServers = (/* unused pure expression or super */ null && (['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com']));
/** As provision will judge it. */
function delegationOf(domain, records, nameServers) {
    const check = 'delegation';
    if (nameServers.kind === 'failed')
        return unknown(judge_names_area, check, `the resolver did not say who answers for ${domain}`, 'Run it where names can be resolved.');
    const own = nameServersIn(records);
    const wrong = judgeDelegation(domain, nameServers.value, own.length > 0 ? own : usualNameServers);
    return wrong
        ? problem(judge_names_area, check, 'not-ready', wrong.seen, wrong.remedy)
        : fine(judge_names_area, check, `${domain} is answered by ${nameServers.value.join(', ')}`);
}
function judge_names_judgeCertificate({ certificate, certificates, now, domain }) {
    const check = 'certificate';
    if (certificate === undefined)
        return [];
    if (certificates.kind === 'failed')
        return [unknown(judge_names_area, check, `${certificate} cannot be looked for`, 'Give the token the scope certificate:read.')];
    const found = certificates.value.find(({ name }) => name === certificate);
    if (!found)
        return [
            problem(judge_names_area, check, 'not-found', `there is none called ${certificate}`, `Make the wildcard certificate with infra/foundation (for *.<environment>.${domain}), or name another in \`certificate_name\`.`)
        ];
    const end = found.not_after ? Date.parse(found.not_after) : Number.NaN;
    if (found.state === 'error' || end <= now)
        return [
            problem(judge_names_area, check, 'not-ready', `${certificate} is ${found.state === 'error' ? 'in error' : 'expired'}`, 'Look at it in the control panel: DigitalOcean renews its own only in a zone that is delegated to it.')
        ];
    return [fine(judge_names_area, check, found.not_after ? `${certificate}, until ${found.not_after.slice(0, 10)}` : certificate)];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-state.js

const judge_state_area = "Terraform's state";
/** Whether the bucket takes the state, and whether its lock excludes anyone. */
function judge_state_judgeStore({ stack, bucket, locks }) {
    const check = `bucket of ${stack}`;
    if (locks === undefined)
        return [
            problem(judge_state_area, check, 'invalid-input', `${bucket}, and no Spaces key was given: without one nothing can be made or destroyed`, 'Set the secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY (with `cloud-environment`, in that environment), and pass them to the workflow by name.')
        ];
    if (locks.kind === 'failed') {
        const status = statusOf(locks);
        if (status === 404)
            return [
                problem(judge_state_area, check, 'not-found', `there is no bucket ${bucket}`, 'Make it private with infra/foundation, or name another in `stacks[].backend.bucket`; the region is part of its address.')
            ];
        if (status === 401 || status === 403)
            return [
                problem(judge_state_area, check, status === 401 ? 'unauthorized' : 'forbidden', `the key may not read and write ${bucket}`, 'Give the Spaces key read and write on that bucket: SPACES_ACCESS_KEY and SPACES_SECRET_KEY.')
            ];
        return [unknown(judge_state_area, check, locks.error.message, 'Run it again.')];
    }
    return [
        fine(judge_state_area, check, `${bucket} can be read and written`),
        locks.value
            ? fine(judge_state_area, `lock of ${stack}`, 'a second writer is refused')
            : warning(judge_state_area, `lock of ${stack}`, `${bucket} ignores conditional writes: Terraform's lock file excludes nobody, the ledger alone does`, 'Let nobody run terraform by hand on this state.')
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/platform-versions.js
/** Minor versions of Kubernetes that Argo CD's own table calls tested (docs/operator-manual/tested-kubernetes-versions.md of 3.5.7 and of 3.2.11). */
const platform_versions_argocdTested = {
    '3.5': ['1.36', '1.35', '1.34', '1.33'],
    '3.4': ['1.35', '1.34', '1.33', '1.32'],
    '3.3': ['1.35', '1.34', '1.33', '1.32'],
    '3.2': ['1.34', '1.33', '1.32', '1.31']
};
/** Minors that kubectl may be older or newer than the API server (Kubernetes' version skew policy). */
const platform_versions_kubectlSkew = 1;
/** What infra/ is made of, and what belongs together; docs/adopt.md shows it, a test holds it against the files. */
const platformVersions = {
    kubernetes: '1.36',
    argocd: '3.5.7',
    kubectl: '1.36.4',
    traefik: '3.7.13',
    terraform: '>= 1.10.0, < 2.0.0',
    provider: '2.99.1'
};
/** `1.36.` or `1.36.3-do.0` → `1.36`; undefined: it does not say a minor version. */
function platform_versions_minorOf(version) {
    return /^v?(\d+\.\d+)(?![\d])/.exec(version)?.[1];
}
/** How many minors apart; versions of the same major. */
function platform_versions_minorsApart(one, other) {
    const minor = (version) => Number(version.split('.')[1]);
    return Math.abs(minor(one) - minor(other));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-versions.js


const judge_versions_area = 'Versions';
/** Whether what the bootstrap installs goes with the Kubernetes that the stacks ask for. What is not said there is not judged. */
function judge_versions_judgeVersions({ kubernetesVersionPrefix = '', platform, kubernetes }) {
    const cluster = minorOf(kubernetesVersionPrefix);
    if (cluster === undefined)
        return [];
    const offered = new Set(kubernetes.kind === 'seen' ? kubernetes.value.versions.flatMap(({ slug }) => minorOf(slug) ?? []) : []);
    return [...judgeArgocd(cluster, platform.argocd, offered), ...judgeKubectl(cluster, platform.kubectl)];
}
function judgeArgocd(cluster, argocd, offered) {
    if (argocd === undefined)
        return [];
    const check = 'Argo CD and Kubernetes';
    const pair = `Argo CD ${argocd} on Kubernetes ${cluster}`;
    const tested = argocdTested[minorOf(argocd) ?? ''];
    if (tested === undefined)
        return [
            unknown(judge_versions_area, check, `${pair}; this Argo CD is not in the table that is known here`, "See Argo CD's own table of tested Kubernetes versions.")
        ];
    if (tested.includes(cluster))
        return [fine(judge_versions_area, check, `${pair}: tested together by Argo CD`)];
    const both = tested.filter((minor) => offered.has(minor));
    const newer = Object.entries(argocdTested).find(([, minors]) => minors.includes(cluster))?.[0];
    return [
        warning(judge_versions_area, check, `${pair}: Argo CD tested that version with ${tested.join(', ')} only`, [
            ...(newer === undefined ? [] : [`install Argo CD ${newer} by the bootstrap`]),
            ...(both.length === 0
                ? []
                : [
                    `set the stack's variable \`kubernetes_version_prefix\` to ${both.map((minor) => `"${minor}."`).join(' or ')}`
                ])
        ].join(', or ') || 'Take versions that were tested together.')
    ];
}
function judgeKubectl(cluster, kubectl) {
    const minor = kubectl === undefined ? undefined : minorOf(kubectl);
    if (minor === undefined)
        return [];
    const check = 'kubectl and Kubernetes';
    const pair = `kubectl ${kubectl} for Kubernetes ${cluster}`;
    return [
        minorsApart(minor, cluster) <= kubectlSkew
            ? fine(judge_versions_area, check, pair)
            : warning(judge_versions_area, check, `${pair}: Kubernetes supports a kubectl that is at most one minor version older or newer`, `Take the image of kubectl ${cluster} in the bootstrap's installer.`)
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/declared-variables.js



/** Variables that a stack's folder declares, with whether each has a default. None where there is no such folder. */
async function declared_variables_declaredVariables(directory) {
    const files = await terraformFilesIn(directory);
    const found = await Promise.all(files.map(async (file) => {
        const text = await readFile(join(directory, file), 'utf8');
        return file.endsWith('.json') ? declaredInJson(text) : declaredInHcl(text);
    }));
    return new Map(found.flat());
}
/** Names that the folder's own files of values set: those that Terraform reads by itself. */
async function declared_variables_setByFiles(directory) {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/read-checkout.js




/** @param env of the job: `TF_VAR_…` gives values, too */
async function read_checkout_findUnsetVariables(workspace, configuration, names, env) {
    const stacks = await Promise.all(configuration.stacks.map(async (stack) => {
        const directory = join(workspace, stack.directory);
        const { own, configured, identity } = stackVariables(stack, names, configuration, []);
        const given = new Set([...Object.keys({ ...own, ...configured, ...identity }), ...(await setByFiles(directory))]);
        const unset = [...(await declaredVariables(directory))].flatMap(([name, { hasDefault }]) => hasDefault || given.has(name) || `TF_VAR_${name}` in env ? [] : [name]);
        return { stack: stack.name, names: unset };
    }));
    return stacks.filter((stack) => stack.names.length > 0);
}
/** Of the commands that are `npm run …` alone; what others run, nobody can tell from here. */
async function read_checkout_findMissingScripts(workspace, apps) {
    const missing = await Promise.all(apps.map(async ({ name, test, tests }) => {
        const [, script, folder] = /^npm run ([\w:.-]+)(?: --prefix=(\S+))?$/.exec(test.command) ?? [];
        if (script === undefined || tests === 'none')
            return [];
        const file = folder === undefined ? 'package.json' : `${folder}/package.json`;
        const scripts = (await readManifest(join(workspace, file)))?.scripts ?? {};
        return Object.hasOwn(scripts, script) ? [] : [{ app: name, script, file }];
    }));
    return missing.flat();
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/scopes.js

/** No resource has these. */
const scopes_nobody = '00000000-0000-4000-8000-000000000000';
const noNumber = '9007199254740991';
const noTag = 'staging-actions:no-such-tag';
/**
 * What the token lacks, seen by requests that could do nothing even if they were allowed: an empty body, or an id that nothing has.
 * That DigitalOcean looks at the scope before anything else is how its 403 is documented. Which 403 else there may be is not:
 * deleting a default VPC is one (digitalocean/doctl#930). So only a route that names no resource counts as proof.
 */
async function scopes_observeScopes(digitalocean, { domain, types }) {
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
        .replace(/\{\w+\}/, scopes_nobody);
    return digitalocean.refusal(method, method === 'GET' && path === template ? `${path}?per_page=1` : path);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/selftest-runs.js


const selftest_runs_area = 'Workflows';
const selftest_runs_check = 'staging-selftest.yml: last run';
const start = 'Actions → staging-selftest → Run workflow';
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function selftest_runs_observeSelftest(github) {
    return lookAt(unlessStatus([404], listWorkflowRuns(github, 'staging-selftest.yml')));
}
/** What it saw of this runner and this GitHub is known to its own table; here stands whether somebody has looked at all. */
function selftest_runs_judgeSelftest(runs) {
    if (runs.kind === 'failed')
        return unknown(selftest_runs_area, selftest_runs_check, runs.error.message, 'Give the job `permissions: actions: read`.');
    if (runs.value === undefined)
        return unknown(selftest_runs_area, selftest_runs_check, 'it is not here', 'docs/adopt.md begins with it: ten minutes, without a cloud.');
    const last = runs.value.find(({ conclusion }) => conclusion !== undefined && conclusion !== 'cancelled');
    if (last === undefined)
        return unknown(selftest_runs_area, selftest_runs_check, 'it has never come to an end', `${start}.`);
    return last.conclusion === 'success'
        ? fine(selftest_runs_area, selftest_runs_check, `it succeeded at ${last.updatedAt}`)
        : warning(selftest_runs_area, selftest_runs_check, `it ended with ${last.conclusion} (${last.url}): something here is not as we believe`, `Its summary says what, and what breaks. Then: ${start}.`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/preflight-environment.js























/**
 * Everything of the cloud and of the record that would fail a provision, a deploy or a teardown later. All is asked at once; what
 * is written for it (a ref, an object in the bucket) is taken away again.
 */
async function preflightEnvironment(environment, deps) {
    const { configuration, context, apps, names } = environment;
    const [needs, platform, folders, asksInVain, unset, scripts, copied] = await Promise.all([
        readStackNeeds(context.workspace, configuration),
        readPlatformNeeds(context.workspace, configuration),
        findStackFolders(context.workspace, configuration),
        findAddressNobodyGives(context.workspace, configuration),
        findUnsetVariables(context.workspace, configuration, names, context.env),
        findMissingScripts(context.workspace, apps),
        findCopiedFolders(context.workspace, apps)
    ]);
    const [account, caps, ledger, stores, hosts, workflows, reaper, selftest] = await Promise.all([
        inspectAccount(environment, deps, needs, platform),
        lookAt(observeAccountCaps(environment)),
        inspectLedger(environment),
        inspectStores(environment, deps),
        lookAt(findRefusedHosts(environment)),
        inspectWorkflows(environment),
        observeReaper(environment.github),
        observeSelftest(environment.github)
    ]);
    return [
        ...judgeConfiguration({
            configuration,
            apps,
            folders,
            asksInVain,
            unset,
            scripts: folders.some(({ isThere }) => isThere === undefined) ? undefined : scripts,
            copied
        }),
        ...account(ledger.pinned),
        ...judgeAccountCaps(caps),
        ...judgeHostFindings(hosts, configuration.environment.domain),
        ...stores,
        ...ledger.findings,
        ...workflows,
        judgeReaperRuns(reaper, context.clock.now()),
        judgeSelftest(selftest)
    ];
}
/** The pinned team is the ledger's to say: it comes last. */
async function inspectAccount({ digitalocean, configuration, names, context }, { dnsServer }, needs, platform) {
    const { domain, region } = configuration.environment;
    const [account, scopes, clusters, droplets, kubernetes, databases, sizes, records, nameServers, certificates] = await Promise.all([
        lookAt(digitalocean.account()),
        lookAt(observeScopes(digitalocean, { domain, types: needs.types })),
        lookAt(digitalocean.clusters.list()),
        lookAt(digitalocean.droplets.list()),
        lookAt(digitalocean.kubernetesOffer()),
        lookAt(digitalocean.databaseOffer()),
        lookAt(digitalocean.sizes()),
        lookAt(domain === undefined ? Promise.resolve(undefined) : digitalocean.domains.findRecords(domain)),
        lookAt(domain === undefined ? Promise.resolve([]) : findNameServers(domain, dnsServer)),
        lookAt(digitalocean.certificates.list())
    ]);
    const ourTags = new Set(clusters.kind === 'seen'
        ? clusters.value.filter(({ tags }) => tags.includes(names.ownerTag)).map(({ id }) => clusterTag(id))
        : []);
    const counted = droplets.kind === 'failed'
        ? droplets
        : {
            kind: 'seen',
            value: {
                all: droplets.value.length,
                ours: droplets.value.filter(({ tags }) => tags.some((tag) => ourTags.has(tag))).length
            }
        };
    return (pinned) => {
        const token = judgeToken({ account, pinned, scopes });
        // A token that is none can see nothing: one row says so, and not twenty.
        if (account.kind === 'failed' && account.error.reason === 'unauthorized')
            return token.slice(0, 1);
        return [
            ...token,
            ...judgeQuota({ account, droplets: counted, needs }),
            ...judgeOffer({ region, needs, kubernetes, databases, sizes }),
            ...judgeVersions({ kubernetesVersionPrefix: needs.kubernetesVersionPrefix, platform, kubernetes }),
            ...judgeNames({
                domain,
                records,
                nameServers,
                certificate: needs.certificate,
                certificates,
                now: context.clock.now()
            })
        ];
    };
}
/** Of the hosts that the apps want, those that a provision would not take. */
async function findRefusedHosts(environment) {
    const { digitalocean, ledger, names } = environment;
    const [document, balancers] = await Promise.all([ledger.read(), digitalocean.loadBalancers.list()]);
    const addresses = balancers.flatMap(({ name, tag, ip }) => name === names.loadBalancer && tag === names.ownerTag && ip ? [ip] : []);
    return refusedHosts(environment, document, { addresses, resources: [] });
}
async function inspectLedger({ ledger, github, names, configuration, context }) {
    const ref = ledgerRef(configuration.ledger.refPrefix, names.environment);
    // Next to the ledger, so that a rule against it is met; a name that no environment can have.
    const probe = `${ref.slice('refs/'.length)}.preflight-${context.run.id}`;
    const [document, canWrite, deployments, run] = await Promise.all([
        lookAt(ledger.read()),
        lookAt(
        // One that was there already is not ours to delete; that it is there says nothing against us.
        createRef(github, probe, context.sha)
            .then((isMade) => (isMade ? deleteRef(github, probe) : undefined))
            .then(() => true)),
        lookAt(refusalOf(github, 'deployments')),
        lookAt(findRunProgress(github, context.run.id, context.run.attempt))
    ]);
    return {
        pinned: configuration.environment.team ??
            (document.kind === 'seen' ? (document.value?.teamUuid ?? undefined) : undefined),
        findings: judgeLedger({ ref, document, canWrite, deployments, run })
    };
}
async function inspectStores({ configuration, names }, { spaces, spacesUrl }) {
    const stacks = configuration.stacks.filter(({ backend }) => backend.bucket);
    const findings = await Promise.all(stacks.map(async (stack) => {
        const backend = stackBackend(stack, names, configuration, spacesUrl);
        const locks = spaces && (await lookAt(honoursConditionalWrites(backend, spaces)));
        return judgeStore({ stack: stack.name, bucket: backend.bucket, locks });
    }));
    return findings.flat();
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./packages/environment/build/src/bound-by-runs.js


/** Milliseconds: GitHub tells the end of a job in whole seconds. */
const fraction = 1000;
/** Longer than any hosted job lives (6 h). */
const longest = (/* unused pure expression or super */ null && (7 * 3_600_000));
/**
 * When each of them can have been at work at the most: while the jobs of its run went on, as GitHub tells it. The ledger alone says too
 * much, since nobody wrote down when a run was killed, and everyone with write access can forge it. Where GitHub does not say it, a job
 * lives for hours at the most.
 */
async function bound_by_runs_boundByRuns(abandoned, github) {
    const asked = new Map();
    return Promise.all(abandoned.map(async (one) => {
        const key = `${one.runId}/${one.attempt}`;
        const answer = asked.get(key) ?? bound_by_runs_jobsOf(one, github);
        asked.set(key, answer);
        return withinJobs(one, await answer);
    }));
}
/** None: GitHub does not say it, or the run was deleted. */
async function bound_by_runs_jobsOf({ runId, attempt }, github) {
    try {
        return await listRunJobs(github, runId, attempt);
    }
    catch (error) {
        if (!(error instanceof StagingError) || error.reason === 'cancelled')
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
        since: Math.max(one.since, began.length > 0 ? Math.min(...began) : one.until - longest),
        until: isOver ? Math.min(one.until, Math.max(...ended) + fraction) : one.until
    };
}

// EXTERNAL MODULE: ./packages/environment/build/src/composition/surroundings.js
var surroundings = __webpack_require__(78005);
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
async function stale_locks_despiteStaleLock(request, work) {
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
        request.environment.context.log.warning(`${otherwise} (${toStagingError(error).message}): if it is there, the next run releases it`);
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
    const killed = abandoned.find((one) => stale_locks_isLockOf(lock, one));
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
    return lives.some((life) => stale_locks_isLockOf(lock, { ...life, machine: hostname() }));
}
/** As Terraform writes itself into a lock: statemgr.NewLockInfo. The clock is this machine's, as ours is. Undefined: a user without a name, as in some containers: then no lock is known to be ours. */
function ourUser() {
    try {
        return userInfo().username;
    }
    catch {
        return undefined;
    }
}
/**
 * Whether the lock was taken by our user on that operation's machine while it went on. The time alone is no proof: nobody knows when a
 * run that was killed has ended, and a person may have taken the lock after it.
 */
function stale_locks_isLockOf({ created, who }, { since, until, machine }) {
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
async function states_strangersIn(held, ours, looks, owns) {
    // What can bear no mark goes by the company that it keeps: a state of which something is proven, and nothing is not.
    const hasProof = held.some((one) => states_isProven(one, ours));
    const unproven = held.filter((one) => {
        const kind = kindOfType[one.type];
        // A part goes by what it is a part of: destroyed by the state, somebody's database would lose one of its own.
        const whole = wholeOf(one.type, one.places, owns);
        if (whole)
            return !ours.some(({ kind, id }) => kind === whole.kind && id === whole.id);
        return kind && kind !== 'tag' && one.id && !states_isProven(one, ours) && !(hasProof && isByCompany(kind));
    });
    return states_leftOf(unproven, looks);
}
/** Whether what a state holds is among these. */
function states_isProven({ type, id }, ours) {
    return ours.some((one) => one.kind === kindOfType[type] && one.id === id);
}
/** Of other providers, or of kinds that bear no mark and that nobody can ask for: a whole zone, a bucket. Only a state that we began may change or end those. */
function states_unprovableIn(held, domain) {
    return held.filter((one) => whereaboutsOf(one, domain).kind === 'elsewhere').map(({ address }) => address);
}
/**
 * Under somebody's lock nothing is destroyed: a person may be at work with terraform.
 * @param own the time of this run's own commands, all of which are over
 */
async function states_requireUnlocked(backends, states, abandoned, own) {
    for (const backend of backends) {
        const lock = await states.findLock(backend);
        if (!lock || abandoned.some((one) => isLockOf(lock, one)))
            continue;
        if (own && isLockOf(lock, { ...own, machine: hostname() }))
            throw new StagingError('service-error', `the bucket ${backend.bucket} keeps the lock ${lock.id} of ${backend.key}, which a terraform of ours took and has given back`, {
                hint: 'Does something between the runner and Spaces take deletions? If not, run it again: that deletes the lock.'
            });
        throw new StateLockedError(lock);
    }
}
/**
 * What the states hold that is not proven to be gone, one clause a state; none: they may be deleted. One that cannot be read holds
 * we know not what, and one that is lost held what the ledger says that only it knew of.
 */
async function states_leftInStates(backends, states, { problems, emptied }, { ledger, ...looks }) {
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
        const held = found.kind === 'read' ? await states_leftOf(found.resources, looks) : heldByLost(backend, ledger);
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
        if (!(error instanceof StagingError) || error.reason === 'cancelled')
            throw error;
        return { kind: 'unreadable', message: error.message };
    }
}
function heldByLost(backend, { journal }) {
    const place = placeOf(backend);
    return journal.flatMap(({ kind, name, goneAt, holds }) => kind === stateEntry && name === place && !goneAt ? (holds ?? []) : []);
}
/** What is there of it still, or may be, `<address> (<id>)`. */
async function states_leftOf(held, { digitalocean, configuration, gone }) {
    const isThere = async (one) => {
        const where = whereaboutsOf(one, configuration.environment.domain);
        if (where.kind !== 'account')
            return where.kind === 'elsewhere';
        const { resource } = where;
        if (gone?.has(resourceKey(resource)))
            return false;
        try {
            return await kindRules[resource.kind].exists(digitalocean, resource);
        }
        catch (error) {
            // What cannot be looked at is not known to be gone.
            if (!(error instanceof StagingError) || error.reason === 'cancelled')
                throw error;
            return true;
        }
    };
    const there = await Promise.all(held.map(isThere));
    return held.filter((_, index) => there[index]).map(told);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/held-by-states.js






/**
 * `<kind>/<id>` of all that our states hold. A state is ours with the lineage that was written down when it began empty: a
 * person who forges the ledger does not know the lineage of a state that they cannot read. Where none was written down, it is
 * ours when all of it that can bear our mark does; one of a stack that owns by its state, by a person's word only.
 */
async function held_by_states_heldByStates(states, backends, { ledger, ours, environment, isByWord }) {
    const { stacks } = environment.configuration;
    const isOurs = async (state, backend, owns) => {
        if (held_by_states_isRecordedLineage(ledger, backend, state.lineage))
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
            return (await isOurs(state, backend, owns)) ? held_by_states_idsIn(state).map((id) => [id, owns]) : [];
        }
        catch (error) {
            environment.context.log.warning(`the state ${backend.key} could not be read, and proves nothing: ${toStagingError(error).message}`);
            return [];
        }
    }));
    return new Map(held.flat());
}
/** Backends are in the order of the stacks. */
function ownsOf(stacks, index) {
    return stacks[index]?.owns ?? 'tags';
}
function held_by_states_isRecordedLineage({ journal }, backend, lineage) {
    const place = placeOf(backend);
    return (lineage !== undefined &&
        journal.some(({ kind, id, name }) => kind === stateEntry && id === lineage && name === place));
}
/** `<kind>/<id>` of what a state holds of the kinds that the account lists. */
function held_by_states_idsIn({ resources }) {
    return resources.flatMap(({ type, id }) => {
        const kind = kindOfType[type];
        return kind && id ? [resourceKey({ kind, id })] : [];
    });
}

// EXTERNAL MODULE: ./packages/environment/build/src/ledger/generation.js
var generation = __webpack_require__(81069);
;// CONCATENATED MODULE: ./packages/environment/build/src/provision/journal-of.js




/**
 * Enters the DNS records that a plan is going to make, before it makes them. A record bears no mark: one that leads to our load
 * balancer, under a name that we were about to give, is ours even when the run that made it was killed before anybody wrote its id
 * down. A name under which somebody's record leads there already is not entered.
 */
async function journal_of_writeRecordsAhead({ ledger, context }, generation, changes, { doubts }) {
    const at = new Date(context.clock.now()).toISOString();
    const planned = changes.flatMap(({ type, actions, importing, after }) => {
        const { type: what, name, domain } = after ?? {};
        if (kindOfType[type] !== 'dns-record' || !actions.includes('create') || importing !== undefined)
            return [];
        if (typeof what !== 'string' || typeof name !== 'string' || typeof domain !== 'string')
            return [];
        // As the service will list it.
        const [short, zone] = [shortName(name, domain), canonicalName(domain)];
        const entry = { kind: 'dns-record', id: '', name: `${what} ${short}`, by: context.run.url, at, zone };
        return doubts.some((one) => one.kind === entry.kind && one.name === entry.name && one.zone === zone) ? [] : [entry];
    });
    if (planned.length === 0)
        return;
    await ledger.update(`provision: about to make ${planned.length} DNS records`, (current) => {
        requireGeneration(current, generation, 'making DNS records');
        // Also next to one of that name that was made before: it may have been deleted by hand.
        const isKnown = (entry) => current.journal.some(({ kind, id, name, zone }) => id === '' && kind === entry.kind && name === entry.name && zone === entry.zone);
        const due = planned.filter((entry) => !isKnown(entry));
        return due.length === 0 ? undefined : { ...current, journal: [...current.journal, ...due] };
    });
}
/** What is complete is known by its id, and no more by what was planned. */
function journal_of_withoutPlannedRecords(document) {
    return { ...document, journal: document.journal.filter(({ kind, id }) => kind !== 'dns-record' || id !== '') };
}
function journal_of_newBalancers({ resources }, { journal }) {
    return resources.filter((one) => isOfCluster(one) && !journal.some(({ kind, id }) => kind === one.kind && id === one.id));
}
function isOfCluster({ kind, proof }) {
    return kind === 'load-balancer' && proof === 'cluster';
}
/** What must stay there, or a check calls the environment degraded; and what a run must know that finds the cluster gone. */
function journal_of_journalOf({ context }, { resources }) {
    const at = new Date(context.clock.now()).toISOString();
    return resources
        .filter((resource) => isLasting(resource) || isOfCluster(resource) || resource.proof === 'state')
        .map(({ kind, id, name, createdAt, hourly, address, zone, proof }) => ({
        kind,
        id,
        name,
        by: context.run.url,
        at,
        ...(createdAt !== undefined && { createdAt }),
        ...(hourly !== undefined && { hourly }),
        ...(address !== undefined && { address }),
        ...(zone !== undefined && { zone }),
        ...(proof === 'state' && { owned: true })
    }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-of.js

/**
 * A state as Terraform has it. An answer of the bucket that lost its body is to Terraform a state that was never begun (its s3
 * backend takes no bytes for none): that is believed only where we find none there ourselves.
 * @throws StagingError service-error where Terraform goes on finding none, and it is there
 */
async function state_of_stateOf({ terraform, backend, states }) {
    const state = await terraform.state();
    if (state.lineage !== undefined || (await states.readState(backend)) === undefined)
        return state;
    const again = await terraform.state();
    if (again.lineage !== undefined)
        return again;
    throw new StagingError('service-error', `the bucket ${backend.bucket} gives terraform no state at ${backend.key}, and it is there`, { hint: proxyHint('Spaces') });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/targets.js


const numeric = /^\d{6,}$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether a value may be an id of it, by its form. Names may have any. */
function targets_looksLike({ noun, kind }, value) {
    if (noun === targets_member.noun)
        return value.startsWith('do:') || numeric.test(value) || uuid.test(value);
    if (kind === 'droplet')
        return numeric.test(value);
    return kind === undefined || kind === 'tag' || uuid.test(value);
}
const target = (noun, kind, types) => ({ noun, kind, types });
const targets_targets = {
    agent: target('agent', undefined, { digitalocean_gradientai_agent: ['id'], digitalocean_genai_agent: ['id'] }),
    address: target('address', undefined, {
        digitalocean_reserved_ip: ['ip_address', 'id'],
        digitalocean_reserved_ipv6: ['ip', 'id'],
        digitalocean_floating_ip: ['ip_address', 'id']
    }),
    bucket: target('bucket', undefined, { digitalocean_spaces_bucket: ['name', 'id', 'bucket_domain_name'] }),
    check: target('check', undefined, { digitalocean_uptime_check: ['id'] }),
    cluster: target('cluster', 'cluster', { digitalocean_kubernetes_cluster: ['id'] }),
    connection: target('connection', undefined, { digitalocean_partner_attachment: ['id'] }),
    // A replica has rules of its own.
    database: target('database', 'database', {
        digitalocean_database_cluster: ['id'],
        digitalocean_database_replica: ['uuid']
    }),
    /** Of what App Platform is told, which goes by names. */
    databaseName: target('database', 'database', { digitalocean_database_cluster: ['name'] }),
    droplet: target('droplet', 'droplet', {
        digitalocean_droplet: ['id'],
        digitalocean_kubernetes_cluster: ['node_pool'],
        digitalocean_kubernetes_node_pool: ['nodes']
    }),
    inference: target('inference endpoint', undefined, { digitalocean_dedicated_inference: ['id'] }),
    loadBalancer: target('load balancer', 'load-balancer', { digitalocean_loadbalancer: ['id'] }),
    knowledge: target('knowledge base', undefined, {
        digitalocean_gradientai_knowledge_base: ['id'],
        digitalocean_genai_knowledge_base: ['id']
    }),
    project: target('project', 'project', { digitalocean_project: ['id'] }),
    share: target('share', undefined, { digitalocean_nfs: ['id'] }),
    // A name is known before, and leaves the rest of a list known. Of a cluster: `k8s:<id>`.
    tag: target('tag', 'tag', { digitalocean_tag: ['name', 'id'], digitalocean_kubernetes_cluster: ['id'] }),
    volume: target('volume', 'volume', { digitalocean_volume: ['id'] }),
    vpc: target('VPC', 'vpc', { digitalocean_vpc: ['id'] })
};
/** Whatever a project can have in it. */
const targets_member = target('resource', undefined, { digitalocean_: ['urn', 'id', 'name'] });
/** By `<type>` of `do:<type>:<id>`, of kinds that the account does not list. */
const unlistedMembers = {
    app: ['digitalocean_app'],
    domain: ['digitalocean_domain'],
    floatingip: ['digitalocean_floating_ip', 'digitalocean_reserved_ip'],
    reservedip: ['digitalocean_reserved_ip', 'digitalocean_floating_ip'],
    reservedipv6: ['digitalocean_reserved_ipv6'],
    space: ['digitalocean_spaces_bucket']
};
/** What a URN names (`do:droplet:11`), and its id. */
function targets_memberOf(urn) {
    const [, type = '', ...rest] = urn.split(':');
    const kind = type === 'volume' ? type : memberKinds[type];
    const types = (Object.hasOwn(unlistedMembers, type) && unlistedMembers[type]) || [`digitalocean_${type}`];
    return {
        id: rest.join(':'),
        target: { noun: type, kind, types: Object.fromEntries(types.map((one) => [one, ['urn']])) }
    };
}
const { bucket, cluster: targets_cluster, database: targets_database, droplet, project, tag, volume, vpc } = targets_targets;
/** Whose ids the provider's data sources can give, also of what they belong to or bear. One that is not among them may give any. */
const given = {
    digitalocean_account: [],
    digitalocean_certificate: [],
    digitalocean_container_registry: [],
    digitalocean_database_ca: [],
    digitalocean_database_cluster: [targets_database, project, tag, vpc, targets_member],
    digitalocean_database_connection_pool: [],
    digitalocean_database_metrics_credentials: [],
    digitalocean_database_user: [],
    digitalocean_domain: [targets_member],
    digitalocean_domains: [targets_member],
    digitalocean_droplet: [droplet, tag, volume, vpc, targets_member],
    digitalocean_droplets: [droplet, tag, volume, vpc, targets_member],
    digitalocean_image: [tag],
    digitalocean_images: [tag],
    digitalocean_kubernetes_cluster: [targets_cluster, droplet, tag, vpc, targets_member],
    digitalocean_kubernetes_versions: [],
    digitalocean_region: [],
    digitalocean_regions: [],
    digitalocean_sizes: [],
    digitalocean_spaces_bucket: [bucket, targets_member],
    digitalocean_spaces_buckets: [bucket, targets_member],
    digitalocean_ssh_key: [],
    digitalocean_ssh_keys: [],
    digitalocean_vpc: [vpc, targets_member]
};
/** Whether data can give an id of a target. `address`: `module.shop.data.digitalocean_vpc.main[0]`. */
function targets_mayGive(address, target) {
    const type = withoutKeys(address).split('.').at(-2) ?? '';
    return !Object.hasOwn(given, type) || given[type]?.includes(target) === true;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/reaches.js


const rule = (attribute, to, what, more = {}) => ({
    attribute,
    target: to,
    isList: false,
    isShared: false,
    isOptional: false,
    takenOut: undefined,
    ...more,
    what
});
const isList = true;
const getsAddress = rule('droplet_id', targets_targets.droplet, (droplet) => `give an address to ${droplet}`);
const losesAddress = (attribute) => rule(attribute, targets_targets.address, (address) => `take ${address} from where it leads`);
const intoProject = rule('resources', targets_member, (one) => `move ${one} into its project`, {
    isList,
    takenOut: (one) => `move ${one} out of its project`
});
const setsBucket = rule('bucket', targets_targets.bucket, (bucket) => `replace what is set in ${bucket}`);
const connects = rule('vpc_ids', targets_targets.vpc, (vpc) => `connect ${vpc} with another network`, {
    isList,
    isShared: true
});
const ofApp = { isShared: true, isOptional: true };
/**
 * What else changes when something of a type is made: who moves into a project leaves another one, a firewall closes the droplets that it
 * aims at, an address and a volume change the droplet that gets them. Every type of the provider is looked through that names something
 * else: what only lies in a network, reads something or copies it changes nothing there.
 */
const rulesByType = {
    digitalocean_app: [
        rule('spec.database.cluster_name', targets_targets.databaseName, (database) => `connect to ${database}`, ofApp),
        ...['service', 'worker', 'job', 'function'].map((part) => rule(`spec.${part}.log_destination.open_search.cluster_name`, targets_targets.databaseName, (database) => `write logs into ${database}`, ofApp))
    ],
    digitalocean_cdn: [rule('origin', targets_targets.bucket, (bucket) => `publish ${bucket}`)],
    digitalocean_dedicated_inference_token: [
        rule('dedicated_inference_id', targets_targets.inference, (endpoint) => `make a key to ${endpoint}`)
    ],
    digitalocean_droplet: [rule('volume_ids', targets_targets.volume, (volume) => `attach ${volume}`, { isList })],
    digitalocean_firewall: [
        rule('tags', targets_targets.tag, (tag) => `close what bears ${tag}`, { isList }),
        rule('droplet_ids', targets_targets.droplet, (droplet) => `close ${droplet}`, { isList })
    ],
    digitalocean_floating_ip: [getsAddress],
    digitalocean_floating_ip_assignment: [getsAddress, losesAddress('ip_address')],
    digitalocean_gradientai_agent_knowledge_base_attachment: [
        rule('agent_uuid', targets_targets.agent, (agent) => `give ${agent} other knowledge`)
    ],
    digitalocean_gradientai_agent_route: [
        rule('parent_agent_uuid', targets_targets.agent, (agent) => `route ${agent} elsewhere`)
    ],
    digitalocean_gradientai_function: [rule('agent_id', targets_targets.agent, (agent) => `give a function to ${agent}`)],
    digitalocean_gradientai_indexing_job_cancel: [
        rule('knowledge_base_uuid', targets_targets.knowledge, (base) => `end the indexing of ${base}`)
    ],
    digitalocean_gradientai_knowledge_base: [
        rule('database_id', targets_targets.database, (database) => `keep its knowledge in ${database}`, { isShared: true })
    ],
    digitalocean_gradientai_knowledge_base_data_source: [
        rule('knowledge_base_uuid', targets_targets.knowledge, (base) => `add to ${base}`)
    ],
    digitalocean_loadbalancer: [
        rule('droplet_ids', targets_targets.droplet, (droplet) => `send its visitors to ${droplet}`, { isList }),
        rule('target_load_balancer_ids', targets_targets.loadBalancer, (other) => `send its visitors to ${other}`, { isList })
    ],
    digitalocean_nfs_access_point: [rule('share_id', targets_targets.share, (share) => `open ${share}`)],
    digitalocean_nfs_attachment: [
        rule('share_id', targets_targets.share, (share) => `attach ${share} to a network`),
        rule('vpc_id', targets_targets.vpc, (vpc) => `attach a share to ${vpc}`, { isShared: true })
    ],
    digitalocean_partner_attachment: [
        connects,
        rule('parent_uuid', targets_targets.connection, (connection) => `pair ${connection} with another one`)
    ],
    digitalocean_project: [intoProject],
    digitalocean_project_resources: [intoProject],
    digitalocean_reserved_ip: [getsAddress],
    digitalocean_reserved_ip_assignment: [getsAddress, losesAddress('ip_address')],
    digitalocean_reserved_ipv6: [getsAddress],
    digitalocean_reserved_ipv6_assignment: [getsAddress, losesAddress('ip')],
    digitalocean_spaces_bucket_cors_configuration: [setsBucket],
    digitalocean_spaces_bucket_logging: [
        setsBucket,
        rule('target_bucket', targets_targets.bucket, (bucket) => `write logs into ${bucket}`)
    ],
    digitalocean_spaces_bucket_object: [rule('bucket', targets_targets.bucket, (bucket) => `overwrite an object of ${bucket}`)],
    digitalocean_spaces_bucket_policy: [setsBucket],
    digitalocean_spaces_key: [rule('grant.bucket', targets_targets.bucket, (bucket) => `make a key to ${bucket}`)],
    digitalocean_uptime_alert: [rule('check_id', targets_targets.check, (check) => `add an alert to ${check}`)],
    digitalocean_volume_attachment: [rule('droplet_id', targets_targets.droplet, (droplet) => `attach a volume to ${droplet}`)],
    digitalocean_vpc_nat_gateway: [rule('vpcs.vpc_uuid', targets_targets.vpc, (vpc) => `lead what leaves ${vpc}`, { isList })],
    digitalocean_vpc_peering: [connects]
};
function reaches_reachRulesOf(type) {
    // What the provider called them up to 2.71; the attributes are the same.
    const current = type.replace(/^digitalocean_genai_/, 'digitalocean_gradientai_');
    return (Object.hasOwn(rulesByType, current) && rulesByType[current]) || [];
}
/** Whether what is reached already stays as it is when the rest changes: a project's other members. Anything else that is reached is changed again. */
function reaches_isSettled({ target }) {
    return target === member;
}
/** What something with these attributes reaches by a rule. */
function reaches_reachesBy({ attribute, target, what }, attributes) {
    return texts(valuesAt(attributes, attribute.split('.'))).map((text) => {
        if (target === member)
            return { ...memberOf(text), what: what(text) };
        // A bucket's own host: `assets.nyc3.digitaloceanspaces.com`.
        const id = attribute === 'origin' ? (text.split('.')[0] ?? text) : text;
        return { target, id, what: what(`the ${target.noun} ${id}`) };
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/open-values.js



/** What stands in a sentence for a name that nobody knows yet. */
const open_values_nobodyKnows = 'that only the apply shows';
/** Whether the stack sets an attribute, or something in it, to what only the apply shows; within a block `vpcs.vpc_uuid`. */
function open_values_isOpen({ unknown, sources }, attribute) {
    const path = attribute.split('.');
    // Of a block that is made by `dynamic` a plan does not show that it is set.
    return isUnknownAt(unknown, path) && (path.length > 1 || Object.hasOwn(sources, attribute));
}
/** Whether all blocks of a name are unknown that the stack writes: `domains`, `spec.domain`. One that it does not write may be the service's choice. */
function open_values_isOpenBlock({ unknown, sources }, block) {
    const isWhole = valuesAt(unknown, block.split('.')).some((one) => one === true);
    return isWhole && Object.keys(sources).some((one) => one === block || one.startsWith(`${block}.`));
}
function isUnknownAt(unknown, [key, ...rest]) {
    if (unknown === true)
        return true;
    if (Array.isArray(unknown))
        return unknown.some((one) => isUnknownAt(one, key === undefined ? [] : [key, ...rest]));
    if (typeof unknown !== 'object' || unknown === null)
        return false;
    return key === undefined
        ? Object.values(unknown).some((one) => isUnknownAt(one, []))
        : isUnknownAt(unknown[key], rest);
}
function open_values_sourcesOf({ sources }, attribute) {
    return sources[attribute] ?? [];
}
/**
 * Whether a value can come only from what this stack makes, or holds: it refers to nothing but that. What a reference was put through (a
 * function, a condition, a literal next to it in a list) no plan shows. `isWithin`: of a value that may stand in a list.
 */
function open_values_isOfThisStack(sources, target, { plan, isWithin }) {
    const isOne = (source) => {
        switch (source.kind) {
            case 'resource':
                return names(source, target) || (source.through.length > 0 && source.through.every(isOne));
            case 'known':
                return isWithin?.(source.value) !== false;
            case 'hidden':
                return canOnlyBeMade(target, plan) && (isWithin === undefined || hidesNone(target, plan, isWithin));
            case 'data':
            case 'function':
                return false;
        }
    };
    return sources.some(({ kind }) => kind !== 'known') && sources.every(isOne);
}
/** Whether a reference is to an id of a target. */
function names({ type, attribute }, { types }) {
    return Object.entries(types).some(([one, attributes]) => (one.endsWith('_') ? type.startsWith(one) : type === one) &&
        (attribute === undefined || attributes.includes(attribute)));
}
/**
 * A local value is not shown, and what is not known of it comes from something that this plan reads or makes. Where it reads nothing that
 * could be it, makes such a thing, and has nothing that only hands values on, it is that.
 */
function canOnlyBeMade(target, { changes, late = [] }) {
    const made = changes.filter(({ actions }) => actions.includes('create'));
    return (!late.some((address) => mayGive(address, target)) &&
        made.some(({ type }) => names({ type, attribute: undefined }, target)) &&
        !made.some(({ type }) => type === 'terraform_data'));
}
/**
 * One unknown element hides a whole list, and so the known ones that a local value puts next to it: of data, of a variable, or of what
 * only hands values on. A literal is not seen.
 */
function hidesNone(target, { early = [], kept = [], variables = {} }, isWithin) {
    return (!early.some((address) => mayGive(address, target)) &&
        !kept.some(({ type }) => type === 'terraform_data') &&
        Object.values(variables).every(isWithin));
}
/** Values that are known of what a value is made of: the prefix of a name, a tag of its own. */
function open_values_knownParts(sources, { changes, kept = [] }) {
    const all = [...changes.map(({ address, after }) => ({ address, values: after ?? {} })), ...kept];
    return sources.flatMap((source) => {
        if (source.kind === 'known')
            return leaves(source.value);
        if (source.kind !== 'resource')
            return [];
        const { type, attribute = 'id', address } = source;
        // The provider's id of these is their name.
        const key = attribute === 'id' && ['digitalocean_tag', 'digitalocean_domain'].includes(type) ? 'name' : attribute;
        return all.flatMap((one) => withoutKeys(one.address) === address && Object.hasOwn(one.values, key) ? leaves(one.values[key]) : []);
    });
}
/** Where it comes from, as a clause in a sentence: `, from local.web_id`. `data`: from which a local value may be. */
function open_values_said(sources, data = []) {
    const told = sources.flatMap((source) => {
        if (source.kind === 'known')
            return [];
        if (source.kind === 'data')
            return [`${source.name}, which is read then`];
        if (source.kind === 'function')
            return ['a function, such as timestamp() or uuid()'];
        if (source.kind === 'hidden')
            return [
                `${source.name}, which no plan shows${data.length > 0 ? `, where the stack reads ${data.slice(0, 3).join(', ')}` : ''}`
            ];
        return [`${source.address}${source.attribute === undefined ? '' : `.${source.attribute}`}`];
    });
    return told.length > 0 ? `, from ${[...new Set(told)].join(' and ')}` : '';
}
/** What to write in its place. */
function open_values_remedyFor({ types }) {
    const [[type = '', [attribute = 'id'] = []] = []] = Object.entries(types);
    const example = type.endsWith('_')
        ? 'the `urn` of what this stack makes'
        : `${type}.<name>.${attribute} of this stack`;
    return `write ${example}, or what is known before`;
}
/** Whether a value is of data that the apply reads. */
function open_values_isLate(source, { late = [] }) {
    return source.kind === 'data' && late.some((address) => `.${withoutKeys(address)}`.endsWith(`.${source.name}`));
}
/**
 * Whether a value holds something random that this plan makes: nothing that is there already can be called so. Next to what the apply
 * reads it may be one of two.
 */
function open_values_isNewName(sources, plan) {
    const { changes } = plan;
    if (sources.some((source) => open_values_isLate(source, plan)))
        return false;
    return sources.some((source) => {
        if (source.kind !== 'resource')
            return false;
        const { type, attribute = '', address } = source;
        const chance = Object.hasOwn(chances, type) ? chances[type] : undefined;
        const drawn = changes.filter((change) => change.actions.includes('create') && withoutKeys(change.address) === address);
        if (!chance?.results.includes(attribute) || drawn.length === 0)
            return false;
        const { length } = chance;
        return length === undefined || drawn.every(({ after }) => Number(after?.[length.attribute]) >= length.least);
    });
}
/** Of the provider hashicorp/random. Its words (`random_pet`) and small numbers may well be somebody's. */
const chances = {
    random_id: {
        results: ['hex', 'dec', 'id', 'b64_url', 'b64_std'],
        length: { attribute: 'byte_length', least: 4 }
    },
    random_password: { results: ['result'], length: { attribute: 'length', least: 6 } },
    random_string: { results: ['id', 'result'], length: { attribute: 'length', least: 6 } },
    random_uuid: { results: ['id', 'result'], length: undefined }
};

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-tags.js






function judge_tags_isOurTag(name, names) {
    return name === names.ownerTag || isNameOf(names, name);
}
/** A tag that is there already is not refused by the service: the state would hold somebody's, and its end would take it from all that bear it. */
function judge_tags_ofTag(change, view) {
    const { names, owns, usedTags } = view;
    const { address, after } = change;
    if (isOpen(change, 'name')) {
        const sources = sourcesOf(change, 'name');
        const isOurs = texts(knownParts(sources, view)).some((one) => judge_tags_isOurTag(one, names));
        return isOurs && !sources.some((one) => isLate(one, view))
            ? []
            : [
                `${address} would be called as only the apply shows (name${said(sources)}): write name = "\${var.name_prefix}-…"`
            ];
    }
    const name = texts([after?.['name']])[0] ?? '';
    if (judge_tags_isOurTag(name, names))
        return [];
    if (owns !== 'state')
        return [`${address} would be called ${name}: write name = "\${var.name_prefix}-…"`];
    return usedTags.some((one) => one.toLowerCase() === name.toLowerCase())
        ? [`${address} would take over the tag ${name}, which others bear or go by`]
        : [];
}
/** The service counts who bears a tag, and not the firewalls, load balancers and databases that go by it. */
function judge_tags_tagsInUse(tags, { balancers, firewalls, databases }) {
    return [
        ...tags.filter(({ resources }) => (resources?.count ?? 1) > 0).map(({ name }) => name),
        ...balancers.flatMap(({ tag }) => (tag ? [tag] : [])),
        ...firewalls.flatMap(tagsOfFirewall),
        ...databases.flatMap(({ rules }) => tagsAmong(rules))
    ];
}
/** Where a type says which tags its droplets bear. */
const dropletTags = {
    digitalocean_droplet: ['tags'],
    digitalocean_droplet_autoscale: ['droplet_template.tags'],
    digitalocean_kubernetes_cluster: ['tags', 'node_pool.tags'],
    digitalocean_kubernetes_node_pool: ['tags']
};
/**
 * Tags that nodes get without a word in the stack: of the service, whose OpenAPI document has `k8s:worker` in its examples and `k8s-worker`
 * in its text, and of the provider for the first pool (its DigitaloceanKubernetesDefaultNodePoolTag). The nodes of every cluster bear them.
 */
const tagsByThemselves = {
    digitalocean_kubernetes_cluster: ['k8s', 'k8s:worker', 'k8s-worker', 'terraform:default-node-pool'],
    digitalocean_kubernetes_node_pool: ['k8s', 'k8s:worker', 'k8s-worker']
};
/** Of new nodes: anyone who chose such a tag later has let in those that were there. */
function tagsOfNodes({ type, actions }) {
    return (actions.includes('create') && Object.hasOwn(tagsByThemselves, type) && tagsByThemselves[type]) || [];
}
/** Whether it matters who goes by the tags of what a plan makes: some are not ours, or not shown. */
function judge_tags_bearsOtherTags(change, facts) {
    return tagsOfNodes(change).length > 0 || foreignTagsOf(change, facts).length > 0 || hiddenTagsOf(change) !== undefined;
}
/** Tags of planned droplets and nodes that are not ours alone, as far as they are known. */
function foreignTagsOf(change, facts) {
    const { names } = facts;
    return pathsOf(change)
        .flatMap((path) => tagsAt(change, path, facts))
        .filter((tag) => tag.toLowerCase() !== names.ownerTag.toLowerCase() && !isNameOf(names, tag));
}
function pathsOf({ type }) {
    return (Object.hasOwn(dropletTags, type) && dropletTags[type]) || [];
}
/** One unknown tag hides the others: of those, what variables and what the stack has say is known. */
function tagsAt(change, path, facts) {
    const known = texts(valuesAt(change.after, path.split('.')));
    return isOpen(change, path) ? [...known, ...wordsIn(knownParts(withThrough(sourcesOf(change, path)), facts))] : known;
}
function withThrough(sources) {
    return sources.flatMap((one) => (one.kind === 'resource' ? [one, ...withThrough(one.through)] : [one]));
}
/** The first list of tags in which there may be one that `tagsAt` does not know, and where it comes from; undefined: none. */
function hiddenTagsOf(change) {
    if (!change.actions.some((action) => action === 'create' || action === 'update'))
        return undefined;
    const isShown = (source) => source.kind === 'known' ||
        (source.kind === 'resource' &&
            (isNamedBy(source, targets.tag) || (source.through.length > 0 && source.through.every(isShown))));
    return pathsOf(change)
        .filter((path) => isOpen(change, path))
        .map((path) => ({ path, sources: sourcesOf(change, path) }))
        .find(({ sources }) => sources.length === 0 || !sources.every(isShown));
}
/** Who of somebody's goes by a tag of droplets, from what the account lists. */
function judge_tags_selectorsAmong({ balancers, firewalls, databases }, isOurs) {
    return [
        ...balancers.flatMap(({ id, name, tag }) => tag && !isOurs('load-balancer', id) ? [{ tag, told: `the load balancer ${name} selects its droplets` }] : []),
        ...firewalls.flatMap(({ id, name, tags, sourceTags }) => isOurs('firewall', id)
            ? []
            : [
                ...tags.map((tag) => ({ tag, told: `the firewall ${name} selects its droplets` })),
                ...sourceTags.map((tag) => ({ tag, told: `the firewall ${name} lets droplets in` }))
            ]),
        ...databases.flatMap(({ id, name, rules }) => isOurs('database', id)
            ? []
            : tagsAmong(rules).map((tag) => ({ tag, told: `the database ${name} lets droplets in` })))
    ];
}
/** A load balancer of production sends its visitors to each droplet that bears its tag, a firewall closes it, or lets it in as a database does. */
function judge_tags_joinedBy(change, view) {
    const { selectors } = view;
    const [any] = selectors;
    const remedy = 'write digitalocean_tag.<name>.name of this stack there, or what is known before';
    for (const tag of tagsOfNodes(change)) {
        const other = selectors.find((one) => one.tag.toLowerCase() === tag);
        if (other)
            return `${change.address} would have nodes that bear the tag ${tag}, as every cluster's do, by which ${other.told}: it is not proven to be ours. Let it go by the tag k8s:<id of its own cluster>, or by that cluster, in its place`;
    }
    const shown = new Set(pathsOf(change).flatMap((path) => texts(valuesAt(change.after, path.split('.')))));
    for (const tag of foreignTagsOf(change, view)) {
        const other = selectors.find((one) => one.tag.toLowerCase() === tag.toLowerCase());
        if (other)
            return shown.has(tag)
                ? `${change.address} would bear the tag ${tag}, by which ${other.told}: it is not proven to be ours`
                : `${change.address} could bear the tag ${tag}, by which ${other.told}, and only the apply shows its tags: ${remedy}`;
    }
    const hidden = hiddenTagsOf(change);
    return hidden && any
        ? `${change.address} would bear tags that only the apply shows (${hidden.path}${said(hidden.sources)}), and ${any.told} by a tag (${any.tag}) that is not ours: ${remedy}`
        : undefined;
}
/** What bears the mark of two owners is nobody's: no run would ever delete it. Which tags a firewall aims at is a matter of reach. */
function judge_tags_markedForOthers(change, view) {
    const { names, mayHold } = view;
    const { address, type, actions, before } = change;
    if (!type.startsWith('digitalocean_') || type === 'digitalocean_firewall')
        return undefined;
    const paths = (Object.hasOwn(dropletTags, type) && dropletTags[type]) || ['tags'];
    const had = new Set(actions.includes('delete') ? [] : paths.flatMap((path) => texts(valuesAt(before, path.split('.')))));
    const isForeign = (tag) => {
        const cluster = clusterIn(tag);
        return isOwnerTag(tag)
            ? tag.toLowerCase() !== names.ownerTag.toLowerCase()
            : tag.toLowerCase().startsWith('k8s:') && (cluster === undefined || !mayHold('cluster', cluster));
    };
    const mark = paths.flatMap((path) => tagsAt(change, path, view)).find((tag) => !had.has(tag) && isForeign(tag));
    return mark && `${address} would bear the tag ${mark}, which says that it is somebody else's: leave it out`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-reach.js







/** What a change would do to something that it is not itself, and that is not proven to be ours, one sentence each. */
function judge_reach_reachesBeyond(change, view) {
    const isMade = change.actions.includes('create') || change.actions.includes('update');
    const rules = reachRulesOf(change.type);
    const reached = isMade ? rules.flatMap((rule) => beyondByRule(change, rule, view)) : [];
    const left = rules.flatMap((rule) => leftBehind(change, rule, view));
    return [...partOfOthers(change, view), ...reached, ...left].slice(0, 1);
}
/** What a list has no more: the provider moves into the default project what is taken out of another one. */
function leftBehind(change, rule, view) {
    const { address, actions, before, after } = change;
    const { takenOut: what } = rule;
    if (!what)
        return [];
    const isReplaced = actions.includes('delete');
    const stay = isReplaced ? [] : reachesBy({ ...rule, what }, after);
    const left = reachesBy({ ...rule, what }, before).find((one) => !stay.some((other) => other.what === one.what) && !isWithinReach(one, rule, view));
    return left ? [`${address} would ${left.what}, which is not proven to be ours`] : [];
}
/** A part of somebody's: a firewall of a database replaces all rules that it had, and its end takes them all. */
function partOfOthers(change, view) {
    const { address, type, before, after } = change;
    const { mayHold, owns } = view;
    const [kind, attribute] = partOf(type) ?? [];
    if (!kind || !attribute || !isBoundPart(type, owns))
        return [];
    const { noun } = targets[kind];
    const stranger = [after, before]
        .flatMap((attributes) => wholeOf(type, attributes ?? {}, owns) ?? [])
        .find((whole) => !mayHold(whole.kind, whole.id));
    if (stranger)
        return [`${address} would be a part of the ${noun} ${stranger.id}, which is not proven to be ours`];
    return openly(change, { attribute, target: targets[kind], what: `be a part of the ${noun} ${nobodyKnows}` }, view);
}
function beyondByRule(change, rule, view) {
    const { address, actions, before, after } = change;
    const had = isSettled(rule) && !actions.includes('delete') ? reachesBy(rule, before) : [];
    const foreign = reachesBy(rule, after).find((one) => !had.some(({ what }) => what === one.what) && !isWithinReach(one, rule, view));
    if (foreign)
        return [`${address} would ${foreign.what}, which is not proven to be ours`];
    const { attribute, target, isList, isOptional, what } = rule;
    if (isOptional && !Object.hasOwn(change.sources, attribute))
        return [];
    const isWithin = (value) => {
        const words = wordsIn(value);
        const ids = words.filter((one) => looksLike(target, one));
        if (target !== member)
            return ids.every((id) => isWithinReach({ target, id }, rule, view));
        const urns = [...ids, ...words.flatMap((word) => namedBy(word, view))];
        return urns.every((urn) => isWithinReach(memberOf(urn), rule, view));
    };
    const open = { attribute, target, what: what(`the ${target.noun} ${nobodyKnows}`) };
    return openly(change, { ...open, ...(isList && { isWithin }) }, view);
}
/** Whether a plan does not show what it puts into a project, and more than what it makes could be among it. */
function judge_reach_hidesMembers(change) {
    return reachRulesOf(change.type).some(({ target, attribute }) => target === member &&
        isOpen(change, attribute) &&
        sourcesOf(change, attribute).some((one) => one.kind !== 'resource' || one.through.length > 0));
}
/** What a word makes of a URN of which the stack writes the rest: `"do:space:${var.bucket}"`. Of names no form tells. */
function namedBy(word, { members }) {
    return members.filter((urn) => memberOf(urn).id.toLowerCase() === word.toLowerCase());
}
/** Where the plan does not show the id. */
function openly(change, open, plan) {
    const { attribute, target, what, isWithin } = open;
    const sources = sourcesOf(change, attribute);
    if (!isOpen(change, attribute) || isOfThisStack(sources, target, { plan, isWithin }))
        return [];
    // Of known values alone a list is known, but for one that is null: then the service chooses. Of blocks a plan does not show all.
    if (isWithin && !attribute.includes('.') && sources.every(({ kind }) => kind === 'known'))
        return [];
    const isGiving = (address) => mayGive(address, target);
    const isHidden = sources.some(({ kind }) => kind === 'hidden');
    const data = [...(plan.late ?? []), ...((isWithin && plan.early) ?? [])].filter(isGiving);
    const given = isHidden
        ? Object.entries(plan.variables ?? {}).map(([name, value]) => ({ name: `var.${name}`, value }))
        : sources.filter((one) => one.kind === 'known');
    const foreign = given.filter(({ value }) => isWithin?.(value) === false).map(({ name }) => name);
    const next = foreign.length > 0
        ? `, next to ${foreign.slice(0, 3).join(' and ')}, which ${isHidden ? 'may name' : 'names'} what is not proven to be ours`
        : '';
    return [`${change.address} would ${what} (${attribute}${said(sources, data)}${next}): ${remedyFor(target)}`];
}
function isWithinReach({ target, id }, { isShared }, { changes, names, mayHold, isOurName, isHeld, owns }) {
    const { kind, types } = target;
    const isPlanned = changes.some(({ type, actions, after }) => Object.hasOwn(types, type) &&
        types[type]?.includes('name') &&
        actions.includes('create') &&
        after?.['name'] === id);
    if (isPlanned)
        return true;
    if (!kind)
        return Object.keys(types).some((type) => isHeld(type, id));
    if (target === targets.databaseName && isOurName(kind, id))
        return true;
    if (mayHold(kind, id) || (isShared && owns === 'state'))
        return true;
    if (kind !== 'tag')
        return false;
    const cluster = clusterIn(id);
    return isOurTag(id, names) || (cluster !== undefined && mayHold('cluster', cluster));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/marks-of-plan.js



const marks_of_plan_named = new Set([
    'cluster',
    'database',
    'vpc',
    'project',
    'load-balancer',
    'droplet',
    'volume',
    'firewall'
]);
const tagged = new Set(['cluster', 'database', 'droplet', 'volume', 'volume-snapshot']);
const marks_of_plan_described = new Set(['vpc', 'project']);
/**
 * Which of our marks something would lack: what is made without our name and our tag, nothing would ever prove to be ours, and it would
 * never be deleted. Of a mark that only the apply shows something of ours has to be in it; a local value is believed, since nobody else
 * loses by it.
 */
function marks_of_plan_unmarked(kind, change, { names, ...facts }) {
    const { address, after } = change;
    const lacks = (attribute, isMark) => {
        if (!isOpen(change, attribute))
            return !isMark(after?.[attribute]);
        const sources = sourcesOf(change, attribute);
        return !sources.some((one) => one.kind === 'hidden') && !knownParts(sources, facts).some(isMark);
    };
    const isTag = (value) => value === names.ownerTag;
    const problems = [];
    const { name } = after ?? {};
    const isOurName = (value) => typeof value === 'string' && isNameOf(names, value);
    if (marks_of_plan_named.has(kind) && (name !== undefined || isOpen(change, 'name')) && lacks('name', isOurName))
        problems.push(`${address} would be called ${name ?? 'as only the apply shows'}: write name = "\${var.name_prefix}-…"`);
    if (tagged.has(kind) && lacks('tags', (value) => [value].flat().some(isTag)))
        problems.push(`${address} would not bear our tag: write tags = [var.owner_tag]`);
    if (kind === 'load-balancer' && lacks('droplet_tag', isTag))
        problems.push(`${address} would not bear our tag: write droplet_tag = var.owner_tag`);
    if (marks_of_plan_described.has(kind) &&
        lacks('description', (value) => typeof value === 'string' && ownerIn(value) === names.ownerTag))
        problems.push(`${address} would not say whose it is: write description = var.owner_tag`);
    return problems;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/judge-plan.js







/**
 * What a replacement would lose with something: what others put into it since, and no stack makes again. A replica, an object and a
 * droplet are not among them: the one is a copy, the other two hold what the stack has put there.
 */
const contents = {
    digitalocean_container_registries: 'its images',
    digitalocean_container_registry: 'its images',
    digitalocean_database_cluster: 'its data',
    digitalocean_database_db: 'its data',
    digitalocean_database_kafka_topic: 'its data',
    digitalocean_domain: 'all its records',
    digitalocean_nfs: 'its data',
    digitalocean_spaces_bucket: 'its objects',
    digitalocean_vector_database: 'its data',
    digitalocean_volume: 'its data'
};
function contentsOf({ type, before }) {
    // Without `force_destroy` the service deletes an empty bucket only.
    if (type === 'digitalocean_spaces_bucket' && before?.['force_destroy'] !== true)
        return undefined;
    return Object.hasOwn(contents, type) ? contents[type] : undefined;
}
/** Why a plan must not be applied, one sentence each; none: it may. */
function judge_plan_objectionsTo(view) {
    return [
        ...view.changes.flatMap((change) => objectionTo(change, view)),
        ...deploysElsewhere(view, view.foreignClusters)
    ];
}
function objectionTo(change, view) {
    const { owns } = view;
    const { address, type, actions, after } = change;
    const objection = ofWhatIsThere(change, view) ??
        reachesBeyond(change, view)[0] ??
        joinedBy(change, view) ??
        markedForOthers(change, view);
    if (objection !== undefined)
        return [objection];
    const isMade = actions.includes('create') || actions.includes('update');
    if (!isMade || !after)
        return [];
    if (type === 'digitalocean_project' && (after['is_default'] === true || isOpen(change, 'is_default')))
        return [`${address} would be the default project, into which everything new of the account goes`];
    if (type === 'digitalocean_loadbalancer' && makesRecords(change))
        return [
            `${address} would make DNS records of the names in its certificate: write disable_lets_encrypt_dns_records = true`
        ];
    if (type === 'digitalocean_spaces_key' && opensAll(change))
        return [
            `${address} would be a key to every bucket of the account: write permission = "readwrite" (or "read") and a bucket in each grant`
        ];
    if (pushesImages(change, view))
        return [
            `${address} would be a key that pushes over the images of a registry which is not proven to be ours: write write = false`
        ];
    const tier = judge_plan_makesRegistry(change) && view.registryTier;
    if (tier && (isOpen(change, planOfRegistries) || after[planOfRegistries] !== tier))
        return [
            `${address} would change the plan of the whole account's registries, which is ${tier}: write ${planOfRegistries} = "${tier}"`
        ];
    const kind = kindOfType[type];
    if (kind === 'tag')
        return ofTag(change, view);
    // Who only deploys, or looks, has no key to the state: it finds the cluster by its name and its tag.
    return !kind || (owns === 'state' && kind !== 'cluster') ? [] : unmarked(kind, change, view);
}
/** Of what is there before the plan: that it is taken over, changed, or deleted with what is in it. */
function ofWhatIsThere(change, { imports, isOurs }) {
    const { address, type, actions, before, importing, isTainted } = change;
    const kind = kindOfType[type];
    const id = importing ?? judge_plan_text(before?.['id']);
    if (importing !== undefined && !imports.some((one) => one.to === address && one.id === importing))
        return `${address} would be taken over by an import block (${importing}): remove it`;
    if (actions.includes('forget') && !isLocal(type))
        return `${address} (${id ?? 'no id'}) would leave our state and stay, and nobody would ever delete it: take out the \`removed\` block (or \`destroy = false\`), so that it is deleted`;
    const isThere = actions.includes('delete') || actions.includes('update');
    if (isThere && kind && id && !isOurs(kind, idOf(kind, id)))
        return `${address} (${id}) would be ${done(actions)}, and is not proven to be ours`;
    if (actions.includes('update') && registries.has(type) && isChanged(change, planOfRegistries))
        return `${address} would change the plan of the whole account's registries (${planOfRegistries}): leave it as it is`;
    if (!actions.includes('delete'))
        return undefined;
    const lost = contentsOf(change);
    if (lost && !isTainted)
        return `${address} (${id ?? 'no id'}) would be ${done(actions)}, with ${lost}`;
    if (before?.[takesAlong] === true)
        return `${address} would be ${done(actions)} with every volume that was ever attached to it: ${
        // What is tainted is replaced whatever else is planned of it.
        isTainted ? 'destroy the environment in staging-control' : `set ${takesAlong} = false and apply that first`}`;
    return undefined;
}
/** What they cost is settled for the account as a whole. */
const registries = new Set([
    'digitalocean_container_registries',
    'digitalocean_container_registry'
]);
const planOfRegistries = 'subscription_tier_slug';
/** Its plan is that of all: the published document does not say that a second one with another plan is refused. */
function judge_plan_makesRegistry({ type, actions }) {
    return registries.has(type) && actions.includes('create');
}
/** With `fullaccess` a key is good for every bucket, whatever bucket stands next to it, or in another grant. */
function opensAll(change) {
    return (isOpen(change, 'grant.permission') ||
        blocks(change.after?.['grant']).some(({ permission, bucket }) => permission === 'fullaccess' || bucket === ''));
}
/** Credentials are good for the whole registry, no matter whose images lie in it. One of our own has nobody else's. */
function pushesImages(change, { changes, isHeld }) {
    const { type, after } = change;
    if (type !== 'digitalocean_container_registry_docker_credentials')
        return false;
    if (after?.['write'] !== true && !isOpen(change, 'write'))
        return false;
    const name = judge_plan_text(after?.['registry_name']);
    const sources = sourcesOf(change, 'registry_name');
    if (name === undefined)
        return sources.length === 0 || !sources.every((one) => one.kind === 'resource' && registries.has(one.type));
    const isPlanned = changes.some((one) => judge_plan_makesRegistry(one) && one.after?.['name'] === name);
    return !isPlanned && ![...registries].some((one) => isHeld(one, name));
}
function isChanged(change, attribute) {
    const { before, after } = change;
    return isOpen(change, attribute) || (after?.[attribute] !== undefined && after[attribute] !== before?.[attribute]);
}
/** Of a cluster: its provider deletes then whatever bears the cluster's tag, also what was only attached to it once. */
const takesAlong = 'destroy_all_associated_resources';
/** DigitalOcean makes them of each Let's Encrypt certificate, next to those that are there, and nobody knows them later. */
function makesRecords(change) {
    const { after, unknown, sources } = change;
    const { forwarding_rule: rules, domains, disable_lets_encrypt_dns_records: disabled } = after ?? {};
    if (disabled === true)
        return false;
    const certificate = 'domains.certificate_name';
    // Of a domain the service chooses one if the stack names none; of a `dynamic` block no plan shows which.
    const isNamed = Object.hasOwn(sources, certificate) || (blocks(domains).length > 0 && !Object.hasOwn(sources, 'domains.name'));
    return ((isNamed && isOpen(change, certificate)) ||
        [unknown['forwarding_rule']].flat().includes(true) ||
        blocks(domains).some((one) => judge_plan_text(one['certificate_name']) !== undefined) ||
        blocks(rules).some(({ certificate_name: name, certificate_id: id, entry_protocol: protocol, tls_passthrough: passes }) => judge_plan_text(name) !== undefined ||
            judge_plan_text(id) !== undefined ||
            // Not known yet: where TLS ends, there is one.
            (name === undefined && passes !== true && !['http', 'tcp', 'udp'].includes(String(protocol)))));
}
function done(actions) {
    if (!actions.includes('delete'))
        return 'changed';
    return actions.includes('create') ? 'replaced' : 'deleted';
}
/** Of a record an import knows `<zone>,<id>`. */
function idOf(kind, id) {
    return kind === 'dns-record' ? (id.split(',').at(-1) ?? id) : id;
}
function judge_plan_text(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/account-facts.js





/** What the account has that a plan could touch: each part is asked for only where the plan makes it matter, and once. */
async function account_facts_accountFacts(plan, names, isOurs, digitalocean) {
    const makesTags = plan.changes.some(({ type, actions }) => type === 'digitalocean_tag' && actions.includes('create'));
    const bearsTags = plan.changes.some((change) => bearsOtherTags(change, { ...plan, names }));
    const goingByTags = makesTags || bearsTags ? await listGoingByTags(digitalocean) : undefined;
    const clusters = mayDeploy(plan) ? await digitalocean.clusters.list() : [];
    return {
        registryTier: plan.changes.some(makesRegistry) ? (await digitalocean.registryPlan())?.slug : undefined,
        selectors: bearsTags && goingByTags ? selectorsAmong(goingByTags, isOurs) : [],
        usedTags: makesTags && goingByTags ? tagsInUse(await digitalocean.tags.list(), goingByTags) : [],
        members: plan.changes.some(hidesMembers) ? await membersOfProjects(digitalocean) : [],
        foreignClusters: clusters.filter(({ id }) => !isOurs('cluster', id))
    };
}
async function listGoingByTags({ loadBalancers, firewalls, databases }) {
    const [balancers, walls, stores] = await Promise.all([loadBalancers.list(), firewalls.list(), databases.list()]);
    return { balancers, firewalls: walls, databases: stores };
}
/** URNs of all that lies in a project, which is all that can; buckets, zones and apps among it. */
async function membersOfProjects({ projects }) {
    const all = await projects.list();
    const members = all.map(({ id }) => projects.resources(id).catch((error) => {
        // It was deleted since it was listed, which needs it to be empty.
        if (error instanceof ApiError && error.status === 404)
            return [];
        throw error;
    }));
    return (await Promise.all(members)).flat();
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/candidates.js


/** Kinds that the provider imports by what the account lists of them. */
const adoptable = new Set([
    'cluster',
    'database',
    'vpc',
    'load-balancer',
    'project',
    'dns-record'
]);
function candidates_candidatesAmong(existing) {
    return existing.flatMap(({ kind, id, name, zone }) => {
        const type = Object.keys(kindOfType).find((one) => kindOfType[one] === kind);
        if (!type || !adoptable.has(kind))
            return [];
        if (kind !== 'dns-record')
            return [{ type, importId: id, stateId: id, isPlannedAs: (after) => after['name'] === name }];
        const isPlannedAs = ({ domain, type: record, name: short }) => typeof domain === 'string' &&
            typeof short === 'string' &&
            canonicalName(domain) === zone &&
            `${record} ${shortName(short, domain)}` === name;
        return [{ type, importId: `${zone},${id}`, stateId: id, isPlannedAs }];
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
async function candidates_databaseParts(existing, { changes }, names, { databases }) {
    const cluster = existing.find(({ kind, name }) => kind === 'database' && name === names.database);
    if (!cluster)
        return [];
    const { id } = cluster;
    const planned = new Set(changes.map(({ type }) => type));
    const part = (type, name, stateId) => ({
        type,
        importId: `${id},${name}`,
        stateId,
        isPlannedAs: (after) => after['name'] === name && (after['cluster_id'] === undefined || after['cluster_id'] === id)
    });
    const dbs = planned.has(parts.db) ? await databases.dbs(id) : [];
    const users = planned.has(parts.user) ? await databases.users(id) : [];
    const pools = planned.has(parts.pool) ? await databases.pools(id) : [];
    return [
        ...dbs.filter(({ name }) => name !== 'defaultdb').map(({ name }) => part(parts.db, name, `${id}/database/${name}`)),
        ...users.filter(({ name }) => name !== 'doadmin').map(({ name }) => part(parts.user, name, `${id}/user/${name}`)),
        ...pools.map(({ name }) => part(parts.pool, name, `${id}/${name}`))
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/default-networks.js

/**
 * Before networks are made: the first one of a region becomes its default, which can never be deleted. So a region that has none yet
 * gets a default first, as DigitalOcean itself makes it with the first Droplet: free, of nobody, and it stays.
 * https://docs.digitalocean.com/reference/api/reference/vpcs/#vpcs_create
 */
async function default_networks_giveDefaultNetworks(changes, { vpcs }, log) {
    const regions = new Set(changes.flatMap(({ type, actions, after }) => {
        const region = after?.['region'];
        return type === 'digitalocean_vpc' && actions.includes('create') && typeof region === 'string' ? [region] : [];
    }));
    if (regions.size === 0)
        return;
    const isEmpty = async (region) => !(await vpcs.list()).some((one) => one.region === region);
    for (const region of regions) {
        if (!(await isEmpty(region)))
            continue;
        const name = `default-${region}`;
        try {
            await vpcs.create({ name, region });
            log.info(`${region} has no network yet: ${name} is its default from now on, free, and stays when the environment goes`);
        }
        catch (error) {
            // Another run may have made one meanwhile, or this one, by a request whose answer was lost.
            if (!(await isEmpty(region)))
                continue;
            throw withRemedy(error, region, name);
        }
    }
}
function withRemedy(error, region, name) {
    if (!(error instanceof ApiError))
        return error;
    return new StagingError(error.reason, `no default network could be made in ${region}: ${error.message}`, {
        cause: error,
        hint: `Make one by hand, so that the environment's own network can be deleted: \`doctl vpcs create --name ${name} --region ${region}\`.`
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/dns/zone.js
/** In DNS capital letters say nothing, and a dot at the end that nothing follows. */
function zone_canonicalName(name) {
    return name.toLowerCase().replace(/\.+$/, '');
}
/** `web.staging` or `@` in a zone, in full and canonical. `web.example.com.` is full already. */
function zone_fullName(name, zone) {
    const [short, domain] = [zone_canonicalName(name), zone_canonicalName(zone)];
    if (short === '@' || short === '')
        return domain;
    return name.endsWith('.') && zone_liesIn(short, domain) ? short : `${short}.${domain}`;
}
/** The same as the service lists it: relative to its zone, `@` the zone itself. */
function zone_shortName(name, zone) {
    const full = zone_fullName(name, zone);
    const domain = zone_canonicalName(zone);
    return full === domain ? '@' : full.slice(0, -domain.length - 1);
}
/** Whether a host is a domain, or lies below it. */
function zone_liesIn(host, domain) {
    const [name, above] = [zone_canonicalName(host), zone_canonicalName(domain)];
    return name === above || name.endsWith(`.${above}`);
}
/** Types of records that lead somewhere: all of one name share it. */
function zone_leads({ type }) {
    return type === 'A' || type === 'AAAA' || type === 'CNAME';
}
/** The name servers that a zone's own records give it. */
function zone_nameServersIn(records) {
    return records.flatMap(({ type, name, data }) => (type === 'NS' && name === '@' ? [data] : []));
}
/** Whether the world asks for the zone's records where they are kept; undefined: it does. A single stranger misleads some. */
function zone_judgeDelegation(zone, found, wanted) {
    const ours = wanted.map(zone_canonicalName);
    const strangers = found.filter((name) => !ours.includes(zone_canonicalName(name)));
    if (found.length > 0 && strangers.length === 0)
        return undefined;
    return {
        seen: found.length === 0 ? `nobody answers for ${zone}` : `${zone} is answered by ${found.join(', ')}`,
        expected: ours.join(', '),
        remedy: `At the registrar, or in the zone above, set the name servers of ${zone} to ${ours.join(', ')}: records made in this account are seen by nobody else.`
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/planned-values.js
/* What a plan or a state says of a resource, read without knowing its type's schema. */
/** All values of an attribute, in each block of a path. */
function planned_values_valuesAt(value, [key, ...rest]) {
    if (key === undefined)
        return Array.isArray(value) ? value : [value];
    if (Array.isArray(value))
        return value.flatMap((one) => planned_values_valuesAt(one, [key, ...rest]));
    if (typeof value !== 'object' || value === null)
        return [];
    return planned_values_valuesAt(Object.hasOwn(value, key) ? value[key] : undefined, rest);
}
/** Ids are numbers in one place and texts in another. */
function planned_values_texts(values) {
    return values
        .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
        .filter(Boolean);
}
/** All that a value is made of, however deep. */
function planned_values_leaves(value) {
    if (Array.isArray(value))
        return value.flatMap(planned_values_leaves);
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(planned_values_leaves) : [value];
}
/** Words of the texts in a value: ids may be given as `11,12`. */
function planned_values_wordsIn(value) {
    return planned_values_texts(planned_values_leaves(value)).flatMap((text) => text.split(/[^\w:.-]+/).filter(Boolean));
}
/** The blocks of a name; none where nobody knows them yet. */
function planned_values_blocks(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/claims.js


/**
 * Every type of the provider whose creation the service does not refuse when it is there already: the provider then takes over what it
 * finds (a bucket), or DigitalOcean puts a second one next to it (a record). What is refused by its name or its key needs no look:
 * clusters, databases, VPCs, projects, volumes, certificates, SSH keys, container registries. So is a zone, but a new one hides names of
 * the zone above it. What is new each time is nobody's: droplets, reserved IPs, snapshots, checks, alerts, keys. Tags and parts of
 * something have rules of their own (judge-plan.ts, reaches.ts).
 */
const claimsByType = {
    digitalocean_spaces_bucket: ({ attributes: { name, region }, isOpen, isNew }) => {
        if (isOpen('name'))
            return isNew('name') ? [] : [claims_open('bucket', 'name')];
        if (isOpen('region'))
            return [claims_open('bucket', 'region')];
        return claims_texts(name).map((one) => ({ kind: 'bucket', name: one, region: claims_texts(region)[0] ?? 'nyc3' }));
    },
    digitalocean_certificate: ({ attributes: { domains }, isOpen }) => isOpen('domains')
        ? [claims_open('certificate', 'domains')]
        : (Array.isArray(domains) ? domains : []).flatMap((one) => claims_texts(one).map((name) => ({ kind: 'certificate', host: zone_canonicalName(name) }))),
    digitalocean_record: ({ attributes: { name, domain, type }, isOpen, newZones, openZones }) => {
        const zones = isOpen('domain') ? openZones : claims_texts(domain).map(zone_canonicalName);
        const [short] = claims_texts(name);
        const [record] = claims_texts(type);
        if (zones === undefined)
            return [claims_open('host', 'domain')];
        // A zone that the same plan makes holds nothing, and is within bounds itself.
        if (short === undefined)
            return zones.every((zone) => newZones.includes(zone)) ? [] : [claims_open('host', 'name')];
        if (record === undefined)
            return [claims_open('host', 'type')];
        return zones.map((zone) => host(zone_fullName(short, zone), record.toUpperCase(), zone));
    },
    digitalocean_domain: ({ attributes: { name }, isOpen }) => isOpen('name') ? [claims_open('host', 'name')] : claims_texts(name).map((zone) => host(zone, undefined)),
    digitalocean_cdn: ({ attributes: { custom_domain: name }, isOpen }) => isOpen('custom_domain') ? [claims_open('host', 'custom_domain')] : claims_texts(name).map((one) => host(one, 'CNAME')),
    digitalocean_loadbalancer: ({ attributes: { domains }, isOpenBlock }) => [
        ...(isOpenBlock('domains') ? [claims_open('host', 'domains.name')] : []),
        ...planned_values_blocks(domains).flatMap(({ name, is_managed: isManaged }) => {
            if (isManaged === false)
                return [];
            const [one] = claims_texts(name);
            return one === undefined ? [claims_open('host', 'domains.name')] : [host(one, 'A')];
        })
    ],
    // Without a zone App Platform makes no record by itself; the name leads to us all the same.
    digitalocean_app: ({ attributes: { spec }, isOpenBlock }) => [
        ...(['spec.domain', 'spec.domains'].some(isOpenBlock) ? [claims_open('host', 'spec.domain.name')] : []),
        ...planned_values_blocks(spec).flatMap(({ domain, domains }) => [
            ...planned_values_blocks(domain).flatMap(({ name, zone, wildcard }) => {
                const [one] = claims_texts(name);
                if (one === undefined)
                    return [claims_open('host', 'spec.domain.name')];
                const names = wildcard === true ? [one, `*.${one}`] : [one];
                return names.map((each) => host(each, 'CNAME', claims_texts(zone)[0]));
            }),
            ...(Array.isArray(domains) ? domains : []).flatMap((one) => claims_texts(one).map((name) => host(name, 'CNAME')))
        ])
    ]
};
/** What something takes for itself. */
function claims_claimsOf(claimant) {
    const { type } = claimant;
    return Object.hasOwn(claimsByType, type) ? (claimsByType[type]?.(claimant) ?? []) : [];
}
/** Whether a record that is there would share the name with the claimed one, to the loss of either. An alias stands alone. */
function claims_contends(there, claimed) {
    return (there === claimed ||
        there === 'CNAME' ||
        claimed === 'CNAME' ||
        (leads({ type: there }) && leads({ type: claimed })));
}
/** Whether a claim takes all names below its own along: they are answered for elsewhere then. */
function claims_hidesBelow({ host: name, zone, record }) {
    return record === undefined || (record === 'NS' && name !== zone);
}
/** `host/A/www.example.com`: two claims of one thing have one key. */
function claims_claimKey(claim) {
    if (claim.kind === 'open')
        return `open/${claim.of}/${claim.attribute}`;
    if (claim.kind === 'certificate')
        return `certificate/${claim.host}`;
    return claim.kind === 'bucket'
        ? `bucket/${claim.region}/${claim.name}`
        : `host/${claim.record ?? 'zone'}/${claim.host}`;
}
function claims_open(of, attribute) {
    return { kind: 'open', of, attribute };
}
function host(name, record, zone) {
    return { kind: 'host', host: zone_canonicalName(name), record, zone: zone === undefined ? undefined : zone_canonicalName(zone) };
}
function claims_texts(value) {
    return typeof value === 'string' && value !== '' ? [value] : [];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/taken-host.js




function recordsOf({ digitalocean }, zone, zones) {
    const looked = zones.get(zone) ?? digitalocean.domains.findRecords(zone).then((found) => found ?? []);
    zones.set(zone, looked);
    return looked;
}
/** Whether a record of a zone is nobody's but ours, or leads to us. */
function isOursIn(zone, records, { ours, held }) {
    const addresses = new Set(ours.flatMap((one) => (one.kind === 'load-balancer' ? (one.addresses ?? []) : [])));
    return (record) => held.has(`digitalocean_record/${record.id}`) ||
        ours.some((one) => one.kind === 'dns-record' && one.id === String(record.id)) ||
        leadsToUs(record, { zone, records, addresses });
}
/** What of somebody's a name would take, share, hide or speak for; undefined: nothing. Asks for the zone's records. */
async function taken_host_takenName(claim, request, zones, bounds) {
    return ((await sharedName(claim, request, zones)) ??
        (await foreignName(claim, request, zones, bounds)) ??
        (await hiddenNames(claim, request, zones)));
}
async function sharedName({ host, zone: named, record }, request, zones) {
    if (record === undefined)
        return undefined;
    const zone = named ?? (await zonesAbove(request.environment, host))[0];
    if (zone === undefined)
        return undefined;
    const { records, isOurs } = await viewOf(zone, request, zones);
    const other = records.find((one) => fullName(one.name, zone) === host && contends(one.type, record) && !isOurs(one));
    return (other &&
        `would make a ${record} record of ${host}, and the ${other.type} record ${other.id} (${host} → ${other.data}) is there already and is not ours`);
}
/** Where `environment.domains` spans what is somebody's: their wildcard would answer no more, or the record would speak for their names. */
async function foreignName({ host, zone: named, record }, request, zones, bounds) {
    const zone = named ?? (await zonesAbove(request.environment, host)).find((one) => record !== undefined || one !== host);
    if (zone === undefined)
        return undefined;
    const view = await viewOf(zone, request, zones);
    const made = record === undefined ? `the zone ${host}` : `a ${record} record of ${host}`;
    const spoken = record === undefined ? undefined : governed(host, record, view, bounds);
    if (spoken)
        return `would make ${made}, which speaks for ${fullName(spoken.name, zone)} too, and the ${spoken.type} record ${spoken.id} there (→ ${spoken.data}) is not ours: make it for a name below ${bounds.own ?? 'a domain of the environment alone'}`;
    const wildcard = wildcardOver(host, view, bounds);
    return (wildcard &&
        `would make ${made}, for which the ${wildcard.type} record ${wildcard.id} (${fullName(wildcard.name, zone)} → ${wildcard.data}) answers, which is not ours and would do so no more: take a name below ${bounds.own ?? 'a domain of the environment alone'}, or name ${host} itself in \`environment.domains\``);
}
async function viewOf(zone, request, zones) {
    const records = await recordsOf(request.environment, zone, zones);
    return { zone, records, isOurs: isOursIn(zone, records, request) };
}
/** A new zone answers for all names below its own, and so does whom an NS record hands them on to: what the zone above says of them is lost. */
async function hiddenNames(claim, request, zones) {
    if (!hidesBelow(claim))
        return undefined;
    const { environment } = request;
    for (const zone of await zonesAbove(environment, claim.host)) {
        if (zone === claim.host)
            continue;
        const { records, isOurs } = await viewOf(zone, request, zones);
        const other = records.find((one) => liesIn(fullName(one.name, zone), claim.host) && !isOurs(one) && !handsOnHere(one, zone, claim));
        if (other)
            return `would hide the ${other.type} record ${other.id} of the zone ${zone} (${fullName(other.name, zone)} → ${other.data}), which is not ours: ${claim.record === undefined ? 'the new zone' : 'another name server'} would answer for all names in ${claim.host}`;
    }
    return undefined;
}
/** An NS record that says of a name what a zone of that name here makes true. */
function handsOnHere({ type, name, data }, zone, claim) {
    return (claim.record === undefined &&
        type === 'NS' &&
        fullName(name, zone) === claim.host &&
        liesIn(data, 'digitalocean.com'));
}
/** The zones of the account in which a name lies, canonical, the closest first. */
async function zonesAbove({ digitalocean }, host) {
    const zones = (await digitalocean.domains.list()).map(({ name }) => canonicalName(name));
    return zones.filter((zone) => liesIn(host, zone)).sort((a, b) => b.length - a.length);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-free.js






/**
 * Looks for what a plan is about to make and what is there already, where the service would not refuse it: Terraform would take
 * production's bucket for one that it made, and empty it at the end. Asks only for what is planned.
 * @throws RefusedError foreign-environment, with all that is taken
 */
async function require_free_requireFree(request) {
    const { plan, environment, free } = request;
    const planned = plannedClaims(plan);
    if (planned.length === 0)
        return;
    const { configuration, names } = environment;
    const bounds = boundsOf(configuration, names.environment);
    const named = { bounds, own: ownDomain(configuration, names.environment) };
    const zones = new Map();
    const problems = [];
    for (const { change, claim } of planned) {
        const outside = beyond(change, claim, bounds);
        const problem = outside ?? (free.has(claimKey(claim)) ? undefined : await taken(claim));
        if (problem !== undefined)
            problems.push(`${change.address} ${problem}`);
        else
            free.add(claimKey(claim));
    }
    if (problems.length > 0)
        throw new RefusedError('foreign-environment', `the plan is not applied: ${problems.join('; ')}`, {
            hint: 'Give it another name, such as one that begins with var.name_prefix, or delete what is there if nobody needs it. If a run of this environment made it and was killed, take it into the state with `terraform import`.'
        });
    async function taken(claim) {
        if (claim.kind === 'bucket')
            return takenBucket(claim, request);
        return claim.kind === 'host' ? takenName(claim, request, zones, named) : undefined;
    }
}
/** What a plan takes for itself that it did not have before. */
function plannedClaims(plan) {
    const { changes } = plan;
    const newZones = changes.flatMap(({ type, actions, after }) => type === 'digitalocean_domain' && actions.includes('create') ? namesIn([after?.['name']]) : []);
    return changes.flatMap((change) => {
        const { type, actions, before, after, importing } = change;
        if (importing !== undefined || !after || !(actions.includes('create') || actions.includes('update')))
            return [];
        const none = {
            isOpen: () => false,
            isOpenBlock: () => false,
            isNew: () => false,
            newZones: [],
            openZones: undefined
        };
        const had = new Set(before ? claimsOf({ type, attributes: before, ...none }).map(claimKey) : []);
        const claimant = {
            type,
            attributes: after,
            isOpen: (attribute) => isOpen(change, attribute),
            isOpenBlock: (block) => isOpenBlock(change, block),
            isNew: (attribute) => isNewName(sourcesOf(change, attribute), plan),
            newZones,
            openZones: zonesNamedBy(change, plan)
        };
        return claimsOf(claimant)
            .filter((claim) => !had.has(claimKey(claim)))
            .map((claim) => ({ change, claim }));
    });
}
/** The zones of the same plan that the `domain` of a record refers to; undefined: it may be another one. */
function zonesNamedBy(change, plan) {
    const sources = sourcesOf(change, 'domain');
    const isZone = sources.every((one) => one.kind === 'resource' && one.type === 'digitalocean_domain');
    const names = isZone ? namesIn(knownParts(sources, plan)) : [];
    return names.length > 0 ? names : undefined;
}
function namesIn(values) {
    return values.flatMap((one) => (typeof one === 'string' && one !== '' ? [canonicalName(one)] : []));
}
function beyond(change, claim, bounds) {
    if (claim.kind === 'open')
        return require_free_openly(change, claim);
    if (claim.kind === 'bucket' || bounds.some((bound) => liesIn(claim.host, bound)))
        return undefined;
    return `would make a ${claim.kind === 'host' ? 'name' : 'certificate for a name'} out of bounds, ${claim.host}: ${bounds.length > 0 ? `it does not lie in ${bounds.join(' or ')}` : 'the promotion branch allows none'} (\`environment.domains\` in .github/staging.yml, merged into the promotion branch)`;
}
function require_free_openly(change, { of: what, attribute }) {
    const from = `(${attribute}${said(sourcesOf(change, attribute))})`;
    if (what === 'certificate')
        return `would be a certificate for a name that nobody knows before ${from}: it could be somebody\u2019s. Write ${attribute} that are known before`;
    return what === 'bucket'
        ? `would be a bucket of which only the apply shows the ${attribute} ${from}: it could be somebody\u2019s, and Terraform would take that over. Write a ${attribute} that is known before`
        : `would lead a name to us that nobody knows before ${from}: its record could stand next to somebody\u2019s. Write a ${attribute} that is known before`;
}
/** Unsigned: a bucket that is there says so to anybody, by a refusal too, and a key of ours may be good for one bucket only. */
async function takenBucket({ name, region }, { environment, fetch, spacesUrl }) {
    const { clock } = environment.context;
    const endpoint = (spacesUrl ?? `https://${region}.digitaloceanspaces.com`).replace(/\/+$/, '');
    const path = `/${encodeURIComponent(name)}/`;
    for (let attempt = 1;; attempt += 1) {
        const status = await fetch(`${endpoint}${path}`, {
            method: 'HEAD',
            redirect: 'manual',
            signal: AbortSignal.timeout(30_000)
        }).then((answer) => answer.status, () => 0);
        if (status === 404)
            return undefined;
        if ([200, 301, 302, 307, 403].includes(status))
            return `would be the bucket ${name}, which is there already: Terraform would take it over, and delete it with all that is in it at the end`;
        if (attempt === 4)
            throw new StagingError('service-error', `nobody can say whether the bucket ${name} is there already`, {
                cause: new ApiError({ service: 'Spaces', method: 'HEAD', path, status })
            });
        await clock.sleep(500 * 2 ** attempt);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/adopt.js











/**
 * What Terraform is about to create although it is there: after a create that failed, or with a lost state, nothing knows the
 * id, and a second attempt would only meet the name. Taken over is only what has the planned name: anything else of the same
 * type would be replaced. `known`: `<type>/<id>` of what the state holds.
 */
function importsFor(changes, candidates, known) {
    return changes.flatMap(({ address, type, actions, importing, after }) => {
        if (!actions.includes('create') || actions.includes('delete') || importing !== undefined)
            return [];
        const [chosen, ...more] = candidates.filter((one) => one.type === type && !known.has(`${type}/${one.stateId}`) && one.isPlannedAs(after ?? {}));
        return chosen && more.length === 0 ? [{ to: address, id: chosen.importId }] : [];
    });
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
    const patient = clock.monotonic() + nodesPatience;
    for (const { kind, id, name } of resources) {
        if (kind === 'cluster')
            await wait(`the cluster ${name} to run`, async () => {
                const found = await digitalocean.clusters.find(id);
                if (found?.status.state === 'error')
                    throw broken('cluster', name, id, found.status.message);
                return found && lacksNodes(found) && clock.monotonic() < patient ? 'without nodes yet' : found?.status.state;
            }, ['running', 'degraded']);
        if (kind === 'database')
            await wait(`the database ${name} to be online`, async () => (await digitalocean.databases.find(id))?.status, [
                'online'
            ]);
        if (kind === 'load-balancer')
            await wait(`the load balancer ${name} to be active`, async () => {
                const status = (await digitalocean.loadBalancers.find(id))?.status;
                if (status === 'errored')
                    throw broken('load balancer', name, id);
                return status;
            }, ['active']);
    }
}
/**
 * Milliseconds. A cluster runs before its nodes do, and until then no database admits it ("no VMs found for Kubernetes cluster",
 * digitalocean/mastodon-on-kubernetes#4). Nodes that do not come are told of by what waits for them later.
 */
const nodesPatience = 600_000;
function lacksNodes({ status, node_pools: pools }) {
    const wanted = pools.filter(({ count }) => count > 0);
    const isRunning = (pool) => pool.nodes.some((node) => node.status.state === 'running');
    return status.state === 'running' && wanted.length > 0 && !wanted.some(isRunning);
}
function broken(what, name, id, message) {
    return new StagingError('service-error', `the ${what} ${name} (${id}) is broken for good${message ? `: ${message}` : ''}`, { hint: 'Run it again: a create deletes it first, and makes another one.' });
}
/** Each try has to leave less to do: this only ends what goes round in circles. */
const mostTries = 6;
/**
 * Applies with whatever of ours exists already taken into the state instead of made again. The plan is judged before it runs:
 * one that would touch what is not proven to be ours, lose data, or make what nothing could prove later, throws.
 *
 * A create whose answer was lost fails (the provider asks again, and meets the name), and so does one after which a look said 404.
 * What it made is there then, and not in the state: it is taken over in the same run, for as long as each try leaves less to do.
 */
async function adopt_applyJudged(request) {
    const { environment, terraform, before, attempt: whole, deadline } = request;
    const { digitalocean, context } = environment;
    const { log } = context;
    let seen = whole.isAgain ? await lookAgain(request) : before;
    let failure;
    let left = Number.POSITIVE_INFINITY;
    const free = new Set();
    for (let attempt = 1;; attempt += 1) {
        const { plan, imports } = await planJudged(request, seen, free);
        if (failure && imports.length === 0 && plan.changes.length >= left)
            throw failure;
        left = plan.changes.length;
        if (plan.isClean)
            return;
        await request.beforeApply(plan.changes, seen);
        await giveDefaultNetworks(plan.changes, digitalocean, log);
        try {
            await terraform.apply(plan);
            return;
        }
        catch (error) {
            if (!(error instanceof TerraformError) || attempt === mostTries || deadline.signal.aborted)
                throw error;
            failure = error;
            await whole.giveBack();
            log.info(`${error.message}\nLooking at what was made, and once more with that`);
            seen = await lookAgain(request);
        }
    }
}
/**
 * When it can be planned with: what was made a moment ago is not on the lists yet, and would be taken for somebody's, since the state
 * holds it; and what is half made cannot be taken over.
 */
async function lookAgain({ environment, terraform, observe, owns, deadline }) {
    const { clock } = environment.context;
    const { resources: held } = await terraform.state();
    const strangersAmong = ({ resources }) => strangersIn(held, resources, environment, owns);
    const { seen } = await lookUntilListed(observe, strangersAmong, { clock, deadline });
    await adopt_waitUntilWhole(environment, seen.resources, deadline);
    return seen;
}
async function planJudged(request, seen, free) {
    const { environment, terraform, made, owns } = request;
    const { names, digitalocean, context } = environment;
    const existing = seen.resources;
    const held = (await terraform.state()).resources;
    const strangers = await strangersIn(held, existing, environment, owns);
    if (strangers.length > 0)
        throw new RefusedError('foreign-environment', `the state holds ${strangers.join(', ')}, not proven to be ours`, {
            hint: 'Take out of the state what is not of this environment (`terraform state rm`).'
        });
    let plan = await planWithWhatIsThere(request, held);
    const candidates = [...candidatesAmong(existing), ...(await databaseParts(existing, plan, names, digitalocean))];
    const imports = importsFor(plan.changes, candidates, new Set(adopt_heldKeys(held)));
    for (const { to, id } of imports)
        context.log.info(`${to} is there already: taking over ${id}`);
    if (imports.length > 0)
        plan = await terraform.plan(imports);
    const holds = new Set([...adopt_heldKeys(held), ...made.held]);
    const mayHold = (kind, id) => existing.some((one) => one.kind === kind && one.id === id) ||
        made.keys.has(resourceKey({ kind, id })) ||
        held.some((one) => kindOfType[one.type] === kind && one.id === id);
    const objections = objectionsTo({
        ...plan,
        ...(await accountFacts(plan, names, mayHold, digitalocean)),
        names,
        imports,
        owns,
        isHeld: (type, id) => holds.has(`${type}/${id}`),
        mayHold,
        isOurName: (kind, name) => existing.some((one) => one.kind === kind && one.name === name),
        isOurs: (kind, id) => existing.some((one) => one.kind === kind && one.id === id) ||
            (isByCompany(kind) && held.some((one) => kindOfType[one.type] === kind && one.id === id))
    });
    if (objections.length > 0)
        throw new RefusedError('foreign-environment', `the plan is not applied: ${objections.join('; ')}`, {
            hint: 'Change the stack. One that cannot bear our names and tags is declared with `owns: state` on the promotion branch. Where data would be lost, destroy the environment first (staging-control) and create it again.'
        });
    const { fetch, spacesUrl } = request;
    await requireFree({ environment, plan, ours: existing, held: holds, free, fetch, spacesUrl });
    return { plan, imports };
}
/** `digitalocean_spaces_bucket/assets`: what states hold, by type: a bucket may be called as a droplet's id. */
function adopt_heldKeys(held) {
    return held.flatMap(({ type, id }) => (id ? [`${type}/${id}`] : []));
}
/** Times that a plan is made again because it takes for gone what is there. */
const mostPlans = 4;
/** A 404 that the provider meets when it looks makes a plan that creates a second one of what the state holds. */
async function planWithWhatIsThere({ environment, terraform }, held) {
    const { digitalocean, context, configuration } = environment;
    for (let attempt = 1;; attempt += 1) {
        const plan = await terraform.plan();
        const made = plan.changes.filter(({ actions }) => actions.includes('create') && !actions.includes('delete'));
        const doubtful = held.filter(({ address }) => made.some((change) => change.address === address));
        const there = await leftOf(doubtful, { digitalocean, configuration });
        if (there.length === 0)
            return plan;
        const said = `Terraform takes for gone what is there: ${there.join(', ')}`;
        if (attempt === mostPlans)
            throw new StagingError('service-error', said, { hint: 'DigitalOcean does not agree with itself: run it again.' });
        context.log.info(`${said}; planning again`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/guard-policy.js


const guard_policy_guardName = 'staging-actions';
/** A Service of this name is refused with the stamp of the rules that are in force, so that old rules are not taken for these. */
const guard_policy_stampProbe = (/* unused pure expression or super */ null && (`${guard_policy_guardName}-rules`));
/** `<version>-<digest>` of the rules, on the policy. */
const guard_policy_stampAnnotation = 'staging-actions/rules';
/** To be raised when a rule is added: an older version of this product leaves newer rules alone. */
const guard_policy_rulesVersion = 5;
const guard_policy_loadBalancerId = 'kubernetes.digitalocean.com/load-balancer-id';
const guard_policy_volumeDriver = 'dobs.csi.digitalocean.com';
const ofLoadBalancer = 'service.beta.kubernetes.io/do-loadbalancer-';
const provisionedBy = 'pv.kubernetes.io/provisioned-by';
const recordsDisabled = (/* unused pure expression or super */ null && (`${ofLoadBalancer}disable-lets-encrypt-dns-records`));
/**
 * Accounts of kube-system by which DigitalOcean's controllers write Services, volumes and snapshots, by how their names begin:
 * `cloud-controller-manager`, `do-shared-informers` and `service-controller` (one controller, by how it is started),
 * `csi-do-controller-sa`, `snapshot-controller`.
 */
const controllerAccounts = (/* unused pure expression or super */ null && ([
    'cloud-',
    'csi-',
    'digitalocean-',
    'do-',
    'doks-',
    'persistent-volume-',
    'service-',
    'snapshot-'
]));
/** Groups that DigitalOcean gives to everyone who comes with a kubeconfig of its, by how they begin. */
const peopleGroups = (/* unused pure expression or super */ null && (['do-role-name:', 'do:', 'k8saas:']));
/** Whether other people than we are held, as far as our own groups tell. */
function guard_policy_isAmongPeople(self) {
    return self?.groups.some((group) => peopleGroups.some((start) => group.startsWith(start))) ?? false;
}
/**
 * What the cluster's API server refuses: objects by which DigitalOcean's controllers, or one that writes DNS records, would take over
 * what this cluster did not make. Manifests are copied from production with their annotations, and a controller acts within seconds:
 * the only place that is early enough is the API server itself.
 *
 * Controllers write the id of a load balancer into its Service, and make volumes. The names of those in DigitalOcean's own control plane
 * are not published, so the rules say who is no controller: we, everyone with a kubeconfig, and service accounts that are not in
 * `controllerAccounts`. What an object had before is not taken from it.
 */
function guard_policy_guardManifests(options) {
    const digest = createHash('sha256')
        .update(JSON.stringify(policyOf(options, '')))
        .digest('hex')
        .slice(0, 12);
    const binding = {
        apiVersion,
        kind: 'ValidatingAdmissionPolicyBinding',
        metadata: { name: guard_policy_guardName },
        spec: { policyName: guard_policy_guardName, validationActions: ['Deny'], paramRef: undefined, matchResources: undefined }
    };
    return [policyOf(options, `${guard_policy_rulesVersion}-${digest}`), binding];
}
const apiVersion = 'admissionregistration.k8s.io/v1';
function policyOf(options, stamp) {
    const change = ['CREATE', 'UPDATE'];
    return {
        apiVersion,
        kind: 'ValidatingAdmissionPolicy',
        metadata: { name: guard_policy_guardName, annotations: { [guard_policy_stampAnnotation]: stamp } },
        spec: {
            failurePolicy: 'Fail',
            // Nothing here may be narrowed by somebody else, so each field is said.
            paramKind: undefined,
            matchConditions: [],
            matchConstraints: {
                matchPolicy: 'Equivalent',
                namespaceSelector: {},
                objectSelector: {},
                excludeResourceRules: [],
                resourceRules: [
                    // Annotations can be written by way of the status, too.
                    guard_policy_rule('', ['services', 'services/status'], change),
                    guard_policy_rule('', ['persistentvolumes', 'persistentvolumes/status'], change),
                    guard_policy_rule('networking.k8s.io', ['ingresses', 'ingresses/status'], change),
                    guard_policy_rule('gateway.networking.k8s.io', ['*'], change),
                    guard_policy_rule('externaldns.k8s.io', ['dnsendpoints', 'dnsrecords'], change),
                    guard_policy_rule('snapshot.storage.k8s.io', ['volumesnapshotcontents', 'volumesnapshotcontents/status'], change),
                    guard_policy_rule('storage.k8s.io', ['volumeattachments'], ['CREATE'])
                ]
            },
            variables: [
                { name: 'annotations', expression: annotationsOf('object') },
                { name: 'before', expression: `oldObject == null ? {} : ${annotationsOf('oldObject')}` },
                { name: 'balancer', expression: balancerOf('object') },
                { name: 'balancerBefore', expression: `oldObject == null ? {} : ${balancerOf('oldObject')}` },
                { name: 'byController', expression: byController(options) }
            ],
            validations: [
                {
                    expression: `object.kind != 'Service' || !has(object.metadata.name) || object.metadata.name != ${guard_policy_quote(guard_policy_stampProbe)}`,
                    messageExpression: guard_policy_quote(`these are the rules ${stamp}`)
                },
                ...loadBalancerRules(options),
                ...hostRules(options),
                ...volumeRules()
                // Said in place of a message over several lines, which a copied value may hold.
            ].map((each) => ({
                ...each,
                message: 'it names what this cluster did not make, or a host outside of its domains'
            }))
        }
    };
}
function guard_policy_rule(group, resources, operations) {
    return { apiGroups: [group], apiVersions: ['*'], resources, operations, scope: '*' };
}
function annotationsOf(object) {
    return `has(${object}.metadata.annotations) ? ${object}.metadata.annotations : {}`;
}
/** The annotations that a Service has, or is going to get: controllers copy those that a Gateway says to the Service that they make for it. */
function balancerOf(object) {
    const infrastructure = `${object}.spec.infrastructure`;
    return `${object}.kind == 'Service' ? (${annotationsOf(object)}) : ${object}.kind == 'Gateway' && has(${object}.spec) && has(${infrastructure}) && has(${infrastructure}.annotations) ? ${infrastructure}.annotations : {}`;
}
/** No controller makes a Service with the id of a load balancer, and no Gateway. */
function byController({ self }) {
    const user = 'request.userInfo.username';
    const account = 'system:serviceaccount:';
    const own = self?.groups.filter((group) => !group.startsWith('system:')) ?? [];
    return [
        `object.kind != 'Gateway' && (object.kind != 'Service' || request.operation == 'UPDATE')`,
        `${user} != ${guard_policy_quote(self?.username ?? '')}`,
        `!(has(request.userInfo.groups) && request.userInfo.groups.exists(group, group in ${guard_policy_list(own)} || ${guard_policy_list(peopleGroups)}.exists(start, group.startsWith(start))))`,
        // Cilium's operator, which runs under this name in DigitalOcean's control plane, copies annotations to Services of its own.
        `!${user}.startsWith('cilium')`,
        `(!${user}.startsWith(${guard_policy_quote(account)}) || ${guard_policy_list(controllerAccounts)}.exists(start, ${user}.startsWith(${guard_policy_quote(`${account}kube-system:`)} + start)))`
    ].join(' && ');
}
function loadBalancerRules({ names: { prefix } }) {
    const name = `${ofLoadBalancer}name`;
    // As `isNameOf` has it, without the project's own name.
    const own = `${prefix}-`;
    const isSafe = (map) => `(${guard_policy_quote(recordsDisabled)} in variables.${map} && variables.${map}[${guard_policy_quote(recordsDisabled)}] == 'true')`;
    return [
        unless(guard_policy_loadBalancerId, `${isUnchanged(guard_policy_loadBalancerId)} || variables.byController`, {
            message: `'the annotation ${guard_policy_loadBalancerId} (' + ${value(guard_policy_loadBalancerId)} + ') names a load balancer that this ' + object.kind + ' did not get here: DigitalOcean would hand it over to this cluster, and delete it with the Service. Leave the annotation out: the controller sets it'`
        }),
        unless(name, `${isUnchanged(name)} || ${value(name)}.startsWith(${guard_policy_quote(own)}) && !${value(name)}.startsWith(${guard_policy_quote(`${own}-`)})`, {
            message: `'the annotation ${name} (' + ${value(name)} + ') could be the name of a load balancer that is there already, which DigitalOcean would hand over to this cluster. Leave it out, or begin it with ${own}'`
        }),
        // DigitalOcean writes a record for each name of such a certificate, next to the ones that are there.
        ...['certificate-id', 'certificate-name'].map((certificate) => {
            const key = `${ofLoadBalancer}${certificate}`;
            return unless(key, `${isSafe('balancer')} || !${isSafe('balancerBefore')} && (${isUnchanged(key)} || variables.byController)`, {
                message: `'with the annotation ${key} (' + ${value(key)} + ') DigitalOcean makes DNS records of the names in that certificate. Add the annotation ${recordsDisabled}: "true"'`
            });
        })
    ];
}
/** To the controller an empty value is none (digitalocean-cloud-controller-manager, cloud-controller-manager/do/loadbalancers.go). */
function unless(key, allowed, { message }) {
    return {
        expression: `!(${guard_policy_quote(key)} in variables.balancer) || ${value(key)} == '' || ${allowed}`,
        messageExpression: message
    };
}
function value(key) {
    return `variables.balancer[${guard_policy_quote(key)}]`;
}
function isUnchanged(key) {
    return `(${guard_policy_quote(key)} in variables.balancerBefore && variables.balancerBefore[${guard_policy_quote(key)}] == ${value(key)})`;
}
/** external-dns changes the record of each host that it is told, no matter who made that. Its annotations begin in one way since 0.22, in another before. */
function hostRules({ bounds }) {
    const remedy = `or let environment.domains in .github/staging.yml name the domain`;
    const allowed = bounds.join(', ') || 'environment.domains, which allows none';
    // In DNS capital letters say nothing, nor does a dot at the end.
    const written = bounds.map(canonicalName).flatMap((bound) => [bound, `${bound}.`]);
    const isWithin = (host) => `(${host}.trim() == '' || ${guard_policy_list(written)}.exists(bound, ${host}.trim().lowerAscii() == bound || ${host}.trim().lowerAscii().endsWith('.' + bound)))`;
    const inMap = (map, before) => {
        const isForeign = [
            `key.startsWith('external-dns.') && (key.endsWith('/hostname') || key.endsWith('/internal-hostname'))`,
            `!(key in variables.${before} && variables.${before}[key] == variables.${map}[key])`,
            `!variables.${map}[key].split(',').all(host, ${isWithin('host')})`
        ].join(' && ');
        return {
            expression: `!variables.${map}.exists(key, ${isForeign})`,
            messageExpression: `'the annotation ' + variables.${map}.filter(key, ${isForeign}).map(key, key + ' (' + variables.${map}[key] + ')').join(', ') + ' names a host outside of ${allowed}: its record would be changed to lead here. Change it, ${remedy}'`
        };
    };
    const inEndpoint = (kind, path, names) => ({
        expression: `object.kind != '${kind}' || !has(object.spec) || !has(object.spec.${path}) || (oldObject != null && oldObject.spec == object.spec) || ${names}.all(endpoint, !has(endpoint.dnsName) || ${isWithin('endpoint.dnsName')})`,
        messageExpression: `'${kind} names a host outside of ${allowed}: ' + ${names}.filter(endpoint, has(endpoint.dnsName)).map(endpoint, endpoint.dnsName).join(', ') + '. Its record would be changed to lead here. Change it, ${remedy}'`
    });
    return [
        inMap('annotations', 'before'),
        inMap('balancer', 'balancerBefore'),
        inEndpoint('DNSEndpoint', 'endpoints', 'object.spec.endpoints'),
        inEndpoint('DNSRecord', 'endpoint', '[object.spec.endpoint]')
    ];
}
function volumeRules() {
    const of = (kind) => `object.kind != '${kind}' || variables.byController`;
    const isNone = `object.spec.driver != ${guard_policy_quote(guard_policy_volumeDriver)}`;
    const wasSame = (field) => `oldObject != null && oldObject.spec.driver == object.spec.driver && has(oldObject.spec.source.${field}) && oldObject.spec.source.${field} == object.spec.source.${field}`;
    return [
        {
            expression: `${of('PersistentVolume')} || oldObject != null || !has(object.spec.csi) || object.spec.csi.driver != ${guard_policy_quote(guard_policy_volumeDriver)}`,
            messageExpression: `'it names the volume ' + object.spec.csi.volumeHandle + ', which this cluster did not make: it would be attached here, and deleted with this object. Leave out the PersistentVolume, so that its claim gets a new one'`
        },
        {
            // What came before these rules. One that was made for a claim says so, and may be let go of.
            expression: `${of('PersistentVolume')} || oldObject == null || !has(object.spec.persistentVolumeReclaimPolicy) || object.spec.persistentVolumeReclaimPolicy != 'Delete' || (has(oldObject.spec.persistentVolumeReclaimPolicy) && oldObject.spec.persistentVolumeReclaimPolicy == 'Delete') || ${guard_policy_quote(provisionedBy)} in variables.before`,
            messageExpression: `'this cluster did not make its volume: it would be deleted with this object. Leave persistentVolumeReclaimPolicy: Retain'`
        },
        {
            // The rule above believes it.
            expression: `${of('PersistentVolume')} || oldObject == null || !has(object.spec.csi) || object.spec.csi.driver != ${guard_policy_quote(guard_policy_volumeDriver)} || !(${guard_policy_quote(provisionedBy)} in variables.annotations) || (${guard_policy_quote(provisionedBy)} in variables.before && variables.before[${guard_policy_quote(provisionedBy)}] == variables.annotations[${guard_policy_quote(provisionedBy)}])`,
            messageExpression: `'the annotation ${provisionedBy} would say that this cluster made the volume ' + object.spec.csi.volumeHandle + ', and only its driver says that. Leave the annotation as it is'`
        },
        {
            expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.spec.source.snapshotHandle) || object.spec.deletionPolicy == 'Retain' || (${wasSame('snapshotHandle')} && oldObject.spec.deletionPolicy == object.spec.deletionPolicy)`,
            messageExpression: `'it names the snapshot ' + object.spec.source.snapshotHandle + ', which this cluster did not make, and would delete it: set deletionPolicy: Retain'`
        },
        {
            expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.spec.source.volumeHandle) || (${wasSame('volumeHandle')})`,
            messageExpression: `'it names the volume ' + object.spec.source.volumeHandle + ', of which a snapshot would be made. Make a VolumeSnapshot of the claim instead'`
        },
        {
            // By its status the driver knows which snapshot to delete.
            expression: `${of('VolumeSnapshotContent')} || ${isNone} || !has(object.status) || !has(object.status.snapshotHandle) || (oldObject != null && has(oldObject.status) && has(oldObject.status.snapshotHandle) && oldObject.status.snapshotHandle == object.status.snapshotHandle)`,
            messageExpression: `'its status would name the snapshot ' + object.status.snapshotHandle + ', and only its driver says that. Leave the status as it is'`
        },
        {
            expression: `object.kind != 'VolumeAttachment' || !has(object.spec.source.inlineVolumeSpec) || !has(object.spec.source.inlineVolumeSpec.csi) || object.spec.source.inlineVolumeSpec.csi.driver != ${guard_policy_quote(guard_policy_volumeDriver)}`,
            messageExpression: `'it names the volume ' + object.spec.source.inlineVolumeSpec.csi.volumeHandle + ', which would be attached here. Use a PersistentVolumeClaim'`
        }
    ];
}
function guard_policy_list(items) {
    return `[${items.map(guard_policy_quote).join(', ')}]`;
}
/** Text of CEL. */
function guard_policy_quote(text) {
    return `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/guard-cluster.js




/** What an environment's cluster is held to. */
function guard_cluster_guardOf({ names, configuration }) {
    return { names, bounds: boundsOf(configuration, names.environment) };
}
/** Guards the cluster that a stack has made. */
async function guard_cluster_guardOurCluster(environment, clusterId, { openCluster, mask }, deadline) {
    const { clock, log } = environment.context;
    const cluster = await openCluster(environment, clusterId, { mask, deadline });
    try {
        await guard_cluster_guardCluster(cluster, guard_cluster_guardOf(environment), { clock, log, deadline });
    }
    finally {
        cluster.close();
    }
}
/** A stack that makes the cluster and deploys into it, Argo CD perhaps, does so before anything could be refused. */
function guard_cluster_warnOfUnguarded(stack, changes, log) {
    const made = changes.filter(({ actions }) => actions.includes('create'));
    const deployed = made.filter(({ type }) => /^(argocd|helm|k8s|kubectl|kubernetes|kustomization)_/.test(type));
    if (deployed.length > 0 && made.some(({ type }) => type === 'digitalocean_kubernetes_cluster'))
        log.warning(`the stack ${stack} deploys into the cluster that it makes (${deployed.map(({ address }) => address).join(', ')}), before the cluster can refuse what would take over somebody's load balancers, volumes or DNS records. Put that into a later stack`);
}
/** Milliseconds: the API server reads a new policy within a second or two. */
const guard_cluster_patience = 60_000;
/**
 * Puts the guard up, and returns when the API server is seen to refuse by it what we ask ourselves. Nothing that deploys into the
 * cluster may come before.
 */
async function guard_cluster_guardCluster(cluster, options, { clock, log, deadline }) {
    const self = await cluster.whoAmI();
    if (!isAmongPeople(self))
        log.warning(`the cluster puts us into none of the groups that DigitalOcean is known to give to people (${self?.groups.join(', ') ?? 'it does not say who we are'}): what it refuses to us it may take from others with a kubeconfig. Tell the maintainers of staging-actions`);
    const [policy, binding] = guardManifests({ ...options, self });
    const stamp = await putUp(cluster, policy, log);
    await replaceWhole(cluster, binding);
    try {
        await waitUntil(async () => {
            for (const { object, refused } of probes(stamp)) {
                const refusal = await cluster.refusal(object);
                if (!refusal?.includes(refused))
                    return { kind: 'waiting', seen: refusal ?? taken(object) };
            }
            return { kind: 'done', value: undefined };
        }, {
            awaited: "the cluster to refuse what would take over somebody's load balancer or volume",
            clock,
            deadline: deadline.within(guard_cluster_patience),
            log,
            first: 200,
            most: 2000
        });
    }
    catch (error) {
        if (error instanceof WaitTimeoutError && !deadline.signal.aborted && deadline.remaining() > 0)
            throw new WaitTimeoutError(error.awaited, error.lastSeen, error.elapsed, {
                hint: `ValidatingAdmissionPolicies are part of Kubernetes since 1.30: which version is the cluster of? The policy is \`kubectl get validatingadmissionpolicy ${guardName} -o yaml\`.`
            });
        throw error;
    }
}
/** The stamp of the rules that are there now: ours, or those of a newer version of this product that shares the environment. */
async function putUp(cluster, policy, log) {
    const there = text(await cluster.find(refOf(policy)), 'metadata', 'annotations', stampAnnotation);
    if (there !== undefined && Number.parseInt(there, 10) > rulesVersion) {
        log.warning(`the policy ${guardName} of the cluster is of a newer version of staging-actions, and is left as it is. Use the same version everywhere`);
        return there;
    }
    await replaceWhole(cluster, policy);
    return policy.metadata.annotations?.[stampAnnotation] ?? '';
}
/** Nothing that others added to it stays: a selector, or a condition, would make it weaker. */
async function replaceWhole(cluster, wanted) {
    const { spec } = await cluster.replace(wanted);
    if (!holds(wanted['spec'], spec))
        throw new StagingError('service-error', `the cluster keeps another ${wanted.kind} ${guardName} than it was given`, {
            hint: 'Does a mutating webhook, or a MutatingAdmissionPolicy, change it?'
        });
}
/** Whether all that is wanted is there. What is empty, or undefined, has to be. */
function holds(wanted, found) {
    if (typeof wanted !== 'object' || wanted === null)
        return wanted === undefined ? found === undefined : wanted === found;
    const entries = Object.entries(wanted);
    if (entries.length === 0 || Array.isArray(wanted))
        return (Object.keys(found ?? {}).length === entries.length &&
            entries.every(([key, one]) => holds(one, found[key])));
    return (typeof found === 'object' &&
        found !== null &&
        entries.every(([key, one]) => holds(one, found[key])));
}
/** The first is refused to everybody, by these rules alone; the others by what they are for, the last one to us. */
function probes(stamp) {
    const service = (name, annotations) => ({
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name, namespace: 'default', annotations },
        spec: { ports: [{ port: 80 }] }
    });
    const volume = {
        apiVersion: 'v1',
        kind: 'PersistentVolume',
        metadata: { name: `${guardName}-probe` },
        spec: {
            accessModes: ['ReadWriteOnce'],
            capacity: { storage: '1Gi' },
            csi: { driver: volumeDriver, volumeHandle: 'a-copy' }
        }
    };
    return [
        { object: service(stampProbe, {}), refused: `the rules ${stamp}` },
        { object: service(`${guardName}-probe`, { [loadBalancerId]: 'a-copy' }), refused: `'${guardName}'` },
        { object: volume, refused: `'${guardName}'` }
    ];
}
function taken({ kind, metadata }) {
    return metadata.name === stampProbe
        ? 'its new rules are not in force yet'
        : `it takes a ${kind} that names a ${kind === 'Service' ? 'load balancer' : 'volume'} of somebody's`;
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
/** What a node pulls images with counts only in a Secret of the type that belongs to it. */
const pullKey = '.dockerconfigjson';
function secret(namespace, name, values, labels = {}) {
    return {
        apiVersion: 'v1',
        kind: 'Secret',
        type: Object.hasOwn(values, pullKey) ? 'kubernetes.io/dockerconfigjson' : 'Opaque',
        metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': 'staging-actions', ...labels } },
        data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString('base64')]))
    };
}

// EXTERNAL MODULE: ./packages/environment/build/src/provision/watch-generation.js
var watch_generation = __webpack_require__(38449);
;// CONCATENATED MODULE: ./packages/environment/build/src/provision/make.js





















/** Journals what is going to be made, then makes it: all stacks, in their order. */
async function make_makeEnvironment(request, deps) {
    const { environment, generation, teamUuid, before, deadline } = request;
    const { configuration, context, ledger } = environment;
    const { clock, log } = context;
    await ledger.update('provision: about to create', (current) => {
        requireGeneration(current, generation, 'creating anything');
        const begun = withStackBegun(current, { runUrl: context.run.url });
        return { ...withJournal(begun, plannedJournal(environment, deps)), teamUuid };
    });
    const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal });
    const inner = deadline.within(Number.POSITIVE_INFINITY, watch.signal);
    const outputs = {};
    const inState = new Map();
    const held = new Set();
    const states = [];
    try {
        await waitUntilWhole(environment, before.resources, inner);
        let guarded;
        for (const stack of configuration.stacks) {
            await log.group(`Apply the stack ${stack.name}`, async () => Object.assign(outputs, await applyStack(stack, { ...request, deadline: inner }, deps, { inState, held, states })));
            // A later stack may deploy into the cluster.
            const made = outputs['cluster_id'];
            if (typeof made === 'string' && made !== '' && made !== guarded) {
                requireMade(made, stack, inState);
                await guardOurCluster(environment, made, deps, inner);
            }
            guarded = made;
        }
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
    const loadBalancerIp = outputs[addressName];
    return {
        clusterId,
        loadBalancerIp: typeof loadBalancerIp === 'string' && loadBalancerIp !== '' ? loadBalancerIp : undefined,
        inState,
        states,
        secrets: secretsOf(outputs['secrets'], { mask: deps.mask, open: make_openly(environment, clusterId) })
    };
}
/**
 * An output is a text that a stack says: of data, or of a variable, it may be anybody's cluster, into which everything would be deployed.
 * What this environment's states hold was judged before it was made or taken over.
 */
function requireMade(clusterId, { name }, inState) {
    if (inState.has(resourceKey({ kind: 'cluster', id: clusterId })))
        return;
    throw new RefusedError('foreign-environment', `the output \`cluster_id\` of the stack ${name} is ${JSON.stringify(clusterId)}, which is no cluster that the stacks of this environment have made`, {
        hint: 'An environment has a cluster of its own: make it in a stack (digitalocean_kubernetes_cluster), and give its `id` as `cluster_id`.'
    });
}
async function applyStack(stack, request, deps, found) {
    const { environment, generation, before, observe, abandoned, deadline } = request;
    const { configuration, context, names, ledger, apps } = environment;
    const { log } = context;
    const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
    const useLockfile = await deps.states.honoursConditionalWrites(backend);
    if (!useLockfile)
        log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`);
    const directory = join(context.workspace, stack.directory);
    const variables = stackVariables(stack, names, configuration, apps);
    const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline });
    try {
        await terraform.init({ ...backend, useLockfile });
        const document = await ledger.read();
        requireGeneration(document, generation, `applying the stack ${stack.name}`);
        const now = () => stateOf({ terraform, backend, states: deps.states });
        const isOurs = judgeState(stack, backend, await now(), { document, domain: configuration.environment.domain });
        // A load balancer refuses a tag that does not exist; and the search key is there before anything that it must find.
        await environment.digitalocean.tags.ensure(names.ownerTag);
        const writeDown = () => (isOurs ? writeLineageDown(environment, stack, backend, deps) : undefined);
        const observeAgain = async () => {
            await writeDown();
            return observe();
        };
        try {
            const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: 'provision' };
            await despiteStaleLock(lock, (attempt) => applyJudged({
                environment,
                attempt,
                terraform,
                before,
                observe: observeAgain,
                beforeApply: async (changes, seen) => {
                    // From here on it costs: others may have begun since the look before the claim.
                    if (seen.resources.every(({ kind }) => kind === 'tag'))
                        await requireAccountRoom(environment);
                    await writeRecordsAhead(environment, generation, changes, seen);
                    warnOfUnguarded(stack.name, changes, log);
                },
                made: { keys: found.inState, held: found.held },
                fetch: deps.fetch,
                spacesUrl: deps.spacesUrl,
                owns: stack.owns,
                deadline
            }));
        }
        catch (error) {
            await writeDown();
            throw error;
        }
        const state = await now();
        // What fails after this stack fails the run, and the next one must know the state.
        if (!document || !isRecordedLineage(document, backend, state.lineage))
            await writeDown();
        for (const id of idsIn(state))
            found.inState.set(id, stack.owns);
        for (const key of heldKeys(state.resources))
            found.held.add(key);
        found.states.push(...make_entryOf(state, stack.owns, backend, environment));
        const given = await terraform.outputs();
        // An answer of the bucket that lost its body is to Terraform a state without outputs, too.
        const outputs = Object.keys(given).length > 0 ? given : await terraform.outputs();
        return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
    }
    finally {
        await terraform.close();
    }
}
/**
 * Whether the state is ours: it begins now, or has the lineage that was written down. One of a stack whose things bear no mark must be,
 * and one that holds other things that bear none: what is in another one could be anybody's.
 */
function judgeState(stack, backend, { lineage, resources }, { document, domain }) {
    const isOurs = lineage === undefined || (document !== undefined && isRecordedLineage(document, backend, lineage));
    if (isOurs)
        return true;
    const isUnproven = stack.owns === 'state' && resources.length > 0;
    const unprovable = isUnproven ? resources.map(told) : unprovableIn(resources, domain);
    if (unprovable.length > 0)
        throw new RefusedError('foreign-environment', `the state ${backend.key} holds ${some(unprovable)}, which can bear no mark of ours, and the ledger does not know that we began it`, {
            hint: isUnproven
                ? `${stack.name} owns by its state, so nothing else proves what is in it. If all of it is of this environment, destroy that in staging-control; then create it again.`
                : 'Take out of the state what is not of this environment (`terraform state rm`). What is of it, too, and delete that by hand: another run makes it again.'
        });
    return false;
}
/** After a failure, so that the run that tears down can tell the state from somebody's. The failure is what is told. */
async function writeLineageDown(environment, { owns }, backend, { states }) {
    const { ledger, context } = environment;
    try {
        const state = await heldIn(states, backend);
        const entries = make_entryOf(state, owns, backend, environment);
        if (entries.length > 0)
            await ledger.update('provision: a state was begun', (current) => withJournal(current, entries));
    }
    catch (error) {
        context.log.warning(`the lineage of ${backend.key} is not in the ledger: ${toStagingError(error).message}`);
    }
}
/** Addresses of so many things are written down, at the most. */
const mostHeld = 50;
function make_entryOf({ lineage, resources }, owns, backend, { configuration, context }) {
    if (!lineage)
        return [];
    const holds = resources
        .map((one) => ({ ...one, where: whereaboutsOf(one, configuration.environment.domain).kind }))
        .filter(({ where }) => where === 'elsewhere' || (where === 'account' && owns === 'state'))
        .map(({ address }) => address);
    const at = new Date(context.clock.now()).toISOString();
    return [
        {
            kind: stateEntry,
            id: lineage,
            name: placeOf(backend),
            by: context.run.url,
            at,
            ...(holds.length > 0 && { holds: holds.slice(0, mostHeld) })
        }
    ];
}
/** What our outputs say, and what stands in names and addresses. */
function make_openly({ names, configuration, context, apps }, clusterId) {
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
function plannedJournal({ names, context, configuration }, { spacesUrl }) {
    const at = new Date(context.clock.now()).toISOString();
    const by = context.run.url;
    const { domain } = configuration.environment;
    const plan = { cluster: names.cluster, database: names.database, vpc: names.vpc, 'load-balancer': names.loadBalancer };
    return [
        ...Object.entries(plan).map(([kind, name]) => ({ kind, id: '', name, by, at })),
        ...plannedStates(stackBackends(names, configuration, spacesUrl), { by, at }),
        ...(domain === undefined ? [] : [{ kind: zoneEntry, id: domain, name: domain, by, at }])
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/after-a-destroy.js







/**
 * A destroy waits for the runs that provision. One that takes ours for dead does not: its machine was not heard of any more, and
 * went on all the same. What we have made since its last look nobody knows of then. So it is written down as an environment whose
 * time is over: the reaper destroys it within the hour. Nothing is thrown: what we failed with is what is told. `generation`: that
 * our claim wrote.
 */
async function after_a_destroy_leaveToReaper(environment, generation, deps) {
    const { ledger, context, names } = environment;
    const { log, clock, signal } = context;
    // A run that was cancelled has no time for it.
    if (signal.aborted)
        return;
    try {
        const document = await ledger.read();
        if (!document || document.generation === generation || isLookedAfter(document))
            return;
        const states = await beganStates(environment, deps);
        const { resources } = await observeOurs(environment, document);
        const made = [...states, ...journalOf(environment, { resources })];
        if (made.length === 0)
            return;
        const now = new Date(clock.now()).toISOString();
        const written = await ledger.update('provision: made after the destroy', (current) => isLookedAfter(current)
            ? undefined
            : { ...withJournal(current, made), life: { since: document.life?.since ?? now, until: now, usedAt: now } });
        if (written.life?.until !== now)
            return;
        const told = made.map(({ kind, name }) => `${kind} ${name}`).join(', ');
        log.warning(`what this run made after ${names.environment} was destroyed is left to staging-reaper: ${told}`);
    }
    catch (error) {
        log.warning(`whether something was made after the destroy could not be seen: ${toStagingError(error).message}`);
    }
}
/** Somebody wants it, or is destroying it. */
function isLookedAfter({ life, operations }) {
    return life !== null || operations.some(({ kind }) => kind === 'teardown');
}
/** With something in them. */
async function beganStates(environment, deps) {
    const { configuration, names } = environment;
    const all = await Promise.all(configuration.stacks.map(async (stack) => {
        const backend = stackBackend(stack, names, configuration, deps.spacesUrl);
        const state = await heldIn(deps.states, backend);
        return state.resources.length === 0 ? [] : entryOf(state, stack.owns, backend, environment);
    }));
    return all.flat();
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/claim.js







/**
 * Enters a provision into the ledger as soon as no other operation is in the way; waits for those that are. Its lease comes in
 * the same write: a teardown that ends meanwhile must see that the environment is wanted. It lasts until the deadline.
 * The document is as written: its generation is the one that everything from now on must carry.
 */
async function claim_claimProvision(environment, { operation, lease }, deadline) {
    const { ledger, github, context, names, configuration } = environment;
    const { clock, log } = context;
    try {
        return await waitUntil(async () => {
            const isOver = await verdictOn(await ledger.read(), context.run, { github, clock });
            let busy;
            let abandoned = [];
            let begins = false;
            let own;
            const document = await ledger.update(`provision: claim by ${operation.actor}`, (current) => {
                const since = new Date(clock.now()).toISOString();
                const claim = claimOperation(current, { ...operation, since }, isOver);
                busy = claim.kind === 'busy' ? claim.by : undefined;
                if (claim.kind === 'busy')
                    return undefined;
                const kept = new Set(claim.document.operations.map(({ id }) => id));
                abandoned = abandonedIn(current, current.operations.filter(({ id }) => !kept.has(id)), clock.now());
                begins = !current.life;
                own = liveLeases(current, clock.now()).find(({ id }) => id === lease.id);
                const until = clock.now() + deadline.remaining();
                const living = withLife(claim.document, configuredLimits(configuration), clock.now());
                return withLease(living, claim_renewed(own, { ...lease, since }, until));
            });
            return busy
                ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
                : { kind: 'done', value: { document, abandoned, begins, heldUntil: own?.until } };
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
function claim_renewed(own, lease, until) {
    const latest = Math.max(until, own ? Date.parse(own.until) : 0);
    return { ...lease, since: own?.since ?? lease.since, until: new Date(latest).toISOString() };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/withheld.js




/**
 * What must not go yet, by `<kind>/<id>` with the reason, one clause: it is the proof of something that is still there, and that
 * nothing would prove after it.
 * - A load balancer, or a node with its cluster, while a record of ours leads to it. What is more, an address that is given back while
 *   a name leads to it is soon somebody else's.
 * - A cluster, while it alone proves something that would not go with it.
 * - A tag, while anything is there: the next run finds it by that.
 */
function withheld_withheld(resources, standing) {
    const there = resources.filter((one) => !standing.goneAt.has(resourceKey(one)));
    const reasons = ledTo(there, standing);
    const last = lastOfCluster(there, reasons, standing);
    for (const one of there)
        if (one.kind === 'cluster' && last)
            reasons.set(resourceKey(one), last);
        else if (one.kind === 'tag') {
            const left = there.find(({ kind }) => kind !== 'tag');
            if (left)
                reasons.set(resourceKey(one), foundBy(left));
        }
    return reasons;
}
/**
 * The same of what a state holds, `<address> (<id>), since …`: nothing may be destroyed by a state with such a thing. What it holds
 * itself Terraform deletes in order, the tag last.
 */
function withheld_withheldIn(held, resources, standing) {
    const keyOf = ({ type, id }) => {
        const kind = kindOfType[type];
        return kind && id ? resourceKey({ kind, id }) : undefined;
    };
    const within = new Set(held.map(keyOf));
    const there = resources.filter((one) => !standing.goneAt.has(resourceKey(one)));
    const reasons = ledTo(there, standing);
    const last = lastOfCluster(there, reasons, standing);
    const outside = there.find((one) => one.kind !== 'tag' && !within.has(resourceKey(one)) && !goesWithCluster(one));
    return held.flatMap((one) => {
        const key = keyOf(one);
        const kind = kindOfType[one.type];
        const because = 
        // Also of one that is gone: then the state is what proves it to have been ours.
        kind === 'cluster'
            ? last
            : kind === 'tag'
                ? outside && resources.some((other) => resourceKey(other) === key) && foundBy(outside)
                : key && reasons.get(key);
        return because ? [`${told(one)}, since ${because}`] : [];
    });
}
function ledTo(there, { goneAt, pointing = [] }) {
    const records = [...there, ...pointing].filter((one) => one.kind === 'dns-record' && one.address && !goneAt.has(resourceKey(one)));
    return new Map(there.flatMap((one) => {
        const record = records.find(({ address = '' }) => one.addresses?.includes(canonicalAddress(address)));
        return record ? [[resourceKey(one), `the record ${record.name} still leads to it`]] : [];
    }));
}
/**
 * Why the cluster is needed: for a name that leads to its node, or as a proof. After it, a load balancer that it made is known by the
 * name that Kubernetes gives, if it has that.
 */
function lastOfCluster(there, reasons, { unmarked }) {
    const node = there.find((one) => one.kind === 'droplet' && one.proof === 'cluster' && reasons.has(resourceKey(one)));
    if (node)
        return `${reasons.get(resourceKey(node))}, its node ${node.name}`;
    const only = there.find((one) => {
        const key = resourceKey(one);
        const isNamed = one.kind === 'load-balancer' && one.proof === 'cluster' && !isKubernetesName(one.kind, one.name);
        return unmarked?.has(key) || (isNamed && reasons.has(key));
    });
    return only && `nothing else proves that the ${only.kind} ${only.name} is ours`;
}
function foundBy({ kind, name }) {
    return `the ${kind} ${name} is still there, and is found by it`;
}
function goesWithCluster({ kind, proof }) {
    return proof === 'cluster' && (kind === 'droplet' || kind === 'firewall');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/remove.js





/** Of a run that has seen nothing yet. */
function remove_noSightings() {
    return { goneAt: new Map(), missingSince: new Map(), taken: new Set(), asked: new Set() };
}
/** Nodes go with their cluster, some minutes later: deleting them by hand is for those that do not. */
const remove_patience = 180_000;
/**
 * Deletes all that is there and waits until each is gone. What is refused, or does not go in time, is told, stays out of
 * `goneAt`, and keeps nothing else from going but what proves it to be ours. Throws only when the run is cancelled.
 */
async function remove_removeResources(resources, deps) {
    for (const { name, most, share } of deletionStages) {
        const kinds = kindsOfStage(name);
        const kept = withheld(resources, deps);
        const due = resources.filter((one) => kinds.includes(one.kind) && !kept.has(resourceKey(one)));
        if (due.length === 0)
            continue;
        // What waits for it would be refused until the time is over.
        const isHeldUp = resources.some((one) => one.kind !== 'tag' && kept.has(resourceKey(one)));
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
    const due = resources.filter((one) => passive.includes(one.kind) && !deps.taken.has(resourceKey(one)));
    await Promise.all(due.map((one) => seen(one, deps)));
}
/**
 * What a list shows still, and what is not there when it is asked for by its id: nobody has asked for its deletion. The list may be
 * behind, or the other answers wrong: it counts as there until it was asked for.
 */
function remove_doubtGone(listed, { goneAt, missingSince, asked }) {
    for (const key of listed) {
        if (asked.has(key))
            continue;
        goneAt.delete(key);
        missingSince.delete(key);
    }
}
/** Only looks; for what something else is deleting. What cannot be looked at is not known to be gone. */
async function remove_noteGone(resources, deps) {
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
    const key = resourceKey(resource);
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
    if (!(error instanceof StagingError) || error.reason === 'cancelled')
        throw error;
    return error.hint ? `${error.message} ${error.hint}` : error.message;
}
const inUse = (/* unused pure expression or super */ null && ([409, 412, 422]));
/**
 * Of these a 403 says that something is in it, uses it, or is still being done to it ("Load Balancer can't be updated while it
 * processes previous actions", digitalocean/openapi#1173); elsewhere, that the token may not: no later attempt may either.
 */
const forbiddenInUse = (/* unused pure expression or super */ null && (['load-balancer', 'vpc', 'certificate']));
/** A 404 to what was there a moment ago may be the answer to our own earlier attempt, or no answer at all. */
async function requestDelete(resource, digitalocean) {
    try {
        return (await kindRules[resource.kind].delete(digitalocean, resource))
            ? { kind: 'taken', seen: 'being deleted' }
            : { kind: 'unknown', seen: 'not found when it was to be deleted' };
    }
    catch (error) {
        const isInUse = ({ status }) => inUse.includes(status) || (status === 403 && forbiddenInUse.includes(resource.kind));
        if (error instanceof ApiError && isInUse(error))
            return { kind: 'refused', seen: `refused (${error.status}): ${error.detail ?? 'no reason given'}` };
        throw error;
    }
}
/** Notes the moment when it was first not found, once that is sure. */
async function look(resource, deps) {
    const { digitalocean, clock, goneAt, missingSince, taken } = deps;
    const key = resourceKey(resource);
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
function write_down_withDoomed(document, doomed, { run, clock }) {
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
async function write_down_writeDown({ ledger, context }, doomed, { generation, what }) {
    if (doomed.length === 0)
        return;
    await ledger.update(what, (current) => {
        requireGeneration(current, generation, 'deleting anything');
        const next = write_down_withDoomed(current, doomed, context);
        return next === current ? undefined : next;
    });
}
const taggable = { volume: 'volume', 'volume-snapshot': 'volume_snapshot' };
/**
 * Puts our own tag on the volumes and snapshots that our cluster proves to be ours: once it is gone, nothing else would, and a
 * run after us could not tell them from somebody's. Answers `<kind>/<id>` of those on which it could not be put.
 */
async function write_down_markProven({ digitalocean, names, context }, doomed, remove) {
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
        context.log.info(`they could not all be marked as ours at once: ${toStagingError(error).message}`);
    }
    // One that is gone by now has all of them refused.
    await noteGone(due.map(({ one }) => one), remove);
    for (const each of due) {
        const key = resourceKey(each.one);
        if (remove.goneAt.has(key))
            continue;
        try {
            await put([each]);
        }
        catch (error) {
            context.signal.throwIfAborted();
            unmarked.add(key);
            context.log.warning(`the ${each.one.kind} ${each.one.name} (${each.one.id}) could not be marked as ours, so its cluster stays: ${toStagingError(error).message}`);
        }
    }
    return unmarked;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/clear-the-way.js






/**
 * Before anything is made: what broke for good goes, proven to be ours, since Terraform would keep it; and what a cluster made that is gone, or goes
 * now, is marked as ours and written down. The state that still proves it forgets that cluster with the next apply; the volumes
 * themselves stay until the teardown, for a person may want what is on them.
 */
async function clear_the_way_clearTheWay({ environment, generation, observed, observe, deadline }) {
    const { digitalocean, context } = environment;
    const { clock, log } = context;
    // Nothing of what a cluster made goes along.
    const broken = observed.resources.filter(({ isBroken }) => isBroken).map(({ associated: _, ...one }) => one);
    const made = observed.resources.filter(({ kind, proof }) => proof === 'cluster' && kept.has(kind));
    const isOrphaned = !observed.cluster || broken.some(({ kind }) => kind === 'cluster');
    const due = [...broken, ...(isOrphaned ? made : [])];
    if (due.length === 0)
        return observed;
    const remove = { digitalocean, clock, log, deadline, ...noSightings() };
    await writeDown(environment, due, { generation, what: 'provision: what a cluster that is no more has made' });
    const unmarked = await markProven(environment, due, remove);
    if (unmarked.size > 0)
        throw new StagingError('service-error', `${unmarked.size} volumes or snapshots of a cluster that is no more could not be marked as ours`, {
            hint: 'Run it again: without the mark nothing would prove them to be ours after the next apply.'
        });
    if (broken.length === 0)
        return observed;
    // What leads to a load balancer goes before it, and is made again with the new address.
    const names = observed.resources.filter(({ kind, address }) => kind === 'dns-record' && address && broken.some((one) => one.addresses?.includes(canonicalAddress(address))));
    const needed = withheld(observed.resources.filter((one) => !names.includes(one)), remove);
    for (const one of broken) {
        const because = needed.get(resourceKey(one));
        if (because)
            throw new StagingError('service-error', `the ${one.kind} ${one.name} (${one.id}) is broken and cannot be replaced: ${because}`, { hint: 'Destroy the environment in staging-control, and create it again.' });
        log.warning(`the ${one.kind} ${one.name} (${one.id}) is broken for good: it is deleted, and made again`);
    }
    const going = [...names, ...broken];
    await log.group('Delete what is broken', () => removeResources(going, remove));
    const left = going.filter((one) => !remove.goneAt.has(resourceKey(one)));
    if (left.length > 0)
        throw new StagingError('service-error', `what is broken for good could not be deleted: ${left.map(({ kind, name, id }) => `${kind} ${name} (${id})`).join(', ')}`, { hint: 'Run it again. What it cannot delete then must be deleted by hand.' });
    return observe();
}
const kept = new Set(['volume', 'volume-snapshot', 'load-balancer']);

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/bootstrap.js




/**
 * What makes a cluster a platform, in the order of the files' names.
 * @param directory absolute path of the folder with the manifests.
 * @param placeholders `${name}` in the manifests, by name. Anything else in this form stays as it is.
 * @throws StagingError invalid-configuration, when a manifest names one whose value is undefined: nobody knows it.
 */
async function bootstrap_readBootstrap(directory, placeholders) {
    const files = (await foldersFiles(directory)).filter((file) => /\.ya?ml$/.test(file)).sort();
    const manifests = [];
    for (const file of files) {
        const text = await readFile(join(directory, file), 'utf8');
        manifests.push(...parseManifests(substitute(text, placeholders, file), file));
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
/** The Secrets with the namespaces that they need. One that is there is left alone: applied again it would lose its labels. */
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
function substitute(text, placeholders, file) {
    return text.replace(/\$\{([a-z_]+)\}/g, (whole, name) => {
        if (!Object.hasOwn(placeholders, name))
            return whole;
        const value = placeholders[name];
        if (value === undefined)
            throw new StagingError('invalid-configuration', `${file} names ${whole}, and the stacks' outputs do not give it`, {
                hint: `Give a stack an output \`${name}\` that is not empty.`
            });
        return value;
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/judge-answer.js
/** Statuses that a load balancer gives by itself; an ingress controller gives them for an app without pods too. */
const unserved = (/* unused pure expression or super */ null && ([502, 503, 504]));
/** Whether it is worth asking the address for a host that no app has. */
function judge_answer_needsSecondLook(answer) {
    return answer.kind === 'http' && unserved.includes(answer.status);
}
/**
 * Whether an address answers for the host. An app that is not there yet is fine: the ingress controller says 404. So is one
 * that is broken, for those who deploy it: what tells it from a load balancer without a healthy node is that the controller
 * still knows to say 404 for a host of nobody.
 */
function judge_answer_judgeAnswer({ host, address, answer, forNobody }) {
    const at = `the address ${address}`;
    if (answer.kind === 'unasked')
        return undefined;
    if (answer.kind === 'certificate')
        return judge_answer_judgeCertificate(host, at, answer.certificate);
    // Hosted runners have no IPv6: that an address cannot be asked from here says nothing about it.
    if (answer.kind === 'failed' && address.includes(':') && noIPv6.includes(answer.code))
        return undefined;
    if (answer.kind === 'failed')
        return {
            host,
            seen: `${at} ${failures[answer.code] ?? `did not answer: ${answer.message}`}`,
            expected: 'an answer over HTTP',
            remedy: 'Is the load balancer active, does it have a rule for this port, and a certificate where it is HTTPS?'
        };
    const isServed = forNobody === undefined || (forNobody.kind === 'http' && !unserved.includes(forNobody.status));
    if (!unserved.includes(answer.status) || isServed)
        return undefined;
    return {
        host,
        seen: `${at} answered ${answer.status} for it, and for a host that no app has`,
        expected: "the ingress controller's answer, 404 as long as there is no app",
        remedy: "The load balancer has no healthy node: is the ingress controller running, does its Service listen on the node port that the load balancer's rule and health check name, and do the nodes' firewalls admit the VPC?"
    };
}
const noIPv6 = (/* unused pure expression or super */ null && (['ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL', 'EAFNOSUPPORT']));
const failures = {
    ECONNREFUSED: 'refused the connection',
    ECONNRESET: 'hung up',
    TimeoutError: 'did not answer in 10 seconds',
    EHOSTUNREACH: 'cannot be reached',
    ENETUNREACH: 'cannot be reached from here'
};
const problems = {
    DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
    SELF_SIGNED_CERT_IN_CHAIN: 'is of an authority that is not trusted',
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'is of an authority that is not trusted, or sent without its intermediate certificate',
    UNABLE_TO_GET_ISSUER_CERT: 'is of an authority that is not trusted, or sent without its intermediate certificate',
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is of an authority that is not trusted, or sent without its intermediate certificate'
};
/** What ingress controllers show when they have nothing for the name: Traefik's and ingress-nginx's own. */
const placeholder = /TRAEFIK DEFAULT CERT|Kubernetes Ingress Controller Fake Certificate|\.traefik\.default$/;
function judge_answer_judgeCertificate(host, at, certificate) {
    const { names, issuer, validFrom, validTo, problem, coversHost } = certificate;
    const covered = names.slice(0, 5).join(', ');
    const shown = `${at} shows a certificate${covered ? ` for ${covered}` : ''}${issuer ? ` from ${issuer}` : ''}`;
    const expected = `a valid one for ${host}`;
    if (names.some((name) => placeholder.test(name)))
        return {
            host,
            seen: `${shown}: the ingress controller's own placeholder`,
            expected,
            remedy: `The ingress controller has no certificate for ${host}: give its Ingress one (\`tls\`), or end TLS at the load balancer.`
        };
    if (problem === 'CERT_HAS_EXPIRED')
        return {
            host,
            seen: `${shown} that expired on ${validTo}`,
            expected,
            remedy: 'Renew it: DigitalOcean renews its own only in a zone that is delegated to it.'
        };
    if (problem === 'CERT_NOT_YET_VALID')
        return {
            host,
            seen: `${shown} that is not valid before ${validFrom}`,
            expected,
            remedy: 'Wait, or use another one.'
        };
    if (!coversHost)
        return {
            host,
            seen: `${shown} which does not cover it`,
            expected,
            remedy: `Name ${host} in the certificate (infra/foundation), or name another in \`certificate_name\`. A wildcard stands for exactly one label: *.example.com covers neither example.com nor a.b.example.com.`
        };
    return {
        host,
        seen: `${shown} that ${problems[problem ?? ''] ?? `is not trusted (${problem})`}`,
        expected,
        remedy: 'Use one of a public authority with its whole chain. For one of your own, give the runner NODE_EXTRA_CA_CERTS.'
    };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/judge-records.js
/** Whether the name leads to us at each of its name servers. Those that do not answer are passed over, as resolvers do. */
function judge_records_judgeRecords(view) {
    const { host, answers, ours, isOurZone, describe } = view;
    const answered = answers.filter(({ answer }) => answer.kind !== 'failed');
    if (answered.length === 0)
        return { kind: 'unanswered', because: renderFailures(view.answers) };
    const expected = ours.size > 0 ? [...ours].join(' or ') : 'an address';
    const missing = answered.filter(({ answer }) => answer.kind === 'nothing').map(({ server }) => server);
    const problems = missing.length > 0
        ? [
            {
                host,
                seen: `${missing.join(', ')} ${missing.length === 1 ? 'knows' : 'know'} no address`,
                expected,
                ...(missing.length === answered.length && {
                    remedy: `Does a stack make a record for ${host}? Only names in \`hosts\` get one from infra/modules/dns.`
                })
            }
        ]
        : [];
    const addresses = new Set(answered.flatMap(({ answer }) => (answer.kind === 'addresses' ? answer.addresses : [])));
    const mustBeOurs = ours.size > 0 && (isOurZone || [...addresses].some((address) => ours.has(address)));
    for (const address of mustBeOurs ? addresses : []) {
        if (ours.has(address))
            continue;
        const at = answered
            .filter(({ answer }) => answer.kind === 'addresses' && answer.addresses.includes(address))
            .map(({ server }) => server);
        const record = describe(address);
        problems.push({
            host,
            seen: `${at.join(', ')} ${at.length === 1 ? 'gives' : 'give'} ${address}${record ? ` (${record})` : ''}, which is not an address of this environment`,
            expected: `${expected} alone`,
            remedy: record
                ? `Delete the ${record}, or give the app another host: part of its traffic goes elsewhere.`
                : `Wait until the name servers agree; if they do not, look for another record of ${host}.`
        });
    }
    if (problems.length > 0)
        return { kind: 'wrong', problems };
    const target = answered.flatMap(({ answer }) => (answer.kind === 'alias' ? [answer.target] : []))[0];
    return { kind: 'addresses', addresses: [...addresses], ...(target !== undefined && { target }) };
}
const meanings = {
    ETIMEOUT: 'did not answer in time',
    ESERVFAIL: 'answered SERVFAIL',
    EREFUSED: 'refused to answer',
    ECONNREFUSED: 'is not there',
    ENOTFOUND: 'has no address'
};
/** `ns1.digitalocean.com answered SERVFAIL, ns2.digitalocean.com did not answer in time` */
function renderFailures(answers) {
    return answers
        .flatMap(({ server, answer }) => answer.kind === 'failed' ? [`${server} ${meanings[answer.code] ?? `failed (${answer.code})`}`] : [])
        .join(', ');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/observe-hosts.js




/** As many origins side by side; each asks every name server, then every address. */
const atOnce = 16;
const observe_hosts_patience = 10_000;
/** Looks at origins from outside: the zone's own name servers, then each address that they give. No resolver hears of a host. */
async function observe_hosts_observeHosts({ domain, origins, addresses, recorded }, deps, 
/** Believe the zone's records in the account instead of name servers that cannot be asked. */
believeRecords) {
    const records = await deps.digitalocean.domains.findRecords(domain);
    const wanted = nameServersIn(records ?? []);
    const found = await findNameServers(domain, deps.dns.resolver).catch(() => undefined);
    const misled = records && found && wanted.length > 0 ? judgeDelegation(domain, found, wanted) : undefined;
    if (misled)
        return origins.map(({ host }) => ({ kind: 'problems', problems: [{ host, ...misled }] }));
    const servers = await openNameServers((found ?? wanted).slice(0, 8), deps.dns);
    const zone = records && { domain, records };
    const lookAt = async (origin) => {
        const { host } = origin;
        const ours = new Set([...addresses, ...recorded(host)]);
        const answers = believeRecords
            ? []
            : await Promise.all(servers.map(async (server) => ({ server: server.name, answer: await server.ask(host) })));
        const verdict = judgeRecords({
            host,
            answers: believeRecords && zone ? [{ server: 'the zone in the account', answer: addressesIn(zone, host) }] : answers,
            ours,
            isOurZone: records !== undefined,
            describe: (address) => describeRecord(zone, host, address)
        });
        deps.signal.throwIfAborted();
        if (verdict.kind === 'wrong')
            return { kind: 'problems', problems: verdict.problems };
        if (verdict.kind === 'unanswered')
            return believeRecords
                ? { kind: 'ready' }
                : { kind: 'unanswered', because: verdict.because || 'nobody could be asked' };
        const further = verdict.target === undefined ? [] : ((await findAddresses(verdict.target, deps.dns.resolver)) ?? []);
        const problems = await askAddresses(origin, [...new Set([...verdict.addresses, ...further])], deps);
        return problems.length === 0 ? { kind: 'ready' } : { kind: 'problems', problems };
    };
    const looks = [];
    for (let first = 0; first < origins.length; first += atOnce)
        looks.push(...(await Promise.all(origins.slice(first, first + atOnce).map(lookAt))));
    return looks;
}
async function askAddresses({ host, isPlain }, addresses, { reach, signal }) {
    const problems = await Promise.all(addresses.map(async (address) => {
        const ask = (more = {}) => reach({ host, address, isPlain, signal: AbortSignal.any([signal, AbortSignal.timeout(observe_hosts_patience)]), ...more });
        const first = await ask();
        // A load balancer that sends browsers to HTTPS does so without any node.
        const leadsToTls = isPlain && first.kind === 'http' && first.location?.startsWith(`https://${host}`);
        const answer = leadsToTls ? await ask({ isPlain: false }) : first;
        const forNobody = needsSecondLook(answer)
            ? await ask({ isPlain: isPlain && !leadsToTls, hostHeader: `no-app-has-this-name.${host}` })
            : undefined;
        signal.throwIfAborted();
        return judgeAnswer({ host, address, answer, ...(forNobody && { forNobody }) });
    }));
    return problems.flatMap((problem) => problem ?? []);
}
/** What the zone's records say, where the name servers themselves cannot be asked. */
function addressesIn({ domain, records }, host) {
    const found = covering(records, domain, host).flatMap(({ type, data }) => ['A', 'AAAA'].includes(type) ? [data] : []);
    const alias = covering(records, domain, host).find(({ type }) => type === 'CNAME');
    if (alias)
        return { kind: 'alias', target: alias.data.replace(/\.$/, '') };
    return found.length > 0 ? { kind: 'addresses', addresses: found } : { kind: 'nothing' };
}
/** `A record 4711 of web.staging.example.com` */
function describeRecord(zone, host, address) {
    const record = zone && covering(zone.records, zone.domain, host).find(({ data }) => data === address);
    return zone && record && `${record.type} record ${record.id} of ${fullName(record.name, zone.domain)}`;
}
/** Of the host itself; else of the wildcard nearest to it. */
function covering(records, domain, host) {
    const at = (name) => records.filter((record) => fullName(record.name, domain) === name);
    const own = at(host);
    if (own.length > 0)
        return own;
    const labels = host.split('.');
    return (labels.map((_, index) => at(['*', ...labels.slice(index + 1)].join('.'))).find(({ length }) => length > 0) ?? []);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/wait-for-hosts.js



/** Looks without an answer of any name server before it is taken that this machine may not ask them. */
const unansweredLooks = 3;
/** How many hosts an error names, each on a line. */
const wait_for_hosts_most = 20;
/**
 * Waits until every host leads to us and is answered for: asked of the zone's name servers and of each address first, and by name
 * last, since a resolver that was asked too early remembers for half an hour that there is nothing.
 */
async function wait_for_hosts_waitForHosts(request, deps) {
    const { clock, deadline, log } = deps;
    const pending = new Set(request.origins);
    let problems = [];
    let unanswered = 0;
    const wait = async (awaited, observe) => {
        try {
            await waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5000 });
        }
        catch (error) {
            if (!(error instanceof WaitTimeoutError) || problems.length === 0)
                throw error;
            throw notReady(problems, error);
        }
    };
    await wait('the hosts', async () => {
        const origins = [...pending];
        const looks = await observeHosts({ ...request, origins }, { ...deps, signal: deadline.signal }, unanswered >= unansweredLooks);
        for (const [index, look] of looks.entries()) {
            const origin = origins[index];
            if (origin && look.kind === 'ready')
                pending.delete(origin);
        }
        problems = looks.flatMap((look, index) => problemsOf(look, origins[index]?.host ?? '', request.domain));
        const isUnanswered = looks.some(({ kind }) => kind === 'unanswered');
        unanswered = isUnanswered ? unanswered + 1 : unanswered;
        if (isUnanswered && unanswered === unansweredLooks)
            log.warning(`the name servers of ${request.domain} cannot be asked from here, so the zone's records are believed and the hosts are asked by name: let the runner reach UDP port 53 to have them proven`);
        return seenAs(problems);
    });
    await wait('the hosts by name', async () => {
        const seen = await Promise.all(request.origins.map((origin) => askByName(origin, deps)));
        problems = seen.flatMap((problem) => problem ?? []);
        return seenAs(problems);
    });
}
function problemsOf(look, host, domain) {
    if (look.kind === 'ready')
        return [];
    if (look.kind === 'problems')
        return look.problems;
    return [{ host, seen: look.because, expected: `an answer of a name server of ${domain}` }];
}
function seenAs(problems) {
    return problems.length === 0
        ? { kind: 'done', value: undefined }
        : { kind: 'waiting', seen: problems.slice(0, wait_for_hosts_most).map(renderProblem).join('; ') };
}
/** Every host that is not ready, with what it was last seen to do, and what can be done. */
function notReady(problems, cause) {
    const lines = problems.slice(0, wait_for_hosts_most).map((problem) => `- ${renderProblem(problem)}`);
    const remedies = [...new Set(problems.flatMap(({ remedy }) => remedy ?? []))].slice(0, 5);
    return new StagingError('not-ready', [
        `not ready after ${Math.round(cause.elapsed / 1000)} s:`,
        ...lines,
        ...(problems.length > wait_for_hosts_most ? ['- …'] : [])
    ].join('\n'), { cause, hint: [...remedies, 'Then run it again: it goes on from here.'].join(' ') });
}
/** Any answer will do: what answers was judged at its address. */
async function askByName({ host, isPlain }, { fetch, deadline }) {
    const url = `${isPlain ? 'http' : 'https'}://${host}/`;
    try {
        const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)]);
        const response = await fetch(url, { redirect: 'manual', signal });
        await response.body?.cancel();
        return undefined;
    }
    catch (error) {
        deadline.signal.throwIfAborted();
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
        const isUnknown = cause instanceof Error && 'code' in cause && ['ENOTFOUND', 'EAI_AGAIN'].includes(String(cause.code));
        return {
            host,
            seen: `${url} is not answered by name: ${cause instanceof Error ? cause.message.slice(0, 200) : 'no answer'}`,
            expected: 'any answer',
            ...(isUnknown && {
                remedy: 'The resolver of this machine was asked before the record was there, and remembers for up to half an hour that it was not.'
            })
        };
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/wait-until-ready.js




/** Each part proven from outside, the cheapest first. Throws `not-ready` with what was missing last. */
async function wait_until_ready_waitUntilReady(request, deps) {
    const { cluster, manifests, hosts } = request;
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
        if (hosts && hosts.origins.length > 0)
            await waitForHosts(hosts, deps);
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
const wait_until_ready_done = { kind: 'done', value: undefined };
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
    return wait_until_ready_done;
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
    return wait_until_ready_done;
}
function comparisonError(application) {
    const condition = items(application, 'status', 'conditions').find((entry) => ['ComparisonError', 'InvalidSpecError'].includes(text(entry, 'type') ?? ''));
    return condition === undefined ? undefined : text(condition, 'message')?.slice(0, 300);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/make-ready.js









/** Makes the cluster a platform, if it was made just now, and waits until all that it promises answers. */
async function make_ready_makeReady(request, deps, 
/** `made` is undefined where the environment is used again: nothing of its bootstrap is applied. */
{ made, clusterId, observed }) {
    const { environment, deadline } = request;
    const { configuration, context, apps } = environment;
    const { log, clock } = context;
    const { domain } = configuration.environment;
    const cluster = await deps.openCluster(environment, clusterId, { mask: deps.mask, deadline });
    try {
        const manifests = await readBootstrap(join(context.workspace, configuration.bootstrap.directory), 
        // Where the environment is reused nothing of it is applied.
        placeholders(environment, made ? made.loadBalancerIp : (observed.addresses[0] ?? '')));
        // In a cluster that was made it is up since then.
        if (!made)
            await guardCluster(cluster, guardOf(environment), { clock, log, deadline });
        if (made)
            await log.group('Make the cluster a platform', () => bootstrapCluster({ manifests, secrets: [...made.secrets, ...repositorySecrets(request)] }, { cluster, clock, log, deadline }));
        // A token that was changed since must reach the cluster that is there.
        else
            await applySecrets(repositorySecrets(request), cluster);
        await log.group('Wait until it is ready', () => waitUntilReady({
            cluster,
            manifests,
            hosts: domain === undefined
                ? undefined
                : {
                    domain,
                    origins: originsOf(apps, domain),
                    addresses: observed.addresses,
                    recorded: (host) => recordedAddresses(observed, domain, host)
                }
        }, {
            fetch: deps.fetch,
            reach: deps.reach,
            dns: deps.dns,
            digitalocean: environment.digitalocean,
            clock,
            log,
            deadline
        }));
    }
    finally {
        cluster.close();
    }
}
function placeholders({ configuration, context, names }, loadBalancerIp) {
    return {
        [addressName]: loadBalancerIp,
        repository_url: repositoryUrl(context),
        revision: branchOf(context.ref),
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

;// CONCATENATED MODULE: ./packages/environment/build/src/inventory/recorded.js

/**
 * What the ledger says was made or was to be deleted, and nothing proves to be ours any more: to look at, and to report.
 * `domain`: the zone of records of which the ledger does not say it.
 */
function recorded_recordedOnly(ledger, doomed, domain) {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/record-ready.js












/** One write: the environment is ready, what it consists of, and the lease of who asked for it. */
async function record_ready_recordReady(request, { document, heldUntil = '', made, observed, digest }) {
    const { environment } = request;
    const { configuration, context, apps } = environment;
    const { clock } = context;
    const { generation } = document;
    const { domain } = configuration.environment;
    const gone = made ? await goneSince(environment, document, observed) : [];
    return environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
        requireGeneration(current, generation, 'taking a lease');
        const now = clock.now();
        const leased = withLease(withUse(withoutOperation(current, operationId('provision', context.run)), now), {
            ...record_ready_leaseOf(request),
            since: current.leases.find(({ id }) => id === leaseId(context.run.id))?.since ?? new Date(now).toISOString(),
            until: new Date(Math.max(leaseEnd(current, request.leaseDuration, now), Date.parse(heldUntil) || 0)).toISOString()
        });
        const counted = (next) => withSeen(next, observed.paid, { now, isComplete: true });
        const complete = {
            stack: {
                commit: context.sha,
                digest,
                appliedAt: new Date(now).toISOString(),
                prices: observed.nodePrices,
                hosts: [...hostsOf(apps, domain)]
            }
        };
        // What came since the last apply: after the cluster, a load balancer that it made is known by being written down.
        if (!made)
            return counted(withJournal(leased, journalOf(environment, { resources: newBalancers(observed, leased) })));
        const at = new Date(clock.now()).toISOString();
        const journaled = withJournal(withoutInterruptions(leased, operationId('provision', context.run)), [
            ...journalOf(environment, observed),
            ...made.states
        ]);
        return counted({ ...withGone(withoutPlannedRecords(journaled), gone, at), ...complete });
    });
}
function record_ready_leaseOf({ environment, reason, isByHand }) {
    const { context } = environment;
    return {
        id: leaseId(context.run.id),
        holder: context.actor,
        run: context.run.url,
        branch: branchOf(context.ref),
        reason,
        ...(isByHand && !isBot(context.actor) && { byHand: true })
    };
}
/** What was made once and is rightly not there any more, as its stack says now: seen to be gone, not only out of our sight. */
async function goneSince({ digitalocean, configuration }, document, { resources }) {
    const unseen = recordedOnly(document, resources, configuration.environment.domain);
    const there = await Promise.all(unseen.map((resource) => kindRules[resource.kind].exists(digitalocean, resource)));
    return unseen.filter((_, index) => !there[index]);
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
async function release_releaseAfterFailure(environment, kind) {
    const { log, signal } = environment.context;
    try {
        await releaseOperation(environment, kind, { interrupted: signal.aborted });
    }
    catch (error) {
        log.warning(`the claim of this ${kind} stays in the ledger until the run is over: ${toStagingError(error).message}`);
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-offer.js




/**
 * Before anything is made: a version that was retired, a size that is not offered, a certificate that is not there, too few
 * Droplets would be met in the middle, with a database and a load balancer that are billed. Only what is still to be made counts:
 * what runs keeps its version. What cannot be looked at keeps nothing from going on.
 */
async function require_offer_requireOffer(environment, needs, before) {
    const { digitalocean, configuration, context } = environment;
    const { region, domain } = configuration.environment;
    const lacks = (kind) => !before.resources.some((one) => one.kind === kind);
    const [account, kubernetes, databases, sizes, droplets, certificates] = await Promise.all([
        lookAt(digitalocean.account()),
        lookAt(digitalocean.kubernetesOffer()),
        lookAt(digitalocean.databaseOffer()),
        lookAt(digitalocean.sizes()),
        lookAt(digitalocean.droplets.list()),
        lookAt(digitalocean.certificates.list())
    ]);
    const ours = before.cluster && clusterTag(before.cluster.id);
    const counted = droplets.kind === 'failed'
        ? droplets
        : {
            kind: 'seen',
            value: {
                all: droplets.value.length,
                ours: droplets.value.filter(({ tags }) => ours !== undefined && tags.includes(ours)).length
            }
        };
    const offer = judgeOffer({ region, needs, kubernetes, databases, sizes });
    const about = (words) => offer.filter(({ check }) => words.test(check));
    const findings = [
        ...(before.cluster
            ? []
            : [...about(/^region|^node|^Kubernetes/), ...judgeQuota({ account, droplets: counted, needs })]),
        ...(lacks('database') ? about(/^database/) : []),
        ...(lacks('load-balancer') && domain !== undefined
            ? judgeCertificate({ certificate: needs.certificate, certificates, now: context.clock.now(), domain })
            : [])
    ];
    const problems = findings.filter(({ state }) => state === 'problem');
    const [first] = problems;
    if (!first)
        return;
    throw new StagingError(first.reason ?? 'invalid-configuration', `nothing was made, since this would fail in the middle:\n${problems.map(({ check, seen }) => `- ${check}: ${seen}`).join('\n')}`, { hint: [...new Set(problems.map(({ remedy }) => remedy))].join(' ') });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-room.js






/** Milliseconds that those which began later may need to give way. */
const require_room_patience = 30_000;
/**
 * Before the first write: refuses a token of another account than the environment's, and one environment more than the
 * configuration allows. Those that are there count, and those that somebody is about to make.
 */
async function require_room_requireRoom(environment, ledgers) {
    const { names, configuration, digitalocean } = environment;
    const own = ledgers.get(names.environment);
    if (own instanceof StagingError)
        throw own;
    requireAccount(environment, own, await findTeam(digitalocean));
    const there = oldestFirst(environment, ledgers);
    if (there.includes(names.environment))
        return;
    if (there.length >= configuration.environment.limit)
        throw oneTooMany(environment, there);
    await requireAccountRoom(environment);
}
/**
 * After the claim with which an environment begins: others may have begun at the same moment. Who is not among the oldest gives
 * way; who is waits for them to do so. Nobody goes on who has not seen, after the own claim, that all have room: so the limit
 * holds whatever the runners' clocks say.
 */
async function require_room_confirmRoom(environment, deadline) {
    const { names, configuration, context } = environment;
    const { clock, log } = context;
    const { limit } = configuration.environment;
    let others = [];
    try {
        await waitUntil(async () => {
            const there = oldestFirst(environment, await environment.ledgers());
            if (there.length <= limit)
                return { kind: 'done', value: undefined };
            others = there.filter((name) => name !== names.environment);
            if (!there.slice(0, limit).includes(names.environment))
                throw oneTooMany(environment, others);
            return { kind: 'waiting', seen: `${others.join(', ')} next to it` };
        }, {
            awaited: `room for ${names.environment}`,
            deadline: deadline.within(require_room_patience),
            clock,
            log,
            first: 500,
            most: 3000
        });
    }
    catch (error) {
        throw error instanceof WaitTimeoutError ? oneTooMany(environment, others) : error;
    }
}
/** The environments that are there, by when their lives began. What cannot be read counts, and counts as old. */
function oldestFirst(environment, ledgers) {
    const limits = configuredLimits(environment.configuration);
    return [...ledgers]
        .filter(([, document]) => document instanceof StagingError || endOf(document, limits) !== undefined)
        .map(([name, document]) => ({ name, since: document instanceof StagingError ? '' : (document.life?.since ?? '') }))
        .sort((a, b) => (Date.parse(a.since) || 0) - (Date.parse(b.since) || 0) || (a.name < b.name ? -1 : 1))
        .map(({ name }) => name);
}
function oneTooMany({ names, configuration }, others) {
    return new RefusedError('quota-exceeded', `${names.environment} would be one environment too many: ${[...others].sort().join(', ')} ${others.length === 1 ? 'is' : 'are'} there, and ${configuration.environment.limit} may be`, { hint: 'Destroy one of them with staging-control, or raise `environment.limit` in .github/staging.yml.' });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/require-scopes.js



/**
 * Before anything is made: a scope that the token lacks would be met in the middle, with a cluster and a database that are
 * billed, or at the end, by a teardown that cannot delete them. Returns those that it seems to lack.
 */
async function require_scopes_requireScopes({ digitalocean, configuration, context }, { types }) {
    const { log } = context;
    const { domain } = configuration.environment;
    const { missing, doubtful, unclear } = await observeScopes(digitalocean, { domain, types });
    if (unclear.length > 0)
        log.info(`DigitalOcean did not say whether the token has ${unclear.map(({ scope }) => scope).join(', ')}: going on without knowing`);
    if (doubtful.length > 0)
        log.warning(`digitalocean-token seems to lack scopes: DigitalOcean answers 403 about ids that nothing has.\n${require_scopes_listed(doubtful)}\nGive the token these scopes: ${tokenPage}. If it has them, this means nothing: please report it.`);
    if (missing.length === 0)
        return doubtful;
    throw new StagingError('forbidden', `digitalocean-token lacks ${missing.length === 1 ? 'a scope' : `${missing.length} scopes`}, and nothing was made:\n${require_scopes_listed(missing)}`, {
        hint: `Give the token ${missing.length === 1 ? 'this scope' : 'these scopes'}: ${tokenPage}; docs/security.md has the whole list.`
    });
}
function require_scopes_listed(scopes) {
    return scopes.map(({ scope, breaks }) => `- ${scope}: without it ${breaks}`).join('\n');
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
    const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay);
    if (stranger)
        return {
            kind: 'refuse',
            reason: 'foreign-environment',
            message: `there is a ${stranger.kind} called ${stranger.name} (${stranger.id}) that is not proven to be ours: ${stranger.because}`,
            hint: `Look at it: ${stranger.url}. If it is of this environment, destroy that in staging-control; else rename or delete it by hand, or choose another environment name.`
        };
    const { state, because } = stateOf(observed, ledger, others);
    if (state === 'destroying')
        return { kind: 'wait', seen: because };
    if (state === 'absent')
        return { kind: 'create' };
    if (state === 'provisioning')
        return others.length > 0 ? { kind: 'wait', seen: because } : { kind: 'adopt', because };
    if (state !== 'ready' || !observed.cluster)
        return { kind: 'adopt', because };
    // Of an apply that ended half way the digest says nothing, also where it is the wanted one.
    const { digest: applied, uncertain } = ledger.stack ?? {};
    if (uncertain !== undefined)
        return { kind: 'adopt', because: `nobody knows what is there: its last apply did not end well in ${uncertain}` };
    if (applied !== digest)
        return { kind: 'adopt', because: 'its stacks or its bootstrap were changed since the last apply' };
    return { kind: 'reuse', clusterId: observed.cluster.id };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/settle.js




/** Observes and decides until there is something to do. Throws when it must not be done. */
async function settle_settle(environment, { ledger, digest, inState, deadline }) {
    const { context, names } = environment;
    const { clock, log } = context;
    const { decision, observed } = await waitUntil(async () => {
        const seen = await observeOurs(environment, ledger, { inState });
        const decided = decideProvision({ observed: seen, ledger, others: [], digest });
        const obstacles = seen.doubts.filter(({ isInTheWay }) => isInTheWay);
        if (decided.kind === 'refuse' &&
            decided.reason === 'foreign-environment' &&
            (await areGoing(obstacles, environment)))
            return { kind: 'waiting', seen: obstacles.map(({ kind, name }) => `${kind} ${name}`).join(', ') };
        return decided.kind === 'wait'
            ? { kind: 'waiting', seen: decided.seen }
            : { kind: 'done', value: { decision: decided, observed: seen } };
    }, { awaited: `what is left of ${names.environment} to be gone`, clock, deadline, log, first: 2000, most: 15_000 });
    if (decision.kind === 'refuse')
        throw new RefusedError(decision.reason, decision.message, { hint: decision.hint });
    log.info(describe(names.environment, decision));
    return { decision, observed };
}
/** Whether what is in the way is on its way out: a list shows for a while what is gone, and a cluster takes minutes to go. */
async function areGoing(obstacles, { digitalocean }) {
    const going = await Promise.all(obstacles.map(async ({ kind, id }) => kind === 'cluster'
        ? (await digitalocean.clusters.find(id))?.status.state === 'deleting' ||
            !(await kindRules.cluster.exists(digitalocean, { id }))
        : !(await kindRules[kind].exists(digitalocean, { id }))));
    return going.every(Boolean);
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
    requireBounds(environment);
    stackBackends(names, configuration, deps.spacesUrl);
    await requireAddressOutput(context.workspace, configuration);
    if (request.discardLedger)
        await startOver(environment);
    const ledgers = await environment.ledgers();
    await requireRoom(environment, ledgers);
    const claimed = await claimProvision(environment, {
        operation: {
            id: operationId('provision', context.run),
            kind: 'provision',
            run: context.run,
            actor: context.actor,
            machine: hostname(),
            ...contestedHosts(environment)
        },
        lease: leaseOf(request)
    }, deadline);
    try {
        if (claimed.begins)
            await confirmRoom(environment, deadline);
        const provisioned = await provision(request, deps, claimed);
        await lookAfterOthers(environment, ledgers);
        return provisioned;
    }
    catch (error) {
        await releaseAfterFailure(environment, 'provision');
        await leaveToReaper(environment, claimed.document.generation, deps);
        // A run that was cancelled has no time for it: the next one corrects what is shown.
        if (!context.signal.aborted)
            await showOutside(environment);
        throw error;
    }
}
async function startOver({ ledger, context, names }) {
    const { actor, log } = context;
    if (isBot(actor))
        throw new RefusedError('forbidden', `${actor} may not discard the ledger of ${names.environment}`, {
            hint: 'A person has to say so: run staging-control with `create` and `discard-ledger`.'
        });
    const { problem } = await ledger.startOver(`provision: a new ledger, by ${actor}`);
    if (problem === undefined)
        log.info('the ledger can be read: it is kept');
    else
        log.warning(`a new ledger takes the place of one that nobody can read: ${problem}. Others who held ${names.environment} hold it no more`);
}
async function provision(request, deps, { document, heldUntil, abandoned: noted }) {
    const { environment, deadline } = request;
    const { configuration, context, names, apps } = environment;
    const { log, clock } = context;
    const { generation } = document;
    const backends = stackBackends(names, configuration, deps.spacesUrl);
    const abandoned = await boundByRuns(noted, environment.github);
    warnOfStrays(environment, document, backends);
    const inStateBy = (ledger) => (ours) => heldByStates(deps.states, backends, { ledger, ours, environment, isByWord: false });
    const digest = await environmentDigest(context.workspace, configuration, names, apps);
    const { decision, observed: found } = await log.group('Look at what is there', () => settle(environment, {
        ledger: document,
        digest,
        inState: inStateBy(document),
        deadline
    }));
    const observe = async () => {
        const ledger = (await environment.ledger.read()) ?? document;
        return observeOurs(environment, ledger, { inState: inStateBy(ledger) });
    };
    let before = found;
    let doubtfulScopes = [];
    if (decision.kind !== 'reuse') {
        const needs = await readStackNeeds(context.workspace, configuration);
        doubtfulScopes = await requireScopes(environment, needs);
        await requireOffer(environment, needs, before);
        await requireHosts(environment, document, before, deadline);
        await announceCost(environment, needs);
        await showOutside(environment);
        before = await clearTheWay({ environment, generation, observed: found, observe, deadline });
    }
    const made = decision.kind === 'reuse'
        ? undefined
        : await makeEnvironment({
            environment,
            generation,
            teamUuid: before.teamUuid,
            before,
            observe,
            abandoned,
            deadline
        }, deps);
    const clusterId = decision.kind === 'reuse' ? decision.clusterId : (made?.clusterId ?? '');
    const observed = made
        ? await observeMade(environment, withJournal(document, made.states), made.inState, deadline)
        : before;
    await makeReady(request, deps, { made, clusterId, observed });
    const written = await recordReady(request, { document, heldUntil, made, observed, digest });
    const end = warnOfEnd(environment, written);
    if (end)
        log.info(`${names.environment} ${sayEnd(end)}`);
    const urls = urlsOf(environment, written);
    await showOutside(environment);
    return {
        environment: names.environment,
        clusterId,
        created: made !== undefined,
        deployedApps: Object.keys(written.apps).sort(),
        urls,
        leaseId: leaseId(context.run.id),
        end,
        generation,
        stackDigest: applyNameOf(written.stack, digest),
        cost: costOf(written, clock.now()),
        doubtfulScopes,
        duration: deadline.elapsed()
    };
}
/** It goes on being billed, and a destroy will fail by it: the sooner somebody knows, the better. */
function warnOfStrays({ configuration, context }, document, backends) {
    for (const place of strayPlaces(document, backends))
        context.log.warning(`the state ${place} of this environment is of no stack of the configuration. ${formerRemedy(configuration.promotion.branch)}`);
}
/** Before anything is billed. */
async function announceCost({ configuration, context, digitalocean }, needs) {
    const { log } = context;
    const { budget } = configuredLimits(configuration);
    const prices = priceList(await digitalocean.sizes(), configuration.prices);
    const estimate = estimateStacks(needs, prices);
    if (!estimate) {
        log.info('what it is going to cost is not known: the stacks do not name sizes in variables that are known here');
        return;
    }
    const { perHour, without } = estimate;
    log.info(`it is going to cost about $${perHour.toFixed(2)} an hour, $${(perHour * 24).toFixed(2)} a day, without ${without.join(', ')} (list prices of ${pricesAsOf})`);
    if (budget !== undefined && perHour > 0)
        log.info(`the budget of $${budget} lasts about ${renderDuration((budget / perHour) * 3_600_000)}`);
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./packages/environment/build/src/readiness/reach.js



/** Speaks to the address itself: no resolver hears of a name that may not be there yet, and remembers for half an hour that it is not. */
const reach = (asked) => reach_answerOf(asked, () => undefined);
/** The same through the proxy that the environment names, by CONNECT. */
function reachFrom(env) {
    const proxy = env['NODE_USE_ENV_PROXY'] === '1' ? env['HTTPS_PROXY'] || env['https_proxy'] : undefined;
    if (!proxy)
        return reach;
    const direct = (env['NO_PROXY'] || env['no_proxy'] || '').split(',').map((entry) => entry.trim());
    return (asked) => direct.includes(asked.address) || direct.includes('*')
        ? reach(asked)
        : reach_answerOf(asked, () => tunnel(new URL(proxy), asked));
}
async function reach_answerOf(asked, open) {
    try {
        const socket = await open();
        return asked.isPlain ? await answerTo(plainly(asked, socket)) : await encrypted(asked, socket);
    }
    catch (error) {
        if (error instanceof ProxyRefusal)
            return { kind: 'unasked' };
        const { code, name = '', message = String(error) } = error;
        return { kind: 'failed', code: code ?? name, message: message.slice(0, 200) };
    }
}
async function encrypted(asked, socket) {
    const secure = await handshake(asked, socket);
    const certificate = describeCertificate(secure, asked.host);
    if (certificate.problem !== undefined || !certificate.coversHost) {
        secure.destroy();
        return { kind: 'certificate', certificate };
    }
    const { host, hostHeader = host, signal } = asked;
    const headers = { host: hostHeader };
    return answerTo(requestPlainly({ createConnection: () => secure, headers, path: '/', signal }));
}
/** Whatever certificate it shows, so that it can be told; nothing is said before it was judged. */
function handshake({ host, address, signal, port = 443, ca }, socket) {
    return new Promise((resolve, reject) => {
        const secure = connectTls({
            ...(socket ? { socket } : { host: address, port }),
            servername: host,
            ALPNProtocols: ['http/1.1'],
            rejectUnauthorized: false,
            ...(ca && { ca })
        });
        const abort = () => secure.destroy(signal.reason instanceof Error ? signal.reason : new Error('no answer in time'));
        signal.addEventListener('abort', abort, { once: true });
        secure.once('secureConnect', () => {
            secure.off('error', reject);
            signal.removeEventListener('abort', abort);
            resolve(secure);
        });
        secure.once('error', reject);
        secure.once('close', () => reject(Object.assign(new Error('it hung up'), { code: 'ECONNRESET' })));
    });
}
function describeCertificate(socket, host) {
    const certificate = socket.getPeerCertificate();
    const mismatch = checkServerIdentity(host, certificate);
    // An own sentence of Node's about the name is no problem of the chain.
    const problem = socket.authorizationError;
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : problem ? String(problem) : undefined;
    return {
        names: reach_namesOf(certificate),
        issuer: reach_one(certificate.issuer?.O ?? certificate.issuer?.CN),
        validFrom: certificate.valid_from ?? '',
        validTo: certificate.valid_to ?? '',
        problem: code === 'ERR_TLS_CERT_ALTNAME_INVALID' ? undefined : code,
        coversHost: mismatch === undefined
    };
}
function reach_namesOf({ subjectaltname, subject }) {
    const names = (subjectaltname ?? '')
        .split(', ')
        .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
    return names.length > 0 ? names : [reach_one(subject?.CN)].filter((name) => name !== '');
}
function reach_one(value) {
    return (Array.isArray(value) ? value[0] : value) ?? '';
}
function plainly({ host, hostHeader = host, address, port = 80, signal }, socket) {
    return requestPlainly({
        ...(socket ? { createConnection: () => socket } : { host: address, port, agent: false }),
        headers: { host: hostHeader },
        path: '/',
        signal
    });
}
function answerTo(asked) {
    return new Promise((resolve, reject) => {
        asked.on('response', (response) => {
            response.destroy();
            resolve({ kind: 'http', status: response.statusCode ?? 0, location: response.headers.location });
        });
        asked.on('error', reject);
        asked.end();
    });
}
class ProxyRefusal extends (/* unused pure expression or super */ null && (Error)) {
}
function tunnel(proxy, { address, isPlain, port = isPlain ? 80 : 443, signal }) {
    const target = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
    const speak = proxy.protocol === 'https:' ? requestOverTls : requestPlainly;
    const credentials = decodeURIComponent(`${proxy.username}:${proxy.password}`);
    return new Promise((resolve, reject) => {
        const asked = speak({
            host: proxy.hostname,
            port: proxy.port || (proxy.protocol === 'https:' ? 443 : 80),
            method: 'CONNECT',
            path: target,
            headers: {
                host: target,
                ...(proxy.username && { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` })
            },
            signal,
            agent: false
        });
        asked.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            if (statusCode < 500)
                return reject(new ProxyRefusal(`the proxy answered ${statusCode} for ${target}`));
            reject(Object.assign(new Error(`nothing answers at ${target}`), { code: 'ECONNREFUSED' }));
        });
        asked.on('error', reject);
        asked.end();
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/bill.js

/** @param goneAt by `<kind>/<id>`, milliseconds since the epoch: when each was first seen to be gone */
function bill_billOf(document, goneAt, now) {
    const spending = spendingOf(document);
    const ends = [...goneAt].map(([key, at]) => {
        const [kind = '', id = ''] = key.split('/');
        return { kind, id, at };
    });
    const parts = spending.parts.map((part) => {
        const gone = goneAt.get(`${part.kind}/${part.id}`) ?? ends.find((whole) => goesWith(part, whole))?.at;
        return part.goneAt || gone === undefined ? part : { ...part, goneAt: new Date(gone).toISOString() };
    });
    const { soFar, unpriced } = costOf({ ...document, spending: { ...spending, parts } }, now);
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

// EXTERNAL MODULE: ./packages/environment/build/src/outside/dashboard.js
var dashboard = __webpack_require__(45489);
;// CONCATENATED MODULE: ./packages/environment/build/src/outside/tell-holders.js



/**
 * Mentions those who hold the environment in an issue: its dashboard, or one of its own. Each `once` is told once a day. `text` goes
 * on after their names. That it could not be told keeps nothing from going on.
 */
async function tell_holders_tellHolders(environment, { leases, text, once }) {
    const { context } = environment;
    if (leases.length === 0)
        return;
    const logins = leases.map(({ holder }) => holder);
    const told = await lookAt(mentionPeople(environment, { logins, text, once }));
    if (told.kind === 'failed')
        context.log.warning(`who holds it was not told in an issue: ${told.error.message}${told.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`);
}
/** `octocat destroys it now: reason`, with what others wrote made harmless. */
function tell_holders_destroyNotice(actor, reason, when) {
    return `${plain(actor)} destroys it ${when}${reason ? ` (${plain(reason)})` : ''}.`;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/tell-requests.js






/**
 * Says something in the requests that wait for a decision in the environment. That it could not be said keeps nothing from going on. The
 * ledger says which issues they are, and anyone with write access can forge it: what is no request of ours gets no comment.
 */
async function tell_requests_tellRequests(environment, { leases, text, once }) {
    for (const { id } of leases.filter(isApprovalLease)) {
        const number = Number(/^approval-([1-9]\d{0,9})$/.exec(id)?.[1]);
        if (!number)
            continue;
        const told = await lookAt(tellRequest(environment, number, { text: text(number), once }));
        if (told.kind === 'failed')
            environment.context.log.info(`#${number} was not told about it: ${told.error.message}`);
    }
}
/** Anyone who approves afterwards promotes nothing by it. */
function tell_requests_destroyedUnder(environment, actor, reason) {
    const why = reason ? ` (${plain(reason)})` : '';
    return (number) => `${plain(actor)} destroys ${environment}, where this was tested${why}. An approval from now on promotes nothing by itself: push again, or start staging-decision by hand with the number ${number} once it is approved.`;
}
async function tellRequest(environment, number, told) {
    const { github } = environment;
    const issue = await viewIssue(github, number);
    // One that is closed waits for nobody: it is being promoted, or cleaned up.
    if (issue.state.kind === 'closed')
        return;
    const verdict = issueVerdict(issue, requestMark, await selfAmong(github, [issue.author]));
    if (verdict.kind !== 'ours')
        throw new StagingError('conflict', `it is no request of ours: ${verdict.because}`);
    await tellOnce(environment, number, told);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/await-objections.js




/**
 * Announces in the ledger that the environment is going to be destroyed, and waits whether another who holds it renews its
 * lease, or takes one. Throws then; returns when nobody did, or nobody else holds it, with the ledger as it was before.
 */
async function await_objections_awaitObjections({ environment, grace, reason, deadline }) {
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
    log.warning(`${names.environment} is held by ${held}: it is destroyed in ${renderDuration(grace)}, unless one of them extends it in staging-control`);
    await showOutside(environment);
    await tellHolders(environment, {
        leases: others,
        text: destroyNotice(actor, reason, `at ${renderMoment(at)}, unless one of you extends it in staging-control`),
        once: `destroy ${run.id}`
    });
    try {
        await waitUntil(async () => {
            await_objections_requireNoObjection(before, await ledger.read(), actor, clock.now());
            return clock.now() >= ends ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: `until ${at}` };
        }, { awaited: `objections of ${held}`, clock, deadline, log, first: 1000, most: 15_000 });
        return before;
    }
    catch (error) {
        await withdraw(environment).catch((problem) => log.warning(`the announcement stays in the ledger: ${toStagingError(problem).message}`));
        if (!(error instanceof WaitTimeoutError))
            throw error;
        throw new RefusedError('timeout', 'the grace period is longer than the time that this run has', {
            hint: 'Raise `timeout-minutes`, or give less `grace`.',
            cause: error
        });
    }
}
/** Throws when somebody else took or renewed a lease since `before`. */
function await_objections_requireNoObjection(before, now, actor, time) {
    const objection = (now ? othersHolding(now, actor, time) : []).find(({ id, until }) => {
        const old = before.leases.find((lease) => lease.id === id);
        return !old || Date.parse(until) > Date.parse(old.until);
    });
    if (!objection)
        return;
    const { holder, until, reason } = objection;
    throw new RefusedError('environment-busy', `${holder} objects: it is wanted until ${until} (${reason})`, {
        hint: `Talk to ${holder}, or destroy it without a grace period.`
    });
}
function othersHolding(document, actor, now) {
    return liveLeases(document, now).filter(({ holder }) => holder !== actor);
}
async function withdraw({ ledger }) {
    await ledger.update('teardown: withdrawn', (current) => {
        if (!current.life?.ending)
            return undefined;
        const { ending: _, ...life } = current.life;
        return { ...current, life };
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/decide-teardown.js


function decide_teardown_decideTeardown(situation, now) {
    const { document, policy, keepFor = 0, running } = situation;
    const heldBy = liveLeases(document, now);
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
    const end = endOf(document, limits);
    return end !== undefined && end.at <= now;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/claim-teardown.js















/**
 * Ends our lease and, if nobody else holds one, claims the environment for its destruction; both in one write, so that a
 * lease taken at the same moment is either seen here or sees the teardown. From the raised generation on no provision and no
 * deploy begins anything; those that run are waited for. With a token of another account nothing is written.
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
                if (last?.kind === 'kept')
                    return { kind: 'done', value: { kind: 'kept', heldBy: last.heldBy, end: last.end } };
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
        if (!(error instanceof WaitTimeoutError))
            throw error;
        throw new StagingError('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
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
    const limits = configuredLimits(environment.configuration);
    const decision = decideTeardown({ ...request, document, limits, running, holdersRunning }, now);
    if (decision.kind === 'busy')
        return { kind: 'busy', document: undefined, by: decision.by };
    if (decision.kind === 'keep')
        return {
            kind: 'kept',
            document: document === current ? undefined : document,
            heldBy: decision.heldBy,
            end: endOf(document, limits)
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
        heldBy: liveLeases(document, now).filter(({ id }) => id !== request.leaseId),
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
async function spare_others_spareOthers(cluster, ours, log) {
    const isOurs = (kind, id) => id !== undefined && ours.some((one) => one.kind === kind && one.id === id);
    const letGo = async (object, value) => {
        await cluster.patch(refOf(object), { kind: 'merge', value });
        log.info(`${describeRef(refOf(object))} leads to what is not proven to be ours: that stays when it is deleted`);
    };
    for (const service of await spare_others_listOrNone(cluster, services))
        if (text(service, 'spec', 'type') === 'LoadBalancer' &&
            // Without an id the controller goes by the name, in the whole account.
            !isOurs('load-balancer', text(service, 'metadata', 'annotations', 'kubernetes.digitalocean.com/load-balancer-id')))
            await letGo(service, { metadata: { annotations: { 'service.kubernetes.io/do-loadbalancer-disown': 'true' } } });
    for (const volume of await spare_others_listOrNone(cluster, volumes))
        if (text(volume, 'spec', 'persistentVolumeReclaimPolicy') === 'Delete' &&
            !isOurs('volume', text(volume, 'spec', 'csi', 'volumeHandle')))
            await letGo(volume, { spec: { persistentVolumeReclaimPolicy: 'Retain' } });
    for (const snapshot of await spare_others_listOrNone(cluster, snapshots)) {
        const handle = field(snapshot, 'status', 'snapshotHandle') ?? field(snapshot, 'spec', 'source', 'snapshotHandle');
        if (text(snapshot, 'spec', 'deletionPolicy') === 'Delete' &&
            !isOurs('volume-snapshot', typeof handle === 'string' ? handle : undefined))
            await letGo(snapshot, { spec: { deletionPolicy: 'Retain' } });
    }
}
/** Of a kind that the cluster does not serve there are none. */
async function spare_others_listOrNone(cluster, query) {
    try {
        return (await cluster.list(query)).objects;
    }
    catch (error) {
        if (error instanceof StagingError && error.reason === 'not-found')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/applications.js



const applications_apiVersion = 'argoproj.io/v1alpha1';
const applications = { apiVersion: applications_apiVersion, kind: 'Application', namespace: 'argocd' };
const applicationSets = { apiVersion: applications_apiVersion, kind: 'ApplicationSet', namespace: 'argocd' };
const finalizer = 'resources-finalizer.argocd.argoproj.io';
/**
 * Deletes all Applications with what they deployed into this cluster, so that Kubernetes itself removes the load balancers and
 * volumes that it made. What one of them deployed into another cluster is not ours: it stays, as if only Argo CD were removed.
 * First nothing may heal itself any more. A cluster that does not answer stops no teardown: it goes with all it made.
 */
async function applications_deleteApplications(cluster, { clock, log, deadline, ours }) {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/delete-cluster.js






/** Long enough for a finalizer's round, short against what the cluster's deletion takes anyway. */
const delete_cluster_patience = 120_000;
/** Deletes what Argo CD deployed, so that Kubernetes itself removes the load balancers and volumes that it made. */
async function delete_cluster_endApplications({ environment, deadline }, { mask, openCluster }, { cluster: id, doomed, remove }) {
    const { clock, log } = environment.context;
    const kept = withheld(doomed, remove);
    const needed = madeByCluster(doomed).find((one) => kept.has(resourceKey(one)));
    if (needed) {
        log.info(`the Applications stay, and with them the ${needed.kind} ${needed.name}: ${kept.get(resourceKey(needed))}`);
        return;
    }
    const within = deadline.within(delete_cluster_patience);
    const cluster = await openCluster(environment, id, { mask, deadline: within }).catch((error) => {
        log.info(`the cluster cannot be opened (${toStagingError(error).message}): its Applications go with it`);
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
async function delete_cluster_deleteClusterWithItsOwn(doomed, remove) {
    await noteGone(madeByCluster(doomed), remove);
    const kept = withheld(doomed, remove);
    const isDue = (one) => !remove.goneAt.has(resourceKey(one)) && !kept.has(resourceKey(one));
    if (!madeByCluster(doomed).some(isDue))
        return;
    await removeClusters(doomed.filter(({ kind }) => kind === 'cluster'), kept, remove);
}
/**
 * A cluster of ours with which Terraform would delete whatever bears the cluster's tag, also what was only attached to it once. It
 * goes before Terraform runs, with what is ours. Answers the addresses of those that are there all the same: nothing may be destroyed
 * by that state.
 */
async function delete_cluster_deleteTakers(held, doomed, remove) {
    const takers = held.filter(({ takesAlong }) => takesAlong);
    const clusters = doomed.filter((one) => one.kind === 'cluster' && takers.some(({ id }) => id === one.id));
    if (clusters.length === 0)
        return [];
    await noteGone(clusters, remove);
    await removeClusters(clusters.filter((one) => !remove.goneAt.has(resourceKey(one))), withheld(doomed, remove), remove);
    const left = clusters.filter((one) => !remove.goneAt.has(resourceKey(one)));
    return takers.filter(({ id }) => left.some((one) => one.id === id)).map(told);
}
async function removeClusters(clusters, kept, remove) {
    const isKept = (id) => kept.has(resourceKey({ kind: 'load-balancer', id }));
    await removeResources(clusters.flatMap(({ associated, ...one }) => kept.has(resourceKey(one))
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
async function bare_stack_readTrustedStack(workspace, directory) {
    const folder = join(workspace, directory);
    const text = await textWithModules(folder);
    const lock = await readLock(folder);
    return { folder, directory, text, lock, providers: providersNamed(text, lock) };
}
/**
 * A provider is a program that gets the cloud's token, and Terraform installs those that a state names like those of a stack. One
 * clause about the first that the promotion branch does not name; undefined: it names all.
 */
function bare_stack_foreignProvider({ directory, providers }, resources) {
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
async function bare_stack_foreignInstalled({ directory, providers, lock }, initialized) {
    const installed = [...providersNamed('', await readLock(initialized)).keys()];
    const foreign = installed.find((source) => !providers.has(source));
    if (foreign === undefined)
        return undefined;
    await rm(join(initialized, lockFile), { force: true });
    if (lock !== '')
        await writeFile(join(initialized, lockFile), lock);
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
async function bare_stack_makeBareStack(trusted, resources, temp) {
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
    const foreign = bare_stack_foreignProvider(trusted, resources);
    if (foreign !== undefined)
        return { kind: 'impossible', because: foreign };
    const version = await requiredVersion(trusted.folder).catch(() => undefined);
    await mkdir(temp, { recursive: true });
    const bare = await mkdtemp(join(temp, 'bare-stack-'));
    await writeFile(join(bare, 'main.tf'), bare_stack_render(needed, trusted.providers, version));
    if (trusted.lock !== '')
        await writeFile(join(bare, lockFile), trusted.lock);
    return { kind: 'made', directory: bare };
}
async function readLock(folder) {
    return readFile(join(folder, lockFile), 'utf8').catch(() => '');
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
            const text = await readFile(join(folder, file), 'utf8');
            texts.push(text);
            for (const [, source = ''] of text.matchAll(localModule))
                folders.add(join(folder, source));
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
function stack_sources_stackSources(environment) {
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
                await rm(source.workspace, { recursive: true, force: true });
        }
    };
}
function stack_sources_digestOf({ workspace, configuration, apps }, { names }) {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/zone-strangers.js





/**
 * Records of others in the zones that a state holds, one clause each: a zone is deleted with all its records, and anybody may have put
 * one into it since we made it. Ours are those that are proven to be, those that the state holds, and those that lead to us. Of what led
 * to something of ours that is gone by now it is said, and no more: the ledger, which knows its address, proves nothing.
 */
async function zone_strangers_strangersInZones(held, ours, { digitalocean }, { journal }) {
    const zones = held.filter(({ type, id }) => type === 'digitalocean_domain' && id);
    const addresses = new Set(ours.flatMap(({ kind, addresses = [] }) => (kind === 'load-balancer' || kind === 'droplet' ? addresses : [])));
    const former = new Set(journal.flatMap(({ addresses = [] }) => addresses));
    const known = new Set([
        ...ours.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : [])),
        ...held.flatMap(({ type, id }) => (kindOfType[type] === 'dns-record' && id ? [id] : []))
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
            return `the ${type} record ${id} (${fullName(name, zone)} → ${data}) in the zone ${told(one)}${led}, ${consoleUrl({ kind: 'dns-record', id: String(id), zone })}`;
        });
    }));
    return found.flat();
}
/** What DigitalOcean makes with a zone: its SOA and name servers, and the address that the zone was made with. */
function comesWithZone({ type, name, data }, zone, address) {
    if (fullName(name, zone) !== zone)
        return false;
    if (type === 'SOA' || type === 'NS')
        return true;
    return leads({ type }) && address !== undefined && canonicalAddress(data) === canonicalAddress(address);
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
async function* ways_waysOf(sources, { environment, ledger }) {
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
const ways_described = {
    commit: 'with the stack that is checked out',
    promoted: "with the promotion branch's stack",
    bare: 'with a stack of providers alone'
};
/**
 * No stack is known to have made what such a state holds: only a bare one may destroy it, with the providers of one that the promotion
 * branch has.
 */
function ways_formerTargets(backend, { stacks }, sources) {
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
async function destroy_stacks_destroyStacks(request, deps) {
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
        problems.push(toStagingError(error).message);
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
                    await rm(place.directory, { recursive: true, force: true });
            }
        }
        catch (error) {
            if (error instanceof Kept || error instanceof StateLockedError)
                return { kind: 'held', because: error.message };
            problems.push(toStagingError(error).message);
        }
    }
    return { kind: 'held', because: [...new Set(problems)].join('; ') };
}
/** Nothing may be destroyed by this state, whatever the way. */
class Kept extends (/* unused pure expression or super */ null && (StagingError)) {
}
async function layOut(kind, { workspace, configuration, apps }, { stack: { name, directory } }, resources, { names, context: { temp } }) {
    const stack = configuration.stacks.find((one) => one.name === name) ?? { variables: {} };
    const variables = stackVariables(stack, names, configuration, apps);
    const own = { kind: 'made', directory: join(workspace, directory), variables, trusted: undefined };
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
        const { lineage, resources } = await stateOf({ terraform, backend, states: deps.states });
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
            await despiteStaleLock(lock, () => destroyDespiteLostAnswers(terraform, log));
        }
        const left = (await terraform.state()).resources.length;
        return left === 0 ? { kind: 'empty' } : { kind: 'held', because: `${left} resources are in its state still` };
    }
    finally {
        await terraform.close();
    }
}
/** See `withheldIn`. */
async function withheldNow(held, ours, remove) {
    // What bears a tag may have gone since anybody looked.
    if (held.some(({ type }) => kindOfType[type] === 'tag'))
        await noteGone(ours, remove);
    return withheldIn(held, ours, remove);
}
/**
 * Terraform takes a tag that is there already for one that it made, and its end takes it from all that bear it. So a state that is
 * ours proves no tag: it has to be among what is ours.
 */
function foreignTags(resources, ours, environment) {
    return leftOf(resources.filter((one) => kindOfType[one.type] === 'tag' && !isProven(one, ours)), environment);
}
/**
 * DigitalOcean's provider takes a deletion whose answer was lost for a failure (it asks again, and is told 404), and panics where
 * no answer came at all. Terraform looks at everything again when it begins, and what is gone leaves the state then: so it is tried
 * again for as long as each try leaves less.
 */
async function destroyDespiteLostAnswers(terraform, log) {
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
            const { length } = (await terraform.state()).resources;
            if (length >= left)
                throw error;
            left = length;
            log.info(`${error.message}\nOnce more, with the ${length} resources that the state still holds`);
        }
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/nothing-left.js


/** All that is left is told at once, and what to do about each kind of it. */
function nothing_left_requireNothingLeft(result, { held, strays, branch, ledgerRef }) {
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
    throw new StagingError('leftovers', told.join('\n'), { hint: hints.join(' '), result });
}
/** Once all that they held is proven to be gone. */
async function nothing_left_deleteStates({ ledger, context }, backends, states) {
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
function receipt_renderReceipt(resources, doubts, goneAt, bill, recordedOnly) {
    const ours = resources.map((resource) => {
        const gone = goneAt.get(resourceKey(resource));
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
async function teardown_environment_teardownEnvironment(request, deps) {
    const { environment, policy, reason, keepFor, deadline } = request;
    const { context, names } = environment;
    if (isProtected(names.environment, environment.configuration))
        throw new RefusedError('forbidden', `${names.environment} is protected: it is never destroyed`, {
            hint: '`protected` in .github/staging.yml of the promotion branch lists such names.'
        });
    if (policy === 'always')
        await withReadableLedger(environment);
    const announced = policy === 'always' && request.grace
        ? await awaitObjections({ environment, grace: request.grace, reason, deadline })
        : undefined;
    const own = request.leaseId ?? leaseId(context.run.id);
    const keptFor = keepFor && (await teardown_environment_isWorthALook(environment)) ? keepFor : undefined;
    const { proven, ...ahead } = await teardown_environment_lookAhead(environment, (leases) => keptFor !== undefined || (policy === 'when-unused' && leases.some(({ id }) => id !== own)));
    const claim = await claimTeardown({
        environment,
        operation: {
            id: operationId('teardown', context.run),
            kind: 'teardown',
            run: context.run,
            actor: context.actor,
            machine: hostname()
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
        for (const { holder, until, run } of claim.heldBy)
            context.log.info(`still held by ${holder} until ${until} (${run})`);
        if (claim.end)
            context.log.info(`${names.environment} ${sayEnd(claim.end)}`);
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
        const destroyed = await destroy(request, deps, claim, proven);
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
    if (keep(document ? liveLeases(document, context.clock.now()) : []))
        return { teamUuid: await findTeam(digitalocean), seen: undefined, doomed: [], proven: [] };
    const { teamUuid, resources, paid, madeByCluster } = await observeOurs(environment, document);
    return { teamUuid, seen: paid, doomed: resources, proven: madeByCluster };
}
async function destroy(request, deps, { document: ledger, abandoned: noted, heldBy }, proven) {
    const { environment, deadline } = request;
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
    const observed = await observeOurs(environment, ledger, { inState, proven });
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
        return seen.filter((one) => !goneAt.has(resourceKey(one)));
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
        const because = kept.get(resourceKey(one));
        if (because)
            log.warning(`the ${one.kind} ${one.name} (${one.id}) stays for now: ${because}`);
    }
    for (const { kind, name, id, because, url } of doubts)
        log.warning(`the ${kind} ${name} (${id}) is left as it is: ${because}. Look at it: ${url}`);
    const look = { now: clock.now(), isComplete: false };
    const unproven = recorded.filter((one) => !goneAt.has(resourceKey(one)));
    const all = inDeletionOrder([...seen, ...unproven]);
    const bill = billOf(withSeen(ledger, seen, look), goneAt, clock.now());
    const receipt = renderReceipt(all, doubts, goneAt, bill, new Set(unproven));
    const result = {
        kind: 'destroyed',
        environment: names.environment,
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
    await environment.ledger.update(`teardown: ${names.environment} is gone`, (current) => closed(current, ledger));
    await showOutside(environment);
    const quiet = await lookAt(closeNotices(environment));
    if (quiet.kind === 'failed')
        log.debug(`the issue that tells of its end was not closed: ${quiet.error.message}`);
    return result;
}
/** Whether there is anything that is paid for: what was never made needs no keeping. */
async function teardown_environment_isWorthALook(environment) {
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
    const others = liveLeases(document, clock.now()).map((lease) => lease.run);
    return Object.values(document.apps).find((app) => app.run !== run.url && others.includes(app.run) && since !== undefined && app.at > since)?.run;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/find-forgotten.js







/** How the names end that an environment gives: see `environmentNames`. */
const endings = (/* unused pure expression or super */ null && (['-cluster', '-db', '-vpc', '-lb']));
/**
 * Names of environments that the account's tags and names tell of, and whose life no ledger does: it was deleted, or overwritten, with
 * another one or with what is none; or somebody gives names of ours.
 */
function find_forgotten_findUnrecorded({ names }, ledgers, { listing }) {
    const { ownerTag: tagged, prefix: named } = marksOf(names, '');
    const isRecorded = (name) => {
        const document = ledgers.get(name);
        return document instanceof StagingError ? !isBroken(document) : document?.life;
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
async function find_forgotten_judgeUnrecorded(environment, account) {
    const { context, configuration } = environment;
    const { resources, doubts } = await observeOurs(environment, undefined, { account });
    for (const doubt of doubts)
        context.log.warning(sayDoubt(doubt));
    if (resources.length === 0)
        return { kind: 'nothing' };
    const lasting = resources.filter(isLasting);
    const times = (lasting.length > 0 ? lasting : resources).flatMap(({ createdAt }) => createdAt ? [Date.parse(createdAt)] : []);
    const since = Math.min(...times);
    if (times.length > 0 && context.clock.now() - since <= configuredLimits(configuration).ttl)
        return { kind: 'young', since: new Date(since).toISOString() };
    return { kind: 'forgotten' };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/reap-budget.js


/** Milliseconds that a destroy takes at the most, as a rule: a cluster and a database need ten minutes. */
const oneDestroy = (/* unused pure expression or super */ null && (20 * 60_000));
/**
 * Requests of the hour that are left to the runs of people. One destroy takes about fifty of DigitalOcean's 5,000, and some of the
 * 1,000 that all GITHUB_TOKENs of a repository have together.
 */
const reserve = { digitalocean: 600, github: 200 };
/**
 * Why no further environment is begun in this hour, one clause; undefined: there is time, and both services take requests. A
 * service that does not say how many it takes is asked by the next request anyway.
 */
async function reap_budget_whyToStop(environment, deadline) {
    const { github, digitalocean } = environment;
    const total = deadline.elapsed() + deadline.remaining();
    if (deadline.remaining() < Math.min(oneDestroy, total / 4))
        return `only ${renderDuration(deadline.remaining())} of its time are left`;
    const [ofGitHub] = await Promise.all([lookAt(remainingRequests(github)), lookAt(digitalocean.account())]);
    if (ofGitHub.kind === 'seen' && ofGitHub.value < reserve.github)
        return `GitHub takes only ${ofGitHub.value} more requests in this hour`;
    const left = digitalocean.requestsLeft;
    return left !== undefined && left < reserve.digitalocean
        ? `DigitalOcean takes only ${left} more requests in this hour`
        : undefined;
}
/** So that one that does not end leaves time to the others; what is not used is the next one's. `left`: it is one of so many. */
function reap_budget_shareOf(deadline, left) {
    return deadline.within(Math.max(oneDestroy, deadline.remaining() / left));
}
/**
 * The same list, begun elsewhere each hour by the golden ratio: however few of it an hour comes to, nobody waits more than about
 * three times as long as if each hour went on where the one before ended, and nothing has to be written down for it.
 */
function reap_budget_inTurns(all, now) {
    const begin = Math.floor(((Math.floor(now / 3_600_000) * golden) % 1) * all.length);
    return [...all.slice(begin), ...all.slice(0, begin)];
}
const golden = (Math.sqrt(5) - 1) / 2;

;// CONCATENATED MODULE: ./packages/environment/build/src/reap/look-at-living.js







/** Each is a few requests, and a push of its ledger where something has changed. */
const look_at_living_atOnce = 4;
/**
 * The hourly look at what lives: what each costs by now is entered into its ledger, and leases of runs that are over leave it. Something
 * of somebody else's under a name of ours is named each time. Answers the ledgers with what was seen; one that could not be looked
 * at is told, and goes by its ledger. A quarter of the run's time is for it, since what is past its time is destroyed after it;
 * what that does not suffice for is said, and has its turn in the next hours.
 */
async function look_at_living_lookAtLiving({ environment, open, deadline }, ledgers, account) {
    const { log, signal, clock } = environment.context;
    const seen = new Map(ledgers);
    const living = [...ledgers].flatMap(([name, document]) => document instanceof StagingError || !isSomethingOf(name, document, environment, account) ? [] : [{ name, document }]);
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
                const look = await lookAt(untilAborted(share.signal, open(name).then((other) => lookAtOne(other, document, account))));
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
    await Promise.all(Array.from({ length: look_at_living_atOnce }, lookOn));
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
    const written = await lookAt(ledger.update('reaper: what it costs by now', (current) => {
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

;// CONCATENATED MODULE: ./packages/environment/build/src/outside/tell-of-end.js







/** Mentions who holds an environment that is about to end, and says so in the requests that wait for a decision in it. */
async function tell_of_end_tellOfEnd(environment, document) {
    const now = environment.context.clock.now();
    const end = endOf(document, configuredLimits(environment.configuration));
    if (!end || end.at <= now || end.at - now > near)
        return;
    const leases = liveLeases(document, now);
    const once = `end ${new Date(end.at).toISOString()}`;
    const remedy = remedyOf(end);
    await tellHolders(environment, {
        leases: leases.filter((one) => !isApprovalLease(one)),
        text: `it ${sayEnd(end)}: ${remedy}.`,
        once
    });
    await tellRequests(environment, {
        leases,
        text: () => `⚠️ The environment in which this was tested ${sayLatestEnd(end)}: ${remedy}.`,
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
async function show_others_showOthers({ environment, open, deadline }) {
    const { clock, log } = environment.context;
    const readable = [...(await environment.ledgers())].flatMap(([name, document]) => document instanceof StagingError
        ? []
        : [{ name, document, lives: endOf(document, configuredLimits(environment.configuration)) !== undefined }]);
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
    throw new StagingError(first.error.reason, told.map((one) => `${one.environment}: ${one.message}`).join('\n'), {
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
            const failure = toStagingError(error);
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
        const error = new StagingError('leftovers', `no ledger knows ${name}, and resources of its name are there and are billed`, {
            hint: 'If `ledger.ref-prefix` was changed while it lived, name the old one in `ledger.former-ref-prefixes`. If it is not wanted, run staging-control with `destroy` for it.'
        });
        environment.context.log.warning(`${name} is left as it is: ${error.message}. ${error.hint}`);
        failures.push({ environment: name, error });
    }
    return failures;
}
/** `pastTime` has named them. */
function reap_environments_unreadable(ledgers) {
    return [...ledgers].flatMap(([name, error]) => (error instanceof StagingError ? [{ environment: name, error }] : []));
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
        throw new RefusedError('wrong-account', `the plan is not applied: the provider ${other.provider} has a \`${other.name}\` of its own in the stack, and it is not the one of this run`, {
            hint: `Leave \`${other.name}\` out of the provider's block: it is in the environment. What is made with another account's token cannot be looked for, and would be left behind: make it in a stack outside of the environment.`
        });
}
/** Which variables a stack takes: what it does not declare, Terraform would warn about on every run. */
async function declaredIn(directory) {
    await access(directory).catch((cause) => {
        throw new StagingError('invalid-configuration', `there is no folder ${directory} with a stack`, {
            hint: 'Correct `stacks[].directory`, or merge the promotion branch into this one: the stacks are the ones of that branch.',
            cause
        });
    });
    const declared = await declaredVariables(directory);
    return (name) => declared.has(name);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/teardown/hand-over.js






/** Milliseconds: a few requests. What takes longer is no faster than the destroy itself. */
const hand_over_patience = 60_000;
/** Milliseconds that the other run is watched: one that GitHub refuses to begin destroys nothing. */
const beginning = 4_000;
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
        context.log.warning(`${workflow} of the default branch could not be started, so ${names.environment} is torn down here: ${toStagingError(error).message}. ${hand_over_remedy}`);
        // Whether it is to be kept was decided above, while the lease was there to tell by.
        return teardownEnvironment({ ...request, keepFor: undefined }, deps);
    }
}
const hand_over_remedy = 'The file must be on the default branch with `on: workflow_dispatch` and the inputs `action` (with release and destroy among its options), `reason`, `lease` and `environment`, as in docs/adopt.md, and this job needs `permissions: actions: write`.';
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
        context.log.warning(`${own} could not be released here, so the other run does it: ${toStagingError(error).message}`);
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
        request.environment.context.log.warning(`what is there could not be looked at: ${toStagingError(error).message}`);
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
    const others = document ? liveLeases(document, context.clock.now()).filter(({ id }) => id !== own) : [];
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
    await requireBegun(github, run, { workflow, ref }, { clock, deadline, patience: beginning });
    return run;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/index.js




















;// CONCATENATED MODULE: ./packages/deploy/build/src/environment-cluster.js



/** Past the deadline, so that the last look is still answered. */
const graceSeconds = 300;
/** A short-lived kubeconfig of the environment's own cluster, found by its owner tag. */
async function environmentKubeconfig({ digitaloceanToken: token }, { clock, log, signal, urls, repository }, configuration, deadline) {
    if (token === undefined)
        throw new src/* InputError */.dz([
            'one of the inputs "digitalocean-token", "kubeconfig" and "server" is needed to reach Argo CD'
        ]);
    const names = (0,src_names/* environmentNames */.iF)({
        environment: configuration.environment.name,
        repositoryId: repository.id,
        server: urls.server
    });
    const digitalocean = new client_DigitalOcean({
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
            ? new src/* StagingError */.QH('foreign-environment', `the cluster ${foreign.name} does not carry the tag ${ownerTag}: it is not ours`)
            : new src/* StagingError */.QH('environment-absent', `there is no cluster of the environment ${environment}`, {
                hint: 'Run `provision` first, or `check-staging` to see what is there.'
            });
    }
    if (ours.status.state === 'running' || ours.status.state === 'upgrading' || ours.status.state === 'degraded')
        return ours;
    throw new src/* StagingError */.QH('not-ready', `the cluster ${ours.name} is ${ours.status.state}`, {
        hint: 'Wait until `provision` has ended.'
    });
}


/***/ })

};
